//! What is wrong with a served chain, whoever looks at it: each fault with the field that it rests
//! on, the rule that it breaks, and what to do. What only the public web asks for is left out.

mod chain;
mod dates;
mod encoding;
mod names;
mod serial;
mod strength;
mod usage;

use super::Mend;
use super::layout::Layout;
use crate::certificate::{Certificate, Time};
use crate::chain::{Chain, MAX_LINE, is_only_authority};
use crate::message::Message;

/// How much a fault matters, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A current browser refuses the page, or warns, however the certificate is trusted.
    Stop,
    /// Some systems refuse it, or all will before long.
    Warn,
    /// It breaks a rule or is unusual, and works.
    Note,
}

/// One fault.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub severity: Severity,
    /// The kind of fault, for tests and for styles.
    pub id: &'static str,
    /// Which of the served certificates it is about.
    pub certificate: usize,
    /// The field that it rests on.
    pub field: Message,
    /// A section of a standard or a browser's own code, in no language.
    pub rule: &'static str,
    /// The fault in a sentence.
    pub says: Message,
    /// What to do about it, where something has to be done.
    pub mend: Option<Message>,
}

/// The faults of what a server sends, in its order, or of what a file holds in place of it, worst
/// first. `host` is what people type, empty where that is not known; `old` is the certificate before
/// this one. Of a chain of more than [`MAX_LINE`] the rest is not looked at, which is a fault of its
/// own.
pub fn findings(
    served: &[Certificate],
    host: &str,
    now: Time,
    old: Option<&Certificate>,
) -> Vec<Finding> {
    let chain = Chain::of(served).certificates;
    let checked = chain.get(..MAX_LINE).unwrap_or(&chain);
    let case = Case {
        served,
        members: members(checked, served),
        chain: &chain,
        host: host.trim(),
        now,
        old,
    };
    let mut found = Found::default();
    for member in &case.members {
        dates::find(member, now, &mut found);
        strength::find(member, &mut found);
        usage::find(&case, member, &mut found);
        encoding::find(member, &mut found);
        serial::find(member, &mut found);
    }
    names::find(&case, &mut found);
    serial::find_reused(&case, &mut found);
    chain::find(&case, &mut found);
    encoding::find_unreadable(&case, &mut found);
    found.0.sort_by_key(|finding| finding.severity);
    found.0
}

/// What is asked.
struct Case<'a> {
    served: &'a [Certificate],
    /// The leaf's chain out of it, the leaf first.
    chain: &'a [Certificate],
    members: Vec<Member<'a>>,
    host: &'a str,
    now: Time,
    old: Option<&'a Certificate>,
}

impl<'a> Case<'a> {
    /// The certificate that a server shows as its own; `None` where there is only an authority's.
    fn server(&self) -> Option<&Member<'a>> {
        let first = self.members.first();
        first.filter(|leaf| !is_only_authority(leaf.certificate))
    }
}

/// What a certificate is in the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Leaf,
    Intermediate,
    /// Self-issued, above others.
    Root,
}

/// One certificate of the chain.
struct Member<'a> {
    certificate: &'a Certificate,
    /// Its place in what is served.
    place: usize,
    role: Role,
    /// How many certificates of the chain stand below it and are not self-issued, the leaf not
    /// counted (RFC 5280 section 4.2.1.9).
    below: usize,
    /// Where it is DER throughout.
    layout: Option<Layout<'a>>,
}

impl Member<'_> {
    fn is_leaf(&self) -> bool {
        self.role == Role::Leaf
    }

    /// A message with the certificate's name as `$subject`.
    fn say(&self, id: &'static str) -> Message {
        Message::new(id).text("subject", self.certificate.title())
    }

    /// The leaf can be issued again; an authority's certificate is its owner's business.
    fn or_authority(&self, leaf: Message) -> Message {
        match self.is_leaf() {
            true => leaf,
            false => self.say("finding-mend-authority"),
        }
    }

    /// A new certificate without the fault.
    fn reissue(&self) -> Message {
        self.or_authority(Message::new("finding-mend-reissue"))
    }

    /// A new certificate from software that writes DER.
    fn other_software(&self) -> Message {
        self.or_authority(Mend::Reissue.message())
    }
}

fn members<'a>(chain: &'a [Certificate], served: &[Certificate]) -> Vec<Member<'a>> {
    let mut below = 0;
    let all = chain.iter().enumerate();
    all.map(|(distance, certificate)| {
        let is_self_issued = certificate.is_self_issued();
        let own = below;
        below += usize::from(distance > 0 && !is_self_issued);
        Member {
            certificate,
            place: served
                .iter()
                .position(|one| one.sha256() == certificate.sha256())
                .unwrap_or(0),
            role: match distance {
                0 => Role::Leaf,
                _ if is_self_issued => Role::Root,
                _ => Role::Intermediate,
            },
            below: own,
            layout: Layout::read(&certificate.der),
        }
    })
    .collect()
}

/// The faults so far.
#[derive(Default)]
struct Found(Vec<Finding>);

impl Found {
    fn stop(&mut self, member: &Member<'_>, id: &'static str) -> Fault<'_> {
        self.fault(Severity::Stop, member, id)
    }

    fn warn(&mut self, member: &Member<'_>, id: &'static str) -> Fault<'_> {
        self.fault(Severity::Warn, member, id)
    }

    fn note(&mut self, member: &Member<'_>, id: &'static str) -> Fault<'_> {
        self.fault(Severity::Note, member, id)
    }

    fn fault(&mut self, severity: Severity, member: &Member<'_>, id: &'static str) -> Fault<'_> {
        Fault {
            found: self,
            severity,
            id,
            certificate: member.place,
        }
    }

    fn has(&self, severity: Severity, ids: &[&str]) -> bool {
        let mut all = self.0.iter();
        all.any(|one| one.severity == severity && ids.contains(&one.id))
    }
}

/// A fault of which the words are still to come.
#[must_use]
struct Fault<'f> {
    found: &'f mut Found,
    severity: Severity,
    id: &'static str,
    certificate: usize,
}

impl Fault<'_> {
    fn says(
        self,
        field: &'static str,
        rule: &'static str,
        says: Message,
        mend: impl Into<Option<Message>>,
    ) {
        self.rests_on(Message::new(field), rule, says, mend);
    }

    fn rests_on(
        self,
        field: Message,
        rule: &'static str,
        says: Message,
        mend: impl Into<Option<Message>>,
    ) {
        self.found.0.push(Finding {
            severity: self.severity,
            id: self.id,
            certificate: self.certificate,
            field,
            rule,
            says,
            mend: mend.into(),
        });
    }
}
