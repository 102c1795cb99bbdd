//! Mozilla Firefox: one exception for each host and port, and its own list of authorities.

use crate::browser::Platform;
use crate::captions::firefox as caption;
use crate::guide::browser::open;
use crate::guide::{FingerprintForm, Hash, Step, StepFile};
use crate::message::{Arg, Message};
use crate::site::Site;

pub const FITS: &str = "Firefox 153 ESR";

/// The settings page with the button of the certificate manager.
pub const SETTINGS: &str = "about:preferences#connectionSecurity";

/// `about:certificate`: upper case, colons, both hashes.
pub fn fingerprint() -> (Message, FingerprintForm) {
    let place = Message::new("guide-firefox-fingerprint")
        .with("advanced", &caption::ERROR_ADVANCED)
        .with("view", &caption::ERROR_VIEW_CERTIFICATE)
        .with("fingerprints", &caption::VIEWER_FINGERPRINTS);
    let form = FingerprintForm {
        hashes: &[Hash::Sha256, Hash::Sha1],
        separator: ":",
        upper_case: true,
    };
    (place, form)
}

/// Past the warning, once for every port.
pub fn exception(site: &Site, ports: &[u16]) -> Vec<Step> {
    let steps = ports.iter().enumerate().flat_map(|(index, &port)| {
        let see = match index {
            0 => "guide-see-warning",
            _ => "guide-firefox-see-warning-again",
        };
        let proceed = Arg::Caption(&caption::ERROR_PROCEED, Some(site.host_port_shown(port)));
        let press = |control: Arg| Step::new(Message::new("guide-press").with("control", control));
        let last = press(proceed).see(Message::new(match index {
            0 => "guide-see-page",
            _ => "guide-see-page-or-empty",
        }));
        [
            open(site, port).see(Message::new(see).with("heading", &caption::ERROR_HEADING)),
            press((&caption::ERROR_ADVANCED).into()),
            last.mistake(
                Message::new("guide-firefox-older-page").with("accept", &caption::ERROR_OLD_ACCEPT),
            ),
        ]
    });
    steps.collect()
}

/// Firefox for Android has no list of exceptions; its warning is the page's own.
pub fn exception_android(site: &Site, ports: &[u16]) -> Vec<Step> {
    let steps = ports.iter().flat_map(|&port| {
        [
            open(site, port),
            Step::new(Message::new("guide-go-on-unnamed")),
        ]
    });
    steps.collect()
}

/// A certification authority into "Authorities".
pub fn import_authority(file: &StepFile, platform: Platform) -> Vec<Step> {
    let import = match platform {
        Platform::MacOs => &caption::CERTMGR_IMPORT_MAC,
        _ => &caption::CERTMGR_IMPORT,
    };
    let mut steps = open_manager(&caption::CERTMGR_TAB_CA);
    steps.extend([
        Step::new(Message::new("guide-press").with("control", import)),
        Step::new(Message::new("guide-choose-file").code("file", &file.name)).file(file.clone()),
        Step::new(Message::new("guide-tick").with("control", &caption::TRUST_WEBSITES))
            .mistake(Message::new("guide-firefox-tick-mistake")),
        Step::new(Message::new("guide-press-ok")).see(
            Message::new("guide-firefox-see-authority").text("title", file.certificate_title()),
        ),
    ]);
    steps
}

/// An authority out of "Authorities".
pub fn remove_authority(title: &str) -> Vec<Step> {
    let mut steps = open_manager(&caption::CERTMGR_TAB_CA);
    steps.push(Step::new(
        Message::new("guide-select-and-press")
            .text("entry", title)
            .with("control", &caption::CERTMGR_DELETE_BUILTIN),
    ));
    steps
}

/// Exceptions out of "Servers", one for each port.
pub fn undo_exception(site: &Site) -> Vec<Step> {
    let mut steps = open_manager(&caption::CERTMGR_TAB_SERVERS);
    steps.extend(site.ports.iter().map(|&port| {
        Step::new(
            Message::new("guide-select-and-press")
                .text("entry", site.host_port(port))
                .with("control", &caption::CERTMGR_DELETE),
        )
    }));
    steps
}

fn open_manager(tab: &'static crate::captions::Caption) -> Vec<Step> {
    let manage = &caption::SETTINGS_MANAGE_CERTIFICATES;
    vec![
        Step::new(Message::new("guide-type-address").code("address", SETTINGS)).copy(SETTINGS),
        Step::new(Message::new("guide-press").with("control", manage))
            .see(Message::new("guide-see-window").with("window", &caption::CERTMGR_TITLE)),
        Step::new(Message::new("guide-choose-tab").with("tab", tab)),
    ]
}
