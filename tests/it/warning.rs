//! Warnings that save the next call: only those that apply.

use trustguide::browser::{Browser, Platform, Verifier};
use trustguide::certificate::Certificate;
use trustguide::guide::{self, Request, SectionKind, port_groups, warnings_for};
use trustguide::l10n::{Locale, Words};
use trustguide::site::{Product, Served, Site};
use trustguide::verdict::{Remedy, Setting, Warning, warnings};

use crate::fixtures::{NOW, certificate, certificates, chain};
use crate::made::Workshop;

const CHROMIUM: Verifier = Verifier::Chromium;
const FIREFOX: Verifier = Verifier::Firefox;

fn site(product: Product, host: &str) -> Site {
    Site {
        host: host.to_owned(),
        ports: product.ports().to_vec(),
        product,
    }
}

/// The kinds of warnings for one chain on every port.
fn kinds(
    site: &Site,
    chain: &[Certificate],
    loaded: &[Certificate],
    taken: &[(Verifier, Remedy)],
) -> Vec<&'static str> {
    let setting = Setting {
        site,
        served: vec![(&site.ports, chain)],
        loaded,
        taken: taken.to_vec(),
    };
    let told = warnings(&setting);
    told.iter().map(|warning| warning.message().id).collect()
}

const EXCEPTED: &[(Verifier, Remedy)] = &[(FIREFOX, Remedy::Exception)];
const TRUSTED: &[(Verifier, Remedy)] = &[(CHROMIUM, Remedy::CustomStore)];

#[test]
fn strict_transport_is_told_for_finesse_and_only_after_real_trust() {
    let chain = chain("private_ca/chain.pem");
    let finesse = site(Product::Finesse, "finesse.example.co.jp");
    assert!(kinds(&finesse, &chain, &[], TRUSTED).contains(&"warning-strict-transport"));
    assert!(!kinds(&finesse, &chain, &[], EXCEPTED).contains(&"warning-strict-transport"));
    let other = site(Product::Other, "finesse.example.co.jp");
    assert!(!kinds(&other, &chain, &[], TRUSTED).contains(&"warning-strict-transport"));
}

#[test]
fn a_renewal_matters_where_the_servers_own_certificate_is_trusted() {
    let own = site(Product::Other, "ccp.example.co.jp");
    let authority = chain("cisco_new/server.pem");
    assert!(kinds(&own, &authority, &[], TRUSTED).contains(&"warning-renewal-key-kept"));
    assert!(kinds(&own, &authority, &[], EXCEPTED).contains(&"warning-renewal"));
    let leaf = chain("self_signed_leaf/server.pem");
    assert!(kinds(&own, &leaf, &[], TRUSTED).contains(&"warning-renewal"));
    let company = chain("private_ca/chain.pem");
    let told = kinds(&own, &company, &[], TRUSTED);
    assert!(
        !told.iter().any(|id| id.starts_with("warning-renewal")),
        "{told:?}"
    );
}

#[test]
fn the_end_of_an_exception_is_told_where_one_is_made() {
    let own = site(Product::Other, "ccp.example.co.jp");
    let chain = chain("cisco_new/server.pem");
    let chrome = kinds(&own, &chain, &[], &[(CHROMIUM, Remedy::Exception)]);
    assert!(chrome.contains(&"warning-seven-days"), "{chrome:?}");
    assert!(chrome.contains(&"warning-private-window"), "{chrome:?}");
    let firefox = kinds(&own, &chain, &[], EXCEPTED);
    assert!(!firefox.contains(&"warning-seven-days"), "{firefox:?}");
    assert!(firefox.contains(&"warning-private-window"), "{firefox:?}");
    let trusted = kinds(&own, &chain, &[], TRUSTED);
    assert!(!trusted.contains(&"warning-private-window"), "{trusted:?}");
}

#[test]
fn an_old_certificate_with_the_same_serial_is_found_among_the_loaded() {
    let shop = Workshop::open();
    shop.p256("old");
    shop.p256("new");
    let make = |key: &str| {
        let names = ["subjectAltName=DNS:ccp.example.co.jp"];
        shop.own(key, "/CN=ccp.example.co.jp", &names, &["-set_serial", "7"])
    };
    let (old, new) = (make("old"), make("new"));
    let own = site(Product::Other, "ccp.example.co.jp");
    let loaded = [old.clone(), new.clone()];
    let told = kinds(&own, std::slice::from_ref(&new), &loaded, EXCEPTED);
    assert!(told.contains(&"warning-reused-serial"), "{told:?}");
    let alone = kinds(
        &own,
        std::slice::from_ref(&new),
        std::slice::from_ref(&new),
        EXCEPTED,
    );
    assert!(!alone.contains(&"warning-reused-serial"), "{alone:?}");
    let chrome = kinds(&own, std::slice::from_ref(&new), &loaded, TRUSTED);
    assert!(!chrome.contains(&"warning-reused-serial"), "{chrome:?}");
}

#[test]
fn ports_with_certificates_of_their_own_are_named() {
    let site = site(Product::CustomerCollaborationPlatform, "ccp.example.co.jp");
    let (first, second) = (
        chain("cisco_new/server.pem"),
        chain("other_port/server.pem"),
    );
    let setting = Setting {
        site: &site,
        served: vec![(&[443], &first), (&[7443], &second)],
        loaded: &[],
        taken: EXCEPTED.to_vec(),
    };
    let words = Words::new(Locale::En, Locale::En);
    let told = warnings(&setting);
    let differ = told.iter().map(|warning| words.text(&warning.message()));
    assert!(
        differ.into_iter().any(|text| text.contains("443 / 7443")),
        "{told:?}"
    );
    let same = kinds(&site, &first, &[], EXCEPTED);
    assert!(!same.contains(&"warning-ports-differ"), "{same:?}");
}

#[test]
fn an_rsa_and_an_elliptic_curve_certificate_of_one_host_are_both_to_be_trusted() {
    let shop = Workshop::open();
    shop.p256("curve");
    shop.key("rsa", "RSA -pkeyopt rsa_keygen_bits:2048");
    let make = |key: &str| {
        let names = ["subjectAltName=DNS:ccp.example.co.jp"];
        shop.own(key, "/CN=ccp.example.co.jp", &names, &[])
    };
    let (curve, rsa) = (make("curve"), make("rsa"));
    let own = site(Product::Other, "ccp.example.co.jp");
    let both = kinds(
        &own,
        std::slice::from_ref(&rsa),
        &[rsa.clone(), curve],
        EXCEPTED,
    );
    assert!(both.contains(&"warning-two-key-kinds"), "{both:?}");
    let one = kinds(
        &own,
        std::slice::from_ref(&rsa),
        std::slice::from_ref(&rsa),
        EXCEPTED,
    );
    assert!(!one.contains(&"warning-two-key-kinds"), "{one:?}");
}

#[test]
fn nodes_are_told_for_clusters_and_a_shared_certificate_is_told_as_such() {
    let cluster = site(Product::UnifiedCommunicationsManager, "pub.example.co.jp");
    let single = chain("cisco_new/server.pem");
    assert!(kinds(&cluster, &single, &[], EXCEPTED).contains(&"warning-each-node"));
    let shop = Workshop::open();
    shop.p256("shared");
    let names = ["subjectAltName=DNS:pub.example.co.jp,DNS:sub.example.co.jp"];
    let shared = shop.own("shared", "/CN=pub-ms.example.co.jp", &names, &[]);
    let told = kinds(&cluster, &[shared], &[], EXCEPTED);
    assert!(told.contains(&"warning-several-servers"), "{told:?}");
    assert!(!told.contains(&"warning-each-node"), "{told:?}");
    let other = site(Product::Other, "pub.example.co.jp");
    assert!(!kinds(&other, &single, &[], EXCEPTED).contains(&"warning-each-node"));
}

#[test]
fn the_address_is_told_where_the_host_is_a_name_of_the_certificate() {
    let chain = chain("cisco_new/server.pem");
    let right = site(Product::Other, "ccp.example.co.jp");
    assert!(kinds(&right, &chain, &[], EXCEPTED).contains(&"warning-address"));
    let wrong = site(Product::Other, "ccp");
    assert!(!kinds(&wrong, &chain, &[], EXCEPTED).contains(&"warning-address"));
}

#[test]
fn a_certificate_of_a_security_product_is_told() {
    let shop = Workshop::open();
    shop.p256("root");
    shop.p256("server");
    shop.own(
        "root",
        "/O=Fortinet/CN=FGT60",
        &["basicConstraints=critical,CA:TRUE"],
        &[],
    );
    let names = ["subjectAltName=DNS:ccp.example.co.jp"];
    let server = shop.issued("server", "root", "/CN=ccp.example.co.jp", &names, &[]);
    let own = site(Product::Other, "ccp.example.co.jp");
    let told = kinds(&own, &[server], &[], EXCEPTED);
    assert_eq!(told.first(), Some(&"warning-interception"));
    let company = kinds(&own, &chain("private_ca/chain.pem"), &[], EXCEPTED);
    assert!(!company.contains(&"warning-interception"), "{company:?}");
}

#[test]
fn every_warning_names_its_evidence_and_source() {
    let all = certificates("private_ca/chain.pem");
    let finesse = site(Product::Finesse, "finesse.example.co.jp");
    let setting = Setting {
        site: &finesse,
        served: vec![(&finesse.ports, &all)],
        loaded: &all,
        taken: [TRUSTED, EXCEPTED].concat(),
    };
    let told = warnings(&setting);
    assert!(told.len() > 2, "{told:?}");
    for warning in told {
        assert!(!warning.source().is_empty(), "{warning:?}");
    }
}

#[test]
fn a_guide_ends_with_the_warnings_that_apply_to_its_reader() {
    let site = site(Product::CustomerCollaborationPlatform, "ccp.example.co.jp");
    let served = Served {
        everywhere: vec![certificate("cisco_new/server.pem")],
        at: Vec::new(),
    };
    let groups = port_groups(&site, &served, NOW);
    let later = |browser, platform| {
        let guide = guide::guide(&Request::new(browser, platform, &site, &groups));
        let last = guide.sections.last().cloned().expect("a section");
        assert_eq!(last.kind, SectionKind::Later);
        let ids = last.intro.iter().map(|message| message.id);
        ids.collect::<Vec<_>>()
    };
    let firefox = later(Browser::Firefox, Platform::Windows);
    assert!(firefox.contains(&"warning-private-window"), "{firefox:?}");
    let chrome = later(Browser::Chrome, Platform::Windows);
    assert!(chrome.contains(&"warning-renewal-key-kept"), "{chrome:?}");
    assert!(!chrome.contains(&"warning-seven-days"), "{chrome:?}");
}

#[test]
fn the_page_gets_the_warnings_of_all_browsers_without_repeats() {
    let site = site(Product::CustomerCollaborationPlatform, "ccp.example.co.jp");
    let served = Served {
        everywhere: vec![certificate("cisco_new/server.pem")],
        at: Vec::new(),
    };
    let groups = port_groups(&site, &served, NOW);
    let readers = [
        (Browser::Chrome, Platform::Windows),
        (Browser::Firefox, Platform::MacOs),
    ];
    let told = warnings_for(&site, &groups, &[], readers.into_iter());
    assert!(told.contains(&Warning::EachNode));
    assert!(told.contains(&Warning::PrivateWindow));
    for (place, warning) in told.iter().enumerate() {
        assert!(!told[..place].contains(warning), "{warning:?}");
    }
}
