//! The hash functions that signatures use.

use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512};

use super::{Row, oid};
use der::asn1::ObjectIdentifier;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hash {
    Md5,
    Sha1,
    Sha224,
    Sha256,
    Sha384,
    Sha512,
}

/// RFC 8017, appendix B.1.
pub(super) const HASHES: &[Row<Hash>] = &[
    (oid("1.2.840.113549.2.5"), Hash::Md5),
    (oid("1.3.14.3.2.26"), Hash::Sha1),
    (oid("2.16.840.1.101.3.4.2.4"), Hash::Sha224),
    (oid("2.16.840.1.101.3.4.2.1"), Hash::Sha256),
    (oid("2.16.840.1.101.3.4.2.2"), Hash::Sha384),
    (oid("2.16.840.1.101.3.4.2.3"), Hash::Sha512),
];

impl Hash {
    pub(super) fn oid(self) -> Option<&'static ObjectIdentifier> {
        HASHES
            .iter()
            .find(|(_, hash)| *hash == self)
            .map(|(oid, _)| oid)
    }

    /// The digest of the `parts`, one after the other.
    pub(super) fn digest(self, parts: &[&[u8]]) -> Vec<u8> {
        match self {
            Hash::Md5 => digest::<Md5>(parts),
            Hash::Sha1 => digest::<Sha1>(parts),
            Hash::Sha224 => digest::<Sha224>(parts),
            Hash::Sha256 => digest::<Sha256>(parts),
            Hash::Sha384 => digest::<Sha384>(parts),
            Hash::Sha512 => digest::<Sha512>(parts),
        }
    }
}

fn digest<D: Digest>(parts: &[&[u8]]) -> Vec<u8> {
    parts
        .iter()
        .fold(D::new(), |state, part| state.chain_update(part))
        .finalize()
        .to_vec()
}
