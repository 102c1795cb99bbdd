//! What goes wrong, and what to do then: one entry a case.

use crate::captions::{cisco_unified_os as cisco, internet_explorer, windows};
use crate::guide::{Look, Request, Section, SectionKind, Step, Task, Version, Way, managed};
use crate::message::Message;
use crate::site::Product;

pub(super) fn section(
    request: &Request<'_>,
    version: &'static Version,
    ways: &[Way<'_>],
) -> Section {
    let mut steps = Vec::new();
    if ways.iter().any(Way::opens) {
        steps.extend(still_warned(request, version));
        if request.site.product == Product::CustomerCollaborationPlatform {
            steps.extend(platform(request, ways));
        }
        if ways.len() > 1 {
            steps.push(Step::new(Message::new("trouble-certificate-per-port")));
        }
        if request.task == Task::Trust {
            steps.push(Step::new(Message::new("trouble-renewed")));
        }
    }
    steps.extend(button_missing(version));
    Section {
        kind: SectionKind::Trouble,
        intro: Vec::new(),
        steps,
    }
}

/// The warning comes back although everything was done.
fn still_warned(request: &Request<'_>, version: &Version) -> Vec<Step> {
    let mut steps = Vec::new();
    match version.look {
        Look::InternetExplorer(captions) if captions.installs_itself => {
            steps.extend(stays_red(request));
        }
        _ => steps.push(Step::new(
            Message::new("trouble-still-warned").text("host", &request.site.host),
        )),
    }
    steps.push(Step::new(Message::new("trouble-hsts")));
    steps
}

/// Internet Explorer 8 and its red address bar: the wrong name, the wrong store, the old window.
fn stays_red(request: &Request<'_>) -> [Step; 3] {
    [
        Step::new(
            Message::new("trouble-red-name")
                .with("error", &internet_explorer::IE8_CERTIFICATE_ERROR)
                .text("host", &request.site.host),
        ),
        Step::new(
            Message::new("trouble-red-store")
                .with("automatic", &windows::AUTO_STORE)
                .with("root", &windows::ROOT_STORE)
                .with("ok", &windows::CERT_OK)
                .with("path", &windows::CERT_TAB_PATH),
        ),
        Step::new(Message::new("trouble-red-window")),
    ]
}

/// Customer Collaboration Platform: its page checks the port of its messages by itself.
fn platform(request: &Request<'_>, ways: &[Way<'_>]) -> Vec<Step> {
    let ports = ways.iter().flat_map(|way| &way.group.ports);
    let other = ports.copied().find(|&port| port != 443);
    let url = other.map(|port| request.site.url(port));
    let checking = Message::new("trouble-ccp-checking").with("continue", &cisco::CCP_CONTINUE);
    let mut steps = vec![Step::new(checking)];
    if let Some((url, port)) = url.zip(other) {
        let popup = Message::new("trouble-ccp-popup").code("address", &url);
        steps.push(Step::new(popup).port(port, url));
    }
    steps.push(Step::new(
        Message::new("trouble-ccp-closed").with("continue", &cisco::CCP_CONTINUE),
    ));
    steps
}

/// A button of the guide is not there: somebody else decides on this computer.
fn button_missing(version: &Version) -> Option<Step> {
    if let Some(policies) = managed::policies(version.look) {
        let message = Message::new("trouble-managed").code("policies", policies.forbid);
        return Some(Step::new(message).copy(policies.address));
    }
    match version.look {
        Look::InternetExplorer(_) | Look::SafariWindows => Some(Step::new(
            Message::new("trouble-windows-managed").with("install", &windows::CERT_INSTALL),
        )),
        Look::FirefoxClassic => None,
        _ => Some(Step::new(Message::new("trouble-device-managed"))),
    }
}
