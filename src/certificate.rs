//! One certificate: its original bytes, and the facts read from them (RFC 5280 section 4.1).
//!
//! This module and its children are the only place that names x509-parser's types.

pub mod details;
mod extension;
mod facts;
mod key;
mod name;
mod request;
mod revocation_list;
mod time;

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use sha1::Sha1;
use sha2::{Digest, Sha256};
use x509_parser::certificate::X509Certificate;
use x509_parser::error::X509Error;
use x509_parser::prelude::FromDer;

use crate::asn1;
use crate::input::{Problem, ProblemKind};
use crate::oid;
use crate::signature::{self, Verification};

pub use extension::{BasicConstraints, Extension, GeneralName, KeyUsage};
pub use facts::Facts;
pub(crate) use key::RSA_PSS;
pub(crate) use key::curve_name;
pub use key::{KeyKind, PublicKey};
pub use name::{Attribute, Name};
pub use request::Request;
pub use revocation_list::{RevocationList, Revoked};
pub use time::Time;

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

/// What a certificate holds: the bytes as they came, and the facts that every page and verdict
/// needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// The original encoding; every export is made from it.
    pub der: Arc<[u8]>,
    /// 1, 2 or 3 (encoded as 0, 1, 2); anything else is shown as it stands.
    pub version: u32,
    /// The serial number's content octets, big-endian two's complement.
    pub serial: Vec<u8>,
    pub issuer: Name,
    pub subject: Name,
    pub not_before: Time,
    pub not_after: Time,
    pub public_key: PublicKey,
    /// The algorithm that the issuer signed with, as dotted OID.
    pub signature_algorithm: String,
    /// In the order of the certificate, duplicates and malformed ones included.
    pub extensions: Vec<Extension>,
    pub subject_alternative_names: Vec<GeneralName>,
    pub basic_constraints: Option<BasicConstraints>,
    pub key_usage: Option<KeyUsage>,
    /// Dotted OIDs; `None` where the extension is absent.
    pub extended_key_usage: Option<Vec<String>>,
    pub subject_key_identifier: Option<Vec<u8>>,
    pub authority_key_identifier: Option<Vec<u8>>,
    pub sha256: [u8; 32],
    pub sha1: [u8; 20],
}

/// A structure that is all there is of these octets.
fn whole<'a, T: FromDer<'a, X509Error>>(der: &'a [u8]) -> Result<T, Problem> {
    let (rest, parsed) =
        T::from_der(der).map_err(|error| Problem::at_offset(0, unreadable(&error)))?;
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
        let readable = time::without_leap_seconds(der);
        let parsed: X509Certificate<'_> = whole(&readable)?;
        let mut parts = Parts {
            der: der.into(),
            version: parsed.version().0.saturating_add(1),
            serial: parsed.raw_serial().to_vec(),
            issuer: Name::read(parsed.issuer()),
            subject: Name::read(parsed.subject()),
            not_before: Time::read(parsed.validity().not_before),
            not_after: Time::read(parsed.validity().not_after),
            public_key: PublicKey::read(parsed.public_key()),
            signature_algorithm: oid::dotted(parsed.signature_algorithm.algorithm.as_bytes()),
            extensions: Vec::new(),
            subject_alternative_names: Vec::new(),
            basic_constraints: None,
            key_usage: None,
            extended_key_usage: None,
            subject_key_identifier: None,
            authority_key_identifier: None,
            sha256: Sha256::digest(der).into(),
            sha1: Sha1::digest(der).into(),
        };
        extension::read_all(&mut parts, parsed.extensions());
        Ok(Self(Arc::new(parts)))
    }

    /// The serial number in hexadecimal without leading zeros, `-` before a negative one.
    pub fn serial_hex(&self) -> String {
        let negative = self.serial.first().is_some_and(|octet| octet & 0x80 != 0);
        let magnitude = if negative {
            negate(&self.serial)
        } else {
            self.serial.clone()
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

    /// SHA-256 of the SubjectPublicKeyInfo: the "public key" fingerprint of Chrome's viewer.
    pub fn spki_sha256(&self) -> [u8; 32] {
        Sha256::digest(&self.public_key.spki).into()
    }

    /// The parts that its issuer signed and how: tbsCertificate, AlgorithmIdentifier, signature.
    pub fn signed_parts(&self) -> Option<(&[u8], &[u8], &[u8])> {
        signed_parts(&self.der)
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
