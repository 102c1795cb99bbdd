//! Octets that belong to an encoding which is kept anyway.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, Range};
use std::sync::Arc;

/// A part of an encoding, without a copy of its own. Two are equal where their octets are.
#[derive(Clone)]
pub struct Octets {
    whole: Arc<[u8]>,
    range: Range<usize>,
}

impl Octets {
    pub fn as_slice(&self) -> &[u8] {
        self.whole.get(self.range.clone()).unwrap_or_default()
    }
}

impl Deref for Octets {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.as_slice()
    }
}

impl From<Vec<u8>> for Octets {
    fn from(octets: Vec<u8>) -> Self {
        octets.as_slice().into()
    }
}

impl From<&[u8]> for Octets {
    fn from(octets: &[u8]) -> Self {
        Self {
            whole: octets.into(),
            range: 0..octets.len(),
        }
    }
}

impl fmt::Debug for Octets {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_slice().fmt(formatter)
    }
}

impl PartialEq for Octets {
    fn eq(&self, other: &Self) -> bool {
        self.as_slice() == other.as_slice()
    }
}

impl Eq for Octets {}

impl Hash for Octets {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_slice().hash(state);
    }
}

/// A text of an encoding, without a copy of its own where it stands there as it is.
#[derive(Clone)]
pub struct Text(Kept);

#[derive(Clone)]
enum Kept {
    /// UTF-8.
    There(Octets),
    Apart(Box<str>),
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        match &self.0 {
            Kept::There(octets) => std::str::from_utf8(octets).unwrap_or_default(),
            Kept::Apart(text) => text,
        }
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(Kept::Apart(text.into()))
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(formatter)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self)
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

/// An encoding that is kept, and the bytes of the same length that were parsed in its place.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub kept: &'a Arc<[u8]>,
    pub parsed: &'a [u8],
}

impl Source<'_> {
    /// The text that a part of what was parsed is; `None` where that is not UTF-8.
    pub(super) fn text(&self, part: &[u8]) -> Option<Text> {
        std::str::from_utf8(part).ok()?;
        Some(Text(Kept::There(self.part(part))))
    }

    /// What is kept of a part of what was parsed.
    pub(super) fn part(&self, part: &[u8]) -> Octets {
        let start = part.as_ptr().addr();
        let start = start.checked_sub(self.parsed.as_ptr().addr());
        let range = start.map(|start| start..start + part.len());
        match range.filter(|range| range.end <= self.parsed.len()) {
            Some(range) => Octets {
                whole: Arc::clone(self.kept),
                range,
            },
            None => part.into(),
        }
    }
}
