//! What of the loaded certificates gives a symptom, in which browser, before or after what.

use super::{Found, Symptom, WARNING, verifier};
use crate::browser::{Platform, Verifier};
use crate::guide::PortGroup;
use crate::verdict::{Outcome, Prediction, Remedy, find};

/// One prediction that shows the symptom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sighting<'a> {
    pub group: &'a PortGroup,
    pub prediction: &'a Prediction,
}

/// Whether the loaded certificates explain what is seen.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer<'a> {
    /// They show it as they are, before anything is done; one sighting for each verifier and port.
    Now(Vec<Sighting<'a>>),
    /// They show it only after a remedy that does not fit.
    After(Vec<Sighting<'a>>),
    /// They show something else, so something else is in the way.
    Elsewhere,
    /// Nothing is loaded, or it is not about certificates.
    Nothing,
}

/// Looks for a symptom among the predictions. Where it was found by a code, only that code counts;
/// `reader` settles a page that looks the same for every fault, and which system is told of.
pub fn here<'a>(
    found: &Found,
    groups: &'a [PortGroup],
    reader: (Verifier, Platform),
) -> Answer<'a> {
    let symptom = found.symptom;
    let general = *symptom == WARNING;
    if groups.is_empty() || (!general && symptom.codes.is_empty()) {
        return Answer::Nothing;
    }
    let shows = |prediction: &Prediction| match found.by.code() {
        _ if general => {
            prediction.verifier == reader.0 && matches!(prediction.outcome, Outcome::Refused { .. })
        }
        Some(code) => prediction.outcome.code() == code,
        None => symptom.codes.contains(&prediction.outcome.code()),
    };
    let now = sightings(groups, reader, |prediction| {
        prediction.remedy == Remedy::None && shows(prediction)
    });
    if !now.is_empty() {
        return Answer::Now(now);
    }
    let after = sightings(groups, reader, |prediction| {
        !matches!(prediction.remedy, Remedy::None | Remedy::Exception) && shows(prediction)
    });
    if !after.is_empty() {
        return Answer::After(after);
    }
    match general || is_predictable(symptom, found.by.code()) {
        true => Answer::Elsewhere,
        false => Answer::Nothing,
    }
}

/// Whether certificates could give it at all.
fn is_predictable(symptom: &Symptom, code: Option<&str>) -> bool {
    symptom.is_warning() && code.is_none_or(|code| verifier(code).is_some())
}

/// One for each group, verifier and remedy, of the reader's system where it is there.
fn sightings<'a>(
    groups: &'a [PortGroup],
    reader: (Verifier, Platform),
    shows: impl Fn(&Prediction) -> bool,
) -> Vec<Sighting<'a>> {
    let mut sightings: Vec<Sighting<'a>> = Vec::new();
    for group in groups {
        let shown = group.predictions.iter().filter(|one| shows(one));
        let (own, others): (Vec<_>, Vec<_>) = shown.partition(|one| one.platform == reader.1);
        for prediction in own.into_iter().chain(others) {
            let known = sightings.iter().any(|one| {
                one.group == group
                    && one.prediction.verifier == prediction.verifier
                    && one.prediction.remedy == prediction.remedy
            });
            if !known {
                sightings.push(Sighting { group, prediction });
            }
        }
    }
    sightings.sort_by_key(|one| one.prediction.verifier != reader.0);
    sightings
}

/// The code that a browser shows first for what a port serves, where it refuses it.
pub fn first_code(group: &PortGroup, reader: (Verifier, Platform)) -> Option<&'static str> {
    let before = find(&group.predictions, reader.0, reader.1, Remedy::None)?;
    match before.outcome {
        Outcome::Ok => None,
        Outcome::Refused { code, .. } => Some(code),
    }
}
