//! Certificate policies as far as they can fail a path (RFC 5280 sections 6.1.3 d to f, 6.1.4 a, b,
//! h to j, 6.1.5 a, b, g). Any policy is asked for, so only an empty set where one is required
//! fails.

use std::collections::BTreeSet;

use super::parse::Parsed;
use crate::verdict::layout::oid;

pub(super) struct PolicyState<'a> {
    /// Whether anyPolicy is valid at this depth.
    any: bool,
    /// Valid policies at this depth.
    valid: BTreeSet<&'a [u8]>,
    /// What the next certificate may say for them, mappings applied.
    expected: BTreeSet<&'a [u8]>,
    explicit: usize,
    mapping: usize,
    inhibit_any: usize,
}

impl<'a> PolicyState<'a> {
    /// `start` is the length of the path, the anchor included.
    pub fn new(start: usize) -> Self {
        Self {
            any: true,
            valid: BTreeSet::new(),
            expected: BTreeSet::new(),
            explicit: start,
            mapping: start,
            inhibit_any: start,
        }
    }

    fn is_null(&self) -> bool {
        !self.any && self.valid.is_empty()
    }

    fn clear(&mut self) {
        self.any = false;
        self.valid.clear();
        self.expected.clear();
    }

    /// Steps d to f; `false` where a policy is required and none is left.
    pub fn take(&mut self, parsed: &Parsed<'a>, is_target: bool) -> bool {
        match &parsed.policies {
            None => self.clear(),
            Some(_) if self.is_null() => {}
            Some(policies) => {
                let any_counts = self.inhibit_any > 0 || !is_target && parsed.is_self_issued();
                let says_any = policies.contains(&oid::ANY_POLICY) && any_counts;
                let mut valid: BTreeSet<&[u8]> = policies
                    .iter()
                    .copied()
                    .filter(|id| *id != oid::ANY_POLICY)
                    .filter(|id| self.any || self.expected.contains(id))
                    .collect();
                if says_any {
                    valid.extend(self.expected.iter().copied());
                }
                self.any &= says_any;
                self.expected.clone_from(&valid);
                self.valid = valid;
            }
        }
        self.explicit > 0 || !self.is_null()
    }

    /// Policy mappings; `false` where anyPolicy is mapped.
    pub fn map(&mut self, parsed: &Parsed<'a>) -> bool {
        let mappings = parsed.policy_mappings.as_deref().unwrap_or_default();
        let maps_any =
            |(from, to): &(&[u8], &[u8])| *from == oid::ANY_POLICY || *to == oid::ANY_POLICY;
        if mappings.iter().any(maps_any) {
            self.clear();
            return false;
        }
        for (from, to) in mappings {
            if self.mapping == 0 {
                self.valid.remove(from);
                self.expected.remove(from);
            } else if self.valid.contains(from) || self.any {
                self.valid.insert(from);
                self.expected.remove(from);
                self.expected.insert(to);
            }
        }
        true
    }

    /// One certificate that is not self-issued has been passed.
    pub fn step(&mut self) {
        self.explicit = self.explicit.saturating_sub(1);
        self.mapping = self.mapping.saturating_sub(1);
        self.inhibit_any = self.inhibit_any.saturating_sub(1);
    }

    pub fn constrain(&mut self, parsed: &Parsed<'_>) {
        let (explicit, mapping) = parsed.policy_constraints.unwrap_or_default();
        let lower = |state: &mut usize, limit: Option<u8>| {
            if let Some(limit) = limit {
                *state = (*state).min(usize::from(limit));
            }
        };
        lower(&mut self.explicit, explicit);
        lower(&mut self.mapping, mapping);
        lower(&mut self.inhibit_any, parsed.inhibit_any_policy);
    }

    pub fn finish(&mut self, parsed: &Parsed<'_>) -> bool {
        self.explicit = self.explicit.saturating_sub(1);
        let (explicit, _) = parsed.policy_constraints.unwrap_or_default();
        if explicit == Some(0) {
            self.explicit = 0;
        }
        self.explicit > 0 || !self.is_null()
    }
}
