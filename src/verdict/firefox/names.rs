//! Host names and name constraints as mozilla::pkix applies them (pkixnames.cpp).

use super::certificate::BackCert;
use super::check::Checked;
use super::{BAD_DER, CERT_NOT_IN_NAME_SPACE};
use crate::verdict::der::{self, Element, Reader};
use crate::verdict::layout::oid;
use crate::verdict::name::Host;

const EMAIL: u8 = 0x81;
const DNS: u8 = 0x82;
const ADDRESS: u8 = 0x87;
const DIRECTORY: u8 = 0xa4;

/// `CheckCertHostname` under `SkipInvalidSANsForNonBuiltInRootsPolicy`: names that cannot be read
/// are passed over; the common name counts for nothing.
pub(super) fn covers(names: Option<&[u8]>, host: &str) -> bool {
    let names = names
        .and_then(|value| der::only(value, der::SEQUENCE))
        .unwrap_or_default();
    let mut reader = Reader::new(names);
    let host = Host::read(host);
    while let Some(name) = reader.element() {
        if !is_general_name(name.tag) {
            return false;
        }
        let matches = match &host {
            Host::Address(address) => name.tag == ADDRESS && name.content == address,
            Host::Name(host) => {
                is_valid(host.as_bytes(), Syntax::Reference)
                    && name.tag == DNS
                    && dns_matches(name.content, host.as_bytes()) == Some(true)
            }
            Host::Unusable => false,
        };
        if matches {
            return true;
        }
    }
    false
}

fn is_general_name(tag: u8) -> bool {
    matches!(
        tag,
        0xa0 | 0x81 | 0x82 | 0xa3 | 0xa4 | 0xa5 | 0x86 | 0x87 | 0x88
    )
}

/// What a DNS name is used as (`IDRole`).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Syntax {
    Reference,
    Presented,
    Constraint,
}

/// `IsValidDNSID`: letters, digits, hyphens inside labels, underscores; a wildcard is a whole first
/// label with two more after it; the last label is not all digits; only what the person typed may
/// end with a dot.
fn is_valid(name: &[u8], syntax: Syntax) -> bool {
    if name.is_empty() {
        return syntax == Syntax::Constraint;
    }
    let wildcard = syntax == Syntax::Presented && name.first() == Some(&b'*');
    let name_part = match wildcard {
        true => name.strip_prefix(b"*.").unwrap_or_default(),
        false => name,
    };
    let labelled = match syntax {
        Syntax::Constraint => name_part.strip_prefix(b".").unwrap_or(name_part),
        Syntax::Reference => name_part.strip_suffix(b".").unwrap_or(name_part),
        Syntax::Presented => name_part,
    };
    let labels: Vec<&[u8]> = labelled.split(|&b| b == b'.').collect();
    let last_numeric = labels
        .last()
        .is_some_and(|label| label.iter().all(u8::is_ascii_digit));
    name.len() <= 253
        && labels.iter().all(|label| is_label(label))
        && !last_numeric
        && (!wildcard || labels.len() >= 2)
}

fn is_label(label: &[u8]) -> bool {
    let allowed = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    (1..=63).contains(&label.len())
        && label.iter().all(allowed)
        && label.first() != Some(&b'-')
        && label.last() != Some(&b'-')
}

/// `MatchPresentedDNSIDWithReferenceDNSID`; `None` for a name that cannot be read.
fn dns_matches(presented: &[u8], reference: &[u8]) -> Option<bool> {
    is_valid(presented, Syntax::Presented).then_some(())?;
    let reference = reference.strip_suffix(b".").unwrap_or(reference);
    Some(match presented.strip_prefix(b"*") {
        Some(parent) => {
            let dot = reference.iter().position(|&b| b == b'.');
            let below = dot.and_then(|dot| reference.get(dot..));
            below.is_some_and(|below| below.eq_ignore_ascii_case(parent))
        }
        None => presented.eq_ignore_ascii_case(reference),
    })
}

/// A presented name under a constraint: all of its last labels; a leading dot asks for more
/// labels, an empty constraint matches all, and a wildcard stands for the constraint's first label.
fn dns_within(presented: &[u8], base: &[u8], subdomains: bool) -> Option<bool> {
    let valid = is_valid(presented, Syntax::Presented) && is_valid(base, Syntax::Constraint);
    valid.then_some(())?;
    let start = presented.len().saturating_sub(base.len());
    let (before, tail) = presented.split_at(start);
    if let Some(below) = tail.strip_prefix(b"*").filter(|_| before.is_empty()) {
        let dot = base.iter().skip(1).position(|&b| b == b'.');
        let parent = dot.and_then(|dot| base.get(dot + 1..));
        return Some(parent.is_some_and(|parent| parent.eq_ignore_ascii_case(below)));
    }
    let boundary = before.is_empty()
        || base.is_empty()
        || base.starts_with(b".")
        || subdomains && before.ends_with(b".");
    Some(tail.eq_ignore_ascii_case(base) && boundary)
}

/// `CheckNameConstraints`: upon every certificate of the line below the constrained issuer. The
/// leaf's common name counts as a host name where there is no other.
pub(super) fn check_constraints(constraints: &[u8], line: &[BackCert<'_>]) -> Checked {
    for (distance, child) in line.iter().enumerate().rev() {
        check_one(constraints, child, distance == 0)?;
    }
    Ok(())
}

fn check_one(constraints: &[u8], child: &BackCert<'_>, is_leaf: bool) -> Checked {
    let mut common_name_counts = is_leaf;
    if let Some(names) = child.names {
        let names = der::only(names, der::SEQUENCE).ok_or(BAD_DER)?;
        let mut reader = Reader::new(names);
        while !reader.at_end() {
            let name = reader.element().ok_or(BAD_DER)?;
            if !is_general_name(name.tag) {
                return Err(BAD_DER);
            }
            permit(constraints, name.tag, name.content)?;
            common_name_counts &= name.tag != DNS && name.tag != ADDRESS;
        }
    }
    permit(constraints, DIRECTORY, child.layout.subject)?;
    let emails_count = child.names.is_none();
    check_subject(
        constraints,
        child.layout.subject,
        emails_count,
        common_name_counts,
    )
}

/// `SearchWithinRDN`: e-mail addresses, and the last common name as host name or IPv4 address.
fn check_subject(constraints: &[u8], subject: &[u8], emails: bool, common_name: bool) -> Checked {
    if !emails && !common_name {
        return Ok(());
    }
    let rdns = der::only(subject, der::SEQUENCE).and_then(der::all);
    let mut last = Ok(());
    for rdn in rdns.ok_or(BAD_DER)? {
        for attribute in der::all(rdn.content).ok_or(BAD_DER)? {
            let mut reader = Reader::new(attribute.content);
            let id = reader.expect(der::OID).ok_or(BAD_DER)?;
            let value = reader.element().ok_or(BAD_DER)?;
            if common_name && id == oid::COMMON_NAME {
                last = check_common_name(constraints, &value);
            } else if emails && id == oid::EMAIL_ADDRESS {
                if value.tag != 0x16 {
                    return Err(BAD_DER);
                }
                permit(constraints, EMAIL, value.content)?;
            }
        }
    }
    last
}

fn check_common_name(constraints: &[u8], value: &Element<'_>) -> Checked {
    if !matches!(value.tag, 12 | 19 | 20) {
        return Ok(());
    }
    let address = std::str::from_utf8(value.content)
        .ok()
        .and_then(|text| text.parse::<std::net::Ipv4Addr>().ok());
    let permitted = match address {
        _ if is_valid(value.content, Syntax::Presented) => permit(constraints, DNS, value.content),
        Some(address) => permit(constraints, ADDRESS, &address.octets()),
        None => Ok(()),
    };
    permitted.map_err(|_| CERT_NOT_IN_NAME_SPACE)
}

/// `CheckPresentedIDConformsToConstraints`.
fn permit(constraints: &[u8], kind: u8, name: &[u8]) -> Checked {
    let mut reader = Reader::new(der::only(constraints, der::SEQUENCE).ok_or(BAD_DER)?);
    if reader.at_end() {
        return Err(BAD_DER);
    }
    let permitted = reader.optional(der::constructed(0)).ok_or(BAD_DER)?;
    let excluded = reader.optional(der::constructed(1)).ok_or(BAD_DER)?;
    if let Some(subtrees) = permitted {
        let matches = matches(subtrees, kind, name, false)?;
        if !matches.is_empty() && !matches.contains(&true) {
            return Err(CERT_NOT_IN_NAME_SPACE);
        }
    }
    let excluded = match excluded {
        Some(subtrees) => matches(subtrees, kind, name, true)?,
        None => Vec::new(),
    };
    if excluded.contains(&true) {
        return Err(CERT_NOT_IN_NAME_SPACE);
    }
    reader.end(()).ok_or(BAD_DER)
}

/// Whether the name is in each subtree of its kind.
fn matches(subtrees: &[u8], kind: u8, name: &[u8], excluded: bool) -> Checked<Vec<bool>> {
    let mut matches = Vec::new();
    let subtrees = der::all(subtrees).filter(|subtrees| !subtrees.is_empty());
    for subtree in subtrees.ok_or(BAD_DER)? {
        let mut reader = Reader::new(subtree.content);
        let base = reader.element().ok_or(BAD_DER)?;
        if subtree.tag != der::SEQUENCE || !reader.at_end() || !is_general_name(base.tag) {
            return Err(BAD_DER);
        }
        if base.tag == kind {
            matches.push(is_within(kind, name, base.content, excluded)?);
        }
    }
    Ok(matches)
}

fn is_within(kind: u8, name: &[u8], base: &[u8], excluded: bool) -> Checked<bool> {
    match kind {
        DNS => dns_within(name, base, true).ok_or(BAD_DER),
        ADDRESS => address_within(name, base).ok_or(BAD_DER),
        DIRECTORY => directory_within(name, base, excluded),
        EMAIL => email_within(name, base).ok_or(BAD_DER),
        _ => Err(CERT_NOT_IN_NAME_SPACE),
    }
}

fn address_within(address: &[u8], range: &[u8]) -> Option<bool> {
    let sizes_fit = matches!(address.len(), 4 | 16) && matches!(range.len(), 8 | 32);
    sizes_fit.then_some(())?;
    let (base, mask) = range.split_at(range.len() / 2);
    let mut octets = address.iter().zip(base).zip(mask);
    Some(base.len() == address.len() && octets.all(|((a, b), mask)| (a ^ b) & mask == 0))
}

/// The constraint's RDNs begin the name, but for UTF8String against PrintableString. As an
/// exclusion only the empty name is understood; any other excludes everything.
fn directory_within(name: &[u8], base: &[u8], excluded: bool) -> Checked<bool> {
    let rdns = |whole| der::only(whole, der::SEQUENCE).and_then(der::all);
    let (name, base) = (rdns(name).ok_or(BAD_DER)?, rdns(base).ok_or(BAD_DER)?);
    if excluded {
        return match name.is_empty() && base.is_empty() {
            true => Ok(true),
            false => Err(CERT_NOT_IN_NAME_SPACE),
        };
    }
    let mut pairs = name.iter().zip(&base);
    Ok(name.len() >= base.len() && pairs.all(|(name, base)| same_rdn(name.content, base.content)))
}

fn same_rdn(one: &[u8], other: &[u8]) -> bool {
    let attributes = |rdn| {
        let attributes = der::all(rdn)?;
        let pairs = attributes.iter().map(|attribute| {
            let mut reader = Reader::new(attribute.content);
            let id = reader.expect(der::OID)?;
            let value = reader.element()?;
            let tag = if value.tag == 19 { 12 } else { value.tag };
            Some((id, tag, value.content))
        });
        pairs.collect::<Option<Vec<_>>>()
    };
    attributes(one).is_some() && attributes(one) == attributes(other)
}

/// `MatchPresentedRFC822NameWithReferenceRFC822Name` for constraints.
fn email_within(email: &[u8], base: &[u8]) -> Option<bool> {
    let at = email.iter().position(|&b| b == b'@')?;
    let domain = email.get(at + 1..)?;
    (at > 0 && is_valid(domain, Syntax::Presented)).then_some(())?;
    match base.contains(&b'@') {
        true => Some(email.eq_ignore_ascii_case(base)),
        false => dns_within(domain, base, false).map(|within| {
            within && (base.starts_with(b".") || base.is_empty() || domain.len() == base.len())
        }),
    }
}
