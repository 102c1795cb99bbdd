//! One HTTP/1.1 request and its answer (RFC 9112), as far as static files need them.

use std::io::{self, BufRead, BufReader, Read, Write};

/// The longest request head that is read, in bytes.
const LONGEST_HEAD: u64 = 64 * 1024;

/// The head of a request; a body is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD`, …
    pub method: String,
    /// Path and query as they were sent.
    pub target: String,
    /// Header names in lower case, with their values.
    pub headers: Vec<(String, String)>,
}

impl Request {
    /// Reads a request; `None` where it is not HTTP.
    ///
    /// # Errors
    /// Where the peer goes away or takes too long.
    pub fn read(peer: impl Read) -> io::Result<Option<Self>> {
        let mut lines = BufReader::new(peer.take(LONGEST_HEAD)).lines();
        let Some(first) = lines.next().transpose()? else {
            return Ok(None);
        };
        let mut words = first.split(' ');
        let (Some(method), Some(target), Some(_version)) =
            (words.next(), words.next(), words.next())
        else {
            return Ok(None);
        };
        let mut headers = Vec::new();
        for line in lines {
            let line = line?;
            if line.is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':') {
                headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
            }
        }
        Ok(Some(Self {
            method: method.to_owned(),
            target: target.to_owned(),
            headers,
        }))
    }

    /// The path, without the query.
    #[must_use]
    pub fn path(&self) -> &str {
        self.target.split(['?', '#']).next().unwrap_or_default()
    }

    /// The value of a header, its name given in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }
}

/// An answer: status, headers and body. Its length and `Connection: close` are added on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Response {
    /// An answer of one media type.
    #[must_use]
    pub fn new(status: u16, media_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![("Content-Type".to_owned(), media_type.to_owned())];
        Self {
            status,
            headers,
            body: body.into(),
        }
    }

    /// An answer that says no more than its status.
    #[must_use]
    pub fn empty(status: u16) -> Self {
        Self::new(
            status,
            "text/plain; charset=utf-8",
            format!("{status} {}\n", reason(status)),
        )
    }

    /// The same answer with one more header.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn write(&self, mut peer: impl Write, with_body: bool) -> io::Result<()> {
        let mut head = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        // RFC 9110 section 8.6.
        if self.status != 204 {
            head.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        }
        head.push_str("Connection: close\r\n\r\n");
        peer.write_all(head.as_bytes())?;
        if with_body {
            peer.write_all(&self.body)?;
        }
        peer.flush()
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        204 => "No Content",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        500 => "Internal Server Error",
        _ => "Status",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_up_to_its_empty_line() {
        let wire =
            b"GET /a/b?c=d HTTP/1.1\r\nHost: localhost\r\nOrigin:  http://x \r\n\r\nGET /other";
        let request = Request::read(&wire[..]).unwrap().unwrap();
        assert_eq!(request.method, "GET");
        assert_eq!(request.target, "/a/b?c=d");
        assert_eq!(request.path(), "/a/b");
        assert_eq!(request.header("origin"), Some("http://x"));
        assert_eq!(request.header("cookie"), None);
    }

    #[test]
    fn something_else_than_a_request_is_none() {
        assert_eq!(Request::read(&b"\r\n"[..]).unwrap(), None);
        assert_eq!(Request::read(&b""[..]).unwrap(), None);
    }

    #[test]
    fn head_gets_the_length_without_the_body() {
        let response = Response::new(200, "text/css", "a{}").with("Cache-Control", "no-store");
        let mut wire = Vec::new();
        response.write(&mut wire, false).unwrap();
        assert_eq!(
            String::from_utf8(wire).unwrap(),
            "HTTP/1.1 200 OK\r\nContent-Type: text/css\r\nCache-Control: no-store\r\n\
             Content-Length: 3\r\nConnection: close\r\n\r\n"
        );
    }
}
