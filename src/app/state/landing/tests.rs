use std::rc::Rc;

use trustguide::browser::{Browser, Platform};
use trustguide::certificate::{Certificate, hex};
use trustguide::guide::{Task, version};
use trustguide::input;
use trustguide::l10n::Locale;
use trustguide::link::{self, Link, Reader};
use trustguide::profile::{Host, Pin, Profile};
use trustguide::site::{Product, Site};
use yew::Reducible;

use super::{Land, Landing, Refused};
use crate::app::reading::READING;
use crate::app::state::{Action, Environment, Page, State};

const OWN: &[u8] = include_bytes!("../../../../tests/fixtures/self_signed_leaf/server.pem");
const OTHER: &[u8] = include_bytes!("../../../../tests/fixtures/cisco_new/server.pem");

fn certificate(pem: &[u8]) -> Certificate {
    let reading = input::read(pem);
    reading
        .certificates()
        .next()
        .expect("a certificate")
        .clone()
}

fn site() -> Site {
    Site {
        host: "ccp.example.co.jp".to_owned(),
        ports: vec![443, 7443],
        product: Product::CustomerCollaborationPlatform,
    }
}

fn link(pem: &[u8]) -> Link {
    let (browser, platform) = (Browser::Chrome, Platform::Windows);
    Link {
        site: site(),
        reader: Some(Reader {
            browser,
            platform,
            version: version::current(browser, platform),
            way: None,
        }),
        task: Task::Replace,
        locale: Locale::Ja,
        captions: Some(Locale::En),
        certificates: vec![certificate(pem)],
        slots: vec![(7443, 0)],
        fingerprints: Vec::new(),
    }
}

fn opened(link: Link) -> Action {
    Action::Land(Land::link("1.x", link, READING))
}

fn profile(pins: &[&Certificate], certificates: &[&Certificate]) -> Action {
    with_profile(pins, certificates, false)
}

/// The same where nobody came by a link.
fn arrived(pins: &[&Certificate], certificates: &[&Certificate]) -> Action {
    with_profile(pins, certificates, true)
}

fn with_profile(pins: &[&Certificate], certificates: &[&Certificate], arrived: bool) -> Action {
    let host = Host {
        site: site(),
        fingerprints: pins.iter().map(|one| one.sha256()).collect(),
    };
    let profile = Profile {
        hosts: vec![host],
        language: Some(Locale::Ja),
        certificates: certificates.iter().copied().cloned().collect(),
        ..Profile::default()
    };
    Action::Land(Land::profile(profile, arrived, READING))
}

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    let environment = Environment {
        languages: vec!["fr".to_owned()],
        ..Environment::default()
    };
    let mut state = Rc::new(State::new(&environment));
    for action in actions {
        state = state.reduce(action);
    }
    Rc::unwrap_or_clone(state)
}

#[test]
fn a_link_leads_to_its_guide_alone() {
    let state = after([opened(link(OWN))]);
    assert!(state.landing.alone && state.landing.by_link() && !state.landing.opening);
    assert_eq!((state.page, state.task), (Page::Guide, Task::Replace));
    assert_eq!(
        (state.locale, state.captions),
        (Locale::Ja, Some(Locale::En))
    );
    assert_eq!(
        (state.browser, state.platform),
        (Browser::Chrome, Platform::Windows)
    );
    assert_eq!(state.site, site());
    assert_eq!(state.certificates(), [certificate(OWN)]);
    assert_eq!(state.slots, [(7443, hex(&certificate(OWN).sha256()))]);
}

#[test]
fn a_link_for_any_browser_is_for_the_visitors() {
    let any = Link {
        reader: None,
        ..link(OWN)
    };
    let state = after([Action::SetBrowser(Browser::Edge), opened(any)]);
    assert_eq!((state.browser, state.platform), state.visitor);
}

#[test]
fn a_link_that_cannot_be_read_changes_nothing_of_what_is_here() {
    let broken = Action::Land(Land::Refused(Refused::Fault(link::Fault::Cut)));
    let state = after([Action::SetHost("mine.example".to_owned()), broken]);
    assert_eq!(
        state.landing.refused,
        Some(Refused::Fault(link::Fault::Cut))
    );
    assert_eq!(state.site.host, "mine.example");
    assert!(!state.landing.by_link());
    let state = after([opened(link(OWN)), Action::Land(Land::AsHelpDesk)]);
    assert!(!state.landing.alone && state.landing.by_link());
    assert_eq!(state.page, Page::Guide);
}

#[test]
fn a_link_with_another_certificate_than_the_profile_expects_is_refused() {
    let (own, other) = (certificate(OWN), certificate(OTHER));
    let state = after([profile(&[&own], &[]), opened(link(OTHER))]);
    let host = site().host;
    assert_eq!(state.landing.refused, Some(Refused::Pinned { host }));
    assert!(state.items.is_empty());
    let bare = link(OTHER).without_certificates();
    let state = after([profile(&[&own], &[]), opened(bare)]);
    assert!(state.landing.refused.is_some());
    let state = after([profile(&[&own, &other], &[]), opened(link(OTHER))]);
    assert_eq!(state.landing.refused, None);
    assert_eq!(state.landing.pin(&site().host, &other), Pin::Expected);
    let state = after([profile(&[], &[]), opened(link(OTHER))]);
    assert_eq!(state.landing.refused, None);
}

#[test]
fn a_fingerprint_in_a_link_finds_its_certificate_in_the_profile() {
    let own = certificate(OWN);
    let bare = link(OWN).without_certificates();
    let state = after([opened(bare.clone())]);
    assert!(state.items.is_empty());
    assert_eq!(state.landing.promised, [hex(&own.sha256())]);
    let state = after([profile(&[], &[&own]), opened(bare)]);
    assert_eq!(state.certificates(), [own]);
}

#[test]
fn a_profile_fills_in_the_server_and_with_its_certificate_shows_the_guide() {
    let own = certificate(OWN);
    let state = after([arrived(&[], &[])]);
    assert_eq!((&state.site, state.landing.alone), (&site(), false));
    assert_eq!(state.locale, Locale::Ja, "the visitor asks for French");
    let state = after([arrived(&[&own], &[&own])]);
    assert!(state.landing.alone && !state.landing.by_link());
    assert_eq!(state.page, Page::Guide);
    assert_eq!(state.served().chain(443)[0], own);
}

#[test]
fn a_profile_leaves_alone_what_somebody_has_begun() {
    let own = certificate(OWN);
    let begun = Action::SetHost("mine.example".to_owned());
    let state = after([begun, arrived(&[&own], &[&own])]);
    assert_eq!(state.site.host, "mine.example");
    assert!(!state.landing.alone && state.items.is_empty());
}

#[test]
fn a_reload_brings_back_how_somebody_came() {
    let own = certificate(OWN);
    let bare = link(OWN).without_certificates();
    let state = after([opened(bare), Action::Land(Land::Compared(own.sha256()))]);
    let saved = state.landing.saved();
    assert_eq!(Landing::fragment_of(&saved), "1.x");
    let again = after([Action::Land(Land::Resumed(saved))]);
    assert_eq!(again.landing, state.landing);
    assert!(again.landing.has_compared(&own));
    for odd in ["", "alone", "\n\n\n", "x\ny\nz,z\n<b>", "alone\n1.x\n\u{0}"] {
        let state = after([Action::Land(Land::Resumed(odd.to_owned()))]);
        assert!(state.landing.promised.is_empty() && state.landing.compared.is_empty());
    }
}

#[test]
fn one_guide_is_started_over_and_the_others_stay() {
    let tick = |key: &str| Action::Tick(key.to_owned());
    let over = Action::Land(Land::StartOver("a".to_owned()));
    let state = after([tick("a/0.1"), tick("b/0.1"), tick("a/1.1"), over]);
    assert_eq!(state.done, ["b/0.1"]);
}

#[test]
fn what_a_device_keeps_is_bounded() {
    let mut ticks: Vec<String> = (0..2_000).map(|one| format!("g/0.{one}")).collect();
    ticks.push("x".repeat(65));
    let state = after([Action::Land(Land::Ticks(ticks))]);
    assert_eq!(state.done.len(), 1_000);
    assert_eq!(state.done.last().map(String::as_str), Some("g/0.1999"));
}
