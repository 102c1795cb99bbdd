//! A TLS server for each shape: it sends the certificates as they are and signs with whatever key.

use std::{
    io::{Read, Write},
    net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use anyhow::{Context, Result};
use rustls::{
    Error, ServerConfig, ServerConnection, SignatureAlgorithm, SignatureScheme, Stream,
    crypto::ring,
    pki_types::CertificateDer,
    server::{Acceptor, ClientHello, NoServerSessionStorage, ResolvesServerCert},
    sign::{CertifiedKey, Signer, SigningKey},
    version::{TLS12, TLS13},
};

use sha1::{Digest, Sha1};

use super::key::{Hash, Key, Kind, Scheme};
use super::remedy::base64;
use super::shape::Built;

/// The title of the page that the servers give.
pub(crate) const TITLE: &str = "laboratory";
/// Browsers keep connections open that they may never use.
const PATIENCE: Duration = Duration::from_secs(20);

/// What a server does with those who connect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manners {
    /// Gives a page, as a port for browsers does.
    Web,
    /// Takes WebSockets and nothing else, as a port for messages does.
    WebSocket,
    /// Ends every connection after the handshake: it speaks another protocol.
    Other,
}

/// A listening server; it stops when dropped.
pub(crate) struct Server {
    port: u16,
    addresses: Vec<SocketAddr>,
    stopped: Arc<AtomicBool>,
}

/// What a server's connections share.
struct Hall {
    kind: Kind,
    config: Arc<ServerConfig>,
    /// More lines of the answer's head.
    head: &'static str,
    manners: Manners,
}

impl Server {
    /// Serves a shape on a free port of the loopback addresses.
    pub(crate) fn start(built: &Built) -> Result<Self> {
        Self::with(built, Manners::Web)
    }

    /// Serves a shape with these manners.
    pub(crate) fn with(built: &Built, manners: Manners) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
        let port = listener.local_addr()?.port();
        let hall = Arc::new(Hall {
            kind: built.key.kind,
            config: Arc::new(config(built)?),
            head: match built.shape.strict {
                true => "\r\nStrict-Transport-Security: max-age=31536000",
                false => "",
            },
            manners,
        });
        let stopped = Arc::new(AtomicBool::new(false));
        let mut listeners = vec![listener];
        if built.shape.host.starts_with('[') {
            let listener = TcpListener::bind((Ipv6Addr::LOCALHOST, port));
            listeners.push(listener.context("the port is not free for IPv6")?);
        }
        let mut addresses = Vec::new();
        for listener in listeners {
            addresses.push(listener.local_addr()?);
            listen(listener, hall.clone(), stopped.clone());
        }
        Ok(Self {
            port,
            addresses,
            stopped,
        })
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        // Wakes the threads that wait for a connection.
        for address in &self.addresses {
            TcpStream::connect_timeout(address, Duration::from_secs(1)).ok();
        }
    }
}

fn listen(listener: TcpListener, hall: Arc<Hall>, stopped: Arc<AtomicBool>) {
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            if stopped.load(Ordering::Relaxed) {
                break;
            }
            let hall = hall.clone();
            thread::spawn(move || answer(stream, &hall));
        }
    });
}

/// A fatal alert of its own record: handshake_failure (RFC 8446 section 6).
const HANDSHAKE_FAILURE: [u8; 7] = [21, 3, 3, 0, 2, 2, 40];

/// Listens to a browser's first words. A server that has no signature that the browser asks for says so at
/// once, as the servers of the field do: the codes that browsers show depend on it.
fn greet(stream: &mut TcpStream, hall: &Hall) -> Option<ServerConnection> {
    let mut acceptor = Acceptor::default();
    let accepted = loop {
        acceptor.read_tls(stream).ok().filter(|read| *read > 0)?;
        if let Some(accepted) = acceptor.accept().ok()? {
            break accepted;
        }
    };
    let offered = accepted.client_hello().signature_schemes().to_vec();
    if !schemes(hall.kind)
        .iter()
        .any(|scheme| offered.contains(scheme))
    {
        stream.write_all(&HANDSHAKE_FAILURE).ok()?;
        return None;
    }
    accepted.into_connection(hall.config.clone()).ok()
}

/// Answers one request; a browser that breaks off is no fault of ours.
fn answer(mut stream: TcpStream, hall: &Hall) -> Option<()> {
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    let mut connection = greet(&mut stream, hall)?;
    let mut tls = Stream::new(&mut connection, &mut stream);
    let mut request = [0; 8192];
    let read = tls.read(&mut request).ok()?;
    let request = request.get(..read)?;
    match hall.manners {
        Manners::Web => page(&mut tls, request, hall),
        Manners::WebSocket => socket(&mut tls, request),
        Manners::Other => None,
    }
}

/// Opens a WebSocket (RFC 6455 section 4.2.2) and keeps it until the browser closes it.
fn socket(tls: &mut Stream<'_, ServerConnection, TcpStream>, request: &[u8]) -> Option<()> {
    let request = String::from_utf8_lossy(request);
    let named = request.lines().filter_map(|line| line.split_once(": "));
    let mut keys = named.filter(|(name, _)| name.eq_ignore_ascii_case("Sec-WebSocket-Key"));
    let (_, key) = keys.next()?;
    let digest = Sha1::digest(format!("{key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11"));
    let accept = base64(&digest);
    write!(
        tls,
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
         Sec-WebSocket-Accept: {accept}\r\n\r\n"
    )
    .ok()?;
    tls.flush().ok()?;
    let mut frame = [0; 1024];
    while tls.read(&mut frame).ok()? > 0 {}
    Some(())
}

/// Gives the page.
fn page(
    tls: &mut Stream<'_, ServerConnection, TcpStream>,
    request: &[u8],
    hall: &Hall,
) -> Option<()> {
    let body = match request.starts_with(b"GET / ") {
        true => format!("<!doctype html><title>{TITLE}</title><link rel=icon href=data:,>"),
        false => String::new(),
    };
    let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nCache-Control: no-store\r\nConnection: close";
    let length = body.len();
    let more = hall.head;
    write!(
        tls,
        "{head}{more}\r\nContent-Length: {length}\r\n\r\n{body}"
    )
    .ok()?;
    tls.conn.send_close_notify();
    tls.flush().ok()
}

fn config(built: &Built) -> Result<ServerConfig> {
    let versions: &[_] = match built.shape.old_tls {
        true => &[&TLS12],
        false => &[&TLS12, &TLS13],
    };
    let certified = CertifiedKey::new(
        built
            .chain
            .iter()
            .cloned()
            .map(CertificateDer::from)
            .collect(),
        Arc::new(Hand(built.key.clone())),
    );
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_protocol_versions(versions)?
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(Always(Arc::new(certified))));
    // A resumed session would show nothing of the certificate.
    config.session_storage = Arc::new(NoServerSessionStorage {});
    config.send_tls13_tickets = 0;
    Ok(config)
}

/// Sends the same chain whatever name is asked for.
#[derive(Debug)]
struct Always(Arc<CertifiedKey>);

impl ResolvesServerCert for Always {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.clone())
    }
}

/// Signs handshakes.
#[derive(Clone)]
struct Hand(Arc<Key>);

impl std::fmt::Debug for Hand {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Hand").field(&self.0.kind).finish()
    }
}

#[derive(Debug)]
struct Handwriting {
    hand: Hand,
    scheme: SignatureScheme,
}

impl SigningKey for Hand {
    fn choose_scheme(&self, offered: &[SignatureScheme]) -> Option<Box<dyn Signer>> {
        let scheme = schemes(self.0.kind)
            .iter()
            .find(|scheme| offered.contains(scheme))?;
        Some(Box::new(Handwriting {
            hand: self.clone(),
            scheme: *scheme,
        }))
    }

    fn algorithm(&self) -> SignatureAlgorithm {
        match self.0.kind {
            Kind::Rsa(..) | Kind::RsaPss => SignatureAlgorithm::RSA,
            Kind::Ed25519 => SignatureAlgorithm::ED25519,
            Kind::P224 | Kind::P256 | Kind::P384 | Kind::P521 => SignatureAlgorithm::ECDSA,
        }
    }
}

/// The schemes of a key, the best first (RFC 8446 section 4.2.3). P-224 has none.
fn schemes(kind: Kind) -> &'static [SignatureScheme] {
    match kind {
        // Too short for the padding of PSS.
        Kind::Rsa(..=512, _) => &[SignatureScheme::RSA_PKCS1_SHA256],
        Kind::Rsa(..) => &[
            SignatureScheme::RSA_PSS_SHA256,
            SignatureScheme::RSA_PKCS1_SHA256,
        ],
        Kind::RsaPss => &[SignatureScheme::Unknown(0x0809)],
        Kind::P224 => &[],
        Kind::P256 => &[SignatureScheme::ECDSA_NISTP256_SHA256],
        Kind::P384 => &[SignatureScheme::ECDSA_NISTP384_SHA384],
        Kind::P521 => &[SignatureScheme::ECDSA_NISTP521_SHA512],
        Kind::Ed25519 => &[SignatureScheme::ED25519],
    }
}

impl Signer for Handwriting {
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, Error> {
        let hash = match self.scheme {
            SignatureScheme::ECDSA_NISTP384_SHA384 => Hash::Sha384,
            SignatureScheme::ECDSA_NISTP521_SHA512 => Hash::Sha512,
            _ => Hash::Sha256,
        };
        let pss = matches!(
            self.scheme,
            SignatureScheme::RSA_PSS_SHA256 | SignatureScheme::Unknown(_)
        );
        self.hand
            .0
            .sign(Scheme { hash, pss }, message)
            .map_err(|error| Error::General(error.to_string()))
    }

    fn scheme(&self) -> SignatureScheme {
        self.scheme
    }
}
