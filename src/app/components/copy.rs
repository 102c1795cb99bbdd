//! A button that copies a text.

use yew::prelude::*;

use crate::app::state::{Action, Notice};
use crate::app::{use_shared, web};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub text: AttrValue,
    /// What is copied, for those who do not see where the button stands.
    pub what: AttrValue,
}

#[component]
pub fn Copy(props: &Props) -> Html {
    let shared = use_shared();
    let dispatcher = shared.state.dispatcher();
    let text = props.text.to_string();
    let onclick = Callback::from(move |_: MouseEvent| {
        let dispatcher = dispatcher.clone();
        web::copy(text.clone(), move |copied| {
            let notice = if copied {
                Notice::Copied
            } else {
                Notice::CopyFailed
            };
            dispatcher.dispatch(Action::Noticed(notice));
        });
    });
    let label = format!("{}: {}", shared.say("copy"), props.what);
    html! {
        <button type="button" class="small copy" {onclick} aria-label={label}>{ shared.say("copy") }</button>
    }
}
