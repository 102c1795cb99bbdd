//! Windows: the Certificate window, the wizards for import and export, the warning, the console.

use crate::captions::windows::*;
use crate::picture::Label::{Address, Bar, Says, Word};
use crate::picture::{Part, Sketch, Window};

pub(super) static ALL: &[&Sketch] = &[
    &CERTIFICATE,
    &CERTIFICATE_DETAILS,
    &WELCOME,
    &PLACE,
    &PERMISSION,
    &STORE,
    &STORES,
    &IMPORT_END,
    &SECURITY_WARNING,
    &IMPORT_DONE,
    &EXPORT_WELCOME,
    &EXPORT_FORMAT,
    &EXPORT_FILE,
    &EXPORT_END,
    &EXPORT_DONE,
    &RUN,
    &CONSOLE,
];

pub(super) static CERTIFICATE: Sketch = Sketch {
    id: "windows-certificate",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&CERT_TITLE)),
    parts: &[
        Part::Tabs(
            &[
                Says(&CERT_TAB_GENERAL),
                Says(&CERT_TAB_DETAILS),
                Says(&CERT_TAB_PATH),
            ],
            0,
        ),
        Part::Panel(&[
            Part::Bars(2),
            Part::Text(Word("picture-certificate")),
            Part::Bars(2),
        ]),
        Part::Buttons(&[Says(&CERT_INSTALL)]),
        Part::Buttons(&[Says(&OK)]),
    ],
};

pub(super) static CERTIFICATE_DETAILS: Sketch = Sketch {
    id: "windows-certificate-details",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&CERT_TITLE)),
    parts: &[
        Part::Tabs(
            &[
                Says(&CERT_TAB_GENERAL),
                Says(&CERT_TAB_DETAILS),
                Says(&CERT_TAB_PATH),
            ],
            1,
        ),
        Part::Panel(&[Part::Bars(2), Part::Line(Word("picture-thumbprint"))]),
        Part::Panel(&[Part::Bars(2)]),
        Part::Buttons(&[Says(&CERT_COPY_TO_FILE)]),
        Part::Buttons(&[Says(&OK)]),
    ],
};

static WELCOME: Sketch = Sketch {
    id: "windows-welcome",
    what: "picture-window",
    window: Window::Wizard,
    title: Some(Says(&WIZARD_IMPORT_TITLE)),
    parts: &[Part::Bars(4), Part::Buttons(&[Says(&NEXT), Bar(4)])],
};

static PLACE: Sketch = Sketch {
    id: "windows-place",
    what: "picture-window",
    window: Window::Wizard,
    title: Some(Says(&WIZARD_IMPORT_TITLE)),
    parts: &[
        Part::Bars(2),
        Part::Text(Says(&STORE_LOCATION)),
        Part::Choice(Says(&CURRENT_USER), true),
        Part::Choice(Says(&LOCAL_MACHINE), false),
        Part::Bars(1),
        Part::Buttons(&[Says(&NEXT), Bar(4)]),
    ],
};

static PERMISSION: Sketch = Sketch {
    id: "windows-permission",
    what: "picture-question",
    window: Window::Sheet,
    title: None,
    parts: &[Part::Bars(3), Part::Buttons(&[Says(&UAC_YES), Bar(4)])],
};

static STORE: Sketch = Sketch {
    id: "windows-store",
    what: "picture-window",
    window: Window::Wizard,
    title: Some(Says(&WIZARD_IMPORT_TITLE)),
    parts: &[
        Part::Heading(Says(&STORE_PAGE)),
        Part::Choice(Says(&AUTO_STORE), false),
        Part::Choice(Says(&PLACE_ALL), true),
        Part::Field(Bar(5), Bar(9)),
        Part::Buttons(&[Says(&BROWSE)]),
        Part::Buttons(&[Says(&NEXT), Bar(4)]),
    ],
};

static STORES: Sketch = Sketch {
    id: "windows-stores",
    what: "picture-stores",
    window: Window::Dialog,
    title: None,
    parts: &[
        Part::Bars(1),
        Part::Panel(&[
            Part::Branch(0, Says(&PERSONAL_STORE)),
            Part::Branch(0, Says(&ROOT_STORE)),
            Part::Branch(0, Says(&INTERMEDIATE_STORE)),
            Part::Branch(0, Says(&TRUSTED_PEOPLE_STORE)),
        ]),
        Part::Buttons(&[Says(&OK), Bar(4)]),
    ],
};

static IMPORT_END: Sketch = Sketch {
    id: "windows-import-end",
    what: "picture-window",
    window: Window::Wizard,
    title: Some(Says(&WIZARD_IMPORT_TITLE)),
    parts: &[
        Part::Bars(2),
        Part::Panel(&[Part::Bars(1), Part::Text(Says(&ROOT_STORE))]),
        Part::Buttons(&[Says(&FINISH), Bar(4)]),
    ],
};

static SECURITY_WARNING: Sketch = Sketch {
    id: "windows-security-warning",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&SECURITY_WARNING_TITLE)),
    parts: &[
        Part::Bars(2),
        Part::Text(Word("picture-thumbprint")),
        Part::Bars(2),
        Part::Buttons(&[Says(&SECURITY_WARNING_YES), Bar(4)]),
    ],
};

static IMPORT_DONE: Sketch = Sketch {
    id: "windows-import-done",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&WIZARD_IMPORT_TITLE)),
    parts: &[
        Part::Text(Says(&IMPORT_SUCCESS)),
        Part::Buttons(&[Says(&OK)]),
    ],
};

static EXPORT_WELCOME: Sketch = Sketch {
    id: "windows-export-welcome",
    what: "picture-window",
    window: Window::Wizard,
    title: Some(Says(&WIZARD_EXPORT_TITLE)),
    parts: &[Part::Bars(4), Part::Buttons(&[Says(&NEXT), Bar(4)])],
};

static EXPORT_FORMAT: Sketch = Sketch {
    id: "windows-export-format",
    what: "picture-window",
    window: Window::Wizard,
    title: Some(Says(&WIZARD_EXPORT_TITLE)),
    parts: &[
        Part::Heading(Says(&EXPORT_FORMAT_PAGE)),
        Part::Choice(Says(&EXPORT_DER), true),
        Part::Choice(Says(&EXPORT_BASE64), false),
        Part::Choice(Says(&EXPORT_P7B), false),
        Part::Check(Says(&EXPORT_INCLUDE_PATH), false),
        Part::Buttons(&[Says(&NEXT), Bar(4)]),
    ],
};

static EXPORT_FILE: Sketch = Sketch {
    id: "windows-export-file",
    what: "picture-window",
    window: Window::Wizard,
    title: Some(Says(&WIZARD_EXPORT_TITLE)),
    parts: &[
        Part::Heading(Says(&FILE_TO_EXPORT)),
        Part::Field(Bar(5), Bar(9)),
        Part::Buttons(&[Says(&BROWSE)]),
        Part::Buttons(&[Says(&NEXT), Bar(4)]),
    ],
};

static EXPORT_END: Sketch = Sketch {
    id: "windows-export-end",
    what: "picture-window",
    window: Window::Wizard,
    title: Some(Says(&WIZARD_EXPORT_TITLE)),
    parts: &[
        Part::Bars(2),
        Part::Panel(&[Part::Bars(2)]),
        Part::Buttons(&[Says(&FINISH), Bar(4)]),
    ],
};

static EXPORT_DONE: Sketch = Sketch {
    id: "windows-export-done",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&WIZARD_EXPORT_TITLE)),
    parts: &[
        Part::Text(Says(&EXPORT_SUCCESS)),
        Part::Buttons(&[Says(&OK)]),
    ],
};

pub(super) static RUN: Sketch = Sketch {
    id: "windows-run",
    what: "picture-run",
    window: Window::Dialog,
    title: None,
    parts: &[
        Part::Bars(1),
        Part::Field(Bar(3), Address),
        Part::Buttons(&[Says(&OK), Bar(4)]),
    ],
};

pub(super) static CONSOLE: Sketch = Sketch {
    id: "windows-console",
    what: "picture-console",
    window: Window::Dialog,
    title: None,
    parts: &[
        Part::Panel(&[
            Part::Branch(0, Says(&PERSONAL_STORE)),
            Part::Branch(0, Says(&ROOT_STORE)),
            Part::Branch(1, Bar(4)),
            Part::Branch(0, Says(&TRUSTED_PEOPLE_STORE)),
        ]),
        Part::Panel(&[
            Part::Bars(1),
            Part::Line(Word("picture-certificate")),
            Part::Bars(1),
        ]),
    ],
};
