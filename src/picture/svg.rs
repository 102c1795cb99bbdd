//! A drawing as SVG: a tree of nodes that the page builds as it is and a document writes out.
//!
//! Each shape carries presentation attributes, so that it shows without a style sheet, and a class,
//! so that a style sheet can give it the colours of a dark screen.

use crate::picture::drawing::{Drawing, Role, Shape};
use crate::quote::markup;

/// An element with its attributes, and its text or children.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    pub name: &'static str,
    pub attributes: Vec<(&'static str, String)>,
    pub children: Vec<Node>,
    /// Text as it is to be read: whoever writes it escapes it.
    pub text: String,
}

impl Node {
    pub fn new(name: &'static str) -> Self {
        Self {
            name,
            attributes: Vec::new(),
            children: Vec::new(),
            text: String::new(),
        }
    }

    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.attributes.push((name, value.to_string()));
        self
    }

    /// As markup that is good XML and good HTML.
    pub fn markup(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            for piece in [" ", name, "=\"", &markup(value, "&#39;"), "\""] {
                out.push_str(piece);
            }
        }
        out.push('>');
        out.push_str(&markup(&self.text, "&#39;"));
        for child in &self.children {
            child.write(out);
        }
        for piece in ["</", self.name, ">"] {
            out.push_str(piece);
        }
    }
}

impl Drawing {
    /// The picture; `id` is that of its title in the document, `title` its text alternative.
    pub fn node(&self, id: &str, title: &str) -> Node {
        let mut name = Node::new("title").with("id", id);
        name.text = title.to_owned();
        let mut svg = Node::new("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("viewBox", format!("0 0 {} {}", self.width, self.height))
            .with("width", self.width)
            .with("height", self.height)
            .with("role", "img")
            .with("aria-labelledby", id)
            .with("font-family", "system-ui, sans-serif");
        svg.children.push(name);
        svg.children.extend(self.shapes.iter().map(shape));
        svg
    }
}

fn shape(shape: &Shape) -> Node {
    match shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            radius,
            role,
        } => painted(Node::new("rect"), *role)
            .with("x", x)
            .with("y", y)
            .with("width", width)
            .with("height", height)
            .with("rx", radius),
        Shape::Circle { x, y, radius, role } => painted(Node::new("circle"), *role)
            .with("cx", x)
            .with("cy", y)
            .with("r", radius),
        Shape::Path { x, y, path, role } => painted(Node::new("path"), *role)
            .with("transform", format!("translate({x} {y})"))
            .with("d", path)
            .with("stroke-linecap", "round"),
        Shape::Text {
            x,
            y,
            size,
            bold,
            role,
            lang,
            content,
            ..
        } => {
            let mut node = painted(Node::new("text"), *role)
                .with("x", x)
                .with("y", y)
                .with("font-size", size);
            if *bold {
                node = node.with("font-weight", "bold");
            }
            if *role == Role::Link || *role == Role::PressLink {
                node = node.with("text-decoration", "underline");
            }
            if let Some(lang) = lang {
                node = node.with("lang", lang);
            }
            node.text.clone_from(content);
            node
        }
    }
}

/// Class, fill and stroke of a role; the colours are those of a light screen.
fn painted(node: Node, role: Role) -> Node {
    let (class, fill, stroke) = match role {
        Role::Frame => ("p-frame", "#fff", "#767676"),
        Role::Bar => ("p-bar", "#f2f2f2", "none"),
        Role::Rule => ("p-rule", "#ccc", "none"),
        Role::Control => ("p-control", "#fff", "#767676"),
        Role::Glyph => ("p-glyph", "none", "#595959"),
        Role::Soft => ("p-soft", "#ccc", "none"),
        Role::Ink => ("p-ink", "#1a1a1a", "none"),
        Role::Link => ("p-link", "#0017c1", "none"),
        Role::Warn => ("p-warn", "#8b3200", "none"),
        Role::Press => ("p-press", "#0017c1", "#0017c1"),
        Role::PressInk | Role::PressLink => ("p-press-ink", "#fff", "none"),
        Role::PressGlyph => ("p-press-glyph", "none", "#fff"),
        Role::BadgeInk => ("p-badge-ink", "#0017c1", "none"),
        Role::Then => ("p-then", "#e8f1fe", "#0017c1"),
    };
    let node = node.with("class", class).with("fill", fill);
    match stroke {
        "none" => node,
        _ => node.with("stroke", stroke),
    }
}
