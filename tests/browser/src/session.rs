//! One browser from its start to its end.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, Result, bail};
use fantoccini::Client;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::{
    Browser, Options,
    command::Vendor,
    running::{Running, Turn},
};

/// What a reader may have set in the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    ForcedColours,
    LessMotion,
}

/// What a test does with a browser and its one window. Where the test has changed nothing that stays, the next
/// one gets the browser.
pub struct Session {
    pub(crate) browser: Browser,
    pub(crate) client: Client,
    pub(crate) running: Arc<Running>,
    _turn: Turn,
}

impl Session {
    pub(crate) async fn start(browser: Browser, options: &Options) -> Result<Self> {
        let turn = Turn::wait().await?;
        if let Some(running) = Running::idle(browser, options).await {
            let session = Self::of(running, turn);
            // What the last test left in the console.
            session.console_errors().await?;
            session.resize(options.size).await?;
            return Ok(session);
        }
        let session = Self::of(Running::start(browser, options, Self::home()?).await?, turn);
        // WebKitGTK has no command that empties its console, and a proxy ends with its test.
        if browser == Browser::WebKit || options.proxy.is_some() {
            session.running.spend();
        }
        session.resize(options.size).await?;
        Ok(session)
    }

    /// An empty home.
    pub(crate) fn home() -> Result<TempDir> {
        Ok(tempfile::Builder::new().prefix("trustguide-").tempdir()?)
    }

    /// Starts in a home where something lies already; the browser ends with the session.
    pub(crate) async fn start_in(
        browser: Browser,
        options: &Options,
        home: TempDir,
    ) -> Result<Self> {
        let turn = Turn::wait().await?;
        let session = Self::of(Running::start(browser, options, home).await?, turn);
        session.running.spend();
        session.resize(options.size).await?;
        Ok(session)
    }

    fn of(running: Arc<Running>, turn: Turn) -> Self {
        Self {
            browser: running.browser,
            client: running.client.clone(),
            running,
            _turn: turn,
        }
    }

    /// The browser that runs.
    #[must_use]
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// The WebDriver client, for what has no method here.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Ends the browser with all that its pages left in it: a later visit to the same host is a first one.
    pub fn end(self) {
        self.running.spend();
    }

    /// Switches the scripts of pages off, as some people and mail programs have them.
    ///
    /// # Errors
    /// Where the browser does not do it.
    pub async fn without_scripts(&self) -> Result<()> {
        self.running.spend();
        match self.browser {
            Browser::Firefox => {
                let script = "Services.prefs.setBoolPref('javascript.enabled', false)";
                self.run_privileged(script, &[]).await.map(drop)
            }
            Browser::Chromium => {
                let done = self.client.issue_cmd(without_scripts()).await;
                done.map(drop).context("scripts stay on")
            }
            Browser::WebKit => bail!("its driver has no such command"),
        }
    }

    /// Makes the browser say that the reader's system has forced colours or wants less motion.
    ///
    /// # Errors
    /// Where the browser does not do it.
    pub async fn prefer(&self, wish: Wish) -> Result<()> {
        self.running.spend();
        let (feature, value, preference) = match wish {
            Wish::ForcedColours => (
                "forced-colors",
                "active",
                "'browser.display.document_color_use', 2",
            ),
            Wish::LessMotion => (
                "prefers-reduced-motion",
                "reduce",
                "'ui.prefersReducedMotion', 1",
            ),
        };
        match self.browser {
            Browser::Firefox => {
                let script = format!("Services.prefs.setIntPref({preference})");
                self.run_privileged(&script, &[]).await.map(drop)
            }
            Browser::Chromium => {
                let features = json!({ "features": [{ "name": feature, "value": value }] });
                let body = json!({ "cmd": "Emulation.setEmulatedMedia", "params": features });
                let done = self
                    .client
                    .issue_cmd(Vendor("goog/cdp/execute", body))
                    .await;
                done.map(drop).context("no such wish")
            }
            Browser::WebKit => bail!("its driver has no such command"),
        }
    }

    /// Runs a script in Firefox itself, outside of the page.
    pub(crate) async fn run_privileged(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        self.client.issue_cmd(run_in("chrome")).await?;
        let result = self.client.execute(script, arguments.to_vec()).await;
        self.client.issue_cmd(run_in("content")).await?;
        result.with_context(|| script.to_owned())
    }

    /// The folder that downloads arrive in.
    pub(crate) fn downloads(&self) -> PathBuf {
        self.running.home.path().join("downloads")
    }

    /// A new folder for the files of one upload.
    pub(crate) fn uploads(&self) -> Result<PathBuf> {
        let dir = tempfile::Builder::new()
            .prefix("upload-")
            .tempdir_in(self.running.home.path())?;
        Ok(dir.keep())
    }

    /// Saves a picture of the page as `target/screenshots/<browser>-<name>.png` and returns its path.
    ///
    /// # Errors
    /// Where the browser gives no picture or it cannot be written.
    pub async fn screenshot(&self, name: &str) -> Result<PathBuf> {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/screenshots");
        fs::create_dir_all(&dir)?;
        let file = dir.join(format!("{}-{name}.png", self.browser.name()));
        let picture = self.client.screenshot().await.context("no screenshot")?;
        fs::write(&file, picture)?;
        Ok(file)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.running.leave();
    }
}

/// Geckodriver's command that says where scripts run from now on: in the page or in Firefox itself.
fn run_in(context: &str) -> Vendor {
    Vendor("moz/context", json!({ "context": context }))
}

/// Chromedriver's way to a command of the DevTools protocol: no script of a page runs any more.
fn without_scripts() -> Vendor {
    Vendor(
        "goog/cdp/execute",
        json!({
            "cmd": "Emulation.setScriptExecutionDisabled",
            "params": { "value": true },
        }),
    )
}
