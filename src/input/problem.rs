//! What is wrong with an input, and where.

use crate::input::{Foreign, Kind};
use crate::message::Message;

/// Something that cannot be used, with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub kind: ProblemKind,
    pub at: At,
}

/// A place in an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// The input as a whole.
    Whole,
    /// A line, counted from 1.
    Line(usize),
    /// A byte, counted from 0.
    Offset(usize),
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// Nothing but white space.
    Empty,
    /// More bytes than are read at once.
    TooBig { bytes: usize, cap: usize },
    /// A text without PEM lines, and longer than is searched for anything else.
    TooBigBare { cap: usize },
    /// More documents than are read from one input.
    TooMany { cap: usize },
    /// A `-----BEGIN` line whose `-----END` line is missing.
    PemUnfinished { label: String },
    /// An `-----END` line whose `-----BEGIN` line is missing, with no base64 before it.
    PemHeadless { label: String },
    /// What stands between the lines of a PEM block is not base64.
    PemBase64 { label: String, character: char },
    /// Characters of a PEM block were lost, or some are too many.
    PemCount { label: String },
    /// A PEM block with more than base64 in it, and longer than is put right.
    PemLong { label: String, cap: usize },
    /// Elements, or texts within texts, nested deeper than is read.
    TooDeep { cap: usize },
    /// The bytes end before the structure does.
    Truncated,
    /// Bytes follow where the structure has ended.
    TrailingBytes { count: usize },
    /// It is built like a certificate, but a part of it breaks the rules of its encoding.
    Certificate { because: String },
    /// A PKCS#7 file without a certificate in it.
    Pkcs7Empty,
    /// A PKCS#7 file of another kind than signed data.
    Pkcs7Other { content_type: String },
    /// A known kind of file that is not a certificate.
    NotCertificate(Kind),
    /// A file of another kind.
    Foreign(Foreign),
    /// Nothing that is known here.
    Unrecognised,
}

impl Problem {
    pub const fn whole(kind: ProblemKind) -> Self {
        Self {
            kind,
            at: At::Whole,
        }
    }

    pub const fn at_offset(offset: usize, kind: ProblemKind) -> Self {
        Self {
            kind,
            at: At::Offset(offset),
        }
    }

    /// What is wrong and what to do, as one message.
    pub fn message(&self) -> Message {
        let message = Message::new(self.kind.id());
        match &self.kind {
            ProblemKind::TooBig { bytes, cap } => message
                .number("megabytes", bytes >> 20)
                .number("cap", cap >> 20),
            ProblemKind::TooBigBare { cap } => message.number("cap", cap >> 20),
            ProblemKind::TooMany { cap } | ProblemKind::TooDeep { cap } => {
                message.number("cap", *cap)
            }
            ProblemKind::PemUnfinished { label }
            | ProblemKind::PemHeadless { label }
            | ProblemKind::PemCount { label } => message.code("label", label),
            ProblemKind::PemBase64 { label, character } => message
                .code("label", label)
                .code("character", character.to_string()),
            ProblemKind::PemLong { label, cap } => {
                message.code("label", label).number("cap", cap >> 20)
            }
            ProblemKind::TrailingBytes { count } => message.number("count", *count),
            ProblemKind::Certificate { because } => message.code("because", because),
            ProblemKind::Foreign(Foreign::Description) => {
                message.code("openssl", "-noout").code("keytool", "-rfc")
            }
            ProblemKind::Pkcs7Other { content_type } => message.code("type", content_type),
            _ => message,
        }
    }

    /// Where it is, as a message; `None` for the whole input.
    pub fn place(&self) -> Option<Message> {
        place(self.at)
    }
}

/// A place as a message; `None` for the whole input, and for its very beginning in bytes.
pub(super) fn place(at: At) -> Option<Message> {
    match at {
        At::Whole | At::Offset(0) => None,
        At::Line(line) => Some(Message::new("problem-at-line").number("line", line)),
        At::Offset(offset) => Some(Message::new("problem-at-offset").number("offset", offset)),
    }
}

impl ProblemKind {
    /// The message id, also the name of the problem on the command line.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Empty => "problem-empty",
            Self::TooBig { .. } => "problem-too-big",
            Self::TooBigBare { .. } => "problem-too-big-bare",
            Self::TooMany { .. } => "problem-too-many",
            Self::PemUnfinished { .. } => "problem-pem-unfinished",
            Self::PemHeadless { .. } => "problem-pem-headless",
            Self::PemBase64 { .. } => "problem-pem-base64",
            Self::PemCount { .. } => "problem-pem-count",
            Self::PemLong { .. } => "problem-pem-long",
            Self::TooDeep { .. } => "problem-too-deep",
            Self::Truncated => "problem-truncated",
            Self::TrailingBytes { .. } => "problem-trailing-bytes",
            Self::Certificate { .. } => "problem-certificate",
            Self::Pkcs7Empty => "problem-pkcs7-empty",
            Self::Pkcs7Other { .. } => "problem-pkcs7-other",
            Self::NotCertificate(Kind::PrivateKey) => "problem-private-key",
            Self::NotCertificate(Kind::Csr) => "problem-csr",
            Self::NotCertificate(Kind::Crl) => "problem-crl",
            Self::NotCertificate(Kind::Pkcs12) => "problem-pkcs12",
            Self::NotCertificate(Kind::PublicKey) => "problem-public-key",
            Self::Foreign(foreign) => foreign.id(),
            Self::NotCertificate(Kind::Unrecognised) | Self::Unrecognised => "problem-unrecognised",
        }
    }
}
