//! A structure as lines, each with where its bytes are.

use std::ops::Range;

use crate::asn1::{
    BIT_STRING, BOOLEAN, Class, ENUMERATED, Element, Elements, GENERALIZED_TIME, INTEGER,
    MAX_DEPTH, NULL, OBJECT_IDENTIFIER, OCTET_STRING, SEQUENCE, SET, Tag, UTC_TIME, rfc3339,
};
use crate::certificate::hex;
use crate::oid;

/// The most lines of one tree.
pub const MAX_LINES: usize = 5000;

/// One element as a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where the element begins, in bytes from the start of the whole.
    pub offset: usize,
    /// Identifier and length octets together.
    pub header_len: usize,
    /// The whole element in bytes, header included.
    pub len: usize,
    /// 0 for the outermost.
    pub depth: usize,
    /// `SEQUENCE`, `[0]`, …; `?` for bytes that are no element, `…` for what is not listed.
    pub tag: String,
    /// The value in short, in ASN.1's notation; empty where the lines below say it.
    pub reading: String,
    /// Where the elements inside it stand, in bytes from the start of the whole.
    pub inside: Option<Range<usize>>,
}

/// Everything in `input` in the order of its bytes. The content of an OCTET STRING or BIT STRING
/// that is well-formed DER is opened below it. No byte is left out: what cannot be read is a line
/// with the tag `?`, and what exceeds [`MAX_LINES`] is a last line with the tag `…`.
pub fn tree(input: &[u8]) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Err(stopped) = walk(input, 0..input.len(), 0, &mut lines) {
        lines.push(Line {
            tag: "…".to_owned(),
            len: input.len().saturating_sub(stopped),
            ..unreadable(&[], stopped, 0)
        });
    }
    lines
}

/// `Err` with the offset of the first element that is one too many.
fn walk(
    whole: &[u8],
    range: Range<usize>,
    depth: usize,
    lines: &mut Vec<Line>,
) -> Result<(), usize> {
    for line in level(whole, range, depth) {
        if lines.len() >= MAX_LINES {
            return Err(line.offset);
        }
        let inside = line.inside.clone();
        lines.push(line);
        if let Some(inside) = inside {
            walk(whole, inside, depth + 1, lines)?;
        }
    }
    Ok(())
}

/// The elements that follow each other in a part of `whole`, each as a line; of what they hold,
/// nothing is read before it is asked for. What cannot be read is a last line with the tag `?`.
pub fn level(whole: &[u8], range: Range<usize>, depth: usize) -> impl Iterator<Item = Line> {
    let start = range.start;
    let part = whole.get(range).unwrap_or_default();
    let mut next = Some(start);
    Elements::new(part, start).map_while(move |element| {
        let at = next.take()?;
        Some(match element {
            Ok(element) if depth <= MAX_DEPTH => {
                next = Some(at + element.bytes.len());
                line(&element, depth)
            }
            _ => unreadable(part.get(at - start..).unwrap_or_default(), at, depth),
        })
    })
}

fn line(element: &Element<'_>, depth: usize) -> Line {
    let content_at = element.offset + element.header_len;
    let skipped = match element.tag.constructed {
        true => Some(0),
        false => opened(element),
    };
    let inside = skipped.map(|skipped| content_at + skipped..content_at + element.content.len());
    let reading = match inside {
        Some(_) => String::new(),
        None => reading(element),
    };
    Line {
        offset: element.offset,
        header_len: element.header_len,
        len: element.bytes.len(),
        depth,
        tag: tag_name(element.tag),
        reading,
        inside: inside.filter(|inside| !inside.is_empty()),
    }
}

/// Where the DER begins in the content of a string that holds some.
fn opened(element: &Element<'_>) -> Option<usize> {
    let skipped = match element.tag {
        tag if tag.constructed => return None,
        tag if tag.is_universal(OCTET_STRING) => 0,
        tag if tag.is_universal(BIT_STRING) && element.content.first() == Some(&0) => 1,
        _ => return None,
    };
    let inside = super::whole(element.content.get(skipped..)?)?;
    is_plausible(&inside, 0).then_some(skipped)
}

/// Whether bytes that can be read as an element are likely to be meant as one.
fn is_plausible(element: &Element<'_>, depth: usize) -> bool {
    if depth > MAX_DEPTH || element.indefinite {
        return false;
    }
    if element.tag.constructed {
        let known = !matches!(element.tag.class, Class::Universal)
            || matches!(element.tag.number, SEQUENCE | SET);
        let items = element.items();
        let fits = |items: Vec<Element<'_>>| items.iter().all(|item| is_plausible(item, depth + 1));
        return known && items.is_some_and(fits);
    }
    match (element.tag.class, element.tag.number) {
        (Class::Context, _) => depth > 0,
        (Class::Universal, BOOLEAN) => matches!(element.content, [0 | 0xff]),
        (Class::Universal, INTEGER | ENUMERATED) => !element.content.is_empty(),
        (Class::Universal, BIT_STRING) => element.bits().is_some(),
        (Class::Universal, OCTET_STRING) => true,
        (Class::Universal, NULL) => element.content.is_empty(),
        (Class::Universal, OBJECT_IDENTIFIER) => !oid::dotted(element.content).contains('?'),
        (Class::Universal, tag @ (UTC_TIME | GENERALIZED_TIME)) => {
            rfc3339(tag, element.content).is_some()
        }
        (Class::Universal, _) => element
            .text()
            .is_some_and(|text| !text.chars().any(char::is_control)),
        _ => false,
    }
}

fn unreadable(rest: &[u8], offset: usize, depth: usize) -> Line {
    Line {
        offset,
        header_len: 0,
        len: rest.len(),
        depth,
        tag: "?".to_owned(),
        reading: short_hex(rest),
        inside: None,
    }
}

/// The name of a universal type (X.680 8.4), `[n]` for a context-specific tag.
fn tag_name(tag: Tag) -> String {
    let name = match (tag.class, tag.number) {
        (Class::Context, number) => return format!("[{number}]"),
        (Class::Application, number) => return format!("[APPLICATION {number}]"),
        (Class::Private, number) => return format!("[PRIVATE {number}]"),
        (Class::Universal, number) => match number {
            BOOLEAN => "BOOLEAN",
            INTEGER => "INTEGER",
            BIT_STRING => "BIT STRING",
            OCTET_STRING => "OCTET STRING",
            NULL => "NULL",
            OBJECT_IDENTIFIER => "OBJECT IDENTIFIER",
            7 => "ObjectDescriptor",
            8 => "EXTERNAL",
            9 => "REAL",
            ENUMERATED => "ENUMERATED",
            11 => "EMBEDDED PDV",
            13 => "RELATIVE-OID",
            14 => "TIME",
            SEQUENCE => "SEQUENCE",
            SET => "SET",
            UTC_TIME => "UTCTime",
            GENERALIZED_TIME => "GeneralizedTime",
            29 => "CHARACTER STRING",
            number => match string_type(number) {
                Some(name) => name,
                None => return format!("[UNIVERSAL {number}]"),
            },
        },
    };
    name.to_owned()
}

/// The name of a string type, by its universal tag number.
pub(crate) fn string_type(number: u32) -> Option<&'static str> {
    Some(match number {
        12 => "UTF8String",
        18 => "NumericString",
        19 => "PrintableString",
        20 => "T61String",
        21 => "VideotexString",
        22 => "IA5String",
        25 => "GraphicString",
        26 => "VisibleString",
        27 => "GeneralString",
        28 => "UniversalString",
        30 => "BMPString",
        _ => return None,
    })
}

fn reading(element: &Element<'_>) -> String {
    let content = element.content;
    if element.tag.class != Class::Universal {
        let text = std::str::from_utf8(content).ok();
        let text = text.filter(|text| !text.is_empty() && text.bytes().all(is_printable));
        return text.map_or_else(|| short_hex(content), |text| format!("\"{text}\""));
    }
    let read = match element.tag.number {
        BOOLEAN => match content {
            [0] => Some("FALSE".to_owned()),
            [0xff] => Some("TRUE".to_owned()),
            _ => None,
        },
        INTEGER | ENUMERATED => element.decimal().map(|number| shortened(&number)),
        OBJECT_IDENTIFIER => {
            let dotted = oid::dotted(content);
            Some(match oid::name(&dotted) {
                Some(name) => format!("{dotted} ({name})"),
                None => dotted,
            })
        }
        tag @ (UTC_TIME | GENERALIZED_TIME) => Some(rfc3339(tag, content).map_or_else(
            || String::from_utf8_lossy(content).into_owned(),
            |time| time.replace('T', " ").replace('Z', " UTC"),
        )),
        BIT_STRING => bit_string(element),
        _ => {
            let text = element.text();
            text.map(|text| format!("\"{}\"", shortened(&text)))
        }
    };
    read.unwrap_or_else(|| short_hex(content))
}

/// Up to four octets bit by bit, `'101'B`; more in hexadecimal, with the unused bits cut off.
fn bit_string(element: &Element<'_>) -> Option<String> {
    let (unused, octets) = element.bits()?;
    if octets.len() > 4 {
        return Some(short_hex(octets));
    }
    let mut bits: String = octets.iter().map(|octet| format!("{octet:08b}")).collect();
    bits.truncate(bits.len().saturating_sub(usize::try_from(unused).ok()?));
    Some(format!("'{bits}'B"))
}

fn is_printable(octet: u8) -> bool {
    (0x20..0x7f).contains(&octet)
}

/// The most characters of a reading.
const SHORT: usize = 64;

fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(SHORT).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn short_hex(bytes: &[u8]) -> String {
    shortened(&hex(bytes.get(..SHORT).unwrap_or(bytes)))
}
