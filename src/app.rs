//! The page: state, effects and views. [`state`] decides, [`web`] touches the browser, the views
//! show.

mod components;
mod landing;
mod later;
mod loader;
mod pages;
mod reading;
mod state;
mod visitor;
mod web;

use std::rc::Rc;

use trustguide::certificate::Time;
use trustguide::guide::{PortGroup, port_groups};
use trustguide::l10n::Words;
use trustguide::message::Message;
use yew::prelude::*;

use components::spans;
use pages::start::StartPage;
use state::{Action, Page, State};

/// Puts the page into its place.
pub fn start() {
    web::report_panics();
    wasm_bindgen_futures::spawn_local(async {
        // A task of its own: until here the browser was busy with taking the code in.
        web::rest(0).await;
        let environment = web::environment();
        let state = match web::saved() {
            None => Ok(State::new(&environment)),
            Some(saved) => later::restore(&environment, &saved).await,
        };
        match (web::root(), state) {
            (Some(root), Ok(state)) => {
                let props = Props { state };
                yew::Renderer::<App>::with_root_and_props(root, props).render();
            }
            // What was kept stays for the next load.
            _ => web::stop("restore"),
        }
    });
}

#[derive(PartialEq, Properties)]
struct Props {
    /// To begin with.
    state: State,
}

/// What every view needs: the state, the words, the time, and a way to act.
#[derive(Clone)]
pub struct Shared {
    pub state: UseReducerHandle<State>,
    pub words: Rc<Words>,
    pub now: Time,
}

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state && Rc::ptr_eq(&self.words, &other.words) && self.now == other.now
    }
}

impl Shared {
    pub fn act(&self, action: Action) {
        self.state.dispatch(action);
    }

    /// A callback that acts, whatever the event.
    pub fn on<E: 'static>(&self, action: Action) -> Callback<E> {
        let dispatcher = self.state.dispatcher();
        Callback::from(move |_| dispatcher.dispatch(action.clone()))
    }

    pub fn say(&self, id: &'static str) -> String {
        self.words.say(id)
    }

    /// A message as nodes.
    pub fn show(&self, message: &Message) -> Html {
        spans::show(&self.words, message)
    }
}

/// The state that every view shares.
#[hook]
pub fn use_shared() -> Shared {
    #[expect(clippy::expect_used, reason = "every view stands inside App")]
    use_context::<Shared>().expect("a view outside of App")
}

/// What the verifiers say of each port, asked again only when what they look at changes.
#[hook]
pub fn use_port_groups(shared: &Shared) -> Rc<Vec<PortGroup>> {
    let state = &shared.state;
    let served = use_memo((state.items.clone(), state.slots.clone()), |_| {
        state.served()
    });
    let question = (served, state.site.clone(), shared.now);
    use_memo(question, |(served, site, now)| {
        port_groups(site, served, *now)
    })
}

#[component]
fn App(props: &Props) -> Html {
    let state = use_reducer(|| props.state.clone());
    let words = {
        let locales = (state.locale, state.captions());
        use_memo(locales, |&(locale, captions)| {
            Words::start(locale, captions)
        })
    };
    landing::use_landing(&state);
    let now = web::now();
    let shared = Shared { state, words, now };
    use_keep(&shared);
    html! {
        <ContextProvider<Shared> context={shared.clone()}>
            <components::frame::Frame>
                { view(&shared) }
            </components::frame::Frame>
        </ContextProvider<Shared>>
    }
}

fn view(shared: &Shared) -> Html {
    let landing = &shared.state.landing;
    match shared.state.page {
        _ if landing.opening => {
            html! { <p class="hint" aria-busy="true">{ shared.say("place-loading") }</p> }
        }
        Page::Privacy => {
            html! { <later::Later key="privacy" part={later::Part::Place(Page::Privacy)} /> }
        }
        _ if landing.alone => {
            html! { <later::Later key="guide" part={later::Part::Place(Page::Guide)} /> }
        }
        Page::Certificate if shared.state.items.is_empty() => html! { <StartPage /> },
        page => html! { <later::Later key={page.name()} part={later::Part::Place(page)} /> },
    }
}

/// From how many certificates on a list is long.
const LONG: usize = 100;

/// Keeps what a reload brings back, and tells the document its language and theme.
///
/// A long list is written when it has come to its end, and when a choice changes, each time after
/// the page has been drawn.
#[hook]
fn use_keep(shared: &Shared) {
    let state = &shared.state;
    let kept = (
        state.items.clone(),
        state.loads.clone(),
        state.saved_choices(),
    );
    let still = use_mut_ref(|| None);
    if state.loading.is_none() && still.borrow().as_ref() != Some(&kept) {
        *still.borrow_mut() = Some(kept.clone());
        if state.items.len() < LONG {
            web::save(&state.saved());
        } else {
            let (state, still) = (state.clone(), still.clone());
            wasm_bindgen_futures::spawn_local(async move {
                web::rest(0).await;
                if still.borrow().as_ref() == Some(&kept) {
                    web::save(&state.saved());
                }
            });
        }
    }
    web::set_document(
        state.locale.tag(),
        state.theme.name(),
        &shared.say("page-title"),
    );
}
