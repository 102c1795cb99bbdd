//! A request or a test certificate that is being made: the form, and what came of it. None of it
//! outlives a reload.

use std::rc::Rc;

use trustguide::export::File;
use trustguide::issuance::{Form, Made};

/// Where making stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Issuing {
    /// The form is shown in the place of a runbook.
    pub open: bool,
    /// `None` as long as nobody has changed what the form begins with.
    pub form: Option<Form>,
    pub output: Option<Rc<Output>>,
}

/// What was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Output {
    pub made: Made,
    /// The private key behind its password; `None` where it was not to leave the browser.
    pub key: Option<File>,
}

/// One step of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Issue {
    Open(bool),
    Edit(Box<Form>),
    /// Back to what the certificate at hand fills in.
    Refill,
    Made(Rc<Output>),
    Discard,
}

impl Issuing {
    pub fn act(&mut self, issue: Issue) {
        match issue {
            Issue::Open(open) => self.open = open,
            Issue::Edit(form) => self.form = Some(*form),
            Issue::Refill => self.form = None,
            Issue::Made(output) => self.output = Some(output),
            Issue::Discard => self.output = None,
        }
    }
}
