//! Everything that reads certificates: fetched when the first one comes in.

use std::pin::Pin;

use trustguide::chain::end_entity;
use trustguide::export;
use trustguide::input::{Document, Kind, Reader, Step};

use super::loader::SLICE;
use super::state::{Environment, Item, Reading, State};
use super::web::{self, Incoming};

pub const READING: Reading = Reading {
    end_entity: end_entity_of,
    pem: export::pem,
};

fn end_entity_of(items: &[Item]) -> Option<usize> {
    let leaf = end_entity(items.iter().map(|item| item.certificate.as_ref()))?;
    let is_it = |item: &Item| item.certificate.sha256() == leaf.sha256();
    items.iter().position(is_it)
}

/// A certificate to try the page with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sample {
    SelfSigned,
    Company,
}

/// The file of a sample.
pub fn sample(sample: Sample) -> Incoming {
    let (name, bytes) = match sample {
        Sample::SelfSigned => (
            "self-signed.pem",
            include_bytes!("../../www/samples/self-signed.pem").as_slice(),
        ),
        Sample::Company => (
            "company-chain.pem",
            include_bytes!("../../www/samples/company-chain.pem").as_slice(),
        ),
    };
    Incoming::named(name, bytes.to_vec())
}

/// The state that an earlier load of this tab kept.
pub fn restore(environment: &Environment, saved: &str) -> State {
    State::restore(environment, saved, READING)
}

/// Yes or no, after a while.
pub type Answer = Pin<Box<dyn Future<Output = bool>>>;

/// Whether what came is more than a web page without a certificate in it; the page goes on meanwhile.
pub fn holds_something(bytes: Vec<u8>) -> Answer {
    Box::pin(async move {
        let mut reader = Reader::new(bytes);
        let mut end = web::clock() + SLICE;
        loop {
            match reader.step() {
                Step::Document(document) if is_something(&document) => return true,
                Step::End => return false,
                Step::Document(_) | Step::Working => {}
            }
            if web::clock() > end {
                web::rest(0).await;
                end = web::clock() + SLICE;
            }
        }
    })
}

fn is_something(document: &Document) -> bool {
    match document {
        Document::Certificate { .. } => true,
        Document::Other { kind, .. } => *kind != Kind::Unrecognised,
    }
}
