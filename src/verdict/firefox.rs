//! firefox
