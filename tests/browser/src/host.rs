//! Web servers on this machine for the browsers to visit.

use std::{
    collections::BTreeSet,
    env,
    net::TcpListener,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use anyhow::{Context, Result, ensure};
use static_server::{Files, Request, Response, Server};

use crate::Browser;

/// The ports of all hosts, of those that ended too.
static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// Where the script is that notes errors.
const WATCH: &str = "/watch.js";

/// May pages of other origins read the answers (Fetch standard, CORS protocol)?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cors {
    Allowed,
    Refused,
}

/// A web server at a free port of 127.0.0.1; it stops when dropped.
pub struct Host {
    server: Server,
    prefix: String,
}

impl Host {
    /// Serves the built page below `prefix`, which starts and ends with a slash. The page is in `dist/`, or
    /// where the environment variable `TRUSTGUIDE_DIST` says.
    ///
    /// # Errors
    /// Where the page is not built.
    pub fn dist(prefix: &str) -> Result<Self> {
        let files = dist()?.below(prefix);
        let server = Server::start(listen()?, move |request| files.answer(request))?;
        Ok(Self {
            server,
            prefix: prefix.to_owned(),
        })
    }

    /// Serves the built page as a browser needs it for its tests: where its driver tells nothing of the console, with
    /// a script that does.
    ///
    /// # Errors
    /// Where the page is not built.
    pub fn dist_for(browser: Browser) -> Result<Self> {
        match browser {
            Browser::Chromium | Browser::Firefox => Self::dist("/"),
            Browser::WebKit => Self::dist_watched(),
        }
    }

    fn dist_watched() -> Result<Self> {
        let files = dist()?;
        Self::answering(move |request| {
            if request.path() == WATCH {
                return Response::new(200, "text/javascript", include_str!("watch.js"));
            }
            let mut response = files.answer(request);
            if matches!(request.path(), "/" | "/index.html") {
                let page = String::from_utf8_lossy(&response.body);
                let script = format!("<script src=\"{WATCH}\"></script>\n<title>");
                response.body = page.replacen("<title>", &script, 1).into_bytes();
            }
            response
        })
    }

    /// Serves the files of a folder to pages that have a process of their own, whose clocks are finer
    /// (HTML standard, cross-origin isolation).
    ///
    /// # Errors
    /// Where no port is free.
    pub fn isolated(folder: &Path) -> Result<Self> {
        let files = Files::new(folder)
            .with("Cross-Origin-Opener-Policy", "same-origin")
            .with("Cross-Origin-Embedder-Policy", "require-corp");
        Self::answering(move |request| files.answer(request))
    }

    /// Serves the files of a folder as the built page is served. What changes there changes at once.
    ///
    /// # Errors
    /// Where no port is free.
    pub fn of(folder: &Path) -> Result<Self> {
        let files = Files::page(folder).with("Cache-Control", "no-cache");
        Self::answering(move |request| files.answer(request))
    }

    /// Serves the built page, but not the files whose path contains `part`.
    ///
    /// # Errors
    /// Where the page is not built.
    pub fn dist_without(part: &'static str) -> Result<Self> {
        let files = dist()?;
        Self::answering(move |request| {
            if request.path().contains(part) {
                return Response::empty(404);
            }
            files.answer(request)
        })
    }

    /// Serves the built page, and `body` at `path` beside it.
    ///
    /// # Errors
    /// Where the page is not built.
    pub fn dist_with(path: &'static str, body: impl Into<Vec<u8>>) -> Result<Self> {
        let files = dist()?;
        let response = Response::new(200, "application/json", body);
        Self::answering(move |request| {
            if request.path().trim_start_matches('/') == path {
                return response.clone();
            }
            files.answer(request)
        })
    }

    /// Serves one body at every path whatever it asks for, with a media type.
    ///
    /// # Errors
    /// Where no port is free.
    pub fn body(media_type: &str, body: impl Into<Vec<u8>>, cors: Cors) -> Result<Self> {
        let mut response = Response::new(200, media_type, body);
        if cors == Cors::Allowed {
            response = response.with("Access-Control-Allow-Origin", "*");
        }
        Self::answering(move |_| response.clone())
    }

    fn answering(answer: impl Fn(&Request) -> Response + Send + Sync + 'static) -> Result<Self> {
        Ok(Self {
            server: Server::start(listen()?, answer)?,
            prefix: "/".to_owned(),
        })
    }

    /// The address of a path below the host's prefix: `url("samples/leaf.pem")`.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{}{path}", self.server.address(), self.prefix)
    }

    /// Every request so far, as `METHOD /path?query`, in the order of arrival.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.server.requests()
    }
}

/// Where the built page is.
#[must_use]
pub fn folder() -> PathBuf {
    env::var_os("TRUSTGUIDE_DIST").map_or_else(default_dist, PathBuf::from)
}

fn dist() -> Result<Files> {
    let dist = folder();
    ensure!(
        dist.join("index.html").is_file(),
        "{} holds no index.html: run `cargo xtask dist` first",
        dist.display()
    );
    Ok(Files::page(dist))
}

fn default_dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist")
}

/// A port that no host of this process had before: what a browser keeps of one host is not for another.
pub(crate) fn listen() -> Result<TcpListener> {
    loop {
        let listener = TcpListener::bind(("127.0.0.1", 0)).context("no free port on 127.0.0.1")?;
        let mut used = USED.lock().unwrap_or_else(PoisonError::into_inner);
        if used.insert(listener.local_addr()?.port()) {
            return Ok(listener);
        }
    }
}
