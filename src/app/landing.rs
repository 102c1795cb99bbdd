//! The way in: a link in the address, the profile beside the page, and what this device keeps of
//! a guide's progress.

use std::rc::Rc;

use trustguide::link;
use trustguide::profile::{self, FILE, MAX_BYTES};
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use super::reading::READING;
use super::state::landing::{Land, Landing, Refused};
use super::state::{Action, State};
use super::web::{self, Shelf};

/// The names under which something is kept.
const TAB: &str = "landing";
const TICKS: &str = "ticks";

/// Places of the page that stand in the address when somebody goes there.
const PLACES: [&str; 2] = ["", "main"];

/// Opens the link in the address, and asks for the profile.
#[hook]
pub fn use_landing(state: &UseReducerHandle<State>) {
    let dispatcher = state.dispatcher();
    use_effect_with((), move |()| {
        spawn_local(arrive(dispatcher.clone()));
        let listener = web::listen("hashchange", move |_| {
            if !PLACES.contains(&web::fragment().as_str()) {
                dispatcher.dispatch(Action::Land(Land::Opening));
                spawn_local(open(dispatcher.clone(), web::fragment()));
            }
        });
        move || drop(listener)
    });
    use_effect_with(
        (state.landing.opening, state.landing.saved()),
        |(opening, saved)| {
            if !opening {
                web::keep(Shelf::Tab, TAB, saved);
            }
        },
    );
    use_ticks(state);
}

/// Whether the page begins with what is still to be opened, or was opened before a reload.
pub fn is_opening() -> bool {
    !PLACES.contains(&web::fragment().as_str()) || web::kept(Shelf::Tab, TAB).is_some()
}

type Dispatcher = UseReducerDispatcher<State>;

async fn arrive(dispatcher: Dispatcher) {
    // The page is shown first.
    web::rest(0).await;
    let land = |land| dispatcher.dispatch(Action::Land(land));
    let fragment = web::fragment();
    let is_place = PLACES.contains(&fragment.as_str());
    let kept = web::kept(Shelf::Tab, TAB);
    let kept = kept.filter(|kept| is_place || Landing::fragment_of(kept) == fragment);
    let arrived = kept.is_none() && is_place;
    if let Some(kept) = kept {
        land(Land::Resumed(kept));
        profile(arrived).await.into_iter().for_each(land);
        return;
    }
    profile(arrived).await.into_iter().for_each(land);
    match is_place {
        true => land(Land::Arrived),
        false => open(dispatcher, fragment).await,
    }
}

async fn open(dispatcher: Dispatcher, fragment: String) {
    let land = match read(fragment).await {
        Ok(land) => land,
        Err(SplitLoaderError { .. }) => Land::Refused(Refused::Unfetched),
    };
    dispatcher.dispatch(Action::Land(land));
}

/// The profile beside the page; nothing where there is none. `arrived` says that nobody came by a
/// link or has been here.
async fn profile(arrived: bool) -> Option<Land> {
    let bytes = web::own_file(FILE, MAX_BYTES + 1).await?;
    check(bytes, arrived).await.ok()
}

#[wasm_split(landing, fallible)]
fn read(fragment: String) -> Result<Land, SplitLoaderError> {
    Ok(match link::read(&fragment) {
        Ok(link) => Land::link(&fragment, link, READING),
        Err(fault) => Land::Refused(Refused::Fault(fault)),
    })
}

#[wasm_split(landing, fallible)]
fn check(bytes: Vec<u8>, arrived: bool) -> Result<Land, SplitLoaderError> {
    Ok(match profile::read(&bytes) {
        Ok(profile) => Land::profile(profile, arrived, READING),
        Err(faults) => Land::ProfileFaults(Rc::new(faults)),
    })
}

/// Keeps the ticks of guides on this device, for all its tabs.
#[hook]
fn use_ticks(state: &UseReducerHandle<State>) {
    let known = use_mut_ref(String::new);
    let dispatcher = state.dispatcher();
    {
        let known = known.clone();
        use_effect_with((), move |()| {
            let read = move |text: Option<String>| {
                let Some(text) = text else {
                    return;
                };
                let ticks = text.lines().map(str::to_owned).collect();
                *known.borrow_mut() = text;
                dispatcher.dispatch(Action::Land(Land::Ticks(ticks)));
            };
            read(web::kept(Shelf::Device, TICKS));
            // Another tab has changed them, or taken them all away.
            let listener = web::listen("storage", move |_| {
                read(Some(web::kept(Shelf::Device, TICKS).unwrap_or_default()));
            });
            move || drop(listener)
        });
    }
    use_effect_with(state.done.clone(), move |done| {
        let text = done.join("\n");
        if *known.borrow() != text {
            web::keep(Shelf::Device, TICKS, &text);
            *known.borrow_mut() = text;
        }
    });
}
