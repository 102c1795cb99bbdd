//! Customer Collaboration Platform: its certificate, and who may open its administration page.

use super::unified_os::{self as os, Chapters};
use super::{Draft, Entry, Given, Part, Table, cell, code, say};
use crate::captions::cisco_unified_os as caption;

/// A certificate from an authority, uploaded and in use.
pub(super) fn ca_signed(given: &Given<'_>) -> Draft {
    let chapters = Chapters {
        open: &["cce-63"],
        request: &["cce-62"],
        upload: &["cce-63"],
        upload_issuers: &["cce-63"],
    };
    let why = Part::new("runbook-part-why")
        .explain(&["cce-01", "cce-61"], say("runbook-ccp-ca-why"))
        .doubt(&["cce-61"], say("runbook-ccp-ca-doubt"));
    let upload = os::upload(given, &chapters).note(
        super::Tone::Note,
        &["cce-64"],
        say("runbook-ccp-online-help"),
    );
    let parts = vec![
        why,
        given.at_hand(),
        Part::new("runbook-part-prepare")
            .step(open_platform(given))
            .step(os::open_list(&["cce-62"]))
            .step(os::keep_old(&["x-captions"])),
        os::request(given, &chapters),
        os::authority(given, &["cce-62"]),
        upload.doubt(&["cce-63"], say("runbook-ccp-trust-doubt")),
        restart(),
        Part::new("runbook-part-check")
            .steps(given.check_ports(&["x-openssl"]))
            .steps(os::check_command_line()),
        os::undo(),
    ];
    ("runbook-ccp-ca-summary", parts)
}

fn open_platform(given: &Given<'_>) -> Entry {
    let action = say("runbook-ccp-open")
        .with("address", given.url(443, ""))
        .with("menu", &caption::ADMIN_MENU)
        .with("platform", &caption::PLATFORM_ADMIN);
    let see = say("runbook-ccp-open-see").with("app", &caption::APP_NAME);
    Entry::new("sign-in", &["cce-61", "cce-63"], action).see(see)
}

/// In this order, and why.
fn restart() -> Part {
    Part::new("runbook-part-restart")
        .explain(&["cce-65"], say("runbook-ccp-restart-order"))
        .step(Entry::new(
            "sign-out",
            &["cce-65"],
            say("runbook-ccp-sign-out"),
        ))
        .step(
            Entry::new("restart-xmpp", &["cce-65"], say("runbook-ccp-restart-xmpp"))
                .copy("utils service restart Customer Collaboration Platform XMPP Server")
                .see(say("runbook-ccp-restart-xmpp-see"))
                .mistake(say("runbook-os-restart-mistake")),
        )
        .step(os::restart_tomcat(&["cce-65"]))
        .step(
            Entry::new(
                "sign-in-again",
                &["cce-65"],
                say("runbook-ccp-sign-in-again"),
            )
            .see(say("runbook-ccp-sign-in-again-see")),
        )
}

/// Without an authority: made anew by the server, and what people then see.
pub(super) fn self_signed(given: &Given<'_>) -> Draft {
    let parts = vec![
        Part::new("runbook-part-why")
            .explain(&["cce-02", "cce-66"], say("runbook-ccp-self-why"))
            .explain(&["cce-67"], say("runbook-ccp-self-name")),
        given.at_hand(),
        Part::new("runbook-part-regenerate")
            .step(open_platform(given))
            .step(os::open_list(&["cce-62"]))
            .step(os::keep_old(&["x-captions"]))
            .steps(regenerate()),
        restart(),
        browsers(given),
        Part::new("runbook-part-check")
            .steps(given.check_ports(&["x-openssl"]))
            .steps(os::check_command_line()),
        Part::new("runbook-part-undo").step(Entry::new(
            "undo",
            &["x-page"],
            say("runbook-ccp-self-undo"),
        )),
    ];
    ("runbook-ccp-self-summary", parts)
}

fn regenerate() -> [Entry; 2] {
    let open = os::open_certificate(&["x-captions"], "open-certificate");
    let press = say("runbook-os-regenerate")
        .with("regenerate", &caption::REGENERATE)
        .with("self-signed", &caption::GENERATE_SELF_SIGNED)
        .with("older", &caption::GENERATE_NEW);
    let press = Entry::new("regenerate", &["x-captions"], press)
        .see(say("runbook-os-regenerate-see"))
        .mistake(say("runbook-os-regenerate-mistake"));
    [open, press]
}

/// What people see while the certificate is the server's own; the steps are in their guides.
fn browsers(given: &Given<'_>) -> Part {
    let checking = say("runbook-ccp-checking").with("continue", &caption::CCP_CONTINUE);
    let head = [
        "runbook-head-browser",
        "runbook-head-happens",
        "runbook-head-guide",
    ];
    let table = Table::new(
        &[
            "cce-68", "cce-69", "cce-71", "cce-73", "cce-74", "cce-75", "cce-76",
        ],
        "runbook-ccp-browsers-caption",
        &head,
    )
    .row([
        cell("browser-firefox"),
        cell("runbook-ccp-firefox"),
        cell("runbook-ccp-firefox-guide"),
    ])
    .row([
        cell("browser-chrome"),
        cell("runbook-ccp-chrome"),
        cell("runbook-ccp-chrome-guide"),
    ])
    .row([
        cell("browser-internet-explorer"),
        cell("runbook-ccp-ie"),
        cell("runbook-ccp-ie-guide"),
    ]);
    Part::new("runbook-part-browsers")
        .explain(
            &["cce-69", "cce-74"],
            say("runbook-ccp-two-ports").code("host", given.host()),
        )
        .table(table)
        .step(
            Entry::new("checking", &["cce-72"], checking)
                .mistake(say("runbook-ccp-checking-mistake")),
        )
        .step(Entry::new(
            "pop-ups",
            &["cce-70"],
            say("runbook-ccp-pop-ups"),
        ))
}

/// Which addresses may open the administration page.
pub(super) fn allow_list(_: &Given<'_>) -> Draft {
    let about = Part::new("runbook-part-why")
        .explain(&["cce-56"], say("runbook-ccp-allow-why"))
        .warn(&["cce-57"], say("runbook-ccp-allow-no-ranges"))
        .doubt(
            &["cce-58", "cce-59", "cce-60"],
            say("runbook-ccp-allow-doubt"),
        );
    let list = |anchor| {
        Entry::new(anchor, &["cce-58"], say("runbook-ccp-allow-list"))
            .copy("utils whitelist admin_ui list")
            .see(say("runbook-ccp-allow-list-see").code("address", "192.0.2.10"))
    };
    let add = Entry::new("add", &["cce-59"], say("runbook-ccp-allow-add"))
        .copy("utils whitelist admin_ui add 192.0.2.10")
        .see(say("runbook-ccp-allow-add-see"))
        .mistake(say("runbook-ccp-allow-add-mistake"));
    let delete = Entry::new("delete", &["cce-60"], say("runbook-ccp-allow-delete"))
        .copy("utils whitelist admin_ui delete 192.0.2.10")
        .see(say("runbook-ccp-allow-delete-see"))
        .mistake(say("runbook-ccp-allow-delete-mistake"));
    let head = [
        "runbook-head-command",
        "runbook-head-does",
        "runbook-head-undo",
    ];
    let table = Table::new(
        &["cce-58", "cce-59", "cce-60"],
        "runbook-ccp-allow-caption",
        &head,
    )
    .row([
        code("utils whitelist admin_ui list"),
        cell("runbook-ccp-allow-does-list"),
        cell("runbook-nothing-to-undo"),
    ])
    .row([
        code("utils whitelist admin_ui add ADDRESS"),
        cell("runbook-ccp-allow-does-add"),
        code("utils whitelist admin_ui delete ADDRESS"),
    ])
    .row([
        code("utils whitelist admin_ui delete ADDRESS"),
        cell("runbook-ccp-allow-does-delete"),
        code("utils whitelist admin_ui add ADDRESS"),
    ]);
    let parts = vec![
        about.table(table),
        Part::new("runbook-part-do")
            .step(Entry::new(
                "open-cli",
                &["cce-56"],
                say("runbook-ccp-allow-open"),
            ))
            .step(list("list"))
            .step(add)
            .step(os::restart_tomcat(&["cce-56"])),
        Part::new("runbook-part-check")
            .step(list("list-again"))
            .step(Entry::new("try", &["cce-56"], say("runbook-ccp-allow-try"))),
        Part::new("runbook-part-undo").step(delete).step(
            Entry::new(
                "restart-again",
                &["cce-56"],
                say("runbook-os-restart-tomcat"),
            )
            .copy("utils service restart Cisco Tomcat"),
        ),
    ];
    ("runbook-ccp-allow-summary", parts)
}
