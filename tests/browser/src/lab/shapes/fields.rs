//! Fields of a certificate in odd encodings: version, algorithms, key, identifiers, dates, names.

use crate::lab::der;
use crate::lab::draft::{Draft, Name};
use crate::lab::key::{Key, Kind};
use crate::lab::moment::Moment;
use crate::lab::shape::{Role, Shape};

pub(super) fn shapes() -> Vec<Shape> {
    [versions(), algorithms(), public_keys(), dates(), names()].concat()
}

type Make = fn(&str, &str) -> Shape;
type Change = fn(Draft) -> Draft;

const LEAF: Role = Role::Leaf;
const MIDDLE: Role = Role::Intermediate;
const ROOT: Role = Role::Root;

/// One change in each of several places: of a self-signed one, and of a chain with the root stored.
fn each(name: &str, about: &str, places: &[&str], change: Change) -> Vec<Shape> {
    let shape = |place: &&str| {
        let (make, role): (Make, Role) = match *place {
            "self" => (Shape::plain, LEAF),
            "appliance" => (Shape::appliance, LEAF),
            "intermediate" => (Shape::chain, MIDDLE),
            "root" => (Shape::chain, ROOT),
            "leaf" => (Shape::chain, LEAF),
            _ => (Shape::issued, LEAF),
        };
        make(&format!("{name}-{place}"), &format!("{place}: {about}")).change(role, change)
    };
    places.iter().map(shape).collect()
}

fn versions() -> Vec<Shape> {
    let all = ["self", "leaf", "intermediate", "root"];
    [
        each("version-padded", "v3 with a needless zero", &all, |draft| {
            draft.odd_version(vec![0xa0, 4, 2, 2, 0, 2])
        }),
        each("version-minus", "a negative version", &all, |draft| {
            draft.odd_version(vec![0xa0, 3, 2, 1, 0xff])
        }),
        each("version-5", "v5", &all, |draft| {
            draft.odd_version(vec![0xa0, 3, 2, 1, 4])
        }),
        each("version-4", "v4", &all, |draft| {
            draft.odd_version(vec![0xa0, 3, 2, 1, 3])
        }),
        each(
            "version-1-written",
            "v1 written, with extensions",
            &all,
            |draft| draft.odd_version(vec![0xa0, 3, 2, 1, 0]),
        ),
        each("version-2", "v2 with extensions", &all, |draft| {
            draft.odd_version(vec![0xa0, 3, 2, 1, 1])
        }),
        each(
            "version-2-bare",
            "v2 without extensions",
            &["intermediate", "root"],
            |draft| draft.odd_version(vec![0xa0, 3, 2, 1, 1]).bare(),
        ),
        each("identity-3", "v3 with unique identifiers", &all, |draft| {
            draft.identity(vec![0x81, 2, 0, 0xaa, 0x82, 2, 0, 0xbb])
        }),
        each(
            "identity-2",
            "v2 with a unique identifier, no extensions",
            &all,
            |draft| {
                draft
                    .odd_version(vec![0xa0, 3, 2, 1, 1])
                    .identity(vec![0x82, 2, 0, 0xbb])
                    .bare()
            },
        ),
        each(
            "identity-1",
            "v1 with a unique identifier",
            &["self", "root"],
            |draft| draft.version(None).identity(vec![0x81, 2, 0, 0xbb]).bare(),
        ),
        each(
            "identity-odd",
            "a unique identifier with nine unused bits",
            &["leaf"],
            |draft| draft.identity(vec![0x81, 2, 9, 0xbb]),
        ),
        each(
            "identity-empty",
            "a unique identifier without octets",
            &["leaf"],
            |draft| draft.identity(vec![0x81, 0]),
        ),
        each(
            "extensions-none",
            "an extensions field with nothing in it",
            &all,
            |draft| draft.bare().identity(vec![0xa3, 2, 0x30, 0]),
        ),
        each(
            "extensions-void",
            "an extensions field without octets",
            &["leaf", "root"],
            |draft| draft.bare().identity(vec![0xa3, 0]),
        ),
    ]
    .concat()
}

const SHA256_RSA: &str = "1.2.840.113549.1.1.11";

fn rsa_algorithm(parameters: &[u8]) -> Vec<u8> {
    der::sequence(&[der::oid(SHA256_RSA), parameters.to_vec()])
}

fn both(draft: Draft, algorithm: Vec<u8>) -> Draft {
    draft.odd_algorithms(algorithm.clone(), algorithm)
}

fn pss(hash: &str, mask_hash: &str, salt: Option<u8>, trailer: bool) -> Vec<u8> {
    let digest = |oid| der::sequence(&[der::oid(oid), der::null()]);
    let mask = der::sequence(&[der::oid("1.2.840.113549.1.1.8"), digest(mask_hash)]);
    let salt = salt.map(|salt| der::element(der::explicit(2), &der::integer(salt)));
    let trailer = match trailer {
        true => der::element(der::explicit(3), &der::integer(1)),
        false => Vec::new(),
    };
    let parameters = der::sequence(&[
        der::element(der::explicit(0), &digest(hash)),
        der::element(der::explicit(1), &mask),
        salt.unwrap_or_default(),
        trailer,
    ]);
    der::sequence(&[der::oid("1.2.840.113549.1.1.10"), parameters])
}

const SHA1: &str = "1.3.14.3.2.26";
const SHA256: &str = "2.16.840.1.101.3.4.2.1";
const SHA384: &str = "2.16.840.1.101.3.4.2.2";

fn algorithms() -> Vec<Shape> {
    let all = ["self", "leaf", "intermediate", "root"];
    let some = ["self", "leaf"];
    [
        each(
            "parameters-absent",
            "RSA with SHA-256, parameters left out",
            &all,
            |draft| both(draft, rsa_algorithm(&[])),
        ),
        each(
            "parameters-absent-inside",
            "parameters left out inside only",
            &some,
            |draft| draft.odd_algorithms(rsa_algorithm(&[]), rsa_algorithm(&der::null())),
        ),
        each(
            "parameters-absent-outside",
            "parameters left out outside only",
            &some,
            |draft| draft.odd_algorithms(rsa_algorithm(&der::null()), rsa_algorithm(&[])),
        ),
        each(
            "parameters-sequence",
            "parameters that are a sequence",
            &all,
            |draft| both(draft, rsa_algorithm(&der::sequence(&[]))),
        ),
        each("parameters-two", "two parameters", &some, |draft| {
            both(draft, rsa_algorithm(&[5, 0, 5, 0]))
        }),
        each(
            "parameters-null-octet",
            "a NULL with an octet",
            &some,
            |draft| both(draft, rsa_algorithm(&[5, 1, 0])),
        ),
        each(
            "parameters-ecdsa-null",
            "ECDSA with a NULL",
            &["ecdsa"],
            |draft| {
                let algorithm = der::sequence(&[der::oid("1.2.840.10045.4.3.2"), der::null()]);
                both(draft, algorithm)
            },
        )
        .into_iter()
        .map(|shape| shape.root(|root| root.key(Kind::P256)))
        .collect(),
        each(
            "algorithm-unknown",
            "an algorithm that nobody knows",
            &all,
            |draft| both(draft, der::sequence(&[der::oid("1.2.3.4.5")])),
        ),
        each("algorithm-ecdsa", "says ECDSA, is RSA", &all, |draft| {
            both(draft, der::sequence(&[der::oid("1.2.840.10045.4.3.2")]))
        }),
        each(
            "algorithm-ed25519",
            "says Ed25519, is RSA",
            &some,
            |draft| both(draft, der::sequence(&[der::oid("1.3.101.112")])),
        ),
        each(
            "algorithm-oiw",
            "SHA-1 by its old identifier",
            &all,
            |draft| {
                both(
                    draft,
                    der::sequence(&[der::oid("1.3.14.3.2.29"), der::null()]),
                )
            },
        ),
        each("algorithm-dsa", "says DSA", &some, |draft| {
            both(draft, der::sequence(&[der::oid("2.16.840.1.101.3.4.3.2")]))
        }),
        each(
            "algorithm-sha512-said",
            "says SHA-512, is SHA-256",
            &all,
            |draft| {
                both(
                    draft,
                    der::sequence(&[der::oid("1.2.840.113549.1.1.13"), der::null()]),
                )
            },
        ),
        each("pss-salt-20", "PSS, a salt of 20", &some, |draft| {
            both(draft.pss(), pss(SHA256, SHA256, Some(20), false))
        }),
        each("pss-no-salt", "PSS, the salt left out", &some, |draft| {
            both(draft.pss(), pss(SHA256, SHA256, None, false))
        }),
        each("pss-trailer", "PSS, the trailer written", &some, |draft| {
            both(draft.pss(), pss(SHA256, SHA256, Some(32), true))
        }),
        each(
            "pss-mask",
            "PSS, another hash for the mask",
            &some,
            |draft| both(draft.pss(), pss(SHA256, SHA384, Some(32), false)),
        ),
        each("pss-mask-sha1", "PSS, SHA-1 for the mask", &some, |draft| {
            both(draft.pss(), pss(SHA256, SHA1, Some(32), false))
        }),
        each("pss-void", "PSS without parameters", &some, |draft| {
            both(
                draft.pss(),
                der::sequence(&[der::oid("1.2.840.113549.1.1.10")]),
            )
        }),
        each(
            "pss-intermediate",
            "PSS with SHA-256",
            &["intermediate", "root"],
            Draft::pss,
        ),
        each(
            "unused-signature",
            "a signature with unused bits",
            &all,
            |draft| draft.unused_bits(1),
        ),
    ]
    .concat()
}

/// SubjectPublicKeyInfo of an RSA key with another algorithm part.
fn rsa_key(key: &Key, algorithm: &[Vec<u8>]) -> Vec<u8> {
    der::sequence(&[der::sequence(algorithm), der::bit_string(&key.public())])
}

fn public_keys() -> Vec<Shape> {
    let all = ["self", "leaf", "intermediate", "root"];
    [
        each(
            "spki-no-null",
            "an RSA key without the NULL",
            &all,
            |draft| draft.odd_key(|key| rsa_key(key, &[der::oid("1.2.840.113549.1.1.1")])),
        ),
        each(
            "spki-two-nulls",
            "an RSA key with two NULLs",
            &["leaf"],
            |draft| {
                draft.odd_key(|key| {
                    rsa_key(
                        key,
                        &[der::oid("1.2.840.113549.1.1.1"), der::null(), der::null()],
                    )
                })
            },
        ),
        each(
            "spki-x500",
            "an RSA key by X.500's identifier",
            &["leaf", "root"],
            |draft| draft.odd_key(|key| rsa_key(key, &[der::oid("2.5.8.1.1"), der::null()])),
        ),
        each(
            "spki-oaep",
            "an RSA key for OAEP",
            &["leaf", "root"],
            |draft| {
                draft.odd_key(|key| rsa_key(key, &[der::oid("1.2.840.113549.1.1.7"), der::null()]))
            },
        ),
        each(
            "spki-pss",
            "an RSA key for PSS",
            &["intermediate", "root"],
            |draft| draft.odd_key(|key| rsa_key(key, &[der::oid("1.2.840.113549.1.1.10")])),
        ),
        each(
            "spki-tail",
            "a key with an octet after it",
            &["leaf", "intermediate", "root"],
            |draft| {
                draft.odd_key(|key| {
                    let public = [key.public(), vec![0]].concat();
                    let algorithm = der::sequence(&[der::oid("1.2.840.113549.1.1.1"), der::null()]);
                    der::sequence(&[algorithm, der::bit_string(&public)])
                })
            },
        ),
        each(
            "spki-unused-bits",
            "a key with unused bits",
            &["leaf", "intermediate", "root"],
            |draft| {
                draft.odd_key(|key| {
                    let bits = [vec![1], key.public()].concat();
                    let algorithm = der::sequence(&[der::oid("1.2.840.113549.1.1.1"), der::null()]);
                    der::sequence(&[algorithm, der::element(der::BIT_STRING, &bits)])
                })
            },
        ),
        each(
            "spki-void",
            "a key without octets",
            &["leaf", "intermediate", "root"],
            |draft| {
                draft.odd_key(|_| {
                    let algorithm = der::sequence(&[der::oid("1.2.840.113549.1.1.1"), der::null()]);
                    der::sequence(&[algorithm, der::bit_string(&[])])
                })
            },
        ),
        each(
            "spki-negative",
            "an RSA key with a negative modulus",
            &["leaf", "root"],
            |draft| {
                draft.odd_key(|key| {
                    let mut public = key.public();
                    // The octet that keeps the modulus positive becomes a part of it.
                    if let Some(octet) = public.get_mut(8) {
                        *octet = 0x80;
                    }
                    let algorithm = der::sequence(&[der::oid("1.2.840.113549.1.1.1"), der::null()]);
                    der::sequence(&[algorithm, der::bit_string(&public)])
                })
            },
        ),
        curves(),
    ]
    .concat()
}

/// Elliptic keys whose point or curve is written oddly.
fn curves() -> Vec<Shape> {
    fn point(curve: Vec<u8>, point: Vec<u8>) -> Vec<u8> {
        let algorithm = der::sequence(&[der::oid("1.2.840.10045.2.1"), curve]);
        der::sequence(&[algorithm, der::bit_string(&point)])
    }
    fn p256() -> Vec<u8> {
        der::oid("1.2.840.10045.3.1.7")
    }
    fn compressed(key: &Key) -> Vec<u8> {
        let public = key.public();
        let odd = public.last().is_some_and(|last| last % 2 == 1);
        let sign = if odd { 3 } else { 2 };
        let half = [&[sign], public.get(1..33).unwrap_or_default()].concat();
        point(p256(), half)
    }
    fn short(key: &Key) -> Vec<u8> {
        let public = key.public();
        point(p256(), public.get(..64).unwrap_or_default().to_vec())
    }
    fn off_curve(key: &Key) -> Vec<u8> {
        let mut public = key.public();
        if let Some(last) = public.last_mut() {
            *last ^= 1;
        }
        point(p256(), public)
    }
    fn no_curve(key: &Key) -> Vec<u8> {
        point(Vec::new(), key.public())
    }
    fn null_curve(key: &Key) -> Vec<u8> {
        point(der::null(), key.public())
    }
    type Odd = (&'static str, &'static str, fn(&Key) -> Vec<u8>);
    let odd: [Odd; 5] = [
        ("compressed", "a compressed point", compressed),
        ("short", "a point one octet short", short),
        ("off", "a point beside the curve", off_curve),
        ("no-curve", "no curve named", no_curve),
        ("null-curve", "a NULL for the curve", null_curve),
    ];
    let mut shapes = Vec::new();
    for (name, about, key) in odd {
        for (role, at) in [(LEAF, "leaf"), (MIDDLE, "intermediate"), (ROOT, "root")] {
            shapes.push(
                Shape::chain(
                    &format!("point-{name}-{at}"),
                    &format!("its {at} has a P-256 key: {about}"),
                )
                .change(role, |draft| draft.key(Kind::P256).odd_key(key)),
            );
        }
    }
    shapes
}

fn dates() -> Vec<Shape> {
    type Case = (&'static str, fn() -> Moment, fn() -> Moment);
    let cases: [Case; 14] = [
        (
            "utc-2049",
            || Moment::days(-30),
            || Moment::utc("491231235959Z"),
        ),
        (
            "generalized-2049",
            || Moment::days(-30),
            || Moment::generalized("20491231235959Z"),
        ),
        (
            "generalized-2050",
            || Moment::days(-30),
            || Moment::generalized("20500101000000Z"),
        ),
        (
            "from-1950",
            || Moment::utc("500101000000Z"),
            || Moment::days(300),
        ),
        (
            "from-1969",
            || Moment::utc("691231235959Z"),
            || Moment::days(300),
        ),
        (
            "from-0001",
            || Moment::generalized("00010101000000Z"),
            || Moment::days(300),
        ),
        (
            "from-0000",
            || Moment::generalized("00000101000000Z"),
            || Moment::days(300),
        ),
        (
            "from-1600",
            || Moment::generalized("16000101000000Z"),
            || Moment::days(300),
        ),
        (
            "until-1950",
            || Moment::utc("500101000000Z"),
            || Moment::utc("500102000000Z"),
        ),
        (
            "until-9999",
            || Moment::days(-30),
            || Moment::generalized("99991231235959Z"),
        ),
        (
            "leap",
            || Moment::utc("161231235960Z"),
            || Moment::days(300),
        ),
        (
            "leap-both",
            || Moment::utc("161231235960Z"),
            || Moment::utc("401231235960Z"),
        ),
        (
            "leap-generalized",
            || Moment::days(-30),
            || Moment::generalized("20501231235960Z"),
        ),
        ("same", || Moment::days(-30), || Moment::days(-30)),
    ];
    let mut shapes = Vec::new();
    for (name, from, until) in cases {
        let change = |draft: Draft| draft.valid(from(), until());
        let about = |place: &str| format!("{place}: validity {name}");
        shapes.extend([
            Shape::plain(&format!("validity-{name}-self"), &about("self")).leaf(change),
            Shape::appliance(&format!("validity-{name}-appliance"), &about("CA:TRUE")).leaf(change),
            Shape::chain(
                &format!("validity-{name}-intermediate"),
                &about("intermediate"),
            )
            .intermediate(change),
            Shape::chain(&format!("validity-{name}-root"), &about("root")).root(change),
            Shape::issued(&format!("validity-{name}-leaf"), &about("leaf")).leaf(change),
        ]);
    }
    shapes
}

fn names() -> Vec<Shape> {
    let country = "2.5.4.6";
    type Case = (&'static str, &'static str, u8, &'static [u8]);
    let cases: [Case; 22] = [
        ("common-at", Name::COMMON, 0x13, b"a@b"),
        ("common-second-at", "second", 0x13, b"a@b"),
        ("organization-at", "2.5.4.10", 0x13, b"a@b"),
        ("country-at", country, 0x13, b"@@"),
        ("locality-underscore", "2.5.4.7", 0x13, b"my_town"),
        ("state-underscore", "2.5.4.8", 0x13, b"my_state"),
        ("street-underscore", "2.5.4.9", 0x13, b"my_street"),
        ("serial-underscore", "2.5.4.5", 0x13, b"my_serial"),
        ("title-underscore", "2.5.4.12", 0x13, b"my_title"),
        (
            "component-high",
            "0.9.2342.19200300.100.1.25",
            0x16,
            b"z\xfcrich",
        ),
        (
            "email-high",
            "1.2.840.113549.1.9.1",
            0x16,
            b"z\xfcrich@lab.example",
        ),
        (
            "email-printable",
            "1.2.840.113549.1.9.1",
            0x13,
            b"staff@lab.example",
        ),
        ("unit-not-utf8", Name::UNIT, 0x0c, b"z\xfcrich"),
        ("title-not-utf8", "2.5.4.12", 0x0c, b"z\xfcrich"),
        ("unit-bmp", Name::UNIT, 0x1e, b"\0a\0b"),
        ("unit-bmp-odd", Name::UNIT, 0x1e, b"\0a\0"),
        ("unit-bmp-surrogate", Name::UNIT, 0x1e, b"\xd8\x3d\xde\x00"),
        ("unit-universal", Name::UNIT, 0x1c, b"\0\0\0a"),
        ("unit-visible", Name::UNIT, 0x1a, b"visible"),
        ("title-numeric", "2.5.4.12", 0x12, b"letters"),
        ("unit-bits", Name::UNIT, 0x03, b"\0abc"),
        ("unit-empty-printable", Name::UNIT, 0x13, b""),
    ];
    let mut shapes = Vec::new();
    for (name, kind, tag, value) in cases {
        let change = |draft: Draft| {
            let subject = draft.subject.clone();
            draft.subject(match kind {
                "second" => subject.tagged(Name::COMMON, tag, value),
                Name::COMMON => Name::default()
                    .tagged(Name::COMMON, tag, value)
                    .and(Name::UNIT, name),
                kind => subject.tagged(kind, tag, value),
            })
        };
        shapes.extend([
            Shape::issued(
                &format!("text-{name}-leaf"),
                &format!("the subject: {name}"),
            )
            .leaf(change),
            Shape::issued(
                &format!("text-{name}-root"),
                &format!("the root's name: {name}"),
            )
            .root(change),
            Shape::chain(
                &format!("text-{name}-intermediate"),
                &format!("the root's name, not sent: {name}"),
            )
            .root(change),
        ]);
    }
    shapes.extend(structures());
    shapes
}

/// Names whose structure is odd.
fn structures() -> Vec<Shape> {
    let attribute = |text: &str| Name::attribute(Name::UNIT, der::UTF8_STRING, text.as_bytes());
    let set = |parts: &[Vec<u8>]| der::element(der::SET, &parts.concat());
    let odd: Vec<(&str, Vec<u8>)> = vec![
        ("empty-set", set(&[])),
        ("two", set(&[attribute("a"), attribute("b")])),
        ("two-unsorted", set(&[attribute("b"), attribute("a")])),
        ("no-set", attribute("a")),
        ("three-fields", {
            let kind = der::oid(Name::UNIT);
            set(&[der::sequence(&[kind, der::element(12, b"a"), der::null()])])
        }),
    ];
    let mut shapes = Vec::new();
    for (name, rest) in odd {
        let change = |draft: Draft| {
            let subject = draft.subject.clone().and_raw(&rest);
            draft.subject(subject)
        };
        let about = format!("a name with {name}");
        shapes.extend([
            Shape::issued(&format!("name-set-{name}-leaf"), &about).leaf(change),
            Shape::plain(&format!("name-set-{name}-self"), &about).leaf(change),
            Shape::issued(&format!("name-set-{name}-root"), &about).root(change),
        ]);
    }
    let unsorted = |parts: [&str; 2]| {
        let rest = set(&parts.map(attribute));
        Name::of("name-order", "Root").and_raw(&rest)
    };
    shapes.push(
        Shape::issued("name-order", "the leaf writes its issuer in another order")
            .root(|root| root.subject(unsorted(["a", "b"])))
            .leaf(|leaf| leaf.issuer(unsorted(["b", "a"]))),
    );
    shapes.push(
        Shape::appliance("name-empty-appliance", "CA:TRUE, an empty name")
            .leaf(|leaf| leaf.subject(Name::default())),
    );
    shapes
}
