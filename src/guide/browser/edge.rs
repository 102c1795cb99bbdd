//! Microsoft Edge: its warning has words of its own; its certificates are the system's.

use crate::captions::edge as caption;
use crate::guide::browser::open;
use crate::guide::{FingerprintForm, Hash, Step};
use crate::message::{Arg, Message};
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
    let Some((&first, rest)) = ports.split_first() else {
        return Vec::new();
    };
    let proceed = Arg::Caption(&caption::INTERSTITIAL_CONTINUE, Some(site.host.clone()));
    let mut steps = vec![
        open(site, first)
            .see(Message::new("guide-see-warning").with("heading", &caption::INTERSTITIAL_HEADING)),
        Step::new(Message::new("guide-press").with("control", &caption::INTERSTITIAL_ADVANCED)),
        Step::new(Message::new("guide-press").with("control", proceed))
            .see(Message::new("guide-see-page"))
            .mistake(Message::new("guide-no-proceed")),
    ];
    steps.extend(
        rest.iter()
            .map(|&port| open(site, port).see(Message::new("guide-chromium-same-host"))),
    );
    steps
}

pub fn undo_exception() -> Vec<Step> {
    let message =
        Message::new("guide-edge-undo-exception").with("not-secure", &caption::OMNIBOX_NOT_SECURE);
    vec![Step::new(message)]
}
