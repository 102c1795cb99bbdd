//! Windows: a store that is chosen by hand. The automatic choice puts a certificate that is no
//! authority where no browser looks.

use crate::captions::{Caption, windows as caption};
use crate::guide::browser::{by_name, choose, choose_tab, press, see_window};
use crate::guide::{Fingerprint, FingerprintForm, Hash, Step, StepFile, grouped};
use crate::message::Message;

/// The management console for the user's certificates.
const CONSOLE: &str = "certmgr.msc";

/// The same for the computer's.
const COMPUTER_CONSOLE: &str = "certlm.msc";

/// The Certificate dialog shows SHA-1 as its thumbprint, and SHA-256 nowhere.
pub const THUMBPRINT: FingerprintForm = FingerprintForm {
    hashes: &[Hash::Sha1],
    separator: "",
    upper_case: false,
};

/// The same as Windows XP to 7 write it: pairs, apart.
pub const THUMBPRINT_OF_OLD: FingerprintForm = FingerprintForm {
    hashes: &[Hash::Sha1],
    separator: " ",
    upper_case: false,
};

/// Into the user's "Trusted Root".
pub fn import(file: &StepFile) -> Vec<Step> {
    let mut steps = open_wizard(file, &caption::CURRENT_USER);
    steps.extend(into(&caption::ROOT_STORE));
    steps.extend(confirm_root(file));
    steps.extend(close());
    steps
}

/// Into the user's "Trusted People": for this one server, and nothing that it issues.
pub fn import_person(file: &StepFile) -> Vec<Step> {
    let mut steps = open_wizard(file, &caption::CURRENT_USER);
    steps.extend(into(&caption::TRUSTED_PEOPLE_STORE));
    steps.push(press(&caption::FINISH).see(success()));
    steps.extend(close());
    steps
}

/// Into the computer's "Trusted People", which takes an administrator.
pub fn import_person_for_all(file: &StepFile) -> Vec<Step> {
    let mut steps = open_wizard(file, &caption::LOCAL_MACHINE);
    steps.push(
        press(&caption::UAC_YES)
            .place(Message::new("guide-windows-uac"))
            .mistake(Message::new("guide-windows-uac-mistake")),
    );
    steps.extend(into(&caption::TRUSTED_PEOPLE_STORE));
    steps.push(press(&caption::FINISH).see(success()));
    steps.extend(close());
    steps
}

/// From the file to the page that asks for the store.
fn open_wizard(file: &StepFile, location: &'static Caption) -> Vec<Step> {
    vec![
        Step::new(Message::new("guide-double-click").code("file", &file.name))
            .file(file.clone())
            .see(see_window(&caption::CERT_TITLE)),
        press(&caption::CERT_INSTALL).see(see_window(&caption::WIZARD_IMPORT_TITLE)),
        choose(location),
        press(&caption::NEXT),
    ]
}

/// The wizard of Windows XP to 7, which does not ask for whom, into the store.
pub fn wizard_of_old(file: &StepFile, store: &'static Caption) -> Vec<Step> {
    let mut steps = vec![press(&caption::NEXT)];
    steps.extend(into(store));
    steps.extend(confirm_root(file));
    steps.extend(close());
    steps
}

/// Chooses the store by hand.
fn into(store: &'static Caption) -> Vec<Step> {
    vec![
        choose(&caption::PLACE_ALL).mistake(
            Message::new("guide-windows-automatic-mistake").with("automatic", &caption::AUTO_STORE),
        ),
        press(&caption::BROWSE),
        choose(store),
        press(&caption::OK),
        press(&caption::NEXT),
    ]
}

/// Windows asks once more before a root is added for a user.
fn confirm_root(file: &StepFile) -> Vec<Step> {
    vec![
        press(&caption::FINISH).see(Message::new("guide-windows-security-warning")),
        Step::new(
            Message::new("guide-windows-compare-and-yes")
                .with("yes", &caption::SECURITY_WARNING_YES),
        )
        .fingerprint(security_warning(file))
        .see(success()),
    ]
}

/// The message, and the window of the certificate that still stands behind it.
fn close() -> [Step; 2] {
    [
        press(&caption::OK),
        press(&caption::OK).place(Message::new("guide-windows-certificate-window")),
    ]
}

fn success() -> Message {
    Message::new("guide-see-message").with("text", &caption::IMPORT_SUCCESS)
}

/// The warning's thumbprint: SHA-1, upper case, in groups of eight digits.
fn security_warning(file: &StepFile) -> Fingerprint {
    let form = FingerprintForm {
        hashes: &[Hash::Sha1],
        separator: "",
        upper_case: true,
    };
    let mut fingerprint = form.write(&file.certificate);
    for (_, text) in &mut fingerprint.shown {
        *text = grouped(text, 8).join(" ");
    }
    fingerprint
}

/// Out of the user's "Trusted Root".
pub fn remove(title: &str) -> Vec<Step> {
    remove_from(CONSOLE, &caption::ROOT_STORE, title)
}

/// Out of the user's "Trusted People".
pub fn remove_person(title: &str) -> Vec<Step> {
    remove_from(CONSOLE, &caption::TRUSTED_PEOPLE_STORE, title)
}

/// Out of the computer's "Trusted People".
pub fn remove_person_for_all(title: &str) -> Vec<Step> {
    remove_from(COMPUTER_CONSOLE, &caption::TRUSTED_PEOPLE_STORE, title)
}

fn remove_from(console: &'static str, store: &'static Caption, title: &str) -> Vec<Step> {
    vec![
        Step::new(Message::new("guide-windows-run").code("command", console)).copy(console),
        Step::new(Message::new("guide-windows-open-store").with("store", store)),
        by_name(Step::new(
            Message::new("guide-windows-delete").text("title", title),
        )),
        press(&caption::UAC_YES).place(Message::new("guide-windows-confirm")),
    ]
}

/// From the certificate dialog into a file.
pub fn save() -> Vec<Step> {
    vec![
        choose_tab(&caption::CERT_TAB_DETAILS),
        press(&caption::CERT_COPY_TO_FILE).see(see_window(&caption::WIZARD_EXPORT_TITLE)),
        press(&caption::NEXT).mistake(
            Message::new("guide-windows-private-key").with("no", &caption::EXPORT_NO_PRIVATE),
        ),
        choose(&caption::EXPORT_BASE64),
        press(&caption::NEXT),
        Step::new(Message::new("guide-windows-file-name").with("browse", &caption::BROWSE)),
        press(&caption::NEXT),
        press(&caption::FINISH)
            .see(Message::new("guide-see-message").with("text", &caption::EXPORT_SUCCESS)),
        press(&caption::OK),
    ]
}

/// What the wizard offers.
pub fn formats() -> Vec<(&'static Caption, &'static str)> {
    vec![
        (&caption::EXPORT_DER, "guide-format-der"),
        (&caption::EXPORT_BASE64, "guide-format-pem"),
        (&caption::EXPORT_P7B, "guide-format-p7-chain"),
    ]
}
