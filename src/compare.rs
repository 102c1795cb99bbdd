//! Two certificates of one server, the old and the new: what changed, and what that means for
//! those who trusted the old one.

use std::collections::HashSet;

use crate::certificate::{Certificate, KeyKind, KeyUsage, Time, hex_pairs};
use crate::message::Message;
use crate::oid::{SERVER_AUTH, purpose_name, signature_algorithm_name};

/// What became of a certificate.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// They are one and the same, byte for byte.
    pub same: bool,
    pub changes: Vec<Change>,
    /// What that means, the most important first.
    pub meaning: Vec<Message>,
}

/// One field that is not the same. Values are in no language, and empty where there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    pub field: Message,
    pub old: String,
    pub new: String,
}

/// Compares the certificate that people trusted with the one that is there now.
pub fn compare(old: &Certificate, new: &Certificate) -> Comparison {
    let same = old.der == new.der;
    let meaning = match same {
        true => vec![Message::new("compare-same")],
        false => meaning(old, new),
    };
    Comparison {
        same,
        changes: changes(old, new),
        meaning,
    }
}

type Written = fn(&Certificate) -> String;

/// Fields in the order of a certificate.
const FIELDS: &[(&str, Written)] = &[
    ("field-version", |one| one.version.to_string()),
    ("field-serial", Certificate::serial_hex),
    ("field-signature-algorithm", algorithm),
    ("field-issuer", |one| one.issuer.rfc4514()),
    ("field-not-before", |one| one.not_before.utc()),
    ("field-not-after", |one| one.not_after.utc()),
    ("field-subject", |one| one.subject.rfc4514()),
    ("field-public-key", key),
    ("ext-subject-alternative-name", |one| names(one).join(", ")),
    ("ext-basic-constraints", basic_constraints),
    ("ext-key-usage", |one| {
        let usage = one.key_usage.map(KeyUsage::names);
        usage.unwrap_or_default().join(", ")
    }),
    ("ext-extended-key-usage", purposes),
    ("property-sha256", |one| hex_pairs(&one.sha256(), ":")),
];

fn changes(old: &Certificate, new: &Certificate) -> Vec<Change> {
    let fields = FIELDS.iter().filter_map(|&(field, written)| {
        let (old, new) = (written(old), written(new));
        (old != new).then(|| Change {
            field: Message::new(field),
            old,
            new,
        })
    });
    fields.chain(other_extensions(old, new)).collect()
}

fn algorithm(certificate: &Certificate) -> String {
    let oid = &certificate.signature_algorithm;
    signature_algorithm_name(oid).unwrap_or(oid).to_owned()
}

/// Kind, size, and the key's own fingerprint.
fn key(certificate: &Certificate) -> String {
    let key = &certificate.public_key;
    let bits = match (&key.kind, key.bits) {
        (KeyKind::Rsa { .. }, Some(bits)) => format!(" {bits}"),
        _ => String::new(),
    };
    let spki = hex_pairs(&certificate.spki_sha256(), ":");
    format!("{}{bits}, SHA-256 {spki}", key.name())
}

fn names(certificate: &Certificate) -> Vec<String> {
    let names = certificate.subject_alternative_names.iter();
    names.map(|name| name.tagged()).collect()
}

fn basic_constraints(certificate: &Certificate) -> String {
    let Some(basic) = certificate.basic_constraints else {
        return String::new();
    };
    let ca = if basic.ca { "CA:TRUE" } else { "CA:FALSE" };
    match basic.path_len {
        Some(length) => format!("{ca}, pathlen:{length}"),
        None => ca.to_owned(),
    }
}

fn purposes(certificate: &Certificate) -> String {
    let purposes = certificate.extended_key_usage.iter().flatten();
    let named = purposes.map(|purpose| purpose_name(purpose).unwrap_or(purpose));
    named.collect::<Vec<_>>().join(", ")
}

/// How much of an extension's bytes is shown.
const SHOWN: usize = 64;

/// Extensions that have no line of their own above, in the order of the old certificate, then
/// those that are new.
fn other_extensions(old: &Certificate, new: &Certificate) -> Vec<Change> {
    let own_line = ["2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.37"];
    let mut seen: HashSet<&str> = own_line.into();
    let all = old.extensions.iter().chain(&new.extensions);
    let oids = all.map(|extension| extension.oid.as_str());
    let oids: Vec<&str> = oids.filter(|oid| seen.insert(oid)).collect();
    let changed = oids.into_iter().filter_map(|oid| {
        let (old, new) = (extension(old, oid), extension(new, oid));
        (old != new).then(|| Change {
            field: match crate::oid::extension_message(oid) {
                Some(id) => Message::new(id),
                None => Message::new("ext-unknown").code("oid", oid),
            },
            old: old.map(shown).unwrap_or_default(),
            new: new.map(shown).unwrap_or_default(),
        })
    });
    changed.collect()
}

fn extension<'a>(certificate: &'a Certificate, oid: &str) -> Option<&'a [u8]> {
    let mut extensions = certificate.extensions.iter();
    let found = extensions.find(|extension| extension.oid == oid)?;
    Some(&found.value)
}

fn shown(value: &[u8]) -> String {
    match value.get(..SHOWN) {
        Some(start) if value.len() > SHOWN => format!("{}…", hex_pairs(start, " ")),
        _ => hex_pairs(value, " "),
    }
}

fn meaning(old: &Certificate, new: &Certificate) -> Vec<Message> {
    let mut meaning = Vec::new();
    if old.issuer.der == new.issuer.der && old.serial == new.serial {
        let serial = new.serial_hex();
        meaning.push(Message::new("compare-reused-serial").code("serial", serial));
    }
    meaning.push(trust(old, new));
    meaning.extend(lost_names(old, new));
    let a_day_before = |new: Time, old: Time| new.0 + 86_400 <= old.0;
    if a_day_before(new.not_before, old.not_before) && a_day_before(new.not_after, old.not_after) {
        meaning.push(Message::new("compare-older"));
    }
    meaning.push(Message::new("compare-exceptions"));
    meaning
}

/// What becomes of the trust in the old certificate, or in who issued it.
fn trust(old: &Certificate, new: &Certificate) -> Message {
    let issuer = || new.issuer.readable();
    match (old.is_self_issued(), new.is_self_issued()) {
        (true, true) => self_signed(old, new),
        (true, false) if new.issuer.der == old.subject.der => {
            Message::new("compare-issued-by-old").text("issuer", issuer())
        }
        (true, false) => Message::new("compare-now-issued").text("issuer", issuer()),
        (false, true) => {
            Message::new("compare-now-self-signed").text("issuer", old.issuer.readable())
        }
        (false, false) if old.issuer.der != new.issuer.der => {
            Message::new("compare-other-authority")
                .text("old", old.issuer.readable())
                .text("new", issuer())
        }
        (false, false) => {
            let keys = (&old.authority_key_identifier, &new.authority_key_identifier);
            match keys {
                (Some(old), Some(new)) if old != new => {
                    Message::new("compare-authority-new-key").text("issuer", issuer())
                }
                _ => Message::new("compare-same-authority").text("issuer", issuer()),
            }
        }
    }
}

fn self_signed(old: &Certificate, new: &Certificate) -> Message {
    let same_key = old.public_key.spki == new.public_key.spki;
    let same_name = old.subject.der == new.subject.der;
    match (same_key, same_name) {
        (false, _) => Message::new("compare-new-key"),
        (true, false) => Message::new("compare-new-name"),
        (true, true) if is_anchor(old) && !is_weakly_signed(new) => {
            Message::new("compare-same-key-anchor")
        }
        (true, true) => Message::new("compare-same-key"),
    }
}

/// Whether Chrome takes a trusted self-signed certificate as the issuer of its successor too: as
/// an anchor whose own constraints count (BoringSSL's `ApplyTrustAnchorConstraints`).
fn is_anchor(certificate: &Certificate) -> bool {
    let purposes = certificate.extended_key_usage.as_deref();
    let serves = purposes.is_none_or(|all| all.iter().any(|one| one == SERVER_AUTH));
    let usage = certificate.key_usage;
    certificate.basic_constraints.is_none_or(|basic| basic.ca)
        && usage.is_none_or(|usage| usage.has(KeyUsage::KEY_CERT_SIGN))
        && serves
}

/// Below an anchor, Chrome refuses MD5 and SHA-1.
fn is_weakly_signed(certificate: &Certificate) -> bool {
    let name = signature_algorithm_name(&certificate.signature_algorithm).unwrap_or_default();
    let weak = ["md2", "md5", "sha1", "SHA1"];
    weak.iter().any(|hash| name.contains(hash))
}

fn lost_names(old: &Certificate, new: &Certificate) -> Option<Message> {
    let kept = new.hosts();
    let kept: HashSet<String> = kept.iter().map(|name| name.to_ascii_lowercase()).collect();
    let lost = old.hosts().into_iter();
    let lost: Vec<String> = lost
        .filter(|name| !kept.contains(&name.to_ascii_lowercase()))
        .collect();
    (!lost.is_empty()).then(|| Message::new("compare-names-lost").text("names", lost.join(", ")))
}
