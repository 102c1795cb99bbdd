//! Faults of one certificate while another one is in the store; longer chains; keys of every kind together.

use crate::lab::draft::{Draft, Spoil};
use crate::lab::extension::{
    ANY, BASIC_CONSTRAINTS, CLIENT, DIGITAL_SIGNATURE, EXTENDED_KEY_USAGE, KEY_CERT_SIGN,
    KEY_ENCIPHERMENT, KEY_USAGE, SERVER, SUBJECT_ALTERNATIVE_NAME, authority,
    authority_key_identifier, dns, end_entity, extended_key_usage, key_usage, name_constraints,
    subject_key_identifier, unknown,
};
use crate::lab::key::{Hash, Kind};
use crate::lab::moment::Moment;
use crate::lab::shape::{Role, Shape};

pub(super) fn shapes() -> Vec<Shape> {
    [
        stored(),
        appliances(),
        leaves_of_chains(),
        lengths(),
        identifiers(),
        serials(),
        keys(),
        hashes(),
        mixtures(),
    ]
    .concat()
}

const LEAF: Role = Role::Leaf;
const MIDDLE: Role = Role::Intermediate;
const ROOT: Role = Role::Root;

type Fault = (&'static str, fn(Draft) -> Draft);

const FAULTS: [Fault; 18] = [
    ("expired", Draft::expired),
    ("not-yet", Draft::not_yet),
    ("reversed", |draft| {
        draft.valid(Moment::days(10), Moment::days(-10))
    }),
    ("ca-true", |draft| {
        draft
            .with(authority(None))
            .with(key_usage(&[DIGITAL_SIGNATURE, KEY_CERT_SIGN]))
    }),
    ("ca-false", |draft| draft.with(end_entity())),
    ("no-bc", |draft| draft.without(BASIC_CONSTRAINTS)),
    ("no-ku", |draft| draft.without(KEY_USAGE)),
    ("ku-ds", |draft| draft.with(key_usage(&[DIGITAL_SIGNATURE]))),
    ("eku-client", |draft| {
        draft.with(extended_key_usage(&[CLIENT]))
    }),
    ("eku-any", |draft| draft.with(extended_key_usage(&[ANY]))),
    ("sha1", |draft| draft.hash(Hash::Sha1)),
    ("md5", |draft| draft.hash(Hash::Md5)),
    ("spoiled", |draft| draft.spoil(Spoil::Signature)),
    ("unsigned", |draft| draft.spoil(Spoil::NoSignature)),
    ("mismatch", |draft| draft.inner(Hash::Sha512)),
    ("unknown-critical", |draft| draft.with(unknown().critical())),
    ("v1", |draft| draft.version(None).bare()),
    ("weak-key", |draft| draft.key(Kind::Rsa(1023, 65537))),
];

/// The intermediate or the leaf in the store, and a fault in the leaf, the intermediate or the root.
fn stored() -> Vec<Shape> {
    let cases = [
        (
            "middle-of-middle",
            MIDDLE,
            MIDDLE,
            "intermediate stored, and it is",
        ),
        (
            "leaf-of-middle",
            MIDDLE,
            LEAF,
            "intermediate stored, the leaf is",
        ),
        ("leaf-of-leaf", LEAF, LEAF, "leaf stored, and it is"),
        (
            "middle-of-leaf",
            LEAF,
            MIDDLE,
            "leaf stored, the intermediate is",
        ),
        (
            "middle-of-root",
            ROOT,
            MIDDLE,
            "root stored, the intermediate is",
        ),
        ("root-of-root", ROOT, ROOT, "root stored, and it is"),
    ];
    let mut shapes = Vec::new();
    for (case, store, at, about) in cases {
        for (fault, change) in FAULTS {
            shapes.push(
                Shape::chain(
                    &format!("stored-{case}-{fault}"),
                    &format!("{about} {fault}"),
                )
                .store(store)
                .change(at, change),
            );
        }
    }
    for (fault, change) in FAULTS {
        shapes.push(
            Shape::chain(
                &format!("stored-all-sent-{fault}"),
                &format!("all sent, the intermediate stored, the root is {fault}"),
            )
            .send(&[LEAF, MIDDLE, ROOT])
            .store(MIDDLE)
            .root(change),
        );
        shapes.push(
            Shape::chain(
                &format!("sent-root-{fault}"),
                &format!("all sent, the root stored, and it is {fault}"),
            )
            .send(&[LEAF, MIDDLE, ROOT])
            .root(change),
        );
    }
    shapes
}

/// Two faults of a CA:TRUE self-signed one.
fn appliances() -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (index, (one, first)) in FAULTS.iter().enumerate() {
        for (other, second) in FAULTS.iter().skip(index + 1) {
            let same = ["expired", "not-yet", "reversed"];
            let hash = ["sha1", "md5", "mismatch"];
            let skip = |group: &[&str]| group.contains(one) && group.contains(other);
            let usage = ["ca-true", "ca-false", "no-bc", "v1"];
            if skip(&same) || skip(&hash) || skip(&usage) || skip(&["spoiled", "unsigned"]) {
                continue;
            }
            // One in three: the rules know no pair by itself.
            if (index + other.len()) % 3 != 0 {
                continue;
            }
            shapes.push(
                Shape::appliance(
                    &format!("appliance-{one}-{other}"),
                    &format!("CA:TRUE, {one} and {other}"),
                )
                .leaf(first)
                .leaf(second),
            );
        }
    }
    let wrong = |shape: Shape| shape.names(&[dns("elsewhere.lab.example")]);
    for (fault, change) in FAULTS {
        shapes.push(wrong(
            Shape::appliance(
                &format!("appliance-wrong-name-{fault}"),
                &format!("CA:TRUE, another host's name and {fault}"),
            )
            .leaf(change),
        ));
        shapes.push(
            Shape::appliance(
                &format!("appliance-no-names-{fault}"),
                &format!("CA:TRUE, no names and {fault}"),
            )
            .leaf(change)
            .leaf(|leaf| leaf.without(SUBJECT_ALTERNATIVE_NAME)),
        );
    }
    shapes
}

/// A fault of a leaf below an intermediate, with and without the root's trust in reach.
fn leaves_of_chains() -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (fault, change) in FAULTS {
        shapes.push(
            Shape::chain(
                &format!("chain-leaf-{fault}"),
                &format!("its leaf is {fault}"),
            )
            .leaf(change),
        );
        shapes.push(
            Shape::chain(
                &format!("alone-{fault}"),
                &format!("its leaf is {fault}, nothing else sent"),
            )
            .send(&[LEAF])
            .leaf(change),
        );
        shapes.push(
            Shape::plain(&format!("plain-{fault}"), &format!("self-signed, {fault}")).leaf(change),
        );
        shapes.push(
            Shape::plain(
                &format!("plain-open-{fault}"),
                &format!("self-signed without usages, {fault}"),
            )
            .leaf(|leaf| {
                leaf.without(BASIC_CONSTRAINTS)
                    .without(KEY_USAGE)
                    .without(EXTENDED_KEY_USAGE)
            })
            .leaf(change),
        );
    }
    shapes
}

/// A chain with so many intermediates.
fn tall(name: &str, about: &str, steps: u8) -> Shape {
    let mut shape = Shape::chain(name, about);
    let mut send = vec![LEAF, MIDDLE];
    for step in 0..steps {
        let role = Role::Step(step);
        let draft = shape.authority(role, &format!("Step {step}"));
        let signer = if step + 1 < steps {
            Role::Step(step + 1)
        } else {
            ROOT
        };
        shape = shape.link(role, draft, signer);
        send.push(role);
    }
    shape.signer(MIDDLE, Role::Step(0)).send(&send)
}

fn lengths() -> Vec<Shape> {
    let mut shapes: Vec<Shape> = (3..=8)
        .map(|steps| {
            tall(
                &format!("tall-{}", steps + 1),
                &format!("{} intermediates", steps + 1),
                steps,
            )
        })
        .collect();
    shapes.extend([
        tall(
            "tall-path-3",
            "four intermediates, the root allows three",
            3,
        )
        .root(|root| root.with(authority(Some(3)))),
        tall("tall-path-4", "four intermediates, the root allows four", 3)
            .root(|root| root.with(authority(Some(4)))),
        rollover("rollover", "an intermediate that signed its own new key"),
        rollover(
            "rollover-path",
            "the same, the root allows one intermediate",
        )
        .root(|root| root.with(authority(Some(1)))),
        rollover(
            "rollover-path-0",
            "the same, the root allows no intermediate",
        )
        .root(|root| root.with(authority(Some(0)))),
        rollover(
            "rollover-limits",
            "the same, the upper one permits another domain",
        )
        .change(Role::Second, |draft| {
            draft.with(name_constraints(&[dns("permitted.example")], &[]))
        }),
    ]);
    shapes
}

/// Leaf, intermediate, an older intermediate of the same name with another key, root.
fn rollover(name: &str, about: &str) -> Shape {
    let shape = Shape::chain(name, about);
    let old = shape.authority(Role::Second, "Intermediate");
    shape
        .link(Role::Second, old, ROOT)
        .signer(MIDDLE, Role::Second)
        .send(&[LEAF, MIDDLE, Role::Second])
}

/// Key identifiers that do not fit, or lead to the wrong issuer.
fn identifiers() -> Vec<Shape> {
    let other_issuer = |draft: Draft| {
        draft
            .no_identifiers()
            .with(authority_key_identifier(&[9; 20]))
    };
    let other_subject = |draft: Draft| {
        draft
            .no_identifiers()
            .with(subject_key_identifier(&[9; 20]))
    };
    // Two roots of one name; the leaf's identifier names one of them.
    let twins = |name: &str, about: &str| {
        let shape = Shape::issued(name, about);
        let other = shape.authority(Role::Other, "Root");
        shape.link(Role::Other, other, Role::Other)
    };
    vec![
        Shape::issued("identifier-issuer", "the issuer's identifier does not fit")
            .leaf(other_issuer),
        Shape::issued("identifier-subject", "the root's identifier does not fit")
            .root(other_subject),
        Shape::chain(
            "identifier-middle",
            "the intermediate's identifier does not fit",
        )
        .intermediate(other_subject),
        Shape::chain("identifier-none", "no identifiers at all")
            .leaf(Draft::no_identifiers)
            .intermediate(Draft::no_identifiers)
            .root(Draft::no_identifiers),
        twins(
            "twin-sent-wrong",
            "the wrong root of the same name sent, the right one stored",
        )
        .send(&[LEAF, Role::Other]),
        twins(
            "twin-sent-both",
            "both roots of one name sent, the right one stored",
        )
        .send(&[LEAF, Role::Other, ROOT]),
        twins(
            "twin-stored-wrong",
            "the right root sent, the other of its name stored",
        )
        .send(&[LEAF, ROOT])
        .store(Role::Other),
        twins(
            "twin-stored-wrong-alone",
            "no root sent, the wrong one of its name stored",
        )
        .send(&[LEAF])
        .store(Role::Other),
        twins(
            "twin-no-identifiers",
            "both roots of one name sent, no identifiers",
        )
        .send(&[LEAF, Role::Other, ROOT])
        .leaf(Draft::no_identifiers)
        .root(Draft::no_identifiers)
        .change(Role::Other, Draft::no_identifiers),
        twins(
            "twin-stored-wrong-plain",
            "no identifiers, the wrong root of its name stored",
        )
        .send(&[LEAF, ROOT])
        .store(Role::Other)
        .leaf(Draft::no_identifiers)
        .root(Draft::no_identifiers)
        .change(Role::Other, Draft::no_identifiers),
        twins(
            "twin-expired",
            "the right root of one name expired, the wrong one not",
        )
        .send(&[LEAF, Role::Other, ROOT])
        .root(Draft::expired),
    ]
}

const SERIAL: [u8; 4] = [0x55, 0x66, 0x77, 0x02];

/// One issuer and serial number for two certificates.
fn serials() -> Vec<Shape> {
    let again = |name: &str, about: &str, of: Role| {
        let shape = Shape::chain(name, about);
        let Some(draft) = shape.draft_of(of).cloned() else {
            return shape;
        };
        let signer = match of {
            Role::Leaf => MIDDLE,
            _ => ROOT,
        };
        let stored = draft
            .serial(&SERIAL)
            .valid(Moment::days(-200), Moment::days(165));
        shape
            .change(of, |draft| draft.serial(&SERIAL))
            .link(Role::Stored, stored, signer)
            .store(Role::Stored)
    };
    vec![
        again(
            "serial-again-leaf",
            "another leaf of the same serial number stored",
            LEAF,
        ),
        again(
            "serial-again-intermediate",
            "another intermediate of the same serial number stored",
            MIDDLE,
        ),
        again(
            "serial-again-root",
            "another root of the same serial number stored",
            ROOT,
        )
        .change(Role::Stored, |root| root.key_place("root"))
        .signer(Role::Stored, Role::Stored)
        .send(&[LEAF, MIDDLE, ROOT]),
        again(
            "serial-again-unsent",
            "the same, the intermediate not sent",
            MIDDLE,
        )
        .send(&[LEAF]),
        again(
            "serial-again-both-sent",
            "both intermediates sent, the root stored",
            MIDDLE,
        )
        .change(Role::Stored, |middle| middle.key_place("intermediate"))
        .send(&[LEAF, MIDDLE, Role::Stored])
        .store(ROOT),
        Shape::chain(
            "serial-again-chain",
            "leaf and intermediate have one serial number",
        )
        .leaf(|leaf| leaf.serial(&SERIAL))
        .intermediate(|middle| middle.serial(&SERIAL)),
        Shape::issued(
            "serial-again-issued",
            "leaf and root have one serial number",
        )
        .leaf(|leaf| leaf.serial(&SERIAL))
        .root(|root| root.serial(&SERIAL)),
        odd_serial("serial-negative-middle", &[0x80, 1]),
        odd_serial("serial-zero-middle", &[0]),
        odd_serial("serial-padded-middle", &[0, 0, 9]),
        odd_serial("serial-empty-middle", &[]),
        odd_serial("serial-40-middle", &[0x31; 40]),
    ]
}

fn odd_serial(name: &str, serial: &[u8]) -> Shape {
    let about = format!(
        "its intermediate has a serial number of {} octets",
        serial.len()
    );
    Shape::chain(name, &about).intermediate(|middle| middle.serial(serial))
}

/// Kinds of keys in every place.
fn keys() -> Vec<Shape> {
    let kinds = [
        ("rsa-3072", Kind::Rsa(3072, 65537)),
        ("rsa-8192", Kind::Rsa(8192, 65537)),
        ("rsa-e3", Kind::Rsa(2048, 3)),
        ("rsa-512", Kind::Rsa(512, 65537)),
        ("p256", Kind::P256),
        ("p384", Kind::P384),
        ("p521", Kind::P521),
        ("p224", Kind::P224),
        ("ed25519", Kind::Ed25519),
    ];
    let mut shapes = Vec::new();
    for (name, kind) in kinds {
        for (role, at) in [(LEAF, "leaf"), (MIDDLE, "intermediate"), (ROOT, "root")] {
            let shape = Shape::chain(
                &format!("kind-{name}-{at}"),
                &format!("a chain, its {at} has {name}"),
            )
            .change(role, |draft| draft.key(kind));
            shapes.push(match (name, role) {
                ("rsa-512", LEAF) => shape.old_tls(),
                _ => shape,
            });
        }
        let all = Shape::chain(
            &format!("kind-{name}-all"),
            &format!("a chain all of {name}"),
        );
        let all = [LEAF, MIDDLE, ROOT].into_iter().fold(all, |shape, role| {
            shape.change(role, |draft| draft.key(kind))
        });
        shapes.push(if name == "rsa-512" {
            all.old_tls()
        } else {
            all
        });
        shapes.push(
            Shape::chain(
                &format!("kind-{name}-stored"),
                &format!("the stored intermediate has {name}"),
            )
            .store(MIDDLE)
            .intermediate(|middle| middle.key(kind)),
        );
    }
    for (name, kind) in [("p256", Kind::P256), ("p384", Kind::P384)] {
        for (hash, digest) in [
            ("sha1", Hash::Sha1),
            ("sha256", Hash::Sha256),
            ("sha384", Hash::Sha384),
            ("sha512", Hash::Sha512),
        ] {
            for (base, make) in [
                ("self", Shape::plain as fn(&str, &str) -> Shape),
                ("appliance", Shape::appliance),
            ] {
                shapes.push(
                    make(
                        &format!("kind-{name}-{hash}-{base}"),
                        &format!("{base}: {name} signed with {hash}"),
                    )
                    .leaf(|leaf| leaf.key(kind).hash(digest)),
                );
            }
        }
    }
    shapes
}

/// Weak digests in several places.
fn hashes() -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (name, hash) in [
        ("sha1", Hash::Sha1),
        ("md5", Hash::Md5),
        ("sha224", Hash::Sha224),
    ] {
        let all = |shape: Shape| {
            [LEAF, MIDDLE, ROOT].into_iter().fold(shape, |shape, role| {
                shape.change(role, |draft| draft.hash(hash))
            })
        };
        shapes.extend([
            all(Shape::chain(
                &format!("digest-{name}-all"),
                &format!("{name} everywhere"),
            )),
            all(Shape::chain(
                &format!("digest-{name}-all-sent"),
                &format!("{name} everywhere, all sent"),
            ))
            .send(&[LEAF, MIDDLE, ROOT]),
            all(Shape::chain(
                &format!("digest-{name}-leaf-stored"),
                &format!("{name} everywhere, the leaf stored"),
            ))
            .store(LEAF),
            Shape::issued(
                &format!("digest-{name}-expired"),
                &format!("signed with {name} and expired"),
            )
            .leaf(|leaf| leaf.hash(hash).expired()),
            Shape::chain(
                &format!("digest-{name}-middle-expired"),
                &format!("the intermediate signed with {name}, the leaf expired"),
            )
            .leaf(Draft::expired)
            .intermediate(|middle| middle.hash(hash)),
            Shape::chain(
                &format!("digest-{name}-middle-wrong"),
                &format!("the intermediate signed with {name}, the name wrong"),
            )
            .names(&[dns("elsewhere.lab.example")])
            .intermediate(|middle| middle.hash(hash)),
        ]);
    }
    shapes
}

/// Self-signed ones as people make them.
fn mixtures() -> Vec<Shape> {
    let purposes: [(&str, Option<&[&str]>); 4] = [
        ("none", None),
        ("server", Some(&[SERVER])),
        ("both", Some(&[SERVER, CLIENT])),
        ("client", Some(&[CLIENT])),
    ];
    let usages: [(&str, Option<&[u8]>); 5] = [
        ("none", None),
        ("ds-ke", Some(&[DIGITAL_SIGNATURE, KEY_ENCIPHERMENT])),
        (
            "ds-ke-cs",
            Some(&[DIGITAL_SIGNATURE, KEY_ENCIPHERMENT, KEY_CERT_SIGN]),
        ),
        ("ke", Some(&[KEY_ENCIPHERMENT])),
        ("cs", Some(&[KEY_CERT_SIGN])),
    ];
    type Basic = (&'static str, fn(Draft) -> Draft);
    let basics: [Basic; 3] = [
        ("ca", |draft| draft.with(authority(None))),
        ("ee", |draft| draft.with(end_entity())),
        ("no", |draft| draft.without(BASIC_CONSTRAINTS)),
    ];
    let mut shapes = Vec::new();
    for (basic, set_basic) in basics {
        for (usage, bits) in usages {
            for (purpose, list) in purposes {
                let name = format!("mix-{basic}-{usage}-{purpose}");
                let about = format!(
                    "self-signed: constraints {basic}, key usage {usage}, purposes {purpose}"
                );
                let shape = Shape::plain(&name, &about).leaf(|leaf| {
                    let leaf = set_basic(leaf);
                    let leaf = match bits {
                        Some(bits) => leaf.with(key_usage(bits)),
                        None => leaf.without(KEY_USAGE),
                    };
                    match list {
                        Some(list) => leaf.with(extended_key_usage(list)),
                        None => leaf.without(EXTENDED_KEY_USAGE),
                    }
                });
                shapes.push(shape);
            }
        }
    }
    shapes
}
