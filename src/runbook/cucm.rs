//! Unified Communications Manager: the Tomcat certificate, and what depends on it.

use super::unified_os::{self as os, Chapters};
use super::{Draft, Entry, Given, Part, Table, Tone, cell, code, say};
use crate::captions::cisco_unified_os as caption;

/// Shown, saved, made anew, signed by an authority, one for all servers.
pub(super) fn tomcat(given: &Given<'_>) -> Draft {
    let chapters = Chapters {
        open: &["x-captions"],
        request: &["x-captions", "cce-62"],
        upload: &["x-captions", "cce-63"],
        upload_issuers: &["x-captions", "cce-63"],
    };
    let parts = vec![
        Part::new("runbook-part-why")
            .explain(&["cucm-02", "cucm-03"], say("runbook-cucm-why"))
            .note(Tone::Note, &["cucm-05"], say("runbook-cucm-made"))
            .note(Tone::Note, &["cucm-31"], say("runbook-cucm-name"))
            .doubt(&["cucm-01", "cucm-02"], say("runbook-cucm-old-chapter")),
        given.at_hand(),
        show(given),
        regenerate(),
        os::request(given, &chapters),
        os::authority(given, &["cce-55", "x-standard"]),
        os::upload(given, &chapters),
        Part::new("runbook-part-restart").step(os::restart_tomcat(&["x-cisco-cli"])),
        several(given),
        Part::new("runbook-part-check")
            .steps(given.check_ports(&["x-openssl"]))
            .steps(os::check_command_line()),
        os::undo(),
        Part::new("runbook-part-more").note(Tone::Note, &["cucm-34"], say("runbook-cucm-more")),
    ];
    ("runbook-cucm-summary", parts)
}

fn show(given: &Given<'_>) -> Part {
    let pem = say("runbook-cucm-pem")
        .with("pem", &caption::DOWNLOAD_PEM)
        .with("older", &caption::DOWNLOAD_OLD);
    let der = say("runbook-cucm-der").with("der", &caption::DOWNLOAD_DER);
    Part::new("runbook-part-show")
        .step(os::sign_in(given, &["cucm-07"]))
        .step(os::open_list(&["x-captions"]))
        .step(os::open_certificate(&["x-captions"], "open-certificate"))
        .step(Entry::new("keep-old", &["cucm-05"], pem).mistake(say("runbook-os-keep-old-mistake")))
        .step(Entry::new("save-der", &["cucm-05"], der))
}

fn regenerate() -> Part {
    let press = say("runbook-os-regenerate")
        .with("regenerate", &caption::REGENERATE)
        .with("self-signed", &caption::GENERATE_SELF_SIGNED)
        .with("older", &caption::GENERATE_NEW);
    Part::new("runbook-part-regenerate")
        .explain(&["cucm-06"], say("runbook-cucm-regenerate-when"))
        .step(
            Entry::new("regenerate", &["cucm-06", "x-captions"], press)
                .see(say("runbook-os-regenerate-see"))
                .mistake(say("runbook-os-regenerate-mistake")),
        )
        .step(
            Entry::new(
                "regenerate-restart",
                &["x-cisco-cli"],
                say("runbook-os-restart-tomcat"),
            )
            .copy("utils service restart Cisco Tomcat"),
        )
}

/// One certificate for all servers of a cluster.
fn several(given: &Given<'_>) -> Part {
    const SOURCES: super::Sources = &["x-cisco-multi-server"];
    let request = say("runbook-cucm-multi-request").with("generate", &caption::GENERATE_CSR);
    Part::new("runbook-part-multi")
        .explain(SOURCES, say("runbook-cucm-multi-why"))
        .step(
            Entry::new("multi-request", SOURCES, request)
                .mistake(say("runbook-cucm-multi-request-mistake").code("host", given.host())),
        )
        .step(Entry::new(
            "multi-upload",
            SOURCES,
            say("runbook-cucm-multi-upload"),
        ))
        .step(
            Entry::new("multi-restart", SOURCES, say("runbook-cucm-multi-restart"))
                .copy("utils service restart Cisco Tomcat"),
        )
        .warn(SOURCES, say("runbook-cucm-multi-sso"))
}

/// What uses the Tomcat certificate, and what people see in the browsers of that time.
pub(super) fn applications(given: &Given<'_>) -> Draft {
    let parts = vec![
        Part::new("runbook-part-apps")
            .explain(&["cucm-07"], say("runbook-cucm-apps-why"))
            .table(paths(given))
            .warn(&["cucm-08"], say("runbook-cucm-soap"))
            .doubt(&["cucm-07"], say("runbook-cucm-apps-doubt")),
        Part::new("runbook-part-browsers")
            .table(supported())
            .table(choices())
            .step(Entry::new(
                "to-guide",
                &["cucm-24", "cucm-25", "cucm-28", "cucm-32"],
                say("runbook-cucm-to-guide"),
            ))
            .step(Entry::new(
                "to-file",
                &["cucm-26", "cucm-29", "cucm-33"],
                say("runbook-cucm-to-file"),
            ))
            .doubt(&["cucm-24", "cucm-25"], say("runbook-cucm-ie-red"))
            .doubt(
                &["cucm-25", "cucm-28", "cucm-32"],
                say("runbook-cucm-browsers-doubt"),
            ),
        Part::new("runbook-part-migration")
            .doubt(&["cucm-05"], say("runbook-cucm-migration"))
            .step(
                Entry::new(
                    "before-upgrade",
                    &["cucm-05", "x-openssl"],
                    say("runbook-cucm-before-upgrade"),
                )
                .copy(given.show_port(8443)),
            )
            .step(
                Entry::new(
                    "after-upgrade",
                    &["cucm-05", "x-openssl"],
                    say("runbook-cucm-after-upgrade"),
                )
                .copy(given.show_port(8443))
                .see(say("runbook-cucm-after-upgrade-see")),
            ),
        Part::new("runbook-part-check").step(
            Entry::new(
                "soap",
                &["cucm-08", "x-openssl"],
                say("runbook-cucm-soap-check"),
            )
            .copy(given.connect(8443, "-brief"))
            .see(say("runbook-cucm-soap-check-see")),
        ),
        Part::new("runbook-part-undo").step(Entry::new(
            "undo",
            &["x-page"],
            say("runbook-nothing-changed"),
        )),
    ];
    ("runbook-cucm-apps-summary", parts)
}

fn paths(given: &Given<'_>) -> Table {
    let head = [
        "runbook-head-path",
        "runbook-head-what",
        "runbook-head-address",
    ];
    let rows = [
        ("ccmadmin", "runbook-app-ccmadmin"),
        ("ccmservice", "runbook-app-ccmservice"),
        ("cmplatform", "runbook-app-cmplatform"),
        ("cmuser", "runbook-app-cmuser"),
        ("ast", "runbook-app-ast"),
        ("RTMTReports", "runbook-app-rtmt-reports"),
        ("PktCap", "runbook-app-pktcap"),
        ("art", "runbook-app-art"),
        ("taps", "runbook-app-taps"),
        ("DNA", "runbook-app-dna"),
        ("drf", "runbook-app-drf"),
    ];
    let mut table = Table::new(&["cucm-07"], "runbook-cucm-apps-caption", &head);
    for (path, what) in rows {
        table = table.row([code(path), cell(what), given.url(8443, path)]);
    }
    table.row([
        code("SOAP"),
        cell("runbook-app-soap"),
        cell("runbook-app-soap-address"),
    ])
}

fn supported() -> Table {
    let head = [
        "runbook-head-browser",
        "runbook-head-system",
        "runbook-head-today",
    ];
    let row = |browser: &str, systems: &str, today| {
        [
            crate::message::Arg::Text(browser.to_owned()),
            crate::message::Arg::Text(systems.to_owned()),
            cell(today),
        ]
    };
    Table::new(&["cucm-04"], "runbook-cucm-supported-caption", &head)
        .row(row(
            "Internet Explorer 7",
            "Windows XP SP3",
            "runbook-today-old",
        ))
        .row(row(
            "Internet Explorer 8",
            "Windows XP SP3, Windows Vista SP2",
            "runbook-today-old",
        ))
        .row(row(
            "Firefox 3.x",
            "Windows XP SP3, Windows Vista SP2, Mac OS X",
            "runbook-today-old",
        ))
        .row(row("Safari 4.x", "Mac OS X", "runbook-today-old"))
}

/// What each choice of the first warning meant.
fn choices() -> Table {
    let head = ["runbook-head-choice", "runbook-head-happens"];
    Table::new(
        &["cucm-03", "cucm-27", "cucm-30"],
        "runbook-cucm-choices-caption",
        &head,
    )
    .row([
        cell("runbook-choice-session"),
        cell("runbook-choice-session-means"),
    ])
    .row([
        cell("runbook-choice-install"),
        cell("runbook-choice-install-means"),
    ])
    .row([
        cell("runbook-choice-leave"),
        cell("runbook-choice-leave-means"),
    ])
}
