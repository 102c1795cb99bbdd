//! Ports of this machine as a person finds them, and a browser that trusts what they show, or does not.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result, bail};
use serde_json::json;

use super::NO_ROOM;
use super::extension::{dns, unknown};
use super::key::Ring;
use super::remedy::{self, Entry, base64};
pub use super::server::Manners;
use super::server::{Server, TITLE};
use super::shape::{Built, Shape};
use super::visit::Wire;
use crate::{Browser, Options, Session};

/// What a house's certificate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Self-signed, no authority.
    Plain,
    /// Self-signed, an authority, as appliances make them.
    Appliance,
    /// Self-signed, with a fault that no exception gets past in Firefox.
    Faulty,
    /// Issued by a root, which is sent too.
    Issued,
}

/// A host with a certificate of its own.
pub struct House {
    built: Built,
}

impl House {
    /// A host of this name below `localhost`, which browsers look for on this machine.
    ///
    /// # Errors
    /// Where the certificate cannot be made.
    pub fn new(name: &str, kind: Kind) -> Result<Self> {
        let host = format!("{name}.localhost");
        let shape = match kind {
            Kind::Plain => Shape::plain(name, ""),
            Kind::Appliance => Shape::appliance(name, ""),
            Kind::Issued => Shape::issued(name, ""),
            Kind::Faulty => Shape::plain(name, "").leaf(|leaf| leaf.with(unknown().critical())),
        };
        let shape = shape.host(&host).names(&[dns(&host)]);
        let built = shape.build(&Ring::new(&super::dir().join("keys"))?)?;
        Ok(Self { built })
    }

    #[must_use]
    pub fn host(&self) -> &str {
        &self.built.shape.host
    }

    /// The certificate that a store takes, DER.
    #[must_use]
    pub fn certificate(&self) -> &[u8] {
        &self.built.store
    }

    /// What the ports show, each DER.
    #[must_use]
    pub fn chain(&self) -> &[Vec<u8>] {
        &self.built.chain
    }

    /// Opens a port.
    ///
    /// # Errors
    /// Where none is free.
    pub fn open(&self, manners: Manners) -> Result<Port> {
        let server = Server::with(&self.built, manners)?;
        Ok(Port {
            number: server.port(),
            _behind: Behind::Server(server),
        })
    }

    fn entry(&self) -> Entry {
        Entry {
            name: self.built.shape.name.clone(),
            der: self.built.store.clone(),
        }
    }
}

/// A port; what is behind it ends when it is dropped.
pub struct Port {
    pub number: u16,
    _behind: Behind,
}

enum Behind {
    Server(#[expect(dead_code, reason = "stops when dropped")] Server),
    Silence(#[expect(dead_code, reason = "stops when dropped")] TcpListener),
    Nothing,
}

/// A port that takes connections and never says a word.
///
/// # Errors
/// Where none is free.
pub fn silent() -> Result<Port> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
    Ok(Port {
        number: listener.local_addr()?.port(),
        _behind: Behind::Silence(listener),
    })
}

/// A port where nothing listens.
///
/// # Errors
/// Where none is free.
pub fn closed() -> Result<Port> {
    let Port { number, .. } = silent()?;
    Ok(Port {
        number,
        _behind: Behind::Nothing,
    })
}

/// Opens a web port that the browser refuses and goes on past the warning by its buttons.
///
/// # Errors
/// Where there is no warning, no way past it, or no page behind it.
pub async fn click_past(session: &Session, house: &House, port: &Port) -> Result<()> {
    let url = format!("https://{}:{}/", house.host(), port.number);
    session.face(&url).await?;
    let (more, on): (&[&str], &[&str]) = match session.browser() {
        Browser::Chromium => (&["details-button"], &["proceed-link"]),
        Browser::Firefox => (
            &["advanced-button", "advancedButton"],
            &["exception-button", "exceptionDialogButton"],
        ),
        Browser::WebKit => bail!(NO_ROOM),
    };
    for ids in [more, on] {
        session.click_below(ids).await?;
    }
    let opened = "return document.title === arguments[0]";
    session
        .wait_until(opened, &[json!(TITLE)])
        .await
        .context("no page behind the warning")
}

/// Forbids pages of an origin to reach this machine, as a person does who answers the browser's question with no.
///
/// # Errors
/// Where the browser does not take it.
pub async fn forbid(session: &Session, origin: &str) -> Result<()> {
    match session.browser() {
        Browser::Chromium => {
            let permission = json!({ "name": "loopback-network" });
            let denied = json!({ "origin": origin, "permission": permission, "setting": "denied" });
            let body = json!({ "cmd": "Browser.setPermission", "params": denied });
            let command = Wire::post("goog/cdp/execute", body);
            session.client().issue_cmd(command).await?;
        }
        Browser::Firefox => {
            let script = "const principal = Services.scriptSecurityManager
                    .createContentPrincipalFromOrigin(arguments[0]);
                Services.perms.addFromPrincipal(principal, 'loopback-network', Ci.nsIPermissionManager.DENY_ACTION)";
            session.run_privileged(script, &[json!(origin)]).await?;
        }
        Browser::WebKit => bail!(NO_ROOM),
    }
    Ok(())
}

/// Where a browser trusts a certificate from its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// The NSS database: as a server in Chromium, as an authority in Firefox.
    Nss,
    /// Chromium's own list.
    Own,
}

/// Starts a browser that trusts the certificates of some houses.
///
/// # Errors
/// Where the browser or a tool is missing.
pub async fn trusting(
    browser: Browser,
    options: &Options,
    houses: &[(&House, Store)],
) -> Result<Session> {
    let home = Session::home()?;
    let of = |wanted: Store| -> Vec<Entry> {
        let fitting = houses.iter().filter(|(_, store)| *store == wanted);
        fitting.map(|(house, _)| house.entry()).collect()
    };
    if browser == Browser::Chromium {
        let database = home.path().join(".pki/nssdb");
        std::fs::create_dir_all(&database)?;
        remedy::nss(&database, "P,,", &of(Store::Nss))?;
        remedy::custom_store(&home.path().join("profile"), &of(Store::Own))?;
    }
    let session = Session::start_in(browser, options, home).await?;
    if browser == Browser::Firefox {
        for entry in of(Store::Nss) {
            let script = "Cc['@mozilla.org/security/x509certdb;1'].getService(Ci.nsIX509CertDB)
                .addCertFromBase64(arguments[0], 'C,,')";
            let arguments = [json!(base64(&entry.der))];
            session.run_privileged(script, &arguments).await?;
        }
    }
    Ok(session)
}
