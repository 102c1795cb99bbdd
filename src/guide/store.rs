//! The systems' own stores. One file a store: how a certificate gets in, and how it gets out again.

pub mod android;
pub mod ios;
pub mod macos;
pub mod nss;
pub mod windows;
