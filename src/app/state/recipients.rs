//! Whom a hand-out is for: some browsers, on some systems, in some languages. Pure.

use serde::{Deserialize, Serialize};
use trustguide::browser::{Browser, Platform};
use trustguide::l10n::Locale;

/// What was ticked; where nothing was, the reader of the guide is meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recipients {
    chosen: Option<Chosen>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chosen {
    pub browsers: Vec<Browser>,
    pub platforms: Vec<Platform>,
    pub locales: Vec<Locale>,
}

/// A box that is ticked, or no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    Browser(Browser),
    Platform(Platform),
    Locale(Locale),
}

impl Recipients {
    /// What is ticked.
    pub fn chosen(&self, browser: Browser, platform: Platform, locale: Locale) -> Chosen {
        self.chosen.clone().unwrap_or_else(|| Chosen {
            browsers: vec![browser],
            platforms: vec![platform],
            locales: vec![locale],
        })
    }

    pub fn set(&mut self, chosen: Chosen) {
        self.chosen = Some(chosen);
    }
}

impl Chosen {
    pub fn has(&self, one: Tick) -> bool {
        match one {
            Tick::Browser(browser) => self.browsers.contains(&browser),
            Tick::Platform(platform) => self.platforms.contains(&platform),
            Tick::Locale(locale) => self.locales.contains(&locale),
        }
    }

    pub fn toggle(&mut self, one: Tick) {
        match one {
            Tick::Browser(browser) => toggle(&mut self.browsers, browser, &Browser::ALL),
            Tick::Platform(platform) => toggle(&mut self.platforms, platform, &Platform::ALL),
            Tick::Locale(locale) => toggle(&mut self.locales, locale, &Locale::ALL),
        }
    }

    /// The browsers on the systems that have them.
    pub fn pairs(&self) -> Vec<(Browser, Platform)> {
        let browsers = self.browsers.iter();
        let pairs = browsers.flat_map(|&browser| {
            let platforms = self.platforms.iter();
            let fits = platforms.filter(move |platform| browser.platforms().contains(platform));
            fits.map(move |&platform| (browser, platform))
        });
        pairs.collect()
    }
}

/// Puts one in or takes it out, in the order of all.
fn toggle<T: PartialEq + Copy>(list: &mut Vec<T>, one: T, all: &[T]) {
    let place = |one: &T| all.iter().position(|other| other == one);
    match list.contains(&one) {
        true => list.retain(|other| *other != one),
        false => list.push(one),
    }
    list.sort_by_key(place);
}

/// By name, across a reload.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Saved {
    browsers: Vec<String>,
    platforms: Vec<String>,
    locales: Vec<String>,
}

impl Recipients {
    pub fn saved(&self) -> Option<Saved> {
        let chosen = self.chosen.as_ref()?;
        let names = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect();
        Some(Saved {
            browsers: names(chosen.browsers.iter().map(|one| one.name()).collect()),
            platforms: names(chosen.platforms.iter().map(|one| one.name()).collect()),
            locales: names(chosen.locales.iter().map(|one| one.tag()).collect()),
        })
    }

    /// A name that is not known is passed over.
    pub fn restore(saved: Option<Saved>) -> Self {
        let chosen = saved.map(|saved| {
            let (browsers, platforms) = (saved.browsers.iter(), saved.platforms.iter());
            Chosen {
                browsers: browsers
                    .filter_map(|name| Browser::from_name(name))
                    .collect(),
                platforms: platforms
                    .filter_map(|name| Platform::from_name(name))
                    .collect(),
                locales: saved
                    .locales
                    .iter()
                    .filter_map(|tag| Locale::from_tag(tag))
                    .collect(),
            }
        });
        Self { chosen }
    }
}
