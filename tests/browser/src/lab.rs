//! The laboratory: servers with certificates of every shape, each remedy carried out in real browsers,
//! and what the browsers say then.

mod der;
mod draft;
mod extension;
mod key;
mod moment;
mod record;
mod remedy;
mod run;
mod server;
mod shape;
mod shapes;
mod visit;

use std::{path::Path, thread};

use anyhow::{Context, Result, anyhow};

use crate::Browser;

pub fn prove(filter: &[String]) -> Result<()> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/lab");
    let ring = key::Ring::new(&dir.join("keys"))?;
    let mut shapes = shapes::all();
    if !filter.is_empty() {
        shapes.retain(|shape| filter.iter().any(|part| shape.name.contains(part.as_str())));
    }
    let record = record::Record::open(&dir)?;
    for shapes in shapes.chunks(GROUP) {
        ask_about(shapes, &ring, &record)?;
    }
    Ok(())
}

/// Shapes that are served at the same time, and visited by one start of a browser.
const GROUP: usize = 160;

fn ask_about(shapes: &[shape::Shape], ring: &key::Ring, record: &record::Record) -> Result<()> {
    let laboratory = run::Laboratory::open(shapes, ring)?;
    for built in laboratory.built() {
        record.keep(built)?;
    }
    thread::scope(|scope| {
        let tasks = [Browser::Chromium, Browser::Firefox].map(|browser| {
            let laboratory = &laboratory;
            scope.spawn(move || {
                let runtime = tokio::runtime::Builder::new_current_thread()
                    .enable_all()
                    .build()?;
                runtime.block_on(laboratory.ask(browser, record))
            })
        });
        for task in tasks {
            task.join()
                .map_err(|_| anyhow!("a browser's thread gave up"))?
                .context("the laboratory")?;
        }
        Ok(())
    })
}
