//! Computers that an organisation manages: what only its administrators can do, and what to ask
//! them for.

use crate::guide::browser::{chrome, edge, firefox, type_address};
use crate::guide::{Look, Step, StepFile};
use crate::message::Message;

/// What a browser calls the policies that matter here, and the page that shows them.
pub(super) struct Policies {
    pub(super) address: &'static str,
    /// Trusts a certificate for everybody.
    pub(super) install: &'static str,
    /// Takes the button away.
    pub(super) forbid: &'static str,
}

pub(super) const fn policies(look: Look) -> Option<Policies> {
    match look {
        Look::Chrome(_) => Some(Policies {
            address: chrome::POLICIES,
            install: "CACertificates",
            forbid: "SSLErrorOverrideAllowed, CACertificateManagementAllowed",
        }),
        Look::Edge => Some(Policies {
            address: edge::POLICIES,
            install: "CACertificates",
            forbid: "SSLErrorOverrideAllowed, CACertificateManagementAllowed",
        }),
        Look::Firefox(_) => Some(Policies {
            address: firefox::POLICIES,
            install: "Certificates",
            forbid: "DisableSecurityBypass",
        }),
        _ => None,
    }
}

/// Asks the administrators to trust the certificate for this computer.
pub(super) fn steps(look: Look, file: &StepFile) -> Vec<Step> {
    let policy = policies(look).map_or("", |policies| policies.install);
    let mut steps = vec![
        Step::new(Message::new("guide-managed-ask"))
            .mistake(Message::new("guide-managed-ask-mistake")),
        Step::new(Message::new("guide-managed-give").code("file", &file.name)).file(file.clone()),
        Step::new(Message::new("guide-managed-policy").code("policy", policy)),
    ];
    steps.extend(look_up(look, "guide-managed-see-policy"));
    steps
}

/// Asks them to take it back.
pub(super) fn undo(look: Look) -> Vec<Step> {
    let policy = policies(look).map_or("", |policies| policies.install);
    let mut steps = vec![Step::new(
        Message::new("guide-managed-undo").code("policy", policy),
    )];
    steps.extend(look_up(look, "guide-managed-see-no-policy"));
    steps
}

fn look_up(look: Look, see: &'static str) -> Option<Step> {
    let policies = policies(look)?;
    let see = Message::new(see).code("policy", policies.install);
    Some(type_address(policies.address).see(see))
}
