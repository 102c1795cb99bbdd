//! Scripts for the POSIX shell that carry the certificate.

use super::artefact::Content;
use super::job::{Job, comments};
use super::{Format, quote};

/// A script that has the certificate's store name as `$name` and its file as `$file`.
pub(super) fn with_certificate(job: &Job<'_>, head: &[String], act: &str) -> Content {
    let pem = job.pem();
    let file =
        format!("file=$(mktemp)\ntrap 'rm -f \"$file\"' EXIT\ncat >\"$file\" <<'PEM'\n{pem}PEM\n");
    script(job, head, &format!("{file}{act}"))
}

/// A script that has the certificate's store name as `$name`.
pub(super) fn script(job: &Job<'_>, head: &[String], act: &str) -> Content {
    let comments = comments(Format::Shell, head);
    let name = quote::sh(&job.name());
    let text = format!("#!/bin/sh\n{comments}\nset -eu\nname={name}\n{act}");
    Content::new(Format::Shell, text)
}

/// How a script of a kind is started.
pub(super) fn command(job: &Job<'_>) -> String {
    format!("sh trustguide-{}-{}.sh", job.kind.name(), job.print)
}
