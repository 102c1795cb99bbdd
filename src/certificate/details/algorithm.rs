//! The rows of the signature algorithm and of the public key.

use crate::asn1::{self, Element};
use crate::certificate::details::{Value, field, single};
use crate::certificate::{Certificate, KeyKind, extension};
use crate::message::Message;
use crate::oid;

/// The algorithm, and its parameters where it has some (RFC 5280 section 4.1.1.2).
pub(super) fn signature(certificate: &Certificate) -> Value {
    let id = &certificate.signature_algorithm;
    let mut lines = vec![match oid::signature_algorithm_name(id) {
        Some(_) => Value::Text(signature_name(certificate)),
        None => Value::Code(id.to_owned()),
    }];
    if let Some((tbs, algorithm, _)) = certificate.signed_parts() {
        lines.extend(asn1::whole(algorithm).and_then(parameters));
        if inner_algorithm(tbs).is_some_and(|inner| inner != algorithm) {
            lines.push(Value::Message(Message::new("algorithm-differs")));
        }
    }
    single(lines)
}

/// The name of the algorithm with its OID; the OID alone where it has no name here.
pub fn signature_name(certificate: &Certificate) -> String {
    let id = &certificate.signature_algorithm;
    match oid::signature_algorithm_name(id) {
        Some(name) => format!("{name} ({id})"),
        None => id.to_owned(),
    }
}

/// The field `signature` of tbsCertificate, which must repeat the algorithm outside it (RFC 5280
/// section 4.1.2.3).
fn inner_algorithm(tbs: &[u8]) -> Option<&[u8]> {
    let mut fields = asn1::whole(tbs)?.fields()?;
    fields.context(0);
    fields.take()?;
    Some(fields.take()?.bytes)
}

/// What an AlgorithmIdentifier has after its OID, other than NULL.
fn parameters(algorithm: Element<'_>) -> Option<Value> {
    let (id, parameters) = (algorithm.child(0)?.oid()?, algorithm.child(1)?);
    if parameters.tag.is_universal(asn1::NULL) {
        return None;
    }
    let read = (id == PSS).then(|| pss(&parameters));
    Some(match read {
        Some(Some(lines)) => Value::List(lines),
        Some(None) => Value::Malformed(parameters.bytes.to_vec()),
        None => extension::tree(parameters.bytes),
    })
}

const PSS: &str = "1.2.840.113549.1.1.10";

/// RFC 4055 section 3.1:
///
/// ```text
/// RSASSA-PSS-params ::= SEQUENCE {
///     hashAlgorithm     [0] HashAlgorithm DEFAULT sha1Identifier,
///     maskGenAlgorithm  [1] MaskGenAlgorithm DEFAULT mgf1SHA1Identifier,
///     saltLength        [2] INTEGER DEFAULT 20,
///     trailerField      [3] INTEGER DEFAULT 1 }
/// ```
fn pss(parameters: &Element<'_>) -> Option<Vec<Value>> {
    let mut fields = parameters.of(asn1::SEQUENCE)?.fields()?;
    let called = |id: String| oid::name(&id).map_or(id.clone(), str::to_owned);
    let hash = match fields.context(0) {
        Some(hash) => called(hash.child(0)?.child(0)?.oid()?),
        None => "sha1".to_owned(),
    };
    let (mask, mask_hash) = match fields.context(1) {
        Some(mask) => {
            let mask = mask.child(0)?;
            let hash = mask.child(1).and_then(|hash| hash.child(0)?.oid());
            (
                called(mask.child(0)?.oid()?),
                hash.map(called).unwrap_or_default(),
            )
        }
        None => ("mgf1".to_owned(), "sha1".to_owned()),
    };
    let salt = match fields.context(2) {
        Some(salt) => salt.child(0)?.decimal()?,
        None => "20".to_owned(),
    };
    let trailer = fields.context(3);
    let mut lines = vec![
        field("pss-hash", Value::Text(hash)),
        field(
            "pss-mask",
            Value::Text(format!("{mask} {mask_hash}").trim_end().to_owned()),
        ),
        Value::Message(Message::new("pss-salt").text("count", salt)),
    ];
    if let Some(trailer) = trailer {
        let number = trailer.child(0)?.decimal()?;
        lines.push(field("pss-trailer", Value::Text(number)));
    }
    fields.end()?;
    Some(lines)
}

pub(super) fn key(certificate: &Certificate) -> Value {
    let key = &certificate.public_key;
    let name = key.name();
    let mut lines = vec![match name == key.oid {
        true => Value::Code(name),
        false => Value::Text(name),
    }];
    if let KeyKind::Ec { curve } = &key.kind
        && let Some(other) = oid::curve_other_name(curve)
    {
        lines.push(field("key-curve-other", Value::Text(other.to_owned())));
    }
    if let Some(bits) = key.bits {
        lines.push(Value::Message(
            Message::new("value-bits").text("bits", bits.to_string()),
        ));
    }
    if let Some(exponent) = exponent(certificate) {
        lines.push(Value::Message(
            Message::new("value-exponent").text("exponent", exponent),
        ));
    }
    if key.oid == PSS {
        lines.push(Value::Message(Message::new("key-pss-only")));
        let algorithm = asn1::whole(&key.spki).and_then(|spki| spki.child(0));
        lines.extend(algorithm.and_then(parameters));
    }
    if key.kind == KeyKind::Malformed {
        lines.push(Value::Malformed(key.spki.clone()));
    }
    Value::List(lines)
}

/// RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER } (RFC 8017 section A.1.1)
fn exponent(certificate: &Certificate) -> Option<String> {
    match certificate.public_key.kind {
        KeyKind::Rsa {
            exponent: Some(exponent),
        } => Some(exponent.to_string()),
        KeyKind::Rsa { exponent: None } => {
            let (_, octets) = asn1::whole(&certificate.public_key.spki)?
                .child(1)?
                .bits()?;
            asn1::read(octets, 0).ok()?.child(1)?.decimal()
        }
        _ => None,
    }
}
