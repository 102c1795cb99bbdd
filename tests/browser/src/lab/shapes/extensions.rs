//! Each extension malformed, doubled or critical, in each place of a chain.

use crate::lab::der;
use crate::lab::draft::Draft;
use crate::lab::extension::{
    Critical, Extension, SERVER, UNKNOWN, extended_key_usage, key_usage, policies,
};
use crate::lab::shape::{Role, Shape};

pub(super) fn shapes() -> Vec<Shape> {
    [malformed(), doubled(), critical(), usages(), stapling()].concat()
}

/// A short name, the object identifier, and a value that is right.
type Kind = (&'static str, &'static str, fn() -> Vec<u8>);

const KINDS: [Kind; 17] = [
    ("bc", "2.5.29.19", || der::sequence(&[])),
    ("ku", "2.5.29.15", || der::named_bits(&[0, 2, 5])),
    ("eku", "2.5.29.37", || der::sequence(&[der::oid(SERVER)])),
    ("constraints", "2.5.29.30", || {
        let permitted = der::sequence(&[der::element(der::context(2), b"example")]);
        der::sequence(&[der::element(der::explicit(0), &permitted)])
    }),
    ("policies", "2.5.29.32", || policies(&["1.2.3.4"]).value),
    ("policy-constraints", "2.5.29.36", || {
        der::sequence(&[der::element(der::context(0), &[5])])
    }),
    ("policy-mappings", "2.5.29.33", || {
        der::sequence(&[der::sequence(&[der::oid("1.2.3.4"), der::oid("1.2.3.5")])])
    }),
    ("inhibit-any", "2.5.29.54", || der::integer(5)),
    ("ski", "2.5.29.14", || {
        der::element(der::OCTET_STRING, &[7; 20])
    }),
    ("aki", "2.5.29.35", || der::sequence(&[])),
    ("crl", "2.5.29.31", || {
        let name = der::element(der::context(6), b"http://crl.lab.example/");
        let point = der::element(der::explicit(0), &der::element(der::explicit(0), &name));
        der::sequence(&[der::sequence(&[point])])
    }),
    ("aia", "1.3.6.1.5.5.7.1.1", || {
        let location = der::element(der::context(6), b"http://ocsp.lab.example/");
        der::sequence(&[der::sequence(&[der::oid("1.3.6.1.5.5.7.48.2"), location])])
    }),
    ("issuer-names", "2.5.29.18", || {
        der::sequence(&[der::element(der::context(2), b"lab.example")])
    }),
    ("timestamps", "1.3.6.1.4.1.11129.2.4.2", || {
        der::element(der::OCTET_STRING, &[0, 0])
    }),
    ("features", "1.3.6.1.5.5.7.1.24", || der::sequence(&[])),
    ("netscape", "2.16.840.1.113730.1.1", || {
        der::named_bits(&[1])
    }),
    ("no-check", "1.3.6.1.5.5.7.48.1.5", der::null),
];

fn place(draft: Draft, extension: Extension) -> Draft {
    match extension.oid {
        "2.5.29.14" | "2.5.29.35" => draft.no_identifiers().with(extension),
        _ => draft.with(extension),
    }
}

const PLACES: [(Role, &str); 3] = [
    (Role::Leaf, "leaf"),
    (Role::Intermediate, "intermediate"),
    (Role::Root, "root"),
];

fn malformed() -> Vec<Shape> {
    type Fault = (&'static str, &'static str, fn(Vec<u8>) -> Vec<u8>);
    const FAULTS: [Fault; 4] = [
        ("null", "of the wrong type", |_| der::null()),
        ("void", "without octets", |_| Vec::new()),
        ("tail", "with an octet after it", |value| {
            [value, vec![0]].concat()
        }),
        ("hollow", "with nothing in it", |value| {
            vec![value.first().copied().unwrap_or(der::SEQUENCE), 0]
        }),
    ];
    let mut shapes = Vec::new();
    for (kind, oid, value) in KINDS {
        for (fault, about, change) in FAULTS {
            for (role, at) in PLACES {
                // Above the leaf one fault tells for all that it cannot be read.
                if role != Role::Leaf && !matches!(fault, "null" | "hollow") {
                    continue;
                }
                let name = format!("{fault}-{kind}-{at}");
                let about = format!("its {at} has {kind} {about}");
                let extension = Extension::new(oid, change(value()));
                shapes.push(
                    Shape::chain(&name, &about).change(role, |draft| place(draft, extension)),
                );
            }
        }
        let name = format!("null-{kind}-self");
        let extension = Extension::new(oid, der::null());
        shapes.push(
            Shape::appliance(&name, &format!("CA:TRUE, {kind} of the wrong type"))
                .leaf(|leaf| place(leaf, extension)),
        );
    }
    shapes
}

fn doubled() -> Vec<Shape> {
    let doubled = KINDS.map(|(kind, oid, value)| {
        let extension = || Extension::new(oid, value());
        Shape::issued(&format!("doubled-{kind}"), &format!("issued, {kind} twice"))
            .leaf(|leaf| place(leaf, extension()).also(extension()))
    });
    let above = KINDS.map(|(kind, oid, value)| {
        let extension = || Extension::new(oid, value());
        Shape::chain(
            &format!("doubled-{kind}-intermediate"),
            &format!("its intermediate has {kind} twice"),
        )
        .intermediate(|middle| {
            let once = match kind {
                "bc" | "ku" => middle,
                _ => place(middle, extension()),
            };
            once.also(extension())
        })
    });
    [doubled, above].concat()
}

/// Extensions that are right, and critical or not where that is unusual.
fn critical() -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (kind, oid, value) in KINDS {
        for (role, at) in PLACES {
            let wrong_there = role != Role::Leaf && matches!(kind, "bc" | "ku");
            if wrong_there {
                continue;
            }
            let extension = Extension::new(oid, value()).critical();
            shapes.push(
                Shape::chain(
                    &format!("critical-{kind}-{at}"),
                    &format!("its {at} has critical {kind}"),
                )
                .change(role, |draft| place(draft, extension)),
            );
        }
    }
    let plain = |extension: Extension| extension.criticality(Critical::No);
    shapes.push(
        Shape::issued("plain-ku", "issued, keyUsage not critical")
            .leaf(|leaf| leaf.with(plain(key_usage(&[0, 2])))),
    );
    shapes.push(
        Shape::issued("critical-odd-unknown", "an unknown one, criticality as 01")
            .leaf(|leaf| leaf.with(unknown(Critical::OddTrue))),
    );
    shapes.push(
        Shape::issued(
            "critical-false-unknown",
            "an unknown one, criticality of false written out",
        )
        .leaf(|leaf| leaf.with(unknown(Critical::WrittenFalse))),
    );
    shapes
}

fn unknown(critical: Critical) -> Extension {
    Extension::new(UNKNOWN, der::null()).criticality(critical)
}

/// Odd spellings of usages.
fn usages() -> Vec<Shape> {
    let ku = |content: &[u8]| Extension::new("2.5.29.15", der::element(der::BIT_STRING, content));
    let bits: [(&str, &[u8]); 9] = [
        ("no-octets", &[]),
        ("only-count", &[0]),
        ("zero-octet", &[0, 0]),
        ("zero-bits", &[7, 0]),
        ("eight-unused", &[8, 0xa0]),
        ("unused-set", &[5, 0xa1]),
        ("second-octet", &[7, 0xa0, 0x80]),
        ("second-zero", &[0, 0xa0, 0]),
        ("decipher-only", &[7, 0, 0x80]),
    ];
    let mut shapes = Vec::new();
    for (name, content) in bits {
        for (base, make) in [
            ("issued", Shape::issued as fn(&str, &str) -> Shape),
            ("self", Shape::plain),
        ] {
            shapes.push(
                make(
                    &format!("bits-{name}-{base}"),
                    &format!("{base}, keyUsage as {content:02x?}"),
                )
                .leaf(|leaf| leaf.with(ku(content))),
            );
        }
    }
    for (role, at) in [(Role::Intermediate, "intermediate"), (Role::Root, "root")] {
        for (name, content) in [
            ("unused-set", &[2, 0x05][..]),
            ("second-octet", &[7, 4, 0x80]),
        ] {
            shapes.push(
                Shape::chain(
                    &format!("bits-{name}-{at}"),
                    &format!("its {at} has keyUsage as {content:02x?}"),
                )
                .change(role, |draft| draft.with(ku(content))),
            );
        }
        shapes.push(
            Shape::chain(
                &format!("eku-repeated-{at}"),
                &format!("its {at} names serverAuth twice"),
            )
            .change(role, |draft| {
                draft.with(extended_key_usage(&[SERVER, SERVER]))
            }),
        );
        shapes.push(
            Shape::chain(
                &format!("eku-ocsp-{at}"),
                &format!("its {at} has serverAuth and OCSPSigning"),
            )
            .change(role, |draft| {
                draft.with(extended_key_usage(&[SERVER, "1.3.6.1.5.5.7.3.9"]))
            }),
        );
    }
    let path = |content: &[u8]| {
        let truth = der::element(der::BOOLEAN, &[0xff]);
        let length = der::element(der::INTEGER, content);
        Extension::new("2.5.29.19", der::sequence(&[truth, length])).critical()
    };
    for (name, content) in [
        ("127", &[0x7f][..]),
        ("128", &[0, 0x80]),
        ("256", &[1, 0]),
        ("padded", &[0, 3]),
        ("void", &[]),
        ("minus", &[0xff]),
    ] {
        for (role, at) in PLACES {
            shapes.push(
                Shape::chain(
                    &format!("path-{name}-{at}"),
                    &format!("its {at} has CA:TRUE and the path length {content:02x?}"),
                )
                .change(role, |draft| draft.with(path(content))),
            );
        }
    }
    shapes
}

/// TLS features (RFC 7633) in each place.
fn stapling() -> Vec<Shape> {
    let features = |numbers: &[u8]| {
        let numbers: Vec<_> = numbers.iter().copied().map(der::integer).collect();
        Extension::new("1.3.6.1.5.5.7.1.24", der::sequence(&numbers))
    };
    vec![
        Shape::plain("staple-self", "self-signed, must-staple")
            .leaf(|leaf| leaf.with(features(&[5]))),
        Shape::appliance("staple-appliance", "CA:TRUE, must-staple")
            .leaf(|leaf| leaf.with(features(&[5]))),
        Shape::issued("staple-other", "another TLS feature")
            .leaf(|leaf| leaf.with(features(&[17]))),
        Shape::issued("staple-v2", "stapling of several answers")
            .leaf(|leaf| leaf.with(features(&[17, 5]))),
        Shape::chain(
            "staple-intermediate",
            "must-staple in the intermediate only",
        )
        .intermediate(|middle| middle.with(features(&[5]))),
        Shape::chain("staple-root", "must-staple in the root only")
            .root(|root| root.with(features(&[5]))),
        Shape::chain("staple-both", "must-staple in leaf and intermediate")
            .leaf(|leaf| leaf.with(features(&[5])))
            .intermediate(|middle| middle.with(features(&[5]))),
        Shape::chain("staple-all", "must-staple in all three")
            .leaf(|leaf| leaf.with(features(&[5])))
            .intermediate(|middle| middle.with(features(&[5])))
            .root(|root| root.with(features(&[5]))),
        Shape::issued("staple-wrong-name", "must-staple and another host's name")
            .leaf(|leaf| leaf.with(features(&[5])))
            .names(&[crate::lab::extension::dns("elsewhere.lab.example")]),
        Shape::issued("staple-expired", "must-staple and expired")
            .leaf(|leaf| leaf.with(features(&[5])).expired()),
        Shape::issued("staple-critical", "critical must-staple")
            .leaf(|leaf| leaf.with(features(&[5]).critical())),
    ]
}
