//! Distinguished names (RFC 5280 section 4.1.2.4).

use std::borrow::Cow;

use x509_parser::asn1_rs::Any;
use x509_parser::x509::{AttributeTypeAndValue, X509Name};

use crate::asn1::{BIT_STRING, string, wrap};
use crate::certificate::octets::Source;
use crate::certificate::{Octets, Text, hex};
use crate::oid;

/// A distinguished name: its bytes, and its attributes in encoded order.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    pub der: Octets,
    list: Box<[Attribute]>,
}

/// One attribute of a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// The attribute type as dotted OID.
    pub oid: Cow<'static, str>,
    /// The value as text, or `#` and the hexadecimal of its encoding where it is not a string.
    pub text: Text,
    /// Universal tag number of the value's ASN.1 type.
    pub tag: u32,
    /// It stands in one relative distinguished name with the attribute before it.
    pub joined: bool,
}

impl Name {
    /// A name that stands in nothing that is kept.
    pub(super) fn alone(name: &X509Name<'_>) -> Self {
        let parsed = name.as_raw();
        let kept = parsed.into();
        let source = Source {
            kept: &kept,
            parsed,
        };
        Self::read(name, source)
    }

    pub(super) fn read(name: &X509Name<'_>, source: Source<'_>) -> Self {
        let mut list = Vec::with_capacity(name.iter_rdn().count());
        for rdn in name.iter_rdn() {
            let first = list.len();
            for attribute in rdn.iter() {
                list.push(Attribute::read(attribute, list.len() > first, source));
            }
        }
        Self {
            der: source.part(name.as_raw()),
            list: list.into(),
        }
    }

    pub fn attributes(&self) -> impl DoubleEndedIterator<Item = &Attribute> {
        self.list.iter()
    }

    /// Relative distinguished names, most significant first; most hold one attribute.
    pub fn rdns(&self) -> impl DoubleEndedIterator<Item = &[Attribute]> {
        self.list.chunk_by(|_, next| next.joined)
    }

    /// Nobody is named.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The last common name, the one that browsers and people look at.
    pub fn common_name(&self) -> Option<String> {
        self.last("2.5.4.3")
    }

    /// What people call whom it names: the common name, else everything.
    pub fn title(&self) -> String {
        self.common_name().unwrap_or_else(|| self.readable())
    }

    /// The last value of an attribute type.
    pub fn last(&self, oid: &str) -> Option<String> {
        let mut found = self.attributes().filter(|attribute| attribute.oid == oid);
        found
            .next_back()
            .map(|attribute| attribute.text.to_string())
    }

    /// RFC 4514: most specific first, short names for the types of its table, OIDs for the others.
    pub fn rfc4514(&self) -> String {
        self.written(|attribute| {
            oid::attribute_short_name(&attribute.oid).unwrap_or(&attribute.oid)
        })
    }

    /// RFC 4514 with dotted attribute types only.
    pub fn rfc4514_oid(&self) -> String {
        self.written(|attribute| &attribute.oid)
    }

    fn written(&self, type_of: impl for<'a> Fn(&'a Attribute) -> &'a str) -> String {
        let rdns = self.rdns().rev().map(|rdn| {
            let pairs = rdn
                .iter()
                .map(|attribute| format!("{}={}", type_of(attribute), attribute.escaped()));
            pairs.collect::<Vec<_>>().join("+")
        });
        rdns.collect::<Vec<_>>().join(",")
    }

    /// For people: values without types, most specific first.
    pub fn readable(&self) -> String {
        let values = self.attributes().rev();
        let values: Vec<&str> = values.map(|attribute| &*attribute.text).collect();
        values.join(", ")
    }
}

impl Attribute {
    fn read(attribute: &AttributeTypeAndValue<'_>, joined: bool, source: Source<'_>) -> Self {
        let value = attribute.attr_value();
        let tag = value.header.tag().0;
        let text = match tag {
            12 | 18 | 19 | 20 | 22 | 26 | 27 => source.text(value.data),
            _ => None,
        };
        let copy = || match string(tag, value.data) {
            Some(text) => text.into(),
            None => format!("#{}", hex(&whole(value))).into(),
        };
        Self {
            oid: oid::attribute_type(attribute.attr_type().as_bytes()),
            text: text.unwrap_or_else(copy),
            tag,
            joined,
        }
    }

    /// The value with the escapes of RFC 4514 section 2.4.
    fn escaped(&self) -> String {
        if self.text.starts_with('#') && !is_string(self.tag) {
            return self.text.to_string();
        }
        let last = self.text.chars().count().saturating_sub(1);
        let mut escaped = String::with_capacity(self.text.len());
        for (index, character) in self.text.chars().enumerate() {
            match character {
                '\0' => escaped.push_str("\\00"),
                '\\' | '"' | '+' | ',' | ';' | '<' | '>' => escaped.extend(['\\', character]),
                '#' if index == 0 => escaped.extend(['\\', character]),
                ' ' if index == 0 || index == last => escaped.extend(['\\', character]),
                _ => escaped.push(character),
            }
        }
        escaped
    }
}

/// What stands after `#`: the whole element (RFC 4514 section 2.4), but of a bit string, such as a
/// unique identifier, the content alone.
fn whole(value: &Any<'_>) -> Vec<u8> {
    let tag = value.header.tag().0;
    let constructed = if value.header.is_constructed() {
        0x20
    } else {
        0
    };
    match u8::try_from(tag) {
        Ok(number @ 0..31) if tag != BIT_STRING => {
            let class = (value.header.class() as u8) << 6;
            wrap(class | constructed | number, value.data)
        }
        _ => value.data.to_vec(),
    }
}

fn is_string(tag: u32) -> bool {
    matches!(tag, 12 | 18 | 19 | 20 | 22 | 26 | 27 | 28 | 30)
}
