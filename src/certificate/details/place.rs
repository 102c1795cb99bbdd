//! Where the fields of a certificate stand in its encoding (RFC 5280 section 4.1).

use crate::asn1::{self, Element, INTEGER};
use crate::certificate::Certificate;
use crate::certificate::details::extension_label;
use crate::message::Message;

/// One field and where it begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// In bytes from the start of the certificate.
    pub offset: usize,
    pub label: Message,
}

/// The fields in the order of their bytes, under the names that [`super::rows`] gives them; as far
/// as the structure can be followed.
pub fn places(certificate: &Certificate) -> Vec<Place> {
    let mut places = Vec::new();
    if let Some(whole) = asn1::whole(&certificate.der) {
        let mut parts = whole.children().filter_map(Result::ok);
        if let Some(tbs) = parts.next() {
            places.push(place(&tbs, "field-to-be-signed"));
            to_be_signed(&tbs, &mut places);
        }
        let rest = ["field-signature-algorithm", "field-signature"];
        places.extend(parts.zip(rest).map(|(part, label)| place(&part, label)));
    }
    places
}

fn place(element: &Element<'_>, label: &'static str) -> Place {
    Place {
        offset: element.offset,
        label: Message::new(label),
    }
}

/// ```text
/// TBSCertificate ::= SEQUENCE {
///     version [0] DEFAULT v1, serialNumber, signature, issuer, validity, subject,
///     subjectPublicKeyInfo, issuerUniqueID [1] OPTIONAL, subjectUniqueID [2] OPTIONAL,
///     extensions [3] OPTIONAL }
/// ```
fn to_be_signed(tbs: &Element<'_>, places: &mut Vec<Place>) {
    let fields = tbs.children().filter_map(Result::ok);
    let mut plain = [
        "field-inner-algorithm",
        "field-issuer",
        "field-validity",
        "field-subject",
        "field-public-key",
    ]
    .into_iter();
    for field in fields {
        match field.tag {
            tag if tag.is_context(0) => places.push(place(&field, "field-version")),
            tag if tag.is_context(1) => places.push(place(&field, "field-issuer-id")),
            tag if tag.is_context(2) => places.push(place(&field, "field-subject-id")),
            tag if tag.is_context(3) => extensions(&field, places),
            tag if tag.is_universal(INTEGER) => places.push(place(&field, "field-serial")),
            _ => {
                let Some(label) = plain.next() else { return };
                places.push(place(&field, label));
                if label == "field-validity" {
                    let times = field.children().filter_map(Result::ok);
                    let labels = ["field-not-before", "field-not-after"];
                    places.extend(times.zip(labels).map(|(time, label)| place(&time, label)));
                }
            }
        }
    }
}

fn extensions(wrapper: &Element<'_>, places: &mut Vec<Place>) {
    places.push(place(wrapper, "field-extensions"));
    let list = wrapper.child(0);
    let all = list.iter().flat_map(|list| list.children());
    for extension in all.filter_map(Result::ok) {
        if let Some(id) = extension.child(0).and_then(|id| id.oid()) {
            places.push(Place {
                offset: extension.offset,
                label: extension_label(&id),
            });
        }
    }
}
