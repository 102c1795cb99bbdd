//! Drawn, labelled sketches of the dialogs that a guide walks through: the control to press stands
//! out and carries its step's number.
//!
//! A sketch is data, one file a product, written from the captions' table; [`attach`] finds the one
//! that a step needs by the captions that the step quotes, or by its message id. [`drawing`] sets
//! it, and [`Node`] is the SVG that the page and every document show.

mod android;
mod chrome;
mod cisco_unified_os;
mod drawing;
mod edge;
mod firefox;
mod firefox_classic;
mod internet_explorer;
mod ios;
mod keychain_access;
mod lettering;
mod place;
mod safari;
mod svg;
mod windows;

use crate::captions::{Caption, Evidence, Shown};
use crate::l10n::Words;
use crate::message::{Arg, Message};

pub use drawing::{Drawing, Role, Shape, WIDTH};
pub use lettering::text_width;
pub use place::attach;
pub use svg::Node;

/// A dialog, as data.
#[derive(Debug, PartialEq)]
pub struct Sketch {
    /// Unique: the product and what it is.
    pub id: &'static str,
    /// What the window is, as a message id; it takes the title as `$title` where there is one.
    pub what: &'static str,
    pub window: Window,
    pub title: Option<Label>,
    pub parts: &'static [Part],
}

/// What frames a dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// An address bar over a page, with the mark beside the address where it is quoted.
    Browser(Option<&'static Caption>),
    /// A title and a cross.
    Dialog,
    /// A title, an arrow back, and a cross.
    Wizard,
    /// Three round buttons and a title.
    Mac,
    /// No title bar: a question on top of a window.
    Sheet,
    /// A telephone's screen, with what stands at the end of its title bar.
    Phone(Option<Label>),
}

/// What something in a dialog says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// A caption of the product.
    Says(&'static Caption),
    /// A word of ours, as a message id, for what differs from case to case.
    Word(&'static str),
    /// The address of the page, or what is to be typed.
    Address,
    /// Words that do not matter, as a bar so many ems long.
    Bar(u8),
}

/// A piece of a dialog, from top to bottom.
#[derive(Debug, PartialEq)]
pub enum Part {
    Heading(Label),
    Text(Label),
    /// Lines of words that do not matter.
    Bars(u8),
    Link(Label),
    /// In a row, at the end of the line.
    Buttons(&'static [Label]),
    /// The tabs, and which of them is open.
    Tabs(&'static [Label], u8),
    Choice(Label, bool),
    Check(Label, bool),
    Switch(Label, bool),
    Line(Label),
    /// A line with something to press at its end.
    LineWith(Label, Kind, Label),
    /// What stands before a field, and what stands in it.
    Field(Label, Label),
    /// An entry of a tree, and how deep it lies.
    Branch(u8, Label),
    /// An open menu.
    Menu(&'static [Label]),
    /// A framed part.
    Panel(&'static [Part]),
    /// A side bar and what lies beside it.
    Beside(&'static [Part], &'static [Part]),
}

/// What a control is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    Button,
    Link,
    Tab,
    Choice,
    Check,
    Switch,
    Line,
    Field,
    /// A bin.
    Symbol,
}

impl Kind {
    /// The message that says where the control is.
    pub const fn alternative(self) -> &'static str {
        match self {
            Self::Button => "picture-button",
            Self::Link => "picture-link",
            Self::Tab => "picture-tab",
            Self::Choice => "picture-choice",
            Self::Check => "picture-check",
            Self::Switch => "picture-switch",
            Self::Line => "picture-line",
            Self::Field => "picture-field",
            Self::Symbol => "picture-symbol",
        }
    }
}

/// A sketch for one step: what to press, and what stands in it of the case at hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub sketch: &'static Sketch,
    pub press: Label,
    /// What to press after that, in the same step.
    pub then: Option<Label>,
    /// Whether what is pressed is to be switched off by it.
    pub is_off: bool,
    /// The address that the window shows; it may come from anybody.
    pub address: String,
    /// What the captions' placeholder stands for; it may come from anybody.
    pub filling: String,
}

impl Picture {
    /// What the picture shows, in words: the window, and where in it the control is.
    pub fn alternative(&self) -> Message {
        let kind = self.sketch.kind(self.press).unwrap_or(Kind::Line);
        let message = Message::new(kind.alternative())
            .with("window", self.caption())
            .with("control", self.argument(self.press));
        match self.then {
            None => message,
            Some(then) => Message::new("picture-then")
                .with("first", message)
                .with("then", self.argument(then)),
        }
    }

    /// The line under the picture: which window it is.
    pub fn caption(&self) -> Message {
        let message = Message::new(self.sketch.what);
        match self.sketch.title {
            Some(title) => message.with("title", self.argument(title)),
            None => message,
        }
    }

    /// The alternative as plain text, with what is quoted in quotation marks.
    pub fn plain(&self, words: &Words) -> String {
        words.plain(&self.alternative())
    }

    /// Whether a caption that the picture shows is not confirmed.
    pub fn is_unverified(&self, words: &Words) -> bool {
        let mut labels = self.sketch.labels().into_iter();
        labels.any(|label| {
            let shown = self.shown(label, words);
            shown.is_some_and(|shown| shown.evidence == Evidence::Unverified)
        })
    }

    /// A caption as the picture shows it; `None` where nobody has read it in the reader's language
    /// and it is not what to press: it is a bar then.
    fn shown(&self, label: Label, words: &Words) -> Option<Shown> {
        let Label::Says(caption) = label else {
            return None;
        };
        let shown = caption.shown(words.captions, Some(&self.filling));
        let matters = self.press.is(label) || self.then.is_some_and(|then| then.is(label));
        (matters || shown.locale == words.captions).then_some(shown)
    }

    fn argument(&self, label: Label) -> Arg {
        match label {
            Label::Says(caption) => Arg::Caption(caption, Some(self.filling.clone())),
            Label::Word(id) => Message::new(id).into(),
            Label::Address => Arg::Code(self.address.clone()),
            Label::Bar(_) => Message::new("picture-words").into(),
        }
    }
}

/// Sets a picture: `number` is that of its step.
pub fn drawing(picture: &Picture, words: &Words, number: usize) -> Drawing {
    drawing::draw(picture, words, number)
}

/// Every sketch, product by product.
pub fn sketches() -> impl Iterator<Item = &'static Sketch> {
    let all = [
        chrome::ALL,
        edge::ALL,
        firefox::ALL,
        firefox_classic::ALL,
        internet_explorer::ALL,
        windows::ALL,
        safari::ALL,
        keychain_access::ALL,
        ios::ALL,
        android::ALL,
        cisco_unified_os::ALL,
    ];
    all.into_iter().flatten().copied()
}

impl Sketch {
    /// What can be pressed, in the order in which it is drawn.
    pub fn controls(&self) -> Vec<(Kind, Label)> {
        let mut found = Vec::new();
        match self.window {
            Window::Browser(mark) => {
                found.extend(mark.map(|mark| (Kind::Button, Label::Says(mark))));
                found.push((Kind::Field, Label::Address));
            }
            Window::Phone(end) => found.extend(end.map(|end| (Kind::Button, end))),
            _ => {}
        }
        controls(self.parts, &mut found);
        found.retain(|(_, label)| !matches!(label, Label::Bar(_)));
        found
    }

    /// What a control with this label is; `None` where there is none.
    pub fn kind(&self, label: Label) -> Option<Kind> {
        let controls = self.controls();
        let found = controls.into_iter().find(|(_, own)| own.is(label));
        found.map(|(kind, _)| kind)
    }

    /// Whatever is written in the sketch.
    pub fn labels(&self) -> Vec<Label> {
        let mut found = self.texts();
        found.extend(self.controls().into_iter().map(|(_, label)| label));
        found
    }

    /// What is written in the sketch and is no control.
    fn texts(&self) -> Vec<Label> {
        let mut found: Vec<Label> = self.title.into_iter().collect();
        texts(self.parts, &mut found);
        found
    }
}

impl Label {
    /// Whether both are the same caption, not only the same words.
    pub fn is(self, other: Self) -> bool {
        match (self, other) {
            (Self::Says(one), Self::Says(other)) => std::ptr::eq(one, other),
            _ => self == other,
        }
    }
}

fn controls(parts: &[Part], found: &mut Vec<(Kind, Label)>) {
    for part in parts {
        match part {
            Part::Link(label) => found.push((Kind::Link, *label)),
            Part::Buttons(labels) => found.extend(labels.iter().map(|l| (Kind::Button, *l))),
            Part::Tabs(labels, _) => found.extend(labels.iter().map(|l| (Kind::Tab, *l))),
            Part::Choice(label, _) => found.push((Kind::Choice, *label)),
            Part::Check(label, _) => found.push((Kind::Check, *label)),
            Part::Switch(label, _) => found.push((Kind::Switch, *label)),
            Part::Line(label) | Part::Branch(_, label) => found.push((Kind::Line, *label)),
            Part::LineWith(label, kind, end) => {
                found.extend([(Kind::Line, *label), (*kind, *end)]);
            }
            Part::Field(_, content) => found.push((Kind::Field, *content)),
            Part::Menu(labels) => found.extend(labels.iter().map(|l| (Kind::Line, *l))),
            Part::Panel(parts) => controls(parts, found),
            Part::Beside(side, main) => {
                controls(side, found);
                controls(main, found);
            }
            Part::Heading(_) | Part::Text(_) | Part::Bars(_) => {}
        }
    }
}

fn texts(parts: &[Part], found: &mut Vec<Label>) {
    for part in parts {
        match part {
            Part::Heading(label) | Part::Text(label) | Part::Field(label, _) => found.push(*label),
            Part::Panel(parts) => texts(parts, found),
            Part::Beside(side, main) => {
                texts(side, found);
                texts(main, found);
            }
            _ => {}
        }
    }
}
