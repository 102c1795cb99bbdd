//! Where one is on the page, and how it is shown.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    Certificate,
    Verdict,
    Guide,
    HandOut,
    Files,
    Server,
    /// What does the browser show?
    Symptom,
    /// What leaves the browser?
    Privacy,
}

impl Page {
    pub const ALL: [Self; 8] = [
        Self::Certificate,
        Self::Verdict,
        Self::Guide,
        Self::HandOut,
        Self::Files,
        Self::Server,
        Self::Symptom,
        Self::Privacy,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::Verdict => "verdict",
            Self::Guide => "guide",
            Self::HandOut => "hand-out",
            Self::Files => "files",
            Self::Server => "server",
            Self::Symptom => "symptom",
            Self::Privacy => "privacy",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    System,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    pub const fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Which rows the table of details shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    All,
    Version1,
    Extensions,
    Critical,
    Properties,
}

impl Filter {
    pub const ALL: [Self; 5] = [
        Self::All,
        Self::Version1,
        Self::Extensions,
        Self::Critical,
        Self::Properties,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Version1 => "version1",
            Self::Extensions => "extensions",
            Self::Critical => "critical",
            Self::Properties => "properties",
        }
    }
}
