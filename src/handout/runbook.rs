//! A runbook as Markdown.

use super::markdown::{line, step};
use crate::guide::evidence_message;
use crate::l10n::Words;
use crate::runbook::{Entry, Note, Part, Runbook, Table};

/// Writes a runbook as Markdown (CommonMark, with the tables of GitHub's).
pub fn runbook(runbook: &Runbook, words: &Words) -> String {
    let mut out = format!("# {}\n\n", line(words, &runbook.title));
    out += &format!("{}\n", line(words, &runbook.summary));
    if let Some(evidence) = runbook.evidence(words.captions) {
        out += &format!("\n{}\n", line(words, &evidence_message(evidence)));
    }
    for one in &runbook.parts {
        out += &part(one, words);
    }
    out
}

fn part(part: &Part, words: &Words) -> String {
    let mut out = format!("\n## {}\n", words.say(part.title));
    for one in &part.before {
        out += &note(one, words);
    }
    for one in &part.tables {
        out += &table(one, words);
    }
    if !part.steps.is_empty() {
        out.push('\n');
    }
    for (index, one) in part.steps.iter().enumerate() {
        out += &entry(index + 1, one, words);
    }
    for one in &part.after {
        out += &note(one, words);
    }
    out
}

fn note(note: &Note, words: &Words) -> String {
    let text = line(words, &note.text);
    match note.tone.label() {
        Some(label) => format!("\n> {}: {text}\n", words.say(label)),
        None => format!("\n{text}\n"),
    }
}

fn entry(number: usize, entry: &Entry, words: &Words) -> String {
    let mut out = step(&format!("{number}."), &entry.step, words);
    if entry.is_from_elsewhere() {
        out += &format!("   - ({})\n", words.say("runbook-label-elsewhere"));
    }
    out
}

fn table(table: &Table, words: &Words) -> String {
    let mut out = format!("\n{}\n\n", line(words, &table.caption));
    let head: Vec<String> = table.head.iter().map(|cell| line(words, cell)).collect();
    out += &row(&head);
    out += &row(&vec!["---".to_owned(); head.len()]);
    for one in &table.rows {
        let cells: Vec<String> = one.iter().map(|cell| line(words, cell)).collect();
        out += &row(&cells);
    }
    out
}

/// A bar inside a cell is escaped, inside of code too.
fn row(cells: &[String]) -> String {
    let cells = cells
        .iter()
        .map(|cell| cell.replace("\\|", "|").replace('|', "\\|"));
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}
