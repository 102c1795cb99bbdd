//! The state of the page, and what each action makes of it. Pure: no browser, no clock.

pub mod asked;
pub mod recipients;

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use trustguide::browser::{Browser, Platform};
use trustguide::certificate::{Certificate, hex};
use trustguide::chain::Chain;
use trustguide::fingerprint::FileHashes;
use trustguide::guide::{Task, Version, remedies, version};
use trustguide::input::{Container, Contents, Document, Kind, Problem, Repair, pkcs12};
use trustguide::l10n::Locale;
use trustguide::runbook::{Machines, Name, Target};
use trustguide::site::{Product, Served, Site, host_of, ports_of};
use trustguide::verdict::Remedy;
use yew::Reducible;

use super::visitor::{visitor, visitor_major};
use asked::{Ask, Asked};
use recipients::{Recipients, Tick};

pub mod issuing;
mod items;
pub mod landing;
mod saved;

pub use issuing::{Issue, Issuing, Output};
pub use items::{Item, Items};
pub use landing::{Land, Landing};

/// Everything that the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub locale: Locale,
    /// The language of the reader's system where it is not the page's.
    pub captions: Option<Locale>,
    pub theme: Theme,
    pub page: Page,
    pub items: Items,
    /// Here before the first item is.
    pub reading: Option<Reading>,
    /// What came at once, in the order in which it came.
    pub loads: Vec<Load>,
    /// Which item the certificate page shows.
    pub selected: usize,
    pub filter: Filter,
    pub problems: Vec<Noted>,
    /// How many more problems there were than are kept.
    pub problems_left: usize,
    pub repairs: Vec<Repaired>,
    /// What is being read.
    pub loading: Option<Loading>,
    pub site: Site,
    /// The host was typed by a person; loading a certificate leaves it alone.
    pub host_typed: bool,
    /// What is in the field of ports, while it cannot be read.
    pub ports_typed: Option<String>,
    /// Ports that serve a certificate of their own: SHA-256 of the leaf.
    pub slots: Vec<(u16, String)>,
    pub browser: Browser,
    pub platform: Platform,
    /// The version that was chosen; without it, the visitor's own or the current one.
    pub version: Option<&'static Version>,
    pub task: Task,
    /// The way that was chosen; without it, the best one.
    pub way: Option<Remedy>,
    /// The visitor's own.
    pub visitor: (Browser, Platform),
    /// The major version of the visitor's browser.
    pub visitor_major: Option<u32>,
    pub runbook: Name,
    pub machines: Machines,
    /// The anchor of the runbook's step to go to.
    pub step: Option<&'static str>,
    /// A request or a test certificate that is being made.
    pub issuing: Issuing,
    /// Steps that were ticked off, by their key.
    pub done: Vec<String>,
    /// What the browser shows, as the person says.
    pub asked: Asked,
    pub recipients: Recipients,
    pub fetch: Fetch,
    /// The other hosts that the page was told to ask something, and how often.
    pub requests: Vec<(String, usize)>,
    /// What was there before the last removal.
    pub removed: Option<(Items, Vec<Load>)>,
    /// What was just done, for the status line.
    pub notice: Option<Notice>,
    pub landing: Landing,
    /// Whether the page speaks a language that the visitor's browser asks for.
    pub speaks: bool,
}

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

/// The most problems that are kept.
const MAX_PROBLEMS: usize = 200;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    Certificate,
    Verdict,
    Guide,
    HandOut,
    Files,
    Server,
    /// What does the browser show?
    Symptom,
    /// What leaves the browser?
    Privacy,
}

impl Page {
    pub const ALL: [Self; 8] = [
        Self::Certificate,
        Self::Verdict,
        Self::Guide,
        Self::HandOut,
        Self::Files,
        Self::Server,
        Self::Symptom,
        Self::Privacy,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::Verdict => "verdict",
            Self::Guide => "guide",
            Self::HandOut => "hand-out",
            Self::Files => "files",
            Self::Server => "server",
            Self::Symptom => "symptom",
            Self::Privacy => "privacy",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    System,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    pub const fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Which rows the table of details shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    All,
    Version1,
    Extensions,
    Critical,
    Properties,
}

impl Filter {
    pub const ALL: [Self; 5] = [
        Self::All,
        Self::Version1,
        Self::Extensions,
        Self::Critical,
        Self::Properties,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Version1 => "version1",
            Self::Extensions => "extensions",
            Self::Critical => "critical",
            Self::Properties => "properties",
        }
    }
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

/// A machine of two components that trust each other: its end, and its side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Machine {
    ServerA,
    ServerB,
    ClientA,
    ClientB,
}

impl Machine {
    pub const ALL: [Self; 4] = [Self::ServerA, Self::ClientA, Self::ServerB, Self::ClientB];

    pub const fn name(self) -> &'static str {
        match self {
            Self::ServerA => "server-a",
            Self::ServerB => "server-b",
            Self::ClientA => "client-a",
            Self::ClientB => "client-b",
        }
    }

    /// Its host name, as it was typed.
    pub fn host(self, machines: &Machines) -> &str {
        let ([server_a, server_b], [client_a, client_b]) = (&machines.server, &machines.client);
        match self {
            Self::ServerA => server_a,
            Self::ServerB => server_b,
            Self::ClientA => client_a,
            Self::ClientB => client_b,
        }
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = Rc::unwrap_or_clone(self);
        state.act(action);
        Rc::new(state)
    }
}

/// What the browser tells of itself when the page opens.
#[derive(Clone, Debug, Default)]
pub struct Environment {
    pub languages: Vec<String>,
    pub user_agent: String,
    pub touch: bool,
    /// A link in the address is still to be opened.
    pub opening: bool,
}

impl State {
    /// The state of a first visit.
    pub fn new(environment: &Environment) -> Self {
        let mut languages = environment.languages.iter();
        let locale = languages.find_map(|tag| Locale::from_tag(tag));
        let visitor = visitor(&environment.user_agent, environment.touch);
        Self {
            locale: locale.unwrap_or(Locale::En),
            captions: None,
            theme: Theme::System,
            page: Page::Certificate,
            items: Items::default(),
            reading: None,
            loads: Vec::new(),
            selected: 0,
            filter: Filter::All,
            problems: Vec::new(),
            problems_left: 0,
            repairs: Vec::new(),
            loading: None,
            site: Site::default(),
            host_typed: false,
            ports_typed: None,
            slots: Vec::new(),
            browser: visitor.0,
            platform: visitor.1,
            version: None,
            task: Task::default(),
            way: None,
            visitor,
            visitor_major: visitor_major(&environment.user_agent),
            runbook: Name::CcpCaSigned,
            machines: Machines::default(),
            step: None,
            issuing: Issuing::default(),
            done: Vec::new(),
            asked: Asked::default(),
            recipients: Recipients::default(),
            fetch: Fetch::Idle,
            requests: Vec::new(),
            removed: None,
            notice: None,
            landing: Landing::begun(environment.opening),
            speaks: locale.is_some(),
        }
    }

    /// The language in which captions are quoted.
    pub fn captions(&self) -> Locale {
        self.captions.unwrap_or(self.locale)
    }

    pub fn selected(&self) -> Option<&Item> {
        self.items.get(self.selected).or(self.items.first())
    }

    /// The items that a list of choices offers: the first ones, and the selected one.
    pub fn offered(&self) -> impl Iterator<Item = (usize, &Item)> {
        let items = self.items.iter().enumerate();
        items.filter(|(index, _)| *index < MAX_OFFERED || *index == self.selected)
    }

    /// Whether there is anything to say of what came in.
    pub fn has_problems(&self) -> bool {
        !self.problems.is_empty() || !self.repairs.is_empty()
    }

    /// All certificates, in the order in which they came.
    pub fn certificates(&self) -> Vec<Certificate> {
        certificates_of(&self.items)
    }

    /// The certificates that are drawn as chains: while more are coming, the selected one alone,
    /// since each arrival would draw all of them anew.
    pub fn shown_items(&self) -> Items {
        match (&self.loading, self.selected()) {
            (Some(_), Some(item)) => Items::from_iter([item.clone()]),
            _ => self.items.clone(),
        }
    }

    /// The chain of the certificate that serves where no port has its own: the selected one's.
    pub fn chain_of(&self, leaf: &Certificate) -> Vec<Certificate> {
        Chain::from_leaf(leaf, &self.certificates()).certificates
    }

    /// What a server of a certificate sends, as far as what was loaded tells.
    pub fn sent_with(&self, leaf: &Certificate) -> Vec<Certificate> {
        let mut loads = self.loads.iter().rev();
        let load = loads.find(|load| load.sequence.contains(&leaf.sha256));
        let all = certificates_of(&self.shown_items());
        let known: HashMap<[u8; 32], &Certificate> =
            all.iter().map(|one| (one.sha256, one)).collect();
        let came = load.iter().flat_map(|load| load.sequence.iter());
        let came = came.filter_map(|sha256| known.get(sha256).copied().cloned());
        Chain::as_sent(leaf, &came.collect::<Vec<_>>(), &all).certificates
    }

    /// The name and the hashes of every file.
    pub fn files(&self) -> impl Iterator<Item = &FileHashes> {
        self.loads.iter().filter_map(|load| load.file.as_ref())
    }

    /// What each port serves.
    pub fn served(&self) -> Served {
        let all = self.certificates();
        let own = self.slots.iter().filter_map(|(port, sha256)| {
            let leaf = all.iter().find(|one| hex(&one.sha256) == *sha256)?;
            Some((*port, Chain::from_leaf(leaf, &all).certificates))
        });
        Served {
            everywhere: Chain::of(&all).certificates,
            at: own.collect(),
        }
    }

    fn act(&mut self, action: Action) {
        self.notice = None;
        match action {
            Action::SetLocale(locale) => self.locale = locale,
            Action::SetCaptions(captions) => self.captions = captions,
            Action::SetTheme(theme) => self.theme = theme,
            Action::Go(page) => {
                self.page = page;
                self.step = None;
            }
            Action::CanRead(reading) => self.reading = Some(reading),
            Action::LoadBegun { source, size } => self.begin(source, size),
            Action::LoadWent {
                source,
                done,
                documents,
            } => self.go_on(&source, done, documents),
            Action::Loaded {
                source,
                documents,
                repairs,
                file,
            } => {
                self.repaired(&source, repairs);
                self.finish(&source, documents, file);
            }
            Action::LoadCancelled => self.cancel(),
            Action::Opened { store, opened } => self.open(&store, opened),
            Action::Select(index) => self.selected = index,
            Action::SetFilter(filter) => self.filter = filter,
            Action::Remove(index) => self.remove(index),
            Action::RemoveAll => self.remove_all(),
            Action::UndoRemove => self.undo_remove(),
            Action::DismissProblems => self.dismiss(),
            Action::SetHost(typed) => self.set_host(&typed),
            Action::SetPorts(typed) => self.set_ports(typed),
            Action::SetProduct(product) => self.set_product(product),
            Action::SetSlot { port, leaf } => self.set_slot(port, leaf),
            Action::SetBrowser(browser) => self.set_browser(browser),
            Action::SetPlatform(platform) => self.set_platform(platform),
            Action::SetVersion(name) => self.set_version(&name),
            Action::SetTask(task) => self.task = task,
            Action::SetWay(way) => self.set_way(way),
            Action::Show(browser, platform) => {
                self.set_browser(browser);
                self.set_platform(platform);
                self.task = Task::Trust;
                self.page = Page::Guide;
            }
            Action::SetRunbook(name) => self.runbook = name,
            Action::OpenStep(target) => self.open_step(target),
            Action::SetMachine(machine, host) => self.set_machine(machine, &host),
            Action::Tick(key) => self.tick(key),
            Action::HandTo(one) => self.hand_to(one),
            Action::Ask(ask) => self.asked.act(ask),
            Action::Issue(issue) => self.issuing.act(issue),
            Action::Requested(host, count) => self.count(host, count),
            Action::FetchStarted(url) => self.fetch = Fetch::Running { url },
            Action::FetchFailed { url, failure } => self.fetch_failed(url, failure),
            Action::FetchEnded => self.fetch = Fetch::Idle,
            Action::Noticed(notice) => self.notice = Some(notice),
            Action::Land(land) => self.land(land),
        }
    }

    /// Whom a hand-out is for.
    pub fn recipients(&self) -> recipients::Chosen {
        let recipients = &self.recipients;
        recipients.chosen(self.browser, self.platform, self.locale)
    }

    fn hand_to(&mut self, one: Tick) {
        let mut chosen = self.recipients();
        chosen.toggle(one);
        self.recipients.set(chosen);
    }

    /// How many requests to other hosts there were.
    pub fn requests_made(&self) -> usize {
        self.requests.iter().map(|(_, count)| count).sum()
    }

    fn count(&mut self, host: String, count: usize) {
        match self.requests.iter_mut().find(|(known, _)| *known == host) {
            Some((_, so_far)) => *so_far += count,
            None => self.requests.push((host, count)),
        }
    }

    /// A failure of a fetch that is no longer wanted is dropped.
    fn fetch_failed(&mut self, url: String, failure: Failure) {
        if matches!(&self.fetch, Fetch::Idle) && failure != Failure::Address {
            return;
        }
        self.fetch = Fetch::Failed { url, failure };
    }

    fn begin(&mut self, source: Rc<str>, size: usize) {
        self.loading = Some(Loading {
            source,
            done: 0,
            size,
            taken: Taken::default(),
        });
    }

    fn go_on(&mut self, source: &Rc<str>, done: usize, documents: Rc<Vec<Document>>) {
        let Some(mut loading) = self.loading.take() else {
            return;
        };
        let shown = loading.found() > 0;
        self.take(source, documents, &mut loading.taken);
        loading.done = done;
        if !shown && let Some(first) = loading.taken.new.first() {
            self.selected = self
                .items
                .place(&first.certificate.sha256)
                .unwrap_or_default();
            self.page = Page::Certificate;
        }
        self.loading = Some(loading);
    }

    fn finish(&mut self, source: &Rc<str>, documents: Rc<Vec<Document>>, file: Option<FileHashes>) {
        let begun = self.loading.take();
        let mut taken = begun.map(|loading| loading.taken).unwrap_or_default();
        let shown = !taken.new.is_empty();
        self.take(source, documents, &mut taken);
        self.end(taken, file, shown);
    }

    /// What was read stays.
    fn cancel(&mut self) {
        if let Some(loading) = self.loading.take() {
            self.end(loading.taken, None, true);
            self.notice = Some(Notice::Cancelled);
        }
    }

    fn repaired(&mut self, source: &Rc<str>, repairs: Vec<Repair>) {
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
        let selected = self.selected().map(|item| item.certificate.sha256);
        if shown && selected != new.first().map(|first| first.certificate.sha256) {
            return;
        }
        let leaf = self.end_entity(new);
        let place = leaf.and_then(|leaf| self.items.place(&leaf.certificate.sha256));
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

    fn take(&mut self, source: &Rc<str>, documents: Rc<Vec<Document>>, taken: &mut Taken) {
        self.removed = None;
        for document in Rc::unwrap_or_clone(documents) {
            match document {
                Document::Certificate {
                    certificate,
                    container,
                } => {
                    taken.sequence.push(certificate.sha256);
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

    fn dismiss(&mut self) {
        self.problems.clear();
        self.problems_left = 0;
        self.repairs.clear();
    }

    /// A key store is kept until it was opened, or until its notice is dismissed.
    fn open(&mut self, store: &Arc<[u8]>, opened: Result<pkcs12::Opened, pkcs12::Fault>) {
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

    /// The host of the certificate, as long as nobody has typed one.
    fn suggest_host(&mut self) {
        if self.host_typed {
            return;
        }
        let Some(leaf) = self.leaf() else {
            return;
        };
        let common_name = leaf.subject.common_name();
        let mut names = leaf.hosts().into_iter().chain(common_name);
        let plain = names.find_map(|name| host_of(&name));
        self.site.host = plain.unwrap_or_default();
    }

    fn remove(&mut self, index: usize) {
        if index < self.items.len() {
            self.removed = Some((self.items.clone(), self.loads.clone()));
            self.items.remove(index);
            self.after_removal();
        }
    }

    fn remove_all(&mut self) {
        self.removed = Some((
            std::mem::take(&mut self.items),
            std::mem::take(&mut self.loads),
        ));
        self.dismiss();
        self.after_removal();
    }

    fn after_removal(&mut self) {
        self.selected = self.selected.min(self.items.len().saturating_sub(1));
        self.notice = Some(Notice::Removed);
        self.suggest_host();
    }

    fn undo_remove(&mut self) {
        if let Some((items, loads)) = self.removed.take() {
            self.items = items;
            self.loads = loads;
            self.notice = Some(Notice::Restored);
            self.suggest_host();
        }
    }

    fn set_host(&mut self, typed: &str) {
        self.host_typed = !typed.trim().is_empty();
        self.site.host = host_of(typed).unwrap_or_else(|| typed.trim().to_owned());
        if !self.host_typed {
            self.suggest_host();
        }
    }

    fn set_ports(&mut self, typed: String) {
        match ports_of(&typed) {
            Ok(ports) if !ports.is_empty() => {
                if ports != self.site.ports {
                    self.site.product = product_with(&ports);
                }
                self.site.ports = ports;
                self.ports_typed = None;
            }
            _ => self.ports_typed = Some(typed),
        }
    }

    fn set_product(&mut self, product: Product) {
        self.site.product = product;
        self.site.ports = product.ports().to_vec();
        self.ports_typed = None;
        if self.runbook.product() != product {
            self.runbook = Name::of_product(product);
        }
    }

    fn set_slot(&mut self, port: u16, leaf: Option<String>) {
        self.slots.retain(|(other, _)| *other != port);
        self.slots.extend(leaf.map(|leaf| (port, leaf)));
    }

    fn set_browser(&mut self, browser: Browser) {
        self.browser = browser;
        let platforms = browser.platforms();
        if !platforms.contains(&self.platform) {
            let own = platforms.iter().find(|&&own| own == self.visitor.1);
            let first = own.or(platforms.first());
            self.platform = first.copied().unwrap_or(self.platform);
        }
        self.forget_version();
    }

    fn set_platform(&mut self, platform: Platform) {
        self.platform = platform;
        self.forget_version();
    }

    fn forget_version(&mut self) {
        self.version = None;
        self.way = None;
    }

    fn set_version(&mut self, name: &str) {
        self.version = version::find(self.browser, self.platform, name);
        self.set_way(self.way);
    }

    /// A way that the version does not know is passed over.
    fn set_way(&mut self, way: Option<Remedy>) {
        let known = self
            .version()
            .map(|version| remedies(version, self.platform));
        self.way = way.filter(|way| known.is_some_and(|known| known.contains(way)));
    }

    /// The version that the guide is for: chosen, the visitor's own, or the current one.
    pub fn version(&self) -> Option<&'static Version> {
        let own = match self.visitor == (self.browser, self.platform) {
            true => self.visitor_major,
            false => None,
        };
        let (browser, platform) = (self.browser, self.platform);
        self.version
            .or_else(|| version::of_major(browser, platform, own?))
            .or_else(|| version::current(browser, platform))
    }

    fn open_step(&mut self, target: Target) {
        self.page = Page::Server;
        self.issuing.open = false;
        self.runbook = target.runbook;
        self.step = Some(target.anchor);
    }

    fn set_machine(&mut self, machine: Machine, typed: &str) {
        let host = host_of(typed).unwrap_or_else(|| typed.trim().to_owned());
        let Machines {
            server: [server_a, server_b],
            client: [client_a, client_b],
        } = &mut self.machines;
        *match machine {
            Machine::ServerA => server_a,
            Machine::ServerB => server_b,
            Machine::ClientA => client_a,
            Machine::ClientB => client_b,
        } = host;
    }

    fn tick(&mut self, key: String) {
        match self.done.iter().position(|done| *done == key) {
            Some(index) => {
                self.done.remove(index);
            }
            None => self.done.push(key),
        }
    }
}

fn certificates_of(items: &[Item]) -> Vec<Certificate> {
    let items = items.iter();
    items
        .map(|item| item.certificate.as_ref().clone())
        .collect()
}

/// The chain of a certificate among some.
pub fn chain_among(leaf: &Certificate, items: &[Item]) -> Vec<Certificate> {
    Chain::from_leaf(leaf, &certificates_of(items)).certificates
}

/// What an input brought so far.
#[derive(Clone, Debug, Default, PartialEq)]
struct Taken {
    new: Vec<Item>,
    /// SHA-256 of every certificate.
    sequence: Vec<[u8; 32]>,
    /// Some came in a container that keeps no order.
    unordered: bool,
    private_key: bool,
}

/// The most items that a list of choices offers.
const MAX_OFFERED: usize = 200;

fn product_with(ports: &[u16]) -> Product {
    let mut known = Product::ALL.into_iter();
    known
        .find(|product| product.ports() == ports)
        .unwrap_or(Product::Other)
}

#[cfg(test)]
mod tests;
