//! What was seen, as data: one object for each shape, browser and remedy.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use anyhow::Result;
use serde_json::{Value, json};
use trustguide::verdict::Remedy;

use super::shape::{Built, Shape};
use super::visit::Seen;
use crate::Browser;

/// One thing seen.
#[derive(Clone, Debug)]
pub(crate) struct Sight {
    pub(crate) shape: String,
    pub(crate) description: String,
    pub(crate) host: String,
    pub(crate) browser: Browser,
    pub(crate) version: String,
    pub(crate) remedy: Remedy,
    pub(crate) now: String,
    pub(crate) seen: Seen,
    /// Why the store took nothing, where it refused.
    pub(crate) refused: Option<String>,
}

/// All that was seen, in a file that is complete at any time.
pub(crate) struct Record {
    dir: PathBuf,
    sights: Mutex<BTreeMap<String, Value>>,
}

impl Record {
    /// Keeps what an earlier run saw until it is seen anew.
    pub(crate) fn open(dir: &Path) -> Result<Self> {
        fs::create_dir_all(dir.join("shapes"))?;
        let kept = fs::read(dir.join("results.json")).unwrap_or_default();
        let kept: Vec<Value> = serde_json::from_slice(&kept).unwrap_or_default();
        let sights = kept.into_iter().map(|sight| (key(&sight), sight)).collect();
        Ok(Self {
            dir: dir.to_owned(),
            sights: Mutex::new(sights),
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

    /// Adds what was seen and writes the file anew.
    pub(crate) fn add(&self, sights: &[Sight]) -> Result<()> {
        let mut all = self.sights.lock().unwrap_or_else(PoisonError::into_inner);
        for sight in sights {
            let value = sight.json();
            all.insert(key(&value), value);
        }
        let lines: Vec<_> = all.values().map(Value::to_string).collect();
        let file = self.dir.join("results.json");
        let next = self.dir.join("results.json.next");
        fs::write(&next, format!("[\n{}\n]\n", lines.join(",\n")))?;
        fs::rename(next, file)?;
        Ok(())
    }
}

fn pem(der: &[u8]) -> String {
    let line_ending = pem::EncodeConfig::new().set_line_ending(pem::LineEnding::LF);
    pem::encode_config(&pem::Pem::new("CERTIFICATE", der), line_ending)
}

fn key(sight: &Value) -> String {
    ["shape", "verifier", "remedy"]
        .map(|field| sight[field].as_str().unwrap_or_default())
        .join("\n")
}

impl Sight {
    fn json(&self) -> Value {
        let overridable = matches!(
            self.seen,
            Seen::Refusal {
                overridable: true,
                ..
            }
        );
        json!({
            "shape": self.shape,
            "description": self.description,
            "host": self.host,
            "now": self.now,
            "verifier": self.browser.name(),
            "platform": "linux",
            "browser": self.browser.name(),
            "version": self.version,
            "remedy": self.remedy.name(),
            "outcome": self.seen.to_string(),
            "overridable": overridable,
            "refused": self.refused,
        })
    }

    pub(crate) fn of(shape: &Shape, browser: Browser, version: &str, remedy: Remedy) -> Self {
        Self {
            shape: shape.name.clone(),
            description: shape.description.clone(),
            host: shape.host.clone(),
            browser,
            version: version.to_owned(),
            remedy,
            now: super::moment::now(),
            seen: Seen::Page,
            refused: None,
        }
    }
}
