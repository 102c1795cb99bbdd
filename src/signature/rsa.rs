//! RSASSA-PKCS1-v1_5 and RSASSA-PSS: RFC 8017 and RFC 4055.
//!
//! Of the `rsa` crate only the arithmetic is used: its keys end at 4,096 bits and 33-bit exponents, and its PSS knows
//! no second hash for MGF1. A public-key operation holds no secret, so that its timing tells nothing.

use ::rsa::BigUint;
use der::asn1::{AnyRef, OctetStringRef, UintRef};
use der::{Decode, Encode, Sequence};

use super::hash::{HASHES, Hash};
use super::{AlgorithmIdentifier, Refusal, Row, Unsupported, oid};

/// The largest modulus, in bits. OpenSSL has the same limit.
const MODULUS_BITS: usize = 16_384;
/// The largest modulus that may have an exponent of more than [`EXPONENT_BITS`], in bits. As in OpenSSL.
const SMALL_MODULUS_BITS: usize = 3_072;
const EXPONENT_BITS: usize = 64;

/// RFC 8017, section 8.2.2. The expected encoding is made and compared, so that nothing in the recovered one is parsed.
pub(super) fn verify_pkcs1(
    key: &[u8],
    hash: Hash,
    signed: &[u8],
    signature: &[u8],
) -> Result<(), Refusal> {
    let key = PublicKey::read(key)?;
    let recovered = key.recover(signature)?;
    let digest_info = digest_info(hash, &hash.digest(&[signed]))?;
    let expected = pkcs1_encoding(&digest_info, key.octets()).ok_or(Refusal::Invalid)?;
    if recovered == expected {
        Ok(())
    } else {
        Err(Refusal::Invalid)
    }
}

/// RFC 8017, section 8.1.2.
pub(super) fn verify_pss(
    key: &[u8],
    parameters: &PssParameters,
    signed: &[u8],
    signature: &[u8],
) -> Result<(), Refusal> {
    let key = PublicKey::read(key)?;
    let recovered = key.recover(signature)?;
    let digest = parameters.hash.digest(&[signed]);
    match pss_consistent(
        &recovered,
        key.bits().saturating_sub(1),
        &digest,
        parameters,
    ) {
        Some(true) => Ok(()),
        _ => Err(Refusal::Invalid),
    }
}

struct PublicKey {
    modulus: BigUint,
    exponent: BigUint,
}

/// RFC 8017, appendix A.1.1:
/// ```text
/// RSAPublicKey ::= SEQUENCE {
///     modulus         INTEGER,  -- n
///     publicExponent  INTEGER   -- e }
/// ```
#[derive(Sequence)]
struct RsaPublicKey<'a> {
    modulus: UintRef<'a>,
    public_exponent: UintRef<'a>,
}

impl PublicKey {
    /// Invalid are an even modulus, an even exponent and the exponent 1, which signs nothing.
    fn read(key: &[u8]) -> Result<Self, Refusal> {
        let read = RsaPublicKey::from_der(key)?;
        let modulus = BigUint::from_bytes_be(read.modulus.as_bytes());
        let exponent = BigUint::from_bytes_be(read.public_exponent.as_bytes());
        if modulus.bits() > MODULUS_BITS {
            return Err(Unsupported::KeySize(modulus.bits()).into());
        }
        if modulus.bits() > SMALL_MODULUS_BITS && exponent.bits() > EXPONENT_BITS {
            return Err(Unsupported::ExponentSize(exponent.bits()).into());
        }
        let odd = is_odd(read.modulus) && is_odd(read.public_exponent);
        if !odd || exponent.bits() < 2 || exponent >= modulus {
            return Err(Refusal::Invalid);
        }
        Ok(PublicKey { modulus, exponent })
    }

    fn bits(&self) -> usize {
        self.modulus.bits()
    }

    fn octets(&self) -> usize {
        self.bits().div_ceil(8)
    }

    /// RSAVP1 and I2OSP: RFC 8017, sections 5.2.2 and 4.1. As long as the modulus.
    fn recover(&self, signature: &[u8]) -> Result<Vec<u8>, Refusal> {
        let representative = BigUint::from_bytes_be(signature);
        if signature.len() != self.octets() || representative >= self.modulus {
            return Err(Refusal::Invalid);
        }
        let number = representative
            .modpow(&self.exponent, &self.modulus)
            .to_bytes_be();
        let mut encoded = vec![0; self.octets().saturating_sub(number.len())];
        encoded.extend(number);
        Ok(encoded)
    }
}

fn is_odd(number: UintRef<'_>) -> bool {
    number.as_bytes().last().is_some_and(|octet| octet & 1 == 1)
}

/// RFC 8017, appendix A.2.4:
/// ```text
/// DigestInfo ::= SEQUENCE {
///     digestAlgorithm  AlgorithmIdentifier,
///     digest           OCTET STRING }
/// ```
#[derive(Sequence)]
struct DigestInfo<'a> {
    digest_algorithm: AlgorithmIdentifier<'a>,
    digest: OctetStringRef<'a>,
}

fn digest_info(hash: Hash, digest: &[u8]) -> Result<Vec<u8>, Refusal> {
    let algorithm = AnyRef::from(hash.oid().ok_or(Refusal::Invalid)?);
    let digest_algorithm = AlgorithmIdentifier {
        algorithm,
        parameters: Some(AnyRef::NULL),
    };
    Ok(DigestInfo {
        digest_algorithm,
        digest: OctetStringRef::new(digest)?,
    }
    .to_der()?)
}

/// EMSA-PKCS1-v1_5 (RFC 8017, section 9.2): `00 01 ff … ff 00 DigestInfo`, with at least eight octets `ff`.
fn pkcs1_encoding(digest_info: &[u8], octets: usize) -> Option<Vec<u8>> {
    let padding = octets
        .checked_sub(digest_info.len() + 3)
        .filter(|length| *length >= 8)?;
    let mut encoded = vec![0x00, 0x01];
    encoded.extend(vec![0xff; padding]);
    encoded.push(0x00);
    encoded.extend(digest_info);
    Some(encoded)
}

/// EMSA-PSS (RFC 8017, section 9.1.2): `maskedDB || H || bc`. `None` where a part is missing.
fn pss_consistent(
    recovered: &[u8],
    bits: usize,
    digest: &[u8],
    parameters: &PssParameters,
) -> Option<bool> {
    let octets = bits.div_ceil(8);
    let unused_bits = u32::try_from(octets * 8 - bits).ok()?;
    // Where the modulus begins a new octet with its highest bit, the encoding has one octet less than the modulus.
    let (beyond, encoded) = recovered.split_at_checked(recovered.len().checked_sub(octets)?)?;
    let (trailer, encoded) = encoded.split_last()?;
    let (masked, expected) = encoded.split_at_checked(encoded.len().checked_sub(digest.len())?)?;

    let mask = mgf1(parameters.mask_hash, expected, masked.len());
    let mut block: Vec<u8> = masked
        .iter()
        .zip(mask)
        .map(|(octet, mask)| octet ^ mask)
        .collect();
    let used = 0xff_u8.checked_shr(unused_bits)?;
    *block.first_mut()? &= used;

    let (padding, salt) =
        block.split_at_checked(block.len().checked_sub(parameters.salt_length)?)?;
    let (separator, zeros) = padding.split_last()?;
    let computed = parameters.hash.digest(&[&[0; 8], digest, salt]);
    Some(
        all_zero(beyond)
            && *trailer == 0xbc
            && masked.first()? & !used == 0
            && all_zero(zeros)
            && *separator == 0x01
            && computed == expected,
    )
}

fn all_zero(octets: &[u8]) -> bool {
    octets.iter().all(|octet| *octet == 0)
}

/// RFC 8017, appendix B.2.1.
fn mgf1(hash: Hash, seed: &[u8], length: usize) -> Vec<u8> {
    (0_u32..)
        .flat_map(|counter| hash.digest(&[seed, &counter.to_be_bytes()]))
        .take(length)
        .collect()
}

const MGF1: &[Row<()>] = &[(oid("1.2.840.113549.1.1.8"), ())];

/// RFC 4055, section 3.1, read with its defaults.
pub(super) struct PssParameters {
    hash: Hash,
    mask_hash: Hash,
    salt_length: usize,
}

/// RFC 4055, section 3.1:
/// ```text
/// RSASSA-PSS-params ::= SEQUENCE {
///     hashAlgorithm     [0] HashAlgorithm DEFAULT sha1Identifier,
///     maskGenAlgorithm  [1] MaskGenAlgorithm DEFAULT mgf1SHA1Identifier,
///     saltLength        [2] INTEGER DEFAULT 20,
///     trailerField      [3] INTEGER DEFAULT 1 }
/// ```
/// A default that is spelled out is no DER, yet common, and accepted.
#[derive(Sequence)]
struct RsassaPssParams<'a> {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    hash_algorithm: Option<AlgorithmIdentifier<'a>>,
    #[asn1(context_specific = "1", tag_mode = "EXPLICIT", optional = "true")]
    mask_gen_algorithm: Option<AlgorithmIdentifier<'a>>,
    #[asn1(context_specific = "2", tag_mode = "EXPLICIT", optional = "true")]
    salt_length: Option<u32>,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT", optional = "true")]
    trailer_field: Option<u32>,
}

impl PssParameters {
    /// A signature's parameters must be present: RFC 4055, section 3.1.
    pub(super) fn read(algorithm: &AlgorithmIdentifier<'_>) -> Result<Self, Refusal> {
        let parameters = algorithm.parameters.ok_or(Unsupported::Parameters)?;
        let read: RsassaPssParams<'_> = parameters
            .decode_as()
            .map_err(|_| Unsupported::Parameters)?;
        if read.trailer_field.unwrap_or(1) != 1 {
            return Err(Unsupported::Parameters.into());
        }
        Ok(PssParameters {
            hash: hash(read.hash_algorithm)?,
            mask_hash: mask_hash(read.mask_gen_algorithm)?,
            salt_length: usize::try_from(read.salt_length.unwrap_or(20))
                .map_err(|_| Unsupported::Parameters)?,
        })
    }

    /// Whether a key that is for RSASSA-PSS alone may sign with these parameters. Its own, where it has any, fix both
    /// hashes and the shortest salt: RFC 4055, section 3.3.
    pub(super) fn allowed_by(&self, key: &AlgorithmIdentifier<'_>) -> Result<(), Refusal> {
        if key.parameters.is_none() {
            return Ok(());
        }
        let own = PssParameters::read(key)?;
        let same_hashes = self.hash == own.hash && self.mask_hash == own.mask_hash;
        if same_hashes && self.salt_length >= own.salt_length {
            Ok(())
        } else {
            Err(Refusal::Invalid)
        }
    }
}

fn hash(algorithm: Option<AlgorithmIdentifier<'_>>) -> Result<Hash, Refusal> {
    let Some(algorithm) = algorithm else {
        return Ok(Hash::Sha1);
    };
    algorithm.parameters_null_or_absent()?;
    algorithm.find(HASHES, Unsupported::Hash)
}

/// The only mask generation function is MGF1; its parameter is a hash.
fn mask_hash(algorithm: Option<AlgorithmIdentifier<'_>>) -> Result<Hash, Refusal> {
    let Some(algorithm) = algorithm else {
        return Ok(Hash::Sha1);
    };
    algorithm.find(MGF1, |_| Unsupported::Parameters)?;
    let parameters = algorithm.parameters.ok_or(Unsupported::Parameters)?;
    hash(Some(
        parameters
            .decode_as()
            .map_err(|_| Unsupported::Parameters)?,
    ))
}
