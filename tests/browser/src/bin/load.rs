//! Measures how many visits a server with the ready nginx configuration answers, and writes docs/load.md.

#[cfg(target_os = "linux")]
fn main() -> anyhow::Result<()> {
    browser_tests::load::run()
}

#[cfg(not(target_os = "linux"))]
fn main() -> anyhow::Result<()> {
    anyhow::bail!("the measurement needs Linux")
}
