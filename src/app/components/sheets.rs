//! Buttons that copy and save certificates' facts. A text is made when it is asked for.

use trustguide::certificate::Certificate;
use trustguide::sheet::{self, Kind};
use trustguide::verdict::findings;
use yew::prelude::*;

use crate::app::state::{Action, Notice};
use crate::app::{Shared, web};

const ALL: [Kind; 3] = [Kind::Full, Kind::Ticket, Kind::Json];

/// Copies the facts of one certificate.
pub fn copies(shared: &Shared, certificate: &Certificate) -> Html {
    let buttons = ALL.into_iter().map(|kind| {
        let (id, label) = match kind {
            Kind::Full => ("copy-text", "sheet-copy-text"),
            Kind::Ticket => ("copy-ticket", "sheet-copy-ticket"),
            Kind::Json => ("copy-json", "copy-json"),
        };
        let (owner, one) = (shared.clone(), [certificate.clone()]);
        let onclick = Callback::from(move |_: MouseEvent| {
            let dispatcher = owner.state.dispatcher();
            web::copy(text(&owner, kind, &one), move |copied| {
                let notice = if copied { Notice::Copied } else { Notice::CopyFailed };
                dispatcher.dispatch(Action::Noticed(notice));
            });
        });
        html! { <button type="button" {id} class="small copy" {onclick}>{ shared.say(label) }</button> }
    });
    html! { <>{ for buttons }</> }
}

/// Saves the facts of one certificate, or of all.
pub fn saves(shared: &Shared, certificates: &[Certificate], scope: &'static str) -> Html {
    let kinds = ALL.into_iter();
    let kinds = kinds.filter(|kind| *kind != Kind::Ticket || certificates.len() == 1);
    let rows = kinds.map(|kind| {
        let (name, label) = match kind {
            Kind::Full => ("text", "sheet-text"),
            Kind::Ticket => ("ticket", "sheet-ticket"),
            Kind::Json => ("json", "sheet-json"),
        };
        let (owner, all) = (shared.clone(), certificates.to_vec());
        let file_name = sheet::file(kind, certificates, String::new()).name;
        let onclick = Callback::from(move |_: MouseEvent| {
            web::download(&sheet::file(kind, &all, text(&owner, kind, &all)));
        });
        let id = format!("save-{name}-{scope}");
        html! {
            <li>
                <strong>{ shared.say(label) }</strong>
                <button type="button" {id} class="save" {onclick}>{ shared.say("save") }{ " " }<bdi class="file-name">{ file_name }</bdi></button>
            </li>
        }
    });
    html! { <ul class="formats">{ for rows }</ul> }
}

fn text(shared: &Shared, kind: Kind, certificates: &[Certificate]) -> String {
    match kind {
        Kind::Full => sheet::full(certificates, shared.now, &shared.words),
        Kind::Ticket => ticket(shared, certificates),
        Kind::Json => sheet::json(certificates),
    }
}

fn ticket(shared: &Shared, certificates: &[Certificate]) -> String {
    let Some(certificate) = certificates.first() else {
        return String::new();
    };
    let state = &shared.state;
    let sent = state.sent_with(certificate);
    let found = findings(&sent, &state.site.host, shared.now, None);
    let chain = state.chain_of(certificate);
    sheet::ticket(&chain, &found, shared.now, &shared.words)
}
