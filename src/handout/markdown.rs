//! A guide as Markdown, for tickets and for reading on the command line.

use crate::captions::Evidence;
use crate::guide::{Fingerprint, Guide, Section, Step};
use crate::l10n::{Span, Words};
use crate::message::Message;
use crate::picture::Picture;

/// Writes a guide as Markdown (CommonMark).
pub fn markdown(guide: &Guide, words: &Words) -> String {
    let mut out = format!("# {}\n\n", line(words, &guide.title));
    if let Some(fits) = guide.fits(words.captions) {
        out += &format!("{}\n\n", line(words, &fits));
    }
    out += &format!("{}\n", line(words, &guide.summary));
    for note in &guide.notes {
        out += &format!("\n> {}\n", line(words, note));
    }
    if let Some(risk) = &guide.risk {
        let label = words.say("guide-label-risk");
        out += &format!("\n> {label}: {}\n", line(words, risk));
    }
    for part in &guide.sections {
        out += &section(part, words);
    }
    out
}

fn section(section: &Section, words: &Words) -> String {
    let mut out = format!("\n## {}\n\n", words.say(section.kind.id()));
    for intro in &section.intro {
        out += &format!("{}\n\n", line(words, intro));
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

pub(super) fn step(mark: &str, step: &Step, words: &Words) -> String {
    let action = step.action.as_ref().map(|action| line(words, action));
    let mut out = format!("{mark} {}\n", action.unwrap_or_default());
    if let (Some(link), None) = (&step.link, step.port) {
        out += &format!("   - <{}>\n", address(link));
    }
    if let Some(copy) = &step.copy {
        out += &format!("\n   {}\n\n", code_block(copy));
    }
    if let Some(fingerprint) = &step.fingerprint {
        out += &fingerprint_lines(fingerprint, words);
    }
    let alternative = step.picture.as_ref().map(Picture::alternative);
    for (label, message) in [
        ("guide-label-place", &step.place),
        ("picture-label", &alternative),
        ("guide-label-see", &step.see),
        ("guide-label-mistake", &step.mistake),
    ] {
        if let Some(message) = message {
            out += &format!("   - {}: {}\n", words.say(label), line(words, message));
        }
    }
    if step.evidence(words.captions) == Some(Evidence::Unverified) {
        out += &format!("   - ({})\n", words.say("guide-evidence-unverified"));
    }
    out
}

fn fingerprint_lines(fingerprint: &Fingerprint, words: &Words) -> String {
    let mut out = format!("   - {}\n", escaped(&fingerprint.title));
    for (hash, text) in &fingerprint.shown {
        out += &format!("   - {}: {}\n", hash.name(), code(text));
    }
    let aloud = fingerprint.aloud.chunks(4);
    let aloud: Vec<String> = aloud.map(|groups| groups.join(" ")).collect();
    let label = words.say("guide-label-aloud");
    out += &format!("   - {label}: {}\n", aloud.join(" / "));
    for (hash, text) in &fingerprint.not_shown {
        let label = words.say("guide-label-not-shown");
        out += &format!("   - {} ({label}): {}\n", hash.name(), code(text));
    }
    out
}

/// An address between angle brackets, which nothing in it may end.
fn address(link: &str) -> String {
    let text = visible(link);
    let unsafe_in_brackets = |character: char| "<> \\".contains(character);
    text.replace(unsafe_in_brackets, "")
}

/// A message on one line: captions bold, values and prose escaped, code in backticks.
pub(super) fn line(words: &Words, message: &Message) -> String {
    let spans = words.spans(message);
    let written = spans.iter().map(|span| match span {
        Span::Text(text) => text.clone(),
        Span::Value(text) => escaped(text),
        Span::Code(text) => code(text),
        Span::Caption(shown) => format!("**{}**", escaped(&shown.text)),
    });
    written.collect()
}

/// Code with a fence longer than any run of backticks inside.
pub(super) fn code(text: &str) -> String {
    let text = visible(text);
    let fence = fence(&text, 1);
    let pad = if text.starts_with('`') || text.ends_with('`') {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}

fn code_block(text: &str) -> String {
    let text = visible(text);
    let fence = fence(&text, 3);
    format!("{fence}\n   {text}\n   {fence}")
}

fn fence(text: &str, least: usize) -> String {
    let mut longest = 0;
    let mut run = 0;
    for character in text.chars() {
        run = if character == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    "`".repeat(least.max(longest + 1))
}

/// Text that Markdown and HTML take for nothing else.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in visible(text).chars() {
        if "\\`*_[]<>#&|~$".contains(character) {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// Control and bidirectional characters as visible escapes.
fn visible(text: &str) -> String {
    crate::l10n::visible(text)
}
