//! Finesse: its own certificate to the CTI server, the CTI server's to Finesse.

use super::unified_os::{self as os, Chapters};
use super::{Draft, Entry, Given, Part, Sources, Tone, say};
use crate::captions::cisco_unified_os as caption;

pub(super) fn finesse(given: &Given<'_>) -> Draft {
    let chapters = Chapters {
        open: &["cce-53"],
        request: &["x-captions", "cce-62"],
        upload: &["x-captions", "cce-63"],
        upload_issuers: &["x-captions", "cce-63"],
    };
    let parts = vec![
        Part::new("runbook-part-why")
            .explain(&["cce-50"], say("runbook-finesse-why"))
            .note(
                Tone::Note,
                &["x-standard"],
                say("runbook-finesse-hsts")
                    .code("address", format!("https://{}:8445/", given.host())),
            )
            .doubt(
                &["cce-51", "cce-53"],
                say("runbook-finesse-http-doubt").with("address", given.url(8443, "cmplatform")),
            ),
        given.at_hand(),
        export(given),
        import(given),
        os::request(given, &chapters),
        os::authority(given, &["cce-55"]),
        os::upload(given, &chapters),
        Part::new("runbook-part-restart")
            .step(os::restart_tomcat(&["cce-54"]))
            .note(Tone::Note, &["cce-54"], say("runbook-finesse-restart-note")),
        Part::new("runbook-part-check")
            .steps(given.check_ports(&["x-openssl"]))
            .steps(os::check_command_line()),
        undo(),
    ];
    ("runbook-finesse-summary", parts)
}

const EXPORT: Sources = &["cce-51"];

/// The Tomcat certificate of each node as a file.
pub(super) fn export(given: &Given<'_>) -> Part {
    let missing = say("runbook-finesse-missing")
        .with("new", &caption::GENERATE_NEW)
        .with("self-signed", &caption::GENERATE_SELF_SIGNED);
    let save = say("runbook-finesse-save")
        .with("tomcat", &caption::TOMCAT)
        .with("pem", &caption::DOWNLOAD_PEM);
    Part::new("runbook-part-export")
        .step(os::sign_in(given, EXPORT))
        .step(os::open_list(EXPORT))
        .step(
            Entry::new("missing", EXPORT, missing).mistake(say("runbook-finesse-missing-mistake")),
        )
        .step(Entry::new("keep-old", EXPORT, save))
        .step(
            Entry::new(
                "check-name",
                EXPORT,
                say("runbook-finesse-check-name").code("host", given.host()),
            )
            .copy(NAMES_OF_FILE),
        )
        .step(Entry::new(
            "every-node",
            &["cce-52"],
            say("runbook-finesse-every-node"),
        ))
}

const NAMES_OF_FILE: &str = "openssl x509 -in tomcat.pem -noout -subject -ext subjectAltName";

/// The CTI server's certificate into the list of trusted ones.
pub(super) fn import(given: &Given<'_>) -> Part {
    const SOURCES: Sources = &["cce-53"];
    let open = say("runbook-os-upload-open")
        .with("upload", &caption::UPLOAD_CERTIFICATE_CHAIN)
        .with("older", &caption::UPLOAD_CERTIFICATE);
    let mut sign_in = os::sign_in(given, SOURCES);
    sign_in.anchor = "import-sign-in";
    let mut list = os::open_list(SOURCES);
    list.anchor = "import-list";
    Part::new("runbook-part-import")
        .step(sign_in)
        .step(list)
        .step(Entry::new("import-open", SOURCES, open))
        .step(os::upload_trust(
            "import",
            SOURCES,
            say("runbook-finesse-cti"),
        ))
        .step(Entry::new(
            "import-repeat",
            &["cce-54"],
            say("runbook-finesse-repeat"),
        ))
        .step(
            Entry::new(
                "import-restart",
                &["cce-54"],
                say("runbook-os-restart-tomcat"),
            )
            .copy("utils service restart Cisco Tomcat")
            .mistake(say("runbook-os-restart-mistake")),
        )
        .doubt(&["cce-53"], say("runbook-finesse-older-names"))
}

fn undo() -> Part {
    let action = say("runbook-finesse-undo").with("trust", &caption::TOMCAT_TRUST);
    let part = os::undo();
    part.step(Entry::new("undo-import", &["x-captions"], action))
}
