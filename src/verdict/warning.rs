//! What will bring the next call, told beforehand: only what applies to this certificate, this site
//! and the way that is taken.

use super::{Remedy, covers, interceptor};
use crate::browser::Verifier;
use crate::captions::Evidence;
use crate::certificate::{Certificate, KeyKind};
use crate::chain::is_only_authority;
use crate::message::Message;
use crate::site::{Product, Site};

/// What warnings depend on.
#[derive(Clone, Debug)]
pub struct Setting<'a> {
    pub site: &'a Site,
    /// Ports with the chain that they serve, leaf first.
    pub served: Vec<(&'a [u16], &'a [Certificate])>,
    /// All that is loaded, older certificates too.
    pub loaded: &'a [Certificate],
    /// What is done in each verifier.
    pub taken: Vec<(Verifier, Remedy)>,
}

/// One warning.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Warning {
    /// The issuer is named like a product that re-signs connections.
    Interception { product: &'static str },
    /// Two certificates of one issuer and serial number.
    ReusedSerial { serial: String },
    /// Ports that serve certificates of their own.
    PortsDiffer { ports: Vec<Vec<u16>> },
    /// An RSA and an elliptic-curve certificate for one host.
    TwoKeyKinds,
    /// Trusted in full, the server tells browsers to allow no exception from then on.
    StrictTransport,
    /// A renewal has to be trusted again.
    Renewal {
        /// With the same key and names, Chrome and Edge accept the next one by themselves.
        key_kept: bool,
    },
    /// Chrome and Edge forget exceptions.
    SevenDays,
    /// An exception of a private window goes with it.
    PrivateWindow,
    /// Every node of a cluster has a certificate of its own.
    EachNode,
    /// One certificate for several servers.
    SeveralServers { names: Vec<String> },
    /// The address has to be a name of the certificate.
    Address { names: Vec<String> },
}

impl Warning {
    /// `warning-…` and its arguments.
    pub fn message(&self) -> Message {
        match self {
            Self::Interception { product } => {
                Message::new("warning-interception").text("product", *product)
            }
            Self::ReusedSerial { serial } => {
                Message::new("warning-reused-serial").code("serial", serial)
            }
            Self::PortsDiffer { ports } => {
                let groups = ports.iter().map(|group| joined(group, " + "));
                let groups: Vec<String> = groups.collect();
                Message::new("warning-ports-differ").text("ports", groups.join(" / "))
            }
            Self::TwoKeyKinds => Message::new("warning-two-key-kinds"),
            Self::StrictTransport => Message::new("warning-strict-transport"),
            Self::Renewal { key_kept: true } => Message::new("warning-renewal-key-kept"),
            Self::Renewal { key_kept: false } => Message::new("warning-renewal"),
            Self::SevenDays => Message::new("warning-seven-days"),
            Self::PrivateWindow => Message::new("warning-private-window"),
            Self::EachNode => Message::new("warning-each-node"),
            Self::SeveralServers { names } => {
                Message::new("warning-several-servers").text("names", names.join(", "))
            }
            Self::Address { names } => {
                Message::new("warning-address").text("names", names.join(", "))
            }
        }
    }

    /// How it is known.
    pub const fn evidence(&self) -> Evidence {
        match self {
            Self::ReusedSerial { .. }
            | Self::PortsDiffer { .. }
            | Self::Renewal { .. }
            | Self::SevenDays
            | Self::PrivateWindow
            | Self::Address { .. } => Evidence::Measured,
            Self::StrictTransport | Self::TwoKeyKinds => Evidence::Document,
            Self::Interception { .. } | Self::EachNode | Self::SeveralServers { .. } => {
                Evidence::Unverified
            }
        }
    }

    /// Where it is known from, in no language.
    pub const fn source(&self) -> &'static str {
        match self {
            Self::Interception { .. } => "MOZILLA_PKIX_ERROR_MITM_DETECTED",
            Self::ReusedSerial { .. } => "Firefox ESR 153.7, SEC_ERROR_REUSED_ISSUER_AND_SERIAL",
            Self::PortsDiffer { .. } => "Chromium 156, Firefox ESR 153.7",
            Self::TwoKeyKinds => "RFC 8446 4.4.2.2; Cisco CUCM 12.5 Security Guide (tomcat-ECDSA)",
            Self::StrictTransport => "RFC 6797 8.3, 12.1; Cisco Finesse 12.6 Administration Guide",
            Self::Renewal { .. } => "Chromium 156, Firefox ESR 153.7",
            Self::SevenDays => "Chromium 156, stateful_ssl_host_state_delegate.cc",
            Self::PrivateWindow => "Chromium 156, Firefox ESR 153.7",
            Self::EachNode => "Cisco CUCM 12.5 Security Guide",
            Self::SeveralServers { .. } => "Cisco CUCM 12.5 Security Guide",
            Self::Address { .. } => "RFC 9525 6.3; Chromium 156, Firefox ESR 153.7",
        }
    }

    /// The verifiers that it is about; all where the list is empty.
    pub const fn verifiers(&self) -> &'static [Verifier] {
        match self {
            Self::ReusedSerial { .. } => &[Verifier::Firefox],
            Self::SevenDays => &[Verifier::Chromium],
            _ => &[],
        }
    }
}

fn joined(ports: &[u16], between: &str) -> String {
    let ports: Vec<String> = ports.iter().map(u16::to_string).collect();
    ports.join(between)
}

/// The warnings that apply, the most urgent first.
pub fn warnings(setting: &Setting<'_>) -> Vec<Warning> {
    let mut warnings = Vec::new();
    warnings.extend(interception(setting));
    warnings.extend(reused_serial(setting));
    warnings.extend(ports_differ(setting));
    warnings.extend(two_key_kinds(setting));
    warnings.extend(strict_transport(setting));
    warnings.extend(exceptions(setting));
    warnings.extend(renewal(setting));
    warnings.extend(nodes(setting));
    warnings.extend(address(setting));
    let reader = |warning: &Warning| {
        let about = warning.verifiers();
        let mut taken = setting.taken.iter();
        about.is_empty() || taken.any(|(verifier, _)| about.contains(verifier))
    };
    warnings.retain(reader);
    warnings
}

impl<'a> Setting<'a> {
    /// The leaf of every port.
    fn leaves(&self) -> impl Iterator<Item = &'a Certificate> {
        self.served.iter().filter_map(|(_, chain)| chain.first())
    }

    fn takes(&self, matches: impl Fn(Verifier, Remedy) -> bool) -> bool {
        let mut taken = self.taken.iter();
        taken.any(|&(verifier, remedy)| matches(verifier, remedy))
    }
}

fn interception(setting: &Setting<'_>) -> Option<Warning> {
    let product = setting.leaves().find_map(interceptor)?;
    Some(Warning::Interception { product })
}

/// Certificates are told apart by their bytes: the same one twice is no reuse.
fn reused_serial(setting: &Setting<'_>) -> Option<Warning> {
    let leaves = setting.leaves();
    let mut all = leaves.chain(setting.loaded);
    let reused = all.find(|one| {
        let mut others = setting.loaded.iter();
        others.any(|other| {
            other.der != one.der && other.issuer.der == one.issuer.der && other.serial == one.serial
        })
    })?;
    Some(Warning::ReusedSerial {
        serial: reused.serial_hex(),
    })
}

fn ports_differ(setting: &Setting<'_>) -> Option<Warning> {
    let mut leaves = setting.leaves();
    let first = leaves.next()?;
    leaves
        .any(|other| other.der != first.der)
        .then(|| Warning::PortsDiffer {
            ports: setting
                .served
                .iter()
                .map(|(ports, _)| ports.to_vec())
                .collect(),
        })
}

/// Both cover the host, and both are valid at the same time: the server may show either.
fn two_key_kinds(setting: &Setting<'_>) -> Option<Warning> {
    let host = &setting.site.host;
    let servers = setting.loaded.iter();
    let servers = servers.filter(|one| !is_only_authority(one) && covers(one, host));
    let (rsa, other): (Vec<_>, Vec<_>) =
        servers.partition(|one| matches!(one.public_key.kind, KeyKind::Rsa { .. }));
    let together = |one: &Certificate, other: &Certificate| {
        one.not_before <= other.not_after && other.not_before <= one.not_after
    };
    let both = rsa
        .iter()
        .any(|rsa| other.iter().any(|other| together(rsa, other)));
    both.then_some(Warning::TwoKeyKinds)
}

/// An exception does not make a connection free of errors, so it brings no HSTS (RFC 6797
/// section 8.1).
fn strict_transport(setting: &Setting<'_>) -> Option<Warning> {
    let trusted = setting.takes(|verifier, remedy| {
        let lasting = !matches!(remedy, Remedy::None | Remedy::Exception);
        lasting && verifier != Verifier::Windows
    });
    let sends = setting.site.product == Product::Finesse;
    (sends && trusted).then_some(Warning::StrictTransport)
}

fn exceptions(setting: &Setting<'_>) -> Vec<Warning> {
    let excepts = |wanted: &[Verifier]| {
        setting.takes(|verifier, remedy| remedy == Remedy::Exception && wanted.contains(&verifier))
    };
    let mut warnings = Vec::new();
    if excepts(&[Verifier::Chromium]) {
        warnings.push(Warning::SevenDays);
    }
    if excepts(&[Verifier::Chromium, Verifier::Firefox]) {
        warnings.push(Warning::PrivateWindow);
    }
    warnings
}

/// Where an authority's root is what people trust, a renewal costs nothing.
fn renewal(setting: &Setting<'_>) -> Option<Warning> {
    let mut leaves = setting.leaves();
    let own = leaves.find(|leaf| leaf.is_self_issued())?;
    let anything = setting.takes(|_, remedy| remedy != Remedy::None);
    let as_anchor = setting.takes(|verifier, remedy| {
        use Remedy::{AlwaysTrust, CustomStore, NssTrustedCa, Policy, TrustedRoot};
        let anchor = matches!(
            remedy,
            CustomStore | TrustedRoot | AlwaysTrust | NssTrustedCa | Policy
        );
        verifier == Verifier::Chromium && anchor
    });
    anything.then(|| Warning::Renewal {
        key_kept: own.is_ca() && as_anchor,
    })
}

/// How many names are told.
const MOST_NAMES: usize = 6;

fn nodes(setting: &Setting<'_>) -> Option<Warning> {
    if setting.site.product == Product::Other {
        return None;
    }
    let leaf = setting.leaves().next()?;
    let names = leaf.hosts();
    let shared = leaf
        .subject
        .common_name()
        .is_some_and(|name| name.split('.').next().unwrap_or_default().ends_with("-ms"));
    match shared || is_of_several(&names) {
        true => Some(Warning::SeveralServers {
            names: names.into_iter().take(MOST_NAMES).collect(),
        }),
        false => Some(Warning::EachNode),
    }
}

/// More than one full name, each with a first label of its own: a short name beside its long one is
/// the same server.
fn is_of_several(names: &[String]) -> bool {
    let is_address = |name: &&String| name.parse::<std::net::IpAddr>().is_ok();
    let full = names.iter().filter(|name| name.contains('.'));
    let full = full.filter(|name| !is_address(name));
    let mut labels: Vec<&str> = full.filter_map(|name| name.split('.').next()).collect();
    labels.sort_unstable();
    labels.dedup();
    labels.len() > 1
}

/// Where the host is not among the names, that is a fault and no warning.
fn address(setting: &Setting<'_>) -> Option<Warning> {
    let host = &setting.site.host;
    let leaf = setting.leaves().next()?;
    let covered = setting.leaves().all(|leaf| covers(leaf, host));
    let names: Vec<String> = leaf.hosts().into_iter().take(MOST_NAMES).collect();
    covered.then_some(Warning::Address { names })
}
