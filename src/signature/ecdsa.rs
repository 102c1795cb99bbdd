//! ECDSA on the NIST curves: FIPS 186-5, section 6.4.2, and RFC 5480.

use der::{Tag, Tagged};
use p256::ecdsa::signature::Error;
use p256::ecdsa::signature::hazmat::PrehashVerifier;

use super::{AlgorithmIdentifier, Refusal, Row, Unsupported, find, oid};

#[derive(Clone, Copy)]
pub(super) enum Curve {
    P256,
    P384,
    P521,
}

/// RFC 5480, section 2.1.1.1.
const CURVES: &[Row<Curve>] = &[
    (oid("1.2.840.10045.3.1.7"), Curve::P256),
    (oid("1.3.132.0.34"), Curve::P384),
    (oid("1.3.132.0.35"), Curve::P521),
];

impl Curve {
    /// RFC 5480, section 2.1.1; only the first choice may be in a certificate:
    /// ```text
    /// ECParameters ::= CHOICE {
    ///     namedCurve      OBJECT IDENTIFIER,
    ///     implicitCurve   NULL,
    ///     specifiedCurve  SpecifiedECDomain }
    /// ```
    pub(super) fn read(key: &AlgorithmIdentifier<'_>) -> Result<Self, Refusal> {
        let parameters = key
            .parameters
            .filter(|any| any.tag() == Tag::ObjectIdentifier)
            .ok_or(Unsupported::Parameters)?;
        find(parameters, CURVES, Unsupported::Curve)
    }

    /// The length of a field element, in octets.
    fn octets(self) -> usize {
        match self {
            Curve::P256 => 32,
            Curve::P384 => 48,
            Curve::P521 => 66,
        }
    }
}

impl From<Error> for Refusal {
    fn from(_: Error) -> Self {
        Refusal::Invalid
    }
}

/// Whether a point, compressed or not, is one of the curve whose object identifier has these content octets (SEC 1,
/// section 2.3.4).
pub(super) fn is_on_curve(curve: &[u8], point: &[u8]) -> bool {
    let named = CURVES.iter().find(|(oid, _)| oid.as_bytes() == curve);
    matches!(point.first(), Some(2..=4))
        && match named {
            Some((_, Curve::P256)) => p256::ecdsa::VerifyingKey::from_sec1_bytes(point).is_ok(),
            Some((_, Curve::P384)) => p384::ecdsa::VerifyingKey::from_sec1_bytes(point).is_ok(),
            Some((_, Curve::P521)) => p521::ecdsa::VerifyingKey::from_sec1_bytes(point).is_ok(),
            None => false,
        }
}

/// `key` is a point, compressed or not (RFC 5480, section 2.2); `signature` the DER of RFC 3279, section 2.2.3:
/// ```text
/// Ecdsa-Sig-Value ::= SEQUENCE {
///     r  INTEGER,
///     s  INTEGER }
/// ```
pub(super) fn verify(
    key: &[u8],
    curve: Curve,
    digest: &[u8],
    signature: &[u8],
) -> Result<(), Refusal> {
    // The other forms, hybrid (6, 7) and compact (5), are not for certificates.
    if !matches!(key.first(), Some(2..=4)) {
        return Err(Refusal::Invalid);
    }
    let number = left_padded(digest, curve.octets());
    match curve {
        Curve::P256 => {
            use p256::ecdsa::{Signature, VerifyingKey};
            VerifyingKey::from_sec1_bytes(key)?
                .verify_prehash(&number, &Signature::from_der(signature)?)?;
        }
        Curve::P384 => {
            use p384::ecdsa::{Signature, VerifyingKey};
            VerifyingKey::from_sec1_bytes(key)?
                .verify_prehash(&number, &Signature::from_der(signature)?)?;
        }
        Curve::P521 => {
            use p521::ecdsa::{Signature, VerifyingKey};
            VerifyingKey::from_sec1_bytes(key)?
                .verify_prehash(&number, &Signature::from_der(signature)?)?;
        }
    }
    Ok(())
}

/// A digest is a number, of which the leftmost bits count (FIPS 186-5, section 6.4.2, step 3). The crates cut a long
/// one, but refuse one of less than half a field element, which zeros on its left do not change.
fn left_padded(digest: &[u8], octets: usize) -> Vec<u8> {
    let mut number = vec![0; octets.saturating_sub(digest.len())];
    number.extend(digest);
    number
}
