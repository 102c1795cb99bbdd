//! Text in the quotes of each format: the only place where a name could become a command.
//!
//! Little foreign text comes as far as this. A certificate goes into an artefact as base64, and
//! its name as a [`label`]; cmd has no quotes that hold, so nothing but labels goes there.

use crate::l10n::visible;

/// The most characters of a name that an artefact repeats.
const LABEL_LENGTH: usize = 64;

/// A name reduced to letters, digits, `.`, `-`, `_` and `*` of ASCII, for people to recognise;
/// which certificate is meant, the fingerprint beside it tells.
pub fn label(text: &str) -> String {
    let safe = |character: char| match character {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '.' | '-' | '_' | '*' => character,
        _ => ' ',
    };
    let pieces: String = text.chars().take(LABEL_LENGTH).map(safe).collect();
    let pieces: Vec<&str> = pieces.split_whitespace().collect();
    match pieces.is_empty() {
        true => "certificate".to_owned(),
        false => pieces.join("-"),
    }
}

/// Text on one line, with nothing hidden in it: a comment cannot end early.
pub fn line(text: &str) -> String {
    visible(text)
}

/// A word of the POSIX shell in single quotes, in which nothing but a quote means anything. A NUL,
/// which no word can hold, is left out.
pub fn sh(text: &str) -> String {
    let text = text.replace('\0', "").replace('\'', r"'\''");
    format!("'{text}'")
}

/// The same without control characters, for a command that people copy and run.
pub fn sh_printable(text: &str) -> String {
    let printable = text.chars().filter(|character| !character.is_control());
    sh(&printable.collect::<String>())
}

/// A verbatim string of PowerShell. The typographic quotes end it too (about_Quoting_Rules), and
/// each stands for itself when it is doubled.
pub fn powershell(text: &str) -> String {
    let mut out = String::from("'");
    for character in text.chars() {
        if matches!(character, '\'' | '\u{2018}'..='\u{201b}') {
            out.push(character);
        }
        out.push(character);
    }
    out.push('\'');
    out
}

/// Text or an attribute's value of HTML. Internet Explorer 8 does not know `&apos;`.
pub fn html(text: &str) -> String {
    markup(&visible(text), "&#39;")
}

/// Text without what markup gives a meaning to; HTML and XML write the apostrophe differently.
pub(crate) fn markup(text: &str, apostrophe: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str(apostrophe),
            character => out.push(character),
        }
    }
    out
}

/// A value of an iCalendar property of the type TEXT (RFC 5545 section 3.3.11): on one line, with
/// nothing hidden in it.
pub fn calendar(text: &str) -> String {
    let mut out = String::new();
    for character in visible(text).chars() {
        if matches!(character, '\\' | ';' | ',') {
            out.push('\\');
        }
        out.push(character);
    }
    out
}

/// Character data or an attribute's value of XML 1.0. Characters that it cannot hold (section 2.2)
/// and those that hide are written out.
pub fn xml(text: &str) -> String {
    let text = visible(text).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
    markup(&text, "&apos;")
}

/// A string of a registration file. What it cannot hold, the line's end above all, is written out.
pub fn registry(text: &str) -> String {
    let text = visible(text).replace('\\', r"\\").replace('"', "\\\"");
    format!("\"{text}\"")
}
