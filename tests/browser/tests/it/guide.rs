//! A person makes a guide and walks through it.

use anyhow::Result;
use browser_tests::{Browser, Options, both};
use serde_json::json;

use crate::story::{choose, file, loaded, page, unfold};

both!(
    the_visitors_own_browser_system_and_language_are_chosen_already,
    each_browser_has_its_guide_in_both_languages,
    firefox_is_led_through_both_ports,
    captions_follow_the_readers_system_and_not_the_page,
    ports_and_products_change_the_guide,
    versions_tasks_and_ways_change_the_guide,
    a_pasted_fingerprint_is_compared_in_its_step,
    a_certificate_is_got_as_a_file_before_there_is_one,
    a_port_may_have_a_certificate_of_its_own,
    a_step_stays_ticked,
    the_file_of_a_step_is_saved,
    a_guide_without_a_certificate_asks_for_one,
);

async fn the_visitors_own_browser_system_and_language_are_chosen_already(
    browser: Browser,
) -> Result<()> {
    let options = Options::default().language("ja");
    let (_dist, session) = page(browser, &options).await?;
    session.wait_for("html[lang=ja]").await?;
    session
        .drop_files("#drop", &[file("cisco_new/server.pem")?])
        .await?;
    session.click("#to-guide").await?;
    unfold(&session, "#ports").await?;
    let chosen = session
        .run("return ['browser', 'platform', 'captions', 'host', 'ports'].map((id) => document.getElementById(id).value)", &[])
        .await?;
    let own = match browser {
        Browser::Chromium => "chrome",
        Browser::Firefox => "firefox",
        Browser::WebKit => "safari",
    };
    assert_eq!(
        chosen,
        json!([own, "linux", "ja", "ccp.example.co.jp", "443, 7443"])
    );
    Ok(())
}

pub async fn each_browser_has_its_guide_in_both_languages(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#go-guide").await?;
    let marks = [
        ("chrome", "Trusted Certificates", "信頼できる証明書"),
        (
            "edge",
            "Trusted Root Certification Authorities",
            "信頼されたルート証明機関",
        ),
        (
            "firefox",
            "Proceed to ccp.example.co.jp:7443 (Risky)",
            "ccp.example.co.jp:7443 へ進む (危険)",
        ),
        ("safari", "Always Trust", "常に信頼"),
        (
            "internet-explorer",
            "Place all certificates in the following store",
            "証明書をすべて次のストアに配置する",
        ),
    ];
    for (name, english, japanese) in marks {
        choose(&session, "#browser", name).await?;
        let platform = if name == "safari" { "macos" } else { "windows" };
        choose(&session, "#platform", platform).await?;
        session.wait_for_text(".document", english).await?;
        session
            .wait_for_text(".document", "https://ccp.example.co.jp:7443/")
            .await?;
        session.click(".languages button[lang=ja]").await?;
        session.wait_for_text(".document", japanese).await?;
        session.screenshot(&format!("guide-{name}-ja")).await?;
        session.click(".languages button[lang=en]").await?;
    }
    session.wait_for("#internet-explorer-note").await?;
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}

async fn firefox_is_led_through_both_ports(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#go-guide").await?;
    choose(&session, "#browser", "firefox").await?;
    session
        .wait_for_text("#guide-summary", "each of 2 addresses")
        .await?;
    let links = session
        .run("return [...document.querySelectorAll('[data-kind=guide-section-trust] a')].map((link) => link.href)", &[])
        .await?;
    assert_eq!(
        links,
        json!([
            "https://ccp.example.co.jp/",
            "https://ccp.example.co.jp:7443/"
        ])
    );
    Ok(())
}

async fn captions_follow_the_readers_system_and_not_the_page(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#go-guide").await?;
    choose(&session, "#browser", "firefox").await?;
    choose(&session, "#captions", "ja").await?;
    session
        .wait_for_text(".document", "上級者向けの情報")
        .await?;
    session
        .wait_for_text("#guide-title", "Trust ccp.example.co.jp in Firefox")
        .await?;
    session.wait_for(".caption[lang=ja]").await?;
    Ok(())
}

async fn ports_and_products_change_the_guide(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#go-guide").await?;
    choose(&session, "#product", "finesse").await?;
    session
        .wait_for_text(".document", "https://ccp.example.co.jp:8445/")
        .await?;
    session.fill("#ports", "8443, 9443").await?;
    session.press("\u{e004}").await?;
    session
        .wait_for_text(".document", "https://ccp.example.co.jp:9443/")
        .await?;
    session.fill("#ports", "eight").await?;
    session.press("\u{e004}").await?;
    session.wait_for_text("#ports-hint", "1 to 65535").await?;
    session.fill("#host", "https://other.example:1/x").await?;
    session.press("\u{e004}").await?;
    session.wait_for_text("#guide-title", "other.example").await
}

async fn versions_tasks_and_ways_change_the_guide(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#go-guide").await?;
    choose(&session, "#browser", "firefox").await?;
    choose(&session, "#platform", "windows").await?;
    choose(&session, "#version", "3.6").await?;
    session
        .wait_for_text(".document", "Confirm Security Exception")
        .await?;
    session.wait_for_text("#guide-fits", "3.5–3.6").await?;
    choose(&session, "#version", "140").await?;
    session
        .wait_for_text(".document", "Accept the Risk and Continue")
        .await?;
    choose(&session, "#task", "export").await?;
    session.wait_for_text(".document", "PEM (chain)").await?;
    choose(&session, "#task", "trust").await?;
    choose(&session, "#way", "policy").await?;
    session
        .wait_for_text(".document", "What works instead")
        .await?;
    choose(&session, "#browser", "safari").await?;
    choose(&session, "#platform", "linux").await?;
    session
        .wait_for_text("#guide-summary", "Safari is made for")
        .await
}

async fn a_pasted_fingerprint_is_compared_in_its_step(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#go-guide").await?;
    let field = ".step .fingerprint-check input";
    let aloud = session.text_of(".step .aloud code").await?;
    session.fill(field, &aloud).await?;
    session.wait_for(".step .fingerprint-check .works").await?;
    let other = if aloud.ends_with('0') { "1" } else { "0" };
    let wrong = format!(
        "{}{other}",
        aloud.get(..aloud.len() - 1).unwrap_or_default()
    );
    session.fill(field, &wrong).await?;
    session.wait_for(".step .fingerprint-check .fails").await?;
    Ok(())
}

async fn a_certificate_is_got_as_a_file_before_there_is_one(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    session.click("#how-part summary").await?;
    session.click("#to-export").await?;
    session
        .wait_for_text("#guide-title", "Get the certificate")
        .await?;
    session.wait_for("[data-kind=guide-section-save]").await?;
    session.click("#back-to-certificate").await?;
    session.wait_for("#drop").await?;
    Ok(())
}

async fn a_port_may_have_a_certificate_of_its_own(browser: Browser) -> Result<()> {
    let names = ["cisco_new/server.pem", "other_port/server.pem"];
    let (_dist, session) = loaded(browser, &names).await?;
    session.click("#go-guide").await?;
    unfold(&session, "#slot-7443").await?;
    session.click("#slot-443 option:nth-child(2)").await?;
    session.click("#slot-7443 option:nth-child(3)").await?;
    session
        .wait_until("return document.querySelectorAll('[data-kind=guide-section-prepare] .fingerprints').length === 2", &[])
        .await
}

async fn a_step_stays_ticked(browser: Browser) -> Result<()> {
    let (dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#go-guide").await?;
    session.click(".step input").await?;
    session.wait_for(".step.done").await?;
    session.open(&dist.url("")).await?;
    session.wait_for(".step.done").await?;
    Ok(())
}

async fn the_file_of_a_step_is_saved(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["private_ca/chain.pem"]).await?;
    session.click("#go-guide").await?;
    choose(&session, "#browser", "firefox").await?;
    session
        .click("[data-kind=guide-section-prepare] button.save")
        .await?;
    let saved = session.downloaded("Example-Root-CA.pem").await?;
    let reading = trustguide::input::read(&saved);
    let titles: Vec<String> = reading.certificates().map(|one| one.title()).collect();
    assert_eq!(titles, ["Example Root CA"]);
    Ok(())
}

async fn a_guide_without_a_certificate_asks_for_one(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#go-guide").await?;
    session.click("#go-certificate").await?;
    session.click("#remove-all").await?;
    session.wait_for("#drop").await?;
    assert_eq!(
        session
            .run("return document.querySelectorAll('nav.places').length", &[])
            .await?,
        json!(0)
    );
    Ok(())
}
