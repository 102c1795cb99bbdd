//! What a reload of the tab brings back, and how it is kept.

use std::collections::HashMap;
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use trustguide::browser::{Browser, Platform};
use trustguide::fingerprint::FileHashes;
use trustguide::guide::{Task, remedies};
use trustguide::input;
use trustguide::l10n::Locale;
use trustguide::runbook::Name;
use trustguide::site::Product;

use super::asked::{self, Asked};
use super::intake::Taken;
use super::recipients::Recipients;
use super::{Environment, Load, Machine, Page, Reading, State, Theme};

/// What a reload brings back: choices and public data only.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Saved {
    locale: String,
    captions: Option<String>,
    theme: String,
    page: String,
    items: Vec<(String, String)>,
    loads: Vec<SavedLoad>,
    selected: usize,
    host: Option<String>,
    ports: String,
    product: String,
    slots: Vec<(u16, String)>,
    browser: String,
    platform: String,
    version: Option<String>,
    task: String,
    way: Option<String>,
    runbook: String,
    machines: Vec<String>,
    done: Vec<String>,
    asked: asked::Saved,
    recipients: Option<Vec<String>>,
}

/// A [`Load`], with the places of its certificates among the items.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct SavedLoad {
    file: Option<FileHashes>,
    sequence: Vec<usize>,
}

/// The most that is kept across a reload, in bytes of PEM: browsers give a page about 5 MB.
const MAX_SAVED: usize = 1 << 20;

impl State {
    /// What is to be kept, as text.
    pub fn saved(&self) -> String {
        let mut saved = self.choices();
        saved.items = self.saved_items();
        saved.loads = self.saved_loads(saved.items.len());
        serde_json::to_string(&saved).unwrap_or_default()
    }

    /// Changes whenever [`Self::saved`] would for another reason than the certificates.
    pub fn saved_choices(&self) -> String {
        serde_json::to_string(&self.choices()).unwrap_or_default()
    }

    fn saved_items(&self) -> Vec<(String, String)> {
        let mut room = MAX_SAVED;
        let mut items = Vec::new();
        let Some(reading) = self.reading else {
            return items;
        };
        for item in self.items.iter() {
            let pem = (reading.pem)(&item.certificate);
            let Some(left) = room.checked_sub(pem.len()) else {
                break;
            };
            room = left;
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
            loads: Vec::new(),
            items: Vec::new(),
            selected: self.selected,
            host: self.host_typed.then(|| self.site.host.clone()),
            ports: ports.join(","),
            product: self.site.product.name().to_owned(),
            slots: self.slots.clone(),
            browser: self.browser.name().to_owned(),
            platform: self.platform.name().to_owned(),
            version: self.version.map(|version| version.name().to_owned()),
            task: self.task.name().to_owned(),
            way: self.way.map(|way| way.name().to_owned()),
            runbook: self.runbook.name().to_owned(),
            machines: Machine::ALL
                .map(|machine| machine.host(&self.machines).to_owned())
                .to_vec(),
            done: self.done.clone(),
            asked: self.asked.saved(),
            recipients: self.recipients.saved(),
        }
    }

    fn saved_loads(&self, kept: usize) -> Vec<SavedLoad> {
        let items = self.items.iter().take(kept).enumerate();
        let places: HashMap<[u8; 32], usize> = items
            .map(|(place, item)| (item.certificate.sha256(), place))
            .collect();
        let loads = self.loads.iter().map(|load| SavedLoad {
            file: load.file.clone(),
            sequence: load
                .sequence
                .iter()
                .filter_map(|sha256| places.get(sha256).copied())
                .collect(),
        });
        loads.collect()
    }

    fn restore_loads(&mut self, saved: Vec<SavedLoad>) {
        let of = |place: usize| Some(self.items.get(place)?.certificate.sha256());
        let loads = saved.into_iter().map(|load| Load {
            file: load.file,
            sequence: load.sequence.into_iter().filter_map(of).collect(),
        });
        self.loads = loads.collect();
    }

    /// A first visit, with what an earlier one kept; anything odd in it is passed over.
    pub fn restore(environment: &Environment, saved: &str, reading: Reading) -> Self {
        let mut state = Self::new(environment);
        state.reading = Some(reading);
        let Ok(saved) = serde_json::from_str::<Saved>(saved) else {
            return state;
        };
        if let Some(locale) = Locale::from_tag(&saved.locale) {
            state.locale = locale;
        }
        state.captions = saved.captions.as_deref().and_then(Locale::from_tag);
        for (source, pem) in &saved.items {
            let documents = input::read(pem.as_bytes()).documents;
            let source = source.as_str().into();
            state.take(&source, Rc::new(documents), &mut Taken::default());
        }
        state.restore_loads(saved.loads);
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
        state.forget_version();
        if let Some(version) = &saved.version {
            state.set_version(version);
        }
        state.task = Task::from_name(&saved.task).unwrap_or_default();
        let known = state.version().map(|own| remedies(own, state.platform));
        let mut known = known.into_iter().flatten();
        state.way = known.find(|way| Some(way.name()) == saved.way.as_deref());
        let named = |name: &str| Theme::ALL.into_iter().find(|theme| theme.name() == name);
        state.theme = named(&saved.theme).unwrap_or(Theme::System);
        let mut pages = Page::ALL.into_iter();
        state.page = pages
            .find(|page| page.name() == saved.page)
            .unwrap_or(Page::Certificate);
        if let Some(runbook) = Name::from_name(&saved.runbook) {
            state.runbook = runbook;
        }
        for (machine, host) in Machine::ALL.into_iter().zip(&saved.machines) {
            state.set_machine(machine, host);
        }
        state.selected = saved.selected;
        state.done = saved.done;
        state.asked = Asked::restore(saved.asked);
        state.recipients = Recipients::restore(saved.recipients);
        state.notice = None;
        state
    }
}
