//! What each browser says about a served chain, before and after each remedy, and which remedy is
//! the one to take: the least power that works.

mod apple;
mod chromium;
mod der;
mod evidence;
mod finding;
mod firefox;
mod interception;
mod layout;
mod mend;
mod name;
mod pool;
mod reason;
mod recommend;
mod warning;
mod windows;

use crate::browser::{Platform, Verifier};
use crate::captions::Evidence;
use crate::certificate::{Certificate, Time};
use crate::message::Message;

pub use evidence::measured;
pub use finding::{Finding, Severity, findings};
pub use interception::interceptor;
pub use mend::{Mend, mends};
pub use name::covers;
pub use warning::{Setting, Warning, warnings};

use pool::Pool;

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

/// The code that stands for an error page with neither a code nor a button.
pub const EMPTY_PAGE: &str = "nothing";

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

/// One answer of one verifier, before it becomes a [`Prediction`].
struct Answer {
    outcome: Outcome,
    because: Message,
}

impl Answer {
    const fn refused(code: &'static str, overridable: bool, because: Message) -> Self {
        Self {
            outcome: Outcome::Refused { code, overridable },
            because,
        }
    }
}

/// Answers for every verifier, system and remedy, the harmful ones too; none without a served
/// certificate.
pub fn predict(case: &Case<'_>) -> Vec<Prediction> {
    let Some(pool) = Pool::of(case) else {
        return Vec::new();
    };
    let plain = evidence::is_plain(case);
    let mut predictions = Vec::new();
    for verifier in Verifier::ALL {
        for &platform in verifier.platforms() {
            let first = predictions.len();
            predictions.extend(answers(case, &pool, (verifier, platform), plain));
            if let Some(here) = predictions.get_mut(first..) {
                recommend::mark(here, pool.store == 0);
            }
        }
    }
    predictions
}

/// The remedies that exist for a verifier on a system, the harmful ones too.
pub const fn remedies(verifier: Verifier, platform: Platform) -> &'static [Remedy] {
    match verifier {
        Verifier::Chromium => chromium::remedies(platform),
        Verifier::Firefox => firefox::remedies(platform),
        Verifier::Apple => apple::remedies(platform),
        Verifier::Windows => windows::remedies(platform),
    }
}

fn answers<'c>(
    case: &'c Case<'_>,
    pool: &'c Pool<'_>,
    (verifier, platform): (Verifier, Platform),
    plain: bool,
) -> impl Iterator<Item = Prediction> + 'c {
    remedies(verifier, platform).iter().map(move |&remedy| {
        let answer = match remedy {
            Remedy::Exception => excepted(answer(case, pool, verifier, Remedy::None)),
            remedy => answer(case, pool, verifier, remedy),
        };
        Prediction {
            port: case.port,
            verifier,
            platform,
            remedy,
            outcome: answer.outcome,
            recommended: false,
            evidence: evidence::of((verifier, platform), remedy, answer.outcome, plain),
            because: answer.because,
        }
    })
}

fn answer(case: &Case<'_>, pool: &Pool<'_>, verifier: Verifier, remedy: Remedy) -> Answer {
    match verifier {
        Verifier::Chromium => chromium::answer(case, pool, remedy),
        Verifier::Firefox => firefox::answer(case, pool, remedy),
        Verifier::Apple => apple::answer(case, pool, remedy),
        Verifier::Windows => windows::answer(case, pool, remedy),
    }
}

/// Going on past a warning opens the page, where the warning offers it.
fn excepted(before: Answer) -> Answer {
    match before.outcome.overridable() {
        true => Answer {
            outcome: Outcome::Ok,
            because: reason::exception_accepted(),
        },
        false => before,
    }
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
