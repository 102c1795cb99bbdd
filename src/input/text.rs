//! Bytes as text: UTF-8, and UTF-16 in either order, each with or without a byte order mark.

use zeroize::Zeroize;

use crate::input::RepairKind;

/// The text, and what had to be done for it. What is neither UTF-8 nor UTF-16 is replaced, so that
/// good PEM beside it is still found.
pub(super) fn decode(bytes: Vec<u8>) -> (String, Option<RepairKind>) {
    if let Some((order, skip)) = utf16(&bytes) {
        return (wide(bytes, order, skip), Some(RepairKind::Utf16));
    }
    let (bytes, repair) = match bytes.strip_prefix(&[0xef, 0xbb, 0xbf]) {
        Some(rest) => (rest.to_vec(), Some(RepairKind::ByteOrderMark)),
        None => (bytes, None),
    };
    let text = String::from_utf8(bytes).unwrap_or_else(|error| {
        let mut bytes = error.into_bytes();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        bytes.zeroize();
        text
    });
    (text, repair)
}

type Order = fn([u8; 2]) -> u16;

/// The byte order of UTF-16, and the length of its mark: told by the mark, or by the zeros that
/// Latin letters have in every other byte.
fn utf16(bytes: &[u8]) -> Option<(Order, usize)> {
    match bytes {
        [0xff, 0xfe, ..] => return Some((u16::from_le_bytes, 2)),
        [0xfe, 0xff, ..] => return Some((u16::from_be_bytes, 2)),
        _ => {}
    }
    let head = bytes.get(..bytes.len().min(256)).unwrap_or_default();
    let pairs = head.chunks_exact(2);
    let zeros = |place: usize| {
        let pairs = pairs.clone();
        pairs.filter(|pair| pair.get(place) == Some(&0)).count()
    };
    let most = pairs.len() * 3 / 4;
    match (zeros(0), zeros(1)) {
        _ if most < 4 => None,
        (0, high) if high > most => Some((u16::from_le_bytes, 0)),
        (high, 0) if high > most => Some((u16::from_be_bytes, 0)),
        _ => None,
    }
}

fn wide(mut bytes: Vec<u8>, order: Order, skip: usize) -> String {
    let units = bytes.get(skip..).unwrap_or_default().chunks_exact(2);
    let units = units.filter_map(|pair| Some(order(pair.try_into().ok()?)));
    let text = char::decode_utf16(units)
        .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    bytes.zeroize();
    text
}

/// The character that a full-width form stands for, as Japanese keyboards and mail write it.
pub(super) const fn narrow(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => match char::from_u32(character as u32 - 0xfee0) {
            Some(narrow) => narrow,
            None => character,
        },
        '\u{3000}' => ' ',
        _ => character,
    }
}

/// Counts the lines of a text, going forward.
#[derive(Clone, Debug)]
pub(super) struct Lines {
    at: usize,
    line: usize,
}

impl Lines {
    pub(super) const fn new() -> Self {
        Self { at: 0, line: 1 }
    }

    /// The line, counted from 1, of a byte of the text.
    pub(super) fn at(&mut self, text: &str, place: usize) -> usize {
        if place > self.at {
            let passed = text.as_bytes().get(self.at..place).unwrap_or_default();
            self.line += line_ends(passed, text.as_bytes().get(place).copied());
            self.at = place;
        }
        self.line
    }
}

/// Line feeds, and carriage returns without one.
fn line_ends(bytes: &[u8], next: Option<u8>) -> usize {
    let feeds = bytes.iter().filter(|&&byte| byte == b'\n').count();
    if !bytes.contains(&b'\r') {
        return feeds;
    }
    let returns = bytes.iter().filter(|&&byte| byte == b'\r').count();
    let pairs = bytes.windows(2).filter(|pair| pair == b"\r\n").count();
    let cut = bytes.last() == Some(&b'\r') && next == Some(b'\n');
    feeds + returns - pairs - usize::from(cut)
}

/// The lines of a text, whatever ends them, without their ends.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}'])
        .scan(false, |after_return, line| {
            let rest = *after_return && line == "\n";
            *after_return = line.ends_with('\r');
            Some((!rest).then_some(line))
        })
        .flatten()
        .map(|line| line.trim_end_matches(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']))
}
