//! A request for a certificate, or a self-signed test certificate: what a person asks for, what is
//! wrong with it, why each field is as it is, and the bytes that a key is to sign.
//!
//! No private key comes here in the clear: the caller has it, and brings its public half and its
//! signature. Time and chance are arguments too.

mod encoding;
mod explanation;
mod form;
mod instructions;
pub mod private_key;

use std::net::IpAddr;

use crate::certificate::{Certificate, Request, Time};
use crate::export::{File, armour, file_stem};
use crate::message::Message;

pub use explanation::Row;
pub use form::{Fault, Field, Form};
pub use instructions::{Instruction, Means};

/// What is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// PKCS#10 (RFC 2986), for an authority to sign.
    Request,
    /// A certificate that its own key signs.
    TestCertificate,
}

impl Kind {
    pub const ALL: [Self; 2] = [Self::Request, Self::TestCertificate];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::TestCertificate => "certificate",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What a test certificate says that it is: no shape is trusted everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Neither basic constraints nor key usage: every browser on a computer can trust it, Firefox
    /// too, and no telephone.
    Server,
    /// CA:TRUE: telephones and Chromium can trust it; Firefox refuses it as a server's.
    Authority,
}

impl Shape {
    pub const ALL: [Self; 2] = [Self::Server, Self::Authority];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Server => "computers",
            Self::Authority => "telephones",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shape| shape.name() == name)
    }
}

/// A kind of key, with the signature that goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    Rsa2048,
    Rsa3072,
    Rsa4096,
    P256,
    P384,
}

impl Algorithm {
    pub const ALL: [Self; 5] = [
        Self::Rsa2048,
        Self::Rsa3072,
        Self::Rsa4096,
        Self::P256,
        Self::P384,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Rsa2048 => "rsa-2048",
            Self::Rsa3072 => "rsa-3072",
            Self::Rsa4096 => "rsa-4096",
            Self::P256 => "p-256",
            Self::P384 => "p-384",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        let mut all = Self::ALL.into_iter();
        all.find(|algorithm| algorithm.name() == name)
    }

    /// What the field calls it.
    pub const fn shown(self) -> &'static str {
        match self {
            Self::Rsa2048 => "RSA 2048",
            Self::Rsa3072 => "RSA 3072",
            Self::Rsa4096 => "RSA 4096",
            Self::P256 => "ECDSA P-256",
            Self::P384 => "ECDSA P-384",
        }
    }

    /// Bits of an RSA modulus; `None` for a curve.
    pub const fn modulus(self) -> Option<u32> {
        match self {
            Self::Rsa2048 => Some(2048),
            Self::Rsa3072 => Some(3072),
            Self::Rsa4096 => Some(4096),
            Self::P256 | Self::P384 => None,
        }
    }

    /// What the signature hashes with.
    pub const fn hash(self) -> &'static str {
        match self {
            Self::P384 => "SHA-384",
            _ => "SHA-256",
        }
    }
}

/// A name of the server (RFC 5280 section 4.2.1.6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Host {
    Dns(String),
    Address(IpAddr),
}

impl Host {
    /// As people type it.
    pub fn text(&self) -> String {
        match self {
            Self::Dns(name) => name.clone(),
            Self::Address(address) => address.to_string(),
        }
    }
}

/// An attribute of the subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attribute {
    Country,
    State,
    Locality,
    Organization,
    Unit,
    CommonName,
}

impl Attribute {
    /// Its dotted OID (RFC 5280 appendix A.1).
    pub const fn oid(self) -> &'static str {
        match self {
            Self::Country => "2.5.4.6",
            Self::State => "2.5.4.8",
            Self::Locality => "2.5.4.7",
            Self::Organization => "2.5.4.10",
            Self::Unit => "2.5.4.11",
            Self::CommonName => "2.5.4.3",
        }
    }

    /// As RFC 4514 and most commands write it.
    pub const fn short_name(self) -> &'static str {
        match self {
            Self::Country => "C",
            Self::State => "ST",
            Self::Locality => "L",
            Self::Organization => "O",
            Self::Unit => "OU",
            Self::CommonName => "CN",
        }
    }
}

/// What is to be made, with nothing wrong in it; from [`Form::draft`].
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    pub kind: Kind,
    pub shape: Shape,
    pub algorithm: Algorithm,
    /// At least one.
    pub hosts: Vec<Host>,
    /// From the country down to the common name, which is always there.
    pub subject: Vec<(Attribute, String)>,
    /// Also for connections that the server opens itself.
    pub client: bool,
    /// How long a test certificate is valid.
    pub days: u32,
}

/// What chance and the clock bring to a test certificate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moment {
    pub now: Time,
    pub serial: [u8; 16],
}

/// Why nothing was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// What came as the public key is none.
    PublicKey,
    /// What came as the signature is none, or does not verify.
    Signature,
}

impl Draft {
    /// What the key has to sign: CertificationRequestInfo (RFC 2986 section 4.1) or TBSCertificate
    /// (RFC 5280 section 4.1). `spki` is the SubjectPublicKeyInfo.
    pub fn to_be_signed(&self, spki: &[u8], moment: &Moment) -> Result<Vec<u8>, Error> {
        let key = crate::asn1::whole(spki).ok_or(Error::PublicKey)?;
        match self.kind {
            Kind::Request => Ok(encoding::request_info(self, spki)),
            Kind::TestCertificate => {
                encoding::certificate_info(self, &key, moment).ok_or(Error::PublicKey)
            }
        }
    }

    /// The whole, read again and verified. `signature` is as WebCrypto gives it: of a curve, the two
    /// numbers side by side.
    pub fn seal(&self, to_be_signed: &[u8], signature: &[u8]) -> Result<Made, Error> {
        let der = encoding::sealed(self.algorithm, to_be_signed, signature);
        let der = der.ok_or(Error::Signature)?;
        let holds = match self.kind {
            Kind::Request => Request::from_der(&der).map(|request| request.is_signed),
            Kind::TestCertificate => Certificate::from_der(&der).map(|own| own.is_self_signed()),
        };
        match holds {
            Ok(Some(true)) => Ok(Made {
                kind: self.kind,
                name: self.stem(),
                der,
            }),
            _ => Err(Error::Signature),
        }
    }

    /// What the files are called, without their extension.
    fn stem(&self) -> String {
        let first = self.hosts.first().map(Host::text);
        file_stem(&first.unwrap_or_default().replace(':', "-"))
    }

    /// The subject's attribute, empty where it has none.
    fn attribute(&self, wanted: Attribute) -> &str {
        let mut subject = self.subject.iter();
        let found = subject.find(|(attribute, _)| *attribute == wanted);
        found.map_or("", |(_, value)| value)
    }

    /// Fields, with the reason for each.
    pub fn rows(&self) -> Vec<Row> {
        explanation::rows(self)
    }

    /// The same by other means.
    pub fn instructions(&self, means: Means) -> Instruction {
        instructions::instruction(self, means)
    }

    /// What is not wrong and yet may surprise.
    pub fn advice(&self) -> Vec<Message> {
        explanation::advice(self)
    }
}

/// A request or a certificate, signed.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    pub kind: Kind,
    /// What the files are called, without their extension.
    pub name: String,
    pub der: Vec<u8>,
}

impl Made {
    pub fn pem(&self) -> String {
        let label = match self.kind {
            Kind::Request => "CERTIFICATE REQUEST",
            Kind::TestCertificate => "CERTIFICATE",
        };
        armour(label, &self.der)
    }

    /// The file to send to the authority, or to give to the server.
    pub fn file(&self) -> File {
        let (extension, mime_type) = match self.kind {
            Kind::Request => ("csr", "application/pkcs10"),
            Kind::TestCertificate => ("pem", "application/pem-certificate-chain"),
        };
        File {
            name: format!("{}.{extension}", self.name),
            mime_type,
            bytes: self.pem().into_bytes(),
        }
    }

    /// The certificate; a request has none.
    pub fn certificate(&self) -> Option<Certificate> {
        match self.kind {
            Kind::Request => None,
            Kind::TestCertificate => Certificate::from_der(&self.der).ok(),
        }
    }
}
