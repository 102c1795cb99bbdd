//! Why each field is as it is, by what the browsers were seen to ask.

use super::{Attribute, Draft, Host, Kind, Shape};
use crate::message::{Arg, Message};

/// A field of what is made.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Message id.
    pub label: &'static str,
    pub value: Arg,
    /// Message id.
    pub why: &'static str,
}

fn row(label: &'static str, value: Arg, why: &'static str) -> Row {
    Row { label, value, why }
}

fn code(text: &str) -> Arg {
    Arg::Code(text.to_owned())
}

pub(super) fn rows(draft: &Draft) -> Vec<Row> {
    let mut rows = vec![
        row(
            "issuance-row-names",
            Arg::Text(names(draft)),
            "issuance-why-names",
        ),
        row(
            "issuance-row-subject",
            Arg::Text(subject(draft)),
            "issuance-why-subject",
        ),
        key(draft),
        row(
            "issuance-row-signature",
            code(draft.algorithm.hash()),
            "issuance-why-signature",
        ),
        purposes(draft),
    ];
    rows.extend(shape(draft));
    if draft.kind == Kind::TestCertificate {
        let days = Message::new("issuance-row-days-value").number("days", draft.days);
        rows.push(row("issuance-row-days", days.into(), "issuance-why-days"));
    }
    rows
}

fn names(draft: &Draft) -> String {
    let names: Vec<String> = draft.hosts.iter().map(Host::text).collect();
    names.join(", ")
}

fn subject(draft: &Draft) -> String {
    let pairs = draft.subject.iter();
    let pairs: Vec<String> = pairs
        .map(|(attribute, value)| format!("{} = {value}", attribute.short_name()))
        .collect();
    pairs.join(", ")
}

fn key(draft: &Draft) -> Row {
    let why = match draft.algorithm.modulus() {
        Some(2048) => "issuance-why-key",
        Some(_) => "issuance-why-key-long",
        None => "issuance-why-key-curve",
    };
    row("issuance-row-key", code(draft.algorithm.shown()), why)
}

fn purposes(draft: &Draft) -> Row {
    match draft.client {
        true => row(
            "issuance-row-purposes",
            code("serverAuth, clientAuth"),
            "issuance-why-purposes-client",
        ),
        false => row(
            "issuance-row-purposes",
            code("serverAuth"),
            "issuance-why-purposes",
        ),
    }
}

/// Key usage and basic constraints: here the browsers disagree.
fn shape(draft: &Draft) -> [Row; 2] {
    let (usage, constraints) = ("issuance-row-usage", "issuance-row-constraints");
    let absent = || Message::new("issuance-absent").into();
    match (draft.kind, draft.shape) {
        (Kind::Request, _) => [
            row(usage, code(&usages(draft)), "issuance-why-usage"),
            row(constraints, code("CA:FALSE"), "issuance-why-constraints"),
        ],
        (Kind::TestCertificate, Shape::Server) => [
            row(usage, absent(), "issuance-why-usage-absent"),
            row(constraints, absent(), "issuance-why-constraints-absent"),
        ],
        (Kind::TestCertificate, Shape::Authority) => [
            row(usage, code(&usages(draft)), "issuance-why-usage-authority"),
            row(
                constraints,
                code("CA:TRUE, pathlen:0"),
                "issuance-why-constraints-authority",
            ),
        ],
    }
}

/// As OpenSSL writes them.
pub(super) fn usages(draft: &Draft) -> String {
    let mut usages = vec!["digitalSignature"];
    if draft.algorithm.modulus().is_some() {
        usages.push("keyEncipherment");
    }
    if draft.signs_certificates() {
        usages.push("keyCertSign");
    }
    usages.join(", ")
}

pub(super) fn advice(draft: &Draft) -> Vec<Message> {
    let dns = || {
        draft.hosts.iter().filter_map(|host| match host {
            Host::Dns(name) => Some(name.as_str()),
            Host::Address(_) => None,
        })
    };
    let named = |id, name: Option<&str>| name.map(|name| Message::new(id).text("name", name));
    let plain = |id, when: bool| when.then(|| Message::new(id));
    let is_request = draft.kind == Kind::Request;
    let common_name = draft.attribute(Attribute::CommonName);
    let unnamed = !draft
        .hosts
        .iter()
        .any(|host| host.text() == common_name.to_ascii_lowercase());
    let advice = [
        plain("issuance-advice-test", !is_request),
        named(
            "issuance-advice-short",
            dns()
                .find(|name| !name.contains('.'))
                .filter(|_| is_request),
        ),
        named(
            "issuance-advice-wildcard",
            dns().find(|name| name.starts_with('*')),
        ),
        named(
            "issuance-advice-underscore",
            dns().find(|name| name.contains('_')),
        ),
        named(
            "issuance-advice-common-name",
            Some(common_name).filter(|_| unnamed),
        ),
        plain("issuance-advice-client", is_request && draft.client),
    ];
    advice.into_iter().flatten().collect()
}
