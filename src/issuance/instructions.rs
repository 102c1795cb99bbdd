//! The same request or certificate by other means, for a server that makes its own key and for a
//! page that cannot.

use super::explanation::usages;
use super::{Algorithm, Attribute, Draft, Host, Kind};
use crate::captions::cisco_unified_os as caption;
use crate::guide::Step;
use crate::message::Message;
use crate::quote::{powershell, sh_printable};
use crate::runbook::{Name, Target};
use crate::site::Product;

/// What makes keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    OpenSsl,
    PowerShell,
    CiscoCertUtil,
    /// Cisco Unified OS Administration, of one of its products.
    UnifiedOs(Product),
}

impl Means {
    pub const fn name(self) -> &'static str {
        match self {
            Self::OpenSsl => "openssl",
            Self::PowerShell => "powershell",
            Self::CiscoCertUtil => "cisco-cert-util",
            Self::UnifiedOs(_) => "unified-os",
        }
    }

    /// Message id.
    pub const fn title(self) -> &'static str {
        match self {
            Self::OpenSsl => "issuance-means-openssl",
            Self::PowerShell => "issuance-means-powershell",
            Self::CiscoCertUtil => "issuance-means-cisco-cert-util",
            Self::UnifiedOs(_) => "issuance-means-unified-os",
        }
    }

    /// All, those of a product's own last; of an unknown one, as for Unified CM.
    pub const fn of(product: Product) -> [Self; 4] {
        let own = match product {
            Product::Other => Product::UnifiedCommunicationsManager,
            product => product,
        };
        [
            Self::OpenSsl,
            Self::PowerShell,
            Self::CiscoCertUtil,
            Self::UnifiedOs(own),
        ]
    }
}

/// How to do it.
#[derive(Clone, Debug, PartialEq)]
pub struct Instruction {
    pub intro: Vec<Message>,
    pub steps: Vec<Step>,
    /// The runbook's step that tells the whole story.
    pub target: Option<Target>,
}

pub(super) fn instruction(draft: &Draft, means: Means) -> Instruction {
    match means {
        Means::OpenSsl => openssl(draft),
        Means::PowerShell => windows(draft),
        Means::CiscoCertUtil => cisco_cert_util(draft),
        Means::UnifiedOs(product) => unified_os(draft, product),
    }
}

fn say(id: &'static str) -> Message {
    Message::new(id)
}

/// A configuration of its own: the one that comes with OpenSSL makes every certificate an authority.
fn openssl(draft: &Draft) -> Instruction {
    let stem = draft.stem();
    let config = format!("printf '[req]\\ndistinguished_name = dn\\n[dn]\\n' > {stem}.cnf");
    let (result, check) = match draft.kind {
        Kind::Request => (
            format!("{stem}.csr"),
            format!("openssl req -in {stem}.csr -noout -verify -text"),
        ),
        Kind::TestCertificate => (
            format!("{stem}.pem"),
            format!("openssl x509 -in {stem}.pem -noout -text"),
        ),
    };
    let make = say("issuance-openssl-make").code("key", format!("{stem}.key"));
    let make = make.code("file", result.clone());
    let unlock = format!("openssl pkey -in {stem}.key -out {stem}-open.key");
    Instruction {
        intro: vec![say("issuance-openssl-intro")],
        steps: vec![
            Step::new(say("issuance-openssl-config")).copy(config),
            Step::new(make)
                .copy(openssl_command(draft, &stem, &result))
                .see(say("issuance-openssl-make-see")),
            Step::new(say("issuance-openssl-check"))
                .copy(check)
                .see(say("issuance-openssl-check-see")),
            Step::new(say("issuance-openssl-unlock"))
                .copy(unlock)
                .mistake(say("issuance-openssl-unlock-mistake")),
        ],
        target: None,
    }
}

fn openssl_command(draft: &Draft, stem: &str, result: &str) -> String {
    let key = match draft.algorithm {
        Algorithm::P256 => "ec -pkeyopt ec_paramgen_curve:P-256".to_owned(),
        Algorithm::P384 => "ec -pkeyopt ec_paramgen_curve:P-384".to_owned(),
        rsa => format!("rsa:{}", rsa.modulus().unwrap_or(2048)),
    };
    let hash = draft.algorithm.hash().replace('-', "").to_lowercase();
    let own = match draft.kind {
        Kind::Request => String::new(),
        Kind::TestCertificate => format!(" -x509 -days {}", draft.days),
    };
    let mut command = format!(
        "openssl req -new{own} -newkey {key} -{hash} -config {stem}.cnf -keyout {stem}.key -out {result} -utf8 -subj {}",
        sh_printable(&openssl_subject(draft))
    );
    for extension in openssl_extensions(draft) {
        command += &format!(" -addext {}", sh_printable(&extension));
    }
    command
}

/// `/C=JP/CN=…`: a slash or a plus inside a value would begin the next one.
fn openssl_subject(draft: &Draft) -> String {
    let pairs = draft.subject.iter().map(|(attribute, value)| {
        let value = value
            .replace('\\', "\\\\")
            .replace('/', "\\/")
            .replace('+', "\\+");
        format!("/{}={value}", attribute.short_name())
    });
    pairs.collect()
}

impl Draft {
    /// `DNS:a.example,IP:192.0.2.1`, as OpenSSL takes it.
    pub(crate) fn alternative_names(&self) -> String {
        let names = self.hosts.iter().map(|host| match host {
            Host::Dns(name) => format!("DNS:{name}"),
            Host::Address(address) => format!("IP:{address}"),
        });
        names.collect::<Vec<_>>().join(",")
    }
}

fn openssl_extensions(draft: &Draft) -> Vec<String> {
    let names = draft.alternative_names();
    let usage = || format!("keyUsage=critical,{}", usages(draft).replace(' ', ""));
    let mut extensions = vec![format!("subjectAltName={names}")];
    match (draft.kind, draft.signs_certificates()) {
        (Kind::Request, _) => {
            extensions.extend(["basicConstraints=critical,CA:FALSE".to_owned(), usage()])
        }
        (_, true) => extensions.extend([
            "basicConstraints=critical,CA:TRUE,pathlen:0".to_owned(),
            usage(),
        ]),
        (_, false) => {}
    }
    let client = if draft.client { ",clientAuth" } else { "" };
    extensions.push(format!("extendedKeyUsage=serverAuth{client}"));
    extensions
}

/// certreq for a request, New-SelfSignedCertificate for a certificate.
fn windows(draft: &Draft) -> Instruction {
    let stem = draft.stem();
    let awkward = |value: &str| value.contains(['"', '\\', '%']);
    let intro = vec![say("issuance-powershell-intro")];
    if draft.subject.iter().any(|(_, value)| awkward(value)) {
        return Instruction {
            intro: vec![say("issuance-powershell-characters")],
            steps: Vec::new(),
            target: None,
        };
    }
    let steps = match draft.kind {
        Kind::Request => vec![
            Step::new(say("issuance-powershell-inf")).copy(inf(draft, &stem)),
            Step::new(say("issuance-powershell-request"))
                .copy(format!("certreq -new {stem}.inf {stem}.csr"))
                .see(say("issuance-powershell-request-see").code("file", format!("{stem}.csr"))),
            Step::new(say("issuance-powershell-check"))
                .copy(format!("certutil -dump {stem}.csr")),
        ],
        Kind::TestCertificate => vec![
            Step::new(say("issuance-powershell-make")).copy(self_signed(draft)),
            Step::new(say("issuance-powershell-save")).copy(format!(
                "Export-PfxCertificate -Cert $certificate -FilePath {stem}.pfx -Password (Read-Host -AsSecureString 'Password')\nExport-Certificate -Cert $certificate -FilePath {stem}.cer"
            ))
            .see(say("issuance-powershell-save-see")),
        ],
    };
    Instruction {
        intro,
        steps,
        target: None,
    }
}

/// An X.500 name as Windows reads it, the common name first; a value with a separator in quotes.
fn windows_subject(draft: &Draft, quote: &str) -> String {
    let pairs = draft.subject.iter().rev().map(|(attribute, value)| {
        let key = match attribute {
            Attribute::State => "S",
            other => other.short_name(),
        };
        let plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '_' | '*');
        match value.chars().all(plain) {
            true => format!("{key}={value}"),
            false => format!("{key}={quote}{value}{quote}"),
        }
    });
    pairs.collect::<Vec<_>>().join(", ")
}

fn purposes(draft: &Draft) -> &'static str {
    match draft.client {
        true => "1.3.6.1.5.5.7.3.1,1.3.6.1.5.5.7.3.2",
        false => "1.3.6.1.5.5.7.3.1",
    }
}

fn windows_name(host: &Host) -> String {
    match host {
        Host::Dns(name) => format!("DNS={name}"),
        Host::Address(address) => format!("IPAddress={address}"),
    }
}

fn inf(draft: &Draft, stem: &str) -> String {
    let (algorithm, length, usage) = match draft.algorithm {
        Algorithm::P256 => ("ECDSA_P256", 256, "0x80"),
        Algorithm::P384 => ("ECDSA_P384", 384, "0x80"),
        rsa => ("RSA", rsa.modulus().unwrap_or(2048), "0xa0"),
    };
    let names = draft.hosts.iter();
    let names = names.map(|host| format!("_continue_ = \"{}&\"\n", windows_name(host)));
    let (subject, names) = (windows_subject(draft, "\"\""), names.collect::<String>());
    let (hash, purposes) = (draft.algorithm.hash().replace('-', ""), purposes(draft));
    format!(
        "@'\n[Version]\nSignature = \"$Windows NT$\"\n\n[NewRequest]\nSubject = \"{subject}\"\n\
         KeyAlgorithm = {algorithm}\nKeyLength = {length}\nHashAlgorithm = {hash}\nKeyUsage = {usage}\n\
         ProviderName = \"Microsoft Software Key Storage Provider\"\nExportable = TRUE\n\
         MachineKeySet = TRUE\nRequestType = PKCS10\n\n[Extensions]\n\
         2.5.29.17 = \"{{text}}\"\n{names}2.5.29.37 = \"{{text}}{purposes}\"\n'@ | Set-Content -Encoding Unicode {stem}.inf"
    )
}

fn self_signed(draft: &Draft) -> String {
    let names: Vec<String> = draft.hosts.iter().map(windows_name).collect();
    let mut extensions = vec![
        format!("2.5.29.17={{text}}{}", names.join("&")),
        format!("2.5.29.37={{text}}{}", purposes(draft)),
    ];
    let mut usage = "None".to_owned();
    if draft.signs_certificates() {
        extensions.push("2.5.29.19={critical}{text}ca=true&pathlength=0".to_owned());
        usage = "DigitalSignature, CertSign".to_owned();
        if draft.algorithm.modulus().is_some() {
            usage += ", KeyEncipherment";
        }
    }
    let key = match draft.algorithm {
        Algorithm::P256 => "ECDSA_nistP256 -CurveExport CurveName".to_owned(),
        Algorithm::P384 => "ECDSA_nistP384 -CurveExport CurveName".to_owned(),
        rsa => format!("RSA -KeyLength {}", rsa.modulus().unwrap_or(2048)),
    };
    let extensions: Vec<String> = extensions.iter().map(|one| powershell(one)).collect();
    format!(
        "$certificate = New-SelfSignedCertificate -Type Custom -Subject {} -TextExtension @({}) -KeyUsage {usage} -KeyAlgorithm {key} -HashAlgorithm {} -NotAfter (Get-Date).AddDays({}) -KeyExportPolicy Exportable -CertStoreLocation Cert:\\LocalMachine\\My",
        powershell(&windows_subject(draft, "\"")),
        extensions.join(", "),
        draft.algorithm.hash().replace('-', ""),
        draft.days
    )
}

fn cisco_cert_util(draft: &Draft) -> Instruction {
    let (anchor, switch) = match draft.kind {
        Kind::Request => ("request", "CiscoCertUtil /generateCSR"),
        Kind::TestCertificate => ("generate", "CiscoCertUtil /generateCert"),
    };
    let fits = draft.algorithm == Algorithm::Rsa2048;
    let mut intro = vec![say("issuance-util-intro")];
    if !fits {
        intro.push(say("issuance-util-key").code("key", draft.algorithm.shown()));
    }
    Instruction {
        intro,
        steps: vec![
            Step::new(say("runbook-util-prompt")).copy(r"cd /d C:\icm\bin"),
            Step::new(say("issuance-util-make")).copy(switch),
            Step::new(say("issuance-util-compare")),
        ],
        target: Some(Target {
            runbook: Name::CiscoCertUtil,
            anchor,
        }),
    }
}

/// Where a product's own runbook has it make a certificate for itself.
const fn regeneration(product: Product) -> Target {
    let (runbook, anchor) = match product {
        Product::CustomerCollaborationPlatform => (Name::CcpSelfSigned, "regenerate"),
        Product::Finesse => (Name::Finesse, "missing"),
        _ => (Name::CucmTomcat, "regenerate"),
    };
    Target { runbook, anchor }
}

fn unified_os(draft: &Draft, product: Product) -> Instruction {
    let list = say("runbook-os-open-list")
        .with("security", &caption::MENU_SECURITY)
        .with("management", &caption::MENU_CERTIFICATE_MANAGEMENT)
        .with("find", &caption::FIND);
    let names: Vec<String> = draft.hosts.iter().map(Host::text).collect();
    let (steps, target) = match draft.kind {
        Kind::Request => (
            vec![
                Step::new(say("runbook-os-request").with("generate", &caption::GENERATE_CSR)),
                Step::new(say("issuance-os-names").text("names", names.join(", "))),
                Step::new(
                    say("issuance-os-key")
                        .code("key", draft.algorithm.shown())
                        .code("hash", draft.algorithm.hash()),
                ),
            ],
            Target {
                runbook: Name::of_product(product),
                anchor: "request",
            },
        ),
        Kind::TestCertificate => (
            vec![
                Step::new(
                    say("runbook-os-regenerate")
                        .with("regenerate", &caption::REGENERATE)
                        .with("self-signed", &caption::GENERATE_SELF_SIGNED)
                        .with("older", &caption::GENERATE_NEW),
                )
                .see(say("issuance-os-shape")),
            ],
            regeneration(product),
        ),
    };
    Instruction {
        intro: vec![say("issuance-os-intro")],
        steps: [vec![Step::new(list)], steps].concat(),
        target: Some(target),
    }
}
