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
    pub loads: &'a [Value],
    pub targets: &'a [Target],
}

const READERS: [&str; 9] = [
    "x509-parser alone",
    "SHA-256 alone",
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
        loads(measured.loads),
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
         in extensions, and the hash.\n\
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
        | file of 10,000 certificates | growth to its size | after five more readings |\n|---|---:|---:|\n"
        .to_owned();
    for one in memory {
        let file = one["file"].as_str().unwrap_or_default();
        let growth = (number(&one["once"]) - number(&one["before"])) / number(&one["input"]);
        let again = (number(&one["again"]) - number(&one["before"])) / number(&one["input"]);
        text.push_str(&format!("| {file} | {growth:.2} | {again:.2} |\n"));
    }
    text
}

fn loads(loads: &[Value]) -> String {
    if loads.is_empty() {
        return String::new();
    }
    let [rows, longest, frame, whole] = page::medians(loads);
    let longest = match longest > 0.0 {
        true => format!("{longest:.0} ms"),
        false => "none over 50 ms".to_owned(),
    };
    format!(
        "\n## Page\n\n\
         A file of 10,000 certificates in PEM, chosen on the built page; medians of {} loads by the browser's own\n\
         performance entries.\n\n\
         | | |\n|---|---:|\n\
         | first rows painted | {rows:.0} ms |\n\
         | longest task | {longest} |\n\
         | all read | {whole:.0} ms |\n\
         | 95 of 100 frames while scrolling and turning pages | {frame:.0} ms |\n",
        loads.len()
    )
}

fn targets(targets: &[Target]) -> String {
    let mut text = "\n## Targets\n\n| target | found | |\n|---|---:|---|\n".to_owned();
    for target in targets {
        let met = if target.met { "met" } else { "**missed**" };
        text.push_str(&format!("| {} | {} | {met} |\n", target.what, target.found));
    }
    text
}
