//! Whom a kind serves, and whether the verdict lets it: by the answers of the browsers that read
//! the store which it fills.

use super::{Kind, Refusal};
use crate::browser::Browser;
use crate::guide::PortGroup;
use crate::message::Message;
use crate::verdict::{self, Outcome, Prediction, Remedy};

/// What was decided: the trust to give, and what it does for whom.
pub(super) struct Service {
    pub remedy: Option<Remedy>,
    pub answers: Vec<(Browser, Prediction)>,
}

/// The browsers that read the store, and the ways of trust that the artefact can give, least power
/// first.
struct Readers {
    browsers: &'static [Browser],
    remedies: &'static [Remedy],
}

const WINDOWS: &[Browser] = &[
    Browser::Chrome,
    Browser::Edge,
    Browser::InternetExplorer,
    Browser::Firefox,
];
/// Firefox does not read "Trusted People".
const WINDOWS_PEOPLE: &[Browser] = &[Browser::Chrome, Browser::Edge, Browser::InternetExplorer];
const MACOS: &[Browser] = &[
    Browser::Safari,
    Browser::Chrome,
    Browser::Edge,
    Browser::Firefox,
];
const CHROMIUM: &[Browser] = &[Browser::Chrome, Browser::Edge];

/// No browsers for programs that no verifier here stands for.
const fn readers(kind: Kind, own: bool) -> Readers {
    use Browser::{Chrome, Edge, Firefox, Safari};
    let (browsers, remedies): (&[Browser], &[Remedy]) = match kind {
        Kind::PowerShellUser
        | Kind::PowerShellMachineRoot
        | Kind::CertutilUser
        | Kind::CertutilMachineRoot => (WINDOWS, &[Remedy::TrustedRoot]),
        Kind::PowerShellMachinePeople | Kind::CertutilMachinePeople => {
            (WINDOWS_PEOPLE, &[Remedy::TrustedPeopleMachine])
        }
        Kind::Gpo if own => (
            WINDOWS_PEOPLE,
            &[Remedy::TrustedPeopleMachine, Remedy::TrustedRoot],
        ),
        Kind::Gpo => (WINDOWS, &[Remedy::TrustedRoot]),
        Kind::ChromeWindows | Kind::ChromeMacOs | Kind::ChromeLinux => {
            (&[Chrome], &[Remedy::Policy])
        }
        Kind::EdgeWindows | Kind::EdgeMacOs | Kind::EdgeLinux => (&[Edge], &[Remedy::Policy]),
        Kind::FirefoxWindows => (&[Firefox], &[Remedy::TrustedRoot]),
        Kind::FirefoxMacOs => (&[Firefox], &[Remedy::AlwaysTrust]),
        Kind::FirefoxLinux => (&[Firefox], &[Remedy::Policy]),
        Kind::MacOsProfile | Kind::SecurityUser | Kind::SecurityMachine => {
            (MACOS, &[Remedy::AlwaysTrust])
        }
        Kind::IosProfile => (&[Safari, Chrome, Edge, Firefox], &[Remedy::Profile]),
        Kind::NssChromium if own => (CHROMIUM, &[Remedy::NssTrustedPeer, Remedy::NssTrustedCa]),
        Kind::NssChromium => (CHROMIUM, &[Remedy::NssTrustedCa]),
        Kind::NssFirefox => (&[Firefox], &[Remedy::NssTrustedCa]),
        Kind::Android => (&[Chrome, Edge, Firefox], &[Remedy::UserCa]),
        Kind::CaCertificates | Kind::TrustAnchor | Kind::JavaWindows | Kind::JavaUnix => (&[], &[]),
    };
    Readers { browsers, remedies }
}

/// The first trust that opens the page for anybody and closes it to nobody.
pub(super) fn decide(kind: Kind, group: &PortGroup) -> Result<Service, Refusal> {
    if let Some(because) = never(kind, group) {
        return Err(useless(because));
    }
    let readers = readers(kind, !group.is_ca_issued());
    let mut refusal = None;
    for &remedy in readers.remedies {
        let answers = answers(kind, readers.browsers, group, remedy);
        match refused(kind, group, &answers) {
            None => {
                return Ok(Service {
                    remedy: Some(remedy),
                    answers,
                });
            }
            Some(refused) => refusal = refusal.or(Some(refused)),
        }
    }
    match refusal {
        Some(refusal) => Err(refusal),
        None => Ok(Service {
            remedy: None,
            answers: Vec::new(),
        }),
    }
}

fn answers(
    kind: Kind,
    browsers: &[Browser],
    group: &PortGroup,
    remedy: Remedy,
) -> Vec<(Browser, Prediction)> {
    let browsers = browsers.iter();
    let found = browsers.filter_map(|&browser| {
        let found = find(kind, browser, group, remedy)?;
        Some((browser, found.clone()))
    });
    found.collect()
}

fn find(kind: Kind, browser: Browser, group: &PortGroup, remedy: Remedy) -> Option<&Prediction> {
    let platform = kind.platform();
    let verifier = browser.verifier(platform);
    verdict::find(&group.predictions, verifier, platform, remedy)
}

fn refused(kind: Kind, group: &PortGroup, answers: &[(Browser, Prediction)]) -> Option<Refusal> {
    let could_open = |browser| {
        let before = find(kind, browser, group, Remedy::None).map(|before| before.outcome);
        before.is_none_or(|before| before == Outcome::Ok || before.overridable())
    };
    let is_worse = |(browser, after): &&(Browser, Prediction)| {
        let after = after.outcome;
        after != Outcome::Ok && !after.overridable() && could_open(*browser)
    };
    if let Some((_, answer)) = answers.iter().find(is_worse) {
        return Some(Refusal {
            why: Message::new("rollout-refused-worse"),
            because: answer.because.clone(),
        });
    }
    let mut outcomes = answers.iter().map(|(_, answer)| answer.outcome);
    let opens = outcomes.any(|outcome| outcome == Outcome::Ok);
    let (_, first) = answers.first().filter(|_| !opens)?;
    Some(useless(first.because.clone()))
}

fn useless(because: Message) -> Refusal {
    Refusal {
        why: Message::new("rollout-refused-useless"),
        because,
    }
}

/// What a store never takes, whoever reads it: p11-kit hands on authorities alone, Android's settings
/// install nothing else, and "Trusted People" vouches for nobody below.
fn never(kind: Kind, group: &PortGroup) -> Option<Message> {
    let certificate = group.anchor();
    let id = match kind {
        Kind::TrustAnchor | Kind::Android if !certificate.is_ca() => "rollout-because-no-authority",
        Kind::PowerShellMachinePeople | Kind::CertutilMachinePeople if group.is_ca_issued() => {
            "rollout-because-people"
        }
        _ => return None,
    };
    Some(Message::new(id).text("name", certificate.title()))
}
