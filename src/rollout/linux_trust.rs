//! Linux: the certificates of the system, which curl, Python and the like read. No browser here
//! reads them on Debian; on Red Hat's kin NSS is given them too.

use super::artefact::{Artefact, Content};
use super::job::Job;
use super::shell;
use crate::captions::Evidence;
use crate::message::Message;

/// Debian, Ubuntu and their kin: update-ca-certificates(8).
pub(super) struct CaCertificates;

const FOLDER: &str = "/usr/local/share/ca-certificates";

impl Artefact for CaCertificates {
    fn evidence(&self) -> Evidence {
        Evidence::Document
    }

    fn place(&self, job: &Job<'_>) -> Message {
        let command = format!("sudo {}", shell::command(job));
        Message::new("rollout-place-ca-certificates").code("command", command)
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let act =
            format!("install -m 0644 \"$file\" \"{FOLDER}/$name.crt\"\nupdate-ca-certificates\n");
        let head = job.head(&self.place(job), &self.verify(job));
        shell::with_certificate(job, &head, &act)
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        verify(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        let act = format!("rm -f \"{FOLDER}/$name.crt\"\nupdate-ca-certificates --fresh\n");
        shell::script(job, &job.undo_head(None), &act)
    }
}

/// Red Hat, Fedora and their kin: trust(1) of p11-kit.
pub(super) struct TrustAnchor;

impl Artefact for TrustAnchor {
    fn evidence(&self) -> Evidence {
        Evidence::Document
    }

    fn place(&self, job: &Job<'_>) -> Message {
        let command = format!("sudo {}", shell::command(job));
        Message::new("rollout-place-trust-anchor").code("command", command)
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let head = job.head(&self.place(job), &self.verify(job));
        shell::with_certificate(job, &head, "trust anchor --store \"$file\"\n")
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        verify(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        let act = "trust anchor --remove \"$file\"\n";
        shell::with_certificate(job, &job.undo_head(None), act)
    }
}

fn verify(job: &Job<'_>) -> Message {
    let command = format!("curl -sSo /dev/null {}", super::quote::sh(&job.address()));
    Message::new("rollout-verify-command").code("command", command)
}
