//! Chromium: BoringSSL's path building under net/cert/cert_verify_proc_builtin.cc, and what the
//! TLS stack refuses before.

mod constraints;
mod distinguished;
mod key;
mod parse;
mod path;
mod policy;
mod verify;

use super::der::{self, Reader};
use super::layout::{Layout, oid};
use super::name::Host;
use super::pool::Pool;
use super::reason;
use super::{Answer, Case, Outcome};
use crate::browser::Platform;
use crate::certificate::{Certificate, KeyKind, RSA_PSS};
use crate::message::Message;
use crate::verdict::Remedy;
use parse::{Parsed, Unreadable};
use path::PathBuilder;
use verify::{Fault, Kind};

pub(super) const CERT_INVALID: &str = "ERR_CERT_INVALID";
pub(super) const AUTHORITY_INVALID: &str = "ERR_CERT_AUTHORITY_INVALID";
pub(super) const COMMON_NAME_INVALID: &str = "ERR_CERT_COMMON_NAME_INVALID";
pub(super) const WEAK_KEY: &str = "ERR_CERT_WEAK_KEY";
pub(super) const DATE_INVALID: &str = "ERR_CERT_DATE_INVALID";
pub(super) const KEY_USAGE_INCOMPATIBLE: &str = "ERR_SSL_KEY_USAGE_INCOMPATIBLE";
pub(super) const CERT_BAD_FORMAT: &str = "ERR_SSL_SERVER_CERT_BAD_FORMAT";
pub(super) const PROTOCOL_ERROR: &str = "ERR_SSL_PROTOCOL_ERROR";
pub(super) const CIPHER_MISMATCH: &str = "ERR_SSL_VERSION_OR_CIPHER_MISMATCH";

/// How a store trusts a certificate (`bssl::CertificateTrustType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    None,
    Anchor,
    AnchorOrLeaf,
    Leaf,
}

/// The trust that a remedy gives, and its conditions (`bssl::CertificateTrust`).
#[derive(Clone, Copy, Debug)]
struct Placement {
    trust: Trust,
    /// An anchor's own dates and extensions count.
    enforce: bool,
    /// An anchor of version 3 must have basic constraints.
    require_basic: bool,
    /// A leaf only counts where it is self-signed.
    require_self_signed: bool,
    in_nss: bool,
}

impl Placement {
    const NONE: Self = Self {
        trust: Trust::None,
        enforce: true,
        require_basic: false,
        require_self_signed: false,
        in_nss: false,
    };

    const fn of(trust: Trust) -> Self {
        Self {
            trust,
            ..Self::NONE
        }
    }

    /// Which trust each store gives: trust_store_nss.cc, trust_store_win.cc, trust_store_mac.cc,
    /// trust_store_android.cc, `ServerCertificateDatabase::GetUserCertificateTrust`, and
    /// `ProfileNetworkContextService::GetCertificatePolicy`.
    fn by(remedy: Remedy, parsed: &Parsed<'_>) -> Self {
        match remedy {
            Remedy::NssTrustedCa => Self {
                in_nss: true,
                ..Self::of(Trust::Anchor)
            },
            Remedy::NssTrustedPeer => Self {
                in_nss: true,
                ..Self::of(Trust::Leaf)
            },
            Remedy::CustomStore => Self::of(custom_trust(parsed)),
            Remedy::Policy => Self::of(Trust::Anchor),
            Remedy::TrustedRoot => Self {
                require_self_signed: true,
                ..Self::of(Trust::AnchorOrLeaf)
            },
            Remedy::TrustedPeopleMachine => Self {
                require_self_signed: true,
                ..Self::of(Trust::Leaf)
            },
            Remedy::AlwaysTrust => Self {
                require_basic: true,
                ..Self::of(Trust::AnchorOrLeaf)
            },
            Remedy::UserCa if parsed.basic.is_some_and(|basic| basic.ca) => Self {
                enforce: false,
                ..Self::of(Trust::Anchor)
            },
            _ => Self::NONE,
        }
    }
}

/// Basic constraints that are absent count as a CA; a name is a host name or an address.
fn custom_trust(parsed: &Parsed<'_>) -> Trust {
    let ca = parsed.basic.is_none_or(|basic| basic.ca);
    let names = parsed.names.as_ref();
    let named = names.is_some_and(|names| !names.dns.is_empty() || !names.addresses.is_empty());
    match (ca, named) {
        (true, true) => Trust::AnchorOrLeaf,
        (true, false) => Trust::Anchor,
        (false, true) => Trust::Leaf,
        (false, false) => Trust::None,
    }
}

/// Remedies that exist on a system.
pub(super) const fn remedies(platform: Platform) -> &'static [Remedy] {
    use Remedy::{
        AlwaysTrust, CustomStore, Exception, None, NssTrustedCa, NssTrustedPeer, Policy,
        TrustedPeopleMachine, TrustedPeopleUser, TrustedRoot, UserCa,
    };
    match platform {
        Platform::Linux => &[
            None,
            Exception,
            NssTrustedCa,
            NssTrustedPeer,
            CustomStore,
            Policy,
        ],
        Platform::Windows => &[
            None,
            Exception,
            CustomStore,
            Policy,
            TrustedRoot,
            TrustedPeopleMachine,
            TrustedPeopleUser,
        ],
        Platform::MacOs => &[None, Exception, CustomStore, Policy, AlwaysTrust],
        Platform::Android => &[None, Exception, UserCa],
        Platform::Ios => &[],
    }
}

/// What Chromium answers once the certificate is where `remedy` puts it.
pub(super) fn answer(case: &Case<'_>, pool: &Pool<'_>, remedy: Remedy) -> Answer {
    let Some(leaf) = pool.certificate(0) else {
        return Answer::refused(CERT_BAD_FORMAT, false, reason::encoding());
    };
    if let Some(refused) = handshake(leaf) {
        return refused;
    }
    let parsed: Vec<Result<Parsed<'_>, Unreadable>> = pool
        .members
        .iter()
        .map(|member| parse::parse(member.certificate, member.layout.as_ref()))
        .collect();
    let leaf_layout = pool.members.first().and_then(|leaf| leaf.layout.as_ref());
    match parsed.first() {
        _ if leaf_layout.is_some_and(|layout| !is_readable(layout)) => {
            return Answer::refused(CERT_BAD_FORMAT, false, reason::encoding());
        }
        Some(Err(Unreadable::Format)) => {
            return Answer::refused(CERT_BAD_FORMAT, false, reason::encoding());
        }
        Some(Err(Unreadable::Certificate)) => {
            return Answer::refused(CERT_INVALID, false, reason::encoding());
        }
        _ => {}
    }
    let parsed: Vec<Option<Parsed<'_>>> = parsed.into_iter().map(Result::ok).collect();
    // Chrome's own list and its policies keep certificates as the network layer does.
    let kept = matches!(remedy, Remedy::CustomStore | Remedy::Policy);
    let placement = match parsed.get(pool.store) {
        Some(Some(store)) if kept && !is_readable(store.layout) => Placement::NONE,
        Some(Some(store)) => Placement::by(remedy, store),
        _ => Placement::NONE,
    };
    verify(case, pool, &parsed, placement)
}

/// The names of a certificate as the network layer keeps them:
/// `X509Certificate::ParsedFields::Initialize`. The verifier does without them (measured,
/// Chromium 156).
fn is_readable(layout: &Layout<'_>) -> bool {
    distinguished::is_showable(layout.subject) && distinguished::is_showable(layout.issuer)
}

/// What the TLS stack refuses: a key that no offered signature algorithm fits, where the server
/// gives up (measured with an OpenSSL server, Chromium 156); then one that cannot be read, and a
/// certificate whose key usage cannot be found or does not hold digitalSignature.
fn handshake(leaf: &Certificate) -> Option<Answer> {
    let key = &leaf.public_key;
    let offered = match &key.kind {
        KeyKind::Ec { curve } => matches!(curve.as_str(), "secp256r1" | "secp384r1"),
        KeyKind::Named(_) => false,
        _ => key.oid != RSA_PSS,
    };
    if !offered {
        let because = reason::key_kind(&key.name());
        return Some(Answer::refused(CIPHER_MISMATCH, false, because));
    }
    if !key::is_parsable(&key.spki) {
        return Some(Answer::refused(PROTOCOL_ERROR, false, reason::encoding()));
    }
    match signs_handshakes(&leaf.der) {
        Some(true) => None,
        Some(false) => Some(Answer::refused(
            KEY_USAGE_INCOMPATIBLE,
            false,
            reason::key_usage(leaf),
        )),
        None => Some(Answer::refused(PROTOCOL_ERROR, false, reason::encoding())),
    }
}

/// `ssl_cert_check_key_usage` (BoringSSL ssl/ssl_cert.cc): reads no further than the key usage.
/// `None` where it cannot read so far.
fn signs_handshakes(certificate: &[u8]) -> Option<bool> {
    let mut whole = Reader::new(der::only(certificate, der::SEQUENCE)?);
    let mut tbs = Reader::new(whole.expect(der::SEQUENCE)?);
    tbs.optional(der::constructed(0))?;
    tbs.expect(der::INTEGER)?;
    // Signature algorithm, issuer, validity, subject, public key.
    for _ in 0..5 {
        tbs.expect(der::SEQUENCE)?;
    }
    tbs.optional(der::primitive(1))?;
    tbs.optional(der::primitive(2))?;
    let Some(explicit) = tbs.optional(der::constructed(3))? else {
        return Some(true);
    };
    let mut extensions = Reader::new(Reader::new(explicit).expect(der::SEQUENCE)?);
    while !extensions.at_end() {
        let mut extension = Reader::new(extensions.expect(der::SEQUENCE)?);
        let id = extension.expect(der::OID)?;
        extension.optional(der::BOOLEAN)?;
        let value = extension.expect(der::OCTET_STRING)?;
        extension.end(())?;
        if id == oid::KEY_USAGE {
            let bits = der::bits(der::only(value, der::BIT_STRING)?)?;
            return Some(bits.first().is_some_and(|first| first & 0x80 != 0));
        }
    }
    Some(true)
}

/// `CertVerifyProc::Verify`: path building, then checks on the certificates of the path that was
/// found, however far it came.
fn verify(
    case: &Case<'_>,
    pool: &Pool<'_>,
    parsed: &[Option<Parsed<'_>>],
    placement: Placement,
) -> Answer {
    let Some(found) = PathBuilder::new(pool, parsed, placement, case.now).run() else {
        return Answer::refused(CERT_INVALID, false, reason::encoding());
    };
    let on_path = |member: &usize| parsed.get(*member).and_then(Option::as_ref);
    let mut status = Status::default();
    status.take_faults(&found.faults, pool, case);
    let below_last = found.path.split_last().map_or(&[][..], |(_, below)| below);
    let inspected = below_last.iter().filter_map(on_path);
    if let Some(bad) = inspected
        .into_iter()
        .find(|parsed| !verify::algorithms_pass_inspection(parsed))
    {
        status.set(Level::Invalid, reason::signature_algorithm(bad.certificate));
    }
    let leaf = parsed.first().and_then(Option::as_ref);
    if let Some(leaf) = leaf.filter(|leaf| !names_cover(leaf, case.host)) {
        status.set(Level::Name, reason::name(leaf.certificate, case.host));
    }
    let mut path = found.path.iter().filter_map(on_path);
    if let Some(short) = path.find(|parsed| parsed.is_short_rsa()) {
        status.set(Level::WeakKey, reason::weak_key(short.certificate));
    }
    status.answer()
}

/// `X509Certificate::VerifyHostname`.
fn names_cover(leaf: &Parsed<'_>, host: &str) -> bool {
    let Some(names) = &leaf.names else {
        return false;
    };
    match Host::read(host) {
        Host::Address(address) => names.addresses.iter().any(|ip| *ip == address),
        Host::Name(host) => {
            let mut patterns = names.dns.iter();
            patterns.any(|pattern| super::name::pattern_covers(pattern, &host))
        }
        Host::Unusable => false,
    }
}

/// Bits of CertStatus that can come up, most serious first (`MapCertStatusToNetError`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    Invalid,
    Authority,
    Name,
    WeakKey,
    Date,
}

impl Level {
    const fn code(self) -> &'static str {
        match self {
            Self::Invalid => CERT_INVALID,
            Self::Authority => AUTHORITY_INVALID,
            Self::Name => COMMON_NAME_INVALID,
            Self::WeakKey => WEAK_KEY,
            Self::Date => DATE_INVALID,
        }
    }
}

/// CertStatus: what is set, and why.
#[derive(Default)]
struct Status(Vec<(Level, Message)>);

impl Status {
    fn set(&mut self, level: Level, because: Message) {
        self.0.push((level, because));
    }

    /// `MapPathBuilderErrorsToCertStatus`: an error that has no bit of its own only counts, as
    /// INVALID, where no other error of the path has one.
    fn take_faults(&mut self, faults: &[Fault], pool: &Pool<'_>, case: &Case<'_>) {
        for fault in faults {
            if let Some(level) = own_level(&fault.kind) {
                self.set(level, because(fault, pool, case));
            }
        }
        if let (true, Some(fault)) = (self.0.is_empty(), faults.first()) {
            self.set(Level::Invalid, because(fault, pool, case));
        }
    }

    fn answer(self) -> Answer {
        let worst = self.0.into_iter().min_by_key(|(level, _)| *level);
        match worst {
            None => Answer {
                outcome: Outcome::Ok,
                because: reason::accepted(),
            },
            Some((level, because)) => {
                Answer::refused(level.code(), level != Level::Invalid, because)
            }
        }
    }
}

const fn own_level(kind: &Kind) -> Option<Level> {
    Some(match kind {
        Kind::NoIssuer | Kind::BadSignature | Kind::WrongIssuer | Kind::TooManySteps => {
            Level::Authority
        }
        Kind::WeakKey => Level::WeakKey,
        Kind::Expired | Kind::NotYetValid => Level::Date,
        _ => return None,
    })
}

fn because(fault: &Fault, pool: &Pool<'_>, case: &Case<'_>) -> Message {
    let Some(certificate) = pool.certificate(fault.member) else {
        return reason::encoding();
    };
    match &fault.kind {
        Kind::NoIssuer | Kind::TooManySteps => reason::untrusted(pool, fault.member),
        Kind::BadSignature => reason::bad_signature(certificate),
        Kind::WrongIssuer => reason::unknown_issuer(certificate),
        Kind::WeakKey => reason::weak_key(certificate),
        Kind::Expired | Kind::NotYetValid => reason::dates(certificate, case.now),
        Kind::NoBasicConstraints | Kind::NotAuthority => reason::not_authority(certificate),
        Kind::NoCertSign => reason::no_cert_sign(certificate),
        Kind::PathTooLong => reason::path_too_long(certificate),
        Kind::SignatureAlgorithm => reason::signature_algorithm(certificate),
        Kind::AlgorithmMismatch => reason::algorithm_mismatch(certificate),
        Kind::UnknownKey => reason::key_kind(&certificate.public_key.name()),
        Kind::NameConstraints => reason::name_constraints(certificate),
        Kind::Purpose => reason::purpose(certificate),
        Kind::CriticalExtension(oid) => reason::critical_extension(certificate, oid),
        Kind::Policy => reason::policy(certificate),
    }
}
