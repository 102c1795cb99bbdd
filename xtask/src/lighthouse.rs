//! `cargo xtask lighthouse`: the built page by Lighthouse, on a slow telephone.

use std::{
    collections::BTreeMap,
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use anyhow::{Context, Result, ensure};
use lexopt::prelude::*;
use serde_json::Value;
use static_server::{Files, Request, Response, Server};

use crate::{Command, dist, process, provision, workspace};

pub const COMMAND: Command = Command {
    name: "lighthouse",
    summary: "measures the page as on a slow telephone and writes docs/lighthouse.md",
    help: "\
Usage: cargo xtask lighthouse [--no-build]

Builds dist/, serves it on loopback as the ready configurations do, by brotli, and runs
Lighthouse on it five times in Chromium with its profile of a slow telephone. Writes
the median of each figure to docs/lighthouse.md, and fails where one misses its target.
Other work on the machine spoils the figures: the load is written beside them.

  --no-build   measure dist/ as it is
",
    run,
};

const RUNS: usize = 5;

/// A figure, and what it has to be.
struct Target {
    name: &'static str,
    /// Its place in the report.
    place: &'static str,
    unit: &'static str,
    /// What the report's number is multiplied by.
    factor: f64,
    limit: Limit,
}

enum Limit {
    AtLeast(f64),
    AtMost(f64),
}

impl Target {
    const fn score(name: &'static str, place: &'static str, least: f64) -> Self {
        Self {
            name,
            place,
            unit: "",
            factor: 100.0,
            limit: Limit::AtLeast(least),
        }
    }

    const fn most(name: &'static str, place: &'static str, unit: &'static str, most: f64) -> Self {
        Self {
            name,
            place,
            unit,
            factor: 1.0,
            limit: Limit::AtMost(most),
        }
    }

    fn is_met(&self, figure: f64) -> bool {
        match self.limit {
            Limit::AtLeast(least) => figure >= least,
            Limit::AtMost(most) => figure <= most,
        }
    }

    fn wanted(&self) -> String {
        match self.limit {
            Limit::AtLeast(least) => format!("at least {least}{}", self.unit),
            Limit::AtMost(most) => format!("at most {most}{}", self.unit),
        }
    }
}

const TARGETS: [Target; 6] = [
    Target::score("Performance", "/categories/performance/score", 95.0),
    Target::score("Accessibility", "/categories/accessibility/score", 100.0),
    Target::score("Best practices", "/categories/best-practices/score", 100.0),
    Target::score("SEO", "/categories/seo/score", 100.0),
    Target::most(
        "Interactive",
        "/audits/interactive/numericValue",
        " ms",
        2500.0,
    ),
    Target::most(
        "Layout shift",
        "/audits/cumulative-layout-shift/numericValue",
        "",
        0.0,
    ),
];

fn run(mut arguments: lexopt::Parser) -> Result<()> {
    let mut build = true;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("no-build") => build = false,
            other => return Err(other.unexpected().into()),
        }
    }
    if build {
        dist::build(&dist::folder())?;
    }
    let program = provision::lighthouse()?;
    let server = serve(&dist::folder())?;
    let address = format!("http://{}/", server.address());
    let load = process::load();
    let mut reports = Vec::new();
    for number in 1..=RUNS {
        println!("run {number} of {RUNS}");
        reports.push(measure(&program, &address)?);
    }
    let figures = TARGETS
        .iter()
        .map(|target| median(target, &reports))
        .collect::<Result<Vec<_>>>()?;
    let text = report(&figures, &reports, &load);
    fs::write(workspace::root().join("docs/lighthouse.md"), &text)?;
    print!("{text}");
    let missed = TARGETS.iter().zip(&figures);
    let missed: Vec<&str> = missed
        .filter(|(target, figure)| !target.is_met(**figure))
        .map(|(target, _)| target.name)
        .collect();
    ensure!(missed.is_empty(), "missed: {}", missed.join(", "));
    Ok(())
}

/// Serves the page by brotli.
fn serve(dist: &Path) -> Result<Server> {
    ensure!(dist.join("index.html").is_file(), "dist/ is not built");
    let files = Files::page(dist);
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let kept = Mutex::default();
    Ok(Server::start(listener, move |request| {
        answer(&files, &kept, request)
    })?)
}

/// What was compressed before, by path: servers do that once, and it takes seconds.
type Kept = Mutex<BTreeMap<String, Vec<u8>>>;

fn answer(files: &Files, kept: &Kept, request: &Request) -> Response {
    let response = files.answer(request);
    let cache = match is_immutable(request.path()) {
        true => "public, max-age=31536000, immutable",
        false => "no-cache",
    };
    let response = response.with("Cache-Control", cache);
    if response.status != 200 {
        return response;
    }
    let Ok(body) = compressed(kept, request.path(), &response.body) else {
        return response;
    };
    Response {
        body,
        ..response.with("Content-Encoding", "br")
    }
}

fn compressed(kept: &Kept, path: &str, body: &[u8]) -> Result<Vec<u8>> {
    let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(before) = kept.get(path) {
        return Ok(before.clone());
    }
    let body = dist::brotli(body)?;
    kept.insert(path.to_owned(), body.clone());
    Ok(body)
}

/// Has the file its content in its name?
fn is_immutable(path: &str) -> bool {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let digest = stem.rsplit_once('-').map_or("", |(_, digest)| digest);
    digest.len() == 12 && digest.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// One run, as Lighthouse reports it.
fn measure([node, script]: &[PathBuf; 2], address: &str) -> Result<Value> {
    let folder = workspace::target().join("lighthouse");
    fs::create_dir_all(&folder)?;
    let output = folder.join("report.json");
    let mut command = process::command(node);
    command.arg(script).arg(address).args([
        "--quiet",
        "--output=json",
        "--form-factor=mobile",
        "--chrome-flags=--headless=new --no-sandbox --disable-dev-shm-usage",
    ]);
    command.arg(format!("--output-path={}", output.display()));
    if let Some(chromium) = process::find("chromium") {
        command.env("CHROME_PATH", chromium);
    }
    process::run(&mut command)?;
    Ok(serde_json::from_slice(&fs::read(&output)?)?)
}

/// The figure in the middle of all runs.
fn median(target: &Target, reports: &[Value]) -> Result<f64> {
    let mut figures = reports
        .iter()
        .map(|report| report.pointer(target.place).and_then(Value::as_f64))
        .collect::<Option<Vec<_>>>()
        .with_context(|| format!("a report has no {}", target.name))?;
    figures.sort_by(f64::total_cmp);
    let middle = figures.get(figures.len() / 2).context("no run")?;
    Ok((middle * target.factor).round())
}

fn report(figures: &[f64], reports: &[Value], load: &str) -> String {
    let of = |place: &str| {
        let value = reports.first().and_then(|report| report.pointer(place));
        value.and_then(Value::as_str).unwrap_or("?").to_owned()
    };
    let mut text = format!(
        "# Lighthouse\n\nWritten by `cargo xtask lighthouse`: the median of {RUNS} runs of Lighthouse {}, profile of a slow \
         telephone, the built page on loopback by brotli. Load of the machine before: {load}.\nBrowser: {}\n\n\
         | figure | measured | wanted | |\n|---|---|---|---|\n",
        of("/lighthouseVersion"),
        of("/environment/hostUserAgent"),
    );
    for (target, figure) in TARGETS.iter().zip(figures) {
        let mark = if target.is_met(*figure) {
            "met"
        } else {
            "missed"
        };
        let (name, unit, wanted) = (target.name, target.unit, target.wanted());
        text.push_str(&format!(
            "| {name} | {figure}{unit} | {wanted} | {mark} |\n"
        ));
    }
    text
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_figure_in_the_middle_counts() {
        let run = |score: f64| json!({ "categories": { "performance": { "score": score } } });
        let reports = [0.5, 0.97, 0.96].map(run);
        let figure = median(&TARGETS[0], &reports).unwrap();
        assert!(TARGETS[0].is_met(figure), "{figure}");
        assert!(median(&TARGETS[1], &reports).is_err());
    }

    #[test]
    fn a_missed_target_is_named() {
        let text = report(&[94.0, 100.0, 100.0, 100.0, 2600.0, 0.0], &[], "0.1");
        assert_eq!(text.matches("missed").count(), 2, "{text}");
        assert!(text.contains("| Interactive | 2600 ms | at most 2500 ms | missed |"));
    }

    #[test]
    fn a_file_with_its_content_in_its_name_may_be_kept() {
        assert!(is_immutable("/later/module-0123456789ab.wasm"));
        assert!(!is_immutable("/index.html"));
        assert!(!is_immutable("/sw.js"));
    }
}
