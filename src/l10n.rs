//! Messages become words: our own prose in Fluent, captions of other products from their table.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::captions::Shown;
use crate::message::{Arg, Message};

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Locale {
    En,
    Ja,
}

impl Locale {
    pub const ALL: [Self; 2] = [Self::En, Self::Ja];

    /// BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ja => "ja",
        }
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ja => "日本語",
        }
    }

    /// The locale of a language tag such as `ja-JP`; English for every other language.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|locale| locale.tag() == language)
    }
}

/// Prose that is read together. Each shelf is a function of its own, so that the page's first part holds no
/// words of those that come later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shelf {
    /// What stands on the page before a certificate is there.
    Start,
    /// What is said of certificates, and every guide.
    Desk,
    /// What leaves the browser, read by those who ask.
    Privacy,
    /// The runbooks: long, and read by few.
    Runbooks,
}

impl Shelf {
    pub const ALL: [Self; 4] = [Self::Start, Self::Desk, Self::Privacy, Self::Runbooks];

    /// The Fluent files of one language, one file a room.
    const fn prose(self, locale: Locale) -> &'static [&'static str] {
        match self {
            Self::Start => start(locale),
            Self::Desk => desk(locale),
            Self::Privacy => privacy(locale),
            Self::Runbooks => runbooks(locale),
        }
    }
}

macro_rules! shelf {
    ($shelf:ident: $($name:literal)*) => {
        const fn $shelf(locale: Locale) -> &'static [&'static str] {
            match locale {
                Locale::En => &[$(include_str!(concat!("l10n/en/", $name, ".ftl"))),*],
                Locale::Ja => &[$(include_str!(concat!("l10n/ja/", $name, ".ftl"))),*],
            }
        }
    };
}

shelf! {
    start:
    "load"
    "page"
}

shelf! {
    desk:
    "certificate"
    "chain"
    "compare"
    "finding"
    "fingerprint"
    "format"
    "guide"
    "handout"
    "link"
    "obtain"
    "picture"
    "probe"
    "problem"
    "profile"
    "repair"
    "rollout"
    "server"
    "sheet"
    "structure"
    "symptom"
    "trouble"
    "verdict"
    "warning"
}

shelf! {
    privacy:
    "privacy"
}

shelf! {
    runbooks:
    "issuance"
    "runbook-ccp"
    "runbook-cce"
    "runbook-cucm"
    "runbook-finesse"
    "runbook-mutual"
    "runbook-os"
    "runbook-phones"
    "runbook-shared"
    "runbook-tls"
}

/// A piece of a message in words.
#[derive(Clone, Debug, PartialEq)]
pub enum Span {
    /// Our own prose.
    Text(String),
    /// Text from a certificate or a person: isolated from what stands around it.
    Value(String),
    /// Something to copy or to type.
    Code(String),
    /// What a control of another product says.
    Caption(Shown),
}

impl Span {
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Value(text) | Self::Code(text) => text,
            Self::Caption(shown) => &shown.text,
        }
    }
}

/// Puts messages into words of one language, with captions in another or the same.
pub struct Words {
    pub locale: Locale,
    pub captions: Locale,
    bundle: FluentBundle<FluentResource>,
}

/// Stands in a formatted message for an argument that Fluent never sees.
const FIRST_MARK: u32 = 0xe000;

impl Words {
    /// What is said of certificates, with the guides.
    pub fn new(locale: Locale, captions: Locale) -> Self {
        Self::start(locale, captions).read(desk(locale))
    }

    /// The words of a page without a certificate.
    pub fn start(locale: Locale, captions: Locale) -> Self {
        let language: unic_langid::LanguageIdentifier = locale.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![language]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(|value, _| grouped(value)));
        let words = Self {
            locale,
            captions,
            bundle,
        };
        words.read(start(locale))
    }

    /// These words, and those of another shelf.
    pub fn with(self, shelf: Shelf) -> Self {
        let locale = self.locale;
        self.read(shelf.prose(locale))
    }

    fn read(mut self, prose: &[&str]) -> Self {
        for source in prose {
            self.add(source);
        }
        self
    }

    /// Reads a file of Fluent messages in the same language; what is wrong in it is passed over.
    pub fn add(&mut self, source: &str) {
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        self.bundle.add_resource_overriding(resource);
    }

    /// A message without arguments.
    pub fn say(&self, id: &str) -> String {
        self.format(id, &FluentArgs::new())
    }

    /// A message as plain text.
    pub fn text(&self, message: &Message) -> String {
        let spans = self.spans(message);
        spans.iter().map(Span::text).collect()
    }

    /// A message as a line of plain text: captions in quotation marks, and nothing hidden.
    pub fn plain(&self, message: &Message) -> String {
        let (open, close) = match self.locale {
            Locale::En => ('“', '”'),
            Locale::Ja => ('「', '」'),
        };
        let spans = self.spans(message);
        let said = spans.iter().map(|span| match span {
            Span::Caption(shown) => format!("{open}{}{close}", visible(&shown.text)),
            other => visible(other.text()),
        });
        said.collect()
    }

    /// A message in pieces, each with what it is.
    pub fn spans(&self, message: &Message) -> Vec<Span> {
        let mut args = FluentArgs::new();
        for (mark, (name, arg)) in (FIRST_MARK..).zip(&message.args) {
            args.set(*name, fluent_value(mark, arg));
        }
        let formatted = self.format(message.id, &args);
        let mut spans = Vec::new();
        let mut text = String::new();
        for character in formatted.chars() {
            let Some(arg) = marked(character, message) else {
                text.push(character);
                continue;
            };
            if !text.is_empty() {
                spans.push(Span::Text(std::mem::take(&mut text)));
            }
            spans.extend(self.argument(arg));
        }
        if !text.is_empty() {
            spans.push(Span::Text(text));
        }
        spans
    }

    fn argument(&self, arg: &Arg) -> Vec<Span> {
        match arg {
            Arg::Text(text) => vec![Span::Value(text.clone())],
            Arg::Code(code) => vec![Span::Code(code.clone())],
            Arg::Number(number) => vec![Span::Text(number.to_string())],
            Arg::Key(key) => vec![Span::Text((*key).to_owned())],
            Arg::Message(message) => self.spans(message),
            Arg::Caption(caption, filling) => {
                vec![Span::Caption(
                    caption.shown(self.captions, filling.as_deref()),
                )]
            }
        }
    }

    /// Whether there is such a message.
    pub fn knows(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    fn format(&self, id: &str, args: &FluentArgs<'_>) -> String {
        let pattern = self.bundle.get_message(id).and_then(|found| found.value());
        let Some(pattern) = pattern else {
            return id.to_owned();
        };
        let formatted = self
            .bundle
            .format_pattern(pattern, Some(args), &mut Vec::new());
        formatted.into_owned()
    }
}

fn fluent_value(mark: u32, arg: &Arg) -> FluentValue<'static> {
    match arg {
        Arg::Number(number) => FluentValue::from(*number),
        Arg::Key(key) => FluentValue::from(*key),
        _ => FluentValue::from(char::from_u32(mark).unwrap_or('…').to_string()),
    }
}

/// A number of five digits and more in groups of three, as both languages write it; `None` for all others.
fn grouped(value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let digits = number.as_string();
    let long = digits.len() > 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let groups = long.then(|| digits.as_bytes().rchunks(3).rev())?;
    let groups: Vec<_> = groups.map(String::from_utf8_lossy).collect();
    Some(groups.join(","))
}

/// The argument that a character stands for. Prose of ours holds no private-use characters.
fn marked(character: char, message: &Message) -> Option<&Arg> {
    let index = u32::from(character).checked_sub(FIRST_MARK)?;
    let (_, arg) = message.args.get(usize::try_from(index).ok()?)?;
    Some(arg)
}

/// Text with control and bidirectional formatting characters written out as `\u{…}`, so that what
/// is shown is what stands there.
pub fn visible(text: &str) -> String {
    if !text.chars().any(is_hidden) {
        return text.to_owned();
    }
    let mut out = String::new();
    for character in text.chars() {
        match is_hidden(character) {
            true => out.extend(character.escape_unicode()),
            false => out.push(character),
        }
    }
    out
}

/// Controls, bidirectional formatting (UAX #9), zero-width characters and tags.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
            | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e007f}')
}
