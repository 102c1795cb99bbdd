//! What a certificate is: four plain lines first, then everything.

mod chain;
mod compare;
mod findings;
mod structure;

use trustguide::certificate::details::{self, Group, Row, Value};
use trustguide::certificate::{Certificate, hex, hex_pairs};
use trustguide::l10n::visible;
use trustguide::message::Message;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::components::certificates::CertificateList;
use crate::app::components::copy::Copy;
use crate::app::components::intake::{AddressBox, DropZone, PasteBox};
use crate::app::components::problems::Problems;
use crate::app::components::{fold, sheets, spans};
use crate::app::state::{Action, Fetch, Filter, Item, Page};
use crate::app::{Shared, use_shared, web};

use chain::Chains;
use compare::{Compare, FingerprintCheck};
use findings::Findings;
use structure::{Structure, Wanted};

#[component]
pub fn CertificatePage() -> Html {
    let shared = use_shared();
    let Some(item) = shared.state.selected() else {
        return html! {};
    };
    let certificate = item.certificate.as_ref();
    let structure_open = use_state(|| false);
    let wanted = use_state(|| None::<([u8; 32], Wanted)>);
    let jump = {
        let (open, wanted, sha256) = (structure_open.clone(), wanted.clone(), certificate.sha256());
        Callback::from(move |offset: usize| {
            let count = wanted.map_or(0, |(_, before)| before.count) + 1;
            open.set(true);
            wanted.set(Some((sha256, Wanted { offset, count })));
        })
    };
    let wanted = (*wanted).filter(|(sha256, _)| *sha256 == certificate.sha256());
    let wanted = wanted.map(|(_, wanted)| wanted);
    let step = use_steps(shared.state.loading.is_some());
    html! {
        <div class="certificate">
            <Problems />
            if shared.state.items.len() > 1 { <CertificateList /> }
            <article aria-labelledby="certificate-title">
                <h1 id="certificate-title">{ spans::value(&certificate.title()) }</h1>
                if step > 0 {
                    { summary(&shared, certificate) }
                    <p class="next">
                        <button type="button" id="to-verdict" onclick={shared.on(Action::Go(Page::Verdict))}>{ shared.say("to-verdict") }</button>
                        <button type="button" id="to-guide" class="primary" onclick={shared.on(Action::Go(Page::Guide))}>{ shared.say("to-guide") }</button>
                        <button type="button" id="to-files" onclick={shared.on(Action::Go(Page::Files))}>{ shared.say("to-files") }</button>
                    </p>
                }
                if step > 1 { <Chains /><Findings /> }
                if step > 2 {
                    { fingerprints(&shared, certificate) }
                    <FingerprintCheck />
                    if shared.state.items.len() > 1 { <Compare /> }
                }
                if step >= LAST_STEP {
                    { table(&shared, certificate, &jump) }
                    { asn1(&shared, item, &structure_open, wanted) }
                }
            </article>
            { more(&shared, item) }
        </div>
    }
}

const LAST_STEP: usize = 4;

/// How far the page is drawn. While much is read it is drawn in steps, the first rows alone at first, so that no task
/// of the browser takes long.
#[hook]
fn use_steps(loading: bool) -> usize {
    let step = use_state(|| if loading { 0 } else { LAST_STEP });
    let next = step.clone();
    use_effect_with(*step, move |_| {
        if *next < LAST_STEP {
            spawn_local(async move {
                web::rest(0).await;
                next.set(*next + 1);
            });
        }
    });
    *step
}

/// The most rows of the table that are shown at once.
const MAX_ROWS: usize = 200;

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
    Message::new("summary-issuer").text("issuer", certificate.issuer.title())
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
                { line("SHA-256", &certificate.sha256()) }
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

/// The certificate as ASN.1, made when it is asked for.
fn asn1(shared: &Shared, item: &Item, open: &UseStateHandle<bool>, wanted: Option<Wanted>) -> Html {
    let certificate = item.certificate.clone();
    let key = hex(&certificate.sha256());
    html! {
        <details class="asn1" id="asn1-part" open={**open}>
            <summary onclick={fold::toggle(open)}>{ shared.say("structure-title") }</summary>
            if **open { <Structure {key} {certificate} {wanted} /> }
        </details>
    }
}

fn table(shared: &Shared, certificate: &Certificate, jump: &Callback<usize>) -> Html {
    let filter = shared.state.filter;
    let rows = details::rows(certificate, shared.now);
    let rows: Vec<&Row> = rows.iter().filter(|row| shown(filter, row.group)).collect();
    html! {
        <section aria-labelledby="details-title">
            <div class="heading">
                <h2 id="details-title">{ shared.say("details") }</h2>
                <div class="next">
                    { sheets::copies(shared, certificate) }
                </div>
                <div><label for="filter">{ shared.say("filter") }</label>{ filters(shared) }</div>
            </div>
            if rows.is_empty() { <p class="hint" id="details-none">{ shared.say("details-none") }</p> }
            else {
                <table class="details" id="details"><tbody>{ for rows.iter().take(MAX_ROWS).map(|row| show_row(shared, row, jump)) }</tbody></table>
                if rows.len() > MAX_ROWS { <p class="hint">{ shared.show(&Message::new("value-more").number("count", rows.len() - MAX_ROWS)) }</p> }
            }
        </section>
    }
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

/// A row of fields; a click on its label jumps to its bytes.
pub fn show_row(shared: &Shared, row: &Row, jump: &Callback<usize>) -> Html {
    let critical = row.group == Group::Extension { critical: true };
    let onclick = |offset| jump.reform(move |_: MouseEvent| offset);
    html! {
        <tr>
            <th scope="row">
                if let Some(offset) = row.offset {
                    <button type="button" class="jump" title={shared.say("structure-jump")} onclick={onclick(offset)}>{ shared.show(&row.label) }</button>
                } else { { shared.show(&row.label) } }
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
        Value::List(values) if values.len() > MAX_VALUES => {
            html! { <LongList values={values.clone()} /> }
        }
        Value::List(values) => html! {
            <ul class="values">{ for values.iter().map(|value| html! { <li>{ show_value(shared, value) }</li> }) }</ul>
        },
        Value::Bytes(bytes) => html! { <pre class="bytes" dir="ltr">{ dump(shared, bytes) }</pre> },
        Value::Malformed(bytes) => html! {
            <><p class="stop">{ shared.say("value-malformed") }</p><pre class="bytes" dir="ltr">{ dump(shared, bytes) }</pre></>
        },
    }
}

#[derive(PartialEq, Properties)]
struct LongListProps {
    values: Vec<Value>,
}

/// So many values that they are shown piece by piece.
#[component]
fn LongList(props: &LongListProps) -> Html {
    let shared = use_shared();
    let limit = use_state(|| MAX_VALUES);
    let shown = props.values.iter().take(*limit);
    let rest = props.values.len().saturating_sub(*limit);
    let onclick = {
        let limit = limit.clone();
        Callback::from(move |_: MouseEvent| limit.set(*limit + MORE_VALUES))
    };
    let next = Message::new("value-show-more")
        .number("next", rest.min(MORE_VALUES))
        .number("rest", rest);
    html! {
        <>
            <ul class="values">{ for shown.map(|value| html! { <li>{ show_value(&shared, value) }</li> }) }</ul>
            if rest > 0 { <button type="button" class="small more-values" {onclick}>{ shared.show(&next) }</button> }
        </>
    }
}

/// The most values of one row, and bytes of one value, that are shown at once; and how many values
/// more each time.
const MAX_VALUES: usize = 200;
const MORE_VALUES: usize = 2000;
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
