//! What a DER structure is, told from its shape.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::ops::Range;

use zeroize::Zeroize;

use crate::asn1::{self, Element};
use crate::certificate::{Certificate, Request, RevocationList};
use crate::input::repair::Repairs;
use crate::input::{
    At, Container, Contents, Document, Foreign, Problem, ProblemKind, RepairKind,
    pkcs7::{self, Members},
};

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
    OcspResponse,
    Other(Kind),
}

/// What becomes of bytes after a structure that cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tail {
    /// They are a problem.
    Told,
    /// They are left: openssl's TRUSTED CERTIFICATE has some, and so has base64 whose end is not
    /// marked.
    Left,
}

/// Structures that follow each other in DER or BER, read one by one.
#[derive(Debug)]
pub(super) struct Structures {
    der: Vec<u8>,
    container: Container,
    /// Where they begin in the input.
    start: At,
    tail: Tail,
    at: usize,
    /// How many bytes were let go from the beginning.
    gone: usize,
    /// Members of the PKCS#7 structure that is being read.
    members: VecDeque<Range<usize>>,
    /// What is wrong with that, told after its members.
    fault: Option<Document>,
    /// A private key was found.
    pub secret: bool,
}

/// The fewest bytes that are let go at once.
const LEAST: usize = 1 << 18;

impl Drop for Structures {
    fn drop(&mut self) {
        if self.secret {
            self.der.zeroize();
        }
    }
}

impl Structures {
    pub(super) fn new(der: Vec<u8>, container: Container, start: At, tail: Tail) -> Self {
        Self {
            der,
            container,
            start,
            tail,
            at: 0,
            gone: 0,
            members: VecDeque::new(),
            fault: None,
            secret: false,
        }
    }

    /// How many bytes have been read.
    pub(super) fn at(&self) -> usize {
        self.members.front().map_or(self.at, |next| next.start)
    }

    /// How many bytes there are in all.
    fn len(&self) -> usize {
        self.gone + self.der.len()
    }

    /// The bytes from a place on.
    fn from(&self, place: usize) -> &[u8] {
        let held = place.saturating_sub(self.gone);
        self.der.get(held..).unwrap_or_default()
    }

    /// Lets go of what has been read once that is half of what is held, so that many certificates
    /// do not stand there twice.
    fn let_go(&mut self) {
        let read = self.at().saturating_sub(self.gone);
        let rest = self.der.len().saturating_sub(read);
        if read < LEAST || read < rest {
            return;
        }
        self.der.copy_within(read.., 0);
        // Whatever comes later is wiped where it is a private key, and so is where it was.
        self.der.get_mut(rest..).unwrap_or_default().fill(0);
        std::hint::black_box(&self.der);
        self.der.truncate(rest);
        self.der.shrink_to_fit();
        self.gone += read;
    }

    /// The next document; `None` at the end. What only holds others is passed over.
    pub(super) fn next(&mut self, repairs: &mut Repairs) -> Option<Document> {
        self.let_go();
        loop {
            if let Some(member) = self.members.pop_front() {
                let bytes = self.from(member.start);
                let bytes = bytes.get(..member.len()).unwrap_or_default();
                let element = asn1::read(bytes, member.start).ok()?;
                let shape = shape(&element);
                return Some(self.document(&element, shape, Container::Pkcs7, repairs));
            }
            if let Some(fault) = self.fault.take() {
                return Some(fault);
            }
            let rest = Some(self.from(self.at)).filter(|rest| !rest.is_empty())?;
            if self.at > 0 && is_padding(rest) {
                let at = place(self.start, self.at);
                repairs.add(RepairKind::Padding, at, rest.len());
                self.at = self.len();
                return None;
            }
            let element = match asn1::read(rest, self.at) {
                Ok(element) => element,
                Err(error) => match self.members_of_cut() {
                    Some(members) => {
                        self.hold(members, Some(error), self.len());
                        continue;
                    }
                    None => return self.end(error),
                },
            };
            let first = self.at == 0;
            let end = self.at + element.bytes.len();
            let document = match shape(&element) {
                Shape::Pkcs7(content_type) => match pkcs7::members(&element, &content_type) {
                    Ok(members) => {
                        self.hold(members, None, end);
                        continue;
                    }
                    Err(kind) => unread(Kind::Unrecognised, kind, place(self.start, self.at)),
                },
                shape => self.document(&element, shape, self.container, repairs),
            };
            self.at = match is_lost(&document) {
                true => self.len(),
                false => end,
            };
            if self.tail == Tail::Left && !first && is_lost(&document) {
                return None;
            }
            self.secret |= is_secret(&document);
            return Some(document);
        }
    }

    /// What is whole in a PKCS#7 structure whose end is missing.
    fn members_of_cut(&self) -> Option<Members> {
        let element = asn1::of_cut(self.from(self.at), self.at).next()?;
        match shape(&element) {
            Shape::Pkcs7(content_type) => pkcs7::members(&element, &content_type).ok(),
            _ => None,
        }
    }

    /// Members to be read next, what is wrong behind them, and where it goes on then.
    fn hold(&mut self, members: Members, error: Option<asn1::Error>, end: usize) {
        self.members = members.places.into();
        self.fault = members.fault.or(error).map(|error| {
            let at = place(self.start, error.offset);
            unread(Kind::Unrecognised, error_kind(error), at)
        });
        self.at = end;
    }

    fn end(&mut self, error: asn1::Error) -> Option<Document> {
        let count = self.len().saturating_sub(self.at);
        let kind = match (self.at, self.tail) {
            (0, _) => error_kind(error),
            (_, Tail::Told) => ProblemKind::TrailingBytes { count },
            (_, Tail::Left) => return None,
        };
        let at = if self.at == 0 { error.offset } else { self.at };
        self.at = self.len();
        Some(unread(Kind::Unrecognised, kind, place(self.start, at)))
    }

    fn document(
        &self,
        element: &Element<'_>,
        shape: Shape,
        container: Container,
        repairs: &mut Repairs,
    ) -> Document {
        let at = place(self.start, element.offset);
        let definite = match element.indefinite {
            true => Cow::Owned(asn1::to_definite(element)),
            false => Cow::Borrowed(element.bytes),
        };
        let other = |kind, contents| Document::Other {
            kind,
            problem: Problem {
                kind: ProblemKind::NotCertificate(kind),
                at,
            },
            contents,
        };
        match shape {
            Shape::Certificate => {
                if element.indefinite {
                    repairs.add(RepairKind::IndefiniteLength, at, 1);
                }
                certificate(&definite, container, at)
            }
            Shape::OcspResponse => {
                let kind = ProblemKind::Foreign(Foreign::OcspResponse);
                unread(Kind::Unrecognised, kind, at)
            }
            Shape::Other(Kind::Csr) => {
                let request = Request::from_der(&definite).ok();
                other(
                    Kind::Csr,
                    request.map(|one| Contents::Request(Box::new(one))),
                )
            }
            Shape::Other(Kind::Crl) => {
                let list = RevocationList::from_der(&definite).ok();
                other(
                    Kind::Crl,
                    list.map(|one| Contents::RevocationList(Box::new(one))),
                )
            }
            Shape::Other(Kind::Pkcs12) => {
                other(Kind::Pkcs12, Some(Contents::Pkcs12(element.bytes.into())))
            }
            Shape::Pkcs7(_) | Shape::Other(Kind::Unrecognised) => {
                unread(Kind::Unrecognised, ProblemKind::Unrecognised, at)
            }
            Shape::Other(kind) => other(kind, None),
        }
    }
}

/// Bytes that say nothing: zeros and white space.
fn is_padding(bytes: &[u8]) -> bool {
    let mut bytes = bytes.iter();
    bytes.all(|&byte| byte == 0 || byte.is_ascii_whitespace() || byte == 0x1a)
}

/// Nothing after it can be trusted to be a structure.
fn is_lost(document: &Document) -> bool {
    matches!(
        document,
        Document::Other {
            kind: Kind::Unrecognised,
            ..
        }
    )
}

pub(super) fn is_secret(document: &Document) -> bool {
    matches!(
        document,
        Document::Other {
            kind: Kind::PrivateKey,
            ..
        }
    )
}

fn error_kind(error: asn1::Error) -> ProblemKind {
    match error.fault {
        asn1::Fault::Truncated => ProblemKind::Truncated,
        asn1::Fault::Depth => ProblemKind::TooDeep {
            cap: asn1::MAX_DEPTH,
        },
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
        contents: None,
    }
}

/// Reads one certificate.
fn certificate(der: &[u8], container: Container, at: At) -> Document {
    match Certificate::from_der(der) {
        Ok(certificate) => Document::Certificate {
            certificate,
            container,
        },
        Err(problem) => unread(Kind::Unrecognised, problem.kind, at),
    }
}

fn shape(element: &Element<'_>) -> Shape {
    if !element.tag.is_universal(asn1::SEQUENCE) {
        return Shape::Other(Kind::Unrecognised);
    }
    let body = element.child(0).and_then(|body| body.child(0));
    if body.is_some_and(|first| first.tag.is_context(0)) {
        // Nothing but the version of a certificate is tagged so; most have one.
        return Shape::Certificate;
    }
    let children = first::<3>(element);
    let is = |index, number| is(&children, index, number);
    if let Some(content_type) = children[0].and_then(|first| first.oid()) {
        return Shape::Pkcs7(content_type);
    }
    let kind = if is(0, asn1::INTEGER) {
        return Shape::Other(numbered(&is, element));
    } else if is(0, asn1::SEQUENCE) && is(1, asn1::SEQUENCE) && is(2, asn1::BIT_STRING) {
        return children[0].map_or(Shape::Other(Kind::Unrecognised), |body| signed(&body));
    } else if is(0, asn1::SEQUENCE) && is(1, asn1::BIT_STRING) {
        Kind::PublicKey
    } else if is(0, asn1::SEQUENCE) && is(1, asn1::OCTET_STRING) {
        // EncryptedPrivateKeyInfo (RFC 5958 section 3).
        Kind::PrivateKey
    } else if is(0, asn1::SEQUENCE) {
        return Shape::Certificate;
    } else if is(0, asn1::ENUMERATED) {
        // OCSPResponse (RFC 6960 section 4.2.1).
        return Shape::OcspResponse;
    } else {
        Kind::Unrecognised
    };
    Shape::Other(kind)
}

/// The first elements inside, as many as tell what it is.
fn first<'a, const COUNT: usize>(element: &Element<'a>) -> [Option<Element<'a>>; COUNT] {
    let mut children = element.children();
    std::array::from_fn(|_| children.next()?.ok())
}

fn is(elements: &[Option<Element<'_>>], index: usize, number: u32) -> bool {
    let element = elements.get(index).copied().flatten();
    element.is_some_and(|element| element.tag.is_universal(number))
}

/// Structures that begin with a number: PKCS#8 and its predecessors, PKCS#12, an RSA public key.
fn numbered(is: &impl Fn(usize, u32) -> bool, element: &Element<'_>) -> Kind {
    let version = element.child(0).map(|number| number.content.to_vec());
    let count = element.children().take(6).count();
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
fn signed(body: &Element<'_>) -> Shape {
    let fields = first::<4>(body);
    let is = |index, number| is(&fields, index, number);
    let is_time = |index| is(index, asn1::UTC_TIME) || is(index, asn1::GENERALIZED_TIME);
    let version_first = usize::from(is(0, asn1::INTEGER));
    let explicit = fields[0].is_some_and(|first| first.tag.is_context(0));
    if !explicit && is_time(version_first + 2) {
        return Shape::Other(Kind::Crl);
    }
    let key_after_name = || {
        let key = fields[2].and_then(|third| third.child(1));
        key.is_some_and(|second| second.tag.is_universal(asn1::BIT_STRING))
    };
    if version_first == 1 && key_after_name() {
        return Shape::Other(Kind::Csr);
    }
    Shape::Certificate
}
