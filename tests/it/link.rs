use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use proptest::prelude::*;
use trustguide::browser::{Browser, Platform};
use trustguide::guide::{Task, remedies, version};
use trustguide::l10n::{Locale, Words};
use trustguide::link::{Fault, Link, MAIL_LENGTH, MAX_CERTIFICATES, MAX_LENGTH, Reader, read};
use trustguide::site::{Product, Site};

use crate::fixtures::{bytes, certificates};

fn link() -> Link {
    let (browser, platform) = (Browser::Firefox, Platform::Windows);
    Link {
        site: Site {
            host: "ccp.example.co.jp".to_owned(),
            ports: vec![443, 7443],
            product: Product::CustomerCollaborationPlatform,
        },
        reader: Some(Reader {
            browser,
            platform,
            version: version::current(browser, platform),
            way: None,
        }),
        task: Task::Replace,
        locale: Locale::En,
        captions: Some(Locale::Ja),
        certificates: certificates("self_signed_leaf/server.pem"),
        slots: Vec::new(),
        fingerprints: Vec::new(),
    }
}

fn with_settings(settings: &str) -> String {
    format!("1.{}", BASE64_URL_SAFE_NO_PAD.encode(settings))
}

const SETTINGS: &str = "h=ccp.example\np=443\nt=ccp\nl=ja";

#[test]
fn what_is_written_is_read_again() {
    let chain = certificates("private_ca/chain.pem");
    let links = [
        link(),
        link().without_certificates(),
        Link {
            reader: None,
            captions: None,
            ..link()
        },
        Link {
            slots: vec![(443, 0), (7443, 2)],
            certificates: chain,
            ..link()
        },
    ];
    for link in links {
        let fragment = link.write().expect("a link");
        assert_eq!(read(&fragment), Ok(link));
    }
}

#[test]
fn every_browser_version_and_way_goes_through_a_link() {
    for browser in Browser::ALL {
        for &platform in browser.platforms() {
            for version in version::versions(browser, platform) {
                for way in remedies(version, platform) {
                    let reader = Reader {
                        browser,
                        platform,
                        version: Some(version),
                        way: Some(way),
                    };
                    let link = Link {
                        reader: Some(reader),
                        ..link()
                    };
                    let fragment = link.write().expect("a link");
                    assert_eq!(read(&fragment).map(|link| link.reader), Ok(Some(reader)));
                }
            }
        }
    }
}

#[test]
fn a_link_with_one_certificate_fits_into_a_mail() {
    let fragment = link().write().expect("a link");
    assert!(fragment.len() + 100 < MAIL_LENGTH, "{}", fragment.len());
    let safe = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    assert!(fragment.chars().all(safe));
}

#[test]
fn a_link_that_is_too_long_is_neither_written_nor_read() {
    let one = certificates("rsa_16384/cert.pem");
    let many = Link {
        certificates: one.iter().cycle().take(6).cloned().collect(),
        ..link()
    };
    assert!(matches!(many.write(), Err(Fault::TooLong { .. })));
    let small = many.without_certificates().write().expect("a short one");
    assert!(small.len() < MAIL_LENGTH);
    let long = "1".repeat(MAX_LENGTH + 1);
    let length = long.len();
    assert_eq!(read(&long), Err(Fault::TooLong { length }));
}

#[test]
fn more_certificates_than_are_read_are_not_written() {
    let full = Link {
        fingerprints: vec![[7; 32]; MAX_CERTIFICATES],
        certificates: Vec::new(),
        ..link()
    };
    let fragment = full.write().expect("a link");
    assert!(read(&fragment).is_ok());
    let more = format!("{fragment}.f{}", BASE64_URL_SAFE_NO_PAD.encode([7; 32]));
    assert_eq!(read(&more), Err(Fault::TooManyCertificates));
    let over = Link {
        fingerprints: vec![[7; 32]; MAX_CERTIFICATES + 1],
        ..full
    };
    assert_eq!(over.write(), Err(Fault::TooManyCertificates));
}

#[test]
fn a_link_of_another_version_says_what_to_do() {
    let fault = read("2.anything").expect_err("version 2");
    assert_eq!(fault, Fault::Version("2".to_owned()));
    let words = Words::new(Locale::En, Locale::En);
    assert!(words.text(&fault.message()).contains("version 2"));
    assert!(words.text(&fault.remedy()).contains("Reload this page"));
    assert_eq!(read("<img src=x>"), Err(Fault::NoLink));
    assert_eq!(read(""), Err(Fault::NoLink));
}

#[test]
fn each_field_is_checked_as_if_it_was_typed() {
    assert!(read(&with_settings(SETTINGS)).is_ok());
    for (wrong, field) in [
        ("h=two words\np=443\nl=ja", "host"),
        ("h=CCP.example\np=443\nl=ja", "host"),
        ("h=https://ccp.example/\np=443\nl=ja", "host"),
        ("h=\u{202e}ccp\np=443\nl=ja", "host"),
        ("h=ccp\np=0\nl=ja", "ports"),
        ("h=ccp\np=443,70000\nl=ja", "ports"),
        ("h=ccp\np=\nl=ja", "ports"),
        (
            "h=ccp\np=1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17\nl=ja",
            "ports",
        ),
        ("h=ccp\np=443\nl=xx", "language"),
        ("h=ccp\np=443\nl=ja\nc=xx", "language"),
        ("h=ccp\np=443\nl=ja\nt=xx", "product"),
        ("h=ccp\np=443\nl=ja\nk=xx", "task"),
        ("h=ccp\np=443\nl=ja\nb=lynx\ns=windows", "browser"),
        ("h=ccp\np=443\nl=ja\nb=chrome\ns=beos", "platform"),
        ("h=ccp\np=443\nl=ja\nb=chrome\ns=windows\nv=x", "version"),
        ("h=ccp\np=443\nl=ja\nb=chrome\ns=windows\nw=profile", "way"),
        ("h=ccp\np=443\nl=ja\no=443:0", "slots"),
        ("h=ccp\np=443\nl=ja\no=443", "slots"),
    ] {
        match read(&with_settings(wrong)) {
            Err(Fault::Field { name, .. }) => assert_eq!(name, field, "{wrong}"),
            other => panic!("{wrong}: {other:?}"),
        }
    }
    for (wrong, fault) in [
        (
            "h=ccp\np=443\nl=ja\nz=1",
            Fault::UnknownField("z".to_owned()),
        ),
        ("h=ccp\np=443\nl=ja\nh=other", Fault::Damaged),
        ("h=ccp\np=443\nl=ja\nb=chrome", Fault::Cut),
        ("h=ccp\nl=ja", Fault::Cut),
        ("p=443\nl=ja", Fault::Cut),
        ("h=ccp\np=443", Fault::Cut),
        ("", Fault::Damaged),
    ] {
        assert_eq!(read(&with_settings(wrong)), Err(fault), "{wrong}");
    }
}

#[test]
fn a_private_key_in_a_link_is_named_and_nothing_is_kept() {
    let pem = bytes("damaged/with_private_key.pem");
    let text = String::from_utf8(pem).expect("PEM");
    let start = text
        .find("-----BEGIN PRIVATE KEY")
        .or(text.find("-----BEGIN RSA PRIVATE KEY"));
    let start = start
        .or(text.find("-----BEGIN EC PRIVATE KEY"))
        .expect("a key");
    let key = &text[start..];
    let link = format!(
        "{}.c{}",
        with_settings(SETTINGS),
        BASE64_URL_SAFE_NO_PAD.encode(key)
    );
    assert_eq!(read(&link), Err(Fault::PrivateKey));
}

#[test]
fn only_one_whole_certificate_stands_in_one_place() {
    let own = certificates("self_signed_leaf/server.pem")
        .remove(0)
        .der
        .to_vec();
    let place = |bytes: &[u8]| {
        let piece = BASE64_URL_SAFE_NO_PAD.encode(bytes);
        read(&format!("{}.c{piece}", with_settings(SETTINGS)))
    };
    assert!(place(&own).is_ok());
    assert_eq!(place(b""), Err(Fault::NoCertificate));
    assert_eq!(place(&own[..own.len() - 1]), Err(Fault::Cut));
    assert_eq!(
        place(&[own.clone(), own.clone()].concat()),
        Err(Fault::NoCertificate)
    );
    assert_eq!(
        place(&[own, b"more".to_vec()].concat()),
        Err(Fault::NoCertificate)
    );
    assert_eq!(
        place(&bytes("private_ca/chain.p7b")),
        Err(Fault::NoCertificate)
    );
}

#[test]
fn what_is_wrong_is_quoted_as_text_and_no_longer_than_a_line() {
    let hostile = "<img src=x onerror=alert(1)>\u{202e}";
    let fault = read(&with_settings(&format!("h={hostile}\np=443\nl=ja"))).expect_err("a host");
    let words = Words::new(Locale::Ja, Locale::Ja);
    assert!(words.text(&fault.message()).contains(hostile));
    let long = "é".repeat(4_000);
    let fault = read(&with_settings(&format!("{long}=1"))).expect_err("a field");
    assert!(words.text(&fault.message()).chars().count() < 200);
}

/// Letters of a link, with those that mean something in it more often.
fn fragments() -> impl Strategy<Value = String> {
    let link = link().write().expect("a link");
    let cut = (0..link.len()).prop_map(move |end| link[..end].to_owned());
    prop_oneof![
        "\\PC{0,300}",
        "[0-9]\\.[A-Za-z0-9_.-]{0,300}",
        "([hptbskvwlco]=[a-z0-9:,.]{0,12}\n?){0,12}".prop_map(|text| with_settings(&text)),
        cut,
    ]
}

proptest! {
    #[test]
    fn any_fragment_has_an_answer_and_a_link_that_is_read_is_written_alike(fragment in fragments()) {
        let words = Words::new(Locale::En, Locale::En);
        match read(&fragment) {
            Ok(link) => {
                prop_assert!(link.certificates.len() + link.fingerprints.len() <= MAX_CERTIFICATES);
                let again = link.write().expect("a link");
                prop_assert_eq!(read(&again), Ok(link));
            }
            Err(fault) => {
                prop_assert!(words.text(&fault.message()).chars().count() < 300);
                prop_assert!(!words.text(&fault.remedy()).is_empty());
            }
        }
    }
}
