//! The built page while it loads many certificates, by the browser's own performance entries.

use std::{
    fs::{self, DirEntry},
    path::Path,
    time::Duration,
};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::{Target, readers::number};
use crate::{Browser, File, Host, Options, Session};

/// How often each load is measured; the median counts.
const ROUNDS: usize = 5;

/// How long a load may take.
const PATIENCE: Duration = Duration::from_secs(120);

/// Notes tasks over 50 ms (Long Tasks API), when the first rows are painted, and the frames while the page
/// scrolls.
const WATCH: &str = "
    window.tasks = [];
    new PerformanceObserver((list) => list.getEntries().forEach((task) => window.tasks.push([task.startTime, task.duration])))
        .observe({ type: 'longtask' });
    window.rows = 0;
    const input = document.querySelector('#file');
    input.addEventListener('change', () => { window.begun ??= performance.now(); }, true);
    new MutationObserver(() => {
        if (window.rows || !document.querySelector('nav.certificates li')) return;
        window.rows = -1;
        requestAnimationFrame(() => setTimeout(() => { window.rows = performance.now(); }, 0));
    }).observe(document.body, { childList: true, subtree: true });";

const LOADED: &str = "return !document.querySelector('#loading')
        && !!document.querySelector('#certificate-title, .problems')";

const CANCEL: &str = "
    const start = performance.now();
    document.querySelector('#loading-cancel').click();
    while (document.querySelector('#loading')) await new Promise((done) => setTimeout(done, 0));
    return performance.now() - start;";

const SCROLL: &str = "
    const frames = [];
    const before = window.tasks.length;
    let last = performance.now();
    for (let frame = 0; frame < 90; frame++) {
        scrollTo(0, document.documentElement.scrollHeight * Math.abs(Math.sin(frame / 15)));
        if (frame % 30 === 15) document.querySelector('#certificates-next')?.click();
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        frames.push(now - last);
        last = now;
    }
    await new Promise((done) => setTimeout(done, 100));
    frames.sort((one, other) => one - other);
    return { frame: frames[Math.floor(frames.length * 0.95)], tasks: window.tasks.length - before };";

/// What was seen while the page loaded its files, one in each browser.
#[derive(Debug)]
pub(super) struct Loads {
    /// 10,000 certificates, each time in a browser that sees the page for the first time.
    pub first: Vec<Value>,
    /// The largest bundle, and a log with one certificate.
    pub bundle: Value,
    pub log: Value,
    /// Files that are odd and large, with what each is.
    pub odd: Vec<(String, Value)>,
    /// Milliseconds from the click to the end of reading the largest bundle.
    pub cancelled: f64,
}

/// Loads 10,000 certificates again and again, and what is far larger once.
pub(super) async fn loads(dist: &Host, folder: &Path) -> Result<Loads> {
    let mut first = Vec::new();
    for _ in 0..ROUNDS {
        let session = begin(dist, &folder.join("10000.pem")).await?;
        first.push(loaded(&session, 10_000).await?);
    }
    let large = folder.join("100000.pem");
    let bundle = loaded(&begin(dist, &large).await?, 100_000).await?;
    let log = loaded(&begin(dist, &folder.join("log.txt")).await?, 1).await?;
    let odd = odd(dist, &folder.join("odd")).await?;
    let session = begin(dist, &large).await?;
    session.wait_for("nav.certificates li").await?;
    let cancelled = number(&session.run(CANCEL, &[]).await?);
    Ok(Loads {
        first,
        bundle,
        log,
        odd,
        cancelled,
    })
}

async fn odd(dist: &Host, folder: &Path) -> Result<Vec<(String, Value)>> {
    let entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    let mut files: Vec<_> = entries.iter().map(DirEntry::path).collect();
    files.sort();
    let mut all = Vec::new();
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let session = begin(dist, &file).await?;
        let one = settled(&session).await.with_context(|| name.to_string())?;
        all.push((name.into_owned(), one));
    }
    Ok(all)
}

/// A new browser that has begun to load a file.
async fn begin(dist: &Host, file: &Path) -> Result<Session> {
    let bytes = fs::read(file)?;
    let options = Options::default();
    let session = Session::start_in(Browser::Chromium, &options, Session::home()?).await?;
    session.open(&dist.url("")).await?;
    session.wait_for("html[data-boot=done]").await?;
    session.wait_for("#drop").await?;
    // The page has its rest before somebody comes.
    crate::rest(1000).await;
    session.run(WATCH, &[]).await?;
    // As a person does on the way to the button: the page takes it as a sign.
    session.hover("#drop").await?;
    crate::rest(500).await;
    session
        .upload("#file", &[File::new("bundle.pem", bytes)])
        .await?;
    Ok(session)
}

/// Waits until a file is read, to a certificate or to a problem.
async fn settled(session: &Session) -> Result<Value> {
    let start = tokio::time::Instant::now();
    while session.run(LOADED, &[]).await? != json!(true) {
        ensure!(start.elapsed() < PATIENCE, "the file is not loaded");
        crate::rest(200).await;
    }
    let loading =
        "return { rows: window.rows - window.begun, whole: performance.now() - window.begun,
        pager: document.querySelector('.pager')?.textContent.replace(/\\D/g, '') ?? '1',
        tasks: window.tasks.filter(([start]) => start >= window.begun - 1) }";
    session.run(loading, &[]).await
}

async fn loaded(session: &Session, count: usize) -> Result<Value> {
    let mut one = settled(session).await?;
    let pager = one["pager"].as_str().unwrap_or_default();
    ensure!(pager.ends_with(&count.to_string()), "{pager}, not {count}");
    one["scroll"] = session.run(SCROLL, &[]).await?;
    Ok(one)
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The longest task of one load, in milliseconds; 0 where none was over 50 ms.
pub(super) fn longest(one: &Value) -> f64 {
    let tasks = one["tasks"].as_array().into_iter().flatten();
    tasks.map(|task| number(&task[1])).fold(0.0, f64::max)
}

/// First rows, longest task, frames while scrolling, all read: milliseconds.
pub(super) fn medians(loads: &[Value]) -> [f64; 4] {
    let of = |field: fn(&Value) -> f64| median(loads.iter().map(field).collect());
    [
        of(|one| number(&one["rows"])),
        of(longest),
        of(|one| number(&one["scroll"]["frame"])),
        of(|one| number(&one["whole"])),
    ]
}

pub(super) fn targets(loads: &Loads) -> Vec<Target> {
    let [rows, longest_task, frame, _] = medians(&loads.first);
    let many = "page, 10,000 certificates";
    let [bundle, log] = [&loads.bundle, &loads.log].map(longest);
    let mut targets = vec![
        Target::at_most(&format!("{many}: first rows in ms"), 300.0, rows),
        Target::at_most(&format!("{many}: longest task in ms"), 50.0, longest_task),
        Target::at_most("page, scrolling: 95 of 100 frames in ms", 34.0, frame),
        Target::at_most(
            "page, 100,000 certificates: longest task in ms",
            200.0,
            bundle,
        ),
        Target::at_most("page, 200 MB log: longest task in ms", 200.0, log),
        Target::at_most(
            "page, 100,000 certificates: cancelled in ms",
            200.0,
            loads.cancelled,
        ),
    ];
    targets.extend(loads.odd.iter().map(|(name, one)| {
        let what = format!("page, {name}: longest task in ms");
        Target::at_most(&what, 200.0, longest(one))
    }));
    targets
}
