//! Android: the user's "CA certificate". Only a certification authority can be installed.

use crate::captions::android as caption;
use crate::guide::browser::{by_name, see_warning};
use crate::guide::{Step, StepFile};
use crate::message::Message;

pub fn import(file: &StepFile) -> Vec<Step> {
    let tap = |control| Step::new(Message::new("guide-tap").with("control", control));
    vec![
        Step::new(Message::new("guide-android-save").code("file", &file.name)).file(file.clone()),
        Step::new(
            Message::new("guide-android-open")
                .with("security", &caption::SECURITY_PRIVACY)
                .with("more", &caption::MORE_SECURITY)
                .with("encryption", &caption::ENCRYPTION_CREDENTIALS)
                .with("install", &caption::INSTALL_CERTIFICATE),
        )
        .mistake(Message::new("guide-android-search")),
        tap(&caption::CA_CERTIFICATE)
            .see(see_warning(&caption::CA_WARNING_TITLE))
            .mistake(
                Message::new("guide-android-other-rows")
                    .with("user", &caption::USER_CERTIFICATE)
                    .with("wifi", &caption::WIFI_CERTIFICATE),
            ),
        tap(&caption::CA_WARNING_INSTALL),
        Step::new(Message::new("guide-android-unlock")),
        Step::new(Message::new("guide-choose-file").code("file", &file.name)),
    ]
}

pub fn remove(title: &str) -> Vec<Step> {
    vec![by_name(Step::new(
        Message::new("guide-android-remove")
            .with("encryption", &caption::ENCRYPTION_CREDENTIALS)
            .with("user", &caption::USER_CREDENTIALS)
            .text("title", title),
    ))]
}
