//! A field that compares what somebody pastes with the fingerprint of one step.

use trustguide::fingerprint::{matches, read};
use trustguide::guide::Fingerprint;
use yew::prelude::*;

use crate::app::{use_shared, web};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub fingerprint: Fingerprint,
}

#[component]
pub fn FingerprintOf(props: &Props) -> Html {
    let shared = use_shared();
    let typed = use_state_eq(String::new);
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| typed.set(web::value_of(&event)))
    };
    let own = std::slice::from_ref(&props.fingerprint.certificate);
    let answer = matches(&read(&typed), own, None);
    let (class, mark) = match answer.is_certificate() {
        true => ("works", "✓"),
        false => ("fails", "✕"),
    };
    html! {
        <div class="fingerprint-check no-print">
            <label>{ shared.say("fingerprint-label") }<input type="text" {oninput} spellcheck="false" autocomplete="off" /></label>
            if !typed.trim().is_empty() {
                <p role="status" {class}>
                    <span class="mark-state" aria-hidden="true">{ mark }</span>{ " " }<strong>{ shared.show(&answer.message()) }</strong>
                    if let Some(caution) = answer.caution() { { " " }{ shared.show(&caution) } }
                </p>
            }
        </div>
    }
}
