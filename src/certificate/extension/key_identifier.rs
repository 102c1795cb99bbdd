//! Subject and authority key identifier.

use crate::asn1::{self, OCTET_STRING, SEQUENCE};
use crate::certificate::details::{Value, field, list};
use crate::certificate::extension::general_name;
use crate::certificate::hex_pairs;

/// RFC 5280 section 4.2.1.2:
///
/// ```text
/// SubjectKeyIdentifier ::= KeyIdentifier
/// KeyIdentifier ::= OCTET STRING
/// ```
pub(super) fn subject(value: &[u8]) -> Option<Value> {
    let id = asn1::whole(value)?.of(OCTET_STRING)?;
    Some(Value::Code(hex_pairs(id.content, ":")))
}

/// RFC 5280 section 4.2.1.1:
///
/// ```text
/// AuthorityKeyIdentifier ::= SEQUENCE {
///     keyIdentifier              [0] KeyIdentifier OPTIONAL,
///     authorityCertIssuer        [1] GeneralNames OPTIONAL,
///     authorityCertSerialNumber  [2] CertificateSerialNumber OPTIONAL }
/// ```
pub(super) fn authority(value: &[u8]) -> Option<Value> {
    let mut fields = asn1::whole(value)?.of(SEQUENCE)?.fields()?;
    let mut lines = Vec::new();
    if let Some(id) = fields.context(0) {
        let id = Value::Code(hex_pairs(id.content, ":"));
        lines.push(field("authority-key", id));
    }
    if let Some(issuer) = fields.context(1) {
        lines.push(field("authority-issuer", general_name::each(&issuer)?));
    }
    if let Some(serial) = fields.context(2) {
        let serial = Value::Code(hex_pairs(serial.content, " "));
        lines.push(field("authority-serial", serial));
    }
    fields.end()?;
    Some(list(lines))
}
