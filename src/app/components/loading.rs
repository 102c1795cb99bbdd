//! How far reading has come, with a way to stop it.

use trustguide::message::Message;
use yew::prelude::*;

use crate::app::state::Action;
use crate::app::{loader, use_shared};

#[component]
pub fn Loading() -> Html {
    let shared = use_shared();
    let Some(loading) = &shared.state.loading else {
        return html! {};
    };
    let oncancel = {
        let dispatcher = shared.state.dispatcher();
        Callback::from(move |_: MouseEvent| {
            loader::cancel();
            dispatcher.dispatch(Action::LoadCancelled);
        })
    };
    let title = Message::new("loading").text("source", loading.source.as_ref());
    let found = Message::new("loading-found").number("count", loading.found());
    html! {
        <div class="busy loading" id="loading">
            <label for="loading-progress">{ shared.show(&title) }</label>
            <progress id="loading-progress" max={loading.size.to_string()} value={loading.done.to_string()}></progress>
            <span>{ shared.show(&found) }</span>
            <button type="button" id="loading-cancel" class="small" onclick={oncancel}>{ shared.say("cancel") }</button>
        </div>
    }
}
