//! A guide or a runbook as a document: the neutral tree rendered to a string, and what goes out
//! with it.

mod calendar;
mod contact;
mod mail;
mod markdown;
mod package;
mod page;
mod plain;
mod runbook;

use crate::certificate::{Certificate, Time, hex_pairs};
use crate::export::{File, file_stem};
use crate::guide::{Guide, PortGroup};
use crate::l10n::Words;
use crate::message::{Arg, Message};
use crate::profile::Profile;
use crate::site::Site;

pub use calendar::calendar;
pub use mail::{Mail, mail};
pub use markdown::markdown;
pub use package::package;
pub use page::page;
pub use runbook::runbook;

/// What is handed out: guides for one site.
#[derive(Clone, Copy)]
pub struct Handout<'a> {
    pub site: &'a Site,
    /// What the site serves, from [`crate::guide::port_groups`].
    pub groups: &'a [PortGroup],
    /// The first one's language is that of what stands around the guides.
    pub guides: &'a [Entry<'a>],
    /// Where the same guide is on the web, for those who hold it on paper.
    pub link: Option<&'a str>,
    /// Whom the reader calls.
    pub profile: Option<&'a Profile>,
}

/// A guide and the words that it is written in.
#[derive(Clone, Copy)]
pub struct Entry<'a> {
    pub guide: &'a Guide,
    pub words: &'a Words,
}

impl<'a> Handout<'a> {
    /// The words of each language, in the order of the guides.
    fn languages(&self) -> Vec<&'a Words> {
        let mut all: Vec<&Words> = Vec::new();
        for entry in self.guides {
            if all.iter().all(|words| words.locale != entry.words.locale) {
                all.push(entry.words);
            }
        }
        all
    }

    /// The guides in one language.
    fn guides_in(&self, words: &Words) -> Vec<&'a Guide> {
        let same = self.guides.iter();
        let same = same.filter(|entry| entry.words.locale == words.locale);
        same.map(|entry| entry.guide).collect()
    }

    /// The server's name as people type it, and a word of ours where it is not known.
    fn host(&self) -> Arg {
        match self.site.host.as_str() {
            "" => Message::new("guide-the-server").into(),
            host => Arg::Text(host.to_owned()),
        }
    }

    /// What the files are called, without what stands before and behind.
    fn stem(&self) -> String {
        file_stem(&self.site.host)
    }

    /// The page as a file.
    pub fn page_file(&self) -> File {
        File {
            name: format!("guide-{}.html", self.stem()),
            mime_type: "text/html;charset=utf-8",
            bytes: page(self).into_bytes(),
        }
    }

    /// The guides as Markdown, for a ticket, with the facts of the certificate before them.
    pub fn ticket(&self) -> String {
        let facts = self.languages().first().map(|words| {
            let facts = self.groups.iter().flat_map(|group| facts(group, words));
            let lines = facts.map(|(label, value)| {
                format!("- {}: {}\n", words.say(label), markdown::code(&value))
            });
            lines.collect::<String>()
        });
        let mut pieces: Vec<String> = facts
            .filter(|facts| !facts.is_empty())
            .into_iter()
            .collect();
        let guides = self.guides.iter();
        pieces.extend(guides.map(|entry| markdown(entry.guide, entry.words)));
        pieces.join("\n---\n\n")
    }

    /// The calendar as a file; `None` where no certificate expires after `now`.
    pub fn calendar_file(&self, now: Time) -> Option<File> {
        let words = self.languages().into_iter().next()?;
        Some(File {
            name: format!("expiry-{}.ics", self.stem()),
            mime_type: "text/calendar;charset=utf-8",
            bytes: calendar(self.site, self.groups, words, now)?.into_bytes(),
        })
    }

    /// Everything in one file; its entries are dated `now`.
    pub fn package_file(&self, now: Time) -> File {
        File {
            name: format!("guide-{}.zip", self.stem()),
            mime_type: "application/zip",
            bytes: package(self, now),
        }
    }
}

/// What people ask of what the ports serve, each a label's message and its value: of the server's
/// own certificate, and of the one that a store takes where that is another.
fn facts(group: &PortGroup, words: &Words) -> Vec<(&'static str, String)> {
    let leaf = &group.leaf;
    let mut facts = vec![
        ("handout-ports", crate::site::port_list(&group.ports)),
        ("handout-certificate", leaf.title()),
        ("handout-until", until(leaf, words)),
    ];
    facts.extend(prints(leaf));
    if group.is_ca_issued() {
        facts.push(("handout-issued-by", group.anchor().title()));
        facts.extend(prints(group.anchor()));
    }
    facts
}

fn prints(certificate: &Certificate) -> [(&'static str, String); 2] {
    [
        ("handout-sha256", hex_pairs(&certificate.sha256(), ":")),
        ("handout-sha1", hex_pairs(&certificate.sha1, ":")),
    ]
}

/// The end of its time, where it has one (RFC 5280 section 4.1.2.5).
fn until(certificate: &Certificate, words: &Words) -> String {
    match certificate.not_after.rfc3339().starts_with("9999-12-31") {
        true => words.say("handout-no-end"),
        false => certificate.not_after.utc(),
    }
}
