//! A link from the help desk, and the page that it opens.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use browser_tests::{Browser, Host, Options, Session, both};
use serde_json::json;
use trustguide::certificate::{Certificate, hex};
use trustguide::input;

use crate::look::{fits, picture};
use crate::story::{bring, choose, every_setting, file};

both!(
    a_link_opens_its_guide_alone_and_warns_until_the_fingerprint_is_compared,
    a_link_without_certificates_asks_for_the_file,
    a_reload_of_a_link_keeps_what_was_chosen,
    progress_is_there_in_a_new_tab_and_can_be_started_over,
    a_hostile_link_executes_nothing_and_is_told_faithfully,
    a_link_looks_right_on_a_telephone_and_a_large_screen_in_both_languages,
);

fn certificate(name: &str) -> Result<Certificate> {
    let reading = input::read(&file(name)?.bytes);
    let found = reading.certificates().next().cloned();
    found.context("a certificate")
}

/// The address that staff copy for a fixture, made on the page.
pub async fn made(dist: &Host, browser: Browser, name: &str, options: &[&str]) -> Result<String> {
    let session = browser.start(&Options::default()).await?;
    session.open(&dist.url("")).await?;
    session.wait_for("#drop").await?;
    bring(&session, &[name]).await?;
    session.click("#go-guide").await?;
    choose(&session, "#browser", "firefox").await?;
    choose(&session, "#platform", "windows").await?;
    session.click("#link-part summary").await?;
    for option in options {
        session.click(option).await?;
    }
    let address = address(&session).await?;
    session.end();
    Ok(address)
}

/// The address that the guide's form offers.
pub async fn address(session: &Session) -> Result<String> {
    let value = "return document.querySelector('#link-address').value";
    let address = session.run(value, &[]).await?;
    Ok(address.as_str().context("an address")?.to_owned())
}

/// The page in a new browser.
async fn fresh(browser: Browser, options: &Options, address: &str) -> Result<Session> {
    let session = browser.start(options).await?;
    session.open(address).await?;
    session.wait_for("html[data-boot=done]").await?;
    Ok(session)
}

async fn count(session: &Session, css: &str) -> Result<serde_json::Value> {
    let script = "return document.querySelectorAll(arguments[0]).length";
    session.run(script, &[json!(css)]).await
}

pub async fn a_link_opens_its_guide_alone_and_warns_until_the_fingerprint_is_compared(
    browser: Browser,
) -> Result<()> {
    let dist = Host::dist_for(browser)?;
    let name = "self_signed_leaf/server.pem";
    let address = made(&dist, browser, name, &[]).await?;
    assert!(address.contains("#1.") && !address.contains('?') && address.len() < 2_000);
    let session = fresh(browser, &Options::default(), &address).await?;
    session.wait_for("#link-warning").await?;
    session
        .wait_for_text("#setup summary", "For: Firefox")
        .await?;
    // On paper it has the way back.
    session
        .wait_until(
            "return document.querySelectorAll('.print-only svg path').length === 1",
            &[],
        )
        .await?;
    for staff in ["nav.places", "#setup[open]", "#host", "#task", "#link-part"] {
        assert_eq!(count(&session, staff).await?, json!(0), "{staff}");
    }
    let asked = dist.requests().join("\n");
    let (_, fragment) = address.split_once('#').context("a fragment")?;
    let start = fragment.get(..20).context("a link")?;
    assert!(!asked.contains('?') && !asked.contains(start), "{asked}");
    let own = certificate(name)?;
    session
        .fill("#link-compare", &hex(&own.sha256()).replace('0', "1"))
        .await?;
    session.wait_for("#link-warning .fails").await?;
    session
        .fill("#link-compare", &hex(&own.sha256()).to_uppercase())
        .await?;
    session.wait_for("#link-compared").await?;
    assert_eq!(count(&session, "#link-warning").await?, json!(0));
    session.open("about:blank").await?;
    session.open(&address).await?;
    session.wait_for("#link-compared").await?;
    session.click("#as-help-desk").await?;
    session.wait_for("#go-certificate").await?;
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}

async fn a_link_without_certificates_asks_for_the_file(browser: Browser) -> Result<()> {
    let dist = Host::dist("/")?;
    let name = "self_signed_leaf/server.pem";
    let address = made(&dist, browser, name, &["#link-bare", "#link-any"]).await?;
    assert!(address.len() < 400, "{address}");
    let session = fresh(browser, &Options::default(), &address).await?;
    session.wait_for("#link-intake").await?;
    let own = hex(&certificate(name)?.sha256());
    session.wait_for_text("#link-intake", &own).await?;
    session
        .drop_files("#drop", &[file("cisco_new/server.pem")?])
        .await?;
    session.wait_for("#link-not-promised").await?;
    Ok(())
}

async fn a_reload_of_a_link_keeps_what_was_chosen(browser: Browser) -> Result<()> {
    let dist = Host::dist("/")?;
    let address = made(&dist, browser, "self_signed_leaf/server.pem", &[]).await?;
    let session = fresh(browser, &Options::default(), &address).await?;
    session.wait_for("#link-warning").await?;
    choose(&session, "#browser", "edge").await?;
    session.wait_for_text("#guide-title", "Edge").await?;
    session.client().refresh().await?;
    session.wait_for_text("#guide-title", "Edge").await?;
    session.open(&dist.url("")).await?;
    session.wait_for_text("#guide-title", "Edge").await?;
    assert_eq!(count(&session, "nav.places").await?, json!(0));
    Ok(())
}

async fn progress_is_there_in_a_new_tab_and_can_be_started_over(browser: Browser) -> Result<()> {
    let dist = Host::dist("/")?;
    let address = made(&dist, browser, "self_signed_leaf/server.pem", &[]).await?;
    let session = fresh(browser, &Options::default(), &address).await?;
    session.click(".step input").await?;
    session.wait_for(".step.done").await?;
    let tab = session.client().new_window(true).await?;
    session.client().switch_to_window(tab.handle).await?;
    session.open(&address).await?;
    session.wait_for(".step.done").await?;
    session.wait_for_text("#progress", "1 of").await?;
    let kept = session
        .run("return JSON.stringify(localStorage)", &[])
        .await?;
    assert!(!kept.to_string().contains("example"), "{kept}");
    session.click("#start-over").await?;
    session
        .wait_until("return !document.querySelector('.step.done')", &[])
        .await?;
    let tabs = session.client().windows().await?;
    let first = tabs.into_iter().next().context("a tab")?;
    session.client().switch_to_window(first).await?;
    session
        .wait_until("return !document.querySelector('.step.done')", &[])
        .await
}

/// The same page with a link of a version that does not exist yet.
pub fn newer(address: &str) -> String {
    let page = address.split('#').next().unwrap_or_default();
    format!("{page}#9.x")
}

fn with_settings(settings: &str) -> String {
    format!("1.{}", BASE64_URL_SAFE_NO_PAD.encode(settings))
}

async fn a_hostile_link_executes_nothing_and_is_told_faithfully(browser: Browser) -> Result<()> {
    let harm = "<img src=x onerror=window.harm=1><script>window.harm=1</script>\u{202e}";
    let session = browser
        .start(&Options::default().size(Options::PHONE))
        .await?;
    let dist = Host::dist("/")?;
    for (fragment, told) in [
        (
            with_settings(&format!("h={harm}\np=443\nl=en")),
            "<img src=x onerror=window.harm=1>",
        ),
        (
            with_settings(&format!("h=ccp\np=443\nl=en\n{harm}=1")),
            "has a field “<img",
        ),
        (
            "<img src=x onerror=window.harm=1>".to_owned(),
            "no link to a guide",
        ),
        ("\u{202e}\u{2066}1.x".to_owned(), "no link to a guide"),
        (format!("1.{}", "A".repeat(65_536)), "At most 16,384"),
        ("7.AAAA".to_owned(), "version 7"),
        (
            format!("{}.cMIIBAA", with_settings("h=ccp\np=443\nl=en")),
            "The end of this link",
        ),
    ] {
        session.open("about:blank").await?;
        session
            .open(&format!("{}#{fragment}", dist.url("")))
            .await?;
        session.wait_for("#link-refused").await?;
        session.wait_for_text("#link-fault", told).await?;
        assert_ne!(session.text_of("#link-do").await?, "");
        let script = "return [window.harm ?? 0,
            document.querySelectorAll('main img, main script').length,
            /[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.textContent + document.title)]";
        assert_eq!(
            session.run(script, &[]).await?,
            json!([0, 0, false]),
            "{told}"
        );
        fits(&session).await?;
    }
    assert_eq!(session.console_errors().await?, [""; 0]);
    session.click("#as-help-desk").await?;
    session.wait_for("#drop").await?;
    Ok(())
}

async fn a_link_looks_right_on_a_telephone_and_a_large_screen_in_both_languages(
    browser: Browser,
) -> Result<()> {
    every_setting(browser, async |session, setting| {
        let picture = async |place: &str| picture(session, place, setting).await;
        session.wait_for("#drop").await?;
        bring(session, &["self_signed_leaf/server.pem"]).await?;
        session.click("#go-guide").await?;
        session.click("#link-part summary").await?;
        session
            .run("document.querySelector('#link-part').scrollIntoView()", &[])
            .await?;
        picture("link-make").await?;
        let address = address(session).await?;
        session.open("about:blank").await?;
        session.open(&address).await?;
        session.wait_for("#link-warning").await?;
        picture("link").await?;
        let height = "return document.querySelector('.bar').getBoundingClientRect().height";
        let height = session.run(height, &[]).await?;
        assert!(
            height.as_f64().is_some_and(|height| height < 64.0),
            "{height}"
        );
        session.click("#setup summary").await?;
        picture("link-change").await?;
        session.open("about:blank").await?;
        session.open(&newer(&address)).await?;
        session.wait_for("#link-refused").await?;
        picture("link-refused").await?;
        Ok(())
    })
    .await
}
