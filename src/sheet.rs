//! A certificate's facts to copy and to save: a sheet to read, lines for a ticket, JSON.

use crate::certificate::details::{self, Group, Row, Value};
use crate::certificate::{Certificate, Facts, Time, hex_pairs};
use crate::export::{File, file_stem};
use crate::l10n::{Words, visible};
use crate::message::Message;
use crate::verdict::{Finding, Severity};

/// Every row of every certificate, in the language of `words`.
pub fn full(certificates: &[Certificate], now: Time, words: &Words) -> String {
    let sheets = certificates.iter().map(|certificate| {
        let mut out = format!("{}\n\n", visible(&certificate.title()));
        for row in details::rows(certificate, now) {
            write_row(&row, words, &mut out);
        }
        out
    });
    sheets.collect::<Vec<_>>().join("\n\n")
}

fn write_row(row: &Row, words: &Words, out: &mut String) {
    let label = visible(&words.text(&row.label));
    let critical = match row.group == (Group::Extension { critical: true }) {
        true => format!(" ({})", words.say("critical")),
        false => String::new(),
    };
    *out += &format!("{label}{critical}:");
    match one_line(&row.value, words) {
        Some(line) => *out += &format!(" {line}\n"),
        None => {
            out.push('\n');
            write_value(&row.value, words, 1, out);
        }
    }
}

/// A value that needs no more than a line.
fn one_line(value: &Value, words: &Words) -> Option<String> {
    Some(match value {
        Value::Text(text) | Value::Code(text) => visible(text),
        Value::Message(message) => visible(&words.text(message)),
        Value::Time(time) => time.utc(),
        Value::List(_) | Value::Bytes(_) | Value::Malformed(_) => return None,
    })
}

fn write_value(value: &Value, words: &Words, depth: usize, out: &mut String) {
    let indent = "  ".repeat(depth);
    if let Some(line) = one_line(value, words) {
        *out += &format!("{indent}- {line}\n");
        return;
    }
    let bytes = match value {
        Value::List(values) => {
            for (index, value) in values.iter().enumerate() {
                let nested = matches!(value, Value::List(_)) && index > 0;
                write_value(value, words, depth + usize::from(nested), out);
            }
            return;
        }
        Value::Malformed(bytes) => {
            *out += &format!("{indent}- {}\n", words.say("value-malformed"));
            bytes
        }
        Value::Bytes(bytes) => bytes,
        _ => return,
    };
    for line in details::dump(bytes).lines() {
        *out += &format!("{indent}  {line}\n");
    }
}

/// The most names in a line of a ticket.
const MAX_NAMES: usize = 20;

/// A line each for what people who work on a ticket ask first, and what is wrong. `chain` begins
/// with the certificate itself.
pub fn ticket(chain: &[Certificate], findings: &[Finding], now: Time, words: &Words) -> String {
    let Some(certificate) = chain.first() else {
        return String::new();
    };
    let mut out = String::new();
    for (label, value) in facts(certificate, now, words) {
        out += &format!("{}: {value}\n", words.say(label));
    }
    if chain.len() > 1 {
        let titles: Vec<String> = chain.iter().map(|one| visible(&one.title())).collect();
        let label = words.say("chain-title");
        out += &format!("{label}: {}\n", titles.join(" > "));
    }
    for finding in findings {
        out += &fault(finding, words);
    }
    out
}

fn facts(
    certificate: &Certificate,
    now: Time,
    words: &Words,
) -> impl Iterator<Item = (&'static str, String)> {
    let say = |message: Message| visible(&words.text(&message));
    let until = certificate.not_after.utc();
    let left = say(details::days_left(certificate, now));
    let key = &certificate.public_key;
    let bits = key.bits.map(|bits| format!(" ({bits} bit)"));
    let digits = |bytes: &[u8]| hex_pairs(bytes, ":");
    let own = certificate.is_self_issued();
    let own = own.then(|| say(details::self_issued(certificate)));
    [
        ("field-subject", visible(&certificate.subject.readable())),
        ("summary-for", names(certificate, words)),
        ("field-issuer", visible(&certificate.issuer.readable())),
        ("property-self", own.unwrap_or_default()),
        ("field-not-before", certificate.not_before.utc()),
        ("field-not-after", format!("{until} ({left})")),
        ("field-serial", hex_pairs(&certificate.serial, ":")),
        ("field-public-key", key.name() + &bits.unwrap_or_default()),
        (
            "field-signature-algorithm",
            details::signature_name(certificate),
        ),
        ("property-sha256", digits(&certificate.sha256())),
        ("property-sha1", digits(&certificate.sha1)),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
}

fn names(certificate: &Certificate, words: &Words) -> String {
    let hosts = certificate.hosts();
    let shown = hosts.iter().take(MAX_NAMES).map(|host| visible(host));
    let mut text = shown.collect::<Vec<_>>().join(", ");
    if hosts.is_empty() {
        text = words.say("summary-no-names");
    }
    if let Some(more) = hosts.len().checked_sub(MAX_NAMES).filter(|more| *more > 0) {
        let more = Message::new("summary-more-names").number("count", more);
        text += &format!(" {}", words.text(&more));
    }
    text
}

fn fault(finding: &Finding, words: &Words) -> String {
    let severity = words.say(match finding.severity {
        Severity::Stop => "severity-stop",
        Severity::Warn => "severity-warn",
        Severity::Note => "severity-note",
    });
    let says = visible(&words.text(&finding.says));
    let mend = finding.mend.iter();
    let mend = mend.map(|mend| format!(" > {}", visible(&words.text(mend))));
    format!("[{severity}] {says}{}\n", mend.collect::<String>())
}

/// The facts as JSON: an object for one certificate, else a list of them.
pub fn json(certificates: &[Certificate]) -> String {
    let facts: Vec<Facts> = certificates.iter().map(Facts::from).collect();
    let text = match facts.as_slice() {
        [only] => serde_json::to_string_pretty(only),
        all => serde_json::to_string_pretty(all),
    };
    text.unwrap_or_default()
}

/// What a text is, which decides its file's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Full,
    Ticket,
    Json,
}

/// A text as a file, named after the first certificate that it is about.
pub fn file(kind: Kind, certificates: &[Certificate], text: String) -> File {
    let title = certificates.first().map(Certificate::title);
    let stem = file_stem(&title.unwrap_or_default());
    let all = if certificates.len() > 1 { "-all" } else { "" };
    let (end, mime_type) = match kind {
        Kind::Full => (".txt", "text/plain;charset=utf-8"),
        Kind::Ticket => ("-ticket.txt", "text/plain;charset=utf-8"),
        Kind::Json => (".json", "application/json"),
    };
    File {
        name: format!("{stem}{all}{end}"),
        mime_type,
        bytes: text.into_bytes(),
    }
}
