//! iPhone and iPad: the profile and the switch.

use crate::captions::ios::*;
use crate::picture::Label::{Bar, Says, Word};
use crate::picture::{Part, Sketch, Window};

pub(super) static ALL: &[&Sketch] = &[
    &DOWNLOAD,
    &HOME,
    &PROFILE,
    &PROFILE_DONE,
    &MANAGEMENT,
    &ABOUT_SCREEN,
    &TRUST_SETTINGS,
    &ROOT_WARNING,
];

pub(super) static DOWNLOAD: Sketch = Sketch {
    id: "ios-download",
    what: "picture-question",
    window: Window::Phone(None),
    title: None,
    parts: &[
        Part::Bars(2),
        Part::Panel(&[
            Part::Text(Says(&DOWNLOAD_PROMPT)),
            Part::Buttons(&[Bar(4), Says(&DOWNLOAD_ALLOW)]),
        ]),
        Part::Bars(2),
    ],
};

static HOME: Sketch = Sketch {
    id: "ios-settings",
    what: "picture-screen",
    window: Window::Phone(None),
    title: Some(Says(&SETTINGS)),
    parts: &[
        Part::Line(Bar(8)),
        Part::Line(Says(&SETTINGS_ROW)),
        Part::Line(Bar(5)),
        Part::Line(Bar(6)),
        Part::Line(Says(&GENERAL)),
        Part::Line(Bar(7)),
    ],
};

static PROFILE: Sketch = Sketch {
    id: "ios-profile",
    what: "picture-profile",
    window: Window::Phone(Some(Says(&INSTALL))),
    title: None,
    parts: &[
        Part::Text(Word("picture-certificate")),
        Part::Bars(2),
        Part::Line(Bar(6)),
        Part::Line(Bar(8)),
    ],
};

static PROFILE_DONE: Sketch = Sketch {
    id: "ios-profile-done",
    what: "picture-profile",
    window: Window::Phone(Some(Says(&DONE))),
    title: None,
    parts: &[
        Part::Text(Word("picture-certificate")),
        Part::Bars(2),
        Part::Line(Bar(6)),
        Part::Line(Bar(8)),
    ],
};

pub(super) static MANAGEMENT: Sketch = Sketch {
    id: "ios-management",
    what: "picture-screen",
    window: Window::Phone(None),
    title: Some(Says(&VPN_DEVICE_MANAGEMENT)),
    parts: &[
        Part::Bars(1),
        Part::Line(Word("picture-certificate")),
        Part::Bars(2),
    ],
};

static ABOUT_SCREEN: Sketch = Sketch {
    id: "ios-about",
    what: "picture-screen",
    window: Window::Phone(None),
    title: Some(Says(&ABOUT)),
    parts: &[
        Part::Line(Bar(5)),
        Part::Line(Bar(8)),
        Part::Line(Bar(6)),
        Part::Line(Says(&CERT_TRUST_SETTINGS)),
    ],
};

pub(super) static TRUST_SETTINGS: Sketch = Sketch {
    id: "ios-trust-settings",
    what: "picture-screen",
    window: Window::Phone(None),
    title: Some(Says(&CERT_TRUST_SETTINGS)),
    parts: &[
        Part::Bars(2),
        Part::Text(Says(&ENABLE_FULL_TRUST)),
        Part::Switch(Word("picture-certificate"), false),
        Part::Bars(1),
    ],
};

static ROOT_WARNING: Sketch = Sketch {
    id: "ios-root-warning",
    what: "picture-question",
    window: Window::Phone(None),
    title: Some(Says(&CERT_TRUST_SETTINGS)),
    parts: &[
        Part::Bars(1),
        Part::Panel(&[
            Part::Bars(3),
            Part::Buttons(&[Bar(4), Says(&ROOT_WARNING_CONTINUE)]),
        ]),
    ],
};
