//! Asks a port, when a person says so, whether this browser accepts its certificate.

use std::cell::Cell;

use trustguide::browser::Browser;
use trustguide::message::Message;
use trustguide::probe::{self, Answer};
use yew::prelude::*;

use crate::app::{use_shared, web};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub host: AttrValue,
    pub port: u16,
}

/// Where a check stands.
#[derive(Clone, Copy, PartialEq)]
enum Stage {
    Idle,
    Running,
    Done(Answer),
}

#[component]
pub fn PortCheck(props: &Props) -> Html {
    let shared = use_shared();
    let stage = use_state_eq(|| Stage::Idle);
    let probing = use_mut_ref(|| None::<web::Probing>);
    let port = props.port;
    // The answer of a check that was stopped is dropped.
    let job = use_memo((), |()| Cell::new(0));
    let start = {
        let (stage, probing, job) = (stage.setter(), probing.clone(), job.clone());
        let (host, firefox) = (
            props.host.clone(),
            shared.state.visitor.0 == Browser::Firefox,
        );
        Callback::from(move |_: MouseEvent| {
            if probe::is_bad_port(port) {
                stage.set(Stage::Done(Answer::BadPort));
                return;
            }
            stage.set(Stage::Running);
            job.set(job.get() + 1);
            let (stage, job, mine) = (stage.clone(), job.clone(), job.get());
            let done = move |signals| {
                if job.get() == mine {
                    stage.set(Stage::Done(probe::answer(signals, firefox)));
                }
            };
            *probing.borrow_mut() = web::probe(&host, port, done);
        })
    };
    let stop = {
        let stage = stage.setter();
        Callback::from(move |_: MouseEvent| {
            job.set(job.get() + 1);
            *probing.borrow_mut() = None;
            stage.set(Stage::Idle);
        })
    };
    let about = |id| Message::new(id).text("port", port.to_string());
    html! {
        <div class="port-check no-print">
            if *stage == Stage::Running {
                <button type="button" id={format!("probe-{port}")} class="small" onclick={stop}>{ shared.say("probe-cancel") }</button>
            } else {
                <button type="button" id={format!("probe-{port}")} class="small" title={shared.say("probe-why")} onclick={start}>{ shared.show(&about("probe-now")) }</button>
            }
            <p role="status" id={format!("probe-answer-{port}")}>
                { match *stage {
                    Stage::Idle => html! {},
                    Stage::Running => shared.show(&about("probe-running")),
                    Stage::Done(answer) => html! { <span class={classes!("probe", answer.name())}>{ shared.show(&answer.message(port)) }</span> },
                } }
            </p>
        </div>
    }
}
