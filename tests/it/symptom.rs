//! From what a person sees to the cause and the cure.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use trustguide::browser::{Platform, Verifier};
use trustguide::captions::{self, Caption};
use trustguide::guide::{PortGroup, port_groups};
use trustguide::l10n::{Locale, Words};
use trustguide::message::Message;
use trustguide::site::{Product, Served, Site};
use trustguide::symptom::{
    ALL, Answer, Answers, By, Found, Passage, SENTENCES, Symptom, causes, causes_elsewhere, find,
    here,
};
use trustguide::verdict::interceptor;

use crate::fixtures::{NOW, certificates, chain};
use crate::made::Workshop;

#[track_caller]
fn first(typed: &str) -> Found {
    find(typed).into_iter().next().expect("always an answer")
}

#[track_caller]
fn check(typed: &str, id: &str) {
    let found = first(typed);
    assert_eq!(found.symptom.id, id, "{typed:?} by {:?}", found.by);
    assert!(!found.by.is_guess(), "{typed:?} is only guessed");
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => found.extend(sources(&path)),
            false => found.push(path),
        }
    }
    found
}

/// The codes that stand in the verifiers' sources.
fn verifiers_codes() -> BTreeSet<String> {
    let room = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/verdict");
    let mut codes = BTreeSet::new();
    for path in sources(&room) {
        let text = std::fs::read_to_string(path).expect("a file");
        let beginnings = ["ERR_", "SEC_ERROR_", "MOZILLA_", "SSL_", "DLG_", "errSSL"];
        let is_code = |piece: &&str| {
            let begins = beginnings.iter().any(|one| piece.starts_with(one));
            begins && piece.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        };
        codes.extend(text.split('"').filter(is_code).map(str::to_owned));
    }
    codes
}

#[test]
fn every_code_that_a_verifier_predicts_is_found() {
    let codes = verifiers_codes();
    assert!(codes.len() > 30, "{codes:?}");
    for code in codes {
        let found = first(&code);
        assert!(
            matches!(found.by, By::Code(own) if own == code),
            "{code}: {found:?}"
        );
    }
}

#[test]
fn a_code_stands_for_one_symptom_and_an_id_for_one_too() {
    let (mut codes, mut ids) = (BTreeSet::new(), BTreeSet::new());
    for symptom in ALL {
        assert!(ids.insert(symptom.id), "{}", symptom.id);
        assert_eq!(Symptom::from_id(symptom.id), Some(*symptom));
        for code in symptom.codes {
            assert!(codes.insert(*code), "{code}");
        }
    }
}

#[test]
fn a_code_is_found_however_it_is_written() {
    for typed in [
        "NET::ERR_CERT_AUTHORITY_INVALID",
        "net::err_cert_authority_invalid",
        "ERR CERT AUTHORITY INVALID",
        " err-cert-authority-invalid. ",
        "ＮＥＴ：：ＥＲＲ＿ＣＥＲＴ＿ＡＵＴＨＯＲＩＴＹ＿ＩＮＶＡＬＩＤ",
        "「NET::ERR_CERT_AUTHORITY_INVALID」と出ます",
        "cert_authority_invalid",
        "(Error code: sec_error_unknown_issuer)",
        "エラーコード: SEC_ERROR_UNKNOWN_ISSUER",
        "DLG_FLAGS_INVALID_CA",
    ] {
        check(typed, "untrusted");
    }
    check("mozilla_pkix_error_self_signed_cert", "self-signed");
    check("ERR_CERT_COMMON_NAME_INVALID", "name");
    check("ssl_error_bad_cert_domain", "name");
}

#[test]
fn a_code_that_is_a_piece_of_another_is_not_taken_for_it() {
    let found = find("SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE");
    assert_eq!(found.len(), 1, "{found:?}");
    check("SEC_ERROR_EXPIRED_ISSUER_CERTIFICATE", "issuer-dates");
    check("MOZILLA_PKIX_ERROR_NOT_YET_VALID_CERTIFICATE", "dates");
}

/// The captions of error pages, as far as their tables tell.
fn error_pages() -> Vec<&'static Caption> {
    let begins = |all: &'static [&'static Caption], beginnings: &'static [&str]| {
        let on_page =
            move |caption: &&&Caption| beginnings.iter().any(|one| caption.id.starts_with(one));
        all.iter().filter(on_page).copied().collect::<Vec<_>>()
    };
    let everything: &[&str] = &[""];
    [
        begins(
            captions::chrome::ALL,
            &["interstitial-", "omnibox-not", "pageinfo-not"],
        ),
        begins(captions::chrome_error_page::ALL, everything),
        begins(captions::edge::ALL, &["interstitial-", "omnibox-not"]),
        begins(captions::firefox::ALL, &["error-"]),
        begins(captions::firefox_error_page::ALL, everything),
        begins(captions::firefox_classic::ALL, &["error-"]),
        begins(
            captions::internet_explorer::ALL,
            &["ie8-", "ie11-", "edgehtml-"],
        ),
        begins(captions::safari::ALL, &["error-", "visit-", "address-"]),
    ]
    .concat()
}

#[test]
fn every_sentence_of_an_error_page_in_the_captions_finds_what_it_means() {
    let pages = error_pages();
    assert!(pages.len() > 120, "{}", pages.len());
    for caption in pages {
        let known = SENTENCES.iter().find(|(known, _)| *known == caption);
        let (_, symptom) = known.unwrap_or_else(|| panic!("{caption:?} has no meaning"));
        let wordings = [caption.en.text, caption.ja.text];
        for wording in wordings.into_iter().filter(|wording| !wording.is_empty()) {
            let shown = wording.replace("{}", "ccp.example.co.jp");
            for typed in [shown.to_uppercase(), format!("… {shown} …"), shown] {
                let found = find(&typed);
                assert!(
                    found
                        .iter()
                        .any(|one| one.symptom == *symptom && !one.by.is_guess()),
                    "{typed:?} is {}, not {found:?}",
                    symptom.id
                );
            }
        }
    }
}

#[test]
fn a_part_of_a_sentence_is_enough() {
    check("is not trusted because it is self-signed", "self-signed");
    check("自己署名をしているためこの証明書は", "self-signed");
    check("server IP address could not be", "name-not-resolved");
    check("応答時間が長すぎ", "timeout");
    check(
        "You cannot visit ccp.example right now because the website uses HSTS",
        "hsts",
    );
    check("ではHSTSが使用されているため", "hsts");
}

#[test]
fn a_page_that_was_copied_whole_is_its_code_and_not_its_heading() {
    let english = "Your connection is not private\nAttackers might be trying to steal your \
        information from ccp.example.co.jp (for example, passwords, messages, or credit cards). \
        Learn more about this warning\nNET::ERR_CERT_COMMON_NAME_INVALID\nHide advanced\nBack to \
        safety\nProceed to ccp.example.co.jp (unsafe)";
    let japanese = "この接続ではプライバシーが保護されません\n攻撃者が、ccp.example.co.jp 上のあなたの情報\
        （パスワード、メッセージ、クレジット カード情報など）を不正に取得しようとしている可能性があります。\
        この警告の詳細\nNET::ERR_CERT_COMMON_NAME_INVALID\n詳細設定\n\
        セキュリティで保護されたページに戻る";
    for page in [english, japanese] {
        let found = find(page);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].symptom.id, "name");
    }
    let without_code = english.replace("NET::ERR_CERT_COMMON_NAME_INVALID", "");
    check(&without_code, "warning");
}

#[test]
fn what_people_say_instead_of_a_code_is_found() {
    for (typed, id) in [
        ("期限切れと出る", "dates"),
        ("certificate expired", "dates"),
        ("真っ白なページ", "blank"),
        ("a blank page", "blank"),
        ("the button is missing", "hsts"),
        ("ボタンがない", "hsts"),
        ("ﾌﾟﾛｷｼ", "proxy"),
        ("サーバーの時計が違う", "clock"),
        ("タイムアウトしました", "timeout"),
        ("オレオレ証明書", "self-signed"),
        ("antivirus", "interception"),
        ("インポートできない", "import-refused"),
        ("証明書エラー", "warning"),
    ] {
        check(typed, id);
    }
}

#[test]
fn a_typing_error_is_answered_with_the_nearest() {
    for (typed, id) in [
        ("ERR_CERT_AUTORITY_INVALD", "untrusted"),
        ("SEC_EROR_UNKOWN_ISUER", "untrusted"),
        ("MOZILA_PKIX_EROR_SELF_SIGND_CRT", "self-signed"),
        ("この接続ではプライバシーが保護されてません", "warning"),
    ] {
        let found = first(typed);
        assert_eq!(found.symptom.id, id, "{typed}");
        assert!(found.by.is_guess(), "{typed} {:?}", found.by);
    }
}

#[test]
fn there_is_always_an_answer() {
    for typed in ["", " ", "x", "?!", "ERR", "zzzzzz qqqq", "\0\u{202e}", "🙈"] {
        let found = find(typed);
        assert!(!found.is_empty() && found.len() <= 5, "{typed:?}");
    }
    let long = "詳細設定 ".repeat(100_000);
    assert!(!find(&long).is_empty());
}

#[test]
fn every_symptom_has_words_causes_and_cures_in_both_languages() {
    for locale in Locale::ALL {
        let words = Words::new(locale, locale);
        let known = |message: &Message| assert!(words.knows(message.id), "{}", message.id);
        for symptom in ALL {
            known(&symptom.meaning());
            let causes = causes(symptom, Answers::default());
            assert!(!causes.is_empty(), "{}", symptom.id);
            for cause in causes {
                known(&cause.says());
                known(&cause.cure());
            }
        }
    }
}

fn site(host: &str) -> Site {
    Site {
        host: host.to_owned(),
        ports: vec![443, 7443],
        product: Product::CustomerCollaborationPlatform,
    }
}

fn groups(file: &str, host: &str) -> Vec<PortGroup> {
    let served = Served {
        everywhere: chain(file),
        at: Vec::new(),
    };
    port_groups(&site(host), &served, NOW)
}

const FIREFOX: (Verifier, Platform) = (Verifier::Firefox, Platform::Windows);
const CHROME: (Verifier, Platform) = (Verifier::Chromium, Platform::Windows);

#[test]
fn a_loaded_certificate_that_gives_the_code_says_why() {
    let groups = groups("cisco_new/server.pem", "ccp.example.co.jp");
    let Answer::Now(seen) = here(&first("ERR_CERT_AUTHORITY_INVALID"), &groups, CHROME) else {
        panic!("Chrome shows it");
    };
    assert_eq!(seen.len(), 1);
    assert_eq!(seen[0].prediction.platform, Platform::Windows);
    assert_eq!(seen[0].prediction.because.id, "verdict-self-signed");
    assert_eq!(seen[0].group.ports, [443, 7443]);
}

#[test]
fn a_code_that_comes_after_a_wrong_import_names_the_import() {
    let authority = groups("cisco_new/server.pem", "ccp.example.co.jp");
    let code = first("MOZILLA_PKIX_ERROR_CA_CERT_USED_AS_END_ENTITY");
    let Answer::After(seen) = here(&code, &authority, FIREFOX) else {
        panic!("Firefox shows it after an import");
    };
    assert!(
        seen.iter()
            .all(|one| one.prediction.verifier == Verifier::Firefox)
    );
    let leaf = groups("self_signed_leaf/server.pem", "appliance.example.co.jp");
    let Answer::After(seen) = here(&first("ERR_CERT_INVALID"), &leaf, CHROME) else {
        panic!("Chrome shows it after a policy");
    };
    assert!(
        seen.iter()
            .any(|one| one.prediction.remedy.name() == "policy")
    );
}

#[test]
fn a_code_that_the_certificate_does_not_give_is_elsewhere() {
    let groups = groups("cisco_new/server.pem", "ccp.example.co.jp");
    let answer = |typed: &str| here(&first(typed), &groups, CHROME);
    assert_eq!(answer("ERR_CERT_DATE_INVALID"), Answer::Elsewhere);
    assert_eq!(answer("ERR_CERT_COMMON_NAME_INVALID"), Answer::Elsewhere);
    assert_eq!(answer("ERR_CONNECTION_REFUSED"), Answer::Nothing);
    assert_eq!(
        here(&first("ERR_CERT_INVALID"), &[], CHROME),
        Answer::Nothing
    );
}

#[test]
fn a_warning_without_a_code_is_settled_by_the_readers_browser() {
    let groups = groups("cisco_new/server.pem", "ccp.example.co.jp");
    let Answer::Now(seen) = here(&first("Warning: Security Risk"), &groups, FIREFOX) else {
        panic!("Firefox refuses it");
    };
    let code = seen[0].prediction.outcome.code();
    assert_eq!(code, "MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT");
}

#[test]
fn each_port_with_a_certificate_of_its_own_is_seen_by_itself() {
    let served = Served {
        everywhere: chain("cisco_new/server.pem"),
        at: vec![(7443, chain("other_port/server.pem"))],
    };
    let groups = port_groups(&site("ccp.example.co.jp"), &served, NOW);
    let Answer::Now(seen) = here(&first("ERR_CERT_AUTHORITY_INVALID"), &groups, CHROME) else {
        panic!("Chrome shows it on both");
    };
    let ports: Vec<&[u16]> = seen.iter().map(|one| one.group.ports.as_slice()).collect();
    assert_eq!(ports, [&[443][..], &[7443]]);
}

#[track_caller]
fn likeliest(id: &str, answers: Answers) -> &'static str {
    let symptom = Symptom::from_id(id).expect("a symptom");
    causes(symptom, answers)[0].says().id
}

#[test]
fn answers_put_other_causes_first() {
    let plain = Answers::default();
    assert_eq!(likeliest("untrusted", plain), "cause-self-made");
    let no_button = Answers {
        button: Some(false),
        ..plain
    };
    assert_eq!(likeliest("untrusted", no_button), "cause-hsts");
    let worked = Answers {
        worked: Some(true),
        ..plain
    };
    assert_eq!(likeliest("untrusted", worked), "cause-renewed");
    assert_eq!(likeliest("dates", worked), "cause-expired");
    let one_port = Answers {
        one_port: Some(true),
        ..plain
    };
    assert_eq!(likeliest("self-signed", one_port), "cause-other-port");
    assert_eq!(likeliest("timeout", one_port), "cause-service-stopped");
}

#[test]
fn answers_take_causes_away_that_they_exclude() {
    let hsts = Symptom::from_id("hsts").expect("a symptom");
    let there = Answers {
        button: Some(true),
        worked: Some(false),
        one_port: Some(false),
    };
    let left = causes(hsts, there);
    assert_eq!(left.len(), 1, "{left:?}");
    let untrusted = Symptom::from_id("untrusted").expect("a symptom");
    let ids: Vec<&str> = causes(untrusted, there)
        .iter()
        .map(|one| one.says().id)
        .collect();
    assert!(!ids.contains(&"cause-renewed"), "{ids:?}");
}

#[test]
fn where_the_certificate_does_not_show_it_another_one_comes_first() {
    let untrusted = Symptom::from_id("untrusted").expect("a symptom");
    let found = causes_elsewhere(untrusted, Answers::default());
    let ids: Vec<&str> = found.iter().map(|one| one.says().id).collect();
    assert_eq!(ids[0], "cause-other-server");
    assert!(!ids.contains(&"cause-self-made"), "{ids:?}");
    let distinct: BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(distinct.len(), ids.len());
}

#[test]
fn a_way_past_is_only_promised_where_browsers_offer_one() {
    for (id, passage) in [
        ("untrusted", Passage::Offered),
        ("key-usage", Passage::Never),
        ("hsts", Passage::Never),
        ("timeout", Passage::None),
    ] {
        let symptom = Symptom::from_id(id).expect("a symptom");
        assert_eq!(symptom.passage, passage, "{id}");
    }
}

#[test]
fn an_issuer_that_is_named_like_a_product_is_told() {
    let shop = Workshop::open();
    shop.p256("root");
    shop.p256("server");
    let name = "/O=Zscaler Inc./CN=Zscaler Intermediate Root CA";
    let root = shop.own("root", name, &["basicConstraints=critical,CA:TRUE"], &[]);
    let names = ["subjectAltName=DNS:ccp.example.co.jp"];
    let server = shop.issued("server", "root", "/CN=ccp.example.co.jp", &names, &[]);
    assert_eq!(interceptor(&server), Some("Zscaler"));
    assert_eq!(interceptor(&root), None, "its own page is its own");
    for certificate in certificates("private_ca/chain.pem") {
        assert_eq!(interceptor(&certificate), None);
    }
}
