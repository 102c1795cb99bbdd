//! Android: the settings of certificates.

use crate::captions::android::*;
use crate::picture::Label::{Bar, Says, Word};
use crate::picture::{Part, Sketch, Window};

pub(super) static ALL: &[&Sketch] = &[
    &HOME,
    &SECURITY,
    &SECURITY_MORE,
    &CREDENTIALS,
    &INSTALL,
    &WARNING,
    &USER,
    &TRUSTED,
];

static HOME: Sketch = Sketch {
    id: "android-settings",
    what: "picture-settings",
    window: Window::Phone(None),
    title: None,
    parts: &[
        Part::Line(Bar(7)),
        Part::Line(Bar(6)),
        Part::Line(Says(&SECURITY_PRIVACY)),
        Part::Line(Bar(8)),
    ],
};

static SECURITY: Sketch = Sketch {
    id: "android-security",
    what: "picture-screen",
    window: Window::Phone(None),
    title: Some(Says(&SECURITY_PRIVACY)),
    parts: &[
        Part::Line(Bar(7)),
        Part::Line(Bar(6)),
        Part::Line(Says(&MORE_SECURITY)),
    ],
};

static SECURITY_MORE: Sketch = Sketch {
    id: "android-security-more",
    what: "picture-screen",
    window: Window::Phone(None),
    title: Some(Says(&MORE_SECURITY)),
    parts: &[
        Part::Line(Bar(7)),
        Part::Line(Says(&ENCRYPTION_CREDENTIALS)),
        Part::Line(Bar(6)),
    ],
};

static CREDENTIALS: Sketch = Sketch {
    id: "android-credentials",
    what: "picture-screen",
    window: Window::Phone(None),
    title: Some(Says(&ENCRYPTION_CREDENTIALS)),
    parts: &[
        Part::Text(Says(&CREDENTIAL_STORAGE)),
        Part::Line(Says(&TRUSTED_CREDENTIALS)),
        Part::Line(Says(&USER_CREDENTIALS)),
        Part::Line(Says(&INSTALL_CERTIFICATE)),
        Part::Line(Says(&CLEAR_CREDENTIALS)),
    ],
};

static INSTALL: Sketch = Sketch {
    id: "android-install",
    what: "picture-screen",
    window: Window::Phone(None),
    title: Some(Says(&INSTALL_CERTIFICATE)),
    parts: &[
        Part::Line(Says(&CA_CERTIFICATE)),
        Part::Line(Says(&USER_CERTIFICATE)),
        Part::Line(Says(&WIFI_CERTIFICATE)),
    ],
};

static WARNING: Sketch = Sketch {
    id: "android-warning",
    what: "picture-question",
    window: Window::Phone(None),
    title: None,
    parts: &[
        Part::Heading(Says(&CA_WARNING_TITLE)),
        Part::Bars(4),
        Part::Buttons(&[Says(&CA_WARNING_INSTALL), Says(&CA_WARNING_DONT)]),
    ],
};

static USER: Sketch = Sketch {
    id: "android-user",
    what: "picture-screen",
    window: Window::Phone(None),
    title: Some(Says(&USER_CREDENTIALS)),
    parts: &[Part::Line(Word("picture-certificate")), Part::Bars(1)],
};

static TRUSTED: Sketch = Sketch {
    id: "android-trusted",
    what: "picture-screen",
    window: Window::Phone(None),
    title: Some(Says(&TRUSTED_CREDENTIALS)),
    parts: &[
        Part::Tabs(&[Bar(3), Bar(3)], 1),
        Part::Line(Word("picture-certificate")),
        Part::Bars(1),
    ],
};
