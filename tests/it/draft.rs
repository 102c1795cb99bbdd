//! Certificates put together element by element, for what openssl does not make.

use trustguide::asn1::wrap;

const SEQUENCE: u8 = 0x30;
pub const OID: u8 = 0x06;
const OCTET_STRING: u8 = 0x04;

/// A certificate before it is written. Nobody signs it.
pub struct Draft {
    pub serial: Vec<u8>,
    /// The content of a SEQUENCE.
    pub algorithm: Vec<u8>,
    pub issuer: Vec<u8>,
    pub subject: Vec<u8>,
    /// The content of a SEQUENCE.
    pub key_algorithm: Vec<u8>,
    pub key: Vec<u8>,
    /// The content octets of an OID, and extnValue.
    pub extensions: Vec<(Vec<u8>, Vec<u8>)>,
    pub signature: Vec<u8>,
}

impl Default for Draft {
    fn default() -> Self {
        let ed25519 = wrap(OID, &[0x2b, 0x65, 0x70]);
        Self {
            serial: vec![1],
            algorithm: ed25519.clone(),
            issuer: common_name(0x0c, b"issuer.example"),
            subject: common_name(0x0c, b"draft.example"),
            key_algorithm: ed25519,
            key: vec![7; 32],
            extensions: Vec::new(),
            signature: vec![9; 64],
        }
    }
}

/// RDNs of one common name, in a string of this tag.
pub fn common_name(tag: u8, text: &[u8]) -> Vec<u8> {
    let id = wrap(OID, &[0x55, 0x04, 0x03]);
    wrap(0x31, &wrap(SEQUENCE, &[id, wrap(tag, text)].concat()))
}

fn bit_string(octets: &[u8]) -> Vec<u8> {
    wrap(0x03, &[&[0], octets].concat())
}

impl Draft {
    pub fn der(&self) -> Vec<u8> {
        let sequence = |parts: &[Vec<u8>]| wrap(SEQUENCE, &parts.concat());
        let algorithm = wrap(SEQUENCE, &self.algorithm);
        let dates = [b"260101000000Z", b"270101000000Z"].map(|date| wrap(0x17, date));
        let extensions = self.extensions.iter();
        let extensions: Vec<Vec<u8>> = extensions
            .map(|(id, value)| sequence(&[wrap(OID, id), wrap(OCTET_STRING, value)]))
            .collect();
        let mut fields = vec![
            wrap(0xa0, &[2, 1, 2]),
            wrap(2, &self.serial),
            algorithm.clone(),
            wrap(SEQUENCE, &self.issuer),
            sequence(&dates),
            wrap(SEQUENCE, &self.subject),
            sequence(&[wrap(SEQUENCE, &self.key_algorithm), bit_string(&self.key)]),
        ];
        if !extensions.is_empty() {
            fields.push(wrap(0xa3, &sequence(&extensions)));
        }
        sequence(&[sequence(&fields), algorithm, bit_string(&self.signature)])
    }
}
