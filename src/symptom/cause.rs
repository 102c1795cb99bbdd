//! Why people see what they see, each with what to do about it.

use super::{Passage, Symptom};
use crate::message::Message;

/// One cause.
#[derive(Debug, PartialEq, Eq)]
pub struct Cause {
    says: &'static str,
    cure: &'static str,
}

impl Cause {
    /// The cause, in a sentence.
    pub const fn says(&self) -> Message {
        Message::new(self.says)
    }

    /// What to do.
    pub const fn cure(&self) -> Message {
        Message::new(self.cure)
    }
}

/// What a person answered; `None` is "I do not know".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Whether there is a button to go on.
    pub button: Option<bool>,
    /// Whether only one port of several is refused.
    pub one_port: Option<bool>,
    /// Whether it worked before.
    pub worked: Option<bool>,
}

/// The causes of a symptom as the answers put them, the likeliest first.
pub fn causes(symptom: &Symptom, answers: Answers) -> Vec<&'static Cause> {
    let mut first: Vec<&'static Cause> = Vec::new();
    if answers.button == Some(false) && symptom.passage != Passage::None {
        first.extend([&HSTS, &MANAGED]);
    }
    if answers.one_port == Some(true) {
        first.extend(one_port(symptom));
    }
    if answers.worked == Some(true) {
        first.extend(worked(symptom));
    }
    let mut causes: Vec<&'static Cause> = Vec::new();
    for &cause in first.iter().chain(symptom.causes) {
        let known = causes.contains(&cause);
        if !known && !is_excluded(cause, answers) {
            causes.push(cause);
        }
    }
    causes
}

/// The causes where the loaded certificate does not show the symptom: something else answers, or it
/// is looked at otherwise.
pub fn causes_elsewhere(symptom: &Symptom, answers: Answers) -> Vec<&'static Cause> {
    let mut causes: Vec<&'static Cause> = vec![&OTHER_SERVER, &INTERCEPTION, &CLOCK];
    let usual = self::causes(symptom, answers);
    let others = usual.into_iter().filter(|cause| **cause != SELF_MADE);
    let new: Vec<_> = others.filter(|cause| !causes.contains(cause)).collect();
    causes.extend(new);
    causes
}

fn one_port(symptom: &Symptom) -> Vec<&'static Cause> {
    match symptom.is_warning() {
        true => vec![&OTHER_PORT, &OTHER_SERVER],
        false => vec![&SERVICE_STOPPED, &FIREWALL],
    }
}

/// What changes by itself. Where a certificate stays unfit for good, nothing does.
fn worked(symptom: &Symptom) -> Vec<&'static Cause> {
    match symptom.passage {
        Passage::Offered if symptom.causes.contains(&&CLOCK) => vec![],
        Passage::Offered | Passage::Depends => vec![&RENEWED, &EXCEPTION_ENDED],
        Passage::Never if symptom.causes.contains(&&HSTS) => vec![&HSTS],
        Passage::Never => vec![&RENEWED],
        Passage::None => vec![],
    }
}

fn is_excluded(cause: &Cause, answers: Answers) -> bool {
    (answers.button == Some(true) && (*cause == HSTS || *cause == MANAGED))
        || (answers.worked == Some(false) && (*cause == RENEWED || *cause == EXCEPTION_ENDED))
        || (answers.one_port == Some(false) && *cause == OTHER_PORT)
}

pub(super) static SELF_MADE: Cause = Cause {
    says: "cause-self-made",
    cure: "cure-self-made",
};
pub(super) static PRIVATE_AUTHORITY: Cause = Cause {
    says: "cause-private-authority",
    cure: "cure-private-authority",
};
pub(super) static MISSING_INTERMEDIATE: Cause = Cause {
    says: "cause-missing-intermediate",
    cure: "cure-missing-intermediate",
};
pub(super) static RENEWED: Cause = Cause {
    says: "cause-renewed",
    cure: "cure-renewed",
};
pub(super) static EXCEPTION_ENDED: Cause = Cause {
    says: "cause-exception-ended",
    cure: "cure-exception-ended",
};
pub(super) static INTERCEPTION: Cause = Cause {
    says: "cause-interception",
    cure: "cure-interception",
};
pub(super) static OTHER_NAME: Cause = Cause {
    says: "cause-other-name",
    cure: "cure-other-name",
};
pub(super) static NO_NAMES: Cause = Cause {
    says: "cause-no-names",
    cure: "cure-no-names",
};
pub(super) static OTHER_SERVER: Cause = Cause {
    says: "cause-other-server",
    cure: "cure-other-server",
};
pub(super) static OTHER_PORT: Cause = Cause {
    says: "cause-other-port",
    cure: "cure-other-port",
};
pub(super) static EXPIRED: Cause = Cause {
    says: "cause-expired",
    cure: "cure-expired",
};
pub(super) static CLOCK: Cause = Cause {
    says: "cause-clock",
    cure: "cure-clock",
};
pub(super) static NOT_YET_VALID: Cause = Cause {
    says: "cause-not-yet-valid",
    cure: "cure-not-yet-valid",
};
pub(super) static ISSUER_DATES: Cause = Cause {
    says: "cause-issuer-dates",
    cure: "cure-issuer-dates",
};
pub(super) static HSTS: Cause = Cause {
    says: "cause-hsts",
    cure: "cure-hsts",
};
pub(super) static MANAGED: Cause = Cause {
    says: "cause-managed",
    cure: "cure-managed",
};
pub(super) static WRONG_IMPORT: Cause = Cause {
    says: "cause-wrong-import",
    cure: "cure-wrong-import",
};
pub(super) static AUTHORITY_AS_SERVER: Cause = Cause {
    says: "cause-authority-as-server",
    cure: "cure-authority-as-server",
};
pub(super) static DISTRUSTED: Cause = Cause {
    says: "cause-distrusted",
    cure: "cure-distrusted",
};
pub(super) static KEY_USAGE: Cause = Cause {
    says: "cause-key-usage",
    cure: "cure-key-usage",
};
pub(super) static PURPOSE: Cause = Cause {
    says: "cause-purpose",
    cure: "cure-purpose",
};
pub(super) static CRITICAL_EXTENSION: Cause = Cause {
    says: "cause-critical-extension",
    cure: "cure-critical-extension",
};
pub(super) static WEAK_KEY: Cause = Cause {
    says: "cause-weak-key",
    cure: "cure-weak-key",
};
pub(super) static WEAK_SIGNATURE: Cause = Cause {
    says: "cause-weak-signature",
    cure: "cure-weak-signature",
};
pub(super) static ENCODING: Cause = Cause {
    says: "cause-encoding",
    cure: "cure-encoding",
};
pub(super) static OTHER_ISSUER_KEY: Cause = Cause {
    says: "cause-other-issuer-key",
    cure: "cure-other-issuer-key",
};
pub(super) static ISSUER_NOT_AUTHORITY: Cause = Cause {
    says: "cause-issuer-not-authority",
    cure: "cure-issuer-not-authority",
};
pub(super) static NAME_CONSTRAINTS: Cause = Cause {
    says: "cause-name-constraints",
    cure: "cure-name-constraints",
};
pub(super) static REUSED_SERIAL: Cause = Cause {
    says: "cause-reused-serial",
    cure: "cure-reused-serial",
};
pub(super) static VALIDITY_TOO_LONG: Cause = Cause {
    says: "cause-validity-too-long",
    cure: "cure-validity-too-long",
};
pub(super) static STAPLING: Cause = Cause {
    says: "cause-stapling",
    cure: "cure-stapling",
};
pub(super) static REVOKED: Cause = Cause {
    says: "cause-revoked",
    cure: "cure-revoked",
};
pub(super) static REVOCATION_UNREACHABLE: Cause = Cause {
    says: "cause-revocation-unreachable",
    cure: "cure-revocation-unreachable",
};
pub(super) static TRANSPARENCY: Cause = Cause {
    says: "cause-transparency",
    cure: "cure-transparency",
};
pub(super) static PINNED: Cause = Cause {
    says: "cause-pinned",
    cure: "cure-pinned",
};
pub(super) static OLD_TLS: Cause = Cause {
    says: "cause-old-tls",
    cure: "cure-old-tls",
};
pub(super) static KEY_KIND: Cause = Cause {
    says: "cause-key-kind",
    cure: "cure-key-kind",
};
pub(super) static NOT_HTTPS: Cause = Cause {
    says: "cause-not-https",
    cure: "cure-not-https",
};
pub(super) static SERVICE_STOPPED: Cause = Cause {
    says: "cause-service-stopped",
    cure: "cure-service-stopped",
};
pub(super) static FIREWALL: Cause = Cause {
    says: "cause-firewall",
    cure: "cure-firewall",
};
pub(super) static NAME_UNKNOWN: Cause = Cause {
    says: "cause-name-unknown",
    cure: "cure-name-unknown",
};
pub(super) static OFFLINE: Cause = Cause {
    says: "cause-offline",
    cure: "cure-offline",
};
pub(super) static PROXY_WRONG: Cause = Cause {
    says: "cause-proxy-wrong",
    cure: "cure-proxy-wrong",
};
pub(super) static CLOSED_ON_THE_WAY: Cause = Cause {
    says: "cause-closed-on-the-way",
    cure: "cure-closed-on-the-way",
};
pub(super) static CLIENT_CERTIFICATE: Cause = Cause {
    says: "cause-client-certificate",
    cure: "cure-client-certificate",
};
pub(super) static CLOSED_PORT: Cause = Cause {
    says: "cause-closed-port",
    cure: "cure-closed-port",
};
pub(super) static LOCAL_NETWORK: Cause = Cause {
    says: "cause-local-network",
    cure: "cure-local-network",
};
pub(super) static RESTART: Cause = Cause {
    says: "cause-restart",
    cure: "cure-restart",
};
pub(super) static CODE_HIDDEN: Cause = Cause {
    says: "cause-code-hidden",
    cure: "cure-code-hidden",
};
pub(super) static NOT_AN_AUTHORITY: Cause = Cause {
    says: "cause-not-an-authority",
    cure: "cure-not-an-authority",
};
