//! axe-core's rules for WCAG 2.2 AA on every place, in both languages and both themes.

use anyhow::{Context as _, Result};
use browser_tests::{Browser, Options, Session, both};
use serde_json::json;

use crate::{
    link, panic,
    story::{PLACES, bring, go, mistype_password, page},
};

both!(no_place_breaks_a_rule_of_accessibility);

/// What each browser looks at: between the two, each language in each theme.
fn settings(browser: Browser) -> [Options; 2] {
    let options = |language| Options::default().language(language);
    match browser {
        Browser::Chromium => [options("en-US"), options("ja").dark()],
        Browser::Firefox | Browser::WebKit => [options("ja"), options("en-US").dark()],
    }
}

/// Everything that folds is open, so that nothing is left out.
const UNFOLD: &str =
    "document.querySelectorAll('details:not([open]) > summary').forEach((part) => part.click())";

/// What axe says of the page: the rule, the first element, and why.
const CHECK: &str = "return axe.run(document, { runOnly:
        ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(({ violations }) => violations.map(({ id, nodes }) =>
        `${id}, ${nodes.length} times: ${nodes[0].html.slice(0, 160)} ${nodes[0].failureSummary}`))";

async fn check(session: &Session, place: &str) -> Result<()> {
    session.run(UNFOLD, &[]).await?;
    let violations = session.run(CHECK, &[]).await?;
    assert_eq!(violations, json!([]), "{place}");
    Ok(())
}

async fn no_place_breaks_a_rule_of_accessibility(browser: Browser) -> Result<()> {
    let axe = std::env::var("TRUSTGUIDE_AXE").context("cargo xtask test sets it")?;
    let axe = std::fs::read_to_string(&axe).with_context(|| format!("cannot read {axe}"))?;
    for options in settings(browser) {
        let (_dist, session) = page(browser, &options).await?;
        session.wait_for("#drop").await?;
        session.run(&axe, &[]).await?;
        check(&session, "start").await?;
        session.fill("#address", "not an address").await?;
        session.click("#address-fetch").await?;
        session.wait_for("#fetch-failed").await?;
        check(&session, "a wrong address").await?;
        mistype_password(&session, "key_store/windows.pfx").await?;
        check(&session, "a wrong password").await?;
        session.click("#to-symptom").await?;
        session.wait_for("div.symptom h1").await?;
        check(&session, "symptom").await?;
        session.click("#symptom-back").await?;
        session.wait_for("#drop").await?;
        bring(
            &session,
            &["private_ca/chain.pem", "damaged/with_private_key.pem"],
        )
        .await?;
        for place in PLACES {
            go(&session, place).await?;
            check(&session, place.0).await?;
        }
        session.click("#to-privacy").await?;
        session.wait_for(".privacy h1").await?;
        check(&session, "privacy").await?;
        assert_eq!(session.console_errors().await?, [""; 0]);

        failure_and_links(&session, &axe).await?;
    }
    Ok(())
}

/// Where the page has failed, what a link leads to, and one that leads nowhere.
async fn failure_and_links(session: &Session, axe: &str) -> Result<()> {
    go(session, PLACES[2]).await?;
    session.run(UNFOLD, &[]).await?;
    session.wait_for("#link-address").await?;
    let address = link::address(session).await?;
    panic::fail(session).await?;
    check(session, "a failure").await?;
    for (address, shown) in [
        (&address, "#link-warning"),
        (&link::newer(&address), "#link-refused"),
    ] {
        session.open("about:blank").await?;
        session.open(address).await?;
        session.wait_for(shown).await?;
        session.run(axe, &[]).await?;
        check(session, shown).await?;
    }
    Ok(())
}
