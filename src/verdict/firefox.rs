//! Firefox: mozilla::pkix under security/certverifier, and what is made of its errors
//! (SSLServerCertVerification.cpp).

mod arrival;
mod build;
mod certificate;
mod check;
mod names;

use super::pool::{Member, Pool};
use super::reason;
use super::weak_hash::is_weakly_signed;
use super::{Answer, Case, Outcome, Remedy};
use crate::browser::Platform;
use crate::certificate::RSA_PSS;
use crate::certificate::{Certificate, KeyKind};
use crate::message::Message;
use crate::oid::SERVER_AUTH;
use crate::verdict::der;
use build::{Builder, Trust};
use certificate::BackCert;

pub(super) const UNKNOWN_ISSUER: &str = "SEC_ERROR_UNKNOWN_ISSUER";
pub(super) const SELF_SIGNED_CERT: &str = "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT";
pub(super) const CA_CERT_USED_AS_END_ENTITY: &str = "MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY";
pub(super) const BAD_CERT_DOMAIN: &str = "SSL_ERROR_BAD_CERT_DOMAIN";
pub(super) const CA_CERT_INVALID: &str = "SEC_ERROR_CA_CERT_INVALID";
pub(super) const EXPIRED_CERTIFICATE: &str = "SEC_ERROR_EXPIRED_CERTIFICATE";
pub(super) const EXPIRED_ISSUER_CERTIFICATE: &str = "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE";
pub(super) const NOT_YET_VALID_CERTIFICATE: &str = "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE";
pub(super) const NOT_YET_VALID_ISSUER_CERTIFICATE: &str =
    "MOZILLA_PKIX_ERROR_NOT_YET_VALID_ISSUER_CERTIFICATE";
pub(super) const INVALID_TIME: &str = "SEC_ERROR_INVALID_TIME";
pub(super) const SIGNATURE_ALGORITHM_DISABLED: &str = "SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED";
pub(super) const SIGNATURE_ALGORITHM_MISMATCH: &str =
    "MOZILLA_PKIX_ERROR_SIGNATURE_ALGORITHM_MISMATCH";
pub(super) const BAD_SIGNATURE: &str = "SEC_ERROR_BAD_SIGNATURE";
pub(super) const INADEQUATE_KEY_SIZE: &str = "MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE";
pub(super) const INADEQUATE_KEY_USAGE: &str = "SEC_ERROR_INADEQUATE_KEY_USAGE";
pub(super) const INADEQUATE_CERT_TYPE: &str = "SEC_ERROR_INADEQUATE_CERT_TYPE";
pub(super) const CERT_NOT_IN_NAME_SPACE: &str = "SEC_ERROR_CERT_NOT_IN_NAME_SPACE";
pub(super) const PATH_LEN_CONSTRAINT_INVALID: &str = "SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID";
pub(super) const UNKNOWN_CRITICAL_EXTENSION: &str = "SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION";
pub(super) const EXTENSION_VALUE_INVALID: &str = "SEC_ERROR_EXTENSION_VALUE_INVALID";
pub(super) const LIBRARY_FAILURE: &str = "SEC_ERROR_LIBRARY_FAILURE";
pub(super) const CERT_BAD_ACCESS_LOCATION: &str = "SEC_ERROR_CERT_BAD_ACCESS_LOCATION";
pub(super) const INVALID_ARGS: &str = "SEC_ERROR_INVALID_ARGS";
pub(super) const BAD_DER: &str = "SEC_ERROR_BAD_DER";
pub(super) const INVALID_INTEGER_ENCODING: &str = "MOZILLA_PKIX_ERROR_INVALID_INTEGER_ENCODING";
pub(super) const EMPTY_ISSUER_NAME: &str = "MOZILLA_PKIX_ERROR_EMPTY_ISSUER_NAME";
pub(super) const V1_CERT_USED_AS_CA: &str = "MOZILLA_PKIX_ERROR_V1_CERT_USED_AS_CA";
pub(super) const UNTRUSTED_CERT: &str = "SEC_ERROR_UNTRUSTED_CERT";
pub(super) const UNTRUSTED_ISSUER: &str = "SEC_ERROR_UNTRUSTED_ISSUER";
pub(super) const UNSUPPORTED_KEYALG: &str = "SEC_ERROR_UNSUPPORTED_KEYALG";
pub(super) const UNSUPPORTED_ELLIPTIC_CURVE: &str = "SEC_ERROR_UNSUPPORTED_ELLIPTIC_CURVE";
pub(super) const REQUIRED_TLS_FEATURE_MISSING: &str =
    "MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING";
pub(super) const NO_CYPHER_OVERLAP: &str = "SSL_ERROR_NO_CYPHER_OVERLAP";
pub(super) const REUSED_ISSUER_AND_SERIAL: &str = "SEC_ERROR_REUSED_ISSUER_AND_SERIAL";

/// Remedies that exist on a system.
pub(super) const fn remedies(platform: Platform) -> &'static [Remedy] {
    use Remedy::{
        AlwaysTrust, Exception, None, NssTrustedCa, NssTrustedPeer, Policy, TrustedRoot, UserCa,
    };
    match platform {
        Platform::Linux => &[None, Exception, NssTrustedCa, NssTrustedPeer, Policy],
        Platform::Windows => &[
            None,
            Exception,
            NssTrustedCa,
            NssTrustedPeer,
            Policy,
            TrustedRoot,
        ],
        Platform::MacOs => &[
            None,
            Exception,
            NssTrustedCa,
            NssTrustedPeer,
            Policy,
            AlwaysTrust,
        ],
        Platform::Android => &[None, Exception, UserCa],
        Platform::Ios => &[],
    }
}

/// `CategorizeCertificateError`: trust, host name and time can be overridden.
fn is_overridable(code: &str) -> bool {
    matches!(
        code,
        CA_CERT_INVALID
            | SIGNATURE_ALGORITHM_DISABLED
            | EXPIRED_ISSUER_CERTIFICATE
            | UNKNOWN_ISSUER
            | CA_CERT_USED_AS_END_ENTITY
            | EMPTY_ISSUER_NAME
            | INADEQUATE_KEY_SIZE
            | NOT_YET_VALID_ISSUER_CERTIFICATE
            | SELF_SIGNED_CERT
            | V1_CERT_USED_AS_CA
            | BAD_CERT_DOMAIN
            | EXPIRED_CERTIFICATE
            | INVALID_TIME
            | NOT_YET_VALID_CERTIFICATE
    )
}

/// `policies.json` installs as `CT,CT,`. Android's settings only take a CA.
fn trust_by(remedy: Remedy, store: &Member<'_>) -> Trust {
    match remedy {
        Remedy::Policy if !arrival::is_importable(store) => Trust::None,
        Remedy::NssTrustedCa | Remedy::Policy => Trust::NssAuthority,
        Remedy::NssTrustedPeer => Trust::NssPeer,
        Remedy::TrustedRoot | Remedy::AlwaysTrust => Trust::ThirdPartyRoot,
        Remedy::UserCa if store.certificate.is_ca() => Trust::ThirdPartyRoot,
        _ => Trust::None,
    }
}

/// What Firefox answers once the certificate is where `remedy` puts it.
pub(super) fn answer(case: &Case<'_>, pool: &Pool<'_>, remedy: Remedy) -> Answer {
    let (Some(leaf), Some(store)) = (pool.certificate(0), pool.members.get(pool.store)) else {
        return Answer::refused(BAD_DER, false, reason::encoding());
    };
    if let Some(refused) = handshake(leaf) {
        return refused;
    }
    let backs: Vec<Result<BackCert<'_>, &'static str>> = pool
        .members
        .iter()
        .enumerate()
        .map(|(index, member)| BackCert::read(index, member.certificate, member.layout.as_ref()))
        .collect();
    let trust = trust_by(remedy, store);
    let builder = Builder::new(pool, &backs, trust, case.now);
    let met = arrival::meet(pool, trust, backs.first());
    let tell = |code| arrival::told(pool, code);
    match met.and_then(|()| verify(case, builder).map_err(tell)) {
        Ok(()) => Answer {
            outcome: Outcome::Ok,
            because: reason::accepted(),
        },
        Err(code) => {
            let because = because(code, pool, case);
            Answer::refused(code, is_overridable(code), because)
        }
    }
}

/// NSS offers no signature algorithm for other keys than RSA and the three NIST curves: the server
/// gives up (measured with an OpenSSL server, Firefox 153).
fn handshake(leaf: &Certificate) -> Option<Answer> {
    let key = &leaf.public_key;
    let offered = match &key.kind {
        KeyKind::Ec { curve } => matches!(curve.as_str(), "secp256r1" | "secp384r1" | "secp521r1"),
        KeyKind::Named(_) => false,
        _ => key.oid != RSA_PSS,
    };
    let because = || reason::key_kind(&key.name());
    (!offered).then(|| Answer::refused(NO_CYPHER_OVERLAP, false, because()))
}

/// `CertVerifier::VerifySSLServerCert`.
fn verify(case: &Case<'_>, mut builder: Builder<'_, '_>) -> Result<(), &'static str> {
    let leaf = match builder.backs.first() {
        Some(Ok(leaf)) => *leaf,
        Some(Err(error)) => return Err(error),
        None => return Err(BAD_DER),
    };
    let covered = names::covers(leaf.names, case.host);
    match builder.build(&leaf) {
        Ok(()) => {}
        Err(UNKNOWN_ISSUER | BAD_SIGNATURE | INADEQUATE_KEY_USAGE)
            if leaf.is_self_issued() && builder.verify(&leaf, &leaf).is_ok() =>
        {
            return Err(SELF_SIGNED_CERT);
        }
        // A wrong name is told before a wrong date.
        Err(EXPIRED_CERTIFICATE | NOT_YET_VALID_CERTIFICATE) if !covered => {
            return Err(BAD_CERT_DOMAIN);
        }
        Err(error) => return Err(error),
    }
    leaf.tls_features.map_or(Ok(()), stapling)?;
    if covered {
        Ok(())
    } else {
        Err(BAD_CERT_DOMAIN)
    }
}

/// `TLSFeaturesSatisfiedInternal`: no response is stapled here, so that no feature is satisfied.
fn stapling(features: &[u8]) -> Result<(), &'static str> {
    let features = der::only(features, der::SEQUENCE).and_then(der::all);
    match features.unwrap_or_default().first() {
        Some(feature) if feature.tag == der::INTEGER => Err(REQUIRED_TLS_FEATURE_MISSING),
        _ => Err(BAD_DER),
    }
}

/// Which certificate of the pool a code is about, as far as its fields tell, else the leaf.
fn because(code: &str, pool: &Pool<'_>, case: &Case<'_>) -> Message {
    let Some(leaf) = pool.certificate(0) else {
        return reason::encoding();
    };
    let now = case.now;
    let first = |wrong: &dyn Fn(&Certificate) -> bool| {
        let mut all = pool.members.iter().map(|member| member.certificate);
        all.find(|certificate| wrong(certificate)).unwrap_or(leaf)
    };
    let issuer = |wrong: &dyn Fn(&Certificate) -> bool| {
        let mut above = pool.members.iter().skip(1).map(|member| member.certificate);
        above.find(|certificate| wrong(certificate)).unwrap_or(leaf)
    };
    match code {
        UNKNOWN_ISSUER | SELF_SIGNED_CERT | UNTRUSTED_ISSUER | UNTRUSTED_CERT => {
            reason::untrusted(pool, 0)
        }
        REUSED_ISSUER_AND_SERIAL => reason::reused_serial(pool, leaf),
        CA_CERT_USED_AS_END_ENTITY => reason::authority_as_server(leaf),
        BAD_CERT_DOMAIN => reason::name(leaf, case.host),
        CA_CERT_INVALID | V1_CERT_USED_AS_CA => reason::not_authority(issuer(&|it| !it.is_ca())),
        EXPIRED_CERTIFICATE | NOT_YET_VALID_CERTIFICATE | INVALID_TIME => reason::dates(leaf, now),
        EXPIRED_ISSUER_CERTIFICATE => reason::dates(issuer(&|it| it.not_after < now), now),
        NOT_YET_VALID_ISSUER_CERTIFICATE => reason::dates(issuer(&|it| now < it.not_before), now),
        SIGNATURE_ALGORITHM_DISABLED => reason::signature_algorithm(first(&is_weakly_signed)),
        SIGNATURE_ALGORITHM_MISMATCH => reason::algorithm_mismatch(leaf),
        BAD_SIGNATURE | INVALID_ARGS => reason::bad_signature(leaf),
        INADEQUATE_KEY_SIZE => reason::weak_key(first(&is_short_rsa)),
        INADEQUATE_KEY_USAGE => reason::key_usage(leaf),
        INADEQUATE_CERT_TYPE => reason::purpose(first(&lacks_server_auth)),
        CERT_NOT_IN_NAME_SPACE => reason::name_constraints(leaf),
        PATH_LEN_CONSTRAINT_INVALID => reason::path_too_long(leaf),
        UNKNOWN_CRITICAL_EXTENSION => reason::unknown_critical(pool),
        REQUIRED_TLS_FEATURE_MISSING => reason::stapling(leaf),
        UNSUPPORTED_KEYALG | UNSUPPORTED_ELLIPTIC_CURVE => {
            reason::key_kind(&leaf.public_key.name())
        }
        _ => reason::encoding(),
    }
}

fn is_short_rsa(certificate: &Certificate) -> bool {
    let key = &certificate.public_key;
    matches!(key.kind, KeyKind::Rsa { .. }) && key.bits.is_some_and(|bits| bits < 1024)
}

fn lacks_server_auth(certificate: &Certificate) -> bool {
    let purposes = certificate.extended_key_usage.as_ref();
    purposes.is_some_and(|purposes| !purposes.iter().any(|purpose| purpose == SERVER_AUTH))
}
