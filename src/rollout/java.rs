//! Java's own list of authorities, for desktop programs that run on it: keytool of Java 9 and
//! later. `KEYSTORE` names another list, and `STOREPASS` its password.

use super::artefact::{Artefact, Content};
use super::job::Job;
use super::{certutil, shell};
use crate::captions::Evidence;
use crate::message::Message;

pub(super) struct Unix;

const SETTINGS: &str = r#"if [ -n "${KEYSTORE-}" ]; then set -- -keystore "$KEYSTORE"; else set -- -cacerts; fi
STOREPASS=${STOREPASS-changeit}
export STOREPASS
forget() {
  if keytool -list "$@" -storepass:env STOREPASS -alias "$name" >/dev/null 2>&1; then
    keytool -delete "$@" -storepass:env STOREPASS -alias "$name"
  fi
}
forget "$@"
"#;

const IMPORT: &str = r#"keytool -importcert -noprompt "$@" -storepass:env STOREPASS -alias "$name" -file "$file"
keytool -list "$@" -storepass:env STOREPASS -alias "$name"
"#;

impl Artefact for Unix {
    fn evidence(&self) -> Evidence {
        Evidence::Measured
    }

    fn place(&self, job: &Job<'_>) -> Message {
        let command = format!("sudo {}", shell::command(job));
        Message::new("rollout-place-java").code("command", command)
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let head = job.head(&self.place(job), &self.verify(job));
        shell::with_certificate(job, &head, &format!("{SETTINGS}{IMPORT}"))
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        verify(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        shell::script(job, &job.undo_head(None), SETTINGS)
    }
}

pub(super) struct Windows;

const WINDOWS_SETTINGS: &str = "if not defined STOREPASS set \"STOREPASS=changeit\"
set \"list=-cacerts\"
if defined KEYSTORE set list=-keystore \"%KEYSTORE%\"
";

impl Artefact for Windows {
    fn evidence(&self) -> Evidence {
        Evidence::Unverified
    }

    fn place(&self, job: &Job<'_>) -> Message {
        let name = format!("trustguide-{}-{}.cmd", job.kind.name(), job.print);
        Message::new("rollout-place-java-windows").code("command", name)
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let alias = job.name();
        let act = format!(
            "{WINDOWS_SETTINGS}\
             keytool -delete %list% -storepass:env STOREPASS -alias {alias} >nul 2>&1\n\
             keytool -importcert -noprompt %list% -storepass:env STOREPASS -alias {alias} -file \"%file%\"\n\
             set \"result=%errorlevel%\"\n\
             del \"%file%\"\n\
             if not \"%result%\"==\"0\" exit /b %result%\n\
             keytool -list %list% -storepass:env STOREPASS -alias {alias}\n\
             exit /b %errorlevel%\n"
        );
        certutil::carrying(job, &act)
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        verify(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        let (opening, alias) = (certutil::opening(job), job.name());
        let act = format!(
            "keytool -delete %list% -storepass:env STOREPASS -alias {alias}\nexit /b %errorlevel%\n"
        );
        let text = format!("{opening}{WINDOWS_SETTINGS}{act}");
        Content::new(super::Format::Batch, text)
    }
}

fn verify(job: &Job<'_>) -> Message {
    Message::new("rollout-verify-java").code("alias", job.name())
}
