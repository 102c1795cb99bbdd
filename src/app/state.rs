//! The state of the page, and what each action makes of it. Pure: no browser, no clock.

use std::rc::Rc;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use trustguide::browser::{Browser, Platform};
use trustguide::certificate::{Certificate, hex};
use trustguide::chain::Chain;
use trustguide::export::Format;
use trustguide::input::{self, Contents, Document, Kind, Problem, Reader, Repair, pkcs12};
use trustguide::l10n::Locale;
use trustguide::site::{Product, Served, Site, host_of, ports_of};
use yew::Reducible;

use super::visitor::visitor;

mod items;

pub use items::{Item, Items};

/// Everything that the page knows.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub locale: Locale,
    /// The language of the reader's system where it is not the page's.
    pub captions: Option<Locale>,
    pub theme: Theme,
    pub page: Page,
    pub items: Items,
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
    /// The visitor's own.
    pub visitor: (Browser, Platform),
    /// Steps that were ticked off, by their key.
    pub done: Vec<String>,
    pub fetch: Fetch,
    /// What was there before the last removal.
    pub removed: Option<Items>,
    /// What was just done, for the status line.
    pub notice: Option<Notice>,
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
    /// New certificates so far.
    pub found: usize,
}

/// The most problems that are kept.
const MAX_PROBLEMS: usize = 200;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    Certificate,
    Verdict,
    Guide,
    Files,
}

impl Page {
    pub const ALL: [Self; 4] = [Self::Certificate, Self::Verdict, Self::Guide, Self::Files];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::Verdict => "verdict",
            Self::Guide => "guide",
            Self::Files => "files",
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
    Load {
        source: String,
        bytes: Rc<[u8]>,
    },
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
    /// To the guide of a browser on a system.
    Show(Browser, Platform),
    Tick(String),
    FetchStarted(String),
    FetchFailed {
        url: String,
        failure: Failure,
    },
    FetchEnded,
    Noticed(Notice),
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
            visitor,
            done: Vec::new(),
            fetch: Fetch::Idle,
            removed: None,
            notice: None,
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

    /// All certificates, in the order in which they came.
    pub fn certificates(&self) -> Vec<Certificate> {
        let items = self.items.iter();
        items
            .map(|item| item.certificate.as_ref().clone())
            .collect()
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
            Action::Go(page) => self.page = page,
            Action::Load { source, bytes } => self.load(&source, &bytes),
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
            } => self.finish(&source, documents, repairs),
            Action::LoadCancelled => {
                if self.loading.take().is_some() {
                    self.suggest_host();
                    self.notice = Some(Notice::Cancelled);
                }
            }
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
            Action::SetPlatform(platform) => self.platform = platform,
            Action::Show(browser, platform) => {
                self.set_browser(browser);
                self.platform = platform;
                self.page = Page::Guide;
            }
            Action::Tick(key) => self.tick(key),
            Action::FetchStarted(url) => self.fetch = Fetch::Running { url },
            Action::FetchFailed { url, failure } => self.fetch_failed(url, failure),
            Action::FetchEnded => self.fetch = Fetch::Idle,
            Action::Noticed(notice) => self.notice = Some(notice),
        }
    }

    /// A failure of a fetch that is no longer wanted is dropped.
    fn fetch_failed(&mut self, url: String, failure: Failure) {
        if matches!(&self.fetch, Fetch::Idle) && failure != Failure::Address {
            return;
        }
        self.fetch = Fetch::Failed { url, failure };
    }

    fn load(&mut self, source: &str, bytes: &[u8]) {
        let mut reader = Reader::new(bytes.to_vec());
        let documents = std::iter::from_fn(|| reader.next()).collect();
        let repairs = reader.repairs();
        self.finish(&source.into(), Rc::new(documents), repairs);
    }

    fn begin(&mut self, source: Rc<str>, size: usize) {
        self.loading = Some(Loading {
            source,
            done: 0,
            size,
            found: 0,
        });
    }

    fn go_on(&mut self, source: &Rc<str>, done: usize, documents: Rc<Vec<Document>>) {
        let Some(found) = self.loading.as_ref().map(|loading| loading.found) else {
            return;
        };
        let taken = self.take(source, documents);
        if let Some(loading) = &mut self.loading {
            loading.done = done;
            loading.found = found + taken.count;
        }
        if found == 0 && taken.count > 0 {
            self.show(self.items.len() - taken.count);
        }
    }

    fn finish(&mut self, source: &Rc<str>, documents: Rc<Vec<Document>>, repairs: Vec<Repair>) {
        let taken = self.take(source, documents);
        self.repairs
            .extend(repairs.into_iter().map(|repair| Repaired {
                source: source.clone(),
                repair,
            }));
        let found = self.loading.take().map_or(0, |loading| loading.found);
        if taken.count > 0 && found == 0 {
            self.show(self.items.len() - taken.count);
        }
        let count = found + taken.count;
        if count > 0 {
            self.suggest_host();
        }
        self.notice = match (taken.private_key, count, taken.repeated) {
            (true, ..) => Some(Notice::PrivateKey),
            (_, 0, true) => Some(Notice::Repeated),
            (_, 0, false) => None,
            (_, count, _) => Some(Notice::Loaded { count }),
        };
        self.removed = None;
    }

    fn show(&mut self, index: usize) {
        self.selected = index;
        self.page = Page::Certificate;
    }

    fn take(&mut self, source: &Rc<str>, documents: Rc<Vec<Document>>) -> Taken {
        let mut taken = Taken::default();
        for document in Rc::unwrap_or_clone(documents) {
            match document {
                Document::Certificate { certificate, .. } => {
                    let new = self.items.push(Item {
                        certificate: Rc::new(*certificate),
                        source: source.clone(),
                    });
                    taken.count += usize::from(new);
                    taken.repeated |= !new;
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
        taken
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
                self.finish(&noted.source, Rc::new(opened.documents), Vec::new());
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
        let served = self.served();
        let Some(leaf) = served.everywhere.first() else {
            return;
        };
        let common_name = leaf.subject.common_name();
        let mut names = leaf.hosts().into_iter().chain(common_name);
        let plain = names.find_map(|name| host_of(&name));
        self.site.host = plain.unwrap_or_default();
    }

    fn remove(&mut self, index: usize) {
        if index < self.items.len() {
            self.removed = Some(self.items.clone());
            self.items.remove(index);
            self.after_removal();
        }
    }

    fn remove_all(&mut self) {
        self.removed = Some(std::mem::take(&mut self.items));
        self.dismiss();
        self.after_removal();
    }

    fn after_removal(&mut self) {
        self.selected = self.selected.min(self.items.len().saturating_sub(1));
        self.notice = Some(Notice::Removed);
        self.suggest_host();
    }

    fn undo_remove(&mut self) {
        if let Some(items) = self.removed.take() {
            self.items = items;
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

/// The chain of a certificate among some.
pub fn chain_among(leaf: &Certificate, items: &[Item]) -> Vec<Certificate> {
    let all: Vec<Certificate> = items
        .iter()
        .map(|item| item.certificate.as_ref().clone())
        .collect();
    Chain::from_leaf(leaf, &all).certificates
}

/// What a part of an input brought.
#[derive(Default)]
struct Taken {
    /// New certificates.
    count: usize,
    repeated: bool,
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

/// What a reload brings back: choices and public data only.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Saved {
    locale: String,
    captions: Option<String>,
    theme: String,
    page: String,
    items: Vec<(String, String)>,
    selected: usize,
    host: Option<String>,
    ports: String,
    product: String,
    slots: Vec<(u16, String)>,
    browser: String,
    platform: String,
    done: Vec<String>,
}

/// The most that is kept across a reload, in bytes of PEM: browsers give a page about 5 MB.
const MAX_SAVED: usize = 1 << 20;

impl State {
    /// What is to be kept, as text.
    pub fn saved(&self) -> String {
        let mut saved = self.choices();
        saved.items = self.saved_items();
        serde_json::to_string(&saved).unwrap_or_default()
    }

    /// Changes whenever [`Self::saved`] would for another reason than the certificates.
    pub fn saved_choices(&self) -> String {
        serde_json::to_string(&self.choices()).unwrap_or_default()
    }

    fn saved_items(&self) -> Vec<(String, String)> {
        let mut room = MAX_SAVED;
        let mut items = Vec::new();
        for item in self.items.iter() {
            let one = std::slice::from_ref(item.certificate.as_ref());
            let pem = Format::Pem.encode(one).unwrap_or_default();
            let Some(left) = room.checked_sub(pem.len()) else {
                break;
            };
            room = left;
            let pem = String::from_utf8(pem).unwrap_or_default();
            items.push((item.source.to_string(), pem));
        }
        items
    }

    fn choices(&self) -> Saved {
        let ports: Vec<String> = self.site.ports.iter().map(u16::to_string).collect();
        Saved {
            locale: self.locale.tag().to_owned(),
            captions: self.captions.map(|captions| captions.tag().to_owned()),
            theme: self.theme.name().to_owned(),
            page: self.page.name().to_owned(),
            items: Vec::new(),
            selected: self.selected,
            host: self.host_typed.then(|| self.site.host.clone()),
            ports: ports.join(","),
            product: self.site.product.name().to_owned(),
            slots: self.slots.clone(),
            browser: self.browser.name().to_owned(),
            platform: self.platform.name().to_owned(),
            done: self.done.clone(),
        }
    }

    /// A first visit, with what an earlier one kept; anything odd in it is passed over.
    pub fn restore(environment: &Environment, saved: Option<&str>) -> Self {
        let mut state = Self::new(environment);
        let Some(saved) = saved.and_then(|text| serde_json::from_str::<Saved>(text).ok()) else {
            return state;
        };
        if let Some(locale) = Locale::from_tag(&saved.locale) {
            state.locale = locale;
        }
        state.captions = saved.captions.as_deref().and_then(Locale::from_tag);
        for (source, pem) in &saved.items {
            let documents = input::read(pem.as_bytes()).documents;
            state.take(&source.as_str().into(), Rc::new(documents));
        }
        state.dismiss();
        state.suggest_host();
        if let Some(product) = Product::from_name(&saved.product) {
            state.set_product(product);
        }
        state.set_ports(saved.ports);
        state.ports_typed = None;
        if let Some(host) = &saved.host {
            state.set_host(host);
        }
        state.slots = saved.slots;
        if let Some(browser) = Browser::from_name(&saved.browser) {
            state.set_browser(browser);
        }
        if let Some(platform) = Platform::from_name(&saved.platform) {
            state.platform = platform;
        }
        state.set_browser(state.browser);
        let named = |name: &str| Theme::ALL.into_iter().find(|theme| theme.name() == name);
        state.theme = named(&saved.theme).unwrap_or(Theme::System);
        let mut pages = Page::ALL.into_iter();
        state.page = pages
            .find(|page| page.name() == saved.page)
            .unwrap_or(Page::Certificate);
        state.selected = saved.selected;
        state.done = saved.done;
        state.notice = None;
        state
    }
}

#[cfg(test)]
mod tests;
