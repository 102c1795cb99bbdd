//! Firefox 3.5 and 3.6: a dialog asks for each exception, and for how long.

use super::trust_authority;
use crate::browser::Platform;
use crate::captions::{Caption, firefox_classic as caption};
use crate::guide::browser::{
    Until, choose, choose_tab, open, press, see_warning, see_window, select,
};
use crate::guide::{FingerprintForm, Hash, Step, StepFile};
use crate::message::Message;
use crate::site::Site;

/// Certificate viewer, "General": both hashes, colons.
pub fn fingerprint() -> (Message, FingerprintForm) {
    let place = Message::new("guide-classic-fingerprint")
        .with("risks", &caption::ERROR_UNDERSTAND_RISKS)
        .with("add", &caption::ERROR_ADD_EXCEPTION)
        .with("get", &caption::EXCEPTION_GET_CERTIFICATE)
        .with("view", &caption::EXCEPTION_VIEW);
    let form = FingerprintForm {
        hashes: &[Hash::Sha1],
        separator: ":",
        upper_case: true,
    };
    (place, form)
}

/// Past the warning, once for every port.
pub fn exception(site: &Site, ports: &[u16], until: Until) -> Vec<Step> {
    let mut steps = Vec::new();
    for &port in ports {
        steps.extend(to_dialog(site, port));
        let tick = match until {
            Until::Removed => {
                Step::new(Message::new("guide-tick").with("control", &caption::EXCEPTION_PERMANENT))
                    .mistake(Message::new("guide-classic-tick-mistake"))
            }
            Until::Closed => Step::new(
                Message::new("guide-untick").with("control", &caption::EXCEPTION_PERMANENT),
            ),
        };
        steps.push(tick);
        steps.push(press(&caption::EXCEPTION_CONFIRM).see(Message::new("guide-see-page")));
    }
    steps
}

/// To the dialog, with the certificate fetched.
fn to_dialog(site: &Site, port: u16) -> Vec<Step> {
    vec![
        open(site, port)
            .see(see_warning(&caption::ERROR_HEADING))
            .mistake(Message::new("guide-classic-get-out").with("out", &caption::ERROR_GET_ME_OUT)),
        press(&caption::ERROR_UNDERSTAND_RISKS),
        press(&caption::ERROR_ADD_EXCEPTION).see(see_window(&caption::EXCEPTION_TITLE)),
        press(&caption::EXCEPTION_GET_CERTIFICATE),
    ]
}

/// A certification authority into "Authorities".
pub fn import_authority(file: &StepFile, platform: Platform) -> Vec<Step> {
    let import = match platform {
        Platform::MacOs => &caption::CERTMGR_IMPORT_MAC,
        _ => &caption::CERTMGR_IMPORT,
    };
    let mut steps = open_manager(platform, &caption::CERTMGR_TAB_AUTHORITIES);
    steps.push(press(import).see(see_window(&caption::IMPORT_CA_FILE_TITLE)));
    steps.extend(trust_authority(file, &caption::TRUST_WEBSITES));
    steps
}

/// An authority out of "Authorities".
pub fn remove_authority(title: &str, platform: Platform) -> Vec<Step> {
    let mut steps = open_manager(platform, &caption::CERTMGR_TAB_AUTHORITIES);
    steps.extend(delete(title.to_owned()));
    steps
}

/// Exceptions out of "Servers", one for each port.
pub fn undo_exception(site: &Site, platform: Platform) -> Vec<Step> {
    let mut steps = open_manager(platform, &caption::CERTMGR_TAB_SERVERS);
    for &port in &site.ports {
        steps.extend(delete(site.host_port(port)));
    }
    steps
}

fn delete(entry: String) -> [Step; 3] {
    [
        select(entry),
        press(&caption::CERTMGR_DELETE),
        Step::new(Message::new("guide-confirm")),
    ]
}

/// Options, "Advanced", "Encryption", "View Certificates", and a tab.
fn open_manager(platform: Platform, tab: &'static Caption) -> Vec<Step> {
    let mut steps = match platform {
        Platform::MacOs => vec![Step::new(
            Message::new("guide-classic-menu-mac")
                .with("preferences", &caption::MENU_PREFERENCES_MAC),
        )],
        _ => vec![
            Step::new(Message::new("guide-open-menu").with("menu", &caption::MENU_TOOLS)),
            press(&caption::MENU_OPTIONS).see(see_window(&caption::OPTIONS_TITLE)),
        ],
    };
    steps.extend([
        press(&caption::OPTIONS_ADVANCED),
        choose_tab(&caption::OPTIONS_ENCRYPTION),
        press(&caption::OPTIONS_VIEW_CERTIFICATES).see(see_window(&caption::CERTMGR_TITLE)),
        choose_tab(tab),
    ]);
    steps
}

/// From the warning to the certificate.
pub fn show(site: &Site, port: u16) -> Vec<Step> {
    let mut steps = to_dialog(site, port);
    steps.extend([
        press(&caption::EXCEPTION_VIEW).see(see_window(&caption::VIEWER_TITLE)),
        choose_tab(&caption::VIEWER_TAB_DETAILS),
        Step::new(
            Message::new("guide-classic-fields")
                .with("fields", &caption::VIEWER_FIELDS)
                .with("value", &caption::VIEWER_FIELD_VALUE),
        ),
        press(&caption::VIEWER_CLOSE),
    ]);
    steps
}

/// From the list of servers into a file: only what has a permanent exception stands there.
pub fn save(site: &Site, port: u16, platform: Platform) -> Vec<Step> {
    let export = match platform {
        Platform::MacOs => &caption::CERTMGR_EXPORT_MAC,
        _ => &caption::CERTMGR_EXPORT,
    };
    let mut steps = open_manager(platform, &caption::CERTMGR_TAB_SERVERS);
    steps.extend([
        select(site.host_port(port)).mistake(
            Message::new("guide-classic-not-listed")
                .with("permanent", &caption::EXCEPTION_PERMANENT),
        ),
        press(export).see(see_window(&caption::EXPORT_TITLE)),
        choose(&caption::EXPORT_TYPE_PEM).place(Message::new("guide-save-type-place")),
        Step::new(Message::new("guide-save-here")),
        Step::new(Message::new("guide-press-ok")),
    ]);
    steps
}

/// What the list of file types offers.
pub fn formats() -> Vec<(&'static Caption, &'static str)> {
    vec![
        (&caption::EXPORT_TYPE_PEM, "guide-format-pem"),
        (&caption::EXPORT_TYPE_PEM_CHAIN, "guide-format-pem-chain"),
        (&caption::EXPORT_TYPE_DER, "guide-format-der"),
        (&caption::EXPORT_TYPE_PKCS7, "guide-format-p7"),
        (&caption::EXPORT_TYPE_PKCS7_CHAIN, "guide-format-p7-chain"),
    ]
}
