//! iPhone and iPad: a profile, and the switch that people miss.

use crate::captions::ios as caption;
use crate::guide::browser::by_name;
use crate::guide::{Step, StepFile};
use crate::message::Message;

pub fn import(file: &StepFile) -> Vec<Step> {
    let tap = |control| Step::new(Message::new("guide-tap").with("control", control));
    vec![
        Step::new(Message::new("guide-ios-bring-file").code("file", &file.name)).file(file.clone()),
        Step::new(Message::new("guide-ios-open-file").code("file", &file.name)),
        tap(&caption::DOWNLOAD_ALLOW)
            .place(Message::new("guide-ios-question"))
            .see(Message::new("guide-see-message").with("text", &caption::DOWNLOADED_ALERT)),
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
        tap(&caption::INSTALL),
        Step::new(Message::new("guide-ios-code")),
        tap(&caption::INSTALL).see(Message::new("guide-ios-see-root-warning")),
        tap(&caption::DONE),
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
        tap(&caption::ROOT_WARNING_CONTINUE),
    ]
}

pub fn remove(title: &str) -> Vec<Step> {
    vec![by_name(Step::new(
        Message::new("guide-ios-remove")
            .with("settings", &caption::SETTINGS)
            .with("general", &caption::GENERAL)
            .with("management", &caption::VPN_DEVICE_MANAGEMENT)
            .text("title", title),
    ))]
}
