//! Version, extensions and the encoding itself.

use std::collections::HashSet;

use super::{Case, Found, Member, Severity};
use crate::certificate::Extension;
use crate::message::Message;
use crate::verdict::layout::Layout;
use crate::verdict::pool::Pool;
use crate::verdict::reason::is_known_extension;
use crate::verdict::{Mend, Remedy, chromium, firefox, reason};

pub(super) fn find(member: &Member<'_>, found: &mut Found) {
    version(member, found);
    for extension in &member.certificate.extensions {
        one(member, extension, found);
    }
    repeated(member, found);
    match &member.layout {
        Some(layout) if layout.unused_bits_fit => layout_of(member, layout, found),
        _ => {
            let says = member.say("finding-not-der");
            let mend = member.other_software();
            found
                .stop(member, "not-der")
                .says(ENCODING, "X.690 10.1", says, mend);
        }
    }
}

const ENCODING: &str = "finding-field-encoding";

fn version(member: &Member<'_>, found: &mut Found) {
    let version = member.certificate.version;
    let with_extensions = !member.certificate.extensions.is_empty();
    let (fault, id) = match version {
        1 | 2 if with_extensions => (found.stop(member, "version"), "finding-version-extensions"),
        1 | 2 if member.is_leaf() => (found.note(member, "version"), "finding-version-old"),
        1..=3 => return,
        _ => (found.stop(member, "version"), "finding-version-unknown"),
    };
    let says = member.say(id).text("version", version.to_string());
    let mend = member.reissue();
    fault.says("field-version", "RFC 5280 4.1.2.1", says, mend);
}

/// The name of an extension.
fn label(oid: &str) -> Message {
    match crate::oid::extension_message(oid) {
        Some(id) => Message::new(id),
        None => Message::new("ext-unknown").code("oid", oid),
    }
}

fn one(member: &Member<'_>, extension: &Extension, found: &mut Found) {
    let label = || label(&extension.oid);
    // What only a stricter reading finds, some verifiers pass over.
    if extension.malformed || extension.is_unread() {
        let fault = match extension.malformed && is_read(&extension.oid) {
            true => found.stop(member, "malformed-extension"),
            false => found.note(member, "malformed-extension"),
        };
        let says = member
            .say("finding-malformed-extension")
            .with("extension", label());
        fault.rests_on(label(), "RFC 5280 4.2", says, member.other_software());
    }
    if extension.critical && !is_known_extension(&extension.oid) {
        let says = member
            .say("finding-critical-extension")
            .code("oid", &extension.oid);
        let mend = Mend::DropCriticalExtension {
            oid: extension.oid.clone(),
        };
        let mend = member.or_authority(mend.message());
        found
            .stop(member, "critical-extension")
            .rests_on(label(), "RFC 5280 4.2", says, mend);
    }
}

/// Extensions that Chrome reads from every certificate (`ParsedCertificate::Create`).
fn is_read(oid: &str) -> bool {
    matches!(
        oid,
        "2.5.29.14"
            | "2.5.29.15"
            | "2.5.29.17"
            | "2.5.29.19"
            | "2.5.29.30"
            | "2.5.29.32"
            | "2.5.29.33"
            | "2.5.29.35"
            | "2.5.29.36"
            | "2.5.29.37"
            | "2.5.29.54"
            | "1.3.6.1.5.5.7.1.1"
    )
}

fn repeated(member: &Member<'_>, found: &mut Found) {
    let (mut seen, mut told) = (HashSet::new(), HashSet::new());
    for extension in &member.certificate.extensions {
        let oid = extension.oid.as_str();
        if !seen.insert(oid) && told.insert(oid) {
            let says = member
                .say("finding-repeated-extension")
                .with("extension", label(oid));
            let mend = member.other_software();
            found.stop(member, "repeated-extension").rests_on(
                label(oid),
                "RFC 5280 4.2",
                says,
                mend,
            );
        }
    }
}

fn layout_of(member: &Member<'_>, layout: &Layout<'_>, found: &mut Found) {
    let plain = |critical: Option<&[u8]>| matches!(critical, None | Some([0xff]));
    let odd = layout
        .extensions()
        .iter()
        .find(|one| !plain(one.critical))
        .map(|one| crate::oid::dotted(one.oid));
    if let Some(oid) = odd {
        let says = member
            .say("finding-critical-encoding")
            .with("extension", label(&oid));
        let mend = member.other_software();
        found.stop(member, "critical-encoding").rests_on(
            label(&oid),
            "X.690 11.1, 11.5",
            says,
            mend,
        );
    }
    if layout.algorithm != layout.inner_algorithm {
        // Where the certificate itself is trusted, nobody looks at its signature.
        let fault = match member.certificate.is_self_issued() {
            true => found.warn(member, "algorithm-mismatch"),
            false => found.stop(member, "algorithm-mismatch"),
        };
        let says = reason::algorithm_mismatch(member.certificate);
        let mend = member.other_software();
        fault.says("field-signature-algorithm", "RFC 5280 4.1.1.2", says, mend);
    }
}

/// What the verifiers cannot read for a reason that has no finding of its own.
pub(super) fn find_unreadable(case: &Case<'_>, found: &mut Found) {
    let told = [
        "not-der",
        "version",
        "malformed-extension",
        "repeated-extension",
        "critical-encoding",
        "critical-extension",
        "date-encoding",
        "dates-reversed",
        "serial-encoding",
        "key-malformed",
        "key-exponent",
        "key-too-large",
        "empty-issuer",
        "empty-subject",
        "empty-names",
        "bad-address",
    ];
    let Some(leaf) = case.members.first() else {
        return;
    };
    if found.has(Severity::Stop, &told) {
        return;
    }
    let asked = crate::verdict::Case {
        served: case.chain,
        store: None,
        host: case.host,
        port: None,
        now: case.now,
    };
    let Some(pool) = Pool::of(&asked) else {
        return;
    };
    let answers = [
        chromium::answer(&asked, &pool, Remedy::None),
        firefox::answer(&asked, &pool, Remedy::None),
    ];
    let unreadable = answers
        .iter()
        .find(|answer| answer.because == reason::encoding());
    if let Some(answer) = unreadable {
        let says = leaf.say("finding-encoding");
        let mend = leaf.other_software();
        found
            .stop(leaf, "encoding")
            .says(ENCODING, answer.outcome.code(), says, mend);
    }
}
