//! Whom the reader calls, as the organisation's profile says it.

use super::Handout;
use crate::l10n::{Words, visible};
use crate::message::Message;

/// A line of it, and the address that it opens (RFC 3966, RFC 6068) where it has one.
pub(super) struct Line {
    pub text: String,
    pub address: Option<String>,
}

/// The organisation, then its help desk's name, phone, mail and hours, as far as they are said; nothing
/// where there is nobody to call.
pub(super) fn lines(handout: &Handout<'_>, words: &Words) -> Vec<Line> {
    let Some(profile) = handout.profile.filter(|one| !one.contact.is_empty()) else {
        return Vec::new();
    };
    let contact = &profile.contact;
    let line = |text: String| Line {
        text,
        address: None,
    };
    let reach = |label, value: &str, address| Line {
        text: format!("{} {}", words.say(label), visible(value)),
        address,
    };
    let hours = Message::new("contact-hours").text("hours", &contact.hours);
    let lines = [
        (&profile.organisation, line(visible(&profile.organisation))),
        (&contact.name, line(visible(&contact.name))),
        (
            &contact.phone,
            reach("contact-phone", &contact.phone, contact.phone_address()),
        ),
        (
            &contact.mail,
            reach("contact-mail", &contact.mail, contact.mail_address()),
        ),
        (&contact.hours, line(words.plain(&hours))),
    ];
    let said = lines.into_iter().filter(|(said, _)| !said.is_empty());
    said.map(|(_, line)| line).collect()
}

/// The lines below their title, as text; empty where there is nobody to call.
pub(super) fn text(handout: &Handout<'_>, words: &Words) -> String {
    let lines = lines(handout, words);
    if lines.is_empty() {
        return String::new();
    }
    let mut out = format!("\n{}\n", words.say("contact-title"));
    for line in lines {
        out += &format!("{}\n", line.text);
    }
    out
}
