//! ASN.1 as tags, lengths and values with their offsets (X.690): DER, and BER with indefinite
//! lengths, read without knowing what it means.

mod tree;

pub(crate) use tree::string_type;
pub use tree::{Line, MAX_LINES, level, tree};

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

pub const BOOLEAN: u32 = 1;
pub const INTEGER: u32 = 2;
pub const BIT_STRING: u32 = 3;
pub const OCTET_STRING: u32 = 4;
pub const NULL: u32 = 5;
pub const OBJECT_IDENTIFIER: u32 = 6;
pub const ENUMERATED: u32 = 10;
pub const SEQUENCE: u32 = 16;
pub const SET: u32 = 17;
pub const UTC_TIME: u32 = 23;
pub const GENERALIZED_TIME: u32 = 24;

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

/// How many octets the element has that begins `input`, where its length is there and definite.
pub fn size(input: &[u8]) -> Option<usize> {
    let (_, after_tag) = read_tag(input).ok()?;
    let (length, content) = read_length(after_tag).ok()?;
    (input.len() - content.len()).checked_add(length?)
}

/// The first element of `input` as [`read`] gives it, or as much as is there of one whose end is missing.
fn read_cut(input: &[u8], offset: usize) -> Option<Element<'_>> {
    let error = match read(input, offset) {
        Ok(element) => return Some(element),
        Err(error) => error,
    };
    let (tag, after_tag) = read_tag(input).ok()?;
    let (length, content) = read_length(after_tag).ok()?;
    (error.fault == Fault::Truncated && tag.constructed).then_some(Element {
        tag,
        offset,
        header_len: input.len() - content.len(),
        bytes: input,
        content,
        indefinite: length.is_none(),
    })
}

/// The elements that follow each other in `input`; of the last one the end may be missing.
pub fn of_cut(input: &[u8], offset: usize) -> impl Iterator<Item = Element<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = input.get(at..).filter(|rest| !rest.is_empty())?;
        let element = read_cut(rest, offset + at)?;
        at += element.bytes.len();
        Some(element)
    })
}

/// The one element that fills `input`; `None` where it does not, or where something follows it.
pub fn whole(input: &[u8]) -> Option<Element<'_>> {
    let element = read(input, 0).ok()?;
    (element.bytes.len() == input.len()).then_some(element)
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

    /// The elements inside; of the last one the end may be missing.
    pub fn parts(&self) -> impl Iterator<Item = Element<'a>> + use<'a> {
        of_cut(self.content, self.offset + self.header_len)
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

    /// The element itself, where it has this universal tag number.
    pub fn of(self, number: u32) -> Option<Self> {
        self.tag.is_universal(number).then_some(self)
    }

    /// Every element inside; `None` where one cannot be read.
    pub fn items(&self) -> Option<Vec<Element<'a>>> {
        let constructed = self.tag.constructed;
        constructed.then(|| self.children().collect::<Result<_, _>>().ok())?
    }

    /// The elements inside, to be taken one by one.
    pub fn fields(&self) -> Option<Fields<'a>> {
        Some(Fields(self.items()?.into_iter().peekable()))
    }

    /// The content as a number: decimal up to 128 bits, `0x` and hexadecimal beyond. `None` for no
    /// octets at all, which is no number (X.690 8.3.1).
    pub fn decimal(&self) -> Option<String> {
        let (&first, _) = self.content.split_first()?;
        if self.content.len() > 16 {
            return Some(format!("0x{}", crate::certificate::hex(self.content)));
        }
        let sign: i128 = if first & 0x80 == 0 { 0 } else { -1 };
        let number = self.content.iter();
        let number = number.fold(sign, |sum, &octet| sum << 8 | i128::from(octet));
        Some(number.to_string())
    }

    /// The content as text, where this is one of the string types.
    pub fn text(&self) -> Option<String> {
        let universal = self.tag.class == Class::Universal && !self.tag.constructed;
        universal.then(|| string(self.tag.number, self.content))?
    }

    /// The content octets of a BIT STRING, and how many bits of the last are unused
    /// (X.690 8.6.2). Takes the content alone, so that an implicit tag may stand before it.
    pub fn bits(&self) -> Option<(u32, &'a [u8])> {
        let (&unused, octets) = self.content.split_first()?;
        let possible = unused < 8 && (unused == 0 || !octets.is_empty());
        possible.then_some((u32::from(unused), octets))
    }

    /// The numbers of the bits that are set in a named bit list, the first bit being 0; `None` for
    /// more bits than any list names.
    pub fn named_bits(&self) -> Option<Vec<usize>> {
        let (_, octets) = self.bits().filter(|(_, octets)| octets.len() <= 8)?;
        let bits = (0..octets.len() * 8).filter(|bit| {
            let octet = octets.get(bit / 8).copied().unwrap_or_default();
            octet >> (7 - bit % 8) & 1 == 1
        });
        Some(bits.collect())
    }

    /// The octets of an OCTET STRING, put together where BER cut it into pieces.
    pub fn octets(&self) -> Vec<u8> {
        self.octets_at(0)
    }

    fn octets_at(&self, depth: usize) -> Vec<u8> {
        if !self.tag.constructed || depth > MAX_DEPTH {
            return self.content.to_vec();
        }
        let pieces = self.children().map_while(Result::ok);
        pieces
            .flat_map(|piece| piece.octets_at(depth + 1))
            .collect()
    }
}

/// Takes the elements of a structure in their order, so that none is passed over.
pub struct Fields<'a>(std::iter::Peekable<std::vec::IntoIter<Element<'a>>>);

impl<'a> Fields<'a> {
    /// The next element, which must be there.
    pub fn take(&mut self) -> Option<Element<'a>> {
        self.0.next()
    }

    /// The next element, where it has this universal tag number.
    pub fn universal(&mut self, number: u32) -> Option<Element<'a>> {
        self.0.next_if(|element| element.tag.is_universal(number))
    }

    /// The next element, where it has the context-specific tag `[number]`.
    pub fn context(&mut self, number: u32) -> Option<Element<'a>> {
        self.0.next_if(|element| element.tag.is_context(number))
    }

    /// `None` where something is left.
    pub fn end(mut self) -> Option<()> {
        self.0.next().is_none().then_some(())
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
/// DER reader takes. String pieces are put together (X.690 10.2). What is nested deeper than
/// [`MAX_DEPTH`] stays as it is.
pub fn to_definite(element: &Element<'_>) -> Vec<u8> {
    definite(element, 0)
}

fn definite(element: &Element<'_>, depth: usize) -> Vec<u8> {
    if !element.tag.constructed || depth > MAX_DEPTH {
        return element.bytes.to_vec();
    }
    if element.tag.is_universal(OCTET_STRING) {
        return wrap(4, &element.octets());
    }
    let inside = element.children().map_while(Result::ok);
    let content: Vec<u8> = inside
        .flat_map(|child| definite(&child, depth + 1))
        .collect();
    let identifier = identifier_octets(element.bytes);
    [identifier, &length_octets(content.len()), &content].concat()
}

/// The octets of the tag at the start of an element (X.690 8.1.2).
fn identifier_octets(bytes: &[u8]) -> &[u8] {
    let after = read_tag(bytes).map_or(0, |(_, after)| after.len());
    bytes.get(..bytes.len() - after).unwrap_or(bytes)
}

/// An element of one identifier octet around some content, with a definite length.
pub fn wrap(identifier: u8, content: &[u8]) -> Vec<u8> {
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

/// The text of an ASN.1 string type, by its universal tag number; `None` for other types and for
/// bytes that are not what their type promises.
pub fn string(tag: u32, bytes: &[u8]) -> Option<String> {
    match tag {
        12 | 18 | 19 | 22 | 26 | 27 => match std::str::from_utf8(bytes) {
            Ok(text) => Some(text.to_owned()),
            Err(_) => Some(latin1(bytes)),
        },
        // T.61 in practice holds Latin-1, or UTF-8.
        20 => Some(String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| latin1(bytes))),
        28 => wide::<4>(bytes).map(char::from_u32).collect(),
        30 => {
            let units = wide::<2>(bytes).map(|unit| u16::try_from(unit).unwrap_or(0xfffd));
            let complete = bytes.len().is_multiple_of(2);
            let text = char::decode_utf16(units)
                .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect();
            complete.then_some(text)
        }
        _ => None,
    }
}

fn latin1(bytes: &[u8]) -> String {
    bytes.iter().map(|&byte| char::from(byte)).collect()
}

/// Big-endian numbers of `N` octets each.
fn wide<const N: usize>(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks(N).map(|chunk| {
        chunk
            .iter()
            .fold(0, |sum, &octet| sum << 8 | u32::from(octet))
    })
}

/// A UTCTime or GeneralizedTime in the form that DER allows (RFC 5280 section 4.1.2.5), as
/// `2020-01-01T00:00:00Z`; `None` for other forms.
pub fn rfc3339(tag: u32, content: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(content).ok()?;
    let digits = text.strip_suffix('Z')?;
    let wanted = if tag == UTC_TIME { 12 } else { 14 };
    let numeric = digits.bytes().all(|octet| octet.is_ascii_digit());
    if !numeric || digits.len() != wanted {
        return None;
    }
    let (year, rest) = digits.split_at_checked(digits.len() - 10)?;
    let century = match (tag, year) {
        (UTC_TIME, year) if year >= "50" => "19",
        (UTC_TIME, _) => "20",
        _ => "",
    };
    let pair = |at: usize| rest.get(at..at + 2);
    Some(format!(
        "{century}{year}-{}-{}T{}:{}:{}Z",
        pair(0)?,
        pair(2)?,
        pair(4)?,
        pair(6)?,
        pair(8)?
    ))
}
