//! The page that sets what was predicted beside what was seen.

use std::collections::{BTreeMap, BTreeSet};

use trustguide::verdict::Prediction;

use super::compare::{Comparison, Fate};
use super::record::Sight;
use super::scope::Reach;

/// What was found out about the browsers, in words; the tables below it are the proof.
const FINDINGS: &str = include_str!("matrix/findings.md");

/// Remedies in the order of the columns.
const REMEDIES: [&str; 6] = [
    "none",
    "exception",
    "nss-trusted-ca",
    "nss-trusted-peer",
    "custom-store",
    "policy",
];

/// The whole page in Markdown.
pub(crate) fn page(comparisons: &[Comparison], reaches: &[Reach], sample: &[Prediction]) -> String {
    [
        head(comparisons),
        counts(comparisons),
        FINDINGS.to_owned(),
        disagreements(comparisons),
        crossed(comparisons),
        reach(reaches),
        seen(comparisons),
        not_run(sample),
    ]
    .join("\n")
}

fn head(comparisons: &[Comparison]) -> String {
    let sights = || comparisons.iter().map(|comparison| &comparison.sight);
    let versions: BTreeSet<_> = sights()
        .map(|sight| format!("{} {}", sight.browser, sight.version))
        .collect();
    let shapes: BTreeSet<_> = sights().map(|sight| &sight.shape).collect();
    format!(
        "# Trust matrix\n\n\
         What real browsers said about {} certificate shapes, before and after each remedy, and what this \
         project predicts from the same bytes. Written by `cargo xtask prove`; do not edit.\n\n\
         Browsers: {}, on Linux without a window, servers on loopback. When each was asked:\n\n{}",
        shapes.len(),
        versions.into_iter().collect::<Vec<_>>().join(", "),
        visits(comparisons),
    )
}

/// The days of the visits, with the browser's version and the number of shapes.
fn visits(comparisons: &[Comparison]) -> String {
    let mut days: BTreeMap<(&str, &str, &str), BTreeSet<&str>> = BTreeMap::new();
    for sight in comparisons.iter().map(|comparison| &comparison.sight) {
        let day = sight.now.get(..10).unwrap_or(&sight.now);
        let key = (day, sight.browser.as_str(), sight.version.as_str());
        days.entry(key).or_default().insert(&sight.shape);
    }
    let mut text = String::from("| day | browser | version | shapes |\n|---|---|---|---|\n");
    for ((day, browser, version), shapes) in days {
        let shapes = shapes.len();
        text.push_str(&format!("| {day} | {browser} | {version} | {shapes} |\n"));
    }
    text
}

fn counts(comparisons: &[Comparison]) -> String {
    let mut rows: BTreeMap<(&str, usize), [usize; 5]> = BTreeMap::new();
    for comparison in comparisons {
        let sight = &comparison.sight;
        let column = match comparison.fate {
            Fate::Agreed => 0,
            Fate::Disagreed { .. } => 1,
            Fate::NotCarriedOut => 2,
            Fate::Unreadable => 3,
            Fate::Missing => 4,
        };
        let row = rows
            .entry((&sight.browser, rank(&sight.remedy)))
            .or_default();
        if let Some(count) = row.get_mut(column) {
            *count += 1;
        }
    }
    let mut text = String::from(
        "## Counts\n\n\
         | browser | remedy | agreed | disagreed | not carried out | unreadable | no prediction |\n\
         |---|---|---|---|---|---|---|\n",
    );
    for ((browser, remedy), row) in rows {
        let remedy = REMEDIES.get(remedy).copied().unwrap_or("other");
        let cells: Vec<_> = row.iter().map(usize::to_string).collect();
        text.push_str(&format!(
            "| {browser} | {remedy} | {} |\n",
            cells.join(" | ")
        ));
    }
    let unreadable: BTreeSet<_> = comparisons
        .iter()
        .filter(|comparison| comparison.fate == Fate::Unreadable)
        .map(|comparison| comparison.sight.shape.as_str())
        .collect();
    text.push_str(&format!(
        "\nNot carried out: the store refuses the certificate. Unreadable: this project's reader refuses a \
         certificate and says so, and nothing is predicted: {}.\n",
        unreadable.into_iter().collect::<Vec<_>>().join(", ")
    ));
    text
}

fn rank(remedy: &str) -> usize {
    let found = REMEDIES.iter().position(|name| *name == remedy);
    found.unwrap_or(REMEDIES.len())
}

fn disagreements(comparisons: &[Comparison]) -> String {
    let mut text = String::from(
        "## Disagreements\n\nEach is a fault of the rules.\n\n\
         | shape | browser | remedy | predicted | seen |\n|---|---|---|---|---|\n",
    );
    let mut any = false;
    for comparison in comparisons {
        if let Fate::Disagreed {
            outcome,
            overridable,
        } = &comparison.fate
        {
            any = true;
            let sight = &comparison.sight;
            text.push_str(&format!(
                "| {} | {} | {} | {} | {} |\n",
                sight.shape,
                sight.browser,
                sight.remedy,
                words(outcome, *overridable),
                words(&sight.outcome, sight.overridable),
            ));
        }
    }
    match any {
        true => text,
        false => "## Disagreements\n\nNone.\n".to_owned(),
    }
}

/// A code, and ✎ where a way past it is offered, ✖ where none is.
fn words(outcome: &str, overridable: bool) -> String {
    match (outcome, overridable) {
        ("ok" | "nothing", _) => outcome.to_owned(),
        (code, true) => format!("{code} ✎"),
        (code, false) => format!("{code} ✖"),
    }
}

/// Predicted codes against seen ones, with how often.
fn crossed(comparisons: &[Comparison]) -> String {
    let mut pairs: BTreeMap<(&str, String, String), usize> = BTreeMap::new();
    for comparison in comparisons {
        let sight = &comparison.sight;
        let seen = words(&sight.outcome, sight.overridable);
        let predicted = match &comparison.fate {
            Fate::Agreed => seen.clone(),
            Fate::Disagreed {
                outcome,
                overridable,
            } => words(outcome, *overridable),
            Fate::NotCarriedOut | Fate::Unreadable | Fate::Missing => continue,
        };
        *pairs.entry((&sight.browser, predicted, seen)).or_default() += 1;
    }
    let mut text = String::from(
        "## Predicted against seen\n\n| browser | predicted | seen | times |\n|---|---|---|---|\n",
    );
    for ((browser, predicted, seen), times) in pairs {
        text.push_str(&format!("| {browser} | {predicted} | {seen} | {times} |\n"));
    }
    text
}

fn reach(reaches: &[Reach]) -> String {
    let mut text = String::from(
        "## How far an exception reaches\n\n\
         An exception was made for one server, then another one was visited.\n\n\
         | the other one shows | browser | seen there |\n|---|---|---|\n",
    );
    for reach in reaches {
        text.push_str(&format!(
            "| {} | {} | {} |\n",
            reach.what, reach.browser, reach.second
        ));
    }
    text
}

/// What a browser said with each remedy, by the remedy's column.
type Answers = Vec<(usize, String)>;

/// Shapes that a browser treats alike, with what it said.
fn seen(comparisons: &[Comparison]) -> String {
    let mut text = String::from(
        "## What was seen\n\nShapes that a browser treats alike stand together. `✎` a way past is offered, \
         `✖` none. The words for each shape follow at the end.\n",
    );
    let mut shapes: BTreeMap<(&str, &str), Vec<&Sight>> = BTreeMap::new();
    for comparison in comparisons {
        let sight = &comparison.sight;
        let key = (sight.browser.as_str(), sight.shape.as_str());
        shapes.entry(key).or_default().push(sight);
    }
    let mut alike: BTreeMap<(&str, Answers), Vec<&str>> = BTreeMap::new();
    for ((browser, shape), sights) in &shapes {
        let mut answers: Vec<_> = sights.iter().map(|sight| answer(sight)).collect();
        answers.sort();
        alike.entry((browser, answers)).or_default().push(shape);
    }
    for ((browser, answers), names) in alike {
        text.push_str(&format!("\n**{browser}**, {} shapes:", names.len()));
        for (remedy, answer) in answers {
            let remedy = REMEDIES.get(remedy).copied().unwrap_or("other");
            text.push_str(&format!("\n- {remedy}: {answer}"));
        }
        text.push_str(&format!("\n- shapes: {}\n", names.join(", ")));
    }
    text.push_str(&descriptions(comparisons));
    text
}

fn answer(sight: &Sight) -> (usize, String) {
    let words = match sight.refused {
        Some(_) => "not carried out: the store refuses it".to_owned(),
        None => words(&sight.outcome, sight.overridable),
    };
    (rank(&sight.remedy), words)
}

fn descriptions(comparisons: &[Comparison]) -> String {
    let shapes: BTreeMap<_, _> = comparisons
        .iter()
        .map(|comparison| {
            let sight = &comparison.sight;
            (&sight.shape, (&sight.host, &sight.description))
        })
        .collect();
    let mut text = String::from("\n### Shapes\n\n| shape | host | what it is |\n|---|---|---|\n");
    for (shape, (host, description)) in shapes {
        text.push_str(&format!("| {shape} | {host} | {description} |\n"));
    }
    text
}

/// The verifiers, systems and remedies of the predictions that no browser here can prove.
fn not_run(sample: &[Prediction]) -> String {
    let mut cells: BTreeMap<(&str, &str, String), Vec<&str>> = BTreeMap::new();
    for prediction in sample {
        let here = prediction.platform.name() == "linux";
        if !here {
            let key = (
                prediction.verifier.name(),
                prediction.platform.name(),
                format!("{:?}", prediction.evidence).to_lowercase(),
            );
            cells.entry(key).or_default().push(prediction.remedy.name());
        }
    }
    let mut text = String::from(
        "## Not run here\n\nAn answer counts as measured where a browser gave it here after the same remedy, \
         for a chain with no more than one fault. Everything else that the same code decides counts as read in \
         the source. These predictions rest on what is named, for a certificate of the shape \
         `appliance-2020`.\n\n| verifier | system | evidence | remedies |\n|---|---|---|---|\n",
    );
    for ((verifier, platform, evidence), remedies) in cells {
        text.push_str(&format!(
            "| {verifier} | {platform} | {evidence} | {} |\n",
            remedies.join(", ")
        ));
    }
    text
}
