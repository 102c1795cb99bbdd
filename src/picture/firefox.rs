//! Mozilla Firefox: the newer and the older warning, the settings, the certificate manager and its
//! windows, the certificate viewer.

use crate::captions::firefox::*;
use crate::picture::Label::{Bar, Says, Word};
use crate::picture::{Part, Sketch, Window};

pub(super) static ALL: &[&Sketch] = &[
    &WARNING,
    &WARNING_OPEN,
    &OLD_WARNING,
    &OLD_WARNING_OPEN,
    &SETTINGS,
    &SETTINGS_SWITCH,
    &OLD_SETTINGS,
    &OLD_SETTINGS_SWITCH,
    &AUTHORITIES,
    &SERVERS,
    &AUTHORITIES_MAC,
    &TRUST,
    &DELETE_AUTHORITY,
    &DELETE_EXCEPTION,
    &VIEWER,
    &VIEWER_FILES,
    &PAGE,
];

static WARNING: Sketch = Sketch {
    id: "firefox-warning",
    what: "picture-warning",
    window: Window::Browser(None),
    title: None,
    parts: &[
        Part::Heading(Says(&ERROR_HEADING)),
        Part::Bars(3),
        Part::Buttons(&[Says(&ERROR_GO_BACK), Says(&ERROR_ADVANCED)]),
    ],
};

static WARNING_OPEN: Sketch = Sketch {
    id: "firefox-warning-open",
    what: "picture-warning",
    window: Window::Browser(None),
    title: None,
    parts: &[
        Part::Heading(Says(&ERROR_HEADING)),
        Part::Bars(1),
        Part::Buttons(&[Says(&ERROR_GO_BACK), Says(&ERROR_HIDE_ADVANCED)]),
        Part::Panel(&[
            Part::Text(Says(&ERROR_ADVANCED_HEADING)),
            Part::Bars(2),
            Part::Link(Says(&ERROR_VIEW_CERTIFICATE)),
            Part::Buttons(&[Says(&ERROR_PROCEED)]),
        ]),
    ],
};

static OLD_WARNING: Sketch = Sketch {
    id: "firefox-old-warning",
    what: "picture-warning",
    window: Window::Browser(None),
    title: None,
    parts: &[
        Part::Heading(Says(&ERROR_OLD_TITLE)),
        Part::Bars(3),
        Part::Buttons(&[Says(&ERROR_OLD_GO_BACK), Says(&ERROR_OLD_ADVANCED)]),
    ],
};

static OLD_WARNING_OPEN: Sketch = Sketch {
    id: "firefox-old-warning-open",
    what: "picture-warning",
    window: Window::Browser(None),
    title: None,
    parts: &[
        Part::Heading(Says(&ERROR_OLD_TITLE)),
        Part::Bars(1),
        Part::Panel(&[
            Part::Bars(2),
            Part::Link(Says(&ERROR_OLD_VIEW_CERTIFICATE)),
            Part::Buttons(&[Says(&ERROR_OLD_GO_BACK), Says(&ERROR_OLD_ACCEPT)]),
        ]),
    ],
};

pub(super) static SETTINGS: Sketch = Sketch {
    id: "firefox-settings",
    what: "picture-page",
    window: Window::Browser(None),
    title: Some(Says(&SETTINGS_CONNECTION_SECURITY)),
    parts: &[
        Part::Heading(Says(&SETTINGS_CONNECTION_SECURITY)),
        Part::Bars(1),
        Part::Panel(&[
            Part::Text(Says(&SETTINGS_CERTIFICATES)),
            Part::Bars(1),
            Part::Buttons(&[Says(&SETTINGS_MANAGE_CERTIFICATES)]),
        ]),
    ],
};

/// The switch is there on Windows and macOS alone.
static SETTINGS_SWITCH: Sketch = Sketch {
    id: "firefox-settings-switch",
    what: "picture-page",
    window: Window::Browser(None),
    title: Some(Says(&SETTINGS_CONNECTION_SECURITY)),
    parts: &[
        Part::Heading(Says(&SETTINGS_CONNECTION_SECURITY)),
        Part::Bars(1),
        Part::Panel(&[
            Part::Text(Says(&SETTINGS_CERTIFICATES)),
            Part::Check(Says(&SETTINGS_THIRDPARTY_ROOTS), true),
            Part::Buttons(&[Says(&SETTINGS_MANAGE_CERTIFICATES)]),
        ]),
    ],
};

pub(super) static OLD_SETTINGS: Sketch = Sketch {
    id: "firefox-old-settings",
    what: "picture-page",
    window: Window::Browser(None),
    title: Some(Says(&SETTINGS_OLD_PRIVACY)),
    parts: &[
        Part::Heading(Says(&SETTINGS_OLD_PRIVACY)),
        Part::Bars(1),
        Part::Text(Says(&SETTINGS_OLD_CERTIFICATES)),
        Part::Bars(1),
        Part::Buttons(&[
            Says(&SETTINGS_OLD_VIEW_CERTIFICATES),
            Says(&SETTINGS_OLD_SECURITY_DEVICES),
        ]),
    ],
};

/// The switch is there on Windows and macOS alone.
static OLD_SETTINGS_SWITCH: Sketch = Sketch {
    id: "firefox-old-settings-switch",
    what: "picture-page",
    window: Window::Browser(None),
    title: Some(Says(&SETTINGS_OLD_PRIVACY)),
    parts: &[
        Part::Heading(Says(&SETTINGS_OLD_PRIVACY)),
        Part::Bars(1),
        Part::Text(Says(&SETTINGS_OLD_CERTIFICATES)),
        Part::Check(Says(&SETTINGS_THIRDPARTY_ROOTS), true),
        Part::Buttons(&[
            Says(&SETTINGS_OLD_VIEW_CERTIFICATES),
            Says(&SETTINGS_OLD_SECURITY_DEVICES),
        ]),
    ],
};

static AUTHORITIES: Sketch = Sketch {
    id: "firefox-authorities",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&CERTMGR_TITLE)),
    parts: &[
        Part::Tabs(
            &[
                Says(&CERTMGR_TAB_MINE),
                Says(&CERTMGR_TAB_PEOPLE),
                Says(&CERTMGR_TAB_SERVERS),
                Says(&CERTMGR_TAB_CA),
            ],
            3,
        ),
        Part::Text(Says(&CERTMGR_CA_TEXT)),
        Part::Panel(&[
            Part::Bars(1),
            Part::Line(Word("picture-certificate")),
            Part::Bars(1),
        ]),
        Part::Buttons(&[
            Says(&CERTMGR_VIEW),
            Says(&CERTMGR_EDIT),
            Says(&CERTMGR_IMPORT),
            Says(&CERTMGR_EXPORT),
            Says(&CERTMGR_DELETE_BUILTIN),
        ]),
    ],
};

static AUTHORITIES_MAC: Sketch = Sketch {
    id: "firefox-authorities-mac",
    what: "picture-window",
    window: Window::Mac,
    title: Some(Says(&CERTMGR_TITLE)),
    parts: &[
        Part::Tabs(
            &[
                Says(&CERTMGR_TAB_MINE),
                Says(&CERTMGR_TAB_PEOPLE),
                Says(&CERTMGR_TAB_SERVERS),
                Says(&CERTMGR_TAB_CA),
            ],
            3,
        ),
        Part::Text(Says(&CERTMGR_CA_TEXT)),
        Part::Panel(&[
            Part::Bars(1),
            Part::Line(Word("picture-certificate")),
            Part::Bars(1),
        ]),
        Part::Buttons(&[
            Says(&CERTMGR_VIEW),
            Says(&CERTMGR_EDIT),
            Says(&CERTMGR_IMPORT_MAC),
            Says(&CERTMGR_EXPORT_MAC),
            Says(&CERTMGR_DELETE_BUILTIN),
        ]),
    ],
};

static SERVERS: Sketch = Sketch {
    id: "firefox-servers",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&CERTMGR_TITLE)),
    parts: &[
        Part::Tabs(
            &[
                Says(&CERTMGR_TAB_MINE),
                Says(&CERTMGR_TAB_PEOPLE),
                Says(&CERTMGR_TAB_SERVERS),
                Says(&CERTMGR_TAB_CA),
            ],
            2,
        ),
        Part::Text(Says(&CERTMGR_SERVER_TEXT)),
        Part::Panel(&[
            Part::Text(Says(&CERTMGR_COL_CERT_SERVER)),
            Part::Line(Word("picture-entry")),
            Part::Bars(1),
        ]),
        Part::Buttons(&[
            Says(&CERTMGR_VIEW),
            Says(&CERTMGR_EXPORT),
            Says(&CERTMGR_DELETE),
            Says(&CERTMGR_ADD_EXCEPTION),
        ]),
    ],
};

pub(super) static TRUST: Sketch = Sketch {
    id: "firefox-trust",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&TRUST_TITLE)),
    parts: &[
        Part::Text(Says(&TRUST_MESSAGE)),
        Part::Bars(1),
        Part::Check(Says(&TRUST_WEBSITES), true),
        Part::Check(Says(&TRUST_EMAIL), false),
        Part::Buttons(&[Says(&TRUST_VIEW)]),
        Part::Buttons(&[Bar(4), Word("picture-ok")]),
    ],
};

pub(super) static DELETE_AUTHORITY: Sketch = Sketch {
    id: "firefox-delete-authority",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&DELETE_CA_TITLE)),
    parts: &[
        Part::Bars(1),
        Part::Panel(&[Part::Text(Word("picture-certificate"))]),
        Part::Buttons(&[Bar(4), Word("picture-ok")]),
    ],
};

pub(super) static DELETE_EXCEPTION: Sketch = Sketch {
    id: "firefox-delete-exception",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&DELETE_OVERRIDE_TITLE)),
    parts: &[
        Part::Bars(1),
        Part::Panel(&[Part::Text(Word("picture-entry"))]),
        Part::Buttons(&[Bar(4), Word("picture-ok")]),
    ],
};

pub(super) static VIEWER: Sketch = Sketch {
    id: "firefox-viewer",
    what: "picture-page",
    window: Window::Browser(None),
    title: Some(Says(&VIEWER_HEADING)),
    parts: &[
        Part::Heading(Says(&VIEWER_HEADING)),
        Part::Text(Says(&VIEWER_SUBJECT_NAME)),
        Part::Bars(2),
        Part::Text(Says(&VIEWER_VALIDITY)),
        Part::Bars(1),
        Part::Heading(Says(&VIEWER_FINGERPRINTS)),
        Part::Line(Says(&VIEWER_SHA_256)),
        Part::Bars(2),
    ],
};

static VIEWER_FILES: Sketch = Sketch {
    id: "firefox-viewer-files",
    what: "picture-page",
    window: Window::Browser(None),
    title: Some(Says(&VIEWER_HEADING)),
    parts: &[
        Part::Heading(Says(&VIEWER_MISCELLANEOUS)),
        Part::Bars(2),
        Part::Text(Says(&VIEWER_DOWNLOAD)),
        Part::Link(Says(&VIEWER_DOWNLOAD_PEM)),
        Part::Link(Says(&VIEWER_DOWNLOAD_CHAIN)),
        Part::Heading(Says(&VIEWER_FINGERPRINTS)),
        Part::Bars(2),
    ],
};

/// Any page of Firefox's own.
pub(super) static PAGE: Sketch = Sketch {
    id: "firefox-page",
    what: "picture-browser",
    window: Window::Browser(None),
    title: None,
    parts: &[Part::Bars(4)],
};
