//! Every browser, system, version, way, task and kind of certificate has its guide.

use std::collections::BTreeSet;

use trustguide::browser::{Browser, Platform};
use trustguide::guide::{
    Guide, PortGroup, Request, Section, SectionKind, Step, Task, Version, port_groups, remedies,
    version, ways,
};
use trustguide::handout;
use trustguide::l10n::{Locale, Words};
use trustguide::message::{Arg, Message};
use trustguide::site::{Product, Served, Site};
use trustguide::verdict::{self, Remedy};

use crate::fixtures::{NOW, chain};

/// Kinds of certificate, with a host that each is made for.
const KINDS: [(&str, &str); 5] = [
    ("cisco_new/server.pem", "ccp.example.co.jp"),
    ("cisco_old/server.pem", "cucm-pub"),
    ("self_signed_leaf/server.pem", "appliance.example.co.jp"),
    ("private_ca/chain.pem", "finesse.example.co.jp"),
    ("other_port/server.pem", "ccp.example.co.jp"),
];

struct Kind {
    name: &'static str,
    site: Site,
    groups: Vec<PortGroup>,
}

fn kinds() -> Vec<Kind> {
    let kind = |(name, host): (&'static str, &str)| {
        let site = Site {
            host: host.to_owned(),
            ports: vec![443, 7443],
            product: Product::CustomerCollaborationPlatform,
        };
        let served = Served {
            everywhere: chain(name),
            at: Vec::new(),
        };
        let groups = port_groups(&site, &served, NOW);
        Kind { name, site, groups }
    };
    KINDS.into_iter().map(kind).collect()
}

/// Every browser and system, those that never met included, with every version.
fn everywhere() -> Vec<(Browser, Platform, Option<&'static Version>)> {
    let mut all = Vec::new();
    for browser in Browser::ALL {
        for platform in Platform::ALL {
            let own: Vec<_> = version::versions(browser, platform).map(Some).collect();
            match own.is_empty() {
                true => all.push((browser, platform, None)),
                false => all.extend(own.into_iter().map(|own| (browser, platform, own))),
            }
        }
    }
    all
}

fn has(guide: &Guide, kind: SectionKind) -> bool {
    section(guide, kind).is_some()
}

fn section(guide: &Guide, kind: SectionKind) -> Option<&Section> {
    guide.sections.iter().find(|section| section.kind == kind)
}

fn steps(guide: &Guide) -> impl Iterator<Item = &Step> {
    guide.sections.iter().flat_map(|section| &section.steps)
}

#[test]
fn every_way_on_every_version_for_every_certificate_has_its_guide() {
    let kinds = kinds();
    let mut holes = Vec::new();
    let mut works = 0;
    for (browser, platform, version) in everywhere() {
        let Some(version) = version else { continue };
        let own = remedies(version, platform);
        let all = own.iter().copied().map(Some).chain([None]);
        for way in all {
            for kind in &kinds {
                let request = Request {
                    version: Some(version),
                    way,
                    ..Request::new(browser, platform, &kind.site, &kind.groups)
                };
                let guide = trustguide::guide::guide(&request);
                let opens = ways(&request).iter().all(|one| one.lasting.is_some());
                works += usize::from(opens);
                if let Err(hole) = complete(&guide, opens) {
                    let name = (browser.name(), platform.name(), version.name());
                    holes.push(format!("{name:?} {way:?} {}: {hole}", kind.name));
                }
            }
        }
    }
    assert!(holes.is_empty(), "{} holes: {holes:#?}", holes.len());
    assert!(
        works > 200,
        "only {works} ways work: the rules are asked wrongly"
    );
}

/// A way that works has all its parts; one that does not says why and what to do.
fn complete(guide: &Guide, works: bool) -> Result<(), &'static str> {
    let needs: &[(SectionKind, &str)] = match works {
        true => &[
            (SectionKind::Prepare, "nothing to prepare"),
            (SectionKind::Trust, "no steps"),
            (SectionKind::Check, "no check"),
            (SectionKind::Undo, "no undo"),
            (SectionKind::Trouble, "no trouble"),
        ],
        false => &[
            (SectionKind::Server, "no mend"),
            (SectionKind::Instead, "nothing instead"),
        ],
    };
    for (kind, hole) in needs {
        let found = section(guide, *kind).ok_or(*hole)?;
        if found.steps.is_empty() {
            return Err(hole);
        }
    }
    if works && has(guide, SectionKind::Server) {
        return Err("mends the server although it works");
    }
    let reasons = [SectionKind::Server, SectionKind::Instead];
    let told = |kind| section(guide, kind).is_some_and(|section| section.intro.len() > 1);
    if !works && !reasons.into_iter().any(told) {
        return Err("no reason");
    }
    if !steps(guide).all(|step| step.action.is_some()) {
        return Err("a step without an action");
    }
    Ok(())
}

#[test]
fn every_way_that_the_verdict_recommends_can_be_asked_for() {
    for kind in kinds() {
        for browser in Browser::ALL {
            for &platform in browser.platforms() {
                let verifier = browser.verifier(platform);
                for group in &kind.groups {
                    let best = verdict::recommended(&group.predictions, verifier, platform);
                    let Some(best) = best.filter(|best| best.remedy != Remedy::None) else {
                        continue;
                    };
                    let current = version::current(browser, platform).expect("a version");
                    assert!(
                        remedies(current, platform).contains(&best.remedy),
                        "{browser:?} {platform:?} {:?}",
                        best.remedy
                    );
                }
            }
        }
    }
}

#[test]
fn every_pair_and_version_has_a_guide_for_every_task() {
    let kinds = kinds();
    for (browser, platform, version) in everywhere() {
        for task in Task::ALL {
            for kind in &kinds {
                let request = Request {
                    version,
                    task,
                    ..Request::new(browser, platform, &kind.site, &kind.groups)
                };
                let guide = trustguide::guide::guide(&request);
                let nothing =
                    task == Task::Remove && guide.summary.id == "guide-summary-nothing-to-remove";
                assert!(
                    nothing || steps(&guide).next().is_some(),
                    "{browser:?} {platform:?} {version:?} {task:?} {}",
                    kind.name
                );
            }
        }
    }
}

#[test]
fn a_browser_that_a_system_never_had_says_so_and_names_another() {
    let kinds = kinds();
    for (browser, platform) in [
        (Browser::Safari, Platform::Linux),
        (Browser::Safari, Platform::Android),
        (Browser::InternetExplorer, Platform::MacOs),
        (Browser::InternetExplorer, Platform::Ios),
    ] {
        for kind in &kinds {
            let request = Request::new(browser, platform, &kind.site, &kind.groups);
            let guide = trustguide::guide::guide(&request);
            assert!(guide.summary.id.starts_with("guide-absent-"));
            assert!(
                has(&guide, SectionKind::Instead),
                "{browser:?} {platform:?}"
            );
            assert!(!has(&guide, SectionKind::Trust));
        }
    }
}

#[test]
fn a_certificate_can_be_saved_from_every_browser_or_got_another_way() {
    let kinds = kinds();
    for (browser, platform, version) in everywhere() {
        let Some(version) = version else { continue };
        let request = Request {
            version: Some(version),
            task: Task::Export,
            groups: &[],
            ..Request::new(browser, platform, &kinds[0].site, &[])
        };
        let guide = trustguide::guide::guide(&request);
        let phone = matches!(platform, Platform::Ios | Platform::Android);
        assert_eq!(has(&guide, SectionKind::Show), !phone, "{version:?}");
        assert_eq!(has(&guide, SectionKind::Save), !phone, "{version:?}");
        assert!(has(&guide, SectionKind::Command), "{version:?}");
        assert!(has(&guide, SectionKind::FromServer), "{version:?}");
    }
}

fn formats(browser: Browser, platform: Platform, name: &str) -> Vec<String> {
    let kinds = kinds();
    let request = Request {
        version: version::find(browser, platform, name),
        task: Task::Export,
        ..Request::new(browser, platform, &kinds[0].site, &[])
    };
    let guide = trustguide::guide::guide(&request);
    let formats = section(&guide, SectionKind::Formats).map(|section| section.steps.as_slice());
    let args = formats
        .unwrap_or_default()
        .iter()
        .flat_map(|step| &step.action);
    args.flat_map(|message| &message.args)
        .filter_map(|(_, arg)| match arg {
            Arg::Caption(caption, _) => Some(caption.id.to_owned()),
            _ => None,
        })
        .collect()
}

#[test]
fn each_legacy_wizard_offers_its_formats() {
    let wizard = ["export-der", "export-base64", "export-p7b"];
    let list = [
        "export-type-pem",
        "export-type-pem-chain",
        "export-type-der",
        "export-type-pkcs7",
        "export-type-pkcs7-chain",
    ];
    let explorer = Browser::InternetExplorer;
    assert_eq!(formats(explorer, Platform::Windows, "8"), wizard);
    assert_eq!(formats(explorer, Platform::Windows, "7"), wizard);
    assert_eq!(formats(Browser::Safari, Platform::Windows, "4"), wizard);
    assert_eq!(formats(Browser::Firefox, Platform::Windows, "3.6"), list);
    // The Mac of that time has no wizard: its picture is dragged.
    assert!(formats(Browser::Safari, Platform::MacOs, "4").is_empty());
}

#[test]
fn a_version_is_found_by_its_name_and_by_every_number_that_it_covers() {
    let find = |browser, platform, name| version::find(browser, platform, name).map(Version::name);
    let windows = Platform::Windows;
    assert_eq!(find(Browser::Firefox, windows, "esr"), Some("153"));
    assert_eq!(find(Browser::Firefox, windows, "release"), Some("154"));
    assert_eq!(find(Browser::Firefox, windows, "140.12"), Some("140"));
    assert_eq!(find(Browser::Firefox, windows, "3.6.28"), Some("3.6"));
    assert_eq!(find(Browser::Chrome, windows, "156"), Some("156"));
    assert_eq!(find(Browser::Chrome, windows, "120"), Some("131"));
    assert_eq!(find(Browser::InternetExplorer, windows, "7"), Some("8"));
    assert_eq!(find(Browser::Safari, windows, "4.0.5"), Some("4"));
    assert_eq!(find(Browser::Safari, Platform::MacOs, "26"), Some("26"));
    assert_eq!(find(Browser::Firefox, windows, "50"), None);
    assert_eq!(find(Browser::Firefox, windows, "new"), None);
}

#[test]
fn the_versions_of_a_browser_do_not_overlap_and_each_number_belongs_to_one() {
    for browser in Browser::ALL {
        for platform in Platform::ALL {
            let all: Vec<_> = version::versions(browser, platform).collect();
            for (index, one) in all.iter().enumerate() {
                assert!(one.majors.0 <= one.majors.1, "{one:?}");
                for other in &all[index + 1..] {
                    let apart = one.majors.1 < other.majors.0 || other.majors.1 < one.majors.0;
                    assert!(apart, "{one:?} {other:?}");
                    let mut names = one.names.iter();
                    assert!(names.all(|name| !other.names.contains(name)), "{one:?}");
                }
            }
        }
    }
}

fn render(guide: &Guide, locale: Locale) -> String {
    handout::markdown(guide, &Words::new(locale, locale))
}

#[test]
fn no_guide_shows_a_message_id_or_an_empty_argument() {
    let kinds = kinds();
    let mut wrong = BTreeSet::new();
    for (browser, platform, version) in everywhere() {
        for task in Task::ALL {
            let request = Request {
                version,
                task,
                ..Request::new(browser, platform, &kinds[0].site, &kinds[0].groups)
            };
            let guide = trustguide::guide::guide(&request);
            for locale in Locale::ALL {
                let text = render(&guide, locale);
                for mark in [
                    "guide-",
                    "trouble-",
                    "remedy-",
                    "application-",
                    "{ $",
                    "****",
                ] {
                    if text.lines().any(|line| {
                        line.contains(mark) && !line.contains('`') && !line.contains("New-Object")
                    }) {
                        wrong.insert(format!("{browser:?} {platform:?} {task:?}: {mark}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn cisco_pages_stand_ready_as_links() {
    let mut site = kinds().remove(0).site;
    let served = Served {
        everywhere: chain(KINDS[0].0),
        at: Vec::new(),
    };
    let links = |site: &Site| -> Vec<String> {
        let groups = port_groups(site, &served, NOW);
        let request = Request::new(Browser::Chrome, Platform::Windows, site, &groups);
        let guide = trustguide::guide::guide(&request);
        let own = section(&guide, SectionKind::Application).expect("the application");
        own.steps
            .iter()
            .filter_map(|step| step.link.clone())
            .collect()
    };
    site.product = Product::UnifiedCommunicationsManager;
    let cucm = links(&site);
    for path in [
        "ccmadmin",
        "ccmservice",
        "cmplatform",
        "cmuser",
        "ast",
        "RTMTReports",
        "PktCap",
        "art",
        "taps",
        "DNA",
        "drf",
    ] {
        let url = format!("https://ccp.example.co.jp:8443/{path}/");
        assert!(cucm.contains(&url), "{url} in {cucm:?}");
    }
    site.product = Product::Finesse;
    assert!(links(&site).contains(&"https://ccp.example.co.jp:8445/desktop/".to_owned()));
    site.product = Product::CustomerCollaborationPlatform;
    assert_eq!(links(&site)[0], "https://ccp.example.co.jp/");
}

#[test]
fn customer_collaboration_platform_has_its_own_troubles() {
    let kinds = kinds();
    let kind = &kinds[0];
    for browser in [Browser::Firefox, Browser::Chrome] {
        let request = Request::new(browser, Platform::Windows, &kind.site, &kind.groups);
        let guide = trustguide::guide::guide(&request);
        let trouble = section(&guide, SectionKind::Trouble).expect("trouble");
        let ids: Vec<&str> = trouble
            .steps
            .iter()
            .filter_map(|step| step.action.as_ref())
            .map(|message: &Message| message.id)
            .collect();
        for id in [
            "trouble-ccp-checking",
            "trouble-ccp-popup",
            "trouble-ccp-closed",
            "trouble-managed",
            "trouble-hsts",
        ] {
            assert!(ids.contains(&id), "{id} in {ids:?}");
        }
    }
}

#[test]
fn internet_explorer_8_says_why_it_stays_red() {
    let kinds = kinds();
    let kind = &kinds[0];
    let windows = Platform::Windows;
    let request = Request {
        version: version::find(Browser::InternetExplorer, windows, "8"),
        ..Request::new(Browser::InternetExplorer, windows, &kind.site, &kind.groups)
    };
    let text = render(&trustguide::guide::guide(&request), Locale::En);
    assert!(text.contains("stays red"), "{text}");
    assert!(text.contains("**Run as administrator**"), "{text}");
    assert!(!text.contains("**Current User**"), "{text}");
}

#[test]
fn a_renewed_certificate_goes_in_after_the_old_one_came_out() {
    let kinds = kinds();
    let kind = &kinds[0];
    let request = Request {
        task: Task::Replace,
        ..Request::new(Browser::Edge, Platform::Windows, &kind.site, &kind.groups)
    };
    let guide = trustguide::guide::guide(&request);
    let order: Vec<SectionKind> = guide.sections.iter().map(|section| section.kind).collect();
    let place = |kind| {
        order
            .iter()
            .position(|own| *own == kind)
            .expect("a section")
    };
    assert!(place(SectionKind::Prepare) < place(SectionKind::RemoveOld));
    assert!(place(SectionKind::RemoveOld) < place(SectionKind::Trust));
    assert!(section(&guide, SectionKind::RemoveOld).is_some_and(|old| !old.steps.is_empty()));
}

#[test]
fn a_way_that_fails_names_the_one_that_works() {
    let kinds = kinds();
    let kind = &kinds[0];
    let request = Request {
        way: Some(Remedy::TrustedPeopleUser),
        ..Request::new(Browser::Chrome, Platform::Windows, &kind.site, &kind.groups)
    };
    let guide = trustguide::guide::guide(&request);
    assert_eq!(guide.summary.id, "guide-summary-way-fails");
    let instead = section(&guide, SectionKind::Instead).expect("what works instead");
    let first = instead.steps[0].action.as_ref().expect("an action");
    assert_eq!(first.id, "guide-instead-way");
}

#[test]
fn a_legacy_version_says_that_it_is_one_and_what_its_evidence_is() {
    let kinds = kinds();
    let kind = &kinds[0];
    for (browser, platform, version) in everywhere() {
        let Some(version) = version else { continue };
        let request = Request {
            version: Some(version),
            ..Request::new(browser, platform, &kind.site, &kind.groups)
        };
        let guide = trustguide::guide::guide(&request);
        assert_eq!(version.legacy, !guide.notes.is_empty(), "{version:?}");
        let text = render(&guide, Locale::En);
        assert!(
            text.contains(version.fits) && text.contains(version.checked),
            "{version:?}"
        );
    }
}
