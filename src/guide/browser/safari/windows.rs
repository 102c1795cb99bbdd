//! Safari 4 on Windows: a question of its own, behind which stands the certificate dialog of
//! Windows. Its words are known from one document only.

use crate::captions::{safari as caption, windows as dialog};
use crate::guide::browser::{choose_tab, open, press, see_window};
use crate::guide::store::windows;
use crate::guide::{FingerprintForm, Step, StepFile};
use crate::message::Message;
use crate::site::Site;

pub fn fingerprint() -> (Message, FingerprintForm) {
    let place = Message::new("guide-safari-windows-fingerprint")
        .with("show", &caption::WINDOWS_SHOW_CERTIFICATE)
        .with("details", &dialog::CERT_TAB_DETAILS);
    (place, windows::THUMBPRINT_OF_OLD)
}

/// "Yes" counts for this session.
pub fn exception(site: &Site, ports: &[u16]) -> Vec<Step> {
    let steps = ports.iter().flat_map(|&port| {
        [
            open(site, port).see(see_window(&caption::WINDOWS_ALERT)),
            press(&caption::WINDOWS_YES)
                .see(Message::new("guide-see-page"))
                .mistake(Message::new("guide-safari-windows-no").with("no", &caption::WINDOWS_NO)),
        ]
    });
    steps.collect()
}

/// From the question to the certificate.
pub fn show(site: &Site, port: u16) -> Vec<Step> {
    vec![
        open(site, port).see(see_window(&caption::WINDOWS_ALERT)),
        press(&caption::WINDOWS_SHOW_CERTIFICATE).see(see_window(&dialog::CERT_TITLE)),
    ]
}

/// Into "Trusted Root", from the question.
pub fn import(site: &Site, ports: &[u16], file: &StepFile) -> Vec<Step> {
    let port = ports.first().copied().unwrap_or(443);
    let mut steps = show(site, port);
    steps.push(choose_tab(&dialog::CERT_TAB_GENERAL));
    steps.push(press(&dialog::CERT_INSTALL).see(see_window(&dialog::WIZARD_IMPORT_TITLE)));
    steps.extend(windows::wizard_of_old(file, &dialog::ROOT_STORE));
    steps.push(press(&caption::WINDOWS_YES).see(Message::new("guide-see-page")));
    steps
}
