//! `-----BEGIN label-----` and `-----END label-----`, as they should be and as mail programs and
//! word processors leave them.

use crate::input::RepairKind;
use crate::input::text::narrow;

/// One such line, or what is left of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mark {
    pub opens: bool,
    pub label: String,
    /// Where it begins and ends, in bytes.
    pub start: usize,
    pub end: usize,
    /// What is not as it should be.
    pub repair: Option<RepairKind>,
}

/// The most characters of a label.
const MAX_LABEL: usize = 64;

/// The most bytes of dashes, or blanks, that belong to one mark.
const MAX_RUN: usize = 1 << 12;

/// The first mark that begins between two places.
pub(super) fn next(text: &str, from: usize, to: usize) -> Option<Mark> {
    let mut at = from;
    loop {
        let start = next_dash(text, at, to)?;
        let dashes = Cursor::new(text, start).dashes();
        if let Some(mark) = mark(text, start, dashes) {
            return Some(mark);
        }
        at = dashes.at;
    }
}

/// Where the next dash of any kind is, before a place.
fn next_dash(text: &str, from: usize, to: usize) -> Option<usize> {
    let mut at = from;
    loop {
        let bytes = text.as_bytes().get(at..to)?;
        at += bytes
            .iter()
            .position(|&byte| byte == b'-' || byte >= 0xc2)?;
        let character = text.get(at..)?.chars().next()?;
        if is_dash(character) {
            return Some(at);
        }
        at += character.len_utf8();
    }
}

/// Hyphens, dashes, a minus, and what Japanese keyboards write in their place.
const fn is_dash(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{ad}' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{2212}'
                | '\u{2500}'
                | '\u{30fc}'
                | '\u{fe58}'
                | '\u{fe63}'
                | '\u{ff0d}'
                | '\u{ff70}'
    )
}

const fn is_blank(character: char) -> bool {
    matches!(
        character,
        ' ' | '\t' | '\u{a0}' | '\u{3000}' | '\u{2002}'..='\u{200a}'
    )
}

/// A place in a text and what was passed on the way there.
#[derive(Clone, Copy)]
struct Cursor<'a> {
    text: &'a str,
    at: usize,
    /// How many dashes; a long one stands for several.
    dashes: usize,
    plain: bool,
}

impl<'a> Cursor<'a> {
    const fn new(text: &'a str, at: usize) -> Self {
        Self {
            text,
            at,
            dashes: 0,
            plain: true,
        }
    }

    fn peek(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn pass(&mut self, character: char) {
        self.at += character.len_utf8();
    }

    /// Passes dashes, and backslashes between them.
    fn dashes(mut self) -> Self {
        self.dashes = 0;
        let most = self.at.saturating_add(MAX_RUN);
        while self.at < most
            && let Some(character) = self.peek()
        {
            self.dashes += match character {
                '\\' => {
                    let Some(dash) = self.dash_after_escapes() else {
                        break;
                    };
                    self.plain = false;
                    self.at = dash;
                    continue;
                }
                '\u{2014}' | '\u{2015}' => 2,
                _ if is_dash(character) => 1,
                _ => break,
            };
            self.plain &= character == '-';
            self.pass(character);
        }
        self
    }

    /// Where a dash stands behind backslashes; those before anything else belong to what follows, such as a line
    /// break.
    fn dash_after_escapes(&self) -> Option<usize> {
        let rest = self.text.get(self.at..)?;
        let after = rest.trim_start_matches('\\');
        after
            .starts_with(is_dash)
            .then_some(self.at + rest.len() - after.len())
    }

    fn blanks(mut self) -> (Self, usize) {
        let mut count = 0;
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            match rest.chars().next() {
                Some(' ') => self.at += 1,
                Some(blank) if is_blank(blank) => {
                    self.pass(blank);
                    self.plain = false;
                }
                Some('%') if rest.starts_with("%20") => {
                    self.at += 3;
                    self.plain = false;
                }
                Some(joint @ ('+' | '_')) => {
                    self.pass(joint);
                    self.plain = false;
                }
                _ => return (self, count),
            }
            count += 1;
            if count > MAX_RUN {
                return (self, count);
            }
        }
    }

    fn word(mut self, word: &str) -> Option<Self> {
        for wanted in word.chars() {
            let character = self.peek().filter(|&one| narrow(one) == wanted)?;
            self.plain &= character == wanted;
            self.pass(character);
        }
        Some(self)
    }
}

fn mark(text: &str, start: usize, dashes: Cursor<'_>) -> Option<Mark> {
    if dashes.dashes < 2 {
        return None;
    }
    let (after, gap) = dashes.blanks();
    let (opens, word) = match after.word("BEGIN") {
        Some(word) => (true, word),
        None => (false, after.word("END")?),
    };
    let (begun, space) = word.blanks();
    if space == 0 {
        return None;
    }
    let (label, named) = label(begun)?;
    let closing = named.dashes();
    let known = is_known(&label);
    if label.is_empty() || (closing.dashes < 2 && !known) {
        return None;
    }
    let straight = closing.plain && gap == 0 && space == 1;
    let exact = straight && dashes.dashes == 5 && closing.dashes >= 5;
    let end = match (opens, closing.plain && closing.dashes > 5) {
        (false, true) => named.at + 5,
        _ => closing.at,
    };
    let wide = text.get(start..end)?.chars().any(|one| narrow(one) != one);
    let repair = match (exact, wide) {
        (true, _) => None,
        (false, true) => Some(RepairKind::FullWidth),
        (false, false) => Some(RepairKind::Dashes),
    };
    Some(Mark {
        opens,
        label,
        start,
        end,
        repair,
    })
}

/// The label up to the dashes that close it, in plain characters.
fn label(mut cursor: Cursor<'_>) -> Option<(String, Cursor<'_>)> {
    let mut label = String::new();
    let mut end = cursor;
    while let Some(character) = cursor.peek().filter(|&one| !is_dash(one)) {
        let (after, blanks) = cursor.blanks();
        if blanks > 0 {
            label.push(' ');
            cursor = after;
        } else {
            let plain = narrow(character);
            if !(plain.is_ascii_alphanumeric() || matches!(plain, '#' | '.' | '/')) {
                break;
            }
            cursor.plain &= plain == character;
            cursor.pass(character);
            end = cursor;
            label.push(plain);
        }
        if label.len() > MAX_LABEL {
            return None;
        }
    }
    let dashed = cursor.peek().is_some_and(is_dash);
    let spaced = dashed && end.at != cursor.at;
    let mut end = if dashed { cursor } else { end };
    end.plain &= !spaced;
    Some((label.trim().to_owned(), end))
}

/// Labels that are known even where the dashes after them are lost.
fn is_known(label: &str) -> bool {
    ["CERTIFICATE", "REQUEST", "KEY", "PKCS7", "CMS", "CRL"]
        .iter()
        .any(|end| label.ends_with(end))
}
