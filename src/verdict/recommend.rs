//! Which remedy to take: the least power that works.

use super::{Prediction, Remedy};
use crate::browser::Verifier;

/// Marks one prediction of one verifier on one system, where any remedy opens the page.
/// `own` tells that the certificate for the store is the server's own.
pub(super) fn mark(predictions: &mut [Prediction], own: bool) {
    let Some(verifier) = predictions.first().map(|first| first.verifier) else {
        return;
    };
    let opens = |prediction: &Prediction| prediction.outcome.code() == "ok";
    let order = order(verifier, own);
    let best = order.iter().find(|&&remedy| {
        predictions
            .iter()
            .any(|prediction| prediction.remedy == remedy && opens(prediction))
    });
    for prediction in predictions.iter_mut() {
        prediction.recommended = Some(&prediction.remedy) == best;
    }
}

/// Remedies by their power: an exception for one site, a store for server certificates only, a
/// root. Chrome's own list is preferred to its exception, which lasts for seven days. A CA's root
/// belongs where people put roots. A policy changes what its people cannot change back.
const fn order(verifier: Verifier, own: bool) -> &'static [Remedy] {
    use Remedy::{
        AlwaysTrust, CustomStore, Exception, NssTrustedCa, NssTrustedPeer, Policy, Profile,
        TrustedPeopleMachine, TrustedPeopleUser, TrustedRoot, UserCa,
    };
    match (verifier, own) {
        (Verifier::Chromium, true) => &[
            Remedy::None,
            CustomStore,
            Exception,
            NssTrustedPeer,
            TrustedPeopleMachine,
            AlwaysTrust,
            TrustedRoot,
            NssTrustedCa,
            UserCa,
            Policy,
        ],
        (_, true) => &[
            Remedy::None,
            Exception,
            TrustedPeopleUser,
            TrustedPeopleMachine,
            AlwaysTrust,
            NssTrustedCa,
            TrustedRoot,
            Profile,
            UserCa,
            Policy,
        ],
        (_, false) => &[
            Remedy::None,
            CustomStore,
            NssTrustedCa,
            TrustedRoot,
            AlwaysTrust,
            Profile,
            UserCa,
            Exception,
            Policy,
        ],
    }
}
