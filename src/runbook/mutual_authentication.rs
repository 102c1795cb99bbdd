//! Two components that show each other their certificates: which pairs there are, and the whole
//! exchange of one pair, in both directions, on both sides.

use super::cisco_cert_util::prompt;
use super::unified_os as os;
use super::{Draft, Entry, Given, Part, Sources, Table, Tone, cell, say};
use crate::captions::{cisco_unified_os, unified_cce as caption};
use crate::message::{Arg, Message};
use crate::site::host_of;

/// A server and a client of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pair {
    CvpVruPg,
    CtiServerDialer,
    DialerMrPg,
    CtiServerFinesse,
    CtiServerCtiOs,
    ApplicationGateway,
    EceMrPg,
    CcpMrPg,
    CtiServerEce,
}

/// How the certificates of a component are looked after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Care {
    /// A Windows machine of Contact Center Enterprise: CiscoCertUtil.
    CertUtil,
    /// The certificate pages of Unified OS.
    UnifiedOs,
    /// Its own guide.
    OwnGuide,
}

/// One end of a pair.
#[derive(Clone, Copy, Debug)]
struct Component {
    /// Message id.
    name: &'static str,
    care: Care,
}

const fn component(name: &'static str, care: Care) -> Component {
    Component { name, care }
}

const APPLICATION_GATEWAY_CLIENT: Component =
    component("component-application-gateway-client", Care::CertUtil);
const APPLICATION_GATEWAY_SERVER: Component =
    component("component-application-gateway-server", Care::OwnGuide);
const CCP: Component = component("product-ccp", Care::UnifiedOs);
const CTI_OS: Component = component("component-cti-os", Care::CertUtil);
const CTI_SERVER: Component = component("component-cti-server", Care::CertUtil);
const CVP: Component = component("component-cvp", Care::OwnGuide);
const DIALER: Component = component("component-dialer", Care::CertUtil);
const ECE: Component = component("component-ece", Care::OwnGuide);
const FINESSE: Component = component("product-finesse", Care::UnifiedOs);
const MR_PG: Component = component("component-mr-pg", Care::CertUtil);
const VRU_PG: Component = component("component-vru-pg", Care::CertUtil);

impl Pair {
    pub const ALL: [Self; 9] = [
        Self::CvpVruPg,
        Self::CtiServerDialer,
        Self::DialerMrPg,
        Self::CtiServerFinesse,
        Self::CtiServerCtiOs,
        Self::ApplicationGateway,
        Self::EceMrPg,
        Self::CcpMrPg,
        Self::CtiServerEce,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::CvpVruPg => "mutual-cvp-vru-pg",
            Self::CtiServerDialer => "mutual-cti-server-dialer",
            Self::DialerMrPg => "mutual-dialer-mr-pg",
            Self::CtiServerFinesse => "mutual-cti-server-finesse",
            Self::CtiServerCtiOs => "mutual-cti-server-cti-os",
            Self::ApplicationGateway => "mutual-application-gateway",
            Self::EceMrPg => "mutual-ece-mr-pg",
            Self::CcpMrPg => "mutual-ccp-mr-pg",
            Self::CtiServerEce => "mutual-cti-server-ece",
        }
    }

    const fn server(self) -> Component {
        match self {
            Self::CvpVruPg => CVP,
            Self::CtiServerDialer
            | Self::CtiServerFinesse
            | Self::CtiServerCtiOs
            | Self::CtiServerEce => CTI_SERVER,
            Self::DialerMrPg => DIALER,
            Self::ApplicationGateway => APPLICATION_GATEWAY_SERVER,
            Self::EceMrPg => ECE,
            Self::CcpMrPg => CCP,
        }
    }

    const fn client(self) -> Component {
        match self {
            Self::CvpVruPg => VRU_PG,
            Self::CtiServerDialer => DIALER,
            Self::DialerMrPg | Self::EceMrPg | Self::CcpMrPg => MR_PG,
            Self::CtiServerFinesse => FINESSE,
            Self::CtiServerCtiOs => CTI_OS,
            Self::ApplicationGateway => APPLICATION_GATEWAY_CLIENT,
            Self::CtiServerEce => ECE,
        }
    }

    fn protocol(self) -> Arg {
        let name = match self {
            Self::CvpVruPg => "GED 125",
            Self::ApplicationGateway => "GED 145",
            Self::DialerMrPg | Self::EceMrPg | Self::CcpMrPg => return cell("protocol-mr"),
            _ => "GED 188",
        };
        Arg::Text(name.to_owned())
    }

    /// What it is good for, by its message id.
    const fn purpose(self) -> &'static str {
        match self {
            Self::CvpVruPg => "runbook-mutual-self-service",
            Self::CtiServerDialer | Self::DialerMrPg => "runbook-mutual-outbound",
            Self::CtiServerFinesse | Self::CtiServerCtiOs => "runbook-mutual-desktop",
            Self::ApplicationGateway => "runbook-mutual-third-party",
            Self::EceMrPg | Self::CcpMrPg | Self::CtiServerEce => "runbook-mutual-multichannel",
        }
    }

    /// Which guide says more about it.
    const fn guide(self) -> &'static str {
        match self {
            Self::CvpVruPg => "runbook-more-cvp",
            Self::CtiServerDialer | Self::DialerMrPg => "runbook-more-dialer",
            Self::CtiServerFinesse => "runbook-more-finesse",
            Self::CtiServerCtiOs => "runbook-more-cti-os",
            Self::ApplicationGateway => "runbook-more-gateway",
            Self::EceMrPg | Self::CcpMrPg | Self::CtiServerEce => "runbook-more-multichannel",
        }
    }

    /// "Server and client".
    pub fn title(self) -> Message {
        say("runbook-mutual-pair")
            .with("server", say(self.server().name))
            .with("client", say(self.client().name))
    }
}

/// Which pairs there are, and what holds for all of them.
pub(super) fn overview() -> Draft {
    let parts = vec![
        Part::new("runbook-part-why")
            .explain(&["cce-30"], say("runbook-mutual-why"))
            .note(Tone::Note, &["cce-32"], say("runbook-mutual-figure"))
            .table(matrix())
            .doubt(&["cce-33"], say("runbook-mutual-matrix-doubt"))
            .warn(&["cce-31"], say("runbook-mutual-not-secured")),
        Part::new("runbook-part-do")
            .step(Entry::new(
                "choose",
                &["cce-33", "cce-41"],
                say("runbook-mutual-choose"),
            ))
            .step(Entry::new("kind", &["cce-34"], say("runbook-mutual-kind")))
            .step(Entry::new(
                "ports",
                &["cce-43"],
                say("runbook-mutual-ports"),
            )),
        rules(),
        Part::new("runbook-part-check").step(Entry::new(
            "check",
            &["cce-41"],
            say("runbook-mutual-check-all"),
        )),
        Part::new("runbook-part-undo").step(Entry::new(
            "undo",
            &["cce-40"],
            say("runbook-mutual-undo-all"),
        )),
        guides(),
    ];
    ("runbook-mutual-summary", parts)
}

fn matrix() -> Table {
    let head = [
        "runbook-head-use",
        "runbook-head-server",
        "runbook-head-client",
        "runbook-head-protocol",
    ];
    let mut table = Table::new(&["cce-33"], "runbook-mutual-matrix", &head);
    for pair in Pair::ALL {
        let (server, client) = (pair.server().name, pair.client().name);
        table = table.row([
            cell(pair.purpose()),
            cell(server),
            cell(client),
            pair.protocol(),
        ]);
    }
    table
}

/// What holds for every pair.
fn rules() -> Part {
    Part::new("runbook-part-rules")
        .note(Tone::Note, &["cce-35"], say("runbook-mutual-both-ways"))
        .note(Tone::Note, &["cce-39"], say("runbook-mutual-sides"))
        .note(Tone::Note, &["cce-36"], say("runbook-mutual-same-machine"))
        .note(
            Tone::Note,
            &["cce-37"],
            say("runbook-mutual-enable-both").with("enable", &caption::ENABLE_SECURED_CONNECTION),
        )
        .warn(&["cce-40"], say("runbook-mutual-restart-rule"))
}

fn guides() -> Part {
    let mut part = Part::new("runbook-part-more").note(
        Tone::Note,
        &["cce-38", "cce-43"],
        say("runbook-more-example"),
    );
    for id in [
        "runbook-more-cvp",
        "runbook-more-dialer",
        "runbook-more-finesse",
        "runbook-more-cti-os",
        "runbook-more-gateway",
        "runbook-more-multichannel",
    ] {
        part = part.note(Tone::Note, &["cce-42"], say(id));
    }
    part
}

/// A component on one side: what it is and what its machine is called.
#[derive(Clone, Copy)]
struct End<'a> {
    component: Component,
    /// Empty where nobody has said.
    host: &'a str,
    /// Message id of the words in place of a host.
    unnamed: &'static str,
}

impl End<'_> {
    /// The component and its machine.
    fn shown(&self) -> Message {
        let host = match self.host {
            "" => Arg::from(say(self.unnamed)),
            host => Arg::Text(host.to_owned()),
        };
        say("runbook-mutual-end")
            .with("component", say(self.component.name))
            .with("host", host)
    }

    /// The name of its certificate's file on the other machine, which no other file has there.
    fn file(&self) -> String {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
        let host = host_of(self.host).filter(|host| host.chars().all(plain));
        format!("{}.pem", host.as_deref().unwrap_or(self.stand_in()))
    }

    fn stand_in(&self) -> &'static str {
        match self.unnamed {
            "runbook-mutual-server-a" => "SERVER-A",
            "runbook-mutual-server-b" => "SERVER-B",
            "runbook-mutual-client-a" => "CLIENT-A",
            _ => "CLIENT-B",
        }
    }

    fn is_same_machine(&self, other: &Self) -> bool {
        !self.host.is_empty() && self.host.eq_ignore_ascii_case(other.host)
    }
}

/// The whole exchange of one pair.
pub(super) fn exchange(pair: Pair, given: &Given<'_>) -> Draft {
    let (a, b) = (ends(pair, given, 0), ends(pair, given, 1));
    let mut parts = vec![
        Part::new("runbook-part-why")
            .explain(&["cce-30"], say("runbook-mutual-why"))
            .table(facts(pair, a, b)),
    ];
    parts.extend(own_notes(pair));
    parts.push(side("runbook-part-side-a", a, &ANCHORS_A));
    parts.push(side("runbook-part-side-b", b, &ANCHORS_B));
    parts.extend([
        enable(pair),
        restart(pair),
        check(pair, a, b),
        undo(pair, a.0),
    ]);
    parts.push(Part::new("runbook-part-more").note(Tone::Note, &["cce-42"], say(pair.guide())));
    ("runbook-mutual-pair-summary", parts)
}

fn ends<'a>(pair: Pair, given: &Given<'a>, side: usize) -> (End<'a>, End<'a>) {
    let unnamed = match side {
        0 => ["runbook-mutual-server-a", "runbook-mutual-client-a"],
        _ => ["runbook-mutual-server-b", "runbook-mutual-client-b"],
    };
    let [server, client] = unnamed;
    let host = |hosts: &'a [String; 2]| hosts.get(side).map_or("", |host| host.trim());
    let end = |component, hosts, unnamed| End {
        component,
        host: host(hosts),
        unnamed,
    };
    (
        end(pair.server(), &given.machines.server, server),
        end(pair.client(), &given.machines.client, client),
    )
}

fn facts(pair: Pair, a: (End<'_>, End<'_>), b: (End<'_>, End<'_>)) -> Table {
    let head = [
        "runbook-head-what",
        "runbook-head-side-a",
        "runbook-head-side-b",
    ];
    Table::new(&["cce-33", "cce-39"], "runbook-mutual-facts", &head)
        .row([
            cell("runbook-head-use"),
            cell(pair.purpose()),
            cell(pair.purpose()),
        ])
        .row([
            cell("runbook-head-server"),
            a.0.shown().into(),
            b.0.shown().into(),
        ])
        .row([
            cell("runbook-head-client"),
            a.1.shown().into(),
            b.1.shown().into(),
        ])
        .row([
            cell("runbook-head-protocol"),
            pair.protocol(),
            pair.protocol(),
        ])
}

/// What holds for this pair alone.
fn own_notes(pair: Pair) -> Option<Part> {
    let part = Part::new("runbook-part-own");
    match pair {
        Pair::CtiServerFinesse | Pair::CtiServerCtiOs => {
            Some(part.note(Tone::Note, &["cce-33"], say("runbook-mutual-mixed-mode")))
        }
        Pair::ApplicationGateway => {
            Some(part.doubt(&["cce-33"], say("runbook-mutual-gateway-doubt")))
        }
        Pair::CcpMrPg => Some(part.doubt(&["cce-33"], say("runbook-mutual-ccp-doubt"))),
        _ => None,
    }
}

/// The anchors of both directions: keep, carry, install, look.
type Anchors = [[&'static str; 4]; 2];
const ANCHORS_A: Anchors = [
    [
        "a-server-make",
        "a-server-carry",
        "a-server-install",
        "a-server-look",
    ],
    [
        "a-client-make",
        "a-client-carry",
        "a-client-install",
        "a-client-look",
    ],
];
const ANCHORS_B: Anchors = [
    [
        "b-server-make",
        "b-server-carry",
        "b-server-install",
        "b-server-look",
    ],
    [
        "b-client-make",
        "b-client-carry",
        "b-client-install",
        "b-client-look",
    ],
];

fn side(title: &'static str, (server, client): (End<'_>, End<'_>), anchors: &Anchors) -> Part {
    let [to_client, to_server] = anchors;
    let part = Part::new(title);
    if server.is_same_machine(&client) {
        let [make, _, install, look] = *to_client;
        return part
            .note(
                Tone::Note,
                &["cce-36"],
                say("runbook-mutual-once").text("host", server.host),
            )
            .step(make_step(make, &server, SERVER))
            .step(
                Entry::new(install, &["cce-36"], install_action(&server, &server))
                    .copy(r"CiscoCertUtil /install C:\icm\ssl\certs\host.pem")
                    .mistake(say("runbook-mutual-once-mistake")),
            )
            .step(look_step(look, &server, &server, SERVER));
    }
    part.steps(direction(&server, &client, *to_client, SERVER))
        .steps(direction(&client, &server, *to_server, CLIENT))
}

const SERVER: Sources = &["cce-35", "cce-47"];
const CLIENT: Sources = &["cce-35", "cce-48"];

/// One certificate from where it is made to where it is trusted.
fn direction(
    from: &End<'_>,
    to: &End<'_>,
    anchors: [&'static str; 4],
    sources: Sources,
) -> [Entry; 4] {
    let [make, carry, install, look] = anchors;
    let action = say("runbook-mutual-carry")
        .with("from", from.shown())
        .with("to", to.shown())
        .code("file", from.file());
    let carry = Entry::new(carry, sources, action).mistake(say("runbook-mutual-carry-mistake"));
    [
        make_step(make, from, sources),
        carry,
        install_step(install, from, to, sources),
        look_step(look, from, to, sources),
    ]
}

fn make_step(anchor: &'static str, from: &End<'_>, sources: Sources) -> Entry {
    match from.component.care {
        Care::CertUtil => {
            let action = say("runbook-mutual-make").with("from", from.shown());
            Entry::new(anchor, sources, action)
                .copy("CiscoCertUtil /generateCert")
                .see(say("runbook-mutual-make-see"))
                .mistake(say("runbook-mutual-make-mistake"))
        }
        Care::UnifiedOs => {
            let action = say("runbook-mutual-export")
                .with("from", from.shown())
                .with("security", &cisco_unified_os::MENU_SECURITY)
                .with("management", &cisco_unified_os::MENU_CERTIFICATE_MANAGEMENT)
                .with("find", &cisco_unified_os::FIND)
                .with("tomcat", &cisco_unified_os::TOMCAT)
                .with("pem", &cisco_unified_os::DOWNLOAD_PEM);
            Entry::new(anchor, &["cce-51", "cce-52"], action)
        }
        Care::OwnGuide => Entry::new(
            anchor,
            &["cce-42"],
            say("runbook-mutual-export-own").with("from", from.shown()),
        ),
    }
}

fn install_action(from: &End<'_>, to: &End<'_>) -> Message {
    say("runbook-mutual-install")
        .with("from", from.shown())
        .with("to", to.shown())
}

fn install_step(anchor: &'static str, from: &End<'_>, to: &End<'_>, sources: Sources) -> Entry {
    match to.component.care {
        Care::CertUtil => Entry::new(anchor, sources, install_action(from, to))
            .copy(format!(r"CiscoCertUtil /install C:\Temp\{}", from.file()))
            .mistake(say("runbook-mutual-install-mistake")),
        Care::UnifiedOs => {
            let what = say("runbook-mutual-import-what")
                .with("from", from.shown())
                .with("to", to.shown());
            os::upload_trust(anchor, &["cce-53", "cce-54"], what)
        }
        Care::OwnGuide => {
            let action = say("runbook-mutual-import-own")
                .with("from", from.shown())
                .with("to", to.shown());
            Entry::new(anchor, &["cce-42"], action)
        }
    }
}

fn look_step(anchor: &'static str, from: &End<'_>, to: &End<'_>, sources: Sources) -> Entry {
    let action = say("runbook-mutual-look")
        .with("from", from.shown())
        .with("to", to.shown());
    match to.component.care {
        Care::CertUtil => Entry::new(anchor, sources, action)
            .copy("CiscoCertUtil /list")
            .see(say("runbook-mutual-look-see").with("from", from.shown()))
            .mistake(say("runbook-mutual-look-mistake")),
        Care::UnifiedOs => {
            Entry::new(anchor, &["x-cisco-cli"], action).copy("show cert list trust")
        }
        Care::OwnGuide => Entry::new(anchor, &["cce-42"], action),
    }
}

/// Ticks the box on both.
fn enable(pair: Pair) -> Part {
    const SOURCES: Sources = &["cce-37"];
    let screen = |component: Component| match component.name {
        "component-cti-server" => Arg::from(&caption::CTI_SERVER_PROPERTIES),
        "component-dialer" => Arg::from(&caption::DIALER_PROPERTIES),
        _ => cell("runbook-mutual-its-properties"),
    };
    let tick = |anchor, component: Component| {
        let action = say("runbook-mutual-enable")
            .with("component", say(component.name))
            .with("screen", screen(component))
            .with("enable", &caption::ENABLE_SECURED_CONNECTION);
        Entry::new(anchor, SOURCES, action)
    };
    Part::new("runbook-part-enable")
        .step(tick("enable-server", pair.server()))
        .step(tick("enable-client", pair.client()).mistake(say("runbook-mutual-enable-mistake")))
        .doubt(SOURCES, say("runbook-mutual-screens-doubt"))
}

fn restart(pair: Pair) -> Part {
    let again = |anchor, component: Component| {
        let action = say("runbook-mutual-restart").with("component", say(component.name));
        match component.care {
            Care::UnifiedOs => Entry::new(anchor, &["cce-40", "cce-54"], action)
                .copy("utils service restart Cisco Tomcat"),
            _ => Entry::new(anchor, &["cce-40", "cce-49"], action),
        }
    };
    Part::new("runbook-part-restart")
        .warn(&["cce-40"], say("runbook-mutual-restart-rule"))
        .step(again("restart-server", pair.server()))
        .step(again("restart-client", pair.client()))
}

fn check(pair: Pair, a: (End<'_>, End<'_>), b: (End<'_>, End<'_>)) -> Part {
    let open = |anchor, end: End<'_>| {
        let host = host_of(end.host);
        let host = host.as_deref().unwrap_or(end.stand_in());
        let at = crate::guide::store::nss::shell_quoted(&format!("{host}:PORT"));
        let action = say("runbook-mutual-check-port")
            .with("server", end.shown())
            .with("protocol", pair.protocol());
        Entry::new(anchor, &["cce-43", "x-openssl"], action)
            .copy(format!(
                "openssl s_client -connect {at} -showcerts </dev/null"
            ))
            .see(say("runbook-mutual-check-port-see"))
    };
    Part::new("runbook-part-check")
        .step(open("check-a", a.0))
        .step(open("check-b", b.0))
        .step(
            Entry::new(
                "check-connected",
                &["cce-40"],
                say("runbook-mutual-check-connected"),
            )
            .mistake(say("runbook-mutual-check-connected-mistake")),
        )
}

fn undo(pair: Pair, server: End<'_>) -> Part {
    let untick = say("runbook-mutual-disable").with("enable", &caption::ENABLE_SECURED_CONNECTION);
    let part = Part::new("runbook-part-undo").step(Entry::new("disable", &["cce-37"], untick));
    let uses_tool = [pair.server(), pair.client()]
        .iter()
        .any(|one| one.care == Care::CertUtil);
    let part = match uses_tool {
        true => part.step(prompt(&["cce-26"])).step(
            Entry::new(
                "remove",
                &["cce-26", "cce-29"],
                say("runbook-mutual-remove").with("example", server.shown()),
            )
            .copy("CiscoCertUtil /remove NAME")
            .mistake(say("runbook-util-run-remove-mistake")),
        ),
        false => part,
    };
    part.step(Entry::new(
        "undo-restart",
        &["cce-40"],
        say("runbook-mutual-restart-rule"),
    ))
}
