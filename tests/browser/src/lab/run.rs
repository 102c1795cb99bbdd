//! A run: every shape is served, and each browser visits each with each remedy.

use anyhow::{Context, Result};
use trustguide::verdict::Remedy;

use super::key::Ring;
use super::record::{Record, Sight};
use super::remedy::{self, Entry};
use super::server::Server;
use super::shape::{Built, Shape};
use super::visit::Visitor;
use crate::Browser;

/// Tabs open at the same time.
const TABS: usize = 40;

/// Shapes that are being served.
pub(crate) struct Laboratory {
    stands: Vec<Stand>,
}

struct Stand {
    built: Built,
    server: Server,
}

impl Stand {
    fn url(&self) -> String {
        format!("https://{}:{}/", self.built.shape.host, self.server.port())
    }
}

impl Laboratory {
    /// Makes and serves the shapes.
    pub(crate) fn open(shapes: &[Shape], ring: &Ring) -> Result<Self> {
        let mut stands = Vec::new();
        for shape in shapes {
            let built = shape.build(ring)?;
            let server = Server::start(&built)?;
            stands.push(Stand { built, server });
        }
        Ok(Self { stands })
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
        let entries: Vec<_> = self.built().map(entry).collect();
        let (preparation, refusals) = remedy::prepare(browser, remedy, &entries)?;
        let visitor = Visitor::start(browser, preparation).await?;
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

fn entry(built: &Built) -> Entry {
    Entry {
        name: built.shape.name.clone(),
        der: built.store.clone(),
    }
}
