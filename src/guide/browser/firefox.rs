//! Mozilla Firefox: one exception for each host and port, and its own list of authorities.

pub mod classic;

use crate::browser::{Browser, Platform};
use crate::captions::{Caption, Evidence, firefox as caption};
use crate::guide::browser::{
    by_name, choose_tab, open, press, see_warning, see_window, select, type_address,
};
use crate::guide::version::{DESKTOP, Look, ON, Version};
use crate::guide::{FingerprintForm, Hash, Step, StepFile};
use crate::message::{Arg, Message};
use crate::site::Site;
use crate::verdict::Remedy;

/// Captions that changed between versions.
#[derive(Debug, PartialEq)]
pub struct Captions {
    pub heading: &'static Caption,
    pub advanced: &'static Caption,
    pub view: &'static Caption,
    /// May name the host.
    pub proceed: &'static Caption,
    /// The other page, which some codes still bring up, or which a neighbouring version has.
    pub other_proceed: &'static Caption,
    /// Behind the mark beside the address.
    pub more: &'static Caption,
    /// The settings page with the button of the certificate manager.
    pub settings: &'static str,
    pub manage: &'static Caption,
}

static CURRENT: Captions = Captions {
    heading: &caption::ERROR_HEADING,
    advanced: &caption::ERROR_ADVANCED,
    view: &caption::ERROR_VIEW_CERTIFICATE,
    proceed: &caption::ERROR_PROCEED,
    other_proceed: &caption::ERROR_OLD_ACCEPT,
    more: &caption::PANEL_SITE_INFORMATION,
    settings: "about:preferences#connectionSecurity",
    manage: &caption::SETTINGS_MANAGE_CERTIFICATES,
};

static OLDER: Captions = Captions {
    heading: &caption::ERROR_OLD_TITLE,
    advanced: &caption::ERROR_OLD_ADVANCED,
    view: &caption::ERROR_OLD_VIEW_CERTIFICATE,
    proceed: &caption::ERROR_OLD_ACCEPT,
    other_proceed: &caption::ERROR_PROCEED,
    more: &caption::PANEL_MORE_INFORMATION,
    settings: "about:preferences#privacy",
    manage: &caption::SETTINGS_OLD_VIEW_CERTIFICATES,
};

const LEGACY_LACKS: &[Remedy] = &[
    Remedy::Policy,
    Remedy::TrustedRoot,
    Remedy::AlwaysTrust,
    Remedy::NssTrustedPeer,
];

pub static VERSIONS: &[Version] = &[
    Version {
        browser: Browser::Firefox,
        platforms: DESKTOP,
        names: &["154", "release", "current"],
        majors: (154, ON),
        fits: "Firefox 154+",
        look: Look::Firefox(&CURRENT),
        legacy: false,
        lacks: &[],
        evidence: Evidence::Source,
        checked: "2026-11-22",
    },
    Version {
        browser: Browser::Firefox,
        platforms: DESKTOP,
        names: &["153", "esr"],
        majors: (153, 153),
        fits: "Firefox ESR 153",
        look: Look::Firefox(&CURRENT),
        legacy: false,
        lacks: &[],
        evidence: Evidence::Measured,
        checked: "2026-11-22",
    },
    // Between the two the pages changed one by one: each step names the other page's button too.
    Version {
        browser: Browser::Firefox,
        platforms: DESKTOP,
        names: &["140", "older"],
        majors: (120, 152),
        fits: "Firefox ESR 140, 120–152",
        look: Look::Firefox(&OLDER),
        legacy: false,
        lacks: &[],
        evidence: Evidence::Measured,
        checked: "2026-11-22",
    },
    Version {
        browser: Browser::Firefox,
        platforms: DESKTOP,
        names: &["3.6", "3.5", "3"],
        majors: (3, 3),
        fits: "Firefox 3.5–3.6",
        look: Look::FirefoxClassic,
        legacy: true,
        lacks: LEGACY_LACKS,
        evidence: Evidence::Source,
        checked: "2026-11-22",
    },
    Version {
        browser: Browser::Firefox,
        platforms: &[Platform::Android],
        names: &["154", "release", "current"],
        majors: (120, ON),
        fits: "Firefox 120+, Android 11+",
        look: Look::FirefoxAndroid,
        legacy: false,
        lacks: &[],
        evidence: Evidence::Document,
        checked: "2026-11-22",
    },
    Version {
        browser: Browser::Firefox,
        platforms: &[Platform::Ios],
        names: &["154", "release", "current"],
        majors: (1, ON),
        fits: "iOS 15+",
        look: Look::IosOther,
        legacy: false,
        lacks: &[],
        evidence: Evidence::Document,
        checked: "2026-11-22",
    },
];

/// The page that shows what the organisation has set.
pub const POLICIES: &str = "about:policies";

/// `about:certificate`: upper case, colons, both hashes.
pub fn fingerprint(captions: &'static Captions) -> (Message, FingerprintForm) {
    let place = Message::new("guide-firefox-fingerprint")
        .with("advanced", captions.advanced)
        .with("view", captions.view)
        .with("fingerprints", &caption::VIEWER_FINGERPRINTS);
    let form = FingerprintForm {
        hashes: &[Hash::Sha256, Hash::Sha1],
        separator: ":",
        upper_case: true,
    };
    (place, form)
}

/// Past the warning, once for every port.
pub fn exception(captions: &'static Captions, site: &Site, ports: &[u16]) -> Vec<Step> {
    let steps = ports.iter().enumerate().flat_map(|(index, &port)| {
        let (see, after) = match index {
            0 => ("guide-see-warning", "guide-see-page"),
            _ => ("guide-firefox-see-warning-again", "guide-see-page-or-empty"),
        };
        let named = Some(site.host_port_shown(port));
        let proceed = Arg::Caption(captions.proceed, named.clone());
        let other = Arg::Caption(captions.other_proceed, named);
        [
            open(site, port).see(Message::new(see).with("heading", captions.heading)),
            press(captions.advanced),
            press(proceed)
                .see(Message::new(after))
                .mistake(Message::new("guide-firefox-other-page").with("other", other)),
        ]
    });
    steps.collect()
}

/// A certification authority into "Authorities".
pub fn import_authority(
    captions: &'static Captions,
    file: &StepFile,
    platform: Platform,
) -> Vec<Step> {
    let import = match platform {
        Platform::MacOs => &caption::CERTMGR_IMPORT_MAC,
        _ => &caption::CERTMGR_IMPORT,
    };
    let mut steps = open_manager(captions, &caption::CERTMGR_TAB_CA);
    steps.push(press(import));
    steps.extend(trust_authority(file, &caption::TRUST_WEBSITES));
    steps
}

/// The file, the tick and OK, alike in every version.
fn trust_authority(file: &StepFile, tick: &'static Caption) -> Vec<Step> {
    vec![
        Step::new(Message::new("guide-choose-file").code("file", &file.name)).file(file.clone()),
        Step::new(Message::new("guide-tick").with("control", tick))
            .mistake(Message::new("guide-firefox-tick-mistake")),
        Step::new(Message::new("guide-press-ok")).see(
            Message::new("guide-firefox-see-authority").text("title", file.certificate_title()),
        ),
    ]
}

/// An authority out of "Authorities".
pub fn remove_authority(captions: &'static Captions, title: &str) -> Vec<Step> {
    let mut steps = open_manager(captions, &caption::CERTMGR_TAB_CA);
    steps.push(by_name(select(title)));
    steps.push(press(&caption::CERTMGR_DELETE_BUILTIN));
    steps.push(Step::new(Message::new("guide-confirm")));
    steps
}

/// Exceptions out of "Servers", one for each port.
pub fn undo_exception(captions: &'static Captions, site: &Site) -> Vec<Step> {
    let mut steps = open_manager(captions, &caption::CERTMGR_TAB_SERVERS);
    for &port in &site.ports {
        steps.push(select(site.host_port(port)));
        steps.push(press(&caption::CERTMGR_DELETE));
        steps.push(Step::new(Message::new("guide-confirm")));
    }
    steps
}

fn open_manager(captions: &'static Captions, tab: &'static Caption) -> Vec<Step> {
    vec![
        type_address(captions.settings),
        press(captions.manage).see(see_window(&caption::CERTMGR_TITLE)),
        choose_tab(tab),
    ]
}

/// The switch that lets Firefox read the system's store, where a way goes through that.
pub fn system_switch(look: Look, remedy: Remedy) -> Vec<Step> {
    match (look, remedy) {
        (Look::Firefox(captions), Remedy::TrustedRoot | Remedy::AlwaysTrust) => vec![
            type_address(captions.settings),
            Step::new(
                Message::new("guide-tick").with("control", &caption::SETTINGS_THIRDPARTY_ROOTS),
            )
            .mistake(Message::new("guide-firefox-switch-missing")),
        ],
        _ => Vec::new(),
    }
}

/// From the warning to the certificate.
pub fn show(captions: &'static Captions, site: &Site, port: u16) -> Vec<Step> {
    vec![
        open(site, port).see(see_warning(captions.heading)).mistake(
            Message::new("guide-firefox-no-warning")
                .with("more", captions.more)
                .with("security", &caption::PAGEINFO_SECURITY_TAB)
                .with("view", &caption::PAGEINFO_VIEW_CERTIFICATE),
        ),
        press(captions.advanced),
        press(captions.view).see(Message::new("guide-firefox-see-certificate")),
    ]
}

/// From the certificate into a file: a link in the page, and nothing to choose.
pub fn save() -> Vec<Step> {
    vec![
        Step::new(Message::new("guide-scroll-to").with("part", &caption::VIEWER_MISCELLANEOUS)),
        Step::new(
            Message::new("guide-firefox-download")
                .with("download", &caption::VIEWER_DOWNLOAD)
                .with("chain", &caption::VIEWER_DOWNLOAD_CHAIN),
        )
        .see(Message::new("guide-see-downloaded")),
    ]
}

/// What the page offers for saving.
pub fn formats() -> Vec<(&'static Caption, &'static str)> {
    vec![
        (&caption::VIEWER_DOWNLOAD_PEM, "guide-format-pem"),
        (&caption::VIEWER_DOWNLOAD_CHAIN, "guide-format-pem-chain"),
    ]
}
