//! Certificates that a security product puts in place of the server's.

use crate::certificate::Certificate;

/// Products that take connections apart, by what stands in the issuer's name; from their makers'
/// documents, not tried here.
const PRODUCTS: &[(&str, &str)] = &[
    ("avast", "Avast"),
    ("avg web", "AVG"),
    ("barracuda", "Barracuda"),
    ("bitdefender", "Bitdefender"),
    ("blue coat", "Blue Coat"),
    ("check point", "Check Point"),
    ("cisco umbrella", "Cisco Umbrella"),
    ("charles proxy", "Charles"),
    ("dr.web", "Dr.Web"),
    ("eset ssl filter", "ESET"),
    ("fiddler", "Fiddler"),
    ("forcepoint", "Forcepoint"),
    ("fortigate", "FortiGate"),
    ("fortinet", "FortiGate"),
    ("i-filter", "i-FILTER"),
    ("interscan", "Trend Micro InterScan"),
    ("kaspersky", "Kaspersky"),
    ("mcafee web gateway", "McAfee Web Gateway"),
    ("menlo security", "Menlo Security"),
    ("mitmproxy", "mitmproxy"),
    ("netskope", "Netskope"),
    ("palo alto", "Palo Alto Networks"),
    ("portswigger", "Burp"),
    ("skyhigh", "Skyhigh"),
    ("sonicwall", "SonicWall"),
    ("sophos", "Sophos"),
    ("squid", "Squid"),
    ("watchguard", "WatchGuard"),
    ("websense", "Websense"),
    ("zscaler", "Zscaler"),
];

/// The security product that the issuer's name points to. A name proves nothing: the caller says
/// "looks like". A certificate that vouches for itself is the product's own page.
pub fn interceptor(certificate: &Certificate) -> Option<&'static str> {
    if certificate.is_self_issued() {
        return None;
    }
    let issuer = certificate.issuer.readable().to_lowercase();
    let named = |(piece, _): &&(&str, &str)| issuer.contains(piece);
    PRODUCTS.iter().find(named).map(|(_, product)| *product)
}
