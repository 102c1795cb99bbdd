//! The server that people are to reach: its name, its ports, and what product it is.

use std::net::Ipv6Addr;

use crate::certificate::Certificate;

/// A product with known ports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Product {
    /// Cisco Customer Collaboration Platform: web page, and the secure XMPP port.
    CustomerCollaborationPlatform,
    /// Cisco Unified Communications Manager.
    UnifiedCommunicationsManager,
    Finesse,
    /// Any other server.
    Other,
}

impl Product {
    pub const ALL: [Self; 4] = [
        Self::CustomerCollaborationPlatform,
        Self::UnifiedCommunicationsManager,
        Self::Finesse,
        Self::Other,
    ];

    /// Stem of the message ids.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CustomerCollaborationPlatform => "ccp",
            Self::UnifiedCommunicationsManager => "cucm",
            Self::Finesse => "finesse",
            Self::Other => "other",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|product| product.name() == name)
    }

    /// The ports that a browser needs, the page that people open first.
    pub const fn ports(self) -> &'static [u16] {
        match self {
            Self::CustomerCollaborationPlatform => &[443, 7443],
            Self::UnifiedCommunicationsManager => &[443, 8443],
            Self::Finesse => &[8445, 443, 7443],
            Self::Other => &[443],
        }
    }
}

/// A host and the ports that a browser has to trust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    pub host: String,
    pub ports: Vec<u16>,
    pub product: Product,
}

impl Default for Site {
    fn default() -> Self {
        let product = Product::CustomerCollaborationPlatform;
        Self {
            host: String::new(),
            ports: product.ports().to_vec(),
            product,
        }
    }
}

impl Site {
    /// The address of a port's page; the port is left out where it is the default.
    pub fn url(&self, port: u16) -> String {
        match port {
            443 => format!("https://{}/", self.authority_host()),
            _ => format!("https://{}:{port}/", self.authority_host()),
        }
    }

    /// `host:port`, always with the port.
    pub fn host_port(&self, port: u16) -> String {
        format!("{}:{port}", self.authority_host())
    }

    /// As browsers write it: the port is left out where it is the default.
    pub fn host_port_shown(&self, port: u16) -> String {
        match port {
            443 => self.authority_host(),
            _ => self.host_port(port),
        }
    }

    /// The host as it stands in an address: an IPv6 address in brackets.
    pub fn authority_host(&self) -> String {
        match self.host.parse::<Ipv6Addr>() {
            Ok(address) => format!("[{address}]"),
            Err(_) => self.host.clone(),
        }
    }
}

/// Takes the host out of what people type or paste: an address, `host:port`, a bare name.
/// `None` where no host name or IP address can be meant. Capital letters outside of ASCII stay: their table is large,
/// and who compares names maps them.
pub fn host_of(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let after_scheme = typed.split_once("://").map_or(typed, |(_, rest)| rest);
    let authority = after_scheme.split(['/', '?', '#']).next()?;
    let authority = authority.rsplit('@').next()?;
    let bare = authority.trim_matches(['[', ']']);
    if bare.parse::<Ipv6Addr>().is_ok() {
        return Some(bare.to_owned());
    }
    if let Some(bracketed) = authority.strip_prefix('[') {
        let (address, _) = bracketed.split_once(']')?;
        return address.parse::<Ipv6Addr>().ok().map(|ip| ip.to_string());
    }
    let host = authority.split(':').next()?.trim_end_matches('.');
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '_');
    let plausible = !host.is_empty() && host.len() <= 253 && host.chars().all(allowed);
    plausible.then(|| host.to_ascii_lowercase())
}

/// Ports as people read and type them: `443, 7443`.
pub fn port_list(ports: &[u16]) -> String {
    let ports: Vec<String> = ports.iter().map(u16::to_string).collect();
    ports.join(", ")
}

/// Reads a list of ports, separated by commas or white space, without repeats.
/// `Err` holds the first piece that is no port.
pub fn ports_of(typed: &str) -> Result<Vec<u16>, String> {
    let mut ports = Vec::new();
    let pieces = typed.split([',', ' ', '、', '\u{3000}', ';', '\n', '\t']);
    for piece in pieces.filter(|piece| !piece.is_empty()) {
        match piece.parse::<u16>() {
            Ok(port) if port != 0 => {
                if !ports.contains(&port) {
                    ports.push(port);
                }
            }
            _ => return Err(piece.to_owned()),
        }
    }
    Ok(ports)
}

/// What the ports of a site serve: one chain for all, and the ports that have their own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Served {
    /// Leaf first.
    pub everywhere: Vec<Certificate>,
    pub at: Vec<(u16, Vec<Certificate>)>,
}

impl Served {
    /// The chain of a port, leaf first.
    pub fn chain(&self, port: u16) -> &[Certificate] {
        let own = self.at.iter().find(|(own, _)| *own == port);
        own.map_or(&self.everywhere, |(_, chain)| chain)
    }
}
