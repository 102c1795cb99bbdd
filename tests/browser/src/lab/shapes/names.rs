//! Subject alternative names, and hosts that do or do not match them.

use crate::lab::der;
use crate::lab::draft::{Draft, Name};
use crate::lab::extension::{
    Critical, Extension, General, SUBJECT_ALTERNATIVE_NAME, alternative_names, dns,
};
use crate::lab::shape::Shape;

pub(super) fn shapes() -> Vec<Shape> {
    [
        without_names(),
        wildcards(),
        spellings(),
        addresses(),
        odd(),
    ]
    .concat()
}

fn make(name: &str, about: &str, host: &str, names: &[General]) -> Shape {
    Shape::issued(&format!("name-{name}"), about)
        .host(host)
        .names(names)
}

fn without_names() -> Vec<Shape> {
    let no_names = |leaf: Draft| leaf.without(SUBJECT_ALTERNATIVE_NAME);
    vec![
        Shape::issued("name-none", "no names but the common name").leaf(no_names),
        Shape::plain(
            "name-none-self",
            "self-signed, no names but the common name",
        )
        .leaf(no_names),
        Shape::appliance(
            "name-none-appliance",
            "CA:TRUE, no names but the common name",
        )
        .leaf(no_names),
        make(
            "email-only",
            "only an e-mail address",
            "email-only.lab.example",
            &[General::Email("staff@lab.example")],
        ),
        make(
            "uri-only",
            "only an address of a page",
            "uri-only.lab.example",
            &[General::Uri("https://uri-only.lab.example/")],
        ),
        make(
            "directory-only",
            "only a directory name",
            "directory-only.lab.example",
            &[General::Directory(Name::of(
                "name-directory-only",
                "directory-only.lab.example",
            ))],
        ),
        make(
            "registered-only",
            "only a registered identifier",
            "registered-only.lab.example",
            &[General::Registered("1.2.3.4")],
        ),
        make(
            "other-only",
            "only another name",
            "other-only.lab.example",
            &[General::Other(
                "1.3.6.1.4.1.311.20.2.3",
                "staff@lab.example",
            )],
        ),
        make(
            "other-and-dns",
            "another name and its own",
            "other-and-dns.lab.example",
            &[
                General::Other("1.3.6.1.4.1.311.20.2.3", "staff@lab.example"),
                dns("other-and-dns.lab.example"),
            ],
        ),
        make(
            "second",
            "its name is the second of three",
            "second.lab.example",
            &[
                dns("first.lab.example"),
                dns("second.lab.example"),
                dns("third.lab.example"),
            ],
        ),
        Shape::issued("name-wrong", "another host's name").names(&[dns("elsewhere.lab.example")]),
        Shape::plain("name-wrong-self", "self-signed, another host's name")
            .names(&[dns("elsewhere.lab.example")]),
        Shape::appliance("name-wrong-appliance", "CA:TRUE, another host's name")
            .names(&[dns("elsewhere.lab.example")]),
        make(
            "short-typed",
            "the short name typed, the long one inside",
            "shortname",
            &[dns("shortname.lab.example")],
        ),
        make(
            "short-inside",
            "the short name inside, the long one typed",
            "inside.lab.example",
            &[dns("inside")],
        ),
        make(
            "short-both",
            "the short name inside and typed",
            "shortboth",
            &[dns("shortboth")],
        ),
    ]
}

fn wildcards() -> Vec<Shape> {
    let cases = [
        (
            "wildcard",
            "a wildcard for one label",
            "a.wild.test",
            "*.wild.test",
        ),
        (
            "wildcard-two-labels",
            "a wildcard for two labels",
            "a.b.wild2.test",
            "*.wild2.test",
        ),
        (
            "wildcard-apex",
            "a wildcard without its label",
            "wild3.test",
            "*.wild3.test",
        ),
        (
            "wildcard-top",
            "a wildcard right below the top",
            "wild4.test",
            "*.test",
        ),
        (
            "wildcard-alone",
            "a wildcard and nothing else",
            "wild5",
            "*",
        ),
        (
            "wildcard-suffix",
            "a wildcard at the end of a label",
            "part.wild6.test",
            "pa*.wild6.test",
        ),
        (
            "wildcard-prefix",
            "a wildcard at the start of a label",
            "part.wild7.test",
            "*rt.wild7.test",
        ),
        (
            "wildcard-inner",
            "a wildcard in the second label",
            "a.b.wild8.test",
            "a.*.wild8.test",
        ),
        (
            "wildcard-double",
            "two wildcards",
            "a.b.wild9.test",
            "*.*.wild9.test",
        ),
        (
            "wildcard-public",
            "a wildcard below a public suffix",
            "wild10.co.uk",
            "*.co.uk",
        ),
        (
            "wildcard-idn",
            "a wildcard for an international label",
            "xn--bcher-kva.wild11.test",
            "*.wild11.test",
        ),
        (
            "wildcard-upper",
            "a wildcard in upper case",
            "a.wild12.test",
            "*.WILD12.TEST",
        ),
    ];
    cases
        .map(|(name, about, host, inside)| make(name, about, host, &[dns(inside)]))
        .to_vec()
}

fn spellings() -> Vec<Shape> {
    let cases = [
        (
            "upper-inside",
            "upper case inside",
            "upper.lab.example",
            "UPPER.LAB.EXAMPLE",
        ),
        (
            "dot-inside",
            "a trailing dot inside",
            "dotted.lab.example",
            "dotted.lab.example.",
        ),
        (
            "dot-typed",
            "a trailing dot typed",
            "dottyped.lab.example.",
            "dottyped.lab.example",
        ),
        (
            "dot-both",
            "a trailing dot inside and typed",
            "dotboth.lab.example.",
            "dotboth.lab.example.",
        ),
        (
            "leading-dot",
            "a leading dot inside",
            "leading.lab.example",
            ".lab.example",
        ),
        (
            "underscore",
            "an underscore inside and typed",
            "under_score.lab.example",
            "under_score.lab.example",
        ),
        (
            "idn",
            "an international name in its ASCII form",
            "xn--bcher-kva.lab.example",
            "xn--bcher-kva.lab.example",
        ),
        (
            "idn-utf8",
            "an international name in UTF-8",
            "xn--mnchen-3ya.lab.example",
            "münchen.lab.example",
        ),
        (
            "space-before",
            "a space before the name",
            "space.lab.example",
            " space.lab.example",
        ),
        (
            "space-after",
            "a space after the name",
            "spaceafter.lab.example",
            "spaceafter.lab.example ",
        ),
        (
            "null-inside",
            "a NUL octet after the name",
            "nul.lab.example",
            "nul.lab.example\0.elsewhere.example",
        ),
        ("empty-dns", "an empty DNS name", "emptydns.lab.example", ""),
        (
            "url-in-dns",
            "a whole address as DNS name",
            "urlindns.lab.example",
            "https://urlindns.lab.example/",
        ),
        (
            "port-in-dns",
            "a port in the DNS name",
            "portindns.lab.example",
            "portindns.lab.example:443",
        ),
        (
            "digits",
            "a last label that begins with digits",
            "host.lab.123x",
            "host.lab.123x",
        ),
    ];
    let mut shapes = cases
        .map(|(name, about, host, inside)| make(name, about, host, &[dns(inside)]))
        .to_vec();
    shapes.push(make(
        "bad-beside-good",
        "a name with a space beside the right one",
        "beside.lab.example",
        &[dns("not a name"), dns("beside.lab.example")],
    ));
    shapes.push(make(
        "dot-beside-good",
        "the name with a trailing dot beside the right one",
        "dotbeside.lab.example",
        &[dns("dotbeside.lab.example."), dns("dotbeside.lab.example")],
    ));
    shapes
}

fn addresses() -> Vec<Shape> {
    let v4 = vec![127, 0, 0, 1];
    let mut v6 = vec![0; 15];
    v6.push(1);
    let mapped = [vec![0; 10], vec![0xff, 0xff], v4.clone()].concat();
    let local = "127.0.0.1";
    vec![
        make(
            "ip",
            "an address inside and typed",
            local,
            &[General::Ip(v4.clone())],
        ),
        make(
            "ip-self-dns",
            "an address as DNS name",
            local,
            &[dns(local)],
        ),
        make(
            "ip-common",
            "an address only as common name",
            local,
            &[dns("ip.lab.example")],
        )
        .leaf(|leaf| leaf.subject(Name::of("name-ip-common", local))),
        make(
            "ip-other",
            "another address",
            local,
            &[General::Ip(vec![10, 0, 0, 1])],
        ),
        make(
            "ip6",
            "an IPv6 address inside and typed",
            "[::1]",
            &[General::Ip(v6)],
        ),
        make(
            "ip6-dns",
            "an IPv6 address as DNS name",
            "[::1]",
            &[dns("::1")],
        ),
        make(
            "ip-mapped",
            "an IPv4 address mapped into IPv6",
            local,
            &[General::Ip(mapped)],
        ),
        make(
            "ip-beside",
            "a name typed, an address beside it",
            "ipbeside.lab.example",
            &[General::Ip(v4.clone()), dns("ipbeside.lab.example")],
        ),
        make(
            "ip-for-name",
            "a name typed, only an address inside",
            "ipforname.lab.example",
            &[General::Ip(v4)],
        ),
        make(
            "ip-short",
            "an address of three octets",
            "ipshort.lab.example",
            &[dns("ipshort.lab.example"), General::Ip(vec![127, 0, 0])],
        ),
        make(
            "ip-masked",
            "an address with a mask",
            "ipmasked.lab.example",
            &[
                dns("ipmasked.lab.example"),
                General::Ip(vec![127, 0, 0, 1, 255, 255, 255, 255]),
            ],
        ),
        make(
            "ip-text",
            "an address written as text",
            "iptext.lab.example",
            &[
                dns("iptext.lab.example"),
                General::Ip(b"127.0.0.1".to_vec()),
            ],
        ),
        make(
            "ip-empty",
            "an empty address",
            "ipempty.lab.example",
            &[dns("ipempty.lab.example"), General::Ip(Vec::new())],
        ),
    ]
}

fn odd() -> Vec<Shape> {
    let raw = |value: Vec<u8>| Extension::new(SUBJECT_ALTERNATIVE_NAME, value);
    let mut shapes = vec![
        Shape::issued("names-empty", "names without a name").names(&[]),
        Shape::issued("names-not-a-sequence", "names that are no sequence")
            .leaf(|leaf| leaf.with(raw(der::null()))),
        Shape::issued("names-no-value", "names without a value")
            .leaf(|leaf| leaf.with(raw(Vec::new()))),
        Shape::issued(
            "names-unknown-tag",
            "a name of an unknown kind beside the right one",
        )
        .names(&[
            dns("names-unknown-tag.lab.example"),
            General::Raw(der::context(15), vec![1]),
        ]),
        Shape::issued("names-tail", "octets after the names").leaf(|leaf| {
            let mut value = der::sequence(&[dns("names-tail.lab.example").der()]);
            value.push(0);
            leaf.with(raw(value))
        }),
        Shape::issued("names-critical", "critical names").leaf(|leaf| {
            leaf.with(alternative_names(&[dns("names-critical.lab.example")]).critical())
        }),
        Shape::issued(
            "names-without-subject",
            "critical names and an empty subject",
        )
        .leaf(|leaf| {
            leaf.subject(Name::default())
                .with(alternative_names(&[dns("names-without-subject.lab.example")]).critical())
        }),
        Shape::issued(
            "names-without-subject-plain",
            "an empty subject, names not critical",
        )
        .leaf(|leaf| leaf.subject(Name::default())),
        Shape::issued(
            "names-criticality-false",
            "names with the criticality written as false",
        )
        .leaf(|leaf| {
            leaf.with(
                alternative_names(&[dns("names-criticality-false.lab.example")])
                    .criticality(Critical::WrittenFalse),
            )
        }),
    ];
    shapes.push(Shape::plain("names-empty-self", "self-signed, names without a name").names(&[]));
    shapes.push(
        Shape::appliance("names-empty-appliance", "CA:TRUE, names without a name").names(&[]),
    );
    shapes
}
