//! Guides as documents: every browser and system for every story, in both languages.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use trustguide::browser::{Browser, Platform};
use trustguide::captions::Evidence;
use trustguide::guide::{self, Guide, Request, SectionKind, Task, version};
use trustguide::handout;
use trustguide::input;
use trustguide::l10n::{Locale, Words};
use trustguide::site::{Product, Served, Site};
use trustguide::verdict::Remedy;

use crate::fixtures::{NOW, chain};
use crate::golden;

pub const STORIES: [(&str, &str, &str); 4] = [
    ("cisco_new", "cisco_new/server.pem", "ccp.example.co.jp"),
    ("cisco_old", "cisco_old/server.pem", "cucm-pub"),
    (
        "self_signed_leaf",
        "self_signed_leaf/server.pem",
        "appliance.example.co.jp",
    ),
    (
        "private_ca",
        "private_ca/chain.pem",
        "finesse.example.co.jp",
    ),
];

pub fn pairs() -> impl Iterator<Item = (Browser, Platform)> {
    let browsers = Browser::ALL.into_iter();
    browsers.flat_map(|browser| {
        browser
            .platforms()
            .iter()
            .map(move |&platform| (browser, platform))
    })
}

pub fn site(host: &str) -> Site {
    Site {
        host: host.to_owned(),
        ports: vec![443, 7443],
        product: Product::CustomerCollaborationPlatform,
    }
}

pub fn served(file: &str) -> Served {
    Served {
        everywhere: chain(file),
        at: Vec::new(),
    }
}

pub fn make(browser: Browser, platform: Platform, site: &Site, served: &Served) -> Guide {
    let groups = &guide::port_groups(site, served, NOW);
    guide::guide(&Request::new(browser, platform, site, groups))
}

/// Every guide that is kept, by its file: the current versions for every story, and one guide for
/// each text that those do not hold.
pub fn documents() -> Vec<(String, Guide)> {
    let mut all = Vec::new();
    for (story, file, host) in STORIES {
        let (site, served) = (site(host), served(file));
        let groups = guide::port_groups(&site, &served, NOW);
        for (browser, platform) in pairs() {
            let request = Request::new(browser, platform, &site, &groups);
            let name = format!("{story}/{}-{}", browser.name(), platform.name());
            all.push((name, guide::guide(&request)));
        }
    }
    all.extend(versions());
    all.extend(tasks());
    all.extend(ways());
    all.extend(sites());
    all
}

/// The versions whose dialogs are not the current one's, for trusting and for saving.
fn versions() -> Vec<(String, Guide)> {
    let mut all = Vec::new();
    let (_, file, host) = STORIES[0];
    let site = site(host);
    let groups = guide::port_groups(&site, &served(file), NOW);
    for browser in Browser::ALL {
        for platform in Platform::ALL {
            let mut looks = Vec::new();
            for version in version::versions(browser, platform) {
                if looks.contains(&version.look) {
                    continue;
                }
                looks.push(version.look);
                let request = Request {
                    version: Some(version),
                    ..Request::new(browser, platform, &site, &groups)
                };
                let name = format!("{}-{}-{}", browser.name(), platform.name(), version.name());
                let current = version::current(browser, platform) == Some(version);
                if !current || version.legacy {
                    all.push((format!("version/{name}"), guide::guide(&request)));
                }
                if platform != Platform::Linux {
                    let export = Request {
                        task: Task::Export,
                        ..request
                    };
                    all.push((format!("export/{name}"), guide::guide(&export)));
                }
            }
        }
    }
    all
}

/// Replacing and removing, one for each kind of way.
fn tasks() -> Vec<(String, Guide)> {
    use Browser::{Chrome, Edge, Firefox, InternetExplorer, Safari};
    let mut all = Vec::new();
    for (browser, platform, story) in [
        (Chrome, Platform::Windows, 0),
        (Chrome, Platform::Android, 3),
        (Edge, Platform::Linux, 0),
        (Edge, Platform::Windows, 0),
        (Firefox, Platform::Windows, 0),
        (Firefox, Platform::Windows, 3),
        (InternetExplorer, Platform::Windows, 0),
        (Safari, Platform::Ios, 0),
        (Safari, Platform::Ios, 2),
        (Safari, Platform::MacOs, 0),
    ] {
        let (story, file, host) = STORIES[story];
        let site = site(host);
        let groups = guide::port_groups(&site, &served(file), NOW);
        for task in [Task::Replace, Task::Remove] {
            let request = Request {
                task,
                ..Request::new(browser, platform, &site, &groups)
            };
            let name = format!(
                "{}/{}-{}-{story}",
                task.name(),
                browser.name(),
                platform.name()
            );
            all.push((name, guide::guide(&request)));
        }
    }
    all
}

/// Each way that is not the first choice, once for each browser.
fn ways() -> Vec<(String, Guide)> {
    use Browser::{Chrome, Edge, Firefox};
    let mut all = Vec::new();
    for (browser, platform, way, story) in [
        (Chrome, Platform::Windows, Remedy::TrustedPeopleMachine, 2),
        (Chrome, Platform::Windows, Remedy::TrustedPeopleUser, 2),
        (Chrome, Platform::Windows, Remedy::Policy, 0),
        (Chrome, Platform::Windows, Remedy::Exception, 0),
        (Chrome, Platform::Linux, Remedy::NssTrustedCa, 2),
        (Chrome, Platform::Linux, Remedy::NssTrustedPeer, 2),
        (Edge, Platform::Windows, Remedy::CustomStore, 2),
        (Edge, Platform::MacOs, Remedy::Policy, 3),
        (Firefox, Platform::Windows, Remedy::Policy, 2),
        (Firefox, Platform::Windows, Remedy::TrustedRoot, 3),
        (Firefox, Platform::Windows, Remedy::NssTrustedCa, 2),
        (Firefox, Platform::Linux, Remedy::NssTrustedCa, 2),
        (Firefox, Platform::Linux, Remedy::NssTrustedPeer, 2),
        (Firefox, Platform::MacOs, Remedy::AlwaysTrust, 3),
    ] {
        let (story, file, host) = STORIES[story];
        let site = site(host);
        let groups = guide::port_groups(&site, &served(file), NOW);
        let request = Request {
            way: Some(way),
            ..Request::new(browser, platform, &site, &groups)
        };
        let (browser, platform) = (browser.name(), platform.name());
        let name = format!("way/{browser}-{platform}-{}-{story}", way.name());
        all.push((name, guide::guide(&request)));
    }
    all.push(older_switch());
    all
}

/// The older Firefox's switch for the system's store.
fn older_switch() -> (String, Guide) {
    let (story, file, host) = STORIES[3];
    let site = site(host);
    let groups = guide::port_groups(&site, &served(file), NOW);
    let mut versions = version::versions(Browser::Firefox, Platform::Windows);
    let request = Request {
        version: versions.find(|version| version.name() == "140"),
        way: Some(Remedy::TrustedRoot),
        ..Request::new(Browser::Firefox, Platform::Windows, &site, &groups)
    };
    let name = format!("way/firefox-windows-140-trusted-root-{story}");
    (name, guide::guide(&request))
}

/// Other products, ports with different certificates, a wrong name, and browsers that a system
/// never had.
fn sites() -> Vec<(String, Guide)> {
    let windows = |site: &Site, served: &Served, browser| {
        let groups = guide::port_groups(site, served, NOW);
        guide::guide(&Request::new(browser, Platform::Windows, site, &groups))
    };
    let (_, file, host) = STORIES[0];
    let product = |product: Product| Site {
        ports: product.ports().to_vec(),
        product,
        ..site(host)
    };
    let finesse = product(Product::Finesse);
    let cucm = product(Product::UnifiedCommunicationsManager);
    let two = Served {
        everywhere: chain(file),
        at: vec![(7443, chain("other_port/server.pem"))],
    };
    let mut all = vec![
        (
            "site/finesse".to_owned(),
            windows(&finesse, &served(file), Browser::Edge),
        ),
        (
            "site/cucm".to_owned(),
            windows(&cucm, &served(file), Browser::Chrome),
        ),
        (
            "site/two-certificates".to_owned(),
            windows(&site(host), &two, Browser::Firefox),
        ),
        (
            "site/wrong-name".to_owned(),
            windows(&site("other.example"), &served(file), Browser::Chrome),
        ),
        (
            "site/no-certificate".to_owned(),
            windows(&site(host), &Served::default(), Browser::Chrome),
        ),
    ];
    for task in [Task::Trust, Task::Remove] {
        let site = site(host);
        let groups = guide::port_groups(&site, &not_der(), NOW);
        let request = Request {
            task,
            ..Request::new(Browser::Chrome, Platform::Windows, &site, &groups)
        };
        let name = format!("site/not-der-{}", task.name());
        all.push((name, guide::guide(&request)));
    }
    for (browser, platform) in [
        (Browser::Safari, Platform::Linux),
        (Browser::InternetExplorer, Platform::MacOs),
        (Browser::InternetExplorer, Platform::Ios),
    ] {
        let site = site(host);
        let groups = guide::port_groups(&site, &served(file), NOW);
        let name = format!("absent/{}-{}", browser.name(), platform.name());
        let request = Request::new(browser, platform, &site, &groups);
        all.push((name, guide::guide(&request)));
    }
    all
}

/// A certificate whose first TRUE is not written as DER asks: no browser offers a way past it.
fn not_der() -> Served {
    let mut der = chain("cisco_new/server.pem")[0].der.to_vec();
    let boolean = der.windows(3).position(|three| three == [1, 1, 0xff]);
    der[boolean.expect("a critical extension") + 2] = 1;
    Served {
        everywhere: input::read(&der).certificates().cloned().collect(),
        at: Vec::new(),
    }
}

#[test]
fn guides_read_as_they_were_approved() {
    let mut wrong = Vec::new();
    for (name, guide) in documents() {
        for locale in Locale::ALL {
            let text = handout::markdown(&guide, &Words::new(locale, locale));
            golden::check(&format!("{name}.{}.md", locale.tag()), &text, &mut wrong);
        }
    }
    assert!(
        wrong.is_empty(),
        "these guides changed; read them after TRUSTGUIDE_GOLDEN=write: {wrong:#?}"
    );
}

/// The ids of everything that a guide says.
fn ids(guide: &Guide) -> Vec<&'static str> {
    let mut messages = vec![&guide.title, &guide.summary];
    messages.extend(&guide.risk);
    messages.extend(&guide.notes);
    for section in &guide.sections {
        messages.extend(&section.intro);
        for step in &section.steps {
            let own = [&step.action, &step.place, &step.see, &step.mistake];
            messages.extend(own.into_iter().flatten());
        }
    }
    messages.into_iter().map(|message| message.id).collect()
}

#[test]
fn every_sentence_of_the_guides_stands_in_a_document_that_was_read() {
    let documents = documents();
    let said: BTreeSet<&str> = documents.iter().flat_map(|(_, guide)| ids(guide)).collect();
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/l10n/en");
    let mut unread = Vec::new();
    for room in ["guide.ftl", "obtain.ftl", "trouble.ftl"] {
        let text = fs::read_to_string(folder.join(room)).expect("a room");
        for line in text.lines() {
            let Some((id, _)) = line.split_once(" = ") else {
                continue;
            };
            let elsewhere = [
                "browser-",
                "platform-",
                "task-",
                "guide-section-",
                "guide-label-",
                "guide-evidence-",
                "guide-fits",
                "guide-the-server",
            ];
            let own = !id.starts_with([' ', '#', '*', '[']);
            let is_sentence = own && !elsewhere.iter().any(|other| id.starts_with(other));
            if is_sentence && !said.contains(id) {
                unread.push(id.to_owned());
            }
        }
    }
    assert!(unread.is_empty(), "in no golden document: {unread:#?}");
}

#[test]
fn every_guide_has_a_way_or_says_what_the_server_needs() {
    for (story, file, host) in STORIES {
        let (site, served) = (site(host), served(file));
        for (browser, platform) in pairs() {
            let guide = make(browser, platform, &site, &served);
            let has = |kind| guide.sections.iter().any(|section| section.kind == kind);
            assert!(
                has(SectionKind::Trust) || has(SectionKind::Server),
                "{story}: {browser:?} on {platform:?} has neither"
            );
            assert!(
                has(SectionKind::Prepare),
                "{story}: {browser:?} on {platform:?}"
            );
            if has(SectionKind::Trust) || has(SectionKind::ForNow) {
                assert!(
                    has(SectionKind::Check) && has(SectionKind::Undo),
                    "{story}: {browser:?} on {platform:?}"
                );
            }
        }
    }
}

#[test]
fn every_guide_shows_a_fingerprint_before_anything_is_trusted() {
    for (_, file, host) in STORIES {
        let (site, served) = (site(host), served(file));
        for (browser, platform) in pairs() {
            let guide = make(browser, platform, &site, &served);
            let prepare = &guide.sections[0];
            assert_eq!(prepare.kind, SectionKind::Prepare);
            let step = prepare
                .steps
                .iter()
                .find_map(|step| step.fingerprint.as_ref());
            assert!(!step.expect("a fingerprint").shown.is_empty());
        }
    }
}

fn text(browser: Browser, platform: Platform, story: usize, locale: Locale) -> String {
    let (_, file, host) = STORIES[story];
    let guide = make(browser, platform, &site(host), &served(file));
    handout::markdown(&guide, &Words::new(locale, locale))
}

#[test]
fn firefox_wants_one_exception_for_each_port() {
    let text = text(Browser::Firefox, Platform::Windows, 0, Locale::En);
    assert!(
        text.contains("**Proceed to ccp.example.co.jp (Risky)**"),
        "{text}"
    );
    assert!(
        text.contains("**Proceed to ccp.example.co.jp:7443 (Risky)**"),
        "{text}"
    );
    assert!(!text.contains("Authorities"), "{text}");
}

#[test]
fn a_self_signed_leaf_never_leads_to_firefox_authorities() {
    for platform in [Platform::Windows, Platform::MacOs, Platform::Linux] {
        let text = text(Browser::Firefox, platform, 2, Locale::En);
        assert!(!text.contains("Authorities"), "{platform:?}: {text}");
    }
}

#[test]
fn a_certificate_from_an_authority_leads_to_its_root() {
    let text = text(Browser::Firefox, Platform::Linux, 3, Locale::En);
    assert!(text.contains("**Authorities**"), "{text}");
    assert!(text.contains("Example-Root-CA.pem"), "{text}");
    assert!(!text.contains("(Risky)"), "{text}");
}

#[test]
fn the_windows_wizard_is_never_left_to_choose_the_store() {
    let text = text(Browser::Edge, Platform::Windows, 2, Locale::En);
    assert!(
        text.contains("**Place all certificates in the following store**"),
        "{text}"
    );
    assert!(
        text.contains("**Trusted Root Certification Authorities**"),
        "{text}"
    );
}

#[test]
fn an_iphone_and_a_certificate_that_is_no_authority_is_a_guide_with_the_reason() {
    let text = text(Browser::Safari, Platform::Ios, 2, Locale::En);
    assert!(text.contains("What has to change on the server"), "{text}");
    assert!(!text.contains("Certificate Trust Settings"), "{text}");
}

#[test]
fn ports_with_different_certificates_get_steps_of_their_own() {
    let site = site("ccp.example.co.jp");
    let served = Served {
        everywhere: chain("cisco_new/server.pem"),
        at: vec![(7443, chain("other_port/server.pem"))],
    };
    let guide = make(Browser::Chrome, Platform::Windows, &site, &served);
    let prints = guide.sections[0]
        .steps
        .iter()
        .filter(|step| step.fingerprint.is_some());
    assert_eq!(prints.count(), 2);
    let files = guide.sections[0]
        .steps
        .iter()
        .filter(|step| step.file.is_some());
    assert_eq!(files.count(), 2);
}

#[test]
fn captions_that_are_not_confirmed_are_marked() {
    let (_, file, host) = STORIES[0];
    let guide = make(
        Browser::InternetExplorer,
        Platform::Windows,
        &site(host),
        &served(file),
    );
    let steps = || guide.sections.iter().flat_map(|section| &section.steps);
    assert!(steps().any(|step| step.evidence(Locale::Ja) == Some(Evidence::Unverified)));
    let text = handout::markdown(&guide, &Words::new(Locale::Ja, Locale::Ja));
    assert!(text.contains("確認できていない文言があります"), "{text}");
}

#[test]
fn hostile_names_stay_text_in_a_guide() {
    let mut site = site("ccp.example.co.jp");
    site.host = "`$(id)`<b>\u{202e}".to_owned();
    let guide = make(
        Browser::Chrome,
        Platform::Linux,
        &site,
        &served("cisco_new/server.pem"),
    );
    let text = handout::markdown(&guide, &Words::new(Locale::En, Locale::En));
    assert!(!text.contains('\u{202e}'), "{text}");
    assert!(!text.contains("<b>") || text.contains("``"), "{text}");
}
