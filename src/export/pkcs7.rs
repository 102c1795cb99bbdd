//! Certs-only PKCS#7: SignedData without content and without signers (RFC 2315, RFC 5652
//! section 5.1), around the certificates' own bytes.

use der::asn1::{AnyRef, ObjectIdentifier, SetOfVec};
use der::{Decode, Encode, Sequence};

use crate::certificate::Certificate;
use crate::export::Error;

const DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
const SIGNED_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");

#[derive(Sequence)]
struct ContentInfo<'a> {
    content_type: ObjectIdentifier,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT")]
    content: SignedData<'a>,
}

#[derive(Sequence)]
struct SignedData<'a> {
    version: u8,
    digest_algorithms: SetOfVec<AnyRef<'a>>,
    encapsulated: EncapsulatedContentInfo,
    #[asn1(context_specific = "0", tag_mode = "IMPLICIT")]
    certificates: SetOfVec<AnyRef<'a>>,
    signers: SetOfVec<AnyRef<'a>>,
}

#[derive(Sequence)]
struct EncapsulatedContentInfo {
    content_type: ObjectIdentifier,
}

/// Writes the certificates once each; DER sorts them (X.690 section 11.6).
pub(super) fn encode(certificates: &[Certificate]) -> Result<Vec<u8>, Error> {
    let mut set = SetOfVec::new();
    for (index, certificate) in certificates.iter().enumerate() {
        let mut before = certificates.iter().take(index);
        if before.any(|earlier| earlier.der == certificate.der) {
            continue;
        }
        let any = AnyRef::from_der(&certificate.der).map_err(|_| Error::Unencodable)?;
        set.insert(any).map_err(|_| Error::Unencodable)?;
    }
    let content_info = ContentInfo {
        content_type: SIGNED_DATA,
        content: SignedData {
            version: 1,
            digest_algorithms: SetOfVec::new(),
            encapsulated: EncapsulatedContentInfo { content_type: DATA },
            certificates: set,
            signers: SetOfVec::new(),
        },
    };
    content_info.to_der().map_err(|_| Error::Unencodable)
}
