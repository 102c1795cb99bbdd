//! What can happen to the state, and what it tells of that.

use std::rc::Rc;
use std::sync::Arc;

use trustguide::browser::{Browser, Platform};
use trustguide::fingerprint::FileHashes;
use trustguide::guide::Task;
use trustguide::input::{Document, Repair, pkcs12};
use trustguide::l10n::Locale;
use trustguide::runbook::{Name, Target};
use trustguide::site::Product;
use trustguide::verdict::Remedy;

use super::asked::Ask;
use super::recipients::Tick;
use super::{Filter, Issue, Land, Machine, Page, Reading, Theme};

/// What a person did, or what came back.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    SetLocale(Locale),
    SetCaptions(Option<Locale>),
    SetTheme(Theme),
    Go(Page),
    /// The code that reads is here.
    CanRead(Reading),
    LoadBegun {
        source: Rc<str>,
        size: usize,
    },
    /// A part was read.
    LoadWent {
        source: Rc<str>,
        done: usize,
        documents: Rc<Vec<Document>>,
    },
    /// The last part was read.
    Loaded {
        source: Rc<str>,
        documents: Rc<Vec<Document>>,
        repairs: Vec<Repair>,
        file: Option<FileHashes>,
    },
    LoadCancelled,
    /// A key store was opened, or was not.
    Opened {
        store: Arc<[u8]>,
        opened: Result<pkcs12::Opened, pkcs12::Fault>,
    },
    Select(usize),
    SetFilter(Filter),
    Remove(usize),
    RemoveAll,
    UndoRemove,
    DismissProblems,
    SetHost(String),
    SetPorts(String),
    SetProduct(Product),
    SetSlot {
        port: u16,
        leaf: Option<String>,
    },
    SetBrowser(Browser),
    SetPlatform(Platform),
    /// By its name.
    SetVersion(String),
    SetTask(Task),
    SetWay(Option<Remedy>),
    /// To the guide of a browser on a system.
    Show(Browser, Platform),
    /// To a runbook, or to one step of it.
    SetRunbook(Name),
    OpenStep(Target),
    SetMachine(Machine, String),
    Tick(String),
    /// Ticks a box of whom a hand-out is for, or takes the tick away.
    HandTo(Tick),
    Ask(Ask),
    Issue(Issue),
    /// So many requests to another host begin.
    Requested(String, usize),
    FetchStarted(String),
    FetchFailed {
        url: String,
        failure: Failure,
    },
    FetchEnded,
    Noticed(Notice),
    Land(Land),
}

#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    Loaded {
        count: usize,
    },
    Repeated,
    Copied,
    CopyFailed,
    Removed,
    Restored,
    PrivateKey,
    /// Reading was called off.
    Cancelled,
    /// The page's own code that reads could not be fetched.
    Unfetched,
    /// Certificates were taken out of a key store, and keys left in it.
    Opened {
        count: usize,
        keys: usize,
    },
}

/// Where a fetch by address stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Fetch {
    Idle,
    Running { url: String },
    Failed { url: String, failure: Failure },
}

/// Why an address could not be fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// Not an http or https address.
    Address,
    /// The browser tells no more than that: CORS rules, the certificate, or the network.
    Blocked,
    /// The server answered with this status.
    Status(u16),
    /// Nothing came in time.
    Timeout,
    /// The answer is larger than what is read at once.
    TooBig,
    /// The answer came, and holds no certificate.
    NoCertificate,
    /// The page's own code that reads could not be fetched.
    Unfetched,
}
