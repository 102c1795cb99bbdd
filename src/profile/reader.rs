//! Reads a profile, and names everything that is wrong with it.

use serde_json::{Map, Value};

use super::{
    Contact, Fault, Host, Kind, MAX_BYTES, MAX_ENTRIES, MAX_TEXT, Profile, VERSION, is_mail,
};
use crate::certificate::Certificate;
use crate::fingerprint::{self, Hash, Typed};
use crate::input::{self, Document};
use crate::l10n::{Locale, visible};
use crate::site::{Product, Site, host_of};

/// The most faults that are told.
const MAX_FAULTS: usize = 50;

/// Reads a profile.
///
/// # Errors
/// Everything that is wrong with it, field by field; then nothing of it is used.
pub fn read(bytes: &[u8]) -> Result<Profile, Vec<Fault>> {
    let mut reader = Reader::default();
    let profile = match object(bytes) {
        Ok(file) => reader.profile(&file),
        Err(fault) => return Err(vec![fault]),
    };
    reader.faults.truncate(MAX_FAULTS);
    match reader.faults.is_empty() {
        true => Ok(profile),
        false => Err(reader.faults),
    }
}

/// The file as an object. Depth is bounded by serde_json.
fn object(bytes: &[u8]) -> Result<Map<String, Value>, Fault> {
    let fault = |kind| Fault::new("", kind);
    if bytes.len() > MAX_BYTES {
        return Err(fault(Kind::TooBig));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let value: Value = serde_json::from_slice(bytes).map_err(|error| {
        fault(Kind::Json {
            line: error.line(),
            column: error.column(),
        })
    })?;
    match value {
        Value::Object(file) => Ok(file),
        _ => Err(fault(Kind::NoObject)),
    }
}

#[derive(Default)]
struct Reader {
    faults: Vec<Fault>,
}

const FIELDS: &[&str] = &[
    "$schema",
    "version",
    "organisation",
    "contact",
    "language",
    "hosts",
    "links",
    "certificates",
];
const CONTACT: &[&str] = &["name", "phone", "mail", "hours"];
const HOST: &[&str] = &["host", "product", "ports", "fingerprints"];

impl Reader {
    fn profile(&mut self, file: &Map<String, Value>) -> Profile {
        self.version(file);
        self.known(file, "", FIELDS);
        Profile {
            organisation: self.text(file, "", "organisation"),
            contact: self.contact(file),
            language: self.language(file),
            hosts: self.hosts(file),
            links: self.links(file),
            certificates: self.certificates(file),
        }
    }

    fn fault(&mut self, field: impl Into<String>, kind: Kind) {
        self.faults.push(Fault::new(field, kind));
    }

    fn version(&mut self, file: &Map<String, Value>) {
        match file.get("version") {
            None => self.fault("version", Kind::Missing),
            Some(version) if version.as_u64() == Some(VERSION) => {}
            Some(_) => self.fault("version", Kind::Version),
        }
    }

    fn known(&mut self, object: &Map<String, Value>, path: &str, known: &[&str]) {
        let unknown = object.keys().filter(|name| !known.contains(&name.as_str()));
        for name in unknown.take(MAX_FAULTS) {
            self.fault(visible(&join(path, name)), Kind::Unknown);
        }
    }

    /// The text of a field; empty where there is none.
    fn text(&mut self, object: &Map<String, Value>, path: &str, name: &str) -> String {
        let field = join(path, name);
        match object.get(name) {
            None | Some(Value::Null) => String::new(),
            Some(value) => self.text_of(value, &field).unwrap_or_default(),
        }
    }

    fn text_of(&mut self, value: &Value, field: &str) -> Option<String> {
        let Value::String(text) = value else {
            self.fault(field, Kind::NoText);
            return None;
        };
        let text = text.trim();
        if text.chars().count() > MAX_TEXT {
            self.fault(field, Kind::TooLong);
            return None;
        }
        if visible(text) != text {
            self.fault(field, Kind::Hidden);
            return None;
        }
        Some(text.to_owned())
    }

    fn list<'v>(&mut self, object: &'v Map<String, Value>, path: &str, name: &str) -> &'v [Value] {
        let field = join(path, name);
        match object.get(name) {
            None | Some(Value::Null) => &[],
            Some(Value::Array(list)) if list.len() > MAX_ENTRIES => {
                self.fault(field, Kind::TooMany);
                &[]
            }
            Some(Value::Array(list)) => list,
            Some(_) => {
                self.fault(field, Kind::NoList);
                &[]
            }
        }
    }

    fn contact(&mut self, file: &Map<String, Value>) -> Contact {
        let contact = match file.get("contact") {
            None | Some(Value::Null) => return Contact::default(),
            Some(Value::Object(contact)) => contact,
            Some(_) => {
                self.fault("contact", Kind::NoObject);
                return Contact::default();
            }
        };
        self.known(contact, "contact", CONTACT);
        let own = Contact {
            name: self.text(contact, "contact", "name"),
            phone: self.text(contact, "contact", "phone"),
            mail: self.text(contact, "contact", "mail"),
            hours: self.text(contact, "contact", "hours"),
        };
        if !own.mail.is_empty() && !is_mail(&own.mail) {
            self.fault("contact.mail", Kind::Mail);
        }
        own
    }

    fn language(&mut self, file: &Map<String, Value>) -> Option<Locale> {
        let tag = self.text(file, "", "language");
        let language = Locale::ALL.into_iter().find(|locale| locale.tag() == tag);
        if !tag.is_empty() && language.is_none() {
            self.fault("language", Kind::Language);
        }
        language
    }

    fn hosts(&mut self, file: &Map<String, Value>) -> Vec<Host> {
        let mut hosts: Vec<Host> = Vec::new();
        for (index, value) in self.list(file, "", "hosts").iter().enumerate() {
            let path = format!("hosts[{index}]");
            let Value::Object(object) = value else {
                self.fault(path, Kind::NoObject);
                continue;
            };
            let host = self.host(object, &path);
            if hosts.iter().any(|known| known.site.host == host.site.host) {
                self.fault(join(&path, "host"), Kind::Repeated);
            }
            hosts.push(host);
        }
        hosts
    }

    fn host(&mut self, object: &Map<String, Value>, path: &str) -> Host {
        self.known(object, path, HOST);
        let typed = self.text(object, path, "host");
        let host = host_of(&typed).filter(|host| *host == typed.to_ascii_lowercase());
        if host.is_none() {
            let kind = match typed.is_empty() {
                true => Kind::Missing,
                false => Kind::Host,
            };
            self.fault(join(path, "host"), kind);
        }
        let product = self.product(object, path);
        Host {
            site: Site {
                host: host.unwrap_or_default(),
                ports: self.ports(object, path, product),
                product,
            },
            fingerprints: self.fingerprints(object, path),
        }
    }

    fn product(&mut self, object: &Map<String, Value>, path: &str) -> Product {
        let name = self.text(object, path, "product");
        if name.is_empty() {
            return Product::Other;
        }
        Product::from_name(&name).unwrap_or_else(|| {
            self.fault(join(path, "product"), Kind::Product);
            Product::Other
        })
    }

    /// The product's own ports where none are named.
    fn ports(&mut self, object: &Map<String, Value>, path: &str, product: Product) -> Vec<u16> {
        let mut ports = Vec::new();
        for (index, value) in self.list(object, path, "ports").iter().enumerate() {
            let port = value.as_u64().and_then(|port| u16::try_from(port).ok());
            match port.filter(|port| *port != 0) {
                Some(port) if ports.contains(&port) => {
                    self.fault(format!("{path}.ports[{index}]"), Kind::Repeated);
                }
                Some(port) => ports.push(port),
                None => self.fault(format!("{path}.ports[{index}]"), Kind::Port),
            }
        }
        if ports.is_empty() {
            ports.extend(product.ports());
        }
        ports
    }

    fn fingerprints(&mut self, object: &Map<String, Value>, path: &str) -> Vec<[u8; 32]> {
        let mut fingerprints = Vec::new();
        for (index, value) in self.list(object, path, "fingerprints").iter().enumerate() {
            let field = format!("{path}.fingerprints[{index}]");
            let Some(text) = self.text_of(value, &field) else {
                continue;
            };
            match sha256_of(&text) {
                Some(fingerprint) => fingerprints.push(fingerprint),
                None => self.fault(field, Kind::Fingerprint),
            }
        }
        fingerprints
    }

    fn links(&mut self, file: &Map<String, Value>) -> Vec<String> {
        let mut links = Vec::new();
        for (index, value) in self.list(file, "", "links").iter().enumerate() {
            let field = format!("links[{index}]");
            let Some(text) = self.text_of(value, &field) else {
                continue;
            };
            let name = text
                .strip_prefix("*.")
                .unwrap_or(&text)
                .to_ascii_lowercase();
            match host_of(&name).filter(|host| *host == name) {
                Some(_) => links.push(text.to_ascii_lowercase()),
                None => self.fault(field, Kind::Pattern),
            }
        }
        links
    }

    fn certificates(&mut self, file: &Map<String, Value>) -> Vec<Certificate> {
        let mut certificates = Vec::new();
        for (index, value) in self.list(file, "", "certificates").iter().enumerate() {
            let field = format!("certificates[{index}]");
            match value {
                Value::String(text) => match certificate(text) {
                    Ok(certificate) => certificates.push(certificate),
                    Err(kind) => self.fault(field, kind),
                },
                _ => self.fault(field, Kind::NoText),
            }
        }
        certificates
    }
}

/// The one certificate of a text, PEM or base64.
fn certificate(text: &str) -> Result<Certificate, Kind> {
    let mut documents = input::read(text.as_bytes()).documents.into_iter();
    match (documents.next(), documents.next()) {
        (Some(Document::Certificate { certificate, .. }), None) => Ok(certificate),
        (first, second) => {
            let mut all = first.into_iter().chain(second).chain(documents);
            let is_key = |document: Document| match document {
                Document::Other { kind, .. } => kind == input::Kind::PrivateKey,
                Document::Certificate { .. } => false,
            };
            Err(match all.any(is_key) {
                true => Kind::PrivateKey,
                false => Kind::Certificate,
            })
        }
    }
}

/// A SHA-256 fingerprint, however its digits are grouped.
fn sha256_of(text: &str) -> Option<[u8; 32]> {
    let Typed::Digits {
        hash: Hash::Sha256,
        digits,
    } = fingerprint::read(text)
    else {
        return None;
    };
    let byte = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    let bytes: Option<Vec<u8>> = (0..digits.len()).step_by(2).map(byte).collect();
    bytes?.try_into().ok()
}

fn join(path: &str, name: &str) -> String {
    match path {
        "" => name.to_owned(),
        _ => format!("{path}.{name}"),
    }
}
