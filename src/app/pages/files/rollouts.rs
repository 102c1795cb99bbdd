//! For administrators: what rolls the certificate out, what undoes it, and what is not offered.

use trustguide::browser::Platform;
use trustguide::export::File;
use trustguide::guide::{PortGroup, browser_name, platform_name};
use trustguide::message::Message;
use trustguide::rollout::{Format, Kind, Refusal, Request, Rollout, rollout};
use yew::prelude::*;

use crate::app::components::{copy::Copy, spans};
use crate::app::{Shared, use_port_groups, use_shared, web};

#[component]
pub fn Rollouts() -> Html {
    let shared = use_shared();
    let groups = use_port_groups(&shared);
    if groups.is_empty() {
        return html! {};
    }
    html! {
        <section class="rollouts" aria-labelledby="rollouts">
            <h2 id="rollouts">{ shared.say("rollout-title") }</h2>
            <p class="hint">{ shared.say("rollout-lead") }</p>
            { for groups.iter().map(|group| of_group(&shared, group, groups.len() > 1)) }
        </section>
    }
}

fn of_group(shared: &Shared, group: &PortGroup, several: bool) -> Html {
    let ports: Vec<String> = group.ports.iter().map(u16::to_string).collect();
    let ports = Message::new("verdict-ports").text("ports", ports.join(", "));
    html! {
        <>
            <p>
                if several { { shared.show(&ports) }{ ". " } }
                { shared.say("rollout-certificate") }{ " " }{ spans::value(&group.anchor().title()) }
            </p>
            { for Platform::ALL.into_iter().map(|platform| of_platform(shared, group, platform)) }
        </>
    }
}

fn of_platform(shared: &Shared, group: &PortGroup, platform: Platform) -> Html {
    let (mut offered, mut refused) = (Vec::new(), Vec::new());
    for kind in Kind::ALL
        .into_iter()
        .filter(|kind| kind.platform() == platform)
    {
        let request = Request {
            kind,
            site: &shared.state.site,
            group,
        };
        match rollout(&request, &shared.words) {
            Ok(rollout) => offered.push(rollout),
            Err(refusal) => refused.push((kind, refusal)),
        }
    }
    let more = Message::new("rollout-refusals").number("count", refused.len());
    html! {
        <>
            <h3>{ shared.show(&platform_name(platform)) }</h3>
            { for offered.iter().map(|rollout| offer(shared, rollout)) }
            if !refused.is_empty() {
                <details class="refused" data-platform={platform.name()}>
                    <summary>{ shared.show(&more) }</summary>
                    <ul>{ for refused.iter().map(|(kind, refusal)| refusal_row(shared, *kind, refusal)) }</ul>
                </details>
            }
        </>
    }
}

fn offer(shared: &Shared, rollout: &Rollout) -> Html {
    let kind = rollout.kind.name();
    let browsers = rollout.opens().into_iter();
    let browsers: Vec<String> = browsers
        .map(|browser| shared.words.text(&browser_name(browser)))
        .collect();
    html! {
        <details data-rollout={kind}>
            <summary>{ shared.show(&rollout.kind.title()) }</summary>
            <p class="notice risk"><strong>{ shared.say("rollout-label-risk") }</strong>{ " " }{ shared.show(&rollout.risk) }</p>
            <dl class="summary">
                if !browsers.is_empty() {
                    <dt>{ shared.say("rollout-open") }</dt><dd>{ browsers.join(" · ") }</dd>
                }
                <dt>{ shared.say("rollout-label-place") }</dt><dd>{ shared.show(&rollout.place) }</dd>
                <dt>{ shared.say("rollout-label-verify") }</dt><dd>{ shared.show(&rollout.verify) }</dd>
                <dt>{ shared.say("rollout-label-undo") }</dt><dd>{ shared.show(&rollout.undoing) }</dd>
            </dl>
            <p class="hint">{ shared.show(&rollout.evidence_message()) }</p>
            <ul class="formats">
                { file_row(shared, "rollout-make", format!("make-{kind}"), &rollout.make) }
                if let Some(file) = rollout.companion.as_ref().and_then(companion) {
                    { file_row(shared, "rollout-companion", format!("companion-{kind}"), &file) }
                }
                { file_row(shared, "rollout-undo", format!("undo-{kind}"), &rollout.undo) }
            </ul>
        </details>
    }
}

fn companion(step: &trustguide::guide::StepFile) -> Option<File> {
    let bytes = step.format.encode(std::slice::from_ref(&step.certificate));
    Some(File {
        name: step.name.clone(),
        mime_type: step.format.mime_type(),
        bytes: bytes.ok()?,
    })
}

fn file_row(shared: &Shared, label: &'static str, id: String, file: &File) -> Html {
    let what = shared.say(label);
    let text = Format::decode(&file.bytes);
    let saved = file.clone();
    let onclick = Callback::from(move |_: MouseEvent| web::download(&saved));
    html! {
        <li>
            <strong>{ what.clone() }</strong>
            <div>
                if let Some(text) = text { <Copy {text} what={format!("{what} {}", file.name)} />{ " " } }
                <button type="button" {id} class="save" {onclick}>{ shared.say("save") }{ " " }<bdi class="file-name">{ file.name.clone() }</bdi></button>
            </div>
        </li>
    }
}

fn refusal_row(shared: &Shared, kind: Kind, refusal: &Refusal) -> Html {
    html! {
        <li data-refused={kind.name()}>
            <strong>{ shared.show(&kind.title()) }</strong>
            <p>{ shared.show(&refusal.why) }{ " " }{ shared.show(&refusal.because) }</p>
        </li>
    }
}
