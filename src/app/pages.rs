//! The places of the page.

pub mod certificate;
pub mod files;
pub mod guide;
pub mod hand_out;
pub mod privacy;
pub mod server;
pub mod start;
pub mod symptom;
pub mod verdict;
