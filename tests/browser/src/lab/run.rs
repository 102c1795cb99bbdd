//! A run: every shape is served, and each browser visits each with each remedy.

use std::time::Duration;

use anyhow::{Context, Result, bail};
use trustguide::verdict::Remedy;

use super::extension;
use super::key::Ring;
use super::record::{Record, Sight};
use super::remedy::{self, Entry};
use super::server::Server;
use super::shape::{Built, Shape};
use super::visit::{Seen, Visitor};
use crate::Browser;

/// Tabs open at the same time.
const TABS: usize = 40;

/// Shapes that are being served.
pub(crate) struct Laboratory {
    stands: Vec<Stand>,
    /// Accepted with every remedy that a browser heeds: it tells that a remedy is in force.
    canary: Stand,
}

struct Stand {
    built: Built,
    server: Server,
}

impl Stand {
    fn open(shape: &Shape, ring: &Ring) -> Result<Self> {
        let built = shape.build(ring)?;
        let server = Server::start(&built)?;
        Ok(Self { built, server })
    }

    fn url(&self) -> String {
        format!("https://{}:{}/", self.built.shape.host, self.server.port())
    }
}

impl Laboratory {
    /// Makes and serves the shapes.
    pub(crate) fn open(shapes: &[Shape], ring: &Ring) -> Result<Self> {
        let stands = shapes.iter().map(|shape| Stand::open(shape, ring));
        Ok(Self {
            stands: stands.collect::<Result<_>>()?,
            canary: Stand::open(&canary(), ring)?,
        })
    }

    pub(crate) fn built(&self) -> impl Iterator<Item = &Built> {
        self.stands.iter().map(|stand| &stand.built)
    }

    /// Visits all with no remedy, and again past the warnings where that is offered.
    pub(crate) async fn without_remedy(&self, browser: Browser, record: &Record) -> Result<()> {
        let (preparation, _) = remedy::prepare(browser, Remedy::None, &[])?;
        let visitor = Visitor::start(browser, preparation).await?;
        for stands in self.stands.chunks(TABS) {
            let urls: Vec<_> = stands.iter().map(Stand::url).collect();
            let seen = visitor.visit(&urls, true).await?;
            let mut sights = Vec::new();
            for (stand, (before, after)) in stands.iter().zip(seen) {
                let who = (browser, visitor.version());
                let shape = &stand.built.shape;
                sights.push(Sight::new(shape, who, Remedy::None, &before, None));
                sights.push(Sight::new(shape, who, Remedy::Exception, &after, None));
            }
            record.add(&sights)?;
        }
        Ok(())
    }

    /// Puts every shape's certificate into the store of a remedy and visits all.
    pub(crate) async fn with_remedy(
        &self,
        browser: Browser,
        remedy: Remedy,
        record: &Record,
    ) -> Result<()> {
        let built = self.built().chain([&self.canary.built]);
        let entries: Vec<_> = built.map(entry).collect();
        let (preparation, refusals) = remedy::prepare(browser, remedy, &entries)?;
        let visitor = Visitor::start(browser, preparation).await?;
        if (browser, remedy) != (Browser::Firefox, Remedy::NssTrustedPeer) {
            self.in_force(&visitor).await?;
        }
        for (stands, refusals) in self.stands.chunks(TABS).zip(refusals.chunks(TABS)) {
            let urls: Vec<_> = stands.iter().map(Stand::url).collect();
            let seen = visitor.visit(&urls, false).await?;
            let mut sights = Vec::new();
            for ((stand, (seen, _)), refused) in stands.iter().zip(seen).zip(refusals) {
                let who = (browser, visitor.version());
                let shape = &stand.built.shape;
                sights.push(Sight::new(shape, who, remedy, &seen, refused.clone()));
            }
            record.add(&sights)?;
        }
        Ok(())
    }

    /// Waits until the browser accepts the canary: Firefox reads its policy's certificates after it started.
    async fn in_force(&self, visitor: &Visitor) -> Result<()> {
        let mut seen = Vec::new();
        for _ in 0..20 {
            seen = visitor.visit(&[self.canary.url()], false).await?;
            if seen.iter().all(|(seen, _)| *seen == Seen::Page) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        bail!("the remedy has no effect: {seen:?}")
    }

    /// Everything that one browser can be asked.
    pub(crate) async fn ask(&self, browser: Browser, record: &Record) -> Result<()> {
        self.without_remedy(browser, record)
            .await
            .with_context(|| format!("{} without a remedy", browser.name()))?;
        for remedy in remedy::stores(browser) {
            self.with_remedy(browser, *remedy, record)
                .await
                .with_context(|| format!("{} with {}", browser.name(), remedy.name()))?;
        }
        Ok(())
    }
}

fn canary() -> Shape {
    Shape::appliance("canary", "").leaf(|leaf| leaf.without(extension::BASIC_CONSTRAINTS))
}

fn entry(built: &Built) -> Entry {
    Entry {
        name: built.shape.name.clone(),
        der: built.store.clone(),
    }
}
