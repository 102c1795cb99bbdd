//! One browser that visits the laboratory's servers, and what it shows there.

use std::{borrow::Cow, fs, path::Path, time::Duration};

use anyhow::{Context, Result, bail};
use fantoccini::{Client, wd::WebDriverCompatibleCommand};
use serde_json::{Map, Value, json};
use tempfile::TempDir;
use tokio::time::{Instant, sleep};
use url::Url;

use super::NO_ROOM;
use super::server::TITLE;
use crate::{Browser, driver::Driver, running::Turn};

/// How long a browser may take to make up its mind. Chromium waits three seconds for a captive portal
/// before it shows a warning.
const DECISION: Duration = Duration::from_secs(20);

/// How long a button may take to appear.
const BUTTON: Duration = Duration::from_secs(3);

/// What a browser shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Seen {
    Page,
    /// Neither the page nor a refusal: an error page without a code and without a button.
    Nothing,
    Refusal {
        /// The browser's own code, in full.
        code: String,
        /// Whether a way past it is offered.
        overridable: bool,
    },
}

impl Seen {
    /// `ok`, `nothing`, or the browser's code.
    pub(crate) fn code(&self) -> &str {
        match self {
            Self::Page => "ok",
            Self::Nothing => "nothing",
            Self::Refusal { code, .. } => code,
        }
    }

    pub(crate) fn overridable(&self) -> bool {
        matches!(
            self,
            Self::Refusal {
                overridable: true,
                ..
            }
        )
    }
}

/// A running browser in a home of its own.
pub(crate) struct Visitor {
    browser: Browser,
    client: Client,
    version: String,
    /// The tab that is left open.
    first: Value,
    // These end in this order: the processes, their files, their turn.
    _driver: Driver,
    _home: TempDir,
    _turn: Turn,
}

/// What a browser needs before it starts.
pub(crate) struct Preparation {
    pub(crate) home: TempDir,
    /// A program to start instead of the browser's own.
    pub(crate) program: Option<std::path::PathBuf>,
}

impl Preparation {
    /// A home with nothing in it.
    pub(crate) fn new() -> Result<Self> {
        let home = tempfile::Builder::new().prefix("trustguide-").tempdir()?;
        fs::create_dir(home.path().join("profile"))?;
        Ok(Self {
            home,
            program: None,
        })
    }

    pub(crate) fn path(&self, name: &str) -> std::path::PathBuf {
        self.home.path().join(name)
    }
}

impl Visitor {
    pub(crate) async fn start(browser: Browser, preparation: Preparation) -> Result<Self> {
        let turn = Turn::wait().await?;
        let driver = Driver::start(browser, preparation.home.path(), "en-US").await?;
        let client = driver.connect(capabilities(browser, &preparation)).await?;
        let version = client
            .capabilities()
            .and_then(|capabilities| capabilities.get("browserVersion"))
            .and_then(Value::as_str)
            .unwrap_or("unknown")
            .to_owned();
        let first = client
            .issue_cmd(Wire::get("window"))
            .await
            .context("no window")?;
        Ok(Self {
            browser,
            client,
            version,
            first,
            _driver: driver,
            _home: preparation.home,
            _turn: turn,
        })
    }

    /// Ends the browser and gives its home back, as it left it.
    pub(crate) fn leave(self) -> Preparation {
        let Self { _driver, _home, .. } = self;
        drop(_driver);
        Preparation {
            home: _home,
            program: None,
        }
    }

    pub(crate) fn version(&self) -> &str {
        &self.version
    }

    /// Visits all addresses and goes past the warnings if told so. Answers with what each showed, at first
    /// and in the end.
    pub(crate) async fn visit(&self, urls: &[String], go_on: bool) -> Result<Vec<(Seen, Seen)>> {
        match self.browser {
            Browser::Chromium => self.visit_in_tabs(urls, go_on).await,
            Browser::Firefox => self.visit_in_turn(urls, go_on).await,
            Browser::WebKit => bail!(NO_ROOM),
        }
    }

    /// All at the same time: Chromium mostly waits.
    async fn visit_in_tabs(&self, urls: &[String], go_on: bool) -> Result<Vec<(Seen, Seen)>> {
        let mut tabs = Vec::new();
        for url in urls {
            let body = json!({ "cmd": "Target.createTarget", "params": { "url": url } });
            let target = Wire::post("goog/cdp/execute", body);
            tabs.push(self.client.issue_cmd(target).await?["targetId"].clone());
        }
        let mut seen = Vec::new();
        for (tab, url) in tabs.iter().zip(urls) {
            self.turn_to(tab).await?;
            let first = self.decided(url).await?;
            seen.push(self.and_on(url, first, go_on).await?);
            self.client.issue_cmd(Wire::delete("window")).await?;
        }
        self.turn_to(&self.first).await?;
        Ok(seen)
    }

    /// One after another in the same tab: Firefox mostly computes.
    async fn visit_in_turn(&self, urls: &[String], go_on: bool) -> Result<Vec<(Seen, Seen)>> {
        let mut seen = Vec::new();
        for url in urls {
            let first = self.shown(url).await?;
            seen.push(self.and_on(url, first, go_on).await?);
        }
        Ok(seen)
    }

    /// What was seen first, and what comes behind it.
    async fn and_on(&self, url: &str, first: Seen, go_on: bool) -> Result<(Seen, Seen)> {
        let after = match &first {
            Seen::Refusal {
                overridable: true, ..
            } if go_on => self.go_on(url).await?,
            _ => first.clone(),
        };
        Ok((first, after))
    }

    /// Visits one address in the open tab.
    pub(crate) async fn see(&self, url: &str) -> Result<Seen> {
        self.clear().await;
        self.shown(url).await
    }

    /// What an address shows in the open tab. Where it shows nothing it is opened once more: a busy Firefox
    /// loses an error page now and then.
    async fn shown(&self, url: &str) -> Result<Seen> {
        self.open(url).await;
        let seen = self.decided(url).await?;
        if seen != Seen::Nothing {
            return Ok(seen);
        }
        self.clear().await;
        self.open(url).await;
        self.decided(url).await
    }

    /// Opens an empty page, so that what is read next cannot be the last one's.
    async fn clear(&self) {
        self.open("about:blank").await;
        let start = Instant::now();
        while !self.is_empty().await && start.elapsed() < DECISION {
            sleep(Duration::from_millis(30)).await;
        }
    }

    /// Starts to open an address. The answer is an error where the browser shows one; the page tells more.
    async fn open(&self, url: &str) {
        let body = json!({ "url": url });
        self.client.issue_cmd(Wire::post("url", body)).await.ok();
    }

    async fn is_empty(&self) -> bool {
        let script =
            "return document.documentURI === 'about:blank' && document.readyState === 'complete';";
        let answer = self.client.execute(script, Vec::new()).await;
        answer.is_ok_and(|empty| empty == json!(true))
    }

    /// Clicks the buttons that lead past the warning that is shown; `None` where there is none.
    pub(crate) async fn click_past(&self, url: &str) -> Result<Option<Seen>> {
        let (more, on): (&[&str], &[&str]) = match self.browser {
            Browser::Chromium => (&["details-button"], &["proceed-link"]),
            Browser::Firefox => (
                &["advanced-button", "advancedButton"],
                &["exception-button", "exceptionDialogButton"],
            ),
            Browser::WebKit => bail!(NO_ROOM),
        };
        for ids in [more, on] {
            let Some(button) = self.button(ids).await? else {
                return Ok(None);
            };
            let click = Wire::post(format!("element/{button}/click"), json!({}));
            self.client.issue_cmd(click).await?;
        }
        let start = Instant::now();
        loop {
            let seen = self.decided(url).await?;
            if seen == Seen::Page || start.elapsed() > DECISION / 2 {
                return Ok(Some(seen));
            }
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits for a button with one of these ids and answers with the driver's name for it.
    async fn button(&self, ids: &[&str]) -> Result<Option<String>> {
        const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
        let script = include_str!("visit/button.js");
        let start = Instant::now();
        while start.elapsed() < BUTTON {
            let found = self.client.execute(script, vec![json!(ids)]).await?;
            if let Some(element) = found[ELEMENT].as_str() {
                return Ok(Some(element.to_owned()));
            }
            sleep(Duration::from_millis(50)).await;
        }
        Ok(None)
    }

    async fn turn_to(&self, tab: &Value) -> Result<()> {
        self.client
            .issue_cmd(Wire::post("window", json!({ "handle": tab })))
            .await
            .context("the tab is gone")?;
        Ok(())
    }

    /// Waits until the tab shows the page or a refusal.
    async fn decided(&self, url: &str) -> Result<Seen> {
        let script = match self.browser {
            Browser::Chromium => include_str!("visit/chromium.js"),
            Browser::Firefox => include_str!("visit/firefox.js"),
            Browser::WebKit => bail!(NO_ROOM),
        };
        let start = Instant::now();
        loop {
            let arguments = vec![json!(TITLE), json!(url)];
            let shown = self.client.execute(script, arguments).await;
            match shown.as_ref().map(seen) {
                Ok(Some(seen)) => return Ok(seen),
                _ if start.elapsed() > DECISION => return Ok(Seen::Nothing),
                _ => sleep(Duration::from_millis(30)).await,
            }
        }
    }

    /// Takes the way past the warning and waits for what comes.
    async fn go_on(&self, url: &str) -> Result<Seen> {
        let script = match self.browser {
            Browser::Chromium => {
                "document.getElementById('details-button').click();
                 document.getElementById('proceed-link').click();"
            }
            Browser::Firefox => "document.addCertException(false); location.reload();",
            Browser::WebKit => bail!(NO_ROOM),
        };
        self.client.execute(script, Vec::new()).await?;
        let start = Instant::now();
        loop {
            let seen = self.decided(url).await?;
            if seen == Seen::Page || start.elapsed() > DECISION / 2 {
                return Ok(seen);
            }
            sleep(Duration::from_millis(50)).await;
        }
    }
}

/// Reads a script's answer: `null` while undecided, the title, or a code and whether there is a way past.
fn seen(answer: &Value) -> Option<Seen> {
    if answer.as_str() == Some(TITLE) {
        return Some(Seen::Page);
    }
    let code = answer["code"].as_str()?;
    if code == "nothing" {
        return Some(Seen::Nothing);
    }
    Some(Seen::Refusal {
        code: code.trim_start_matches("net::").to_owned(),
        overridable: answer["overridable"].as_bool()?,
    })
}

fn capabilities(browser: Browser, preparation: &Preparation) -> Map<String, Value> {
    let profile = preparation.path("profile");
    let program = preparation.program.as_deref();
    let mut capabilities = match browser {
        Browser::Chromium => chromium(&profile, program),
        Browser::Firefox => firefox(&profile, program),
        Browser::WebKit => Map::new(),
    };
    let timeouts = json!({ "implicit": 0, "pageLoad": 20_000, "script": 20_000 });
    capabilities.insert("timeouts".to_owned(), timeouts);
    capabilities.insert("acceptInsecureCerts".to_owned(), json!(false));
    // What a page shows is asked until it is there.
    capabilities.insert("pageLoadStrategy".to_owned(), json!("none"));
    capabilities
}

fn chromium(profile: &Path, program: Option<&Path>) -> Map<String, Value> {
    let mut options = json!({ "args": [
        "--headless=new",
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
        "--lang=en-US",
        // Every name is this machine; addresses stay themselves.
        "--host-resolver-rules=MAP * 127.0.0.1, EXCLUDE ::1, EXCLUDE [::1], EXCLUDE 127.0.0.1",
        format!("--user-data-dir={}", profile.display()),
    ] });
    if let Some(program) = program {
        options["binary"] = json!(program);
    }
    object(json!({ "browserName": "chrome", "goog:chromeOptions": options }))
}

fn firefox(profile: &Path, program: Option<&Path>) -> Map<String, Value> {
    let mut options = json!({
        "args": ["-headless", "-profile", profile],
        "prefs": {
            "browser.fixup.alternate.enabled": false,
            "intl.locale.requested": "en-US",
            "network.captive-portal-service.enabled": false,
            "network.connectivity-service.enabled": false,
            "network.dns.forceResolve": "127.0.0.1",
            "network.trr.mode": 5,
        },
    });
    if let Some(program) = program {
        options["binary"] = json!(program);
    }
    object(json!({ "browserName": "firefox", "moz:firefoxOptions": options }))
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// A command of the wire protocol that the client has no method for.
#[derive(Debug)]
pub(crate) struct Wire {
    method: http::Method,
    path: Cow<'static, str>,
    body: Option<Value>,
}

impl Wire {
    fn get(path: &'static str) -> Self {
        Self {
            method: http::Method::GET,
            path: path.into(),
            body: None,
        }
    }

    fn delete(path: &'static str) -> Self {
        Self {
            method: http::Method::DELETE,
            path: path.into(),
            body: None,
        }
    }

    pub(crate) fn post(path: impl Into<Cow<'static, str>>, body: Value) -> Self {
        Self {
            method: http::Method::POST,
            path: path.into(),
            body: Some(body),
        }
    }
}

impl WebDriverCompatibleCommand for Wire {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, url::ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.path))
    }

    fn method_and_body(&self, _: &Url) -> (http::Method, Option<String>) {
        let body = self.body.as_ref().map(Value::to_string);
        (self.method.clone(), body)
    }
}
