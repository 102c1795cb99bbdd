//! The library's tests, in one binary.

mod signature;
mod verdict;
