use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;
use trustguide::captions::{self, Evidence};
use trustguide::l10n::{Locale, Span, Words, visible};
use trustguide::message::{Arg, Message};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|own| own == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every message of a language with the variables that it names.
fn messages(locale: Locale) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages = BTreeMap::new();
    for file in files(&root().join("src/l10n").join(locale.tag()), "ftl") {
        let text = std::fs::read_to_string(&file).expect("a file");
        let resource = parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let mut variables = BTreeSet::new();
                    let pattern = message.value.expect("a message has a value");
                    in_pattern(&pattern, &mut variables);
                    let known = messages.insert(message.id.name.to_owned(), variables);
                    assert!(known.is_none(), "{} stands twice", message.id.name);
                }
                Entry::Junk { content } => panic!("{}: {content}", file.display()),
                _ => {}
            }
        }
    }
    messages
}

fn in_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, variables);
        }
    }
}

fn in_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            for variant in variants {
                in_pattern(&variant.value, variables);
            }
            selector
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, variables),
        _ => {}
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_variables() {
    let (en, ja) = (messages(Locale::En), messages(Locale::Ja));
    let missing: Vec<&String> = en.keys().filter(|id| !ja.contains_key(*id)).collect();
    let extra: Vec<&String> = ja.keys().filter(|id| !en.contains_key(*id)).collect();
    assert!(
        missing.is_empty() && extra.is_empty(),
        "missing in ja {missing:?}, in en {extra:?}"
    );
    for (id, variables) in &en {
        assert_eq!(variables, &ja[id], "{id}");
    }
}

/// The string literals of our sources that look like message ids.
fn literals() -> BTreeSet<String> {
    let mut literals = BTreeSet::new();
    for file in files(&root().join("src"), "rs") {
        let text = std::fs::read_to_string(file).expect("a file");
        for piece in text.split('"') {
            let id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            if piece.len() > 2 && piece.chars().all(id) {
                literals.insert(piece.to_owned());
            }
        }
    }
    literals
}

#[test]
fn every_message_is_used() {
    let used = literals();
    let unused: Vec<String> = messages(Locale::En)
        .into_keys()
        .filter(|id| !used.contains(id))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn every_message_that_is_named_exists() {
    let known = messages(Locale::En);
    let mut unknown = Vec::new();
    for file in files(&root().join("src"), "rs") {
        let text = std::fs::read_to_string(&file).expect("a file");
        for opener in ["Message::new(\"", ".say(\"", "Message::new(\n        \""] {
            for after in text.split(opener).skip(1) {
                let id = after.split('"').next().unwrap_or_default();
                if !known.contains_key(id) {
                    unknown.push(format!("{}: {id}", file.display()));
                }
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn the_page_has_its_words_before_a_certificate_is_there() {
    let (start, known) = (Words::start(Locale::En, Locale::En), messages(Locale::En));
    let mut late = Vec::new();
    for file in [
        "app/components/frame.rs",
        "app/components/intake.rs",
        "app/components/loading.rs",
        "app/later.rs",
        "app/pages/start.rs",
        "fetch.rs",
    ] {
        let text = std::fs::read_to_string(root().join("src").join(file)).expect("a file");
        let literals = text.split('"').skip(1).step_by(2);
        late.extend(
            literals
                .filter(|id| known.contains_key(*id) && !start.knows(id))
                .map(|id| format!("{file}: {id}")),
        );
    }
    assert!(late.is_empty(), "{late:#?}");
}

#[test]
fn english_speaks_of_one_thing_in_the_singular() {
    let words = Words::new(Locale::En, Locale::En);
    let say = |count: usize| words.text(&Message::new("notice-loaded").number("count", count));
    assert_eq!(say(1), "One certificate was read.");
    assert_eq!(say(3), "3 certificates were read.");
}

#[test]
fn an_argument_is_never_read_as_markup_or_as_a_message() {
    let words = Words::new(Locale::En, Locale::En);
    let hostile = "{ $x } { notice-loaded } \u{e000}\u{e001} <b>";
    let message = Message::new("remove-one").text("title", hostile);
    assert_eq!(
        words.spans(&message),
        [
            Span::Text("Remove ".to_owned()),
            Span::Value(hostile.to_owned())
        ]
    );
}

#[test]
fn a_caption_is_quoted_in_the_readers_language() {
    let message =
        Message::new("guide-press").with("control", &captions::chrome::INTERSTITIAL_ADVANCED);
    let words = Words::new(Locale::En, Locale::Ja);
    assert_eq!(words.text(&message), "Click 詳細設定");
}

#[test]
fn a_caption_that_nobody_has_read_in_a_language_is_the_others_and_unverified() {
    let shown = captions::edge::SETTINGS_MANAGE_CERTIFICATES.shown(Locale::Ja, None);
    assert_eq!(shown.text, "Manage certificates");
    assert_eq!(shown.locale, Locale::En);
    assert_eq!(shown.evidence, Evidence::Unverified);
}

#[test]
fn a_placeholder_is_filled_with_the_host() {
    let caption = Arg::Caption(
        &captions::chrome::INTERSTITIAL_PROCEED,
        Some("ccp.example".to_owned()),
    );
    let message = Message::new("guide-press").with("control", caption);
    assert_eq!(
        Words::new(Locale::Ja, Locale::Ja).text(&message),
        "ccp.example にアクセスする（安全ではありません）をクリックします"
    );
}

#[test]
fn hidden_characters_are_written_out() {
    assert_eq!(
        visible("a\u{202e}b\0c\u{200b}"),
        "a\\u{202e}b\\u{0}c\\u{200b}"
    );
    assert_eq!(visible("日本語 ok"), "日本語 ok");
}

#[test]
fn captions_have_unique_ids_and_are_never_empty_in_both_languages() {
    for all in [
        captions::android::ALL,
        captions::chrome::ALL,
        captions::chrome_error_page::ALL,
        captions::cisco_unified_os::ALL,
        captions::edge::ALL,
        captions::firefox::ALL,
        captions::firefox_classic::ALL,
        captions::group_policy::ALL,
        captions::firefox_error_page::ALL,
        captions::internet_explorer::ALL,
        captions::ios::ALL,
        captions::keychain_access::ALL,
        captions::safari::ALL,
        captions::unified_cce::ALL,
        captions::unified_cm::ALL,
        captions::windows::ALL,
    ] {
        let mut ids = BTreeSet::new();
        for caption in all {
            assert!(ids.insert(caption.id), "{} stands twice", caption.id);
            assert!(
                !(caption.en.text.is_empty() && caption.ja.text.is_empty()),
                "{}",
                caption.id
            );
            for wording in [caption.en, caption.ja] {
                let unknown = wording.text.is_empty();
                assert!(
                    !unknown || wording.evidence == Evidence::Unverified,
                    "{}",
                    caption.id
                );
            }
        }
    }
}

#[test]
fn long_numbers_are_written_in_groups() {
    for locale in Locale::ALL {
        let words = Words::new(locale, locale);
        let said = |count: i64| words.text(&Message::new("problem-too-many").number("cap", count));
        for (count, shown) in [
            (1, "1"),
            (2048, "2048"),
            (10_000, "10,000"),
            (123_456, "123,456"),
            (1_234_567, "1,234,567"),
        ] {
            let text = said(count);
            let digits = text.split(|one: char| !one.is_ascii_digit() && one != ',');
            assert!(digits.into_iter().any(|one| one == shown), "{text}");
        }
    }
}
