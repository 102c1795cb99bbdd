//! Linux: the NSS databases of Chrome, Edge and Chromium, and of Firefox, by certutil of NSS.
//!
//! Chrome reads `~/.pki/nssdb` where that exists, and since 146 else `~/.local/share/pki/nssdb`;
//! the older place is made where there is none, because every version reads it. A database keeps
//! the first name of a certificate, so the certificate is found by its content.

use super::artefact::{Artefact, Content};
use super::job::{Job, open_page};
use super::shell;
use crate::captions::Evidence;
use crate::message::Message;
use crate::verdict::Remedy;

/// The package of certutil on Debian and its kin.
const PACKAGE: &str = "libnss3-tools";

const FORGET: &str = r#"# forget DATABASE
forget() {
  wanted=$(tr -d '\r\n' <"$file")
  certutil -L -d "sql:$1" | sed -n 's/ *[a-zA-Z]*,[a-zA-Z]*,[a-zA-Z]* *$//p' |
    while IFS= read -r found; do
      here=$(certutil -L -d "sql:$1" -n "$found" -a | tr -d '\r\n')
      if [ "$here" = "$wanted" ]; then certutil -D -d "sql:$1" -n "$found"; fi
    done
}
"#;

const ADD: &str = r#"# add DATABASE
add() {
  forget "$1"
  certutil -A -d "sql:$1" -n "$name" -t "$trust" -i "$file"
  certutil -L -d "sql:$1" -n "$name" >/dev/null
}
"#;

pub(super) struct Chromium;

const CHROMIUM_PLACES: &str = r#"old="$HOME/.pki/nssdb"
new="$HOME/.local/share/pki/nssdb"
"#;

const CHROMIUM_ADD: &str = r#"[ -d "$old" ] || [ -d "$new" ] || mkdir -p "$old"
for database in "$old" "$new"; do
  [ -d "$database" ] || continue
  [ -e "$database/cert9.db" ] || certutil -N -d "sql:$database" --empty-password
  add "$database"
done
"#;

const CHROMIUM_FORGET: &str = r#"for database in "$old" "$new"; do
  [ -e "$database/cert9.db" ] || continue
  forget "$database"
done
"#;

impl Artefact for Chromium {
    fn evidence(&self) -> Evidence {
        Evidence::Measured
    }

    fn place(&self, job: &Job<'_>) -> Message {
        place("rollout-place-nss-chromium", job)
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let trust = match job.remedy {
            Some(Remedy::NssTrustedPeer) => "P,,",
            _ => "C,,",
        };
        let head = job.head(&self.place(job), &self.verify(job));
        let act = format!("trust='{trust}'\n{FORGET}{ADD}{CHROMIUM_PLACES}{CHROMIUM_ADD}");
        shell::with_certificate(job, &head, &act)
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        open_page(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        let act = format!("{FORGET}{CHROMIUM_PLACES}{CHROMIUM_FORGET}");
        shell::with_certificate(job, &job.undo_head(None), &act)
    }
}

pub(super) struct Firefox;

/// Where Firefox keeps its profiles: its own place, the one of version 147 and later, and that of
/// the snap. Other folders may be given as arguments.
pub(super) const PROFILES: &str = r#"for profile in "$@" "$HOME"/.mozilla/firefox/*/ \
  "$HOME"/.config/mozilla/firefox/*/ "$HOME"/snap/firefox/common/.mozilla/firefox/*/; do
  [ -e "$profile/cert9.db" ] || continue
"#;

impl Artefact for Firefox {
    fn evidence(&self) -> Evidence {
        Evidence::Measured
    }

    fn place(&self, job: &Job<'_>) -> Message {
        place("rollout-place-nss-firefox", job)
    }

    fn make(&self, job: &Job<'_>) -> Content {
        let head = job.head(&self.place(job), &self.verify(job));
        let act = format!("trust='C,,'\n{FORGET}{ADD}{PROFILES}  add \"$profile\"\ndone\n");
        shell::with_certificate(job, &head, &act)
    }

    fn verify(&self, job: &Job<'_>) -> Message {
        open_page(job)
    }

    fn undo(&self, job: &Job<'_>) -> Content {
        let act = forget_in_profiles("");
        shell::with_certificate(job, &job.undo_head(None), &act)
    }
}

/// Takes the certificate out of every profile of the user; `also` is done with each `$profile`.
pub(super) fn forget_in_profiles(also: &str) -> String {
    format!("{FORGET}{PROFILES}  forget \"$profile\"\n{also}done\n")
}

fn place(id: &'static str, job: &Job<'_>) -> Message {
    Message::new(id)
        .code("command", shell::command(job))
        .code("package", PACKAGE)
}
