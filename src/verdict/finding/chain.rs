//! Signatures from one certificate to the next, and what the server sends beside its own.

use std::collections::HashSet;

use super::{Case, Found, Member};
use crate::certificate::Certificate;
use crate::chain::{is_only_authority, issuer_addresses};
use crate::message::Message;
use crate::verdict::{Mend, reason};

const CHAIN: &str = "finding-field-chain";
const SIGNATURE: &str = "finding-field-signature";

pub(super) fn find(case: &Case<'_>, found: &mut Found) {
    for pair in case.members.windows(2) {
        if let [member, issuer] = pair {
            link(member, issuer, found);
        }
    }
    let cut = case.chain.len() > case.members.len();
    if let Some(last) = case.members.last().filter(|_| !cut) {
        end(case, last, found);
    }
    if let Some(leaf) = case.members.first() {
        if cut {
            long(case, leaf, found);
        }
        order(case, leaf, found);
    }
}

fn link(member: &Member<'_>, issuer: &Member<'_>, found: &mut Found) {
    let key = &issuer.certificate.public_key;
    if member.certificate.is_signed_by(key) == Some(false) {
        wrong_issuer(member, found);
    }
}

/// There is an issuer of the right name, and its key did not sign.
fn wrong_issuer(member: &Member<'_>, found: &mut Found) {
    let mend = Message::new("finding-mend-right-issuer")
        .text("issuer", member.certificate.issuer.readable());
    let says = reason::bad_signature(member.certificate);
    found
        .stop(member, "bad-signature")
        .says(SIGNATURE, "RFC 5280 6.1.3 (a)(1)", says, mend);
}

/// What vouches for the last one.
fn end(case: &Case<'_>, last: &Member<'_>, found: &mut Found) {
    let issuer = &last.certificate.issuer.der;
    let mut others = case.served.iter();
    match last.certificate.is_self_issued() {
        // Its key identifier is another one, so it is not in the chain.
        false if others.any(|one| one.subject.der == *issuer) => wrong_issuer(last, found),
        false => missing(last, found),
        true if last.certificate.is_self_signed() == Some(false) => {
            let fault = match last.is_leaf() {
                true => found.stop(last, "bad-own-signature"),
                false => found.warn(last, "bad-own-signature"),
            };
            let says = last.say("finding-bad-own-signature");
            let mend = Message::new("finding-mend-fetch-again");
            fault.says(SIGNATURE, "RFC 5280 3.2", says, mend);
        }
        true => {}
    }
}

/// A root need not be sent, but whoever is to trust it needs it. Above a leaf there is more often
/// an intermediate.
fn missing(last: &Member<'_>, found: &mut Found) {
    let issuer = last.certificate.issuer.readable();
    let alone = last.is_leaf() && !is_only_authority(last.certificate);
    let (fault, id) = match alone {
        true => (found.warn(last, "leaf-alone"), "finding-leaf-alone"),
        false => (found.note(last, "root-not-here"), "finding-root-not-here"),
    };
    let addresses = issuer_addresses(last.certificate);
    let mend = match (alone, addresses.into_iter().next()) {
        (true, Some(address)) => Some(
            Message::new("finding-mend-send-issuer")
                .text("issuer", &issuer)
                .code("address", address),
        ),
        (true, None) => {
            let issuer = issuer.clone();
            Some(Mend::SendIssuer { issuer }.message())
        }
        (false, Some(address)) => Some(
            Message::new("finding-mend-get-issuer")
                .text("issuer", &issuer)
                .code("address", address),
        ),
        (false, None) => None,
    };
    let says = last.say(id).text("issuer", issuer);
    fault.says(CHAIN, "RFC 8446 4.4.2", says, mend);
}

/// More than is looked at, and more than browsers follow.
fn long(case: &Case<'_>, leaf: &Member<'_>, found: &mut Found) {
    let says = leaf
        .say("finding-chain-long")
        .number("count", case.chain.len())
        .number("checked", case.members.len());
    const RULE: &str = "mozilla::pkix MAX_SUBCA_COUNT, kPathBuilderIterationLimit";
    let mend = Message::new("finding-mend-chain-long");
    found.stop(leaf, "chain-long").says(CHAIN, RULE, says, mend);
}

fn order(case: &Case<'_>, leaf: &Member<'_>, found: &mut Found) {
    let places: Vec<usize> = case.members.iter().map(|member| member.place).collect();
    let titles = case.members.iter();
    let titles: Vec<String> = titles.map(|member| member.certificate.title()).collect();
    let mend = || Message::new("finding-mend-order").text("order", titles.join(" → "));
    const RULE: &str = "RFC 5246 7.4.2, RFC 8446 4.4.2";
    if places.first().is_some_and(|first| *first != 0) {
        let first = case.served.first().map(Certificate::title);
        let says = leaf
            .say("finding-leaf-not-first")
            .text("first", first.unwrap_or_default());
        found
            .warn(leaf, "leaf-not-first")
            .says(CHAIN, RULE, says, mend());
    } else if !places.is_sorted() {
        let says = Message::new("finding-wrong-order");
        found
            .note(leaf, "wrong-order")
            .says(CHAIN, RULE, says, mend());
    }
    let uniques: HashSet<[u8; 32]> = case.served.iter().map(|one| one.sha256()).collect();
    let repeats = case.served.len() - uniques.len();
    if repeats > 0 {
        let says = Message::new("finding-repeats").number("count", repeats);
        let mend = Message::new("finding-mend-once");
        found.note(leaf, "repeats").says(CHAIN, RULE, says, mend);
    }
    let extra = uniques.len().saturating_sub(case.chain.len());
    if extra > 0 {
        let says = leaf.say("finding-extra").number("count", extra);
        let mend = Message::new("finding-mend-extra");
        found.note(leaf, "extra").says(CHAIN, RULE, says, mend);
    }
}
