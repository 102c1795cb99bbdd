//! Values whose type is told by the value itself.

use crate::asn1::{Element, GENERALIZED_TIME, INTEGER, OCTET_STRING, UTC_TIME, rfc3339};
use crate::certificate::details::{Value, text};
use crate::certificate::extension::unknown;
use crate::oid;

/// Text, a number, a moment or an identifier as what it is; everything else as ASN.1.
pub(super) fn value(element: &Element<'_>) -> Value {
    if let Some(written) = element.text() {
        return text(&written);
    }
    if let Some(id) = element.oid() {
        return identifier(&id);
    }
    let read = match element.tag {
        tag if tag.is_universal(INTEGER) => element.decimal(),
        tag if tag.is_universal(UTC_TIME) => rfc3339(UTC_TIME, element.content),
        tag if tag.is_universal(GENERALIZED_TIME) => rfc3339(GENERALIZED_TIME, element.content),
        tag if tag.is_universal(OCTET_STRING) => printable(element.content),
        _ => None,
    };
    read.map_or_else(|| unknown::tree(element.bytes), Value::Text)
}

fn printable(octets: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(octets).ok()?;
    let printable = text.bytes().all(|octet| (0x20..0x7f).contains(&octet));
    (printable && !text.is_empty()).then(|| text.to_owned())
}

/// An OBJECT IDENTIFIER with its name, where it has one here.
pub(super) fn identifier(id: &str) -> Value {
    match oid::name(id) {
        Some(name) => Value::Text(format!("{name} ({id})")),
        None => Value::Code(id.to_owned()),
    }
}
