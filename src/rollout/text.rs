//! How-tos: numbered steps as plain text.

use crate::captions::Evidence;
use crate::guide::Step;
use crate::l10n::{Span, Words, visible};
use crate::message::Message;

/// A message on one line, captions in quotes and marked where they are not confirmed.
pub(super) fn line(words: &Words, message: &Message) -> String {
    let spans = words.spans(message);
    let written = spans.iter().map(|span| match span {
        Span::Text(text) => text.clone(),
        Span::Value(text) | Span::Code(text) => visible(text),
        Span::Caption(shown) if shown.evidence == Evidence::Unverified => {
            let mark = words.say("caption-unverified");
            format!("[{}] ({mark})", visible(&shown.text))
        }
        Span::Caption(shown) => format!("[{}]", visible(&shown.text)),
    });
    written.collect()
}

/// The head, a blank line, and the steps.
pub(super) fn howto(words: &Words, head: &[String], steps: &[Step]) -> String {
    let mut out = head.join("\n");
    out.push_str("\n\n");
    for (number, step) in (1..).zip(steps) {
        let action = step.action.as_ref().map(|action| line(words, action));
        out.push_str(&format!("{number}. {}\n", action.unwrap_or_default()));
        for (label, message) in [
            ("guide-label-place", &step.place),
            ("guide-label-see", &step.see),
            ("guide-label-mistake", &step.mistake),
        ] {
            if let Some(message) = message {
                out.push_str(&format!(
                    "   {}: {}\n",
                    words.say(label),
                    line(words, message)
                ));
            }
        }
    }
    out
}
