//! What could not be used, what else was found, and what was put right: where, and what to do.

use trustguide::certificate::details::Row;
use trustguide::input::{Contents, Kind};
use trustguide::message::Message;
use yew::prelude::*;

use crate::app::components::key_store::KeyStore;
use crate::app::components::spans;
use crate::app::pages::certificate::show_row;
use crate::app::state::{Action, Noted, Repaired};
use crate::app::{Shared, use_shared};

/// How many lines of one list are shown.
const MAX_SHOWN: usize = 20;

/// How many repairs are shown without being asked for.
const MAX_OPEN: usize = 3;

#[component]
pub fn Problems() -> Html {
    let shared = use_shared();
    let (others, problems): (Vec<_>, Vec<_>) = shared
        .state
        .problems
        .iter()
        .partition(|noted| noted.contents.is_some());
    html! {
        <>
            if !problems.is_empty() { { wrong(&shared, &problems) } }
            if !others.is_empty() { { found(&shared, &others) } }
            if !shared.state.repairs.is_empty() { { repaired(&shared) } }
        </>
    }
}

fn wrong(shared: &Shared, problems: &[&Noted]) -> Html {
    let shown = problems
        .iter()
        .take(MAX_SHOWN)
        .map(|noted| line(shared, noted, html! {}));
    let more = problems.len().saturating_sub(MAX_SHOWN) + shared.state.problems_left;
    html! {
        <section class="problems notice-stop" role="alert" aria-labelledby="problems-title">
            <h2 id="problems-title"><span class="icon" aria-hidden="true">{ "!" }</span>{ shared.say("problems-title") }</h2>
            <ul>{ for shown }</ul>
            if more > 0 {
                <p>{ shared.show(&Message::new("problems-more").number("count", more)) }</p>
            }
            { dismiss(shared) }
        </section>
    }
}

fn dismiss(shared: &Shared) -> Html {
    html! { <button type="button" class="small" onclick={shared.on(Action::DismissProblems)}>{ shared.say("problems-dismiss") }</button> }
}

fn line(shared: &Shared, noted: &Noted, below: Html) -> Html {
    let stop = noted.kind == Kind::PrivateKey;
    html! {
        <li class={classes!(stop.then_some("stop"))} data-kind={noted.kind.name()}>
            { source(shared, &noted.source, noted.problem.place()) }
            <span>{ shared.show(&noted.problem.message()) }</span>
            { below }
        </li>
    }
}

fn source(shared: &Shared, source: &str, place: Option<Message>) -> Html {
    html! {
        <>
            if !source.is_empty() { <span class="source">{ spans::value(source) }</span> }
            if let Some(place) = place { <span class="place">{ shared.show(&place) }</span> }
        </>
    }
}

/// Requests, revocation lists and key stores.
fn found(shared: &Shared, others: &[&Noted]) -> Html {
    let shown = others
        .iter()
        .take(MAX_SHOWN)
        .enumerate()
        .map(|(number, noted)| other(shared, number, noted));
    html! {
        <section class="problems notice" id="found" aria-labelledby="found-title">
            <h2 id="found-title">{ shared.say("found-title") }</h2>
            <ul>{ for shown }</ul>
            { dismiss(shared) }
        </section>
    }
}

fn other(shared: &Shared, number: usize, noted: &Noted) -> Html {
    let below = match &noted.contents {
        Some(Contents::Request(request)) => fields(shared, &request.rows()),
        Some(Contents::RevocationList(list)) => fields(shared, &list.rows()),
        Some(Contents::Pkcs12(store)) => html! {
            <KeyStore {number} store={store.clone()} fault={noted.fault.clone()} />
        },
        None => html! {},
    };
    line(shared, noted, below)
}

fn fields(shared: &Shared, rows: &[Row]) -> Html {
    html! {
        <details class="fields-of" open=true><summary>{ shared.say("found-fields") }</summary>
            <table class="details"><tbody>{ for rows.iter().map(|row| show_row(shared, row, &Callback::noop())) }</tbody></table>
        </details>
    }
}

fn repaired(shared: &Shared) -> Html {
    let repairs = &shared.state.repairs;
    let title = Message::new("repairs-title").number("count", repairs.len());
    let lines = repairs
        .iter()
        .take(MAX_SHOWN)
        .map(|one| repair(shared, one));
    html! {
        <details class="repairs notice" id="repairs" open={repairs.len() <= MAX_OPEN}>
            <summary>{ shared.show(&title) }</summary>
            <ul>{ for lines }</ul>
            <p class="hint">{ shared.say("repairs-hint") }</p>
        </details>
    }
}

fn repair(shared: &Shared, one: &Repaired) -> Html {
    html! {
        <li data-repair={one.repair.kind.id()}>
            { source(shared, &one.source, one.repair.place()) }
            <span>{ shared.show(&one.repair.message()) }</span>
        </li>
    }
}
