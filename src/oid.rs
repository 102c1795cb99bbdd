//! Object identifiers: their dotted form, and the names that people know them by.

use std::borrow::Cow;

use crate::certificate::curve_name;

/// The dotted form of an OBJECT IDENTIFIER's content octets (X.690 8.19). Arcs beyond 128 bits,
/// and content that ends inside an arc, are written as `?`.
pub fn dotted(content: &[u8]) -> String {
    short(content).unwrap_or_else(|| long(content))
}

/// As almost all are: whole, with arcs of 64 bits. A certificate has some twenty of them.
fn short(content: &[u8]) -> Option<String> {
    let mut text = String::with_capacity(content.len() * 3);
    let mut arc: u64 = 0;
    let mut open = true;
    for &octet in content {
        if arc >> 57 != 0 {
            return None;
        }
        arc = arc << 7 | u64::from(octet & 0x7f);
        open = octet & 0x80 != 0;
        if open {
            continue;
        }
        if text.is_empty() {
            let first = (arc / 40).min(2);
            push_number(&mut text, first);
            arc -= first * 40;
        }
        text.push('.');
        push_number(&mut text, arc);
        arc = 0;
    }
    (!open).then_some(text)
}

fn push_number(text: &mut String, number: u64) {
    if number >= 10 {
        push_number(text, number / 10);
    }
    let digit = u8::try_from(number % 10).unwrap_or_default();
    text.push(char::from(b'0' + digit));
}

fn long(content: &[u8]) -> String {
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

/// The dotted form of an attribute type: most are among a few, which need no memory.
pub fn attribute_type(content: &[u8]) -> Cow<'static, str> {
    let common = match content {
        [0x55, 4, 3] => "2.5.4.3",
        [0x55, 4, 5] => "2.5.4.5",
        [0x55, 4, 6] => "2.5.4.6",
        [0x55, 4, 7] => "2.5.4.7",
        [0x55, 4, 8] => "2.5.4.8",
        [0x55, 4, 10] => "2.5.4.10",
        [0x55, 4, 11] => "2.5.4.11",
        [0x55, 4, 97] => "2.5.4.97",
        _ => return dotted(content).into(),
    };
    common.into()
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
        "1.2.840.113549.1.1.15" => "sha512-224WithRSA",
        "1.2.840.113549.1.1.16" => "sha512-256WithRSA",
        "1.2.840.113549.1.1.3" => "md4WithRSA",
        "1.2.840.10040.4.3" => "dsaWithSHA1",
        "2.16.840.1.101.3.4.3.1" => "dsaWithSHA224",
        "2.16.840.1.101.3.4.3.2" => "dsaWithSHA256",
        "2.16.840.1.101.3.4.3.3" => "dsaWithSHA384",
        "2.16.840.1.101.3.4.3.4" => "dsaWithSHA512",
        "1.2.840.10045.4.1" => "ecdsaWithSHA1",
        "1.2.840.10045.4.3.1" => "ecdsaWithSHA224",
        "1.2.840.10045.4.3.2" => "ecdsaWithSHA256",
        "1.2.840.10045.4.3.3" => "ecdsaWithSHA384",
        "1.2.840.10045.4.3.4" => "ecdsaWithSHA512",
        "2.16.840.1.101.3.4.3.9" => "ecdsaWithSHA3-224",
        "2.16.840.1.101.3.4.3.10" => "ecdsaWithSHA3-256",
        "2.16.840.1.101.3.4.3.11" => "ecdsaWithSHA3-384",
        "2.16.840.1.101.3.4.3.12" => "ecdsaWithSHA3-512",
        "2.16.840.1.101.3.4.3.13" => "sha3-224WithRSA",
        "2.16.840.1.101.3.4.3.14" => "sha3-256WithRSA",
        "2.16.840.1.101.3.4.3.15" => "sha3-384WithRSA",
        "2.16.840.1.101.3.4.3.16" => "sha3-512WithRSA",
        "1.3.101.112" => "Ed25519",
        "1.3.101.113" => "Ed448",
        "1.3.36.3.3.1.2" => "ripemd160WithRSA",
        "1.2.156.10197.1.501" => "sm2WithSM3",
        "1.2.643.2.2.3" => "GOST R 34.10-2001",
        "1.2.643.7.1.1.3.2" => "GOST R 34.10-2012 256",
        "1.2.643.7.1.1.3.3" => "GOST R 34.10-2012 512",
        _ => return post_quantum_name(oid),
    })
}

/// Algorithms that quantum computers do not break, each one for keys and what they are used for
/// (FIPS 203, 204 and 205).
pub fn post_quantum_name(oid: &str) -> Option<&'static str> {
    Some(match oid {
        "2.16.840.1.101.3.4.4.1" => "ML-KEM-512",
        "2.16.840.1.101.3.4.4.2" => "ML-KEM-768",
        "2.16.840.1.101.3.4.4.3" => "ML-KEM-1024",
        "2.16.840.1.101.3.4.3.17" => "ML-DSA-44",
        "2.16.840.1.101.3.4.3.18" => "ML-DSA-65",
        "2.16.840.1.101.3.4.3.19" => "ML-DSA-87",
        "2.16.840.1.101.3.4.3.20" => "SLH-DSA-SHA2-128s",
        "2.16.840.1.101.3.4.3.21" => "SLH-DSA-SHA2-128f",
        "2.16.840.1.101.3.4.3.22" => "SLH-DSA-SHA2-192s",
        "2.16.840.1.101.3.4.3.23" => "SLH-DSA-SHA2-192f",
        "2.16.840.1.101.3.4.3.24" => "SLH-DSA-SHA2-256s",
        "2.16.840.1.101.3.4.3.25" => "SLH-DSA-SHA2-256f",
        "2.16.840.1.101.3.4.3.26" => "SLH-DSA-SHAKE-128s",
        "2.16.840.1.101.3.4.3.27" => "SLH-DSA-SHAKE-128f",
        "2.16.840.1.101.3.4.3.28" => "SLH-DSA-SHAKE-192s",
        "2.16.840.1.101.3.4.3.29" => "SLH-DSA-SHAKE-192f",
        "2.16.840.1.101.3.4.3.30" => "SLH-DSA-SHAKE-256s",
        "2.16.840.1.101.3.4.3.31" => "SLH-DSA-SHAKE-256f",
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
        "1.3.6.1.4.1.311.10.3.4" => "Microsoft encryptedFileSystem",
        "1.3.6.1.4.1.311.10.3.12" => "Microsoft documentSigning",
        "1.3.6.1.4.1.311.20.2.1" => "Microsoft certificateRequestAgent",
        "1.3.6.1.4.1.311.54.1.2" => "Microsoft remoteDesktopAuthentication",
        "1.3.6.1.5.2.3.5" => "pkInitKDC",
        "1.3.6.1.5.5.8.2.2" => "iKEIntermediate",
        "2.16.840.1.113730.4.1" => "Netscape serverGatedCrypto",
        ANY_EXTENDED_KEY_USAGE => "anyExtendedKeyUsage",
        _ => return None,
    })
}

/// The other name of a curve (FIPS 186-5 section 3.1, ANSI X9.62).
pub fn curve_other_name(curve: &str) -> Option<&'static str> {
    Some(match curve {
        "secp192r1" => "P-192, prime192v1",
        "secp224r1" => "P-224",
        "secp256r1" => "P-256, prime256v1",
        "secp384r1" => "P-384",
        "secp521r1" => "P-521",
        _ => return None,
    })
}

/// The name of an identifier of any kind, as its standard writes it.
pub fn name(oid: &str) -> Option<&str> {
    let attribute = Some(attribute_name(oid)).filter(|name| *name != oid);
    attribute
        .or_else(|| signature_algorithm_name(oid))
        .or_else(|| purpose_name(oid))
        .or_else(|| curve_name(oid))
        .or_else(|| term(oid))
}

/// Names of identifiers that belong to none of the other tables.
fn term(oid: &str) -> Option<&'static str> {
    Some(match oid {
        // Attributes of directories (RFC 3739 section 3.2.2, RFC 4519, RFC 2985).
        "1.3.6.1.5.5.7.9.1" => "dateOfBirth",
        "1.3.6.1.5.5.7.9.2" => "placeOfBirth",
        "1.3.6.1.5.5.7.9.3" => "gender",
        "1.3.6.1.5.5.7.9.4" => "countryOfCitizenship",
        "1.3.6.1.5.5.7.9.5" => "countryOfResidence",
        "2.5.4.16" => "postalAddress",
        "2.5.4.20" => "telephoneNumber",
        "2.5.4.41" => "name",
        "2.5.4.43" => "initials",
        "2.5.4.44" => "generationQualifier",
        "2.5.4.46" => "dnQualifier",
        "2.5.4.65" => "pseudonym",
        "2.5.4.72" => "role",
        // Keys, curves and hashes (RFC 3279, RFC 5480, RFC 5639, RFC 8410, RFC 8017).
        "1.2.840.113549.1.1.1" => "rsaEncryption",
        "1.2.840.113549.1.1.8" => "mgf1",
        "1.2.840.113549.1.3.1" => "dhKeyAgreement",
        "1.2.840.10040.4.1" => "dsa",
        "1.2.840.10045.1.1" => "prime-field",
        "1.2.840.10045.2.1" => "ecPublicKey",
        "1.3.101.110" => "X25519",
        "1.3.101.111" => "X448",
        "1.2.643.2.2.19" => "GOST R 34.10-2001 key",
        "1.2.643.7.1.1.1.1" => "GOST R 34.10-2012 256 key",
        "1.2.643.7.1.1.1.2" => "GOST R 34.10-2012 512 key",
        "1.2.840.113549.2.5" => "md5",
        "1.3.14.3.2.26" => "sha1",
        "2.16.840.1.101.3.4.2.1" => "sha256",
        "2.16.840.1.101.3.4.2.2" => "sha384",
        "2.16.840.1.101.3.4.2.3" => "sha512",
        "2.16.840.1.101.3.4.2.4" => "sha224",
        "2.16.840.1.101.3.4.2.8" => "sha3-256",
        "2.16.840.1.101.3.4.2.9" => "sha3-384",
        "2.16.840.1.101.3.4.2.10" => "sha3-512",
        // Ciphers that S/MIME capabilities list (RFC 8551 section 2.5.2).
        "1.2.840.113549.3.2" => "rc2-cbc",
        "1.2.840.113549.3.4" => "rc4",
        "1.2.840.113549.3.7" => "des-ede3-cbc",
        "1.3.14.3.2.7" => "des-cbc",
        "2.16.840.1.101.3.4.1.2" => "aes128-CBC",
        "2.16.840.1.101.3.4.1.22" => "aes192-CBC",
        "2.16.840.1.101.3.4.1.42" => "aes256-CBC",
        // Extensions (RFC 5280 section 4.2 and others).
        "2.5.29.9" => "subjectDirectoryAttributes",
        "2.5.29.14" => "subjectKeyIdentifier",
        "2.5.29.15" => "keyUsage",
        "2.5.29.16" => "privateKeyUsagePeriod",
        "2.5.29.17" => "subjectAltName",
        "2.5.29.18" => "issuerAltName",
        "2.5.29.19" => "basicConstraints",
        "2.5.29.30" => "nameConstraints",
        "2.5.29.31" => "cRLDistributionPoints",
        "2.5.29.32" => "certificatePolicies",
        "2.5.29.32.0" => "anyPolicy",
        "2.5.29.33" => "policyMappings",
        "2.5.29.35" => "authorityKeyIdentifier",
        "2.5.29.36" => "policyConstraints",
        "2.5.29.37" => "extKeyUsage",
        "2.5.29.46" => "freshestCRL",
        "2.5.29.54" => "inhibitAnyPolicy",
        "1.3.6.1.5.5.7.1.1" => "authorityInfoAccess",
        "1.3.6.1.5.5.7.1.3" => "qcStatements",
        "1.3.6.1.5.5.7.1.11" => "subjectInfoAccess",
        "1.3.6.1.5.5.7.1.12" => "logotype",
        "1.3.6.1.5.5.7.1.24" => "tlsFeature",
        "1.3.6.1.5.5.7.48.1.5" => "ocspNoCheck",
        "1.3.6.1.4.1.11129.2.4.2" => "signedCertificateTimestampList",
        "1.3.6.1.4.1.11129.2.4.3" => "ctPoison",
        "1.3.6.1.4.1.44363.44" => "delegationUsage",
        "1.2.840.113549.1.9.15" => "smimeCapabilities",
        "2.16.840.1.113730.1.1" => "netscapeCertType",
        "2.16.840.1.113730.1.13" => "netscapeComment",
        // Policies and their qualifiers (RFC 5280 section 4.2.1.4, CA/Browser Forum).
        "1.3.6.1.5.5.7.2.1" => "cps",
        "1.3.6.1.5.5.7.2.2" => "userNotice",
        "2.23.140.1.1" => "extendedValidation",
        "2.23.140.1.2.1" => "domainValidated",
        "2.23.140.1.2.2" => "organizationValidated",
        "2.23.140.1.2.3" => "individualValidated",
        "2.23.140.3.1" => "cabfOrganizationIdentifier",
        // Access methods (RFC 5280 section 4.2.2, RFC 6487 section 4.8.8, RFC 8182).
        "1.3.6.1.5.5.7.48.1" => "ocsp",
        "1.3.6.1.5.5.7.48.2" => "caIssuers",
        "1.3.6.1.5.5.7.48.3" => "timeStamping",
        "1.3.6.1.5.5.7.48.5" => "caRepository",
        "1.3.6.1.5.5.7.48.10" => "rpkiManifest",
        "1.3.6.1.5.5.7.48.11" => "signedObject",
        "1.3.6.1.5.5.7.48.13" => "rpkiNotify",
        // Other names (RFC 6120, RFC 4985, RFC 9598, Microsoft).
        "1.3.6.1.5.5.7.8.5" => "xmppAddr",
        "1.3.6.1.5.5.7.8.7" => "dnsSRV",
        "1.3.6.1.5.5.7.8.9" => "smtpUTF8Mailbox",
        "1.3.6.1.4.1.311.20.2.3" => "userPrincipalName",
        "1.3.6.1.4.1.311.25.1" => "ntdsReplication",
        "1.3.6.1.4.1.311.25.2.1" => "objectSid",
        // Statements of qualified certificates (RFC 3739 section 3.2.6, ETSI EN 319 412-5).
        "1.3.6.1.5.5.7.11.1" => "qcSyntax-v1",
        "1.3.6.1.5.5.7.11.2" => "qcSyntax-v2",
        "0.4.0.1862.1.1" => "qcCompliance",
        "0.4.0.1862.1.2" => "qcLimitValue",
        "0.4.0.1862.1.3" => "qcRetentionPeriod",
        "0.4.0.1862.1.4" => "qcSSCD",
        "0.4.0.1862.1.5" => "qcPDS",
        "0.4.0.1862.1.6" => "qcType",
        "0.4.0.1862.1.6.1" => "qct-esign",
        "0.4.0.1862.1.6.2" => "qct-eseal",
        "0.4.0.1862.1.6.3" => "qct-web",
        "0.4.0.1862.1.7" => "qcCClegislation",
        _ => return None,
    })
}

/// Message ids of the names of extensions.
pub fn extension_message(oid: &str) -> Option<&'static str> {
    Some(match oid {
        "2.5.29.9" => "ext-subject-directory-attributes",
        "2.5.29.14" => "ext-subject-key-identifier",
        "2.5.29.15" => "ext-key-usage",
        "2.5.29.16" => "ext-private-key-usage-period",
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
        "2.16.840.1.113730.1.2" => "ext-netscape-base-url",
        "2.16.840.1.113730.1.3" => "ext-netscape-revocation-url",
        "2.16.840.1.113730.1.4" => "ext-netscape-ca-revocation-url",
        "2.16.840.1.113730.1.7" => "ext-netscape-renewal-url",
        "2.16.840.1.113730.1.8" => "ext-netscape-ca-policy-url",
        "2.16.840.1.113730.1.12" => "ext-netscape-ssl-server-name",
        "1.3.6.1.5.5.7.1.3" => "ext-qc-statements",
        "1.3.6.1.5.5.7.1.7" => "ext-ip-address-blocks",
        "1.3.6.1.5.5.7.1.8" => "ext-autonomous-systems",
        "1.3.6.1.5.5.7.1.12" => "ext-logotype",
        "1.3.6.1.5.5.7.1.14" => "ext-proxy-information",
        "1.2.840.113533.7.65.0" => "ext-entrust-version",
        "1.3.6.1.4.1.11129.2.4.3" => "ext-ct-poison",
        "1.3.6.1.4.1.44363.44" => "ext-delegated-credentials",
        "1.2.840.113549.1.9.15" => "ext-smime-capabilities",
        "2.23.140.3.1" => "ext-organization-identifier",
        "1.3.6.1.4.1.311.21.2" => "ext-microsoft-previous-ca-hash",
        "1.3.6.1.4.1.311.21.11" => "ext-microsoft-application-policy-mappings",
        "1.3.6.1.4.1.311.21.12" => "ext-microsoft-application-policy-constraints",
        "1.3.6.1.4.1.311.25.2" => "ext-microsoft-security",
        "1.3.6.1.4.1.311.20.2" => "ext-microsoft-template-name",
        "1.3.6.1.4.1.311.21.1" => "ext-microsoft-ca-version",
        "1.3.6.1.4.1.311.21.7" => "ext-microsoft-template",
        "1.3.6.1.4.1.311.21.10" => "ext-microsoft-application-policies",
        _ => return None,
    })
}
