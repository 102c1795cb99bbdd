//! The result as docs/bench.md.

use serde_json::Value;

use super::{
    Target, page,
    readers::{number, ratio},
};

/// Everything that was measured.
pub(super) struct Measured<'a> {
    pub native: &'a Value,
    pub versions: &'a Value,
    pub memory: &'a [Value],
    pub compared: &'a [Value],
    pub loads: Option<&'a page::Loads>,
    pub targets: &'a [Target],
}

const READERS: [&str; 10] = [
    "x509-parser alone",
    "SHA-256 alone",
    "SHA-256 alone, one by one",
    "trustguide, all handed over",
    "hand-written",
    "hand-written, WebCrypto",
    "PKI.js",
    "@peculiar/x509",
    "node-forge",
    "jsrsasign",
];

pub(super) fn text(measured: &Measured<'_>) -> String {
    [
        head(measured.versions),
        readers(measured),
        refusals(measured.compared),
        memory(measured.memory),
        measured.loads.map(loads).unwrap_or_default(),
        measured.loads.map(odd).unwrap_or_default(),
        targets(measured.targets),
    ]
    .concat()
}

fn head(versions: &Value) -> String {
    let mut text = "# Speed\n\n\
        Written by `cargo xtask bench`; do not edit. All readers get the same bytes in one headless Chromium and give\n\
        subject, issuer, serial number, validity, subject alternative names, key usage, CA flag and SHA-256. Their\n\
        values are compared before anything is measured. Times are medians of interleaved rounds, and what is shown\n\
        is how many times trustguide's own time another takes.\n\n"
        .to_owned();
    for (name, version) in versions.as_object().into_iter().flatten() {
        let version = version.as_str().unwrap_or_default();
        text.push_str(&format!("- {name}: {version}\n"));
    }
    text
}

fn readers(measured: &Measured<'_>) -> String {
    let compared = measured.compared;
    let mut text = "\n## Readers\n\n| times trustguide's time |".to_owned();
    for one in compared {
        let name = one["name"].as_str().unwrap_or_default();
        text.push_str(&format!(" {name} |"));
    }
    text.push_str(&format!("\n|---|{}\n", "---:|".repeat(compared.len())));
    for reader in READERS {
        let values = compared.iter().map(|one| ratio(one, reader));
        text.push_str(&row(reader, values));
    }
    let whole = compared.iter().map(|one| {
        let (pem, der) = (&one["pem"]["time"], &one["times"]["trustguide"]);
        number(pem) / number(&one["count"]) / (number(der) / number(&one["common"]))
    });
    text.push_str(&row("trustguide, from PEM", whole));
    for (field, title) in [
        ("parser", "x509-parser, native"),
        ("trustguide", "trustguide, native"),
        ("trustguidePem", "trustguide, native, from PEM"),
    ] {
        let values = compared
            .iter()
            .zip(measured.native.as_array().into_iter().flatten());
        let values = values.map(|(one, native)| {
            let wasm = number(&one["times"]["trustguide"]) / number(&one["common"]);
            number(&native[field]) / number(&native["count"]) / wasm
        });
        text.push_str(&row(title, values));
    }
    text.push_str(
        "\n\"trustguide\" reads all fields into its module, where the page's own code takes them from, and lets go of them.\n\
         It also tells what each structure is, refuses what is malformed, and keeps a copy of each certificate.\n\
         \"x509-parser alone\" and \"SHA-256 alone\" are parts of that in the same module: the structure without what is\n\
         in extensions, and the hash, four at a time by SIMD. A browser without SIMD hashes one by one.\n\
         In \"all handed over\" every field of every certificate crosses into JavaScript. The hand-written decoder is the\n\
         limit of what a page can do: it gets each certificate by itself, checks nothing, keeps views of the input, and\n\
         hashes in JavaScript or by WebCrypto.\n",
    );
    text
}

fn row(title: &str, values: impl Iterator<Item = f64>) -> String {
    let cells: String = values.map(|value| format!(" {value:.2} |")).collect();
    format!("| {title} |{cells}\n")
}

fn refusals(compared: &[Value]) -> String {
    let mut text = String::new();
    for one in compared {
        let refused = one["refused"].as_object().into_iter().flatten();
        let refused: Vec<String> = refused
            .map(|(reader, count)| format!("{reader} does not read {count}"))
            .collect();
        if !refused.is_empty() {
            let (name, count, common) = (&one["name"], &one["count"], &one["common"]);
            text.push_str(&format!(
                "\nOf {count} in {name}, {common} are read by all and measured: {}.\n",
                refused.join(", ")
            ));
        }
    }
    text
}

fn memory(memory: &[Value]) -> String {
    let mut text = "\n## Memory\n\n\
        What the module's memory grows by, as a ratio to the file's size. Memory of WebAssembly never shrinks: what was\n\
        given back is used by the next reading.\n\n\
        | file of 10,000 certificates | one reading | two | twelve |\n|---|---:|---:|---:|\n"
        .to_owned();
    for one in memory {
        let file = one["file"].as_str().unwrap_or_default();
        let growth = ["once", "twice", "again"].map(|after| {
            let grown = number(&one[after]) - number(&one["before"]);
            grown / number(&one["input"])
        });
        text.push_str(&row(file, growth.into_iter()));
    }
    text
}

fn loads(loads: &page::Loads) -> String {
    let [rows, longest, frame, whole] = page::medians(&loads.first);
    let worst = loads.first.iter().map(page::longest).fold(0.0, f64::max);
    let [bundle, log] = [&loads.bundle, &loads.log].map(page::longest);
    let [bundle_whole, log_whole] = [&loads.bundle, &loads.log].map(|one| number(&one["whole"]));
    let (bundle_rows, bundle_frame) = (
        number(&loads.bundle["rows"]),
        number(&loads.bundle["scroll"]["frame"]),
    );
    format!(
        "\n## Page\n\n\
         Files chosen on the built page, each time in a new browser that has never seen it; milliseconds by the\n\
         browser's own performance entries. Of 10,000 certificates, medians of {} loads. The log has 200 MB and one\n\
         certificate in its middle. A task counts from 50 ms on.\n\n\
         | | 10,000 certificates | 100,000 certificates | log |\n|---|---:|---:|---:|\n\
         | first rows painted | {rows:.0} | {bundle_rows:.0} | |\n\
         | longest task | {} | {} | {} |\n\
         | longest task of any load | {} | | |\n\
         | all read | {whole:.0} | {bundle_whole:.0} | {log_whole:.0} |\n\
         | 95 of 100 frames while scrolling and turning pages | {frame:.0} | {bundle_frame:.0} | |\n\
         | from the click on Cancel until nothing is read any more | | {:.0} | |\n",
        loads.first.len(),
        task(longest),
        task(bundle),
        task(log),
        task(worst),
        loads.cancelled,
    )
}

fn odd(loads: &page::Loads) -> String {
    let mut text = "\nLarge files of other kinds, the last four of 200 MB:\n\n\
        | | longest task | all read |\n|---|---:|---:|\n"
        .to_owned();
    for (name, one) in &loads.odd {
        let (longest, whole) = (task(page::longest(one)), number(&one["whole"]));
        text.push_str(&format!("| {name} | {longest} | {whole:.0} |\n"));
    }
    text
}

/// A long task.
fn task(length: f64) -> String {
    match length > 0.0 {
        true => format!("{length:.0}"),
        false => "none".to_owned(),
    }
}

fn targets(targets: &[Target]) -> String {
    let mut text = "\n## Targets\n\n| target | found | |\n|---|---:|---|\n".to_owned();
    for target in targets {
        let met = if target.met { "met" } else { "**missed**" };
        text.push_str(&format!("| {} | {} | {met} |\n", target.what, target.found));
    }
    text
}
