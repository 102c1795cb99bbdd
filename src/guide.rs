//! Step-by-step guides: one browser on one system, for one site and what it serves.
//!
//! A guide is a neutral tree of messages, captions, files and addresses; [`crate::handout`] writes
//! it as a document, the page shows it, and neither adds a step.

mod application;
pub mod browser;
mod instead;
mod later;
mod managed;
mod obtain;
pub mod store;
mod task;
mod trouble;
pub mod version;
mod way;

use crate::browser::{Browser, Platform, Verifier};
use crate::captions::Evidence;
use crate::certificate::{Certificate, Time, hex, hex_pairs};
use crate::export::Format;
use crate::message::{Arg, Message};
use crate::picture::{self, Picture};
use crate::site::{Served, Site};
use crate::verdict::{self, Case, Mend, Prediction, Remedy};

pub use later::warnings_for;
pub use task::Task;
pub use version::{Look, Version};
pub use way::{Way, remedies, remedy_message, ways};

/// What a guide is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    pub browser: Browser,
    pub platform: Platform,
    /// Without it, the current one.
    pub version: Option<&'static Version>,
    pub task: Task,
    /// The way that the reader asks for; without it, the least power that works.
    pub way: Option<Remedy>,
    pub site: &'a Site,
    /// From [`port_groups`].
    pub groups: &'a [PortGroup],
}

impl<'a> Request<'a> {
    /// How to trust a site in the current version, by the best way.
    pub const fn new(
        browser: Browser,
        platform: Platform,
        site: &'a Site,
        groups: &'a [PortGroup],
    ) -> Self {
        Self {
            browser,
            platform,
            version: None,
            task: Task::Trust,
            way: None,
            site,
            groups,
        }
    }

    /// The version; `None` where the browser never existed on the system.
    pub fn version(&self) -> Option<&'static Version> {
        let wanted = self.version;
        let fits = |version: &&Version| {
            version.browser == self.browser && version.platforms.contains(&self.platform)
        };
        wanted
            .filter(fits)
            .or_else(|| version::current(self.browser, self.platform))
    }

    fn look(&self) -> Option<Look> {
        self.version().map(|version| version.look)
    }

    fn verifier(&self) -> Verifier {
        match self.version() {
            Some(version) => version.verifier(self.platform),
            None => self.browser.verifier(self.platform),
        }
    }
}

/// A guide.
#[derive(Clone, Debug, PartialEq)]
pub struct Guide {
    pub browser: Browser,
    pub platform: Platform,
    pub task: Task,
    pub title: Message,
    /// The versions that the guide fits; `None` where there is no such browser.
    pub version: Option<&'static Version>,
    /// In one sentence: what happens, or why it cannot.
    pub summary: Message,
    /// What somebody gains who gets hold of the server's key; in one sentence.
    pub risk: Option<Message>,
    /// What the reader should know about this version.
    pub notes: Vec<Message>,
    pub sections: Vec<Section>,
}

/// A part of a guide.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    pub kind: SectionKind,
    pub intro: Vec<Message>,
    pub steps: Vec<Step>,
}

/// The parts that a guide has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SectionKind {
    Prepare,
    /// Takes out the certificate that was renewed.
    RemoveOld,
    /// Trust that lasts.
    Trust,
    /// Trust for now: until the browser forgets it.
    ForNow,
    /// Another browser or system, where this one cannot.
    Instead,
    /// Nothing on this device helps: what to mend on the server.
    Server,
    /// To the certificate on the screen.
    Show,
    /// Into a file.
    Save,
    /// The formats that the wizard offers.
    Formats,
    /// The same by a command.
    Command,
    /// The same from the server's own administration.
    FromServer,
    Check,
    /// The product's own pages.
    Application,
    Trouble,
    Undo,
    /// The same for whoever only went on past the warning.
    UndoPassing,
    /// What will come up later.
    Later,
}

impl SectionKind {
    pub const fn id(self) -> &'static str {
        match self {
            Self::Prepare => "guide-section-prepare",
            Self::RemoveOld => "guide-section-remove-old",
            Self::Trust => "guide-section-trust",
            Self::ForNow => "guide-section-for-now",
            Self::Instead => "guide-section-instead",
            Self::Server => "guide-section-server",
            Self::Show => "guide-section-show",
            Self::Save => "guide-section-save",
            Self::Formats => "guide-section-formats",
            Self::Command => "guide-section-command",
            Self::FromServer => "guide-section-from-server",
            Self::Check => "guide-section-check",
            Self::Application => "guide-section-application",
            Self::Trouble => "guide-section-trouble",
            Self::Undo => "guide-section-undo",
            Self::UndoPassing => "guide-section-undo-passing",
            Self::Later => "guide-section-later",
        }
    }

    /// Whether its steps follow each other; otherwise one of them fits.
    pub const fn is_ordered(self) -> bool {
        !matches!(
            self,
            Self::Instead | Self::Formats | Self::Command | Self::Application | Self::Trouble
        )
    }
}

/// One action.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    pub action: Option<Message>,
    /// Where the thing stands that the step is about.
    pub place: Option<Message>,
    /// What one should see next.
    pub see: Option<Message>,
    /// The mistake that people make here.
    pub mistake: Option<Message>,
    /// An address to open.
    pub link: Option<String>,
    /// A text to copy: an address that cannot be a link, or a command.
    pub copy: Option<String>,
    /// A file to save.
    pub file: Option<StepFile>,
    /// A port that this step is about, to be ticked off.
    pub port: Option<u16>,
    pub fingerprint: Option<Fingerprint>,
    /// The dialog of this step.
    pub picture: Option<Picture>,
}

/// A certificate to be saved as a file.
#[derive(Clone, Debug, PartialEq)]
pub struct StepFile {
    pub name: String,
    pub format: Format,
    pub certificate: Certificate,
}

impl StepFile {
    /// What people call the certificate in the file.
    pub fn certificate_title(&self) -> String {
        self.certificate.title()
    }
}

/// A fingerprint as one dialog writes it, and the hash that the dialog does not show.
#[derive(Clone, Debug, PartialEq)]
pub struct Fingerprint {
    pub title: String,
    pub shown: Vec<(Hash, String)>,
    pub not_shown: Vec<(Hash, String)>,
    /// The first one that is shown, in groups of four digits: for reading aloud.
    pub aloud: Vec<String>,
    /// To compare with what somebody pastes.
    pub certificate: Certificate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hash {
    Sha256,
    Sha1,
}

impl Hash {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sha256 => "SHA-256",
            Self::Sha1 => "SHA-1",
        }
    }

    fn of(self, certificate: &Certificate) -> Vec<u8> {
        match self {
            Self::Sha256 => certificate.sha256().to_vec(),
            Self::Sha1 => certificate.sha1.to_vec(),
        }
    }
}

/// How a dialog writes fingerprints.
#[derive(Clone, Copy, Debug)]
pub struct FingerprintForm {
    pub hashes: &'static [Hash],
    /// Between pairs of digits.
    pub separator: &'static str,
    pub upper_case: bool,
}

impl FingerprintForm {
    pub fn write(&self, certificate: &Certificate) -> Fingerprint {
        let written = |hash: Hash| {
            let bytes = &hash.of(certificate);
            let text = match (self.upper_case, self.separator) {
                (false, "") => hex(bytes),
                (false, separator) => hex_pairs(bytes, separator).to_lowercase(),
                (true, separator) => hex_pairs(bytes, separator),
            };
            (hash, text)
        };
        let both = [Hash::Sha256, Hash::Sha1];
        let other = both.into_iter().filter(|hash| !self.hashes.contains(hash));
        Fingerprint {
            title: certificate.title(),
            shown: self.hashes.iter().copied().map(written).collect(),
            not_shown: other.map(written).collect(),
            aloud: self.hashes.first().map_or_else(Vec::new, |hash| {
                grouped(&hex_pairs(&hash.of(certificate), ""), 4)
            }),
            certificate: certificate.clone(),
        }
    }
}

/// Digits in groups of this size.
fn grouped(digits: &str, size: usize) -> Vec<String> {
    let digits: Vec<char> = digits.chars().collect();
    let groups = digits.chunks(size);
    groups.map(|group| group.iter().collect()).collect()
}

impl Step {
    pub fn new(action: Message) -> Self {
        Self {
            action: Some(action),
            ..Self::default()
        }
    }

    pub fn place(self, place: Message) -> Self {
        Self {
            place: Some(place),
            ..self
        }
    }

    pub fn see(self, see: Message) -> Self {
        Self {
            see: Some(see),
            ..self
        }
    }

    pub fn mistake(self, mistake: Message) -> Self {
        Self {
            mistake: Some(mistake),
            ..self
        }
    }

    pub fn link(self, link: String) -> Self {
        Self {
            link: Some(link),
            ..self
        }
    }

    pub fn copy(self, copy: impl Into<String>) -> Self {
        Self {
            copy: Some(copy.into()),
            ..self
        }
    }

    pub fn file(self, file: StepFile) -> Self {
        Self {
            file: Some(file),
            ..self
        }
    }

    pub fn fingerprint(self, fingerprint: Fingerprint) -> Self {
        Self {
            fingerprint: Some(fingerprint),
            ..self
        }
    }

    pub fn port(self, port: u16, link: String) -> Self {
        Self {
            port: Some(port),
            link: Some(link),
            ..self
        }
    }

    fn messages(&self) -> impl Iterator<Item = &Message> {
        let all = [&self.action, &self.place, &self.see, &self.mistake];
        all.into_iter().flatten()
    }

    /// The weakest evidence among the captions that the step quotes in a language.
    pub fn evidence(&self, captions: crate::l10n::Locale) -> Option<Evidence> {
        let args = self.messages().flat_map(|message| &message.args);
        let quoted = args.filter_map(|(_, arg)| match arg {
            Arg::Caption(caption, _) => Some(caption.shown(captions, None).evidence),
            _ => None,
        });
        quoted.max()
    }
}

/// Ports that serve the same certificate, and what the verifiers say of it.
#[derive(Clone, Debug, PartialEq)]
pub struct PortGroup {
    pub ports: Vec<u16>,
    pub leaf: Certificate,
    /// As served, the leaf first.
    pub chain: Vec<Certificate>,
    pub predictions: Vec<Prediction>,
    pub mends: Vec<Mend>,
}

impl PortGroup {
    /// The certificate that a store takes: the chain's self-issued one, else the leaf.
    pub fn anchor(&self) -> &Certificate {
        let root = self.chain.iter().find(|one| one.is_self_issued());
        root.unwrap_or(&self.leaf)
    }

    /// Whether the leaf was issued by a certificate that is here.
    pub fn is_ca_issued(&self) -> bool {
        self.anchor().der != self.leaf.der
    }
}

/// The ports of a site by the certificate that they serve, in the order of the site's ports. This
/// asks every verifier, so it is done once for all guides of a site.
pub fn port_groups(site: &Site, served: &Served, now: Time) -> Vec<PortGroup> {
    let mut groups: Vec<PortGroup> = Vec::new();
    for &port in &site.ports {
        let chain = served.chain(port);
        let Some(leaf) = chain.first() else { continue };
        match groups.iter_mut().find(|group| group.leaf.der == leaf.der) {
            Some(group) => group.ports.push(port),
            None => groups.push(port_group(site, port, chain, leaf, now)),
        }
    }
    groups
}

fn port_group(
    site: &Site,
    port: u16,
    chain: &[Certificate],
    leaf: &Certificate,
    now: Time,
) -> PortGroup {
    let case = Case {
        served: chain,
        store: None,
        host: &site.host,
        port: Some(port),
        now,
    };
    PortGroup {
        ports: vec![port],
        leaf: leaf.clone(),
        chain: chain.to_vec(),
        predictions: verdict::predict(&case),
        mends: verdict::mends(&case),
    }
}

impl Guide {
    /// The versions that the guide fits, how their captions in a language are known, and since
    /// when.
    pub fn fits(&self, captions: crate::l10n::Locale) -> Option<Message> {
        let version = self.version?;
        let evidence = self.evidence(captions).max(version.evidence);
        let message = Message::new("guide-fits")
            .text("versions", version.fits)
            .with("evidence", evidence_message(evidence))
            .text("date", version.checked);
        Some(message)
    }

    /// The weakest evidence among the captions of the browser and the system in a language. The
    /// server's own pages count for themselves.
    pub fn evidence(&self, captions: crate::l10n::Locale) -> Evidence {
        let of_server = |kind| {
            use SectionKind::{Application, FromServer, Trouble};
            matches!(kind, Application | FromServer | Trouble)
        };
        let sections = self.sections.iter();
        let own = sections.filter(|section| !of_server(section.kind));
        let steps = own.flat_map(|section| &section.steps);
        let evidence = steps.filter_map(|step| step.evidence(captions)).max();
        evidence.unwrap_or(Evidence::Measured)
    }
}

/// How the captions of a guide or a step are known, as a message.
pub fn evidence_message(evidence: Evidence) -> Message {
    Message::new(match evidence {
        Evidence::Measured => "guide-evidence-measured",
        Evidence::Source => "guide-evidence-source",
        Evidence::Document => "guide-evidence-document",
        Evidence::Unverified => "guide-evidence-unverified",
    })
}

/// Writes the guide.
pub fn guide(request: &Request<'_>) -> Guide {
    let mut guide = match request.version() {
        Some(version) => task::guide(request, version),
        None => instead::absent(request),
    };
    picture::attach(&mut guide.sections);
    guide
}

/// The browser's name as a message.
pub fn browser_name(browser: Browser) -> Message {
    Message::new(match browser {
        Browser::Chrome => "browser-chrome",
        Browser::Edge => "browser-edge",
        Browser::Firefox => "browser-firefox",
        Browser::Safari => "browser-safari",
        Browser::InternetExplorer => "browser-internet-explorer",
    })
}

/// The system's name as a message.
pub fn platform_name(platform: Platform) -> Message {
    Message::new(match platform {
        Platform::Windows => "platform-windows",
        Platform::MacOs => "platform-macos",
        Platform::Linux => "platform-linux",
        Platform::Ios => "platform-ios",
        Platform::Android => "platform-android",
    })
}
