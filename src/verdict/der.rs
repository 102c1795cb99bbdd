//! DER as the browsers read it: definite lengths of the shortest form and nothing left over
//! (X.690 section 10.1). What does not fit is `None`.

pub(super) const BOOLEAN: u8 = 0x01;
pub(super) const INTEGER: u8 = 0x02;
pub(super) const BIT_STRING: u8 = 0x03;
pub(super) const OCTET_STRING: u8 = 0x04;
pub(super) const NULL: u8 = 0x05;
pub(super) const OID: u8 = 0x06;
pub(super) const UTC_TIME: u8 = 0x17;
pub(super) const GENERALIZED_TIME: u8 = 0x18;
pub(super) const SEQUENCE: u8 = 0x30;
pub(super) const SET: u8 = 0x31;

/// The identifier octet of a primitive `[number]`.
pub(super) const fn primitive(number: u8) -> u8 {
    0x80 | number
}

/// The identifier octet of a constructed `[number]`.
pub(super) const fn constructed(number: u8) -> u8 {
    0xa0 | number
}

/// One element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element<'a> {
    /// The identifier octet: class, form and number.
    pub tag: u8,
    pub content: &'a [u8],
    pub bytes: &'a [u8],
}

/// Reads elements one after the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    pub const fn new(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    pub const fn at_end(&self) -> bool {
        self.rest.is_empty()
    }

    pub fn next_is(&self, tag: u8) -> bool {
        self.rest.first() == Some(&tag)
    }

    pub fn element(&mut self) -> Option<Element<'a>> {
        let (&tag, after) = self.rest.split_first()?;
        if tag & 0x1f == 0x1f {
            return None;
        }
        let (length, header) = length(after)?;
        let end = header.checked_add(1)?.checked_add(length)?;
        let bytes = self.rest.get(..end)?;
        let content = bytes.get(1 + header..)?;
        self.rest = self.rest.get(end..)?;
        Some(Element {
            tag,
            content,
            bytes,
        })
    }

    /// The content of the next element, which must have this tag.
    pub fn expect(&mut self, tag: u8) -> Option<&'a [u8]> {
        self.element_of(tag).map(|element| element.content)
    }

    pub fn element_of(&mut self, tag: u8) -> Option<Element<'a>> {
        self.element().filter(|element| element.tag == tag)
    }

    /// `Some(None)` where the next element has another tag.
    pub fn optional(&mut self, tag: u8) -> Option<Option<&'a [u8]>> {
        if self.next_is(tag) {
            return self.expect(tag).map(Some);
        }
        Some(None)
    }

    /// The value, once nothing is left.
    pub fn end<T>(&self, value: T) -> Option<T> {
        self.at_end().then_some(value)
    }
}

/// Length, and how many octets it takes; only the shortest form.
fn length(input: &[u8]) -> Option<(usize, usize)> {
    let first = *input.first()?;
    if first < 0x80 {
        return Some((usize::from(first), 1));
    }
    let count = usize::from(first & 0x7f);
    let octets = input.get(1..=count)?;
    let shortest = match octets {
        [] => false,
        [only] => *only >= 0x80,
        [leading, ..] => *leading != 0,
    };
    if count > 4 || !shortest {
        return None;
    }
    let value = octets
        .iter()
        .fold(0, |sum, &octet| sum << 8 | usize::from(octet));
    Some((value, count + 1))
}

/// The only element of `input`, which must have this tag.
pub(super) fn only(input: &[u8], tag: u8) -> Option<&[u8]> {
    let mut reader = Reader::new(input);
    let content = reader.expect(tag)?;
    reader.end(content)
}

/// The elements of `input`, all of them, or `None`.
pub(super) fn all(input: &[u8]) -> Option<Vec<Element<'_>>> {
    let mut reader = Reader::new(input);
    let mut elements = Vec::new();
    while !reader.at_end() {
        elements.push(reader.element()?);
    }
    Some(elements)
}

/// The shortest two's complement form (X.690 section 8.3.2).
pub(super) fn is_integer(content: &[u8]) -> bool {
    match content {
        [] => false,
        [_] => true,
        [first, second, ..] => {
            let padding = if second & 0x80 == 0 { 0x00 } else { 0xff };
            *first != padding
        }
    }
}

/// An integer from 0 to 255.
pub(super) fn small(content: &[u8]) -> Option<u8> {
    match content {
        [value] if *value < 0x80 => Some(*value),
        [0, value] if *value >= 0x80 => Some(*value),
        _ => None,
    }
}

/// A bit string's octets: unused bits must be there, at most seven, and zero.
pub(super) fn bits(content: &[u8]) -> Option<&[u8]> {
    let (&unused, octets) = content.split_first()?;
    let last = octets.last().copied();
    let clean = match last {
        None => unused == 0,
        Some(last) => unused < 8 && last & ((1u16 << unused) - 1) as u8 == 0,
    };
    clean.then_some(octets)
}
