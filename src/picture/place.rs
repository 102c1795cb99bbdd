//! Which step gets which picture.

use crate::captions::{self, Caption};
use crate::guide::{Section, Step};
use crate::message::{Arg, Message};
use crate::picture::Label::{self, Says, Word};
use crate::picture::{
    Picture, Sketch, Window, chrome, edge, firefox, firefox_classic, ios, keychain_access, safari,
    sketches, windows,
};

/// Steps whose control is not a caption that their action quotes: by the id of their action, of
/// their place, or of what one sees next.
static BY_ID: &[(&str, &Sketch, Label)] = &[
    (
        "guide-chrome-delete",
        &chrome::OWN_LIST_WITH_ENTRY,
        Says(&captions::chrome::CERTMGR_DELETE_ARIA),
    ),
    (
        "guide-chrome-fingerprint",
        &chrome::VIEWER,
        Says(&captions::chrome::VIEWER_GENERAL_FINGERPRINT_CERTIFICATE),
    ),
    (
        "guide-classic-fingerprint",
        &firefox_classic::EXCEPTION,
        Says(&captions::firefox_classic::EXCEPTION_VIEW),
    ),
    (
        "guide-double-click-entry",
        &keychain_access::WINDOW,
        CERTIFICATE,
    ),
    (
        "guide-edge-delete",
        &edge::OWN_LIST_WITH_ENTRY,
        Word("picture-bin"),
    ),
    (
        "guide-edge-fingerprint",
        &edge::WARNING,
        Says(&captions::edge::OMNIBOX_NOT_SECURE),
    ),
    (
        "guide-edge-undo-exception",
        &edge::PAGE,
        Says(&captions::edge::OMNIBOX_NOT_SECURE),
    ),
    (
        "guide-firefox-fingerprint",
        &firefox::VIEWER,
        Says(&captions::firefox::VIEWER_SHA_256),
    ),
    (
        "guide-internet-explorer-fingerprint",
        &windows::CERTIFICATE_DETAILS,
        Word("picture-thumbprint"),
    ),
    ("guide-ios-remove", &ios::MANAGEMENT, CERTIFICATE),
    (
        "guide-ios-see-downloaded",
        &ios::DOWNLOAD,
        Says(&captions::ios::DOWNLOAD_ALLOW),
    ),
    ("guide-ios-switch", &ios::TRUST_SETTINGS, CERTIFICATE),
    ("guide-macos-delete", &keychain_access::WINDOW, CERTIFICATE),
    ("guide-macos-find", &keychain_access::WINDOW, CERTIFICATE),
    (
        "guide-safari-fingerprint",
        &safari::WARNING,
        Says(&captions::safari::ERROR_SHOW_DETAILS),
    ),
    (
        "guide-safari-view-certificate",
        &safari::WARNING_OPEN,
        Says(&captions::safari::ERROR_VIEW_CERTIFICATE),
    ),
    (
        "guide-safari-windows-fingerprint",
        &windows::CERTIFICATE_DETAILS,
        Word("picture-thumbprint"),
    ),
    (
        "guide-sheet-fingerprint",
        &safari::SHEET,
        Says(&captions::safari::SHEET_SHOW_CERTIFICATE),
    ),
    ("guide-windows-delete", &windows::CONSOLE, CERTIFICATE),
    ("guide-windows-run", &windows::RUN, Label::Address),
];

/// Steps whose captions stand in several dialogs, and the one that is meant.
static IN_SKETCH: &[(&str, &Sketch)] = &[
    ("guide-windows-certificate-window", &windows::CERTIFICATE),
    ("guide-windows-open-root", &windows::CONSOLE),
    ("guide-windows-open-store", &windows::CONSOLE),
];

/// What is pasted into the address bar: the page that it leads to, the more exact first.
static BY_ADDRESS: &[(&str, &Sketch)] = &[
    ("chrome://certificate-manager", &chrome::OWN_LIST),
    ("chrome://", &chrome::PAGE),
    ("edge://certificate-manager", &edge::OWN_LIST),
    ("edge://", &edge::ANY_PAGE),
    ("about:preferences#connectionSecurity", &firefox::SETTINGS),
    ("about:preferences", &firefox::OLD_SETTINGS),
    ("about:", &firefox::PAGE),
];

/// What asks before it is done: the question that comes then.
static ASKS: &[(&Caption, &Sketch)] = &[
    (
        &captions::firefox::CERTMGR_DELETE,
        &firefox::DELETE_EXCEPTION,
    ),
    (
        &captions::firefox::CERTMGR_DELETE_BUILTIN,
        &firefox::DELETE_AUTHORITY,
    ),
];

/// The line of the certificate in a list, whatever it is called there.
const CERTIFICATE: Label = Word("picture-certificate");
/// The line of a server in a list.
const ENTRY: Label = Word("picture-entry");
/// The button that the table of captions does not know for every product.
const OK: Label = Word("picture-ok");

/// The dialog, what to press, and what after it.
type Found = (&'static Sketch, Label, Option<Label>);

/// Whether a dialog has the end of the path, how much of the rest, whether it is for the hand that
/// is asked for, how lately it was met, and how lately its window was.
type Rank = (bool, usize, bool, usize, usize);

/// Gives every step that has a dialog its picture.
pub fn attach(sections: &mut [Section]) {
    let mut site = String::new();
    for section in sections {
        let mut case = Case {
            met: Vec::new(),
            address: site.clone(),
        };
        for step in &mut section.steps {
            step.picture = case.picture(step);
            if let Some(link) = &step.link {
                site = bare(link);
            }
        }
    }
}

/// What the steps so far have led to.
struct Case {
    /// The dialogs that the person has met or is about to, the latest last.
    met: Vec<&'static Sketch>,
    address: String,
}

impl Case {
    fn picture(&mut self, step: &Step) -> Option<Picture> {
        if let Some(address) = address(step) {
            self.address = address;
        }
        let meant = ids(step).find_map(|id| IN_SKETCH.iter().find(|(own, _)| *own == id));
        self.met.extend(meant.map(|(_, sketch)| *sketch));
        let found = Self::by_id(step)
            .or_else(|| self.by_question(step))
            .or_else(|| by_address(step))
            .or_else(|| self.by_captions(step))
            .or_else(|| self.by_entry(step));
        let picture = found.map(|(sketch, press, then)| Picture {
            sketch,
            press,
            then,
            is_off: step
                .action
                .as_ref()
                .is_some_and(|action| action.id == "guide-untick"),
            filling: filling(step).unwrap_or_else(|| host(&self.address).to_owned()),
            address: self.address.clone(),
        });
        if let Some(picture) = &picture {
            self.met.push(picture.sketch);
            self.met.extend(question(picture.press));
        }
        self.expect(step);
        picture
    }

    /// Where something is announced to be seen, it is one of the windows that say so, and the first
    /// of them unless the captions tell them apart.
    fn expect(&mut self, step: &Step) {
        let announced: Vec<Label> = step.see.iter().flat_map(quoted).map(|(_, is)| is).collect();
        let says = |sketch: &&Sketch| {
            let mut texts = sketch.texts().into_iter();
            texts.any(|text| announced.iter().any(|label| label.is(text)))
        };
        let expected: Vec<&'static Sketch> = sketches().filter(says).collect();
        self.met.extend(expected.into_iter().rev());
    }

    fn by_id(step: &Step) -> Option<Found> {
        let row = ids(step).find_map(|id| BY_ID.iter().find(|(own, ..)| *own == id));
        row.map(|(_, sketch, press)| (*sketch, *press, None))
    }

    /// The question or the window that has just been met, where a step only says "OK".
    fn by_question(&self, step: &Step) -> Option<Found> {
        let id = ids(step).next()?;
        let question = *self.met.last()?;
        let says_ok = ["guide-confirm", "guide-press-ok"].contains(&id);
        (says_ok && question.kind(OK).is_some()).then_some((question, OK, None))
    }

    /// An entry to select, in the list that the person has before them.
    fn by_entry(&self, step: &Step) -> Option<Found> {
        let id = step.action.as_ref()?.id;
        let lists = self.met.iter().rev();
        let mut entries = lists.flat_map(|list| [(*list, ENTRY), (*list, CERTIFICATE)]);
        let (list, entry) = entries.find(|(list, entry)| list.kind(*entry).is_some())?;
        id.starts_with("guide-select")
            .then_some((list, entry, None))
    }

    /// How lately a dialog like this was met; 0 for never.
    fn met_last(&self, is_it: impl Fn(&'static Sketch) -> bool) -> usize {
        let last = self.met.iter().rposition(|met| is_it(met));
        last.map_or(0, |at| at + 1)
    }

    /// The dialog with what the action quotes last, which is where its path ends; of those, the one
    /// that holds most of what it quotes, then the one for the hand that it asks for, then the one
    /// met last, then the first of all.
    fn by_captions(&self, step: &Step) -> Option<Found> {
        let action = step.action.as_ref()?;
        let quoted: Vec<(&str, Label)> = quoted(action).collect();
        let goal = quoted.iter().rev().find(|(name, _)| *name != "next");
        let (_, goal) = goal.or(quoted.last())?;
        let mut best: Option<(Rank, &'static Sketch)> = None;
        for sketch in sketches() {
            if !quoted
                .iter()
                .any(|(_, label)| sketch.kind(*label).is_some())
            {
                continue;
            }
            let held = quoted.iter().filter(|(_, label)| holds(sketch, *label));
            let is_phone = matches!(sketch.window, Window::Phone(_));
            let rank = (
                sketch.kind(*goal).is_some(),
                held.count(),
                is_phone == (action.id == "guide-tap"),
                self.met_last(|met| std::ptr::eq(met, sketch)),
                self.met_last(|met| met.title == sketch.title),
            );
            if best.is_none_or(|(other, _)| rank > other) {
                best = Some((rank, sketch));
            }
        }
        let (_, sketch) = best?;
        let pressed = quoted
            .iter()
            .filter(|(_, label)| sketch.kind(*label).is_some());
        let (then, press): (Vec<_>, Vec<_>) = pressed.partition(|(name, _)| *name == "next");
        let (press, then) = match (press.last(), then.first()) {
            (Some((_, press)), then) => (*press, then.map(|(_, then)| *then)),
            (None, then) => (then?.1, None),
        };
        Some((sketch, press, then))
    }
}

/// The question that pressing something brings up.
fn question(pressed: Label) -> Option<&'static Sketch> {
    let mut asks = ASKS.iter();
    let (_, question) = asks.find(|(caption, _)| pressed.is(Says(caption)))?;
    Some(question)
}

/// The ids of what a step says, the action's first.
fn ids(step: &Step) -> impl Iterator<Item = &'static str> {
    let messages = [&step.action, &step.place, &step.see];
    messages.into_iter().flatten().map(|message| message.id)
}

fn by_address(step: &Step) -> Option<Found> {
    let copied = step.copy.as_deref()?;
    let (_, sketch) = BY_ADDRESS
        .iter()
        .find(|(begin, _)| copied.starts_with(begin))?;
    Some((sketch, Label::Address, None))
}

fn holds(sketch: &Sketch, label: Label) -> bool {
    sketch.kind(label).is_some() || sketch.title.is_some_and(|title| title.is(label))
}

fn quoted(message: &Message) -> impl Iterator<Item = (&'static str, Label)> {
    let args = message.args.iter();
    args.filter_map(|(name, arg)| match arg {
        Arg::Caption(caption, _) => Some((*name, Says(caption))),
        _ => None,
    })
}

/// What the placeholder of a quoted caption stands for.
fn filling(step: &Step) -> Option<String> {
    let args = step.action.iter().flat_map(|action| &action.args);
    let mut fillings = args.filter_map(|(_, arg)| match arg {
        Arg::Caption(_, Some(filling)) => Some(filling.clone()),
        _ => None,
    });
    fillings.next()
}

/// The address that a step opens, pastes or types, as an address bar shows it.
fn address(step: &Step) -> Option<String> {
    let codes = step.action.iter().flat_map(|action| &action.args);
    let quoted = codes.filter_map(|(_, arg)| match arg {
        Arg::Code(code) if code.starts_with("https://") => Some(code),
        _ => None,
    });
    let copied = step.copy.iter().filter(|copy| !copy.contains(' '));
    let address = step.link.iter().chain(copied).chain(quoted).next()?;
    Some(bare(address))
}

/// The host of what an address bar shows.
fn host(address: &str) -> &str {
    match address.rsplit_once(':') {
        Some((host, port)) if port.chars().all(|digit| digit.is_ascii_digit()) => host,
        _ => address,
    }
}

/// An address as an address bar shows it.
fn bare(address: &str) -> String {
    let bare = address.strip_prefix("https://").unwrap_or(address);
    bare.trim_end_matches('/').to_owned()
}
