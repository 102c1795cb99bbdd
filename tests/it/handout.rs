//! Hand-outs, judged by parsers that are not ours.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use icalendar::{Calendar, CalendarComponent, Component};
use pulldown_cmark::{Event, Parser, Tag};
use scraper::{ElementRef, Html, Selector};
use trustguide::asn1::wrap;
use trustguide::browser::{Browser, Platform};
use trustguide::certificate::{Certificate, Time, hex};
use trustguide::export::{Format, file_stem};
use trustguide::guide::{self, Guide, PortGroup, Request, Task};
use trustguide::handout::{self, Entry, Handout};
use trustguide::input;
use trustguide::l10n::{Locale, Words, visible};
use trustguide::profile::{Contact, Profile};
use trustguide::site::{Product, Served, Site};

use crate::draft::{Draft, common_name};
use crate::fixtures::{NOW, chain};
use crate::golden;
use crate::guide::{STORIES, documents, pairs, served, site};

/// The guides of some browsers for a site, in some languages.
struct Desk {
    site: Site,
    groups: Vec<PortGroup>,
    words: Vec<Words>,
    guides: Vec<Guide>,
    profile: Profile,
}

impl Desk {
    fn new(
        site: Site,
        served: &Served,
        readers: &[(Browser, Platform)],
        locales: &[Locale],
    ) -> Self {
        let groups = guide::port_groups(&site, served, NOW);
        let guides = readers.iter().map(|&(browser, platform)| {
            guide::guide(&Request::new(browser, platform, &site, &groups))
        });
        Self {
            guides: guides.collect(),
            words: locales
                .iter()
                .map(|&locale| Words::new(locale, locale))
                .collect(),
            site: site.clone(),
            groups: groups.clone(),
            profile: help_desk(),
        }
    }

    fn story(story: usize, readers: &[(Browser, Platform)], locales: &[Locale]) -> Self {
        let (_, file, host) = STORIES[story];
        Self::new(site(host), &served(file), readers, locales)
    }

    fn entries(&self) -> Vec<Entry<'_>> {
        let words = self.words.iter();
        let all =
            words.flat_map(|words| self.guides.iter().map(move |guide| Entry { guide, words }));
        all.collect()
    }

    fn hand_out<T>(&self, make: impl Fn(&Handout<'_>) -> T) -> T {
        make(&Handout {
            site: &self.site,
            groups: &self.groups,
            guides: &self.entries(),
            link: Some("https://trust.example/#v1.abc"),
            profile: Some(&self.profile),
        })
    }
}

fn help_desk() -> Profile {
    Profile {
        organisation: "Example K.K.".to_owned(),
        contact: Contact {
            name: "IT help desk".to_owned(),
            phone: "+81 3-0000-0000".to_owned(),
            mail: "help@example.co.jp".to_owned(),
            hours: "9:00-18:00".to_owned(),
        },
        ..Profile::default()
    }
}

/// What the help desk's phone and mail lead to.
const DESK_LINKS: [&str; 2] = ["tel:+81300000000", "mailto:help@example.co.jp"];

const WINDOWS: [(Browser, Platform); 3] = [
    (Browser::Chrome, Platform::Windows),
    (Browser::Firefox, Platform::Windows),
    (Browser::InternetExplorer, Platform::Windows),
];

fn page_of(guide: &Guide, words: &Words) -> String {
    let site = site("ccp.example.co.jp");
    handout::page(&Handout {
        site: &site,
        groups: &[],
        guides: &[Entry { guide, words }],
        link: None,
        profile: None,
    })
}

fn select<'a>(page: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(css).expect("a selector");
    page.select(&selector).collect()
}

fn text_of(element: &ElementRef<'_>) -> String {
    element.text().collect()
}

/// As Internet Explorer 8 reads conditional comments.
fn as_explorer_8(page: &str) -> String {
    let mut out = String::new();
    for (index, piece) in page.split("<!--[if gte IE 9]><!-->").enumerate() {
        match index {
            0 => out += piece,
            _ => out += piece.split_once("<!--<![endif]-->").expect("an end").1,
        }
    }
    out.replace("<!--[if lt IE 9]>", "")
        .replace("<![endif]-->", "")
}

/// What HTML 4 has and Internet Explorer 8 draws, and what a picture is made of.
const HTML: [&str; 23] = [
    "html", "head", "meta", "title", "style", "body", "div", "h1", "h2", "h3", "p", "ol", "ul",
    "li", "a", "b", "span", "code", "textarea", "br", "svg", "rect", "path",
];
const SVG: [&str; 2] = ["circle", "text"];

/// That a page runs nothing, fetches nothing, and is built as every browser understands it.
#[track_caller]
fn check_page(page: &str) -> Html {
    let parsed = Html::parse_document(page);
    assert_eq!(parsed.errors, [""; 0], "{}", &page[..page.len().min(300)]);
    let mut ids = BTreeSet::new();
    let mut goals = Vec::new();
    for element in select(&parsed, "*") {
        let name = element.value().name();
        assert!(HTML.contains(&name) || SVG.contains(&name), "<{name}>");
        for (attribute, value) in element.value().attrs() {
            assert!(!attribute.starts_with("on"), "{attribute}");
            assert!(
                !matches!(attribute, "src" | "style" | "action" | "srcset"),
                "{attribute}"
            );
            match attribute {
                "id" => assert!(ids.insert(value.to_owned()), "{value} stands twice"),
                "href" => match value.strip_prefix('#') {
                    Some(goal) => goals.push(goal.to_owned()),
                    None => assert!(
                        DESK_LINKS.contains(&value)
                            || ["https://", "data:application/"]
                                .iter()
                                .any(|start| value.starts_with(start)),
                        "{value}"
                    ),
                },
                _ => {}
            }
        }
    }
    for goal in goals {
        assert!(ids.contains(&goal), "#{goal} leads nowhere");
    }
    let flat = page.replace('\n', " ");
    assert!(visible(&flat) == flat, "a hidden character");
    parsed
}

#[test]
fn every_guide_is_a_page_that_runs_nothing_and_fetches_nothing() {
    let words = Locale::ALL.map(|locale| Words::new(locale, locale));
    for ((name, guide), words) in documents().iter().zip(words.iter().cycle()) {
        println!("{name}");
        let page = page_of(guide, words);
        let parsed = check_page(&page);
        check_page(&as_explorer_8(&page));
        assert_eq!(select(&parsed, "h1").len(), 1, "{name}");
    }
}

#[test]
fn a_page_says_what_the_guide_says_step_by_step() {
    let words = Locale::ALL.map(|locale| Words::new(locale, locale));
    for ((name, guide), words) in documents().iter().zip(words.iter().rev().cycle()) {
        let page = Html::parse_document(&page_of(guide, words));
        let shown: Vec<String> = select(&page, ".steps > li").iter().map(text_of).collect();
        let steps: Vec<_> = guide.sections.iter().flat_map(|part| &part.steps).collect();
        assert_eq!(shown.len(), steps.len(), "{name}");
        let pictures = steps.iter().filter(|step| step.picture.is_some()).count();
        assert_eq!(select(&page, ".picture svg").len(), pictures, "{name}");
        for (shown, step) in shown.iter().zip(steps) {
            let shown = shown.replace("?", "");
            let said = [&step.action, &step.place, &step.see, &step.mistake];
            for message in said.into_iter().flatten() {
                let text = visible(&words.text(message)).replace("?", "");
                assert!(shown.contains(&text), "{name}: {text} is not in {shown}");
            }
        }
    }
}

#[test]
fn internet_explorer_8_gets_the_words_of_each_picture_and_no_svg() {
    let (_, file, host) = STORIES[0];
    let (site, served) = (site(host), served(file));
    let groups = guide::port_groups(&site, &served, NOW);
    let reader = Request::new(Browser::InternetExplorer, Platform::Windows, &site, &groups);
    let guide = guide::guide(&reader);
    let words = Words::new(Locale::Ja, Locale::Ja);
    let page = as_explorer_8(&page_of(&guide, &words));
    let page = Html::parse_document(&page);
    assert!(select(&page, "svg").is_empty());
    let steps = guide.sections.iter().flat_map(|part| &part.steps);
    let pictures = steps.filter_map(|step| step.picture.as_ref());
    let expected: Vec<String> = pictures.map(|picture| picture.plain(&words)).collect();
    let shown: Vec<String> = select(&page, ".alternative").iter().map(text_of).collect();
    assert!(shown.len() > 5, "{shown:?}");
    assert_eq!(shown, expected);
}

#[test]
fn the_page_is_told_to_be_strict_before_anything_else() {
    let desk = Desk::story(0, &WINDOWS, &[Locale::En]);
    let page = desk.hand_out(handout::page);
    assert!(
        page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"),
        "{}",
        &page[..80]
    );
    let parsed = check_page(&page);
    let metas = select(&parsed, "head > meta[http-equiv]");
    let metas: Vec<(&str, &str)> = metas
        .iter()
        .map(|meta| {
            let value = |name| meta.value().attr(name).expect("there");
            (value("http-equiv"), value("content"))
        })
        .collect();
    assert_eq!(metas[0], ("X-UA-Compatible", "IE=edge"));
    assert_eq!(metas[1], ("Content-Type", "text/html; charset=utf-8"));
    assert_eq!(
        metas[2],
        (
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; \
             form-action 'none'"
        )
    );
    let style = text_of(&select(&parsed, "style")[0]);
    for word in ["var(", "url(", "@import", "rem", "flex", "calc("] {
        assert!(!style.contains(word), "{word}");
    }
}

#[test]
fn several_guides_in_both_languages_are_one_page_with_a_list() {
    let desk = Desk::story(0, &WINDOWS, &Locale::ALL);
    let page = check_page(&desk.hand_out(handout::page));
    let listed = select(&page, ".contents a");
    let goals: Vec<&str> = listed
        .iter()
        .filter_map(|link| link.value().attr("href"))
        .collect();
    assert_eq!(
        goals,
        [
            "#guide-0", "#guide-1", "#guide-2", "#guide-3", "#guide-4", "#guide-5"
        ]
    );
    for (index, locale) in ["en", "en", "en", "ja", "ja", "ja"].into_iter().enumerate() {
        let guide = select(&page, &format!("#guide-{index}"));
        assert_eq!(guide[0].value().attr("lang"), Some(locale));
        let title = text_of(&select(&page, &format!("#guide-{index} h1"))[0]);
        assert_eq!(title, text_of(&listed[index]));
    }
}

#[test]
fn a_caption_in_another_language_is_marked_as_such() {
    let (_, file, host) = STORIES[0];
    let (site, served) = (site(host), served(file));
    let groups = guide::port_groups(&site, &served, NOW);
    let guide = guide::guide(&Request::new(
        Browser::Chrome,
        Platform::Windows,
        &site,
        &groups,
    ));
    let words = Words::new(Locale::En, Locale::Ja);
    let page = check_page(&page_of(&guide, &words));
    let marked = select(&page, "b.caption[lang=ja]");
    assert!(marked.len() > 5);
    let other = Words::new(Locale::Ja, Locale::Ja);
    let page = check_page(&page_of(&guide, &other));
    assert!(select(&page, "b.caption[lang=ja]").is_empty());
}

#[test]
fn the_certificate_is_in_the_page_as_a_file_and_as_a_text_to_copy() {
    let readers = [
        (Browser::Chrome, Platform::Windows),
        (Browser::Chrome, Platform::Linux),
    ];
    let mut with_files = 0;
    for story in 0..STORIES.len() {
        let desk = Desk::story(story, &readers, &[Locale::En]);
        let anchor = desk.groups[0].anchor();
        let page = check_page(&desk.hand_out(handout::page));
        let files = select(&page, "a[download]");
        let steps = desk.guides.iter().flat_map(|guide| &guide.sections);
        let mut steps = steps.flat_map(|part| &part.steps);
        if !steps.any(|step| step.file.is_some()) {
            assert!(files.is_empty() && select(&page, "textarea").is_empty());
            continue;
        }
        with_files += 1;
        let named: BTreeSet<&str> = files
            .iter()
            .filter_map(|file| file.value().attr("download"))
            .collect();
        for file in files {
            let href = file.value().attr("href").expect("a link");
            let data = href.split_once(";base64,").expect("data").1;
            let bytes = STANDARD.decode(data).expect("base64");
            let found = input::read(&bytes);
            assert_eq!(found.certificates().next(), Some(anchor));
        }
        let texts = select(&page, "textarea");
        assert_eq!(texts.len(), 1, "one certificate, one text");
        let text = text_of(&texts[0]);
        assert_eq!(
            input::read(text.as_bytes()).certificates().next(),
            Some(anchor)
        );
        let all: String = select(&page, ".screen ol li").iter().map(text_of).collect();
        for name in named {
            assert!(
                all.contains(&format!("\"{name}\"")),
                "{name} is not in {all}"
            );
        }
    }
    assert!(with_files > 1);
}

/// Everything that a format could take for its own.
const HOSTILE: &str = "</script><script>alert(1)</script>]]>--><!--<![endif]-->\"'`$(id)%0a%PATH%&amp;\
     \r\nBEGIN:VEVENT\nSubject: x\u{202e}\u{2066}\0\u{feff}</textarea></style>javascript:alert(1){ $x }|\\;,";

fn hostile(name: &str) -> Certificate {
    let names = wrap(
        0x30,
        &[wrap(0x82, name.as_bytes()), wrap(0x86, name.as_bytes())].concat(),
    );
    let draft = Draft {
        subject: common_name(0x0c, name.as_bytes()),
        issuer: common_name(0x0c, name.as_bytes()),
        extensions: vec![(vec![0x55, 0x1d, 0x11], names)],
        ..Draft::default()
    };
    Certificate::from_der(&draft.der()).expect("a certificate")
}

fn hostile_desk(name: &str, readers: &[(Browser, Platform)]) -> Desk {
    let site = Site {
        host: name.to_owned(),
        ports: vec![443, 7443],
        product: Product::CustomerCollaborationPlatform,
    };
    let served = Served {
        everywhere: vec![hostile(name)],
        at: vec![(7443, vec![hostile(&format!("{name}2"))])],
    };
    Desk::new(site, &served, readers, &Locale::ALL)
}

#[test]
fn hostile_names_do_nothing_on_the_page_and_are_shown_as_they_are() {
    let desk = hostile_desk(HOSTILE, &WINDOWS);
    let mut written = desk.hand_out(handout::page);
    let parsed = check_page(&written);
    let shown: String = parsed.root_element().text().collect();
    assert!(shown.contains(&visible(HOSTILE)), "the name is shown");
    written = as_explorer_8(&written);
    check_page(&written);
    assert!(!written.contains("<script"));
    for (browser, platform) in pairs() {
        for task in Task::ALL {
            let request = Request {
                task,
                ..Request::new(browser, platform, &desk.site, &desk.groups)
            };
            check_page(&page_of(&guide::guide(&request), &desk.words[1]));
        }
    }
}

#[test]
fn whom_to_call_stands_in_the_page_the_mail_and_the_read_me() {
    let desk = Desk::story(0, &WINDOWS[..1], &[Locale::Ja]);
    let (page, mail) = desk.hand_out(|handout| (handout::page(handout), handout::mail(handout)));
    let page = Html::parse_document(&page);
    let links = select(&page, "a[href^='tel:'], a[href^='mailto:']");
    let links: Vec<_> = links.iter().map(|link| link.attr("href")).collect();
    assert_eq!(links, DESK_LINKS.map(Some));
    for text in [mail.body, text_of(&page.root_element())] {
        assert!(text.contains("問い合わせ先") && text.contains("受付時間: 9:00-18:00"));
        assert!(text.contains("Example K.K."));
    }
}

#[test]
fn hostile_contacts_stay_text() {
    let mut desk = Desk::story(0, &WINDOWS[..1], &[Locale::En]);
    desk.profile = Profile {
        organisation: HOSTILE.to_owned(),
        contact: Contact {
            name: HOSTILE.to_owned(),
            phone: "javascript:alert(1)\" onclick=\"alert(1)".to_owned(),
            mail: "a@b.example?body=\"><script>alert(1)</script>".to_owned(),
            hours: "9\r\nBcc: all@example.com".to_owned(),
        },
        ..Profile::default()
    };
    let (page, mail) = desk.hand_out(|handout| (handout::page(handout), handout::mail(handout)));
    let page = Html::parse_document(&page);
    assert!(
        select(
            &page,
            "script, [onclick], a[href^='mailto:'], a[href^='tel:']"
        )
        .is_empty()
    );
    let shown = text_of(&page.root_element());
    assert!(shown.matches(&visible(HOSTILE)).count() >= 2, "{shown}");
    assert!(mail.body.lines().all(|line| !line.starts_with("Bcc")));
}

#[test]
fn a_name_of_64_kilobytes_breaks_no_hand_out() {
    let desk = hostile_desk(&"w\u{202e}".repeat(16_384), &WINDOWS[..1]);
    check_page(&desk.hand_out(handout::page));
    let mail = desk.hand_out(handout::mail);
    assert_eq!(mail.subject.lines().count(), 1);
    check_calendar(&desk.hand_out(|handout| {
        handout::calendar(handout.site, handout.groups, &desk.words[0], Time(0)).expect("events")
    }));
    assert_eq!(
        unzipped(&desk.hand_out(|handout| handout::package(handout, NOW))).len(),
        3 + 16
    );
    assert!(desk.hand_out(|handout| handout.page_file().name.len()) < 300);
}

#[test]
fn hostile_names_stay_on_their_line_in_a_mail_and_in_a_ticket() {
    let desk = hostile_desk(HOSTILE, &WINDOWS);
    let mail = desk.hand_out(handout::mail);
    assert_eq!(mail.subject.lines().count(), 1);
    assert!(mail.subject.contains(&visible(HOSTILE)));
    let ticket = desk.hand_out(|handout| handout.ticket());
    for text in [mail.text(), ticket] {
        for line in text.lines() {
            assert!(
                !line.starts_with("Subject:") && !line.starts_with("BEGIN:"),
                "{line}"
            );
        }
        assert!(!text.contains('\u{202e}') && !text.contains('\0') && !text.contains('\r'));
    }
}

#[test]
fn a_ticket_is_read_as_text_whatever_it_quotes() {
    let name = "<img src=x>**b**[a](javascript:x)`c`$d$ # e </script>";
    let desk = hostile_desk(name, &WINDOWS);
    let ticket = desk.hand_out(|handout| handout.ticket());
    let mut text = String::new();
    for event in Parser::new(&ticket) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => panic!("{html}"),
            Event::Start(Tag::Image { dest_url, .. }) => panic!("{dest_url}"),
            Event::Start(Tag::Link { dest_url, .. }) => {
                assert!(dest_url.starts_with("https://"), "{dest_url}");
            }
            Event::Text(piece) | Event::Code(piece) => text.push_str(&piece),
            Event::Start(_) | Event::End(_) => text.push('\n'),
            _ => {}
        }
    }
    let titles = format!("Trust {name} in Chrome (Windows)");
    assert!(text.contains(&titles), "{text}");
    assert!(text.matches(name).count() > 10);
}

#[test]
fn a_ticket_holds_the_facts_and_each_guide() {
    let desk = Desk::story(0, &WINDOWS, &Locale::ALL);
    let ticket = desk.hand_out(|handout| handout.ticket());
    let leaf = &desk.groups[0].leaf;
    let print = hex(&leaf.sha256()).to_uppercase();
    let pairs: Vec<&str> = print
        .as_bytes()
        .chunks(2)
        .map(|pair| std::str::from_utf8(pair).expect("digits"))
        .collect();
    assert!(ticket.contains(&pairs.join(":")), "{}", &ticket[..600]);
    assert!(ticket.contains("443, 7443"));
    for entry in desk.entries() {
        assert!(ticket.contains(&handout::markdown(entry.guide, entry.words)));
    }
}

#[test]
fn a_mail_has_the_steps_of_one_guide_and_the_list_of_several() {
    let one = Desk::story(0, &WINDOWS[..1], &[Locale::En]);
    let mail = one.hand_out(handout::mail);
    assert_eq!(
        mail.subject,
        "ccp.example.co.jp: what to do about the certificate"
    );
    let words = &one.words[0];
    let steps = one.guides[0].sections.iter().flat_map(|part| &part.steps);
    for action in steps.filter_map(|step| step.action.as_ref()) {
        assert!(mail.body.contains(&words.plain(action)), "{action:?}");
    }
    assert!(mail.body.contains("guide-ccp.example.co.jp.html"));
    assert!(mail.body.contains("https://trust.example/#v1.abc"));
    let several = Desk::story(0, &WINDOWS, &Locale::ALL).hand_out(handout::mail);
    assert!(
        several
            .body
            .contains("- Trust ccp.example.co.jp in Firefox (Windows)\n")
    );
    assert!(
        several
            .body
            .contains("\n- ccp.example.co.jp を Firefox（Windows）で信頼する\n")
    );
    assert!(several.body.len() < mail.body.len());
    assert_eq!(several.subject.matches(" / ").count(), 1);
}

/// That a calendar is folded as it must be, and what its events say.
#[track_caller]
fn check_calendar(text: &str) -> Vec<BTreeMap<String, String>> {
    assert!(text.ends_with("END:VCALENDAR\r\n"));
    for line in text.split_terminator("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
        assert!(!line.contains(|c: char| c.is_control()), "{line:?}");
    }
    let calendar: Calendar = text.parse().expect("a calendar");
    let lines = text.split("\r\n");
    let alarms = lines.filter(|line| *line == "BEGIN:VALARM").count();
    assert_eq!(alarms, calendar.components.len());
    let events = calendar.components.iter().map(|component| {
        let CalendarComponent::Event(event) = component else {
            panic!("{component:?}");
        };
        let properties = event.properties().values();
        properties
            .map(|property| (property.key().to_owned(), property.value().to_owned()))
            .collect()
    });
    events.collect()
}

#[test]
fn the_calendar_has_the_end_of_each_certificate_with_an_alarm_a_month_before() {
    let words = Words::new(Locale::En, Locale::En);
    let site = site("finesse.example.co.jp");
    let groups = guide::port_groups(&site, &served("private_ca/chain.pem"), NOW);
    let text = handout::calendar(&site, &groups, &words, NOW).expect("a calendar");
    let events = check_calendar(&text);
    let all = chain("private_ca/chain.pem");
    assert_eq!(events.len(), all.len());
    for (event, certificate) in events.iter().zip(&all) {
        assert_eq!(
            event["UID"],
            format!("{}@trustguide", hex(&certificate.sha256()))
        );
        let end = certificate.not_after.rfc3339().replace(['-', ':'], "");
        assert_eq!(event["DTSTART"], end);
        assert_eq!(event["DTSTAMP"], "20260701T000000Z");
        assert_eq!(
            event["SUMMARY"],
            format!("Certificate expires: {}", certificate.title())
        );
        assert!(event["DESCRIPTION"].contains("finesse.example.co.jp, port 443, 7443"));
    }
    assert!(events[0]["DESCRIPTION"].contains("Renew the certificate on the server."));
    assert!(events[2]["DESCRIPTION"].contains("issuing authority"));
    assert!(text.contains("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P30D\r\n"));
    let later = handout::calendar(&site, &groups, &words, Time(NOW.0 + 3600)).expect("a calendar");
    assert_eq!(
        later.replace("T010000Z", "T000000Z"),
        text,
        "the same but for its stamp"
    );
}

#[test]
fn what_has_ended_or_never_ends_is_in_no_calendar() {
    let words = Words::new(Locale::Ja, Locale::Ja);
    let site = site("finesse.example.co.jp");
    let groups = guide::port_groups(&site, &served("private_ca/chain.pem"), NOW);
    let end = groups[0]
        .chain
        .iter()
        .map(|one| one.not_after)
        .max()
        .expect("one");
    assert_eq!(handout::calendar(&site, &groups, &words, end), None);
    assert_eq!(handout::calendar(&site, &[], &words, NOW), None);
    let mut endless = groups.clone();
    endless[0].chain.truncate(1);
    endless[0].chain[0].not_after = Time::from_rfc3339("9999-12-31T23:59:59Z").expect("a time");
    assert_eq!(handout::calendar(&site, &endless, &words, NOW), None);
}

#[test]
fn a_hostile_name_is_one_value_of_the_calendar() {
    let name = "a,b;c\\d\r\nEND:VEVENT\nBEGIN:VALARM\u{202e}日本語".to_owned();
    let desk = hostile_desk(&name, &[]);
    for words in &desk.words {
        let text = handout::calendar(&desk.site, &desk.groups, words, Time(0)).expect("events");
        let events = check_calendar(&text);
        assert_eq!(events.len(), 2);
        let shown = visible(&name);
        assert!(
            unescaped(&events[0]["SUMMARY"]).contains(&shown[..20]),
            "{events:?}"
        );
        assert!(
            unescaped(&events[0]["DESCRIPTION"]).contains(&shown),
            "{events:?}"
        );
    }
}

/// Some readers leave the escapes of a text in it.
fn unescaped(text: &str) -> String {
    match text.contains("a\\,b") {
        true => text
            .replace("\\,", ",")
            .replace("\\;", ";")
            .replace("\\\\", "\\"),
        false => text.to_owned(),
    }
}

/// The files of a zip, by path.
#[track_caller]
fn unzipped(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut files = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("a file");
        let name = file.name().expect("text").into_owned();
        let inside = file.enclosed_name().expect("a path that stays inside");
        assert_eq!(inside.to_str(), Some(name.as_str()));
        let mut content = Vec::new();
        file.read_to_end(&mut content).expect("its check sum fits");
        assert_eq!(files.insert(name, content), None);
    }
    files
}

#[test]
fn the_zip_holds_the_page_the_certificate_in_every_format_and_a_read_me_in_both_languages() {
    let desk = Desk::story(3, &WINDOWS, &[Locale::Ja]);
    let files = unzipped(&desk.hand_out(|handout| handout::package(handout, NOW)));
    assert_eq!(
        files["guide.html"],
        desk.hand_out(handout::page).into_bytes()
    );
    let certificates: Vec<&String> = files
        .keys()
        .filter(|path| path.starts_with("certificate/"))
        .collect();
    assert_eq!(certificates.len(), Format::ALL.len());
    for path in &certificates {
        let found = input::read(&files[*path]);
        let count = if path.contains("-chain") { 3 } else { 1 };
        assert_eq!(found.certificates().count(), count, "{path}");
    }
    for (name, title) in [
        ("README.txt", "The certificate of finesse"),
        ("README.ja.txt", "finesse.example.co.jp の証明書"),
    ] {
        let text = String::from_utf8(files[name].clone()).expect("UTF-8");
        let text = text.strip_prefix('\u{feff}').expect("a mark");
        assert!(text.starts_with(title), "{text}");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        for path in &certificates {
            assert!(text.contains(path.as_str()), "{path}");
        }
    }
    // What the guides ask for is there under its name.
    let steps = desk
        .guides
        .iter()
        .flat_map(|guide| &guide.sections)
        .flat_map(|part| &part.steps);
    for file in steps.filter_map(|step| step.file.as_ref()) {
        let bytes = &files[&format!("certificate/{}", file.name)];
        let own = file.format.encode(std::slice::from_ref(&file.certificate));
        assert_eq!(own.as_ref(), Ok(bytes));
    }
}

#[test]
fn the_same_question_gives_the_same_zip() {
    let desk = Desk::story(0, &WINDOWS[..1], &[Locale::En]);
    let zip = |now| desk.hand_out(|handout| handout::package(handout, now));
    assert_eq!(zip(NOW), zip(NOW));
    assert_ne!(zip(NOW), zip(Time(NOW.0 + 86_400)));
    let bytes = zip(NOW);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes.as_slice())).expect("a zip");
    let date = archive
        .by_index(0)
        .expect("a file")
        .last_modified()
        .expect("a date");
    assert_eq!((date.year(), date.month(), date.day()), (2026, 7, 1));
    // A clock that is wrong breaks nothing.
    for now in [Time(i64::MIN), Time(0), Time(i64::MAX)] {
        assert_eq!(unzipped(&zip(now)).len(), 3 + 8);
    }
}

#[test]
fn ports_with_certificates_of_their_own_do_not_overwrite_each_other() {
    let desk = hostile_desk(HOSTILE, &WINDOWS);
    let bytes = desk.hand_out(|handout| handout::package(handout, NOW));
    let files = unzipped(&bytes);
    for (port, group) in [(443, &desk.groups[0]), (7443, &desk.groups[1])] {
        let stem = file_stem(&group.leaf.title());
        let path = format!("certificate-{port}/{stem}.cer");
        assert_eq!(files[&path], group.leaf.der.to_vec());
        for path in files.keys() {
            assert!(path.split('/').count() <= 2, "{path}");
            assert!(
                !path.contains(['\\', ':', '<', '>', '"', '|', '?', '*', '\n', '%', '$', '`']),
                "{path}"
            );
        }
    }
}

/// The page without what has tests of its own: style, pictures, and the certificate's bytes.
fn shortened(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    let cuts = [
        ("<style type=\"text/css\">", "</style>"),
        ("<svg ", "</svg>"),
        (";base64,", "\""),
        ("-----BEGIN", "</textarea>"),
    ];
    loop {
        let next = cuts
            .iter()
            .filter_map(|cut| rest.find(cut.0).map(|at| (at, cut)))
            .min_by_key(|next| next.0);
        let Some((at, (start, end))) = next else {
            return (out + rest)
                .replace("<p", "\n<p")
                .replace("<div", "\n<div")
                .replace("\n\n", "\n");
        };
        out += &rest[..at + start.len()];
        let after = &rest[at + start.len()..];
        rest = &after[after.find(end).expect("an end")..];
        out += "…";
    }
}

#[test]
fn hand_outs_read_as_they_were_approved() {
    let mut wrong = Vec::new();
    for locale in Locale::ALL {
        let tag = locale.tag();
        for (reader, name) in [(WINDOWS[0], "chrome"), (WINDOWS[2], "internet-explorer")] {
            let desk = Desk::story(0, &[reader], &[locale]);
            let page = shortened(&desk.hand_out(handout::page));
            golden::check(&format!("handout/{name}.{tag}.html"), &page, &mut wrong);
        }
        let desk = Desk::story(3, &WINDOWS, &[locale]);
        let mail = desk.hand_out(|handout| handout::mail(handout).text());
        golden::check(&format!("handout/mail.{tag}.txt"), &mail, &mut wrong);
        let calendar = handout::calendar(&desk.site, &desk.groups, &desk.words[0], NOW);
        golden::check(
            &format!("handout/expiry.{tag}.ics"),
            &calendar.expect("one").replace("\r\n", "\n"),
            &mut wrong,
        );
        let files = unzipped(&desk.hand_out(|handout| handout::package(handout, NOW)));
        let name = if locale == Locale::En {
            "README.txt"
        } else {
            "README.ja.txt"
        };
        let text = String::from_utf8_lossy(&files[name]).replace("\r\n", "\n");
        golden::check(&format!("handout/read-me.{tag}.txt"), &text, &mut wrong);
    }
    assert!(
        wrong.is_empty(),
        "these hand-outs changed; read them after TRUSTGUIDE_GOLDEN=write: {wrong:#?}"
    );
}
