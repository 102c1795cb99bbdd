//! DER as digits: hexadecimal with colons, spaces, `0x` or commas, as xxd, hexdump and certutil dump it, in the midst
//! of other text; decimal.

use crate::asn1;
use crate::input::body::SEQUENCE;
use crate::input::text::lines;

/// The bytes that a text of digits stands for, and the line, counted from 1, where they begin; `None` for any other
/// text.
pub(super) fn decode(text: &str) -> Option<(Vec<u8>, usize)> {
    let first = text.split_whitespace().next()?;
    let is_structure = |bytes: &Vec<u8>| bytes.starts_with(&[SEQUENCE]);
    let found = match is_offset(first) {
        true => dump(text).filter(is_structure),
        false => {
            let hexadecimal = array(text).filter(is_structure);
            hexadecimal.or_else(|| decimal(text).filter(is_structure))
        }
    };
    found.map(|bytes| (bytes, 1)).or_else(|| within(text))
}

/// Of a program it is what stands in its first braces, as `xxd -i` writes it.
fn array(text: &str) -> Option<Vec<u8>> {
    let braces = text.split_once('{');
    let inside = braces.and_then(|(_, after)| Some(after.split_once('}')?.0.trim_start()));
    let inside = inside.filter(|inside| inside.starts_with("0x"));
    digits(inside.unwrap_or(text))
}

/// Decimal numbers, as PowerShell shows bytes.
fn decimal(text: &str) -> Option<Vec<u8>> {
    let is_between = |one: char| {
        one.is_whitespace() || matches!(one, ',' | ';' | '{' | '}' | '[' | ']' | '(' | ')' | '@')
    };
    let words = text.split(is_between).filter(|word| !word.is_empty());
    words.map(|word| word.parse().ok()).collect()
}

/// How many places in a text are looked at.
const MAX_PLACES: usize = 16;

/// The most octets that say how long a structure is, and the fewest of one that is worth reading.
const HEADER: usize = 6;
const SHORT: usize = 128;

/// Digits of one long structure in the midst of other text, as logs and databases have them.
fn within(text: &str) -> Option<(Vec<u8>, usize)> {
    let is_start = |at: usize| {
        let (before, after) = text.split_at_checked(at)?;
        let after = after.get(2..)?.trim_start_matches(is_between);
        let inside = before.ends_with(|one: char| one.is_ascii_hexdigit());
        (!inside && after.starts_with('8')).then_some(at)
    };
    let starts = text.match_indices("30").filter_map(|(at, _)| is_start(at));
    let starts = starts.take(MAX_PLACES);
    let mut found = starts.filter_map(|at| Some((at, structure(text.get(at..)?)?)));
    let (at, bytes) = found.next()?;
    let line = text.get(..at).unwrap_or_default().matches('\n').count() + 1;
    Some((bytes, line))
}

/// What may stand between digits in other text.
const fn is_between(character: char) -> bool {
    matches!(character, ' ' | ':' | ',' | '-' | '\\' | '\t' | '\r' | '\n')
}

/// The structure whose digits begin a text, to the end that its length says.
fn structure(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut high = None;
    let mut whole = None;
    for character in text.chars().filter(|&one| !is_between(one)) {
        let digit = u8::try_from(character.to_digit(16)?).ok()?;
        let Some(high) = high.take() else {
            high = Some(digit << 4);
            continue;
        };
        bytes.push(high | digit);
        if bytes.len() <= HEADER {
            whole = asn1::size(&bytes).filter(|&size| size > SHORT);
        }
        if bytes.len() >= whole.unwrap_or(HEADER) {
            return whole.map(|_| bytes);
        }
    }
    None
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
