//! A private key behind a password: EncryptedPrivateKeyInfo (RFC 5958 section 3) by PBES2 (RFC 8018
//! section 6.2), PBKDF2 with HMAC-SHA-256, AES-256-CBC.
//!
//! The browser derives the key and encrypts; this writes what the reader needs to undo it.

use super::encoding::{octets, oid, sequence, unsigned, with_null};
use crate::export::{File, armour};
use crate::message::Message;

/// How often PBKDF2 hashes. Whoever tries passwords pays it for each.
pub const ITERATIONS: u32 = 600_000;

/// The fewest characters of a password.
pub const MIN_LENGTH: usize = 12;

/// What chance brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lock {
    pub salt: [u8; 16],
    pub iv: [u8; 16],
}

/// EncryptedPrivateKeyInfo around an encrypted PrivateKeyInfo.
pub fn encrypted(lock: &Lock, ciphertext: &[u8]) -> Vec<u8> {
    let derivation = sequence(&[
        oid("1.2.840.113549.1.5.12"),
        sequence(&[
            octets(&lock.salt),
            unsigned(&ITERATIONS.to_be_bytes()),
            with_null("1.2.840.113549.2.9"),
        ]),
    ]);
    let cipher = sequence(&[oid("2.16.840.1.101.3.4.1.42"), octets(&lock.iv)]);
    let scheme = sequence(&[
        oid("1.2.840.113549.1.5.13"),
        sequence(&[derivation, cipher]),
    ]);
    sequence(&[scheme, octets(ciphertext)])
}

/// The same as a file.
pub fn file(name: &str, lock: &Lock, ciphertext: &[u8]) -> File {
    File {
        name: format!("{name}.key"),
        mime_type: "application/pkcs8-encrypted",
        bytes: armour("ENCRYPTED PRIVATE KEY", &encrypted(lock, ciphertext)).into_bytes(),
    }
}

/// What is wrong with a password that was typed twice. Other programs read other characters than
/// those of ASCII each in a way of its own.
pub fn password_fault(first: &str, second: &str) -> Option<Message> {
    let fault = |id| Some(Message::new(id));
    if !first
        .chars()
        .all(|character| matches!(character, ' '..='~'))
    {
        return fault("issuance-password-ascii");
    }
    if first.len() < MIN_LENGTH {
        let message = Message::new("issuance-password-short");
        return Some(message.number("number", MIN_LENGTH));
    }
    match first == second {
        true => None,
        false => fault("issuance-password-differs"),
    }
}
