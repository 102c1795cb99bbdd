//! Verifies one signature of a certificate. "Unsupported" is an answer, and so never taken for "invalid".
//!
//! The answers are those of the OpenSSL command line as far as it has one: a key that cannot have made a signature of
//! this kind (an RSA signature, an elliptic-curve key), and key or signature octets that cannot be read, are
//! [`Verification::Invalid`], because the signature does not hold under that key, and no other program will find
//! that it does. No strength is judged here: MD5 and 512-bit keys verify.
//!
//! A certificate names its algorithm twice. Only one of the two is seen here: whoever calls compares them
//! (RFC 5280, section 4.1.1.2).

mod ecdsa;
mod ed25519;
mod hash;
mod rsa;

use der::asn1::{AnyRef, BitStringRef, ObjectIdentifier};
use der::{Decode, Sequence, Tag, Tagged};
use hash::Hash;

use crate::message::Message;
use crate::oid;

/// What became of a signature.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verification {
    /// The key's owner made this signature over these octets.
    Valid,
    /// The signature does not hold, the key is of another kind, or one of them cannot be read.
    Invalid,
    /// This library cannot tell.
    Unsupported(Unsupported),
}

/// Why this library cannot tell whether a signature holds. Object identifiers are dotted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unsupported {
    /// The signature algorithm.
    Algorithm(String),
    /// The hash that RSASSA-PSS parameters name.
    Hash(String),
    /// The kind of the key.
    KeyAlgorithm(String),
    /// The elliptic curve of the key.
    Curve(String),
    /// The size of the key, in bits: an RSA modulus that takes too long.
    KeySize(usize),
    /// The size of the public exponent, in bits: beside a large modulus, one that takes too long.
    ExponentSize(usize),
    /// The parameters of the algorithm or the key are absent, unreadable, or of a kind not known here, such as an
    /// elliptic curve that is spelled out instead of named.
    Parameters,
}

impl Unsupported {
    /// The reason as a part of a sentence.
    pub fn message(&self) -> Message {
        let named = |id, oid: &str| Message::new(id).text("name", oid::name(oid).unwrap_or(oid));
        match self {
            Self::Algorithm(oid) => named("unsupported-algorithm", oid),
            Self::Hash(oid) => named("unsupported-hash", oid),
            Self::KeyAlgorithm(oid) => named("unsupported-key", oid),
            Self::Curve(oid) => named("unsupported-curve", oid),
            Self::KeySize(bits) => Message::new("unsupported-key-size").number("bits", *bits),
            Self::ExponentSize(bits) => Message::new("unsupported-exponent").number("bits", *bits),
            Self::Parameters => Message::new("unsupported-parameters"),
        }
    }
}

/// Verifies `signature` over `signed` with the key of `spki_der`, under the AlgorithmIdentifier `algorithm_der`.
///
/// `spki_der` is a whole DER SubjectPublicKeyInfo, `signed` the whole DER tbsCertificate, and `signature` the content
/// of the BIT STRING without its count of unused bits.
///
/// - RSASSA-PKCS1-v1_5 with MD5, SHA-1 and SHA-2, RSASSA-PSS with any of these: RFC 8017, RFC 4055. The modulus has
///   up to 16,384 bits.
/// - ECDSA with SHA-1 and SHA-2, on P-256, P-384 and P-521, in any combination: RFC 5480, RFC 5758, FIPS 186-5.
/// - Ed25519: RFC 8032, RFC 8410.
///
/// All others are [`Unsupported`].
pub fn verify(
    spki_der: &[u8],
    algorithm_der: &[u8],
    signed: &[u8],
    signature: &[u8],
) -> Verification {
    match check(spki_der, algorithm_der, signed, signature) {
        Ok(()) => Verification::Valid,
        Err(Refusal::Invalid) => Verification::Invalid,
        Err(Refusal::Unsupported(reason)) => Verification::Unsupported(reason),
    }
}

/// Whether an elliptic-curve key is a point of P-256, P-384 or P-521. `curve` is the content of the curve's OBJECT
/// IDENTIFIER.
pub(crate) fn is_on_curve(curve: &[u8], point: &[u8]) -> bool {
    ecdsa::is_on_curve(curve, point)
}

fn check(
    spki_der: &[u8],
    algorithm_der: &[u8],
    signed: &[u8],
    signature: &[u8],
) -> Result<(), Refusal> {
    let algorithm = AlgorithmIdentifier::from_der(algorithm_der)?;
    let scheme = algorithm.find(SCHEMES, Unsupported::Algorithm)?;
    let spki = SubjectPublicKeyInfo::from_der(spki_der)?;
    let kind = spki.algorithm.find(KEYS, Unsupported::KeyAlgorithm)?;
    let key = spki.subject_public_key.as_bytes().ok_or(Refusal::Invalid)?;
    match (scheme, kind) {
        (Scheme::Pkcs1(hash), Key::Rsa) => {
            algorithm.parameters_null_or_absent()?;
            spki.algorithm.parameters_null_or_absent()?;
            rsa::verify_pkcs1(key, hash, signed, signature)
        }
        (Scheme::Pss, Key::Rsa) => {
            spki.algorithm.parameters_null_or_absent()?;
            rsa::verify_pss(
                key,
                &rsa::PssParameters::read(&algorithm)?,
                signed,
                signature,
            )
        }
        (Scheme::Pss, Key::RsaPss) => {
            let parameters = rsa::PssParameters::read(&algorithm)?;
            parameters.allowed_by(&spki.algorithm)?;
            rsa::verify_pss(key, &parameters, signed, signature)
        }
        (Scheme::Ecdsa(hash), Key::Ec) => {
            algorithm.parameters_null_or_absent()?;
            ecdsa::verify(
                key,
                ecdsa::Curve::read(&spki.algorithm)?,
                &hash.digest(&[signed]),
                signature,
            )
        }
        (Scheme::Ed25519, Key::Ed25519) => {
            algorithm.parameters_absent()?;
            spki.algorithm.parameters_absent()?;
            ed25519::verify(key, signed, signature)
        }
        _ => Err(Refusal::Invalid),
    }
}

/// Every answer but "valid"; an unreadable key or signature is invalid.
#[derive(Debug)]
enum Refusal {
    Invalid,
    Unsupported(Unsupported),
}

impl From<der::Error> for Refusal {
    fn from(_: der::Error) -> Self {
        Refusal::Invalid
    }
}

impl From<Unsupported> for Refusal {
    fn from(reason: Unsupported) -> Self {
        Refusal::Unsupported(reason)
    }
}

#[derive(Clone, Copy)]
enum Scheme {
    Pkcs1(Hash),
    Pss,
    Ecdsa(Hash),
    Ed25519,
}

#[derive(Clone, Copy)]
enum Key {
    Rsa,
    RsaPss,
    Ec,
    Ed25519,
}

/// An object identifier and what it means here.
type Row<T> = (ObjectIdentifier, T);

const fn oid(dotted: &str) -> ObjectIdentifier {
    ObjectIdentifier::new_unwrap(dotted)
}

const SCHEMES: &[Row<Scheme>] = &[
    // RFC 8017, appendix C
    (oid("1.2.840.113549.1.1.4"), Scheme::Pkcs1(Hash::Md5)),
    (oid("1.2.840.113549.1.1.5"), Scheme::Pkcs1(Hash::Sha1)),
    (oid("1.2.840.113549.1.1.14"), Scheme::Pkcs1(Hash::Sha224)),
    (oid("1.2.840.113549.1.1.11"), Scheme::Pkcs1(Hash::Sha256)),
    (oid("1.2.840.113549.1.1.12"), Scheme::Pkcs1(Hash::Sha384)),
    (oid("1.2.840.113549.1.1.13"), Scheme::Pkcs1(Hash::Sha512)),
    (oid("1.2.840.113549.1.1.10"), Scheme::Pss),
    // The OIW's older name for RSA with SHA-1, which certificates made with Microsoft's makecert bear
    (oid("1.3.14.3.2.29"), Scheme::Pkcs1(Hash::Sha1)),
    // RFC 3279, section 2.2.3, and RFC 5758, section 3.2
    (oid("1.2.840.10045.4.1"), Scheme::Ecdsa(Hash::Sha1)),
    (oid("1.2.840.10045.4.3.1"), Scheme::Ecdsa(Hash::Sha224)),
    (oid("1.2.840.10045.4.3.2"), Scheme::Ecdsa(Hash::Sha256)),
    (oid("1.2.840.10045.4.3.3"), Scheme::Ecdsa(Hash::Sha384)),
    (oid("1.2.840.10045.4.3.4"), Scheme::Ecdsa(Hash::Sha512)),
    // RFC 8410, section 3
    (oid("1.3.101.112"), Scheme::Ed25519),
];

const KEYS: &[Row<Key>] = &[
    (oid("1.2.840.113549.1.1.1"), Key::Rsa),
    (oid("1.2.840.113549.1.1.10"), Key::RsaPss),
    (oid("1.2.840.10045.2.1"), Key::Ec),
    (oid("1.3.101.112"), Key::Ed25519),
];

/// RFC 5280, section 4.1.1.2:
/// ```text
/// AlgorithmIdentifier ::= SEQUENCE {
///     algorithm   OBJECT IDENTIFIER,
///     parameters  ANY DEFINED BY algorithm OPTIONAL }
/// ```
/// The identifier stays undecoded, because an [`ObjectIdentifier`] holds only 39 octets and 32-bit arcs.
#[derive(Clone, Copy, Sequence)]
struct AlgorithmIdentifier<'a> {
    algorithm: AnyRef<'a>,
    parameters: Option<AnyRef<'a>>,
}

impl AlgorithmIdentifier<'_> {
    /// What the identifier means in `table`, or the `reason` that bears its dotted form.
    fn find<T: Copy>(
        &self,
        table: &[Row<T>],
        reason: fn(String) -> Unsupported,
    ) -> Result<T, Refusal> {
        find(self.algorithm, table, reason)
    }

    /// RFC 4055, section 2.1: both NULL and absent parameters must be accepted. RFC 5758 wants them absent from ECDSA,
    /// where NULL is a known mistake that other programs forgive.
    fn parameters_null_or_absent(&self) -> Result<(), Refusal> {
        match self.parameters {
            None => Ok(()),
            Some(any) if any.is_null() => Ok(()),
            Some(_) => Err(Unsupported::Parameters.into()),
        }
    }

    /// RFC 8410, section 3: they must be absent.
    fn parameters_absent(&self) -> Result<(), Refusal> {
        match self.parameters {
            None => Ok(()),
            Some(_) => Err(Unsupported::Parameters.into()),
        }
    }
}

fn find<T: Copy>(
    any: AnyRef<'_>,
    table: &[Row<T>],
    reason: fn(String) -> Unsupported,
) -> Result<T, Refusal> {
    if any.tag() != Tag::ObjectIdentifier {
        return Err(Refusal::Invalid);
    }
    match table.iter().find(|(oid, _)| oid.as_bytes() == any.value()) {
        Some((_, meaning)) => Ok(*meaning),
        None => Err(dotted(any.value())
            .map(reason)
            .map_or(Refusal::Invalid, Refusal::Unsupported)),
    }
}

/// The dotted form of an object identifier's content octets: X.690, section 8.19. `None` where they end within an arc,
/// and for an arc of more than 128 bits (the longest in use are UUIDs).
fn dotted(content: &[u8]) -> Option<String> {
    let mut text = String::new();
    let mut arc = 0_u128;
    for octet in content {
        arc = arc.checked_mul(128)? | u128::from(octet & 0x7f);
        if octet & 0x80 != 0 {
            continue;
        }
        if text.is_empty() {
            let first = (arc / 40).min(2);
            text = format!("{first}.{}", arc - first * 40);
        } else {
            text = format!("{text}.{arc}");
        }
        arc = 0;
    }
    let complete = content.last().is_some_and(|octet| octet & 0x80 == 0);
    complete.then_some(text)
}

/// RFC 5280, section 4.1:
/// ```text
/// SubjectPublicKeyInfo ::= SEQUENCE {
///     algorithm         AlgorithmIdentifier,
///     subjectPublicKey  BIT STRING }
/// ```
#[derive(Sequence)]
struct SubjectPublicKeyInfo<'a> {
    algorithm: AlgorithmIdentifier<'a>,
    subject_public_key: BitStringRef<'a>,
}

#[cfg(test)]
mod tests {
    use super::dotted;

    #[track_caller]
    fn check(content: &[u8], expected: Option<&str>) {
        assert_eq!(dotted(content).as_deref(), expected);
    }

    #[test]
    fn an_object_identifier_is_dotted() {
        check(
            &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x02],
            Some("1.2.840.113549.1.1.2"),
        );
        check(&[0x00], Some("0.0"));
        check(&[0x27], Some("0.39"));
        check(&[0x55, 0x08, 0x01, 0x01], Some("2.5.8.1.1"));
        check(&[0x88, 0x37, 0x03], Some("2.999.3"));
    }

    #[test]
    fn an_object_identifier_made_of_a_uuid_is_dotted() {
        let mut content = vec![0x69, 0x83];
        content.extend([0xff; 17]);
        content.push(0x7f);
        check(
            &content,
            Some("2.25.340282366920938463463374607431768211455"),
        );
    }

    #[test]
    fn an_object_identifier_that_is_empty_or_cut_off_or_boundless_has_no_dotted_form() {
        check(&[], None);
        check(&[0x2a, 0x86], None);
        check(&[0xff; 64], None);
    }
}
