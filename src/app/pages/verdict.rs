//! Will it work? Can people get there, by which way, at what risk: one row for browsers that answer
//! alike, and a way into each guide.

use trustguide::browser::{Browser, Platform, Verifier};
use trustguide::captions::Evidence;
use trustguide::guide::{
    PortGroup, Request, Way, browser_name, platform_name, remedy_message, warnings_for, ways,
};
use trustguide::message::Message;
use trustguide::runbook;
use trustguide::site::{Site, port_list};
use trustguide::verdict::{EMPTY_PAGE, Mend, Outcome, Prediction, Remedy, Warning};
use yew::prelude::*;

use crate::app::components::site_form::SiteForm;
use crate::app::pages::server::how;
use crate::app::state::{Action, Page};
use crate::app::{Shared, use_port_groups, use_shared};

#[component]
pub fn VerdictPage() -> Html {
    let shared = use_shared();
    let groups = use_port_groups(&shared);
    html! {
        <div class="verdict">
            <h1>{ shared.say("verdict-title") }</h1>
            { site(&shared) }
            if groups.is_empty() { <p>{ shared.say("guide-summary-no-certificate") }</p> }
            // An element of their own: as siblings, a new one would make those before it anew, and close what is open.
            <div>{ for groups.iter().map(|group| matrix(&shared, group, groups.len() > 1)) }</div>
            <p class="next no-print"><button type="button" id="verdict-symptom" onclick={shared.on(Action::Go(Page::Symptom))}>{ shared.say("to-symptom") }</button></p>
            { later(&shared, &groups) }
        </div>
    }
}

/// The server in one line, to be changed where it is wrong.
fn site(shared: &Shared) -> Html {
    let site = &shared.state.site;
    let line = match site.host.as_str() {
        "" => Message::new("verdict-site-unknown"),
        host => Message::new("verdict-site")
            .text("host", host)
            .text("ports", port_list(&site.ports)),
    };
    let open = site.host.is_empty() || shared.state.ports_typed.is_some();
    html! { <details class="site-part" id="site-part" {open}><summary>{ shared.show(&line) }</summary><SiteForm /></details> }
}

fn readers() -> impl Iterator<Item = (Browser, Platform)> {
    Browser::ALL.into_iter().flat_map(|browser| {
        let platforms = browser.platforms().iter();
        platforms.map(move |&platform| (browser, platform))
    })
}

/// Browsers and systems that answer alike.
struct Row<'a> {
    pairs: Vec<(Browser, Platform)>,
    way: Way<'a>,
    verifier: Verifier,
}

impl Row<'_> {
    fn is_like(&self, way: &Way<'_>, verifier: Verifier) -> bool {
        self.verifier == verifier
            && self.way.lasting == way.lasting
            && self.way.for_now == way.for_now
            && self.way.before == way.before
            && self.way.because == way.because
    }

    fn browsers(&self) -> Vec<Browser> {
        let mut browsers: Vec<Browser> = self.pairs.iter().map(|pair| pair.0).collect();
        browsers.dedup();
        browsers
    }

    fn platforms(&self) -> Vec<Platform> {
        let mut platforms = Vec::new();
        for (_, platform) in &self.pairs {
            if !platforms.contains(platform) {
                platforms.push(*platform);
            }
        }
        platforms
    }
}

/// The rows, the visitor's own first.
fn rows<'a>(shared: &'a Shared, site: &'a Site, group: &'a PortGroup) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    for (browser, platform) in readers() {
        let groups = std::slice::from_ref(group);
        let request = Request::new(browser, platform, site, groups);
        let verifier = browser.verifier(platform);
        let Some(way) = ways(&request).into_iter().next() else {
            continue;
        };
        match rows.iter_mut().find(|row| row.is_like(&way, verifier)) {
            Some(row) => row.pairs.push((browser, platform)),
            None => rows.push(Row {
                pairs: vec![(browser, platform)],
                way,
                verifier,
            }),
        }
    }
    rows.sort_by_key(|row| !row.pairs.contains(&shared.state.visitor));
    rows
}

/// How many can, for a certificate that is not served yet.
pub fn in_short(shared: &Shared, site: &Site, group: &PortGroup) -> Html {
    conclusion(shared, &rows(shared, site, group))
}

fn matrix(shared: &Shared, group: &PortGroup, several: bool) -> Html {
    let title = Message::new("verdict-ports").text("ports", port_list(&group.ports));
    let rows = rows(shared, &shared.state.site, group);
    html! {
        <section class="port-verdict">
            if several { <h2>{ shared.show(&title) }</h2> }
            { conclusion(shared, &rows) }
            { mends(shared, &group.mends) }
            <table class="matrix">
                <thead><tr>
                    <th scope="col">{ shared.say("verdict-browser") }</th>
                    <th scope="col">{ shared.say("verdict-reach") }</th>
                    <th scope="col">{ shared.say("verdict-way") }</th>
                    <th scope="col">{ shared.say("verdict-risk") }</th>
                    <th scope="col">{ shared.say("verdict-guide") }</th>
                </tr></thead>
                <tbody>{ for rows.iter().map(|row| row_view(shared, group, row)) }</tbody>
            </table>
        </section>
    }
}

/// How many can, in sentences; a count of none is left out.
fn conclusion(shared: &Shared, rows: &[Row<'_>]) -> Html {
    let count = |state: &str| {
        let alike = rows.iter().filter(|row| reach(&row.way).0 == state);
        alike.map(|row| row.pairs.len()).sum::<usize>()
    };
    let all: usize = rows.iter().map(|row| row.pairs.len()).sum();
    let sentence = |id: &'static str, state: &str| {
        let number = count(state);
        let message = Message::new(id).number("number", number).number("all", all);
        (number > 0).then(|| html! { <li class={state.to_owned()}><span class="mark-state" aria-hidden="true">{ mark(state) }</span>{ " " }{ shared.show(&message) }</li> })
    };
    html! {
        <ul class="conclusion">
            { for sentence("verdict-count-works", "works") }
            { for sentence("verdict-count-passes", "passes") }
            { for sentence("verdict-count-fails", "fails") }
        </ul>
    }
}

fn mark(state: &str) -> &'static str {
    match state {
        "works" => "✓",
        "passes" => "!",
        _ => "✕",
    }
}

/// Class and words; the sign comes with the class, so that colour is never the only one.
fn reach(way: &Way<'_>) -> (&'static str, &'static str) {
    match (way.before, way.lasting, way.for_now) {
        (Outcome::Ok, ..) => ("works", "verdict-works"),
        (_, Some(_), _) => ("works", "verdict-lasting"),
        (_, None, true) => ("passes", "verdict-passes"),
        (_, None, false) => ("fails", "verdict-fails"),
    }
}

fn row_view(shared: &Shared, group: &PortGroup, row: &Row<'_>) -> Html {
    let (state, words) = reach(&row.way);
    let own = row.pairs.contains(&shared.state.visitor);
    html! {
        <tr class={state}>
            <th scope="row">{ who(shared, row) }
                if own { <span class="badge">{ shared.say("verdict-own") }</span> }
            </th>
            <td data-label={shared.say("verdict-reach")}>
                <span class="mark-state" aria-hidden="true">{ mark(state) }</span>{ " " }<strong>{ shared.say(words) }</strong>
                if let Some(because) = &row.way.because { <p class="hint">{ shared.show(because) }</p> }
            </td>
            <td data-label={shared.say("verdict-way")}>
                { shared.show(&best(&row.way)) }
                { details(shared, group, row) }
            </td>
            <td data-label={shared.say("verdict-risk")}>{ shared.say(risk_id(&row.way, group)) }</td>
            <td data-label={shared.say("verdict-guide")} class="guides no-print">{ for row.pairs.iter().map(|pair| guide_button(shared, row, *pair)) }</td>
        </tr>
    }
}

/// The names of the browsers, and of their systems.
fn who(shared: &Shared, row: &Row<'_>) -> Html {
    let between = shared.say("verdict-between");
    let names = |messages: Vec<Message>| {
        let names: Vec<String> = messages.iter().map(|one| shared.words.text(one)).collect();
        names.join(&between)
    };
    let browsers = names(row.browsers().into_iter().map(browser_name).collect());
    let platforms = names(row.platforms().into_iter().map(platform_name).collect());
    html! { <>{ browsers }<span class="hint">{ platforms }</span></> }
}

/// Into the guide; what the row says already is left out of the button, and read out.
fn guide_button(shared: &Shared, row: &Row<'_>, (browser, platform): (Browser, Platform)) -> Html {
    let name = |message: Message| shared.words.text(&message);
    let (of_browser, of_platform) = (name(browser_name(browser)), name(platform_name(platform)));
    let text = match (row.browsers().len(), row.platforms().len()) {
        (1, _) => of_platform.clone(),
        (_, 1) => of_browser.clone(),
        _ => format!("{of_browser} · {of_platform}"),
    };
    let label = Message::new("symptom-guide")
        .with("browser", browser_name(browser))
        .with("platform", platform_name(platform));
    html! {
        <button type="button" class="small" data-pair={format!("{}-{}", browser.name(), platform.name())} aria-label={name(label)}
            onclick={shared.on(Action::Show(browser, platform))}>{ text }{ " ▸" }</button>
    }
}

fn best(way: &Way<'_>) -> Message {
    let remedy = match (way.before, way.lasting) {
        (Outcome::Ok, _) => return Message::new("remedy-nothing"),
        (_, Some(remedy)) => remedy,
        (_, None) if way.for_now => Remedy::Exception,
        (_, None) => Remedy::None,
    };
    remedy_message(remedy)
}

/// What somebody gains who gets hold of the key that is trusted.
fn risk_id(way: &Way<'_>, group: &PortGroup) -> &'static str {
    if way.before == Outcome::Ok {
        return "verdict-risk-none";
    }
    match way.lasting {
        None if way.for_now => "verdict-risk-site",
        None => "verdict-risk-none",
        Some(Remedy::Exception) => "verdict-risk-site",
        Some(_) if group.is_ca_issued() => "verdict-risk-root",
        Some(_) if group.leaf.is_ca() => "verdict-risk-authority",
        Some(_) => "verdict-risk-server",
    }
}

fn outcome(shared: &Shared, outcome: Outcome) -> Html {
    let id = match outcome {
        Outcome::Ok => return html! { { shared.say("verdict-works") } },
        Outcome::Refused {
            code: EMPTY_PAGE, ..
        } => return html! { { shared.say("verdict-empty-page") } },
        Outcome::Refused {
            overridable: true, ..
        } => "verdict-overridable",
        Outcome::Refused { .. } => "verdict-final",
    };
    html! { <><code class="code" dir="ltr">{ outcome.code() }</code><span class="hint">{ shared.say(id) }</span></> }
}

pub(super) const fn evidence_id(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::Measured => "evidence-measured",
        Evidence::Source => "evidence-source",
        Evidence::Document => "evidence-document",
        Evidence::Unverified => "evidence-unverified",
    }
}

/// What it shows now, and every remedy that exists there, the harmful ones too, with how it is
/// known.
fn details(shared: &Shared, group: &PortGroup, row: &Row<'_>) -> Html {
    let platforms = row.platforms();
    let first = platforms.first().copied();
    let here = group.predictions.iter().filter(|prediction| {
        prediction.verifier == row.verifier && Some(prediction.platform) == first
    });
    html! {
        <details class="all-ways"><summary>{ shared.say("verdict-all-ways") }</summary>
            <p>{ shared.say("verdict-now") }{ " " }{ outcome(shared, row.way.before) }</p>
            <ul>{ for here.filter(|one| one.remedy != Remedy::None).map(|prediction| one_way(shared, prediction)) }</ul>
        </details>
    }
}

fn one_way(shared: &Shared, prediction: &Prediction) -> Html {
    html! {
        <li><strong>{ shared.show(&remedy_message(prediction.remedy)) }</strong>{ " → " }{ outcome(shared, prediction.outcome) }
            <p class="hint">{ shared.show(&prediction.because) }{ " " }<span class="badge">{ shared.say(evidence_id(prediction.evidence)) }</span></p></li>
    }
}

fn mends(shared: &Shared, mends: &[Mend]) -> Html {
    if mends.is_empty() {
        return html! {};
    }
    let product = shared.state.site.product;
    let items = mends.iter().map(|mend| {
        let target = runbook::for_mend(mend, product);
        html! { <li>{ shared.show(&mend.message()) }{ " " }{ how(shared, target) }</li> }
    });
    html! {
        <details class="mends"><summary>{ shared.say("verdict-mends") }</summary><ul>{ for items }</ul></details>
    }
}

/// What will bring the next call.
fn later(shared: &Shared, groups: &[PortGroup]) -> Html {
    if groups.is_empty() {
        return html! {};
    }
    let loaded = shared.state.certificates();
    let warnings = warnings_for(&shared.state.site, groups, &loaded, readers());
    if warnings.is_empty() {
        return html! {};
    }
    html! {
        <section aria-labelledby="warnings-title">
            <h2 id="warnings-title">{ shared.say("warnings-title") }</h2>
            <ul class="warnings">{ for warnings.iter().map(|warning| warning_view(shared, warning)) }</ul>
        </section>
    }
}

fn warning_view(shared: &Shared, warning: &Warning) -> Html {
    let message = warning.message();
    html! {
        <li data-warning={message.id}><p>{ shared.show(&message) }</p>
            <p class="hint">{ warning.source() }<span class="badge">{ shared.say(evidence_id(warning.evidence())) }</span></p></li>
    }
}
