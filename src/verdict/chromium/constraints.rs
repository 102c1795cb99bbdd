//! Subject alternative names, and name constraints upon them, as BoringSSL applies them
//! (pki/general_names.cc, pki/name_constraints.cc; RFC 5280 section 4.2.1.10).

use super::distinguished::{is_within, values_of};
use crate::verdict::der::{self, Reader};
use crate::verdict::layout::oid;

/// GeneralNames by kind.
#[derive(Debug, Default)]
pub(super) struct Names<'a> {
    pub dns: Vec<&'a str>,
    pub addresses: Vec<&'a [u8]>,
    pub emails: Vec<&'a str>,
    /// RDNSequence contents.
    pub directories: Vec<&'a [u8]>,
    /// One bit for every tag that occurs.
    pub kinds: u16,
}

impl<'a> Names<'a> {
    /// `GeneralNames::Create`: never empty, ASCII only, addresses of 4 or 16 octets.
    pub fn read(value: &'a [u8]) -> Option<Self> {
        let elements = der::all(der::only(value, der::SEQUENCE)?)?;
        let mut names = Self::default();
        for element in &elements {
            names.add(element.tag, element.content, &[4, 16])?;
        }
        (!elements.is_empty()).then_some(names)
    }

    fn add(&mut self, tag: u8, content: &'a [u8], address_sizes: &[usize]) -> Option<()> {
        let ascii = || {
            let text = std::str::from_utf8(content).ok();
            text.filter(|text| text.is_ascii())
        };
        match tag {
            0x81 => self.emails.push(ascii()?),
            0x82 => self.dns.push(ascii()?),
            0x86 => {
                ascii()?;
            }
            0x87 if address_sizes.contains(&content.len()) => self.addresses.push(content),
            0xa4 => self.directories.push(der::only(content, der::SEQUENCE)?),
            0xa0 | 0xa3 | 0xa5 | 0x88 => {}
            _ => return None,
        }
        self.kinds |= 1 << (tag & 0x0f);
        Some(())
    }

    fn has(&self, kind: u16) -> bool {
        self.kinds & kind != 0
    }
}

const EMAIL: u16 = 1 << 1;
const DNS: u16 = 1 << 2;
const DIRECTORY: u16 = 1 << 4;
const ADDRESS: u16 = 1 << 7;
const SUPPORTED: u16 = EMAIL | DNS | DIRECTORY | ADDRESS;

/// A NameConstraints extension.
#[derive(Debug)]
pub(super) struct Constraints<'a> {
    permitted: Names<'a>,
    excluded: Names<'a>,
    critical: bool,
}

impl<'a> Constraints<'a> {
    pub fn read(value: &'a [u8], critical: bool) -> Option<Self> {
        let mut reader = Reader::new(der::only(value, der::SEQUENCE)?);
        let permitted = reader.optional(der::constructed(0))?;
        let excluded = reader.optional(der::constructed(1))?;
        if permitted.is_none() && excluded.is_none() {
            return None;
        }
        reader.end(Self {
            permitted: subtrees(permitted)?,
            excluded: subtrees(excluded)?,
            critical,
        })
    }

    /// Kinds of names that are constrained. Kinds that BoringSSL cannot judge only count in a
    /// critical extension.
    fn kinds(&self) -> u16 {
        let kinds = self.permitted.kinds | self.excluded.kinds;
        if self.critical {
            kinds
        } else {
            kinds & SUPPORTED
        }
    }

    /// `NameConstraints::IsPermittedCert`.
    pub fn permit(&self, subject: &[u8], names: Option<&Names<'_>>) -> bool {
        let emails = match names {
            None if self.kinds() & EMAIL != 0 => {
                let Some(values) = values_of(subject, oid::EMAIL_ADDRESS) else {
                    return false;
                };
                let texts = values.iter().map(|value| std::str::from_utf8(value).ok());
                match texts.collect::<Option<Vec<_>>>() {
                    Some(texts) => texts,
                    None => return false,
                }
            }
            _ => Vec::new(),
        };
        let subject = der::only(subject, der::SEQUENCE).unwrap_or_default();
        let unnamed = names.is_some() && subject.is_empty();
        names.is_none_or(|names| self.permit_names(names))
            && emails.iter().all(|email| self.permit_email(email, true))
            && (unnamed || self.permit_directory(subject))
    }

    fn permit_names(&self, names: &Names<'_>) -> bool {
        if self.kinds() & names.kinds & !SUPPORTED != 0 {
            return false;
        }
        let emails_count = self.kinds() & EMAIL != 0;
        let mut emails = names.emails.iter();
        emails.all(|email| !emails_count || self.permit_email(email, false))
            && names.dns.iter().all(|name| self.permit_dns(name))
            && names
                .directories
                .iter()
                .all(|name| self.permit_directory(name))
            && names.addresses.iter().all(|ip| self.permit_address(ip))
    }

    fn permit_dns(&self, name: &str) -> bool {
        let mut excluded = self.excluded.dns.iter();
        let mut permitted = self.permitted.dns.iter();
        !excluded.any(|base| dns_matches(name, base, true))
            && (!self.permitted.has(DNS) || permitted.any(|base| dns_matches(name, base, false)))
    }

    fn permit_directory(&self, name: &[u8]) -> bool {
        let mut excluded = self.excluded.directories.iter();
        let mut permitted = self.permitted.directories.iter();
        !excluded.any(|base| is_within(name, base))
            && (!self.permitted.has(DIRECTORY) || permitted.any(|base| is_within(name, base)))
    }

    fn permit_address(&self, address: &[u8]) -> bool {
        let mut excluded = self.excluded.addresses.iter();
        let mut permitted = self.permitted.addresses.iter();
        !excluded.any(|range| address_matches(address, range))
            && (!self.permitted.has(ADDRESS)
                || permitted.any(|range| address_matches(address, range)))
    }

    fn permit_email(&self, email: &str, fold_case: bool) -> bool {
        let Some((local, domain)) = mailbox(email) else {
            return false;
        };
        let mut excluded = self.excluded.emails.iter();
        let mut permitted = self.permitted.emails.iter();
        !excluded.any(|base| email_matches(local, domain, base, fold_case).unwrap_or(true))
            && (!self.permitted.has(EMAIL)
                || permitted.any(|base| email_matches(local, domain, base, false).unwrap_or(false)))
    }
}

/// `ParseGeneralSubtrees`: minimum and maximum must be absent; networks have whole prefixes.
fn subtrees(value: Option<&[u8]>) -> Option<Names<'_>> {
    let mut names = Names::default();
    let Some(value) = value else {
        return Some(names);
    };
    let subtrees = der::all(value)?;
    for subtree in &subtrees {
        let mut reader = Reader::new((subtree.tag == der::SEQUENCE).then_some(subtree.content)?);
        let base = reader.element()?;
        reader.end(())?;
        names.add(base.tag, base.content, &[8, 32])?;
    }
    let whole = names.addresses.iter().all(|range| is_prefix(range));
    (!subtrees.is_empty() && whole).then_some(names)
}

fn is_prefix(range: &[u8]) -> bool {
    let mask = range.get(range.len() / 2..).unwrap_or_default();
    let ones: u32 = mask.iter().map(|octet| octet.count_ones()).sum();
    let bits = mask
        .iter()
        .flat_map(|octet| (0..8).rev().map(move |bit| octet >> bit & 1));
    let leading = bits.take_while(|&bit| bit == 1).count();
    usize::try_from(ones) == Ok(leading)
}

fn address_matches(address: &[u8], range: &[u8]) -> bool {
    let (base, mask) = range.split_at(range.len() / 2);
    let mut octets = address.iter().zip(base).zip(mask);
    address.len() == base.len() && octets.all(|((a, b), mask)| a & mask == b & mask)
}

/// `DNSNameMatches`. With `partial`, a wildcard matches if any of its names would.
fn dns_matches(name: &str, base: &str, partial: bool) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
    let base = base.strip_suffix('.').unwrap_or(base).to_ascii_lowercase();
    if base.is_empty() {
        return true;
    }
    let below_wildcard = name.strip_prefix("*.").filter(|domain| !domain.is_empty());
    let base_parent = base.split_once('.').map(|(_, parent)| parent);
    if partial && below_wildcard.is_some() && below_wildcard == base_parent {
        return true;
    }
    match name.strip_suffix(base.as_str()) {
        None => false,
        Some("") => true,
        Some(before) => base.starts_with('.') || before.ends_with('.'),
    }
}

fn mailbox(email: &str) -> Option<(&str, &str)> {
    let (local, domain) = email.split_once('@')?;
    let local_fits = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~.".contains(&b);
    let domain_fits = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'.';
    let fits = !local.is_empty()
        && !domain.is_empty()
        && local.bytes().all(local_fits)
        && domain.bytes().all(domain_fits);
    fits.then_some((local, domain))
}

/// `None` where the constraint cannot be read: then the name is not permitted.
fn email_matches(local: &str, domain: &str, base: &str, fold_case: bool) -> Option<bool> {
    if base.contains('@') {
        let (base_local, base_domain) = mailbox(base)?;
        let same_local = match fold_case {
            true => local.eq_ignore_ascii_case(base_local),
            false => local == base_local,
        };
        return Some(same_local && domain.eq_ignore_ascii_case(base_domain));
    }
    mailbox(&format!("x@{base}"))?;
    let (domain, base) = (domain.to_ascii_lowercase(), base.to_ascii_lowercase());
    Some(match base.starts_with('.') {
        true => domain.ends_with(&base),
        false => domain == base,
    })
}
