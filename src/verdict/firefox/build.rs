//! mozilla::pkix's path building (pkixbuild.cpp) over the issuers that
//! `NSSCertDBTrustDomain::FindIssuer` offers.

use super::arrival;
use super::certificate::BackCert;
use super::check::{self, Checked, Role, TrustLevel, check};
use super::names::check_constraints;
use super::{
    BAD_SIGNATURE, EXPIRED_CERTIFICATE, EXPIRED_ISSUER_CERTIFICATE, INADEQUATE_KEY_USAGE,
    INVALID_ARGS, NOT_YET_VALID_CERTIFICATE, NOT_YET_VALID_ISSUER_CERTIFICATE,
    REQUIRED_TLS_FEATURE_MISSING, UNKNOWN_ISSUER, UNSUPPORTED_KEYALG, UNTRUSTED_CERT,
    UNTRUSTED_ISSUER,
};
use crate::certificate::Time;
use crate::verdict::EMPTY_PAGE;
use crate::verdict::pool::Pool;

/// `MAX_SUBCA_COUNT`.
const MAX_SUBORDINATES: usize = 6;
/// `buildForwardCallBudget`.
const BUDGET: usize = 200_000;

/// The trust that a remedy gives to the pool's store certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    None,
    /// NSS `C,,` or `CT,CT,`.
    NssAuthority,
    /// NSS `P,,`.
    NssPeer,
    /// A root of the operating system.
    ThirdPartyRoot,
}

pub(super) struct Builder<'p, 'a> {
    pub pool: &'p Pool<'a>,
    pub backs: &'p [Result<BackCert<'p>, &'static str>],
    pub trust: Trust,
    pub now: Time,
    budget: usize,
}

/// What candidates for one subject's issuer have given so far (`PathBuildingStep::RecordResult`).
struct Record(Option<&'static str>);

impl Record {
    /// The same problem of all candidates is told; different ones are an unknown issuer.
    fn add(&mut self, error: &'static str) {
        let error = match error {
            UNTRUSTED_CERT => UNTRUSTED_ISSUER,
            EXPIRED_CERTIFICATE => EXPIRED_ISSUER_CERTIFICATE,
            NOT_YET_VALID_CERTIFICATE => NOT_YET_VALID_ISSUER_CERTIFICATE,
            other => other,
        };
        self.0 = Some(match self.0 {
            Some(before) if before != error => UNKNOWN_ISSUER,
            _ => error,
        });
    }
}

impl<'p, 'a> Builder<'p, 'a> {
    pub fn new(
        pool: &'p Pool<'a>,
        backs: &'p [Result<BackCert<'p>, &'static str>],
        trust: Trust,
        now: Time,
    ) -> Self {
        Self {
            pool,
            backs,
            trust,
            now,
            budget: BUDGET,
        }
    }

    /// `BuildCertChainForOneKeyUsage`: any of the three usages of TLS will do. Whatever the last of
    /// them fails with counts as the wrong usage.
    pub fn build(&mut self, leaf: &BackCert<'p>) -> Checked {
        for usage in [check::DIGITAL_SIGNATURE, check::KEY_ENCIPHERMENT] {
            let result = self.attempt(leaf, usage);
            if result != Err(INADEQUATE_KEY_USAGE) {
                return result;
            }
        }
        let last = self.attempt(leaf, check::KEY_AGREEMENT);
        last.map_err(|_| INADEQUATE_KEY_USAGE)
    }

    fn attempt(&mut self, leaf: &BackCert<'p>, usage: u8) -> Checked {
        self.budget = BUDGET;
        self.forward(&[*leaf], Role::EndEntity, usage, 0)
    }

    pub fn trust_of(&self, member: usize, role: Role) -> TrustLevel {
        if member != self.pool.store {
            let clashes = arrival::clashes_with_store(self.pool, self.trust, member);
            return match clashes {
                true => TrustLevel::Clashing,
                false => TrustLevel::Inherits,
            };
        }
        match (self.trust, role) {
            (Trust::NssAuthority | Trust::ThirdPartyRoot, _) => TrustLevel::Anchor,
            (Trust::NssPeer, Role::Authority) => TrustLevel::Distrusted,
            (Trust::NssPeer, Role::EndEntity) | (Trust::None, _) => TrustLevel::Inherits,
        }
    }

    /// `BuildForward` for the last certificate of `line`, which begins with the leaf. The leaf's
    /// own faults wait until a chain is found.
    fn forward(
        &mut self,
        line: &[BackCert<'p>],
        role: Role,
        usage: u8,
        subordinates: usize,
    ) -> Checked {
        let Some(subject) = line.last() else {
            return Err(UNKNOWN_ISSUER);
        };
        let trust = self.trust_of(subject.member, role);
        let own = check(subject, role, trust, usage, subordinates, self.now);
        if role == Role::Authority || trust == TrustLevel::Anchor {
            own?;
        }
        if trust == TrustLevel::Anchor {
            return Ok(());
        }
        let subordinates = match role {
            Role::EndEntity => 0,
            Role::Authority if subordinates >= MAX_SUBORDINATES => return Err(UNKNOWN_ISSUER),
            Role::Authority => subordinates + 1,
        };
        self.find_issuer(line, subject, subordinates)?;
        // What cannot be read of a leaf is told before its other faults, but not where it expired.
        if role == Role::EndEntity && own != Err(EXPIRED_CERTIFICATE) {
            check::attachments(subject)?;
        }
        own
    }

    fn find_issuer(
        &mut self,
        line: &[BackCert<'p>],
        subject: &BackCert<'p>,
        subordinates: usize,
    ) -> Checked {
        let mut record = Record(None);
        for candidate in self.candidates(subject) {
            let issuer = match self.backs.get(candidate) {
                Some(Ok(issuer)) => *issuer,
                // What the handshake brought and cannot be read is passed over; what NSS holds is
                // told (measured, Firefox 153).
                Some(Err(error)) if self.is_in_nss(candidate) => {
                    record.add(error);
                    continue;
                }
                _ => continue,
            };
            if self.is_useless_root(&issuer) {
                continue;
            }
            match self.check_issuer(line, subject, &issuer, subordinates) {
                Ok(()) => return Ok(()),
                Err(error) => record.add(error),
            }
        }
        Err(record.0.unwrap_or(UNKNOWN_ISSUER))
    }

    /// Roots of the system, then what the server sent, then what NSS holds; NSS also holds what
    /// was sent, the leaf among it. Those of another name are not offered.
    fn candidates(&self, subject: &BackCert<'p>) -> Vec<usize> {
        let store = self.pool.store;
        let in_system = (self.trust == Trust::ThirdPartyRoot).then_some(store);
        let in_nss = self.is_in_nss(store).then_some(store);
        let served = 1..self.pool.served;
        let order = in_system.into_iter().chain(served).chain(in_nss).chain([0]);
        let mut candidates: Vec<usize> = Vec::new();
        for member in order {
            let layout = self.pool.members.get(member);
            let name = layout
                .and_then(|member| member.layout.as_ref())
                .map(|layout| layout.subject);
            if name == Some(subject.layout.issuer) && !candidates.contains(&member) {
                candidates.push(member);
            }
        }
        candidates
    }

    fn is_in_nss(&self, member: usize) -> bool {
        member == self.pool.store && matches!(self.trust, Trust::NssAuthority | Trust::NssPeer)
    }

    /// `ShouldSkipSelfSignedNonTrustAnchor`.
    fn is_useless_root(&self, issuer: &BackCert<'_>) -> bool {
        issuer.is_self_issued()
            && self.trust_of(issuer.member, Role::Authority) == TrustLevel::Inherits
            && self.verify(issuer, issuer).is_ok()
    }

    /// `PathBuildingStep::Check`.
    fn check_issuer(
        &mut self,
        line: &[BackCert<'p>],
        subject: &BackCert<'p>,
        issuer: &BackCert<'p>,
        subordinates: usize,
    ) -> Checked {
        let in_line = |back: &BackCert<'_>| {
            back.layout.key == issuer.layout.key && back.layout.subject == issuer.layout.subject
        };
        if line.iter().any(in_line) {
            return Err(UNKNOWN_ISSUER);
        }
        if let Some(constraints) = issuer.constraints {
            check_constraints(constraints, line)?;
        }
        if issuer.tls_features.is_some() && subject.tls_features != issuer.tls_features {
            return Err(REQUIRED_TLS_FEATURE_MISSING);
        }
        if self.budget == 0 {
            return Err(UNKNOWN_ISSUER);
        }
        self.budget -= 1;
        let mut longer = line.to_vec();
        longer.push(*issuer);
        self.forward(&longer, Role::Authority, check::KEY_CERT_SIGN, subordinates)?;
        self.verify(issuer, subject)
    }

    /// `VerifySignedDigest`, also for SHA-1, but not for MD5. NSS gives no code for a point that is
    /// not on its curve (measured, Firefox 153).
    pub fn verify(&self, issuer: &BackCert<'_>, subject: &BackCert<'_>) -> Checked {
        check::algorithm(subject.layout.algorithm)?;
        if !matches!(
            issuer.certificate.public_key.kind,
            crate::certificate::KeyKind::Rsa { .. } | crate::certificate::KeyKind::Ec { .. }
        ) {
            return Err(UNSUPPORTED_KEYALG);
        }
        if arrival::is_off_curve(issuer.layout.key) {
            return Err(EMPTY_PAGE);
        }
        if subject.layout.signature.is_empty() {
            return Err(INVALID_ARGS);
        }
        match self.pool.signed(issuer.member, subject.member) {
            true => Ok(()),
            false => Err(BAD_SIGNATURE),
        }
    }
}
