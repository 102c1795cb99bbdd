//! When the page's own code fails, the person is told, and nothing that was there is lost.

use anyhow::Result;
use browser_tests::{Browser, Host, Options, Session, both};
use serde_json::{Value, json};

use crate::story::{file, page};

both!(
    a_panic_is_told_and_the_report_holds_certificates_and_no_key,
    an_exception_below_the_pages_code_is_told,
    who_starts_empty_after_a_panic_is_rid_of_what_caused_it,
);

/// The browser makes no elements any more, which no browser does: the page's code takes that for granted.
const BREAK: &str =
    "window.whole = [Document.prototype.createElement, Document.prototype.createElementNS];
    Document.prototype.createElement = Document.prototype.createElementNS =
    () => { throw new Error('no elements') }";

/// Nothing finds room on the page any more.
const NO_ROOM: &str = "window.whole = Node.prototype.insertBefore;
    Node.prototype.insertBefore = () => { throw new Error('no room') }";

/// Makes the page's code fail at its next step, of which the person is told.
pub async fn fail(session: &Session) -> Result<()> {
    session.run(NO_ROOM, &[]).await?;
    session.click("#go-verdict").await?;
    told(session).await?;
    let mend = "Node.prototype.insertBefore = window.whole";
    session.run(mend, &[]).await.map(drop)
}

async fn broken(browser: Browser) -> Result<(Host, Session)> {
    let (dist, session) = page(browser, &Options::default()).await?;
    let server = file("private_ca/chain.pem")?;
    session.drop_files("#drop", &[server]).await?;
    session.wait_for("#certificate-title").await?;
    session.run(BREAK, &[]).await?;
    Ok((dist, session))
}

async fn told(session: &Session) -> Result<()> {
    session.wait_for("html[data-boot=failed]").await?;
    session.wait_for("#boot-failure").await?;
    session.wait_for_text("#boot-failure", "再読み込み").await?;
    session.wait_for("#boot-report").await?;
    let hidden = "return document.querySelector('#app').offsetParent === null";
    assert_eq!(session.run(hidden, &[]).await?, json!(true));
    Ok(())
}

async fn report(session: &Session) -> Result<Value> {
    session.click("#boot-report").await?;
    let report = session.downloaded("trustguide-report.json").await?;
    Ok(serde_json::from_slice(&report)?)
}

async fn a_panic_is_told_and_the_report_holds_certificates_and_no_key(
    browser: Browser,
) -> Result<()> {
    let (_dist, session) = broken(browser).await?;
    // What it is reading when it fails is in the report too, without the key beside it: as a file, or as read.
    let secret = file("damaged/with_private_key.pem")?;
    let own = String::from_utf8(secret.bytes.clone())?;
    session.upload("#file", &[secret]).await?;
    told(&session).await?;
    session.screenshot("panic").await?;
    let report = report(&session).await?;
    assert_eq!(report["state"]["items"].as_array().map(Vec::len), Some(4));
    assert!(
        report["reason"]
            .as_str()
            .is_some_and(|place| place.contains(".rs:")),
        "{report}"
    );
    let mut lines = own.lines().skip_while(|line| !line.contains("CERTIFICATE"));
    let line = lines.nth(2).unwrap_or_default();
    let told = report.to_string();
    assert!(line.len() == 64 && told.contains(line), "{line}: {told}");
    assert!(!told.contains("PRIVATE KEY"));
    session.click("#boot-failure a.primary").await?;
    session.wait_for("html[data-boot=done]").await?;
    let back = "return document.querySelectorAll('nav.certificates li').length === 4";
    session.wait_until(back, &[]).await
}

async fn an_exception_below_the_pages_code_is_told(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    session.run(NO_ROOM, &[]).await?;
    session.click("#to-privacy").await?;
    told(&session).await
}

async fn who_starts_empty_after_a_panic_is_rid_of_what_caused_it(browser: Browser) -> Result<()> {
    let (_dist, session) = broken(browser).await?;
    session.click("#go-verdict").await?;
    told(&session).await?;
    session.click("#boot-empty").await?;
    session.wait_for("html[data-boot=done]").await?;
    session.wait_for("#drop").await?;
    let kept = "return Object.keys(sessionStorage).length";
    assert!(session.run(kept, &[]).await?.as_u64() <= Some(1));
    Ok(())
}
