//! A request for a certificate: PKCS#10 (RFC 2986).

use x509_parser::certification_request::X509CertificationRequest;
use x509_parser::cri_attributes::ParsedCriAttribute;

use crate::certificate::details::{self, Row};
use crate::certificate::{Extension, Name, PublicKey};
use crate::input::Problem;
use crate::oid;
use crate::signature::{self, Verification};

/// What somebody wants to have certified.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    pub subject: Name,
    pub public_key: PublicKey,
    /// The algorithm that the request is signed with, as dotted OID.
    pub signature_algorithm: String,
    /// What the certificate is to have.
    pub extensions: Vec<Extension>,
    /// Whoever asks has the key: the signature verifies. `None` where the algorithm is not
    /// supported.
    pub is_signed: Option<bool>,
}

impl Request {
    /// Reads one DER request. Bytes after it are refused.
    pub fn from_der(der: &[u8]) -> Result<Self, Problem> {
        let parsed: X509CertificationRequest<'_> = super::whole(der)?;
        let info = &parsed.certification_request_info;
        let asked =
            info.iter_attributes()
                .filter_map(|attribute| match attribute.parsed_attribute() {
                    ParsedCriAttribute::ExtensionRequest(request) => Some(&request.extensions),
                    _ => None,
                });
        let public_key = PublicKey::read(&info.subject_pki);
        Ok(Self {
            subject: Name::alone(&info.subject),
            is_signed: is_signed(der, &public_key),
            public_key,
            signature_algorithm: oid::dotted(parsed.signature_algorithm.algorithm.as_bytes()),
            extensions: asked.flatten().map(Extension::read).collect(),
        })
    }

    /// As labelled rows.
    pub fn rows(&self) -> Vec<Row> {
        details::request(self)
    }
}

fn is_signed(der: &[u8], key: &PublicKey) -> Option<bool> {
    let (signed, algorithm, octets) = super::signed_parts(der)?;
    match signature::verify(&key.spki, algorithm, signed, octets) {
        Verification::Valid => Some(true),
        Verification::Invalid => Some(false),
        Verification::Unsupported(_) => None,
    }
}
