//! Measurements in one Chromium: readers of certificates beside each other, and the page under load.

mod page;
mod readers;
mod report;

use std::{fs, path::Path};

use anyhow::Result;
use serde_json::Value;

use crate::{Browser, Host, Options, Session};

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
    let dist = Host::dist("/")?;
    let loads = page::loads(&dist, folder).await?;
    let session = Browser::Chromium.start(&Options::default()).await?;
    let (text, targets) = measured(&session, folder, Some(&loads)).await?;
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/bench.md");
    fs::write(file, text)?;
    Ok(missed(targets))
}

/// Measures the readers alone.
///
/// # Errors
/// As [`run`].
pub async fn readers(folder: &Path) -> Result<Vec<String>> {
    let session = Browser::Chromium.start(&Options::default()).await?;
    let (_, targets) = measured(&session, folder, None).await?;
    Ok(missed(targets))
}

/// Measures the readers, and puts the result into words.
async fn measured(
    session: &Session,
    folder: &Path,
    loads: Option<&page::Loads>,
) -> Result<(String, Vec<Target>)> {
    let native: Value = serde_json::from_slice(&fs::read(folder.join("native.json"))?)?;
    let versions: Value = serde_json::from_slice(&fs::read(folder.join("versions.json"))?)?;
    let host = Host::isolated(folder)?;
    let memory = readers::memory(session, &host).await?;
    let compared = readers::compared(session, &host).await?;
    let mut targets = readers::targets(&compared, &memory);
    targets.extend(loads.into_iter().flat_map(page::targets));
    let text = report::text(&report::Measured {
        native: &native,
        versions: &versions,
        memory: &memory,
        compared: &compared,
        loads,
        targets: &targets,
    });
    print!("{text}");
    Ok((text, targets))
}

fn missed(targets: Vec<Target>) -> Vec<String> {
    let missed = targets.into_iter().filter(|target| !target.met);
    missed
        .map(|target| format!("{}, but {}", target.what, target.found))
        .collect()
}
