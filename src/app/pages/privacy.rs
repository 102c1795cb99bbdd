//! What leaves the browser, counted, and how anybody can check it.

use trustguide::message::Message;
use yew::prelude::*;

use crate::app::state::{Action, Page};
use crate::app::{Shared, use_shared, web};

/// What can be checked, and how.
const CHECKS: [(&str, &str); 5] = [
    ("privacy-check-network", "privacy-check-network-how"),
    ("privacy-check-offline", "privacy-check-offline-how"),
    ("privacy-check-file", "privacy-check-file-how"),
    ("privacy-check-policy", "privacy-check-policy-how"),
    ("privacy-check-build", "privacy-check-build-how"),
];

const KEPT: [&str; 3] = [
    "privacy-kept-tab",
    "privacy-kept-device",
    "privacy-kept-key",
];

#[component]
pub fn PrivacyPage() -> Html {
    let shared = use_shared();
    let checks = CHECKS.iter().map(
        |(what, how)| html! { <li><h3>{ shared.say(what) }</h3><p>{ shared.say(how) }</p></li> },
    );
    let kept = KEPT.iter().map(|id| html! { <li>{ shared.say(id) }</li> });
    html! {
        <div class="privacy">
            <p><button type="button" class="small" id="privacy-back" onclick={shared.on(Action::Go(Page::Certificate))}>{ "← " }{ shared.say("privacy-back") }</button></p>
            <h1>{ shared.say("privacy-title") }</h1>
            <p class="lead">{ shared.say("privacy-lead") }</p>
            { counted(&shared) }
            <h2>{ shared.say("privacy-kept-title") }</h2>
            <ul>{ for kept }</ul>
            <p>{ shared.say("privacy-link") }</p>
            <h2>{ shared.say("privacy-check-title") }</h2>
            <ol class="checks">{ for checks }</ol>
        </div>
    }
}

/// The requests to other hosts: the page's own count, and the browser's record beside it.
fn counted(shared: &Shared) -> Html {
    let sum = shared.state.requests_made();
    let total = Message::new("privacy-count").number("count", sum);
    let hosts = shared.state.requests.iter().map(|(host, count)| {
        let line = Message::new("privacy-count-host")
            .text("host", host)
            .number("count", *count);
        html! { <li>{ shared.show(&line) }</li> }
    });
    let (own, other) = web::record();
    let record = Message::new("privacy-record")
        .number("own", own)
        .number("other", other);
    html! {
        <section aria-labelledby="requests-title">
            <h2 id="requests-title">{ shared.say("privacy-count-title") }</h2>
            <p id="requests-count"><strong>{ shared.show(&total) }</strong></p>
            if sum > 0 { <ul id="requests-hosts">{ for hosts }</ul> }
            <p>{ shared.say("privacy-count-how") }</p>
            <p id="requests-record">{ shared.show(&record) }</p>
        </section>
    }
}
