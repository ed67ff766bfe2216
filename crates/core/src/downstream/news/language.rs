//! Which language a paragraph is written in, by its small words.

use super::super::tokens::Token;
use super::Lang;
use super::acts::act;
use super::lookup::{Words, first};
use std::sync::LazyLock;

/// Tokens after which a paragraph's language is plain: our choice.
const SEEN: usize = 60;

/// Small words: of English, of German, of languages that are not read.
const SMALL: &[(Option<Lang>, &str)] = &[
    (
        Some(Lang::English),
        "the of and to a is has we our its for by are will was were it that at with had they from \
         have your",
    ),
    (
        Some(Lang::German),
        "der die das und von den ein eine einen hat ist im um mit für auf wir ihr bei des dem zu \
         nicht sich ich zurück einem vom unter unser unsere ab prozent sind wird keine sie über werk als mehr weniger nach seit braucht geht muss zum zur werden wurde seine ihre jetzt noch auch bereits",
    ),
    (
        None,
        "le les du et une dans est el los las en un il della che het een van ha pour avec por con \
         son la di del",
    ),
];

static WORDS: LazyLock<Words<Option<Lang>>> = LazyLock::new(|| Words::new(SMALL, first));

/// The language, or none where it is another than those that are read.
pub fn of(tokens: &[Token<'_>]) -> Option<Lang> {
    let (mut english, mut german, mut other) = (0, 0, 0);
    for token in tokens.iter().take(SEEN) {
        let verb = |lang| act(&token.low, lang).is_some();
        match WORDS.get(&token.low) {
            Some(Some(Lang::English)) => english += 1,
            Some(Some(Lang::German)) => german += 1,
            Some(None) => other += 1,
            None if verb(Lang::English) => english += 1,
            None if verb(Lang::German) => german += 1,
            None => {}
        }
    }
    if other > english && other >= german {
        None
    } else if german > english {
        Some(Lang::German)
    } else {
        // A headline may have no small word at all.
        Some(Lang::English)
    }
}
