//! Windows certutil in a command file that carries the certificate at its end, where cmd does not
//! read any more and `certutil -decode` does. ASCII, so without prose.

use super::Format;
use super::artefact::{Artefact, Content};
use super::job::Job;
use super::windows::{self, Store};
use crate::captions::Evidence;
use crate::certificate::hex;
use crate::message::Message;

pub(super) struct Certutil(pub Store);

impl Artefact for Certutil {
    fn evidence(&self) -> Evidence {
        Evidence::Unverified
    }

    fn place(&self, job: &Job<'_>) -> Message {
        let name = format!("trustguide-{}-{}.cmd", job.kind.name(), job.print);
        let (user, machine) = ("rollout-place-cmd-user", "rollout-place-cmd-machine");
        windows::place(self.0, user, machine).code("command", name)
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let (user, store) = (self.user(), self.0.name);
        let thumbprint = hex(&job.certificate.sha1);
        let act = format!(
            "certutil {user}-f -addstore {store} \"%file%\"\n\
             set \"result=%errorlevel%\"\n\
             del \"%file%\"\n\
             if not \"%result%\"==\"0\" exit /b %result%\n\
             certutil {user}-store {store} {thumbprint}\n\
             exit /b %errorlevel%\n"
        );
        carrying(job, &act)
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        windows::verify(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        let (user, store) = (self.user(), self.0.name);
        let thumbprint = hex(&job.certificate.sha1);
        let act = format!("certutil {user}-delstore {store} {thumbprint}\nexit /b %errorlevel%\n");
        Content::new(Format::Batch, format!("{}{act}", opening(job)))
    }
}

impl Certutil {
    const fn user(&self) -> &'static str {
        match self.0.machine {
            true => "",
            false => "-user ",
        }
    }
}

/// How every command file begins.
pub(super) fn opening(job: &Job<'_>) -> String {
    let (label, fingerprint) = (job.label(), job.fingerprint());
    format!("@echo off\nrem {label}\nrem {fingerprint}\nsetlocal\n")
}

/// A command file that has the certificate as `%file%`.
pub(super) fn carrying(job: &Job<'_>, act: &str) -> Content {
    let (opening, name, pem) = (opening(job), job.name(), job.pem());
    let text = format!(
        "{opening}set \"file=%TEMP%\\{name}.cer\"\n\
         certutil -f -decode \"%~f0\" \"%file%\" >nul || exit /b 1\n\
         {act}\n{pem}"
    );
    Content::new(Format::Batch, text)
}
