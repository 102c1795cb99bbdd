//! Microsoft Edge: its warning has words of its own; its certificates are the system's.

use crate::browser::{Browser, Platform};
use crate::captions::{Evidence, edge as caption};
use crate::guide::browser::{Warning, by_name, open, see_warning, type_address};
use crate::guide::version::{DESKTOP, Look, ON, Version};
use crate::guide::{FingerprintForm, Hash, Step, StepFile};
use crate::message::Message;
use crate::site::Site;

pub static VERSIONS: &[Version] = &[
    Version {
        browser: Browser::Edge,
        platforms: DESKTOP,
        names: &["156", "current"],
        majors: (112, ON),
        fits: "Edge 112+",
        look: Look::Edge,
        legacy: false,
        lacks: &[],
        evidence: Evidence::Document,
        checked: "2026-11-22",
    },
    Version {
        browser: Browser::Edge,
        platforms: &[Platform::Android],
        names: &["156", "current"],
        majors: (115, ON),
        fits: "Edge 115+, Android 11+",
        look: Look::ChromiumAndroid,
        legacy: false,
        lacks: &[],
        evidence: Evidence::Document,
        checked: "2026-11-22",
    },
    Version {
        browser: Browser::Edge,
        platforms: &[Platform::Ios],
        names: &["156", "current"],
        majors: (1, ON),
        fits: "iOS 15+",
        look: Look::IosOther,
        legacy: false,
        lacks: &[],
        evidence: Evidence::Document,
        checked: "2026-11-22",
    },
];

/// The page of the person's own certificates in Edge's certificate manager.
pub const OWN_CERTIFICATES: &str = "edge://certificate-manager/localcerts/usercerts";

/// The page that shows what the organisation has set.
pub const POLICIES: &str = "edge://policy";

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

/// Into Edge's own list, which newer versions have.
pub fn import(file: &StepFile) -> Vec<Step> {
    let button = Message::new("guide-chrome-import")
        .with("section", &caption::CERTMGR_TRUSTED)
        .with("import", &caption::CERTMGR_IMPORT);
    vec![
        type_address(OWN_CERTIFICATES)
            .see(
                Message::new("guide-chrome-see-list")
                    .with("page", &caption::CERTMGR_INSTALLED_BY_YOU),
            )
            .mistake(Message::new("guide-edge-no-list")),
        Step::new(button),
        Step::new(Message::new("guide-choose-file").code("file", &file.name))
            .file(file.clone())
            .see(
                Message::new("guide-chrome-see-imported")
                    .with("section", &caption::CERTMGR_TRUSTED)
                    .text("title", file.certificate_title()),
            ),
    ]
}

/// Out of Edge's own list.
pub fn remove(title: &str) -> Vec<Step> {
    vec![
        type_address(OWN_CERTIFICATES),
        by_name(Step::new(
            Message::new("guide-edge-delete")
                .with("section", &caption::CERTMGR_TRUSTED)
                .text("title", title),
        )),
        Step::new(Message::new("guide-confirm")),
    ]
}

/// What the warning says.
pub(super) fn warning() -> Warning {
    Warning {
        heading: &caption::INTERSTITIAL_HEADING,
        advanced: &caption::INTERSTITIAL_ADVANCED,
        proceed: &caption::INTERSTITIAL_CONTINUE,
        after: Message::new("guide-see-page"),
    }
}

pub fn undo_exception() -> Vec<Step> {
    let message =
        Message::new("guide-edge-undo-exception").with("not-secure", &caption::OMNIBOX_NOT_SECURE);
    vec![Step::new(message)]
}

/// From the warning to the certificate.
pub fn show(site: &Site, port: u16) -> Vec<Step> {
    vec![
        open(site, port).see(see_warning(&caption::INTERSTITIAL_HEADING)),
        Step::new(
            Message::new("guide-press-beside-address")
                .with("control", &caption::OMNIBOX_NOT_SECURE),
        ),
        Step::new(Message::new("guide-edge-certificate-symbol")),
    ]
}

/// From the certificate into a file; the viewer's words are not confirmed for Edge.
pub fn save() -> Vec<Step> {
    vec![
        Step::new(Message::new("guide-edge-details")),
        Step::new(Message::new("guide-edge-export")),
        Step::new(Message::new("guide-save-here")),
    ]
}
