//! Nothing is loaded yet.

use yew::prelude::*;

use crate::app::components::intake::{AddressBox, DropZone, HowTo, PasteBox};
use crate::app::components::problems::Problems;
use crate::app::state::Fetch;
use crate::app::use_shared;

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
            <details id="paste-part"><summary>{ shared.say("start-paste") }</summary><PasteBox /></details>
            <details id="address-part" open={fetch_open}><summary>{ shared.say("start-address") }</summary><AddressBox /></details>
            <details id="how-part"><summary>{ shared.say("start-how") }</summary><HowTo /></details>
        </div>
    }
}
