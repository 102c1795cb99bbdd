//! Parts that pages share.

pub mod certificates;
pub mod copy;
pub mod fingerprint;
pub mod fold;
pub mod frame;
pub mod intake;
pub mod key_store;
pub mod loading;
pub mod picture;
pub mod port_check;
pub mod problems;
pub mod sheets;
pub mod site_form;
pub mod spans;
