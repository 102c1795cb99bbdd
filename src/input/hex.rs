//! DER as hexadecimal digits: with colons, spaces, `0x` or commas, and as xxd, hexdump and certutil
//! dump it.

use crate::input::text::lines;

/// The bytes that a text of hexadecimal digits stands for; `None` for any other text. Of a program it is what stands
/// in its first braces, as `xxd -i` writes it.
pub(super) fn decode(text: &str) -> Option<Vec<u8>> {
    let braces = text
        .split_once('{')
        .and_then(|(_, after)| after.split_once('}'));
    let inside = braces.map(|(inside, _)| inside.trim_start());
    let text = inside
        .filter(|inside| inside.starts_with("0x"))
        .unwrap_or(text);
    let first = text.split_whitespace().next()?;
    let bytes = match is_offset(first) {
        true => dump(text)?,
        false => digits(text)?,
    };
    bytes.starts_with(&[0x30]).then_some(bytes)
}

/// The first line of a dump begins with an offset of zero.
fn is_offset(word: &str) -> bool {
    let digits = word.trim_end_matches(':');
    digits.len() >= 4 && digits.bytes().all(|byte| byte == b'0')
}

fn dump(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for line in lines(text) {
        let line = line
            .split(['|', '\t'])
            .next()
            .unwrap_or_default()
            .trim_start();
        let Some((offset, rest)) = line.split_once([' ', ':']) else {
            continue;
        };
        if offset.is_empty() || !offset.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let rest = rest.trim_start_matches([':', ' ']);
        let before = bytes.len();
        for word in words(rest) {
            if bytes.len() - before >= 16 || append(word, &mut bytes).is_none() {
                break;
            }
        }
    }
    Some(bytes)
}

/// The words before the column of characters, which three spaces or two after pairs keep apart.
fn words(rest: &str) -> impl Iterator<Item = &str> {
    let digits = rest.split("   ").next().unwrap_or_default();
    // xxd has groups of four digits, and two spaces before its characters.
    let grouped = digits.split(' ').next().is_some_and(|word| word.len() > 2);
    let digits = match grouped {
        true => digits.split("  ").next().unwrap_or_default(),
        false => digits,
    };
    digits.split_whitespace()
}

fn digits(text: &str) -> Option<Vec<u8>> {
    let separators = |one: char| {
        one.is_whitespace()
            || matches!(
                one,
                ':' | ',' | ';' | '-' | '{' | '}' | '"' | '\'' | '(' | ')'
            )
    };
    let mut bytes = Vec::new();
    let mut odd = String::new();
    for word in text.split(separators) {
        for part in word.split("\\x") {
            let part = part
                .strip_prefix("0x")
                .or(part.strip_prefix("0X"))
                .unwrap_or(part);
            let part = part.strip_suffix('h').unwrap_or(part);
            match (part.len() % 2, odd.is_empty()) {
                (0, true) => append(part, &mut bytes)?,
                _ => {
                    odd.push_str(part);
                    if odd.len().is_multiple_of(2) {
                        append(&std::mem::take(&mut odd), &mut bytes)?;
                    }
                }
            }
        }
    }
    odd.is_empty().then_some(bytes)
}

fn append(digits: &str, bytes: &mut Vec<u8>) -> Option<()> {
    if !digits.len().is_multiple_of(2) || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    for pair in digits.as_bytes().chunks(2) {
        let pair = std::str::from_utf8(pair).ok()?;
        bytes.push(u8::from_str_radix(pair, 16).ok()?);
    }
    Some(())
}
