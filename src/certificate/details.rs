//! A certificate as labelled rows, in the order in which viewers show them.

mod algorithm;
mod other;
mod place;

use crate::asn1;
use crate::certificate::{
    Attribute, Certificate, Extension, Name, Time, extension, hex, hex_pairs,
};
use crate::message::{Arg, Message};
use crate::oid;
use crate::signature::Verification;

pub use algorithm::signature_name;
pub use other::{request, revocation_list};
pub use place::{Place, places};

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
    /// Where it stands in the encoding, in bytes from the start of the certificate.
    pub offset: Option<usize>,
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
    let places = places(certificate);
    let mut rows = version1(certificate);
    for row in &mut rows {
        let place = places.iter().find(|place| place.label == row.label);
        row.offset = place.map(|place| place.offset);
    }
    let wrapper = |place: &&Place| place.label.id != "field-extensions";
    let mut extensions = places.iter().skip_while(wrapper).skip(1);
    rows.extend(certificate.extensions.iter().map(|extension| Row {
        offset: extensions.next().map(|place| place.offset),
        ..extension_row(extension)
    }));
    rows.extend(properties(certificate, now));
    rows
}

fn row(group: Group, label: &'static str, value: Value) -> Row {
    Row {
        group,
        label: Message::new(label),
        value,
        offset: None,
    }
}

/// A value with what it is called.
pub(super) fn field(label: &'static str, value: Value) -> Value {
    named(Arg::from(Message::new(label)), value)
}

/// A value with its name: one line, or the name with the value below it.
pub(super) fn named(label: Arg, value: Value) -> Value {
    let value = match value {
        Value::Text(text) => Arg::Text(text),
        Value::Code(code) => Arg::Code(code),
        Value::Message(message) => Arg::from(message),
        Value::Time(time) => Arg::Text(time.utc()),
        below => {
            let heading = Message::new("value-heading").with("label", label);
            return Value::List(vec![Value::Message(heading), below]);
        }
    };
    let message = Message::new("value-field").with("label", label);
    Value::Message(message.with("value", value))
}

/// Values one below the other; words where there are none.
pub(super) fn list(values: Vec<Value>) -> Value {
    match values.is_empty() {
        true => Value::Message(Message::new("value-empty")),
        false => Value::List(values),
    }
}

/// As [`list`], and a value alone stands by itself.
pub(super) fn single(values: Vec<Value>) -> Value {
    match <[Value; 1]>::try_from(values) {
        Ok([only]) => only,
        Err(values) => list(values),
    }
}

/// Text from the certificate; words where it is empty.
pub(super) fn text(text: &str) -> Value {
    match text.is_empty() {
        true => Value::Message(Message::new("value-empty")),
        false => Value::Text(text.to_owned()),
    }
}

fn version1(certificate: &Certificate) -> Vec<Row> {
    let v1 = |label, value| row(Group::Version1, label, value);
    let version = Value::Code(certificate.version.to_string());
    let serial = Value::Code(hex_pairs(&certificate.serial, " "));
    let mut rows = vec![
        v1("field-version", version),
        v1("field-serial", serial),
        v1(
            "field-signature-algorithm",
            algorithm::signature(certificate),
        ),
        v1("field-issuer", name(&certificate.issuer)),
        v1("field-not-before", Value::Time(certificate.not_before)),
        v1("field-not-after", Value::Time(certificate.not_after)),
        v1("field-subject", name(&certificate.subject)),
        v1("field-public-key", algorithm::key(certificate)),
    ];
    for (number, label) in [(1, "field-issuer-id"), (2, "field-subject-id")] {
        if let Some(id) = unique_id(certificate, number) {
            rows.push(v1(label, id));
        }
    }
    if let Some((_, _, signature)) = certificate.signed_parts() {
        let bits = Message::new("value-bits").text("bits", (signature.len() * 8).to_string());
        rows.push(v1("field-signature", Value::Message(bits)));
    }
    rows
}

/// issuerUniqueID [1] and subjectUniqueID [2] IMPLICIT BIT STRING (RFC 5280 section 4.1.2.8).
fn unique_id(certificate: &Certificate, number: u32) -> Option<Value> {
    let (tbs, ..) = certificate.signed_parts()?;
    let fields = asn1::whole(tbs)?.items()?;
    let id = fields.iter().find(|field| field.tag.is_context(number))?;
    Some(match id.bits() {
        Some((_, octets)) => Value::Code(hex_pairs(octets, " ")),
        None => Value::Malformed(id.content.to_vec()),
    })
}

/// Attributes from the most specific to the least; those of one RDN together.
fn name(name: &Name) -> Value {
    let rdns = name.rdns().rev();
    list(
        rdns.map(|rdn| single(rdn.iter().map(attribute).collect()))
            .collect(),
    )
}

/// One attribute, with the string type where that is one which new certificates do not use
/// (RFC 5280 section 4.1.2.4).
fn attribute(attribute: &Attribute) -> Value {
    let kind = oid::attribute_name(&attribute.oid);
    let text = format!("{kind} = {}", attribute.text);
    match attribute.tag {
        20 | 28 | 30 => {
            let message = Message::new("value-string-type").text("attribute", text);
            let kind = asn1::string_type(attribute.tag).unwrap_or_default();
            Value::Message(message.text("type", kind))
        }
        _ => Value::Text(text),
    }
}

/// What an extension is called.
fn extension_label(id: &str) -> Message {
    match oid::extension_message(id) {
        Some(known) => Message::new(known),
        None => Message::new("ext-unknown").code("oid", id),
    }
}

fn extension_row(extension: &Extension) -> Row {
    Row {
        group: Group::Extension {
            critical: extension.critical,
        },
        label: extension_label(&extension.oid),
        value: extension::value(extension),
        offset: None,
    }
}

fn properties(certificate: &Certificate, now: Time) -> Vec<Row> {
    let property = |label, value| row(Group::Property, label, value);
    let digits = |bytes: &[u8]| Value::Code(hex_pairs(bytes, ":"));
    vec![
        property("property-sha256", digits(&certificate.sha256())),
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
    if !certificate.is_self_issued() {
        return Message::new("self-no");
    }
    match certificate.verified_with(&certificate.public_key) {
        Verification::Valid => Message::new("self-signed"),
        Verification::Invalid => Message::new("self-issued-not-signed"),
        Verification::Unsupported(because) => {
            Message::new("self-issued-unknown").with("because", because.message())
        }
    }
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
