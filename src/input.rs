//! Bytes of any kind become documents and problems. What they are is decided by their content,
//! never by a file name.

mod classify;
mod pem;
mod pkcs7;
mod problem;

use crate::certificate::Certificate;

pub use classify::Kind;
pub use problem::{At, Problem, ProblemKind};

/// The most bytes that are read at once: a bundle of some ten thousand certificates.
pub const MAX_BYTES: usize = 64 << 20;

/// The most documents that one input may hold.
pub const MAX_DOCUMENTS: usize = 100_000;

/// What a certificate came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Container {
    Pem,
    Der,
    Pkcs7,
    /// Base64 without the lines that PEM puts around it.
    Base64,
}

impl Container {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pem => "pem",
            Self::Der => "der",
            Self::Pkcs7 => "pkcs7",
            Self::Base64 => "base64",
        }
    }
}

/// One thing found in an input.
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    Certificate {
        certificate: Box<Certificate>,
        container: Container,
    },
    /// Not a certificate, or one that cannot be read. Of a private key nothing is kept.
    Other { kind: Kind, problem: Problem },
}

/// Everything found in an input, in its order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    pub documents: Vec<Document>,
}

impl Reading {
    pub fn certificates(&self) -> impl Iterator<Item = &Certificate> {
        self.documents.iter().filter_map(|document| match document {
            Document::Certificate { certificate, .. } => Some(certificate.as_ref()),
            Document::Other { .. } => None,
        })
    }

    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        self.documents.iter().filter_map(|document| match document {
            Document::Certificate { .. } => None,
            Document::Other { problem, .. } => Some(problem),
        })
    }

    fn other(kind: Kind, problem: Problem) -> Self {
        Self {
            documents: vec![Document::Other { kind, problem }],
        }
    }
}

/// Reads an input: PEM with any text around it, DER, PKCS#7 in either, base64 without headers.
pub fn read(bytes: &[u8]) -> Reading {
    if bytes.len() > MAX_BYTES {
        let kind = ProblemKind::TooBig {
            bytes: bytes.len(),
            cap: MAX_BYTES,
        };
        return Reading::other(Kind::Unrecognised, Problem::whole(kind));
    }
    let mut reading = read_any(bytes);
    if reading.documents.len() > MAX_DOCUMENTS {
        reading.documents.truncate(MAX_DOCUMENTS);
        let kind = ProblemKind::TooMany { cap: MAX_DOCUMENTS };
        reading.documents.push(Document::Other {
            kind: Kind::Unrecognised,
            problem: Problem::whole(kind),
        });
    }
    reading
}

fn read_any(bytes: &[u8]) -> Reading {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Reading::other(Kind::Unrecognised, Problem::whole(ProblemKind::Empty));
    }
    if bytes.first() == Some(&0x30) && !is_text(bytes) {
        return Reading {
            documents: classify::read_der(bytes, Container::Der, At::Offset(0)),
        };
    }
    let text = decode_text(bytes);
    let documents = pem::read(&text);
    if !documents.is_empty() {
        return Reading { documents };
    }
    match pem::decode_bare(&text) {
        Some(der) => Reading {
            documents: classify::read_der(&der, Container::Base64, At::Line(1)),
        },
        None => Reading::other(
            Kind::Unrecognised,
            Problem::whole(ProblemKind::Unrecognised),
        ),
    }
}

/// DER begins with `0`, and so may a text: a text has no control characters but white space.
fn is_text(bytes: &[u8]) -> bool {
    let head = bytes.iter().take(64);
    head.clone()
        .all(|&byte| byte >= 0x20 || byte.is_ascii_whitespace())
}

/// UTF-16 by its byte order mark, else UTF-8; what is neither is replaced, so that good PEM beside
/// it is still found.
fn decode_text(bytes: &[u8]) -> String {
    let utf16 = |bytes: &[u8], read: fn([u8; 2]) -> u16| {
        let pairs = bytes.chunks_exact(2);
        let units = pairs.map(|pair| {
            read([
                pair.first().copied().unwrap_or(0),
                pair.last().copied().unwrap_or(0),
            ])
        });
        char::decode_utf16(units)
            .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}
