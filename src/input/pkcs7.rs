//! The certificates of PKCS#7 and CMS signed data (RFC 5652 section 5.1), in DER and BER.

use std::ops::Range;

use crate::asn1::{self, Element};
use crate::input::ProblemKind;

const SIGNED_DATA: &str = "1.2.840.113549.1.7.2";
const SIGNED_AND_ENVELOPED_DATA: &str = "1.2.840.113549.1.7.4";

/// Where the certificates and revocation lists of a ContentInfo stand, whose content type is
/// known already.
pub(super) fn members(
    content_info: &Element<'_>,
    content_type: &str,
) -> Result<Vec<Range<usize>>, ProblemKind> {
    if ![SIGNED_DATA, SIGNED_AND_ENVELOPED_DATA].contains(&content_type) {
        let content_type = content_type.to_owned();
        return Err(ProblemKind::Pkcs7Other { content_type });
    }
    let signed_data = content_info.child(1).and_then(|explicit| explicit.child(0));
    let members: Vec<Range<usize>> = signed_data
        .iter()
        .flat_map(Element::children)
        .filter_map(Result::ok)
        .skip(3)
        .filter(|field| field.tag.is_context(0) || field.tag.is_context(1))
        .flat_map(|field| field.children())
        .filter_map(Result::ok)
        .filter(|choice| choice.tag.is_universal(asn1::SEQUENCE))
        .map(|choice| choice.offset..choice.offset + choice.bytes.len())
        .collect();
    match members.is_empty() {
        true => Err(ProblemKind::Pkcs7Empty),
        false => Ok(members),
    }
}
