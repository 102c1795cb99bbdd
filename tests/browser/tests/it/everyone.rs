//! The page for those who enlarge it, who use no mouse, who force their colours, or who want nothing to move.

use anyhow::{Result, bail};
use browser_tests::{Browser, Options, Session, Wish, both};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::json;

use crate::story::{PLACES, bring, go, loaded, page};

both!(
    nothing_is_cut_off_at_200_and_400_percent,
    the_keyboard_alone_goes_from_a_certificate_to_a_saved_hand_out,
    forced_colours_leave_what_is_chosen_focused_and_drawn_visible,
    nothing_moves_for_those_who_want_less_motion,
    what_is_quoted_in_another_language_says_so,
);

/// What stands beyond the right edge, or is hidden by its own box; what scrolls inside of itself may be wider.
const CUT: &str = "const scrolls = (one) => one && (['auto', 'scroll'].includes(getComputedStyle(one).overflowX)
        || scrolls(one.parentElement));
    const isHidden = (one) => one.closest('.visually-hidden, .skip, thead, svg') || !one.offsetParent;
    const out = [...document.querySelectorAll('header *, main *, footer *')].filter((one) => {
        if (isHidden(one) || scrolls(one)) return false;
        const style = getComputedStyle(one);
        const box = one.getBoundingClientRect();
        const cut = ['hidden', 'clip'].includes(style.overflowX) && one.scrollWidth > one.clientWidth + 1;
        return box.width > 1 && (box.right > innerWidth + 1 || cut);
    });
    const root = document.documentElement;
    return [root.scrollWidth - root.clientWidth, ...out.map((one) => one.outerHTML.slice(0, 120))]";

/// A window of 1280 pixels, enlarged.
async fn nothing_is_cut_off_at_200_and_400_percent(browser: Browser) -> Result<()> {
    let (_dist, session) = loaded(browser, &["private_ca/chain.pem"]).await?;
    for (percent, size) in [(200, (640, 512)), (400, (320, 512))] {
        session.resize(size).await?;
        for language in ["en", "ja"] {
            session
                .click(&format!(".languages button[lang={language}]"))
                .await?;
            for place in PLACES {
                go(&session, place).await?;
                let cut = session.run(CUT, &[]).await?;
                assert_eq!(cut, json!([0]), "{place:?} at {percent} % in {language}");
            }
            session.click("#to-privacy").await?;
            session.wait_for(".privacy h1").await?;
            let cut = session.run(CUT, &[]).await?;
            assert_eq!(cut, json!([0]), "privacy at {percent} % in {language}");
        }
    }
    session.screenshot("zoom-400").await?;
    Ok(())
}

const TAB: char = '\u{e004}';
const SHIFT: char = '\u{e008}';
const ENTER: &str = "\u{e007}";

/// Goes to an element by the tabulator, forwards or backwards, and makes sure that one sees it there.
async fn reach(session: &Session, css: &str, backwards: bool) -> Result<()> {
    let mut step = KeyActions::new("keyboard".to_owned());
    if backwards {
        step = step.then(KeyAction::Down { value: SHIFT });
    }
    step = step
        .then(KeyAction::Down { value: TAB })
        .then(KeyAction::Up { value: TAB });
    if backwards {
        step = step.then(KeyAction::Up { value: SHIFT });
    }
    let script = "const one = document.activeElement;
        if (!one?.matches(arguments[0])) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return [outlineStyle, parseFloat(outlineWidth) >= 2]";
    for _ in 0..150 {
        session.client().perform_actions(step.clone()).await?;
        let seen = session.run(script, &[json!(css)]).await?;
        if !seen.is_null() {
            assert_eq!(seen, json!(["solid", true]), "the focus of {css}");
            return Ok(());
        }
    }
    bail!("the keyboard does not reach {css}")
}

async fn the_keyboard_alone_goes_from_a_certificate_to_a_saved_hand_out(
    browser: Browser,
) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    session.wait_for("#sample-part").await?;
    reach(&session, "#sample-part summary", false).await?;
    session.press(ENTER).await?;
    reach(&session, "#sample-company-button", false).await?;
    session.press(ENTER).await?;
    for (place, shown) in PLACES.into_iter().take(4) {
        if place != "certificate" {
            reach(&session, &format!("#go-{place}"), true).await?;
            session.press(ENTER).await?;
        }
        session.wait_for(shown).await?;
        // A new place begins at its top, for the keyboard too.
        let begins = "return document.activeElement?.id === 'main'";
        session.wait_until(begins, &[]).await?;
        if place == "guide" {
            reach(&session, ".step input[type=checkbox]", false).await?;
            session.press(" ").await?;
            session.wait_for(".step.done, .done .do").await?;
            session
                .run("document.getElementById('main').focus()", &[])
                .await?;
        }
    }
    reach(&session, "#save-page", false).await?;
    session.press(ENTER).await?;
    let name = "return document.querySelector('#hand-out-count') !== null";
    assert_eq!(session.run(name, &[]).await?, json!(true));
    assert_eq!(session.console_errors().await?, [""; 0]);
    Ok(())
}

async fn forced_colours_leave_what_is_chosen_focused_and_drawn_visible(
    browser: Browser,
) -> Result<()> {
    let (_dist, session) = loaded(browser, &["cisco_new/server.pem"]).await?;
    session.prefer(Wish::ForcedColours).await?;
    session
        .wait_until("return matchMedia('(forced-colors: active)').matches", &[])
        .await?;
    session.click("#go-guide").await?;
    session.wait_for(".picture svg").await?;
    let script =
        "const ground = (css) => getComputedStyle(document.querySelector(css)).backgroundColor;
        const frame = getComputedStyle(document.querySelector('.picture svg .p-frame'));
        return [
            ground('.languages [aria-pressed=true]') !== ground('.languages [aria-pressed=false]'),
            ground('.places [aria-current]') !== ground('.places button:not([aria-current])'),
            frame.fill !== frame.stroke,
            getComputedStyle(document.querySelector('.picture svg .p-ink')).fill !== frame.fill,
        ]";
    let seen = session.run(script, &[]).await?;
    assert_eq!(seen, json!([true, true, true, true]));
    reach(&session, "button, a, summary", false).await?;
    session.screenshot("forced-colours").await?;
    Ok(())
}

async fn nothing_moves_for_those_who_want_less_motion(browser: Browser) -> Result<()> {
    let (_dist, session) = page(browser, &Options::default()).await?;
    let script = "const one = document.createElement('span');
        one.className = 'spinner';
        document.querySelector('main').append(one);
        const name = getComputedStyle(one).animationName;
        one.remove();
        return name";
    assert_eq!(session.run(script, &[]).await?, json!("turn"));
    session.prefer(Wish::LessMotion).await?;
    session
        .wait_until(
            "return matchMedia('(prefers-reduced-motion: reduce)').matches",
            &[],
        )
        .await?;
    assert_eq!(session.run(script, &[]).await?, json!("none"));
    Ok(())
}

/// A Japanese guide for an English system: its captions are English, and screen readers have to know.
async fn what_is_quoted_in_another_language_says_so(browser: Browser) -> Result<()> {
    let options = Options::default().language("ja");
    let (_dist, session) = page(browser, &options).await?;
    bring(&session, &["cisco_new/server.pem"]).await?;
    session.click("#go-guide").await?;
    crate::story::choose(&session, "#captions", "en").await?;
    let script = "const captions = [...document.querySelectorAll('main .caption')];
        const own = captions.map((one) => one.closest('[lang]')?.lang);
        const style = getComputedStyle(document.querySelector('main p'));
        return [captions.length > 3, new Set(own).size === 1 && own[0] === 'en',
            style.lineBreak, document.documentElement.lang]";
    session
        .wait_until(
            "return document.querySelector('main .caption')?.closest('[lang]')?.lang === 'en'",
            &[],
        )
        .await?;
    let seen = session.run(script, &[]).await?;
    assert_eq!(seen, json!([true, true, "strict", "ja"]));
    Ok(())
}
