//! What stands in a guide because of how somebody came: the warning of a link, what the profile
//! expects, who to call.

use trustguide::certificate::{Certificate, hex};
use trustguide::fingerprint::{Hash, Match, matches, read};
use trustguide::guide::Guide;
use trustguide::message::Message;
use trustguide::profile::{Line, Pin};
use yew::prelude::*;

use crate::app::components::intake::{DropZone, PasteBox};
use crate::app::components::spans;
use crate::app::state::landing::Refused;
use crate::app::state::{Action, Land};
use crate::app::{Shared, use_shared, web};

/// The certificates that a guide tells people to trust, each once.
fn named(shared: &Shared, guide: &Guide) -> Vec<Certificate> {
    let steps = guide.sections.iter().flat_map(|section| &section.steps);
    let mut named: Vec<Certificate> = Vec::new();
    let mut add = |certificate: &Certificate| {
        if !named.iter().any(|one| one.sha256() == certificate.sha256()) {
            named.push(certificate.clone());
        }
    };
    for step in steps {
        step.fingerprint
            .iter()
            .for_each(|one| add(&one.certificate));
        step.file.iter().for_each(|one| add(&one.certificate));
    }
    if named.is_empty() {
        named.extend(shared.state.leaf().cloned());
    }
    named
}

/// Whether these are the certificates that the help desk means, as far as the page can tell.
pub fn trust(shared: &Shared, guide: &Guide) -> Html {
    let state = &shared.state;
    let landing = &state.landing;
    if state.items.is_empty() {
        return html! {};
    }
    let named = named(shared, guide);
    let pin = |one: &Certificate| landing.pin(&state.site.host, one);
    let strange = landing
        .profile
        .as_ref()
        .filter(|profile| landing.by_link() && !profile.allows(&state.site.host));
    let promised = !landing.promised.is_empty()
        && !named
            .iter()
            .any(|one| landing.promised.contains(&hex(&one.sha256())));
    let unknown: Vec<Certificate> = named
        .iter()
        .filter(|one| pin(one) != Pin::Expected && !landing.has_compared(one))
        .cloned()
        .collect();
    html! {
        <>
            if strange.is_some() {
                <p class="notice risk" id="link-other-host">{ shared.show(&Message::new("link-other-host").text("host", &state.site.host)) }</p>
            }
            if promised { <p class="notice-stop" id="link-not-promised" role="alert">{ shared.say("link-not-promised") }</p> }
            if named.iter().any(|one| pin(one) == Pin::Other) && !named.iter().any(|one| pin(one) == Pin::Expected) {
                <div class="notice-stop" id="pin-other" role="alert">
                    <p><strong>{ shared.show(&who(shared, "pin-other")) }</strong></p>
                    <p>{ shared.say(if landing.alone { "pin-other-do" } else { "pin-other-staff" }) }</p>
                    { reach(shared) }
                </div>
            } else if unknown.is_empty() && named.iter().all(|one| pin(one) == Pin::Expected) {
                <p class="notice good" id="pin-expected"><span class="mark-state" aria-hidden="true">{ "✓" }</span>{ " " }{ shared.show(&who(shared, "pin-expected")) }</p>
            } else if landing.by_link() && unknown.is_empty() {
                <p class="notice good" id="link-compared" role="status"><span class="mark-state" aria-hidden="true">{ "✓" }</span>{ " " }{ shared.say("link-compared") }</p>
            } else if landing.by_link() {
                <LinkWarning certificates={unknown} />
            }
        </>
    }
}

/// A message about the help desk, by the organisation's name where that is known.
fn who(shared: &Shared, id: &'static str) -> Message {
    let profile = shared.state.landing.profile.as_ref();
    let name = profile.map(|profile| &profile.organisation);
    let desk = match name.filter(|name| !name.is_empty()) {
        Some(name) => Message::new("desk-of").text("name", name),
        None => Message::new("desk"),
    };
    Message::new(id).with("desk", desk)
}

#[derive(PartialEq, Properties)]
struct WarningProps {
    /// Those that nobody has compared yet.
    certificates: Vec<Certificate>,
}

/// A link can carry anybody's certificate.
#[component]
fn LinkWarning(props: &WarningProps) -> Html {
    let shared = use_shared();
    let typed = use_state_eq(String::new);
    let oninput = {
        let (typed, dispatcher) = (typed.clone(), shared.state.dispatcher());
        let certificates = props.certificates.clone();
        Callback::from(move |event: InputEvent| {
            let text = web::value_of(&event);
            let found = matches(&read(&text), &certificates, None);
            match compared(&found, &certificates) {
                Some(certificate) => {
                    typed.set(String::new());
                    dispatcher.dispatch(Action::Land(Land::Compared(certificate.sha256())));
                }
                None => typed.set(text),
            }
        })
    };
    let found = matches(&read(&typed), &props.certificates, None);
    html! {
        <section id="link-warning" class="notice risk no-print" aria-labelledby="link-warning-title">
            <p id="link-warning-title"><strong>{ shared.say("link-warning-title") }</strong></p>
            <p>{ shared.say("link-warning") }</p>
            { reach(&shared) }
            <div class="fingerprint-check">
                <label for="link-compare">{ shared.say("link-compare") }</label>
                <input id="link-compare" type="text" value={(*typed).clone()} {oninput} spellcheck="false" autocapitalize="none" autocomplete="off" />
                if !typed.trim().is_empty() {
                    <p role="status" class="fails"><span class="mark-state" aria-hidden="true">{ "✕" }</span>{ " " }<strong>{ shared.show(&found.message()) }</strong></p>
                }
            </div>
        </section>
    }
}

/// The certificate whose own fingerprint was given; MD5 proves too little.
fn compared<'c>(found: &Match, certificates: &'c [Certificate]) -> Option<&'c Certificate> {
    match found {
        Match::Certificate {
            hash: Hash::Md5, ..
        } => None,
        Match::Certificate { certificate, .. } => certificates.get(*certificate),
        _ => None,
    }
}

/// Who to call, at the end of a guide.
pub fn contact(shared: &Shared) -> Html {
    let Some(profile) = shared.state.landing.profile.as_ref() else {
        return html! {};
    };
    if profile.contact.is_empty() {
        return html! {};
    }
    html! {
        <section id="contact" aria-labelledby="contact-title">
            <h2 id="contact-title">{ shared.say("contact-title") }</h2>
            if !profile.organisation.is_empty() { <p>{ spans::value(&profile.organisation) }</p> }
            { reach(shared) }
        </section>
    }
}

/// The help desk's name, phone, mail and hours, as far as they are known.
fn reach(shared: &Shared) -> Html {
    let Some(profile) = shared.state.landing.profile.as_ref() else {
        return html! {};
    };
    let contact = &profile.contact;
    if contact.is_empty() {
        return html! {};
    }
    html! {
        <ul class="reach">
            { for contact.lines().map(|line| reached(shared, line)) }
        </ul>
    }
}

fn reached(shared: &Shared, line: Line<'_>) -> Html {
    let value = address(line.value, line.address);
    match line.label {
        Some(label) => html! { <li>{ shared.say(label) }{ " " }{ value }</li> },
        None => html! { <li>{ value }</li> },
    }
}

fn address(shown: &str, href: Option<String>) -> Html {
    let text = spans::value(shown);
    match href {
        Some(href) => html! { <a {href}>{ text }</a> },
        None => text,
    }
}

/// A link that was not opened: why, and what to do.
pub fn refused(shared: &Shared, refused: &Refused) -> Html {
    let (why, what) = match refused {
        Refused::Fault(fault) => (fault.message(), fault.remedy()),
        Refused::Pinned { host } => (
            who(shared, "link-pinned").text("host", host),
            Message::new("link-pinned-do"),
        ),
        Refused::Unfetched => (Message::new("place-failed"), Message::new("link-do-reload")),
    };
    html! {
        <article class="document" id="link-refused" aria-labelledby="link-refused-title">
            <h1 id="link-refused-title">{ shared.say("link-refused") }</h1>
            <div class="notice-stop" role="alert">
                <p id="link-fault">{ shared.show(&why) }</p>
                <p id="link-do"><strong>{ shared.say("link-do") }</strong>{ " " }{ shared.show(&what) }</p>
            </div>
            { contact(shared) }
        </article>
    }
}

/// The certificate is not in the link: where to get it, and where to put it.
pub fn intake(shared: &Shared) -> Html {
    let landing = &shared.state.landing;
    let promised = landing
        .promised
        .iter()
        .map(|one| html! { <li><code dir="ltr">{ one.clone() }</code></li> });
    html! {
        <section id="link-intake" class="no-print">
            <p>{ shared.say("link-intake") }</p>
            <DropZone />
            <details id="paste-part"><summary>{ shared.say("start-paste") }</summary><PasteBox /></details>
            if !landing.promised.is_empty() {
                <p class="hint">{ shared.say("link-promised") }</p>
                <ul>{ for promised }</ul>
            }
        </section>
    }
}
