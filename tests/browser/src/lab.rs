//! The laboratory: servers with certificates of every shape, each remedy carried out in real browsers,
//! what the browsers say then, and whether that was predicted.

mod click;
mod compare;
mod der;
mod draft;
mod extension;
pub mod issued;
mod key;
mod matrix;
mod moment;
pub mod port;
mod record;
mod remedy;
pub mod rollout;
mod run;
mod scope;
mod server;
mod shape;
mod shapes;
mod visit;

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Context, Result, anyhow, ensure};

use crate::Browser;
pub use click::Click;
use compare::Fate;
use key::Ring;
use record::Record;
use run::Laboratory;
use shape::Shape;

/// Shapes that are served at the same time, and visited by one start of a browser.
const GROUP: usize = 160;
/// Why WebKitGTK is never here.
pub const NO_ROOM: &str = "WebKitGTK trusts as none of the browsers does that are predicted";
const BROWSERS: [Browser; 2] = [Browser::Chromium, Browser::Firefox];

/// Visits every shape whose name holds one of the words, or all without a word, and keeps what was seen in
/// `target/lab/results.json`. With `rest`, leaves out those that an earlier run was done with.
///
/// # Errors
/// Where a browser or a tool is missing, or a browser does not answer.
pub fn run(words: &[String], rest: bool) -> Result<()> {
    let ring = Ring::new(&dir().join("keys"))?;
    let all = shapes::all();
    let record = Record::open(&dir(), &all)?;
    let wanted: Vec<_> = all
        .into_iter()
        .filter(|shape| words.is_empty() || words.iter().any(|word| shape.name.contains(word)))
        .filter(|shape| !rest || !record.is_done_with(shape))
        .collect();
    for group in wanted.chunks(GROUP) {
        let laboratory = Laboratory::open(group, &ring)?;
        for built in laboratory.built() {
            record.keep(built)?;
        }
        in_both(|browser| block_on(laboratory.ask(browser, &record)))?;
    }
    let reaches = in_both(|browser| block_on(scope::reach(browser, &ring)))?;
    scope::keep(&dir(), &reaches.concat())
}

/// Writes `docs/trust-matrix.md` from what was seen, and answers with the number of disagreements.
///
/// # Errors
/// Where what was seen cannot be read or the page cannot be written.
pub fn report() -> Result<usize> {
    let record = Record::open(&dir(), &shapes::all())?;
    let sights = record.sights();
    ensure!(!sights.is_empty(), "nothing was seen yet");
    let sample = sights.iter().find(|sight| sight.shape == "appliance-2020");
    let sample = match sample {
        Some(sight) => compare::predictions(&record, sight)?.unwrap_or_default(),
        None => Vec::new(),
    };
    let unproven = compare::unproven(&sights);
    for claim in &unproven {
        println!("{claim}");
    }
    let comparisons = compare::compare(&record, sights)?;
    let docs = root().join("docs");
    fs::create_dir_all(&docs)?;
    let page = matrix::page(&comparisons, &scope::kept(&dir()), &sample);
    fs::write(docs.join("trust-matrix.md"), page)?;
    let disagreed = |comparison: &&compare::Comparison| {
        matches!(comparison.fate, Fate::Disagreed { .. } | Fate::Missing)
    };
    Ok(comparisons.iter().filter(disagreed).count() + unproven.len())
}

/// Visits some shapes with one browser and each remedy; answers with a sentence for each wrong prediction.
///
/// # Errors
/// Where a shape is unknown, a browser or a tool is missing, or the browser does not answer.
pub async fn wrong_predictions(browser: Browser, names: &[&str]) -> Result<Vec<String>> {
    let all = shapes::all();
    let shapes: Vec<Shape> = names
        .iter()
        .map(|name| {
            let found = all.iter().find(|shape| shape.name == *name);
            found.cloned().with_context(|| format!("no shape {name}"))
        })
        .collect::<Result<_>>()?;
    let ring = Ring::new(&dir().join("keys"))?;
    let kept = tempfile::tempdir()?;
    let record = Record::open(kept.path(), &all)?;
    let laboratory = Laboratory::open(&shapes, &ring)?;
    for built in laboratory.built() {
        record.keep(built)?;
    }
    laboratory.ask(browser, &record).await?;
    let comparisons = compare::compare(&record, record.sights())?;
    Ok(comparisons.iter().filter_map(sentence).collect())
}

fn sentence(comparison: &compare::Comparison) -> Option<String> {
    let sight = &comparison.sight;
    let predicted = match &comparison.fate {
        Fate::Agreed => return None,
        Fate::Disagreed {
            outcome,
            overridable,
        } => format!("{outcome} (overridable: {overridable})"),
        other => format!("{other:?}"),
    };
    Some(format!(
        "{} with {}: predicted {predicted}, seen {} (overridable: {})",
        sight.shape, sight.remedy, sight.outcome, sight.overridable
    ))
}

/// What a second server showed after an exception was made for a first: in words what the second one was, and
/// `ok` or the browser's code.
///
/// # Errors
/// Where the browser is missing or does not answer.
pub async fn reach_of_an_exception(browser: Browser) -> Result<Vec<(String, String)>> {
    let ring = Ring::new(&dir().join("keys"))?;
    let reaches = scope::reach(browser, &ring).await?;
    Ok(reaches
        .into_iter()
        .map(|reach| (reach.what, reach.second))
        .collect())
}

/// What real clicks past warnings came to, for a few shapes.
///
/// # Errors
/// Where the browser is missing, does not answer, or shows no warning.
pub async fn clicks(browser: Browser) -> Result<Vec<Click>> {
    click::clicks(browser, &Ring::new(&dir().join("keys"))?).await
}

/// The codes of two hosts that show another certificate after they were trusted, and whether a button past it
/// is offered; only the first one had asked for strict transport security.
///
/// # Errors
/// Where the browser is missing, does not answer, or does not trust the hosts at first.
pub async fn after_replacement(browser: Browser) -> Result<[(String, bool); 2]> {
    click::after_replacement(browser, &Ring::new(&dir().join("keys"))?).await
}

/// Names that more than one shape has.
#[must_use]
pub fn repeated_names() -> Vec<String> {
    let mut names = HashSet::new();
    let shapes = shapes::all().into_iter().map(|shape| shape.name);
    shapes.filter(|name| !names.insert(name.clone())).collect()
}

/// Does something with both browsers at the same time.
fn in_both<T: Send>(work: impl Fn(Browser) -> Result<T> + Sync) -> Result<Vec<T>> {
    thread::scope(|scope| {
        let tasks = BROWSERS.map(|browser| {
            let work = &work;
            scope.spawn(move || work(browser))
        });
        tasks
            .into_iter()
            .map(|task| {
                task.join()
                    .map_err(|_| anyhow!("a browser's thread gave up"))?
            })
            .collect()
    })
}

fn block_on<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(work)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Where keys and results are kept: in `target/lab`, or where the environment variable `TRUSTGUIDE_LAB` says.
fn dir() -> PathBuf {
    std::env::var_os("TRUSTGUIDE_LAB").map_or_else(|| root().join("target/lab"), PathBuf::from)
}
