//! Google Chrome: the warning, the panel beside the address, the certificate viewer, the
//! certificate manager.

use crate::captions::chrome::*;
use crate::picture::Label::{Bar, Says, Word};
use crate::picture::{Kind, Part, Sketch, Window};

pub(super) static ALL: &[&Sketch] = &[
    &PASSED,
    &WARNING,
    &WARNING_OPEN,
    &PANEL,
    &PANEL_OLD,
    &VIEWER,
    &VIEWER_DETAILS,
    &SAVE,
    &OWN_LIST,
    &OWN_LIST_WITH_ENTRY,
    &DELETE,
    &PAGE,
];

/// A page after its warning.
static PASSED: Sketch = Sketch {
    id: "chrome-passed",
    what: "picture-browser",
    window: Window::Browser(Some(&OMNIBOX_NOT_SECURE)),
    title: None,
    parts: &[Part::Bars(4)],
};

static WARNING: Sketch = Sketch {
    id: "chrome-warning",
    what: "picture-warning",
    window: Window::Browser(Some(&OMNIBOX_NOT_SECURE)),
    title: None,
    parts: &[
        Part::Heading(Says(&INTERSTITIAL_HEADING)),
        Part::Bars(2),
        Part::Text(Says(&INTERSTITIAL_ERROR_CODE)),
        Part::Buttons(&[
            Says(&INTERSTITIAL_ADVANCED),
            Says(&INTERSTITIAL_BACK_TO_SAFETY),
        ]),
    ],
};

static WARNING_OPEN: Sketch = Sketch {
    id: "chrome-warning-open",
    what: "picture-warning",
    window: Window::Browser(Some(&OMNIBOX_NOT_SECURE)),
    title: None,
    parts: &[
        Part::Heading(Says(&INTERSTITIAL_HEADING)),
        Part::Bars(1),
        Part::Buttons(&[
            Says(&INTERSTITIAL_HIDE_ADVANCED),
            Says(&INTERSTITIAL_BACK_TO_SAFETY),
        ]),
        Part::Bars(2),
        Part::Link(Says(&INTERSTITIAL_PROCEED)),
    ],
};

static PANEL: Sketch = Sketch {
    id: "chrome-panel",
    what: "picture-panel",
    window: Window::Browser(Some(&OMNIBOX_NOT_SECURE)),
    title: None,
    parts: &[Part::Panel(&[
        Part::Text(Says(&PAGEINFO_NOT_SECURE_LONG)),
        Part::Text(Says(&PAGEINFO_WARNINGS_OFF)),
        Part::Link(Says(&PAGEINFO_TURN_ON_WARNINGS)),
        Part::Line(Says(&PAGEINFO_CERTIFICATE_DETAILS)),
    ])],
};

static PANEL_OLD: Sketch = Sketch {
    id: "chrome-panel-old",
    what: "picture-panel",
    window: Window::Browser(Some(&OMNIBOX_NOT_SECURE)),
    title: None,
    parts: &[Part::Panel(&[
        Part::Text(Says(&PAGEINFO_NOT_SECURE_LONG)),
        Part::Line(Says(&PAGEINFO_CERTIFICATE_NOT_VALID_OLDER)),
    ])],
};

pub(super) static VIEWER: Sketch = Sketch {
    id: "chrome-viewer",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&VIEWER_TITLE)),
    parts: &[
        Part::Tabs(&[Says(&VIEWER_TAB_GENERAL), Says(&VIEWER_TAB_DETAILS)], 0),
        Part::Text(Says(&VIEWER_GENERAL_ISSUED_TO)),
        Part::Bars(2),
        Part::Text(Says(&VIEWER_GENERAL_VALIDITY_PERIOD)),
        Part::Bars(1),
        Part::Heading(Says(&VIEWER_GENERAL_SHA256_FINGERPRINTS)),
        Part::LineWith(
            Says(&VIEWER_GENERAL_FINGERPRINT_CERTIFICATE),
            Kind::Link,
            Bar(8),
        ),
        Part::LineWith(
            Says(&VIEWER_GENERAL_FINGERPRINT_PUBLIC_KEY),
            Kind::Link,
            Bar(8),
        ),
    ],
};

static VIEWER_DETAILS: Sketch = Sketch {
    id: "chrome-viewer-details",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&VIEWER_TITLE)),
    parts: &[
        Part::Tabs(&[Says(&VIEWER_TAB_GENERAL), Says(&VIEWER_TAB_DETAILS)], 1),
        Part::Text(Says(&VIEWER_HIERARCHY)),
        Part::Panel(&[Part::Branch(0, Word("picture-certificate"))]),
        Part::Text(Says(&VIEWER_FIELDS)),
        Part::Panel(&[Part::Bars(3)]),
        Part::Text(Says(&VIEWER_FIELD_VALUE)),
        Part::Panel(&[Part::Bars(1)]),
        Part::Buttons(&[Says(&VIEWER_EXPORT)]),
    ],
};

/// The system's window for saving a file, with Chrome's file types.
static SAVE: Sketch = Sketch {
    id: "chrome-save",
    what: "picture-save",
    window: Window::Dialog,
    title: None,
    parts: &[
        Part::Bars(2),
        Part::Menu(&[
            Says(&EXPORT_TYPE_PEM_SINGLE),
            Says(&EXPORT_TYPE_PEM_CHAIN),
            Says(&EXPORT_TYPE_DER_SINGLE),
            Says(&EXPORT_TYPE_P7_SINGLE),
            Says(&EXPORT_TYPE_P7_CHAIN),
        ]),
        Part::Buttons(&[Bar(4), Bar(4)]),
    ],
};

pub(super) static OWN_LIST: Sketch = Sketch {
    id: "chrome-own-list",
    what: "picture-page",
    window: Window::Browser(None),
    title: Some(Says(&CERTMGR_INSTALLED_BY_YOU)),
    parts: &[
        Part::Heading(Says(&CERTMGR_INSTALLED_BY_YOU)),
        Part::LineWith(Says(&CERTMGR_TRUSTED), Kind::Button, Says(&CERTMGR_IMPORT)),
        Part::Bars(1),
        Part::LineWith(
            Says(&CERTMGR_INTERMEDIATE),
            Kind::Button,
            Says(&CERTMGR_IMPORT),
        ),
        Part::Bars(1),
        Part::LineWith(
            Says(&CERTMGR_DISTRUSTED),
            Kind::Button,
            Says(&CERTMGR_IMPORT),
        ),
    ],
};

pub(super) static OWN_LIST_WITH_ENTRY: Sketch = Sketch {
    id: "chrome-own-list-with-entry",
    what: "picture-page",
    window: Window::Browser(None),
    title: Some(Says(&CERTMGR_INSTALLED_BY_YOU)),
    parts: &[
        Part::Heading(Says(&CERTMGR_INSTALLED_BY_YOU)),
        Part::Text(Says(&CERTMGR_TRUSTED)),
        Part::LineWith(
            Word("picture-certificate"),
            Kind::Symbol,
            Says(&CERTMGR_DELETE_ARIA),
        ),
        Part::Text(Says(&CERTMGR_INTERMEDIATE)),
        Part::Bars(1),
    ],
};

static DELETE: Sketch = Sketch {
    id: "chrome-delete",
    what: "picture-question",
    window: Window::Sheet,
    title: None,
    parts: &[
        Part::Heading(Says(&CERTMGR_DELETE_CONFIRM)),
        Part::Text(Says(&CERTMGR_DELETE_SERVER_TEXT)),
        Part::Buttons(&[Bar(4), Word("picture-ok")]),
    ],
};

/// Any page of Chrome's own.
pub(super) static PAGE: Sketch = Sketch {
    id: "chrome-page",
    what: "picture-browser",
    window: Window::Browser(None),
    title: None,
    parts: &[Part::Bars(4)],
};
