//! Why a link cannot be used, and what to do then.

use crate::message::Message;

/// What is wrong with a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// What stands behind `#` is no link of this page.
    NoLink,
    /// A version of the form that this page does not know.
    Version(String),
    /// More characters than are read.
    TooLong { length: usize },
    /// The end is missing, as where a mail program broke the line.
    Cut,
    /// A character was changed on the way.
    Damaged,
    /// More certificates than are read.
    TooManyCertificates,
    /// Something stands where a certificate should.
    NoCertificate,
    /// A private key stands there.
    PrivateKey,
    /// A field whose value cannot be; shown as it stands, up to [`MAX_SHOWN`] characters.
    Field { name: &'static str, value: String },
    /// A field that this version does not have.
    UnknownField(String),
}

/// The most that is shown of what a link says wrongly, in characters.
const MAX_SHOWN: usize = 80;

impl Fault {
    pub(super) fn field(name: &'static str, value: &str) -> Self {
        Self::Field {
            name,
            value: shortened(value),
        }
    }

    pub(super) fn unknown(name: &str) -> Self {
        Self::UnknownField(shortened(name))
    }

    /// What is wrong, in a sentence.
    pub fn message(&self) -> Message {
        match self {
            Self::NoLink => Message::new("link-fault-none"),
            Self::Version(version) => {
                Message::new("link-fault-version").text("version", shortened(version))
            }
            Self::TooLong { length } => Message::new("link-fault-too-long")
                .number("length", *length)
                .number("most", super::MAX_LENGTH),
            Self::Cut => Message::new("link-fault-cut"),
            Self::Damaged => Message::new("link-fault-damaged"),
            Self::TooManyCertificates => {
                Message::new("link-fault-too-many").number("most", super::MAX_CERTIFICATES)
            }
            Self::NoCertificate => Message::new("link-fault-no-certificate"),
            Self::PrivateKey => Message::new("link-fault-private-key"),
            Self::Field { name, value } => Message::new("link-fault-field")
                .text("value", value)
                .with("field", Message::new(field_id(name))),
            Self::UnknownField(name) => Message::new("link-fault-unknown").text("name", name),
        }
    }

    /// What to do next, in a sentence.
    pub const fn remedy(&self) -> Message {
        Message::new(match self {
            Self::Version(_) | Self::UnknownField(_) => "link-do-reload",
            Self::Cut | Self::Damaged | Self::NoLink => "link-do-whole",
            Self::PrivateKey => "link-do-private-key",
            _ => "link-do-ask",
        })
    }
}

/// What the field of this name is called.
fn field_id(name: &str) -> &'static str {
    match name {
        "host" => "link-field-host",
        "ports" => "link-field-ports",
        "product" => "link-field-product",
        "browser" => "link-field-browser",
        "platform" => "link-field-platform",
        "version" => "link-field-version",
        "task" => "link-field-task",
        "way" => "link-field-way",
        "slots" => "link-field-slots",
        _ => "link-field-language",
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
