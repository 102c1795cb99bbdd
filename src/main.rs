//! The page; a placeholder until the real one comes.

use yew::{Renderer, prelude::*};

#[component]
fn App() -> Html {
    html! { <h1>{ "trustguide" }</h1> }
}

fn main() {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.get_element_by_id("app")) {
        Renderer::<App>::with_root(root).render();
    }
}
