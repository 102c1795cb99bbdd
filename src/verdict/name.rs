//! Whether a certificate names a host (RFC 6125, RFC 9525).

use crate::certificate::Certificate;

/// Whether the subject alternative name covers a host name or address as current browsers match
/// it; the common name counts for nothing.
pub fn covers(certificate: &Certificate, host: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let names = certificate.hosts();
    names.iter().any(|name| name.eq_ignore_ascii_case(&host))
}
