//! A certificate's fields where DER puts them (RFC 5280 section 4.1), before anybody judges them.

use super::der::{self, Element, Reader};

/// The fields, as bytes of the certificate.
#[derive(Clone, Debug)]
pub(super) struct Layout<'a> {
    /// The whole tbsCertificate, which the signature covers.
    pub signed: &'a [u8],
    /// The AlgorithmIdentifier beside the signature.
    pub algorithm: &'a [u8],
    /// The one inside, under the signature.
    pub inner_algorithm: &'a [u8],
    pub signature: &'a [u8],
    /// How many bits the signature's BIT STRING says to leave out of its last octet.
    pub unused_bits: u8,
    /// They are zero, and there are not more than an octet has.
    pub unused_bits_fit: bool,
    /// The INTEGER's content; `None` where the field is left out, which means version 1.
    pub version: Option<&'a [u8]>,
    pub serial: &'a [u8],
    pub issuer: &'a [u8],
    /// The content of the validity, both dates.
    pub validity: &'a [u8],
    pub subject: &'a [u8],
    pub key: &'a [u8],
    pub unique_ids: bool,
    /// They are bit strings.
    pub unique_ids_fit: bool,
    /// `None` where the certificate has no extensions field.
    pub extensions: Option<Vec<RawExtension<'a>>>,
}

/// One extension, unjudged.
#[derive(Clone, Copy, Debug)]
pub(super) struct RawExtension<'a> {
    /// The OBJECT IDENTIFIER's content.
    pub oid: &'a [u8],
    /// The BOOLEAN's content, where it is written.
    pub critical: Option<&'a [u8]>,
    pub value: &'a [u8],
}

impl<'a> Layout<'a> {
    pub fn read(der: &'a [u8]) -> Option<Self> {
        let mut whole = Reader::new(der::only(der, der::SEQUENCE)?);
        let signed = whole.element_of(der::SEQUENCE)?;
        let algorithm = whole.element_of(der::SEQUENCE)?.bytes;
        let bits = whole.expect(der::BIT_STRING)?;
        let (&unused_bits, signature) = bits.split_first()?;
        whole.end(())?;
        let mut tbs = Reader::new(signed.content);
        let version = match tbs.optional(der::constructed(0))? {
            Some(explicit) => Some(der::only(explicit, der::INTEGER)?),
            None => None,
        };
        let serial = tbs.expect(der::INTEGER)?;
        let inner_algorithm = tbs.element_of(der::SEQUENCE)?.bytes;
        let issuer = tbs.element_of(der::SEQUENCE)?.bytes;
        let validity = tbs.expect(der::SEQUENCE)?;
        let subject = tbs.element_of(der::SEQUENCE)?.bytes;
        let key = tbs.element_of(der::SEQUENCE)?.bytes;
        let issuer_id = tbs.optional(der::primitive(1))?;
        let subject_id = tbs.optional(der::primitive(2))?;
        let extensions = match tbs.optional(der::constructed(3))? {
            Some(explicit) => Some(extensions(explicit)?),
            None => None,
        };
        tbs.end(Self {
            signed: signed.bytes,
            algorithm,
            inner_algorithm,
            signature,
            unused_bits,
            unused_bits_fit: der::bits(bits).is_some(),
            version,
            serial,
            issuer,
            validity,
            subject,
            key,
            unique_ids: issuer_id.is_some() || subject_id.is_some(),
            unique_ids_fit: [issuer_id, subject_id]
                .into_iter()
                .flatten()
                .all(|id| der::bits(id).is_some()),
            extensions,
        })
    }

    /// Both dates are written as RFC 5280 section 4.1.2.5 asks: to the second, in UTC, with `Z`.
    /// Seconds may go up to `last_second`: readers differ about leap seconds.
    pub fn has_plain_dates(&self, last_second: &[u8; 2]) -> bool {
        let dates = der::all(self.validity).unwrap_or_default();
        dates.len() == 2 && dates.iter().all(|date| is_plain_date(date, last_second))
    }

    /// All extensions, none where there is no such field.
    pub fn extensions(&self) -> &[RawExtension<'a>] {
        self.extensions.as_deref().unwrap_or_default()
    }
}

/// BasicConstraints: cA, and the content of pathLenConstraint, which every verifier reads in its
/// own way. cA may be written out as FALSE.
pub(super) fn basic_constraints(value: &[u8]) -> Option<(bool, Option<&[u8]>)> {
    let mut reader = Reader::new(der::only(value, der::SEQUENCE)?);
    let ca = match reader.optional(der::BOOLEAN)? {
        None | Some([0]) => false,
        Some([0xff]) => true,
        Some(_) => return None,
    };
    let path_len = reader.optional(der::INTEGER)?;
    reader.end((ca, path_len))
}

fn is_plain_date(date: &Element<'_>, last_second: &[u8; 2]) -> bool {
    let digits = match date.tag {
        der::UTC_TIME => 12,
        der::GENERALIZED_TIME => 14,
        _ => return false,
    };
    let Some((b'Z', number)) = date.content.split_last() else {
        return false;
    };
    let seconds = number.last_chunk::<2>();
    number.len() == digits
        && number.iter().all(u8::is_ascii_digit)
        && seconds.is_some_and(|seconds| seconds <= last_second)
}

fn extensions(explicit: &[u8]) -> Option<Vec<RawExtension<'_>>> {
    let sequence = der::all(der::only(explicit, der::SEQUENCE)?)?;
    sequence
        .into_iter()
        .map(|element| {
            let mut reader =
                Reader::new((element.tag == der::SEQUENCE).then_some(element.content)?);
            let oid = reader.expect(der::OID)?;
            let critical = reader.optional(der::BOOLEAN)?;
            let value = reader.expect(der::OCTET_STRING)?;
            reader.end(RawExtension {
                oid,
                critical,
                value,
            })
        })
        .collect()
}

/// Content octets of the object identifiers that decide something.
pub(super) mod oid {
    pub const SUBJECT_KEY_IDENTIFIER: &[u8] = &[0x55, 0x1d, 0x0e];
    pub const KEY_USAGE: &[u8] = &[0x55, 0x1d, 0x0f];
    pub const SUBJECT_ALT_NAME: &[u8] = &[0x55, 0x1d, 0x11];
    pub const BASIC_CONSTRAINTS: &[u8] = &[0x55, 0x1d, 0x13];
    pub const NAME_CONSTRAINTS: &[u8] = &[0x55, 0x1d, 0x1e];
    pub const CERTIFICATE_POLICIES: &[u8] = &[0x55, 0x1d, 0x20];
    pub const ANY_POLICY: &[u8] = &[0x55, 0x1d, 0x20, 0x00];
    pub const POLICY_MAPPINGS: &[u8] = &[0x55, 0x1d, 0x21];
    pub const AUTHORITY_KEY_IDENTIFIER: &[u8] = &[0x55, 0x1d, 0x23];
    pub const POLICY_CONSTRAINTS: &[u8] = &[0x55, 0x1d, 0x24];
    pub const EXTENDED_KEY_USAGE: &[u8] = &[0x55, 0x1d, 0x25];
    pub const ANY_EXTENDED_KEY_USAGE: &[u8] = &[0x55, 0x1d, 0x25, 0x00];
    pub const INHIBIT_ANY_POLICY: &[u8] = &[0x55, 0x1d, 0x36];
    pub const AUTHORITY_INFO_ACCESS: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 1, 1];
    pub const TLS_FEATURE: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 1, 24];
    pub const SERVER_AUTH: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 1];
    pub const OCSP_SIGNING: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 9];
    pub const OCSP: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 48, 1];
    pub const OCSP_NO_CHECK: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 48, 1, 5];
    pub const CPS: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 2, 1];
    pub const USER_NOTICE: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 2, 2];
    pub const MS_APPLICATION_POLICIES: &[u8] = &[0x2b, 6, 1, 4, 1, 0x82, 0x37, 21, 10];
    pub const EMBEDDED_SCT_LIST: &[u8] = &[0x2b, 6, 1, 4, 1, 0xd6, 0x79, 2, 4, 2];
    pub const NETSCAPE_CERTIFICATE_TYPE: &[u8] = &[0x60, 0x86, 0x48, 1, 0x86, 0xf8, 0x42, 1, 1];
    pub const RSA_ENCRYPTION: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1];
    pub const RSA_PSS: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 10];
    pub const DSA: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x38, 4, 1];
    pub const X500_RSA: &[u8] = &[0x55, 8, 1, 1];
    pub const EC_PUBLIC_KEY: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1];
    pub const P256: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7];
    pub const P384: &[u8] = &[0x2b, 0x81, 4, 0, 0x22];
    pub const P521: &[u8] = &[0x2b, 0x81, 4, 0, 0x23];
    pub const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];
    pub const EMAIL_ADDRESS: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 9, 1];
}
