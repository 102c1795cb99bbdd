//! Internationalized domain names: what an A-label reads (RFC 5890 section 2.3.2.1), by Punycode
//! (RFC 3492), and whether one label mixes writing systems.

/// A host name with its A-labels decoded.
pub(super) struct Decoded {
    pub unicode: String,
    /// A label begins as an A-label does, and is none.
    pub broken: bool,
    /// A label has letters of scripts that are not written together.
    pub mixed: bool,
}

/// `None` for a host name of ASCII labels only, which reads as it stands.
pub(super) fn decoded(host: &str) -> Option<Decoded> {
    let mut broken = false;
    let mut mixed = false;
    let labels = host.split('.').map(|label| {
        let unicode = a_label(label).map(decode);
        broken |= unicode == Some(None);
        let label = unicode.flatten().unwrap_or_else(|| label.to_owned());
        mixed |= is_mixed(&label);
        label
    });
    let unicode = labels.collect::<Vec<_>>().join(".");
    let special = broken || !unicode.is_ascii();
    special.then_some(Decoded {
        unicode,
        broken,
        mixed,
    })
}

/// What follows the prefix of an A-label.
fn a_label(label: &str) -> Option<&str> {
    let (prefix, rest) = label.split_at_checked(4)?;
    prefix.eq_ignore_ascii_case("xn--").then_some(rest)
}

/// RFC 1035 section 2.3.4.
const MAX_LABEL: usize = 63;

/// RFC 3492 section 6.2; `None` for what is no Punycode, and for what stands for ASCII alone.
fn decode(input: &str) -> Option<String> {
    let (basic, extended) = input.rsplit_once('-').unwrap_or(("", input));
    if input.len() > MAX_LABEL || !input.is_ascii() || extended.is_empty() {
        return None;
    }
    let mut output: Vec<char> = basic.chars().collect();
    let mut digits = extended.bytes();
    let (mut code, mut position, mut bias) = (128u32, 0u32, 72u32);
    while digits.len() > 0 {
        let before = position;
        let (mut weight, mut threshold_base) = (1u32, 36u32);
        loop {
            let digit = digit(digits.next()?)?;
            position = position.checked_add(digit.checked_mul(weight)?)?;
            let threshold = threshold_base.saturating_sub(bias).clamp(1, 26);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(36 - threshold)?;
            threshold_base += 36;
        }
        let count = u32::try_from(output.len()).ok()? + 1;
        bias = adapted(position - before, count, before == 0);
        code = code.checked_add(position / count)?;
        position %= count;
        output.insert(usize::try_from(position).ok()?, char::from_u32(code)?);
        position += 1;
    }
    Some(output.into_iter().collect())
}

fn digit(octet: u8) -> Option<u32> {
    let value = match octet {
        b'a'..=b'z' => octet - b'a',
        b'A'..=b'Z' => octet - b'A',
        b'0'..=b'9' => octet - b'0' + 26,
        _ => return None,
    };
    Some(u32::from(value))
}

/// RFC 3492 section 6.1.
fn adapted(delta: u32, count: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / count;
    let mut bias = 0;
    while delta > 455 {
        delta /= 35;
        bias += 36;
    }
    bias + 36 * delta / (delta + 38)
}

const LATIN: u16 = 1;
const GREEK: u16 = 1 << 1;
const CYRILLIC: u16 = 1 << 2;
const ARMENIAN: u16 = 1 << 3;
const HEBREW: u16 = 1 << 4;
const ARABIC: u16 = 1 << 5;
const HAN: u16 = 1 << 6;
const KANA: u16 = 1 << 7;
const HANGUL: u16 = 1 << 8;

/// Scripts that are written together ("highly restrictive" of UTS #39 section 5.2).
const JAPANESE: u16 = LATIN | HAN | KANA;
const KOREAN: u16 = LATIN | HAN | HANGUL;

/// Letters of more than one script, other than those of Japanese and of Korean.
fn is_mixed(label: &str) -> bool {
    let letters = label.chars().filter(|letter| letter.is_alphabetic());
    let scripts = letters.map(script).fold(0, |all, script| all | script);
    let within = |set: u16| scripts & !set == 0;
    scripts.count_ones() > 1 && !within(JAPANESE) && !within(KOREAN)
}

/// The script of a letter as a bit; 0 for scripts that are not told apart here.
fn script(letter: char) -> u16 {
    match letter {
        'A'..='Z' | 'a'..='z' | '\u{aa}' | '\u{ba}' | '\u{c0}'..='\u{24f}' => LATIN,
        '\u{1e00}'..='\u{1eff}' | '\u{2c60}'..='\u{2c7f}' | '\u{a722}'..='\u{a7ff}' => LATIN,
        '\u{ab30}'..='\u{ab6f}' | '\u{ff21}'..='\u{ff5a}' => LATIN,
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => GREEK,
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{2de0}'..='\u{2dff}' => CYRILLIC,
        '\u{a640}'..='\u{a69f}' => CYRILLIC,
        '\u{530}'..='\u{58f}' => ARMENIAN,
        '\u{590}'..='\u{5ff}' => HEBREW,
        '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' => ARABIC,
        '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => ARABIC,
        '\u{3041}'..='\u{309f}' | '\u{30a1}'..='\u{30fa}' | '\u{30fd}'..='\u{30ff}' => KANA,
        '\u{31f0}'..='\u{31ff}' | '\u{ff66}'..='\u{ff9d}' => KANA,
        '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{3029}' => HAN,
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' => HAN,
        '\u{20000}'..='\u{3ffff}' => HAN,
        '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318f}' | '\u{a960}'..='\u{a97f}' => HANGUL,
        '\u{ac00}'..='\u{d7ff}' => HANGUL,
        _ => 0,
    }
}
