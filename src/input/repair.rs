//! What was put right, and where: no problem, but somebody may want to know.

use crate::input::{At, problem};
use crate::message::Message;

/// Something that was put right so that the rest could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    pub kind: RepairKind,
    /// Where it was done first.
    pub at: At,
    /// In how many places, or on how many lines, it was done.
    pub count: usize,
}

/// What was put right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RepairKind {
    /// UTF-16 was read.
    Utf16,
    /// UTF-8 began with a byte order mark.
    ByteOrderMark,
    /// A `-----BEGIN` line was missing.
    Header,
    /// An `-----END` line was missing.
    Footer,
    /// Base64 stood without the lines that PEM puts around it.
    Bare,
    /// A `-----BEGIN` or `-----END` line was not written as it must be.
    Dashes,
    /// Full-width characters stood for plain ones.
    FullWidth,
    /// Quoted-printable, as mail has it (RFC 2045 section 6.7).
    QuotedPrintable,
    /// Line breaks and other characters that were written out, as JSON and programs have them.
    Escapes,
    /// Characters and tags of HTML.
    Html,
    /// Marks before each line, as answers to mail have them.
    Quoting,
    /// Lines of uneven lengths, or spaces inside of lines.
    LineBreaks,
    /// Characters that cannot be seen.
    Invisible,
    /// Lines of other text.
    OtherText,
    /// Hexadecimal digits.
    Hex,
    /// PEM that was written in base64 once more, as Kubernetes has it.
    Nested,
    /// BER's indefinite lengths became DER's definite ones.
    IndefiniteLength,
    /// Zeros or white space after the end.
    Padding,
}

impl RepairKind {
    /// The message id, also the name of the repair.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Utf16 => "repair-utf16",
            Self::ByteOrderMark => "repair-byte-order-mark",
            Self::Header => "repair-header",
            Self::Footer => "repair-footer",
            Self::Bare => "repair-bare",
            Self::Dashes => "repair-dashes",
            Self::FullWidth => "repair-full-width",
            Self::QuotedPrintable => "repair-quoted-printable",
            Self::Escapes => "repair-escapes",
            Self::Html => "repair-html",
            Self::Quoting => "repair-quoting",
            Self::LineBreaks => "repair-line-breaks",
            Self::Invisible => "repair-invisible",
            Self::OtherText => "repair-other-text",
            Self::Hex => "repair-hex",
            Self::Nested => "repair-nested",
            Self::IndefiniteLength => "repair-indefinite-length",
            Self::Padding => "repair-padding",
        }
    }
}

impl Repair {
    pub fn message(&self) -> Message {
        Message::new(self.kind.id()).number("count", self.count)
    }

    /// Where it is, as a message; `None` for the whole input.
    pub fn place(&self) -> Option<Message> {
        problem::place(self.at)
    }
}

/// Repairs of one input, one of each kind.
#[derive(Clone, Debug, Default)]
pub(super) struct Repairs(Vec<Repair>);

impl Repairs {
    pub(super) fn add(&mut self, kind: RepairKind, at: At, count: usize) {
        match self.0.iter_mut().find(|repair| repair.kind == kind) {
            Some(repair) => repair.count += count,
            None => self.0.push(Repair { kind, at, count }),
        }
    }

    pub(super) fn take(&mut self) -> Vec<Repair> {
        std::mem::take(&mut self.0)
    }
}
