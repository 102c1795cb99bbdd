//! iPhone and iPad: a profile, and the switch that people miss.

use crate::captions::ios as caption;
use crate::guide::{Step, StepFile};
use crate::message::Message;

pub fn import(file: &StepFile) -> Vec<Step> {
    let press = |control| Step::new(Message::new("guide-tap").with("control", control));
    vec![
        Step::new(Message::new("guide-ios-open-file").code("file", &file.name))
            .file(file.clone())
            .see(Message::new("guide-ios-see-downloaded").with("allow", &caption::DOWNLOAD_ALLOW)),
        Step::new(
            Message::new("guide-ios-open-profile")
                .with("settings", &caption::SETTINGS)
                .with("row", &caption::SETTINGS_ROW),
        )
        .mistake(
            Message::new("guide-ios-profile-mistake")
                .with("general", &caption::GENERAL)
                .with("management", &caption::VPN_DEVICE_MANAGEMENT),
        ),
        Step::new(Message::new("guide-ios-install").with("install", &caption::INSTALL)),
        press(&caption::DONE),
        Step::new(
            Message::new("guide-ios-open-switches")
                .with("settings", &caption::SETTINGS)
                .with("general", &caption::GENERAL)
                .with("about", &caption::ABOUT)
                .with("trust", &caption::CERT_TRUST_SETTINGS),
        )
        .mistake(Message::new("guide-ios-switch-mistake")),
        Step::new(
            Message::new("guide-ios-switch")
                .with("heading", &caption::ENABLE_FULL_TRUST)
                .text("title", file.certificate_title()),
        ),
        press(&caption::ROOT_WARNING_CONTINUE),
    ]
}

pub fn remove(title: &str) -> Vec<Step> {
    vec![Step::new(
        Message::new("guide-ios-remove")
            .with("settings", &caption::SETTINGS)
            .with("general", &caption::GENERAL)
            .with("management", &caption::VPN_DEVICE_MANAGEMENT)
            .text("title", title),
    )]
}
