//! The guide as a link, for staff to send.

use trustguide::certificate::hex;
use trustguide::link::{Fault, Link, MAIL_LENGTH, Reader};
use trustguide::message::Message;
use trustguide::qr;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::components::copy::Copy;
use crate::app::components::fold;
use crate::app::components::picture::show;
use crate::app::state::State;
use crate::app::{Shared, use_shared, web};

/// What the link says; certificates stand in the order in which their chains are served.
fn link(state: &State, reader: Option<Reader>) -> Link {
    let served = state.served();
    let mut certificates = served.everywhere.clone();
    let mut slots = Vec::new();
    for (port, chain) in served.at {
        let leaf = chain.first().map(|leaf| leaf.sha256());
        for certificate in chain {
            if !certificates
                .iter()
                .any(|one| one.sha256() == certificate.sha256())
            {
                certificates.push(certificate);
            }
        }
        let place = certificates
            .iter()
            .position(|one| Some(one.sha256()) == leaf);
        slots.extend(place.map(|place| (port, place)));
    }
    slots.retain(|(port, _)| state.site.ports.contains(port));
    Link {
        site: state.site.clone(),
        reader,
        task: state.task,
        locale: state.locale,
        captions: state.captions,
        certificates,
        slots,
        fingerprints: Vec::new(),
    }
}

/// For whom the guide on the page is.
fn reader(state: &State) -> Reader {
    state.reader(state.browser, state.platform)
}

/// The address that staff send, for one browser or for any; `None` where it would be too long to be
/// read.
pub fn address(state: &State, any_browser: bool) -> Option<String> {
    address_of(&link(state, (!any_browser).then(|| reader(state)))).ok()
}

fn address_of(link: &Link) -> Result<String, Fault> {
    Ok(format!("{}#{}", web::address(), link.write()?))
}

/// The link, made when somebody asks for it: its code for a camera takes a while to draw.
#[component]
pub fn HandLink() -> Html {
    let shared = use_shared();
    let open = use_state_eq(|| false);
    html! {
        <details id="link-part" class="setup no-print" open={*open}>
            <summary onclick={fold::toggle(&open)}><span class="change">{ shared.say("link-title") }</span></summary>
            if *open { <Made /> }
        </details>
    }
}

/// Makes the link and hands it to the clipboard or to the system's sheet.
#[component]
fn Made() -> Html {
    let shared = use_shared();
    let any_browser = use_state_eq(|| false);
    let bare = use_state_eq(|| false);
    let toggle = |state: &UseStateHandle<bool>| {
        let state = state.clone();
        Callback::from(move |_: Event| state.set(!*state))
    };
    let reader = (!*any_browser).then(|| reader(&shared.state));
    let link = link(&shared.state, reader);
    let pins: Vec<String> = link
        .certificates
        .iter()
        .map(|one| hex(&one.sha256()))
        .collect();
    let written = match *bare {
        true => address_of(&link.without_certificates()),
        false => address_of(&link),
    };
    let body = match written {
        Ok(address) => html! { <Address {address} /> },
        Err(fault) => html! {
            <div class="notice-stop" role="alert"><p>{ shared.show(&fault.message()) }</p><p>{ shared.say("link-too-long-do") }</p></div>
        },
    };
    html! {
        <div>
            <p>{ shared.say("link-lead") }</p>
            <p class="check"><label><input type="checkbox" id="link-any" checked={*any_browser} onchange={toggle(&any_browser)} />{ " " }{ shared.say("link-any") }</label></p>
            <p class="check"><label><input type="checkbox" id="link-bare" checked={*bare} onchange={toggle(&bare)} />{ " " }{ shared.say("link-bare") }</label></p>
            { body }
            <p>{ shared.say("link-tell") }</p>
            <ul class="pins">{ for pins.iter().map(|pin| html! { <li class="command"><code dir="ltr">{ pin.clone() }</code><Copy text={pin.clone()} what="SHA-256" /></li> }) }</ul>
        </div>
    }
}

#[derive(PartialEq, Properties)]
struct AddressProps {
    address: AttrValue,
}

#[component]
fn Address(props: &AddressProps) -> Html {
    let shared = use_shared();
    let address = props.address.clone();
    let length = address.len();
    let share = {
        let (address, text) = (address.clone(), shared.say("link-share-text"));
        Callback::from(move |_: MouseEvent| web::share(&text, &address))
    };
    let message = Message::new("link-length").number("length", length);
    html! {
        <>
            <label for="link-address">{ shared.say("link-address") }</label>
            <textarea id="link-address" rows="4" readonly=true dir="ltr" spellcheck="false" value={address.clone()} />
            <p class="hint">{ shared.show(&message) }</p>
            if length > MAIL_LENGTH { <p class="notice risk" id="link-long">{ shared.show(&Message::new("link-long").number("most", MAIL_LENGTH)) }</p> }
            <p class="next">
                <Copy text={address.clone()} what={shared.say("link-address")} />
                if web::can_share() { <button type="button" id="link-share" onclick={share}>{ shared.say("link-share") }</button> }
                <a class="button" id="link-try" href={address.clone()} target="_blank" rel="noopener noreferrer">{ shared.say("link-try") }</a>
            </p>
            { code(&shared, &address) }
        </>
    }
}

#[derive(PartialEq, Properties)]
pub struct PrintedProps {
    pub reader: Reader,
    /// Is it on its way to the printer already?
    pub now: bool,
}

/// So long after the guide, in milliseconds, its code is drawn, which takes a while.
const LATER: i32 = 500;

/// The way from the paper back to the guide, for a camera. Where the certificates make it too long, whoever opens it
/// is asked for them.
#[component]
pub fn Printed(props: &PrintedProps) -> Html {
    let shared = use_shared();
    let drawn = use_state_eq(|| props.now);
    {
        let drawn = drawn.setter();
        use_effect_with((), move |()| {
            spawn_local(async move {
                web::rest(LATER).await;
                drawn.set(true);
            });
        });
    }
    let whole = drawn.then(|| link(&shared.state, Some(props.reader)));
    let code = use_memo(whole, |whole| {
        let whole = whole.as_ref()?;
        let code = |link: &Link| qr::code(&address_of(link).ok()?).ok();
        code(whole).or_else(|| code(&whole.clone().without_certificates()))
    });
    let title = shared.say("link-printed");
    html! {
        if let Some(code) = &*code {
            <figure class="code print-only">
                { show(&code.node("link-printed-title", &title)) }
                <figcaption>{ title.clone() }</figcaption>
            </figure>
        }
    }
}

/// The same for a telephone's camera.
fn code(shared: &Shared, address: &str) -> Html {
    let title = shared.say("link-code");
    match qr::code(address) {
        Ok(code) => {
            html! { <figure class="code" id="link-code">{ show(&code.node("link-code-title", &title)) }<figcaption>{ title.clone() }</figcaption></figure> }
        }
        Err(_) => html! { <p class="hint" id="link-no-code">{ shared.say("link-no-code") }</p> },
    }
}
