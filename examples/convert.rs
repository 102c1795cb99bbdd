//! Writes the certificates of a file in another format.

use std::process::ExitCode;

use trustguide::certificate::Certificate;
use trustguide::chain::Chain;
use trustguide::export::Format;
use trustguide::input;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments == ["list"] {
        for format in Format::ALL {
            println!("{}", format.name());
        }
        return ExitCode::SUCCESS;
    }
    let [format, from, to] = arguments.as_slice() else {
        eprintln!("usage: convert FORMAT IN OUT | convert list");
        return ExitCode::from(2);
    };
    let Some(format) = Format::from_name(format) else {
        eprintln!("{format}: no such format; `convert list` names them");
        return ExitCode::from(2);
    };
    match convert(format, from, to) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(1)
        }
    }
}

fn convert(format: Format, from: &str, to: &str) -> Result<(), String> {
    let bytes = std::fs::read(from).map_err(|error| format!("{from}: {error}"))?;
    let reading = input::read(&bytes);
    let found: Vec<Certificate> = reading.certificates().cloned().collect();
    let written = format.encode(&Chain::leaf_first(&found));
    let written = written.map_err(|error| format!("{from}: {error:?}"))?;
    std::fs::write(to, written).map_err(|error| format!("{to}: {error}"))
}
