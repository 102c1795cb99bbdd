//! Writes a profile as the file that [`super::read`] reads.

use serde_json::{Map, Value, json};

use super::{Contact, Host, Profile, VERSION};
use crate::certificate::hex;
use crate::export::pem;

/// The file, in lines that people can read.
pub fn write(profile: &Profile) -> String {
    let mut file = Map::new();
    file.insert("version".to_owned(), json!(VERSION));
    put(&mut file, "organisation", &profile.organisation);
    let contact = contact(&profile.contact);
    if !contact.is_empty() {
        file.insert("contact".to_owned(), Value::Object(contact));
    }
    put(
        &mut file,
        "language",
        profile.language.map_or("", |one| one.tag()),
    );
    let hosts: Vec<Value> = profile.hosts.iter().map(host).collect();
    file.insert("hosts".to_owned(), Value::Array(hosts));
    if !profile.links.is_empty() {
        file.insert("links".to_owned(), json!(profile.links));
    }
    let certificates: Vec<String> = profile.certificates.iter().map(pem).collect();
    if !certificates.is_empty() {
        file.insert("certificates".to_owned(), json!(certificates));
    }
    let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
    text.push('\n');
    text
}

fn put(object: &mut Map<String, Value>, name: &str, text: &str) {
    if !text.is_empty() {
        object.insert(name.to_owned(), json!(text));
    }
}

fn contact(contact: &Contact) -> Map<String, Value> {
    let mut object = Map::new();
    put(&mut object, "name", &contact.name);
    put(&mut object, "phone", &contact.phone);
    put(&mut object, "mail", &contact.mail);
    put(&mut object, "hours", &contact.hours);
    object
}

fn host(host: &Host) -> Value {
    let fingerprints: Vec<String> = host.fingerprints.iter().map(|one| hex(one)).collect();
    json!({
        "host": host.site.host,
        "product": host.site.product.name(),
        "ports": host.site.ports,
        "fingerprints": fingerprints,
    })
}
