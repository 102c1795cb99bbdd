//! Microsoft Edge: its warning has words of its own; its certificates are the system's.

use crate::captions::edge as caption;
use crate::guide::browser::{Warning, once_for_the_host};
use crate::guide::{FingerprintForm, Hash, Step};
use crate::message::Message;
use crate::site::Site;

pub const FITS: &str = "Edge 112+";

pub fn fingerprint() -> (Message, FingerprintForm) {
    let place =
        Message::new("guide-edge-fingerprint").with("not-secure", &caption::OMNIBOX_NOT_SECURE);
    let form = FingerprintForm {
        hashes: &[Hash::Sha256],
        separator: "",
        upper_case: false,
    };
    (place, form)
}

/// Past the warning: once for the host, as in Chrome.
pub fn exception(site: &Site, ports: &[u16]) -> Vec<Step> {
    let warning = Warning {
        heading: &caption::INTERSTITIAL_HEADING,
        advanced: &caption::INTERSTITIAL_ADVANCED,
        proceed: &caption::INTERSTITIAL_CONTINUE,
        after: Message::new("guide-see-page"),
    };
    once_for_the_host(site, ports, warning)
}

pub fn undo_exception() -> Vec<Step> {
    let message =
        Message::new("guide-edge-undo-exception").with("not-secure", &caption::OMNIBOX_NOT_SECURE);
    vec![Step::new(message)]
}
