//! Nothing is loaded yet.

use yew::prelude::*;

use crate::app::components::intake::{AddressBox, DropZone, HowTo, PasteBox};
use crate::app::components::problems::Problems;
use crate::app::state::{Action, Fetch, Page};
use crate::app::{Shared, use_shared};

#[component]
pub fn StartPage() -> Html {
    let shared = use_shared();
    let fetch_open = shared.state.fetch != Fetch::Idle;
    html! {
        <div class="start">
            <h1>{ shared.say("start-title") }</h1>
            <p class="lead">{ shared.say("start-lead") }</p>
            <Problems />
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

fn button(shared: &Shared, sample: &Sample) -> Html {
    let load = Action::Load {
        source: sample.file.to_owned(),
        bytes: sample.bytes.into(),
    };
    html! { <button type="button" id={sample.id} onclick={shared.on(load)}>{ shared.say(sample.label) }</button> }
}
