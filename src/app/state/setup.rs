//! What a guide is for: the server, the browser, its version, the way.

use trustguide::browser::{Browser, Platform};
use trustguide::guide::{Version, remedies, version};
use trustguide::link::Reader;
use trustguide::runbook::{Machines, Name, Target};
use trustguide::site::{Product, host_of, ports_of};
use trustguide::verdict::Remedy;

use super::{Page, State};

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

impl State {
    /// The host of the certificate, as long as nobody has typed one.
    pub(super) fn suggest_host(&mut self) {
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

    pub(super) fn set_host(&mut self, typed: &str) {
        self.host_typed = !typed.trim().is_empty();
        self.site.host = host_of(typed).unwrap_or_else(|| typed.trim().to_owned());
        if !self.host_typed {
            self.suggest_host();
        }
    }

    pub(super) fn set_ports(&mut self, typed: String) {
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

    pub(super) fn set_product(&mut self, product: Product) {
        self.site.product = product;
        self.site.ports = product.ports().to_vec();
        self.ports_typed = None;
        if self.runbook.product() != product {
            self.runbook = Name::of_product(product);
        }
    }

    pub(super) fn set_slot(&mut self, port: u16, leaf: Option<String>) {
        self.slots.retain(|(other, _)| *other != port);
        self.slots.extend(leaf.map(|leaf| (port, leaf)));
    }

    pub(super) fn set_browser(&mut self, browser: Browser) {
        self.browser = browser;
        let platforms = browser.platforms();
        if !platforms.contains(&self.platform) {
            let own = platforms.iter().find(|&&own| own == self.visitor.1);
            let first = own.or(platforms.first());
            self.platform = first.copied().unwrap_or(self.platform);
        }
        self.forget_version();
    }

    pub(super) fn set_platform(&mut self, platform: Platform) {
        self.platform = platform;
        self.forget_version();
    }

    pub(super) fn forget_version(&mut self) {
        self.version = None;
        self.way = None;
    }

    pub(super) fn set_version(&mut self, name: &str) {
        self.version = version::find(self.browser, self.platform, name);
        self.set_way(self.way);
    }

    /// A way that the version does not know is passed over.
    pub(super) fn set_way(&mut self, way: Option<Remedy>) {
        let known = self
            .version()
            .map(|version| remedies(version, self.platform));
        self.way = way.filter(|way| known.is_some_and(|known| known.contains(way)));
    }

    /// For whom a guide is made. The one that is open has the version and the way that were chosen.
    pub fn reader(&self, browser: Browser, platform: Platform) -> Reader {
        let is_open = (browser, platform) == (self.browser, self.platform);
        Reader {
            browser,
            platform,
            version: self.version().filter(|_| is_open),
            way: self.way.filter(|_| is_open),
        }
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

    pub(super) fn open_step(&mut self, target: Target) {
        self.page = Page::Server;
        self.issuing.open = false;
        self.runbook = target.runbook;
        self.step = Some(target.anchor);
    }

    pub(super) fn set_machine(&mut self, machine: Machine, typed: &str) {
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
}

fn product_with(ports: &[u16]) -> Product {
    let mut known = Product::ALL.into_iter();
    known
        .find(|product| product.ports() == ports)
        .unwrap_or(Product::Other)
}
