//! Readers of certificates beside each other.

use std::time::Duration;

use anyhow::{Result, bail, ensure};
use serde_json::{Value, json};

use super::Target;
use crate::{Host, Session};

/// The inputs, with the rounds of each and how often a round reads it.
const INPUTS: [(&str, u32, u32); 4] = [
    ("roots", 15, 8),
    ("100", 31, 8),
    ("1000", 9, 1),
    ("10000", 5, 1),
];

/// How long one task may take.
const PATIENCE: Duration = Duration::from_secs(1200);

/// Carries out a task of the page of readers.
async fn work(session: &Session, arguments: &[Value]) -> Result<Value> {
    session
        .run("window.work(...arguments); return null", arguments)
        .await?;
    let start = tokio::time::Instant::now();
    loop {
        // A reader that takes very long keeps the page from answering.
        let outcome = session.run("return window.outcome", &[]).await;
        let outcome = outcome.unwrap_or_default();
        if let Some(error) = outcome["error"].as_str() {
            bail!("{arguments:?}: {error}");
        }
        if !outcome.is_null() {
            return Ok(outcome["value"].clone());
        }
        ensure!(start.elapsed() < PATIENCE, "{arguments:?} does not end");
        crate::rest(200).await;
    }
}

async fn open(session: &Session, host: &Host) -> Result<()> {
    session.open(&host.url("")).await?;
    session
        .wait_until("return window.ready === true", &[])
        .await
}

/// What the module's memory does with files of 10,000 certificates, each in a new page.
pub(super) async fn memory(session: &Session, host: &Host) -> Result<Vec<Value>> {
    let mut all = Vec::new();
    for file in ["10000.pem", "10000.der"] {
        open(session, host).await?;
        let mut one = work(session, &[json!("memory"), json!(file)]).await?;
        one["file"] = json!(file);
        all.push(one);
    }
    Ok(all)
}

/// The times of all readers for all inputs.
pub(super) async fn compared(session: &Session, host: &Host) -> Result<Vec<Value>> {
    open(session, host).await?;
    let mut all = Vec::new();
    for (name, rounds, repeats) in INPUTS {
        println!("measuring {name}");
        let settings = [json!(name), json!(rounds), json!(repeats)];
        let arguments = [&[json!("compare")][..], &settings].concat();
        let mut one = work(session, &arguments).await?;
        agrees(&one)?;
        let arguments = [&[json!("pem")][..], &settings].concat();
        one["pem"] = work(session, &arguments).await?;
        all.push(one);
    }
    Ok(all)
}

/// Every value was the same, and enough certificates were read by all.
fn agrees(one: &Value) -> Result<()> {
    let name = &one["name"];
    ensure!(
        one["all"] == json!(true),
        "{name}: trustguide leaves some out"
    );
    let differing = &one["differing"];
    ensure!(
        differing
            .as_object()
            .is_some_and(|readers| readers.is_empty()),
        "{name}: values differ: {differing:#}"
    );
    let (count, common) = (number(&one["count"]), number(&one["common"]));
    ensure!(
        common * 2.0 >= count,
        "{name}: only {common} are read by all"
    );
    Ok(())
}

pub(super) fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or(f64::NAN)
}

/// How many times trustguide's time another reader takes.
pub(super) fn ratio(one: &Value, reader: &str) -> f64 {
    number(&one["times"][reader]) / number(&one["times"]["trustguide"])
}

fn each(one: &Value) -> f64 {
    number(&one["times"]["trustguide"]) / number(&one["common"])
}

pub(super) fn targets(compared: &[Value], memory: &[Value]) -> Vec<Target> {
    let mut targets = Vec::new();
    for one in compared {
        let name = one["name"].as_str().unwrap_or_default();
        for (reader, least) in [("node-forge", 8.0), ("jsrsasign", 15.0)] {
            let what = format!("{name}, times as fast as {reader}");
            targets.push(Target::at_least(&what, least, ratio(one, reader)));
        }
        let fastest = ratio(one, "hand-written").min(ratio(one, "hand-written, WebCrypto"));
        let what = format!("{name}, times as fast as the hand-written decoder");
        targets.push(Target::at_least(&what, 1.0, fastest));
    }
    let find = |name: &str| compared.iter().find(|one| one["name"] == name);
    let growth = find("10000")
        .zip(find("100"))
        .map_or(f64::NAN, |(many, few)| each(many) / each(few));
    let what = "cost of a certificate among 10,000 to that among 100";
    targets.push(Target::at_most(what, 1.3, growth));
    for one in memory {
        let file = one["file"].as_str().unwrap_or_default();
        let grown = number(&one["again"]) - number(&one["before"]);
        let what = format!("{file}, growth of memory to the file's size, after twelve readings");
        targets.push(Target::at_most(&what, 2.5, grown / number(&one["input"])));
        // What the first reading leaves lies in other places than what the second one needs; then all is given back.
        let what = format!("{file}, memory after ten more readings to that after two");
        let again = number(&one["again"]) / number(&one["twice"]);
        targets.push(Target::at_most(&what, 1.0, again));
    }
    targets
}
