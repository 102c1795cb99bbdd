//! Internet Explorer 11: no exception lasts; its certificates are the system's.

use crate::captions::internet_explorer as caption;
use crate::captions::windows as dialog;
use crate::guide::browser::open;
use crate::guide::{FingerprintForm, Hash, Step};
use crate::message::Message;
use crate::site::Site;

pub const FITS: &str = "Internet Explorer 11";

/// The Certificate dialog shows SHA-1 as its thumbprint, and SHA-256 nowhere.
pub fn fingerprint() -> (Message, FingerprintForm) {
    let place = Message::new("guide-internet-explorer-fingerprint")
        .with("error", &caption::IE8_CERTIFICATE_ERROR)
        .with("view", &caption::IE8_VIEW_CERTIFICATES)
        .with("details", &dialog::CERT_TAB_DETAILS);
    let form = FingerprintForm {
        hashes: &[Hash::Sha1],
        separator: "",
        upper_case: false,
    };
    (place, form)
}

/// Past the warning, for this session of the browser.
pub fn exception(site: &Site, ports: &[u16]) -> Vec<Step> {
    let press = |control| Step::new(Message::new("guide-press").with("control", control));
    let steps = ports.iter().flat_map(|&port| {
        [
            open(site, port)
                .see(Message::new("guide-see-warning").with("heading", &caption::IE11_HEADING)),
            press(&caption::IE11_MORE_INFORMATION),
            press(&caption::IE11_GO_ON)
                .see(Message::new("guide-see-page"))
                .mistake(
                    Message::new("guide-internet-explorer-older-page")
                        .with("go-on", &caption::IE8_CONTINUE),
                ),
        ]
    });
    steps.collect()
}

pub fn undo_exception() -> Vec<Step> {
    vec![Step::new(Message::new(
        "guide-internet-explorer-undo-exception",
    ))]
}
