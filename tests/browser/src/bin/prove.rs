//! Runs the laboratory: `prove [--rest | --report] [WORD...]`. Words choose the shapes whose names hold one of
//! them; `--rest` goes on with a broken run; `--report` only compares anew what was seen before.

use std::process::ExitCode;

use anyhow::Result;

#[cfg(target_os = "linux")]
fn main() -> Result<ExitCode> {
    use browser_tests::lab;

    let (flags, words): (Vec<_>, Vec<_>) = std::env::args()
        .skip(1)
        .partition(|word| word.starts_with('-'));
    let unknown = |flag: &&String| !["--report", "--rest"].contains(&flag.as_str());
    if let Some(flag) = flags.iter().find(unknown) {
        anyhow::bail!("unknown: {flag}");
    }
    if !flags.iter().any(|flag| flag == "--report") {
        lab::run(&words, flags.iter().any(|flag| flag == "--rest"))?;
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
