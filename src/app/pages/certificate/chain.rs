//! The loaded certificates as chains: leaf ─ intermediate ─ root.

use trustguide::certificate::Certificate;
use trustguide::chain::{Line, Link, Picture, Signature, Up};
use yew::prelude::*;

use crate::app::components::spans;
use crate::app::state::{Action, Items, chain_among};
use crate::app::{Shared, use_shared};

/// The most lines that are drawn at once.
const MAX_LINES: usize = 50;

/// The most certificates whose lines are all drawn.
const MAX_DRAWN: usize = 100;

#[component]
pub fn Chains() -> Html {
    let shared = use_shared();
    let question = (shared.state.shown_items(), shared.state.selected);
    let (shown, picture) = (*use_memo(question, |(items, selected)| {
        let shown = shown(items, *selected);
        let picture = Picture::of(&shown);
        (shown, picture)
    }))
    .clone();
    let place = |link: &Link| {
        let certificate = shown.get(link.certificate);
        certificate.and_then(|one| shared.state.items.place(&one.sha256()))
    };
    let lines = picture.lines.iter().take(MAX_LINES);
    html! {
        <section aria-labelledby="chain-title">
            <h2 id="chain-title">{ shared.say("chain-title") }</h2>
            { for lines.map(|one| line(&shared, one, &place)) }
        </section>
    }
}

/// All certificates; of very many, the chain of the selected one.
fn shown(items: &Items, selected: usize) -> Vec<Certificate> {
    if items.len() <= MAX_DRAWN {
        let items = items.iter();
        return items
            .map(|item| item.certificate.as_ref().clone())
            .collect();
    }
    let selected = items.get(selected);
    selected.map_or_else(Vec::new, |item| chain_among(&item.certificate, items))
}

fn line(shared: &Shared, line: &Line, place: &impl Fn(&Link) -> Option<usize>) -> Html {
    html! {
        <>
            <ol class="chain">{ for line.links.iter().map(|one| link(shared, one, place(one))) }</ol>
            if !line.in_order { <p class="hint">{ shared.say("chain-order") }</p> }
        </>
    }
}

fn link(shared: &Shared, link: &Link, place: Option<usize>) -> Html {
    let here = Some(shared.state.selected) == place;
    let select = Action::Select(place.unwrap_or(shared.state.selected));
    let state = match &link.up {
        Up::Issuer(Signature::Right) | Up::Itself(Signature::Right) => "works",
        Up::Issuer(Signature::Wrong) | Up::Itself(Signature::Wrong) => "fails",
        _ => "passes",
    };
    html! {
        <li class={state}>
            <button type="button" class={classes!("link", here.then_some("here"))} onclick={shared.on(select)}>
                <span class="hint">{ shared.show(&link.role.message()) }</span>{ spans::value(&link.title) }
            </button>
            <p class="up hint">{ shared.show(&link.up.message()) }</p>
        </li>
    }
}
