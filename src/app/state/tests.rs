use std::rc::Rc;

use trustguide::browser::{Browser, Platform};
use trustguide::l10n::Locale;
use trustguide::site::Product;
use yew::Reducible;

use super::{Action, Environment, Failure, Fetch, Notice, Page, State};

const SERVER: &[u8] = include_bytes!("../../../tests/fixtures/cisco_new/server.pem");
const CHAIN: &[u8] = include_bytes!("../../../tests/fixtures/private_ca/chain.pem");
const SECRET: &[u8] = include_bytes!("../../../tests/fixtures/damaged/with_private_key.pem");

fn environment(language: &str) -> Environment {
    Environment {
        languages: vec![language.to_owned()],
        user_agent: "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0"
            .to_owned(),
        touch: false,
    }
}

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    let mut state = Rc::new(State::new(&environment("en-US")));
    for action in actions {
        state = state.reduce(action);
    }
    Rc::unwrap_or_clone(state)
}

fn load(bytes: &[u8]) -> Action {
    Action::Load {
        source: "a file".to_owned(),
        bytes: bytes.into(),
    }
}

#[test]
fn a_first_visit_speaks_the_visitors_language_and_knows_the_browser() {
    let state = State::new(&environment("ja-JP"));
    assert_eq!(state.locale, Locale::Ja);
    assert_eq!(
        (state.browser, state.platform),
        (Browser::Firefox, Platform::Linux)
    );
    assert_eq!(State::new(&environment("fr")).locale, Locale::En);
}

#[test]
fn a_certificate_suggests_its_host_until_somebody_types_one() {
    assert_eq!(after([load(SERVER)]).site.host, "ccp.example.co.jp");
    let typed = after([
        Action::SetHost("https://other.example:1/".to_owned()),
        load(SERVER),
    ]);
    assert_eq!(typed.site.host, "other.example");
    let cleared = after([
        load(SERVER),
        Action::SetHost("x".to_owned()),
        Action::SetHost(" ".to_owned()),
    ]);
    assert_eq!(cleared.site.host, "ccp.example.co.jp");
}

#[test]
fn the_same_certificate_is_loaded_once() {
    let state = after([load(SERVER), load(SERVER)]);
    assert_eq!(state.items.len(), 1);
    assert_eq!(state.notice, Some(Notice::Repeated));
}

#[test]
fn a_private_key_is_told_and_not_kept() {
    let state = after([load(SECRET)]);
    assert_eq!(state.items.len(), 1);
    assert_eq!(state.notice, Some(Notice::PrivateKey));
    assert!(!state.saved().contains("bm90IGEga2V5"));
}

#[test]
fn what_was_removed_comes_back_with_undo() {
    let removed = after([load(CHAIN), Action::Remove(1)]);
    assert_eq!(removed.items.len(), 2);
    let back = after([load(CHAIN), Action::RemoveAll, Action::UndoRemove]);
    assert_eq!(back.items.len(), 3);
    assert_eq!(back.notice, Some(Notice::Restored));
}

#[test]
fn a_browser_brings_a_system_that_it_exists_on() {
    let state = after([
        Action::SetPlatform(Platform::Linux),
        Action::SetBrowser(Browser::Safari),
    ]);
    assert_eq!(state.platform, Platform::MacOs);
    let state = after([Action::SetBrowser(Browser::InternetExplorer)]);
    assert_eq!(state.platform, Platform::Windows);
}

#[test]
fn a_product_sets_its_ports_and_other_ports_are_another_product() {
    let state = after([Action::SetProduct(Product::Finesse)]);
    assert_eq!(state.site.ports, [8445, 443, 7443]);
    let state = after([Action::SetPorts("9443".to_owned())]);
    assert_eq!(
        (state.site.product, state.site.ports.as_slice()),
        (Product::Other, &[9443][..])
    );
    let wrong = after([Action::SetPorts("no port".to_owned())]);
    assert_eq!(wrong.site.ports, [443, 7443]);
    assert_eq!(wrong.ports_typed.as_deref(), Some("no port"));
}

#[test]
fn a_port_serves_its_own_certificate_where_one_is_chosen() {
    let mut state = after([load(SERVER), load(CHAIN)]);
    for (port, item) in [(443, 0), (7443, 1)] {
        let leaf = Some(trustguide::certificate::hex(
            &state.items[item].certificate.sha256,
        ));
        state.act(Action::SetSlot { port, leaf });
    }
    let served = state.served();
    assert_eq!((served.chain(443).len(), served.chain(7443).len()), (1, 3));
    assert!(served.chain(443).first() != served.chain(7443).first());
}

#[test]
fn a_failure_of_a_fetch_that_was_called_off_is_not_shown() {
    let url = || "https://host.example/x.cer".to_owned();
    let failed = || Action::FetchFailed {
        url: url(),
        failure: Failure::Blocked,
    };
    let state = after([Action::FetchStarted(url()), Action::FetchEnded, failed()]);
    assert_eq!(state.fetch, Fetch::Idle);
    let state = after([Action::FetchStarted(url()), failed()]);
    assert!(matches!(
        state.fetch,
        Fetch::Failed {
            failure: Failure::Blocked,
            ..
        }
    ));
}

#[test]
fn a_reload_restores_choices_and_certificates() {
    let state = after([
        load(CHAIN),
        Action::SetLocale(Locale::Ja),
        Action::SetCaptions(Some(Locale::En)),
        Action::SetBrowser(Browser::Chrome),
        Action::SetPlatform(Platform::Android),
        Action::SetPorts("8443".to_owned()),
        Action::Tick("a step".to_owned()),
        Action::Go(Page::Guide),
    ]);
    let restored = State::restore(&environment("en"), Some(&state.saved()));
    assert_eq!(restored.items, state.items);
    assert_eq!(
        (restored.locale, restored.captions()),
        (Locale::Ja, Locale::En)
    );
    assert_eq!(
        (restored.browser, restored.platform),
        (Browser::Chrome, Platform::Android)
    );
    assert_eq!((restored.page, restored.site), (Page::Guide, state.site));
    assert_eq!(restored.done, ["a step"]);
}

#[test]
fn what_an_odd_reload_brings_is_passed_over() {
    for saved in [
        "",
        "null",
        "[]",
        "{\"locale\":7}",
        "{\"ports\":\"x\",\"items\":[[\"a\",\"b\"]],\"slots\":[[1,\"z\"]]}",
    ] {
        let state = State::restore(&environment("en"), Some(saved));
        assert!(state.items.is_empty(), "{saved}");
        assert_eq!(state.site.ports, [443, 7443], "{saved}");
    }
}

fn documents(bytes: &[u8]) -> Rc<Vec<trustguide::input::Document>> {
    Rc::new(trustguide::input::read(bytes).documents)
}

fn begun() -> Action {
    Action::LoadBegun {
        source: "a file".into(),
        size: 100,
    }
}

fn went(bytes: &[u8]) -> Action {
    Action::LoadWent {
        source: "a file".into(),
        done: 50,
        documents: documents(bytes),
    }
}

fn loaded(bytes: &[u8]) -> Action {
    Action::Loaded {
        source: "a file".into(),
        documents: documents(bytes),
        repairs: Vec::new(),
    }
}

#[test]
fn what_comes_in_parts_is_counted_together() {
    let state = after([begun(), went(SERVER)]);
    let loading = state.loading.expect("still reading");
    assert_eq!((loading.done, loading.found), (50, 1));
    let state = after([begun(), went(SERVER), loaded(CHAIN)]);
    assert_eq!((state.items.len(), state.loading), (4, None));
    assert_eq!(state.notice, Some(Notice::Loaded { count: 4 }));
    assert_eq!(state.selected, 0);
}

#[test]
fn what_was_read_before_a_cancel_stays_and_nothing_comes_after() {
    let state = after([begun(), went(SERVER), Action::LoadCancelled, went(CHAIN)]);
    assert_eq!((state.items.len(), state.loading), (1, None));
    assert_eq!(state.site.host, "ccp.example.co.jp");
}

#[test]
fn a_key_store_is_kept_until_its_password_fits() {
    use trustguide::input::{Contents, pkcs12};
    const STORE: &[u8] = include_bytes!("../../../tests/fixtures/key_store/windows.pfx");
    let state = after([load(STORE)]);
    let Some(Contents::Pkcs12(store)) = state.problems[0].contents.clone() else {
        panic!("{:?}", state.problems);
    };
    assert!(!state.saved().contains("windows"));
    let mut state = Rc::new(state);
    for (password, left, items) in [("wrong", 1, 0), ("test", 0, 4)] {
        state = state.reduce(Action::Opened {
            store: store.clone(),
            opened: pkcs12::open(&store, password),
        });
        assert_eq!((state.problems.len(), state.items.len()), (left, items));
    }
    assert_eq!(state.notice, Some(Notice::Opened { count: 4, keys: 1 }));
}

#[test]
fn repairs_are_kept_with_their_source_until_they_are_dismissed() {
    let bare = String::from_utf8_lossy(SERVER);
    let bare = bare.replace("-----BEGIN CERTIFICATE-----\n", "");
    let state = after([load(bare.as_bytes())]);
    let ids: Vec<&str> = state
        .repairs
        .iter()
        .map(|one| one.repair.kind.id())
        .collect();
    assert_eq!(ids, ["repair-header"]);
    assert!(
        after([load(bare.as_bytes()), Action::DismissProblems])
            .repairs
            .is_empty()
    );
}

#[test]
fn a_copy_of_the_state_shares_its_certificates() {
    let state = after([load(CHAIN)]);
    let copy = state.clone();
    assert!(Rc::ptr_eq(
        &state.items[0].certificate,
        &copy.items[0].certificate
    ));
    assert!(state.items == copy.items);
}
