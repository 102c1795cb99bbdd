//! The server's side: procedures step by step, filled in with the certificate and the hosts at
//! hand, so that no browser has to be taught anything.
//!
//! A runbook is a neutral tree like a guide, of the same steps; [`crate::handout`] writes it as a
//! document and the page shows it. Every part of it names the chapter that it rests on; see
//! [`source`].

mod any_server;
mod ccp;
mod cisco_cert_util;
mod cucm;
mod finesse;
mod given;
pub mod mutual_authentication;
mod phones;
pub mod source;
mod ssl_utility;
mod target;
mod tls;
mod unified_os;

use crate::captions::Evidence;
use crate::guide::Step;
use crate::l10n::Locale;
use crate::message::{Arg, Message};
use crate::site::Product;

pub use given::{Given, Machines};
pub use mutual_authentication::Pair;
pub use source::{SOURCES, Source};
pub use target::{Target, for_mend, for_message};

/// The runbooks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Name {
    CcpCaSigned,
    CcpSelfSigned,
    CcpAllowList,
    CucmTomcat,
    CucmApplications,
    Phones,
    Finesse,
    CiscoCertUtil,
    SslUtility,
    CertificateMonitoring,
    MutualAuthentication,
    Mutual(Pair),
    Tls,
    AnyServer,
}

impl Name {
    pub const ALL: [Self; 22] = [
        Self::CcpCaSigned,
        Self::CcpSelfSigned,
        Self::CcpAllowList,
        Self::CucmTomcat,
        Self::CucmApplications,
        Self::Phones,
        Self::Finesse,
        Self::CiscoCertUtil,
        Self::SslUtility,
        Self::CertificateMonitoring,
        Self::MutualAuthentication,
        Self::Mutual(Pair::CvpVruPg),
        Self::Mutual(Pair::CtiServerDialer),
        Self::Mutual(Pair::DialerMrPg),
        Self::Mutual(Pair::CtiServerFinesse),
        Self::Mutual(Pair::CtiServerCtiOs),
        Self::Mutual(Pair::ApplicationGateway),
        Self::Mutual(Pair::EceMrPg),
        Self::Mutual(Pair::CcpMrPg),
        Self::Mutual(Pair::CtiServerEce),
        Self::Tls,
        Self::AnyServer,
    ];

    /// Its name on the command line and in what a reload restores.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CcpCaSigned => "ccp-ca-signed",
            Self::CcpSelfSigned => "ccp-self-signed",
            Self::CcpAllowList => "ccp-allow-list",
            Self::CucmTomcat => "cucm-tomcat",
            Self::CucmApplications => "cucm-applications",
            Self::Phones => "phones",
            Self::Finesse => "finesse",
            Self::CiscoCertUtil => "cisco-cert-util",
            Self::SslUtility => "ssl-utility",
            Self::CertificateMonitoring => "certificate-monitoring",
            Self::MutualAuthentication => "mutual-authentication",
            Self::Mutual(pair) => pair.name(),
            Self::Tls => "tls",
            Self::AnyServer => "any-server",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// What it is called, in words.
    pub fn title(self) -> Message {
        Message::new(match self {
            Self::CcpCaSigned => "runbook-ccp-ca-title",
            Self::CcpSelfSigned => "runbook-ccp-self-title",
            Self::CcpAllowList => "runbook-ccp-allow-title",
            Self::CucmTomcat => "runbook-cucm-title",
            Self::CucmApplications => "runbook-cucm-apps-title",
            Self::Phones => "runbook-phones-title",
            Self::Finesse => "runbook-finesse-title",
            Self::CiscoCertUtil => "runbook-util-title",
            Self::SslUtility => "runbook-ssl-title",
            Self::CertificateMonitoring => "runbook-monitor-title",
            Self::MutualAuthentication => "runbook-mutual-title",
            Self::Mutual(pair) => return pair.title(),
            Self::Tls => "runbook-tls-title",
            Self::AnyServer => "runbook-any-title",
        })
    }

    /// The one that ends the warnings of a product.
    pub const fn of_product(product: Product) -> Self {
        match product {
            Product::CustomerCollaborationPlatform => Self::CcpCaSigned,
            Product::UnifiedCommunicationsManager => Self::CucmTomcat,
            Product::Finesse => Self::Finesse,
            Product::Other => Self::AnyServer,
        }
    }

    /// The product whose ports it looks at.
    pub const fn product(self) -> Product {
        match self.family() {
            Family::CustomerCollaborationPlatform => Product::CustomerCollaborationPlatform,
            Family::UnifiedCommunicationsManager | Family::Phones => {
                Product::UnifiedCommunicationsManager
            }
            Family::Finesse => Product::Finesse,
            _ => Product::Other,
        }
    }

    pub const fn family(self) -> Family {
        match self {
            Self::CcpCaSigned | Self::CcpSelfSigned | Self::CcpAllowList => {
                Family::CustomerCollaborationPlatform
            }
            Self::CucmTomcat | Self::CucmApplications => Family::UnifiedCommunicationsManager,
            Self::Phones => Family::Phones,
            Self::Finesse => Family::Finesse,
            Self::CiscoCertUtil | Self::SslUtility | Self::CertificateMonitoring => {
                Family::ContactCenterEnterprise
            }
            Self::MutualAuthentication | Self::Mutual(_) => Family::MutualAuthentication,
            Self::Tls | Self::AnyServer => Family::AnyServer,
        }
    }
}

/// What a person looks for a runbook by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    CustomerCollaborationPlatform,
    UnifiedCommunicationsManager,
    Phones,
    Finesse,
    ContactCenterEnterprise,
    MutualAuthentication,
    AnyServer,
}

impl Family {
    pub const ALL: [Self; 7] = [
        Self::CustomerCollaborationPlatform,
        Self::UnifiedCommunicationsManager,
        Self::Phones,
        Self::Finesse,
        Self::ContactCenterEnterprise,
        Self::MutualAuthentication,
        Self::AnyServer,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::CustomerCollaborationPlatform => "ccp",
            Self::UnifiedCommunicationsManager => "cucm",
            Self::Phones => "phones",
            Self::Finesse => "finesse",
            Self::ContactCenterEnterprise => "cce",
            Self::MutualAuthentication => "mutual",
            Self::AnyServer => "any",
        }
    }

    pub const fn title(self) -> &'static str {
        match self {
            Self::CustomerCollaborationPlatform => "runbook-family-ccp",
            Self::UnifiedCommunicationsManager => "runbook-family-cucm",
            Self::Phones => "runbook-family-phones",
            Self::Finesse => "runbook-family-finesse",
            Self::ContactCenterEnterprise => "runbook-family-cce",
            Self::MutualAuthentication => "runbook-family-mutual",
            Self::AnyServer => "runbook-family-any",
        }
    }

    /// Its runbooks, the one that most people need first.
    pub fn runbooks(self) -> impl Iterator<Item = Name> {
        let all = Name::ALL.into_iter();
        all.filter(move |name| name.family() == self)
    }
}

/// A procedure.
#[derive(Clone, Debug, PartialEq)]
pub struct Runbook {
    pub name: Name,
    pub title: Message,
    /// What one has at the end, in a sentence.
    pub summary: Message,
    pub parts: Vec<Part>,
}

/// A part of a runbook: what to know, tables, then steps, then what to know afterwards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// Message id.
    pub title: &'static str,
    pub before: Vec<Note>,
    pub tables: Vec<Table>,
    pub steps: Vec<Entry>,
    pub after: Vec<Note>,
}

/// A paragraph beside the steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    pub tone: Tone,
    pub sources: Sources,
    pub text: Message,
}

/// What a note wants of its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    Explain,
    Note,
    Warn,
    /// The chapters contradict themselves or the product here.
    Doubt,
}

impl Tone {
    /// The label's message id; what only explains has none.
    pub const fn label(self) -> Option<&'static str> {
        match self {
            Self::Explain => None,
            Self::Note => Some("runbook-label-note"),
            Self::Warn => Some("runbook-label-warning"),
            Self::Doubt => Some("runbook-label-doubt"),
        }
    }
}

/// Rows of facts.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub sources: Sources,
    pub caption: Message,
    pub head: Vec<Message>,
    pub rows: Vec<Vec<Message>>,
}

/// A step, by which name it is linked to, and what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Unique inside its runbook.
    pub anchor: &'static str,
    pub sources: Sources,
    pub step: Step,
}

/// Ids of [`source::Source`].
pub type Sources = &'static [&'static str];

impl Runbook {
    pub fn steps(&self) -> impl Iterator<Item = &Entry> {
        self.parts.iter().flat_map(|part| &part.steps)
    }

    /// The weakest evidence among the captions that it quotes in a language.
    pub fn evidence(&self, captions: Locale) -> Option<Evidence> {
        let steps = self.steps();
        steps.filter_map(|one| one.step.evidence(captions)).max()
    }
}

impl Part {
    fn new(title: &'static str) -> Self {
        Self {
            title,
            ..Self::default()
        }
    }

    fn explain(self, sources: Sources, text: Message) -> Self {
        self.note(Tone::Explain, sources, text)
    }

    fn warn(self, sources: Sources, text: Message) -> Self {
        self.note(Tone::Warn, sources, text)
    }

    fn doubt(self, sources: Sources, text: Message) -> Self {
        self.note(Tone::Doubt, sources, text)
    }

    /// A note before the steps, or after them where there are some already.
    fn note(mut self, tone: Tone, sources: Sources, text: Message) -> Self {
        let note = Note {
            tone,
            sources,
            text,
        };
        match self.steps.is_empty() {
            true => self.before.push(note),
            false => self.after.push(note),
        }
        self
    }

    fn table(mut self, table: Table) -> Self {
        self.tables.push(table);
        self
    }

    fn step(mut self, entry: Entry) -> Self {
        self.steps.push(entry);
        self
    }

    fn steps(mut self, entries: impl IntoIterator<Item = Entry>) -> Self {
        self.steps.extend(entries);
        self
    }
}

impl Table {
    fn new(sources: Sources, caption: &'static str, head: &[&'static str]) -> Self {
        Self {
            sources,
            caption: Message::new(caption),
            head: head.iter().map(|id| Message::new(id)).collect(),
            rows: Vec::new(),
        }
    }

    fn row(mut self, cells: impl IntoIterator<Item = Arg>) -> Self {
        let cell = |arg| Message::new("runbook-cell").with("cell", arg);
        self.rows.push(cells.into_iter().map(cell).collect());
        self
    }
}

impl Entry {
    /// Whether the chapters do not have it, and other documents of the vendor do.
    pub fn is_from_elsewhere(&self) -> bool {
        let other =
            |id: &&str| matches!(*id, "x-captions" | "x-cisco-cli" | "x-cisco-multi-server");
        self.sources.iter().all(other)
    }

    fn new(anchor: &'static str, sources: Sources, action: Message) -> Self {
        Self {
            anchor,
            sources,
            step: Step::new(action),
        }
    }

    fn with(self, change: impl FnOnce(Step) -> Step) -> Self {
        Self {
            step: change(self.step),
            ..self
        }
    }

    fn place(self, place: Message) -> Self {
        self.with(|step| step.place(place))
    }

    fn see(self, see: Message) -> Self {
        self.with(|step| step.see(see))
    }

    fn mistake(self, mistake: Message) -> Self {
        self.with(|step| step.mistake(mistake))
    }

    fn copy(self, command: impl Into<String>) -> Self {
        self.with(|step| step.copy(command))
    }
}

fn say(id: &'static str) -> Message {
    Message::new(id)
}

/// A cell of our own prose.
fn cell(id: &'static str) -> Arg {
    Message::new(id).into()
}

/// A cell to be copied or typed.
fn code(text: impl Into<String>) -> Arg {
    Arg::Code(text.into())
}

/// Writes the runbook.
pub fn runbook(name: Name, given: &Given<'_>) -> Runbook {
    let (summary, mut parts) = match name {
        Name::CcpCaSigned => ccp::ca_signed(given),
        Name::CcpSelfSigned => ccp::self_signed(given),
        Name::CcpAllowList => ccp::allow_list(given),
        Name::CucmTomcat => cucm::tomcat(given),
        Name::CucmApplications => cucm::applications(given),
        Name::Phones => phones::phones(given),
        Name::Finesse => finesse::finesse(given),
        Name::CiscoCertUtil => cisco_cert_util::cisco_cert_util(given),
        Name::SslUtility => ssl_utility::ssl_utility(given),
        Name::CertificateMonitoring => cisco_cert_util::monitoring(),
        Name::MutualAuthentication => mutual_authentication::overview(),
        Name::Mutual(pair) => mutual_authentication::exchange(pair, given),
        Name::Tls => tls::tls(given),
        Name::AnyServer => any_server::any_server(given),
    };
    parts.retain(|part| *part != Part::new(part.title));
    Runbook {
        name,
        title: name.title(),
        summary: Message::new(summary),
        parts,
    }
}

/// What a runbook's function hands back: the summary's id, and the parts.
type Draft = (&'static str, Vec<Part>);
