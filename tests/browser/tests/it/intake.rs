//! What help desks receive: key stores, private keys, and files with very many certificates.

use anyhow::Result;
use browser_tests::{Browser, File, Options, Session, both};
use serde_json::json;
use trustguide::{certificate::hex_pairs, sha256};

use crate::draft::{Draft, common_name};
use crate::story::{bring, file, mistype_password, page, watch, watched};

both!(
    a_key_store_gives_its_certificates_for_its_password,
    a_pasted_private_key_is_named_and_wiped,
    what_was_put_right_is_told_with_its_line,
    what_is_whole_in_a_cut_file_is_kept,
    ten_thousand_certificates_are_read_while_the_page_answers,
    reading_is_called_off_and_what_was_read_stays,
    four_certificates_are_hashed_at_a_time,
    without_the_instructions_each_certificate_is_hashed_alone,
);

pub async fn a_key_store_gives_its_certificates_for_its_password(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    mistype_password(&session, "key_store/windows.pfx").await?;
    let typed = "return document.querySelector('#key-store-password-0').value";
    assert_eq!(session.run(typed, &[]).await?, json!(""));
    session.fill("#key-store-password-0", "test").await?;
    session.click("#key-store-open-0").await?;
    session.wait_for("#certificate-title").await?;
    let count = "return document.querySelectorAll('nav.certificates li').length";
    assert_eq!(session.run(count, &[]).await?, json!(4));
    // Each of two has its own field.
    let two = ["key_store/windows.pfx", "key_store/aes.p12"];
    let two = two.map(file).into_iter().collect::<Result<Vec<_>>>()?;
    session.upload("#file", &two).await?;
    session.fill("#key-store-password-1", "test").await?;
    session.click("#key-store-open-1").await?;
    let left = "return document.querySelectorAll('form.key-store').length === 1
        && document.querySelector('#found').innerText.includes('windows.pfx')";
    session.wait_until(left, &[]).await?;
    let kept = "return Object.values(sessionStorage).join().includes('PRIVATE')";
    assert_eq!(session.run(kept, &[]).await?, json!(false));
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}

async fn a_pasted_private_key_is_named_and_wiped(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    let secret = file("damaged/with_private_key.pem")?;
    let text = String::from_utf8(secret.bytes)?;
    let mut lines = text
        .lines()
        .skip_while(|line| !line.contains("PRIVATE KEY"));
    let line = lines.nth(1).unwrap_or_default().to_owned();
    session.click("#paste-part summary").await?;
    session.fill("#paste", &text).await?;
    session.click("#paste-read").await?;
    session.wait_for(".problems li.stop").await?;
    let left = "return [document.documentElement.outerHTML, JSON.stringify(sessionStorage),
        JSON.stringify(localStorage), ...[...document.querySelectorAll('textarea')].map((one) => one.value)]
        .some((text) => text.includes(arguments[0]))";
    assert_eq!(session.run(left, &[json!(line)]).await?, json!(false));
    Ok(())
}

async fn what_was_put_right_is_told_with_its_line(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    let caps = session.text_of("#drop").await?;
    assert!(
        caps.contains("256 MB") && caps.contains("100,000"),
        "{caps}"
    );
    bring(&session, &["sent/in_json.json", "sent/answered_mail.txt"]).await?;
    let [escapes, quoting] =
        ["escapes", "quoting"].map(|one| format!("#repairs li[data-repair=repair-{one}]"));
    let open = "document.querySelector('#repairs')?.setAttribute('open', ''); return !!document.querySelector(arguments[0])";
    session.wait_until(open, &[json!(quoting)]).await?;
    session.wait_for_text(&escapes, "in_json.json").await?;
    session.wait_for_text(&escapes, "Line 3").await?;
    session.wait_for_text(&quoting, "answered_mail.txt").await?;
    session.click(".languages button[lang=ja]").await?;
    session.wait_for_text(&escapes, "3 行目").await?;
    session.wait_for_text(&quoting, "記号").await
}

async fn what_is_whole_in_a_cut_file_is_kept(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    let mut store = file("private_ca/chain.p7b")?;
    store.bytes.truncate(store.bytes.len() - 100);
    session.drop_files("#drop", &[store]).await?;
    session.wait_for_text(".problems", "ends too early").await?;
    let count = "return document.querySelectorAll('nav.certificates li').length === 2";
    session.wait_until(count, &[]).await
}

/// So many certificates as one file of PEM.
fn bundle(count: u32) -> File {
    let mut text = String::new();
    for number in 0..count {
        let name = format!("host-{number}.example");
        let draft = Draft {
            subject: common_name(0x0c, name.as_bytes()),
            serial: (number + (1 << 24)).to_be_bytes().to_vec(),
            ..Draft::default()
        };
        text.push_str(&pem::encode(&pem::Pem::new("CERTIFICATE", draft.der())));
    }
    File::new("bundle.pem", text)
}

async fn ten_thousand_certificates_are_read_while_the_page_answers(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    watch(&session, "#certificate-title").await?;
    session.upload("#file", &[bundle(10_000)]).await?;
    session
        .wait_until(
            "return !document.querySelector('#loading') && /10,?000/.test(document.querySelector('.pager')?.textContent)",
            &[],
        )
        .await?;
    let [first, longest] = watched(&session).await?;
    println!(
        "{}: first rows after {first} ms, longest stop {longest} ms",
        browser.name()
    );
    // The machine runs other browsers at the same time.
    assert!(first < 3000.0 && longest < 1000.0, "{first}, {longest} ms");
    let rows = "return document.querySelectorAll('nav.certificates li').length";
    assert_eq!(session.run(rows, &[]).await?, json!(50));
    Ok(())
}

async fn reading_is_called_off_and_what_was_read_stays(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    session.wait_for("#drop").await?;
    // Pressed as soon as it is there, as no driver could.
    session
        .run(
            "new MutationObserver(() => document.querySelector('#certificate-title')
                && document.querySelector('#loading-cancel')?.click())
                .observe(document.body, { childList: true, subtree: true })",
            &[],
        )
        .await?;
    session.upload("#file", &[bundle(10_000)]).await?;
    session.wait_for("#certificate-title").await?;
    session
        .wait_until("return !document.querySelector('#loading')", &[])
        .await?;
    let count = "return document.querySelectorAll('nav.certificates li').length";
    let count = session.run(count, &[]).await?;
    assert!(count.as_u64().is_some_and(|count| count > 0), "{count}");
    let all = "return /10,?000/.test(document.querySelector('.pager')?.textContent)";
    assert_eq!(session.run(all, &[]).await?, json!(false));
    Ok(())
}

/// Certificates whose encodings need other numbers of blocks.
fn uneven(count: usize) -> Vec<Vec<u8>> {
    let drafts = (0..count).map(|number| Draft {
        subject: common_name(0x0c, "host.example ".repeat(1 + 9 * number).as_bytes()),
        ..Draft::default()
    });
    drafts.map(|draft| draft.der()).collect()
}

/// Loads some certificates and looks at each one's fingerprint.
async fn check_fingerprints(session: &Session) -> Result<()> {
    let certificates = uneven(7);
    let blocks = certificates
        .iter()
        .map(|der| pem::Pem::new("CERTIFICATE", der.clone()));
    let text = pem::encode_many(&blocks.collect::<Vec<_>>());
    session
        .upload("#file", &[File::new("uneven.pem", text)])
        .await?;
    let all = format!(
        "return document.querySelectorAll('nav.certificates li').length === {}",
        certificates.len()
    );
    session.wait_until(&all, &[]).await?;
    for (number, der) in certificates.iter().enumerate() {
        let pick = format!(".certificates li:nth-child({}) .pick", number + 1);
        session.click(&pick).await?;
        let print = hex_pairs(&sha256::one(der), ":");
        session.wait_for_text("main", &print).await?;
    }
    Ok(())
}

/// Counts what the small module that hashes is asked. Where the page's own objects are in Firefox, its driver says.
const COUNT: &str = "const page = window.wrappedJSObject ?? window;
    const given = (value) => window.wrappedJSObject ? cloneInto(value, page, { cloneFunctions: true }) : value;
    const Real = page.WebAssembly.Instance;
    page.asked = 0;
    page.WebAssembly.Instance = given(function (module, imports) {
        const { memory, hash } = new Real(module, imports).exports;
        return given({ exports: { memory, hash: (work) => { page.asked++; hash(work); } } });
    });";

const ASKED: &str = "return (window.wrappedJSObject ?? window).asked";

async fn four_certificates_are_hashed_at_a_time(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    session.wait_for("#drop").await?;
    session.run(COUNT, &[]).await?;
    check_fingerprints(&session).await?;
    assert_eq!(session.run(ASKED, &[]).await?, json!(2));
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}

async fn without_the_instructions_each_certificate_is_hashed_alone(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    session.wait_for("#drop").await?;
    session.run(COUNT, &[]).await?;
    // Where the instructions are not known, a module that has them is refused.
    let refused = "(window.wrappedJSObject ?? window).WebAssembly.Module = null";
    session.run(refused, &[]).await?;
    check_fingerprints(&session).await?;
    assert_eq!(session.run(ASKED, &[]).await?, json!(0));
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}
