//! The WebDriver programs, started and surely ended.

use std::{
    env, fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result, bail};
use fantoccini::{Client, ClientBuilder};
use serde_json::{Map, Value};
use tokio::time::{Instant, sleep, timeout};

use crate::{Browser, display::Display};

/// How long a driver may take until it listens.
const LISTEN: Duration = Duration::from_secs(30);
/// How long a browser may take to start.
const START: Duration = Duration::from_secs(90);

/// A running driver; it ends with all its processes when dropped.
pub(crate) struct Driver {
    child: Child,
    url: String,
    log: PathBuf,
    home: PathBuf,
    /// Ends after the browser.
    _display: Option<Display>,
}

impl Driver {
    /// Starts the driver of a browser with `home` as its home and writes what it says to a file there. On
    /// Linux Chromium takes its language from the environment.
    pub(crate) async fn start(browser: Browser, home: &Path, language: &str) -> Result<Self> {
        let port = free_port()?;
        let log = home.join("driver.log");
        let mut command = command(browser, port, home)?;
        isolate(&mut command, home);
        command.env("LANGUAGE", language.replace('-', "_"));
        let display = match browser {
            Browser::WebKit => Some(Display::start()?),
            Browser::Chromium | Browser::Firefox => None,
        };
        command.envs(display.iter().map(|display| ("DISPLAY", &display.name)));
        let output = fs::File::create(&log)?;
        command
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output);
        let child = command
            .spawn()
            .with_context(|| format!("cannot start {}", command.get_program().to_string_lossy()))?;
        let url = format!("http://127.0.0.1:{port}");
        let mut driver = Self {
            child,
            url,
            log,
            home: home.to_owned(),
            _display: display,
        };
        driver.listens(port).await?;
        Ok(driver)
    }

    /// Waits until the driver accepts connections.
    async fn listens(&mut self, port: u16) -> Result<()> {
        let start = Instant::now();
        while tokio::net::TcpStream::connect(("127.0.0.1", port))
            .await
            .is_err()
        {
            if let Some(status) = self.child.try_wait()? {
                bail!("the driver ended at once ({status}): {}", self.output());
            }
            if start.elapsed() > LISTEN {
                bail!("the driver does not listen: {}", self.output());
            }
            sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// Starts the browser.
    pub(crate) async fn connect(&self, capabilities: Map<String, Value>) -> Result<Client> {
        let connector = hyper_util::client::legacy::connect::HttpConnector::new();
        let mut builder = ClientBuilder::new(connector);
        builder.capabilities(capabilities);
        timeout(START, builder.connect(&self.url))
            .await
            .context("the browser did not start in time")
            .and_then(|connected| connected.context("the browser did not start"))
            .with_context(|| self.output())
    }

    /// What the driver and the browser wrote so far.
    pub(crate) fn output(&self) -> String {
        fs::read(&self.log)
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default()
    }
}

fn command(browser: Browser, port: u16, home: &Path) -> Result<Command> {
    let mut command = match browser {
        Browser::Chromium => Command::new(find("chromedriver")?),
        Browser::WebKit => Command::new(find("WebKitWebDriver")?),
        Browser::Firefox => {
            let mut command = Command::new(find("geckodriver")?);
            // Two browsers run at once: neither may take the port that is meant for both.
            command
                .arg("--websocket-port")
                .arg(free_port()?.to_string());
            command.arg("--profile-root").arg(home);
            // Its console and the least width of its window are out of a page's reach.
            command.arg("--allow-system-access");
            command
        }
    };
    command.arg(format!("--port={port}"));
    Ok(command)
}

/// The program among those that `cargo xtask test` installed, or on the PATH.
fn find(program: &str) -> Result<PathBuf> {
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/tools/bin");
    let path = env::var_os("PATH").unwrap_or_default();
    std::iter::once(tools)
        .chain(env::split_paths(&path))
        .map(|dir| dir.join(format!("{program}{}", env::consts::EXE_SUFFIX)))
        .find(|file| file.is_file())
        .with_context(|| format!("{program} is not installed: `cargo xtask test` does that"))
}

/// A port of this machine that was free a moment ago: nobody listens there.
///
/// # Errors
/// Where none is free.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// Keeps the browser away from the files of the person who runs the tests.
fn isolate(command: &mut Command, home: &Path) {
    command
        .env("HOME", home)
        .env("TMPDIR", home)
        .env("LC_ALL", "C.UTF-8");
    for name in [
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "XDG_CONFIG_HOME",
        "XDG_CACHE_HOME",
        "XDG_DATA_HOME",
    ] {
        command.env_remove(name);
    }
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
}

impl Drop for Driver {
    fn drop(&mut self) {
        end_group(&self.child);
        end_descendants(&self.home);
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

#[cfg(unix)]
fn end_group(child: &Child) {
    use rustix::process::{Pid, Signal, kill_process_group};
    if let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
        kill_process_group(group, Signal::KILL).ok();
    }
}

#[cfg(not(unix))]
fn end_group(_: &Child) {}

/// Ends what left the driver's group: every process whose environment names `home`, which no other has.
#[cfg(target_os = "linux")]
fn end_descendants(home: &Path) {
    use rustix::process::{Pid, Signal, kill_process};
    let mark = format!("HOME={}", home.display());
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let environment = fs::read(entry.path().join("environ")).unwrap_or_default();
        if !environment
            .split(|byte| *byte == 0)
            .any(|variable| variable == mark.as_bytes())
        {
            continue;
        }
        let id = entry
            .file_name()
            .to_str()
            .and_then(|name| name.parse().ok());
        if let Some(process) = id.and_then(Pid::from_raw) {
            kill_process(process, Signal::KILL).ok();
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn end_descendants(_: &Path) {}
