//! Safari on macOS, and every browser on iPhone and iPad.

pub mod sheet;
pub mod windows;

use crate::browser::{Browser, Platform};
use crate::captions::{Evidence, safari as caption};
use crate::guide::browser::{open, press, see_warning};
use crate::guide::version::{Look, ON, Version};
use crate::guide::{FingerprintForm, Hash, Step};
use crate::message::Message;
use crate::site::Site;

pub static VERSIONS: &[Version] = &[
    Version {
        browser: Browser::Safari,
        platforms: &[Platform::MacOs],
        names: &["26", "current"],
        majors: (14, ON),
        fits: "Safari 14+, macOS 11+",
        look: Look::Safari,
        legacy: false,
        lacks: &[],
        evidence: Evidence::Document,
        checked: "2026-11-22",
    },
    Version {
        browser: Browser::Safari,
        platforms: &[Platform::MacOs],
        names: &["4"],
        majors: (3, 5),
        fits: "Safari 4, Mac OS X 10.5–10.6",
        look: Look::SafariSheet,
        legacy: true,
        lacks: &[],
        evidence: Evidence::Document,
        checked: "2026-11-22",
    },
    Version {
        browser: Browser::Safari,
        platforms: &[Platform::Windows],
        names: &["4", "current"],
        majors: (3, 5),
        fits: "Safari 4, Windows XP–7",
        look: Look::SafariWindows,
        legacy: true,
        lacks: &[],
        evidence: Evidence::Unverified,
        checked: "2026-11-22",
    },
    Version {
        browser: Browser::Safari,
        platforms: &[Platform::Ios],
        names: &["26", "current"],
        majors: (15, ON),
        fits: "iOS 15+",
        look: Look::Ios,
        legacy: false,
        lacks: &[],
        evidence: Evidence::Document,
        checked: "2026-11-22",
    },
];

/// How Apple's windows write fingerprints.
const APPLE: FingerprintForm = FingerprintForm {
    hashes: &[Hash::Sha256, Hash::Sha1],
    separator: " ",
    upper_case: true,
};

pub fn fingerprint() -> (Message, FingerprintForm) {
    let place =
        Message::new("guide-safari-fingerprint").with("details", &caption::ERROR_SHOW_DETAILS);
    (place, APPLE)
}

pub fn fingerprint_ios() -> (Message, FingerprintForm) {
    (Message::new("guide-ios-fingerprint"), APPLE)
}

/// "visit this website": Safari puts the certificate into the login keychain.
pub fn exception(site: &Site, ports: &[u16]) -> Vec<Step> {
    let mut steps = warning(site, ports, "guide-press");
    steps.push(Step::new(Message::new("guide-safari-password")));
    steps
}

pub fn exception_ios(site: &Site, ports: &[u16]) -> Vec<Step> {
    warning(site, ports, "guide-tap")
}

fn warning(site: &Site, ports: &[u16], press: &'static str) -> Vec<Step> {
    let press = |control| Step::new(Message::new(press).with("control", control));
    let steps = ports.iter().flat_map(|&port| {
        [
            open(site, port).see(see_warning(&caption::ERROR_HEADING)),
            press(&caption::ERROR_SHOW_DETAILS),
            press(&caption::ERROR_VISIT_WEBSITE).mistake(Message::new("guide-safari-no-link")),
            press(&caption::VISIT_WEBSITE_CONFIRM).see(Message::new("guide-see-page")),
        ]
    });
    steps.collect()
}

/// From the warning to the certificate.
pub fn show(site: &Site, port: u16) -> Vec<Step> {
    vec![
        open(site, port).see(see_warning(&caption::ERROR_HEADING)),
        press(&caption::ERROR_SHOW_DETAILS),
        Step::new(Message::new("guide-safari-view-certificate"))
            .see(Message::new("guide-safari-see-sheet")),
    ]
}

/// From the sheet into a file.
pub fn save() -> Vec<Step> {
    vec![
        Step::new(Message::new("guide-safari-drag"))
            .see(Message::new("guide-safari-see-file"))
            .mistake(Message::new("guide-safari-drag-mistake")),
    ]
}
