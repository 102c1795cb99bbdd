//! Keys, and the algorithms of signatures.

use super::{Found, Member, Role};
use crate::asn1;
use crate::certificate::{Certificate, KeyKind};
use crate::verdict::weak_hash::{self, MD2, MD5, SHA1};
use crate::verdict::{Mend, reason};

const KEY: &str = "field-public-key";

pub(super) fn find(member: &Member<'_>, found: &mut Found) {
    signature(member, found);
    key(member, found);
}

/// A root's signature upon itself counts for nothing.
fn signature(member: &Member<'_>, found: &mut Found) {
    let Some((hash, rule)) = weak_hash(member.certificate) else {
        return;
    };
    let own = member.certificate.is_self_issued();
    let (fault, id) = match member.role {
        Role::Root => return,
        _ if own => (
            found.warn(member, "weak-signature"),
            "finding-weak-own-signature",
        ),
        _ => (
            found.stop(member, "weak-signature"),
            "finding-weak-signature",
        ),
    };
    let says = member.say(id).text("algorithm", hash);
    let mend = member.or_authority(Mend::StrongerSignature.message());
    fault.says("field-signature-algorithm", rule, says, mend);
}

/// A weak hash, and who says so.
fn weak_hash(certificate: &Certificate) -> Option<(&'static str, &'static str)> {
    let hash = match certificate.signature_algorithm.as_str() {
        "1.2.840.10040.4.3" => SHA1,
        "1.2.840.113549.1.1.10" => match pss_hash(certificate).as_deref() {
            None | Some("1.3.14.3.2.26") => SHA1,
            Some("1.2.840.113549.2.5") => MD5,
            Some(_) => return None,
        },
        _ => weak_hash::weak_hash(certificate)?,
    };
    let rule = match hash {
        MD2 => "RFC 6149",
        MD5 => "RFC 6151",
        _ => "RFC 6194",
    };
    Some((hash, rule))
}

/// The hash of RSASSA-PSS parameters; SHA-1 where they name none (RFC 4055 section 3.1).
fn pss_hash(certificate: &Certificate) -> Option<String> {
    let (_, algorithm, _) = certificate.signed_parts()?;
    let parameters = asn1::read(algorithm, 0).ok()?.child(1)?;
    let first = parameters.child(0).filter(|one| one.tag.is_context(0))?;
    first.child(0)?.child(0)?.oid()
}

fn key(member: &Member<'_>, found: &mut Found) {
    let key = &member.certificate.public_key;
    let kind = key.name();
    let stronger = || member.or_authority(Mend::OtherKey { kind: key.name() }.message());
    match (&key.kind, key.bits) {
        (KeyKind::Malformed, _) => {
            let says = member.say("finding-key-malformed");
            found.stop(member, "key-malformed").says(
                KEY,
                "RFC 5280 4.1.2.7",
                says,
                member.other_software(),
            );
        }
        (KeyKind::Rsa { exponent }, Some(bits)) if key.oid == "1.2.840.113549.1.1.1" => {
            rsa(member, *exponent, bits, found);
        }
        (KeyKind::Ec { curve }, _) if matches!(curve.as_str(), "secp256r1" | "secp384r1") => {}
        (KeyKind::Ec { curve }, _) if curve == "secp521r1" => {
            // As an authority's key every browser takes it.
            if member.is_leaf() {
                let says = member.say("finding-key-kind-chrome").text("kind", kind);
                found
                    .stop(member, "key-kind")
                    .says(KEY, "RFC 8446 4.2.3", says, stronger());
            }
        }
        _ => {
            let says = member.say("finding-key-kind").text("kind", kind);
            found
                .stop(member, "key-kind")
                .says(KEY, "RFC 8446 4.2.3", says, stronger());
        }
    }
}

/// The largest modulus that BoringSSL computes with, in bits (`OPENSSL_RSA_MAX_MODULUS_BITS`).
const MAX_RSA_BITS: u32 = 16_384;

fn rsa(member: &Member<'_>, exponent: Option<u64>, bits: u32, found: &mut Found) {
    let stronger = Mend::StrongerKey { bits };
    let mend = member.or_authority(stronger.message());
    match bits {
        ..1024 => {
            let says = reason::weak_key(member.certificate);
            found
                .stop(member, "weak-key")
                .says(KEY, "ERR_CERT_WEAK_KEY", says, mend.clone());
        }
        1024..2048 => {
            let says = member.say("finding-short-key").number("bits", bits);
            found.warn(member, "weak-key").says(
                KEY,
                "support.apple.com/103769",
                says,
                mend.clone(),
            );
        }
        _ if bits > MAX_RSA_BITS => {
            let says = member.say("finding-key-too-large").number("bits", bits);
            found
                .stop(member, "key-too-large")
                .says(KEY, "RFC 8017 3.1", says, member.reissue());
        }
        _ => {}
    }
    // rsa_check_public_key in BoringSSL: an odd exponent of at most 33 bits.
    let usable = exponent.is_some_and(|e| e % 2 == 1 && e > 1 && e >> 33 == 0);
    if !usable {
        let says = member.say("finding-key-exponent");
        found
            .stop(member, "key-exponent")
            .says(KEY, "RFC 8017 3.1", says, mend);
    }
}
