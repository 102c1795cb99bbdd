//! The browser: the only room that touches web_sys.

mod hasher;
pub mod keys;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Date, Object, Promise, Reflect, Uint8Array};
use trustguide::certificate::Time;
use trustguide::export::File;
use trustguide::l10n::Locale;
use trustguide::probe::{Fetched, Permission, Signals, Socket};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    AbortController, Blob, BlobPropertyBag, CloseEvent, Document, Element, HtmlAnchorElement,
    HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, RequestInit,
    RequestMode, Response, Storage, Url, WebSocket, Window,
};
use yew::{DragEvent, Event, InputEvent, TargetCast};
use zeroize::Zeroizing;

use super::state::{Environment, Failure};

pub use hasher::with_hasher;

const STORAGE_KEY: &str = "trustguide";

/// How long a fetch may take, in milliseconds.
const FETCH_TIMEOUT: i32 = 20_000;

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// The element that holds the page.
pub fn root() -> Option<Element> {
    document()?.get_element_by_id("app")
}

thread_local! {
    /// What is being read, for the report of a panic that it may cause.
    static READING: RefCell<Option<Blob>> = const { RefCell::new(None) };
}

/// A panic is written to the console and told on the page, which is dead from then on.
pub fn report_panics() {
    // Yew sets a hook of its own unless it knows of this one.
    yew::set_custom_panic_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        // Its text may quote what was read: the report has no more than its place.
        let place = panic.location().map(ToString::to_string);
        stop(&place.unwrap_or_default());
    }));
}

/// Tells that the page cannot go on, with what to do, in place of the page. The script that started the page does
/// that, since this code may be in the middle of anything; it gets what was being read.
pub fn stop(reason: &str) {
    let input = READING.with(|reading| reading.try_borrow().ok()?.clone());
    let stopped = window().and_then(|window| Reflect::get(&window, &"stopTrustguide".into()).ok());
    if let Some(stopped) = stopped.and_then(|stopped| stopped.dyn_into::<js_sys::Function>().ok()) {
        let input = input.map_or(JsValue::NULL, Into::into);
        let _ = stopped.call2(&JsValue::NULL, &reason.into(), &input);
    }
}

/// Notes what is being read, for the report of a panic.
pub fn reading(incoming: Option<&Incoming>) {
    let blob = incoming.and_then(|incoming| match &incoming.data {
        Data::Blob(blob) => Some(blob.clone()),
        Data::Bytes(bytes) => {
            let parts = Array::of1(&Uint8Array::from(bytes.as_slice()));
            Blob::new_with_u8_array_sequence(&parts).ok()
        }
    });
    READING.with(|reading| *reading.borrow_mut() = blob);
}

/// The present, from the browser's clock, to the minute.
pub fn now() -> Time {
    let minutes = Date::now() / 60_000.0;
    #[expect(clippy::cast_possible_truncation, reason = "a date fits")]
    Time(minutes as i64 * 60)
}

/// A moment in the visitor's time zone, as the language writes it.
pub fn local_time(time: Time, locale: Locale) -> String {
    #[expect(clippy::cast_precision_loss, reason = "dates are far below 2^53")]
    let milliseconds = time.0 as f64 * 1000.0;
    let date = Date::new(&milliseconds.into());
    let options = Object::new();
    for (name, value) in [("dateStyle", "long"), ("timeStyle", "long")] {
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    date.to_locale_string(locale.tag(), &options).into()
}

/// What the browser tells of itself.
pub fn environment() -> Environment {
    let Some(navigator) = window().map(|window| window.navigator()) else {
        return Environment::default();
    };
    let languages = navigator.languages();
    Environment {
        languages: languages.iter().filter_map(|tag| tag.as_string()).collect(),
        user_agent: navigator.user_agent().unwrap_or_default(),
        touch: navigator.max_touch_points() > 1,
        opening: super::landing::is_opening(),
    }
}

fn storage() -> Option<Storage> {
    window()?.session_storage().ok()?
}

/// What an earlier load of this tab kept.
pub fn saved() -> Option<String> {
    storage()?.get_item(STORAGE_KEY).ok()?
}

/// Keeps a text for a reload of this tab; where there is no room, nothing is kept.
pub fn save(text: &str) {
    if let Some(storage) = storage()
        && storage.set_item(STORAGE_KEY, text).is_err()
    {
        let _ = storage.remove_item(STORAGE_KEY);
    }
}

/// Tells the document its language, theme and title, and that the page is there.
pub fn set_document(language: &str, theme: &str, title: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(html) = document.document_element() {
        let _ = html.set_attribute("lang", language);
        let _ = html.set_attribute("data-theme", theme);
        let _ = html.set_attribute("data-boot", "done");
    }
}

fn html_element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Moves the focus to an element, so that what is new is read out and the keyboard goes on there.
pub fn focus(id: &str) {
    if let Some(element) = html_element(id) {
        let _ = element.focus();
    }
}

/// Moves what is inside an element that scrolls just so far that one of its parts is visible.
pub fn scroll_inside(scroller: &str, part: &str) {
    let (Some(scroller), Some(part)) = (html_element(scroller), html_element(part)) else {
        return;
    };
    let top = part.offset_top();
    let bottom = top + part.offset_height() - scroller.client_height();
    if let Some(to) = just_so_far(scroller.scroll_top(), top, bottom) {
        scroller.set_scroll_top(to);
    }
}

/// Where to scroll for what begins at `start` and ends in sight from `end` on; `None` where it is in sight.
fn just_so_far(seen: i32, start: i32, end: i32) -> Option<i32> {
    if start < seen {
        return Some(start);
    }
    (end > seen).then(|| end.min(start))
}

/// How much of what is beside a part is seen too, in pixels.
const BESIDE: i32 = 24;

/// Moves what is inside a row that scrolls, and nothing else, just so far that one of its parts is visible.
pub fn scroll_along(row: &str, part: &str) {
    let (Some(row), Some(part)) = (html_element(row), html_element(part)) else {
        return;
    };
    let place = part.offset_left() - row.offset_left();
    let left = place - BESIDE;
    let right = place + part.offset_width() + BESIDE - row.client_width();
    if let Some(to) = just_so_far(row.scroll_left(), left, right) {
        row.set_scroll_left(to);
    }
}

/// To the top of the page.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Opens the browser's dialog for printing.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// The text of the field that an event comes from.
pub fn value_of(event: &InputEvent) -> String {
    if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
        return input.value();
    }
    let area = event.target_dyn_into::<HtmlTextAreaElement>();
    area.map(|area| area.value()).unwrap_or_default()
}

/// The value of the field or list that a change comes from.
pub fn chosen(event: &Event) -> String {
    if let Some(select) = event.target_dyn_into::<HtmlSelectElement>() {
        return select.value();
    }
    let input = event.target_dyn_into::<HtmlInputElement>();
    input.map(|input| input.value()).unwrap_or_default()
}

/// Empties a text area by its id and returns what it held.
pub fn take_text(id: &str) -> String {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let area = element.and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(area) = area else {
        return String::new();
    };
    let text = area.value();
    area.set_value("");
    text
}

/// The text of an input by its id.
pub fn text_of(id: &str) -> String {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let input = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    input.map(|input| input.value()).unwrap_or_default()
}

/// Something to read: a file, or what was pasted.
pub struct Incoming {
    /// The file's name; empty for what has none.
    pub name: String,
    data: Data,
}

enum Data {
    Blob(Blob),
    Bytes(Vec<u8>),
}

impl Incoming {
    pub fn text(text: String) -> Self {
        Self::bytes(text.into_bytes())
    }

    pub fn bytes(bytes: Vec<u8>) -> Self {
        Self::named("", bytes)
    }

    pub fn named(name: &str, bytes: Vec<u8>) -> Self {
        Self {
            name: name.to_owned(),
            data: Data::Bytes(bytes),
        }
    }

    fn file(file: web_sys::File) -> Self {
        Self {
            name: file.name(),
            data: Data::Blob(file.into()),
        }
    }

    /// In bytes.
    pub fn size(&self) -> usize {
        match &self.data {
            Data::Blob(blob) => size(blob),
            Data::Bytes(bytes) => bytes.len(),
        }
    }

    /// Some of the bytes; none where the file cannot be read.
    pub async fn slice(&self, from: usize, to: usize) -> Vec<u8> {
        match &self.data {
            Data::Bytes(bytes) => bytes.get(from..to).unwrap_or_default().to_vec(),
            Data::Blob(blob) => slice(blob, from, to).await.unwrap_or_default(),
        }
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        if let Data::Bytes(bytes) = &mut self.data {
            bytes.fill(0);
        }
    }
}

/// In bytes.
fn size(blob: &Blob) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a size"
    )]
    let size = blob.size() as usize;
    size
}

async fn slice(blob: &Blob, from: usize, to: usize) -> Option<Vec<u8>> {
    #[expect(clippy::cast_precision_loss, reason = "a cap of some megabytes")]
    let slice = blob.slice_with_f64_and_f64(from as f64, to as f64).ok()?;
    let buffer = JsFuture::from(slice.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// The chosen files. The choice is forgotten, so that the same file can be chosen again.
pub fn chosen_files(event: &Event) -> Vec<Incoming> {
    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else {
        return Vec::new();
    };
    let files = input.files().as_ref().map(files).unwrap_or_default();
    input.set_value("");
    files
}

/// The dropped files, or a dropped text.
pub fn dropped(event: &DragEvent) -> Vec<Incoming> {
    let Some(transfer) = event.data_transfer() else {
        return Vec::new();
    };
    match transfer.files() {
        Some(list) if list.length() > 0 => files(&list),
        _ => {
            let text = transfer.get_data("text").unwrap_or_default();
            let text = Some(text).filter(|text| !text.is_empty());
            text.map(Incoming::text).into_iter().collect()
        }
    }
}

/// Pasted files, or the pasted text where it stands outside of a field.
pub fn pasted(event: &Event) -> Option<Vec<Incoming>> {
    let event = event.dyn_ref::<web_sys::ClipboardEvent>()?;
    let in_field = event.target().is_some_and(|target| {
        target.dyn_ref::<HtmlInputElement>().is_some()
            || target.dyn_ref::<HtmlTextAreaElement>().is_some()
    });
    let clipboard = event.clipboard_data()?;
    if let Some(list) = clipboard.files().filter(|files| files.length() > 0) {
        return Some(files(&list));
    }
    let text = clipboard.get_data("text").unwrap_or_default();
    let wanted = !in_field && !text.trim().is_empty();
    wanted.then(|| vec![Incoming::text(text)])
}

fn files(list: &web_sys::FileList) -> Vec<Incoming> {
    let files = (0..list.length()).filter_map(|at| list.get(at));
    files.map(Incoming::file).collect()
}

/// Milliseconds from some moment on.
pub fn clock() -> f64 {
    window()
        .and_then(|window| window.performance())
        .map_or_else(Date::now, |performance| performance.now())
}

/// Lets the browser do its own work, for at least some milliseconds.
pub async fn rest(milliseconds: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = window() {
            let _ = window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let _ = JsFuture::from(promise).await;
}

/// Empties a field by its id and returns what it held, to be wiped after use.
pub fn take_secret(id: &str) -> Zeroizing<String> {
    let secret = Zeroizing::new(text_of(id));
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(input) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        input.set_value("");
    }
    secret
}

/// Listens to an event of the whole window for as long as the returned value lives.
pub fn listen(name: &'static str, then: impl FnMut(Event) + 'static) -> Listener {
    let closure = Closure::<dyn FnMut(Event)>::new(then);
    if let Some(window) = window() {
        let function = closure.as_ref().unchecked_ref();
        let _ = window.add_event_listener_with_callback(name, function);
    }
    Listener { name, closure }
}

/// Ends its listening when it is dropped.
pub struct Listener {
    name: &'static str,
    closure: Closure<dyn FnMut(Event)>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = window() {
            let function = self.closure.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback(self.name, function);
        }
    }
}

/// Copies a text. Where the clipboard is closed to the page, as on plain http, the older way is
/// tried.
pub fn copy(text: String, then: impl FnOnce(bool) + 'static) {
    spawn_local(async move {
        let clipboard = window().map(|window| window.navigator().clipboard());
        let modern = match clipboard.filter(|clipboard| !clipboard.is_undefined()) {
            Some(clipboard) => JsFuture::from(clipboard.write_text(&text)).await.is_ok(),
            None => false,
        };
        then(modern || copy_by_selection(&text).is_some());
    });
}

fn copy_by_selection(text: &str) -> Option<()> {
    let document = document()?;
    let area = document.create_element("textarea").ok()?;
    let area = area.dyn_into::<HtmlTextAreaElement>().ok()?;
    area.set_value(text);
    area.set_class_name("off-screen");
    let body = document.body()?;
    body.append_child(&area).ok()?;
    area.select();
    let html: &web_sys::HtmlDocument = document.unchecked_ref();
    let copied = html.exec_command("copy").unwrap_or(false);
    area.remove();
    copied.then_some(())
}

/// Saves a file under its name.
pub fn download(file: &File) {
    let _ = try_download(file);
}

fn try_download(file: &File) -> Option<()> {
    let parts = Array::of1(&Uint8Array::from(file.bytes.as_slice()));
    let options = BlobPropertyBag::new();
    options.set_type(file.mime_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let document = document()?;
    let link = document.create_element("a").ok()?;
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&url);
    link.set_download(&file.name);
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    after(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    });
    Some(())
}

fn after(milliseconds: i32, then: impl FnOnce() + 'static) {
    let closure = Closure::once_into_js(then);
    if let Some(window) = window() {
        let function = closure.unchecked_ref();
        let _ =
            window.set_timeout_with_callback_and_timeout_and_arguments_0(function, milliseconds);
    }
}

/// A fetch that can be called off.
#[derive(Clone)]
pub struct Fetching(AbortController);

impl PartialEq for Fetching {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl Fetching {
    pub fn cancel(&self) {
        self.0.abort();
    }
}

/// Fetches an address without credentials. A browser tells CORS and network failures apart from
/// nothing, so both are [`Failure::Blocked`].
pub fn fetch(
    url: String,
    then: impl FnOnce(Result<Vec<u8>, Failure>) + 'static,
) -> Option<Fetching> {
    let controller = AbortController::new().ok()?;
    let fetching = Fetching(controller.clone());
    spawn_local(async move {
        let timed_out = Rc::new(std::cell::Cell::new(false));
        let (flag, late) = (timed_out.clone(), controller.clone());
        after(FETCH_TIMEOUT, move || {
            flag.set(true);
            late.abort();
        });
        let result = fetch_bytes(&url, &controller).await;
        then(match result {
            Err(Failure::Blocked) if timed_out.get() => Err(Failure::Timeout),
            other => other,
        });
    });
    Some(fetching)
}

/// How long a port may take to answer a check, and a person to answer the browser's question besides, in
/// milliseconds.
const PROBE_TIMEOUT: i32 = 8_000;
const PROBE_QUESTION: i32 = 7_000;

/// The requests of one check: a fetch and a WebSocket.
pub const PROBE_REQUESTS: usize = 2;

/// The host of an address, with its port, where it is another than the page's own.
pub fn other_host(url: &str) -> Option<String> {
    let host = Url::new(url).ok()?.host();
    let own = window()?.location().host().ok()?;
    (host != own).then_some(host)
}

/// What the browser's own record says that was loaded: from the page's own host, and from others.
pub fn record() -> (usize, usize) {
    let entries = window()
        .and_then(|window| window.performance())
        .map(|performance| performance.get_entries_by_type("resource"))
        .unwrap_or_default();
    let names = entries.iter().filter_map(|entry| {
        let name = Reflect::get(&entry, &"name".into()).ok()?.as_string()?;
        name.starts_with("http").then_some(name)
    });
    let (others, own): (Vec<_>, Vec<_>) = names.partition(|name| other_host(name).is_some());
    (own.len(), others.len())
}

/// A check of a port under way; it stops when dropped.
pub struct Probing {
    controller: AbortController,
    socket: Rc<RefCell<Option<WebSocket>>>,
}

impl Drop for Probing {
    fn drop(&mut self) {
        self.controller.abort();
        if let Some(socket) = &*self.socket.borrow() {
            socket.close().ok();
        }
    }
}

/// Reads the permission and tells it, then connects to a port of a host by fetch and by WebSocket, and tells what
/// a page can see of it.
pub fn probe(
    host: &str,
    port: u16,
    asking: impl FnOnce(Permission) + 'static,
    then: impl FnOnce(Signals) + 'static,
) -> Option<Probing> {
    let controller = AbortController::new().ok()?;
    let socket = Rc::new(RefCell::new(None));
    let probing = Probing {
        controller: controller.clone(),
        socket: socket.clone(),
    };
    let host = host.to_owned();
    spawn_local(async move {
        let permission = local_network(&host).await;
        asking(permission);
        if controller.signal().aborted() {
            return;
        }
        let patience = match permission {
            Permission::Prompt => PROBE_TIMEOUT + PROBE_QUESTION,
            _ => PROBE_TIMEOUT,
        };
        let late = controller.clone();
        after(patience, move || late.abort());
        *socket.borrow_mut() = WebSocket::new(&format!("wss://{host}:{port}/")).ok();
        let closed = closed(socket.borrow().as_ref(), &controller);
        let url = format!("https://{host}:{port}/?trustguide={}", Date::now());
        let fetched = fetch_opaque(&url, &controller).await;
        let end = match fetched {
            // It says enough.
            Fetched::Answered => Socket::Silent,
            _ => socket_end(
                JsFuture::from(closed)
                    .await
                    .ok()
                    .and_then(|code| code.as_f64()),
            ),
        };
        if let Some(socket) = &*socket.borrow() {
            socket.close().ok();
        }
        // The person may have answered the question meanwhile.
        let permission = match fetched {
            Fetched::Failed => local_network(&host).await,
            _ => permission,
        };
        then(Signals {
            fetched,
            socket: end,
            permission,
        });
    });
    Some(probing)
}

/// How a socket ended, from what [`closed`] gives.
fn socket_end(code: Option<f64>) -> Socket {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a close code fits"
    )]
    match code {
        None => Socket::Silent,
        Some(0.0) => Socket::Opened,
        Some(code) => Socket::Closed(code as u16),
    }
}

/// The code with which a socket closes; 0 as soon as it opens; nothing where it is silent until the check is
/// called off.
fn closed(socket: Option<&WebSocket>, controller: &AbortController) -> Promise {
    Promise::new(&mut |resolve, _| {
        let Some(socket) = socket else {
            resolve.call1(&JsValue::NULL, &1006.into()).ok();
            return;
        };
        let (opened, late) = (resolve.clone(), resolve.clone());
        let onopen = Closure::once_into_js(move || opened.call1(&JsValue::NULL, &0.into()).ok());
        let onclose = Closure::once_into_js(move |event: CloseEvent| {
            resolve.call1(&JsValue::NULL, &event.code().into()).ok()
        });
        socket.set_onopen(Some(onopen.unchecked_ref()));
        socket.set_onclose(Some(onclose.unchecked_ref()));
        let onabort =
            Closure::once_into_js(move || late.call1(&JsValue::NULL, &JsValue::NULL).ok());
        controller
            .signal()
            .set_onabort(Some(onabort.unchecked_ref()));
    })
}

/// A request whose answer this page may not read: it only sees whether there was one.
async fn fetch_opaque(url: &str, controller: &AbortController) -> Fetched {
    let init = RequestInit::new();
    init.set_mode(RequestMode::NoCors);
    init.set_credentials(web_sys::RequestCredentials::Omit);
    init.set_cache(web_sys::RequestCache::NoStore);
    init.set_referrer_policy(web_sys::ReferrerPolicy::NoReferrer);
    init.set_signal(Some(&controller.signal()));
    let Some(window) = window() else {
        return Fetched::Failed;
    };
    match JsFuture::from(window.fetch_with_str_and_init(url, &init)).await {
        Ok(_) => Fetched::Answered,
        Err(_) if controller.signal().aborted() => Fetched::Silent,
        Err(_) => Fetched::Failed,
    }
}

/// What the browser says of requests to a host of the local network; not every browser knows the question.
async fn local_network(host: &str) -> Permission {
    for name in Permission::names(host) {
        let Some(asked) = permission(name) else {
            return Permission::Unknown;
        };
        if let Ok(status) = JsFuture::from(asked).await {
            let state = Reflect::get(&status, &"state".into()).ok();
            return Permission::from_state(state.and_then(|state| state.as_string()).as_deref());
        }
    }
    Permission::Unknown
}

fn permission(name: &str) -> Option<Promise> {
    let navigator: JsValue = window()?.navigator().into();
    let permissions = Reflect::get(&navigator, &"permissions".into()).ok()?;
    let query: js_sys::Function = Reflect::get(&permissions, &"query".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let descriptor = Object::new();
    Reflect::set(&descriptor, &"name".into(), &name.into()).ok()?;
    query.call1(&permissions, &descriptor).ok()?.dyn_into().ok()
}

/// The most bytes of an answer: far more than any server sends as certificates.
pub const MAX_ANSWER: usize = 16 << 20;

async fn fetch_bytes(url: &str, controller: &AbortController) -> Result<Vec<u8>, Failure> {
    let init = RequestInit::new();
    init.set_credentials(web_sys::RequestCredentials::Omit);
    init.set_cache(web_sys::RequestCache::NoStore);
    init.set_referrer_policy(web_sys::ReferrerPolicy::NoReferrer);
    init.set_signal(Some(&controller.signal()));
    let window = window().ok_or(Failure::Blocked)?;
    let response = JsFuture::from(window.fetch_with_str_and_init(url, &init)).await;
    let response = response.map_err(|_| Failure::Blocked)?;
    let response: Response = response.dyn_into().map_err(|_| Failure::Blocked)?;
    if !response.ok() {
        return Err(Failure::Status(response.status()));
    }
    let length = response.headers().get("content-length").ok().flatten();
    let length: Option<usize> = length.and_then(|length| length.parse().ok());
    if length.is_some_and(|length| length > MAX_ANSWER) {
        controller.abort();
        return Err(Failure::TooBig);
    }
    let blob = response.blob().map_err(|_| Failure::Blocked)?;
    let blob = JsFuture::from(blob).await.map_err(|_| Failure::Blocked)?;
    let blob: Blob = blob.dyn_into().map_err(|_| Failure::Blocked)?;
    let size = size(&blob);
    if size > MAX_ANSWER {
        return Err(Failure::TooBig);
    }
    slice(&blob, 0, size).await.ok_or(Failure::Blocked)
}

/// What stands behind `#` in the address, without it.
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok());
    let hash = hash.unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// The page's address without what follows its path.
pub fn address() -> String {
    let href = window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    href.split(['#', '?']).next().unwrap_or_default().to_owned()
}

/// Where a text is kept.
#[derive(Clone, Copy)]
pub enum Shelf {
    /// For a reload of the tab.
    Tab,
    /// On the device.
    Device,
}

impl Shelf {
    fn storage(self) -> Option<Storage> {
        match self {
            Self::Tab => storage(),
            Self::Device => window()?.local_storage().ok()?,
        }
    }
}

/// What was kept under a name.
pub fn kept(shelf: Shelf, name: &str) -> Option<String> {
    let name = format!("{STORAGE_KEY} {name}");
    shelf.storage()?.get_item(&name).ok()?
}

/// Keeps a text under a name, as far as there is room; nothing is kept of an empty one.
pub fn keep(shelf: Shelf, name: &str, text: &str) {
    let Some(storage) = shelf.storage() else {
        return;
    };
    let name = format!("{STORAGE_KEY} {name}");
    let _ = match text {
        "" => storage.remove_item(&name),
        _ => storage.set_item(&name, text),
    };
}

/// How long a file beside the page may take, in milliseconds.
const OWN_TIMEOUT: i32 = 5_000;

/// A file beside the page, never from a cache; `None` where there is none, or a page in its place, or where
/// the page was opened from a disk and may read nothing beside it.
pub async fn own_file(path: &str, most: usize) -> Option<Vec<u8>> {
    if !window()?.location().protocol().ok()?.starts_with("http") {
        return None;
    }
    let controller = AbortController::new().ok()?;
    let late = controller.clone();
    after(OWN_TIMEOUT, move || late.abort());
    let init = RequestInit::new();
    init.set_cache(web_sys::RequestCache::NoStore);
    init.set_signal(Some(&controller.signal()));
    let response = JsFuture::from(window()?.fetch_with_str_and_init(path, &init)).await;
    let response: Response = response.ok()?.dyn_into().ok()?;
    let kind = response.headers().get("content-type").ok().flatten();
    // No content: the ready configurations say so where there is no such file, which is no error.
    let is_nothing = response.status() == 204;
    if !response.ok() || is_nothing || kind.is_some_and(|kind| kind.starts_with("text/html")) {
        return None;
    }
    let blob = JsFuture::from(response.blob().ok()?).await.ok()?;
    let blob: Blob = blob.dyn_into().ok()?;
    slice(&blob, 0, most).await
}

/// Whether the system has a sheet for sharing.
pub fn can_share() -> bool {
    let navigator = window().map(|window| JsValue::from(window.navigator()));
    navigator.is_some_and(|navigator| {
        Reflect::get(&navigator, &"share".into()).is_ok_and(|share| share.is_function())
    })
}

/// Opens the system's sheet for sharing with a text and an address.
pub fn share(text: &str, url: &str) {
    let _ = try_share(text, url);
}

fn try_share(text: &str, url: &str) -> Option<()> {
    let navigator: JsValue = window()?.navigator().into();
    let share: js_sys::Function = Reflect::get(&navigator, &"share".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let data = Object::new();
    Reflect::set(&data, &"text".into(), &text.into()).ok()?;
    Reflect::set(&data, &"url".into(), &url.into()).ok()?;
    let shared: Promise = share.call1(&navigator, &data).ok()?.dyn_into().ok()?;
    // Whoever closes the sheet has said all there is to say.
    spawn_local(async move { drop(JsFuture::from(shared).await) });
    Some(())
}
