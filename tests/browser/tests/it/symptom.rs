//! A person tells what the browser shows, and reads whether it will work.

use anyhow::Result;
use browser_tests::{Browser, Options, both};
use serde_json::json;

use crate::story::{bring, choose, every_setting, file, first_visit, leave, loaded, page};

both!(
    an_error_code_is_explained_before_anything_is_loaded,
    a_japanese_sentence_leads_to_the_guide_of_the_loaded_certificate,
    answers_put_other_causes_first_and_a_reload_keeps_them,
    a_pick_answers_without_typing,
    the_matrix_says_who_gets_there_and_leads_into_the_guide,
    each_port_with_a_certificate_of_its_own_has_its_own_verdict,
    the_matrix_of_both_ports_is_one_screen,
    the_look_up_and_the_matrix_fit_a_telephone,
);

async fn an_error_code_is_explained_before_anything_is_loaded(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    session.click("#to-symptom").await?;
    session
        .fill("#seen", "net::err_cert_common_name_invalid")
        .await?;
    session.wait_for("[data-symptom=name]").await?;
    session
        .wait_for_text(".causes", "subject alternative name")
        .await?;
    session
        .wait_for_text("#symptom-answer", "Load the server’s certificate")
        .await?;
    session.click("#symptom-back").await?;
    session.wait_for("#drop").await?;
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}

async fn a_japanese_sentence_leads_to_the_guide_of_the_loaded_certificate(
    browser: Browser,
) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#go-verdict").await?;
    session.click("#verdict-symptom").await?;
    session
        .fill(
            "#seen",
            "自己署名をしているためこの証明書は信頼されません。",
        )
        .await?;
    session.wait_for("[data-symptom=self-signed]").await?;
    session
        .wait_for_text(".of-this", "vouches for itself")
        .await?;
    session
        .wait_for_text(".of-this", "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT")
        .await?;
    session.click(".of-this .to-guide").await?;
    session.wait_for_text("#guide-title", "Firefox").await
}

async fn answers_put_other_causes_first_and_a_reload_keeps_them(browser: Browser) -> Result<()> {
    let (dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#go-verdict").await?;
    session.click("#verdict-symptom").await?;
    session.fill("#seen", "ERR_CERT_AUTHORITY_INVALID").await?;
    session
        .wait_for_text(".causes li:first-child", "made its certificate itself")
        .await?;
    session
        .click("[data-question=button] button[data-answer=no]")
        .await?;
    session
        .wait_for_text(".causes li:first-child", "HSTS")
        .await?;
    session.open(&dist.url("")).await?;
    session
        .wait_for("[data-question=button] button[data-answer=no][aria-pressed=true]")
        .await?;
    session
        .wait_for_text(".causes li:first-child", "HSTS")
        .await?;
    let typed = session
        .run("return document.querySelector('#seen').value", &[])
        .await?;
    assert_eq!(typed, json!("ERR_CERT_AUTHORITY_INVALID"));
    Ok(())
}

async fn a_pick_answers_without_typing(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default().language("ja")).await?;
    session.click("#to-symptom").await?;
    session.click("[data-pick=timeout]").await?;
    session.wait_for("[data-symptom=timeout]").await?;
    session.wait_for_text(".causes", "ファイアウォール").await?;
    session.click("[data-pick=hsts]").await?;
    session.wait_for("[data-symptom=hsts]").await?;
    session.click("#symptom-again").await?;
    session
        .wait_until("return !document.querySelector('[data-symptom]')", &[])
        .await
}

async fn the_matrix_says_who_gets_there_and_leads_into_the_guide(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#go-verdict").await?;
    session.wait_for(".conclusion .works").await?;
    let rows = session
        .run(
            "return document.querySelectorAll('.matrix tbody tr').length",
            &[],
        )
        .await?;
    assert!(
        rows.as_u64().is_some_and(|rows| (5..=12).contains(&rows)),
        "{rows}"
    );
    let pairs = session
        .run(
            "return document.querySelectorAll('.matrix button[data-pair]').length",
            &[],
        )
        .await?;
    assert_eq!(pairs, json!(18));
    let own = session
        .run(
            "return !!document.querySelector('.matrix tbody tr:first-child th .badge')",
            &[],
        )
        .await?;
    assert_eq!(own, json!(true));
    session.wait_for("[data-warning=warning-address]").await?;
    session.wait_for("[data-warning=warning-each-node]").await?;
    session
        .click("tr.works button[data-pair=chrome-windows]")
        .await?;
    session.wait_for_text("#guide-title", "Chrome").await?;
    session
        .wait_for_text("[data-kind=guide-section-later]", "with a new key")
        .await
}

/// Where the same certificate is on both ports, and where each has its own.
async fn the_matrix_of_both_ports_is_one_screen(browser: Browser) -> Result<()> {
    for language in ["en-US", "ja"] {
        let options = Options::default().language(language).size((1440, 900));
        let (_dist, session) = page(browser, &options).await?;
        let files = [
            file("cisco_new/server.pem")?,
            file("other_port/server.pem")?,
        ];
        session.drop_files("#drop", &files).await?;
        session.wait_for("#certificate-title").await?;
        session.click("#go-verdict").await?;
        session.wait_for(".matrix").await?;
        one_screen(&session, &format!("one-screen-{language}")).await?;
        session.click("#site-part summary").await?;
        session.click("#slot-443 option:nth-child(2)").await?;
        session.click("#slot-7443 option:nth-child(3)").await?;
        session.wait_for(".matrix td.port").await?;
        session.click("#site-part summary").await?;
        one_screen(&session, &format!("one-screen-ports-{language}")).await?;
    }
    Ok(())
}

async fn one_screen(session: &browser_tests::Session, picture: &str) -> Result<()> {
    session.screenshot(picture).await?;
    let script = "scrollTo(0, 0);
        const table = document.querySelector('.matrix');
        return [table.getBoundingClientRect().bottom, table.scrollWidth - table.clientWidth, innerHeight]";
    let measured = session.run(script, &[]).await?;
    let number = |index: usize| measured[index].as_f64().unwrap_or(f64::MAX);
    assert!(
        number(0) <= number(2) && number(1) <= 0.0,
        "{picture}: the table ends at {measured}"
    );
    Ok(())
}

async fn each_port_with_a_certificate_of_its_own_has_its_own_verdict(
    browser: Browser,
) -> Result<()> {
    let names = ["cisco_new/server.pem", "other_port/server.pem"];
    let (_dist, session) = loaded(browser, &names).await?;
    session.click("#go-verdict").await?;
    session.click("#site-part summary").await?;
    let options =
        "return [...document.querySelectorAll('#slot-7443 option')].map((one) => one.value)";
    let options = session.run(options, &[]).await?;
    let (first, second) = (options[1].as_str(), options[2].as_str());
    choose(&session, "#slot-443", first.unwrap_or_default()).await?;
    choose(&session, "#slot-7443", second.unwrap_or_default()).await?;
    session
        .wait_until(
            "const ports = [...document.querySelectorAll('.matrix td.port')].map((one) => one.textContent);
             return ports.includes('443') && ports.includes('7443')",
            &[],
        )
        .await?;
    session
        .wait_for("[data-warning=warning-ports-differ]")
        .await?;
    Ok(())
}

async fn the_look_up_and_the_matrix_fit_a_telephone(browser: Browser) -> Result<()> {
    every_setting(browser, async |session, setting| {
        for (story, name) in [
            ("authority", "cisco_new/server.pem"),
            ("leaf", "self_signed_leaf/server.pem"),
            ("company", "private_ca/chain.pem"),
            ("old", "cisco_old/server.pem"),
        ] {
            let _dist = first_visit(session).await?;
            bring(session, &[name]).await?;
            session.click("#go-verdict").await?;
            session.wait_for(".matrix").await?;
            crate::look::picture(session, &format!("matrix-{story}"), setting).await?;
            session.click("#verdict-symptom").await?;
            session.fill("#seen", "ERR_CERT_AUTHORITY_INVALID").await?;
            session.wait_for(".of-this").await?;
            crate::look::picture(session, &format!("symptom-{story}"), setting).await?;
            leave(session).await?;
        }
        Ok(())
    })
    .await
}
