//! The way past a warning, clicked as a person clicks it, and where there is none.

use anyhow::{Result, ensure};
use trustguide::verdict::Remedy;

use super::extension;
use super::key::Ring;
use super::remedy::{self, Entry};
use super::server::Server;
use super::shape::{Built, Shape};
use super::visit::{Seen, Visitor};
use crate::Browser;

/// What a person met at two servers of one host, the second one visited after the first one's warning was
/// clicked away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Click {
    pub shape: String,
    /// Whether the first server's warning offered a button and the page opened behind it.
    pub opened: bool,
    /// What the second one showed: `ok` or the browser's code.
    pub second: String,
}

/// Shapes whose warnings look different: a person's own certificate, an appliance's, one of a strange
/// authority, and one that is trusted and expired.
fn shapes() -> Vec<(Shape, Remedy)> {
    let bare = |leaf: super::draft::Draft| leaf.without(extension::BASIC_CONSTRAINTS);
    vec![
        (Shape::plain("click-plain", ""), Remedy::None),
        (Shape::appliance("click-appliance", ""), Remedy::None),
        (Shape::chain("click-chain", ""), Remedy::None),
        (
            Shape::appliance("click-expired", "").leaf(|leaf| bare(leaf).expired()),
            Remedy::NssTrustedCa,
        ),
    ]
}

/// Clicks at the first of two servers with the same certificate, then visits the second.
pub(crate) async fn clicks(browser: Browser, ring: &Ring) -> Result<Vec<Click>> {
    let mut clicks = Vec::new();
    for wanted in [Remedy::None, Remedy::NssTrustedCa] {
        let shapes = shapes().into_iter().filter(|(_, remedy)| *remedy == wanted);
        let built: Vec<Built> = shapes
            .map(|(shape, _)| shape.build(ring))
            .collect::<Result<_>>()?;
        let entries: Vec<_> = built.iter().map(entry).collect();
        let (preparation, _) = remedy::prepare(browser, wanted, &entries)?;
        let visitor = Visitor::start(browser, preparation).await?;
        for built in &built {
            clicks.push(click(&visitor, built).await?);
        }
    }
    Ok(clicks)
}

async fn click(visitor: &Visitor, built: &Built) -> Result<Click> {
    let servers = [Server::start(built)?, Server::start(built)?];
    let [first, second] = servers.each_ref().map(|server| url(built, server));
    let warned = visitor.see(&first).await?;
    ensure!(
        warned.overridable(),
        "{}: no warning to click away but {}",
        built.shape.name,
        warned.code()
    );
    let opened = visitor.click_past(&first).await?;
    Ok(Click {
        shape: built.shape.name.clone(),
        opened: opened == Some(Seen::Page),
        second: visitor.see(&second).await?.code().to_owned(),
    })
}

/// Two hosts show another certificate after they were trusted; the first one had asked for strict transport
/// security. Their codes, and whether a button past it is offered.
pub(crate) async fn after_replacement(
    browser: Browser,
    ring: &Ring,
) -> Result<[(String, bool); 2]> {
    let bare =
        |name| Shape::appliance(name, "").leaf(|leaf| leaf.without(extension::BASIC_CONSTRAINTS));
    let other =
        |shape: Shape| shape.leaf(|leaf| leaf.key_place("other").serial(&[0x61, 0x62, 0x63]));
    let trusted = [
        bare("strict").strict().build(ring)?,
        bare("lax").build(ring)?,
    ];
    let replaced = [
        other(bare("strict")).build(ring)?,
        other(bare("lax")).build(ring)?,
    ];
    let entries = trusted.each_ref().map(entry);
    let (preparation, _) = remedy::prepare(browser, Remedy::NssTrustedCa, &entries)?;
    let visitor = Visitor::start(browser, preparation).await?;
    let mut answers = [(String::new(), false), (String::new(), false)];
    for ((before, after), answer) in trusted.iter().zip(&replaced).zip(&mut answers) {
        let servers = [Server::start(before)?, Server::start(after)?];
        let first = visitor.see(&url(before, &servers[0])).await?;
        ensure!(
            first == Seen::Page,
            "the trusted one shows {}",
            first.code()
        );
        let second = url(after, &servers[1]);
        let refused = visitor.see(&second).await?;
        let offered = visitor.click_past(&second).await?.is_some();
        *answer = (refused.code().to_owned(), offered);
    }
    Ok(answers)
}

fn url(built: &Built, server: &Server) -> String {
    format!("https://{}:{}/", built.shape.host, server.port())
}

fn entry(built: &Built) -> Entry {
    Entry {
        name: built.shape.name.clone(),
        der: built.store.clone(),
    }
}
