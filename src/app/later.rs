//! Code that is fetched when it is first needed: each part is a file of its own in `dist/`.

use std::sync::Arc;

use trustguide::input::pkcs12;
use trustguide::l10n::{Locale, Shelf, Words};
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;
use zeroize::Zeroizing;

use super::components::problems::Problems;
use super::pages::{
    certificate::CertificatePage, files::FilesPage, guide::GuidePage, hand_out::HandOutPage,
    privacy::PrivacyPage, server::ServerPage, symptom::SymptomPage, verdict::VerdictPage,
};
use super::reading::{Answer, Sample};
use super::state::{Action, Environment, Notice, Page, State};
use super::web::Incoming;
use super::{Shared, loader, reading, use_shared};

/// What is shown when its code is here.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    Place(Page),
    /// What could not be read, or was put right.
    Problems,
}

#[derive(PartialEq, Properties)]
pub struct Props {
    pub part: Part,
}

/// What a part brings with its code.
#[derive(Clone, Copy)]
struct Place {
    view: fn() -> Html,
    /// The words that are shown there, of a language, with captions in another or the same.
    words: fn(Locale, Locale) -> Words,
}

/// A part, as soon as its code is here. Give each part a key of its own.
#[component]
pub fn Later(props: &Props) -> Html {
    let shared = use_shared();
    let place = use_state(|| Ok(None));
    let fetch = {
        let (place, part) = (place.setter(), props.part);
        Callback::from(move |()| {
            let place = place.clone();
            spawn_local(async move { place.set(load(part).await.map(Some)) });
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

async fn load(part: Part) -> Result<Place, SplitLoaderError> {
    match part {
        Part::Place(Page::Certificate) => certificate().await,
        Part::Place(Page::Verdict) => verdict().await,
        Part::Place(Page::Guide) => guide().await,
        Part::Place(Page::HandOut) => hand_out().await,
        Part::Place(Page::Files) => files().await,
        Part::Place(Page::Server) => server().await,
        Part::Place(Page::Symptom) => symptom().await,
        Part::Place(Page::Privacy) => privacy().await,
        Part::Problems => problems().await,
    }
}

#[wasm_split(reading, fallible)]
fn problems() -> Result<Place, SplitLoaderError> {
    Ok(Place {
        view: || html! { <Problems /> },
        words: Words::new,
    })
}

/// Fetches the code that reads a certificate, and what shows it. What fails is fetched again when it is needed.
pub fn prepare() {
    spawn_local(async {
        let _ = reader().await;
    });
    spawn_local(async {
        let _ = certificate().await;
    });
}

/// Reads what came in. It is asked for when the code is here: nothing that was typed is lost where
/// that cannot be fetched.
pub fn read(
    dispatcher: UseReducerDispatcher<State>,
    unnamed: String,
    incoming: impl FnOnce() -> Vec<Incoming> + 'static,
) {
    read_what(dispatcher, unnamed, |_| incoming());
}

/// Reads a sample, which comes with the code that reads it.
pub fn read_sample(dispatcher: UseReducerDispatcher<State>, sample: Sample) {
    read_what(dispatcher, String::new(), move |reader| {
        vec![(reader.sample)(sample)]
    });
}

fn read_what(
    dispatcher: UseReducerDispatcher<State>,
    unnamed: String,
    incoming: impl FnOnce(Reader) -> Vec<Incoming> + 'static,
) {
    prepare();
    spawn_local(async move {
        match reader().await {
            Ok(reader) => {
                dispatcher.dispatch(Action::CanRead(reader.reading));
                (reader.load)(dispatcher, unnamed, incoming(reader));
            }
            Err(SplitLoaderError { .. }) => dispatcher.dispatch(Action::Noticed(Notice::Unfetched)),
        }
    });
}

/// Reads the answer of a server; false where it holds nothing to read.
pub async fn read_answer(
    dispatcher: &UseReducerDispatcher<State>,
    url: &str,
    bytes: Vec<u8>,
) -> Result<bool, SplitLoaderError> {
    let reader = reader().await?;
    let holds = (reader.holds_something)(bytes.clone()).await;
    if holds {
        dispatcher.dispatch(Action::CanRead(reader.reading));
        let incoming = vec![Incoming::bytes(bytes)];
        (reader.load)(dispatcher.clone(), url.to_owned(), incoming);
    }
    Ok(holds)
}

/// The state that an earlier load of this tab kept.
pub async fn restore(environment: &Environment, saved: &str) -> Result<State, SplitLoaderError> {
    let reader = reader().await?;
    Ok((reader.restore)(environment, saved))
}

#[derive(Clone, Copy)]
struct Reader {
    reading: super::state::Reading,
    load: fn(UseReducerDispatcher<State>, String, Vec<Incoming>),
    holds_something: fn(Vec<u8>) -> Answer,
    restore: fn(&Environment, &str) -> State,
    sample: fn(Sample) -> Incoming,
}

#[wasm_split(reading, fallible)]
fn reader() -> Result<Reader, SplitLoaderError> {
    Ok(Reader {
        reading: reading::READING,
        load: loader::load,
        holds_something: reading::holds_something,
        restore: reading::restore,
        sample: reading::sample,
    })
}

type Opened = Result<pkcs12::Opened, pkcs12::Fault>;

#[wasm_split(key_store, fallible)]
pub fn open(store: Arc<[u8]>, password: Zeroizing<String>) -> Result<Opened, SplitLoaderError> {
    Ok(pkcs12::open(&store, &password))
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

#[wasm_split(privacy, fallible)]
fn privacy() -> Result<Place, SplitLoaderError> {
    Ok(Place {
        view: || html! { <PrivacyPage /> },
        words: |locale, captions| Words::start(locale, captions).with(Shelf::Privacy),
    })
}
