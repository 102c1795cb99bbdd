use std::rc::Rc;

use trustguide::browser::{Browser, Platform};
use trustguide::certificate::Time;
use trustguide::fingerprint::{FileHasher, FileHashes, Hash, Match, matches, read};
use trustguide::guide::Task;
use trustguide::input;
use trustguide::issuance::{Field, Form, Kind, Made};
use trustguide::l10n::Locale;
use trustguide::runbook::{Name, Pair, Target};
use trustguide::site::Product;
use trustguide::symptom::{Answers, Symptom};
use trustguide::verdict::{Remedy, findings};
use yew::Reducible;

use super::asked::{Ask, Asked, Question};
use super::recipients::Tick;
use super::{Action, Environment, Failure, Fetch, Issue, Machine, Notice, Output, Page, State};
use crate::app::reading::READING;

const SERVER: &[u8] = include_bytes!("../../../tests/fixtures/cisco_new/server.pem");
const CHAIN: &[u8] = include_bytes!("../../../tests/fixtures/private_ca/chain.pem");
const WRONG_ORDER: &[u8] = include_bytes!("../../../tests/fixtures/private_ca/wrong_order.pem");
const SET: &[u8] = include_bytes!("../../../tests/fixtures/private_ca/chain.p7b");
const SECRET: &[u8] = include_bytes!("../../../tests/fixtures/damaged/with_private_key.pem");

fn environment(language: &str) -> Environment {
    Environment {
        languages: vec![language.to_owned()],
        user_agent: "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0"
            .to_owned(),
        touch: false,
        opening: false,
    }
}

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    let mut state = Rc::new(State::new(&environment("en-US")));
    state = state.reduce(Action::CanRead(READING));
    for action in actions {
        state = state.reduce(action);
    }
    Rc::unwrap_or_clone(state)
}

fn load(bytes: &[u8]) -> Action {
    let read = input::read(bytes);
    Action::Loaded {
        source: "a file".into(),
        documents: Rc::new(read.documents),
        repairs: read.repairs,
        file: Some(FileHashes::of("a file", bytes)),
    }
}

fn reloaded(saved: &str) -> State {
    State::restore(&environment("en"), saved, READING)
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

/// What the findings on the page are, with the certificate that they are about.
#[track_caller]
fn check_sent(files: &[&[u8]], expected: &[&str]) {
    let state = after(files.iter().map(|file| load(file)));
    let restored = reloaded(&state.saved());
    for state in [state, restored] {
        let leaf = state.selected().expect("one").certificate.clone();
        assert_eq!(leaf.title(), "finesse.example.co.jp");
        let now = Time(1_782_864_000);
        let found = findings(&state.sent_with(&leaf), "finesse.example.co.jp", now, None);
        let ids: Vec<&str> = found.iter().map(|finding| finding.id).collect();
        assert_eq!(ids, expected);
    }
}

#[test]
fn findings_see_the_order_and_the_repeats_of_the_file() {
    check_sent(&[CHAIN], &[]);
    check_sent(&[WRONG_ORDER], &["leaf-not-first"]);
    check_sent(&[&[CHAIN, CHAIN].concat()], &["repeats"]);
    check_sent(&[WRONG_ORDER, CHAIN], &[]);
    check_sent(&[SERVER, CHAIN], &[]);
    // A set has no order.
    check_sent(&[SET], &[]);
}

#[test]
fn an_intermediate_is_not_blamed_for_its_place() {
    let state = after([load(WRONG_ORDER), load(SERVER)]);
    for item in state.items.iter() {
        let sent = state.sent_with(&item.certificate);
        let first = sent.first().expect("itself").sha256();
        let server = item.certificate.title() == "finesse.example.co.jp";
        assert!(server || first == item.certificate.sha256());
    }
}

#[test]
fn the_hash_of_a_file_is_kept_and_that_of_a_file_with_a_secret_is_not() {
    let state = after([load(CHAIN), load(SECRET)]);
    let restored = reloaded(&state.saved());
    for state in [state, restored] {
        let typed = read(&Hash::Sha1.of(CHAIN));
        let answer = matches(&typed, &state.certificates(), state.files());
        let name = "a file".to_owned();
        let hash = Hash::Sha1;
        assert_eq!(answer, Match::File { name, hash });
        assert_eq!(state.files().count(), 1);
    }
    let state = after([load(CHAIN), Action::RemoveAll]);
    assert_eq!(state.files().count(), 0);
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
            &state.items[item].certificate.sha256(),
        ));
        state.act(Action::SetSlot { port, leaf });
    }
    let served = state.served();
    assert_eq!((served.chain(443).len(), served.chain(7443).len()), (1, 3));
    assert!(served.chain(443).first() != served.chain(7443).first());
}

#[test]
fn the_visitors_own_version_is_chosen_until_another_one_is() {
    let mut state = State::new(&environment("en"));
    let name = |state: &State| state.version().map(trustguide::guide::Version::name);
    assert_eq!(name(&state), Some("153"));
    state.act(Action::SetVersion("3.6".to_owned()));
    assert_eq!(name(&state), Some("3.6"));
    state.act(Action::SetBrowser(Browser::Chrome));
    assert_eq!(name(&state), Some("156"));
    state.act(Action::SetBrowser(Browser::InternetExplorer));
    state.act(Action::SetPlatform(Platform::Linux));
    assert_eq!(name(&state), None);
}

#[test]
fn a_way_that_a_version_does_not_know_is_passed_over() {
    let mut state = after([
        Action::SetBrowser(Browser::Chrome),
        Action::SetWay(Some(Remedy::CustomStore)),
    ]);
    assert_eq!(state.way, Some(Remedy::CustomStore));
    state.act(Action::SetVersion("131".to_owned()));
    assert_eq!(state.way, None);
    state.act(Action::SetWay(Some(Remedy::Profile)));
    assert_eq!(state.way, None);
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
        Action::SetVersion("156".to_owned()),
        Action::SetTask(Task::Replace),
        Action::SetWay(Some(Remedy::UserCa)),
        Action::SetPorts("8443".to_owned()),
        Action::Tick("a step".to_owned()),
        Action::Go(Page::Guide),
    ]);
    let restored = reloaded(&state.saved());
    assert_eq!(restored.items, state.items);
    assert_eq!(
        (restored.locale, restored.captions()),
        (Locale::Ja, Locale::En)
    );
    assert_eq!(
        (restored.browser, restored.platform),
        (Browser::Chrome, Platform::Android)
    );
    assert_eq!(restored.version, state.version);
    assert_eq!(
        (restored.task, restored.way),
        (Task::Replace, Some(Remedy::UserCa))
    );
    assert_eq!((restored.page, restored.site), (Page::Guide, state.site));
    assert_eq!(restored.done, ["a step"]);
}

#[test]
fn a_product_brings_its_runbook_and_a_mend_its_step() {
    let state = after([Action::SetProduct(Product::Finesse)]);
    assert_eq!(state.runbook, Name::Finesse);
    let target = Target {
        runbook: Name::CucmTomcat,
        anchor: "request-names",
    };
    let state = after([Action::OpenStep(target)]);
    assert_eq!(
        (state.page, state.step),
        (Page::Server, Some("request-names"))
    );
    let state = after([Action::OpenStep(target), Action::Go(Page::Server)]);
    assert_eq!((state.runbook, state.step), (Name::CucmTomcat, None));
}

fn output() -> Output {
    Output {
        made: Made {
            kind: Kind::Request,
            name: "a.example".to_owned(),
            der: vec![0x30, 0],
        },
        key: None,
    }
}

#[test]
fn a_mend_leads_out_of_the_form_and_the_form_keeps_what_was_typed() {
    let form = Form::of(&State::new(&environment("en-US")).site, None);
    let form = form.with(Field::Unit, "a department".to_owned());
    let target = Target {
        runbook: Name::CucmTomcat,
        anchor: "request",
    };
    let state = after([
        Action::Issue(Issue::Open(true)),
        Action::Issue(Issue::Edit(Box::new(form.clone()))),
        Action::Issue(Issue::Made(Rc::new(output()))),
        Action::OpenStep(target),
    ]);
    assert!(!state.issuing.open);
    assert_eq!(state.issuing.form, Some(form));
    assert!(state.issuing.output.is_some());
}

#[test]
fn nothing_of_the_form_and_of_what_was_made_is_kept_for_a_reload() {
    let form = Form::of(&State::new(&environment("en-US")).site, None);
    let made = [
        Action::Issue(Issue::Open(true)),
        Action::Issue(Issue::Edit(Box::new(form))),
        Action::Issue(Issue::Made(Rc::new(output()))),
    ];
    assert_eq!(after(made).saved(), after([]).saved());
}

#[test]
fn a_reload_restores_the_runbook_and_its_machines() {
    let name = Name::Mutual(Pair::CtiServerDialer);
    let state = after([
        Action::Go(Page::Server),
        Action::SetRunbook(name),
        Action::SetMachine(Machine::ClientA, " https://Dialer-A.example/x ".to_owned()),
        Action::SetMachine(Machine::ServerB, "cti-b.example".to_owned()),
    ]);
    let restored = reloaded(&state.saved());
    assert_eq!((restored.page, restored.runbook), (Page::Server, name));
    assert_eq!(restored.machines.client, ["dialer-a.example", ""]);
    assert_eq!(restored.machines.server, ["", "cti-b.example"]);
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
        let state = reloaded(saved);
        assert!(state.items.is_empty(), "{saved}");
        assert_eq!(state.site.ports, [443, 7443], "{saved}");
    }
}

fn documents(bytes: &[u8]) -> Rc<Vec<input::Document>> {
    Rc::new(input::read(bytes).documents)
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
        file: Some(FileHashes::of("a file", bytes)),
    }
}

#[test]
fn what_comes_in_parts_is_counted_together() {
    let state = after([begun(), went(SERVER)]);
    let loading = state.loading.expect("still reading");
    assert_eq!((loading.done, loading.found()), (50, 1));
    let state = after([begun(), went(SERVER), loaded(CHAIN)]);
    let title = state.selected().map(|item| item.certificate.title());
    assert_eq!(title.as_deref(), Some("finesse.example.co.jp"));
    assert_eq!((state.items.len(), state.loading), (4, None));
    assert_eq!(state.notice, Some(Notice::Loaded { count: 4 }));
}

#[test]
fn what_was_read_before_a_cancel_stays_and_nothing_comes_after() {
    let state = after([begun(), went(SERVER), Action::LoadCancelled, went(CHAIN)]);
    assert_eq!((state.items.len(), state.loading), (1, None));
    assert_eq!(state.site.host, "ccp.example.co.jp");
}

/// What the findings on the page are after a file came in parts.
#[track_caller]
fn check_parts(parts: [&[u8]; 2], expected: &[&str]) {
    let whole = FileHashes::of("a file", &parts.concat());
    let loaded = Action::Loaded {
        source: "a file".into(),
        documents: documents(parts[1]),
        repairs: Vec::new(),
        file: Some(whole.clone()),
    };
    let state = after([begun(), went(parts[0]), loaded]);
    let leaf = state.selected().expect("one").certificate.clone();
    assert_eq!(leaf.title(), "finesse.example.co.jp");
    let now = Time(1_782_864_000);
    let found = findings(&state.sent_with(&leaf), "finesse.example.co.jp", now, None);
    let ids: Vec<&str> = found.iter().map(|finding| finding.id).collect();
    assert_eq!(ids, expected);
    assert_eq!(state.files().collect::<Vec<_>>(), [&whole]);
}

#[test]
fn what_comes_in_parts_keeps_the_order_of_the_whole_file() {
    let half = |bytes: &'static [u8]| {
        let text = str::from_utf8(bytes).expect("PEM");
        let end = text.find("-----END CERTIFICATE-----\n").expect("one") + 26;
        bytes.split_at(end)
    };
    let (first, rest) = half(CHAIN);
    check_parts([first, rest], &[]);
    check_parts([CHAIN, CHAIN], &["repeats"]);
    let (first, rest) = half(WRONG_ORDER);
    check_parts([first, rest], &["leaf-not-first"]);
    check_parts([SET, first], &[]);
}

#[test]
fn a_certificate_that_was_chosen_while_more_came_stays_chosen() {
    let state = after([
        begun(),
        went(WRONG_ORDER),
        Action::Select(1),
        loaded(SERVER),
    ]);
    assert_eq!(state.selected, 1);
}

#[test]
fn a_file_with_a_secret_in_its_first_part_leaves_no_hash() {
    let state = after([begun(), went(SECRET), loaded(CHAIN)]);
    assert_eq!(state.notice, Some(Notice::PrivateKey));
    assert_eq!((state.loads.len(), state.files().count()), (1, 0));
    let state = after([begun(), went(CHAIN), Action::LoadCancelled]);
    assert_eq!((state.loads.len(), state.files().count()), (1, 0));
}

#[test]
fn a_hash_of_pieces_is_the_hash_of_the_whole() {
    let mut hasher = FileHasher::default();
    for piece in CHAIN.chunks(1000) {
        hasher.update(piece);
    }
    assert_eq!(hasher.finish("a file"), FileHashes::of("a file", CHAIN));
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

fn seen(state: &State) -> Vec<&'static str> {
    let found = state.asked.found();
    found.iter().map(|found| found.symptom.id).collect()
}

fn pick(id: &str) -> Action {
    Action::Ask(Ask::Pick(Symptom::from_id(id).unwrap()))
}

fn said(typed: &str) -> Action {
    Action::Ask(Ask::Type(typed.to_owned()))
}

#[test]
fn what_was_typed_is_found_and_a_pick_comes_before_it() {
    assert_eq!(seen(&after([])), [""; 0]);
    assert_eq!(seen(&after([said("  ")])), [""; 0]);
    let typed = after([said("ERR_CERT_DATE_INVALID")]);
    assert_eq!(seen(&typed), ["dates"]);
    let picked = after([said("ERR_CERT_DATE_INVALID"), pick("hsts")]);
    assert_eq!(seen(&picked), ["hsts", "dates"]);
    let again = after([said("ERR_CERT_DATE_INVALID"), Action::Ask(Ask::Again)]);
    assert_eq!(seen(&again), [""; 0]);
}

#[test]
fn another_text_forgets_the_pick_and_the_answers() {
    let answer = Action::Ask(Ask::Answer(Question::Button, Some(false)));
    let state = after([pick("untrusted"), answer.clone()]);
    assert_eq!(state.asked.answers.button, Some(false));
    let other = after([pick("untrusted"), answer, said("timeout")]);
    assert_eq!(other.asked.answers, Answers::default());
    assert_eq!(seen(&other), ["timeout"]);
}

#[test]
fn only_questions_that_matter_are_asked() {
    let ask = |id: &str, ports| Asked::questions(Symptom::from_id(id).unwrap(), ports);
    let all = [Question::Button, Question::OnePort, Question::Worked];
    assert_eq!(ask("untrusted", 2), all);
    assert_eq!(ask("untrusted", 1), [Question::Button, Question::Worked]);
    assert_eq!(ask("timeout", 1), [Question::Worked]);
}

#[test]
fn a_reload_restores_what_was_seen_and_answered() {
    let state = after([
        said("ERR_CERT_DATE_INVALID"),
        pick("clock"),
        Action::Ask(Ask::Answer(Question::Worked, Some(true))),
        Action::Go(Page::Symptom),
    ]);
    let restored = reloaded(&state.saved());
    assert_eq!(restored.page, Page::Symptom);
    assert_eq!(restored.asked, state.asked);
    let odd = "{\"asked\":{\"picked\":\"no such\",\"typed\":\"x\"}}";
    let odd = reloaded(odd);
    assert_eq!(odd.asked.picked, None);
}

#[test]
fn a_pasted_page_is_kept_to_a_length() {
    let state = after([said(&"あ".repeat(1_000_000))]);
    assert!(state.asked.typed.chars().count() <= 4_000);
}

#[test]
fn a_hand_out_is_for_the_reader_of_the_guide_until_boxes_are_ticked() {
    let state = after([
        Action::SetBrowser(Browser::Firefox),
        Action::SetPlatform(Platform::Windows),
        Action::SetLocale(Locale::Ja),
    ]);
    let chosen = state.recipients();
    assert_eq!(chosen.pairs(), [(Browser::Firefox, Platform::Windows)]);
    assert_eq!(chosen.locales(), [Locale::Ja]);
    let ticks = [
        Tick::Browser(Browser::Safari),
        Tick::Browser(Browser::Chrome),
        Tick::Platform(Platform::Ios),
        Tick::Locale(Locale::En),
    ];
    let state = after(ticks.map(Action::HandTo));
    let chosen = state.recipients();
    assert!(chosen.has(Tick::Platform(Platform::Ios)) && !chosen.has(Tick::Locale(Locale::En)));
    let restored = reloaded(&state.saved());
    assert_eq!(restored.recipients(), chosen);
    let again = [
        Action::HandTo(Tick::Browser(Browser::Edge)),
        Action::HandTo(Tick::Browser(Browser::Edge)),
    ];
    assert_eq!(after(again).recipients(), after([]).recipients());
}

#[test]
fn a_browser_is_paired_with_the_systems_that_have_it() {
    let mut chosen = after([]).recipients();
    let all = Browser::ALL.map(Tick::Browser).into_iter();
    let all = all.chain(Platform::ALL.map(Tick::Platform));
    for one in all {
        if !chosen.has(one) {
            chosen.toggle(one);
        }
    }
    let pairs = chosen.pairs();
    assert_eq!(pairs.len(), 3 * 5 + 2 + 1);
    assert!(!pairs.contains(&(Browser::Safari, Platform::Windows)));
    assert_eq!(pairs.first(), Some(&(Browser::Chrome, Platform::Windows)));
}

#[test]
fn requests_to_other_hosts_are_counted_by_host() {
    let state = State::new(&Environment::default());
    let mut state = Rc::new(state);
    for (host, count) in [("a.example", 1), ("b.example:7443", 2), ("a.example", 2)] {
        state = state.reduce(Action::Requested(host.to_owned(), count));
    }
    let expected = [
        ("a.example".to_owned(), 3),
        ("b.example:7443".to_owned(), 2),
    ];
    assert_eq!(state.requests, expected);
}
