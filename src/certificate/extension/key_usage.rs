//! What the key is for: key usage, extended key usage, and the period of the private key.

use crate::asn1::{self, BIT_STRING, GENERALIZED_TIME, SEQUENCE, rfc3339};
use crate::certificate::Time;
use crate::certificate::details::{Value, field, list};
use crate::certificate::extension::any;
use crate::message::Message;

/// RFC 5280 section 4.2.1.3:
///
/// ```text
/// KeyUsage ::= BIT STRING {
///     digitalSignature (0), nonRepudiation (1), keyEncipherment (2), dataEncipherment (3),
///     keyAgreement (4), keyCertSign (5), cRLSign (6), encipherOnly (7), decipherOnly (8) }
/// ```
pub(super) fn value(value: &[u8]) -> Option<Value> {
    let bits = asn1::whole(value)?.of(BIT_STRING)?.named_bits()?;
    Some(list(
        bits.into_iter()
            .map(|bit| Value::Message(usage(bit)))
            .collect(),
    ))
}

fn usage(bit: usize) -> Message {
    match bit {
        0 => Message::new("usage-digital-signature"),
        1 => Message::new("usage-content-commitment"),
        2 => Message::new("usage-key-encipherment"),
        3 => Message::new("usage-data-encipherment"),
        4 => Message::new("usage-key-agreement"),
        5 => Message::new("usage-key-cert-sign"),
        6 => Message::new("usage-crl-sign"),
        7 => Message::new("usage-encipher-only"),
        8 => Message::new("usage-decipher-only"),
        bit => Message::new("value-bit").text("bit", bit.to_string()),
    }
}

/// RFC 5280 section 4.2.1.12:
///
/// ```text
/// ExtKeyUsageSyntax ::= SEQUENCE SIZE (1..MAX) OF KeyPurposeId
/// KeyPurposeId ::= OBJECT IDENTIFIER
/// ```
pub(super) fn extended(value: &[u8]) -> Option<Value> {
    let purposes = asn1::whole(value)?.of(SEQUENCE)?.items()?;
    let purposes: Option<Vec<_>> = purposes.iter().map(|purpose| purpose.oid()).collect();
    Some(list(purposes?.iter().map(|id| purpose(id)).collect()))
}

/// A purpose in words, with its term and OID; by its term and OID alone where it has no words here.
pub(super) fn purpose(id: &str) -> Value {
    let name = Message::new(match id {
        "1.3.6.1.5.5.7.3.1" => "purpose-server-auth",
        "1.3.6.1.5.5.7.3.2" => "purpose-client-auth",
        "1.3.6.1.5.5.7.3.3" => "purpose-code-signing",
        "1.3.6.1.5.5.7.3.4" => "purpose-email-protection",
        "1.3.6.1.5.5.7.3.8" => "purpose-time-stamping",
        "1.3.6.1.5.5.7.3.9" => "purpose-ocsp-signing",
        "2.5.29.37.0" => "purpose-any",
        _ => return any::identifier(id),
    });
    let term = crate::oid::purpose_name(id).unwrap_or(id);
    let message = Message::new("value-purpose").with("name", name);
    Value::Message(message.text("term", term).text("oid", id))
}

/// RFC 3280 section 4.2.1.4:
///
/// ```text
/// PrivateKeyUsagePeriod ::= SEQUENCE {
///     notBefore  [0] GeneralizedTime OPTIONAL,
///     notAfter   [1] GeneralizedTime OPTIONAL }
/// ```
pub(super) fn period(value: &[u8]) -> Option<Value> {
    let mut fields = asn1::whole(value)?.of(SEQUENCE)?.fields()?;
    let mut lines = Vec::new();
    for (number, label) in [(0, "period-not-before"), (1, "period-not-after")] {
        if let Some(moment) = fields.context(number) {
            let time = Time::from_rfc3339(&rfc3339(GENERALIZED_TIME, moment.content)?)?;
            lines.push(field(label, Value::Time(time)));
        }
    }
    fields.end()?;
    Some(list(lines))
}
