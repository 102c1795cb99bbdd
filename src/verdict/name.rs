//! Whether a certificate names a host (RFC 6125, RFC 9525).

use std::net::IpAddr;

use crate::certificate::{Certificate, GeneralName};

/// What somebody typed as the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Host {
    Address(Vec<u8>),
    /// Lower case, without a trailing dot, international labels in their `xn--` form.
    Name(String),
    /// Neither can be meant.
    Unusable,
}

impl Host {
    pub fn read(typed: &str) -> Self {
        let bare = typed.trim_matches(['[', ']']);
        match bare.parse::<IpAddr>() {
            Ok(IpAddr::V4(address)) => return Self::Address(address.octets().to_vec()),
            Ok(IpAddr::V6(address)) => return Self::Address(address.octets().to_vec()),
            Err(_) => {}
        }
        let labels: Option<Vec<String>> = bare.split(['.', '。']).map(ascii_label).collect();
        match labels {
            Some(labels) => {
                let name = labels.join(".");
                let name = name.strip_suffix('.').unwrap_or(&name).to_owned();
                match name.is_empty() {
                    true => Self::Unusable,
                    false => Self::Name(name),
                }
            }
            None => Self::Unusable,
        }
    }
}

/// Whether the subject alternative name covers a host name or address as current browsers match
/// it; the common name counts for nothing.
pub fn covers(certificate: &Certificate, host: &str) -> bool {
    let host = Host::read(host);
    let names = &certificate.subject_alternative_names;
    names.iter().any(|name| match (name, &host) {
        (GeneralName::Ip(octets), Host::Address(address)) => octets == address,
        (GeneralName::Dns(name), Host::Name(host)) => pattern_covers(name, host),
        _ => false,
    })
}

/// Chromium's `X509Certificate::VerifyHostname` for one dNSName: a wildcard is a whole left-most
/// label, and never stands directly below a registry.
pub(super) fn pattern_covers(pattern: &str, host: &str) -> bool {
    if pattern.contains('\0') || !is_compliant(host) {
        return false;
    }
    let pattern = pattern.to_ascii_lowercase();
    let pattern = pattern.strip_suffix('.').unwrap_or(&pattern);
    let (first, parent) = split(pattern);
    let (host_first, host_parent) = split(host);
    if pattern.is_empty() || pattern.len() > host.len() || parent != host_parent {
        return false;
    }
    match first {
        "*" => allows_wildcard(host, host_parent),
        _ => first == host_first,
    }
}

fn split(name: &str) -> (&str, Option<&str>) {
    match name.split_once('.') {
        Some((first, parent)) => (first, Some(parent)),
        None => (name, None),
    }
}

fn allows_wildcard(host: &str, parent: Option<&str>) -> bool {
    let numeric = host.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    parent.is_some_and(|parent| !numeric && !is_registry(parent))
}

/// Second-level names under which many countries register domains. The whole public suffix list
/// is larger than this program; what is missing here only concerns wildcards like `*.k12.tr`.
const REGISTRIES: &[&str] = &[
    "ac", "ad", "co", "com", "ed", "edu", "go", "gob", "gouv", "gov", "gr", "lg", "ltd", "mil",
    "ne", "net", "nom", "or", "org", "plc", "sch",
];

/// A top-level domain, also an unknown one, or a country's registry such as `co.jp`.
fn is_registry(domain: &str) -> bool {
    match domain.split_once('.') {
        None => true,
        Some((second, country)) => {
            country.len() == 2
                && country.bytes().all(|b| b.is_ascii_lowercase())
                && REGISTRIES.contains(&second)
        }
    }
}

/// Chromium's `IsCanonicalizedHostCompliant`: letters, digits, `-` and `_`; the last label begins
/// with a letter or digit.
fn is_compliant(host: &str) -> bool {
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    let labels_fit = host
        .split('.')
        .all(|label| !label.is_empty() && label.bytes().all(allowed));
    let last = host.rsplit('.').next().and_then(|last| last.bytes().next());
    labels_fit && last.is_some_and(|first| first.is_ascii_alphanumeric())
}

/// RFC 1035 section 2.3.4.
const MAX_LABEL: usize = 63;

/// A label in lower case, and in its `xn--` form where it is not ASCII (RFC 5891, without the
/// tables of RFC 5892: only what simple lower-casing makes of it).
fn ascii_label(label: &str) -> Option<String> {
    if label.is_ascii() {
        return Some(label.to_ascii_lowercase());
    }
    if label.chars().count() > MAX_LABEL {
        return None;
    }
    let lower: Vec<u32> = label.to_lowercase().chars().map(u32::from).collect();
    punycode(&lower).map(|encoded| format!("xn--{encoded}"))
}

/// RFC 3492 section 6.3.
fn punycode(input: &[u32]) -> Option<String> {
    let basic = input.iter().filter_map(|&c| char::from_u32(c));
    let mut output: String = basic.filter(char::is_ascii).collect();
    let basic_count = u32::try_from(output.len()).ok()?;
    let total = u32::try_from(input.len()).ok()?;
    if basic_count > 0 {
        output.push('-');
    }
    let (mut n, mut delta, mut bias, mut handled) = (128u32, 0u32, 72u32, basic_count);
    while handled < total {
        let next = input.iter().copied().filter(|&c| c >= n).min()?;
        delta = delta.checked_add((next - n).checked_mul(handled + 1)?)?;
        n = next;
        for &c in input {
            if c < n {
                delta = delta.checked_add(1)?;
            }
            if c == n {
                push_variable(&mut output, delta, bias);
                bias = adapt(delta, handled + 1, handled == basic_count);
                delta = 0;
                handled += 1;
            }
        }
        delta = delta.checked_add(1)?;
        n = n.checked_add(1)?;
    }
    Some(output)
}

fn push_variable(output: &mut String, delta: u32, bias: u32) {
    let mut rest = delta;
    for k in (36..).step_by(36) {
        let threshold = u32::clamp(k.max(bias) - bias, 1, 26);
        if rest < threshold {
            break;
        }
        output.push(digit(threshold + (rest - threshold) % (36 - threshold)));
        rest = (rest - threshold) / (36 - threshold);
    }
    output.push(digit(rest));
}

fn digit(value: u32) -> char {
    char::from_digit(value.wrapping_sub(26), 10).unwrap_or_else(|| {
        let letter = u8::try_from(value).unwrap_or(0).saturating_add(b'a');
        char::from(letter)
    })
}

fn adapt(delta: u32, count: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / count;
    let mut k = 0;
    while delta > 455 {
        delta /= 35;
        k += 36;
    }
    k + 36 * delta / (delta + 38)
}
