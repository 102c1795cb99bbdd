//! Apple's configuration profiles. Identifiers come from the certificate, so that a second
//! download replaces the first instead of standing beside it.

use super::artefact::{Artefact, Content};
use super::job::{Job, open_page};
use super::{Format, quote, shell, text};
use crate::captions::Evidence;
use crate::guide::store;
use crate::message::Message;

/// Puts a root certificate into the system's store.
const ROOT: &str = "com.apple.security.root";

pub(super) struct MacOs;

impl Artefact for MacOs {
    fn evidence(&self) -> Evidence {
        Evidence::Unverified
    }

    fn place(&self, _: &Job<'_>) -> Message {
        Message::new("rollout-place-macos-profile")
    }

    fn make(&self, job: &Job<'_>) -> Content {
        root(job)
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        Message::new("rollout-verify-macos-profile")
            .code("address", job.address())
            .with("always", &crate::captions::keychain_access::ALWAYS_TRUST)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        removal(job)
    }
}

pub(super) struct Ios;

impl Artefact for Ios {
    fn evidence(&self) -> Evidence {
        Evidence::Document
    }

    fn place(&self, _: &Job<'_>) -> Message {
        Message::new("rollout-place-ios-profile")
            .with("settings", &crate::captions::ios::SETTINGS)
            .with("general", &crate::captions::ios::GENERAL)
            .with("about", &crate::captions::ios::ABOUT)
            .with("trust", &crate::captions::ios::CERT_TRUST_SETTINGS)
    }

    fn make(&self, job: &Job<'_>) -> Content {
        root(job)
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        open_page(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        let steps = store::ios::remove(&display_name(job));
        let text = text::howto(job.words, &job.undo_head(None), &steps);
        Content::new(Format::Text, text)
    }
}

fn root(job: &Job<'_>) -> Content {
    let (file, data) = (quote::xml(&format!("{}.cer", job.name())), job.base64());
    let settings = format!(
        "<key>PayloadCertificateFileName</key>\n<string>{file}</string>\n\
         <key>PayloadContent</key>\n<data>{data}</data>\n"
    );
    profile(job, ROOT, &settings)
}

/// What people see in the list of profiles.
fn display_name(job: &Job<'_>) -> String {
    format!("trustguide {}", job.label())
}

/// The identifier of the profile, by kind of payload and certificate.
fn identifier(job: &Job<'_>) -> String {
    format!("trustguide.{}.{}", job.kind.name(), job.print)
}

/// A profile with one payload; `settings` are the payload's own keys as XML.
pub(super) fn profile(job: &Job<'_>, payload: &str, settings: &str) -> Content {
    let (name, identifier) = (quote::xml(&display_name(job)), identifier(job));
    let risk = quote::xml(&job.say(&job.risk()));
    let (inner, outer) = (
        job.uuid(&format!("{identifier}.{payload}")),
        job.uuid(&identifier),
    );
    let text = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
<key>PayloadContent</key>
<array>
<dict>
{settings}<key>PayloadDisplayName</key>
<string>{name}</string>
<key>PayloadIdentifier</key>
<string>{identifier}.{payload}</string>
<key>PayloadType</key>
<string>{payload}</string>
<key>PayloadUUID</key>
<string>{inner}</string>
<key>PayloadVersion</key>
<integer>1</integer>
</dict>
</array>
<key>PayloadDescription</key>
<string>{risk}</string>
<key>PayloadDisplayName</key>
<string>{name}</string>
<key>PayloadIdentifier</key>
<string>{identifier}</string>
<key>PayloadScope</key>
<string>System</string>
<key>PayloadType</key>
<string>Configuration</string>
<key>PayloadUUID</key>
<string>{outer}</string>
<key>PayloadVersion</key>
<integer>1</integer>
</dict>
</plist>
"#
    );
    Content::new(Format::Profile, text)
}

/// A script that removes the profile from a Mac.
pub(super) fn removal(job: &Job<'_>) -> Content {
    let identifier = quote::sh(&identifier(job));
    let act = format!("profiles remove -identifier {identifier}\n");
    let place = Message::new("rollout-place-root");
    shell::script(job, &job.undo_head(Some(&place)), &act)
}
