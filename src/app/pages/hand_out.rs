//! What staff hand out: the guide as a page, a mail, a ticket, on paper, and what goes with it.

use std::rc::Rc;

use trustguide::browser::{Browser, Platform};
use trustguide::export::File;
use trustguide::guide::{self, Guide, PortGroup, Request, browser_name, platform_name};
use trustguide::handout::{self, Entry, Handout};
use trustguide::l10n::{Locale, Words};
use trustguide::message::Message;
use trustguide::site::port_list;
use yew::prelude::*;

use crate::app::components::{self, site_form::SiteForm};
use crate::app::pages::guide::document;
use crate::app::pages::guide::hand_link::address;
use crate::app::state::recipients::Tick;
use crate::app::state::{Action, Page};
use crate::app::{Shared, use_port_groups, use_shared, web};

#[component]
pub fn HandOutPage() -> Html {
    let shared = use_shared();
    let groups = use_port_groups(&shared);
    let printing = use_state(|| false);
    {
        let done = printing.setter();
        use_effect_with(*printing, move |&printing| {
            if printing {
                web::print();
                done.set(false);
            }
        });
    }
    if groups.is_empty() {
        return html! {
            <>
                <h1>{ shared.say("hand-out-title") }</h1>
                <p>{ shared.say("guide-summary-no-certificate") }</p>
                <button type="button" class="primary" onclick={shared.on(Action::Go(Page::Certificate))}>{ shared.say("to-certificate") }</button>
            </>
        };
    }
    let order = Order {
        shared: shared.clone(),
        groups,
    };
    let guides = order.guides();
    let print = {
        let printing = printing.setter();
        Callback::from(move |_: MouseEvent| printing.set(true))
    };
    html! {
        <div class="hand-out">
            <div class="no-print">
                <h1>{ shared.say("hand-out-title") }</h1>
                <p class="lead">{ shared.say("hand-out-lead") }</p>
                { recipients(&shared) }
                { server(&shared) }
                if guides.is_empty() || shared.state.recipients().locales().is_empty() {
                    <p class="notice" id="hand-out-nobody">{ shared.say("hand-out-nobody") }</p>
                } else {
                    { titles(&shared, &guides) }
                    <section aria-labelledby="hand-out-what">
                        <h2 id="hand-out-what">{ shared.say("hand-out-what") }</h2>
                        { ways(&order, print) }
                    </section>
                }
            </div>
            if *printing { <div class="print-only">{ order.paper(&guides) }</div> }
        </div>
    }
}

/// What the person at the desk wants, to be made when it is asked for.
#[derive(Clone)]
struct Order {
    shared: Shared,
    groups: Rc<Vec<PortGroup>>,
}

impl Order {
    /// A guide for each browser on each system. The guide that is open keeps its version and way.
    fn guides(&self) -> Vec<Guide> {
        let state = &self.shared.state;
        let pairs = state.recipients().pairs().into_iter();
        let guides = pairs.map(|(browser, platform)| {
            let reader = state.reader(browser, platform);
            guide::guide(&Request {
                version: reader.version,
                task: state.task,
                way: reader.way,
                ..Request::new(browser, platform, &state.site, &self.groups)
            })
        });
        guides.collect()
    }

    /// The words of each language; captions are in the language of the readers' systems.
    fn words(&self) -> Vec<Words> {
        let state = &self.shared.state;
        let locales = state.recipients().locales().into_iter();
        let words = locales.map(|locale| Words::new(locale, state.captions.unwrap_or(locale)));
        words.collect()
    }

    fn make<T>(&self, make: impl FnOnce(&Handout<'_>) -> T) -> T {
        let (words, guides) = (self.words(), self.guides());
        let entries = words
            .iter()
            .flat_map(|words| guides.iter().map(move |guide| Entry { guide, words }));
        let state = &self.shared.state;
        let any_browser = state.recipients().pairs() != [(state.browser, state.platform)];
        let link = address(state, any_browser);
        make(&Handout {
            site: &self.shared.state.site,
            groups: &self.groups,
            guides: &entries.collect::<Vec<_>>(),
            link: link.as_deref(),
            profile: state.landing.profile.as_deref(),
        })
    }

    /// Every guide in every language, as on its own page.
    fn paper(&self, guides: &[Guide]) -> Html {
        let sheets = self.words().into_iter().map(|words| {
            let locale = words.locale.tag();
            let shared = Shared {
                words: Rc::new(words),
                ..self.shared.clone()
            };
            let guides = guides.iter().map(|guide| {
                html! { <div class="paper" lang={locale}>{ document(&shared, guide, true) }</div> }
            });
            html! { <ContextProvider<Shared> context={shared.clone()}>{ for guides }</ContextProvider<Shared>> }
        });
        html! { <>{ for sheets }</> }
    }
}

fn recipients(shared: &Shared) -> Html {
    let browsers = Browser::ALL.into_iter().map(|browser| {
        let name = shared.show(&browser_name(browser));
        tick(shared, Tick::Browser(browser), None, name)
    });
    let platforms = Platform::ALL.into_iter().map(|platform| {
        let name = shared.show(&platform_name(platform));
        tick(shared, Tick::Platform(platform), None, name)
    });
    let locales = Locale::ALL.into_iter().map(|locale| {
        let name = html! { { locale.own_name() } };
        tick(shared, Tick::Locale(locale), Some(locale.tag()), name)
    });
    html! {
        <fieldset class="recipients">
            <legend>{ shared.say("hand-out-for") }</legend>
            { ticks(shared, "hand-out-browsers", browsers.collect()) }
            { ticks(shared, "hand-out-platforms", platforms.collect()) }
            { ticks(shared, "hand-out-languages", locales.collect()) }
        </fieldset>
    }
}

fn ticks(shared: &Shared, label: &'static str, ticks: Html) -> Html {
    html! {
        <div class="ticks" role="group" aria-labelledby={label}>
            <span class="ticks-of" id={label}>{ shared.say(label) }</span>
            { ticks }
        </div>
    }
}

fn tick(shared: &Shared, one: Tick, lang: Option<&'static str>, label: Html) -> Html {
    let checked = shared.state.recipients().has(one);
    let id = format!("to-{}", one.name());
    html! {
        <label class="tick" {lang}><input type="checkbox" {id} {checked} onchange={shared.on(Action::HandTo(one))} />{ label }</label>
    }
}

fn server(shared: &Shared) -> Html {
    let site = &shared.state.site;
    let summary = match site.host.is_empty() {
        true => Message::new("hand-out-server-unknown"),
        false => Message::new("hand-out-server")
            .text("host", &site.host)
            .text("ports", port_list(&site.ports)),
    };
    html! {
        <details class="server" open={site.host.is_empty()}>
            <summary>{ shared.show(&summary) }</summary>
            <SiteForm />
        </details>
    }
}

fn titles(shared: &Shared, guides: &[Guide]) -> Html {
    let locales = shared.state.recipients().locales();
    let languages: Vec<&str> = locales.iter().map(|locale| locale.own_name()).collect();
    let count = Message::new("hand-out-count")
        .number("count", guides.len())
        .text("languages", languages.join(", "));
    let titles = guides.iter().map(|guide| {
        html! { <li>{ shared.show(&guide.title) }</li> }
    });
    html! {
        <>
            <p id="hand-out-count">{ shared.show(&count) }</p>
            <ul>{ for titles }</ul>
        </>
    }
}

/// The ways to hand it out, the best one first.
fn ways(order: &Order, print: Callback<MouseEvent>) -> Html {
    let shared = &order.shared;
    let now = shared.now;
    let calendar = handout::calendar(&shared.state.site, &order.groups, &shared.words, now);
    let page = save(order, "save-page", "hand-out-save-page", true, |handout| {
        Some(handout.page_file())
    });
    let zip = save(order, "save-zip", "save", false, move |handout| {
        Some(handout.package_file(now))
    });
    let reminder = save(order, "save-calendar", "save", false, move |handout| {
        handout.calendar_file(now)
    });
    let mail = copy(order, "copy-mail", |handout| handout::mail(handout).text());
    let ticket = copy(order, "copy-markdown", |handout| handout.ticket());
    let paper = html! { <button type="button" id="print-paper" onclick={print}>{ shared.say("print") }</button> };
    let managed = html! { <button type="button" id="to-rollouts" onclick={shared.on(Action::Go(Page::Files))}>{ shared.say("hand-out-to-managed") }</button> };
    let (who, reminder) = match calendar {
        Some(_) => ("hand-out-calendar-who", reminder),
        None => ("hand-out-calendar-none", html! {}),
    };
    html! {
        <ul class="formats">
            { way(shared, "hand-out-page", "hand-out-page-who", page) }
            { way(shared, "hand-out-mail", "hand-out-mail-who", mail) }
            { way(shared, "hand-out-ticket", "hand-out-ticket-who", ticket) }
            { way(shared, "hand-out-paper", "hand-out-paper-who", paper) }
            { way(shared, "hand-out-zip", "hand-out-zip-who", zip) }
            { way(shared, "hand-out-calendar", who, reminder) }
            { way(shared, "hand-out-managed", "hand-out-managed-who", managed) }
        </ul>
    }
}

fn way(shared: &Shared, name: &'static str, who: &'static str, button: Html) -> Html {
    html! {
        <li>
            <div><strong>{ shared.say(name) }</strong><p class="hint">{ shared.say(who) }</p></div>
            { button }
        </li>
    }
}

fn save(
    order: &Order,
    id: &'static str,
    label: &'static str,
    primary: bool,
    make: impl Fn(&Handout<'_>) -> Option<File> + 'static,
) -> Html {
    let face = order.shared.say(label);
    let order = order.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        if let Some(file) = order.make(&make) {
            web::download(&file);
        }
    });
    html! { <button type="button" {id} class={classes!("save", primary.then_some("primary"))} {onclick}>{ face }</button> }
}

fn copy(order: &Order, id: &'static str, make: impl Fn(&Handout<'_>) -> String + 'static) -> Html {
    let face = order.shared.say("copy");
    let order = order.clone();
    let onclick = Callback::from(move |_: MouseEvent| {
        components::copy::copy(&order.shared, order.make(&make));
    });
    html! { <button type="button" {id} class="copy" {onclick}>{ face }</button> }
}
