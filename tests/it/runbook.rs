//! Runbooks as documents, what they rest on, and the steps that mends lead to.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::PathBuf;

use trustguide::certificate::{Certificate, Time};
use trustguide::handout;
use trustguide::l10n::{Locale, Shelf, Words};
use trustguide::message::{Arg, Message};
use trustguide::runbook::{
    Family, Given, Machines, Name, Pair, Part, Runbook, SOURCES, Target, Tone, for_mend,
    for_message, runbook,
};
use trustguide::site::{Product, Site};
use trustguide::verdict::Mend;

use crate::fixtures::chain;
use crate::golden;

/// What is at hand in a test.
struct Hand {
    site: Site,
    chain: Vec<Certificate>,
    machines: Machines,
}

impl Hand {
    fn of(product: Product, host: &str, file: Option<&str>) -> Self {
        Self {
            site: Site {
                host: host.to_owned(),
                ports: product.ports().to_vec(),
                product,
            },
            chain: file.map(chain).unwrap_or_default(),
            machines: Machines::default(),
        }
    }

    fn write(&self, name: Name) -> Runbook {
        runbook(
            name,
            &Given {
                site: &self.site,
                chain: &self.chain,
                machines: &self.machines,
            },
        )
    }
}

/// The story that a runbook is told with.
fn story(name: Name) -> Hand {
    match name.product() {
        product @ Product::CustomerCollaborationPlatform => {
            Hand::of(product, "ccp.example.co.jp", Some("cisco_new/server.pem"))
        }
        product @ Product::UnifiedCommunicationsManager => Hand::of(
            product,
            "cucm-pub.example.co.jp",
            Some("cisco_old/server.pem"),
        ),
        product @ Product::Finesse => Hand::of(
            product,
            "finesse.example.co.jp",
            Some("private_ca/chain.pem"),
        ),
        product @ Product::Other => Hand {
            machines: machines(name),
            ..Hand::of(
                product,
                "appliance.example.co.jp",
                Some("self_signed_leaf/server.pem"),
            )
        },
    }
}

/// Two machines a side, but one where CTI OS runs beside the CTI server on side A; none named
/// where nothing is known of them.
fn machines(name: Name) -> Machines {
    let named = |a: &str, b: &str| [a.to_owned(), b.to_owned()];
    match name {
        Name::Mutual(Pair::CtiServerCtiOs) => Machines {
            server: named("pg-a.example.co.jp", "pg-b.example.co.jp"),
            client: named("PG-A.example.co.jp", "ctios-b.example.co.jp"),
        },
        Name::Mutual(Pair::ApplicationGateway) => Machines::default(),
        _ => Machines {
            server: named("server-a.example.co.jp", "server-b.example.co.jp"),
            client: named("client-a.example.co.jp", "client-b.example.co.jp"),
        },
    }
}

fn words(locale: Locale) -> Words {
    Words::new(locale, locale).with(Shelf::Runbooks)
}

fn text(name: Name, locale: Locale) -> String {
    handout::runbook(&story(name).write(name), &words(locale))
}

#[test]
fn runbooks_read_as_they_were_approved() {
    let mut wrong = Vec::new();
    for name in Name::ALL {
        for locale in Locale::ALL {
            let file = format!("runbook/{}.{}.md", name.name(), locale.tag());
            golden::check(&file, &text(name, locale), &mut wrong);
        }
    }
    assert!(
        wrong.is_empty(),
        "these runbooks changed; read them after TRUSTGUIDE_GOLDEN=write: {wrong:#?}"
    );
}

/// Where each source is used: runbook and step, table or note.
fn uses() -> BTreeMap<&'static str, BTreeSet<String>> {
    let mut uses: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for name in Name::ALL {
        let runbook = story(name).write(name);
        for part in &runbook.parts {
            for (place, sources) in places(part) {
                for source in sources {
                    let place = format!("{}#{place}", name.name());
                    uses.entry(source).or_default().insert(place);
                }
            }
        }
    }
    uses
}

fn places(part: &Part) -> Vec<(String, &'static [&'static str])> {
    let notes = part.before.iter().chain(&part.after);
    let notes = notes.map(|note| (note.text.id.to_owned(), note.sources));
    let tables = part.tables.iter();
    let tables = tables.map(|table| (table.caption.id.to_owned(), table.sources));
    let steps = part.steps.iter();
    let steps = steps.map(|step| (step.anchor.to_owned(), step.sources));
    notes.chain(tables).chain(steps).collect()
}

#[test]
fn every_piece_of_the_chapters_has_its_place_in_a_runbook() {
    let uses = uses();
    let homeless: Vec<&str> = SOURCES
        .iter()
        .map(|source| source.id)
        .filter(|id| !uses.contains_key(id))
        .collect();
    assert!(homeless.is_empty(), "{homeless:?}");
    let known: BTreeSet<&str> = SOURCES.iter().map(|source| source.id).collect();
    assert_eq!(known.len(), SOURCES.len(), "an id stands twice");
    let unknown: Vec<_> = uses.keys().filter(|id| !known.contains(*id)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn the_list_of_sources_names_the_steps_that_rest_on_them() {
    let uses = uses();
    let mut out = String::from("| id | piece | label | where |\n| --- | --- | --- | --- |\n");
    for source in SOURCES.iter().filter(|source| !source.is_added()) {
        let places: Vec<&String> = uses[source.id].iter().collect();
        let shown: Vec<&str> = places.iter().take(6).map(|place| place.as_str()).collect();
        let more = match places.len().saturating_sub(6) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let (id, kind, label) = (source.id, source.kind, source.label);
        let _ = writeln!(
            out,
            "| {id} | {kind:?} | {label} | {}{more} |",
            shown.join(", ")
        );
    }
    let mut wrong = Vec::new();
    golden::check("runbook/sources.md", &out, &mut wrong);
    assert!(wrong.is_empty(), "read it after TRUSTGUIDE_GOLDEN=write");
}

#[test]
fn every_step_note_and_table_says_what_it_rests_on() {
    for name in Name::ALL {
        for part in story(name).write(name).parts {
            for (place, sources) in places(&part) {
                assert!(!sources.is_empty(), "{}: {place}", name.name());
            }
        }
    }
}

#[test]
fn every_runbook_can_be_checked_and_undone() {
    for name in Name::ALL {
        let runbook = story(name).write(name);
        let has = |title: &str| {
            let mut parts = runbook.parts.iter();
            parts.any(|part| part.title == title && !part.steps.is_empty())
        };
        assert!(has("runbook-part-check"), "{}", name.name());
        assert!(has("runbook-part-undo"), "{}", name.name());
    }
}

#[test]
fn anchors_are_unique_inside_a_runbook_and_names_lead_back() {
    for name in Name::ALL {
        let runbook = story(name).write(name);
        let mut seen = BTreeSet::new();
        for step in runbook.steps() {
            assert!(seen.insert(step.anchor), "{}: {}", name.name(), step.anchor);
        }
        assert_eq!(Name::from_name(name.name()), Some(name));
        assert!(name.family().runbooks().any(|one| one == name));
    }
    let listed: usize = Family::ALL.iter().map(|one| one.runbooks().count()).sum();
    assert_eq!(listed, Name::ALL.len());
}

fn messages(runbook: &Runbook) -> Vec<&Message> {
    let mut all = vec![&runbook.title, &runbook.summary];
    for part in &runbook.parts {
        all.extend(part.before.iter().chain(&part.after).map(|note| &note.text));
        for table in &part.tables {
            all.push(&table.caption);
            all.extend(table.head.iter().chain(table.rows.iter().flatten()));
        }
        for entry in &part.steps {
            let step = &entry.step;
            let pieces = [&step.action, &step.place, &step.see, &step.mistake];
            all.extend(pieces.into_iter().flatten());
        }
    }
    all
}

fn ids(message: &Message, ids: &mut Vec<&'static str>) {
    ids.push(message.id);
    for (_, arg) in &message.args {
        if let Arg::Message(inner) = arg {
            self::ids(inner, ids);
        }
    }
}

#[test]
fn every_message_of_a_runbook_exists_with_its_variables() {
    for locale in Locale::ALL {
        let words = words(locale);
        for name in Name::ALL {
            let runbook = story(name).write(name);
            for message in messages(&runbook) {
                let mut named = Vec::new();
                ids(message, &mut named);
                for id in named {
                    assert!(words.knows(id), "{}: {id}", name.name());
                }
                let said = words.text(message);
                assert!(!said.contains("{$"), "{}: {said}", name.name());
            }
            for part in &runbook.parts {
                assert!(words.knows(part.title), "{}", part.title);
            }
        }
    }
}

#[test]
fn the_first_shelf_does_not_hold_the_runbooks() {
    let first = Words::new(Locale::En, Locale::En);
    assert!(!first.knows("runbook-ccp-ca-title"));
    assert!(words(Locale::En).knows("runbook-ccp-ca-title"));
}

/// One of each kind.
fn mends() -> Vec<Mend> {
    let text = || "x".to_owned();
    let time = Time(0);
    vec![
        Mend::AddNames { host: text() },
        Mend::AddHost { host: text() },
        Mend::AddDigitalSignature,
        Mend::AddServerAuth,
        Mend::DropCriticalExtension { oid: text() },
        Mend::StrongerKey { bits: 1024 },
        Mend::OtherKey { kind: text() },
        Mend::StrongerSignature,
        Mend::Renew { until: time },
        Mend::WaitOrSetClock { from: time },
        Mend::RenewIssuer { subject: text() },
        Mend::SendIssuer { issuer: text() },
        Mend::NotAuthority,
        Mend::AuthorityForApple,
        Mend::ShorterValidity { days: 900 },
        Mend::Reissue,
    ]
}

#[track_caller]
fn check_target(target: Option<Target>, what: &str, product: Product) {
    let target = target.unwrap_or_else(|| panic!("{what} leads nowhere for {product:?}"));
    let hand = Hand::of(product, "host.example", None);
    let runbook = hand.write(target.runbook);
    let mut steps = runbook.steps();
    assert!(
        steps.any(|step| step.anchor == target.anchor),
        "{what}: no step {} in {}",
        target.anchor,
        target.runbook.name()
    );
}

#[test]
fn every_mend_leads_to_a_step_of_its_products_runbook() {
    for product in Product::ALL {
        for mend in mends() {
            check_target(for_mend(&mend, product), &format!("{mend:?}"), product);
        }
    }
}

/// The ids of a file that begin with a word.
fn messages_of(file: &str, start: &str) -> Vec<&'static str> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("src/l10n/en")
        .join(file);
    let text: &'static str = std::fs::read_to_string(path).expect("a file").leak();
    let ids = text.lines().filter_map(|line| line.split_once(" = "));
    ids.map(|(id, _)| id)
        .filter(|id| id.starts_with(start))
        .collect()
}

#[test]
fn no_advice_about_the_server_is_without_a_step() {
    let mut advice = messages_of("verdict.ftl", "mend-");
    advice.extend(messages_of("finding.ftl", "finding-mend-"));
    assert!(advice.len() > 20, "{advice:?}");
    for id in advice {
        let target = for_message(&Message::new(id), Product::Finesse);
        // The file is wrong there, not the server.
        match id {
            "finding-mend-fetch-again" => assert_eq!(target, None),
            _ => check_target(target, id, Product::Finesse),
        }
    }
}

#[test]
fn hosts_and_the_certificate_fill_a_runbook_in() {
    let text = text(Name::Finesse, Locale::En);
    for piece in [
        "https://finesse.example.co.jp:8443/cmplatform",
        "'finesse.example.co.jp:8445'",
        "Example Root CA",
        "-verify_hostname 'finesse.example.co.jp'",
    ] {
        assert!(text.contains(piece), "{piece}: {text}");
    }
}

#[test]
fn without_a_host_the_runbook_says_where_one_goes() {
    let hand = Hand::of(Product::Finesse, "", None);
    let text = handout::runbook(&hand.write(Name::Finesse), &words(Locale::En));
    assert!(text.contains("https://HOST:8443/cmplatform"), "{text}");
    assert!(text.contains("No certificate is loaded"), "{text}");
}

#[test]
fn both_ends_exchange_on_both_sides() {
    let runbook =
        story(Name::Mutual(Pair::CtiServerDialer)).write(Name::Mutual(Pair::CtiServerDialer));
    let installs: Vec<&str> = runbook
        .steps()
        .filter_map(|entry| entry.step.copy.as_deref())
        .filter(|command| command.contains("/install"))
        .collect();
    assert_eq!(
        installs,
        [
            r"CiscoCertUtil /install C:\Temp\server-a.example.co.jp.pem",
            r"CiscoCertUtil /install C:\Temp\client-a.example.co.jp.pem",
            r"CiscoCertUtil /install C:\Temp\server-b.example.co.jp.pem",
            r"CiscoCertUtil /install C:\Temp\client-b.example.co.jp.pem",
        ]
    );
    let enables = runbook
        .steps()
        .filter(|entry| entry.anchor.starts_with("enable-"));
    assert_eq!(enables.count(), 2);
}

#[test]
fn one_machine_gets_its_certificate_once() {
    let name = Name::Mutual(Pair::CtiServerCtiOs);
    let runbook = story(name).write(name);
    let installs = |side: &str| {
        let steps = runbook
            .steps()
            .filter(|entry| entry.anchor.starts_with(side));
        let commands = steps.filter_map(|entry| entry.step.copy.as_deref());
        commands
            .filter(|command| command.contains("/install"))
            .count()
    };
    assert_eq!((installs("a-"), installs("b-")), (1, 2));
}

#[test]
fn the_xmpp_service_is_restarted_before_tomcat() {
    let text = text(Name::CcpCaSigned, Locale::Ja);
    let at = |piece: &str| text.find(piece).unwrap_or_else(|| panic!("{piece}"));
    assert!(
        at("utils service restart Customer Collaboration Platform XMPP Server")
            < at("utils service restart Cisco Tomcat")
    );
    assert!(at("**アップロード**") > at("request.csr"));
}

#[test]
fn contradictions_of_the_chapters_are_told() {
    for (name, id) in [
        (Name::CiscoCertUtil, "runbook-util-store-doubt"),
        (Name::CiscoCertUtil, "runbook-util-ca-doubt"),
        (Name::SslUtility, "runbook-ssl-file-doubt"),
        (Name::Finesse, "runbook-finesse-http-doubt"),
        (Name::Phones, "runbook-phones-trust-doubt"),
        (Name::CcpAllowList, "runbook-ccp-allow-doubt"),
        (Name::MutualAuthentication, "runbook-mutual-matrix-doubt"),
    ] {
        let runbook = story(name).write(name);
        let notes = runbook
            .parts
            .iter()
            .flat_map(|part| part.before.iter().chain(&part.after));
        let mut doubts = notes.filter(|note| note.tone == Tone::Doubt);
        assert!(doubts.any(|note| note.text.id == id), "{id}");
    }
}

#[test]
fn no_address_of_a_runbook_is_plain_http() {
    for name in Name::ALL {
        for locale in Locale::ALL {
            let text = text(name, locale);
            assert!(!text.contains("http://"), "{}", name.name());
        }
    }
}

#[test]
fn hostile_names_stay_text_and_quoted_in_commands() {
    let host = "x'; rm -rf ~ #`$(id)`|<b>\u{202e}";
    let mut hand = Hand::of(Product::Other, host, Some("hostile/markup.pem"));
    hand.machines.server = [host.to_owned(), host.to_owned()];
    hand.machines.client = [r"c:\..\y & del".to_owned(), "a|b".to_owned()];
    for name in Name::ALL {
        let text = handout::runbook(&hand.write(name), &words(Locale::En));
        assert!(!text.contains('\u{202e}'), "{}: {text}", name.name());
        let unescaped = text.replace("\\<", "");
        assert!(!unescaped.contains("<img"), "{}: {text}", name.name());
        for line in text
            .lines()
            .filter(|line| line.trim_start().starts_with("openssl"))
        {
            assert!(!line.contains("x';"), "{}: {line}", name.name());
        }
        for line in text
            .lines()
            .filter(|line| line.trim_start().starts_with("CiscoCertUtil"))
        {
            assert!(
                !line.contains('&') && !line.contains('|'),
                "{}: {line}",
                name.name()
            );
        }
        let rows = text.lines().filter(|line| line.starts_with("| "));
        for row in rows {
            assert!(
                !row.contains("<b>") || row.contains("``"),
                "{}: {row}",
                name.name()
            );
        }
    }
}
