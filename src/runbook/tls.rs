//! TLS versions and ciphers: what browsers ask, and how to see what a server offers.

use super::{Draft, Entry, Given, Part, Table, Tone, cell, code, say};
use crate::message::Arg;

pub(super) fn tls(given: &Given<'_>) -> Draft {
    let parts = vec![
        Part::new("runbook-part-why")
            .explain(&["cce-77"], say("runbook-tls-why"))
            .table(browsers())
            .warn(&["cce-79"], say("runbook-tls-hardening"))
            .note(Tone::Note, &["cce-77"], say("runbook-tls-matrix")),
        test(given),
        Part::new("runbook-part-windows")
            .warn(&["cce-78"], say("runbook-tls-downgrade"))
            .step(
                Entry::new(
                    "windows-now",
                    &["x-windows"],
                    say("runbook-tls-windows-now"),
                )
                .copy(SHOW)
                .see(say("runbook-tls-windows-now-see")),
            )
            .step(
                Entry::new(
                    "windows-keep",
                    &["x-windows"],
                    say("runbook-tls-windows-keep"),
                )
                .copy(KEEP),
            )
            .step(
                Entry::new(
                    "windows-change",
                    &["cce-78"],
                    say("runbook-tls-windows-change"),
                )
                .mistake(say("runbook-tls-windows-change-mistake")),
            ),
        Part::new("runbook-part-check").step(
            Entry::new(
                "check-page",
                &["cce-79"],
                say("runbook-tls-check").with("address", given.url(port(given), "")),
            )
            .see(say("guide-check-see"))
            .mistake(say("runbook-tls-check-mistake")),
        ),
        Part::new("runbook-part-undo").step(
            Entry::new("undo", &["x-windows"], say("runbook-tls-undo"))
                .copy("reg import schannel-before.reg")
                .mistake(say("runbook-tls-undo-mistake")),
        ),
    ];
    ("runbook-tls-summary", parts)
}

const SHOW: &str =
    r#"reg query "HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols" /s"#;
const KEEP: &str = r#"reg export "HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL" schannel-before.reg"#;

fn port(given: &Given<'_>) -> u16 {
    given.site.ports.first().copied().unwrap_or(443)
}

/// Measured: Chromium 156 and Firefox ESR 153.
fn browsers() -> Table {
    let head = [
        "runbook-head-server-offers",
        "runbook-head-chrome",
        "runbook-head-firefox",
    ];
    let mismatch = || code("ERR_SSL_VERSION_OR_CIPHER_MISMATCH");
    let overlap = || code("SSL_ERROR_NO_CYPHER_OVERLAP");
    let opens = || cell("runbook-tls-opens");
    Table::new(&["x-standard"], "runbook-tls-browsers", &head)
        .row([
            cell("runbook-tls-old-versions"),
            mismatch(),
            code("SSL_ERROR_PROTOCOL_VERSION_ALERT"),
        ])
        .row([cell("runbook-tls-dhe"), mismatch(), overlap()])
        .row([cell("runbook-tls-cbc-sha2"), mismatch(), overlap()])
        .row([cell("runbook-tls-rsa"), opens(), opens()])
        .row([cell("runbook-tls-ecdhe-sha"), opens(), opens()])
        .row([
            Arg::Text("TLS 1.2 ECDHE AES-GCM, TLS 1.3".to_owned()),
            opens(),
            opens(),
        ])
}

fn test(given: &Given<'_>) -> Part {
    let port = port(given);
    let try_version = |anchor, options: &str, what| {
        Entry::new(anchor, &["x-openssl"], say(what)).copy(given.connect(port, options))
    };
    Part::new("runbook-part-test")
        .step(
            try_version("try-tls13", "-tls1_3 -brief", "runbook-tls-try-13")
                .see(say("runbook-tls-try-see")),
        )
        .step(
            try_version("try-tls12", "-tls1_2 -brief", "runbook-tls-try-12")
                .see(say("runbook-tls-try-see"))
                .mistake(say("runbook-tls-try-mistake")),
        )
        .step(
            try_version(
                "try-old",
                "-tls1_1 -cipher 'DEFAULT@SECLEVEL=0' -brief",
                "runbook-tls-try-old",
            )
            .see(say("runbook-tls-try-old-see"))
            .mistake(say("runbook-tls-try-old-mistake")),
        )
        .step(
            Entry::new(
                "try-browser-ciphers",
                &["x-openssl", "x-standard"],
                say("runbook-tls-try-ciphers"),
            )
            .copy(given.connect(port, "-tls1_2 -cipher 'ECDHE+AESGCM:ECDHE+CHACHA20' -brief"))
            .see(say("runbook-tls-try-ciphers-see")),
        )
        .step(
            Entry::new("show-chain", &["x-openssl"], say("runbook-tls-show-chain"))
                .copy(given.show_port(port))
                .see(say("runbook-check-port-see").code("host", given.host())),
        )
}
