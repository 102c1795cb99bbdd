//! The list of loaded certificates, a page at a time.

use std::ops::Range;

use trustguide::message::Message;
use yew::prelude::*;

use crate::app::components::spans;
use crate::app::state::{Action, Item};
use crate::app::{Shared, use_shared};

/// How many rows are shown at once.
const ROWS: usize = 50;

#[component]
pub fn CertificateList() -> Html {
    let shared = use_shared();
    let state = &shared.state;
    let count = state.items.len();
    let page = use_state_eq(|| state.selected / ROWS);
    {
        let page = page.clone();
        use_effect_with(state.selected, move |selected| page.set(selected / ROWS));
    }
    let last = count.saturating_sub(1) / ROWS;
    let here = (*page).min(last);
    let rows = here * ROWS..((here + 1) * ROWS).min(count);
    let items = state.items.get(rows.clone()).unwrap_or_default();
    let shown = rows.clone().zip(items);
    html! {
        <nav class="certificates" aria-label={shared.say("certificates")}>
            <ol start={(rows.start + 1).to_string()}>{ for shown.map(|(index, item)| row(&shared, index, item)) }</ol>
            if last > 0 { { pager(&shared, &page, here, last, &rows) } }
        </nav>
    }
}

fn row(shared: &Shared, index: usize, item: &Item) -> Html {
    let here = index == shared.state.selected;
    let title = item.certificate.title();
    let issuer = match item.certificate.is_self_issued() {
        true => Message::new("row-self"),
        false => Message::new("row-issuer").text("issuer", item.certificate.issuer.title()),
    };
    let remove = Message::new("remove-one").text("title", &title);
    html! {
        <li class={classes!(here.then_some("here"))} key={index}>
            <button type="button" class="pick" aria-current={here.then_some("true")} onclick={shared.on(Action::Select(index))}>
                { spans::value(&title) }<span class="hint">{ shared.show(&issuer) }</span>
            </button>
            <button type="button" class="small" aria-label={shared.words.text(&remove)} onclick={shared.on(Action::Remove(index))}>{ shared.say("remove") }</button>
        </li>
    }
}

fn pager(
    shared: &Shared,
    page: &UseStateHandle<usize>,
    here: usize,
    last: usize,
    rows: &Range<usize>,
) -> Html {
    let to = |target: usize| {
        let page = page.clone();
        Callback::from(move |_: MouseEvent| page.set(target))
    };
    let where_we_are = Message::new("certificates-page")
        .number("first", rows.start + 1)
        .number("last", rows.end)
        .number("count", shared.state.items.len());
    html! {
        <p class="next pager">
            <button type="button" id="certificates-previous" class="small" disabled={here == 0} onclick={to(here.saturating_sub(1))}>{ shared.say("certificates-previous") }</button>
            <span role="status">{ shared.show(&where_we_are) }</span>
            <button type="button" id="certificates-next" class="small" disabled={here == last} onclick={to((here + 1).min(last))}>{ shared.say("certificates-next") }</button>
        </p>
    }
}
