//! A certificate before it is signed: each field as it shall stand, right or wrong (RFC 5280 section 4.1).

use anyhow::Result;
use sha1::{Digest, Sha1};

use super::der;
use super::extension::{self, Extension};
use super::key::{Hash, Key, Kind, RSA, Scheme};
use super::moment::Moment;

/// A distinguished name: attribute type, string tag and value of each relative name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Name(Vec<(&'static str, u8, String)>);

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
        self.tagged(kind, der::UTF8_STRING, value)
    }

    /// With an attribute in the string type of this tag.
    pub(crate) fn tagged(mut self, kind: &'static str, tag: u8, value: &str) -> Self {
        self.0.push((kind, tag, value.to_owned()));
        self
    }

    /// The same name in another string type.
    pub(crate) fn retagged(mut self, tag: u8) -> Self {
        for attribute in &mut self.0 {
            attribute.1 = tag;
        }
        self
    }

    pub(crate) fn der(&self) -> Vec<u8> {
        let relative = |(kind, tag, value): &(&str, u8, String)| {
            let attribute = der::sequence(&[der::oid(kind), der::element(*tag, value.as_bytes())]);
            der::element(der::SET, &attribute)
        };
        let parts: Vec<_> = self.0.iter().map(relative).collect();
        der::sequence(&parts)
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
        }
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
        let outer = scheme.identifier(signer.kind);
        let inner = self
            .inner_algorithm
            .map_or_else(|| outer.clone(), |scheme| scheme.identifier(signer.kind));
        let signed = self.signed_part(own, signer, signer_name, inner);
        let mut signature = signer.sign(scheme, &signed)?;
        self.spoil.signature(&mut signature);
        let parts = [signed, outer, der::bit_string(&signature)];
        Ok(self.spoil.whole(&parts))
    }

    fn signed_part(&self, own: &Key, signer: &Key, signer_name: &Name, inner: Vec<u8>) -> Vec<u8> {
        let version = self
            .version
            .map(|version| der::element(der::explicit(0), &der::integer(version)));
        let issuer = self.issuer.as_ref().unwrap_or(signer_name);
        let mut parts = vec![
            version.unwrap_or_default(),
            der::element(der::INTEGER, &self.serial),
            inner,
            issuer.der(),
            der::sequence(&[self.not_before.der(), self.not_after.der()]),
            self.subject.der(),
            own.spki(),
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
