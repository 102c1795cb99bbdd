//! What a certificate says it is for: basicConstraints, keyUsage, extendedKeyUsage.

use crate::lab::draft::Draft;
use crate::lab::extension::{
    ANY, BASIC_CONSTRAINTS, CLIENT, CODE_SIGNING, CRL_SIGN, DATA_ENCIPHERMENT, DIGITAL_SIGNATURE,
    EXTENDED_KEY_USAGE, IPSEC_END_SYSTEM, KEY_AGREEMENT, KEY_CERT_SIGN, KEY_ENCIPHERMENT,
    KEY_USAGE, OCSP_SIGNING, SERVER, STEP_UP, SUBJECT_ALTERNATIVE_NAME, authority, end_entity,
    extended_key_usage, key_usage,
};
use crate::lab::key::Hash;
use crate::lab::shape::{Role, Shape};

pub(super) fn shapes() -> Vec<Shape> {
    [appliances(), self_signed(), leaves(), authorities()].concat()
}

fn appliances() -> Vec<Shape> {
    vec![
        Shape::appliance(
            "appliance-2020",
            "self-signed CA:TRUE pathlen:0, keyCertSign, server and client, its name",
        ),
        Shape::appliance(
            "appliance-2018",
            "self-signed v3 without basicConstraints or names, SHA-1, five years, keyCertSign",
        )
        .leaf(old_appliance),
        Shape::appliance(
            "appliance-2018-sha256",
            "the same with SHA-256: no basicConstraints, no names, keyCertSign",
        )
        .leaf(|leaf| old_appliance(leaf).hash(Hash::Sha256)),
        Shape::appliance(
            "appliance-2018-named",
            "the same with SHA-256 and its name: no basicConstraints, keyCertSign",
        )
        .leaf(|leaf| leaf.without(BASIC_CONSTRAINTS).with(key_usage(&OLD_USAGE))),
    ]
}

const OLD_USAGE: [u8; 5] = [
    DIGITAL_SIGNATURE,
    KEY_ENCIPHERMENT,
    DATA_ENCIPHERMENT,
    KEY_AGREEMENT,
    KEY_CERT_SIGN,
];

fn old_appliance(leaf: Draft) -> Draft {
    leaf.without(BASIC_CONSTRAINTS)
        .without(SUBJECT_ALTERNATIVE_NAME)
        .with(key_usage(&OLD_USAGE))
        .with(extended_key_usage(&[SERVER, CLIENT, IPSEC_END_SYSTEM]))
        .hash(Hash::Sha1)
        .valid(
            crate::lab::moment::Moment::days(-1000),
            crate::lab::moment::Moment::days(826),
        )
}

fn self_signed() -> Vec<Shape> {
    let plain = Shape::plain;
    let appliance = Shape::appliance;
    vec![
        plain(
            "self-plain",
            "self-signed CA:FALSE, digitalSignature, server, its name",
        ),
        plain(
            "self-no-bc",
            "self-signed without basicConstraints, no keyCertSign",
        )
        .leaf(|leaf| leaf.without(BASIC_CONSTRAINTS)),
        plain(
            "self-no-bc-no-ku",
            "self-signed without basicConstraints and keyUsage",
        )
        .leaf(|leaf| leaf.without(BASIC_CONSTRAINTS).without(KEY_USAGE)),
        plain(
            "self-ca-false-certsign",
            "self-signed CA:FALSE with keyCertSign",
        )
        .leaf(|leaf| leaf.with(key_usage(&[DIGITAL_SIGNATURE, KEY_CERT_SIGN]))),
        plain(
            "self-ca-false-no-ku",
            "self-signed CA:FALSE without keyUsage",
        )
        .leaf(|leaf| leaf.without(KEY_USAGE)),
        appliance(
            "self-ca-no-certsign",
            "self-signed CA:TRUE without keyCertSign",
        )
        .leaf(|leaf| leaf.with(key_usage(&[DIGITAL_SIGNATURE, KEY_ENCIPHERMENT]))),
        appliance("self-ca-no-ku", "self-signed CA:TRUE without keyUsage")
            .leaf(|leaf| leaf.without(KEY_USAGE)),
        appliance(
            "self-ca-no-eku",
            "self-signed CA:TRUE without extendedKeyUsage",
        )
        .leaf(|leaf| leaf.without(EXTENDED_KEY_USAGE)),
        appliance(
            "self-ca-no-usages",
            "self-signed CA:TRUE without either usage",
        )
        .leaf(|leaf| leaf.without(EXTENDED_KEY_USAGE).without(KEY_USAGE)),
        appliance(
            "self-ca-certsign-only",
            "self-signed CA:TRUE, keyCertSign and cRLSign only",
        )
        .leaf(|leaf| leaf.with(key_usage(&[KEY_CERT_SIGN, CRL_SIGN]))),
        appliance(
            "self-ca-no-pathlen",
            "self-signed CA:TRUE without a path length",
        )
        .leaf(|leaf| leaf.with(authority(None))),
        appliance(
            "self-bare",
            "self-signed v3 without any extension but its name",
        )
        .leaf(|leaf| {
            leaf.no_identifiers()
                .without(BASIC_CONSTRAINTS)
                .without(KEY_USAGE)
                .without(EXTENDED_KEY_USAGE)
        }),
    ]
}

fn leaves() -> Vec<Shape> {
    let usages: &[(&str, &str, &[u8])] = &[
        ("ku-ds", "digitalSignature only", &[DIGITAL_SIGNATURE]),
        ("ku-ke", "keyEncipherment only", &[KEY_ENCIPHERMENT]),
        ("ku-certsign", "keyCertSign only", &[KEY_CERT_SIGN]),
        ("ku-ka", "keyAgreement only", &[KEY_AGREEMENT]),
        ("ku-nothing", "keyUsage without a bit", &[]),
    ];
    let purposes: &[(&str, &str, &[&str])] = &[
        ("eku-client", "clientAuth only", &[CLIENT]),
        ("eku-any", "anyExtendedKeyUsage only", &[ANY]),
        (
            "eku-any-client",
            "anyExtendedKeyUsage and clientAuth",
            &[ANY, CLIENT],
        ),
        (
            "eku-server-any",
            "serverAuth and anyExtendedKeyUsage",
            &[SERVER, ANY],
        ),
        ("eku-code", "codeSigning only", &[CODE_SIGNING]),
        (
            "eku-ocsp-server",
            "OCSPSigning and serverAuth",
            &[OCSP_SIGNING, SERVER],
        ),
        ("eku-step-up", "Netscape step-up only", &[STEP_UP]),
        ("eku-nothing", "extendedKeyUsage without a purpose", &[]),
    ];
    let mut shapes = Vec::new();
    for (base, make, about) in bases() {
        for (name, words, bits) in usages {
            let shape = make(&format!("{base}-{name}"), &format!("{about}, {words}"));
            shapes.push(shape.leaf(|leaf| leaf.with(key_usage(bits))));
        }
        for (name, words, list) in purposes {
            let shape = make(&format!("{base}-{name}"), &format!("{about}, {words}"));
            shapes.push(shape.leaf(|leaf| leaf.with(extended_key_usage(list))));
        }
    }
    shapes.push(
        Shape::issued("issued-eku-critical", "issued, serverAuth only, critical")
            .leaf(|leaf| leaf.with(extended_key_usage(&[SERVER]).critical())),
    );
    shapes.push(
        Shape::issued("issued-ca-true", "issued, CA:TRUE with keyCertSign").leaf(|leaf| {
            leaf.with(authority(Some(0)))
                .with(key_usage(&[DIGITAL_SIGNATURE, KEY_CERT_SIGN]))
        }),
    );
    shapes.push(
        Shape::issued(
            "issued-ca-true-no-certsign",
            "issued, CA:TRUE without keyCertSign",
        )
        .leaf(|leaf| leaf.with(authority(Some(0)))),
    );
    shapes.push(
        Shape::issued(
            "issued-no-bc-certsign",
            "issued, no basicConstraints, keyCertSign",
        )
        .leaf(|leaf| {
            leaf.without(BASIC_CONSTRAINTS)
                .with(key_usage(&[DIGITAL_SIGNATURE, KEY_CERT_SIGN]))
        }),
    );
    shapes.push(
        Shape::issued("issued-bare", "issued, no extension but its name").leaf(|leaf| {
            leaf.without(BASIC_CONSTRAINTS)
                .without(KEY_USAGE)
                .without(EXTENDED_KEY_USAGE)
        }),
    );
    shapes
}

type Make = fn(&str, &str) -> Shape;

fn bases() -> [(&'static str, Make, &'static str); 3] {
    [
        ("self", Shape::plain, "self-signed CA:FALSE"),
        ("appliance", Shape::appliance, "self-signed CA:TRUE"),
        ("issued", Shape::issued, "issued by the stored root"),
    ]
}

fn authorities() -> Vec<Shape> {
    let mut shapes = vec![
        Shape::issued(
            "root-v3-no-bc",
            "a root without basicConstraints, with keyCertSign",
        )
        .root(|root| root.without(BASIC_CONSTRAINTS)),
        Shape::issued(
            "root-v3-no-bc-no-ku",
            "a root without basicConstraints and keyUsage",
        )
        .root(|root| root.without(BASIC_CONSTRAINTS).without(KEY_USAGE)),
        Shape::issued("root-v3-bare", "a v3 root without any extension").root(Draft::bare),
        Shape::issued("root-ca-false", "a root with CA:FALSE").root(|root| root.with(end_entity())),
        Shape::issued(
            "root-pathlen-0",
            "a root with pathlen:0 right above the leaf",
        )
        .root(|root| root.with(authority(Some(0)))),
        Shape::chain(
            "pathlen-root-0",
            "a root with pathlen:0 above an intermediate",
        )
        .root(|root| root.with(authority(Some(0)))),
        Shape::chain(
            "pathlen-intermediate-0",
            "an intermediate with pathlen:0 above the leaf",
        )
        .intermediate(|middle| middle.with(authority(Some(0)))),
        Shape::chain(
            "pathlen-0-ca-leaf",
            "an intermediate with pathlen:0 above a CA:TRUE leaf",
        )
        .intermediate(|middle| middle.with(authority(Some(0))))
        .leaf(|leaf| {
            leaf.with(authority(None))
                .with(key_usage(&[DIGITAL_SIGNATURE, KEY_CERT_SIGN]))
        }),
        Shape::chain("intermediate-ca-false", "an intermediate with CA:FALSE")
            .intermediate(|middle| middle.with(end_entity())),
        Shape::chain(
            "intermediate-no-bc",
            "an intermediate without basicConstraints",
        )
        .intermediate(|middle| middle.without(BASIC_CONSTRAINTS)),
    ];
    shapes.extend(authority_usages());
    shapes
}

fn authority_usages() -> Vec<Shape> {
    let places = [(Role::Root, "root"), (Role::Intermediate, "intermediate")];
    let purposes: &[(&str, &[&str])] = &[
        ("eku-client", &[CLIENT]),
        ("eku-any", &[ANY]),
        ("eku-server", &[SERVER]),
        ("eku-code", &[CODE_SIGNING]),
        ("eku-step-up", &[STEP_UP]),
        ("eku-server-client", &[SERVER, CLIENT]),
    ];
    let mut shapes = Vec::new();
    for (role, place) in places {
        let make = |name: &str, about: &str| {
            Shape::chain(&format!("{place}-{name}"), &format!("its {place} {about}"))
        };
        shapes.push(
            make("no-certsign", "has no keyCertSign").change(role, |draft| {
                draft.with(key_usage(&[DIGITAL_SIGNATURE, CRL_SIGN]))
            }),
        );
        shapes
            .push(make("no-ku", "has no keyUsage").change(role, |draft| draft.without(KEY_USAGE)));
        for (name, list) in purposes {
            shapes.push(
                make(name, &format!("has the extended key usage {name}"))
                    .change(role, |draft| draft.with(extended_key_usage(list))),
            );
        }
    }
    shapes
}
