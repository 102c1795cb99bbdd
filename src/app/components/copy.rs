//! A button that copies a text.

use yew::prelude::*;

use crate::app::state::{Action, Notice};
use crate::app::{Shared, use_shared, web};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub text: AttrValue,
    /// What is copied, for those who do not see where the button stands.
    pub what: AttrValue,
    /// What stands on the button, where that is not just "Copy".
    #[prop_or_default]
    pub label: Option<AttrValue>,
}

#[component]
pub fn Copy(props: &Props) -> Html {
    let shared = use_shared();
    let onclick = {
        let (shared, text) = (shared.clone(), props.text.to_string());
        Callback::from(move |_: MouseEvent| copy(&shared, text.clone()))
    };
    let name = match &props.label {
        Some(label) => label.to_string(),
        None => format!("{}: {}", shared.say("copy"), props.what),
    };
    let face = props
        .label
        .clone()
        .unwrap_or_else(|| shared.say("copy").into());
    html! {
        <button type="button" class="small copy" {onclick} aria-label={name}>{ face }</button>
    }
}

/// Copies a text and says whether that worked.
pub fn copy(shared: &Shared, text: String) {
    let dispatcher = shared.state.dispatcher();
    web::copy(text, move |copied| {
        let notice = match copied {
            true => Notice::Copied,
            false => Notice::CopyFailed,
        };
        dispatcher.dispatch(Action::Noticed(notice));
    });
}
