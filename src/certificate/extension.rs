//! Extensions (RFC 5280 section 4.2): the ones that decide trust as facts, and all of them in words,
//! one family a file.

mod any;
mod constraints;
mod directory_attributes;
mod distribution_points;
mod flag;
mod general_name;
mod idn;
mod information_access;
mod key_identifier;
mod key_usage;
mod microsoft;
mod netscape;
mod policies;
mod qc_statements;
mod sct_list;
mod tls_feature;
mod unknown;

use x509_parser::error::X509Error;
use x509_parser::extensions::{
    AuthorityKeyIdentifier, BasicConstraints as Basic, KeyIdentifier, KeyUsage as Usage,
    ParsedExtension, SubjectAlternativeName, X509Extension,
};
use x509_parser::prelude::FromDer;

use crate::asn1;
use crate::certificate::details::Value;
use crate::certificate::octets::Source;
use crate::certificate::{Parts, Rest};
use crate::oid;

pub use general_name::GeneralName;
pub(super) use unknown::tree;

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

impl Extension {
    pub(super) fn read(extension: &X509Extension<'_>) -> Self {
        Self {
            oid: oid::dotted(extension.oid.as_bytes()),
            critical: extension.critical,
            value: extension.value.to_vec(),
            malformed: extension.parsed_extension().error().is_some(),
        }
    }

    /// It is shown as bytes, because they are not what its OID promises.
    pub fn is_unread(&self) -> bool {
        matches!(value(self), Value::Malformed(_))
    }
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

/// What an extension says, in words. Bytes that are not what the OID promises are
/// [`Value::Malformed`]; an extension that has no reading here is shown as ASN.1.
pub(super) fn value(extension: &Extension) -> Value {
    let bytes = extension.value.as_slice();
    let read = match extension.oid.as_str() {
        "2.5.29.9" => directory_attributes::value(bytes),
        "2.5.29.14" => key_identifier::subject(bytes),
        "2.5.29.15" => key_usage::value(bytes),
        "2.5.29.16" => key_usage::period(bytes),
        "2.5.29.17" | "2.5.29.18" => general_name::all(bytes),
        "2.5.29.19" => constraints::basic(bytes),
        "2.5.29.30" => constraints::names(bytes),
        "2.5.29.31" | "2.5.29.46" => distribution_points::value(bytes),
        "2.5.29.32" | "1.3.6.1.4.1.311.21.10" => policies::value(bytes),
        "2.5.29.33" | "1.3.6.1.4.1.311.21.11" => policies::mappings(bytes),
        "2.5.29.35" => key_identifier::authority(bytes),
        "2.5.29.36" | "1.3.6.1.4.1.311.21.12" => policies::constraints(bytes),
        "2.5.29.37" => key_usage::extended(bytes),
        "2.5.29.54" => policies::inhibit_any(bytes),
        "1.3.6.1.5.5.7.1.1" | "1.3.6.1.5.5.7.1.11" => information_access::value(bytes),
        "1.3.6.1.5.5.7.1.3" => qc_statements::value(bytes),
        "1.3.6.1.5.5.7.1.24" => tls_feature::value(bytes),
        "1.3.6.1.5.5.7.48.1.5" => flag::value(bytes, "flag-ocsp-no-check"),
        "1.3.6.1.4.1.11129.2.4.2" => sct_list::value(bytes),
        "1.3.6.1.4.1.11129.2.4.3" => flag::value(bytes, "flag-ct-poison"),
        "1.3.6.1.4.1.44363.44" => flag::value(bytes, "flag-delegated-credentials"),
        "1.3.6.1.4.1.311.20.2" => microsoft::template_name(bytes),
        "1.3.6.1.4.1.311.21.1" => microsoft::ca_version(bytes),
        "1.3.6.1.4.1.311.21.2" => key_identifier::subject(bytes),
        "1.3.6.1.4.1.311.21.7" => microsoft::template(bytes),
        "1.3.6.1.4.1.311.25.2" => general_name::all(bytes),
        "2.16.840.1.113730.1.1" => netscape::cert_type(bytes),
        "2.16.840.1.113730.1.2"
        | "2.16.840.1.113730.1.3"
        | "2.16.840.1.113730.1.4"
        | "2.16.840.1.113730.1.7"
        | "2.16.840.1.113730.1.8"
        | "2.16.840.1.113730.1.12"
        | "2.16.840.1.113730.1.13" => netscape::string(bytes),
        _ => Some(unknown::value(bytes)),
    };
    let malformed = || Value::Malformed(extension.value.clone());
    read.filter(|_| !extension.malformed)
        .unwrap_or_else(malformed)
}

/// Fills in what the extensions say of names, keys and powers; of a repeated one, the first counts.
pub(super) fn read_facts(parts: &mut Parts, extensions: &[X509Extension<'_>], source: Source<'_>) {
    let mut seen = 0_u64;
    for extension in extensions {
        // Extensions of RFC 5280 are 2.5.29.x.
        let &[0x55, 0x1d, number @ 14..=35] = extension.oid.as_bytes() else {
            continue;
        };
        if seen >> number & 1 == 0 {
            seen |= 1 << number;
            read_fact(parts, number, extension.value, source);
        }
    }
}

fn read_fact(parts: &mut Parts, number: u8, value: &[u8], source: Source<'_>) {
    match number {
        14 => {
            let id = parsed::<KeyIdentifier<'_>>(value);
            parts.subject_key_identifier = id.map(|id| source.part(id.0));
        }
        15 => parts.key_usage = parsed::<Usage>(value).map(|usage| KeyUsage(usage.flags)),
        17 => {
            let names = parsed::<SubjectAlternativeName<'_>>(value);
            let names = names.iter().flat_map(|names| &names.general_names);
            parts.subject_alternative_names = names.map(GeneralName::read).collect();
        }
        19 => {
            let basic = parsed::<Basic>(value);
            parts.basic_constraints = basic.map(|basic| BasicConstraints {
                ca: basic.ca,
                path_len: basic.path_len_constraint,
            });
        }
        35 => {
            let authority = parsed::<AuthorityKeyIdentifier<'_>>(value);
            let id = authority.and_then(|authority| authority.key_identifier);
            parts.authority_key_identifier = id.map(|id| source.part(id.0));
        }
        _ => {}
    }
}

/// What an extension says, where its value is what its OID promises.
fn parsed<'a, T: FromDer<'a, X509Error>>(value: &'a [u8]) -> Option<T> {
    T::from_der(value).ok().map(|(_, parsed)| parsed)
}

/// All extensions, and what they say of purposes; of a repeated one, the first counts.
pub(super) fn read_all(rest: &mut Rest, extensions: &[X509Extension<'_>]) {
    for extension in extensions {
        let one = Extension::read(extension);
        let repeated = rest.extensions.iter().any(|seen| seen.oid == one.oid);
        let purposes = match extension.parsed_extension() {
            ParsedExtension::ExtendedKeyUsage(_) if !repeated => Some(purposes(&one.value)),
            _ => None,
        };
        rest.extended_key_usage = rest.extended_key_usage.take().or(purposes);
        rest.extensions.push(one);
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
