//! Safari: the warning on the Mac and on the telephone, its question, the older sheet.

use crate::captions::safari::*;
use crate::picture::Label::{Bar, Says, Word};
use crate::picture::{Part, Sketch, Window};

pub(super) static ALL: &[&Sketch] = &[
    &WARNING,
    &WARNING_OPEN,
    &QUESTION,
    &PHONE_WARNING,
    &PHONE_WARNING_OPEN,
    &PHONE_QUESTION,
    &SHEET,
    &SHEET_OPEN,
    &WINDOWS_QUESTION,
];

pub(super) static WARNING: Sketch = Sketch {
    id: "safari-warning",
    what: "picture-warning",
    window: Window::Browser(Some(&ADDRESS_NOT_SECURE)),
    title: None,
    parts: &[
        Part::Heading(Says(&ERROR_HEADING)),
        Part::Bars(3),
        Part::Buttons(&[Says(&ERROR_SHOW_DETAILS), Says(&ERROR_GO_BACK)]),
    ],
};

pub(super) static WARNING_OPEN: Sketch = Sketch {
    id: "safari-warning-open",
    what: "picture-warning",
    window: Window::Browser(Some(&ADDRESS_NOT_SECURE)),
    title: None,
    parts: &[
        Part::Heading(Says(&ERROR_HEADING)),
        Part::Bars(1),
        Part::Panel(&[
            Part::Bars(2),
            Part::Link(Says(&ERROR_VIEW_CERTIFICATE)),
            Part::Bars(1),
            Part::Link(Says(&ERROR_VISIT_WEBSITE)),
        ]),
    ],
};

static QUESTION: Sketch = Sketch {
    id: "safari-question",
    what: "picture-question",
    window: Window::Sheet,
    title: None,
    parts: &[
        Part::Bars(3),
        Part::Buttons(&[Bar(4), Says(&VISIT_WEBSITE_CONFIRM)]),
    ],
};

static PHONE_WARNING: Sketch = Sketch {
    id: "safari-phone-warning",
    what: "picture-warning",
    window: Window::Phone(None),
    title: None,
    parts: &[
        Part::Heading(Says(&ERROR_HEADING)),
        Part::Bars(3),
        Part::Buttons(&[Says(&ERROR_SHOW_DETAILS), Bar(4)]),
    ],
};

static PHONE_WARNING_OPEN: Sketch = Sketch {
    id: "safari-phone-warning-open",
    what: "picture-warning",
    window: Window::Phone(None),
    title: None,
    parts: &[
        Part::Heading(Says(&ERROR_HEADING)),
        Part::Bars(1),
        Part::Panel(&[Part::Bars(3), Part::Link(Says(&ERROR_VISIT_WEBSITE))]),
    ],
};

static PHONE_QUESTION: Sketch = Sketch {
    id: "safari-phone-question",
    what: "picture-question",
    window: Window::Phone(None),
    title: None,
    parts: &[Part::Panel(&[
        Part::Bars(3),
        Part::Buttons(&[Bar(4), Says(&VISIT_WEBSITE_CONFIRM)]),
    ])],
};

pub(super) static SHEET: Sketch = Sketch {
    id: "safari-sheet",
    what: "picture-question",
    window: Window::Sheet,
    title: None,
    parts: &[
        Part::Bars(3),
        Part::Buttons(&[
            Says(&SHEET_SHOW_CERTIFICATE),
            Says(&SHEET_CANCEL),
            Says(&SHEET_CONTINUE),
        ]),
    ],
};

static SHEET_OPEN: Sketch = Sketch {
    id: "safari-sheet-open",
    what: "picture-question",
    window: Window::Sheet,
    title: None,
    parts: &[
        Part::Bars(2),
        Part::Check(Says(&SHEET_ALWAYS_TRUST), false),
        Part::Panel(&[Part::Text(Word("picture-certificate")), Part::Bars(2)]),
        Part::Buttons(&[Says(&SHEET_CANCEL), Says(&SHEET_CONTINUE)]),
    ],
};

/// Safari 4 on Windows.
static WINDOWS_QUESTION: Sketch = Sketch {
    id: "safari-windows-question",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&WINDOWS_ALERT)),
    parts: &[
        Part::Bars(3),
        Part::Buttons(&[
            Says(&WINDOWS_YES),
            Says(&WINDOWS_NO),
            Says(&WINDOWS_SHOW_CERTIFICATE),
        ]),
    ],
};
