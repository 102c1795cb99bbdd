//! What may be said of a port, for each thing that a browser lets a page see.

use trustguide::probe::{Answer, Fetched, Permission, Signals, Socket, answer, is_bad_port};

#[track_caller]
fn check(fetched: Fetched, socket: Socket, permission: Permission, expected: [Answer; 2]) {
    let signals = Signals {
        fetched,
        socket,
        permission,
    };
    let seen = [answer(signals, false), answer(signals, true)];
    assert_eq!(seen, expected, "Chromium and Firefox: {signals:?}");
}

#[test]
fn an_answer_of_any_kind_means_that_the_certificate_is_accepted() {
    use Answer::Accepted;
    let both = [Accepted, Accepted];
    check(
        Fetched::Answered,
        Socket::Closed(1006),
        Permission::Unknown,
        both,
    );
    check(Fetched::Failed, Socket::Opened, Permission::Denied, both);
    check(Fetched::Silent, Socket::Opened, Permission::Prompt, both);
}

#[test]
fn only_firefox_tells_a_refused_certificate_from_a_closed_port() {
    use Answer::{Refused, Unclear, Unreachable};
    check(
        Fetched::Failed,
        Socket::Closed(1015),
        Permission::Unknown,
        [Refused, Refused],
    );
    check(
        Fetched::Failed,
        Socket::Closed(1006),
        Permission::Granted,
        [Unclear, Unreachable],
    );
}

#[test]
fn a_question_that_was_denied_is_named_before_the_port_is_blamed() {
    use Answer::Forbidden;
    check(
        Fetched::Failed,
        Socket::Closed(1006),
        Permission::Denied,
        [Forbidden, Forbidden],
    );
}

#[test]
fn silence_is_told_as_silence() {
    use Answer::Silent;
    check(
        Fetched::Silent,
        Socket::Silent,
        Permission::Unknown,
        [Silent, Silent],
    );
    check(
        Fetched::Silent,
        Socket::Closed(1006),
        Permission::Unknown,
        [Silent, Silent],
    );
}

#[test]
fn a_question_that_may_be_open_is_named_where_nothing_answered() {
    use Answer::Unanswered;
    check(
        Fetched::Silent,
        Socket::Silent,
        Permission::Prompt,
        [Unanswered, Unanswered],
    );
}

#[test]
fn the_permission_is_asked_for_by_where_the_host_is() {
    for host in ["localhost", "lab.localhost", "127.0.0.1", "[::1]"] {
        assert_eq!(Permission::names(host)[0], "loopback-network", "{host}");
    }
    for host in ["ccp.example.co.jp", "10.0.0.1", "localhost.example"] {
        assert_eq!(Permission::names(host)[0], "local-network", "{host}");
    }
    assert_eq!(Permission::from_state(Some("denied")), Permission::Denied);
    assert_eq!(Permission::from_state(None), Permission::Unknown);
}

#[test]
fn the_ports_of_the_products_may_be_asked_and_those_of_mail_may_not() {
    for port in [443, 7443, 8443, 8445] {
        assert!(!is_bad_port(port), "{port}");
    }
    for port in [25, 143, 636, 5061, 6667, 10080] {
        assert!(is_bad_port(port), "{port}");
    }
}
