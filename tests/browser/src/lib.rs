//! The built page in real browsers: servers, browsers and what a person does with them.
//!
//! A test is an async function that takes a [`Browser`]; [`both!`] runs it in each of them:
//!
//! ```ignore
//! both!(the_page_has_a_title);
//!
//! async fn the_page_has_a_title(browser: Browser) -> Result<()> {
//!     let dist = Host::dist("/")?;
//!     let session = browser.start(&Options::default()).await?;
//!     session.open(&dist.url("")).await?;
//!     assert_eq!(session.text_of("h1").await?, "trustguide");
//!     Ok(())
//! }
//! ```

pub mod bench;
mod browser;
mod command;
mod console;
mod display;
mod driver;
mod host;
// Its stores and its private mounts are Linux's.
#[cfg(target_os = "linux")]
pub mod lab;
#[cfg(target_os = "linux")]
pub mod load;
mod page;
mod proxy;
mod running;
mod session;
pub mod software;
mod words;

use std::{future::Future, io, sync::LazyLock, time::Duration};

use anyhow::{Context, Result};
use tokio::runtime::Runtime;

pub use browser::{Browser, Options};
pub use driver::free_port;
pub use host::{Cors, Host, folder};
pub use page::File;
pub use proxy::Proxy;
pub use session::{Session, Wish};

/// Does nothing for some milliseconds.
pub async fn rest(milliseconds: u64) {
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
}

/// How long one test may take in one browser, with the wait for its turn.
const TEST: Duration = Duration::from_secs(600);

/// Makes each named function a test in Chromium and a test in Firefox: `name::chromium`, `name::firefox`.
#[macro_export]
macro_rules! both {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[test]
            fn chromium() {
                $crate::finish(super::$name($crate::Browser::Chromium));
            }

            #[test]
            fn firefox() {
                $crate::finish(super::$name($crate::Browser::Firefox));
            }
        }
    )+};
}

/// Makes each named function a test in WebKitGTK too, the engine nearest to Safari that runs here: `name::webkit`.
#[macro_export]
macro_rules! webkit {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[test]
            #[cfg(target_os = "linux")]
            fn webkit() {
                $crate::finish(super::$name($crate::Browser::WebKit));
            }
        }
    )+};
}

/// What all tests run on: a browser goes from one to the next.
static RUNTIME: LazyLock<io::Result<Runtime>> = LazyLock::new(|| {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
});

/// Runs a test to its end.
///
/// # Panics
/// Where the test fails or takes too long.
pub fn finish(test: impl Future<Output = Result<()>>) {
    let runtime = RUNTIME.as_ref().expect("threads and timers");
    let result = runtime.block_on(async {
        tokio::time::timeout(TEST, test)
            .await
            .context("the test took too long")?
    });
    if let Err(error) = result {
        panic!("{error:#}");
    }
}
