//! SubjectPublicKeyInfo as BoringSSL's `EVP_parse_public_key` takes it (RFC 5280 section 4.1.2.7).

use crate::signature::is_on_curve;
use crate::verdict::der::{self, Reader};
use crate::verdict::layout::oid;

/// Whether BoringSSL makes a key of these bytes: NULL and nothing else beside RSA, a named curve
/// beside a point on it, no unused bits, nothing left over.
pub(super) fn is_parsable(key: &[u8]) -> bool {
    parse(key).is_some()
}

fn parse(key: &[u8]) -> Option<()> {
    let mut whole = Reader::new(der::only(key, der::SEQUENCE)?);
    let mut algorithm = Reader::new(whole.expect(der::SEQUENCE)?);
    let (0, key) = whole.expect(der::BIT_STRING)?.split_first()? else {
        return None;
    };
    whole.end(())?;
    match algorithm.expect(der::OID)? {
        oid::RSA_ENCRYPTION => {
            let null = algorithm.expect(der::NULL)?;
            algorithm.end(())?;
            (null.is_empty() && is_rsa(key)).then_some(())
        }
        oid::EC_PUBLIC_KEY => {
            let curve = algorithm.expect(der::OID)?;
            algorithm.end(())?;
            (is_point(curve, key) && is_on_curve(curve, key)).then_some(())
        }
        _ => None,
    }
}

fn is_rsa(key: &[u8]) -> bool {
    let numbers = der::only(key, der::SEQUENCE).and_then(der::all);
    let positive = |number: &der::Element<'_>| {
        number.tag == der::INTEGER
            && der::is_integer(number.content)
            && number.content.first().is_some_and(|&first| first < 0x80)
    };
    numbers.is_some_and(|numbers| numbers.len() == 2 && numbers.iter().all(positive))
}

/// Uncompressed or compressed, of the curve's size (SEC 1 section 2.3.4).
fn is_point(curve: &[u8], point: &[u8]) -> bool {
    let size = match curve {
        oid::P256 => 32,
        oid::P384 => 48,
        oid::P521 => 66,
        _ => return false,
    };
    match point.split_first() {
        Some((4, both)) => both.len() == 2 * size,
        Some((2 | 3, one)) => one.len() == size,
        _ => false,
    }
}
