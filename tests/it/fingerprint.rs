use trustguide::certificate::{Certificate, hex, hex_pairs};
use trustguide::fingerprint::{FileHashes, Hash, Match, OtherNumber, Typed, matches, read};
use trustguide::l10n::{Locale, Words};

use crate::fixtures::{bytes, certificate, certificates};

fn server() -> Certificate {
    certificate("cisco_new/server.pem")
}

#[track_caller]
fn answer(typed: &str) -> Match {
    let found = matches(&read(typed), &[server()], None);
    for locale in Locale::ALL {
        let words = Words::new(locale, locale);
        let message = found.message();
        assert!(words.knows(message.id), "{}", message.id);
        let text = words.text(&message);
        assert!(!text.contains(['{', '$']), "{text}");
    }
    found
}

#[track_caller]
fn check_same(typed: &str, expected: Hash) {
    match answer(typed) {
        Match::Certificate { hash, .. } => assert_eq!(hash, expected, "{typed:?}"),
        other => panic!("{typed:?} is {other:?}"),
    }
}

fn full_width(text: &str) -> String {
    let wide = |c: char| match c {
        '!'..='~' => char::from_u32(u32::from(c) + 0xfee0).expect("a character"),
        ' ' => '\u{3000}',
        other => other,
    };
    text.chars().map(wide).collect()
}

#[test]
fn a_fingerprint_is_read_however_it_is_written() {
    let server = server();
    let (sha256, sha1) = (server.sha256(), server.sha1);
    let colons = hex_pairs(&sha256, ":");
    for typed in [
        hex(&sha256),
        hex(&sha256).to_uppercase(),
        colons.clone(),
        colons.replace(':', "-"),
        hex_pairs(&sha256, " "),
        format!("SHA-256: {colons}"),
        format!("SHA-256:{}", hex(&sha256)),
        format!("sha256 Fingerprint={colons}"),
        format!("SHA 256\n{}\n{}", &colons[..47], &colons[48..]),
        format!("\u{200e}{}", hex(&sha256)),
        format!("拇印（SHA-256）: {colons}"),
        format!("SHA-256 フィンガープリント\n{colons}"),
        full_width(&format!("SHA-256: {colons}")),
        full_width(&hex(&sha256)),
        hex_pairs(&sha256, "：").to_lowercase(),
    ] {
        check_same(&typed, Hash::Sha256);
    }
    for typed in [
        format!("SHA1 Fingerprint={}", hex_pairs(&sha1, ":")),
        format!("拇印 {}", hex_pairs(&sha1, " ")),
        format!("Cert Hash(sha1): {}", hex(&sha1)),
    ] {
        check_same(&typed, Hash::Sha1);
    }
    check_same(&Hash::Md5.of(&server.der), Hash::Md5);
}

#[test]
fn of_several_fingerprints_the_longest_counts() {
    let server = server();
    let typed = format!(
        "SHA-1\n{}\nSHA-256\n{}\n",
        hex_pairs(&server.sha1, ":"),
        hex_pairs(&server.sha256(), ":")
    );
    check_same(&typed, Hash::Sha256);
}

#[test]
fn md5_is_warned_of() {
    let answer = answer(&Hash::Md5.of(&server().der));
    assert!(answer.is_certificate());
    assert_eq!(
        answer.caution().map(|message| message.id),
        Some("fingerprint-md5")
    );
}

#[test]
fn the_public_keys_hash_is_not_the_certificates() {
    let server = server();
    let key = server.spki_sha256();
    let expected = Match::PublicKey {
        certificate: 0,
        title: server.title(),
    };
    assert_eq!(answer(&hex_pairs(&key, ":")), expected);
    assert!(!expected.is_certificate());
}

#[test]
fn pins_are_read_in_base64() {
    let server = server();
    let pin = base64(&server.spki_sha256());
    for typed in [
        pin.clone(),
        pin.trim_end_matches('=').to_owned(),
        format!("sha256/{pin}"),
        format!("sha256//{pin}"),
        format!("pin-sha256=\"{pin}\"; max-age=5184000"),
        full_width(&pin),
        format!("  {pin}\n"),
    ] {
        let answer = answer(&typed);
        assert!(
            matches!(answer, Match::PublicKey { .. }),
            "{typed}: {answer:?}"
        );
    }
    check_same(&base64(&server.sha256()), Hash::Sha256);
    let other = pin.replace(&pin[10..11], if &pin[10..11] == "A" { "B" } else { "A" });
    assert!(matches!(answer(&other), Match::Different { total: 44, .. }));
}

/// By way of a PEM block, which another crate writes.
fn base64(bytes: &[u8]) -> String {
    let block = pem::encode(&pem::Pem::new("X", bytes));
    block
        .lines()
        .filter(|line| !line.starts_with('-'))
        .collect()
}

#[test]
fn the_hash_of_the_file_is_told_apart() {
    let file = bytes("cisco_new/server.pem");
    let other = FileHashes::of("other.txt", b"other");
    let files = [other, FileHashes::of("server.pem", &file)];
    let all = certificates("cisco_new/server.pem");
    for hash in [Hash::Sha256, Hash::Sha1, Hash::Md5] {
        let typed = read(&hash.of(&file));
        let name = "server.pem".to_owned();
        assert_eq!(matches(&typed, &all, &files), Match::File { name, hash });
    }
    let der = bytes("dressed/server.der");
    let typed = read(&Hash::Sha256.of(&der));
    let answer = matches(&typed, &all, [&FileHashes::of("server.der", &der)]);
    assert!(answer.is_certificate(), "a DER file is its certificate");
}

#[test]
fn the_first_digit_that_differs_is_counted_from_one() {
    let mut digits = hex(&server().sha256());
    let wrong = if &digits[20..21] == "0" { "1" } else { "0" };
    digits.replace_range(20..21, wrong);
    let found = answer(&digits);
    let Match::Different {
        total: 64,
        nearest: Some(nearest),
        ..
    } = &found
    else {
        panic!("{found:?}");
    };
    assert_eq!((nearest.agreeing, nearest.differs_at), (20, Some(21)));
    let words = Words::new(Locale::En, Locale::En);
    assert!(
        words.text(&found.message()).starts_with(
            "Different. The first 20 of 64 characters agree with ccp.example.co.jp, and character 21"
        ),
        "{}",
        words.text(&found.message())
    );
}

#[test]
fn another_certificates_fingerprint_is_simply_different() {
    let found = answer(&hex(&certificate("cisco_old/server.pem").sha256()));
    assert_eq!(found.message().id, "fingerprint-different");
    assert!(!found.is_certificate());
    let typed = read(&hex(&server().sha256()));
    let nothing_here = matches(&typed, &[], None);
    assert_eq!(nothing_here.message().id, "fingerprint-no-certificate");
}

#[test]
fn a_part_proves_nothing() {
    let digits = hex(&server().sha256());
    let found = answer(&digits[..30]);
    assert_eq!(found.message().id, "fingerprint-cut");
    assert!(!found.is_certificate());
    let found = answer(&digits[2..]);
    assert_eq!(found.message().id, "fingerprint-length");
    let found = answer(&format!("SHA-1: {}", &hex(&server().sha1)[3..]));
    assert_eq!(
        found.message().id,
        "fingerprint-length-of",
        "the hash was named"
    );
}

#[test]
fn a_mistyped_character_is_named_with_its_place() {
    let digits = hex(&server().sha256());
    let found = answer(&format!("{}O{}", &digits[..7], &digits[8..]));
    assert_eq!(
        found,
        Match::Foreign {
            character: 'o',
            position: 8
        }
    );
    let mut pairs = hex_pairs(&server().sha256(), ":");
    pairs.replace_range(0..2, "l1");
    assert!(matches!(answer(&pairs), Match::Foreign { position: 1, .. }));
}

#[test]
fn other_numbers_of_the_certificate_are_no_fingerprint() {
    let server = server();
    let serial = answer(&hex_pairs(&server.serial, ":"));
    assert!(matches!(
        serial,
        Match::OtherNumber {
            number: OtherNumber::Serial,
            ..
        }
    ));
    let id = server
        .subject_key_identifier
        .clone()
        .expect("an identifier");
    let id = answer(&hex_pairs(&id, ":"));
    assert!(matches!(
        id,
        Match::OtherNumber {
            number: OtherNumber::KeyIdentifier,
            ..
        }
    ));
}

#[test]
fn nothing_and_nonsense_are_not_understood() {
    for typed in ["", "   \n", "：：", "hello, what is this?", "拇印"] {
        assert_eq!(read(typed), Typed::Nothing, "{typed:?}");
    }
    assert_eq!(answer(""), Match::Nothing);
    for typed in ["{ $title }", "\u{0}\u{202e}", "ａ", "é", "😀"] {
        answer(typed);
    }
    answer(&"ab".repeat(100_000));
}
