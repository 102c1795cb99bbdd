use trustguide::site::{Product, Site, host_of, ports_of};

#[test]
fn a_host_is_found_in_whatever_people_paste() {
    for (typed, host) in [
        ("ccp.example.co.jp", Some("ccp.example.co.jp")),
        ("  CCP.Example.co.jp. ", Some("ccp.example.co.jp")),
        (
            "https://ccp.example.co.jp:7443/a/b?c#d",
            Some("ccp.example.co.jp"),
        ),
        ("ccp:8443", Some("ccp")),
        ("user@ccp", Some("ccp")),
        ("192.0.2.1", Some("192.0.2.1")),
        ("2001:db8::1", Some("2001:db8::1")),
        ("https://[2001:db8::1]:8443/", Some("2001:db8::1")),
        ("コンタクト.example", Some("コンタクト.example")),
        ("", None),
        ("https:///path", None),
        ("two words", None),
        ("*.example", None),
        ("<script>", None),
    ] {
        assert_eq!(host_of(typed).as_deref(), host, "{typed:?}");
    }
}

#[test]
fn ports_are_a_list_without_repeats() {
    assert_eq!(ports_of("443, 7443"), Ok(vec![443, 7443]));
    assert_eq!(ports_of("443、7443　8443;443"), Ok(vec![443, 7443, 8443]));
    assert_eq!(ports_of(""), Ok(vec![]));
    for wrong in ["0", "70000", "abc", "443,-1"] {
        assert!(ports_of(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_customer_collaboration_platform_is_what_a_site_begins_as() {
    let site = Site::default();
    assert_eq!(site.product, Product::CustomerCollaborationPlatform);
    assert_eq!(site.ports, [443, 7443]);
}

#[test]
fn an_address_names_the_port_only_where_it_must() {
    let site = Site {
        host: "2001:db8::1".to_owned(),
        ..Site::default()
    };
    assert_eq!(site.url(443), "https://[2001:db8::1]/");
    assert_eq!(site.url(7443), "https://[2001:db8::1]:7443/");
    assert_eq!(site.host_port(443), "[2001:db8::1]:443");
}
