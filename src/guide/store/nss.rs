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
