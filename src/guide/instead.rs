//! The next best thing: another browser where this one cannot, and a guide for browsers that never
//! existed on a system.

use crate::browser::{Browser, Platform};
use crate::guide::{
    Guide, Request, Section, SectionKind, Step, Task, Way, browser_name, platform_name,
    remedy_message, task, way, ways,
};
use crate::message::Message;

/// At most so many proposals: more are no help.
const PROPOSALS: usize = 3;

/// The section for ports on which nothing lasting works.
pub(super) fn sections(request: &Request<'_>, ways: &[Way<'_>]) -> Option<Section> {
    let stuck = ways.iter().any(|way| way.lasting.is_none());
    if !stuck {
        return None;
    }
    let mut intro = Vec::new();
    if let Some(wanted) = request.way {
        let fails = Message::new("guide-instead-way-fails")
            .with("browser", browser_name(request.browser))
            .with("way", remedy_message(wanted));
        intro.push(fails);
        intro.extend(way::reasons(ways));
    }
    Some(Section {
        kind: SectionKind::Instead,
        intro,
        steps: proposals(request),
    })
}

/// The guide for a browser that there is not: why, and what to take instead.
pub(super) fn absent(request: &Request<'_>) -> Guide {
    let reason = Message::new(match request.browser {
        Browser::Safari => "guide-absent-safari",
        _ => "guide-absent-internet-explorer",
    });
    let mut sections = vec![Section {
        kind: SectionKind::Instead,
        intro: vec![Message::new(match request.groups.is_empty() {
            true => "guide-summary-no-certificate",
            false => "guide-absent-instead",
        })],
        steps: proposals(request),
    }];
    if request.task == Task::Trust {
        sections.push(Section {
            kind: SectionKind::Server,
            intro: vec![Message::new("guide-server-any-browser")],
            steps: vec![Step::new(Message::new("guide-server-signed"))],
        });
    }
    Guide {
        browser: request.browser,
        platform: request.platform,
        task: request.task,
        title: task::title(request),
        version: None,
        summary: reason.with("platform", platform_name(request.platform)),
        risk: None,
        notes: Vec::new(),
        sections,
    }
}

/// The better way of the same browser, other browsers on the same system, else on a computer.
fn proposals(request: &Request<'_>) -> Vec<Step> {
    let mut steps: Vec<Step> = own_better_way(request).into_iter().collect();
    let others = Browser::ALL
        .into_iter()
        .filter(|&browser| browser != request.browser)
        .map(|browser| (browser, request.platform));
    steps.extend(others.filter_map(|pair| proposal(request, pair)));
    if steps.is_empty() {
        let computers = [
            (Browser::Chrome, Platform::Windows),
            (Browser::Chrome, Platform::MacOs),
            (Browser::Firefox, Platform::Windows),
        ];
        let elsewhere = computers.into_iter();
        steps.extend(elsewhere.filter_map(|pair| proposal(request, pair)));
    }
    steps.truncate(PROPOSALS);
    steps
}

/// Where the reader asked for a way that fails: the one that works.
fn own_better_way(request: &Request<'_>) -> Option<Step> {
    request.way?;
    let best = Request {
        way: None,
        ..*request
    };
    let lasting = ways(&best).into_iter().find_map(|way| way.lasting)?;
    let message = Message::new("guide-instead-way")
        .with("browser", browser_name(request.browser))
        .with("way", remedy_message(lasting));
    Some(Step::new(message))
}

/// Another browser, where it accepts every port for good.
fn proposal(request: &Request<'_>, (browser, platform): (Browser, Platform)) -> Option<Step> {
    let other = Request::new(browser, platform, request.site, request.groups);
    let version = other.version()?;
    let ways = ways(&other);
    let lasting = ways.first()?.lasting?;
    let unmaintained = version.legacy || browser == Browser::InternetExplorer;
    if unmaintained || ways.iter().any(|way| way.lasting.is_none()) {
        return None;
    }
    let message = Message::new("guide-instead-browser")
        .with("browser", browser_name(browser))
        .with("platform", platform_name(platform))
        .with("way", remedy_message(lasting));
    Some(Step::new(message))
}
