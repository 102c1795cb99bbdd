//! The command-line contract, by its programs.

use std::process::{Command, Output};

use serde_json::Value;

use crate::fixtures::path;

/// Runs an example that cargo built beside this test.
fn run(name: &str, arguments: &[&str]) -> Output {
    let mut program = std::env::current_exe().expect("this program");
    program.pop();
    program.pop();
    program.push("examples");
    program.push(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    let output = Command::new(&program).args(arguments).output();
    output.unwrap_or_else(|error| {
        panic!(
            "{}: {error}; run `cargo build --examples`",
            program.display()
        )
    })
}

fn fixture(name: &str) -> String {
    path(name).to_string_lossy().into_owned()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).expect("text");
    text.split('\n')
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

#[test]
fn inspect_prints_one_object_for_each_document_in_file_order() {
    let chain = fixture("private_ca/chain.pem");
    let output = run(
        "inspect",
        &[&chain, &fixture("damaged/with_private_key.pem")],
    );
    assert_eq!(output.status.code(), Some(0));
    let lines = lines(&output);
    let seen: Vec<(i64, &str)> = lines
        .iter()
        .map(|line| {
            let what = line.get("subject").or(line.get("kind"));
            (
                line["index"].as_i64().expect("index"),
                what.and_then(Value::as_str).expect("what"),
            )
        })
        .collect();
    let dn = |name: &str| format!("CN={name},OU=Contact Center,O=Example KK,C=JP");
    assert_eq!(
        seen,
        [
            (0, dn("finesse.example.co.jp").as_str()),
            (1, &dn("Example Issuing CA")),
            (2, &dn("Example Root CA")),
            (0, &dn("ccp.example.co.jp")),
            (1, "private-key"),
        ]
    );
    assert_eq!(lines[0]["file"], chain.as_str());
    assert_eq!(lines[0]["self_signed"], false);
    assert_eq!(lines[2]["self_signed"], true);
}

#[test]
fn exit_codes_tell_wrong_arguments_from_files_that_cannot_be_read() {
    for name in ["inspect", "convert", "guide", "handout", "rollout"] {
        assert_eq!(run(name, &[]).status.code(), Some(2), "{name}");
    }
    assert_eq!(run("inspect", &["/no/such/file"]).status.code(), Some(1));
    assert_eq!(
        run("convert", &["der", "/no/such/file", "/dev/null"])
            .status
            .code(),
        Some(1)
    );
    assert_eq!(run("convert", &["docx", "a", "b"]).status.code(), Some(2));
}

#[test]
fn convert_writes_the_leaf_or_the_chain() {
    let from = fixture("private_ca/wrong_order.pem");
    for (format, count) in [
        ("der", 1),
        ("pem", 1),
        ("pem-chain", 3),
        ("pkcs7-der", 1),
        ("pkcs7-pem-chain", 3),
    ] {
        let to = std::env::temp_dir().join(format!(
            "trustguide-convert-{}-{format}",
            std::process::id()
        ));
        let to = to.to_string_lossy().into_owned();
        assert_eq!(run("convert", &[format, &from, &to]).status.code(), Some(0));
        let found = lines(&run("inspect", &[&to]));
        assert_eq!(found.len(), count, "{format}");
        if !format.starts_with("pkcs7") || count == 1 {
            let first = found[0]["subject"].as_str().expect("subject");
            assert!(first.contains("finesse"), "{format}: {first}");
        }
        std::fs::remove_file(to).expect("the file goes");
    }
}

#[test]
fn convert_lists_its_formats_by_name() {
    let output = run("convert", &["list"]);
    let text = String::from_utf8(output.stdout).expect("text");
    for name in [
        "der",
        "pem",
        "pem-chain",
        "pkcs7-der",
        "pkcs7-pem",
        "pkcs7-der-chain",
        "pkcs7-pem-chain",
    ] {
        assert!(text.lines().any(|line| line == name), "{name}");
    }
}

#[test]
fn guide_knows_versions_tasks_and_ways_and_lists_them_where_one_is_wrong() {
    let file = fixture("cisco_new/server.pem");
    let guide = |extra: &[&str]| {
        let mut arguments = vec!["--locale", "en", "--now", "2026-07-01T00:00:00Z"];
        arguments.extend(extra);
        arguments.push(&file);
        let output = run("guide", &arguments);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.code(), text, error)
    };
    let firefox = ["--browser", "firefox", "--platform", "windows"];
    let with = |more: &[&'static str]| guide(&[firefox.as_slice(), more].concat());
    assert!(
        with(&["--version", "3.6"])
            .1
            .contains("**Get Certificate**")
    );
    assert!(
        with(&["--version", "140"])
            .1
            .contains("**Accept the Risk and Continue**")
    );
    assert!(with(&["--task", "export"]).1.contains("**PEM (chain)**"));
    assert!(with(&["--way", "policy"]).1.contains("about:policies"));
    let (code, text, error) = with(&["--version", "50"]);
    assert_eq!((code, text.as_str()), (Some(2), ""));
    assert!(error.contains("3.6") && error.contains("140"), "{error}");
    let (code, _, error) = with(&["--way", "profile"]);
    assert_eq!(code, Some(2));
    assert!(
        error.contains("exception") && error.contains("policy"),
        "{error}"
    );
    let (code, text, _) = guide(&["--browser", "safari", "--platform", "linux"]);
    assert_eq!(code, Some(0));
    assert!(text.contains("Safari is made for"), "{text}");
}

#[test]
fn guide_writes_markdown_for_each_browser_in_both_languages() {
    for browser in ["chrome", "edge", "firefox", "safari", "internet-explorer"] {
        for locale in ["en", "ja"] {
            let platform = if browser == "safari" {
                "macos"
            } else {
                "windows"
            };
            let output = run(
                "guide",
                &[
                    "--browser",
                    browser,
                    "--platform",
                    platform,
                    "--locale",
                    locale,
                    "--host",
                    "ccp.example.co.jp",
                    "--ports",
                    "443,7443",
                    "--now",
                    "2026-07-01T00:00:00Z",
                    &fixture("cisco_new/server.pem"),
                ],
            );
            assert_eq!(
                output.status.code(),
                Some(0),
                "{}",
                String::from_utf8_lossy(&output.stderr)
            );
            let text = String::from_utf8(output.stdout).expect("text");
            assert!(text.starts_with("# "), "{text}");
            assert!(
                text.contains("https://ccp.example.co.jp:7443/"),
                "{browser} {locale}"
            );
        }
    }
}

#[test]
fn handout_takes_the_same_arguments_as_guide_and_writes_a_page_without_a_script() {
    let file = fixture("cisco_new/server.pem");
    let ask = |name: &str, locale: &str, version: &str| {
        let arguments = ["--browser", "internet-explorer", "--platform", "windows"];
        let more = ["--version", version, "--locale", locale, "--captions", "en"];
        let site = ["--host", "ccp.example.co.jp", "--ports", "443,7443"];
        let own = format!("7443={}", fixture("other_port/server.pem"));
        let last = ["--now", "2026-07-01T00:00:00Z", "--at", &own, &file];
        let output = run(name, &[&arguments[..], &more, &site, &last].concat());
        assert_eq!(output.status.code(), Some(0), "{name}");
        String::from_utf8(output.stdout).expect("text")
    };
    for (locale, version) in [("en", "8"), ("ja", "11")] {
        let page = ask("handout", locale, version);
        let start = format!("<!DOCTYPE html>\n<html lang=\"{locale}\">");
        assert!(page.starts_with(&start), "{page}");
        assert!(page.ends_with("</html>\n") && !page.contains("<script"));
        assert!(page.contains("https://ccp.example.co.jp:7443/"));
        let title = ask("guide", locale, version);
        let title = title.lines().next().expect("a line").replace('\\', "");
        let title = title.trim_start_matches("# ");
        assert!(page.contains(&format!("<title>{title}</title>")), "{title}");
    }
}

#[test]
fn runbook_lists_its_names_and_writes_each_in_both_languages() {
    let names = String::from_utf8(run("runbook", &["list"]).stdout).expect("text");
    assert!(names.lines().count() > 20, "{names}");
    for name in names.lines() {
        for locale in ["en", "ja"] {
            let output = run("runbook", &[name, "--locale", locale]);
            assert_eq!(output.status.code(), Some(0), "{name}");
            let text = String::from_utf8(output.stdout).expect("text");
            assert!(text.starts_with("# "), "{name}: {text}");
        }
    }
    let file = fixture("private_ca/chain.pem");
    let output = run("runbook", &["finesse", "--locale", "ja", &file]);
    let text = String::from_utf8(output.stdout).expect("text");
    assert!(
        text.contains("https://finesse.example.co.jp:8443/"),
        "{text}"
    );
}

#[test]
fn runbook_refuses_what_is_no_certificate_and_tells_wrong_arguments_apart() {
    assert_eq!(run("runbook", &[]).status.code(), Some(2));
    let nameless = run("runbook", &["no-such", "--locale", "en"]);
    assert_eq!(nameless.status.code(), Some(2));
    assert_eq!(run("runbook", &["ccp-ca-signed"]).status.code(), Some(2));
    let missing = run("runbook", &["tls", "--locale", "en", "/no/such/file"]);
    assert_eq!(missing.status.code(), Some(1));
    let file = fixture("damaged/request.pem");
    let refused = run("runbook", &["tls", "--locale", "en", &file]);
    assert_eq!(refused.status.code(), Some(3));
    assert!(refused.stdout.is_empty());
    let line: Value = serde_json::from_slice(&refused.stderr).expect("one JSON line");
    assert_eq!(line["refused"], "problem-csr");
}

#[test]
fn rollout_writes_an_artefact_and_its_undo_or_says_why_not() {
    let listed = run("rollout", &["list"]);
    let listed = String::from_utf8(listed.stdout).expect("names");
    assert!(
        listed.lines().any(|name| name == "nss-chromium"),
        "{listed}"
    );
    let leaf = fixture("self_signed_leaf/server.pem");
    let ask = |arguments: &[&str]| {
        let site = [
            "--host",
            "appliance.example.co.jp",
            "--now",
            "2026-07-01T00:00:00Z",
        ];
        run("rollout", &[arguments, &site, &[&leaf]].concat())
    };
    for name in listed.lines() {
        for locale in ["en", "ja"] {
            let output = ask(&[name, "--locale", locale]);
            if output.status.code() == Some(0) {
                assert!(
                    output.stderr.is_empty() && !output.stdout.is_empty(),
                    "{name}"
                );
                let undo = ask(&[name, "--undo", "--locale", locale]);
                assert!(
                    !undo.stdout.is_empty() && undo.stdout != output.stdout,
                    "{name}"
                );
                continue;
            }
            assert_eq!(output.status.code(), Some(3), "{name}");
            assert!(output.stdout.is_empty(), "{name}");
            let said = String::from_utf8(output.stderr).expect("text");
            assert_eq!(said.lines().count(), 1, "{said}");
            let said: Value = serde_json::from_str(&said).expect("JSON");
            assert!(
                said["because"]
                    .as_str()
                    .is_some_and(|because| !because.is_empty())
            );
        }
    }
    let refused = ask(&["chrome-linux", "--locale", "en"]);
    let said: Value = serde_json::from_slice(&refused.stderr).expect("JSON");
    assert_eq!(said["refused"], "rollout-refused-worse");
    assert_eq!(ask(&["telegram", "--locale", "en"]).status.code(), Some(2));
    let missing = [
        "nss-chromium",
        "--locale",
        "en",
        "--host",
        "a",
        "/no/such/file",
    ];
    assert_eq!(run("rollout", &missing).status.code(), Some(1));
}
