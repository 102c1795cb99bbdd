//! The profile of an organisation: `site.json` beside the page, so that people land on a page
//! that is already right. It holds public facts only, and nothing in it is trusted to be well
//! formed: each field is checked by the code that checks what people type.
//!
//! `docs/site-profile.md` describes the fields.

mod fault;
mod reader;
mod writer;

use crate::certificate::Certificate;
use crate::l10n::Locale;
use crate::site::Site;

pub use fault::{Fault, Kind};
pub use reader::read;
pub use writer::write;

/// The file's name, beside the page.
pub const FILE: &str = "site.json";

/// The version of the form that is written and read.
pub const VERSION: u64 = 1;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: usize = 256 << 10;

/// The most entries of a list.
pub const MAX_ENTRIES: usize = 64;

/// The longest text of a field, in characters.
pub const MAX_TEXT: usize = 200;

/// What an organisation says of itself and its servers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Profile {
    pub organisation: String,
    pub contact: Contact,
    /// For visitors whose browser asks for no language that the page speaks.
    pub language: Option<Locale>,
    pub hosts: Vec<Host>,
    /// Which other hosts a link may name without a warning: names, or `*.` and a domain.
    pub links: Vec<String>,
    pub certificates: Vec<Certificate>,
}

/// Who to call. Empty where it is not said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    pub name: String,
    pub phone: String,
    pub mail: String,
    pub hours: String,
}

impl Contact {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Name, phone, mail and hours, as far as they are said.
    pub fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        let line = |label, value, address| Line {
            label,
            value,
            address,
        };
        let lines = [
            line(None, self.name.as_str(), None),
            line(Some("contact-phone"), &self.phone, self.phone_address()),
            line(Some("contact-mail"), &self.mail, self.mail_address()),
            line(Some("contact-hours"), &self.hours, None),
        ];
        lines.into_iter().filter(|line| !line.value.is_empty())
    }

    /// The phone number as an address (RFC 3966), where it is one.
    pub fn phone_address(&self) -> Option<String> {
        let digits: String = self
            .phone
            .chars()
            .filter(|c| c.is_ascii_digit() || *c == '+')
            .collect();
        let plain = |c: char| c.is_ascii_digit() || "+-(). ".contains(c);
        let is_number = digits.len() >= 3 && self.phone.chars().all(plain);
        is_number.then(|| format!("tel:{digits}"))
    }

    /// The mail address as an address to open (RFC 6068), where it is a plain one.
    pub fn mail_address(&self) -> Option<String> {
        is_mail(&self.mail).then(|| format!("mailto:{}", self.mail))
    }
}

/// A line of a contact as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// What stands before it, as a message id.
    pub label: Option<&'static str>,
    pub value: &'a str,
    /// What it opens, where that is something.
    pub address: Option<String>,
}

/// A plain mail address: nothing in it means something in a `mailto:` address.
fn is_mail(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-+".contains(c);
    match text.split_once('@') {
        Some((local, domain)) => {
            !local.is_empty()
                && domain.contains('.')
                && local.chars().all(plain)
                && domain.chars().all(plain)
        }
        None => false,
    }
}

/// A server that the organisation's people are to reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Host {
    pub site: Site,
    /// SHA-256 of the certificates that are expected there; none where the profile does not say.
    pub fingerprints: Vec<[u8; 32]>,
}

/// What a profile says of a certificate on a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pin {
    /// It is one of those that are expected.
    Expected,
    /// Others are expected, and this is none of them.
    Other,
    /// The profile names no fingerprint for the host.
    Unknown,
}

impl Profile {
    pub fn host(&self, name: &str) -> Option<&Host> {
        self.hosts.iter().find(|host| host.site.host == name)
    }

    /// What the profile says of one certificate.
    pub fn pin(&self, host: &str, certificate: &Certificate) -> Pin {
        match self.host(host).map(|host| host.fingerprints.as_slice()) {
            None | Some([]) => Pin::Unknown,
            Some(pins) if pins.contains(&certificate.sha256()) => Pin::Expected,
            Some(_) => Pin::Other,
        }
    }

    /// What the profile says of a chain: one expected certificate in it is enough.
    pub fn pin_of_chain(&self, host: &str, chain: &[Certificate]) -> Pin {
        let pins = || chain.iter().map(|one| self.pin(host, one));
        match () {
            () if pins().any(|pin| pin == Pin::Expected) => Pin::Expected,
            () if pins().any(|pin| pin == Pin::Other) => Pin::Other,
            () => Pin::Unknown,
        }
    }

    /// Whether a link may name a host without a warning. A profile without hosts lets all pass.
    pub fn allows(&self, host: &str) -> bool {
        let says_nothing = self.hosts.is_empty() && self.links.is_empty();
        says_nothing || self.host(host).is_some() || self.links.iter().any(|one| covers(one, host))
    }

    /// The certificate of the profile that a host serves.
    pub fn certificate_of(&self, host: &Host) -> Option<&Certificate> {
        let pinned = |one: &&Certificate| host.fingerprints.contains(&one.sha256());
        let mut pinned = self.certificates.iter().filter(pinned);
        let names = |one: &Certificate| one.hosts().contains(&host.site.host);
        pinned
            .clone()
            .find(|one| names(one))
            .or_else(|| pinned.next())
            .or_else(|| self.certificates.iter().find(|one| names(one)))
    }
}

/// Whether a pattern is the host's name, or `*.` and a domain that it is in.
fn covers(pattern: &str, host: &str) -> bool {
    match pattern.strip_prefix("*.") {
        Some(domain) => host
            .strip_suffix(domain)
            .is_some_and(|rest| rest.ends_with('.') && rest.len() > 1),
        None => pattern == host,
    }
}
