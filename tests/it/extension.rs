//! Extensions and names in words. `openssl` makes the certificates, with throw-away keys.

use std::fs;

use trustguide::asn1::{self, MAX_LINES};
use trustguide::certificate::Certificate;
use trustguide::certificate::details::{self, Row, Value};
use trustguide::l10n::{Locale, Words};
use trustguide::message::{Arg, Message};

use crate::fixtures::{NOW, certificates};
use crate::scratch::{Scratch, openssl};

/// A self-signed certificate with what a configuration says after `[ext]`.
#[track_caller]
fn made(extensions: &str, name: &str, key: &str) -> Certificate {
    let scratch = Scratch::new();
    let configuration = format!(
        "[req]\ndistinguished_name=dn\nx509_extensions=ext\nprompt=no\nutf8=yes\n\
         string_mask=utf8only\n[dn]\n{name}\n[ext]\n{extensions}\n"
    );
    fs::write(scratch.0.join("openssl.cnf"), configuration).expect("a file");
    let arguments = format!(
        "req -x509 -config openssl.cnf -nodes -keyout key.pem -outform DER -out out.der -days 30 {key}"
    );
    openssl(&scratch.0, &arguments);
    let der = fs::read(scratch.0.join("out.der")).expect("a certificate");
    Certificate::from_der(&der).expect("a certificate")
}

const EC: &str = "-newkey ec -pkeyopt ec_paramgen_curve:P-256";

#[track_caller]
fn with(extensions: &str) -> Certificate {
    made(extensions, "CN=extensions.example", EC)
}

/// A value as lines; what stands inside another is indented.
fn lines(value: &Value) -> Vec<String> {
    let words = Words::new(Locale::En, Locale::En);
    match value {
        Value::Text(text) | Value::Code(text) => vec![text.clone()],
        Value::Message(message) => vec![words.text(message)],
        Value::Time(time) => vec![time.utc()],
        Value::Bytes(bytes) => vec![format!("bytes {}", details::dump(bytes))],
        Value::Malformed(bytes) => vec![format!("malformed {}", details::dump(bytes))],
        Value::List(values) => {
            let inside = values.iter().flat_map(|value| {
                let nested = matches!(value, Value::List(_));
                let indent = if nested { "  " } else { "" };
                lines(value)
                    .into_iter()
                    .map(move |line| format!("{indent}{line}"))
            });
            inside.collect()
        }
    }
}

#[track_caller]
fn row(certificate: &Certificate, label: &str) -> Row {
    let rows = details::rows(certificate, NOW);
    let found = rows.into_iter().find(|row| row.label.id == label);
    found.unwrap_or_else(|| panic!("no row {label}"))
}

#[track_caller]
fn check(extensions: &str, label: &str, expected: &[&str]) {
    let row = row(&with(extensions), label);
    assert_eq!(lines(&row.value), expected);
}

#[test]
fn every_kind_of_name_is_named() {
    check(
        "subjectAltName=@names\n[names]\nDNS.1=one.example\nIP.1=192.0.2.1\nIP.2=2001:db8::1\n\
         email.1=a@one.example\nURI.1=https://one.example/\nRID.1=1.2.3.4\ndirName.1=dir\n\
         otherName.1=1.3.6.1.4.1.311.20.2.3;UTF8:one@ad.example\n[dir]\nO=One, Two",
        "ext-subject-alternative-name",
        &[
            "DNS name: one.example",
            "IP address: 192.0.2.1",
            "IP address: 2001:db8::1",
            "E-mail address: a@one.example",
            "URL: https://one.example/",
            "Registered ID: 1.2.3.4",
            "Directory name: O=One\\, Two",
            "Other name, userPrincipalName: one@ad.example",
        ],
    );
    check(
        "issuerAltName=DNS:issuer.example",
        "ext-issuer-alternative-name",
        &["DNS name: issuer.example"],
    );
}

#[test]
fn an_address_of_odd_length_is_no_address() {
    check(
        "subjectAltName=DER:30:07:87:05:01:02:03:04:05",
        "ext-subject-alternative-name",
        &["  IP address:", "  malformed 01 02 03 04 05"],
    );
}

#[test]
fn an_internationalized_name_is_shown_in_both_forms() {
    check(
        "subjectAltName=DNS:www.xn--bcher-kva.example",
        "ext-subject-alternative-name",
        &["DNS name: www.xn--bcher-kva.example, which reads www.bücher.example"],
    );
}

/// Those of RFC 3492 section 7.1 that fit into a label.
#[test]
fn the_sample_strings_of_punycode_are_decoded() {
    for (ascii, unicode) in [
        ("xn--egbpdaj6bu4bxfgehfvwxn", "ليهمابتكلموشعربي؟"),
        ("xn--ihqwcrb4cv8a8dqg056pqjye", "他们为什么不说中文"),
        ("xn--ihqwctvzc91f659drss3x8bo0yb", "他們爲什麽不說中文"),
        (
            "xn--Proprostnemluvesky-uyb24dma41a",
            "Pročprostěnemluvíčesky",
        ),
        ("xn--4dbcagdahymbxekheh6e0a7fei0b", "למההםפשוטלאמדבריםעברית"),
        (
            "xn--i1baa7eci9glrd9b2ae1bj0hfcgg6iyaf8o0a1dig0cd",
            "यहलोगहिन्दीक्योंनहींबोलसकतेहैं",
        ),
        (
            "xn--n8jok5ay5dzabd5bym9f0cm5685rrjetr6pdxa",
            "なぜみんな日本語を話してくれないのか",
        ),
        (
            "xn--b1abfaaepdrnnbgefbadotcwatmq2g4l",
            "почемужеонинеговорятпорусски",
        ),
        (
            "xn--PorqunopuedensimplementehablarenEspaol-fmd56a",
            "PorquénopuedensimplementehablarenEspañol",
        ),
        (
            "xn--TisaohkhngthchnitingVit-kjcr8268qyxafd2f1b9g",
            "TạisaohọkhôngthểchỉnóitiếngViệt",
        ),
        ("xn--3B-ww4c5e180e575a65lsy2b", "3年B組金八先生"),
        (
            "xn---with-SUPER-MONKEYS-pc58ag80a8qai00g7n9n",
            "安室奈美恵-with-SUPER-MONKEYS",
        ),
        (
            "xn--Hello-Another-Way--fc4qua05auwb3674vfr0b",
            "Hello-Another-Way-それぞれの場所",
        ),
        ("xn--2-u9tlzr9756bt3uc0v", "ひとつ屋根の下2"),
        ("xn--MajiKoi5-783gue6qz075azm5e", "MajiでKoiする5秒前"),
        ("xn--de-jg4avhby1noc0d", "パフィーdeルンバ"),
        ("xn--d9juau41awczczp", "そのスピードで"),
    ] {
        let certificate = with(&format!("subjectAltName=DNS:{ascii}.example"));
        let shown = lines(&row(&certificate, "ext-subject-alternative-name").value).join("\n");
        let wanted = format!("{ascii}.example, which reads {unicode}.example");
        assert!(shown.contains(&wanted), "{shown}");
        assert!(!shown.contains("mixes"), "{shown}");
    }
}

#[test]
fn a_label_that_mixes_writing_systems_is_warned_of() {
    // Latin with a Cyrillic letter; Cyrillic with Han.
    for mixed in ["xn--pple-43d", "xn--80a0785c"] {
        let certificate = with(&format!("subjectAltName=DNS:{mixed}.example"));
        let shown = lines(&row(&certificate, "ext-subject-alternative-name").value).join("\n");
        assert!(shown.contains("mixes letters"), "{shown}");
    }
}

#[test]
fn what_only_looks_like_an_internationalized_name_is_said_to() {
    for broken in ["xn--a-", "xn--99999999", "xn---"] {
        let certificate = with(&format!("subjectAltName=DNS:{broken}.example"));
        let shown = lines(&row(&certificate, "ext-subject-alternative-name").value).join("\n");
        assert!(shown.contains("cannot be read"), "{shown}");
    }
}

#[test]
fn an_authority_key_identifier_tells_issuer_and_serial() {
    check(
        "authorityKeyIdentifier=DER:30:1A:80:02:AB:CD:A1:11:82:0F:\
         69:73:73:75:65:72:2E:65:78:61:6D:70:6C:65:21:82:01:05",
        "ext-authority-key-identifier",
        &[
            "Key identifier: AB:CD",
            "  Issuer of the issuer’s certificate:",
            "    DNS name: issuer.example!",
            "Serial number of the issuer’s certificate: 05",
        ],
    );
}

#[test]
fn access_methods_have_names_and_their_addresses_are_text() {
    check(
        "authorityInfoAccess=OCSP;URI:http://ocsp.example/,caIssuers;URI:http://ca.example/ca.cer,\
         1.2.3.4;DNS:other.example",
        "ext-authority-information-access",
        &[
            "Asks whether it is revoked (OCSP): http://ocsp.example/",
            "Certificate of the issuer (CA issuers): http://ca.example/ca.cer",
            "1.2.3.4: DNS name: other.example",
        ],
    );
    check(
        "subjectInfoAccess=caRepository;URI:http://ca.example/",
        "ext-subject-information-access",
        &["Certificates that this CA issued (CA repository): http://ca.example/"],
    );
}

#[test]
fn a_distribution_point_tells_names_reasons_and_issuer() {
    let point = "crlDistributionPoints=one,two\n[one]\nfullname=URI:http://crl.example/1\n\
         CRLissuer=dirName:issuer\nreasons=keyCompromise,CACompromise\n[issuer]\nCN=Lists\n\
         [two]\nrelativename=part\n[part]\nCN=Part";
    check(
        point,
        "ext-crl-distribution-points",
        &[
            "    URL: http://crl.example/1",
            "    Only for these reasons:",
            "      The key was stolen (key compromise)",
            "      The key of the CA was stolen (CA compromise)",
            "    Issuer of the list:",
            "      Directory name: CN=Lists",
            "Name relative to the issuer of the list: CN=Part",
        ],
    );
    check(
        "freshestCRL=URI:http://crl.example/delta",
        "ext-freshest-crl",
        &["  URL: http://crl.example/delta"],
    );
}

#[test]
fn policies_have_names_and_their_qualifiers_are_read() {
    check(
        "certificatePolicies=2.23.140.1.2.1,2.5.29.32.0,1.2.3.4,@own\n[own]\n\
         policyIdentifier=1.2.3.5\nCPS.1=https://ca.example/cps\nuserNotice.1=@notice\n\
         [notice]\nexplicitText=Read me\norganization=One\nnoticeNumbers=1,2",
        "ext-certificate-policies",
        &[
            "Only the control of the domain was checked (domain validated, DV) (2.23.140.1.2.1)",
            "Every policy (2.5.29.32.0)",
            "1.2.3.4",
            "1.2.3.5",
            "  Certification practice statement (CPS): https://ca.example/cps",
            "    Notice to the user:",
            "      Text: Read me",
            "      Organization: One",
            "      Notice numbers: 1, 2",
        ],
    );
    check(
        "policyMappings=1.2.3:1.2.4",
        "ext-policy-mappings",
        &["1.2.3 of the issuer is the same as 1.2.4 of the subject"],
    );
    check(
        "policyConstraints=requireExplicitPolicy:3,inhibitPolicyMapping:0",
        "ext-policy-constraints",
        &[
            "After 3 more certificates, a policy must be stated (require explicit policy, 3)",
            "From here on, policies are not mapped (inhibit policy mapping, 0)",
        ],
    );
    check(
        "inhibitAnyPolicy=1",
        "ext-inhibit-any-policy",
        &["After one more certificate, “every policy” does not count (inhibit any-policy, 1)"],
    );
}

#[test]
fn name_constraints_tell_what_is_allowed_and_what_is_forbidden() {
    check(
        "nameConstraints=critical,permitted;DNS:.example,permitted;IP:192.0.2.0/255.255.255.0,\
         permitted;IP:2001:db8::/ffff:ffff::,excluded;email:example.org,excluded;dirName:dir\n\
         [dir]\nC=JP",
        "ext-name-constraints",
        &[
            "  Names that are allowed:",
            "    DNS name: .example",
            "    IP address: 192.0.2.0/24",
            "    IP address: 2001:db8::/32",
            "  Names that are forbidden:",
            "    E-mail address: example.org",
            "    Directory name: C=JP",
        ],
    );
    check(
        "nameConstraints=DER:30:0B:A1:09:30:02:82:00:30:03:82:01:78",
        "ext-name-constraints",
        &[
            "  Names that are forbidden:",
            "    DNS name: every name of this kind",
            "    DNS name: x",
        ],
    );
}

#[test]
fn usages_and_purposes_are_words_with_their_terms() {
    check(
        "keyUsage=digitalSignature,decipherOnly",
        "ext-key-usage",
        &["Digital signature", "Decipher only"],
    );
    check(
        "extendedKeyUsage=serverAuth,1.3.6.1.5.5.7.3.17,1.2.3",
        "ext-extended-key-usage",
        &[
            "Being a server (serverAuth, 1.3.6.1.5.5.7.3.1)",
            "ipsecIKE (1.3.6.1.5.5.7.3.17)",
            "1.2.3",
        ],
    );
    check(
        "basicConstraints=CA:TRUE,pathlen:2",
        "ext-basic-constraints",
        &[
            "May issue certificates (CA)",
            "At most 2 further authorities below it",
        ],
    );
    check(
        "2.5.29.16=ASN1:SEQUENCE:period\n[period]\na=IMPLICIT:0,GENTIME:20200101000000Z\n\
         b=IMPLICIT:1,GENTIME:20210101000000Z",
        "ext-private-key-usage-period",
        &[
            "The private key signs from: 2020-01-01 00:00:00 UTC",
            "The private key signs until: 2021-01-01 00:00:00 UTC",
        ],
    );
}

#[test]
fn a_certificate_timestamp_tells_log_time_and_algorithm() {
    let known = "0e5794bcf3aea93e331b2c9907b3f790df9bc23d713225dd21a925ac61c54e21";
    let unknown = "11".repeat(32);
    let sct = |id: &str| format!("00{id}0000016f5e66e8000000040300020000");
    let one = |sct: String| format!("{:04x}{sct}", sct.len() / 2);
    let list = [one(sct(known)), one(sct(&unknown))].concat();
    let list = format!("{:04x}{list}", list.len() / 2);
    let octets = format!("04{:02x}{list}", list.len() / 2);
    let shown = lines(
        &row(
            &with(&format!("1.3.6.1.4.1.11129.2.4.2=DER:{octets}")),
            "ext-sct-list",
        )
        .value,
    );
    assert_eq!(shown[0], "  Version: 1");
    assert_eq!(shown[1], "  Log: Google Argon2026h1");
    assert!(shown[2].starts_with("  Log ID: 0E:57:94"), "{shown:?}");
    assert_eq!(shown[3], "  Time: 2020-01-01 00:00:00 UTC");
    assert_eq!(shown[4], "  Signature algorithm: ecdsaWithSHA256");
    assert!(shown[6].starts_with("  Log ID: 11:11"), "{shown:?}");
}

#[test]
fn what_a_server_must_staple_is_said() {
    check(
        "tlsfeature=status_request,status_request_v2,23",
        "ext-tls-feature",
        &[
            "The server must staple a proof that the certificate is not revoked (must-staple, status_request, 5)",
            "The server must staple proofs for the whole chain (status_request_v2, 17)",
            "The server must answer TLS extension 23",
        ],
    );
    check(
        "noCheck=ignored",
        "ext-ocsp-no-check",
        &["Whether this certificate itself is revoked need not be asked."],
    );
}

#[test]
fn what_netscape_and_microsoft_wrote_is_read() {
    check(
        "nsCertType=server,sslCA",
        "ext-netscape-cert-type",
        &["SSL server", "SSL CA"],
    );
    check("nsComment=Hello", "ext-netscape-comment", &["Hello"]);
    check(
        "nsBaseUrl=https://one.example/",
        "ext-netscape-base-url",
        &["https://one.example/"],
    );
    check(
        "1.3.6.1.4.1.311.20.2=ASN1:BMP:WebServer",
        "ext-microsoft-template-name",
        &["WebServer"],
    );
    check(
        "1.3.6.1.4.1.311.21.7=ASN1:SEQUENCE:template\n[template]\na=OID:1.3.6.1.4.1.311.21.8.1\n\
         b=INTEGER:100\nc=INTEGER:3",
        "ext-microsoft-template",
        &[
            "Template: 1.3.6.1.4.1.311.21.8.1",
            "Major version number: 100",
            "Minor version number: 3",
        ],
    );
    check(
        "1.3.6.1.4.1.311.21.1=ASN1:INTEGER:65538",
        "ext-microsoft-ca-version",
        &["CA certificate number 2, key number 1 (V2.1)"],
    );
    check(
        "1.3.6.1.4.1.311.21.10=ASN1:SEQUENCE:policies\n[policies]\na=SEQUENCE:policy\n[policy]\n\
         a=OID:1.3.6.1.5.5.7.3.2",
        "ext-microsoft-application-policies",
        &["Logging in as a client (clientAuth, 1.3.6.1.5.5.7.3.2)"],
    );
}

#[test]
fn attributes_and_statements_are_read_by_their_types() {
    check(
        "2.5.29.9=ASN1:SEQUENCE:attributes\n[attributes]\na=SEQUENCE:country\n[country]\n\
         a=OID:1.3.6.1.5.5.7.9.4\nb=SET:values\n[values]\na=PRINTABLE:JP",
        "ext-subject-directory-attributes",
        &["countryOfCitizenship: JP"],
    );
    check(
        "1.3.6.1.5.5.7.1.3=ASN1:SEQUENCE:statements\n[statements]\na=SEQUENCE:one\nb=SEQUENCE:two\n\
         [one]\na=OID:0.4.0.1862.1.1\n[two]\na=OID:0.4.0.1862.1.6\nb=SEQUENCE:types\n\
         [types]\na=OID:0.4.0.1862.1.6.3",
        "ext-qc-statements",
        &[
            "qcCompliance (0.4.0.1862.1.1)",
            "  qcType:",
            "    SEQUENCE",
            "      OBJECT IDENTIFIER 0.4.0.1862.1.6.3 (qct-web)",
        ],
    );
}

#[test]
fn an_unknown_extension_is_shown_as_a_tree_and_as_bytes() {
    check(
        "1.2.3.4=DER:30:06:02:01:05:0C:01:78",
        "ext-unknown",
        &[
            "  SEQUENCE",
            "    INTEGER 5",
            "    UTF8String \"x\"",
            "bytes 30 06 02 01 05 0c 01 78",
        ],
    );
    check("1.2.3.4=DER:FF:FF", "ext-unknown", &["bytes ff ff"]);
}

#[test]
fn bytes_that_are_not_what_the_extension_promises_are_never_hidden() {
    for (extension, label) in [
        // Something follows the NULL, the names, the last field, a field of a point.
        ("1.3.6.1.5.5.7.48.1.5=DER:05:00:00", "ext-ocsp-no-check"),
        (
            "2.5.29.17=DER:30:03:82:01:78:05:00",
            "ext-subject-alternative-name",
        ),
        (
            "2.5.29.36=DER:30:06:80:01:00:82:01:00",
            "ext-policy-constraints",
        ),
        (
            "2.5.29.31=DER:30:04:30:02:84:00",
            "ext-crl-distribution-points",
        ),
        // Another type, no element, nothing.
        ("2.5.29.54=DER:04:01:00", "ext-inhibit-any-policy"),
        ("1.3.6.1.5.5.7.1.24=DER:30:05", "ext-tls-feature"),
        (
            "2.16.840.1.113730.1.1=DER:03:01:00:00",
            "ext-netscape-cert-type",
        ),
        ("1.3.6.1.4.1.11129.2.4.2=DER:04:02:00:05", "ext-sct-list"),
    ] {
        let shown = lines(&row(&with(extension), label).value).join("");
        assert!(shown.starts_with("malformed"), "{extension}: {shown}");
    }
}

#[test]
fn an_old_kind_of_text_is_named_in_its_row() {
    let certificate = made(
        "basicConstraints=CA:FALSE",
        "CN=Plain\nO=Two",
        "-newkey ec -pkeyopt ec_paramgen_curve:P-256",
    );
    let plain = lines(&row(&certificate, "field-subject").value);
    assert_eq!(plain, ["O = Two", "CN = Plain"]);
    // The same name with the tag of CN's UTF8String made a T61String.
    let mut der = certificate.der.to_vec();
    let name = b"\x55\x04\x03\x0c\x05Plain";
    while let Some(at) = der.windows(name.len()).position(|bytes| bytes == name) {
        der[at + 3] = 0x14;
    }
    let old = Certificate::from_der(&der).expect("a certificate");
    assert_eq!(
        lines(&row(&old, "field-subject").value)[1],
        "CN = Plain (written as T61String, an old kind of text)"
    );
}

#[test]
fn a_key_tells_its_curves_other_name_and_a_signature_its_length() {
    let certificate = with("basicConstraints=CA:FALSE");
    assert_eq!(
        lines(&row(&certificate, "field-public-key").value),
        [
            "EC secp256r1",
            "The curve is also called: P-256, prime256v1",
            "256 bits"
        ]
    );
    let signature = lines(&row(&certificate, "field-signature").value).join("");
    assert!(signature.ends_with(" bits"), "{signature}");
}

#[test]
fn the_parameters_of_a_pss_signature_are_words() {
    let certificate = made(
        "basicConstraints=CA:FALSE",
        "CN=pss.example",
        "-newkey rsa:2048 -sha384 -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:48",
    );
    assert_eq!(
        lines(&row(&certificate, "field-signature-algorithm").value),
        [
            "RSASSA-PSS (1.2.840.113549.1.1.10)",
            "  Hash: sha384",
            "  Mask generation function: mgf1 sha384",
            "  Salt of 48 bytes",
        ]
    );
    assert_eq!(
        lines(&row(&certificate, "field-signature").value),
        ["2048 bits"]
    );
    assert!(
        lines(&row(&certificate, "field-public-key").value).contains(&"Exponent 65537".to_owned())
    );
}

fn messages<'a>(value: &'a Value, found: &mut Vec<&'a Message>) {
    match value {
        Value::Message(message) => found.push(message),
        Value::List(values) => values.iter().for_each(|value| messages(value, found)),
        _ => {}
    }
}

fn known(message: &Message, words: &Words) {
    assert!(words.knows(message.id), "{}", message.id);
    for (_, arg) in &message.args {
        if let Arg::Message(message) = arg {
            known(message, words);
        }
    }
}

#[test]
fn every_row_of_every_fixture_speaks_known_messages() {
    let words = Words::new(Locale::Ja, Locale::Ja);
    for file in [
        "cisco_new/server.pem",
        "cisco_old/server.pem",
        "private_ca/chain.pem",
        "rsa_16384/cert.pem",
        "self_signed_leaf/server.pem",
    ] {
        for certificate in certificates(file) {
            for row in details::rows(&certificate, NOW) {
                let mut found = vec![&row.label];
                messages(&row.value, &mut found);
                found.into_iter().for_each(|message| known(message, &words));
            }
        }
    }
}

#[test]
fn a_tree_tells_where_every_byte_of_a_certificate_is() {
    let certificate =
        with("subjectAltName=DNS:tree.example\nkeyUsage=critical,keyCertSign,cRLSign");
    let tree = asn1::tree(&certificate.der);
    let mut next = 0;
    for (index, line) in tree.iter().enumerate() {
        assert_eq!(line.offset, next, "{line:?}");
        // The first element below begins after this one's header, or after a bit string's first octet.
        let opened = tree.get(index + 1).filter(|below| below.depth > line.depth);
        next = match opened {
            Some(_) if line.tag == "BIT STRING" => line.offset + line.header_len + 1,
            Some(_) => line.offset + line.header_len,
            None => line.offset + line.len,
        };
    }
    assert_eq!(next, certificate.der.len());
    let shown: Vec<String> = tree
        .iter()
        .map(|line| format!("{} {} {}", line.depth, line.tag, line.reading))
        .collect();
    for expected in [
        "0 SEQUENCE ",
        "2 [0] ",
        "3 INTEGER 2",
        "5 OBJECT IDENTIFIER 2.5.29.17 (subjectAltName)",
        "5 OCTET STRING ",
        "7 [2] \"tree.example\"",
        "5 BOOLEAN TRUE",
        "6 BIT STRING '0000011'B",
        "5 UTF8String \"extensions.example\"",
    ] {
        assert!(
            shown.iter().any(|line| line == expected),
            "{expected} in {shown:#?}"
        );
    }
}

#[test]
fn a_tree_leaves_out_nothing_that_cannot_be_read() {
    let tree = asn1::tree(&[0x30, 0x05, 0x02, 0x01, 0x07, 0x04, 0x09]);
    let last = tree.last().expect("a line");
    assert_eq!((last.tag.as_str(), last.offset, last.len), ("?", 5, 2));
    let endless = [0x05, 0x00].repeat(MAX_LINES + 3);
    let tree = asn1::tree(&endless);
    let last = tree.last().expect("a line");
    assert_eq!(tree.len(), MAX_LINES + 1);
    assert_eq!((last.tag.as_str(), last.len), ("…", 6));
    let deep: Vec<u8> = [0x30, 0x80].repeat(3000);
    assert_eq!(asn1::tree(&deep)[0].tag, "?");
}
