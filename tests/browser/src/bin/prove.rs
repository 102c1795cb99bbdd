//! Runs the laboratory: `prove [--rest | --report] [WORD...]`. Words choose the shapes whose names hold one of
//! them; `--rest` goes on with a broken run; `--report` only compares anew what was seen before.

use std::process::ExitCode;

use anyhow::Result;

#[cfg(target_os = "linux")]
fn main() -> Result<ExitCode> {
    use browser_tests::lab;

    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let [only_report, rest] =
        ["--report", "--rest"].map(|flag| words.iter().any(|word| word == flag));
    words.retain(|word| !word.starts_with("--"));
    if !only_report {
        lab::run(&words, rest)?;
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
