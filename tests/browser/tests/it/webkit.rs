//! The page in WebKitGTK, the nearest to Safari here: a way through it for each kind of person.

use anyhow::Result;
use browser_tests::{Browser, Options, Session, webkit};
use serde_json::json;

use crate::convert::every_format_is_saved_with_its_name_and_the_right_bytes;
use crate::guide::each_browser_has_its_guide_in_both_languages;
use crate::handout::staff_choose_the_readers_and_save_the_page_the_zip_and_the_reminder;
use crate::intake::a_key_store_gives_its_certificates_for_its_password;
use crate::link::a_link_opens_its_guide_alone_and_warns_until_the_fingerprint_is_compared;
use crate::look::picture;
use crate::start::{
    the_page_in_one_file_works_from_a_disk, the_page_opens_again_without_its_server,
};
use crate::story::{PLACES, bring, file, go, page};

webkit!(
    every_kind_of_file_is_read_and_told,
    every_place_fits_a_telephone_in_both_languages,
    // The same as in the other browsers:
    a_key_store_gives_its_certificates_for_its_password,
    a_link_opens_its_guide_alone_and_warns_until_the_fingerprint_is_compared,
    each_browser_has_its_guide_in_both_languages,
    every_format_is_saved_with_its_name_and_the_right_bytes,
    staff_choose_the_readers_and_save_the_page_the_zip_and_the_reminder,
    the_page_in_one_file_works_from_a_disk,
    the_page_opens_again_without_its_server,
);

const CERTIFICATES: [&str; 5] = [
    "cisco_new/server.pem",
    "cisco_old/server.pem",
    "private_ca/chain.p7b",
    "rsa_16384/cert.pem",
    "damaged/with_private_key.pem",
];

async fn every_kind_of_file_is_read_and_told(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    assert!(session.text_of("h1").await?.contains("not private"));
    for name in CERTIFICATES {
        bring(&session, &[name]).await?;
        session.click("#remove-all").await?;
        session.wait_for(".start").await?;
    }
    let pem = file("private_ca/chain.pem")?;
    session
        .paste("#drop", &String::from_utf8(pem.bytes)?)
        .await?;
    session.wait_for("#certificate-title").await?;
    session.click("#asn1-part summary").await?;
    session.wait_for("#structure-tree li").await?;
    session.run("location.reload()", &[]).await?;
    session.wait_for("#certificate-title").await?;
    calm(&session).await
}

async fn calm(session: &Session) -> Result<()> {
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}

/// WebKitGTK takes its language from a locale of the system, which need not be there: the person chooses.
async fn every_place_fits_a_telephone_in_both_languages(browser: Browser) -> Result<()> {
    let options = Options::default().size(Options::PHONE);
    let (_dist, session) = page(browser, &options).await?;
    session
        .drop_files("#drop", &[file("private_ca/chain.pem")?])
        .await?;
    for language in ["en", "ja"] {
        session
            .click(&format!(".languages button[lang={language}]"))
            .await?;
        for place in PLACES {
            go(&session, place).await?;
            picture(&session, place.0, &format!("phone-{language}")).await?;
        }
    }
    let places = "return document.querySelectorAll('.places button').length";
    assert_eq!(session.run(places, &[]).await?, json!(6));
    calm(&session).await
}
