//! Roll-outs: what they say, whether they do it, and whether what undoes them undoes it.

mod world;

use std::io::Write;
use std::process::{Command, Stdio};

use proptest::prelude::*;
use serde_json::Value;
use trustguide::certificate::{Certificate, hex};
use trustguide::guide::{PortGroup, port_groups};
use trustguide::l10n::{Locale, Words, visible};
use trustguide::quote;
use trustguide::rollout::{Format, Kind, Refusal, Request, Rollout, rollout};
use trustguide::site::{Product, Served, Site};

use crate::fixtures::{NOW, chain};
use crate::golden;
use crate::made::Workshop;
use world::World;

const LEAF: (&str, &str) = ("self_signed_leaf/server.pem", "appliance.example.co.jp");
const APPLIANCE: (&str, &str) = ("cisco_new/server.pem", "ccp.example.co.jp");
const OLD: (&str, &str) = ("cisco_old/server.pem", "cucm-pub");
const COMPANY: (&str, &str) = ("private_ca/chain.pem", "finesse.example.co.jp");
const HOSTILE: (&str, &str) = ("hostile/markup.pem", "hostile.example.co.jp");
const STORIES: [(&str, &str); 5] = [LEAF, APPLIANCE, OLD, COMPANY, HOSTILE];

fn site(host: &str) -> Site {
    Site {
        host: host.to_owned(),
        ports: vec![443],
        product: Product::Other,
    }
}

fn group_of(host: &str, everywhere: Vec<Certificate>) -> PortGroup {
    let served = Served {
        everywhere,
        at: Vec::new(),
    };
    port_groups(&site(host), &served, NOW).remove(0)
}

fn group((file, host): (&str, &str)) -> PortGroup {
    group_of(host, chain(file))
}

fn ask(kind: Kind, host: &str, group: &PortGroup, locale: Locale) -> Result<Rollout, Refusal> {
    let (site, words) = (site(host), Words::new(locale, locale));
    let request = Request {
        kind,
        site: &site,
        group,
    };
    rollout(&request, &words)
}

/// The roll-out for the first of some stories that it is offered for.
#[track_caller]
fn offered(kind: Kind, stories: &[(&str, &str)]) -> (PortGroup, Rollout) {
    let mut all = stories.iter().map(|&story| (story, group(story)));
    let found = all.find_map(|((_, host), group)| {
        let rollout = ask(kind, host, &group, Locale::En).ok()?;
        Some((group, rollout))
    });
    found.unwrap_or_else(|| panic!("{kind:?} is never offered"))
}

fn text(bytes: &[u8]) -> String {
    Format::decode(bytes).expect("text")
}

fn kinds(extension: &str) -> Vec<Kind> {
    let kinds = Kind::ALL.into_iter();
    let fits = |kind: &Kind| {
        let (_, rollout) = offered(*kind, &STORIES);
        rollout.make.name.ends_with(extension)
    };
    let kinds: Vec<Kind> = kinds.filter(fits).collect();
    assert!(!kinds.is_empty(), "{extension}");
    kinds
}

/// The bytes that base64 stands for.
#[track_caller]
fn der(base64: &str) -> Vec<u8> {
    let text: String = base64.split_whitespace().collect();
    let mut pem = String::from("-----BEGIN CERTIFICATE-----\n");
    for line in text.as_bytes().chunks(64) {
        pem += &format!("{}\n", std::str::from_utf8(line).expect("ASCII"));
    }
    pem += "-----END CERTIFICATE-----\n";
    pem::parse(pem).expect("base64").into_contents()
}

/// The text without the certificate's own lines.
fn shortened(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let start = line.find("MII").filter(|at| line.len() - at >= 60);
        let body = |line: &str| {
            line.len() >= 60
                && line
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"+/=".contains(&b))
        };
        match start {
            Some(at) => out += &format!("{}MII…\n", &line[..at]),
            None if body(line) => {}
            None => out += &format!("{line}\n"),
        }
    }
    out
}

#[test]
fn artefacts_read_as_they_were_approved() {
    let mut wrong = Vec::new();
    for kind in Kind::ALL {
        let story = [LEAF, COMPANY]
            .into_iter()
            .find(|&(file, host)| ask(kind, host, &group((file, host)), Locale::En).is_ok());
        let story = story.expect("a story");
        for locale in Locale::ALL {
            let rollout = ask(kind, story.1, &group(story), locale).expect("offered");
            for (what, file) in [("make", &rollout.make), ("undo", &rollout.undo)] {
                let name = format!("{}.{what}.{}.txt", kind.name(), locale.tag());
                let text = format!("{}\n\n{}", file.name, shortened(&text(&file.bytes)));
                golden::check(&format!("rollout/{name}"), &text, &mut wrong);
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "these artefacts changed; read them after TRUSTGUIDE_GOLDEN=write: {wrong:#?}"
    );
}

#[test]
fn what_is_offered_and_what_is_refused_stays_as_it_was_approved() {
    let mut wrong = Vec::new();
    for locale in Locale::ALL {
        let words = Words::new(locale, locale);
        let mut table = String::new();
        for (file, host) in STORIES {
            table += &format!("{file}\n");
            let group = group((file, host));
            for kind in Kind::ALL {
                let said = match ask(kind, host, &group, locale) {
                    Ok(rollout) => format!("{:?} {:?}", rollout.opens(), rollout.evidence),
                    Err(refusal) => format!(
                        "{} {}",
                        words.text(&refusal.why),
                        visible(&words.text(&refusal.because))
                    ),
                };
                table += &format!("  {}: {said}\n", kind.name());
            }
        }
        golden::check(
            &format!("rollout/offered.{}.txt", locale.tag()),
            &table,
            &mut wrong,
        );
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[track_caller]
fn check_refused(kind: Kind, story: (&str, &str), why: &str, because: &str) {
    let refusal = ask(kind, story.1, &group(story), Locale::En).expect_err("refused");
    assert_eq!(
        (refusal.why.id, refusal.because.id),
        (why, because),
        "{kind:?}"
    );
}

#[test]
fn a_policy_that_would_make_the_warning_final_is_refused() {
    for kind in [Kind::ChromeLinux, Kind::ChromeWindows, Kind::EdgeMacOs] {
        check_refused(kind, LEAF, "rollout-refused-worse", "verdict-no-cert-sign");
    }
}

#[test]
fn a_server_that_is_an_authority_is_not_rolled_out_to_firefox() {
    for kind in [Kind::FirefoxLinux, Kind::FirefoxWindows, Kind::NssFirefox] {
        let because = "verdict-authority-as-server";
        check_refused(kind, APPLIANCE, "rollout-refused-useless", because);
    }
}

#[test]
fn what_a_store_does_not_take_is_refused() {
    let useless = "rollout-refused-useless";
    let because = "rollout-because-no-authority";
    check_refused(Kind::Android, LEAF, useless, because);
    check_refused(Kind::TrustAnchor, LEAF, useless, because);
    check_refused(Kind::IosProfile, LEAF, useless, "verdict-not-installable");
    let because = "rollout-because-people";
    check_refused(Kind::PowerShellMachinePeople, COMPANY, useless, because);
}

#[test]
fn an_authority_is_rolled_out_in_the_place_of_the_server_that_it_vouches_for() {
    let group = group(COMPANY);
    let rollout = ask(Kind::NssChromium, COMPANY.1, &group, Locale::En).expect("offered");
    assert_eq!(rollout.risk.id, "rollout-risk-root");
    let script = text(&rollout.make.bytes);
    assert!(script.contains("trust='C,,'"), "{script}");
    let print = hex(&group.anchor().sha256());
    assert!(group.anchor().title().contains("Root"));
    assert!(
        rollout.make.name.contains(&print[..16]),
        "{}",
        rollout.make.name
    );
}

#[test]
fn the_least_power_is_taken_for_a_servers_own_certificate() {
    for story in [LEAF, APPLIANCE] {
        let group = group(story);
        let rollout = ask(Kind::NssChromium, story.1, &group, Locale::En).expect("offered");
        assert!(
            text(&rollout.make.bytes).contains("trust='P,,'"),
            "{story:?}"
        );
        assert_eq!(rollout.risk.id, "rollout-risk-leaf");
        let gpo = ask(Kind::Gpo, story.1, &group, Locale::En).expect("offered");
        assert!(
            text(&gpo.make.bytes).contains("Trusted People"),
            "{story:?}"
        );
    }
    let group = group(APPLIANCE);
    let root = ask(Kind::PowerShellMachineRoot, APPLIANCE.1, &group, Locale::En).expect("offered");
    assert_eq!(root.risk.id, "rollout-risk-self-ca");
}

#[test]
fn every_file_is_encoded_as_its_reader_wants_it() {
    for kind in Kind::ALL {
        let (_, rollout) = offered(kind, &STORIES);
        for file in [&rollout.make, &rollout.undo] {
            let extension = file.name.rsplit('.').next().expect("an extension");
            let bytes = file.bytes.as_slice();
            let bare = |bytes: &[u8]| {
                let feeds = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
                feeds
                    .filter(|(at, _)| *at == 0 || bytes[at - 1] != b'\r')
                    .count()
            };
            match extension {
                "ps1" | "txt" => {
                    assert!(bytes.starts_with(&[0xef, 0xbb, 0xbf]), "{}", file.name);
                    assert_eq!(bare(bytes), 0, "{}", file.name);
                }
                "cmd" => {
                    assert!(bytes.is_ascii() && bytes.starts_with(b"@echo off\r\n"));
                    assert_eq!(bare(bytes), 0, "{}", file.name);
                }
                "reg" => {
                    assert!(bytes.starts_with(&[0xff, 0xfe, b'W', 0]), "{}", file.name);
                    let text = String::from_utf16(
                        &bytes[2..]
                            .chunks(2)
                            .map(|two| u16::from_le_bytes([two[0], two[1]]))
                            .collect::<Vec<_>>(),
                    );
                    assert_eq!(bare(text.expect("UTF-16").as_bytes()), 0);
                }
                "sh" => assert!(bytes.starts_with(b"#!/bin/sh\n") && !bytes.contains(&b'\r')),
                "json" | "mobileconfig" => assert!(!bytes.contains(&b'\r')),
                other => panic!("{other}"),
            }
            assert!(file.name.is_ascii(), "{}", file.name);
        }
    }
}

#[test]
fn comments_are_in_the_readers_language() {
    for kind in [
        Kind::PowerShellUser,
        Kind::NssChromium,
        Kind::FirefoxWindows,
    ] {
        let (group, rollout) = offered(kind, &STORIES);
        let japanese = ask(kind, LEAF.1, &group, Locale::Ja).expect("offered");
        assert!(text(&rollout.make.bytes).contains("Risk: "), "{kind:?}");
        assert!(text(&japanese.make.bytes).contains("リスク: "), "{kind:?}");
    }
}

// Run for real, with stubs in the place of the programs that change a system.

fn with_databases() -> World {
    let world = World::new();
    for folder in [
        ".pki/nssdb",
        ".local/share/pki/nssdb",
        ".mozilla/firefox/a b.default",
    ] {
        world.put(&format!("home/{folder}/cert9.db"), "");
        world.put(&format!("home/{folder}/it's another.pem"), "another\n");
        world.put(&format!("home/{folder}/it's another.trust"), "C,,");
    }
    world
}

/// Making it twice is as good as once, and undoing it brings back what was there.
#[track_caller]
fn check_there_and_back(kind: Kind, calls: &[&str]) {
    let (group, rollout) = offered(kind, &STORIES);
    let world = with_databases();
    let before = world.files();
    let (make, undo) = (text(&rollout.make.bytes), text(&rollout.undo.bytes));
    world.succeed(&make);
    let made = world.files();
    assert_ne!(made, before, "{kind:?} did nothing");
    let log = world.log();
    let print = hex(&group.anchor().sha256());
    for call in calls {
        let call = call.replace("NAME", &format!("trustguide-{}", &print[..16]));
        let call = call.replace("SHA1", &hex(&group.anchor().sha1).to_uppercase());
        assert!(log.contains(&call), "{kind:?}: {call} is not in\n{log}");
    }
    let added = made.iter().find(|(path, _)| !before.contains_key(*path));
    let (path, bytes) = added.expect("a new file");
    assert_eq!(
        pem::parse(bytes).expect("PEM").contents(),
        &*group.anchor().der,
        "{path:?}"
    );
    world.succeed(&make);
    assert_eq!(
        world.files(),
        made,
        "{kind:?}: a second run does something else"
    );
    world.succeed(&undo);
    assert_eq!(world.files(), before, "{kind:?}: the undo does not undo it");
    world.succeed(&undo_again(kind, &undo));
    assert_eq!(
        world.files(),
        before,
        "{kind:?}: a second undo does something"
    );
}

/// The Mac's commands fail where there is nothing to remove.
fn undo_again(kind: Kind, undo: &str) -> String {
    match kind {
        Kind::SecurityUser | Kind::SecurityMachine | Kind::TrustAnchor => ":".to_owned(),
        _ => undo.to_owned(),
    }
}

#[test]
fn nss_scripts_put_the_certificate_in_and_take_it_out() {
    let add = |place: &str| format!("certutil -A -d sql:/home/{place} -n NAME -t P,, -i ");
    check_there_and_back(
        Kind::NssChromium,
        &[&add(".pki/nssdb"), &add(".local/share/pki/nssdb")],
    );
    let profile = "certutil -A -d sql:/home/.mozilla/firefox/a b.default/ -n NAME -t C,, -i ";
    check_there_and_back(Kind::NssFirefox, &[profile]);
}

#[test]
fn a_home_without_a_database_gets_the_one_that_every_version_reads() {
    let (_, rollout) = offered(Kind::NssChromium, &STORIES);
    let world = World::new();
    world.succeed(&text(&rollout.make.bytes));
    assert!(world.path("home/.pki/nssdb/cert9.db").exists());
    assert!(!world.path("home/.local").exists());
    let log = world.log();
    assert!(
        log.contains("certutil -N -d sql:/home/.pki/nssdb --empty-password"),
        "{log}"
    );
}

#[test]
fn a_certificate_that_is_known_by_another_name_is_found_and_removed() {
    let (group, rollout) = offered(Kind::NssChromium, &STORIES);
    let world = World::new();
    let pem = pem::encode(&pem::Pem::new("CERTIFICATE", group.anchor().der.to_vec()));
    world.put("home/.pki/nssdb/cert9.db", "");
    world.put(
        "home/.pki/nssdb/$(touch x) 'other'.pem",
        &pem.replace('\r', ""),
    );
    world.put("home/.pki/nssdb/$(touch x) 'other'.trust", "C,,");
    world.succeed(&text(&rollout.undo.bytes));
    assert_eq!(world.files().len(), 1, "{:?}", world.files().keys());
    assert!(!world.was_tricked());
}

#[test]
fn keychain_scripts_put_the_certificate_in_and_take_it_out() {
    check_there_and_back(
        Kind::SecurityUser,
        &[
            "security add-trusted-cert -r trustRoot -p ssl -k /home/Library/Keychains/login.keychain-db ",
        ],
    );
    check_there_and_back(
        Kind::SecurityMachine,
        &[
            "security add-trusted-cert -d -r trustRoot -p ssl -k /Library/Keychains/System.keychain ",
        ],
    );
}

#[test]
fn system_scripts_put_the_certificate_in_and_take_it_out() {
    check_there_and_back(Kind::CaCertificates, &["update-ca-certificates "]);
    check_there_and_back(Kind::TrustAnchor, &["trust anchor --store "]);
}

#[test]
fn java_scripts_put_the_certificate_in_and_take_it_out() {
    let import =
        "keytool -importcert -noprompt -cacerts -storepass:env STOREPASS -alias NAME -file ";
    check_there_and_back(Kind::JavaUnix, &[import]);
}

#[test]
fn policies_of_linux_are_taken_out_of_every_folder() {
    for (kind, folders) in [
        (Kind::ChromeLinux, ["opt/chrome", "chromium"].as_slice()),
        (Kind::EdgeLinux, &["opt/edge"]),
    ] {
        let (_, rollout) = offered(kind, &STORIES);
        let world = World::new();
        world.put("etc/chromium/policies/managed/other.json", "{}");
        let before = world.files();
        for folder in folders {
            let file = format!("etc/{folder}/policies/managed/{}", rollout.make.name);
            world.put(&file, &text(&rollout.make.bytes));
        }
        world.succeed(&text(&rollout.undo.bytes));
        assert_eq!(world.files(), before, "{kind:?}");
    }
}

#[test]
fn the_policies_of_firefox_go_unless_they_hold_more() {
    let (group, rollout) = offered(Kind::FirefoxLinux, &STORIES);
    let companion = rollout.companion.expect("a certificate");
    let undo = text(&rollout.undo.bytes);
    let world = with_databases();
    let before = world.files();
    let pem = companion
        .format
        .encode(std::slice::from_ref(group.anchor()));
    let pem = String::from_utf8(pem.expect("PEM")).expect("text");
    // In the world, the paths inside the file are the world's.
    let etc = world.path("etc").display().to_string();
    let policies = text(&rollout.make.bytes).replace("/etc", &etc);
    let put = |policies: &str| {
        world.put("etc/firefox/policies/policies.json", policies);
        world.put(&format!("etc/firefox/policies/{}", companion.name), &pem);
        // What Firefox did with it, under a name of its own.
        world.put("home/.mozilla/firefox/a b.default/own name.pem", &pem);
        world.put("home/.mozilla/firefox/a b.default/own name.trust", "CT,C,");
    };
    put(&policies);
    world.succeed(&undo);
    assert_eq!(world.files(), before);
    let log = world.log();
    let issuer = hex(&group.anchor().issuer.der);
    let serial = hex(&group.anchor().serial);
    assert!(log.contains(&format!("a81 = X'{issuer}'")), "{log}");
    assert!(log.contains(&format!("{serial}'")), "{log}");
    put(&policies.replacen('{', "{ \"more\": 1,", 1));
    let output = world.run(&undo);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("policies.json holds other settings"));
    assert!(world.path("etc/firefox/policies/policies.json").exists());
}

#[test]
fn profiles_of_the_mac_are_removed_by_their_identifier() {
    for kind in [Kind::MacOsProfile, Kind::ChromeMacOs, Kind::FirefoxMacOs] {
        let (_, rollout) = offered(kind, &STORIES);
        let world = World::new();
        world.succeed(&text(&rollout.undo.bytes));
        let profile = plist::Value::from_reader_xml(rollout.make.bytes.as_slice()).expect("XML");
        let identifier = string(&profile, "PayloadIdentifier").to_owned();
        assert_eq!(
            world.log(),
            format!("profiles remove -identifier {identifier}\n")
        );
    }
}

// Parsed by those who know the format.

pub fn powershell_errors(script: &str) -> bool {
    let mut parser = tree_sitter::Parser::new();
    let language = tree_sitter_powershell::LANGUAGE.into();
    parser.set_language(&language).expect("the language");
    let tree = parser.parse(script, None).expect("a tree");
    tree.root_node().has_error()
}

#[test]
fn powershell_parses_every_script() {
    assert!(
        powershell_errors("$store.Open('ReadWrite'\n"),
        "the judge sees nothing"
    );
    for kind in kinds(".ps1") {
        let (group, rollout) = offered(kind, &STORIES);
        for file in [&rollout.make, &rollout.undo] {
            let script = text(&file.bytes);
            assert!(!powershell_errors(&script), "{kind:?}\n{script}");
            let (_, rest) = script.split_once("@'\n").expect("a here-string");
            let (encoded, _) = rest.split_once("\n'@\n").expect("its end");
            assert_eq!(der(encoded), &*group.anchor().der);
        }
    }
}

fn string<'p>(value: &'p plist::Value, key: &str) -> &'p str {
    let value = value
        .as_dictionary()
        .and_then(|dictionary| dictionary.get(key));
    value.and_then(plist::Value::as_string).expect("a string")
}

fn payload(profile: &plist::Value) -> &plist::Value {
    let content = profile
        .as_dictionary()
        .and_then(|all| all.get("PayloadContent"));
    let content = content.and_then(plist::Value::as_array).expect("payloads");
    assert_eq!(content.len(), 1);
    &content[0]
}

#[track_caller]
fn check_uuid(uuid: &str) {
    let parts: Vec<&str> = uuid.split('-').collect();
    assert_eq!(
        parts.iter().map(|part| part.len()).collect::<Vec<_>>(),
        [8, 4, 4, 4, 12],
        "{uuid}"
    );
    assert!(
        parts[2].starts_with('8') && "89AB".contains(&parts[3][..1]),
        "{uuid}"
    );
}

#[test]
fn profiles_are_property_lists_with_the_certificate_in_them() {
    for kind in kinds(".mobileconfig") {
        let (group, rollout) = offered(kind, &STORIES);
        let profile = plist::Value::from_reader_xml(rollout.make.bytes.as_slice()).expect("XML");
        assert_eq!(string(&profile, "PayloadType"), "Configuration");
        let payload = payload(&profile);
        check_uuid(string(&profile, "PayloadUUID"));
        check_uuid(string(payload, "PayloadUUID"));
        assert_ne!(
            string(&profile, "PayloadUUID"),
            string(payload, "PayloadUUID")
        );
        let keys = payload.as_dictionary().expect("a dictionary");
        match string(payload, "PayloadType") {
            "com.apple.security.root" => {
                let data = keys.get("PayloadContent").and_then(plist::Value::as_data);
                assert_eq!(data.expect("data"), &*group.anchor().der);
            }
            "com.google.Chrome" | "com.microsoft.Edge" => {
                let list = keys.get("CACertificates").and_then(plist::Value::as_array);
                let list = list.expect("a list");
                assert_eq!(list.len(), 1);
                assert_eq!(
                    der(list[0].as_string().expect("base64")),
                    &*group.anchor().der
                );
            }
            "org.mozilla.firefox" => {
                let enabled = keys.get("EnterprisePoliciesEnabled");
                assert_eq!(enabled.and_then(plist::Value::as_boolean), Some(true));
                let certificates = keys.get("Certificates").expect("a policy");
                let import = certificates.as_dictionary().expect("a dictionary");
                let import = import.get("ImportEnterpriseRoots");
                assert_eq!(import.and_then(plist::Value::as_boolean), Some(true));
            }
            other => panic!("{other}"),
        }
    }
}

#[test]
fn a_second_download_of_a_profile_replaces_the_first_and_no_other() {
    let identity = |kind: Kind, story: (&str, &str), locale| {
        let rollout = ask(kind, story.1, &group(story), locale).expect("offered");
        let profile = plist::Value::from_reader_xml(rollout.make.bytes.as_slice()).expect("XML");
        let uuid = string(&profile, "PayloadUUID").to_owned();
        (string(&profile, "PayloadIdentifier").to_owned(), uuid)
    };
    let first = identity(Kind::MacOsProfile, LEAF, Locale::En);
    assert_eq!(first, identity(Kind::MacOsProfile, LEAF, Locale::Ja));
    for other in [
        identity(Kind::MacOsProfile, COMPANY, Locale::En),
        identity(Kind::FirefoxMacOs, LEAF, Locale::En),
    ] {
        assert!(first.0 != other.0 && first.1 != other.1, "{other:?}");
    }
}

#[test]
fn policies_have_the_shape_that_their_vendors_document() {
    for kind in [Kind::ChromeLinux, Kind::EdgeLinux] {
        let (group, rollout) = offered(kind, &STORIES);
        let policies: Value = serde_json::from_slice(&rollout.make.bytes).expect("JSON");
        let all = policies.as_object().expect("an object");
        assert_eq!(all.len(), 1);
        let list = all["CACertificates"].as_array().expect("a list");
        assert_eq!(list.len(), 1);
        let item = list[0].as_str().expect("a string");
        assert!(!item.contains(char::is_whitespace) && !item.contains('-'));
        assert_eq!(der(item), &*group.anchor().der);
    }
    let (_, rollout) = offered(Kind::FirefoxLinux, &STORIES);
    assert_eq!(rollout.make.name, "policies.json");
    let policies: Value = serde_json::from_slice(&rollout.make.bytes).expect("JSON");
    let install = &policies["policies"]["Certificates"]["Install"];
    let name = rollout.companion.expect("a certificate").name;
    assert_eq!(
        install,
        &serde_json::json!([format!("/etc/firefox/policies/{name}")])
    );
}

/// The keys of a registration file, each with its values.
#[track_caller]
fn registry(bytes: &[u8]) -> Vec<(String, String, String)> {
    let text = text(bytes);
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("Windows Registry Editor Version 5.00"));
    let (mut key, mut values) = (String::new(), Vec::new());
    for line in lines.filter(|line| !line.is_empty() && !line.starts_with(';')) {
        match line
            .strip_prefix('[')
            .and_then(|line| line.strip_suffix(']'))
        {
            Some(name) => key = name.to_owned(),
            None => {
                let (name, value) = line.split_once('=').expect("a value");
                values.push((key.clone(), registry_string(name), value.to_owned()));
            }
        }
    }
    values
}

/// Reads a quoted string to its end.
#[track_caller]
fn registry_string(quoted: &str) -> String {
    let inner = quoted
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'));
    let mut out = String::new();
    let mut characters = inner.expect("quotes").chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => out.push(characters.next().expect("an escaped character")),
            '"' | '\r' | '\n' => panic!("{quoted}"),
            character => out.push(character),
        }
    }
    out
}

#[test]
fn registration_files_set_one_value_and_their_undo_removes_it() {
    for (kind, key) in [
        (
            Kind::ChromeWindows,
            r"SOFTWARE\Policies\Google\Chrome\CACertificates",
        ),
        (
            Kind::EdgeWindows,
            r"SOFTWARE\Policies\Microsoft\Edge\CACertificates",
        ),
        (
            Kind::FirefoxWindows,
            r"SOFTWARE\Policies\Mozilla\Firefox\Certificates",
        ),
    ] {
        let (group, rollout) = offered(kind, &STORIES);
        let made = registry(&rollout.make.bytes);
        let [(path, name, value)] = made.as_slice() else {
            panic!("{made:?}")
        };
        assert_eq!(path, &format!(r"HKEY_LOCAL_MACHINE\{key}"));
        if kind == Kind::FirefoxWindows {
            assert_eq!(
                (name.as_str(), value.as_str()),
                ("ImportEnterpriseRoots", "dword:00000001")
            );
        } else {
            // Chrome passes over a name that is no positive 32-bit number.
            assert!(name.parse::<i32>().is_ok(), "{name}");
            assert_eq!(der(&registry_string(value)), &*group.anchor().der);
        }
        let undone = registry(&rollout.undo.bytes);
        assert_eq!(undone, [(path.clone(), name.clone(), "-".to_owned())]);
    }
}

/// What openssl says of the first certificate in a text.
#[track_caller]
fn openssl_fingerprint(text: &str) -> String {
    let mut child = Command::new("openssl")
        .args(["x509", "-noout", "-fingerprint", "-sha256"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("openssl runs");
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(text.as_bytes()).expect("it reads");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let (_, print) = said.trim().split_once('=').expect("a fingerprint");
    print.replace(':', "").to_lowercase()
}

#[test]
fn openssl_finds_the_certificate_that_scripts_carry() {
    for kind in kinds(".sh").into_iter().chain(kinds(".cmd")) {
        let (group, rollout) = offered(kind, &STORIES);
        let print = openssl_fingerprint(&text(&rollout.make.bytes));
        assert_eq!(print, hex(&group.anchor().sha256()), "{kind:?}");
    }
}

#[test]
fn command_files_end_before_the_certificate_and_have_no_lone_percent() {
    for kind in kinds(".cmd") {
        let (_, rollout) = offered(kind, &STORIES);
        let script = text(&rollout.make.bytes);
        let (code, _) = script.split_once("-----BEGIN").expect("a certificate");
        let last = code.trim_end().lines().last();
        assert_eq!(last, Some("exit /b %errorlevel%"), "{kind:?}");
        for line in code.lines() {
            let pairs = line.replace("%~f0", "").matches('%').count();
            assert_eq!(pairs % 2, 0, "{line}");
        }
    }
}

// Hostile names.

const TRICK: &str =
    "'\"`$(touch x)`%TEMP%&|;\n\r\u{202e}\u{2019}; touch x; #]]></string></script>\\";

fn hostile_groups() -> Vec<PortGroup> {
    let workshop = Workshop::open();
    let mut groups = vec![group(HOSTILE)];
    for (name, subject) in [
        ("quotes", "/CN=';touch x;'`touch x`$(touch x)\"%TEMP%^&|<>"),
        ("lines", "/CN=a\n'@\ntouch x\nPEM\ntouch x\nJSON\ntouch x"),
        ("runs", "/CN=\u{202e}gpj\u{2066}]]><\\/string><\\/script>"),
    ] {
        workshop.p256(name);
        let extensions = [
            "basicConstraints=critical,CA:TRUE",
            "subjectAltName=DNS:hostile.example.co.jp",
        ];
        let certificate = workshop.own(name, subject, &extensions, &["-days", "3650"]);
        let now = crate::made::early(&certificate);
        let served = Served {
            everywhere: vec![certificate],
            at: Vec::new(),
        };
        groups.extend(port_groups(&site(HOSTILE.1), &served, now));
    }
    groups
}

#[track_caller]
fn check_harmless(kind: Kind, name: &str, bytes: &[u8]) {
    let text = text(bytes);
    let hidden = text
        .chars()
        .find(|&c| visible(&c.to_string()) != c.to_string() && c != '\n');
    assert_eq!(hidden, None, "{kind:?} {name}");
    match name.rsplit('.').next() {
        Some("ps1") => assert!(!powershell_errors(&text), "{text}"),
        Some("cmd") => assert!(text.is_ascii() && !text.contains("touch x"), "{text}"),
        Some("mobileconfig") => {
            plist::Value::from_reader_xml(bytes).expect("XML");
        }
        Some("json") => {
            serde_json::from_slice::<Value>(bytes).expect("JSON");
        }
        Some("reg") => assert_eq!(registry(bytes).len(), 1, "{text}"),
        Some("sh") => {
            let world = with_databases();
            world.run(&text);
            assert!(!world.was_tricked(), "{text}");
        }
        _ => {}
    }
}

#[test]
fn nothing_in_a_name_is_executed_or_breaks_a_format() {
    let long = TRICK.repeat(65_536 / TRICK.len() + 1);
    for group in hostile_groups() {
        for kind in Kind::ALL {
            for host in [HOSTILE.1, TRICK, &long] {
                let Ok(rollout) = ask(kind, host, &group, Locale::Ja) else {
                    continue;
                };
                for file in [&rollout.make, &rollout.undo] {
                    check_harmless(kind, &file.name, &file.bytes);
                }
            }
        }
    }
}

#[test]
fn labels_are_short_and_never_empty() {
    assert_eq!(quote::label("ccp.example.co.jp"), "ccp.example.co.jp");
    assert_eq!(quote::label("*.example.co.jp"), "*.example.co.jp");
    assert_eq!(quote::label("日本 \u{202e}"), "certificate");
    assert_eq!(quote::label(&"a".repeat(65_536)).len(), 64);
}

/// Characters that mean something to one of the formats, and any others.
fn hostile() -> impl Strategy<Value = String> {
    let special =
        "'\"`$()%^&|<>;\\\n\r\t ]}{!*?~#@\u{2018}\u{2019}\u{201a}\u{201b}\u{201c}\u{202e}\u{feff}";
    let special: Vec<char> = special.chars().collect();
    let character = prop_oneof![3 => proptest::sample::select(special), 1 => any::<char>()];
    proptest::collection::vec(character, 0..40).prop_map(|all| all.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn a_word_of_the_shell_is_read_as_it_was(texts in proptest::collection::vec(hostile(), 1..8)) {
        let words: Vec<String> = texts.iter().map(|text| quote::sh(text)).collect();
        let script = format!("printf '%s\\0' {}", words.join(" "));
        let output = Command::new("sh").args(["-c", &script]).output().expect("sh runs");
        let expected: String = texts.iter().map(|text| text.replace('\0', "") + "\0").collect();
        prop_assert_eq!(String::from_utf8_lossy(&output.stdout), expected);
    }

    #[test]
    fn a_string_of_powershell_is_read_as_it_was(text in hostile()) {
        let quoted = quote::powershell(&text);
        let inner = quoted.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
        let mut characters = inner.expect("quotes").chars();
        let mut read = String::new();
        while let Some(character) = characters.next() {
            // A quote of any kind ends the string unless another follows.
            if matches!(character, '\'' | '\u{2018}'..='\u{201b}') {
                prop_assert_eq!(characters.next(), Some(character));
            }
            read.push(character);
        }
        prop_assert_eq!(read, text);
    }

    #[test]
    fn a_string_of_a_property_list_is_read_as_it_was(text in hostile()) {
        let xml = format!("<plist version=\"1.0\"><string>{}</string></plist>", quote::xml(&text));
        let read = plist::Value::from_reader_xml(xml.as_bytes()).expect("XML");
        let expected = visible(&text).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
        prop_assert_eq!(read.as_string(), Some(expected.as_str()));
    }

    #[test]
    fn a_string_of_a_registration_file_is_read_as_it_was(text in hostile()) {
        prop_assert_eq!(registry_string(&quote::registry(&text)), visible(&text));
    }

    #[test]
    fn a_line_stays_one_line(text in hostile()) {
        prop_assert!(!quote::line(&text).contains(char::is_control));
    }
}
