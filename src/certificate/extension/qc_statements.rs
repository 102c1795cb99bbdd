//! Statements of qualified certificates (RFC 3739 section 3.2.6, ETSI EN 319 412-5).

use crate::asn1::{self, Element, SEQUENCE};
use crate::certificate::details::{Value, list, named};
use crate::certificate::extension::any;
use crate::message::Arg;
use crate::oid;

/// ```text
/// QCStatements ::= SEQUENCE OF QCStatement
/// ```
pub(super) fn value(value: &[u8]) -> Option<Value> {
    let statements = asn1::whole(value)?.of(SEQUENCE)?.items()?;
    let statements: Option<Vec<_>> = statements.iter().map(statement).collect();
    Some(list(statements?))
}

/// ```text
/// QCStatement ::= SEQUENCE {
///     statementId    OBJECT IDENTIFIER,
///     statementInfo  ANY DEFINED BY statementId OPTIONAL }
/// ```
fn statement(element: &Element<'_>) -> Option<Value> {
    let mut fields = element.of(SEQUENCE)?.fields()?;
    let id = fields.take()?.oid()?;
    let info = fields.take();
    fields.end()?;
    let name = oid::name(&id).unwrap_or(&id).to_owned();
    Some(match info {
        Some(info) => named(Arg::Text(name), any::value(&info)),
        None => any::identifier(&id),
    })
}
