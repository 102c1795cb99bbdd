//! The server that people are to reach: host, ports, product, and what each port serves.

use trustguide::certificate::hex;
use trustguide::site::{Product, port_list};
use yew::prelude::*;

use crate::app::components::spans;
use crate::app::state::Action;
use crate::app::{Shared, use_shared, web};

#[component]
pub fn SiteForm() -> Html {
    let shared = use_shared();
    let state = &shared.state;
    let ports_wrong = state.ports_typed.is_some();
    let act = |action: fn(String) -> Action| {
        let dispatcher = state.dispatcher();
        Callback::from(move |event: Event| dispatcher.dispatch(action(web::chosen(&event))))
    };
    html! {
        <fieldset class="site">
            <legend>{ shared.say("site-title") }</legend>
            <div class="fields">
                <div>
                    <label for="host">{ shared.say("site-host") }</label>
                    <input id="host" type="text" value={state.site.host.clone()} onchange={act(Action::SetHost)}
                        spellcheck="false" autocapitalize="none" autocomplete="off" aria-describedby="host-hint" />
                    <p class="hint" id="host-hint">{ shared.say("site-host-hint") }</p>
                </div>
                <div>
                    <label for="product">{ shared.say("site-product") }</label>
                    { products(&shared) }
                </div>
                <div>
                    <label for="ports">{ shared.say("site-ports") }</label>
                    <input id="ports" type="text" inputmode="numeric" value={state.ports_typed.clone().unwrap_or_else(|| port_list(&state.site.ports))}
                        onchange={act(Action::SetPorts)} aria-invalid={ports_wrong.to_string()} aria-describedby="ports-hint" />
                    <p class={classes!("hint", ports_wrong.then_some("wrong"))} id="ports-hint">
                        { shared.say(if ports_wrong { "site-ports-wrong" } else { "site-ports-hint" }) }
                    </p>
                </div>
            </div>
            if state.items.len() > 1 { { slots(&shared) } }
        </fieldset>
    }
}

fn products(shared: &Shared) -> Html {
    let dispatcher = shared.state.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        if let Some(product) = Product::from_name(&web::chosen(&event)) {
            dispatcher.dispatch(Action::SetProduct(product));
        }
    });
    let options = Product::ALL.into_iter().map(|product| {
        let id = match product {
            Product::CustomerCollaborationPlatform => "product-ccp",
            Product::UnifiedCommunicationsManager => "product-cucm",
            Product::Finesse => "product-finesse",
            Product::Other => "product-other",
        };
        let selected = shared.state.site.product == product;
        html! { <option value={product.name()} {selected}>{ shared.say(id) }</option> }
    });
    html! { <select id="product" {onchange}>{ for options }</select> }
}

/// Which certificate each port serves, where there are several.
fn slots(shared: &Shared) -> Html {
    let rows = shared
        .state
        .site
        .ports
        .iter()
        .map(|&port| slot(shared, port));
    html! {
        <div class="slots">
            <p class="hint">{ shared.say("site-slots") }</p>
            <div class="fields">{ for rows }</div>
        </div>
    }
}

fn slot(shared: &Shared, port: u16) -> Html {
    let dispatcher = shared.state.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let leaf = Some(web::chosen(&event)).filter(|leaf| !leaf.is_empty());
        dispatcher.dispatch(Action::SetSlot { port, leaf });
    });
    let mut own = shared.state.slots.iter();
    let chosen = own
        .find(|(slot, _)| *slot == port)
        .map(|(_, leaf)| leaf.clone());
    let options = shared.state.offered().map(|(_, item)| {
        let leaf = hex(&item.certificate.sha256());
        let selected = chosen.as_ref() == Some(&leaf);
        let short = leaf.get(..8).unwrap_or_default().to_owned();
        html! { <option value={leaf} {selected}>{ trustguide::l10n::visible(&item.certificate.title()) }{ " · " }{ short }</option> }
    });
    let id = format!("slot-{port}");
    html! {
        <div>
            <label for={id.clone()}>{ spans::value(&shared.state.site.host_port(port)) }</label>
            <select {id} {onchange}>
                <option value="" selected={chosen.is_none()}>{ shared.say("site-slot-same") }</option>
                { for options }
            </select>
        </div>
    }
}
