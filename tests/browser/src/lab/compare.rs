//! What was seen against what the product predicts from the same bytes.

use std::collections::HashMap;

use anyhow::{Context, Result};
use trustguide::certificate::{Certificate, Time};
use trustguide::verdict::{Case, Prediction, measured, predict};

use super::record::{Record, Sight};

/// How a prediction fared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    Agreed,
    /// Predicted otherwise: a fault of the rules.
    Disagreed {
        outcome: String,
        overridable: bool,
    },
    /// The remedy could not be carried out: the store did not take the certificate.
    NotCarriedOut,
    /// A certificate cannot be read: the reader says so, and predicts nothing.
    Unreadable,
    /// The product has no prediction for this.
    Missing,
}

/// One sight and its fate.
pub(crate) struct Comparison {
    pub(crate) sight: Sight,
    pub(crate) fate: Fate,
}

/// Compares all.
pub(crate) fn compare(record: &Record, sights: Vec<Sight>) -> Result<Vec<Comparison>> {
    let mut cases: HashMap<String, Option<Vec<Prediction>>> = HashMap::new();
    let mut comparisons = Vec::new();
    for sight in sights {
        if !cases.contains_key(&sight.shape) {
            cases.insert(sight.shape.clone(), predictions(record, &sight)?);
        }
        let predictions = cases.get(&sight.shape).and_then(Option::as_ref);
        let fate = predictions.map_or(Fate::Unreadable, |all| fate(&sight, all));
        comparisons.push(Comparison { sight, fate });
    }
    Ok(comparisons)
}

/// The predictions for a shape; `None` where one of its certificates is unreadable.
pub(crate) fn predictions(record: &Record, sight: &Sight) -> Result<Option<Vec<Prediction>>> {
    let (chain, store) = record.kept(&sight.shape)?;
    let now = Time::from_rfc3339(&sight.now).context("the time cannot be read")?;
    let served: Result<Vec<_>, _> = chain.iter().map(|der| Certificate::from_der(der)).collect();
    let (Ok(served), Ok(store)) = (served, Certificate::from_der(&store)) else {
        return Ok(None);
    };
    Ok(Some(predict(&Case {
        served: &served,
        store: Some(&store),
        host: sight.host.trim_matches(['[', ']']),
        port: None,
        now,
    })))
}

/// What the product calls measured, and nobody saw: in words, one a line.
pub(crate) fn unproven(sights: &[Sight]) -> Vec<String> {
    let carried_out = || sights.iter().filter(|sight| sight.refused.is_none());
    let claims = measured().filter(|(verifier, remedy, answer)| {
        !carried_out().any(|sight| {
            sight.verifier == verifier.name()
                && sight.remedy == remedy.name()
                && sight.outcome == *answer
        })
    });
    claims
        .map(|(verifier, remedy, answer)| {
            let (verifier, remedy) = (verifier.name(), remedy.name());
            format!("{verifier} with {remedy}: {answer} counts as measured and was not seen")
        })
        .collect()
}

fn fate(sight: &Sight, predictions: &[Prediction]) -> Fate {
    let found = predictions.iter().find(|prediction| {
        prediction.verifier.name() == sight.verifier
            && prediction.platform.name() == sight.platform
            && prediction.remedy.name() == sight.remedy
    });
    let Some(prediction) = found else {
        return Fate::Missing;
    };
    let (outcome, overridable) = (prediction.outcome.code(), prediction.outcome.overridable());
    match (outcome, overridable) == (sight.outcome.as_str(), sight.overridable) {
        true => Fate::Agreed,
        false if sight.refused.is_some() => Fate::NotCarriedOut,
        false => Fate::Disagreed {
            outcome: outcome.to_owned(),
            overridable,
        },
    }
}
