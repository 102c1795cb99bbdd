//! What a certificate is: four plain lines first, then everything.

mod chain;
mod compare;
mod findings;

use trustguide::certificate::details::{self, Group, Row, Value};
use trustguide::certificate::{Certificate, Facts, hex_pairs};
use trustguide::l10n::visible;
use trustguide::message::Message;
use yew::prelude::*;

use crate::app::components::certificates::CertificateList;
use crate::app::components::copy::Copy;
use crate::app::components::intake::{AddressBox, DropZone, PasteBox};
use crate::app::components::problems::Problems;
use crate::app::components::spans;
use crate::app::state::{Action, Fetch, Filter, Item, Page};
use crate::app::{Shared, use_shared, web};

use chain::Chains;
use compare::{Compare, FingerprintCheck};
use findings::Findings;

#[component]
pub fn CertificatePage() -> Html {
    let shared = use_shared();
    let Some(item) = shared.state.selected() else {
        return html! {};
    };
    let certificate = item.certificate.as_ref();
    html! {
        <div class="certificate">
            <Problems />
            if shared.state.items.len() > 1 { <CertificateList /> }
            <article aria-labelledby="certificate-title">
                <h1 id="certificate-title">{ spans::value(&certificate.title()) }</h1>
                { summary(&shared, certificate) }
                <p class="next">
                    <button type="button" id="to-verdict" onclick={shared.on(Action::Go(Page::Verdict))}>{ shared.say("to-verdict") }</button>
                    <button type="button" id="to-guide" class="primary" onclick={shared.on(Action::Go(Page::Guide))}>{ shared.say("to-guide") }</button>
                    <button type="button" id="to-files" onclick={shared.on(Action::Go(Page::Files))}>{ shared.say("to-files") }</button>
                </p>
                <Chains />
                <Findings />
                { fingerprints(&shared, certificate) }
                <FingerprintCheck />
                if shared.state.items.len() > 1 { <Compare /> }
                { table(&shared, certificate) }
            </article>
            { more(&shared, item) }
        </div>
    }
}

/// Who it is for, who says so, until when, and what browsers make of it: in plain words.
fn summary(shared: &Shared, certificate: &Certificate) -> Html {
    let hosts = certificate.hosts();
    let names = match hosts.is_empty() {
        true => shared.say("summary-no-names"),
        false => hosts
            .iter()
            .take(5)
            .map(|host| visible(host))
            .collect::<Vec<_>>()
            .join(", "),
    };
    let more = hosts.len().saturating_sub(5);
    let expired = shared.now > certificate.not_after || shared.now < certificate.not_before;
    html! {
        <dl class="summary">
            <dt>{ shared.say("summary-for") }</dt>
            <dd><bdi>{ names }</bdi>
                if more > 0 { { " " }{ shared.show(&Message::new("summary-more-names").number("count", more)) } }
            </dd>
            <dt>{ shared.say("summary-by") }</dt>
            <dd>{ shared.show(&issuer(certificate)) }</dd>
            <dt>{ shared.say("summary-until") }</dt>
            <dd class={classes!(expired.then_some("stop"))}>
                <time datetime={certificate.not_after.rfc3339()}>{ web::local_time(certificate.not_after, shared.state.locale) }</time>
                <span class="badge">{ shared.show(&details::days_left(certificate, shared.now)) }</span>
            </dd>
            <dt>{ shared.say("summary-kind") }</dt>
            <dd>{ shared.show(&kind(certificate)) }</dd>
        </dl>
    }
}

fn issuer(certificate: &Certificate) -> Message {
    if certificate.is_self_issued() {
        return details::self_issued(certificate);
    }
    let name = certificate.issuer.common_name();
    Message::new("summary-issuer").text(
        "issuer",
        name.unwrap_or_else(|| certificate.issuer.readable()),
    )
}

fn kind(certificate: &Certificate) -> Message {
    Message::new(match (certificate.is_self_issued(), certificate.is_ca()) {
        (true, true) => "kind-self-ca",
        (true, false) => "kind-self-leaf",
        (false, true) => "kind-intermediate",
        (false, false) => "kind-leaf",
    })
}

fn fingerprints(shared: &Shared, certificate: &Certificate) -> Html {
    let line = |name: &'static str, bytes: &[u8]| {
        let text = hex_pairs(bytes, ":");
        let what = format!("{name} {}", shared.say("fingerprint"));
        html! {
            <div class="fingerprint">
                <dt>{ name }</dt>
                <dd><code dir="ltr">{ grouped(&text) }</code><Copy {text} {what} /></dd>
            </div>
        }
    };
    html! {
        <section aria-labelledby="fingerprints-title">
            <h2 id="fingerprints-title">{ shared.say("fingerprints") }</h2>
            <dl class="fingerprints">
                { line("SHA-256", &certificate.sha256) }
                { line("SHA-1", &certificate.sha1) }
            </dl>
        </section>
    }
}

/// A fingerprint that may break between its groups of four pairs, and nowhere else.
pub fn grouped(text: &str) -> Html {
    let pairs: Vec<&str> = text.split_inclusive(':').collect();
    let groups = pairs.chunks(4).map(|group| {
        html! { <span class="group">{ group.concat() }<wbr /></span> }
    });
    html! { <>{ for groups }</> }
}

fn table(shared: &Shared, certificate: &Certificate) -> Html {
    let filter = shared.state.filter;
    let rows = details::rows(certificate, shared.now);
    let rows: Vec<&Row> = rows.iter().filter(|row| shown(filter, row.group)).collect();
    html! {
        <section aria-labelledby="details-title">
            <div class="heading">
                <h2 id="details-title">{ shared.say("details") }</h2>
                <div class="next">
                    { copies(shared, certificate) }
                </div>
                <div><label for="filter">{ shared.say("filter") }</label>{ filters(shared) }</div>
            </div>
            if rows.is_empty() { <p class="hint" id="details-none">{ shared.say("details-none") }</p> }
            else {
                <table class="details" id="details"><tbody>{ for rows.into_iter().map(|row| show_row(shared, row)) }</tbody></table>
            }
        </section>
    }
}

/// The facts as JSON.
fn copies(shared: &Shared, certificate: &Certificate) -> Html {
    let json = serde_json::to_string_pretty(&Facts::from(certificate)).unwrap_or_default();
    html! { <Copy text={json} what={shared.say("copy-json")} label={shared.say("copy-json")} /> }
}

fn shown(filter: Filter, group: Group) -> bool {
    match filter {
        Filter::All => true,
        Filter::Version1 => group == Group::Version1,
        Filter::Extensions => matches!(group, Group::Extension { .. }),
        Filter::Critical => group == Group::Extension { critical: true },
        Filter::Properties => group == Group::Property,
    }
}

fn filters(shared: &Shared) -> Html {
    let dispatcher = shared.state.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let chosen = web::chosen(&event);
        let filter = Filter::ALL
            .into_iter()
            .find(|filter| filter.name() == chosen);
        dispatcher.dispatch(Action::SetFilter(filter.unwrap_or(Filter::All)));
    });
    let options = Filter::ALL.into_iter().map(|filter| {
        let id = match filter {
            Filter::All => "filter-all",
            Filter::Version1 => "filter-version1",
            Filter::Extensions => "filter-extensions",
            Filter::Critical => "filter-critical",
            Filter::Properties => "filter-properties",
        };
        html! { <option value={filter.name()} selected={shared.state.filter == filter}>{ shared.say(id) }</option> }
    });
    html! { <select id="filter" {onchange}>{ for options }</select> }
}

/// A row of fields.
pub fn show_row(shared: &Shared, row: &Row) -> Html {
    let critical = row.group == Group::Extension { critical: true };
    html! {
        <tr>
            <th scope="row">{ shared.show(&row.label) }
                if critical { <span class="badge">{ shared.say("critical") }</span> }
            </th>
            <td>{ show_value(shared, &row.value) }</td>
        </tr>
    }
}

fn show_value(shared: &Shared, value: &Value) -> Html {
    match value {
        Value::Text(text) => spans::value(text),
        Value::Code(code) => html! { <code dir="ltr" class="digits">{ visible(code) }</code> },
        Value::Message(message) => shared.show(message),
        Value::Time(time) => html! {
            <><time datetime={time.rfc3339()}>{ time.utc() }</time><br /><span class="hint">{ web::local_time(*time, shared.state.locale) }</span></>
        },
        Value::List(values) => {
            let shown = values.iter().take(MAX_VALUES);
            let more = values.len().saturating_sub(MAX_VALUES);
            html! {
                <ul class="values">
                    { for shown.map(|value| html! { <li>{ show_value(shared, value) }</li> }) }
                    if more > 0 { <li class="hint">{ shared.show(&Message::new("value-more").number("count", more)) }</li> }
                </ul>
            }
        }
        Value::Bytes(bytes) => html! { <pre class="bytes" dir="ltr">{ dump(shared, bytes) }</pre> },
        Value::Malformed(bytes) => html! {
            <><p class="stop">{ shared.say("value-malformed") }</p><pre class="bytes" dir="ltr">{ dump(shared, bytes) }</pre></>
        },
    }
}

/// The most values of one row, and bytes of one value, that are shown at once.
const MAX_VALUES: usize = 200;
const MAX_BYTES: usize = 4096;

fn dump(shared: &Shared, bytes: &[u8]) -> String {
    let head = bytes.get(..MAX_BYTES).unwrap_or(bytes);
    let mut text = details::dump(head);
    if bytes.len() > head.len() {
        let more = Message::new("value-more-bytes").number("count", bytes.len() - head.len());
        text.push('\n');
        text.push_str(&shared.words.text(&more));
    }
    text
}

/// More certificates, and an end.
fn more(shared: &Shared, item: &Item) -> Html {
    let fetch_open = shared.state.fetch != Fetch::Idle;
    html! {
        <section class="more" aria-labelledby="more-title">
            <h2 id="more-title">{ shared.say("more-title") }</h2>
            <p class="hint">{ shared.show(&Message::new("source").text("source", item.source.as_ref())) }</p>
            <DropZone />
            <details><summary>{ shared.say("start-paste") }</summary><PasteBox /></details>
            <details open={fetch_open}><summary>{ shared.say("start-address") }</summary><AddressBox /></details>
            <button type="button" id="remove-all" onclick={shared.on(Action::RemoveAll)}>{ shared.say("remove-all") }</button>
        </section>
    }
}
