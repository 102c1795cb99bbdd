//! Windows: the user's "Trusted Root Certification Authorities", chosen by hand. The automatic
//! choice puts a certificate that is no authority where no browser looks.

use crate::captions::windows as caption;
use crate::guide::{Step, StepFile};
use crate::message::Message;

/// The management console for the user's certificates.
const CONSOLE: &str = "certmgr.msc";

pub fn import(file: &StepFile) -> Vec<Step> {
    let press = |control| Step::new(Message::new("guide-press").with("control", control));
    let choose = |control| Step::new(Message::new("guide-choose").with("control", control));
    vec![
        Step::new(Message::new("guide-double-click").code("file", &file.name))
            .file(file.clone())
            .see(Message::new("guide-see-window").with("window", &caption::CERT_TITLE)),
        press(&caption::CERT_INSTALL)
            .see(Message::new("guide-see-window").with("window", &caption::WIZARD_IMPORT_TITLE)),
        Step::new(
            Message::new("guide-choose-and-press")
                .with("control", &caption::CURRENT_USER)
                .with("next", &caption::NEXT),
        ),
        choose(&caption::PLACE_ALL).mistake(
            Message::new("guide-windows-automatic-mistake").with("automatic", &caption::AUTO_STORE),
        ),
        press(&caption::BROWSE),
        Step::new(
            Message::new("guide-choose-and-press")
                .with("control", &caption::ROOT_STORE)
                .with("next", &caption::OK),
        ),
        press(&caption::NEXT),
        press(&caption::FINISH).see(Message::new("guide-windows-security-warning")),
        Step::new(
            Message::new("guide-windows-compare-and-yes")
                .with("yes", &caption::SECURITY_WARNING_YES),
        )
        .fingerprint(security_warning(file))
        .see(Message::new("guide-see-message").with("text", &caption::IMPORT_SUCCESS)),
    ]
}

/// The warning's thumbprint: SHA-1, upper case, in groups of eight digits.
fn security_warning(file: &StepFile) -> crate::guide::Fingerprint {
    use crate::guide::{FingerprintForm, Hash};

    let form = FingerprintForm {
        hashes: &[Hash::Sha1],
        separator: "",
        upper_case: true,
    };
    let mut fingerprint = form.write(&file.certificate);
    for (_, text) in &mut fingerprint.shown {
        *text = grouped(text, 8);
    }
    fingerprint
}

fn grouped(text: &str, size: usize) -> String {
    let characters: Vec<char> = text.chars().collect();
    let groups: Vec<String> = characters
        .chunks(size)
        .map(|group| group.iter().collect())
        .collect();
    groups.join(" ")
}

pub fn remove(title: &str) -> Vec<Step> {
    vec![
        Step::new(Message::new("guide-windows-run").code("command", CONSOLE)).copy(CONSOLE),
        Step::new(Message::new("guide-windows-open-root").with("store", &caption::ROOT_STORE)),
        Step::new(Message::new("guide-windows-delete").text("title", title)),
    ]
}
