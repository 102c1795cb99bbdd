//! The pictures of dialogs on the page: drawn, legible on a telephone, in both colours.

use anyhow::Result;
use browser_tests::{Browser, Options, Session, both};
use serde_json::json;

use crate::story::{bring, choose, every_setting, page};

both!(
    every_picture_is_drawn_and_its_words_stay_inside,
    a_picture_becomes_larger_and_small_again,
);

/// Words that leave their picture or their control, and letters too small to read.
const WRONG: &str = "
    const wrong = [];
    for (const svg of document.querySelectorAll('.picture svg')) {
      if (svg.namespaceURI !== 'http://www.w3.org/2000/svg') wrong.push('no SVG');
      const title = document.getElementById(svg.getAttribute('aria-labelledby'));
      if (!title || !svg.contains(title) || !title.textContent) wrong.push('no name');
      const all = svg.getBoundingClientRect();
      const scale = all.width / 360;
      const boxes = [...svg.querySelectorAll('rect')].map((one) => one.getBoundingClientRect())
        .filter((one) => one.width > 4 && one.height > 4);
      const pressed = svg.querySelectorAll('rect.p-press');
      if (pressed.length !== 1) wrong.push(`${pressed.length} pressed`);
      for (const text of svg.querySelectorAll('text')) {
        const own = text.getBoundingClientRect();
        if (Number(text.getAttribute('font-size')) * scale < 11.8) wrong.push(`small: ${text.textContent}`);
        const middle = (own.top + own.bottom) / 2;
        const around = boxes.filter((box) => own.left >= box.left && own.left < box.right
          && middle > box.top && middle < box.bottom);
        for (const box of [all, ...around]) {
          if (own.right > box.right + 1) wrong.push(`wide: ${text.textContent}`);
        }
      }
    }
    return wrong;";

/// The guide with pictures, in a language, a size and a colour.
async fn guide(session: &Session, story: &str) -> Result<()> {
    bring(session, &[story]).await?;
    session.click("#go-guide").await?;
    session.wait_for(".picture svg").await?;
    Ok(())
}

async fn every_picture_is_drawn_and_its_words_stay_inside(browser: Browser) -> Result<()> {
    every_setting(browser, async |session, setting| {
        guide(session, "private_ca/chain.pem").await?;
        for (name, platform) in [
            ("chrome", "windows"),
            ("edge", "windows"),
            ("firefox", "windows"),
            ("safari", "macos"),
            ("safari", "ios"),
            ("chrome", "android"),
            ("internet-explorer", "windows"),
        ] {
            choose(session, "#browser", name).await?;
            choose(session, "#platform", platform).await?;
            session.wait_for(".picture svg").await?;
            let wrong = session.run(WRONG, &[]).await?;
            assert_eq!(wrong, json!([]), "{name} {platform} {setting}");
            let show = "document.querySelectorAll('[data-kind=guide-section-trust] .picture')[0]
                ?.scrollIntoView()";
            session.run(show, &[]).await?;
            session
                .screenshot(&format!("picture-{name}-{platform}-{setting}"))
                .await?;
        }
        Ok(())
    })
    .await
}

async fn a_picture_becomes_larger_and_small_again(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    guide(&session, "private_ca/chain.pem").await?;
    let width = "return document.querySelector('.picture svg').getBoundingClientRect().width";
    let before = session.run(width, &[]).await?.as_f64();
    session.click(".picture button").await?;
    session.wait_for(".picture.large").await?;
    let larger = session.run(width, &[]).await?.as_f64();
    assert!(larger > before, "{larger:?} after {before:?}");
    session.click(".picture button").await?;
    session.wait_for(".picture:not(.large)").await?;
    assert_eq!(session.run(width, &[]).await?.as_f64(), before);
    Ok(())
}
