//! Microsoft Edge: the warning, the page after it, the certificate manager.

use crate::captions::edge::*;
use crate::picture::Label::{Bar, Says, Word};
use crate::picture::{Kind, Part, Sketch, Window};

pub(super) static ALL: &[&Sketch] = &[
    &WARNING,
    &WARNING_OPEN,
    &PAGE,
    &OWN_LIST,
    &OWN_LIST_WITH_ENTRY,
    &ANY_PAGE,
];

pub(super) static WARNING: Sketch = Sketch {
    id: "edge-warning",
    what: "picture-warning",
    window: Window::Browser(Some(&OMNIBOX_NOT_SECURE)),
    title: None,
    parts: &[
        Part::Heading(Says(&INTERSTITIAL_HEADING)),
        Part::Bars(2),
        Part::Text(Says(&INTERSTITIAL_ERROR_CODE)),
        Part::Buttons(&[Says(&INTERSTITIAL_ADVANCED), Bar(5)]),
    ],
};

static WARNING_OPEN: Sketch = Sketch {
    id: "edge-warning-open",
    what: "picture-warning",
    window: Window::Browser(Some(&OMNIBOX_NOT_SECURE)),
    title: None,
    parts: &[
        Part::Heading(Says(&INTERSTITIAL_HEADING)),
        Part::Bars(1),
        Part::Buttons(&[Bar(6), Bar(5)]),
        Part::Bars(2),
        Part::Link(Says(&INTERSTITIAL_CONTINUE)),
    ],
};

/// A page after its warning.
pub(super) static PAGE: Sketch = Sketch {
    id: "edge-page",
    what: "picture-browser",
    window: Window::Browser(Some(&OMNIBOX_NOT_SECURE)),
    title: None,
    parts: &[Part::Bars(4)],
};

pub(super) static OWN_LIST: Sketch = Sketch {
    id: "edge-own-list",
    what: "picture-page",
    window: Window::Browser(None),
    title: Some(Says(&CERTMGR_INSTALLED_BY_YOU)),
    parts: &[
        Part::Heading(Says(&CERTMGR_INSTALLED_BY_YOU)),
        Part::LineWith(Says(&CERTMGR_TRUSTED), Kind::Button, Says(&CERTMGR_IMPORT)),
        Part::Bars(1),
        Part::LineWith(Bar(8), Kind::Button, Says(&CERTMGR_IMPORT)),
        Part::Bars(1),
    ],
};

pub(super) static OWN_LIST_WITH_ENTRY: Sketch = Sketch {
    id: "edge-own-list-with-entry",
    what: "picture-page",
    window: Window::Browser(None),
    title: Some(Says(&CERTMGR_INSTALLED_BY_YOU)),
    parts: &[
        Part::Heading(Says(&CERTMGR_INSTALLED_BY_YOU)),
        Part::Text(Says(&CERTMGR_TRUSTED)),
        Part::LineWith(
            Word("picture-certificate"),
            Kind::Symbol,
            Word("picture-bin"),
        ),
        Part::Bars(1),
    ],
};

/// Any page of Edge's own.
pub(super) static ANY_PAGE: Sketch = Sketch {
    id: "edge-any-page",
    what: "picture-browser",
    window: Window::Browser(None),
    title: None,
    parts: &[Part::Bars(4)],
};
