//! A certificate as labelled rows, in the order in which viewers show them.

use crate::certificate::{Certificate, Extension, GeneralName, KeyKind, Time, hex, hex_pairs};
use crate::message::Message;

/// Which part of a certificate a row belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// A field that version 1 had already (RFC 5280 section 4.1, without extensions).
    Version1,
    Extension {
        critical: bool,
    },
    /// Computed from the certificate, not written in it.
    Property,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub group: Group,
    pub label: Message,
    pub value: Value,
}

/// What stands in a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Text from the certificate.
    Text(String),
    /// Digits to compare or copy.
    Code(String),
    /// Words of ours.
    Message(Message),
    Time(Time),
    List(Vec<Value>),
    /// Bytes that have no other reading here.
    Bytes(Vec<u8>),
    /// An extension whose bytes are not what its name promises.
    Malformed(Vec<u8>),
}

/// All rows.
pub fn rows(certificate: &Certificate, now: Time) -> Vec<Row> {
    let mut rows = version1(certificate);
    let extensions = certificate.extensions.iter();
    rows.extend(extensions.map(|extension| extension_row(certificate, extension)));
    rows.extend(properties(certificate, now));
    rows
}

fn row(group: Group, label: &'static str, value: Value) -> Row {
    Row {
        group,
        label: Message::new(label),
        value,
    }
}

fn version1(certificate: &Certificate) -> Vec<Row> {
    let v1 = |label, value| row(Group::Version1, label, value);
    vec![
        v1(
            "field-version",
            Value::Code(certificate.version.to_string()),
        ),
        v1(
            "field-serial",
            Value::Code(hex_pairs(&certificate.serial, " ")),
        ),
        v1(
            "field-signature-algorithm",
            algorithm(&certificate.signature_algorithm),
        ),
        v1("field-issuer", name(&certificate.issuer)),
        v1("field-not-before", Value::Time(certificate.not_before)),
        v1("field-not-after", Value::Time(certificate.not_after)),
        v1("field-subject", name(&certificate.subject)),
        v1("field-public-key", key(certificate)),
    ]
}

fn name(name: &crate::certificate::Name) -> Value {
    let attributes = name.attributes().rev();
    let lines: Vec<Value> = attributes
        .map(|attribute| {
            let kind = crate::oid::attribute_name(&attribute.oid);
            Value::Text(format!("{kind} = {}", attribute.text))
        })
        .collect();
    match lines.is_empty() {
        true => Value::Message(Message::new("value-empty")),
        false => Value::List(lines),
    }
}

fn algorithm(oid: &str) -> Value {
    match crate::oid::signature_algorithm_name(oid) {
        Some(name) => Value::Text(format!("{name} ({oid})")),
        None => Value::Code(oid.to_owned()),
    }
}

fn key(certificate: &Certificate) -> Value {
    let key = &certificate.public_key;
    let mut lines = vec![Value::Text(key.name())];
    if let Some(bits) = key.bits {
        lines.push(Value::Message(
            Message::new("value-bits").text("bits", bits.to_string()),
        ));
    }
    if let KeyKind::Rsa {
        exponent: Some(exponent),
    } = key.kind
    {
        lines.push(Value::Message(
            Message::new("value-exponent").text("exponent", exponent.to_string()),
        ));
    }
    Value::List(lines)
}

fn extension_row(certificate: &Certificate, extension: &Extension) -> Row {
    let label = match crate::oid::extension_message(&extension.oid) {
        Some(id) => Message::new(id),
        None => Message::new("ext-unknown").code("oid", &extension.oid),
    };
    let value = match extension.malformed {
        true => Value::Malformed(extension.value.clone()),
        false => extension_value(certificate, extension),
    };
    Row {
        group: Group::Extension {
            critical: extension.critical,
        },
        label,
        value,
    }
}

fn extension_value(certificate: &Certificate, extension: &Extension) -> Value {
    let id = |id: &Option<Vec<u8>>| id.as_ref().map(|id| Value::Code(hex_pairs(id, ":")));
    let value = match extension.oid.as_str() {
        "2.5.29.17" => Some(list(&certificate.subject_alternative_names, |name| {
            Value::Text(GeneralName::tagged(name))
        })),
        "2.5.29.19" => basic_constraints(certificate),
        "2.5.29.15" => certificate.key_usage.map(|usage| {
            let names = usage.names();
            list(&names, |name| {
                Value::Message(Message::new(usage_message(name)))
            })
        }),
        "2.5.29.37" => certificate
            .extended_key_usage
            .as_ref()
            .map(|purposes| list(purposes, |purpose| Value::Text(purpose_name(purpose)))),
        "2.5.29.14" => id(&certificate.subject_key_identifier),
        "2.5.29.35" => id(&certificate.authority_key_identifier),
        _ => None,
    };
    value.unwrap_or_else(|| Value::Bytes(extension.value.clone()))
}

fn list<T>(items: &[T], show: impl Fn(&T) -> Value) -> Value {
    match items {
        [] => Value::Message(Message::new("value-empty")),
        items => Value::List(items.iter().map(show).collect()),
    }
}

fn basic_constraints(certificate: &Certificate) -> Option<Value> {
    let basic = certificate.basic_constraints?;
    let mut lines = vec![Value::Message(Message::new(match basic.ca {
        true => "value-ca",
        false => "value-not-ca",
    }))];
    if let Some(length) = basic.path_len {
        lines.push(Value::Message(
            Message::new("value-path-len").text("length", length.to_string()),
        ));
    }
    Some(Value::List(lines))
}

fn purpose_name(purpose: &str) -> String {
    match crate::oid::purpose_name(purpose) {
        Some(name) => format!("{name} ({purpose})"),
        None => purpose.to_owned(),
    }
}

fn usage_message(name: &str) -> &'static str {
    match name {
        "digital_signature" => "usage-digital-signature",
        "content_commitment" => "usage-content-commitment",
        "key_encipherment" => "usage-key-encipherment",
        "data_encipherment" => "usage-data-encipherment",
        "key_agreement" => "usage-key-agreement",
        "key_cert_sign" => "usage-key-cert-sign",
        "crl_sign" => "usage-crl-sign",
        "encipher_only" => "usage-encipher-only",
        _ => "usage-decipher-only",
    }
}

fn properties(certificate: &Certificate, now: Time) -> Vec<Row> {
    let property = |label, value| row(Group::Property, label, value);
    let digits = |bytes: &[u8]| Value::Code(hex_pairs(bytes, ":"));
    vec![
        property("property-sha256", digits(&certificate.sha256)),
        property("property-sha1", digits(&certificate.sha1)),
        property("property-spki", digits(&certificate.spki_sha256())),
        property("property-self", Value::Message(self_issued(certificate))),
        property("property-days", Value::Message(days_left(certificate, now))),
        property(
            "property-size",
            Value::Message(Message::new("value-bytes").number("count", certificate.der.len())),
        ),
    ]
}

/// Who issued it: itself, by name and by signature, or somebody else.
pub fn self_issued(certificate: &Certificate) -> Message {
    Message::new(
        match (certificate.is_self_issued(), certificate.is_self_signed()) {
            (false, _) => "self-no",
            (true, Some(true)) => "self-signed",
            (true, Some(false)) => "self-issued-not-signed",
            (true, None) => "self-issued-unknown",
        },
    )
}

/// How long it is valid, or how long it has not been.
pub fn days_left(certificate: &Certificate, now: Time) -> Message {
    let days = certificate.days_left(now);
    if now < certificate.not_before {
        let wait = (certificate.not_before.0 - now.0).div_euclid(86_400);
        return Message::new("days-not-yet").number("days", wait);
    }
    if now > certificate.not_after {
        return Message::new("days-expired").number("days", -days - 1);
    }
    Message::new("days-left").number("days", days)
}

/// The hexadecimal of bytes in lines of sixteen.
pub fn dump(bytes: &[u8]) -> String {
    let lines: Vec<String> = bytes
        .chunks(16)
        .map(|line| {
            let pairs: Vec<String> = line.iter().map(|byte| hex(&[*byte])).collect();
            pairs.join(" ")
        })
        .collect();
    lines.join("\n")
}
