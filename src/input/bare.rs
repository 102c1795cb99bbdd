//! Base64 without the lines that PEM puts around it: alone, in XML and JSON, and once more around
//! PEM as Kubernetes has it.

use crate::asn1;
use crate::input::RepairKind;
use crate::input::body;
use crate::input::text::{JOINT, numbered_lines};

/// A stretch of base64 that may hold something.
#[derive(Debug)]
pub(super) struct Run {
    /// Counted from 1.
    pub line: usize,
    pub bytes: Vec<u8>,
}

/// The fewest digits that can hold anything worth reading.
const MIN_DIGITS: usize = 32;

/// Base64 of `-----BEGIN`.
const PEM_START: &str = "LS0tLS1CRUdJTi";

/// Every stretch that begins as DER or PEM does, and the text's own repairs.
pub(super) fn runs(text: &str, repairs: &mut Vec<RepairKind>) -> Vec<Run> {
    let text = body::unescape(text, repairs);
    let mut runs = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (index, line) in numbered_lines(&text) {
        if line.is_empty() {
            continue;
        }
        let line = line.replace(JOINT, "");
        let quoted = line.trim_start().starts_with('>');
        let content = line.trim_matches(|one: char| !is_digit(one));
        if content.is_empty() {
            continue;
        }
        let mut tokens = content.split(|one: char| !is_digit(one));
        if let Some((_, digits)) = &mut open {
            let first = tokens.next().unwrap_or_default();
            digits.push_str(first);
            if first.len() == content.len() && !first.ends_with('=') && !first.is_empty() {
                continue;
            }
            runs.extend(close(open.take()));
        }
        for token in tokens {
            if !begins(token) {
                continue;
            }
            runs.extend(close(open.take()));
            open = Some((index + 1, token.to_owned()));
            if quoted && content.len() == token.len() && !repairs.contains(&RepairKind::Quoting) {
                repairs.push(RepairKind::Quoting);
            }
        }
        let goes_on = open.as_ref().is_some_and(|(_, digits)| {
            content.ends_with(digits.as_str()) && !digits.ends_with('=')
        });
        if !goes_on {
            runs.extend(close(open.take()));
        }
    }
    runs.extend(close(open));
    runs
}

fn is_digit(character: char) -> bool {
    u8::try_from(character).is_ok_and(body::is_digit)
}

/// A SEQUENCE begins with `M` and one of sixteen letters.
fn begins(token: &str) -> bool {
    let sequence = token.as_bytes().first() == Some(&b'M')
        && token
            .as_bytes()
            .get(1)
            .is_some_and(|second| (b'A'..=b'P').contains(second));
    token.len() >= 16 && (sequence || token.starts_with(PEM_START))
}

fn close(open: Option<(usize, String)>) -> Option<Run> {
    let (line, digits) = open?;
    if digits.len() < MIN_DIGITS {
        return None;
    }
    let bytes = body::decode(&digits).ok()?.bytes;
    let long = digits.starts_with("MI");
    let whole = asn1::read(&bytes, 0).is_ok();
    (whole || long || digits.starts_with(PEM_START)).then_some(Run { line, bytes })
}
