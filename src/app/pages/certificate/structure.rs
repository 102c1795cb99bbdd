//! A certificate as ASN.1: a tree of its elements, and its bytes with those of one marked.

mod outline;

use std::ops::Range;
use std::rc::Rc;

use trustguide::asn1::Line;
use trustguide::certificate::{Certificate, details, hex_pairs};
use trustguide::l10n::visible;
use trustguide::message::Message;
use yew::prelude::*;

use crate::app::{Shared, use_shared, web};

use outline::{Content, Key, Outline, Row, Spot, Step};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub certificate: Rc<Certificate>,
    pub wanted: Option<Wanted>,
}

/// An element that was asked for elsewhere on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub offset: usize,
    /// Tells one wish from the next.
    pub count: u32,
}

const TREE_ID: &str = "structure-tree";
const BYTES_ID: &str = "structure-bytes";

/// The tree and the bytes. Made anew for another certificate: give it a key.
#[component]
pub fn Structure(props: &Props) -> Html {
    let shared = use_shared();
    let certificate = props.certificate.clone();
    let outline = use_reducer(|| Outline::of(certificate.clone()));
    let places = use_memo((), |()| details::places(&certificate));
    use_reveal(props.wanted, &outline);
    let spot = outline.spot;
    use_effect_with(spot, |spot| {
        web::scroll_inside(TREE_ID, &spot_id(*spot));
        web::scroll_inside(BYTES_ID, "structure-mark");
    });
    let rows = outline.rows();
    let chosen = outline.chosen(&rows);
    let onkeydown = {
        let outline = outline.dispatcher();
        Callback::from(move |event: KeyboardEvent| {
            let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
            if let Some(key) = Key::from_name(&event.key()).filter(|_| !modified) {
                event.prevent_default();
                outline.dispatch(Step::Press(key));
            }
        })
    };
    let label = |line: &Line| {
        let place = places.iter().find(|place| place.offset == line.offset);
        place.map(|place| shared.show(&place.label))
    };
    let shown = rows.iter().map(|row| {
        let label = row.line().and_then(label);
        show_row(&shared, &outline, row, label)
    });
    html! {
        <>
            <p class="hint">{ shared.say("structure-hint") }</p>
            <div class="structure">
                <ul id={TREE_ID} role="tree" tabindex="0" aria-label={shared.say("structure-tree")} aria-activedescendant={spot_id(spot)} {onkeydown}>
                    { for shown }
                </ul>
                { bytes(&shared, &props.certificate.der, chosen.as_ref()) }
            </div>
        </>
    }
}

/// Shows what was asked for elsewhere, and moves the keyboard there.
#[hook]
fn use_reveal(wanted: Option<Wanted>, outline: &UseReducerHandle<Outline>) {
    let outline = outline.dispatcher();
    use_effect_with(wanted, move |wanted| {
        if let Some(wanted) = wanted {
            outline.dispatch(Step::Reveal(wanted.offset));
            web::focus(TREE_ID);
        }
    });
}

fn spot_id(spot: Spot) -> String {
    match spot {
        Spot::Element(offset) => format!("asn1-{offset}"),
        Spot::Rest(offset) => format!("asn1-{offset}-rest"),
    }
}

/// Deeper rows are not moved further to the side.
const MAX_INDENT: usize = 8;

fn show_row(
    shared: &Shared,
    outline: &UseReducerHandle<Outline>,
    row: &Row,
    label: Option<Html>,
) -> Html {
    let spot = row.spot;
    let here = outline.spot == spot;
    let choose = outline.dispatcher();
    let onclick = Callback::from(move |_: MouseEvent| choose.dispatch(Step::Choose(spot)));
    let id = spot_id(spot);
    let indent = row.depth.min(MAX_INDENT).to_string();
    let level = (row.depth + 1).to_string();
    let (expanded, content) = match &row.content {
        Content::Element { line, open } => {
            let expanded = line.inside.as_ref().map(|_| open.to_string());
            (expanded, element(shared, outline, line, *open, label))
        }
        Content::Rest(count) => {
            let more = Message::new("structure-more").number("count", *count);
            (None, html! { <b>{ shared.show(&more) }</b> })
        }
    };
    html! {
        <li {id} role="treeitem" aria-level={level} aria-expanded={expanded} aria-selected={here.to_string()} data-indent={indent} {onclick}>
            { content }
        </li>
    }
}

fn element(
    shared: &Shared,
    outline: &UseReducerHandle<Outline>,
    line: &Line,
    open: bool,
    label: Option<Html>,
) -> Html {
    let (toggle, offset) = (outline.dispatcher(), line.offset);
    let onclick = Callback::from(move |event: MouseEvent| {
        event.stop_propagation();
        toggle.dispatch(Step::Toggle(offset));
    });
    let place = Message::new("structure-place")
        .text("offset", line.offset.to_string())
        .text("header", line.header_len.to_string())
        .text("content", (line.len - line.header_len).to_string());
    let unreadable = line.tag == "?";
    html! {
        <>
            if line.inside.is_some() {
                <span class="twisty" aria-hidden="true" {onclick}>{ if open { "▾" } else { "▸" } }</span>
            }
            if unreadable { <span class="stop">{ shared.say("structure-unreadable") }</span> }
            else { <b class="tag" dir="ltr">{ &line.tag }</b> }
            if let Some(label) = label { <span class="field">{ label }</span> }
            if !line.reading.is_empty() { <bdi class="digits">{ visible(&line.reading) }</bdi> }
            <span class="hint">{ shared.show(&place) }</span>
        </>
    }
}

/// The most bytes that are shown at once.
const WINDOW: usize = 4096;
const ROW: usize = 16;

/// All bytes, or of many those from the chosen element on.
fn bytes(shared: &Shared, der: &[u8], chosen: Option<&Line>) -> Html {
    let chosen = chosen.map_or((0, 0, 0), |line| {
        let body = line.offset + line.header_len;
        (line.offset, body, line.offset + line.len)
    });
    let from = match der.len() > WINDOW {
        true => (chosen.0 / ROW).saturating_sub(2) * ROW,
        false => 0,
    };
    let to = (from + WINDOW).min(der.len());
    let rows = (from..to).step_by(ROW).map(|at| {
        let row = at..(at + ROW).min(to);
        html! { <>{ format!("{at:>6}  ") }{ for pieces(der, row, chosen) }{ "\n" }</> }
    });
    let window = Message::new("structure-window")
        .number("from", from)
        .number("to", to.saturating_sub(1))
        .number("total", der.len());
    html! {
        <div>
            <pre id={BYTES_ID} class="bytes" dir="ltr" tabindex="0" role="region" aria-label={shared.say("structure-bytes")}>{ for rows }</pre>
            if der.len() > WINDOW { <p class="hint">{ shared.show(&window) }</p> }
        </div>
    }
}

/// A row of bytes, cut where an element's header and content begin and where it ends.
fn pieces(
    der: &[u8],
    row: Range<usize>,
    (start, body, end): (usize, usize, usize),
) -> impl Iterator<Item = Html> {
    let within = |edge: usize| edge.clamp(row.start, row.end);
    let edges = [row.start, within(start), within(body), within(end), row.end];
    let classes = [None, Some("header"), Some("content"), None];
    let pieces: Vec<Html> = edges
        .windows(2)
        .zip(classes)
        .filter_map(|(edge, class)| {
            let [from, to] = <[usize; 2]>::try_from(edge).ok()?;
            let part = der.get(from..to).filter(|part| !part.is_empty())?;
            let text = hex_pairs(part, " ");
            let gap = if to == row.end { "" } else { " " };
            let id = (from == start && class.is_some()).then_some("structure-mark");
            Some(match class {
                Some(class) => html! { <><mark {id} {class}>{ text }</mark>{ gap }</> },
                None => html! { <>{ text }{ gap }</> },
            })
        })
        .collect();
    pieces.into_iter()
}
