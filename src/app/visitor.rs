//! Which browser and system a visitor has, told from what the browser says of itself.

use trustguide::browser::{Browser, Platform};

/// The browser and system of a user agent string; `touch` tells an iPad from a Mac.
pub fn visitor(user_agent: &str, touch: bool) -> (Browser, Platform) {
    let has = |piece: &str| user_agent.contains(piece);
    let platform = if has("iPhone") || has("iPad") || (has("Macintosh") && touch) {
        Platform::Ios
    } else if has("Android") {
        Platform::Android
    } else if has("Windows") {
        Platform::Windows
    } else if has("Macintosh") {
        Platform::MacOs
    } else {
        Platform::Linux
    };
    let browser = if has("Trident/") || has("MSIE ") {
        Browser::InternetExplorer
    } else if has("Edg/") || has("EdgA/") || has("EdgiOS/") {
        Browser::Edge
    } else if has("Firefox/") || has("FxiOS/") {
        Browser::Firefox
    } else if has("Chrome/") || has("Chromium/") || has("CriOS/") {
        Browser::Chrome
    } else if has("Safari/") && matches!(platform, Platform::MacOs | Platform::Ios) {
        Browser::Safari
    } else {
        Browser::Chrome
    };
    (browser, platform)
}

/// The major version of the browser that a user agent string names.
pub fn visitor_major(user_agent: &str) -> Option<u32> {
    if user_agent.contains("Trident/7.0") {
        return Some(11);
    }
    let marks = ["Edg/", "Firefox/", "Chrome/", "MSIE ", "Version/"];
    let after = marks
        .into_iter()
        .find_map(|mark| user_agent.split_once(mark))?;
    after.1.split(['.', ';', ' ']).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(user_agent: &str, touch: bool, expected: (Browser, Platform)) {
        assert_eq!(visitor(user_agent, touch), expected);
    }

    #[test]
    fn each_browser_is_told_by_its_own_mark() {
        check(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
            false,
            (Browser::Chrome, Platform::Windows),
        );
        check(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0",
            false,
            (Browser::Edge, Platform::Windows),
        );
        check(
            "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0",
            false,
            (Browser::Firefox, Platform::Linux),
        );
        check(
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
            false,
            (Browser::Safari, Platform::MacOs),
        );
        check(
            "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko",
            false,
            (Browser::InternetExplorer, Platform::Windows),
        );
    }

    #[test]
    fn each_browser_tells_its_major_version() {
        let chromium =
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36";
        let edge = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/155.0.0.0 Safari/537.36 Edg/156.0.0.0";
        let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        let safari = "Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 Version/26.1 Safari/605.1.15";
        let explorer = "Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 5.1; Trident/4.0)";
        let eleven = "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko";
        let agents = [chromium, edge, firefox, safari, explorer, eleven, "curl"];
        assert_eq!(
            agents.map(visitor_major),
            [
                Some(131),
                Some(156),
                Some(140),
                Some(26),
                Some(8),
                Some(11),
                None
            ]
        );
    }

    #[test]
    fn an_ipad_that_poses_as_a_mac_is_told_by_its_touch_screen() {
        check(
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15",
            true,
            (Browser::Safari, Platform::Ios),
        );
    }

    #[test]
    fn every_browser_on_an_iphone_is_told_by_its_name_there() {
        let agent = |mark: &str| {
            format!(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) {mark} Mobile/15E148 Safari/604.1"
            )
        };
        check(
            &agent("CriOS/156.0"),
            true,
            (Browser::Chrome, Platform::Ios),
        );
        check(&agent("EdgiOS/156.0"), true, (Browser::Edge, Platform::Ios));
        check(
            &agent("FxiOS/153.0"),
            true,
            (Browser::Firefox, Platform::Ios),
        );
    }
}
