//! What each dependency adds to the code that a first visit loads.

use std::{collections::BTreeMap, fmt::Write as _};

use anyhow::Result;
use wasmparser::{KnownCustom, Name, NameSectionReader, Parser, Payload, TypeRef};

/// How many dependencies the table names; the others are one row.
const ROWS: usize = 24;

/// A table of code bytes by crate, before compression, the largest first. Generic code counts for the crate
/// that wrote it, whoever asks for it.
pub fn table(wasm: &[u8]) -> Result<String> {
    let mut rows: Vec<(String, usize)> = crates(wasm)?.into_iter().collect();
    rows.sort_by_key(|(name, bytes)| (std::cmp::Reverse(*bytes), name.clone()));
    let total: usize = rows.iter().map(|(_, bytes)| bytes).sum();
    let others: usize = rows.iter().skip(ROWS).map(|(_, bytes)| bytes).sum();
    rows.truncate(ROWS);
    rows.push(("others".to_owned(), others));
    let mut text = format!(
        "{:>10} {:>7}  code of the first view, by crate\n",
        "bytes", "share"
    );
    for (name, bytes) in rows {
        let tenths = bytes * 1000 / total.max(1);
        writeln!(
            text,
            "{bytes:>10} {:>5}.{} %  {name}",
            tenths / 10,
            tenths % 10
        )?;
    }
    Ok(text)
}

fn crates(wasm: &[u8]) -> Result<BTreeMap<String, usize>> {
    let (sizes, names) = functions(wasm)?;
    let mut crates = BTreeMap::new();
    for (index, bytes) in sizes {
        let name = names.get(&index).map_or("", String::as_str);
        let name = format!("{:#}", rustc_demangle::demangle(name));
        // wasm-bindgen runs these once, when the page is built, and takes them out.
        if name.contains("describe") {
            continue;
        }
        *crates.entry(crate_of(&name)).or_default() += bytes;
    }
    Ok(crates)
}

type Functions = (BTreeMap<u32, usize>, BTreeMap<u32, String>);

/// The length of each function's code, and its name.
fn functions(wasm: &[u8]) -> Result<Functions> {
    let (mut sizes, mut names) = Functions::default();
    let mut next = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    next += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                let range = body.range();
                sizes.insert(next, usize::try_from(range.end - range.start)?);
                next += 1;
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(reader) = section.as_known() {
                    read_names(reader, &mut names)?;
                }
            }
            _ => {}
        }
    }
    Ok((sizes, names))
}

fn read_names(reader: NameSectionReader<'_>, names: &mut BTreeMap<u32, String>) -> Result<()> {
    for name in reader {
        if let Name::Function(map) = name? {
            for naming in map {
                let naming = naming?;
                names.insert(naming.index, naming.name.to_owned());
            }
        }
    }
    Ok(())
}

/// The crate of a function: the first that its name speaks of, which for the method of a trait is that of
/// the type.
fn crate_of(name: &str) -> String {
    let mut words =
        name.split(|letter: char| !(letter.is_alphanumeric() || letter == '_' || letter == ':'));
    let path = words.find(|word| word.contains("::") && !word.starts_with(':'));
    let first = path.and_then(|path| path.split("::").next());
    first
        .filter(|first| !first.is_empty())
        .unwrap_or("the linker")
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_belongs_to_the_crate_of_its_path_or_of_its_type() {
        for (symbol, expected) in [
            ("_ZN3yew9scheduler5start17h0123456789abcdefE", "yew"),
            (
                "_ZN52_$LT$der..asn1..Utf8$u20$as$u20$core..fmt..Debug$GT$3fmt17h0123456789abcdefE",
                "der",
            ),
            ("memcpy", "the linker"),
        ] {
            let name = format!("{:#}", rustc_demangle::demangle(symbol));
            assert_eq!(crate_of(&name), expected, "{symbol}");
        }
    }
}
