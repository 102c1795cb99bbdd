//! Keys and signatures.

use crate::lab::draft::Spoil;
use crate::lab::key::{Hash, Kind};
use crate::lab::shape::{Role, Shape};

pub(super) fn shapes() -> Vec<Shape> {
    [
        leaf_keys(),
        authority_keys(),
        leaf_hashes(),
        authority_hashes(),
        spoiled(),
    ]
    .concat()
}

/// Name, words, kind, and whether the handshake has to be TLS 1.2.
const KINDS: [(&str, &str, Kind, bool); 15] = [
    ("rsa-512", "RSA-512", Kind::Rsa(512, 65537), true),
    ("rsa-768", "RSA-768", Kind::Rsa(768, 65537), false),
    ("rsa-1016", "RSA-1016", Kind::Rsa(1016, 65537), false),
    ("rsa-1023", "RSA-1023", Kind::Rsa(1023, 65537), false),
    ("rsa-1024", "RSA-1024", Kind::Rsa(1024, 65537), false),
    ("rsa-2047", "RSA-2047", Kind::Rsa(2047, 65537), false),
    ("rsa-4096", "RSA-4096", Kind::Rsa(4096, 65537), false),
    (
        "rsa-e3",
        "RSA-2048 with exponent 3",
        Kind::Rsa(2048, 3),
        false,
    ),
    ("rsa-pss-key", "RSA-2048 for PSS only", Kind::RsaPss, false),
    ("p224", "P-224", Kind::P224, false),
    ("p256", "P-256", Kind::P256, false),
    ("p384", "P-384", Kind::P384, false),
    ("p521", "P-521", Kind::P521, false),
    ("ed25519", "Ed25519", Kind::Ed25519, false),
    (
        "rsa-1024-old-tls",
        "RSA-1024 without TLS 1.3",
        Kind::Rsa(1024, 65537),
        true,
    ),
];

fn leaf_keys() -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (name, about, kind, old_tls) in KINDS {
        let issued = Shape::issued(&format!("key-{name}"), &format!("issued, {about}"));
        let own = Shape::plain(
            &format!("key-{name}-self"),
            &format!("self-signed, {about}"),
        );
        for shape in [issued, own] {
            let shape = shape.leaf(|leaf| leaf.key(kind));
            shapes.push(if old_tls { shape.old_tls() } else { shape });
        }
    }
    shapes.push(
        Shape::appliance("key-p256-appliance", "CA:TRUE, P-256").leaf(|leaf| leaf.key(Kind::P256)),
    );
    shapes.push(
        Shape::appliance("key-rsa-1023-appliance", "CA:TRUE, RSA-1023")
            .leaf(|leaf| leaf.key(Kind::Rsa(1023, 65537))),
    );
    shapes
}

fn authority_keys() -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (name, about, kind, _) in KINDS.into_iter().take(14) {
        shapes.push(
            Shape::chain(
                &format!("root-key-{name}"),
                &format!("its root has {about}"),
            )
            .root(|root| root.key(kind)),
        );
    }
    for (name, about, kind, _) in [KINDS[1], KINDS[3], KINDS[4], KINDS[9], KINDS[12], KINDS[13]] {
        shapes.push(
            Shape::chain(
                &format!("intermediate-key-{name}"),
                &format!("its intermediate has {about}"),
            )
            .intermediate(|middle| middle.key(kind)),
        );
    }
    shapes
}

const HASHES: [(&str, Hash, bool); 9] = [
    ("md5", Hash::Md5, false),
    ("sha1", Hash::Sha1, false),
    ("sha224", Hash::Sha224, false),
    ("sha384", Hash::Sha384, false),
    ("sha512", Hash::Sha512, false),
    ("pss-sha256", Hash::Sha256, true),
    ("pss-sha384", Hash::Sha384, true),
    ("pss-sha512", Hash::Sha512, true),
    ("pss-sha1", Hash::Sha1, true),
];

fn leaf_hashes() -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (name, hash, pss) in HASHES {
        let bases = [
            Shape::issued(&format!("signed-{name}"), &format!("issued with {name}")),
            Shape::plain(
                &format!("signed-{name}-self"),
                &format!("self-signed with {name}"),
            ),
            Shape::appliance(
                &format!("signed-{name}-appliance"),
                &format!("self-signed CA:TRUE with {name}"),
            ),
        ];
        for shape in bases {
            let shape = shape.leaf(|leaf| leaf.hash(hash));
            shapes.push(if pss {
                shape.leaf(|leaf| leaf.pss())
            } else {
                shape
            });
        }
    }
    for (name, hash) in [
        ("sha1", Hash::Sha1),
        ("sha224", Hash::Sha224),
        ("sha512", Hash::Sha512),
    ] {
        shapes.push(
            Shape::issued(
                &format!("signed-ecdsa-{name}"),
                &format!("issued by P-256 with {name}"),
            )
            .root(|root| root.key(Kind::P256))
            .leaf(|leaf| leaf.hash(hash)),
        );
    }
    shapes
}

fn authority_hashes() -> Vec<Shape> {
    let weak = [
        ("md5", Hash::Md5),
        ("sha1", Hash::Sha1),
        ("sha224", Hash::Sha224),
    ];
    let places = [(Role::Root, "root"), (Role::Intermediate, "intermediate")];
    let mut shapes = Vec::new();
    for (name, hash) in weak {
        for (role, place) in places {
            shapes.push(
                Shape::chain(
                    &format!("{place}-signed-{name}"),
                    &format!("its {place} is signed with {name}"),
                )
                .change(role, |draft| draft.hash(hash)),
            );
        }
        shapes.push(
            Shape::chain(
                &format!("both-signed-{name}"),
                &format!("leaf and intermediate are signed with {name}"),
            )
            .leaf(|leaf| leaf.hash(hash))
            .intermediate(|middle| middle.hash(hash)),
        );
        shapes.push(
            Shape::chain(
                &format!("store-intermediate-signed-{name}"),
                &format!("the intermediate in the store is signed with {name}"),
            )
            .intermediate(|middle| middle.hash(hash))
            .store(Role::Intermediate),
        );
    }
    shapes
}

fn spoiled() -> Vec<Shape> {
    let spoils = [
        ("spoiled", "a spoiled signature", Spoil::Signature),
        ("unsigned", "an empty signature", Spoil::NoSignature),
    ];
    let mut shapes = Vec::new();
    for (name, about, spoil) in spoils {
        let bases = [
            Shape::issued(&format!("signature-{name}"), &format!("issued, {about}")),
            Shape::plain(
                &format!("signature-{name}-self"),
                &format!("self-signed, {about}"),
            ),
            Shape::appliance(
                &format!("signature-{name}-appliance"),
                &format!("CA:TRUE, {about}"),
            ),
        ];
        shapes.extend(bases.map(|shape| shape.leaf(|leaf| leaf.spoil(spoil))));
        for (role, place) in [(Role::Root, "root"), (Role::Intermediate, "intermediate")] {
            shapes.push(
                Shape::chain(
                    &format!("{place}-signature-{name}"),
                    &format!("its {place} has {about}"),
                )
                .change(role, |draft| draft.spoil(spoil)),
            );
        }
    }
    for (name, inner, outer) in [
        ("inner-sha1", Hash::Sha1, Hash::Sha256),
        ("outer-sha1", Hash::Sha256, Hash::Sha1),
        ("inner-sha512", Hash::Sha512, Hash::Sha256),
    ] {
        let about = format!("the two algorithm fields differ: {inner:?} inside, {outer:?} outside");
        let bases = [
            Shape::issued(&format!("mismatch-{name}"), &format!("issued, {about}")),
            Shape::plain(
                &format!("mismatch-{name}-self"),
                &format!("self-signed, {about}"),
            ),
        ];
        shapes.extend(bases.map(|shape| shape.leaf(|leaf| leaf.hash(outer).inner(inner))));
    }
    for (name, hash) in [
        ("md5", Hash::Md5),
        ("sha1", Hash::Sha1),
        ("sha224", Hash::Sha224),
    ] {
        shapes.push(
            Shape::issued(
                &format!("signed-{name}-alone"),
                &format!("issued with {name}, its root not sent"),
            )
            .send(&[Role::Leaf])
            .leaf(|leaf| leaf.hash(hash)),
        );
    }
    shapes.push(
        Shape::issued(
            "mismatch-alone",
            "the two algorithm fields differ, its root not sent",
        )
        .send(&[Role::Leaf])
        .leaf(|leaf| leaf.inner(Hash::Sha512)),
    );
    shapes.push(
        Shape::chain(
            "intermediate-mismatch",
            "the intermediate's two algorithm fields differ",
        )
        .intermediate(|middle| middle.inner(Hash::Sha512)),
    );
    shapes
}
