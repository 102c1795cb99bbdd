//! Files that hold no certificate that can be read here, told by how they begin.

use crate::fingerprint::{self, Typed};

/// What else people send.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Foreign {
    /// Java's own stores of keys and certificates.
    JavaKeystore,
    /// The database of Firefox and other programs with NSS.
    NssDatabase,
    /// What the Windows store saves as `.sst`.
    CertificateStore,
    /// An answer about one certificate's state (RFC 6960).
    OcspResponse,
    SshKey,
    SshCertificate,
    Pgp,
    /// Parameters of a key, without a key.
    Parameters,
    /// ZIP, and all that is built on it.
    Archive,
    /// An installer or document of Windows' older kind.
    CompoundFile,
    Program,
    Pdf,
    Picture,
    WebPage,
    /// A certificate's bytes that an editor took for text.
    DamagedByEditor,
    /// The hash of a certificate.
    Fingerprint,
    /// What a command shows of a certificate, without the certificate.
    Description,
    /// What a command shows that has not got one.
    NoConnection,
}

impl Foreign {
    /// The message id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::JavaKeystore => "problem-java-keystore",
            Self::NssDatabase => "problem-nss-database",
            Self::CertificateStore => "problem-certificate-store",
            Self::OcspResponse => "problem-ocsp-response",
            Self::SshKey => "problem-ssh-key",
            Self::SshCertificate => "problem-ssh-certificate",
            Self::Pgp => "problem-pgp",
            Self::Parameters => "problem-parameters",
            Self::Archive => "problem-archive",
            Self::CompoundFile => "problem-compound-file",
            Self::Program => "problem-program",
            Self::Pdf => "problem-pdf",
            Self::Picture => "problem-picture",
            Self::WebPage => "problem-web-page",
            Self::DamagedByEditor => "problem-damaged-by-editor",
            Self::Fingerprint => "problem-fingerprint",
            Self::Description => "problem-description",
            Self::NoConnection => "problem-no-connection",
        }
    }
}

/// How files begin.
const MAGIC: &[(&[u8], Foreign)] = &[
    (&[0xfe, 0xed, 0xfe, 0xed], Foreign::JavaKeystore),
    (&[0xce, 0xce, 0xce, 0xce], Foreign::JavaKeystore),
    (b"SQLite format 3\0", Foreign::NssDatabase),
    (&[0x00, 0x06, 0x15, 0x61], Foreign::NssDatabase),
    (&[0x61, 0x15, 0x06, 0x00], Foreign::NssDatabase),
    (
        &[0, 0, 0, 0, b'C', b'E', b'R', b'T'],
        Foreign::CertificateStore,
    ),
    (b"PK\x03\x04", Foreign::Archive),
    (&[0x1f, 0x8b], Foreign::Archive),
    (b"Rar!", Foreign::Archive),
    (b"7z\xbc\xaf", Foreign::Archive),
    (b"MSCF", Foreign::Archive),
    (&[0xd0, 0xcf, 0x11, 0xe0], Foreign::CompoundFile),
    (b"MZ\x90", Foreign::Program),
    (b"\x7fELF", Foreign::Program),
    (b"%PDF", Foreign::Pdf),
    (b"\x89PNG", Foreign::Picture),
    (&[0xff, 0xd8, 0xff], Foreign::Picture),
    (b"GIF8", Foreign::Picture),
];

/// A kind of file by its first bytes.
pub(super) fn by_magic(bytes: &[u8]) -> Option<Foreign> {
    let mut known = MAGIC.iter();
    let found = known.find(|(magic, _)| bytes.starts_with(magic));
    found.map(|(_, foreign)| *foreign)
}

/// What a text is that holds no PEM.
pub(super) fn of_text(text: &str) -> Option<Foreign> {
    let text = text.trim_start_matches(|one: char| one.is_whitespace() || one == '\u{feff}');
    if is_der_as_text(text) {
        return Some(Foreign::DamagedByEditor);
    }
    let head: String = text.chars().take(64).collect();
    let head = head.to_ascii_lowercase();
    if head.starts_with("<!doctype html") || head.starts_with("<html") {
        return Some(Foreign::WebPage);
    }
    let ssh = ["ssh-", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-"];
    let word = head.split_whitespace().next().unwrap_or_default();
    if ssh.iter().any(|start| word.starts_with(start)) {
        return Some(match word.contains("-cert-v0") {
            true => Foreign::SshCertificate,
            false => Foreign::SshKey,
        });
    }
    of_words(text)
}

/// How far into a text is looked for words, in bytes.
const MAX_WORDS: usize = 1 << 16;

/// How long a fingerprint is at most, with what its name takes: what is longer says more.
const MAX_FINGERPRINT: usize = 300;

/// What openssl says where nobody answers, or no certificate comes.
const NO_CONNECTION: [&str; 5] = [
    "no peer certificate available",
    "connect:errno",
    "bio_connect:",
    "bio_lookup_ex:",
    "getaddrinfo:",
];

/// What openssl, keytool, certutil and PowerShell show of a certificate, in English and Japanese.
const DESCRIPTION: [&str; 8] = [
    "signature algorithm:",
    "serial number:",
    "certificate fingerprint",
    "cert hash(",
    "thumbprint",
    "フィンガープリント",
    "拇印",
    "シリアル番号:",
];

fn of_words(text: &str) -> Option<Foreign> {
    let head = text.get(..text.floor_char_boundary(MAX_WORDS))?;
    let is_hash = || {
        matches!(
            fingerprint::read(head),
            Typed::Digits { .. } | Typed::Base64(_)
        )
    };
    if head.len() <= MAX_FINGERPRINT && is_hash() {
        return Some(Foreign::Fingerprint);
    }
    let head = head.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| head.contains(word));
    if says(&NO_CONNECTION) {
        return Some(Foreign::NoConnection);
    }
    says(&DESCRIPTION).then_some(Foreign::Description)
}

/// DER begins with `0` and a length octet, which no text has: an editor shows it as some other
/// character, and loses it when it saves.
fn is_der_as_text(text: &str) -> bool {
    let mut characters = text.chars();
    let starts = characters.next() == Some('0');
    let second = characters.next().is_some_and(|one| !one.is_ascii());
    let odd = |one: &char| {
        *one == char::REPLACEMENT_CHARACTER || (one.is_control() && !one.is_whitespace())
    };
    starts && second && text.chars().take(400).filter(odd).count() >= 2
}

/// The most characters that are searched for keys of the rarer kinds.
const MAX_SEARCHED: usize = 1 << 20;

/// Private keys that have no PEM lines around them: PuTTY's, JSON Web Keys (RFC 7517), those of
/// .NET.
pub(super) fn is_secret(text: &str) -> bool {
    let text = match text.char_indices().nth(MAX_SEARCHED) {
        Some((end, _)) => text.get(..end).unwrap_or_default(),
        None => text,
    };
    let has = |part: &str| text.contains(part);
    has("PuTTY-User-Key-File-")
        || (has("\"kty\"") && (has("\"d\"") || has("\"k\"")))
        || (has("<RSAKeyValue>") && has("<D>"))
}
