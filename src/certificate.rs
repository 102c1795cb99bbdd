//! One certificate: its original bytes, and the facts read from them (RFC 5280 section 4.1).
//!
//! This module and its children are the only place that names x509-parser's types.

pub mod details;
mod extension;
mod facts;
mod key;
mod name;
mod octets;
mod request;
mod rest;
mod revocation_list;
mod time;

use std::ops::{Deref, DerefMut};
use std::sync::{Arc, OnceLock};

use x509_parser::certificate::X509CertificateParser;
use x509_parser::error::{X509Error, X509Result};
use x509_parser::nom::Parser;
use x509_parser::prelude::FromDer;

use crate::asn1;
use crate::input::{Problem, ProblemKind};
use crate::sha256::{self, Four, Hash};
use crate::signature::{self, Verification};

pub use extension::{BasicConstraints, Extension, GeneralName, KeyUsage};
pub use facts::Facts;
pub(crate) use key::RSA_PSS;
pub(crate) use key::curve_name;
pub use key::{KeyKind, PublicKey};
pub use name::{Attribute, Name};
pub use octets::{Octets, Text};
pub use request::Request;
pub use rest::Rest;
pub use revocation_list::{RevocationList, Revoked};
pub use time::Time;

use octets::Source;

/// A certificate. Clones share what it holds, so that thousands are passed about for nothing.
#[derive(Clone, Debug)]
pub struct Certificate(Arc<Parts>);

impl Deref for Certificate {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// A change is made to a copy of its own.
impl DerefMut for Certificate {
    fn deref_mut(&mut self) -> &mut Parts {
        Arc::make_mut(&mut self.0)
    }
}

impl PartialEq for Certificate {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

/// What a certificate holds: the bytes as they came, and the facts that a list, a chain and a
/// search need. All others are read when somebody asks for one of them.
#[derive(Clone, Debug)]
pub struct Parts {
    /// The original encoding; every export is made from it.
    pub der: Arc<[u8]>,
    /// 1, 2 or 3 (encoded as 0, 1, 2); anything else is shown as it stands.
    pub version: u32,
    /// The serial number's content octets, big-endian two's complement.
    pub serial: Octets,
    pub issuer: Name,
    pub subject: Name,
    pub not_before: Time,
    pub not_after: Time,
    pub subject_alternative_names: Vec<GeneralName>,
    pub basic_constraints: Option<BasicConstraints>,
    pub key_usage: Option<KeyUsage>,
    pub subject_key_identifier: Option<Octets>,
    pub authority_key_identifier: Option<Octets>,
    /// Known once somebody has asked for [`Certificate::sha256`].
    pub fingerprint: OnceLock<Hash>,
    /// What hashes: with a pointer to it, only what reads certificates brings its code.
    hash: fn(&[u8]) -> Hash,
    rest: OnceLock<Box<Rest>>,
}

impl Deref for Parts {
    type Target = Rest;

    fn deref(&self) -> &Rest {
        self.rest.get_or_init(|| Box::new(Rest::read(&self.der)))
    }
}

impl PartialEq for Parts {
    /// All facts follow from the encoding.
    fn eq(&self, other: &Self) -> bool {
        self.der == other.der
    }
}

impl Parts {
    /// What stands in `parsed`, which is the encoding that is kept but for what the parser does
    /// not take.
    fn read(kept: &Arc<[u8]>, parsed: &[u8]) -> Result<Self, Problem> {
        let source = Source { kept, parsed };
        let mut parser = X509CertificateParser::new().with_deep_parse_extensions(false);
        let one = all(parsed, parser.parse(parsed))?;
        let mut parts = Self {
            der: Arc::clone(kept),
            version: one.version().0.saturating_add(1),
            serial: source.part(one.raw_serial()),
            issuer: Name::read(one.issuer(), source),
            subject: Name::read(one.subject(), source),
            not_before: Time::read(one.validity().not_before),
            not_after: Time::read(one.validity().not_after),
            subject_alternative_names: Vec::new(),
            basic_constraints: None,
            key_usage: None,
            subject_key_identifier: None,
            authority_key_identifier: None,
            fingerprint: OnceLock::new(),
            hash: sha256::one,
            rest: OnceLock::new(),
        };
        extension::read_facts(&mut parts, one.extensions(), source);
        Ok(parts)
    }
}

/// A structure that is all there is of these octets.
fn whole<'a, T: FromDer<'a, X509Error>>(der: &'a [u8]) -> Result<T, Problem> {
    all(der, T::from_der(der))
}

/// What was parsed, where that is all there is of these octets.
fn all<T>(der: &[u8], parsed: X509Result<'_, T>) -> Result<T, Problem> {
    let (rest, parsed) = parsed.map_err(|error| Problem::at_offset(0, unreadable(&error)))?;
    match rest.len() {
        0 => Ok(parsed),
        count => {
            let kind = ProblemKind::TrailingBytes { count };
            Err(Problem::at_offset(der.len() - count, kind))
        }
    }
}

impl Certificate {
    /// Reads one DER certificate. Bytes after it are refused: they would be lost on export.
    pub fn from_der(der: &[u8]) -> Result<Self, Problem> {
        let kept: Arc<[u8]> = der.into();
        let parts = Parts::read(&kept, &kept).or_else(|problem| {
            let readable = time::without_leap_seconds(der).ok_or(problem)?;
            Parts::read(&kept, &readable)
        })?;
        Ok(Self(Arc::new(parts)))
    }

    /// The serial number in hexadecimal without leading zeros, `-` before a negative one.
    pub fn serial_hex(&self) -> String {
        let negative = self.serial.first().is_some_and(|octet| octet & 0x80 != 0);
        let magnitude = if negative {
            negate(&self.serial)
        } else {
            self.serial.to_vec()
        };
        let digits = hex(&magnitude);
        let digits = digits.trim_start_matches('0');
        match (negative, digits) {
            (_, "") => "0".to_owned(),
            (true, digits) => format!("-{digits}"),
            (false, digits) => digits.to_owned(),
        }
    }

    /// Issuer and subject are the same name, byte for byte (RFC 5280 section 6.1).
    pub fn is_self_issued(&self) -> bool {
        self.issuer.der == self.subject.der
    }

    /// Whether the signature verifies under the certificate's own key; `None` where that is not
    /// known because the algorithm is not supported.
    pub fn is_self_signed(&self) -> Option<bool> {
        if !self.is_self_issued() {
            return Some(false);
        }
        self.is_signed_by(&self.public_key)
    }

    /// Whether the signature verifies under a key; `None` where the algorithm is not supported.
    pub fn is_signed_by(&self, key: &PublicKey) -> Option<bool> {
        match self.verified_with(key) {
            Verification::Valid => Some(true),
            Verification::Invalid => Some(false),
            Verification::Unsupported(_) => None,
        }
    }

    /// What becomes of the signature under a key. Where there is no signature at all, it does not
    /// hold.
    pub fn verified_with(&self, key: &PublicKey) -> Verification {
        let Some((tbs, algorithm, signature)) = self.signed_parts() else {
            return Verification::Invalid;
        };
        signature::verify(&key.spki, algorithm, tbs, signature)
    }

    /// The CA flag of basic constraints; `false` where the extension is absent.
    pub fn is_ca(&self) -> bool {
        self.basic_constraints.is_some_and(|basic| basic.ca)
    }

    /// What people call this certificate: its common name, else its first name, else its subject.
    pub fn title(&self) -> String {
        if let Some(name) = self.subject.common_name() {
            return name;
        }
        let names = &self.subject_alternative_names;
        match names.iter().find_map(GeneralName::as_host) {
            Some(host) => host,
            None => self.subject.readable(),
        }
    }

    /// Host names and addresses of the subject alternative name, in order.
    pub fn hosts(&self) -> Vec<String> {
        let names = self.subject_alternative_names.iter();
        names.filter_map(GeneralName::as_host).collect()
    }

    /// Whole days until `now` passes the end of validity; negative once expired.
    pub fn days_left(&self, now: Time) -> i64 {
        (self.not_after.0 - now.0).div_euclid(86_400)
    }

    /// SHA-256 of the encoding: the fingerprint that tells it from all others.
    pub fn sha256(&self) -> Hash {
        *self.fingerprint.get_or_init(|| (self.hash)(&self.der))
    }

    /// SHA-256 of the SubjectPublicKeyInfo: the "public key" fingerprint of Chrome's viewer.
    pub fn spki_sha256(&self) -> Hash {
        sha256::one(&self.public_key.spki)
    }

    /// The parts that its issuer signed and how: tbsCertificate, AlgorithmIdentifier, signature.
    pub fn signed_parts(&self) -> Option<(&[u8], &[u8], &[u8])> {
        signed_parts(&self.der)
    }
}

/// Takes the SHA-256 of each that is not known yet, four at a time where there is a way to.
pub fn hash_all<'a>(certificates: impl Iterator<Item = &'a Certificate>, four: Option<&Four>) {
    let unknown = |one: &&Certificate| one.fingerprint.get().is_none();
    let unknown: Vec<&Certificate> = certificates.filter(unknown).collect();
    let encodings: Vec<&[u8]> = unknown.iter().map(|one| &*one.der).collect();
    for (certificate, hash) in unknown.iter().zip(sha256::each(&encodings, four)) {
        certificate.fingerprint.get_or_init(|| hash);
    }
}

/// What was signed, how, and the signature: of a certificate, a request, a revocation list.
fn signed_parts(der: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let whole = asn1::read(der, 0).ok()?;
    let (signed, algorithm) = (whole.child(0)?, whole.child(1)?);
    let signature = whole.child(2)?.content.get(1..)?;
    Some((signed.bytes, algorithm.bytes, signature))
}

fn unreadable(error: &x509_parser::nom::Err<X509Error>) -> ProblemKind {
    ProblemKind::Certificate {
        because: error.to_string(),
    }
}

/// Two's complement negation of a big-endian number.
fn negate(octets: &[u8]) -> Vec<u8> {
    let mut carry = true;
    let mut negated: Vec<u8> = octets.iter().map(|octet| !octet).collect();
    for octet in negated.iter_mut().rev() {
        let (sum, overflow) = octet.overflowing_add(u8::from(carry));
        *octet = sum;
        carry = overflow;
    }
    negated
}

/// Lower-case hexadecimal without separators.
pub fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let digits = digits.filter_map(|digit| char::from_digit(digit.into(), 16));
    digits.collect()
}

/// Upper-case hexadecimal in pairs, as most dialogs write a fingerprint.
pub fn hex_pairs(bytes: &[u8], separator: &str) -> String {
    let pairs: Vec<String> = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
    pairs.join(separator)
}
