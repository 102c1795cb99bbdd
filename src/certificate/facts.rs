//! A certificate's facts as one flat JSON object, for the command line and for copying.

use serde::Serialize;

use crate::certificate::{Certificate, GeneralName, KeyUsage, Octets, hex};

/// The facts, spelled as the command-line contract spells them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Facts {
    pub sha256: String,
    pub sha1: String,
    pub spki_sha256: String,
    pub version: u32,
    /// RFC 4514.
    pub subject: String,
    pub issuer: String,
    /// RFC 4514 with dotted attribute types.
    pub subject_oid: String,
    pub issuer_oid: String,
    /// Hexadecimal, `-` before a negative one.
    pub serial: String,
    /// Content octets in hexadecimal.
    pub serial_der: String,
    /// RFC 3339.
    pub not_before: String,
    pub not_after: String,
    pub sig_oid: String,
    pub pubkey: String,
    pub pubkey_oid: String,
    pub pubkey_bits: Option<u32>,
    pub san: Vec<String>,
    pub is_ca: bool,
    pub path_len: Option<u32>,
    pub key_usage: Vec<&'static str>,
    pub eku: Vec<String>,
    pub ski: Option<String>,
    pub aki: Option<String>,
    /// In order, `!` before a critical one.
    pub ext_oids: Vec<String>,
    pub self_issued: bool,
    /// The signature verifies under the certificate's own key; `null` where the algorithm is not
    /// supported.
    pub self_signed: Option<bool>,
}

impl From<&Certificate> for Facts {
    fn from(certificate: &Certificate) -> Self {
        let names = certificate.subject_alternative_names.iter();
        let extensions = certificate.extensions.iter();
        let id = |id: &Option<Octets>| id.as_deref().map(hex);
        Self {
            sha256: hex(&certificate.sha256()),
            sha1: hex(&certificate.sha1),
            spki_sha256: hex(&certificate.spki_sha256()),
            version: certificate.version,
            subject: certificate.subject.rfc4514(),
            issuer: certificate.issuer.rfc4514(),
            subject_oid: certificate.subject.rfc4514_oid(),
            issuer_oid: certificate.issuer.rfc4514_oid(),
            serial: certificate.serial_hex(),
            serial_der: hex(&certificate.serial),
            not_before: certificate.not_before.rfc3339(),
            not_after: certificate.not_after.rfc3339(),
            sig_oid: certificate.signature_algorithm.clone(),
            pubkey: certificate.public_key.fact_name(),
            pubkey_oid: certificate.public_key.oid.clone(),
            pubkey_bits: certificate.public_key.bits,
            san: names.map(GeneralName::tagged).collect(),
            is_ca: certificate.is_ca(),
            path_len: certificate
                .basic_constraints
                .and_then(|basic| basic.path_len),
            key_usage: certificate
                .key_usage
                .map(KeyUsage::names)
                .unwrap_or_default(),
            eku: certificate.extended_key_usage.clone().unwrap_or_default(),
            ski: id(&certificate.subject_key_identifier),
            aki: id(&certificate.authority_key_identifier),
            ext_oids: extensions
                .map(|extension| {
                    format!(
                        "{}{}",
                        if extension.critical { "!" } else { "" },
                        extension.oid
                    )
                })
                .collect(),
            self_issued: certificate.is_self_issued(),
            self_signed: certificate.is_self_signed(),
        }
    }
}
