//! Asks a port, when a person says so, whether this browser accepts its certificate.

use std::cell::Cell;
use std::rc::Rc;

use trustguide::browser::Verifier;
use trustguide::message::Message;
use trustguide::probe::{self, Answer, Permission};
use yew::prelude::*;

use crate::app::state::Action;
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
    /// With the browser's permission, as far as it is known.
    Running(Permission),
    Done(Answer),
}

#[component]
pub fn PortCheck(props: &Props) -> Html {
    let shared = use_shared();
    let stage = use_state_eq(|| Stage::Idle);
    let probing = use_mut_ref(|| None::<web::Probing>);
    let port = props.port;
    // The answer of a check that was stopped is dropped.
    let job = use_memo((), |()| Cell::new(0_u32));
    let start = {
        let (stage, probing, job) = (stage.setter(), probing.clone(), job.clone());
        let (browser, platform) = shared.state.visitor;
        // On an iPhone its engine is another.
        let firefox = browser.verifier(platform) == Verifier::Firefox;
        let host = props.host.clone();
        let dispatcher = shared.state.dispatcher();
        Callback::from(move |_: MouseEvent| {
            if probe::is_bad_port(port) {
                stage.set(Stage::Done(Answer::BadPort));
                return;
            }
            if let Some(other) = web::other_host(&format!("https://{host}:{port}/")) {
                dispatcher.dispatch(Action::Requested(other, web::PROBE_REQUESTS));
            }
            stage.set(Stage::Running(Permission::Granted));
            job.set(job.get() + 1);
            let mine = job.get();
            let tell = move |stage: UseStateSetter<Stage>, job: Rc<Cell<u32>>| {
                move |now| {
                    if job.get() == mine {
                        stage.set(now);
                    }
                }
            };
            let (asking, done) = (
                tell(stage.clone(), job.clone()),
                tell(stage.clone(), job.clone()),
            );
            let asking = move |permission| asking(Stage::Running(permission));
            let done = move |signals| done(Stage::Done(probe::answer(signals, firefox)));
            *probing.borrow_mut() = web::probe(&host, port, asking, done);
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
            if matches!(*stage, Stage::Running(_)) {
                <button type="button" id={format!("probe-{port}")} class="small" onclick={stop}>{ shared.say("probe-cancel") }</button>
            } else {
                <button type="button" id={format!("probe-{port}")} class="small" title={shared.say("probe-why")} onclick={start}>{ shared.show(&about("probe-now")) }</button>
            }
            <p role="status" id={format!("probe-answer-{port}")}>
                { match *stage {
                    Stage::Idle => html! {},
                    Stage::Running(permission) => shared.show(&permission.message(port)),
                    Stage::Done(answer) => html! { <span class={classes!("probe", answer.name())}>{ shared.show(&answer.message(port)) }</span> },
                } }
            </p>
        </div>
    }
}
