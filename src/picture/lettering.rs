//! How wide words are, by estimate, and where their lines break.
//!
//! Nothing here asks a font: the widths are those of the wider system fonts, so that what fits here
//! fits on the screen.

/// The width of a text in units, rounded up.
pub fn text_width(text: &str, size: i32, bold: bool) -> i32 {
    let hundredths: i32 = text.chars().map(character_width).sum();
    let hundredths = match bold {
        true => hundredths * 112 / 100,
        false => hundredths,
    };
    (hundredths * size + 99) / 100
}

/// In hundredths of an em.
fn character_width(character: char) -> i32 {
    match character {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '’' => 31,
        ' ' | 'f' | 't' | 'r' | 'I' | '(' | ')' | '[' | ']' | '/' | '\\' | '-' | '"' => 40,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' => 98,
        '&' | '#' | '+' | '<' | '>' | '=' | '~' => 78,
        'A'..='Z' => 70,
        ' '..='~' => 60,
        _ if is_wide(character) => 100,
        _ => 75,
    }
}

/// As wide as high: Chinese, Japanese, Korean, full-width forms, pictographs.
const fn is_wide(character: char) -> bool {
    matches!(character,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe6f}' | '\u{ff01}'..='\u{ff60}'
        | '\u{ffe0}'..='\u{ffe6}' | '\u{1f000}'..='\u{3fffd}' | '“' | '”')
}

/// Breaks a text into lines of at most `width`; what does not fit into `most` lines ends in "…".
pub(super) fn lines(text: &str, width: i32, size: i32, bold: bool, most: usize) -> Vec<String> {
    let fits = |line: &str| text_width(line, size, bold) <= width;
    if most == 1 {
        return vec![elided(text, width, size, bold)];
    }
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        if fits(&format!("{line}{}", piece.trim_end())) {
            line.push_str(&piece);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for character in piece.chars() {
            if !line.is_empty() && character != ' ' && !fits(&format!("{line}{character}")) {
                lines.push(std::mem::take(&mut line));
            }
            line.push(character);
        }
    }
    lines.push(line);
    elide(lines, width, size, bold, most)
}

fn elide(mut lines: Vec<String>, width: i32, size: i32, bold: bool, most: usize) -> Vec<String> {
    let too_many = lines.len() > most;
    lines.truncate(most);
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    if let (true, Some(last)) = (too_many, lines.last_mut()) {
        *last = ended(last, width, size, bold);
    }
    lines
}

/// A text on one line, with "…" where it does not fit.
fn elided(text: &str, width: i32, size: i32, bold: bool) -> String {
    match text_width(text, size, bold) <= width {
        true => text.to_owned(),
        false => ended(text, width, size, bold),
    }
}

/// As much of a text as leaves room for the "…" after it.
fn ended(text: &str, width: i32, size: i32, bold: bool) -> String {
    let mut kept = String::new();
    for character in text.chars() {
        if text_width(&format!("{kept}{character}…"), size, bold) > width {
            break;
        }
        kept.push(character);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

/// What stays together: a word with the space after it, a wide character with the marks that may
/// not begin a line (JIS X 4051).
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut last: Option<char> = None;
    for character in text.chars() {
        let joins = last.is_some_and(|last| stays(last, character));
        match pieces.last_mut() {
            Some(piece) if joins => piece.push(character),
            _ => pieces.push(character.to_string()),
        }
        last = Some(character);
    }
    pieces
}

fn stays(last: char, next: char) -> bool {
    let never_first = "、。，．・：；？！）」』】〉》ー…々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
    let never_last = "（「『【〈《";
    if never_first.contains(next) || never_last.contains(last) || next == ' ' {
        return true;
    }
    last != ' ' && !is_wide(last) && !is_wide(next)
}
