//! The facts that nobody asks for before a certificate is opened.

use sha1::Sha1;
use sha2::Digest;
use x509_parser::certificate::X509Certificate;

use crate::certificate::{Extension, KeyKind, PublicKey, extension, time, whole};
use crate::oid;

/// What is read of a certificate when somebody asks for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Rest {
    pub public_key: PublicKey,
    /// The algorithm that the issuer signed with, as dotted OID.
    pub signature_algorithm: String,
    /// In the order of the certificate, duplicates and malformed ones included.
    pub extensions: Vec<Extension>,
    /// Dotted OIDs; `None` where the extension is absent.
    pub extended_key_usage: Option<Vec<String>>,
    pub sha1: [u8; 20],
}

impl Rest {
    /// Reads what has been read before: that it is a certificate is known.
    pub(super) fn read(der: &[u8]) -> Self {
        let mut rest = Self {
            public_key: PublicKey {
                spki: Vec::new(),
                oid: String::new(),
                kind: KeyKind::Malformed,
                bits: None,
            },
            signature_algorithm: String::new(),
            extensions: Vec::new(),
            extended_key_usage: None,
            sha1: Sha1::digest(der).into(),
        };
        let readable = time::without_leap_seconds(der);
        let readable = readable.as_deref().unwrap_or(der);
        if let Ok(parsed) = whole::<X509Certificate<'_>>(readable) {
            rest.public_key = PublicKey::read(parsed.public_key());
            rest.signature_algorithm = oid::dotted(parsed.signature_algorithm.algorithm.as_bytes());
            extension::read_all(&mut rest, parsed.extensions());
        }
        rest
    }
}
