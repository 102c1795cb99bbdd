//! Ed25519: RFC 8032, section 5.1.7, and RFC 8410.

use ed25519_dalek::{Signature, Verifier, VerifyingKey};

use super::Refusal;

/// `key` and `signature` are the 32 and 64 octets of RFC 8032. The equation is the one without the cofactor, as in
/// OpenSSL.
pub(super) fn verify(key: &[u8], signed: &[u8], signature: &[u8]) -> Result<(), Refusal> {
    let key = VerifyingKey::try_from(key)?;
    key.verify(signed, &Signature::from_slice(signature)?)?;
    Ok(())
}
