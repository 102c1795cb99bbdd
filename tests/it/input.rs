use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use trustguide::input::{self, At, Container, Document, Kind, Problem, ProblemKind, RepairKind};
use trustguide::message::Message;

use crate::fixtures::{bytes, certificate};

/// What was found: the title of each certificate, or the kind and problem of what is none.
#[track_caller]
fn check(input: &[u8], expected: &[&str]) {
    let reading = input::read(input);
    let found: Vec<String> = reading
        .documents
        .iter()
        .map(|document| match document {
            Document::Certificate {
                certificate,
                container,
            } => {
                format!("{} {}", container.name(), certificate.title())
            }
            Document::Other { kind, problem, .. } => {
                format!("{} {}", kind.name(), problem.kind.id())
            }
        })
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn pem_der_and_pkcs7_are_told_apart_by_their_content() {
    check(&bytes("cisco_new/server.pem"), &["pem ccp.example.co.jp"]);
    check(&bytes("dressed/server.der"), &["der ccp.example.co.jp"]);
    let three = [
        "pkcs7 finesse.example.co.jp",
        "pkcs7 Example Issuing CA",
        "pkcs7 Example Root CA",
    ];
    for file in ["private_ca/chain.p7b", "private_ca/chain.p7b.pem"] {
        let mut found: Vec<String> = input::read(&bytes(file))
            .certificates()
            .map(|one| format!("pkcs7 {}", one.title()))
            .collect();
        found.sort();
        let mut three = three.map(str::to_owned).to_vec();
        three.sort();
        assert_eq!(found, three, "{file}");
    }
}

#[test]
fn text_around_the_blocks_is_passed_over() {
    check(
        &bytes("dressed/in_a_letter.txt"),
        &["pem ccp.example.co.jp"],
    );
    check(
        &bytes("private_ca/s_client.txt"),
        &["pem finesse.example.co.jp", "pem Example Issuing CA"],
    );
}

#[test]
fn the_same_certificate_in_other_dress_has_the_same_bytes() {
    let plain = certificate("cisco_new/server.pem");
    for file in [
        "dressed/server.der",
        "dressed/bare_base64.txt",
        "dressed/crlf.pem",
        "dressed/utf8_bom.pem",
        "dressed/utf16.pem",
        "dressed/trusted.pem",
        "dressed/in_a_letter.txt",
    ] {
        assert_eq!(certificate(file).der, plain.der, "{file}");
    }
}

#[test]
fn base64_without_its_lines_is_read_as_such() {
    let reading = input::read(&bytes("dressed/bare_base64.txt"));
    assert!(matches!(
        reading.documents.as_slice(),
        [Document::Certificate {
            container: Container::Base64,
            ..
        }]
    ));
}

#[test]
fn what_is_no_certificate_is_named() {
    check(b"", &["unrecognised problem-empty"]);
    check(b" \r\n\t", &["unrecognised problem-empty"]);
    check(
        &bytes("damaged/no_certificate.txt"),
        &["unrecognised problem-unrecognised"],
    );
    check(
        &bytes("damaged/not_base64.pem"),
        &["unrecognised problem-pem-base64"],
    );
    check(
        &bytes("damaged/no_end.pem"),
        &["unrecognised problem-pem-unfinished"],
    );
    check(
        &bytes("damaged/cut.der"),
        &["unrecognised problem-truncated"],
    );
    check(&bytes("damaged/request.pem"), &["csr problem-csr"]);
}

#[test]
fn a_bad_block_never_hides_the_good_one_after_it() {
    check(
        &bytes("damaged/good_after_bad.pem"),
        &["unrecognised problem-unrecognised", "pem ccp.example.co.jp"],
    );
}

#[test]
fn a_problem_says_its_line() {
    let mut input = b"first line\nsecond line\n".to_vec();
    input.extend(bytes("damaged/not_base64.pem"));
    let reading = input::read(&input);
    let problem = reading.problems().next().expect("a problem");
    assert_eq!(problem.at, At::Line(4));
    assert!(
        matches!(&problem.kind, ProblemKind::PemBase64 { label, .. } if label == "CERTIFICATE")
    );
}

#[test]
fn a_private_key_is_named_and_nothing_of_it_is_kept() {
    let reading = input::read(&bytes("damaged/with_private_key.pem"));
    assert_eq!(reading.certificates().count(), 1);
    let problem = reading.problems().next().expect("a problem");
    assert_eq!(problem.kind, ProblemKind::NotCertificate(Kind::PrivateKey));
    assert!(!format!("{reading:?}").contains("bm90IGEga2V5"));
}

#[test]
fn every_shape_of_private_key_is_told() {
    let pkcs8 = [
        0x30, 0x12, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 6, 4, 4, 1, 2, 3, 4,
    ];
    let sec1 = [0x30, 9, 2, 1, 1, 4, 4, 1, 2, 3, 4];
    let pkcs1 = [
        0x30, 18, 2, 1, 0, 2, 1, 5, 2, 1, 3, 2, 1, 1, 2, 1, 1, 2, 1, 1,
    ];
    let encrypted = [0x30, 13, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 4, 1, 2, 3, 4];
    for key in [&pkcs8[..], &sec1, &pkcs1, &encrypted] {
        check(key, &["private-key problem-private-key"]);
    }
    for label in [
        "PRIVATE KEY",
        "RSA PRIVATE KEY",
        "ENCRYPTED PRIVATE KEY",
        "OPENSSH PRIVATE KEY",
    ] {
        let pem = format!("-----BEGIN {label}-----\nAAAA\n-----END {label}-----\n");
        check(pem.as_bytes(), &["private-key problem-private-key"]);
        let cut = format!("-----BEGIN {label}-----\nAAAA\n");
        check(cut.as_bytes(), &["private-key problem-private-key"]);
    }
}

#[test]
fn bytes_after_a_certificate_are_told_and_the_certificate_is_kept() {
    let mut input = bytes("dressed/server.der");
    input.extend([0x30, 0x82, 0xff]);
    check(
        &input,
        &[
            "der ccp.example.co.jp",
            "unrecognised problem-trailing-bytes",
        ],
    );
}

#[test]
fn a_problem_says_where_it_is_unless_it_is_the_whole_file() {
    let store = input::read(&bytes("key_store/plain.p12"));
    assert_eq!(
        store.problems().map(Problem::place).collect::<Vec<_>>(),
        [None]
    );
    let mut trailing = bytes("dressed/server.der");
    let end = trailing.len();
    trailing.extend([0x30, 0x82, 0xff]);
    let reading = input::read(&trailing);
    let place = Message::new("problem-at-offset").number("offset", end);
    assert_eq!(
        reading.problems().map(Problem::place).collect::<Vec<_>>(),
        [Some(place)]
    );
}

#[test]
fn a_file_beyond_the_cap_is_refused_before_it_is_read() {
    let big = vec![b'-'; input::MAX_BYTES + 1];
    check(&big, &["unrecognised problem-too-big"]);
}

/// Some megabytes of lines in which a certificate stands: longer than one step of reading.
fn long(line: &str, before: usize) -> String {
    let certificate = String::from_utf8(bytes("cisco_new/server.pem")).expect("PEM is text");
    format!("{}{certificate}{line}", line.repeat(before))
}

#[test]
fn a_certificate_is_found_in_a_long_log_of_any_encoding() {
    // Characters of one to four bytes, so that steps end within some.
    for line in ["09:15 the port is open\n", "接続できません😀 -- é\r\n"] {
        let count = (2 << 20) / line.len();
        let text = long(line, count);
        let wide = text.encode_utf16().chain([0xd800]);
        let little: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain(wide.clone().flat_map(u16::to_le_bytes))
            .chain([0x41])
            .collect();
        let big: Vec<u8> = [0xfe, 0xff]
            .into_iter()
            .chain(wide.flat_map(u16::to_be_bytes))
            .collect();
        for input in [text.as_bytes(), &little, &big] {
            let reading = input::read(input);
            assert_eq!(reading.certificates().count(), 1);
            let mut repairs = reading.repairs.iter();
            let other = repairs.find(|one| one.kind == RepairKind::OtherText);
            let other = other.map(|other| (other.at, other.count));
            assert_eq!(other, Some((At::Line(1), count + 1)));
        }
    }
}

#[test]
fn what_is_no_text_is_replaced_and_what_is_around_it_is_kept() {
    let mut input = vec![0xe3; 3 << 20];
    input.extend(b"\n");
    input.extend(bytes("cisco_new/server.pem"));
    input.resize(input.len() + (1 << 20), 0x80);
    check(&input, &["pem ccp.example.co.jp"]);
}

#[test]
fn a_long_text_without_pem_lines_is_not_searched_for_anything_else() {
    let line = "MIIB 30 82 no certificate\n";
    let text = line.repeat(input::MAX_BARE / line.len() + 1);
    check(text.as_bytes(), &["unrecognised problem-too-big-bare"]);
    let blank = " \n".repeat(input::MAX_BARE);
    check(blank.as_bytes(), &["unrecognised problem-empty"]);
    let page = format!("<!DOCTYPE html>{text}");
    check(page.as_bytes(), &["unrecognised problem-web-page"]);
}

#[test]
fn a_missing_first_line_is_added_far_into_a_long_text() {
    let text = long("09:15 the port is open\n", 300_000);
    let text = text.replace("-----BEGIN CERTIFICATE-----\n", "");
    check(text.as_bytes(), &["pem ccp.example.co.jp"]);
    let kinds = input::read(text.as_bytes()).repairs;
    assert!(kinds.iter().any(|one| one.kind == RepairKind::Header));
}

#[test]
fn a_block_of_megabytes_is_read_whatever_its_lines_are_like() {
    let count = 1_500;
    let digits = STANDARD.encode(bytes("dressed/server.der").repeat(count));
    let lines: Vec<&str> = digits
        .as_bytes()
        .chunks(64)
        .filter_map(|line| std::str::from_utf8(line).ok())
        .collect();
    let block = |body: &str| {
        let pem = format!("-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n");
        let reading = input::read(pem.as_bytes());
        let repairs: Vec<_> = reading.repairs.iter().map(|one| one.kind).collect();
        assert_eq!(reading.certificates().count(), count);
        assert_eq!(reading.documents.len(), count);
        repairs
    };
    assert_eq!(block(&lines.join("\n")), []);
    assert_eq!(block(&lines.join("\r\n")), []);
    assert_eq!(block(&digits), [RepairKind::LineBreaks]);
    let joined = lines.join("\n");
    assert_eq!(block(&joined.replacen('\n', "\n \n", 1)), []);
    let uneven = joined.replacen('\n', "", 1);
    assert_eq!(block(&uneven), [RepairKind::LineBreaks]);
}

#[test]
fn elements_nested_without_end_do_not_exhaust_the_stack() {
    let deep = [0x30, 0x80].repeat(500_000);
    check(&deep, &["unrecognised problem-too-deep"]);
    let endless = vec![0u8; 1 << 20];
    assert_eq!(input::read(&endless).documents.len(), 1);
}

/// What is read over and over could make a page stand still: nobody waits for work that grows faster than its input.
#[test]
fn the_same_over_and_over_takes_no_longer_than_other_text() {
    let units: [&[u8]; 36] = [
        b"-",
        b"\\",
        b"-\\",
        b"--\\",
        b"\\-",
        b" ",
        b"\n",
        b"\r",
        b"A",
        b"=",
        b"A=",
        b"M",
        b"MIIB",
        b"MIIB ",
        b"<",
        b"<>",
        b"&",
        b"%",
        b"%20",
        b"{",
        b"0x30,",
        b"30:",
        b"\"",
        b"> ",
        b"1 ",
        b"--BEGIN ",
        b"--BEGIN",
        b"-----BEGIN X-----\n",
        b"-----END X-----\n",
        "ー".as_bytes(),
        "—".as_bytes(),
        b"\xff",
        b"\xe3",
        b"\0",
        b"\x30\x00",
        b"\x30\x80",
    ];
    for unit in units {
        let many = unit.repeat((256 << 10) / unit.len());
        let block = |around: [&[u8]; 2]| [around[0], &many, around[1]].concat();
        let inputs = [
            many.clone(),
            block([b"-", b"-"]),
            block([b"-----BEGIN", b"\n-----END X-----\n"]),
            block([b"-----BEGIN X-----\n", b"\n-----END X-----\n"]),
            block([b"-----BEGIN X-----\nMIIB", b""]),
            block([b"MIIB", b"\n-----END X-----\n"]),
            block([b"\x30\x84\x00\x04\x00\x00", b""]),
            block([b"\x30\x84\x00\x04\x00\x06\x02\x01\x00\x02\x01\x00", b""]),
        ];
        for (number, input) in inputs.into_iter().enumerate() {
            let begun = Instant::now();
            assert!(!input::read(&input).documents.is_empty());
            let took = begun.elapsed();
            let shown = String::from_utf8_lossy(unit);
            assert!(
                took < Duration::from_secs(6),
                "{took:?} for {shown:?}, {number}"
            );
        }
    }
}
