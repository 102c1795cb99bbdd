//! Sets a sketch: shapes in units, of which [`WIDTH`] are as wide as the picture. At a telephone's
//! 328 pixels a unit is a little less than a pixel, so letters of 14 units stay legible.

use crate::captions::{Caption, Evidence};
use crate::l10n::{Words, visible};
use crate::picture::lettering::{lines, text_width};
use crate::picture::{Kind, Label, Part, Picture, Window};

/// Of every picture, in units.
pub const WIDTH: i32 = 360;

/// A picture, set.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    pub width: i32,
    pub height: i32,
    /// From the back to the front.
    pub shapes: Vec<Shape>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    Rect {
        x: i32,
        y: i32,
        width: i32,
        height: i32,
        radius: i32,
        role: Role,
    },
    Circle {
        x: i32,
        y: i32,
        radius: i32,
        role: Role,
    },
    Path {
        x: i32,
        y: i32,
        path: &'static str,
        role: Role,
    },
    /// A line of text from its left end on its base line.
    Text {
        x: i32,
        y: i32,
        size: i32,
        bold: bool,
        role: Role,
        /// BCP 47, where it is not that of the page.
        lang: Option<&'static str>,
        content: String,
    },
}

/// What a shape is for; the renderer gives it its colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A window, a field, a panel.
    Frame,
    /// A title bar.
    Bar,
    Rule,
    Control,
    Glyph,
    /// Words that do not matter.
    Soft,
    Ink,
    Link,
    /// The mark of what is not confirmed.
    Warn,
    /// The control to press, what is written on it, and its number.
    Press,
    PressInk,
    PressLink,
    PressGlyph,
    BadgeInk,
    /// What is pressed after it.
    Then,
}

#[derive(Clone, Copy)]
struct Style {
    size: i32,
    leading: i32,
    bold: bool,
    /// Lines at most.
    most: usize,
}

const BODY: Style = Style {
    size: 14,
    leading: 20,
    bold: false,
    most: 4,
};
const SHORT: Style = Style { most: 2, ..BODY };
const ONE_LINE: Style = Style { most: 1, ..BODY };
const TITLE: Style = Style {
    bold: true,
    most: 1,
    ..BODY
};
const HEADING: Style = Style {
    size: 17,
    leading: 24,
    bold: true,
    most: 4,
};

/// Between the edge of a control and its words.
const PAD: i32 = 10;
const GAP: i32 = 8;
/// The number of the step, with the space after it.
const BADGE: i32 = 26;
/// The mark of what is not confirmed, with the space before it.
const DOUBT: i32 = 22;

const CROSS: &str = "M-4-4L4 4M4-4L-4 4";
const BACK: &str = "M6 0H-6M-1-5L-6 0L-1 5";
const CHEVRON: &str = "M3-6L-3 0L3 6";
const TICK: &str = "M-4 0L-1 3L4-4";
const BIN: &str = "M-6-5H6M-2-5V-7H2V-5M-5-5L-4 7H4L5-5M-1-2V4M2-2V4";
const FOLDER: &str = "M-7-5H-2L0-3H7V5H-7Z";

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    None,
    Press,
    Then,
}

/// Words in lines, or a bar in their place.
struct Set {
    lines: Vec<String>,
    style: Style,
    /// Of the widest line, with the mark of doubt.
    width: i32,
    is_bar: bool,
    is_doubtful: bool,
    lang: Option<&'static str>,
}

impl Set {
    fn height(&self) -> i32 {
        let lines = i32::try_from(self.lines.len()).unwrap_or(1);
        lines.max(1) * self.style.leading
    }
}

/// A control before it is drawn.
#[derive(Clone, Copy)]
struct Control {
    kind: Kind,
    label: Label,
    is_on: bool,
}

#[derive(Clone, Copy)]
struct Area {
    x: i32,
    y: i32,
    width: i32,
}

impl Area {
    const fn below(self, height: i32) -> Self {
        Self {
            y: self.y + height,
            ..self
        }
    }

    const fn inset(self, by: i32) -> Self {
        Self {
            x: self.x + by,
            y: self.y + by,
            width: self.width - 2 * by,
        }
    }
}

struct Pen<'a> {
    picture: &'a Picture,
    words: &'a Words,
    number: usize,
    shapes: Vec<Shape>,
    has_pressed: bool,
    has_then: bool,
}

pub(super) fn draw(picture: &Picture, words: &Words, number: usize) -> Drawing {
    let mut pen = Pen {
        picture,
        words,
        number,
        shapes: Vec::new(),
        has_pressed: false,
        has_then: false,
    };
    let height = pen.window();
    Drawing {
        width: WIDTH,
        height,
        shapes: pen.shapes,
    }
}

impl Pen<'_> {
    /// The frame, what is in its bar, and the parts; the height of it all.
    fn window(&mut self) -> i32 {
        let sketch = self.picture.sketch;
        let (x, radius) = match sketch.window {
            Window::Phone(_) => (36, 22),
            Window::Sheet => (20, 12),
            Window::Browser(_) | Window::Mac => (1, 10),
            Window::Dialog | Window::Wizard => (1, 4),
        };
        let outer = Area {
            x,
            y: 1,
            width: WIDTH - 2 * x,
        };
        let frame = self.open(outer, radius, Role::Frame);
        let bar = self.bar(sketch.window, outer, radius);
        let inner = Area {
            x: outer.x + 16,
            y: outer.y + bar + 14,
            width: outer.width - 32,
        };
        let height = self.stack(sketch.parts, inner);
        self.close(frame, inner.y + height + 14);
        inner.y + height + 15
    }

    /// The bar of a window; its height.
    fn bar(&mut self, window: Window, outer: Area, radius: i32) -> i32 {
        let height = match window {
            Window::Browser(_) => 44,
            Window::Dialog | Window::Wizard | Window::Mac => 32,
            Window::Phone(_) => 48,
            Window::Sheet => return 0,
        };
        // Round above as the frame is, square below.
        let (x, width) = (outer.x + 1, outer.width - 2);
        self.rect((x, outer.y + 1, width, height - 1), radius - 1, Role::Bar);
        self.rect((x, outer.y + height - radius, width, radius), 0, Role::Bar);
        self.rect((x, outer.y + height, width, 1), 0, Role::Rule);
        let (left, right, middle) = (outer.x, outer.x + outer.width, outer.y + height / 2);
        match window {
            Window::Browser(mark) => self.address(mark, left + 38, middle, outer.width - 48),
            Window::Dialog => self.title(left + 14, middle, outer.width - 50, false),
            Window::Wizard => self.title(left + 40, middle, outer.width - 76, false),
            Window::Mac => self.title(left + 66, middle, outer.width - 132, true),
            Window::Phone(end) => self.screen_title(end, outer, middle),
            Window::Sheet => {}
        }
        match window {
            Window::Dialog => self.path(right - 20, middle, CROSS),
            Window::Wizard => {
                self.path(left + 20, middle, BACK);
                self.path(right - 20, middle, CROSS);
            }
            Window::Mac => {
                for x in [18, 36, 54] {
                    self.circle(left + x, middle, 5, Role::Glyph);
                }
            }
            Window::Browser(_) => self.path(left + 20, middle, BACK),
            Window::Phone(_) => self.path(left + 18, middle, CHEVRON),
            Window::Sheet => {}
        }
        height
    }

    fn title(&mut self, x: i32, middle: i32, width: i32, is_centred: bool) {
        let title = self.picture.sketch.title.unwrap_or(Label::Bar(6));
        let set = self.set(title, width, TITLE);
        let shift = match is_centred {
            true => (width - set.width) / 2,
            false => 0,
        };
        self.write(&set, x + shift, middle - set.height() / 2, Role::Ink);
    }

    /// The title of a telephone's screen, and the button at its end.
    fn screen_title(&mut self, end: Option<Label>, outer: Area, middle: i32) {
        let mut width = outer.width - 60;
        if let Some(label) = end {
            let control = Control {
                kind: Kind::Button,
                label,
                is_on: false,
            };
            let (button, height) = self.size(control, outer.width * 2 / 3);
            let x = outer.x + outer.width - button - 10;
            self.control(control, x, middle - height / 2, button);
            width -= button + 8;
        }
        self.title(outer.x + 34, middle, width, end.is_none());
    }

    /// The address, with the mark before it.
    fn address(&mut self, mark: Option<&'static Caption>, x: i32, middle: i32, width: i32) {
        let field = Control {
            kind: Kind::Field,
            label: Label::Address,
            is_on: false,
        };
        if self.mark(Label::Address) == Mark::Press {
            self.control(field, x, middle - 16, width);
            return;
        }
        self.rect((x, middle - 15, width, 30), 15, Role::Frame);
        let mut left = x + 12;
        if let Some(caption) = mark {
            left += self.chip(Label::Says(caption), left, middle, width - 24) + 8;
            if left < x + width - 3 * BADGE {
                self.rect((left, middle - 9, 1, 18), 0, Role::Rule);
            }
            left += 9;
        }
        let room = x + width - 12 - left;
        if room > 2 * BADGE {
            let set = self.set(Label::Address, room, ONE_LINE);
            self.write(&set, left, middle - 10, Role::Ink);
        }
    }

    /// The mark before the address; its width.
    fn chip(&mut self, label: Label, x: i32, middle: i32, width: i32) -> i32 {
        if self.mark(label) == Mark::None {
            let set = self.set(label, width - 3 * BADGE, ONE_LINE);
            self.write(&set, x, middle - set.height() / 2, Role::Warn);
            return set.width;
        }
        let chip = Control {
            kind: Kind::Field,
            label,
            is_on: false,
        };
        let (wide, height) = self.size(chip, width);
        self.control(chip, x, middle - height / 2, wide);
        wide
    }

    /// Parts below each other; their height.
    fn stack(&mut self, parts: &[Part], area: Area) -> i32 {
        let mut height = 0;
        let mut was_line = false;
        for (index, part) in parts.iter().enumerate() {
            let is_line = matches!(part, Part::Line(_) | Part::LineWith(..) | Part::Branch(..));
            height += match (index, was_line && is_line) {
                (0, _) | (_, true) => 0,
                _ => GAP,
            };
            height += self.part(part, area.below(height));
            was_line = is_line;
        }
        height
    }

    /// One part; its height.
    fn part(&mut self, part: &Part, area: Area) -> i32 {
        let control = |kind, label, is_on| Control { kind, label, is_on };
        match part {
            Part::Heading(label) => self.prose(*label, area, HEADING),
            Part::Text(label) => self.prose(*label, area, BODY),
            Part::Bars(count) => self.bars(*count, area),
            Part::Link(label) => self.flow(&[control(Kind::Link, *label, false)], area, false),
            Part::Buttons(labels) => {
                let buttons = labels.iter().map(|l| control(Kind::Button, *l, false));
                self.flow(&buttons.collect::<Vec<_>>(), area, true)
            }
            Part::Tabs(labels, open) => {
                let tabs = labels.iter().enumerate();
                let tabs = tabs.map(|(i, l)| control(Kind::Tab, *l, i == usize::from(*open)));
                self.flow(&tabs.collect::<Vec<_>>(), area, false)
            }
            Part::Choice(label, on) => self.whole(control(Kind::Choice, *label, *on), area),
            Part::Check(label, on) => self.whole(control(Kind::Check, *label, *on), area),
            Part::Switch(label, on) => self.whole(control(Kind::Switch, *label, *on), area),
            Part::Line(label) => self.whole(control(Kind::Line, *label, false), area),
            Part::LineWith(label, kind, end) => self.line_with(
                control(Kind::Line, *label, false),
                control(*kind, *end, false),
                area,
            ),
            Part::Field(before, content) => self.field(*before, *content, area),
            Part::Branch(depth, label) => self.branch(*depth, *label, area),
            Part::Menu(labels) => self.menu(labels, area),
            Part::Panel(parts) => self.panel(parts, area),
            Part::Beside(side, main) => self.beside(side, main, area),
        }
    }

    fn prose(&mut self, label: Label, area: Area, style: Style) -> i32 {
        let set = self.set(label, area.width, style);
        self.write(&set, area.x, area.y, Role::Ink);
        set.height()
    }

    fn bars(&mut self, count: u8, area: Area) -> i32 {
        let count = i32::from(count);
        for index in 0..count {
            let width = match index + 1 == count {
                true => area.width * 3 / 5,
                false => area.width,
            };
            self.rect((area.x, area.y + 4 + index * 16, width, 8), 4, Role::Soft);
        }
        count * 16
    }

    fn whole(&mut self, control: Control, area: Area) -> i32 {
        self.control(control, area.x, area.y, area.width)
    }

    /// Controls in a row, in as many rows as they need.
    fn flow(&mut self, controls: &[Control], area: Area, to_end: bool) -> i32 {
        let mut rows: Vec<Vec<(Control, i32, i32)>> = Vec::new();
        let mut used = 0;
        for control in controls {
            let (width, height) = self.size(*control, area.width);
            match rows.last_mut() {
                Some(row) if used + GAP + width <= area.width => {
                    row.push((*control, width, height));
                    used += GAP + width;
                }
                _ => {
                    rows.push(vec![(*control, width, height)]);
                    used = width;
                }
            }
        }
        let mut y = area.y;
        for row in &rows {
            let total: i32 = row.iter().map(|(_, width, _)| width + GAP).sum::<i32>() - GAP;
            let tallest = row.iter().map(|(_, _, height)| *height).max();
            let mut x = match to_end {
                true => area.x + area.width - total,
                false => area.x,
            };
            for (control, width, _) in row {
                self.control(*control, x, y, *width);
                x += width + GAP;
            }
            y += tallest.unwrap_or_default() + GAP;
        }
        y - area.y - GAP
    }

    fn line_with(&mut self, line: Control, end: Control, area: Area) -> i32 {
        let (end_width, end_height) = self.size(end, area.width / 2);
        let room = area.width - end_width - 2 * PAD;
        let (_, line_height) = self.size(line, room);
        let height = line_height.max(end_height + 8);
        if self.mark(line.label) == Mark::Press {
            self.control(line, area.x, area.y + (height - line_height) / 2, room);
        } else {
            let set = self.set(line.label, room - 2 * PAD, BODY);
            let y = area.y + (height - set.height()) / 2;
            self.write(&set, area.x + PAD, y, Role::Ink);
        }
        let x = area.x + area.width - end_width - PAD / 2;
        self.control(end, x, area.y + (height - end_height) / 2, end_width);
        self.rect((area.x, area.y + height, area.width, 1), 0, Role::Rule);
        height
    }

    fn field(&mut self, before: Label, content: Label, area: Area) -> i32 {
        let above = match before {
            Label::Bar(0) => 0,
            _ => self.prose(before, area, BODY) + 2,
        };
        let field = Control {
            kind: Kind::Field,
            label: content,
            is_on: false,
        };
        above + self.whole(field, area.below(above))
    }

    fn branch(&mut self, depth: u8, label: Label, area: Area) -> i32 {
        let indent = i32::from(depth) * 18;
        let line = Control {
            kind: Kind::Line,
            label,
            is_on: true,
        };
        let (x, width) = (area.x + indent + 18, area.width - indent - 18);
        let height = self.control(line, x, area.y, width);
        self.path(area.x + indent + 9, area.y + height / 2, FOLDER);
        height
    }

    fn menu(&mut self, labels: &[Label], area: Area) -> i32 {
        let frame = self.open(area, 6, Role::Frame);
        let mut inner = area.inset(4);
        for label in labels {
            let line = Control {
                kind: Kind::Line,
                label: *label,
                is_on: true,
            };
            inner = inner.below(self.whole(line, inner));
        }
        self.close(frame, inner.y + 4);
        inner.y + 4 - area.y
    }

    fn panel(&mut self, parts: &[Part], area: Area) -> i32 {
        let frame = self.open(area, 6, Role::Frame);
        let inner = area.inset(PAD);
        let height = self.stack(parts, inner) + 2 * PAD;
        self.close(frame, area.y + height);
        height
    }

    fn beside(&mut self, side: &[Part], main: &[Part], area: Area) -> i32 {
        let left = Area {
            width: area.width * 37 / 100,
            ..area
        };
        let shift = left.width + 16;
        let right = Area {
            x: area.x + shift,
            width: area.width - shift,
            ..area
        };
        let rule = self.open(
            Area {
                x: area.x + left.width + 8,
                width: 1,
                ..area
            },
            0,
            Role::Rule,
        );
        let height = self.stack(side, left).max(self.stack(main, right));
        self.close(rule, area.y + height);
        height
    }

    /// Draws a control in a given width; its height.
    fn control(&mut self, control: Control, x: i32, y: i32, width: i32) -> i32 {
        let mark = self.mark(control.label);
        let (_, height) = self.size(control, width);
        let bounds = (x, y, width, height);
        self.ground(control, mark, bounds);
        match mark {
            Mark::Press => self.has_pressed = true,
            Mark::Then => self.has_then = true,
            Mark::None => {}
        }
        let middle = y + height / 2;
        let mut left = x + self.pad(control, mark);
        if mark == Mark::Press {
            self.badge(left + 10, middle);
            left += BADGE;
        }
        if let Kind::Choice | Kind::Check = control.kind {
            self.tick_box(control, mark, left + 8, middle);
        }
        left += lead(control.kind);
        let room = x + width - self.pad(control, mark) - left;
        let right = x + width - self.pad(control, mark);
        match control.kind {
            Kind::Symbol => return self.symbol(mark, left, middle, height),
            Kind::Switch => self.switch(control, mark, right - 36, middle),
            _ => {}
        }
        let set = self.set(control.label, room - trail(control.kind), style(control));
        let role = match (mark, control.kind) {
            (Mark::Press, Kind::Link) => Role::PressLink,
            (Mark::Press, _) => Role::PressInk,
            (_, Kind::Link) if control.label != Label::Address => Role::Link,
            _ => Role::Ink,
        };
        self.write(&set, left, middle - set.height() / 2, role);
        height
    }

    fn symbol(&mut self, mark: Mark, left: i32, middle: i32, height: i32) -> i32 {
        let role = match mark {
            Mark::Press => Role::PressGlyph,
            _ => Role::Glyph,
        };
        self.shapes.push(Shape::Path {
            x: left + 7,
            y: middle,
            path: BIN,
            role,
        });
        height
    }

    /// What lies behind a control.
    fn ground(&mut self, control: Control, mark: Mark, bounds: (i32, i32, i32, i32)) {
        let (x, y, width, height) = bounds;
        match (mark, control.kind) {
            (Mark::Press, _) => self.rect(bounds, 6, Role::Press),
            (Mark::Then, _) => self.rect(bounds, 6, Role::Then),
            (_, Kind::Button) => self.rect(bounds, 4, Role::Control),
            (_, Kind::Field) => self.rect(bounds, 3, Role::Frame),
            (_, Kind::Tab) if control.is_on => self.rect(bounds, 3, Role::Frame),
            (_, Kind::Tab) => self.rect(bounds, 3, Role::Bar),
            (_, Kind::Line) if !control.is_on => {
                self.rect((x, y + height, width, 1), 0, Role::Rule);
            }
            _ => {}
        }
    }

    fn badge(&mut self, x: i32, middle: i32) {
        let content = self.number.to_string();
        let width = text_width(&content, 13, true);
        self.circle(x, middle, 10, Role::PressInk);
        self.shapes.push(Shape::Text {
            x: x - width / 2,
            y: middle + 5,
            size: 14,
            bold: true,
            role: Role::BadgeInk,
            lang: None,
            content,
        });
    }

    /// A round box for a choice, a square one for a check; the one to press is shown as it will be.
    fn tick_box(&mut self, control: Control, mark: Mark, x: i32, y: i32) {
        let (outer, inner) = match mark {
            Mark::Press => (Role::PressGlyph, Role::PressInk),
            _ => (Role::Glyph, Role::Ink),
        };
        let presses = self.picture.sketch.kind(self.picture.press);
        let is_on = match mark {
            Mark::Press => !self.picture.is_off,
            _ if presses == Some(Kind::Choice) && control.kind == Kind::Choice => false,
            _ => control.is_on,
        };
        match control.kind {
            Kind::Choice => {
                self.circle(x, y, 7, outer);
                if is_on {
                    self.circle(x, y, 3, inner);
                }
            }
            _ => {
                self.rect((x - 7, y - 7, 14, 14), 2, outer);
                if is_on {
                    self.shapes.push(Shape::Path {
                        x,
                        y,
                        path: TICK,
                        role: outer,
                    });
                }
            }
        }
    }

    fn switch(&mut self, control: Control, mark: Mark, x: i32, middle: i32) {
        let (outer, inner) = match mark {
            Mark::Press => (Role::PressGlyph, Role::PressInk),
            _ => (Role::Glyph, Role::Glyph),
        };
        self.rect((x, middle - 10, 36, 20), 10, outer);
        let is_on = match mark {
            Mark::Press => !self.picture.is_off,
            _ => control.is_on,
        };
        let knob = match is_on {
            true => x + 26,
            false => x + 10,
        };
        self.circle(knob, middle, 7, inner);
    }

    /// The least width of a control and its height there.
    fn size(&self, control: Control, width: i32) -> (i32, i32) {
        let mark = self.mark(control.label);
        let badge = match mark {
            Mark::Press => BADGE,
            _ => 0,
        };
        let around = 2 * self.pad(control, mark) + badge + lead(control.kind) + trail(control.kind);
        if control.kind == Kind::Symbol {
            return (around + 14, 32);
        }
        let set = self.set(control.label, width - around, style(control));
        let above = match (control.kind, mark) {
            (Kind::Link, Mark::None) => 2,
            (Kind::Line | Kind::Switch, _) if !control.is_on || control.kind == Kind::Switch => 9,
            (Kind::Line, _) => 5,
            _ => 6,
        };
        (around + set.width, set.height() + 2 * above)
    }

    fn pad(&self, control: Control, mark: Mark) -> i32 {
        match (control.kind, mark) {
            (Kind::Link, Mark::None) => 0,
            (Kind::Choice | Kind::Check | Kind::Switch, Mark::None) => 0,
            _ => PAD,
        }
    }

    /// What is still to be marked with this label.
    fn mark(&self, label: Label) -> Mark {
        let is_then = self.picture.then.is_some_and(|then| then.is(label));
        match () {
            () if !self.has_pressed && self.picture.press.is(label) => Mark::Press,
            () if !self.has_then && is_then => Mark::Then,
            () => Mark::None,
        }
    }

    /// Breaks what a label says into lines.
    fn set(&self, label: Label, width: i32, style: Style) -> Set {
        let mut lang = None;
        let mut is_doubtful = false;
        let text = match label {
            Label::Bar(ems) => return bar(i32::from(ems) * 14, width, style),
            Label::Word(id) => self.words.say(id),
            Label::Address => visible(&self.picture.address),
            Label::Says(_) => {
                let Some(shown) = self.picture.shown(label, self.words) else {
                    return bar(90, width, style);
                };
                is_doubtful = shown.evidence == Evidence::Unverified;
                lang = (shown.locale != self.words.locale).then(|| shown.locale.tag());
                visible(&shown.text)
            }
        };
        let doubt = if is_doubtful { DOUBT } else { 0 };
        let lines = lines(&text, width - doubt, style.size, style.bold, style.most);
        let widths = lines
            .iter()
            .map(|line| text_width(line, style.size, style.bold));
        Set {
            width: widths.max().unwrap_or_default() + doubt,
            lines,
            style,
            is_bar: false,
            is_doubtful,
            lang,
        }
    }

    /// Writes what was set, from its upper left corner.
    fn write(&mut self, set: &Set, x: i32, y: i32, role: Role) {
        let Style {
            size,
            leading,
            bold,
            ..
        } = set.style;
        if set.is_bar {
            self.rect((x, y + leading / 2 - 4, set.width, 8), 4, Role::Soft);
            return;
        }
        let mut base = y + (leading + size) / 2 - 2;
        let mut end = x;
        for line in &set.lines {
            end = x + text_width(line, size, bold);
            self.shapes.push(Shape::Text {
                x,
                y: base,
                size,
                bold,
                role,
                lang: set.lang,
                content: line.clone(),
            });
            base += leading;
        }
        if set.is_doubtful {
            self.doubt(end + 13, base - leading - 5, role);
        }
    }

    fn doubt(&mut self, x: i32, y: i32, role: Role) {
        let (ring, ink) = match role {
            Role::PressInk | Role::PressLink => (Role::PressGlyph, Role::PressInk),
            _ => (Role::Glyph, Role::Warn),
        };
        self.circle(x, y, 8, ring);
        self.shapes.push(Shape::Text {
            x: x - 4,
            y: y + 5,
            size: 14,
            bold: true,
            role: ink,
            lang: None,
            content: "?".to_owned(),
        });
    }

    fn rect(&mut self, bounds: (i32, i32, i32, i32), radius: i32, role: Role) {
        let (x, y, width, height) = bounds;
        self.shapes.push(Shape::Rect {
            x,
            y,
            width,
            height,
            radius,
            role,
        });
    }

    /// A rectangle whose lower edge is not known yet.
    fn open(&mut self, area: Area, radius: i32, role: Role) -> usize {
        self.rect((area.x, area.y, area.width, 0), radius, role);
        self.shapes.len() - 1
    }

    fn close(&mut self, opened: usize, bottom: i32) {
        if let Some(Shape::Rect { y, height, .. }) = self.shapes.get_mut(opened) {
            *height = bottom - *y;
        }
    }

    fn circle(&mut self, x: i32, y: i32, radius: i32, role: Role) {
        self.shapes.push(Shape::Circle { x, y, radius, role });
    }

    fn path(&mut self, x: i32, y: i32, path: &'static str) {
        let role = Role::Glyph;
        self.shapes.push(Shape::Path { x, y, path, role });
    }
}

fn bar(long: i32, width: i32, style: Style) -> Set {
    Set {
        lines: Vec::new(),
        style,
        width: long.min(width),
        is_bar: true,
        is_doubtful: false,
        lang: None,
    }
}

/// What stands before the words of a control.
const fn lead(kind: Kind) -> i32 {
    match kind {
        Kind::Choice | Kind::Check => 24,
        _ => 0,
    }
}

/// What stands after them.
const fn trail(kind: Kind) -> i32 {
    match kind {
        Kind::Switch => 46,
        _ => 0,
    }
}

const fn style(control: Control) -> Style {
    match control.kind {
        Kind::Button | Kind::Tab => SHORT,
        Kind::Field => ONE_LINE,
        _ => BODY,
    }
}
