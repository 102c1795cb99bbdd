//! What is in the store when it is not simply the root or the self-signed certificate that is served.

use crate::lab::draft::{Draft, Name};
use crate::lab::extension::{DIGITAL_SIGNATURE, KEY_CERT_SIGN, authority, end_entity, key_usage};
use crate::lab::moment::Moment;
use crate::lab::shape::{Role, Shape};

pub(super) fn shapes() -> Vec<Shape> {
    let mut shapes = vec![
        Shape::issued("store-leaf", "the leaf of an issued chain in the store").store(Role::Leaf),
        Shape::chain(
            "store-leaf-chain",
            "the leaf of a longer chain in the store",
        )
        .store(Role::Leaf),
        Shape::chain("store-leaf-alone", "a leaf sent alone and stored")
            .send(&[Role::Leaf])
            .store(Role::Leaf),
        Shape::issued("store-leaf-expired", "an expired issued leaf in the store")
            .store(Role::Leaf)
            .leaf(Draft::expired),
        Shape::issued("store-leaf-ca", "an issued CA:TRUE leaf in the store")
            .store(Role::Leaf)
            .leaf(|leaf| {
                leaf.with(authority(None))
                    .with(key_usage(&[DIGITAL_SIGNATURE, KEY_CERT_SIGN]))
            }),
        Shape::chain("store-intermediate", "the intermediate in the store")
            .store(Role::Intermediate),
        Shape::chain(
            "store-intermediate-unsent",
            "the intermediate stored and not sent",
        )
        .send(&[Role::Leaf])
        .store(Role::Intermediate),
        Shape::chain(
            "store-intermediate-expired",
            "an expired intermediate in the store",
        )
        .store(Role::Intermediate)
        .intermediate(Draft::expired),
        Shape::chain(
            "store-intermediate-root-sent",
            "the intermediate stored, the root sent",
        )
        .send(&[Role::Leaf, Role::Intermediate, Role::Root])
        .store(Role::Intermediate),
        Shape::chain(
            "store-intermediate-ca-false",
            "a CA:FALSE intermediate in the store",
        )
        .store(Role::Intermediate)
        .intermediate(|middle| middle.with(end_entity())),
    ];
    for (base, make) in [
        ("plain", Shape::plain as fn(&str, &str) -> Shape),
        ("appliance", Shape::appliance),
    ] {
        shapes.extend(replaced(base, make));
    }
    shapes.extend(renewed_roots());
    shapes
}

/// A self-signed certificate whose forerunner is in the store.
fn replaced(base: &str, make: fn(&str, &str) -> Shape) -> Vec<Shape> {
    let shape = |name: &str, about: &str, change: fn(Draft) -> Draft| {
        let name = format!("store-{base}-{name}");
        let shape = make(&name, about);
        let Some(served) = shape.draft_of(Role::Leaf).cloned() else {
            return shape;
        };
        let stored = change(served.serial(&[0x42, name.len() as u8, 7, base.len() as u8, 9]))
            .valid(Moment::days(-200), Moment::days(165));
        shape
            .link(Role::Stored, stored, Role::Stored)
            .store(Role::Stored)
    };
    vec![
        shape(
            "same-key",
            "renewed with the same key and name, the old one stored",
            |old| old,
        ),
        shape(
            "other-key",
            "renewed with another key and the same name, the old one stored",
            |old| old.key_place("stored"),
        ),
        shape(
            "other-name",
            "renewed with the same key and another name, the old one stored",
            |old| old.subject(Name::of("forerunner", "Forerunner")),
        ),
        shape(
            "same-serial",
            "another key, the same name and serial number, the old one stored",
            |old| old.key_place("stored").serial(&SAME_SERIAL),
        )
        .leaf(|leaf| leaf.serial(&SAME_SERIAL)),
    ]
}

const SAME_SERIAL: [u8; 4] = [0x55, 0x66, 0x77, 0x01];

fn renewed_roots() -> Vec<Shape> {
    let renewed = |name: &str, about: &str, change: fn(Draft) -> Draft| {
        let shape = Shape::chain(name, about);
        let stored = shape
            .authority(Role::Stored, "Root")
            .key_place("root")
            .valid(Moment::days(-900), Moment::days(900));
        shape
            .link(Role::Stored, change(stored), Role::Stored)
            .send(&[Role::Leaf, Role::Intermediate, Role::Root])
            .store(Role::Stored)
    };
    vec![
        renewed(
            "store-root-same-key",
            "a root renewed with the same key, the old one stored",
            |old| old,
        ),
        renewed(
            "store-root-other-key",
            "a root renewed with another key, the old one stored",
            |old| old.key_place("stored"),
        ),
        renewed(
            "store-root-old-expired",
            "the same key, the stored old root expired",
            Draft::expired,
        ),
        renewed(
            "store-root-served-expired",
            "the same key, the served root expired",
            |old| old,
        )
        .root(Draft::expired),
    ]
}
