//! Base64 as people send it: quoted, escaped, wrapped anew, in wide letters.

use std::borrow::Cow;

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::input::RepairKind;
use crate::input::text::{BREAK, JOINT, lines, narrow, numbered_lines, whole_lines};

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The first octet of DER that is worth reading.
pub(super) const SEQUENCE: u8 = 0x30;

/// What stood there, and what was put right on the way.
#[derive(Debug)]
pub(super) struct Decoded {
    pub bytes: Vec<u8>,
    pub repairs: Vec<RepairKind>,
    /// Lines that are no base64: headers, as RFC 1421 has them.
    pub other_lines: usize,
}

impl Decoded {
    /// Of a block with which nothing had to be done.
    pub(super) const fn tidy(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            repairs: Vec::new(),
            other_lines: 0,
        }
    }
}

/// Why it cannot be read. Lines are counted from 0.
#[derive(Debug, PartialEq)]
pub(super) enum Fault {
    /// A character that has no place in base64.
    Character { line: usize, character: char },
    /// A character more or less than base64 can have, or none at all.
    Count,
    /// More than is put right.
    Long,
}

/// Decodes what stands between the lines of a block.
pub(super) fn decode(body: &str) -> Result<Decoded, Fault> {
    if let Some(bytes) = tidy(body) {
        return Ok(Decoded::tidy(bytes));
    }
    let mut plain = Plain::new(body.len());
    if plain.take(body.as_bytes()).is_some() && !(plain.is_joined && is_quoted_printable(body)) {
        return plain.end();
    }
    let mut cleaner = Cleaner::default();
    let text = unescape(body, &mut cleaner.repairs);
    for (number, line) in numbered_lines(&text) {
        cleaner.line(number, line)?;
    }
    Ok(Decoded {
        bytes: pieces(cleaner.digits.as_bytes())?,
        repairs: cleaner.repairs,
        other_lines: cleaner.other_lines,
    })
}

/// A block as programs write it: lines of one length, which holds whole groups of four digits, the last one shorter.
/// Most are like that, and one pass over them is enough.
fn tidy(body: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(body.len() / 4 * 3);
    let (mut width, mut ended) = (0, false);
    for line in body.as_bytes().split(|&byte| byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            // Before the first line, and behind the last one.
            ended |= width > 0;
            continue;
        }
        if width == 0 {
            width = line.len();
        }
        if ended || width > MAX_LINE || !width.is_multiple_of(4) || line.len() > width {
            return None;
        }
        ended = line.len() < width || line.last() == Some(&b'=');
        LENIENT.decode_vec(line, &mut bytes).ok()?;
    }
    (!bytes.is_empty()).then_some(bytes)
}

/// A block of nothing but digits and white space, a piece at a time.
#[derive(Debug)]
pub(super) struct Plain {
    bytes: Vec<u8>,
    /// Digits that are not decoded yet; behind a piece fewer than a group of four.
    digits: Vec<u8>,
    lines: LineLengths,
    is_padded: bool,
    /// Padding stands before more digits.
    pub is_joined: bool,
    is_broken: bool,
}

impl Plain {
    /// For a block with so many characters.
    pub(super) fn new(length: usize) -> Self {
        Self {
            bytes: Vec::with_capacity(length / 4 * 3),
            digits: Vec::new(),
            lines: LineLengths::default(),
            is_padded: false,
            is_joined: false,
            is_broken: false,
        }
    }

    /// Takes some more of it; `None` where that holds anything else, or is no structure: in front of its lines may
    /// stand numbers.
    pub(super) fn take(&mut self, piece: &[u8]) -> Option<()> {
        self.digits.reserve(piece.len());
        for &byte in piece {
            match byte {
                b'\n' | b'\r' => self.lines.end(),
                b'=' => {
                    self.lines.character();
                    self.is_padded = true;
                    self.decode(self.digits.len());
                }
                _ if is_digit(byte) => {
                    self.lines.character();
                    self.is_joined |= self.is_padded;
                    self.digits.push(byte);
                }
                _ if byte.is_ascii_whitespace() => self.lines.blank(),
                _ => return None,
            }
        }
        self.decode(self.digits.len() / 4 * 4);
        self.bytes
            .first()
            .is_none_or(|&first| first == SEQUENCE)
            .then_some(())
    }

    /// Base64 that ends in the middle is several values one after the other.
    fn decode(&mut self, count: usize) {
        let digits = self.digits.get(..count).unwrap_or_default();
        self.is_broken |= LENIENT.decode_vec(digits, &mut self.bytes).is_err();
        self.digits.drain(..count);
    }

    pub(super) fn end(mut self) -> Result<Decoded, Fault> {
        self.decode(self.digits.len());
        if self.is_broken || self.bytes.is_empty() {
            return Err(Fault::Count);
        }
        let repairs = self.lines.are_ragged().then_some(RepairKind::LineBreaks);
        Ok(Decoded {
            bytes: self.bytes,
            repairs: repairs.into_iter().collect(),
            other_lines: 0,
        })
    }
}

/// The longest line that programs write (RFC 2045 section 6.8; RFC 7468 section 2 has 64).
const MAX_LINE: usize = 76;

/// Every line but the last has one length in a block as programs write it.
#[derive(Debug, Default)]
struct LineLengths {
    /// Of the line so far, without and with the white space at its end.
    length: usize,
    blanks: usize,
    first: usize,
    last: usize,
    uneven: bool,
}

impl LineLengths {
    const fn character(&mut self) {
        self.length += self.blanks + 1;
        self.blanks = 0;
    }

    const fn blank(&mut self) {
        self.blanks += 1;
    }

    fn end(&mut self) {
        self.blanks = 0;
        let length = std::mem::take(&mut self.length);
        if length == 0 {
            return;
        }
        if self.first == 0 {
            (self.first, self.last) = (length, length);
        }
        self.uneven |= length > MAX_LINE || self.last != self.first || length > self.first;
        self.last = length;
    }

    fn are_ragged(mut self) -> bool {
        self.end();
        self.uneven
    }
}

pub(super) const fn is_digit(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=')
}

/// Base64 that ends in the middle is several values one after the other.
fn pieces(digits: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut rest = digits;
    let mut bytes = Vec::with_capacity(digits.len() / 4 * 3);
    while !rest.is_empty() {
        let end = rest.iter().position(|&byte| byte == b'=');
        let end = end.unwrap_or(rest.len());
        let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, &[]));
        let decoded = LENIENT.decode_vec(piece, &mut bytes);
        decoded.map_err(|_| Fault::Count)?;
        let padding = after.iter().take_while(|&&byte| byte == b'=').count();
        rest = after.get(padding..).unwrap_or_default();
    }
    match bytes.is_empty() {
        true => Err(Fault::Count),
        false => Ok(bytes),
    }
}

#[derive(Default)]
struct Cleaner {
    digits: String,
    /// What an editor put before the last line.
    number: Option<usize>,
    repairs: Vec<RepairKind>,
    other_lines: usize,
}

impl Cleaner {
    fn note(&mut self, kind: RepairKind) {
        note(&mut self.repairs, kind);
    }

    fn line(&mut self, number: usize, line: &str) -> Result<(), Fault> {
        let (content, quoted) = content(line);
        if quoted {
            self.note(RepairKind::Quoting);
        }
        if content.contains(':') {
            self.other_lines += 1;
            return Ok(());
        }
        let last = std::mem::replace(&mut self.number, line_number(line));
        if last.is_some() && self.number == last.map(|last| last + 1) && is_number(content) {
            // Of the line where the block ends.
            return Ok(());
        }
        let is_wide = |one: char| one.is_whitespace() && !one.is_ascii();
        if !content.is_empty() && line.contains(is_wide) {
            self.note(RepairKind::Invisible);
        }
        let mut joints = 0;
        for character in content.chars() {
            let plain = narrow(character);
            match u8::try_from(plain) {
                Ok(byte) if is_digit(byte) => {
                    self.digits.push(plain);
                    if plain != character {
                        self.note(RepairKind::FullWidth);
                    }
                }
                _ if character == JOINT => joints += 1,
                _ if character.is_whitespace() => self.note(RepairKind::LineBreaks),
                _ if is_invisible(character) => self.note(RepairKind::Invisible),
                _ => {
                    return Err(Fault::Character {
                        line: number + joints,
                        character,
                    });
                }
            }
        }
        Ok(())
    }
}

fn note(repairs: &mut Vec<RepairKind>, kind: RepairKind) {
    if !repairs.contains(&kind) {
        repairs.push(kind);
    }
}

const fn is_invisible(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// A line without what stands around it: the marks of an answered mail, line numbers, quotation
/// marks of a program. Says whether there was any.
pub(super) fn content(line: &str) -> (&str, bool) {
    let trimmed = line.trim();
    let is_mark =
        |character: char| matches!(character, '>' | '|' | '#' | '*') || character.is_whitespace();
    let unquoted = unnumbered(trimmed.trim_start_matches(is_mark));
    let is_quote =
        |character: char| matches!(character, '"' | '\'' | '`' | '\u{201c}' | '\u{201d}');
    let inside = match unquoted.find(is_quote) {
        Some(first) => {
            let after = unquoted.get(first..).unwrap_or_default();
            let after = after.trim_start_matches(is_quote);
            match (first, after.find(is_quote)) {
                (0, Some(last)) => after.get(..last).unwrap_or_default(),
                // What joins the strings of a program.
                (0, None) if after.starts_with([' ', ',', ';', ')']) => "",
                (0, None) => after,
                _ => unquoted.get(..first).unwrap_or_default(),
            }
        }
        None => unquoted,
    };
    let bare = inside.trim_end_matches([',', ';', '.', '\\', '|', ' ', '\t']);
    (bare, bare != trimmed)
}

/// What stands behind the number that an editor puts before a line.
const AFTER_NUMBER: [char; 6] = [' ', '\t', ':', ')', '|', '.'];

/// Without the number that an editor put before the line.
fn unnumbered(line: &str) -> &str {
    let rest = line.trim_start_matches(|character: char| character.is_ascii_digit());
    let numbered = rest.len() < line.len() && rest.starts_with(AFTER_NUMBER);
    match numbered {
        true => rest.trim_start_matches(AFTER_NUMBER),
        false => line,
    }
}

/// The number before a line, or that is all of it.
fn line_number(line: &str) -> Option<usize> {
    let line = line.trim();
    let digits = line.split(AFTER_NUMBER).next().unwrap_or_default();
    is_number(digits).then(|| digits.parse().ok())?
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A text in which what mail, HTML, JSON and addresses wrote out is put back.
pub(super) fn unescape<'a>(text: &'a str, repairs: &mut Vec<RepairKind>) -> Cow<'a, str> {
    let mut text = Cow::Borrowed(text);
    if is_percent(&text) {
        note(repairs, RepairKind::Escapes);
        text = Cow::Owned(percent(&text));
    }
    if is_quoted_printable(&text) {
        note(repairs, RepairKind::QuotedPrintable);
        text = Cow::Owned(quoted_printable(&text));
    }
    if text.contains('&') || text.contains('<') {
        let plain = html(&text);
        if plain != text.as_ref() {
            note(repairs, RepairKind::Html);
            text = Cow::Owned(plain);
        }
    }
    if text.contains('\\') || text.contains("`n") {
        note(repairs, RepairKind::Escapes);
        text = Cow::Owned(backslashes(&text));
    }
    text
}

fn is_percent(text: &str) -> bool {
    ["%0A", "%0a", "%2B", "%2b", "%2F", "%2f", "%3D", "%3d"]
        .iter()
        .any(|escape| text.contains(escape))
}

fn percent(text: &str) -> String {
    escaped_octets(text, '%')
}

fn is_quoted_printable(text: &str) -> bool {
    let soft = |line: &str| (73..=76).contains(&line.len()) && line.ends_with('=');
    let inner = lines(text).skip(1).any(|line| !line.is_empty());
    text.contains("=3D") || text.contains("=3d") || (inner && lines(text).any(soft))
}

fn quoted_printable(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for line in whole_lines(text) {
        let content = line.trim_end();
        match content.strip_suffix('=') {
            Some(soft) => {
                joined.push_str(soft);
                joined.push(JOINT);
            }
            None => {
                joined.push_str(content);
                joined.push(if line.ends_with(BREAK) { BREAK } else { '\n' });
            }
        }
    }
    escaped_octets(&joined, '=')
}

/// A character that was written out; line breaks are told from those of the input.
fn written_out(character: char) -> char {
    match character {
        '\n' | '\r' => BREAK,
        other => other,
    }
}

/// Replaces a mark and two hexadecimal digits by the character that they stand for.
fn escaped_octets(text: &str, mark: char) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(mark) {
        out.push_str(before);
        let octet = after
            .get(..2)
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match octet.filter(u8::is_ascii) {
            Some(octet) => {
                out.push(written_out(char::from(octet)));
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                out.push(mark);
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The most characters of a tag.
const MAX_TAG: usize = 400;

/// Tags become line breaks, and the characters that HTML writes out become themselves.
fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<']) {
        let (before, after) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let (open, close) = match after.starts_with('<') {
            true => ('<', '>'),
            false => ('&', ';'),
        };
        let inner = after.get(1..).unwrap_or_default();
        let end = inner.char_indices().take(MAX_TAG);
        let end = end.take_while(|(_, one)| *one != open);
        let mut end = end.filter(|(_, one)| *one == close);
        let inner = end
            .next()
            .and_then(|(end, _)| Some((inner.get(..end)?, inner.get(end + 1..)?)));
        let read = match (inner, close) {
            (Some((_, after)), '>') => Some((BREAK, after)),
            (Some((name, after)), _) => entity(name).map(|one| (written_out(one), after)),
            (None, _) => None,
        };
        match read {
            Some((character, after)) => {
                out.push(character);
                rest = after;
            }
            None => {
                out.push_str(after.get(..1).unwrap_or_default());
                rest = after.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    let number = match name.strip_prefix('#') {
        Some(digits) => match digits.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => digits.parse().ok()?,
        },
        None => match name {
            "nbsp" => 0x20,
            "gt" => u32::from('>'),
            "lt" => u32::from('<'),
            "amp" => u32::from('&'),
            "quot" => u32::from('"'),
            "plus" => u32::from('+'),
            "sol" => u32::from('/'),
            "equals" => u32::from('='),
            "NewLine" => 0x0a,
            _ => return None,
        },
    };
    char::from_u32(number)
}

/// Escapes of JSON, YAML, C and PowerShell.
fn backslashes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let escapes = character == '\\' || (character == '`' && characters.peek() == Some(&'n'));
        if !escapes {
            out.push(character);
            continue;
        }
        while characters.next_if_eq(&'\\').is_some() {}
        match characters.next() {
            Some('n' | 'r' | 't') => out.push(BREAK),
            Some('u') => {
                let digits: String = characters.by_ref().take(4).collect();
                let number = u32::from_str_radix(&digits, 16).ok();
                out.extend(number.and_then(char::from_u32).map(written_out));
            }
            Some('x') => {
                let digits: String = characters.by_ref().take(2).collect();
                let number = u32::from_str_radix(&digits, 16).ok();
                out.extend(number.and_then(char::from_u32).map(written_out));
            }
            Some(other) => out.push(other),
            None => {}
        }
    }
    out
}
