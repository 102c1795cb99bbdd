//! Two faults at once: which one does a browser name?

use crate::lab::draft::{Draft, Spoil};
use crate::lab::extension::{
    BASIC_CONSTRAINTS, CLIENT, DIGITAL_SIGNATURE, KEY_CERT_SIGN, KEY_ENCIPHERMENT,
    SUBJECT_ALTERNATIVE_NAME, alternative_names, authority, dns, end_entity, extended_key_usage,
    key_usage, name_constraints, unknown,
};
use crate::lab::key::{Hash, Kind};
use crate::lab::shape::{Role, Shape};

type Fault = (&'static str, fn(Shape) -> Shape);
type Make = fn(&str, &str) -> Shape;

pub(super) fn shapes() -> Vec<Shape> {
    let mut shapes = Vec::new();
    let bases: [(&str, Make); 2] = [("self", Shape::plain), ("issued", Shape::issued)];
    for (base, make) in bases {
        for (index, first) in LEAF.iter().enumerate() {
            for second in LEAF.iter().skip(index + 1) {
                if !clash(first.0, second.0) {
                    shapes.push(pair(base, make, *first, *second));
                }
            }
        }
    }
    shapes.extend(triples());
    for first in AUTHORITIES {
        for second in [
            "wrong-name",
            "expired",
            "eku-client",
            "ca-true",
            "sha1",
            "spoiled",
        ] {
            let fault = LEAF.iter().find(|(name, _)| *name == second);
            shapes.extend(fault.map(|fault| pair("chain", Shape::chain, first, *fault)));
        }
    }
    for (index, first) in AUTHORITIES.iter().enumerate() {
        for second in AUTHORITIES.iter().skip(index + 1) {
            if first.0.split('-').next() != second.0.split('-').next() {
                shapes.push(pair("chain", Shape::chain, *first, *second));
            }
        }
    }
    shapes
}

fn pair(base: &str, make: Make, first: Fault, second: Fault) -> Shape {
    let name = format!("{base}-{}-{}", first.0, second.0);
    let about = format!("{base}: {} and {}", first.0, second.0);
    second.1(first.1(make(&name, &about)))
}

/// Three faults of the leaf that each alone has another code.
fn triples() -> Vec<Shape> {
    const THREE: [[&str; 3]; 5] = [
        ["expired", "wrong-name", "eku-client"],
        ["expired", "wrong-name", "weak-key"],
        ["expired", "eku-client", "unknown-critical"],
        ["wrong-name", "sha1", "weak-key"],
        ["expired", "wrong-name", "ca-true"],
    ];
    let bases: [(&str, Make); 2] = [("self", Shape::plain), ("issued", Shape::issued)];
    let mut shapes = Vec::new();
    for (base, make) in bases {
        for names in THREE {
            let name = format!("{base}-{}", names.join("-"));
            let about = format!("{base}: {}", names.join(" and "));
            let faults = LEAF.iter().filter(|(name, _)| names.contains(name));
            shapes.push(faults.fold(make(&name, &about), |shape, fault| fault.1(shape)));
        }
    }
    shapes
}

/// Faults that write the same field.
fn clash(first: &str, second: &str) -> bool {
    const SAME: [[&str; 2]; 3] = [
        ["expired", "not-yet"],
        ["wrong-name", "no-names"],
        ["sha1", "md5"],
    ];
    SAME.iter()
        .any(|pair| pair.contains(&first) && pair.contains(&second))
}

const LEAF: [Fault; 13] = [
    ("expired", |shape| shape.leaf(Draft::expired)),
    ("not-yet", |shape| shape.leaf(Draft::not_yet)),
    ("wrong-name", |shape| {
        shape.leaf(|leaf| leaf.with(alternative_names(&[dns("elsewhere.lab.example")])))
    }),
    ("no-names", |shape| {
        shape.leaf(|leaf| leaf.without(SUBJECT_ALTERNATIVE_NAME))
    }),
    ("sha1", |shape| shape.leaf(|leaf| leaf.hash(Hash::Sha1))),
    ("md5", |shape| shape.leaf(|leaf| leaf.hash(Hash::Md5))),
    ("weak-key", |shape| {
        shape.leaf(|leaf| leaf.key(Kind::Rsa(1023, 65537)))
    }),
    ("ku-no-ds", |shape| {
        shape.leaf(|leaf| leaf.with(key_usage(&[KEY_ENCIPHERMENT])))
    }),
    ("eku-client", |shape| {
        shape.leaf(|leaf| leaf.with(extended_key_usage(&[CLIENT])))
    }),
    ("unknown-critical", |shape| {
        shape.leaf(|leaf| leaf.with(unknown().critical()))
    }),
    ("ca-true", |shape| {
        shape.leaf(|leaf| {
            leaf.with(authority(Some(0)))
                .with(key_usage(&[DIGITAL_SIGNATURE, KEY_CERT_SIGN]))
        })
    }),
    ("spoiled", |shape| {
        shape.leaf(|leaf| leaf.spoil(Spoil::Signature))
    }),
    ("no-bc", |shape| {
        shape.leaf(|leaf| leaf.without(BASIC_CONSTRAINTS))
    }),
];

const AUTHORITIES: [Fault; 16] = [
    ("root-expired", |shape| shape.root(Draft::expired)),
    ("root-no-bc", |shape| {
        shape.root(|root| root.without(BASIC_CONSTRAINTS))
    }),
    ("root-no-certsign", |shape| {
        shape.root(|root| root.with(key_usage(&[DIGITAL_SIGNATURE])))
    }),
    ("root-eku-client", |shape| {
        shape.root(|root| root.with(extended_key_usage(&[CLIENT])))
    }),
    ("root-constraint", |shape| {
        shape.root(|root| root.with(name_constraints(&[dns("permitted.example")], &[])))
    }),
    ("root-weak-key", |shape| {
        shape.root(|root| root.key(Kind::Rsa(1023, 65537)))
    }),
    ("root-unknown-critical", |shape| {
        shape.root(|root| root.with(unknown().critical()))
    }),
    ("root-pathlen", |shape| {
        shape.root(|root| root.with(authority(Some(0))))
    }),
    ("intermediate-expired", |shape| {
        shape.intermediate(Draft::expired)
    }),
    ("intermediate-ca-false", |shape| {
        shape.intermediate(|middle| middle.with(end_entity()))
    }),
    ("intermediate-no-certsign", |shape| {
        shape.intermediate(|middle| middle.with(key_usage(&[DIGITAL_SIGNATURE])))
    }),
    ("intermediate-sha1", |shape| {
        shape.intermediate(|middle| middle.hash(Hash::Sha1))
    }),
    ("intermediate-spoiled", |shape| {
        shape.intermediate(|middle| middle.spoil(Spoil::Signature))
    }),
    ("intermediate-eku-client", |shape| {
        shape.intermediate(|middle| middle.with(extended_key_usage(&[CLIENT])))
    }),
    ("intermediate-unknown-critical", |shape| {
        shape.intermediate(|middle| middle.with(unknown().critical()))
    }),
    ("intermediate-unsent", |shape| shape.send(&[Role::Leaf])),
];
