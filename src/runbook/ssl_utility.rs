//! The SSL encryption utility, which gives IIS on the Contact Center Enterprise machines its
//! certificate.

use super::{Draft, Entry, Given, Part, Table, Tone, cell, say};

pub(super) fn ssl_utility(given: &Given<'_>) -> Draft {
    let parts = vec![
        Part::new("runbook-part-why")
            .explain(&["cce-03", "cce-06", "cce-08"], say("runbook-ssl-why"))
            .warn(&["cce-07"], say("runbook-ssl-only"))
            .note(Tone::Note, &["cce-05"], say("runbook-ssl-name"))
            .doubt(&["cce-06", "cce-09"], say("runbook-ssl-file-doubt"))
            .doubt(&["cce-12", "cce-17"], say("runbook-ssl-names-doubt"))
            .table(modes()),
        set_up(),
        stand_alone(),
        Part::new("runbook-part-check")
            .step(
                Entry::new(
                    "check-binding",
                    &["x-windows"],
                    say("runbook-ssl-check-binding"),
                )
                .copy("netsh http show sslcert")
                .see(say("runbook-ssl-check-binding-see")),
            )
            .step(
                Entry::new(
                    "check-port",
                    &["x-openssl"],
                    say("runbook-check-port").code("port", "443"),
                )
                .copy(given.show_port(443))
                .see(say("runbook-check-port-see").code("host", given.host())),
            ),
        Part::new("runbook-part-undo").step(
            Entry::new("undo", &["cce-14"], say("runbook-ssl-undo"))
                .mistake(say("runbook-ssl-undo-mistake")),
        ),
    ];
    ("runbook-ssl-summary", parts)
}

fn modes() -> Table {
    let head = [
        "runbook-head-aspect",
        "runbook-head-set-up",
        "runbook-head-stand-alone",
    ];
    Table::new(
        &[
            "cce-09", "cce-10", "cce-11", "cce-14", "cce-15", "cce-16", "cce-17",
        ],
        "runbook-ssl-modes",
        &head,
    )
    .row([
        cell("runbook-ssl-started"),
        cell("runbook-ssl-started-set-up"),
        cell("runbook-ssl-started-alone"),
    ])
    .row([
        cell("runbook-ssl-does"),
        cell("runbook-ssl-does-set-up"),
        cell("runbook-ssl-does-alone"),
    ])
    .row([
        cell("runbook-ssl-port"),
        cell("runbook-ssl-port-443"),
        cell("runbook-ssl-port-not-said"),
    ])
    .row([
        cell("runbook-ssl-existing"),
        cell("runbook-ssl-existing-set-up"),
        cell("runbook-ssl-existing-alone"),
    ])
    .row([
        cell("runbook-ssl-log"),
        cell("runbook-ssl-log-set-up"),
        cell("runbook-ssl-log-alone"),
    ])
}

fn set_up() -> Part {
    Part::new("runbook-part-set-up")
        .explain(&["cce-11", "cce-12"], say("runbook-ssl-set-up-what"))
        .step(
            Entry::new("accept", &["cce-12", "cce-15"], say("runbook-ssl-accept"))
                .see(say("runbook-ssl-accept-see")),
        )
        .step(
            Entry::new(
                "read-log",
                &["cce-10", "cce-16"],
                say("runbook-ssl-read-log"),
            )
            .mistake(say("runbook-ssl-read-log-mistake")),
        )
}

fn stand_alone() -> Part {
    Part::new("runbook-part-stand-alone")
        .step(
            Entry::new("find-program", &["cce-09"], say("runbook-ssl-find"))
                .copy(r"dir C:\icm\bin\SSL*.exe")
                .see(say("runbook-ssl-find-see")),
        )
        .step(
            Entry::new("instance", &["cce-17"], say("runbook-ssl-instance"))
                .see(say("runbook-ssl-instance-see")),
        )
        .step(Entry::new(
            "make",
            &["cce-11", "cce-14"],
            say("runbook-ssl-make"),
        ))
        .step(Entry::new(
            "iis-changed",
            &["cce-13"],
            say("runbook-ssl-iis-changed"),
        ))
        .step(
            Entry::new("alone-log", &["cce-10"], say("runbook-ssl-alone-log"))
                .copy(r"type %SystemDrive%\temp\SSLUtil.log"),
        )
}
