//! macOS: the login keychain, with "Always Trust" for the certificate.

use crate::captions::keychain_access as caption;
use crate::guide::browser::{by_name, choose};
use crate::guide::{Step, StepFile};
use crate::message::Message;

pub fn import(file: &StepFile) -> Vec<Step> {
    vec![
        Step::new(Message::new("guide-double-click").code("file", &file.name))
            .file(file.clone())
            .see(Message::new("guide-macos-see-keychain").with("app", &caption::APP_NAME))
            .mistake(
                Message::new("guide-macos-keychain-mistake")
                    .with("login", &caption::KEYCHAIN_LOGIN),
            ),
        choose(&caption::KEYCHAIN_LOGIN).place(Message::new("guide-macos-sidebar")),
        choose(&caption::CATEGORY_CERTIFICATES)
            .see(Message::new("guide-macos-see-listed").text("title", file.certificate_title())),
        Step::new(Message::new("guide-double-click-entry").text("title", file.certificate_title())),
        Step::new(Message::new("guide-open-part").with("part", &caption::TRUST_SECTION)),
        Step::new(
            Message::new("guide-macos-always")
                .with("when", &caption::WHEN_USING)
                .with("always", &caption::ALWAYS_TRUST),
        )
        .mistake(Message::new("guide-macos-host-mistake")),
        Step::new(Message::new("guide-macos-close"))
            .mistake(Message::new("guide-macos-close-mistake")),
        Step::new(Message::new("guide-macos-password"))
            .see(Message::new("guide-macos-see-trusted")),
    ]
}

pub fn remove(title: &str) -> Vec<Step> {
    vec![
        Step::new(Message::new("guide-macos-open-app").with("app", &caption::APP_NAME))
            .mistake(Message::new("guide-macos-passwords-app").with("app", &caption::APP_NAME)),
        choose(&caption::KEYCHAIN_LOGIN).place(Message::new("guide-macos-sidebar")),
        by_name(Step::new(
            Message::new("guide-macos-delete").text("title", title),
        )),
        Step::new(Message::new("guide-confirm")),
    ]
}
