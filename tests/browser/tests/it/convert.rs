//! A person saves the certificate in each format.

use anyhow::{Context, Result};
use browser_tests::{Browser, both};
use trustguide::certificate::Certificate;
use trustguide::chain::Chain;
use trustguide::export::Format;
use trustguide::input;

use crate::story::loaded;

both!(
    every_format_is_saved_with_its_name_and_the_right_bytes,
    a_chain_in_the_wrong_order_is_saved_leaf_first,
);

fn fixture(name: &str) -> Result<Vec<Certificate>> {
    let bytes = std::fs::read(format!("{}/../fixtures/{name}", env!("CARGO_MANIFEST_DIR")))?;
    let found: Vec<Certificate> = input::read(&bytes).certificates().cloned().collect();
    Ok(Chain::of(&found).certificates)
}

pub async fn every_format_is_saved_with_its_name_and_the_right_bytes(
    browser: Browser,
) -> Result<()> {
    let chain = fixture("private_ca/chain.pem")?;
    let (_dist, session) = loaded(browser, &["private_ca/chain.pem"]).await?;
    session.click("#go-files").await?;
    for format in Format::ALL {
        let scope = if format.is_chain() { "chain" } else { "one" };
        session
            .click(&format!("#save-{}-{scope}", format.name()))
            .await?;
        let file = format.file(&chain).ok().context("a file")?;
        let saved = session.downloaded(&file.name).await?;
        assert_eq!(saved, file.bytes, "{}", file.name);
        let read = input::read(&saved);
        let mut ders: Vec<Vec<u8>> = read.certificates().map(|one| one.der.to_vec()).collect();
        let count = if format.is_chain() { chain.len() } else { 1 };
        let mut expected: Vec<Vec<u8>> = chain
            .iter()
            .take(count)
            .map(|one| one.der.to_vec())
            .collect();
        ders.sort();
        expected.sort();
        assert_eq!(ders, expected, "{}", file.name);
    }
    Ok(())
}

async fn a_chain_in_the_wrong_order_is_saved_leaf_first(browser: Browser) -> Result<()> {
    let chain = fixture("private_ca/chain.pem")?;
    let (_dist, session) = loaded(browser, &["private_ca/wrong_order.pem"]).await?;
    session.click(".certificates li:nth-child(2) .pick").await?;
    session
        .wait_for_text("#certificate-title", "finesse.example.co.jp")
        .await?;
    session.click("#go-files").await?;
    session.click("#save-pem-chain-chain").await?;
    let saved = session
        .downloaded("finesse.example.co.jp-chain.pem")
        .await?;
    let order: Vec<Vec<u8>> = input::read(&saved)
        .certificates()
        .map(|one| one.der.to_vec())
        .collect();
    assert_eq!(
        order,
        chain.iter().map(|one| one.der.to_vec()).collect::<Vec<_>>()
    );
    Ok(())
}
