//! Mozilla Firefox: the newer and the older warning, the settings, the certificate manager and its
//! windows, the certificate viewer.

use crate::captions::firefox::*;
use crate::picture::Label::{Address, Bar, Says, Word};
use crate::picture::{Part, Sketch, Window};

pub(super) static ALL: &[&Sketch] = &[
    &WARNING,
    &WARNING_OPEN,
    &OLD_WARNING,
    &OLD_WARNING_OPEN,
    &PANEL,
    &PAGE_INFO,
    &SETTINGS,
    &PRIVACY,
    &OLD_SETTINGS,
    &AUTHORITIES,
    &SERVERS,
    &AUTHORITIES_MAC,
    &TRUST,
    &EDIT_TRUST,
    &EXCEPTION,
    &DELETE_AUTHORITY,
    &DELETE_EXCEPTION,
    &VIEWER,
    &VIEWER_FILES,
    &SAVE,
    &CONFIG,
    &CONFIG_WARNING,
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

static PANEL: Sketch = Sketch {
    id: "firefox-panel",
    what: "picture-panel",
    window: Window::Browser(None),
    title: None,
    parts: &[Part::Panel(&[
        Part::Heading(Says(&PANEL_INSECURE)),
        Part::Text(Says(&PANEL_EXCEPTION)),
        Part::Buttons(&[Says(&PANEL_REMOVE_EXCEPTION)]),
        Part::Line(Says(&PANEL_MORE_INFORMATION)),
    ])],
};

static PAGE_INFO: Sketch = Sketch {
    id: "firefox-page-info",
    what: "picture-page-info",
    window: Window::Dialog,
    title: None,
    parts: &[
        Part::Tabs(&[Bar(4), Bar(4), Says(&PAGEINFO_SECURITY_TAB)], 2),
        Part::Bars(3),
        Part::Buttons(&[Says(&PAGEINFO_VIEW_CERTIFICATE)]),
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
            Part::Check(Says(&SETTINGS_THIRDPARTY_ROOTS), true),
            Part::Buttons(&[Says(&SETTINGS_MANAGE_CERTIFICATES)]),
        ]),
    ],
};

static PRIVACY: Sketch = Sketch {
    id: "firefox-privacy",
    what: "picture-page",
    window: Window::Browser(None),
    title: Some(Says(&SETTINGS_PRIVACY)),
    parts: &[
        Part::Heading(Says(&SETTINGS_PRIVACY)),
        Part::Bars(2),
        Part::Text(Says(&SETTINGS_CONNECTION_SECURITY)),
        Part::Buttons(&[Says(&SETTINGS_CONNECTION_ADVANCED)]),
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

static EDIT_TRUST: Sketch = Sketch {
    id: "firefox-edit-trust",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&EDIT_TRUST_TITLE)),
    parts: &[
        Part::Text(Says(&EDIT_TRUST_HEADING)),
        Part::Check(Says(&EDIT_TRUST_WEBSITES), true),
        Part::Check(Says(&EDIT_TRUST_EMAIL), false),
        Part::Buttons(&[Bar(4), Word("picture-ok")]),
    ],
};

static EXCEPTION: Sketch = Sketch {
    id: "firefox-exception",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&EXCEPTION_TITLE)),
    parts: &[
        Part::Text(Says(&EXCEPTION_WARNING)),
        Part::Field(Says(&EXCEPTION_LOCATION), Address),
        Part::Buttons(&[Says(&EXCEPTION_GET_CERTIFICATE)]),
        Part::Text(Says(&EXCEPTION_UNKNOWN_IDENTITY)),
        Part::Buttons(&[Says(&EXCEPTION_VIEW)]),
        Part::Check(Says(&EXCEPTION_PERMANENT), true),
        Part::Buttons(&[Says(&EXCEPTION_CONFIRM), Bar(4)]),
    ],
};

static DELETE_AUTHORITY: Sketch = Sketch {
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

static DELETE_EXCEPTION: Sketch = Sketch {
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

static SAVE: Sketch = Sketch {
    id: "firefox-save",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&EXPORT_TITLE)),
    parts: &[
        Part::Bars(2),
        Part::Menu(&[
            Says(&EXPORT_TYPE_PEM),
            Says(&EXPORT_TYPE_PEM_CHAIN),
            Says(&EXPORT_TYPE_DER),
            Says(&EXPORT_TYPE_PKCS7),
            Says(&EXPORT_TYPE_PKCS7_CHAIN),
        ]),
        Part::Buttons(&[Bar(4), Bar(4)]),
    ],
};

static CONFIG_WARNING: Sketch = Sketch {
    id: "firefox-config-warning",
    what: "picture-page",
    window: Window::Browser(None),
    title: Some(Says(&CONFIG_WARNING_TITLE)),
    parts: &[
        Part::Heading(Says(&CONFIG_WARNING_TITLE)),
        Part::Bars(2),
        Part::Buttons(&[Says(&CONFIG_WARNING_BUTTON)]),
    ],
};

static CONFIG: Sketch = Sketch {
    id: "firefox-config",
    what: "picture-page",
    window: Window::Browser(None),
    title: Some(Says(&CONFIG_PAGE_TITLE)),
    parts: &[
        Part::Field(Says(&CONFIG_SEARCH), Says(&CONFIG_ENTERPRISE_ROOTS)),
        Part::Bars(1),
        Part::Buttons(&[Says(&CONFIG_TOGGLE)]),
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
