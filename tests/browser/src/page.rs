//! What a person does with a page.

use std::{fs, path::Path, time::Duration};

use anyhow::{Context, Result, bail, ensure};
use fantoccini::{
    Locator,
    actions::{InputSource, KeyAction, KeyActions, MouseActions, PointerAction},
    elements::{Element, ElementRef},
};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

use crate::{Browser, Session};

/// How long the page may take to show something, or a download to arrive.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often is looked.
const INTERVAL: Duration = Duration::from_millis(50);

/// What WebDriver calls an element in JSON (section 12.1).
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A file that a person gives to the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl File {
    /// A file of this name and content.
    #[must_use]
    pub fn new(name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            name: name.to_owned(),
            bytes: bytes.into(),
        }
    }
}

impl Session {
    /// Opens an address and waits until the page is loaded.
    ///
    /// # Errors
    /// Where it does not load.
    pub async fn open(&self, url: &str) -> Result<()> {
        self.client
            .goto(url)
            .await
            .with_context(|| format!("cannot open {url}"))
    }

    /// Clicks the first of these ids, wherever it stands below the page's components.
    pub(crate) async fn click_below(&self, ids: &[&str]) -> Result<()> {
        let script = include_str!("lab/visit/button.js");
        let start = Instant::now();
        loop {
            let found = self.client.execute(script, vec![json!(ids)]).await?;
            if let Some(id) = found[ELEMENT].as_str() {
                let id = ElementRef::from(id.to_owned());
                let element = Element::from_element_id(self.client.clone(), id);
                return Ok(element.click().await?);
            }
            ensure!(start.elapsed() < PATIENCE, "no {ids:?}");
            sleep(INTERVAL).await;
        }
    }

    /// Opens a file of the person's from their disk.
    ///
    /// # Errors
    /// Where it does not load.
    pub async fn open_file(&self, file: &File) -> Result<()> {
        let path = self.uploads()?.join(&file.name);
        fs::write(&path, &file.bytes)?;
        self.open(&format!("file://{}", path.display())).await
    }

    /// Runs a script in the page and returns what it returns. Its arguments are in `arguments`, and it may
    /// use `await`.
    ///
    /// # Errors
    /// Where it throws.
    pub async fn run(&self, script: &str, arguments: &[Value]) -> Result<Value> {
        let waiting = format!("return (async function () {{ {script} }}).apply(null, arguments)");
        self.client
            .execute(&waiting, arguments.to_vec())
            .await
            .with_context(|| script.to_owned())
    }

    /// Waits until the page shows an element that matches `css`.
    ///
    /// # Errors
    /// Where it does not within 20 seconds; the error tells what the page shows instead.
    pub async fn wait_for(&self, css: &str) -> Result<Element> {
        let start = Instant::now();
        loop {
            for element in self.client.find_all(Locator::Css(css)).await? {
                // It can be gone between the two questions.
                if element.is_displayed().await.unwrap_or(false) {
                    return Ok(element);
                }
            }
            if start.elapsed() > PATIENCE {
                bail!("nothing matches {css}; {}", self.situation().await);
            }
            sleep(INTERVAL).await;
        }
    }

    /// Waits until the text of the first element that matches `css` contains `text`.
    ///
    /// # Errors
    /// Where it does not within 20 seconds.
    pub async fn wait_for_text(&self, css: &str, text: &str) -> Result<()> {
        let script =
            "return document.querySelector(arguments[0])?.innerText.includes(arguments[1])";
        self.wait_until(script, &[json!(css), json!(text)])
            .await
            .with_context(|| format!("{css} does not say {text:?}"))
    }

    /// Waits until a script returns something true.
    ///
    /// # Errors
    /// Where it throws, or does not within 20 seconds.
    pub async fn wait_until(&self, script: &str, arguments: &[Value]) -> Result<()> {
        let start = Instant::now();
        while self.run(script, arguments).await? != Value::Bool(true) {
            if start.elapsed() > PATIENCE {
                bail!("this stays untrue: {script}; {}", self.situation().await);
            }
            sleep(INTERVAL).await;
        }
        Ok(())
    }

    /// What an error message tells about the page.
    async fn situation(&self) -> String {
        let text = self
            .run("return document.body.innerText.slice(0, 500)", &[])
            .await;
        let errors = self.console_errors().await.unwrap_or_default();
        format!(
            "the page shows {:?}, the console {errors:?}",
            text.unwrap_or_default()
        )
    }

    /// Clicks the first visible element that matches `css`.
    ///
    /// # Errors
    /// Where there is none, or another one covers it.
    pub async fn click(&self, css: &str) -> Result<()> {
        let element = self.wait_for(css).await?;
        element
            .click()
            .await
            .with_context(|| format!("cannot click {css}"))
    }

    /// Moves the mouse over the first visible element that matches `css`.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn hover(&self, css: &str) -> Result<()> {
        let element = self.wait_for(css).await?;
        let way = MouseActions::new("mouse".to_owned()).then(PointerAction::MoveToElement {
            element,
            duration: None,
            x: 0.0,
            y: 0.0,
        });
        let moved = self.client.perform_actions(way).await;
        moved.with_context(|| format!("cannot reach {css}"))
    }

    /// The text of the first visible element that matches `css`, as it is shown.
    ///
    /// # Errors
    /// Where there is none.
    pub async fn text_of(&self, css: &str) -> Result<String> {
        Ok(self.wait_for(css).await?.text().await?)
    }

    /// Replaces the text in an input field by typing.
    ///
    /// # Errors
    /// Where there is no such field.
    pub async fn fill(&self, css: &str, text: &str) -> Result<()> {
        let element = self.wait_for(css).await?;
        element
            .clear()
            .await
            .with_context(|| format!("cannot clear {css}"))?;
        element
            .send_keys(text)
            .await
            .with_context(|| format!("cannot type into {css}"))
    }

    /// Presses keys where the focus is, as a keyboard does; `fantoccini::key::Key` has those without a
    /// character.
    ///
    /// # Errors
    /// Where the browser does not take them.
    pub async fn press(&self, keys: &str) -> Result<()> {
        let mut keyboard = KeyActions::new("keyboard".to_owned());
        for value in keys.chars() {
            keyboard = keyboard
                .then(KeyAction::Down { value })
                .then(KeyAction::Up { value });
        }
        self.client
            .perform_actions(keyboard)
            .await
            .with_context(|| format!("cannot press {keys:?}"))
    }

    /// Chooses files in an `<input type="file">`, which may be hidden.
    ///
    /// # Errors
    /// Where there is no such field.
    pub async fn upload(&self, css: &str, files: &[File]) -> Result<()> {
        let dir = self.uploads()?;
        let mut paths = Vec::new();
        for file in files {
            let path = dir.join(&file.name);
            fs::write(&path, &file.bytes)?;
            paths.push(path.display().to_string());
        }
        let field = self
            .client
            .find(Locator::Css(css))
            .await
            .with_context(|| format!("no {css}"))?;
        field
            .send_keys(&paths.join("\n"))
            .await
            .with_context(|| format!("cannot choose files in {css}"))
    }

    /// Drags files from elsewhere over the element and drops them there.
    ///
    /// # Errors
    /// Where there is no such element, or it does not take files: it must prevent the default of `dragover`.
    pub async fn drop_files(&self, css: &str, files: &[File]) -> Result<()> {
        self.wait_for(css).await?;
        let files: Vec<Value> = files
            .iter()
            .map(|file| json!({ "name": file.name, "bytes": file.bytes }))
            .collect();
        let taken = self.run(DROP, &[json!(css), json!(files)]).await?;
        ensure!(taken == Value::Bool(true), "{css} does not take files");
        Ok(())
    }

    /// Pastes text while the element has the focus.
    ///
    /// # Errors
    /// Where there is no such element.
    pub async fn paste(&self, css: &str, text: &str) -> Result<()> {
        self.wait_for(css).await?;
        self.run(PASTE, &[json!(css), json!(text)]).await?;
        Ok(())
    }

    /// Waits until the download of this name is complete and returns it.
    ///
    /// # Errors
    /// Where it does not arrive within 20 seconds; the error lists what did.
    pub async fn downloaded(&self, name: &str) -> Result<Vec<u8>> {
        let dir = self.downloads();
        let file = dir.join(name);
        let start = Instant::now();
        while !is_complete(&file) {
            if start.elapsed() > PATIENCE {
                bail!("{name} was not downloaded, only {:?}", names(&dir));
            }
            sleep(INTERVAL).await;
        }
        let bytes = fs::read(&file)?;
        fs::remove_file(&file)?;
        Ok(bytes)
    }

    /// Gives the page's area a size in CSS pixels.
    ///
    /// # Errors
    /// Where the browser does not take that size.
    pub async fn resize(&self, (width, height): (u32, u32)) -> Result<()> {
        if self.browser == Browser::Firefox {
            let script = "document.documentElement.style.minWidth = '0'";
            self.run_privileged(script, &[]).await?;
        }
        let wanted = (u64::from(width), u64::from(height));
        let (mut across, mut down) = (width, height);
        let start = Instant::now();
        loop {
            self.client.set_window_size(across, down).await?;
            let (inner, frame) = self.measure().await?;
            if inner == wanted {
                return Ok(());
            }
            if start.elapsed() > PATIENCE {
                bail!("the page's area stays at {inner:?} instead of {wanted:?}");
            }
            across = width.saturating_add(frame.0);
            down = height.saturating_add(frame.1);
            sleep(INTERVAL).await;
        }
    }

    /// The size of the page's area, and what the window's frame adds to it.
    async fn measure(&self) -> Result<((u64, u64), (u32, u32))> {
        let script =
            "return [innerWidth, innerHeight, outerWidth - innerWidth, outerHeight - innerHeight]";
        let sizes = self.run(script, &[]).await?;
        let size = |index: usize| sizes[index].as_u64().unwrap_or_default();
        let extra = |index: usize| u32::try_from(size(index)).unwrap_or_default();
        Ok(((size(0), size(1)), (extra(2), extra(3))))
    }
}

/// Is the file there, not empty, and no longer accompanied by its unfinished part?
fn is_complete(file: &Path) -> bool {
    let is_unfinished = names(file.parent().unwrap_or(file))
        .iter()
        .any(|name| name.ends_with(".part") || name.ends_with(".crdownload"));
    !is_unfinished && fs::metadata(file).is_ok_and(|facts| facts.len() > 0)
}

fn names(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

/// The events of a drag as browsers send them; says whether `dragover` was answered.
const DROP: &str = "
    const [css, files] = arguments;
    const target = document.querySelector(css);
    const dataTransfer = new DataTransfer();
    for (const { name, bytes } of files) {
        dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
    }
    const send = (type) => target.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer }));
    send('dragenter');
    const taken = !send('dragover');
    if (taken) send('drop');
    return taken;";

/// Firefox hides the data of an event that a script made, unless it is put there by hand.
const PASTE: &str = "
    const [css, text] = arguments;
    const target = document.querySelector(css);
    target.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    target.dispatchEvent(event);";
