//! The stores of Windows, as its programs name them.

use super::job::{Job, open_page};
use crate::message::Message;

/// A store of one user or of the computer.
#[derive(Clone, Copy)]
pub(super) struct Store {
    /// "Root" or "TrustedPeople".
    pub name: &'static str,
    pub machine: bool,
}

impl Store {
    pub const USER_ROOT: Self = Self {
        name: "Root",
        machine: false,
    };
    pub const MACHINE_ROOT: Self = Self {
        name: "Root",
        machine: true,
    };
    pub const MACHINE_PEOPLE: Self = Self {
        name: "TrustedPeople",
        machine: true,
    };
}

/// Which of two messages fits the store: the user's or the computer's.
pub(super) fn place(store: Store, user: &'static str, machine: &'static str) -> Message {
    Message::new(if store.machine { machine } else { user })
}

pub(super) fn verify(job: &Job<'_>) -> Message {
    open_page(job)
}
