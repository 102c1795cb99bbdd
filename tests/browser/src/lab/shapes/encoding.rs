//! Versions, serial numbers and faults of the encoding.

use crate::lab::der;
use crate::lab::draft::{Draft, Name, Spoil};
use crate::lab::extension::{
    BASIC_CONSTRAINTS, Critical, EXTENDED_KEY_USAGE, Extension, KEY_USAGE, SERVER,
    alternative_names, authority, dns, end_entity, extended_key_usage, key_usage,
};
use crate::lab::shape::{Role, Shape};

pub(super) fn shapes() -> Vec<Shape> {
    [
        versions(),
        serials(),
        booleans(),
        doubled(),
        malformed(),
        strings(),
    ]
    .concat()
}

fn versions() -> Vec<Shape> {
    let v1 = |draft: Draft| draft.version(None).bare();
    vec![
        Shape::plain("v1-self", "self-signed v1").leaf(v1),
        Shape::issued("v1-leaf", "issued v1").leaf(v1),
        Shape::issued("v1-root", "its root is v1").root(v1),
        Shape::chain("v1-intermediate", "its intermediate is v1").intermediate(v1),
        Shape::plain("v1-extensions-self", "self-signed v1 with extensions")
            .leaf(|leaf| leaf.version(None)),
        Shape::appliance("v1-extensions-appliance", "CA:TRUE, v1 with extensions")
            .leaf(|leaf| leaf.version(None)),
        Shape::issued("v1-extensions", "issued, v1 with extensions")
            .leaf(|leaf| leaf.version(None)),
        Shape::issued("v1-written", "issued, v1 written though it is the default")
            .leaf(|leaf| leaf.version(Some(0)).bare()),
        Shape::issued("v2", "issued, v2").leaf(|leaf| leaf.version(Some(1)).bare()),
        Shape::issued("v2-extensions", "issued, v2 with extensions")
            .leaf(|leaf| leaf.version(Some(1))),
        Shape::issued("v3-bare", "issued, v3 without any extension").leaf(Draft::bare),
        Shape::issued("v4", "issued, v4").leaf(|leaf| leaf.version(Some(3))),
        Shape::chain("v1-extensions-root", "its root is v1 with extensions")
            .root(|root| root.version(None)),
    ]
}

fn serials() -> Vec<Shape> {
    let long = [&[0x11][..], &[0x22; 39]].concat();
    let cases: Vec<(&str, &str, Vec<u8>)> = vec![
        ("zero", "the serial number 0", vec![0]),
        (
            "negative",
            "a negative serial number",
            vec![0x80, 1, 2, 3, 4],
        ),
        (
            "20",
            "a serial number of 20 octets",
            [&[0x21][..], &[0x33; 19]].concat(),
        ),
        (
            "21",
            "a serial number of 21 octets",
            [&[0x21][..], &[0x44; 20]].concat(),
        ),
        (
            "21-padded",
            "a serial number of 20 octets and a zero",
            [&[0, 0x91][..], &[0x55; 19]].concat(),
        ),
        ("40", "a serial number of 40 octets", long),
        (
            "padded",
            "a serial number with needless zeros",
            vec![0, 0, 0x12, 0x34],
        ),
        ("empty", "a serial number without octets", vec![]),
    ];
    let mut shapes = Vec::new();
    for (name, about, serial) in cases {
        shapes.push(
            Shape::issued(
                &format!("serial-{name}-root"),
                &format!("its root, not sent, has {about}"),
            )
            .send(&[Role::Leaf])
            .root(|root| root.serial(&serial)),
        );
        shapes.push(
            Shape::issued(&format!("serial-{name}"), &format!("issued, {about}"))
                .leaf(|leaf| leaf.serial(&serial)),
        );
        shapes.push(
            Shape::plain(
                &format!("serial-{name}-self"),
                &format!("self-signed, {about}"),
            )
            .leaf(|leaf| leaf.serial(&serial)),
        );
    }
    shapes
}

fn booleans() -> Vec<Shape> {
    let odd_authority =
        |content: Vec<u8>| Extension::new(BASIC_CONSTRAINTS, der::sequence(&[content])).critical();
    let odd_true = || odd_authority(der::element(der::BOOLEAN, &[1]));
    let written_false = || odd_authority(der::element(der::BOOLEAN, &[0]));
    let negative = || {
        odd_authority(
            [
                der::element(der::BOOLEAN, &[0xff]),
                der::element(der::INTEGER, &[0xff]),
            ]
            .concat(),
        )
    };
    vec![
        Shape::appliance("boolean-odd-appliance", "CA:TRUE as 01 instead of FF")
            .leaf(|leaf| leaf.with(odd_true())),
        Shape::chain(
            "boolean-odd-root",
            "its root has CA:TRUE as 01 instead of FF",
        )
        .root(|root| root.with(odd_true())),
        Shape::chain(
            "boolean-odd-intermediate",
            "its intermediate has CA:TRUE as 01 instead of FF",
        )
        .intermediate(|middle| middle.with(odd_true())),
        Shape::plain("boolean-false-self", "self-signed, CA:FALSE written out")
            .leaf(|leaf| leaf.with(written_false())),
        Shape::issued("boolean-false", "issued, CA:FALSE written out")
            .leaf(|leaf| leaf.with(written_false())),
        Shape::issued(
            "criticality-odd",
            "issued, a criticality as 01 instead of FF",
        )
        .leaf(|leaf| leaf.with(end_entity().criticality(Critical::OddTrue))),
        Shape::issued(
            "criticality-false",
            "issued, a criticality of false written out",
        )
        .leaf(|leaf| leaf.with(end_entity().criticality(Critical::WrittenFalse))),
        Shape::plain(
            "criticality-false-self",
            "self-signed, a criticality of false written out",
        )
        .leaf(|leaf| leaf.with(end_entity().criticality(Critical::WrittenFalse))),
        Shape::issued("not-critical-bc", "issued, basicConstraints not critical")
            .leaf(|leaf| leaf.with(end_entity().criticality(Critical::No))),
        Shape::chain(
            "not-critical-bc-root",
            "its root's basicConstraints are not critical",
        )
        .root(|root| root.with(authority(None).criticality(Critical::No))),
        Shape::chain("pathlen-negative", "its root has the path length -1")
            .root(|root| root.with(negative())),
        Shape::issued(
            "pathlen-without-ca",
            "issued, a path length without CA:TRUE",
        )
        .leaf(|leaf| leaf.with(odd_authority(der::integer(0)))),
    ]
}

fn doubled() -> Vec<Shape> {
    let host = |shape: &str| format!("{shape}.lab.example");
    vec![
        Shape::issued("double-bc", "issued, basicConstraints twice")
            .leaf(|leaf| leaf.also(end_entity())),
        Shape::issued("double-ku", "issued, keyUsage twice")
            .leaf(|leaf| leaf.also(key_usage(&[0]))),
        Shape::issued("double-eku", "issued, extendedKeyUsage twice")
            .leaf(|leaf| leaf.also(extended_key_usage(&[SERVER]))),
        Shape::issued("double-names", "issued, names twice")
            .leaf(|leaf| leaf.also(alternative_names(&[dns(&host("double-names"))]))),
        Shape::plain("double-names-self", "self-signed, names twice")
            .leaf(|leaf| leaf.also(alternative_names(&[dns(&host("double-names-self"))]))),
        Shape::chain("double-bc-root", "its root has basicConstraints twice")
            .root(|root| root.also(authority(None))),
        Shape::chain(
            "double-bc-intermediate",
            "its intermediate has basicConstraints twice",
        )
        .intermediate(|middle| middle.also(authority(None))),
    ]
}

fn malformed() -> Vec<Shape> {
    let raw = |oid, value: &[u8]| Extension::new(oid, value.to_vec());
    let mut shapes = vec![
        Shape::issued(
            "malformed-bc",
            "issued, basicConstraints that are no sequence",
        )
        .leaf(|leaf| leaf.with(raw(BASIC_CONSTRAINTS, &[1, 1, 0xff]))),
        Shape::plain(
            "malformed-bc-self",
            "self-signed, basicConstraints that are no sequence",
        )
        .leaf(|leaf| leaf.with(raw(BASIC_CONSTRAINTS, &[1, 1, 0xff]))),
        Shape::issued("malformed-ku", "issued, a keyUsage that is no bit string")
            .leaf(|leaf| leaf.with(raw(KEY_USAGE, &[4, 1, 0x80]))),
        Shape::plain(
            "malformed-ku-self",
            "self-signed, a keyUsage that is no bit string",
        )
        .leaf(|leaf| leaf.with(raw(KEY_USAGE, &[4, 1, 0x80]))),
        Shape::issued(
            "ku-unused-bits",
            "issued, a keyUsage with a wrong count of unused bits",
        )
        .leaf(|leaf| leaf.with(raw(KEY_USAGE, &[3, 2, 0, 0xa0]))),
        Shape::issued(
            "malformed-eku",
            "issued, an extendedKeyUsage that is no sequence",
        )
        .leaf(|leaf| leaf.with(raw(EXTENDED_KEY_USAGE, &der::oid(SERVER)))),
        Shape::issued(
            "malformed-ski",
            "issued, a key identifier that is no octet string",
        )
        .leaf(|leaf| leaf.no_identifiers().with(raw("2.5.29.14", &[5, 0]))),
        Shape::issued(
            "malformed-policies",
            "issued, policies that are no sequence",
        )
        .leaf(|leaf| leaf.with(raw("2.5.29.32", &[5, 0]))),
        Shape::issued(
            "malformed-aia",
            "issued, authority information that is no sequence",
        )
        .leaf(|leaf| leaf.with(raw("1.3.6.1.5.5.7.1.1", &[5, 0]))),
    ];
    let spoils = [
        ("tail", "an octet after the certificate", Spoil::Tail),
        ("cut", "the last octets missing", Spoil::Cut),
        (
            "long-length",
            "a length in needless octets",
            Spoil::LongLength,
        ),
    ];
    for (name, about, spoil) in spoils {
        shapes.push(
            Shape::issued(&format!("bytes-{name}"), &format!("issued, {about}"))
                .leaf(|leaf| leaf.spoil(spoil)),
        );
        shapes.push(
            Shape::plain(
                &format!("bytes-{name}-self"),
                &format!("self-signed, {about}"),
            )
            .leaf(|leaf| leaf.spoil(spoil)),
        );
        shapes.push(
            Shape::chain(
                &format!("bytes-{name}-intermediate"),
                &format!("its intermediate: {about}"),
            )
            .change(Role::Intermediate, |draft| draft.spoil(spoil)),
        );
    }
    shapes
}

/// String types of names, and what they may not hold (X.680 41.4).
fn strings() -> Vec<Shape> {
    let cases = [
        ("underscore", der::PRINTABLE_STRING, "Customer_Platform"),
        ("at", der::PRINTABLE_STRING, "staff@lab.example"),
        ("ampersand", der::PRINTABLE_STRING, "Help & Support"),
        ("asterisk", der::PRINTABLE_STRING, "*.lab.example"),
        ("umlaut", der::PRINTABLE_STRING, "Zürich"),
        ("plain", der::PRINTABLE_STRING, "Help Desk"),
        ("teletex", 0x14, "Help & Support"),
        ("ia5", 0x16, "staff@lab.example"),
        ("ia5-umlaut", 0x16, "Zürich"),
        ("numeric", 0x12, "letters"),
        ("empty", der::UTF8_STRING, ""),
    ];
    let mut shapes = Vec::new();
    for (name, tag, text) in cases {
        for (base, make) in [
            ("issued", Shape::issued as fn(&str, &str) -> Shape),
            ("self", Shape::plain),
        ] {
            let name = format!("string-{name}-{base}");
            let about = format!("{base}, the unit {text:?} in a string of type {tag:#04x}");
            shapes.push(make(&name, &about).leaf(|leaf| {
                let subject = leaf
                    .subject
                    .clone()
                    .tagged(Name::UNIT, tag, text.as_bytes());
                leaf.subject(subject)
            }));
        }
    }
    shapes
}
