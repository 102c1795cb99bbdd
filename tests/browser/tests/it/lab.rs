//! What the product predicts, proved in real browsers; `cargo xtask prove` does it for every shape.

use anyhow::{Result, ensure};
use browser_tests::{Browser, both, lab};

both!(
    the_predictions_hold_for_telling_shapes,
    an_exception_reaches_as_far_as_the_guides_say,
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
    };
    ensure!(seen == expected, "{seen:?} instead of {expected:?}");
    Ok(())
}

#[test]
fn no_two_shapes_share_a_name() {
    assert!(lab::repeated_names().is_empty());
}
