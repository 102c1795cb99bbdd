//! What the targets call: the same entries that the tests feed.

#[path = "../../tests/it/draft.rs"]
mod draft;
#[path = "../../tests/it/entries.rs"]
pub mod entries;
