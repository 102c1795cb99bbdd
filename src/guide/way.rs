//! Which way of trusting a guide takes: the least power that works on this browser and system.

use crate::browser::{Browser, Platform, Verifier};
use crate::guide::{PortGroup, Request, Section, SectionKind, Step};
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

/// The ways, one for each group of ports.
pub fn ways<'a>(request: &Request<'a>) -> Vec<Way<'a>> {
    let groups = request.groups.iter();
    groups.map(|group| way(request, group)).collect()
}

fn way<'a>(request: &Request<'_>, group: &'a PortGroup) -> Way<'a> {
    let verifier = request.browser.verifier(request.platform);
    let find = |remedy| verdict::find(&group.predictions, verifier, request.platform, remedy);
    let works = |remedy: Remedy| find(remedy).is_some_and(|found| found.outcome == Outcome::Ok);
    let before = find(Remedy::None).map_or(Outcome::Ok, |none| none.outcome);
    let candidates = preferred(request.browser, request.platform, group.is_ca_issued());
    let lasting = candidates.iter().copied().find(|&remedy| works(remedy));
    let refused = candidates.first().and_then(|&first| find(first));
    let because = match lasting {
        Some(_) => None,
        None => refused.or(find(Remedy::None)).map(reason),
    };
    Way {
        group,
        lasting,
        for_now: before.overridable() && !(verifier == Verifier::Firefox && lasting.is_some()),
        before,
        because,
        mends: mends(group, verifier),
    }
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
fn preferred(browser: Browser, platform: Platform, ca_issued: bool) -> &'static [Remedy] {
    use Browser::{Chrome, Edge, Firefox, InternetExplorer, Safari};
    use Platform::{Android, Ios, Linux, MacOs, Windows};
    use Remedy::{
        AlwaysTrust, CustomStore, Exception, NssTrustedCa, NssTrustedPeer, Profile, TrustedRoot,
        UserCa,
    };
    match (browser, platform) {
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
        (Edge | InternetExplorer, _) if matches!(platform, Windows) => &[TrustedRoot],
        (Edge | Safari | InternetExplorer, _) => &[AlwaysTrust],
    }
}

/// The guide in one sentence, and its risk in one.
pub(super) fn summary(request: &Request<'_>, ways: &[Way<'_>]) -> (Message, Option<Message>) {
    let browser = || super::browser_name(request.browser);
    let lasting: Option<Remedy> = ways.iter().find_map(|way| way.lasting);
    let all_last = ways.iter().all(|way| way.lasting.is_some());
    let summary = match lasting {
        Some(Remedy::Exception) if all_last => {
            let ports = ways.iter().map(|way| way.group.ports.len()).sum::<usize>();
            Message::new("guide-summary-exception").number("ports", ports)
        }
        Some(_) if all_last => Message::new("guide-summary-lasting"),
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

/// What to mend on the server, where this device cannot help for good.
pub(super) fn server(request: &Request<'_>, ways: &[Way<'_>]) -> Option<Section> {
    let stuck: Vec<&Way<'_>> = ways.iter().filter(|way| way.lasting.is_none()).collect();
    if stuck.is_empty() {
        return None;
    }
    let mut intro = vec![
        Message::new("guide-server-intro").with("browser", super::browser_name(request.browser)),
    ];
    let mut mends: Vec<Message> = Vec::new();
    for way in stuck {
        intro.extend(way.because.clone());
        let new = way.mends.iter().filter(|mend| !mends.contains(mend));
        let new: Vec<Message> = new.cloned().collect();
        mends.extend(new);
    }
    Some(Section {
        kind: SectionKind::Server,
        intro,
        steps: mends.into_iter().map(Step::new).collect(),
    })
}
