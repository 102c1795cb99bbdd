//! What is sent, in which order, and who signed whom.

use crate::lab::draft::{Name, Spoil};
use crate::lab::extension::authority;
use crate::lab::shape::{Role, Shape};

pub(super) fn shapes() -> Vec<Shape> {
    [orders(), forms(), crossed(), self_issued()].concat()
}

const LEAF: Role = Role::Leaf;
const MIDDLE: Role = Role::Intermediate;
const ROOT: Role = Role::Root;

fn orders() -> Vec<Shape> {
    let sent = |name: &str, about: &str, roles: &[Role]| {
        Shape::chain(&format!("sent-{name}"), &format!("sent: {about}")).send(roles)
    };
    vec![
        sent(
            "leaf-intermediate",
            "leaf and intermediate",
            &[LEAF, MIDDLE],
        ),
        sent("all", "leaf, intermediate and root", &[LEAF, MIDDLE, ROOT]),
        sent("leaf", "the leaf alone", &[LEAF]),
        sent(
            "leaf-root",
            "leaf and root, not the intermediate",
            &[LEAF, ROOT],
        ),
        sent(
            "reversed-authorities",
            "leaf, root, intermediate",
            &[LEAF, ROOT, MIDDLE],
        ),
        sent("twice", "the leaf twice", &[LEAF, LEAF, MIDDLE]),
        sent(
            "intermediate-twice",
            "the intermediate twice",
            &[LEAF, MIDDLE, MIDDLE],
        ),
        Shape::issued("sent-no-root", "leaf without its root").send(&[LEAF]),
        Shape::plain("sent-self-twice", "a self-signed one twice").send(&[LEAF, LEAF]),
        stranger(Shape::chain(
            "sent-stranger",
            "a stranger's root among them",
        ))
        .send(&[LEAF, MIDDLE, Role::Other]),
        stranger(Shape::plain(
            "sent-self-stranger",
            "self-signed with a stranger's root",
        ))
        .send(&[LEAF, Role::Other]),
        stranger(Shape::plain(
            "sent-self-stranger-stored",
            "the same, the stranger in the store",
        ))
        .send(&[LEAF, Role::Other])
        .store(Role::Other),
    ]
}

fn stranger(shape: Shape) -> Shape {
    let draft = shape.authority(Role::Other, "Stranger");
    shape.link(Role::Other, draft, Role::Other)
}

fn forms() -> Vec<Shape> {
    let long = |name: &str, about: &str| {
        let shape = Shape::chain(name, about);
        let second = shape.authority(Role::Second, "Second intermediate");
        shape
            .link(Role::Second, second, ROOT)
            .signer(MIDDLE, Role::Second)
            .send(&[LEAF, MIDDLE, Role::Second])
    };
    vec![
        long("long", "two intermediates"),
        long("long-gap", "two intermediates, the upper one not sent").send(&[LEAF, MIDDLE]),
        long("long-shuffled", "two intermediates in the wrong order").send(&[
            LEAF,
            Role::Second,
            MIDDLE,
        ]),
        long(
            "long-pathlen",
            "a root with pathlen:1 above two intermediates",
        )
        .root(|root| root.with(authority(Some(1)))),
        long(
            "long-pathlen-short",
            "a root with pathlen:0 above two intermediates",
        )
        .root(|root| root.with(authority(Some(0)))),
        long(
            "long-store-middle",
            "two intermediates, the upper one in the store",
        )
        .store(Role::Second),
        Shape::chain("wrong-issuer", "the leaf names an issuer that is not there")
            .leaf(|leaf| leaf.issuer(Name::of("wrong-issuer", "Nobody"))),
        Shape::chain("case-issuer", "the leaf writes its issuer in another case")
            .leaf(|leaf| leaf.issuer(Name::of("case-issuer", "INTERMEDIATE"))),
        Shape::chain(
            "string-issuer",
            "the leaf writes its issuer in another string type",
        )
        .leaf(|leaf| {
            leaf.issuer(
                Name::of("string-issuer", "Intermediate")
                    .retagged(crate::lab::der::PRINTABLE_STRING),
            )
        }),
        Shape::chain(
            "space-issuer",
            "the leaf writes its issuer with two spaces more",
        )
        .leaf(|leaf| leaf.issuer(Name::of("space-issuer", " Intermediate "))),
        lost(Shape::issued(
            "other-key-signed",
            "signed with another key than the root's",
        )),
        Shape::chain(
            "root-unsent-untrusted",
            "the intermediate stored in the root's place",
        )
        .store(MIDDLE),
    ]
}

fn crossed() -> Vec<Shape> {
    // The intermediate has a twin: same name and key, under another root.
    let twins = |name: &str, about: &str| {
        let shape = Shape::chain(name, about);
        let other = shape.authority(Role::Other, "Other root");
        let twin = shape
            .authority(Role::Second, "Intermediate")
            .key_place("intermediate");
        shape
            .link(Role::Other, other, Role::Other)
            .link(Role::Second, twin, Role::Other)
            .send(&[LEAF, MIDDLE, Role::Second])
    };
    // The root also exists under another root's signature.
    let bridged = |name: &str, about: &str| {
        let shape = Shape::chain(name, about);
        let other = shape.authority(Role::Other, "Other root");
        let bridge = shape.authority(Role::Second, "Root").key_place("root");
        shape
            .link(Role::Other, other, Role::Other)
            .link(Role::Second, bridge, Role::Other)
            .send(&[LEAF, MIDDLE, Role::Second])
    };
    vec![
        twins(
            "cross-first",
            "an intermediate under two roots, the first one stored",
        ),
        twins(
            "cross-second",
            "an intermediate under two roots, the second one stored",
        )
        .store(Role::Other),
        twins(
            "cross-unsent",
            "an intermediate under two roots, the stored one's not sent",
        )
        .send(&[LEAF, MIDDLE])
        .store(Role::Other),
        twins(
            "cross-expired",
            "two intermediates, the trusted one expired",
        )
        .intermediate(|middle| middle.expired()),
        twins(
            "cross-spoiled",
            "two intermediates, the trusted one's signature spoiled",
        )
        .intermediate(|middle| middle.spoil(Spoil::Signature)),
        bridged(
            "bridge-old",
            "a root under another root's signature, the other one stored",
        )
        .store(Role::Other),
        bridged(
            "bridge-new",
            "a root under another root's signature, the root itself stored",
        ),
        bridged(
            "bridge-expired",
            "the other root expired, the root itself stored",
        )
        .change(Role::Other, |other| other.expired()),
        bridged("bridge-expired-stored", "the other root expired and stored")
            .change(Role::Other, |other| other.expired())
            .store(Role::Other),
    ]
}

fn self_issued() -> Vec<Shape> {
    let same_name = |name: &str, about: &str| {
        let shape = Shape::issued(name, about);
        let subject = Name::of(name, &shape.host);
        shape
            .root(|root| root.subject(subject.clone()))
            .leaf(|leaf| leaf.subject(subject))
    };
    vec![
        same_name(
            "self-issued",
            "issuer and subject alike, signed by a root of the same name",
        ),
        same_name("self-issued-unsent", "the same, the root not sent").send(&[LEAF]),
        same_name("self-issued-leaf-stored", "the same, the leaf in the store").store(LEAF),
        Shape::plain(
            "self-signed-other-issuer",
            "signed by its own key, another issuer's name",
        )
        .leaf(|leaf| leaf.issuer(Name::of("self-signed-other-issuer", "Somebody"))),
        Shape::appliance(
            "self-signed-other-issuer-appliance",
            "CA:TRUE, signed by its own key, another issuer's name",
        )
        .leaf(|leaf| leaf.issuer(Name::of("self-signed-other-issuer-appliance", "Somebody"))),
        lost(Shape::plain(
            "self-issued-other-key",
            "issuer and subject alike, signed by a lost key",
        )),
        lost(Shape::appliance(
            "self-issued-other-key-appliance",
            "CA:TRUE, issuer and subject alike, signed by a lost key",
        )),
    ]
}

/// With a leaf that names its issuer rightly, but is signed by another key.
fn lost(shape: Shape) -> Shape {
    let issuer = shape.draft_of(ROOT).or_else(|| shape.draft_of(LEAF));
    let Some(subject) = issuer.map(|issuer| issuer.subject.clone()) else {
        return shape;
    };
    let other = shape.authority(Role::Other, "").subject(subject);
    shape
        .link(Role::Other, other, Role::Other)
        .signer(LEAF, Role::Other)
}
