//! Hashes for which two texts with one value can be made, by the signature algorithms that fix one.

use crate::certificate::Certificate;

pub(super) const MD2: &str = "MD2";
pub(super) const MD5: &str = "MD5";
pub(super) const SHA1: &str = "SHA-1";

/// The weak hash that a signature algorithm of RSA or ECDSA names. RSASSA-PSS names its hash in its
/// parameters (RFC 4055 section 3.1), and is not judged here.
pub(super) fn weak_hash(certificate: &Certificate) -> Option<&'static str> {
    match certificate.signature_algorithm.as_str() {
        "1.2.840.113549.1.1.2" => Some(MD2),
        "1.2.840.113549.1.1.4" => Some(MD5),
        "1.2.840.113549.1.1.5" | "1.2.840.10045.4.1" | "1.3.14.3.2.29" => Some(SHA1),
        _ => None,
    }
}

pub(super) fn is_weakly_signed(certificate: &Certificate) -> bool {
    weak_hash(certificate).is_some()
}
