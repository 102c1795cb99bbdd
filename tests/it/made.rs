//! Certificates that openssl makes while the tests run, in a folder that goes afterwards.

use trustguide::certificate::{Certificate, Time};
use trustguide::input;

use crate::scratch::{self, Scratch};

/// A folder with keys and certificates by name.
pub struct Workshop(Scratch);

/// An hour after a certificate begins.
pub fn early(certificate: &Certificate) -> Time {
    Time(certificate.not_before.0 + 3600)
}

impl Workshop {
    pub fn open() -> Self {
        Self(Scratch::new())
    }

    #[track_caller]
    fn openssl(&self, arguments: &[&str]) {
        scratch::run(&self.0.0, arguments);
    }

    #[track_caller]
    fn read(&self, name: &str) -> Certificate {
        let bytes = std::fs::read(self.0.0.join(format!("{name}.pem"))).expect("a certificate");
        let reading = input::read(&bytes);
        reading.certificates().next().expect("one").clone()
    }

    fn extensions(&self, name: &str, extensions: &[&str]) -> String {
        let file = format!("{name}.cnf");
        let lines = extensions.join("\n");
        let text = format!(
            "[req]\ndistinguished_name=dn\nx509_extensions=ext\nprompt=no\n[dn]\n[ext]\n{lines}\n"
        );
        std::fs::write(self.0.0.join(&file), text).expect("a file");
        file
    }

    /// A key such as `EC -pkeyopt ec_paramgen_curve:P-256`.
    #[track_caller]
    pub fn key(&self, name: &str, kind: &str) {
        let file = format!("{name}.key");
        let mut arguments = vec!["genpkey", "-out", &file, "-algorithm"];
        arguments.extend(kind.split(' '));
        self.openssl(&arguments);
    }

    #[track_caller]
    pub fn p256(&self, name: &str) {
        self.key(name, "EC -pkeyopt ec_paramgen_curve:P-256");
    }

    /// Signed by its own key.
    #[track_caller]
    pub fn own(
        &self,
        key: &str,
        subject: &str,
        extensions: &[&str],
        arguments: &[&str],
    ) -> Certificate {
        let (key_file, pem) = (format!("{key}.key"), format!("{key}.pem"));
        let config = self.extensions(key, extensions);
        let head = [
            "req", "-x509", "-new", "-utf8", "-key", &key_file, "-subj", subject, "-config",
            &config, "-out", &pem,
        ];
        self.openssl(&[&head, arguments].concat());
        self.read(key)
    }

    /// Signed by another's key, whose certificate was made before.
    #[track_caller]
    pub fn issued(
        &self,
        key: &str,
        issuer: &str,
        subject: &str,
        extensions: &[&str],
        arguments: &[&str],
    ) -> Certificate {
        let (key_file, pem, csr) = (
            format!("{key}.key"),
            format!("{key}.pem"),
            format!("{key}.csr"),
        );
        let (ca, ca_key) = (format!("{issuer}.pem"), format!("{issuer}.key"));
        let config = self.extensions(key, extensions);
        self.openssl(&[
            "req", "-new", "-utf8", "-key", &key_file, "-subj", subject, "-config", &config,
            "-out", &csr,
        ]);
        let head = [
            "x509",
            "-req",
            "-in",
            &csr,
            "-CA",
            &ca,
            "-CAkey",
            &ca_key,
            "-extfile",
            &config,
            "-extensions",
            "ext",
            "-out",
            &pem,
        ];
        self.openssl(&[&head, arguments].concat());
        self.read(key)
    }
}

/// The certificate with some of its bytes replaced by as many others, where they stand last.
#[track_caller]
pub fn patched(certificate: &Certificate, from: &[u8], to: &[u8]) -> Certificate {
    assert_eq!(from.len(), to.len(), "the lengths inside would be wrong");
    let mut der = certificate.der.to_vec();
    let at = der.windows(from.len()).rposition(|part| part == from);
    let at = at.expect("the bytes are there");
    der[at..at + from.len()].copy_from_slice(to);
    Certificate::from_der(&der).expect("still a certificate")
}
