//! What is wrong with the certificate, worst first, each with what to do.

use trustguide::runbook;
use trustguide::verdict::{Finding, Severity, findings};
use yew::prelude::*;

use crate::app::pages::server::how;
use crate::app::{Shared, use_shared};

#[component]
pub fn Findings() -> Html {
    let shared = use_shared();
    let state = &shared.state;
    let leaf = state.selected().map(|item| item.certificate.clone());
    let question = (
        leaf,
        state.shown_items(),
        state.loads.clone(),
        state.site.host.clone(),
        shared.now,
    );
    let found = use_memo(question, |(leaf, _, _, host, now)| {
        let sent = leaf.as_deref().map(|leaf| state.sent_with(leaf));
        findings(&sent.unwrap_or_default(), host, *now, None)
    });
    html! {
        <section aria-labelledby="findings-title" class="findings">
            <h2 id="findings-title">{ shared.say("findings-title") }</h2>
            if found.is_empty() { <p>{ shared.say("findings-none") }</p> }
            else { <ul>{ for found.iter().map(|finding| row(&shared, finding)) }</ul> }
        </section>
    }
}

fn row(shared: &Shared, finding: &Finding) -> Html {
    let (class, mark, name) = match finding.severity {
        Severity::Stop => ("stops", "✕", "severity-stop"),
        Severity::Warn => ("warns", "!", "severity-warn"),
        Severity::Note => ("notes", "i", "severity-note"),
    };
    html! {
        <li {class} data-finding={finding.id}>
            <span class="mark-state" role="img" aria-label={shared.say(name)}>{ mark }</span>
            <div>
                <p><strong>{ shared.show(&finding.says) }</strong></p>
                if let Some(mend) = &finding.mend { <p>{ shared.show(mend) }{ " " }{ how(shared, runbook::for_message(mend, shared.state.site.product)) }</p> }
                <p class="hint">{ shared.show(&finding.field) }{ " · " }{ finding.rule }</p>
            </div>
        </li>
    }
}
