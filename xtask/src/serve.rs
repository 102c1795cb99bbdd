//! `cargo xtask serve`: the page on this machine, for looking at.

use std::{
    collections::BTreeMap,
    fs,
    net::TcpListener,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant, SystemTime},
};

use anyhow::{Context, Result};
use lexopt::prelude::*;
use static_server::{Files, Server};

use crate::{Command, dist, process, workspace};

pub const COMMAND: Command = Command {
    name: "serve",
    summary: "builds the page and shows it in a browser",
    help: "\
Usage: cargo xtask serve [--port N] [--host H] [--watch] [--no-open]

Builds dist/ and serves it on http://127.0.0.1:8000/, or on the next port that is free,
with the media types and the security policy that a real server should send, and opens
a browser where there is a display. Ends with Ctrl-C.

  --port N    first port to try (8000)
  --host H    address to listen on (127.0.0.1)
  --watch     build again whenever src/, www/ or a Cargo file changes
  --no-open   open no browser
",
    run,
};

/// How often `--watch` looks for changes.
const INTERVAL: Duration = Duration::from_millis(500);
/// How many ports are tried.
const PORTS: u16 = 100;

struct Options {
    host: String,
    port: u16,
    watch: bool,
    open: bool,
}

fn run(arguments: lexopt::Parser) -> Result<()> {
    let options = parse(arguments)?;
    // Before the build: what is changed while it runs is seen afterwards.
    let seen = snapshot();
    dist::build(&dist::folder())?;
    let listener = listen(&options.host, options.port)?;
    let files = files(&dist::folder());
    let server = Server::start(listener, move |request| files.answer(request))?;
    let address = format!("http://{}/", server.address());
    println!(
        "serving {} at {address} (Ctrl-C ends it)",
        dist::folder().display()
    );
    if options.open {
        open(&address);
    }
    if options.watch {
        watch(seen)
    } else {
        loop {
            thread::park();
        }
    }
}

fn parse(mut arguments: lexopt::Parser) -> Result<Options, lexopt::Error> {
    let mut options = Options {
        host: "127.0.0.1".to_owned(),
        port: 8000,
        watch: false,
        open: true,
    };
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("port") => options.port = arguments.value()?.parse()?,
            Long("host") => options.host = arguments.value()?.string()?,
            Long("watch") => options.watch = true,
            Long("no-open") => options.open = false,
            other => return Err(other.unexpected()),
        }
    }
    Ok(options)
}

fn listen(host: &str, first: u16) -> Result<TcpListener> {
    let last = first.saturating_add(PORTS);
    let mut problem = None;
    for port in first..=last {
        match TcpListener::bind((host, port)) {
            Ok(listener) => return Ok(listener),
            Err(error) => problem = Some(error),
        }
    }
    Err(problem.map_or_else(|| anyhow::anyhow!("no port"), Into::into))
        .with_context(|| format!("cannot listen on {host}, ports {first} to {last}"))
}

/// The files of `dist` with the headers that a real server should send.
fn files(dist: &Path) -> Files {
    Files::page(dist).with("Cache-Control", "no-store")
}

/// Opens the system's browser where there is a display; nothing is lost where that fails.
fn open(address: &str) {
    let mut command = if cfg!(windows) {
        let mut command = process::command("cmd");
        command.args(["/C", "start", ""]);
        command
    } else if cfg!(target_os = "macos") {
        process::command("open")
    } else {
        let has_display = ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()));
        if !has_display || process::find("xdg-open").is_none() {
            return;
        }
        process::command("xdg-open")
    };
    if let Err(error) = command.arg(address).spawn() {
        println!("no browser opened: {error}");
    }
}

/// Builds again after every change, for ever.
fn watch(mut seen: Snapshot) -> Result<()> {
    loop {
        thread::sleep(INTERVAL);
        let now = snapshot();
        if now == seen {
            continue;
        }
        seen = now;
        let start = Instant::now();
        match dist::build(&dist::folder()) {
            Ok(_) => println!(
                "built again in {:.1} s: reload the page",
                start.elapsed().as_secs_f32()
            ),
            Err(error) => println!("not built: {error:#}"),
        }
    }
}

/// Each file that the page is built from, with the time of its last change.
type Snapshot = BTreeMap<PathBuf, Option<SystemTime>>;

fn snapshot() -> Snapshot {
    let root = workspace::root();
    let mut snapshot = Snapshot::new();
    for name in ["src", "www", "Cargo.toml", "Cargo.lock"] {
        look(&root.join(name), &mut snapshot);
    }
    snapshot
}

fn look(path: &Path, snapshot: &mut Snapshot) {
    if let Ok(entries) = fs::read_dir(path) {
        for entry in entries.flatten() {
            look(&entry.path(), snapshot);
        }
    } else {
        let changed = fs::metadata(path).and_then(|facts| facts.modified()).ok();
        snapshot.insert(path.to_owned(), changed);
    }
}

#[cfg(test)]
mod tests {
    use static_server::{HEADERS, headers};

    use super::*;

    /// The content security policy in the page's `<meta>`, on one line.
    fn policy() -> String {
        let index = include_str!("../../www/index.html");
        let (_, after) = index
            .split_once("http-equiv=\"Content-Security-Policy\"")
            .unwrap();
        let (_, after) = after.split_once("content=\"").unwrap();
        let (policy, _) = after.split_once('"').unwrap();
        policy.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_header_is_the_policy_of_the_page_and_forbids_frames() {
        let (_, sent) = headers(HEADERS)
            .find(|(name, _)| *name == "Content-Security-Policy")
            .unwrap();
        assert_eq!(sent, policy() + "; frame-ancestors 'none'");
        assert!(!sent.contains("'unsafe-"), "{sent}");
    }

    #[test]
    fn the_policy_is_as_wide_as_the_page_needs_and_no_wider() {
        let policy = policy();
        let of = |name: &str| {
            let directives = policy.split("; ").filter_map(|one| one.split_once(' '));
            let values: Vec<&str> = directives
                .filter(|(directive, _)| *directive == name)
                .map(|(_, values)| values)
                .collect();
            assert_eq!(values.len(), 1, "{name} in {policy}");
            values.concat()
        };
        // Files are fetched over http and https, ports are checked over https and wss; nothing speaks ws.
        assert_eq!(of("connect-src"), "'self' https: http: wss:");
        assert_eq!(of("default-src"), "'none'");
        assert_eq!(of("script-src"), "'self' 'wasm-unsafe-eval'");
        assert_eq!(of("style-src"), "'self'");
        assert_eq!(of("require-trusted-types-for"), "'script'");
        assert_eq!(of("trusted-types"), "trustguide");
        assert_eq!(of("base-uri") + &of("form-action"), "'none''none'");
    }

    #[test]
    fn the_headers_keep_the_page_to_itself_and_let_it_check_the_network() {
        let of = |name: &str| {
            let header = headers(HEADERS).find(|(header, _)| *header == name);
            header.map_or("", |(_, value)| value)
        };
        assert_eq!(of("Cross-Origin-Opener-Policy"), "same-origin");
        assert_eq!(of("Referrer-Policy"), "no-referrer");
        assert_eq!(of("X-Content-Type-Options"), "nosniff");
        let permissions = of("Permissions-Policy");
        for allowed in [
            "local-network=(self)",
            "local-network-access=(self)",
            "loopback-network=(self)",
        ] {
            assert!(
                permissions.split(", ").any(|one| one == allowed),
                "{permissions}"
            );
        }
        assert!(permissions.contains("camera=()"), "{permissions}");
    }

    #[test]
    fn every_ready_configuration_sends_the_same_headers() {
        assert_eq!(headers(HEADERS).count(), 5);
        let configurations = [
            include_str!("../../deploy/apache.conf"),
            include_str!("../../deploy/Caddyfile"),
            include_str!("../../deploy/web.config"),
            include_str!("../../deploy/_headers"),
        ];
        for text in configurations {
            let text = text.replace("&quot;", "\"").replace("&amp;", "&");
            for (name, value) in headers(HEADERS) {
                let is_sent = |line: &str| line.contains(name) && line.contains(value);
                assert!(text.lines().any(is_sent), "{name} in {text}");
            }
            // It would make every check of a port fail.
            assert!(!text.contains("Embedder-Policy"), "{text}");
        }
    }

    #[test]
    fn the_next_free_port_is_taken() {
        let first = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = first.local_addr().unwrap().port();
        let second = listen("127.0.0.1", port)
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        assert!(second > port && second <= port + PORTS, "{second}");
    }

    #[test]
    fn arguments_are_checked() {
        let parse = |list: &[&str]| parse(lexopt::Parser::from_args(list));
        assert_eq!(parse(&["--port", "9000"]).unwrap().port, 9000);
        assert!(parse(&["--port", "many"]).is_err());
        assert!(parse(&["--prot", "9000"]).is_err());
        assert!(parse(&["stray"]).is_err());
    }
}
