//! Fonts: which letters the codes of a string are, and how wide they stand.

use super::glyphs;
use super::to_unicode::{self, CODES_MAX};
use encoding_rs::{MACINTOSH, WINDOWS_1252};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::{Deref, RangeInclusive};

/// How wide a letter is where the font does not say, in thousandths of its size.
const WIDTH: f32 = 500.0;

/// The last code of two bytes.
const CODE_LAST: u32 = 0xffff;

/// Stands for a letter that nothing in the file tells.
pub(super) const UNTOLD: char = char::REPLACEMENT_CHARACTER;

/// A font as far as its text goes.
#[derive(Default)]
pub(super) struct Font {
    /// Codes have two bytes.
    is_wide: bool,
    /// What the file says of codes.
    told: BTreeMap<u32, String>,
    /// The names of codes that differ from the encoding.
    named: BTreeMap<u32, Cow<'static, str>>,
    is_macintosh: bool,
    /// In thousandths of the size.
    widths: BTreeMap<u32, f32>,
    width: Option<f32>,
    /// What a width is to be multiplied by to be a share of the size.
    scale: f32,
}

impl Font {
    /// Reads a font of a page; `map` decodes the stream that says its letters.
    pub(super) fn of(dict: &Dict<'_>, mut map: impl FnMut(Stream<'_>) -> Option<Vec<u8>>) -> Font {
        let mut font = Font {
            scale: 0.001,
            ..Font::default()
        };
        if let Some(stream) = dict.get::<Stream<'_>>("ToUnicode") {
            font.told = map(stream)
                .map(|map| to_unicode::parse(&map))
                .unwrap_or_default();
        }
        font.is_wide = is_called(dict, "Subtype", b"Type0");
        match font.is_wide {
            true => font.of_descendant(dict),
            false => font.of_simple(dict),
        }
        font
    }

    fn of_descendant(&mut self, dict: &Dict<'_>) {
        self.width = Some(1000.0);
        let fonts = dict.get::<Array<'_>>("DescendantFonts");
        let Some(below) = fonts.and_then(|fonts| fonts.iter::<Dict<'_>>().next()) else {
            return;
        };
        self.width = below.get::<f32>("DW").or(self.width);
        // `c [w …]` or `first last w`.
        let mut held: Vec<f32> = Vec::new();
        let mut left = CODES_MAX;
        let mut put = |codes: RangeInclusive<u32>, widths: &mut dyn Iterator<Item = f32>| {
            for (code, width) in codes.zip(widths).take(left) {
                left -= 1;
                self.widths.insert(code, width);
            }
        };
        let widths = below.get::<Array<'_>>("W");
        for one in widths.iter().flat_map(|array| array.iter::<Object<'_>>()) {
            match one {
                Object::Number(number) => held.push(number.as_f32()),
                Object::Array(array) => {
                    let first = held.pop().unwrap_or_default() as u32;
                    put(first..=CODE_LAST, &mut array.iter::<f32>());
                    held.clear();
                }
                _ => {}
            }
            if let [first, last, width] = held[..] {
                let codes = first as u32..=(last as u32).min(CODE_LAST);
                put(codes, &mut std::iter::repeat(width));
                held.clear();
            }
        }
    }

    fn of_simple(&mut self, dict: &Dict<'_>) {
        if let Some(matrix) = dict.get::<Array<'_>>("FontMatrix") {
            // Fonts whose letters are drawings say their own scale.
            self.scale = matrix.iter::<f32>().next().unwrap_or(self.scale).abs();
        }
        let first = dict.get::<u32>("FirstChar").unwrap_or_default();
        if let Some(widths) = dict.get::<Array<'_>>("Widths") {
            self.widths = (first..=0xff).zip(widths.iter::<f32>()).collect();
            let descriptor = dict.get::<Dict<'_>>("FontDescriptor");
            let missing = descriptor.and_then(|said| said.get::<f32>("MissingWidth"));
            self.width = missing.filter(|width| *width > 0.0);
        }
        self.is_macintosh = is_called(dict, "Encoding", b"MacRomanEncoding");
        let Some(encoding) = dict.get::<Dict<'_>>("Encoding") else {
            return;
        };
        self.is_macintosh = is_called(&encoding, "BaseEncoding", b"MacRomanEncoding");
        let differences = encoding.get::<Array<'_>>("Differences");
        let mut code = 0;
        for one in differences
            .iter()
            .flat_map(|array| array.iter::<Object<'_>>())
        {
            match one {
                Object::Number(number) => code = u32::try_from(number.as_i64()).unwrap_or_default(),
                Object::Name(name) => {
                    if let Some(letters) = glyphs::letters(name.as_str()) {
                        self.named.insert(code, letters);
                    }
                    code = code.saturating_add(1);
                }
                _ => {}
            }
        }
    }

    /// The codes of a string.
    pub(super) fn codes(&self, string: &[u8]) -> Vec<u32> {
        match self.is_wide {
            true => {
                let two = string.chunks_exact(2);
                two.map(|two| u32::from(two[0]) << 8 | u32::from(two[1]))
                    .collect()
            }
            false => string.iter().map(|byte| u32::from(*byte)).collect(),
        }
    }

    /// Whether the space between words is to be added: only codes of one byte are spaces.
    pub(super) fn is_space(&self, code: u32) -> bool {
        !self.is_wide && code == 32
    }

    /// The letters of a code.
    pub(super) fn letters(&self, code: u32) -> Cow<'_, str> {
        if let Some(told) = self.told.get(&code) {
            return Cow::Borrowed(told);
        }
        if let Some(named) = self.named.get(&code) {
            return Cow::Borrowed(named);
        }
        let byte = match u8::try_from(code) {
            Ok(byte) if !self.is_wide => [byte],
            _ => return Cow::Owned(UNTOLD.to_string()),
        };
        let encoding = if self.is_macintosh {
            MACINTOSH
        } else {
            WINDOWS_1252
        };
        let letter = encoding.decode_without_bom_handling(&byte).0;
        Cow::Owned(letter.into_owned())
    }

    /// How wide a code stands, as a share of the font's size.
    pub(super) fn width(&self, code: u32) -> f32 {
        let said = self.widths.get(&code).copied().or(self.width);
        match said {
            Some(width) => width * self.scale,
            None => about(&self.letters(code)) / 1000.0,
        }
    }
}

/// How wide letters are about, for the fonts that every reader of PDF files has and
/// whose widths are in none of them: what Helvetica has, by the look of the letters.
fn about(letters: &str) -> f32 {
    let wide = |letter: char| match letter {
        'i' | 'j' | 'l' | '\'' | '|' => 222.0,
        ' ' | '.' | ',' | ':' | ';' | '!' | 'I' | '/' | 'f' | 't' | '-' | '(' | ')' | '[' | ']' => {
            278.0
        }
        'r' => 333.0,
        'm' | 'M' | 'W' | '%' => 850.0,
        'w' => 722.0,
        letter if letter.is_uppercase() => 680.0,
        letter if letter.is_ascii_digit() => 556.0,
        letter if letter.is_lowercase() => 530.0,
        _ => WIDTH,
    };
    letters.chars().map(wide).sum()
}

fn is_called(dict: &Dict<'_>, key: &str, name: &[u8]) -> bool {
    dict.get::<Name<'_>>(key)
        .is_some_and(|said| said.deref() == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use hayro_syntax::object::FromBytes;

    /// A font whose letters are as wide as this says.
    fn font(widths: &str) -> Font {
        let dict = format!("<< /Subtype /Type0 /DescendantFonts [<< /DW 500 /W [{widths}] >>] >>");
        let dict = Dict::from_bytes(dict.as_bytes()).expect("a dictionary");
        Font::of(&dict, |_| None)
    }

    #[test]
    fn widths_are_read_as_far_as_a_font_has_codes() {
        let some = font("3 [100 200] 10 12 300");
        let all: Vec<f32> = [2, 3, 4, 5, 10, 12, 13]
            .map(|code| some.width(code) * 1000.0)
            .into();
        assert_eq!(all, [500.0, 100.0, 200.0, 500.0, 300.0, 300.0, 500.0]);
        // What comes after as many codes as there are is not read, however often.
        let again = font(&format!(
            "0 65535 250 {}7 [750]",
            "0 65535 750 ".repeat(10_000)
        ));
        assert_eq!(again.width(7), 0.25);
        // No code comes after the last.
        assert_eq!(font("65535 [250 750] 4294967295 [1 1]").width(0xffff), 0.25);
    }
}
