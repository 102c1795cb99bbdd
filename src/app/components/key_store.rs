//! A PKCS#12 file and the field for its password, which is taken out of the page before it is used.

use std::sync::Arc;

use trustguide::input::pkcs12::Fault;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::state::{Action, Notice};
use crate::app::{later, use_shared, web};

#[derive(PartialEq, Properties)]
pub struct Props {
    /// Its place among those on the page.
    pub number: usize,
    pub store: Arc<[u8]>,
    /// Why it could not be opened.
    pub fault: Option<Fault>,
}

#[component]
pub fn KeyStore(props: &Props) -> Html {
    let shared = use_shared();
    let busy = use_state_eq(|| false);
    let id = |part: &str| format!("key-store-{part}-{}", props.number);
    let onsubmit = {
        let password = id("password");
        let (dispatcher, store, busy) =
            (shared.state.dispatcher(), props.store.clone(), busy.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let password = web::take_secret(&password);
            let (dispatcher, store, busy) = (dispatcher.clone(), store.clone(), busy.clone());
            busy.set(true);
            spawn_local(async move {
                web::rest(30).await;
                let opened = later::open(store.clone(), password).await;
                busy.set(false);
                dispatcher.dispatch(match opened {
                    Ok(opened) => Action::Opened { store, opened },
                    Err(_) => Action::Noticed(Notice::Unfetched),
                });
            });
        })
    };
    html! {
        <form {onsubmit} class="key-store">
            <label for={id("password")}>{ shared.say("pkcs12-password") }</label>
            <p class="hint" id={id("hint")}>{ shared.say("pkcs12-hint") }</p>
            <div class="line">
                <input id={id("password")} type="password" autocomplete="off" spellcheck="false" aria-describedby={id("hint")} />
                <button type="submit" id={id("open")} disabled={*busy}>{ shared.say("pkcs12-open") }</button>
            </div>
            if let Some(fault) = &props.fault {
                <p class="stop" role="alert" id={id("fault")}>{ shared.show(&fault.message()) }</p>
            }
        </form>
    }
}
