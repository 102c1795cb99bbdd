//! Remedies, carried out as a person or an administrator would, before the browser starts.

use std::{
    fs,
    io::Write,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use anyhow::{Context, Result, bail, ensure};
use serde_json::json;
use trustguide::verdict::Remedy;

use super::NO_ROOM;
use super::visit::Preparation;
use crate::Browser;

/// The remedies that can be carried out here, besides none and the exception.
pub(crate) fn stores(browser: Browser) -> &'static [Remedy] {
    match browser {
        Browser::Chromium => &[
            Remedy::NssTrustedCa,
            Remedy::NssTrustedPeer,
            Remedy::CustomStore,
            Remedy::Policy,
        ],
        Browser::Firefox => &[Remedy::NssTrustedCa, Remedy::Policy, Remedy::NssTrustedPeer],
        Browser::WebKit => &[],
    }
}

/// A certificate that a remedy puts into a store.
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) der: Vec<u8>,
}

/// Carries out a remedy with every entry; answers with the home to start the browser in, and for each
/// entry why it was refused, if it was.
pub(crate) fn prepare(
    browser: Browser,
    remedy: Remedy,
    entries: &[Entry],
) -> Result<(Preparation, Vec<Option<String>>)> {
    let mut preparation = Preparation::new()?;
    let accepted = vec![None; entries.len()];
    let refusals = match (browser, remedy) {
        (_, Remedy::NssTrustedCa) => nss(&database(browser, &preparation)?, "C,,", entries)?,
        (_, Remedy::NssTrustedPeer) => nss(&database(browser, &preparation)?, "P,,", entries)?,
        (Browser::Chromium, Remedy::CustomStore) => {
            custom_store(&preparation.path("profile"), entries)?;
            accepted
        }
        (Browser::Chromium, Remedy::Policy) => {
            chromium_policy(&mut preparation, entries)?;
            accepted
        }
        (Browser::Firefox, Remedy::Policy) => {
            firefox_policy(&mut preparation, entries)?;
            accepted
        }
        _ => accepted,
    };
    Ok((preparation, refusals))
}

/// The folder of the NSS database that the browser reads.
fn database(browser: Browser, preparation: &Preparation) -> Result<PathBuf> {
    let dir = match browser {
        Browser::Chromium => preparation.path(".pki/nssdb"),
        Browser::Firefox => preparation.path("profile"),
        Browser::WebKit => bail!(NO_ROOM),
    };
    fs::create_dir_all(&dir)?;
    Ok(dir)
}

/// Makes an NSS database and adds every entry; answers with why each was refused, if it was.
pub(crate) fn nss(dir: &Path, trust: &str, entries: &[Entry]) -> Result<Vec<Option<String>>> {
    let database = format!("sql:{}", dir.display());
    let made = run(
        "certutil",
        &["-N", "-d", &database, "--empty-password"],
        &[],
    )?;
    ensure!(made.status.success(), "certutil: {}", said(&made));
    let mut refusals = Vec::new();
    for entry in entries {
        let arguments = ["-A", "-d", &database, "-n", &entry.name, "-t", trust];
        let added = run("certutil", &arguments, &entry.der)?;
        refusals.push((!added.status.success()).then(|| said(&added)));
    }
    Ok(refusals)
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr)
        .trim()
        .replace('\n', " ")
}

/// Runs a program with bytes on its standard input.
fn run(program: &str, arguments: &[&str], input: &[u8]) -> Result<Output> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{program} is not installed"))?;
    if let Some(mut stdin) = child.stdin.take() {
        // A program that asks for no input may be gone already.
        stdin.write_all(input).ok();
    }
    Ok(child.wait_with_output()?)
}

/// Chrome's own store: a table in the profile. The setting is the browser's own encoding of "trusted".
pub(crate) fn custom_store(profile: &Path, entries: &[Entry]) -> Result<()> {
    let dir = profile.join("Default");
    fs::create_dir_all(&dir)?;
    let mut statements = String::from(
        "BEGIN;
         CREATE TABLE meta(key LONGVARCHAR NOT NULL UNIQUE PRIMARY KEY, value LONGVARCHAR);
         INSERT INTO meta VALUES('version', '1'), ('last_compatible_version', '1');
         CREATE TABLE certificates(sha256hash_hex TEXT PRIMARY KEY, der_cert BLOB NOT NULL,
                                   trust_settings BLOB NOT NULL);\n",
    );
    for entry in entries {
        let digest = <sha2::Sha256 as sha2::Digest>::digest(&entry.der);
        statements.push_str(&format!(
            "INSERT OR IGNORE INTO certificates VALUES('{}', X'{}', X'0A020803');\n",
            hex(&digest),
            hex(&entry.der)
        ));
    }
    statements.push_str("COMMIT;\n");
    let file = dir.join("ServerCertificate");
    let written = run(
        "sqlite3",
        &[&file.display().to_string()],
        statements.as_bytes(),
    )?;
    ensure!(written.status.success(), "sqlite3: {}", said(&written));
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A copy of the machine's folder with one more policy.
fn chromium_policy(preparation: &mut Preparation, entries: &[Entry]) -> Result<()> {
    let theirs = Path::new("/etc/chromium");
    let ours = preparation.path("chromium");
    let managed = ours.join("policies/managed");
    fs::create_dir_all(&managed)?;
    for entry in fs::read_dir(theirs).context("Chromium has no /etc/chromium")? {
        let file = entry?.path();
        if let (true, Some(name)) = (file.is_file(), file.file_name()) {
            fs::copy(&file, ours.join(name))?;
        }
    }
    let certificates: Vec<_> = entries.iter().map(|entry| base64(&entry.der)).collect();
    let policies = json!({ "CACertificates": certificates });
    fs::write(managed.join("laboratory.json"), policies.to_string())?;
    let program = wrapper(preparation, &find("chromium")?, &ours, theirs)?;
    preparation.program = Some(program);
    Ok(())
}

fn firefox_policy(preparation: &mut Preparation, entries: &[Entry]) -> Result<()> {
    let dir = preparation.path("distribution");
    fs::create_dir_all(&dir)?;
    let mut files = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let file = dir.join(format!("{index}.der"));
        fs::write(&file, &entry.der)?;
        files.push(file);
    }
    let policies = json!({ "policies": { "Certificates": { "Install": files } } });
    fs::write(dir.join("policies.json"), policies.to_string())?;
    let (program, home) = firefox()?;
    let beside = home.join("distribution");
    preparation.program = Some(wrapper(preparation, &program, &dir, &beside)?);
    Ok(())
}

/// The program, behind its links, and its folder: some systems start it through a script elsewhere.
pub(crate) fn firefox() -> Result<(PathBuf, PathBuf)> {
    let programs = ["firefox-esr", "firefox"].into_iter().filter_map(|name| {
        let program = fs::canonicalize(find(name).ok()?).ok()?;
        let home = program.parent()?.to_owned();
        Some((program, home))
    });
    programs
        .into_iter()
        .find(|(_, home)| home.join("application.ini").is_file())
        .context("firefox is not installed")
}

/// Base64 without line breaks.
pub(crate) fn base64(bytes: &[u8]) -> String {
    let text = pem::encode(&pem::Pem::new("CERTIFICATE", bytes));
    text.lines().filter(|line| !line.starts_with('-')).collect()
}

pub(crate) fn find(program: &str) -> Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .map(|dir| dir.join(program))
        .find(|file| file.is_file())
        .with_context(|| format!("{program} is not installed"))
}

/// A script that starts the browser where it alone sees our folder in the place of the machine's: its
/// mount is its own, and ends with it.
fn wrapper(
    preparation: &Preparation,
    program: &Path,
    ours: &Path,
    theirs: &Path,
) -> Result<PathBuf> {
    let inner = preparation.path("inside.sh");
    let (ours, theirs, program) = (ours.display(), theirs.display(), program.display());
    script(
        &inner,
        &format!("mount --bind '{ours}' '{theirs}' || exit 1\nexec '{program}' \"$@\""),
    )?;
    let outer = preparation.path("browser.sh");
    let inner = inner.display();
    // Without being root, one has to be root of a namespace to mount there.
    let lines = format!(
        "[ \"$(id -u)\" = 0 ] || root=--map-root-user\n\
         exec unshare $root --mount --propagation private '{inner}' \"$@\""
    );
    script(&outer, &lines)?;
    Ok(outer)
}

fn script(file: &Path, lines: &str) -> Result<()> {
    fs::write(file, format!("#!/bin/sh\n{lines}\n"))?;
    fs::set_permissions(file, fs::Permissions::from_mode(0o755))?;
    Ok(())
}
