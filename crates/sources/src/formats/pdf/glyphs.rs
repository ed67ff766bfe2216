//! Letters by what fonts call them: `adieresis`, `Euro`, `uni00DF`.

use std::borrow::Cow;

/// Accents, and the letters they stand on, each followed by the two together.
const ACCENTED: &[(&str, &str)] = &[
    ("grave", "AÀEÈIÌOÒUÙaàeèiìoòuù"),
    ("acute", "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćNŃnńSŚsśZŹzź"),
    ("circumflex", "AÂEÊIÎOÔUÛaâeêiîoôuû"),
    ("tilde", "AÃNÑOÕaãnñoõ"),
    ("dieresis", "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ"),
    ("ring", "AÅaåUŮuů"),
    ("caron", "CČcčDĎEĚeěNŇnňRŘrřSŠsšTŤZŽzž"),
    ("cedilla", "CÇcçSŞsş"),
    ("ogonek", "AĄaąEĘeę"),
    ("dotaccent", "ZŻzżIİ"),
    ("hungarumlaut", "OŐoőUŰuű"),
    ("breve", "AĂaăGĞgğ"),
];

/// The others.
const NAMED: &[(&str, &str)] = &[
    ("space", " "),
    ("nbspace", " "),
    ("zero", "0"),
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("period", "."),
    ("comma", ","),
    ("colon", ":"),
    ("semicolon", ";"),
    ("hyphen", "-"),
    ("sfthyphen", "-"),
    ("minus", "-"),
    ("endash", "–"),
    ("emdash", "—"),
    ("underscore", "_"),
    ("slash", "/"),
    ("backslash", "\\"),
    ("parenleft", "("),
    ("parenright", ")"),
    ("bracketleft", "["),
    ("bracketright", "]"),
    ("plus", "+"),
    ("plusminus", "±"),
    ("equal", "="),
    ("less", "<"),
    ("greater", ">"),
    ("percent", "%"),
    ("ampersand", "&"),
    ("at", "@"),
    ("asterisk", "*"),
    ("numbersign", "#"),
    ("dollar", "$"),
    ("Euro", "€"),
    ("sterling", "£"),
    ("yen", "¥"),
    ("exclam", "!"),
    ("question", "?"),
    ("bar", "|"),
    ("quotesingle", "'"),
    ("quotedbl", "\""),
    ("quoteleft", "‘"),
    ("quoteright", "’"),
    ("quotedblleft", "“"),
    ("quotedblright", "”"),
    ("quotedblbase", "„"),
    ("guillemotleft", "«"),
    ("guillemotright", "»"),
    ("bullet", "•"),
    ("periodcentered", "·"),
    ("degree", "°"),
    ("section", "§"),
    ("copyright", "©"),
    ("registered", "®"),
    ("trademark", "™"),
    ("multiply", "×"),
    ("mu", "µ"),
    ("onehalf", "½"),
    ("onequarter", "¼"),
    ("twosuperior", "²"),
    ("threesuperior", "³"),
    ("germandbls", "ß"),
    ("ae", "æ"),
    ("AE", "Æ"),
    ("oe", "œ"),
    ("OE", "Œ"),
    ("oslash", "ø"),
    ("Oslash", "Ø"),
    ("lslash", "ł"),
    ("Lslash", "Ł"),
    ("eth", "ð"),
    ("thorn", "þ"),
    ("dotlessi", "ı"),
    ("fi", "fi"),
    ("fl", "fl"),
    ("ff", "ff"),
    ("ffi", "ffi"),
    ("ffl", "ffl"),
];

/// The letters a glyph stands for; `None` where its name says none.
pub(super) fn letters(name: &str) -> Option<Cow<'static, str>> {
    let name = name.split('.').next().unwrap_or_default();
    let mut all = name.chars();
    if let (Some(letter), None) = (all.next(), all.next()) {
        return letter.is_alphabetic().then(|| letter.to_string().into());
    }
    let known = NAMED.iter().find(|(known, _)| *known == name);
    if let Some((_, letters)) = known {
        return Some(Cow::Borrowed(letters));
    }
    accented(name)
        .or_else(|| numbered(name))
        .map(|letter| letter.to_string().into())
}

fn accented(name: &str) -> Option<char> {
    let base = name.chars().next()?;
    let accent = &name[base.len_utf8()..];
    let (_, pairs) = ACCENTED.iter().find(|(known, _)| *known == accent)?;
    let pairs: Vec<char> = pairs.chars().collect();
    let pair = pairs.chunks_exact(2).find(|pair| pair[0] == base)?;
    Some(pair[1])
}

/// `uni00DF`, `u1F600`.
fn numbered(name: &str) -> Option<char> {
    let digits = match name.strip_prefix("uni") {
        Some(digits) => digits.get(..4)?,
        None => name
            .strip_prefix('u')
            .filter(|d| (4..=6).contains(&d.len()))?,
    };
    char::from_u32(u32::from_str_radix(digits, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_glyphs_say_letters() {
        for (name, said) in [
            ("A", "A"),
            ("adieresis", "ä"),
            ("Eacute", "É"),
            ("ccedilla", "ç"),
            ("germandbls", "ß"),
            ("seven", "7"),
            ("Euro", "€"),
            ("a.sc", "a"),
            ("ffi", "ffi"),
            ("uni20AC", "€"),
            ("u00FC", "ü"),
        ] {
            assert_eq!(letters(name).as_deref(), Some(said), "{name}");
        }
        assert_eq!(letters("g127"), None);
        assert_eq!(letters(""), None);
    }
}
