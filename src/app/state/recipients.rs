//! Whom a hand-out is for: some browsers, on some systems, in some languages. Pure.

use trustguide::browser::{Browser, Platform};
use trustguide::l10n::Locale;

/// What was ticked; where nothing was, the reader of the guide is meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recipients(Option<Vec<Tick>>);

/// A box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    Browser(Browser),
    Platform(Platform),
    Locale(Locale),
}

/// The boxes that are ticked.
#[derive(Clone, Debug, PartialEq)]
pub struct Chosen(Vec<Tick>);

impl Recipients {
    /// What is ticked.
    pub fn chosen(&self, browser: Browser, platform: Platform, locale: Locale) -> Chosen {
        let reader = || {
            vec![
                Tick::Browser(browser),
                Tick::Platform(platform),
                Tick::Locale(locale),
            ]
        };
        Chosen(self.0.clone().unwrap_or_else(reader))
    }

    pub fn set(&mut self, chosen: Chosen) {
        self.0 = Some(chosen.0);
    }

    /// By name, across a reload.
    pub fn saved(&self) -> Option<Vec<String>> {
        let ticks = self.0.as_ref()?.iter();
        Some(ticks.map(|tick| tick.name().to_owned()).collect())
    }

    /// A name that is not known is passed over.
    pub fn restore(saved: Option<Vec<String>>) -> Self {
        Self(saved.map(|names| {
            names
                .iter()
                .filter_map(|name| Tick::from_name(name))
                .collect()
        }))
    }
}

impl Tick {
    /// No browser is called like a system or a language.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Browser(browser) => browser.name(),
            Self::Platform(platform) => platform.name(),
            Self::Locale(locale) => locale.tag(),
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        let browser = Browser::from_name(name).map(Self::Browser);
        let platform = || Platform::from_name(name).map(Self::Platform);
        let locale = || Locale::from_tag(name).map(Self::Locale);
        browser.or_else(platform).or_else(locale)
    }
}

impl Chosen {
    pub fn has(&self, one: Tick) -> bool {
        self.0.contains(&one)
    }

    pub fn toggle(&mut self, one: Tick) {
        match self.has(one) {
            true => self.0.retain(|other| *other != one),
            false => self.0.push(one),
        }
    }

    pub fn locales(&self) -> Vec<Locale> {
        let locales = Locale::ALL.into_iter();
        locales.filter(|&one| self.has(Tick::Locale(one))).collect()
    }

    /// The browsers on the systems that have them.
    pub fn pairs(&self) -> Vec<(Browser, Platform)> {
        let mut pairs = Vec::new();
        for browser in Browser::ALL {
            for &platform in browser.platforms() {
                if self.has(Tick::Browser(browser)) && self.has(Tick::Platform(platform)) {
                    pairs.push((browser, platform));
                }
            }
        }
        pairs
    }
}
