use std::process::Command;

use trustguide::fetch::{commands, target};

#[test]
fn an_address_without_a_scheme_is_https() {
    let target = target("pki.example/ca.cer").expect("an address");
    assert_eq!(target.url, "https://pki.example/ca.cer");
    assert!(target.names_file);
    assert_eq!(target.port, 443);
}

#[test]
fn nothing_but_http_is_fetched() {
    for typed in [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "ftp://host/x",
        "data://x/y",
        "",
        "https://",
    ] {
        assert_eq!(target(typed), None, "{typed}");
    }
}

#[test]
fn a_server_address_offers_no_file_and_still_a_command() {
    let target = target("https://ccp.example:7443/").expect("an address");
    let commands = commands(&target);
    let ids: Vec<&str> = commands.iter().map(|command| command.id).collect();
    assert_eq!(ids, ["fetch-command-openssl", "fetch-command-powershell"]);
    assert!(commands[0].text.contains("'ccp.example:7443'"));
}

#[test]
fn what_stands_in_an_address_is_one_word_for_the_shell() {
    let hostile = "https://host.example/'$(touch x)`id`;\"&|.cer".replace(' ', "%20");
    let target = target(&hostile).expect("an address");
    let curl = &commands(&target)[0].text;
    let shown = format!("printf '%s\\n' {}", curl.trim_start_matches("curl -fsSL "));
    let output = Command::new("sh")
        .args(["-c", &shown])
        .output()
        .expect("sh runs");
    assert_eq!(String::from_utf8_lossy(&output.stdout).trim_end(), hostile);
}
