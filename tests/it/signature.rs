//! `openssl` makes the certificates, with throw-away keys, and so is the outside judge of what is valid.

use std::fs;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use trustguide::signature::{Unsupported, Verification, verify};
use x509_parser::asn1_rs::Any;
use x509_parser::pem::parse_x509_pem;
use x509_parser::prelude::{FromDer, X509Certificate};

use crate::scratch::{Scratch, openssl};

/// What `verify` takes, cut out of a self-signed certificate.
#[derive(Clone)]
struct Parts {
    spki: Vec<u8>,
    algorithm: Vec<u8>,
    signed: Vec<u8>,
    signature: Vec<u8>,
}

impl Parts {
    fn verify(&self) -> Verification {
        verify(&self.spki, &self.algorithm, &self.signed, &self.signature)
    }
}

/// A private key in PEM; `arguments` are those of `openssl genpkey`.
#[track_caller]
fn key(arguments: &str) -> String {
    let scratch = Scratch::new();
    openssl(&scratch.0, &format!("genpkey -out key.pem {arguments}"));
    fs::read_to_string(scratch.0.join("key.pem")).unwrap()
}

/// A certificate that `key` signs for itself; `arguments` are those of `openssl req -x509`.
#[track_caller]
fn certificate(key: &str, arguments: &str) -> Parts {
    let scratch = Scratch::new();
    fs::write(scratch.0.join("key.pem"), key).unwrap();
    openssl(
        &scratch.0,
        &format!(
            "req -x509 -key key.pem -subj /CN=host.example -days 9 -outform DER -out cert.der {arguments}"
        ),
    );
    parts(&fs::read(scratch.0.join("cert.der")).unwrap())
}

#[track_caller]
fn parts(certificate: &[u8]) -> Parts {
    let (_, read) = X509Certificate::from_der(certificate).unwrap();
    let signed = read.tbs_certificate.as_ref().to_vec();
    let signature = read.signature_value.as_ref().to_vec();
    let (_, rest) = Any::from_der(certificate)
        .map(|(rest, any)| (rest, any.data))
        .unwrap();
    assert!(rest.len() > signed.len() + signature.len());
    let (after, _) = Any::from_der(&rest[signed.len()..]).unwrap();
    let algorithm = rest[signed.len()..rest.len() - after.len()].to_vec();
    Parts {
        spki: read.public_key().raw.to_vec(),
        algorithm,
        signed,
        signature,
    }
}

#[track_caller]
fn check(parts: &Parts, expected: Verification) {
    assert_eq!(parts.verify(), expected);
}

fn flipped(octets: &[u8], bit: usize) -> Vec<u8> {
    let mut flipped = octets.to_vec();
    flipped[bit / 8] ^= 1 << (bit % 8);
    flipped
}

/// Valid as it is, and with any of the tried bits of the signed octets or the signature flipped invalid.
#[track_caller]
fn check_valid_until_a_bit_flips(parts: &Parts) {
    check(parts, Verification::Valid);
    for bit in [0, parts.signed.len() * 4, parts.signed.len() * 8 - 1] {
        check(
            &Parts {
                signed: flipped(&parts.signed, bit),
                ..parts.clone()
            },
            Verification::Invalid,
        );
    }
    for bit in [
        0,
        7,
        parts.signature.len() * 4,
        parts.signature.len() * 8 - 1,
    ] {
        check(
            &Parts {
                signature: flipped(&parts.signature, bit),
                ..parts.clone()
            },
            Verification::Invalid,
        );
    }
}

fn der(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut encoded = vec![tag];
    match content.len() {
        length @ 0..0x80 => encoded.push(length as u8),
        length => {
            let octets = (length as u32).to_be_bytes();
            encoded.push(0x84);
            encoded.extend(octets);
            while encoded[2] == 0 {
                encoded.remove(2);
                encoded[1] -= 1;
            }
        }
    }
    encoded.extend(content);
    encoded
}

fn rsa_spki(modulus: &[u8], exponent: &[u8]) -> Vec<u8> {
    let algorithm = b"\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00";
    let key = der(0x30, &[der(0x02, modulus), der(0x02, exponent)].concat());
    der(
        0x30,
        &[algorithm.to_vec(), der(0x03, &[vec![0], key].concat())].concat(),
    )
}

static RSA: LazyLock<String> =
    LazyLock::new(|| key("-algorithm RSA -pkeyopt rsa_keygen_bits:2048"));
static P256: LazyLock<String> =
    LazyLock::new(|| key("-algorithm EC -pkeyopt ec_paramgen_curve:P-256"));
static ED25519: LazyLock<String> = LazyLock::new(|| key("-algorithm ED25519"));

const PSS: &str = "-sigopt rsa_padding_mode:pss";

#[test]
fn rsa_with_each_hash_is_verified() {
    for hash in ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"] {
        check_valid_until_a_bit_flips(&certificate(&RSA, &format!("-{hash}")));
    }
}

#[test]
fn rsa_of_any_size_is_verified() {
    for bits in [512, 1000, 1024, 1025, 1031, 3072, 4096, 4104] {
        let key = key(&format!("-algorithm RSA -pkeyopt rsa_keygen_bits:{bits}"));
        check_valid_until_a_bit_flips(&certificate(&key, "-sha256"));
    }
}

#[test]
fn rsa_of_16384_bits_is_verified_within_seconds() {
    let (_, pem) = parse_x509_pem(include_bytes!("../fixtures/rsa_16384/cert.pem")).unwrap();
    let parts = parts(&pem.contents);
    let start = Instant::now();
    check_valid_until_a_bit_flips(&parts);
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[test]
fn rsa_with_a_small_or_large_exponent_is_verified() {
    for exponent in ["3", "17", "4294967297", "36893488147419103363"] {
        let key = key(&format!(
            "-algorithm RSA -pkeyopt rsa_keygen_bits:1024 -pkeyopt rsa_keygen_pubexp:{exponent}"
        ));
        check_valid_until_a_bit_flips(&certificate(&key, "-sha256"));
        check_valid_until_a_bit_flips(&certificate(&key, &format!("-sha256 {PSS}")));
    }
}

#[test]
fn pss_with_each_hash_salt_and_mask_hash_is_verified() {
    for hash in ["sha1", "sha224", "sha256", "sha384", "sha512"] {
        for mask_hash in ["sha1", "sha256", "sha512"] {
            for salt in [0, 1, 20, 32, 100] {
                let options = format!(
                    "-{hash} {PSS} -sigopt rsa_pss_saltlen:{salt} -sigopt rsa_mgf1_md:{mask_hash}"
                );
                check(&certificate(&RSA, &options), Verification::Valid);
            }
        }
        check_valid_until_a_bit_flips(&certificate(&RSA, &format!("-{hash} {PSS}")));
    }
}

#[test]
fn pss_with_the_longest_salt_is_verified() {
    let longest = 2048 / 8 - 32 - 2;
    let parts = certificate(
        &RSA,
        &format!("-sha256 {PSS} -sigopt rsa_pss_saltlen:{longest}"),
    );
    check_valid_until_a_bit_flips(&parts);
}

#[test]
fn pss_under_a_modulus_that_does_not_fill_its_octets_is_verified() {
    for bits in [1024, 1025, 1026, 1030, 1031] {
        let key = key(&format!("-algorithm RSA -pkeyopt rsa_keygen_bits:{bits}"));
        check_valid_until_a_bit_flips(&certificate(&key, &format!("-sha256 {PSS}")));
    }
}

#[test]
fn pss_with_a_key_for_pss_alone_is_verified() {
    let free = key("-algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048");
    check_valid_until_a_bit_flips(&certificate(&free, "-sha256"));
    let bound = key(
        "-algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048 -pkeyopt rsa_pss_keygen_md:sha256 \
         -pkeyopt rsa_pss_keygen_mgf1_md:sha1 -pkeyopt rsa_pss_keygen_saltlen:16",
    );
    check_valid_until_a_bit_flips(&certificate(&bound, "-sha256"));
    check_valid_until_a_bit_flips(&certificate(&bound, "-sha256 -sigopt rsa_pss_saltlen:40"));
}

#[test]
fn pss_against_the_bounds_of_its_key_is_invalid() {
    let bounds = |hash: &str, salt: u8| {
        format!(
            "-algorithm RSA-PSS -pkeyopt rsa_keygen_bits:1024 -pkeyopt rsa_pss_keygen_md:{hash} \
             -pkeyopt rsa_pss_keygen_mgf1_md:{hash} -pkeyopt rsa_pss_keygen_saltlen:{salt}"
        )
    };
    let parts = certificate(&key(&bounds("sha256", 32)), "-sha256");
    let own = key_content(&parts.spki);
    for (hash, salt, expected) in [
        ("sha256", 31, Verification::Valid),
        ("sha256", 33, Verification::Invalid),
        ("sha384", 32, Verification::Invalid),
    ] {
        let other = certificate(&key(&bounds(hash, salt)), &format!("-{hash}"));
        let algorithm =
            &content(&other.spki)[..content(&other.spki).len() - key_content(&other.spki).len()];
        let spki = der(0x30, &[algorithm, &own].concat());
        check(
            &Parts {
                spki,
                ..parts.clone()
            },
            expected,
        );
    }
}

fn content(element: &[u8]) -> &[u8] {
    Any::from_der(element).unwrap().1.data
}

/// The BIT STRING of a SubjectPublicKeyInfo.
fn key_content(spki: &[u8]) -> Vec<u8> {
    Any::from_der(content(spki)).unwrap().0.to_vec()
}

#[test]
fn pss_with_another_salt_length_than_its_parameters_say_is_invalid() {
    let parts = certificate(&RSA, &format!("-sha256 {PSS} -sigopt rsa_pss_saltlen:32"));
    // [2] EXPLICIT INTEGER 32, the last element
    assert!(parts.algorithm.ends_with(b"\xa2\x03\x02\x01\x20"));
    let mut algorithm = parts.algorithm.clone();
    for salt in [0, 31, 33, 127] {
        *algorithm.last_mut().unwrap() = salt;
        check(
            &Parts {
                algorithm: algorithm.clone(),
                ..parts.clone()
            },
            Verification::Invalid,
        );
    }
}

#[test]
fn pss_with_the_defaults_is_verified_left_out_or_spelled_out() {
    let parts = certificate(&RSA, &format!("-sha1 {PSS} -sigopt rsa_pss_saltlen:20"));
    let name = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0a".to_vec();
    let sha1 = der(0x30, b"\x06\x05\x2b\x0e\x03\x02\x1a\x05\x00");
    let mgf1 = der(
        0x30,
        &[
            b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x08".to_vec(),
            sha1.clone(),
        ]
        .concat(),
    );
    let spelled_out = [
        der(0xa0, &sha1),
        der(0xa1, &mgf1),
        der(0xa2, b"\x02\x01\x14"),
        der(0xa3, b"\x02\x01\x01"),
    ]
    .concat();
    for defaults in [vec![], spelled_out] {
        let algorithm = der(0x30, &[name.clone(), der(0x30, &defaults)].concat());
        check(
            &Parts {
                algorithm,
                ..parts.clone()
            },
            Verification::Valid,
        );
    }
}

#[test]
fn pss_parameters_that_say_something_unknown_are_unsupported() {
    let parts = certificate(&RSA, &format!("-sha256 {PSS}"));
    let name = b"\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0a".to_vec();
    let with = |parameters: Vec<u8>| Parts {
        algorithm: der(0x30, &[name.clone(), parameters].concat()),
        ..parts.clone()
    };
    let unsupported = Verification::Unsupported(Unsupported::Parameters);
    check(&with(vec![]), unsupported.clone());
    check(&with(b"\x05\x00".to_vec()), unsupported.clone());
    check(
        &with(der(0x30, b"\xa3\x03\x02\x01\x02")),
        unsupported.clone(),
    );
    check(
        &with(der(0x30, b"\xa2\x03\x02\x01\xff")),
        unsupported.clone(),
    );
    check(
        &with(der(0x30, b"\xa1\x09\x30\x07\x06\x05\x2b\x0e\x03\x02\x1a")),
        unsupported,
    );
    // md2
    let md2 = der(
        0x30,
        &der(
            0xa0,
            &der(0x30, b"\x06\x08\x2a\x86\x48\x86\xf7\x0d\x02\x02\x05\x00"),
        ),
    );
    check(
        &with(md2),
        Verification::Unsupported(Unsupported::Hash("1.2.840.113549.2.2".into())),
    );
    // A salt as long as a number can say
    check(
        &with(der(0x30, b"\xa2\x07\x02\x05\x00\xff\xff\xff\xff")),
        Verification::Invalid,
    );
}

#[test]
fn ecdsa_with_each_curve_and_hash_is_verified() {
    for curve in ["P-256", "P-384", "P-521"] {
        let key = key(&format!("-algorithm EC -pkeyopt ec_paramgen_curve:{curve}"));
        for hash in ["sha1", "sha224", "sha256", "sha384", "sha512"] {
            check_valid_until_a_bit_flips(&certificate(&key, &format!("-{hash}")));
        }
    }
}

#[test]
fn ecdsa_with_a_compressed_point_is_verified() {
    for curve in ["P-256", "P-384", "P-521"] {
        let scratch = Scratch::new();
        openssl(
            &scratch.0,
            &format!("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:{curve} -out key.pem"),
        );
        openssl(
            &scratch.0,
            "ec -in key.pem -conv_form compressed -out compressed.pem",
        );
        let key = fs::read_to_string(scratch.0.join("compressed.pem")).unwrap();
        let parts = certificate(&key, "-sha256");
        assert!(parts.spki.len() < 96, "{} octets", parts.spki.len());
        check_valid_until_a_bit_flips(&parts);
    }
}

#[test]
fn ecdsa_with_a_point_in_hybrid_or_compact_form_is_invalid() {
    let parts = certificate(&P256, "-sha256");
    let form = parts.spki.len() - 65;
    for tag in [0, 1, 5, 6, 7, 8] {
        let mut spki = parts.spki.clone();
        spki[form] = tag;
        check(
            &Parts {
                spki,
                ..parts.clone()
            },
            Verification::Invalid,
        );
    }
}

#[test]
fn ecdsa_with_null_parameters_is_verified() {
    let parts = certificate(&P256, "-sha256");
    let algorithm = der(0x30, &[&parts.algorithm[2..], b"\x05\x00"].concat());
    check(&Parts { algorithm, ..parts }, Verification::Valid);
}

#[test]
fn rsa_without_parameters_is_verified() {
    let parts = certificate(&RSA, "-sha256");
    let algorithm = der(0x30, &parts.algorithm[2..parts.algorithm.len() - 2]);
    check(&Parts { algorithm, ..parts }, Verification::Valid);
}

#[test]
fn the_old_name_of_rsa_with_sha1_is_verified() {
    let parts = certificate(&RSA, "-sha1");
    check(
        &Parts {
            algorithm: b"\x30\x09\x06\x05\x2b\x0e\x03\x02\x1d\x05\x00".to_vec(),
            ..parts
        },
        Verification::Valid,
    );
}

#[test]
fn ed25519_is_verified() {
    check_valid_until_a_bit_flips(&certificate(&ED25519, ""));
}

#[test]
fn parameters_where_none_may_be_are_unsupported() {
    let unsupported = Verification::Unsupported(Unsupported::Parameters);
    for parts in [
        certificate(&RSA, "-sha256"),
        certificate(&P256, "-sha256"),
        certificate(&ED25519, ""),
    ] {
        let length = usize::from(parts.algorithm[3]);
        let algorithm = der(
            0x30,
            &[&parts.algorithm[2..4 + length], b"\x04\x00"].concat(),
        );
        check(&Parts { algorithm, ..parts }, unsupported.clone());
    }
}

#[test]
fn a_key_of_another_kind_than_the_algorithm_is_invalid() {
    let all = [
        certificate(&RSA, "-sha256"),
        certificate(&RSA, &format!("-sha256 {PSS}")),
        certificate(&P256, "-sha256"),
        certificate(&ED25519, ""),
    ];
    for (signature, parts) in all.iter().enumerate() {
        for (key, other) in all.iter().enumerate() {
            let expected = match (signature, key) {
                (0 | 1, 0 | 1) => Verification::Valid,
                _ if signature == key => Verification::Valid,
                _ => Verification::Invalid,
            };
            check(
                &Parts {
                    spki: other.spki.clone(),
                    ..parts.clone()
                },
                expected,
            );
        }
    }
}

#[test]
fn a_key_for_pss_alone_signs_nothing_else() {
    let parts = certificate(&RSA, "-sha256");
    let position = parts
        .spki
        .windows(2)
        .position(|window| window == b"\x01\x01")
        .unwrap();
    let mut spki = parts.spki.clone();
    spki[position + 2] = 0x0a;
    check(&Parts { spki, ..parts }, Verification::Invalid);
}

#[test]
fn another_key_of_the_same_kind_is_invalid() {
    for (arguments, own, options) in [
        (
            "-algorithm RSA -pkeyopt rsa_keygen_bits:2048",
            &*RSA,
            "-sha256",
        ),
        (
            "-algorithm EC -pkeyopt ec_paramgen_curve:P-256",
            &*P256,
            "-sha256",
        ),
        ("-algorithm ED25519", &*ED25519, ""),
    ] {
        let other = certificate(&key(arguments), options);
        check(
            &Parts {
                spki: other.spki,
                ..certificate(own, options)
            },
            Verification::Invalid,
        );
    }
}

#[test]
fn algorithms_that_are_not_supported_are_named() {
    let scratch = Scratch::new();
    openssl(&scratch.0, "dsaparam -out parameters.pem 1024");
    openssl(&scratch.0, "genpkey -paramfile parameters.pem -out dsa.pem");
    let dsa = fs::read_to_string(scratch.0.join("dsa.pem")).unwrap();
    for (parts, oid) in [
        (certificate(&dsa, "-sha256"), "2.16.840.1.101.3.4.3.2"),
        (certificate(&key("-algorithm ED448"), ""), "1.3.101.113"),
        (certificate(&P256, "-sha3-256"), "2.16.840.1.101.3.4.3.10"),
        (certificate(&RSA, "-sha512-256"), "1.2.840.113549.1.1.16"),
    ] {
        check(
            &parts,
            Verification::Unsupported(Unsupported::Algorithm(oid.into())),
        );
    }
}

#[test]
fn md2_is_not_supported() {
    let algorithm = b"\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x02\x05\x00";
    assert_eq!(
        verify(&[], algorithm, &[], &[]),
        Verification::Unsupported(Unsupported::Algorithm("1.2.840.113549.1.1.2".into()))
    );
}

#[test]
fn kinds_of_keys_that_are_not_supported_are_named() {
    let parts = certificate(&ED25519, "");
    let ed448 = certificate(&key("-algorithm ED448"), "");
    check(
        &Parts {
            spki: ed448.spki,
            ..parts
        },
        Verification::Unsupported(Unsupported::KeyAlgorithm("1.3.101.113".into())),
    );
}

#[test]
fn curves_that_are_not_supported_are_named() {
    for (curve, oid) in [
        ("secp256k1", "1.3.132.0.10"),
        ("brainpoolP256r1", "1.3.36.3.3.2.8.1.1.7"),
        ("prime192v1", "1.2.840.10045.3.1.1"),
    ] {
        let key = key(&format!("-algorithm EC -pkeyopt ec_paramgen_curve:{curve}"));
        check(
            &certificate(&key, "-sha256"),
            Verification::Unsupported(Unsupported::Curve(oid.into())),
        );
    }
}

#[test]
fn a_curve_that_is_spelled_out_is_not_supported() {
    let key = key("-algorithm EC -pkeyopt ec_paramgen_curve:P-256 -pkeyopt ec_param_enc:explicit");
    check(
        &certificate(&key, "-sha256"),
        Verification::Unsupported(Unsupported::Parameters),
    );
}

#[test]
fn an_rsa_key_that_would_take_too_long_is_not_supported() {
    let parts = certificate(&RSA, "-sha256");
    let odd = |octets: usize| [vec![0x01], vec![0xff; octets - 1]].concat();
    let check_key = |modulus: usize, exponent: usize, expected| {
        check(
            &Parts {
                spki: rsa_spki(&odd(modulus), &odd(exponent)),
                ..parts.clone()
            },
            expected,
        );
    };
    check_key(2048, 8, Verification::Invalid);
    check_key(
        2049,
        8,
        Verification::Unsupported(Unsupported::KeySize(16_385)),
    );
    check_key(
        2048,
        9,
        Verification::Unsupported(Unsupported::ExponentSize(65)),
    );
    check_key(384, 383, Verification::Invalid);
}

#[test]
fn the_slowest_rsa_key_takes_seconds_at_most() {
    let modulus = [vec![0x00], vec![0xff; 2048]].concat();
    let exponent = [vec![0x00], vec![0xff; 8]].concat();
    let algorithm = certificate(&RSA, "-sha256").algorithm;
    let start = Instant::now();
    assert_eq!(
        verify(
            &rsa_spki(&modulus, &exponent),
            &algorithm,
            b"",
            &[0x7f; 2048]
        ),
        Verification::Invalid
    );
    assert!(start.elapsed() < Duration::from_secs(20));
}

#[test]
fn an_rsa_key_that_is_none_is_invalid() {
    let parts = certificate(&RSA, "-sha256");
    let modulus = [vec![0x01], vec![0xff; 255]].concat();
    let even = [vec![0x01], vec![0xff; 254], vec![0xfe]].concat();
    for (modulus, exponent) in [
        (&modulus[..], &b"\x01"[..]),
        (&modulus, b"\x00"),
        (&modulus, b"\x02"),
        (&modulus, b"\xfd"),
        (&modulus, &modulus),
        (&even, b"\x03"),
        (b"\x00", b"\x03"),
        (b"\x01", b"\x03"),
        (b"\x05", b"\x03"),
        (b"\x81\x01", b"\x03"),
        (b"\x00\x00\x01", b"\x03"),
    ] {
        check(
            &Parts {
                spki: rsa_spki(modulus, exponent),
                ..parts.clone()
            },
            Verification::Invalid,
        );
        check(
            &Parts {
                spki: rsa_spki(modulus, exponent),
                signature: vec![0],
                ..parts.clone()
            },
            Verification::Invalid,
        );
    }
}

#[test]
fn an_rsa_signature_of_another_length_is_invalid() {
    for options in ["-sha256", "-sha256 -sigopt rsa_padding_mode:pss"] {
        let parts = certificate(&RSA, options);
        let longer = [vec![0], parts.signature.clone()].concat();
        let shorter = parts.signature[1..].to_vec();
        for signature in [longer, shorter, vec![], vec![0; 256], vec![0xff; 256]] {
            check(
                &Parts {
                    signature,
                    ..parts.clone()
                },
                Verification::Invalid,
            );
        }
    }
}

#[test]
fn an_ecdsa_signature_that_is_no_canonical_der_is_invalid() {
    let parts = certificate(&P256, "-sha256");
    let trailing = [parts.signature.clone(), vec![0]].concat();
    for signature in [
        trailing,
        vec![],
        vec![0x30, 0],
        b"\x30\x06\x02\x01\x00\x02\x01\x00".to_vec(),
        vec![0; 64],
    ] {
        check(
            &Parts {
                signature,
                ..parts.clone()
            },
            Verification::Invalid,
        );
    }
}

#[test]
fn nothing_that_is_flipped_or_cut_off_is_valid() {
    for parts in [
        certificate(&RSA, &format!("-sha256 {PSS}")),
        certificate(&P256, "-sha256"),
        certificate(&ED25519, ""),
        certificate(
            &key("-algorithm EC -pkeyopt ec_paramgen_curve:P-521"),
            "-sha1",
        ),
    ] {
        for bit in (0..parts.algorithm.len() * 8).step_by(3) {
            let changed = Parts {
                algorithm: flipped(&parts.algorithm, bit),
                ..parts.clone()
            };
            assert_ne!(
                changed.verify(),
                Verification::Valid,
                "bit {bit} of the algorithm"
            );
        }
        for bit in (0..parts.spki.len() * 8).step_by(29) {
            let changed = Parts {
                spki: flipped(&parts.spki, bit),
                ..parts.clone()
            };
            assert_ne!(
                changed.verify(),
                Verification::Valid,
                "bit {bit} of the key"
            );
        }
        for bit in (0..parts.signature.len() * 8).step_by(29) {
            let changed = Parts {
                signature: flipped(&parts.signature, bit),
                ..parts.clone()
            };
            check(&changed, Verification::Invalid);
        }
        for length in 0..parts.spki.len() {
            check(
                &Parts {
                    spki: parts.spki[..length].to_vec(),
                    ..parts.clone()
                },
                Verification::Invalid,
            );
        }
        for length in 0..parts.algorithm.len() {
            check(
                &Parts {
                    algorithm: parts.algorithm[..length].to_vec(),
                    ..parts.clone()
                },
                Verification::Invalid,
            );
        }
        for length in 0..parts.signature.len() {
            check(
                &Parts {
                    signature: parts.signature[..length].to_vec(),
                    ..parts.clone()
                },
                Verification::Invalid,
            );
        }
    }
}
