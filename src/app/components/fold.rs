//! Parts that are made only when somebody opens them.

use yew::prelude::*;

/// For the summary of a part whose content is made while it is open.
pub fn toggle(open: &UseStateHandle<bool>) -> Callback<MouseEvent> {
    let open = open.clone();
    Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        open.set(!*open);
    })
}
