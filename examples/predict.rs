//! Prints what each browser will answer for every remedy, one JSON object a line.

use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::json;
use trustguide::certificate::{Certificate, Time};
use trustguide::chain::Chain;
use trustguide::input::{self, Container, Document};
use trustguide::verdict::{Case, predict};

const USAGE: &str =
    "usage: predict --host NAME [--now TIME] [--store FILE] [--at PORT=FILE]... FILE...";

/// The command line, read.
#[derive(Default)]
struct Arguments {
    host: String,
    now: Option<Time>,
    store: Option<String>,
    /// Files with the port that serves them; a bare one serves all.
    files: Vec<(Option<u16>, String)>,
}

fn main() -> ExitCode {
    let Some(arguments) = read_arguments(std::env::args().skip(1)) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let store = match &arguments.store {
        Some(file) => match read(file) {
            Ok(certificates) => certificates.into_iter().next(),
            Err(error) => {
                eprintln!("{file}: {error}");
                return ExitCode::from(1);
            }
        },
        None => None,
    };
    let mut code = ExitCode::SUCCESS;
    for (port, file) in &arguments.files {
        match read(file) {
            Ok(served) => print(&arguments, *port, file, &served, store.as_ref()),
            Err(error) => {
                eprintln!("{file}: {error}");
                code = ExitCode::from(1);
            }
        }
    }
    code
}

fn read_arguments(mut words: impl Iterator<Item = String>) -> Option<Arguments> {
    let mut arguments = Arguments::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--host" => arguments.host = words.next()?,
            "--now" => arguments.now = Some(Time::from_rfc3339(&words.next()?)?),
            "--store" => arguments.store = Some(words.next()?),
            "--at" => {
                let at = words.next()?;
                let (port, file) = at.split_once('=')?;
                let port: u16 = port.parse().ok().filter(|&port| port != 0)?;
                arguments.files.push((Some(port), file.to_owned()));
            }
            flag if flag.starts_with("--") => return None,
            _ => arguments.files.push((None, word)),
        }
    }
    let complete = !arguments.host.is_empty() && !arguments.files.is_empty();
    complete.then_some(arguments)
}

/// The certificates of a file, in its order; those of PKCS#7, which keeps none, the leaf first.
fn read(file: &str) -> Result<Vec<Certificate>, String> {
    let bytes = std::fs::read(file).map_err(|error| error.to_string())?;
    let reading = input::read(&bytes);
    let unordered = reading.documents.iter().any(|document| {
        matches!(document, Document::Certificate { container, .. } if *container == Container::Pkcs7)
    });
    if let Some(Document::Other { problem, .. }) = reading.documents.first() {
        return Err(problem.kind.id().to_owned());
    }
    let certificates: Vec<Certificate> = reading.certificates().cloned().collect();
    match unordered {
        true => Ok(Chain::of(&certificates).certificates),
        false => Ok(certificates),
    }
}

fn print(
    arguments: &Arguments,
    port: Option<u16>,
    file: &str,
    served: &[Certificate],
    store: Option<&Certificate>,
) {
    let case = Case {
        served,
        store,
        host: &arguments.host,
        port,
        now: arguments.now.unwrap_or_else(now),
    };
    for prediction in predict(&case) {
        let line = json!({
            "file": file,
            "port": prediction.port,
            "verifier": prediction.verifier.name(),
            "platform": prediction.platform.name(),
            "remedy": prediction.remedy.name(),
            "outcome": prediction.outcome.code(),
            "overridable": prediction.outcome.overridable(),
            "recommended": prediction.recommended,
            "evidence": prediction.evidence.name(),
        });
        println!("{line}");
    }
}

fn now() -> Time {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = since.map(|since| since.as_secs()).unwrap_or(0);
    Time(i64::try_from(seconds).unwrap_or(i64::MAX))
}
