//! Telephones that ask Unified Communications Manager over HTTPS on port 8443.

use super::unified_os as os;
use super::{Draft, Entry, Given, Part, Table, Tone, cell, say};
use crate::captions::{Caption, unified_cm as caption};
use crate::message::Arg;

pub(super) fn phones(given: &Given<'_>) -> Draft {
    let parts = vec![
        Part::new("runbook-part-why")
            .explain(&["cucm-09", "cucm-15"], say("runbook-phones-why"))
            .table(models())
            .table(features())
            .note(Tone::Note, &["cucm-13"], say("runbook-phones-clients")),
        trust(given),
        addresses(given),
        Part::new("runbook-part-check")
            .step(
                Entry::new("check-port", &["x-openssl"], say("runbook-phones-check"))
                    .copy(given.show_port(8443))
                    .see(say("runbook-check-port-see").code("host", given.host())),
            )
            .step(
                Entry::new("check-phone", &["cucm-14"], say("runbook-phones-try"))
                    .see(say("runbook-phones-try-see")),
            ),
        Part::new("runbook-part-undo").step(
            Entry::new("undo", &["cucm-16"], say("runbook-phones-undo"))
                .mistake(say("runbook-phones-undo-mistake")),
        ),
    ];
    ("runbook-phones-summary", parts)
}

fn models() -> Table {
    let row = |series: &str, models: &str, role| {
        [
            Arg::Text(series.to_owned()),
            Arg::Text(models.to_owned()),
            cell(role),
        ]
    };
    let both = "runbook-phones-both";
    let head = [
        "runbook-head-series",
        "runbook-head-models",
        "runbook-head-role",
    ];
    Table::new(&["cucm-12", "cucm-13"], "runbook-phones-models", &head)
        .row(row("69xx", "6901, 6911, 6921, 6941, 6945, 6961", "runbook-phones-client"))
        .row(row("78xx", "7811, 7821, 7832, 7841, 7861", both))
        .row(row(
            "79xx",
            "7906, 7911, 7925, 7925-EX, 7926, 7931, 7941, 7941G-GE, 7942, 7945, 7961, 7962, 7961G-GE, 7965, 7975",
            both,
        ))
        .row(row(
            "88xx",
            "8811, 8821, 8831, 8832, 8841, 8845, 8851, 8851NR, 8861, 8865, 8865NR",
            both,
        ))
        .row(row("89xx", "8941, 8945, 8961", both))
        .row(row("99xx", "9951, 9971", both))
}

fn features() -> Table {
    let names = [
        "Extension Mobility (EM)",
        "Extension Mobility Cross Cluster (EMCC)",
        "Manager Assistant (IPMA)",
        "Unified IP Phone Services",
    ];
    let mut table = Table::new(
        &["cucm-14"],
        "runbook-phones-features",
        &["runbook-head-feature"],
    );
    for name in names {
        table = table.row([Arg::Text(name.to_owned())]);
    }
    table
        .row([cell("runbook-phones-directory")])
        .row([cell("runbook-phones-credentials")])
}

/// The service that looks at certificates on the telephones' behalf.
fn trust(given: &Given<'_>) -> Part {
    Part::new("runbook-part-trust-service")
        .explain(&["cucm-10"], say("runbook-phones-trust"))
        .warn(&["cucm-10"], say("runbook-phones-trust-chain"))
        .doubt(&["cucm-11"], say("runbook-phones-trust-doubt"))
        .step(os::sign_in(given, &["cucm-10"]))
        .step(os::open_list(&["x-captions"]))
        .step(os::upload_trust(
            "upload-trust",
            &["cucm-10", "x-captions"],
            say("runbook-phones-upload"),
        ))
        .step(
            Entry::new(
                "list-trust",
                &["x-cisco-cli"],
                say("runbook-phones-list-trust"),
            )
            .copy("show cert list trust")
            .see(
                say("runbook-phones-list-trust-see")
                    .with("trust", &crate::captions::cisco_unified_os::TOMCAT_TRUST),
            ),
        )
}

/// The six addresses, for one telephone and for all.
fn addresses(given: &Given<'_>) -> Part {
    let open = say("runbook-phones-open")
        .with("address", given.url(8443, "ccmadmin"))
        .with("device", &caption::MENU_DEVICE)
        .with("settings", &caption::MENU_DEVICE_SETTINGS)
        .with("services", &caption::MENU_PHONE_SERVICES);
    let set = say("runbook-phones-set").code("start", format!("https://{}:8443/", given.host()));
    Part::new("runbook-part-addresses")
        .table(own_addresses())
        .table(enterprise())
        .doubt(&["cucm-15"], say("runbook-phones-place-doubt"))
        .doubt(&["cucm-23"], say("runbook-phones-names-doubt"))
        .step(Entry::new("open-urls", &["cucm-15"], open))
        .step(Entry::new("set-url", URLS, set).mistake(say("runbook-phones-set-mistake")))
        .step(Entry::new(
            "enterprise",
            &["cucm-23"],
            say("runbook-phones-enterprise"),
        ))
        .step(
            Entry::new("refilled", &["cucm-16"], say("runbook-phones-restart"))
                .mistake(say("runbook-phones-refilled")),
        )
}

const URLS: super::Sources = &[
    "cucm-17", "cucm-18", "cucm-19", "cucm-20", "cucm-21", "cucm-22",
];

fn own_addresses() -> Table {
    let rows: [(&'static Caption, &'static str); 6] = [
        (
            &caption::SECURE_AUTHENTICATION_URL,
            "runbook-url-authentication",
        ),
        (&caption::SECURE_DIRECTORY_URL, "runbook-url-directory"),
        (&caption::SECURE_IDLE_URL, "runbook-url-idle"),
        (&caption::SECURE_INFORMATION_URL, "runbook-url-information"),
        (&caption::SECURE_MESSAGES_URL, "runbook-url-messages"),
        (&caption::SECURE_SERVICES_URL, "runbook-url-services"),
    ];
    let head = [
        "runbook-head-parameter",
        "runbook-head-when",
        "runbook-head-length",
        "runbook-head-blank",
    ];
    let mut table = Table::new(URLS, "runbook-url-caption", &head);
    for (name, when) in rows {
        let when = match when {
            "runbook-url-idle" => say(when).with("timer", &caption::IDLE_TIMER),
            _ => say(when),
        };
        table = table.row([
            name.into(),
            when.into(),
            Arg::Number(255),
            cell("runbook-url-blank"),
        ]);
    }
    table
}

fn enterprise() -> Table {
    let rows: [(&'static Caption, &'static Caption); 6] = [
        (
            &caption::ENTERPRISE_AUTHENTICATION_URL,
            &caption::SECURE_AUTHENTICATION_URL,
        ),
        (
            &caption::ENTERPRISE_DIRECTORY_URL,
            &caption::SECURE_DIRECTORY_URL,
        ),
        (&caption::ENTERPRISE_IDLE_URL, &caption::SECURE_IDLE_URL),
        (
            &caption::ENTERPRISE_INFORMATION_URL,
            &caption::SECURE_INFORMATION_URL,
        ),
        (
            &caption::ENTERPRISE_MESSAGES_URL,
            &caption::SECURE_MESSAGES_URL,
        ),
        (
            &caption::ENTERPRISE_SERVICES_URL,
            &caption::SECURE_SERVICES_URL,
        ),
    ];
    let head = ["runbook-head-enterprise", "runbook-head-same"];
    let mut table = Table::new(&["cucm-23"], "runbook-url-enterprise", &head);
    for (all, one) in rows {
        table = table.row([all.into(), one.into()]);
    }
    table
}
