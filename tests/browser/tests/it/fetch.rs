//! A person fetches a certificate from an address.

use anyhow::Result;
use browser_tests::{Browser, Cors, Host, Options, both};

use crate::story::page;

both!(
    a_file_is_fetched_where_its_server_allows_it,
    where_cors_forbids_it_the_reasons_and_the_commands_are_told,
    a_web_page_is_told_from_a_certificate,
    an_address_that_is_none_is_told,
);

fn certificate() -> Result<Vec<u8>> {
    Ok(std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../fixtures/cisco_new/server.pem"
    ))?)
}

async fn fetch(session: &browser_tests::Session, address: &str) -> Result<()> {
    session.click("#address-part summary").await?;
    session.fill("#address", address).await?;
    session.click("#address-fetch").await
}

async fn a_file_is_fetched_where_its_server_allows_it(browser: Browser) -> Result<()> {
    let server = Host::body("application/x-pem-file", certificate()?, Cors::Allowed)?;
    let (_dist, session) = page(browser, &Options::default()).await?;
    fetch(&session, &server.url("server.pem")).await?;
    session
        .wait_for_text("#certificate-title", "ccp.example.co.jp")
        .await
}

async fn where_cors_forbids_it_the_reasons_and_the_commands_are_told(
    browser: Browser,
) -> Result<()> {
    let server = Host::body("application/x-pem-file", certificate()?, Cors::Refused)?;
    let (_dist, session) = page(browser, &Options::default()).await?;
    fetch(&session, &server.url("server.pem")).await?;
    session.wait_for_text("#fetch-failed", "CORS").await?;
    for piece in [
        "curl -fsSL '",
        "openssl s_client -showcerts -connect '127.0.0.1:",
        "Net.Security.SslStream",
    ] {
        session.wait_for_text("#fetch-failed", piece).await?;
    }
    Ok(())
}

async fn a_web_page_is_told_from_a_certificate(browser: Browser) -> Result<()> {
    let server = Host::body(
        "text/html",
        "<!doctype html><title>login</title>",
        Cors::Allowed,
    )?;
    let (_dist, session) = page(browser, &Options::default()).await?;
    fetch(&session, &server.url("")).await?;
    session
        .wait_for_text(
            "#fetch-failed",
            "No page can read the certificate of the connection itself",
        )
        .await
}

async fn an_address_that_is_none_is_told(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    fetch(&session, "javascript:alert(1)").await?;
    session
        .wait_for_text("#fetch-failed", "not an address")
        .await
}
