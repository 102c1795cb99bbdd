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
use trustguide::verdict::{EMPTY_PAGE, Outcome, Prediction, Remedy, Warning};
use yew::prelude::*;

use crate::app::components::site_form::SiteForm;
use crate::app::pages::server::how;
use crate::app::state::{Action, Page};
use crate::app::{Shared, use_port_groups, use_shared};

/// The row whose ways are all shown.
type Open = UseStateHandle<Option<(Browser, Platform)>>;

#[component]
pub fn VerdictPage() -> Html {
    let shared = use_shared();
    let groups = use_port_groups(&shared);
    let open: Open = use_state_eq(|| None);
    html! {
        <div class="verdict">
            <h1>{ shared.say("verdict-title") }</h1>
            { site(&shared) }
            if groups.is_empty() { <p>{ shared.say("guide-summary-no-certificate") }</p> }
            // An element of its own: as a sibling, a new one would make those before it anew, and close what is open.
            <div>if !groups.is_empty() { { matrix(&shared, &groups, &open) } }</div>
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
    /// One for the ports of each certificate.
    ways: Vec<Way<'a>>,
    verifier: Verifier,
}

/// What a row says of some ports.
struct Line<'a, 'b> {
    ports: Vec<u16>,
    way: &'b Way<'a>,
}

fn is_like(one: &Way<'_>, other: &Way<'_>) -> bool {
    one.lasting == other.lasting
        && one.for_now == other.for_now
        && one.before == other.before
        && one.because == other.because
}

impl<'a> Row<'a> {
    fn is_like(&self, ways: &[Way<'_>], verifier: Verifier) -> bool {
        let mut pairs = self.ways.iter().zip(ways);
        self.verifier == verifier && pairs.all(|(one, other)| is_like(one, other))
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

    /// Ports of which the same is to be said stand in one line, whatever their certificates.
    fn lines<'b>(&'b self) -> Vec<Line<'a, 'b>> {
        let mut lines: Vec<Line<'a, 'b>> = Vec::new();
        for way in &self.ways {
            let ports = &way.group.ports;
            let same = |line: &&mut Line<'a, 'b>| {
                is_like(line.way, way) && risk_id(line.way) == risk_id(way)
            };
            match lines.iter_mut().find(same) {
                Some(line) => line.ports.extend(ports),
                None => lines.push(Line {
                    ports: ports.clone(),
                    way,
                }),
            }
        }
        lines
    }

    /// The worst that it says of a port.
    fn state(&self) -> &'static str {
        let states = || self.ways.iter().map(|way| reach(way).0);
        let has = |wanted| states().any(|state| state == wanted);
        ["fails", "passes"]
            .into_iter()
            .find(|state| has(*state))
            .unwrap_or("works")
    }
}

/// The rows, the visitor's own first.
fn rows<'a>(shared: &'a Shared, site: &'a Site, groups: &'a [PortGroup]) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'a>> = Vec::new();
    for (browser, platform) in readers() {
        let request = Request::new(browser, platform, site, groups);
        let verifier = browser.verifier(platform);
        let ways = ways(&request);
        if ways.is_empty() {
            continue;
        }
        match rows.iter_mut().find(|row| row.is_like(&ways, verifier)) {
            Some(row) => row.pairs.push((browser, platform)),
            None => rows.push(Row {
                pairs: vec![(browser, platform)],
                ways,
                verifier,
            }),
        }
    }
    rows.sort_by_key(|row| !row.pairs.contains(&shared.state.visitor));
    rows
}

/// How many can, for a certificate that is not served yet.
pub fn in_short(shared: &Shared, site: &Site, group: &PortGroup) -> Html {
    conclusion(shared, &rows(shared, site, std::slice::from_ref(group)))
}

fn matrix(shared: &Shared, groups: &[PortGroup], open: &Open) -> Html {
    let rows = rows(shared, &shared.state.site, groups);
    let several = groups.len() > 1;
    html! {
        <section class="port-verdict">
            { conclusion(shared, &rows) }
            <table class="matrix">
                <thead><tr>
                    <th scope="col">{ shared.say("verdict-guide") }</th>
                    if several { <th scope="col">{ shared.say("verdict-port") }</th> }
                    <th scope="col">{ shared.say("verdict-reach") }</th>
                    <th scope="col">{ shared.say("verdict-way") }</th>
                    <th scope="col">{ shared.say("verdict-risk") }</th>
                    <td></td>
                </tr></thead>
                <tbody>{ for rows.iter().map(|row| row_view(shared, row, several, open)) }</tbody>
            </table>
            { for groups.iter().map(|group| mends(shared, group, several)) }
        </section>
    }
}

/// How many can, in sentences; a count of none is left out.
fn conclusion(shared: &Shared, rows: &[Row<'_>]) -> Html {
    let count = |state: &str| {
        let alike = rows.iter().filter(|row| row.state() == state);
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

/// One line for the ports of which the same is to be said, and all ways below, where they are asked for.
fn row_view(shared: &Shared, row: &Row<'_>, several: bool, open: &Open) -> Html {
    let lines = row.lines();
    let is_open = row.pairs.first() == open.as_ref();
    let span = lines.len().to_string();
    let more = more(shared, row, open, is_open);
    html! {
        <>
            { for lines.iter().enumerate().map(|(index, line)| html! {
                <tr class={reach(line.way).0}>
                    if index == 0 { <th scope="row" rowspan={span.clone()}>{ who(shared, row) }</th> }
                    if several { <td class="port" data-label={shared.say("verdict-port")}>{ port_list(&line.ports) }</td> }
                    { line_view(shared, line.way, several) }
                    if index == 0 { <td class="more no-print" rowspan={span.clone()}>{ more.clone() }</td> }
                </tr>
            }) }
            if is_open { { all_ways(shared, row, several) } }
        </>
    }
}

fn line_view(shared: &Shared, way: &Way<'_>, several: bool) -> Html {
    let (state, words) = reach(way);
    // Beside other lines there is room for a word only; the sentence stands among all ways.
    let risk = if several { level_id(way) } else { risk_id(way) };
    html! {
        <>
            <td class="reach" data-label={shared.say("verdict-reach")}>
                <span class="mark-state" aria-hidden="true">{ mark(state) }</span>{ " " }<strong>{ shared.say(words) }</strong>
            </td>
            <td data-label={shared.say("verdict-way")}>
                { shared.show(&best(way)) }
                if let Some(because) = &way.because { <p class="hint">{ shared.show(because) }</p> }
            </td>
            <td data-label={shared.say("verdict-risk")}>{ shared.say(risk) }</td>
        </>
    }
}

/// Shows all ways of a row, or hides them again.
fn more(shared: &Shared, row: &Row<'_>, open: &Open, is_open: bool) -> Html {
    let first = row.pairs.first().copied();
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(first.filter(|_| !is_open)))
    };
    html! {
        <button type="button" class="small" aria-expanded={is_open.to_string()} onclick={toggle}>
            { shared.say("verdict-all-ways") }{ if is_open { " ▴" } else { " ▾" } }
        </button>
    }
}

/// The browsers with their systems, each a way into its guide. Where all are on one system, its name comes first.
fn who(shared: &Shared, row: &Row<'_>) -> Html {
    let (browsers, platforms) = (row.browsers(), row.platforms());
    let own = row.pairs.contains(&shared.state.visitor);
    let buttons = |wanted: &dyn Fn(&(Browser, Platform)) -> bool, by_system: bool| -> Html {
        let pairs = row.pairs.iter().filter(|pair| wanted(pair));
        pairs
            .map(|pair| guide_button(shared, *pair, by_system))
            .collect()
    };
    let groups: Vec<(Message, Html)> = match platforms.as_slice() {
        [platform] if browsers.len() > 1 => {
            vec![(platform_name(*platform), buttons(&|_| true, false))]
        }
        _ => browsers
            .iter()
            .map(|&browser| {
                (
                    browser_name(browser),
                    buttons(&|pair| pair.0 == browser, true),
                )
            })
            .collect(),
    };
    let group = |(name, buttons): (Message, Html)| html! { <span class="who"><span>{ shared.show(&name) }</span>{ buttons }</span> };
    html! {
        <>
            { for groups.into_iter().map(group) }
            if own { <span class="badge">{ shared.say("verdict-own") }</span> }
        </>
    }
}

/// Into the guide; what stands before the button is left out of it, and read out.
fn guide_button(
    shared: &Shared,
    (browser, platform): (Browser, Platform),
    by_system: bool,
) -> Html {
    let name = |message: Message| shared.words.text(&message);
    let text = match by_system {
        true => platform_name(platform),
        false => browser_name(browser),
    };
    let label = Message::new("symptom-guide")
        .with("browser", browser_name(browser))
        .with("platform", platform_name(platform));
    html! {
        <button type="button" class="small" data-pair={format!("{}-{}", browser.name(), platform.name())} aria-label={name(label)}
            onclick={shared.on(Action::Show(browser, platform))}>{ name(text) }{ " ▸" }</button>
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
fn risk_id(way: &Way<'_>) -> &'static str {
    let group = way.group;
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

/// The same in a word.
fn level_id(way: &Way<'_>) -> &'static str {
    match risk_id(way) {
        "verdict-risk-none" => "verdict-risk-none",
        "verdict-risk-site" | "verdict-risk-server" => "verdict-level-low",
        _ => "verdict-level-medium",
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
fn all_ways(shared: &Shared, row: &Row<'_>, several: bool) -> Html {
    let first = row.platforms().first().copied();
    let of_group = |way: &Way<'_>| {
        let here = way.group.predictions.iter().filter(|prediction| {
            prediction.verifier == row.verifier && Some(prediction.platform) == first
        });
        let title = Message::new("verdict-ports").text("ports", port_list(&way.group.ports));
        html! {
            <>
                if several { <h2>{ shared.show(&title) }</h2> }
                <p>{ shared.say("verdict-now") }{ " " }{ outcome(shared, way.before) }</p>
                <p>{ shared.say("verdict-risk") }{ ": " }{ shared.say(risk_id(way)) }</p>
                <ul>{ for here.filter(|one| one.remedy != Remedy::None).map(|prediction| one_way(shared, prediction)) }</ul>
            </>
        }
    };
    let columns = if several { "6" } else { "5" };
    html! { <tr class="all-ways"><td colspan={columns}>{ for row.ways.iter().map(of_group) }</td></tr> }
}

fn one_way(shared: &Shared, prediction: &Prediction) -> Html {
    html! {
        <li><strong>{ shared.show(&remedy_message(prediction.remedy)) }</strong>{ " → " }{ outcome(shared, prediction.outcome) }
            <p class="hint">{ shared.show(&prediction.because) }{ " " }<span class="badge">{ shared.say(evidence_id(prediction.evidence)) }</span></p></li>
    }
}

fn mends(shared: &Shared, group: &PortGroup, several: bool) -> Html {
    if group.mends.is_empty() {
        return html! {};
    }
    let product = shared.state.site.product;
    let items = group.mends.iter().map(|mend| {
        let target = runbook::for_mend(mend, product);
        html! { <li>{ shared.show(&mend.message()) }{ " " }{ how(shared, target) }</li> }
    });
    let ports = Message::new("verdict-ports").text("ports", port_list(&group.ports));
    html! {
        <details class="mends"><summary>{ shared.say("verdict-mends") }if several { { " · " }{ shared.show(&ports) } }</summary><ul>{ for items }</ul></details>
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
