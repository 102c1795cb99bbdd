//! Text as it is compared: without what a keyboard, a copy or a typing hand changes.

/// Lower case, letters and digits alone; full-width letters and half-width kana as the usual ones,
/// kana put together with their marks, and without the sound that is drawn out (サーバー, サーバ).
pub(super) fn fold(text: impl IntoIterator<Item = char>) -> String {
    let mut folded = String::new();
    for character in text {
        match usual(character) {
            mark @ ('\u{3099}' | '\u{309a}') => {
                if let Some(kana) = folded.pop() {
                    folded.push(marked(kana, mark));
                }
            }
            'ー' => {}
            usual if usual.is_alphanumeric() => folded.extend(usual.to_lowercase()),
            _ => {}
        }
    }
    folded
}

/// U+FF66 to U+FF9F in full width.
const HALF_WIDTH: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309a}";

fn usual(character: char) -> char {
    let code = u32::from(character);
    match code {
        0xff01..=0xff5e => char::from_u32(code - 0xfee0).unwrap_or(character),
        0xff66..=0xff9f => {
            let place = usize::try_from(code - 0xff66).unwrap_or(usize::MAX);
            HALF_WIDTH.chars().nth(place).unwrap_or(character)
        }
        0x309b | 0x309c => char::from_u32(code - 2).unwrap_or(character),
        _ => character,
    }
}

/// A kana with its mark: in Unicode, the marked ones follow the plain one.
fn marked(kana: char, mark: char) -> char {
    if kana == 'ウ' {
        return 'ヴ';
    }
    let step = if mark == '\u{3099}' { 1 } else { 2 };
    char::from_u32(u32::from(kana) + step).unwrap_or(kana)
}

/// How alike two folded texts are, from 0 to 100: the share of neighbouring pairs of characters
/// that they have in common (Dice's coefficient).
pub(super) fn likeness(one: &str, other: &str) -> usize {
    let (one, mut other) = (pairs(one), pairs(other));
    let all = one.len() + other.len();
    let mut common: usize = 0;
    for pair in one {
        if let Some(place) = other.iter().position(|other| *other == pair) {
            other.swap_remove(place);
            common += 2;
        }
    }
    (common * 100).checked_div(all).unwrap_or(0)
}

fn pairs(text: &str) -> Vec<(char, char)> {
    text.chars().zip(text.chars().skip(1)).collect()
}
