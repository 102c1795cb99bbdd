//! Subject directory attributes (RFC 5280 section 4.2.1.8).

use crate::asn1::{self, Element, SEQUENCE, SET};
use crate::certificate::details::{Value, list, named, single};
use crate::certificate::extension::any;
use crate::message::Arg;
use crate::oid;

/// ```text
/// SubjectDirectoryAttributes ::= SEQUENCE SIZE (1..MAX) OF Attribute
/// ```
pub(super) fn value(value: &[u8]) -> Option<Value> {
    let attributes = asn1::whole(value)?.of(SEQUENCE)?.items()?;
    let attributes: Option<Vec<_>> = attributes.iter().map(attribute).collect();
    Some(list(attributes?))
}

/// ```text
/// Attribute ::= SEQUENCE { type AttributeType, values SET OF AttributeValue }
/// ```
fn attribute(element: &Element<'_>) -> Option<Value> {
    let mut fields = element.of(SEQUENCE)?.fields()?;
    let id = fields.take()?.oid()?;
    let values = fields.universal(SET)?.items()?;
    fields.end()?;
    let label = Arg::Text(oid::name(&id).unwrap_or(&id).to_owned());
    Some(named(
        label,
        single(values.iter().map(any::value).collect()),
    ))
}
