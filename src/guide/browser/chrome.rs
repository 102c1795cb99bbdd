//! Google Chrome: warning, certificate manager, certificate viewer.

use crate::captions::chrome as caption;
use crate::guide::browser::{Warning, once_for_the_host};
use crate::guide::{FingerprintForm, Hash, Step, StepFile};
use crate::message::{Arg, Message};
use crate::site::Site;

pub const FITS: &str = "Chrome 156";

/// The page of the person's own certificates in Chrome's certificate manager.
pub const OWN_CERTIFICATES: &str = "chrome://certificate-manager/localcerts/usercerts";

/// Certificate viewer, "General": lower-case digits without separators.
pub fn fingerprint() -> (Message, FingerprintForm) {
    let place = Message::new("guide-chrome-fingerprint")
        .with("not-secure", &caption::OMNIBOX_NOT_SECURE)
        .with("details", &caption::PAGEINFO_CERTIFICATE_DETAILS)
        .with("general", &caption::VIEWER_TAB_GENERAL)
        .with("fingerprints", &caption::VIEWER_GENERAL_SHA256_FINGERPRINTS)
        .with(
            "certificate",
            &caption::VIEWER_GENERAL_FINGERPRINT_CERTIFICATE,
        );
    let form = FingerprintForm {
        hashes: &[Hash::Sha256],
        separator: "",
        upper_case: false,
    };
    (place, form)
}

pub fn fingerprint_android() -> (Message, FingerprintForm) {
    let form = FingerprintForm {
        hashes: &[Hash::Sha256, Hash::Sha1],
        separator: " ",
        upper_case: true,
    };
    (Message::new("guide-android-fingerprint"), form)
}

/// Into Chrome's own list. It reads one certificate from one file.
pub fn import(file: &StepFile) -> Vec<Step> {
    let list = Message::new("guide-chrome-open-list").code("address", OWN_CERTIFICATES);
    let press = Message::new("guide-chrome-import")
        .with("section", &caption::CERTMGR_TRUSTED)
        .with("import", &caption::CERTMGR_IMPORT);
    let choose = Message::new("guide-choose-file").code("file", &file.name);
    vec![
        Step::new(list)
            .copy(OWN_CERTIFICATES)
            .see(
                Message::new("guide-chrome-see-list")
                    .with("page", &caption::CERTMGR_INSTALLED_BY_YOU),
            )
            .mistake(Message::new("guide-chrome-no-list")),
        Step::new(press).mistake(
            Message::new("guide-chrome-import-mistake")
                .with("intermediate", &caption::CERTMGR_INTERMEDIATE),
        ),
        Step::new(choose).file(file.clone()).see(
            Message::new("guide-chrome-see-imported")
                .with("section", &caption::CERTMGR_TRUSTED)
                .text("title", file.certificate_title()),
        ),
    ]
}

/// Out of Chrome's own list.
pub fn remove(title: &str) -> Vec<Step> {
    let open = Message::new("guide-chrome-open-list").code("address", OWN_CERTIFICATES);
    let bin = Message::new("guide-chrome-delete").with(
        "delete",
        Arg::Caption(&caption::CERTMGR_DELETE_ARIA, Some(title.to_owned())),
    );
    let question = Arg::Caption(&caption::CERTMGR_DELETE_CONFIRM, Some(title.to_owned()));
    vec![
        Step::new(open).copy(OWN_CERTIFICATES),
        Step::new(bin).see(Message::new("guide-chrome-delete-confirm").with("question", question)),
    ]
}

/// Past the warning: once for the host, whatever the port, while the certificate is the same.
pub fn exception(site: &Site, ports: &[u16]) -> Vec<Step> {
    let warning = Warning {
        heading: &caption::INTERSTITIAL_HEADING,
        advanced: &caption::INTERSTITIAL_ADVANCED,
        proceed: &caption::INTERSTITIAL_PROCEED,
        after: Message::new("guide-chrome-see-not-secure")
            .with("not-secure", &caption::OMNIBOX_NOT_SECURE),
    };
    once_for_the_host(site, ports, warning)
}

/// Warnings on again.
pub fn undo_exception(site: &Site) -> Vec<Step> {
    let message = Message::new("guide-chrome-undo-exception")
        .text("host", &site.host)
        .with("not-secure", &caption::OMNIBOX_NOT_SECURE)
        .with("turn-on", &caption::PAGEINFO_TURN_ON_WARNINGS);
    vec![Step::new(message)]
}
