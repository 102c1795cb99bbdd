//! Roll-outs, carried out with the artefacts themselves where their text says, and undone again.
//!
//! Everything happens in a home of its own and, for the machine's policies, in a copy of `/etc` that the
//! browser and the scripts alone see.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context, Result, anyhow, bail, ensure};
use trustguide::{
    certificate::Certificate,
    export::File,
    guide::port_groups,
    l10n::{Locale, Words},
    rollout::{self, Kind, Request, Rollout},
    site::{Product, Served, Site},
};

use super::NO_ROOM;
use super::key::Ring;
use super::server::Server;
use super::shape::{Built, Shape};
use super::visit::{Preparation, Seen, Visitor};
use super::{moment, remedy};
use crate::Browser;

/// Certificates that differ in what they may be trusted as.
#[derive(Clone, Copy, Debug)]
pub enum Story {
    /// Self-signed, no authority.
    Plain,
    /// Self-signed, an authority, as appliances make them.
    Appliance,
    /// Issued by an intermediate below a root.
    Company,
}

impl Story {
    fn shape(self) -> Shape {
        match self {
            Self::Plain => Shape::plain("rollout-plain", ""),
            Self::Appliance => Shape::appliance("rollout-appliance", ""),
            Self::Company => Shape::chain("rollout-company", ""),
        }
    }
}

/// What a browser shows before a roll-out, after it, and after its undo: `ok`, or the browser's code.
///
/// # Errors
/// Where the roll-out is refused, a script fails, or a browser or a tool is missing.
pub async fn there_and_back(browser: Browser, kind: Kind, story: Story) -> Result<[String; 3]> {
    let built = story
        .shape()
        .build(&Ring::new(&super::dir().join("keys"))?)?;
    let server = Server::start(&built)?;
    let url = format!("https://{}:{}/", built.shape.host, server.port());
    let rollout = made(kind, &built, server.port())?;
    let mut preparation = Preparation::new()?;
    let desk = Desk::open(browser, &preparation)?;
    let mut seen = Vec::new();
    for file in [None, Some(&rollout.make), Some(&rollout.undo)] {
        if let Some(file) = file {
            desk.carry_out(file, &rollout)
                .with_context(|| file.name.clone())?;
        }
        preparation.program = Some(desk.program.clone());
        let visitor = Visitor::start(browser, preparation).await?;
        let is_make = file.is_some_and(|file| *file == rollout.make);
        seen.push(settled(&visitor, &url, is_make).await?.code().to_owned());
        preparation = visitor.leave();
    }
    seen.try_into().map_err(|_| anyhow!("three visits"))
}

/// What a page shows in the end: Firefox reads its policy's certificates after it started.
async fn settled(visitor: &Visitor, url: &str, until_open: bool) -> Result<Seen> {
    let (tries, pause) = if until_open { (20, 500) } else { (2, 2000) };
    let mut last = Seen::Nothing;
    for _ in 0..tries {
        let seen = visitor.visit(&[url.to_owned()], false).await?;
        let (_, seen) = seen.into_iter().next().context("nothing was visited")?;
        last = seen;
        if until_open && last == Seen::Page {
            break;
        }
        tokio::time::sleep(Duration::from_millis(pause)).await;
    }
    Ok(last)
}

fn made(kind: Kind, built: &Built, port: u16) -> Result<Rollout> {
    let mut ders = built.chain.clone();
    if !ders.contains(&built.store) {
        ders.push(built.store.clone());
    }
    let chain = ders
        .iter()
        .map(|der| Certificate::from_der(der).map_err(|problem| anyhow!("{}", problem.kind.id())));
    let served = Served {
        everywhere: chain.collect::<Result<_>>()?,
        at: Vec::new(),
    };
    let site = Site {
        host: built.shape.host.clone(),
        ports: vec![port],
        product: Product::Other,
    };
    let groups = port_groups(&site, &served, moment::now());
    let request = Request {
        kind,
        site: &site,
        group: groups.first().context("no certificate")?,
    };
    let words = Words::new(Locale::En, Locale::En);
    rollout::rollout(&request, &words)
        .map_err(|refusal| anyhow!("refused: {}", words.text(&refusal.because)))
}

/// Where an administrator works: a home, and a machine's settings.
struct Desk {
    home: PathBuf,
    /// What stands in the place of `/etc`.
    etc: PathBuf,
    /// Starts the browser there.
    program: PathBuf,
}

impl Desk {
    fn open(browser: Browser, preparation: &Preparation) -> Result<Self> {
        let (home, etc) = (preparation.path(""), preparation.path("etc"));
        // Some files there may be unreadable; no browser needs those.
        Command::new("cp").args(["-a", "/etc"]).arg(&etc).output()?;
        ensure!(etc.is_dir(), "/etc was not copied");
        let inner = home.join("inside.sh");
        let lines = format!(
            "mount --bind '{}' /etc || exit 1\nexec \"$@\"",
            etc.display()
        );
        script(&inner, &lines)?;
        // Without being root, one has to be root of a namespace to mount there.
        let outer = home.join("there.sh");
        let lines = format!(
            "[ \"$(id -u)\" = 0 ] || root=--map-root-user\n\
             exec unshare $root --mount --propagation private '{}' \"$@\"",
            inner.display()
        );
        script(&outer, &lines)?;
        let browser = match browser {
            Browser::Chromium => remedy::find("chromium")?,
            Browser::Firefox => remedy::firefox()?.0,
            Browser::WebKit => bail!(NO_ROOM),
        };
        let program = home.join("browser.sh");
        let lines = format!("exec '{}' '{}' \"$@\"", outer.display(), browser.display());
        script(&program, &lines)?;
        Ok(Self { home, etc, program })
    }

    /// Runs a script, or puts a policy into its folder.
    fn carry_out(&self, file: &File, rollout: &Rollout) -> Result<()> {
        if file.name.ends_with(".sh") {
            return self.run(file);
        }
        let folder = match rollout.kind {
            Kind::ChromeLinux => self.etc.join("chromium/policies/managed"),
            Kind::FirefoxLinux => self.etc.join("firefox/policies"),
            other => return Err(anyhow!("{}: no folder is known", other.name())),
        };
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(&file.name), &file.bytes)?;
        if let Some(companion) = &rollout.companion {
            let bytes = companion
                .format
                .encode(std::slice::from_ref(&companion.certificate));
            let bytes = bytes.map_err(|error| anyhow!("{error:?}"))?;
            fs::write(folder.join(&companion.name), bytes)?;
        }
        Ok(())
    }

    fn run(&self, file: &File) -> Result<()> {
        let path = self.home.join(&file.name);
        fs::write(&path, &file.bytes)?;
        let output = Command::new(self.home.join("there.sh"))
            .arg("sh")
            .arg(&path)
            .arg(self.home.join("profile"))
            .env("HOME", &self.home)
            .output()?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        ensure!(output.status.success(), "{said}");
        Ok(())
    }
}

fn script(file: &Path, lines: &str) -> Result<()> {
    fs::write(file, format!("#!/bin/sh\n{lines}\n"))?;
    fs::set_permissions(file, fs::Permissions::from_mode(0o755))?;
    Ok(())
}
