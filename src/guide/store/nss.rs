//! Linux: the NSS database that Chrome and Edge read, by certutil. The database is in one of two
//! places: Chrome takes the older where it exists.

use crate::guide::{Step, StepFile};
use crate::message::Message;
use crate::verdict::Remedy;

const DATABASE: &str = "D=~/.pki/nssdb; [ -d \"$D\" ] || D=~/.local/share/pki/nssdb";

/// The name of the certificate in the database, quoted for the shell.
fn nickname(title: &str) -> String {
    shell_quoted(&format!("trustguide {title}"))
}

/// In single quotes; a quote inside ends them, stands escaped, and begins them again.
pub fn shell_quoted(text: &str) -> String {
    let printable = text.chars().filter(|character| !character.is_control());
    let text: String = printable.collect();
    format!("'{}'", text.replace('\'', r"'\''"))
}

pub fn import(file: &StepFile, remedy: Remedy) -> Vec<Step> {
    let trust = match remedy {
        Remedy::NssTrustedCa => "C,,",
        _ => "P,,",
    };
    let command = format!(
        "{DATABASE}; mkdir -p \"$D\"; [ -e \"$D/cert9.db\" ] || certutil -N -d \"sql:$D\" \
         --empty-password; certutil -A -d \"sql:$D\" -n {} -t {trust} -i {}",
        nickname(&file.certificate_title()),
        shell_quoted(&file.name),
    );
    vec![
        Step::new(Message::new("guide-nss-tools").code("package", "libnss3-tools")),
        Step::new(Message::new("guide-nss-run").code("file", &file.name))
            .file(file.clone())
            .copy(command)
            .see(Message::new("guide-nss-see")),
    ]
}

pub fn remove(title: &str) -> Vec<Step> {
    let command = format!(
        "{DATABASE}; certutil -D -d \"sql:$D\" -n {}",
        nickname(title)
    );
    vec![Step::new(Message::new("guide-nss-remove")).copy(command)]
}

/// The page that tells where a profile of Firefox is kept.
const PROFILES: &str = "about:profiles";

/// Into the database of one Firefox profile, which also takes what Firefox's own window refuses: a
/// certificate that is no authority.
pub fn import_into_profile(file: &StepFile) -> Vec<Step> {
    let command = format!(
        "certutil -A -d \"sql:$PWD\" -n {} -t C,, -i ~/{}",
        nickname(&file.certificate_title()),
        shell_quoted(&file.name),
    );
    let mut steps = vec![
        Step::new(Message::new("guide-nss-tools").code("package", "libnss3-tools")),
        Step::new(Message::new("guide-nss-home").code("file", &file.name)).file(file.clone()),
    ];
    steps.extend(to_profile());
    steps.push(
        Step::new(Message::new("guide-nss-run-here"))
            .copy(command)
            .see(Message::new("guide-nss-see")),
    );
    steps
}

/// Out of the database of one Firefox profile.
pub fn remove_from_profile(title: &str) -> Vec<Step> {
    let command = format!("certutil -D -d \"sql:$PWD\" -n {}", nickname(title));
    let mut steps = to_profile();
    steps.push(Step::new(Message::new("guide-nss-run-here")).copy(command));
    steps
}

/// A terminal in the folder of the profile, with Firefox closed.
fn to_profile() -> Vec<Step> {
    vec![
        crate::guide::browser::type_address(PROFILES),
        Step::new(Message::new("guide-nss-profile-folder")),
        Step::new(Message::new("guide-nss-close-firefox"))
            .mistake(Message::new("guide-nss-close-firefox-mistake")),
    ]
}
