//! The guide for one browser, system and language.

mod arrival;
pub mod hand_link;
mod setup;

use trustguide::browser::{Browser, Platform};
use trustguide::captions::Evidence;
use trustguide::certificate::hex;
use trustguide::guide::{
    self, Fingerprint, Guide, Request, Section, SectionKind, Step, Task, browser_name,
    platform_name, remedies, remedy_message, version,
};
use trustguide::l10n::{Locale, visible};
use trustguide::link::Reader;
use trustguide::message::Message;
use yew::prelude::*;

use crate::app::components::copy::Copy;
use crate::app::components::fingerprint::FingerprintOf;
use crate::app::components::picture::StepPicture;
use crate::app::components::port_check::PortCheck;
use crate::app::pages::certificate::grouped;
use crate::app::state::{Action, Land, Page};
use crate::app::{Shared, use_port_groups, use_shared, web};

#[component]
pub fn GuidePage() -> Html {
    let shared = use_shared();
    let groups = use_port_groups(&shared);
    if let Some(refused) = &shared.state.landing.refused {
        return arrival::refused(&shared, refused);
    }
    let guide = guide::guide(&Request {
        browser: shared.state.browser,
        platform: shared.state.platform,
        version: shared.state.version(),
        task: shared.state.task,
        way: shared.state.way,
        site: &shared.state.site,
        groups: &groups,
    });
    html! {
        <div class="guide">
            <setup::SetUp />
            if !shared.state.landing.alone && !shared.state.items.is_empty() { <hand_link::HandLink /> }
            { document(&shared, &guide, false) }
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
                <div><label for="version">{ shared.say("reader-version") }</label>{ versions(shared) }</div>
                if !shared.state.landing.alone {
                    <div><label for="task">{ shared.say("reader-task") }</label>{ tasks(shared) }</div>
                }
                if shared.state.task.needs_certificate() && !shared.state.landing.alone {
                    <div><label for="way">{ shared.say("reader-way") }</label>{ ways(shared) }</div>
                }
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
    // Also those that the browser never had: their guide says what to take instead.
    let options = Platform::ALL.into_iter().map(|platform| {
        let selected = shared.state.platform == platform;
        html! { <option value={platform.name()} {selected}>{ shared.show(&platform_name(platform)) }</option> }
    });
    html! { <select id="platform" {onchange}>{ for options }</select> }
}

fn versions(shared: &Shared) -> Html {
    let dispatcher = shared.state.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        dispatcher.dispatch(Action::SetVersion(web::chosen(&event)));
    });
    let current = shared.state.version();
    let all = version::versions(shared.state.browser, shared.state.platform);
    let options = all.map(|version| {
        let selected = current == Some(version);
        html! { <option value={version.name()} {selected}>{ version.fits }</option> }
    });
    html! { <select id="version" {onchange}>{ for options }</select> }
}

fn tasks(shared: &Shared) -> Html {
    let dispatcher = shared.state.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let task = Task::from_name(&web::chosen(&event)).unwrap_or_default();
        dispatcher.dispatch(Action::SetTask(task));
    });
    let options = Task::ALL.into_iter().map(|task| {
        let selected = shared.state.task == task;
        html! { <option value={task.name()} {selected}>{ shared.say(task.id()) }</option> }
    });
    html! { <select id="task" {onchange}>{ for options }</select> }
}

/// The ways that this version knows, whatever the certificate: the guide says whether one works.
fn ways(shared: &Shared) -> Html {
    let platform = shared.state.platform;
    let current = shared.state.version();
    let all = current.map_or_else(Vec::new, |version| remedies(version, platform));
    let dispatcher = shared.state.dispatcher();
    let onchange = {
        let all = all.clone();
        Callback::from(move |event: Event| {
            let name = web::chosen(&event);
            let way = all.iter().copied().find(|way| way.name() == name);
            dispatcher.dispatch(Action::SetWay(way));
        })
    };
    let chosen = shared.state.way;
    let options = all.into_iter().map(|way| {
        html! { <option value={way.name()} selected={chosen == Some(way)}>{ shared.show(&remedy_message(way)) }</option> }
    });
    html! {
        <select id="way" {onchange}>
            <option value="" selected={chosen.is_none()}>{ shared.say("reader-way-best") }</option>
            { for options }
        </select>
    }
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

/// A guide as it is read, or, `on_paper`, as it is printed at once.
pub fn document(shared: &Shared, guide: &Guide, on_paper: bool) -> Html {
    let empty = shared.state.items.is_empty() && guide.task.needs_certificate();
    let fits = guide.fits(shared.words.captions);
    let notes = guide.notes.iter();
    let sections = guide.sections.iter().enumerate();
    let key = progress_key(shared, guide);
    let reader = Reader {
        version: guide.version,
        ..shared.state.reader(guide.browser, guide.platform)
    };
    html! {
        <article class="document" aria-labelledby="guide-title">
            <h1 id="guide-title">{ shared.show(&guide.title) }</h1>
            if let Some(fits) = &fits { <p class="hint" id="guide-fits">{ shared.show(fits) }</p> }
            <p class="lead" id="guide-summary">{ shared.show(&guide.summary) }</p>
            { for notes.map(|note| html! { <p class="notice">{ shared.show(note) }</p> }) }
            { arrival::trust(shared, guide) }
            if empty && shared.state.landing.alone {
                { arrival::intake(shared) }
            } else if empty {
                <button type="button" class="primary" onclick={shared.on(Action::Go(Page::Certificate))}>{ shared.say("to-certificate") }</button>
            } else {
                if let Some(risk) = &guide.risk {
                    <p class="notice risk"><strong>{ shared.say("guide-label-risk") }</strong>{ " " }{ shared.show(risk) }</p>
                }
                <p class="no-print next">
                    <button type="button" id="print" onclick={Callback::from(|_: MouseEvent| web::print())}>{ shared.say("print") }</button>
                    { progress(shared, guide, &key) }
                </p>
                { for sections.map(|(index, part)| section(shared, &key, index, part)) }
                if shared.state.items.is_empty() && !shared.state.landing.alone {
                    <p class="no-print"><button type="button" class="primary" id="back-to-certificate" onclick={shared.on(Action::Go(Page::Certificate))}>{ shared.say("to-certificate") }</button></p>
                }
            }
            { arrival::contact(shared) }
            if !shared.state.items.is_empty() { <hand_link::Printed {reader} now={on_paper} /> }
        </article>
    }
}

fn section(shared: &Shared, guide_key: &str, index: usize, section: &Section) -> Html {
    let id = format!("section-{index}");
    let steps = section.steps.iter().enumerate();
    let key = |step: usize| format!("{guide_key}/{index}.{step}");
    let list = match section.kind.is_ordered() {
        true => "ol",
        false => "ul",
    };
    html! {
        <section aria-labelledby={id.clone()} data-kind={section.kind.id()}>
            <h2 {id}>{ shared.say(section.kind.id()) }</h2>
            { for section.intro.iter().map(|intro| html! { <p>{ shared.show(intro) }</p> }) }
            if !section.steps.is_empty() {
                <@{list} class="steps">{ for steps.map(|(number, part)| step(shared, &key(number), number + 1, part)) }</@>
            }
        </section>
    }
}

/// What the ticks of one guide are kept under: a renewed certificate begins anew. It is a digest, so
/// that a device keeps no names.
fn progress_key(shared: &Shared, guide: &Guide) -> String {
    let state = &shared.state;
    let leaf = state.leaf().map(|leaf| hex(&leaf.sha256()));
    let parts = [
        guide.browser.name(),
        guide.platform.name(),
        guide.version.map_or("", |version| version.name()),
        guide.task.name(),
        state.way.map_or("", |way| way.name()),
        state.site.host.as_str(),
        leaf.as_deref()
            .and_then(|leaf| leaf.get(..16))
            .unwrap_or_default(),
    ];
    let digest = trustguide::fingerprint::Hash::Sha256.of(parts.join("/").as_bytes());
    digest.get(..16).unwrap_or_default().to_owned()
}

/// How far somebody is in what has to be done, and the way back to the beginning.
fn progress(shared: &Shared, guide: &Guide, key: &str) -> Html {
    let mut own = shared.state.done.iter();
    if !own.any(|tick| tick.split('/').next() == Some(key)) {
        return html! {};
    }
    let sections = guide.sections.iter().enumerate();
    let wanted = sections.filter(|(_, section)| has_to_be_done(section.kind));
    let ticks = wanted.flat_map(|(index, section)| {
        let steps = 0..section.steps.len();
        steps.map(move |step| format!("{key}/{index}.{step}"))
    });
    let ticks: Vec<String> = ticks.collect();
    let done = ticks.iter().filter(|tick| shared.state.done.contains(tick));
    let message = Message::new("guide-progress")
        .number("done", done.count())
        .number("all", ticks.len());
    let start_over = shared.on(Action::Land(Land::StartOver(key.to_owned())));
    html! {
        <>
            <button type="button" id="start-over" onclick={start_over}>{ shared.say("guide-start-over") }</button>
            <span class="hint" id="progress" role="status">{ shared.show(&message) }</span>
        </>
    }
}

const fn has_to_be_done(kind: SectionKind) -> bool {
    use SectionKind::{Check, ForNow, Prepare, RemoveOld, Save, Show, Trust};
    matches!(
        kind,
        Prepare | RemoveOld | Trust | ForNow | Show | Save | Check
    )
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
                    if let Some(picture) = &step.picture { <StepPicture picture={picture.clone()} {number} id={picture_id(key)} /> }
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

/// The id of a step's picture: its key in letters, digits and hyphens.
fn picture_id(key: &str) -> String {
    let place = key.rsplit('/').next().unwrap_or_default();
    format!("picture-{}", place.replace('.', "-"))
}

/// What is at hand in a step: a link, a text to copy, a file to save.
pub fn helps(shared: &Shared, step: &Step) -> Html {
    html! {
        <>
            if let Some(link) = &step.link {
                <p class="no-print"><a href={link.clone()} target="_blank" rel="noopener noreferrer" class="button">{ shared.say("open-address") }{ " " }<bdi dir="ltr">{ visible(link) }</bdi></a></p>
            }
            if let Some(port) = step.port.filter(|_| !shared.state.site.host.is_empty()) {
                <PortCheck host={shared.state.site.host.clone()} {port} />
            }
            if let Some(text) = &step.copy {
                <div class="command"><pre><code dir="ltr">{ visible_lines(text) }</code></pre><Copy text={text.clone()} what={text.clone()} /></div>
            }
            if let Some(file) = &step.file {
                <div class="no-print">{ crate::app::pages::files::save(shared, file.format, std::slice::from_ref(&file.certificate), hex(&file.certificate.sha1).get(..8).unwrap_or_default()) }</div>
            }
        </>
    }
}

/// A command may have several lines; all else that hides is written out.
fn visible_lines(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(visible).collect();
    lines.join("\n")
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
    html! {
        <>
            <dl class="fingerprints">{ for shown }{ aloud(shared, &fingerprint.aloud) }{ for hidden }</dl>
            <FingerprintOf fingerprint={fingerprint.clone()} />
        </>
    }
}

/// The same in groups of four digits, four to a line, for the phone.
fn aloud(shared: &Shared, groups: &[String]) -> Html {
    let lines = groups
        .chunks(4)
        .map(|line| html! { <span class="line">{ line.join(" ") }</span> });
    html! { <div class="fingerprint aloud"><dt>{ shared.say("guide-label-aloud") }</dt><dd><code dir="ltr">{ for lines }</code></dd></div> }
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
