//! The guides, carried out on the browsers' own pages: what they quote stands there, letter by letter.
//!
//! The list of captions is the guides' own. Those that no test can see are named here with the reason, and one
//! that is seen after all, or that no guide quotes any more, fails.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};
use browser_tests::{
    Browser, Options, Session, both,
    lab::{
        NO_ROOM,
        port::{House, Kind, Manners, Store, trusting},
    },
    rest,
};
use serde_json::Value;
use trustguide::{
    browser::{Browser as Product, Platform},
    captions::{Caption, chrome, firefox},
    certificate::{Certificate, Time},
    guide::{
        self, Guide, PortGroup, Section, SectionKind, Step, Task, browser::chrome as chrome_guide,
        port_groups, version,
    },
    input,
    l10n::Locale,
    message::{Arg, Message},
    picture::Label,
    site::{self, Served, Site},
    verdict::Remedy,
};

both!(
    the_guides_captions_stand_on_the_english_pages,
    the_guides_captions_stand_on_the_japanese_pages,
);

async fn the_guides_captions_stand_on_the_english_pages(browser: Browser) -> Result<()> {
    walk(browser, Locale::En).await
}

async fn the_guides_captions_stand_on_the_japanese_pages(browser: Browser) -> Result<()> {
    walk(browser, Locale::Ja).await
}

/// How long something may take to appear.
const PATIENCE: Duration = Duration::from_secs(10);

/// Captions that stand where no test can look, and why.
const UNSEEN: &[(Browser, &[&str], &str)] = &[
    (
        Browser::Chromium,
        &[
            "omnibox-not-secure",
            "pageinfo-certificate-details",
            "pageinfo-not-secure-long",
            "pageinfo-turn-on-warnings",
            "pageinfo-warnings-off",
        ],
        "beside the address and behind it: drawn by the browser itself, outside of any page",
    ),
    (
        Browser::Chromium,
        &[
            "export-type-der-single",
            "export-type-p7-chain",
            "export-type-p7-single",
            "export-type-pem-chain",
            "export-type-pem-single",
        ],
        "in the system's dialog for saving a file",
    ),
    (
        Browser::Chromium,
        &["certmgr-import-single-only"],
        "behind the system's dialog for opening a file",
    ),
    (
        Browser::Firefox,
        &[
            "trust-email",
            "trust-message",
            "trust-title",
            "trust-view",
            "trust-websites",
        ],
        "behind the system's dialog for opening a file",
    ),
    (
        Browser::Firefox,
        &["delete-ca-title"],
        "asked for an authority that only the system's dialog for opening a file brings in",
    ),
];

/// Words that other buttons have too: to have seen them proves nothing.
const COMMON: &[&str] = &["trust-view"];

/// What opens a dialog of the system, which a browser without a window has not: it is looked at, not pressed.
const SYSTEM: &[&str] = &["viewer-export", "certmgr-import"];

/// A site, its certificate, and what is said of it.
struct Story {
    site: Site,
    groups: Vec<PortGroup>,
}

impl Story {
    fn new(house: &House, ports: &[u16]) -> Result<Self> {
        let read = |der: &Vec<u8>| {
            let reading = input::read(der);
            reading.certificates().cloned().collect::<Vec<_>>()
        };
        let chain: Vec<Certificate> = house.chain().iter().flat_map(read).collect();
        let site = Site {
            host: house.host().to_owned(),
            ports: ports.to_vec(),
            product: site::Product::Other,
        };
        let now = Time(chain.first().context("no certificate")?.not_before.0 + 3600);
        let served = Served {
            everywhere: chain,
            at: Vec::new(),
        };
        let groups = port_groups(&site, &served, now);
        Ok(Self { site, groups })
    }
}

/// A browser and what was read in it so far.
struct Walk {
    session: Session,
    product: Product,
    locale: Locale,
    version: &'static guide::Version,
    words: BTreeSet<String>,
    /// What should have been there when a step came to it.
    failed: Vec<String>,
    /// A dialog of Firefox's own is open: the page behind it answers no questions.
    is_stopped: bool,
}

impl Walk {
    fn new(session: Session, locale: Locale) -> Result<Self> {
        let product = match session.browser() {
            Browser::Chromium => Product::Chrome,
            Browser::Firefox => Product::Firefox,
            Browser::WebKit => bail!(NO_ROOM),
        };
        let major = session.major().context("no version")?;
        let version = version::of_major(product, Platform::Linux, major);
        Ok(Self {
            session,
            product,
            locale,
            version: version.context("no guide for this version")?,
            words: BTreeSet::new(),
            failed: Vec::new(),
            is_stopped: false,
        })
    }

    fn guide(&self, story: &Story, task: Task, way: Option<Remedy>) -> Guide {
        let mut request =
            guide::Request::new(self.product, Platform::Linux, &story.site, &story.groups);
        request.version = Some(self.version);
        request.task = task;
        request.way = way;
        guide::guide(&request)
    }

    /// Every caption of the browser's own that the guides quote, in the pictures too.
    fn quoted(&self, stories: &[&Story]) -> BTreeMap<&'static str, &'static Caption> {
        let mut quoted = BTreeMap::new();
        for story in stories {
            for task in Task::ALL {
                let ways = guide::remedies(self.version, Platform::Linux);
                for way in [None].into_iter().chain(ways.into_iter().map(Some)) {
                    for caption in of_guide(&self.guide(story, task, way)) {
                        let name = match self.product {
                            Product::Chrome => "Google Chrome",
                            _ => "Mozilla Firefox",
                        };
                        if caption.product == name {
                            quoted.insert(caption.id, caption);
                        }
                    }
                }
            }
        }
        quoted
    }

    /// Carries out some sections of a guide.
    async fn carry_out(&mut self, guide: &Guide, kinds: &[SectionKind]) -> Result<()> {
        let wanted = |section: &&Section| kinds.contains(&section.kind);
        for section in guide.sections.iter().filter(wanted) {
            for step in &section.steps {
                self.step(step)
                    .await
                    .with_context(|| format!("{:?}: {step:?}", section.kind))?;
                // The rest stands behind it.
                let action = step.action.iter().flat_map(captions);
                if action.into_iter().any(|(one, _)| SYSTEM.contains(&one.id)) {
                    break;
                }
            }
        }
        Ok(())
    }

    async fn step(&mut self, step: &Step) -> Result<()> {
        if let Some(address) = address(step) {
            self.session.face(address).await?;
        }
        if let Some(action) = &step.action {
            self.act(action).await?;
        }
        let seen = step.see.iter().flat_map(captions);
        for (caption, filling) in seen {
            self.expect(caption, filling).await?;
        }
        self.gather().await
    }

    /// Does what the action says.
    async fn act(&mut self, action: &Message) -> Result<()> {
        match action.id {
            "guide-press" | "guide-choose-tab" | "guide-chrome-delete" => {
                for (caption, filling) in captions(action) {
                    self.press(caption, filling).await?;
                }
            }
            "guide-select" => {
                let entry = action.args.iter().find_map(|(_, arg)| match arg {
                    Arg::Text(text) => Some(text.as_str()),
                    _ => None,
                });
                self.press_text(entry.context("nothing to select")?).await?;
            }
            "guide-confirm" => self.confirm().await?,
            _ => {
                for (caption, filling) in captions(action) {
                    self.expect(caption, filling).await?;
                }
            }
        }
        Ok(())
    }

    async fn press(&mut self, caption: &'static Caption, filling: Option<&str>) -> Result<()> {
        let text = caption.shown(self.locale, filling).text;
        match caption.id {
            "pageinfo-certificate-details" => return self.open_viewer().await,
            "certmgr-delete" => {
                self.gather().await?;
                if !self.session.press_for_dialog(&text).await? {
                    self.failed.push(format!("nothing to press says {text:?}"));
                }
                self.is_stopped = true;
                return Ok(());
            }
            id if SYSTEM.contains(&id) => return self.expect(caption, filling).await,
            _ => {}
        }
        match is_unseen(self.session.browser(), caption) {
            true => Ok(()),
            false => self.press_text(&text).await,
        }
    }

    /// Chrome's certificate viewer, by the way that a test has: from its list of certificates, and so of another
    /// one.
    async fn open_viewer(&mut self) -> Result<()> {
        self.session.face(chrome_guide::OWN_CERTIFICATES).await?;
        let eye = &chrome::CERTMGR_VIEW_DETAILS_ARIA;
        let text = eye.shown(self.locale, Some(LISTED)).text;
        self.press_text(&text).await
    }

    /// Says yes to the dialog that is open.
    async fn confirm(&mut self) -> Result<()> {
        rest(500).await;
        match self.session.browser() {
            Browser::Chromium => self.session.press("\u{e007}").await?,
            Browser::Firefox => self.look(CONFIRM, &[]).await?,
            Browser::WebKit => bail!(NO_ROOM),
        }
        self.is_stopped = false;
        rest(500).await;
        Ok(())
    }

    async fn press_text(&mut self, text: &str) -> Result<()> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            self.gather().await?;
            if self.session.press_words(text).await? {
                rest(300).await;
                return self.gather().await;
            }
            rest(100).await;
        }
        self.failed.push(format!("nothing to press says {text:?}"));
        Ok(())
    }

    /// Waits until the page says it.
    async fn expect(&mut self, caption: &'static Caption, filling: Option<&str>) -> Result<()> {
        if is_unseen(self.session.browser(), caption) {
            return Ok(());
        }
        let filling = filling.filter(|_| caption.id != chrome::VIEWER_TITLE.id);
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let now = self.session.words().await?;
            let found = now
                .iter()
                .any(|words| says(caption, self.locale, filling, words));
            self.words.extend(now);
            if found {
                return Ok(());
            }
            rest(100).await;
        }
        let text = caption.shown(self.locale, filling).text;
        self.failed.push(format!("nothing says {text:?}"));
        Ok(())
    }

    /// Reads in Firefox itself, as soon as there is something.
    async fn look(&mut self, script: &str, arguments: &[Value]) -> Result<()> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let read = self.session.words_of_firefox(script, arguments).await?;
            if !read.is_empty() {
                self.words.extend(read);
                return Ok(());
            }
            rest(100).await;
        }
        self.failed
            .push("a dialog of Firefox did not open".to_owned());
        Ok(())
    }

    async fn gather(&mut self) -> Result<()> {
        if self.is_stopped {
            return Ok(());
        }
        let words = self.session.words().await?;
        self.words.extend(words);
        Ok(())
    }

    /// Compares what was read with what the guides quote.
    fn finish(self, stories: &[&Story]) -> Result<()> {
        let browser = self.session.browser();
        let mut wrong = self.failed.clone();
        let quoted = self.quoted(stories);
        for (id, caption) in &quoted {
            let read = self
                .words
                .iter()
                .any(|words| says(caption, self.locale, None, words));
            match (read, is_unseen(browser, caption)) {
                (false, false) => wrong.push(format!(
                    "{id}: nowhere {:?}",
                    caption.shown(self.locale, None).text
                )),
                (true, true) if !COMMON.contains(id) => {
                    wrong.push(format!("{id}: it can be seen after all"))
                }
                _ => {}
            }
        }
        let listed = UNSEEN.iter().filter(|(whose, ..)| *whose == browser);
        for id in listed.flat_map(|(_, ids, _)| *ids) {
            if !quoted.contains_key(id) {
                wrong.push(format!("{id}: no guide quotes it any more"));
            }
        }
        ensure!(
            wrong.is_empty(),
            "{browser:?} {:?}, of {} captions:\n{}",
            self.locale,
            quoted.len(),
            wrong.join("\n")
        );
        Ok(())
    }
}

fn is_unseen(browser: Browser, caption: &Caption) -> bool {
    let own = UNSEEN.iter().filter(|(whose, ..)| *whose == browser);
    own.flat_map(|(_, ids, _)| *ids).any(|id| *id == caption.id)
}

/// The address that a step opens: a link, or one to be typed.
fn address(step: &Step) -> Option<&str> {
    let typed = step.copy.as_deref();
    let own = typed.filter(|text| text.starts_with("about:") || text.starts_with("chrome:"));
    step.link.as_deref().or(own)
}

fn captions(message: &Message) -> Vec<(&'static Caption, Option<&str>)> {
    let args = message.args.iter();
    args.flat_map(|(_, arg)| match arg {
        Arg::Caption(caption, filling) => vec![(*caption, filling.as_deref())],
        Arg::Message(inner) => captions(inner),
        _ => Vec::new(),
    })
    .collect()
}

/// Every caption of a guide.
fn of_guide(guide: &Guide) -> Vec<&'static Caption> {
    let steps = || guide.sections.iter().flat_map(|section| &section.steps);
    let intros = guide.sections.iter().flat_map(|section| &section.intro);
    let parts = steps().flat_map(|step| [&step.action, &step.place, &step.see, &step.mistake]);
    let messages = intros.chain(parts.flatten()).chain(&guide.notes);
    let mut all: Vec<&'static Caption> = messages
        .flat_map(|message| captions(message).into_iter().map(|(one, _)| one))
        .collect();
    let labels = steps()
        .filter_map(|step| step.picture.as_ref())
        .flat_map(|picture| picture.sketch.labels());
    all.extend(labels.filter_map(|label| match label {
        Label::Says(caption) => Some(caption),
        _ => None,
    }));
    all
}

/// Whether words are the caption, with whatever its placeholder stands for where that is not known.
fn says(caption: &Caption, locale: Locale, filling: Option<&str>, words: &str) -> bool {
    let text = match locale {
        Locale::En => caption.en.text,
        Locale::Ja => caption.ja.text,
    };
    match (text.split_once("{}"), filling) {
        (None, _) => text == words,
        (Some(_), Some(filling)) => text.replace("{}", filling) == words,
        (Some((before, after)), None) => {
            words.len() > before.len() + after.len()
                && words.starts_with(before)
                && words.ends_with(after)
        }
    }
}

/// Reads Firefox's own certificate dialog and says yes to it; nothing while there is none. The timers of the window
/// behind it stand still.
const CONFIRM: &str = "
    const windows = [...Services.wm.getEnumerator(null)].map((one) => one.document);
    const dialog = windows.find((one) => one.documentURI.includes('pippki'));
    if (dialog?.readyState !== 'complete') return [];
    const words = read(null, false, dialog);
    Services.tm.dispatchToMainThread(() => dialog.querySelector('dialog').acceptDialog());
    return words;";

/// The panel beside the address, and the window behind it.
const SITE_INFORMATION: &str = "
    const later = (time) => new Promise((then) => setTimeout(then, time));
    const browser = Services.wm.getMostRecentWindow('navigator:browser');
    const icon = ['trust-icon-container', 'identity-icon-box'].map((id) => browser.document.getElementById(id));
    icon.find((one) => one && one.getBoundingClientRect().width > 0).click();
    await later(800);
    const words = read(null, false, browser.document);
    const more = browser.document.getElementById('trustpanel-popup-connection');
    if (more) { more.click(); await later(800); words.push(...read(null, false, browser.document)); }
    browser.BrowserCommands.pageInfo(null, 'securityTab');
    for (let tries = 0; tries < 30; tries++) {
        await later(100);
        const page = Services.wm.getMostRecentWindow('Browser:page-info');
        if (page?.document.readyState === 'complete' && tries > 5) {
            words.push(...read(null, false, page.document));
            page.close();
            break;
        }
    }
    return words;";

async fn walk(browser: Browser, locale: Locale) -> Result<()> {
    let options = Options::default().language(match locale {
        Locale::En => "en-US",
        Locale::Ja => "ja",
    });
    match browser {
        Browser::Chromium => walk_chromium(&options, locale).await,
        Browser::Firefox => walk_firefox(&options, locale).await,
        Browser::WebKit => bail!(NO_ROOM),
    }
}

/// What stands in Chrome's list of certificates.
const LISTED: &str = "listed.lab.example";

async fn walk_chromium(options: &Options, locale: Locale) -> Result<()> {
    use SectionKind::{Check, ForNow, Save, Show, Trust, Undo, UndoPassing};
    let (stranger, listed) = (
        House::new("stranger", Kind::Appliance)?,
        House::new("listed", Kind::Plain)?,
    );
    let ports = [stranger.open(Manners::Web)?, stranger.open(Manners::Web)?];
    let door = listed.open(Manners::Web)?;
    let strange = Story::new(&stranger, &ports.each_ref().map(|port| port.number))?;
    let known = Story::new(&listed, &[door.number])?;
    let session = trusting(Browser::Chromium, options, &[(&listed, Store::Own)]).await?;
    let mut walk = Walk::new(session, locale)?;

    let export = walk.guide(&strange, Task::Export, None);
    walk.carry_out(&export, &[Show, Save]).await?;
    let past = walk.guide(&strange, Task::Trust, Some(Remedy::Exception));
    walk.carry_out(&past, &[Trust, ForNow, Check]).await?;
    // It stands in the list already: only the system's dialog could put it there.
    let import = walk.guide(&known, Task::Trust, Some(Remedy::CustomStore));
    walk.carry_out(&import, &[Trust, Check]).await?;
    let remove = walk.guide(&known, Task::Remove, Some(Remedy::CustomStore));
    walk.carry_out(&remove, &[Undo, UndoPassing, Check]).await?;
    walk.finish(&[&strange, &known])
}

async fn walk_firefox(options: &Options, locale: Locale) -> Result<()> {
    use SectionKind::{Check, Save, Show, Trust, Undo, UndoPassing};
    let (stranger, authority, company) = (
        House::new("stranger", Kind::Appliance)?,
        House::new("authority", Kind::Appliance)?,
        House::new("company", Kind::Issued)?,
    );
    let ports = [stranger.open(Manners::Web)?, stranger.open(Manners::Web)?];
    let (door, gate) = (authority.open(Manners::Web)?, company.open(Manners::Web)?);
    let strange = Story::new(&stranger, &ports.each_ref().map(|port| port.number))?;
    let issued = Story::new(&company, &[gate.number])?;
    let session = trusting(Browser::Firefox, options, &[(&authority, Store::Nss)]).await?;
    let mut walk = Walk::new(session, locale)?;

    let export = walk.guide(&strange, Task::Export, None);
    walk.carry_out(&export, &[Show, Save]).await?;
    let past = walk.guide(&strange, Task::Trust, None);
    walk.carry_out(&past, &[Trust, Check]).await?;
    walk.look(SITE_INFORMATION, &[]).await?;
    let remove = walk.guide(&strange, Task::Remove, None);
    walk.carry_out(&remove, &[Undo, UndoPassing, Check]).await?;

    let import = walk.guide(&issued, Task::Trust, Some(Remedy::NssTrustedCa));
    walk.carry_out(&import, &[Trust]).await?;

    // An authority that is trusted and is used as a server brings up the older page.
    let url = format!("https://{}:{}/", authority.host(), door.number);
    walk.session.face(&url).await?;
    walk.expect(&firefox::ERROR_OLD_TITLE, None).await?;
    walk.press(&firefox::ERROR_OLD_ADVANCED, None).await?;
    walk.finish(&[&strange, &issued])
}
