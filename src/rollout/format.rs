//! The formats of the artefacts: extension, media type, and the encoding that each reader needs.

/// What kind of file an artefact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Windows PowerShell 5.1 takes a script without a byte order mark for the system's code page.
    PowerShell,
    /// cmd reads the system's code page: ASCII alone.
    Batch,
    Shell,
    Json,
    /// Registration file, version 5.00: UTF-16.
    Registry,
    /// Apple's configuration profile, which is a property list.
    Profile,
    /// A how-to.
    Text,
}

impl Format {
    /// File extension without its dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::PowerShell => "ps1",
            Self::Batch => "cmd",
            Self::Shell => "sh",
            Self::Json => "json",
            Self::Registry => "reg",
            Self::Profile => "mobileconfig",
            Self::Text => "txt",
        }
    }

    pub const fn mime_type(self) -> &'static str {
        match self {
            Self::PowerShell | Self::Text => "text/plain;charset=utf-8",
            Self::Batch => "text/plain",
            Self::Shell => "application/x-sh",
            Self::Json => "application/json",
            Self::Registry => "text/plain;charset=utf-16",
            Self::Profile => "application/x-apple-aspen-config",
        }
    }

    /// The bytes of a text whose lines end in a line feed: with the byte order mark and the line
    /// ends of the system that reads it.
    pub fn encode(self, text: &str) -> Vec<u8> {
        let crlf = || text.replace('\n', "\r\n");
        match self {
            Self::PowerShell | Self::Text => format!("\u{feff}{}", crlf()).into_bytes(),
            Self::Batch => crlf().into_bytes(),
            Self::Registry => {
                let text = format!("\u{feff}{}", crlf());
                text.encode_utf16().flat_map(u16::to_le_bytes).collect()
            }
            Self::Shell | Self::Json | Self::Profile => text.as_bytes().to_vec(),
        }
    }

    /// The text of bytes that [`Format::encode`] made, with line feeds and without the mark: what
    /// people paste. `None` for other bytes.
    pub fn decode(bytes: &[u8]) -> Option<String> {
        let text = match bytes {
            [0xff, 0xfe, rest @ ..] => {
                let (units, _) = rest.as_chunks::<2>();
                let units: Vec<u16> = units.iter().copied().map(u16::from_le_bytes).collect();
                String::from_utf16(&units).ok()?
            }
            [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8(rest.to_vec()).ok()?,
            bytes => String::from_utf8(bytes.to_vec()).ok()?,
        };
        Some(text.replace("\r\n", "\n"))
    }

    /// What begins a comment, where the format has any.
    pub const fn comment(self) -> Option<&'static str> {
        match self {
            Self::PowerShell | Self::Shell => Some("# "),
            Self::Registry => Some("; "),
            Self::Text => Some(""),
            Self::Batch | Self::Json | Self::Profile => None,
        }
    }
}
