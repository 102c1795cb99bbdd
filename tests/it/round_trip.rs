//! Whatever is exported and imported again is the same, byte for byte. The cases are the same at
//! each run.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseResult, TestRng, TestRunner};
use trustguide::certificate::Certificate;
use trustguide::export::Format;
use trustguide::input::{self, Container, Document};

use crate::draft::{Draft, common_name};
use crate::fixtures::certificates;

/// Runs a property on as many cases as told.
fn hold<S: Strategy>(cases: u32, strategy: &S, property: impl Fn(S::Value) -> TestCaseResult) {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let result = TestRunner::new_with_rng(config, rng).run(strategy, property);
    result.unwrap_or_else(|error| panic!("{error}"));
}

fn fixtures() -> Vec<Certificate> {
    let files = [
        "private_ca/chain.pem",
        "cisco_new/server.pem",
        "cisco_old/server.pem",
        "self_signed_leaf/server.pem",
        "other_port/server.pem",
        "hostile/markup.pem",
        "rsa_16384/cert.pem",
    ];
    files.into_iter().flat_map(certificates).collect()
}

/// Certificates of any content that can be read at all.
fn generated() -> impl Strategy<Value = Certificate> {
    let octets = |most| prop::collection::vec(any::<u8>(), 0..most);
    let text = (
        prop::sample::select(vec![12u8, 19, 20, 22, 28, 30]),
        octets(40),
    );
    let extension = (octets(12), octets(300));
    let parts = (
        prop::collection::vec(any::<u8>(), 1..30),
        text,
        prop::collection::vec(extension, 0..5),
        octets(300),
    );
    parts.prop_filter_map(
        "no certificate",
        |(serial, (tag, text), extensions, signature)| {
            let draft = Draft {
                serial,
                subject: common_name(tag, &text),
                extensions,
                signature,
                ..Draft::default()
            };
            Certificate::from_der(&draft.der()).ok()
        },
    )
}

/// Any certificates in any order, repeats included.
fn heaps() -> impl Strategy<Value = Vec<Certificate>> {
    let one = prop_oneof![prop::sample::select(fixtures()), generated()];
    let heap = prop::collection::vec(one, 1..6);
    let again = any::<prop::sample::Index>();
    (heap, prop::option::of(again)).prop_map(|(mut heap, again)| {
        if let Some(again) = again {
            heap.push(again.get(&heap).clone());
        }
        heap
    })
}

fn formats() -> impl Strategy<Value = Format> {
    prop::sample::select(Format::ALL.to_vec())
}

/// What a file of this format must hold.
fn expected(format: Format, heap: &[Certificate]) -> Vec<Vec<u8>> {
    let count = if format.is_chain() { heap.len() } else { 1 };
    let mut ders: Vec<Vec<u8>> = heap[..count].iter().map(|one| one.der.to_vec()).collect();
    if format.name().starts_with("pkcs7") {
        ders.sort();
        ders.dedup();
    }
    ders
}

#[track_caller]
fn imported(bytes: &[u8]) -> Vec<Certificate> {
    let reading = input::read(bytes);
    assert_eq!(reading.problems().next(), None);
    reading.certificates().cloned().collect()
}

fn ders(certificates: &[Certificate]) -> Vec<Vec<u8>> {
    certificates.iter().map(|one| one.der.to_vec()).collect()
}

#[test]
fn every_format_of_any_heap_gives_the_same_bytes_back() {
    hold(400, &(heaps(), formats()), |(heap, format)| {
        let written = format.encode(&heap).expect("it can be written");
        let back = imported(&written);
        let mut got = ders(&back);
        if format.name().starts_with("pkcs7") {
            got.sort();
        }
        prop_assert_eq!(got, expected(format, &heap));
        prop_assert_eq!(format.encode(&back).expect("again"), written);
        Ok(())
    });
}

#[test]
fn what_is_read_again_is_the_same_certificate_in_every_fact() {
    hold(200, &heaps(), |heap| {
        let written = Format::PemChain.encode(&heap).expect("it can be written");
        prop_assert_eq!(imported(&written), heap);
        Ok(())
    });
}

#[test]
fn what_stands_around_pem_changes_nothing() {
    let around = (
        prop::sample::select(vec!["\n", "\r\n"]),
        "[ -,./a-z0-9:\n]{0,60}",
        prop::sample::select(vec!["", " ", "\t"]),
        any::<bool>(),
    );
    hold(
        200,
        &(heaps(), around),
        |(heap, (ending, text, indent, wide))| {
            let text = format!("{text}\n");
            let pem = Format::PemChain.encode(&heap).expect("it can be written");
            let pem = String::from_utf8(pem).expect("text");
            let lines = pem.lines().map(|line| format!("{indent}{line}\n"));
            let dressed = format!("{text}{}{text}", lines.collect::<String>());
            let dressed = dressed.replace('\n', ending);
            let bytes = match wide {
                false => dressed.into_bytes(),
                true => {
                    let units = dressed.encode_utf16().flat_map(u16::to_le_bytes);
                    [0xff, 0xfe].into_iter().chain(units).collect()
                }
            };
            let certificates: Vec<Certificate> =
                input::read(&bytes).certificates().cloned().collect();
            prop_assert_eq!(ders(&certificates), ders(&heap));
            Ok(())
        },
    );
}

#[test]
fn files_of_several_formats_in_one_text_are_all_read() {
    let formats = prop::sample::select(vec![
        Format::Pem,
        Format::Base64,
        Format::PemChain,
        Format::Pkcs7Pem,
        Format::Pkcs7PemChain,
    ]);
    let parts = prop::collection::vec((heaps(), formats), 1..4);
    hold(100, &parts, |parts| {
        let mut text = Vec::new();
        let mut all = Vec::new();
        for (heap, format) in &parts {
            text.extend(format.encode(heap).expect("it can be written"));
            all.extend(expected(*format, heap));
        }
        let mut got = ders(&imported(&text));
        got.sort();
        all.sort();
        prop_assert_eq!(got, all);
        Ok(())
    });
}

#[test]
fn nothing_that_is_cut_or_altered_makes_a_panic() {
    let damage = (
        heaps(),
        formats(),
        any::<prop::sample::Index>(),
        any::<u8>(),
        any::<bool>(),
    );
    hold(400, &damage, |(heap, format, at, octet, cut)| {
        let mut bytes = format.encode(&heap).expect("it can be written");
        let at = at.index(bytes.len());
        match cut {
            true => bytes.truncate(at),
            false => bytes[at] = octet,
        }
        for document in input::read(&bytes).documents {
            if let Document::Certificate {
                certificate,
                container,
            } = document
            {
                prop_assert!(container != Container::Pkcs7 || format.name().starts_with("pkcs7"));
                let again = Certificate::from_der(&certificate.der).ok();
                prop_assert_eq!(again.as_ref(), Some(&certificate));
            }
        }
        Ok(())
    });
}
