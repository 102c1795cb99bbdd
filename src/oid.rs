//! Object identifiers: their dotted form, and the names that people know them by.

/// The dotted form of an OBJECT IDENTIFIER's content octets (X.690 8.19). Arcs beyond 128 bits,
/// and content that ends inside an arc, are written as `?`.
pub fn dotted(content: &[u8]) -> String {
    let mut arcs: Vec<String> = Vec::new();
    let mut arc: Option<u128> = Some(0);
    let mut open = false;
    for &octet in content {
        arc = arc.and_then(|sum| sum.checked_mul(128)?.checked_add(u128::from(octet & 0x7f)));
        open = octet & 0x80 != 0;
        if !open {
            push_arc(&mut arcs, arc);
            arc = Some(0);
        }
    }
    if open || content.is_empty() {
        arcs.push("?".to_owned());
    }
    arcs.join(".")
}

/// The first subidentifier holds two arcs: 40 × first + second.
fn push_arc(arcs: &mut Vec<String>, arc: Option<u128>) {
    match (arcs.is_empty(), arc) {
        (_, None) => arcs.push("?".to_owned()),
        (false, Some(arc)) => arcs.push(arc.to_string()),
        (true, Some(arc)) => {
            let first = (arc / 40).min(2);
            arcs.push(first.to_string());
            arcs.push((arc - first * 40).to_string());
        }
    }
}

/// Short names of attribute types, as RFC 4514 section 3 lists them.
pub fn attribute_short_name(oid: &str) -> Option<&'static str> {
    Some(match oid {
        "2.5.4.3" => "CN",
        "2.5.4.6" => "C",
        "2.5.4.7" => "L",
        "2.5.4.8" => "ST",
        "2.5.4.9" => "STREET",
        "2.5.4.10" => "O",
        "2.5.4.11" => "OU",
        "0.9.2342.19200300.100.1.1" => "UID",
        "0.9.2342.19200300.100.1.25" => "DC",
        _ => return None,
    })
}

pub const SERVER_AUTH: &str = "1.3.6.1.5.5.7.3.1";
pub const ANY_EXTENDED_KEY_USAGE: &str = "2.5.29.37.0";
