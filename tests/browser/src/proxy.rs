//! A proxy that writes down every request of a browser and lets none leave this machine.

use std::{
    io::{self, Read, Write},
    net::{Shutdown, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use anyhow::Result;

use crate::host;

/// The longest head of a request, in bytes.
const LONGEST: usize = 64 * 1024;

type Log = Arc<Mutex<Vec<String>>>;

/// A running proxy (RFC 9110 sections 7.6 and 9.3.6); it ends when dropped.
pub struct Proxy {
    port: u16,
    log: Log,
    stopped: Arc<AtomicBool>,
}

impl Proxy {
    /// Starts at a free port of 127.0.0.1.
    ///
    /// # Errors
    /// Where no port is free.
    pub fn start() -> Result<Self> {
        let listener = host::listen()?;
        let proxy = Self {
            port: listener.local_addr()?.port(),
            log: Log::default(),
            stopped: Arc::default(),
        };
        let (log, stopped) = (Arc::clone(&proxy.log), Arc::clone(&proxy.stopped));
        thread::spawn(move || accept(&listener, &log, &stopped));
        Ok(proxy)
    }

    /// The port that it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Every request since the last call: `GET http://host:port/path`, or `CONNECT host:port` for a connection
    /// whose content is between the browser and the host.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        std::mem::take(&mut *self.log.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        // Wakes the accepting thread so that it sees the flag.
        TcpStream::connect(("127.0.0.1", self.port)).ok();
    }
}

fn accept(listener: &TcpListener, log: &Log, stopped: &AtomicBool) {
    for stream in listener.incoming() {
        if stopped.load(Ordering::Relaxed) {
            break;
        }
        let Ok(stream) = stream else { continue };
        let log = Arc::clone(log);
        // A browser that goes away in the middle is its own business.
        thread::spawn(move || pass(stream, &log).ok());
    }
}

/// Passes one request on, with nothing kept for a second one.
fn pass(mut browser: TcpStream, log: &Log) -> io::Result<()> {
    let Some((head, rest)) = head(&mut browser)? else {
        return Ok(());
    };
    let (first, fields) = head.split_once("\r\n").unwrap_or((&head, ""));
    let mut words = first.split(' ');
    let (method, target) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    log.lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(format!("{method} {target}"));
    let without_scheme = target.strip_prefix("http://").unwrap_or(target);
    let (place, path) = without_scheme
        .split_once('/')
        .unwrap_or((without_scheme, ""));
    let Some(mut host) = here(place) else {
        return browser.write_all(
            b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
        );
    };
    if method == "CONNECT" {
        browser.write_all(b"HTTP/1.1 200 Connected\r\n\r\n")?;
    } else {
        let fields: String = fields
            .lines()
            .filter(|line| !line.to_ascii_lowercase().contains("connection:"))
            .map(|line| format!("{line}\r\n"))
            .collect();
        host.write_all(
            format!("{method} /{path} HTTP/1.1\r\n{fields}Connection: close\r\n\r\n").as_bytes(),
        )?;
    }
    host.write_all(&rest)?;
    join(browser, host)
}

/// The head of a request without its last line, and what came after it.
fn head(browser: &mut TcpStream) -> io::Result<Option<(String, Vec<u8>)>> {
    let mut bytes = Vec::new();
    let mut some = [0; 4096];
    while bytes.len() < LONGEST {
        let count = browser.read(&mut some)?;
        if count == 0 {
            break;
        }
        bytes.extend(some.iter().take(count));
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            let rest = bytes.split_off(end + 4);
            bytes.truncate(end);
            return Ok(Some((String::from_utf8_lossy(&bytes).into_owned(), rest)));
        }
    }
    Ok(None)
}

/// A connection to a place on this machine; `None` for every other, and where nothing listens.
fn here(place: &str) -> Option<TcpStream> {
    let (name, port) = place.rsplit_once(':')?;
    matches!(name, "127.0.0.1" | "localhost").then_some(())?;
    TcpStream::connect(("127.0.0.1", port.parse::<u16>().ok()?)).ok()
}

/// Passes on what each says to the other until both have ended.
fn join(browser: TcpStream, host: TcpStream) -> io::Result<()> {
    let (mut from, mut to) = (browser.try_clone()?, host.try_clone()?);
    let up = thread::spawn(move || {
        io::copy(&mut from, &mut to).ok();
        to.shutdown(Shutdown::Write).ok();
    });
    let (mut host, mut browser) = (host, browser);
    io::copy(&mut host, &mut browser).ok();
    browser.shutdown(Shutdown::Both).ok();
    up.join().ok();
    Ok(())
}
