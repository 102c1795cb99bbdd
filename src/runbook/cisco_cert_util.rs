//! CiscoCertUtil, which makes and installs certificates on the Windows machines of Contact Center
//! Enterprise; and the service that watches them.

use super::{Draft, Entry, Given, Part, Table, Tone, cell, code, say};
use crate::message::Arg;

/// Where the program is; the drive is the one that it was installed to.
pub(super) const FOLDER: &str = r"cd /d C:\icm\bin";

pub(super) fn cisco_cert_util(given: &Given<'_>) -> Draft {
    let parts = vec![
        Part::new("runbook-part-why")
            .explain(
                &["cce-03", "cce-18", "cce-45", "cce-46"],
                say("runbook-util-why"),
            )
            .table(facts())
            .table(folders())
            .doubt(
                &["cce-03", "cce-19", "cce-20", "cce-55"],
                say("runbook-util-ca-doubt"),
            ),
        Part::new("runbook-part-commands")
            .table(commands())
            .explain(&["cce-21"], say("runbook-util-syntax")),
        make(given),
        ca(given),
        install(),
        Part::new("runbook-part-check").steps(checks()),
        undo(),
    ];
    ("runbook-util-summary", parts)
}

fn facts() -> Table {
    let head = ["runbook-head-does", "runbook-head-does-not"];
    Table::new(&["cce-19"], "runbook-util-facts", &head)
        .row([
            cell("runbook-util-does-pem"),
            cell("runbook-util-not-check"),
        ])
        .row([cell("runbook-util-does-key"), cell("runbook-util-not-log")])
        .row([cell("runbook-util-does-csr"), cell("runbook-util-not-ca")])
        .row([
            cell("runbook-util-does-store"),
            cell("runbook-util-not-elsewhere"),
        ])
}

fn folders() -> Table {
    let head = [
        "runbook-head-what",
        "runbook-head-folder",
        "runbook-head-remark",
    ];
    Table::new(&["cce-44"], "runbook-util-folders", &head)
        .row([
            cell("runbook-util-certificates"),
            code(r"C:\icm\ssl\certs"),
            code("host.pem, host.csr"),
        ])
        .row([
            cell("runbook-util-trusted"),
            code(r"C:\icm\ssl\trust-certs"),
            cell("runbook-util-trusted-remark"),
        ])
        .row([
            cell("runbook-util-keys"),
            code(r"C:\icm\ssl\keys"),
            code("host.key"),
        ])
}

fn commands() -> Table {
    let head = [
        "runbook-head-command",
        "runbook-head-writes",
        "runbook-head-check",
        "runbook-head-undo",
    ];
    let row = |command: &str, writes, check: &str, undo: Arg| {
        [
            code(format!("CiscoCertUtil {command}")),
            cell(writes),
            code(check),
            undo,
        ]
    };
    let none = || cell("runbook-nothing-to-undo");
    let remove = || code("CiscoCertUtil /remove NAME");
    Table::new(
        &["cce-22", "cce-23", "cce-25", "cce-26", "cce-27", "cce-28"],
        "runbook-util-commands",
        &head,
    )
    .row(row(
        "/list",
        "runbook-util-list",
        "CiscoCertUtil /list",
        none(),
    ))
    .row(row(
        "/generateCert",
        "runbook-util-generate",
        r"dir C:\icm\ssl\certs\host.pem",
        cell("runbook-util-generate-undo"),
    ))
    .row(row(
        "/generateCert /f",
        "runbook-util-force",
        r"dir C:\icm\ssl\keys\host.key",
        cell("runbook-util-force-undo"),
    ))
    .row(row(
        "/generateCSR",
        "runbook-util-csr",
        r"dir C:\icm\ssl\certs\host.csr",
        cell("runbook-util-csr-undo"),
    ))
    .row(row(
        r"/install C:\Temp\NAME.pem",
        "runbook-util-install",
        "CiscoCertUtil /list",
        remove(),
    ))
    .row(row(
        "/remove NAME",
        "runbook-util-remove",
        "CiscoCertUtil /list",
        code(r"CiscoCertUtil /install C:\Temp\NAME.pem"),
    ))
    .row(row(
        "/help",
        "runbook-util-help",
        "CiscoCertUtil /help",
        none(),
    ))
}

/// The prompt, as an administrator.
pub(super) fn prompt(sources: super::Sources) -> Entry {
    Entry::new("prompt", sources, say("runbook-util-prompt"))
        .copy(FOLDER)
        .mistake(say("runbook-util-prompt-mistake"))
}

fn make(_: &Given<'_>) -> Part {
    Part::new("runbook-part-make")
        .note(Tone::Note, &["cce-24"], say("runbook-util-when"))
        .step(prompt(&["cce-47"]))
        .step(
            Entry::new("keep-old", &["x-windows"], say("runbook-util-keep"))
                .copy(r#"xcopy C:\icm\ssl C:\icm\ssl-before /E /I"#)
                .mistake(say("runbook-util-keep-mistake")),
        )
        .step(
            Entry::new("generate", &["cce-23"], say("runbook-util-run-generate"))
                .copy("CiscoCertUtil /generateCert")
                .see(say("runbook-util-run-generate-see"))
                .mistake(say("runbook-util-run-generate-mistake")),
        )
        .step(
            Entry::new("generate-again", &["cce-23"], say("runbook-util-run-force"))
                .copy("CiscoCertUtil /generateCert /f")
                .mistake(say("runbook-util-run-force-mistake")),
        )
}

fn ca(_: &Given<'_>) -> Part {
    Part::new("runbook-part-request")
        .step(
            Entry::new("request", &["cce-25"], say("runbook-util-run-csr"))
                .copy("CiscoCertUtil /generateCSR")
                .see(say("runbook-util-run-csr-see"))
                .mistake(say("runbook-util-run-csr-mistake")),
        )
        .step(
            Entry::new(
                "request-send",
                &["cce-25", "cce-55"],
                say("runbook-util-csr-send"),
            )
            .mistake(say("runbook-util-csr-send-mistake")),
        )
        .step(
            Entry::new(
                "check-request",
                &["x-windows"],
                say("runbook-util-check-csr"),
            )
            .copy(r"certutil -dump C:\icm\ssl\certs\host.csr"),
        )
}

fn install() -> Part {
    Part::new("runbook-part-install")
        .doubt(
            &["cce-22", "cce-26", "cce-27", "cce-19"],
            say("runbook-util-store-doubt"),
        )
        .doubt(&["cce-27"], say("runbook-util-dot-doubt"))
        .step(
            Entry::new("install", &["cce-27"], say("runbook-util-run-install"))
                .copy(r"CiscoCertUtil /install C:\Temp\NAME.pem")
                .mistake(say("runbook-util-run-install-mistake")),
        )
        .step(
            Entry::new("list", &["cce-22"], say("runbook-util-run-list"))
                .copy("CiscoCertUtil /list")
                .see(say("runbook-util-run-list-see")),
        )
        .step(Entry::new(
            "restart",
            &["cce-40", "cce-49"],
            say("runbook-util-restart"),
        ))
}

/// Which store it really went to.
fn checks() -> [Entry; 3] {
    [
        Entry::new("check-root", &["x-windows"], say("runbook-util-check-root"))
            .copy("certutil -store Root")
            .see(say("runbook-util-check-store-see")),
        Entry::new(
            "check-personal",
            &["x-windows"],
            say("runbook-util-check-personal"),
        )
        .copy("certutil -store My")
        .see(say("runbook-util-check-store-see")),
        Entry::new("check-file", &["x-windows"], say("runbook-util-check-file"))
            .copy(r"certutil -dump C:\icm\ssl\certs\host.pem")
            .see(say("runbook-util-check-file-see")),
    ]
}

fn undo() -> Part {
    Part::new("runbook-part-undo")
        .step(
            Entry::new("remove", &["cce-26"], say("runbook-util-run-remove"))
                .copy("CiscoCertUtil /remove NAME")
                .mistake(say("runbook-util-run-remove-mistake")),
        )
        .step(
            Entry::new(
                "remove-failed",
                &["cce-29"],
                say("runbook-util-remove-failed"),
            )
            .copy("CiscoCertUtil /list"),
        )
        .step(
            Entry::new("undo-files", &["x-windows"], say("runbook-util-undo-files"))
                .copy(r#"xcopy C:\icm\ssl-before C:\icm\ssl /E /I /Y"#),
        )
}

/// The service that watches the certificates of a machine.
pub(super) fn monitoring() -> Draft {
    const SOURCES: super::Sources = &["cce-04"];
    let parts = vec![
        Part::new("runbook-part-why")
            .explain(SOURCES, say("runbook-monitor-why"))
            .doubt(SOURCES, say("runbook-monitor-doubt")),
        Part::new("runbook-part-do")
            .step(
                Entry::new("find", &["x-windows"], say("runbook-monitor-find"))
                    .copy(r#"powershell -Command "Get-Service -DisplayName '*certificate*'""#)
                    .see(say("runbook-monitor-find-see"))
                    .mistake(say("runbook-monitor-find-mistake")),
            )
            .step(Entry::new("watch", SOURCES, say("runbook-monitor-watch"))),
        Part::new("runbook-part-check").step(
            Entry::new("check-dates", &["x-windows"], say("runbook-monitor-check"))
                .copy(r"certutil -dump C:\icm\ssl\certs\host.pem")
                .see(say("runbook-monitor-check-see")),
        ),
        Part::new("runbook-part-undo").step(Entry::new(
            "undo",
            &["x-page"],
            say("runbook-nothing-changed"),
        )),
        Part::new("runbook-part-more").note(Tone::Note, SOURCES, say("runbook-monitor-more")),
    ];
    ("runbook-monitor-summary", parts)
}
