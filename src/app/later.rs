//! Places whose code is fetched when they are first opened: each is a file of its own in `dist/`.

use trustguide::l10n::{Locale, Shelf, Words};
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::pages::{
    certificate::CertificatePage, files::FilesPage, guide::GuidePage, hand_out::HandOutPage,
    server::ServerPage, symptom::SymptomPage, verdict::VerdictPage,
};
use super::state::Page;
use super::{Shared, use_shared};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub page: Page,
}

/// What a place brings with its code.
#[derive(Clone, Copy)]
pub struct Place {
    view: fn() -> Html,
    /// The words that are shown there, of a language, with captions in another or the same.
    words: fn(Locale, Locale) -> Words,
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
    match *place {
        Ok(Some(place)) => html! { <Shown {place} /> },
        Ok(None) => html! { <p class="hint" aria-busy="true">{ shared.say("place-loading") }</p> },
        Err(SplitLoaderError { .. }) => html! {
            <div class="problem" role="alert">
                <p>{ shared.say("place-failed") }</p>
                <button type="button" id="place-again" class="button" onclick={fetch.reform(|_| ())}>{ shared.say("try-again") }</button>
            </div>
        },
    }
}

#[derive(Properties)]
struct ShownProps {
    place: Place,
}

impl PartialEq for ShownProps {
    /// A place never changes after it came.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A place with its words.
#[component]
fn Shown(props: &ShownProps) -> Html {
    let shared = use_shared();
    let place = props.place;
    let locales = (shared.state.locale, shared.state.captions());
    let words = use_memo(locales, |&(locale, captions)| {
        (place.words)(locale, captions)
    });
    let shared = Shared { words, ..shared };
    html! { <ContextProvider<Shared> context={shared}>{ (place.view)() }</ContextProvider<Shared>> }
}

async fn load(page: Page) -> Result<Place, SplitLoaderError> {
    match page {
        Page::Certificate => certificate().await,
        Page::Verdict => verdict().await,
        Page::Guide => guide().await,
        Page::HandOut => hand_out().await,
        Page::Files => files().await,
        Page::Server => server().await,
        Page::Symptom => symptom().await,
    }
}

#[wasm_split(certificate, fallible)]
fn certificate() -> Result<Place, SplitLoaderError> {
    Ok(Place {
        view: || html! { <CertificatePage /> },
        words: Words::new,
    })
}

#[wasm_split(guide, fallible)]
fn verdict() -> Result<Place, SplitLoaderError> {
    Ok(Place {
        view: || html! { <VerdictPage /> },
        words: Words::new,
    })
}

#[wasm_split(guide, fallible)]
fn guide() -> Result<Place, SplitLoaderError> {
    Ok(Place {
        view: || html! { <GuidePage /> },
        words: Words::new,
    })
}

#[wasm_split(handout, fallible)]
fn hand_out() -> Result<Place, SplitLoaderError> {
    Ok(Place {
        view: || html! { <HandOutPage /> },
        words: Words::new,
    })
}

#[wasm_split(certificate, fallible)]
fn files() -> Result<Place, SplitLoaderError> {
    Ok(Place {
        view: || html! { <FilesPage /> },
        words: Words::new,
    })
}

#[wasm_split(server, fallible)]
fn server() -> Result<Place, SplitLoaderError> {
    Ok(Place {
        view: || html! { <ServerPage /> },
        words: |locale, captions| Words::new(locale, captions).with(Shelf::Runbooks),
    })
}

#[wasm_split(symptom, fallible)]
fn symptom() -> Result<Place, SplitLoaderError> {
    Ok(Place {
        view: || html! { <SymptomPage /> },
        words: Words::new,
    })
}
