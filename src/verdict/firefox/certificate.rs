//! A certificate as mozilla::pkix's `BackCert::Init` takes it (pkixcert.cpp), or the error that it
//! gives instead.

use super::{
    BAD_DER, BAD_SIGNATURE, EXTENSION_VALUE_INVALID, INVALID_ARGS, INVALID_INTEGER_ENCODING,
    LIBRARY_FAILURE, UNKNOWN_CRITICAL_EXTENSION,
};
use crate::certificate::Certificate;
use crate::verdict::der;
use crate::verdict::layout::{Layout, RawExtension, oid};

/// Extensions are kept as they stand: mozilla::pkix reads each of them when it needs it.
#[derive(Debug, Clone, Copy)]
pub(super) struct BackCert<'a> {
    pub certificate: &'a Certificate,
    pub layout: &'a Layout<'a>,
    /// Its place in the pool.
    pub member: usize,
    pub key_usage: Option<&'a [u8]>,
    pub names: Option<&'a [u8]>,
    pub basic: Option<&'a [u8]>,
    pub constraints: Option<&'a [u8]>,
    pub purposes: Option<&'a [u8]>,
    pub tls_features: Option<&'a [u8]>,
    pub authority_access: Option<&'a [u8]>,
    pub timestamps: Option<&'a [u8]>,
}

impl<'a> BackCert<'a> {
    pub fn read(
        member: usize,
        certificate: &'a Certificate,
        layout: Option<&'a Layout<'a>>,
    ) -> Result<Self, &'static str> {
        let layout = layout.ok_or_else(|| unreadable(certificate))?;
        // The signature is read before what it covers (pkixder.cpp, `SignedData`).
        if layout.unused_bits != 0 {
            return Err(BAD_SIGNATURE);
        }
        if !matches!(layout.version, None | Some([0..=3])) {
            return Err(BAD_DER);
        }
        if layout.serial.is_empty() {
            return Err(LIBRARY_FAILURE);
        }
        if !der::is_integer(layout.serial) {
            return Err(INVALID_INTEGER_ENCODING);
        }
        let mut back = Self {
            certificate,
            layout,
            member,
            key_usage: None,
            names: None,
            basic: None,
            constraints: None,
            purposes: None,
            tls_features: None,
            authority_access: None,
            timestamps: None,
        };
        back.remember(layout)?;
        Ok(back)
    }

    /// `RememberExtension` for each of them, in their order: the first problem is the answer.
    fn remember(&mut self, layout: &'a Layout<'a>) -> Result<(), &'static str> {
        let mut seen: Vec<&[u8]> = Vec::new();
        let mut netscape = false;
        for extension in layout.extensions() {
            let critical = match extension.critical {
                None | Some([0]) => false,
                Some([0xff]) => true,
                Some(_) => return Err(BAD_DER),
            };
            let understood = self.take(extension, critical);
            netscape |= critical && extension.oid == oid::NETSCAPE_CERTIFICATE_TYPE;
            if understood {
                let may_repeat =
                    matches!(extension.oid, oid::POLICY_CONSTRAINTS | oid::OCSP_NO_CHECK);
                let empty = extension.value.is_empty() && extension.oid != oid::OCSP_NO_CHECK;
                if empty || seen.contains(&extension.oid) && !may_repeat {
                    return Err(EXTENSION_VALUE_INVALID);
                }
                seen.push(extension.oid);
            } else if critical {
                return Err(UNKNOWN_CRITICAL_EXTENSION);
            }
        }
        if netscape && (self.basic.is_none() || self.purposes.is_none()) {
            return Err(UNKNOWN_CRITICAL_EXTENSION);
        }
        Ok(())
    }

    /// Whether mozilla::pkix understands the extension. Of a repeated one, the first is kept.
    fn take(&mut self, extension: &RawExtension<'a>, critical: bool) -> bool {
        let place = match extension.oid {
            oid::KEY_USAGE => &mut self.key_usage,
            oid::SUBJECT_ALT_NAME => &mut self.names,
            oid::BASIC_CONSTRAINTS => &mut self.basic,
            oid::NAME_CONSTRAINTS => &mut self.constraints,
            oid::EXTENDED_KEY_USAGE => &mut self.purposes,
            oid::TLS_FEATURE => &mut self.tls_features,
            oid::AUTHORITY_INFO_ACCESS => &mut self.authority_access,
            oid::EMBEDDED_SCT_LIST => &mut self.timestamps,
            oid::CERTIFICATE_POLICIES | oid::POLICY_CONSTRAINTS | oid::INHIBIT_ANY_POLICY => {
                return true;
            }
            oid::OCSP_NO_CHECK | oid::NETSCAPE_CERTIFICATE_TYPE => return critical,
            _ => return false,
        };
        place.get_or_insert(extension.value);
        true
    }

    /// The names are the same bytes.
    pub fn is_self_issued(&self) -> bool {
        self.layout.issuer == self.layout.subject
    }

    pub fn is_version_1(&self) -> bool {
        matches!(self.layout.version, None | Some([0]))
    }
}

/// A certificate whose outermost element is not DER does not even reach mozilla::pkix (measured,
/// Firefox 153).
fn unreadable(certificate: &Certificate) -> &'static str {
    match der::only(&certificate.der, der::SEQUENCE) {
        None => INVALID_ARGS,
        Some(_) => BAD_DER,
    }
}
