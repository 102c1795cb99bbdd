//! What is predicted, beside what browsers were seen to answer. Certificates are made here, with
//! throw-away keys.

use p256::ecdsa::signature::hazmat::PrehashSigner;
use p256::ecdsa::{Signature, SigningKey};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use trustguide::browser::{Platform, Verifier};
use trustguide::captions::Evidence;
use trustguide::certificate::{Certificate, Time};
use trustguide::verdict::{Case, Mend, Remedy, find, mends, predict, recommended};

use Platform::{Android, Ios, Linux, MacOs, Windows};
use Remedy::{
    AlwaysTrust, CustomStore, Exception, NssTrustedCa, NssTrustedPeer, Policy, Profile,
    TrustedPeopleMachine, TrustedPeopleUser, TrustedRoot, UserCa,
};
use Verifier::{Apple, Chromium, Firefox};

const HOST: &str = "server.example";
const OPEN: &str = "ok";

const BASIC_CONSTRAINTS: &[u8] = &[0x55, 0x1d, 19];
const KEY_USAGE: &[u8] = &[0x55, 0x1d, 15];
const NAMES: &[u8] = &[0x55, 0x1d, 17];
const NAME_CONSTRAINTS: &[u8] = &[0x55, 0x1d, 30];
const EXTENDED_KEY_USAGE: &[u8] = &[0x55, 0x1d, 37];
const TLS_FEATURE: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 1, 24];
const UNKNOWN: &[u8] = &[0x2a, 3, 4];
const SERVER_AUTH: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 1];
const CLIENT_AUTH: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 2];
const ANY_PURPOSE: &[u8] = &[0x55, 0x1d, 37, 0];

const DIGITAL_SIGNATURE: u8 = 0x80;
const KEY_ENCIPHERMENT: u8 = 0x20;
const KEY_CERT_SIGN: u8 = 0x04;

/// A certificate to be made.
#[derive(Clone)]
struct Draft {
    subject: Vec<u8>,
    issuer: Vec<u8>,
    /// Which of the throw-away keys it holds.
    key: u8,
    /// What stands in it instead of that key.
    spki: Option<Vec<u8>>,
    serial: Vec<u8>,
    version_3: bool,
    not_before: &'static str,
    not_after: &'static str,
    /// Object identifier, the BOOLEAN that is written, value.
    extensions: Vec<(&'static [u8], Option<u8>, Vec<u8>)>,
    hash: Hash,
    inner_hash: Hash,
}

#[derive(Clone, Copy, PartialEq)]
enum Hash {
    Sha1,
    Sha256,
}

fn tlv(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len();
    let header = match length {
        0..=127 => vec![tag, length as u8],
        128..=255 => vec![tag, 0x81, length as u8],
        _ => vec![tag, 0x82, (length >> 8) as u8, length as u8],
    };
    [header, content.to_vec()].concat()
}

fn sequence(parts: &[Vec<u8>]) -> Vec<u8> {
    tlv(0x30, &parts.concat())
}

/// A Name of one common name, as UTF8String.
fn name(common_name: &str) -> Vec<u8> {
    name_of(12, common_name)
}

fn name_of(tag: u8, common_name: &str) -> Vec<u8> {
    let attribute = sequence(&[tlv(6, &[0x55, 4, 3]), tlv(tag, common_name.as_bytes())]);
    sequence(&[tlv(0x31, &attribute)])
}

fn signing_key(key: u8) -> SigningKey {
    SigningKey::from_slice(&[key; 32]).unwrap()
}

fn spki_of(key: u8) -> Vec<u8> {
    let point = signing_key(key).verifying_key().to_encoded_point(false);
    let algorithm = sequence(&[
        tlv(6, &[0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1]),
        tlv(6, &[0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7]),
    ]);
    sequence(&[algorithm, tlv(3, &[&[0], point.as_bytes()].concat())])
}

/// An RSA key of this many octets: nobody has its other half.
fn rsa(octets: usize) -> Vec<u8> {
    let modulus = [vec![0, 0xc1], vec![0xa5; octets - 2], vec![0x37]].concat();
    let key = sequence(&[tlv(2, &modulus), tlv(2, &[1, 0, 1])]);
    let algorithm = sequence(&[
        tlv(6, &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1]),
        tlv(5, &[]),
    ]);
    sequence(&[algorithm, tlv(3, &[vec![0], key].concat())])
}

fn algorithm(hash: Hash) -> Vec<u8> {
    let ecdsa = [0x2a, 0x86, 0x48, 0xce, 0x3d, 4];
    let id: &[u8] = match hash {
        Hash::Sha1 => &[1],
        Hash::Sha256 => &[3, 2],
    };
    sequence(&[tlv(6, &[&ecdsa, id].concat())])
}

impl Draft {
    fn new(common_name: &str, key: u8) -> Self {
        Self {
            subject: name(common_name),
            issuer: name(common_name),
            key,
            spki: None,
            serial: vec![1, key],
            version_3: true,
            not_before: "20250101000000Z",
            not_after: "20300101000000Z",
            extensions: Vec::new(),
            hash: Hash::Sha256,
            inner_hash: Hash::Sha256,
        }
    }

    fn with(mut self, id: &'static [u8], critical: Option<u8>, value: Vec<u8>) -> Self {
        self.extensions.push((id, critical, value));
        self
    }

    fn without(mut self, id: &[u8]) -> Self {
        self.extensions.retain(|(extension, ..)| *extension != id);
        self
    }

    fn authority(self, ca: bool) -> Self {
        let content = if ca { tlv(1, &[0xff]) } else { Vec::new() };
        self.with(BASIC_CONSTRAINTS, Some(0xff), tlv(0x30, &content))
    }

    fn usage(self, bits: u8) -> Self {
        let unused = bits.trailing_zeros() as u8;
        self.without(KEY_USAGE)
            .with(KEY_USAGE, None, tlv(3, &[unused, bits]))
    }

    fn purposes(self, purposes: &[&[u8]]) -> Self {
        let purposes: Vec<Vec<u8>> = purposes.iter().map(|id| tlv(6, id)).collect();
        self.with(EXTENDED_KEY_USAGE, None, sequence(&purposes))
    }

    fn dns(self, names: &[&str]) -> Self {
        let names: Vec<Vec<u8>> = names
            .iter()
            .map(|name| tlv(0x82, name.as_bytes()))
            .collect();
        self.without(NAMES).with(NAMES, None, sequence(&names))
    }

    fn valid(mut self, not_before: &'static str, not_after: &'static str) -> Self {
        (self.not_before, self.not_after) = (not_before, not_after);
        self
    }

    fn sha1(mut self) -> Self {
        (self.hash, self.inner_hash) = (Hash::Sha1, Hash::Sha1);
        self
    }

    fn key_of(mut self, spki: Vec<u8>) -> Self {
        self.spki = Some(spki);
        self
    }

    fn self_signed(&self) -> Certificate {
        self.signed(self.key)
    }

    fn issued(&self, issuer: &Draft) -> Certificate {
        let mut draft = self.clone();
        draft.issuer = issuer.subject.clone();
        draft.signed(issuer.key)
    }

    fn signed(&self, key: u8) -> Certificate {
        let extensions: Vec<Vec<u8>> = self
            .extensions
            .iter()
            .map(|(id, critical, value)| {
                let critical = critical.map_or_else(Vec::new, |value| tlv(1, &[value]));
                sequence(&[tlv(6, id), critical, tlv(4, value)])
            })
            .collect();
        let version = tlv(0xa0, &tlv(2, &[2]));
        let tbs = sequence(&[
            if self.version_3 { version } else { Vec::new() },
            tlv(2, &self.serial),
            algorithm(self.inner_hash),
            self.issuer.clone(),
            sequence(&[
                tlv(0x18, self.not_before.as_bytes()),
                tlv(0x18, self.not_after.as_bytes()),
            ]),
            self.subject.clone(),
            self.spki.clone().unwrap_or_else(|| spki_of(self.key)),
            match extensions.is_empty() {
                true => Vec::new(),
                false => tlv(0xa3, &sequence(&extensions)),
            },
        ]);
        let digest = match self.hash {
            Hash::Sha1 => Sha1::digest(&tbs).to_vec(),
            Hash::Sha256 => Sha256::digest(&tbs).to_vec(),
        };
        let signature: Signature = signing_key(key).sign_prehash(&digest).unwrap();
        let signature = [&[0], signature.to_der().as_bytes()].concat();
        let der = sequence(&[tbs, algorithm(self.hash), tlv(3, &signature)]);
        Certificate::from_der(&der).unwrap()
    }
}

/// What an appliance makes for itself today: CA:TRUE, keyCertSign, its own name.
fn appliance() -> Draft {
    Draft::new(HOST, 1)
        .authority(true)
        .usage(DIGITAL_SIGNATURE | KEY_ENCIPHERMENT | KEY_CERT_SIGN)
        .purposes(&[SERVER_AUTH, CLIENT_AUTH])
        .dns(&[HOST])
}

/// A self-signed certificate that is no CA.
fn self_made() -> Draft {
    Draft::new(HOST, 1)
        .authority(false)
        .usage(DIGITAL_SIGNATURE | KEY_ENCIPHERMENT)
        .dns(&[HOST])
}

fn root() -> Draft {
    Draft::new("Root", 7).authority(true).usage(KEY_CERT_SIGN)
}

fn intermediate() -> Draft {
    Draft::new("Intermediate", 8)
        .authority(true)
        .usage(KEY_CERT_SIGN)
}

fn leaf() -> Draft {
    Draft::new(HOST, 9)
        .authority(false)
        .usage(DIGITAL_SIGNATURE | KEY_ENCIPHERMENT)
        .purposes(&[SERVER_AUTH])
        .dns(&[HOST])
}

fn now() -> Time {
    Time::from_rfc3339("2026-06-01T00:00:00Z").unwrap()
}

/// A case whose expectations are told one after the other.
struct Given {
    served: Vec<Certificate>,
    store: Option<Certificate>,
    host: &'static str,
}

fn given(served: impl IntoIterator<Item = Certificate>) -> Given {
    Given {
        served: served.into_iter().collect(),
        store: None,
        host: HOST,
    }
}

impl Given {
    fn store(mut self, certificate: Certificate) -> Self {
        self.store = Some(certificate);
        self
    }

    fn host(mut self, host: &'static str) -> Self {
        self.host = host;
        self
    }

    fn case(&self) -> Case<'_> {
        Case {
            served: &self.served,
            store: self.store.as_ref(),
            host: self.host,
            port: None,
            now: now(),
        }
    }

    /// On Linux, where browsers were run. `!` before a code: no way past.
    #[track_caller]
    fn answers(self, verifier: Verifier, expected: &[(Remedy, &str)]) -> Self {
        self.answers_on(verifier, Linux, expected)
    }

    #[track_caller]
    fn answers_on(
        self,
        verifier: Verifier,
        platform: Platform,
        expected: &[(Remedy, &str)],
    ) -> Self {
        let predictions = predict(&self.case());
        for (remedy, expected) in expected {
            let found = find(&predictions, verifier, platform, *remedy).unwrap();
            let code = expected.trim_start_matches('!');
            let overridable = code == *expected && code != OPEN;
            let seen = (found.outcome.code(), found.outcome.overridable());
            assert_eq!(seen, (code, overridable), "{verifier:?} {remedy:?}");
        }
        self
    }

    #[track_caller]
    fn recommends(self, verifier: Verifier, platform: Platform, expected: Option<Remedy>) -> Self {
        let predictions = predict(&self.case());
        let found = recommended(&predictions, verifier, platform);
        assert_eq!(found.map(|prediction| prediction.remedy), expected);
        self
    }
}

const UNTRUSTED: &str = "ERR_CERT_AUTHORITY_INVALID";
const INVALID: &str = "!ERR_CERT_INVALID";
const WRONG_NAME: &str = "ERR_CERT_COMMON_NAME_INVALID";
const WRONG_DATE: &str = "ERR_CERT_DATE_INVALID";
const SELF_SIGNED: &str = "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT";
const UNKNOWN_ISSUER: &str = "SEC_ERROR_UNKNOWN_ISSUER";
const CA_AS_SERVER: &str = "MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY";
const BAD_DOMAIN: &str = "SSL_ERROR_BAD_CERT_DOMAIN";

#[test]
fn a_self_signed_authority_opens_in_chromium_from_every_store_and_in_firefox_only_by_exception() {
    given([appliance().self_signed()])
        .answers(
            Chromium,
            &[
                (Remedy::None, UNTRUSTED),
                (Exception, OPEN),
                (NssTrustedCa, OPEN),
                (NssTrustedPeer, OPEN),
                (CustomStore, OPEN),
                (Policy, OPEN),
            ],
        )
        .answers(
            Firefox,
            &[
                (Remedy::None, SELF_SIGNED),
                (Exception, OPEN),
                (NssTrustedCa, CA_AS_SERVER),
                (NssTrustedPeer, SELF_SIGNED),
                (Policy, CA_AS_SERVER),
            ],
        )
        .answers_on(
            Chromium,
            Windows,
            &[
                (TrustedRoot, OPEN),
                (TrustedPeopleMachine, OPEN),
                (TrustedPeopleUser, UNTRUSTED),
            ],
        )
        .answers_on(Firefox, Windows, &[(TrustedRoot, CA_AS_SERVER)])
        .answers_on(Chromium, Android, &[(UserCa, OPEN)]);
}

#[test]
fn a_self_signed_certificate_that_is_no_authority_is_made_worse_in_chromium_by_trusting_it_as_one()
{
    given([self_made().self_signed()])
        .answers(
            Chromium,
            &[
                (Remedy::None, UNTRUSTED),
                (NssTrustedCa, INVALID),
                (NssTrustedPeer, OPEN),
                (CustomStore, OPEN),
                (Policy, INVALID),
            ],
        )
        .answers(
            Firefox,
            &[
                (Remedy::None, SELF_SIGNED),
                (NssTrustedCa, OPEN),
                (NssTrustedPeer, SELF_SIGNED),
                (Policy, OPEN),
            ],
        )
        .answers_on(Chromium, Windows, &[(TrustedRoot, OPEN)])
        .answers_on(Chromium, Android, &[(UserCa, UNTRUSTED)])
        .answers_on(Firefox, MacOs, &[(AlwaysTrust, OPEN)]);
}

#[test]
fn without_basic_constraints_key_cert_sign_decides_in_chromium() {
    let old = self_made().without(BASIC_CONSTRAINTS);
    given([old.self_signed()]).answers(
        Chromium,
        &[
            (NssTrustedCa, INVALID),
            (Policy, INVALID),
            (CustomStore, OPEN),
        ],
    );
    let signing = old.usage(DIGITAL_SIGNATURE | KEY_CERT_SIGN);
    given([signing.self_signed()])
        .answers(Chromium, &[(NssTrustedCa, OPEN), (Policy, OPEN)])
        .answers(Firefox, &[(NssTrustedCa, OPEN)]);
}

#[test]
fn a_certificate_without_names_is_never_matched_by_its_common_name() {
    let nameless = appliance().without(NAMES);
    given([nameless.self_signed()]).answers(
        Chromium,
        &[
            (Remedy::None, UNTRUSTED),
            (NssTrustedCa, WRONG_NAME),
            (NssTrustedPeer, WRONG_NAME),
            (CustomStore, WRONG_NAME),
        ],
    );
    // CA:FALSE without names: Chrome's own list passes over it.
    given([self_made().without(NAMES).self_signed()])
        .answers(
            Chromium,
            &[(NssTrustedPeer, WRONG_NAME), (CustomStore, UNTRUSTED)],
        )
        .answers(Firefox, &[(NssTrustedCa, BAD_DOMAIN)]);
}

#[test]
fn the_wrong_name_hides_behind_the_lack_of_trust() {
    given([appliance().self_signed()])
        .host("other.example")
        .answers(
            Chromium,
            &[(Remedy::None, UNTRUSTED), (CustomStore, WRONG_NAME)],
        )
        .answers(
            Firefox,
            &[(Remedy::None, SELF_SIGNED), (Policy, CA_AS_SERVER)],
        );
}

#[test]
fn a_weak_hash_counts_for_an_anchor_and_not_for_a_trusted_leaf() {
    given([self_made().sha1().self_signed()])
        .answers(
            Chromium,
            &[
                (Remedy::None, UNTRUSTED),
                (NssTrustedCa, INVALID),
                (NssTrustedPeer, OPEN),
                (CustomStore, OPEN),
                (Policy, INVALID),
            ],
        )
        .answers(
            Firefox,
            &[(Remedy::None, SELF_SIGNED), (NssTrustedCa, OPEN)],
        );
}

#[test]
fn a_weak_hash_below_an_authority_cannot_be_trusted_away() {
    let (root, leaf) = (root(), leaf().sha1());
    let disabled = "SEC_ERROR_CERT_SIGNATURE_ALGORITHM_DISABLED";
    given([leaf.issued(&root)])
        .store(root.self_signed())
        .answers(
            Chromium,
            &[(Remedy::None, UNTRUSTED), (NssTrustedCa, INVALID)],
        )
        .answers(
            Firefox,
            &[(Remedy::None, UNKNOWN_ISSUER), (NssTrustedCa, disabled)],
        );
    // The root is served: what was found of the path is inspected although nobody trusts it
    // (net/cert/cert_verify_proc.cc, InspectSignatureAlgorithmsInChain).
    given([leaf.issued(&root), root.self_signed()])
        .answers(Chromium, &[(Remedy::None, INVALID), (Exception, INVALID)]);
}

#[test]
fn a_weak_hash_on_the_root_itself_harms_nothing() {
    let root = root().sha1();
    given([leaf().issued(&root)])
        .store(root.self_signed())
        .answers(Chromium, &[(NssTrustedCa, OPEN), (CustomStore, OPEN)])
        .answers(Firefox, &[(NssTrustedCa, OPEN)]);
}

#[test]
fn dates_are_told_once_the_certificate_is_trusted() {
    let expired = self_made().valid("20200101000000Z", "20210101000000Z");
    given([expired.self_signed()])
        .answers(
            Chromium,
            &[(Remedy::None, UNTRUSTED), (CustomStore, WRONG_DATE)],
        )
        .answers(
            Firefox,
            &[
                (Remedy::None, SELF_SIGNED),
                (NssTrustedCa, "SEC_ERROR_EXPIRED_CERTIFICATE"),
            ],
        );
    let early = self_made().valid("20270101000000Z", "20300101000000Z");
    given([early.self_signed()])
        .answers(Chromium, &[(CustomStore, WRONG_DATE)])
        .answers(
            Firefox,
            &[(NssTrustedCa, "MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE")],
        );
}

#[test]
fn a_wrong_name_is_told_before_a_wrong_date() {
    let expired = self_made().valid("20200101000000Z", "20210101000000Z");
    given([expired.self_signed()])
        .host("other.example")
        .answers(Chromium, &[(CustomStore, WRONG_NAME)])
        .answers(Firefox, &[(NssTrustedCa, BAD_DOMAIN)]);
}

#[test]
fn dates_the_wrong_way_round_are_an_invalid_time_in_firefox() {
    let reversed = self_made().valid("20300101000000Z", "20250101000000Z");
    given([reversed.self_signed()])
        .answers(Chromium, &[(CustomStore, WRONG_DATE)])
        .answers(Firefox, &[(NssTrustedCa, "SEC_ERROR_INVALID_TIME")]);
}

#[test]
fn an_expired_root_is_told_as_such() {
    let root = root().valid("20100101000000Z", "20200101000000Z");
    given([leaf().issued(&root)])
        .store(root.self_signed())
        .answers(Chromium, &[(NssTrustedCa, WRONG_DATE)])
        .answers(
            Firefox,
            &[(NssTrustedCa, "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE")],
        );
}

#[test]
fn an_expired_intermediate_is_told_by_firefox_before_anything_is_trusted() {
    // pkixbuild.cpp: a fault of an issuer ends its path; only the leaf's own faults wait.
    let intermediate = intermediate().valid("20100101000000Z", "20200101000000Z");
    given([leaf().issued(&intermediate), intermediate.issued(&root())])
        .store(root().self_signed())
        .answers(
            Chromium,
            &[(Remedy::None, UNTRUSTED), (NssTrustedCa, WRONG_DATE)],
        )
        .answers(
            Firefox,
            &[
                (Remedy::None, "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE"),
                (NssTrustedCa, "SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE"),
            ],
        );
}

#[test]
fn an_intermediate_that_is_no_authority_is_told_by_firefox_before_anything_is_trusted() {
    let intermediate = Draft::new("Intermediate", 8).authority(false);
    given([leaf().issued(&intermediate), intermediate.issued(&root())])
        .store(root().self_signed())
        .answers(
            Chromium,
            &[(Remedy::None, UNTRUSTED), (NssTrustedCa, INVALID)],
        )
        .answers(
            Firefox,
            &[
                (Remedy::None, "SEC_ERROR_CA_CERT_INVALID"),
                (NssTrustedCa, "SEC_ERROR_CA_CERT_INVALID"),
            ],
        );
}

#[test]
fn a_private_root_makes_its_certificates_good() {
    given([leaf().issued(&root())])
        .store(root().self_signed())
        .answers(
            Chromium,
            &[
                (Remedy::None, UNTRUSTED),
                (NssTrustedCa, OPEN),
                (NssTrustedPeer, UNTRUSTED),
                (CustomStore, OPEN),
                (Policy, OPEN),
            ],
        )
        .answers(
            Firefox,
            &[
                (Remedy::None, UNKNOWN_ISSUER),
                (NssTrustedCa, OPEN),
                (NssTrustedPeer, "!SEC_ERROR_UNTRUSTED_ISSUER"),
                (Policy, OPEN),
            ],
        )
        .answers_on(Chromium, Android, &[(UserCa, OPEN)])
        .answers_on(Apple, Ios, &[(Profile, "errSSLXCertChainInvalid")]);
}

#[test]
fn an_intermediate_that_is_not_sent_can_itself_be_the_anchor() {
    let intermediate = intermediate();
    let leaf = leaf().issued(&intermediate);
    given([leaf.clone()])
        .store(root().self_signed())
        .answers(Chromium, &[(NssTrustedCa, UNTRUSTED)])
        .answers(Firefox, &[(NssTrustedCa, UNKNOWN_ISSUER)]);
    given([leaf])
        .store(intermediate.issued(&root()))
        .answers(Chromium, &[(NssTrustedCa, OPEN), (CustomStore, OPEN)])
        .answers(Firefox, &[(NssTrustedCa, OPEN)]);
}

#[test]
fn the_order_of_what_is_sent_does_not_matter() {
    let intermediate = intermediate();
    let served = [
        leaf().issued(&intermediate),
        root().self_signed(),
        Draft::new("Stranger", 5).self_signed(),
        intermediate.issued(&root()),
    ];
    given(served)
        .store(root().self_signed())
        .answers(Chromium, &[(NssTrustedCa, OPEN)])
        .answers(Firefox, &[(NssTrustedCa, OPEN)]);
}

#[test]
fn a_leaf_of_an_authority_can_be_trusted_as_peer_in_chromium_and_as_authority_in_firefox() {
    let leaf = leaf().issued(&root());
    given([leaf.clone()])
        .store(leaf)
        .answers(
            Chromium,
            &[
                (NssTrustedCa, UNTRUSTED),
                (NssTrustedPeer, OPEN),
                (CustomStore, OPEN),
                (Policy, UNTRUSTED),
            ],
        )
        .answers_on(Chromium, Windows, &[(TrustedPeopleMachine, UNTRUSTED)])
        .answers(Firefox, &[(NssTrustedCa, OPEN)]);
}

#[test]
fn the_wrong_purpose_ends_it_in_both_browsers() {
    let wrong = self_made().purposes(&[CLIENT_AUTH]);
    given([wrong.self_signed()])
        .answers(
            Chromium,
            &[(Remedy::None, UNTRUSTED), (CustomStore, INVALID)],
        )
        .answers(
            Firefox,
            &[
                (Remedy::None, SELF_SIGNED),
                (NssTrustedCa, "!SEC_ERROR_INADEQUATE_CERT_TYPE"),
            ],
        );
}

#[test]
fn any_purpose_is_enough_for_chromium_and_not_for_firefox() {
    let any = leaf().without(EXTENDED_KEY_USAGE).purposes(&[ANY_PURPOSE]);
    given([any.issued(&root())])
        .store(root().self_signed())
        .answers(Chromium, &[(NssTrustedCa, OPEN)])
        .answers(
            Firefox,
            &[(NssTrustedCa, "!SEC_ERROR_INADEQUATE_CERT_TYPE")],
        );
}

#[test]
fn in_chromium_an_error_without_a_bit_of_its_own_gives_way_to_a_date_but_not_to_a_name() {
    // cert_verify_proc_builtin.cc, MapPathBuilderErrorsToCertStatus: INVALID only where the path
    // has no other status; the name is looked at afterwards.
    let wrong = self_made().purposes(&[CLIENT_AUTH]);
    let expired = wrong.clone().valid("20200101000000Z", "20210101000000Z");
    given([expired.self_signed()])
        .answers(Chromium, &[(CustomStore, WRONG_DATE)])
        .host("other.example")
        .answers(Chromium, &[(CustomStore, WRONG_NAME)]);
    given([wrong.self_signed()])
        .host("other.example")
        .answers(Chromium, &[(CustomStore, INVALID)]);
}

#[test]
fn an_unknown_critical_extension_is_told_by_firefox_even_before_trust() {
    let unknown = self_made().with(UNKNOWN, Some(0xff), tlv(5, &[]));
    let refused = "!SEC_ERROR_UNKNOWN_CRITICAL_EXTENSION";
    given([unknown.self_signed()])
        .answers(
            Chromium,
            &[(Remedy::None, UNTRUSTED), (CustomStore, INVALID)],
        )
        .answers(
            Firefox,
            &[
                (Remedy::None, refused),
                (Exception, refused),
                (NssTrustedCa, refused),
            ],
        )
        .recommends(Chromium, Linux, Some(Exception))
        .recommends(Firefox, Linux, None);
}

#[test]
fn key_usage_without_digital_signature_ends_the_handshake_in_chromium() {
    let refused = "!ERR_SSL_KEY_USAGE_INCOMPATIBLE";
    let enciphering = self_made().usage(KEY_ENCIPHERMENT);
    given([enciphering.self_signed()])
        .answers(
            Chromium,
            &[
                (Remedy::None, refused),
                (Exception, refused),
                (CustomStore, refused),
            ],
        )
        .answers(
            Firefox,
            &[(Remedy::None, SELF_SIGNED), (NssTrustedCa, OPEN)],
        )
        .recommends(Chromium, Linux, None);
    // CertVerifier.cpp: a wrong key usage of a self-signed certificate is told as self-signed.
    given([self_made().usage(KEY_CERT_SIGN).self_signed()])
        .answers(Firefox, &[(NssTrustedCa, SELF_SIGNED)]);
}

#[test]
fn a_short_rsa_key_is_told_once_trusted() {
    let weak = leaf().key_of(rsa(96));
    given([weak.issued(&root())])
        .store(root().self_signed())
        .answers(
            Chromium,
            &[
                (Remedy::None, UNTRUSTED),
                (NssTrustedCa, "ERR_CERT_WEAK_KEY"),
            ],
        )
        .answers(
            Firefox,
            &[
                (Remedy::None, UNKNOWN_ISSUER),
                (NssTrustedCa, "MOZILLA_PKIX_ERROR_INADEQUATE_KEY_SIZE"),
            ],
        );
    given([leaf().key_of(rsa(128)).issued(&root())])
        .store(root().self_signed())
        .answers(Chromium, &[(NssTrustedCa, OPEN)])
        .answers(Firefox, &[(NssTrustedCa, OPEN)]);
}

#[test]
fn an_authority_as_server_certificate_of_a_root_opens_in_chromium_only() {
    let leaf = leaf().without(BASIC_CONSTRAINTS).authority(true);
    given([leaf.issued(&root())])
        .store(root().self_signed())
        .answers(Chromium, &[(NssTrustedCa, OPEN)])
        .answers(
            Firefox,
            &[(Remedy::None, UNKNOWN_ISSUER), (NssTrustedCa, CA_AS_SERVER)],
        );
}

#[test]
fn a_root_without_basic_constraints_opens_in_chromium_only_and_of_version_1_in_both() {
    let plain = Draft::new("Root", 7).usage(KEY_CERT_SIGN);
    given([leaf().issued(&plain)])
        .store(plain.self_signed())
        .answers(Chromium, &[(NssTrustedCa, OPEN)])
        .answers(Firefox, &[(NssTrustedCa, "SEC_ERROR_CA_CERT_INVALID")])
        .answers_on(Chromium, MacOs, &[(AlwaysTrust, INVALID)]);
    let mut first = Draft::new("Root", 7);
    first.version_3 = false;
    given([leaf().issued(&first)])
        .store(first.self_signed())
        .answers(Chromium, &[(NssTrustedCa, OPEN)])
        .answers(Firefox, &[(NssTrustedCa, OPEN)]);
}

#[test]
fn odd_serial_numbers_do_no_harm_where_the_certificate_is_sent() {
    for serial in [vec![0x80], vec![0], vec![0x11; 21]] {
        let mut odd = appliance();
        odd.serial = serial;
        given([odd.self_signed()])
            .answers(Chromium, &[(NssTrustedPeer, OPEN), (CustomStore, OPEN)]);
    }
}

#[test]
fn a_renewed_certificate_with_the_same_key_is_covered_by_the_old_anchor_in_chromium() {
    let (old, mut new) = (appliance(), appliance());
    new.serial = vec![9, 9];
    given([new.self_signed()])
        .store(old.self_signed())
        .answers(
            Chromium,
            &[
                (NssTrustedCa, OPEN),
                (NssTrustedPeer, UNTRUSTED),
                (CustomStore, OPEN),
                (Policy, OPEN),
            ],
        )
        .answers(Firefox, &[(NssTrustedCa, SELF_SIGNED)]);
}

#[test]
fn a_renewed_certificate_with_another_key_is_strange_again() {
    let mut new = appliance();
    (new.key, new.serial) = (2, vec![9, 9]);
    given([new.self_signed()])
        .store(appliance().self_signed())
        .answers(
            Chromium,
            &[(NssTrustedCa, UNTRUSTED), (CustomStore, UNTRUSTED)],
        )
        .answers(Firefox, &[(NssTrustedCa, SELF_SIGNED)]);
}

#[test]
fn a_broken_self_signature_is_an_unknown_issuer_in_firefox() {
    let broken = self_made().signed(3);
    given([broken])
        .answers(
            Chromium,
            &[
                (Remedy::None, UNTRUSTED),
                (NssTrustedCa, UNTRUSTED),
                (NssTrustedPeer, OPEN),
                (CustomStore, OPEN),
            ],
        )
        .answers_on(Chromium, Windows, &[(TrustedRoot, UNTRUSTED)])
        .answers(
            Firefox,
            &[(Remedy::None, UNKNOWN_ISSUER), (NssTrustedCa, OPEN)],
        );
}

#[test]
fn encodings_that_are_not_der_are_refused_even_before_trust() {
    let odd_true = self_made().with(UNKNOWN, Some(1), tlv(5, &[]));
    given([odd_true.self_signed()])
        .answers(Chromium, &[(Remedy::None, INVALID), (Exception, INVALID)])
        .answers(Firefox, &[(Remedy::None, "!SEC_ERROR_BAD_DER")]);
    let written_false = self_made().with(UNKNOWN, Some(0), tlv(5, &[]));
    given([written_false.self_signed()])
        .answers(Chromium, &[(Remedy::None, INVALID)])
        .answers(Firefox, &[(Remedy::None, SELF_SIGNED)]);
}

#[test]
fn names_that_cannot_be_read_are_refused_by_chromium_and_passed_over_by_firefox() {
    let empty = self_made().without(NAMES).with(NAMES, None, sequence(&[]));
    let short = sequence(&[tlv(0x82, HOST.as_bytes()), tlv(0x87, &[127, 0, 1])]);
    let short = self_made().without(NAMES).with(NAMES, None, short);
    for odd in [empty, short] {
        given([odd.self_signed()])
            .answers(Chromium, &[(Remedy::None, INVALID)])
            .answers(Firefox, &[(Remedy::None, SELF_SIGNED)]);
    }
}

#[test]
fn version_1_with_extensions_is_no_certificate_for_chromium() {
    let mut first = self_made();
    first.version_3 = false;
    given([first.self_signed()])
        .answers(
            Chromium,
            &[(Remedy::None, "!ERR_SSL_SERVER_CERT_BAD_FORMAT")],
        )
        .answers(
            Firefox,
            &[(Remedy::None, SELF_SIGNED), (NssTrustedCa, OPEN)],
        );
}

#[test]
fn a_printable_string_with_an_underscore_is_no_certificate_for_chromium() {
    // x509_certificate.cc, ParsedFields::Initialize; parse_values.cc, ParsePrintableString.
    let mut odd = self_made();
    odd.subject = name_of(19, "my_server");
    odd.issuer = odd.subject.clone();
    given([odd.self_signed()])
        .answers(
            Chromium,
            &[(Remedy::None, "!ERR_SSL_SERVER_CERT_BAD_FORMAT")],
        )
        .answers(Firefox, &[(Remedy::None, SELF_SIGNED)]);
}

#[test]
fn chromium_reads_a_name_by_its_string_types_and_only_what_it_shows() {
    // x509_cert_types.cc, ParseDistinguishedName: the first common name, every organization.
    let bad = "!ERR_SSL_SERVER_CERT_BAD_FORMAT";
    let attribute = |kind: u8, tag: u8, text: &str| {
        let attribute = sequence(&[tlv(6, &[0x55, 4, kind]), tlv(tag, text.as_bytes())]);
        tlv(0x31, &attribute)
    };
    let cases = [
        // NumericString is no type that it knows.
        ([attribute(3, 12, HOST), attribute(10, 18, "123")], bad),
        ([attribute(3, 12, HOST), attribute(10, 22, "Zürich")], bad),
        (
            [attribute(3, 12, HOST), attribute(10, 20, "a@b")],
            UNTRUSTED,
        ),
        ([attribute(3, 12, HOST), attribute(3, 19, "a@b")], INVALID),
        (
            [attribute(3, 12, HOST), attribute(12, 18, "letters")],
            UNTRUSTED,
        ),
        ([attribute(3, 12, ""), attribute(3, 19, "a@b")], bad),
    ];
    for (parts, expected) in cases {
        let mut odd = self_made();
        odd.subject = sequence(&parts);
        odd.issuer = odd.subject.clone();
        given([odd.self_signed()])
            .answers(Chromium, &[(Remedy::None, expected)])
            .answers(Firefox, &[(Remedy::None, SELF_SIGNED)]);
    }
}

#[test]
fn a_root_whose_name_is_no_text_is_trusted_by_chromium_only_from_the_system() {
    let mut odd = root();
    // The common name as BIT STRING.
    odd.subject = name_of(3, "\0abc");
    odd.issuer = odd.subject.clone();
    let chain = [leaf().issued(&intermediate()), intermediate().issued(&odd)];
    given(chain).store(odd.self_signed()).answers(
        Chromium,
        &[
            (NssTrustedCa, OPEN),
            (CustomStore, UNTRUSTED),
            (Policy, UNTRUSTED),
        ],
    );
}

#[test]
fn another_certificate_of_the_same_serial_number_in_the_database_ends_it_in_firefox() {
    let reused = "!SEC_ERROR_REUSED_ISSUER_AND_SERIAL";
    let mut renewed = self_made();
    renewed.key = 2;
    let old = self_made().self_signed();
    given([renewed.self_signed()])
        .store(old.clone())
        .answers(Firefox, &[(Remedy::None, SELF_SIGNED)]);
    renewed.serial = self_made().serial;
    given([renewed.self_signed()])
        .store(old)
        .answers(
            Firefox,
            &[
                (Remedy::None, SELF_SIGNED),
                (NssTrustedCa, reused),
                (NssTrustedPeer, reused),
                (Policy, reused),
            ],
        )
        .answers(Chromium, &[(NssTrustedCa, UNTRUSTED)]);
}

#[test]
fn a_root_without_a_serial_number_is_not_imported_by_policy_in_firefox() {
    let mut odd = root();
    odd.serial = Vec::new();
    given([leaf().issued(&odd)])
        .store(odd.self_signed())
        .answers(
            Firefox,
            &[
                (NssTrustedCa, "!SEC_ERROR_LIBRARY_FAILURE"),
                (Policy, "SEC_ERROR_UNKNOWN_ISSUER"),
            ],
        );
}

#[test]
fn an_intermediate_whose_outermost_length_is_not_der_leaves_an_empty_page_in_firefox() {
    let good = intermediate().issued(&root());
    let served = |middle: Certificate| {
        let chain = [leaf().issued(&intermediate()), middle];
        given(chain).store(root().self_signed())
    };
    served(good.clone()).answers(Firefox, &[(NssTrustedCa, OPEN)]);
    let content = good.der.get(4..).unwrap();
    let [high, low] = u16::try_from(content.len()).unwrap().to_be_bytes();
    let long = [&[0x30, 0x83, 0, high, low], content].concat();
    served(Certificate::from_der(&long).unwrap())
        .answers(
            Firefox,
            &[(Remedy::None, "!nothing"), (NssTrustedCa, "!nothing")],
        )
        .answers(Chromium, &[(NssTrustedCa, UNTRUSTED)]);
}

/// The same, but for the count of unused bits in the signature.
fn with_unused_bit(certificate: &Certificate) -> Certificate {
    let mut der = certificate.der.to_vec();
    let at = der
        .windows(4)
        .rposition(|part| matches!(part, [3, length, 0, 0x30] if (60..80).contains(length)));
    der[at.unwrap() + 2] = 1;
    Certificate::from_der(&der).unwrap()
}

#[test]
fn a_signature_that_is_not_whole_octets_is_a_bad_one() {
    let even = |draft: &Draft, key: u8| {
        let made = (0..32).map(|serial| {
            let mut draft = draft.clone();
            draft.serial = vec![2, serial];
            draft.signed(key)
        });
        let mut made = made.filter(|certificate| certificate.der.last().unwrap() % 2 == 0);
        with_unused_bit(&made.next().unwrap())
    };
    let bad = "!SEC_ERROR_BAD_SIGNATURE";
    let mut below = leaf();
    below.issuer = root().subject;
    given([below.signed(7)])
        .store(root().self_signed())
        .answers(Firefox, &[(NssTrustedCa, OPEN)]);
    given([even(&below, 7)])
        .store(root().self_signed())
        .answers(Firefox, &[(Remedy::None, bad), (NssTrustedCa, bad)])
        .answers(Chromium, &[(NssTrustedCa, UNTRUSTED)]);
    let odd_root = even(&root(), 7);
    given([leaf().issued(&root())])
        .store(odd_root)
        .answers(
            Firefox,
            &[
                (Remedy::None, "SEC_ERROR_UNKNOWN_ISSUER"),
                (NssTrustedCa, bad),
            ],
        )
        .answers(Chromium, &[(NssTrustedCa, OPEN)]);
}

#[test]
fn a_name_that_is_no_sequence_of_sets_of_pairs_is_not_decoded_by_firefox() {
    let attribute = |parts: &[Vec<u8>]| sequence(&[&[tlv(6, &[0x55, 4, 11])], parts].concat());
    let text = || tlv(12, b"a");
    let library_failure = "!SEC_ERROR_LIBRARY_FAILURE";
    let check = |part: Vec<u8>, expected: [&str; 2]| {
        let mut odd = self_made();
        odd.subject = sequence(&[part]);
        odd.issuer = odd.subject.clone();
        given([odd.self_signed()]).answers(
            Firefox,
            &[(Remedy::None, expected[0]), (Policy, expected[1])],
        );
    };
    check(tlv(0x31, &[]), [SELF_SIGNED, OPEN]);
    check(tlv(0x31, &attribute(&[text()])), [SELF_SIGNED, OPEN]);
    check(attribute(&[text()]), [library_failure; 2]);
    let three = attribute(&[text(), tlv(5, &[])]);
    check(tlv(0x31, &three), [library_failure; 2]);
}

/// A key of the curve P-256 whose point is next to it.
fn off_curve(key: u8) -> Vec<u8> {
    let mut spki = spki_of(key);
    *spki.last_mut().unwrap() ^= 1;
    spki
}

#[test]
fn a_point_that_is_not_on_its_curve_is_no_key() {
    given([leaf().key_of(off_curve(9)).issued(&root())])
        .store(root().self_signed())
        .answers(
            Chromium,
            &[
                (Remedy::None, "!ERR_SSL_PROTOCOL_ERROR"),
                (NssTrustedCa, "!ERR_SSL_PROTOCOL_ERROR"),
            ],
        )
        .answers(
            Firefox,
            &[(Remedy::None, "!nothing"), (NssTrustedCa, "!nothing")],
        );
    let middle = intermediate().key_of(off_curve(8)).issued(&root());
    given([leaf().issued(&intermediate()), middle])
        .store(root().self_signed())
        .answers(
            Chromium,
            &[(Remedy::None, UNTRUSTED), (NssTrustedCa, INVALID)],
        )
        .answers(
            Firefox,
            &[
                (Remedy::None, "SEC_ERROR_UNKNOWN_ISSUER"),
                (NssTrustedCa, "!nothing"),
                (NssTrustedPeer, "!SEC_ERROR_UNTRUSTED_ISSUER"),
            ],
        );
}

#[test]
fn firefox_takes_no_key_without_a_named_curve() {
    let curveless = |key: u8, curve: &[u8]| {
        let spki = spki_of(key);
        let point = spki.get(spki.len() - 65..).unwrap();
        let id = tlv(6, &[0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1]);
        let algorithm = sequence(&[id, curve.to_vec()]);
        sequence(&[algorithm, tlv(3, &[&[0], point].concat())])
    };
    for curve in [vec![], tlv(5, &[])] {
        let no_key = "!SSL_ERROR_EXTRACT_PUBLIC_KEY_FAILURE";
        given([leaf().key_of(curveless(9, &curve)).issued(&root())])
            .store(root().self_signed())
            .answers(Firefox, &[(Remedy::None, no_key), (NssTrustedCa, no_key)]);
        given([leaf().issued(&root())])
            .store(root().key_of(curveless(7, &curve)).self_signed())
            .answers(Firefox, &[(Policy, "SEC_ERROR_UNKNOWN_ISSUER")]);
    }
}

#[test]
fn one_serial_number_twice_among_what_is_sent_leaves_an_empty_page_in_firefox() {
    let mut same = leaf();
    same.serial = root().serial;
    given([same.issued(&root()), root().self_signed()])
        .store(root().self_signed())
        .answers(
            Firefox,
            &[
                (Remedy::None, "!nothing"),
                (NssTrustedCa, "!SEC_ERROR_REUSED_ISSUER_AND_SERIAL"),
            ],
        );
    let another = intermediate().valid("20240101000000Z", "20290101000000Z");
    let [one, other] = [intermediate(), another].map(|middle| middle.issued(&root()));
    let below = || leaf().issued(&intermediate());
    given([below(), one.clone(), other.clone()])
        .store(root().self_signed())
        .answers(
            Firefox,
            &[
                (Remedy::None, "!nothing"),
                (NssTrustedPeer, "!nothing"),
                (NssTrustedCa, OPEN),
            ],
        );
    given([below(), one]).store(other).answers(
        Firefox,
        &[
            (Remedy::None, "SEC_ERROR_UNKNOWN_ISSUER"),
            (NssTrustedPeer, "SEC_ERROR_UNKNOWN_ISSUER"),
            (NssTrustedCa, OPEN),
        ],
    );
}

#[test]
fn an_intermediate_without_a_serial_number_leaves_an_empty_page_in_firefox() {
    let mut odd = intermediate();
    odd.serial = Vec::new();
    given([leaf().issued(&intermediate()), odd.issued(&root())])
        .store(root().self_signed())
        .answers(
            Firefox,
            &[(Remedy::None, "!nothing"), (NssTrustedCa, "!nothing")],
        )
        .answers(Chromium, &[(NssTrustedCa, OPEN)]);
}

#[test]
fn the_second_60_is_read_by_chromium_and_refused_by_firefox() {
    let odd = leaf().valid("20250101000060Z", "20300101000060Z");
    let certificate = odd.issued(&root());
    let plain = leaf().valid("20250101000059Z", "20300101000059Z");
    assert_eq!(certificate.not_before, plain.issued(&root()).not_before);
    assert!(certificate.der.windows(3).any(|three| three == b"60Z"));
    given([certificate])
        .store(root().self_signed())
        .answers(Chromium, &[(NssTrustedCa, OPEN)])
        .answers(Firefox, &[(NssTrustedCa, "SEC_ERROR_INVALID_TIME")]);
}

#[test]
fn malformed_tls_features_and_octets_after_access_locations_are_told_apart() {
    const ACCESS: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 1, 1];
    for odd in [
        tlv(5, &[]),
        sequence(&[]),
        [sequence(&[tlv(2, &[5])]), vec![0]].concat(),
    ] {
        given([leaf().with(TLS_FEATURE, None, odd).issued(&root())])
            .store(root().self_signed())
            .answers(Firefox, &[(NssTrustedCa, "!SEC_ERROR_BAD_DER")])
            .answers(Chromium, &[(NssTrustedCa, OPEN)]);
    }
    let location = tlv(0x86, b"http://ocsp.example/");
    let method = tlv(6, &[0x2b, 6, 1, 5, 5, 7, 48, 1]);
    let mut access = sequence(&[sequence(&[method, location])]);
    access.push(0);
    given([leaf().with(ACCESS, None, access).issued(&root())])
        .store(root().self_signed())
        .answers(Chromium, &[(NssTrustedCa, OPEN)])
        .answers(
            Firefox,
            &[(NssTrustedCa, "!SEC_ERROR_CERT_BAD_ACCESS_LOCATION")],
        );
}

#[test]
fn only_what_was_run_counts_as_measured() {
    let evidence = |given: &Given, verifier, platform, remedy| {
        let predictions = predict(&given.case());
        find(&predictions, verifier, platform, remedy)
            .unwrap()
            .evidence
    };
    let one = given([leaf()
        .without(EXTENDED_KEY_USAGE)
        .purposes(&[CLIENT_AUTH])
        .issued(&root())])
    .store(root().self_signed());
    let sound = given([leaf().issued(&root())]).store(root().self_signed());
    let two = given([leaf()
        .sha1()
        .valid("20200101000000Z", "20210101000000Z")
        .issued(&root())])
    .store(root().self_signed());
    let expected = [
        (&sound, Chromium, Linux, NssTrustedCa, Evidence::Measured),
        (&sound, Firefox, Linux, Exception, Evidence::Measured),
        (&sound, Chromium, Windows, TrustedRoot, Evidence::Source),
        (&sound, Firefox, MacOs, AlwaysTrust, Evidence::Source),
        (&one, Chromium, Linux, Policy, Evidence::Measured),
        (&two, Chromium, Linux, NssTrustedCa, Evidence::Source),
        (&two, Firefox, Linux, NssTrustedCa, Evidence::Source),
    ];
    for (given, verifier, platform, remedy, expected) in expected {
        let found = evidence(given, verifier, platform, remedy);
        assert_eq!(found, expected, "{verifier:?} {platform:?} {remedy:?}");
    }
}

#[test]
fn a_repeated_extension_is_refused_by_both() {
    let twice = self_made().with(NAMES, None, sequence(&[tlv(0x82, b"two.example")]));
    given([twice.self_signed()])
        .answers(Chromium, &[(Remedy::None, INVALID)])
        .answers(
            Firefox,
            &[(Remedy::None, "!SEC_ERROR_EXTENSION_VALUE_INVALID")],
        );
}

#[test]
fn names_outside_of_name_constraints_are_refused() {
    let permitted = tlv(0xa0, &sequence(&[tlv(0x82, b"allowed.example")]));
    let constrained = root().with(NAME_CONSTRAINTS, Some(0xff), sequence(&[permitted]));
    given([leaf().issued(&constrained)])
        .store(constrained.self_signed())
        .answers(Chromium, &[(NssTrustedCa, INVALID)])
        .answers(
            Firefox,
            &[
                (Remedy::None, UNKNOWN_ISSUER),
                (NssTrustedCa, "!SEC_ERROR_CERT_NOT_IN_NAME_SPACE"),
            ],
        );
    let inside = leaf().dns(&["www.allowed.example"]);
    given([inside.issued(&constrained)])
        .store(constrained.self_signed())
        .host("www.allowed.example")
        .answers(Chromium, &[(NssTrustedCa, OPEN)])
        .answers(Firefox, &[(NssTrustedCa, OPEN)]);
}

#[test]
fn a_path_may_not_be_longer_than_its_root_allows() {
    let limited = Draft::new("Root", 7).usage(KEY_CERT_SIGN).with(
        BASIC_CONSTRAINTS,
        Some(0xff),
        sequence(&[tlv(1, &[0xff]), tlv(2, &[0])]),
    );
    let intermediate = intermediate();
    given([leaf().issued(&intermediate), intermediate.issued(&limited)])
        .store(limited.self_signed())
        .answers(Chromium, &[(NssTrustedCa, INVALID)])
        .answers(
            Firefox,
            &[(NssTrustedCa, "!SEC_ERROR_PATH_LEN_CONSTRAINT_INVALID")],
        );
}

#[test]
fn must_staple_without_a_staple_is_refused_by_firefox() {
    let staple = leaf().with(TLS_FEATURE, None, sequence(&[tlv(2, &[5])]));
    given([staple.issued(&root())])
        .store(root().self_signed())
        .answers(Chromium, &[(NssTrustedCa, OPEN)])
        .answers(
            Firefox,
            &[(
                NssTrustedCa,
                "!MOZILLA_PKIX_ERROR_REQUIRED_TLS_FEATURE_MISSING",
            )],
        );
}

#[test]
fn two_different_signature_algorithms_are_refused() {
    let mut mixed = leaf();
    mixed.inner_hash = Hash::Sha1;
    given([mixed.issued(&root())])
        .store(root().self_signed())
        .answers(Chromium, &[(NssTrustedCa, INVALID)])
        .answers(
            Firefox,
            &[(
                NssTrustedCa,
                "!MOZILLA_PKIX_ERROR_SIGNATURE_ALGORITHM_MISMATCH",
            )],
        );
}

#[track_caller]
fn matches(pattern: &str, host: &'static str, chromium: bool, firefox: bool) {
    let answer = |good, bad| if good { OPEN } else { bad };
    given([self_made().dns(&[pattern]).self_signed()])
        .host(host)
        .answers(Chromium, &[(NssTrustedPeer, answer(chromium, WRONG_NAME))])
        .answers(Firefox, &[(NssTrustedCa, answer(firefox, BAD_DOMAIN))]);
}

#[test]
fn host_names_match_whole_labels_without_regard_to_case() {
    matches("SERVER.Example", HOST, true, true);
    matches("server.example", "SERVER.EXAMPLE", true, true);
    matches("my_server.example", "my_server.example", true, true);
    matches("server.example", "server", false, false);
    matches("server.example.", HOST, true, false);
    matches("xn--bcher-kva.example", "bücher.example", true, true);
    matches("server", "server", true, true);
}

#[test]
fn a_wildcard_is_one_whole_label_and_never_directly_below_a_registry() {
    matches("*.inner.example", "a.inner.example", true, true);
    matches("*.inner.example", "a.b.inner.example", false, false);
    matches("*.inner.example", "inner.example", false, false);
    matches("a*.inner.example", "ab.inner.example", false, false);
    matches("*.*.example", "a.b.example", false, false);
    matches("*.example", "server.example", false, false);
    matches("*.local", "server.local", false, false);
    matches("*", "server", false, false);
    matches("*.co.jp", "shop.co.jp", false, true);
}

#[test]
fn an_address_only_matches_an_address() {
    let address = |tag, content: &[u8]| {
        let names = sequence(&[tlv(tag, content)]);
        self_made().without(NAMES).with(NAMES, None, names)
    };
    given([address(0x87, &[192, 0, 2, 1]).self_signed()])
        .host("192.0.2.1")
        .answers(Chromium, &[(CustomStore, OPEN)])
        .answers(Firefox, &[(NssTrustedCa, OPEN)]);
    given([address(0x82, b"192.0.2.1").self_signed()])
        .host("192.0.2.1")
        .answers(Chromium, &[(CustomStore, WRONG_NAME)])
        .answers(Firefox, &[(NssTrustedCa, BAD_DOMAIN)]);
}

#[test]
fn the_least_power_that_works_is_recommended_and_only_one() {
    given([appliance().self_signed()])
        .recommends(Chromium, Linux, Some(CustomStore))
        .recommends(Chromium, Windows, Some(CustomStore))
        .recommends(Chromium, Android, Some(Exception))
        .recommends(Firefox, Linux, Some(Exception))
        .recommends(Apple, MacOs, Some(Exception))
        .recommends(Verifier::Windows, Windows, Some(Exception));
    let root = root();
    let short_lived = leaf()
        .key_of(rsa(256))
        .valid("20260101000000Z", "20270101000000Z");
    let strong_root = root.self_signed();
    given([short_lived.issued(&root)])
        .store(strong_root)
        .recommends(Chromium, MacOs, Some(CustomStore))
        .recommends(Chromium, Android, Some(UserCa))
        .recommends(Firefox, Linux, Some(NssTrustedCa))
        .recommends(Firefox, Android, Some(UserCa))
        .recommends(Apple, MacOs, Some(AlwaysTrust))
        .recommends(Apple, Ios, Some(Profile))
        .recommends(Verifier::Windows, Windows, Some(TrustedRoot));
    for prediction in predict(&given([appliance().self_signed()]).case()) {
        let opens = prediction.outcome.code() == OPEN;
        assert!(opens || !prediction.recommended, "{prediction:?}");
    }
}

#[test]
fn every_verifier_system_and_remedy_has_its_line() {
    let predictions = predict(&given([appliance().self_signed()]).case());
    assert_eq!(predictions.len(), 21 + 20 + 6 + 5);
    let apple = find(&predictions, Apple, Ios, Profile).unwrap();
    assert_eq!(apple.evidence, Evidence::Document);
    assert_eq!(predict(&given([]).case()), Vec::new());
}

#[test]
fn the_server_is_told_what_to_mend() {
    let nameless = self_made().without(NAMES).usage(KEY_ENCIPHERMENT);
    let told = mends(&given([nameless.self_signed()]).case());
    let host = HOST.to_owned();
    assert!(told.contains(&Mend::AddNames { host }), "{told:?}");
    assert!(told.contains(&Mend::AddDigitalSignature), "{told:?}");
    let told = mends(&given([appliance().self_signed()]).case());
    assert_eq!(told, [Mend::NotAuthority]);
    let lonely = given([leaf().issued(&intermediate())]).store(root().self_signed());
    let issuer = "Intermediate".to_owned();
    let told = mends(&lonely.case());
    assert!(told.contains(&Mend::SendIssuer { issuer }), "{told:?}");
    let complete = leaf().valid("20260101000000Z", "20270101000000Z");
    let given = given([complete.issued(&root())]).store(root().self_signed());
    assert_eq!(mends(&given.case()), []);
}
