//! A fingerprint that somebody pastes, and an older certificate to compare with.

use trustguide::compare::{Change, compare};
use trustguide::fingerprint::{Match, matches, read};
use trustguide::l10n::visible;
use yew::prelude::*;

use crate::app::components::spans;
use crate::app::{Shared, use_shared, web};

/// Paste the fingerprint that a browser shows: it matches, or it does not.
#[component]
pub fn FingerprintCheck() -> Html {
    let shared = use_shared();
    let typed = use_state_eq(String::new);
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed.set(web::value_of(&event)))
    };
    html! {
        <div class="fingerprint-check">
            <label for="fingerprint-typed">{ shared.say("fingerprint-label") }</label>
            <input id="fingerprint-typed" type="text" {oninput} spellcheck="false" autocomplete="off" />
            if !typed.trim().is_empty() { { answer(&shared, &typed) } }
        </div>
    }
}

fn answer(shared: &Shared, typed: &str) -> Html {
    let state = &shared.state;
    let answer = matches(&read(typed), &state.certificates(), state.files());
    let (class, mark) = match answer {
        Match::Certificate { .. } => ("works", "✓"),
        Match::File { .. } | Match::PublicKey { .. } => ("passes", "!"),
        _ => ("fails", "✕"),
    };
    html! {
        <p id="fingerprint-answer" role="status" {class}>
            <span class="mark-state" aria-hidden="true">{ mark }</span>{ " " }<strong>{ shared.show(&answer.message()) }</strong>
            if let Some(caution) = answer.caution() { { " " }{ shared.show(&caution) } }
        </p>
    }
}

/// What changed since an older certificate, and what that means.
#[component]
pub fn Compare() -> Html {
    let shared = use_shared();
    let older = use_state_eq(|| None::<usize>);
    let onchange = {
        let older = older.clone();
        Callback::from(move |event: Event| older.set(web::chosen(&event).parse().ok()))
    };
    let state = &shared.state;
    let options = state
        .offered()
        .filter(|(index, _)| *index != state.selected);
    let options = options.map(|(index, item)| {
        let selected = *older == Some(index);
        html! { <option value={index.to_string()} {selected}>{ visible(&item.certificate.title()) }</option> }
    });
    let chosen = older.and_then(|index| state.items.get(index));
    let pair = chosen.zip(state.selected());
    html! {
        <details class="compare" id="compare-part"><summary>{ shared.say("compare-title") }</summary>
            <label for="compare-old">{ shared.say("compare-old") }</label>
            <select id="compare-old" {onchange}><option value="" selected={older.is_none()}>{ "—" }</option>{ for options }</select>
            if let Some((old, new)) = pair { { comparison(&shared, &compare(&old.certificate, &new.certificate)) } }
        </details>
    }
}

fn comparison(shared: &Shared, comparison: &trustguide::compare::Comparison) -> Html {
    let meaning = comparison
        .meaning
        .iter()
        .map(|one| html! { <li>{ shared.show(one) }</li> });
    html! {
        <div id="comparison">
            <ul>{ for meaning }</ul>
            if !comparison.changes.is_empty() {
                <table class="details"><thead><tr><th scope="col"></th><th scope="col">{ shared.say("compare-before") }</th><th scope="col">{ shared.say("compare-now") }</th></tr></thead>
                <tbody>{ for comparison.changes.iter().map(|one| change(shared, one)) }</tbody></table>
            }
        </div>
    }
}

fn change(shared: &Shared, change: &Change) -> Html {
    html! { <tr><th scope="row">{ shared.show(&change.field) }</th><td>{ spans::value(&change.old) }</td><td>{ spans::value(&change.new) }</td></tr> }
}
