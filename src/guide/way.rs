//! Which way of trusting a guide takes: the least power that works on this browser and system, or
//! the one that the reader asks for.

use crate::browser::{Browser, Platform, Verifier};
use crate::guide::{Look, PortGroup, Request, Section, SectionKind, Step, Version};
use crate::message::Message;
use crate::verdict::{self, Mend, Outcome, Prediction, Remedy};

/// One way of trusting, for ports that serve the same certificate.
#[derive(Clone, Debug)]
pub struct Way<'a> {
    pub group: &'a PortGroup,
    /// Trust that lasts, where there is a way to it.
    pub lasting: Option<Remedy>,
    /// Whether the person can go on past the warning instead. Firefox keeps that for good, so it
    /// is offered there only where it is the lasting way itself.
    pub for_now: bool,
    /// What the browser shows before anything is done.
    pub before: Outcome,
    /// Why nothing lasting works, from the remedy that would have been tried first.
    pub because: Option<Message>,
    /// What to mend on the server.
    pub mends: Vec<Message>,
}

impl Way<'_> {
    /// Whether the page opens after it, for good or for now.
    pub const fn opens(&self) -> bool {
        self.lasting.is_some() || self.for_now
    }
}

/// The ways, one for each group of ports.
pub fn ways<'a>(request: &Request<'a>) -> Vec<Way<'a>> {
    let groups = request.groups.iter();
    groups.map(|group| way(request, group)).collect()
}

fn way<'a>(request: &Request<'_>, group: &'a PortGroup) -> Way<'a> {
    let find = |remedy| prediction(request, group, remedy);
    let works = |remedy: Remedy| find(remedy).is_some_and(|found| found.outcome == Outcome::Ok);
    let before = find(Remedy::None).map_or(Outcome::Ok, |none| none.outcome);
    let candidates = candidates(request, group.is_ca_issued());
    let lasting = candidates.iter().copied().find(|&remedy| works(remedy));
    let refused = candidates.first().and_then(|&first| find(first));
    let because = match lasting {
        Some(_) => None,
        None => refused.or(find(Remedy::None)).map(reason),
    };
    Way {
        group,
        lasting,
        for_now: before.overridable() && passes_for_now(request, lasting),
        before,
        because,
        mends: mends(group, request.verifier()),
    }
}

/// What the verifier says of a remedy. The stores of legacy browsers are judged alike.
fn prediction<'a>(
    request: &Request<'_>,
    group: &'a PortGroup,
    remedy: Remedy,
) -> Option<&'a Prediction> {
    let verifier = request.verifier();
    let (platform, remedy) = match (verifier, remedy) {
        (Verifier::Windows, Remedy::None | Remedy::Exception) => (Platform::Windows, remedy),
        (Verifier::Windows, _) if request.browser != Browser::InternetExplorer => {
            (Platform::Windows, Remedy::TrustedRoot)
        }
        _ => (request.platform, remedy),
    };
    verdict::find(&group.predictions, verifier, platform, remedy)
}

/// Whether to show how to go on past the warning, besides the lasting way. Firefox keeps that for
/// good, so that it is a lasting way itself; only its old dialog asks for how long.
fn passes_for_now(request: &Request<'_>, lasting: Option<Remedy>) -> bool {
    if request.way.is_some() && lasting.is_some() {
        return false;
    }
    match request.look() {
        Some(Look::Firefox(_) | Look::FirefoxAndroid) => lasting.is_none(),
        _ => lasting != Some(Remedy::Exception) || request.look() == Some(Look::FirefoxClassic),
    }
}

fn candidates(request: &Request<'_>, ca_issued: bool) -> Vec<Remedy> {
    match (request.way, request.version()) {
        (Some(way), Some(version)) if !version.lacks.contains(&way) => vec![way],
        (Some(_), _) | (_, None) => Vec::new(),
        (None, Some(version)) => preferred(version, request.platform, ca_issued),
    }
}

/// The ways that a version knows on a system, by their power, whatever the certificate.
pub fn remedies(version: &Version, platform: Platform) -> Vec<Remedy> {
    if version.legacy {
        let mut all = preferred(version, platform, false);
        all.extend(preferred(version, platform, true));
        all.push(Remedy::Exception);
        return in_order(&all);
    }
    let all: Vec<Remedy> = verdict::remedies(version.browser.verifier(platform), platform)
        .iter()
        .copied()
        .filter(|remedy| *remedy != Remedy::None && !version.lacks.contains(remedy))
        .collect();
    in_order(&all)
}

/// Without repeats, least power first.
fn in_order(all: &[Remedy]) -> Vec<Remedy> {
    use Remedy::{
        AlwaysTrust, CustomStore, Exception, NssTrustedCa, NssTrustedPeer, Policy, Profile,
        TrustedPeopleMachine, TrustedPeopleUser, TrustedRoot, UserCa,
    };
    let order = [
        Exception,
        CustomStore,
        NssTrustedPeer,
        TrustedPeopleUser,
        TrustedPeopleMachine,
        AlwaysTrust,
        NssTrustedCa,
        TrustedRoot,
        Profile,
        UserCa,
        Policy,
    ];
    order
        .into_iter()
        .filter(|remedy| all.contains(remedy))
        .collect()
}

/// The mends that matter to a verifier, as messages.
fn mends(group: &PortGroup, verifier: Verifier) -> Vec<Message> {
    let mends = &group.mends;
    let matters = |mend: &&Mend| match mend {
        Mend::NotAuthority => verifier == Verifier::Firefox,
        Mend::AuthorityForApple | Mend::ShorterValidity { .. } => verifier == Verifier::Apple,
        _ => true,
    };
    mends.iter().filter(matters).map(Mend::message).collect()
}

fn reason(prediction: &Prediction) -> Message {
    prediction.because.clone()
}

/// Remedies in the order in which a guide would take them: least power first, and of equal power
/// the one that a person manages alone.
fn preferred(version: &Version, platform: Platform, ca_issued: bool) -> Vec<Remedy> {
    let order = order(version, platform, ca_issued).iter().copied();
    order
        .filter(|remedy| !version.lacks.contains(remedy))
        .collect()
}

fn order(version: &Version, platform: Platform, ca_issued: bool) -> &'static [Remedy] {
    use Browser::{Chrome, Edge, Firefox, InternetExplorer, Safari};
    use Platform::{Android, Ios, Linux, MacOs, Windows};
    use Remedy::{
        AlwaysTrust, CustomStore, Exception, NssTrustedCa, NssTrustedPeer, Profile, TrustedRoot,
        UserCa,
    };
    match (version.browser, platform) {
        (_, Ios) => &[Profile],
        (Firefox, Android) if !ca_issued => &[Exception],
        (_, Android) => &[UserCa],
        (Chrome, Windows) => &[CustomStore, TrustedRoot],
        (Chrome, MacOs) => &[CustomStore, AlwaysTrust],
        (Chrome | Edge, Linux) if ca_issued => &[CustomStore, NssTrustedCa],
        (Chrome, Linux) => &[CustomStore, NssTrustedPeer],
        (Edge, Linux) => &[NssTrustedPeer],
        (Firefox, _) if ca_issued => &[NssTrustedCa, Exception],
        (Firefox, _) => &[Exception],
        (_, Windows) => &[TrustedRoot],
        (Edge | Safari | InternetExplorer, _) => &[AlwaysTrust],
    }
}

/// The name of a way.
pub fn remedy_message(remedy: Remedy) -> Message {
    Message::new(match remedy {
        Remedy::Exception => "remedy-exception",
        Remedy::NssTrustedCa => "remedy-nss-trusted-ca",
        Remedy::NssTrustedPeer => "remedy-nss-trusted-peer",
        Remedy::CustomStore => "remedy-custom-store",
        Remedy::Policy => "remedy-policy",
        Remedy::TrustedRoot => "remedy-trusted-root",
        Remedy::TrustedPeopleMachine => "remedy-trusted-people-machine",
        Remedy::TrustedPeopleUser => "remedy-trusted-people-user",
        Remedy::AlwaysTrust => "remedy-always-trust",
        Remedy::Profile => "remedy-profile",
        Remedy::UserCa => "remedy-user-ca",
        _ => "remedy-none",
    })
}

/// The guide in one sentence, and its risk in one.
pub(super) fn summary(request: &Request<'_>, ways: &[Way<'_>]) -> (Message, Option<Message>) {
    let browser = || super::browser_name(request.browser);
    let lasting: Option<Remedy> = ways.iter().find_map(|way| way.lasting);
    let all_last = ways.iter().all(|way| way.lasting.is_some());
    let summary = match lasting {
        Some(Remedy::Exception) if all_last => past_the_warning(request, ways),
        Some(Remedy::Policy) if all_last => Message::new("guide-summary-policy"),
        Some(_) if all_last => Message::new("guide-summary-lasting"),
        _ if request.way.is_some() => Message::new("guide-summary-way-fails"),
        _ if ways.iter().any(|way| way.for_now) => Message::new("guide-summary-for-now"),
        _ if ways.is_empty() => Message::new("guide-summary-no-certificate"),
        _ => Message::new("guide-summary-cannot"),
    };
    let ca_issued = ways.iter().any(|way| way.group.is_ca_issued());
    let risk = lasting.map(|remedy| match remedy {
        Remedy::Exception => Message::new("guide-risk-exception"),
        _ if ca_issued => Message::new("guide-risk-root"),
        _ if ways.iter().any(|way| way.group.leaf.is_ca()) => Message::new("guide-risk-self-ca"),
        _ => Message::new("guide-risk-leaf"),
    });
    (summary.with("browser", browser()), risk)
}

/// Firefox asks for each port and remembers; the others forget.
fn past_the_warning(request: &Request<'_>, ways: &[Way<'_>]) -> Message {
    let keeps = matches!(
        request.look(),
        Some(Look::Firefox(_) | Look::FirefoxClassic | Look::FirefoxAndroid)
    );
    if !keeps {
        return Message::new("guide-summary-past-the-warning");
    }
    let ports = ways.iter().map(|way| way.group.ports.len()).sum::<usize>();
    Message::new("guide-summary-exception").number("ports", ports)
}

/// What to mend on the server, where this device cannot help for good.
pub(super) fn server(request: &Request<'_>, ways: &[Way<'_>]) -> Option<Section> {
    let stuck: Vec<&Way<'_>> = ways.iter().filter(|way| way.lasting.is_none()).collect();
    if stuck.is_empty() {
        return None;
    }
    let browser = || super::browser_name(request.browser);
    let mut intro = vec![match request.way {
        Some(_) => Message::new("guide-server-any-way"),
        None => Message::new("guide-server-intro").with("browser", browser()),
    }];
    if request.way.is_none() {
        intro.extend(reasons(ways));
    }
    let mut mends: Vec<Message> = Vec::new();
    for mend in stuck.iter().flat_map(|way| &way.mends) {
        if !mends.contains(mend) {
            mends.push(mend.clone());
        }
    }
    if mends.is_empty() {
        mends.push(Message::new("guide-server-signed"));
    }
    Some(Section {
        kind: SectionKind::Server,
        intro,
        steps: mends.into_iter().map(Step::new).collect(),
    })
}

/// Why nothing lasting works, each reason once.
pub(super) fn reasons(ways: &[Way<'_>]) -> Vec<Message> {
    let mut reasons: Vec<Message> = Vec::new();
    for because in ways.iter().filter_map(|way| way.because.as_ref()) {
        if !reasons.contains(because) {
            reasons.push(because.clone());
        }
    }
    reasons
}
