//! The arguments that say which guide is wanted.

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use trustguide::browser::{Browser, Platform};
use trustguide::certificate::{Certificate, Time};
use trustguide::chain::Chain;
use trustguide::guide::{PortGroup, Request, Task, Version, port_groups, remedies, version};
use trustguide::input;
use trustguide::l10n::{Locale, Words};
use trustguide::site::{Product, Served, Site, host_of, ports_of};
use trustguide::verdict::Remedy;

const USAGE: &str = "usage: --browser B --platform P [--version N] --locale L [--captions L] \
     [--task trust|export|replace|remove] [--way REMEDY] [--host NAME] [--ports 443,7443] \
     [--now T] [--at PORT=FILE]... FILE";

/// What was asked for.
pub struct Wanted {
    browser: Browser,
    platform: Platform,
    version: Option<&'static Version>,
    task: Task,
    way: Option<Remedy>,
    locale: Locale,
    captions: Locale,
    site: Site,
    groups: Vec<PortGroup>,
}

impl Wanted {
    pub fn request(&self) -> Request<'_> {
        Request {
            version: self.version,
            task: self.task,
            way: self.way,
            ..Request::new(self.browser, self.platform, &self.site, &self.groups)
        }
    }
}

/// Reads the arguments, and prints what is made of them.
pub fn run(make: impl Fn(&Wanted, &Words) -> String) -> ExitCode {
    match read(std::env::args().skip(1)) {
        Ok(wanted) => {
            let words = Words::new(wanted.locale, wanted.captions);
            print!("{}", make(&wanted, &words));
            ExitCode::SUCCESS
        }
        Err(Error::Usage(error)) => {
            eprintln!("{error}\n{USAGE}");
            ExitCode::from(2)
        }
        Err(Error::File(error)) => {
            eprintln!("{error}");
            ExitCode::from(1)
        }
    }
}

enum Error {
    Usage(String),
    File(String),
}

#[derive(Default)]
struct Options {
    browser: Option<Browser>,
    platform: Option<Platform>,
    version: Option<String>,
    task: Task,
    way: Option<String>,
    locale: Option<Locale>,
    captions: Option<Locale>,
    host: Option<String>,
    ports: Option<Vec<u16>>,
    now: Option<Time>,
    at: Vec<(u16, Vec<Certificate>)>,
    file: Option<Vec<Certificate>>,
}

fn read(mut arguments: impl Iterator<Item = String>) -> Result<Wanted, Error> {
    let mut options = Options::default();
    while let Some(argument) = arguments.next() {
        if !argument.starts_with("--") {
            if options.file.replace(load(&argument)?).is_some() {
                return Err(Error::Usage("more than one FILE".to_owned()));
            }
            continue;
        }
        let value = arguments.next();
        let value = value.ok_or_else(|| Error::Usage(format!("{argument}: value missing")))?;
        options.set(&argument, &value)?;
    }
    options.finish()
}

impl Options {
    fn set(&mut self, name: &str, value: &str) -> Result<(), Error> {
        let wrong = || Error::Usage(format!("{name} {value}: not known"));
        match name {
            "--browser" => self.browser = Some(Browser::from_name(value).ok_or_else(wrong)?),
            "--platform" => self.platform = Some(Platform::from_name(value).ok_or_else(wrong)?),
            "--locale" => self.locale = Some(Locale::from_tag(value).ok_or_else(wrong)?),
            "--captions" => self.captions = Some(Locale::from_tag(value).ok_or_else(wrong)?),
            "--host" => self.host = Some(host_of(value).ok_or_else(wrong)?),
            "--ports" => self.ports = Some(ports_of(value).map_err(|_| wrong())?),
            "--now" => self.now = Some(Time::from_rfc3339(value).ok_or_else(wrong)?),
            "--at" => {
                let (port, file) = value.split_once('=').ok_or_else(wrong)?;
                let port = port.parse().map_err(|_| wrong())?;
                self.at.push((port, load(file)?));
            }
            "--version" => self.version = Some(value.to_owned()),
            "--task" => self.task = Task::from_name(value).ok_or_else(wrong)?,
            "--way" => self.way = Some(value.to_owned()),
            _ => return Err(Error::Usage(format!("{name}: no such option"))),
        }
        Ok(())
    }

    fn finish(self) -> Result<Wanted, Error> {
        let missing = |name: &str| Error::Usage(format!("{name} is missing"));
        let browser = self.browser.ok_or_else(|| missing("--browser"))?;
        let platform = self.platform.ok_or_else(|| missing("--platform"))?;
        let version = version_named(browser, platform, self.version.as_deref())?;
        let way = way_named(browser, platform, version, self.way.as_deref())?;
        let locale = self.locale.ok_or_else(|| missing("--locale"))?;
        let everywhere = match self.file {
            Some(file) => file,
            None if self.at.is_empty() && self.task.needs_certificate() => {
                return Err(missing("FILE"));
            }
            None => Vec::new(),
        };
        let product = Product::CustomerCollaborationPlatform;
        let first = everywhere
            .first()
            .or(self.at.first().and_then(|(_, chain)| chain.first()));
        let host = self
            .host
            .or_else(|| first.and_then(|leaf| leaf.hosts().into_iter().next()));
        let site = Site {
            host: host.unwrap_or_default(),
            ports: self.ports.unwrap_or_else(|| product.ports().to_vec()),
            product,
        };
        let served = Served {
            everywhere,
            at: self.at,
        };
        let now = self.now.unwrap_or_else(system_clock);
        Ok(Wanted {
            browser,
            platform,
            version,
            task: self.task,
            way,
            locale,
            captions: self.captions.unwrap_or(locale),
            groups: port_groups(&site, &served, now),
            site,
        })
    }
}

/// The version that is asked for; an unknown one brings the list.
fn version_named(
    browser: Browser,
    platform: Platform,
    name: Option<&str>,
) -> Result<Option<&'static Version>, Error> {
    let Some(name) = name else { return Ok(None) };
    if let Some(found) = version::find(browser, platform, name) {
        return Ok(Some(found));
    }
    let all = version::versions(browser, platform);
    let list: Vec<String> = all
        .map(|version| format!("  {} ({})", version.name(), version.fits))
        .collect();
    let list = match list.is_empty() {
        // A browser that never was there has a guide that says so.
        true => return Ok(None),
        false => list.join("\n"),
    };
    Err(Error::Usage(format!(
        "--version {name}: not known for {} on {}; known are\n{list}",
        browser.name(),
        platform.name()
    )))
}

/// The way that is asked for; an unknown one brings the list.
fn way_named(
    browser: Browser,
    platform: Platform,
    version: Option<&'static Version>,
    name: Option<&str>,
) -> Result<Option<Remedy>, Error> {
    let version = version.or_else(|| version::current(browser, platform));
    let (Some(name), Some(version)) = (name, version) else {
        return Ok(None);
    };
    let all = remedies(version, platform);
    let found = all.iter().copied().find(|way| way.name() == name);
    let list: Vec<&str> = all.iter().map(|way| way.name()).collect();
    match found {
        Some(way) => Ok(Some(way)),
        None => Err(Error::Usage(format!(
            "--way {name}: not known there; known are {}",
            list.join(", ")
        ))),
    }
}

fn load(file: &str) -> Result<Vec<Certificate>, Error> {
    let bytes = std::fs::read(file).map_err(|error| Error::File(format!("{file}: {error}")))?;
    let found: Vec<Certificate> = input::read(&bytes).certificates().cloned().collect();
    match found.is_empty() {
        true => Err(Error::File(format!("{file}: no certificate in it"))),
        false => Ok(Chain::of(&found).certificates),
    }
}

fn system_clock() -> Time {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    Time(since.map_or(0, |since| {
        i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
    }))
}
