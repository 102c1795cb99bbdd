//! Why: one message for each cause, with the field that it rests on.

use super::pool::Pool;
use crate::certificate::{BasicConstraints, Certificate, KeyUsage, Time};
use crate::message::Message;

pub(super) fn accepted() -> Message {
    Message::new("verdict-accepted")
}

pub(super) fn exception_accepted() -> Message {
    Message::new("verdict-exception-accepted")
}

pub(super) fn encoding() -> Message {
    Message::new("verdict-encoding")
}

/// Nothing that the browser trusts stands above this certificate.
pub(super) fn untrusted(pool: &Pool<'_>, member: usize) -> Message {
    match pool.certificate(member) {
        Some(certificate) if certificate.is_self_issued() && pool.signed(member, member) => {
            Message::new("verdict-self-signed").text("subject", certificate.title())
        }
        Some(certificate) => unknown_issuer(certificate),
        None => encoding(),
    }
}

pub(super) fn unknown_issuer(certificate: &Certificate) -> Message {
    Message::new("verdict-unknown-issuer")
        .text("subject", certificate.title())
        .text("issuer", certificate.issuer.readable())
}

pub(super) fn bad_signature(certificate: &Certificate) -> Message {
    about("verdict-bad-signature", certificate)
}

/// The store holds another certificate of the same issuer and serial number.
pub(super) fn reused_serial(pool: &Pool<'_>, leaf: &Certificate) -> Message {
    let stored = pool.certificate(pool.store).unwrap_or(leaf);
    let mut served = pool.members.iter().take(pool.served);
    let same = served.find(|member| {
        let one = member.certificate;
        one.serial == stored.serial && one.issuer.der == stored.issuer.der
    });
    about(
        "verdict-reused-serial",
        same.map_or(leaf, |member| member.certificate),
    )
}

/// The host is not among the names, or there are none.
pub(super) fn name(certificate: &Certificate, host: &str) -> Message {
    let names = certificate.hosts();
    match names.is_empty() {
        true => Message::new("verdict-no-names").text("host", host),
        false => Message::new("verdict-name")
            .text("host", host)
            .text("names", names.join(", ")),
    }
}

pub(super) fn dates(certificate: &Certificate, now: Time) -> Message {
    let (id, date) = if certificate.not_before > certificate.not_after {
        ("verdict-dates-reversed", certificate.not_after)
    } else if now < certificate.not_before {
        ("verdict-not-yet-valid", certificate.not_before)
    } else {
        ("verdict-expired", certificate.not_after)
    };
    about(id, certificate).text("date", date.utc())
}

pub(super) fn not_authority(certificate: &Certificate) -> Message {
    match certificate.basic_constraints {
        None => about("verdict-no-basic-constraints", certificate),
        Some(BasicConstraints { .. }) => about("verdict-not-authority", certificate),
    }
}

pub(super) fn authority_as_server(certificate: &Certificate) -> Message {
    about("verdict-authority-as-server", certificate)
}

pub(super) fn no_cert_sign(certificate: &Certificate) -> Message {
    about("verdict-no-cert-sign", certificate).text("usage", usage(certificate))
}

pub(super) fn key_usage(certificate: &Certificate) -> Message {
    about("verdict-key-usage", certificate).text("usage", usage(certificate))
}

fn usage(certificate: &Certificate) -> String {
    let names = certificate.key_usage.map(KeyUsage::names);
    names.unwrap_or_default().join(", ")
}

pub(super) fn path_too_long(certificate: &Certificate) -> Message {
    about("verdict-path-length", certificate)
}

pub(super) fn signature_algorithm(certificate: &Certificate) -> Message {
    let algorithm = match certificate.signature_algorithm.as_str() {
        "1.2.840.113549.1.1.4" => "MD5",
        "1.2.840.113549.1.1.2" => "MD2",
        "1.2.840.113549.1.1.5" | "1.2.840.10045.4.1" | "1.3.14.3.2.29" => "SHA-1",
        other => other,
    };
    about("verdict-signature-algorithm", certificate).text("algorithm", algorithm)
}

pub(super) fn algorithm_mismatch(certificate: &Certificate) -> Message {
    about("verdict-algorithm-mismatch", certificate)
}

pub(super) fn weak_key(certificate: &Certificate) -> Message {
    about("verdict-weak-key", certificate)
        .text("kind", certificate.public_key.name())
        .number("bits", certificate.public_key.bits.unwrap_or(0))
}

pub(super) fn key_kind(name: &str) -> Message {
    Message::new("verdict-key-kind").text("kind", name)
}

pub(super) fn name_constraints(certificate: &Certificate) -> Message {
    about("verdict-name-constraints", certificate)
}

pub(super) fn purpose(certificate: &Certificate) -> Message {
    let purposes = certificate.extended_key_usage.clone().unwrap_or_default();
    about("verdict-purpose", certificate).text("purposes", purposes.join(", "))
}

pub(super) fn critical_extension(certificate: &Certificate, oid: &str) -> Message {
    about("verdict-critical-extension", certificate).text("oid", oid)
}

/// The first critical extension that browsers do not know, of the leaf or of those above it.
pub(super) fn unknown_critical(pool: &Pool<'_>) -> Message {
    for member in &pool.members {
        let mut extensions = member.certificate.extensions.iter();
        let unknown =
            extensions.find(|extension| extension.critical && !is_known_extension(&extension.oid));
        if let Some(extension) = unknown {
            return critical_extension(member.certificate, &extension.oid);
        }
    }
    encoding()
}

/// Extensions that every browser here handles when they are critical (RFC 5280 section 4.2).
pub(super) fn is_known_extension(oid: &str) -> bool {
    matches!(
        oid,
        "2.5.29.15"
            | "2.5.29.17"
            | "2.5.29.19"
            | "2.5.29.30"
            | "2.5.29.32"
            | "2.5.29.36"
            | "2.5.29.37"
            | "2.5.29.54"
    )
}

pub(super) fn policy(certificate: &Certificate) -> Message {
    about("verdict-policy", certificate)
}

pub(super) fn stapling(certificate: &Certificate) -> Message {
    about("verdict-stapling", certificate)
}

pub(super) fn validity_too_long(certificate: &Certificate, days: i64) -> Message {
    about("verdict-validity-too-long", certificate).number("days", days)
}

pub(super) fn not_installable(certificate: &Certificate) -> Message {
    about("verdict-not-installable", certificate)
}

fn about(id: &'static str, certificate: &Certificate) -> Message {
    Message::new(id).text("subject", certificate.title())
}
