//! A mail that goes with the page.

use super::plain::plain;
use super::{Handout, contact, facts};
use crate::l10n::{Words, visible};
use crate::message::Message;

/// A mail. Nothing in it is quoted or hidden, and a line of it never begins a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// One line.
    pub subject: String,
    /// Lines that end in a line feed.
    pub body: String,
}

impl Mail {
    /// The subject above the body, to be copied at once.
    pub fn text(&self) -> String {
        format!("{}\n\n{}", self.subject, self.body)
    }
}

/// Between what is said in one language and in the next.
const RULE: &str = "\n----------------------------------------\n\n";

/// Writes the mail, in each language of the guides. The steps stand in it where there is one guide
/// in a language; where there are more, the page has them.
pub fn mail(handout: &Handout<'_>) -> Mail {
    let languages = handout.languages();
    let subjects = languages.iter().map(|words| subject(handout, words));
    let bodies = languages.iter().map(|words| body(handout, words));
    Mail {
        subject: subjects.collect::<Vec<_>>().join(" / "),
        body: bodies.collect::<Vec<_>>().join(RULE),
    }
}

fn subject(handout: &Handout<'_>, words: &Words) -> String {
    words.plain(&Message::new("mail-subject").with("host", handout.host()))
}

fn body(handout: &Handout<'_>, words: &Words) -> String {
    let say = |id| words.plain(&Message::new(id).with("host", handout.host()));
    let guides = handout.guides_in(words);
    let attached =
        Message::new("mail-attached").code("file", format!("guide-{}.html", handout.stem()));
    let mut out = format!("{}\n\n", words.say("mail-greeting"));
    out += &format!("{}\n\n", say("mail-why"));
    out += &format!("{}\n\n", words.plain(&attached));
    if let Some(link) = handout.link {
        out += &format!("{}\n{}\n\n", words.say("mail-link"), visible(link));
    }
    out += &format!("{}\n", words.say("mail-compare"));
    for group in handout.groups {
        out.push('\n');
        for (label, value) in facts(group, words) {
            out += &format!("{}: {}\n", words.say(label), visible(&value));
        }
    }
    match guides.as_slice() {
        [] => {}
        [guide] => out += &format!("\n{}", plain(guide, words)),
        guides => {
            out += &format!("\n{}\n", words.say("handout-contents"));
            for guide in guides {
                out += &format!("- {}\n", words.plain(&guide.title));
            }
        }
    }
    out + &contact::text(handout, words)
}
