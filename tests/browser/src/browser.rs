//! The browsers, and what each has to be told for the same wish.

use std::{fs, path::Path};

use anyhow::Result;
use serde_json::{Map, Value, json};

use crate::{Proxy, Session};

/// A browser that the page is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
    /// WebKitGTK's small browser: the engine of Safari, without Safari's own dialogs and stores.
    WebKit,
}

/// How a browser is set up before it starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The language of the browser and of the pages that it asks for, as in `ja`.
    pub language: String,
    /// Does the reader prefer dark pages?
    pub dark: bool,
    /// The size of the page's area in CSS pixels.
    pub size: (u32, u32),
    /// The port on this machine of the proxy that everything goes through, this machine's own addresses too.
    pub proxy: Option<u16>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            language: "en-US".to_owned(),
            dark: false,
            size: (1280, 900),
            proxy: None,
        }
    }
}

impl Options {
    /// The size of a small telephone.
    pub const PHONE: (u32, u32) = (360, 740);
    /// The size of a large screen.
    pub const DESKTOP: (u32, u32) = (1600, 900);

    /// The same set-up in another language.
    #[must_use]
    pub fn language(self, language: &str) -> Self {
        Self {
            language: language.to_owned(),
            ..self
        }
    }

    /// The same set-up with dark pages preferred.
    #[must_use]
    pub fn dark(self) -> Self {
        Self { dark: true, ..self }
    }

    /// The same set-up with everything going through a proxy.
    #[must_use]
    pub fn through(self, proxy: &Proxy) -> Self {
        Self {
            proxy: Some(proxy.port()),
            ..self
        }
    }

    /// The same set-up with another size of the page's area.
    #[must_use]
    pub fn size(self, size: (u32, u32)) -> Self {
        Self { size, ..self }
    }
}

impl Browser {
    /// Starts the browser without a window, with a new profile, when it is its turn: no more than two run at
    /// the same time. It ends when the session is dropped.
    ///
    /// # Errors
    /// Where the browser or its driver is not installed or does not start.
    pub async fn start(self, options: &Options) -> Result<Session> {
        Session::start(self, options).await
    }

    /// The name in test names and file names.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Lays what the browser reads of its settings into a new home: only WebKitGTK has them in files.
    pub(crate) fn furnish(self, options: &Options, home: &Path) -> Result<()> {
        if self == Self::WebKit {
            let config = home.join(".config");
            let gtk = config.join("gtk-3.0");
            fs::create_dir_all(&gtk)?;
            fs::write(gtk.join("gtk.css"), NARROW)?;
            let dark = format!(
                "[Settings]\ngtk-application-prefer-dark-theme={}\n",
                options.dark
            );
            fs::write(gtk.join("settings.ini"), dark)?;
            let downloads = "XDG_DOWNLOAD_DIR=\"$HOME/downloads\"\n";
            fs::write(config.join("user-dirs.dirs"), downloads)?;
        }
        Ok(())
    }

    /// The capabilities of a new session whose files all go below `home`.
    pub(crate) fn capabilities(self, options: &Options, home: &Path) -> Map<String, Value> {
        let downloads = home.join("downloads");
        let own = match self {
            Self::Chromium => chromium(options, &home.join("profile"), &downloads),
            Self::Firefox => firefox(options, &downloads),
            Self::WebKit => json!({ "browserName": "MiniBrowser" }),
        };
        let Value::Object(mut capabilities) = own else {
            return Map::new();
        };
        capabilities.insert(
            "timeouts".to_owned(),
            json!({ "implicit": 0, "pageLoad": 30_000, "script": 30_000 }),
        );
        capabilities
    }
}

/// Lets the window of WebKitGTK's browser become as narrow as a telephone: its tool bar would not.
const NARROW: &str = "* { padding: 0; margin: 0; min-width: 0; min-height: 0; font-size: 1px; }\n";

fn chromium(options: &Options, profile: &Path, downloads: &Path) -> Value {
    let mut arguments = vec![
        "--headless=new".to_owned(),
        // The sandbox does not start as root, nor in most containers; only our own pages are opened.
        "--no-sandbox".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--disable-sync".to_owned(),
        "--no-default-browser-check".to_owned(),
        "--no-first-run".to_owned(),
        format!("--lang={}", options.language),
        format!("--user-data-dir={}", profile.display()),
        format!("--window-size={},{}", options.size.0, options.size.1),
    ];
    if options.dark {
        arguments.push("--blink-settings=preferredColorScheme=0".to_owned());
    }
    if let Some(port) = options.proxy {
        arguments.push(format!("--proxy-server=http://127.0.0.1:{port}"));
        arguments.push("--proxy-bypass-list=<-loopback>".to_owned());
    }
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "args": arguments,
            // Its certificate viewer is a window of this kind.
            "windowTypes": ["other", "webview"],
            "prefs": {
                "download.default_directory": downloads,
                "download.prompt_for_download": false,
                "intl.accept_languages": options.language,
                "profile.default_content_setting_values.automatic_downloads": 1,
                // A script that a person asked for is saved without a second question.
                "safebrowsing.enabled": true,
                "safebrowsing.disable_download_protection": true,
            },
        },
    })
}

fn firefox(options: &Options, downloads: &Path) -> Value {
    let mut settings = json!({
        "browser.download.always_ask_before_handling_new_types": false,
        "browser.download.dir": downloads,
        "browser.download.folderList": 2,
        "browser.download.useDownloadDir": true,
        "devtools.console.stdout.chrome": false,
        "devtools.console.stdout.content": true,
        "intl.accept_languages": options.language,
        "intl.locale.requested": options.language,
        "layout.css.prefers-color-scheme.content-override": if options.dark { 0 } else { 1 },
    });
    if let (Some(port), Some(settings)) = (options.proxy, settings.as_object_mut()) {
        for (name, value) in through(port) {
            settings.insert(name.to_owned(), value);
        }
    }
    json!({
        "browserName": "firefox",
        "moz:firefoxOptions": { "args": ["-headless"], "prefs": settings },
    })
}

/// Firefox's settings for a proxy that sees everything.
fn through(port: u16) -> [(&'static str, Value); 7] {
    [
        ("network.proxy.type", json!(1)),
        ("network.proxy.http", json!("127.0.0.1")),
        ("network.proxy.http_port", json!(port)),
        ("network.proxy.ssl", json!("127.0.0.1")),
        ("network.proxy.ssl_port", json!(port)),
        ("network.proxy.no_proxies_on", json!("")),
        ("network.proxy.allow_hijacking_localhost", json!(true)),
    ]
}
