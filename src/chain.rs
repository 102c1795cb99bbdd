//! Which certificate issued which.

use std::collections::{HashMap, HashSet};

use crate::asn1;
use crate::certificate::{Certificate, KeyUsage};
use crate::message::Message;
use crate::oid::SERVER_AUTH;
use crate::signature::{Unsupported, Verification};

/// Certificates in serving order: the end entity first, then its issuers as far as they are there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chain {
    pub certificates: Vec<Certificate>,
}

impl Chain {
    /// Orders certificates by issuer; repeats are dropped, and what does not belong to the first
    /// end entity's line is left out.
    pub fn of(certificates: &[Certificate]) -> Self {
        let index = Index::of(certificates);
        Self::walk(index.end_entity(), &index)
    }

    /// The chain of one certificate, with its issuers from among others.
    pub fn from_leaf(leaf: &Certificate, among: &[Certificate]) -> Self {
        let index = match above(leaf, among) {
            Some(few) => Index::of(few),
            None => Index::of(among),
        };
        Self::walk(Some(leaf), &index)
    }

    fn walk(leaf: Option<&Certificate>, index: &Index<'_>) -> Self {
        let mut chain: Vec<Certificate> = Vec::new();
        let mut seen: HashSet<[u8; 32]> = HashSet::new();
        let mut next = leaf;
        while let Some(certificate) = next.filter(|next| seen.insert(next.sha256())) {
            chain.push(certificate.clone());
            next = index.issuer_of(certificate);
        }
        Self {
            certificates: chain,
        }
    }

    /// Every certificate once: the chain first, then what does not belong to it, as it came.
    pub fn leaf_first(certificates: &[Certificate]) -> Vec<Certificate> {
        let mut ordered = Self::of(certificates).certificates;
        let mut seen: HashSet<[u8; 32]> = ordered.iter().map(|one| one.sha256()).collect();
        let rest = certificates.iter().filter(|one| seen.insert(one.sha256()));
        ordered.extend(rest.cloned().collect::<Vec<_>>());
        ordered
    }

    /// What a server of this certificate sends: the order in which its certificates came, repeats
    /// and strangers included, where they came as one server's; else leaf first. What came from
    /// elsewhere follows at the end.
    pub fn as_sent(leaf: &Certificate, came: &[Certificate], among: &[Certificate]) -> Self {
        let line = Self::from_leaf(leaf, among);
        let own: HashSet<[u8; 32]> = line.certificates.iter().map(|one| one.sha256()).collect();
        let of_one_server = |one: &Certificate| own.contains(&one.sha256()) || one.is_ca();
        if is_only_authority(leaf) || !came.iter().all(of_one_server) {
            return line;
        }
        let there: HashSet<[u8; 32]> = came.iter().map(|one| one.sha256()).collect();
        let elsewhere = line.certificates.iter();
        let elsewhere = elsewhere.filter(|one| !there.contains(&one.sha256()));
        let certificates: Vec<Certificate> = came.iter().chain(elsewhere).cloned().collect();
        match Self::of(&certificates).leaf() {
            Some(first) if first.sha256() == leaf.sha256() => Self { certificates },
            _ => line,
        }
    }

    /// The certificate that the server shows as its own.
    pub fn leaf(&self) -> Option<&Certificate> {
        self.certificates.first()
    }

    /// The self-issued certificate at the end, where it is there.
    pub fn root(&self) -> Option<&Certificate> {
        self.certificates
            .last()
            .filter(|last| last.is_self_issued())
    }
}

/// The certificate that a server shows as its own: the first that issued none of the others, not a
/// CA if there is such a one.
pub fn end_entity<'a, I>(certificates: I) -> Option<&'a Certificate>
where
    I: IntoIterator<Item = &'a Certificate> + Clone,
{
    // Mostly nobody says to have been issued by the first that is no CA, and no index is needed.
    let first = certificates.clone().into_iter().find(|one| !one.is_ca());
    let issued = |by: &Certificate| {
        let mut others = certificates.clone().into_iter();
        others.any(|one| one.issuer.der == by.subject.der && !one.is_self_issued())
    };
    match first.filter(|first| !issued(first)) {
        Some(first) => Some(first),
        None => Index::of(certificates).end_entity(),
    }
}

/// The certificates that may stand above another one, in their order: all whose names are asked for
/// on the way up. `None` where an index of all takes less time than that.
fn above<'a>(leaf: &'a Certificate, among: &'a [Certificate]) -> Option<Vec<&'a Certificate>> {
    let mut names = vec![leaf.issuer.der.as_slice()];
    let mut places = Vec::new();
    let mut asked = 0;
    while let Some(&name) = names.get(asked) {
        asked += 1;
        for (place, one) in among.iter().enumerate() {
            if one.subject.der.as_slice() != name {
                continue;
            }
            places.push(place);
            if !names.contains(&one.issuer.der.as_slice()) {
                names.push(&one.issuer.der);
            }
            if names.len() > MAX_LINE {
                return None;
            }
        }
    }
    places.sort_unstable();
    Some(
        places
            .into_iter()
            .filter_map(|place| among.get(place))
            .collect(),
    )
}

/// How many issuers of one name are looked at. More than two only come from somebody who means
/// harm, or from devices that all have one name.
const MAX_CANDIDATES: usize = 8;

/// Certificates by subject, so that an issuer is found without comparing every pair.
struct Index<'a> {
    certificates: Vec<&'a Certificate>,
    by_subject: HashMap<&'a [u8], Vec<usize>>,
    by_key: HashMap<(&'a [u8], &'a [u8]), Vec<usize>>,
    without_key: HashMap<&'a [u8], Vec<usize>>,
}

impl<'a> Index<'a> {
    /// Of repeated certificates, the first counts.
    fn of(certificates: impl IntoIterator<Item = &'a Certificate>) -> Self {
        let certificates: Vec<&'a Certificate> = certificates.into_iter().collect();
        let mut index = Self {
            certificates: Vec::new(),
            by_subject: HashMap::new(),
            by_key: HashMap::new(),
            without_key: HashMap::new(),
        };
        let mut seen = HashSet::new();
        let all = certificates.iter().enumerate();
        for (place, &certificate) in all.filter(|(_, one)| seen.insert(one.sha256())) {
            let subject = certificate.subject.der.as_slice();
            index.by_subject.entry(subject).or_default().push(place);
            match &certificate.subject_key_identifier {
                Some(key) => index.by_key.entry((subject, key)).or_default().push(place),
                None => index.without_key.entry(subject).or_default().push(place),
            }
        }
        index.certificates = certificates;
        index
    }

    fn end_entity(&self) -> Option<&'a Certificate> {
        let issued = self.certificates.iter().filter(|one| !one.is_self_issued());
        let issuers: HashSet<usize> = issued.flat_map(|one| self.candidates(one)).collect();
        let leaves = || {
            let all = self.certificates.iter().enumerate();
            all.filter(|(place, _)| !issuers.contains(place))
                .map(|(_, one)| *one)
        };
        leaves()
            .find(|leaf| !leaf.is_ca())
            .or_else(|| leaves().next())
            .or_else(|| self.certificates.first().copied())
    }

    /// Possible issuers by names, and by key identifiers where both have them (RFC 5280 section
    /// 4.2.1.1).
    fn candidates(&self, subject: &Certificate) -> Vec<usize> {
        let issuer = subject.issuer.der.as_slice();
        let places = match &subject.authority_key_identifier {
            Some(key) => [
                self.by_key.get(&(issuer, key.as_slice())),
                self.without_key.get(issuer),
            ],
            None => [self.by_subject.get(issuer), None],
        };
        self.others(subject, places.into_iter().flatten())
    }

    /// Every certificate of the issuer's name, whatever its key identifier: verifiers only sort
    /// by these.
    fn namesakes(&self, subject: &Certificate) -> Vec<usize> {
        let places = self.by_subject.get(subject.issuer.der.as_slice());
        self.others(subject, places.into_iter())
    }

    fn others<'i>(
        &self,
        subject: &Certificate,
        places: impl Iterator<Item = &'i Vec<usize>>,
    ) -> Vec<usize> {
        let places = places.flatten().copied();
        let others = places.filter(|&place| {
            let candidate = self.certificates.get(place);
            candidate.is_some_and(|candidate| candidate.sha256() != subject.sha256())
        });
        others.take(MAX_CANDIDATES).collect()
    }

    /// The issuer: where several have the name, the one whose key the signature fits.
    fn issuer_of(&self, subject: &Certificate) -> Option<&'a Certificate> {
        if subject.is_self_issued() {
            return None;
        }
        let at = |place: usize| self.certificates.get(place).copied();
        let signed = |place: &usize| {
            at(*place).is_some_and(|one| subject.is_signed_by(&one.public_key) == Some(true))
        };
        let found = match self.candidates(subject).as_slice() {
            [] => self.namesakes(subject).into_iter().find(signed),
            [only] => Some(*only),
            several => several
                .iter()
                .copied()
                .find(signed)
                .or(several.first().copied()),
        };
        found.and_then(at)
    }
}

/// A heap of certificates as lines that can be drawn: leaf ─ intermediate ─ root. Numbers are
/// places in the slice that it was made of.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Picture {
    /// One a leaf, in the order in which the leaves came; every certificate is in one of them.
    pub lines: Vec<Line>,
    /// What came a second time.
    pub repeats: Vec<Repeat>,
    /// Certificates for one name and one key from different issuers, each group in its order.
    pub cross_signs: Vec<Vec<usize>>,
}

/// One chain, the leaf first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    pub links: Vec<Link>,
    /// The certificates came in this order, as a server has to send them (RFC 5246 section 7.4.2).
    pub in_order: bool,
}

/// One certificate of a line, and what binds it to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub certificate: usize,
    /// What people call it.
    pub title: String,
    pub role: Role,
    pub up: Up,
}

/// What a certificate is in its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Of a server or a person.
    Leaf,
    Intermediate,
    Root,
    /// Of a server that vouches for itself.
    SelfSigned,
}

/// Who vouches for a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Up {
    /// The next one of the line.
    Issuer(Signature),
    /// It does so itself, and the line ends.
    Itself(Signature),
    /// Somebody who is not here.
    Missing {
        issuer: String,
        /// Where the certificate says that its issuer's can be had (RFC 5280 section 4.2.2.1).
        addresses: Vec<String>,
    },
    /// The line goes round in a circle, or is longer than any browser follows.
    Cut,
}

/// Whether a signature fits the key of whom it is said to be from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Signature {
    Right,
    Wrong,
    /// It cannot be checked here, and why.
    Unsupported(Unsupported),
    /// There were too many to check them all at once: [`signature`] does so for one.
    Unchecked,
}

/// A certificate that had come already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeat {
    pub certificate: usize,
    pub first: usize,
}

impl Role {
    pub const fn message(self) -> Message {
        match self {
            Self::Leaf => Message::new("chain-leaf"),
            Self::Intermediate => Message::new("chain-intermediate"),
            Self::Root => Message::new("chain-root"),
            Self::SelfSigned => Message::new("chain-self-signed"),
        }
    }
}

impl Up {
    pub fn message(&self) -> Message {
        match self {
            Self::Issuer(signature) => signature.message(false),
            Self::Itself(signature) => signature.message(true),
            Self::Missing { issuer, addresses } => match addresses.first() {
                None => Message::new("chain-missing").text("issuer", issuer),
                Some(address) => Message::new("chain-missing-at")
                    .text("issuer", issuer)
                    .code("address", address),
            },
            Self::Cut => Message::new("chain-cut"),
        }
    }
}

impl Signature {
    fn message(&self, own: bool) -> Message {
        match (self, own) {
            (Self::Right, false) => Message::new("chain-right"),
            (Self::Right, true) => Message::new("chain-own-right"),
            (Self::Wrong, false) => Message::new("chain-wrong"),
            (Self::Wrong, true) => Message::new("chain-own-wrong"),
            (Self::Unsupported(because), _) => {
                Message::new("chain-unsupported").with("because", because.message())
            }
            (Self::Unchecked, _) => Message::new("chain-unchecked"),
        }
    }
}

/// Checks one signature, however many there are.
pub fn signature(certificate: &Certificate, issuer: &Certificate) -> Signature {
    match certificate.verified_with(&issuer.public_key) {
        Verification::Valid => Signature::Right,
        Verification::Invalid => Signature::Wrong,
        Verification::Unsupported(because) => Signature::Unsupported(because),
    }
}

/// Where a certificate says that its issuer's certificate can be had: the caIssuers addresses of
/// its authority information access (RFC 5280 section 4.2.2.1). Text from anywhere.
pub fn issuer_addresses(certificate: &Certificate) -> Vec<String> {
    let mut extensions = certificate.extensions.iter();
    let access = extensions.find(|extension| extension.oid == "1.3.6.1.5.5.7.1.1");
    let whole = access.and_then(|access| asn1::read(&access.value, 0).ok());
    let descriptions = whole.iter().flat_map(|whole| whole.children());
    let descriptions = descriptions.filter_map(Result::ok);
    let addresses = descriptions.filter_map(|description| {
        let method = description.child(0)?.oid()?;
        let location = description.child(1)?;
        let is_address = method == "1.3.6.1.5.5.7.48.2" && location.tag.is_context(6);
        is_address.then(|| String::from_utf8_lossy(location.content).into_owned())
    });
    addresses.collect()
}

/// A certification authority's certificate that is not made for a server too: it names no host, no
/// purpose and no key usage that a server needs.
pub fn is_only_authority(certificate: &Certificate) -> bool {
    let purposes = certificate.extended_key_usage.as_deref();
    let serves = purposes.is_some_and(|all| all.iter().any(|one| one == SERVER_AUTH));
    let signs = match certificate.key_usage {
        Some(usage) => usage.has(KeyUsage::KEY_CERT_SIGN) && !usage.has(KeyUsage::KEY_ENCIPHERMENT),
        // What somebody made with a tool's defaults has CA:TRUE and is used as a server.
        None => !certificate.is_self_issued(),
    };
    certificate.is_ca() && certificate.hosts().is_empty() && !serves && signs
}

/// No browser builds longer paths.
pub const MAX_LINE: usize = 32;

/// How much is spent on signatures at once: one is a signature of 2,048 bits.
const BUDGET: usize = 256;

impl Picture {
    /// Takes time in proportion to the number of certificates. Signatures are checked in the order
    /// of the certificates until the budget is spent.
    pub fn of(certificates: &[Certificate]) -> Self {
        let (uniques, repeats) = uniques(certificates);
        let mut finder = Finder {
            index: Index::of(certificates),
            budget: BUDGET,
            issuers: HashSet::new(),
        };
        let mut above: HashMap<usize, Above> = HashMap::new();
        for &(place, certificate) in &uniques {
            above.insert(place, finder.above(certificate));
        }
        let mut picture = Self {
            lines: Vec::new(),
            repeats,
            cross_signs: cross_signs(&uniques),
        };
        let mut drawn: HashSet<usize> = HashSet::new();
        let places = || uniques.iter().map(|(place, _)| *place);
        let leaves = places().filter(|place| !finder.issuers.contains(place));
        // What is in no leaf's line: the other of two cross-signs, and circles.
        for leaf in leaves.chain(places()) {
            if picture.lines.is_empty() || !drawn.contains(&leaf) {
                let line = line(leaf, certificates, &above);
                drawn.extend(line.links.iter().map(|link| link.certificate));
                picture.lines.push(line);
            }
        }
        picture
    }
}

type Placed<'a> = (usize, &'a Certificate);

/// Every certificate once, and what came again.
fn uniques(certificates: &[Certificate]) -> (Vec<Placed<'_>>, Vec<Repeat>) {
    let mut first: HashMap<[u8; 32], usize> = HashMap::new();
    let (mut uniques, mut repeats) = (Vec::new(), Vec::new());
    for (certificate, one) in certificates.iter().enumerate() {
        match first.get(&one.sha256()) {
            Some(&first) => repeats.push(Repeat { certificate, first }),
            None => {
                first.insert(one.sha256(), certificate);
                uniques.push((certificate, one));
            }
        }
    }
    (uniques, repeats)
}

fn cross_signs(uniques: &[Placed<'_>]) -> Vec<Vec<usize>> {
    let mut order: Vec<(&[u8], &[u8])> = Vec::new();
    let mut groups: HashMap<(&[u8], &[u8]), Vec<Placed<'_>>> = HashMap::new();
    for &(place, one) in uniques {
        let identity = (one.subject.der.as_slice(), one.public_key.spki.as_slice());
        let group = groups.entry(identity).or_insert_with(|| {
            order.push(identity);
            Vec::new()
        });
        group.push((place, one));
    }
    let groups = order.iter().filter_map(|identity| groups.get(identity));
    let crossed = groups.filter(|group| {
        let issuers: HashSet<&[u8]> = group
            .iter()
            .map(|(_, one)| one.issuer.der.as_slice())
            .collect();
        issuers.len() > 1
    });
    crossed
        .map(|group| group.iter().map(|(place, _)| *place).collect())
        .collect()
}

/// What stands above a certificate.
struct Above {
    up: Up,
    issuer: Option<usize>,
}

struct Finder<'a> {
    index: Index<'a>,
    budget: usize,
    /// Places of all that may have issued another one.
    issuers: HashSet<usize>,
}

impl Finder<'_> {
    fn above(&mut self, certificate: &Certificate) -> Above {
        if !certificate.is_self_issued() {
            return self.issued(certificate);
        }
        let own = self.check(certificate, certificate);
        let other = match own {
            Signature::Wrong => self.other_key(certificate),
            _ => None,
        };
        if let Some(issuer) = other {
            self.issuers.insert(issuer);
        }
        Above {
            up: match other {
                Some(_) => Up::Issuer(Signature::Right),
                None => Up::Itself(own),
            },
            issuer: other,
        }
    }

    /// An authority's new key under its old one has the authority's name twice (RFC 4210 section
    /// 4.4).
    fn other_key(&mut self, certificate: &Certificate) -> Option<usize> {
        let mut namesakes = self.index.namesakes(certificate).into_iter();
        namesakes.find(|&place| self.check_at(certificate, place) == Signature::Right)
    }

    fn issued(&mut self, certificate: &Certificate) -> Above {
        let mut places = self.index.candidates(certificate);
        let by_name_alone = places.is_empty();
        if by_name_alone {
            places = self.index.namesakes(certificate);
        }
        let checked = places
            .into_iter()
            .map(|place| (place, self.check_at(certificate, place)));
        let checked: Vec<(usize, Signature)> = checked
            .filter(|(_, signature)| !by_name_alone || *signature == Signature::Right)
            .collect();
        let fitting = checked
            .iter()
            .filter(|(_, signature)| *signature != Signature::Wrong);
        self.issuers.extend(fitting.map(|(place, _)| place));
        let best = checked.iter().rev().max_by_key(|(place, signature)| {
            let rank = match signature {
                Signature::Right => 2,
                Signature::Unsupported(_) | Signature::Unchecked => 1,
                Signature::Wrong => 0,
            };
            (rank, self.leads_on(*place))
        });
        match best {
            Some((issuer, signature)) => {
                let issuer = *issuer;
                self.issuers.insert(issuer);
                Above {
                    up: Up::Issuer(signature.clone()),
                    issuer: Some(issuer),
                }
            }
            None => Above {
                up: Up::Missing {
                    issuer: certificate.issuer.readable(),
                    addresses: issuer_addresses(certificate),
                },
                issuer: None,
            },
        }
    }

    /// A root, or a certificate whose own issuer is here.
    fn leads_on(&self, place: usize) -> bool {
        let certificate = self.index.certificates.get(place);
        certificate.is_some_and(|one| {
            one.is_self_issued()
                || self
                    .index
                    .by_subject
                    .contains_key(one.issuer.der.as_slice())
        })
    }

    fn check_at(&mut self, certificate: &Certificate, issuer: usize) -> Signature {
        match self.index.certificates.get(issuer) {
            Some(issuer) => self.check(certificate, issuer),
            None => Signature::Unchecked,
        }
    }

    /// The work grows with the square of the signature's length, for one exponent.
    fn check(&mut self, certificate: &Certificate, issuer: &Certificate) -> Signature {
        let length = certificate
            .signed_parts()
            .map_or(0, |(_, _, signature)| signature.len());
        let cost = (length / 256).max(1).saturating_pow(2);
        match self.budget.checked_sub(cost) {
            None => Signature::Unchecked,
            Some(rest) => {
                self.budget = rest;
                signature(certificate, issuer)
            }
        }
    }
}

fn line(leaf: usize, certificates: &[Certificate], above: &HashMap<usize, Above>) -> Line {
    let mut places: Vec<usize> = Vec::new();
    let mut links: Vec<Link> = Vec::new();
    let mut next = Some(leaf);
    while let Some(place) = next {
        let (Some(certificate), Some(own)) = (certificates.get(place), above.get(&place)) else {
            break;
        };
        let again = |issuer: &usize| *issuer == place || places.contains(issuer);
        let cut = own.issuer.as_ref().is_some_and(again) || places.len() + 1 == MAX_LINE;
        let cut = cut && own.issuer.is_some();
        links.push(Link {
            certificate: place,
            title: certificate.title(),
            role: role(certificate, places.is_empty(), own),
            up: if cut { Up::Cut } else { own.up.clone() },
        });
        places.push(place);
        next = own.issuer.filter(|_| !cut);
    }
    Line {
        links,
        in_order: places.is_sorted(),
    }
}

fn role(certificate: &Certificate, first: bool, above: &Above) -> Role {
    let ends = certificate.is_self_issued() && above.issuer.is_none();
    match (ends, first) {
        (true, true) if !is_only_authority(certificate) => Role::SelfSigned,
        (true, _) => Role::Root,
        (false, true) if !is_only_authority(certificate) => Role::Leaf,
        (false, _) => Role::Intermediate,
    }
}
