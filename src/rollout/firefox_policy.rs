//! Firefox's policy `Certificates`.
//!
//! On Windows and macOS it makes Firefox read the system's store (`ImportEnterpriseRoots`), so that
//! whoever takes the certificate out there takes it out of Firefox. On Linux there is no such
//! store; there `Install` copies the certificate into every profile, where it stays when the policy
//! goes, and so the undo looks into the profiles.

use serde_json::json;

use super::artefact::{Artefact, Content};
use super::job::{Job, open_page};
use super::{Format, chromium_policy, nss, profile, quote, shell};
use crate::asn1;
use crate::captions::Evidence;
use crate::certificate::{Certificate, hex};
use crate::guide::StepFile;
use crate::message::Message;

const FOLDER: &str = "/etc/firefox/policies";
const POLICIES: &str = "policies.json";
/// What the undo needs, on Debian and its kin.
const PACKAGES: &str = "libnss3-tools sqlite3";

pub(super) struct Linux;

impl Artefact for Linux {
    fn evidence(&self) -> Evidence {
        Evidence::Measured
    }

    fn place(&self, job: &Job<'_>) -> Message {
        Message::new("rollout-place-firefox-linux")
            .code("folder", FOLDER)
            .code("file", POLICIES)
            .code("certificate", certificate(job))
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let file = format!("{FOLDER}/{}", certificate(job));
        let policies = json!({ "policies": { "Certificates": { "Install": [file] } } });
        let content = Content::new(Format::Json, format!("{policies:#}\n"));
        Content {
            name: Some(POLICIES.to_owned()),
            ..content
        }
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        verify(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        let (made, note) = (self.make(job).text, job.words.say("rollout-note-merged"));
        let (certificate, note) = (quote::sh(&certificate(job)), quote::sh(&note));
        let act = format!(
            r#"policies={FOLDER}/{POLICIES}
certificate={FOLDER}/{certificate}
if [ -e "$policies" ] && grep -qF "$certificate" "$policies"; then
  if cmp -s - "$policies" <<'JSON'
{made}JSON
  then rm -f "$policies"
  else printf '%s\n' {note} >&2; exit 1
  fi
fi
rm -f "$certificate"
{}"#,
            nss::forget_in_profiles(&drop_trust(job))
        );
        let place = Message::new("rollout-place-undo-firefox-linux").code("packages", PACKAGES);
        shell::with_certificate(job, &job.undo_head(Some(&place)), &act)
    }

    fn companion(&self, job: &Job<'_>) -> Option<StepFile> {
        Some(job.file(certificate(job), crate::export::Format::Pem))
    }
}

/// What Firefox wrote into its database beside the certificate: trust as PKCS #11 3.2 has it
/// (`CKO_TRUST`, by issuer and serial number). A certutil that is older than Firefox neither sees
/// nor removes it, and with it alone the server's certificate stays trusted.
fn drop_trust(job: &Job<'_>) -> String {
    let issuer = hex(&job.certificate.issuer.der);
    let serial = hex(serial(job.certificate).unwrap_or_default());
    format!(
        "  sqlite3 \"$profile/cert9.db\" \"DELETE FROM nssPublic WHERE a0 = X'0000000b' \
         AND a81 = X'{issuer}' AND a82 = X'{serial}'\"\n"
    )
}

/// The serial number with tag and length; the version, where it is written, stands before it.
fn serial(certificate: &Certificate) -> Option<&[u8]> {
    let whole = asn1::read(&certificate.der, 0).ok()?;
    let fields = whole.child(0)?;
    let fields = [fields.child(0), fields.child(1)];
    let mut integers = fields.into_iter().flatten().map(|field| field.bytes);
    integers.find(|bytes| bytes.first() == Some(&INTEGER))
}

const INTEGER: u8 = 2;

fn certificate(job: &Job<'_>) -> String {
    format!("{}.pem", job.name())
}

fn verify(job: &Job<'_>) -> Message {
    Message::new("rollout-verify-policy")
        .code("page", "about:policies")
        .code("policy", "Certificates")
        .code("address", job.address())
}

pub(super) struct Windows;

const KEY: &str = r"SOFTWARE\Policies\Mozilla\Firefox\Certificates";
const IMPORT: &str = "ImportEnterpriseRoots";

impl Artefact for Windows {
    fn evidence(&self) -> Evidence {
        Evidence::Document
    }

    fn place(&self, _: &Job<'_>) -> Message {
        Message::new("rollout-place-firefox-windows")
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let head = job.head(&self.place(job), &self.verify(job));
        chromium_policy::registry(&head, KEY, &quote::registry(IMPORT), "dword:00000001")
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        verify(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        let head = job.undo_head(None);
        chromium_policy::registry(&head, KEY, &quote::registry(IMPORT), "-")
    }
}

pub(super) struct MacOs;

impl Artefact for MacOs {
    fn evidence(&self) -> Evidence {
        Evidence::Document
    }

    fn place(&self, _: &Job<'_>) -> Message {
        Message::new("rollout-place-firefox-macos")
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let settings = format!(
            "<key>EnterprisePoliciesEnabled</key>\n<true/>\n\
             <key>Certificates</key>\n<dict>\n<key>{IMPORT}</key>\n<true/>\n</dict>\n"
        );
        profile::profile(job, "org.mozilla.firefox", &settings)
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        open_page(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        profile::removal(job)
    }
}
