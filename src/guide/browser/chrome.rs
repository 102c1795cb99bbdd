//! Google Chrome: warning, certificate manager, certificate viewer.

use crate::browser::{Browser, Platform};
use crate::captions::{Caption, Evidence, chrome as caption};
use crate::guide::browser::{
    Warning, by_name, choose, choose_tab, open, press, see_warning, type_address,
};
use crate::guide::version::{DESKTOP, Look, ON, Version};
use crate::guide::{FingerprintForm, Hash, Step, StepFile};
use crate::message::{Arg, Message};
use crate::site::Site;
use crate::verdict::Remedy;

/// Captions that changed between versions.
#[derive(Debug, PartialEq)]
pub struct Captions {
    /// The row that opens the certificate, behind "Not secure".
    pub details: &'static Caption,
}

static CURRENT: Captions = Captions {
    details: &caption::PAGEINFO_CERTIFICATE_DETAILS,
};

static OLDER: Captions = Captions {
    details: &caption::PAGEINFO_CERTIFICATE_NOT_VALID_OLDER,
};

pub static VERSIONS: &[Version] = &[
    Version {
        browser: Browser::Chrome,
        platforms: DESKTOP,
        names: &["156", "current"],
        majors: (132, ON),
        fits: "Chrome 132+",
        look: Look::Chrome(&CURRENT),
        legacy: false,
        lacks: &[],
        evidence: Evidence::Measured,
        checked: "2026-11-22",
    },
    // Which release was the first with a list of its own is not known for certain.
    Version {
        browser: Browser::Chrome,
        platforms: DESKTOP,
        names: &["131", "older"],
        majors: (108, 131),
        fits: "Chrome 108–131",
        look: Look::Chrome(&OLDER),
        legacy: false,
        lacks: &[Remedy::CustomStore, Remedy::Policy],
        evidence: Evidence::Unverified,
        checked: "2026-11-22",
    },
    Version {
        browser: Browser::Chrome,
        platforms: &[Platform::Android],
        names: &["156", "current"],
        majors: (115, ON),
        fits: "Chrome 115+, Android 11+",
        look: Look::ChromiumAndroid,
        legacy: false,
        lacks: &[],
        evidence: Evidence::Source,
        checked: "2026-11-22",
    },
    Version {
        browser: Browser::Chrome,
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

/// The page of the person's own certificates in Chrome's certificate manager.
pub const OWN_CERTIFICATES: &str = "chrome://certificate-manager/localcerts/usercerts";

/// The page that shows what the organisation has set.
pub const POLICIES: &str = "chrome://policy";

/// Certificate viewer, "General": lower-case digits without separators.
pub fn fingerprint(captions: &'static Captions) -> (Message, FingerprintForm) {
    let place = Message::new("guide-chrome-fingerprint")
        .with("not-secure", &caption::OMNIBOX_NOT_SECURE)
        .with("details", captions.details)
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
    let button = Message::new("guide-chrome-import")
        .with("section", &caption::CERTMGR_TRUSTED)
        .with("import", &caption::CERTMGR_IMPORT);
    vec![
        type_address(OWN_CERTIFICATES)
            .see(
                Message::new("guide-chrome-see-list")
                    .with("page", &caption::CERTMGR_INSTALLED_BY_YOU),
            )
            .mistake(Message::new("guide-chrome-no-list")),
        Step::new(button).mistake(
            Message::new("guide-chrome-import-mistake")
                .with("intermediate", &caption::CERTMGR_INTERMEDIATE),
        ),
        Step::new(Message::new("guide-choose-file").code("file", &file.name))
            .file(file.clone())
            .see(
                Message::new("guide-chrome-see-imported")
                    .with("section", &caption::CERTMGR_TRUSTED)
                    .text("title", file.certificate_title()),
            )
            .mistake(
                Message::new("guide-chrome-one-only")
                    .with("message", &caption::CERTMGR_IMPORT_SINGLE_ONLY),
            ),
    ]
}

/// Out of Chrome's own list.
pub fn remove(title: &str) -> Vec<Step> {
    let bin = Message::new("guide-chrome-delete").with(
        "delete",
        Arg::Caption(&caption::CERTMGR_DELETE_ARIA, Some(title.to_owned())),
    );
    let question = Arg::Caption(&caption::CERTMGR_DELETE_CONFIRM, Some(title.to_owned()));
    vec![
        type_address(OWN_CERTIFICATES),
        by_name(Step::new(bin))
            .see(Message::new("guide-chrome-see-question").with("question", question)),
        Step::new(Message::new("guide-confirm")),
    ]
}

/// What the warning says.
pub(super) fn warning() -> Warning {
    Warning {
        heading: &caption::INTERSTITIAL_HEADING,
        advanced: &caption::INTERSTITIAL_ADVANCED,
        proceed: &caption::INTERSTITIAL_PROCEED,
        after: Message::new("guide-chrome-see-not-secure")
            .with("not-secure", &caption::OMNIBOX_NOT_SECURE),
    }
}

/// Warnings on again.
pub fn undo_exception(site: &Site) -> Vec<Step> {
    vec![
        Step::new(Message::new("guide-open-page-of").text("host", &site.host)),
        Step::new(
            Message::new("guide-press-beside-address")
                .with("control", &caption::OMNIBOX_NOT_SECURE),
        ),
        press(&caption::PAGEINFO_TURN_ON_WARNINGS).see(Message::new("guide-chrome-undo-otherwise")),
    ]
}

/// From the warning to the certificate.
pub fn show(captions: &'static Captions, site: &Site, port: u16) -> Vec<Step> {
    vec![
        open(site, port).see(see_warning(&caption::INTERSTITIAL_HEADING)),
        Step::new(
            Message::new("guide-press-beside-address")
                .with("control", &caption::OMNIBOX_NOT_SECURE),
        )
        .mistake(Message::new("guide-chrome-no-warning")),
        press(captions.details).see(Message::new("guide-see-window").with(
            "window",
            Arg::Caption(&caption::VIEWER_TITLE, Some(site.host.clone())),
        )),
    ]
}

/// From the certificate into a file.
pub fn save() -> Vec<Step> {
    vec![
        choose_tab(&caption::VIEWER_TAB_DETAILS),
        press(&caption::VIEWER_EXPORT),
        choose(&caption::EXPORT_TYPE_PEM_CHAIN).place(Message::new("guide-save-type-place")),
        Step::new(Message::new("guide-save-here")),
    ]
}

/// What the list of file types offers.
pub fn formats() -> Vec<(&'static Caption, &'static str)> {
    vec![
        (&caption::EXPORT_TYPE_PEM_SINGLE, "guide-format-pem"),
        (&caption::EXPORT_TYPE_PEM_CHAIN, "guide-format-pem-chain"),
        (&caption::EXPORT_TYPE_DER_SINGLE, "guide-format-der"),
        (&caption::EXPORT_TYPE_P7_SINGLE, "guide-format-p7"),
        (&caption::EXPORT_TYPE_P7_CHAIN, "guide-format-p7-chain"),
    ]
}
