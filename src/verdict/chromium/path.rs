//! Which paths BoringSSL tries, in which order, and which of them it reports
//! (pki/path_builder.cc).

use std::cmp::Reverse;

use super::parse::Parsed;
use super::verify::{Fault, Kind, PathVerifier};
use super::{Placement, Trust};
use crate::certificate::Time;
use crate::verdict::der;
use crate::verdict::pool::Pool;

/// `kPathBuilderIterationLimit` in cert_verify_proc_builtin.cc.
const MAX_STEPS: usize = 20;

/// A path and what is wrong with it; good where nothing is.
#[derive(Clone, Debug)]
pub(super) struct Outcome {
    /// The leaf first.
    pub path: Vec<usize>,
    pub trusted: bool,
    pub faults: Vec<Fault>,
}

/// Looks for a path from the leaf to what `placement` trusts.
pub(super) struct PathBuilder<'p, 'a> {
    pub pool: &'p Pool<'a>,
    pub parsed: &'p [Option<Parsed<'p>>],
    pub placement: Placement,
    pub now: Time,
    steps: usize,
    best: Option<Outcome>,
}

/// What became of one candidate.
#[derive(PartialEq, Eq)]
enum Visit {
    Explored,
    /// It is in the path already.
    Skipped,
    /// A good path was found, or the budget is spent.
    Finished,
}

impl<'p, 'a> PathBuilder<'p, 'a> {
    pub fn new(
        pool: &'p Pool<'a>,
        parsed: &'p [Option<Parsed<'p>>],
        placement: Placement,
        now: Time,
    ) -> Self {
        Self {
            pool,
            parsed,
            placement,
            now,
            steps: 0,
            best: None,
        }
    }

    /// `CertPathBuilder::Run`: the first good path, else the first that ends in a trusted
    /// certificate, else the first of all.
    pub fn run(mut self) -> Option<Outcome> {
        self.visit(0, &mut Vec::new());
        self.best
    }

    fn parsed(&self, member: usize) -> Option<&'p Parsed<'p>> {
        self.parsed.get(member)?.as_ref()
    }

    /// Trust as a store gives it, for this position (`CertPathIter::GetNextPath`): an anchor does
    /// not count as a leaf, nor a leaf as an anchor.
    fn trust(&self, member: usize, is_leaf: bool) -> Trust {
        let trust = match member == self.pool.store {
            true => self.placement.trust,
            false => Trust::None,
        };
        match trust {
            Trust::Anchor if is_leaf => Trust::None,
            Trust::Leaf if !is_leaf => Trust::None,
            Trust::Leaf | Trust::AnchorOrLeaf
                if is_leaf
                    && self.placement.require_self_signed
                    && !self.is_self_signed(member) =>
            {
                Trust::None
            }
            trust => trust,
        }
    }

    /// `VerifyCertificateIsSelfSigned`: with any algorithm that BoringSSL knows, SHA-1 too.
    fn is_self_signed(&self, member: usize) -> bool {
        self.parsed(member).is_some_and(|parsed| {
            parsed.is_self_issued()
                && parsed.algorithm.is_some()
                && self.pool.signed(member, member)
        })
    }

    fn visit(&mut self, member: usize, path: &mut Vec<usize>) -> Visit {
        if self.trust(member, path.is_empty()) != Trust::None {
            let mut path = path.clone();
            path.push(member);
            return self.verify(path);
        }
        if path.iter().any(|&seen| self.same(seen, member)) {
            return Visit::Skipped;
        }
        path.push(member);
        let visit = self.extend(member, path);
        path.pop();
        visit
    }

    fn extend(&mut self, member: usize, path: &mut Vec<usize>) -> Visit {
        let issuers = self.issuers_of(member);
        let mut skipped = 0;
        for &issuer in &issuers {
            if !self.take_step(path) {
                return Visit::Finished;
            }
            match self.visit(issuer, path) {
                Visit::Finished => return Visit::Finished,
                Visit::Skipped => skipped += 1,
                Visit::Explored => {}
            }
        }
        if !self.take_step(path) {
            return Visit::Finished;
        }
        if issuers.len() == skipped {
            let fault = Fault {
                kind: Kind::NoIssuer,
                member,
            };
            self.report(path.clone(), false, vec![fault]);
        }
        Visit::Explored
    }

    fn take_step(&mut self, path: &[usize]) -> bool {
        self.steps += 1;
        if self.steps <= MAX_STEPS {
            return true;
        }
        let fault = Fault {
            kind: Kind::TooManySteps,
            member: 0,
        };
        self.report(path.to_vec(), false, vec![fault]);
        false
    }

    fn verify(&mut self, path: Vec<usize>) -> Visit {
        let verifier = PathVerifier::new(self.pool, self.parsed, self.now);
        let faults = verifier.run(&path, &self.placement);
        let good = faults.is_empty();
        self.report(path, true, faults);
        if good {
            Visit::Finished
        } else {
            Visit::Explored
        }
    }

    /// `CertPathBuilder::AddResultPath`.
    fn report(&mut self, path: Vec<usize>, trusted: bool, faults: Vec<Fault>) {
        let better = self
            .best
            .as_ref()
            .is_none_or(|best| faults.is_empty() || trusted && !best.trusted);
        if better {
            self.best = Some(Outcome {
                path,
                trusted,
                faults,
            });
        }
    }

    /// The same subject, names and key: then a path would go in circles.
    fn same(&self, one: usize, other: usize) -> bool {
        match (self.parsed(one), self.parsed(other)) {
            (Some(one), Some(other)) => {
                one.subject == other.subject
                    && one.names_value == other.names_value
                    && one.layout.key == other.layout.key
            }
            _ => false,
        }
    }

    /// From the stores first, then from what was served; then sorted (`CertIssuersIter`).
    fn issuers_of(&self, member: usize) -> Vec<usize> {
        let Some(subject) = self.parsed(member) else {
            return Vec::new();
        };
        let mut issuers = Vec::new();
        if self.placement.trust != Trust::None && self.store_offers(subject) {
            issuers.push(self.pool.store);
        }
        let served = (1..self.pool.served).filter(|&candidate| {
            self.parsed(candidate)
                .is_some_and(|candidate| candidate.subject == subject.issuer)
        });
        for candidate in served {
            if !issuers.contains(&candidate) {
                issuers.push(candidate);
            }
        }
        issuers.sort_by_key(|&issuer| self.rank(subject, issuer));
        issuers
    }

    /// `TrustStoreInMemory` compares normalized names; `TrustStoreNSS` the bytes, and it does not
    /// read an issuer whose serial number is not DER (measured, Chromium 156).
    fn store_offers(&self, subject: &Parsed<'_>) -> bool {
        self.parsed(self.pool.store)
            .is_some_and(|store| match self.placement.in_nss {
                true => {
                    store.layout.subject == subject.layout.issuer
                        && der::is_integer(store.layout.serial)
                }
                false => store.subject == subject.issuer,
            })
    }

    fn rank(&self, subject: &Parsed<'_>, issuer: usize) -> (u8, bool, Reverse<(Time, Time)>) {
        let Some(parsed) = self.parsed(issuer) else {
            return (u8::MAX, false, Reverse((Time(0), Time(0))));
        };
        let ids = (subject.authority_key_id, parsed.subject_key_id);
        let trusted = matches!(
            self.trust(issuer, false),
            Trust::Anchor | Trust::AnchorOrLeaf
        );
        let order = match (trusted, ids) {
            (true, (Some(wanted), Some(id))) if wanted == id => 0,
            (true, (Some(_), Some(_))) => 4,
            (true, _) => 1,
            (false, (Some(wanted), Some(id))) if wanted == id => 2,
            (false, (Some(_), Some(_))) => 5,
            (false, _) => 3,
        };
        let dates = Reverse((parsed.not_before(), parsed.not_after()));
        (order, !parsed.is_self_issued(), dates)
    }
}
