//! Policies, what they map to, and what is demanded of them. Microsoft's application policies have
//! the same syntax.

use crate::asn1::{self, Element, INTEGER, SEQUENCE};
use crate::certificate::details::{Value, field, list, named, text};
use crate::certificate::extension::{key_usage, unknown};
use crate::message::{Arg, Message};
use crate::oid;

/// RFC 5280 section 4.2.1.4:
///
/// ```text
/// certificatePolicies ::= SEQUENCE SIZE (1..MAX) OF PolicyInformation
/// ```
pub(super) fn value(value: &[u8]) -> Option<Value> {
    let mut lines = Vec::new();
    for policy in asn1::whole(value)?.of(SEQUENCE)?.items()? {
        information(&policy, &mut lines)?;
    }
    Some(list(lines))
}

/// ```text
/// PolicyInformation ::= SEQUENCE {
///     policyIdentifier  CertPolicyId,
///     policyQualifiers  SEQUENCE SIZE (1..MAX) OF PolicyQualifierInfo OPTIONAL }
/// ```
fn information(element: &Element<'_>, lines: &mut Vec<Value>) -> Option<()> {
    let mut fields = element.of(SEQUENCE)?.fields()?;
    lines.push(policy(&fields.take()?.oid()?));
    if let Some(qualifiers) = fields.universal(SEQUENCE) {
        let qualifiers: Option<Vec<_>> = qualifiers.items()?.iter().map(qualifier).collect();
        lines.push(list(qualifiers?));
    }
    fields.end()
}

/// A policy in words where the CA/Browser Forum or RFC 5280 gave it a meaning.
fn policy(id: &str) -> Value {
    let name = Message::new(match id {
        "2.5.29.32.0" => "policy-any",
        "2.23.140.1.1" => "policy-extended",
        "2.23.140.1.2.1" => "policy-domain",
        "2.23.140.1.2.2" => "policy-organization",
        "2.23.140.1.2.3" => "policy-individual",
        _ => return key_usage::purpose(id),
    });
    let message = Message::new("value-policy").with("name", name);
    Value::Message(message.text("oid", id))
}

/// ```text
/// PolicyQualifierInfo ::= SEQUENCE {
///     policyQualifierId  OBJECT IDENTIFIER ( id-qt-cps | id-qt-unotice ),
///     qualifier          ANY DEFINED BY policyQualifierId }
/// ```
fn qualifier(element: &Element<'_>) -> Option<Value> {
    let mut fields = element.of(SEQUENCE)?.fields()?;
    let id = fields.take()?.oid()?;
    let value = fields.take()?;
    fields.end()?;
    match id.as_str() {
        "1.3.6.1.5.5.7.2.1" => Some(field("qualifier-cps", text(&value.text()?))),
        "1.3.6.1.5.5.7.2.2" => user_notice(&value),
        _ => {
            let label = Arg::Text(oid::name(&id).unwrap_or(&id).to_owned());
            Some(named(label, unknown::tree(value.bytes)))
        }
    }
}

/// ```text
/// UserNotice ::= SEQUENCE {
///     noticeRef     NoticeReference OPTIONAL,
///     explicitText  DisplayText OPTIONAL }
/// NoticeReference ::= SEQUENCE {
///     organization   DisplayText,
///     noticeNumbers  SEQUENCE OF INTEGER }
/// ```
fn user_notice(element: &Element<'_>) -> Option<Value> {
    let mut fields = element.of(SEQUENCE)?.fields()?;
    let mut lines = Vec::new();
    let reference = fields.universal(SEQUENCE);
    let explicit = fields.take();
    fields.end()?;
    if let Some(explicit) = explicit {
        lines.push(field("notice-text", text(&explicit.text()?)));
    }
    if let Some(reference) = reference {
        let mut fields = reference.fields()?;
        let organization = fields.take()?.text()?;
        let numbers = fields.universal(SEQUENCE)?.items()?;
        fields.end()?;
        let numbers: Option<Vec<_>> = numbers.iter().map(Element::decimal).collect();
        lines.push(field("notice-organization", text(&organization)));
        lines.push(field("notice-numbers", text(&numbers?.join(", "))));
    }
    Some(field("qualifier-notice", list(lines)))
}

/// RFC 5280 section 4.2.1.5:
///
/// ```text
/// PolicyMappings ::= SEQUENCE SIZE (1..MAX) OF SEQUENCE {
///     issuerDomainPolicy   CertPolicyId,
///     subjectDomainPolicy  CertPolicyId }
/// ```
pub(super) fn mappings(value: &[u8]) -> Option<Value> {
    let mappings = asn1::whole(value)?.of(SEQUENCE)?.items()?;
    let mappings: Option<Vec<_>> = mappings.iter().map(mapping).collect();
    Some(list(mappings?))
}

fn mapping(element: &Element<'_>) -> Option<Value> {
    let mut fields = element.of(SEQUENCE)?.fields()?;
    let (issuer, subject) = (fields.take()?.oid()?, fields.take()?.oid()?);
    fields.end()?;
    let message = Message::new("policy-mapping").text("issuer", issuer);
    Some(Value::Message(message.text("subject", subject)))
}

/// RFC 5280 section 4.2.1.11:
///
/// ```text
/// PolicyConstraints ::= SEQUENCE {
///     requireExplicitPolicy  [0] SkipCerts OPTIONAL,
///     inhibitPolicyMapping   [1] SkipCerts OPTIONAL }
/// SkipCerts ::= INTEGER (0..MAX)
/// ```
pub(super) fn constraints(value: &[u8]) -> Option<Value> {
    let mut fields = asn1::whole(value)?.of(SEQUENCE)?.fields()?;
    let mut lines = Vec::new();
    for (number, label) in [
        (0, "policy-require-explicit"),
        (1, "policy-inhibit-mapping"),
    ] {
        if let Some(skip) = fields.context(number) {
            lines.push(skipping(label, &skip)?);
        }
    }
    fields.end()?;
    Some(list(lines))
}

/// RFC 5280 section 4.2.1.14:
///
/// ```text
/// InhibitAnyPolicy ::= SkipCerts
/// ```
pub(super) fn inhibit_any(value: &[u8]) -> Option<Value> {
    skipping("policy-inhibit-any", &asn1::whole(value)?.of(INTEGER)?)
}

fn skipping(id: &'static str, skip: &Element<'_>) -> Option<Value> {
    let count: i64 = skip.decimal()?.parse().ok().filter(|count| *count >= 0)?;
    Some(Value::Message(Message::new(id).number("count", count)))
}
