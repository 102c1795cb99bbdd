//! A moment, as certificates write it.

use x509_parser::time::ASN1Time;

use crate::asn1;

/// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(pub i64);

impl Time {
    pub(super) fn read(time: ASN1Time) -> Self {
        Self(time.timestamp())
    }

    /// `2020-01-01T00:00:00Z` (RFC 3339).
    pub fn rfc3339(self) -> String {
        let (year, month, day) = self.date();
        let second = self.0.rem_euclid(86_400);
        format!(
            "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z",
            second / 3600,
            second / 60 % 60,
            second % 60
        )
    }

    /// `2020-01-01 00:00:00 UTC`.
    pub fn utc(self) -> String {
        let rfc3339 = self.rfc3339();
        rfc3339.replace('T', " ").replace('Z', " UTC")
    }

    /// Reads `2020-01-01T00:00:00Z`, also with a fraction or a numeric offset (RFC 3339).
    pub fn from_rfc3339(text: &str) -> Option<Self> {
        let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<i64>().ok();
        let (year, month, day) = (number(0..4)?, number(5..7)?, number(8..10)?);
        let (hour, minute, second) = (number(11..13)?, number(14..16)?, number(17..19)?);
        let possible = (1..=12).contains(&month)
            && (1..=31).contains(&day)
            && hour < 24
            && minute < 60
            && second < 61;
        let zone = text
            .get(19..)?
            .trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
        let offset = zone_seconds(zone)?;
        let days = days_from_civil(year, month, day);
        possible.then_some(Self(
            days * 86_400 + hour * 3600 + minute * 60 + second - offset,
        ))
    }

    /// Year, month and day in UTC, by the proleptic Gregorian calendar.
    pub fn date(self) -> (i64, i64, i64) {
        let shifted = self.0.div_euclid(86_400) + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = (shifted_month + 2) % 12 + 1;
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        (year, month, day)
    }
}

/// A copy of the certificate for the parser, where that does not take it for a second 60 (X.680
/// section 46.3 allows it): that of the validity becomes 59, as the clock without leap seconds has it.
pub(super) fn without_leap_seconds(der: &[u8]) -> Option<Vec<u8>> {
    let places = leap_seconds(der).filter(|places| !places.is_empty())?;
    let mut copy = der.to_vec();
    for place in places {
        copy.get_mut(place..place + 2)?.copy_from_slice(b"59");
    }
    Some(copy)
}

/// Where in a certificate the digits of a second 60 stand.
fn leap_seconds(der: &[u8]) -> Option<Vec<usize>> {
    let signed = asn1::read(der, 0).ok()?.child(0)?;
    let versioned = usize::from(signed.child(0)?.tag.is_context(0));
    let validity = signed.child(3 + versioned)?;
    let dates = [validity.child(0), validity.child(1)].into_iter().flatten();
    let leaps = dates.filter(|date| {
        let whole = matches!(date.content.len(), 13 | 15);
        whole && date.content.ends_with(b"60Z")
    });
    Some(
        leaps
            .map(|date| date.offset + date.bytes.len() - 3)
            .collect(),
    )
}

fn zone_seconds(zone: &str) -> Option<i64> {
    if zone.eq_ignore_ascii_case("z") {
        return Some(0);
    }
    let sign = match zone.get(..1)? {
        "+" => 1,
        "-" => -1,
        _ => return None,
    };
    let hours: i64 = zone.get(1..3)?.parse().ok()?;
    let minutes: i64 = zone.get(4..6)?.parse().ok()?;
    Some(sign * (hours * 3600 + minutes * 60))
}

fn days_from_civil(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}
