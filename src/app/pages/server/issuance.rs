//! The form that makes a request or a test certificate, and what came of it.

use std::rc::Rc;

use trustguide::certificate::Time;
use trustguide::export::File;
use trustguide::guide::port_groups;
use trustguide::issuance::private_key::{self, Lock, MIN_LENGTH, password_fault};
use trustguide::issuance::{
    Algorithm, Draft, Fault, Field, Form, Kind, Made, Means, Moment, Row, Shape,
};
use trustguide::message::Message;
use trustguide::site::{Product, Served, Site};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;
use zeroize::Zeroizing;

use super::how;
use crate::app::components::copy::Copy;
use crate::app::pages::guide::{helps, note as line};
use crate::app::pages::verdict::in_short;
use crate::app::state::{Action, Issue, Output, Page};
use crate::app::web::{Incoming, keys};
use crate::app::{Shared, later, use_shared, web};

const PASSWORD_ID: &str = "issuance-password-field";
const AGAIN_ID: &str = "issuance-again-field";

/// What the button has come to.
#[derive(Clone, PartialEq)]
enum Stage {
    Idle,
    Making,
    /// Nothing was made, and why.
    Failed(Message),
}

#[component]
pub fn Issuance() -> Html {
    let shared = use_shared();
    let stage = use_state_eq(|| Stage::Idle);
    let kept = use_state_eq(|| true);
    let possible = keys::are_possible();
    let form = form_of(&shared);
    let drafted = form.draft();
    let faults = drafted
        .as_ref()
        .err()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let onsubmit = {
        let (shared, draft) = (shared.clone(), drafted.clone().ok());
        let (stage, kept) = (stage.clone(), *kept);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(draft) = &draft {
                start(&shared, draft, kept, &stage);
            }
        })
    };
    html! {
        <article class="document issuance" aria-labelledby="issuance-title">
            <h1 id="issuance-title">{ shared.say("issuance-title") }</h1>
            <p class="lead">{ shared.say("issuance-lead") }</p>
            <form {onsubmit} id="issuance-form">
                { what(&shared, &form) }
                { names(&shared, &form, faults) }
                { key(&shared, &form, faults) }
                if let Ok(draft) = &drafted { { advice(&shared, draft) } }
                if possible { { password(&shared, &kept) } } else { { impossible(&shared) } }
                { problems(&shared, faults) }
                if possible { { button(&shared, &form, &stage, faults.is_empty()) } }
            </form>
            if let Some(output) = &shared.state.issuing.output { { result(&shared, output) } }
            if let Ok(draft) = &drafted {
                { rows(&shared, &draft.rows()) }
                { others(&shared, draft, possible) }
            }
        </article>
    }
}

/// What was typed, or what the certificate at hand fills in.
fn form_of(shared: &Shared) -> Form {
    let state = &shared.state;
    state.issuing.form.clone().unwrap_or_else(|| {
        let served = state.served();
        let port = state.site.ports.first().copied().unwrap_or(443);
        Form::of(&state.site, served.chain(port).first())
    })
}

fn edit(shared: &Shared, form: Form) {
    shared.act(Action::Issue(Issue::Edit(Box::new(form))));
}

/// A choice: its name, and the message id of what it says.
type Choice = (&'static str, &'static str);

fn radios<const N: usize>(
    shared: &Shared,
    group: &'static str,
    chosen: &'static str,
    options: [Choice; N],
    then: impl Fn(&str) + Clone + 'static,
) -> Html {
    let one = |(name, label): Choice| {
        let id = format!("{group}-{name}");
        let then = then.clone();
        let onchange = Callback::from(move |_: Event| then(name));
        html! {
            <p class="choice"><input type="radio" id={id.clone()} name={group} checked={name == chosen} {onchange} />{ " " }<label for={id}>{ shared.say(label) }</label></p>
        }
    };
    html! { <>{ for options.map(one) }</> }
}

fn what(shared: &Shared, form: &Form) -> Html {
    let kinds = [
        (Kind::Request.name(), "issuance-kind-request"),
        (Kind::TestCertificate.name(), "issuance-kind-certificate"),
    ];
    let set_kind = {
        let (shared, form) = (shared.clone(), form.clone());
        move |name: &str| {
            if let Some(kind) = Kind::from_name(name) {
                let form = form.clone();
                edit(&shared, Form { kind, ..form });
            }
        }
    };
    let hint = match form.kind {
        Kind::Request => "issuance-kind-request-hint",
        Kind::TestCertificate => "issuance-kind-certificate-hint",
    };
    html! {
        <>
            <fieldset>
                <legend>{ shared.say("issuance-what") }</legend>
                { radios(shared, "issuance-kind", form.kind.name(), kinds, set_kind) }
                <p class="hint">{ shared.say(hint) }</p>
            </fieldset>
            if form.kind == Kind::TestCertificate { { shapes(shared, form) } }
        </>
    }
}

fn shapes(shared: &Shared, form: &Form) -> Html {
    let shapes = [
        (Shape::Server.name(), "issuance-shape-computers"),
        (Shape::Authority.name(), "issuance-shape-telephones"),
    ];
    let set_shape = {
        let (shared, form) = (shared.clone(), form.clone());
        move |name: &str| {
            if let Some(shape) = Shape::from_name(name) {
                let form = form.clone();
                edit(&shared, Form { shape, ..form });
            }
        }
    };
    html! {
        <fieldset>
            <legend>{ shared.say("issuance-shape") }</legend>
            { radios(shared, "issuance-shape", form.shape.name(), shapes, set_shape) }
            <p class="hint">{ shared.say("issuance-shape-hint") }</p>
        </fieldset>
    }
}

fn names(shared: &Shared, form: &Form, faults: &[Fault]) -> Html {
    let edited = shared.state.issuing.form.is_some();
    let loaded = !shared.state.items.is_empty();
    html! {
        <>
            <fieldset>
                <legend>{ shared.say("issuance-names-title") }</legend>
                if loaded && !edited { <p class="hint">{ shared.say("issuance-prefilled") }</p> }
                if loaded && edited {
                    <p><button type="button" id="issuance-refill" class="small" onclick={shared.on(Action::Issue(Issue::Refill))}>{ shared.say("issuance-refill") }</button></p>
                }
                { field(shared, form, Field::Names, faults) }
            </fieldset>
            <fieldset>
                <legend>{ shared.say("issuance-subject-title") }</legend>
                <div class="fields">{ for Field::SUBJECT.map(|one| field(shared, form, one, faults)) }</div>
            </fieldset>
        </>
    }
}

fn field(shared: &Shared, form: &Form, field: Field, faults: &[Fault]) -> Html {
    let id = format!("issuance-{}", field.name());
    let below = format!("{id}-below");
    let value = form.get(field).to_owned();
    let wrong: Vec<&Message> = faults
        .iter()
        .filter(|fault| fault.field == field)
        .map(|fault| &fault.message)
        .collect();
    let invalid = (!wrong.is_empty()).to_string();
    let oninput = {
        let (shared, form) = (shared.clone(), form.clone());
        Callback::from(move |event: InputEvent| {
            let typed = web::value_of(&event);
            edit(&shared, form.clone().with(field, typed));
        })
    };
    html! {
        <div>
            <label for={id.clone()}>{ shared.say(field.label()) }</label>
            if field == Field::Names {
                <textarea {id} rows="4" {value} {oninput} spellcheck="false" autocapitalize="none" autocomplete="off" aria-invalid={invalid} aria-describedby={below.clone()} />
            } else {
                <input {id} type="text" {value} {oninput} spellcheck="false" autocomplete="off" aria-invalid={invalid} aria-describedby={below.clone()} />
            }
            <div id={below}>
                if let Some(hint) = field.hint() { <p class="hint">{ shared.say(hint) }</p> }
                { for wrong.iter().map(|message| html! { <p class="hint wrong">{ shared.show(message) }</p> }) }
            </div>
        </div>
    }
}

fn key(shared: &Shared, form: &Form, faults: &[Fault]) -> Html {
    let onchange = {
        let (shared, form) = (shared.clone(), form.clone());
        Callback::from(move |event: Event| {
            if let Some(algorithm) = Algorithm::from_name(&web::chosen(&event)) {
                let form = form.clone();
                edit(&shared, Form { algorithm, ..form });
            }
        })
    };
    let options = Algorithm::ALL.map(|one| {
        html! { <option value={one.name()} selected={one == form.algorithm}>{ one.shown() }</option> }
    });
    let onclient = {
        let (shared, form) = (shared.clone(), form.clone());
        Callback::from(move |_: Event| {
            let (form, client) = (form.clone(), !form.client);
            edit(&shared, Form { client, ..form });
        })
    };
    html! {
        <fieldset>
            <legend>{ shared.say("issuance-key-title") }</legend>
            <div class="fields">
                <div>
                    <label for="issuance-algorithm">{ shared.say("issuance-algorithm") }</label>
                    <select id="issuance-algorithm" {onchange} aria-describedby="issuance-algorithm-below">{ for options }</select>
                    <p class="hint" id="issuance-algorithm-below">{ shared.say("issuance-algorithm-hint") }</p>
                </div>
                if form.kind == Kind::TestCertificate { { field(shared, form, Field::Days, faults) } }
            </div>
            <p class="choice"><input type="checkbox" id="issuance-client" checked={form.client} onchange={onclient} aria-describedby="issuance-client-below" />{ " " }<label for="issuance-client">{ shared.say("issuance-client") }</label></p>
            <p class="hint" id="issuance-client-below">{ shared.say("issuance-client-hint") }</p>
        </fieldset>
    }
}

fn advice(shared: &Shared, draft: &Draft) -> Html {
    let cisco = draft.kind == Kind::Request && shared.state.site.product != Product::Other;
    let cisco = cisco.then(|| Message::new("issuance-advice-cisco"));
    let advice = cisco.into_iter().chain(draft.advice());
    let one = |message: Message| html! { <p class="notice">{ shared.show(&message) }</p> };
    html! { <div id="issuance-advice">{ for advice.map(one) }</div> }
}

fn password(shared: &Shared, kept: &UseStateHandle<bool>) -> Html {
    let options = [
        ("kept", "issuance-key-kept"),
        ("thrown", "issuance-key-thrown"),
    ];
    let set = {
        let kept = kept.clone();
        move |name: &str| kept.set(name == "kept")
    };
    let chosen = if **kept { "kept" } else { "thrown" };
    let hint = Message::new("issuance-password-hint").number("number", MIN_LENGTH);
    html! {
        <fieldset>
            <legend>{ shared.say("issuance-password-title") }</legend>
            { radios(shared, "issuance-key", chosen, options, set) }
            if **kept {
                <div class="fields">
                    <div>
                        <label for={PASSWORD_ID}>{ shared.say("issuance-password") }</label>
                        <input id={PASSWORD_ID} type="password" autocomplete="new-password" spellcheck="false" aria-describedby="issuance-password-below" />
                    </div>
                    <div>
                        <label for={AGAIN_ID}>{ shared.say("issuance-password-again") }</label>
                        <input id={AGAIN_ID} type="password" autocomplete="new-password" spellcheck="false" aria-describedby="issuance-password-below" />
                    </div>
                </div>
                <p class="hint" id="issuance-password-below">{ shared.show(&hint) }</p>
            }
        </fieldset>
    }
}

fn impossible(shared: &Shared) -> Html {
    html! {
        <section class="notice risk" id="issuance-impossible">
            <h2>{ shared.say("issuance-no-crypto") }</h2>
            <p>{ shared.say("issuance-no-crypto-why") }</p>
        </section>
    }
}

fn problems(shared: &Shared, faults: &[Fault]) -> Html {
    if faults.is_empty() {
        return html! {};
    }
    let one = |fault: &Fault| {
        let href = format!("#issuance-{}", fault.field.name());
        html! { <li><a {href}>{ shared.say(fault.field.label()) }</a>{ ": " }{ shared.show(&fault.message) }</li> }
    };
    html! {
        <div class="notice risk" id="issuance-faults">
            <p>{ shared.say("issuance-faults") }</p>
            <ul>{ for faults.iter().map(one) }</ul>
        </div>
    }
}

fn button(shared: &Shared, form: &Form, stage: &Stage, good: bool) -> Html {
    let face = match form.kind {
        Kind::Request => "issuance-make-request",
        Kind::TestCertificate => "issuance-make-certificate",
    };
    let making = *stage == Stage::Making;
    html! {
        <div aria-live="polite">
            <p><button type="submit" id="issuance-make" class="button primary" disabled={making || !good}>{ shared.say(face) }</button></p>
            if making { <p class="hint" aria-busy="true">{ shared.say("issuance-making") }</p> }
            if let Stage::Failed(why) = stage { <p class="stop" id="issuance-failed">{ shared.show(why) }</p> }
        </div>
    }
}

/// Makes it. The passwords are taken out of their fields first, whatever becomes of them.
fn start(shared: &Shared, draft: &Draft, kept: bool, stage: &UseStateHandle<Stage>) {
    if **stage == Stage::Making {
        return;
    }
    let password = kept.then(|| {
        let again = web::take_secret(AGAIN_ID);
        (web::take_secret(PASSWORD_ID), again)
    });
    let fault = password
        .as_ref()
        .and_then(|(first, again)| password_fault(first, again));
    if let Some(fault) = fault {
        stage.set(Stage::Failed(fault));
        web::focus(PASSWORD_ID);
        return;
    }
    stage.set(Stage::Making);
    let (draft, stage, now) = (draft.clone(), stage.clone(), shared.now);
    let (password, dispatcher) = (password.map(|(first, _)| first), shared.state.dispatcher());
    spawn_local(async move {
        match make(&draft, password, now).await {
            Some(output) => {
                if let Some(key) = &output.key {
                    web::download(key);
                }
                stage.set(Stage::Idle);
                dispatcher.dispatch(Action::Issue(Issue::Made(Rc::new(output))));
                web::rest(30).await;
                web::focus("issuance-result");
            }
            None => stage.set(Stage::Failed(Message::new("issuance-failed"))),
        }
    });
}

/// Key, signature and, behind a password, the private key; `None` where the browser fails.
async fn make(draft: &Draft, password: Option<Zeroizing<String>>, now: Time) -> Option<Output> {
    let pair = keys::make(draft.algorithm, password.is_some()).await?;
    let moment = Moment {
        now,
        serial: keys::random()?,
    };
    let signed = draft.to_be_signed(&pair.spki, &moment).ok()?;
    let signature = pair.sign(&signed).await?;
    let made = draft.seal(&signed, &signature).ok()?;
    let key = match password {
        None => None,
        Some(password) => {
            let lock = Lock {
                salt: keys::random()?,
                iv: keys::random()?,
            };
            let ciphertext = pair.locked(&password, &lock).await?;
            Some(private_key::file(&made.name, &lock, &ciphertext))
        }
    };
    Some(Output { made, key })
}

fn result(shared: &Shared, output: &Output) -> Html {
    let made = &output.made;
    let request = made.kind == Kind::Request;
    let pick = |one, other| if request { one } else { other };
    let title = pick("issuance-result-request", "issuance-result-certificate");
    let save_title = pick(
        "issuance-result-file-request",
        "issuance-result-file-certificate",
    );
    let hint = pick(
        "issuance-result-file-request-hint",
        "issuance-result-file-certificate-hint",
    );
    let look = pick(
        "issuance-result-look-request",
        "issuance-result-look-certificate",
    );
    let pem = made.pem();
    let onlook = {
        let (shared, pem) = (shared.clone(), pem.clone());
        Callback::from(move |_: MouseEvent| {
            let incoming = vec![Incoming::text(pem.clone())];
            shared.act(Action::Go(Page::Certificate));
            later::read(
                shared.state.dispatcher(),
                shared.say("issuance-source"),
                || incoming,
            );
        })
    };
    html! {
        <section class="notice" id="issuance-result" tabindex="-1" aria-labelledby="issuance-result-title">
            <h2 id="issuance-result-title">{ shared.say(title) }</h2>
            { key_file(shared, output.key.as_ref()) }
            <h3>{ shared.say(save_title) }</h3>
            if output.key.is_some() { <p>{ shared.say(hint) }</p> }
            <p>{ save(shared, "issuance-save-made", made.file()) }</p>
            <div class="command"><pre><code dir="ltr">{ pem.clone() }</code></pre><Copy text={pem} what={shared.say("issuance-what-pem")} /></div>
            <h3>{ shared.say("issuance-result-look") }</h3>
            <p><button type="button" id="issuance-look" onclick={onlook}>{ shared.say(look) }</button></p>
            { verdict(shared, made) }
            <p><button type="button" id="issuance-discard" class="small" onclick={shared.on(Action::Issue(Issue::Discard))}>{ shared.say("issuance-discard") }</button></p>
        </section>
    }
}

fn key_file(shared: &Shared, key: Option<&File>) -> Html {
    let Some(key) = key else {
        return html! { <p>{ shared.say("issuance-result-no-key") }</p> };
    };
    let hint = Message::new("issuance-result-key-hint").code("file", &key.name);
    html! {
        <>
            <h3>{ shared.say("issuance-result-key") }</h3>
            <p>{ shared.show(&hint) }</p>
            <p>{ save(shared, "issuance-save-key", key.clone()) }</p>
        </>
    }
}

fn save(shared: &Shared, id: &'static str, file: File) -> Html {
    let face = Message::new("issuance-save").code("file", &file.name);
    let onclick = Callback::from(move |_: MouseEvent| web::download(&file));
    html! { <button type="button" {id} {onclick}>{ shared.show(&face) }</button> }
}

/// What the browsers will say of a test certificate; of a request, what depends on the authority.
fn verdict(shared: &Shared, made: &Made) -> Html {
    let Some(certificate) = made.certificate() else {
        return html! { <p>{ shared.say("issuance-verdict-request") }</p> };
    };
    let site = Site {
        host: certificate.hosts().into_iter().next().unwrap_or_default(),
        ..shared.state.site.clone()
    };
    let title = Message::new("issuance-result-verdict").code("host", &site.host);
    let served = Served {
        everywhere: vec![certificate],
        at: Vec::new(),
    };
    let groups = port_groups(&site, &served, shared.now);
    html! {
        <>
            <h3>{ shared.show(&title) }</h3>
            { for groups.iter().map(|group| in_short(shared, &site, group)) }
        </>
    }
}

fn rows(shared: &Shared, rows: &[Row]) -> Html {
    let (field, value, why) = (
        shared.say("issuance-row-field"),
        shared.say("issuance-row-value"),
        shared.say("issuance-row-why"),
    );
    let one = |row: &Row| {
        let shown = Message::new("runbook-cell").with("cell", row.value.clone());
        html! {
            <tr>
                <td data-label={field.clone()}>{ shared.say(row.label) }</td>
                <td data-label={value.clone()}>{ shared.show(&shown) }</td>
                <td data-label={why.clone()}>{ shared.say(row.why) }</td>
            </tr>
        }
    };
    html! {
        <section aria-labelledby="issuance-rows">
            <h2 id="issuance-rows">{ shared.say("issuance-rows-title") }</h2>
            <table class="facts">
                <thead><tr><th scope="col">{ &field }</th><th scope="col">{ &value }</th><th scope="col">{ &why }</th></tr></thead>
                <tbody>{ for rows.iter().map(one) }</tbody>
            </table>
        </section>
    }
}

/// By other means; the first is open where the page itself makes nothing.
fn others(shared: &Shared, draft: &Draft, possible: bool) -> Html {
    let product = shared.state.site.product;
    let cisco = draft.kind == Kind::Request && product != Product::Other;
    let one = |means: Means| {
        let instruction = draft.instructions(means);
        let open = match means {
            Means::OpenSsl => !possible,
            Means::UnifiedOs(_) => cisco,
            _ => false,
        };
        let steps = instruction.steps.iter().map(|step| {
            html! {
                <li>
                    if let Some(action) = &step.action { <p class="do">{ shared.show(action) }</p> }
                    { helps(shared, step) }
                    { line(shared, "see", "guide-label-see", step.see.as_ref()) }
                    { line(shared, "mistake", "guide-label-mistake", step.mistake.as_ref()) }
                </li>
            }
        });
        html! {
            <details id={format!("means-{}", means.name())} {open}>
                <summary>{ shared.say(means.title()) }</summary>
                { for instruction.intro.iter().map(|intro| html! { <p>{ shared.show(intro) }</p> }) }
                <ol>{ for steps }</ol>
                { how(shared, instruction.target) }
            </details>
        }
    };
    html! {
        <section aria-labelledby="issuance-others">
            <h2 id="issuance-others">{ shared.say("issuance-other-title") }</h2>
            <p>{ shared.say("issuance-other-lead") }</p>
            { for Means::of(product).map(one) }
        </section>
    }
}
