//! A server of no known product: what to ask for, and how to look at it.

use super::unified_os as os;
use super::{Draft, Entry, Given, Part, say};
use crate::guide::store::nss::shell_quoted;

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
    let subject = shell_quoted(&format!("/CN={}", given.host().replace('/', "")));
    let kind = match given.host().parse::<std::net::IpAddr>() {
        Ok(_) => "IP",
        Err(_) => "DNS",
    };
    let names = shell_quoted(&format!("subjectAltName={kind}:{}", given.host()));
    let command = format!(
        "openssl req -new -newkey rsa:2048 -keyout server.key -out request.csr -subj {subject} -addext {names}"
    );
    Part::new("runbook-part-request")
        .step(
            Entry::new("request", &["x-openssl"], say("runbook-any-request"))
                .mistake(say("runbook-any-request-mistake")),
        )
        .step(
            Entry::new(
                "request-names",
                &["x-standard"],
                say("runbook-os-request-names").code("host", given.host()),
            )
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
        .step(
            Entry::new(
                "request-openssl",
                &["x-openssl"],
                say("runbook-any-openssl"),
            )
            .copy(command)
            .see(say("runbook-any-openssl-see"))
            .mistake(say("runbook-any-openssl-mistake")),
        )
        .step(os::check_request())
}

fn install() -> Part {
    Part::new("runbook-part-upload")
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
