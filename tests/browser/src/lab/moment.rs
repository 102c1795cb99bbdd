//! Points in time as certificates write them (RFC 5280 section 4.1.2.5).

use std::time::{SystemTime, UNIX_EPOCH};

use trustguide::certificate::Time;

use super::der;

/// A point in time as it stands in a certificate, right or wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    tag: u8,
    text: String,
}

impl Moment {
    /// UTCTime with this text.
    pub(crate) fn utc(text: &str) -> Self {
        Self {
            tag: der::UTC_TIME,
            text: text.to_owned(),
        }
    }

    /// GeneralizedTime with this text.
    pub(crate) fn generalized(text: &str) -> Self {
        Self {
            tag: der::GENERALIZED_TIME,
            text: text.to_owned(),
        }
    }

    /// As many days from today, midnight, in the form that its year asks for.
    pub(crate) fn days(days: i64) -> Self {
        let (year, month, day) = Time(now().0 + days * 86_400).date();
        let rest = format!("{month:02}{day:02}000000Z");
        if (1950..2050).contains(&year) {
            Self::utc(&format!("{:02}{rest}", year % 100))
        } else {
            Self::generalized(&format!("{year:04}{rest}"))
        }
    }

    pub(crate) fn der(&self) -> Vec<u8> {
        der::element(self.tag, self.text.as_bytes())
    }
}

/// Now, in whole seconds.
pub(crate) fn now() -> Time {
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH);
    Time(elapsed.map_or(0, |elapsed| elapsed.as_secs().cast_signed()))
}
