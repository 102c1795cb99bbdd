//! The words of any page, the browser's own too, and what says them.

use std::collections::BTreeSet;

use anyhow::{Context, Result, anyhow};
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::{Value, json};

use crate::Session;

const WORDS: &str = include_str!("words.js");

impl Session {
    /// Opens an address, whatever the browser shows there, in the first window; the others are closed.
    ///
    /// # Errors
    /// Where the browser is gone.
    pub async fn face(&self, url: &str) -> Result<()> {
        for other in self.running.windows().await?.into_iter().skip(1) {
            self.client.switch_to_window(other).await?;
            match self.client.current_url().await?.as_str() {
                // Chromium's certificate viewer does not end by the driver's command.
                address if address.contains("view-cert") => self.press("\u{e00c}").await?,
                _ => self.client.close_window().await?,
            }
        }
        self.client
            .switch_to_window(self.running.first.clone())
            .await?;
        // The same address again would change nothing. The drivers call a warning an error.
        for url in ["about:blank", url] {
            self.client.goto(url).await.ok();
        }
        Ok(())
    }

    /// What a person reads in all windows.
    ///
    /// # Errors
    /// Where the browser is gone.
    pub async fn words(&self) -> Result<BTreeSet<String>> {
        let mut words = BTreeSet::new();
        for window in self.running.windows().await? {
            self.client.switch_to_window(window).await?;
            // A page on its way out has none.
            let read = self.client.execute(WORDS, vec![Value::Null]).await;
            words.extend(texts(&read.unwrap_or_default()));
        }
        Ok(words)
    }

    /// Clicks what says exactly this, in the window where it stands; answers whether there was such a thing.
    ///
    /// # Errors
    /// Where the browser does not take the click.
    pub async fn press_words(&self, words: &str) -> Result<bool> {
        self.press_as(words, false).await
    }

    /// The same for what opens a dialog that stops everything else.
    ///
    /// # Errors
    /// Where the browser is gone.
    pub async fn press_for_dialog(&self, words: &str) -> Result<bool> {
        self.press_as(words, true).await
    }

    async fn press_as(&self, words: &str, is_later: bool) -> Result<bool> {
        let arguments = vec![json!(words), json!(is_later)];
        for window in self.running.windows().await?.into_iter().rev() {
            self.client.switch_to_window(window).await?;
            let found = self.client.execute(WORDS, arguments.clone()).await;
            match found.unwrap_or_default() {
                Value::Array(place) => {
                    let at = |index: usize| place.get(index).and_then(Value::as_f64);
                    self.click_at(at(0).unwrap_or(0.0), at(1).unwrap_or(0.0))
                        .await
                        .with_context(|| format!("cannot click {words:?}"))?;
                    return Ok(true);
                }
                Value::String(_) => return Ok(true),
                _ => {}
            }
        }
        Ok(false)
    }

    async fn click_at(&self, x: f64, y: f64) -> Result<()> {
        let button = MOUSE_BUTTON_LEFT;
        let click = MouseActions::new("mouse".to_owned())
            .then(PointerAction::MoveTo {
                duration: None,
                x,
                y,
            })
            .then(PointerAction::Down { button })
            .then(PointerAction::Up { button });
        Ok(self.client.perform_actions(click).await?)
    }

    /// What a script in Firefox itself reads with `read(word, isLater, document)` of the windows outside of its
    /// pages.
    ///
    /// # Errors
    /// Where the script throws.
    pub async fn words_of_firefox(
        &self,
        script: &str,
        arguments: &[Value],
    ) -> Result<BTreeSet<String>> {
        let script = format!(
            "const read = function () {{ {WORDS} }};
             return (async function () {{ {script} }}).apply(null, arguments)"
        );
        let found = self.run_privileged(&script, arguments).await;
        // The script is long, and its last lines tell enough.
        let found = found.map_err(|error| anyhow!("{}", error.root_cause()))?;
        Ok(texts(&found).collect())
    }

    /// The major version of the browser.
    #[must_use]
    pub fn major(&self) -> Option<u32> {
        let capabilities = self.client.capabilities()?;
        let version = capabilities.get("browserVersion")?.as_str()?;
        version.split('.').next()?.parse().ok()
    }
}

fn texts(found: &Value) -> impl Iterator<Item = String> + use<'_> {
    let all = found.as_array().into_iter().flatten();
    all.filter_map(|text| text.as_str().map(str::to_owned))
}
