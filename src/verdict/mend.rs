//! What to change on the server, where trust cannot help.

use super::apple::has_switch;
use super::layout::Layout;
use super::pool::Pool;
use super::reason::is_known_extension;
use super::weak_hash::is_weakly_signed;
use super::{Case, covers};
use crate::certificate::{Certificate, KeyKind, KeyUsage, Time};
use crate::message::Message;
use crate::oid::SERVER_AUTH;

/// A change on the server, with the field that asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Mend {
    /// No DNS name and no address: issue one with a subject alternative name.
    AddNames {
        host: String,
    },
    /// The host is not among the names.
    AddHost {
        host: String,
    },
    /// Key usage without digitalSignature.
    AddDigitalSignature,
    /// Extended key usage without serverAuth.
    AddServerAuth,
    /// A critical extension that browsers do not know.
    DropCriticalExtension {
        oid: String,
    },
    /// RSA below 2,048 bits.
    StrongerKey {
        bits: u32,
    },
    /// A key that browsers do not take, or not all of them.
    OtherKey {
        kind: String,
    },
    /// Signed with MD5 or SHA-1.
    StrongerSignature,
    Renew {
        until: Time,
    },
    /// Not valid yet: the dates, or a clock, are wrong.
    WaitOrSetClock {
        from: Time,
    },
    /// An issuer above the leaf is expired.
    RenewIssuer {
        subject: String,
    },
    /// The server does not send the certificate of this issuer.
    SendIssuer {
        issuer: String,
    },
    /// A self-signed CA as server certificate: Firefox never takes it for one.
    NotAuthority,
    /// For an iPhone's switch: CA:TRUE and a common name.
    AuthorityForApple,
    /// A CA issued it for more than 825 days.
    ShorterValidity {
        days: i64,
    },
    /// Encoding that strict readers refuse.
    Reissue,
}

impl Mend {
    /// `mend-…` and its arguments.
    pub fn message(&self) -> Message {
        match self {
            Self::AddNames { host } => Message::new("mend-add-names").text("host", host),
            Self::AddHost { host } => Message::new("mend-add-host").text("host", host),
            Self::AddDigitalSignature => Message::new("mend-add-digital-signature"),
            Self::AddServerAuth => Message::new("mend-add-server-auth"),
            Self::DropCriticalExtension { oid } => {
                Message::new("mend-drop-critical-extension").code("oid", oid)
            }
            Self::StrongerKey { bits } => Message::new("mend-stronger-key").number("bits", *bits),
            Self::OtherKey { kind } => Message::new("mend-other-key").text("kind", kind),
            Self::StrongerSignature => Message::new("mend-stronger-signature"),
            Self::Renew { until } => Message::new("mend-renew").text("date", until.utc()),
            Self::WaitOrSetClock { from } => {
                Message::new("mend-wait-or-set-clock").text("date", from.utc())
            }
            Self::RenewIssuer { subject } => {
                Message::new("mend-renew-issuer").text("subject", subject)
            }
            Self::SendIssuer { issuer } => Message::new("mend-send-issuer").text("issuer", issuer),
            Self::NotAuthority => Message::new("mend-not-authority"),
            Self::AuthorityForApple => Message::new("mend-authority-for-apple"),
            Self::ShorterValidity { days } => {
                Message::new("mend-shorter-validity").number("days", *days)
            }
            Self::Reissue => Message::new("mend-reissue"),
        }
    }
}

/// What the server's certificates themselves make impossible, the most important first.
pub fn mends(case: &Case<'_>) -> Vec<Mend> {
    let Some(pool) = Pool::of(case) else {
        return Vec::new();
    };
    let Some(leaf) = pool.certificate(0) else {
        return Vec::new();
    };
    let mut mends = Vec::new();
    mends.extend(encoding(leaf));
    mends.extend(naming(leaf, case.host));
    mends.extend(usage(leaf));
    mends.extend(strength(&pool, leaf));
    mends.extend(dates(&pool, leaf, case.now));
    mends.extend(chain(&pool, leaf));
    mends
}

/// Not DER, an extension twice or unreadable, version 1 with extensions.
fn encoding(leaf: &Certificate) -> Option<Mend> {
    let extensions = &leaf.extensions;
    let repeated = extensions.iter().enumerate().any(|(index, one)| {
        extensions
            .iter()
            .skip(index + 1)
            .any(|two| one.oid == two.oid)
    });
    let malformed = extensions.iter().any(|extension| extension.malformed);
    let version_fits = extensions.is_empty() || leaf.version == 3;
    let der = Layout::read(&leaf.der).is_some_and(|layout| {
        let mut extensions = layout.extensions().iter();
        let plain = extensions.all(|extension| matches!(extension.critical, None | Some([0xff])));
        plain && layout.unused_bits == 0
    });
    (repeated || malformed || !version_fits || !der).then_some(Mend::Reissue)
}

fn naming(leaf: &Certificate, host: &str) -> Option<Mend> {
    let host = host.to_owned();
    if leaf.hosts().is_empty() {
        return Some(Mend::AddNames { host });
    }
    (!covers(leaf, &host)).then_some(Mend::AddHost { host })
}

fn usage(leaf: &Certificate) -> Vec<Mend> {
    let mut mends = Vec::new();
    let signs = |usage: KeyUsage| usage.has(KeyUsage::DIGITAL_SIGNATURE);
    if leaf.key_usage.is_some_and(|usage| !signs(usage)) {
        mends.push(Mend::AddDigitalSignature);
    }
    let serves = |purposes: &Vec<String>| purposes.iter().any(|purpose| purpose == SERVER_AUTH);
    if leaf
        .extended_key_usage
        .as_ref()
        .is_some_and(|purposes| !serves(purposes))
    {
        mends.push(Mend::AddServerAuth);
    }
    let critical = leaf
        .extensions
        .iter()
        .filter(|extension| extension.critical);
    let unknown = critical.filter(|extension| !is_known_extension(&extension.oid));
    mends.extend(unknown.map(|extension| Mend::DropCriticalExtension {
        oid: extension.oid.clone(),
    }));
    mends
}

fn strength(pool: &Pool<'_>, leaf: &Certificate) -> Vec<Mend> {
    let key = &leaf.public_key;
    let other = || Mend::OtherKey { kind: key.name() };
    let weak = match (&key.kind, key.bits) {
        (KeyKind::Rsa { .. }, Some(bits)) if bits < 2048 => Some(Mend::StrongerKey { bits }),
        (KeyKind::Rsa { .. }, Some(_)) => None,
        (KeyKind::Ec { curve }, _) if matches!(curve.as_str(), "secp256r1" | "secp384r1") => None,
        _ => Some(other()),
    };
    // A root's signature upon itself counts for nothing where the root itself is trusted.
    let mut counted = pool
        .members
        .iter()
        .enumerate()
        .filter(|(index, member)| *index == 0 || !member.certificate.is_self_issued());
    let weakly_signed = counted.any(|(_, member)| is_weakly_signed(member.certificate));
    let mut mends: Vec<Mend> = weak.into_iter().collect();
    mends.extend(weakly_signed.then_some(Mend::StrongerSignature));
    mends
}

fn dates(pool: &Pool<'_>, leaf: &Certificate, now: Time) -> Vec<Mend> {
    let mut mends = Vec::new();
    if leaf.not_after < now {
        mends.push(Mend::Renew {
            until: leaf.not_after,
        });
    } else if now < leaf.not_before {
        mends.push(Mend::WaitOrSetClock {
            from: leaf.not_before,
        });
    }
    let above = pool.members.iter().skip(1).map(|member| member.certificate);
    let expired = above.filter(|certificate| certificate.not_after < now);
    mends.extend(expired.map(|certificate| Mend::RenewIssuer {
        subject: certificate.title(),
    }));
    mends
}

fn chain(pool: &Pool<'_>, leaf: &Certificate) -> Vec<Mend> {
    let mut mends = Vec::new();
    if leaf.is_self_issued() {
        if leaf.is_ca() {
            mends.push(Mend::NotAuthority);
        }
        if !has_switch(leaf) {
            mends.push(Mend::AuthorityForApple);
        }
        return mends;
    }
    mends.extend(missing_issuer(pool));
    let days = (leaf.not_after.0 - leaf.not_before.0).div_euclid(86_400);
    if days > 825 {
        mends.push(Mend::ShorterValidity { days });
    }
    mends
}

/// The first certificate on the way up whose issuer the server does not send, if that issuer
/// cannot be the root: a root need not be sent.
fn missing_issuer(pool: &Pool<'_>) -> Option<Mend> {
    let served = pool.members.get(..pool.served)?;
    let store = pool.certificate(pool.store)?;
    let mut last = pool.certificate(0)?;
    for _ in 0..served.len() {
        if last.is_self_issued() || last.issuer.der == store.subject.der {
            return None;
        }
        let mut candidates = served.iter().map(|member| member.certificate);
        match candidates.find(|candidate| candidate.subject.der == last.issuer.der) {
            Some(issuer) => last = issuer,
            None => {
                return Some(Mend::SendIssuer {
                    issuer: last.issuer.readable(),
                });
            }
        }
    }
    None
}
