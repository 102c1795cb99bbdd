//! Each fixture of what people receive: how many certificates it gives, and what had to be put right for them, with
//! the line where that was first and how often.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::process::Command;

use trustguide::input::{self, At, Reader, Reading};

use crate::fixtures::{bytes, certificate, path};
use crate::scratch::Scratch;

/// The folders of such fixtures.
const STORIES: [&str; 3] = ["dressed", "printed", "sent"];

#[rustfmt::skip]
const FILES: &[(&str, usize, &str)] = &[
    ("dressed/bare_base64.txt", 1, "bare 1: 1"),
    ("dressed/crlf.pem", 1, ""),
    ("dressed/in_a_letter.txt", 1, "other-text 1: 3"),
    ("dressed/server.der", 1, ""),
    ("dressed/trusted.pem", 1, ""),
    ("dressed/utf16.pem", 1, "utf16: 1"),
    ("dressed/utf8_bom.pem", 1, "byte-order-mark: 1"),
    ("printed/digits.txt", 1, "hex 1: 1"),
    ("printed/hexdump.txt", 1, "hex 1: 1"),
    ("printed/keytool_rfc.txt", 1, "other-text 1: 5"),
    ("printed/powershell.txt", 1, "utf16: 1, other-text 1: 2"),
    ("printed/x509_text.txt", 1, "other-text 1: 62"),
    ("printed/xxd.txt", 1, "hex 1: 1"),
    ("sent/address_of_data.txt", 1, "bare 1: 1"),
    ("sent/answered_mail.txt", 1, "other-text 1: 2, quoting 3: 1"),
    ("sent/answered_three_times.txt", 1, "quoting 1: 1"),
    ("sent/attachment_certs_only.eml", 3, "bare 5: 1"),
    ("sent/attachment_der.eml", 1, "bare 12: 1"),
    ("sent/attachment_pem.eml", 1, "nested 5: 1"),
    ("sent/bag_attributes.pem", 1, "other-text 1: 5"),
    ("sent/bare_one_line.txt", 1, "bare 1: 1"),
    ("sent/base64_again.yaml", 1, "nested 4: 1"),
    ("sent/dashes_of_a_japanese_keyboard.txt", 1, "dashes 1: 2"),
    ("sent/dashes_of_a_mail_program.txt", 1, "dashes 1: 2"),
    ("sent/dashes_of_a_word_processor.txt", 1, "dashes 1: 2"),
    ("sent/decimal_of_powershell.txt", 1, "hex 1: 1"),
    ("sent/double_spaced.txt", 1, ""),
    ("sent/ends_cr.pem", 1, ""),
    ("sent/ends_mixed.pem", 5, ""),
    ("sent/escaped_twice.json", 1, "escapes 1: 1, other-text 1: 1"),
    ("sent/fifty_wide.pem", 1, ""),
    ("sent/full_width_lines.txt", 1, "full-width 1: 2"),
    ("sent/hex_0x.txt", 1, "hex 1: 1"),
    ("sent/hex_array.c", 1, "hex 1: 1"),
    ("sent/hex_colons.txt", 1, "hex 1: 1"),
    ("sent/hex_in_a_database.sql", 1, "hex 1: 1"),
    ("sent/hex_in_a_log.txt", 1, "hex 1: 1"),
    ("sent/hex_in_a_registry.reg", 1, "hex 5: 1"),
    ("sent/hex_plain.txt", 1, "hex 1: 1"),
    ("sent/hex_spaces.txt", 1, "hex 1: 1"),
    ("sent/in_a_directory.ldif", 1, "bare 2: 1"),
    ("sent/in_a_page.html", 1, "html 2: 1"),
    ("sent/in_a_page_with_entities.html", 1, "html 1: 1"),
    ("sent/in_a_program.c", 1, "other-text 1: 1, escapes 2: 1, quoting 2: 1"),
    ("sent/in_a_setting.env", 1, "other-text 1: 1, escapes 1: 1"),
    ("sent/in_an_address.txt", 1, "dashes 1: 2, escapes 1: 1"),
    ("sent/in_json.json", 1, "other-text 2: 3, escapes 3: 1"),
    ("sent/in_xml.xml", 1, "bare 3: 1, html 3: 1"),
    ("sent/in_yaml.yaml", 1, "other-text 1: 3"),
    ("sent/indented.txt", 1, ""),
    ("sent/invisible.txt", 1, "invisible 1: 1"),
    ("sent/key_set.json", 1, "bare 1: 1"),
    ("sent/keytool_japanese.txt", 1, "other-text 1: 5"),
    ("sent/label_certificate_chain.pem", 3, ""),
    ("sent/label_cms.pem", 3, ""),
    ("sent/label_pkcs7_signed_data.pem", 3, ""),
    ("sent/label_pkcs_7_signed_data.pem", 3, ""),
    ("sent/label_x509_certificate.pem", 1, ""),
    ("sent/label_x_509_certificate.pem", 1, ""),
    ("sent/no_break_spaces.txt", 1, "invisible 1: 1"),
    ("sent/no_first_line.pem", 1, "header 1: 1"),
    ("sent/no_last_line.pem", 1, "footer 1: 1"),
    ("sent/one_line.pem", 1, "line-breaks 1: 1"),
    ("sent/one_line_with_spaces.txt", 1, "line-breaks 1: 1"),
    ("sent/quoted_printable.eml", 1, "other-text 1: 3, quoted-printable 5: 1"),
    ("sent/quoted_printable_wrapped.eml", 1, "quoted-printable 1: 1"),
    ("sent/shift_jis.txt", 1, "other-text 1: 1"),
    ("sent/two_in_json.json", 2, "other-text 1: 1, escapes 1: 2"),
    ("sent/utf16_big_endian.pem", 1, "utf16: 1"),
    ("sent/utf16_without_mark.pem", 1, "utf16: 1"),
    ("sent/with_line_numbers.txt", 1, "quoting 1: 1"),
];

/// `quoting 1: 3` for a repair of three places, the first on line 1.
fn repairs(reading: &Reading) -> String {
    let mut text = String::new();
    for repair in &reading.repairs {
        let name = repair.kind.id().trim_start_matches("repair-");
        let separator = if text.is_empty() { "" } else { ", " };
        let place = match repair.at {
            At::Whole => String::new(),
            At::Line(line) => format!(" {line}"),
            At::Offset(offset) => format!(" byte {offset}"),
        };
        write!(text, "{separator}{name}{place}: {}", repair.count).expect("memory");
    }
    text
}

/// The files of a story, by name.
fn files(story: &str) -> Vec<String> {
    let entries = fs::read_dir(path(story)).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    names
        .map(|name| format!("{story}/{}", name.into_string().expect("a name")))
        .collect()
}

#[test]
fn each_file_gives_its_certificates_and_reports_what_was_put_right() {
    let wanted = certificate("cisco_new/server.pem");
    for &(file, count, expected) in FILES {
        let reading = input::read(&bytes(file));
        assert_eq!(reading.problems().count(), 0, "{file}: {reading:?}");
        assert_eq!(reading.certificates().count(), count, "{file}");
        assert_eq!(repairs(&reading), expected, "{file}");
        let first = reading.certificates().next();
        assert!(count == 3 || first == Some(&wanted), "{file}");
    }
}

#[test]
fn no_file_is_left_out() {
    let listed: BTreeSet<String> = FILES.iter().map(|(file, ..)| (*file).to_owned()).collect();
    let there: BTreeSet<String> = STORIES.iter().flat_map(|story| files(story)).collect();
    assert_eq!(listed, there);
}

/// However little is read in one step.
#[test]
fn each_file_reads_the_same_in_steps_of_any_length() {
    for &(file, ..) in FILES {
        let bytes = bytes(file);
        let whole = input::read(&bytes);
        for step in [8, 9, 100, 1000] {
            let mut reader = Reader::in_steps(bytes.clone(), step);
            let mut documents = Vec::new();
            while let Some(document) = reader.next() {
                documents.push(document);
            }
            let repairs = reader.repairs();
            let stepwise = Reading { documents, repairs };
            assert_eq!(stepwise, whole, "{file} in steps of {step}");
        }
    }
}

#[test]
fn the_script_makes_these_files() {
    let made = Scratch::new();
    let mut script = Command::new("bash");
    script.arg(path("dress.sh")).arg(&made.0);
    let output = script.output().expect("bash runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    for file in files("sent") {
        let name = path(&file).file_name().map(|name| made.0.join(name));
        let again = fs::read(name.expect("a name")).unwrap_or_default();
        assert!(again == bytes(&file), "{file}");
    }
    let count = fs::read_dir(&made.0).expect("a folder").count();
    assert_eq!(count, files("sent").len());
}
