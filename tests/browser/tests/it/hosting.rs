//! The ready configurations in real web servers, from the first header to the page that reads a certificate.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};
use browser_tests::{
    Browser, Options, both,
    software::{Answer, Software, WebServer},
};

use crate::story::file;

both!(nginx_offers_the_page_at_the_root_and_below_a_path);

const HEADERS: &str = include_str!("../../../../deploy/trustguide-headers.conf");
const FOR_EVER: &str = "public, max-age=31536000, immutable";

#[test]
fn nginx_sends_what_the_page_needs() {
    judge(Software::Nginx, "/").unwrap();
    judge(Software::Nginx, "/help/certificates/").unwrap();
}

#[test]
fn apache_sends_what_the_page_needs() {
    judge(Software::Apache, "/help/certificates/").unwrap();
}

#[test]
fn caddy_sends_what_the_page_needs() {
    judge(Software::Caddy, "/help/certificates/").unwrap();
}

#[test]
fn nginx_sends_what_was_compressed_before() {
    let server = Software::Nginx.start("/").unwrap();
    let name = files(&server)
        .unwrap()
        .into_iter()
        .find(|name| name.ends_with(".wasm"))
        .unwrap();
    let compressed = ["Accept-Encoding: gzip"];
    let before = server.ask(&name, &compressed).unwrap();
    let done = Command::new("gzip")
        .args(["-9", "--keep", "--no-name"])
        .arg(server.folder().join(&name))
        .status();
    assert!(done.unwrap().success());
    let after = server.ask(&name, &compressed).unwrap();
    let kept = fs::read(server.folder().join(format!("{name}.gz"))).unwrap();
    assert_eq!(after.body, kept);
    assert_eq!(after.value("content-encoding"), "gzip");
    assert_eq!(after.value("content-type"), "application/wasm");
    assert_eq!(after.value("cache-control"), FOR_EVER);
    assert_ne!(before.body, after.body);
}

/// Every file of the page: status, bytes, media type, security headers, caching and compression.
fn judge(software: Software, prefix: &str) -> Result<()> {
    let server = software.start(prefix)?;
    let names = files(&server)?;
    ensure!(names.len() > 8, "{names:?}");
    for name in &names {
        plain(&server, name)
            .and_then(|()| again(&server, name))
            .and_then(|()| smaller(&server, name))
            .with_context(|| format!("{software:?}, {prefix}{name}"))?;
    }
    let index = server.ask("", &[])?;
    ensure!(
        index.body == fs::read(server.folder().join("index.html"))?,
        "the folder is not its index.html"
    );
    secured(&index)?;
    for (missing, status) in [
        ("site.json", 204),
        ("page-0123456789ab.wasm", 404),
        ("later/none", 404),
    ] {
        let answer = server.ask(missing, &[])?;
        ensure!(answer.status == status, "{missing}: {}", answer.status);
        let kept = answer.values("cache-control").join(", ");
        ensure!(!kept.contains("max-age"), "{missing}: {kept}");
        secured(&answer).with_context(|| missing.to_owned())?;
    }
    fs::write(server.folder().join("site.json"), "{}")?;
    let profile = server.ask("site.json", &[])?;
    ensure!(
        (
            profile.value("content-type"),
            profile.value("cache-control")
        ) == ("application/json", "no-cache"),
        "site.json: {:?}",
        profile.headers
    );
    Ok(())
}

fn plain(server: &WebServer, name: &str) -> Result<()> {
    let answer = server.ask(name, &[])?;
    ensure!(answer.status == 200, "{}", answer.status);
    ensure!(
        answer.body == fs::read(server.folder().join(name))?,
        "other bytes than those of the file"
    );
    // The older name of the same type (RFC 9239 section 6).
    let sent = answer
        .value("content-type")
        .replace("application/javascript", "text/javascript");
    ensure!(sent == static_server::media_type(Path::new(name)), "{sent}");
    let kept = answer.values("cache-control");
    let expected = if is_named_after_its_content(name) {
        FOR_EVER
    } else {
        "no-cache"
    };
    ensure!(kept == [expected], "{kept:?} instead of {expected}");
    secured(&answer)
}

/// Who has a file asks whether it changed, and gets no second copy.
fn again(server: &WebServer, name: &str) -> Result<()> {
    let tag = server.ask(name, &[])?.value("etag").to_owned();
    let answer = server.ask(name, &[&format!("If-None-Match: {tag}")])?;
    ensure!(
        (answer.status, answer.body.len()) == (304, 0),
        "{} with {tag}",
        answer.status
    );
    Ok(())
}

fn smaller(server: &WebServer, name: &str) -> Result<()> {
    let whole = fs::metadata(server.folder().join(name))?.len();
    let answer = server.ask(name, &["Accept-Encoding: gzip"])?;
    secured(&answer)?;
    if whole > 2048 && !name.ends_with(".pem") {
        let (length, encoding) = (answer.body.len(), answer.value("content-encoding"));
        ensure!(encoding == "gzip", "not compressed: {:?}", answer.headers);
        ensure!(
            u64::try_from(length)? < whole * 2 / 3,
            "{length} of {whole}"
        );
        let vary = answer.value("vary").to_ascii_lowercase();
        ensure!(vary.contains("accept-encoding"), "Vary: {vary}");
    }
    Ok(())
}

/// Each header once, as it is written in the configuration that all others follow.
fn secured(answer: &Answer) -> Result<()> {
    for (name, value) in static_server::headers(HEADERS) {
        let sent = answer.values(&name.to_ascii_lowercase());
        ensure!(sent == [value], "{name}: {sent:?}");
    }
    // It would make the check of a port fail.
    let embedder = answer.values("cross-origin-embedder-policy");
    ensure!(embedder.is_empty(), "{embedder:?}");
    Ok(())
}

fn is_named_after_its_content(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let digest = stem.rsplit_once('-').map_or("", |(_, digest)| digest);
    digest.len() == 12 && digest.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// The page's files, by their path below its folder.
fn files(server: &WebServer) -> Result<Vec<String>> {
    let root = server.folder();
    let (mut open, mut names) = (vec![root.clone()], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let path: PathBuf = entry?.path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let name = path.strip_prefix(&root)?.to_str().context("a name")?;
            names.push(name.to_owned());
        }
    }
    names.sort();
    Ok(names)
}

async fn nginx_offers_the_page_at_the_root_and_below_a_path(browser: Browser) -> Result<()> {
    let session = browser.start(&Options::default()).await?;
    for prefix in ["/", "/help/certificates/"] {
        let server = Software::Nginx.start(prefix)?;
        session.open(&server.url("")).await?;
        session.wait_for("html[data-boot=done]").await?;
        session.wait_for("html[data-kept=yes]").await?;
        let files = [file("cisco_new/server.pem")?];
        session.drop_files("#drop", &files).await?;
        session
            .wait_for_text("#certificate-title", "ccp.example.co.jp")
            .await?;
        session.click("#go-verdict").await?;
        session.wait_for("table.matrix").await?;
        assert_eq!(session.console_errors().await?, [""; 0], "{prefix}");
    }
    Ok(())
}
