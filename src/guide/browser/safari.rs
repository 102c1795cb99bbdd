//! Safari on macOS, and every browser on iPhone and iPad.

use crate::captions::safari as caption;
use crate::guide::browser::open;
use crate::guide::{FingerprintForm, Hash, Step};
use crate::message::Message;
use crate::site::Site;

pub const FITS: &str = "macOS 11+, iOS 15+";

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

/// Chrome, Edge and Firefox on iOS: their warnings' words are not known.
pub fn exception_ios_other(site: &Site, ports: &[u16]) -> Vec<Step> {
    let steps = ports.iter().flat_map(|&port| {
        [
            open(site, port),
            Step::new(Message::new("guide-go-on-unnamed")),
        ]
    });
    steps.collect()
}

fn warning(site: &Site, ports: &[u16], press: &'static str) -> Vec<Step> {
    let press = |control| Step::new(Message::new(press).with("control", control));
    let steps = ports.iter().flat_map(|&port| {
        [
            open(site, port)
                .see(Message::new("guide-see-warning").with("heading", &caption::ERROR_HEADING)),
            press(&caption::ERROR_SHOW_DETAILS),
            press(&caption::ERROR_VISIT_WEBSITE),
            press(&caption::VISIT_WEBSITE_CONFIRM).see(Message::new("guide-see-page")),
        ]
    });
    steps.collect()
}

/// Safari's exceptions are trust settings of the login keychain.
pub fn undo_exception(site: &Site) -> Vec<Step> {
    crate::guide::store::macos::remove(&site.host)
}
