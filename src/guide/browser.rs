//! What each browser asks for. One file a browser: its versions, where its fingerprint stands, how
//! its warning is passed, its own list of certificates, how a certificate is saved, and how all of
//! it is undone.

pub mod chrome;
pub mod edge;
pub mod firefox;
pub mod internet_explorer;
pub mod safari;

use crate::browser::{Browser, Platform};
use crate::captions::Caption;
use crate::certificate::Certificate;
use crate::export::Format;
use crate::guide::{
    FingerprintForm, Look, PortGroup, Request, Section, SectionKind, Step, StepFile, Version, Way,
    managed, store,
};
use crate::message::{Arg, Message};
use crate::site::Site;
use crate::verdict::{self, Remedy};

/// The right address, the right fingerprint, the right file.
pub(super) fn prepare(
    request: &Request<'_>,
    version: &'static Version,
    ways: &[Way<'_>],
) -> Section {
    let mut steps: Vec<Step> = address(request, ways).into_iter().collect();
    for way in ways {
        steps.extend(fingerprint(request, version.look, way));
    }
    let mut saved: Vec<&Certificate> = Vec::new();
    for way in ways {
        let Some(format) = way
            .lasting
            .and_then(|remedy| format_for(remedy, request.platform))
        else {
            continue;
        };
        let certificate = way.group.anchor();
        if !saved.contains(&certificate) && takes_file(version.look) {
            saved.push(certificate);
            steps.extend(save(certificate, format));
        }
    }
    Section {
        kind: SectionKind::Prepare,
        intro: Vec::new(),
        steps,
    }
}

/// The name to type: one that is in the certificate.
fn address(request: &Request<'_>, ways: &[Way<'_>]) -> Option<Step> {
    let host = &request.site.host;
    if host.is_empty() {
        return None;
    }
    let action = Message::new("guide-prepare-address").code("host", host);
    let stranger = ways
        .iter()
        .find(|way| !verdict::covers(&way.group.leaf, host));
    let names = stranger
        .map(|way| way.group.leaf.hosts())
        .filter(|names| !names.is_empty());
    let mistake = match names {
        Some(names) => Message::new("guide-prepare-address-other").text("names", names.join(", ")),
        None => Message::new("guide-prepare-address-mistake"),
    };
    Some(Step::new(action).mistake(mistake))
}

/// Whether the lasting way begins with a file, rather than with what the browser itself shows.
const fn takes_file(look: Look) -> bool {
    match look {
        Look::SafariSheet | Look::SafariWindows => false,
        Look::InternetExplorer(captions) => !captions.installs_itself,
        _ => true,
    }
}

/// The file that a remedy takes; `None` where it takes none.
pub fn format_for(remedy: Remedy, platform: Platform) -> Option<Format> {
    match remedy {
        Remedy::None | Remedy::Exception => None,
        Remedy::NssTrustedCa | Remedy::NssTrustedPeer | Remedy::CustomStore => Some(Format::Pem),
        Remedy::UserCa | Remedy::Profile => Some(Format::Der),
        _ => match platform {
            Platform::Windows => Some(Format::Der),
            _ => Some(Format::Base64),
        },
    }
}

/// The file of a certificate for a step.
pub fn step_file(certificate: &Certificate, format: Format) -> Option<StepFile> {
    let file = format.file(std::slice::from_ref(certificate)).ok()?;
    Some(StepFile {
        name: file.name,
        format,
        certificate: certificate.clone(),
    })
}

fn save(certificate: &Certificate, format: Format) -> Option<Step> {
    let file = step_file(certificate, format)?;
    let message = Message::new("guide-prepare-save").code("file", &file.name);
    Some(Step::new(message).file(file))
}

fn fingerprint(request: &Request<'_>, look: Look, way: &Way<'_>) -> Option<Step> {
    let (place, form): (Message, FingerprintForm) = match look {
        Look::Ios | Look::IosOther => safari::fingerprint_ios(),
        Look::ChromiumAndroid | Look::FirefoxAndroid => chrome::fingerprint_android(),
        Look::Chrome(captions) => chrome::fingerprint(captions),
        Look::Edge => edge::fingerprint(),
        Look::Firefox(captions) => firefox::fingerprint(captions),
        Look::FirefoxClassic => firefox::classic::fingerprint(),
        Look::Safari => safari::fingerprint(),
        Look::SafariSheet => safari::sheet::fingerprint(),
        Look::SafariWindows => safari::windows::fingerprint(),
        Look::InternetExplorer(captions) => internet_explorer::fingerprint(captions),
    };
    let action = match way.group.ports.as_slice() {
        [] => return None,
        [port, ..] => {
            Message::new("guide-prepare-fingerprint").code("address", request.site.url(*port))
        }
    };
    let step = Step::new(action)
        .place(place)
        .mistake(Message::new("guide-prepare-fingerprint-mistake"));
    Some(step.fingerprint(form.write(&way.group.leaf)))
}

/// The lasting way, and the way for now.
pub(super) fn trust(
    request: &Request<'_>,
    version: &'static Version,
    ways: &[Way<'_>],
) -> Vec<Section> {
    let mut lasting = Vec::new();
    let mut done: Vec<(&Certificate, Remedy)> = Vec::new();
    for way in ways {
        let Some(remedy) = way.lasting else { continue };
        let anchor = way.group.anchor();
        if remedy == Remedy::Exception {
            lasting.extend(exception(request, version.look, way.group, Until::Removed));
        } else if !done.contains(&(anchor, remedy)) {
            done.push((anchor, remedy));
            lasting.extend(import(request, version.look, way.group, remedy));
        }
    }
    let mut for_now = Vec::new();
    for way in ways.iter().filter(|way| way.for_now) {
        for_now.extend(exception(request, version.look, way.group, Until::Closed));
    }
    let by_exception = |way: &Way<'_>| way.lasting == Some(Remedy::Exception);
    let scope = |wanted: bool, until: Until| match wanted {
        true => vec![exception_scope(version.look, until)],
        false => Vec::new(),
    };
    vec![
        Section {
            kind: SectionKind::Trust,
            intro: scope(ways.iter().any(by_exception), Until::Removed),
            steps: lasting,
        },
        Section {
            kind: SectionKind::ForNow,
            intro: scope(!for_now.is_empty(), Until::Closed),
            steps: for_now,
        },
    ]
}

/// How long an exception is to last, where the browser asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    Removed,
    /// The end of the session.
    Closed,
}

/// How long an exception lasts, and where it counts.
fn exception_scope(look: Look, until: Until) -> Message {
    Message::new(match (look, until) {
        (Look::Ios | Look::IosOther, _) => "guide-exception-scope-ios",
        (Look::Chrome(_) | Look::Edge | Look::ChromiumAndroid, _) => {
            "guide-exception-scope-chromium"
        }
        (Look::FirefoxClassic, Until::Closed) => "guide-exception-scope-session",
        (Look::Firefox(_) | Look::FirefoxClassic | Look::FirefoxAndroid, _) => {
            "guide-exception-scope-firefox"
        }
        (Look::Safari, _) => "guide-exception-scope-safari",
        (Look::SafariSheet | Look::SafariWindows, _) => "guide-exception-scope-session",
        (Look::InternetExplorer(_), _) => "guide-exception-scope-internet-explorer",
    })
}

/// Past the warning, port by port.
fn exception(request: &Request<'_>, look: Look, group: &PortGroup, until: Until) -> Vec<Step> {
    let (site, ports) = (request.site, group.ports.as_slice());
    match look {
        Look::Ios => safari::exception_ios(site, ports),
        Look::IosOther | Look::FirefoxAndroid => exception_unnamed(site, ports),
        Look::Chrome(_) | Look::Edge | Look::ChromiumAndroid => chromium(request, ports),
        Look::Firefox(captions) => firefox::exception(captions, site, ports),
        Look::FirefoxClassic => firefox::classic::exception(site, ports, until),
        Look::Safari => safari::exception(site, ports),
        Look::SafariSheet => safari::sheet::exception(site, ports, until),
        Look::SafariWindows => safari::windows::exception(site, ports),
        Look::InternetExplorer(captions) => internet_explorer::exception(captions, site, ports),
    }
}

/// Past a warning of Chrome's or Edge's make, by mouse or by finger.
fn chromium(request: &Request<'_>, ports: &[u16]) -> Vec<Step> {
    let warning = match request.browser {
        Browser::Edge => edge::warning(),
        _ => chrome::warning(),
    };
    let press = match request.platform {
        Platform::Android => "guide-tap",
        _ => "guide-press",
    };
    once_for_the_host(request.site, ports, warning, press)
}

/// Where the warning's words are not known.
fn exception_unnamed(site: &Site, ports: &[u16]) -> Vec<Step> {
    let steps = ports.iter().flat_map(|&port| {
        [
            open(site, port),
            Step::new(Message::new("guide-unnamed-advanced")),
            Step::new(Message::new("guide-go-on-unnamed")).see(Message::new("guide-see-page")),
        ]
    });
    steps.collect()
}

/// The certificate into the store that the remedy names.
fn import(request: &Request<'_>, look: Look, group: &PortGroup, remedy: Remedy) -> Vec<Step> {
    let Some(format) = format_for(remedy, request.platform) else {
        return Vec::new();
    };
    let Some(file) = step_file(group.anchor(), format) else {
        return Vec::new();
    };
    let mut steps = match (look, remedy) {
        (Look::SafariSheet, Remedy::AlwaysTrust) => {
            safari::sheet::exception(request.site, &group.ports, Until::Removed)
        }
        (Look::SafariWindows, Remedy::TrustedRoot) => {
            safari::windows::import(request.site, &group.ports, &file)
        }
        (Look::InternetExplorer(captions), Remedy::TrustedRoot) if captions.installs_itself => {
            internet_explorer::import(captions, request.site, &group.ports, &file)
        }
        _ => into_store(look, group, remedy, &file, request.platform),
    };
    if matches!(look, Look::Firefox(_)) {
        steps.extend(firefox::system_switch(look, remedy));
    }
    if restart_needed(look, remedy) {
        steps.push(restart(request));
    }
    steps
}

fn into_store(
    look: Look,
    group: &PortGroup,
    remedy: Remedy,
    file: &StepFile,
    platform: Platform,
) -> Vec<Step> {
    match (look, remedy) {
        (Look::Edge, Remedy::CustomStore) => edge::import(file),
        (_, Remedy::CustomStore) => chrome::import(file),
        (Look::Firefox(captions), Remedy::NssTrustedCa) if group.anchor().is_ca() => {
            firefox::import_authority(captions, file, platform)
        }
        (Look::FirefoxClassic, Remedy::NssTrustedCa) => {
            firefox::classic::import_authority(file, platform)
        }
        (Look::Firefox(_), Remedy::NssTrustedCa) if platform == Platform::Linux => {
            store::nss::import_into_profile(file)
        }
        (_, Remedy::NssTrustedCa | Remedy::NssTrustedPeer) if platform == Platform::Linux => {
            store::nss::import(file, remedy)
        }
        (_, Remedy::TrustedRoot) => store::windows::import(file),
        (_, Remedy::TrustedPeopleMachine) => store::windows::import_person_for_all(file),
        (_, Remedy::TrustedPeopleUser) => store::windows::import_person(file),
        (_, Remedy::AlwaysTrust) => store::macos::import(file),
        (_, Remedy::Profile) => store::ios::import(file),
        (_, Remedy::UserCa) => store::android::import(file),
        _ => managed::steps(look, file),
    }
}

fn restart(request: &Request<'_>) -> Step {
    let browser = super::browser_name(request.browser);
    match request.platform {
        Platform::Ios | Platform::Android => {
            Step::new(Message::new("guide-restart-app").with("browser", browser))
        }
        _ => Step::new(Message::new("guide-restart-browser").with("browser", browser))
            .mistake(Message::new("guide-restart-mistake")),
    }
}

/// Safari 4 opens the page at the end of its own steps.
const fn restart_needed(look: Look, remedy: Remedy) -> bool {
    let at_once = matches!(
        remedy,
        Remedy::CustomStore | Remedy::NssTrustedCa | Remedy::UserCa | Remedy::Exception
    );
    !at_once && !matches!(look, Look::SafariSheet | Look::SafariWindows)
}

/// Every port once more.
pub(super) fn check(request: &Request<'_>, version: &'static Version, ways: &[Way<'_>]) -> Section {
    let mut steps = Vec::new();
    for (index, port) in ports(ways).enumerate() {
        let see = match index {
            0 => "guide-check-see",
            _ => "guide-check-see-port",
        };
        steps.push(check_port(request, port).see(Message::new(see)));
    }
    if let Look::InternetExplorer(captions) = version.look
        && captions.installs_itself
    {
        steps.extend(internet_explorer::check());
    }
    Section {
        kind: SectionKind::Check,
        intro: Vec::new(),
        steps,
    }
}

fn ports<'a>(ways: &'a [Way<'_>]) -> impl Iterator<Item = u16> + 'a {
    ways.iter().flat_map(|way| way.group.ports.iter().copied())
}

fn check_port(request: &Request<'_>, port: u16) -> Step {
    let url = request.site.url(port);
    Step::new(Message::new("guide-check-open").code("address", &url)).port(port, url)
}

/// The warning is back.
pub(super) fn check_removed(request: &Request<'_>, ways: &[Way<'_>]) -> Section {
    let first = ports(ways).next();
    let step = |port| check_port(request, port).see(Message::new("guide-check-see-warning"));
    Section {
        kind: SectionKind::Check,
        intro: Vec::new(),
        steps: first.map(step).into_iter().collect(),
    }
}

/// Takes back what was done: out of the stores, and the exceptions.
pub(super) fn undo(
    request: &Request<'_>,
    version: &'static Version,
    ways: &[Way<'_>],
) -> [Section; 2] {
    let stored = undo_stored(request, version, ways);
    let passed = |way: &Way<'_>| way.for_now || way.lasting == Some(Remedy::Exception);
    let passing = match ways.iter().any(passed) {
        true => undo_exception(request, version.look),
        false => Vec::new(),
    };
    let (stored, passing) = match stored.is_empty() {
        true => (passing, Vec::new()),
        false => (stored, passing),
    };
    [
        Section {
            kind: SectionKind::Undo,
            intro: Vec::new(),
            steps: stored,
        },
        Section {
            kind: SectionKind::UndoPassing,
            intro: Vec::new(),
            steps: passing,
        },
    ]
}

/// Each certificate out of each store that it was put into.
pub(super) fn undo_stored(
    request: &Request<'_>,
    version: &'static Version,
    ways: &[Way<'_>],
) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut done: Vec<(&Certificate, Remedy)> = Vec::new();
    for way in ways {
        let Some(remedy) = way.lasting.filter(|&remedy| remedy != Remedy::Exception) else {
            continue;
        };
        let anchor = way.group.anchor();
        if !done.contains(&(anchor, remedy)) {
            done.push((anchor, remedy));
            steps.extend(removal(request, version.look, way.group, remedy));
        }
    }
    steps
}

/// The certificate out of its store again.
fn removal(request: &Request<'_>, look: Look, group: &PortGroup, remedy: Remedy) -> Vec<Step> {
    let title = group.anchor().title();
    match (look, remedy) {
        (Look::Edge, Remedy::CustomStore) => edge::remove(&title),
        (_, Remedy::CustomStore) => chrome::remove(&title),
        (Look::Firefox(captions), Remedy::NssTrustedCa) if group.anchor().is_ca() => {
            firefox::remove_authority(captions, &title)
        }
        (Look::FirefoxClassic, Remedy::NssTrustedCa) => {
            firefox::classic::remove_authority(&title, request.platform)
        }
        (Look::Firefox(_), Remedy::NssTrustedCa) if request.platform == Platform::Linux => {
            store::nss::remove_from_profile(&title)
        }
        (_, Remedy::NssTrustedCa | Remedy::NssTrustedPeer)
            if request.platform == Platform::Linux =>
        {
            store::nss::remove(&title)
        }
        (_, Remedy::TrustedRoot) => store::windows::remove(&title),
        (_, Remedy::TrustedPeopleMachine) => store::windows::remove_person_for_all(&title),
        (_, Remedy::TrustedPeopleUser) => store::windows::remove_person(&title),
        (_, Remedy::AlwaysTrust) => store::macos::remove(&title),
        (_, Remedy::Profile) => store::ios::remove(&title),
        (_, Remedy::UserCa) => store::android::remove(&title),
        _ => managed::undo(look),
    }
}

fn undo_exception(request: &Request<'_>, look: Look) -> Vec<Step> {
    let site = request.site;
    match look {
        Look::Ios | Look::IosOther | Look::ChromiumAndroid | Look::FirefoxAndroid => {
            vec![Step::new(Message::new("guide-undo-exception-device"))]
        }
        Look::Chrome(_) => chrome::undo_exception(site),
        Look::Edge => edge::undo_exception(),
        Look::Firefox(captions) => firefox::undo_exception(captions, site),
        Look::FirefoxClassic => firefox::classic::undo_exception(site, request.platform),
        Look::Safari => store::macos::remove(&site.host),
        Look::SafariSheet | Look::SafariWindows => {
            vec![Step::new(Message::new("guide-undo-exception-session"))]
        }
        Look::InternetExplorer(_) => internet_explorer::undo_exception(),
    }
}

/// Opens a port's page for its exception.
pub(super) fn open(site: &Site, port: u16) -> Step {
    let url = site.url(port);
    Step::new(Message::new("guide-open").code("address", &url)).port(port, url)
}

/// Clicks what is named.
pub(super) fn press(control: impl Into<Arg>) -> Step {
    Step::new(Message::new("guide-press").with("control", control))
}

/// An entry of the same name may be another certificate.
pub(super) fn by_name(step: Step) -> Step {
    step.mistake(Message::new("guide-undo-same-name"))
}

/// Chooses what is named.
pub(super) fn choose(control: impl Into<Arg>) -> Step {
    Step::new(Message::new("guide-choose").with("control", control))
}

/// Chooses the tab that is named.
pub(super) fn choose_tab(tab: &'static Caption) -> Step {
    Step::new(Message::new("guide-choose-tab").with("tab", tab))
}

/// Selects an entry in a list.
pub(super) fn select(entry: impl Into<String>) -> Step {
    Step::new(Message::new("guide-select").text("entry", entry))
}

/// The window that one should see.
pub(super) fn see_window(window: &'static Caption) -> Message {
    Message::new("guide-see-window").with("window", window)
}

/// The warning that one should see.
pub(super) fn see_warning(heading: &'static Caption) -> Message {
    Message::new("guide-see-warning").with("heading", heading)
}

/// An address that cannot be a link.
pub(super) fn type_address(address: &'static str) -> Step {
    Step::new(Message::new("guide-type-address")).copy(address)
}

/// What a Chromium warning says, by the product's own words.
struct Warning {
    heading: &'static Caption,
    advanced: &'static Caption,
    proceed: &'static Caption,
    /// What one sees after it.
    after: Message,
}

/// Past a Chromium warning: once for the host, whatever the port, while the certificate is the
/// same.
fn once_for_the_host(
    site: &Site,
    ports: &[u16],
    warning: Warning,
    press: &'static str,
) -> Vec<Step> {
    let Some((&first, rest)) = ports.split_first() else {
        return Vec::new();
    };
    let proceed = Arg::Caption(warning.proceed, Some(site.host.clone()));
    let press = |control: Arg| Step::new(Message::new(press).with("control", control));
    let mut steps = vec![
        open(site, first).see(see_warning(warning.heading)),
        press(warning.advanced.into()),
        press(proceed)
            .see(warning.after)
            .mistake(Message::new("guide-no-proceed")),
    ];
    let others = rest.iter();
    steps
        .extend(others.map(|&port| open(site, port).see(Message::new("guide-chromium-same-host"))));
    steps
}
