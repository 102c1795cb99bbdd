//! Nothing is loaded yet.

use yew::prelude::*;

use crate::app::components::intake::{AddressBox, DropZone, HowTo, PasteBox};
use crate::app::later::{self, Later, Part};
use crate::app::state::{Action, Fetch, Page};
use crate::app::web::Incoming;
use crate::app::{Shared, use_shared};

#[component]
pub fn StartPage() -> Html {
    let shared = use_shared();
    let fetch_open = shared.state.fetch != Fetch::Idle;
    html! {
        <div class="start">
            <h1>{ shared.say("start-title") }</h1>
            <p class="lead">{ shared.say("start-lead") }</p>
            if shared.state.has_problems() { <Later part={Part::Problems} /> }
            <DropZone />
            <p><button type="button" id="to-symptom" onclick={shared.on(Action::Go(Page::Symptom))}>{ shared.say("to-symptom") }</button></p>
            <details id="paste-part"><summary>{ shared.say("start-paste") }</summary><PasteBox /></details>
            <details id="address-part" open={fetch_open}><summary>{ shared.say("start-address") }</summary><AddressBox /></details>
            <details id="sample-part"><summary>{ shared.say("start-sample") }</summary><p class="next">{ for SAMPLES.iter().map(|sample| button(&shared, sample)) }</p></details>
            <details id="how-part"><summary>{ shared.say("start-how") }</summary><HowTo /></details>
            <p class="next"><button type="button" id="to-server" onclick={shared.on(Action::Go(Page::Server))}>{ shared.say("to-server") }</button></p>
        </div>
    }
}

/// A certificate to try the page with.
struct Sample {
    id: &'static str,
    label: &'static str,
    file: &'static str,
    bytes: &'static [u8],
}

const SAMPLES: [Sample; 2] = [
    Sample {
        id: "sample-self-button",
        label: "sample-self",
        file: "self-signed.pem",
        bytes: include_bytes!("../../../www/samples/self-signed.pem"),
    },
    Sample {
        id: "sample-company-button",
        label: "sample-company",
        file: "company-chain.pem",
        bytes: include_bytes!("../../../www/samples/company-chain.pem"),
    },
];

fn button(shared: &Shared, sample: &'static Sample) -> Html {
    let dispatcher = shared.state.dispatcher();
    let onclick = Callback::from(move |_: MouseEvent| {
        let incoming = || vec![Incoming::named(sample.file, sample.bytes.to_vec())];
        later::read(dispatcher.clone(), String::new(), incoming);
    });
    html! { <button type="button" id={sample.id} {onclick}>{ shared.say(sample.label) }</button> }
}
