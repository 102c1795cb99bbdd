//! A certificate that was made elsewhere, served with its own key: what a browser shows before it is
//! trusted, and after.

use std::{sync::Arc, time::Duration};

use anyhow::{Context, Result};
use trustguide::verdict::Remedy;

use super::key::{Key, Kind, RSA};
use super::remedy::{self, Entry};
use super::server::Server;
use super::shape::{Built, Shape};
use super::visit::{Seen, Visitor};
use crate::Browser;

/// A host that the browsers look for on this machine.
pub const HOST: &str = "issued.lab.example";

/// What is served.
#[derive(Clone, Debug)]
pub struct Issued {
    /// The certificate.
    pub der: Vec<u8>,
    /// Its private key, in the clear (RFC 5958).
    pub pkcs8: Vec<u8>,
    /// A key on the curve P-256, in the place of an RSA key.
    pub is_p256: bool,
}

/// What the browser shows with nothing done, then with each remedy: `ok`, or the browser's code.
///
/// # Errors
/// Where the key does not fit, or a browser or a tool is missing.
pub async fn visits(
    browser: Browser,
    issued: &Issued,
    remedies: &[Remedy],
) -> Result<Vec<(Remedy, String)>> {
    let kind = if issued.is_p256 { Kind::P256 } else { RSA };
    let built = Built {
        shape: Shape::plain("issued", ""),
        chain: vec![issued.der.clone()],
        store: issued.der.clone(),
        key: Arc::new(Key::read(kind, &issued.pkcs8)?),
    };
    let server = Server::start(&built)?;
    let url = format!("https://{HOST}:{}/", server.port());
    let mut seen = Vec::new();
    for &remedy in [&Remedy::None].into_iter().chain(remedies) {
        let entry = Entry {
            name: "issued".to_owned(),
            der: issued.der.clone(),
        };
        let (preparation, _) = remedy::prepare(browser, remedy, &[entry])?;
        let visitor = Visitor::start(browser, preparation).await?;
        let shown = settled(&visitor, &url, remedy != Remedy::None).await?;
        seen.push((remedy, shown.code().to_owned()));
    }
    Ok(seen)
}

/// Firefox reads its policy's certificates after it started.
async fn settled(visitor: &Visitor, url: &str, until_open: bool) -> Result<Seen> {
    let mut last = Seen::Nothing;
    for _ in 0..if until_open { 20 } else { 1 } {
        let seen = visitor.visit(&[url.to_owned()], false).await?;
        last = seen.into_iter().next().context("nothing was visited")?.0;
        if last == Seen::Page {
            break;
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    Ok(last)
}
