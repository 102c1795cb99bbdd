//! What stands around every page: name, places, language, theme, status, promise.

use trustguide::l10n::Locale;
use trustguide::message::Message;
use yew::prelude::*;

use crate::app::components::loading::Loading;
use crate::app::state::{Action, Land, Notice, Page, Theme};
use crate::app::{Shared, later, use_shared, web};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub children: Html,
}

#[component]
pub fn Frame(props: &Props) -> Html {
    let shared = use_shared();
    use_paste(&shared);
    use_preparation();
    use_focus_on_change(&shared);
    use_place_in_sight(&shared);
    let alone = shared.state.landing.alone;
    html! {
        <>
            <a class="skip" href="#main">{ shared.say("skip") }</a>
            <header class="bar">
                <div class="wrap">
                    <p class="name"><span class="logo" aria-hidden="true"></span>{ "trustguide" }</p>
                    <div class="choices">{ languages(&shared) }</div>
                </div>
                if !alone && (!shared.state.items.is_empty() || shared.state.page == Page::Server) { { places(&shared) } }
            </header>
            <main id="main" tabindex="-1" class="wrap">
                if !alone && !shared.state.landing.profile_faults.is_empty() && shared.state.page != Page::Server {
                    <p class="notice risk" id="profile-notice">{ shared.say("profile-not-used") }{ " " }<button type="button" class="small" onclick={shared.on(Action::Go(Page::Server))}>{ shared.say("profile-see") }</button></p>
                }
                <Loading />
                { props.children.clone() }
            </main>
            <p class="status" role="status" aria-live="polite">{ status(&shared) }</p>
            <footer class="wrap">
                <p>{ shared.say("promise") }</p>
                <div class="choices">
                    { themes(&shared) }
                    { privacy(&shared) }
                    if alone { <button type="button" id="as-help-desk" class="small" onclick={shared.on(Action::Land(Land::AsHelpDesk))}>{ shared.say("as-help-desk") }</button> }
                </div>
            </footer>
        </>
    }
}

fn languages(shared: &Shared) -> Html {
    let buttons = Locale::ALL.into_iter().map(|locale| {
        let pressed = (shared.state.locale == locale).to_string();
        html! {
            <button type="button" lang={locale.tag()} aria-pressed={pressed} onclick={shared.on(Action::SetLocale(locale))}>
                { locale.own_name() }
            </button>
        }
    });
    html! { <div class="switch languages" role="group" aria-label={shared.say("language")}>{ for buttons }</div> }
}

fn themes(shared: &Shared) -> Html {
    let dispatcher = shared.state.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let chosen = web::chosen(&event);
        let theme = Theme::ALL.into_iter().find(|theme| theme.name() == chosen);
        dispatcher.dispatch(Action::SetTheme(theme.unwrap_or(Theme::System)));
    });
    let options = Theme::ALL.into_iter().map(|theme| {
        let id = match theme {
            Theme::System => "theme-system",
            Theme::Light => "theme-light",
            Theme::Dark => "theme-dark",
        };
        html! { <option value={theme.name()} selected={shared.state.theme == theme}>{ shared.say(id) }</option> }
    });
    html! { <select id="theme" aria-label={shared.say("theme")} {onchange}>{ for options }</select> }
}

/// The way to the page on privacy, with what there is to tell at once.
fn privacy(shared: &Shared) -> Html {
    let label = Message::new("to-privacy").number("count", shared.state.requests_made());
    html! { <button type="button" id="to-privacy" class="small wide" onclick={shared.on(Action::Go(Page::Privacy))}>{ shared.show(&label) }</button> }
}

fn places(shared: &Shared) -> Html {
    let pages = Page::ALL.into_iter();
    let tabs = pages.filter_map(|page| {
        let here = shared.state.page == page;
        let current = here.then_some("page");
        let id = match page {
            Page::Certificate => "place-certificate",
            Page::Verdict => "place-verdict",
            Page::Guide => "place-guide",
            Page::HandOut => "place-hand-out",
            Page::Files => "place-files",
            Page::Server => "place-server",
            // The ways there are elsewhere.
            Page::Symptom | Page::Privacy => return None,
        };
        Some(html! {
            <li><button type="button" id={way_to(page)} aria-current={current} onclick={shared.on(Action::Go(page))}>{ shared.say(id) }</button></li>
        })
    });
    html! { <nav class="places wrap" aria-label={shared.say("places")}><ol id="places">{ for tabs }</ol></nav> }
}

/// The id of the button that goes to a place.
fn way_to(page: Page) -> String {
    format!("go-{}", page.name())
}

fn status(shared: &Shared) -> Html {
    let Some(notice) = &shared.state.notice else {
        return html! {};
    };
    let message = match notice {
        Notice::Loaded { count } => Message::new("notice-loaded").number("count", *count),
        Notice::Repeated => Message::new("notice-repeated"),
        Notice::Copied => Message::new("notice-copied"),
        Notice::CopyFailed => Message::new("notice-copy-failed"),
        Notice::Removed => Message::new("notice-removed"),
        Notice::Restored => Message::new("notice-restored"),
        Notice::PrivateKey => Message::new("notice-private-key"),
        Notice::Unfetched => Message::new("place-failed"),
        Notice::Cancelled => Message::new("notice-cancelled"),
        Notice::Opened { count, keys } => Message::new("notice-opened")
            .number("count", *count)
            .number("keys", *keys),
    };
    let undo = *notice == Notice::Removed && shared.state.removed.is_some();
    html! {
        <span class="toast">
            { shared.show(&message) }
            if undo { <button type="button" id="undo" class="small" onclick={shared.on(Action::UndoRemove)}>{ shared.say("undo") }</button> }
        </span>
    }
}

/// A certificate pasted anywhere on the page is read.
#[hook]
fn use_paste(shared: &Shared) {
    let dispatcher = shared.state.dispatcher();
    let source = shared.say("source-pasted");
    use_effect_with(source, move |source| {
        let source = source.clone();
        let listener = web::listen("paste", move |event| {
            if let Some(incoming) = web::pasted(&event) {
                later::read(dispatcher.clone(), source.clone(), || incoming);
            }
        });
        move || drop(listener)
    });
}

/// What a person does before a certificate comes, whichever way it does.
const SIGNS: [&str; 4] = ["pointermove", "pointerdown", "keydown", "dragenter"];

/// Fetches what reads and shows a certificate at the first sign of a person.
#[hook]
fn use_preparation() {
    let done = use_mut_ref(|| false);
    use_effect_with((), move |()| {
        let listeners = SIGNS.map(|sign| {
            let done = done.clone();
            web::listen(sign, move |_| {
                if !done.replace(true) {
                    later::prepare();
                }
            })
        });
        move || drop(listeners)
    });
}

/// A new place begins at its top, and the keyboard with it.
#[hook]
fn use_focus_on_change(shared: &Shared) {
    let state = &shared.state;
    let place = (state.page, state.items.is_empty(), state.step);
    let first = use_mut_ref(|| true);
    use_effect_with(place, move |(_, _, step)| {
        // A step is gone to by its own place, as soon as that is there.
        if !first.replace(false) && step.is_none() {
            web::scroll_to_top();
            web::focus("main");
        }
    });
}

/// On a telephone the row of places is wider than the screen: the place that one is at comes into sight.
#[hook]
fn use_place_in_sight(shared: &Shared) {
    let state = &shared.state;
    let row = (state.page, state.items.is_empty(), state.locale);
    use_effect_with(row, |(page, ..)| {
        web::scroll_along("places", &way_to(*page));
    });
}
