//! Cisco Unified OS Administration: the way to a certificate and its file; the page of the Customer
//! Collaboration Platform that checks the connection.

use crate::captions::cisco_unified_os::*;
use crate::picture::Label::{Bar, Says};
use crate::picture::{Part, Sketch, Window};

pub(super) static ALL: &[&Sketch] = &[&MENU, &LIST, &CERTIFICATE, &CHECKING];

static MENU: Sketch = Sketch {
    id: "cisco-menu",
    what: "picture-page",
    window: Window::Browser(None),
    title: Some(Says(&APP_NAME)),
    parts: &[
        Part::Heading(Says(&APP_NAME)),
        Part::Tabs(&[Bar(3), Says(&MENU_SECURITY), Bar(3)], 1),
        Part::Menu(&[Says(&MENU_CERTIFICATE_MANAGEMENT), Bar(8)]),
    ],
};

static LIST: Sketch = Sketch {
    id: "cisco-list",
    what: "picture-page",
    window: Window::Browser(None),
    title: Some(Says(&CERTIFICATE_LIST)),
    parts: &[
        Part::Heading(Says(&CERTIFICATE_LIST)),
        Part::Buttons(&[Bar(6), Says(&FIND)]),
        Part::Line(Says(&TOMCAT)),
        Part::Line(Says(&TOMCAT_TRUST)),
        Part::Buttons(&[
            Says(&GENERATE_SELF_SIGNED),
            Says(&UPLOAD_CERTIFICATE_CHAIN),
            Says(&GENERATE_CSR),
        ]),
    ],
};

static CERTIFICATE: Sketch = Sketch {
    id: "cisco-certificate",
    what: "picture-certificate-window",
    window: Window::Browser(None),
    title: None,
    parts: &[
        Part::Bars(3),
        Part::Buttons(&[Says(&REGENERATE), Says(&DOWNLOAD_PEM), Says(&DOWNLOAD_DER)]),
    ],
};

/// The check of the connection, with its button to the other port.
static CHECKING: Sketch = Sketch {
    id: "cisco-checking",
    what: "picture-browser",
    window: Window::Browser(None),
    title: None,
    parts: &[Part::Bars(3), Part::Buttons(&[Says(&CCP_CONTINUE)])],
};
