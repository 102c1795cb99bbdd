//! Distinguished names as BoringSSL compares them (pki/verify_name_match.cc): strings of the usual
//! types without regard to type, ASCII case and repeated blanks; all others byte for byte.

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

/// `CertPrincipal::ParseDistinguishedName` (net/cert/x509_cert_types.cc): every organization and
/// unit must be text, and of common name, country, locality and state the first one that is not
/// empty, with those before it.
pub(super) fn is_showable(name: &[u8]) -> bool {
    let Some(rdns) = Reader::new(name).expect(der::SEQUENCE).and_then(der::all) else {
        return false;
    };
    let mut filled: Vec<u8> = Vec::new();
    rdns.iter().all(|rdn| {
        let attributes = (rdn.tag == der::SET).then(|| attributes(rdn.content));
        attributes.flatten().is_some_and(|attributes| {
            attributes.iter().all(|(id, value)| match id {
                [0x55, 4, 10 | 11] => text(value).is_some(),
                [0x55, 4, kind @ (3 | 6 | 7 | 8)] if !filled.contains(kind) => {
                    let text = text(value);
                    if text.as_ref().is_some_and(|text| !text.is_empty()) {
                        filled.push(*kind);
                    }
                    text.is_some()
                }
                _ => true,
            })
        })
    })
}

/// `X509NameAttribute::ValueAsString`; `None` for other types, and where the type forbids a
/// character. What says UTF-8 is believed.
fn text(value: &Element<'_>) -> Option<Vec<u8>> {
    match value.tag {
        20 => Some(value.content.to_vec()),
        tag => directory_string(tag, value.content)?,
    }
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

/// `NormalizeValue`; TeletexString is compared as it stands.
fn folded(id: &[u8], value: &Element<'_>) -> Option<Vec<u8>> {
    let (tag, text) = match directory_string(value.tag, value.content) {
        Some(text) => (12, fold(&text?)),
        None => (value.tag, value.content.to_vec()),
    };
    let lengths = [id.len(), text.len()].map(|length| length.to_be_bytes());
    Some([lengths.concat(), id.to_vec(), vec![tag], text].concat())
}

/// Without blanks at the ends, one blank for several, ASCII in lower case.
fn fold(text: &[u8]) -> Vec<u8> {
    let words = text.split(|&b| b == b' ').filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(&b' ').to_ascii_lowercase()
}

/// The text as UTF-8: outer `None` for types that BoringSSL compares byte for byte, inner where
/// the type forbids a character (pki/parse_values.cc).
fn directory_string(tag: u8, content: &[u8]) -> Option<Option<Vec<u8>>> {
    let whole = |fits: bool| fits.then(|| content.to_vec());
    Some(match tag {
        12 => whole(true),
        19 => whole(is_printable(content)),
        22 => whole(content.is_ascii()),
        28 => wide(content, 4),
        30 => wide(content, 2),
        _ => return None,
    })
}

/// The characters that BoringSSL takes in a PrintableString: `*` of practice is among them, `&`,
/// `@` and `_` are not.
fn is_printable(text: &[u8]) -> bool {
    text.iter().all(|&b| {
        b.is_ascii_alphabetic()
            || b == b' '
            || (b'\''..=b':').contains(&b)
            || b == b'='
            || b == b'?'
    })
}

/// Big-endian code points; no surrogates, no noncharacters (`CBU_IS_UNICODE_CHAR`).
fn wide(content: &[u8], size: usize) -> Option<Vec<u8>> {
    let units = content.chunks(size);
    let whole = content.len().is_multiple_of(size);
    let text = units.map(|unit| {
        let value = unit.iter().fold(0, |sum, &b| sum << 8 | u32::from(b));
        let noncharacter = value & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&value);
        char::from_u32(value).filter(|_| !noncharacter)
    });
    let text = text.collect::<Option<String>>().filter(|_| whole);
    text.map(String::into_bytes)
}
