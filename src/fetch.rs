//! Getting a certificate from an address: what a page may fetch, and the commands that do what a
//! page cannot.

use crate::quote::sh_printable;
use crate::site::host_of;

/// An address that a person typed, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// With its scheme.
    pub url: String,
    pub host: String,
    pub port: u16,
    /// A path that names a file, rather than a server's front page.
    pub names_file: bool,
}

/// A command to run elsewhere; its output is pasted back whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// Message id of what it does.
    pub id: &'static str,
    pub text: String,
}

/// Understands an address: `https` where no scheme is given, and no other scheme than http(s).
pub fn target(typed: &str) -> Option<Target> {
    let typed = typed.trim();
    let lower = typed.to_ascii_lowercase();
    let has_scheme = typed.contains("://");
    let http = lower.starts_with("http://");
    if has_scheme && !http && !lower.starts_with("https://") {
        return None;
    }
    let url = match has_scheme {
        true => typed.to_owned(),
        false => format!("https://{typed}"),
    };
    if url
        .chars()
        .any(|character| character.is_control() || character == ' ')
    {
        return None;
    }
    let host = host_of(&url)?;
    let (_, rest) = url.split_once("://")?;
    let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
    let after_host = authority
        .rsplit_once(']')
        .map_or(authority, |(_, after)| after);
    let port = match after_host.rsplit_once(':') {
        Some((_, port)) => port.parse().ok()?,
        None if http => 80,
        None => 443,
    };
    Some(Target {
        port,
        names_file: !path.trim_matches('/').is_empty(),
        url: url.clone(),
        host,
    })
}

/// The commands that get what a page cannot: the file, and the certificate of a TLS connection.
pub fn commands(target: &Target) -> Vec<Command> {
    let mut commands = Vec::new();
    if target.names_file {
        commands.push(Command {
            id: "fetch-command-curl",
            text: format!("curl -fsSL {}", sh_printable(&target.url)),
        });
    }
    let port = match target.port {
        80 => 443,
        port => port,
    };
    let host = match target.host.contains(':') {
        true => format!("[{}]", target.host),
        false => target.host.clone(),
    };
    commands.push(Command {
        id: "fetch-command-openssl",
        text: format!(
            "openssl s_client -showcerts -connect {} -servername {} </dev/null",
            sh_printable(&format!("{host}:{port}")),
            sh_printable(&target.host),
        ),
    });
    commands.push(Command {
        id: "fetch-command-powershell",
        text: powershell(&target.host, port),
    });
    commands
}

/// Prints the certificate that a server shows, as Base64.
fn powershell(host: &str, port: u16) -> String {
    let host = powershell_quoted(host);
    format!(
        "$t = New-Object Net.Sockets.TcpClient({host}, {port}); \
         $s = New-Object Net.Security.SslStream($t.GetStream(), $false, {{ $true }}); \
         $s.AuthenticateAsClient({host}); \
         [Convert]::ToBase64String($s.RemoteCertificate.GetRawCertData(), 'InsertLineBreaks'); \
         $t.Close()"
    )
}

/// In single quotes, inside which PowerShell reads nothing but doubled quotes. It takes the
/// typographic ones for quotes too.
fn powershell_quoted(text: &str) -> String {
    let mut quoted = String::from("'");
    for character in text.chars().filter(|character| !character.is_control()) {
        if matches!(character, '\'' | '\u{2018}'..='\u{201b}') {
            quoted.push(character);
        }
        quoted.push(character);
    }
    quoted.push('\'');
    quoted
}
