//! What the certificate may be used for: purposes, key usage, basic constraints.

use super::{Case, Found, Member, Role};
use crate::certificate::KeyUsage;
use crate::message::Message;
use crate::oid::{ANY_EXTENDED_KEY_USAGE, SERVER_AUTH, purpose_name};
use crate::verdict::{Mend, apple, reason};

const BASIC: &str = "ext-basic-constraints";
const USAGE: &str = "ext-key-usage";
const RULE_BASIC: &str = "RFC 5280 4.2.1.9";
const RULE_USAGE: &str = "RFC 5280 4.2.1.3";

pub(super) fn find(case: &Case<'_>, member: &Member<'_>, found: &mut Found) {
    purposes(member, found);
    match (member.role, case.server()) {
        (Role::Leaf, Some(_)) => server(member, found),
        (Role::Leaf, None) => {
            let says = member.say("finding-authority-alone");
            found
                .note(member, "authority-alone")
                .says(BASIC, RULE_BASIC, says, None);
        }
        _ => authority(member, found),
    }
}

/// Chrome takes anyExtendedKeyUsage for serverAuth, Firefox does not.
fn purposes(member: &Member<'_>, found: &mut Found) {
    let Some(purposes) = &member.certificate.extended_key_usage else {
        return;
    };
    let has = |wanted: &str| purposes.iter().any(|purpose| purpose == wanted);
    if has(SERVER_AUTH) {
        return;
    }
    let fault = match has(ANY_EXTENDED_KEY_USAGE) {
        true => found.warn(member, "purpose"),
        false => found.stop(member, "purpose"),
    };
    let named: Vec<&str> = purposes
        .iter()
        .map(|purpose| purpose_name(purpose).unwrap_or(purpose))
        .collect();
    let says = member
        .say("verdict-purpose")
        .text("purposes", named.join(", "));
    let mend = member.or_authority(Mend::AddServerAuth.message());
    fault.says("ext-extended-key-usage", "RFC 5280 4.2.1.12", says, mend);
}

fn server(member: &Member<'_>, found: &mut Found) {
    let certificate = member.certificate;
    let usage = certificate.key_usage;
    if usage.is_some_and(|usage| !usage.has(KeyUsage::DIGITAL_SIGNATURE)) {
        let says = reason::key_usage(certificate);
        let mend = Mend::AddDigitalSignature.message();
        found
            .stop(member, "key-usage")
            .says(USAGE, RULE_USAGE, says, mend);
    }
    let signs = usage.is_some_and(|usage| usage.has(KeyUsage::KEY_CERT_SIGN));
    if signs && !certificate.is_ca() {
        let says = member.say("finding-cert-sign-without-ca");
        found
            .note(member, "cert-sign-without-ca")
            .says(USAGE, RULE_BASIC, says, None);
    }
    let own = certificate.is_self_issued();
    if certificate.is_ca() {
        let mend = match own {
            true => Mend::NotAuthority.message(),
            false => Message::new("finding-mend-not-ca"),
        };
        let says = reason::authority_as_server(certificate);
        found.warn(member, "ca-as-server").says(
            BASIC,
            "MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY",
            says,
            mend,
        );
    }
    if own && !apple::has_switch(certificate) {
        let says = member.say("finding-no-switch");
        let mend = Mend::AuthorityForApple.message();
        found.note(member, "no-apple-switch").says(
            BASIC,
            "iOS Certificate Trust Settings",
            says,
            mend,
        );
    }
    let days = (certificate.not_after.0 - certificate.not_before.0).div_euclid(86_400);
    let limited = certificate.not_before >= apple::LIMITED_SINCE;
    if !own && limited && days > apple::LIMIT_DAYS {
        let says = reason::validity_too_long(certificate, days);
        let mend = Mend::ShorterValidity { days }.message();
        found.warn(member, "validity-too-long").says(
            "field-not-after",
            "support.apple.com/103769",
            says,
            mend,
        );
    }
}

/// A version 1 root is an authority without saying so.
fn authority(member: &Member<'_>, found: &mut Found) {
    let certificate = member.certificate;
    let mend = || member.say("finding-mend-authority");
    let old_root = member.role == Role::Root && certificate.version == 1;
    if !certificate.is_ca() && !old_root {
        let says = reason::not_authority(certificate);
        found
            .stop(member, "not-authority")
            .says(BASIC, RULE_BASIC, says, mend());
    }
    let usage = certificate.key_usage;
    if usage.is_some_and(|usage| !usage.has(KeyUsage::KEY_CERT_SIGN)) {
        let says = reason::no_cert_sign(certificate);
        found
            .stop(member, "no-cert-sign")
            .says(USAGE, RULE_USAGE, says, mend());
    }
    let most = certificate
        .basic_constraints
        .and_then(|basic| basic.path_len);
    let most = most.and_then(|most| usize::try_from(most).ok());
    if most.is_some_and(|most| member.below > most) {
        let says = member.say("finding-path-length");
        found
            .stop(member, "path-length")
            .says(BASIC, RULE_BASIC, says, mend());
    }
}
