//! Writes a server-side runbook as Markdown, or lists their names.

use std::process::ExitCode;

use trustguide::certificate::Certificate;
use trustguide::chain::Chain;
use trustguide::handout;
use trustguide::input;
use trustguide::l10n::{Locale, Shelf, Words};
use trustguide::runbook::{Given, Machines, Name, runbook};
use trustguide::site::{Site, host_of};

const USAGE: &str = "usage: runbook list | NAME --locale L [--captions L] [--host NAME] \
     [--server-a NAME] [--server-b NAME] [--client-a NAME] [--client-b NAME] [FILE]";

/// The command line, read.
#[derive(Default)]
struct Arguments {
    name: Option<Name>,
    locale: Option<Locale>,
    captions: Option<Locale>,
    host: Option<String>,
    machines: Machines,
    file: Option<String>,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if words == ["list"] {
        for name in Name::ALL {
            println!("{}", name.name());
        }
        return ExitCode::SUCCESS;
    }
    let Some(arguments) = read(words.into_iter()) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match write(&arguments) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(Failure::File(error)) => {
            eprintln!("{error}");
            ExitCode::from(1)
        }
        Err(Failure::Refused(id)) => {
            let because = "only a certificate can fill in a runbook";
            eprintln!(
                "{}",
                serde_json::json!({ "refused": id, "because": because })
            );
            ExitCode::from(3)
        }
    }
}

fn read(mut words: impl Iterator<Item = String>) -> Option<Arguments> {
    let mut arguments = Arguments::default();
    while let Some(word) = words.next() {
        if !word.starts_with("--") {
            match arguments.name {
                None => arguments.name = Some(Name::from_name(&word)?),
                Some(_) if arguments.file.is_none() => arguments.file = Some(word),
                Some(_) => return None,
            }
            continue;
        }
        let value = words.next()?;
        let machines = &mut arguments.machines;
        match word.as_str() {
            "--locale" => arguments.locale = Some(Locale::from_tag(&value)?),
            "--captions" => arguments.captions = Some(Locale::from_tag(&value)?),
            "--host" => arguments.host = Some(host_of(&value)?),
            "--server-a" => machines.server[0] = host_of(&value)?,
            "--server-b" => machines.server[1] = host_of(&value)?,
            "--client-a" => machines.client[0] = host_of(&value)?,
            "--client-b" => machines.client[1] = host_of(&value)?,
            _ => return None,
        }
    }
    (arguments.name.is_some() && arguments.locale.is_some()).then_some(arguments)
}

enum Failure {
    File(String),
    Refused(&'static str),
}

fn write(arguments: &Arguments) -> Result<String, Failure> {
    let chain = match &arguments.file {
        Some(file) => load(file)?,
        None => Vec::new(),
    };
    let named = chain
        .first()
        .and_then(|leaf| leaf.hosts().into_iter().next());
    let name = arguments.name.unwrap_or(Name::AnyServer);
    let product = name.product();
    let site = Site {
        host: arguments.host.clone().or(named).unwrap_or_default(),
        ports: product.ports().to_vec(),
        product,
    };
    let given = Given {
        site: &site,
        chain: &chain,
        machines: &arguments.machines,
    };
    let locale = arguments.locale.unwrap_or(Locale::En);
    let words = Words::new(locale, arguments.captions.unwrap_or(locale)).with(Shelf::Runbooks);
    Ok(handout::runbook(&runbook(name, &given), &words))
}

/// The leaf's chain; a file without a certificate is refused with the reader's own reason.
fn load(file: &str) -> Result<Vec<Certificate>, Failure> {
    let bytes = std::fs::read(file).map_err(|error| Failure::File(format!("{file}: {error}")))?;
    let reading = input::read(&bytes);
    let found: Vec<Certificate> = reading.certificates().cloned().collect();
    if !found.is_empty() {
        return Ok(Chain::of(&found).certificates);
    }
    let problem = reading
        .documents
        .iter()
        .find_map(|document| match document {
            input::Document::Other { problem, .. } => Some(problem.kind.id()),
            input::Document::Certificate { .. } => None,
        });
    Err(Failure::Refused(problem.unwrap_or("problem-unrecognised")))
}
