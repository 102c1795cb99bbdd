//! A small blocking web server for static files on the loopback interface.
//!
//! `cargo xtask serve` shows the built page with it and the browser tests drive the page through it,
//! so both see the same media types and headers. It answers one request per connection, never leaves
//! its folder, and is no server for the public.

mod files;
mod message;

use std::{
    io,
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

pub use files::{Files, HEADERS, headers, media_type};
pub use message::{Request, Response};

/// How long a peer may take to send its request or to read the answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// A running server; it stops when dropped.
pub struct Server {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
    stopped: Arc<AtomicBool>,
}

impl Server {
    /// Answers every request to `listener` with `answer`, on threads of its own.
    ///
    /// # Errors
    /// Where the listener does not tell its address.
    pub fn start<A>(listener: TcpListener, answer: A) -> io::Result<Self>
    where
        A: Fn(&Request) -> Response + Send + Sync + 'static,
    {
        let server = Self {
            address: listener.local_addr()?,
            requests: Arc::default(),
            stopped: Arc::default(),
        };
        let requests = Arc::clone(&server.requests);
        let stopped = Arc::clone(&server.stopped);
        let answer = Arc::new(answer);
        thread::spawn(move || {
            for stream in listener.incoming() {
                if stopped.load(Ordering::Relaxed) {
                    break;
                }
                let Ok(stream) = stream else { continue };
                let requests = Arc::clone(&requests);
                let answer = Arc::clone(&answer);
                // A peer that goes away in the middle is its own business.
                thread::spawn(move || converse(&stream, &requests, &*answer).ok());
            }
        });
        Ok(server)
    }

    /// The address that the server listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Every request so far, as `METHOD /path?query`, in the order of arrival.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        // Wakes the accepting thread so that it sees the flag; a failure means that it is gone already.
        TcpStream::connect_timeout(&self.address, Duration::from_secs(1)).ok();
    }
}

fn converse(
    stream: &TcpStream,
    requests: &Mutex<Vec<String>>,
    answer: &dyn Fn(&Request) -> Response,
) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let Some(request) = Request::read(stream)? else {
        return Response::empty(400).write(stream, true);
    };
    requests
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .push(format!("{} {}", request.method, request.target));
    answer(&request).write(stream, request.method != "HEAD")
}
