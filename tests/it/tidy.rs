//! Rules that the compiler does not know.

use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = std::fs::read_to_string(&path).expect("a file");
                found.push((path, text));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no sources");
    found
}

fn is_page(path: &Path) -> bool {
    let text = path.to_string_lossy();
    text.contains("/src/app/") || text.ends_with("/src/app.rs") || text.ends_with("/src/main.rs")
}

#[test]
fn the_core_knows_no_browser_no_clock_and_no_file() {
    for (path, text) in sources("src").iter().filter(|(path, _)| !is_page(path)) {
        for word in [
            "web_sys",
            "js_sys",
            "yew::",
            "std::fs",
            "std::net::Tcp",
            "SystemTime",
            "Instant::now",
            "std::env::",
        ] {
            assert!(!text.contains(word), "{}: {word}", path.display());
        }
    }
}

#[test]
fn one_room_touches_web_sys() {
    for (path, text) in sources("src") {
        let room = path.to_string_lossy().contains("/src/app/web/");
        let allowed = room || path.ends_with("src/app/web.rs");
        assert!(allowed || !text.contains("web_sys::"), "{}", path.display());
    }
}

#[test]
fn x509_parser_is_named_in_the_certificate_room_alone() {
    for (path, text) in sources("src") {
        let room = path.to_string_lossy().contains("/src/certificate");
        assert!(
            room || !text.contains("x509_parser::"),
            "{}",
            path.display()
        );
    }
}

#[test]
fn nothing_unfinished_is_left() {
    let unfinished = ["to", "do!("].concat();
    let debug = ["db", "g!("].concat();
    let fix = ["FIX", "ME"].concat();
    for folder in ["src", "examples", "tests", "xtask/src"] {
        for (path, text) in sources(folder) {
            for word in [&unfinished, &debug, &fix] {
                assert!(!text.contains(word.as_str()), "{}: {word}", path.display());
            }
        }
    }
}

#[test]
fn markup_comes_from_no_string() {
    for (path, text) in sources("src/app") {
        for word in ["inner_html", "from_html_unchecked", "style="] {
            assert!(!text.contains(word), "{}: {word}", path.display());
        }
    }
}
