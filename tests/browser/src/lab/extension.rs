//! Extensions (RFC 5280 section 4.2), right or wrong.

use super::der;
use super::draft::Name;

pub(crate) const BASIC_CONSTRAINTS: &str = "2.5.29.19";
pub(crate) const KEY_USAGE: &str = "2.5.29.15";
pub(crate) const EXTENDED_KEY_USAGE: &str = "2.5.29.37";
pub(crate) const SUBJECT_ALTERNATIVE_NAME: &str = "2.5.29.17";
const NAME_CONSTRAINTS: &str = "2.5.29.30";
const CERTIFICATE_POLICIES: &str = "2.5.29.32";
const POLICY_CONSTRAINTS: &str = "2.5.29.36";
const SUBJECT_KEY_IDENTIFIER: &str = "2.5.29.14";
const AUTHORITY_KEY_IDENTIFIER: &str = "2.5.29.35";
/// An extension of a made-up arc that no browser knows.
pub(crate) const UNKNOWN: &str = "1.3.6.1.4.1.99999.1";

/// Bits of keyUsage (RFC 5280 section 4.2.1.3).
pub(crate) const DIGITAL_SIGNATURE: u8 = 0;
pub(crate) const KEY_ENCIPHERMENT: u8 = 2;
pub(crate) const DATA_ENCIPHERMENT: u8 = 3;
pub(crate) const KEY_AGREEMENT: u8 = 4;
pub(crate) const KEY_CERT_SIGN: u8 = 5;
pub(crate) const CRL_SIGN: u8 = 6;

pub(crate) const SERVER: &str = "1.3.6.1.5.5.7.3.1";
pub(crate) const CLIENT: &str = "1.3.6.1.5.5.7.3.2";
pub(crate) const CODE_SIGNING: &str = "1.3.6.1.5.5.7.3.3";
pub(crate) const IPSEC_END_SYSTEM: &str = "1.3.6.1.5.5.7.3.5";
pub(crate) const OCSP_SIGNING: &str = "1.3.6.1.5.5.7.3.9";
pub(crate) const ANY: &str = "2.5.29.37.0";
/// Netscape's step-up, which old authorities wrote instead of serverAuth.
pub(crate) const STEP_UP: &str = "2.16.840.1.113730.4.1";

/// How the criticality is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Critical {
    /// Left out, as DER writes the default.
    No,
    Yes,
    /// FALSE in so many words, which DER forbids.
    WrittenFalse,
    /// True as another octet than 0xff, which DER forbids.
    OddTrue,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Extension {
    pub(crate) oid: &'static str,
    pub(crate) critical: Critical,
    pub(crate) value: Vec<u8>,
}

impl Extension {
    pub(crate) fn new(oid: &'static str, value: Vec<u8>) -> Self {
        Self {
            oid,
            critical: Critical::No,
            value,
        }
    }

    pub(crate) fn critical(self) -> Self {
        self.criticality(Critical::Yes)
    }

    pub(crate) fn criticality(self, critical: Critical) -> Self {
        Self { critical, ..self }
    }

    pub(crate) fn der(&self) -> Vec<u8> {
        let critical = match self.critical {
            Critical::No => Vec::new(),
            Critical::Yes => der::element(der::BOOLEAN, &[0xff]),
            Critical::WrittenFalse => der::element(der::BOOLEAN, &[0]),
            Critical::OddTrue => der::element(der::BOOLEAN, &[1]),
        };
        der::sequence(&[
            der::oid(self.oid),
            critical,
            der::element(der::OCTET_STRING, &self.value),
        ])
    }
}

/// An authority, with the number of authorities allowed below it.
pub(crate) fn authority(below: Option<u8>) -> Extension {
    let truth = der::element(der::BOOLEAN, &[0xff]);
    let below = below.map(der::integer).unwrap_or_default();
    Extension::new(BASIC_CONSTRAINTS, der::sequence(&[truth, below])).critical()
}

/// An end entity, said in so many words: an empty sequence.
pub(crate) fn end_entity() -> Extension {
    Extension::new(BASIC_CONSTRAINTS, der::sequence(&[])).critical()
}

pub(crate) fn key_usage(bits: &[u8]) -> Extension {
    Extension::new(KEY_USAGE, der::named_bits(bits)).critical()
}

pub(crate) fn extended_key_usage(purposes: &[&str]) -> Extension {
    let purposes: Vec<_> = purposes.iter().map(|purpose| der::oid(purpose)).collect();
    Extension::new(EXTENDED_KEY_USAGE, der::sequence(&purposes))
}

/// A name in a subject alternative name or a constraint (RFC 5280 section 4.2.1.6).
#[derive(Clone, Debug)]
pub(crate) enum General {
    Dns(String),
    Email(&'static str),
    Uri(&'static str),
    Ip(Vec<u8>),
    Directory(Name),
    Registered(&'static str),
    Other(&'static str, &'static str),
    /// A name with this tag and content.
    Raw(u8, Vec<u8>),
}

impl General {
    pub(crate) fn der(&self) -> Vec<u8> {
        match self {
            Self::Email(text) => der::element(der::context(1), text.as_bytes()),
            Self::Dns(text) => der::element(der::context(2), text.as_bytes()),
            Self::Directory(name) => der::element(der::explicit(4), &name.der()),
            Self::Uri(text) => der::element(der::context(6), text.as_bytes()),
            Self::Ip(octets) => der::element(der::context(7), octets),
            Self::Registered(oid) => der::element(der::context(8), &der::oid_content(oid)),
            Self::Other(oid, text) => {
                let value = der::element(der::UTF8_STRING, text.as_bytes());
                let parts = [der::oid(oid), der::element(der::explicit(0), &value)];
                der::element(der::explicit(0), &parts.concat())
            }
            Self::Raw(tag, content) => der::element(*tag, content),
        }
    }
}

pub(crate) fn dns(name: &str) -> General {
    General::Dns(name.to_owned())
}

pub(crate) fn alternative_names(names: &[General]) -> Extension {
    let names: Vec<_> = names.iter().map(General::der).collect();
    Extension::new(SUBJECT_ALTERNATIVE_NAME, der::sequence(&names))
}

/// Name constraints (RFC 5280 section 4.2.1.10).
pub(crate) fn name_constraints(permitted: &[General], excluded: &[General]) -> Extension {
    let part = |number, names: &[General]| {
        let subtrees: Vec<_> = names
            .iter()
            .map(|name| der::sequence(&[name.der()]))
            .collect();
        match subtrees.is_empty() {
            true => Vec::new(),
            false => der::element(der::explicit(number), &subtrees.concat()),
        }
    };
    let value = der::sequence(&[part(0, permitted), part(1, excluded)]);
    Extension::new(NAME_CONSTRAINTS, value).critical()
}

/// Policies by identifier (RFC 5280 section 4.2.1.4).
pub(crate) fn policies(oids: &[&str]) -> Extension {
    let policies: Vec<_> = oids
        .iter()
        .map(|oid| der::sequence(&[der::oid(oid)]))
        .collect();
    Extension::new(CERTIFICATE_POLICIES, der::sequence(&policies))
}

/// Requires a policy from the next certificate on (RFC 5280 section 4.2.1.11).
pub(crate) fn explicit_policy_required() -> Extension {
    let value = der::sequence(&[der::element(der::context(0), &[0])]);
    Extension::new(POLICY_CONSTRAINTS, value).critical()
}

pub(crate) fn unknown() -> Extension {
    Extension::new(UNKNOWN, der::null())
}

pub(crate) fn subject_key_identifier(identifier: &[u8]) -> Extension {
    let value = der::element(der::OCTET_STRING, identifier);
    Extension::new(SUBJECT_KEY_IDENTIFIER, value)
}

pub(crate) fn authority_key_identifier(identifier: &[u8]) -> Extension {
    let value = der::sequence(&[der::element(der::context(0), identifier)]);
    Extension::new(AUTHORITY_KEY_IDENTIFIER, value)
}
