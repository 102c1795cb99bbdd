//! The fixtures, and the page with one of them loaded.

use std::path::Path;

use anyhow::{Context, Result};
use browser_tests::{Browser, File, Host, Options, Session};

/// A fixture as a file of the person's.
pub fn file(name: &str) -> Result<File> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../fixtures")
        .join(name);
    let bytes = std::fs::read(&path).with_context(|| path.display().to_string())?;
    let own = path.file_name().and_then(|own| own.to_str());
    Ok(File::new(own.context("a name")?, bytes))
}

/// The page, started.
pub async fn page(browser: Browser, options: &Options) -> Result<(Host, Session)> {
    let dist = Host::dist("/")?;
    let session = browser.start(options).await?;
    session.open(&dist.url("")).await?;
    session.wait_for("html[data-boot=done]").await?;
    Ok((dist, session))
}

/// The page with fixtures dropped on it.
pub async fn loaded(browser: Browser, names: &[&str]) -> Result<(Host, Session)> {
    let (dist, session) = page(browser, &Options::default()).await?;
    let files = names
        .iter()
        .map(|name| file(name))
        .collect::<Result<Vec<_>>>()?;
    session.drop_files("#drop", &files).await?;
    session.wait_for("#certificate-title").await?;
    Ok((dist, session))
}

/// Opens what a field of the page is folded into, as soon as it is there.
pub async fn unfold(session: &Session, css: &str) -> Result<()> {
    let script = "const one = document.querySelector(arguments[0]);
        one?.closest('details')?.setAttribute('open', '');
        return Boolean(one)";
    session.wait_until(script, &[serde_json::json!(css)]).await
}

/// Chooses an entry of a list by its value.
pub async fn choose(session: &Session, list: &str, value: &str) -> Result<()> {
    unfold(session, list).await?;
    let option = format!("{list} option[value='{value}']");
    session.click(&option).await
}
