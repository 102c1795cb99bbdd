//! How somebody came: by a link, by the organisation's profile, or by themselves. Pure.

use std::rc::Rc;

use trustguide::certificate::{Certificate, hex};
use trustguide::link::{self, Link};
use trustguide::profile::{self, Pin, Profile};
use trustguide::site::Site;

use super::{Item, Load, Page, Reading, State};

/// What a link and the profile brought.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Landing {
    /// Somebody came by a link, which is being read.
    pub opening: bool,
    /// One guide is shown alone, without what staff need.
    pub alone: bool,
    /// The fragment of the link that was opened, without `#`.
    pub fragment: Option<Rc<str>>,
    /// SHA-256 of certificates that a link names without bringing them, in hexadecimal.
    pub promised: Vec<String>,
    /// SHA-256 of certificates whose fingerprint somebody has compared, in hexadecimal.
    pub compared: Vec<String>,
    pub refused: Option<Refused>,
    pub profile: Option<Rc<Profile>>,
    /// What is wrong with the file of the profile.
    pub profile_faults: Rc<Vec<profile::Fault>>,
}

/// Why a link was not opened.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    Fault(link::Fault),
    /// The profile expects other certificates on this host.
    Pinned {
        host: String,
    },
    /// The code that reads links could not be fetched.
    Unfetched,
}

/// What happened on the way in.
#[derive(Clone, Debug, PartialEq)]
pub enum Land {
    Opening,
    Refused(Refused),
    /// What this tab kept before a reload.
    Resumed(String),
    /// No link, no profile, and nothing kept.
    Arrived,
    ProfileFaults(Rc<Vec<profile::Fault>>),
    Brought(Brought),
    /// The fingerprint of a certificate was compared.
    Compared([u8; 32]),
    /// To the whole page.
    AsHelpDesk,
    /// The ticks that this device keeps.
    Ticks(Vec<String>),
    /// Takes the ticks of one guide away.
    StartOver(String),
}

/// What was read, with the code that takes it in. The page fetches that code when there is
/// something to read, so the state does not name it.
#[derive(Clone, Debug)]
pub struct Brought {
    what: Rc<What>,
    take: fn(&mut State, &What),
}

impl PartialEq for Brought {
    fn eq(&self, other: &Self) -> bool {
        self.what == other.what
    }
}

#[derive(Debug, PartialEq)]
enum What {
    Link(Rc<str>, Link, Reading),
    /// With it, somebody may find their guide ready.
    Profile {
        profile: Rc<Profile>,
        arrived: bool,
        reading: Reading,
    },
    /// A server of the profile, by its place.
    Host(usize),
}

impl Land {
    fn brought(what: What) -> Self {
        Self::Brought(Brought {
            what: Rc::new(what),
            take: State::take_in,
        })
    }

    /// A link that was read, and its fragment.
    pub fn link(fragment: &str, link: Link, reading: Reading) -> Self {
        Self::brought(What::Link(fragment.into(), link, reading))
    }

    /// A profile, and whether nobody has opened a link or begun anything.
    pub fn profile(profile: Profile, arrived: bool, reading: Reading) -> Self {
        Self::brought(What::Profile {
            profile: Rc::new(profile),
            arrived,
            reading,
        })
    }

    /// To a server of the profile, by its place.
    pub fn host(place: usize) -> Self {
        Self::brought(What::Host(place))
    }
}

/// The most ticks that a device keeps.
const MAX_TICKS: usize = 1_000;

/// The longest tick, in bytes.
const MAX_TICK: usize = 64;

impl Landing {
    /// Before anything was opened.
    pub fn begun(opening: bool) -> Self {
        Self {
            opening,
            ..Self::default()
        }
    }

    /// What a reload of the tab brings back; empty where nobody came by a link.
    pub fn saved(&self) -> String {
        let Some(fragment) = self.fragment.as_deref().filter(|_| !self.opening) else {
            return match self.alone {
                true => "alone\n\n\n".to_owned(),
                false => String::new(),
            };
        };
        let alone = if self.alone { "alone" } else { "" };
        let (promised, compared) = (self.promised.join(","), self.compared.join(","));
        format!("{alone}\n{fragment}\n{promised}\n{compared}")
    }

    fn resume(&mut self, saved: &str) {
        let mut lines = saved.split('\n');
        let list = |line: Option<&str>| -> Vec<String> {
            let all = line.unwrap_or_default().split(',');
            let all = all.filter(|one| is_sha256(one));
            all.take(link::MAX_CERTIFICATES)
                .map(str::to_owned)
                .collect()
        };
        self.alone = lines.next() == Some("alone");
        let fragment = lines.next().filter(|fragment| !fragment.is_empty());
        self.fragment = fragment.map(Rc::from);
        self.promised = list(lines.next());
        self.compared = list(lines.next());
        self.opening = false;
    }

    /// The fragment that a kept text is about.
    pub fn fragment_of(saved: &str) -> &str {
        saved.split('\n').nth(1).unwrap_or_default()
    }

    pub fn by_link(&self) -> bool {
        self.fragment.is_some()
    }

    pub fn has_compared(&self, certificate: &Certificate) -> bool {
        self.compared.contains(&hex(&certificate.sha256()))
    }

    /// What the profile says of a certificate on a host.
    pub fn pin(&self, host: &str, certificate: &Certificate) -> Pin {
        let profile = self.profile.as_ref();
        profile.map_or(Pin::Unknown, |profile| profile.pin(host, certificate))
    }

    fn pins_refuse(&self, link: &Link) -> bool {
        let Some(profile) = &self.profile else {
            return false;
        };
        let host = &link.site.host;
        let Some(host) = profile
            .host(host)
            .filter(|one| !one.fingerprints.is_empty())
        else {
            return false;
        };
        let own = link.certificates.iter().map(Certificate::sha256);
        let mut all = own.chain(link.fingerprints.iter().copied()).peekable();
        all.peek().is_some() && !all.any(|one| host.fingerprints.contains(&one))
    }
}

fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

impl State {
    pub(super) fn land(&mut self, land: Land) {
        match land {
            Land::Opening => self.landing.opening = true,
            Land::Refused(refused) => self.refuse(refused),
            Land::Resumed(saved) => self.landing.resume(&saved),
            Land::Arrived => self.landing.opening = false,
            Land::ProfileFaults(faults) => self.landing.profile_faults = faults,
            Land::Brought(brought) => (brought.take)(self, &brought.what),
            Land::Compared(sha256) => {
                let sha256 = hex(&sha256);
                if !self.landing.compared.contains(&sha256) {
                    self.landing.compared.push(sha256);
                }
            }
            Land::AsHelpDesk => self.as_help_desk(),
            Land::Ticks(ticks) => self.done = bounded(ticks),
            Land::StartOver(guide) => {
                let own = |tick: &String| tick.split('/').next() == Some(guide.as_str());
                self.done.retain(|tick| !own(tick));
            }
        }
    }

    /// A link that is refused changes nothing of what is here.
    fn refuse(&mut self, refused: Refused) {
        self.landing.opening = false;
        self.landing.alone = true;
        self.landing.refused = Some(refused);
        self.page = Page::Guide;
    }

    fn take_in(&mut self, what: &What) {
        match what {
            What::Link(fragment, link, reading) => {
                self.reading = Some(*reading);
                self.open_link(fragment, link);
            }
            What::Profile {
                profile,
                arrived,
                reading,
            } => {
                self.reading = Some(*reading);
                self.landing.profile = Some(profile.clone());
                if *arrived {
                    self.arrive(profile);
                }
            }
            What::Host(place) => self.choose_host(*place),
        }
    }

    fn open_link(&mut self, fragment: &Rc<str>, link: &Link) {
        if self.landing.pins_refuse(link) {
            let host = link.site.host.clone();
            self.refuse(Refused::Pinned { host });
            return;
        }
        self.landing.opening = false;
        self.landing.alone = true;
        self.landing.refused = None;
        self.landing.fragment = Some(fragment.clone());
        self.landing.compared = Vec::new();
        self.page = Page::Guide;
        self.follow(link);
    }

    fn follow(&mut self, link: &Link) {
        self.locale = link.locale;
        self.captions = link.captions;
        let (browser, platform) = match link.reader {
            Some(reader) => (reader.browser, reader.platform),
            None => self.visitor,
        };
        self.set_browser(browser);
        self.set_platform(platform);
        self.version = link.reader.and_then(|reader| reader.version);
        self.set_way(link.reader.and_then(|reader| reader.way));
        self.task = link.task;
        let own = link.certificates.iter().map(|one| one.sha256());
        let all: Vec<[u8; 32]> = own.chain(link.fingerprints.iter().copied()).collect();
        let slots = link.slots.iter();
        let slots = slots.filter_map(|(port, place)| Some((*port, hex(all.get(*place)?))));
        let slots = slots.collect();
        self.landing.promised = link.fingerprints.iter().map(|one| hex(one)).collect();
        let known = self.known(link);
        self.bring(link.site.clone(), known);
        self.slots = slots;
    }

    /// The certificates of a link, those of the profile included that it only names.
    fn known(&self, link: &Link) -> Vec<Certificate> {
        let profile = self.landing.profile.iter();
        let named = profile
            .flat_map(|profile| &profile.certificates)
            .filter(|one| link.fingerprints.contains(&one.sha256()));
        link.certificates.iter().chain(named).cloned().collect()
    }

    /// One server with its certificates, instead of all that is here.
    fn bring(&mut self, site: Site, certificates: Vec<Certificate>) {
        let sequence = certificates.iter().map(|one| one.sha256()).collect();
        self.host_typed = !site.host.is_empty();
        self.site = site;
        self.ports_typed = None;
        self.slots = Vec::new();
        self.selected = 0;
        self.removed = None;
        self.dismiss();
        let items = certificates.into_iter().map(|certificate| Item {
            source: certificate.title().into(),
            certificate: Rc::new(certificate),
        });
        self.items = items.collect();
        self.loads = vec![Load {
            file: None,
            sequence,
        }];
    }

    /// Without a link, the profile's first server is filled in; with its certificate, people find
    /// their guide.
    fn arrive(&mut self, profile: &Profile) {
        self.landing.opening = false;
        let untouched = self.items.is_empty() && !self.host_typed && self.page == Page::Certificate;
        if !untouched {
            return;
        }
        if !self.speaks {
            self.locale = profile.language.unwrap_or(self.locale);
        }
        self.choose_host(0);
        if !self.items.is_empty() {
            self.landing.alone = true;
            self.page = Page::Guide;
        }
    }

    fn choose_host(&mut self, place: usize) {
        let Some(profile) = self.landing.profile.clone() else {
            return;
        };
        let Some(host) = profile.hosts.get(place) else {
            return;
        };
        let Some(leaf) = profile.certificate_of(host) else {
            self.site = host.site.clone();
            self.host_typed = true;
            return;
        };
        let others = profile.certificates.iter().filter(|one| *one != leaf);
        let all = std::iter::once(leaf).chain(others).cloned().collect();
        self.bring(host.site.clone(), all);
        let leaf = hex(&leaf.sha256());
        let ports = self.site.ports.iter();
        self.slots = ports.map(|port| (*port, leaf.clone())).collect();
    }

    fn as_help_desk(&mut self) {
        self.landing.alone = false;
        if self.landing.refused.take().is_some() || self.items.is_empty() {
            self.page = Page::Certificate;
        }
    }
}

/// Ticks as a device keeps them: not too many, not too long.
fn bounded(mut ticks: Vec<String>) -> Vec<String> {
    ticks.retain(|tick| !tick.is_empty() && tick.len() <= MAX_TICK);
    let surplus = ticks.len().saturating_sub(MAX_TICKS);
    ticks.drain(..surplus);
    ticks
}

#[cfg(test)]
mod tests;
