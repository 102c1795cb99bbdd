//! Android: the user's "CA certificate". Only a certification authority can be installed.

use crate::captions::android as caption;
use crate::guide::{Step, StepFile};
use crate::message::Message;

pub fn import(file: &StepFile) -> Vec<Step> {
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
        Step::new(Message::new("guide-tap").with("control", &caption::CA_CERTIFICATE))
            .see(Message::new("guide-see-warning").with("heading", &caption::CA_WARNING_TITLE)),
        Step::new(Message::new("guide-tap").with("control", &caption::CA_WARNING_INSTALL)),
        Step::new(Message::new("guide-choose-file").code("file", &file.name)),
    ]
}

pub fn remove(title: &str) -> Vec<Step> {
    vec![Step::new(
        Message::new("guide-android-remove")
            .with("encryption", &caption::ENCRYPTION_CREDENTIALS)
            .with("user", &caption::USER_CREDENTIALS)
            .text("title", title),
    )]
}
