//! TLS feature, also called must-staple (RFC 7633 section 4).

use crate::asn1::{self, Element, INTEGER, SEQUENCE};
use crate::certificate::details::{Value, list};
use crate::message::Message;

/// ```text
/// Features ::= SEQUENCE OF INTEGER
/// ```
pub(super) fn value(value: &[u8]) -> Option<Value> {
    let features = asn1::whole(value)?.of(SEQUENCE)?.items()?;
    let features: Option<Vec<_>> = features.into_iter().map(feature).collect();
    Some(list(features?))
}

/// The number of a TLS extension that the server must answer with.
fn feature(element: Element<'_>) -> Option<Value> {
    let number = element.of(INTEGER)?.decimal()?;
    Some(Value::Message(match number.as_str() {
        "5" => Message::new("tls-status-request"),
        "17" => Message::new("tls-status-request-v2"),
        _ => Message::new("tls-feature-other").text("number", number),
    }))
}
