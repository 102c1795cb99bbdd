//! What could not be used, where, and what to do.

use trustguide::input::Kind;
use yew::prelude::*;

use crate::app::components::spans;
use crate::app::state::{Action, Noted};
use crate::app::use_shared;

#[component]
pub fn Problems() -> Html {
    let shared = use_shared();
    let problems = &shared.state.problems;
    if problems.is_empty() {
        return html! {};
    }
    let shown = problems.iter().take(20).map(|noted| row(&shared, noted));
    let more = problems.len().saturating_sub(20);
    html! {
        <section class="problems notice-stop" role="alert" aria-labelledby="problems-title">
            <h2 id="problems-title"><span class="icon" aria-hidden="true">{ "!" }</span>{ shared.say("problems-title") }</h2>
            <ul>{ for shown }</ul>
            if more > 0 {
                <p>{ shared.show(&trustguide::message::Message::new("problems-more").number("count", more)) }</p>
            }
            <button type="button" class="small" onclick={shared.on(Action::DismissProblems)}>{ shared.say("problems-dismiss") }</button>
        </section>
    }
}

fn row(shared: &crate::app::Shared, noted: &Noted) -> Html {
    let place = noted.problem.place();
    let stop = noted.kind == Kind::PrivateKey;
    html! {
        <li class={classes!(stop.then_some("stop"))} data-kind={noted.kind.name()}>
            if !noted.source.is_empty() { <span class="source">{ spans::value(&noted.source) }</span> }
            if let Some(place) = place { <span class="place">{ shared.show(&place) }</span> }
            <span>{ shared.show(&noted.problem.message()) }</span>
        </li>
    }
}
