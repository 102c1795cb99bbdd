//! The state of the page, and what each action makes of it. Pure: no browser, no clock.

mod action;
pub mod asked;
mod intake;
pub mod issuing;
mod items;
pub mod landing;
mod place;
pub mod recipients;
mod removal;
mod saved;
mod setup;

use std::collections::HashMap;
use std::rc::Rc;

use trustguide::browser::{Browser, Platform};
use trustguide::certificate::{Certificate, hex};
use trustguide::chain::Chain;
use trustguide::fingerprint::FileHashes;
use trustguide::guide::{Task, Version};
use trustguide::l10n::Locale;
use trustguide::runbook::{Machines, Name};
use trustguide::site::{Served, Site};
use trustguide::verdict::Remedy;
use yew::Reducible;

use super::visitor::{visitor, visitor_major};
use asked::Asked;
use recipients::{Recipients, Tick};

pub use action::{Action, Failure, Fetch, Notice};
pub use intake::{Load, Loading, Noted, Reading, Repaired};
pub use issuing::{Issue, Issuing, Output};
pub use items::{Item, Items};
pub use landing::{Land, Landing};
pub use place::{Filter, Page, Theme};
pub use setup::Machine;

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
        let load = loads.find(|load| load.sequence.contains(&leaf.sha256()));
        let all = certificates_of(&self.shown_items());
        let known: HashMap<[u8; 32], &Certificate> =
            all.iter().map(|one| (one.sha256(), one)).collect();
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
            let leaf = all.iter().find(|one| hex(&one.sha256()) == *sha256)?;
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

/// The most items that a list of choices offers.
const MAX_OFFERED: usize = 200;

#[cfg(test)]
mod tests;
