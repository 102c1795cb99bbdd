//! Bytes of any kind become documents and problems. What they are is decided by their content,
//! never by a file name.

mod bare;
mod body;
mod classify;
mod foreign;
mod hex;
mod mark;
mod pem;
pub mod pkcs12;
mod pkcs7;
mod problem;
mod repair;
mod text;

use std::collections::VecDeque;
use std::sync::Arc;

use crate::certificate::{Certificate, Request, RevocationList};
use classify::{Structures, Tail, is_secret, unread};
use pem::Blocks;
use repair::Repairs;
use text::Decoder;

pub use classify::Kind;
pub use foreign::Foreign;
pub use problem::{At, Problem, ProblemKind};
pub use repair::{Repair, RepairKind};

/// The most bytes that are read at once: a bundle of more than a hundred thousand certificates.
pub const MAX_BYTES: usize = 256 << 20;

/// The most documents that one input may hold.
pub const MAX_DOCUMENTS: usize = 100_000;

/// The most bytes of text that are searched for base64 and hexadecimal digits without PEM lines.
pub const MAX_BARE: usize = 4 << 20;

/// How many bytes are worked on in one step: a few milliseconds' worth.
const STEP: usize = 1 << 20;

/// A step cannot be shorter than a character.
const MIN_STEP: usize = 8;

/// How many texts within texts are read, as PEM that was written in base64 once more.
pub const MAX_NESTING: usize = 3;

/// What a certificate came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Container {
    Pem,
    Der,
    Pkcs7,
    /// Base64 without the lines that PEM puts around it.
    Base64,
    /// Hexadecimal digits.
    Hex,
    Pkcs12,
}

impl Container {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pem => "pem",
            Self::Der => "der",
            Self::Pkcs7 => "pkcs7",
            Self::Base64 => "base64",
            Self::Hex => "hex",
            Self::Pkcs12 => "pkcs12",
        }
    }
}

/// One thing found in an input.
#[derive(Clone, Debug, PartialEq)]
pub enum Document {
    Certificate {
        certificate: Certificate,
        container: Container,
    },
    /// Not a certificate, or one that cannot be read. Of a private key nothing is kept.
    Other {
        kind: Kind,
        problem: Problem,
        contents: Option<Contents>,
    },
}

impl Document {
    pub fn certificate(&self) -> Option<&Certificate> {
        match self {
            Self::Certificate { certificate, .. } => Some(certificate),
            Self::Other { .. } => None,
        }
    }
}

/// What can be told of a document that is no certificate.
#[derive(Clone, Debug, PartialEq)]
pub enum Contents {
    Request(Box<Request>),
    RevocationList(Box<RevocationList>),
    /// The whole file, for whoever has its password.
    Pkcs12(Arc<[u8]>),
}

/// Everything found in an input, in its order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    pub documents: Vec<Document>,
    /// What was put right on the way, one of each kind.
    pub repairs: Vec<Repair>,
}

impl Reading {
    pub fn certificates(&self) -> impl Iterator<Item = &Certificate> {
        self.documents.iter().filter_map(Document::certificate)
    }

    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        self.documents.iter().filter_map(|document| match document {
            Document::Certificate { .. } => None,
            Document::Other { problem, .. } => Some(problem),
        })
    }
}

/// Reads an input: PEM with any text around it, DER, PKCS#7 in either, base64 without headers,
/// hexadecimal.
pub fn read(bytes: &[u8]) -> Reading {
    if let Some(problem) = too_big(bytes.len()) {
        return Reading {
            documents: vec![problem],
            repairs: Vec::new(),
        };
    }
    let mut reader = Reader::new(bytes.to_vec());
    let mut documents = Vec::new();
    while let Some(document) = reader.next() {
        documents.push(document);
    }
    Reading {
        documents,
        repairs: reader.repairs(),
    }
}

/// The problem of an input with too many bytes; `None` where it may be read.
pub fn too_big(bytes: usize) -> Option<Document> {
    let cap = MAX_BYTES;
    let kind = ProblemKind::TooBig { bytes, cap };
    (bytes > cap).then(|| unread(Kind::Unrecognised, kind, At::Whole))
}

/// What a step of reading came to.
#[derive(Debug)]
pub enum Step {
    Document(Document),
    /// Nothing so far.
    Working,
    End,
}

/// Reads an input step by step, so that a long one may be read in slices of time. It owns
/// the bytes, and wipes them where a private key was among them.
#[derive(Debug)]
pub struct Reader {
    source: Source,
    /// What was found and not yet handed on.
    ready: VecDeque<Document>,
    structures: VecDeque<Structures>,
    repairs: Repairs,
    size: usize,
    step: usize,
    found: usize,
    nesting: usize,
    secret: bool,
}

#[derive(Debug)]
enum Source {
    Bytes(Decoder),
    Text(Box<Blocks>),
    /// Everything is in `ready` and `structures`.
    Taken,
}

impl Reader {
    pub fn new(bytes: Vec<u8>) -> Self {
        Self::in_steps(bytes, STEP)
    }

    /// Works on so many bytes in a step: what is found does not depend on that.
    pub fn in_steps(bytes: Vec<u8>, step: usize) -> Self {
        Self::nested(bytes, step.max(MIN_STEP), 0)
    }

    fn nested(bytes: Vec<u8>, step: usize, nesting: usize) -> Self {
        let mut reader = Self {
            source: Source::Taken,
            ready: VecDeque::new(),
            structures: VecDeque::new(),
            repairs: Repairs::default(),
            size: bytes.len(),
            step,
            found: 0,
            nesting,
            secret: false,
        };
        reader.begin(bytes);
        reader
    }

    fn begin(&mut self, bytes: Vec<u8>) {
        if let Some(problem) = too_big(bytes.len()) {
            self.ready.push_back(problem);
        } else if is_der(&bytes) {
            let structures = Structures::new(bytes, Container::Der, At::Offset(0), Tail::Told);
            self.structures.push_back(structures);
        } else if let Some(foreign) = foreign::by_magic(&bytes) {
            self.tell(ProblemKind::Foreign(foreign));
        } else {
            let (decoder, repair) = Decoder::new(bytes, self.step);
            if let Some(kind) = repair {
                self.repairs.add(kind, At::Whole, 1);
            }
            self.source = Source::Bytes(decoder);
        }
    }

    fn tell(&mut self, kind: ProblemKind) {
        let document = unread(Kind::Unrecognised, kind, At::Whole);
        self.ready.push_back(document);
    }

    /// The next document; `None` at the end.
    #[expect(clippy::should_implement_trait, reason = "it is no adapter's source")]
    pub fn next(&mut self) -> Option<Document> {
        loop {
            match self.step() {
                Step::Document(document) => return Some(document),
                Step::Working => {}
                Step::End => return None,
            }
        }
    }

    /// Reads on until there is a document, or for some milliseconds.
    pub fn step(&mut self) -> Step {
        if self.found > MAX_DOCUMENTS {
            return Step::End;
        }
        let document = match self.take() {
            Step::Document(document) => document,
            step => return step,
        };
        self.secret |= is_secret(&document);
        self.found += 1;
        if self.found > MAX_DOCUMENTS {
            let kind = ProblemKind::TooMany { cap: MAX_DOCUMENTS };
            return Step::Document(unread(Kind::Unrecognised, kind, At::Whole));
        }
        Step::Document(document)
    }

    fn take(&mut self) -> Step {
        loop {
            if let Some(document) = self.ready.pop_front() {
                return Step::Document(document);
            }
            if let Some(structures) = self.structures.front_mut() {
                match structures.next(&mut self.repairs) {
                    Some(document) => return Step::Document(document),
                    None => drop(self.structures.pop_front()),
                }
                continue;
            }
            match &mut self.source {
                Source::Bytes(decoder) => {
                    let Some(text) = decoder.step() else {
                        return Step::Working;
                    };
                    self.source = Source::Text(Box::new(Blocks::new(text, self.step)));
                }
                Source::Text(blocks) => match blocks.step(&mut self.repairs) {
                    pem::Step::Documents(documents) => self.ready.extend(documents),
                    pem::Step::Structures(structures) => self.structures.push_back(structures),
                    pem::Step::Working => return Step::Working,
                    pem::Step::End => self.end_of_text(),
                },
                Source::Taken => return Step::End,
            }
        }
    }

    /// A text without a single PEM line may hold something nevertheless.
    fn end_of_text(&mut self) {
        let Source::Text(mut blocks) = std::mem::replace(&mut self.source, Source::Taken) else {
            return;
        };
        if foreign::is_secret(blocks.text()) {
            blocks.secret = true;
            let kind = ProblemKind::NotCertificate(Kind::PrivateKey);
            self.ready
                .push_back(unread(Kind::PrivateKey, kind, At::Whole));
        } else if !blocks.found {
            self.read_bare(blocks.text(), blocks.words());
            // Digits of a private key are only known as such when they are read.
            blocks.secret |= self.secret || blocks.text().len() <= MAX_BARE;
        }
    }

    /// A text and what is left of it without the white space at its beginning.
    fn read_bare(&mut self, text: &str, words: &str) {
        if words.is_empty() {
            self.tell(ProblemKind::Empty);
            return;
        }
        if text.len() > MAX_BARE {
            let kind = ProblemKind::TooBigBare { cap: MAX_BARE };
            self.tell(foreign::of_text(words).map_or(kind, ProblemKind::Foreign));
            return;
        }
        if let Some((der, line)) = hex::decode(text) {
            let at = At::Line(line);
            self.repairs.add(RepairKind::Hex, at, 1);
            let structures = Structures::new(der, Container::Hex, at, Tail::Left);
            self.structures.push_back(structures);
            return;
        }
        let mut repairs = Vec::new();
        let runs = bare::runs(text, &mut repairs);
        let first = runs.first().map(|run| At::Line(run.line));
        for run in runs {
            self.read_run(run);
        }
        if self.ready.is_empty() {
            self.tell_text(foreign::of_text(text));
            return;
        }
        for kind in repairs {
            self.repairs.add(kind, first.unwrap_or(At::Whole), 1);
        }
    }

    fn tell_text(&mut self, foreign: Option<Foreign>) {
        let kind = match foreign {
            Some(Foreign::SshKey | Foreign::SshCertificate) => Kind::PublicKey,
            _ => Kind::Unrecognised,
        };
        let problem = foreign.map_or(ProblemKind::Unrecognised, ProblemKind::Foreign);
        self.ready.push_back(unread(kind, problem, At::Whole));
    }

    fn read_run(&mut self, run: bare::Run) {
        let at = At::Line(run.line);
        if run.bytes.starts_with(b"-----BEGIN") {
            if self.nesting + 1 >= MAX_NESTING {
                let kind = ProblemKind::TooDeep { cap: MAX_NESTING };
                self.ready.push_back(unread(Kind::Unrecognised, kind, at));
                return;
            }
            let mut inner = Self::nested(run.bytes, self.step, self.nesting + 1);
            while let Some(document) = inner.next() {
                self.ready.push_back(moved(document, at));
            }
            self.secret |= inner.secret;
            self.repairs.add(RepairKind::Nested, at, 1);
            return;
        }
        let mut structures = Structures::new(run.bytes, Container::Base64, at, Tail::Left);
        let before = self.ready.len();
        while let Some(document) = structures.next(&mut self.repairs) {
            if !is_nothing(&document) {
                self.secret |= is_secret(&document);
                self.ready.push_back(document);
            }
        }
        if self.ready.len() > before {
            self.repairs.add(RepairKind::Bare, at, 1);
        }
    }

    /// How much has been read, and of how much: bytes. To decode a text counts for an eighth of it.
    pub fn progress(&self) -> (usize, usize) {
        let done = match &self.source {
            Source::Bytes(decoder) => decoder.at() / 8,
            Source::Text(blocks) => {
                let decoded = self.size / 8;
                decoded + share(self.size - decoded, blocks.at(), blocks.text().len())
            }
            Source::Taken => self.structures.front().map_or(self.size, Structures::at),
        };
        (done.min(self.size), self.size)
    }

    /// What was put right so far.
    pub fn repairs(&mut self) -> Vec<Repair> {
        self.repairs.take()
    }
}

/// What is done of a whole where so many parts of all are done.
fn share(whole: usize, parts: usize, all: usize) -> usize {
    let done = whole as u64 * parts as u64 / (all as u64).max(1);
    usize::try_from(done).unwrap_or(whole)
}

/// What only looked like base64 of something.
fn is_nothing(document: &Document) -> bool {
    let Document::Other { problem, .. } = document else {
        return false;
    };
    problem.kind == ProblemKind::Unrecognised
}

/// A document of a text within a text is where that text is.
fn moved(document: Document, at: At) -> Document {
    match document {
        Document::Other {
            kind,
            problem,
            contents,
        } => Document::Other {
            kind,
            problem: Problem { at, ..problem },
            contents,
        },
        certificate => certificate,
    }
}

/// DER begins with `0`, and so may a text. No text goes on with the octet of a long length, and no
/// DER with the first octet of a wide character.
fn is_der(bytes: &[u8]) -> bool {
    match bytes {
        [0x30, 0x80..=0x84, ..] => true,
        [0x30, 0..=0x7f, ..] => !is_text(bytes),
        _ => false,
    }
}

/// A text has no control characters but white space.
fn is_text(bytes: &[u8]) -> bool {
    let head = bytes.iter().take(64);
    head.clone()
        .all(|&byte| byte >= 0x20 || byte.is_ascii_whitespace())
}
