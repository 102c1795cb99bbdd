use std::time::{Duration, Instant};

use trustguide::certificate::Certificate;
use trustguide::chain::{
    Chain, Picture, Repeat, Role, Signature, Up, is_only_authority, issuer_addresses,
};
use trustguide::l10n::{Locale, Words};

use crate::fixtures::{certificate, certificates, chain};
use crate::made::Workshop;

const AUTHORITY: &[&str] = &["basicConstraints=critical,CA:TRUE", "keyUsage=keyCertSign"];
/// Without key identifiers.
const CA: &[&str] = &[
    "basicConstraints=critical,CA:TRUE",
    "keyUsage=keyCertSign",
    "subjectKeyIdentifier=none",
    "authorityKeyIdentifier=none",
];
const LEAF: &[&str] = &[
    "basicConstraints=CA:FALSE",
    "subjectKeyIdentifier=none",
    "authorityKeyIdentifier=none",
];

/// Lines as `leaf:place right> root:place own-right`.
fn drawn(picture: &Picture) -> Vec<String> {
    let lines = picture.lines.iter().map(|line| {
        let links = line.links.iter().map(|link| {
            let role = match link.role {
                Role::Leaf => "leaf",
                Role::Intermediate => "intermediate",
                Role::Root => "root",
                Role::SelfSigned => "own",
            };
            let up = match &link.up {
                Up::Issuer(signature) => format!("{signature:?} >"),
                Up::Itself(signature) => format!("{signature:?} ."),
                Up::Missing { .. } => "missing".to_owned(),
                Up::Cut => "cut".to_owned(),
            };
            format!("{role}:{} {up}", link.certificate)
        });
        links.collect::<Vec<_>>().join(" ")
    });
    lines.collect()
}

#[track_caller]
fn check(certificates: &[Certificate], expected: &[&str]) -> Picture {
    let picture = Picture::of(certificates);
    assert_eq!(drawn(&picture), expected);
    for locale in Locale::ALL {
        let words = Words::new(locale, locale);
        for link in picture.lines.iter().flat_map(|line| &line.links) {
            assert!(words.knows(link.role.message().id), "{:?}", link.role);
            assert!(!words.text(&link.up.message()).contains(['{', '$']));
        }
    }
    picture
}

#[test]
fn a_chain_is_drawn_from_leaf_to_root_however_it_came() {
    let right = check(
        &chain("private_ca/chain.pem"),
        &["leaf:0 Right > intermediate:1 Right > root:2 Right ."],
    );
    assert!(right.lines[0].in_order);
    assert_eq!(right.lines[0].links[1].title, "Example Issuing CA");
    let wrong = check(
        &certificates("private_ca/wrong_order.pem"),
        &["leaf:1 Right > intermediate:2 Right > root:0 Right ."],
    );
    assert!(!wrong.lines[0].in_order);
}

#[test]
fn several_leaves_are_several_lines_and_repeats_are_told() {
    let heap = [
        certificates("cisco_new/server.pem"),
        certificates("private_ca/chain.pem"),
        certificates("cisco_new/server.pem"),
    ]
    .concat();
    let picture = check(
        &heap,
        &[
            "own:0 Right .",
            "leaf:1 Right > intermediate:2 Right > root:3 Right .",
        ],
    );
    let repeat = Repeat {
        certificate: 4,
        first: 0,
    };
    assert_eq!(picture.repeats, [repeat]);
}

#[test]
fn a_missing_issuer_is_named_with_where_it_can_be_had() {
    let shop = Workshop::open();
    shop.p256("root");
    shop.p256("leaf");
    shop.own("root", "/O=Example/CN=Root", CA, &[]);
    let access = [
        "authorityInfoAccess=OCSP;URI:http://ocsp.example/,caIssuers;URI:http://ca.example/root.cer",
    ];
    let leaf = shop.issued("leaf", "root", "/CN=leaf", &access, &[]);
    assert_eq!(issuer_addresses(&leaf), ["http://ca.example/root.cer"]);
    let picture = check(&[leaf], &["leaf:0 missing"]);
    assert_eq!(
        picture.lines[0].links[0].up,
        Up::Missing {
            issuer: "Root, Example".to_owned(),
            addresses: vec!["http://ca.example/root.cer".to_owned()],
        }
    );
}

#[test]
fn of_two_issuers_of_one_name_the_one_that_signed_is_taken() {
    let shop = Workshop::open();
    for name in ["right", "wrong", "leaf"] {
        shop.p256(name);
    }
    let right = shop.own("right", "/CN=Root", CA, &[]);
    let wrong = shop.own("wrong", "/CN=Root", CA, &[]);
    let leaf = shop.issued("leaf", "right", "/CN=leaf", LEAF, &[]);
    let heap = [leaf.clone(), wrong.clone(), right.clone()];
    check(&heap, &["leaf:0 Right > root:2 Right .", "root:1 Right ."]);
    assert_eq!(Chain::of(&heap).certificates, [leaf.clone(), right]);
    check(&[leaf, wrong], &["leaf:0 Wrong > root:1 Right ."]);
}

#[test]
fn a_key_identifier_that_fits_nobody_does_not_hide_who_signed() {
    let shop = Workshop::open();
    for name in ["root", "leaf"] {
        shop.p256(name);
    }
    let with_id = [AUTHORITY, &["subjectKeyIdentifier=hash"]].concat();
    shop.own("root", "/CN=Root", &with_id, &[]);
    let with_id = ["authorityKeyIdentifier=keyid"];
    let leaf = shop.issued("leaf", "root", "/CN=leaf", &with_id, &[]);
    let other_id = [AUTHORITY, &["subjectKeyIdentifier=0102030405"]].concat();
    let root = shop.own("root", "/CN=Root", &other_id, &[]);
    check(&[leaf, root], &["leaf:0 Right > root:1 Right ."]);
}

#[test]
fn cross_signed_authorities_are_grouped_and_the_one_that_leads_on_is_taken() {
    let shop = Workshop::open();
    for name in ["first", "second", "between", "leaf"] {
        shop.p256(name);
    }
    shop.own("first", "/CN=First", CA, &[]);
    let second = shop.own("second", "/CN=Second", CA, &[]);
    let by_first = shop.issued("between", "first", "/CN=Between", CA, &[]);
    let by_second = shop.issued("between", "second", "/CN=Between", CA, &[]);
    let leaf = shop.issued("leaf", "between", "/CN=leaf", LEAF, &[]);
    let picture = check(
        &[leaf, by_first, by_second, second],
        &[
            "leaf:0 Right > intermediate:2 Right > root:3 Right .",
            "intermediate:1 missing",
        ],
    );
    assert_eq!(picture.cross_signs, [[1, 2]]);
}

#[test]
fn a_new_key_under_the_old_one_of_the_same_name_is_issued_by_it() {
    let shop = Workshop::open();
    for name in ["old", "new"] {
        shop.p256(name);
    }
    let old = shop.own("old", "/CN=Root", CA, &[]);
    let new = shop.issued("new", "old", "/CN=Root", CA, &[]);
    check(&[new, old], &["intermediate:0 Right > root:1 Right ."]);
}

#[test]
fn two_that_issued_each_other_end_somewhere() {
    let shop = Workshop::open();
    for name in ["a", "b"] {
        shop.p256(name);
    }
    let first = shop.own("a", "/CN=A", CA, &[]);
    let b = shop.issued("b", "a", "/CN=B", CA, &[]);
    let a = shop.issued("a", "b", "/CN=A", CA, &[]);
    check(
        &[a.clone(), b.clone()],
        &["intermediate:0 Right > intermediate:1 cut"],
    );
    assert_eq!(Chain::of(&[a, b]).certificates.len(), 2);
    assert!(is_only_authority(&first));
}

#[test]
fn what_was_sent_keeps_its_order_unless_it_is_no_one_servers() {
    let right = chain("private_ca/chain.pem");
    let wrong = certificates("private_ca/wrong_order.pem");
    let sent = |leaf: &Certificate, came: &[Certificate], among: &[Certificate]| {
        Chain::as_sent(leaf, came, among).certificates
    };
    assert_eq!(sent(&right[0], &wrong, &right), wrong);
    assert_eq!(sent(&right[1], &wrong, &right), right[1..]);
    assert_eq!(sent(&right[0], &right[..1], &right), right);
    let mut heap = wrong;
    heap.push(certificate("self_signed_leaf/server.pem"));
    assert_eq!(sent(&right[0], &heap, &heap), right);
}

#[test]
fn nothing_is_an_empty_picture() {
    assert_eq!(Picture::of(&[]), Picture::default());
}

/// Copies that differ in what `change` makes of the number.
fn many(one: &Certificate, change: impl Fn(&mut Certificate, u32)) -> Vec<Certificate> {
    let copies = (0..10_000u32).map(|number| {
        let mut copy = one.clone();
        let mut fingerprint = one.sha256();
        fingerprint[..4].copy_from_slice(&number.to_be_bytes());
        copy.fingerprint = fingerprint.into();
        change(&mut copy, number);
        copy
    });
    copies.collect()
}

#[track_caller]
fn check_quick(heap: &[Certificate], lines: usize) -> Picture {
    let start = Instant::now();
    let picture = Picture::of(heap);
    Chain::of(heap);
    Chain::leaf_first(heap);
    assert!(
        start.elapsed() < Duration::from_secs(60),
        "{:?}",
        start.elapsed()
    );
    assert_eq!(picture.lines.len(), lines);
    picture
}

#[test]
fn ten_thousand_certificates_are_drawn_without_comparing_every_pair() {
    let own = certificate("self_signed_leaf/server.pem");
    // All of one name, with one key or with their own.
    let picture = check_quick(&many(&own, |_, _| {}), 10_000);
    let last = &picture.lines[9_999].links[0];
    assert_eq!(last.up, Up::Itself(Signature::Unchecked));
    let keyed = many(&own, |copy, number| {
        let id = Some(number.to_be_bytes().to_vec().into());
        copy.subject_key_identifier.clone_from(&id);
        copy.authority_key_identifier = id;
    });
    check_quick(&keyed, 10_000);
    // All issued by one another of one name.
    let issued = many(&own, |copy, number| {
        let subject = [&copy.subject.der[..], &number.to_be_bytes()];
        copy.subject.der = subject.concat().into();
        copy.issuer.der = vec![0].into();
    });
    check_quick(&issued, 10_000);
    // One long row.
    let row = many(&own, |copy, number| {
        copy.subject.der = number.to_be_bytes().to_vec().into();
        copy.issuer.der = (number + 1).to_be_bytes().to_vec().into();
    });
    let start = Instant::now();
    let picture = Picture::of(&row);
    assert!(start.elapsed() < Duration::from_secs(60));
    assert!(picture.lines.iter().all(|line| line.links.len() <= 32));
}
