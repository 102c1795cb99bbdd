//! Names files after their content and mends the references between them, so that a cache may keep such
//! a file for ever and a new release never meets an old part.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use anyhow::{Context, Result};
use data_encoding::BASE64;
use sha2::{Digest, Sha256, Sha384};

/// Files by their path below `dist/`, with `/` between its parts.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The page itself; everything that it needs is found from here.
pub const INDEX: &str = "index.html";
/// A service worker must keep its name; it finds the names of all others in [`LIST`].
const WORKER: &str = "sw.js";
const LIST: &str = "files.js";
/// Samples are downloads with names that people see.
const DOWNLOADS: &str = "samples/";
/// Code that is fetched when the part of the page that needs it is first shown.
pub const LATER: &str = "later/";

/// Renames whatever the page loads, and rewrites the references to it.
pub fn bundle(source: Files) -> Result<Files> {
    let (mut pending, mut kept): (Files, Files) =
        source.into_iter().partition(|(path, _)| is_renamed(path));
    let mut done = Files::new();
    let mut names = BTreeMap::new();
    while !pending.is_empty() {
        let knot = next(&pending);
        let mut contents = Files::new();
        for path in &knot {
            let content = pending.remove(path).context("a knot is of pending files")?;
            contents.insert(path.clone(), rewrite(path, content, &names)?);
        }
        let digest = digest(&contents);
        let new = |path: &String| (path.clone(), named(path, &digest));
        names.extend(contents.keys().map(new));
        for (path, content) in contents {
            let content = rewrite(&path, content, &names)?;
            done.insert(named(&path, &digest), content);
        }
    }
    for (path, content) in &mut kept {
        *content = rewrite(path, std::mem::take(content), &names)?;
    }
    if let Some(index) = kept.get_mut(INDEX) {
        *index = sealed(index, &done).into_bytes();
    }
    done.append(&mut kept);
    if done.contains_key(WORKER) {
        done.insert(LIST.to_owned(), list(&done).into_bytes());
    }
    Ok(done)
}

/// The page with the digest of each script and style sheet that it names, so that a browser takes no other
/// (W3C Subresource Integrity).
fn sealed(index: &[u8], files: &Files) -> String {
    let mut index = String::from_utf8_lossy(index).into_owned();
    for (path, content) in files {
        if !matches!(extension(path), "css" | "js") {
            continue;
        }
        for attribute in ["href", "src"] {
            let reference = format!("{attribute}=\"{path}\"");
            let sealed = format!("{reference} integrity=\"{}\"", integrity(content));
            index = index.replace(&reference, &sealed);
        }
    }
    index
}

/// A digest as browsers check it.
fn integrity(content: &[u8]) -> String {
    format!("sha384-{}", BASE64.encode(&Sha384::digest(content)))
}

/// The files that a browser fetches before it shows the page.
pub fn first_view(files: &Files) -> BTreeSet<&str> {
    reachable(files, INDEX, |path| !is_late(path))
}

/// Is this file fetched only after the page is there?
fn is_late(path: &str) -> bool {
    path == WORKER
        || path == LIST
        || path.starts_with(DOWNLOADS)
        || path.starts_with(LATER)
        || path.ends_with(".webmanifest")
}

fn is_renamed(path: &str) -> bool {
    const KINDS: [&str; 7] = ["css", "js", "wasm", "svg", "png", "ico", "woff2"];
    path != WORKER && !path.starts_with(DOWNLOADS) && KINDS.contains(&extension(path))
}

/// Files that refer to no other of the pending ones than each other: one as a rule, more where they refer to
/// each other.
fn next(pending: &Files) -> BTreeSet<String> {
    let reached = pending
        .keys()
        .map(|path| reachable(pending, path, |_| true));
    let least = reached.min_by_key(BTreeSet::len).unwrap_or_default();
    least.into_iter().map(str::to_owned).collect()
}

/// A file, and all that it refers to, and what these refer to, as far as `counts` says so.
fn reachable<'a>(
    files: &'a Files,
    start: &'a str,
    counts: impl Fn(&str) -> bool,
) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::from([start]);
    let mut open = vec![start];
    while let Some(path) = open.pop() {
        let Some(text) = files.get(path).and_then(|content| text(path, content)) else {
            continue;
        };
        for other in files
            .keys()
            .filter(|other| counts(other) && mentions(path, text, other))
        {
            if seen.insert(other) {
                open.push(other);
            }
        }
    }
    seen
}

fn extension(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, extension)| extension)
}

/// The content of a file that can refer to others.
fn text<'a>(path: &str, content: &'a [u8]) -> Option<&'a str> {
    const KINDS: [&str; 4] = ["css", "html", "js", "webmanifest"];
    KINDS
        .contains(&extension(path))
        .then(|| std::str::from_utf8(content).ok())?
}

fn rewrite(path: &str, content: Vec<u8>, names: &BTreeMap<String, String>) -> Result<Vec<u8>> {
    if text(path, &content).is_none() {
        return Ok(content);
    }
    let mut text =
        String::from_utf8(content).with_context(|| format!("www/{path} is not UTF-8"))?;
    for (old, new) in names {
        let (old, new) = (relative(path, old), relative(path, new));
        for position in positions(&text, &old).into_iter().rev() {
            text.replace_range(position..position + old.len(), &new);
        }
    }
    Ok(text.into_bytes())
}

fn mentions(path: &str, text: &str, other: &str) -> bool {
    !positions(text, &relative(path, other)).is_empty()
}

/// Where `reference` stands as a whole relative URL: between quotes, in `url()`, or after `./`. The key of an
/// object is none.
fn positions(text: &str, reference: &str) -> Vec<usize> {
    text.match_indices(reference)
        .map(|(position, _)| position)
        .filter(|position| {
            let (before, after) = text.split_at(*position);
            let before = before.strip_suffix("./").unwrap_or(before);
            before.ends_with(['"', '\'', '(', '=', '`'])
                && after.strip_prefix(reference).is_some_and(|after| {
                    after.starts_with(['"', '\'', ')', '#', '?', '>', ' ', '`'])
                        && !after.starts_with("\":")
                })
        })
        .collect()
}

/// The URL of `to` as it is written in the file `from`.
fn relative(from: &str, to: &str) -> String {
    let mut from: Vec<&str> = from.split('/').collect();
    let mut to: Vec<&str> = to.split('/').collect();
    from.pop();
    while let (Some(a), Some(b)) = (from.first(), to.first())
        && a == b
    {
        from.remove(0);
        to.remove(0);
    }
    "../".repeat(from.len()) + &to.join("/")
}

/// `icons/key.svg` becomes `icons/key-0123456789ab.svg`.
fn named(path: &str, digest: &str) -> String {
    let (stem, extension) = path.rsplit_once('.').unwrap_or((path, ""));
    format!("{stem}-{digest:.12}.{extension}")
}

/// One digest of a file, or of all files of a knot.
fn digest(files: &Files) -> String {
    let mut all = Sha256::new();
    for content in files.values() {
        all.update(content);
    }
    hex(&all.finalize())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").ok();
        text
    })
}

/// The script that tells the service worker what there is, each with its digest, and whether it changed.
fn list(files: &Files) -> String {
    let mut version = Sha256::new();
    let mut names = String::new();
    for (path, content) in files {
        version.update(Sha256::digest(content));
        writeln!(names, "  \"./{path}\": \"{}\",", integrity(content)).ok();
    }
    format!(
        "const VERSION = \"{:.12}\";\nconst FILES = {{\n{names}}};\n",
        hex(&version.finalize())
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        list.iter()
            .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
            .collect()
    }

    fn content<'a>(files: &'a Files, start: &str, end: &str) -> (&'a str, &'a str) {
        let (path, content) = files
            .iter()
            .find(|(path, _)| path.starts_with(start) && path.ends_with(end))
            .unwrap();
        (path, std::str::from_utf8(content).unwrap())
    }

    #[test]
    fn references_follow_the_new_names_through_every_kind_of_file() {
        let bundled = bundle(files(&[
            (
                "index.html",
                r#"<link href="style.css"><script src="boot.js"></script>"#,
            ),
            ("style.css", "a { background: url(icons/key.svg#outline) }"),
            ("icons/key.svg", "<svg/>"),
            (
                "boot.js",
                r#"import("./page.js"); const text = "my style.css is not a reference"; ({ "./page.js": 1 })"#,
            ),
            ("page.js", "new URL('page_bg.wasm', import.meta.url)"),
            ("page_bg.wasm", "\0asm"),
            ("app.webmanifest", r#"{"src": "icons/key.svg"}"#),
        ]))
        .unwrap();
        let (key, _) = content(&bundled, "icons/key-", ".svg");
        let (wasm, _) = content(&bundled, "page_bg-", ".wasm");
        let (page, page_text) = content(&bundled, "page-", ".js");
        let (boot, boot_text) = content(&bundled, "boot-", ".js");
        let (style, style_text) = content(&bundled, "style-", ".css");
        assert_eq!(
            style_text,
            format!("a {{ background: url({key}#outline) }}")
        );
        assert_eq!(page_text, format!("new URL('{wasm}', import.meta.url)"));
        assert_eq!(
            boot_text,
            format!(
                r#"import("./{page}"); const text = "my style.css is not a reference"; ({{ "./page.js": 1 }})"#
            )
        );
        let (_, manifest) = content(&bundled, "app.webmanifest", "");
        assert_eq!(manifest, format!(r#"{{"src": "{key}"}}"#));
        let (_, index) = content(&bundled, "index.html", "");
        assert_eq!(
            index,
            format!(
                r#"<link href="{style}" integrity="{}"><script src="{boot}" integrity="{}"></script>"#,
                integrity(style_text.as_bytes()),
                integrity(boot_text.as_bytes())
            )
        );
    }

    #[test]
    fn a_name_changes_with_the_content_of_what_the_file_refers_to() {
        let name = |wasm: &str| {
            let bundled = bundle(files(&[
                ("page.js", "fetch('page.wasm')"),
                ("page.wasm", wasm),
            ]))
            .unwrap();
            content(&bundled, "page-", ".js").0.to_owned()
        };
        assert_ne!(name("one"), name("two"));
        assert_eq!(name("one"), name("one"));
    }

    #[test]
    fn a_reference_from_a_folder_climbs_out_of_it() {
        assert_eq!(
            relative("css/deep/a.css", "css/icons/x.svg"),
            "../icons/x.svg"
        );
        assert_eq!(relative("index.html", "icons/x.svg"), "icons/x.svg");
        assert_eq!(relative("css/a.css", "x.svg"), "../x.svg");
    }

    #[test]
    fn samples_and_the_service_worker_keep_their_names() {
        let bundled = bundle(files(&[
            ("samples/a.png", "x"),
            ("sw.js", "importScripts('files.js')"),
        ]))
        .unwrap();
        let paths: Vec<&str> = bundled.keys().map(String::as_str).collect();
        assert_eq!(paths, ["files.js", "samples/a.png", "sw.js"]);
        let (_, list) = content(&bundled, "files.js", "");
        let sample = format!("\"./samples/a.png\": \"{}\",", integrity(b"x"));
        assert!(list.contains(&sample), "{list}");
    }

    #[test]
    fn files_that_refer_to_each_other_are_named_after_the_content_of_all() {
        let names = |b: &str| {
            let bundled = bundle(files(&[
                ("a.js", "'b.js' 'c.js'"),
                ("b.js", b),
                ("c.js", ""),
            ]));
            let bundled = bundled.unwrap();
            let (a, a_text) = content(&bundled, "a-", ".js");
            let (b, b_text) = content(&bundled, "b-", ".js");
            assert!(a_text.contains(&format!("'{b}'")), "{a_text}");
            assert!(b_text.contains(&format!("'{a}'")), "{b_text}");
            (a.to_owned(), b.to_owned())
        };
        let (one, two) = (names("'a.js' one"), names("'a.js' two"));
        assert_ne!(one.0, two.0);
        assert_ne!(one.1, two.1);
    }

    #[test]
    fn the_first_view_leaves_out_samples_and_the_service_worker() {
        let files = files(&[
            (
                "index.html",
                r#"<script src="boot.js"></script><a href="samples/a.pem">"#,
            ),
            ("boot.js", "import('./page.js'); register('./sw.js')"),
            ("page.js", ""),
            ("sw.js", ""),
            ("other.js", ""),
            ("samples/a.pem", ""),
        ]);
        assert_eq!(
            first_view(&files),
            BTreeSet::from(["boot.js", "index.html", "page.js"])
        );
    }
}
