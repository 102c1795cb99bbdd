//! General names (RFC 5280 section 4.2.1.6), and the extensions that are a list of them.

use std::net::{Ipv4Addr, Ipv6Addr};

use x509_parser::extensions::GeneralName as Parsed;
use x509_parser::prelude::FromDer;

use crate::asn1::{self, Element, SEQUENCE};
use crate::certificate::details::{Value, field, list, named, text};
use crate::certificate::extension::{any, idn, unknown};
use crate::certificate::{Name, hex};
use crate::message::{Arg, Message};
use crate::oid;

/// One name of a subject or issuer alternative name (RFC 5280 section 4.2.1.6).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GeneralName {
    Dns(String),
    Email(String),
    Uri(String),
    /// Four octets, sixteen, or whatever stands there.
    Ip(Vec<u8>),
    Directory(Name),
    RegisteredId(String),
    Other {
        oid: String,
        value: Vec<u8>,
    },
    /// x400Address (tag 3), ediPartyName (tag 5), or a name that its tag does not allow.
    Opaque {
        tag: u32,
        value: Vec<u8>,
    },
}

impl GeneralName {
    pub(super) fn from_element(element: &Element<'_>) -> Option<Self> {
        let (_, parsed) = Parsed::from_der(element.bytes).ok()?;
        Some(Self::read(&parsed))
    }

    pub(super) fn read(name: &Parsed<'_>) -> Self {
        match name {
            Parsed::DNSName(text) => Self::Dns((*text).to_owned()),
            Parsed::RFC822Name(text) => Self::Email((*text).to_owned()),
            Parsed::URI(text) => Self::Uri((*text).to_owned()),
            Parsed::IPAddress(octets) => Self::Ip(octets.to_vec()),
            Parsed::DirectoryName(name) => Self::Directory(Name::alone(name)),
            Parsed::RegisteredID(id) => Self::RegisteredId(oid::dotted(id.as_bytes())),
            Parsed::OtherName(id, value) => Self::Other {
                oid: oid::dotted(id.as_bytes()),
                value: asn1::read(value, 0)
                    .map_or_else(|_| value.to_vec(), |explicit| explicit.content.to_vec()),
            },
            Parsed::X400Address(any) => Self::Opaque {
                tag: 3,
                value: any.data.to_vec(),
            },
            Parsed::EDIPartyName(any) => Self::Opaque {
                tag: 5,
                value: any.data.to_vec(),
            },
            Parsed::Invalid(tag, value) => Self::Opaque {
                tag: tag.0,
                value: value.to_vec(),
            },
        }
    }

    /// The name as somebody would type it into an address bar.
    pub fn as_host(&self) -> Option<String> {
        match self {
            Self::Dns(name) => Some(name.clone()),
            Self::Ip(octets) => ip(octets),
            _ => None,
        }
    }

    /// In words.
    pub(super) fn value(&self) -> Value {
        match self {
            Self::Dns(name) => dns(name),
            Self::Email(address) => field("name-email", text(address)),
            Self::Uri(uri) => field("name-uri", text(uri)),
            Self::Ip(octets) => field("name-ip", address(ip(octets), octets)),
            Self::Directory(name) => field("name-directory", text(&name.rfc4514())),
            Self::RegisteredId(id) => field("name-registered-id", any::identifier(id)),
            Self::Other { oid, value } => other(oid, value),
            Self::Opaque { tag: 3, value } => field("name-x400", unknown::tree(value)),
            Self::Opaque { tag: 5, value } => field("name-edi", unknown::tree(value)),
            Self::Opaque { value, .. } => field("name-unreadable", Value::Malformed(value.clone())),
        }
    }

    /// In words, where it stands for all names below it (RFC 5280 section 4.2.1.10).
    pub(super) fn subtree(&self) -> Value {
        let all = || Value::Message(Message::new("constraint-all"));
        match self {
            Self::Dns(name) if name.is_empty() => field("name-dns", all()),
            Self::Email(name) if name.is_empty() => field("name-email", all()),
            Self::Uri(name) if name.is_empty() => field("name-uri", all()),
            Self::Directory(name) if name.is_empty() => field("name-directory", all()),
            Self::Ip(octets) => field("name-ip", address(ip_range(octets), octets)),
            name => name.value(),
        }
    }

    /// `DNS:…`, `email:…`, `URI:…`, `IP:…`, `dirName:…`, `RID:…`, `otherName:oid:hex`.
    pub fn tagged(&self) -> String {
        match self {
            Self::Dns(name) => format!("DNS:{name}"),
            Self::Email(name) => format!("email:{name}"),
            Self::Uri(uri) => format!("URI:{uri}"),
            Self::Ip(octets) => {
                let written = ip(octets).or_else(|| ip_range(octets));
                format!("IP:{}", written.unwrap_or_else(|| hex(octets)))
            }
            Self::Directory(name) => format!("dirName:{}", name.rfc4514()),
            Self::RegisteredId(id) => format!("RID:{id}"),
            Self::Other { oid, value } => format!("otherName:{oid}:{}", hex(value)),
            Self::Opaque { tag, value } => format!("[{tag}]:{}", hex(value)),
        }
    }
}

fn ip(octets: &[u8]) -> Option<String> {
    if let Ok(v4) = <[u8; 4]>::try_from(octets) {
        return Some(Ipv4Addr::from(v4).to_string());
    }
    let v6 = <[u8; 16]>::try_from(octets).ok()?;
    Some(Ipv6Addr::from(v6).to_string())
}

/// Address and mask, as name constraints write them: `192.0.2.0/24`.
fn ip_range(octets: &[u8]) -> Option<String> {
    let (address, mask) = octets.split_at_checked(octets.len() / 2)?;
    let prefix: u32 = mask.iter().map(|octet| octet.leading_ones()).sum();
    let ones: u32 = mask.iter().map(|octet| octet.count_ones()).sum();
    let address = ip(address)?;
    let contiguous = prefix == ones && mask.len() == octets.len() / 2;
    contiguous.then(|| format!("{address}/{prefix}"))
}

fn address(written: Option<String>, octets: &[u8]) -> Value {
    match written {
        Some(written) => Value::Text(written),
        None => Value::Malformed(octets.to_vec()),
    }
}

/// A host name as it stands, with what it reads where it is internationalized.
fn dns(name: &str) -> Value {
    let Some(decoded) = idn::decoded(name) else {
        return field("name-dns", text(name));
    };
    let mut shown = vec![match decoded.unicode == name {
        true => text(name),
        false => Value::Message(
            Message::new("name-idn")
                .text("name", name)
                .text("unicode", decoded.unicode),
        ),
    }];
    if decoded.broken {
        shown.push(Value::Message(Message::new("name-idn-broken")));
    }
    if decoded.mixed {
        shown.push(Value::Message(Message::new("name-idn-mixed")));
    }
    match <[Value; 1]>::try_from(shown) {
        Ok([only]) => field("name-dns", only),
        Err(shown) => field("name-dns", Value::List(shown)),
    }
}

/// OtherName ::= SEQUENCE { type-id OBJECT IDENTIFIER, value [0] EXPLICIT ANY DEFINED BY type-id }
fn other(id: &str, value: &[u8]) -> Value {
    let label = Message::new("name-other").text("kind", oid::name(id).unwrap_or(id));
    let shown = match asn1::whole(value) {
        Some(element) => any::value(&element),
        None => Value::Malformed(value.to_vec()),
    };
    named(Arg::from(label), shown)
}

/// GeneralNames ::= SEQUENCE SIZE (1..MAX) OF GeneralName
pub(super) fn all(value: &[u8]) -> Option<Value> {
    each(&asn1::whole(value)?.of(SEQUENCE)?)
}

/// The general names inside an element, whatever its tag.
pub(super) fn each(element: &Element<'_>) -> Option<Value> {
    let items = element.items()?;
    let names: Option<Vec<_>> = items.iter().map(GeneralName::from_element).collect();
    Some(list(names?.iter().map(GeneralName::value).collect()))
}
