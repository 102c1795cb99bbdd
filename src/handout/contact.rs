//! Whom the reader calls, as the organisation's profile says it.

use super::Handout;
use crate::l10n::{Words, visible};
use crate::profile::Line;

/// The organisation, then how its help desk is reached, each as text and with the address that it opens; nothing
/// where there is nobody to call.
pub(super) fn lines(handout: &Handout<'_>, words: &Words) -> Vec<(String, Option<String>)> {
    let Some(profile) = handout.profile.filter(|one| !one.contact.is_empty()) else {
        return Vec::new();
    };
    let organisation = Line {
        label: None,
        value: &profile.organisation,
        address: None,
    };
    let named = (!organisation.value.is_empty()).then_some(organisation);
    let lines = named.into_iter().chain(profile.contact.lines());
    let text = |line: &Line<'_>| match line.label {
        Some(label) => format!("{} {}", words.say(label), visible(line.value)),
        None => visible(line.value),
    };
    lines.map(|line| (text(&line), line.address)).collect()
}

/// The lines below their title, as text; empty where there is nobody to call.
pub(super) fn text(handout: &Handout<'_>, words: &Words) -> String {
    let lines = lines(handout, words);
    if lines.is_empty() {
        return String::new();
    }
    let mut out = format!("\n{}\n", words.say("contact-title"));
    for (line, _) in lines {
        out += &format!("{line}\n");
    }
    out
}
