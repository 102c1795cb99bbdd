//! Object identifiers: their dotted form, and the names that people know them by.

/// The dotted form of an OBJECT IDENTIFIER's content octets (X.690 8.19). Arcs beyond 128 bits,
/// and content that ends inside an arc, are written as `?`.
pub fn dotted(content: &[u8]) -> String {
    let mut arcs: Vec<String> = Vec::new();
    let mut arc: Option<u128> = Some(0);
    let mut open = false;
    for &octet in content {
        arc = arc.and_then(|sum| sum.checked_mul(128)?.checked_add(u128::from(octet & 0x7f)));
        open = octet & 0x80 != 0;
        if !open {
            push_arc(&mut arcs, arc);
            arc = Some(0);
        }
    }
    if open || content.is_empty() {
        arcs.push("?".to_owned());
    }
    arcs.join(".")
}

/// The first subidentifier holds two arcs: 40 × first + second.
fn push_arc(arcs: &mut Vec<String>, arc: Option<u128>) {
    match (arcs.is_empty(), arc) {
        (_, None) => arcs.push("?".to_owned()),
        (false, Some(arc)) => arcs.push(arc.to_string()),
        (true, Some(arc)) => {
            let first = (arc / 40).min(2);
            arcs.push(first.to_string());
            arcs.push((arc - first * 40).to_string());
        }
    }
}

/// Short names of attribute types, as RFC 4514 section 3 lists them.
pub fn attribute_short_name(oid: &str) -> Option<&'static str> {
    Some(match oid {
        "2.5.4.3" => "CN",
        "2.5.4.6" => "C",
        "2.5.4.7" => "L",
        "2.5.4.8" => "ST",
        "2.5.4.9" => "STREET",
        "2.5.4.10" => "O",
        "2.5.4.11" => "OU",
        "0.9.2342.19200300.100.1.1" => "UID",
        "0.9.2342.19200300.100.1.25" => "DC",
        _ => return None,
    })
}

pub const SERVER_AUTH: &str = "1.3.6.1.5.5.7.3.1";
pub const ANY_EXTENDED_KEY_USAGE: &str = "2.5.29.37.0";

/// Names of attribute types as viewers write them, or the OID.
pub fn attribute_name(oid: &str) -> &str {
    match oid {
        "2.5.4.4" => "surname",
        "2.5.4.5" => "serialNumber",
        "2.5.4.12" => "title",
        "2.5.4.13" => "description",
        "2.5.4.15" => "businessCategory",
        "2.5.4.17" => "postalCode",
        "2.5.4.42" => "givenName",
        "2.5.4.97" => "organizationIdentifier",
        "1.2.840.113549.1.9.1" => "emailAddress",
        "1.2.840.113549.1.9.2" => "unstructuredName",
        "1.3.6.1.4.1.311.60.2.1.1" => "jurisdictionLocality",
        "1.3.6.1.4.1.311.60.2.1.2" => "jurisdictionState",
        "1.3.6.1.4.1.311.60.2.1.3" => "jurisdictionCountry",
        _ => attribute_short_name(oid).unwrap_or(oid),
    }
}

/// Signature algorithms by their usual names (RFC 8017, RFC 5758, RFC 8410, RFC 9881, RFC 9814).
pub fn signature_algorithm_name(oid: &str) -> Option<&'static str> {
    Some(match oid {
        "1.2.840.113549.1.1.2" => "md2WithRSA",
        "1.2.840.113549.1.1.4" => "md5WithRSA",
        "1.2.840.113549.1.1.5" | "1.3.14.3.2.29" => "sha1WithRSA",
        "1.2.840.113549.1.1.10" => "RSASSA-PSS",
        "1.2.840.113549.1.1.11" => "sha256WithRSA",
        "1.2.840.113549.1.1.12" => "sha384WithRSA",
        "1.2.840.113549.1.1.13" => "sha512WithRSA",
        "1.2.840.113549.1.1.14" => "sha224WithRSA",
        "1.2.840.10040.4.3" => "dsaWithSHA1",
        "2.16.840.1.101.3.4.3.2" => "dsaWithSHA256",
        "1.2.840.10045.4.1" => "ecdsaWithSHA1",
        "1.2.840.10045.4.3.1" => "ecdsaWithSHA224",
        "1.2.840.10045.4.3.2" => "ecdsaWithSHA256",
        "1.2.840.10045.4.3.3" => "ecdsaWithSHA384",
        "1.2.840.10045.4.3.4" => "ecdsaWithSHA512",
        "1.3.101.112" => "Ed25519",
        "1.3.101.113" => "Ed448",
        "2.16.840.1.101.3.4.3.17" => "ML-DSA-44",
        "2.16.840.1.101.3.4.3.18" => "ML-DSA-65",
        "2.16.840.1.101.3.4.3.19" => "ML-DSA-87",
        _ => return None,
    })
}

/// Key purposes by name (RFC 5280 section 4.2.1.12 and others).
pub fn purpose_name(oid: &str) -> Option<&'static str> {
    Some(match oid {
        SERVER_AUTH => "serverAuth",
        "1.3.6.1.5.5.7.3.2" => "clientAuth",
        "1.3.6.1.5.5.7.3.3" => "codeSigning",
        "1.3.6.1.5.5.7.3.4" => "emailProtection",
        "1.3.6.1.5.5.7.3.5" => "ipsecEndSystem",
        "1.3.6.1.5.5.7.3.6" => "ipsecTunnel",
        "1.3.6.1.5.5.7.3.7" => "ipsecUser",
        "1.3.6.1.5.5.7.3.8" => "timeStamping",
        "1.3.6.1.5.5.7.3.9" => "OCSPSigning",
        "1.3.6.1.5.5.7.3.17" => "ipsecIKE",
        "1.3.6.1.4.1.311.10.3.3" => "Microsoft serverGatedCrypto",
        "1.3.6.1.4.1.311.20.2.2" => "Microsoft smartcardLogon",
        "2.16.840.1.113730.4.1" => "Netscape serverGatedCrypto",
        ANY_EXTENDED_KEY_USAGE => "anyExtendedKeyUsage",
        _ => return None,
    })
}

/// Message ids of the names of extensions.
pub fn extension_message(oid: &str) -> Option<&'static str> {
    Some(match oid {
        "2.5.29.9" => "ext-subject-directory-attributes",
        "2.5.29.14" => "ext-subject-key-identifier",
        "2.5.29.15" => "ext-key-usage",
        "2.5.29.17" => "ext-subject-alternative-name",
        "2.5.29.18" => "ext-issuer-alternative-name",
        "2.5.29.19" => "ext-basic-constraints",
        "2.5.29.30" => "ext-name-constraints",
        "2.5.29.31" => "ext-crl-distribution-points",
        "2.5.29.32" => "ext-certificate-policies",
        "2.5.29.33" => "ext-policy-mappings",
        "2.5.29.35" => "ext-authority-key-identifier",
        "2.5.29.36" => "ext-policy-constraints",
        "2.5.29.37" => "ext-extended-key-usage",
        "2.5.29.46" => "ext-freshest-crl",
        "2.5.29.54" => "ext-inhibit-any-policy",
        "1.3.6.1.5.5.7.1.1" => "ext-authority-information-access",
        "1.3.6.1.5.5.7.1.11" => "ext-subject-information-access",
        "1.3.6.1.5.5.7.1.24" => "ext-tls-feature",
        "1.3.6.1.4.1.11129.2.4.2" => "ext-sct-list",
        "1.3.6.1.5.5.7.48.1.5" => "ext-ocsp-no-check",
        "2.16.840.1.113730.1.1" => "ext-netscape-cert-type",
        "2.16.840.1.113730.1.13" => "ext-netscape-comment",
        "1.3.6.1.4.1.311.20.2" => "ext-microsoft-template-name",
        "1.3.6.1.4.1.311.21.1" => "ext-microsoft-ca-version",
        "1.3.6.1.4.1.311.21.7" => "ext-microsoft-template",
        "1.3.6.1.4.1.311.21.10" => "ext-microsoft-application-policies",
        _ => return None,
    })
}
