//! Roll-outs: the same trust for many computers, each with what undoes it.
//!
//! One file a kind, all alike: the facts on top, then where to run it, what makes the trust, how to
//! verify it, and what undoes it. Whether a kind may be made at all is asked of
//! [`crate::verdict`]: an artefact that would help nobody, or make a warning final, is refused
//! with the reason. Which certificate is rolled out, [`PortGroup`] decides.

mod android;
mod artefact;
mod certutil;
mod chromium_policy;
mod firefox_policy;
mod format;
mod gpo;
mod java;
mod job;
mod linux_trust;
mod nss;
mod powershell;
mod profile;
pub mod quote;
mod security;
mod service;
mod shell;
mod text;
mod windows;

use crate::browser::{Browser, Platform};
use crate::captions::Evidence;
use crate::export::File;
use crate::guide::{PortGroup, StepFile};
use crate::l10n::Words;
use crate::message::Message;
use crate::site::Site;
use crate::verdict::{Outcome, Prediction};

pub use format::Format;

use artefact::Artefact;
use chromium_policy::Brand;
use job::Job;
use windows::Store;

/// A kind of artefact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    PowerShellUser,
    PowerShellMachinePeople,
    PowerShellMachineRoot,
    CertutilUser,
    CertutilMachinePeople,
    CertutilMachineRoot,
    Gpo,
    ChromeWindows,
    ChromeMacOs,
    ChromeLinux,
    EdgeWindows,
    EdgeMacOs,
    EdgeLinux,
    FirefoxWindows,
    FirefoxMacOs,
    FirefoxLinux,
    MacOsProfile,
    IosProfile,
    SecurityUser,
    SecurityMachine,
    NssChromium,
    NssFirefox,
    CaCertificates,
    TrustAnchor,
    JavaWindows,
    JavaUnix,
    Android,
}

/// What is to be rolled out, and for which server.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    pub kind: Kind,
    pub site: &'a Site,
    /// The ports that serve the certificate, and what the verifiers say of it.
    pub group: &'a PortGroup,
}

/// An artefact with all that an administrator has to know about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Rollout {
    pub kind: Kind,
    pub make: File,
    pub undo: File,
    /// The certificate, where the artefact only names its file.
    pub companion: Option<StepFile>,
    /// What somebody gains who gets hold of the certificate's key; in one sentence.
    pub risk: Message,
    /// Where to run it or to put it.
    pub place: Message,
    /// How to see that it worked.
    pub verify: Message,
    /// How to take it back.
    pub undoing: Message,
    /// What the browsers that read it answer afterwards; not all of them need to accept. Empty for
    /// other programs.
    pub answers: Vec<(Browser, Prediction)>,
    /// How the artefact itself is known to work.
    pub evidence: Evidence,
}

/// Why an artefact is not made.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// It would help nobody, or make things worse.
    pub why: Message,
    pub because: Message,
}

impl Kind {
    pub const ALL: [Self; 27] = [
        Self::PowerShellUser,
        Self::PowerShellMachinePeople,
        Self::PowerShellMachineRoot,
        Self::CertutilUser,
        Self::CertutilMachinePeople,
        Self::CertutilMachineRoot,
        Self::Gpo,
        Self::ChromeWindows,
        Self::ChromeMacOs,
        Self::ChromeLinux,
        Self::EdgeWindows,
        Self::EdgeMacOs,
        Self::EdgeLinux,
        Self::FirefoxWindows,
        Self::FirefoxMacOs,
        Self::FirefoxLinux,
        Self::MacOsProfile,
        Self::IosProfile,
        Self::SecurityUser,
        Self::SecurityMachine,
        Self::NssChromium,
        Self::NssFirefox,
        Self::CaCertificates,
        Self::TrustAnchor,
        Self::JavaWindows,
        Self::JavaUnix,
        Self::Android,
    ];

    /// Name on the command line, and part of the file name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PowerShellUser => "powershell-user",
            Self::PowerShellMachinePeople => "powershell-machine-people",
            Self::PowerShellMachineRoot => "powershell-machine-root",
            Self::CertutilUser => "certutil-user",
            Self::CertutilMachinePeople => "certutil-machine-people",
            Self::CertutilMachineRoot => "certutil-machine-root",
            Self::Gpo => "gpo",
            Self::ChromeWindows => "chrome-windows",
            Self::ChromeMacOs => "chrome-macos",
            Self::ChromeLinux => "chrome-linux",
            Self::EdgeWindows => "edge-windows",
            Self::EdgeMacOs => "edge-macos",
            Self::EdgeLinux => "edge-linux",
            Self::FirefoxWindows => "firefox-windows",
            Self::FirefoxMacOs => "firefox-macos",
            Self::FirefoxLinux => "firefox-linux",
            Self::MacOsProfile => "macos-profile",
            Self::IosProfile => "ios-profile",
            Self::SecurityUser => "macos-security-user",
            Self::SecurityMachine => "macos-security-machine",
            Self::NssChromium => "nss-chromium",
            Self::NssFirefox => "nss-firefox",
            Self::CaCertificates => "linux-ca-certificates",
            Self::TrustAnchor => "linux-trust-anchor",
            Self::JavaWindows => "java-windows",
            Self::JavaUnix => "java-unix",
            Self::Android => "android",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What it is, as a message.
    pub const fn title(self) -> Message {
        Message::new(match self {
            Self::PowerShellUser => "rollout-powershell-user",
            Self::PowerShellMachinePeople => "rollout-powershell-machine-people",
            Self::PowerShellMachineRoot => "rollout-powershell-machine-root",
            Self::CertutilUser => "rollout-certutil-user",
            Self::CertutilMachinePeople => "rollout-certutil-machine-people",
            Self::CertutilMachineRoot => "rollout-certutil-machine-root",
            Self::Gpo => "rollout-gpo",
            Self::ChromeWindows => "rollout-chrome-windows",
            Self::ChromeMacOs => "rollout-chrome-macos",
            Self::ChromeLinux => "rollout-chrome-linux",
            Self::EdgeWindows => "rollout-edge-windows",
            Self::EdgeMacOs => "rollout-edge-macos",
            Self::EdgeLinux => "rollout-edge-linux",
            Self::FirefoxWindows => "rollout-firefox-windows",
            Self::FirefoxMacOs => "rollout-firefox-macos",
            Self::FirefoxLinux => "rollout-firefox-linux",
            Self::MacOsProfile => "rollout-macos-profile",
            Self::IosProfile => "rollout-ios-profile",
            Self::SecurityUser => "rollout-security-user",
            Self::SecurityMachine => "rollout-security-machine",
            Self::NssChromium => "rollout-nss-chromium",
            Self::NssFirefox => "rollout-nss-firefox",
            Self::CaCertificates => "rollout-ca-certificates",
            Self::TrustAnchor => "rollout-trust-anchor",
            Self::JavaWindows => "rollout-java-windows",
            Self::JavaUnix => "rollout-java-unix",
            Self::Android => "rollout-android",
        })
    }

    /// The system that it is for.
    pub const fn platform(self) -> Platform {
        match self {
            Self::PowerShellUser
            | Self::PowerShellMachinePeople
            | Self::PowerShellMachineRoot
            | Self::CertutilUser
            | Self::CertutilMachinePeople
            | Self::CertutilMachineRoot
            | Self::Gpo
            | Self::ChromeWindows
            | Self::EdgeWindows
            | Self::FirefoxWindows
            | Self::JavaWindows => Platform::Windows,
            Self::ChromeMacOs
            | Self::EdgeMacOs
            | Self::FirefoxMacOs
            | Self::MacOsProfile
            | Self::SecurityUser
            | Self::SecurityMachine => Platform::MacOs,
            Self::ChromeLinux
            | Self::EdgeLinux
            | Self::FirefoxLinux
            | Self::NssChromium
            | Self::NssFirefox
            | Self::CaCertificates
            | Self::TrustAnchor
            | Self::JavaUnix => Platform::Linux,
            Self::IosProfile => Platform::Ios,
            Self::Android => Platform::Android,
        }
    }

    const fn artefact(self) -> &'static dyn Artefact {
        match self {
            Self::PowerShellUser => &powershell::PowerShell(Store::USER_ROOT),
            Self::PowerShellMachinePeople => &powershell::PowerShell(Store::MACHINE_PEOPLE),
            Self::PowerShellMachineRoot => &powershell::PowerShell(Store::MACHINE_ROOT),
            Self::CertutilUser => &certutil::Certutil(Store::USER_ROOT),
            Self::CertutilMachinePeople => &certutil::Certutil(Store::MACHINE_PEOPLE),
            Self::CertutilMachineRoot => &certutil::Certutil(Store::MACHINE_ROOT),
            Self::Gpo => &gpo::Gpo,
            Self::ChromeWindows => &chromium_policy::Windows(Brand::CHROME),
            Self::ChromeMacOs => &chromium_policy::MacOs(Brand::CHROME),
            Self::ChromeLinux => &chromium_policy::Linux(Brand::CHROME),
            Self::EdgeWindows => &chromium_policy::Windows(Brand::EDGE),
            Self::EdgeMacOs => &chromium_policy::MacOs(Brand::EDGE),
            Self::EdgeLinux => &chromium_policy::Linux(Brand::EDGE),
            Self::FirefoxWindows => &firefox_policy::Windows,
            Self::FirefoxMacOs => &firefox_policy::MacOs,
            Self::FirefoxLinux => &firefox_policy::Linux,
            Self::MacOsProfile => &profile::MacOs,
            Self::IosProfile => &profile::Ios,
            Self::SecurityUser => &security::Security { machine: false },
            Self::SecurityMachine => &security::Security { machine: true },
            Self::NssChromium => &nss::Chromium,
            Self::NssFirefox => &nss::Firefox,
            Self::CaCertificates => &linux_trust::CaCertificates,
            Self::TrustAnchor => &linux_trust::TrustAnchor,
            Self::JavaWindows => &java::Windows,
            Self::JavaUnix => &java::Unix,
            Self::Android => &android::Android,
        }
    }
}

/// Makes an artefact and its undo, with comments in the words' language.
///
/// # Errors
/// Where it would help nobody or make things worse.
pub fn rollout(request: &Request<'_>, words: &Words) -> Result<Rollout, Refusal> {
    let service = service::decide(request.kind, request.group)?;
    let artefact = request.kind.artefact();
    let job = Job::new(request, service.remedy, words);
    let (make, undo) = (artefact.make(&job), artefact.undo(&job));
    let undoing = match undo.format {
        Format::Registry => Message::new("rollout-undo-import"),
        Format::Text => Message::new("rollout-undo-follow"),
        _ => Message::new("rollout-undo-run"),
    };
    let undo = undo.file(&job, "-undo");
    Ok(Rollout {
        kind: request.kind,
        make: make.file(&job, ""),
        undoing: undoing.code("file", &undo.name),
        undo,
        companion: artefact.companion(&job),
        risk: job.risk(),
        place: artefact.place(&job),
        verify: artefact.verify(&job),
        answers: service.answers,
        evidence: artefact.evidence(),
    })
}

impl Rollout {
    /// The browsers that open the page without a warning afterwards.
    pub fn opens(&self) -> Vec<Browser> {
        let answers = self.answers.iter();
        let open = answers.filter(|(_, answer)| answer.outcome == Outcome::Ok);
        open.map(|(browser, _)| *browser).collect()
    }

    /// How the artefact is known to work, as a message.
    pub const fn evidence_message(&self) -> Message {
        Message::new(match self.evidence {
            Evidence::Measured => "rollout-evidence-measured",
            Evidence::Source => "rollout-evidence-source",
            Evidence::Document => "rollout-evidence-document",
            Evidence::Unverified => "rollout-evidence-unverified",
        })
    }
}
