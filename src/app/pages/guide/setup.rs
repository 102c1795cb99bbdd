//! For whom the guide is: one line, and what stands behind it.

use trustguide::guide::platform_name;
use trustguide::message::Message;
use yew::prelude::*;

use super::choices;
use crate::app::components::site_form::SiteForm;
use crate::app::state::{Action, Land};
use crate::app::{Shared, use_shared, web};

/// Open as long as nothing is known. Whoever follows a guide alone changes what is theirs.
#[component]
pub fn SetUp() -> Html {
    let shared = use_shared();
    let state = &shared.state;
    let known = !state.items.is_empty() || !state.site.host.is_empty() || state.landing.alone;
    // It stays as it was while somebody fills it in.
    let open = use_state(|| !known);
    html! {
        <details id="setup" class="setup no-print" open={*open}>
            <summary><span>{ shared.show(&for_whom(&shared)) }</span>{ " " }<span class="change">{ shared.say("guide-change") }</span></summary>
            <div>
                { choices(&shared) }
                if state.landing.alone { { hosts(&shared) } } else { <SiteForm /> }
            </div>
        </details>
    }
}

fn for_whom(shared: &Shared) -> Message {
    let state = &shared.state;
    // Without the systems, which stand beside it.
    let fits = state
        .version()
        .and_then(|version| version.fits.split(',').next());
    let browser = match fits {
        Some(fits) if !fits.starts_with("iOS") => {
            Message::new("guide-for-version").text("version", fits)
        }
        _ => trustguide::guide::browser_name(state.browser),
    };
    Message::new("guide-for")
        .with("browser", browser)
        .with("platform", platform_name(state.platform))
        .text("language", state.captions().own_name())
}

/// The servers of the profile, where there are several.
fn hosts(shared: &Shared) -> Html {
    let Some(profile) = shared.state.landing.profile.as_ref() else {
        return html! {};
    };
    if profile.hosts.len() < 2 || shared.state.landing.by_link() {
        return html! {};
    }
    let dispatcher = shared.state.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        if let Ok(place) = web::chosen(&event).parse() {
            dispatcher.dispatch(Action::Land(Land::host(place)));
        }
    });
    let options = profile.hosts.iter().enumerate().map(|(place, host)| {
        let selected = host.site.host == shared.state.site.host;
        html! { <option value={place.to_string()} {selected}>{ host.site.host.clone() }</option> }
    });
    html! {
        <div class="fields"><div>
            <label for="profile-host">{ shared.say("site-title") }</label>
            <select id="profile-host" {onchange}>{ for options }</select>
        </div></div>
    }
}
