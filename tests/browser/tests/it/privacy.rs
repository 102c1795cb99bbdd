//! The page counts what it asks other hosts for, and says how anybody can check that.

use anyhow::Result;
use browser_tests::{Browser, Cors, Host, Options, both};

use crate::story::{file, page};

both!(
    requests_to_other_hosts_are_counted_and_told,
    the_promise_is_explained_in_both_languages,
);

async fn requests_to_other_hosts_are_counted_and_told(browser: Browser) -> Result<()> {
    let pem = file("cisco_new/server.pem")?.bytes;
    let other = Host::body("application/x-pem-file", pem, Cors::Allowed)?;
    let (dist, session) = page(browser, &Options::default()).await?;
    session
        .wait_for_text("#to-privacy", "0 requests to other hosts")
        .await?;
    session.click("#address-part summary").await?;
    session
        .fill("#address", &dist.url("samples/self-signed.pem"))
        .await?;
    session.click("#address-fetch").await?;
    session.wait_for("#certificate-title").await?;
    // The page's own host is no other one.
    session.wait_for_text("#to-privacy", "0 requests").await?;
    session.click("#remove-all").await?;
    session.click("#address-part summary").await?;
    session.fill("#address", &other.url("server.pem")).await?;
    session.click("#address-fetch").await?;
    session.wait_for("#certificate-title").await?;
    session.wait_for_text("#to-privacy", "1 request ").await?;
    assert_eq!(other.requests(), ["GET /server.pem"]);
    session.click("#to-privacy").await?;
    session
        .wait_for_text("#requests-count", "one request to another host")
        .await?;
    session
        .wait_for_text("#requests-hosts", "127.0.0.1:")
        .await?;
    // The browser's own record agrees.
    session
        .wait_for_text("#requests-record", "from other hosts 1.")
        .await?;
    session.click("#go-guide").await?;
    session.click("#probe-443").await?;
    session.wait_for_text("#to-privacy", "3 requests").await?;
    session.click("#to-privacy").await?;
    session
        .wait_for_text("#requests-hosts", "ccp.example.co.jp: 2")
        .await
}

async fn the_promise_is_explained_in_both_languages(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    session.click("#to-privacy").await?;
    for (language, title, none) in [
        ("en", "No certificate leaves", "asked no other host"),
        (
            "ja",
            "証明書は、このブラウザーの外に出ません",
            "何も要求していません",
        ),
    ] {
        session
            .click(&format!(".languages button[lang={language}]"))
            .await?;
        session.wait_for_text("h1", title).await?;
        session.wait_for_text("#requests-count", none).await?;
        session
            .wait_for_text(".checks", "Content-Security-Policy")
            .await?;
        session.screenshot(&format!("privacy-{language}")).await?;
    }
    session.click("#privacy-back").await?;
    session.wait_for("#drop").await?;
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}
