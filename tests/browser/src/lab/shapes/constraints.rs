//! Name constraints, policies, and extensions that no browser knows.

use crate::lab::draft::Name;
use crate::lab::extension::{
    Critical, Extension, General, dns, explicit_policy_required, name_constraints, policies,
    unknown,
};
use crate::lab::shape::{Role, Shape};

pub(super) fn shapes() -> Vec<Shape> {
    [constraints(), policy(), strangers()].concat()
}

fn dns_name(name: &'static str) -> General {
    dns(name)
}

fn constraints() -> Vec<Shape> {
    let subtree = || General::Directory(Name::of("elsewhere", "Elsewhere"));
    let loopback = vec![127, 0, 0, 0, 255, 0, 0, 0];
    let private = vec![10, 0, 0, 0, 255, 0, 0, 0];
    type Case = (&'static str, &'static str, Vec<General>, Vec<General>);
    let cases: Vec<Case> = vec![
        (
            "permitted",
            "permits its domain",
            vec![dns_name("lab.example")],
            vec![],
        ),
        (
            "permitted-dot",
            "permits its domain with a leading dot",
            vec![dns_name(".lab.example")],
            vec![],
        ),
        (
            "violated",
            "permits another domain",
            vec![dns_name("elsewhere.example")],
            vec![],
        ),
        (
            "excluded",
            "excludes its domain",
            vec![],
            vec![dns_name("lab.example")],
        ),
        (
            "excluded-other",
            "excludes another domain",
            vec![],
            vec![dns_name("elsewhere.example")],
        ),
        (
            "excluded-all",
            "excludes every domain",
            vec![],
            vec![dns_name("")],
        ),
        (
            "permitted-excluded",
            "permits its domain and excludes it",
            vec![dns_name("lab.example")],
            vec![dns_name("lab.example")],
        ),
        (
            "directory",
            "permits other directory names",
            vec![subtree()],
            vec![],
        ),
        (
            "directory-excluded",
            "excludes other directory names",
            vec![],
            vec![subtree()],
        ),
        (
            "ip-permitted",
            "permits only addresses of another net",
            vec![General::Ip(private.clone())],
            vec![],
        ),
        (
            "ip-excluded",
            "excludes loopback addresses",
            vec![],
            vec![General::Ip(loopback)],
        ),
        (
            "ip-malformed",
            "permits an address without a mask",
            vec![General::Ip(vec![10, 0, 0, 1])],
            vec![],
        ),
        (
            "email",
            "permits only other mail",
            vec![General::Email("elsewhere.example")],
            vec![],
        ),
        (
            "uri",
            "permits only other pages",
            vec![General::Uri("elsewhere.example")],
            vec![],
        ),
        (
            "registered",
            "permits only a registered identifier",
            vec![General::Registered("1.2.3.4")],
            vec![],
        ),
        ("empty", "permits and excludes nothing", vec![], vec![]),
    ];
    let mut shapes = Vec::new();
    for (name, about, permitted, excluded) in cases {
        let extension = name_constraints(&permitted, &excluded);
        shapes.push(
            Shape::issued(&format!("constraint-{name}"), &format!("its root {about}"))
                .root(|root| root.with(extension)),
        );
    }
    shapes.push(
        Shape::chain(
            "constraint-intermediate",
            "its intermediate permits another domain",
        )
        .intermediate(|middle| {
            middle.with(name_constraints(&[dns_name("elsewhere.example")], &[]))
        }),
    );
    shapes.push(
        Shape::issued(
            "constraint-not-critical",
            "its root permits another domain, not critical",
        )
        .root(|root| {
            let constraints = name_constraints(&[dns_name("elsewhere.example")], &[]);
            root.with(constraints.criticality(Critical::No))
        }),
    );
    shapes.push(
        Shape::issued(
            "constraint-ip-typed",
            "its root permits another net, an address typed",
        )
        .host("127.0.0.1")
        .names(&[General::Ip(vec![127, 0, 0, 1])])
        .root(|root| root.with(name_constraints(&[General::Ip(private)], &[]))),
    );
    shapes.push(
        Shape::appliance(
            "constraint-self",
            "CA:TRUE, constrains itself to another domain",
        )
        .leaf(|leaf| leaf.with(name_constraints(&[dns_name("elsewhere.example")], &[]))),
    );
    shapes.push(
        Shape::issued(
            "constraint-common-name",
            "permits its domain, no names but the common one",
        )
        .root(|root| root.with(name_constraints(&[dns_name("lab.example")], &[])))
        .leaf(|leaf| leaf.without(crate::lab::extension::SUBJECT_ALTERNATIVE_NAME)),
    );
    shapes
}

fn policy() -> Vec<Shape> {
    let own = "1.3.6.1.4.1.99999.7";
    vec![
        Shape::issued("policy", "has a policy").leaf(|leaf| leaf.with(policies(&[own]))),
        Shape::issued("policy-critical", "has a critical policy")
            .leaf(|leaf| leaf.with(policies(&[own]).critical())),
        Shape::chain(
            "policy-required",
            "its intermediate requires a policy, none there",
        )
        .intermediate(|middle| middle.with(explicit_policy_required())),
        Shape::chain(
            "policy-required-there",
            "its intermediate requires a policy, both have it",
        )
        .intermediate(|middle| {
            middle
                .with(explicit_policy_required())
                .with(policies(&[own]))
        })
        .leaf(|leaf| leaf.with(policies(&[own]))),
        Shape::issued(
            "policy-required-root",
            "its root requires a policy, none there",
        )
        .root(|root| root.with(explicit_policy_required())),
    ]
}

fn strangers() -> Vec<Shape> {
    let critical = || unknown().critical();
    let mut shapes = vec![
        Shape::issued("unknown-extension", "issued, an unknown extension")
            .leaf(|leaf| leaf.with(unknown())),
        Shape::issued("unknown-critical", "issued, an unknown critical extension")
            .leaf(|leaf| leaf.with(critical())),
        Shape::plain(
            "unknown-critical-self",
            "self-signed, an unknown critical extension",
        )
        .leaf(|leaf| leaf.with(critical())),
        Shape::appliance(
            "unknown-critical-appliance",
            "CA:TRUE, an unknown critical extension",
        )
        .leaf(|leaf| leaf.with(critical())),
        Shape::issued("unknown-twice", "an unknown extension twice")
            .leaf(|leaf| leaf.with(unknown()).also(unknown())),
        Shape::issued("netscape-type", "a critical Netscape certificate type").leaf(|leaf| {
            let kind = crate::lab::der::named_bits(&[1]);
            leaf.with(Extension::new("2.16.840.1.113730.1.1", kind).critical())
        }),
        Shape::issued("must-staple", "asks for a stapled OCSP answer").leaf(|leaf| {
            let feature = crate::lab::der::sequence(&[crate::lab::der::integer(5)]);
            leaf.with(Extension::new("1.3.6.1.5.5.7.1.24", feature))
        }),
        Shape::issued("precertificate", "the poison of a precertificate").leaf(|leaf| {
            let poison = crate::lab::der::null();
            leaf.with(Extension::new("1.3.6.1.4.1.11129.2.4.3", poison).critical())
        }),
    ];
    for (role, place) in [(Role::Root, "root"), (Role::Intermediate, "intermediate")] {
        shapes.push(
            Shape::chain(
                &format!("{place}-unknown-critical"),
                &format!("its {place} has an unknown critical extension"),
            )
            .change(role, |draft| draft.with(unknown().critical())),
        );
    }
    shapes
}
