//! What each browser says about a served chain, before and after each remedy, and which remedy is
//! the one to take: the least power that works.

mod apple;
mod chromium;
mod firefox;
mod name;
mod windows;

use crate::browser::{Platform, Verifier};
use crate::captions::Evidence;
use crate::certificate::{Certificate, Time};
use crate::message::Message;

pub use name::covers;

/// A question to the verifiers: what a server shows, where, and when.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// As the server sends them, the leaf first.
    pub served: &'a [Certificate],
    /// The certificate that a remedy puts into a store; without it, the chain's self-issued one,
    /// else the leaf.
    pub store: Option<&'a Certificate>,
    /// The host name or address that people type.
    pub host: &'a str,
    pub port: Option<u16>,
    pub now: Time,
}

/// A way to make a browser accept a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Remedy {
    /// Nothing was done.
    None,
    /// The person goes on past the warning.
    Exception,
    /// NSS database, trusted as authority: `certutil -t C,,`.
    NssTrustedCa,
    /// NSS database, trusted as peer: `certutil -t P,,`.
    NssTrustedPeer,
    /// Chrome's own list, "Trusted Certificates" of its certificate manager.
    CustomStore,
    /// Managed: Chrome's `CACertificates`, Firefox's `Certificates.Install`.
    Policy,
    /// Windows "Trusted Root Certification Authorities", of the user or the computer.
    TrustedRoot,
    /// Windows "Trusted People" of the computer.
    TrustedPeopleMachine,
    /// Windows "Trusted People" of the user.
    TrustedPeopleUser,
    /// macOS keychain with "Always Trust".
    AlwaysTrust,
    /// iOS profile with its switch on.
    Profile,
    /// Android's user "CA certificate".
    UserCa,
}

impl Remedy {
    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Exception => "exception",
            Self::NssTrustedCa => "nss-trusted-ca",
            Self::NssTrustedPeer => "nss-trusted-peer",
            Self::CustomStore => "custom-store",
            Self::Policy => "policy",
            Self::TrustedRoot => "trusted-root",
            Self::TrustedPeopleMachine => "trusted-people-machine",
            Self::TrustedPeopleUser => "trusted-people-user",
            Self::AlwaysTrust => "always-trust",
            Self::Profile => "profile",
            Self::UserCa => "user-ca",
        }
    }
}

/// What a browser answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The page opens without a warning.
    Ok,
    /// A warning with the browser's own code.
    Refused {
        code: &'static str,
        /// Whether the person is offered a way past it.
        overridable: bool,
    },
}

impl Outcome {
    /// `ok`, or the browser's code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Refused { code, .. } => code,
        }
    }

    pub const fn overridable(self) -> bool {
        matches!(
            self,
            Self::Refused {
                overridable: true,
                ..
            }
        )
    }
}

/// What one verifier on one system answers after one remedy.
#[derive(Clone, Debug, PartialEq)]
pub struct Prediction {
    pub port: Option<u16>,
    pub verifier: Verifier,
    pub platform: Platform,
    pub remedy: Remedy,
    pub outcome: Outcome,
    pub recommended: bool,
    pub evidence: Evidence,
    /// Why, with the field that it rests on.
    pub because: Message,
}

/// Answers for every verifier, system and remedy, the harmful ones too.
pub fn predict(case: &Case<'_>) -> Vec<Prediction> {
    let _ = case;
    Vec::new()
}

/// The prediction for one remedy, where that remedy exists on the system.
pub fn find(
    predictions: &[Prediction],
    verifier: Verifier,
    platform: Platform,
    remedy: Remedy,
) -> Option<&Prediction> {
    predictions.iter().find(|prediction| {
        prediction.verifier == verifier
            && prediction.platform == platform
            && prediction.remedy == remedy
    })
}

/// The remedy to take: the least power that works; `None` where nothing helps.
pub fn recommended(
    predictions: &[Prediction],
    verifier: Verifier,
    platform: Platform,
) -> Option<&Prediction> {
    predictions.iter().find(|prediction| {
        prediction.recommended && prediction.verifier == verifier && prediction.platform == platform
    })
}

/// What to mend on the server for what no trust cures.
pub fn mends(case: &Case<'_>) -> Vec<Message> {
    let _ = case;
    Vec::new()
}
