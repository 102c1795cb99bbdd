//! Validity (RFC 5280 section 4.1.2.5).

use super::{Found, Member};
use crate::certificate::Time;
use crate::message::Message;
use crate::verdict::{Mend, reason};

/// From when on a renewal is due.
const SOON_DAYS: i64 = 30;

const RULE: &str = "RFC 5280 4.1.2.5";

pub(super) fn find(member: &Member<'_>, now: Time, found: &mut Found) {
    let certificate = member.certificate;
    let (from, until) = (certificate.not_before, certificate.not_after);
    let says = || reason::dates(certificate, now);
    let days = certificate.days_left(now);
    if from > until {
        found.stop(member, "dates-reversed").says(
            "field-not-after",
            RULE,
            says(),
            member.reissue(),
        );
    } else if until < now {
        let mend = match member.is_leaf() {
            true => Mend::Renew { until },
            false => Mend::RenewIssuer {
                subject: certificate.title(),
            },
        };
        found
            .stop(member, "expired")
            .says("field-not-after", RULE, says(), mend.message());
    } else if now < from {
        let mend = Mend::WaitOrSetClock { from }.message();
        found
            .stop(member, "not-yet-valid")
            .says("field-not-before", RULE, says(), mend);
    } else if days <= SOON_DAYS {
        let says = member
            .say("finding-expires-soon")
            .text("date", until.utc())
            .number("days", days);
        let mend = Message::new("finding-mend-renew-soon").text("date", until.utc());
        found
            .warn(member, "expires-soon")
            .says("field-not-after", RULE, says, mend);
    }
    encoding(member, found);
}

/// Firefox takes no other encoding than that of RFC 5280, Chrome also the second 60.
fn encoding(member: &Member<'_>, found: &mut Found) {
    let plain = |last: &[u8; 2]| {
        let layout = member.layout.as_ref();
        layout.is_none_or(|layout| layout.has_plain_dates(last))
    };
    let (fault, says) = match (plain(b"59"), plain(b"60")) {
        (true, _) => return,
        (false, true) => (
            found.stop(member, "leap-second"),
            member.say("finding-leap-second"),
        ),
        (false, false) => (
            found.stop(member, "date-encoding"),
            member.say("finding-date-encoding"),
        ),
    };
    let mend = member.other_software();
    fault.says("field-not-before", "RFC 5280 4.1.2.5.1", says, mend);
}
