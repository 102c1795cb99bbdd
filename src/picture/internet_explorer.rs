//! Internet Explorer: the older and the newer warning, the mark beside the address, the options.

use crate::captions::internet_explorer::*;
use crate::captions::windows::{CERT_TITLE, IE_OPTIONS_IMPORT};
use crate::picture::Label::{Bar, Says, Word};
use crate::picture::{Part, Sketch, Window};

pub(super) static ALL: &[&Sketch] = &[
    &WARNING,
    &WARNING_OPEN,
    &OLD_WARNING,
    &PAGE,
    &PANEL,
    &START_MENU,
    &TOOLS,
    &OPTIONS,
    &LISTS,
];

static WARNING: Sketch = Sketch {
    id: "internet-explorer-warning",
    what: "picture-warning",
    window: Window::Browser(None),
    title: None,
    parts: &[
        Part::Heading(Says(&IE11_HEADING)),
        Part::Bars(2),
        Part::Link(Bar(8)),
        Part::Link(Says(&IE11_MORE_INFORMATION)),
    ],
};

static WARNING_OPEN: Sketch = Sketch {
    id: "internet-explorer-warning-open",
    what: "picture-warning",
    window: Window::Browser(None),
    title: None,
    parts: &[
        Part::Heading(Says(&IE11_HEADING)),
        Part::Bars(1),
        Part::Text(Says(&IE11_MORE_INFORMATION)),
        Part::Bars(2),
        Part::Link(Says(&IE11_GO_ON)),
    ],
};

static OLD_WARNING: Sketch = Sketch {
    id: "internet-explorer-old-warning",
    what: "picture-warning",
    window: Window::Browser(None),
    title: None,
    parts: &[
        Part::Heading(Says(&IE8_HEADING)),
        Part::Bars(3),
        Part::Link(Bar(9)),
        Part::Link(Says(&IE8_CONTINUE)),
        Part::Bars(1),
    ],
};

/// A page after its warning.
static PAGE: Sketch = Sketch {
    id: "internet-explorer-page",
    what: "picture-browser",
    window: Window::Browser(Some(&IE8_CERTIFICATE_ERROR)),
    title: None,
    parts: &[Part::Bars(3)],
};

static PANEL: Sketch = Sketch {
    id: "internet-explorer-panel",
    what: "picture-panel",
    window: Window::Browser(None),
    title: None,
    parts: &[Part::Panel(&[
        Part::Heading(Says(&IE8_CERTIFICATE_ERROR)),
        Part::Bars(2),
        Part::Link(Says(&IE8_VIEW_CERTIFICATES)),
    ])],
};

static START_MENU: Sketch = Sketch {
    id: "internet-explorer-start-menu",
    what: "picture-menu",
    window: Window::Sheet,
    title: None,
    parts: &[
        Part::Text(Word("browser-internet-explorer")),
        Part::Menu(&[Bar(5), Says(&RUN_AS_ADMIN), Bar(7)]),
    ],
};

static TOOLS: Sketch = Sketch {
    id: "internet-explorer-tools",
    what: "picture-menu",
    window: Window::Dialog,
    title: None,
    parts: &[
        Part::Tabs(&[Bar(2), Bar(2), Bar(2), Says(&MENU_TOOLS)], 3),
        Part::Menu(&[Bar(6), Bar(8), Says(&INTERNET_OPTIONS)]),
    ],
};

static OPTIONS: Sketch = Sketch {
    id: "internet-explorer-options",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&INTERNET_OPTIONS)),
    parts: &[
        Part::Tabs(&[Bar(3), Bar(3), Bar(3), Says(&TAB_CONTENT)], 3),
        Part::Bars(2),
        Part::Buttons(&[Bar(6), Says(&BUTTON_CERTIFICATES)]),
        Part::Bars(1),
        Part::Buttons(&[Word("picture-ok"), Bar(4)]),
    ],
};

static LISTS: Sketch = Sketch {
    id: "internet-explorer-lists",
    what: "picture-window",
    window: Window::Dialog,
    title: Some(Says(&CERT_TITLE)),
    parts: &[
        Part::Tabs(&[Bar(3), Bar(3), Says(&TAB_ROOT)], 2),
        Part::Panel(&[Part::Line(Word("picture-certificate")), Part::Bars(2)]),
        Part::Buttons(&[Says(&IE_OPTIONS_IMPORT), Bar(5), Bar(4)]),
    ],
};
