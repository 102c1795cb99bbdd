//! Requests to files below one folder.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{Request, Response};

/// The headers that the ready configurations send.
pub const HEADERS: &str = include_str!("../../../deploy/trustguide-headers.conf");
/// The profile of an organisation, which need not be there.
const PROFILE: &str = "site.json";

/// A folder under a path of the server, with headers for every file in it.
#[derive(Clone, Debug)]
pub struct Files {
    root: PathBuf,
    prefix: String,
    headers: Vec<(String, String)>,
    optional: Option<String>,
}

impl Files {
    /// The files of `root` at the server's own root.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            prefix: "/".to_owned(),
            headers: Vec::new(),
            optional: None,
        }
    }

    /// The built page in a folder, with the headers of the ready configurations. That it has no profile is no error.
    #[must_use]
    pub fn page(root: impl Into<PathBuf>) -> Self {
        Self::new(root)
            .with_headers_of(HEADERS)
            .with_optional(PROFILE)
    }

    /// The same files below `prefix`, which starts and ends with a slash.
    #[must_use]
    pub fn below(mut self, prefix: &str) -> Self {
        prefix.clone_into(&mut self.prefix);
        self
    }

    /// The same files, each with one more header.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same files, each with the headers that an nginx configuration adds, one `add_header` a line.
    #[must_use]
    pub fn with_headers_of(self, configuration: &str) -> Self {
        headers(configuration).fold(self, |files, (name, value)| files.with(name, value))
    }

    /// The same files, of which one need not be there: where it is missing, the answer is no content instead of an
    /// error.
    #[must_use]
    pub fn with_optional(mut self, path: &str) -> Self {
        self.optional = Some(path.to_owned());
        self
    }

    /// Answers `GET` and `HEAD`; a folder is its `index.html`.
    #[must_use]
    pub fn answer(&self, request: &Request) -> Response {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Response::empty(405).with("Allow", "GET, HEAD");
        }
        if format!("{}/", request.path()) == self.prefix {
            return Response::empty(308).with("Location", &self.prefix);
        }
        let found = self.resolve(request.path()).and_then(|path| {
            let body = fs::read(&path).ok()?;
            Some(Response::new(200, media_type(&path), body))
        });
        let response = found.or_else(|| self.is_optional(request).then(|| Response::empty(204)));
        let Some(response) = response else {
            return Response::empty(404);
        };
        let headers = self.headers.iter();
        headers.fold(response, |response, (name, value)| {
            response.with(name, value)
        })
    }

    fn is_optional(&self, request: &Request) -> bool {
        let path = request.path().strip_prefix(&self.prefix);
        path.is_some() && path == self.optional.as_deref()
    }

    /// The file that a path names, unless it is outside of the folder.
    fn resolve(&self, path: &str) -> Option<PathBuf> {
        let path = decode(path.strip_prefix(&self.prefix)?)?;
        if path.contains(['\\', ':', '\0']) || path.split('/').any(|segment| segment == "..") {
            return None;
        }
        let root = self.root.canonicalize().ok()?;
        let file = root.join(path.trim_start_matches('/'));
        let file = if file.is_dir() {
            file.join("index.html")
        } else {
            file
        };
        file.canonicalize()
            .ok()
            .filter(|real| real.starts_with(&root))
    }
}

/// The names and values of `add_header NAME "VALUE" always;` lines.
pub fn headers(configuration: &str) -> impl Iterator<Item = (&str, &str)> {
    configuration.lines().filter_map(|line| {
        let line = line.trim().strip_prefix("add_header ")?;
        let (name, value) = line.strip_suffix(" always;")?.split_once(' ')?;
        Some((name, value.trim().trim_matches('"')))
    })
}

/// Undoes percent-encoding (RFC 3986 section 2.1); `None` where that gives no text.
fn decode(path: &str) -> Option<String> {
    let mut bytes = path.bytes();
    let mut decoded = Vec::new();
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'%' => hex(bytes.next()?)? * 16 + hex(bytes.next()?)?,
            byte => byte,
        });
    }
    String::from_utf8(decoded).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

/// The media type of a file, by its extension. Browsers compile wasm while it streams, and take modules
/// and style sheets at all, only under the right one.
#[must_use]
pub fn media_type(path: &Path) -> &'static str {
    match path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default()
    {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "md" | "txt" => "text/plain; charset=utf-8",
        "pem" => "application/x-pem-file",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn get(files: &Files, target: &str) -> Response {
        ask(files, "GET", target)
    }

    fn ask(files: &Files, method: &str, target: &str) -> Response {
        let wire = format!("{method} {target} HTTP/1.1\r\n\r\n");
        files.answer(&Request::read(wire.as_bytes()).unwrap().unwrap())
    }

    /// This package's own folder is a fixture that is always there.
    fn files() -> Files {
        Files::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))
    }

    #[test]
    fn a_file_comes_with_the_headers_of_the_folder() {
        let files = files().with("Cache-Control", "no-store");
        let response = get(&files, "/files.rs?query");
        assert_eq!(response.status, 200);
        assert!(
            response
                .headers
                .contains(&("Cache-Control".to_owned(), "no-store".to_owned()))
        );
        assert!(response.body.starts_with(b"//! Requests to files"));
    }

    #[test]
    fn nothing_outside_of_the_folder_is_served() {
        for target in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..%5cCargo.toml",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/files.rs%00",
            "/%zz",
        ] {
            assert_eq!(get(&files(), target).status, 404, "{target}");
        }
    }

    #[test]
    fn a_prefix_is_part_of_every_path() {
        let files = files().below("/deep/down/");
        assert_eq!(get(&files, "/deep/down/files.rs").status, 200);
        assert_eq!(get(&files, "/files.rs").status, 404);
        let redirect = get(&files, "/deep/down");
        assert_eq!(redirect.status, 308);
        assert!(
            redirect
                .headers
                .contains(&("Location".to_owned(), "/deep/down/".to_owned()))
        );
    }

    #[test]
    fn a_file_that_need_not_be_there_is_no_error() {
        let files = files().below("/deep/").with_optional("site.json");
        let files = files.with("Cache-Control", "no-store");
        let response = get(&files, "/deep/site.json");
        let kept = ("Cache-Control".to_owned(), "no-store".to_owned());
        assert_eq!(response.status, 204);
        assert!(response.headers.contains(&kept));
        assert_eq!(get(&files, "/deep/other.json").status, 404);
        assert_eq!(get(&files, "/site.json").status, 404);
        let there = files.with_optional("files.rs");
        assert_eq!(get(&there, "/deep/files.rs").status, 200);
    }

    #[test]
    fn only_get_and_head_are_allowed() {
        assert_eq!(ask(&files(), "HEAD", "/files.rs").status, 200);
        assert_eq!(ask(&files(), "POST", "/files.rs").status, 405);
    }

    #[test]
    fn wasm_has_the_type_that_lets_it_compile_while_streaming() {
        assert_eq!(media_type(Path::new("a/page-1f.wasm")), "application/wasm");
        assert_eq!(
            media_type(Path::new("leaf.cer")),
            "application/octet-stream"
        );
    }
}
