//! The profile of an organisation beside the page.

use anyhow::Result;
use browser_tests::{Browser, Host, Options, Session, both};
use serde_json::{Value, json};
use trustguide::certificate::hex;
use trustguide::{input, profile};

use crate::link::made;
use crate::look::{fits, picture};
use crate::story::{bring, every_setting, file, leave, page};

both!(
    a_profile_with_its_certificate_leads_to_the_guide_that_is_right,
    a_link_with_another_certificate_than_the_profile_expects_is_refused,
    a_wrong_profile_is_told_to_staff_by_field_and_to_nobody_else,
    a_profile_is_written_on_the_page_and_opened_again,
);

const OWN: &str = "self_signed_leaf/server.pem";

fn example() -> Result<Value> {
    let pem = String::from_utf8(file(OWN)?.bytes)?;
    let reading = input::read(pem.as_bytes());
    let pins: Vec<String> = reading
        .certificates()
        .map(|one| hex(&one.sha256()))
        .collect();
    Ok(json!({
        "version": 1,
        "organisation": "Example <b>Ltd.</b>",
        "contact": { "name": "IT help desk", "phone": "+81 3-0000-0000", "mail": "help@example.co.jp", "hours": "9:00–18:00" },
        "hosts": [{ "host": "ccp.example.co.jp", "product": "ccp", "fingerprints": pins }],
        "certificates": [pem],
    }))
}

async fn visit(browser: Browser, options: &Options, dist: &Host) -> Result<Session> {
    let session = browser.start(options).await?;
    session.open(&dist.url("")).await?;
    session.wait_for("html[data-boot=done]").await?;
    Ok(session)
}

async fn a_profile_with_its_certificate_leads_to_the_guide_that_is_right(
    browser: Browser,
) -> Result<()> {
    every_setting(browser, async |session, setting| {
        let dist = Host::dist_with("site.json", example()?.to_string())?;
        session.open(&dist.url("")).await?;
        session.wait_for("#pin-expected").await?;
        session
            .wait_for_text("#guide-title", "ccp.example.co.jp")
            .await?;
        session
            .wait_for_text("#contact", "Example <b>Ltd.</b>")
            .await?;
        session
            .wait_for("#contact a[href='tel:+81300000000']")
            .await?;
        session
            .wait_for("#contact a[href='mailto:help@example.co.jp']")
            .await?;
        session.run("scrollTo(0, 0)", &[]).await?;
        picture(session, "profile", setting).await?;
        let asked = dist.requests();
        assert!(asked.iter().any(|one| one == "GET /site.json"));
        leave(session).await
    })
    .await
}

async fn a_link_with_another_certificate_than_the_profile_expects_is_refused(
    browser: Browser,
) -> Result<()> {
    let plain = Host::dist("/")?;
    let address = made(&plain, browser, "cisco_new/server.pem", &[]).await?;
    let fragment = address.split_once('#').map_or("", |(_, fragment)| fragment);
    let dist = Host::dist_with("site.json", example()?.to_string())?;
    let session = browser.start(&Options::default()).await?;
    session
        .open(&format!("{}#{fragment}", dist.url("")))
        .await?;
    session
        .wait_for_text("#link-fault", "another certificate for ccp.example.co.jp")
        .await?;
    session.wait_for("#contact a[href^='tel:']").await?;
    let steps = session
        .run("return document.querySelectorAll('.step').length", &[])
        .await?;
    assert_eq!(steps, json!(0));
    Ok(())
}

async fn a_wrong_profile_is_told_to_staff_by_field_and_to_nobody_else(
    browser: Browser,
) -> Result<()> {
    let plain = Host::dist("/")?;
    let address = made(&plain, browser, OWN, &[]).await?;
    let fragment = address.split_once('#').map_or("", |(_, fragment)| fragment);
    let mut wrong = example()?;
    wrong["hosts"][0]["ports"] = json!(["<img src=x>"]);
    let dist = Host::dist_with("site.json", wrong.to_string())?;
    let session = visit(browser, &Options::default(), &dist).await?;
    session.click("#profile-notice button").await?;
    session
        .wait_for_text(".profile-faults", "hosts[0].ports[0]")
        .await?;
    session
        .wait_for_text(".profile-faults", "1 to 65535")
        .await?;
    session.open("about:blank").await?;
    session
        .open(&format!("{}#{fragment}", dist.url("")))
        .await?;
    session.wait_for("#link-warning").await?;
    let told = "return document.body.innerText.includes('site.json')";
    assert_eq!(session.run(told, &[]).await?, json!(false));
    Ok(())
}

async fn a_profile_is_written_on_the_page_and_opened_again(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    session.wait_for("#drop").await?;
    bring(&session, &[OWN]).await?;
    session.click("#go-server").await?;
    session.click("#profile-part summary").await?;
    session
        .fill("#profile-organisation", "Example Ltd.")
        .await?;
    session.fill("#profile-contact-mail", "nobody").await?;
    session.click("#profile-organisation").await?;
    session
        .wait_for_text("#profile-contact-mail-hint", "helpdesk@example.com")
        .await?;
    session.wait_for("#profile-wrong").await?;
    session.screenshot("profile-editor").await?;
    session
        .fill("#profile-contact-mail", "help@example.co.jp")
        .await?;
    session.click("#profile-certificates").await?;
    fits(&session).await?;
    session.click("#profile-save").await?;
    let saved = session.downloaded("site.json").await?;
    let read = profile::read(&saved).expect("a profile");
    assert_eq!(
        (read.organisation.as_str(), read.certificates.len()),
        ("Example Ltd.", 1)
    );
    assert_eq!(read.hosts[0].fingerprints, [read.certificates[0].sha256()]);
    session
        .upload(
            "#profile-file",
            &[browser_tests::File::new(
                "site.json",
                "{ \"version\": 1, \"hosts\": [{}] }",
            )],
        )
        .await?;
    session
        .wait_for_text(".profile-faults", "hosts[0].host")
        .await?;
    session
        .upload(
            "#profile-file",
            &[browser_tests::File::new(
                "site.json",
                "{ \"version\": 1, \"organisation\": \"Other\" }",
            )],
        )
        .await?;
    session
        .wait_until(
            "return document.querySelector('#profile-organisation').value === 'Other'",
            &[],
        )
        .await
}
