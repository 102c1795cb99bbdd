//! Extensions that say all they say by being there: OCSP no check (RFC 6960 section 4.2.2.2.1), the
//! poison of a precertificate (RFC 6962 section 3.1), delegated credentials (RFC 9345 section 4.2).

use crate::asn1::{self, NULL};
use crate::certificate::details::Value;
use crate::message::Message;

/// The value is NULL.
pub(super) fn value(value: &[u8], says: &'static str) -> Option<Value> {
    let null = asn1::whole(value)?.of(NULL)?;
    null.content
        .is_empty()
        .then(|| Value::Message(Message::new(says)))
}
