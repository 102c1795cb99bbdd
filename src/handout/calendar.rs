//! The end of each certificate as events of a calendar (iCalendar, RFC 5545), each with an alarm.

use crate::certificate::{Certificate, Time, hex, hex_pairs};
use crate::guide::PortGroup;
use crate::l10n::{Words, visible};
use crate::message::Message;
use crate::quote;
use crate::sha256::Hash;
use crate::site::{Site, port_list};

/// A line holds no more octets (section 3.1).
const LINE_OCTETS: usize = 75;

/// The most characters of a name that a title repeats.
const TITLE_LENGTH: usize = 60;

/// Writes an event for the end of each certificate that the ports serve; `None` where none ends
/// after `now`.
pub fn calendar(site: &Site, groups: &[PortGroup], words: &Words, now: Time) -> Option<String> {
    let mut seen: Vec<Hash> = Vec::new();
    let mut events = Vec::new();
    for group in groups {
        for certificate in &group.chain {
            let hash = certificate.sha256();
            if ends(certificate, now) && !seen.contains(&hash) {
                seen.push(hash);
                events.extend(event(site, group, certificate, words, now));
            }
        }
    }
    if events.is_empty() {
        return None;
    }
    let head = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//trustguide//trustguide//EN",
    ];
    let head = head.into_iter().map(str::to_owned);
    let lines = head.chain(events).chain(["END:VCALENDAR".to_owned()]);
    Some(lines.map(|line| folded(&line)).collect())
}

/// Whether there is an end to be reminded of: 99991231235959Z says that there is none (RFC 5280
/// section 4.1.2.5).
fn ends(certificate: &Certificate, now: Time) -> bool {
    let (year, month, day) = certificate.not_after.date();
    certificate.not_after > now && (year, month, day) < (9999, 12, 31)
}

fn event(
    site: &Site,
    group: &PortGroup,
    certificate: &Certificate,
    words: &Words,
    now: Time,
) -> Vec<String> {
    let summary = summary(certificate, words);
    vec![
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}@trustguide", hex(&certificate.sha256())),
        format!("DTSTAMP:{}", moment(now)),
        format!("DTSTART:{}", moment(certificate.not_after)),
        format!(
            "SUMMARY;LANGUAGE={}:{}",
            words.locale.tag(),
            quote::calendar(&summary)
        ),
        format!(
            "DESCRIPTION;LANGUAGE={}:{}",
            words.locale.tag(),
            description(site, group, certificate, words)
        ),
        "TRANSP:TRANSPARENT".to_owned(),
        "BEGIN:VALARM".to_owned(),
        "ACTION:DISPLAY".to_owned(),
        "TRIGGER:-P30D".to_owned(),
        format!("DESCRIPTION:{}", quote::calendar(&summary)),
        "END:VALARM".to_owned(),
        "END:VEVENT".to_owned(),
    ]
}

fn summary(certificate: &Certificate, words: &Words) -> String {
    let title = visible(&certificate.title());
    let mut short: String = title.chars().take(TITLE_LENGTH).collect();
    if short.len() < title.len() {
        short.push('…');
    }
    words.plain(&Message::new("calendar-summary").text("title", short))
}

/// What ends, and what to do before.
fn description(site: &Site, group: &PortGroup, certificate: &Certificate, words: &Words) -> String {
    let host = Message::new("calendar-server")
        .text("host", &site.host)
        .text("ports", port_list(&group.ports));
    let until = words.say("handout-until");
    let print = hex_pairs(&certificate.sha256(), ":");
    let renew = match certificate.der == group.leaf.der {
        true => "calendar-renew",
        false => "calendar-renew-issuer",
    };
    let lines = [
        words.plain(&host),
        format!("{until}: {}", certificate.not_after.utc()),
        format!("{}: {print}", words.say("handout-sha256")),
        String::new(),
        words.say("calendar-do"),
        format!("1. {}", words.say(renew)),
        format!("2. {}", words.say("calendar-hand-out")),
        format!("3. {}", words.say("calendar-remove")),
    ];
    let lines = lines.iter().map(|line| quote::calendar(line));
    lines.collect::<Vec<_>>().join("\\n")
}

/// `20200101T000000Z` (section 3.3.5, form 2).
fn moment(time: Time) -> String {
    time.rfc3339().replace(['-', ':'], "")
}

/// A content line: a break and a space before what would be too much, never inside of a character
/// (section 3.1).
fn folded(line: &str) -> String {
    let mut out = String::new();
    let mut octets = 0;
    for character in line.chars() {
        if octets + character.len_utf8() > LINE_OCTETS {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(character);
        octets += character.len_utf8();
    }
    out.push_str("\r\n");
    out
}
