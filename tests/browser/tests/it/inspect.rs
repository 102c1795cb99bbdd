//! A person loads a certificate and reads what it is.

use anyhow::Result;
use browser_tests::{Browser, Options, both};
use serde_json::json;

use crate::story::{choose, file, loaded, page};

both!(
    a_dropped_certificate_is_read,
    several_files_are_read_at_once,
    a_chosen_file_is_read,
    a_pasted_text_is_read,
    nonsense_gives_a_problem_and_keeps_what_was_good,
    a_private_key_is_named_and_not_shown,
    the_five_filters_show_their_rows,
    the_language_changes_and_nothing_is_lost,
    a_reload_brings_everything_back,
    what_was_removed_can_be_brought_back,
    the_keyboard_alone_is_enough,
    the_page_asks_nobody_for_anything,
    hostile_text_stays_text,
    a_pasted_fingerprint_matches_or_does_not,
    a_chain_is_drawn_and_an_older_certificate_compared,
    findings_say_what_is_wrong,
);

async fn a_dropped_certificate_is_read(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    assert_eq!(
        session.text_of("#certificate-title").await?,
        "ccp.example.co.jp"
    );
    let text = session.text_of("main").await?;
    let bytes = std::fs::read(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../fixtures/dressed/server.der"
    ))?;
    let certificate =
        trustguide::certificate::Certificate::from_der(&bytes).expect("a certificate");
    let sha256 = trustguide::certificate::hex_pairs(&certificate.sha256(), ":");
    assert!(text.contains(&sha256), "{text}");
    for piece in [
        "May issue certificates (CA)",
        "serverAuth",
        "2031-01-01 00:00:00 UTC",
        "expires in",
    ] {
        assert!(text.contains(piece), "{piece} is not in {text}");
    }
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}

async fn several_files_are_read_at_once(browser: Browser) -> Result<()> {
    let names = ["private_ca/chain.p7b", "cisco_new/server.pem"];
    let (_dist, session) = loaded(browser, &names).await?;
    session
        .wait_until(
            "return document.querySelectorAll('.certificates li').length === 4",
            &[],
        )
        .await?;
    session.click(".certificates li:nth-child(4) .pick").await?;
    session
        .wait_for_text("#certificate-title", "ccp.example.co.jp")
        .await
}

async fn a_chosen_file_is_read(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    session
        .upload("#file", &[file("dressed/server.der")?])
        .await?;
    session
        .wait_for_text("#certificate-title", "ccp.example.co.jp")
        .await
}

async fn a_pasted_text_is_read(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    let text = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../fixtures/private_ca/s_client.txt"
    ))?;
    session.paste("body", &text).await?;
    session
        .wait_for_text("#certificate-title", "finesse.example.co.jp")
        .await
}

async fn nonsense_gives_a_problem_and_keeps_what_was_good(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["damaged/good_after_bad.pem"]).await?;
    assert_eq!(
        session.text_of("#certificate-title").await?,
        "ccp.example.co.jp"
    );
    session.wait_for_text(".problems", "Line 1").await?;
    session.click(".problems button").await?;
    session.click("#more-title ~ details summary").await?;
    session.fill("#paste", "this is no certificate").await?;
    session.click("#paste-read").await?;
    session
        .wait_for_text(".problems", "No certificate was found in it")
        .await?;
    assert_eq!(
        session.text_of("#certificate-title").await?,
        "ccp.example.co.jp"
    );
    Ok(())
}

async fn a_private_key_is_named_and_not_shown(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["damaged/with_private_key.pem"]).await?;
    session
        .wait_for_text(".problems", "This is a private key")
        .await?;
    let kept = session
        .run("return document.documentElement.outerHTML + JSON.stringify(sessionStorage) + JSON.stringify(localStorage)", &[])
        .await?;
    assert!(
        !kept
            .as_str()
            .is_some_and(|kept| kept.contains("bm90IGEga2V5"))
    );
    Ok(())
}

async fn the_five_filters_show_their_rows(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["self_signed_leaf/server.pem"]).await?;
    let counts = [
        ("all", 20),
        ("version1", 9),
        ("extensions", 5),
        ("critical", 2),
        ("properties", 6),
    ];
    for (filter, count) in counts {
        choose(&session, "#filter", filter).await?;
        session
            .wait_until(
                "return document.querySelectorAll('#details tr').length === arguments[0]",
                &[json!(count)],
            )
            .await?;
    }
    Ok(())
}

async fn the_language_changes_and_nothing_is_lost(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click(".languages button[lang=ja]").await?;
    session.wait_for_text("main", "フィンガープリント").await?;
    assert_eq!(
        session.text_of("#certificate-title").await?,
        "ccp.example.co.jp"
    );
    session.wait_for("html[lang=ja]").await?;
    session.click(".languages button[lang=en]").await?;
    session.wait_for_text("main", "Fingerprints").await
}

async fn a_reload_brings_everything_back(browser: Browser) -> Result<()> {
    let (dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click(".languages button[lang=ja]").await?;
    session.click("#go-guide").await?;
    choose(&session, "#browser", "safari").await?;
    session.wait_for_text("#guide-title", "Safari").await?;
    session.open(&dist.url("")).await?;
    session
        .wait_for_text("#guide-title", "ccp.example.co.jp を Safari")
        .await
}

async fn what_was_removed_can_be_brought_back(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#remove-all").await?;
    session.wait_for_text("h1", "not private").await?;
    session.click("#undo").await?;
    session
        .wait_for_text("#certificate-title", "ccp.example.co.jp")
        .await
}

async fn the_keyboard_alone_is_enough(browser: Browser) -> Result<()> {
    const TAB: &str = "\u{e004}";
    const ENTER: &str = "\u{e007}";
    let (_dist, session) = page(browser, &Options::default()).await?;
    let focused = "return document.activeElement.matches(arguments[0])";
    let tab_to = async |css: &str| -> Result<()> {
        for _ in 0..30 {
            session.press(TAB).await?;
            if session.run(focused, &[json!(css)]).await? == json!(true) {
                return Ok(());
            }
        }
        anyhow::bail!("the keyboard does not reach {css}")
    };
    tab_to("#paste-part summary").await?;
    session.press(ENTER).await?;
    tab_to("#paste").await?;
    let text = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../fixtures/other_port/server.pem"
    ))?;
    session
        .run(
            "document.activeElement.value = arguments[0]",
            &[json!(text)],
        )
        .await?;
    tab_to("#paste-read").await?;
    session.press(ENTER).await?;
    session
        .wait_for_text("#certificate-title", "ccp.example.co.jp")
        .await?;
    tab_to("#to-guide").await?;
    session.press(ENTER).await?;
    session.wait_for("#guide-title").await?;
    tab_to(".step input").await?;
    session.press(" ").await?;
    session.wait_for(".step.done").await?;
    Ok(())
}

async fn the_page_asks_nobody_for_anything(browser: Browser) -> Result<()> {
    let (dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#go-guide").await?;
    session.click("#go-files").await?;
    session.wait_for(".formats").await?;
    let asked = session
        .run("return performance.getEntriesByType('resource').map((one) => one.name).filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:') && !name.startsWith('blob:'))", &[])
        .await?;
    assert_eq!(asked, json!([]));
    assert!(
        dist.requests()
            .iter()
            .all(|request| request.starts_with("GET /"))
    );
    Ok(())
}

async fn hostile_text_stays_text(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["hostile/markup.pem"]).await?;
    let places = [
        ("#go-certificate", "#certificate-title"),
        ("#go-guide", ".step"),
        ("#go-files", ".formats"),
    ];
    for (place, sign) in places {
        session.click(place).await?;
        session.wait_for(sign).await?;
        let found = session
            .run("return [document.querySelectorAll('main img, main script, main svg:not(.picture svg, .code svg)').length, document.title]", &[])
            .await?;
        assert_eq!(found[0], json!(0), "{place}");
        assert_ne!(found[1], json!("pwned"), "{place}");
    }
    session.click("#go-certificate").await?;
    session
        .wait_for_text("main", "<img src=x onerror=\"document.title='pwned'\">")
        .await?;
    session.wait_for_text("main", "\\u{202e}").await
}

async fn a_pasted_fingerprint_matches_or_does_not(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    let shown = session.text_of(".fingerprints dd code").await?;
    let spaced = shown.to_lowercase().replace(':', " ");
    session.fill("#fingerprint-typed", &spaced).await?;
    session.wait_for("#fingerprint-answer.works").await?;
    let other = if spaced.ends_with('0') { "1" } else { "0" };
    let wrong = format!(
        "{}{other}",
        spaced.get(..spaced.len() - 1).unwrap_or_default()
    );
    session.fill("#fingerprint-typed", &wrong).await?;
    session.wait_for("#fingerprint-answer.fails").await?;
    Ok(())
}

async fn a_chain_is_drawn_and_an_older_certificate_compared(browser: Browser) -> Result<()> {
    let names = [
        "private_ca/wrong_order.pem",
        "cisco_new/server.pem",
        "other_port/server.pem",
    ];
    let (_dist, session) = loaded(browser, &names).await?;
    session
        .wait_until("return document.querySelectorAll('.chain').length === 3 && document.querySelector('.chain').children.length === 3", &[])
        .await?;
    session.click("#compare-part summary").await?;
    session.click("#compare-old option:last-child").await?;
    session.wait_for("#comparison td").await?;
    Ok(())
}

async fn findings_say_what_is_wrong(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_old/server.pem"]).await?;
    session.wait_for(".findings .stops").await?;
    session.wait_for_text(".findings", "SHA-1").await?;
    session.click("#go-verdict").await?;
    session
        .wait_for("tr:is(.passes, .fails) button[data-pair=chrome-windows]")
        .await?;
    session.click("button[data-pair=firefox-linux]").await?;
    session.wait_for_text("#guide-title", "Firefox").await
}
