//! What NSS makes of certificates as they arrive, before mozilla::pkix sees them. It decodes them
//! by its own templates (lib/certdb), knows each by issuer and serial number, and takes the key out
//! of the leaf. All of this was measured with Firefox 153.

use super::build::Trust;
use super::certificate::BackCert;
use super::{INVALID_ARGS, LIBRARY_FAILURE, REUSED_ISSUER_AND_SERIAL};
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
    let served = || pool.members.iter().take(pool.served);
    let layout = served().next().and_then(|leaf| leaf.layout.as_ref());
    if let Some(layout) = layout {
        fields(layout)?;
    }
    if is_reused(pool, trust) {
        return Err(REUSED_ISSUER_AND_SERIAL);
    }
    if served().skip(1).any(|member| !is_certificate(member)) {
        return Err(EMPTY_PAGE);
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
    match key_algorithm && identities {
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

/// Another certificate of a served one's issuer and serial number is in the database
/// (`CERT_NewTempCertificate`).
fn is_reused(pool: &Pool<'_>, trust: Trust) -> bool {
    let stored = pool.certificate(pool.store);
    let stored = stored.filter(|_| matches!(trust, Trust::NssAuthority | Trust::NssPeer));
    stored.is_some_and(|stored| {
        let mut served = pool.members.iter().take(pool.served);
        served.any(|member| {
            let one = member.certificate;
            one.serial == stored.serial
                && one.issuer.der == stored.issuer.der
                && one.der != stored.der
        })
    })
}

/// The outermost element is DER.
fn is_certificate(member: &Member<'_>) -> bool {
    der::only(&member.certificate.der, der::SEQUENCE).is_some()
}

/// Whether `CERT_ExtractPublicKey` takes a key out of these bytes.
pub(super) fn is_extractable(spki: &[u8]) -> bool {
    key(spki) != Err(EXTRACT_PUBLIC_KEY_FAILURE)
}

/// `CERT_ExtractPublicKey`, and what the key is then found to be good for.
fn key(key: &[u8]) -> Result<(), &'static str> {
    let mut whole = Reader::new(der::only(key, der::SEQUENCE).unwrap_or_default());
    let id = whole
        .expect(der::SEQUENCE)
        .and_then(|algorithm| Reader::new(algorithm).expect(der::OID));
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
        oid::EC_PUBLIC_KEY => match octets.split_first() {
            Some((4, both)) if !matches!(both.len(), 64 | 96 | 132) => Err(EMPTY_PAGE),
            _ => Ok(()),
        },
        // Keys that NSS knows and offers no signature for.
        oid::RSA_PSS | oid::DSA | [0x2b, 0x65, _] => Ok(()),
        _ => Err(EXTRACT_PUBLIC_KEY_FAILURE),
    }
}
