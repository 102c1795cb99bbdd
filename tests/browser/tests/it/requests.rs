//! Everything that a browser asks for in a whole session is the page's own or what the person asked for.

use anyhow::{Result, ensure};
use browser_tests::{Browser, Cors, File, Host, Options, Proxy, Session, both, free_port, rest};
use serde_json::json;

use crate::story::{PLACES, choose, file, go, type_over, unfold};

both!(
    a_whole_session_asks_for_the_pages_own_files_and_what_the_person_asked_for,
    the_record_shows_what_a_page_asks_for,
);

/// So what the browsers ask their makers for is not the page's doing.
#[test]
fn no_file_of_the_page_names_a_maker_of_browsers() -> Result<()> {
    let mut folders = vec![browser_tests::folder()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = String::from_utf8_lossy(&std::fs::read(&path)?).into_owned();
            // Where wasm-bindgen's comments send those who read them.
            let text = text.replace("developer.mozilla.org", "");
            let named = MAKERS.iter().find(|maker| text.contains(**maker));
            ensure!(named.is_none(), "{} names {named:?}", path.display());
        }
    }
    Ok(())
}

/// Whom the browsers ask of their own accord: their makers, and the start page of Debian's Chromium. Each runs with
/// a new profile and asks them without any page, too.
const MAKERS: [&str; 8] = [
    "duckduckgo.com",
    "firefox.com",
    "google.com",
    "googleapis.com",
    "gvt1.com",
    "mozilla.com",
    "mozilla.net",
    "mozilla.org",
];

/// What a session asked for, without what the browsers ask for themselves.
struct Asked {
    own: Vec<String>,
    others: Vec<String>,
}

fn asked(proxy: &Proxy, page: &str) -> Asked {
    let (own, others): (Vec<_>, Vec<_>) = proxy
        .requests()
        .into_iter()
        .partition(|request| request.starts_with(&format!("GET {page}")));
    Asked {
        own,
        others: others.into_iter().filter(|one| !is_a_makers(one)).collect(),
    }
}

/// Is this a request to the maker of a browser?
fn is_a_makers(request: &str) -> bool {
    let target = request.split(' ').nth(1).unwrap_or_default();
    let target = target.strip_prefix("http://").unwrap_or(target);
    let host = target.split(['/', ':']).next().unwrap_or_default();
    MAKERS.iter().any(|maker| {
        let before = host.strip_suffix(maker);
        before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}

async fn a_whole_session_asks_for_the_pages_own_files_and_what_the_person_asked_for(
    browser: Browser,
) -> Result<()> {
    let proxy = Proxy::start()?;
    let dist = Host::dist("/")?;
    let page = dist.url("");
    let session = browser.start(&Options::default().through(&proxy)).await?;
    session.open(&page).await?;
    session.wait_for("html[data-kept=yes]").await?;
    for language in ["en", "ja"] {
        session
            .click(&format!(".languages button[lang={language}]"))
            .await?;
        for name in [
            "cisco_new/server.pem",
            "cisco_old/server.pem",
            "private_ca/chain.p7b",
        ] {
            visit(&session, &file(name)?).await?;
        }
    }
    open_key_store(&session).await?;
    let before = asked(&proxy, &page);
    ensure!(
        before.others.is_empty(),
        "nobody asked for {:?}",
        before.others
    );
    let files = std::fs::read_to_string(browser_tests::folder().join("files.js"))?;
    for request in &before.own {
        let path = request.trim_start_matches(&format!("GET {page}"));
        let known = ["", "sw.js", "files.js", "site.json", "favicon.ico"];
        ensure!(
            known.contains(&path) || files.contains(&format!("\"./{path}\"")),
            "{request} is none of the page's files"
        );
    }
    let wasm = before.own.iter().any(|request| request.contains(".wasm"));
    ensure!(wasm, "the record misses the page: {:?}", before.own);

    // What the person asks for, and nothing with it.
    let other = Host::body(
        "application/x-pem-file",
        file("cisco_new/server.pem")?.bytes,
        Cors::Allowed,
    )?;
    let address = other.url("server.pem");
    session.click("#start-over").await.ok();
    session.open(&page).await?;
    unfold(&session, "#address").await?;
    session.fill("#address", &address).await?;
    session.click("#address-fetch").await?;
    session.wait_for("#certificate-title").await?;
    rest(500).await;
    let after = asked(&proxy, &page);
    ensure!(
        after.others == [format!("GET {address}")],
        "{:?} instead of {address} alone",
        after.others
    );

    let port = free_port()?;
    check_port(&session, port).await?;
    let after = asked(&proxy, &page);
    let target = format!("127.0.0.1:{port}");
    ensure!(
        !after.others.is_empty() && after.others.iter().all(|one| one.contains(&target)),
        "{:?} instead of {target} alone",
        after.others
    );
    Ok(())
}

/// Takes the certificates out of a file that has a password.
async fn open_key_store(session: &Session) -> Result<()> {
    session
        .upload("#file", &[file("key_store/windows.pfx")?])
        .await?;
    session.fill("#key-store-password-0", "test").await?;
    session.click("#key-store-open-0").await?;
    session
        .wait_until("return !document.querySelector('#key-store-open-0')", &[])
        .await
}

/// Lets the page ask a server whether this browser accepts its certificate.
async fn check_port(session: &Session, port: u16) -> Result<()> {
    session.click("#go-guide").await?;
    type_over(session, "#host", "127.0.0.1").await?;
    type_over(session, "#ports", &port.to_string()).await?;
    session.click(&format!("#probe-{port}")).await?;
    session
        .wait_for(&format!("#probe-answer-{port} .probe"))
        .await?;
    Ok(())
}

/// Loads a certificate and looks at every place.
async fn visit(session: &Session, one: &File) -> Result<()> {
    let script = "document.querySelector('#remove-all')?.click(); return true";
    session.run(script, &[]).await?;
    session.upload("#file", std::slice::from_ref(one)).await?;
    session.wait_for("#certificate-title").await?;
    for place in PLACES {
        go(session, place).await?;
    }
    choose(session, "#family", "finesse").await?;
    session.click("#go-certificate").await?;
    Ok(())
}

/// The record itself: a request that a page makes is in it, wherever it goes.
async fn the_record_shows_what_a_page_asks_for(browser: Browser) -> Result<()> {
    let proxy = Proxy::start()?;
    let page = Host::body(
        "text/html",
        "<!doctype html><title>leaky</title>",
        Cors::Refused,
    )?;
    let session = browser.start(&Options::default().through(&proxy)).await?;
    session.open(&page.url("")).await?;
    let script = "const ask = (address) => fetch(address, { mode: 'no-cors' }).catch(() => 0);
        await Promise.all([ask('http://one.invalid/a?b'), ask('https://two.invalid/'), ask(arguments[0])]);
        navigator.sendBeacon('http://three.invalid/beacon', 'x');
        new WebSocket('wss://four.invalid:8443/');
        return true";
    let other = Host::body("text/plain", "x", Cors::Refused)?;
    session
        .run(script, &[json!(other.url("here?query"))])
        .await?;
    rest(1000).await;
    let seen = asked(&proxy, &page.url("")).others;
    for expected in [
        "GET http://one.invalid/a?b",
        "CONNECT two.invalid:443",
        "POST http://three.invalid/beacon",
        "CONNECT four.invalid:8443",
        &format!("GET {}", other.url("here?query")),
    ] {
        ensure!(
            seen.iter().any(|request| request == expected),
            "{expected} is not in {seen:?}"
        );
    }
    Ok(())
}
