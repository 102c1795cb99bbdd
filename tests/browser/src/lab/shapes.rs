//! The table of shapes, by what they are about.

mod chains;
mod constraints;
mod dates;
mod encoding;
mod extensions;
mod fields;
mod keys;
mod limits;
mod names;
mod pairs;
mod places;
mod stores;
mod usages;

use super::shape::Shape;

/// Every shape; no two share a name.
pub(crate) fn all() -> Vec<Shape> {
    [
        usages::shapes(),
        names::shapes(),
        dates::shapes(),
        keys::shapes(),
        chains::shapes(),
        constraints::shapes(),
        encoding::shapes(),
        stores::shapes(),
        pairs::shapes(),
        extensions::shapes(),
        fields::shapes(),
        limits::shapes(),
        places::shapes(),
    ]
    .concat()
}
