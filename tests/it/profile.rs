use proptest::prelude::*;
use serde_json::{Value, json};
use trustguide::l10n::{Locale, Words};
use trustguide::profile::{
    Contact, Fault, Kind, MAX_BYTES, MAX_ENTRIES, Pin, Profile, read, write,
};
use trustguide::site::Product;

use crate::fixtures::{bytes, certificate, certificates};

const EXAMPLE: &[u8] = include_bytes!("../../deploy/site.example.json");

fn hex_of(file: &str) -> String {
    trustguide::certificate::hex(&certificate(file).sha256())
}

fn from(value: &Value) -> Result<Profile, Vec<Fault>> {
    read(value.to_string().as_bytes())
}

#[track_caller]
fn faults(value: &Value) -> Vec<(String, Kind)> {
    let faults = from(value).expect_err("a fault");
    faults
        .into_iter()
        .map(|one| (one.field, one.kind))
        .collect()
}

/// A profile with one host, and a field of it replaced.
fn with(pointer: &str, value: Value) -> Value {
    let mut profile = json!({
        "version": 1, "organisation": "Example", "language": "ja", "links": [], "certificates": [],
        "contact": { "name": "Help desk", "phone": "123", "mail": "a@example.com", "hours": "9" },
        "hosts": [{ "host": "ccp.example", "product": "ccp", "ports": [443], "fingerprints": [] }]
    });
    *profile.pointer_mut(pointer).expect("a field") = value;
    profile
}

#[test]
fn the_example_is_read_and_what_is_written_is_read_alike() {
    let profile = read(EXAMPLE).expect("the example");
    assert_eq!(profile.contact.name, "IT help desk");
    assert_eq!(
        profile.hosts[0].site.product,
        Product::CustomerCollaborationPlatform
    );
    assert_eq!(profile.hosts[1].site.ports, Product::Finesse.ports());
    assert_eq!(read(write(&profile).as_bytes()), Ok(profile.clone()));
    let more = Profile {
        certificates: certificates("private_ca/chain.pem"),
        ..profile
    };
    assert_eq!(read(write(&more).as_bytes()), Ok(more));
}

#[test]
fn the_schema_names_the_fields_that_are_read() {
    let schema: Value =
        serde_json::from_slice(include_bytes!("../../deploy/site.schema.json")).expect("JSON");
    let fields = |pointer: &str| -> Vec<String> {
        let object = schema
            .pointer(pointer)
            .and_then(Value::as_object)
            .expect("fields");
        object.keys().cloned().collect()
    };
    let page = include_str!("../../docs/site-profile.md");
    for name in fields("/properties") {
        assert!(
            name == "$schema" || page.contains(&format!("`{name}")),
            "{name}"
        );
        let value = match name.as_str() {
            "version" => json!(1),
            _ => Value::Null,
        };
        let unknown = from(&json!({ "version": 1, name.clone(): value }));
        let unknown = unknown
            .err()
            .into_iter()
            .flatten()
            .any(|fault| fault.kind == Kind::Unknown);
        assert!(!unknown, "{name}");
    }
    for name in fields("/properties/contact/properties") {
        assert!(from(&json!({ "version": 1, "contact": { name: null } })).is_ok());
    }
    for name in fields("/properties/hosts/items/properties") {
        let mut host = json!({ "host": "ccp" });
        if name != "host" {
            host[name] = Value::Null;
        }
        assert!(from(&json!({ "version": 1, "hosts": [host] })).is_ok());
    }
}

#[test]
fn a_fault_says_which_field_what_is_wrong_and_what_to_do() {
    let long = "x".repeat(201);
    let many: Vec<String> = (0..=MAX_ENTRIES).map(|n| format!("h{n}.example")).collect();
    for (value, field, kind) in [
        (with("/version", json!(2)), "version", Kind::Version),
        (with("/version", json!("1")), "version", Kind::Version),
        (
            with("/organisation", json!(7)),
            "organisation",
            Kind::NoText,
        ),
        (
            with("/organisation", json!(long)),
            "organisation",
            Kind::TooLong,
        ),
        (
            with("/organisation", json!("a\u{202e}b")),
            "organisation",
            Kind::Hidden,
        ),
        (with("/contact", json!("me")), "contact", Kind::NoObject),
        (
            with("/contact/mail", json!("a@b@c")),
            "contact.mail",
            Kind::Mail,
        ),
        (
            with("/contact/mail", json!("a@example.com?cc=b")),
            "contact.mail",
            Kind::Mail,
        ),
        (with("/language", json!("de")), "language", Kind::Language),
        (with("/hosts", json!({})), "hosts", Kind::NoList),
        (with("/hosts/0", json!(1)), "hosts[0]", Kind::NoObject),
        (
            with("/hosts/0/host", json!("https://ccp.example/")),
            "hosts[0].host",
            Kind::Host,
        ),
        (
            with("/hosts/0/host", json!("")),
            "hosts[0].host",
            Kind::Missing,
        ),
        (
            with("/hosts/0/product", json!("router")),
            "hosts[0].product",
            Kind::Product,
        ),
        (
            with("/hosts/0/ports", json!(["443"])),
            "hosts[0].ports[0]",
            Kind::Port,
        ),
        (
            with("/hosts/0/ports", json!([443, 0])),
            "hosts[0].ports[1]",
            Kind::Port,
        ),
        (
            with("/hosts/0/ports", json!([443, 443])),
            "hosts[0].ports[1]",
            Kind::Repeated,
        ),
        (
            with("/hosts/0/fingerprints", json!(["00 11"])),
            "hosts[0].fingerprints[0]",
            Kind::Fingerprint,
        ),
        (
            with("/hosts/0/fingerprints", json!(["0".repeat(40)])),
            "hosts[0].fingerprints[0]",
            Kind::Fingerprint,
        ),
        (with("/links", json!(["*"])), "links[0]", Kind::Pattern),
        (with("/links", json!(many)), "links", Kind::TooMany),
        (
            with("/certificates", json!(["none"])),
            "certificates[0]",
            Kind::Certificate,
        ),
    ] {
        assert_eq!(faults(&value), [(field.to_owned(), kind)]);
    }
    assert_eq!(faults(&json!({})), [("version".to_owned(), Kind::Missing)]);
    assert_eq!(
        faults(&json!({ "version": 1, "colour": "red" })),
        [("colour".to_owned(), Kind::Unknown)]
    );
    let twice = json!({ "version": 1, "hosts": [{ "host": "ccp" }, { "host": "CCP" }] });
    assert_eq!(
        faults(&twice),
        [("hosts[1].host".to_owned(), Kind::Repeated)]
    );
}

#[test]
fn a_file_that_is_no_profile_says_where_reading_stopped() {
    let faults = read(b"{\n  \"version\": 1,,\n}").expect_err("no JSON");
    assert_eq!(
        faults[0].kind,
        Kind::Json {
            line: 2,
            column: 16
        }
    );
    let words = Words::new(Locale::En, Locale::En);
    assert!(
        words
            .text(&faults[0].message())
            .contains("line 2, column 16")
    );
    assert_eq!(read(b"[]").expect_err("a list")[0].kind, Kind::NoObject);
    let big = vec![b' '; MAX_BYTES + 1];
    assert_eq!(read(&big).expect_err("too big")[0].kind, Kind::TooBig);
    let deep = "[".repeat(100_000);
    assert!(matches!(
        read(deep.as_bytes()).expect_err("deep")[0].kind,
        Kind::Json { .. }
    ));
    assert!(read(&[b"\xef\xbb\xbf", EXAMPLE].concat()).is_ok());
}

#[test]
fn every_fault_has_its_sentence_in_both_languages() {
    for locale in Locale::ALL {
        let words = Words::new(locale, locale);
        let wrong = json!({ "version": 3, "a": 1, "contact": { "mail": "x" }, "hosts": [{}], "links": [1] });
        for fault in from(&wrong).expect_err("faults") {
            let text = words.text(&fault.message());
            assert!(!text.starts_with("profile-fault"), "{text}");
        }
    }
}

#[test]
fn a_private_key_in_a_profile_is_refused() {
    let pem = String::from_utf8(bytes("damaged/with_private_key.pem")).expect("PEM");
    let value = with("/certificates", json!([pem]));
    assert_eq!(
        faults(&value),
        [("certificates[0]".to_owned(), Kind::PrivateKey)]
    );
}

#[test]
fn a_certificate_is_the_one_that_is_expected_or_not() {
    let own = certificate("self_signed_leaf/server.pem");
    let other = certificate("cisco_new/server.pem");
    let digits = hex_of("self_signed_leaf/server.pem").to_uppercase();
    let profile = from(&with("/hosts/0/fingerprints", json!([digits]))).expect("a profile");
    assert_eq!(profile.pin("ccp.example", &own), Pin::Expected);
    assert_eq!(profile.pin("ccp.example", &other), Pin::Other);
    assert_eq!(profile.pin("elsewhere.example", &other), Pin::Unknown);
    let both = [other.clone(), own];
    assert_eq!(profile.pin_of_chain("ccp.example", &both), Pin::Expected);
    assert_eq!(profile.pin_of_chain("ccp.example", &both[..1]), Pin::Other);
    let open = from(&with("/hosts/0/fingerprints", json!([]))).expect("a profile");
    assert_eq!(open.pin("ccp.example", &other), Pin::Unknown);
}

#[test]
fn a_link_may_name_the_hosts_of_the_profile_and_those_that_it_lists() {
    let profile =
        from(&with("/links", json!(["Other.example", "*.example.com"]))).expect("a profile");
    for (host, allowed) in [
        ("ccp.example", true),
        ("other.example", true),
        ("a.b.example.com", true),
        ("example.com", false),
        (".example.com", false),
        ("evilexample.com", false),
        ("example.com.evil.test", false),
    ] {
        assert_eq!(profile.allows(host), allowed, "{host}");
    }
    assert!(Profile::default().allows("anything.test"));
}

#[test]
fn who_to_call_becomes_an_address_only_where_it_is_a_plain_one() {
    let contact = |phone: &str, mail: &str| Contact {
        phone: phone.to_owned(),
        mail: mail.to_owned(),
        ..Contact::default()
    };
    let plain = contact("+81 (3) 1234-5678", "help.desk@example.co.jp");
    assert_eq!(plain.phone_address().as_deref(), Some("tel:+81312345678"));
    assert_eq!(
        plain.mail_address().as_deref(),
        Some("mailto:help.desk@example.co.jp")
    );
    let odd = contact("ext. 12;phone-context=x", "a@b.example?body=x");
    assert_eq!(odd.phone_address(), None);
    assert_eq!(odd.mail_address(), None);
}

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "\\PC{0,20}".prop_map(Value::from),
        Just(json!("ccp.example")),
    ];
    let names = prop_oneof![
        Just("hosts".to_owned()),
        Just("host".to_owned()),
        Just("ports".to_owned()),
        Just("contact".to_owned()),
        Just("fingerprints".to_owned()),
        Just("links".to_owned()),
        Just("version".to_owned()),
        "\\PC{0,8}",
    ];
    leaf.prop_recursive(5, 64, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map(names.clone(), inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_is_a_profile_or_has_faults_that_can_be_shown(mut value in values(), versioned in any::<bool>()) {
        if versioned && let Some(object) = value.as_object_mut() {
            object.insert("version".to_owned(), json!(1));
        }
        let words = Words::new(Locale::En, Locale::En);
        match from(&value) {
            Ok(profile) => prop_assert_eq!(read(write(&profile).as_bytes()), Ok(profile)),
            Err(faults) => {
                prop_assert!((1..=50).contains(&faults.len()));
                for fault in faults {
                    prop_assert!(fault.field.chars().count() <= 80);
                    prop_assert!(!words.text(&fault.message()).is_empty());
                }
            }
        }
    }
}
