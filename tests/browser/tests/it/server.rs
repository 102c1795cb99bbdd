//! An administrator opens the server's side and follows a procedure.

use anyhow::Result;
use browser_tests::{Browser, Options, both};

use crate::look::is_not_wider;
use crate::story::{bring, choose, every_setting, loaded, page};

both!(
    the_runbook_of_a_product_is_filled_in_in_both_languages,
    a_command_of_a_runbook_is_copied,
    a_mend_leads_to_its_step,
    two_components_are_named_and_a_reload_brings_them_back,
    the_servers_side_opens_without_a_certificate,
    the_servers_side_fits_a_telephone_and_a_large_screen,
);

async fn the_runbook_of_a_product_is_filled_in_in_both_languages(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["private_ca/chain.pem"]).await?;
    session.click("#go-server").await?;
    choose(&session, "#family", "finesse").await?;
    session
        .wait_for_text(".document", "https://finesse.example.co.jp:8443/cmplatform")
        .await?;
    session
        .wait_for_text(".document", "Example Root CA")
        .await?;
    session.click(".languages button[lang=ja]").await?;
    session
        .wait_for_text("#runbook-title", "証明書の管理")
        .await?;
    session
        .wait_for_text(".document", "https://finesse.example.co.jp:8443/cmplatform")
        .await?;
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}

async fn a_command_of_a_runbook_is_copied(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#go-server").await?;
    session
        .wait_for_text("#step-restart-xmpp pre", "XMPP Server")
        .await?;
    session.click("#step-restart-xmpp button.copy").await?;
    session.wait_for_text(".toast", "Copied").await
}

async fn a_mend_leads_to_its_step(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_old/server.pem"]).await?;
    session.click("#go-verdict").await?;
    session.click(".mends summary").await?;
    session.click(".mends button.how").await?;
    session.wait_for("#step-request-names").await?;
    session
        .wait_until(
            "return document.activeElement.id === 'step-request-names'",
            &[],
        )
        .await?;
    session.click("#go-certificate").await?;
    session.click(".findings button.how").await?;
    session.wait_for("[data-runbook=ccp-ca-signed]").await?;
    Ok(())
}

async fn two_components_are_named_and_a_reload_brings_them_back(browser: Browser) -> Result<()> {
    let (dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#go-server").await?;
    choose(&session, "#family", "mutual").await?;
    choose(&session, "#runbook", "mutual-cti-server-dialer").await?;
    session.fill("#machine-server-a", "cti-a.example").await?;
    session.press("\u{e004}").await?;
    let installed = r"CiscoCertUtil /install C:\Temp\cti-a.example.pem";
    session
        .wait_for_text("#step-a-server-install pre", installed)
        .await?;
    session.click("#step-a-server-install input").await?;
    session.open(&dist.url("")).await?;
    session
        .wait_for_text("#step-a-server-install.done pre", installed)
        .await
}

async fn the_servers_side_opens_without_a_certificate(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    session.click("#to-server").await?;
    session
        .wait_for_text(".document", "No certificate is loaded")
        .await?;
    session.click("#go-certificate").await?;
    session.wait_for("#drop").await?;
    Ok(())
}

async fn the_servers_side_fits_a_telephone_and_a_large_screen(browser: Browser) -> Result<()> {
    every_setting(browser, async |session, setting| {
        session.wait_for("#drop").await?;
        bring(session, &["cisco_new/server.pem"]).await?;
        session.click("#go-server").await?;
        for name in [
            "ccp-ca-signed",
            "phones",
            "cisco-cert-util",
            "mutual-cti-server-finesse",
        ] {
            let family = match name {
                "ccp-ca-signed" => "ccp",
                "phones" => "phones",
                "cisco-cert-util" => "cce",
                _ => "mutual",
            };
            choose(session, "#family", family).await?;
            choose(session, "#runbook", name).await?;
            session.wait_for(&format!("[data-runbook={name}]")).await?;
            is_not_wider(session).await?;
            session
                .screenshot(&format!("server-{name}-{setting}"))
                .await?;
        }
        Ok(())
    })
    .await
}
