//! What every kind answers, in this order.

use super::Format;
use super::job::Job;
use crate::captions::Evidence;
use crate::export::File;
use crate::guide::StepFile;
use crate::message::Message;

/// A kind of artefact.
pub(super) trait Artefact: Sync {
    /// How it is known that the artefact does what it says.
    fn evidence(&self) -> Evidence;

    /// Where to run it or to put it.
    fn place(&self, job: &Job<'_>) -> Message;

    /// What makes the trust.
    fn make(&self, job: &Job<'_>) -> Content;

    /// How to see that it worked.
    fn verify(&self, job: &Job<'_>) -> Message;

    /// What takes it back.
    fn undo(&self, job: &Job<'_>) -> Content;

    /// The certificate, where [`Artefact::make`] only names its file.
    fn companion(&self, _: &Job<'_>) -> Option<StepFile> {
        None
    }
}

/// The text of an artefact, its lines ended by a line feed.
pub(super) struct Content {
    pub format: Format,
    pub text: String,
    /// Where its reader asks for a certain name.
    pub name: Option<String>,
}

impl Content {
    pub fn new(format: Format, text: String) -> Self {
        Self {
            format,
            text,
            name: None,
        }
    }

    /// The file, under a name that tells kind and certificate.
    pub fn file(self, job: &Job<'_>, suffix: &str) -> File {
        let extension = self.format.extension();
        let (kind, print) = (job.kind.name(), &job.print);
        File {
            name: self
                .name
                .unwrap_or_else(|| format!("trustguide-{kind}-{print}{suffix}.{extension}")),
            mime_type: self.format.mime_type(),
            bytes: self.format.encode(&self.text),
        }
    }
}
