//! Name constraints and policies beyond one fault, and what hosts and names can look like.

use crate::lab::der;
use crate::lab::draft::{Draft, Name};
use crate::lab::extension::{
    Critical, Extension, General, SUBJECT_ALTERNATIVE_NAME, alternative_names, dns,
    name_constraints, policies,
};
use crate::lab::shape::{Role, Shape};

pub(super) fn shapes() -> Vec<Shape> {
    [constraints(), odd_constraints(), policy(), hosts(), names()].concat()
}

const NAME: &str = "www.limits.example";

/// Constraints of the root against names of the leaf; the host is `www.limits.example`.
fn constraints() -> Vec<Shape> {
    let mail = General::Email;
    let uri = General::Uri;
    let ip = |octets: &[u8]| General::Ip(octets.to_vec());
    let directory = |unit: &str| General::Directory(Name::of("limits", unit));
    let v6_net = [&[0x20, 1, 0xd, 0xb8][..], &[0; 12], &[0xff; 4], &[0; 12]].concat();
    let v6 = [&[0x20, 1, 0xd, 0xb8][..], &[0; 11], &[1]].concat();
    type Case = (&'static str, Vec<General>, Vec<General>, Vec<General>);
    let www = || dns(NAME);
    let cases: Vec<Case> = vec![
        ("exact", vec![dns(NAME)], vec![], vec![www()]),
        ("upper", vec![dns("LIMITS.Example")], vec![], vec![www()]),
        ("dot", vec![dns(".limits.example")], vec![], vec![www()]),
        (
            "dot-apex",
            vec![dns(".www.limits.example")],
            vec![],
            vec![www()],
        ),
        (
            "trailing-dot",
            vec![dns("limits.example.")],
            vec![],
            vec![www()],
        ),
        ("part-label", vec![dns("mits.example")], vec![], vec![www()]),
        (
            "wildcard-base",
            vec![dns("*.limits.example")],
            vec![],
            vec![www()],
        ),
        ("everything", vec![dns("")], vec![], vec![www()]),
        (
            "two",
            vec![dns("other.example"), dns("limits.example")],
            vec![],
            vec![www()],
        ),
        (
            "wildcard-name",
            vec![dns("limits.example")],
            vec![],
            vec![dns("*.limits.example")],
        ),
        (
            "wildcard-excluded",
            vec![],
            vec![dns("mail.limits.example")],
            vec![dns("*.limits.example")],
        ),
        (
            "wildcard-excluded-deep",
            vec![],
            vec![dns("a.www.limits.example")],
            vec![dns("*.limits.example")],
        ),
        (
            "one-outside",
            vec![dns("limits.example")],
            vec![],
            vec![www(), dns("other.example")],
        ),
        (
            "name-dot",
            vec![dns("limits.example")],
            vec![],
            vec![www(), dns("a.limits.example.")],
        ),
        (
            "name-odd",
            vec![dns("limits.example")],
            vec![],
            vec![www(), dns("not a name")],
        ),
        (
            "name-empty",
            vec![dns("limits.example")],
            vec![],
            vec![www(), dns("")],
        ),
        (
            "ip-beside",
            vec![dns("limits.example")],
            vec![],
            vec![www(), ip(&[10, 0, 0, 1])],
        ),
        (
            "ip-only-dns",
            vec![ip(&[10, 0, 0, 0, 255, 0, 0, 0])],
            vec![],
            vec![www()],
        ),
        (
            "ip-inside",
            vec![ip(&[10, 0, 0, 0, 255, 0, 0, 0])],
            vec![],
            vec![www(), ip(&[10, 0, 0, 1])],
        ),
        (
            "ip-outside",
            vec![ip(&[10, 0, 0, 0, 255, 0, 0, 0])],
            vec![],
            vec![www(), ip(&[11, 0, 0, 1])],
        ),
        (
            "ip-excluded",
            vec![],
            vec![ip(&[10, 0, 0, 0, 255, 0, 0, 0])],
            vec![www(), ip(&[10, 0, 0, 1])],
        ),
        (
            "ip-no-v4",
            vec![],
            vec![ip(&[0; 8])],
            vec![www(), ip(&[10, 0, 0, 1])],
        ),
        (
            "ip-v6-inside",
            vec![ip(&v6_net)],
            vec![],
            vec![www(), ip(&v6)],
        ),
        (
            "ip-v6-v4",
            vec![ip(&v6_net)],
            vec![],
            vec![www(), ip(&[10, 0, 0, 1])],
        ),
        (
            "ip-mask-holes",
            vec![ip(&[10, 0, 0, 0, 255, 0, 255, 0])],
            vec![],
            vec![www()],
        ),
        (
            "ip-mask-holes-address",
            vec![ip(&[10, 0, 0, 0, 255, 0, 255, 0])],
            vec![],
            vec![www(), ip(&[10, 9, 0, 1])],
        ),
        (
            "ip-base-bits",
            vec![ip(&[10, 9, 9, 9, 255, 0, 0, 0])],
            vec![],
            vec![www(), ip(&[10, 1, 1, 1])],
        ),
        (
            "mail-host",
            vec![mail("limits.example")],
            vec![],
            vec![www(), mail("a@limits.example")],
        ),
        (
            "mail-outside",
            vec![mail("limits.example")],
            vec![],
            vec![www(), mail("a@x.example")],
        ),
        (
            "mail-below",
            vec![mail(".limits.example")],
            vec![],
            vec![www(), mail("a@b.limits.example")],
        ),
        (
            "mail-whole",
            vec![mail("a@limits.example")],
            vec![],
            vec![www(), mail("b@limits.example")],
        ),
        (
            "mail-case",
            vec![mail("a@limits.example")],
            vec![],
            vec![www(), mail("A@LIMITS.example")],
        ),
        (
            "mail-odd",
            vec![mail("limits.example")],
            vec![],
            vec![www(), mail("no mailbox")],
        ),
        (
            "mail-excluded",
            vec![],
            vec![mail("limits.example")],
            vec![www(), mail("a@x.example")],
        ),
        (
            "uri-name",
            vec![uri("limits.example")],
            vec![],
            vec![www(), uri("https://www.limits.example/")],
        ),
        (
            "uri-excluded",
            vec![],
            vec![uri("x.example")],
            vec![www(), uri("https://y.example/")],
        ),
        (
            "directory-name",
            vec![directory("Limits")],
            vec![],
            vec![www(), directory("Limits")],
        ),
        (
            "directory-other",
            vec![directory("Limits")],
            vec![],
            vec![www(), directory("Other")],
        ),
        (
            "directory-excluded-name",
            vec![],
            vec![directory("Limits")],
            vec![www(), directory("Limits")],
        ),
        (
            "directory-empty",
            vec![General::Directory(Name::default())],
            vec![],
            vec![www()],
        ),
        (
            "directory-empty-excluded",
            vec![],
            vec![General::Directory(Name::default())],
            vec![www()],
        ),
        (
            "other-name",
            vec![General::Other("1.2.3", "x")],
            vec![],
            vec![www(), General::Other("1.2.3", "x")],
        ),
        (
            "other-name-alone",
            vec![General::Other("1.2.3", "x")],
            vec![],
            vec![www()],
        ),
        (
            "registered-name",
            vec![],
            vec![General::Registered("1.2.3")],
            vec![www(), General::Registered("1.2.3")],
        ),
        (
            "unknown-tag",
            vec![General::Raw(0x8f, vec![1])],
            vec![],
            vec![www()],
        ),
    ];
    let mut shapes = Vec::new();
    for (name, permitted, excluded, inside) in cases {
        let extension = name_constraints(&permitted, &excluded);
        let shape = |name: String, about: &str, make: fn(&str, &str) -> Shape| {
            make(&name, about).host(NAME).names(&inside)
        };
        shapes.push(
            shape(
                format!("limit-{name}"),
                "its root is constrained",
                Shape::issued,
            )
            .root(|root| root.with(extension.clone())),
        );
        shapes.push(
            shape(
                format!("limit-{name}-plain"),
                "the same, not critical",
                Shape::chain,
            )
            .intermediate(|middle| middle.with(extension.criticality(Critical::No))),
        );
    }
    shapes
}

fn odd_constraints() -> Vec<Shape> {
    let subtree = |parts: &[Vec<u8>]| {
        let subtrees = der::element(der::explicit(0), &der::sequence(parts));
        Extension::new("2.5.29.30", der::sequence(&[subtrees])).critical()
    };
    let base = der::element(der::context(2), b"lab.example");
    let values = vec![
        (
            "minimum",
            subtree(&[base.clone(), der::element(der::context(0), &[0])]),
        ),
        (
            "maximum",
            subtree(&[base.clone(), der::element(der::context(1), &[3])]),
        ),
        ("no-base", subtree(&[])),
        (
            "empty-list",
            Extension::new("2.5.29.30", der::sequence(&[vec![0xa0, 0]])).critical(),
        ),
        (
            "order",
            Extension::new(
                "2.5.29.30",
                der::sequence(&[
                    der::element(
                        der::explicit(1),
                        &der::sequence(std::slice::from_ref(&base)),
                    ),
                    der::element(der::explicit(0), &der::sequence(&[base])),
                ]),
            ),
        ),
    ];
    let own = |shape: &str| format!("{shape}.lab.example");
    let mut shapes = Vec::new();
    for (name, extension) in values {
        shapes.push(
            Shape::issued(
                &format!("limits-{name}"),
                &format!("constraints with {name}"),
            )
            .root(|root| root.with(extension.clone())),
        );
        shapes.push(
            Shape::issued(
                &format!("limits-{name}-leaf"),
                &format!("a leaf with constraints: {name}"),
            )
            .leaf(|leaf| leaf.with(extension)),
        );
    }
    let nobody = || name_constraints(&[dns("permitted.example")], &[]);
    let no_names = |leaf: Draft| leaf.without(SUBJECT_ALTERNATIVE_NAME);
    let mailed = |leaf: Draft| {
        let subject = leaf.subject.clone();
        leaf.subject(subject.tagged("1.2.840.113549.1.9.1", 0x16, b"a@x.example"))
    };
    let mail = || name_constraints(&[General::Email("limits.example")], &[]);
    let unit = |text: &str| General::Directory(Name::default().and("2.5.4.10", text));
    shapes.extend([
        Shape::issued("limits-common-name", "no names, another domain permitted")
            .root(|root| root.with(nobody()))
            .leaf(no_names),
        Shape::issued(
            "limits-common-address",
            "an address as common name, nets permitted",
        )
        .host("127.0.0.1")
        .root(|root| {
            root.with(name_constraints(
                &[General::Ip(vec![10, 0, 0, 0, 255, 0, 0, 0])],
                &[],
            ))
        })
        .leaf(|leaf| no_names(leaf).subject(Name::of("limits-common-address", "127.0.0.1"))),
        Shape::issued(
            "limits-common-words",
            "words as common name, another domain permitted",
        )
        .root(|root| root.with(nobody()))
        .leaf(|leaf| no_names(leaf).subject(Name::of("limits-common-words", "A server"))),
        Shape::issued(
            "limits-mail-subject",
            "mail in the subject, other mail permitted",
        )
        .root(|root| root.with(mail()))
        .leaf(mailed),
        Shape::issued("limits-mail-subject-no-names", "the same without names")
            .root(|root| root.with(mail()))
            .leaf(|leaf| no_names(mailed(leaf))),
        Shape::issued("limits-organization", "the organization's names permitted")
            .root(|root| root.with(name_constraints(&[unit("Certificate laboratory")], &[]))),
        Shape::issued("limits-organization-case", "the same in another case")
            .root(|root| root.with(name_constraints(&[unit("CERTIFICATE laboratory")], &[]))),
        Shape::issued(
            "limits-organization-excluded",
            "the organization's names excluded",
        )
        .root(|root| root.with(name_constraints(&[], &[unit("Certificate laboratory")]))),
        Shape::chain(
            "limits-intermediate-name",
            "the intermediate's own name is outside",
        )
        .root(|root| {
            root.with(name_constraints(
                &[General::Directory(Name::of(
                    "limits-intermediate-name",
                    "x",
                ))],
                &[],
            ))
        }),
        Shape::chain(
            "limits-both",
            "root and intermediate permit different domains",
        )
        .root(|root| root.with(name_constraints(&[dns("lab.example")], &[])))
        .intermediate(|middle| middle.with(nobody())),
        Shape::chain(
            "limits-narrower",
            "the intermediate permits a part of the root's",
        )
        .root(|root| root.with(name_constraints(&[dns("example")], &[])))
        .intermediate(|middle| middle.with(name_constraints(&[dns(&own("limits-narrower"))], &[]))),
        Shape::chain(
            "limits-store-intermediate",
            "the stored intermediate permits another domain",
        )
        .store(Role::Intermediate)
        .intermediate(|middle| middle.with(nobody())),
        Shape::chain(
            "limits-expired",
            "another domain permitted, the leaf expired",
        )
        .root(|root| root.with(nobody()))
        .leaf(Draft::expired),
        Shape::plain("limits-self", "self-signed, constrained to another domain")
            .leaf(|leaf| leaf.with(nobody())),
        Shape::plain(
            "limits-self-right",
            "self-signed, constrained to its domain",
        )
        .leaf(|leaf| leaf.with(name_constraints(&[dns("lab.example")], &[]))),
    ]);
    shapes
}

const OWN: &str = "1.3.6.1.4.1.99999.7";
const OTHER: &str = "1.3.6.1.4.1.99999.8";
const ANY: &str = "2.5.29.32.0";

fn policy() -> Vec<Shape> {
    let with = |name: &str, about: &str| Shape::chain(&format!("policies-{name}"), about);
    let constrained = |tag: u8, skip: u8| {
        let value = der::sequence(&[der::element(der::context(tag), &[skip])]);
        Extension::new("2.5.29.36", value).critical()
    };
    let inhibit = |skip: u8| Extension::new("2.5.29.54", der::integer(skip)).critical();
    let mapped = |from: &str, to: &str| {
        let pair = der::sequence(&[der::oid(from), der::oid(to)]);
        Extension::new("2.5.29.33", der::sequence(&[pair])).critical()
    };
    let qualified = |oid: &str| {
        let qualifier =
            der::sequence(&[der::oid(oid), der::element(0x16, b"https://lab.example/")]);
        let policy = der::sequence(&[der::oid(OWN), der::sequence(&[qualifier])]);
        Extension::new("2.5.29.32", der::sequence(&[policy]))
    };
    let required = || constrained(0, 0);
    let policy = |oid: &'static str| move |draft: Draft| draft.with(policies(&[oid]));
    vec![
        with(
            "required-any",
            "required, the intermediate any, the leaf one",
        )
        .intermediate(|it| it.with(required()).with(policies(&[ANY])))
        .leaf(policy(OWN)),
        with("required-any-both", "required, both any")
            .intermediate(|it| it.with(required()).with(policies(&[ANY])))
            .leaf(policy(ANY)),
        with("required-differ", "required, the two differ")
            .intermediate(|it| it.with(required()).with(policies(&[OWN])))
            .leaf(policy(OTHER)),
        with("required-leaf-only", "required, only the leaf has one")
            .intermediate(|it| it.with(required()))
            .leaf(policy(OWN)),
        with("required-later", "required from the next but one")
            .intermediate(|it| it.with(constrained(0, 1))),
        with("required-much-later", "required from the next but two")
            .intermediate(|it| it.with(constrained(0, 2))),
        with(
            "required-root-later",
            "required by the root from the next but one",
        )
        .root(|it| it.with(constrained(0, 1))),
        with(
            "required-root-two",
            "required by the root from the next but two",
        )
        .root(|it| it.with(constrained(0, 2))),
        with(
            "required-root-three",
            "required by the root from the next but three",
        )
        .root(|it| it.with(constrained(0, 3))),
        with("required-leaf", "the leaf requires a policy itself").leaf(|it| it.with(required())),
        with(
            "required-leaf-has",
            "the leaf requires a policy, all have it",
        )
        .leaf(|it| it.with(required()).with(policies(&[OWN])))
        .intermediate(policy(OWN)),
        with("root-other", "the root has another policy, one is required")
            .root(|it| it.with(required()).with(policies(&[OTHER])))
            .intermediate(policy(OWN))
            .leaf(policy(OWN)),
        with("root-same", "the root has the same policy, one is required")
            .root(|it| it.with(required()).with(policies(&[OWN])))
            .intermediate(policy(OWN))
            .leaf(policy(OWN)),
        with("root-none", "the root has no policy, one is required")
            .root(|it| it.with(required()))
            .intermediate(policy(OWN))
            .leaf(policy(OWN)),
        with("inhibit-any", "required, any inhibited, both any")
            .intermediate(|it| it.with(required()).with(inhibit(0)).with(policies(&[ANY])))
            .leaf(policy(ANY)),
        with(
            "inhibit-any-one",
            "required, any inhibited, the leaf has one",
        )
        .intermediate(|it| it.with(required()).with(inhibit(0)).with(policies(&[ANY])))
        .leaf(policy(OWN)),
        with(
            "inhibit-any-root",
            "the root inhibits any and requires one, both any",
        )
        .root(|it| it.with(required()).with(inhibit(0)))
        .intermediate(policy(ANY))
        .leaf(policy(ANY)),
        with("inhibit-any-later", "any inhibited from the next but one")
            .root(|it| it.with(required()).with(inhibit(1)))
            .intermediate(policy(ANY))
            .leaf(policy(ANY)),
        with("mapped", "required, mapped to the leaf's")
            .intermediate(|it| {
                it.with(required())
                    .with(policies(&[OWN]))
                    .with(mapped(OWN, OTHER))
            })
            .leaf(policy(OTHER)),
        with("mapped-away", "required, mapped away from the leaf's")
            .intermediate(|it| {
                it.with(required())
                    .with(policies(&[OWN]))
                    .with(mapped(OWN, OTHER))
            })
            .leaf(policy(OWN)),
        with("mapped-any", "any is mapped")
            .intermediate(|it| it.with(policies(&[ANY])).with(mapped(ANY, OTHER)))
            .leaf(policy(OTHER)),
        with("mapped-to-any", "mapped to any")
            .intermediate(|it| it.with(policies(&[OWN])).with(mapped(OWN, ANY)))
            .leaf(policy(OWN)),
        with(
            "mapped-inhibited",
            "required, mapping inhibited by the root",
        )
        .root(|it| it.with(constrained(1, 0)))
        .intermediate(|it| {
            it.with(required())
                .with(policies(&[OWN]))
                .with(mapped(OWN, OTHER))
        })
        .leaf(policy(OTHER)),
        with("mapped-root", "the root maps")
            .root(|it| {
                it.with(required())
                    .with(policies(&[OWN]))
                    .with(mapped(OWN, OTHER))
            })
            .intermediate(policy(OTHER))
            .leaf(policy(OTHER)),
        with("mapped-leaf", "the leaf maps").leaf(|it| it.with(mapped(OWN, OTHER))),
        with("mapped-plain", "mapped, not critical, no policies")
            .intermediate(|it| it.with(mapped(OWN, OTHER).criticality(Critical::No))),
        with("cps", "a critical policy with a CPS address")
            .leaf(|it| it.with(qualified("1.3.6.1.5.5.7.2.1").critical())),
        with("notice", "a critical policy with a notice")
            .leaf(|it| it.with(qualified("1.3.6.1.5.5.7.2.2").critical())),
        with("qualifier-unknown", "a policy with an unknown qualifier")
            .leaf(|it| it.with(qualified("1.2.3.4"))),
        with(
            "qualifier-unknown-critical",
            "a critical policy with an unknown qualifier",
        )
        .leaf(|it| it.with(qualified("1.2.3.4").critical())),
        with(
            "qualifier-unknown-intermediate",
            "the same in the intermediate",
        )
        .intermediate(|it| it.with(qualified("1.2.3.4").critical())),
        with("twice", "a policy twice").leaf(|it| it.with(policies(&[OWN, OWN]))),
        with("self-issued", "any inhibited, in a CA:TRUE self-signed one")
            .leaf(|it| it.with(inhibit(0)).with(required())),
        Shape::appliance(
            "policies-appliance",
            "CA:TRUE, requires a policy and has none",
        )
        .leaf(|it| it.with(required())),
        Shape::appliance(
            "policies-appliance-has",
            "CA:TRUE, requires a policy and has one",
        )
        .leaf(|it| it.with(required()).with(policies(&[OWN]))),
        Shape::plain(
            "policies-plain",
            "self-signed, requires a policy and has none",
        )
        .leaf(|it| it.with(required())),
    ]
}

/// What can be typed, for certificates of three kinds. A label that begins or ends with a hyphen is missing: the
/// servers here hang up on a client that asks for such a name (rustls), before a certificate is shown.
fn hosts() -> Vec<Shape> {
    let v4 = || General::Ip(vec![127, 0, 0, 1]);
    let v6 = || General::Ip([&[0; 15][..], &[1]].concat());
    type Case = (&'static str, &'static str, Vec<General>);
    let cases: Vec<Case> = vec![
        ("v4", "127.0.0.1", vec![v4()]),
        ("v4-name", "127.0.0.1", vec![dns("127.0.0.1")]),
        ("v4-both", "127.0.0.1", vec![dns("127.0.0.1"), v4()]),
        ("v4-wildcard", "127.0.0.1", vec![dns("*.0.0.1")]),
        ("v6", "[::1]", vec![v6()]),
        ("v6-v4", "[::1]", vec![v4()]),
        ("localhost", "localhost", vec![dns("localhost")]),
        ("localhost-v4", "localhost", vec![v4()]),
        ("localhost-domain", "a.localhost", vec![dns("*.localhost")]),
        ("short", "node", vec![dns("node")]),
        ("local", "node.local", vec![dns("node.local")]),
        (
            "upper",
            "UPPER.Host.Example",
            vec![dns("upper.host.example")],
        ),
        (
            "hyphens",
            "a--b.host.example",
            vec![dns("a--b.host.example")],
        ),
        ("digits", "123.host.example", vec![dns("123.host.example")]),
        (
            "underscore-wildcard",
            "a_b.host.example",
            vec![dns("*.host.example")],
        ),
        (
            "underscore-first",
            "_a.host.example",
            vec![dns("_a.host.example")],
        ),
        (
            "punycode-wildcard",
            "a.xn--bcher-kva.example",
            vec![dns("*.xn--bcher-kva.example")],
        ),
        (
            "long-label",
            "l123456789012345678901234567890123456789012345678901234567890ab.host.example",
            vec![dns(
                "l123456789012345678901234567890123456789012345678901234567890ab.host.example",
            )],
        ),
    ];
    let mut shapes = Vec::new();
    for (name, host, inside) in cases {
        let about = format!("{host} typed");
        for (base, make) in [
            ("issued", Shape::issued as fn(&str, &str) -> Shape),
            ("self", Shape::plain),
            ("appliance", Shape::appliance),
        ] {
            let few = matches!(name, "v4" | "v4-name" | "v6" | "localhost" | "short");
            if base == "issued" || few {
                let name = format!("host-{name}-{base}");
                shapes.push(make(&name, &about).host(host).names(&inside));
            }
        }
    }
    shapes
}

/// Odd lists of names.
fn names() -> Vec<Shape> {
    let list = |name: &str, about: &str, make: &dyn Fn(&str) -> Vec<General>| {
        let shape = Shape::issued(&format!("list-{name}"), about);
        let names = make(&shape.host);
        shape.names(&names)
    };
    let raw = |tag: u8, content: &[u8]| General::Raw(tag, content.to_vec());
    vec![
        list("many", "three hundred names, its own the last", &|host| {
            let others = (0..299).map(|index| dns(&format!("host{index}.lab.example")));
            others.chain([dns(host)]).collect()
        }),
        list("twice", "its name twice", &|host| {
            vec![dns(host), dns(host)]
        }),
        list("dns-high", "a name beyond ASCII beside its own", &|host| {
            vec![dns(host), raw(0x82, b"z\xfcrich.example")]
        }),
        list("mail-high", "mail beyond ASCII beside its name", &|host| {
            vec![dns(host), raw(0x81, b"z\xfcrich@lab.example")]
        }),
        list(
            "uri-high",
            "an address beyond ASCII beside its name",
            &|host| vec![dns(host), raw(0x86, b"https://z\xfcrich.example/")],
        ),
        list("x400", "an X.400 address beside its name", &|host| {
            vec![dns(host), raw(0xa3, &[0x30, 0])]
        }),
        list("edi", "an EDI party beside its name", &|host| {
            vec![dns(host), raw(0xa5, &[0x30, 0])]
        }),
        list("other-void", "another name with nothing in it", &|host| {
            vec![dns(host), raw(0xa0, &[])]
        }),
        list(
            "directory-void",
            "a directory name with nothing in it",
            &|host| vec![dns(host), raw(0xa4, &[])],
        ),
        list(
            "directory-odd",
            "a directory name that is no sequence",
            &|host| vec![dns(host), raw(0xa4, &[5, 0])],
        ),
        list(
            "registered-void",
            "a registered identifier without octets",
            &|host| vec![dns(host), raw(0x88, &[])],
        ),
        list("dns-constructed", "a DNS name of the wrong form", &|host| {
            vec![dns(host), raw(0xa2, &[12, 1, 97])]
        }),
        list("universal", "a UTF8String among the names", &|host| {
            vec![dns(host), raw(12, b"text")]
        }),
        list(
            "unknown-first",
            "a name of an unknown kind before its own",
            &|host| vec![raw(0x8f, &[1]), dns(host)],
        ),
        list("odd-first", "a name that is none before its own", &|host| {
            vec![dns("..."), dns(host)]
        }),
        list(
            "ip-17",
            "an address of 17 octets beside its name",
            &|host| vec![dns(host), General::Ip(vec![1; 17])],
        ),
        list("long", "a name of 300 octets beside its own", &|host| {
            vec![dns(host), dns(&"a.".repeat(150))]
        }),
        list("star-dot", "a wildcard with nothing below", &|host| {
            vec![dns(host), dns("*.")]
        }),
        Shape::plain("list-unknown-self", "self-signed, an unknown kind first").leaf(|leaf| {
            let names = [raw(0x8f, &[1]), dns("list-unknown-self.lab.example")];
            leaf.with(alternative_names(&names))
        }),
    ]
}
