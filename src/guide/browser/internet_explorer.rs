//! Internet Explorer: no exception lasts; its certificates are the system's.

use crate::browser::{Browser, Platform};
use crate::captions::{Caption, Evidence, internet_explorer as caption, windows as dialog};
use crate::guide::browser::{choose_tab, open, press, see_warning, see_window};
use crate::guide::store::windows;
use crate::guide::version::{Look, ON, Version};
use crate::guide::{FingerprintForm, Step, StepFile};
use crate::message::Message;
use crate::site::Site;

/// Captions that changed between versions.
#[derive(Debug, PartialEq)]
pub struct Captions {
    pub heading: &'static Caption,
    /// Opens the part with the link, where it is hidden.
    pub more: Option<&'static Caption>,
    pub go_on: &'static Caption,
    /// What the page of another version says instead.
    pub other: Option<&'static Caption>,
    /// The certificate is installed from the browser, which needs an administrator's rights.
    pub installs_itself: bool,
}

static ELEVEN: Captions = Captions {
    heading: &caption::IE11_HEADING,
    more: Some(&caption::IE11_MORE_INFORMATION),
    go_on: &caption::IE11_GO_ON,
    other: Some(&caption::IE8_CONTINUE),
    installs_itself: false,
};

static EIGHT: Captions = Captions {
    heading: &caption::IE8_HEADING,
    more: None,
    go_on: &caption::IE8_CONTINUE,
    other: None,
    installs_itself: true,
};

pub static VERSIONS: &[Version] = &[
    Version {
        browser: Browser::InternetExplorer,
        platforms: &[Platform::Windows],
        names: &["11", "current"],
        majors: (11, ON),
        fits: "Internet Explorer 11",
        look: Look::InternetExplorer(&ELEVEN),
        legacy: false,
        lacks: &[],
        evidence: Evidence::Document,
        checked: "2026-11-22",
    },
    Version {
        browser: Browser::InternetExplorer,
        platforms: &[Platform::Windows],
        names: &["8", "7"],
        majors: (7, 10),
        fits: "Internet Explorer 7–10",
        look: Look::InternetExplorer(&EIGHT),
        legacy: true,
        lacks: &[],
        evidence: Evidence::Document,
        checked: "2026-11-22",
    },
];

/// The Certificate dialog shows SHA-1 as its thumbprint, and SHA-256 nowhere.
pub fn fingerprint(captions: &'static Captions) -> (Message, FingerprintForm) {
    let place = Message::new("guide-internet-explorer-fingerprint")
        .with("go-on", captions.go_on)
        .with("error", &caption::IE8_CERTIFICATE_ERROR)
        .with("view", &caption::IE8_VIEW_CERTIFICATES)
        .with("details", &dialog::CERT_TAB_DETAILS);
    let form = match captions.installs_itself {
        true => windows::THUMBPRINT_OF_OLD,
        false => windows::THUMBPRINT,
    };
    (place, form)
}

/// Past the warning, for this session of the browser.
pub fn exception(captions: &'static Captions, site: &Site, ports: &[u16]) -> Vec<Step> {
    let mut steps = Vec::new();
    for &port in ports {
        steps.push(open(site, port).see(see_warning(captions.heading)));
        steps.extend(captions.more.map(press));
        let on = press(captions.go_on).see(Message::new("guide-internet-explorer-see-red"));
        steps.push(match captions.other {
            Some(other) => {
                on.mistake(Message::new("guide-internet-explorer-other-page").with("other", other))
            }
            None => on,
        });
    }
    steps
}

/// From the browser itself into "Trusted Root": its window needs an administrator's rights.
pub fn import(
    captions: &'static Captions,
    site: &Site,
    ports: &[u16],
    file: &StepFile,
) -> Vec<Step> {
    let mut steps = vec![
        Step::new(
            Message::new("guide-internet-explorer-as-admin").with("run", &caption::RUN_AS_ADMIN),
        )
        .mistake(
            Message::new("guide-internet-explorer-as-admin-mistake")
                .with("install", &dialog::CERT_INSTALL),
        ),
    ];
    let port = ports.first().copied().unwrap_or(443);
    steps.extend(show(captions, site, port));
    steps.push(choose_tab(&dialog::CERT_TAB_GENERAL));
    steps.push(press(&dialog::CERT_INSTALL).see(see_window(&dialog::WIZARD_IMPORT_TITLE)));
    steps.extend(windows::wizard_of_old(file, &dialog::ROOT_STORE));
    steps
}

/// From the warning to the certificate.
pub fn show(captions: &'static Captions, site: &Site, port: u16) -> Vec<Step> {
    let mut steps = exception(captions, site, &[port]);
    steps.extend([
        Step::new(
            Message::new("guide-press-beside-address")
                .with("control", &caption::IE8_CERTIFICATE_ERROR),
        ),
        press(&caption::IE8_VIEW_CERTIFICATES).see(see_window(&dialog::CERT_TITLE)),
    ]);
    steps
}

/// Where the certificate has to stand after it was installed.
pub fn check() -> Vec<Step> {
    vec![
        Step::new(Message::new("guide-open-menu").with("menu", &caption::MENU_TOOLS)),
        press(&caption::INTERNET_OPTIONS),
        choose_tab(&caption::TAB_CONTENT),
        press(&caption::BUTTON_CERTIFICATES),
        choose_tab(&caption::TAB_ROOT).see(Message::new("guide-internet-explorer-see-listed")),
    ]
}

pub fn undo_exception() -> Vec<Step> {
    vec![Step::new(Message::new(
        "guide-internet-explorer-undo-exception",
    ))]
}
