//! Extensions (RFC 5280 section 4.2): the ones that decide trust as facts, the others as bytes.

use std::net::{Ipv4Addr, Ipv6Addr};

use x509_parser::extensions::{GeneralName as Parsed, ParsedExtension, X509Extension};

use crate::asn1;
use crate::certificate::{Certificate, Name, hex};
use crate::oid;

/// One extension as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Extension {
    /// Dotted OID.
    pub oid: String,
    pub critical: bool,
    /// The content of extnValue.
    pub value: Vec<u8>,
    /// The value is not what its OID promises: it is shown as bytes, and it is a finding.
    pub malformed: bool,
}

/// Basic constraints (RFC 5280 section 4.2.1.9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BasicConstraints {
    pub ca: bool,
    pub path_len: Option<u32>,
}

/// Key usage (RFC 5280 section 4.2.1.3): bit 0 is digitalSignature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KeyUsage(pub u16);

impl KeyUsage {
    pub const DIGITAL_SIGNATURE: Self = Self(1);
    pub const KEY_ENCIPHERMENT: Self = Self(1 << 2);
    pub const KEY_CERT_SIGN: Self = Self(1 << 5);

    /// Names in the order of their bits.
    pub const NAMES: [&str; 9] = [
        "digital_signature",
        "content_commitment",
        "key_encipherment",
        "data_encipherment",
        "key_agreement",
        "key_cert_sign",
        "crl_sign",
        "encipher_only",
        "decipher_only",
    ];

    pub fn has(self, usage: Self) -> bool {
        self.0 & usage.0 != 0
    }

    /// The names of the bits that are set.
    pub fn names(self) -> Vec<&'static str> {
        let names = Self::NAMES.iter().enumerate();
        names
            .filter(|(bit, _)| self.0 >> bit & 1 == 1)
            .map(|(_, name)| *name)
            .collect()
    }
}

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
    fn read(name: &Parsed<'_>) -> Self {
        match name {
            Parsed::DNSName(text) => Self::Dns((*text).to_owned()),
            Parsed::RFC822Name(text) => Self::Email((*text).to_owned()),
            Parsed::URI(text) => Self::Uri((*text).to_owned()),
            Parsed::IPAddress(octets) => Self::Ip(octets.to_vec()),
            Parsed::DirectoryName(name) => Self::Directory(Name::read(name)),
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

/// Fills in what the extensions say; of a repeated one, the first counts.
pub(super) fn read_all(certificate: &mut Certificate, extensions: &[X509Extension<'_>]) {
    for extension in extensions {
        let id = oid::dotted(extension.oid.as_bytes());
        let repeated = certificate.extensions.iter().any(|seen| seen.oid == id);
        let parsed = extension.parsed_extension();
        certificate.extensions.push(Extension {
            oid: id,
            critical: extension.critical,
            value: extension.value.to_vec(),
            malformed: parsed.error().is_some(),
        });
        if !repeated {
            read_one(certificate, parsed);
        }
    }
}

fn read_one(certificate: &mut Certificate, extension: &ParsedExtension<'_>) {
    match extension {
        ParsedExtension::SubjectAlternativeName(names) => {
            let names = names.general_names.iter();
            certificate.subject_alternative_names = names.map(GeneralName::read).collect();
        }
        ParsedExtension::BasicConstraints(basic) => {
            certificate.basic_constraints = Some(BasicConstraints {
                ca: basic.ca,
                path_len: basic.path_len_constraint,
            });
        }
        ParsedExtension::KeyUsage(usage) => certificate.key_usage = Some(KeyUsage(usage.flags)),
        ParsedExtension::ExtendedKeyUsage(_) => {
            let value = certificate.extensions.last();
            certificate.extended_key_usage = value.map(|extension| purposes(&extension.value));
        }
        ParsedExtension::SubjectKeyIdentifier(id) => {
            certificate.subject_key_identifier = Some(id.0.to_vec());
        }
        ParsedExtension::AuthorityKeyIdentifier(authority) => {
            let id = authority.key_identifier.as_ref();
            certificate.authority_key_identifier = id.map(|id| id.0.to_vec());
        }
        _ => {}
    }
}

/// ExtKeyUsageSyntax ::= SEQUENCE SIZE (1..MAX) OF KeyPurposeId, in encoded order.
fn purposes(value: &[u8]) -> Vec<String> {
    let Ok(sequence) = asn1::read(value, 0) else {
        return Vec::new();
    };
    let purposes = sequence.children().filter_map(Result::ok);
    purposes.filter_map(|purpose| purpose.oid()).collect()
}
