//! A guide as plain text, for a mail.

use crate::captions::Evidence;
use crate::guide::{Guide, Section, Step};
use crate::l10n::{Words, visible};

/// Writes a guide as plain text; each message stays on one line.
pub(super) fn plain(guide: &Guide, words: &Words) -> String {
    let mut out = format!("{}\n", words.plain(&guide.title));
    for message in guide.fits(words.captions).iter() {
        out += &format!("{}\n", words.plain(message));
    }
    out += &format!("\n{}\n", words.plain(&guide.summary));
    for note in &guide.notes {
        out += &format!("\n{}\n", words.plain(note));
    }
    if let Some(risk) = &guide.risk {
        let label = words.say("guide-label-risk");
        out += &format!("\n{label}: {}\n", words.plain(risk));
    }
    for part in &guide.sections {
        out += &section(part, words);
    }
    out
}

fn section(section: &Section, words: &Words) -> String {
    let mut out = format!("\n[ {} ]\n", words.say(section.kind.id()));
    for intro in &section.intro {
        out += &format!("{}\n", words.plain(intro));
    }
    for (index, part) in section.steps.iter().enumerate() {
        let mark = match section.kind.is_ordered() {
            true => format!("{}.", index + 1),
            false => "-".to_owned(),
        };
        out += &step(&mark, part, words);
    }
    out
}

fn step(mark: &str, step: &Step, words: &Words) -> String {
    let action = step.action.as_ref().map(|action| words.plain(action));
    let mut out = format!("{mark} {}\n", action.unwrap_or_default());
    let mut line = |text: &str| out += &format!("   {text}\n");
    if let (Some(link), None) = (&step.link, step.port) {
        line(&visible(link));
    }
    if let Some(copy) = &step.copy {
        line(&visible(copy));
    }
    if let Some(fingerprint) = &step.fingerprint {
        line(&visible(&fingerprint.title));
        for (hash, text) in &fingerprint.shown {
            line(&format!("{}: {text}", hash.name()));
        }
        let label = words.say("guide-label-not-shown");
        for (hash, text) in &fingerprint.not_shown {
            line(&format!("{} ({label}): {text}", hash.name()));
        }
    }
    for (label, message) in [
        ("guide-label-place", &step.place),
        ("guide-label-see", &step.see),
        ("guide-label-mistake", &step.mistake),
    ] {
        if let Some(message) = message {
            line(&format!("{}: {}", words.say(label), words.plain(message)));
        }
    }
    if step.evidence(words.captions) == Some(Evidence::Unverified) {
        line(&format!("({})", words.say("guide-evidence-unverified")));
    }
    out
}
