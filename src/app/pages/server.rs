//! The server's side: a runbook, filled in with the host and the certificate; and the form that
//! makes a request.

mod issuance;

mod profile;

use trustguide::captions::Evidence;
use trustguide::guide::evidence_message;
use trustguide::message::Message;
use trustguide::runbook::{
    Entry, Family, Given, Name, Note, Part, Runbook, Table, Target, Tone, runbook,
};
use yew::prelude::*;

use super::guide::{helps, note as line};
use crate::app::state::{Action, Issue, Machine};
use crate::app::{Shared, use_shared, web};

#[component]
pub fn ServerPage() -> Html {
    let shared = use_shared();
    let state = &shared.state;
    use_effect_with(state.step, |step| {
        if let Some(anchor) = step {
            web::focus(&step_id(anchor));
        }
    });
    html! {
        <div class="guide server">
            <section class="setup no-print" aria-label={shared.say("server-title")}>
                <h1>{ shared.say("server-title") }</h1>
                <p class="lead">{ shared.say("server-lead") }</p>
                { tabs(&shared) }
                if !state.issuing.open { { choices(&shared) } }
            </section>
            <section class="no-print"><profile::ProfileEditor /></section>
            if state.issuing.open { <issuance::Issuance /> } else { { document(&shared, &written(&shared)) } }
        </div>
    }
}

/// The chosen procedure, for what is served on the first port.
fn written(shared: &Shared) -> Runbook {
    let state = &shared.state;
    let served = state.served();
    let port = state.site.ports.first().copied().unwrap_or(443);
    runbook(
        state.runbook,
        &Given {
            site: &state.site,
            chain: served.chain(port),
            machines: &state.machines,
        },
    )
}

/// Procedures, or the form.
fn tabs(shared: &Shared) -> Html {
    let tab = |id: &'static str, label, open: bool| {
        let pressed = (shared.state.issuing.open == open).to_string();
        let onclick = shared.on(Action::Issue(Issue::Open(open)));
        html! { <button type="button" {id} aria-pressed={pressed} {onclick}>{ shared.say(label) }</button> }
    };
    html! {
        <p class="switch">
            { tab("tab-runbooks", "issuance-tab-runbooks", false) }
            { tab("tab-issuance", "issuance-tab-form", true) }
        </p>
    }
}

fn choices(shared: &Shared) -> Html {
    let family = shared.state.runbook.family();
    html! {
        <fieldset>
            <legend>{ shared.say("server-choose") }</legend>
            <div class="fields">
                <div><label for="family">{ shared.say("server-family") }</label>{ families(shared, family) }</div>
                <div><label for="runbook">{ shared.say("server-runbook") }</label>{ runbooks(shared, family) }</div>
                if family == Family::MutualAuthentication { { machines(shared) } } else { { host(shared) } }
            </div>
        </fieldset>
    }
}

fn families(shared: &Shared, current: Family) -> Html {
    let dispatcher = shared.state.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let chosen = web::chosen(&event);
        let family = Family::ALL.into_iter().find(|one| one.name() == chosen);
        if let Some(name) = family.and_then(|family| family.runbooks().next()) {
            dispatcher.dispatch(Action::SetRunbook(name));
        }
    });
    let options = Family::ALL.into_iter().map(|family| {
        let selected = family == current;
        html! { <option value={family.name()} {selected}>{ shared.say(family.title()) }</option> }
    });
    html! { <select id="family" {onchange}>{ for options }</select> }
}

fn runbooks(shared: &Shared, family: Family) -> Html {
    let dispatcher = shared.state.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        if let Some(name) = Name::from_name(&web::chosen(&event)) {
            dispatcher.dispatch(Action::SetRunbook(name));
        }
    });
    // The list beside this one names the product already.
    let product = format!("{}: ", shared.say(family.title()));
    let options = family.runbooks().map(|name| {
        let selected = shared.state.runbook == name;
        let title = shared.words.text(&name.title());
        let own = title.strip_prefix(&product).unwrap_or(&title).to_owned();
        html! { <option value={name.name()} {selected}>{ own }</option> }
    });
    html! { <select id="runbook" {onchange}>{ for options }</select> }
}

fn host(shared: &Shared) -> Html {
    let dispatcher = shared.state.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        dispatcher.dispatch(Action::SetHost(web::chosen(&event)));
    });
    html! {
        <div>
            <label for="server-host">{ shared.say("site-host") }</label>
            <input id="server-host" type="text" value={shared.state.site.host.clone()} {onchange}
                spellcheck="false" autocapitalize="none" autocomplete="off" />
        </div>
    }
}

/// The machines of both ends, on both sides.
fn machines(shared: &Shared) -> Html {
    let fields = Machine::ALL
        .into_iter()
        .map(|machine| machine_field(shared, machine));
    html! {
        <>
            { for fields }
            <p class="hint">{ shared.say("server-machines-hint") }</p>
        </>
    }
}

fn machine_field(shared: &Shared, machine: Machine) -> Html {
    let dispatcher = shared.state.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        dispatcher.dispatch(Action::SetMachine(machine, web::chosen(&event)));
    });
    let label = match machine {
        Machine::ServerA => "server-a",
        Machine::ServerB => "server-b",
        Machine::ClientA => "client-a",
        Machine::ClientB => "client-b",
    };
    let value = machine.host(&shared.state.machines).to_owned();
    let id = format!("machine-{}", machine.name());
    html! {
        <div>
            <label for={id.clone()}>{ shared.say(label) }</label>
            <input {id} type="text" {value} {onchange} spellcheck="false" autocapitalize="none" autocomplete="off" />
        </div>
    }
}

fn document(shared: &Shared, book: &Runbook) -> Html {
    let evidence = book.evidence(shared.words.captions).map(evidence_message);
    let parts = book.parts.iter().enumerate();
    html! {
        <article class="document" aria-labelledby="runbook-title" data-runbook={book.name.name()}>
            <h1 id="runbook-title">{ shared.show(&book.title) }</h1>
            <p class="lead">{ shared.show(&book.summary) }</p>
            if let Some(evidence) = evidence { <p class="hint">{ shared.show(&evidence) }</p> }
            <p class="no-print"><button type="button" id="print-runbook" onclick={Callback::from(|_: MouseEvent| web::print())}>{ shared.say("print") }</button></p>
            { for parts.map(|(index, one)| part(shared, book, index, one)) }
        </article>
    }
}

fn part(shared: &Shared, book: &Runbook, index: usize, part: &Part) -> Html {
    let id = format!("part-{index}");
    let steps = part.steps.iter().enumerate();
    html! {
        <section aria-labelledby={id.clone()} data-part={part.title}>
            <h2 {id}>{ shared.say(part.title) }</h2>
            { for part.before.iter().map(|one| note(shared, one)) }
            { for part.tables.iter().map(|one| table(shared, one)) }
            if !part.steps.is_empty() {
                <ol class="steps">{ for steps.map(|(number, one)| entry(shared, book.name, number + 1, one)) }</ol>
            }
            { for part.after.iter().map(|one| note(shared, one)) }
        </section>
    }
}

fn note(shared: &Shared, note: &Note) -> Html {
    let class = match note.tone {
        Tone::Explain => None,
        Tone::Note => Some("notice"),
        Tone::Warn => Some("notice risk"),
        Tone::Doubt => Some("notice doubt"),
    };
    html! {
        <p {class} data-source={note.sources.join(" ")}>
            if let Some(label) = note.tone.label() { <strong>{ shared.say(label) }</strong>{ ": " } }
            { shared.show(&note.text) }
        </p>
    }
}

fn table(shared: &Shared, table: &Table) -> Html {
    let head = |cell: &Message| html! { <th scope="col">{ shared.show(cell) }</th> };
    let row = |cells: &Vec<Message>| {
        let labelled = table.head.iter().zip(cells);
        let cells = labelled.map(|(head, cell)| {
            html! { <td data-label={shared.words.text(head)}>{ shared.show(cell) }</td> }
        });
        html! { <tr>{ for cells }</tr> }
    };
    html! {
        <table class="facts" data-source={table.sources.join(" ")}>
            <caption>{ shared.show(&table.caption) }</caption>
            <thead><tr>{ for table.head.iter().map(head) }</tr></thead>
            <tbody>{ for table.rows.iter().map(row) }</tbody>
        </table>
    }
}

/// The element of a step.
fn step_id(anchor: &str) -> String {
    format!("step-{anchor}")
}

fn entry(shared: &Shared, name: Name, number: usize, entry: &Entry) -> Html {
    let state = &shared.state;
    let key = format!("{}/{}/{}", name.name(), state.site.host, entry.anchor);
    let done = state.done.contains(&key);
    let label = Message::new("step-done").number("number", number);
    let step = &entry.step;
    let unverified = step.evidence(shared.words.captions) == Some(Evidence::Unverified);
    html! {
        <li id={step_id(entry.anchor)} tabindex="-1" class={classes!("step", done.then_some("done"))} data-source={entry.sources.join(" ")}>
            <div class="action">
                <input type="checkbox" class="no-print" checked={done} aria-label={shared.words.text(&label)} onchange={shared.on(Action::Tick(key))} />
                <div>
                    if let Some(action) = &step.action { <p class="do">{ shared.show(action) }</p> }
                    { helps(shared, step) }
                    { line(shared, "place", "guide-label-place", step.place.as_ref()) }
                    { line(shared, "see", "guide-label-see", step.see.as_ref()) }
                    { line(shared, "mistake", "guide-label-mistake", step.mistake.as_ref()) }
                    if unverified { <p class="hint">{ shared.say("guide-evidence-unverified") }</p> }
                    if entry.is_from_elsewhere() { <p class="hint">{ shared.say("runbook-label-elsewhere") }</p> }
                </div>
            </div>
        </li>
    }
}

/// A button that leads from what is wrong to the step that mends it.
pub fn how(shared: &Shared, target: Option<Target>) -> Html {
    let Some(target) = target else {
        return html! {};
    };
    html! { <button type="button" class="small how" onclick={shared.on(Action::OpenStep(target))}>{ shared.say("server-how") }</button> }
}
