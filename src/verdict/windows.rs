//! CryptoAPI under Internet Explorer. Inferred from documents; never run here.

use super::name::Host;
use super::pool::Pool;
use super::reason;
use super::{Answer, Case, Outcome, Remedy, covers};
use crate::browser::Platform;
use crate::certificate::{Certificate, KeyKind};
use crate::oid::{ANY_EXTENDED_KEY_USAGE, SERVER_AUTH};

pub(super) const INVALID_CA: &str = "DLG_FLAGS_INVALID_CA";
pub(super) const CN_INVALID: &str = "DLG_FLAGS_SEC_CERT_CN_INVALID";
pub(super) const DATE_INVALID: &str = "DLG_FLAGS_SEC_CERT_DATE_INVALID";
pub(super) const WEAK_SIGNATURE: &str = "DLG_FLAGS_WEAK_SIGNATURE";

pub(super) const fn remedies(platform: Platform) -> &'static [Remedy] {
    match platform {
        Platform::Windows => &[
            Remedy::None,
            Remedy::Exception,
            Remedy::TrustedRoot,
            Remedy::TrustedPeopleMachine,
            Remedy::TrustedPeopleUser,
        ],
        _ => &[],
    }
}

pub(super) fn answer(case: &Case<'_>, pool: &Pool<'_>, remedy: Remedy) -> Answer {
    let Some(leaf) = pool.certificate(0) else {
        return Answer::refused(INVALID_CA, false, reason::encoding());
    };
    let short = leaf.public_key.bits.is_some_and(|bits| bits < 1024);
    if matches!(leaf.public_key.kind, KeyKind::Rsa { .. }) && short {
        return Answer::refused(WEAK_SIGNATURE, false, reason::weak_key(leaf));
    }
    let trusted = match remedy {
        Remedy::TrustedRoot => pool.store == 0 || is_chained(pool),
        Remedy::TrustedPeopleMachine | Remedy::TrustedPeopleUser => pool.store == 0,
        _ => false,
    };
    if !trusted {
        return Answer::refused(INVALID_CA, true, reason::untrusted(pool, 0));
    }
    let serves = leaf.extended_key_usage.as_deref().is_none_or(|purposes| {
        let mut purposes = purposes.iter();
        purposes.any(|purpose| purpose == SERVER_AUTH || purpose == ANY_EXTENDED_KEY_USAGE)
    });
    if !serves {
        return Answer::refused(INVALID_CA, true, reason::purpose(leaf));
    }
    if !names(leaf, case.host) {
        return Answer::refused(CN_INVALID, true, reason::name(leaf, case.host));
    }
    if case.now < leaf.not_before || case.now > leaf.not_after {
        return Answer::refused(DATE_INVALID, true, reason::dates(leaf, case.now));
    }
    Answer {
        outcome: Outcome::Ok,
        because: reason::accepted(),
    }
}

/// The common name counts where there is no subject alternative name.
fn names(leaf: &Certificate, host: &str) -> bool {
    if !leaf.subject_alternative_names.is_empty() {
        return covers(leaf, host);
    }
    let common_name = leaf.subject.common_name().map(|name| Host::read(&name));
    common_name == Some(Host::read(host))
}

fn is_chained(pool: &Pool<'_>) -> bool {
    let mut last = 0;
    for _ in 0..pool.members.len() {
        if last == pool.store {
            return true;
        }
        let issuer_name = pool.certificate(last).map(|subject| &subject.issuer.der);
        let issuer = (0..pool.members.len()).find(|&candidate| {
            candidate != last
                && pool
                    .certificate(candidate)
                    .map(|issuer| &issuer.subject.der)
                    == issuer_name
                && pool.signed(candidate, last)
        });
        match issuer {
            Some(issuer) => last = issuer,
            None => return false,
        }
    }
    last == pool.store
}
