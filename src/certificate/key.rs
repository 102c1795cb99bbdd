//! Subject public keys (RFC 5280 section 4.1.2.7, RFC 3279, RFC 5480, RFC 8410).

use x509_parser::x509::SubjectPublicKeyInfo;

use crate::asn1;
use crate::certificate::hex;
use crate::oid;

/// A subject's public key.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicKey {
    /// The SubjectPublicKeyInfo as it stands in the certificate.
    pub spki: Vec<u8>,
    /// The algorithm as dotted OID.
    pub oid: String,
    pub kind: KeyKind,
    /// Size in bits: the modulus, the curve, or the prime; `None` where no size is meant.
    pub bits: Option<u32>,
}

/// What kind of key it is.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum KeyKind {
    /// With its public exponent, `None` where that is beyond 64 bits.
    Rsa { exponent: Option<u64> },
    /// With the curve's name, or its OID where it has none here.
    Ec { curve: String },
    /// A kind known by name alone.
    Named(&'static str),
    /// Only the OID is known.
    Other,
    /// The key's bytes are not what its algorithm promises.
    Malformed,
}

const RSA: &str = "1.2.840.113549.1.1.1";
pub(crate) const RSA_PSS: &str = "1.2.840.113549.1.1.10";
const EC: &str = "1.2.840.10045.2.1";
const DSA: &str = "1.2.840.10040.4.1";

/// Curves by OID: name (SEC 2, RFC 5639) and size in bits.
const CURVES: &[(&str, &str, u32)] = &[
    ("1.2.840.10045.3.1.1", "secp192r1", 192),
    ("1.2.840.10045.3.1.2", "prime192v2", 192),
    ("1.2.840.10045.3.1.3", "prime192v3", 192),
    ("1.2.840.10045.3.1.4", "prime239v1", 239),
    ("1.2.840.10045.3.1.5", "prime239v2", 239),
    ("1.2.840.10045.3.1.6", "prime239v3", 239),
    ("1.3.132.0.33", "secp224r1", 224),
    ("1.2.840.10045.3.1.7", "secp256r1", 256),
    ("1.3.132.0.34", "secp384r1", 384),
    ("1.3.132.0.35", "secp521r1", 521),
    ("1.3.132.0.1", "sect163k1", 163),
    ("1.3.132.0.2", "sect163r1", 163),
    ("1.3.132.0.3", "sect239k1", 239),
    ("1.3.132.0.4", "sect113r1", 113),
    ("1.3.132.0.5", "sect113r2", 113),
    ("1.3.132.0.6", "secp112r1", 112),
    ("1.3.132.0.7", "secp112r2", 112),
    ("1.3.132.0.8", "secp160r1", 160),
    ("1.3.132.0.9", "secp160k1", 160),
    ("1.3.132.0.10", "secp256k1", 256),
    ("1.3.132.0.15", "sect163r2", 163),
    ("1.3.132.0.16", "sect283k1", 283),
    ("1.3.132.0.17", "sect283r1", 283),
    ("1.3.132.0.22", "sect131r1", 131),
    ("1.3.132.0.23", "sect131r2", 131),
    ("1.3.132.0.24", "sect193r1", 193),
    ("1.3.132.0.25", "sect193r2", 193),
    ("1.3.132.0.26", "sect233k1", 233),
    ("1.3.132.0.27", "sect233r1", 233),
    ("1.3.132.0.28", "secp128r1", 128),
    ("1.3.132.0.29", "secp128r2", 128),
    ("1.3.132.0.30", "secp160r2", 160),
    ("1.3.132.0.31", "secp192k1", 192),
    ("1.3.132.0.32", "secp224k1", 224),
    ("1.3.132.0.36", "sect409k1", 409),
    ("1.3.132.0.37", "sect409r1", 409),
    ("1.3.132.0.38", "sect571k1", 571),
    ("1.3.132.0.39", "sect571r1", 571),
    ("1.3.36.3.3.2.8.1.1.1", "brainpoolP160r1", 160),
    ("1.3.36.3.3.2.8.1.1.2", "brainpoolP160t1", 160),
    ("1.3.36.3.3.2.8.1.1.3", "brainpoolP192r1", 192),
    ("1.3.36.3.3.2.8.1.1.4", "brainpoolP192t1", 192),
    ("1.3.36.3.3.2.8.1.1.5", "brainpoolP224r1", 224),
    ("1.3.36.3.3.2.8.1.1.6", "brainpoolP224t1", 224),
    ("1.3.36.3.3.2.8.1.1.7", "brainpoolP256r1", 256),
    ("1.3.36.3.3.2.8.1.1.8", "brainpoolP256t1", 256),
    ("1.3.36.3.3.2.8.1.1.9", "brainpoolP320r1", 320),
    ("1.3.36.3.3.2.8.1.1.10", "brainpoolP320t1", 320),
    ("1.3.36.3.3.2.8.1.1.11", "brainpoolP384r1", 384),
    ("1.3.36.3.3.2.8.1.1.12", "brainpoolP384t1", 384),
    ("1.3.36.3.3.2.8.1.1.13", "brainpoolP512r1", 512),
    ("1.3.36.3.3.2.8.1.1.14", "brainpoolP512t1", 512),
    ("1.2.156.10197.1.301", "sm2p256v1", 256),
];

/// Orders of base points in hexadecimal, and their curves' OIDs (FIPS 186-5).
const ORDERS: &[(&str, &str)] = &[
    (
        "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551",
        "1.2.840.10045.3.1.7",
    ),
    (
        "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973",
        "1.3.132.0.34",
    ),
    (
        "1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409",
        "1.3.132.0.35",
    ),
];

/// Other algorithms by OID: name, and size in bits where one is meant (RFC 8410, FIPS 203 to 205).
const NAMED: &[(&str, &str, Option<u32>)] = &[
    ("1.3.101.110", "X25519", Some(256)),
    ("1.3.101.111", "X448", Some(448)),
    ("1.3.101.112", "Ed25519", Some(256)),
    ("1.3.101.113", "Ed448", Some(456)),
    ("1.2.840.113549.1.3.1", "DH", None),
    ("1.2.840.10046.2.1", "DH", None),
    ("1.2.643.2.2.19", "GOST R 34.10-2001", Some(256)),
    ("1.2.643.7.1.1.1.1", "GOST R 34.10-2012 256", Some(256)),
    ("1.2.643.7.1.1.1.2", "GOST R 34.10-2012 512", Some(512)),
    ("2.16.840.1.101.3.4.3.17", "MLDSA44", None),
    ("2.16.840.1.101.3.4.3.18", "MLDSA65", None),
    ("2.16.840.1.101.3.4.3.19", "MLDSA87", None),
    ("2.16.840.1.101.3.4.3.20", "SLHDSA-SHA2-128s", None),
    ("2.16.840.1.101.3.4.3.21", "SLHDSA-SHA2-128f", None),
    ("2.16.840.1.101.3.4.3.22", "SLHDSA-SHA2-192s", None),
    ("2.16.840.1.101.3.4.3.23", "SLHDSA-SHA2-192f", None),
    ("2.16.840.1.101.3.4.3.24", "SLHDSA-SHA2-256s", None),
    ("2.16.840.1.101.3.4.3.25", "SLHDSA-SHA2-256f", None),
    ("2.16.840.1.101.3.4.3.26", "SLHDSA-SHAKE-128s", None),
    ("2.16.840.1.101.3.4.3.27", "SLHDSA-SHAKE-128f", None),
    ("2.16.840.1.101.3.4.3.28", "SLHDSA-SHAKE-192s", None),
    ("2.16.840.1.101.3.4.3.29", "SLHDSA-SHAKE-192f", None),
    ("2.16.840.1.101.3.4.3.30", "SLHDSA-SHAKE-256s", None),
    ("2.16.840.1.101.3.4.3.31", "SLHDSA-SHAKE-256f", None),
    ("2.16.840.1.101.3.4.4.1", "MLKEM512", None),
    ("2.16.840.1.101.3.4.4.2", "MLKEM768", None),
    ("2.16.840.1.101.3.4.4.3", "MLKEM1024", None),
];

/// The name of a curve, by its OID.
pub(crate) fn curve_name(oid: &str) -> Option<&'static str> {
    let known = CURVES.iter().find(|(known, ..)| *known == oid);
    known.map(|&(_, name, _)| name)
}

impl PublicKey {
    pub(super) fn read(spki: &SubjectPublicKeyInfo<'_>) -> Self {
        let oid = oid::dotted(spki.algorithm.algorithm.as_bytes());
        let (kind, bits) = match oid.as_str() {
            RSA | RSA_PSS => rsa(&spki.subject_public_key.data),
            EC => ec(spki),
            DSA => (KeyKind::Named("DSA"), dsa_bits(spki.raw)),
            _ => named(&oid),
        };
        Self {
            spki: spki.raw.to_vec(),
            oid,
            kind,
            bits,
        }
    }

    /// `RSA`, `EC secp256r1`, `ML-DSA-65`, …; the OID where the algorithm has no name here.
    pub fn name(&self) -> String {
        match oid::post_quantum_name(&self.oid) {
            Some(name) => name.to_owned(),
            None => self.fact_name(),
        }
    }

    /// The name as the command-line contract writes it: `MLDSA65`.
    pub(super) fn fact_name(&self) -> String {
        match &self.kind {
            KeyKind::Rsa { .. } => "RSA".to_owned(),
            KeyKind::Ec { curve } => format!("EC {curve}"),
            KeyKind::Named(name) => (*name).to_owned(),
            KeyKind::Malformed if self.oid == RSA => "RSA".to_owned(),
            KeyKind::Other | KeyKind::Malformed => self.oid.clone(),
        }
    }
}

fn rsa(key: &[u8]) -> (KeyKind, Option<u32>) {
    use x509_parser::prelude::FromDer;
    use x509_parser::public_key::RSAPublicKey;

    match RSAPublicKey::from_der(key) {
        Ok((_, key)) => {
            let exponent = key.try_exponent().ok();
            (KeyKind::Rsa { exponent }, Some(bit_length(key.modulus)))
        }
        Err(_) => (KeyKind::Malformed, None),
    }
}

fn ec(spki: &SubjectPublicKeyInfo<'_>) -> (KeyKind, Option<u32>) {
    let parameters = spki.algorithm.parameters.as_ref();
    let curve = parameters.and_then(|parameters| {
        let is_oid = parameters.header.tag().0 == asn1::OBJECT_IDENTIFIER;
        is_oid.then(|| oid::dotted(parameters.data))
    });
    let Some(curve) = curve.or_else(|| explicit_curve(spki.raw)) else {
        return (KeyKind::Malformed, None);
    };
    match CURVES.iter().find(|(oid, ..)| *oid == curve) {
        Some(&(_, name, bits)) => {
            let curve = name.to_owned();
            (KeyKind::Ec { curve }, Some(bits))
        }
        None => (KeyKind::Ec { curve }, None),
    }
}

/// The OID of a curve whose parameters are written out (RFC 3279 section 2.3.5), told by the order
/// of its base point.
fn explicit_curve(spki: &[u8]) -> Option<String> {
    let parameters = asn1::read(spki, 0).ok()?.child(0)?.child(1)?;
    let order = parameters.child(4)?;
    let order = hex(order.content);
    let known = ORDERS
        .iter()
        .find(|(known, _)| *known == order.trim_start_matches('0'));
    let explicit = parameters.tag.is_universal(asn1::SEQUENCE);
    explicit.then(|| {
        known
            .map_or("explicit parameters", |(_, oid)| oid)
            .to_owned()
    })
}

/// The size of `p`, the first of Dss-Parms (RFC 3279 section 2.3.2).
fn dsa_bits(spki: &[u8]) -> Option<u32> {
    let parameters = asn1::read(spki, 0).ok()?.child(0)?.child(1)?;
    let prime = parameters.child(0)?;
    prime
        .tag
        .is_universal(asn1::INTEGER)
        .then(|| bit_length(prime.content))
}

fn named(oid: &str) -> (KeyKind, Option<u32>) {
    match NAMED.iter().find(|(known, ..)| *known == oid) {
        Some(&(_, name, bits)) => (KeyKind::Named(name), bits),
        None => (KeyKind::Other, None),
    }
}

/// Bits of a big-endian unsigned number, leading zeros not counted.
fn bit_length(octets: &[u8]) -> u32 {
    let mut significant = octets.iter().skip_while(|&&octet| octet == 0);
    let Some(first) = significant.next() else {
        return 0;
    };
    let rest = u32::try_from(significant.count()).unwrap_or(u32::MAX / 16);
    8 - first.leading_zeros() + 8 * rest
}
