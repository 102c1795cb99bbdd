//! What the certificate calls itself, its issuer and its hosts.

use std::net::IpAddr;

use super::{Case, Found, Member};
use crate::certificate::{Certificate, Extension, GeneralName};
use crate::message::Message;
use crate::verdict::{Mend, covers, reason};

const NAMES: &str = "ext-subject-alternative-name";
const RULE: &str = "RFC 5280 4.2.1.6";

pub(super) fn find(case: &Case<'_>, found: &mut Found) {
    for member in &case.members {
        if member.certificate.issuer.is_empty() {
            let says = member.say("finding-empty-issuer");
            found.stop(member, "empty-issuer").says(
                "field-issuer",
                "RFC 5280 4.1.2.4",
                says,
                member.reissue(),
            );
        }
    }
    if let Some(server) = case.server() {
        empty_subject(server, found);
        let names = &server.certificate.subject_alternative_names;
        match names_extension(server.certificate) {
            // That it cannot be read is a finding of its own.
            Some(extension) if extension.malformed => {}
            Some(_) if names.is_empty() => {
                let says = server.say("finding-empty-names");
                found
                    .stop(server, "empty-names")
                    .says(NAMES, RULE, says, add_names(case.host));
            }
            _ => hosts(case, server, found),
        }
        addresses(case, server, found);
    }
}

fn names_extension(certificate: &Certificate) -> Option<&Extension> {
    let mut extensions = certificate.extensions.iter();
    extensions.find(|extension| extension.oid == "2.5.29.17")
}

fn add_names(host: &str) -> Message {
    match host {
        "" => Message::new("finding-mend-add-names"),
        host => Mend::AddNames {
            host: host.to_owned(),
        }
        .message(),
    }
}

/// Without a subject the names must be critical: Chrome cannot read the certificate otherwise
/// (`ParsedCertificate::Create`).
fn empty_subject(server: &Member<'_>, found: &mut Found) {
    let empty = server.certificate.subject.is_empty();
    let names = names_extension(server.certificate);
    if empty && names.is_some_and(|names| !names.critical) {
        let says = Message::new("finding-empty-subject");
        found.stop(server, "empty-subject").says(
            "field-subject",
            "RFC 5280 4.1.2.6",
            says,
            server.reissue(),
        );
    }
}

fn hosts(case: &Case<'_>, server: &Member<'_>, found: &mut Found) {
    let certificate = server.certificate;
    if certificate.hosts().is_empty() {
        let (id, says) = match certificate.subject.common_name() {
            Some(name) => (
                "cn-only",
                Message::new("finding-cn-only").text("name", name),
            ),
            None => ("no-names", server.say("finding-no-names")),
        };
        found
            .stop(server, id)
            .says(NAMES, "RFC 9525 6.3", says, add_names(case.host));
    } else if !case.host.is_empty() && !covers(certificate, case.host) {
        let mend = Mend::AddHost {
            host: case.host.to_owned(),
        };
        let says = reason::name(certificate, case.host);
        found
            .stop(server, "host-not-named")
            .says(NAMES, "RFC 9525 6.3", says, mend.message());
    }
}

fn addresses(case: &Case<'_>, server: &Member<'_>, found: &mut Found) {
    let names = &server.certificate.subject_alternative_names;
    let broken = names
        .iter()
        .any(|name| matches!(name, GeneralName::Ip(octets) if !matches!(octets.len(), 4 | 16)));
    if broken {
        let says = server.say("finding-bad-address");
        found
            .stop(server, "bad-address")
            .says(NAMES, RULE, says, server.reissue());
    }
    let as_name = names.iter().find_map(|name| match name {
        GeneralName::Dns(name) => name.parse::<IpAddr>().ok(),
        _ => None,
    });
    let as_name = as_name.map(|address| address.to_string());
    let Some(address) = as_name.filter(|address| !covers(server.certificate, address)) else {
        return;
    };
    let fault = match case.host.trim_matches(['[', ']']) == address {
        true => found.stop(server, "address-as-name"),
        false => found.warn(server, "address-as-name"),
    };
    let says = Message::new("finding-address-as-name").text("address", &address);
    let mend = Message::new("finding-mend-address").text("address", address);
    fault.says(NAMES, RULE, says, mend);
}
