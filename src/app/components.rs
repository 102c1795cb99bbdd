//! Parts that pages share.

pub mod certificates;
pub mod copy;
pub mod frame;
pub mod intake;
pub mod key_store;
pub mod loading;
pub mod problems;
pub mod site_form;
pub mod spans;
