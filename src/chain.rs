//! Which certificate issued which.

use crate::certificate::Certificate;

/// Certificates in serving order: the end entity first, then its issuers as far as they are there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain {
    pub certificates: Vec<Certificate>,
}

impl Chain {
    /// Orders certificates by issuer; repeats are dropped, and what does not belong to the first
    /// end entity's line is left out.
    pub fn of(certificates: &[Certificate]) -> Self {
        let mut chain: Vec<Certificate> = Vec::new();
        let mut next = end_entity(certificates);
        while let Some(certificate) = next {
            if chain.iter().any(|seen| seen.der == certificate.der) {
                break;
            }
            chain.push(certificate.clone());
            next = issuer_of(certificate, certificates);
        }
        Self {
            certificates: chain,
        }
    }

    /// The certificate that the server shows as its own.
    pub fn leaf(&self) -> Option<&Certificate> {
        self.certificates.first()
    }

    /// The self-issued certificate at the end, where it is there.
    pub fn root(&self) -> Option<&Certificate> {
        self.certificates
            .last()
            .filter(|last| last.is_self_issued())
    }
}

/// The first certificate that issued none of the others: not a CA, if there is such a one.
fn end_entity(certificates: &[Certificate]) -> Option<&Certificate> {
    let issued_none = |candidate: &&Certificate| {
        let mut others = certificates.iter();
        !others.any(|other| other.der != candidate.der && issued(candidate, other))
    };
    let leaves = certificates.iter().filter(issued_none);
    let mut not_ca = leaves.clone().filter(|leaf| !leaf.is_ca());
    not_ca
        .next()
        .or_else(|| leaves.clone().next())
        .or_else(|| certificates.first())
}

fn issuer_of<'a>(subject: &Certificate, among: &'a [Certificate]) -> Option<&'a Certificate> {
    if subject.is_self_issued() {
        return None;
    }
    among.iter().find(|candidate| issued(candidate, subject))
}

/// By names, and by key identifiers where both have them (RFC 5280 section 4.2.1.1).
fn issued(issuer: &Certificate, subject: &Certificate) -> bool {
    let ids = (
        &issuer.subject_key_identifier,
        &subject.authority_key_identifier,
    );
    let ids_allow = match ids {
        (Some(issuer), Some(subject)) => issuer == subject,
        _ => true,
    };
    issuer.subject.der == subject.issuer.der && ids_allow
}
