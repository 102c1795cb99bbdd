//! Reads what came in, in slices of time, so that the page never stands still.

use std::cell::Cell;
use std::rc::Rc;

use trustguide::fingerprint::{FileHasher, FileHashes};
use trustguide::input::{self, Document, Reader};
use wasm_bindgen_futures::spawn_local;
use yew::UseReducerDispatcher;

use super::state::{Action, State};
use super::web::{self, Incoming};

/// How long one slice of work may take, in milliseconds.
const SLICE: f64 = 12.0;

/// How often the page shows what was read, in milliseconds.
const SHOW: f64 = 200.0;

/// How much of a file is read at once.
const BYTES: usize = 1 << 19;

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
        if let Some((bytes, file)) = self.bytes(incoming, size).await {
            self.parse(Reader::new(bytes), file, size > SMALL).await;
        }
    }

    fn begin(&self, size: usize) {
        self.dispatcher.dispatch(Action::LoadBegun {
            source: self.source.clone(),
            size,
        });
    }

    /// The bytes, and their hashes where none are missing; `None` where it was called off.
    async fn bytes(
        &self,
        incoming: Incoming,
        size: usize,
    ) -> Option<(Vec<u8>, Option<FileHashes>)> {
        let mut bytes = Vec::with_capacity(size);
        let mut hasher = FileHasher::default();
        while bytes.len() < size {
            if !bytes.is_empty() {
                web::rest(0).await;
            }
            let from = bytes.len();
            let slice = incoming
                .slice(from, from.saturating_add(BYTES).min(size))
                .await;
            if !self.is_wanted() {
                return None;
            }
            if slice.is_empty() {
                break;
            }
            hasher.update(&slice);
            bytes.extend(slice);
        }
        let whole = bytes.len() == size;
        let file = whole.then(|| hasher.finish(&self.source));
        Some((bytes, file))
    }

    async fn parse(&self, mut reader: Reader, file: Option<FileHashes>, mut begun: bool) {
        let mut shown = 0.0;
        let mut documents: Vec<Document> = Vec::new();
        loop {
            let start = web::clock();
            let ended = loop {
                match reader.next() {
                    Some(document) => documents.push(document),
                    None => break true,
                }
                if web::clock() - start > SLICE {
                    break false;
                }
            };
            if !self.is_wanted() {
                return;
            }
            if ended {
                break;
            }
            if web::clock() - shown > SHOW {
                shown = web::clock();
                if !std::mem::replace(&mut begun, true) {
                    self.begin(reader.progress().1);
                }
                self.dispatcher.dispatch(Action::LoadWent {
                    source: self.source.clone(),
                    done: reader.progress().0,
                    documents: Rc::new(std::mem::take(&mut documents)),
                });
            }
            web::rest(0).await;
        }
        self.end(documents, reader.repairs(), file);
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
