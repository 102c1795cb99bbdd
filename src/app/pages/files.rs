//! The certificates as files.

mod rollouts;

use trustguide::certificate::Certificate;
use trustguide::chain::Chain;
use trustguide::export::Format;
use trustguide::message::Message;
use yew::prelude::*;

use crate::app::components::{sheets, spans};
use crate::app::state::Item;
use crate::app::{Shared, state::Action, use_shared, web};

#[component]
pub fn FilesPage() -> Html {
    let shared = use_shared();
    let state = &shared.state;
    let Some(item) = state.selected() else {
        return html! { <p>{ shared.say("guide-summary-no-certificate") }</p> };
    };
    let chain = state.chain_of(&item.certificate);
    let all = Chain::leaf_first(&state.certificates());
    let one = [item.certificate.as_ref().clone()];
    let single = Format::ALL.into_iter().filter(|format| !format.is_chain());
    let chains = || Format::ALL.into_iter().filter(|format| format.is_chain());
    html! {
        <div class="files">
            <h1>{ shared.say("files-title") }</h1>
            <p class="lead">{ shared.say("files-lead") }</p>
            if state.items.len() > 1 { { chooser(&shared) } }
            <section aria-labelledby="files-one">
                <h2 id="files-one">{ shared.say("files-one") }{ " " }{ spans::value(&item.certificate.title()) }</h2>
                { list(&shared, single, &one, "one") }
            </section>
            <section aria-labelledby="files-chain">
                <h2 id="files-chain">{ shared.say("files-chain") }</h2>
                <p class="hint">{ shared.show(&Message::new("files-chain-hint").number("count", chain.len())) }</p>
                { list(&shared, chains(), &chain, "chain") }
            </section>
            if all.len() > chain.len() {
                <section aria-labelledby="files-all">
                    <h2 id="files-all">{ shared.say("files-all") }</h2>
                    <p class="hint">{ shared.show(&Message::new("files-all-hint").number("count", all.len())) }</p>
                    { list(&shared, chains(), &all, "all") }
                </section>
            }
            <section aria-labelledby="files-facts">
                <h2 id="files-facts">{ shared.say("sheet-one") }{ " " }{ spans::value(&item.certificate.title()) }</h2>
                { sheets::saves(&shared, &one, "one") }
                if all.len() > 1 {
                    <h2>{ shared.show(&Message::new("sheet-all").number("count", all.len())) }</h2>
                    { sheets::saves(&shared, &all, "all") }
                }
            </section>
            <rollouts::Rollouts />
        </div>
    }
}

fn chooser(shared: &Shared) -> Html {
    let dispatcher = shared.state.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        if let Ok(index) = web::chosen(&event).parse() {
            dispatcher.dispatch(Action::Select(index));
        }
    });
    let option = |(index, item): (usize, &Item)| {
        let selected = index == shared.state.selected;
        html! { <option value={index.to_string()} {selected}>{ trustguide::l10n::visible(&item.certificate.title()) }</option> }
    };
    html! {
        <p><label for="files-which">{ shared.say("files-which") }</label>
        <select id="files-which" {onchange}>{ for shared.state.offered().map(option) }</select></p>
    }
}

fn list(
    shared: &Shared,
    formats: impl Iterator<Item = Format>,
    certificates: &[Certificate],
    scope: &str,
) -> Html {
    let rows = formats.map(|format| {
        let (name, who) = format.ids();
        html! {
            <li>
                <div><strong>{ shared.say(name) }</strong><p class="hint">{ shared.say(who) }</p></div>
                { save(shared, format, certificates, scope) }
            </li>
        }
    });
    html! { <ul class="formats">{ for rows }</ul> }
}

/// A button that saves certificates in a format; where that is impossible, it says so.
pub fn save(shared: &Shared, format: Format, certificates: &[Certificate], scope: &str) -> Html {
    let Ok(file) = format.file(certificates) else {
        return html! { <p class="hint">{ shared.say("files-impossible") }</p> };
    };
    let name = file.name.clone();
    let onclick = Callback::from(move |_: MouseEvent| web::download(&file));
    let id = format!("save-{}-{scope}", format.name());
    html! {
        <button type="button" {id} class="save" {onclick}>{ shared.say("save") }{ " " }<bdi class="file-name">{ name }</bdi></button>
    }
}
