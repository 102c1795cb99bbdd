//! PEM blocks in a text of any kind (RFC 7468, and what is about in practice).

use zeroize::Zeroize;

use crate::asn1;
use crate::input::body::{self, Decoded, Fault, Plain};
use crate::input::classify::{Structures, Tail, unread};
use crate::input::mark::{self, Mark};
use crate::input::repair::Repairs;
use crate::input::text::{self, Lines};
use crate::input::{At, Container, Document, Foreign, Kind, MAX_BARE, ProblemKind, RepairKind};

/// Takes the blocks out of a text, one by one.
#[derive(Debug)]
pub(super) struct Blocks {
    text: String,
    /// How many bytes are worked on in one step.
    step: usize,
    /// What stands before has been read.
    at: usize,
    /// What stands before holds no mark that has not been met.
    searched: usize,
    /// The mark of a block whose end is searched.
    open: Option<Mark>,
    /// A long block that is being decoded.
    long: Option<Long>,
    next: Option<Mark>,
    lines: Lines,
    /// Other text: no repair before there is a mark.
    other: OtherText,
    /// A mark was found.
    pub found: bool,
    /// A private key was found.
    pub secret: bool,
}

/// A block that takes more than one step to decode.
#[derive(Debug)]
struct Long {
    /// The line where it begins.
    line: At,
    begin: Mark,
    end: Mark,
    /// What stands before has been decoded.
    at: usize,
    plain: Plain,
}

/// Lines that say something and belong to no block.
#[derive(Debug, Default)]
struct OtherText {
    /// The first one's place, and how many there are.
    lines: Option<(At, usize)>,
    /// Where it was counted last, and whether the line there is among those.
    end: usize,
    is_counted: bool,
    /// Where the first character stands that is no white space.
    first: Option<usize>,
}

/// What one step came to.
#[derive(Debug)]
pub(super) enum Step {
    Documents(Vec<Document>),
    /// Structures still to be read.
    Structures(Structures),
    /// Nothing so far.
    Working,
    End,
}

/// How much text may stand before an end without a beginning.
const HEADLESS: usize = 1 << 20;

impl Drop for Blocks {
    fn drop(&mut self) {
        if self.secret {
            self.text.zeroize();
        }
    }
}

impl Blocks {
    pub(super) fn new(text: String, step: usize) -> Self {
        Self {
            text,
            step,
            at: 0,
            searched: 0,
            open: None,
            long: None,
            next: None,
            lines: Lines::new(),
            other: OtherText::default(),
            found: false,
            secret: false,
        }
    }

    /// How many bytes of the text have been read or searched.
    pub(super) fn at(&self) -> usize {
        self.at.max(self.searched)
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The text of one without marks from where it says something.
    pub(super) fn words(&self) -> &str {
        let from = self.other.first.unwrap_or(self.at);
        self.slice(from, self.text.len()).trim_start()
    }

    /// Searches the next stretch for a mark.
    fn search(&mut self, from: usize) -> Option<Mark> {
        if let Some(mark) = self.next.take() {
            return Some(mark);
        }
        let from = from.max(self.searched);
        let to = from.saturating_add(self.step).min(self.text.len());
        let mark = mark::next(&self.text, from, to);
        self.found |= mark.is_some();
        self.searched = mark.as_ref().map_or(to, |mark| mark.end);
        mark
    }

    fn is_searched(&self) -> bool {
        self.searched >= self.text.len()
    }

    /// The next block, as far as one step goes.
    pub(super) fn step(&mut self, repairs: &mut Repairs) -> Step {
        if let Some(long) = self.long.take() {
            return self.decode_on(long, repairs);
        }
        let begin = match self.open.take() {
            Some(begin) => begin,
            None => match self.search(self.at) {
                Some(mark) if mark.opens => mark,
                Some(mark) => return self.headless(&mark, repairs),
                None => return self.go_on(repairs),
            },
        };
        self.pass_over(begin.start, repairs);
        match self.search(begin.end) {
            Some(end) if !end.opens => {
                self.at = end.end;
                self.block(begin, end, repairs)
            }
            None if !self.is_searched() => {
                self.open = Some(begin);
                Step::Working
            }
            following => {
                let end = following
                    .as_ref()
                    .map_or(self.text.len(), |next| next.start);
                self.next = following;
                self.at = end;
                self.endless(&begin, end, repairs)
            }
        }
    }

    /// A stretch without a mark. What stands long before the next one is passed over.
    fn go_on(&mut self, repairs: &mut Repairs) -> Step {
        if self.is_searched() {
            if self.found {
                self.pass_over(self.text.len(), repairs);
            }
            return Step::End;
        }
        let to = self.searched.saturating_sub(HEADLESS);
        let to = self.text.floor_char_boundary(to);
        if to > self.at {
            self.pass_over(to, repairs);
        }
        Step::Working
    }

    fn slice(&self, from: usize, to: usize) -> &str {
        self.text.get(from..to).unwrap_or_default()
    }

    fn line(&mut self, place: usize) -> At {
        At::Line(self.lines.at(&self.text, place))
    }

    /// Counts the lines of other text up to a place.
    fn pass_over(&mut self, to: usize, repairs: &mut Repairs) {
        let mut first = None;
        let mut count = 0;
        let from = self.at;
        let text = self.text.get(from..to).unwrap_or_default();
        self.other.is_counted &= self.other.end == from;
        self.other.end = to;
        for line in text::whole_lines(text) {
            let is_new = !self.other.is_counted && has_words(line);
            if is_new {
                count += 1;
                first = first.or(text::offset(text, line));
            }
            self.other.is_counted = (is_new || self.other.is_counted) && !text::is_ended(line);
        }
        if self.other.first.is_none() {
            let said = text.trim_start();
            self.other.first = (!said.is_empty()).then_some(to - said.len());
        }
        if let Some(first) = first {
            let at = self.line(from + first);
            let (_, sum) = self.other.lines.get_or_insert((at, 0));
            *sum += count;
        }
        // Far behind, it would take long to count the lines up to there.
        self.line(to);
        self.at = to;
        if self.found
            && let Some((at, count)) = self.other.lines.take()
        {
            repairs.add(RepairKind::OtherText, at, count);
        }
    }

    /// Named by its label alone, whatever stands in it.
    fn named(&mut self, label: &str, at: At) -> Option<Step> {
        let (kind, problem) = named(label)?;
        self.secret |= kind == Kind::PrivateKey;
        Some(Step::Documents(vec![unread(kind, problem, at)]))
    }

    fn block(&mut self, begin: Mark, end: Mark, repairs: &mut Repairs) -> Step {
        let at = self.line(begin.start);
        if let Some(block) = self.named(&begin.label, at) {
            return block;
        }
        if let Some(block) = self.named(&end.label, at) {
            return block;
        }
        let body = self.body(&begin, &end);
        if body.len() > self.step {
            self.long = Some(Long {
                line: at,
                at: begin.end,
                plain: Plain::new(body.len()),
                end: Mark {
                    start: begin.end + body.len(),
                    ..end
                },
                begin,
            });
            return Step::Working;
        }
        let decoded = body::decode(body);
        self.decoded(&begin, &end, at, decoded, repairs)
    }

    fn body(&self, begin: &Mark, end: &Mark) -> &str {
        let body = self.slice(begin.end, end.start);
        body.trim_end_matches('\\')
    }

    /// Decodes some more of a long block; what is more than digits all at once.
    fn decode_on(&mut self, mut long: Long, repairs: &mut Repairs) -> Step {
        let to = long.at.saturating_add(self.step).min(long.end.start);
        let to = self.text.floor_char_boundary(to);
        let piece = self.slice(long.at, to).as_bytes();
        let is_plain = long.plain.take(piece).is_some() && !long.plain.is_joined;
        // The lines are counted on the way, for what comes behind.
        self.lines.at(&self.text, to);
        let body = self.slice(long.begin.end, long.end.start);
        long.at = to;
        let decoded = if !is_plain && body.len() > MAX_BARE {
            Err(Fault::Long)
        } else if !is_plain {
            body::decode(body)
        } else if to == long.end.start {
            long.plain.end()
        } else {
            self.long = Some(long);
            return Step::Working;
        };
        self.decoded(&long.begin, &long.end, long.line, decoded, repairs)
    }

    fn decoded(
        &mut self,
        begin: &Mark,
        end: &Mark,
        at: At,
        decoded: Result<Decoded, Fault>,
        repairs: &mut Repairs,
    ) -> Step {
        match decoded {
            Ok(decoded) => {
                for kind in [begin.repair, end.repair].into_iter().flatten() {
                    repairs.add(kind, at, 1);
                }
                self.structures(decoded, &begin.label, Tail::Told, at, repairs)
            }
            Err(fault) => Step::Documents(vec![unreadable(begin, at, fault)]),
        }
    }

    fn structures(
        &mut self,
        decoded: Decoded,
        label: &str,
        tail: Tail,
        at: At,
        repairs: &mut Repairs,
    ) -> Step {
        for kind in decoded.repairs {
            repairs.add(kind, at, 1);
        }
        if decoded.other_lines > 0 {
            repairs.add(RepairKind::OtherText, at, decoded.other_lines);
        }
        let tail = match label {
            "TRUSTED CERTIFICATE" => Tail::Left,
            _ => tail,
        };
        let structures = Structures::new(decoded.bytes, Container::Pem, at, tail);
        Step::Structures(structures)
    }

    /// A block whose end is missing: what looks like base64 is taken for it.
    fn endless(&mut self, begin: &Mark, end: usize, repairs: &mut Repairs) -> Step {
        let at = self.line(begin.start);
        if let Some(block) = self.named(&begin.label, at) {
            return block;
        }
        let mut body = String::new();
        let lines = text::lines(self.slice(begin.end, end));
        for line in lines.skip_while(|line| line.trim().is_empty()) {
            let digits = digits_of(line);
            if digits == 0 {
                break;
            }
            body.push_str(line);
            body.push('\n');
            if digits < MIN_LINE {
                break;
            }
        }
        let whole = body::decode(&body).ok().filter(is_whole);
        match whole {
            Some(decoded) => {
                repairs.add(RepairKind::Footer, at, 1);
                self.structures(decoded, &begin.label, Tail::Left, at, repairs)
            }
            None => {
                let label = begin.label.clone();
                let kind = ProblemKind::PemUnfinished { label };
                Step::Documents(vec![unread(Kind::Unrecognised, kind, at)])
            }
        }
    }

    /// A block whose beginning is missing: the base64 just before its end is taken for it.
    fn headless(&mut self, end: &Mark, repairs: &mut Repairs) -> Step {
        let text = self.slice(self.at, end.start);
        let mut body: Vec<&str> = Vec::new();
        let mut start = end.start;
        let lines: Vec<&str> = text::lines(text).collect();
        for line in lines.into_iter().rev() {
            let least = if body.is_empty() { 1 } else { MIN_LINE };
            if line.trim().is_empty() && body.is_empty() {
                continue;
            }
            if digits_of(line) < least {
                break;
            }
            start = self.at + text::offset(text, line).unwrap_or_default();
            body.push(line);
        }
        body.reverse();
        let decoded = body::decode(&body.join("\n")).ok();
        self.pass_over(start, repairs);
        let at = self.line(start);
        self.at = end.end;
        if let Some(block) = self.named(&end.label, at) {
            return block;
        }
        match decoded.filter(is_whole) {
            Some(decoded) => {
                repairs.add(RepairKind::Header, at, 1);
                self.structures(decoded, &end.label, Tail::Left, at, repairs)
            }
            None => {
                let label = end.label.clone();
                let kind = ProblemKind::PemHeadless { label };
                Step::Documents(vec![unread(Kind::Unrecognised, kind, at)])
            }
        }
    }
}

/// A block that begins on a line and cannot be decoded.
fn unreadable(begin: &Mark, at: At, fault: Fault) -> Document {
    let label = begin.label.clone();
    let cap = MAX_BARE;
    let (kind, at) = match (fault, at) {
        (Fault::Character { line, character }, At::Line(first)) => (
            ProblemKind::PemBase64 { label, character },
            At::Line(first + line),
        ),
        (Fault::Character { character, .. }, at) => {
            (ProblemKind::PemBase64 { label, character }, at)
        }
        (Fault::Count, at) => (ProblemKind::PemCount { label }, at),
        (Fault::Long, at) => (ProblemKind::PemLong { label, cap }, at),
    };
    unread(Kind::Unrecognised, kind, at)
}

/// A structure that ends where its length says.
fn is_whole(decoded: &Decoded) -> bool {
    asn1::read(&decoded.bytes, 0).is_ok()
}

/// Whether a line says something that is not a tag, an escape or a mark.
fn has_words(line: &str) -> bool {
    let mut rest = line.chars();
    while let Some(character) = rest.next() {
        match character {
            '<' => drop(rest.find(|&one| one == '>')),
            '&' => drop(rest.find(|&one| one == ';')),
            '\\' => drop(rest.next()),
            '%' => drop(rest.nth(1)),
            _ if character.is_alphabetic() => return true,
            _ => {}
        }
    }
    false
}

/// The fewest digits of a line that is not the last.
const MIN_LINE: usize = 16;

/// How many digits of base64 a line has, where it has nothing else.
fn digits_of(line: &str) -> usize {
    let (content, _) = body::content(line);
    match content.bytes().all(body::is_digit) {
        true => content.len(),
        false => 0,
    }
}

/// What a label says without a look inside: private keys, and what is no DER.
fn named(label: &str) -> Option<(Kind, ProblemKind)> {
    let foreign = |kind, foreign| Some((kind, ProblemKind::Foreign(foreign)));
    if label.contains("PRIVATE") {
        let kind = ProblemKind::NotCertificate(Kind::PrivateKey);
        return Some((Kind::PrivateKey, kind));
    }
    if label.starts_with("PGP") && label.contains("KEY") {
        return foreign(Kind::PublicKey, Foreign::Pgp);
    }
    if label.starts_with("PGP") {
        return foreign(Kind::Unrecognised, Foreign::Pgp);
    }
    if label.starts_with("SSH2") || label.starts_with("SSH ") {
        return foreign(Kind::PublicKey, Foreign::SshKey);
    }
    if label.ends_with("PARAMETERS") {
        return foreign(Kind::Unrecognised, Foreign::Parameters);
    }
    None
}
