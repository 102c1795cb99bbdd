//! CRL distribution points (RFC 5280 section 4.2.1.13) and freshest CRL (section 4.2.1.15).

use x509_parser::prelude::FromDer;
use x509_parser::x509::X509Name;

use crate::asn1::{self, Element, SEQUENCE, wrap};
use crate::certificate::Name;
use crate::certificate::details::{Value, field, list, single, text};
use crate::certificate::extension::general_name;
use crate::message::Message;

/// ```text
/// CRLDistributionPoints ::= SEQUENCE SIZE (1..MAX) OF DistributionPoint
/// ```
pub(super) fn value(value: &[u8]) -> Option<Value> {
    let points = asn1::whole(value)?.of(SEQUENCE)?.items()?;
    let points: Option<Vec<_>> = points.iter().map(point).collect();
    Some(list(points?))
}

/// ```text
/// DistributionPoint ::= SEQUENCE {
///     distributionPoint  [0] DistributionPointName OPTIONAL,
///     reasons            [1] ReasonFlags OPTIONAL,
///     cRLIssuer          [2] GeneralNames OPTIONAL }
/// ```
fn point(element: &Element<'_>) -> Option<Value> {
    let mut fields = element.of(SEQUENCE)?.fields()?;
    let mut lines = Vec::new();
    if let Some(name) = fields.context(0) {
        lines.push(point_name(&name)?);
    }
    if let Some(reasons) = fields.context(1) {
        let reasons: Vec<Value> = reasons.named_bits()?.into_iter().map(reason).collect();
        lines.push(field("crl-reasons", list(reasons)));
    }
    if let Some(issuer) = fields.context(2) {
        lines.push(field("crl-issuer", general_name::each(&issuer)?));
    }
    fields.end()?;
    Some(single(lines))
}

/// ```text
/// DistributionPointName ::= CHOICE {
///     fullName                 [0] GeneralNames,
///     nameRelativeToCRLIssuer  [1] RelativeDistinguishedName }
/// ```
fn point_name(explicit: &Element<'_>) -> Option<Value> {
    let mut fields = explicit.fields()?;
    let name = fields.take()?;
    fields.end()?;
    match name.tag {
        tag if tag.is_context(0) => general_name::each(&name),
        tag if tag.is_context(1) => {
            let relative = wrap(0x30, &wrap(0x31, name.content));
            let (_, parsed) = X509Name::from_der(&relative).ok()?;
            let written = Name::alone(&parsed).rfc4514();
            Some(field("crl-relative-name", text(&written)))
        }
        _ => None,
    }
}

/// A bit of ReasonFlags.
fn reason(bit: usize) -> Value {
    Value::Message(match bit {
        0 => Message::new("reason-unused"),
        1 => Message::new("reason-key-compromise"),
        2 => Message::new("reason-ca-compromise"),
        3 => Message::new("reason-affiliation-changed"),
        4 => Message::new("reason-superseded"),
        5 => Message::new("reason-cessation-of-operation"),
        6 => Message::new("reason-certificate-hold"),
        7 => Message::new("reason-privilege-withdrawn"),
        8 => Message::new("reason-aa-compromise"),
        bit => Message::new("value-bit").text("bit", bit.to_string()),
    })
}
