//! One path under BoringSSL's rules (pki/verify_certificate_chain.cc): every error of the path is
//! collected, except below a signature that does not hold.

use super::constraints::Constraints;
use super::parse::{self, Algorithm, Key, Parsed};
use super::policy::PolicyState;
use super::{Placement, Trust};
use crate::certificate::Time;
use crate::verdict::layout::oid;
use crate::verdict::pool::Pool;

/// What is wrong, and with which certificate of the pool.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    pub kind: Kind,
    pub member: usize,
}

/// Errors that decide (pki/common_cert_errors.h).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    NoIssuer,
    BadSignature,
    WrongIssuer,
    TooManySteps,
    WeakKey,
    Expired,
    NotYetValid,
    NoBasicConstraints,
    NotAuthority,
    NoCertSign,
    PathTooLong,
    /// MD5, SHA-1, or an algorithm that BoringSSL does not know.
    SignatureAlgorithm,
    AlgorithmMismatch,
    UnknownKey,
    NameConstraints,
    Purpose,
    CriticalExtension(String),
    Policy,
}

pub(super) struct PathVerifier<'p, 'a> {
    pub pool: &'p Pool<'a>,
    pub parsed: &'p [Option<Parsed<'p>>],
    pub now: Time,
    faults: Vec<Fault>,
    constraints: Vec<&'p Constraints<'p>>,
    policy: PolicyState<'p>,
    max_path: usize,
}

/// Whether processing goes on.
struct Stop;

impl<'p, 'a> PathVerifier<'p, 'a> {
    pub fn new(pool: &'p Pool<'a>, parsed: &'p [Option<Parsed<'p>>], now: Time) -> Self {
        Self {
            pool,
            parsed,
            now,
            faults: Vec::new(),
            constraints: Vec::new(),
            policy: PolicyState::new(0),
            max_path: 0,
        }
    }

    /// `PathVerifier::Run` for a path that ends in a trusted certificate, the leaf first.
    pub fn run(mut self, path: &[usize], placement: &Placement) -> Vec<Fault> {
        let _ = self.process(path, placement);
        self.faults
    }

    fn process(&mut self, path: &[usize], placement: &Placement) -> Result<(), Stop> {
        let (&root, below) = path.split_last().ok_or(Stop)?;
        if below.is_empty() {
            self.single(root);
            return Ok(());
        }
        self.policy = PolicyState::new(below.len() + 1);
        self.max_path = below.len();
        self.root(root, placement)?;
        let mut issuer = root;
        for (distance, &member) in below.iter().enumerate().rev() {
            self.basic(member, issuer, distance)?;
            match distance {
                0 => self.wrap_up(member),
                _ => self.prepare(member)?,
            }
            issuer = member;
        }
        Ok(())
    }

    fn parsed(&self, member: usize) -> Result<&'p Parsed<'p>, Stop> {
        self.parsed.get(member).and_then(Option::as_ref).ok_or(Stop)
    }

    fn fault(&mut self, member: usize, kind: Kind) {
        self.faults.push(Fault { kind, member });
    }

    /// `ProcessSingleCertChain`: a leaf that is trusted itself. Its signature and its basic
    /// constraints count for nothing here.
    fn single(&mut self, member: usize) {
        if let Ok(parsed) = self.parsed(member) {
            let _ = self.key(member, parsed);
            self.dates(member, parsed);
            self.purpose(member, parsed);
            self.critical(member, parsed);
        }
    }

    /// `ProcessRootCertificate` and `ApplyTrustAnchorConstraints`.
    fn root(&mut self, member: usize, placement: &Placement) -> Result<(), Stop> {
        let parsed = self.parsed(member)?;
        if !matches!(placement.trust, Trust::Anchor | Trust::AnchorOrLeaf) {
            self.fault(member, Kind::NoIssuer);
            return Err(Stop);
        }
        if placement.enforce {
            self.dates(member, parsed);
            if placement.require_basic && parsed.basic.is_none() && parsed.layout.version.is_some()
            {
                self.fault(member, Kind::NoBasicConstraints);
            }
            self.anchor_constraints(member, parsed);
        }
        self.key(member, parsed)
    }

    fn anchor_constraints(&mut self, member: usize, parsed: &'p Parsed<'p>) {
        if parsed.policies.is_some() && !self.policy.take(parsed, false) {
            self.fault(member, Kind::Policy);
        }
        if !self.policy.map(parsed) {
            self.fault(member, Kind::Policy);
        }
        self.policy.constrain(parsed);
        if !parsed.may_sign_certificates() {
            self.fault(member, Kind::NoCertSign);
        }
        self.purpose(member, parsed);
        self.constraints.extend(parsed.constraints.as_ref());
        if let Some(basic) = parsed.basic {
            if !basic.ca {
                self.fault(member, Kind::NotAuthority);
            }
            if let Some(length) = basic.path_len {
                self.max_path = usize::from(length);
            }
        }
        self.critical(member, parsed);
    }

    /// `BasicCertificateProcessing` (RFC 5280 section 6.1.3).
    fn basic(&mut self, member: usize, issuer: usize, distance: usize) -> Result<(), Stop> {
        let parsed = self.parsed(member)?;
        if let Err(kind) = algorithms_match(parsed) {
            self.fault(member, kind);
            return Err(Stop);
        }
        if !parsed.algorithm.is_some_and(is_strong) {
            self.fault(member, Kind::SignatureAlgorithm);
            return Err(Stop);
        }
        if !self.pool.signed(issuer, member) {
            self.fault(member, Kind::BadSignature);
            return Err(Stop);
        }
        self.dates(member, parsed);
        if self.parsed(issuer)?.subject != parsed.issuer {
            self.fault(member, Kind::WrongIssuer);
        }
        self.names(member, parsed, distance);
        if !self.policy.take(parsed, distance == 0) {
            self.fault(member, Kind::Policy);
        }
        self.purpose(member, parsed);
        Ok(())
    }

    fn names(&mut self, member: usize, parsed: &Parsed<'_>, distance: usize) {
        if parsed.is_self_issued() && distance != 0 {
            return;
        }
        let mut constraints = self.constraints.iter();
        let permitted =
            constraints.all(|each| each.permit(parsed.layout.subject, parsed.names.as_ref()));
        if !permitted {
            self.fault(member, Kind::NameConstraints);
        }
    }

    /// `PrepareForNextCertificate` (RFC 5280 section 6.1.4).
    fn prepare(&mut self, member: usize) -> Result<(), Stop> {
        let parsed = self.parsed(member)?;
        if !self.policy.map(parsed) {
            self.fault(member, Kind::Policy);
        }
        self.constraints.extend(parsed.constraints.as_ref());
        if !parsed.is_self_issued() {
            self.policy.step();
        }
        self.policy.constrain(parsed);
        match parsed.basic {
            None => self.fault(member, Kind::NoBasicConstraints),
            Some(basic) if !basic.ca => self.fault(member, Kind::NotAuthority),
            Some(_) => {}
        }
        if !parsed.is_self_issued() {
            match self.max_path.checked_sub(1) {
                Some(rest) => self.max_path = rest,
                None => self.fault(member, Kind::PathTooLong),
            }
        }
        if let Some(length) = parsed.basic.and_then(|basic| basic.path_len) {
            self.max_path = self.max_path.min(usize::from(length));
        }
        if !parsed.may_sign_certificates() {
            self.fault(member, Kind::NoCertSign);
        }
        self.critical(member, parsed);
        self.key(member, parsed)
    }

    /// `WrapUp` (RFC 5280 section 6.1.5). A leaf that is a CA is only a warning.
    fn wrap_up(&mut self, member: usize) {
        if let Ok(parsed) = self.parsed(member) {
            self.critical(member, parsed);
            if !self.policy.finish(parsed) {
                self.fault(member, Kind::Policy);
            }
            let _ = self.key(member, parsed);
        }
    }

    /// `ParseAndCheckPublicKey`. Below a key that cannot be read no signature is verified.
    fn key(&mut self, member: usize, parsed: &Parsed<'_>) -> Result<(), Stop> {
        match parsed.key() {
            Key::Acceptable => Ok(()),
            Key::Weak => {
                self.fault(member, Kind::WeakKey);
                Ok(())
            }
            Key::Unknown => {
                self.fault(member, Kind::UnknownKey);
                Err(Stop)
            }
        }
    }

    fn dates(&mut self, member: usize, parsed: &Parsed<'_>) {
        if self.now < parsed.not_before() {
            self.fault(member, Kind::NotYetValid);
        }
        if parsed.not_after() < self.now {
            self.fault(member, Kind::Expired);
        }
    }

    /// `VerifyExtendedKeyUsage` for SERVER_AUTH, which takes anyExtendedKeyUsage for serverAuth in
    /// every certificate.
    fn purpose(&mut self, member: usize, parsed: &Parsed<'_>) {
        let serves = |purpose: &&[u8]| {
            *purpose == oid::SERVER_AUTH || *purpose == oid::ANY_EXTENDED_KEY_USAGE
        };
        let purposes = parsed.purposes.as_deref();
        if purposes.is_some_and(|purposes| !purposes.iter().any(serves)) {
            self.fault(member, Kind::Purpose);
        }
    }

    /// `VerifyNoUnconsumedCriticalExtensions`.
    fn critical(&mut self, member: usize, parsed: &Parsed<'_>) {
        for extension in parsed.layout.extensions() {
            if extension.critical.is_none() || is_handled(extension.oid, extension.value, parsed) {
                continue;
            }
            let oid = crate::oid::dotted(extension.oid);
            self.fault(member, Kind::CriticalExtension(oid));
        }
    }
}

fn is_handled(id: &[u8], value: &[u8], parsed: &Parsed<'_>) -> bool {
    match id {
        oid::BASIC_CONSTRAINTS
        | oid::KEY_USAGE
        | oid::EXTENDED_KEY_USAGE
        | oid::NAME_CONSTRAINTS
        | oid::SUBJECT_ALT_NAME
        | oid::POLICY_MAPPINGS
        | oid::POLICY_CONSTRAINTS
        | oid::INHIBIT_ANY_POLICY => true,
        oid::CERTIFICATE_POLICIES => parse::policies(value, true).is_some(),
        oid::MS_APPLICATION_POLICIES => parsed.purposes.is_some(),
        _ => false,
    }
}

/// `VerifySignatureAlgorithmsMatch`: the same bytes, or at least the same known algorithm.
fn algorithms_match(parsed: &Parsed<'_>) -> Result<(), Kind> {
    let layout = parsed.layout;
    if layout.algorithm == layout.inner_algorithm {
        return Ok(());
    }
    match (parsed.algorithm, parse::algorithm(layout.inner_algorithm)) {
        (Some(outer), Some(inner)) if outer == inner => Ok(()),
        (Some(_), Some(_)) => Err(Kind::AlgorithmMismatch),
        _ => Err(Kind::SignatureAlgorithm),
    }
}

/// `IsSignatureAlgorithmAcceptable` under `DigestPolicy::kStrong`.
const fn is_strong(algorithm: Algorithm) -> bool {
    !matches!(algorithm, Algorithm::RsaSha1 | Algorithm::EcdsaSha1)
}

/// `InspectSignatureAlgorithmForCert` (net/cert/cert_verify_proc.cc).
pub(super) fn algorithms_pass_inspection(parsed: &Parsed<'_>) -> bool {
    let inner = parse::algorithm(parsed.layout.inner_algorithm);
    parsed.algorithm.is_some_and(is_strong) && parsed.algorithm == inner
}
