//! The live check against real ports: what the page says is true, and no more than it can know.

use std::time::Instant;

use anyhow::{Context, Result, ensure};
use browser_tests::{
    Browser, File, Host, Options, Session, both,
    lab::port::{House, Kind, Manners, Port, Store, click_past, closed, forbid, silent, trusting},
};

use crate::story::{choose, type_over};

both!(
    what_the_page_says_of_a_port_is_true_and_no_more_than_the_browser_tells,
    a_silent_port_is_told_by_time_and_a_check_can_be_stopped,
    a_port_that_the_page_may_not_reach_is_told_as_that,
);

/// The guide for the house's ports.
async fn guide(dist: &Host, session: &Session, house: &House, ports: &[&Port]) -> Result<()> {
    session.open(&dist.url("")).await?;
    session.wait_for("html[data-boot=done]").await?;
    if session
        .run("return document.getElementById('go-guide') === null", &[])
        .await?
        == true
    {
        let file = File::new("server.der", house.certificate());
        session.drop_files("#drop", &[file]).await?;
        session.wait_for("#certificate-title").await?;
    }
    session.click("#go-guide").await?;
    let own = match session.browser() {
        Browser::Chromium => "chrome",
        Browser::Firefox => "firefox",
        Browser::WebKit => "safari",
    };
    choose(session, "#browser", own).await?;
    type_over(session, "#host", house.host()).await?;
    session.wait_for_text("#guide-title", house.host()).await?;
    let numbers: Vec<String> = ports.iter().map(|port| port.number.to_string()).collect();
    session.fill("#ports", &numbers.join(", ")).await?;
    session.press("\u{e004}").await?;
    for port in ports {
        session.wait_for(&format!("#probe-{}", port.number)).await?;
    }
    Ok(())
}

/// Presses the button and waits for the end: the answer's short name, and what the page says.
async fn check(session: &Session, port: &Port) -> Result<(String, String)> {
    session.click(&format!("#probe-{}", port.number)).await?;
    answer(session, port).await
}

async fn answer(session: &Session, port: &Port) -> Result<(String, String)> {
    let css = format!("#probe-answer-{} .probe", port.number);
    let shown = session.wait_for(&css).await?;
    let class = shown.attr("class").await?.context("no class")?;
    let name = class.split(' ').find(|name| *name != "probe");
    Ok((name.context("no answer")?.to_owned(), shown.text().await?))
}

#[track_caller]
fn says((name, text): (String, String), expected: &str, words: &str) -> Result<()> {
    let at = std::panic::Location::caller();
    ensure!(
        name == expected && text.contains(words),
        "{at}: {name} instead of {expected}: {text}"
    );
    Ok(())
}

const ACCEPTED: (&str, &str) = (
    "accepted",
    "accepts the certificate, by trust or by an exception. The two look the same from here.",
);
const REFUSED: (&str, &str) = ("refused", "this browser refuses the certificate.");
const UNCLEAR: (&str, &str) = ("unclear", "This browser does not tell a page why.");
const UNREACHABLE: (&str, &str) = ("unreachable", "an exception would not help");

async fn what_the_page_says_of_a_port_is_true_and_no_more_than_the_browser_tells(
    browser: Browser,
) -> Result<()> {
    let dist = Host::dist("/")?;
    let known = House::new("known", Kind::Plain)?;
    let stranger = House::new("stranger", Kind::Appliance)?;
    let faulty = House::new("faulty", Kind::Faulty)?;
    let session = trusting(browser, &Options::default(), &[(&known, Store::Nss)]).await?;
    // Chromium says the same of everything that fails.
    let told = |firefox| match browser {
        Browser::Chromium => UNCLEAR,
        Browser::Firefox | Browser::WebKit => firefox,
    };
    let check = async |house: &House, cases: &[(&Port, (&str, &str))]| -> Result<()> {
        let ports: Vec<&Port> = cases.iter().map(|(port, _)| *port).collect();
        guide(&dist, &session, house, &ports).await?;
        for (port, (name, words)) in cases {
            let seen = check(&session, port).await?;
            says(seen, name, words)?;
        }
        Ok(())
    };

    // Trusted: on a port of the web, on one that only speaks WebSocket, and on one that speaks something else.
    let [web, messages, other] =
        [Manners::Web, Manners::WebSocket, Manners::Other].map(|manners| known.open(manners));
    let (web, messages, other) = (web?, messages?, other?);
    let trusted = [
        (&web, ACCEPTED),
        (&messages, ACCEPTED),
        (&other, told(UNREACHABLE)),
    ];
    check(&known, &trusted).await?;

    // Not trusted, and a port where nothing is.
    let (web, messages) = (
        stranger.open(Manners::Web)?,
        stranger.open(Manners::WebSocket)?,
    );
    let closed = closed()?;
    let before = [
        (&web, told(REFUSED)),
        (&messages, told(REFUSED)),
        (&closed, told(UNREACHABLE)),
    ];
    check(&stranger, &before).await?;

    // An exception, made by the buttons of the warning: for the host in Chromium, for the port in Firefox.
    click_past(&session, &stranger, &web).await?;
    let other_port = match browser {
        Browser::Chromium => ACCEPTED,
        Browser::Firefox | Browser::WebKit => REFUSED,
    };
    let after = [
        (&web, ACCEPTED),
        (&messages, other_port),
        (&closed, told(UNREACHABLE)),
    ];
    check(&stranger, &after).await?;

    // No exception would help: Firefox refuses it all the same.
    let web = faulty.open(Manners::Web)?;
    check(&faulty, &[(&web, told(REFUSED))]).await
}

async fn a_silent_port_is_told_by_time_and_a_check_can_be_stopped(browser: Browser) -> Result<()> {
    let dist = Host::dist("/")?;
    let house = House::new("quiet", Kind::Plain)?;
    let session = browser.start(&Options::default()).await?;
    let silent = silent()?;
    guide(&dist, &session, &house, &[&silent]).await?;
    let (button, answer_css) = (
        format!("#probe-{}", silent.number),
        format!("#probe-answer-{}", silent.number),
    );
    // Both browsers may put a question, and the page says so while it waits.
    session.click(&button).await?;
    let question = "The browser may ask whether this page may reach devices on your network";
    session.wait_for_text(&answer_css, question).await?;
    session.wait_for_text(&button, "Stop checking").await?;
    session.click(&button).await?;
    session.wait_for_text(&button, "now").await?;
    session
        .wait_until(
            "return document.querySelector(arguments[0]).innerText === ''",
            &[answer_css.into()],
        )
        .await?;
    let start = Instant::now();
    let answer = check(&session, &silent).await?;
    let took = start.elapsed().as_secs();
    ensure!((14..19).contains(&took), "{took} s");
    says(
        answer,
        "unanswered",
        "no answer in time. If the browser asked",
    )
}

async fn a_port_that_the_page_may_not_reach_is_told_as_that(browser: Browser) -> Result<()> {
    let dist = Host::dist("/")?;
    let house = House::new("forbidden", Kind::Plain)?;
    let session = browser.start(&Options::default()).await?;
    let (silent, closed) = (silent()?, closed()?);
    forbid(&session, dist.url("").trim_end_matches('/')).await?;
    guide(&dist, &session, &house, &[&closed, &silent]).await?;
    let forbidden = "This page is not allowed to reach your network, so the check tells nothing.";
    says(check(&session, &closed).await?, "forbidden", forbidden)?;
    // Nothing is asked any more, so nothing is said of a question, and the wait is shorter.
    session.click(&format!("#probe-{}", silent.number)).await?;
    let text = session
        .text_of(&format!("#probe-answer-{}", silent.number))
        .await?;
    ensure!(!text.contains("may ask"), "{text}");
    Ok(())
}
