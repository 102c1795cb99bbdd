//! What comes in: read in parts, kept with its order, and what was wrong with it.

use std::rc::Rc;
use std::sync::Arc;

use trustguide::certificate::Certificate;
use trustguide::fingerprint::FileHashes;
use trustguide::input::{Container, Contents, Document, Kind, Problem, Repair, pkcs12};

use super::{Item, Notice, Page, State};

/// A file, an answer or a text that held certificates.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Load {
    /// `None` where it held a private key too, or was not read to its end.
    pub file: Option<FileHashes>,
    /// SHA-256 of the certificates in their order, repeats included; empty where the container
    /// keeps no order.
    pub sequence: Rc<[[u8; 32]]>,
}

/// What the state asks of the code that reads certificates. The page fetches that code when there
/// is something to read, so the state does not name it.
#[derive(Clone, Copy)]
pub struct Reading {
    /// The place of the certificate that a server shows as its own.
    pub end_entity: fn(&[Item]) -> Option<usize>,
    pub pem: fn(&Certificate) -> String,
}

impl PartialEq for Reading {
    /// There is only one.
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl std::fmt::Debug for Reading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reading")
    }
}

/// A problem and where it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Noted {
    pub source: Rc<str>,
    pub kind: Kind,
    pub problem: Problem,
    pub contents: Option<Contents>,
    /// Why a key store could not be opened.
    pub fault: Option<pkcs12::Fault>,
}

/// Something that was put right, and where it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Repaired {
    pub source: Rc<str>,
    pub repair: Repair,
}

/// How far reading has come.
#[derive(Clone, Debug, PartialEq)]
pub struct Loading {
    pub source: Rc<str>,
    /// Bytes.
    pub done: usize,
    pub size: usize,
    taken: Taken,
}

impl Loading {
    /// New certificates so far.
    pub fn found(&self) -> usize {
        self.taken.new.len()
    }
}

/// What an input brought so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Taken {
    new: Vec<Item>,
    /// SHA-256 of every certificate.
    sequence: Vec<[u8; 32]>,
    /// Some came in a container that keeps no order.
    unordered: bool,
    private_key: bool,
}

/// The most problems that are kept.
const MAX_PROBLEMS: usize = 200;

impl State {
    pub(super) fn begin(&mut self, source: Rc<str>, size: usize) {
        self.loading = Some(Loading {
            source,
            done: 0,
            size,
            taken: Taken::default(),
        });
    }

    pub(super) fn go_on(&mut self, source: &Rc<str>, done: usize, documents: Rc<Vec<Document>>) {
        let Some(mut loading) = self.loading.take() else {
            return;
        };
        let shown = loading.found() > 0;
        self.take(source, documents, &mut loading.taken);
        loading.done = done;
        if !shown && let Some(first) = loading.taken.new.first() {
            self.selected = self
                .items
                .place(&first.certificate.sha256())
                .unwrap_or_default();
            self.page = Page::Certificate;
        }
        self.loading = Some(loading);
    }

    pub(super) fn finish(
        &mut self,
        source: &Rc<str>,
        documents: Rc<Vec<Document>>,
        file: Option<FileHashes>,
    ) {
        let begun = self.loading.take();
        let mut taken = begun.map(|loading| loading.taken).unwrap_or_default();
        let shown = !taken.new.is_empty();
        self.take(source, documents, &mut taken);
        self.end(taken, file, shown);
    }

    /// What was read stays.
    pub(super) fn cancel(&mut self) {
        if let Some(loading) = self.loading.take() {
            self.end(loading.taken, None, true);
            self.notice = Some(Notice::Cancelled);
        }
    }

    pub(super) fn repaired(&mut self, source: &Rc<str>, repairs: Vec<Repair>) {
        self.repairs
            .extend(repairs.into_iter().map(|repair| Repaired {
                source: source.clone(),
                repair,
            }));
    }

    /// Everything of an input is here, and its first certificates were `shown` before perhaps.
    fn end(&mut self, taken: Taken, file: Option<FileHashes>, shown: bool) {
        let count = taken.new.len();
        if count > 0 {
            self.show_leaf(&taken.new, shown);
            self.suggest_host();
        }
        let repeated = taken.sequence.len() > count;
        self.notice = match (taken.private_key, count, repeated) {
            (true, ..) => Some(Notice::PrivateKey),
            (_, 0, true) => Some(Notice::Repeated),
            (_, 0, false) => None,
            (_, count, _) => Some(Notice::Loaded { count }),
        };
        self.keep_load(taken, file);
    }

    /// The server's certificate among new ones, unless somebody has chosen another meanwhile.
    fn show_leaf(&mut self, new: &[Item], shown: bool) {
        let selected = self.selected().map(|item| item.certificate.sha256());
        if shown && selected != new.first().map(|first| first.certificate.sha256()) {
            return;
        }
        let leaf = self.end_entity(new);
        let place = leaf.and_then(|leaf| self.items.place(&leaf.certificate.sha256()));
        self.selected = place.unwrap_or(self.selected);
        if !shown {
            self.page = Page::Certificate;
        }
    }

    /// The certificate that serves where no port has its own.
    pub fn leaf(&self) -> Option<&Certificate> {
        let item = self.end_entity(&self.items)?;
        Some(&item.certificate)
    }

    fn end_entity<'a>(&self, among: &'a [Item]) -> Option<&'a Item> {
        among.get((self.reading?.end_entity)(among)?)
    }

    /// Of a file that is loaded again, the last order counts.
    fn keep_load(&mut self, taken: Taken, file: Option<FileHashes>) {
        if taken.sequence.is_empty() {
            return;
        }
        let load = Load {
            file: file.filter(|_| !taken.private_key),
            sequence: match taken.unordered {
                true => Rc::default(),
                false => taken.sequence.into(),
            },
        };
        self.loads
            .retain(|old| *old != load && (old.file.is_none() || old.file != load.file));
        self.loads.push(load);
    }

    pub(super) fn take(
        &mut self,
        source: &Rc<str>,
        documents: Rc<Vec<Document>>,
        taken: &mut Taken,
    ) {
        self.removed = None;
        for document in Rc::unwrap_or_clone(documents) {
            match document {
                Document::Certificate {
                    certificate,
                    container,
                } => {
                    taken.sequence.push(certificate.sha256());
                    taken.unordered |= matches!(container, Container::Pkcs7 | Container::Pkcs12);
                    let item = Item {
                        certificate: certificate.into(),
                        source: source.clone(),
                    };
                    if self.items.push(item.clone()) {
                        taken.new.push(item);
                    }
                }
                Document::Other {
                    kind,
                    problem,
                    contents,
                } => {
                    taken.private_key |= kind == Kind::PrivateKey;
                    self.note(Noted {
                        source: source.clone(),
                        kind,
                        problem,
                        contents,
                        fault: None,
                    });
                }
            }
        }
    }

    fn note(&mut self, noted: Noted) {
        match self.problems.len() < MAX_PROBLEMS {
            true => self.problems.push(noted),
            false => self.problems_left += 1,
        }
    }

    pub(super) fn dismiss(&mut self) {
        self.problems.clear();
        self.problems_left = 0;
        self.repairs.clear();
    }

    /// A key store is kept until it was opened, or until its notice is dismissed.
    pub(super) fn open(
        &mut self,
        store: &Arc<[u8]>,
        opened: Result<pkcs12::Opened, pkcs12::Fault>,
    ) {
        let is_it = |noted: &Noted| match &noted.contents {
            Some(Contents::Pkcs12(own)) => Arc::ptr_eq(own, store),
            _ => false,
        };
        let Some(index) = self.problems.iter().position(is_it) else {
            return;
        };
        match opened {
            Err(fault) => {
                if let Some(noted) = self.problems.get_mut(index) {
                    noted.fault = Some(fault);
                }
            }
            Ok(opened) => {
                let noted = self.problems.remove(index);
                let keys = opened.keys;
                let mut taken = Taken::default();
                self.take(&noted.source, Rc::new(opened.documents), &mut taken);
                self.end(taken, None, false);
                if let Some(Notice::Loaded { count }) = self.notice {
                    self.notice = Some(Notice::Opened { count, keys });
                }
            }
        }
    }
}
