//! How the page looks: pictures of every place for people to read, and what a machine can tell.

use anyhow::Result;
use browser_tests::{Browser, Options, Session, both};
use serde_json::json;

use crate::story::{PLACES, bring, every_setting, go, page};

both!(
    every_place_fits_a_telephone_and_a_large_screen_in_both_languages,
    dark_follows_the_system_and_the_switch,
);

/// The page is as wide as its window.
pub async fn is_not_wider(session: &Session) -> Result<()> {
    let wider = "const root = document.documentElement;
        return root.scrollWidth - root.clientWidth";
    let wider = session.run(wider, &[]).await?;
    assert_eq!(wider, json!(0), "the page is wider than its window");
    Ok(())
}

pub async fn fits(session: &Session) -> Result<()> {
    is_not_wider(session).await?;
    let small = session
        .run(
            "return [...document.querySelectorAll('main button, main select, main a.button, summary')]
               .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 44)
               .map((one) => one.outerHTML.slice(0, 120))",
            &[],
        )
        .await?;
    assert_eq!(small, json!([]), "these are smaller than 44 pixels");
    Ok(())
}

/// A place that fits, for people to read.
pub async fn picture(session: &Session, place: &str, setting: &str) -> Result<()> {
    fits(session).await?;
    session.screenshot(&format!("{place}-{setting}")).await?;
    Ok(())
}

async fn every_place_fits_a_telephone_and_a_large_screen_in_both_languages(
    browser: Browser,
) -> Result<()> {
    every_setting(browser, async |session, setting| {
        let picture = async |place: &str| picture(session, place, setting).await;
        session.wait_for("#drop").await?;
        picture("start").await?;
        bring(session, &["private_ca/chain.pem"]).await?;
        for place in PLACES {
            go(session, place).await?;
            picture(place.0).await?;
        }
        the_place_comes_into_sight(session).await?;
        session.click("#to-privacy").await?;
        session.wait_for(".privacy h1").await?;
        picture("privacy").await?;
        Ok(())
    })
    .await
}

/// Where the row of places begins, its end is out of sight on a telephone, until somebody is there.
async fn the_place_comes_into_sight(session: &Session) -> Result<()> {
    for (place, shown) in [PLACES[4], PLACES[5], PLACES[0]] {
        let press = "const row = document.querySelector('#places');
            row.scrollLeft = arguments[0].includes('certificate') ? row.scrollWidth : 0;
            document.querySelector(arguments[0]).click()";
        session.run(press, &[json!(format!("#go-{place}"))]).await?;
        session.wait_for(shown).await?;
        // A scroll bar, which takes width here and none on a telephone, may come with the place.
        let in_sight = "const row = document.querySelector('#places').getBoundingClientRect();
            const one = document.querySelector('#places [aria-current]').getBoundingClientRect();
            return one.left >= row.left - 1 && one.right <= row.right + 16 && scrollY === 0";
        session.wait_until(in_sight, &[]).await?;
    }
    Ok(())
}

async fn dark_follows_the_system_and_the_switch(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default().dark()).await?;
    let ground = "return getComputedStyle(document.body).backgroundColor";
    assert_eq!(session.run(ground, &[]).await?, json!("rgb(26, 26, 26)"));
    session.screenshot("start-dark").await?;
    session.click("#theme option[value=light]").await?;
    session
        .wait_until(
            "return getComputedStyle(document.body).backgroundColor === 'rgb(255, 255, 255)'",
            &[],
        )
        .await
}
