//! Asks that their own mail takes back or answers: `Can you send the list? Forget it, I
//! have found it.` `Was kostet das? 40 Euro.`

use super::offers::named_price;
use super::sentences;
use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::words::{content_words, folded};
use std::sync::LazyLock;

/// What a phrase says of the sentence it stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sign {
    /// What stands above is taken back.
    Back,
    /// What was asked for has come, or is found.
    Came,
    /// What came is not as it should be: the ask is about that.
    Wrong,
    /// It is only supposed, or is not so.
    Supposed,
}

const BACK: &[&str] = &[
    "^ forget|scrap|ignore|disregard it|that|this|about|my",
    "forget|scrap it|that",
    "never mind",
    "nevermind",
    "no longer necessary|needed|required",
    "no longer need|require it|them|that",
    "no need to bother|answer|reply",
    "no need to send it|them|that|anything",
    "hat|haben sich .. erledigt",
    "^ erledigt",
    "vergiss|vergesst es|das",
    "vergessen sie es|das|s|meine",
    "nicht mehr nötig|notwendig|gebraucht",
    "brauchen|brauche|benötigen|benötige .. nicht mehr",
];

/// What came is named by a pronoun: with another word it may be another thing.
const CAME: &[&str] = &[
    "ve|have|just|now|already found it|them",
    "just|now|already got|spotted it|them",
    "^ found|got it|them",
    "it|they|that has|have|s|ve just|already|now|meanwhile arrived|landed",
    "it|they|that has|have|s|ve just|already|now|meanwhile come|came in|through",
    "it|they|that just|already arrived|landed",
    "it|they|that just came in|through",
    "see|saw|notice|noticed .. you already did|sent|answered|attached",
    "you already sent|answered|attached it|them|that",
    "you have|ve sent|answered|attached it|them|that",
    "you have|ve already|just sent|answered|attached it|them|that",
    "^ gefunden",
    "habe|hab|haben es|sie|ihn|s gefunden|erhalten|bekommen|entdeckt",
    "habe|hab|haben es|sie|ihn|s schon|gerade|eben|soeben|doch|inzwischen|bereits|jetzt gefunden|erhalten|bekommen|entdeckt",
    "es|sie|er|das ist|sind schon|gerade|eben|soeben|doch|inzwischen|bereits|jetzt angekommen|eingetroffen|gekommen|da",
    "^ ist|sind schon|gerade|eben|soeben|doch|inzwischen|bereits|jetzt angekommen|eingetroffen|gekommen|da",
];

const WRONG: &[&str] = &[
    "broken|damaged|wrong|faulty|defective|incomplete|without|missing|but|however|except|leaking|leaks|no|not|t",
    "beschädigt|defekt|kaputt|falsch|falsche|falschen|falscher|falsches|fehlt|fehlen|fehlte|fehlten|ohne|aber|jedoch|unvollständig|undicht|nicht|kein|keine|keinen",
];

const SUPPOSED: &[&str] = &[
    "if|unless|until|till|when",
    "in case",
    "not|t|never|nothing|no|yet .. arrived|come|reached|found|got|seen|received",
    "not|t|dont|never .. forget|ignore",
    "no need to send .. by|as|in|with|on|before|today|yet|separately",
    "falls|wenn|sollte|sollten|sofern|sobald",
    "nicht|nichts|noch .. angekommen|eingetroffen|erhalten|bekommen|gefunden|gesehen|da",
    "nicht .. vergessen",
    "vergessen|vergiss|vergesst .. nicht",
    "nicht mehr als",
    "noch nicht|nichts|keine|keinen|kein",
];

static SAID: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let rows: [(Sign, &'static [&'static str]); 4] = [
        (Sign::Back, BACK),
        (Sign::Came, CAME),
        (Sign::Wrong, WRONG),
        (Sign::Supposed, SUPPOSED),
    ];
    Phrases::new(
        rows.into_iter()
            .flat_map(|(sign, phrases)| phrases.iter().map(move |phrase| (*phrase, sign))),
    )
});

/// Whether a sentence takes back what was asked above it.
fn takes_back(sentence: &str) -> bool {
    /// A longer one tells of something else.
    const LONG: usize = 16;
    let words = Words::of(without_a_sigh(sentence));
    let found = SAID.find(&words);
    let says = |sign: Sign| found.iter().any(|one| *one.meaning == sign);
    !sentence.ends_with('?')
        && words.len() <= LONG
        && !says(Sign::Supposed)
        && (says(Sign::Back) || says(Sign::Came) && !says(Sign::Wrong))
}

/// A sentence without what it begins with: `Sorry, just found it`, `Ach, hat sich …`.
fn without_a_sigh(sentence: &str) -> &str {
    match sentence.split_once([',', ':', '-', '–']) {
        Some((sigh, rest)) if !sigh.trim().contains(' ') => rest.trim_start(),
        _ => sentence,
    }
}

/// Whether a mail takes back or answers itself what its sentence `ask` asks: in the next
/// sentences, or further down in words of the ask.
pub(super) fn is_withdrawn(message: &Message, ask: &str) -> bool {
    /// A sentence so short may be the answer to the question before it, in words.
    const ANSWER: usize = 5;
    /// So many sentences below an ask still speak of it.
    const NEAR: usize = 2;
    let ask = folded(ask);
    let said: Vec<String> = sentences(&message.own).collect();
    let is_ask = |sentence: &String| {
        !sentence.is_empty() && (ask.contains(sentence) || sentence.contains(&ask))
    };
    let Some(at) = said.iter().rposition(is_ask) else {
        return false;
    };
    let below = &said[at + 1..];
    let answered = below.first().is_some_and(|next| {
        ask.ends_with('?') && named_price(next) && next.split(' ').count() <= ANSWER
    });
    let near = below
        .iter()
        .take_while(|sentence| !sentence.ends_with('?'))
        .take(NEAR);
    let about = content_words(&ask);
    let speaks_of_it = |sentence: &&String| !content_words(sentence).is_disjoint(&about);
    answered
        || near
            .chain(below.iter().filter(speaks_of_it))
            .any(|sentence| takes_back(sentence))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn withdrawn(own: &str) -> bool {
        let message = Message {
            own: own.to_owned(),
            ..Message::default()
        };
        let ask = sentences(own).next().unwrap_or_default();
        is_withdrawn(&message, &ask)
    }

    #[test]
    fn what_is_taken_back() {
        for own in [
            "Can you send us the price list? Forget it, I have found it.",
            "Could you send us the quotation? Thanks, it has just arrived.",
            "Could you send me the drawing? Oh, I see you already did. Sorry!",
            "Could you send me the drawing? Never mind, Bob has it.",
            "Could you send the drawing? The pump runs. Is it warm? PS: The drawing is no longer needed.",
            "Können Sie uns die Preisliste schicken? Hat sich erledigt.",
            "Haben Sie die Zeichnung? Ach, ist gerade angekommen, danke.",
            "Können Sie uns die Preisliste schicken? Ich habe sie gerade gefunden.",
            "Could you send the drawing? No need to send it, I see you already attached it.",
            "Was kostet das? 40 Euro.",
        ] {
            assert!(withdrawn(own), "{own}");
        }
    }

    #[test]
    fn what_stands() {
        for own in [
            "Can you send us the price list? We need it by Friday.",
            "Could you send us the quotation? It has not arrived yet.",
            "Where is the drawing? If you have already sent it, forget this mail.",
            "Could you send the drawing? Can you ring Bob? Forget it, he has called.",
            "Was kosten die Filter? 40 Stück.",
            "Could you send us the quotation? If you have sent it, ignore this mail.",
            "Could you send the drawing? Let us know when you have done it.",
            "Could you send the drawing? No need to rush.",
            "Could you send the list? Don't forget that we close on Friday.",
            "Can you replace the pumps? They have arrived broken.",
            "Can you replace the pumps? They have just arrived broken.",
            "Could you send the right ones? You have sent DN50.",
            "Could you send the manual? The pump has just arrived and has no manual.",
            "Können Sie uns Ersatz schicken? Die Ware ist eben angekommen, drei Teile fehlen.",
            "Können Sie uns die Preise für 2027 nennen? Wir haben Ihren Katalog erhalten.",
            "Können Sie den Schaltplan schicken? Die Maschine ist schon da.",
            "Können Sie die Zeichnung schicken? Vergessen Sie bitte nicht das Datum.",
            "Können Sie uns die Preisliste schicken? Wir haben noch nichts erhalten.",
        ] {
            assert!(!withdrawn(own), "{own}");
        }
    }
}
