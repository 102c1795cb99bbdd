//! The profile as it stands in the form: texts, right or wrong. Pure.

use serde_json::{Value, json};
use trustguide::certificate::{Certificate, hex};
use trustguide::export::pem;
use trustguide::l10n::Locale;
use trustguide::profile::{Profile, VERSION};
use trustguide::site::{Site, port_list};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    pub organisation: String,
    pub name: String,
    pub phone: String,
    pub mail: String,
    pub hours: String,
    pub language: String,
    pub links: String,
    pub hosts: Vec<HostDraft>,
    /// In PEM.
    pub certificates: Vec<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct HostDraft {
    pub host: String,
    pub product: String,
    pub ports: String,
    /// Separated by commas.
    pub fingerprints: String,
}

impl Draft {
    pub fn of(profile: &Profile) -> Self {
        Self {
            organisation: profile.organisation.clone(),
            name: profile.contact.name.clone(),
            phone: profile.contact.phone.clone(),
            mail: profile.contact.mail.clone(),
            hours: profile.contact.hours.clone(),
            language: profile.language.unwrap_or(Locale::En).tag().to_owned(),
            links: profile.links.join(", "),
            hosts: profile
                .hosts
                .iter()
                .map(|host| HostDraft::of(&host.site, &host.fingerprints))
                .collect(),
            certificates: profile.certificates.iter().map(pem).collect(),
        }
    }

    /// A first host, with the fingerprint of what it serves.
    pub fn begin(site: &Site, served: &[Certificate], locale: Locale) -> Self {
        let leaf: Vec<[u8; 32]> = served
            .first()
            .map(|leaf| leaf.sha256())
            .into_iter()
            .collect();
        Self {
            language: locale.tag().to_owned(),
            hosts: vec![HostDraft::of(site, &leaf)],
            ..Self::default()
        }
    }

    /// Takes the loaded certificates in, or all out.
    pub fn toggle(&mut self, loaded: &[Certificate]) {
        self.certificates = match self.certificates.is_empty() {
            true => loaded.iter().map(pem).collect(),
            false => Vec::new(),
        };
    }

    /// The file as it stands in the form; whether it is a profile is for the profile's reader to
    /// say.
    pub fn to_json(&self) -> String {
        let hosts: Vec<Value> = self.hosts.iter().map(HostDraft::value).collect();
        let file = json!({
            "version": VERSION,
            "organisation": self.organisation,
            "contact": { "name": self.name, "phone": self.phone, "mail": self.mail, "hours": self.hours },
            "language": self.language,
            "hosts": hosts,
            "links": list(&self.links),
            "certificates": self.certificates,
        });
        file.to_string()
    }
}

impl HostDraft {
    fn of(site: &Site, fingerprints: &[[u8; 32]]) -> Self {
        let fingerprints: Vec<String> = fingerprints.iter().map(|one| hex(one)).collect();
        Self {
            host: site.host.clone(),
            product: site.product.name().to_owned(),
            ports: port_list(&site.ports),
            fingerprints: fingerprints.join(", "),
        }
    }

    fn value(&self) -> Value {
        let port = |text: String| match text.parse::<u64>() {
            Ok(port) => json!(port),
            Err(_) => json!(text),
        };
        let ports: Vec<Value> = list(&self.ports).into_iter().map(port).collect();
        json!({
            "host": self.host,
            "product": self.product,
            "ports": ports,
            "fingerprints": list(&self.fingerprints),
        })
    }
}

/// The entries of a field, separated by commas.
fn list(text: &str) -> Vec<String> {
    let entries = text.split([',', '、', '\n']).map(str::trim);
    let entries = entries.filter(|entry| !entry.is_empty());
    entries.map(str::to_owned).collect()
}
