//! Runs the laboratory: `prove [--report] [WORD...]`. Words choose the shapes whose names hold one of them;
//! `--report` only compares anew what was seen before.

use std::process::ExitCode;

use anyhow::Result;

#[cfg(target_os = "linux")]
fn main() -> Result<ExitCode> {
    use browser_tests::lab;

    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let only_report = words.iter().any(|word| word == "--report");
    words.retain(|word| word != "--report");
    if !only_report {
        lab::run(&words)?;
    }
    let wrong = lab::report()?;
    println!("{wrong} predictions were wrong; see docs/trust-matrix.md");
    Ok(match wrong {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

#[cfg(not(target_os = "linux"))]
fn main() -> Result<ExitCode> {
    anyhow::bail!("the laboratory needs Linux")
}
