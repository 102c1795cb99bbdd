//! Bytes changed at random, with fixed seeds: whatever comes in, the answer is an answer.

use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use trustguide::certificate::{Certificate, Request, RevocationList};
use trustguide::input::{self, pkcs12};
use trustguide::{asn1, fetch, fingerprint, link, profile};

use crate::fixtures::bytes;

/// A generator of numbers without much to it (Marsaglia's xorshift).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap_or(0)
    }
}

/// What numbers and lengths like to be.
const ODD: [u8; 12] = [
    0, 1, 0x7f, 0x80, 0x81, 0x82, 0x84, 0xff, 0x30, 0xa0, b'-', b'=',
];

/// Changes, removes, repeats and moves a few bytes.
fn mutate(seed: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(bytes.len());
        let end = (at + 1 + numbers.below(32)).min(bytes.len());
        match numbers.below(7) {
            0 if !bytes.is_empty() => bytes[at] ^= 1 << numbers.below(8),
            1 if !bytes.is_empty() => bytes[at] = ODD[numbers.below(ODD.len())],
            2 => drop(bytes.drain(at..end)),
            3 => {
                let piece = bytes[at..end].to_vec();
                let to = numbers.below(bytes.len() + 1);
                bytes.splice(to..to, piece);
            }
            4 => bytes.truncate(at),
            5 => bytes.insert(at, ODD[numbers.below(ODD.len())]),
            _ => bytes.extend_from_within(at..end),
        }
    }
    bytes
}

/// Feeds changed seeds to an entry for about a second, and at least a few hundred times. An answer
/// that takes longer than a second is a fault.
#[track_caller]
fn feed(seeds: &[Vec<u8>], entry: impl Fn(&[u8])) {
    let start = Instant::now();
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    let mut count = 0;
    while count < 200 || start.elapsed() < Duration::from_millis(1_200) && count < 50_000 {
        let changed = mutate(&seeds[numbers.below(seeds.len())], &mut numbers);
        let begun = Instant::now();
        entry(&changed);
        let took = begun.elapsed();
        assert!(took < Duration::from_secs(2), "{took:?} for {changed:02x?}");
        count += 1;
    }
}

fn seeds(files: &[&str]) -> Vec<Vec<u8>> {
    files.iter().map(|file| bytes(file)).collect()
}

#[test]
fn a_changed_input_has_an_answer() {
    let files = [
        "cisco_new/server.pem",
        "private_ca/s_client.txt",
        "private_ca/chain.p7b.pem",
        "dressed/utf16.pem",
        "dressed/trusted.pem",
        "printed/xxd.txt",
        "printed/digits.txt",
        "damaged/with_private_key.pem",
        "other_kinds/request.pem",
        "dressed/bare_base64.txt",
    ];
    feed(&seeds(&files), |bytes| {
        let reading = input::read(bytes);
        assert!(!reading.documents.is_empty());
        for repair in &reading.repairs {
            assert!(repair.count > 0);
        }
    });
}

#[test]
fn a_changed_binary_input_has_an_answer() {
    let files = [
        "dressed/server.der",
        "private_ca/chain.p7b",
        "other_kinds/streamed.p7m",
        "other_kinds/revoked.crl",
        "other_kinds/answer.ocsp",
    ];
    feed(&seeds(&files), |bytes| {
        assert!(!input::read(bytes).documents.is_empty());
    });
}

#[test]
fn a_changed_structure_has_an_answer() {
    feed(
        &seeds(&["dressed/server.der", "other_kinds/streamed.p7m"]),
        |bytes| {
            if let Ok(element) = asn1::read(bytes, 0) {
                let definite = asn1::to_definite(&element);
                assert!(asn1::read(&definite, 0).is_ok_and(|one| !one.indefinite));
            }
            drop(asn1::tree(bytes));
        },
    );
}

#[test]
fn a_changed_certificate_has_an_answer() {
    let now = trustguide::certificate::Time(1_800_000_000);
    feed(
        &seeds(&["dressed/server.der", "private_ca/server.der"]),
        |bytes| {
            if let Ok(certificate) = Certificate::from_der(bytes) {
                assert_eq!(&certificate.der[..], bytes);
                drop(trustguide::certificate::details::rows(&certificate, now));
            }
        },
    );
}

#[test]
fn a_changed_request_or_list_has_an_answer() {
    let request = ::pem::parse(bytes("other_kinds/request.pem")).expect("PEM");
    let seeds = [request.into_contents(), bytes("other_kinds/revoked.crl")];
    feed(&seeds, |bytes| {
        if let Ok(request) = Request::from_der(bytes) {
            assert!(request.rows().len() >= 4);
        }
        if let Ok(list) = RevocationList::from_der(bytes) {
            assert!(list.first.len() <= list.count);
            assert!(list.rows().len() >= 5);
        }
    });
}

#[test]
fn a_changed_key_store_has_an_answer() {
    let files = [
        "key_store/aes.p12",
        "key_store/windows.pfx",
        "key_store/triple_des.p12",
        "key_store/no_mac.p12",
        "key_store/plain.p12",
    ];
    let seeds = seeds(&files);
    let mut numbers = Numbers(7);
    for _ in 0..60 {
        let changed = mutate(&seeds[numbers.below(seeds.len())], &mut numbers);
        if has_few_rounds(&changed) {
            drop(pkcs12::open(&changed, "test"));
        }
    }
}

/// Many rounds are slow and no fault: an unoptimised test cannot wait for them.
fn has_few_rounds(file: &[u8]) -> bool {
    let number = |four: &[u8]| four[0] == 2 && (four[1] == 3 || four[1] == 2 && four[2] > 0x10);
    !file.windows(4).any(number)
}

#[test]
fn changed_texts_that_people_type_have_an_answer() {
    let typed = [
        "https://user@ccp.example.co.jp:8443/a?b#c",
        "[2001:db8::1]:443",
        "SHA-256: 20:4A:F4:A4:A2:D2:61:C0:AA:06:C9:D7:E6:8D:6D:61:E2:17:7E:D3",
        "サムプリント 20 4a f4 a4 a2",
    ];
    let seeds: Vec<Vec<u8>> = typed.iter().map(|text| text.as_bytes().to_vec()).collect();
    feed(&seeds, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        if let Some(target) = fetch::target(&text) {
            drop(fetch::commands(&target));
        }
        drop(fingerprint::read(&text));
        drop(trustguide::site::host_of(&text));
        drop(trustguide::site::ports_of(&text));
    });
}

#[test]
fn a_changed_link_has_an_answer() {
    let settings = "h=ccp.example.co.jp\np=443,7443\nt=ccp\nk=trust\nl=ja\nc=en\nb=firefox\ns=windows\nv=153\nw=exception\no=443:0";
    let encode = |bytes: &[u8]| BASE64_URL_SAFE_NO_PAD.encode(bytes);
    let certificate = encode(&bytes("dressed/server.der"));
    let whole = format!("1.{}.c{certificate}", encode(settings.as_bytes()));
    assert!(link::read(&whole).is_ok());
    feed(&[whole.clone().into_bytes()], |bytes| {
        drop(link::read(&String::from_utf8_lossy(bytes)));
    });
    feed(&[settings.as_bytes().to_vec()], |bytes| {
        drop(link::read(&format!("1.{}.c{certificate}", encode(bytes))));
    });
}

#[test]
fn a_changed_profile_has_an_answer() {
    let example = include_bytes!("../../deploy/site.example.json");
    feed(&[example.to_vec()], |bytes| match profile::read(bytes) {
        Ok(profile) => assert_eq!(
            profile::read(profile::write(&profile).as_bytes()),
            Ok(profile)
        ),
        Err(faults) => assert!((1..=50).contains(&faults.len())),
    });
}
