//! Keychain Access on the Mac: the list, a certificate's window, the search that finds the program.

use crate::captions::keychain_access::*;
use crate::picture::Label::{Bar, Says, Word};
use crate::picture::{Kind, Part, Sketch, Window};

pub(super) static ALL: &[&Sketch] = &[&WINDOW, &CERTIFICATE, &TRUST, &SEARCH];

pub(super) static WINDOW: Sketch = Sketch {
    id: "keychain-access-window",
    what: "picture-window",
    window: Window::Mac,
    title: Some(Says(&APP_NAME)),
    parts: &[Part::Beside(
        &[
            Part::Line(Says(&KEYCHAIN_LOGIN)),
            Part::Line(Says(&KEYCHAIN_SYSTEM)),
            Part::Line(Says(&KEYCHAIN_SYSTEM_ROOTS)),
        ],
        &[
            Part::Tabs(&[Bar(2), Says(&CATEGORY_CERTIFICATES)], 1),
            Part::Bars(1),
            Part::Line(Word("picture-certificate")),
            Part::Bars(2),
        ],
    )],
};

static CERTIFICATE: Sketch = Sketch {
    id: "keychain-access-certificate",
    what: "picture-certificate-window",
    window: Window::Mac,
    title: None,
    parts: &[
        Part::Text(Word("picture-certificate")),
        Part::Bars(2),
        Part::Line(Says(&TRUST_SECTION)),
        Part::Line(Bar(5)),
    ],
};

pub(super) static TRUST: Sketch = Sketch {
    id: "keychain-access-trust",
    what: "picture-certificate-window",
    window: Window::Mac,
    title: None,
    parts: &[
        Part::Text(Word("picture-certificate")),
        Part::Text(Says(&TRUST_SECTION)),
        Part::LineWith(Says(&WHEN_USING), Kind::Button, Bar(5)),
        Part::Menu(&[
            Says(&SYSTEM_DEFAULTS),
            Says(&ALWAYS_TRUST),
            Says(&NEVER_TRUST),
        ]),
        Part::Bars(2),
    ],
};

/// The search of the system, from which programs start.
static SEARCH: Sketch = Sketch {
    id: "keychain-access-search",
    what: "picture-search",
    window: Window::Sheet,
    title: None,
    parts: &[Part::Field(Bar(0), Says(&APP_NAME)), Part::Bars(2)],
};
