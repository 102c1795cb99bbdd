//! Roll-outs: made by the page, carried out for real, and undone.

use std::process::{Command, Output};

use anyhow::{Result, bail, ensure};
use browser_tests::{
    Browser, both,
    lab::{
        NO_ROOM,
        rollout::{Story, there_and_back},
    },
};
use trustguide::{
    certificate::Certificate,
    guide::port_groups,
    input,
    l10n::{Locale, Words},
    rollout::{Kind, Request, Rollout, rollout},
    site::{Product, Served, Site},
};

use crate::story::loaded;

both!(
    the_command_for_nss_opens_the_page_and_its_undo_closes_it,
    the_policy_opens_the_page_and_its_undo_closes_it,
    an_administrator_saves_a_rollout_and_its_undo_and_reads_why_others_are_refused,
);

async fn check(browser: Browser, kind: Kind, story: Story, before: &str) -> Result<()> {
    let seen = there_and_back(browser, kind, story).await?;
    ensure!(seen == [before, "ok", before], "{story:?}: {seen:?}");
    Ok(())
}

const UNTRUSTED: &str = "ERR_CERT_AUTHORITY_INVALID";
const SELF_SIGNED: &str = "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT";
const UNKNOWN_ISSUER: &str = "SEC_ERROR_UNKNOWN_ISSUER";

async fn the_command_for_nss_opens_the_page_and_its_undo_closes_it(browser: Browser) -> Result<()> {
    match browser {
        Browser::Chromium => {
            for story in [Story::Plain, Story::Appliance, Story::Company] {
                check(browser, Kind::NssChromium, story, UNTRUSTED).await?;
            }
        }
        Browser::Firefox => {
            check(browser, Kind::NssFirefox, Story::Plain, SELF_SIGNED).await?;
            check(browser, Kind::NssFirefox, Story::Company, UNKNOWN_ISSUER).await?;
        }
        Browser::WebKit => bail!(NO_ROOM),
    }
    Ok(())
}

async fn the_policy_opens_the_page_and_its_undo_closes_it(browser: Browser) -> Result<()> {
    match browser {
        Browser::Chromium => {
            check(browser, Kind::ChromeLinux, Story::Appliance, UNTRUSTED).await?;
            check(browser, Kind::ChromeLinux, Story::Company, UNTRUSTED).await
        }
        Browser::Firefox => {
            check(browser, Kind::FirefoxLinux, Story::Plain, SELF_SIGNED).await?;
            check(browser, Kind::FirefoxLinux, Story::Company, UNKNOWN_ISSUER).await
        }
        Browser::WebKit => bail!(NO_ROOM),
    }
}

fn leaf() -> Result<Vec<Certificate>> {
    let file = format!(
        "{}/../fixtures/self_signed_leaf/server.pem",
        env!("CARGO_MANIFEST_DIR")
    );
    Ok(input::read(&std::fs::read(file)?)
        .certificates()
        .cloned()
        .collect())
}

fn made(kind: Kind, locale: Locale) -> Result<Rollout> {
    let site = Site {
        host: "appliance.example.co.jp".to_owned(),
        ports: vec![443, 7443],
        product: Product::CustomerCollaborationPlatform,
    };
    let served = Served {
        everywhere: leaf()?,
        at: Vec::new(),
    };
    // Any moment at which it is valid.
    let now = trustguide::certificate::Time(served.everywhere[0].not_before.0 + 3600);
    let groups = port_groups(&site, &served, now);
    let request = Request {
        kind,
        site: &site,
        group: &groups[0],
    };
    rollout(&request, &Words::new(locale, locale)).map_err(|refusal| anyhow::anyhow!("{refusal:?}"))
}

async fn an_administrator_saves_a_rollout_and_its_undo_and_reads_why_others_are_refused(
    browser: Browser,
) -> Result<()> {
    let (_dist, session) = loaded(browser, &["self_signed_leaf/server.pem"]).await?;
    session.click("#go-files").await?;
    for kind in [Kind::PowerShellMachinePeople, Kind::NssChromium] {
        let name = kind.name();
        session
            .click(&format!("[data-rollout={name}] summary"))
            .await?;
        let rollout = made(kind, Locale::En)?;
        for (what, file) in [("make", &rollout.make), ("undo", &rollout.undo)] {
            session.click(&format!("#{what}-{name}")).await?;
            let saved = session.downloaded(&file.name).await?;
            ensure!(saved == file.bytes, "{}", file.name);
        }
    }
    session.click("[data-platform=linux] summary").await?;
    let refused = session.text_of("[data-refused=chrome-linux]").await?;
    ensure!(refused.contains("it would make things worse"), "{refused}");
    ensure!(refused.contains("does not allow it to sign"), "{refused}");
    Ok(())
}

/// A list of authorities of our own, so that the machine's stays as it is.
fn keytool(script: &[u8], folder: &std::path::Path) -> Result<Output> {
    let file = folder.join("script.sh");
    std::fs::write(&file, script)?;
    let mut command = Command::new("sh");
    command.arg(&file).env("KEYSTORE", folder.join("list.p12"));
    Ok(command.output()?)
}

#[test]
fn keytool_takes_the_certificate_and_gives_it_up() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let rollout = made(Kind::JavaUnix, Locale::Ja)?;
    let print: String = hex_pairs(&leaf()?[0].sha256());
    let list = |folder: &std::path::Path| -> Result<String> {
        let mut command = Command::new("keytool");
        command.args(["-list", "-v", "-storepass", "changeit", "-keystore"]);
        let output = command.arg(folder.join("list.p12")).output()?;
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    };
    // Twice: a second run replaces the first.
    for _ in 0..2 {
        let output = keytool(&rollout.make.bytes, folder.path())?;
        ensure!(output.status.success(), "{output:?}");
        let listed = list(folder.path())?;
        ensure!(listed.matches(&print).count() == 1, "{listed}");
    }
    let output = keytool(&rollout.undo.bytes, folder.path())?;
    ensure!(output.status.success(), "{output:?}");
    let listed = list(folder.path())?;
    ensure!(!listed.contains(&print), "{listed}");
    Ok(())
}

fn hex_pairs(bytes: &[u8]) -> String {
    trustguide::certificate::hex_pairs(bytes, ":")
}
