//! A newer version at the same address: told, taken when the person says so, and never mixed with the old one.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use base64::{Engine, prelude::BASE64_STANDARD};
use browser_tests::{Browser, Host, Options, Session, both, folder, software::copy};
use serde_json::json;
use sha2::{Digest, Sha384};

both!(a_newer_version_is_told_and_never_mixed_with_the_old_one);

async fn a_newer_version_is_told_and_never_mixed_with_the_old_one(browser: Browser) -> Result<()> {
    let home = tempfile::tempdir()?;
    copy(&folder(), home.path())?;
    let dist = Host::of(home.path())?;
    let session = browser.start(&Options::default()).await?;
    session.open(&dist.url("")).await?;
    session.wait_for("html[data-kept=yes]").await?;

    let old_index = fs::read(home.path().join("index.html"))?;
    release(home.path())?;
    // The upload has come to all files but the page itself: the new version is not whole, so it is not taken.
    let new_index = fs::read(home.path().join("index.html"))?;
    fs::write(home.path().join("index.html"), old_index)?;
    session.open(&dist.url("")).await?;
    session.wait_for("html[data-boot=done]").await?;
    ensure!(session.run(NEXT, &[]).await? == json!("redundant"), "taken");
    ensure!(parts(&session).await? == json!(["", ""]), "a mix");
    session.click("#to-symptom").await?;
    session.wait_for(".symptom h1").await?;
    session.click("#symptom-back").await?;
    session.wait_for("#sample-part").await?;
    // That the digest of a file was another is told there.
    session.console_errors().await?;

    fs::write(home.path().join("index.html"), new_index)?;
    // The old page goes on, though its files are gone from the server, and tells of the new one.
    session.open(&dist.url("")).await?;
    session.wait_for("html[data-boot=done]").await?;
    ensure!(parts(&session).await? == json!(["", ""]), "a mix");
    session.wait_for("#update-now").await?;
    session.click("#sample-part summary").await?;
    session.click("#sample-company-button").await?;
    session.wait_for("#certificate-title").await?;
    session.click("#go-verdict").await?;
    session.wait_for("table.matrix").await?;
    ensure!(parts(&session).await? == json!(["", ""]), "a mix");
    assert_eq!(session.console_errors().await?, [""; 0]);

    // The person agrees.
    session.click("#update-now").await?;
    session
        .wait_until(
            "return document.documentElement.dataset.release === 'two'",
            &[],
        )
        .await?;
    session.wait_for("html[data-boot=done]").await?;
    ensure!(parts(&session).await? == json!(["two", "two"]), "a mix");
    // It is whole: it opens without its server, and offers nothing newer.
    drop(dist);
    let address = session.client().current_url().await?;
    session.open(address.as_str()).await?;
    session.wait_for("html[data-boot=done]").await?;
    ensure!(parts(&session).await? == json!(["two", "two"]), "a mix");
    let offered = "return !document.querySelector('#update').hidden";
    ensure!(session.run(offered, &[]).await? == json!(false), "again");
    Ok(())
}

/// What becomes of the next version: it is installed, or redundant where that failed.
const NEXT: &str = "
    const end = (worker) => new Promise((done) => {
      const look = () => worker.state !== 'installing' && done(worker.state);
      worker.addEventListener('statechange', look);
      look();
    });
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration.installing) return end(registration.installing);
    const next = new Promise((done) => {
      registration.addEventListener('updatefound', () => done(registration.installing), { once: true });
    });
    await registration.update().catch(() => {});
    return end(await next);";

/// The release that the script is of, and that the style sheet is of; empty for the first.
async fn parts(session: &Session) -> Result<serde_json::Value> {
    let script = "const root = document.documentElement;
        return [root.dataset.release ?? '', getComputedStyle(root).getPropertyValue('--release').trim()]";
    session.run(script, &[]).await
}

/// Puts a second release into the folder of the first: its script and its style sheet have other content and
/// other names, and the first ones are gone.
fn release(dist: &Path) -> Result<()> {
    let changes = [
        (
            "boot-",
            ".js",
            "\ndocument.documentElement.dataset.release = \"two\";\n",
        ),
        ("style-", ".css", "\n:root { --release: two; }\n"),
    ];
    let before = fs::read_to_string(dist.join("index.html"))?;
    for (start, end, addition) in changes {
        let old = named(dist, start, end)?;
        let new = format!("{start}0123456789ab{end}");
        let content = fs::read_to_string(dist.join(&old))?;
        let changed = format!("{content}{addition}");
        fs::remove_file(dist.join(&old))?;
        fs::write(dist.join(&new), &changed)?;
        for file in ["index.html", "files.js"] {
            let text = fs::read_to_string(dist.join(file))?;
            ensure!(text.contains(&old), "{file} does not name {old}");
            let text = text
                .replace(&old, &new)
                .replace(&integrity(&content), &integrity(&changed));
            fs::write(dist.join(file), text)?;
        }
    }
    let list = fs::read_to_string(dist.join("files.js"))?;
    ensure!(list.starts_with("const VERSION = \""), "{list:.40}");
    let index = fs::read_to_string(dist.join("index.html"))?;
    ensure!(
        list.contains(&integrity(&before)),
        "index.html has no digest"
    );
    let list = list.replace(&integrity(&before), &integrity(&index));
    let list = list.replacen("const VERSION = \"", "const VERSION = \"two-", 1);
    Ok(fs::write(dist.join("files.js"), list)?)
}

fn named(dist: &Path, start: &str, end: &str) -> Result<String> {
    for entry in fs::read_dir(dist)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with(start) && name.ends_with(end) {
            return Ok(name);
        }
    }
    None.with_context(|| format!("no {start}*{end}"))
}

fn integrity(content: &str) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(content)))
}
