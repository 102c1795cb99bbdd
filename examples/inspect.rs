//! Prints the facts of every certificate in the files given, one JSON object a line.

use std::process::ExitCode;

use serde_json::{Value, json};
use trustguide::certificate::Facts;
use trustguide::input::{self, Document};

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        eprintln!("usage: inspect FILE...");
        return ExitCode::from(2);
    }
    let mut code = ExitCode::SUCCESS;
    for file in files {
        match std::fs::read(&file) {
            Ok(bytes) => inspect(&file, &bytes),
            Err(error) => {
                eprintln!("{file}: {error}");
                code = ExitCode::from(1);
            }
        }
    }
    code
}

fn inspect(file: &str, bytes: &[u8]) {
    for (index, document) in input::read(bytes).documents.iter().enumerate() {
        let mut line = json!({ "file": file, "index": index });
        let facts = match document {
            Document::Certificate {
                certificate,
                container,
            } => {
                line["container"] = json!(container.name());
                json!(Facts::from(certificate))
            }
            Document::Other { kind, problem, .. } => {
                json!({ "kind": kind.name(), "problem": problem.kind.id() })
            }
        };
        if let (Value::Object(line), Value::Object(facts)) = (&mut line, facts) {
            line.extend(facts);
        }
        println!("{line}");
    }
}
