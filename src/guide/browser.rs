//! What each browser asks for. One file a browser: where its fingerprint stands, how its warning is
//! passed, its own list of certificates, and how both are undone.

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
    FingerprintForm, PortGroup, Request, Section, SectionKind, Step, StepFile, Way, store,
};
use crate::message::{Arg, Message};
use crate::site::Site;
use crate::verdict::Remedy;

/// The versions that a guide fits.
pub(super) fn fits(browser: Browser, platform: Platform) -> &'static str {
    match (browser, platform) {
        (Browser::Safari, _) | (_, Platform::Ios) => safari::FITS,
        (Browser::Chrome, _) => chrome::FITS,
        (Browser::Edge, _) => edge::FITS,
        (Browser::Firefox, _) => firefox::FITS,
        (Browser::InternetExplorer, _) => internet_explorer::FITS,
    }
}

/// The right address, the right fingerprint, the right file.
pub(super) fn prepare(request: &Request<'_>, ways: &[Way<'_>]) -> Section {
    let mut steps = Vec::new();
    if !request.site.host.is_empty() {
        let message = Message::new("guide-prepare-address").code("host", &request.site.host);
        steps.push(Step::new(message).mistake(Message::new("guide-prepare-address-mistake")));
    }
    for way in ways {
        steps.extend(fingerprint(request, way));
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
        if !saved.contains(&certificate) {
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

fn fingerprint(request: &Request<'_>, way: &Way<'_>) -> Option<Step> {
    let (place, form): (Message, FingerprintForm) = match (request.browser, request.platform) {
        (_, Platform::Ios) => safari::fingerprint_ios(),
        (_, Platform::Android) => chrome::fingerprint_android(),
        (Browser::Chrome, _) => chrome::fingerprint(),
        (Browser::Edge, _) => edge::fingerprint(),
        (Browser::Firefox, _) => firefox::fingerprint(),
        (Browser::Safari, _) => safari::fingerprint(),
        (Browser::InternetExplorer, _) => internet_explorer::fingerprint(),
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
pub(super) fn trust(request: &Request<'_>, ways: &[Way<'_>]) -> Vec<Section> {
    let mut lasting = Vec::new();
    let mut done: Vec<(&Certificate, Remedy)> = Vec::new();
    for way in ways {
        let Some(remedy) = way.lasting else { continue };
        let anchor = way.group.anchor();
        if remedy == Remedy::Exception {
            lasting.extend(exception(request, way.group));
        } else if !done.contains(&(anchor, remedy)) {
            done.push((anchor, remedy));
            lasting.extend(import(request, way.group, remedy));
        }
    }
    let mut for_now = Vec::new();
    for way in ways.iter().filter(|way| way.for_now) {
        for_now.extend(exception(request, way.group));
    }
    let intro = match for_now.is_empty() {
        true => Vec::new(),
        false => vec![exception_intro(request.browser, request.platform)],
    };
    let exception_lasts = ways
        .iter()
        .any(|way| way.lasting == Some(Remedy::Exception));
    let lasting_intro = match exception_lasts {
        true => vec![exception_intro(request.browser, request.platform)],
        false => Vec::new(),
    };
    vec![
        Section {
            kind: SectionKind::Trust,
            intro: lasting_intro,
            steps: lasting,
        },
        Section {
            kind: SectionKind::ForNow,
            intro,
            steps: for_now,
        },
    ]
}

/// How long an exception lasts, and where it counts.
fn exception_intro(browser: Browser, platform: Platform) -> Message {
    Message::new(match (browser, platform) {
        (_, Platform::Ios) => "guide-exception-scope-ios",
        (Browser::Chrome | Browser::Edge, _) => "guide-exception-scope-chromium",
        (Browser::Firefox, _) => "guide-exception-scope-firefox",
        (Browser::Safari, _) => "guide-exception-scope-safari",
        (Browser::InternetExplorer, _) => "guide-exception-scope-internet-explorer",
    })
}

/// Past the warning, port by port.
fn exception(request: &Request<'_>, group: &PortGroup) -> Vec<Step> {
    let site = request.site;
    match (request.browser, request.platform) {
        (Browser::Safari, Platform::Ios) => safari::exception_ios(site, &group.ports),
        (_, Platform::Ios) => safari::exception_ios_other(site, &group.ports),
        (Browser::Firefox, Platform::Android) => firefox::exception_android(site, &group.ports),
        (Browser::Chrome, _) => chrome::exception(site, &group.ports),
        (Browser::Edge, _) => edge::exception(site, &group.ports),
        (Browser::Firefox, _) => firefox::exception(site, &group.ports),
        (Browser::Safari, _) => safari::exception(site, &group.ports),
        (Browser::InternetExplorer, _) => internet_explorer::exception(site, &group.ports),
    }
}

/// The certificate into the store that the remedy names.
fn import(request: &Request<'_>, group: &PortGroup, remedy: Remedy) -> Vec<Step> {
    let Some(format) = format_for(remedy, request.platform) else {
        return Vec::new();
    };
    let Some(file) = step_file(group.anchor(), format) else {
        return Vec::new();
    };
    let mut steps = match (request.browser, remedy) {
        (_, Remedy::CustomStore) => chrome::import(&file),
        (Browser::Firefox, Remedy::NssTrustedCa) => {
            firefox::import_authority(&file, request.platform)
        }
        (_, Remedy::NssTrustedCa | Remedy::NssTrustedPeer) => store::nss::import(&file, remedy),
        (_, Remedy::TrustedRoot) => store::windows::import(&file),
        (_, Remedy::AlwaysTrust) => store::macos::import(&file),
        (_, Remedy::Profile) => store::ios::import(&file),
        (_, Remedy::UserCa) => store::android::import(&file),
        _ => Vec::new(),
    };
    if restart_needed(remedy) {
        let restart = Message::new("guide-restart-browser")
            .with("browser", super::browser_name(request.browser));
        steps.push(Step::new(restart));
    }
    steps
}

const fn restart_needed(remedy: Remedy) -> bool {
    !matches!(
        remedy,
        Remedy::CustomStore | Remedy::NssTrustedCa | Remedy::UserCa | Remedy::Exception
    )
}

/// Every port once more.
pub(super) fn check(request: &Request<'_>, ways: &[Way<'_>]) -> Section {
    let ports = ways.iter().flat_map(|way| way.group.ports.iter().copied());
    let steps = ports.enumerate().map(|(index, port)| {
        let url = request.site.url(port);
        let step = Step::new(Message::new("guide-check-open").code("address", &url));
        let see = match index {
            0 => "guide-check-see",
            _ => "guide-check-see-port",
        };
        step.see(Message::new(see)).port(port, url)
    });
    let usable = ways.iter().any(|way| way.lasting.is_some() || way.for_now);
    Section {
        kind: SectionKind::Check,
        intro: Vec::new(),
        steps: if usable { steps.collect() } else { Vec::new() },
    }
}

/// Takes back what was done.
pub(super) fn undo(request: &Request<'_>, ways: &[Way<'_>]) -> Option<Section> {
    let title = ways.first()?.group.anchor().title();
    let lasting = ways.iter().find_map(|way| way.lasting);
    let for_now = ways.iter().any(|way| way.for_now);
    let mut steps = match lasting {
        None | Some(Remedy::Exception) => Vec::new(),
        Some(Remedy::CustomStore) => chrome::remove(&title),
        Some(Remedy::NssTrustedCa) if request.browser == Browser::Firefox => {
            firefox::remove_authority(&title)
        }
        Some(Remedy::NssTrustedCa | Remedy::NssTrustedPeer) => store::nss::remove(&title),
        Some(Remedy::TrustedRoot) => store::windows::remove(&title),
        Some(Remedy::AlwaysTrust) => store::macos::remove(&title),
        Some(Remedy::Profile) => store::ios::remove(&title),
        Some(_) => store::android::remove(&title),
    };
    if for_now || lasting == Some(Remedy::Exception) {
        steps.extend(undo_exception(request));
    }
    Some(Section {
        kind: SectionKind::Undo,
        intro: Vec::new(),
        steps,
    })
}

fn undo_exception(request: &Request<'_>) -> Vec<Step> {
    match (request.browser, request.platform) {
        (_, Platform::Ios | Platform::Android) => {
            vec![Step::new(Message::new("guide-undo-exception-device"))]
        }
        (Browser::Chrome, _) => chrome::undo_exception(request.site),
        (Browser::Edge, _) => edge::undo_exception(),
        (Browser::Firefox, _) => firefox::undo_exception(request.site),
        (Browser::Safari, _) => safari::undo_exception(request.site),
        (Browser::InternetExplorer, _) => internet_explorer::undo_exception(),
    }
}

/// Opens a port's page for its exception.
fn open(site: &Site, port: u16) -> Step {
    let url = site.url(port);
    Step::new(Message::new("guide-open").code("address", &url)).port(port, url)
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
fn once_for_the_host(site: &Site, ports: &[u16], warning: Warning) -> Vec<Step> {
    let Some((&first, rest)) = ports.split_first() else {
        return Vec::new();
    };
    let proceed = Arg::Caption(warning.proceed, Some(site.host.clone()));
    let press = |control: Arg| Step::new(Message::new("guide-press").with("control", control));
    let mut steps = vec![
        open(site, first).see(Message::new("guide-see-warning").with("heading", warning.heading)),
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
