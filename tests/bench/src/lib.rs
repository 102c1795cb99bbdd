//! The reader of the page as a module of its own: `cargo xtask bench` calls it beside other readers.
//! Beside it are the two steps that no reader can do without.

// As the page has it.
#[path = "../../../src/app/web/hasher.rs"]
mod hasher;

use hasher::with_hasher;
use serde::Serialize;
use trustguide::asn1::Elements;
use trustguide::certificate::{Certificate, GeneralName, Name, hash_all, hex};
use trustguide::input::{Document, Reader};
use trustguide::sha256::{self, Four, TOGETHER};
use wasm_bindgen::prelude::wasm_bindgen;
use x509_parser::certificate::X509CertificateParser;
use x509_parser::nom::Parser;

/// What was read. It stays here, as on the page, which takes the rows that it shows.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Reading(Vec<Certificate>);

/// Reads a file as the page does.
#[wasm_bindgen]
pub fn read(bytes: Vec<u8>) -> Reading {
    let mut reader = Reader::new(bytes);
    let documents = std::iter::from_fn(|| reader.next());
    let mut certificates = documents.filter_map(certificate).peekable();
    let mut all = Vec::new();
    while certificates.peek().is_some() {
        let before = all.len();
        all.extend(certificates.by_ref().take(TOGETHER));
        with_hasher(|four| hash_all(all.iter().skip(before), four));
    }
    Reading(all)
}

fn certificate(document: Document) -> Option<Certificate> {
    match document {
        Document::Certificate { certificate, .. } => Some(certificate),
        Document::Other { .. } => None,
    }
}

/// The structure of each certificate by x509-parser, without what is in the extensions; how many have one.
#[wasm_bindgen]
pub fn parse_alone(bytes: &[u8]) -> usize {
    let mut parser = X509CertificateParser::new().with_deep_parse_extensions(false);
    let all = Elements::new(bytes, 0).filter_map(Result::ok);
    all.filter(|one| parser.parse(one.bytes).is_ok()).count()
}

/// The SHA-256 of each certificate, four at a time; their first octets added up.
#[wasm_bindgen]
pub fn hash_alone(bytes: &[u8]) -> usize {
    with_hasher(|four| hashed(bytes, four))
}

/// The same one by one, as it is done where a browser does not have the instructions.
#[wasm_bindgen]
pub fn hash_one_by_one(bytes: &[u8]) -> usize {
    hashed(bytes, None)
}

fn hashed(bytes: &[u8], four: Option<&Four>) -> usize {
    let all = Elements::new(bytes, 0).filter_map(Result::ok);
    let all: Vec<&[u8]> = all.map(|one| one.bytes).collect();
    let hashes = sha256::each(&all, four).into_iter();
    hashes.map(|[first, ..]| usize::from(first)).sum()
}

#[wasm_bindgen]
impl Reading {
    /// How many certificates there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The fields that are compared of some certificates, as JSON.
    pub fn rows(&self, from: usize, to: usize) -> String {
        let all = self.0.iter().take(to).skip(from);
        let rows: Vec<Row<'_>> = all.map(Row::of).collect();
        serde_json::to_string(&rows).unwrap_or_default()
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'a> {
    subject: Vec<(&'a str, &'a str)>,
    issuer: Vec<(&'a str, &'a str)>,
    /// Content octets in hexadecimal.
    serial: String,
    /// Seconds.
    not_before: i64,
    not_after: i64,
    names: Vec<String>,
    /// Bit 0 is digitalSignature; -1 where the extension is absent.
    key_usage: i32,
    ca: bool,
    sha256: String,
}

impl<'a> Row<'a> {
    fn of(certificate: &'a Certificate) -> Self {
        let names = certificate.subject_alternative_names.iter();
        Self {
            subject: attributes(&certificate.subject),
            issuer: attributes(&certificate.issuer),
            serial: hex(&certificate.serial),
            not_before: certificate.not_before.0,
            not_after: certificate.not_after.0,
            names: names.map(GeneralName::tagged).collect(),
            key_usage: certificate.key_usage.map_or(-1, |usage| usage.0.into()),
            ca: certificate.is_ca(),
            sha256: hex(&certificate.sha256()),
        }
    }
}

fn attributes(name: &Name) -> Vec<(&str, &str)> {
    name.attributes()
        .map(|one| (&*one.oid, &*one.text))
        .collect()
}
