//! Everything in one file: the page, the certificate in every format, and a read-me in each
//! language. A zip, stored: what it holds is small.

use std::io::Write;

use rawzip::time::UtcDateTime;
use rawzip::{Error, ZipArchiveWriter};

use super::{Handout, contact, facts, page};
use crate::certificate::Time;
use crate::export::{File, Format};
use crate::guide::PortGroup;
use crate::l10n::{Locale, Words, visible};
use crate::message::Message;

/// The page in the zip; the same name for every site, so that the read-me can name it.
const PAGE: &str = "guide.html";

/// Writes the zip; its entries are dated `now`. Empty where it cannot be written, which memory
/// alone could bring about.
pub fn package(handout: &Handout<'_>, now: Time) -> Vec<u8> {
    zip(&files(handout), now).unwrap_or_default()
}

/// What is in it, by path.
fn files(handout: &Handout<'_>) -> Vec<(String, Vec<u8>)> {
    let mut files = vec![(PAGE.to_owned(), page(handout).into_bytes())];
    for locale in Locale::ALL {
        let words = Words::new(locale, locale);
        let text = read_me(handout, &words).replace('\n', "\r\n");
        // Without its mark, the editor of older Windows takes Japanese for something else.
        let text = format!("\u{feff}{text}");
        files.push((read_me_name(locale).to_owned(), text.into_bytes()));
    }
    for group in handout.groups {
        let folder = folder(handout, group);
        let formats = certificate_files(group);
        files.extend(formats.map(|(_, file)| (format!("{folder}/{}", file.name), file.bytes)));
    }
    files
}

const fn read_me_name(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "README.txt",
        Locale::Ja => "README.ja.txt",
    }
}

/// Where the files of a certificate are; ports with certificates of their own do not meet there.
fn folder(handout: &Handout<'_>, group: &PortGroup) -> String {
    match (handout.groups, group.ports.first()) {
        ([_, _, ..], Some(port)) => format!("certificate-{port}"),
        _ => "certificate".to_owned(),
    }
}

/// In every format that can be written: the certificate that a store takes, with its chain where
/// the format holds one, and the server's own where that is another.
fn certificate_files(group: &PortGroup) -> impl Iterator<Item = (Format, File)> {
    let anchor = std::slice::from_ref(group.anchor());
    let formats = move |chain: bool| {
        let formats = Format::ALL.into_iter();
        formats.filter(move |format| format.is_chain() == chain)
    };
    let single = formats(false).map(move |format| (format, format.file(anchor)));
    let chain = formats(true).map(|format| (format, format.file(&group.chain)));
    let all = single.chain(chain);
    all.filter_map(|(format, file)| Some((format, file.ok()?)))
}

fn read_me(handout: &Handout<'_>, words: &Words) -> String {
    let title = Message::new("read-me-title").with("host", handout.host());
    let mut out = format!("{}\n\n", words.plain(&title));
    let open = Message::new("read-me-page").code("file", PAGE);
    out += &format!("{}\n{}\n\n", words.plain(&open), words.say("read-me-same"));
    out += &format!("{}\n", words.say("mail-compare"));
    for group in handout.groups {
        out.push('\n');
        for (label, value) in facts(group, words) {
            out += &format!("{}: {}\n", words.say(label), visible(&value));
        }
        out += &format!("\n{}\n", words.say("read-me-formats"));
        let folder = folder(handout, group);
        for (format, file) in certificate_files(group) {
            let (name, who) = format.ids();
            out += &format!("- {folder}/{}\n", visible(&file.name));
            out += &format!("  {}. {}\n", words.say(name), words.say(who));
        }
    }
    out + &contact::text(handout, words)
}

fn zip(files: &[(String, Vec<u8>)], now: Time) -> Result<Vec<u8>, Error> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (path, bytes) in files {
        let file = archive.new_file(path.as_str());
        let file = file.last_modified(UtcDateTime::from_unix(now.0));
        let (mut entry, config) = file.start()?;
        let mut data = config.wrap(&mut entry);
        data.write_all(bytes)?;
        let (_, descriptor) = data.finish()?;
        entry.finish(descriptor)?;
    }
    archive.finish()
}
