use trustguide::certificate::Certificate;
use trustguide::compare::{Comparison, compare};
use trustguide::l10n::{Locale, Words};

use crate::fixtures::{certificate, chain};
use crate::made::Workshop;

const CA: &[&str] = &["basicConstraints=critical,CA:TRUE", "keyUsage=keyCertSign"];
const SERVER: &[&str] = &["basicConstraints=CA:FALSE", "subjectAltName=DNS:s.example"];
const OWN_CA: &[&str] = &["basicConstraints=CA:TRUE", "subjectAltName=DNS:s.example"];

#[track_caller]
fn check(old: &Certificate, new: &Certificate, meaning: &[&str]) -> Comparison {
    let comparison = compare(old, new);
    let ids: Vec<&str> = comparison
        .meaning
        .iter()
        .map(|message| message.id)
        .collect();
    assert_eq!(ids, meaning);
    for locale in Locale::ALL {
        let words = Words::new(locale, locale);
        let fields = comparison.changes.iter().map(|change| &change.field);
        for message in comparison.meaning.iter().chain(fields) {
            assert!(words.knows(message.id), "{}", message.id);
            assert!(!words.text(message).contains(['{', '$']));
        }
    }
    comparison
}

fn fields(comparison: &Comparison) -> Vec<&str> {
    let fields = comparison.changes.iter();
    fields.map(|change| change.field.id).collect()
}

#[test]
fn a_certificate_is_the_same_as_itself() {
    let one = certificate("cisco_new/server.pem");
    let comparison = check(&one, &one, &["compare-same"]);
    assert!(comparison.same && comparison.changes.is_empty());
}

#[test]
fn a_new_key_has_to_be_trusted_again() {
    let shop = Workshop::open();
    shop.p256("old");
    shop.p256("new");
    let old = shop.own("old", "/CN=s.example", OWN_CA, &["-set_serial", "1"]);
    let new = shop.own("new", "/CN=s.example", OWN_CA, &["-set_serial", "2"]);
    let comparison = check(&old, &new, &["compare-new-key", "compare-exceptions"]);
    assert!(!comparison.same);
    assert!(fields(&comparison).contains(&"field-public-key"));
    assert!(!fields(&comparison).contains(&"ext-basic-constraints"));
    let serial = &comparison.changes[0];
    assert_eq!((serial.old.as_str(), serial.new.as_str()), ("1", "2"));
}

#[test]
fn the_same_key_and_name_works_by_itself_where_the_old_one_is_an_anchor() {
    let shop = Workshop::open();
    shop.p256("own");
    let make = |extensions: &[&str], serial: &str| {
        shop.own("own", "/CN=s.example", extensions, &["-set_serial", serial])
    };
    let (old, new) = (make(OWN_CA, "1"), make(OWN_CA, "2"));
    let exceptions = "compare-exceptions";
    check(&old, &new, &["compare-same-key-anchor", exceptions]);
    let leaf = make(SERVER, "3");
    check(&leaf, &new, &["compare-same-key", exceptions]);
    let renamed = shop.own("own", "/CN=other", OWN_CA, &["-set_serial", "4"]);
    check(&old, &renamed, &["compare-new-name", exceptions]);
}

#[test]
fn a_serial_number_used_again_comes_first() {
    let shop = Workshop::open();
    shop.p256("old");
    shop.p256("new");
    let make = |key| shop.own(key, "/CN=s.example", OWN_CA, &["-set_serial", "7"]);
    check(
        &make("old"),
        &make("new"),
        &[
            "compare-reused-serial",
            "compare-new-key",
            "compare-exceptions",
        ],
    );
}

#[test]
fn under_the_same_authority_there_is_nothing_to_do() {
    let shop = Workshop::open();
    for name in ["root", "other", "server"] {
        shop.p256(name);
    }
    shop.own("root", "/CN=Root", CA, &[]);
    shop.own("other", "/CN=Other", CA, &[]);
    let names = ["subjectAltName=DNS:s.example,DNS:t.example"];
    let issued = |issuer, extensions: &[&str], serial| {
        let serial = ["-set_serial", serial];
        shop.issued("server", issuer, "/CN=s.example", extensions, &serial)
    };
    let old = issued("root", &names, "1");
    let new = issued("root", SERVER, "2");
    let exceptions = "compare-exceptions";
    let comparison = check(
        &old,
        &new,
        &["compare-same-authority", "compare-names-lost", exceptions],
    );
    let words = Words::new(Locale::En, Locale::En);
    assert_eq!(
        words.text(&comparison.meaning[1]),
        "These names are no longer in the certificate: t.example. Whoever uses them sees a warning."
    );
    let names = comparison
        .changes
        .iter()
        .find(|change| change.field.id == "ext-subject-alternative-name")
        .expect("a change");
    assert_eq!(names.old, "DNS:s.example, DNS:t.example");
    assert_eq!(names.new, "DNS:s.example");
    let other = issued("other", SERVER, "3");
    check(&new, &other, &["compare-other-authority", exceptions]);
    let own = shop.own("server", "/CN=s.example", SERVER, &["-set_serial", "4"]);
    check(&own, &new, &["compare-now-issued", exceptions]);
    check(&new, &own, &["compare-now-self-signed", exceptions]);
}

#[test]
fn an_authority_with_another_key_is_looked_at() {
    let shop = Workshop::open();
    for name in ["first", "second", "server"] {
        shop.p256(name);
    }
    let with_id = [CA, &["subjectKeyIdentifier=hash"]].concat();
    shop.own("first", "/CN=Root", &with_id, &[]);
    shop.own("second", "/CN=Root", &with_id, &[]);
    let issued = |issuer, serial| {
        let extensions = [SERVER, &["authorityKeyIdentifier=keyid"]].concat();
        let serial = ["-set_serial", serial];
        shop.issued("server", issuer, "/CN=s.example", &extensions, &serial)
    };
    check(
        &issued("first", "1"),
        &issued("second", "2"),
        &["compare-authority-new-key", "compare-exceptions"],
    );
}

#[test]
fn what_was_self_made_and_is_issued_now_shows_every_field_that_changed() {
    let old = certificate("cisco_new/server.pem");
    let new = &chain("private_ca/chain.pem")[0];
    let comparison = check(
        &old,
        new,
        &[
            "compare-now-issued",
            "compare-names-lost",
            "compare-exceptions",
        ],
    );
    assert_eq!(
        fields(&comparison),
        [
            "field-serial",
            "field-signature-algorithm",
            "field-issuer",
            "field-not-after",
            "field-subject",
            "field-public-key",
            "ext-subject-alternative-name",
            "ext-basic-constraints",
            "ext-key-usage",
            "ext-extended-key-usage",
            "property-sha256",
            "ext-subject-key-identifier",
            "ext-authority-key-identifier",
        ]
    );
    let key = comparison.changes.last().expect("a change");
    assert_eq!(key.old, "");
}
