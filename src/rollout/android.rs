//! Android: no file installs a certificate by itself. A note with the steps, for people and for
//! those who manage devices.

use super::artefact::{Artefact, Content};
use super::job::{Job, open_page};
use super::{Format, text};
use crate::captions::Evidence;
use crate::guide::{StepFile, store};
use crate::message::Message;

pub(super) struct Android;

impl Artefact for Android {
    fn evidence(&self) -> Evidence {
        Evidence::Document
    }

    fn place(&self, _: &Job<'_>) -> Message {
        Message::new("rollout-place-android")
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let head = job.head(&self.place(job), &self.verify(job));
        let steps = store::android::import(&file(job));
        Content::new(Format::Text, text::howto(job.words, &head, &steps))
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        open_page(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        let steps = store::android::remove(&job.label());
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
