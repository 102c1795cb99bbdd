//! What a DER structure is, told from its shape.

use crate::asn1::{self, Element, Elements};
use crate::certificate::Certificate;
use crate::input::{At, Container, Document, Problem, ProblemKind, pkcs7};

/// A kind of document that is not a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    PrivateKey,
    /// A certificate signing request (PKCS#10, RFC 2986).
    Csr,
    /// A certificate revocation list (RFC 5280 section 5).
    Crl,
    Pkcs12,
    PublicKey,
    Unrecognised,
}

impl Kind {
    pub const fn name(self) -> &'static str {
        match self {
            Self::PrivateKey => "private-key",
            Self::Csr => "csr",
            Self::Crl => "crl",
            Self::Pkcs12 => "pkcs12",
            Self::PublicKey => "public-key",
            Self::Unrecognised => "unrecognised",
        }
    }
}

/// The shapes that a structure can have.
enum Shape {
    /// Built like a certificate.
    Certificate,
    /// PKCS#7 or CMS, with its content type.
    Pkcs7(String),
    Other(Kind),
}

/// Reads the structures that follow each other in `der`, up to one that is not known. `at` is where they begin in the input.
pub(super) fn read_der(der: &[u8], container: Container, at: At) -> Vec<Document> {
    let mut documents = Vec::new();
    for element in Elements::new(der, 0) {
        match element {
            Ok(element) => {
                let read = read_element(&element, container, at);
                let lost = matches!(
                    read.as_slice(),
                    [Document::Other {
                        kind: Kind::Unrecognised,
                        ..
                    }]
                );
                documents.extend(read);
                if lost {
                    break;
                }
            }
            Err(error) if documents.is_empty() => {
                documents.push(unread(
                    Kind::Unrecognised,
                    error_kind(error),
                    place(at, error.offset),
                ));
            }
            Err(error) => {
                let count = der.len().saturating_sub(error.offset);
                let kind = ProblemKind::TrailingBytes { count };
                documents.push(unread(Kind::Unrecognised, kind, place(at, error.offset)));
            }
        }
    }
    documents
}

/// Reads the first structure of `der` and leaves what follows, as openssl's TRUSTED CERTIFICATE
/// has it.
pub(super) fn read_first(der: &[u8], container: Container, at: At) -> Vec<Document> {
    match asn1::read(der, 0) {
        Ok(element) => read_element(&element, container, at),
        Err(error) => vec![unread(Kind::Unrecognised, error_kind(error), at)],
    }
}

fn error_kind(error: asn1::Error) -> ProblemKind {
    match error.fault {
        asn1::Fault::Truncated => ProblemKind::Truncated,
        _ => ProblemKind::Unrecognised,
    }
}

/// Offsets count only where the input itself is binary.
const fn place(at: At, offset: usize) -> At {
    match at {
        At::Offset(start) => At::Offset(start + offset),
        _ => at,
    }
}

pub(super) fn unread(kind: Kind, problem: ProblemKind, at: At) -> Document {
    Document::Other {
        kind,
        problem: Problem { kind: problem, at },
    }
}

fn read_element(element: &Element<'_>, container: Container, at: At) -> Vec<Document> {
    let at = place(at, element.offset);
    match shape(element) {
        Shape::Certificate => vec![read_certificate(element, container, at)],
        Shape::Pkcs7(content_type) => pkcs7::read(element, &content_type, at),
        Shape::Other(Kind::Unrecognised) => {
            vec![unread(Kind::Unrecognised, ProblemKind::Unrecognised, at)]
        }
        Shape::Other(kind) => vec![unread(kind, ProblemKind::NotCertificate(kind), at)],
    }
}

/// Reads one certificate; one in BER's indefinite lengths is read in definite ones.
pub(super) fn read_certificate(element: &Element<'_>, container: Container, at: At) -> Document {
    let definite = if element.indefinite {
        asn1::to_definite(element)
    } else {
        element.bytes.to_vec()
    };
    match Certificate::from_der(&definite) {
        Ok(certificate) => Document::Certificate {
            certificate: Box::new(certificate),
            container,
        },
        Err(problem) => unread(Kind::Unrecognised, problem.kind, at),
    }
}

fn shape(element: &Element<'_>) -> Shape {
    if !element.tag.is_universal(asn1::SEQUENCE) {
        return Shape::Other(Kind::Unrecognised);
    }
    let child = |index| element.child(index);
    let is = |index, number| child(index).is_some_and(|child| child.tag.is_universal(number));
    if let Some(content_type) = child(0).and_then(|first| first.oid()) {
        return Shape::Pkcs7(content_type);
    }
    let kind = if is(0, asn1::INTEGER) {
        return Shape::Other(numbered(&is, element));
    } else if is(0, asn1::SEQUENCE) && is(1, asn1::SEQUENCE) && is(2, asn1::BIT_STRING) {
        return signed(element);
    } else if is(0, asn1::SEQUENCE) && is(1, asn1::BIT_STRING) {
        Kind::PublicKey
    } else if is(0, asn1::SEQUENCE) && is(1, asn1::OCTET_STRING) {
        // EncryptedPrivateKeyInfo (RFC 5958 section 3).
        Kind::PrivateKey
    } else if is(0, asn1::SEQUENCE) {
        return Shape::Certificate;
    } else {
        Kind::Unrecognised
    };
    Shape::Other(kind)
}

/// Structures that begin with a number: PKCS#8 and its predecessors, PKCS#12, an RSA public key.
fn numbered(is: &impl Fn(usize, u32) -> bool, element: &Element<'_>) -> Kind {
    let version = element.child(0).map(|number| number.content.to_vec());
    let count = element.children().count();
    if is(1, asn1::SEQUENCE) && is(2, asn1::OCTET_STRING) {
        Kind::PrivateKey
    } else if is(1, asn1::SEQUENCE) && version.as_deref() == Some(&[3]) {
        Kind::Pkcs12
    } else if is(1, asn1::INTEGER) && count == 2 {
        Kind::PublicKey
    } else if is(1, asn1::OCTET_STRING) || (is(1, asn1::INTEGER) && count >= 6) {
        // ECPrivateKey (RFC 5915), RSAPrivateKey (RFC 8017), and DSA's.
        Kind::PrivateKey
    } else {
        Kind::Unrecognised
    }
}

/// Something signed: a certificate, a request or a revocation list, told by what was signed.
fn signed(element: &Element<'_>) -> Shape {
    let Some(body) = element.child(0) else {
        return Shape::Other(Kind::Unrecognised);
    };
    let is = |index, number: u32| {
        let child = body.child(index);
        child.is_some_and(|child| child.tag.is_universal(number))
    };
    let is_time = |index| is(index, 23) || is(index, 24);
    let version_first = usize::from(is(0, asn1::INTEGER));
    let explicit = body.child(0).is_some_and(|first| first.tag.is_context(0));
    if !explicit && is_time(version_first + 2) {
        return Shape::Other(Kind::Crl);
    }
    let key_after_name = body
        .child(2)
        .and_then(|third| third.child(1))
        .is_some_and(|second| second.tag.is_universal(asn1::BIT_STRING));
    if version_first == 1 && key_after_name {
        return Shape::Other(Kind::Csr);
    }
    Shape::Certificate
}
