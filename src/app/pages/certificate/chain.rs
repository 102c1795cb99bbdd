//! The loaded certificates as chains: leaf ─ intermediate ─ root.

use trustguide::chain::{Line, Link, Picture, Signature, Up};
use yew::prelude::*;

use crate::app::components::spans;
use crate::app::state::Action;
use crate::app::{Shared, use_shared};

/// The most lines that are drawn at once.
const MAX_LINES: usize = 50;

#[component]
pub fn Chains() -> Html {
    let shared = use_shared();
    let picture = use_memo(shared.state.certificates(), |all| Picture::of(all));
    let lines = picture.lines.iter().take(MAX_LINES);
    html! {
        <section aria-labelledby="chain-title">
            <h2 id="chain-title">{ shared.say("chain-title") }</h2>
            { for lines.map(|one| line(&shared, one)) }
        </section>
    }
}

fn line(shared: &Shared, line: &Line) -> Html {
    html! {
        <>
            <ol class="chain">{ for line.links.iter().map(|one| link(shared, one)) }</ol>
            if !line.in_order { <p class="hint">{ shared.say("chain-order") }</p> }
        </>
    }
}

fn link(shared: &Shared, link: &Link) -> Html {
    let here = shared.state.selected == link.certificate;
    let state = match &link.up {
        Up::Issuer(Signature::Right) | Up::Itself(Signature::Right) => "works",
        Up::Issuer(Signature::Wrong) | Up::Itself(Signature::Wrong) => "fails",
        _ => "passes",
    };
    html! {
        <li class={state}>
            <button type="button" class={classes!("link", here.then_some("here"))} onclick={shared.on(Action::Select(link.certificate))}>
                <span class="hint">{ shared.show(&link.role.message()) }</span>{ spans::value(&link.title) }
            </button>
            <p class="up hint">{ shared.show(&link.up.message()) }</p>
        </li>
    }
}
