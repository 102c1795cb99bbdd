//! Nothing is loaded yet.

use yew::prelude::*;

use crate::app::components::intake::{AddressBox, DropZone, HowTo, PasteBox};
use crate::app::later::{self, Later, Part};
use crate::app::reading::Sample;
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

/// What a certificate to try the page with is called: its button, and the words on that.
const SAMPLES: [(Sample, &str, &str); 2] = [
    (Sample::SelfSigned, "sample-self-button", "sample-self"),
    (Sample::Company, "sample-company-button", "sample-company"),
];

fn button(shared: &Shared, &(sample, id, label): &(Sample, &'static str, &'static str)) -> Html {
    let dispatcher = shared.state.dispatcher();
    let onclick = Callback::from(move |_: MouseEvent| {
        later::read_sample(dispatcher.clone(), sample);
    });
    html! { <button type="button" {id} {onclick}>{ shared.say(label) }</button> }
}
