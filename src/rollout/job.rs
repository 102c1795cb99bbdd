//! What the kinds are made from: the certificate, names derived from it, and the words.

use sha2::{Digest, Sha256};

use super::{Format, Kind, Request, quote};
use crate::certificate::{Certificate, hex, hex_pairs};
use crate::guide::StepFile;
use crate::l10n::Words;
use crate::message::Message;
use crate::site::Site;
use crate::verdict::Remedy;

/// One artefact to be made.
pub(super) struct Job<'a> {
    pub kind: Kind,
    pub certificate: &'a Certificate,
    /// The certificate is the server's own, not that of the authority that issued it.
    pub own: bool,
    /// Which trust the verdict says will work, where a verifier was asked.
    pub remedy: Option<Remedy>,
    /// The start of the SHA-256 fingerprint, in hexadecimal: what the names are told apart by.
    pub print: String,
    pub site: &'a Site,
    port: u16,
    pub words: &'a Words,
}

impl<'a> Job<'a> {
    pub fn new(request: &Request<'a>, remedy: Option<Remedy>, words: &'a Words) -> Self {
        let certificate = request.group.anchor();
        let print: String = hex(&certificate.sha256()).chars().take(16).collect();
        Self {
            kind: request.kind,
            certificate,
            own: !request.group.is_ca_issued(),
            remedy,
            print,
            site: request.site,
            port: request.group.ports.first().copied().unwrap_or(443),
            words,
        }
    }

    /// The name of the certificate in stores: the same whenever the same certificate is rolled
    /// out, so that a second run replaces the first.
    pub fn name(&self) -> String {
        format!("trustguide-{}", self.print)
    }

    /// The name by which people know the certificate, safe in every format.
    pub fn label(&self) -> String {
        quote::label(&self.certificate.title())
    }

    /// Base64 of the certificate on one line.
    pub fn base64(&self) -> String {
        let pem = self.pem();
        pem.lines().filter(|line| !line.starts_with('-')).collect()
    }

    /// PEM with line feeds.
    pub fn pem(&self) -> String {
        crate::export::pem(self.certificate)
    }

    /// The certificate as a file that the artefact names.
    pub fn file(&self, name: String, format: crate::export::Format) -> StepFile {
        StepFile {
            name,
            format,
            certificate: self.certificate.clone(),
        }
    }

    /// A UUID that the certificate and a purpose always give: version 8, from SHA-256 (RFC 9562
    /// section 5.8).
    pub fn uuid(&self, purpose: &str) -> String {
        let mut hash = Sha256::new();
        for part in [
            b"trustguide".as_slice(),
            &self.certificate.sha256(),
            purpose.as_bytes(),
        ] {
            hash.update(part);
        }
        let digits = hex(&hash.finalize());
        let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
        let variant = match u8::from_str_radix(part(16, 17), 16) {
            Ok(digit) => digit & 0x3 | 0x8,
            Err(_) => 0x8,
        };
        let (one, two, three) = (part(0, 8), part(8, 12), part(13, 16));
        let (four, five) = (part(17, 20), part(20, 32));
        format!("{one}-{two}-8{three}-{variant:x}{four}-{five}").to_uppercase()
    }

    /// The page to try it with.
    pub fn address(&self) -> String {
        match self.site.host.as_str() {
            "" => format!("https://{}/", self.label()),
            _ => self.site.url(self.port),
        }
    }

    /// What somebody gains who gets hold of the certificate's key.
    pub fn risk(&self) -> Message {
        let leaf_only = matches!(
            self.remedy,
            Some(Remedy::NssTrustedPeer | Remedy::TrustedPeopleMachine)
        );
        Message::new(match (self.own, self.certificate.is_ca()) {
            (false, _) => "rollout-risk-root",
            (true, true) if !leaf_only => "rollout-risk-self-ca",
            (true, _) => "rollout-risk-leaf",
        })
    }

    /// A message as one line of text.
    pub fn say(&self, message: &Message) -> String {
        super::text::line(self.words, message)
    }

    /// What the head of an artefact tells: what it is, which certificate, what it risks, and where
    /// it goes.
    pub fn head(&self, place: &Message, verify: &Message) -> Vec<String> {
        let mut lines = vec![self.say(&self.kind.title())];
        lines.extend(self.about());
        for (label, message) in [
            ("rollout-label-risk", &self.risk()),
            ("rollout-label-place", place),
            ("rollout-label-verify", verify),
        ] {
            lines.push(self.labelled(label, message));
        }
        lines
    }

    /// The head of what undoes it.
    pub fn undo_head(&self, place: Option<&Message>) -> Vec<String> {
        let title = Message::new("rollout-undo-title").with("kind", self.kind.title());
        let mut lines = vec![self.say(&title)];
        lines.extend(self.about());
        lines.extend(place.map(|place| self.labelled("rollout-label-place", place)));
        lines
    }

    fn about(&self) -> [String; 2] {
        let about = Message::new("rollout-about").text("name", self.label());
        [self.say(&about), self.fingerprint()]
    }

    /// The SHA-256 fingerprint with its name.
    pub fn fingerprint(&self) -> String {
        format!("SHA-256 {}", hex_pairs(&self.certificate.sha256(), ":"))
    }

    fn labelled(&self, label: &'static str, message: &Message) -> String {
        format!("{}: {}", self.words.say(label), self.say(message))
    }
}

/// Lines as comments of a format; nothing where it has none.
pub(super) fn comments(format: Format, lines: &[String]) -> String {
    let Some(opener) = format.comment() else {
        return String::new();
    };
    let commented = lines
        .iter()
        .map(|line| format!("{opener}{}\n", quote::line(line)));
    commented.collect()
}

/// "Open the page: no warning any more", which every kind for browsers ends with.
pub(super) fn open_page(job: &Job<'_>) -> Message {
    Message::new("rollout-verify-page").code("address", job.address())
}
