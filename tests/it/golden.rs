//! Documents that somebody has read and approved.

use std::fs;
use std::path::PathBuf;

/// Where an approved document is, by its path below the folder of all.
pub fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name)
}

/// Compares with the committed file and notes the name of one that differs; with
/// TRUSTGUIDE_GOLDEN=write, writes it.
#[track_caller]
pub fn check(name: &str, text: &str, wrong: &mut Vec<String>) {
    let path = path(name);
    if std::env::var_os("TRUSTGUIDE_GOLDEN").is_some_and(|value| value == "write") {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
        fs::write(&path, text).expect("the file");
    }
    if fs::read_to_string(&path).unwrap_or_default() != text {
        wrong.push(name.to_owned());
    }
}
