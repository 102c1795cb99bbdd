//! The organisation's profile: a form that writes `site.json`, and what is wrong with it by field.

mod draft;

use trustguide::export::File;
use trustguide::l10n::{Locale, visible};
use trustguide::message::Message;
use trustguide::profile::{self, Fault, Profile};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::components::fold;
use crate::app::{Shared, use_shared, web};
use draft::{Draft, HostDraft};

/// A form for the profile; it begins with the one that is in use, or with what is loaded.
#[component]
pub fn ProfileEditor() -> Html {
    let shared = use_shared();
    let draft = use_state(|| begun(&shared));
    // What was wrong with a file that was opened here.
    let opened = use_state(Vec::<Fault>::new);
    let unfolded = use_state_eq(|| false);
    {
        let unfolded = unfolded.setter();
        let faulty = !shared.state.landing.profile_faults.is_empty();
        use_effect_with(faulty, move |&faulty| {
            if faulty {
                unfolded.set(true);
            }
        });
    }
    html! {
        <details id="profile-part" open={*unfolded}>
            <summary onclick={fold::toggle(&unfolded)}>{ shared.say("profile-title") }</summary>
            if *unfolded { { editor(&shared, &draft, &opened) } }
        </details>
    }
}

fn editor(
    shared: &Shared,
    draft: &UseStateHandle<Draft>,
    opened: &UseStateHandle<Vec<Fault>>,
) -> Html {
    let text = draft.to_json();
    let checked = profile::read(text.as_bytes());
    let faults = checked.as_ref().err().cloned().unwrap_or_default();
    let form = Form {
        shared,
        draft,
        faults: &faults,
    };
    let beside = &shared.state.landing.profile_faults;
    html! {
        <div>
            <p>{ shared.say("profile-lead") }</p>
            if !beside.is_empty() { { list(shared, "profile-beside", beside) } }
            <p class="next">
                <input id="profile-file" type="file" accept=".json,application/json" class="visually-hidden" onchange={open(draft, opened)} />
                <label for="profile-file" class="button">{ shared.say("profile-open") }</label>
            </p>
            if !opened.is_empty() { { list(shared, "profile-opened", opened) } }
            { general(&form) }
            { for (0..draft.hosts.len()).map(|index| host(&form, index)) }
            <p><button type="button" id="profile-add" onclick={form.change(|draft| draft.hosts.push(HostDraft::default()))}>{ shared.say("profile-add") }</button></p>
            { certificates(&form) }
            { save(shared, checked.ok()) }
        </div>
    }
}

/// The profile in use, or a first host from what is loaded.
fn begun(shared: &Shared) -> Draft {
    let state = &shared.state;
    match &state.landing.profile {
        Some(profile) => Draft::of(profile),
        None => Draft::begin(&state.site, &state.served().everywhere, state.locale),
    }
}

fn open(draft: &UseStateHandle<Draft>, opened: &UseStateHandle<Vec<Fault>>) -> Callback<Event> {
    let (draft, opened) = (draft.setter(), opened.setter());
    Callback::from(move |event: Event| {
        let (draft, opened) = (draft.clone(), opened.clone());
        let Some(file) = web::chosen_files(&event).into_iter().next() else {
            return;
        };
        spawn_local(async move {
            let bytes = file.slice(0, profile::MAX_BYTES + 1).await;
            match profile::read(&bytes) {
                Ok(profile) => {
                    draft.set(Draft::of(&profile));
                    opened.set(Vec::new());
                }
                Err(faults) => opened.set(faults),
            }
        });
    })
}

/// Faults of a file, each with its field.
fn list(shared: &Shared, title: &'static str, faults: &[Fault]) -> Html {
    let lines = faults.iter().map(|fault| {
        html! {
            <li>
                if !fault.field.is_empty() { <code dir="ltr">{ visible(&fault.field) }</code>{ ": " } }
                { shared.show(&fault.message()) }
            </li>
        }
    });
    html! {
        <div class="notice-stop profile-faults" role="alert"><p><strong>{ shared.say(title) }</strong></p><ul>{ for lines }</ul></div>
    }
}

/// What every field of the form needs.
struct Form<'a> {
    shared: &'a Shared,
    draft: &'a UseStateHandle<Draft>,
    faults: &'a [Fault],
}

impl Form<'_> {
    fn change<E: 'static>(&self, change: impl Fn(&mut Draft) + 'static) -> Callback<E> {
        let draft = self.draft.clone();
        Callback::from(move |_| {
            let mut changed = (*draft).clone();
            change(&mut changed);
            draft.set(changed);
        })
    }

    fn typed(&self, change: impl Fn(&mut Draft, String) + 'static) -> Callback<Event> {
        let draft = self.draft.clone();
        Callback::from(move |event: Event| {
            let mut changed = (*draft).clone();
            change(&mut changed, web::chosen(&event));
            draft.set(changed);
        })
    }

    /// A field of text with what is wrong with it. `path` is its place in the file.
    fn field(
        &self,
        path: &str,
        label: &'static str,
        value: &str,
        change: impl Fn(&mut Draft, String) + 'static,
    ) -> Html {
        let id = format!("profile-{}", path.replace(['.', '['], "-").replace(']', ""));
        let hint = format!("{id}-hint");
        let inside = |fault: &&Fault| match fault.field.strip_prefix(path) {
            Some(rest) => rest.is_empty() || rest.starts_with('['),
            None => false,
        };
        let wrong: Vec<&Fault> = self.faults.iter().filter(inside).collect();
        let messages = wrong.iter().map(|fault| {
            html! { <p class="hint wrong">{ self.shared.show(&fault.message()) }</p> }
        });
        html! {
            <div>
                <label for={id.clone()}>{ self.shared.say(label) }</label>
                <input {id} type="text" value={value.to_owned()} onchange={self.typed(change)} spellcheck="false"
                    autocapitalize="none" autocomplete="off" aria-invalid={(!wrong.is_empty()).to_string()} aria-describedby={hint.clone()} />
                <div id={hint}>{ for messages }</div>
            </div>
        }
    }
}

fn general(form: &Form<'_>) -> Html {
    let draft = form.draft;
    html! {
        <fieldset>
            <legend>{ form.shared.say("profile-general") }</legend>
            <div class="fields">
                { form.field("organisation", "profile-organisation", &draft.organisation, |draft, text| draft.organisation = text) }
                { form.field("contact.name", "profile-name", &draft.name, |draft, text| draft.name = text) }
                { form.field("contact.phone", "profile-phone", &draft.phone, |draft, text| draft.phone = text) }
                { form.field("contact.mail", "profile-mail", &draft.mail, |draft, text| draft.mail = text) }
                { form.field("contact.hours", "profile-hours", &draft.hours, |draft, text| draft.hours = text) }
                <div><label for="profile-language">{ form.shared.say("profile-language") }</label>{ languages(form) }</div>
                { form.field("links", "profile-links", &draft.links, |draft, text| draft.links = text) }
            </div>
        </fieldset>
    }
}

fn languages(form: &Form<'_>) -> Html {
    let onchange = form.typed(|draft, tag| draft.language = tag);
    let options = Locale::ALL.into_iter().map(|locale| {
        html! { <option value={locale.tag()} lang={locale.tag()} selected={form.draft.language == locale.tag()}>{ locale.own_name() }</option> }
    });
    html! { <select id="profile-language" {onchange}>{ for options }</select> }
}

fn host(form: &Form<'_>, index: usize) -> Html {
    let Some(host) = form.draft.hosts.get(index) else {
        return html! {};
    };
    let path = |field: &str| format!("hosts[{index}].{field}");
    let set = |change: fn(&mut HostDraft, String)| {
        move |draft: &mut Draft, text: String| {
            if let Some(host) = draft.hosts.get_mut(index) {
                change(host, text);
            }
        }
    };
    let remove = form.change(move |draft| {
        if index < draft.hosts.len() {
            draft.hosts.remove(index);
        }
    });
    let number = Message::new("profile-host").number("number", index + 1);
    html! {
        <fieldset key={index}>
            <legend>{ form.shared.show(&number) }</legend>
            <div class="fields">
                { form.field(&path("host"), "site-host", &host.host, set(|host, text| host.host = text)) }
                { form.field(&path("product"), "profile-product", &host.product, set(|host, text| host.product = text)) }
                { form.field(&path("ports"), "site-ports", &host.ports, set(|host, text| host.ports = text)) }
                { form.field(&path("fingerprints"), "profile-fingerprints", &host.fingerprints, set(|host, text| host.fingerprints = text)) }
            </div>
            <button type="button" class="small" onclick={remove}>{ form.shared.say("remove") }</button>
        </fieldset>
    }
}

/// The certificates that the file holds, and those that are loaded here.
fn certificates(form: &Form<'_>) -> Html {
    let loaded = form.shared.state.served().everywhere;
    let count = form.draft.certificates.len();
    let onchange = form.change(move |draft: &mut Draft| draft.toggle(&loaded));
    html! {
        <p class="check"><label>
            <input type="checkbox" id="profile-certificates" checked={count > 0} {onchange} />{ " " }
            { form.shared.show(&Message::new("profile-certificates").number("count", count)) }
        </label></p>
    }
}

fn save(shared: &Shared, checked: Option<Profile>) -> Html {
    let Some(profile) = checked else {
        return html! { <p class="notice risk" id="profile-wrong">{ shared.say("profile-mend") }</p> };
    };
    let onclick = Callback::from(move |_: MouseEvent| {
        web::download(&File {
            name: profile::FILE.to_owned(),
            mime_type: "application/json",
            bytes: profile::write(&profile).into_bytes(),
        });
    });
    html! {
        <>
            <button type="button" class="primary" id="profile-save" {onclick}>{ shared.say("profile-save") }</button>
            <p class="hint">{ shared.say("profile-save-hint") }</p>
        </>
    }
}
