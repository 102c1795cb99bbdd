//! How an answer is known. One rule: *measured* is what the laboratory saw a browser on Linux
//! answer after this remedy, for a chain with no more than one fault. Everything else that the
//! same code decides, several faults together and other systems among it, is *source*.

use super::finding::{Severity, findings};
use super::{Case, Outcome, Remedy, apple};
use crate::browser::{Platform, Verifier};
use crate::captions::Evidence;
use crate::certificate::Certificate;

/// Answers that a browser gave after each of these remedies (docs/trust-matrix.md).
struct Seen {
    verifier: Verifier,
    remedies: &'static [Remedy],
    /// `ok`, or the browser's code.
    answers: &'static [&'static str],
}

/// Chromium 156 and Firefox ESR 153 on Linux; `cargo xtask prove` compares this with what it saw.
const SEEN: &[Seen] = &[
    Seen {
        verifier: Verifier::Chromium,
        remedies: &[
            Remedy::None,
            Remedy::NssTrustedCa,
            Remedy::NssTrustedPeer,
            Remedy::CustomStore,
            Remedy::Policy,
        ],
        answers: &[
            "ERR_CERT_AUTHORITY_INVALID",
            "ERR_CERT_INVALID",
            "ERR_SSL_KEY_USAGE_INCOMPATIBLE",
            "ERR_SSL_PROTOCOL_ERROR",
            "ERR_SSL_SERVER_CERT_BAD_FORMAT",
            "ERR_SSL_VERSION_OR_CIPHER_MISMATCH",
        ],
    },
    Seen {
        verifier: Verifier::Chromium,
        remedies: &[
            Remedy::NssTrustedCa,
            Remedy::NssTrustedPeer,
            Remedy::CustomStore,
            Remedy::Policy,
        ],
        answers: &[
            "ok",
            "ERR_CERT_COMMON_NAME_INVALID",
            "ERR_CERT_DATE_INVALID",
            "ERR_CERT_WEAK_KEY",
        ],
    },
    Seen {
        verifier: Verifier::Firefox,
        remedies: &[
            Remedy::None,
            Remedy::NssTrustedCa,
            Remedy::NssTrustedPeer,
            Remedy::Policy,
        ],
        answers: &[
            "MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE",
            "MOZILLA_PKIX_ERROR_INVALID_INTEGER_ENCODING",
            "MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE",
            "MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING",
            "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
            "MOZILLA_PKIX_ERROR_SIGNATURE_ALGORITHM_MISMATCH",
            "MOZILLA_PKIX_ERROR_V1_CERT_USED_AS_CA",
            "SEC_ERROR_BAD_DER",
            "SEC_ERROR_CA_CERT_INVALID",
            "SEC_ERROR_CERT_NOT_IN_NAME_SPACE",
            "SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED",
            "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE",
            "SEC_ERROR_EXTENSION_VALUE_INVALID",
            "SEC_ERROR_INADEQUATE_CERT_TYPE",
            "SEC_ERROR_INADEQUATE_KEY_USAGE",
            "SEC_ERROR_INVALID_ARGS",
            "SEC_ERROR_LIBRARY_FAILURE",
            "SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION",
            "SEC_ERROR_UNKNOWN_ISSUER",
            "SEC_ERROR_UNSUPPORTED_ELLIPTIC_CURVE",
            "SEC_ERROR_UNSUPPORTED_KEYALG",
            "SSL_ERROR_NO_CYPHER_OVERLAP",
            "nothing",
        ],
    },
    Seen {
        verifier: Verifier::Firefox,
        remedies: &[Remedy::None, Remedy::NssTrustedCa, Remedy::Policy],
        answers: &[
            "SEC_ERROR_UNSUPPORTED_EC_POINT_FORM",
            "SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE",
        ],
    },
    Seen {
        verifier: Verifier::Firefox,
        remedies: &[Remedy::NssTrustedCa, Remedy::NssTrustedPeer, Remedy::Policy],
        answers: &[
            "SEC_ERROR_INVALID_TIME",
            "SEC_ERROR_REUSED_ISSUER_AND_SERIAL",
        ],
    },
    Seen {
        verifier: Verifier::Firefox,
        remedies: &[Remedy::NssTrustedCa, Remedy::Policy],
        answers: &[
            "ok",
            "MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY",
            "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE",
            "SEC_ERROR_BAD_SIGNATURE",
            "SEC_ERROR_CERT_BAD_ACCESS_LOCATION",
            "SEC_ERROR_EXPIRED_CERTIFICATE",
            "SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID",
            "SSL_ERROR_BAD_CERT_DOMAIN",
        ],
    },
    Seen {
        verifier: Verifier::Firefox,
        remedies: &[Remedy::NssTrustedPeer],
        answers: &["SEC_ERROR_UNTRUSTED_ISSUER"],
    },
];

/// Every answer that counts as measured, with the browser and the remedy.
pub fn measured() -> impl Iterator<Item = (Verifier, Remedy, &'static str)> {
    SEEN.iter().flat_map(|seen| {
        let remedies = seen.remedies.iter();
        remedies.flat_map(move |&remedy| {
            let answers = seen.answers.iter();
            answers.map(move |&answer| (seen.verifier, remedy, answer))
        })
    })
}

/// Going on past a warning was done for every warning that offers it.
fn is_seen(verifier: Verifier, remedy: Remedy, answer: &str) -> bool {
    let before = match remedy {
        Remedy::Exception => Remedy::None,
        remedy => remedy,
    };
    let past = remedy == Remedy::Exception && answer == Outcome::Ok.code();
    past || measured().any(|seen| seen == (verifier, before, answer))
}

/// No more than one thing stops a browser in what is served and what is put into a store.
pub(super) fn is_plain(case: &Case<'_>) -> bool {
    let stored = case
        .store
        .filter(|store| !case.served.iter().any(|one| one.der == store.der));
    let all: Vec<Certificate> = case.served.iter().chain(stored).cloned().collect();
    let found = findings(&all, case.host, case.now, None);
    let stops = found
        .iter()
        .filter(|finding| finding.severity == Severity::Stop);
    stops.count() <= 1
}

pub(super) fn of(
    (verifier, platform): (Verifier, Platform),
    remedy: Remedy,
    outcome: Outcome,
    plain: bool,
) -> Evidence {
    let measured =
        plain && platform == Platform::Linux && is_seen(verifier, remedy, outcome.code());
    match verifier {
        Verifier::Apple => apple::evidence(remedy),
        Verifier::Windows => Evidence::Unverified,
        Verifier::Chromium | Verifier::Firefox if measured => Evidence::Measured,
        Verifier::Chromium | Verifier::Firefox => Evidence::Source,
    }
}
