//! ASN.1 as tags, lengths and values with their offsets (X.690): DER, and BER with indefinite
//! lengths, read without knowing what it means.

/// How deep elements may be nested before reading stops.
pub const MAX_DEPTH: usize = 64;

/// The class of a tag (X.690 8.1.2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Universal,
    Application,
    Context,
    Private,
}

/// A tag: class, number, and whether the element holds other elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag {
    pub class: Class,
    pub constructed: bool,
    pub number: u32,
}

impl Tag {
    pub const fn universal(number: u32) -> Self {
        Self {
            class: Class::Universal,
            constructed: matches!(number, 16 | 17),
            number,
        }
    }

    /// True for the constructed context-specific tag `[number]`.
    pub fn is_context(&self, number: u32) -> bool {
        self.class == Class::Context && self.number == number
    }

    /// True for the universal tag with this number, constructed or not.
    pub fn is_universal(&self, number: u32) -> bool {
        self.class == Class::Universal && self.number == number
    }
}

pub const INTEGER: u32 = 2;
pub const BIT_STRING: u32 = 3;
pub const OCTET_STRING: u32 = 4;
pub const OBJECT_IDENTIFIER: u32 = 6;
pub const SEQUENCE: u32 = 16;
pub const SET: u32 = 17;

/// One element, with where it stands in the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element<'a> {
    pub tag: Tag,
    /// Where the element begins, in bytes from the start of the whole.
    pub offset: usize,
    /// Identifier and length octets together.
    pub header_len: usize,
    /// The whole element; an indefinite one includes its end-of-contents octets.
    pub bytes: &'a [u8],
    /// The content octets.
    pub content: &'a [u8],
    /// BER's indefinite length (X.690 8.1.3.6).
    pub indefinite: bool,
}

/// Why an element cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The bytes end inside the element.
    Truncated,
    /// A length that no certificate can have, or a tag number beyond 32 bits.
    Oversized,
    /// An indefinite length on a primitive element.
    Indefinite,
    /// Elements nested deeper than [`MAX_DEPTH`].
    Depth,
}

/// A [`Fault`] and the offset of the element that has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Error {
    pub fault: Fault,
    pub offset: usize,
}

/// Reads the first element of `input`, which begins at `offset` of the whole.
pub fn read(input: &[u8], offset: usize) -> Result<Element<'_>, Error> {
    read_at(input, offset, 0)
}

fn read_at(input: &[u8], offset: usize, depth: usize) -> Result<Element<'_>, Error> {
    let error = |fault| Error { fault, offset };
    if depth > MAX_DEPTH {
        return Err(error(Fault::Depth));
    }
    let (tag, after_tag) = read_tag(input).map_err(error)?;
    let (length, after_length) = read_length(after_tag).map_err(error)?;
    let header_len = input.len() - after_length.len();
    let (content_len, trailer) = match length {
        Some(length) => (length, 0),
        None if !tag.constructed => return Err(error(Fault::Indefinite)),
        None => (indefinite_len(after_length, offset + header_len, depth)?, 2),
    };
    let content = after_length
        .get(..content_len)
        .ok_or(error(Fault::Truncated))?;
    let bytes = input
        .get(..header_len + content_len + trailer)
        .ok_or(error(Fault::Truncated))?;
    Ok(Element {
        tag,
        offset,
        header_len,
        bytes,
        content,
        indefinite: length.is_none(),
    })
}

fn read_tag(input: &[u8]) -> Result<(Tag, &[u8]), Fault> {
    let (&first, mut rest) = input.split_first().ok_or(Fault::Truncated)?;
    let class = match first >> 6 {
        0 => Class::Universal,
        1 => Class::Application,
        2 => Class::Context,
        _ => Class::Private,
    };
    let mut number = u32::from(first & 0x1f);
    if number == 0x1f {
        number = 0;
        loop {
            let (&octet, after) = rest.split_first().ok_or(Fault::Truncated)?;
            rest = after;
            if number >> 25 != 0 {
                return Err(Fault::Oversized);
            }
            number = number << 7 | u32::from(octet & 0x7f);
            if octet & 0x80 == 0 {
                break;
            }
        }
    }
    let tag = Tag {
        class,
        constructed: first & 0x20 != 0,
        number,
    };
    Ok((tag, rest))
}

/// `None` for an indefinite length.
fn read_length(input: &[u8]) -> Result<(Option<usize>, &[u8]), Fault> {
    let (&first, rest) = input.split_first().ok_or(Fault::Truncated)?;
    match first {
        0..=0x7f => Ok((Some(usize::from(first)), rest)),
        0x80 => Ok((None, rest)),
        _ => {
            let count = usize::from(first & 0x7f);
            let octets = rest.get(..count).ok_or(Fault::Truncated)?;
            let after = rest.get(count..).ok_or(Fault::Truncated)?;
            let significant = octets.iter().skip_while(|&&octet| octet == 0);
            if significant.clone().count() > 4 {
                return Err(Fault::Oversized);
            }
            let length = significant.fold(0u64, |sum, &octet| sum << 8 | u64::from(octet));
            let length = usize::try_from(length).map_err(|_| Fault::Oversized)?;
            Ok((Some(length), after))
        }
    }
}

/// The content length of an indefinite element whose content begins `input`.
fn indefinite_len(input: &[u8], offset: usize, depth: usize) -> Result<usize, Error> {
    let mut at = 0;
    loop {
        let rest = input.get(at..).unwrap_or_default();
        if rest.starts_with(&[0, 0]) {
            return Ok(at);
        }
        at += read_at(rest, offset + at, depth + 1)?.bytes.len();
    }
}

impl<'a> Element<'a> {
    /// The elements inside, in order; reading stops at the first fault.
    pub fn children(&self) -> Elements<'a> {
        Elements {
            rest: self.content,
            offset: self.offset + self.header_len,
        }
    }

    /// The `index`th element inside, counted from 0.
    pub fn child(&self, index: usize) -> Option<Element<'a>> {
        self.children().nth(index)?.ok()
    }

    /// The dotted form, where this is an OBJECT IDENTIFIER.
    pub fn oid(&self) -> Option<String> {
        self.tag
            .is_universal(OBJECT_IDENTIFIER)
            .then(|| crate::oid::dotted(self.content))
    }

    /// The octets of an OCTET STRING, put together where BER cut it into pieces.
    pub fn octets(&self) -> Vec<u8> {
        if !self.tag.constructed {
            return self.content.to_vec();
        }
        let pieces = self.children().map_while(Result::ok);
        pieces.flat_map(|piece| piece.octets()).collect()
    }
}

/// Iterates over the elements that follow each other in some bytes.
#[derive(Clone, Debug)]
pub struct Elements<'a> {
    rest: &'a [u8],
    offset: usize,
}

impl<'a> Elements<'a> {
    /// The elements of `input`, which begins at `offset` of the whole.
    pub fn new(input: &'a [u8], offset: usize) -> Self {
        Self {
            rest: input,
            offset,
        }
    }
}

impl<'a> Iterator for Elements<'a> {
    type Item = Result<Element<'a>, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let element = read(self.rest, self.offset);
        match &element {
            Ok(element) => {
                self.rest = self.rest.get(element.bytes.len()..).unwrap_or_default();
                self.offset += element.bytes.len();
            }
            Err(_) => self.rest = &[],
        }
        Some(element)
    }
}

/// The same element in DER's definite lengths: what BER wrote with indefinite ones becomes what a
/// DER reader takes. String pieces are put together (X.690 10.2).
pub fn to_definite(element: &Element<'_>) -> Vec<u8> {
    if !element.tag.constructed {
        return element.bytes.to_vec();
    }
    let string = element.tag.is_universal(OCTET_STRING);
    let content: Vec<u8> = if string {
        element.octets()
    } else {
        let inside = element.children().map_while(Result::ok);
        inside.flat_map(|child| to_definite(&child)).collect()
    };
    let mut identifier = element.bytes.first().copied().unwrap_or_default();
    if string {
        identifier &= !0x20;
    }
    let mut bytes = vec![identifier];
    bytes.extend(length_octets(content.len()));
    bytes.extend(content);
    bytes
}

fn length_octets(length: usize) -> Vec<u8> {
    match u8::try_from(length) {
        Ok(short @ 0..=0x7f) => vec![short],
        _ => {
            let big = length.to_be_bytes();
            let significant: Vec<u8> = big.into_iter().skip_while(|&octet| octet == 0).collect();
            let count = u8::try_from(significant.len()).unwrap_or(8);
            [vec![0x80 | count], significant].concat()
        }
    }
}
