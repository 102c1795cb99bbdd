//! A certificate as ASN.1 beside its bytes, its facts as text, and the hash of its file.

use anyhow::Result;
use browser_tests::{Browser, both};
use serde_json::{Value, json};
use trustguide::certificate::hex;
use trustguide::fingerprint::Hash;

use crate::look::is_not_wider;
use crate::story::{every_setting, file, loaded};

both!(
    a_field_is_chosen_and_its_bytes_are_marked,
    the_tree_is_moved_through_by_keyboard,
    the_tree_fits_a_telephone,
    facts_are_saved_as_text_and_as_json,
    the_hash_of_a_file_is_told_apart,
);

/// The bytes that are marked, in hexadecimal.
const MARKED: &str = "return [...document.querySelectorAll('#structure-bytes mark')]
    .map((one) => one.textContent).join(' ').replaceAll(' ', '').toLowerCase()";

async fn a_field_is_chosen_and_its_bytes_are_marked(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["dressed/server.der"]).await?;
    let der = file("dressed/server.der")?.bytes;
    let certificate = trustguide::certificate::Certificate::from_der(&der).expect("one");
    let jump = "[...document.querySelectorAll('#details .jump')]
        .find((one) => one.textContent === arguments[0]).click()";
    session.run(jump, &[json!("Subject")]).await?;
    session.wait_for("#structure-tree").await?;
    let marked = format!("{MARKED} === arguments[0]");
    let subject = json!(hex(&certificate.subject.der));
    session.wait_until(&marked, &[subject]).await?;
    session
        .wait_for_text("#structure-tree [aria-selected=true]", "Subject")
        .await?;
    session.run(jump, &[json!("Serial number")]).await?;
    let serial = hex(&certificate.serial);
    let ends = "return [...document.querySelectorAll('#structure-bytes mark.content')]
        .map((one) => one.textContent).join(' ').replaceAll(' ', '').toLowerCase() === arguments[0]";
    session.wait_until(ends, &[json!(serial)]).await?;
    session.click("#structure-tree li:last-child").await?;
    session
        .wait_for_text("#structure-tree [aria-selected=true]", "Signature")
        .await
}

async fn the_tree_is_moved_through_by_keyboard(browser: Browser) -> Result<()> {
    const DOWN: &str = "\u{e015}";
    const RIGHT: &str = "\u{e014}";
    const END: &str = "\u{e010}";
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.click("#asn1-part summary").await?;
    session.wait_for("#structure-tree").await?;
    session
        .run("document.querySelector('#structure-tree').focus()", &[])
        .await?;
    session.press(&[DOWN, DOWN, RIGHT, DOWN].concat()).await?;
    session
        .wait_for_text("#structure-tree [aria-selected=true]", "INTEGER")
        .await?;
    let active = "return document.querySelector('#structure-tree [aria-selected=true]').id
        === document.querySelector('#structure-tree').getAttribute('aria-activedescendant')";
    session.wait_until(active, &[]).await?;
    session.press(END).await?;
    session
        .wait_for_text("#structure-tree [aria-selected=true]", "BIT STRING")
        .await?;
    let seen = "const tree = document.querySelector('#structure-tree').getBoundingClientRect();
        const row = document.querySelector('#structure-tree [aria-selected=true]').getBoundingClientRect();
        return row.top >= tree.top - 1 && row.bottom <= tree.bottom + 1";
    session.wait_until(seen, &[]).await
}

async fn the_tree_fits_a_telephone(browser: Browser) -> Result<()> {
    every_setting(browser, async |session, setting| {
        let files = [file("private_ca/chain.pem")?];
        session.drop_files("#drop", &files).await?;
        session.wait_for("#certificate-title").await?;
        session.click("#asn1-part summary").await?;
        session.wait_for("#structure-tree").await?;
        session.click("#structure-tree li:nth-child(11)").await?;
        is_not_wider(session).await?;
        session.screenshot(&format!("structure-{setting}")).await?;
        Ok(())
    })
    .await
}

async fn facts_are_saved_as_text_and_as_json(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["private_ca/wrong_order.pem"]).await?;
    session.click("#go-files").await?;
    session.click("#save-ticket-one").await?;
    let name = "finesse.example.co.jp";
    let ticket = session.downloaded(&format!("{name}-ticket.txt")).await?;
    let ticket = String::from_utf8(ticket)?;
    assert!(ticket.contains("does not come first"), "{ticket}");
    session.click("#save-text-one").await?;
    let text = session.downloaded(&format!("{name}.txt")).await?;
    assert!(String::from_utf8(text)?.contains("Version: 3"));
    session.click("#save-json-all").await?;
    let all: Value =
        serde_json::from_slice(&session.downloaded(&format!("{name}-all.json")).await?)?;
    assert_eq!(all.as_array().map(Vec::len), Some(3));
    Ok(())
}

async fn the_hash_of_a_file_is_told_apart(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    let hash = Hash::Sha256.of(&file("cisco_new/server.pem")?.bytes);
    session.fill("#fingerprint-typed", &hash).await?;
    session
        .wait_for_text(
            "#fingerprint-answer",
            "of the file server.pem, not of the certificate",
        )
        .await?;
    session.wait_for("#fingerprint-answer.passes").await?;
    Ok(())
}
