//! The built page while it loads many certificates, by the browser's own performance entries.

use std::{fs, path::Path, time::Duration};

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::{Target, readers::number};
use crate::{File, Host, Session};

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

const LOADED: &str = "return !document.querySelector('#loading') && window.rows > 0
    && document.querySelector('.pager')?.textContent.replace(/\\D/g, '').endsWith(arguments[0])";

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

/// What was seen while 10,000 certificates were loaded and scrolled.
pub(super) async fn loads(session: &Session, dist: &Host, folder: &Path) -> Result<Vec<Value>> {
    let bytes = fs::read(folder.join("10000.pem"))?;
    let mut all = Vec::new();
    for _ in 0..ROUNDS {
        all.push(load(session, dist, &bytes).await?);
    }
    Ok(all)
}

async fn load(session: &Session, dist: &Host, bytes: &[u8]) -> Result<Value> {
    session.open(&dist.url("")).await?;
    session.run("sessionStorage.clear()", &[]).await?;
    session.open(&dist.url("")).await?;
    session.wait_for("html[data-boot=done]").await?;
    session.wait_for("#drop").await?;
    session.run(WATCH, &[]).await?;
    // As a person does on the way to the button: the page takes it as a sign.
    session.hover("#drop").await?;
    crate::rest(500).await;
    session
        .upload("#file", &[File::new("bundle.pem", bytes)])
        .await?;
    let start = tokio::time::Instant::now();
    while session.run(LOADED, &[json!("10000")]).await? != json!(true) {
        ensure!(start.elapsed() < PATIENCE, "10,000 are not loaded");
        crate::rest(200).await;
    }
    let loading =
        "return { rows: window.rows - window.begun, whole: performance.now() - window.begun,
        tasks: window.tasks.filter(([start]) => start >= window.begun - 1) }";
    let mut one = session.run(loading, &[]).await?;
    one["scroll"] = session.run(SCROLL, &[]).await?;
    Ok(one)
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The longest task of one load; 0 where none was over 50 ms.
fn longest(one: &Value) -> f64 {
    let tasks = one["tasks"].as_array().into_iter().flatten();
    tasks.map(|task| number(&task[1])).fold(0.0, f64::max)
}

/// First rows, longest task, frames while scrolling: milliseconds.
pub(super) fn medians(loads: &[Value]) -> [f64; 4] {
    let of = |field: fn(&Value) -> f64| median(loads.iter().map(field).collect());
    [
        of(|one| number(&one["rows"])),
        of(longest),
        of(|one| number(&one["scroll"]["frame"])),
        of(|one| number(&one["whole"])),
    ]
}

pub(super) fn targets(loads: &[Value]) -> Vec<Target> {
    let [rows, longest, frame, _] = medians(loads);
    vec![
        Target::at_most("page, 10,000 certificates: first rows in ms", 300.0, rows),
        Target::at_most(
            "page, 10,000 certificates: longest task in ms",
            50.0,
            longest,
        ),
        Target::at_most("page, scrolling: 95 of 100 frames in ms", 34.0, frame),
    ]
}
