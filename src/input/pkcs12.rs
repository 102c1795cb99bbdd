//! The certificates of a PKCS#12 file (RFC 7292). Its keys are counted and left: what holds them is
//! wiped.

use std::cell::Cell;

use aes::{Aes128, Aes192, Aes256};
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockCipher, BlockDecryptMut, InnerIvInit, KeyInit};
use des::TdesEde3;
use hmac::{Mac, SimpleHmac};
use pkcs12::kdf::{Pkcs12KeyType, derive_key_utf8};
use rc2::Rc2;
use sha1::Sha1;
use sha2::digest::core_api::BlockSizeUser;
use sha2::digest::{Digest, FixedOutputReset};
use sha2::{Sha256, Sha384, Sha512};
use zeroize::Zeroizing;

use crate::asn1::{self, Element};
use crate::certificate::Certificate;
use crate::input::classify::unread;
use crate::input::{At, Container, Document, Kind};
use crate::message::Message;

/// What was found in a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Opened {
    pub documents: Vec<Document>,
    /// How many private keys were left out.
    pub keys: usize,
}

/// Why a file cannot be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Fault {
    /// The password is not this one.
    Password,
    /// An algorithm that is not supported here, as dotted OID.
    Algorithm(String),
    /// The password is put through more rounds than are made here.
    Rounds(u64),
    /// The file is not what it should be.
    Damaged,
}

impl Fault {
    pub fn message(&self) -> Message {
        match self {
            Self::Password => Message::new("pkcs12-password-wrong"),
            Self::Algorithm(id) => Message::new("pkcs12-algorithm").code("type", id),
            Self::Rounds(count) => Message::new("pkcs12-rounds").number("count", *count),
            Self::Damaged => Message::new("pkcs12-damaged"),
        }
    }
}

/// The most rounds that a password is put through for all parts of a file: some seconds of a page's time.
pub const MAX_ROUNDS: u64 = 4_000_000;

/// How deep bags may hold bags.
const MAX_DEPTH: usize = 4;

const DATA: &str = "1.2.840.113549.1.7.1";
const ENCRYPTED_DATA: &str = "1.2.840.113549.1.7.6";
const KEY_BAG: &str = "1.2.840.113549.1.12.10.1.1";
const SHROUDED_KEY_BAG: &str = "1.2.840.113549.1.12.10.1.2";
const CERTIFICATE_BAG: &str = "1.2.840.113549.1.12.10.1.3";
const BAG_OF_BAGS: &str = "1.2.840.113549.1.12.10.1.6";

/// Opens a file. The password is used and not kept.
///
/// ```text
/// PFX ::= SEQUENCE {
///     version   INTEGER {v3(3)},
///     authSafe  ContentInfo,
///     macData   MacData OPTIONAL }
/// ```
pub fn open(file: &[u8], password: &str) -> Result<Opened, Fault> {
    let file = asn1::read(file, 0).map_err(|_| Fault::Damaged)?;
    let safe = file.child(1).ok_or(Fault::Damaged)?;
    let kind = safe.child(0).and_then(|kind| kind.oid());
    if kind.as_deref() != Some(DATA) {
        return Err(Fault::Algorithm(kind.unwrap_or_default()));
    }
    let content = octets_in(&safe).ok_or(Fault::Damaged)?;
    let password = &Password {
        text: password,
        rounds: Cell::new(0),
    };
    if let Some(mac) = file.child(2) {
        check_mac(&mac, &content, password)?;
    }
    let contents = asn1::read(&content, 0).map_err(|_| Fault::Damaged)?;
    let mut opened = Opened::default();
    for content_info in contents.children() {
        let content_info = content_info.map_err(|_| Fault::Damaged)?;
        read_content(&content_info, password, &mut opened)?;
    }
    Ok(opened)
}

/// The octets of `[0] EXPLICIT OCTET STRING`, the second field of a ContentInfo.
fn octets_in(content_info: &Element<'_>) -> Option<Zeroizing<Vec<u8>>> {
    let octets = content_info.child(1)?.child(0)?.octets();
    Some(Zeroizing::new(octets))
}

fn read_content(
    content_info: &Element<'_>,
    password: &Password<'_>,
    opened: &mut Opened,
) -> Result<(), Fault> {
    let kind = content_info.child(0).and_then(|kind| kind.oid());
    let bags = match kind.as_deref() {
        Some(DATA) => octets_in(content_info).ok_or(Fault::Damaged)?,
        Some(ENCRYPTED_DATA) => decrypt_content(content_info, password)?,
        _ => return Err(Fault::Algorithm(kind.unwrap_or_default())),
    };
    let bags = asn1::read(&bags, 0).map_err(|_| Fault::Password)?;
    read_bags(&bags, 0, opened)
}

/// ```text
/// SafeBag ::= SEQUENCE {
///     bagId          OBJECT IDENTIFIER,
///     bagValue       [0] EXPLICIT ANY,
///     bagAttributes  SET OF PKCS12Attribute OPTIONAL }
/// ```
fn read_bags(bags: &Element<'_>, depth: usize, opened: &mut Opened) -> Result<(), Fault> {
    for bag in bags.children() {
        let bag = bag.map_err(|_| Fault::Damaged)?;
        let kind = bag.child(0).and_then(|kind| kind.oid());
        let value = bag.child(1).and_then(|explicit| explicit.child(0));
        match (kind.as_deref(), value) {
            (Some(CERTIFICATE_BAG), Some(value)) => opened.documents.extend(certificate(&value)),
            (Some(KEY_BAG | SHROUDED_KEY_BAG), _) => opened.keys += 1,
            (Some(BAG_OF_BAGS), Some(value)) if depth < MAX_DEPTH => {
                read_bags(&value, depth + 1, opened)?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// CertBag ::= SEQUENCE { certId OBJECT IDENTIFIER, certValue [0] EXPLICIT OCTET STRING }
fn certificate(bag: &Element<'_>) -> Option<Document> {
    let der = octets_in(bag)?;
    Some(match Certificate::from_der(&der) {
        Ok(certificate) => Document::Certificate {
            certificate,
            container: Container::Pkcs12,
        },
        Err(problem) => unread(Kind::Unrecognised, problem.kind, At::Whole),
    })
}

/// ```text
/// EncryptedContentInfo ::= SEQUENCE {
///     contentType                 ContentType,
///     contentEncryptionAlgorithm  AlgorithmIdentifier,
///     encryptedContent            [0] IMPLICIT OCTET STRING OPTIONAL }
/// ```
fn decrypt_content(
    content_info: &Element<'_>,
    password: &Password<'_>,
) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let data = content_info.child(1).and_then(|explicit| explicit.child(0));
    let content = data.and_then(|data| data.child(1)).ok_or(Fault::Damaged)?;
    let algorithm = content.child(1).ok_or(Fault::Damaged)?;
    let octets = content.child(2).ok_or(Fault::Damaged)?.octets();
    decrypt(&algorithm, &octets, password)
}

fn decrypt(
    algorithm: &Element<'_>,
    octets: &[u8],
    password: &Password<'_>,
) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let (id, parameters) = identified(algorithm)?;
    let key_len = match id.as_str() {
        "1.2.840.113549.1.5.13" => return pbes2(&parameters, octets, password),
        "1.2.840.113549.1.12.1.3" => 24,
        "1.2.840.113549.1.12.1.4" | "1.2.840.113549.1.12.1.5" => 16,
        "1.2.840.113549.1.12.1.6" => 5,
        _ => return Err(Fault::Algorithm(id)),
    };
    let salt = parameters.child(0).ok_or(Fault::Damaged)?.octets();
    let rounds = password.rounds(parameters.child(1))?;
    let derive = |kind, len| derive::<Sha1>(password, &salt, kind, rounds, len);
    let mut key = derive(Pkcs12KeyType::EncryptionKey, key_len)?;
    let iv = derive(Pkcs12KeyType::Iv, 8)?;
    match id.as_str() {
        "1.2.840.113549.1.12.1.3" => unpad::<TdesEde3>(&key, &iv, octets),
        "1.2.840.113549.1.12.1.4" => {
            let first = key.get(..8).unwrap_or_default().to_vec();
            key.extend(first);
            unpad::<TdesEde3>(&key, &iv, octets)
        }
        _ => unpad::<Rc2>(&key, &iv, octets),
    }
}

/// AlgorithmIdentifier ::= SEQUENCE { algorithm OBJECT IDENTIFIER, parameters ANY OPTIONAL }
fn identified<'a>(algorithm: &Element<'a>) -> Result<(String, Element<'a>), Fault> {
    let id = algorithm.child(0).and_then(|id| id.oid());
    id.zip(algorithm.child(1)).ok_or(Fault::Damaged)
}

/// PBES2 with PBKDF2 (RFC 8018 section 6.2 and appendix A).
fn pbes2(
    parameters: &Element<'_>,
    octets: &[u8],
    password: &Password<'_>,
) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let (derivation, cipher) = parameters
        .child(0)
        .zip(parameters.child(1))
        .ok_or(Fault::Damaged)?;
    let (derivation, rule) = identified(&derivation)?;
    if derivation != "1.2.840.113549.1.5.12" {
        return Err(Fault::Algorithm(derivation));
    }
    let (cipher, iv) = identified(&cipher)?;
    let (key_len, decrypt): (usize, Unpad) = match cipher.as_str() {
        "2.16.840.1.101.3.4.1.2" => (16, unpad::<Aes128>),
        "2.16.840.1.101.3.4.1.22" => (24, unpad::<Aes192>),
        "2.16.840.1.101.3.4.1.42" => (32, unpad::<Aes256>),
        "1.2.840.113549.3.7" => (24, unpad::<TdesEde3>),
        _ => return Err(Fault::Algorithm(cipher)),
    };
    let key = pbkdf2(&rule, password, key_len)?;
    decrypt(&key, iv.content, octets)
}

/// ```text
/// PBKDF2-params ::= SEQUENCE {
///     salt            OCTET STRING,
///     iterationCount  INTEGER,
///     keyLength       INTEGER OPTIONAL,
///     prf             AlgorithmIdentifier DEFAULT algid-hmacWithSHA1 }
/// ```
fn pbkdf2(
    rule: &Element<'_>,
    password: &Password<'_>,
    len: usize,
) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let salt = rule.child(0).ok_or(Fault::Damaged)?.octets();
    let rounds = u32::try_from(password.rounds(rule.child(1))?).map_err(|_| Fault::Damaged)?;
    let mut rest = rule.children().skip(2).filter_map(Result::ok);
    let function = rest.find_map(|field| field.child(0)?.oid());
    let mut key = Zeroizing::new(vec![0; len]);
    let password = password.text.as_bytes();
    match function.as_deref() {
        None | Some("1.2.840.113549.2.7") => {
            pbkdf2::pbkdf2_hmac::<Sha1>(password, &salt, rounds, &mut key);
        }
        Some("1.2.840.113549.2.9") => {
            pbkdf2::pbkdf2_hmac::<Sha256>(password, &salt, rounds, &mut key);
        }
        Some("1.2.840.113549.2.10") => {
            pbkdf2::pbkdf2_hmac::<Sha384>(password, &salt, rounds, &mut key);
        }
        Some("1.2.840.113549.2.11") => {
            pbkdf2::pbkdf2_hmac::<Sha512>(password, &salt, rounds, &mut key);
        }
        Some(other) => return Err(Fault::Algorithm(other.to_owned())),
    }
    Ok(key)
}

/// What the person typed, and the rounds that it has been put through.
struct Password<'a> {
    text: &'a str,
    rounds: Cell<u64>,
}

impl Password<'_> {
    /// How many rounds a part of the file asks for, where all of them together are not too many.
    fn rounds(&self, number: Option<Element<'_>>) -> Result<i32, Fault> {
        let Some(number) = number else { return Ok(1) };
        let octets = number.content.iter().take(8);
        let count = octets.fold(0u64, |sum, &octet| sum << 8 | u64::from(octet));
        let sum = self.rounds.get().saturating_add(count);
        self.rounds.set(sum);
        match i32::try_from(count) {
            Ok(rounds @ 1..) if sum <= MAX_ROUNDS => Ok(rounds),
            _ => Err(Fault::Rounds(sum)),
        }
    }
}

type Unpad = fn(&[u8], &[u8], &[u8]) -> Result<Zeroizing<Vec<u8>>, Fault>;

/// Decrypts in CBC mode. Padding that is wrong means a wrong password, as a rule.
fn unpad<C: BlockCipher + BlockDecryptMut + KeyInit>(
    key: &[u8],
    iv: &[u8],
    octets: &[u8],
) -> Result<Zeroizing<Vec<u8>>, Fault> {
    let cipher = C::new_from_slice(key).map_err(|_| Fault::Damaged)?;
    let cipher = cbc::Decryptor::inner_iv_slice_init(cipher, iv).map_err(|_| Fault::Damaged)?;
    let plain = cipher.decrypt_padded_vec_mut::<Pkcs7>(octets);
    plain.map(Zeroizing::new).map_err(|_| Fault::Password)
}

/// Key derivation of RFC 7292 appendix B.
fn derive<D: Hash>(
    password: &Password<'_>,
    salt: &[u8],
    kind: Pkcs12KeyType,
    rounds: i32,
    len: usize,
) -> Result<Zeroizing<Vec<u8>>, Fault> {
    if salt.is_empty() {
        return Err(Fault::Damaged);
    }
    let key = derive_key_utf8::<D>(password.text, salt, kind, rounds, len);
    key.map(Zeroizing::new).map_err(|_| Fault::Password)
}

/// What a hash must be able to do here.
trait Hash: Digest + FixedOutputReset + BlockSizeUser {}

impl<D: Digest + FixedOutputReset + BlockSizeUser> Hash for D {}

/// ```text
/// MacData ::= SEQUENCE {
///     mac         DigestInfo,
///     macSalt     OCTET STRING,
///     iterations  INTEGER DEFAULT 1 }
/// ```
fn check_mac(mac: &Element<'_>, content: &[u8], password: &Password<'_>) -> Result<(), Fault> {
    let (info, salt) = mac.child(0).zip(mac.child(1)).ok_or(Fault::Damaged)?;
    let (algorithm, digest) = info.child(0).zip(info.child(1)).ok_or(Fault::Damaged)?;
    let id = algorithm.child(0).and_then(|id| id.oid());
    let rounds = password.rounds(mac.child(2))?;
    let (salt, digest) = (salt.octets(), digest.octets());
    let fits = match id.as_deref() {
        Some("1.3.14.3.2.26") => fits::<Sha1>,
        Some("2.16.840.1.101.3.4.2.1") => fits::<Sha256>,
        Some("2.16.840.1.101.3.4.2.2") => fits::<Sha384>,
        Some("2.16.840.1.101.3.4.2.3") => fits::<Sha512>,
        // What comes after shows whether the password is right.
        _ => return Ok(()),
    };
    match fits(password, &salt, rounds, content, &digest)? {
        true => Ok(()),
        false => Err(Fault::Password),
    }
}

fn fits<D: Hash>(
    password: &Password<'_>,
    salt: &[u8],
    rounds: i32,
    content: &[u8],
    digest: &[u8],
) -> Result<bool, Fault> {
    let len = <D as Digest>::output_size();
    let key = derive::<D>(password, salt, Pkcs12KeyType::Mac, rounds, len)?;
    let mac = <SimpleHmac<D> as Mac>::new_from_slice(&key).map_err(|_| Fault::Damaged)?;
    Ok(mac.chain_update(content).verify_slice(digest).is_ok())
}
