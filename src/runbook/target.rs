//! From what is wrong to the step that mends it.

use super::Name;
use crate::message::Message;
use crate::site::Product;
use crate::verdict::Mend;

/// A step of a runbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Target {
    pub runbook: Name,
    pub anchor: &'static str,
}

/// The step that does what a mend asks for, in the runbook of the product.
pub fn for_mend(mend: &Mend, product: Product) -> Option<Target> {
    for_message(&mend.message(), product)
}

/// The same for what a finding advises; `None` where nothing on the server mends it.
pub fn for_message(message: &Message, product: Product) -> Option<Target> {
    let anchor = match message.id {
        "mend-add-names" | "mend-add-host" | "finding-mend-add-names" | "finding-mend-address" => {
            "request-names"
        }
        "mend-stronger-key" | "mend-other-key" => "request-key",
        "mend-add-digital-signature"
        | "mend-add-server-auth"
        | "mend-drop-critical-extension"
        | "mend-stronger-signature"
        | "mend-shorter-validity"
        | "mend-reissue"
        | "finding-mend-reissue"
        | "finding-mend-authority"
        | "finding-mend-chain-long"
        | "finding-mend-serial"
        | "finding-mend-not-ca" => "authority",
        "mend-renew"
        | "mend-not-authority"
        | "mend-authority-for-apple"
        | "finding-mend-renew-soon" => "request",
        "mend-wait-or-set-clock" => "clock",
        "mend-renew-issuer"
        | "mend-send-issuer"
        | "finding-mend-right-issuer"
        | "finding-mend-send-issuer"
        | "finding-mend-get-issuer"
        | "finding-mend-order"
        | "finding-mend-once"
        | "finding-mend-extra" => "upload-issuers",
        _ => return None,
    };
    Some(Target {
        runbook: Name::of_product(product),
        anchor,
    })
}
