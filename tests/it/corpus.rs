//! Agreement with the reference facts of a folder of real certificates.
//!
//! The folder is named by TRUSTGUIDE_CORPUS and has `facts.jsonl`, `rejects.jsonl` and
//! `containers.jsonl`; `cargo xtask corpus` finds it or makes one.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use serde_json::Value;
use trustguide::certificate::Facts;
use trustguide::input;

/// Where we know better, with the reason.
const EXCEPTIONS: &[(&str, &str, &str)] = &[(
    "rsa_pss.pem",
    "self_signed",
    "the key allows SHA-256 only and the signature uses SHA-1 (RFC 4055 section 3.3); openssl verify refuses it too",
)];

fn folder() -> Option<PathBuf> {
    std::env::var_os("TRUSTGUIDE_CORPUS").map(PathBuf::from)
}

fn rows(folder: &Path, name: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(folder.join(name)).unwrap_or_default();
    let lines = text.split('\n').filter(|line| !line.is_empty());
    lines
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

fn found(folder: &Path, file: &str) -> HashMap<String, Value> {
    let bytes = std::fs::read(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
    let reading = input::read(&bytes);
    let facts = reading.certificates().map(Facts::from);
    facts
        .map(|facts| {
            (
                facts.sha256.clone(),
                serde_json::to_value(facts).expect("JSON"),
            )
        })
        .collect()
}

/// Whether ours agrees with a field of the facts, by either tool's answer.
fn agrees(row: &Value, field: &str, expected: &Value, ours: &Value) -> bool {
    let silent = expected.is_null() && row.get("errors").is_some_and(|errors| !errors.is_null());
    let unsupported = field == "self_signed" && (expected.is_null() || ours.is_null());
    let disagreements = row["disagreements"].as_array().into_iter().flatten();
    let mut others = disagreements.filter(|one| one[0] == field);
    expected == ours
        || silent
        || unsupported
        || others.any(|one| one[1] == *ours || one[2] == *ours)
}

fn excepted(file: &str, field: &str) -> bool {
    let mut exceptions = EXCEPTIONS.iter();
    exceptions.any(|(name, own, _)| file.ends_with(name) && *own == field)
}

#[test]
fn the_corpus_agrees_with_its_reference_facts() {
    let Some(folder) = folder() else {
        println!("no corpus here: TRUSTGUIDE_CORPUS is not set; `cargo xtask corpus` tells more");
        return;
    };
    let ours: BTreeSet<String> = field_names();
    let mut cache: HashMap<String, HashMap<String, Value>> = HashMap::new();
    let mut wrong = Vec::new();
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    let facts = rows(&folder, "facts.jsonl");
    for row in &facts {
        let file = row["file"].as_str().expect("file");
        let inside = cache
            .entry(file.to_owned())
            .or_insert_with(|| found(&folder, file));
        let Some(one) = row["sha256"].as_str().and_then(|sha256| inside.get(sha256)) else {
            wrong.push(format!("{file}: not found"));
            continue;
        };
        for field in &ours {
            let expected = row.get(field).unwrap_or(&Value::Null);
            if row.get(field).is_none() || agrees(row, field, expected, &one[field]) {
                continue;
            }
            if excepted(file, field) {
                *counted.entry("excepted").or_default() += 1;
                continue;
            }
            wrong.push(format!("{file}: {field}: {expected} here {}", one[field]));
        }
    }
    println!(
        "{} certificates, {counted:?}, {} disagreements",
        facts.len(),
        wrong.len()
    );
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn field_names() -> BTreeSet<String> {
    let one = crate::fixtures::certificate("cisco_new/server.pem");
    let facts = serde_json::to_value(Facts::from(&one)).expect("JSON");
    facts
        .as_object()
        .expect("an object")
        .keys()
        .cloned()
        .collect()
}

#[test]
fn what_reference_tools_refuse_gives_a_problem_or_an_honest_reading() {
    let Some(folder) = folder() else { return };
    let rejects = rows(&folder, "rejects.jsonl");
    for row in &rejects {
        let file = row["file"].as_str().expect("file");
        let bytes =
            std::fs::read(folder.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        assert!(
            !input::read(&bytes).documents.is_empty(),
            "{file}: nothing at all"
        );
    }
    println!("{} rejected files, each with an answer", rejects.len());
}

#[test]
fn every_pkcs7_of_the_corpus_gives_its_certificates() {
    let Some(folder) = folder() else { return };
    let containers = rows(&folder, "containers.jsonl");
    for row in &containers {
        let file = row["file"].as_str().expect("file");
        let listed = ["openssl", "cryptography"]
            .into_iter()
            .filter_map(|tool| row[tool].as_array());
        let expected: BTreeSet<&str> = listed.flatten().filter_map(Value::as_str).collect();
        let inside = found(&folder, file);
        let missing: Vec<&&str> = expected
            .iter()
            .filter(|sha256| !inside.contains_key(**sha256))
            .collect();
        assert!(missing.is_empty(), "{file}: {missing:?}");
    }
    println!("{} containers", containers.len());
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => found.push(path),
        }
    }
    found.sort();
    found
}

/// What openssl says of a DER certificate: serial and dates; `None` where it refuses it.
fn openssl(der: &[u8]) -> Option<String> {
    use std::io::Write;
    use std::process::{Command, Stdio};

    let mut child = Command::new("openssl")
        .args([
            "x509",
            "-inform",
            "DER",
            "-noout",
            "-serial",
            "-startdate",
            "-enddate",
        ])
        .args(["-dateopt", "iso_8601"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("openssl runs");
    // One that refuses early closes its input.
    let _ = child.stdin.take().expect("its input").write_all(der);
    let output = child.wait_with_output().expect("it ends");
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then_some(text)
}

#[test]
fn a_folder_without_facts_agrees_with_openssl() {
    let Some(folder) = folder().filter(|folder| !folder.join("facts.jsonl").exists()) else {
        return;
    };
    let (mut compared, mut refused, mut wrong) = (0, 0, Vec::new());
    for file in files(&folder) {
        let bytes = std::fs::read(&file).expect("a file");
        for certificate in input::read(&bytes).certificates() {
            let Some(theirs) = openssl(&certificate.der) else {
                refused += 1;
                continue;
            };
            compared += 1;
            let date = |time: trustguide::certificate::Time| time.rfc3339().replace('T', " ");
            let serial = certificate.serial_hex().to_uppercase();
            let ours = [
                format!("notBefore={}", date(certificate.not_before)),
                format!("notAfter={}", date(certificate.not_after)),
            ];
            let same_serial = theirs.lines().next().is_some_and(|line| {
                let theirs = line.trim_start_matches("serial=");
                theirs.trim_start_matches('0') == serial.trim_start_matches('0')
                    || theirs.trim_start_matches("-0") == serial.trim_start_matches('-')
            });
            if !same_serial || !ours.iter().all(|line| theirs.contains(line)) {
                wrong.push(format!(
                    "{}: {serial} {ours:?}, openssl {theirs}",
                    file.display()
                ));
            }
        }
    }
    println!("{compared} certificates compared with openssl, {refused} that it refuses");
    assert!(compared > 0, "no certificate below {}", folder.display());
    assert!(wrong.is_empty(), "{wrong:#?}");
}
