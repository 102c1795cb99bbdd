//! An administrator makes a request or a test certificate in the page; openssl judges the files, and
//! the browsers the certificate.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use anyhow::{Context, Result, bail, ensure};
use browser_tests::{Browser, Host, Options, Session, both};
use serde_json::json;
use trustguide::issuance::{Kind, Shape};

use crate::look::is_not_wider;
use crate::story::{bring, choose, every_setting, loaded, page};

both!(
    a_request_is_made_and_openssl_verifies_it_and_opens_its_key,
    every_kind_of_key_makes_a_request,
    a_reload_forgets_the_form_the_key_and_the_passwords,
    a_password_that_is_not_typed_twice_makes_nothing,
    what_is_wrong_in_the_form_is_told_and_nothing_is_made,
    a_page_without_keys_says_so_and_gives_the_commands,
    a_test_certificate_opens_in_the_inspector,
    the_form_fits_a_telephone_and_a_large_screen,
);

#[cfg(target_os = "linux")]
both!(
    a_test_certificate_for_computers_is_served_and_trusted,
    a_test_certificate_for_telephones_is_served_and_chromium_trusts_it,
);

const PASSWORD: &str = "correct horse battery";

/// The form, of the page with a certificate.
async fn form(browser: Browser) -> Result<(Host, Session)> {
    let (dist, session) = loaded(browser, &["private_ca/chain.pem"]).await?;
    session.click("#go-server").await?;
    session.click("#tab-issuance").await?;
    session.wait_for("#issuance-form").await?;
    Ok((dist, session))
}

async fn type_passwords(session: &Session, again: &str) -> Result<()> {
    session.fill("#issuance-password-field", PASSWORD).await?;
    session.fill("#issuance-again-field", again).await
}

fn openssl(dir: &Path, arguments: &[&str]) -> Result<Output> {
    let output = Command::new("openssl")
        .args(arguments)
        .current_dir(dir)
        .output()?;
    let errors = String::from_utf8_lossy(&output.stderr);
    ensure!(output.status.success(), "openssl {arguments:?}\n{errors}");
    Ok(output)
}

/// Both files, in a folder: `made.pem` and `server.key`.
async fn make(session: &Session, stem: &str, kind: Kind) -> Result<tempfile::TempDir> {
    type_passwords(session, PASSWORD).await?;
    session.click("#issuance-make").await?;
    let key = session.downloaded(&format!("{stem}.key")).await?;
    session.wait_for("#issuance-save-made").await?;
    session.click("#issuance-save-made").await?;
    let extension = match kind {
        Kind::Request => "csr",
        Kind::TestCertificate => "pem",
    };
    let made = session.downloaded(&format!("{stem}.{extension}")).await?;
    let dir = tempfile::tempdir()?;
    fs::write(dir.path().join("server.key"), key)?;
    fs::write(dir.path().join("made.pem"), made)?;
    Ok(dir)
}

/// The public key of what was made, and of the private key behind the password.
fn public_keys(dir: &Path, kind: Kind) -> Result<[Vec<u8>; 2]> {
    let read = match kind {
        Kind::Request => "req",
        Kind::TestCertificate => "x509",
    };
    let made = openssl(dir, &[read, "-in", "made.pem", "-noout", "-pubkey"])?;
    let pass = format!("pass:{PASSWORD}");
    let key = openssl(
        dir,
        &["pkey", "-in", "server.key", "-passin", &pass, "-pubout"],
    )?;
    Ok([made.stdout, key.stdout])
}

async fn a_request_is_made_and_openssl_verifies_it_and_opens_its_key(
    browser: Browser,
) -> Result<()> {
    let (_dist, session) = form(browser).await?;
    session
        .fill(
            "#issuance-names",
            "finesse.example.co.jp 192.0.2.9 finesse-b.example.co.jp",
        )
        .await?;
    session.fill("#issuance-organization", "例示商事").await?;
    choose(&session, "#issuance-algorithm", "rsa-2048").await?;
    let dir = make(&session, "finesse.example.co.jp", Kind::Request).await?;
    openssl(dir.path(), &["req", "-in", "made.pem", "-noout", "-verify"])?;
    let text = openssl(
        dir.path(),
        &[
            "req", "-in", "made.pem", "-noout", "-text", "-nameopt", "utf8",
        ],
    )?;
    let text = String::from_utf8(text.stdout)?;
    for expected in [
        "DNS:finesse.example.co.jp, IP Address:192.0.2.9, DNS:finesse-b.example.co.jp",
        "例示商事",
        "Digital Signature, Key Encipherment",
    ] {
        ensure!(text.contains(expected), "{expected}\n{text}");
    }
    let [made, key] = public_keys(dir.path(), Kind::Request)?;
    ensure!(made == key, "the key is not the request's");
    let wrong = ["pkey", "-in", "server.key", "-passin", "pass:correct horse"];
    ensure!(
        openssl(dir.path(), &wrong).is_err(),
        "another password opens it"
    );
    let head = fs::read_to_string(dir.path().join("server.key"))?;
    ensure!(head.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    session.click("#issuance-look").await?;
    session
        .wait_for_text("#found", "finesse-b.example.co.jp")
        .await?;
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}

async fn every_kind_of_key_makes_a_request(browser: Browser) -> Result<()> {
    let (_dist, session) = form(browser).await?;
    for (algorithm, shown) in [
        ("rsa-3072", "3072 bit"),
        ("rsa-4096", "4096 bit"),
        ("p-256", "NIST CURVE: P-256"),
        ("p-384", "NIST CURVE: P-384"),
    ] {
        choose(&session, "#issuance-algorithm", algorithm).await?;
        let dir = make(&session, "finesse.example.co.jp", Kind::Request).await?;
        openssl(dir.path(), &["req", "-in", "made.pem", "-noout", "-verify"])?;
        let text = openssl(dir.path(), &["req", "-in", "made.pem", "-noout", "-text"])?;
        let text = String::from_utf8(text.stdout)?;
        ensure!(text.contains(shown), "{shown}\n{text}");
        let [made, key] = public_keys(dir.path(), Kind::Request)?;
        ensure!(made == key, "{algorithm}: the key is not the request's");
        session.click("#issuance-discard").await?;
    }
    Ok(())
}

async fn a_reload_forgets_the_form_the_key_and_the_passwords(browser: Browser) -> Result<()> {
    let (dist, session) = form(browser).await?;
    choose(&session, "#issuance-algorithm", "p-256").await?;
    session
        .fill("#issuance-unit", "a department like no other")
        .await?;
    make(&session, "finesse.example.co.jp", Kind::Request).await?;
    let typed = session
        .run(
            "return ['#issuance-password-field', '#issuance-again-field'].map((css) => document.querySelector(css).value)",
            &[],
        )
        .await?;
    assert_eq!(typed, json!(["", ""]), "a password stands in its field");
    session.open(&dist.url("")).await?;
    session.wait_for("html[data-boot=done]").await?;
    session.click("#go-server").await?;
    session.click("#tab-issuance").await?;
    session.wait_for("#issuance-form").await?;
    let there = session
        .run(
            "return document.querySelector('#issuance-result') !== null || document.querySelector('#issuance-unit').value.includes('no other')",
            &[],
        )
        .await?;
    assert_eq!(there, json!(false), "something outlived the reload");
    let kept = session
        .run(
            "return JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie])",
            &[],
        )
        .await?;
    let kept = kept.as_str().context("a text")?;
    for secret in ["ENCRYPTED", "REQUEST", "battery", "no other"] {
        ensure!(!kept.contains(secret), "{secret} is kept");
    }
    Ok(())
}

async fn a_password_that_is_not_typed_twice_makes_nothing(browser: Browser) -> Result<()> {
    let (_dist, session) = form(browser).await?;
    type_passwords(&session, "correct horse batterz").await?;
    session.click("#issuance-make").await?;
    session
        .wait_for_text("#issuance-failed", "two passwords differ")
        .await?;
    let left = session
        .run(
            "return document.querySelector('#issuance-password-field').value",
            &[],
        )
        .await?;
    assert_eq!(left, json!(""));
    let made = session
        .run("return document.querySelector('#issuance-result')", &[])
        .await?;
    assert_eq!(made, json!(null));
    Ok(())
}

async fn what_is_wrong_in_the_form_is_told_and_nothing_is_made(browser: Browser) -> Result<()> {
    let (_dist, session) = form(browser).await?;
    session
        .fill("#issuance-names", "https://a.example.com/")
        .await?;
    session
        .wait_for_text("#issuance-faults", "Enter the host name alone")
        .await?;
    session.wait_for("#issuance-make:disabled").await?;
    session
        .wait_for("#issuance-names[aria-invalid=true]")
        .await?;
    session.fill("#issuance-names", "a.example.com").await?;
    session.wait_for("#issuance-make:enabled").await?;
    Ok(())
}

async fn a_page_without_keys_says_so_and_gives_the_commands(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["private_ca/chain.pem"]).await?;
    // As on a page that came over plain http.
    session
        .run(
            "Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined })",
            &[],
        )
        .await?;
    session.click("#go-server").await?;
    session.click("#tab-issuance").await?;
    session
        .wait_for_text("#issuance-impossible", "plain http")
        .await?;
    session
        .wait_for_text(
            "#means-openssl[open]",
            "subjectAltName=DNS:finesse.example.co.jp",
        )
        .await?;
    let button = session
        .run("return document.querySelector('#issuance-make')", &[])
        .await?;
    assert_eq!(button, json!(null));
    Ok(())
}

async fn a_test_certificate_opens_in_the_inspector(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    session.click("#to-server").await?;
    session.click("#tab-issuance").await?;
    session.click("#issuance-kind-certificate").await?;
    session
        .fill("#issuance-names", "test.example.co.jp")
        .await?;
    session
        .fill("#issuance-common-name", "test.example.co.jp")
        .await?;
    session.click("#issuance-key-thrown").await?;
    session.click("#issuance-make").await?;
    session.wait_for("#issuance-result .conclusion").await?;
    session.click("#issuance-look").await?;
    session
        .wait_for_text("#certificate-title", "test.example.co.jp")
        .await?;
    session.click("#go-server").await?;
    session.wait_for("#issuance-result").await?;
    Ok(())
}

/// A test certificate of a shape, with its key in the clear.
#[cfg(target_os = "linux")]
async fn test_certificate(
    browser: Browser,
    shape: Shape,
    algorithm: &str,
) -> Result<browser_tests::lab::issued::Issued> {
    use browser_tests::lab::issued::{HOST, Issued};

    let (_dist, session) = form(browser).await?;
    session.click("#issuance-kind-certificate").await?;
    session
        .click(&format!("#issuance-shape-{}", shape.name()))
        .await?;
    session.fill("#issuance-names", HOST).await?;
    session.fill("#issuance-common-name", HOST).await?;
    choose(&session, "#issuance-algorithm", algorithm).await?;
    let dir = make(&session, HOST, Kind::TestCertificate).await?;
    let dir = dir.path();
    openssl(
        dir,
        &[
            "verify",
            "-CAfile",
            "made.pem",
            "-purpose",
            "sslserver",
            "made.pem",
        ],
    )?;
    let [made, key] = public_keys(dir, Kind::TestCertificate)?;
    ensure!(made == key, "the key is not the certificate's");
    let pass = format!("pass:{PASSWORD}");
    openssl(
        dir,
        &[
            "pkcs8",
            "-topk8",
            "-nocrypt",
            "-in",
            "server.key",
            "-passin",
            &pass,
            "-outform",
            "DER",
            "-out",
            "key.der",
        ],
    )?;
    openssl(
        dir,
        &[
            "x509", "-in", "made.pem", "-outform", "DER", "-out", "made.der",
        ],
    )?;
    Ok(Issued {
        der: fs::read(dir.join("made.der"))?,
        pkcs8: fs::read(dir.join("key.der"))?,
        is_p256: algorithm == "p-256",
    })
}

#[cfg(target_os = "linux")]
async fn a_test_certificate_for_computers_is_served_and_trusted(browser: Browser) -> Result<()> {
    use browser_tests::lab::{NO_ROOM, issued::visits};
    use trustguide::verdict::Remedy::{self, CustomStore, NssTrustedCa, NssTrustedPeer, Policy};

    let (untrusted, remedies): (&str, &[Remedy]) = match browser {
        Browser::Chromium => (
            "ERR_CERT_AUTHORITY_INVALID",
            &[NssTrustedCa, NssTrustedPeer, CustomStore, Policy],
        ),
        Browser::Firefox => (
            "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT",
            &[NssTrustedCa, Policy],
        ),
        Browser::WebKit => bail!(NO_ROOM),
    };
    for algorithm in ["rsa-2048", "p-256"] {
        let issued = test_certificate(browser, Shape::Server, algorithm).await?;
        for (remedy, seen) in visits(browser, &issued, remedies).await? {
            let expected = if remedy == Remedy::None {
                untrusted
            } else {
                "ok"
            };
            ensure!(seen == expected, "{algorithm} {}: {seen}", remedy.name());
        }
    }
    Ok(())
}

#[cfg(target_os = "linux")]
async fn a_test_certificate_for_telephones_is_served_and_chromium_trusts_it(
    browser: Browser,
) -> Result<()> {
    use browser_tests::lab::{NO_ROOM, issued::visits};
    use trustguide::verdict::Remedy::{self, CustomStore, NssTrustedCa};

    let (remedies, expected): (&[Remedy], &[&str]) = match browser {
        Browser::Chromium => (
            &[NssTrustedCa, CustomStore],
            &["ERR_CERT_AUTHORITY_INVALID", "ok", "ok"],
        ),
        Browser::Firefox => (&[], &["MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT"]),
        Browser::WebKit => bail!(NO_ROOM),
    };
    let issued = test_certificate(browser, Shape::Authority, "rsa-2048").await?;
    let seen = visits(browser, &issued, remedies).await?;
    let seen: Vec<&str> = seen.iter().map(|(_, seen)| seen.as_str()).collect();
    ensure!(seen == expected, "{seen:?}");
    Ok(())
}

async fn the_form_fits_a_telephone_and_a_large_screen(browser: Browser) -> Result<()> {
    every_setting(browser, async |session, setting| {
        session.wait_for("#drop").await?;
        bring(session, &["cisco_new/server.pem"]).await?;
        session.click("#go-server").await?;
        session.click("#tab-issuance").await?;
        session
            .run(
                "document.querySelector('#issuance-names').scrollIntoView()",
                &[],
            )
            .await?;
        session
            .screenshot(&format!("issuance-request-{setting}"))
            .await?;
        session
            .run(
                "document.querySelector('#issuance-client').scrollIntoView()",
                &[],
            )
            .await?;
        session
            .screenshot(&format!("issuance-password-{setting}"))
            .await?;
        session.click("#issuance-kind-certificate").await?;
        choose(session, "#issuance-algorithm", "p-256").await?;
        session.click("#issuance-key-thrown").await?;
        session.click("#issuance-make").await?;
        session.wait_for("#issuance-result .conclusion").await?;
        session.click("#means-powershell summary").await?;
        is_not_wider(session).await?;
        for (place, css) in [
            ("top", "h1"),
            ("key", "#issuance-algorithm"),
            ("result", "#issuance-result"),
            ("rows", "#issuance-rows"),
            ("others", "#issuance-others"),
        ] {
            session
                .run(
                    "document.querySelector(arguments[0]).scrollIntoView()",
                    &[json!(css)],
                )
                .await?;
            session
                .screenshot(&format!("issuance-{place}-{setting}"))
                .await?;
        }
        Ok(())
    })
    .await
}
