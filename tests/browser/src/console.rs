//! What the browser's console says.

use std::{sync::PoisonError, time::Duration};

use anyhow::{Context, Result};
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::{Browser, Session, command::Vendor};

/// How long Firefox may take to write a message.
const WRITTEN: Duration = Duration::from_millis(300);

impl Session {
    /// The errors since the last call: uncaught exceptions, `console.error`, and files that did not load.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub async fn console_errors(&self) -> Result<Vec<String>> {
        match self.browser {
            Browser::Chromium => self.chromium_errors().await,
            Browser::Firefox => self.firefox_errors().await,
            Browser::WebKit => self.watched_errors().await,
        }
    }

    async fn chromium_errors(&self) -> Result<Vec<String>> {
        // Chromedriver's command for the entries since the last time.
        let log = self
            .client
            .issue_cmd(Vendor("se/log", json!({ "type": "browser" })))
            .await
            .context("no browser log")?;
        let entries = log.as_array().context("the browser log is no list")?;
        let errors = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        Ok(errors
            .filter_map(|entry| entry["message"].as_str().map(str::to_owned))
            .collect())
    }

    /// Firefox has no such command: its own console knows exceptions and what the policy forbade, its output
    /// has what the page logged, and only the page knows which files did not load.
    async fn firefox_errors(&self) -> Result<Vec<String>> {
        sleep(WRITTEN).await;
        let mut errors = strings(&self.run_privileged(CONSOLE, &[]).await?);
        errors.extend(self.logged_errors());
        errors.extend(strings(&self.run(FAILED_LOADS, &[]).await?));
        Ok(errors)
    }

    /// WebKitGTK's driver tells nothing of its console: a script that its host put into the page does.
    async fn watched_errors(&self) -> Result<Vec<String>> {
        sleep(WRITTEN).await;
        let watched = self.run("return watchedErrors.splice(0)", &[]).await;
        Ok(strings(&watched.context("this page is not watched")?))
    }

    fn logged_errors(&self) -> Vec<String> {
        let output = self.running.driver.output();
        let mut read = self
            .running
            .read
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let news = output.get(*read..).unwrap_or_default();
        *read = output.len();
        news.lines().filter_map(logged).map(str::to_owned).collect()
    }
}

/// What a line of Firefox's output says that the page logged as an error. A page's values are written in
/// quotes or brackets; Firefox's own parts begin with their bare name, as in `console.error: RSLoader: `.
fn logged(line: &str) -> Option<&str> {
    let value = line.strip_prefix("console.error: ")?;
    value
        .starts_with(['"', '\'', '(', '[', '{'])
        .then_some(value)
}

fn strings(list: &Value) -> Vec<String> {
    list.as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// Takes the errors out of Firefox's console, without those of its own code.
const CONSOLE: &str = r#"
    const errors = Services.console.getMessageArray()
        .filter((message) => message instanceof Ci.nsIScriptError)
        .filter((message) => !(message.flags & Ci.nsIScriptError.warningFlag))
        .filter((message) => !/^(chrome|resource|moz-src|about):/.test(message.sourceName))
        .filter((message) => !/^(chrome|component) /.test(message.category))
        .map((message) => `${message.category}: ${message.errorMessage} (${message.sourceName})`);
    Services.console.reset();
    return errors;"#;

const FAILED_LOADS: &str = "
    const failed = performance.getEntriesByType('resource')
        .filter((entry) => entry.responseStatus >= 400)
        .map((entry) => `${entry.responseStatus} ${entry.name}`);
    performance.clearResourceTimings();
    return failed;";
