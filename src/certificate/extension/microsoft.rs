//! What Microsoft's certification authority writes (MS-WCCE).

use crate::asn1::{self, INTEGER, SEQUENCE};
use crate::certificate::details::{Value, field, text};
use crate::certificate::extension::any;
use crate::message::Message;

/// The name of a version 1 template: a BMPString.
pub(super) fn template_name(value: &[u8]) -> Option<Value> {
    Some(text(&asn1::whole(value)?.text()?))
}

/// ```text
/// CertificateTemplateOID ::= SEQUENCE {
///     templateID            OBJECT IDENTIFIER,
///     templateMajorVersion  INTEGER (0..4294967295) OPTIONAL,
///     templateMinorVersion  INTEGER (0..4294967295) OPTIONAL }
/// ```
pub(super) fn template(value: &[u8]) -> Option<Value> {
    let mut fields = asn1::whole(value)?.of(SEQUENCE)?.fields()?;
    let id = fields.take()?.oid()?;
    let mut lines = vec![field("template-id", any::identifier(&id))];
    for label in ["template-major", "template-minor"] {
        if let Some(number) = fields.universal(INTEGER) {
            lines.push(field(label, Value::Text(number.decimal()?)));
        }
    }
    fields.end()?;
    Some(Value::List(lines))
}

/// An INTEGER: how often the authority's certificate was renewed in the low 16 bits, and which of
/// its keys that one has in the high 16 bits.
pub(super) fn ca_version(value: &[u8]) -> Option<Value> {
    let number = asn1::whole(value)?.of(INTEGER)?.decimal()?;
    let number: u32 = number.parse().ok()?;
    let message = Message::new("ca-version");
    let message = message.text("certificate", (number & 0xffff).to_string());
    Some(Value::Message(
        message.text("key", (number >> 16).to_string()),
    ))
}
