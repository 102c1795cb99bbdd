use serde_json::Value;
use trustguide::certificate::Certificate;
use trustguide::l10n::{Locale, Words};
use trustguide::sheet::{Kind, file, full, json, ticket};
use trustguide::verdict::findings;

use crate::fixtures::{NOW, certificate, certificates, chain};

fn words(locale: Locale) -> Words {
    Words::new(locale, locale)
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    for line in expected {
        assert!(text.lines().any(|own| own == *line), "{line} in\n{text}");
    }
    assert!(!text.contains(['{', '}', '$']), "{text}");
}

#[test]
fn a_sheet_has_every_field_in_the_pages_language() {
    let server = [certificate("cisco_new/server.pem")];
    let english = full(&server, NOW, &words(Locale::En));
    check(
        &english,
        &[
            "ccp.example.co.jp",
            "Version: 3",
            "Subject:",
            "  - CN = ccp.example.co.jp",
            "Valid until: 2031-01-01 00:00:00 UTC",
        ],
    );
    let japanese = full(&server, NOW, &words(Locale::Ja));
    check(&japanese, &["バージョン: 3", "  - CN = ccp.example.co.jp"]);
    assert_eq!(english.lines().count(), japanese.lines().count());
}

#[test]
fn a_sheet_of_several_has_each_of_them() {
    let all = chain("private_ca/chain.pem");
    let text = full(&all, NOW, &words(Locale::En));
    check(&text, &["finesse.example.co.jp", "Example Root CA"]);
    let versions = text.lines().filter(|line| *line == "Version: 3");
    assert_eq!(versions.count(), 3);
}

#[test]
fn a_ticket_tells_what_is_asked_first_and_what_is_wrong() {
    let all = certificates("private_ca/wrong_order.pem");
    let found = findings(&all, "finesse.example.co.jp", NOW, None);
    let right = chain("private_ca/chain.pem");
    let text = ticket(&right, &found, NOW, &words(Locale::En));
    check(
        &text,
        &[
            "Public key: EC secp256r1 (256 bit)",
            "Who vouches for whom: finesse.example.co.jp > Example Issuing CA > Example Root CA",
        ],
    );
    let fault = text
        .lines()
        .find(|line| line.starts_with("[Will cause trouble] "));
    let fault = fault.expect("a finding");
    assert!(fault.contains("does not come first") && fault.contains(" > Let the server send"));
    assert!(text.lines().count() < 16, "{text}");
    let text = ticket(&right, &found, NOW, &words(Locale::Ja));
    check(&text, &["公開キー: EC secp256r1 (256 bit)"]);
    assert_eq!(ticket(&[], &[], NOW, &words(Locale::En)), "");
}

#[test]
fn hostile_text_adds_no_line_to_a_sheet() {
    let hostile = certificate("hostile/markup.pem");
    for locale in Locale::ALL {
        let words = words(locale);
        let own = std::slice::from_ref(&hostile);
        let found = findings(own, "", NOW, None);
        for text in [full(own, NOW, &words), ticket(own, &found, NOW, &words)] {
            let hidden =
                |c: char| c != '\n' && c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
            assert!(!text.contains(hidden), "{text:?}");
        }
    }
}

#[test]
fn json_is_an_object_or_a_list() {
    let all: Vec<Certificate> = chain("private_ca/chain.pem");
    let one: Value = serde_json::from_str(&json(&all[..1])).expect("JSON");
    assert_eq!(one["san"][0], "DNS:finesse.example.co.jp");
    let list: Value = serde_json::from_str(&json(&all)).expect("JSON");
    assert_eq!(list.as_array().map(Vec::len), Some(3));
    assert_eq!(list[0], one);
}

#[test]
fn a_text_is_saved_under_the_certificates_name() {
    let all = chain("private_ca/chain.pem");
    let name = |kind, count: usize| file(kind, &all[..count], String::new()).name;
    assert_eq!(name(Kind::Full, 1), "finesse.example.co.jp.txt");
    assert_eq!(name(Kind::Ticket, 1), "finesse.example.co.jp-ticket.txt");
    assert_eq!(name(Kind::Json, 3), "finesse.example.co.jp-all.json");
    assert_eq!(file(Kind::Json, &[], "x".to_owned()).bytes, b"x");
}
