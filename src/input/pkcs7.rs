//! The certificates of PKCS#7 and CMS signed data (RFC 5652 section 5.1), in DER and BER.

use crate::asn1::Element;
use crate::input::{
    At, Container, Document, Kind, ProblemKind,
    classify::{read_certificate, unread},
};

const SIGNED_DATA: &str = "1.2.840.113549.1.7.2";
const SIGNED_AND_ENVELOPED_DATA: &str = "1.2.840.113549.1.7.4";

/// Reads the certificates of a ContentInfo whose content type is known already.
pub(super) fn read(content_info: &Element<'_>, content_type: &str, at: At) -> Vec<Document> {
    if ![SIGNED_DATA, SIGNED_AND_ENVELOPED_DATA].contains(&content_type) {
        let content_type = content_type.to_owned();
        let kind = ProblemKind::Pkcs7Other { content_type };
        return vec![unread(Kind::Unrecognised, kind, at)];
    }
    let signed_data = content_info.child(1).and_then(|explicit| explicit.child(0));
    let certificates: Vec<Document> = signed_data
        .iter()
        .flat_map(Element::children)
        .filter_map(Result::ok)
        .skip(3)
        .filter(|field| field.tag.is_context(0))
        .flat_map(|field| field.children())
        .filter_map(Result::ok)
        .filter(|choice| choice.tag.is_universal(crate::asn1::SEQUENCE))
        .map(|choice| read_certificate(&choice, Container::Pkcs7, at))
        .collect();
    if certificates.is_empty() {
        return vec![unread(Kind::Unrecognised, ProblemKind::Pkcs7Empty, at)];
    }
    certificates
}
