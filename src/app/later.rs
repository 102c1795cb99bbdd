//! The parts of the page that are fetched when they are first shown: each is a file of its own in `dist/`.

use wasm_split_helpers::wasm_split;
use yew::prelude::*;

use super::pages::{
    certificate::CertificatePage, files::FilesPage, guide::GuidePage, verdict::VerdictPage,
};
use super::state::Page;

/// The view of a place, as soon as its code is here.
pub async fn view(page: Page) -> Html {
    match page {
        Page::Certificate => certificate().await,
        Page::Verdict => verdict().await,
        Page::Guide => guide().await,
        Page::Files => files().await,
    }
}

#[wasm_split(certificate)]
fn certificate() -> Html {
    html! { <CertificatePage /> }
}

#[wasm_split(verdict)]
fn verdict() -> Html {
    html! { <VerdictPage /> }
}

#[wasm_split(verdict)]
fn guide() -> Html {
    html! { <GuidePage /> }
}

#[wasm_split(certificate)]
fn files() -> Html {
    html! { <FilesPage /> }
}
