//! PEM blocks in a text of any kind (RFC 7468, and what is about in practice).

use crate::input::classify::{self, unread};
use crate::input::{At, Container, Document, Kind, ProblemKind};

const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END ";
const DASHES: &str = "-----";

/// One block: its label, the line of its first dashes, and what stands between them.
struct Block<'a> {
    label: &'a str,
    line: usize,
    body: Vec<&'a str>,
    finished: bool,
}

/// Reads every block of a text, in order. What stands around the blocks is passed over.
pub(super) fn read(text: &str) -> Vec<Document> {
    blocks(text).iter().flat_map(read_block).collect()
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks: Vec<Block<'_>> = Vec::new();
    let mut open: Option<Block<'_>> = None;
    for (index, line) in text.lines().enumerate() {
        if let Some(label) = label(line, BEGIN) {
            blocks.extend(open.take());
            open = Some(Block {
                label,
                line: index + 1,
                body: Vec::new(),
                finished: false,
            });
        } else if label(line, END).is_some() {
            if let Some(mut block) = open.take() {
                block.finished = true;
                blocks.push(block);
            }
        } else if let Some(block) = &mut open {
            block.body.push(line.trim());
        }
    }
    blocks.extend(open);
    blocks
}

/// The label of a line that holds `-----BEGIN label-----` or `-----END label-----`.
fn label<'a>(line: &'a str, marker: &str) -> Option<&'a str> {
    let (_, after) = line.split_once(marker)?;
    let (label, _) = after.split_once(DASHES)?;
    Some(label.trim())
}

fn read_block(block: &Block<'_>) -> Vec<Document> {
    let at = At::Line(block.line);
    if block.label.ends_with("PRIVATE KEY") {
        let kind = ProblemKind::NotCertificate(Kind::PrivateKey);
        return vec![unread(Kind::PrivateKey, kind, at)];
    }
    let label = block.label.chars().take(64).collect();
    if !block.finished {
        let kind = ProblemKind::PemUnfinished { label };
        return vec![unread(Kind::Unrecognised, kind, at)];
    }
    let Some(der) = decode(&block.body) else {
        let kind = ProblemKind::PemBase64 { label };
        return vec![unread(Kind::Unrecognised, kind, at)];
    };
    match block.label {
        "TRUSTED CERTIFICATE" => classify::read_first(&der, Container::Pem, at),
        _ => classify::read_der(&der, Container::Pem, at),
    }
}

/// Base64 lines as bytes; headers such as `Proc-Type:` before an empty line are passed over.
fn decode(lines: &[&str]) -> Option<Vec<u8>> {
    let body: String = lines
        .iter()
        .filter(|line| !line.contains(':'))
        .copied()
        .collect();
    let armoured = format!("{BEGIN}X{DASHES}\n{body}\n{END}X{DASHES}\n");
    let decoded = ::pem::parse(armoured).ok()?.into_contents();
    (!decoded.is_empty()).then_some(decoded)
}

/// A text that is nothing but base64 of a DER structure.
pub(super) fn decode_bare(text: &str) -> Option<Vec<u8>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let base64 = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
    let plausible = lines.iter().all(|line| line.bytes().all(base64));
    let decoded = plausible.then(|| decode(&lines))??;
    (decoded.first() == Some(&0x30)).then_some(decoded)
}
