//! Distinguished names as BoringSSL compares them (pki/verify_name_match.cc): strings of the usual
//! types without regard to type, ASCII case and repeated blanks; all others byte for byte.

use super::parse::is_printable;
use crate::verdict::der::{self, Element, Reader};

/// `NormalizeName` of a whole Name; `None` where a string is not what its type allows.
pub(super) fn normalized(name: &[u8]) -> Option<Vec<u8>> {
    let mut output = Vec::new();
    for rdn in der::all(der::only(name, der::SEQUENCE)?)? {
        let rdn = (rdn.tag == der::SET).then_some(rdn.content)?;
        let mut attributes: Vec<Vec<u8>> = attributes(rdn)?
            .iter()
            .map(|(id, value)| folded(id, value))
            .collect::<Option<_>>()?;
        attributes.sort_unstable();
        output.push(b'[');
        output.extend(attributes.concat());
    }
    Some(output)
}

/// `VerifyNameInSubtree`: `base` is a prefix of the RDNs of `name`. Both are RDNSequence contents.
pub(super) fn is_within(name: &[u8], base: &[u8]) -> bool {
    let rdns = |content| {
        let elements = der::all(content)?;
        let each = elements.iter().map(|rdn| {
            let mut attributes: Vec<Vec<u8>> = attributes(rdn.content)?
                .iter()
                .map(|(id, value)| folded(id, value))
                .collect::<Option<_>>()?;
            attributes.sort_unstable();
            Some(attributes)
        });
        each.collect::<Option<Vec<_>>>()
    };
    match (rdns(name), rdns(base)) {
        (Some(name), Some(base)) => name.starts_with(&base),
        _ => false,
    }
}

/// E-mail addresses in a Name, for constraints where there is no subject alternative name.
pub(super) fn values_of<'a>(name: &'a [u8], id: &[u8]) -> Option<Vec<&'a [u8]>> {
    let mut found = Vec::new();
    for rdn in der::all(der::only(name, der::SEQUENCE)?)? {
        let attributes = attributes(rdn.content)?;
        let matching = attributes.iter().filter(|(kind, _)| *kind == id);
        found.extend(matching.map(|(_, value)| value.content));
    }
    Some(found)
}

fn attributes(rdn: &[u8]) -> Option<Vec<(&[u8], Element<'_>)>> {
    let pairs = der::all(rdn)?;
    let pairs: Option<Vec<_>> = pairs
        .iter()
        .map(|pair| {
            let mut reader = Reader::new((pair.tag == der::SEQUENCE).then_some(pair.content)?);
            let both = (reader.expect(der::OID)?, reader.element()?);
            reader.end(both)
        })
        .collect();
    pairs.filter(|pairs| !pairs.is_empty())
}

fn folded(id: &[u8], value: &Element<'_>) -> Option<Vec<u8>> {
    let (tag, text) = match value.tag {
        12 => (12, fold(std::str::from_utf8(value.content).ok()?)),
        19 if !is_printable(value.content) => return None,
        22 if !value.content.is_ascii() => return None,
        19 | 22 => (12, fold(std::str::from_utf8(value.content).ok()?)),
        28 => (12, fold(&wide(value.content, 4)?)),
        30 => (12, fold(&wide(value.content, 2)?)),
        other => (other, value.content.to_vec()),
    };
    let lengths = [id.len(), text.len()].map(|length| length.to_be_bytes());
    Some([lengths.concat(), id.to_vec(), vec![tag], text].concat())
}

/// Without blanks at the ends, one blank for several, ASCII in lower case.
fn fold(text: &str) -> Vec<u8> {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    words.join(" ").to_ascii_lowercase().into_bytes()
}

fn wide(content: &[u8], size: usize) -> Option<String> {
    let units = content.chunks(size);
    let whole = content.len().is_multiple_of(size);
    let text = units.map(|unit| {
        let value = unit.iter().fold(0, |sum, &b| sum << 8 | u32::from(b));
        char::from_u32(value)
    });
    text.collect::<Option<String>>().filter(|_| whole)
}
