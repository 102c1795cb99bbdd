//! What is at hand when a runbook is written: the site, its certificate, and the machines.

use super::{Entry, Part, Table, code, say};
use crate::certificate::Certificate;
use crate::message::{Arg, Message};
use crate::quote::sh_printable;
use crate::site::Site;

/// What fills a runbook in.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    pub site: &'a Site,
    /// As the server sends it, the leaf first; may be empty.
    pub chain: &'a [Certificate],
    pub machines: &'a Machines,
}

/// The host names of two components that are to trust each other, on the sides A and B; empty
/// where nobody has said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Machines {
    pub server: [String; 2],
    pub client: [String; 2],
}

impl<'a> Given<'a> {
    /// The site's host, or a word in its place.
    pub(super) fn host(&self) -> &'a str {
        match self.site.host.as_str() {
            "" => "HOST",
            host => host,
        }
    }

    /// An address of the host.
    pub(super) fn url(&self, port: u16, path: &str) -> Arg {
        let site = Site {
            host: self.host().to_owned(),
            ports: Vec::new(),
            product: self.site.product,
        };
        Arg::Code(format!("{}{path}", site.url(port)))
    }

    pub(super) fn leaf(&self) -> Option<&'a Certificate> {
        self.chain.first()
    }

    /// The authority at the top, where the leaf has one and it is here.
    pub(super) fn root(&self) -> Option<&'a Certificate> {
        let mut above = self.chain.iter().skip(1);
        above.find(|one| one.is_self_issued())
    }

    /// Shows what a port serves, whatever OpenSSL makes of it.
    pub(super) fn show_port(&self, port: u16) -> String {
        format!(
            "{} 2>/dev/null | openssl x509 -noout -subject -issuer -dates -serial -fingerprint -sha256 -ext subjectAltName",
            self.connect(port, "-showcerts")
        )
    }

    /// A TLS connection that ends at once.
    pub(super) fn connect(&self, port: u16, options: &str) -> String {
        let at = self.at(port);
        let name = sh_printable(self.host());
        format!(
            "openssl s_client -connect {} -servername {name} {options} </dev/null",
            sh_printable(&at)
        )
    }

    fn at(&self, port: u16) -> String {
        let site = Site {
            host: self.host().to_owned(),
            ports: Vec::new(),
            product: self.site.product,
        };
        site.host_port(port)
    }

    /// What the certificate at hand says, so that the new one can be compared with it.
    pub(super) fn at_hand(&self) -> Part {
        let part = Part::new("runbook-part-hand");
        let Some(leaf) = self.leaf() else {
            return part.explain(&["x-page"], say("runbook-hand-none"));
        };
        let text = |text: String| match text.as_str() {
            "" => Message::new("runbook-hand-nothing").into(),
            _ => Arg::Text(text),
        };
        let issued = match leaf.is_self_issued() {
            true => Message::new("runbook-hand-itself").into(),
            false => Arg::Text(leaf.issuer.readable()),
        };
        let rows: [(&'static str, Arg); 6] = [
            ("runbook-hand-subject", text(leaf.subject.readable())),
            ("runbook-hand-names", text(leaf.hosts().join(", "))),
            ("runbook-hand-key", text(self.key(leaf))),
            ("runbook-hand-issuer", issued),
            ("runbook-hand-until", code(leaf.not_after.utc())),
            (
                "runbook-hand-sha256",
                code(crate::certificate::hex(&leaf.sha256())),
            ),
        ];
        let head = ["runbook-head-field", "runbook-head-value"];
        let mut table = Table::new(&["x-page"], "runbook-hand-caption", &head);
        for (label, value) in rows {
            table = table.row([Message::new(label).into(), value]);
        }
        part.table(table)
    }

    fn key(&self, leaf: &Certificate) -> String {
        let name = leaf.public_key.name();
        match leaf.public_key.bits {
            Some(bits) if !name.contains(&bits.to_string()) => format!("{name} {bits}"),
            _ => name,
        }
    }

    /// Looks at each port from outside.
    pub(super) fn check_ports(&self, sources: super::Sources) -> Vec<Entry> {
        let ports = self.site.ports.iter().take(PORT_ANCHORS.len());
        let steps = ports.zip(PORT_ANCHORS).map(|(&port, anchor)| {
            let action = say("runbook-check-port").code("port", port.to_string());
            Entry::new(anchor, sources, action)
                .copy(self.show_port(port))
                .see(say("runbook-check-port-see").code("host", self.host()))
        });
        steps.collect()
    }
}

const PORT_ANCHORS: [&str; 4] = [
    "check-port-1",
    "check-port-2",
    "check-port-3",
    "check-port-4",
];
