//! A certificate as BoringSSL's `ParsedCertificate::Create` takes it, or does not.

use super::constraints::{Constraints, Names};
use super::distinguished::normalized;
use super::key::is_parsable;
use crate::certificate::{Certificate, KeyKind, Time};
use crate::verdict::der::{self, Reader};
use crate::verdict::layout::{Layout, RawExtension, basic_constraints, oid};

/// What BoringSSL knows of a certificate.
#[derive(Debug)]
pub(super) struct Parsed<'a> {
    pub certificate: &'a Certificate,
    pub layout: &'a Layout<'a>,
    pub subject: Vec<u8>,
    pub issuer: Vec<u8>,
    /// `None` where BoringSSL does not know the algorithm; MD5 is one of these.
    pub algorithm: Option<Algorithm>,
    pub basic: Option<Basic>,
    /// Bits counted from digitalSignature = bit 0.
    pub key_usage: Option<u16>,
    pub purposes: Option<Vec<&'a [u8]>>,
    pub names: Option<Names<'a>>,
    /// The extension's value, empty where there is none: part of the identity in loop checks.
    pub names_value: &'a [u8],
    pub constraints: Option<Constraints<'a>>,
    pub policies: Option<Vec<&'a [u8]>>,
    /// requireExplicitPolicy and inhibitPolicyMapping.
    pub policy_constraints: Option<(Option<u8>, Option<u8>)>,
    pub policy_mappings: Option<Vec<(&'a [u8], &'a [u8])>>,
    pub inhibit_any_policy: Option<u8>,
    pub subject_key_id: Option<&'a [u8]>,
    pub authority_key_id: Option<&'a [u8]>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Basic {
    pub ca: bool,
    pub path_len: Option<u8>,
}

/// Signature algorithms that BoringSSL can name (`ParseSignatureAlgorithm`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Algorithm {
    RsaSha1,
    RsaSha2(u16),
    EcdsaSha1,
    EcdsaSha2(u16),
    PssSha2(u16),
}

/// How a certificate fails to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unreadable {
    /// Its fields do not stand where they should: of a leaf, already the network layer gives up.
    Format,
    /// Only the verifier gives up: `ParsedCertificate::Create`.
    Certificate,
}

/// What kind of public key it is for `SimplePathBuilderDelegate::IsPublicKeyAcceptable`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    Acceptable,
    /// RSA below 1,024 bits.
    Weak,
    /// `ParsePublicKey` does not take it, curves other than P-256, P-384 and P-521 among them
    /// (measured for P-224, Chromium 156).
    Unknown,
}

impl Parsed<'_> {
    pub fn is_self_issued(&self) -> bool {
        self.subject == self.issuer
    }

    pub fn not_before(&self) -> Time {
        self.certificate.not_before
    }

    pub fn not_after(&self) -> Time {
        self.certificate.not_after
    }

    pub fn may_sign_certificates(&self) -> bool {
        self.key_usage.is_none_or(|bits| bits & 1 << 5 != 0)
    }

    pub fn key(&self) -> Key {
        let key = &self.certificate.public_key;
        match (&key.kind, key.bits) {
            (KeyKind::Rsa { .. } | KeyKind::Ec { .. }, _) if !is_parsable(&key.spki) => {
                Key::Unknown
            }
            (KeyKind::Rsa { exponent }, Some(bits)) => {
                // rsa_check_public_key: an odd exponent of at most 33 bits, no even modulus.
                let usable = exponent.is_some_and(|e| e % 2 == 1 && e > 1 && e >> 33 == 0);
                match bits {
                    _ if !usable || key.oid != "1.2.840.113549.1.1.1" => Key::Unknown,
                    ..1024 => Key::Weak,
                    1024..=16_384 => Key::Acceptable,
                    _ => Key::Unknown,
                }
            }
            (KeyKind::Ec { curve }, _) => match curve.as_str() {
                "secp256r1" | "secp384r1" | "secp521r1" => Key::Acceptable,
                _ => Key::Unknown,
            },
            (KeyKind::Named("Ed25519"), _) => Key::Weak,
            _ => Key::Unknown,
        }
    }

    /// RSA below 1,024 bits, for `ExaminePublicKeys` in cert_verify_proc.cc.
    pub fn is_short_rsa(&self) -> bool {
        let key = &self.certificate.public_key;
        matches!(key.kind, KeyKind::Rsa { .. }) && key.bits.is_some_and(|bits| bits < 1024)
    }
}

/// Reads a certificate. Serial numbers may be of any length and sign (measured, Chromium 156).
pub(super) fn parse<'a>(
    certificate: &'a Certificate,
    layout: Option<&'a Layout<'a>>,
) -> Result<Parsed<'a>, Unreadable> {
    let layout = layout.ok_or(Unreadable::Format)?;
    check_format(layout).ok_or(Unreadable::Format)?;
    fields(certificate, layout).ok_or(Unreadable::Certificate)
}

/// `ParseCertificate` and `ParseTbsCertificate`.
fn check_format(layout: &Layout<'_>) -> Option<()> {
    let version = match layout.version {
        None => 1,
        Some([1]) => 2,
        Some([2]) => 3,
        Some(_) => return None,
    };
    let extensions_fit = layout.extensions.is_none() || version == 3;
    let ids_fit = layout.unique_ids_fit && (!layout.unique_ids || version >= 2);
    let dates_fit = layout.has_plain_dates(b"60");
    (extensions_fit && ids_fit && dates_fit && layout.unused_bits_fit).then_some(())
}

fn fields<'a>(certificate: &'a Certificate, layout: &'a Layout<'a>) -> Option<Parsed<'a>> {
    let extensions = Extensions::of(layout)?;
    let subject_value = der::only(layout.subject, der::SEQUENCE)?;
    let san = extensions.find(oid::SUBJECT_ALT_NAME);
    let names = match san {
        Some(san) => Some(Names::read(san.value)?),
        None => None,
    };
    let nameless = subject_value.is_empty();
    if san.is_some_and(|san| nameless && san.critical.is_none()) {
        return None;
    }
    if let Some(access) = extensions.find(oid::AUTHORITY_INFO_ACCESS) {
        authority_access(access.value)?;
    }
    Some(Parsed {
        certificate,
        layout,
        subject: normalized(layout.subject)?,
        issuer: normalized(layout.issuer)?,
        algorithm: algorithm(layout.algorithm),
        basic: extensions.read(oid::BASIC_CONSTRAINTS, basic)?,
        key_usage: extensions.read(oid::KEY_USAGE, key_usage)?,
        purposes: extensions.read(oid::EXTENDED_KEY_USAGE, purposes)?,
        names,
        names_value: san.map_or(&[], |san| san.value),
        constraints: match extensions.find(oid::NAME_CONSTRAINTS) {
            Some(found) => Some(Constraints::read(found.value, found.critical.is_some())?),
            None => None,
        },
        policies: extensions.read(oid::CERTIFICATE_POLICIES, |value| policies(value, false))?,
        policy_constraints: extensions.read(oid::POLICY_CONSTRAINTS, policy_constraints)?,
        policy_mappings: extensions.read(oid::POLICY_MAPPINGS, policy_mappings)?,
        inhibit_any_policy: extensions.read(oid::INHIBIT_ANY_POLICY, |value| {
            der::small(der::only(value, der::INTEGER)?)
        })?,
        subject_key_id: extensions.read(oid::SUBJECT_KEY_IDENTIFIER, |value| {
            der::only(value, der::OCTET_STRING)
        })?,
        authority_key_id: extensions
            .read(oid::AUTHORITY_KEY_IDENTIFIER, authority_key_id)?
            .flatten(),
    })
}

/// `ParseExtensions`: none twice, at least one, and a criticality that is written must be TRUE.
struct Extensions<'a, 'b>(&'b [RawExtension<'a>]);

impl<'a, 'b> Extensions<'a, 'b> {
    fn of(layout: &'b Layout<'a>) -> Option<Self> {
        let extensions = layout.extensions();
        let written_well = |extension: &RawExtension<'_>| {
            extension.critical.is_none() || extension.critical == Some(&[0xff])
        };
        let all_well = extensions.iter().all(written_well);
        let mut oids: Vec<&[u8]> = extensions.iter().map(|extension| extension.oid).collect();
        oids.sort_unstable();
        let before = oids.len();
        oids.dedup();
        let present = layout.extensions.is_none() || !extensions.is_empty();
        (all_well && present && oids.len() == before).then_some(Self(extensions))
    }

    fn find(&self, oid: &[u8]) -> Option<&'b RawExtension<'a>> {
        self.0.iter().find(|extension| extension.oid == oid)
    }

    /// `Some(None)` where the extension is absent, `None` where it cannot be read.
    fn read<T>(&self, oid: &[u8], reader: impl Fn(&'a [u8]) -> Option<T>) -> Option<Option<T>> {
        match self.find(oid) {
            Some(extension) => reader(extension.value).map(Some),
            None => Some(None),
        }
    }
}

/// `ParseBasicConstraints`: a path length of at most 255.
fn basic(value: &[u8]) -> Option<Basic> {
    let (ca, path_len) = basic_constraints(value)?;
    let path_len = match path_len {
        Some(length) => Some(der::small(length)?),
        None => None,
    };
    Some(Basic { ca, path_len })
}

/// `ParseKeyUsage`: at least one bit must be set.
fn key_usage(value: &[u8]) -> Option<u16> {
    let octets = der::bits(der::only(value, der::BIT_STRING)?)?;
    let first = octets.first().copied().unwrap_or(0).reverse_bits();
    let second = octets.get(1).copied().unwrap_or(0).reverse_bits();
    let some = octets.iter().any(|&octet| octet != 0);
    some.then_some(u16::from(first) | u16::from(second) << 8)
}

fn purposes(value: &[u8]) -> Option<Vec<&[u8]>> {
    let elements = der::all(der::only(value, der::SEQUENCE)?)?;
    let oids = elements
        .iter()
        .map(|element| (element.tag == der::OID).then_some(element.content));
    let oids: Vec<&[u8]> = oids.collect::<Option<_>>()?;
    (!oids.is_empty()).then_some(oids)
}

/// `ParseCertificatePoliciesExtensionOids`: no policy twice; qualifiers other than CPS and user
/// notice only matter where the extension is critical.
pub(super) fn policies(value: &[u8], known_qualifiers_only: bool) -> Option<Vec<&[u8]>> {
    let mut oids: Vec<&[u8]> = Vec::new();
    for policy in der::all(der::only(value, der::SEQUENCE)?)? {
        let mut reader = Reader::new((policy.tag == der::SEQUENCE).then_some(policy.content)?);
        let id = reader.expect(der::OID)?;
        if oids.contains(&id) {
            return None;
        }
        oids.push(id);
        if let Some(qualifiers) = reader.optional(der::SEQUENCE)? {
            check_qualifiers(qualifiers, known_qualifiers_only)?;
        }
        reader.end(())?;
    }
    (!oids.is_empty()).then_some(oids)
}

fn check_qualifiers(qualifiers: &[u8], known_only: bool) -> Option<()> {
    let qualifiers = der::all(qualifiers)?;
    let fits = qualifiers.iter().all(|qualifier| {
        let id = Reader::new(qualifier.content).expect(der::OID);
        id.is_some_and(|id| !known_only || id == oid::CPS || id == oid::USER_NOTICE)
    });
    (fits && !qualifiers.is_empty()).then_some(())
}

fn policy_constraints(value: &[u8]) -> Option<(Option<u8>, Option<u8>)> {
    let mut reader = Reader::new(der::only(value, der::SEQUENCE)?);
    if reader.at_end() {
        return None;
    }
    let mut number = |tag| match reader.optional(der::primitive(tag))? {
        Some(content) => Some(Some(der::small(content)?)),
        None => Some(None),
    };
    let both = (number(0)?, number(1)?);
    reader.end(both)
}

fn policy_mappings(value: &[u8]) -> Option<Vec<(&[u8], &[u8])>> {
    let pairs = der::all(der::only(value, der::SEQUENCE)?)?;
    let pairs = pairs.iter().map(|pair| {
        let mut reader = Reader::new((pair.tag == der::SEQUENCE).then_some(pair.content)?);
        let both = (reader.expect(der::OID)?, reader.expect(der::OID)?);
        reader.end(both)
    });
    let pairs: Vec<(&[u8], &[u8])> = pairs.collect::<Option<_>>()?;
    (!pairs.is_empty()).then_some(pairs)
}

/// `ParseAuthorityInfoAccessURIs`, of which only the syntax counts here. It does not look for
/// octets after the sequence.
fn authority_access(value: &[u8]) -> Option<()> {
    let descriptions = der::all(Reader::new(value).expect(der::SEQUENCE)?)?;
    for description in &descriptions {
        let mut reader =
            Reader::new((description.tag == der::SEQUENCE).then_some(description.content)?);
        reader.expect(der::OID)?;
        let location = reader.element()?;
        if location.tag == der::primitive(6) && !location.content.is_ascii() {
            return None;
        }
        reader.end(())?;
    }
    (!descriptions.is_empty()).then_some(())
}

/// `ParseAuthorityKeyIdentifier`: issuer and serial number stand together or not at all.
fn authority_key_id(value: &[u8]) -> Option<Option<&[u8]>> {
    let mut reader = Reader::new(der::only(value, der::SEQUENCE)?);
    let id = reader.optional(der::primitive(0))?;
    let issuer = reader.optional(der::constructed(1))?;
    let serial = reader.optional(der::primitive(2))?;
    (issuer.is_some() == serial.is_some()).then_some(())?;
    reader.end(id)
}

const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1];
const ECDSA: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 4];
const OIW_RSA_SHA1: &[u8] = &[0x2b, 0x0e, 3, 2, 0x1d];

/// `ParseSignatureAlgorithm`.
pub(super) fn algorithm(identifier: &[u8]) -> Option<Algorithm> {
    let mut reader = Reader::new(der::only(identifier, der::SEQUENCE)?);
    let id = reader.expect(der::OID)?;
    let parameters = match reader.at_end() {
        true => None,
        false => Some(reader.element()?),
    };
    reader.end(())?;
    let absent = parameters.is_none();
    let null = parameters.is_some_and(|p| p.tag == der::NULL && p.content.is_empty());
    if id == OIW_RSA_SHA1 && (absent || null) {
        return Some(Algorithm::RsaSha1);
    }
    match (id.strip_prefix(RSA), id.strip_prefix(ECDSA)) {
        (Some([5]), _) if absent || null => Some(Algorithm::RsaSha1),
        (Some([11]), _) if absent || null => Some(Algorithm::RsaSha2(256)),
        (Some([12]), _) if absent || null => Some(Algorithm::RsaSha2(384)),
        (Some([13]), _) if absent || null => Some(Algorithm::RsaSha2(512)),
        (Some([10]), _) => pss(parameters?.bytes).map(Algorithm::PssSha2),
        (_, Some([1])) if absent => Some(Algorithm::EcdsaSha1),
        (_, Some([3, 2])) if absent => Some(Algorithm::EcdsaSha2(256)),
        (_, Some([3, 3])) if absent => Some(Algorithm::EcdsaSha2(384)),
        (_, Some([3, 4])) if absent => Some(Algorithm::EcdsaSha2(512)),
        _ => None,
    }
}

/// `ParseRsaPss`: only the three combinations of TLS 1.3, by their hash's size.
fn pss(parameters: &[u8]) -> Option<u16> {
    let mut reader = Reader::new(der::only(parameters, der::SEQUENCE)?);
    let hash = hash(reader.expect(der::constructed(0))?)?;
    let mask = reader.expect(der::constructed(1))?;
    let salt = der::small(der::only(
        reader.expect(der::constructed(2))?,
        der::INTEGER,
    )?)?;
    reader.end(())?;
    let mut mask = Reader::new(der::only(mask, der::SEQUENCE)?);
    let generator = mask.expect(der::OID)?;
    let mask_hash = self::hash(mask.element()?.bytes)?;
    let fits = generator.strip_prefix(RSA) == Some(&[8])
        && hash == mask_hash
        && u16::from(salt) * 8 == hash;
    mask.end(hash).filter(|_| fits)
}

fn hash(identifier: &[u8]) -> Option<u16> {
    let mut reader = Reader::new(der::only(identifier, der::SEQUENCE)?);
    let id = reader.expect(der::OID)?;
    match id.strip_prefix(&[0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2]) {
        Some([1]) => Some(256),
        Some([2]) => Some(384),
        Some([3]) => Some(512),
        _ => None,
    }
}
