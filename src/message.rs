//! What the core says: a message id and its arguments, never words of a language.

use crate::captions::Caption;

/// A message to be put into words by [`crate::l10n`].
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    pub id: &'static str,
    pub args: Vec<(&'static str, Arg)>,
}

/// One argument of a [`Message`].
#[derive(Clone, Debug, PartialEq)]
pub enum Arg {
    /// Text that may come from anywhere: shown as text, isolated from its surroundings.
    Text(String),
    /// A command, an address or a value to be copied: shown in a monospaced face.
    Code(String),
    /// A number, for plural forms.
    Number(i64),
    /// A word of ours that chooses a variant of the message.
    Key(&'static str),
    /// What a button or a heading of some product says, with what its placeholder stands for.
    Caption(&'static Caption, Option<String>),
    /// Another message, such as the name of a browser.
    Message(Box<Message>),
}

impl Message {
    pub const fn new(id: &'static str) -> Self {
        Self {
            id,
            args: Vec::new(),
        }
    }

    pub fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Arg::Text(text.into()))
    }

    pub fn code(self, name: &'static str, code: impl Into<String>) -> Self {
        self.with(name, Arg::Code(code.into()))
    }

    pub fn number(self, name: &'static str, number: impl TryInto<i64>) -> Self {
        self.with(name, Arg::Number(number.try_into().unwrap_or(i64::MAX)))
    }

    pub fn key(self, name: &'static str, key: &'static str) -> Self {
        self.with(name, Arg::Key(key))
    }
}

impl From<&'static Caption> for Arg {
    fn from(caption: &'static Caption) -> Self {
        Self::Caption(caption, None)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}
