//! Makes the inputs of `cargo xtask bench` in a folder and measures the native readers on them:
//! `native FOLDER ROOT...`, each root a PEM file.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use pem::EncodeConfig;
use serde_json::json;
use sha2::{Digest, Sha256};
use trustguide::asn1::wrap;
use trustguide::certificate::hash_all;
use trustguide::input;
use x509_parser::prelude::{FromDer, GeneralName, X509Certificate};

/// How many certificates each generated input has.
const COUNTS: [usize; 3] = [100, 1_000, 10_000];

/// How long one reader is measured on one input, in seconds, and the fewest rounds of that.
const SECONDS: f64 = 1.0;
const ROUNDS: usize = 5;

fn main() -> Result<()> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments.next().context("a folder")?;
    let folder = Path::new(&folder);
    let mut roots = Vec::new();
    for root in arguments {
        roots.push(pem::parse(fs::read(&root)?)?.into_contents());
    }
    let mut inputs = vec![("roots".to_owned(), roots)];
    for count in COUNTS {
        inputs.push((count.to_string(), (0..count).map(made).collect()));
    }
    let mut results = Vec::new();
    for (name, certificates) in &inputs {
        ensure!(!certificates.is_empty(), "no certificates: {name}");
        let der = certificates.concat();
        let blocks = certificates.iter();
        let blocks = blocks.map(|one| pem::Pem::new("CERTIFICATE", one.as_slice()));
        fs::write(folder.join(format!("{name}.der")), &der)?;
        let text = pem::encode_many(&blocks.collect::<Vec<_>>());
        fs::write(folder.join(format!("{name}.pem")), &text)?;
        results.push(json!({
            "name": name,
            "count": certificates.len(),
            "parser": median(|| certificates.iter().filter_map(|der| parsed(der)).count()),
            "trustguide": median(|| read(&der)),
            "trustguidePem": median(|| read(text.as_bytes())),
        }));
    }
    large(folder)?;
    println!("{}", json!(results));
    Ok(())
}

/// How many certificates the largest bundle has.
const MANY: usize = 100_000;

/// How long a log is in which one certificate stands, in bytes.
const LOG: usize = 200_000_000;

/// What only the page reads: a bundle of 100,000, and a log of 200 MB with a certificate in its middle.
fn large(folder: &Path) -> Result<()> {
    let pem = |number| pem::encode(&pem::Pem::new("CERTIFICATE", made(number)));
    let mut bundle = BufWriter::new(File::create(folder.join(format!("{MANY}.pem")))?);
    for number in 0..MANY {
        bundle.write_all(pem(number).as_bytes())?;
    }
    bundle.flush()?;
    let line =
        "2026-11-23T09:15:00.123 INFO  desktop-8443 session 4711 GET /ccp/desktop?id=12 200 OK\n";
    let half = line.repeat(LOG / line.len() / 2);
    fs::write(
        folder.join("log.txt"),
        [&half, &pem(0), &half].map(String::as_str).concat(),
    )?;
    odd(&folder.join("odd"), &pem(0))
}

/// Large files that could make a page stand still: without lines, without an end to what they repeat, without text.
fn odd(folder: &Path, one: &str) -> Result<()> {
    fs::create_dir_all(folder)?;
    let store = pkcs7((0..MANY).map(made));
    let half = pkcs7((0..MANY / 2).map(made));
    let one_line = EncodeConfig::new().set_line_wrap(usize::MAX);
    let line = pem::encode_config(&pem::Pem::new("PKCS7", half), one_line);
    let entry = "{\"level\":\"info\",\"message\":\"GET /ccp/desktop 200\"},";
    let json = format!(
        "[{}{{\"pem\":\"{}\"}}]",
        entry.repeat(LOG / entry.len()),
        one.replace('\n', "\\n")
    );
    fs::write(folder.join("100,000 as PKCS#7"), store)?;
    fs::write(folder.join("50,000 as base64 in one line"), line)?;
    fs::write(folder.join("JSON in one line"), json)?;
    fs::write(folder.join("dashes"), "-".repeat(LOG))?;
    fs::write(folder.join("random bytes"), Random(7).octets(LOG))?;
    Ok(fs::write(folder.join("zeros"), vec![0; LOG])?)
}

/// Signed data without a signature (RFC 5652 section 5.1).
fn pkcs7(certificates: impl Iterator<Item = Vec<u8>>) -> Vec<u8> {
    let data = sequence(&[oid("2a864886f70d010701")]);
    let all = wrap(0xa0, &certificates.flatten().collect::<Vec<_>>());
    let fields = [wrap(2, &[1]), wrap(0x31, &[]), data, all, wrap(0x31, &[])];
    let signed = wrap(0xa0, &sequence(&fields));
    sequence(&[oid("2a864886f70d010702"), signed])
}

/// Milliseconds of one reading.
fn median(read: impl Fn() -> usize) -> f64 {
    let begun = Instant::now();
    let mut times = Vec::new();
    while times.len() < ROUNDS || begun.elapsed().as_secs_f64() < SECONDS {
        let start = Instant::now();
        std::hint::black_box(read());
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// Reads a file with the hash of each certificate.
fn read(bytes: &[u8]) -> usize {
    let reading = input::read(bytes);
    hash_all(reading.certificates(), None);
    reading.documents.len()
}

/// The compared fields by x509-parser alone, each as a value that outlives the bytes.
fn parsed(der: &[u8]) -> Option<impl Sized> {
    let (_, one) = X509Certificate::from_der(der).ok()?;
    let names = one.subject_alternative_name().ok()?.map(|names| {
        let names = names.value.general_names.iter();
        names.map(GeneralName::to_string).collect::<Vec<_>>()
    });
    Some((
        one.subject().to_string(),
        one.issuer().to_string(),
        one.raw_serial().to_vec(),
        one.validity().not_before.timestamp(),
        one.validity().not_after.timestamp(),
        names,
        one.key_usage().ok()?.map(|usage| usage.value.flags),
        one.is_ca(),
        <[u8; 32]>::from(Sha256::digest(der)),
    ))
}

/// A certificate as a public authority issues them, but for the key and the signature, which are numbers
/// drawn at random; every tenth is an authority's.
fn made(number: usize) -> Vec<u8> {
    let mut random = Random(number as u64 + 1);
    let host = format!("host-{number}.site.example");
    let ca = number.is_multiple_of(10);
    let algorithm = sequence(&[oid("2a864886f70d01010b"), wrap(5, &[])]);
    let issuer = name(&[
        ("550406", 0x13, "JP"),
        ("55040a", 0x0c, "Example Trust Services 株式会社"),
        (
            "550403",
            0x0c,
            &format!("Example Issuing CA {}", number % 16),
        ),
    ]);
    let subject = name(&[
        ("550406", 0x13, "JP"),
        ("550408", 0x0c, "Tokyo"),
        ("55040a", 0x0c, "Example Contact Centre"),
        ("550403", 0x0c, &host),
    ]);
    let validity = sequence(&[wrap(0x17, b"260101000000Z"), wrap(0x17, b"270131235959Z")]);
    let modulus = wrap(2, &[&[0, 0xc1], &*random.octets(255)].concat());
    let key = sequence(&[modulus, wrap(2, &[1, 0, 1])]);
    let key_algorithm = sequence(&[oid("2a864886f70d010101"), wrap(5, &[])]);
    let fields = sequence(&[
        wrap(0xa0, &[2, 1, 2]),
        wrap(2, &[&[0x41], &*random.octets(15)].concat()),
        algorithm.clone(),
        issuer,
        validity,
        subject,
        sequence(&[key_algorithm, bits(&key)]),
        wrap(0xa3, &extensions(&host, ca, &mut random)),
    ]);
    sequence(&[fields, algorithm, bits(&random.octets(256))])
}

fn extensions(host: &str, ca: bool, random: &mut Random) -> Vec<u8> {
    let usage: &[u8] = if ca { &[1, 6] } else { &[5, 0xa0] };
    let basic = if ca { wrap(1, &[0xff]) } else { Vec::new() };
    let names = [
        wrap(0x82, host.as_bytes()),
        wrap(0x82, format!("www.{host}").as_bytes()),
        wrap(0x82, b"agent.site.example"),
        wrap(0x87, &random.octets(4)),
    ];
    let list = wrap(0x86, b"http://crl.trust.example/issuing.crl");
    let point = sequence(&[wrap(0xa0, &wrap(0xa0, &list))]);
    let access = |id, address: &[u8]| sequence(&[oid(id), wrap(0x86, address)]);
    let accesses = sequence(&[
        access("2b06010505073001", b"http://ocsp.trust.example"),
        access("2b06010505073002", b"http://crt.trust.example/issuing.crt"),
    ]);
    let purposes = sequence(&[oid("2b06010505070301"), oid("2b06010505070302")]);
    sequence(&[
        extension("551d0f", true, &wrap(3, usage)),
        extension("551d25", false, &purposes),
        extension("551d13", true, &sequence(&[basic])),
        extension("551d0e", false, &wrap(4, &random.octets(20))),
        extension(
            "551d23",
            false,
            &sequence(&[wrap(0x80, &random.octets(20))]),
        ),
        extension("2b06010505070101", false, &accesses),
        extension("551d11", false, &sequence(&names)),
        extension("551d1f", false, &sequence(&[point])),
        extension(
            "551d20",
            false,
            &sequence(&[sequence(&[oid("67810c010202")])]),
        ),
    ])
}

fn extension(id: &str, critical: bool, value: &[u8]) -> Vec<u8> {
    let flag = if critical {
        wrap(1, &[0xff])
    } else {
        Vec::new()
    };
    sequence(&[oid(id), flag, wrap(4, value)])
}

fn sequence(parts: &[Vec<u8>]) -> Vec<u8> {
    wrap(0x30, &parts.concat())
}

fn bits(octets: &[u8]) -> Vec<u8> {
    wrap(3, &[&[0], octets].concat())
}

/// An identifier by its content octets in hexadecimal.
fn oid(hex: &str) -> Vec<u8> {
    let octets = (0..hex.len()).step_by(2);
    let octets = octets.filter_map(|at| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok());
    wrap(6, &octets.collect::<Vec<_>>())
}

fn name(attributes: &[(&str, u8, &str)]) -> Vec<u8> {
    let rdns = attributes.iter().map(|(id, tag, text)| {
        let attribute = sequence(&[oid(id), wrap(*tag, text.as_bytes())]);
        wrap(0x31, &attribute)
    });
    sequence(&rdns.collect::<Vec<_>>())
}

/// A generator of numbers without much to it (Marsaglia's xorshift).
struct Random(u64);

impl Random {
    fn octets(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.octet()).collect()
    }

    fn octet(&mut self) -> u8 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.to_be_bytes()[3]
    }
}
