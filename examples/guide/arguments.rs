//! The arguments that say which guide is wanted.

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use trustguide::browser::{Browser, Platform};
use trustguide::certificate::{Certificate, Time};
use trustguide::chain::Chain;
use trustguide::guide::{PortGroup, Request, port_groups};
use trustguide::input;
use trustguide::l10n::{Locale, Words};
use trustguide::site::{Product, Served, Site, host_of, ports_of};

const USAGE: &str = "usage: --browser B --platform P [--version N] --locale L [--captions L] \
     [--host NAME] [--ports 443,7443] [--now T] [--at PORT=FILE]... FILE";

/// What was asked for.
pub struct Wanted {
    browser: Browser,
    platform: Platform,
    locale: Locale,
    captions: Locale,
    site: Site,
    groups: Vec<PortGroup>,
}

impl Wanted {
    pub fn request(&self) -> Request<'_> {
        Request {
            browser: self.browser,
            platform: self.platform,
            site: &self.site,
            groups: &self.groups,
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
            // One version of each product is described so far.
            "--version" => {}
            _ => return Err(Error::Usage(format!("{name}: no such option"))),
        }
        Ok(())
    }

    fn finish(self) -> Result<Wanted, Error> {
        let missing = |name: &str| Error::Usage(format!("{name} is missing"));
        let locale = self.locale.ok_or_else(|| missing("--locale"))?;
        let everywhere = match self.file {
            Some(file) => file,
            None if self.at.is_empty() => return Err(missing("FILE")),
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
            browser: self.browser.ok_or_else(|| missing("--browser"))?,
            platform: self.platform.ok_or_else(|| missing("--platform"))?,
            locale,
            captions: self.captions.unwrap_or(locale),
            groups: port_groups(&site, &served, now),
            site,
        })
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
