//! A certificate before it is signed: each field as it shall stand, right or wrong (RFC 5280 section 4.1).

use anyhow::Result;
use sha1::{Digest, Sha1};

use super::der;
use super::extension::{self, Extension};
use super::key::{Hash, Key, Kind, RSA, Scheme};
use super::moment::Moment;

/// A distinguished name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Name {
    /// Attribute type, string tag and value of each relative name.
    attributes: Vec<(&'static str, u8, Vec<u8>)>,
    /// Octets after these, in the same sequence.
    rest: Vec<u8>,
}

impl Name {
    pub(crate) const COMMON: &'static str = "2.5.4.3";
    const ORGANIZATION: &'static str = "2.5.4.10";
    pub(crate) const UNIT: &'static str = "2.5.4.11";

    /// The usual name: no two shapes share one, so that no store and no cache mixes them up.
    pub(crate) fn of(shape: &str, common: &str) -> Self {
        Self::default()
            .and(Self::ORGANIZATION, "Certificate laboratory")
            .and(Self::UNIT, shape)
            .and(Self::COMMON, common)
    }

    pub(crate) fn and(self, kind: &'static str, value: &str) -> Self {
        self.tagged(kind, der::UTF8_STRING, value.as_bytes())
    }

    /// With an attribute in the string type of this tag.
    pub(crate) fn tagged(mut self, kind: &'static str, tag: u8, value: &[u8]) -> Self {
        self.attributes.push((kind, tag, value.to_vec()));
        self
    }

    /// With more octets in its sequence.
    pub(crate) fn and_raw(mut self, octets: &[u8]) -> Self {
        self.rest.extend(octets);
        self
    }

    /// The same name in another string type.
    pub(crate) fn retagged(mut self, tag: u8) -> Self {
        for attribute in &mut self.attributes {
            attribute.1 = tag;
        }
        self
    }

    pub(crate) fn der(&self) -> Vec<u8> {
        let relative = |(kind, tag, value): &(&str, u8, Vec<u8>)| {
            der::element(der::SET, &Self::attribute(kind, *tag, value))
        };
        let mut parts: Vec<_> = self.attributes.iter().map(relative).collect();
        parts.push(self.rest.clone());
        der::sequence(&parts)
    }

    /// One attribute, for relative names that hold several.
    pub(crate) fn attribute(kind: &str, tag: u8, value: &[u8]) -> Vec<u8> {
        der::sequence(&[der::oid(kind), der::element(tag, value)])
    }
}

/// What is done to a certificate after it was signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Spoil {
    #[default]
    Nothing,
    /// One bit of the signature is turned.
    Signature,
    /// The signature is empty.
    NoSignature,
    /// One more octet follows the certificate.
    Tail,
    /// The last octets are missing.
    Cut,
    /// The outer length is written longer than needed.
    LongLength,
}

/// A certificate that is yet to be signed.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// As encoded: 2 means v3; `None` leaves the field out, which means v1.
    pub(crate) version: Option<u8>,
    /// The serial number's content octets.
    pub(crate) serial: Vec<u8>,
    pub(crate) subject: Name,
    /// `None` copies the signer's subject.
    pub(crate) issuer: Option<Name>,
    pub(crate) not_before: Moment,
    pub(crate) not_after: Moment,
    pub(crate) key: Kind,
    /// Which of the keys of that kind.
    pub(crate) key_place: &'static str,
    /// `None` leaves the whole field out.
    pub(crate) extensions: Vec<Extension>,
    /// Whether the identifiers of keys are added.
    pub(crate) identifiers: bool,
    pub(crate) hash: Option<Hash>,
    pub(crate) pss: bool,
    /// The algorithm inside the signed part, where it shall differ from the true one.
    pub(crate) inner_algorithm: Option<Scheme>,
    pub(crate) spoil: Spoil,
    /// The version element as it stands, where it is an odd one.
    pub(crate) odd_version: Option<Vec<u8>>,
    /// SubjectPublicKeyInfo as it stands, made from the right one.
    pub(crate) odd_key: Option<fn(&Key) -> Vec<u8>>,
    /// The AlgorithmIdentifiers as they stand: inside, and beside the signature.
    pub(crate) odd_algorithms: Option<[Vec<u8>; 2]>,
    /// The count of unused bits that the signature's bit string states.
    pub(crate) unused_bits: u8,
    /// What stands between the key and the extensions: unique identifiers.
    pub(crate) identity: Vec<u8>,
}

impl Draft {
    pub(crate) fn new(subject: Name, key_place: &'static str, serial: Vec<u8>) -> Self {
        Self {
            version: Some(2),
            serial,
            subject,
            issuer: None,
            not_before: Moment::days(-30),
            not_after: Moment::days(335),
            key: RSA,
            key_place,
            extensions: Vec::new(),
            identifiers: true,
            hash: None,
            pss: false,
            inner_algorithm: None,
            spoil: Spoil::Nothing,
            odd_version: None,
            odd_key: None,
            odd_algorithms: None,
            unused_bits: 0,
            identity: Vec::new(),
        }
    }

    pub(crate) fn odd_version(mut self, element: Vec<u8>) -> Self {
        self.odd_version = Some(element);
        self
    }

    pub(crate) fn odd_key(mut self, key: fn(&Key) -> Vec<u8>) -> Self {
        self.odd_key = Some(key);
        self
    }

    pub(crate) fn odd_algorithms(mut self, inner: Vec<u8>, outer: Vec<u8>) -> Self {
        self.odd_algorithms = Some([inner, outer]);
        self
    }

    pub(crate) fn unused_bits(mut self, count: u8) -> Self {
        self.unused_bits = count;
        self
    }

    pub(crate) fn identity(mut self, elements: Vec<u8>) -> Self {
        self.identity = elements;
        self
    }

    pub(crate) fn version(mut self, version: Option<u8>) -> Self {
        self.version = version;
        self
    }

    pub(crate) fn serial(mut self, content: &[u8]) -> Self {
        self.serial = content.to_vec();
        self
    }

    pub(crate) fn subject(mut self, subject: Name) -> Self {
        self.subject = subject;
        self
    }

    pub(crate) fn issuer(mut self, issuer: Name) -> Self {
        self.issuer = Some(issuer);
        self
    }

    pub(crate) fn valid(mut self, not_before: Moment, not_after: Moment) -> Self {
        self.not_before = not_before;
        self.not_after = not_after;
        self
    }

    pub(crate) fn expired(self) -> Self {
        self.valid(Moment::days(-400), Moment::days(-35))
    }

    pub(crate) fn not_yet(self) -> Self {
        self.valid(Moment::days(10), Moment::days(300))
    }

    pub(crate) fn key(mut self, kind: Kind) -> Self {
        self.key = kind;
        self
    }

    pub(crate) fn key_place(mut self, place: &'static str) -> Self {
        self.key_place = place;
        self
    }

    pub(crate) fn hash(mut self, hash: Hash) -> Self {
        self.hash = Some(hash);
        self
    }

    pub(crate) fn pss(mut self) -> Self {
        self.pss = true;
        self
    }

    pub(crate) fn inner(mut self, hash: Hash) -> Self {
        self.inner_algorithm = Some(Scheme { hash, pss: false });
        self
    }

    pub(crate) fn spoil(mut self, spoil: Spoil) -> Self {
        self.spoil = spoil;
        self
    }

    pub(crate) fn no_identifiers(mut self) -> Self {
        self.identifiers = false;
        self
    }

    /// With an extension in the place of those of the same type.
    pub(crate) fn with(mut self, extension: Extension) -> Self {
        self.extensions.retain(|other| other.oid != extension.oid);
        self.extensions.push(extension);
        self
    }

    /// With one more extension, whatever is there.
    pub(crate) fn also(mut self, extension: Extension) -> Self {
        self.extensions.push(extension);
        self
    }

    pub(crate) fn without(mut self, oid: &str) -> Self {
        self.extensions.retain(|other| other.oid != oid);
        self
    }

    /// Without any extension.
    pub(crate) fn bare(mut self) -> Self {
        self.extensions.clear();
        self.identifiers = false;
        self
    }

    /// The certificate, signed by a key under a name.
    pub(crate) fn sign(&self, own: &Key, signer: &Key, signer_name: &Name) -> Result<Vec<u8>> {
        let scheme = Scheme {
            hash: self.hash.unwrap_or(signer.usual().hash),
            pss: self.pss || signer.usual().pss,
        };
        let usual = scheme.identifier(signer.kind);
        let inner = self
            .inner_algorithm
            .map_or_else(|| usual.clone(), |scheme| scheme.identifier(signer.kind));
        let [inner, outer] = self.odd_algorithms.clone().unwrap_or([inner, usual]);
        let signed = self.signed_part(own, signer, signer_name, inner);
        let mut signature = signer.sign(scheme, &signed)?;
        self.spoil.signature(&mut signature);
        let signature = [&[self.unused_bits], signature.as_slice()].concat();
        let parts = [signed, outer, der::element(der::BIT_STRING, &signature)];
        Ok(self.spoil.whole(&parts))
    }

    fn signed_part(&self, own: &Key, signer: &Key, signer_name: &Name, inner: Vec<u8>) -> Vec<u8> {
        let version = self
            .version
            .map(|version| der::element(der::explicit(0), &der::integer(version)));
        let issuer = self.issuer.as_ref().unwrap_or(signer_name);
        let mut parts = vec![
            self.odd_version.clone().or(version).unwrap_or_default(),
            der::element(der::INTEGER, &self.serial),
            inner,
            issuer.der(),
            der::sequence(&[self.not_before.der(), self.not_after.der()]),
            self.subject.der(),
            self.odd_key.map_or_else(|| own.spki(), |odd| odd(own)),
            self.identity.clone(),
        ];
        let extensions: Vec<_> = self
            .all_extensions(own, signer)
            .iter()
            .map(Extension::der)
            .collect();
        if !extensions.is_empty() {
            parts.push(der::element(der::explicit(3), &der::sequence(&extensions)));
        }
        der::sequence(&parts)
    }

    fn all_extensions(&self, own: &Key, signer: &Key) -> Vec<Extension> {
        let mut extensions = self.extensions.clone();
        if self.identifiers {
            extensions.push(extension::subject_key_identifier(&identifier(own)));
            if own.public() != signer.public() {
                extensions.push(extension::authority_key_identifier(&identifier(signer)));
            }
        }
        extensions
    }
}

/// A key's identifier (RFC 5280 section 4.2.1.2, method 1).
fn identifier(key: &Key) -> Vec<u8> {
    Sha1::digest(key.public()).to_vec()
}

impl Spoil {
    fn signature(self, signature: &mut Vec<u8>) {
        match self {
            Self::Signature => {
                if let Some(octet) = signature.last_mut() {
                    *octet ^= 1;
                }
            }
            Self::NoSignature => signature.clear(),
            _ => {}
        }
    }

    fn whole(self, parts: &[Vec<u8>]) -> Vec<u8> {
        let mut certificate = der::sequence(parts);
        match self {
            Self::Tail => certificate.push(0),
            Self::Cut => certificate.truncate(certificate.len().saturating_sub(8)),
            Self::LongLength => {
                let content = parts.concat();
                let [high, low] = (content.len() as u16).to_be_bytes();
                certificate = [vec![der::SEQUENCE, 0x83, 0, high, low], content].concat();
            }
            Self::Nothing | Self::Signature | Self::NoSignature => {}
        }
        certificate
    }
}
