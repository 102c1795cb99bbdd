//! Commands that only one driver knows.

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::Value;

/// A command below the session's address, with what is sent.
#[derive(Debug)]
pub(crate) struct Vendor(pub(crate) &'static str, pub(crate) Value);

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        let session = session.unwrap_or_default();
        base.join(&format!("session/{session}/{}", self.0))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.1.to_string()))
    }
}
