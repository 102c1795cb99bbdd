//! A fingerprint that somebody read out, typed or pasted, against the certificates that are here.

use md5::Md5;
use serde::{Deserialize, Serialize};
use sha1::Sha1;
use sha2::{Digest, Sha256};

use crate::certificate::{Certificate, hex};
use crate::message::Message;

/// A hash that fingerprints are made with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hash {
    Sha256,
    Sha1,
    Md5,
}

impl Hash {
    const ALL: [Self; 3] = [Self::Sha256, Self::Sha1, Self::Md5];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Sha256 => "SHA-256",
            Self::Sha1 => "SHA-1",
            Self::Md5 => "MD5",
        }
    }

    /// Hexadecimal digits of a fingerprint.
    pub const fn digits(self) -> usize {
        match self {
            Self::Sha256 => 64,
            Self::Sha1 => 40,
            Self::Md5 => 32,
        }
    }

    /// In lower-case hexadecimal.
    pub fn of(self, bytes: &[u8]) -> String {
        match self {
            Self::Sha256 => hex(&Sha256::digest(bytes)),
            Self::Sha1 => hex(&Sha1::digest(bytes)),
            Self::Md5 => hex(&Md5::digest(bytes)),
        }
    }

    fn of_certificate(self, certificate: &Certificate) -> String {
        match self {
            Self::Sha256 => hex(&certificate.sha256()),
            Self::Sha1 => hex(&certificate.sha1),
            Self::Md5 => self.of(&certificate.der),
        }
    }
}

/// What somebody typed, as far as it was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Hexadecimal in lower case, of the right length.
    Digits { hash: Hash, digits: String },
    /// SHA-256 in base64, as a "pin" writes it (RFC 7469 section 2.1.1), with its `=`.
    Base64(String),
    /// Hexadecimal of a length that no fingerprint has; the hash, where it was named.
    WrongLength { hash: Option<Hash>, digits: String },
    /// A character that is no hexadecimal digit stands among the digits, counted from 1.
    Foreign { character: char, position: usize },
    /// There are no digits.
    Nothing,
}

/// The name of a file and its hashes as it was given: people are also told these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileHashes {
    pub name: String,
    hashes: [String; 3],
}

impl FileHashes {
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        let mut hasher = FileHasher::default();
        hasher.update(bytes);
        hasher.finish(name)
    }

    fn hash(&self, wanted: Hash) -> Option<&str> {
        let mut all = Hash::ALL.into_iter().zip(&self.hashes);
        let found = all.find(|(hash, _)| *hash == wanted);
        found.map(|(_, digits)| digits.as_str())
    }
}

/// Hashes a file piece by piece, as it is read.
#[derive(Clone, Debug, Default)]
pub struct FileHasher {
    sha256: Sha256,
    sha1: Sha1,
    md5: Md5,
}

impl FileHasher {
    /// The next bytes.
    pub fn update(&mut self, bytes: &[u8]) {
        self.sha256.update(bytes);
        self.sha1.update(bytes);
        self.md5.update(bytes);
    }

    /// What came, as the file of this name.
    pub fn finish(self, name: &str) -> FileHashes {
        let (sha256, sha1, md5) = (
            self.sha256.finalize(),
            self.sha1.finalize(),
            self.md5.finalize(),
        );
        FileHashes {
            name: name.to_owned(),
            hashes: Hash::ALL.map(|hash| match hash {
                Hash::Sha256 => hex(&sha256),
                Hash::Sha1 => hex(&sha1),
                Hash::Md5 => hex(&md5),
            }),
        }
    }
}

/// The answer. Only [`Match::Certificate`] says that it is the certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// Every digit is right.
    Certificate {
        certificate: usize,
        title: String,
        hash: Hash,
    },
    /// It is the fingerprint of the public key, which other certificates may share.
    PublicKey {
        certificate: usize,
        title: String,
    },
    /// It is the hash of a file, whatever is in there.
    File {
        name: String,
        hash: Hash,
    },
    /// It is another number of the certificate, which proves nothing.
    OtherNumber {
        certificate: usize,
        title: String,
        number: OtherNumber,
    },
    /// It fits nothing; the nearest, where there is a certificate.
    Different {
        hash: Hash,
        total: usize,
        nearest: Option<Nearest>,
    },
    WrongLength {
        digits: usize,
        hash: Option<Hash>,
        nearest: Option<Nearest>,
    },
    Foreign {
        character: char,
        position: usize,
    },
    Nothing,
}

/// Numbers that stand in a certificate and are taken for its fingerprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherNumber {
    Serial,
    /// The subject key identifier, often the SHA-1 of the key (RFC 5280 section 4.2.1.2).
    KeyIdentifier,
}

/// The certificate whose fingerprint begins most alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    pub certificate: usize,
    pub title: String,
    /// How many characters agree from the beginning.
    pub agreeing: usize,
    /// The first one that differs, counted from 1; `None` where what was typed ends before.
    pub differs_at: Option<usize>,
}

/// Reads a fingerprint: in any case, with any separators, line breaks and names around it, and in
/// the full-width characters of a Japanese keyboard. Of several, the longest counts.
pub fn read(typed: &str) -> Typed {
    let plain: String = typed.chars().take(MAX_TYPED).map(half_width).collect();
    if let Some(pin) = base64(&plain) {
        return Typed::Base64(pin);
    }
    let groups = groups(&plain);
    let whole = Hash::ALL.into_iter().find_map(|hash| {
        let mut groups = groups.iter();
        let fits = |group: &&Group| group.foreign.is_none() && group.digits.len() == hash.digits();
        let found = groups.find(fits)?;
        Some(Typed::Digits {
            hash,
            digits: found.digits.clone(),
        })
    });
    if let Some(whole) = whole {
        return whole;
    }
    let Some(longest) = groups.iter().rev().max_by_key(|group| group.digits.len()) else {
        return Typed::Nothing;
    };
    match longest.foreign {
        Some((character, position)) => Typed::Foreign {
            character,
            position,
        },
        None => Typed::WrongLength {
            hash: longest.named,
            digits: longest.digits.clone(),
        },
    }
}

/// Nobody types more; a whole certificate in the field would be.
const MAX_TYPED: usize = 20_000;

/// Full-width forms in half width (Unicode block U+FF00).
fn half_width(character: char) -> char {
    match character {
        '\u{ff01}'..='\u{ff5e}' => {
            let half = u32::from(character) - 0xfee0;
            char::from_u32(half).unwrap_or(character)
        }
        other => other,
    }
}

/// A word of 43 characters and `=`, or without it where hexadecimal cannot be meant.
fn base64(text: &str) -> Option<String> {
    let outside = |c: char| !(c.is_ascii_alphanumeric() || "+/-_=".contains(c));
    text.split(outside).find_map(|word| {
        let tail = ["pin-sha256=", "sha256//", "sha256/"]
            .iter()
            .find_map(|prefix| {
                let head = word.get(..prefix.len())?;
                let tail = word.get(prefix.len()..)?;
                head.eq_ignore_ascii_case(prefix).then_some(tail)
            });
        let word = tail.unwrap_or(word).trim_end_matches('=');
        let padded = text.contains(&format!("{word}="));
        let is_hex = word.bytes().all(|b| b.is_ascii_hexdigit());
        let fits = word.len() == 43 && !word.contains('=') && (padded || !is_hex);
        fits.then(|| format!("{}=", word.replace('-', "+").replace('_', "/")))
    })
}

/// Digits without a name between them.
#[derive(Debug, Default)]
struct Group {
    /// The hash that was named before.
    named: Option<Hash>,
    digits: String,
    foreign: Option<(char, usize)>,
}

fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut current = Group::default();
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let mut words = words.iter().map(String::as_str).peekable();
    while let Some(word) = words.next() {
        if is_digits(word) {
            current.add(word);
            continue;
        }
        let next = match word {
            "sha" | "md" => words.next_if(|next| is_number(next)),
            _ => None,
        };
        let named = hash_named(word, next).or(current.named.filter(|_| current.digits.is_empty()));
        let done = std::mem::replace(
            &mut current,
            Group {
                named,
                ..Group::default()
            },
        );
        groups.push(done);
    }
    groups.push(current);
    groups.retain(|group| !group.digits.is_empty());
    groups
}

impl Group {
    fn add(&mut self, word: &str) {
        for character in word.chars() {
            let position = self.digits.chars().count() + 1;
            if !character.is_ascii_hexdigit() {
                self.foreign = self.foreign.or(Some((character, position)));
            }
            self.digits.push(character);
        }
    }
}

fn is_number(word: &str) -> bool {
    matches!(word, "1" | "2" | "5" | "256")
}

/// Whether a word is digits of a fingerprint, one of them mistyped perhaps.
fn is_digits(word: &str) -> bool {
    let count = word.chars().count();
    let foreign = word.chars().filter(|c| !c.is_ascii_hexdigit()).count();
    let numeric = word.chars().any(|c| c.is_ascii_digit());
    match foreign {
        0 => true,
        1 => numeric && (count == 2 || count >= 16),
        few => numeric && count >= 32 && few * 4 <= count,
    }
}

fn hash_named(word: &str, next: Option<&str>) -> Option<Hash> {
    match (word, next) {
        ("sha", Some("256" | "2")) => Some(Hash::Sha256),
        ("sha", Some("1")) => Some(Hash::Sha1),
        ("md", Some("5")) => Some(Hash::Md5),
        (word, _) if word.contains("sha256") => Some(Hash::Sha256),
        (word, _) if word.contains("sha1") => Some(Hash::Sha1),
        (word, _) if word.contains("md5") => Some(Hash::Md5),
        _ => None,
    }
}

/// Compares what was typed with certificates, and with the hashes of the files that they came in.
pub fn matches<'f>(
    typed: &Typed,
    certificates: &[Certificate],
    files: impl IntoIterator<Item = &'f FileHashes>,
) -> Match {
    match typed {
        Typed::Digits { hash, digits } => of_digits(*hash, digits, certificates, files),
        Typed::Base64(pin) => of_base64(pin, certificates),
        Typed::WrongLength { hash, digits } => {
            serial_of(digits, certificates).unwrap_or_else(|| Match::WrongLength {
                digits: digits.chars().count(),
                hash: *hash,
                nearest: nearest_of_any(digits, *hash, certificates),
            })
        }
        Typed::Foreign {
            character,
            position,
        } => Match::Foreign {
            character: *character,
            position: *position,
        },
        Typed::Nothing => Match::Nothing,
    }
}

fn of_digits<'f>(
    hash: Hash,
    digits: &str,
    certificates: &[Certificate],
    files: impl IntoIterator<Item = &'f FileHashes>,
) -> Match {
    let all = || certificates.iter().enumerate();
    if let Some((certificate, one)) = all().find(|(_, one)| hash.of_certificate(one) == digits) {
        return Match::Certificate {
            certificate,
            title: one.title(),
            hash,
        };
    }
    if hash == Hash::Sha256 {
        let key = all().find(|(_, one)| hex(&one.spki_sha256()) == digits);
        if let Some((certificate, one)) = key {
            return Match::PublicKey {
                certificate,
                title: one.title(),
            };
        }
    }
    let mut files = files.into_iter();
    if let Some(file) = files.find(|file| file.hash(hash) == Some(digits)) {
        let name = file.name.clone();
        return Match::File { name, hash };
    }
    key_identifier_of(digits, certificates)
        .or_else(|| serial_of(digits, certificates))
        .unwrap_or_else(|| Match::Different {
            hash,
            total: hash.digits(),
            nearest: nearest(digits, certificates, |one| hash.of_certificate(one)),
        })
}

fn of_base64(pin: &str, certificates: &[Certificate]) -> Match {
    let all = || certificates.iter().enumerate();
    let key = |one: &Certificate| to_base64(&one.spki_sha256());
    if let Some((certificate, one)) = all().find(|(_, one)| key(one) == pin) {
        let title = one.title();
        return Match::PublicKey { certificate, title };
    }
    let whole = all().find(|(_, one)| to_base64(&one.sha256()) == pin);
    match whole {
        Some((certificate, one)) => Match::Certificate {
            certificate,
            title: one.title(),
            hash: Hash::Sha256,
        },
        None => Match::Different {
            hash: Hash::Sha256,
            total: pin.chars().count(),
            nearest: nearest(pin, certificates, key),
        },
    }
}

fn serial_of(digits: &str, certificates: &[Certificate]) -> Option<Match> {
    let wanted = digits.trim_start_matches('0');
    let mut all = certificates.iter().enumerate();
    let (certificate, one) =
        all.find(|(_, one)| !wanted.is_empty() && one.serial_hex() == wanted)?;
    Some(Match::OtherNumber {
        certificate,
        title: one.title(),
        number: OtherNumber::Serial,
    })
}

fn key_identifier_of(digits: &str, certificates: &[Certificate]) -> Option<Match> {
    let mut all = certificates.iter().enumerate();
    let (certificate, one) = all.find(|(_, one)| {
        let identifier = one.subject_key_identifier.as_deref();
        identifier.is_some_and(|identifier| hex(identifier) == digits)
    })?;
    Some(Match::OtherNumber {
        certificate,
        title: one.title(),
        number: OtherNumber::KeyIdentifier,
    })
}

/// By the hash that was named, else by the one under which most digits agree.
fn nearest_of_any(
    digits: &str,
    named: Option<Hash>,
    certificates: &[Certificate],
) -> Option<Nearest> {
    let hashes = Hash::ALL.into_iter();
    let hashes = hashes.filter(|hash| named.is_none_or(|named| named == *hash));
    let all =
        hashes.filter_map(|hash| nearest(digits, certificates, |one| hash.of_certificate(one)));
    all.max_by_key(|nearest| nearest.agreeing)
}

fn nearest(
    typed: &str,
    certificates: &[Certificate],
    own: impl Fn(&Certificate) -> String,
) -> Option<Nearest> {
    let agreeing = |one: &Certificate| {
        let own = own(one);
        let pairs = typed.chars().zip(own.chars());
        pairs.take_while(|(typed, own)| typed == own).count()
    };
    let all = certificates.iter().enumerate().rev();
    let counted = all.map(|(certificate, one)| (agreeing(one), certificate, one));
    let (agreeing, certificate, one) = counted.max_by_key(|(agreeing, ..)| *agreeing)?;
    Some(Nearest {
        certificate,
        title: one.title(),
        agreeing,
        differs_at: (agreeing < typed.chars().count()).then_some(agreeing + 1),
    })
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// RFC 4648 section 4.
fn to_base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let at = |index: usize| u32::from(chunk.get(index).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let index = usize::try_from(bits >> (18 - 6 * place) & 63).unwrap_or(0);
            let letter = ALPHABET.get(index).copied().unwrap_or(b'=');
            let inside = place <= chunk.len();
            text.push(char::from(if inside { letter } else { b'=' }));
        }
    }
    text
}

impl Match {
    /// Whether every digit of a certificate's own fingerprint is right.
    pub const fn is_certificate(&self) -> bool {
        matches!(self, Self::Certificate { .. })
    }

    pub fn message(&self) -> Message {
        match self {
            Self::Certificate { title, hash, .. } => Message::new("fingerprint-certificate")
                .text("title", title)
                .text("hash", hash.name()),
            Self::PublicKey { title, .. } => {
                Message::new("fingerprint-public-key").text("title", title)
            }
            Self::File { name, hash } => Message::new("fingerprint-file")
                .text("file", name)
                .text("hash", hash.name()),
            Self::OtherNumber { title, number, .. } => {
                let message = match number {
                    OtherNumber::Serial => Message::new("fingerprint-serial"),
                    OtherNumber::KeyIdentifier => Message::new("fingerprint-key-identifier"),
                };
                message.text("title", title)
            }
            Self::Different {
                hash,
                total,
                nearest,
            } => different(*hash, *total, nearest.as_ref()),
            Self::WrongLength {
                digits,
                hash,
                nearest,
            } => wrong_length(*digits, *hash, nearest.as_ref()),
            Self::Foreign {
                character,
                position,
            } => Message::new("fingerprint-foreign")
                .text("character", *character)
                .number("position", *position),
            Self::Nothing => Message::new("fingerprint-nothing"),
        }
    }

    /// What the answer does not prove, although it fits.
    pub fn caution(&self) -> Option<Message> {
        match self {
            Self::Certificate {
                hash: Hash::Md5, ..
            }
            | Self::File {
                hash: Hash::Md5, ..
            } => Some(Message::new("fingerprint-md5")),
            _ => None,
        }
    }
}

/// From so many equal characters on, it is no accident.
const NO_ACCIDENT: usize = 4;

fn different(hash: Hash, total: usize, nearest: Option<&Nearest>) -> Message {
    match nearest {
        Some(nearest) if nearest.agreeing >= NO_ACCIDENT => {
            Message::new("fingerprint-begins-alike")
                .text("title", &nearest.title)
                .number("agreeing", nearest.agreeing)
                .number("position", nearest.differs_at.unwrap_or(total))
                .number("total", total)
        }
        Some(_) => Message::new("fingerprint-different").text("hash", hash.name()),
        None => Message::new("fingerprint-no-certificate"),
    }
}

fn wrong_length(digits: usize, hash: Option<Hash>, nearest: Option<&Nearest>) -> Message {
    let begins =
        nearest.filter(|nearest| nearest.differs_at.is_none() && nearest.agreeing >= NO_ACCIDENT);
    match (begins, hash) {
        (Some(nearest), _) => Message::new("fingerprint-cut")
            .text("title", &nearest.title)
            .number("digits", digits),
        (None, Some(hash)) => Message::new("fingerprint-length-of")
            .text("hash", hash.name())
            .number("wanted", hash.digits())
            .number("digits", digits),
        (None, None) => Message::new("fingerprint-length").number("digits", digits),
    }
}
