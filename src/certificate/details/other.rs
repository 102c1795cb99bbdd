//! Requests and revocation lists as labelled rows.

use crate::certificate::details::{Group, Row, Value, extension_row, list, name, row};
use crate::certificate::{Request, RevocationList, hex_pairs};
use crate::message::Message;
use crate::oid;

/// The rows of a request for a certificate.
pub fn request(request: &Request) -> Vec<Row> {
    let field = |label, value| row(Group::Version1, label, value);
    let key = &request.public_key;
    let bits = key.bits.map(|bits| {
        let bits = Message::new("value-bits").text("bits", bits.to_string());
        Value::Message(bits)
    });
    let key = [Value::Text(key.name())].into_iter().chain(bits);
    let signed = match request.is_signed {
        Some(true) => "request-signed",
        Some(false) => "request-not-signed",
        None => "request-signature-unknown",
    };
    let mut rows = vec![
        field("field-subject", name(&request.subject)),
        field("field-public-key", Value::List(key.collect())),
        field(
            "field-signature-algorithm",
            algorithm(&request.signature_algorithm),
        ),
        field("field-signature", Value::Message(Message::new(signed))),
    ];
    rows.extend(request.extensions.iter().map(extension_row));
    rows
}

/// The rows of a revocation list.
pub fn revocation_list(list: &RevocationList) -> Vec<Row> {
    let field = |label, value| row(Group::Version1, label, value);
    let none = || Value::Message(Message::new("revocation-no-next-update"));
    let count = Message::new("revocation-count").number("count", list.count);
    let mut rows = vec![
        field("field-issuer", name(&list.issuer)),
        field("field-this-update", Value::Time(list.this_update)),
        field(
            "field-next-update",
            list.next_update.map_or_else(none, Value::Time),
        ),
        field("field-revoked", Value::Message(count)),
        field(
            "field-signature-algorithm",
            algorithm(&list.signature_algorithm),
        ),
    ];
    if list.count > 0 {
        rows.push(field("field-revoked-first", first(list)));
    }
    rows.extend(list.extensions.iter().map(extension_row));
    rows
}

fn first(revocations: &RevocationList) -> Value {
    let lines = revocations.first.iter().map(|revoked| {
        let message = Message::new("revocation-entry")
            .code("serial", hex_pairs(&revoked.serial, " "))
            .text("date", revoked.date.utc());
        Value::Message(message.with("reason", reason(revoked.reason)))
    });
    list(lines.collect())
}

/// CRLReason (RFC 5280 section 5.3.1).
fn reason(code: Option<u8>) -> Message {
    Message::new(match code {
        Some(1) => "revocation-key-compromise",
        Some(2) => "revocation-ca-compromise",
        Some(3) => "revocation-affiliation-changed",
        Some(4) => "revocation-superseded",
        Some(5) => "revocation-cessation",
        Some(6) => "revocation-hold",
        Some(8) => "revocation-removed",
        Some(9) => "revocation-privilege-withdrawn",
        Some(10) => "revocation-aa-compromise",
        _ => "revocation-unspecified",
    })
}

fn algorithm(id: &str) -> Value {
    match oid::signature_algorithm_name(id) {
        Some(name) => Value::Text(format!("{name} ({id})")),
        None => Value::Code(id.to_owned()),
    }
}
