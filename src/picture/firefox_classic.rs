//! Mozilla Firefox 3.5 and 3.6: the warning, its exception, the options, the certificate manager,
//! the certificate viewer.

use crate::captions::firefox_classic::*;
use crate::picture::Label::{Address, Bar, Says, Word};
use crate::picture::{Part, Sketch, Window};

pub(super) static ALL: &[&Sketch] = &[
    &WARNING,
    &WARNING_OPEN,
    &EXCEPTION,
    &TOOLS,
    &MAC_MENU,
    &OPTIONS,
    &SERVERS,
    &AUTHORITIES_MAC,
    &VIEWER,
    &SAVE,
];

static WARNING: Sketch = Sketch {
    id: "firefox-classic-warning",
    what: "picture-warning",
    window: Window::Browser(None),
    title: None,
    parts: &[
        Part::Heading(Says(&ERROR_HEADING)),
        Part::Bars(2),
        Part::Text(Says(&ERROR_WHAT_SHOULD_I_DO)),
        Part::Bars(1),
        Part::Buttons(&[Says(&ERROR_GET_ME_OUT)]),
        Part::Line(Says(&ERROR_TECHNICAL)),
        Part::Line(Says(&ERROR_UNDERSTAND_RISKS)),
    ],
};

static WARNING_OPEN: Sketch = Sketch {
    id: "firefox-classic-warning-open",
    what: "picture-warning",
    window: Window::Browser(None),
    title: None,
    parts: &[
        Part::Heading(Says(&ERROR_HEADING)),
        Part::Bars(2),
        Part::Text(Says(&ERROR_UNDERSTAND_RISKS)),
        Part::Bars(2),
        Part::Buttons(&[Says(&ERROR_ADD_EXCEPTION)]),
    ],
};

pub(super) static EXCEPTION: Sketch = Sketch {
    id: "firefox-classic-exception",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&EXCEPTION_TITLE)),
    parts: &[
        Part::Bars(2),
        Part::Text(Says(&EXCEPTION_SERVER)),
        Part::Field(Says(&EXCEPTION_LOCATION), Address),
        Part::Buttons(&[Says(&EXCEPTION_GET_CERTIFICATE)]),
        Part::Text(Says(&EXCEPTION_STATUS)),
        Part::Buttons(&[Says(&EXCEPTION_VIEW)]),
        Part::Check(Says(&EXCEPTION_PERMANENT), true),
        Part::Buttons(&[Says(&EXCEPTION_CONFIRM), Bar(4)]),
    ],
};

static TOOLS: Sketch = Sketch {
    id: "firefox-classic-tools",
    what: "picture-menu",
    window: Window::Dialog,
    title: None,
    parts: &[
        Part::Tabs(&[Bar(2), Bar(2), Bar(2), Says(&MENU_TOOLS)], 3),
        Part::Menu(&[Bar(6), Bar(8), Says(&MENU_OPTIONS)]),
    ],
};

/// The menu of the program on the Mac.
static MAC_MENU: Sketch = Sketch {
    id: "firefox-classic-mac-menu",
    what: "picture-menu",
    window: Window::Sheet,
    title: None,
    parts: &[
        Part::Text(Word("browser-firefox")),
        Part::Menu(&[Bar(6), Says(&MENU_PREFERENCES_MAC), Bar(7)]),
    ],
};

static OPTIONS: Sketch = Sketch {
    id: "firefox-classic-options",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&OPTIONS_TITLE)),
    parts: &[
        Part::Tabs(&[Bar(3), Bar(3), Bar(3), Says(&OPTIONS_ADVANCED)], 3),
        Part::Panel(&[
            Part::Tabs(&[Bar(3), Bar(3), Says(&OPTIONS_ENCRYPTION)], 2),
            Part::Bars(2),
            Part::Text(Says(&OPTIONS_CERTIFICATES)),
            Part::Buttons(&[Says(&OPTIONS_VIEW_CERTIFICATES), Bar(6)]),
        ]),
        Part::Buttons(&[Word("picture-ok"), Bar(4)]),
    ],
};

static SERVERS: Sketch = Sketch {
    id: "firefox-classic-servers",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&CERTMGR_TITLE)),
    parts: &[
        Part::Tabs(
            &[
                Says(&CERTMGR_TAB_MINE),
                Says(&CERTMGR_TAB_PEOPLE),
                Says(&CERTMGR_TAB_SERVERS),
                Says(&CERTMGR_TAB_AUTHORITIES),
                Says(&CERTMGR_TAB_OTHERS),
            ],
            2,
        ),
        Part::Panel(&[
            Part::Bars(1),
            Part::Line(Word("picture-certificate")),
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

static AUTHORITIES_MAC: Sketch = Sketch {
    id: "firefox-classic-authorities-mac",
    what: "picture-window",
    window: Window::Mac,
    title: Some(Says(&CERTMGR_TITLE)),
    parts: &[
        Part::Tabs(
            &[
                Says(&CERTMGR_TAB_MINE),
                Says(&CERTMGR_TAB_PEOPLE),
                Says(&CERTMGR_TAB_SERVERS),
                Says(&CERTMGR_TAB_AUTHORITIES),
                Says(&CERTMGR_TAB_OTHERS),
            ],
            3,
        ),
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
            Says(&CERTMGR_DELETE),
        ]),
    ],
};

static VIEWER: Sketch = Sketch {
    id: "firefox-classic-viewer",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&VIEWER_TITLE)),
    parts: &[
        Part::Tabs(&[Says(&VIEWER_TAB_GENERAL), Says(&VIEWER_TAB_DETAILS)], 1),
        Part::Text(Says(&VIEWER_HIERARCHY)),
        Part::Panel(&[Part::Branch(0, Word("picture-certificate"))]),
        Part::Text(Says(&VIEWER_FIELDS)),
        Part::Panel(&[Part::Bars(2)]),
        Part::Buttons(&[Says(&CERTMGR_EXPORT)]),
        Part::Buttons(&[Says(&VIEWER_CLOSE)]),
    ],
};

static SAVE: Sketch = Sketch {
    id: "firefox-classic-save",
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
