//! Certificates as files, in the formats that wizards, servers and people ask for.

mod pkcs7;

use crate::certificate::Certificate;

/// A file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// One certificate, binary.
    Der,
    /// One certificate, Base-64 as Windows names it.
    Base64,
    /// One certificate, PEM.
    Pem,
    /// All certificates, PEM, in the order given.
    PemChain,
    Pkcs7Der,
    Pkcs7DerChain,
    Pkcs7Pem,
    Pkcs7PemChain,
}

/// Why a file cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// There is no certificate to write.
    Empty,
    /// The certificate's outer structure cannot be put into PKCS#7.
    Unencodable,
}

/// A file ready to be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct File {
    pub name: String,
    pub mime_type: &'static str,
    pub bytes: Vec<u8>,
}

impl Format {
    pub const ALL: [Self; 8] = [
        Self::Der,
        Self::Base64,
        Self::Pem,
        Self::PemChain,
        Self::Pkcs7Der,
        Self::Pkcs7DerChain,
        Self::Pkcs7Pem,
        Self::Pkcs7PemChain,
    ];

    /// Name on the command line, and stem of the message ids.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Der => "der",
            Self::Base64 => "base64",
            Self::Pem => "pem",
            Self::PemChain => "pem-chain",
            Self::Pkcs7Der => "pkcs7-der",
            Self::Pkcs7DerChain => "pkcs7-der-chain",
            Self::Pkcs7Pem => "pkcs7-pem",
            Self::Pkcs7PemChain => "pkcs7-pem-chain",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The messages of the format's name and of who wants it.
    pub const fn ids(self) -> (&'static str, &'static str) {
        match self {
            Self::Der => ("format-der", "format-der-who"),
            Self::Base64 => ("format-base64", "format-base64-who"),
            Self::Pem => ("format-pem", "format-pem-who"),
            Self::PemChain => ("format-pem-chain", "format-pem-chain-who"),
            Self::Pkcs7Der => ("format-pkcs7-der", "format-pkcs7-der-who"),
            Self::Pkcs7DerChain => ("format-pkcs7-der-chain", "format-pkcs7-der-chain-who"),
            Self::Pkcs7Pem => ("format-pkcs7-pem", "format-pkcs7-pem-who"),
            Self::Pkcs7PemChain => ("format-pkcs7-pem-chain", "format-pkcs7-pem-chain-who"),
        }
    }

    /// File extension without its dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Der | Self::Base64 => "cer",
            Self::Pem | Self::PemChain | Self::Pkcs7Pem | Self::Pkcs7PemChain => "pem",
            Self::Pkcs7Der | Self::Pkcs7DerChain => "p7b",
        }
    }

    /// Media type: RFC 2585 for certificates, RFC 8551 for certs-only PKCS#7, RFC 8555 for PEM.
    pub const fn mime_type(self) -> &'static str {
        match self {
            Self::Der | Self::Base64 => "application/pkix-cert",
            Self::Pem | Self::PemChain | Self::Pkcs7Pem | Self::Pkcs7PemChain => {
                "application/pem-certificate-chain"
            }
            Self::Pkcs7Der | Self::Pkcs7DerChain => "application/x-pkcs7-certificates",
        }
    }

    /// Whether the file holds every certificate rather than the first.
    pub const fn is_chain(self) -> bool {
        matches!(
            self,
            Self::PemChain | Self::Pkcs7DerChain | Self::Pkcs7PemChain
        )
    }

    /// Writes certificates, leaf first. PKCS#7 is a set: DER sorts it, so its order is not kept.
    pub fn encode(self, certificates: &[Certificate]) -> Result<Vec<u8>, Error> {
        let count = if self.is_chain() {
            certificates.len()
        } else {
            1
        };
        let chosen = certificates
            .get(..count)
            .filter(|chosen| !chosen.is_empty());
        let chosen = chosen.ok_or(Error::Empty)?;
        let pkcs7 = || pkcs7::encode(chosen);
        Ok(match self {
            Self::Der => chosen.iter().flat_map(|one| one.der.to_vec()).collect(),
            Self::Base64 => certificates_pem(chosen, ::pem::LineEnding::CRLF),
            Self::Pem | Self::PemChain => certificates_pem(chosen, ::pem::LineEnding::LF),
            Self::Pkcs7Der | Self::Pkcs7DerChain => pkcs7()?,
            Self::Pkcs7Pem | Self::Pkcs7PemChain => armour("PKCS7", &pkcs7()?).into_bytes(),
        })
    }

    /// The file with its name: made from the first certificate's title.
    pub fn file(self, certificates: &[Certificate]) -> Result<File, Error> {
        let first = certificates.first().ok_or(Error::Empty)?;
        let stem = file_stem(&first.title());
        let chain = if self.is_chain() { "-chain" } else { "" };
        let inner = match self {
            Self::Base64 => "-base64",
            Self::Pkcs7Pem | Self::Pkcs7PemChain => "-pkcs7",
            _ => "",
        };
        Ok(File {
            name: format!("{stem}{inner}{chain}.{}", self.extension()),
            mime_type: self.mime_type(),
            bytes: self.encode(certificates)?,
        })
    }
}

fn certificates_pem(certificates: &[Certificate], line_ending: ::pem::LineEnding) -> Vec<u8> {
    let blocks = certificates
        .iter()
        .flat_map(|one| armour_with("CERTIFICATE", &one.der, line_ending).into_bytes());
    blocks.collect()
}

/// One certificate as PEM, with LF at the end of each line.
pub fn pem(certificate: &Certificate) -> String {
    armour("CERTIFICATE", &certificate.der)
}

/// DER between the lines of PEM (RFC 7468), with LF at the end of each line.
pub(crate) fn armour(label: &str, der: &[u8]) -> String {
    armour_with(label, der, ::pem::LineEnding::LF)
}

fn armour_with(label: &str, der: &[u8], line_ending: ::pem::LineEnding) -> String {
    let config = ::pem::EncodeConfig::new().set_line_ending(line_ending);
    ::pem::encode_config(&::pem::Pem::new(label, der), config)
}

/// A file name's stem from any text: letters, digits, `.`, `-` and `_`, at most 64 characters,
/// never empty and never a name that Windows keeps for devices.
pub fn file_stem(title: &str) -> String {
    let wild = title
        .strip_prefix("*.")
        .map(|rest| format!("wildcard.{rest}"));
    let title = wild.as_deref().unwrap_or(title);
    let safe = |character: char| match character {
        character if character.is_alphanumeric() || "-_.".contains(character) => character,
        _ => '-',
    };
    let pieces: String = title.chars().take(64).map(safe).collect();
    let joined: Vec<&str> = pieces
        .split('-')
        .filter(|piece| piece.contains(|c: char| c != '.'))
        .collect();
    let stem = joined.join("-");
    let stem = stem.trim_matches('.');
    let device = stem
        .split('.')
        .next()
        .unwrap_or_default()
        .to_ascii_uppercase();
    let numbered = |prefix: &str| {
        let digit = device.strip_prefix(prefix);
        digit.is_some_and(|digit| digit.len() == 1 && digit.bytes().all(|b| b.is_ascii_digit()))
    };
    let reserved = matches!(device.as_str(), "" | "CON" | "PRN" | "AUX" | "NUL")
        || numbered("COM")
        || numbered("LPT");
    if reserved {
        return format!("certificate-{stem}")
            .trim_end_matches('-')
            .to_owned();
    }
    stem.to_owned()
}
