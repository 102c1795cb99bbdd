//! Places whose code is fetched when they are first opened: each is a file of its own in `dist/`.

use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::pages::{
    certificate::CertificatePage, files::FilesPage, guide::GuidePage, server::ServerPage,
    symptom::SymptomPage, verdict::VerdictPage,
};
use super::state::Page;
use super::use_shared;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub page: Page,
}

/// A place, as soon as its code is here. Give it the place as its key.
#[component]
pub fn Later(props: &Props) -> Html {
    let shared = use_shared();
    let place = use_state(|| Ok(None));
    let fetch = {
        let (place, page) = (place.setter(), props.page);
        Callback::from(move |()| {
            let place = place.clone();
            wasm_bindgen_futures::spawn_local(async move { place.set(load(page).await.map(Some)) });
        })
    };
    {
        let fetch = fetch.clone();
        use_effect_with((), move |()| fetch.emit(()));
    }
    match &*place {
        Ok(Some(place)) => place.clone(),
        Ok(None) => html! { <p class="hint" aria-busy="true">{ shared.say("place-loading") }</p> },
        Err(SplitLoaderError { .. }) => html! {
            <div class="problem" role="alert">
                <p>{ shared.say("place-failed") }</p>
                <button type="button" id="place-again" class="button" onclick={fetch.reform(|_| ())}>{ shared.say("try-again") }</button>
            </div>
        },
    }
}

async fn load(page: Page) -> Result<Html, SplitLoaderError> {
    match page {
        Page::Certificate => certificate().await,
        Page::Verdict => verdict().await,
        Page::Guide => guide().await,
        Page::Files => files().await,
        Page::Server => server().await,
        Page::Symptom => symptom().await,
    }
}

#[wasm_split(certificate, fallible)]
fn certificate() -> Result<Html, SplitLoaderError> {
    Ok(html! { <CertificatePage /> })
}

#[wasm_split(guide, fallible)]
fn verdict() -> Result<Html, SplitLoaderError> {
    Ok(html! { <VerdictPage /> })
}

#[wasm_split(guide, fallible)]
fn guide() -> Result<Html, SplitLoaderError> {
    Ok(html! { <GuidePage /> })
}

#[wasm_split(certificate, fallible)]
fn files() -> Result<Html, SplitLoaderError> {
    Ok(html! { <FilesPage /> })
}

#[wasm_split(server, fallible)]
fn server() -> Result<Html, SplitLoaderError> {
    Ok(html! { <ServerPage /> })
}

#[wasm_split(symptom, fallible)]
fn symptom() -> Result<Html, SplitLoaderError> {
    Ok(html! { <SymptomPage /> })
}
