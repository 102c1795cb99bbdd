//! A guide in the fragment of an address: which server, which certificates, which browser, and
//! what for. The fragment never leaves the browser that opens it.
//!
//! ```text
//! #1.SETTINGS.CERTIFICATE…
//! ```
//!
//! `1` is the version of this form. SETTINGS are lines `name=value` in base64url without padding
//! (RFC 4648 section 5). A CERTIFICATE is `c` and its DER, or `f` and its SHA-256 alone, both in
//! base64url. Nothing is compressed: the key and the signature of a certificate do not shrink, and
//! a seventh less of a short link does not pay for a decompressor. Whatever a link says is checked
//! by the code that checks what people type.

mod fault;
mod settings;

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;

use crate::browser::{Browser, Platform};
use crate::certificate::Certificate;
use crate::guide::{Task, Version};
use crate::input::{self, Document, Kind};
use crate::l10n::Locale;
use crate::site::Site;
use crate::verdict::Remedy;

pub use fault::Fault;

/// The version of the form that is written and read.
const VERSION: &str = "1";

/// The longest fragment that is read, in characters without `#`.
pub const MAX_LENGTH: usize = 16 << 10;

/// The longest address that mail programs leave in one piece.
pub const MAIL_LENGTH: usize = 2_000;

/// The most certificates and fingerprints in a link.
pub const MAX_CERTIFICATES: usize = 8;

/// The most ports of a site in a link.
pub const MAX_PORTS: usize = 16;

/// Whose guide it is: for one browser, or for the one that opens the link.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reader {
    pub browser: Browser,
    pub platform: Platform,
    /// Without it, the visitor's own or the current one.
    pub version: Option<&'static Version>,
    /// Without it, the best one.
    pub way: Option<Remedy>,
}

/// What a link says.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub site: Site,
    /// `None` for whatever browser opens it.
    pub reader: Option<Reader>,
    pub task: Task,
    pub locale: Locale,
    /// The language of the reader's system where it is not the guide's.
    pub captions: Option<Locale>,
    /// In the order in which a server sends them.
    pub certificates: Vec<Certificate>,
    /// Ports with a certificate of their own: its place among the certificates or fingerprints.
    pub slots: Vec<(u16, usize)>,
    /// SHA-256 of the certificates, where they are not in the link themselves.
    pub fingerprints: Vec<[u8; 32]>,
}

impl Link {
    /// The same with nothing of the certificates but their fingerprints.
    pub fn without_certificates(mut self) -> Self {
        let own = std::mem::take(&mut self.certificates);
        self.fingerprints
            .extend(own.iter().map(|certificate| certificate.sha256()));
        self
    }

    /// The fragment, without `#`.
    ///
    /// # Errors
    /// Where [`read`] would refuse it.
    pub fn write(&self) -> Result<String, Fault> {
        if self.certificates.len() + self.fingerprints.len() > MAX_CERTIFICATES {
            return Err(Fault::TooManyCertificates);
        }
        let mut text = format!("{VERSION}.{}", encode(settings::write(self).as_bytes()));
        for certificate in &self.certificates {
            text.push_str(".c");
            text.push_str(&encode(&certificate.der));
        }
        for fingerprint in &self.fingerprints {
            text.push_str(".f");
            text.push_str(&encode(fingerprint));
        }
        match text.len() > MAX_LENGTH {
            true => Err(Fault::TooLong { length: text.len() }),
            false => Ok(text),
        }
    }
}

fn encode(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads a fragment, without `#`.
///
/// # Errors
/// What is wrong with it; of a link that is wrong nothing is used.
pub fn read(fragment: &str) -> Result<Link, Fault> {
    if fragment.len() > MAX_LENGTH {
        return Err(Fault::TooLong {
            length: fragment.len(),
        });
    }
    let mut pieces = fragment.split('.');
    check_version(pieces.next().unwrap_or_default())?;
    let settings = decode(pieces.next().ok_or(Fault::Cut)?)?;
    let settings = String::from_utf8(settings).map_err(|_| Fault::Damaged)?;
    let mut link = settings::read(&settings)?;
    for (index, piece) in pieces.enumerate() {
        if index == MAX_CERTIFICATES {
            return Err(Fault::TooManyCertificates);
        }
        take(piece, &mut link)?;
    }
    check_slots(&link)?;
    Ok(link)
}

fn check_version(version: &str) -> Result<(), Fault> {
    let is_number = !version.is_empty() && version.bytes().all(|one| one.is_ascii_digit());
    match (version, is_number) {
        (VERSION, _) => Ok(()),
        (_, true) => Err(Fault::Version(version.to_owned())),
        (_, false) => Err(Fault::NoLink),
    }
}

/// One certificate, or the fingerprint of one.
fn take(piece: &str, link: &mut Link) -> Result<(), Fault> {
    if let Some(der) = piece.strip_prefix('c') {
        link.certificates.push(certificate(&decode(der)?)?);
    } else if let Some(fingerprint) = piece.strip_prefix('f') {
        let bytes = decode(fingerprint)?;
        let bytes = bytes.try_into().map_err(|_| Fault::Cut)?;
        link.fingerprints.push(bytes);
    } else {
        return Err(Fault::Cut);
    }
    Ok(())
}

fn decode(piece: &str) -> Result<Vec<u8>, Fault> {
    BASE64_URL_SAFE_NO_PAD
        .decode(piece)
        .map_err(|_| Fault::Damaged)
}

/// The one certificate that bytes are.
fn certificate(der: &[u8]) -> Result<Certificate, Fault> {
    let mut documents = input::read(der).documents.into_iter();
    match (documents.next(), documents.next()) {
        (Some(Document::Certificate { certificate, .. }), None) if certificate.der[..] == *der => {
            Ok(certificate)
        }
        (
            Some(Document::Other {
                kind: Kind::PrivateKey,
                ..
            }),
            _,
        ) => Err(Fault::PrivateKey),
        _ if is_cut(der) => Err(Fault::Cut),
        _ => Err(Fault::NoCertificate),
    }
}

/// Whether a SEQUENCE says that it is longer than it is, as certificates begin (ITU-T X.690 section 8.1.3.5).
fn is_cut(der: &[u8]) -> bool {
    let [0x30, 0x82, high, low, rest @ ..] = der else {
        return false;
    };
    rest.len() < usize::from(u16::from_be_bytes([*high, *low]))
}

/// Each place that a port names has a certificate.
fn check_slots(link: &Link) -> Result<(), Fault> {
    let count = link.certificates.len() + link.fingerprints.len();
    match link.slots.iter().find(|(_, place)| *place >= count) {
        Some((port, _)) => Err(Fault::field("slots", &port.to_string())),
        None => Ok(()),
    }
}
