//! A browser that runs, and those that wait for the next test: to start one takes longer than most tests.

use std::{
    fs,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    time::Duration,
};

use anyhow::{Context, Result};
use fantoccini::{Client, wd::WindowHandle};
use tempfile::TempDir;
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    time::timeout,
};

use crate::{Browser, Options, driver::Driver};

/// Browsers that are used at the same time: more only get in each other's way on two cores.
static TURNS: Semaphore = Semaphore::const_new(2);
/// Tests that wait for their turn.
static WAITING: AtomicUsize = AtomicUsize::new(0);
/// Browsers that no test uses. The last of all tests leaves none: nobody waits any more.
static IDLE: Mutex<Vec<Arc<Running>>> = Mutex::new(Vec::new());
/// So many may be idle, for each takes some hundred megabytes.
const MOST_IDLE: usize = 4;
/// How long a browser may take to forget a test; one that takes longer is ended.
const TIDY: Duration = Duration::from_secs(10);

/// The right to use a browser.
pub(crate) struct Turn(
    #[expect(dead_code, reason = "given back when dropped")] SemaphorePermit<'static>,
);

impl Turn {
    pub(crate) async fn wait() -> Result<Self> {
        let waiting = Waiting::new();
        let permit = TURNS.acquire().await?;
        drop(waiting);
        Ok(Self(permit))
    }
}

/// One that waits, until its turn comes or it gives up.
struct Waiting;

impl Waiting {
    fn new() -> Self {
        WAITING.fetch_add(1, Ordering::SeqCst);
        Self
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        WAITING.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if WAITING.load(Ordering::SeqCst) == 0 {
            let ended = std::mem::take(&mut *idle());
            drop(ended);
        }
    }
}

fn idle() -> MutexGuard<'static, Vec<Arc<Running>>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A browser with its driver and its files; the processes end before their files go.
pub(crate) struct Running {
    pub(crate) browser: Browser,
    options: Options,
    pub(crate) client: Client,
    /// The window that it started with.
    pub(crate) first: WindowHandle,
    pub(crate) driver: Driver,
    /// How much of the driver's output was already looked at for errors, in bytes.
    pub(crate) read: Mutex<usize>,
    is_spent: AtomicBool,
    pub(crate) home: TempDir,
}

impl Running {
    /// Starts a browser in a home where something may lie already.
    pub(crate) async fn start(
        browser: Browser,
        options: &Options,
        home: TempDir,
    ) -> Result<Arc<Self>> {
        fs::create_dir(home.path().join("downloads"))?;
        browser.furnish(options, home.path())?;
        let driver = Driver::start(browser, home.path(), &options.language).await?;
        let client = driver
            .connect(browser.capabilities(options, home.path()))
            .await?;
        let first = client.window().await.context("no window")?;
        Ok(Arc::new(Self {
            browser,
            options: options.clone(),
            client,
            first,
            driver,
            read: Mutex::default(),
            is_spent: AtomicBool::new(false),
            home,
        }))
    }

    /// An idle browser that was started with the same options, but for the size. It has forgotten the pages
    /// that it showed: none comes from the same address again.
    pub(crate) async fn idle(browser: Browser, options: &Options) -> Option<Arc<Self>> {
        loop {
            let found = take(browser, options)?;
            if let Ok(Ok(())) = timeout(TIDY, found.tidy()).await {
                return Some(found);
            }
        }
    }

    /// Lets the next test that waits have this browser, unless it is spent.
    pub(crate) fn leave(self: &Arc<Self>) {
        let is_wanted = WAITING.load(Ordering::SeqCst) > 0 && !self.is_spent.load(Ordering::SeqCst);
        let mut idle = idle();
        if is_wanted && idle.len() < MOST_IDLE {
            idle.push(Arc::clone(self));
        }
    }

    /// No other test gets this browser: something is not, or will not again be, as after a start.
    pub(crate) fn spend(&self) {
        self.is_spent.store(true, Ordering::SeqCst);
    }

    /// The windows with something for a person to read, the page's own first.
    pub(crate) async fn windows(&self) -> Result<Vec<WindowHandle>> {
        let mut windows = vec![self.first.clone()];
        for window in self.client.windows().await? {
            if window == self.first {
                continue;
            }
            self.client.switch_to_window(window.clone()).await?;
            let address = self.client.current_url().await?;
            // What Chromium keeps ready for its address bar.
            if !address.as_str().contains("omnibox") {
                windows.push(window);
            }
        }
        Ok(windows)
    }

    /// One empty window, no file, nothing in the console.
    async fn tidy(&self) -> Result<()> {
        for other in self.windows().await?.into_iter().skip(1) {
            self.client.switch_to_window(other).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(self.first.clone()).await?;
        self.client.goto("about:blank").await?;
        let downloads = self.home.path().join("downloads");
        fs::remove_dir_all(&downloads)?;
        Ok(fs::create_dir(&downloads)?)
    }
}

fn take(browser: Browser, options: &Options) -> Option<Arc<Running>> {
    let mut idle = idle();
    let place = idle.iter().position(|one| {
        let size = one.options.size;
        one.browser == browser && one.options == options.clone().size(size)
    })?;
    Some(idle.remove(place))
}
