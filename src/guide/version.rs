//! The versions of browsers that guides are written for, as data: one table a browser, in its
//! file, the current version first.

use crate::browser::{Browser, Platform, Verifier};
use crate::captions::Evidence;
use crate::guide::browser::{chrome, edge, firefox, internet_explorer, safari};
use crate::verdict::Remedy;

/// Versions of a browser whose dialogs are the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Version {
    pub browser: Browser,
    pub platforms: &'static [Platform],
    /// Names on the command line, the first of which is listed.
    pub names: &'static [&'static str],
    /// The first and the last major version.
    pub majors: (u32, u32),
    /// The versions as people write them.
    pub fits: &'static str,
    pub look: Look,
    /// No longer maintained by its maker.
    pub legacy: bool,
    /// Ways of trusting that newer versions have and this one has not.
    pub lacks: &'static [Remedy],
    /// How its dialogs are known, and the day on which that was looked at.
    pub evidence: Evidence,
    pub checked: &'static str,
}

/// The dialogs of a version: who draws them, and the captions that changed between versions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Look {
    Chrome(&'static chrome::Captions),
    Edge,
    /// Chrome and Edge on Android.
    ChromiumAndroid,
    Firefox(&'static firefox::Captions),
    /// 3.x: a dialog for exceptions, and windows for everything.
    FirefoxClassic,
    FirefoxAndroid,
    Safari,
    /// 4.x on the Mac: a sheet with the certificate.
    SafariSheet,
    /// 4.x on Windows: a question of its own, and the certificate dialog of Windows.
    SafariWindows,
    /// Safari on iPhone and iPad.
    Ios,
    /// The other browsers there: their warnings' words are not known.
    IosOther,
    InternetExplorer(&'static internet_explorer::Captions),
}

/// The systems of a computer on which a browser's dialogs are the same.
pub(super) const DESKTOP: &[Platform] = &[Platform::Windows, Platform::MacOs, Platform::Linux];

/// Every later version.
pub(super) const ON: u32 = u32::MAX;

impl Version {
    /// The name that is listed.
    pub fn name(&self) -> &'static str {
        self.names.first().copied().unwrap_or_default()
    }

    /// Who decides. Verifiers of the legacy time are not modelled one by one: the rules of Windows,
    /// which still take SHA-1 and the common name, stand for them all.
    pub const fn verifier(&self, platform: Platform) -> Verifier {
        match self.legacy {
            true => Verifier::Windows,
            false => self.browser.verifier(platform),
        }
    }

    fn covers(&self, major: u32) -> bool {
        let (first, last) = self.majors;
        (first..=last).contains(&major)
    }
}

const fn table(browser: Browser) -> &'static [Version] {
    match browser {
        Browser::Chrome => chrome::VERSIONS,
        Browser::Edge => edge::VERSIONS,
        Browser::Firefox => firefox::VERSIONS,
        Browser::Safari => safari::VERSIONS,
        Browser::InternetExplorer => internet_explorer::VERSIONS,
    }
}

/// The versions of a browser on a system, the current one first; none where there never was one.
pub fn versions(browser: Browser, platform: Platform) -> impl Iterator<Item = &'static Version> {
    let all = table(browser).iter();
    all.filter(move |version| version.platforms.contains(&platform))
}

/// The version that a guide is for where nobody says which.
pub fn current(browser: Browser, platform: Platform) -> Option<&'static Version> {
    versions(browser, platform).next()
}

/// The version with this name, or the one that covers this number, such as `3.6.28`.
pub fn find(browser: Browser, platform: Platform, name: &str) -> Option<&'static Version> {
    let mut all = versions(browser, platform);
    let named = all.find(|version| version.names.contains(&name));
    named.or_else(|| {
        let major = name.split('.').next()?.parse().ok()?;
        of_major(browser, platform, major)
    })
}

/// The version that covers this major number.
pub fn of_major(browser: Browser, platform: Platform, major: u32) -> Option<&'static Version> {
    versions(browser, platform).find(|version| version.covers(major))
}
