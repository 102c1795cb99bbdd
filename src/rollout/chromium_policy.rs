//! Chrome's and Edge's policy `CACertificates`: a list of certificates in base64, each an anchor
//! whose constraints count.

use serde_json::json;

use super::artefact::{Artefact, Content};
use super::job::{Job, comments};
use super::{Format, profile, quote, shell};
use crate::captions::Evidence;
use crate::message::Message;

pub(super) const POLICY: &str = "CACertificates";

/// What differs between the browsers.
#[derive(Clone, Copy)]
pub(super) struct Brand {
    registry: &'static str,
    domain: &'static str,
    /// Folders of managed policies on Linux.
    folders: &'static [&'static str],
    page: &'static str,
    /// Chromium was run; Edge shares its code.
    evidence: Evidence,
}

impl Brand {
    pub const CHROME: Self = Self {
        registry: r"SOFTWARE\Policies\Google\Chrome",
        domain: "com.google.Chrome",
        folders: &[
            "/etc/opt/chrome/policies/managed",
            "/etc/chromium/policies/managed",
        ],
        page: "chrome://policy",
        evidence: Evidence::Measured,
    };
    pub const EDGE: Self = Self {
        registry: r"SOFTWARE\Policies\Microsoft\Edge",
        domain: "com.microsoft.Edge",
        folders: &["/etc/opt/edge/policies/managed"],
        page: "edge://policy",
        evidence: Evidence::Source,
    };

    fn verify(self, job: &Job<'_>) -> Message {
        Message::new("rollout-verify-policy")
            .code("page", self.page)
            .code("policy", POLICY)
            .code("address", job.address())
    }
}

pub(super) struct Linux(pub Brand);

impl Artefact for Linux {
    fn evidence(&self) -> Evidence {
        self.0.evidence
    }

    fn place(&self, _: &Job<'_>) -> Message {
        let folders = self.0.folders.join(" · ");
        Message::new("rollout-place-policy-linux")
            .code("folder", folders)
            .code("policy", POLICY)
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let policies = json!({ POLICY: [job.base64()] });
        Content::new(Format::Json, format!("{policies:#}\n"))
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        self.0.verify(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        let file = self.make(job).file(job, "").name;
        let folders = self.0.folders.iter();
        let files = folders.map(|folder| quote::sh(&format!("{folder}/{file}")));
        let files: Vec<String> = files.collect();
        let act = format!("rm -f {}\n", files.join(" "));
        let place = Message::new("rollout-place-root");
        shell::script(job, &job.undo_head(Some(&place)), &act)
    }
}

pub(super) struct Windows(pub Brand);

impl Artefact for Windows {
    fn evidence(&self) -> Evidence {
        Evidence::Document
    }

    fn place(&self, _: &Job<'_>) -> Message {
        Message::new("rollout-place-registry")
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let head = job.head(&self.place(job), &self.verify(job));
        self.file(job, &head, &quote::registry(&job.base64()))
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        self.0.verify(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        self.file(job, &job.undo_head(None), "-")
    }
}

impl Windows {
    fn file(&self, job: &Job<'_>, head: &[String], value: &str) -> Content {
        let key = format!(r"{}\{POLICY}", self.0.registry);
        registry(head, &key, &number(job), value)
    }
}

/// The name of the list's item: Chrome takes numbers below 2^31 alone. It comes from the
/// certificate, so that neither the organisation's own items nor another certificate is replaced.
fn number(job: &Job<'_>) -> String {
    let [one, two, three, four, ..] = job.certificate.sha256();
    let number = u32::from_be_bytes([one & 0x7f, two, three, four]);
    quote::registry(&number.to_string())
}

/// A registration file that sets one value of the computer.
pub(super) fn registry(head: &[String], key: &str, name: &str, value: &str) -> Content {
    let comments = comments(Format::Registry, head);
    let text = format!(
        "Windows Registry Editor Version 5.00\n\n{comments}\n\
         [HKEY_LOCAL_MACHINE\\{key}]\n{name}={value}\n\n"
    );
    Content::new(Format::Registry, text)
}

pub(super) struct MacOs(pub Brand);

impl Artefact for MacOs {
    fn evidence(&self) -> Evidence {
        Evidence::Document
    }

    fn place(&self, _: &Job<'_>) -> Message {
        Message::new("rollout-place-macos-profile")
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let value = quote::xml(&job.base64());
        let settings =
            format!("<key>{POLICY}</key>\n<array>\n<string>{value}</string>\n</array>\n");
        profile::profile(job, self.0.domain, &settings)
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        self.0.verify(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        profile::removal(job)
    }
}
