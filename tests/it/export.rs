use std::process::Command;

use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::SignedData;
use der::{Decode, Encode};
use trustguide::certificate::Certificate;
use trustguide::export::{Error, Format, file_stem};
use trustguide::input;

use crate::fixtures::{certificate, chain};

fn read_again(bytes: &[u8]) -> Vec<Vec<u8>> {
    let reading = input::read(bytes);
    let ders = reading.certificates().map(|one| one.der.to_vec());
    ders.collect()
}

#[test]
fn every_format_gives_the_same_bytes_back() {
    for certificates in [
        chain("private_ca/chain.pem"),
        vec![certificate("cisco_new/server.pem")],
        vec![certificate("cisco_old/server.pem")],
    ] {
        for format in Format::ALL {
            let written = format
                .encode(&certificates)
                .unwrap_or_else(|_| panic!("{}", format.name()));
            let mut expected: Vec<Vec<u8>> = certificates
                .iter()
                .take(if format.is_chain() { usize::MAX } else { 1 })
                .map(|one| one.der.to_vec())
                .collect();
            let mut got = read_again(&written);
            if format.name().starts_with("pkcs7") {
                expected.sort();
                got.sort();
            }
            assert_eq!(got, expected, "{}", format.name());
        }
    }
}

#[test]
fn pkcs7_is_what_a_strict_reader_takes() {
    let certificates = chain("private_ca/chain.pem");
    let written = Format::Pkcs7DerChain
        .encode(&certificates)
        .expect("encodes");
    let info = ContentInfo::from_der(&written).expect("ContentInfo");
    let signed = info.content.decode_as::<SignedData>().expect("SignedData");
    let inside = signed.certificates.expect("certificates").0;
    let mut ders: Vec<Vec<u8>> = inside
        .iter()
        .map(|choice| match choice {
            CertificateChoices::Certificate(one) => one.to_der().expect("encodes"),
            CertificateChoices::Other(_) => panic!("another kind of certificate"),
        })
        .collect();
    let mut expected: Vec<Vec<u8>> = certificates.iter().map(|one| one.der.to_vec()).collect();
    ders.sort();
    expected.sort();
    assert_eq!(ders, expected);
    assert_eq!(signed.signer_infos.0.len(), 0);
}

/// Lets openssl read a file on its standard input.
#[track_caller]
fn openssl(arguments: &[&str], bytes: &[u8]) -> String {
    let folder = std::env::temp_dir().join(format!(
        "trustguide-{}-{:?}",
        std::process::id(),
        std::thread::current().id()
    ));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("in");
    std::fs::write(&file, bytes).expect("a file");
    let output = Command::new("openssl")
        .args(arguments)
        .arg("-in")
        .arg(&file)
        .output();
    let output = output.expect("openssl runs");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    assert!(
        output.status.success(),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn openssl_reads_every_format() {
    let certificates = chain("private_ca/chain.pem");
    let count = |text: String| text.matches("BEGIN CERTIFICATE").count();
    let written = |format: Format| {
        format
            .encode(&certificates)
            .unwrap_or_else(|_| panic!("{}", format.name()))
    };
    openssl(&["x509", "-inform", "DER", "-noout"], &written(Format::Der));
    openssl(&["x509", "-noout"], &written(Format::Base64));
    openssl(&["x509", "-noout"], &written(Format::Pem));
    for (format, form, expected) in [
        (Format::Pkcs7Der, "DER", 1),
        (Format::Pkcs7DerChain, "DER", 3),
        (Format::Pkcs7Pem, "PEM", 1),
        (Format::Pkcs7PemChain, "PEM", 3),
    ] {
        let shown = openssl(
            &["pkcs7", "-inform", form, "-print_certs"],
            &written(format),
        );
        assert_eq!(count(shown), expected, "{}", format.name());
    }
}

#[test]
fn a_repeat_goes_into_pkcs7_once() {
    let one = certificate("cisco_new/server.pem");
    let written = Format::Pkcs7DerChain
        .encode(&[one.clone(), one.clone()])
        .expect("encodes");
    assert_eq!(read_again(&written), [one.der.to_vec()]);
}

#[test]
fn nothing_to_write_is_an_error_and_not_an_empty_file() {
    for format in Format::ALL {
        assert_eq!(format.encode(&[]), Err(Error::Empty));
    }
}

#[test]
fn file_names_say_what_is_inside() {
    let one: [Certificate; 1] = [certificate("cisco_new/server.pem")];
    let names = Format::ALL.map(|format| {
        format
            .file(&one)
            .unwrap_or_else(|_| panic!("{}", format.name()))
            .name
    });
    assert_eq!(
        names,
        [
            "ccp.example.co.jp.cer",
            "ccp.example.co.jp-base64.cer",
            "ccp.example.co.jp.pem",
            "ccp.example.co.jp-chain.pem",
            "ccp.example.co.jp.p7b",
            "ccp.example.co.jp-chain.p7b",
            "ccp.example.co.jp-pkcs7.pem",
            "ccp.example.co.jp-pkcs7-chain.pem",
        ]
    );
    let mut unique = names.to_vec();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), names.len());
}

#[test]
fn a_file_name_is_safe_whatever_the_subject_says() {
    for (title, stem) in [
        ("../../etc/passwd", "etc-passwd"),
        ("a/b\\c:d*e?f\"g<h>i|j", "a-b-c-d-e-f-g-h-i-j"),
        ("*.example.com", "wildcard.example.com"),
        ("CON", "certificate-CON"),
        ("com1.example", "certificate-com1.example"),
        ("", "certificate"),
        ("...", "certificate"),
        ("\u{202e}fdp.exe", "fdp.exe"),
        ("コンタクトセンター 本社", "コンタクトセンター-本社"),
        ("line\nbreak\0nul", "line-break-nul"),
    ] {
        assert_eq!(file_stem(title), stem, "{title:?}");
    }
    assert!(file_stem(&"x".repeat(64 << 10)).chars().count() <= 64);
}
