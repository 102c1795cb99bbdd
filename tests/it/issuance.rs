//! Requests and test certificates, judged by openssl and by the verifiers.

use std::fs;
use std::process::Command;

use trustguide::browser::Verifier;
use trustguide::certificate::{Certificate, Extension, Request, Time, hex};
use trustguide::issuance::private_key::{self, ITERATIONS, Lock, password_fault};
use trustguide::issuance::{
    Algorithm, Draft, Error, Fault, Field, Form, Kind, Made, Means, Moment, Shape,
};
use trustguide::l10n::{Locale, Shelf, Words};
use trustguide::runbook::{Given, Machines, runbook};
use trustguide::site::{Product, Site};
use trustguide::verdict::{Case, Outcome, Remedy, findings, predict};

use crate::fixtures::chain;
use crate::scratch::{Scratch, openssl, run};

const NOW: Time = Time(1_795_000_000);

fn site(host: &str, product: Product) -> Site {
    Site {
        host: host.to_owned(),
        ports: product.ports().to_vec(),
        product,
    }
}

fn form(kind: Kind) -> Form {
    let mut form = Form::of(&site("appliance.example.co.jp", Product::Other), None);
    form.kind = kind;
    form
}

fn moment() -> Moment {
    Moment {
        now: NOW,
        serial: [0xff; 16],
    }
}

/// Openssl in the place of the browser: it makes the key and signs.
struct Signer {
    scratch: Scratch,
    algorithm: Algorithm,
}

impl Signer {
    fn new(algorithm: Algorithm) -> Self {
        let scratch = Scratch::new();
        let kind = match algorithm {
            Algorithm::P256 => "EC -pkeyopt ec_paramgen_curve:P-256".to_owned(),
            Algorithm::P384 => "EC -pkeyopt ec_paramgen_curve:P-384".to_owned(),
            rsa => format!("RSA -pkeyopt rsa_keygen_bits:{}", rsa.modulus().unwrap()),
        };
        openssl(
            &scratch.0,
            &format!("genpkey -out key.pem -algorithm {kind}"),
        );
        openssl(
            &scratch.0,
            "pkey -in key.pem -pubout -outform DER -out spki.der",
        );
        Self { scratch, algorithm }
    }

    fn spki(&self) -> Vec<u8> {
        fs::read(self.scratch.0.join("spki.der")).expect("a key")
    }

    /// As WebCrypto would: of a curve, the two numbers side by side.
    fn sign(&self, bytes: &[u8]) -> Vec<u8> {
        fs::write(self.scratch.0.join("message"), bytes).expect("a file");
        let hash = self.algorithm.hash().replace('-', "").to_lowercase();
        openssl(
            &self.scratch.0,
            &format!("dgst -{hash} -sign key.pem -out signature message"),
        );
        let signature = fs::read(self.scratch.0.join("signature")).expect("a signature");
        let size = match self.algorithm {
            Algorithm::P256 => 32,
            Algorithm::P384 => 48,
            _ => return signature,
        };
        let whole = trustguide::asn1::whole(&signature).expect("a sequence");
        let number = |index| {
            let content = whole.child(index).expect("a number").content;
            let first = content.iter().position(|&octet| octet != 0);
            let significant = &content[first.expect("not zero")..];
            [vec![0; size - significant.len()], significant.to_vec()].concat()
        };
        [number(0), number(1)].concat()
    }

    fn make(&self, draft: &Draft) -> Made {
        let signed = draft.to_be_signed(&self.spki(), &moment()).expect("a key");
        draft
            .seal(&signed, &self.sign(&signed))
            .expect("a signature")
    }

    /// The file that was made, in the folder.
    fn save(&self, made: &Made) {
        fs::write(self.scratch.0.join("made.pem"), made.file().bytes).expect("a file");
    }
}

fn draft(form: &Form) -> Draft {
    form.draft().expect("nothing is wrong")
}

#[test]
fn openssl_verifies_every_request_and_reads_what_was_asked_for() {
    for algorithm in Algorithm::ALL {
        let form = Form {
            algorithm,
            client: true,
            ..form(Kind::Request)
        }
        .with(
            Field::Names,
            "a.example.com\n192.0.2.7, 2001:db8::7".to_owned(),
        )
        .with(Field::Organization, "例示/商事+".to_owned())
        .with(Field::Country, "jp".to_owned());
        let signer = Signer::new(algorithm);
        let made = signer.make(&draft(&form));
        assert_eq!(made.file().name, "a.example.com.csr");
        signer.save(&made);
        openssl(&signer.scratch.0, "req -in made.pem -noout -verify");
        let request = Request::from_der(&made.der).expect("a request");
        assert_eq!(request.is_signed, Some(true), "{algorithm:?}");
        assert_eq!(
            request.subject.rfc4514(),
            "CN=appliance.example.co.jp,O=例示/商事\\+,C=JP"
        );
        let text = output(&signer, &["req", "-in", "made.pem", "-noout", "-text"]);
        for expected in [
            "DNS:a.example.com, IP Address:192.0.2.7, IP Address:2001:DB8:0:0:0:0:0:7",
            "TLS Web Server Authentication, TLS Web Client Authentication",
            "CA:FALSE",
        ] {
            assert!(text.contains(expected), "{expected}\n{text}");
        }
        let encipherment = text.contains("Key Encipherment");
        assert_eq!(encipherment, algorithm.modulus().is_some(), "{text}");
    }
}

fn output(signer: &Signer, arguments: &[&str]) -> String {
    let output = Command::new("openssl")
        .args(arguments)
        .current_dir(&signer.scratch.0)
        .output()
        .expect("openssl runs");
    assert!(output.status.success(), "openssl {arguments:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn openssl_verifies_every_test_certificate_and_only_the_shapes_own_finding_is_left() {
    for algorithm in Algorithm::ALL {
        let signer = Signer::new(algorithm);
        for shape in Shape::ALL {
            let form = Form {
                algorithm,
                shape,
                ..form(Kind::TestCertificate)
            };
            let made = signer.make(&draft(&form));
            signer.save(&made);
            openssl(
                &signer.scratch.0,
                "verify -CAfile made.pem -attime 1795000000 -purpose sslserver -verify_hostname appliance.example.co.jp made.pem",
            );
            let certificate = made.certificate().expect("a certificate");
            assert_eq!(certificate.is_self_signed(), Some(true));
            assert_eq!(certificate.serial_hex().len(), 32);
            assert!(certificate.not_before < NOW);
            assert_eq!(certificate.days_left(NOW), 90);
            let chain = [certificate];
            let found = findings(&chain, "appliance.example.co.jp", NOW, None);
            let ids: Vec<&str> = found.iter().map(|one| one.id).collect();
            let of_the_shape = match shape {
                Shape::Server => "no-apple-switch",
                Shape::Authority => "ca-as-server",
            };
            assert_eq!(ids, [of_the_shape], "{algorithm:?}");
        }
    }
}

/// Where a certificate is trusted after some remedy besides a click past the warning.
fn trusted(certificate: &Certificate) -> Vec<(Verifier, trustguide::browser::Platform, Remedy)> {
    let served = [certificate.clone()];
    let case = Case {
        served: &served,
        store: None,
        host: "appliance.example.co.jp",
        port: Some(443),
        now: NOW,
    };
    let predictions = predict(&case);
    let opened = predictions
        .iter()
        .filter(|one| one.outcome == Outcome::Ok && one.remedy != Remedy::Exception);
    opened
        .map(|one| (one.verifier, one.platform, one.remedy))
        .collect()
}

#[test]
fn no_other_set_of_extensions_is_trusted_where_ours_are_not() {
    let signer = Signer::new(Algorithm::P256);
    let made = |shape| {
        let form = Form {
            algorithm: Algorithm::P256,
            shape,
            ..form(Kind::TestCertificate)
        };
        trusted(&signer.make(&draft(&form)).certificate().expect("one"))
    };
    let (server, authority) = (made(Shape::Server), made(Shape::Authority));
    let constraints = [
        "",
        "basicConstraints=critical,CA:FALSE",
        "basicConstraints=critical,CA:TRUE",
    ];
    let usages = [
        "",
        "keyUsage=critical,digitalSignature",
        "keyUsage=critical,digitalSignature,keyCertSign",
    ];
    let workshop = crate::made::Workshop::open();
    for constraint in constraints {
        for usage in usages {
            workshop.p256("other");
            let extensions = [
                "subjectAltName=DNS:appliance.example.co.jp",
                "extendedKeyUsage=serverAuth",
                constraint,
                usage,
            ];
            let own = ["-days", "90"];
            let other = workshop.own("other", "/CN=appliance.example.co.jp", &extensions, &own);
            let is_authority = constraint.contains("TRUE");
            let ours = if is_authority { &authority } else { &server };
            let served = [other.clone()];
            let case = Case {
                served: &served,
                store: None,
                host: "appliance.example.co.jp",
                port: Some(443),
                now: crate::made::early(&other),
            };
            for one in predict(&case) {
                let key = (one.verifier, one.platform, one.remedy);
                let opens = one.outcome == Outcome::Ok && one.remedy != Remedy::Exception;
                assert!(
                    !opens || ours.contains(&key),
                    "{constraint} {usage} is better at {key:?}"
                );
            }
        }
    }
    let on = |all: &[(Verifier, trustguide::browser::Platform, Remedy)], verifier, name: &str| {
        all.iter()
            .any(|(one, platform, _)| *one == verifier && platform.name() == name)
    };
    for platform in ["windows", "macos", "linux"] {
        assert!(on(&server, Verifier::Chromium, platform), "{platform}");
        assert!(on(&server, Verifier::Firefox, platform), "{platform}");
    }
    assert!(on(&authority, Verifier::Chromium, "android"));
    assert!(on(&authority, Verifier::Apple, "ios"));
    assert!(!on(&authority, Verifier::Firefox, "windows"));
}

#[test]
fn the_commands_of_openssl_make_what_the_form_makes() {
    for kind in Kind::ALL {
        for (algorithm, shape) in [
            (Algorithm::Rsa2048, Shape::Server),
            (Algorithm::P384, Shape::Authority),
        ] {
            let form = Form {
                algorithm,
                shape,
                ..form(kind)
            }
            .with(
                Field::Organization,
                "O'Hara / Söhne + Co = \\ $HOME".to_owned(),
            );
            let draft = draft(&form);
            let ours = Signer::new(algorithm).make(&draft);
            let scratch = Scratch::new();
            let instruction = draft.instructions(Means::OpenSsl);
            let mut commands = instruction
                .steps
                .iter()
                .filter_map(|step| step.copy.clone());
            for _ in 0..2 {
                let command = commands.next().expect("a command");
                let command = command.replace("-newkey", "-noenc -newkey");
                let shell = Command::new("sh")
                    .args(["-ec", &command])
                    .current_dir(&scratch.0)
                    .output()
                    .expect("a shell");
                let errors = String::from_utf8_lossy(&shell.stderr);
                assert!(shell.status.success(), "{command}\n{errors}");
            }
            let file = fs::read(scratch.0.join(ours.file().name)).expect("a file");
            let der = pem::parse(file).expect("PEM").into_contents();
            assert_eq!(subject_of(kind, &der), subject_of(kind, &ours.der));
            assert_eq!(extensions_of(kind, &der), extensions_of(kind, &ours.der));
        }
    }
}

fn subject_of(kind: Kind, der: &[u8]) -> String {
    match kind {
        Kind::Request => Request::from_der(der).expect("a request").subject.rfc4514(),
        Kind::TestCertificate => Certificate::from_der(der).expect("one").subject.rfc4514(),
    }
}

/// Without the identifiers of keys, which differ.
fn extensions_of(kind: Kind, der: &[u8]) -> Vec<String> {
    let extensions: Vec<Extension> = match kind {
        Kind::Request => Request::from_der(der).expect("a request").extensions,
        Kind::TestCertificate => Certificate::from_der(der).expect("one").extensions.clone(),
    };
    let telling = extensions
        .iter()
        .filter(|one| !matches!(one.oid.as_str(), "2.5.29.14" | "2.5.29.35"));
    let mut shown: Vec<String> = telling
        .map(|one| format!("{} {} {}", one.oid, one.critical, hex(&one.value)))
        .collect();
    shown.sort();
    shown
}

#[test]
fn openssl_opens_the_encrypted_key_with_the_password_and_with_no_other() {
    let signer = Signer::new(Algorithm::P256);
    openssl(
        &signer.scratch.0,
        "pkcs8 -topk8 -nocrypt -in key.pem -outform DER -out plain.der",
    );
    let lock = Lock {
        salt: [7; 16],
        iv: [9; 16],
    };
    let derived = Command::new("openssl")
        .args(["kdf", "-keylen", "32", "-binary"])
        .args(["-kdfopt", "digest:SHA256"])
        .args(["-kdfopt", "pass:correct horse battery"])
        .args(["-kdfopt", &format!("hexsalt:{}", hex(&lock.salt))])
        .args(["-kdfopt", &format!("iter:{ITERATIONS}"), "PBKDF2"])
        .output()
        .expect("openssl runs");
    let (key, iv) = (hex(&derived.stdout), hex(&lock.iv));
    openssl(
        &signer.scratch.0,
        &format!("enc -aes-256-cbc -in plain.der -out locked.bin -K {key} -iv {iv}"),
    );
    let ciphertext = fs::read(signer.scratch.0.join("locked.bin")).expect("a file");
    let file = private_key::file("server", &lock, &ciphertext);
    assert_eq!(file.name, "server.key");
    fs::write(signer.scratch.0.join("server.key"), &file.bytes).expect("a file");
    let open = |password: &str| {
        Command::new("openssl")
            .args(["pkey", "-in", "server.key", "-pubout", "-outform", "DER"])
            .args(["-passin", &format!("pass:{password}")])
            .current_dir(&signer.scratch.0)
            .output()
            .expect("openssl runs")
    };
    assert_eq!(open("correct horse battery").stdout, signer.spki());
    assert!(!open("correct horse").status.success());
    // Our own reader names it and keeps nothing of it.
    let read = trustguide::input::read(&file.bytes);
    assert_eq!(read.certificates().count(), 0);
}

#[test]
fn a_signature_of_another_key_or_of_another_length_makes_nothing() {
    let (signer, other) = (Signer::new(Algorithm::P256), Signer::new(Algorithm::P256));
    for kind in Kind::ALL {
        let form = Form {
            algorithm: Algorithm::P256,
            ..form(kind)
        };
        let draft = draft(&form);
        let signed = draft
            .to_be_signed(&signer.spki(), &moment())
            .expect("a key");
        assert_eq!(
            draft.seal(&signed, &other.sign(&signed)),
            Err(Error::Signature)
        );
        assert_eq!(draft.seal(&signed, &[1; 63]), Err(Error::Signature));
        assert_eq!(
            draft.to_be_signed(b"no key", &moment()),
            Err(Error::PublicKey)
        );
    }
}

#[test]
fn the_form_begins_with_the_certificate_and_the_host_at_hand() {
    let leaf = chain("cisco_new/server.pem");
    let leaf = leaf.first().expect("a certificate");
    let host = leaf.hosts().first().cloned().expect("a name");
    let site = site("ccp.example.com", Product::CustomerCollaborationPlatform);
    let form = Form::of(&site, Some(leaf));
    assert_eq!(form.get(Field::Names), format!("ccp.example.com\n{host}"));
    assert_eq!(form.get(Field::CommonName), "ccp.example.com");
    let organization = leaf.subject.last("2.5.4.10").unwrap_or_default();
    assert_eq!(form.get(Field::Organization), organization);
    assert!(form.client);
    assert_eq!(form.algorithm, Algorithm::Rsa2048);
    assert!(form.draft().is_ok());
}

#[test]
fn a_hostile_certificate_fills_in_no_name_that_could_not_be_typed() {
    let leaf = chain("hostile/markup.pem");
    let leaf = leaf.first().expect("a certificate");
    let form = Form::of(&site("", Product::Other), Some(leaf));
    for name in form.get(Field::Names).lines() {
        assert!(
            name.chars()
                .all(|c| c.is_ascii_alphanumeric() || "-.*_:".contains(c)),
            "{name}"
        );
    }
}

#[track_caller]
fn faults(field: Field, typed: &str) -> Vec<&'static str> {
    let form = form(Kind::TestCertificate).with(field, typed.to_owned());
    match form.draft() {
        Ok(_) => Vec::new(),
        Err(faults) => faults
            .into_iter()
            .map(
                |Fault {
                     field: own,
                     message,
                 }| {
                    assert_eq!(own, field);
                    message.id
                },
            )
            .collect(),
    }
}

#[test]
fn what_cannot_be_made_is_told_at_its_field() {
    for (field, typed, expected) in [
        (Field::Names, " \n", "issuance-fault-no-name"),
        (
            Field::Names,
            "https://a.example.com/",
            "issuance-fault-address",
        ),
        (Field::Names, "a.example.com:8443", "issuance-fault-address"),
        (Field::Names, "例え.example.com", "issuance-fault-idn"),
        (Field::Names, "-a.example.com", "issuance-fault-name"),
        (Field::Names, "a..example.com", "issuance-fault-name"),
        (Field::Names, "*.com", "issuance-fault-name"),
        (Field::Names, "a.*.example.com", "issuance-fault-name"),
        (Field::Names, "192.0.2.300", "issuance-fault-name"),
        (Field::CommonName, "", "issuance-fault-common-name"),
        (Field::CommonName, &"a".repeat(65), "issuance-fault-long"),
        (Field::Organization, "A\u{202e}B", "issuance-fault-hidden"),
        (Field::Country, "JPN", "issuance-fault-country"),
        (Field::Country, "日本", "issuance-fault-country"),
        (Field::Days, "0", "issuance-fault-days"),
        (Field::Days, "826", "issuance-fault-days"),
        (Field::Days, "soon", "issuance-fault-days"),
    ] {
        let found = faults(field, typed);
        assert!(found.contains(&expected), "{typed:?}: {found:?}");
    }
    for (field, typed) in [
        (
            Field::Names,
            "A.Example.com. [2001:db8::1] 192.0.2.3 *.b.example.com short",
        ),
        (Field::Organization, "例示株式会社"),
        (Field::Days, " 825 "),
    ] {
        assert_eq!(faults(field, typed), [""; 0], "{typed}");
    }
}

#[test]
fn a_request_asks_for_no_days() {
    let form = form(Kind::Request).with(Field::Days, "soon".to_owned());
    assert!(form.draft().is_ok());
}

#[test]
fn a_password_is_long_plain_and_typed_twice() {
    let fault = |first, second| password_fault(first, second).map(|message| message.id);
    assert_eq!(fault("short", "short"), Some("issuance-password-short"));
    assert_eq!(fault("", ""), Some("issuance-password-short"));
    assert_eq!(
        fault("パスワードパスワード", "パスワードパスワード"),
        Some("issuance-password-ascii")
    );
    assert_eq!(
        fault("correct horse", "correct horsf"),
        Some("issuance-password-differs")
    );
    assert_eq!(fault("correct horse", "correct horse"), None);
}

#[test]
fn every_instruction_has_words_and_leads_to_a_step_that_exists() {
    for kind in Kind::ALL {
        for algorithm in Algorithm::ALL {
            let draft = draft(&Form {
                algorithm,
                ..form(kind)
            });
            for product in Product::ALL {
                let site = site("appliance.example.co.jp", product);
                for means in Means::of(product) {
                    let instruction = draft.instructions(means);
                    assert!(!instruction.steps.is_empty(), "{means:?}");
                    let Some(target) = instruction.target else {
                        continue;
                    };
                    let given = Given {
                        site: &site,
                        chain: &[],
                        machines: &Machines::default(),
                    };
                    let book = runbook(target.runbook, &given);
                    let there = book.steps().any(|entry| entry.anchor == target.anchor);
                    assert!(there, "{target:?}");
                }
            }
        }
    }
}

#[test]
fn windows_gets_scripts_that_parse_and_names_that_cannot_end_their_quotes() {
    for kind in Kind::ALL {
        for shape in Shape::ALL {
            let form = Form {
                shape,
                ..form(kind)
            }
            .with(Field::Organization, "O’Hara's, Inc.'; exit".to_owned());
            let instruction = draft(&form).instructions(Means::PowerShell);
            for step in &instruction.steps {
                let script = step.copy.as_deref().expect("a command");
                assert!(!crate::rollout::powershell_errors(script), "{script}");
            }
        }
        for awkward in ["A\"B", "A\\B", "100%"] {
            let form = form(kind).with(Field::Organization, awkward.to_owned());
            let instruction = draft(&form).instructions(Means::PowerShell);
            assert!(instruction.steps.is_empty(), "{awkward}");
        }
    }
}

#[test]
fn each_field_is_explained_in_both_languages() {
    for locale in Locale::ALL {
        let words = Words::new(locale, locale).with(Shelf::Runbooks);
        for kind in Kind::ALL {
            for shape in Shape::ALL {
                let draft = draft(&Form {
                    shape,
                    ..form(kind)
                });
                let rows = draft.rows();
                assert!(rows.len() >= 7);
                for row in rows {
                    assert!(words.knows(row.label), "{}", row.label);
                    assert!(words.knows(row.why), "{}", row.why);
                }
            }
        }
    }
}

#[test]
fn what_may_surprise_is_told() {
    let ids = |form: &Form| -> Vec<&'static str> {
        let advice = draft(form).advice();
        advice.into_iter().map(|message| message.id).collect()
    };
    let typed = form(Kind::Request).with(
        Field::Names,
        "host *.example.com a_b.example.com".to_owned(),
    );
    let typed = Form {
        client: true,
        ..typed
    };
    assert_eq!(
        ids(&typed),
        [
            "issuance-advice-short",
            "issuance-advice-wildcard",
            "issuance-advice-underscore",
            "issuance-advice-common-name",
            "issuance-advice-client",
        ]
    );
    assert_eq!(ids(&form(Kind::Request)), [""; 0]);
    assert_eq!(ids(&form(Kind::TestCertificate)), ["issuance-advice-test"]);
}

#[test]
fn the_encrypted_key_names_its_algorithms() {
    let lock = Lock {
        salt: [1; 16],
        iv: [2; 16],
    };
    let scratch = Scratch::new();
    fs::write(
        scratch.0.join("key.der"),
        private_key::encrypted(&lock, &[0; 32]),
    )
    .expect("a file");
    run(
        &scratch.0,
        &[
            "asn1parse",
            "-inform",
            "DER",
            "-in",
            "key.der",
            "-out",
            "copy.der",
        ],
    );
    let text = Command::new("openssl")
        .args(["asn1parse", "-inform", "DER", "-in", "key.der"])
        .current_dir(&scratch.0)
        .output()
        .expect("openssl runs");
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    for expected in [
        "PBES2",
        "PBKDF2",
        "hmacWithSHA256",
        "aes-256-cbc",
        ":0927C0",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
}
