//! Certificates as people send them: what is found, and what had to be put right for it.

use trustguide::input::{
    self, At, Container, Contents, Document, Foreign, Kind, ProblemKind, Reader, Repair, pkcs12,
};

use crate::fixtures::{bytes, certificate};

fn pem() -> String {
    String::from_utf8(bytes("cisco_new/server.pem")).expect("a text")
}

/// The lines of base64 between the first line and the last.
fn digits() -> Vec<String> {
    let pem = pem();
    let lines = pem.lines().filter(|line| !line.starts_with('-'));
    lines.map(str::to_owned).collect()
}

fn base64() -> String {
    digits().concat()
}

fn repairs(input: &[u8]) -> Vec<(&'static str, usize)> {
    let reading = input::read(input);
    let repairs = reading.repairs.iter();
    repairs
        .map(|repair| (repair.kind.id(), repair.count))
        .collect()
}

/// The input holds the certificate of cisco_new, byte for byte, and reports these repairs.
#[track_caller]
fn check(input: impl AsRef<[u8]>, expected: &[&str]) {
    let input = input.as_ref();
    let shown = String::from_utf8_lossy(input);
    let reading = input::read(input);
    let wanted = certificate("cisco_new/server.pem").der.clone();
    let found: Vec<_> = reading.certificates().map(|one| one.der.clone()).collect();
    assert!(found == [wanted], "{shown}\n{:?}", reading.documents);
    assert_eq!(reading.problems().count(), 0, "{:?}", reading.documents);
    let mut repairs: Vec<&str> = repairs(input).iter().map(|(id, _)| *id).collect();
    repairs.sort_unstable();
    let mut expected = expected.to_vec();
    expected.sort_unstable();
    assert_eq!(repairs, expected, "{shown}");
}

#[track_caller]
fn check_problem(input: impl AsRef<[u8]>, kind: Kind, id: &str) {
    let reading = input::read(input.as_ref());
    match reading.documents.as_slice() {
        [
            Document::Other {
                kind: found,
                problem,
                ..
            },
        ] => {
            assert_eq!((*found, problem.kind.id()), (kind, id));
        }
        other => panic!("{id}: {other:?}"),
    }
}

/// Those that programs write, and those that they do not, are read by different code.
#[test]
fn lines_of_any_width_and_any_end_hold_the_same_certificate() {
    let digits = base64();
    let bare = digits.trim_end_matches('=');
    for width in [1, 3, 4, 16, 63, 64, 65, 75, 76, 77, 80, 4096] {
        for end in ["\n", "\r\n", "\r"] {
            for text in [digits.as_str(), bare] {
                let lines = text.as_bytes().chunks(width).map(String::from_utf8_lossy);
                let lines = lines.collect::<Vec<_>>().join(end);
                let begin = "-----BEGIN CERTIFICATE-----";
                let pem = format!("{begin}{end}{lines}{end}-----END CERTIFICATE-----{end}");
                let long = width > 76;
                check(pem, if long { &["repair-line-breaks"] } else { &[] });
            }
        }
    }
}

#[test]
fn a_plain_block_needs_no_repair() {
    check(pem(), &[]);
    check(pem().replace('\n', "\r\n"), &[]);
    check(pem().replace('\n', "\r"), &[]);
}

#[test]
fn every_label_in_use_is_read() {
    for label in [
        "CERTIFICATE",
        "X509 CERTIFICATE",
        "X.509 CERTIFICATE",
        "TRUSTED CERTIFICATE",
        "X509-CERTIFICATE",
    ] {
        let pem = pem().replace("CERTIFICATE", label);
        let reading = input::read(pem.as_bytes());
        assert_eq!(reading.certificates().count(), 1, "{label}");
    }
    let p7b = String::from_utf8(bytes("private_ca/chain.p7b.pem")).expect("a text");
    for label in [
        "PKCS7",
        "CMS",
        "PKCS #7 SIGNED DATA",
        "PKCS7 SIGNED DATA",
        "CERTIFICATE",
    ] {
        let pem = p7b.replace("PKCS7", label);
        let reading = input::read(pem.as_bytes());
        assert_eq!(reading.certificates().count(), 3, "{label}");
        assert_eq!(reading.repairs, [], "{label}");
    }
}

#[test]
fn pkcs7_in_ber_with_indefinite_lengths_is_read() {
    let reading = input::read(&bytes("other_kinds/streamed.p7m"));
    assert_eq!(reading.certificates().count(), 3);
    assert_eq!(reading.problems().count(), 0);
}

#[test]
fn missing_headers_and_footers_are_added() {
    let pem = pem();
    let begin = "-----BEGIN CERTIFICATE-----\n";
    let end = "-----END CERTIFICATE-----\n";
    check(pem.replace(begin, ""), &["repair-header"]);
    check(pem.replace(end, ""), &["repair-footer"]);
    check(pem.replace(begin, "").replace(end, ""), &["repair-bare"]);
    let letter = format!("Hello,\nhere it is\n{}Regards\n", pem.replace(end, ""));
    check(&letter, &["repair-footer", "repair-other-text"]);
    let letter = format!("Hello,\nhere it is\n\n{}", pem.replace(begin, ""));
    check(&letter, &["repair-header", "repair-other-text"]);
}

#[test]
fn a_missing_footer_does_not_swallow_the_next_block() {
    let both = pem().replace("-----END CERTIFICATE-----\n", "") + &pem();
    let reading = input::read(both.as_bytes());
    assert_eq!(reading.certificates().count(), 2);
    assert_eq!(repairs(both.as_bytes()), [("repair-footer", 1)]);
}

#[test]
fn dashes_of_word_processors_and_mail_are_read() {
    let pem = pem();
    for dashes in [
        "–––––",
        "—–-",
        "——",
        "----",
        "------",
        "-----\u{a0}",
        "---- ",
        "\\-\\-\\-\\-\\-",
        "ーーーーー",
        "−−−−−",
    ] {
        check(pem.replace("-----", dashes), &["repair-dashes"]);
    }
    check(
        pem.replace("-----BEGIN CERTIFICATE-----", "-----BEGIN CERTIFICATE"),
        &["repair-dashes"],
    );
}

#[test]
fn full_width_characters_are_read() {
    let wide = |text: &str| -> String {
        let wide = |one: char| match one {
            '!'..='~' => char::from_u32(u32::from(one) + 0xfee0).expect("a form"),
            ' ' => '\u{3000}',
            _ => one,
        };
        text.chars().map(wide).collect()
    };
    check(wide(&pem()), &["repair-full-width"]);
    check(
        pem().replace(
            "-----BEGIN CERTIFICATE-----",
            &wide("-----BEGIN CERTIFICATE-----"),
        ),
        &["repair-full-width"],
    );
}

#[test]
fn blocks_in_json_yaml_and_programs_are_read() {
    let json = format!("{{\"name\":\"ccp\",\"pem\":{:?}}}", pem());
    check(&json, &["repair-escapes", "repair-other-text"]);
    let json = json.replace('/', "\\/").replace('+', "\\u002B");
    check(&json, &["repair-escapes", "repair-other-text"]);
    let twice = format!("{json:?}");
    check(twice, &["repair-escapes", "repair-other-text"]);
    let yaml = format!("tls:\n  cert: |\n    {}", pem().replace('\n', "\n    "));
    check(yaml, &["repair-other-text"]);
    let program: String = pem()
        .lines()
        .map(|line| format!("  \"{line}\\n\" +\n"))
        .collect();
    check(program, &["repair-escapes", "repair-quoting"]);
    let shell = pem().replace('\n', "\\\n");
    check(shell, &["repair-escapes"]);
}

#[test]
fn blocks_in_mail_are_read() {
    let quoted: String = pem().lines().map(|line| format!("> > {line}\n")).collect();
    check(quoted, &["repair-quoting"]);
    let printable = pem().replace('=', "=3D");
    let header = "Content-Transfer-Encoding: quoted-printable\n\n";
    let expected: &[&str] = match pem().contains('=') {
        true => &["repair-other-text", "repair-quoted-printable"],
        false => &["repair-other-text"],
    };
    check(format!("{header}{printable}"), expected);
    let soft = base64()
        .as_bytes()
        .chunks(75)
        .map(|line| String::from_utf8_lossy(line).replace('=', "=3D"))
        .collect::<Vec<_>>()
        .join("=\n");
    let soft = format!("-----BEGIN CERTIFICATE-----\n{soft}\n-----END CERTIFICATE-----\n");
    let reading = input::read(soft.as_bytes());
    assert_eq!(reading.certificates().count(), 1);
    assert!(repairs(soft.as_bytes()).contains(&("repair-quoted-printable", 1)));
    let numbered: String = pem()
        .lines()
        .enumerate()
        .map(|(number, line)| format!("{:3}: {line}\n", number + 1))
        .collect();
    check(numbered, &["repair-quoting"]);
}

#[test]
fn blocks_in_html_and_addresses_are_read() {
    let html = pem().replace('\n', "<br>\n");
    check(
        format!("<html><body><pre>{html}</pre></body></html>"),
        &["repair-html"],
    );
    let html = pem()
        .replace('\n', "<br>")
        .replace('+', "&#43;")
        .replace('/', "&#x2F;");
    check(html, &["repair-html"]);
    let nbsp = pem().replace('\n', "&nbsp;&#10;");
    check(nbsp, &["repair-html"]);
    let address = pem()
        .replace(' ', "%20")
        .replace('\n', "%0A")
        .replace('+', "%2B")
        .replace('/', "%2F")
        .replace('=', "%3D");
    check(address, &["repair-dashes", "repair-escapes"]);
}

#[test]
fn lines_of_any_length_are_read() {
    let one = |body: &str| format!("-----BEGIN CERTIFICATE-----{body}-----END CERTIFICATE-----");
    check(one(&base64()), &["repair-line-breaks"]);
    check(one(&base64().replace('M', "M ")), &["repair-line-breaks"]);
    let ragged: String = digits()
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let (left, right) = line.split_at(at % line.len());
            format!("{left}\n\n  {right}\n")
        })
        .collect();
    check(one(&format!("\n{ragged}")), &["repair-line-breaks"]);
    let invisible = pem().replace("\nMII", "\n\u{feff}\u{200b}MII");
    check(invisible, &["repair-invisible"]);
}

#[test]
fn blocks_that_stick_together_are_told_apart() {
    let (first, second) = (
        pem(),
        String::from_utf8(bytes("self_signed_leaf/server.pem")).expect("a text"),
    );
    let stuck = format!("{}{}", first.trim_end(), second.trim_end());
    let both = [
        stuck.clone(),
        stuck.replace('\n', ""),
        stuck.replace('\n', " "),
        stuck.replace('\n', "\\n"),
    ];
    for stuck in both {
        let reading = input::read(stuck.as_bytes());
        let titles: Vec<String> = reading.certificates().map(|one| one.title()).collect();
        assert_eq!(
            titles,
            ["ccp.example.co.jp", "appliance.example.co.jp"],
            "{stuck}"
        );
        assert!(
            !repairs(stuck.as_bytes())
                .iter()
                .any(|(id, _)| *id == "repair-dashes"),
            "{stuck}"
        );
    }
}

#[test]
fn two_certificates_in_one_block_are_both_read() {
    let der = bytes("dressed/server.der");
    let encode = |der: &[u8]| ::pem::encode(&::pem::Pem::new("CERTIFICATE", der.to_vec()));
    let twice = encode(&[der.clone(), der].concat());
    assert_eq!(input::read(twice.as_bytes()).certificates().count(), 2);
}

#[test]
fn base64_in_other_files_is_read() {
    check(base64(), &["repair-bare"]);
    let xml = format!(
        "<KeyInfo><X509Data><X509Certificate>\n{}\n</X509Certificate></X509Data></KeyInfo>",
        digits().join("\n")
    );
    check(xml, &["repair-bare", "repair-html"]);
    let keys = format!(
        "{{\"keys\":[{{\"kty\":\"RSA\",\"x5c\":[\"{}\"]}}]}}",
        base64()
    );
    check(keys, &["repair-bare"]);
    let letter = format!(
        "Here it is:\n\n{}\nRegards\nHelp desk\n",
        digits().join("\n")
    );
    check(letter, &["repair-bare"]);
    let quoted = digits()
        .iter()
        .map(|line| format!("> {line}\n"))
        .collect::<String>();
    check(quoted, &["repair-bare", "repair-quoting"]);
}

#[test]
fn pem_that_is_base64_once_more_is_unpacked() {
    let again = encode(pem().as_bytes());
    check(
        format!("users:\n- name: x\n  client-certificate-data: {again}\n"),
        &["repair-nested"],
    );
    let key = encode(b"-----BEGIN PRIVATE KEY-----\nbm90IGEga2V5\n-----END PRIVATE KEY-----\n");
    let both = format!("client-certificate-data: {again}\nclient-key-data: {key}\n");
    let reading = input::read(both.as_bytes());
    assert_eq!(reading.certificates().count(), 1);
    assert_eq!(
        reading.problems().next().map(|one| one.at),
        Some(At::Line(2))
    );
    assert_eq!(
        reading.problems().next().map(|one| one.kind.id()),
        Some("problem-private-key")
    );
}

fn encode(bytes: &[u8]) -> String {
    let pem = ::pem::encode(&::pem::Pem::new("X", bytes.to_vec()));
    pem.lines().filter(|line| !line.starts_with('-')).collect()
}

#[test]
fn texts_within_texts_are_read_up_to_a_depth() {
    let mut text = pem();
    for _ in 0..6 {
        text = format!(
            "-----BEGIN X-----\n{}\n-----END X-----\n",
            encode(text.as_bytes())
        );
        text = encode(text.as_bytes());
    }
    assert!(input::read(text.as_bytes()).documents.len() == 1);
    let deep = (0..6).fold(pem(), |text, _| encode(text.as_bytes()));
    check_problem(deep, Kind::Unrecognised, "problem-unrecognised");
}

#[test]
fn hexadecimal_digits_are_read() {
    let der = bytes("dressed/server.der");
    let join = |with: &str| trustguide::certificate::hex_pairs(&der, with);
    for separator in ["", ":", " ", ", ", "\n"] {
        check(join(separator), &["repair-hex"]);
    }
    check(format!("0x{}", join("")), &["repair-hex"]);
    check(format!("{{ 0x{} }};", join(", 0x")), &["repair-hex"]);
    check(format!("\\x{}", join("\\x")), &["repair-hex"]);
    for file in ["xxd", "hexdump", "digits"] {
        check(bytes(&format!("printed/{file}.txt")), &["repair-hex"]);
    }
    let reading = input::read(join(":").as_bytes());
    assert!(matches!(
        reading.documents.as_slice(),
        [Document::Certificate {
            container: Container::Hex,
            ..
        }]
    ));
}

#[test]
fn what_tools_print_is_read() {
    check(bytes("printed/x509_text.txt"), &["repair-other-text"]);
    check(bytes("printed/keytool_rfc.txt"), &["repair-other-text"]);
    check(
        bytes("printed/powershell.txt"),
        &["repair-other-text", "repair-utf16"],
    );
    let reading = input::read(&bytes("private_ca/s_client.txt"));
    assert_eq!(reading.certificates().count(), 2);
    assert_eq!(
        repairs(&bytes("private_ca/s_client.txt")),
        [("repair-other-text", 9)]
    );
}

#[test]
fn every_encoding_of_text_is_read() {
    let wide =
        |order: fn(u16) -> [u8; 2]| -> Vec<u8> { pem().encode_utf16().flat_map(order).collect() };
    check(wide(u16::to_le_bytes), &["repair-utf16"]);
    check(wide(u16::to_be_bytes), &["repair-utf16"]);
    check(
        [vec![0xfe, 0xff], wide(u16::to_be_bytes)].concat(),
        &["repair-utf16"],
    );
    check(
        [vec![0xff, 0xfe], wide(u16::to_le_bytes)].concat(),
        &["repair-utf16"],
    );
    check(bytes("dressed/utf8_bom.pem"), &["repair-byte-order-mark"]);
    let shift_jis = [b"\x8f\xd8\x96\xbe\x8f\x91\r\n".as_slice(), pem().as_bytes()].concat();
    check(shift_jis, &["repair-other-text"]);
}

#[test]
fn a_repair_says_its_line() {
    let letter = format!(
        "first line\n\nthird line\n{}last line\n",
        pem().replace("-----", "––––")
    );
    let reading = input::read(letter.as_bytes());
    let place = |at, repair: &Repair| (repair.at == at).then_some(repair.count);
    let [text, dashes] = reading.repairs.as_slice() else {
        panic!("{:?}", reading.repairs);
    };
    assert_eq!(place(At::Line(1), text), Some(3));
    assert_eq!(place(At::Line(4), dashes), Some(2));
}

#[test]
fn zeros_after_the_end_are_passed_over() {
    let mut der = bytes("dressed/server.der");
    der.extend([0, 0, b'\r', b'\n']);
    check(&der, &["repair-padding"]);
}

#[test]
fn a_damaged_block_is_told_with_its_line_and_character() {
    let lines: Vec<String> = pem().lines().map(str::to_owned).collect();
    let mut damaged = lines.clone();
    damaged[3].replace_range(10..11, "§");
    let reading = input::read(damaged.join("\n").as_bytes());
    let problem = reading.problems().next().expect("a problem");
    assert_eq!(problem.at, At::Line(4));
    assert!(matches!(
        &problem.kind,
        ProblemKind::PemBase64 {
            character: '§', ..
        }
    ));
    let mut short = lines.clone();
    short.remove(5);
    check_problem(short.join("\n"), Kind::Unrecognised, "problem-truncated");
    let mut lost = lines;
    lost[4].pop();
    let reading = input::read(lost.join("\n").as_bytes());
    assert_eq!(reading.certificates().count(), 0);
    assert_eq!(reading.problems().count(), 1);
}

#[test]
fn a_certificate_that_an_editor_took_for_text_is_told() {
    let der = bytes("dressed/server.der");
    let lost = String::from_utf8_lossy(&der).into_owned();
    check_problem(lost, Kind::Unrecognised, "problem-damaged-by-editor");
    let latin: String = der.iter().map(|&byte| char::from(byte)).collect();
    check_problem(latin, Kind::Unrecognised, "problem-damaged-by-editor");
}

#[test]
fn other_files_are_named() {
    let file = |name: &str| bytes(&format!("other_kinds/{name}"));
    check_problem(
        file("public_key.pem"),
        Kind::PublicKey,
        "problem-public-key",
    );
    check_problem(
        file("rsa_public_key.pem"),
        Kind::PublicKey,
        "problem-public-key",
    );
    check_problem(
        file("answer.ocsp"),
        Kind::Unrecognised,
        "problem-ocsp-response",
    );
    check_problem(file("request.pem"), Kind::Csr, "problem-csr");
    check_problem(file("revoked.crl"), Kind::Crl, "problem-crl");
    check_problem(
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB x@y",
        Kind::PublicKey,
        "problem-ssh-key",
    );
    check_problem(
        "ssh-ed25519-cert-v01@openssh.com AAAA x@y",
        Kind::PublicKey,
        "problem-ssh-certificate",
    );
    check_problem(
        "---- BEGIN SSH2 PUBLIC KEY ----\nAAAA\n---- END SSH2 PUBLIC KEY ----",
        Kind::PublicKey,
        "problem-ssh-key",
    );
    let block =
        |label: &str| format!("-----BEGIN {label}-----\n\nAAAA\n=AAAA\n-----END {label}-----\n");
    check_problem(
        block("PGP PUBLIC KEY BLOCK"),
        Kind::PublicKey,
        "problem-pgp",
    );
    check_problem(block("PGP MESSAGE"), Kind::Unrecognised, "problem-pgp");
    check_problem(
        block("EC PARAMETERS"),
        Kind::Unrecognised,
        "problem-parameters",
    );
    check_problem(
        "<!DOCTYPE html><title>Sign in</title>",
        Kind::Unrecognised,
        "problem-web-page",
    );
    for text in [
        "SHA256 Fingerprint=20:4A:F4:A4:A2:D2:61:C0:AA:06:C9:D7:E6:8D:6D:61:E2:17:7E:D3",
        "拇印: 20 4a f4 a4 a2 d2 61 c0 aa 06 c9 d7 e6 8d 6d 61 e2 17 7e d3",
    ] {
        check_problem(text, Kind::Unrecognised, "problem-fingerprint");
    }
    let printed = String::from_utf8(bytes("printed/x509_text.txt")).expect("a text");
    let (described, _) = printed.split_once("-----BEGIN").expect("a block");
    for text in [
        described,
        "Alias name: tomcat\nCertificate fingerprint (SHA-256): 20:4A:F4",
        "別名: tomcat\n証明書のフィンガープリント (SHA-256): 20:4A:F4",
    ] {
        check_problem(text, Kind::Unrecognised, "problem-description");
    }
    for text in [
        "connect:errno=111",
        "CONNECTED(00000003)\n---\nno peer certificate available\n---\nNo client certificate CA names sent\n",
    ] {
        check_problem(text, Kind::Unrecognised, "problem-no-connection");
    }
    let magic: [(&[u8], Foreign); 8] = [
        (b"\xfe\xed\xfe\xed\0\0\0\x02", Foreign::JavaKeystore),
        (b"\xce\xce\xce\xce\0\0\0\x02", Foreign::JavaKeystore),
        (b"SQLite format 3\0\x10", Foreign::NssDatabase),
        (b"PK\x03\x04\x14\0", Foreign::Archive),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", Foreign::CompoundFile),
        (b"\0\0\0\0CERT\x01", Foreign::CertificateStore),
        (b"\x89PNG\r\n\x1a\n", Foreign::Picture),
        (b"%PDF-1.7\n", Foreign::Pdf),
    ];
    for (bytes, foreign) in magic {
        check_problem(bytes, Kind::Unrecognised, foreign.id());
    }
}

#[test]
fn a_private_key_in_any_dress_is_named() {
    let key =
        "-----BEGIN PRIVATE KEY-----\nbm90IGEga2V5IGJ1dCBhIGpva2U=\n-----END PRIVATE KEY-----\n";
    let dresses = [
        key.to_owned(),
        key.replace("-----", "–––––"),
        key.replace("-----END PRIVATE KEY-----\n", ""),
        key.replace("-----BEGIN PRIVATE KEY-----\n", ""),
        key.replace('\n', "\\n"),
        key.replace('\n', "<br>"),
        format!("{{\"key\":{key:?}}}"),
        format!("> {}", key.replace('\n', "\n> ")),
        encode(key.as_bytes()),
        key.replace("PRIVATE", "OPENSSH PRIVATE"),
        key.replace("PRIVATE KEY", "PGP PRIVATE KEY BLOCK"),
        key.replace(
            "-----BEGIN PRIVATE KEY-----",
            "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----",
        ),
        "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\n".to_owned(),
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"d\":\"bm90\",\"x\":\"AA\"}".to_owned(),
        "<RSAKeyValue><Modulus>AA</Modulus><D>AA</D></RSAKeyValue>".to_owned(),
        "MC4CAQAwBQYDK2VwBCIEIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".to_owned(),
        "30:0b:02:01:01:04:06:01:02:03:04:05:06".to_owned(),
    ];
    for dress in dresses {
        let reading = input::read(dress.as_bytes());
        let secret = |document: &Document| {
            matches!(
                document,
                Document::Other {
                    kind: Kind::PrivateKey,
                    ..
                }
            )
        };
        assert!(reading.documents.iter().any(secret), "{dress}: {reading:?}");
        assert!(!format!("{reading:?}").contains("bm90"), "{dress}");
        let beside = format!("{dress}\n{}", pem());
        assert_eq!(
            input::read(beside.as_bytes()).certificates().count(),
            1,
            "{dress}"
        );
    }
}

#[test]
fn requests_and_revocation_lists_are_shown_as_fields() {
    let reading = input::read(&bytes("other_kinds/request.pem"));
    let Some(Document::Other {
        contents: Some(Contents::Request(request)),
        ..
    }) = reading.documents.first()
    else {
        panic!("{reading:?}");
    };
    assert_eq!(
        request.subject.rfc4514(),
        "CN=new.example.co.jp,O=Example KK,C=JP"
    );
    assert_eq!(request.is_signed, Some(true));
    let asked: Vec<&str> = request
        .extensions
        .iter()
        .map(|one| one.oid.as_str())
        .collect();
    assert_eq!(asked, ["2.5.29.17", "2.5.29.37"]);
    assert_eq!(request.rows().len(), 6);
    for file in ["revoked.crl", "revoked.crl.pem"] {
        let reading = input::read(&bytes(&format!("other_kinds/{file}")));
        let Some(Document::Other {
            contents: Some(Contents::RevocationList(list)),
            ..
        }) = reading.documents.first()
        else {
            panic!("{reading:?}");
        };
        assert_eq!(
            list.issuer.common_name().as_deref(),
            Some("Example Revoking CA")
        );
        assert_eq!((list.count, list.first.len()), (1, 1));
        assert_eq!(list.first[0].reason, Some(1));
        assert!(list.next_update.is_some_and(|next| next > list.this_update));
    }
}

#[test]
fn a_changed_request_is_told() {
    let der = ::pem::parse(bytes("other_kinds/request.pem"))
        .expect("PEM")
        .into_contents();
    let mut changed = der.clone();
    let at = changed
        .windows(3)
        .position(|three| three == b"new")
        .expect("the name");
    changed[at] = b'N';
    let request = trustguide::certificate::Request::from_der(&changed).expect("a request");
    assert_eq!(request.is_signed, Some(false));
}

/// The titles of the certificates in a key store, and how many keys were left out.
#[track_caller]
fn check_store(file: &str, password: &str, certificates: usize, keys: usize) {
    let file = bytes(&format!("key_store/{file}"));
    let reading = input::read(&file);
    let Some(Document::Other {
        kind: Kind::Pkcs12,
        contents: Some(Contents::Pkcs12(store)),
        ..
    }) = reading.documents.first()
    else {
        panic!("{reading:?}");
    };
    let opened = pkcs12::open(store, password).expect("an open store");
    let read = opened.documents.iter().filter(|one| {
        matches!(
            one,
            Document::Certificate {
                container: Container::Pkcs12,
                ..
            }
        )
    });
    assert_eq!((read.count(), opened.keys), (certificates, keys));
}

#[test]
fn key_stores_give_their_certificates_and_keep_their_keys() {
    check_store("aes.p12", "test", 4, 1);
    check_store("windows.pfx", "test", 4, 1);
    check_store("triple_des.p12", "test", 4, 1);
    check_store("japanese.p12", "パスワード", 4, 1);
    check_store("empty_password.p12", "", 4, 1);
    check_store("no_mac.p12", "test", 4, 1);
    check_store("plain.p12", "", 3, 0);
}

#[test]
fn a_wrong_password_is_told_as_such() {
    for file in ["aes.p12", "windows.pfx", "triple_des.p12", "japanese.p12"] {
        let opened = pkcs12::open(&bytes(&format!("key_store/{file}")), "Test");
        assert_eq!(opened, Err(pkcs12::Fault::Password), "{file}");
    }
}

#[test]
fn a_key_store_that_asks_for_endless_rounds_is_refused() {
    let mut file = bytes("key_store/windows.pfx");
    let rounds = [2, 2, 0x08, 0];
    let at = file
        .windows(4)
        .rposition(|four| four == rounds)
        .expect("rounds");
    file[at + 2] = 0x7f;
    let faster = pkcs12::open(&file, "test");
    assert_eq!(faster, Err(pkcs12::Fault::Password));
    // INTEGER of four octets in place of the two: lengths no longer fit, and nothing panics.
    file.splice(at..at + 4, [2, 4, 0x7f, 0xff, 0xff, 0xff]);
    assert!(pkcs12::open(&file, "test").is_err());
}

#[test]
fn the_rounds_of_all_parts_of_a_key_store_count_together() {
    let mut file = bytes("key_store/aes.p12");
    // The MAC asks for all that there is, by a hash that nobody computes here: the next part has none left.
    let mac = file.len() - 67;
    assert_eq!(file[mac..mac + 2], [0x30, 65]);
    file[mac + 1] += 1;
    file[mac + 16] = 9;
    let rounds = file.split_off(file.len() - 4);
    assert_eq!(rounds, [2, 2, 8, 0]);
    file.extend([2, 3, 0x3d, 0x09, 0x00]);
    let length = u16::from_be_bytes([file[2], file[3]]) + 1;
    file[2..4].copy_from_slice(&length.to_be_bytes());
    let all = pkcs12::MAX_ROUNDS;
    assert_eq!(
        pkcs12::open(&file, "test"),
        Err(pkcs12::Fault::Rounds(all + 2048))
    );
}

#[test]
fn a_reader_hands_on_one_document_at_a_time() {
    let text = pem().repeat(100);
    let mut reader = Reader::new(text.clone().into_bytes());
    assert_eq!(reader.progress(), (0, text.len()));
    let mut last = 0;
    for _ in 0..100 {
        assert!(matches!(reader.next(), Some(Document::Certificate { .. })));
        let (done, _) = reader.progress();
        assert!(done > last);
        last = done;
    }
    assert!(reader.next().is_none());
    let mut reader = Reader::new(bytes("private_ca/chain.p7b"));
    assert!(reader.next().is_some());
    let (done, size) = reader.progress();
    assert!(done < size);
}

#[test]
fn what_is_whole_in_a_pkcs7_that_ends_too_early_is_kept() {
    let whole = bytes("private_ca/chain.p7b");
    let ends: Vec<usize> = input::read(&whole)
        .certificates()
        .map(|one| {
            let at = whole
                .windows(one.der.len())
                .position(|part| part == &one.der[..]);
            at.expect("its place") + one.der.len()
        })
        .collect();
    for cut in 1..whole.len() {
        let reading = input::read(&whole[..cut]);
        let expected = ends.iter().filter(|&&end| end <= cut).count();
        assert_eq!(reading.certificates().count(), expected, "{cut} bytes");
        assert_eq!(reading.problems().count(), 1, "{cut} bytes");
    }
    let half = input::read(&whole[..ends[1] + 20]);
    let problem = half.problems().next().expect("a problem");
    assert_eq!(problem.kind, ProblemKind::Truncated);
    assert_eq!(problem.at, At::Offset(ends[1]));
    let pem = ::pem::encode(&::pem::Pem::new("PKCS7", &whole[..ends[0] + 20]));
    assert_eq!(input::read(pem.as_bytes()).certificates().count(), 1);
}

/// Line breaks that were written out are none of the input's.
#[test]
fn a_problem_in_an_escaped_block_says_the_line_of_the_input() {
    let at = |text: String| {
        let reading = input::read(text.as_bytes());
        reading.problems().map(|one| one.at).collect::<Vec<_>>()
    };
    let damaged = pem().replacen("MII", "MI§", 1);
    let json = format!("{{\n\"pem\":\n{damaged:?}\n}}");
    assert_eq!(at(json), [At::Line(3)]);
    let page = damaged.replace('\n', "<br>");
    assert_eq!(at(format!("<p>\n\n{page}")), [At::Line(3)]);
    let lines = damaged.replace('\n', "<br>\n");
    assert_eq!(at(lines), [At::Line(2)]);
    let letter = format!("A\n{}", base64().replacen("MII", "MI=3D", 1));
    let wrapped = letter.as_bytes().chunks(70).map(String::from_utf8_lossy);
    let wrapped = wrapped.collect::<Vec<_>>().join("=\n");
    let bad = format!("-----BEGIN X-----\n{wrapped}=\n§\n-----END X-----\n");
    let lines = bad.lines().position(|line| line == "§").expect("it");
    assert_eq!(at(bad), [At::Line(lines + 1)]);
}
