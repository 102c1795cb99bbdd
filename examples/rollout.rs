//! Writes an artefact that rolls a certificate out, or what undoes it, to standard output.

use std::io::Write;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::json;
use trustguide::certificate::{Certificate, Time};
use trustguide::chain::Chain;
use trustguide::guide::port_groups;
use trustguide::input;
use trustguide::l10n::{Locale, Words};
use trustguide::rollout::{self, Kind, Request};
use trustguide::site::{Product, Served, Site, host_of};

const USAGE: &str =
    "usage: rollout KIND [--undo] --locale L --host NAME [--now TIME] FILE | rollout list";

/// The command line, read.
struct Arguments {
    kind: Kind,
    undo: bool,
    locale: Locale,
    host: String,
    now: Time,
    file: String,
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if words == ["list"] {
        for kind in Kind::ALL {
            println!("{}", kind.name());
        }
        return ExitCode::SUCCESS;
    }
    let Some(arguments) = read_arguments(words.into_iter()) else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    match read(&arguments.file) {
        Ok(chain) => write(&arguments, chain),
        Err(error) => {
            eprintln!("{}: {error}", arguments.file);
            ExitCode::from(1)
        }
    }
}

fn read_arguments(mut words: impl Iterator<Item = String>) -> Option<Arguments> {
    let (mut kind, mut file, mut locale, mut host) = (None, None, None, None);
    let (mut undo, mut now) = (false, None);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--undo" => undo = true,
            "--locale" => locale = Some(Locale::from_tag(&words.next()?)?),
            "--host" => host = Some(host_of(&words.next()?)?),
            "--now" => now = Some(Time::from_rfc3339(&words.next()?)?),
            flag if flag.starts_with("--") => return None,
            name if kind.is_none() => kind = Some(Kind::from_name(name)?),
            _ if file.is_none() => file = Some(word),
            _ => return None,
        }
    }
    Some(Arguments {
        kind: kind?,
        undo,
        locale: locale?,
        host: host?,
        now: now.unwrap_or_else(system_clock),
        file: file?,
    })
}

fn read(file: &str) -> Result<Vec<Certificate>, String> {
    let bytes = std::fs::read(file).map_err(|error| error.to_string())?;
    let found: Vec<Certificate> = input::read(&bytes).certificates().cloned().collect();
    match found.is_empty() {
        true => Err("no certificate in it".to_owned()),
        false => Ok(Chain::of(&found).certificates),
    }
}

fn write(arguments: &Arguments, chain: Vec<Certificate>) -> ExitCode {
    let site = Site {
        host: arguments.host.clone(),
        ports: vec![443],
        product: Product::Other,
    };
    let served = Served {
        everywhere: chain,
        at: Vec::new(),
    };
    let words = Words::new(arguments.locale, arguments.locale);
    let groups = port_groups(&site, &served, arguments.now);
    let Some(group) = groups.first() else {
        return ExitCode::from(1);
    };
    let request = Request {
        kind: arguments.kind,
        site: &site,
        group,
    };
    match rollout::rollout(&request, &words) {
        Ok(rollout) => {
            let file = if arguments.undo {
                rollout.undo
            } else {
                rollout.make
            };
            match std::io::stdout().write_all(&file.bytes) {
                Ok(()) => ExitCode::SUCCESS,
                Err(_) => ExitCode::from(1),
            }
        }
        Err(refusal) => {
            let because = words.text(&refusal.because);
            let (refused, because) = (json!(refusal.why.id), json!(because));
            eprintln!(r#"{{"refused":{refused},"because":{because}}}"#);
            ExitCode::from(3)
        }
    }
}

fn system_clock() -> Time {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = since.map_or(0, |since| since.as_secs());
    Time(i64::try_from(seconds).unwrap_or(i64::MAX))
}
