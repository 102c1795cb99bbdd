//! Getting the server's certificate out of a browser as a file: no page can read it by itself.

use crate::captions::{Caption, cisco_unified_os as cisco};
use crate::fetch;
use crate::guide::browser::{choose, chrome, edge, firefox, internet_explorer, press, safari};
use crate::guide::store::windows;
use crate::guide::{Look, Request, Section, SectionKind, Step, Version, browser_name};
use crate::message::Message;
use crate::site::{Product, Site};

type Formats = Vec<(&'static Caption, &'static str)>;

/// The guide in one sentence, and its sections.
pub(super) fn sections(
    request: &Request<'_>,
    version: &'static Version,
) -> (Message, Vec<Section>) {
    let port = request.site.ports.first().copied().unwrap_or(443);
    let browser = by_browser(request, version.look, port);
    let summary = Message::new(match browser {
        Some(_) => "guide-summary-export",
        None => "guide-summary-export-cannot",
    });
    let mut sections = Vec::new();
    if let Some((show, save, formats)) = browser {
        sections.push(section(SectionKind::Show, show));
        sections.push(section(SectionKind::Save, with_next(save)));
        sections.push(formats_section(formats));
    }
    sections.push(commands(request.site, port));
    sections.extend(from_server(request.site));
    let ports = match request.site.ports.len() > 1 {
        true => vec![Message::new("guide-export-each-port")],
        false => Vec::new(),
    };
    if let Some(first) = sections.first_mut() {
        first.intro.extend(ports);
    }
    (
        summary.with("browser", browser_name(request.browser)),
        sections,
    )
}

fn section(kind: SectionKind, steps: Vec<Step>) -> Section {
    Section {
        kind,
        intro: Vec::new(),
        steps,
    }
}

/// Steps to the certificate, steps into a file, and the formats on offer; `None` where the browser
/// saves none.
fn by_browser(
    request: &Request<'_>,
    look: Look,
    port: u16,
) -> Option<(Vec<Step>, Vec<Step>, Formats)> {
    let site = request.site;
    let of_windows = || (windows::save(), windows::formats());
    let (show, (save, formats)) = match look {
        Look::Chrome(captions) => (
            chrome::show(captions, site, port),
            (chrome::save(), chrome::formats()),
        ),
        Look::Edge => (edge::show(site, port), (edge::save(), Formats::new())),
        Look::Firefox(captions) => (
            firefox::show(captions, site, port),
            (firefox::save(), firefox::formats()),
        ),
        Look::FirefoxClassic => (
            firefox::classic::show(site, port),
            (
                firefox::classic::save(site, port, request.platform),
                firefox::classic::formats(),
            ),
        ),
        Look::Safari => (safari::show(site, port), (safari::save(), Formats::new())),
        Look::SafariSheet => (
            safari::sheet::show(site, port),
            (safari::save(), Formats::new()),
        ),
        Look::SafariWindows => (safari::windows::show(site, port), of_windows()),
        Look::InternetExplorer(captions) => {
            (internet_explorer::show(captions, site, port), of_windows())
        }
        Look::ChromiumAndroid | Look::FirefoxAndroid | Look::Ios | Look::IosOther => return None,
    };
    Some((show, save, formats))
}

/// What to do with the file.
fn with_next(mut steps: Vec<Step>) -> Vec<Step> {
    steps.push(Step::new(Message::new("guide-export-load")));
    steps
}

fn formats_section(formats: Formats) -> Section {
    let intro = match formats.is_empty() {
        true => Vec::new(),
        false => vec![Message::new("guide-formats-intro")],
    };
    let step = |(caption, id)| Step::new(Message::new(id).with("format", caption));
    Section {
        kind: SectionKind::Formats,
        intro,
        steps: formats.into_iter().map(step).collect(),
    }
}

/// The commands that print it.
fn commands(site: &Site, port: u16) -> Section {
    let target = fetch::target(&site.url(port)).filter(|_| !site.host.is_empty());
    let all = target.iter().flat_map(fetch::commands);
    let steps: Vec<Step> = all
        .map(|command| Step::new(Message::new(command.id)).copy(command.text))
        .collect();
    let intro = match steps.is_empty() {
        true => Vec::new(),
        false => vec![Message::new("guide-command-intro")],
    };
    Section {
        kind: SectionKind::Command,
        intro,
        steps,
    }
}

/// Cisco's servers give their certificate to their administrators.
fn from_server(site: &Site) -> Option<Section> {
    if site.product == Product::Other || site.host.is_empty() {
        return None;
    }
    let url = format!("{}cmplatform/", site.url(8443));
    let steps = vec![
        Step::new(Message::new("guide-cisco-sign-in").code("address", &url)).link(url),
        choose(&cisco::MENU_SECURITY),
        choose(&cisco::MENU_CERTIFICATE_MANAGEMENT),
        press(&cisco::FIND),
        Step::new(Message::new("guide-cisco-open-tomcat").with("tomcat", &cisco::TOMCAT)).mistake(
            Message::new("guide-cisco-tomcat-mistake").with("trust", &cisco::TOMCAT_TRUST),
        ),
        press(&cisco::DOWNLOAD_PEM),
    ];
    Some(Section {
        kind: SectionKind::FromServer,
        intro: vec![Message::new("guide-from-server-intro")],
        steps,
    })
}
