//! A text as a QR code (ISO/IEC 18004), to be drawn as SVG.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

use crate::picture::Node;

/// The largest code that is made: 137 modules a side. On paper 9 cm wide, a module of it is
/// 0.6 mm; of anything larger, a telephone's camera makes nothing out.
const LARGEST: u8 = 30;

/// The most bytes that surely fit: of version 30, at the lowest error correction.
pub const MOST: usize = 1732;

/// Light modules around the code, which a reader needs (section 5.3.8).
const QUIET: usize = 4;

/// A QR code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// Modules a side, without the quiet zone.
    pub size: usize,
    /// Row by row; `true` is dark.
    modules: Vec<bool>,
}

/// The text does not fit; of [`MOST`] bytes, every text does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// In bytes.
    pub length: usize,
}

/// The code of a text: the smallest one that withstands some dirt, and where the text is long, one
/// that withstands less.
pub fn code(text: &str) -> Result<Code, TooLong> {
    let too_long = TooLong { length: text.len() };
    // Digits take least room: 3.33 bits each.
    if text.len() > 3 * MOST {
        return Err(too_long);
    }
    let segments = QrSegment::make_segments(text);
    let encode = |level| {
        let (least, most) = (Version::new(1), Version::new(LARGEST));
        QrCode::encode_segments_advanced(&segments, level, least, most, None, true)
    };
    let found = encode(QrCodeEcc::Medium).or_else(|_| encode(QrCodeEcc::Low));
    found.map(|found| modules(&found)).map_err(|_| too_long)
}

fn modules(code: &QrCode) -> Code {
    let side = 0..code.size();
    let rows = side
        .clone()
        .flat_map(|y| side.clone().map(move |x| code.get_module(x, y)));
    Code {
        size: usize::try_from(code.size()).unwrap_or_default(),
        modules: rows.collect(),
    }
}

impl Code {
    /// Whether a module is dark; outside of the code, none is.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = x < self.size && y < self.size;
        inside && self.modules.get(y * self.size + x) == Some(&true)
    }

    /// The picture, black on white whatever stands around it; `id` is that of its title in the
    /// document, `title` its text alternative.
    pub fn node(&self, id: &str, title: &str) -> Node {
        let side = self.size + 2 * QUIET;
        let mut name = Node::new("title").with("id", id);
        name.text = title.to_owned();
        let ground = Node::new("rect")
            .with("width", side)
            .with("height", side)
            .with("fill", "#fff");
        let dark = Node::new("path")
            .with("d", self.path())
            .with("fill", "#000");
        let mut svg = Node::new("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("viewBox", format!("0 0 {side} {side}"))
            .with("width", 4 * side)
            .with("height", 4 * side)
            .with("shape-rendering", "crispEdges")
            .with("role", "img")
            .with("aria-labelledby", id);
        svg.children = vec![name, ground, dark];
        svg
    }

    /// A bar for each run of dark modules in a row.
    fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.size {
            let mut x = 0;
            while x < self.size {
                let run = (x..self.size).take_while(|&x| self.is_dark(x, y)).count();
                if run > 0 {
                    path += &format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
                }
                x += run.max(1);
            }
        }
        path
    }
}
