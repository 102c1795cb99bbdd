//! Guides as one page without a script: it opens in Internet Explorer 8 to 11 too, from a disk or a
//! mail, and asks for nothing from anywhere.
//!
//! Internet Explorer 8 knows neither SVG nor the elements of HTML 5: it gets the text alternative
//! of a picture by a conditional comment, and the page keeps to the elements of HTML 4. No version
//! saves `data:` links, so the certificate is there as a text to copy too.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{Handout, contact};
use crate::browser::Browser;
use crate::captions::Evidence;
use crate::certificate::Certificate;
use crate::export::Format;
use crate::guide::{Fingerprint, Guide, Section, Step, StepFile};
use crate::l10n::{Span, Words};
use crate::message::Message;
use crate::picture::{self, Node, Picture};
use crate::qr;
use crate::quote::html;

const STYLE: &str = include_str!("page.css");

/// Nothing may be fetched, run or sent, and no base or form changed.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; \
     base-uri 'none'; form-action 'none'";

/// Of a picture beside its step, in pixels.
const PICTURE_WIDTH: i32 = 300;

/// Writes the page.
pub fn page(handout: &Handout<'_>) -> String {
    let Some(first) = handout.guides.first() else {
        return String::new();
    };
    let words = first.words;
    let title = match handout.guides {
        [only] => only.guide.title.clone(),
        _ => Message::new("handout-title").with("host", handout.host()),
    };
    let mut out = head(&words.plain(&title), words);
    if handout.guides.len() > 1 {
        out += &contents(handout, &title, words);
    }
    for (index, entry) in handout.guides.iter().enumerate() {
        let several = handout.guides.len() > 1;
        out += &guide(entry.guide, index, several, entry.words);
    }
    for words in handout.languages() {
        out += &whom_to_call(handout, words);
    }
    out += &link(handout, words);
    for words in handout.languages() {
        out += &files(handout, words);
    }
    out + "</div></body></html>\n"
}

fn head(title: &str, words: &Words) -> String {
    let locale = words.locale.tag();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{locale}\"><head>\
         <meta http-equiv=\"X-UA-Compatible\" content=\"IE=edge\">\
         <meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"referrer\" content=\"no-referrer\">\
         <title>{}</title>\n<style type=\"text/css\">\n{STYLE}</style></head>\n\
         <body><div class=\"sheet {locale}\">\n",
        html(title)
    )
}

/// Which guides there are, each in its own language.
fn contents(handout: &Handout<'_>, title: &Message, words: &Words) -> String {
    let mut out = format!("<h1>{}</h1>\n", text(title, words));
    for words in handout.languages() {
        let hint = html(&words.say("handout-contents"));
        out += &format!(
            "<p{}>{hint}</p>\n<ul class=\"contents\">\n",
            language(words)
        );
        for (index, entry) in handout.guides.iter().enumerate() {
            if entry.words.locale == words.locale {
                let title = text(&entry.guide.title, words);
                let language = language(words);
                out += &format!("<li{language}><a href=\"#guide-{index}\">{title}</a></li>\n");
            }
        }
        out += "</ul>\n";
    }
    out
}

/// The attributes of a part in the language of its words.
fn language(words: &Words) -> String {
    let locale = words.locale.tag();
    format!(" lang=\"{locale}\" class=\"{locale}\"")
}

fn guide(guide: &Guide, index: usize, several: bool, words: &Words) -> String {
    let (locale, after) = (words.locale.tag(), if several { " after" } else { "" });
    let mut out =
        format!("<div class=\"guide {locale}{after}\" lang=\"{locale}\" id=\"guide-{index}\">\n");
    out += &opening(guide, words);
    let saves = guide.browser != Browser::InternetExplorer;
    for (number, part) in guide.sections.iter().enumerate() {
        out += &section(part, &format!("{index}-{number}"), saves, words);
    }
    out + "</div>\n"
}

/// What stands above the steps.
fn opening(guide: &Guide, words: &Words) -> String {
    let mut out = format!(
        "<div class=\"opening\"><h1>{}</h1>\n",
        text(&guide.title, words)
    );
    if let Some(fits) = guide.fits(words.captions) {
        out += &paragraph("hint", &fits, words);
    }
    out += &paragraph("lead", &guide.summary, words);
    for note in &guide.notes {
        out += &paragraph("note", note, words);
    }
    if let Some(risk) = &guide.risk {
        out += &labelled("note risk", "guide-label-risk", risk, words);
    }
    out + "</div>\n"
}

/// `saves` tells whether the reader's browser saves a file from a link.
fn section(section: &Section, place: &str, saves: bool, words: &Words) -> String {
    let mut out = format!("<h2>{}</h2>\n", html(&words.say(section.kind.id())));
    for intro in &section.intro {
        out += &paragraph("", intro, words);
    }
    if section.steps.is_empty() {
        return out;
    }
    let list = if section.kind.is_ordered() {
        "ol"
    } else {
        "ul"
    };
    out += &format!("<{list} class=\"steps\">\n");
    for (index, part) in section.steps.iter().enumerate() {
        let mark = match section.kind.is_ordered() {
            true => format!("{}.", index + 1),
            false => "\u{2022}".to_owned(),
        };
        out += &format!("<li class=\"step\"><div class=\"row\"><div class=\"number\">{mark}</div>");
        out += &step(part, saves, words);
        if let Some(picture) = &part.picture {
            out += &figure(picture, index + 1, &format!("{place}-{index}"), words);
        }
        out += "</div></li>\n";
    }
    out + &format!("</{list}>\n")
}

fn step(step: &Step, saves: bool, words: &Words) -> String {
    let mut out = String::from("<div class=\"words\">");
    if let Some(action) = &step.action {
        let tick = if step.port.is_some() {
            "<span class=\"tick\"></span>"
        } else {
            ""
        };
        out += &format!("<p class=\"do\">{tick}{}</p>", text(action, words));
    }
    out += &helps(step, saves, words);
    for (class, label, message) in [
        ("place", "guide-label-place", &step.place),
        ("see", "guide-label-see", &step.see),
        ("mistake", "guide-label-mistake", &step.mistake),
    ] {
        if let Some(message) = message {
            out += &labelled(class, label, message, words);
        }
    }
    if step.evidence(words.captions) == Some(Evidence::Unverified) {
        let unverified = html(&words.say("guide-evidence-unverified"));
        out += &format!("<p class=\"hint\">{unverified}</p>");
    }
    out + "</div>"
}

/// What is at hand in a step: a link, a text to copy, a file to save, a fingerprint.
fn helps(step: &Step, saves: bool, words: &Words) -> String {
    let mut out = String::new();
    if let Some(link) = &step.link {
        out += &format!("<p class=\"screen\">{}</p>", anchor(link));
    }
    if let Some(copy) = &step.copy {
        out += &format!("<code class=\"command\" dir=\"ltr\">{}</code>", html(copy));
    }
    if let Some(file) = &step.file {
        out += &file_help(file, saves, words);
    }
    if let Some(fingerprint) = &step.fingerprint {
        out += &fingerprint_list(fingerprint, words);
    }
    out
}

/// A link to a web page; any other address is shown and leads nowhere.
fn anchor(link: &str) -> String {
    let shown = format!("<code dir=\"ltr\">{}</code>", html(link));
    match link.starts_with("https://") || link.starts_with("http://") {
        true => format!(
            "<a href=\"{}\" target=\"_blank\" rel=\"noopener noreferrer\">{shown}</a>",
            html(link)
        ),
        false => shown,
    }
}

/// The file in a link, where the reader's browser saves that, and the way to its text.
fn file_help(file: &StepFile, saves: bool, words: &Words) -> String {
    let id = text_id(&file.certificate, words);
    let label = match saves {
        true => "handout-file-as-text",
        false => "handout-make-file",
    };
    let text = format!("<a href=\"#{id}\">{}</a>", html(&words.say(label)));
    match download(file, words).filter(|_| saves) {
        Some(link) => format!("<p class=\"screen\">{link}<br>{text}</p>"),
        None => format!("<p class=\"screen\">{text}</p>"),
    }
}

fn download(file: &StepFile, words: &Words) -> Option<String> {
    let bytes = file.format.encode(std::slice::from_ref(&file.certificate));
    let (data, name) = (STANDARD.encode(bytes.ok()?), html(&file.name));
    Some(format!(
        "<a download=\"{name}\" href=\"data:{};base64,{data}\">{} <code dir=\"ltr\">{name}</code></a>",
        file.format.mime_type(),
        html(&words.say("handout-save"))
    ))
}

fn fingerprint_list(fingerprint: &Fingerprint, words: &Words) -> String {
    let mut out = format!(
        "<ul class=\"prints\"><li>{}</li>",
        value(&fingerprint.title)
    );
    for (hash, print) in &fingerprint.shown {
        out += &format!(
            "<li>{}: <code dir=\"ltr\">{}</code></li>",
            hash.name(),
            html(print)
        );
    }
    let aloud = fingerprint.aloud.chunks(4).map(|groups| groups.join(" "));
    let aloud = aloud.collect::<Vec<_>>().join(" / ");
    let label = html(&words.say("guide-label-aloud"));
    out += &format!(
        "<li>{label}: <code dir=\"ltr\">{}</code></li>",
        html(&aloud)
    );
    for (hash, print) in &fingerprint.not_shown {
        let label = html(&words.say("guide-label-not-shown"));
        out += &format!(
            "<li class=\"hint\">{} ({label}): <code dir=\"ltr\">{}</code></li>",
            hash.name(),
            html(print)
        );
    }
    out + "</ul>"
}

/// A picture for every browser but Internet Explorer 8, and its words for that one.
fn figure(picture: &Picture, number: usize, place: &str, words: &Words) -> String {
    let drawing = picture::drawing(picture, words, number);
    let mut node = drawing.node(&format!("picture-{place}"), &picture.plain(words));
    let height = drawing.height * PICTURE_WIDTH / drawing.width.max(1);
    lay_out(&mut node, PICTURE_WIDTH, height);
    let title = Message::new("picture-title").with("window", picture.caption());
    let doubt = match picture.is_unverified(words) {
        true => doubt(words),
        false => String::new(),
    };
    format!(
        "<div class=\"picture\">{}<p>{}{doubt}</p></div>",
        drawn(&node, &picture.plain(words)),
        text(&title, words)
    )
}

/// Internet Explorer from 9 on draws it, 8 reads the comment, every other browser takes both for
/// what they are to it: a comment.
fn drawn(node: &Node, alternative: &str) -> String {
    format!(
        "<!--[if gte IE 9]><!-->{}<!--<![endif]-->\
         <!--[if lt IE 9]><p class=\"alternative\">{}</p><![endif]-->",
        node.markup(),
        html(alternative)
    )
}

/// Gives a picture its size, takes from it what only a style sheet of the page would read, and
/// keeps it out of the keyboard's way, into which Internet Explorer puts it.
fn lay_out(node: &mut Node, width: i32, height: i32) {
    without_classes(node);
    for (name, value) in &mut node.attributes {
        match *name {
            "width" => *value = width.to_string(),
            "height" => *value = height.to_string(),
            _ => {}
        }
    }
    node.attributes.push(("focusable", "false".to_owned()));
}

fn without_classes(node: &mut Node) {
    node.attributes.retain(|(name, _)| *name != "class");
    node.children.iter_mut().for_each(without_classes);
}

/// Whom the reader calls.
fn whom_to_call(handout: &Handout<'_>, words: &Words) -> String {
    let lines = contact::lines(handout, words);
    if lines.is_empty() {
        return String::new();
    }
    let title = html(&words.say("contact-title"));
    let mut out = format!("<div{}>\n<h2>{title}</h2>\n<ul>\n", language(words));
    for (text, address) in lines {
        let text = html(&text);
        out += &match address {
            Some(address) => format!("<li><a href=\"{}\">{text}</a></li>\n", html(&address)),
            None => format!("<li>{text}</li>\n"),
        };
    }
    out + "</ul>\n</div>\n"
}

/// Where the guide is on the web: for those who hold it on paper, as a code to photograph.
fn link(handout: &Handout<'_>, words: &Words) -> String {
    let Some(link) = handout.link else {
        return String::new();
    };
    let label = words.say("handout-link");
    let mut out = format!("<h2>{}</h2>\n<p>{}</p>\n", html(&label), anchor(link));
    if let Ok(code) = qr::code(link) {
        let code = code.node("code", &label);
        out += &format!("<div class=\"code\">{}</div>\n", drawn(&code, link));
    }
    out
}

/// The certificates as texts to be copied into files, with the steps: on a screen only.
fn files(handout: &Handout<'_>, words: &Words) -> String {
    let all = step_files(handout, words);
    if all.is_empty() {
        return String::new();
    }
    let mut out = format!(
        "<div lang=\"{0}\" class=\"screen {0}\">\n",
        words.locale.tag()
    );
    out += &format!("<h2>{}</h2>\n", html(&words.say("handout-files")));
    out += &format!("<p>{}</p>\n", html(&words.say("handout-files-intro")));
    let mut seen: Vec<&Certificate> = Vec::new();
    for file in &all {
        if !seen.contains(&&file.certificate) {
            seen.push(&file.certificate);
            out += &file_text(&file.certificate, &all, words);
        }
    }
    out + "</div>\n"
}

/// The files of all guides in a language, each once.
fn step_files<'a>(handout: &Handout<'a>, words: &Words) -> Vec<&'a StepFile> {
    let mut all: Vec<&StepFile> = Vec::new();
    let guides = handout.guides_in(words).into_iter();
    let sections = guides.flat_map(|guide| &guide.sections);
    for file in sections
        .flat_map(|section| &section.steps)
        .filter_map(|step| step.file.as_ref())
    {
        if !all.contains(&file) {
            all.push(file);
        }
    }
    all
}

fn file_text(certificate: &Certificate, all: &[&StepFile], words: &Words) -> String {
    let own = all.iter().filter(|file| file.certificate == *certificate);
    let names: Vec<String> = own
        .map(|file| format!("<code dir=\"ltr\">&quot;{}&quot;</code>", html(&file.name)))
        .collect();
    let id = text_id(certificate, words);
    let say = |id| html(&words.say(id));
    let pem = Format::Base64.encode(std::slice::from_ref(certificate));
    let pem = pem.unwrap_or_default();
    let pem = String::from_utf8_lossy(&pem);
    // A line feed is a line's end to every browser; visible text has none.
    let pem: Vec<String> = pem.lines().map(html).collect();
    format!(
        "<h3 id=\"{id}\">{}</h3>\n<ol>\n<li>{}</li>\n<li>{}</li>\n<li>{} {}</li>\n</ol>\n\
         <p><textarea readonly=\"readonly\" rows=\"8\" cols=\"66\" title=\"{}\">{}\n</textarea></p>\n",
        value(&certificate.title()),
        say("handout-text-copy"),
        say("handout-text-paste"),
        say("handout-text-save"),
        names.join(" "),
        say("handout-text-copy"),
        pem.join("\n")
    )
}

/// Where a certificate's text stands in the language of the words.
fn text_id(certificate: &Certificate, words: &Words) -> String {
    let print = crate::certificate::hex(&certificate.sha256());
    format!(
        "text-{}-{}",
        words.locale.tag(),
        print.get(..16).unwrap_or_default()
    )
}

fn paragraph(class: &str, message: &Message, words: &Words) -> String {
    let class = match class {
        "" => String::new(),
        class => format!(" class=\"{class}\""),
    };
    format!("<p{class}>{}</p>\n", text(message, words))
}

fn labelled(class: &str, label: &str, message: &Message, words: &Words) -> String {
    let label = html(&words.say(label));
    format!(
        "<p class=\"{class}\"><span class=\"label\">{label}</span> {}</p>",
        text(message, words)
    )
}

/// A message: captions in their own language, values apart from what stands around them.
fn text(message: &Message, words: &Words) -> String {
    let spans = words.spans(message);
    let written = spans.iter().map(|span| match span {
        Span::Text(text) => html(text),
        Span::Value(text) => value(text),
        Span::Code(text) => format!("<code dir=\"ltr\">{}</code>", html(text)),
        Span::Caption(shown) => {
            let lang = match shown.locale == words.locale {
                true => String::new(),
                false => format!(" lang=\"{}\"", shown.locale.tag()),
            };
            let doubt = match shown.evidence {
                Evidence::Unverified => doubt(words),
                _ => String::new(),
            };
            format!(
                "<b class=\"caption\"{lang}>{}</b>{doubt}",
                html(&shown.text)
            )
        }
    });
    written.collect()
}

/// The mark of a caption that is not confirmed.
fn doubt(words: &Words) -> String {
    let title = html(&words.say("caption-unverified"));
    format!("<span class=\"doubt\" title=\"{title}\">?</span>")
}

/// Text from a certificate or a person.
fn value(text: &str) -> String {
    format!("<span class=\"value\" dir=\"auto\">{}</span>", html(text))
}
