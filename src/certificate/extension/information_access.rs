//! Authority and subject information access (RFC 5280 section 4.2.2).

use crate::asn1::{self, Element, SEQUENCE};
use crate::certificate::details::{Value, list, named, text};
use crate::certificate::extension::GeneralName;
use crate::message::{Arg, Message};
use crate::oid;

/// ```text
/// AuthorityInfoAccessSyntax ::= SEQUENCE SIZE (1..MAX) OF AccessDescription
/// SubjectInfoAccessSyntax   ::= SEQUENCE SIZE (1..MAX) OF AccessDescription
/// ```
pub(super) fn value(value: &[u8]) -> Option<Value> {
    let descriptions = asn1::whole(value)?.of(SEQUENCE)?.items()?;
    let descriptions: Option<Vec<_>> = descriptions.iter().map(description).collect();
    Some(list(descriptions?))
}

/// ```text
/// AccessDescription ::= SEQUENCE {
///     accessMethod    OBJECT IDENTIFIER,
///     accessLocation  GeneralName }
/// ```
fn description(element: &Element<'_>) -> Option<Value> {
    let mut fields = element.of(SEQUENCE)?.fields()?;
    let method = fields.take()?.oid()?;
    let location = GeneralName::from_element(&fields.take()?)?;
    fields.end()?;
    let location = match &location {
        GeneralName::Uri(uri) => text(uri),
        name => name.value(),
    };
    Some(named(method_name(&method), location))
}

fn method_name(method: &str) -> Arg {
    Arg::from(Message::new(match method {
        "1.3.6.1.5.5.7.48.1" => "access-ocsp",
        "1.3.6.1.5.5.7.48.2" => "access-ca-issuers",
        "1.3.6.1.5.5.7.48.3" => "access-time-stamping",
        "1.3.6.1.5.5.7.48.5" => "access-ca-repository",
        _ => return Arg::Text(oid::name(method).unwrap_or(method).to_owned()),
    }))
}
