//! Measurements in one Chromium: readers of certificates beside each other, and the page under load.

mod page;
mod readers;
mod report;

use std::{fs, path::Path};

use anyhow::Result;
use serde_json::Value;

use crate::{Browser, Host, Options};

/// One thing that must hold, and whether it does.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    pub what: String,
    pub found: String,
    pub met: bool,
}

impl Target {
    fn at_least(what: &str, least: f64, found: f64) -> Self {
        Self {
            what: format!("{what}: at least {least}"),
            found: format!("{found:.2}"),
            met: found >= least,
        }
    }

    fn at_most(what: &str, most: f64, found: f64) -> Self {
        Self {
            what: format!("{what}: at most {most}"),
            found: format!("{found:.2}"),
            met: found <= most,
        }
    }
}

/// Measures everything, writes docs/bench.md, and gives the targets that were missed.
///
/// # Errors
/// Where the browser does not start, or two readers read different values.
pub async fn run(folder: &Path) -> Result<Vec<String>> {
    let native: Value = serde_json::from_slice(&fs::read(folder.join("native.json"))?)?;
    let versions: Value = serde_json::from_slice(&fs::read(folder.join("versions.json"))?)?;
    let host = Host::isolated(folder)?;
    let dist = Host::dist("/")?;
    let session = Browser::Chromium.start(&Options::default()).await?;
    let memory = readers::memory(&session, &host).await?;
    let compared = readers::compared(&session, &host).await?;
    let loads = page::loads(&session, &dist, folder).await?;
    let targets = [readers::targets(&compared, &memory), page::targets(&loads)].concat();
    let text = report::text(&report::Measured {
        native: &native,
        versions: &versions,
        memory: &memory,
        compared: &compared,
        loads: &loads,
        targets: &targets,
    });
    print!("{text}");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/bench.md");
    fs::write(file, text)?;
    let missed = targets.into_iter().filter(|target| !target.met);
    Ok(missed
        .map(|target| format!("{}, but {}", target.what, target.found))
        .collect())
}
