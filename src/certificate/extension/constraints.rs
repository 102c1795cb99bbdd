//! Basic constraints and name constraints.

use crate::asn1::{self, BOOLEAN, Element, INTEGER, SEQUENCE};
use crate::certificate::details::{Value, field, list, single};
use crate::certificate::extension::GeneralName;
use crate::message::Message;

/// RFC 5280 section 4.2.1.9:
///
/// ```text
/// BasicConstraints ::= SEQUENCE {
///     cA                 BOOLEAN DEFAULT FALSE,
///     pathLenConstraint  INTEGER (0..MAX) OPTIONAL }
/// ```
pub(super) fn basic(value: &[u8]) -> Option<Value> {
    let mut fields = asn1::whole(value)?.of(SEQUENCE)?.fields()?;
    let ca = fields.universal(BOOLEAN);
    let ca = ca.is_some_and(|ca| ca.content != [0]);
    let mut lines = vec![Value::Message(Message::new(match ca {
        true => "value-ca",
        false => "value-not-ca",
    }))];
    if let Some(length) = fields.universal(INTEGER) {
        lines.push(Value::Message(
            Message::new("value-path-len").text("length", length.decimal()?),
        ));
    }
    fields.end()?;
    Some(Value::List(lines))
}

/// RFC 5280 section 4.2.1.10:
///
/// ```text
/// NameConstraints ::= SEQUENCE {
///     permittedSubtrees  [0] GeneralSubtrees OPTIONAL,
///     excludedSubtrees   [1] GeneralSubtrees OPTIONAL }
/// GeneralSubtrees ::= SEQUENCE SIZE (1..MAX) OF GeneralSubtree
/// ```
pub(super) fn names(value: &[u8]) -> Option<Value> {
    let mut fields = asn1::whole(value)?.of(SEQUENCE)?.fields()?;
    let mut lines = Vec::new();
    for (number, label) in [(0, "constraint-permitted"), (1, "constraint-excluded")] {
        if let Some(subtrees) = fields.context(number) {
            let subtrees: Option<Vec<_>> = subtrees.items()?.iter().map(subtree).collect();
            lines.push(field(label, list(subtrees?)));
        }
    }
    fields.end()?;
    Some(list(lines))
}

/// ```text
/// GeneralSubtree ::= SEQUENCE {
///     base     GeneralName,
///     minimum  [0] BaseDistance DEFAULT 0,
///     maximum  [1] BaseDistance OPTIONAL }
/// ```
fn subtree(element: &Element<'_>) -> Option<Value> {
    let mut fields = element.of(SEQUENCE)?.fields()?;
    let mut lines = vec![GeneralName::from_element(&fields.take()?)?.subtree()];
    for (number, label) in [(0, "constraint-minimum"), (1, "constraint-maximum")] {
        if let Some(distance) = fields.context(number) {
            lines.push(field(label, Value::Text(distance.decimal()?)));
        }
    }
    fields.end()?;
    Some(single(lines))
}
