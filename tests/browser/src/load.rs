//! Requests a second of the ready nginx configuration, against a one-line static file of the same run.

use std::{
    fmt::Write as _,
    fs,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, ensure};

use crate::software::{Software, WebServer};

/// How long each file is asked for, in seconds, and by how many connections.
const SECONDS: u32 = 3;
const CONNECTIONS: u32 = 16;

const GZIP: &str = "Accept-Encoding: gzip";
const LINE: &str = "one-line.txt";

/// What one run of wrk saw.
struct Rate {
    requests: f64,
    bytes: f64,
}

/// Measures every file of the first view, new and unchanged, and writes docs/load.md.
///
/// # Errors
/// Where nginx, wrk or the built page is missing, or an answer is not the expected one.
pub fn run() -> Result<()> {
    let server = Software::Nginx.start("/")?;
    fs::write(server.folder().join(LINE), "one line\n")?;
    let names = first_view(&server.folder())?;
    for name in names.iter().filter(|name| *name != "index.html") {
        let mut gzip = Command::new("gzip");
        gzip.args(["-9", "--keep", "--no-name"]);
        gzip.arg(server.folder().join(name));
        ensure!(gzip.status()?.success(), "gzip failed");
    }
    let line = rate(&server, LINE, None)?;
    let mut table = row("a file of one line", &line, &line);
    let (mut fresh, mut known) = (Vec::new(), Vec::new());
    for name in &names {
        let answer = server.ask(name, &[GZIP])?;
        ensure!(answer.status == 200, "{name}: {}", answer.status);
        let tag = answer.value("etag").to_owned();
        let check = server.ask(name, &[GZIP, &format!("If-None-Match: {tag}")])?;
        ensure!(check.status == 304, "{name}: {}", check.status);
        let first = rate(&server, name, None)?;
        let again = rate(&server, name, Some(&tag))?;
        table += &row(&format!("`{name}`"), &first, &line);
        table += &row(&format!("`{name}`, unchanged (304)"), &again, &line);
        fresh.push(first.requests);
        known.push(again.requests);
    }
    table += &visits("a first visit, all of these", &fresh, &line);
    table += &visits("a visit where all is unchanged", &known, &line);
    let text = include_str!("load/load.md").replace("TABLE\n", &table);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/load.md");
    fs::write(&file, &text)?;
    print!("{text}");
    Ok(())
}

/// The files that a first visit loads before the page is there.
fn first_view(dist: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(dist)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let late = ["sw.js", "files.js", "app.webmanifest", LINE].contains(&name.as_str());
        if entry.path().is_file() && !late {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

fn rate(server: &WebServer, name: &str, tag: Option<&str>) -> Result<Rate> {
    let mut wrk = Command::new("wrk");
    wrk.arg("-t1").arg(format!("-c{CONNECTIONS}"));
    wrk.arg(format!("-d{SECONDS}s")).args(["-H", GZIP]);
    if let Some(tag) = tag {
        wrk.arg("-H").arg(format!("If-None-Match: {tag}"));
    }
    let output = wrk
        .arg(server.url(name))
        .stdin(Stdio::null())
        .output()
        .context("cannot start wrk")?;
    let text = String::from_utf8_lossy(&output.stdout);
    ensure!(
        output.status.success() && !text.contains("Non-2xx"),
        "{text}"
    );
    Ok(Rate {
        requests: number(&text, "Requests/sec:")?,
        bytes: number(&text, "Transfer/sec:")?,
    })
}

/// The number after a word of wrk's report; `KB`, `MB` and `GB` are powers of 1,024 there.
fn number(report: &str, word: &str) -> Result<f64> {
    let (_, after) = report.split_once(word).context("wrk reports no rate")?;
    let text = after.split_whitespace().next().unwrap_or_default();
    let digits = text.trim_end_matches(['B', 'K', 'M', 'G']);
    let unit = match text.strip_prefix(digits).unwrap_or_default() {
        "KB" => 1024.0,
        "MB" => 1024.0 * 1024.0,
        "GB" => 1024.0 * 1024.0 * 1024.0,
        _ => 1.0,
    };
    Ok(digits.parse::<f64>().context(text.to_owned())? * unit)
}

fn row(name: &str, rate: &Rate, line: &Rate) -> String {
    format!(
        "| {name} | {:.0} | {:.1} | {:.2} |\n",
        rate.requests,
        rate.bytes / 1_000_000.0,
        rate.requests / line.requests
    )
}

/// One visit asks for each file once, so that its times add up.
fn visits(name: &str, rates: &[f64], line: &Rate) -> String {
    let seconds: f64 = rates.iter().map(|rate| 1.0 / rate).sum();
    let mut text = String::new();
    let ratio = 1.0 / seconds / line.requests;
    writeln!(text, "| {name} | {:.0} | | {ratio:.2} |", 1.0 / seconds).ok();
    text
}
