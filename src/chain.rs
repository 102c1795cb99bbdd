//! Which certificate issued which.

use std::collections::{HashMap, HashSet};

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
        Self::walk(end_entity(certificates), certificates)
    }

    /// The chain of one certificate, with its issuers from among others.
    pub fn from_leaf(leaf: &Certificate, among: &[Certificate]) -> Self {
        Self::walk(Some(leaf), among)
    }

    fn walk(leaf: Option<&Certificate>, certificates: &[Certificate]) -> Self {
        let mut chain: Vec<Certificate> = Vec::new();
        let mut next = leaf;
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

    /// Every certificate once: the chain first, then what does not belong to it, as it came.
    pub fn leaf_first(certificates: &[Certificate]) -> Vec<Certificate> {
        let mut ordered = Self::of(certificates).certificates;
        let mut seen: HashSet<[u8; 32]> = ordered.iter().map(|one| one.sha256).collect();
        let rest = certificates.iter().filter(|one| seen.insert(one.sha256));
        ordered.extend(rest.cloned().collect::<Vec<_>>());
        ordered
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
    let mut by_issuer: HashMap<&[u8], Vec<&Certificate>> = HashMap::new();
    for certificate in certificates {
        let issuer = certificate.issuer.der.as_slice();
        by_issuer.entry(issuer).or_default().push(certificate);
    }
    let issued_none = |candidate: &&Certificate| {
        let named = by_issuer.get(candidate.subject.der.as_slice());
        let mut others = named.into_iter().flatten();
        !others.any(|other| other.der != candidate.der && issued(candidate, other))
    };
    let leaves = || certificates.iter().filter(issued_none);
    leaves()
        .find(|leaf| !leaf.is_ca())
        .or_else(|| leaves().next())
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
