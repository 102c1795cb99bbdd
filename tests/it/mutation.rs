//! Bytes changed at random, with fixed seeds: whatever comes in, the answer is an answer.

use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use trustguide::{asn1, link};

use crate::entries;
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
    feed(&seeds(&files), entries::input);
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
    feed(&seeds(&files), entries::input);
}

#[test]
fn a_changed_pkcs7_has_an_answer() {
    let files = [
        "private_ca/chain.p7b",
        "other_kinds/streamed.p7m",
        "dressed/server.der",
        "other_kinds/revoked.crl",
    ];
    feed(&seeds(&files), entries::pkcs7);
}

#[test]
fn a_changed_structure_has_an_answer() {
    let files = ["dressed/server.der", "other_kinds/streamed.p7m"];
    feed(&seeds(&files), entries::asn1);
}

#[test]
fn a_changed_certificate_has_an_answer() {
    let files = ["dressed/server.der", "private_ca/server.der"];
    feed(&seeds(&files), entries::certificate);
}

#[test]
fn a_changed_request_or_list_has_an_answer() {
    let request = ::pem::parse(bytes("other_kinds/request.pem")).expect("PEM");
    let seeds = [request.into_contents(), bytes("other_kinds/revoked.crl")];
    feed(&seeds, entries::request);
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
        let seed = &seeds[numbers.below(seeds.len())];
        entries::pkcs12(&mutate(seed, &mut numbers));
    }
}

#[test]
fn changed_texts_that_people_type_have_an_answer() {
    let typed = [
        "https://user@ccp.example.co.jp:8443/a?b#c",
        "[2001:db8::1]:443",
        "443, 7443 8443",
        "SHA-256: 20:4A:F4:A4:A2:D2:61:C0:AA:06:C9:D7:E6:8D:6D:61:E2:17:7E:D3",
        "サムプリント 20 4a f4 a4 a2",
        "NET::ERR_CERT_AUTHORITY_INVALID",
        "この接続ではプライバシーが保護されません SEC_ERROR_UNKNOWN_ISSUER",
    ];
    let seeds: Vec<Vec<u8>> = typed.iter().map(|text| text.as_bytes().to_vec()).collect();
    feed(&seeds, entries::typed);
}

#[test]
fn a_changed_link_has_an_answer() {
    let settings = "h=ccp.example.co.jp\np=443,7443\nt=ccp\nk=trust\nl=ja\nc=en\nb=firefox\ns=windows\nv=153\nw=exception\no=443:0";
    let encode = |bytes: &[u8]| BASE64_URL_SAFE_NO_PAD.encode(bytes);
    let certificate = encode(&bytes("dressed/server.der"));
    let whole = format!("1.{}.c{certificate}", encode(settings.as_bytes()));
    assert!(link::read(&whole).is_ok());
    feed(
        &[whole.into_bytes(), settings.as_bytes().to_vec()],
        entries::link,
    );
}

#[test]
fn a_changed_profile_has_an_answer() {
    let example = include_bytes!("../../deploy/site.example.json");
    feed(&[example.to_vec()], entries::profile);
}

#[test]
fn hostile_names_break_out_of_nothing_that_is_written() {
    let names = [
        "server\u{1}Org <b>\"&' $(touch x) `y`\u{1}Issuer\r\nBcc: a@b.example\u{1}*.example.co.jp",
        "\u{202e}../..\\CON.txt;%PATH%\u{1};,:\\n\u{1}日本\u{1}a\u{1}b",
        "\u{2019}; calc\u{1}]]>\u{1}-->\u{1}host.example",
    ];
    let seeds: Vec<Vec<u8>> = names.iter().map(|text| text.as_bytes().to_vec()).collect();
    feed(&seeds, entries::outputs);
}

#[test]
fn a_tag_of_several_octets_stays_whole() {
    let streamed = [0xff, 0xfe, 0x2d, 0x80, 0x04, 0x01, 0x07, 0, 0];
    let element = asn1::read(&streamed, 0).expect("an element");
    let definite = [0xff, 0xfe, 0x2d, 3, 4, 1, 7];
    assert_eq!(asn1::to_definite(&element), definite);
    entries::asn1(&streamed);
}

#[test]
fn what_is_nested_too_deeply_stays_as_it_is() {
    let nested =
        |identifier| (0..5_000).fold(Vec::new(), |inner, _| asn1::wrap(identifier, &inner));
    let sequence = nested(0x30);
    let element = asn1::read(&sequence, 0).expect("an element");
    assert_eq!(asn1::to_definite(&element), sequence);
    entries::asn1(&sequence);
    entries::asn1(&nested(0x24));
}

#[test]
fn a_step_that_ends_in_broken_text_reads_it_as_the_whole_does() {
    let broken: [&[u8]; 4] = [
        &[0xd9, 0xba, 0x88, 0xb7, 0x97, 0x9c, 0xb1, 0xb2],
        &[b'-', 0xff, 0xd8, 0xff, b'-', b'-', b'-', b'-'],
        &[0xf0, 0x9f, 0x98, 0x80, 0xf0, 0x9f, 0x98, 0x41],
        &[0xe3, 0x81, 0xe3, 0x81, 0x82, 0xc0, 0xf5, 0x80],
    ];
    for broken in broken {
        for before in 0..16 {
            let begin = "-----BEGIN CERTIFICATE-----\n".as_bytes();
            let end = "\n-----END CERTIFICATE-----\n".as_bytes();
            entries::input(&[&vec![b'\n'; before], begin, broken, end].concat());
        }
    }
}
