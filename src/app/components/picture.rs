//! The sketch of a dialog at its step: nodes from the same tree that documents write out.

use trustguide::message::Message;
use trustguide::picture::{self, Node, Picture};
use yew::prelude::*;
use yew::virtual_dom::{AttrValue, VTag};

use crate::app::use_shared;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub picture: Picture,
    /// Of the step.
    pub number: usize,
    /// Of the title of the picture in the document.
    pub id: String,
}

#[component]
pub fn StepPicture(props: &Props) -> Html {
    let shared = use_shared();
    let large = use_state(|| false);
    let toggle = {
        let large = large.clone();
        Callback::from(move |_: MouseEvent| large.set(!*large))
    };
    let words = &*shared.words;
    let title = Message::new("picture-title").with("window", props.picture.caption());
    let drawing = picture::drawing(&props.picture, words, props.number);
    let node = drawing.node(&props.id, &props.picture.plain(words));
    let unverified = props.picture.is_unverified(words);
    let size = shared.say(match *large {
        true => "picture-smaller",
        false => "picture-larger",
    });
    let size_of_it = format!("{size}: {}", words.text(&props.picture.caption()));
    html! {
        <figure class={classes!("picture", large.then_some("large"))}>
            { show(&node) }
            <figcaption>
                <span>
                    { shared.show(&title) }
                    if unverified { { " " }{ shared.say("guide-evidence-unverified") } }
                </span>
                <button type="button" class="small no-print" aria-label={size_of_it} onclick={toggle}>{ size }</button>
            </figcaption>
        </figure>
    }
}

/// A node and what is in it: attributes and text, never markup from a string.
pub fn show(node: &Node) -> Html {
    let mut tag = VTag::new(node.name);
    for (name, value) in &node.attributes {
        // The page makes the name space itself.
        if *name != "xmlns" {
            tag.add_attribute(name, AttrValue::from(value.clone()));
        }
    }
    if !node.text.is_empty() {
        tag.add_child(html! { { &node.text } });
    }
    tag.add_children(node.children.iter().map(show));
    tag.into()
}
