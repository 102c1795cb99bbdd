//! Pictures: nothing overflows, one control is marked, both languages have the same shapes, and
//! hostile names stay text.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use quick_xml::Reader;
use quick_xml::events::Event;
use trustguide::browser::{Browser, Platform};
use trustguide::captions::Evidence;
use trustguide::guide::{SectionKind, Step};
use trustguide::l10n::{Locale, Words};
use trustguide::picture::{
    Drawing, Label, Picture, Role, Shape, Sketch, WIDTH, Window, drawing, sketches, text_width,
};

use crate::guide::{STORIES, documents, make, served, site};

const LONG: &str = "customer-collaboration-platform-01.contact-center.tokyo.example.co.jp:7443";
const HOSTILE: &str = "</text><script>alert(1)</script>\"'&\u{202e}\0 x=\"1\" onload='y'";

fn words(locale: Locale) -> Words {
    Words::new(locale, locale)
}

fn picture(sketch: &'static Sketch, press: Label, address: &str) -> Picture {
    Picture {
        sketch,
        press,
        then: None,
        is_off: false,
        address: address.to_owned(),
        filling: address.to_owned(),
    }
}

/// Every sketch with each of its controls marked.
fn all(address: &str) -> Vec<Picture> {
    let of = |sketch: &'static Sketch| {
        let controls = sketch.controls().into_iter();
        controls.map(move |(_, label)| picture(sketch, label, address))
    };
    sketches().flat_map(of).collect()
}

fn name(picture: &Picture) -> String {
    match picture.press {
        Label::Says(caption) => format!("{}: {}", picture.sketch.id, caption.id),
        other => format!("{}: {other:?}", picture.sketch.id),
    }
}

/// The bounds of a shape: left, top, right, bottom.
fn bounds(shape: &Shape) -> Option<(i32, i32, i32, i32)> {
    match shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            ..
        } => Some((*x, *y, x + width, y + height)),
        Shape::Circle { x, y, radius, .. } => {
            Some((x - radius, y - radius, x + radius, y + radius))
        }
        Shape::Text {
            x,
            y,
            size,
            bold,
            content,
            ..
        } => Some((
            *x,
            y - size * 8 / 10,
            x + text_width(content, *size, *bold),
            y + size / 4,
        )),
        Shape::Path { x, y, .. } => Some((x - 8, y - 8, x + 8, y + 8)),
    }
}

fn lies_in(inner: (i32, i32, i32, i32), outer: (i32, i32, i32, i32)) -> bool {
    inner.0 >= outer.0 && inner.1 >= outer.1 && inner.2 <= outer.2 && inner.3 <= outer.3
}

/// Whether each piece of text lies whole in every box in which it begins.
fn overflow(drawing: &Drawing) -> Option<String> {
    let sheet = (0, 0, drawing.width, drawing.height);
    let boxes: Vec<_> = drawing
        .shapes
        .iter()
        .filter(
            |shape| matches!(shape, Shape::Rect { height, width, .. } if *height > 0 && *width > 0),
        )
        .filter_map(bounds)
        .collect();
    for shape in &drawing.shapes {
        let own = bounds(shape)?;
        if !lies_in(own, sheet) {
            return Some(format!("{shape:?} leaves the picture"));
        }
        let Shape::Text { .. } = shape else { continue };
        let begins_in = boxes.iter().filter(|(left, top, right, bottom)| {
            let middle = (own.1 + own.3) / 2;
            own.0 >= *left && own.0 < *right && middle >= *top && middle < *bottom
        });
        for outer in begins_in {
            if !lies_in(own, *outer) {
                return Some(format!("{shape:?} leaves {outer:?}"));
            }
        }
    }
    None
}

/// Two lines of text of which one lies on the other.
fn overlap(drawing: &Drawing) -> Option<String> {
    let texts: Vec<_> = drawing
        .shapes
        .iter()
        .filter(|shape| matches!(shape, Shape::Text { role, .. } if *role != Role::BadgeInk))
        .filter_map(|shape| Some((shape, bounds(shape)?)))
        .collect();
    for (index, (one, a)) in texts.iter().enumerate() {
        for (other, b) in texts.iter().skip(index + 1) {
            if a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3 {
                return Some(format!("{one:?} lies on {other:?}"));
            }
        }
    }
    None
}

#[test]
fn no_text_overflows_its_box_or_lies_on_another() {
    let mut wrong = Vec::new();
    let all_words = [
        (Locale::En, Locale::En),
        (Locale::Ja, Locale::Ja),
        (Locale::En, Locale::Ja),
        (Locale::Ja, Locale::En),
    ]
    .map(|(locale, captions)| Words::new(locale, captions));
    for address in ["ccp.example", LONG, HOSTILE] {
        for picture in all(address) {
            for words in &all_words {
                let captions = words.captions;
                let drawing = drawing(&picture, words, 12);
                assert_eq!(drawing.width, WIDTH);
                let found = overflow(&drawing).or_else(|| overlap(&drawing));
                wrong.extend(found.map(|found| format!("{} {captions:?} {found}", name(&picture))));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of them: {wrong:#?}", wrong.len());
}

#[test]
fn letters_are_at_least_twelve_pixels_high_on_a_telephone() {
    // A picture is 328 pixels wide there.
    let words = words(Locale::Ja);
    for picture in all("ccp.example") {
        for shape in drawing(&picture, &words, 1).shapes {
            if let Shape::Text { size, role, .. } = shape {
                let least = if matches!(role, Role::BadgeInk | Role::Warn | Role::PressInk) {
                    13
                } else {
                    14
                };
                assert!(
                    size >= least && least * 328 >= WIDTH * 118 / 10,
                    "{}",
                    name(&picture)
                );
            }
        }
    }
}

#[test]
fn one_control_is_marked_and_carries_the_number() {
    for words in Locale::ALL.map(words) {
        for picture in all("ccp.example") {
            let drawing = drawing(&picture, &words, 7);
            let of = |wanted: fn(&Role) -> bool| {
                let shapes = drawing.shapes.iter();
                shapes
                    .filter(|shape| match shape {
                        Shape::Rect { role, .. } | Shape::Text { role, .. } => wanted(role),
                        _ => false,
                    })
                    .collect::<Vec<_>>()
            };
            let pressed = of(|role| *role == Role::Press);
            assert_eq!(pressed.len(), 1, "{}", name(&picture));
            let numbers = of(|role| *role == Role::BadgeInk);
            assert_eq!(numbers.len(), 1, "{}", name(&picture));
            assert!(
                matches!(numbers[0], Shape::Text { content, .. } if content == "7"),
                "{}",
                name(&picture)
            );
            let inside = lies_in(
                bounds(numbers[0]).expect("bounds"),
                bounds(pressed[0]).expect("bounds"),
            );
            assert!(inside, "{}", name(&picture));
        }
    }
}

/// What a drawing is made of, whatever its words.
fn structure(drawing: &Drawing) -> Vec<Role> {
    let shapes = drawing.shapes.iter();
    let roles = shapes.filter_map(|shape| match shape {
        Shape::Rect { role, .. } if ![Role::Rule, Role::Soft].contains(role) => Some(*role),
        _ => None,
    });
    roles.collect()
}

#[test]
fn both_languages_draw_the_same_window() {
    let [en, ja] = Locale::ALL.map(words);
    for picture in all("ccp.example") {
        let of = |words| structure(&drawing(&picture, words, 1));
        assert_eq!(of(&en), of(&ja), "{}", name(&picture));
    }
}

#[test]
fn every_sketch_has_a_name_of_its_own_and_something_to_press() {
    let mut ids = BTreeSet::new();
    for sketch in sketches() {
        assert!(ids.insert(sketch.id), "{} stands twice", sketch.id);
        assert!(!sketch.controls().is_empty(), "{}", sketch.id);
        let titled = sketch.title.is_some();
        let takes_title =
            ["picture-page", "picture-window", "picture-screen"].contains(&sketch.what);
        assert!(takes_title <= titled, "{}", sketch.id);
    }
}

/// Names of elements, and all text, of well-formed markup.
fn read(markup: &str) -> (BTreeSet<String>, String) {
    let mut reader = Reader::from_str(markup);
    reader.config_mut().check_end_names = true;
    let (mut names, mut text, mut depth) = (BTreeSet::new(), String::new(), 0);
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(start) => {
                depth += 1;
                names.insert(String::from_utf8_lossy(start.name().as_ref()).into_owned());
                for attribute in start.attributes() {
                    let attribute = attribute.expect("an attribute");
                    let key = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
                    assert!(!key.starts_with("on") && key != "style", "{key}");
                }
            }
            Event::End(_) => depth -= 1,
            Event::Text(piece) => text.push_str(&String::from_utf8_lossy(&piece)),
            Event::GeneralRef(entity) => {
                text.push_str(match &*String::from_utf8_lossy(&entity) {
                    "lt" => "<",
                    "gt" => ">",
                    "amp" => "&",
                    "quot" => "\"",
                    "#39" => "'",
                    other => panic!("entity {other}"),
                });
            }
            Event::Eof => break,
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(depth, 0, "{markup}");
    (names, text)
}

#[test]
fn every_picture_is_well_formed_and_hostile_names_stay_text() {
    let expected = ["circle", "path", "rect", "svg", "text", "title"];
    let words = words(Locale::En);
    for picture in all(HOSTILE) {
        let markup = drawing(&picture, &words, 3)
            .node("picture-1", &picture.plain(&words))
            .markup();
        let (names, text) = read(&markup);
        assert!(
            names.iter().all(|name| expected.contains(&name.as_str())),
            "{names:?}"
        );
        assert!(!text.contains('\u{202e}') && !text.contains('\0'), "{text}");
    }
    let shows = |picture: &Picture| {
        matches!(picture.sketch.window, Window::Browser(None)) && picture.press == Label::Address
    };
    let pictures = all(HOSTILE);
    let picture = pictures.iter().find(|picture| shows(picture)).expect("one");
    let markup = drawing(picture, &words, 3).node("a", "<b>").markup();
    assert!(read(&markup).1.contains("</text><script>"), "{markup}");
}

#[test]
fn a_caption_that_is_not_confirmed_carries_its_mark() {
    let all_words = Locale::ALL.map(words);
    // Where the address is to press, it hides the mark beside it.
    let pictures = all("ccp.example").into_iter();
    for picture in pictures.filter(|picture| picture.press != Label::Address) {
        for words in &all_words {
            let locale = words.locale;
            let drawing = drawing(&picture, words, 1);
            let marked = drawing.shapes.iter().any(|shape| {
                matches!(shape, Shape::Text { content, size: 14, role, .. }
                    if content == "?" && *role != Role::BadgeInk)
            });
            let doubtful = picture
                .sketch
                .controls()
                .iter()
                .any(|(_, label)| match label {
                    Label::Says(caption) => {
                        let shown = caption.shown(locale, None);
                        shown.locale == locale && shown.evidence == Evidence::Unverified
                    }
                    _ => false,
                });
            assert!(marked || !doubtful, "{} {locale:?}", name(&picture));
            assert!(
                picture.is_unverified(words) || !marked,
                "{} {locale:?}",
                name(&picture)
            );
        }
    }
}

#[test]
fn the_text_alternative_names_the_window_and_the_control() {
    let sketch = sketches()
        .find(|sketch| sketch.id == "windows-store")
        .expect("a sketch");
    let press = Label::Says(&trustguide::captions::windows::PLACE_ALL);
    let picture = picture(sketch, press, "");
    assert_eq!(
        picture.plain(&words(Locale::En)),
        "the window “Certificate Import Wizard”, with the choice “Place all certificates in the \
         following store” marked"
    );
    assert_eq!(
        picture.plain(&words(Locale::Ja)),
        "「証明書のインポート ウィザード」の画面。「証明書をすべて次のストアに配置する」の選択肢に印が付いています。"
    );
}

/// The steps of every guide, with the guide's name.
fn steps() -> Vec<(String, Step)> {
    use SectionKind::{Application, Command, Instead, Server, Trouble};
    let mut steps = Vec::new();
    for (name, guide) in documents() {
        let sections = guide.sections.into_iter();
        // Links, commands and advice: there is no dialog to draw.
        let drawn = sections.filter(|section| {
            !matches!(
                section.kind,
                Application | Command | Instead | Server | Trouble
            )
        });
        let all = drawn.flat_map(|section| section.steps);
        steps.extend(all.map(|step| (name.clone(), step)));
    }
    steps
}

fn action(step: &Step) -> &'static str {
    step.action.as_ref().map_or("", |action| action.id)
}

/// Steps without a dialog of their own, or with one whose words nobody has read, and why they have
/// no picture.
const WITHOUT: &[(&str, &str)] = &[
    (
        "guide-android-save",
        "a file is saved, each system and maker has its own window",
    ),
    ("guide-check-open", "a link opens a page"),
    (
        "guide-choose-file",
        "the system's own window for files, whose words are not in the table",
    ),
    ("guide-double-click", "a file in a folder"),
    (
        "guide-go-on-unnamed",
        "the words of this warning are not known",
    ),
    ("guide-internet-explorer-undo-exception", "nothing is done"),
    (
        "guide-macos-close",
        "the window's own round button, then the system's question",
    ),
    ("guide-nss-remove", "a command"),
    ("guide-nss-run", "a command"),
    ("guide-nss-tools", "a package"),
    ("guide-open", "a link opens a page"),
    ("guide-prepare-address", "an address is typed"),
    ("guide-prepare-save", "a file is saved from this page"),
    ("guide-restart-browser", "windows are closed"),
    (
        "guide-safari-password",
        "the system's question, whose words are not known",
    ),
    (
        "guide-undo-exception-device",
        "the words of these settings are not known",
    ),
    ("guide-android-unlock", "the device's own lock"),
    (
        "guide-cisco-sign-in",
        "a name and a password on the product's own page",
    ),
    (
        "guide-classic-fields",
        "what to look for in a window that the step before shows",
    ),
    (
        "guide-confirm",
        "the question of old versions, whose words are not known",
    ),
    (
        "guide-edge-certificate-symbol",
        "the words of Edge's own window are not known",
    ),
    (
        "guide-edge-details",
        "the words of Edge's own window are not known",
    ),
    (
        "guide-edge-export",
        "the words of Edge's own window are not known",
    ),
    ("guide-export-load", "a file is dropped on this page"),
    ("guide-ios-bring-file", "a file is sent to the device"),
    ("guide-ios-code", "the device's own lock"),
    (
        "guide-ios-open-file",
        "the words of the window depend on where the file lies",
    ),
    (
        "guide-macos-password",
        "the system's question, whose words are not known",
    ),
    ("guide-managed-ask", "a question to the administrator"),
    ("guide-managed-give", "a question to the administrator"),
    ("guide-managed-policy", "a question to the administrator"),
    ("guide-managed-undo", "a question to the administrator"),
    ("guide-nss-close-firefox", "windows are closed"),
    ("guide-nss-home", "a command"),
    ("guide-nss-profile-folder", "a command"),
    ("guide-nss-run-here", "a command"),
    ("guide-open-page-of", "a link opens a page"),
    (
        "guide-press-ok",
        "the button of a window that the step before shows",
    ),
    ("guide-restart-app", "windows are closed"),
    ("guide-safari-drag", "a picture is dragged to the desktop"),
    (
        "guide-save-here",
        "the system's own window for files, whose words are not in the table",
    ),
    (
        "guide-scroll-to",
        "a place on a page that the next step shows",
    ),
    ("guide-undo-exception-session", "nothing is done"),
    (
        "guide-unnamed-advanced",
        "the words of this warning are not known",
    ),
    // Where the certificate is shown on telephones; desktops have a picture here.
    (
        "guide-prepare-fingerprint",
        "the words of the telephones' own windows are not known",
    ),
];

#[test]
fn every_step_that_presses_something_has_its_picture() {
    let mut missing = BTreeSet::new();
    let mut used = BTreeSet::new();
    for (_, step) in steps() {
        let is_for_server = action(&step).starts_with("mend-");
        if step.picture.is_none() && !is_for_server {
            match WITHOUT.iter().find(|(id, _)| *id == action(&step)) {
                Some((id, _)) => {
                    used.insert(*id);
                }
                None => {
                    missing.insert(action(&step));
                }
            }
        }
    }
    assert!(missing.is_empty(), "no picture: {missing:#?}");
    let unused: Vec<_> = WITHOUT
        .iter()
        .filter(|(id, _)| !used.contains(id))
        .collect();
    assert!(unused.is_empty(), "have a picture now: {unused:?}");
}

#[test]
fn every_sketch_is_the_picture_of_a_step() {
    let guides = documents().into_iter().map(|(_, guide)| guide);
    let sections = guides.flat_map(|guide| guide.sections);
    let steps = sections.flat_map(|section| section.steps);
    let pictures = steps.filter_map(|step| step.picture);
    let shown: BTreeSet<&str> = pictures.map(|picture| picture.sketch.id).collect();
    let all = sketches().map(|sketch| sketch.id);
    let idle: Vec<&str> = all.filter(|id| !shown.contains(id)).collect();
    assert!(idle.is_empty(), "nobody sees {idle:?}");
}

#[test]
fn a_button_that_stands_in_many_windows_is_shown_in_the_one_that_is_reached() {
    let (_, file, host) = STORIES[0];
    let guide = make(Browser::Edge, Platform::Windows, &site(host), &served(file));
    let section = guide
        .sections
        .iter()
        .find(|one| one.kind == SectionKind::Trust);
    let steps = section.expect("a section").steps.iter();
    let shown: Vec<&str> = steps
        .filter_map(|step| Some(step.picture.as_ref()?.sketch.id))
        .collect();
    let first = shown.iter().position(|id| *id == "windows-store");
    let wizard = shown.get(first.expect("the store")..).expect("more");
    assert_eq!(shown.first(), Some(&"windows-certificate"));
    assert!(wizard.contains(&"windows-stores"), "{shown:?}");
    let after = wizard.iter().rposition(|id| *id == "windows-stores");
    let after = wizard.get(after.expect("the list") + 1..).expect("more");
    assert_eq!(
        after.get(..3),
        Some(
            &[
                "windows-store",
                "windows-import-end",
                "windows-security-warning"
            ][..]
        ),
        "{shown:?}"
    );
}

#[test]
fn a_picture_shows_the_port_that_its_step_is_about() {
    let (_, file, host) = STORIES[0];
    let guide = make(
        Browser::Firefox,
        Platform::Linux,
        &site(host),
        &served(file),
    );
    let steps = guide.sections.iter().flat_map(|section| &section.steps);
    let pictures: Vec<&Picture> = steps.filter_map(|step| step.picture.as_ref()).collect();
    let at = |address: &str| {
        let mut found = pictures.iter().filter(|picture| picture.address == address);
        found.any(|picture| picture.sketch.id == "firefox-warning-open")
    };
    assert!(at(host) && at(&format!("{host}:7443")), "{pictures:#?}");
}

/// Writes every sketch in both languages, for people to look at: run with
/// `TRUSTGUIDE_PICTURES=write`.
#[test]
fn every_picture_can_be_looked_at() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    let write = std::env::var_os("TRUSTGUIDE_PICTURES").is_some_and(|value| value == "write");
    let mut index = String::from(
        "<!doctype html><meta charset=utf-8><meta name=viewport content='width=device-width'>\
         <link rel=stylesheet href=../../www/style.css>",
    );
    let all_words = Locale::ALL.map(words);
    for sketch in sketches() {
        for words in &all_words {
            let locale = words.locale;
            let (_, press) = sketch.controls().pop().expect("a control");
            let picture = picture(sketch, press, "ccp.example.co.jp:7443");
            let id = format!("{}-{}", sketch.id, locale.tag());
            let markup = drawing(&picture, words, 3)
                .node(&id, &picture.plain(words))
                .markup();
            assert!(markup.starts_with("<svg "), "{id}");
            let caption = words.text(&picture.caption());
            let _ = write!(
                index,
                "<figure class=picture lang={}>{markup}<figcaption>{id}: {caption}</figcaption></figure>",
                locale.tag()
            );
            if write {
                std::fs::create_dir_all(&folder).expect("the folder");
                std::fs::write(folder.join(format!("{id}.svg")), markup).expect("a picture");
            }
        }
    }
    if write {
        std::fs::write(folder.join("index.html"), index).expect("the index");
    }
}
