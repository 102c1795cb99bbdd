use trustguide::asn1::wrap;
use trustguide::certificate::details::{self, Group, Value};
use trustguide::certificate::{Certificate, Facts, KeyKind, KeyUsage, Time};
use trustguide::chain::{Chain, Picture};
use trustguide::l10n::{Locale, Words};

use crate::draft::{Draft, OID, common_name};
use crate::fixtures::{NOW, certificate, certificates, chain};
use crate::made::Workshop;

#[test]
fn the_facts_of_a_self_made_server_certificate_are_read() {
    let server = certificate("cisco_new/server.pem");
    assert_eq!(server.version, 3);
    assert_eq!(
        server.subject.rfc4514(),
        "CN=ccp.example.co.jp,OU=Contact Center,O=Example KK,C=JP"
    );
    assert_eq!(server.title(), "ccp.example.co.jp");
    assert_eq!(server.hosts(), ["ccp.example.co.jp"]);
    assert!(server.is_ca() && server.is_self_issued());
    assert_eq!(server.is_self_signed(), Some(true));
    assert_eq!(
        server.basic_constraints.and_then(|basic| basic.path_len),
        Some(0)
    );
    assert!(
        server
            .key_usage
            .is_some_and(|usage| usage.has(KeyUsage::KEY_CERT_SIGN))
    );
    assert_eq!(server.not_before.rfc3339(), "2026-01-01T00:00:00Z");
    assert_eq!(
        server.public_key.kind,
        KeyKind::Rsa {
            exponent: Some(65537)
        }
    );
    assert_eq!(server.public_key.bits, Some(2048));
}

#[test]
fn a_certificate_without_names_has_no_hosts_whatever_its_common_name_says() {
    let server = certificate("cisco_old/server.pem");
    assert_eq!(server.subject.common_name().as_deref(), Some("CUCM-PUB"));
    assert!(server.hosts().is_empty());
    assert_eq!(server.basic_constraints, None);
}

#[test]
fn addresses_and_wildcards_are_read_as_people_type_them() {
    let leaf = certificate("self_signed_leaf/server.pem");
    assert_eq!(
        leaf.hosts(),
        ["appliance.example.co.jp", "appliance", "192.0.2.10"]
    );
    let server = &chain("private_ca/chain.pem")[0];
    assert_eq!(server.hosts()[1], "*.cc.example.co.jp");
}

#[test]
fn days_left_are_counted_to_the_end_and_beyond_it() {
    let server = certificate("cisco_new/server.pem");
    let end = server.not_after.0;
    assert_eq!(server.days_left(Time(end - 86_400 * 3)), 3);
    assert_eq!(server.days_left(Time(end - 1)), 0);
    assert_eq!(server.days_left(Time(end + 1)), -1);
}

#[test]
fn time_is_written_and_read_again_far_beyond_the_present() {
    for text in [
        "1950-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "2000-02-29T23:59:59Z",
        "9999-12-31T23:59:59Z",
    ] {
        let time = Time::from_rfc3339(text).expect(text);
        assert_eq!(time.rfc3339(), text);
    }
    assert_eq!(Time::from_rfc3339("2026-07-01T09:00:00.5+09:00"), Some(NOW));
    assert_eq!(Time::from_rfc3339("yesterday"), None);
    assert_eq!(Time::from_rfc3339("2026-13-01T00:00:00Z"), None);
}

#[test]
fn a_chain_in_any_order_is_put_leaf_first() {
    let right = chain("private_ca/chain.pem");
    let names: Vec<String> = right.iter().map(|one| one.title()).collect();
    assert_eq!(
        names,
        [
            "finesse.example.co.jp",
            "Example Issuing CA",
            "Example Root CA"
        ]
    );
    assert_eq!(chain("private_ca/wrong_order.pem"), right);
    assert_eq!(chain("private_ca/chain.p7b"), right);
}

#[test]
fn a_leaf_without_its_issuers_is_a_chain_of_one() {
    let all = certificates("private_ca/server.der");
    let chain = Chain::of(&all);
    assert_eq!(chain.certificates.len(), 1);
    assert_eq!(chain.root(), None);
}

#[test]
fn the_same_certificate_twice_is_one_link() {
    let mut twice = certificates("cisco_new/server.pem");
    twice.extend(twice.clone());
    assert_eq!(Chain::of(&twice).certificates.len(), 1);
    assert_eq!(Chain::leaf_first(&twice).len(), 1);
}

#[track_caller]
fn check_rows(file: &str, wanted: impl Fn(Group) -> bool, expected: &[&str]) {
    let rows = details::rows(&certificate(file), NOW);
    let labels: Vec<&str> = rows
        .iter()
        .filter(|row| wanted(row.group))
        .map(|row| row.label.id)
        .collect();
    assert_eq!(labels, expected);
}

#[test]
fn the_five_filters_show_what_they_are_called() {
    let file = "self_signed_leaf/server.pem";
    check_rows(
        file,
        |group| group == Group::Version1,
        &[
            "field-version",
            "field-serial",
            "field-signature-algorithm",
            "field-issuer",
            "field-not-before",
            "field-not-after",
            "field-subject",
            "field-public-key",
            "field-signature",
        ],
    );
    check_rows(
        file,
        |group| group == Group::Extension { critical: true },
        &["ext-basic-constraints", "ext-key-usage"],
    );
    check_rows(
        file,
        |group| matches!(group, Group::Extension { .. }),
        &[
            "ext-basic-constraints",
            "ext-subject-key-identifier",
            "ext-key-usage",
            "ext-extended-key-usage",
            "ext-subject-alternative-name",
        ],
    );
    check_rows(
        file,
        |group| group == Group::Property,
        &[
            "property-sha256",
            "property-sha1",
            "property-spki",
            "property-self",
            "property-days",
            "property-size",
        ],
    );
    check_rows(
        "cisco_old/server.pem",
        |group| group == Group::Extension { critical: true },
        &[],
    );
}

#[test]
fn no_extension_is_ever_shown_without_a_value() {
    for file in [
        "cisco_new/server.pem",
        "cisco_old/server.pem",
        "private_ca/chain.pem",
    ] {
        for certificate in certificates(file) {
            for row in details::rows(&certificate, NOW) {
                assert_ne!(
                    row.value,
                    Value::List(Vec::new()),
                    "{file}: {:?}",
                    row.label
                );
            }
        }
    }
}

/// Keys and signatures that are named and not verified.
#[track_caller]
fn check_named(algorithm: &[u8], name: &str, fact: &str, because: &str) {
    let own = wrap(OID, algorithm);
    let draft = Draft {
        issuer: common_name(0x0c, b"draft.example"),
        algorithm: own.clone(),
        key_algorithm: own,
        ..Draft::default()
    };
    let certificate = Certificate::from_der(&draft.der()).expect("a certificate");
    let facts = Facts::from(&certificate);
    assert_eq!(certificate.public_key.name(), name);
    assert_eq!((facts.pubkey.as_str(), facts.self_signed), (fact, None));
    let words = Words::new(Locale::En, Locale::En);
    let line = words.text(&details::self_issued(&certificate));
    assert!(line.ends_with(because), "{line}");
    let picture = Picture::of(&[certificate]);
    let up = words.text(&picture.lines[0].links[0].up.message());
    assert!(up.contains(because), "{up}");
}

#[test]
fn keys_that_are_not_verified_are_named_and_the_reason_is_told() {
    let post_quantum = |last: u8| vec![0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x03, last];
    for (oid, name, fact) in [
        (post_quantum(17), "ML-DSA-44", "MLDSA44"),
        (post_quantum(19), "ML-DSA-87", "MLDSA87"),
        (post_quantum(20), "SLH-DSA-SHA2-128s", "SLHDSA-SHA2-128s"),
        (post_quantum(31), "SLH-DSA-SHAKE-256f", "SLHDSA-SHAKE-256f"),
        (vec![0x2b, 0x65, 0x71], "Ed448", "Ed448"),
        (vec![0x2a, 0x03], "1.2.3", "1.2.3"),
    ] {
        let because = format!("because signatures with {name} are not supported here");
        check_named(&oid, name, fact, &because);
    }
}

#[test]
fn a_value_that_is_no_string_is_written_as_its_encoding() {
    let id = wrap(OID, &[0x2a, 0x03, 0x04]);
    let named = |value: &[u8]| {
        let pair = [id.clone(), value.to_vec()].concat();
        let draft = Draft {
            subject: wrap(0x31, &wrap(0x30, &pair)),
            ..Draft::default()
        };
        let certificate = Certificate::from_der(&draft.der()).expect("a certificate");
        certificate.subject.rfc4514()
    };
    assert_eq!(named(&[0x02, 0x01, 0x05]), "1.2.3.4=#020105");
    assert_eq!(
        named(&[0x30, 0x03, 0x02, 0x01, 0x05]),
        "1.2.3.4=#3003020105"
    );
    assert_eq!(named(&[0x19, 0x01, 0x61]), "1.2.3.4=#190161");
    assert_eq!(named(&[0x0c, 0x02, 0x23, 0x61]), "1.2.3.4=\\#a");
}

#[test]
fn a_curve_that_is_spelled_out_is_named_where_browsers_know_it() {
    let shop = Workshop::open();
    for (curve, name, bits) in [
        ("prime256v1", "EC secp256r1", Some(256)),
        ("secp384r1", "EC secp384r1", Some(384)),
        ("secp521r1", "EC secp521r1", Some(521)),
        ("brainpoolP320r1", "EC explicit parameters", None),
    ] {
        let kind = format!("EC -pkeyopt ec_paramgen_curve:{curve} -pkeyopt ec_param_enc:explicit");
        shop.key(curve, &kind);
        let key = &shop.own(curve, "/CN=spelled.example", &[], &[]).public_key;
        assert_eq!((key.name().as_str(), key.bits), (name, bits));
        let kind = format!("EC -pkeyopt ec_paramgen_curve:{curve}");
        shop.key(curve, &kind);
        let key = &shop.own(curve, "/CN=named.example", &[], &[]).public_key;
        assert!(
            !key.name().contains("explicit") && key.bits.is_some(),
            "{curve}"
        );
    }
}
