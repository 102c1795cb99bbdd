//! A shape: what a server shows, for which host, and which certificate a remedy puts into a store.

use std::{collections::HashMap, sync::Arc};

use anyhow::{Context, Result};
use sha1::{Digest, Sha1};

use super::draft::{Draft, Name};
use super::extension::{
    self, CLIENT, DATA_ENCIPHERMENT, DIGITAL_SIGNATURE, General, KEY_CERT_SIGN, KEY_ENCIPHERMENT,
    SERVER, dns,
};
use super::key::{Key, Ring};

/// A certificate's place in a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Role {
    Leaf,
    Intermediate,
    /// Between the intermediate and the root.
    Second,
    Root,
    /// Another root, or the same one under another signature.
    Other,
    /// What stands in the store in the leaf's place: an older or newer one.
    Stored,
    /// One of many intermediates.
    Step(u8),
}

impl Role {
    /// The name of its key.
    const fn place(self) -> &'static str {
        match self {
            Self::Leaf => "leaf",
            Self::Intermediate => "intermediate",
            Self::Second => "second",
            Self::Root => "root",
            Self::Other => "other",
            Self::Stored => "stored",
            Self::Step(step) => STEPS[step as usize % STEPS.len()],
        }
    }
}

const STEPS: [&str; 8] = [
    "step0", "step1", "step2", "step3", "step4", "step5", "step6", "step7",
];

#[derive(Clone, Debug)]
struct Link {
    role: Role,
    draft: Draft,
    signer: Role,
}

/// A named certificate shape.
#[derive(Clone, Debug)]
pub(crate) struct Shape {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) host: String,
    links: Vec<Link>,
    send: Vec<Role>,
    store: Role,
    /// Whether the server offers no TLS 1.3, which some keys cannot sign in.
    pub(crate) old_tls: bool,
    /// Whether its pages ask for strict transport security (RFC 6797).
    pub(crate) strict: bool,
}

/// A shape's bytes.
#[derive(Clone)]
pub(crate) struct Built {
    pub(crate) shape: Shape,
    /// In the order that the server sends them.
    pub(crate) chain: Vec<Vec<u8>>,
    pub(crate) store: Vec<u8>,
    pub(crate) key: Arc<Key>,
}

impl Shape {
    fn new(name: &str, description: &str) -> Self {
        Self {
            name: name.to_owned(),
            description: description.to_owned(),
            host: format!("{name}.lab.example"),
            links: Vec::new(),
            send: vec![Role::Leaf],
            store: Role::Leaf,
            old_tls: false,
            strict: false,
        }
    }

    /// Self-signed, as the appliances of the field make them: an authority with the server's names.
    pub(crate) fn appliance(name: &str, description: &str) -> Self {
        let shape = Self::new(name, description);
        let draft = shape
            .draft(Role::Leaf, &shape.host)
            .with(extension::authority(Some(0)))
            .with(extension::key_usage(&[
                DIGITAL_SIGNATURE,
                KEY_ENCIPHERMENT,
                DATA_ENCIPHERMENT,
                KEY_CERT_SIGN,
            ]))
            .with(extension::extended_key_usage(&[SERVER, CLIENT]))
            .with(extension::alternative_names(&[dns(&shape.host)]));
        shape.link(Role::Leaf, draft, Role::Leaf)
    }

    /// Self-signed, and an end entity in so many words.
    pub(crate) fn plain(name: &str, description: &str) -> Self {
        let shape = Self::new(name, description);
        let draft = shape.end_entity();
        shape.link(Role::Leaf, draft, Role::Leaf)
    }

    /// A leaf below a root that is in the store; both are sent.
    pub(crate) fn issued(name: &str, description: &str) -> Self {
        let shape = Self::new(name, description);
        let (leaf, root) = (shape.end_entity(), shape.authority(Role::Root, "Root"));
        shape
            .link(Role::Leaf, leaf, Role::Root)
            .link(Role::Root, root, Role::Root)
            .send(&[Role::Leaf, Role::Root])
            .store(Role::Root)
    }

    /// A leaf, an intermediate and a root that is in the store but not sent.
    pub(crate) fn chain(name: &str, description: &str) -> Self {
        let shape = Self::new(name, description);
        let leaf = shape.end_entity();
        let intermediate = shape.authority(Role::Intermediate, "Intermediate");
        let root = shape.authority(Role::Root, "Root");
        shape
            .link(Role::Leaf, leaf, Role::Intermediate)
            .link(Role::Intermediate, intermediate, Role::Root)
            .link(Role::Root, root, Role::Root)
            .send(&[Role::Leaf, Role::Intermediate])
            .store(Role::Root)
    }

    fn draft(&self, role: Role, common: &str) -> Draft {
        let digest = Sha1::digest(format!("{} {role:?}", self.name));
        let serial = [&[0x40], digest.get(..15).unwrap_or_default()].concat();
        Draft::new(Name::of(&self.name, common), role.place(), serial)
    }

    fn end_entity(&self) -> Draft {
        self.draft(Role::Leaf, &self.host)
            .with(extension::end_entity())
            .with(extension::key_usage(&[DIGITAL_SIGNATURE, KEY_ENCIPHERMENT]))
            .with(extension::extended_key_usage(&[SERVER]))
            .with(extension::alternative_names(&[dns(&self.host)]))
    }

    /// An authority of this shape.
    pub(crate) fn authority(&self, role: Role, common: &str) -> Draft {
        self.draft(role, common)
            .with(extension::authority(None))
            .with(extension::key_usage(&[KEY_CERT_SIGN, extension::CRL_SIGN]))
    }

    /// With one more certificate, signed by another's key under that one's subject.
    pub(crate) fn link(mut self, role: Role, draft: Draft, signer: Role) -> Self {
        self.links.retain(|link| link.role != role);
        self.links.push(Link {
            role,
            draft,
            signer,
        });
        self
    }

    /// With a new draft for one of its certificates.
    pub(crate) fn change(mut self, role: Role, change: impl FnOnce(Draft) -> Draft) -> Self {
        if let Some(link) = self.links.iter_mut().find(|link| link.role == role) {
            link.draft = change(link.draft.clone());
        }
        self
    }

    pub(crate) fn leaf(self, change: impl FnOnce(Draft) -> Draft) -> Self {
        self.change(Role::Leaf, change)
    }

    pub(crate) fn intermediate(self, change: impl FnOnce(Draft) -> Draft) -> Self {
        self.change(Role::Intermediate, change)
    }

    pub(crate) fn root(self, change: impl FnOnce(Draft) -> Draft) -> Self {
        self.change(Role::Root, change)
    }

    /// With the leaf's names replaced.
    pub(crate) fn names(self, names: &[General]) -> Self {
        self.leaf(|leaf| leaf.with(extension::alternative_names(names)))
    }

    /// With another host than the one that its names were made for.
    pub(crate) fn host(mut self, host: &str) -> Self {
        host.clone_into(&mut self.host);
        self
    }

    pub(crate) fn send(mut self, roles: &[Role]) -> Self {
        roles.clone_into(&mut self.send);
        self
    }

    pub(crate) fn store(mut self, role: Role) -> Self {
        self.store = role;
        self
    }

    pub(crate) fn signer(mut self, role: Role, signer: Role) -> Self {
        if let Some(link) = self.links.iter_mut().find(|link| link.role == role) {
            link.signer = signer;
        }
        self
    }

    pub(crate) fn old_tls(mut self) -> Self {
        self.old_tls = true;
        self
    }

    pub(crate) fn strict(mut self) -> Self {
        self.strict = true;
        self
    }

    /// The draft of one of its certificates.
    pub(crate) fn draft_of(&self, role: Role) -> Option<&Draft> {
        self.links
            .iter()
            .find(|link| link.role == role)
            .map(|link| &link.draft)
    }

    /// Makes the certificates, each once: a signature may hold chance.
    pub(crate) fn build(&self, ring: &Ring) -> Result<Built> {
        let mut made = HashMap::new();
        for role in self.send.iter().chain([&self.store]) {
            if !made.contains_key(role) {
                made.insert(*role, self.certificate(*role, ring)?);
            }
        }
        let leaf = self.draft_of(Role::Leaf).context("no leaf")?;
        let take = |role: &Role| made.get(role).cloned().unwrap_or_default();
        Ok(Built {
            shape: self.clone(),
            chain: self.send.iter().map(take).collect(),
            store: take(&self.store),
            key: ring.key(leaf.key, leaf.key_place)?,
        })
    }

    fn certificate(&self, role: Role, ring: &Ring) -> Result<Vec<u8>> {
        let find = |role| self.links.iter().find(|link| link.role == role);
        let link = find(role).with_context(|| format!("{}: no {role:?}", self.name))?;
        let signer = find(link.signer).with_context(|| format!("{}: no signer", self.name))?;
        link.draft
            .sign(
                &*ring.key(link.draft.key, link.draft.key_place)?,
                &*ring.key(signer.draft.key, signer.draft.key_place)?,
                &signer.draft.subject,
            )
            .with_context(|| format!("{}: {role:?} cannot be signed", self.name))
    }
}
