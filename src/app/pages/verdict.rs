//! Will it work? One row for each browser and system: what it shows now, the way to take, and what
//! comes after.

use trustguide::browser::{Browser, Platform};
use trustguide::guide::{PortGroup, Request, Way, browser_name, platform_name, ways};
use trustguide::message::Message;
use trustguide::runbook;
use trustguide::verdict::{EMPTY_PAGE, Mend, Outcome, Prediction, Remedy};
use yew::prelude::*;

use crate::app::components::site_form::SiteForm;
use crate::app::pages::server::how;
use crate::app::state::Action;
use crate::app::{Shared, use_port_groups, use_shared};

#[component]
pub fn VerdictPage() -> Html {
    let shared = use_shared();
    let groups = use_port_groups(&shared);
    html! {
        <div class="verdict">
            <h1>{ shared.say("verdict-title") }</h1>
            <p class="lead">{ shared.say("verdict-lead") }</p>
            <SiteForm />
            if groups.is_empty() { <p>{ shared.say("guide-summary-no-certificate") }</p> }
            { for groups.iter().map(|group| matrix(&shared, group, groups.len() > 1)) }
        </div>
    }
}

fn matrix(shared: &Shared, group: &PortGroup, several: bool) -> Html {
    let ports: Vec<String> = group.ports.iter().map(u16::to_string).collect();
    let title = Message::new("verdict-ports").text("ports", ports.join(", "));
    let pairs = Browser::ALL.into_iter().flat_map(|browser| {
        let platforms = browser.platforms().iter();
        platforms.map(move |&platform| (browser, platform))
    });
    html! {
        <section>
            if several { <h2>{ shared.show(&title) }</h2> }
            { mends(shared, &group.mends) }
            <table class="matrix">
                <thead><tr>
                    <th scope="col">{ shared.say("verdict-browser") }</th>
                    <th scope="col">{ shared.say("verdict-now") }</th>
                    <th scope="col">{ shared.say("verdict-way") }</th>
                    <th scope="col">{ shared.say("verdict-after") }</th>
                    <th scope="col"><span class="visually-hidden">{ shared.say("place-guide") }</span></th>
                </tr></thead>
                <tbody>{ for pairs.map(|(browser, platform)| row(shared, group, browser, platform)) }</tbody>
            </table>
        </section>
    }
}

fn row(shared: &Shared, group: &PortGroup, browser: Browser, platform: Platform) -> Html {
    let groups = std::slice::from_ref(group);
    let request = Request::new(browser, platform, &shared.state.site, groups);
    let Some(way) = ways(&request).into_iter().next() else {
        return html! {};
    };
    let (state, mark, after) = after(&way);
    let show = Action::Show(browser, platform);
    html! {
        <tr class={state} data-pair={format!("{}-{}", browser.name(), platform.name())}>
            <th scope="row">{ shared.show(&browser_name(browser)) }{ " " }<span class="hint">{ shared.show(&platform_name(platform)) }</span></th>
            <td data-label={shared.say("verdict-now")}>{ outcome(shared, way.before) }</td>
            <td data-label={shared.say("verdict-way")}>
                { shared.show(&best(&way)) }
                { details(shared, group, browser, platform) }
            </td>
            <td data-label={shared.say("verdict-after")}>
                <span class="mark-state" aria-hidden="true">{ mark }</span>{ " " }{ shared.say(after) }
                if let Some(because) = &way.because { <p class="hint">{ shared.show(because) }</p> }
            </td>
            <td><button type="button" class="small" onclick={shared.on(show)}>{ shared.say("place-guide") }</button></td>
        </tr>
    }
}

fn best(way: &Way<'_>) -> Message {
    let remedy = match way.lasting {
        Some(remedy) => remedy,
        None if way.for_now => Remedy::Exception,
        None => Remedy::None,
    };
    Message::new(remedy_id(remedy))
}

/// Class, sign and words: colour is never the only one.
fn after(way: &Way<'_>) -> (&'static str, &'static str, &'static str) {
    match (way.lasting, way.for_now) {
        (Some(_), _) => ("works", "✓", "verdict-works"),
        (None, true) => ("passes", "!", "verdict-passes"),
        (None, false) => ("fails", "✕", "verdict-fails"),
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

const fn remedy_id(remedy: Remedy) -> &'static str {
    match remedy {
        Remedy::Exception => "remedy-exception",
        Remedy::NssTrustedCa => "remedy-nss-trusted-ca",
        Remedy::NssTrustedPeer => "remedy-nss-trusted-peer",
        Remedy::CustomStore => "remedy-custom-store",
        Remedy::Policy => "remedy-policy",
        Remedy::TrustedRoot => "remedy-trusted-root",
        Remedy::TrustedPeopleMachine => "remedy-trusted-people-machine",
        Remedy::TrustedPeopleUser => "remedy-trusted-people-user",
        Remedy::AlwaysTrust => "remedy-always-trust",
        Remedy::Profile => "remedy-profile",
        Remedy::UserCa => "remedy-user-ca",
        _ => "remedy-none",
    }
}

/// Every remedy that exists there, the harmful ones too, with how it is known.
fn details(shared: &Shared, group: &PortGroup, browser: Browser, platform: Platform) -> Html {
    let verifier = browser.verifier(platform);
    let here = group
        .predictions
        .iter()
        .filter(|prediction| prediction.verifier == verifier && prediction.platform == platform);
    html! {
        <details class="all-ways"><summary>{ shared.say("verdict-all-ways") }</summary>
            <ul>{ for here.map(|prediction| one_way(shared, prediction)) }</ul>
        </details>
    }
}

fn one_way(shared: &Shared, prediction: &Prediction) -> Html {
    let evidence = match prediction.evidence.name() {
        "measured" => "evidence-measured",
        "source" => "evidence-source",
        "document" => "evidence-document",
        _ => "evidence-unverified",
    };
    html! {
        <li><strong>{ shared.say(remedy_id(prediction.remedy)) }</strong>{ " → " }{ outcome(shared, prediction.outcome) }
            <p class="hint">{ shared.show(&prediction.because) }{ " " }<span class="badge">{ shared.say(evidence) }</span></p></li>
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
