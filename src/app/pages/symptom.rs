//! What do you see? A code or a sentence is typed or picked, two or three questions are answered,
//! and the cause and the way out stand there: for the loaded certificate where there is one.

use trustguide::browser::{Browser, Platform, Verifier};
use trustguide::guide::{PortGroup, browser_name, platform_name};
use trustguide::message::{Arg, Message};
use trustguide::symptom::{
    Answer, By, Cause, Found, Sighting, Symptom, causes, causes_elsewhere, evidence, first_code,
    here,
};
use trustguide::verdict::interceptor;
use yew::prelude::*;

use crate::app::pages::verdict::{evidence_id, remedy_id};
use crate::app::state::asked::{Ask, Asked, Question};
use crate::app::state::{Action, Page};
use crate::app::{Shared, use_port_groups, use_shared, web};

#[component]
pub fn SymptomPage() -> Html {
    let shared = use_shared();
    let groups = use_port_groups(&shared);
    let asked = &shared.state.asked;
    let question = (asked.typed.clone(), asked.picked.map(|symptom| symptom.id));
    let found = {
        let asked = asked.clone();
        use_memo(question, move |_| asked.found())
    };
    let back = match shared.state.items.is_empty() {
        true => (Page::Certificate, "symptom-to-start"),
        false => (Page::Verdict, "place-verdict"),
    };
    html! {
        <div class="symptom">
            <p class="no-print"><button type="button" class="small" id="symptom-back" onclick={shared.on(Action::Go(back.0))}>{ "← " }{ shared.say(back.1) }</button></p>
            <h1>{ shared.say("symptom-title") }</h1>
            { field(&shared) }
            { picks(&shared, &found) }
            <div id="symptom-answer" role="status" aria-live="polite">
                if let Some(first) = found.first() { { answer(&shared, first, &found, &groups) } }
            </div>
        </div>
    }
}

fn field(shared: &Shared) -> Html {
    let dispatcher = shared.state.dispatcher();
    let oninput = Callback::from(move |event: InputEvent| {
        dispatcher.dispatch(Action::Ask(Ask::Type(web::value_of(&event))));
    });
    let typed = shared.state.asked.typed.clone();
    html! {
        <>
            <label for="seen">{ shared.say("symptom-label") }</label>
            <textarea id="seen" rows="2" {oninput} value={typed} spellcheck="false" autocapitalize="none" autocomplete="off" aria-describedby="seen-hint" />
            <p class="hint" id="seen-hint">{ shared.say("symptom-hint") }</p>
            if shared.state.asked != Asked::default() {
                <p><button type="button" class="small" id="symptom-again" onclick={shared.on(Action::Ask(Ask::Again))}>{ shared.say("symptom-again") }</button></p>
            }
        </>
    }
}

/// What people see most often, to pick from.
const PICKS: [(&str, &str); 8] = [
    ("untrusted", "pick-untrusted"),
    ("name", "pick-name"),
    ("dates", "pick-dates"),
    ("hsts", "pick-hsts"),
    ("refused", "pick-refused"),
    ("timeout", "pick-timeout"),
    ("name-not-resolved", "pick-name-not-resolved"),
    ("blank", "pick-blank"),
];

fn picks(shared: &Shared, found: &[Found]) -> Html {
    let shown = found.first().map(|found| found.symptom.id);
    let buttons = PICKS.iter().filter_map(|(id, label)| {
        let symptom = Symptom::from_id(id)?;
        let pressed = (shown == Some(*id)).to_string();
        let pick = Action::Ask(Ask::Pick(symptom));
        Some(html! { <button type="button" class="small" data-pick={*id} aria-pressed={pressed} onclick={shared.on(pick)}>{ shared.say(label) }</button> })
    });
    html! {
        <div role="group" aria-labelledby="picks-title">
            <p id="picks-title">{ shared.say("symptom-pick") }</p>
            <div class="picks">{ for buttons }</div>
        </div>
    }
}

fn answer(shared: &Shared, first: &Found, all: &[Found], groups: &[PortGroup]) -> Html {
    let answers = shared.state.asked.answers;
    let reader = reader(shared);
    let here = here(first, groups, reader);
    let causes = match here {
        Answer::Elsewhere => causes_elsewhere(first.symptom, answers),
        _ => causes(first.symptom, answers),
    };
    let ports = shared.state.site.ports.len();
    html! {
        <section class="answer" data-symptom={first.symptom.id}>
            if first.by.is_guess() { <p class="notice">{ shared.say("symptom-guess") }</p> }
            <h2>{ shared.show(&first.symptom.meaning()) }</h2>
            { found_by(shared, first) }
            if let Some(passage) = first.symptom.passage_message() { <p>{ shared.show(&passage) }</p> }
            { of_this(shared, &here, groups, reader) }
            <fieldset class="questions">
                <legend>{ shared.say("symptom-questions") }</legend>
                { for Asked::questions(first.symptom, ports).into_iter().map(|question| ask(shared, question)) }
            </fieldset>
            <h3>{ shared.say("symptom-causes") }</h3>
            <ol class="causes">{ for causes.into_iter().map(|one| cause(shared, one)) }</ol>
            { others(shared, all) }
        </section>
    }
}

fn cause(shared: &Shared, cause: &Cause) -> Html {
    html! { <li><p>{ shared.show(&cause.says()) }</p><p><span class="label">{ shared.say("symptom-do") }</span>{ " " }{ shared.show(&cause.cure()) }</p></li> }
}

/// The code or the sentence that it was found by, and how its meaning is known.
fn found_by(shared: &Shared, found: &Found) -> Html {
    match found.by {
        By::Code(code) | By::PartOfCode(code) => html! {
            <p><code dir="ltr">{ code }</code><span class="badge">{ shared.say(evidence_id(evidence(code))) }</span></p>
        },
        By::Sentence(caption) | By::PartOfSentence(caption) => {
            let message = Message::new("symptom-sentence")
                .with("caption", Arg::Caption(caption, None))
                .text("product", caption.product);
            html! { <p class="hint">{ shared.show(&message) }</p> }
        }
        By::Word | By::Likeness => html! {},
    }
}

/// Who is asking: the browser and system that the guide is for.
fn reader(shared: &Shared) -> (Verifier, Platform) {
    let (browser, platform) = (shared.state.browser, shared.state.platform);
    (browser.verifier(platform), platform)
}

/// What of the loaded certificate gives it.
fn of_this(
    shared: &Shared,
    here: &Answer<'_>,
    groups: &[PortGroup],
    reader: (Verifier, Platform),
) -> Html {
    let body = match here {
        Answer::Now(seen) => html! { { for seen.iter().map(|one| sighting(shared, one, None)) } },
        Answer::After(seen) => html! {
            <>
                <p>{ shared.say("symptom-after") }</p>
                { for seen.iter().map(|one| sighting(shared, one, Some(remedy_id(one.prediction.remedy)))) }
            </>
        },
        Answer::Elsewhere => elsewhere(shared, groups, reader),
        Answer::Nothing if groups.is_empty() => html! {
            <p>{ shared.say("symptom-nothing-loaded") }{ " " }<button type="button" class="small" onclick={shared.on(Action::Go(Page::Certificate))}>{ shared.say("to-certificate") }</button></p>
        },
        Answer::Nothing => return html! {},
    };
    let product = groups.iter().find_map(|group| interceptor(&group.leaf));
    html! {
        <div class="notice of-this">
            <h3>{ shared.say("symptom-of-this") }</h3>
            { body }
            if let Some(product) = product { <p class="risk-line">{ shared.show(&Message::new("warning-interception").text("product", product)) }</p> }
        </div>
    }
}

fn sighting(shared: &Shared, seen: &Sighting<'_>, after: Option<&'static str>) -> Html {
    let (browser, platform) = pair(shared, seen.prediction.verifier, seen.prediction.platform);
    let ports: Vec<String> = seen.group.ports.iter().map(u16::to_string).collect();
    let place = Message::new("symptom-place")
        .with("browser", browser_name(browser))
        .with("platform", platform_name(platform))
        .text("ports", ports.join(", "));
    html! {
        <div class="sighting">
            <p><strong>{ shared.show(&place) }</strong>{ " " }<code dir="ltr">{ seen.prediction.outcome.code() }</code></p>
            if let Some(remedy) = after { <p>{ shared.show(&Message::new("symptom-after-remedy").with("remedy", Message::new(remedy))) }</p> }
            <p>{ shared.show(&seen.prediction.because) }</p>
            { guide_button(shared, browser, platform) }
        </div>
    }
}

fn guide_button(shared: &Shared, browser: Browser, platform: Platform) -> Html {
    let label = Message::new("symptom-guide")
        .with("browser", browser_name(browser))
        .with("platform", platform_name(platform));
    html! { <p class="no-print"><button type="button" class="primary to-guide" onclick={shared.on(Action::Show(browser, platform))}>{ shared.show(&label) }</button></p> }
}

fn elsewhere(shared: &Shared, groups: &[PortGroup], reader: (Verifier, Platform)) -> Html {
    let browser = browser_name(shared.state.browser);
    let shows = groups.iter().filter_map(|group| {
        let code = first_code(group, reader)?;
        let ports: Vec<String> = group.ports.iter().map(u16::to_string).collect();
        let message = Message::new("symptom-would-show")
            .with("browser", browser.clone())
            .text("ports", ports.join(", "))
            .code("code", code);
        Some(html! { <p>{ shared.show(&message) }</p> })
    });
    html! { <><p>{ shared.say("symptom-elsewhere") }</p>{ for shows }</> }
}

/// The reader's own browser where it has this verifier, else one that has.
fn pair(shared: &Shared, verifier: Verifier, platform: Platform) -> (Browser, Platform) {
    let own = shared.state.browser;
    if own.platforms().contains(&platform) && own.verifier(platform) == verifier {
        return (own, platform);
    }
    let mut all = Browser::ALL.into_iter();
    let has = |browser: &Browser| {
        browser.platforms().contains(&platform) && browser.verifier(platform) == verifier
    };
    (all.find(has).unwrap_or(own), platform)
}

fn ask(shared: &Shared, question: Question) -> Html {
    let text = match question {
        Question::Button => "question-button",
        Question::OnePort => "question-one-port",
        Question::Worked => "question-worked",
    };
    let given = question.answer(shared.state.asked.answers);
    let choices = [
        (Some(true), "answer-yes"),
        (Some(false), "answer-no"),
        (None, "answer-unknown"),
    ];
    let id = format!("question-{}", question.name());
    let buttons = choices.into_iter().map(|(answer, label)| {
        let value = match answer {
            Some(true) => "yes",
            Some(false) => "no",
            None => "unknown",
        };
        let act = Action::Ask(Ask::Answer(question, answer));
        html! { <button type="button" data-answer={value} aria-pressed={(given == answer).to_string()} onclick={shared.on(act)}>{ shared.say(label) }</button> }
    });
    html! {
        <div class="question" role="group" aria-labelledby={id.clone()} data-question={question.name()}>
            <p {id}>{ shared.say(text) }</p>
            <div class="switch">{ for buttons }</div>
        </div>
    }
}

/// What else it could be.
fn others(shared: &Shared, all: &[Found]) -> Html {
    if all.len() < 2 {
        return html! {};
    }
    let buttons = all.iter().skip(1).map(|found| {
        let pick = Action::Ask(Ask::Pick(found.symptom));
        html! { <li><button type="button" class="small wide" onclick={shared.on(pick)}>{ shared.show(&found.symptom.meaning()) }</button></li> }
    });
    html! { <><h3>{ shared.say("symptom-others") }</h3><ul class="others">{ for buttons }</ul></> }
}
