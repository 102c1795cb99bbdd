//! QR codes, read again by another program.

use proptest::prelude::*;
use trustguide::qr::{self, Code, MOST, TooLong};

/// The text that a reader of QR codes finds in the picture of a code.
#[track_caller]
fn read(code: &Code) -> String {
    let (zone, scale) = (4, 3);
    let side = (code.size + 2 * zone) * scale;
    let dark = |at: usize| at / scale >= zone;
    let picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        let inside = dark(x) && dark(y);
        match inside && code.is_dark(x / scale - zone, y / scale - zone) {
            true => 0,
            false => 255,
        }
    });
    let mut picture = picture;
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "one code is found");
    grids[0].decode().expect("readable").1
}

#[track_caller]
fn check(text: &str) {
    let code = qr::code(text).expect("it fits");
    assert_eq!(read(&code), text);
}

#[test]
fn a_link_is_read_again_as_it_was() {
    check("https://trust.example/#v1.ccp.example.co.jp:443,7443");
    check("HTTPS://TRUST.EXAMPLE/0123456789");
    check("証明書 https://例え.テスト/");
    check(&format!(
        "https://trust.example/#{}",
        "aZ0-_".repeat(1700 / 5)
    ));
}

#[test]
fn what_is_too_long_is_told_and_what_just_fits_is_made() {
    check(&"a".repeat(MOST));
    let length = MOST + 1;
    assert_eq!(qr::code(&"a".repeat(length)), Err(TooLong { length }));
    let length = 65_536;
    assert_eq!(qr::code(&"w".repeat(length)), Err(TooLong { length }));
    assert_eq!(qr::code(&"7".repeat(length)), Err(TooLong { length }));
}

#[test]
fn the_picture_draws_each_dark_module_once() {
    let code = qr::code("https://trust.example/").expect("it fits");
    let node = code.node("qr", "\"><script>alert(1)</script>");
    let markup = node.markup();
    assert!(!markup.contains("<script"), "{markup}");
    let path = markup.split(" d=\"").nth(1).expect("a path");
    let path = path.split('"').next().expect("a path");
    let mut drawn = vec![false; code.size * code.size];
    for bar in path.split('M').skip(1) {
        let (place, run) = bar.split_once('h').expect("a bar");
        let (x, y) = place.split_once(' ').expect("a place");
        let (x, y): (usize, usize) = (x.parse().expect("x"), y.parse().expect("y"));
        let run: usize = run.split('v').next().expect("a run").parse().expect("run");
        for x in x..x + run {
            let module = &mut drawn[(y - 4) * code.size + x - 4];
            assert!(!*module, "twice");
            *module = true;
        }
    }
    for (at, drawn) in drawn.into_iter().enumerate() {
        assert_eq!(drawn, code.is_dark(at % code.size, at / code.size));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn any_text_is_read_again_or_refused(text in "\\PC{1,400}") {
        match qr::code(&text) {
            Ok(code) => prop_assert_eq!(read(&code), text),
            Err(TooLong { length }) => prop_assert!(length > MOST),
        }
    }
}
