//! How far an exception reaches: other ports, other certificates, other names.

use std::path::Path;

use anyhow::Result;
use serde::{Deserialize, Serialize};
use trustguide::verdict::Remedy;

use super::extension::dns;
use super::key::Ring;
use super::remedy;
use super::server::Server;
use super::shape::{Role, Shape};
use super::visit::Visitor;
use crate::Browser;

/// What the second server showed after an exception was made for the first.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Reach {
    pub(crate) browser: String,
    pub(crate) what: String,
    pub(crate) first: String,
    pub(crate) second: String,
}

/// Two shapes on two ports, and in words what differs.
fn cases() -> Vec<(&'static str, Shape, Shape)> {
    let both = [dns("one.reach.example"), dns("two.reach.example")];
    let one = |name| Shape::appliance(name, "").names(&both);
    let at = |shape: Shape, host| shape.host(host);
    let renewed = one("reach-certificate").leaf(|leaf| leaf.serial(&[0x31, 0x41, 0x59]));
    vec![
        (
            "the same certificate on another port",
            at(one("reach-port"), "port.reach.example"),
            at(one("reach-port"), "port.reach.example"),
        ),
        (
            "another certificate on another port",
            at(one("reach-certificate"), "one.reach.example"),
            at(renewed, "one.reach.example"),
        ),
        (
            "the same certificate under another name",
            at(one("reach-name"), "one.reach.example"),
            at(one("reach-name"), "two.reach.example"),
        ),
        (
            "the same certificate with another chain on another port",
            Shape::chain("reach-chain", "").send(&[Role::Leaf, Role::Intermediate]),
            Shape::chain("reach-chain", "").send(&[Role::Leaf]),
        ),
    ]
}

/// Makes an exception for the first server of each case and visits the second.
pub(crate) async fn reach(browser: Browser, ring: &Ring) -> Result<Vec<Reach>> {
    let (preparation, _) = remedy::prepare(browser, Remedy::None, &[])?;
    let visitor = Visitor::start(browser, preparation).await?;
    let mut reaches = Vec::new();
    for (what, first, second) in cases() {
        let (first, second) = (first.build(ring)?, second.build(ring)?);
        let servers = [Server::start(&first)?, Server::start(&second)?];
        let [one, two] = [(&first, &servers[0]), (&second, &servers[1])]
            .map(|(built, server)| format!("https://{}:{}/", built.shape.host, server.port()));
        let excepted = visitor.visit(&[one], true).await?;
        let other = visitor.visit(&[two], false).await?;
        for ((_, first), (second, _)) in excepted.iter().zip(&other) {
            reaches.push(Reach {
                browser: browser.name().to_owned(),
                what: what.to_owned(),
                first: first.code().to_owned(),
                second: second.code().to_owned(),
            });
        }
    }
    Ok(reaches)
}

/// Keeps what was seen beside the other results.
pub(crate) fn keep(dir: &Path, reaches: &[Reach]) -> Result<()> {
    std::fs::write(
        dir.join("reach.json"),
        serde_json::to_string_pretty(reaches)?,
    )?;
    Ok(())
}

pub(crate) fn kept(dir: &Path) -> Vec<Reach> {
    let bytes = std::fs::read(dir.join("reach.json")).unwrap_or_default();
    serde_json::from_slice(&bytes).unwrap_or_default()
}
