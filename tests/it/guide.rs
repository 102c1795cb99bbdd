//! Guides as documents: every browser and system for every story, in both languages.

use std::fs;
use std::path::PathBuf;

use trustguide::browser::{Browser, Platform};
use trustguide::captions::Evidence;
use trustguide::guide::{self, Guide, Request, SectionKind};
use trustguide::handout;
use trustguide::l10n::{Locale, Words};
use trustguide::site::{Product, Served, Site};

use crate::fixtures::{NOW, chain};

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
    guide::guide(&Request {
        browser,
        platform,
        site,
        groups,
    })
}

/// Compares with the committed file; with TRUSTGUIDE_GOLDEN=write, writes it.
#[track_caller]
fn check_golden(name: &str, text: &str, wrong: &mut Vec<String>) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    if std::env::var_os("TRUSTGUIDE_GOLDEN").is_some_and(|value| value == "write") {
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder");
        fs::write(&path, text).expect("the file");
    }
    if fs::read_to_string(&path).unwrap_or_default() != text {
        wrong.push(name.to_owned());
    }
}

#[test]
fn guides_read_as_they_were_approved() {
    let mut wrong = Vec::new();
    for (story, file, host) in STORIES {
        let (site, served) = (site(host), served(file));
        for (browser, platform) in pairs() {
            let guide = make(browser, platform, &site, &served);
            for locale in Locale::ALL {
                let text = handout::markdown(&guide, &Words::new(locale, locale));
                let name = format!(
                    "{story}/{}-{}.{}.md",
                    browser.name(),
                    platform.name(),
                    locale.tag()
                );
                check_golden(&name, &text, &mut wrong);
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "these guides changed; read them after TRUSTGUIDE_GOLDEN=write: {wrong:#?}"
    );
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
