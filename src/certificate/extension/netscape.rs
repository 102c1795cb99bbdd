//! Netscape's certificate extensions (Netscape Certificate Extensions, Communicator 4.0).

use crate::asn1::{self, BIT_STRING};
use crate::certificate::details::{Value, list, text};
use crate::message::Message;

/// ```text
/// NetscapeCertType ::= BIT STRING {
///     sslClient (0), sslServer (1), smime (2), objectSigning (3), reserved (4),
///     sslCA (5), smimeCA (6), objectSigningCA (7) }
/// ```
pub(super) fn cert_type(value: &[u8]) -> Option<Value> {
    let bits = asn1::whole(value)?.of(BIT_STRING)?.named_bits()?;
    Some(list(
        bits.into_iter()
            .map(|bit| Value::Message(kind(bit)))
            .collect(),
    ))
}

fn kind(bit: usize) -> Message {
    match bit {
        0 => Message::new("netscape-ssl-client"),
        1 => Message::new("netscape-ssl-server"),
        2 => Message::new("netscape-smime"),
        3 => Message::new("netscape-object-signing"),
        5 => Message::new("netscape-ssl-ca"),
        6 => Message::new("netscape-smime-ca"),
        7 => Message::new("netscape-object-signing-ca"),
        bit => Message::new("value-bit").text("bit", bit.to_string()),
    }
}

/// The comment and the addresses: IA5String.
pub(super) fn string(value: &[u8]) -> Option<Value> {
    Some(text(&asn1::whole(value)?.text()?))
}
