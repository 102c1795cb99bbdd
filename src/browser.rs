//! Browsers, the systems that they run on, and which verifier decides there.

/// A browser that people name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Browser {
    Chrome,
    Edge,
    Firefox,
    Safari,
    InternetExplorer,
}

/// An operating system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Platform {
    Windows,
    MacOs,
    Linux,
    Ios,
    Android,
}

/// The code that decides whether a server's certificate is accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verifier {
    /// Chrome's and Edge's own verifier (BoringSSL path building), on every system but iOS.
    Chromium,
    /// mozilla::pkix.
    Firefox,
    /// Security.framework: Safari, and every browser on iOS.
    Apple,
    /// CryptoAPI: Internet Explorer.
    Windows,
}

impl Browser {
    pub const ALL: [Self; 5] = [
        Self::Chrome,
        Self::Edge,
        Self::Firefox,
        Self::Safari,
        Self::InternetExplorer,
    ];

    /// Name on the command line, and stem of the message ids.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chrome => "chrome",
            Self::Edge => "edge",
            Self::Firefox => "firefox",
            Self::Safari => "safari",
            Self::InternetExplorer => "internet-explorer",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|browser| browser.name() == name)
    }

    /// The systems that the browser exists for.
    pub const fn platforms(self) -> &'static [Platform] {
        use Platform::{Android, Ios, Linux, MacOs, Windows};
        match self {
            Self::Chrome | Self::Edge | Self::Firefox => &[Windows, MacOs, Linux, Ios, Android],
            Self::Safari => &[MacOs, Ios],
            Self::InternetExplorer => &[Windows],
        }
    }

    pub const fn verifier(self, platform: Platform) -> Verifier {
        match (self, platform) {
            (Self::Safari, _) | (_, Platform::Ios) => Verifier::Apple,
            (Self::Chrome | Self::Edge, _) => Verifier::Chromium,
            (Self::Firefox, _) => Verifier::Firefox,
            (Self::InternetExplorer, _) => Verifier::Windows,
        }
    }
}

impl Platform {
    pub const ALL: [Self; 5] = [
        Self::Windows,
        Self::MacOs,
        Self::Linux,
        Self::Ios,
        Self::Android,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Windows => "windows",
            Self::MacOs => "macos",
            Self::Linux => "linux",
            Self::Ios => "ios",
            Self::Android => "android",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|platform| platform.name() == name)
    }
}

impl Verifier {
    pub const ALL: [Self; 4] = [Self::Chromium, Self::Firefox, Self::Apple, Self::Windows];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Apple => "apple",
            Self::Windows => "windows",
        }
    }

    /// The systems on which this verifier decides.
    pub const fn platforms(self) -> &'static [Platform] {
        use Platform::{Android, Ios, Linux, MacOs, Windows};
        match self {
            Self::Chromium | Self::Firefox => &[Windows, MacOs, Linux, Android],
            Self::Apple => &[MacOs, Ios],
            Self::Windows => &[Windows],
        }
    }
}
