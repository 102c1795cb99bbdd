//! macOS: the `security` command, into the user's login keychain or the system's. Trust is not
//! bound to a host name: Chrome skips such settings, and Firefox takes them for distrust.

use super::artefact::{Artefact, Content};
use super::job::{Job, open_page};
use super::shell;
use crate::captions::Evidence;
use crate::certificate::hex;
use crate::message::Message;

pub(super) struct Security {
    pub machine: bool,
}

impl Artefact for Security {
    fn evidence(&self) -> Evidence {
        Evidence::Unverified
    }

    fn place(&self, job: &Job<'_>) -> Message {
        let command = shell::command(job);
        match self.machine {
            true => Message::new("rollout-place-security-machine")
                .code("command", format!("sudo {command}")),
            false => Message::new("rollout-place-security-user").code("command", command),
        }
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let kind = match job.certificate.is_self_issued() {
            true => "trustRoot",
            false => "trustAsRoot",
        };
        let (keychain, domain) = (self.keychain(), self.domain());
        let thumbprint = hex(&job.certificate.sha1).to_uppercase();
        let act = format!(
            "{keychain}security add-trusted-cert {domain}-r {kind} -p ssl -k \"$keychain\" \"$file\"\n\
             security find-certificate -a -Z \"$keychain\" | grep -F {thumbprint}\n"
        );
        let head = job.head(&self.place(job), &self.verify(job));
        shell::with_certificate(job, &head, &act)
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        open_page(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        let (keychain, domain) = (self.keychain(), self.domain());
        let thumbprint = hex(&job.certificate.sha1).to_uppercase();
        let act = format!(
            "{keychain}security remove-trusted-cert {domain}\"$file\"\n\
             security delete-certificate -Z {thumbprint} \"$keychain\"\n"
        );
        shell::with_certificate(job, &job.undo_head(None), &act)
    }
}

impl Security {
    const fn keychain(&self) -> &'static str {
        match self.machine {
            true => "keychain=/Library/Keychains/System.keychain\n",
            false => "keychain=\"$HOME/Library/Keychains/login.keychain-db\"\n",
        }
    }

    const fn domain(&self) -> &'static str {
        match self.machine {
            true => "-d ",
            false => "",
        }
    }
}
