//! From what a person sees to what it means: an error code, a sentence of an error page, a blank
//! page, a button that is missing. Each has its causes, the likeliest first, each with its cure.

mod cause;
mod fold;
mod here;
mod sentence;
mod table;

use std::ops::Range;

use crate::browser::Verifier;
use crate::captions::{Caption, Evidence};
use crate::message::Message;

pub use cause::{Answers, Cause, causes, causes_elsewhere};
pub use here::{Answer, Sighting, first_code, here};
pub use sentence::SENTENCES;
pub use table::{ALL, COMMON, WARNING};

use fold::{fold, likeness};

/// Something that people see.
#[derive(Debug)]
pub struct Symptom {
    /// Unique, and the end of `symptom-…`.
    pub id: &'static str,
    /// The codes that mean it, as their browsers write them.
    pub codes: &'static [&'static str],
    /// What people call it, in either language, without spaces.
    words: &'static [&'static str],
    /// What it means, in one sentence.
    meaning: &'static str,
    pub passage: Passage,
    /// The likeliest first.
    causes: &'static [&'static Cause],
}

/// Whether one can go on past it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// The browser offers a way past the warning, unless HSTS or a policy takes it away.
    Offered,
    /// The browser offers none.
    Never,
    /// It depends on which of its causes is the one.
    Depends,
    /// It is no warning about a certificate.
    None,
}

impl PartialEq for Symptom {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Symptom {
    pub const fn meaning(&self) -> Message {
        Message::new(self.meaning)
    }

    /// Whether one can go on, in a sentence; nothing where there is no warning.
    pub const fn passage_message(&self) -> Option<Message> {
        match self.passage {
            Passage::Offered => Some(Message::new("symptom-passage-offered")),
            Passage::Never => Some(Message::new("symptom-passage-never")),
            Passage::Depends => Some(Message::new("symptom-passage-depends")),
            Passage::None => None,
        }
    }

    /// Whether it is about a certificate, and not about the way to the server.
    pub fn is_warning(&self) -> bool {
        self.passage != Passage::None
    }

    pub fn from_id(id: &str) -> Option<&'static Self> {
        ALL.iter().copied().find(|symptom| symptom.id == id)
    }
}

/// One answer to what was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    pub symptom: &'static Symptom,
    pub by: By,
}

/// What it was found by, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The whole code stands there.
    Code(&'static str),
    /// A sentence of an error page stands there.
    Sentence(&'static Caption),
    /// What was typed is a part of the code.
    PartOfCode(&'static str),
    /// What was typed is a part of the sentence.
    PartOfSentence(&'static Caption),
    /// A word that people use for it stands there.
    Word,
    /// Nothing fits; this comes nearest.
    Likeness,
}

impl By {
    /// Whether it is only a suggestion.
    pub const fn is_guess(self) -> bool {
        matches!(self, Self::Likeness)
    }

    /// The code, where it was found by one.
    pub const fn code(self) -> Option<&'static str> {
        match self {
            Self::Code(code) | Self::PartOfCode(code) => Some(code),
            _ => None,
        }
    }
}

/// How much of a pasted page is read, in characters.
const MAX_READ: usize = 20_000;
/// The most answers that are given.
const MOST: usize = 5;

/// What a text means that a person typed, or copied from an error page. There is always an answer;
/// where nothing fits, the nearest ones, which [`By::is_guess`] tells.
pub fn find(typed: &str) -> Vec<Found> {
    let text = fold(typed.chars().take(MAX_READ));
    if text.is_empty() {
        return nearest(&text);
    }
    let mut found = codes(&text);
    found.extend(sentences(&text));
    if found.is_empty() {
        found.extend(part_of_code(&text));
        found.extend(part_of_sentence(&text));
    }
    if found.iter().all(|one| *one.symptom == WARNING) {
        found.extend(words(&text));
    }
    let mut distinct = distinct(found);
    if distinct.is_empty() {
        distinct = nearest(&text);
    }
    distinct.truncate(MOST);
    distinct
}

/// Without repeats; the page in general only where nothing on it says more. A word says less than a
/// sentence of the page.
fn distinct(found: Vec<Found>) -> Vec<Found> {
    let says_more = |general: &Found| {
        let mut others = found.iter().filter(|one| *one.symptom != WARNING);
        !general.by.is_guess() && others.any(|one| one.by != By::Word || general.by == By::Word)
    };
    let dropped: Vec<bool> = found
        .iter()
        .map(|one| *one.symptom == WARNING && says_more(one))
        .collect();
    let mut distinct: Vec<Found> = Vec::new();
    for (one, dropped) in found.into_iter().zip(dropped) {
        if !dropped && distinct.iter().all(|known| known.symptom != one.symptom) {
            distinct.push(one);
        }
    }
    distinct
}

/// The codes that stand in a text, as they come; one that is only a piece of another does not
/// count.
fn codes(text: &str) -> Vec<Found> {
    let mut places: Vec<(Range<usize>, Found)> = Vec::new();
    for symptom in ALL.iter().copied() {
        for &code in symptom.codes {
            let folded = fold(code.chars());
            if let Some(start) = text.find(&folded) {
                let by = By::Code(code);
                places.push((start..start + folded.len(), Found { symptom, by }));
            }
        }
    }
    let ranges: Vec<Range<usize>> = places.iter().map(|(range, _)| range.clone()).collect();
    let inside = |one: &Range<usize>, other: &Range<usize>| {
        one != other && other.start <= one.start && one.end <= other.end
    };
    places.retain(|(range, _)| !ranges.iter().any(|other| inside(range, other)));
    places.sort_by_key(|(range, _)| range.start);
    places.into_iter().map(|(_, found)| found).collect()
}

/// The sentences of error pages that stand in a text, the longest first.
fn sentences(text: &str) -> Vec<Found> {
    let mut found: Vec<(usize, Found)> = Vec::new();
    for &(caption, symptom) in SENTENCES {
        let wordings = [caption.en.text, caption.ja.text];
        let stands = |wording: &&str| holds(text, wording);
        if let Some(wording) = wordings.into_iter().find(stands) {
            let by = By::Sentence(caption);
            found.push((wording.len(), Found { symptom, by }));
        }
    }
    found.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
    found.into_iter().map(|(_, found)| found).collect()
}

/// Whether a text holds a wording, whatever stands for its placeholders.
fn holds(text: &str, wording: &str) -> bool {
    let mut rest = text;
    let mut any = false;
    for piece in pieces(wording) {
        match rest.split_once(&piece) {
            Some((_, after)) => rest = after,
            None => return false,
        }
        any = true;
    }
    any
}

/// A wording between its placeholders, folded.
fn pieces(wording: &str) -> impl Iterator<Item = String> {
    let pieces = wording.split("{}").map(|piece| fold(piece.chars()));
    pieces.filter(|piece| !piece.is_empty())
}

fn words(text: &str) -> Vec<Found> {
    let named = ALL.iter().copied().filter(|symptom| {
        let mut words = symptom.words.iter();
        words.any(|word| text.contains(&fold(word.chars())))
    });
    let by = By::Word;
    named.map(|symptom| Found { symptom, by }).collect()
}

/// The fewest characters of a part: letters say less than kanji and kana.
fn is_telling(text: &str) -> bool {
    let least = if text.is_ascii() { 6 } else { 4 };
    text.chars().count() >= least
}

fn part_of_code(text: &str) -> Vec<Found> {
    if !is_telling(text) {
        return Vec::new();
    }
    let all = ALL.iter().copied();
    let part = |symptom: &'static Symptom| {
        let mut codes = symptom.codes.iter();
        let code = codes.find(|code| fold(code.chars()).contains(text))?;
        let by = By::PartOfCode(code);
        Some(Found { symptom, by })
    };
    all.filter_map(part).collect()
}

fn part_of_sentence(text: &str) -> Vec<Found> {
    if !is_telling(text) {
        return Vec::new();
    }
    let part = |&(caption, symptom): &(&'static Caption, &'static Symptom)| {
        let wordings = [caption.en.text, caption.ja.text];
        let mut pieces = wordings.into_iter().flat_map(pieces);
        let by = By::PartOfSentence(caption);
        let found = Found { symptom, by };
        pieces.any(|piece| piece.contains(text)).then_some(found)
    };
    SENTENCES.iter().filter_map(part).collect()
}

/// How alike two texts have to be, from 0 to 100, for one to be suggested for the other.
const ALIKE: usize = 25;
/// How many suggestions there are.
const SUGGESTIONS: usize = 3;

/// What is most like a text that nothing fits; the common ones where nothing is like it.
fn nearest(text: &str) -> Vec<Found> {
    let by_code = ALL.iter().copied().flat_map(|symptom| {
        let codes = symptom.codes.iter();
        codes.map(move |code| (likeness(text, &fold(code.chars())), symptom))
    });
    let by_sentence = SENTENCES.iter().flat_map(|&(caption, symptom)| {
        let wordings = [caption.en.text, caption.ja.text];
        wordings.map(|wording| (likeness(text, &fold(wording.chars())), symptom))
    });
    let mut alike: Vec<(usize, &'static Symptom)> = by_code.chain(by_sentence).collect();
    alike.retain(|(likeness, _)| *likeness >= ALIKE);
    alike.sort_by_key(|(likeness, _)| std::cmp::Reverse(*likeness));
    let by = By::Likeness;
    let found = alike.iter().map(|&(_, symptom)| Found { symptom, by });
    let mut nearest = distinct(found.collect());
    if nearest.is_empty() {
        nearest = COMMON.map(|symptom| Found { symptom, by }).to_vec();
    }
    nearest.truncate(SUGGESTIONS.max(COMMON.len()));
    nearest
}

/// Whose code it is; `None` for a code of the network.
pub fn verifier(code: &str) -> Option<Verifier> {
    let begins = |beginnings: &[&str]| beginnings.iter().any(|one| code.starts_with(one));
    if begins(&["ERR_CERT", "ERR_SSL", "ERR_BAD_SSL"]) {
        Some(Verifier::Chromium)
    } else if begins(&["SEC_ERROR", "MOZILLA_PKIX", "SSL_ERROR", "PR_", "NS_ERROR"]) {
        Some(Verifier::Firefox)
    } else if begins(&["errSSL"]) {
        Some(Verifier::Apple)
    } else if begins(&["DLG_FLAGS", "INET_E"]) {
        Some(Verifier::Windows)
    } else {
        None
    }
}

/// How a code's meaning is known.
pub fn evidence(code: &str) -> Evidence {
    match verifier(code) {
        Some(Verifier::Apple) => Evidence::Document,
        Some(Verifier::Windows) => Evidence::Unverified,
        _ => Evidence::Source,
    }
}
