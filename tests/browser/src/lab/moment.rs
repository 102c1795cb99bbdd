//! Points in time as certificates write them (RFC 5280 section 4.1.2.5).

use std::time::{SystemTime, UNIX_EPOCH};

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
        let (year, month, day) = civil(today() + days);
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

/// The seconds since 1970.
fn seconds() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |elapsed| elapsed.as_secs().cast_signed())
}

fn today() -> i64 {
    seconds().div_euclid(86_400)
}

/// Now, as RFC 3339 writes it.
pub(crate) fn now() -> String {
    let (year, month, day) = civil(today());
    let second = seconds().rem_euclid(86_400);
    format!(
        "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z",
        second / 3600,
        second / 60 % 60,
        second % 60
    )
}

/// Year, month and day of a number of days since 1970-01-01, counted from the first of March of each
/// year, so that the leap day comes last.
fn civil(days: i64) -> (i64, i64, i64) {
    let from_march_0000 = days + 719_468;
    let era = from_march_0000.div_euclid(146_097);
    let day_of_era = from_march_0000.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let months = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * months + 2) / 5 + 1;
    let month = if months < 10 { months + 3 } else { months - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}
