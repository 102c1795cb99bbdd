//! Which elements of a certificate are open and which one is chosen. Pure: no browser.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::rc::Rc;

use trustguide::asn1::{Line, level};
use trustguide::certificate::Certificate;
use yew::Reducible;

/// How many elements of one level are shown at first, and how many more each time.
pub const STEP: usize = 100;

/// The most rows that are shown at all.
const MAX_ROWS: usize = 5000;

/// What can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The element that begins at this offset.
    Element(usize),
    /// The rest of the level inside the element at this offset.
    Rest(usize),
}

/// One row of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub spot: Spot,
    /// 0 for the outermost.
    pub depth: usize,
    pub content: Content,
}

/// What a row shows.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    Element {
        line: Line,
        open: bool,
    },
    /// So many elements can be shown next.
    Rest(usize),
}

/// What a person does with the tree.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Chooses a row, and opens it.
    Choose(Spot),
    Toggle(usize),
    /// Opens whatever hides the element at this offset, and chooses it.
    Reveal(usize),
    Press(Key),
}

/// The keys of a tree (ARIA Authoring Practices, tree view).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    Down,
    Up,
    Right,
    Left,
    Home,
    End,
    Enter,
}

impl Key {
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "ArrowDown" => Self::Down,
            "ArrowUp" => Self::Up,
            "ArrowRight" => Self::Right,
            "ArrowLeft" => Self::Left,
            "Home" => Self::Home,
            "End" => Self::End,
            "Enter" | " " => Self::Enter,
            _ => return None,
        })
    }
}

/// A certificate as a tree, some of it open.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    certificate: Rc<Certificate>,
    /// Elements by offset.
    open: BTreeSet<usize>,
    /// How many of the elements inside the one at an offset are shown, where not [`STEP`].
    shown: BTreeMap<usize, usize>,
    pub spot: Spot,
}

impl Reducible for Outline {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        let mut outline = Rc::unwrap_or_clone(self);
        outline.act(step);
        Rc::new(outline)
    }
}

impl Outline {
    /// The outermost element and what the issuer signed are open.
    pub fn of(certificate: Rc<Certificate>) -> Self {
        let der = &certificate.der;
        let outermost = level(der, 0..der.len(), 0).next();
        let inside = outermost.as_ref().and_then(|line| line.inside.clone());
        let signed = inside.and_then(|inside| level(der, inside, 1).next());
        let open = outermost.iter().chain(&signed);
        Self {
            open: open.map(|line| line.offset).collect(),
            shown: BTreeMap::new(),
            spot: Spot::Element(0),
            certificate,
        }
    }

    /// What is visible, from top to bottom.
    pub fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        let whole = 0..self.certificate.der.len();
        self.add(usize::MAX, whole, 0, &mut rows);
        rows
    }

    fn add(&self, parent: usize, range: Range<usize>, depth: usize, rows: &mut Vec<Row>) {
        let wanted = self.shown.get(&parent).copied().unwrap_or(STEP);
        let mut lines = level(&self.certificate.der, range, depth);
        for line in lines.by_ref().take(wanted) {
            if rows.len() >= MAX_ROWS {
                return;
            }
            let (offset, inside) = (line.offset, line.inside.clone());
            let inside = inside.filter(|_| self.open.contains(&offset));
            rows.push(Row {
                spot: Spot::Element(offset),
                depth,
                content: Content::Element {
                    line,
                    open: inside.is_some(),
                },
            });
            if let Some(inside) = inside {
                self.add(offset, inside, depth + 1, rows);
            }
        }
        let rest = lines.take(STEP).count();
        if rest > 0 {
            rows.push(Row {
                spot: Spot::Rest(parent),
                depth,
                content: Content::Rest(rest),
            });
        }
    }

    /// The chosen element, if it is one that is visible.
    pub fn chosen(&self, rows: &[Row]) -> Option<Line> {
        let row = rows.iter().find(|row| row.spot == self.spot);
        row.and_then(Row::line).cloned()
    }

    fn act(&mut self, step: Step) {
        match step {
            Step::Choose(spot) => self.choose(spot),
            Step::Toggle(offset) => {
                self.spot = Spot::Element(offset);
                if !self.open.remove(&offset) {
                    self.open.insert(offset);
                }
            }
            Step::Reveal(offset) => self.reveal(offset),
            Step::Press(key) => self.press(key),
        }
    }

    fn choose(&mut self, spot: Spot) {
        self.spot = spot;
        match spot {
            Spot::Element(offset) => {
                self.open.insert(offset);
            }
            Spot::Rest(parent) => {
                let before = self.rows();
                let place = before.iter().position(|row| row.spot == spot);
                *self.shown.entry(parent).or_insert(STEP) += STEP;
                let first = place.and_then(|place| self.rows().get(place).map(|row| row.spot));
                self.spot = first.unwrap_or(Spot::Element(0));
            }
        }
    }

    fn reveal(&mut self, offset: usize) {
        let der = self.certificate.der.clone();
        let (mut range, mut depth, mut parent) = (0..der.len(), 0, usize::MAX);
        loop {
            let holds = |line: &Line| (line.offset..line.offset + line.len).contains(&offset);
            let mut lines = level(&der, range, depth).enumerate();
            let Some((place, line)) = lines.find(|(_, line)| holds(line)) else {
                return;
            };
            if place >= self.shown.get(&parent).copied().unwrap_or(STEP) {
                self.shown.insert(parent, place + 1);
            }
            self.spot = Spot::Element(line.offset);
            match line.inside {
                Some(inside) if line.offset != offset => {
                    self.open.insert(line.offset);
                    (range, depth, parent) = (inside, depth + 1, line.offset);
                }
                _ => return,
            }
        }
    }

    fn press(&mut self, key: Key) {
        let rows = self.rows();
        let here = rows.iter().position(|row| row.spot == self.spot);
        let here = here.unwrap_or_default();
        let Some(row) = rows.get(here) else { return };
        let (holds, open) = match &row.content {
            Content::Element { line, open } => (line.inside.is_some(), *open),
            Content::Rest(_) => (false, false),
        };
        let next = match (key, row.spot) {
            (Key::Right, Spot::Element(offset)) if holds && !open => {
                self.open.insert(offset);
                return;
            }
            (Key::Left, Spot::Element(offset)) if open => {
                self.open.remove(&offset);
                return;
            }
            (Key::Enter, Spot::Element(offset)) => return self.act(Step::Toggle(offset)),
            (Key::Enter, rest) => return self.choose(rest),
            (Key::Right, _) if !open => return,
            (Key::Down | Key::Right, _) => rows.get(here + 1),
            (Key::Up, _) => rows.get(here.saturating_sub(1)),
            (Key::Left, _) => {
                let above = rows.iter().take(here).rev();
                above.clone().find(|above| above.depth < row.depth)
            }
            (Key::Home, _) => rows.first(),
            (Key::End, _) => rows.last(),
        };
        if let Some(next) = next {
            self.spot = next.spot;
        }
    }
}

impl Row {
    pub fn line(&self) -> Option<&Line> {
        match &self.content {
            Content::Element { line, .. } => Some(line),
            Content::Rest(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SERVER: &[u8] = include_bytes!("../../../../../tests/fixtures/dressed/server.der");

    fn outline() -> Outline {
        let certificate = Certificate::from_der(SERVER).expect("a certificate");
        Outline::of(Rc::new(certificate))
    }

    fn after(steps: impl IntoIterator<Item = Step>) -> Outline {
        let mut outline = outline();
        for step in steps {
            outline.act(step);
        }
        outline
    }

    fn chosen(outline: &Outline) -> String {
        let rows = outline.rows();
        let line = outline.chosen(&rows).expect("an element");
        format!("{} {}", line.depth, line.tag)
    }

    #[test]
    fn at_first_the_fields_are_visible() {
        let depths: Vec<usize> = outline().rows().iter().map(|row| row.depth).collect();
        assert_eq!(depths, [0, 1, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1]);
    }

    #[test]
    fn keys_move_open_and_close() {
        use Key::*;
        let pressed = |keys: &[Key]| after(keys.iter().copied().map(Step::Press));
        assert_eq!(chosen(&pressed(&[Down, Down])), "2 [0]");
        assert_eq!(chosen(&pressed(&[Down, Down, Right, Right])), "3 INTEGER");
        assert_eq!(chosen(&pressed(&[Down, Down, Right, Right, Left])), "2 [0]");
        assert_eq!(
            chosen(&pressed(&[Down, Right, Left, Left, Left])),
            "0 SEQUENCE"
        );
        assert_eq!(chosen(&pressed(&[End])), "1 BIT STRING");
        assert_eq!(chosen(&pressed(&[End, Right, Home, Up])), "0 SEQUENCE");
        assert_eq!(pressed(&[Enter]).rows().len(), 1);
        assert_eq!(pressed(&[Enter, Enter]).rows().len(), 12);
    }

    #[test]
    fn a_hidden_element_is_revealed() {
        let whole = trustguide::asn1::tree(SERVER);
        for line in &whole {
            let outline = after([Step::Reveal(line.offset)]);
            let rows = outline.rows();
            let mut found = outline.chosen(&rows).expect("it is visible");
            found.inside = line.inside.clone();
            assert_eq!(&found, line);
        }
    }

    #[test]
    fn a_long_level_is_shown_piece_by_piece() {
        let mut certificate = Certificate::from_der(SERVER).expect("a certificate");
        certificate.der = [0x05, 0x00].repeat(2 * STEP + 7).into();
        let mut outline = Outline::of(Rc::new(certificate));
        for (visible, rest) in [(STEP, STEP), (2 * STEP, 7)] {
            let rows = outline.rows();
            assert_eq!(rows.len(), visible + 1);
            let last = rows.last().expect("a row");
            assert_eq!(last.content, Content::Rest(rest));
            outline.act(Step::Choose(last.spot));
            assert_eq!(outline.spot, Spot::Element(2 * visible));
        }
        assert_eq!(outline.rows().len(), 2 * STEP + 7);
        outline.act(Step::Press(Key::End));
        assert_eq!(outline.spot, Spot::Element(2 * (2 * STEP + 6)));
    }
}
