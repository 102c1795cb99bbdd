//! Keys of every kind, made once and kept below `target/`, and what they sign.

use std::{
    collections::HashMap,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::Command,
    sync::{Arc, Mutex},
};

use anyhow::{Context, Result};
use ed25519_dalek::Signer;
use p256::ecdsa::signature::hazmat::PrehashSigner;
use rand_core::OsRng;
use rsa::{
    Pkcs1v15Sign, Pss, RsaPrivateKey,
    pkcs1::DecodeRsaPrivateKey,
    pkcs8::{DecodePrivateKey, EncodePrivateKey},
    traits::PublicKeyParts,
};
use sha1::{Digest, Sha1};
use sha2::{Sha224, Sha256, Sha384, Sha512};

use super::der;

/// A kind of key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Kind {
    /// Bits of the modulus and the public exponent.
    Rsa(usize, u32),
    /// RSA-2048 whose key may only sign with PSS (RFC 4055 section 1.2).
    RsaPss,
    P224,
    P256,
    P384,
    P521,
    Ed25519,
}

impl Kind {
    /// For the name of a file.
    fn name(self) -> String {
        match self {
            Self::Rsa(bits, exponent) => format!("rsa-{bits}-{exponent}"),
            Self::RsaPss => "rsa-pss".to_owned(),
            Self::P224 => "p224".to_owned(),
            Self::P256 => "p256".to_owned(),
            Self::P384 => "p384".to_owned(),
            Self::P521 => "p521".to_owned(),
            Self::Ed25519 => "ed25519".to_owned(),
        }
    }
}

/// What most servers have.
pub(crate) const RSA: Kind = Kind::Rsa(2048, 65537);

/// A signature's digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hash {
    Md5,
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
}

/// How a certificate is signed: a digest, and whether an RSA key pads with PSS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scheme {
    pub(crate) hash: Hash,
    pub(crate) pss: bool,
}

/// A key pair.
pub(crate) struct Key {
    pub(crate) kind: Kind,
    secret: Secret,
}

enum Secret {
    Rsa(Box<RsaPrivateKey>),
    P224(p224::SecretKey),
    P256(p256::SecretKey),
    P384(p384::SecretKey),
    P521(p521::SecretKey),
    Ed25519(ed25519_dalek::SigningKey),
}

/// All keys of a run: one for each kind and place in a chain.
pub(crate) struct Ring {
    dir: PathBuf,
    keys: Mutex<HashMap<(Kind, &'static str), Arc<Key>>>,
}

impl Ring {
    /// Keeps the keys in a folder.
    pub(crate) fn new(dir: &Path) -> Result<Self> {
        fs::create_dir_all(dir)?;
        Ok(Self {
            dir: dir.to_owned(),
            keys: Mutex::default(),
        })
    }

    /// The key for a place; made when first asked for.
    pub(crate) fn key(&self, kind: Kind, place: &'static str) -> Result<Arc<Key>> {
        let mut keys = self
            .keys
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(key) = keys.get(&(kind, place)) {
            return Ok(key.clone());
        }
        let file = self.dir.join(format!("{place}-{}.der", kind.name()));
        let secret = match fs::read(&file) {
            Ok(bytes) => Secret::read(kind, &bytes).context("the kept key is spoiled")?,
            Err(_) => self.make(kind, &file)?,
        };
        let key = Arc::new(Key { kind, secret });
        keys.insert((kind, place), key.clone());
        Ok(key)
    }
}

impl Ring {
    /// Makes a key and keeps it; another process may do the same at the same time.
    fn make(&self, kind: Kind, file: &Path) -> Result<Secret> {
        let secret = Secret::make(kind)?;
        let mut next = tempfile::NamedTempFile::new_in(&self.dir)?;
        next.write_all(&secret.write()?)?;
        next.persist(file)?;
        Ok(secret)
    }
}

impl Secret {
    fn make(kind: Kind) -> Result<Self> {
        Ok(match kind {
            Kind::Rsa(bits, exponent) => Self::Rsa(Box::new(rsa(bits, exponent)?)),
            Kind::RsaPss => Self::Rsa(Box::new(rsa(2048, 65537)?)),
            Kind::P224 => Self::P224(p224::SecretKey::random(&mut OsRng)),
            Kind::P256 => Self::P256(p256::SecretKey::random(&mut OsRng)),
            Kind::P384 => Self::P384(p384::SecretKey::random(&mut OsRng)),
            Kind::P521 => Self::P521(p521::SecretKey::random(&mut OsRng)),
            Kind::Ed25519 => {
                let mut seed = [0; 32];
                rand_core::RngCore::fill_bytes(&mut OsRng, &mut seed);
                Self::Ed25519(ed25519_dalek::SigningKey::from_bytes(&seed))
            }
        })
    }

    fn read(kind: Kind, bytes: &[u8]) -> Result<Self> {
        Ok(match kind {
            Kind::Rsa(..) | Kind::RsaPss => {
                Self::Rsa(Box::new(RsaPrivateKey::from_pkcs8_der(bytes)?))
            }
            Kind::P224 => Self::P224(p224::SecretKey::from_pkcs8_der(bytes)?),
            Kind::P256 => Self::P256(p256::SecretKey::from_pkcs8_der(bytes)?),
            Kind::P384 => Self::P384(p384::SecretKey::from_pkcs8_der(bytes)?),
            Kind::P521 => Self::P521(p521::SecretKey::from_pkcs8_der(bytes)?),
            Kind::Ed25519 => Self::Ed25519(ed25519_dalek::SigningKey::from_pkcs8_der(bytes)?),
        })
    }

    fn write(&self) -> Result<Vec<u8>> {
        let document = match self {
            Self::Rsa(key) => key.to_pkcs8_der()?,
            Self::P224(key) => key.to_pkcs8_der()?,
            Self::P256(key) => key.to_pkcs8_der()?,
            Self::P384(key) => key.to_pkcs8_der()?,
            Self::P521(key) => key.to_pkcs8_der()?,
            Self::Ed25519(key) => key.to_pkcs8_der()?,
        };
        Ok(document.as_bytes().to_vec())
    }
}

/// OpenSSL finds primes many times faster than what is compiled without optimization.
fn rsa(bits: usize, exponent: u32) -> Result<RsaPrivateKey> {
    let made = Command::new("openssl")
        .args(["genpkey", "-quiet", "-algorithm", "RSA", "-outform", "DER"])
        .args(["-pkeyopt", &format!("rsa_keygen_bits:{bits}")])
        .args(["-pkeyopt", &format!("rsa_keygen_pubexp:{exponent}")])
        .output()
        .context("openssl is not installed")?;
    RsaPrivateKey::from_pkcs1_der(&made.stdout).context("no RSA key")
}

impl Key {
    /// A key that was made elsewhere, as PrivateKeyInfo.
    pub(crate) fn read(kind: Kind, bytes: &[u8]) -> Result<Self> {
        let secret = Secret::read(kind, bytes)?;
        Ok(Self { kind, secret })
    }

    /// SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7).
    pub(crate) fn spki(&self) -> Vec<u8> {
        der::sequence(&[self.algorithm(), der::bit_string(&self.public())])
    }

    /// The content of SubjectPublicKeyInfo's bit string.
    pub(crate) fn public(&self) -> Vec<u8> {
        match &self.secret {
            Secret::Rsa(key) => der::sequence(&[
                der::unsigned(&key.n().to_bytes_be()),
                der::unsigned(&key.e().to_bytes_be()),
            ]),
            Secret::P224(key) => key.public_key().to_sec1_bytes().into_vec(),
            Secret::P256(key) => key.public_key().to_sec1_bytes().into_vec(),
            Secret::P384(key) => key.public_key().to_sec1_bytes().into_vec(),
            Secret::P521(key) => key.public_key().to_sec1_bytes().into_vec(),
            Secret::Ed25519(key) => key.verifying_key().to_bytes().to_vec(),
        }
    }

    fn algorithm(&self) -> Vec<u8> {
        let curve = |curve| der::sequence(&[der::oid("1.2.840.10045.2.1"), der::oid(curve)]);
        match self.kind {
            Kind::Rsa(..) => der::sequence(&[der::oid("1.2.840.113549.1.1.1"), der::null()]),
            Kind::RsaPss => der::sequence(&[der::oid("1.2.840.113549.1.1.10")]),
            Kind::P224 => curve("1.3.132.0.33"),
            Kind::P256 => curve("1.2.840.10045.3.1.7"),
            Kind::P384 => curve("1.3.132.0.34"),
            Kind::P521 => curve("1.3.132.0.35"),
            Kind::Ed25519 => der::sequence(&[der::oid("1.3.101.112")]),
        }
    }

    /// The scheme that goes without saying for this kind.
    pub(crate) fn usual(&self) -> Scheme {
        let hash = match self.kind {
            Kind::P384 => Hash::Sha384,
            Kind::P521 => Hash::Sha512,
            _ => Hash::Sha256,
        };
        Scheme {
            hash,
            pss: self.kind == Kind::RsaPss,
        }
    }

    /// A digest as a number of the curve's size: the crates refuse one of less than half of it (FIPS 186-5
    /// section 6.4.2, which takes any).
    fn number(&self, digest: Vec<u8>) -> Vec<u8> {
        let octets: usize = match self.kind {
            Kind::P384 => 48,
            Kind::P521 => 66,
            _ => 0,
        };
        [vec![0; octets.saturating_sub(digest.len())], digest].concat()
    }

    /// Signs; `None` stands where the key cannot do that.
    pub(crate) fn sign(&self, scheme: Scheme, message: &[u8]) -> Result<Vec<u8>> {
        let digest = self.number(scheme.hash.digest(message));
        Ok(match &self.secret {
            Secret::Rsa(key) if scheme.pss => {
                key.sign_with_rng(&mut OsRng, scheme.hash.pss(), &digest)?
            }
            Secret::Rsa(key) => key.sign_with_rng(&mut OsRng, scheme.hash.pkcs1(), &digest)?,
            Secret::P224(key) => {
                let signature: p224::ecdsa::Signature =
                    p224::ecdsa::SigningKey::from(key).sign_prehash(&digest)?;
                signature.to_der().as_bytes().to_vec()
            }
            Secret::P256(key) => {
                let signature: p256::ecdsa::Signature =
                    p256::ecdsa::SigningKey::from(key).sign_prehash(&digest)?;
                signature.to_der().as_bytes().to_vec()
            }
            Secret::P384(key) => {
                let signature: p384::ecdsa::Signature =
                    p384::ecdsa::SigningKey::from(key).sign_prehash(&digest)?;
                signature.to_der().as_bytes().to_vec()
            }
            Secret::P521(key) => {
                let key = p521::ecdsa::SigningKey::from_slice(&key.to_bytes())?;
                let signature: p521::ecdsa::Signature = key.sign_prehash(&digest)?;
                signature.to_der().as_bytes().to_vec()
            }
            Secret::Ed25519(key) => key.sign(message).to_bytes().to_vec(),
        })
    }
}

impl Hash {
    fn digest(self, message: &[u8]) -> Vec<u8> {
        match self {
            Self::Md5 => md5::Md5::digest(message).to_vec(),
            Self::Sha1 => Sha1::digest(message).to_vec(),
            Self::Sha224 => Sha224::digest(message).to_vec(),
            Self::Sha256 => Sha256::digest(message).to_vec(),
            Self::Sha384 => Sha384::digest(message).to_vec(),
            Self::Sha512 => Sha512::digest(message).to_vec(),
        }
    }

    fn pkcs1(self) -> Pkcs1v15Sign {
        match self {
            Self::Md5 => Pkcs1v15Sign::new::<md5::Md5>(),
            Self::Sha1 => Pkcs1v15Sign::new::<Sha1>(),
            Self::Sha224 => Pkcs1v15Sign::new::<Sha224>(),
            Self::Sha256 => Pkcs1v15Sign::new::<Sha256>(),
            Self::Sha384 => Pkcs1v15Sign::new::<Sha384>(),
            Self::Sha512 => Pkcs1v15Sign::new::<Sha512>(),
        }
    }

    fn pss(self) -> Pss {
        match self {
            Self::Md5 => Pss::new::<md5::Md5>(),
            Self::Sha1 => Pss::new::<Sha1>(),
            Self::Sha224 => Pss::new::<Sha224>(),
            Self::Sha256 => Pss::new::<Sha256>(),
            Self::Sha384 => Pss::new::<Sha384>(),
            Self::Sha512 => Pss::new::<Sha512>(),
        }
    }

    /// The digest's own identifier.
    fn oid(self) -> &'static str {
        match self {
            Self::Md5 => "1.2.840.113549.2.5",
            Self::Sha1 => "1.3.14.3.2.26",
            Self::Sha224 => "2.16.840.1.101.3.4.2.4",
            Self::Sha256 => "2.16.840.1.101.3.4.2.1",
            Self::Sha384 => "2.16.840.1.101.3.4.2.2",
            Self::Sha512 => "2.16.840.1.101.3.4.2.3",
        }
    }

    fn octets(self) -> u8 {
        match self {
            Self::Md5 => 16,
            Self::Sha1 => 20,
            Self::Sha224 => 28,
            Self::Sha256 => 32,
            Self::Sha384 => 48,
            Self::Sha512 => 64,
        }
    }
}

impl Scheme {
    /// AlgorithmIdentifier of the signatures that keys of a kind make (RFC 3279, 4055, 5758, 8410).
    pub(crate) fn identifier(self, kind: Kind) -> Vec<u8> {
        match kind {
            Kind::Rsa(..) | Kind::RsaPss if self.pss => {
                der::sequence(&[der::oid("1.2.840.113549.1.1.10"), self.pss_parameters()])
            }
            Kind::Rsa(..) | Kind::RsaPss => {
                let last = match self.hash {
                    Hash::Md5 => 4,
                    Hash::Sha1 => 5,
                    Hash::Sha224 => 14,
                    Hash::Sha256 => 11,
                    Hash::Sha384 => 12,
                    Hash::Sha512 => 13,
                };
                let oid = format!("1.2.840.113549.1.1.{last}");
                der::sequence(&[der::oid(&oid), der::null()])
            }
            Kind::Ed25519 => der::sequence(&[der::oid("1.3.101.112")]),
            Kind::P224 | Kind::P256 | Kind::P384 | Kind::P521 => {
                let last = match self.hash {
                    Hash::Md5 | Hash::Sha1 => "1",
                    Hash::Sha224 => "3.1",
                    Hash::Sha256 => "3.2",
                    Hash::Sha384 => "3.3",
                    Hash::Sha512 => "3.4",
                };
                der::sequence(&[der::oid(&format!("1.2.840.10045.4.{last}"))])
            }
        }
    }

    /// RSASSA-PSS-params with a salt as long as the digest (RFC 4055 section 3.1).
    fn pss_parameters(self) -> Vec<u8> {
        let hash = der::sequence(&[der::oid(self.hash.oid()), der::null()]);
        let mask = der::sequence(&[der::oid("1.2.840.113549.1.1.8"), hash.clone()]);
        if self.hash == Hash::Sha1 {
            return der::sequence(&[]);
        }
        der::sequence(&[
            der::element(der::explicit(0), &hash),
            der::element(der::explicit(1), &mask),
            der::element(der::explicit(2), &der::integer(self.hash.octets())),
        ])
    }
}
