//! What was seen, as data: one object for each shape, browser and remedy.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use trustguide::verdict::Remedy;

use super::moment;
use super::remedy;
use super::shape::{Built, Shape};
use super::visit::Seen;
use crate::Browser;

/// One thing seen.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Sight {
    pub(crate) shape: String,
    pub(crate) description: String,
    pub(crate) host: String,
    /// When, by RFC 3339.
    pub(crate) now: String,
    pub(crate) verifier: String,
    pub(crate) platform: String,
    pub(crate) browser: String,
    pub(crate) version: String,
    pub(crate) remedy: String,
    /// `ok`, `nothing` for a blank page, or the browser's code.
    pub(crate) outcome: String,
    pub(crate) overridable: bool,
    /// Why the store did not take the certificate, where it did not.
    pub(crate) refused: Option<String>,
}

impl Sight {
    pub(crate) fn new(
        shape: &Shape,
        (browser, version): (Browser, &str),
        remedy: Remedy,
        seen: &Seen,
        refused: Option<String>,
    ) -> Self {
        Self {
            shape: shape.name.clone(),
            description: shape.description.clone(),
            host: shape.host.clone(),
            now: moment::now().rfc3339(),
            // On this system each of the two browsers has the verifier of its name.
            verifier: browser.name().to_owned(),
            platform: "linux".to_owned(),
            browser: browser.name().to_owned(),
            version: version.to_owned(),
            remedy: remedy.name().to_owned(),
            outcome: seen.code().to_owned(),
            overridable: seen.overridable(),
            refused,
        }
    }

    fn key(&self) -> [String; 3] {
        [&self.shape, &self.verifier, &self.remedy].map(Clone::clone)
    }
}

/// All that was seen, in a file that is complete at any time.
pub(crate) struct Record {
    dir: PathBuf,
    sights: Mutex<BTreeMap<[String; 3], Sight>>,
}

impl Record {
    /// Keeps what an earlier run saw of these shapes until it is seen anew.
    pub(crate) fn open(dir: &Path, shapes: &[Shape]) -> Result<Self> {
        fs::create_dir_all(dir.join("shapes"))?;
        let kept = fs::read(dir.join("results.json")).unwrap_or_default();
        let kept: Vec<Sight> = serde_json::from_slice(&kept).unwrap_or_default();
        let known = |sight: &Sight| shapes.iter().any(|shape| shape.name == sight.shape);
        let sights = kept
            .into_iter()
            .filter(known)
            .map(|sight| (sight.key(), sight))
            .collect();
        Ok(Self {
            dir: dir.to_owned(),
            sights: Mutex::new(sights),
        })
    }

    /// Whether every browser was asked with every remedy.
    pub(crate) fn is_done_with(&self, shape: &Shape) -> bool {
        let all = self.sights.lock().unwrap_or_else(PoisonError::into_inner);
        let done = |browser: Browser, remedy: Remedy| {
            let names = [&*shape.name, browser.name(), remedy.name()];
            all.contains_key(&names.map(str::to_owned))
        };
        [Browser::Chromium, Browser::Firefox].iter().all(|browser| {
            let stores = remedy::stores(*browser).iter().copied();
            [Remedy::None, Remedy::Exception]
                .into_iter()
                .chain(stores)
                .all(|remedy| done(*browser, remedy))
        })
    }

    /// Writes a shape's certificates beside the results.
    pub(crate) fn keep(&self, built: &Built) -> Result<()> {
        let dir = self.dir.join("shapes").join(&built.shape.name);
        fs::create_dir_all(&dir)?;
        let chain: String = built.chain.iter().map(|der| pem(der)).collect();
        fs::write(dir.join("chain.pem"), chain)?;
        fs::write(dir.join("store.pem"), pem(&built.store))?;
        Ok(())
    }

    /// A shape's certificates as they were served, and the one that the remedies used.
    pub(crate) fn kept(&self, shape: &str) -> Result<(Vec<Vec<u8>>, Vec<u8>)> {
        let dir = self.dir.join("shapes").join(shape);
        let read = |name| -> Result<Vec<Vec<u8>>> {
            let parts = pem::parse_many(fs::read(dir.join(name))?)?;
            Ok(parts.into_iter().map(pem::Pem::into_contents).collect())
        };
        let store = read("store.pem")?.pop().context("no certificate")?;
        Ok((read("chain.pem")?, store))
    }

    /// Adds what was seen and writes the file anew.
    pub(crate) fn add(&self, sights: &[Sight]) -> Result<()> {
        let mut all = self.sights.lock().unwrap_or_else(PoisonError::into_inner);
        for sight in sights {
            all.insert(sight.key(), sight.clone());
        }
        let lines = all
            .values()
            .map(serde_json::to_string)
            .collect::<Result<Vec<_>, _>>()?;
        let next = self.dir.join("results.json.next");
        fs::write(&next, format!("[\n{}\n]\n", lines.join(",\n")))?;
        fs::rename(next, self.dir.join("results.json"))?;
        Ok(())
    }

    /// Everything seen so far, sorted by shape, browser and remedy.
    pub(crate) fn sights(&self) -> Vec<Sight> {
        let all = self.sights.lock().unwrap_or_else(PoisonError::into_inner);
        all.values().cloned().collect()
    }
}

fn pem(der: &[u8]) -> String {
    let config = pem::EncodeConfig::new().set_line_ending(pem::LineEnding::LF);
    pem::encode_config(&pem::Pem::new("CERTIFICATE", der), config)
}
