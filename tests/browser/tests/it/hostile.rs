//! Certificates that mean harm: their text stays text, and their size is borne.

use anyhow::Result;
use browser_tests::{Browser, File, Host, Options, Session, both};
use serde_json::json;
use trustguide::asn1::wrap;

use crate::draft::{Draft, common_name};
use crate::story::{page, watch, watched};

both!(
    text_of_any_field_and_any_string_type_is_shown_as_text,
    a_name_of_64_kilobytes_breaks_nothing,
    a_certificate_with_ten_thousand_names_opens_quickly,
);

/// Markup, a script, characters that turn the line, and NUL.
const HARM: &str = "<img src=x onerror=\"window.harm=1\"><script>window.harm=1</script><b class=harm>x</b>\u{202e}\u{2066}\0&lt;{ $x }";

const PLACES: [&str; 5] = [
    "#go-certificate",
    "#go-verdict",
    "#go-guide",
    "#go-hand-out",
    "#go-files",
];

/// SubjectAltName (RFC 5280 section 4.2.1.6).
const NAMES: [u8; 3] = [0x55, 0x1d, 0x11];

async fn opened(browser: Browser, draft: &Draft) -> Result<(Host, Session)> {
    let options = Options::default().size(Options::PHONE);
    let (dist, session) = page(browser, &options).await?;
    let file = File::new("harm.cer", draft.der());
    session.drop_files("#drop", &[file]).await?;
    session.wait_for("#certificate-title").await?;
    Ok((dist, session))
}

async fn fits(session: &Session, place: &str) -> Result<()> {
    let root = "document.documentElement";
    let wider = format!("return {root}.scrollWidth - {root}.clientWidth");
    assert_eq!(
        session.run(&wider, &[]).await?,
        json!(0),
        "{place} is too wide"
    );
    Ok(())
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

fn utf32(text: &str) -> Vec<u8> {
    text.chars()
        .flat_map(|c| u32::from(c).to_be_bytes())
        .collect()
}

async fn text_of_any_field_and_any_string_type_is_shown_as_text(browser: Browser) -> Result<()> {
    let harm = HARM.as_bytes();
    let strings = [
        (0x0c, harm.to_vec()),
        (0x13, harm.to_vec()),
        (0x14, harm.to_vec()),
        (0x16, harm.to_vec()),
        (0x1c, utf32(HARM)),
        (0x1e, utf16(HARM)),
    ];
    let rdns = strings.map(|(tag, text)| common_name(tag, &text)).concat();
    let names = [0x81, 0x82, 0x86].map(|tag| wrap(tag, harm)).concat();
    let policy = wrap(0x30, &wrap(0x0c, harm));
    let draft = Draft {
        issuer: rdns.clone(),
        subject: rdns,
        extensions: vec![
            (NAMES.to_vec(), wrap(0x30, &names)),
            (vec![0x2a, 0x03], policy),
            (vec![0x55, 0x1d, 0x12], wrap(0x30, &names)),
            (vec![0x2a, 0x04], harm.to_vec()),
        ],
        ..Draft::default()
    };
    let (_dist, session) = opened(browser, &draft).await?;
    session.click("#asn1-part summary").await?;
    session.wait_for("#structure-tree li").await?;
    for place in PLACES {
        session.click(place).await?;
        session.wait_for(&format!("{place}[aria-current]")).await?;
        let script = "return [window.harm ?? 0,
            document.querySelectorAll('.harm, main img, main script, main iframe').length,
            /[\\0\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.textContent + document.title)]";
        let found = session.run(script, &[]).await?;
        assert_eq!(found, json!([0, 0, false]), "{place}");
        fits(&session, place).await?;
    }
    session.click("#go-certificate").await?;
    session
        .wait_for_text("#details", "<script>window.harm=1</script>")
        .await?;
    session.wait_for_text("#details", "\\u{202e}").await?;
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}

async fn a_name_of_64_kilobytes_breaks_nothing(browser: Browser) -> Result<()> {
    let long = "w".repeat(65_536);
    let draft = Draft {
        subject: common_name(0x0c, long.as_bytes()),
        extensions: vec![(NAMES.to_vec(), wrap(0x30, &wrap(0x82, long.as_bytes())))],
        ..Draft::default()
    };
    let (_dist, session) = opened(browser, &draft).await?;
    for place in PLACES {
        session.click(place).await?;
        session.wait_for(&format!("{place}[aria-current]")).await?;
        fits(&session, place).await?;
    }
    Ok(())
}

async fn a_certificate_with_ten_thousand_names_opens_quickly(browser: Browser) -> Result<()> {
    let names = (0..10_000).map(|number| wrap(0x82, format!("host-{number}.example").as_bytes()));
    let names: Vec<u8> = names.flatten().collect();
    let draft = Draft {
        extensions: vec![(NAMES.to_vec(), wrap(0x30, &names))],
        ..Draft::default()
    };
    let (_dist, session) = page(browser, &Options::default()).await?;
    let file = File::new("many.cer", draft.der());
    watch(&session, "#details").await?;
    session.upload("#file", &[file]).await?;
    session.wait_for("#details").await?;
    let [opened, longest] = watched(&session).await?;
    assert!(opened < 3000.0, "it took {opened} ms to open");
    assert!(longest < 2000.0, "the page did not answer for {longest} ms");
    session
        .wait_for_text("#details", "host-199.example")
        .await?;
    session.click(".more-values").await?;
    session
        .wait_for_text("#details", "host-2199.example")
        .await?;
    session.click("#asn1-part summary").await?;
    session.wait_for("#structure-tree li").await?;
    Ok(())
}
