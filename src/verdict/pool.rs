//! The certificates that a verifier can build paths from, and which signed which.

use std::cell::OnceCell;

use super::Case;
use super::layout::Layout;
use crate::certificate::Certificate;
use crate::signature::{self, Unsupported, Verification};

/// The most certificates of a served chain that are looked at; no browser builds longer paths.
const MAX_SERVED: usize = 32;

/// The leaf first, then the others as they were served, then the one to be put into a store.
/// Every certificate is here once.
pub(super) struct Pool<'a> {
    pub members: Vec<Member<'a>>,
    /// How many of them the server sends.
    pub served: usize,
    /// Which of them a remedy puts into a store.
    pub store: usize,
    signed: Vec<OnceCell<bool>>,
}

/// A certificate, and its fields where it is DER throughout.
pub(super) struct Member<'a> {
    pub certificate: &'a Certificate,
    pub layout: Option<Layout<'a>>,
}

impl<'a> Pool<'a> {
    /// `None` without a served certificate.
    pub fn of(case: &Case<'a>) -> Option<Self> {
        let mut members: Vec<Member<'a>> = Vec::new();
        for certificate in case.served.iter().take(MAX_SERVED) {
            add(&mut members, certificate);
        }
        let served = members.len();
        let leaf = members.first()?.certificate;
        let store = match case.store {
            Some(store) => add(&mut members, store),
            None if leaf.is_self_issued() => 0,
            None => members
                .iter()
                .position(|member| member.certificate.is_self_issued())
                .unwrap_or(0),
        };
        let pairs = members.len() * members.len();
        Some(Self {
            members,
            served,
            store,
            signed: (0..pairs).map(|_| OnceCell::new()).collect(),
        })
    }

    pub fn certificate(&self, index: usize) -> Option<&'a Certificate> {
        self.members.get(index).map(|member| member.certificate)
    }

    /// Whether the signature of `subject` verifies under the key of `issuer`. A key that is only
    /// too large for this library is believed. No verifier takes a signature that is not whole octets.
    pub fn signed(&self, issuer: usize, subject: usize) -> bool {
        let cell = self.signed.get(issuer * self.members.len() + subject);
        cell.is_some_and(|cell| *cell.get_or_init(|| self.verify(issuer, subject)))
    }

    fn verify(&self, issuer: usize, subject: usize) -> bool {
        let key = self.certificate(issuer).map(|issuer| &issuer.public_key);
        let layout = self
            .members
            .get(subject)
            .and_then(|subject| subject.layout.as_ref());
        let (Some(key), Some(layout)) = (key, layout) else {
            return false;
        };
        if layout.unused_bits != 0 {
            return false;
        }
        match signature::verify(&key.spki, layout.algorithm, layout.signed, layout.signature) {
            Verification::Valid => true,
            Verification::Unsupported(reason) => matches!(
                reason,
                Unsupported::KeySize(_) | Unsupported::ExponentSize(_)
            ),
            _ => false,
        }
    }
}

fn add<'a>(members: &mut Vec<Member<'a>>, certificate: &'a Certificate) -> usize {
    let known = members
        .iter()
        .position(|member| member.certificate.der == certificate.der);
    known.unwrap_or_else(|| {
        members.push(Member {
            certificate,
            layout: Layout::read(&certificate.der),
        });
        members.len() - 1
    })
}
