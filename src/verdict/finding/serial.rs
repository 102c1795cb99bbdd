//! Serial numbers (RFC 5280 section 4.1.2.2).

use std::collections::HashMap;

use super::{Case, Found, Member};
use crate::certificate::{Certificate, Octets};
use crate::message::Message;
use crate::verdict::der;

const FIELD: &str = "field-serial";
const RULE: &str = "RFC 5280 4.1.2.2";

pub(super) fn find(member: &Member<'_>, found: &mut Found) {
    let serial = member.certificate.serial.as_slice();
    if !der::is_integer(serial) {
        let says = member.say("finding-serial-encoding");
        let mend = member.other_software();
        found
            .stop(member, "serial-encoding")
            .says(FIELD, "X.690 8.3.2", says, mend);
    }
    let mut note = |id: &'static str, says: Message| {
        found.note(member, id).says(FIELD, RULE, says, None);
    };
    if serial.iter().all(|octet| *octet == 0) {
        note("serial-zero", member.say("finding-serial-zero"));
    }
    if serial.first().is_some_and(|octet| octet & 0x80 != 0) {
        note("serial-negative", member.say("finding-serial-negative"));
    }
    if serial.len() > 20 {
        let says = member.say("finding-serial-long");
        note("serial-long", says.number("octets", serial.len()));
    }
}

/// Firefox takes two certificates of one issuer and serial number for a forgery.
pub(super) fn find_reused(case: &Case<'_>, found: &mut Found) {
    let identity = |one: &Certificate| (one.issuer.der.clone(), one.serial.clone());
    let mut seen: HashMap<(Octets, Octets), [u8; 32]> = HashMap::new();
    let others = case.old.into_iter().chain(case.served);
    for certificate in others {
        seen.entry(identity(certificate))
            .or_insert(certificate.sha256());
    }
    for member in &case.members {
        let first = seen.get(&identity(member.certificate));
        if first.is_some_and(|first| *first != member.certificate.sha256()) {
            let says = member
                .say("finding-serial-reused")
                .code("serial", member.certificate.serial_hex());
            let mend = member.or_authority(Message::new("finding-mend-serial"));
            found.stop(member, "serial-reused").says(
                FIELD,
                "SEC_ERROR_REUSED_ISSUER_AND_SERIAL",
                says,
                mend,
            );
        }
    }
}
