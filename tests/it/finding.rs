use trustguide::certificate::{Certificate, Time};
use trustguide::l10n::{Locale, Words};
use trustguide::verdict::{Finding, Severity, findings};

use crate::draft::Draft;
use crate::fixtures::{NOW, certificate, certificates, chain};
use crate::made::{Workshop, early, patched};

const CA: &[&str] = &[
    "basicConstraints=critical,CA:TRUE",
    "subjectKeyIdentifier=hash",
    "keyUsage=critical,keyCertSign,cRLSign",
];
const SERVER: &[&str] = &[
    "basicConstraints=CA:FALSE",
    "keyUsage=digitalSignature",
    "extendedKeyUsage=serverAuth",
    "subjectAltName=DNS:s.example",
];

fn named(finding: &Finding) -> String {
    format!("{:?} {}", finding.severity, finding.id)
}

/// Every sentence stands in both languages, with all that it speaks of.
#[track_caller]
fn speak(finding: &Finding) {
    for locale in Locale::ALL {
        let words = Words::new(locale, locale);
        let messages = [&finding.field, &finding.says].into_iter();
        for message in messages.chain(&finding.mend) {
            let text = words.text(message);
            assert!(
                words.knows(message.id) && !text.is_empty() && !text.contains(['{', '}', '$']),
                "{}: {text}",
                message.id
            );
        }
    }
}

#[track_caller]
fn check_at(
    served: &[Certificate],
    host: &str,
    now: Time,
    old: Option<&Certificate>,
    expected: &[&str],
) -> Vec<Finding> {
    let found = findings(served, host, now, old);
    found.iter().for_each(speak);
    let names: Vec<String> = found.iter().map(named).collect();
    assert_eq!(names, expected);
    found
}

#[track_caller]
fn check(served: &[Certificate], host: &str, expected: &[&str]) -> Vec<Finding> {
    check_at(served, host, NOW, None, expected)
}

/// A server's certificate that was made a moment ago.
#[track_caller]
fn check_made(served: &[Certificate], expected: &[&str]) -> Vec<Finding> {
    check_at(served, "s.example", early(&served[0]), None, expected)
}

/// That a fault is among the findings, whatever else a patched certificate breaks.
#[track_caller]
fn check_has(served: &Certificate, expected: &str) -> Finding {
    let host = served.hosts().into_iter().next().unwrap_or_default();
    let found = findings(std::slice::from_ref(served), &host, NOW, None);
    found.iter().for_each(speak);
    let one = found.iter().find(|finding| named(finding) == expected);
    let names: Vec<String> = found.iter().map(named).collect();
    one.unwrap_or_else(|| panic!("{expected} is not among {names:?}"))
        .clone()
}

#[test]
fn nothing_is_wrong_with_a_private_authoritys_chain() {
    let served = chain("private_ca/chain.pem");
    check(&served, "finesse.example.co.jp", &[]);
    check(&served, "a.cc.example.co.jp", &[]);
    check(&served, "", &[]);
}

#[test]
fn nothing_served_has_no_findings() {
    check(&[], "s.example", &[]);
}

#[test]
fn a_self_signed_leaf_only_lacks_the_iphones_switch() {
    let served = certificates("self_signed_leaf/server.pem");
    check(&served, "192.0.2.10", &["Note no-apple-switch"]);
}

#[test]
fn an_authority_as_server_rests_on_basic_constraints() {
    let served = certificates("cisco_new/server.pem");
    let found = check(&served, "ccp.example.co.jp", &["Warn ca-as-server"]);
    assert_eq!(found[0].field.id, "ext-basic-constraints");
    assert_eq!(
        found[0].mend.as_ref().map(|mend| mend.id),
        Some("mend-not-authority")
    );
}

#[test]
fn an_old_appliances_certificate_has_its_faults_worst_first() {
    let served = certificates("cisco_old/server.pem");
    let found = check(
        &served,
        "CUCM-PUB",
        &[
            "Stop cn-only",
            "Warn weak-signature",
            "Note cert-sign-without-ca",
            "Note no-apple-switch",
        ],
    );
    assert!(found.is_sorted_by_key(|finding| finding.severity));
    let words = Words::new(Locale::En, Locale::En);
    assert_eq!(
        words.text(&found[0].says),
        "The name CUCM-PUB stands only in the common name (CN). Browsers read host names in the subject alternative name (SAN), and there is none."
    );
    assert!(words.text(&found[1].says).contains("SHA-1"));
}

#[test]
fn a_hash_that_can_be_forged_stops_only_what_an_authority_signed() {
    let shop = Workshop::open();
    for name in ["root", "server"] {
        shop.key(name, "RSA -pkeyopt rsa_keygen_bits:2048");
    }
    let root = shop.own("root", "/CN=Root", CA, &["-days", "800", "-sha1"]);
    let server = shop.issued(
        "server",
        "root",
        "/CN=s.example",
        SERVER,
        &["-days", "800", "-md5"],
    );
    let found = check_made(&[server, root], &["Stop weak-signature"]);
    assert_eq!(found[0].rule, "RFC 6151");
}

#[test]
fn a_name_that_people_type_and_the_certificate_lacks_is_told() {
    let served = certificates("self_signed_leaf/server.pem");
    check(
        &served,
        "other.example",
        &["Stop host-not-named", "Note no-apple-switch"],
    );
}

#[test]
fn an_address_written_as_a_name_is_told() {
    let shop = Workshop::open();
    shop.p256("own");
    let own = shop.own(
        "own",
        "/CN=192.0.2.7",
        &[
            "basicConstraints=CA:FALSE",
            "keyUsage=digitalSignature",
            "subjectAltName=DNS:192.0.2.7,DNS:s.example",
        ],
        &["-days", "800"],
    );
    let served = std::slice::from_ref(&own);
    let now = early(&own);
    check_at(
        served,
        "s.example",
        now,
        None,
        &["Warn address-as-name", "Note no-apple-switch"],
    );
    check_at(
        served,
        "192.0.2.7",
        now,
        None,
        &[
            "Stop host-not-named",
            "Stop address-as-name",
            "Note no-apple-switch",
        ],
    );
}

#[test]
fn dates_are_told_before_they_begin_soon_before_they_end_and_after() {
    let served = chain("private_ca/chain.pem");
    let end = served[0].not_after.0;
    let host = "finesse.example.co.jp";
    let at = |time: i64, expected: &[&str]| check_at(&served, host, Time(time), None, expected);
    let day = 86_400;
    at(end - 32 * day, &[]);
    let soon = at(end - 30 * day, &["Warn expires-soon"]);
    let words = Words::new(Locale::En, Locale::En);
    assert_eq!(
        words.text(&soon[0].says),
        "finesse.example.co.jp expires in 30 days, on 2027-12-01 00:00:00 UTC."
    );
    at(end + 1, &["Stop expired"]);
    at(
        served[0].not_before.0 - 1,
        &[
            "Stop not-yet-valid",
            "Stop not-yet-valid",
            "Stop not-yet-valid",
        ],
    );
}

#[test]
fn an_expired_authority_is_told_with_its_place() {
    let served = chain("private_ca/chain.pem");
    let after = Time(served[1].not_after.0 + 1);
    let found = findings(&served, "finesse.example.co.jp", after, None);
    let expired = found.iter().filter(|finding| finding.id == "expired");
    let places: Vec<usize> = expired.map(|finding| finding.certificate).collect();
    assert_eq!(places, [0, 1]);
}

#[test]
fn reversed_dates_are_one_finding() {
    let server = certificate("self_signed_leaf/server.pem");
    let patched = patched(&server, b"310101000000Z", b"200101000000Z");
    check_has(&patched, "Stop dates-reversed");
}

#[test]
fn keys_that_browsers_do_not_take_are_told() {
    for (kind, expected) in [
        ("EC -pkeyopt ec_paramgen_curve:P-384", None),
        ("EC -pkeyopt ec_paramgen_curve:P-521", Some("Stop key-kind")),
        ("ED25519", Some("Stop key-kind")),
        ("RSA -pkeyopt rsa_keygen_bits:512", Some("Stop weak-key")),
        ("RSA -pkeyopt rsa_keygen_bits:1024", Some("Warn weak-key")),
        (
            "RSA -pkeyopt rsa_keygen_bits:2048 -pkeyopt rsa_keygen_pubexp:3",
            None,
        ),
    ] {
        let shop = Workshop::open();
        shop.key("own", kind);
        let own = shop.own("own", "/CN=s.example", SERVER, &["-days", "800"]);
        let expected: Vec<&str> = expected
            .into_iter()
            .chain(["Note no-apple-switch"])
            .collect();
        check_made(&[own], &expected);
    }
}

#[test]
fn a_p521_authority_is_fine() {
    let shop = Workshop::open();
    shop.key("root", "EC -pkeyopt ec_paramgen_curve:P-521");
    shop.p256("server");
    let root = shop.own("root", "/CN=Root", CA, &["-days", "3000"]);
    let server = shop.issued("server", "root", "/CN=s.example", SERVER, &["-days", "800"]);
    check_made(&[server, root], &[]);
}

#[test]
fn usages_that_a_server_needs_are_missed() {
    let shop = Workshop::open();
    shop.p256("own");
    let own = |extensions: &[&str]| shop.own("own", "/CN=s.example", extensions, &["-days", "800"]);
    let names = "subjectAltName=DNS:s.example";
    let switch = "Note no-apple-switch";
    check_made(
        &[own(&[names, "extendedKeyUsage=clientAuth"])],
        &["Stop purpose", switch],
    );
    check_made(
        &[own(&[names, "extendedKeyUsage=anyExtendedKeyUsage"])],
        &["Warn purpose", switch],
    );
    check_made(
        &[own(&[names, "keyUsage=keyEncipherment"])],
        &["Stop key-usage", switch],
    );
    check_made(
        &[own(&[names, "1.2.3.4=critical,DER:0500"])],
        &["Stop critical-extension", switch],
    );
    check_made(&[own(&[names, "1.2.3.4=DER:0500"])], &[switch]);
}

#[test]
fn an_authority_that_may_not_sign_or_not_so_deep_is_told() {
    let shop = Workshop::open();
    for name in ["root", "between", "server"] {
        shop.p256(name);
    }
    let shallow = ["basicConstraints=critical,CA:TRUE,pathlen:0"];
    let root = shop.own("root", "/CN=Root", &shallow, &["-days", "3000"]);
    let between = ["basicConstraints=CA:FALSE", "keyUsage=digitalSignature"];
    let between = shop.issued(
        "between",
        "root",
        "/CN=Between",
        &between,
        &["-days", "3000"],
    );
    let server = shop.issued(
        "server",
        "between",
        "/CN=s.example",
        SERVER,
        &["-days", "800"],
    );
    check_made(
        &[server, between, root],
        &[
            "Stop not-authority",
            "Stop no-cert-sign",
            "Stop path-length",
        ],
    );
}

#[test]
fn an_authority_that_is_served_alone_is_no_server() {
    let root = chain("private_ca/chain.pem").remove(2);
    check(&[root], "s.example", &["Note authority-alone"]);
}

#[test]
fn a_leaf_without_its_issuer_is_told_where_that_can_be_had() {
    let served = certificates("private_ca/server.der");
    let found = check(&served, "finesse.example.co.jp", &["Warn leaf-alone"]);
    assert_eq!(
        found[0].mend.as_ref().map(|mend| mend.id),
        Some("mend-send-issuer")
    );

    let shop = Workshop::open();
    for name in ["root", "server"] {
        shop.p256(name);
    }
    shop.own("root", "/CN=Root", CA, &["-days", "3000"]);
    let access = ["authorityInfoAccess=caIssuers;URI:http://ca.example/root.cer"];
    let server = shop.issued(
        "server",
        "root",
        "/CN=s.example",
        &[SERVER, &access].concat(),
        &["-days", "800"],
    );
    let found = check_made(&[server], &["Warn leaf-alone"]);
    let mend = found[0].mend.as_ref().expect("a mend");
    let words = Words::new(Locale::Ja, Locale::Ja);
    assert!(words.text(mend).contains("http://ca.example/root.cer"));
}

#[test]
fn a_root_need_not_be_sent() {
    let mut served = chain("private_ca/chain.pem");
    served.pop();
    check(&served, "finesse.example.co.jp", &["Note root-not-here"]);
}

#[test]
fn order_repeats_and_strangers_are_told() {
    let host = "finesse.example.co.jp";
    let right = chain("private_ca/chain.pem");
    check(
        &certificates("private_ca/wrong_order.pem"),
        host,
        &["Warn leaf-not-first"],
    );
    let swapped = [right[0].clone(), right[2].clone(), right[1].clone()];
    let found = check(&swapped, host, &["Note wrong-order"]);
    let words = Words::new(Locale::En, Locale::En);
    assert_eq!(
        words.text(found[0].mend.as_ref().expect("a mend")),
        "Let the server send them in this order: finesse.example.co.jp → Example Issuing CA → Example Root CA."
    );
    let twice = [&right[..], &right[1..2]].concat();
    check(&twice, host, &["Note repeats"]);
    let stranger = certificates("other_port/server.pem");
    check(&[right, stranger].concat(), host, &["Note extra"]);
}

#[test]
fn an_extension_that_is_shown_as_bytes_is_always_a_finding() {
    let ids: [&[u8]; 5] = [
        &[0x55, 0x1d, 0x11],
        &[0x55, 0x1d, 0x13],
        &[0x55, 0x1d, 0x1e],
        &[0x55, 0x1d, 0x25],
        &[0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x01, 0x01],
    ];
    // Nothing, no ASN.1, another type, and something after the end.
    let values: [&[u8]; 4] = [&[], &[0xff], &[0x02, 0x01, 0x05], &[0x30, 0x00, 0x05, 0x00]];
    for (id, value) in ids.iter().flat_map(|id| values.map(|value| (id, value))) {
        let draft = Draft {
            extensions: vec![(id.to_vec(), value.to_vec())],
            ..Draft::default()
        };
        let certificate = Certificate::from_der(&draft.der()).expect("a certificate");
        let found = findings(&[certificate], "", NOW, None);
        found.iter().for_each(speak);
        let told = found
            .iter()
            .any(|finding| finding.id == "malformed-extension");
        assert!(told, "{id:x?} {value:x?}");
    }
}

#[test]
fn of_a_long_chain_the_rest_is_told_and_not_checked() {
    let one = certificate("private_ca/server.der");
    let copies = (0..40u8).map(|number| {
        let mut copy = one.clone();
        copy.fingerprint = [number; 32].into();
        copy.subject.der = vec![number].into();
        copy.issuer.der = vec![number + 1].into();
        copy.authority_key_identifier = None;
        copy
    });
    let chain: Vec<Certificate> = copies.collect();
    let found = findings(&chain, "", NOW, None);
    found.iter().for_each(speak);
    assert!(found.iter().all(|finding| finding.certificate < 32));
    let long = found.iter().find(|finding| finding.id == "chain-long");
    let long = long.expect("it is told");
    assert_eq!(long.severity, Severity::Stop);
    let words = Words::new(Locale::En, Locale::En);
    let says = words.text(&long.says);
    assert!(
        says.contains("has 40 certificates. Only the first 32"),
        "{says}"
    );
    let found = findings(&chain[8..], "", NOW, None);
    assert!(found.iter().all(|finding| finding.id != "chain-long"));
}

#[test]
fn an_issuer_of_the_right_name_and_another_key_is_told() {
    let shop = Workshop::open();
    for name in ["root", "other", "server"] {
        shop.p256(name);
    }
    let days = &["-days", "800"];
    let root = shop.own("root", "/CN=Root", CA, days);
    let other = shop.own("other", "/CN=Root", CA, days);
    let server = shop.issued("server", "root", "/CN=s.example", SERVER, days);
    check_made(
        &[server.clone(), other.clone()],
        &["Stop bad-signature", "Note extra"],
    );
    check_made(&[server, other, root], &["Note extra"]);

    let without_ids = ["subjectKeyIdentifier=none", "authorityKeyIdentifier=none"];
    let authority = [&CA[..1], &without_ids].concat();
    let other = shop.own("other", "/CN=Root", &authority, days);
    let server = [SERVER, &without_ids].concat();
    let server = shop.issued("server", "root", "/CN=s.example", &server, days);
    check_made(&[server, other], &["Stop bad-signature"]);
}

#[test]
fn a_private_authoritys_long_validity_warns_of_apple() {
    let shop = Workshop::open();
    for name in ["root", "server"] {
        shop.p256(name);
    }
    let root = shop.own("root", "/CN=Root", CA, &["-days", "3000"]);
    let server = shop.issued("server", "root", "/CN=s.example", SERVER, &["-days", "826"]);
    check_made(&[server, root], &["Warn validity-too-long"]);
    let own = shop.own("root", "/CN=s.example", SERVER, &["-days", "3000"]);
    check_made(&[own], &["Note no-apple-switch"]);
}

#[test]
fn odd_serial_numbers_are_noted() {
    let shop = Workshop::open();
    shop.p256("own");
    for (serial, expected) in [
        ("0", "Note serial-zero"),
        ("-5", "Note serial-negative"),
        (
            "0x112233445566778899aabbccddeeff00112233445566",
            "Note serial-long",
        ),
    ] {
        let own = shop.own("own", "/CN=s.example", SERVER, &["-set_serial", serial]);
        let now = early(&own);
        let expected = ["Warn expires-soon", "Note no-apple-switch", expected];
        check_at(&[own], "s.example", now, None, &expected);
    }
}

#[test]
fn a_serial_number_used_again_stops_firefox() {
    let shop = Workshop::open();
    shop.p256("old");
    shop.p256("new");
    let make = |key| {
        let arguments = ["-days", "800", "-set_serial", "77"];
        shop.own(key, "/CN=s.example", SERVER, &arguments)
    };
    let (old, new) = (make("old"), make("new"));
    let now = early(&new);
    let served = std::slice::from_ref(&new);
    let expected = ["Stop serial-reused", "Note no-apple-switch"];
    check_at(served, "s.example", now, Some(&old), &expected);
    check_at(served, "s.example", now, Some(&new), &expected[1..]);
}

#[test]
fn faults_of_the_encoding_are_told_one_by_one() {
    let server = certificate("self_signed_leaf/server.pem");
    for (from, to, expected) in [
        (
            &[0x55, 0x1d, 0x0f, 0x01, 0x01, 0xff][..],
            &[0x55, 0x1d, 0x0f, 0x01, 0x01, 0x01][..],
            "Stop critical-encoding",
        ),
        (
            &[0x55, 0x1d, 0x0e],
            &[0x55, 0x1d, 0x25],
            "Stop repeated-extension",
        ),
        (
            &[0x55, 0x1d, 0x0e],
            &[0x55, 0x1d, 0x1e],
            "Stop malformed-extension",
        ),
        (
            &[0xa0, 0x03, 0x02, 0x01, 0x02],
            &[0xa0, 0x03, 0x02, 0x01, 0x00],
            "Stop version",
        ),
        (
            &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 0x0b],
            &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 0x0c],
            "Warn algorithm-mismatch",
        ),
        (
            &[0x87, 0x04, 192, 0, 2, 10],
            &[0x87, 0x02, 192, 0, 0x87, 0],
            "Stop bad-address",
        ),
        (b"appliance", b"applianca", "Stop bad-own-signature"),
    ] {
        check_has(&patched(&server, from, to), expected);
    }
}

#[test]
fn text_from_a_certificate_stays_text() {
    let served = certificates("hostile/markup.pem");
    let found = check(
        &served,
        "s.example",
        &["Stop host-not-named", "Warn ca-as-server"],
    );
    assert_eq!(found[0].severity, Severity::Stop);
}
