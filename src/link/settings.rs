//! The settings of a link: lines `name=value`, each name once.

use super::{Fault, Link, MAX_PORTS, Reader};
use crate::browser::{Browser, Platform};
use crate::guide::{Task, remedies, version};
use crate::l10n::Locale;
use crate::site::{Product, Site, host_of, ports_of};

/// The names of the fields, one letter each.
const NAMES: [&str; 11] = ["h", "p", "t", "b", "s", "v", "k", "w", "l", "c", "o"];

pub fn write(link: &Link) -> String {
    let mut lines = vec![
        format!("h={}", link.site.host),
        format!("p={}", list(&link.site.ports)),
        format!("t={}", link.site.product.name()),
        format!("k={}", link.task.name()),
        format!("l={}", link.locale.tag()),
    ];
    if let Some(captions) = link.captions {
        lines.push(format!("c={}", captions.tag()));
    }
    if let Some(reader) = link.reader {
        lines.push(format!("b={}", reader.browser.name()));
        lines.push(format!("s={}", reader.platform.name()));
        let version = reader.version.map(|version| version.name());
        lines.extend(version.map(|name| format!("v={name}")));
        lines.extend(reader.way.map(|way| format!("w={}", way.name())));
    }
    if !link.slots.is_empty() {
        let slots = link.slots.iter();
        let slots: Vec<String> = slots.map(|(port, at)| format!("{port}:{at}")).collect();
        lines.push(format!("o={}", slots.join(",")));
    }
    lines.join("\n")
}

fn list(ports: &[u16]) -> String {
    let ports: Vec<String> = ports.iter().map(u16::to_string).collect();
    ports.join(",")
}

/// The fields of a text by their names.
struct Fields<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Fields<'a> {
    fn of(text: &'a str) -> Result<Self, Fault> {
        let mut fields: Vec<(&str, &str)> = Vec::new();
        for line in text.split('\n') {
            let (name, value) = line.split_once('=').ok_or(Fault::Damaged)?;
            if !NAMES.contains(&name) {
                return Err(Fault::unknown(name));
            }
            if fields.iter().any(|(known, _)| *known == name) {
                return Err(Fault::Damaged);
            }
            fields.push((name, value));
        }
        Ok(Self(fields))
    }

    fn get(&self, name: &str) -> Option<&'a str> {
        let mut fields = self.0.iter();
        let found = fields.find(|(known, _)| *known == name)?;
        Some(found.1)
    }

    /// The value of a field as `read` understands it; the field may be absent.
    fn read<T>(
        &self,
        name: &str,
        title: &'static str,
        read: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<Option<T>, Fault> {
        let Some(value) = self.get(name) else {
            return Ok(None);
        };
        match read(value) {
            Some(read) => Ok(Some(read)),
            None => Err(Fault::field(title, value)),
        }
    }
}

pub fn read(text: &str) -> Result<Link, Fault> {
    let fields = Fields::of(text)?;
    Ok(Link {
        site: site(&fields)?,
        reader: reader(&fields)?,
        task: fields
            .read("k", "task", Task::from_name)?
            .unwrap_or_default(),
        locale: fields.read("l", "language", locale)?.ok_or(Fault::Cut)?,
        captions: fields.read("c", "language", locale)?,
        certificates: Vec::new(),
        slots: fields.read("o", "slots", slots)?.unwrap_or_default(),
        fingerprints: Vec::new(),
    })
}

fn locale(tag: &str) -> Option<Locale> {
    Locale::ALL.into_iter().find(|locale| locale.tag() == tag)
}

fn site(fields: &Fields<'_>) -> Result<Site, Fault> {
    let product = fields.read("t", "product", Product::from_name)?;
    let ports = fields.read("p", "ports", ports)?;
    Ok(Site {
        host: fields.read("h", "host", host)?.ok_or(Fault::Cut)?,
        ports: ports.ok_or(Fault::Cut)?,
        product: product.unwrap_or(Product::Other),
    })
}

/// A host exactly as a typed one is kept; a guide may be for no host yet.
fn host(value: &str) -> Option<String> {
    match value {
        "" => Some(String::new()),
        _ => host_of(value).filter(|host| host == value),
    }
}

fn ports(value: &str) -> Option<Vec<u16>> {
    let ports = ports_of(value).ok()?;
    (1..=MAX_PORTS).contains(&ports.len()).then_some(ports)
}

fn reader(fields: &Fields<'_>) -> Result<Option<Reader>, Fault> {
    let browser = fields.read("b", "browser", Browser::from_name)?;
    let platform = fields.read("s", "platform", Platform::from_name)?;
    let (browser, platform) = match (browser, platform) {
        (Some(browser), Some(platform)) => (browser, platform),
        (None, None) => return Ok(None),
        _ => return Err(Fault::Cut),
    };
    let named = |name: &str| version::find(browser, platform, name);
    let version = fields.read("v", "version", named)?;
    let known = version
        .or_else(|| version::current(browser, platform))
        .map(|version| remedies(version, platform))
        .unwrap_or_default();
    let way = |name: &str| known.iter().copied().find(|way| way.name() == name);
    Ok(Some(Reader {
        browser,
        platform,
        version,
        way: fields.read("w", "way", way)?,
    }))
}

fn slots(value: &str) -> Option<Vec<(u16, usize)>> {
    let mut slots = Vec::new();
    for pair in value.split(',') {
        let (port, place) = pair.split_once(':')?;
        let port = port.parse().ok().filter(|port| *port != 0)?;
        slots.push((port, place.parse().ok()?));
    }
    (slots.len() <= MAX_PORTS).then_some(slots)
}
