//! A server of no known product: what to ask for, and how to look at it.

use super::unified_os as os;
use super::{Draft, Entry, Given, Part, say};
use crate::issuance::Form;
use crate::quote::sh_printable;

pub(super) fn any_server(given: &Given<'_>) -> Draft {
    let parts = vec![
        Part::new("runbook-part-why").explain(&["cce-01"], say("runbook-any-why")),
        given.at_hand(),
        request(given),
        os::authority(given, &["x-standard"]),
        install(),
        Part::new("runbook-part-check")
            .steps(given.check_ports(&["x-openssl"]))
            .step(
                Entry::new("clock", &["x-openssl"], say("runbook-any-clock"))
                    .copy("date -u")
                    .see(say("runbook-any-clock-see")),
            ),
        Part::new("runbook-part-undo").step(Entry::new(
            "undo",
            &["x-page"],
            say("runbook-any-undo"),
        )),
    ];
    ("runbook-any-summary", parts)
}

fn request(given: &Given<'_>) -> Part {
    let names = say("runbook-os-request-names").code("host", given.host());
    let openssl = say("runbook-any-openssl").with("form", say("issuance-tab-form"));
    Part::new("runbook-part-request")
        .step(
            Entry::new("request", &["x-openssl"], say("runbook-any-request"))
                .mistake(say("runbook-any-request-mistake")),
        )
        .step(
            Entry::new("request-names", &["x-standard"], names)
                .with(|step| os::names_now(given, step))
                .mistake(say("runbook-any-names-mistake")),
        )
        .step(
            Entry::new(
                "request-key",
                &["x-standard"],
                say("runbook-os-request-key"),
            )
            .mistake(say("runbook-any-key-mistake")),
        )
        .step(
            Entry::new("request-openssl", &["x-openssl"], openssl)
                .copy(command(given))
                .see(say("runbook-any-openssl-see"))
                .mistake(say("runbook-any-openssl-mistake")),
        )
        .step(os::check_request())
}

/// Key and request with every name that the site and its certificate have.
fn command(given: &Given<'_>) -> String {
    let subject = sh_printable(&format!("/CN={}", given.host().replace('/', "")));
    let form = Form::of(given.site, given.leaf());
    let names = match form.draft() {
        Ok(draft) => draft.alternative_names(),
        Err(_) => format!("DNS:{}", given.host()),
    };
    let names = sh_printable(&format!("subjectAltName={names}"));
    format!(
        "openssl req -new -newkey rsa:2048 -keyout server.key -out request.csr -subj {subject} -addext {names}"
    )
}

fn install() -> Part {
    Part::new("runbook-part-upload")
        .step(Entry::new(
            "keep-old",
            &["x-standard"],
            say("runbook-any-keep"),
        ))
        .step(
            Entry::new("upload-issuers", &["x-standard"], say("runbook-any-chain"))
                .mistake(say("runbook-any-chain-mistake")),
        )
        .step(Entry::new(
            "upload-certificate",
            &["x-standard"],
            say("runbook-any-install"),
        ))
        .step(Entry::new(
            "restart",
            &["x-standard"],
            say("runbook-any-restart"),
        ))
}
