//! Bytes as text: UTF-8, and UTF-16 in either order, each with or without a byte order mark.

use zeroize::Zeroize;

use crate::input::RepairKind;

/// Bytes on their way to being text, step by step. What is neither UTF-8 nor UTF-16 is replaced, so that
/// good PEM beside it is still found. What has become text is wiped.
#[derive(Debug)]
pub(super) struct Decoder {
    bytes: Vec<u8>,
    /// How many bytes have been decoded.
    at: usize,
    /// How many are decoded in one step.
    step: usize,
    /// Of UTF-16.
    order: Option<Order>,
    text: String,
}

impl Decoder {
    /// Also answers with what has to be done.
    pub(super) fn new(bytes: Vec<u8>, step: usize) -> (Self, Option<RepairKind>) {
        let (order, at, repair) = match utf16(&bytes) {
            Some((order, skip)) => (Some(order), skip, Some(RepairKind::Utf16)),
            None if bytes.starts_with(&[0xef, 0xbb, 0xbf]) => {
                (None, 3, Some(RepairKind::ByteOrderMark))
            }
            None => (None, 0, None),
        };
        let room = bytes.len() >> usize::from(order.is_some());
        let decoder = Self {
            bytes,
            at,
            step,
            order,
            text: String::with_capacity(room),
        };
        (decoder, repair)
    }

    /// Decodes some more; the text once it is whole.
    pub(super) fn step(&mut self) -> Option<String> {
        let to = match self.at.saturating_add(self.step) {
            to if to >= self.bytes.len() => self.bytes.len(),
            to => to - self.broken(to),
        };
        let stretch = self.bytes.get_mut(self.at..to).unwrap_or_default();
        match self.order {
            Some(order) => take_utf16(stretch, order, &mut self.text),
            None => take_utf8(stretch, &mut self.text),
        }
        stretch.zeroize();
        self.at = to;
        (to == self.bytes.len()).then(|| std::mem::take(&mut self.text))
    }

    /// How many bytes have been decoded.
    pub(super) const fn at(&self) -> usize {
        self.at
    }

    /// How many bytes before a place belong to a character that goes on behind it.
    fn broken(&self, place: usize) -> usize {
        let byte = |back: usize| self.bytes.get(place - back).copied().unwrap_or_default();
        match self.order {
            Some(order) => {
                let odd = (place - self.at) % 2;
                let last = order([byte(odd + 2), byte(odd + 1)]);
                odd + if (0xd800..0xdc00).contains(&last) {
                    2
                } else {
                    0
                }
            }
            None => {
                let character = (1..4).find(|&back| !(0x80..0xc0).contains(&byte(back)));
                let is_broken = |&back: &usize| length(byte(back)) > back;
                character.filter(is_broken).unwrap_or(0)
            }
        }
    }
}

/// How many bytes a character of UTF-8 has that begins with this one; 1 where none does.
const fn length(first: u8) -> usize {
    match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => 1,
    }
}

/// UTF-8, many bytes at a time where they are right; `Utf8Chunks` goes byte by byte.
fn take_utf8(mut bytes: &[u8], text: &mut String) {
    while let Err(error) = std::str::from_utf8(bytes) {
        let (valid, rest) = bytes
            .split_at_checked(error.valid_up_to())
            .unwrap_or_default();
        text.push_str(std::str::from_utf8(valid).unwrap_or_default());
        text.push(char::REPLACEMENT_CHARACTER);
        let wrong = error.error_len().unwrap_or(rest.len());
        bytes = rest.get(wrong..).unwrap_or_default();
    }
    text.push_str(std::str::from_utf8(bytes).unwrap_or_default());
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

fn take_utf16(bytes: &[u8], order: Order, text: &mut String) {
    let units = bytes.chunks_exact(2);
    let units = units.filter_map(|pair| Some(order(pair.try_into().ok()?)));
    text.extend(char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)));
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

/// What ends a line, beside carriage return and line feed together.
const ENDS: [char; 6] = ['\n', '\r', BREAK, '\u{85}', '\u{2028}', '\u{2029}'];

/// A line break that was written out in some way: the input has one line there.
pub(super) const BREAK: char = '\u{b}';

/// Nothing, where the input has a line break that is none of the text's.
pub(super) const JOINT: char = '\u{c}';

/// The lines of a text, whatever ends them, without their ends.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    whole_lines(text).map(|line| line.trim_end_matches(ENDS))
}

/// The lines of a text with the first character of their ends.
pub(super) fn whole_lines(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(ENDS)
        .scan(false, |after_return, line| {
            let rest = *after_return && line == "\n";
            *after_return = line.ends_with('\r');
            Some((!rest).then_some(line))
        })
        .flatten()
}

/// The lines of a text, each with the number, from 0, of the line of the input that it begins on.
pub(super) fn numbered_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    whole_lines(text).scan(0, |next, line| {
        let number = *next;
        *next += line.matches(JOINT).count() + usize::from(line.ends_with(['\n', '\r']));
        Some((number, line.trim_end_matches(ENDS)))
    })
}

/// Whether a line is there to its end.
pub(super) fn is_ended(line: &str) -> bool {
    line.ends_with(ENDS)
}

/// Where a part of a text begins in it.
pub(super) fn offset(text: &str, part: &str) -> Option<usize> {
    part.as_ptr().addr().checked_sub(text.as_ptr().addr())
}
