//! Safari 4 on the Mac: a sheet tells that the certificate is not trusted.

use crate::captions::safari as caption;
use crate::guide::browser::{Until, open, press};
use crate::guide::{FingerprintForm, Hash, Step};
use crate::message::{Arg, Message};
use crate::site::Site;

pub fn fingerprint() -> (Message, FingerprintForm) {
    let place =
        Message::new("guide-sheet-fingerprint").with("show", &caption::SHEET_SHOW_CERTIFICATE);
    let form = FingerprintForm {
        hashes: &[Hash::Sha1],
        separator: " ",
        upper_case: true,
    };
    (place, form)
}

/// On with "Continue", with the tick for good or without it for now.
pub fn exception(site: &Site, ports: &[u16], until: Until) -> Vec<Step> {
    let mut steps = Vec::new();
    for &port in ports {
        steps.push(open(site, port).see(Message::new("guide-sheet-see")));
        if until == Until::Removed {
            let always = Arg::Caption(&caption::SHEET_ALWAYS_TRUST, Some(site.host.clone()));
            steps.push(press(&caption::SHEET_SHOW_CERTIFICATE));
            steps.push(
                Step::new(Message::new("guide-tick").with("control", always))
                    .mistake(Message::new("guide-sheet-tick-mistake")),
            );
        }
        steps.push(press(&caption::SHEET_CONTINUE).see(Message::new("guide-see-page")));
        if until == Until::Removed {
            steps.push(Step::new(Message::new("guide-safari-password")));
        }
    }
    steps
}

/// From the sheet to the certificate.
pub fn show(site: &Site, port: u16) -> Vec<Step> {
    vec![
        open(site, port).see(Message::new("guide-sheet-see")),
        press(&caption::SHEET_SHOW_CERTIFICATE),
    ]
}
