//! The guide for one browser, system and language.

use trustguide::browser::{Browser, Platform};
use trustguide::captions::Evidence;
use trustguide::certificate::hex;
use trustguide::guide::{
    self, Fingerprint, Guide, Request, Section, Step, browser_name, platform_name,
};
use trustguide::l10n::{Locale, visible};
use trustguide::message::Message;
use yew::prelude::*;

use crate::app::components::copy::Copy;
use crate::app::components::site_form::SiteForm;
use crate::app::pages::certificate::grouped;
use crate::app::state::{Action, Page};
use crate::app::{Shared, use_port_groups, use_shared, web};

#[component]
pub fn GuidePage() -> Html {
    let shared = use_shared();
    let groups = use_port_groups(&shared);
    let guide = guide::guide(&Request {
        browser: shared.state.browser,
        platform: shared.state.platform,
        site: &shared.state.site,
        groups: &groups,
    });
    html! {
        <div class="guide">
            <section class="setup no-print" aria-label={shared.say("guide-setup")}>
                { choices(&shared) }
                <SiteForm />
            </section>
            { document(&shared, &guide) }
        </div>
    }
}

fn choices(shared: &Shared) -> Html {
    html! {
        <fieldset class="reader">
            <legend>{ shared.say("reader-title") }</legend>
            <div class="fields">
                <div><label for="browser">{ shared.say("reader-browser") }</label>{ browsers(shared) }</div>
                <div><label for="platform">{ shared.say("reader-platform") }</label>{ platforms(shared) }</div>
                <div><label for="captions">{ shared.say("reader-captions") }</label>{ captions(shared) }</div>
            </div>
            if shared.state.browser == Browser::InternetExplorer {
                <p class="notice" id="internet-explorer-note">{ shared.say("internet-explorer-note") }</p>
            }
        </fieldset>
    }
}

fn browsers(shared: &Shared) -> Html {
    let dispatcher = shared.state.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        if let Some(browser) = Browser::from_name(&web::chosen(&event)) {
            dispatcher.dispatch(Action::SetBrowser(browser));
        }
    });
    let options = Browser::ALL.into_iter().map(|browser| {
        let selected = shared.state.browser == browser;
        html! { <option value={browser.name()} {selected}>{ shared.show(&browser_name(browser)) }</option> }
    });
    html! { <select id="browser" {onchange}>{ for options }</select> }
}

fn platforms(shared: &Shared) -> Html {
    let dispatcher = shared.state.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        if let Some(platform) = Platform::from_name(&web::chosen(&event)) {
            dispatcher.dispatch(Action::SetPlatform(platform));
        }
    });
    let options = shared.state.browser.platforms().iter().map(|&platform| {
        let selected = shared.state.platform == platform;
        html! { <option value={platform.name()} {selected}>{ shared.show(&platform_name(platform)) }</option> }
    });
    html! { <select id="platform" {onchange}>{ for options }</select> }
}

fn captions(shared: &Shared) -> Html {
    let dispatcher = shared.state.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let locale = Locale::from_tag(&web::chosen(&event));
        dispatcher.dispatch(Action::SetCaptions(locale));
    });
    let current = shared.state.captions();
    let options = Locale::ALL.into_iter().map(|locale| {
        html! { <option value={locale.tag()} lang={locale.tag()} selected={current == locale}>{ locale.own_name() }</option> }
    });
    html! { <select id="captions" {onchange}>{ for options }</select> }
}

fn document(shared: &Shared, guide: &Guide) -> Html {
    let empty = shared.state.items.is_empty();
    let fits = Message::new("guide-fits").text("versions", guide.fits);
    let sections = guide.sections.iter().enumerate();
    html! {
        <article class="document" aria-labelledby="guide-title">
            <h1 id="guide-title">{ shared.show(&guide.title) }</h1>
            <p class="hint">{ shared.show(&fits) }{ " " }{ shared.show(&guide::evidence_message(guide.evidence(shared.words.captions))) }</p>
            <p class="lead" id="guide-summary">{ shared.show(&guide.summary) }</p>
            if empty {
                <button type="button" class="primary" onclick={shared.on(Action::Go(Page::Certificate))}>{ shared.say("to-certificate") }</button>
            } else {
                if let Some(risk) = &guide.risk {
                    <p class="notice risk"><strong>{ shared.say("guide-label-risk") }</strong>{ " " }{ shared.show(risk) }</p>
                }
                <p class="no-print"><button type="button" id="print" onclick={Callback::from(|_: MouseEvent| web::print())}>{ shared.say("print") }</button></p>
                { for sections.map(|(index, part)| section(shared, guide, index, part)) }
            }
        </article>
    }
}

fn section(shared: &Shared, guide: &Guide, index: usize, section: &Section) -> Html {
    let id = format!("section-{index}");
    let steps = section.steps.iter().enumerate();
    let key = |step: usize| {
        format!(
            "{}/{}/{}/{index}.{step}",
            guide.browser.name(),
            guide.platform.name(),
            shared.state.site.host
        )
    };
    html! {
        <section aria-labelledby={id.clone()} data-kind={section.kind.id()}>
            <h2 {id}>{ shared.say(section.kind.id()) }</h2>
            { for section.intro.iter().map(|intro| html! { <p>{ shared.show(intro) }</p> }) }
            if !section.steps.is_empty() {
                <ol class="steps">{ for steps.map(|(number, part)| step(shared, &key(number), number + 1, part)) }</ol>
            }
        </section>
    }
}

fn step(shared: &Shared, key: &str, number: usize, step: &Step) -> Html {
    let done = shared.state.done.iter().any(|done| done == key);
    let label = Message::new("step-done").number("number", number);
    html! {
        <li class={classes!("step", done.then_some("done"))}>
            <div class="action">
                <input type="checkbox" class="no-print" checked={done} aria-label={shared.words.text(&label)} onchange={shared.on(Action::Tick(key.to_owned()))} />
                <div>
                    if let Some(action) = &step.action { <p class="do">{ shared.show(action) }</p> }
                    { helps(shared, step) }
                    { note(shared, "place", "guide-label-place", step.place.as_ref()) }
                    if let Some(fingerprint) = &step.fingerprint { { show_fingerprint(shared, fingerprint) } }
                    { note(shared, "see", "guide-label-see", step.see.as_ref()) }
                    { note(shared, "mistake", "guide-label-mistake", step.mistake.as_ref()) }
                    if step.evidence(shared.words.captions) == Some(Evidence::Unverified) {
                        <p class="hint">{ shared.say("guide-evidence-unverified") }</p>
                    }
                </div>
            </div>
        </li>
    }
}

/// What is at hand in a step: a link, a text to copy, a file to save.
pub fn helps(shared: &Shared, step: &Step) -> Html {
    html! {
        <>
            if let Some(link) = &step.link {
                <p class="no-print"><a href={link.clone()} target="_blank" rel="noopener noreferrer" class="button">{ shared.say("open-address") }{ " " }<bdi dir="ltr">{ visible(link) }</bdi></a></p>
            }
            if let Some(text) = &step.copy {
                <div class="command"><pre><code dir="ltr">{ visible(text) }</code></pre><Copy text={text.clone()} what={text.clone()} /></div>
            }
            if let Some(file) = &step.file {
                <div class="no-print">{ crate::app::pages::files::save(shared, file.format, std::slice::from_ref(&file.certificate), hex(&file.certificate.sha1).get(..8).unwrap_or_default()) }</div>
            }
        </>
    }
}

pub fn note(
    shared: &Shared,
    class: &'static str,
    label: &'static str,
    message: Option<&Message>,
) -> Html {
    let Some(message) = message else {
        return html! {};
    };
    html! { <p class={class}><span class="label">{ shared.say(label) }</span>{ " " }{ shared.show(message) }</p> }
}

fn show_fingerprint(shared: &Shared, fingerprint: &Fingerprint) -> Html {
    let shown = fingerprint.shown.iter().map(|(hash, text)| {
        html! { <div class="fingerprint"><dt>{ hash.name() }</dt><dd><code dir="ltr">{ pieces(text) }</code><Copy text={text.clone()} what={hash.name()} /></dd></div> }
    });
    let hidden = fingerprint.not_shown.iter().map(|(hash, text)| {
        html! { <div class="fingerprint other"><dt>{ hash.name() }<span class="hint">{ shared.say("guide-label-not-shown") }</span></dt><dd><code dir="ltr">{ pieces(text) }</code></dd></div> }
    });
    html! { <dl class="fingerprints">{ for shown }{ for hidden }</dl> }
}

/// A fingerprint in its dialog's own writing; one without separators is shown in groups of eight
/// digits that copy without spaces.
fn pieces(text: &str) -> Html {
    if text.contains(':') {
        return grouped(text);
    }
    if text.contains(' ') {
        return html! { { text } };
    }
    let digits: Vec<char> = text.chars().collect();
    let groups = digits.chunks(8).map(|group| html! { <span class="group apart">{ group.iter().collect::<String>() }<wbr /></span> });
    html! { <>{ for groups }</> }
}
