//! What NSS makes of certificates as they arrive, before mozilla::pkix sees them. It decodes them
//! by its own templates (lib/certdb), knows each by issuer and serial number, and takes the key out
//! of the leaf; the page that tells an error decodes them all again. All of this was measured with Firefox 153.

use super::build::Trust;
use super::certificate::BackCert;
use super::{INVALID_ARGS, LIBRARY_FAILURE, REUSED_ISSUER_AND_SERIAL};
use crate::certificate::Certificate;
use crate::signature::is_on_curve;
use crate::verdict::EMPTY_PAGE;
use crate::verdict::der::{self, Reader};
use crate::verdict::layout::{Layout, oid};
use crate::verdict::pool::{Member, Pool};

pub(super) const EXTRACT_PUBLIC_KEY_FAILURE: &str = "SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE";

/// The error that ends the handshake, if one does.
pub(super) fn meet(
    pool: &Pool<'_>,
    trust: Trust,
    leaf: Option<&Result<BackCert<'_>, &'static str>>,
) -> Result<(), &'static str> {
    if let Some(Err(INVALID_ARGS)) = leaf {
        return Err(INVALID_ARGS);
    }
    let layout = pool.members.first().and_then(|leaf| leaf.layout.as_ref());
    if let Some(layout) = layout {
        fields(layout)?;
    }
    if clashes_with_store(pool, trust, 0) {
        return Err(REUSED_ISSUER_AND_SERIAL);
    }
    layout.map_or(Ok(()), |layout| key(layout.key))
}

/// What the outermost template does not take is told otherwise than what an inner one does not.
fn fields(leaf: &Layout<'_>) -> Result<(), &'static str> {
    if !is_algorithm(leaf.algorithm) {
        return Err(INVALID_ARGS);
    }
    let key_algorithm = der::only(leaf.key, der::SEQUENCE)
        .and_then(|key| Reader::new(key).element_of(der::SEQUENCE))
        .is_none_or(|algorithm| is_algorithm(algorithm.bytes));
    let identities = leaf.unique_ids_fit && is_algorithm(leaf.inner_algorithm);
    let names = is_name(leaf.issuer) && is_name(leaf.subject);
    match key_algorithm && identities && names && !leaf.serial.is_empty() {
        true => Ok(()),
        false => Err(LIBRARY_FAILURE),
    }
}

/// An object identifier and at most one parameter; a NULL is empty.
fn is_algorithm(identifier: &[u8]) -> bool {
    let elements = der::only(identifier, der::SEQUENCE).and_then(der::all);
    elements.is_some_and(|elements| {
        let parameters = elements.get(1..).unwrap_or_default();
        let fits = |one: &der::Element<'_>| one.tag != der::NULL || one.content.is_empty();
        parameters.len() <= 1 && parameters.iter().all(fits)
    })
}

/// A sequence of sets of pairs (`CERT_NameTemplate`); a set may be empty.
fn is_name(name: &[u8]) -> bool {
    let is_pair = |pair: &der::Element<'_>| {
        let parts = der::all(pair.content).unwrap_or_default();
        let tags: Vec<u8> = parts.iter().map(|part| part.tag).collect();
        pair.tag == der::SEQUENCE && matches!(tags.as_slice(), [der::OID, _])
    };
    let is_set = |set: &der::Element<'_>| {
        let pairs = der::all(set.content);
        set.tag == der::SET && pairs.is_some_and(|pairs| pairs.iter().all(is_pair))
    };
    let sets = der::only(name, der::SEQUENCE).and_then(der::all);
    sets.is_some_and(|sets| sets.iter().all(is_set))
}

/// Another certificate of the issuer and serial number of this one is in the database
/// (`CERT_NewTempCertificate`).
pub(super) fn clashes_with_store(pool: &Pool<'_>, trust: Trust, member: usize) -> bool {
    let in_database = matches!(trust, Trust::NssAuthority | Trust::NssPeer);
    match (pool.certificate(member), pool.certificate(pool.store)) {
        (Some(one), Some(stored)) => in_database && is_reused(one, stored),
        _ => false,
    }
}

fn is_reused(one: &Certificate, other: &Certificate) -> bool {
    one.serial == other.serial && one.issuer.der == other.issuer.der && one.der != other.der
}

/// The code that a page tells once mozilla::pkix refused. The page decodes all that was sent with
/// NSS once more, beside each other, and stays empty where it cannot (measured, Firefox 153). What
/// is accepted needs no page: there it does no harm.
pub(super) fn told(pool: &Pool<'_>, code: &'static str) -> &'static str {
    let served: Vec<&Member<'_>> = pool.members.iter().take(pool.served).collect();
    let clash = served.iter().enumerate().any(|(index, one)| {
        let mut before = served.iter().take(index);
        before.any(|other| is_reused(one.certificate, other.certificate))
    });
    match clash || served.iter().skip(1).any(|member| !is_decodable(member)) {
        true => EMPTY_PAGE,
        false => code,
    }
}

/// NSS's templates fit; of what cannot be cut into fields, only the outermost element is known.
fn is_decodable(member: &Member<'_>) -> bool {
    match &member.layout {
        Some(layout) => fields(layout).is_ok(),
        None => der::only(&member.certificate.der, der::SEQUENCE).is_some(),
    }
}

/// Whether Firefox imports a certificate by policy: not without a serial number, with a name that
/// NSS cannot decode, or without a key (measured, Firefox 153).
pub(super) fn is_importable(member: &Member<'_>) -> bool {
    is_decodable(member)
        && key(&member.certificate.public_key.spki) != Err(EXTRACT_PUBLIC_KEY_FAILURE)
}

/// Whether the key is a whole point that does not lie on its curve.
pub(super) fn is_off_curve(key: &[u8]) -> bool {
    let mut whole = Reader::new(der::only(key, der::SEQUENCE).unwrap_or_default());
    let algorithm = whole.expect(der::SEQUENCE).and_then(der::all);
    let curve = algorithm.and_then(|parts| parts.get(1).map(|curve| curve.content));
    let point = whole.expect(der::BIT_STRING).and_then(<[u8]>::split_first);
    match (curve, point) {
        (Some(curve), Some((_, point))) => {
            let size = match curve {
                oid::P256 => 65,
                oid::P384 => 97,
                oid::P521 => 133,
                _ => return false,
            };
            point.first() == Some(&4) && point.len() == size && !is_on_curve(curve, point)
        }
        _ => false,
    }
}

/// `CERT_ExtractPublicKey`, and what the key is then found to be good for.
fn key(spki: &[u8]) -> Result<(), &'static str> {
    let mut whole = Reader::new(der::only(spki, der::SEQUENCE).unwrap_or_default());
    let algorithm = whole.expect(der::SEQUENCE).and_then(der::all);
    let algorithm = algorithm.unwrap_or_default();
    let id = algorithm.first().filter(|id| id.tag == der::OID);
    let id = id.map(|id| id.content);
    let names_curve = algorithm.get(1).is_some_and(|curve| curve.tag == der::OID);
    let octets = whole.expect(der::BIT_STRING).and_then(<[u8]>::split_first);
    let (Some(id), Some((_, octets))) = (id, octets) else {
        return Err(EXTRACT_PUBLIC_KEY_FAILURE);
    };
    match id {
        oid::RSA_ENCRYPTION | oid::X500_RSA => {
            let numbers = der::only(octets, der::SEQUENCE).and_then(der::all);
            let numbers = numbers.filter(|numbers| numbers.len() == 2);
            let negative = |number: &der::Element<'_>| {
                number.content.first().is_some_and(|&first| first >= 0x80)
            };
            match numbers {
                None => Err(EXTRACT_PUBLIC_KEY_FAILURE),
                Some(numbers) if numbers.iter().any(negative) => Err(EMPTY_PAGE),
                Some(_) => Ok(()),
            }
        }
        oid::EC_PUBLIC_KEY if !names_curve => Err(EXTRACT_PUBLIC_KEY_FAILURE),
        oid::EC_PUBLIC_KEY if is_off_curve(spki) => Err(EMPTY_PAGE),
        oid::EC_PUBLIC_KEY => match octets.split_first() {
            Some((4, both)) if !matches!(both.len(), 64 | 96 | 132) => Err(EMPTY_PAGE),
            _ => Ok(()),
        },
        // Keys that NSS knows and offers no signature for.
        oid::RSA_PSS | oid::DSA | [0x2b, 0x65, _] => Ok(()),
        _ => Err(EXTRACT_PUBLIC_KEY_FAILURE),
    }
}
