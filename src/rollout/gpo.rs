//! Windows domains: a Group Policy object that puts the certificate into a store of every computer.

use super::artefact::{Artefact, Content};
use super::job::Job;
use super::{Format, text, windows};
use crate::captions::{Caption, Evidence, group_policy as caption, windows as windows_caption};
use crate::guide::{Fingerprint, FingerprintForm, Hash, Step, StepFile};
use crate::message::Message;
use crate::verdict::Remedy;

/// Makes the computers read their policies now.
const UPDATE: &str = "gpupdate /force";

pub(super) struct Gpo;

impl Artefact for Gpo {
    fn evidence(&self) -> Evidence {
        Evidence::Document
    }

    fn place(&self, _: &Job<'_>) -> Message {
        Message::new("rollout-place-gpo")
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let file = file(job);
        let thumbprint = thumbprint(job);
        let steps = [
            Step::new(Message::new("rollout-gpo-edit").code("command", "gpmc.msc")),
            open(job),
            Step::new(
                Message::new("rollout-gpo-import")
                    .with("import", &caption::IMPORT)
                    .code("file", &file.name),
            )
            .see(Message::new("rollout-gpo-see").code("thumbprint", thumbprint)),
            Step::new(Message::new("rollout-gpo-update").code("command", UPDATE)),
        ];
        let head = job.head(&self.place(job), &self.verify(job));
        Content::new(Format::Text, text::howto(job.words, &head, &steps))
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        windows::verify(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        let steps = [
            Step::new(Message::new("rollout-gpo-edit").code("command", "gpmc.msc")),
            open(job),
            Step::new(Message::new("rollout-gpo-delete").code("thumbprint", thumbprint(job))),
            Step::new(Message::new("rollout-gpo-update").code("command", UPDATE)),
        ];
        let text = text::howto(job.words, &job.undo_head(None), &steps);
        Content::new(Format::Text, text)
    }

    fn companion(&self, job: &Job<'_>) -> Option<StepFile> {
        Some(file(job))
    }
}

fn file(job: &Job<'_>) -> StepFile {
    job.file(format!("{}.cer", job.name()), crate::export::Format::Der)
}

/// The way to the store.
fn open(job: &Job<'_>) -> Step {
    let store: &'static Caption = match job.remedy {
        Some(Remedy::TrustedPeopleMachine) => &caption::TRUSTED_PEOPLE,
        _ => &windows_caption::ROOT_STORE,
    };
    Step::new(
        Message::new("rollout-gpo-open")
            .with("computer", &caption::COMPUTER_CONFIGURATION)
            .with("windows", &caption::WINDOWS_SETTINGS)
            .with("security", &caption::SECURITY_SETTINGS)
            .with("keys", &caption::PUBLIC_KEY_POLICIES)
            .with("store", store),
    )
}

/// As the certificate's window shows it: SHA-1, lower case.
fn thumbprint(job: &Job<'_>) -> String {
    let form = FingerprintForm {
        hashes: &[Hash::Sha1],
        separator: "",
        upper_case: false,
    };
    let Fingerprint { shown, .. } = form.write(job.certificate);
    shown.into_iter().map(|(_, text)| text).collect()
}
