//! What a guide is for, and the sections that follow from it.

use crate::browser::Browser;
use crate::guide::{
    Guide, Request, Section, SectionKind, Version, Way, application, browser, browser_name,
    instead, later, obtain, platform_name, trouble, way, ways,
};
use crate::message::{Arg, Message};
use crate::verdict::Remedy;

/// What a reader wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Task {
    /// Make the browser accept the certificate.
    #[default]
    Trust,
    /// Get the server's certificate as a file.
    Export,
    /// Take out the old certificate and trust the renewed one.
    Replace,
    /// Take back what was done.
    Remove,
}

impl Task {
    pub const ALL: [Self; 4] = [Self::Trust, Self::Export, Self::Replace, Self::Remove];

    /// Name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Trust => "trust",
            Self::Export => "export",
            Self::Replace => "replace",
            Self::Remove => "remove",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|task| task.name() == name)
    }

    /// Message id of what the reader wants to do.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Trust => "task-trust",
            Self::Export => "task-export",
            Self::Replace => "task-replace",
            Self::Remove => "task-remove",
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Trust => "guide-title",
            Self::Export => "guide-title-export",
            Self::Replace => "guide-title-replace",
            Self::Remove => "guide-title-remove",
        }
    }

    /// Whether the guide needs the certificate first.
    pub const fn needs_certificate(self) -> bool {
        !matches!(self, Self::Export)
    }
}

/// The guide for a version that exists.
pub(super) fn guide(request: &Request<'_>, version: &'static Version) -> Guide {
    let ways = ways(request);
    let (summary, risk, sections) = match request.task {
        Task::Trust => trust(request, version, &ways),
        Task::Export => {
            let (summary, sections) = obtain::sections(request, version);
            (summary, None, sections)
        }
        Task::Replace => replace(request, version, &ways),
        Task::Remove => remove(request, version, &ways),
    };
    let filled = |section: &Section| !section.steps.is_empty() || !section.intro.is_empty();
    Guide {
        browser: request.browser,
        platform: request.platform,
        task: request.task,
        title: title(request),
        version: Some(version),
        summary,
        risk,
        notes: notes(version),
        sections: sections.into_iter().filter(filled).collect(),
    }
}

type Parts = (Message, Option<Message>, Vec<Section>);

fn trust(request: &Request<'_>, version: &'static Version, ways: &[Way<'_>]) -> Parts {
    let (summary, risk) = way::summary(request, ways);
    let mut sections = vec![browser::prepare(request, version, ways)];
    sections.extend(browser::trust(request, version, ways));
    sections.extend(instead::sections(request, ways));
    sections.extend(way::server(request, ways));
    if ways.iter().any(Way::opens) {
        sections.push(browser::check(request, version, ways));
        sections.push(application::section(request));
    }
    if !ways.is_empty() {
        sections.push(trouble::section(request, version, ways));
    }
    sections.extend(browser::undo(request, version, ways));
    sections.extend(later::later(request, ways));
    (summary, risk, sections)
}

/// The old one out, the new one in. Where an exception is all there is, the old one does no harm.
fn replace(request: &Request<'_>, version: &'static Version, ways: &[Way<'_>]) -> Parts {
    let (summary, risk) = way::summary(request, ways);
    if !ways.iter().any(Way::opens) {
        return trust(request, version, ways);
    }
    let stored = ways.iter().any(|way| {
        way.lasting
            .is_some_and(|remedy| remedy != Remedy::Exception)
    });
    let mut intro = vec![Message::new(match stored {
        true => "guide-replace-stored",
        false => "guide-replace-exception",
    })];
    if ways.iter().any(|way| way.group.is_ca_issued()) {
        intro.push(Message::new("guide-replace-same-authority"));
    }
    let mut sections = vec![browser::prepare(request, version, ways)];
    sections.push(Section {
        kind: SectionKind::RemoveOld,
        intro,
        steps: browser::undo_stored(request, version, ways),
    });
    sections.extend(browser::trust(request, version, ways));
    sections.push(browser::check(request, version, ways));
    sections.push(trouble::section(request, version, ways));
    (summary, risk, sections)
}

/// Only the way back, and the proof that it was taken.
fn remove(request: &Request<'_>, version: &'static Version, ways: &[Way<'_>]) -> Parts {
    let summary = Message::new(match ways.iter().any(Way::opens) {
        true => "guide-summary-remove",
        false => "guide-summary-nothing-to-remove",
    });
    let mut sections = Vec::new();
    if ways.iter().any(Way::opens) {
        sections.extend(browser::undo(request, version, ways));
        sections.push(browser::check_removed(request, ways));
    }
    let summary = summary.with("browser", browser_name(request.browser));
    (summary, None, sections)
}

/// What the reader of a legacy version has to know.
fn notes(version: &Version) -> Vec<Message> {
    if !version.legacy {
        return Vec::new();
    }
    vec![
        Message::new("guide-note-legacy"),
        Message::new("guide-note-legacy-tls"),
    ]
}

pub(super) fn title(request: &Request<'_>) -> Message {
    let host = match request.site.host.as_str() {
        "" => Arg::Message(Box::new(Message::new("guide-the-server"))),
        host => Arg::Text(host.to_owned()),
    };
    Message::new(request.task.title())
        .with("host", host)
        .with("browser", browser(request))
        .with("platform", platform_name(request.platform))
}

/// The browser; a legacy one with its version.
fn browser(request: &Request<'_>) -> Arg {
    match request.version() {
        Some(version) if version.legacy || request.browser == Browser::InternetExplorer => {
            // Without the systems, which stand beside it.
            let name = version.fits.split(',').next();
            Arg::Text(name.unwrap_or_default().to_owned())
        }
        _ => browser_name(request.browser).into(),
    }
}
