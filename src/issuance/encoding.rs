//! DER (X.690) of what is signed and of the whole around it.

use sha1::{Digest, Sha1};

use super::{Algorithm, Attribute, Draft, Host, Moment, Shape};
use crate::asn1::{Element, wrap};
use crate::certificate::Time;

const BOOLEAN: u8 = 0x01;
const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
const OCTET_STRING: u8 = 0x04;
const NULL: [u8; 2] = [0x05, 0x00];
const UTF8_STRING: u8 = 0x0c;
const PRINTABLE_STRING: u8 = 0x13;
const UTC_TIME: u8 = 0x17;
const GENERALIZED_TIME: u8 = 0x18;
const SET: u8 = 0x31;

/// From this year on a date has four digits for it (RFC 5280 section 4.1.2.5).
const FIRST_GENERALIZED_YEAR: i64 = 2050;

/// A test certificate begins so many seconds ago: clocks differ.
const GRACE: i64 = 3600;

pub(super) fn sequence(parts: &[Vec<u8>]) -> Vec<u8> {
    wrap(0x30, &parts.concat())
}

/// An object identifier of ours, dotted; one that cannot be written is empty.
pub(super) fn oid(dotted: &str) -> Vec<u8> {
    let oid = der::asn1::ObjectIdentifier::new(dotted);
    oid.map_or_else(|_| Vec::new(), |oid| wrap(0x06, oid.as_bytes()))
}

pub(super) fn octets(content: &[u8]) -> Vec<u8> {
    wrap(OCTET_STRING, content)
}

/// An INTEGER that is not negative, from big-endian octets.
pub(super) fn unsigned(octets: &[u8]) -> Vec<u8> {
    let first = octets.iter().position(|&octet| octet != 0);
    let significant = first.and_then(|first| octets.get(first..));
    let mut content = significant.unwrap_or(&[0]).to_vec();
    if content.first().is_some_and(|&octet| octet & 0x80 != 0) {
        content.insert(0, 0);
    }
    wrap(INTEGER, &content)
}

fn bit_string(content: &[u8]) -> Vec<u8> {
    wrap(BIT_STRING, &[&[0], content].concat())
}

/// An AlgorithmIdentifier whose parameters are NULL.
pub(super) fn with_null(algorithm: &str) -> Vec<u8> {
    sequence(&[oid(algorithm), NULL.to_vec()])
}

/// CertificationRequestInfo (RFC 2986 section 4.1), with extensionRequest (RFC 2985 section 5.4.2).
pub(super) fn request_info(draft: &Draft, spki: &[u8]) -> Vec<u8> {
    let usage = key_usage(draft);
    let extensions = [
        names(&draft.hosts),
        extension("2.5.29.19", true, &sequence(&[])),
        extension("2.5.29.15", true, &usage),
        purposes(draft.client),
    ];
    let asked = sequence(&[
        oid("1.2.840.113549.1.9.14"),
        wrap(SET, &sequence(&extensions)),
    ]);
    sequence(&[
        unsigned(&[0]),
        name(&draft.subject),
        spki.to_vec(),
        wrap(0xa0, &asked),
    ])
}

/// TBSCertificate (RFC 5280 section 4.1); `None` where the key has no bits.
pub(super) fn certificate_info(
    draft: &Draft,
    key: &Element<'_>,
    moment: &Moment,
) -> Option<Vec<u8>> {
    let bits = key.child(1)?.content.get(1..)?;
    let subject = name(&draft.subject);
    let begin = Time(moment.now.0.saturating_sub(GRACE));
    let end = Time(moment.now.0.saturating_add(i64::from(draft.days) * 86_400));
    let mut extensions = vec![names(&draft.hosts)];
    if draft.shape == Shape::Authority {
        let limits = sequence(&[wrap(BOOLEAN, &[0xff]), unsigned(&[0])]);
        extensions.push(extension("2.5.29.19", true, &limits));
        extensions.push(extension("2.5.29.15", true, &key_usage(draft)));
    }
    extensions.push(purposes(draft.client));
    let identifier = octets(&Sha1::digest(bits));
    extensions.push(extension("2.5.29.14", false, &identifier));
    Some(sequence(&[
        wrap(0xa0, &unsigned(&[2])),
        unsigned(&serial(moment.serial)),
        signature_algorithm(draft.algorithm),
        subject.clone(),
        sequence(&[time(begin), time(end)]),
        subject,
        key.bytes.to_vec(),
        wrap(0xa3, &sequence(&extensions)),
    ]))
}

/// Positive and of sixteen octets, whatever chance brings.
fn serial(mut octets: [u8; 16]) -> [u8; 16] {
    if let Some(first) = octets.first_mut() {
        *first = *first & 0x3f | 0x40;
    }
    octets
}

fn time(time: Time) -> Vec<u8> {
    let rfc3339 = time.rfc3339();
    let digits = rfc3339
        .chars()
        .filter(|character| character.is_ascii_digit() || *character == 'Z');
    let text: String = digits.collect();
    match time.date().0 < FIRST_GENERALIZED_YEAR {
        true => wrap(UTC_TIME, text.get(2..).unwrap_or_default().as_bytes()),
        false => wrap(GENERALIZED_TIME, text.as_bytes()),
    }
}

/// RDNSequence, one attribute each (RFC 5280 section 4.1.2.4).
fn name(subject: &[(Attribute, String)]) -> Vec<u8> {
    let rdns = subject.iter().map(|(attribute, value)| {
        let tag = match attribute {
            Attribute::Country => PRINTABLE_STRING,
            _ => UTF8_STRING,
        };
        let pair = sequence(&[oid(attribute.oid()), wrap(tag, value.as_bytes())]);
        wrap(SET, &pair)
    });
    sequence(&rdns.collect::<Vec<_>>())
}

fn extension(id: &str, critical: bool, value: &[u8]) -> Vec<u8> {
    let critical = match critical {
        true => wrap(BOOLEAN, &[0xff]),
        false => Vec::new(),
    };
    sequence(&[oid(id), critical, octets(value)])
}

/// Subject alternative name (RFC 5280 section 4.2.1.6).
fn names(hosts: &[Host]) -> Vec<u8> {
    let general = hosts.iter().map(|host| match host {
        Host::Dns(name) => wrap(0x82, name.as_bytes()),
        Host::Address(std::net::IpAddr::V4(address)) => wrap(0x87, &address.octets()),
        Host::Address(std::net::IpAddr::V6(address)) => wrap(0x87, &address.octets()),
    });
    extension("2.5.29.17", false, &sequence(&general.collect::<Vec<_>>()))
}

/// Key usage (RFC 5280 section 4.2.1.3): digitalSignature; keyEncipherment for RSA; keyCertSign for
/// an authority.
fn key_usage(draft: &Draft) -> Vec<u8> {
    let mut bits = 0x80u8;
    if draft.algorithm.modulus().is_some() {
        bits |= 0x20;
    }
    if draft.signs_certificates() {
        bits |= 0x04;
    }
    let unused = u8::try_from(bits.trailing_zeros()).unwrap_or_default();
    wrap(BIT_STRING, &[unused, bits])
}

impl Draft {
    /// Whether the certificate is an authority's.
    pub(super) fn signs_certificates(&self) -> bool {
        self.kind == super::Kind::TestCertificate && self.shape == Shape::Authority
    }
}

/// Extended key usage (RFC 5280 section 4.2.1.12).
fn purposes(client: bool) -> Vec<u8> {
    let mut purposes = vec![oid("1.3.6.1.5.5.7.3.1")];
    if client {
        purposes.push(oid("1.3.6.1.5.5.7.3.2"));
    }
    extension("2.5.29.37", false, &sequence(&purposes))
}

/// RFC 4055 section 5, RFC 5758 section 3.2.
fn signature_algorithm(algorithm: Algorithm) -> Vec<u8> {
    match algorithm {
        Algorithm::P256 => sequence(&[oid("1.2.840.10045.4.3.2")]),
        Algorithm::P384 => sequence(&[oid("1.2.840.10045.4.3.3")]),
        _ => with_null("1.2.840.113549.1.1.11"),
    }
}

/// What was signed, how, and the signature; `None` where that has the wrong length.
pub(super) fn sealed(
    algorithm: Algorithm,
    to_be_signed: &[u8],
    signature: &[u8],
) -> Option<Vec<u8>> {
    let size = match algorithm {
        Algorithm::P256 => 64,
        Algorithm::P384 => 96,
        _ => usize::try_from(algorithm.modulus()?).ok()? / 8,
    };
    if signature.len() != size {
        return None;
    }
    let signature = match algorithm {
        Algorithm::P256 | Algorithm::P384 => {
            let (r, s) = signature.split_at_checked(size / 2)?;
            sequence(&[unsigned(r), unsigned(s)])
        }
        _ => signature.to_vec(),
    };
    Some(sequence(&[
        to_be_signed.to_vec(),
        signature_algorithm(algorithm),
        bit_string(&signature),
    ]))
}
