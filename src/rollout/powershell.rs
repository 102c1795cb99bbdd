//! Windows PowerShell 3.0 and later: the certificate, kept in the script, into a store and out of
//! it.

use super::artefact::{Artefact, Content};
use super::job::{Job, comments};
use super::windows::{self, Store};
use super::{Format, quote};
use crate::captions::Evidence;
use crate::message::Message;

pub(super) struct PowerShell(pub Store);

impl Artefact for PowerShell {
    fn evidence(&self) -> Evidence {
        Evidence::Document
    }

    fn place(&self, job: &Job<'_>) -> Message {
        let name = format!("trustguide-{}-{}.ps1", job.kind.name(), job.print);
        let command = format!("powershell.exe -ExecutionPolicy Bypass -File {name}");
        let (user, machine) = (
            "rollout-place-powershell-user",
            "rollout-place-powershell-machine",
        );
        windows::place(self.0, user, machine).code("command", command)
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let name = quote::powershell(&format!("{} {}", job.name(), job.label()));
        let act = format!(
            "    $store.Add($certificate)\n    \
             $found = $store.Certificates.Find('FindByThumbprint', $certificate.Thumbprint, $false)\n\
             }} finally {{\n    $store.Close()\n}}\n\
             if ($found.Count -eq 0) {{ throw {name} }}\n\
             $found | Format-List -Property Subject, Thumbprint, NotAfter\n"
        );
        let head = job.head(&self.place(job), &self.verify(job));
        let named = format!("$certificate.FriendlyName = {name}\n");
        self.script(job, &head, &format!("{named}{}{act}", self.open()))
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        windows::verify(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        let act = "    $store.Remove($certificate)\n} finally {\n    $store.Close()\n}\n";
        let head = job.undo_head(None);
        self.script(job, &head, &format!("{}{act}", self.open()))
    }
}

impl PowerShell {
    fn script(&self, job: &Job<'_>, head: &[String], act: &str) -> Content {
        let comments = comments(Format::PowerShell, head);
        let elevated = match self.0.machine {
            true => "#Requires -RunAsAdministrator\n",
            false => "",
        };
        let pem = job.pem();
        let lines: Vec<&str> = pem.lines().filter(|line| !line.starts_with('-')).collect();
        let encoded = lines.join("\n");
        let text = format!(
            "#Requires -Version 3.0\n{elevated}{comments}\n\
             $ErrorActionPreference = 'Stop'\n\
             $encoded = @'\n{encoded}\n'@\n\
             $bytes = [Convert]::FromBase64String($encoded)\n\
             $certificate = New-Object -TypeName System.Security.Cryptography.X509Certificates.X509Certificate2 -ArgumentList (, $bytes)\n\
             {act}"
        );
        Content::new(Format::PowerShell, text)
    }

    fn open(&self) -> String {
        let location = match self.0.machine {
            true => "LocalMachine",
            false => "CurrentUser",
        };
        let (name, location) = (quote::powershell(self.0.name), quote::powershell(location));
        format!(
            "$store = New-Object -TypeName System.Security.Cryptography.X509Certificates.X509Store -ArgumentList {name}, {location}\n\
             $store.Open('ReadWrite')\ntry {{\n"
        )
    }
}
