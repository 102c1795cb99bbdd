//! Security.framework: Safari on macOS, every browser on iOS. From documents and from the published
//! part of its source; never run here.

use super::name::covers;
use super::pool::Pool;
use super::reason;
use super::{Answer, Case, Outcome, Remedy};
use crate::browser::Platform;
use crate::captions::Evidence;
use crate::certificate::{Certificate, KeyKind, Time};
use crate::oid::{ANY_EXTENDED_KEY_USAGE, SERVER_AUTH};

pub(super) const UNKNOWN_ROOT: &str = "errSSLUnknownRootCert";
pub(super) const HOST_NAME_MISMATCH: &str = "errSSLHostNameMismatch";
pub(super) const EXPIRED: &str = "errSSLCertExpired";
pub(super) const NOT_YET_VALID: &str = "errSSLCertNotYetValid";
pub(super) const CHAIN_INVALID: &str = "errSSLXCertChainInvalid";

/// 2019-07-01: certificates issued since then are limited (support.apple.com/103769).
pub(super) const LIMITED_SINCE: Time = Time(1_561_939_200);
pub(super) const LIMIT_DAYS: i64 = 825;

pub(super) const fn remedies(platform: Platform) -> &'static [Remedy] {
    match platform {
        Platform::MacOs => &[Remedy::None, Remedy::Exception, Remedy::AlwaysTrust],
        Platform::Ios => &[Remedy::None, Remedy::Exception, Remedy::Profile],
        _ => &[],
    }
}

pub(super) const fn evidence(remedy: Remedy) -> Evidence {
    match remedy {
        Remedy::Exception => Evidence::Unverified,
        _ => Evidence::Document,
    }
}

pub(super) fn answer(case: &Case<'_>, pool: &Pool<'_>, remedy: Remedy) -> Answer {
    let (Some(leaf), Some(store)) = (pool.certificate(0), pool.certificate(pool.store)) else {
        return Answer::refused(CHAIN_INVALID, false, reason::encoding());
    };
    let untrusted = || Answer::refused(UNKNOWN_ROOT, true, reason::untrusted(pool, 0));
    match remedy {
        Remedy::AlwaysTrust => {}
        Remedy::Profile if has_switch(store) => {}
        Remedy::Profile => {
            return Answer::refused(UNKNOWN_ROOT, true, reason::not_installable(store));
        }
        _ => return untrusted(),
    }
    let Some(path) = path_to_store(pool) else {
        return untrusted();
    };
    check_leaf(case, leaf, pool.store == 0)
        .or_else(|| check_path(case, pool, &path))
        .unwrap_or(Answer {
            outcome: Outcome::Ok,
            because: reason::accepted(),
        })
}

/// Whether "Certificate Trust Settings" offers a switch: a CA with a common name.
pub(super) fn has_switch(certificate: &Certificate) -> bool {
    certificate.is_ca() && certificate.subject.common_name().is_some()
}

/// From the leaf to the trusted certificate, by names and signatures.
fn path_to_store(pool: &Pool<'_>) -> Option<Vec<usize>> {
    let mut path = vec![0];
    let mut last = 0;
    while last != pool.store {
        let subject = pool.certificate(last)?;
        let issues = |&candidate: &usize| {
            let issuer = pool.certificate(candidate);
            issuer.is_some_and(|issuer| issuer.subject.der == subject.issuer.der)
                && !path.contains(&candidate)
                && pool.signed(candidate, last)
        };
        let mut candidates = std::iter::once(pool.store).chain(0..pool.members.len());
        last = candidates.find(issues)?;
        path.push(last);
    }
    Some(path)
}

fn check_leaf(case: &Case<'_>, leaf: &Certificate, is_anchor: bool) -> Option<Answer> {
    if !covers(leaf, case.host) {
        let because = reason::name(leaf, case.host);
        return Some(Answer::refused(HOST_NAME_MISMATCH, true, because));
    }
    if let Some(answer) = check_dates(leaf, case.now) {
        return Some(answer);
    }
    let purposes = leaf.extended_key_usage.as_deref();
    let serves = purposes.is_none_or(|purposes| {
        let mut purposes = purposes.iter();
        purposes.any(|purpose| purpose == SERVER_AUTH || purpose == ANY_EXTENDED_KEY_USAGE)
    });
    if !serves {
        return Some(Answer::refused(CHAIN_INVALID, true, reason::purpose(leaf)));
    }
    let days = (leaf.not_after.0 - leaf.not_before.0).div_euclid(86_400);
    if !is_anchor && leaf.not_before >= LIMITED_SINCE && days > LIMIT_DAYS {
        let because = reason::validity_too_long(leaf, days);
        return Some(Answer::refused(CHAIN_INVALID, true, because));
    }
    check_strength(leaf, true)
}

fn check_path(case: &Case<'_>, pool: &Pool<'_>, path: &[usize]) -> Option<Answer> {
    let anchor = path.last().copied();
    path.iter().skip(1).find_map(|&member| {
        let certificate = pool.certificate(member)?;
        let is_anchor = Some(member) == anchor;
        if !is_anchor && !certificate.is_ca() {
            let because = reason::not_authority(certificate);
            return Some(Answer::refused(CHAIN_INVALID, true, because));
        }
        check_dates(certificate, case.now).or_else(|| check_strength(certificate, !is_anchor))
    })
}

fn check_dates(certificate: &Certificate, now: Time) -> Option<Answer> {
    let code = if now < certificate.not_before {
        NOT_YET_VALID
    } else if now > certificate.not_after {
        EXPIRED
    } else {
        return None;
    };
    Some(Answer::refused(code, true, reason::dates(certificate, now)))
}

/// RSA of at least 2,048 bits; signatures of SHA-2, but for an anchor's own.
fn check_strength(certificate: &Certificate, signature_counts: bool) -> Option<Answer> {
    let key = &certificate.public_key;
    let short = matches!(key.kind, KeyKind::Rsa { .. }) && key.bits.is_some_and(|bits| bits < 2048);
    if short {
        let because = reason::weak_key(certificate);
        return Some(Answer::refused(CHAIN_INVALID, true, because));
    }
    (signature_counts && is_weak_signature(certificate)).then(|| {
        let because = reason::signature_algorithm(certificate);
        Answer::refused(CHAIN_INVALID, true, because)
    })
}

/// MD2, MD5 or SHA-1.
pub(super) fn is_weak_signature(certificate: &Certificate) -> bool {
    matches!(
        certificate.signature_algorithm.as_str(),
        "1.2.840.113549.1.1.2"
            | "1.2.840.113549.1.1.4"
            | "1.2.840.113549.1.1.5"
            | "1.2.840.10045.4.1"
            | "1.3.14.3.2.29"
    )
}
