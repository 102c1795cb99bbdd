//! What buttons, headings and messages of other products say, word for word, in English and
//! Japanese, with the version that says it and how we know.
//!
//! A new release of a product is an edit of its one file here. Nothing is translated: a caption
//! that nobody has read in a language is empty there, and a page shows the other language's.

pub mod android;
pub mod chrome;
pub mod chrome_error_page;
pub mod cisco_unified_os;
pub mod edge;
pub mod firefox;
pub mod firefox_classic;
pub mod firefox_error_page;
pub mod group_policy;
pub mod internet_explorer;
pub mod ios;
pub mod keychain_access;
pub mod safari;
pub mod unified_cce;
pub mod unified_cm;
pub mod windows;

use crate::l10n::Locale;

/// How something is known, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// Seen in a running product.
    Measured,
    /// Read in the product's source or shipped resources.
    Source,
    /// Read in documents: the vendor's, or several that agree.
    Document,
    /// Not confirmed; shown as such.
    Unverified,
}

impl Evidence {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Measured => "measured",
            Self::Source => "source",
            Self::Document => "document",
            Self::Unverified => "unverified",
        }
    }
}

/// A caption in one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording {
    /// `{}` stands for a host or a name; empty where nobody has read it in this language.
    pub text: &'static str,
    pub evidence: Evidence,
}

/// One caption.
#[derive(Debug, PartialEq, Eq)]
pub struct Caption {
    /// Unique inside its product's file.
    pub id: &'static str,
    pub product: &'static str,
    pub versions: &'static str,
    pub en: Wording,
    pub ja: Wording,
}

/// A caption as it is to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub text: String,
    /// The language of the text, which is the other one where the caption is not known in the one
    /// asked for.
    pub locale: Locale,
    pub evidence: Evidence,
}

impl Caption {
    /// The caption in a language, with what its placeholder stands for.
    pub fn shown(&self, locale: Locale, filling: Option<&str>) -> Shown {
        let (asked, other, other_locale) = match locale {
            Locale::En => (self.en, self.ja, Locale::Ja),
            Locale::Ja => (self.ja, self.en, Locale::En),
        };
        let (wording, locale, evidence) = match asked.text {
            "" => (other, other_locale, Evidence::Unverified),
            _ => (asked, locale, asked.evidence),
        };
        Shown {
            text: wording.text.replace("{}", filling.unwrap_or("…")),
            locale,
            evidence,
        }
    }
}

/// A product's captions: `NAME, id, versions: evidence "English", evidence "Japanese";`.
macro_rules! captions {
    ($product:literal; $($name:ident, $id:literal, $versions:literal:
        $en_evidence:ident $en:literal, $ja_evidence:ident $ja:literal;)*) => {
        $(pub static $name: super::Caption = super::Caption {
            id: $id,
            product: $product,
            versions: $versions,
            en: super::Wording { text: $en, evidence: super::Evidence::$en_evidence },
            ja: super::Wording { text: $ja, evidence: super::Evidence::$ja_evidence },
        };)*

        /// Every caption of this product.
        pub static ALL: &[&super::Caption] = &[$(&$name),*];
    };
}
use captions;
