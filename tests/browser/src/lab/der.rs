//! DER, written by hand (X.690): a library that writes only right certificates could not write wrong ones.

pub(crate) const BOOLEAN: u8 = 0x01;
pub(crate) const INTEGER: u8 = 0x02;
pub(crate) const BIT_STRING: u8 = 0x03;
pub(crate) const OCTET_STRING: u8 = 0x04;
pub(crate) const NULL: u8 = 0x05;
pub(crate) const OBJECT_IDENTIFIER: u8 = 0x06;
pub(crate) const UTF8_STRING: u8 = 0x0c;
pub(crate) const PRINTABLE_STRING: u8 = 0x13;
pub(crate) const UTC_TIME: u8 = 0x17;
pub(crate) const GENERALIZED_TIME: u8 = 0x18;
pub(crate) const SEQUENCE: u8 = 0x30;
pub(crate) const SET: u8 = 0x31;

/// A primitive context-specific tag.
pub(crate) const fn context(number: u8) -> u8 {
    0x80 | number
}

/// A constructed context-specific tag.
pub(crate) const fn explicit(number: u8) -> u8 {
    0xa0 | number
}

/// One element with a definite length.
pub(crate) fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut bytes = vec![tag];
    bytes.extend(length(content.len()));
    bytes.extend(content);
    bytes
}

fn length(len: usize) -> Vec<u8> {
    let octets: Vec<u8> = len
        .to_be_bytes()
        .into_iter()
        .skip_while(|octet| *octet == 0)
        .collect();
    match (len, u8::try_from(octets.len())) {
        (0..0x80, _) => vec![len as u8],
        (_, Ok(count)) => [vec![0x80 | count], octets].concat(),
        (_, Err(_)) => Vec::new(),
    }
}

pub(crate) fn sequence(parts: &[Vec<u8>]) -> Vec<u8> {
    element(SEQUENCE, &parts.concat())
}

/// The content octets of an object identifier in dotted form.
pub(crate) fn oid_content(dotted: &str) -> Vec<u8> {
    let arcs: Vec<u64> = dotted
        .split('.')
        .filter_map(|arc| arc.parse().ok())
        .collect();
    let [first, second, rest @ ..] = arcs.as_slice() else {
        return Vec::new();
    };
    let mut content = base128(first * 40 + second);
    for arc in rest {
        content.extend(base128(*arc));
    }
    content
}

fn base128(arc: u64) -> Vec<u8> {
    let mut octets = vec![(arc & 0x7f) as u8];
    let mut rest = arc >> 7;
    while rest > 0 {
        octets.push((rest & 0x7f) as u8 | 0x80);
        rest >>= 7;
    }
    octets.reverse();
    octets
}

pub(crate) fn oid(dotted: &str) -> Vec<u8> {
    element(OBJECT_IDENTIFIER, &oid_content(dotted))
}

pub(crate) fn null() -> Vec<u8> {
    element(NULL, &[])
}

/// A small number that is not negative.
pub(crate) fn integer(value: u8) -> Vec<u8> {
    let padding: &[u8] = if value < 0x80 { &[] } else { &[0] };
    element(INTEGER, &[padding, &[value]].concat())
}

/// A number that is not negative, from its big-endian octets.
pub(crate) fn unsigned(octets: &[u8]) -> Vec<u8> {
    let start = octets
        .iter()
        .position(|octet| *octet != 0)
        .unwrap_or(octets.len().saturating_sub(1));
    let digits = octets.get(start..).unwrap_or_default();
    let padding: &[u8] = match digits.first() {
        Some(0..0x80) => &[],
        _ => &[0],
    };
    element(INTEGER, &[padding, digits].concat())
}

/// A bit string without unused bits.
pub(crate) fn bit_string(octets: &[u8]) -> Vec<u8> {
    element(BIT_STRING, &[&[0], octets].concat())
}

/// A bit string of named bits (X.680 22.7): bit 0 first, trailing zero bits left out.
pub(crate) fn named_bits(bits: &[u8]) -> Vec<u8> {
    let Some(last) = bits.iter().max() else {
        return element(BIT_STRING, &[0]);
    };
    let mut octets = vec![0u8; usize::from(last / 8) + 1];
    for bit in bits {
        if let Some(octet) = octets.get_mut(usize::from(bit / 8)) {
            *octet |= 0x80 >> (bit % 8);
        }
    }
    element(BIT_STRING, &[vec![7 - last % 8], octets].concat())
}
