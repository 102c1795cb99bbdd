//! What must hold of every entry that takes bytes or foreign text, whatever comes in. The tests feed these
//! with bytes changed at random, and so do the targets of `fuzz/`, which include this file.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use trustguide::asn1::{self, wrap};
use trustguide::browser::{Browser, Platform};
use trustguide::certificate::{Certificate, Facts, Request, RevocationList, Time, details};
use trustguide::export::{self, Format};
use trustguide::guide::{self, PortGroup};
use trustguide::handout::{self, Entry, Handout};
use trustguide::input::{self, Reader, pkcs12};
use trustguide::l10n::{Locale, Words, visible};
use trustguide::profile::{Contact, Profile};
use trustguide::rollout::{self, Kind};
use trustguide::site::{Product, Served, Site};
use trustguide::{fetch, fingerprint, link, profile, quote, sheet, site, symptom};

use crate::draft::{Draft, common_name};

const NOW: Time = Time(1_800_000_000);

/// A file that somebody dropped. There is always an answer, and what was read is written as it came.
pub fn input(bytes: &[u8]) {
    let reading = input::read(bytes);
    assert!(!reading.documents.is_empty());
    for step in [8, 9, 50] {
        let mut reader = Reader::in_steps(bytes.to_vec(), step);
        let stepwise = std::iter::from_fn(|| reader.next());
        assert!(
            stepwise.eq(reading.documents.iter().cloned()),
            "in steps of {step}"
        );
        assert_eq!(reader.repairs(), reading.repairs, "in steps of {step}");
    }
    assert!(reading.repairs.iter().all(|repair| repair.count > 0));
    for certificate in reading.certificates() {
        let pem = export::pem(certificate);
        let again = input::read(pem.as_bytes());
        assert_eq!(again.certificates().next(), Some(certificate));
    }
    for problem in reading.problems() {
        drop((problem.message(), problem.place()));
    }
}

/// DER that says it is a certificate.
pub fn certificate(bytes: &[u8]) {
    let Ok(certificate) = Certificate::from_der(bytes) else {
        return;
    };
    assert_eq!(&certificate.der[..], bytes);
    drop(details::rows(&certificate, NOW));
    drop(Facts::from(&certificate));
    drop(certificate.title());
    let chain = [certificate];
    for format in Format::ALL {
        drop(format.file(&chain));
    }
    drop(sheet::json(&chain));
}

/// PKCS#7: the bytes as they are, and as the certificates of signed data that is built well.
pub fn pkcs7(bytes: &[u8]) {
    input(bytes);
    let signed_data = wrap(6, &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2]);
    let data = wrap(6, &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 1]);
    let content = [
        wrap(2, &[1]),
        wrap(0x31, &[]),
        wrap(0x30, &data),
        wrap(0xa0, bytes),
        wrap(0x31, &[]),
    ];
    let content = wrap(0xa0, &wrap(0x30, &content.concat()));
    input(&wrap(0x30, &[signed_data, content].concat()));
}

/// A key store and two passwords for it.
pub fn pkcs12(bytes: &[u8]) {
    if has_few_rounds(bytes) {
        drop(pkcs12::open(bytes, "test"));
        drop(pkcs12::open(bytes, ""));
    }
}

/// Many rounds are slow and no fault: a test cannot wait for them.
fn has_few_rounds(file: &[u8]) -> bool {
    let number = |four: &[u8]| four[0] == 2 && (four[1] == 3 || four[1] == 2 && four[2] > 0x10);
    !file.windows(4).any(number)
}

/// A request for a certificate, and a list of revoked ones.
pub fn request(bytes: &[u8]) {
    if let Ok(request) = Request::from_der(bytes) {
        assert!(request.rows().len() >= 4);
    }
    if let Ok(list) = RevocationList::from_der(bytes) {
        assert!(list.first.len() <= list.count);
        assert!(list.rows().len() >= 5);
    }
}

/// The structure of anything.
pub fn asn1(bytes: &[u8]) {
    if let Ok(element) = asn1::read(bytes, 0) {
        let definite = asn1::to_definite(&element);
        assert!(asn1::read(&definite, 0).is_ok_and(|one| !one.indefinite));
    }
    for line in asn1::tree(bytes) {
        drop(line);
    }
}

/// The fragment of a link, and the settings of one that is built well.
pub fn link(bytes: &[u8]) {
    drop(link::read(&String::from_utf8_lossy(bytes)));
    let certificate = BASE64_URL_SAFE_NO_PAD.encode(Draft::default().der());
    let settings = BASE64_URL_SAFE_NO_PAD.encode(bytes);
    let whole = format!("1.{settings}.c{certificate}");
    if let Ok(link) = link::read(&whole) {
        let again = link.write().map(|text| link::read(&text));
        assert!(
            again
                .as_ref()
                .is_ok_and(|again| again.as_ref() == Ok(&link)),
            "{link:?} {again:?}"
        );
    }
}

/// What an organisation says of its servers. What is taken is written so that it is read the same.
pub fn profile(bytes: &[u8]) {
    match profile::read(bytes) {
        Ok(profile) => assert_eq!(
            profile::read(profile::write(&profile).as_bytes()),
            Ok(profile)
        ),
        Err(faults) => assert!((1..=50).contains(&faults.len())),
    }
}

/// What people type or paste: addresses, ports, fingerprints, what a browser shows.
pub fn typed(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Some(target) = fetch::target(&text) {
        for command in fetch::commands(&target) {
            drop(command);
        }
    }
    drop(fingerprint::read(&text));
    if let Some(host) = site::host_of(&text) {
        assert_eq!(site::host_of(&host).as_ref(), Some(&host), "{text:?}");
    }
    if let Ok(ports) = site::ports_of(&text) {
        assert_eq!(site::ports_of(&site::port_list(&ports)), Ok(ports));
    }
    assert!(!symptom::find(&text).is_empty(), "{text:?}");
}

/// Hostile names in a certificate, and all that is written of them. The first line is the common name, the
/// next ones the organisation, the issuer's name, and names of the server.
pub fn outputs(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.split('\u{1}');
    let certificate = named(&mut lines);
    quotes(&text);
    let stem = export::file_stem(&text);
    assert!(is_file_name(&stem), "{stem:?}");
    let Ok(certificate) = Certificate::from_der(&certificate) else {
        return;
    };
    let site = Site {
        host: "ccp.example.co.jp".to_owned(),
        ports: vec![443, 7443],
        product: Product::Other,
    };
    let served = Served {
        everywhere: vec![certificate],
        at: Vec::new(),
    };
    let groups = guide::port_groups(&site, &served, NOW);
    WORDS.with(|words| {
        let words = &words[bytes.len() % Locale::ALL.len()];
        handouts(&site, &groups, words, &text);
        for group in &groups {
            rollouts(&site, group, words);
        }
        files(&served.everywhere, words);
    });
}

thread_local! {
    /// Read once: that takes longer than all that is made of one certificate.
    static WORDS: [Words; 2] = Locale::ALL.map(|locale| Words::new(locale, locale));
}

fn named<'a>(parts: &mut impl Iterator<Item = &'a str>) -> Vec<u8> {
    let mut next = |tag| common_name(tag, parts.next().unwrap_or("server").as_bytes());
    let (subject, organisation, issuer) = (next(0x0c), next(0x0c), next(0x0c));
    let hosts = parts.take(8).map(|host| wrap(0x82, host.as_bytes()));
    let names = wrap(0x30, &hosts.collect::<Vec<_>>().concat());
    Draft {
        subject: [organisation, subject].concat(),
        issuer,
        extensions: vec![(vec![0x55, 0x1d, 0x11], names)],
        ..Draft::default()
    }
    .der()
}

/// Each quoted text reads as itself again, and ends where its quotes do.
fn quotes(text: &str) {
    let sh = quote::sh(text);
    let inside = sh
        .strip_prefix('\'')
        .and_then(|rest| rest.strip_suffix('\''));
    let plain = inside.map(|inside| inside.replace(r"'\''", "\u{0}"));
    let plain = plain.unwrap_or_else(|| panic!("{sh}"));
    assert!(!plain.contains('\''), "{sh}");
    assert_eq!(plain.replace('\u{0}', "'"), text.replace('\u{0}', ""));
    let powershell = quote::powershell(text);
    let is_quote = |one: char| matches!(one, '\'' | '\u{2018}'..='\u{201b}');
    let marks = powershell.chars().filter(|&one| is_quote(one)).count();
    assert_eq!(
        marks,
        2 + 2 * text.chars().filter(|&one| is_quote(one)).count()
    );
    let breaks = |text: &str| text.chars().any(|one| one.is_control());
    for quoted in [
        quote::html(text),
        quote::xml(text),
        quote::calendar(text),
        quote::line(text),
        quote::registry(text),
        quote::label(text),
        quote::sh_printable(text),
    ] {
        assert!(!breaks(&quoted), "{quoted:?}");
    }
    assert!(!quote::html(text).contains(['<', '>', '"', '\'']));
    assert!(!quote::xml(text).contains(['<', '>', '"', '\'']));
    assert!(quote::label(text).is_ascii());
}

/// A name that every system takes, in the folder that is meant.
fn is_file_name(name: &str) -> bool {
    let bad = |one: char| one.is_control() || r#"/\:*?"<>|"#.contains(one);
    !name.is_empty() && !name.starts_with('.') && !name.contains(bad) && visible(name) == name
}

fn handouts(site: &Site, groups: &[PortGroup], words: &Words, text: &str) {
    let readers = [
        (Browser::Chrome, Platform::Windows),
        (Browser::Firefox, Platform::Linux),
        (Browser::Safari, Platform::Ios),
        (Browser::InternetExplorer, Platform::Windows),
    ];
    let (browser, platform) = readers[text.len() / 2 % readers.len()];
    let guide = guide::guide(&guide::Request::new(browser, platform, site, groups));
    let handout = Handout {
        site,
        groups,
        guides: &[Entry {
            guide: &guide,
            words,
        }],
        link: None,
        profile: Some(&Profile {
            organisation: text.to_owned(),
            contact: Contact {
                name: text.to_owned(),
                phone: text.to_owned(),
                mail: text.to_owned(),
                hours: text.to_owned(),
            },
            ..Profile::default()
        }),
    };
    page(&handout::page(&handout));
    let mail = handout::mail(&handout);
    assert!(
        !mail.subject.contains(char::is_control),
        "{:?}",
        mail.subject
    );
    drop(handout.ticket());
    drop(handout::markdown(&guide, words));
    if let Some(file) = handout.calendar_file(NOW) {
        calendar(&String::from_utf8(file.bytes).expect("UTF-8"));
    }
    let package = handout.package_file(NOW);
    assert!(is_file_name(&package.name), "{}", package.name);
}

/// What a page that runs nothing is made of.
const ELEMENTS: [&str; 25] = [
    "html", "head", "meta", "title", "style", "body", "div", "h1", "h2", "h3", "p", "ol", "ul",
    "li", "a", "b", "span", "code", "textarea", "br", "svg", "rect", "path", "circle", "text",
];

/// Every mark of markup begins an element that such a page has, or a comment of Internet Explorer's.
fn page(page: &str) {
    for after in page.split('<').skip(1) {
        let after = after.strip_prefix('/').unwrap_or(after);
        let end = after.find(|one: char| !one.is_ascii_alphanumeric());
        let name = &after[..end.unwrap_or(after.len())];
        let known = ELEMENTS.contains(&name) || after.starts_with('!');
        assert!(known, "{}", after.chars().take(80).collect::<String>());
    }
    let flat = page.replace('\n', " ");
    assert!(visible(&flat) == flat, "a hidden character");
}

/// Each line is a known property, or goes on with the one before (RFC 5545 section 3.1).
fn calendar(text: &str) {
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    let mut names = BTreeSet::new();
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{line:?}");
        assert!(!line.contains(char::is_control), "{line:?}");
        if !line.starts_with(' ') {
            let end = line.find([':', ';']).expect("a name");
            names.insert(line[..end].to_owned());
        }
    }
    let known = [
        "ACTION",
        "BEGIN",
        "CALSCALE",
        "DESCRIPTION",
        "DTEND",
        "DTSTAMP",
        "DTSTART",
        "DURATION",
        "END",
        "METHOD",
        "PRODID",
        "SUMMARY",
        "TRANSP",
        "TRIGGER",
        "UID",
        "URL",
        "VERSION",
    ];
    for name in &names {
        assert!(known.contains(&name.as_str()), "{name}");
    }
}

fn rollouts(site: &Site, group: &PortGroup, words: &Words) {
    for kind in Kind::ALL {
        let request = rollout::Request { kind, site, group };
        let Ok(rollout) = rollout::rollout(&request, words) else {
            continue;
        };
        for file in [&rollout.make, &rollout.undo] {
            assert!(is_file_name(&file.name), "{}", file.name);
            let text = rollout::Format::decode(&file.bytes).expect("text");
            let flat = text.trim_start_matches('\u{feff}');
            let flat = flat.replace(['\r', '\n', '\t'], " ");
            assert!(visible(&flat) == flat, "{kind:?}: a hidden character");
            if file.name.ends_with(".json") {
                let value = serde_json::from_str::<serde_json::Value>(&text);
                assert!(value.is_ok(), "{kind:?}: {text}");
            }
            if file.name.ends_with(".mobileconfig") {
                let opened = text.matches('<').count();
                assert_eq!(opened, text.matches('>').count(), "{kind:?}");
            }
        }
    }
}

fn files(certificates: &[Certificate], words: &Words) {
    for format in Format::ALL {
        if let Ok(file) = format.file(certificates) {
            assert!(is_file_name(&file.name), "{}", file.name);
        }
    }
    drop(sheet::full(certificates, NOW, words));
    let json = sheet::json(certificates);
    assert!(
        serde_json::from_str::<serde_json::Value>(&json).is_ok(),
        "{json}"
    );
}
