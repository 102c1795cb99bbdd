//! Messages as nodes: text only, captions bold and in their own language, values isolated.

use trustguide::captions::Evidence;
use trustguide::l10n::{Span, Words, visible};
use trustguide::message::Message;
use yew::prelude::*;

/// A message as nodes.
pub fn show(words: &Words, message: &Message) -> Html {
    let spans = words.spans(message);
    html! { <>{ for spans.iter().map(|span| show_span(words, span)) }</> }
}

fn show_span(words: &Words, span: &Span) -> Html {
    match span {
        Span::Text(text) => html! { { text } },
        Span::Value(text) => value(text),
        Span::Code(text) => html! { <code dir="ltr">{ visible(text) }</code> },
        Span::Caption(shown) => {
            let lang = (shown.locale != words.locale).then(|| shown.locale.tag());
            let caption = html! { <b class="caption" {lang}>{ visible(&shown.text) }</b> };
            if shown.evidence == Evidence::Unverified {
                let title = words.say("caption-unverified");
                html! { <span class="unverified" title={title.clone()}>{ caption }<span class="mark" role="img" aria-label={title}>{ "?" }</span></span> }
            } else {
                caption
            }
        }
    }
}

/// Text from a certificate or a person.
pub fn value(text: &str) -> Html {
    html! { <bdi>{ visible(text) }</bdi> }
}
