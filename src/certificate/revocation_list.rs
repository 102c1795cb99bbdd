//! A list of revoked certificates (RFC 5280 section 5).

use x509_parser::revocation_list::{CertificateRevocationList, RevokedCertificate};

use crate::certificate::details::{self, Row};
use crate::certificate::{Extension, Name, Time};
use crate::input::Problem;
use crate::oid;

/// Which certificates an authority has revoked.
#[derive(Clone, Debug, PartialEq)]
pub struct RevocationList {
    pub issuer: Name,
    /// The algorithm that the issuer signed with, as dotted OID.
    pub signature_algorithm: String,
    pub this_update: Time,
    pub next_update: Option<Time>,
    /// How many certificates are on it.
    pub count: usize,
    /// The first of them.
    pub first: Vec<Revoked>,
    pub extensions: Vec<Extension>,
}

/// One certificate that no longer counts.
#[derive(Clone, Debug, PartialEq)]
pub struct Revoked {
    /// The serial number's content octets.
    pub serial: Vec<u8>,
    pub date: Time,
    /// CRLReason (RFC 5280 section 5.3.1), where it is told.
    pub reason: Option<u8>,
}

/// How many of the revoked certificates are kept.
const MAX_FIRST: usize = 20;

impl RevocationList {
    /// Reads one DER list. Bytes after it are refused.
    pub fn from_der(der: &[u8]) -> Result<Self, Problem> {
        let parsed: CertificateRevocationList<'_> = super::whole(der)?;
        let list = &parsed.tbs_cert_list;
        let first = list.revoked_certificates.iter().take(MAX_FIRST);
        Ok(Self {
            issuer: Name::alone(&list.issuer),
            signature_algorithm: oid::dotted(parsed.signature_algorithm.algorithm.as_bytes()),
            this_update: Time::read(list.this_update),
            next_update: list.next_update.map(Time::read),
            count: list.revoked_certificates.len(),
            first: first.map(Revoked::read).collect(),
            extensions: list.iter_extensions().map(Extension::read).collect(),
        })
    }

    /// As labelled rows.
    pub fn rows(&self) -> Vec<Row> {
        details::revocation_list(self)
    }
}

impl Revoked {
    fn read(revoked: &RevokedCertificate<'_>) -> Self {
        Self {
            serial: revoked.raw_serial().to_vec(),
            date: Time::read(revoked.revocation_date),
            reason: revoked.reason_code().map(|(_, reason)| reason.0),
        }
    }
}
