//! What a person types, what it begins with, and what is wrong with it.

use std::net::IpAddr;

use super::{Algorithm, Attribute, Draft, Host, Kind, Shape};
use crate::certificate::Certificate;
use crate::l10n::visible;
use crate::message::Message;
use crate::site::{Product, Site};

/// The fields as they were typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Form {
    pub kind: Kind,
    pub shape: Shape,
    pub algorithm: Algorithm,
    /// Also for connections that the server opens itself.
    pub client: bool,
    pub names: String,
    pub common_name: String,
    pub organization: String,
    pub unit: String,
    pub locality: String,
    pub state: String,
    pub country: String,
    pub days: String,
}

/// A field that is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Host names and addresses.
    Names,
    CommonName,
    Organization,
    Unit,
    Locality,
    State,
    Country,
    Days,
}

impl Field {
    /// Those of the subject, as the form shows them.
    pub const SUBJECT: [Self; 6] = [
        Self::CommonName,
        Self::Organization,
        Self::Unit,
        Self::Locality,
        Self::State,
        Self::Country,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Names => "names",
            Self::CommonName => "common-name",
            Self::Organization => "organization",
            Self::Unit => "unit",
            Self::Locality => "locality",
            Self::State => "state",
            Self::Country => "country",
            Self::Days => "days",
        }
    }

    /// Message id.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Names => "issuance-names",
            Self::CommonName => "issuance-common-name",
            Self::Organization => "issuance-organization",
            Self::Unit => "issuance-unit",
            Self::Locality => "issuance-locality",
            Self::State => "issuance-state",
            Self::Country => "issuance-country",
            Self::Days => "issuance-days",
        }
    }

    /// Message id of what to type; not every field needs one.
    pub const fn hint(self) -> Option<&'static str> {
        match self {
            Self::Names => Some("issuance-names-hint"),
            Self::CommonName => Some("issuance-common-name-hint"),
            Self::Country => Some("issuance-country-hint"),
            Self::Days => Some("issuance-days-hint"),
            _ => None,
        }
    }

    /// The attribute of the subject that it fills, and the most characters of it (RFC 5280 appendix
    /// A.1).
    const fn attribute(self) -> Option<(Attribute, usize)> {
        match self {
            Self::CommonName => Some((Attribute::CommonName, 64)),
            Self::Organization => Some((Attribute::Organization, 64)),
            Self::Unit => Some((Attribute::Unit, 64)),
            Self::Locality => Some((Attribute::Locality, 128)),
            Self::State => Some((Attribute::State, 128)),
            Self::Country => Some((Attribute::Country, 2)),
            Self::Names | Self::Days => None,
        }
    }
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    pub field: Field,
    pub message: Message,
}

/// From the largest part of an address to its smallest, as names are written.
const ORDER: [Field; 6] = [
    Field::Country,
    Field::State,
    Field::Locality,
    Field::Organization,
    Field::Unit,
    Field::CommonName,
];

/// The most names: more than any server has.
const MAX_NAMES: usize = 100;

/// Apple systems accept no more below an authority; nobody needs more for a test.
const MAX_DAYS: u32 = 825;

impl Form {
    /// What suits a site, and the certificate that it has now.
    pub fn of(site: &Site, leaf: Option<&Certificate>) -> Self {
        let hosts = prefilled_hosts(site, leaf);
        let value = |attribute: Attribute| {
            let value = leaf.and_then(|leaf| leaf.subject.last(attribute.oid()));
            value
                .filter(|value| visible(value) == *value)
                .unwrap_or_default()
        };
        let first = hosts.first().cloned().unwrap_or_default();
        Self {
            kind: Kind::Request,
            shape: Shape::Server,
            algorithm: leaf.map_or(Algorithm::Rsa2048, algorithm_of),
            client: site.product != Product::Other || leaf.is_some_and(is_for_clients),
            names: hosts.join("\n"),
            common_name: Some(first)
                .filter(|first| first.len() <= 64)
                .unwrap_or_default(),
            organization: value(Attribute::Organization),
            unit: value(Attribute::Unit),
            locality: value(Attribute::Locality),
            state: value(Attribute::State),
            country: value(Attribute::Country),
            days: "90".to_owned(),
        }
    }

    pub fn get(&self, field: Field) -> &str {
        match field {
            Field::Names => &self.names,
            Field::CommonName => &self.common_name,
            Field::Organization => &self.organization,
            Field::Unit => &self.unit,
            Field::Locality => &self.locality,
            Field::State => &self.state,
            Field::Country => &self.country,
            Field::Days => &self.days,
        }
    }

    pub fn with(mut self, field: Field, typed: String) -> Self {
        *match field {
            Field::Names => &mut self.names,
            Field::CommonName => &mut self.common_name,
            Field::Organization => &mut self.organization,
            Field::Unit => &mut self.unit,
            Field::Locality => &mut self.locality,
            Field::State => &mut self.state,
            Field::Country => &mut self.country,
            Field::Days => &mut self.days,
        } = typed;
        self
    }

    /// What is to be made, or everything that is wrong.
    pub fn draft(&self) -> Result<Draft, Vec<Fault>> {
        let mut faults = Vec::new();
        let hosts = hosts(&self.names, &mut faults);
        let mut subject = Vec::new();
        for field in ORDER {
            match self.value(field) {
                Ok(pair) => subject.extend(pair),
                Err(message) => faults.push(Fault { field, message }),
            }
        }
        let days = self.days(&mut faults);
        match faults.is_empty() {
            true => Ok(Draft {
                kind: self.kind,
                shape: self.shape,
                algorithm: self.algorithm,
                hosts,
                subject,
                client: self.client,
                days,
            }),
            false => Err(faults),
        }
    }

    /// An attribute of the subject; none where the field is empty.
    fn value(&self, field: Field) -> Result<Option<(Attribute, String)>, Message> {
        let Some((attribute, longest)) = field.attribute() else {
            return Ok(None);
        };
        let value = self.get(field).trim().to_owned();
        if value.is_empty() {
            return match attribute {
                Attribute::CommonName => Err(Message::new("issuance-fault-common-name")),
                _ => Ok(None),
            };
        }
        if attribute == Attribute::Country {
            let letters = value.len() == 2 && value.chars().all(|c| c.is_ascii_alphabetic());
            return match letters {
                true => Ok(Some((attribute, value.to_ascii_uppercase()))),
                false => Err(Message::new("issuance-fault-country")),
            };
        }
        if visible(&value) != value {
            return Err(Message::new("issuance-fault-hidden"));
        }
        match value.chars().count() > longest {
            true => Err(Message::new("issuance-fault-long").number("number", longest)),
            false => Ok(Some((attribute, value))),
        }
    }

    fn days(&self, faults: &mut Vec<Fault>) -> u32 {
        let days = self.days.trim().parse().ok();
        let fits = days.filter(|days| (1..=MAX_DAYS).contains(days));
        if fits.is_none() && self.kind == Kind::TestCertificate {
            let message = Message::new("issuance-fault-days").number("number", MAX_DAYS);
            faults.push(Fault {
                field: Field::Days,
                message,
            });
        }
        fits.unwrap_or(1)
    }
}

/// The site's host, then what the certificate names; what could not stand in a request is left out.
fn prefilled_hosts(site: &Site, leaf: Option<&Certificate>) -> Vec<String> {
    let own = leaf.map(Certificate::hosts).unwrap_or_default();
    let mut hosts: Vec<String> = Vec::new();
    for name in [site.host.clone()].into_iter().chain(own) {
        let Ok(host) = host(&name) else { continue };
        let text = host.text();
        if !hosts.contains(&text) && hosts.len() < MAX_NAMES {
            hosts.push(text);
        }
    }
    hosts
}

/// A key like the one at hand, where that is offered.
fn algorithm_of(leaf: &Certificate) -> Algorithm {
    let key = &leaf.public_key;
    match (key.name().as_str(), key.bits) {
        ("RSA", Some(3072)) => Algorithm::Rsa3072,
        ("RSA", Some(4096)) => Algorithm::Rsa4096,
        ("EC secp256r1", _) => Algorithm::P256,
        ("EC secp384r1", _) => Algorithm::P384,
        _ => Algorithm::Rsa2048,
    }
}

fn is_for_clients(leaf: &Certificate) -> bool {
    let purposes = leaf.extended_key_usage.iter().flatten();
    purposes
        .into_iter()
        .any(|purpose| purpose == "1.3.6.1.5.5.7.3.2")
}

/// Names and addresses, without repeats.
fn hosts(typed: &str, faults: &mut Vec<Fault>) -> Vec<Host> {
    let mut hosts = Vec::new();
    let mut wrong = |message| {
        faults.push(Fault {
            field: Field::Names,
            message,
        });
    };
    let pieces = typed.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '、'));
    for piece in pieces.filter(|piece| !piece.is_empty()) {
        match host(piece) {
            Ok(host) if !hosts.contains(&host) => hosts.push(host),
            Ok(_) => {}
            Err(message) => wrong(message),
        }
    }
    match hosts.len() {
        0 => wrong(Message::new("issuance-fault-no-name")),
        count if count > MAX_NAMES => {
            wrong(Message::new("issuance-fault-many").number("number", MAX_NAMES));
        }
        _ => {}
    }
    hosts
}

/// One host name (RFC 1123 section 2.1), perhaps with an asterisk as its first label, or an address.
fn host(typed: &str) -> Result<Host, Message> {
    let bare = typed.trim_matches(['[', ']']);
    if let Ok(address) = bare.parse::<IpAddr>() {
        return Ok(Host::Address(address));
    }
    let fault = |id| Err(Message::new(id).text("name", typed));
    if typed.contains(['/', ':', '@']) {
        return fault("issuance-fault-address");
    }
    let name = typed.trim_end_matches('.').to_ascii_lowercase();
    if !name.is_ascii() {
        return fault("issuance-fault-idn");
    }
    let plain = name.strip_prefix("*.").unwrap_or(&name);
    let is_label = |label: &str| {
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        (1..=63).contains(&label.len())
            && label.chars().all(allowed)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    // Numbers at the end are an address that somebody mistyped.
    let last = plain.rsplit('.').next().unwrap_or_default();
    let numeric = last.chars().all(|c| c.is_ascii_digit());
    let wild = plain.len() < name.len();
    let good = name.len() <= 253
        && plain.split('.').all(is_label)
        && !numeric
        && (!wild || plain.contains('.'));
    match good {
        true => Ok(Host::Dns(name)),
        false => fault("issuance-fault-name"),
    }
}
