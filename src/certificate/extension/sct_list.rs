//! Signed certificate timestamps: the promises of public logs to list the certificate (RFC 6962
//! section 3).

use crate::asn1::{self, OCTET_STRING};
use crate::certificate::details::{Value, field, list};
use crate::certificate::{Time, hex, hex_pairs};

/// Logs by the SHA-256 of their keys, from the log list that browsers use. A log that is not here
/// is shown by its id.
const LOGS: &[(&str, &str)] = &[
    (
        "cb38f715897c84a1445f5bc1ddfbc96ef29a59cd470a690585b0cb14c31458e7",
        "Cloudflare Nimbus2026",
    ),
    (
        "499c9b69de1d7cecfc36decd8764a6b85baf0a878019d15552fbe9eb29ddf8c3",
        "DigiCert Sphinx2026h1",
    ),
    (
        "944e4387faecc1ef81f3192426a8186501c7d35f3802013f72677d55372e19d8",
        "DigiCert Sphinx2026h2",
    ),
    (
        "6411c46ca412eca7891ca2022e00bcab4f2807d41e3527abeafed503c97dcdf0",
        "DigiCert Wyvern2026h1",
    ),
    (
        "c2317e574519a345ee7f38deb29041ebc7c2215a22bf7fd5b5ad769ad90e52cd",
        "DigiCert Wyvern2026h2",
    ),
    (
        "717e95f3c2388a6db1e384493d31e15aa96208762d4200e0050cd067b5a661e2",
        "Geomys Tuscolo2026h1",
    ),
    (
        "46af863d3b3ee59fa577dea8245d36b0d9ed22a223f4617741229452ee95505f",
        "Geomys Tuscolo2026h2",
    ),
    (
        "0e5794bcf3aea93e331b2c9907b3f790df9bc23d713225dd21a925ac61c54e21",
        "Google Argon2026h1",
    ),
    (
        "d76d7d10d1a7f577c2c7e95fd700bff982c9335a65e1d0b3017317c0c8c56977",
        "Google Argon2026h2",
    ),
    (
        "969764bf555897adf743876837084277e9f03ad5f6a4f3366e46a43f0fcaa9c6",
        "Google Xenon2026h1",
    ),
    (
        "d809553b944f7affc816196f944f85abb0f8fc5e8755260f15d12e72bb454b14",
        "Google Xenon2026h2",
    ),
    (
        "1986d4c728aa6ffeba036f782a4d0191aace2d72310faece5d70412d254cc7d4",
        "Let’s Encrypt Oak2026h1",
    ),
    (
        "acab30706cebec8431f413d2f4915f111e422443b1f2a68c4f3c2b3ba71e02c3",
        "Let’s Encrypt Oak2026h2",
    ),
    (
        "d16ea9a568077e6635a03f37a5ddbc03a53c411214d48818f5e931b323cb9504",
        "Sectigo Elephant2026h1",
    ),
    (
        "af67883b57b04edd8fa6d97ef62ea8eb810ac77160f0245e55d60c2fe785873a",
        "Sectigo Elephant2026h2",
    ),
    (
        "604c9aaf7a7f775f01d406fc920dc899eb0b1c7df8c9521bfafa17773b978bc9",
        "Sectigo Elephant2027h1",
    ),
    (
        "a2490cdcdb8e33a400321760d6d4d51a2036191ea77d968be26a8a00f6fffff7",
        "Sectigo Elephant2027h2",
    ),
    (
        "252f94c22b29e96e9f411a72072b695c5b52ff97a90d2540bbfcdc51ec4dee0b",
        "Sectigo Mammoth2026h1",
    ),
    (
        "94b1c18ab0d057c47be0ac040e1f2cbc8dc375727bc951f20a526126863ba73c",
        "Sectigo Mammoth2026h2",
    ),
    (
        "566cd5a376be83dfe342b675c49c232498a769bac382cbab49a3877d9ab32d01",
        "Sectigo Sabre2026h1",
    ),
    (
        "1f56d1ab94704a41dd3feafdf4699355302c1431bfe61346089fffae795dcc2f",
        "Sectigo Sabre2026h2",
    ),
    (
        "16832dabf0a9250f0ff03aa545ffc8bfc823d0874bf6042927f8e71f3313f5fa",
        "Sectigo Tiger2026h1",
    ),
    (
        "c8a3c47fc7b3adb9356b013f6a7a126de33a4e43a5c646f997ad3975991dcf9a",
        "Sectigo Tiger2026h2",
    ),
    (
        "1c9f682ce9faf0456950f81b968a87dddb3210d84ce6c8b2e382524ac4cf599f",
        "Sectigo Tiger2027h1",
    ),
    (
        "03802ac262f6e05e03f8bc6f7b9851324fd76a3df5b7595175e222fb8e9bd5f6",
        "Sectigo Tiger2027h2",
    ),
    (
        "74db9d58f7d47e9dfd787a162a991c18cf698da7c729918c9a18b0450dba44bc",
        "TrustAsia log2026a",
    ),
    (
        "25b7efdea1130193ed93079770aa322a26620de35ac8aa7c75197de0b1a9e065",
        "TrustAsia log2026b",
    ),
];

/// Takes what TLS writes (RFC 8446 section 3): numbers, and bytes with their length before them.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self, octets: usize) -> Option<u64> {
        let taken = self.take(octets)?.iter();
        Some(taken.fold(0, |sum, &octet| sum << 8 | u64::from(octet)))
    }

    /// `opaque field<0..2^16-1>`.
    fn vector(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.number(2)?).ok()?;
        self.take(length)
    }

    fn end(self) -> Option<()> {
        self.0.is_empty().then_some(())
    }
}

/// ```text
/// SignedCertificateTimestampList ::= OCTET STRING
/// struct { SerializedSCT sct_list <1..2^16-1>; } SignedCertificateTimestampList;
/// opaque SerializedSCT<1..2^16-1>;
/// ```
pub(super) fn value(value: &[u8]) -> Option<Value> {
    let octets = asn1::whole(value)?.of(OCTET_STRING)?.content;
    let mut reader = Reader(octets);
    let mut timestamps = Reader(reader.vector()?);
    reader.end()?;
    let mut shown = Vec::new();
    while !timestamps.0.is_empty() {
        shown.push(timestamp(timestamps.vector()?)?);
    }
    Some(list(shown))
}

/// ```text
/// struct {
///     Version sct_version;               -- v1(0)
///     LogID id;                          -- opaque key_id[32]
///     uint64 timestamp;                  -- milliseconds since 1970
///     CtExtensions extensions;           -- opaque <0..2^16-1>
///     digitally-signed struct { … };     -- hash, signature algorithm, opaque <0..2^16-1>
/// } SignedCertificateTimestamp;
/// ```
fn timestamp(octets: &[u8]) -> Option<Value> {
    let mut reader = Reader(octets);
    let version = reader.number(1)?;
    let mut lines = vec![field("sct-version", Value::Text((version + 1).to_string()))];
    if version != 0 {
        lines.push(Value::Bytes(octets.to_vec()));
        return Some(Value::List(lines));
    }
    let id = reader.take(32)?;
    let moment = i64::try_from(reader.number(8)? / 1000).ok()?;
    let extensions = reader.vector()?;
    let algorithm = (reader.number(1)?, reader.number(1)?);
    reader.vector()?;
    reader.end()?;
    if let Some((_, name)) = LOGS.iter().find(|(known, _)| *known == hex(id)) {
        lines.push(field("sct-log", Value::Text((*name).to_owned())));
    }
    lines.push(field("sct-log-id", Value::Code(hex_pairs(id, ":"))));
    lines.push(field("sct-time", Value::Time(Time(moment))));
    lines.push(field("sct-signature", signature(algorithm)));
    if !extensions.is_empty() {
        lines.push(field("sct-extensions", Value::Code(hex(extensions))));
    }
    Some(Value::List(lines))
}

/// SignatureAndHashAlgorithm (RFC 5246 section 7.4.1.4.1), hash first.
fn signature(algorithm: (u64, u64)) -> Value {
    let name = match algorithm {
        (4, 1) => "sha256WithRSA",
        (4, 3) => "ecdsaWithSHA256",
        (5, 3) => "ecdsaWithSHA384",
        (6, 3) => "ecdsaWithSHA512",
        (hash, signature) => return Value::Code(format!("0x{hash:02x}{signature:02x}")),
    };
    Value::Text(name.to_owned())
}
