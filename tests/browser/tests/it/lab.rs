//! What the product predicts, proved in real browsers; `cargo xtask prove` does it for every shape.

use anyhow::{Result, bail, ensure};
use browser_tests::{
    Browser, both,
    lab::{self, NO_ROOM},
};

both!(
    the_predictions_hold_for_telling_shapes,
    an_exception_reaches_as_far_as_the_guides_say,
    a_click_past_a_warning_holds_for_the_host_in_chromium_and_for_the_port_in_firefox,
    after_strict_transport_another_certificate_cannot_be_clicked_away,
);

/// Shapes that each tell something else.
const TELLING: [&str; 26] = [
    "appliance-2018",
    "appliance-2018-named",
    "appliance-2020",
    "appliance-eku-client",
    "chain-root-expired-wrong-name",
    "constraint-violated",
    "dates-expired",
    "dates-expired-appliance",
    "dates-root-expired",
    "intermediate-signed-sha1",
    "issued-ca-true",
    "issued-ku-ke",
    "key-rsa-1023",
    "name-ip",
    "name-none",
    "name-wildcard-two-labels",
    "name-wrong-self",
    "root-v3-no-bc",
    "self-expired-wrong-name",
    "self-plain",
    "sent-leaf",
    "signature-spoiled-self",
    "signed-sha1",
    "store-appliance-same-key",
    "store-leaf",
    "unknown-critical",
];

async fn the_predictions_hold_for_telling_shapes(browser: Browser) -> Result<()> {
    let wrong = lab::wrong_predictions(browser, &TELLING).await?;
    ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
    Ok(())
}

async fn an_exception_reaches_as_far_as_the_guides_say(browser: Browser) -> Result<()> {
    let seen: Vec<_> = lab::reach_of_an_exception(browser)
        .await?
        .into_iter()
        .map(|(_, seen)| seen == "ok")
        .collect();
    // Another port, another certificate, another name, another chain.
    let expected = match browser {
        Browser::Chromium => [true, false, false, false],
        Browser::Firefox => [false, false, false, false],
        Browser::WebKit => bail!(NO_ROOM),
    };
    ensure!(seen == expected, "{seen:?} instead of {expected:?}");
    Ok(())
}

async fn a_click_past_a_warning_holds_for_the_host_in_chromium_and_for_the_port_in_firefox(
    browser: Browser,
) -> Result<()> {
    let clicks = lab::clicks(browser).await?;
    ensure!(clicks.len() == 4, "{clicks:?}");
    for click in clicks {
        let everywhere = click.second == "ok";
        let expected = browser == Browser::Chromium;
        ensure!(click.second != "nothing", "{click:?}");
        ensure!(click.opened && everywhere == expected, "{click:?}");
    }
    Ok(())
}

async fn after_strict_transport_another_certificate_cannot_be_clicked_away(
    browser: Browser,
) -> Result<()> {
    let [(strict, strict_offered), (lax, lax_offered)] = lab::after_replacement(browser).await?;
    ensure!(strict != "ok" && !strict_offered, "{strict} can be passed");
    ensure!(
        lax == strict && lax_offered,
        "{lax}, passable: {lax_offered}"
    );
    Ok(())
}

#[test]
fn no_two_shapes_share_a_name() {
    assert!(lab::repeated_names().is_empty());
}
