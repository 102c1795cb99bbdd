//! How certificates come in: dropped, chosen, pasted, or fetched from an address.

use trustguide::fetch::{Target, commands, target};
use trustguide::guide::Task;
use trustguide::input;
use trustguide::message::Message;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::components::copy::Copy;
use crate::app::state::{Action, Failure, Fetch, Page, State};
use crate::app::web::Incoming;
use crate::app::{Shared, later, use_shared, web};

/// Drop or choose.
#[component]
pub fn DropZone() -> Html {
    let shared = use_shared();
    let over = use_state_eq(|| false);
    let load = loading(&shared);
    let onchange = {
        let load = load.clone();
        Callback::from(move |event: Event| {
            load.emit(web::chosen_files(&event));
        })
    };
    let ondrop = {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(false);
            load.emit(web::dropped(&event));
        })
    };
    let hover = |entered: bool| {
        let over = over.clone();
        Callback::from(move |event: DragEvent| {
            event.prevent_default();
            over.set(entered);
        })
    };
    let caps = Message::new("intake-caps")
        .number("megabytes", input::MAX_BYTES >> 20)
        .number("count", input::MAX_DOCUMENTS);
    html! {
        <div id="drop" class={classes!("drop", (*over).then_some("over"))}
            {ondrop} ondragover={hover(true)} ondragenter={hover(true)} ondragleave={hover(false)}>
            <input id="file" type="file" multiple=true class="visually-hidden"
                accept=".cer,.crt,.pem,.der,.p7b,.p7c,.p7s,.p12,.pfx,.csr,.crl,.txt,application/pkix-cert,application/x-x509-ca-cert,application/x-pkcs7-certificates" {onchange} />
            <label for="file" class="button primary">{ shared.say("choose-file") }</label>
            <p>{ shared.say("or-drop") }</p>
            <p class="hint">{ shared.show(&caps) }</p>
        </div>
    }
}

fn loading(shared: &Shared) -> Callback<Vec<Incoming>> {
    let dispatcher = shared.state.dispatcher();
    let dropped = shared.say("source-dropped");
    Callback::from(move |incoming: Vec<Incoming>| {
        later::read(dispatcher.clone(), dropped.clone(), || incoming);
    })
}

const PASTE_ID: &str = "paste";

/// Paste.
#[component]
pub fn PasteBox() -> Html {
    let shared = use_shared();
    let dispatcher = shared.state.dispatcher();
    let source = shared.say("source-pasted");
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let incoming = || vec![Incoming::text(web::take_text(PASTE_ID))];
        later::read(dispatcher.clone(), source.clone(), incoming);
    });
    let nested = Message::new("paste-nested").number("depth", input::MAX_NESTING - 1);
    html! {
        <form {onsubmit}>
            <label for={PASTE_ID}>{ shared.say("paste-label") }</label>
            <p class="hint" id="paste-hint">{ shared.show(&nested) }</p>
            <textarea id={PASTE_ID} rows="6" aria-describedby="paste-hint" spellcheck="false" autocomplete="off" placeholder="-----BEGIN CERTIFICATE-----" />
            <button type="submit" id="paste-read">{ shared.say("paste-read") }</button>
        </form>
    }
}

const ADDRESS_ID: &str = "address";

/// From an address.
#[component]
pub fn AddressBox() -> Html {
    let shared = use_shared();
    let fetching = use_mut_ref(|| None::<web::Fetching>);
    let onsubmit = {
        let (shared, fetching) = (shared.clone(), fetching.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            *fetching.borrow_mut() = start(&shared, &web::text_of(ADDRESS_ID));
        })
    };
    let oncancel = {
        let shared = shared.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(fetching) = fetching.borrow_mut().take() {
                fetching.cancel();
            }
            shared.act(Action::FetchEnded);
        })
    };
    let running = matches!(shared.state.fetch, Fetch::Running { .. });
    html! {
        <>
            <form {onsubmit}>
                <label for={ADDRESS_ID}>{ shared.say("address-label") }</label>
                <p class="hint" id="address-hint">{ shared.say("address-hint") }</p>
                <div class="line">
                    <input id={ADDRESS_ID} type="text" inputmode="url" autocomplete="off" autocapitalize="none" spellcheck="false"
                        placeholder="https://pki.example/server.cer" aria-describedby="address-hint" />
                    <button type="submit" id="address-fetch" disabled={running}>{ shared.say("address-fetch") }</button>
                </div>
            </form>
            if running {
                <p class="busy" role="status"><span class="spinner" aria-hidden="true"></span>{ shared.say("fetching") }
                    <button type="button" id="fetch-cancel" class="small" onclick={oncancel}>{ shared.say("cancel") }</button></p>
            }
            if let Fetch::Failed { url, failure } = &shared.state.fetch {
                { failed(&shared, url, *failure) }
            }
        </>
    }
}

fn start(shared: &Shared, typed: &str) -> Option<web::Fetching> {
    let Some(target) = target(typed) else {
        let url = typed.to_owned();
        let failure = Failure::Address;
        shared.act(Action::FetchFailed { url, failure });
        return None;
    };
    let url = target.url;
    if let Some(host) = web::other_host(&url) {
        shared.act(Action::Requested(host, 1));
    }
    shared.act(Action::FetchStarted(url.clone()));
    let dispatcher = shared.state.dispatcher();
    web::fetch(url.clone(), move |result| {
        spawn_local(async move {
            dispatcher.dispatch(match answered(&dispatcher, &url, result).await {
                Ok(()) => Action::FetchEnded,
                Err(failure) => Action::FetchFailed { url, failure },
            });
        });
    })
}

async fn answered(
    dispatcher: &UseReducerDispatcher<State>,
    url: &str,
    result: Result<Vec<u8>, Failure>,
) -> Result<(), Failure> {
    match later::read_answer(dispatcher, url, result?).await {
        Ok(true) => Ok(()),
        Ok(false) => Err(Failure::NoCertificate),
        Err(_) => Err(Failure::Unfetched),
    }
}

fn failed(shared: &Shared, url: &str, failure: Failure) -> Html {
    let target = target(url);
    let message = match failure {
        Failure::Address => Message::new("fetch-failed-address"),
        Failure::Blocked => Message::new("fetch-failed-blocked"),
        Failure::Status(status) => {
            Message::new("fetch-failed-status").text("status", status.to_string())
        }
        Failure::Timeout => Message::new("fetch-failed-timeout"),
        Failure::TooBig => {
            Message::new("fetch-failed-too-big").number("cap", web::MAX_ANSWER >> 20)
        }
        Failure::NoCertificate => Message::new("fetch-failed-no-certificate"),
        Failure::Unfetched => Message::new("place-failed"),
    };
    html! {
        <div class="notice-stop" role="alert" id="fetch-failed">
            <p><strong>{ shared.show(&message) }</strong></p>
            if let Some(target) = target { { instead(shared, &target) } }
        </div>
    }
}

/// What to run elsewhere, when the page cannot.
fn instead(shared: &Shared, target: &Target) -> Html {
    let rows = commands(target).into_iter().map(|command| {
        let what = shared.say(command.id);
        html! {
            <li><p>{ &what }</p><div class="command"><pre><code>{ &command.text }</code></pre><Copy text={command.text.clone()} {what} /></div></li>
        }
    });
    html! { <><p>{ shared.say("fetch-instead") }</p><ul class="commands">{ for rows }</ul></> }
}

/// How to get the certificate of a server, for those who have none yet.
#[component]
pub fn HowTo() -> Html {
    let shared = use_shared();
    let host = use_state(|| "ccp.example".to_owned());
    let oninput = {
        let host = host.clone();
        Callback::from(move |event: InputEvent| host.set(web::value_of(&event)))
    };
    let target = target(&host);
    let dispatcher = shared.state.dispatcher();
    let to_export = Callback::from(move |_: MouseEvent| {
        dispatcher.dispatch(Action::SetTask(Task::Export));
        dispatcher.dispatch(Action::Go(Page::Guide));
    });
    html! {
        <div class="how-to">
            <p>{ shared.say("how-browser") }</p>
            <p><button type="button" id="to-export" onclick={to_export}>{ shared.say("how-guide") }</button></p>
            <p>{ shared.say("how-tls") }</p>
            <label for="how-host">{ shared.say("how-host") }</label>
            <input id="how-host" type="text" value={(*host).clone()} {oninput} spellcheck="false" autocapitalize="none" />
            if let Some(target) = target { { instead(&shared, &target) } }
        </div>
    }
}
