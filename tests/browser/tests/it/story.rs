//! The fixtures, and the page with one of them loaded.

use std::path::Path;

use anyhow::{Context, Result};
use browser_tests::{Browser, File, Host, Options, Session};
use serde_json::json;

/// A fixture as a file of the person's.
pub fn file(name: &str) -> Result<File> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../fixtures")
        .join(name);
    let bytes = std::fs::read(&path).with_context(|| path.display().to_string())?;
    let own = path.file_name().and_then(|own| own.to_str());
    Ok(File::new(own.context("a name")?, bytes))
}

/// The page, started.
pub async fn page(browser: Browser, options: &Options) -> Result<(Host, Session)> {
    let session = browser.start(options).await?;
    Ok((first_visit(&session).await?, session))
}

/// The page from a host that the browser has never met: nothing of an earlier visit is left.
pub async fn first_visit(session: &Session) -> Result<Host> {
    let dist = Host::dist_for(session.browser())?;
    session.open(&dist.url("")).await?;
    session.wait_for("html[data-boot=done]").await?;
    Ok(dist)
}

/// Leaves the page, which has told no error, before its server goes: it would miss that, and say so.
pub async fn leave(session: &Session) -> Result<()> {
    assert_eq!(session.console_errors().await?, [""; 0]);
    session.open("about:blank").await
}

/// A first visit on a telephone and one on a large screen, in English by day and in Japanese by night; `see`
/// gets the name of the setting for its pictures. One browser a language: to start it takes longer than most
/// visits.
pub async fn every_setting(
    browser: Browser,
    see: impl AsyncFn(&Session, &str) -> Result<()>,
) -> Result<()> {
    let day = Options::default();
    let night = Options::default().language("ja").dark();
    for options in [day, night] {
        let session = browser.start(&options).await?;
        for (name, size) in [("phone", Options::PHONE), ("desktop", Options::DESKTOP)] {
            session.resize(size).await?;
            let _dist = first_visit(&session).await?;
            see(&session, &format!("{name}-{}", options.language)).await?;
            leave(&session).await?;
        }
    }
    Ok(())
}

/// The page with fixtures dropped on it.
pub async fn loaded(browser: Browser, names: &[&str]) -> Result<(Host, Session)> {
    let (dist, session) = page(browser, &Options::default()).await?;
    bring(&session, names).await?;
    Ok((dist, session))
}

/// Drops fixtures on the page and waits until they are shown.
pub async fn bring(session: &Session, names: &[&str]) -> Result<()> {
    let files = names
        .iter()
        .map(|name| file(name))
        .collect::<Result<Vec<_>>>()?;
    session.drop_files("#drop", &files).await?;
    session.wait_for("#certificate-title").await?;
    Ok(())
}

/// The places that the page has a way to at its top, and what is there when one has come.
pub const PLACES: [(&str, &str); 6] = [
    ("certificate", "#certificate-title"),
    ("verdict", "table.matrix"),
    ("guide", "div.guide ol"),
    ("hand-out", ".hand-out .formats"),
    ("files", ".files .formats"),
    ("server", "div.server #runbook"),
];

/// Goes to one of the places. On a telephone the way there may be half out of sight, and WebKitGTK's driver
/// presses what is beside it: it is brought into sight first, as a person does.
pub async fn go(session: &Session, (place, shown): (&str, &str)) -> Result<()> {
    let way = format!("#go-{place}");
    session.wait_for(&way).await?;
    let script = "document.querySelector(arguments[0]).scrollIntoView({ inline: 'center' })";
    session.run(script, &[json!(way)]).await?;
    session.click(&way).await?;
    session.wait_for(shown).await?;
    Ok(())
}

/// Opens what a field of the page is folded into, as soon as it is there.
pub async fn unfold(session: &Session, css: &str) -> Result<()> {
    let script = "const one = document.querySelector(arguments[0]);
        one?.closest('details')?.setAttribute('open', '');
        return Boolean(one)";
    session.wait_until(script, &[json!(css)]).await
}

/// Replaces what stands in a field that the page fills again where it is empty.
pub async fn type_over(session: &Session, field: &str, text: &str) -> Result<()> {
    unfold(session, field).await?;
    session.wait_for(field).await?;
    let select =
        "const field = document.querySelector(arguments[0]); field.focus(); field.select()";
    session.run(select, &[json!(field)]).await?;
    session.press(&format!("{text}\u{e004}")).await
}

/// Brings a key store whose password is "test", and mistypes that.
pub async fn mistype_password(session: &Session, name: &str) -> Result<()> {
    session.drop_files("#drop", &[file(name)?]).await?;
    session.fill("#key-store-password-0", "wrong").await?;
    session.click("#key-store-open-0").await?;
    session.wait_for("#key-store-fault-0").await?;
    Ok(())
}

/// Chooses an entry of a list by its value.
pub async fn choose(session: &Session, list: &str, value: &str) -> Result<()> {
    unfold(session, list).await?;
    let option = format!("{list} option[value='{value}']");
    session.click(&option).await
}

/// Waits until the code that reads is there, then notes when an element first is, and the longest time for
/// which the page did nothing else.
pub async fn watch(session: &Session, css: &str) -> Result<()> {
    // What the driver needs to hand a file over comes before, too.
    session
        .upload("#file", &[File::new("none.txt", "nothing")])
        .await?;
    session.wait_for(".problems").await?;
    let script = "window.longest = 0; let last = performance.now();
        const tick = () => {
            const now = performance.now();
            window.longest = Math.max(window.longest, now - last);
            last = now;
            setTimeout(tick, 0);
        };
        tick();
        window.opened = 0;
        const start = performance.now();
        const css = arguments[0];
        new MutationObserver(() => {
            if (!window.opened && document.querySelector(css)) window.opened = performance.now() - start;
        }).observe(document.body, { childList: true, subtree: true });";
    session.run(script, &[json!(css)]).await.map(drop)
}

/// When the element was there, and the longest time without an answer, in milliseconds.
pub async fn watched(session: &Session) -> Result<[f64; 2]> {
    let times = session
        .run("return [window.opened, window.longest]", &[])
        .await?;
    Ok([0, 1].map(|index| times[index].as_f64().unwrap_or(f64::MAX)))
}
