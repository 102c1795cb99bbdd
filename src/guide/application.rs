//! The products' own pages, once the certificate is accepted: what opens first, and ready links to
//! the rest.

use crate::captions::cisco_unified_os as caption;
use crate::guide::{Request, Section, SectionKind, Step};
use crate::message::Message;
use crate::site::{Product, Site};

/// A page of a product: what it is called, and where it is.
struct Application {
    name: &'static str,
    port: u16,
    path: &'static str,
}

const fn page(name: &'static str, port: u16, path: &'static str) -> Application {
    Application { name, port, path }
}

/// The web applications of Unified Communications Manager. SOAP has no page.
const CUCM: &[Application] = &[
    page("Cisco Unified CM Administration", 8443, "ccmadmin"),
    page("Cisco Unified Serviceability", 8443, "ccmservice"),
    page("Cisco Unified OS Administration", 8443, "cmplatform"),
    page("Cisco Personal Assistant", 8443, "cmuser"),
    page("Disaster Recovery System", 8443, "drf"),
    page("CDR Analysis and Reporting", 8443, "art"),
    page("Dialed Number Analyzer", 8443, "DNA"),
    page("Auto-Register Phone Tool", 8443, "taps"),
    page("Real Time Monitoring Tool", 8443, "ast"),
    page(
        "Real Time Monitoring Tool: report archive",
        8443,
        "RTMTReports",
    ),
    page("TAC packet capture", 8443, "PktCap"),
];

const FINESSE: &[Application] = &[
    page("Cisco Finesse", 8445, "desktop"),
    page("Cisco Finesse Administration", 8445, "cfadmin"),
    page("Cisco Unified OS Administration", 8443, "cmplatform"),
];

const CCP: &[Application] = &[page("Cisco Unified OS Administration", 8443, "cmplatform")];

const fn applications(product: Product) -> &'static [Application] {
    match product {
        Product::CustomerCollaborationPlatform => CCP,
        Product::UnifiedCommunicationsManager => CUCM,
        Product::Finesse => FINESSE,
        Product::Other => &[],
    }
}

pub(super) fn section(request: &Request<'_>) -> Section {
    let site = request.site;
    let mut steps = match site.product {
        Product::CustomerCollaborationPlatform => first_visit(site),
        _ => Vec::new(),
    };
    if !site.host.is_empty() {
        steps.extend(applications(site.product).iter().map(|one| link(site, one)));
    }
    Section {
        kind: SectionKind::Application,
        intro: intro(site).into_iter().collect(),
        steps,
    }
}

fn intro(site: &Site) -> Option<Message> {
    match site.product {
        Product::Other => None,
        Product::CustomerCollaborationPlatform => Some(Message::new("application-ccp-intro")),
        Product::Finesse => Some(Message::new("application-finesse-intro")),
        Product::UnifiedCommunicationsManager => Some(Message::new("application-cucm-intro")),
    }
}

/// The first visit to Customer Collaboration Platform: the page, then its port for messages.
fn first_visit(site: &Site) -> Vec<Step> {
    let url = site.url(443);
    let open = Message::new("application-ccp-open").code("address", &url);
    let checking =
        Message::new("application-ccp-checking").with("continue", &caption::CCP_CONTINUE);
    vec![Step::new(open).link(url).see(checking)]
}

fn link(site: &Site, application: &Application) -> Step {
    let url = format!("{}{}/", site.url(application.port), application.path);
    let message = Message::new("application-link")
        .text("name", application.name)
        .code("path", application.path);
    Step::new(message).link(url)
}
