//! The harness does what it says, on a page made for that.

use anyhow::Result;
use browser_tests::{Browser, Cors, File, Host, Options, both};
use serde_json::json;

both!(
    files_are_dropped_byte_for_byte,
    files_are_chosen_byte_for_byte,
    text_is_pasted_typed_and_entered,
    a_download_arrives_byte_for_byte,
    errors_of_the_page_are_seen,
    the_page_area_has_the_size_asked_for,
    language_and_darkness_reach_the_page,
    other_origins_are_read_only_where_they_allow_it,
    a_picture_of_the_page_is_saved,
);

/// A page that writes down what happens to it.
const PAGE: &str = r#"<!doctype html><meta charset="utf-8"><title>fixture</title>
<link rel="icon" href="data:,">
<div id="drop" tabindex="0">drop here</div>
<div id="deaf">not here</div>
<input id="choose" type="file" multiple hidden>
<input id="type" value="old">
<button id="save">save</button>
<pre id="log">-</pre>
<script>
const write = (text) => { log.textContent += text + "\n"; };
const list = async (files) => {
    for (const file of files) write(`${file.name}: ${new Uint8Array(await file.arrayBuffer())}`);
};
document.getElementById("drop").addEventListener("dragover", (event) => event.preventDefault());
document.getElementById("drop").addEventListener("drop", (event) => list(event.dataTransfer.files));
document.getElementById("drop").addEventListener("paste",
    (event) => write(`pasted ${event.clipboardData.getData("text/plain")}`));
choose.addEventListener("change", () => list(choose.files));
type.addEventListener("keydown", (event) => { if (event.key === "Enter") write(`entered ${type.value}`); });
save.addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([new Uint8Array([0, 255, 13, 10])]));
    link.download = "four bytes.cer";
    link.click();
});
</script>"#;

fn page() -> Result<Host> {
    Host::body("text/html; charset=utf-8", PAGE, Cors::Refused)
}

fn files() -> [File; 2] {
    [
        File::new("zero.der", [0, 255, 10]),
        File::new("証明書.pem", "é"),
    ]
}

async fn files_are_dropped_byte_for_byte(browser: Browser) -> Result<()> {
    let page = page()?;
    let session = browser.start(&Options::default()).await?;
    session.open(&page.url("")).await?;
    session.drop_files("#drop", &files()).await?;
    session
        .wait_for_text("#log", "zero.der: 0,255,10\n証明書.pem: 195,169")
        .await?;
    assert!(session.drop_files("#deaf", &files()).await.is_err());
    Ok(())
}

async fn files_are_chosen_byte_for_byte(browser: Browser) -> Result<()> {
    let page = page()?;
    let session = browser.start(&Options::default()).await?;
    session.open(&page.url("")).await?;
    session.upload("#choose", &files()).await?;
    session
        .wait_for_text("#log", "zero.der: 0,255,10\n証明書.pem: 195,169")
        .await
}

async fn text_is_pasted_typed_and_entered(browser: Browser) -> Result<()> {
    let page = page()?;
    let session = browser.start(&Options::default()).await?;
    session.open(&page.url("")).await?;
    session
        .paste("#drop", "-----BEGIN CERTIFICATE-----")
        .await?;
    session
        .wait_for_text("#log", "pasted -----BEGIN CERTIFICATE-----")
        .await?;
    session.fill("#type", "ccp.example.com").await?;
    session.press("\u{e007}").await?;
    session
        .wait_for_text("#log", "entered ccp.example.com")
        .await
}

async fn a_download_arrives_byte_for_byte(browser: Browser) -> Result<()> {
    let page = page()?;
    let session = browser.start(&Options::default()).await?;
    session.open(&page.url("")).await?;
    for _ in 0..2 {
        session.click("#save").await?;
        assert_eq!(
            session.downloaded("four bytes.cer").await?,
            [0, 255, 13, 10]
        );
    }
    Ok(())
}

async fn errors_of_the_page_are_seen(browser: Browser) -> Result<()> {
    let host = Host::dist("/")?;
    let session = browser.start(&Options::default()).await?;
    session.open(&host.url("")).await?;
    assert_eq!(session.console_errors().await?, [""; 0]);
    let scripts = [
        ("setTimeout(() => { throw new Error('thrown-error') })", "thrown-error"),
        ("console.error('logged-error')", "logged-error"),
        ("fetch('missing-file').catch(() => {})", "missing-file"),
        ("document.body.append(Object.assign(new Image(), { src: 'https://forbidden.invalid/' }));
          Promise.reject(new Error('rejected-error'))", "rejected-error"),
        ("document.head.append(Object.assign(document.createElement('style'), { textContent: 'a {}' }))", "style-src"),
    ];
    for (script, trace) in scripts {
        session.run(script, &[]).await?;
        session
            .run("await new Promise((done) => setTimeout(done, 300))", &[])
            .await?;
        let errors = session.console_errors().await?;
        assert!(
            errors.iter().any(|error| error.contains(trace)),
            "{trace} is not in {errors:#?}"
        );
    }
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}

async fn the_page_area_has_the_size_asked_for(browser: Browser) -> Result<()> {
    let page = page()?;
    let session = browser
        .start(&Options::default().size(Options::PHONE))
        .await?;
    session.open(&page.url("")).await?;
    let size = "return [innerWidth, innerHeight]";
    assert_eq!(session.run(size, &[]).await?, json!([360, 740]));
    session.resize(Options::DESKTOP).await?;
    assert_eq!(session.run(size, &[]).await?, json!([1600, 900]));
    Ok(())
}

async fn language_and_darkness_reach_the_page(browser: Browser) -> Result<()> {
    let page = page()?;
    let facts = "return [navigator.language, matchMedia('(prefers-color-scheme: dark)').matches]";
    for (options, expected) in [
        (Options::default(), json!(["en-US", false])),
        (
            Options::default().language("ja").dark(),
            json!(["ja", true]),
        ),
    ] {
        let session = browser.start(&options).await?;
        session.open(&page.url("")).await?;
        assert_eq!(session.run(facts, &[]).await?, expected);
    }
    Ok(())
}

async fn other_origins_are_read_only_where_they_allow_it(browser: Browser) -> Result<()> {
    let page = page()?;
    let session = browser.start(&Options::default()).await?;
    session.open(&page.url("")).await?;
    let read = "return fetch(arguments[0]).then((answer) => answer.text(), () => 'refused')";
    for (cors, expected) in [(Cors::Allowed, "PEM"), (Cors::Refused, "refused")] {
        let other = Host::body("application/x-pem-file", "PEM", cors)?;
        assert_eq!(
            session.run(read, &[json!(other.url("leaf.pem"))]).await?,
            json!(expected)
        );
        assert_eq!(other.requests(), ["GET /leaf.pem"]);
    }
    Ok(())
}

async fn a_picture_of_the_page_is_saved(browser: Browser) -> Result<()> {
    let page = page()?;
    let session = browser.start(&Options::default()).await?;
    session.open(&page.url("")).await?;
    let picture = std::fs::read(session.screenshot("fixture").await?)?;
    assert!(picture.starts_with(b"\x89PNG"), "{} bytes", picture.len());
    Ok(())
}
