//! What has no reading of its own, as ASN.1.

use std::iter::Peekable;
use std::slice::Iter;

use crate::asn1::{self, Line};
use crate::certificate::details::Value;

/// The structure, and below it the bytes; the bytes alone where they are no ASN.1.
pub(super) fn value(bytes: &[u8]) -> Value {
    match asn1::whole(bytes) {
        Some(_) => Value::List(vec![tree(bytes), Value::Bytes(bytes.to_vec())]),
        None => Value::Bytes(bytes.to_vec()),
    }
}

/// The structure as lists in lists; bytes where there is none.
pub(in crate::certificate) fn tree(bytes: &[u8]) -> Value {
    let lines = asn1::tree(bytes);
    match nested(&mut lines.iter().peekable(), 0) {
        shown if shown.is_empty() => Value::Bytes(bytes.to_vec()),
        shown => Value::List(shown),
    }
}

fn nested(lines: &mut Peekable<Iter<'_, Line>>, depth: usize) -> Vec<Value> {
    let mut shown = Vec::new();
    while let Some(line) = lines.next_if(|line| line.depth >= depth) {
        let text = format!("{} {}", line.tag, line.reading);
        shown.push(Value::Code(text.trim_end().to_owned()));
        let inside = nested(lines, depth + 1);
        if !inside.is_empty() {
            shown.push(Value::List(inside));
        }
    }
    shown
}
