//! Android: the settings of certificates.

use crate::captions::android::*;
use crate::picture::Label::Says;
use crate::picture::{Part, Sketch, Window};

pub(super) static ALL: &[&Sketch] = &[&CREDENTIALS, &INSTALL, &WARNING];

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
