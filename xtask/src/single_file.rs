//! The whole page as one HTML file, for a disk or a share: no server, no second file.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};
use data_encoding::BASE64;
use sha2::{Digest, Sha256};

use crate::{
    bundle::{Files, INDEX},
    wasm::{MODULE, PARTS, SCRIPT},
};

/// What a page from a disk cannot use: it has no address that these could be found below.
const WITHOUT: [&str; 3] = [
    "rel=\"manifest\"",
    "rel=\"modulepreload\"",
    "rel=\"preload\"",
];

/// Gives the code that the page fetches elsewhere out of the file itself.
const EMBEDDED: &str = r#"
const embedded = async (name) => {
  const text = document.getElementById(name).textContent;
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(bytes, { headers: { "Content-Type": "application/wasm" } });
};
"#;

/// The page of these files, whose names are still those that they have among the sources.
pub fn page(files: &Files) -> Result<String> {
    let script = script(files)?;
    let icon = BASE64.encode(text(files, "icon.svg")?.as_bytes());
    let icon = format!("data:image/svg+xml;base64,{icon}");
    let style = text(files, "style.css")?.replace("icon.svg", &icon);
    ensure!(
        !script.contains("</script") && !style.contains("</style"),
        "a script or a style would end early"
    );
    let mut page: String = text(files, INDEX)?
        .lines()
        .filter(|line| !WITHOUT.iter().any(|kind| line.contains(kind)))
        .fold(String::new(), |page, line| page + line + "\n");
    swap(
        &mut page,
        "script-src 'self'",
        &format!("script-src {}", source(&script)),
    )?;
    swap(
        &mut page,
        "style-src 'self'",
        &format!("style-src {}", source(&style)),
    )?;
    swap(&mut page, "href=\"icon.svg\"", &format!("href=\"{icon}\""))?;
    swap(
        &mut page,
        "<link rel=\"stylesheet\" href=\"style.css\">",
        &format!("<style>{style}</style>"),
    )?;
    swap(
        &mut page,
        "<script type=\"module\" src=\"boot.js\"></script>\n",
        "",
    )?;
    let body = format!(
        "{}<script type=\"module\">{script}</script>\n</body>",
        data(files)
    );
    swap(&mut page, "</body>", &body)?;
    Ok(page)
}

/// The scripts as one: each statement that joins them is put in the form that it has within a module.
fn script(files: &Files) -> Result<String> {
    let mut parts = text(files, PARTS)?.to_owned();
    swap(
        &mut parts,
        "import { initSync } from \"./trustguide.js\";",
        "",
    )?;
    let names: Vec<&str> = text(files, PARTS)?
        .split("export const ")
        .skip(1)
        .filter_map(|after| after.split_whitespace().next())
        .collect();
    let parts = inside(&parts.replace("export const ", "const "));
    let mut main = String::new();
    for line in text(files, SCRIPT)?.lines() {
        match line.strip_prefix("import * as ") {
            Some(import) => {
                let name = import.split_whitespace().next().unwrap_or_default();
                writeln!(main, "const {name} = {{ {} }};", names.join(", "))?;
            }
            None => writeln!(main, "{line}")?,
        }
    }
    swap(&mut main, "export { initSync, __wbg_init as default };", "")?;
    let mut boot = text(files, "boot.js")?.to_owned();
    swap(
        &mut boot,
        "await import(\"./trustguide.js\")",
        "{ default: __wbg_init }",
    )?;
    let boot = boot.replace(
        &format!("new URL(\"./{MODULE}\", import.meta.url)"),
        &format!("await embedded(\"{MODULE}\")"),
    );
    Ok([EMBEDDED, &parts, &main, &boot].concat())
}

/// A script that takes code out of the file where it fetched it.
fn inside(script: &str) -> String {
    script
        .replace("fetch(new URL(\"./", "embedded(\"")
        .replace("\", import.meta.url))", "\")")
}

/// The code as blocks of data, which no browser runs by itself.
fn data(files: &Files) -> String {
    let modules = files.iter().filter(|(path, _)| path.ends_with(".wasm"));
    modules.fold(String::new(), |mut page, (path, content)| {
        let content = BASE64.encode(content);
        writeln!(
            page,
            "<script type=\"application/wasm\" id=\"{path}\">{content}</script>"
        )
        .ok();
        page
    })
}

/// What a policy calls an inline script or style (Content Security Policy Level 3, hash-source).
fn source(content: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(&Sha256::digest(content)))
}

fn text<'a>(files: &'a Files, path: &str) -> Result<&'a str> {
    let content = files
        .get(path)
        .with_context(|| format!("{path} is missing"))?;
    std::str::from_utf8(content).with_context(|| format!("{path} is not UTF-8"))
}

/// Replaces what stands there once.
fn swap(text: &mut String, old: &str, new: &str) -> Result<()> {
    let count = text.matches(old).count();
    ensure!(
        count == 1,
        "{old} stands there {count} times instead of once"
    );
    *text = text.replacen(old, new, 1);
    Ok(())
}
