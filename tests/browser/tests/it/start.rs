//! The page starts wherever it is put, and says so when it cannot.

use anyhow::{Context as _, Result};
use browser_tests::{Browser, Host, Options, both};

use crate::story::{PLACES, go};

both!(
    the_page_starts_without_an_error,
    the_page_starts_below_a_path,
    a_part_that_does_not_load_is_told,
    the_page_opens_again_without_its_server,
    the_page_in_one_file_works_from_a_disk,
);

async fn the_page_starts_without_an_error(browser: Browser) -> Result<()> {
    let dist = Host::dist("/")?;
    let session = browser.start(&Options::default()).await?;
    session.open(&dist.url("")).await?;
    session.wait_for("html[data-boot=done]").await?;
    session.wait_for("#drop").await?;
    assert!(session.text_of("h1").await?.contains("not private"));
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}

async fn the_page_starts_below_a_path(browser: Browser) -> Result<()> {
    let dist = Host::dist("/help/certificates/")?;
    let session = browser.start(&Options::default()).await?;
    session.open(&dist.url("")).await?;
    session.wait_for("html[data-boot=done]").await?;
    assert_eq!(session.console_errors().await?, [""; 0]);
    let requests = dist.requests();
    assert!(
        requests
            .iter()
            .all(|request| request.starts_with("GET /help/certificates/")),
        "{requests:?}"
    );
    Ok(())
}

async fn a_part_that_does_not_load_is_told(browser: Browser) -> Result<()> {
    let session = browser.start(&Options::default()).await?;
    for part in ["/trustguide-", ".wasm"] {
        let dist = Host::dist_without(part)?;
        session.open(&dist.url("")).await?;
        session.wait_for("html[data-boot=failed]").await?;
        assert_ne!(session.text_of("#boot-failure-reason").await?, "", "{part}");
    }
    Ok(())
}

pub async fn the_page_opens_again_without_its_server(browser: Browser) -> Result<()> {
    let dist = Host::dist("/")?;
    let session = browser.start(&Options::default()).await?;
    let page = dist.url("");
    session.open(&page).await?;
    session.wait_for("html[data-kept=yes]").await?;
    drop(dist);
    session.open(&page).await?;
    session.wait_for("html[data-boot=done]").await?;
    session.wait_for("#drop").await?;
    Ok(())
}

/// Every place of it, since each brings code of its own.
pub async fn the_page_in_one_file_works_from_a_disk(browser: Browser) -> Result<()> {
    let file = std::env::var("TRUSTGUIDE_SINGLE_FILE").context("cargo xtask test sets it")?;
    let session = browser.start(&Options::default()).await?;
    session.open(&format!("file://{file}")).await?;
    session.wait_for("html[data-boot=done]").await?;
    session.click("#sample-part summary").await?;
    session.click("#sample-company-button").await?;
    session.wait_for("#certificate-title").await?;
    for place in PLACES {
        go(&session, place).await?;
    }
    // The page's own policy lets no script in that would note errors for WebKitGTK.
    if browser != Browser::WebKit {
        assert_eq!(session.console_errors().await?, [""; 0]);
    }
    Ok(())
}
