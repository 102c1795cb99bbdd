//! What is wrong in a profile: which field, what, and what to do.

use crate::message::Message;

/// One fault of a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where: `hosts[0].ports[1]`; empty for the file.
    pub field: String,
    pub kind: Kind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Larger than what is read.
    TooBig,
    /// Not JSON; the line and column where reading stopped, from 1.
    Json {
        line: usize,
        column: usize,
    },
    /// Another version of the form.
    Version,
    /// The file must be an object.
    NoObject,
    Missing,
    /// There is no such field here.
    Unknown,
    /// Text is wanted.
    NoText,
    /// A list is wanted.
    NoList,
    /// Longer than what is kept.
    TooLong,
    /// More entries than are kept.
    TooMany,
    /// Text that hides or turns what stands beside it.
    Hidden,
    Host,
    /// Stands there twice.
    Repeated,
    Port,
    Product,
    Language,
    Mail,
    Fingerprint,
    /// Neither a host name nor `*.` and a domain.
    Pattern,
    Certificate,
    PrivateKey,
}

/// The most that is kept of a field's name, in characters.
const MAX_NAME: usize = 80;

impl Fault {
    pub(super) fn new(field: impl Into<String>, kind: Kind) -> Self {
        Self {
            field: field.into().chars().take(MAX_NAME).collect(),
            kind,
        }
    }

    /// What is wrong with the field, and what to do, in one or two sentences.
    pub fn message(&self) -> Message {
        let message = Message::new(self.kind.id());
        match &self.kind {
            Kind::TooBig => message.number("most", super::MAX_BYTES >> 10),
            Kind::Json { line, column } => message.number("line", *line).number("column", *column),
            Kind::Version => message.number("version", super::VERSION),
            Kind::TooLong => message.number("most", super::MAX_TEXT),
            Kind::TooMany => message.number("most", super::MAX_ENTRIES),
            _ => message,
        }
    }
}

impl Kind {
    const fn id(&self) -> &'static str {
        match self {
            Self::TooBig => "profile-fault-too-big",
            Self::Json { .. } => "profile-fault-json",
            Self::Version => "profile-fault-version",
            Self::NoObject => "profile-fault-object",
            Self::Missing => "profile-fault-missing",
            Self::Unknown => "profile-fault-unknown",
            Self::NoText => "profile-fault-text",
            Self::NoList => "profile-fault-list",
            Self::TooLong => "profile-fault-too-long",
            Self::TooMany => "profile-fault-too-many",
            Self::Hidden => "profile-fault-hidden",
            Self::Host => "profile-fault-host",
            Self::Repeated => "profile-fault-repeated",
            Self::Port => "profile-fault-port",
            Self::Product => "profile-fault-product",
            Self::Language => "profile-fault-language",
            Self::Mail => "profile-fault-mail",
            Self::Fingerprint => "profile-fault-fingerprint",
            Self::Pattern => "profile-fault-pattern",
            Self::Certificate => "profile-fault-certificate",
            Self::PrivateKey => "profile-fault-private-key",
        }
    }
}
