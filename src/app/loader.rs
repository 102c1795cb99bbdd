//! Reads what came in, in slices of time, so that the page never stands still.

use std::cell::Cell;
use std::rc::Rc;

use trustguide::certificate;
use trustguide::fingerprint::{FileHasher, FileHashes};
use trustguide::input::{self, Document, Reader, Step};
use trustguide::sha256::TOGETHER;
use wasm_bindgen_futures::spawn_local;
use yew::UseReducerDispatcher;

use super::state::{Action, State};
use super::web::{self, Incoming};

/// How long one slice of work may take, in milliseconds.
pub const SLICE: f64 = 12.0;

/// How often the page shows what was read, in milliseconds.
const SHOW: f64 = 200.0;

/// How many documents are worth showing before that.
const SCREEN: usize = 16;

/// How much of a file is read at once.
const BYTES: usize = 1 << 22;

/// How much of a file is hashed at once.
const HASHED: usize = 1 << 20;

/// How much goes into a hash in one call: browsers run the first calls of a function slowly, and to their end.
const PIECE: usize = 16 << 10;

/// What is read before the page says that it is reading.
const SMALL: usize = 64 << 10;

thread_local! {
    /// Changes when reading is called off.
    static TURN: Cell<u32> = const { Cell::new(0) };
    static BUSY: Cell<bool> = const { Cell::new(false) };
}

/// Calls off what is being read.
pub fn cancel() {
    TURN.set(TURN.get().wrapping_add(1));
}

/// Reads files and texts one after the other. What has no name is called `unnamed`.
pub fn load(dispatcher: UseReducerDispatcher<State>, unnamed: String, incoming: Vec<Incoming>) {
    spawn_local(async move {
        while BUSY.replace(true) {
            web::rest(50).await;
        }
        let turn = TURN.get();
        for one in incoming {
            if TURN.get() != turn {
                break;
            }
            let source = match one.name.is_empty() {
                true => unnamed.clone(),
                false => one.name.clone(),
            };
            let load = Load {
                dispatcher: dispatcher.clone(),
                source: source.into(),
                turn,
            };
            web::reading(Some(&one));
            load.read(one).await;
        }
        // What came last is shown while it is still known what that was.
        web::rest(0).await;
        web::reading(None);
        BUSY.set(false);
    });
}

/// The hashes of what is read, where they are known at once; else where they come from.
enum Hashed {
    Now(Option<FileHashes>),
    Later(Incoming),
}

struct Load {
    dispatcher: UseReducerDispatcher<State>,
    source: Rc<str>,
    turn: u32,
}

impl Load {
    fn is_wanted(&self) -> bool {
        TURN.get() == self.turn
    }

    async fn read(&self, incoming: Incoming) {
        let size = incoming.size();
        if let Some(problem) = input::too_big(size) {
            self.end(vec![problem], Vec::new(), None);
            return;
        }
        if size > SMALL {
            self.begin(size);
        }
        let Some(bytes) = self.bytes(&incoming, size).await else {
            return;
        };
        // A large file is hashed after its certificates are shown.
        let hashed = match size > SMALL {
            true => Hashed::Later(incoming),
            false => Hashed::Now(self.small(&bytes, size)),
        };
        self.parse(Reader::new(bytes), hashed).await;
    }

    fn begin(&self, size: usize) {
        self.dispatcher.dispatch(Action::LoadBegun {
            source: self.source.clone(),
            size,
        });
    }

    /// The bytes; `None` where it was called off.
    async fn bytes(&self, incoming: &Incoming, size: usize) -> Option<Vec<u8>> {
        let mut bytes = Vec::with_capacity(size);
        while bytes.len() < size {
            let from = bytes.len();
            let to = from.saturating_add(BYTES).min(size);
            let slice = incoming.slice(from, to).await;
            if !self.is_wanted() {
                return None;
            }
            if slice.is_empty() {
                break;
            }
            bytes.extend(slice);
        }
        Some(bytes)
    }

    /// The hashes of a file that is here as a whole.
    fn small(&self, bytes: &[u8], size: usize) -> Option<FileHashes> {
        let mut hasher = FileHasher::default();
        hasher.update(bytes);
        (bytes.len() == size).then(|| hasher.finish(&self.source))
    }

    /// The hashes of a large file; `None` where some of it cannot be read any more.
    async fn hashes(&self, incoming: &Incoming) -> Option<FileHashes> {
        let size = incoming.size();
        let mut hasher = FileHasher::default();
        for from in (0..size).step_by(HASHED) {
            let to = from.saturating_add(HASHED).min(size);
            let slice = incoming.slice(from, to).await;
            if slice.len() < to - from || !self.is_wanted() {
                return None;
            }
            for piece in slice.chunks(PIECE) {
                hasher.update(piece);
            }
            web::rest(0).await;
        }
        Some(hasher.finish(&self.source))
    }

    async fn parse(&self, mut reader: Reader, hashed: Hashed) {
        let mut begun = matches!(hashed, Hashed::Later(_));
        let (mut first, mut last) = (true, web::clock());
        let mut documents: Vec<Document> = Vec::new();
        loop {
            let ended = Self::slice(&mut reader, &mut documents);
            if !self.is_wanted() {
                return;
            }
            if ended {
                break;
            }
            web::rest(0).await;
            let screen = first && documents.len() >= SCREEN;
            if screen || web::clock() - last > SHOW {
                (first, last) = (false, web::clock());
                if !std::mem::replace(&mut begun, true) {
                    self.begin(reader.progress().1);
                }
                self.went(&reader, &mut documents);
                web::rest(0).await;
            }
        }
        let file = match hashed {
            Hashed::Now(file) => file,
            Hashed::Later(incoming) => {
                web::rest(0).await;
                self.went(&reader, &mut documents);
                self.hashes(&incoming).await
            }
        };
        if self.is_wanted() {
            self.end(documents, reader.repairs(), file);
        }
    }

    /// Reads for a slice of time; true at the end.
    fn slice(reader: &mut Reader, documents: &mut Vec<Document>) -> bool {
        let end = web::clock() + SLICE;
        loop {
            let ended = Self::some(reader, documents, end);
            if ended || web::clock() > end {
                return ended;
            }
        }
    }

    /// Reads some documents, not much longer than to a point in time, and hashes them together; true at the end.
    fn some(reader: &mut Reader, documents: &mut Vec<Document>, end: f64) -> bool {
        let before = documents.len();
        let mut ended = false;
        while !ended && documents.len() - before < TOGETHER && web::clock() < end {
            match reader.step() {
                Step::Document(document) => documents.push(document),
                Step::Working => {}
                Step::End => ended = true,
            }
        }
        let new = documents.iter().skip(before);
        let new = new.filter_map(Document::certificate);
        web::with_hasher(|four| certificate::hash_all(new, four));
        ended
    }

    fn went(&self, reader: &Reader, documents: &mut Vec<Document>) {
        self.dispatcher.dispatch(Action::LoadWent {
            source: self.source.clone(),
            done: reader.progress().0,
            documents: Rc::new(std::mem::take(documents)),
        });
    }

    fn end(&self, documents: Vec<Document>, repairs: Vec<input::Repair>, file: Option<FileHashes>) {
        self.dispatcher.dispatch(Action::Loaded {
            source: self.source.clone(),
            documents: Rc::new(documents),
            repairs,
            file,
        });
    }
}
