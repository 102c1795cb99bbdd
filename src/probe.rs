//! What a page can find out about a port from inside the browser, and what it cannot.
//!
//! Measured in Chromium 156 and Firefox ESR 153: a page learns whether a request of its own came through, never
//! why it did not. Only Firefox tells a refused certificate apart, by the code with which it closes a WebSocket;
//! it does so too where no exception gets past the refusal (seen with an unknown critical extension). A certificate
//! that it cannot even decode has not been tried, and may look like a closed port.

use crate::message::Message;

/// How a request without CORS ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fetched {
    /// An opaque answer came: the connection was made.
    Answered,
    /// The browser gave up and does not say why.
    Failed,
    /// Nothing came in time.
    Silent,
}

/// How a WebSocket to the same port ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Socket {
    Opened,
    /// Closed with this code (RFC 6455 section 7.4.1).
    Closed(u16),
    Silent,
}

/// What the browser says of requests to the local network (Local Network Access).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    Granted,
    /// The person will be asked.
    Prompt,
    Denied,
    /// The browser does not know the question.
    Unknown,
}

/// All that was seen of a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signals {
    pub fetched: Fetched,
    pub socket: Socket,
    pub permission: Permission,
}

/// What may be said of the port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The browser connects: the certificate is trusted, or an exception stands. These look the same.
    Accepted,
    /// The browser connects to nothing here because of the certificate.
    Refused,
    /// Nothing that an exception would cure: nothing listens, it speaks something else, no TLS version or cipher
    /// suits both, or perhaps a certificate that cannot be decoded.
    Unreachable,
    /// No answer in time.
    Silent,
    /// No answer in time, and perhaps none of the person to the browser's question.
    Unanswered,
    /// The browser does not let this page ask.
    Forbidden,
    /// The browser does not let any page ask at this port.
    BadPort,
    /// It failed, and may be anything: the person has to look.
    Unclear,
}

impl Answer {
    /// The sentence that a person reads.
    pub fn message(self, port: u16) -> Message {
        let id = match self {
            Self::Accepted => "probe-accepted",
            Self::Refused => "probe-refused",
            Self::Unreachable => "probe-unreachable",
            Self::Silent => "probe-silent",
            Self::Unanswered => "probe-unanswered",
            Self::Forbidden => "probe-forbidden",
            Self::BadPort => "probe-bad-port",
            Self::Unclear => "probe-unclear",
        };
        Message::new(id).text("port", port.to_string())
    }

    /// A short name for the page's own use.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Unreachable => "unreachable",
            Self::Silent => "silent",
            Self::Unanswered => "unanswered",
            Self::Forbidden => "forbidden",
            Self::BadPort => "bad-port",
            Self::Unclear => "unclear",
        }
    }
}

/// "TLS handshake failure" (RFC 6455 section 7.4.1): Firefox closes with it where it refuses the certificate.
const TLS_HANDSHAKE: u16 = 1015;

/// What the signals allow to say; `firefox` where the browser has Firefox's engine, which alone tells more.
pub fn answer(signals: Signals, firefox: bool) -> Answer {
    let Signals {
        fetched,
        socket,
        permission,
    } = signals;
    match (fetched, socket) {
        (Fetched::Answered, _) | (_, Socket::Opened) => Answer::Accepted,
        (_, Socket::Closed(TLS_HANDSHAKE)) => Answer::Refused,
        (Fetched::Failed, _) if permission == Permission::Denied => Answer::Forbidden,
        (Fetched::Failed, Socket::Closed(_)) if firefox => Answer::Unreachable,
        (Fetched::Failed, _) => Answer::Unclear,
        (Fetched::Silent, _) if permission == Permission::Prompt => Answer::Unanswered,
        (Fetched::Silent, _) => Answer::Silent,
    }
}

impl Permission {
    /// The names under which browsers may know the permission to reach a host, the newest first: since Chrome 145
    /// and in Firefox it is one for this machine and another for the network, in Chrome 142 it is one for both.
    pub fn names(host: &str) -> [&'static str; 2] {
        let own = host == "localhost" || host.ends_with(".localhost");
        let own = own || host.starts_with("127.") || host == "[::1]";
        match own {
            true => ["loopback-network", "local-network-access"],
            false => ["local-network", "local-network-access"],
        }
    }

    /// What the browser calls a state of it (Permissions, section 5.1).
    pub fn from_state(state: Option<&str>) -> Self {
        match state {
            Some("granted") => Self::Granted,
            Some("prompt") => Self::Prompt,
            Some("denied") => Self::Denied,
            _ => Self::Unknown,
        }
    }

    /// What a person reads while the port is asked: with the question that the browser may put, where it may.
    pub fn message(self, port: u16) -> Message {
        let id = match self {
            Self::Granted | Self::Denied => "probe-running",
            Self::Prompt | Self::Unknown => "probe-running-question",
        };
        Message::new(id).text("port", port.to_string())
    }
}

/// Whether browsers let pages connect to a port at all (Fetch standard, "bad port").
pub fn is_bad_port(port: u16) -> bool {
    matches!(port,
        0 | 1 | 7 | 9 | 11 | 13 | 15 | 17 | 19..=23 | 25 | 37 | 42 | 43 | 53 | 69 | 77 | 79 | 87 | 95
        | 101..=104 | 109..=111 | 113 | 115 | 117 | 119 | 123 | 135 | 137 | 139 | 143 | 161 | 179
        | 389 | 427 | 465 | 512..=515 | 526 | 530..=532 | 540 | 548 | 554 | 556 | 563 | 587 | 601
        | 636 | 989 | 990 | 993 | 995 | 1719 | 1720 | 1723 | 2049 | 3659 | 4045 | 4190 | 5060 | 5061
        | 6000 | 6566 | 6665..=6669 | 6679 | 6697 | 10080)
}
