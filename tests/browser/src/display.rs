//! A screen without a monitor, for a browser that has no other way to run without one.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use anyhow::{Context, Result, ensure};

/// An X server that keeps its picture in memory; it ends when dropped.
pub(crate) struct Display {
    server: Child,
    /// What `DISPLAY` names it.
    pub(crate) name: String,
}

impl Display {
    /// Starts a server under a number that is free.
    pub(crate) fn start() -> Result<Self> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-nolisten", "tcp"]);
        command.args(["-screen", "0", "1920x1200x24"]);
        let mut server = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb is not installed: `cargo xtask test` does that")?;
        let output = server.stdout.take().context("Xvfb has an output")?;
        // It writes its number when it listens.
        let mut number = String::new();
        let read = BufReader::new(output).read_line(&mut number);
        let name = format!(":{}", number.trim());
        let display = Self { server, name };
        ensure!(read? > 1, "Xvfb did not start");
        Ok(display)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        self.server.kill().ok();
        self.server.wait().ok();
    }
}
