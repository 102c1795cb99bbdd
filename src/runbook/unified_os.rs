//! The certificate pages of Cisco Unified Operating System Administration, which Customer
//! Collaboration Platform, Unified Communications Manager and Finesse have in common.

use super::{Entry, Given, Part, Sources, Table, cell, say};
use crate::captions::cisco_unified_os as caption;
use crate::guide::Step;
use crate::message::{Arg, Message};
use crate::quote::sh_printable;

/// What the shared steps rest on in one product.
pub(super) struct Chapters {
    pub open: Sources,
    pub request: Sources,
    pub upload: Sources,
    pub upload_issuers: Sources,
}

/// Signs in under the address of the certificate pages.
pub(super) fn sign_in(given: &Given<'_>, sources: Sources) -> Entry {
    let action = say("runbook-os-sign-in")
        .with("address", given.url(8443, "cmplatform"))
        .with("app", &caption::APP_NAME);
    Entry::new("sign-in", sources, action).mistake(say("runbook-os-sign-in-mistake"))
}

/// Opens the list of certificates.
pub(super) fn open_list(sources: Sources) -> Entry {
    let action = say("runbook-os-open-list")
        .with("security", &caption::MENU_SECURITY)
        .with("management", &caption::MENU_CERTIFICATE_MANAGEMENT)
        .with("find", &caption::FIND);
    let see = say("runbook-os-open-list-see").with("list", &caption::CERTIFICATE_LIST);
    Entry::new("open-list", sources, action).see(see)
}

/// Opens one certificate of the list.
pub(super) fn open_certificate(sources: Sources, anchor: &'static str) -> Entry {
    let action = say("runbook-os-open-certificate")
        .with("name", &caption::COL_COMMON_NAME)
        .with("tomcat", &caption::TOMCAT);
    Entry::new(anchor, sources, action).see(say("runbook-os-open-certificate-see"))
}

/// Keeps a copy of the certificate that is there now.
pub(super) fn keep_old(sources: Sources) -> Entry {
    let action = say("runbook-os-keep-old")
        .with("tomcat", &caption::TOMCAT)
        .with("pem", &caption::DOWNLOAD_PEM);
    let mistake = say("runbook-os-keep-old-mistake");
    Entry::new("keep-old", sources, action).mistake(mistake)
}

/// Makes the request, and gets it out of the server.
pub(super) fn request(given: &Given<'_>, chapters: &Chapters) -> Part {
    let sources = chapters.request;
    let generate = say("runbook-os-request").with("generate", &caption::GENERATE_CSR);
    let purpose = say("runbook-os-request-purpose")
        .with("purpose", &caption::CERTIFICATE_PURPOSE)
        .with("older", &caption::CERTIFICATE_NAME)
        .with("tomcat", &caption::TOMCAT);
    let names = say("runbook-os-request-names").code("host", given.host());
    let make = say("runbook-os-request-make").with("generate", &caption::GENERATE);
    let download = say("runbook-os-request-download").with("download", &caption::DOWNLOAD_CSR);
    Part::new("runbook-part-request")
        .doubt(sources, say("runbook-os-request-doubt"))
        .step(Entry::new("request", sources, generate).mistake(say("runbook-os-request-mistake")))
        .step(Entry::new("request-purpose", &["x-captions"], purpose))
        .step(
            Entry::new("request-names", &["x-standard"], names)
                .with(|step| names_now(given, step))
                .mistake(say("runbook-os-request-names-mistake")),
        )
        .step(
            Entry::new(
                "request-key",
                &["x-standard"],
                say("runbook-os-request-key"),
            )
            .mistake(say("runbook-os-request-key-mistake")),
        )
        .step(Entry::new("request-make", sources, make).see(say("runbook-os-request-make-see")))
        .step(Entry::new("request-download", sources, download))
        .step(check_request())
}

/// What the certificate at hand names today; nothing where none is.
pub(super) fn names_now(given: &Given<'_>, step: Step) -> Step {
    let Some(leaf) = given.leaf() else {
        return step;
    };
    step.see(match leaf.hosts().join(", ") {
        names if names.is_empty() => say("runbook-os-request-names-none"),
        names => say("runbook-os-request-names-now").text("names", names),
    })
}

pub(super) fn check_request() -> Entry {
    Entry::new(
        "check-request",
        &["x-openssl"],
        say("runbook-os-check-request"),
    )
    .copy("openssl req -in request.csr -noout -verify -text")
    .see(say("runbook-os-check-request-see"))
}

/// What the authority is asked for, and what comes back.
pub(super) fn authority(given: &Given<'_>, sources: Sources) -> Part {
    let verify = format!(
        "openssl verify -CAfile root.pem -untrusted intermediate.pem -verify_hostname {} server.pem",
        sh_printable(given.host())
    );
    Part::new("runbook-part-authority")
        .table(fields(given))
        .step(
            Entry::new("authority", sources, say("runbook-authority-send"))
                .mistake(say("runbook-authority-send-mistake")),
        )
        .step(
            Entry::new("authority-files", sources, say("runbook-authority-files"))
                .mistake(say("runbook-authority-files-mistake")),
        )
        .step(
            Entry::new(
                "check-certificate",
                &["x-openssl"],
                say("runbook-authority-check"),
            )
            .copy(verify)
            .see(say("runbook-authority-check-see"))
            .mistake(say("runbook-authority-check-mistake")),
        )
}

/// The fields of a certificate that every browser takes.
fn fields(given: &Given<'_>) -> Table {
    let head = [
        "runbook-head-field",
        "runbook-head-must",
        "runbook-head-else",
    ];
    let names = say("runbook-field-names-must").code("host", given.host());
    Table::new(&["x-standard"], "runbook-field-caption", &head)
        .row([
            cell("runbook-field-names"),
            names.into(),
            cell("runbook-field-names-else"),
        ])
        .row([
            cell("runbook-field-usage"),
            Arg::Code("digitalSignature, keyEncipherment".to_owned()),
            cell("runbook-field-usage-else"),
        ])
        .row([
            cell("runbook-field-purpose"),
            Arg::Code("serverAuth, clientAuth".to_owned()),
            cell("runbook-field-purpose-else"),
        ])
        .row([
            cell("runbook-field-constraints"),
            Arg::Code("CA:FALSE".to_owned()),
            cell("runbook-field-constraints-else"),
        ])
        .row([
            cell("runbook-field-key"),
            cell("runbook-field-key-must"),
            cell("runbook-field-key-else"),
        ])
        .row([
            cell("runbook-field-signature"),
            Arg::Code("SHA-256".to_owned()),
            cell("runbook-field-signature-else"),
        ])
        .row([
            cell("runbook-field-validity"),
            cell("runbook-field-validity-must"),
            cell("runbook-field-validity-else"),
        ])
        .row([
            cell("runbook-field-critical"),
            cell("runbook-field-critical-must"),
            cell("runbook-field-critical-else"),
        ])
}

/// Uploads the issuers, then the server's own certificate.
pub(super) fn upload(given: &Given<'_>, chapters: &Chapters) -> Part {
    let open = say("runbook-os-upload-open")
        .with("upload", &caption::UPLOAD_CERTIFICATE_CHAIN)
        .with("older", &caption::UPLOAD_CERTIFICATE);
    let certificate = say("runbook-os-upload-certificate")
        .with("tomcat", &caption::TOMCAT)
        .with("browse", &caption::BROWSE)
        .with("upload", &caption::UPLOAD)
        .with("older", &caption::UPLOAD_FILE);
    let root_name = match given.root() {
        Some(root) => Arg::Text(root.title()),
        None => say("runbook-os-root-unknown").into(),
    };
    let root = say("runbook-os-root-box")
        .with("box", &caption::ROOT_CERTIFICATE)
        .with("root", root_name);
    let part = Part::new("runbook-part-upload");
    let part = match given.root() {
        Some(_) => part,
        None => part.explain(&["x-page"], say("runbook-os-no-root")),
    };
    part.step(Entry::new("upload-open", chapters.open, open))
        .step(upload_trust(
            "upload-issuers",
            chapters.upload_issuers,
            say("runbook-os-upload-issuers"),
        ))
        .step(
            Entry::new("upload-certificate", chapters.upload, certificate)
                .place(root)
                .see(say("runbook-os-upload-certificate-see"))
                .mistake(say("runbook-os-upload-certificate-mistake")),
        )
}

/// Puts a file into the list of trusted certificates of Tomcat.
pub(super) fn upload_trust(anchor: &'static str, sources: Sources, what: Message) -> Entry {
    let action = say("runbook-os-upload-trust")
        .with("what", what)
        .with("trust", &caption::TOMCAT_TRUST)
        .with("browse", &caption::BROWSE)
        .with("open", &caption::OPEN)
        .with("upload", &caption::UPLOAD)
        .with("older", &caption::UPLOAD_FILE);
    Entry::new(anchor, sources, action).mistake(say("runbook-os-upload-trust-mistake"))
}

/// Restarts Tomcat from the command line.
pub(super) fn restart_tomcat(sources: Sources) -> Entry {
    Entry::new("restart-tomcat", sources, say("runbook-os-restart-tomcat"))
        .copy("utils service restart Cisco Tomcat")
        .see(say("runbook-os-restart-tomcat-see"))
        .mistake(say("runbook-os-restart-mistake"))
}

/// What the command line says of certificate and clock.
pub(super) fn check_command_line() -> [Entry; 2] {
    [
        Entry::new("show-own", &["x-cisco-cli"], say("runbook-os-show-own"))
            .copy("show cert own tomcat")
            .see(say("runbook-os-show-own-see")),
        Entry::new("clock", &["x-cisco-cli"], say("runbook-os-clock"))
            .copy("utils ntp status")
            .see(say("runbook-os-clock-see")),
    ]
}

/// Back to a certificate that the server makes for itself.
pub(super) fn undo() -> Part {
    let action = say("runbook-os-undo")
        .with("tomcat", &caption::TOMCAT)
        .with("regenerate", &caption::REGENERATE);
    Part::new("runbook-part-undo")
        .step(Entry::new("undo", &["x-captions"], action).mistake(say("runbook-os-undo-mistake")))
        .step(
            Entry::new(
                "undo-restart",
                &["x-cisco-cli"],
                say("runbook-os-undo-restart"),
            )
            .copy("utils service restart Cisco Tomcat"),
        )
}
