//! What mozilla::pkix asks of one certificate, in its order (pkixcheck.cpp,
//! `CheckIssuerIndependentProperties`): the first failure is the answer.

use super::certificate::BackCert;
use super::{
    BAD_DER, CA_CERT_INVALID, CA_CERT_USED_AS_END_ENTITY, CERT_BAD_ACCESS_LOCATION,
    EMPTY_ISSUER_NAME, EXPIRED_CERTIFICATE, EXTENSION_VALUE_INVALID, INADEQUATE_CERT_TYPE,
    INADEQUATE_KEY_SIZE, INADEQUATE_KEY_USAGE, INVALID_INTEGER_ENCODING, INVALID_TIME,
    LIBRARY_FAILURE, NOT_YET_VALID_CERTIFICATE, PATH_LEN_CONSTRAINT_INVALID,
    SIGNATURE_ALGORITHM_DISABLED, SIGNATURE_ALGORITHM_MISMATCH, UNSUPPORTED_ELLIPTIC_CURVE,
    UNSUPPORTED_KEYALG, UNTRUSTED_CERT, V1_CERT_USED_AS_CA,
};
use crate::certificate::Time;
use crate::verdict::der::{self, Reader};
use crate::verdict::layout::{self, oid};

pub(super) type Checked<T = ()> = Result<T, &'static str>;

/// What the certificate is wanted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    EndEntity,
    Authority,
}

/// What a store says of it (`NSSCertDBTrustDomain::GetCertTrust`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TrustLevel {
    Anchor,
    Inherits,
    Distrusted,
    /// It cannot be asked for: NSS holds another certificate of this issuer and serial number.
    Clashing,
}

/// Bits of key usage that are asked for, as masks of its first octet.
pub(super) const DIGITAL_SIGNATURE: u8 = 0x80;
pub(super) const KEY_ENCIPHERMENT: u8 = 0x20;
pub(super) const KEY_AGREEMENT: u8 = 0x08;
pub(super) const KEY_CERT_SIGN: u8 = 0x04;

/// `MIN_RSA_BITS_WEAK` in CertVerifier.cpp: the lower of the two sizes that are tried; the higher
/// one only matters for built-in roots.
const MIN_RSA_BITS: usize = 1024;

pub(super) fn check(
    back: &BackCert<'_>,
    role: Role,
    trust: TrustLevel,
    usage: u8,
    subordinates: usize,
    now: Time,
) -> Checked {
    let (not_before, not_after) = (back.certificate.not_before, back.certificate.not_after);
    let plain = back.layout.has_plain_dates(b"59");
    if !plain || not_before > not_after || not_before < Time(0) {
        return Err(INVALID_TIME);
    }
    match trust {
        TrustLevel::Anchor => {}
        TrustLevel::Inherits => signature_algorithm(back)?,
        TrustLevel::Distrusted => return Err(UNTRUSTED_CERT),
        TrustLevel::Clashing => return Err(LIBRARY_FAILURE),
    }
    public_key(back.layout.key)?;
    if der::only(back.layout.issuer, der::SEQUENCE).is_none_or(<[u8]>::is_empty) {
        return Err(EMPTY_ISSUER_NAME);
    }
    key_usage(back, usage)?;
    basic_constraints(back, role, trust, subordinates)?;
    purposes(back, role)?;
    if now < not_before {
        return Err(NOT_YET_VALID_CERTIFICATE);
    }
    if now > not_after {
        return Err(EXPIRED_CERTIFICATE);
    }
    Ok(())
}

/// Kinds of keys that make signatures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signer {
    Rsa,
    Pss,
    Ecdsa,
}

/// `CheckSignatureAlgorithm`: both identifiers say the same known algorithm, it is not SHA-1, and
/// an RSA signature is long enough.
fn signature_algorithm(back: &BackCert<'_>) -> Checked {
    let outer = algorithm(back.layout.algorithm)?;
    if outer != algorithm(back.layout.inner_algorithm)? {
        return Err(SIGNATURE_ALGORITHM_MISMATCH);
    }
    let (signer, hash) = outer;
    if hash == 1 {
        return Err(SIGNATURE_ALGORITHM_DISABLED);
    }
    if signer != Signer::Ecdsa && back.layout.signature.len() * 8 < MIN_RSA_BITS {
        return Err(INADEQUATE_KEY_SIZE);
    }
    Ok(())
}

const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1];
const ECDSA: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 4];

/// `SignatureAlgorithmIdentifierValue`: kind of key and size of the hash, 1 for SHA-1. MD5 is not
/// known, and counts as disabled.
pub(super) fn algorithm(identifier: &[u8]) -> Checked<(Signer, u16)> {
    let mut reader = Reader::new(der::only(identifier, der::SEQUENCE).ok_or(BAD_DER)?);
    let id = reader.expect(der::OID).ok_or(BAD_DER)?;
    let known = match (id.strip_prefix(RSA), id.strip_prefix(ECDSA)) {
        (Some([5]), _) => (Signer::Rsa, 1),
        (Some([11]), _) => (Signer::Rsa, 256),
        (Some([12]), _) => (Signer::Rsa, 384),
        (Some([13]), _) => (Signer::Rsa, 512),
        (Some([10]), _) => return pss(&mut reader),
        (_, Some([1])) => (Signer::Ecdsa, 1),
        (_, Some([3, 2])) => (Signer::Ecdsa, 256),
        (_, Some([3, 3])) => (Signer::Ecdsa, 384),
        (_, Some([3, 4])) => (Signer::Ecdsa, 512),
        _ if id == [0x2b, 0x0e, 3, 2, 0x1d] => (Signer::Rsa, 1),
        _ => return Err(SIGNATURE_ALGORITHM_DISABLED),
    };
    let null = reader.optional(der::NULL).ok_or(BAD_DER)?;
    let fits = null.is_none_or(<[u8]>::is_empty) && reader.at_end();
    if fits { Ok(known) } else { Err(BAD_DER) }
}

/// Only the three encodings that the Baseline Requirements list (section 7.1.3.2.1).
fn pss(reader: &mut Reader<'_>) -> Checked<(Signer, u16)> {
    let parameters = reader.element().map(|element| element.bytes);
    let sizes = [(1, 32), (2, 48), (3, 64)];
    let found = sizes.into_iter().find(|&(hash, salt)| {
        parameters.is_some_and(|parameters| parameters == pss_parameters(hash, salt))
    });
    match found {
        Some((_, salt)) => Ok((Signer::Pss, u16::from(salt) * 8)),
        None => Err(SIGNATURE_ALGORITHM_DISABLED),
    }
}

fn pss_parameters(hash: u8, salt: u8) -> Vec<u8> {
    let sha2 = [
        0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, hash, 0x05, 0x00,
    ];
    let mgf1 = [
        0xa1, 0x1c, 0x30, 0x1a, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x08,
    ];
    let salt = [0xa2, 0x03, 0x02, 0x01, salt];
    [&[0x30, 0x34, 0xa0, 0x0f][..], &sha2, &mgf1, &sha2, &salt].concat()
}

/// `CheckSubjectPublicKeyInfoContents`. Sizes are counted in whole octets: 1,023 bits pass.
fn public_key(key: &[u8]) -> Checked {
    let mut reader = Reader::new(der::only(key, der::SEQUENCE).ok_or(BAD_DER)?);
    let mut algorithm = Reader::new(reader.expect(der::SEQUENCE).ok_or(BAD_DER)?);
    let bits = reader.expect(der::BIT_STRING).ok_or(BAD_DER)?;
    let (unused, key) = bits.split_first().ok_or(BAD_DER)?;
    if *unused != 0 || !reader.at_end() {
        return Err(BAD_DER);
    }
    match algorithm.expect(der::OID).ok_or(BAD_DER)? {
        [0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1] => elliptic(&mut algorithm, key),
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1] => {
            let null = algorithm.expect(der::NULL).ok_or(BAD_DER)?;
            rsa(key)?;
            let fits = null.is_empty() && algorithm.at_end();
            if fits { Ok(()) } else { Err(BAD_DER) }
        }
        [0x60, 0x86, 0x48, 1, 0x65, 3, 4, 3, 0x13] => Ok(()),
        _ => Err(UNSUPPORTED_KEYALG),
    }
}

fn elliptic(algorithm: &mut Reader<'_>, key: &[u8]) -> Checked {
    let size = match algorithm.expect(der::OID).ok_or(BAD_DER)? {
        [0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7] => 32,
        [0x2b, 0x81, 4, 0, 0x22] => 48,
        [0x2b, 0x81, 4, 0, 0x23] => 66,
        _ => return Err(UNSUPPORTED_ELLIPTIC_CURVE),
    };
    match key.split_first() {
        Some((4, point)) if point.len() == 2 * size && algorithm.at_end() => Ok(()),
        Some((4, _)) => Err(BAD_DER),
        _ => Err("SEC_ERROR_UNSUPPORTED_EC_POINT_FORM"),
    }
}

fn rsa(key: &[u8]) -> Checked {
    let mut reader = Reader::new(der::only(key, der::SEQUENCE).ok_or(BAD_DER)?);
    let modulus = positive(reader.expect(der::INTEGER).ok_or(BAD_DER)?)?;
    if modulus * 8 < MIN_RSA_BITS {
        return Err(INADEQUATE_KEY_SIZE);
    }
    positive(reader.expect(der::INTEGER).ok_or(BAD_DER)?)?;
    if reader.at_end() {
        Ok(())
    } else {
        Err(BAD_DER)
    }
}

/// How many octets a positive integer takes without its sign octet.
fn positive(content: &[u8]) -> Checked<usize> {
    match content {
        [first, ..] if *first >= 0x80 || content == [0] => Err(INVALID_INTEGER_ENCODING),
        _ if !der::is_integer(content) => Err(INVALID_INTEGER_ENCODING),
        [0, rest @ ..] => Ok(rest.len()),
        _ => Ok(content.len()),
    }
}

/// `CheckKeyUsage`: the bit must be set where the extension is there.
fn key_usage(back: &BackCert<'_>, usage: u8) -> Checked {
    let Some(value) = back.key_usage else {
        return Ok(());
    };
    let octets = der::only(value, der::BIT_STRING).and_then(der::bits);
    match octets.and_then(<[u8]>::first) {
        Some(first) if first & usage != 0 => Ok(()),
        _ => Err(INADEQUATE_KEY_USAGE),
    }
}

/// `CheckBasicConstraints`. A version 1 anchor may be without the extension.
fn basic_constraints(
    back: &BackCert<'_>,
    role: Role,
    trust: TrustLevel,
    subordinates: usize,
) -> Checked {
    let (ca, path_len) = match back.basic {
        Some(value) => read_basic(value).ok_or(EXTENSION_VALUE_INVALID)?,
        None if role == Role::Authority && back.is_version_1() => match trust {
            TrustLevel::Anchor => (true, None),
            _ => return Err(V1_CERT_USED_AS_CA),
        },
        None => (false, None),
    };
    match role {
        Role::EndEntity if ca => Err(CA_CERT_USED_AS_END_ENTITY),
        Role::EndEntity => Ok(()),
        Role::Authority if !ca => Err(CA_CERT_INVALID),
        Role::Authority if path_len.is_some_and(|most| subordinates > most) => {
            Err(PATH_LEN_CONSTRAINT_INVALID)
        }
        Role::Authority => Ok(()),
    }
}

/// A path length of one octet, at most 127 (`der::OptionalInteger`).
fn read_basic(value: &[u8]) -> Option<(bool, Option<usize>)> {
    let (ca, path_len) = layout::basic_constraints(value)?;
    let path_len = match path_len {
        None => None,
        Some([length]) if *length < 0x80 => Some(usize::from(*length)),
        Some(_) => return None,
    };
    Some((ca, path_len))
}

/// `CheckExtendedKeyUsage`: serverAuth by name in every certificate that has the extension;
/// anyExtendedKeyUsage does not stand for it. An end entity must not sign OCSP responses.
fn purposes(back: &BackCert<'_>, role: Role) -> Checked {
    let Some(value) = back.purposes else {
        return Ok(());
    };
    let elements = der::only(value, der::SEQUENCE).and_then(der::all);
    let elements = elements.ok_or(INADEQUATE_CERT_TYPE)?;
    let all_oids = elements.iter().all(|element| element.tag == der::OID);
    let has = |id: &[u8]| elements.iter().any(|element| element.content == id);
    let signs_ocsp = role == Role::EndEntity && has(oid::OCSP_SIGNING);
    match all_oids && has(oid::SERVER_AUTH) && !signs_ocsp {
        true => Ok(()),
        false => Err(INADEQUATE_CERT_TYPE),
    }
}

/// What is read of a leaf once its chain is found: where to ask for revocation
/// (`GetOCSPAuthorityInfoAccessLocation`), and embedded timestamps
/// (`ExtractSignedCertificateTimestampListFromExtension`).
pub(super) fn attachments(back: &BackCert<'_>) -> Checked {
    if let Some(value) = back.authority_access {
        check_access(value).ok_or(CERT_BAD_ACCESS_LOCATION)?;
    }
    match back.timestamps {
        Some(value) if der::only(value, der::OCTET_STRING).is_none() => Err(BAD_DER),
        _ => Ok(()),
    }
}

fn check_access(value: &[u8]) -> Option<()> {
    for description in der::all(der::only(value, der::SEQUENCE)?)? {
        let mut reader = Reader::new(description.content);
        let method = reader.expect(der::OID)?;
        let location = reader.element()?;
        let is_address = method == oid::OCSP && location.tag == der::primitive(6);
        if is_address && (location.content.len() > 1024 || location.content.contains(&0)) {
            return None;
        }
    }
    Some(())
}
