//! What staff hand out, and what those see who get it: the page from a disk, without scripts.

use anyhow::{Context, Result};
use browser_tests::{Browser, File, Options, Session, both};
use fantoccini::Locator;
use serde_json::json;
use trustguide::browser::{Browser as Reader, Platform};
use trustguide::certificate::{Certificate, Time};
use trustguide::chain::Chain;
use trustguide::guide::{Guide, PortGroup, Request, guide, port_groups};
use trustguide::handout::{self, Entry, Handout};
use trustguide::input;
use trustguide::l10n::{Locale, Words};
use trustguide::site::{Product, Served, Site};

use crate::draft::{Draft, common_name};
use crate::story::{file, loaded};

both!(
    the_page_opens_from_a_disk_without_scripts_and_gives_its_file,
    the_page_looks_well_on_a_telephone_and_on_a_screen_in_both_languages,
    a_page_full_of_hostile_names_runs_nothing,
    staff_choose_the_readers_and_save_the_page_the_zip_and_the_reminder,
    the_chosen_guides_are_printed_with_their_pictures,
);

/// 2026-07-01T00:00:00Z.
const NOW: Time = Time(1_782_864_000);

const READERS: [(Reader, Platform); 2] = [
    (Reader::Chrome, Platform::Windows),
    (Reader::InternetExplorer, Platform::Windows),
];

fn chain(name: &str) -> Result<Vec<Certificate>> {
    let file = file(name)?;
    let found: Vec<Certificate> = input::read(&file.bytes).certificates().cloned().collect();
    Ok(Chain::of(&found).certificates)
}

fn site(host: &str) -> Site {
    Site {
        host: host.to_owned(),
        ports: vec![443, 7443],
        product: Product::CustomerCollaborationPlatform,
    }
}

/// A page with a guide for each reader in each language.
fn written(
    site: &Site,
    chain: Vec<Certificate>,
    readers: &[(Reader, Platform)],
    locales: &[Locale],
) -> String {
    let served = Served {
        everywhere: chain,
        at: Vec::new(),
    };
    let groups: Vec<PortGroup> = port_groups(site, &served, NOW);
    let make = |&(browser, platform): &(Reader, Platform)| {
        guide(&Request::new(browser, platform, site, &groups))
    };
    let guides: Vec<Guide> = readers.iter().map(make).collect();
    let words: Vec<Words> = locales
        .iter()
        .map(|&locale| Words::new(locale, locale))
        .collect();
    let entries = words
        .iter()
        .flat_map(|words| guides.iter().map(move |guide| Entry { guide, words }));
    handout::page(&Handout {
        site,
        groups: &groups,
        guides: &entries.collect::<Vec<_>>(),
        link: Some("https://trust.example/#v1.ccp.example.co.jp"),
        profile: None,
    })
}

async fn the_page_opens_from_a_disk_without_scripts_and_gives_its_file(
    browser: Browser,
) -> Result<()> {
    let session = browser.start(&Options::default()).await?;
    session.without_scripts().await?;
    let control = "<!DOCTYPE html><title>still</title><p id=told>no script</p>\
         <script>document.getElementById('told').textContent = 'it ran'</script>";
    session
        .open_file(&File::new("control.html", control))
        .await?;
    let told = session.client().find(Locator::Css("#told")).await?;
    assert_eq!(told.text().await?, "no script");

    let own = chain("cisco_new/server.pem")?;
    let leaf = own.first().context("a leaf")?.clone();
    let page = written(&site("ccp.example.co.jp"), own, &READERS, &Locale::ALL);
    session.open_file(&File::new("guide.html", page)).await?;
    let title = session.client().find(Locator::Css("h1")).await?;
    assert_eq!(
        title.text().await?,
        "The certificate of ccp.example.co.jp: guides"
    );
    let links = session
        .client()
        .find_all(Locator::Css(".contents a"))
        .await?;
    assert_eq!(links.len(), 4);
    links[2].clone().click().await?;
    let shown = session.client().find(Locator::Css("#guide-2 h1")).await?;
    assert!(shown.is_displayed().await?);
    let pictures = session
        .client()
        .find_all(Locator::Css("#guide-0 .picture svg"))
        .await?;
    assert!(pictures.len() > 3);
    for picture in pictures {
        let (_, _, width, height) = picture.rectangle().await?;
        assert!(width > 250.0 && height > 50.0, "{width} × {height}");
    }
    let download = session
        .client()
        .find(Locator::Css("#guide-0 a[download]"))
        .await?;
    let name = download.attr("download").await?.context("a name")?;
    download.click().await?;
    let saved = session.downloaded(&name).await?;
    assert_eq!(input::read(&saved).certificates().next(), Some(&leaf));
    let as_text = session.client().find(Locator::Css("textarea")).await?;
    let text = as_text.prop("value").await?.context("a text")?;
    assert_eq!(
        input::read(text.as_bytes()).certificates().next(),
        Some(&leaf)
    );
    Ok(())
}

async fn wide(session: &Session) -> Result<()> {
    let script = "const root = document.documentElement;
        return [root.scrollWidth - root.clientWidth, document.scripts.length, window.harm ?? 0]";
    assert_eq!(session.run(script, &[]).await?, json!([0, 0, 0]));
    Ok(())
}

async fn the_page_looks_well_on_a_telephone_and_on_a_screen_in_both_languages(
    browser: Browser,
) -> Result<()> {
    let session = browser.start(&Options::default()).await?;
    for (size_name, size) in [("phone", Options::PHONE), ("desktop", Options::DESKTOP)] {
        session.resize(size).await?;
        for locale in Locale::ALL {
            for (what, readers) in [("one", &READERS[1..]), ("two", &READERS[..])] {
                let own = chain("cisco_new/server.pem")?;
                let page = written(&site("ccp.example.co.jp"), own, readers, &[locale]);
                session.open_file(&File::new("guide.html", page)).await?;
                wide(&session).await?;
                let name = format!("handout-{what}-{size_name}-{}", locale.tag());
                session.screenshot(&name).await?;
            }
        }
    }
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}

async fn a_page_full_of_hostile_names_runs_nothing(browser: Browser) -> Result<()> {
    const HARM: &str = "<img src=x onerror=\"window.harm=1\"><script>window.harm=1</script>--><!--<![endif]-->\
         \"'`$(id)</textarea></style><svg onload=\"window.harm=1\">\u{202e}\u{2066}\0&lt;{ $x }";
    let draft = Draft {
        subject: common_name(0x0c, HARM.as_bytes()),
        ..Draft::default()
    };
    let certificate = Certificate::from_der(&draft.der())
        .ok()
        .context("a certificate")?;
    let session = browser
        .start(&Options::default().size(Options::PHONE))
        .await?;
    for host in [HARM.to_owned(), "w".repeat(65_536)] {
        let own = vec![certificate.clone()];
        let page = written(&site(&host), own, &READERS, &Locale::ALL);
        session.open_file(&File::new("guide.html", page)).await?;
        wide(&session).await?;
        let found = "return [document.querySelectorAll('img, script, iframe').length,
            /[\\0\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.textContent + document.title)]";
        assert_eq!(session.run(found, &[]).await?, json!([0, false]));
    }
    session.screenshot("handout-hostile").await?;
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}

pub async fn staff_choose_the_readers_and_save_the_page_the_zip_and_the_reminder(
    browser: Browser,
) -> Result<()> {
    let (_dist, session) = loaded(browser, &["private_ca/chain.pem"]).await?;
    session.click("#go-hand-out").await?;
    session
        .wait_for_text("#hand-out-count", "One guide")
        .await?;
    for one in Reader::ALL {
        let ticked = format!(
            "return document.querySelector('#to-{}').checked",
            one.name()
        );
        let wanted = matches!(one, Reader::Chrome | Reader::InternetExplorer);
        if session.run(&ticked, &[]).await? != json!(wanted) {
            session.click(&format!("#to-{}", one.name())).await?;
        }
    }
    session.click("#to-linux").await?;
    session.wait_for("#hand-out-nobody").await?;
    for one in ["#to-windows", "#to-ja"] {
        session.click(one).await?;
    }
    session
        .wait_for_text("#hand-out-count", "2 guides, each in English, 日本語")
        .await?;
    session.screenshot("hand-out-chosen").await?;

    session.click("#save-page").await?;
    let saved = session
        .downloaded("guide-finesse.example.co.jp.html")
        .await?;
    let page = String::from_utf8(saved)?;
    for title in [
        "<title>The certificate of finesse.example.co.jp: guides</title>",
        "id=\"guide-3\"",
    ] {
        assert!(page.contains(title), "{title}");
    }
    session.click("#save-zip").await?;
    let zip = session
        .downloaded("guide-finesse.example.co.jp.zip")
        .await?;
    assert!(zip.starts_with(b"PK\x03\x04"));
    let holds = |name: &str| zip.windows(name.len()).any(|part| part == name.as_bytes());
    for name in [
        "guide.html",
        "README.ja.txt",
        "certificate/Example-Root-CA.cer",
    ] {
        assert!(holds(name), "{name}");
    }
    assert!(zip.windows(page.len()).any(|part| part == page.as_bytes()));
    session.click("#save-calendar").await?;
    let reminder = session
        .downloaded("expiry-finesse.example.co.jp.ics")
        .await?;
    let reminder = String::from_utf8(reminder)?;
    assert_eq!(reminder.matches("BEGIN:VALARM").count(), 3);
    for copy in ["#copy-mail", "#copy-markdown"] {
        session.click(copy).await?;
        session.wait_for_text(".toast", "Copied").await?;
    }
    session.click("#go-guide").await?;
    session.wait_for("#guide-title").await?;
    session.click("#go-hand-out").await?;
    session
        .wait_for_text("#hand-out-count", "2 guides, each in English, 日本語")
        .await?;
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}

async fn the_chosen_guides_are_printed_with_their_pictures(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#go-hand-out").await?;
    let watch = "window.print = () => {
        const sheets = [...document.querySelectorAll('.print-only .paper')];
        window.printed = sheets.map((one) => [one.lang, one.querySelector('h1').textContent, one.querySelectorAll('.picture svg').length > 0,
            one.querySelectorAll('.code svg path').length]);
    }";
    session.run(watch, &[]).await?;
    session.click("#to-ja").await?;
    session
        .wait_for_text("#hand-out-count", "One guide, in English, 日本語")
        .await?;
    session.click("#print-paper").await?;
    session
        .wait_until("return window.printed?.length === 2", &[])
        .await?;
    let printed = session.run("return window.printed", &[]).await?;
    assert_eq!(printed[0][0], json!("en"));
    assert_eq!(printed[1][0], json!("ja"));
    for (sheet, word) in [
        (&printed[0], "Trust ccp.example.co.jp"),
        (&printed[1], "ccp.example.co.jp を"),
    ] {
        let title = sheet[1].as_str().context("a title")?;
        assert!(title.starts_with(word), "{title}");
        assert_eq!(sheet[2], json!(true), "with pictures");
        assert_eq!(sheet[3], json!(1), "with the way back");
    }
    session
        .wait_until("return !document.querySelector('.print-only')", &[])
        .await?;
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}
