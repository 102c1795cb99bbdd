//! The certificates of PKCS#7 and CMS signed data (RFC 5652 section 5.1), in DER and BER.

use std::ops::Range;

use crate::asn1::{self, Element};
use crate::input::{MAX_DOCUMENTS, ProblemKind};

const SIGNED_DATA: &str = "1.2.840.113549.1.7.2";
const SIGNED_AND_ENVELOPED_DATA: &str = "1.2.840.113549.1.7.4";

/// What a PKCS#7 structure holds.
#[derive(Debug, Default)]
pub(super) struct Members {
    /// Where its certificates and revocation lists stand.
    pub places: Vec<Range<usize>>,
    /// Why they end before all have been read.
    pub fault: Option<asn1::Error>,
}

/// The members of a ContentInfo whose content type is known already. Of one whose end is missing, those that are
/// there as a whole.
pub(super) fn members(
    content_info: &Element<'_>,
    content_type: &str,
) -> Result<Members, ProblemKind> {
    if ![SIGNED_DATA, SIGNED_AND_ENVELOPED_DATA].contains(&content_type) {
        let content_type = content_type.to_owned();
        return Err(ProblemKind::Pkcs7Other { content_type });
    }
    let signed_data = content_info.parts().nth(1);
    let signed_data = signed_data.and_then(|explicit| explicit.parts().next());
    let choices = signed_data
        .iter()
        .flat_map(Element::parts)
        .skip(3)
        .filter(|field| field.tag.is_context(0) || field.tag.is_context(1))
        .flat_map(|field| field.children())
        // One more than are read tells that there are too many.
        .take(MAX_DOCUMENTS + 1);
    let mut members = Members::default();
    for choice in choices {
        match choice {
            Ok(choice) if choice.tag.is_universal(asn1::SEQUENCE) => {
                let end = choice.offset + choice.bytes.len();
                members.places.push(choice.offset..end);
            }
            Ok(_) => {}
            Err(error) => members.fault = Some(error),
        }
    }
    match members.places.is_empty() {
        true => Err(ProblemKind::Pkcs7Empty),
        false => Ok(members),
    }
}
