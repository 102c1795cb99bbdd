use trustguide::asn1::{self, level};
use trustguide::certificate::details::{self, Group, places};
use trustguide::l10n::{Locale, Words};

use crate::fixtures::{NOW, certificate};

#[test]
fn every_field_of_a_certificate_knows_where_its_bytes_are() {
    for file in [
        "cisco_new/server.pem",
        "cisco_old/server.pem",
        "hostile/markup.pem",
    ] {
        let certificate = certificate(file);
        let element = |offset: usize| asn1::read(&certificate.der[offset..], offset).expect("one");
        let mut extensions = certificate.extensions.iter();
        for row in details::rows(&certificate, NOW) {
            let Some(offset) = row.offset else {
                assert_eq!(row.group, Group::Property, "{}", row.label.id);
                continue;
            };
            let element = element(offset);
            match row.label.id {
                "field-serial" => assert_eq!(element.content, &*certificate.serial),
                "field-issuer" => assert_eq!(element.bytes, &*certificate.issuer.der),
                "field-subject" => assert_eq!(element.bytes, &*certificate.subject.der),
                "field-public-key" => assert_eq!(element.bytes, certificate.public_key.spki),
                "field-not-after" => assert_eq!(
                    asn1::rfc3339(element.tag.number, element.content),
                    Some(certificate.not_after.rfc3339())
                ),
                "field-signature" => {
                    assert_eq!(offset + element.bytes.len(), certificate.der.len())
                }
                _ if row.group != Group::Version1 => {
                    let extension = extensions.next().expect("as many as rows");
                    assert_eq!(
                        element.child(0).and_then(|id| id.oid()),
                        Some(extension.oid.clone())
                    );
                    assert!(element.bytes.ends_with(&extension.value));
                }
                _ => {}
            }
        }
        assert_eq!(extensions.next(), None);
    }
}

#[test]
fn places_have_names_in_both_languages() {
    let certificate = certificate("cisco_new/server.pem");
    for place in places(&certificate) {
        for locale in Locale::ALL {
            let words = Words::new(locale, locale);
            assert!(words.knows(place.label.id), "{}", place.label.id);
        }
    }
}

#[test]
fn a_level_reads_nothing_of_what_is_inside() {
    // The sequence is well, what it holds is not.
    let bytes = [0x30, 0x03, 0x02, 0x05, 0x01, 0x05, 0x00];
    let lines: Vec<_> = level(&bytes, 0..bytes.len(), 0).collect();
    let shown: Vec<_> = lines
        .iter()
        .map(|line| (line.tag.as_str(), line.offset))
        .collect();
    assert_eq!(shown, [("SEQUENCE", 0), ("NULL", 5)]);
    let inside = lines[0].inside.clone().expect("something");
    let below: Vec<_> = level(&bytes, inside, 1).collect();
    assert_eq!(
        (below[0].tag.as_str(), below[0].offset, below[0].len),
        ("?", 2, 3)
    );
    assert_eq!(below.len(), 1);
    assert_eq!(level(&bytes, 5..99, 0).count(), 0);
}

#[test]
fn one_certificate_with_ten_thousand_names_is_cut_into_levels_quickly() {
    let name = [&[0x82, 0x08][..], b"host.jp."].concat();
    let names = asn1::wrap(0x30, &name.repeat(10_000));
    let string = asn1::wrap(0x04, &names);
    let start = std::time::Instant::now();
    let outer: Vec<_> = level(&string, 0..string.len(), 0).collect();
    let list: Vec<_> = level(&string, outer[0].inside.clone().expect("a list"), 1).collect();
    let names = level(&string, list[0].inside.clone().expect("names"), 2);
    assert_eq!(
        names.take(100).last().expect("a name").reading,
        "\"host.jp.\""
    );
    assert!(
        start.elapsed() < std::time::Duration::from_secs(1),
        "{:?}",
        start.elapsed()
    );
}
