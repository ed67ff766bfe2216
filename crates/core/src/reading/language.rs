//! The language of a text.

use super::words::Words;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Words looked at: more do not change the answer.
const LONGEST: usize = 80;

/// Fewest words from which a language without known words is guessed.
const LEAST: usize = 12;

/// Languages in which what a mail says is read: elsewhere the readers abstain.
pub const READ: &[&str] = &["eng", "deu"];

/// Small words by language. A word may count for several.
const SMALL_WORDS: &[(&str, &str)] = &[
    (
        "eng",
        "the and to of is you for that this with have are will be not we my your our it from please thanks can if would was has but let me know do by they been i in on at as there what when all any need attached here should which he she get",
    ),
    (
        "deu",
        "der die das und ist nicht ich wir sie mit für von auf zu ein eine den dem bitte werden haben auch noch im bei uns ihnen danke wie aber oder guten geehrte geehrter herr frau freundlichen grüße grüßen",
    ),
    (
        "fra",
        "le la les des et est pas je nous vous pour avec dans une du sur au que qui ce cette votre merci bonjour ne en être sont",
    ),
    (
        "spa",
        "el los las y es no yo nosotros para con una del que se por su este esta gracias como pero más le lo nuestra hola favor está",
    ),
    (
        "ita",
        "il gli di e è non io noi per con una della che si del questo questa grazie come ma più le lo nostra sono anche alla dei buongiorno",
    ),
    (
        "nld",
        "het een en is niet ik wij we voor met van op zijn dat deze u naar ook bij bedankt hebben maar graag aan de te om kan onze",
    ),
    (
        "por",
        "os e é não eu nós para com uma do da que se por seu este esta obrigado como mas mais em ao dos das você sua são",
    ),
    (
        "swe",
        "och är inte jag vi för med det som att på en ett den har till av om kan tack er från hej ska",
    ),
    (
        "dan",
        "og er ikke jeg vi for med det som at på en et den har til af om kan tak jer fra hej skal",
    ),
    (
        "nob",
        "og er ikke jeg vi for med det som å på en et den har til av om kan takk dere fra hei skal",
    ),
    (
        "fin",
        "ja on ei minä me sinä että se tämä kanssa mutta myös ovat kiitos hei olen voi kun mitä",
    ),
    (
        "pol",
        "i jest nie ja my dla z że w na się do to jak czy proszę dziękuję oraz o po od są",
    ),
    (
        "ces",
        "a je ne já my pro s že v na se do to jak prosím děkuji o po od jsou jsme které",
    ),
    (
        "tur",
        "ve bir bu için ile değil ben biz da de olarak çok teşekkürler merhaba var gibi",
    ),
    (
        "hun",
        "a az és nem én mi hogy egy is van ez köszönöm kérem vagy de meg csak",
    ),
    (
        "ron",
        "și este nu eu noi pentru cu că o un la de pe din mulțumesc sunt care vă",
    ),
];

static BY_WORD: LazyLock<HashMap<&'static str, u32, super::phrases::Fnv>> = LazyLock::new(|| {
    let mut by_word = HashMap::default();
    for (language, (_, words)) in SMALL_WORDS.iter().enumerate() {
        for word in words.split(' ') {
            *by_word.entry(word).or_insert(0) |= 1 << language;
        }
    }
    by_word
});

/// ISO 639-3 code of the language that `text` is written in; empty where there
/// are too few words to tell.
///
/// Small words decide where they can: that is quick, and surer on short mails
/// than letters are. Other languages and scripts are left to `whatlang`.
pub fn language(text: &str) -> &'static str {
    let mut votes = [0u32; SMALL_WORDS.len()];
    let head = text
        .char_indices()
        .nth(LONGEST * 8)
        .map_or(text, |(at, _)| &text[..at]);
    let words = Words::of(head);
    for word in words.iter().take(LONGEST) {
        let languages = BY_WORD.get(word).copied().unwrap_or_default();
        for (language, vote) in votes.iter_mut().enumerate() {
            *vote += languages >> language & 1;
        }
    }
    let (winner, most) = first_of(&votes);
    votes[winner] = 0;
    let (_, next) = first_of(&votes);
    if (most >= 3 && most > next) || (most == 2 && next == 0) {
        return SMALL_WORDS[winner].0;
    }
    let few = (words.iter())
        .filter(|w| w.len() > 1 && !w.starts_with(|c: char| c.is_ascii_digit()))
        .count()
        < LEAST;
    let told = if most > next && few {
        SMALL_WORDS[winner].0
    } else {
        ""
    };
    // A few words without accents say too little for letters to tell.
    if head.is_ascii() && few {
        return told;
    }
    let guess = whatlang::detect(head);
    // Another script leaves few languages to choose from.
    let sure =
        |info: &whatlang::Info| info.is_reliable() || info.script() != whatlang::Script::Latin;
    guess.filter(sure).map_or(told, |info| info.lang().code())
}

/// The language with most votes, the first of equals.
fn first_of(votes: &[u32]) -> (usize, u32) {
    let mut best = (0, 0);
    for (language, vote) in votes.iter().enumerate() {
        if *vote > best.1 {
            best = (language, *vote);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn languages_of_mails() {
        for (code, text) in [
            (
                "eng",
                "Could you send us the drawings for the new pump by Friday?",
            ),
            (
                "deu",
                "Können Sie uns die Zeichnungen der neuen Pumpe bis Freitag schicken?",
            ),
            (
                "fra",
                "Pouvez-vous nous envoyer les plans de la nouvelle pompe avant vendredi ?",
            ),
            (
                "spa",
                "¿Nos puede enviar los planos de la nueva bomba antes del viernes, por favor?",
            ),
            (
                "ita",
                "Può inviarci i disegni della nuova pompa entro venerdì? Grazie, non è urgente per noi.",
            ),
            (
                "nld",
                "Kunt u ons de tekeningen van de nieuwe pomp voor vrijdag sturen?",
            ),
            (
                "rus",
                "Пожалуйста, пришлите нам чертежи нового насоса до пятницы, если это возможно.",
            ),
            (
                "deu",
                "Guten Tag,\n\nAngebot folgt morgen.\n\nMit freundlichen Grüßen",
            ),
            ("", "OK"),
            ("", "12 x 40 mm"),
        ] {
            assert_eq!(language(text), code, "{text}");
        }
    }
}
