//! Asks that their own mail takes back or answers: `Can you send the list? Forget it, I
//! have found it.` `Was kostet das? 40 Euro.`

use super::mentions::sentences;
use super::offers::named_price;
use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::words::{content_words, folded};
use std::sync::LazyLock;

/// Words by which somebody takes back what stands above.
const BACK: &[&str] = &[
    "^ forget|scrap|ignore|disregard it|that|this|about|my",
    "forget|scrap it|that",
    "never mind",
    "nevermind",
    "no longer|need necessary|needed|to|for",
    "ve|have|just|now|already found|got|seen|spotted it|them|that",
    "^ found|got it|them",
    "it|they|that|this has|have|s|ve just|already|now|meanwhile arrived|come|landed|reached",
    "just|already|now arrived|came|landed|reached|in",
    "just|already come in|through",
    "you already|just|have|ve did|have|sent|done|answered|attached|told",
    "hat|haben sich .. erledigt",
    "^ erledigt|gefunden|vergessen",
    "vergessen|vergiss sie|es|das",
    "habe|hab|haben .. gefunden|erhalten|bekommen|gesehen|entdeckt",
    "schon|gerade|eben|soeben|doch|inzwischen|bereits|jetzt gefunden|angekommen|eingetroffen|erhalten|bekommen|gesehen|gekommen|da",
    "nicht mehr nötig|notwendig|gebraucht",
    "brauchen|brauche|benötigen|benötige .. nicht mehr|doch",
];

/// Words by which it is only supposed, or is not so.
const SUPPOSED: &[&str] = &[
    "if|in case|unless|until|till|when",
    "not|t|never|nothing|no|yet .. arrived|come|reached|found|got|seen|received",
    "falls|wenn|sollte|sollten|sofern|sobald",
    "nicht|nichts|noch .. angekommen|eingetroffen|erhalten|bekommen|gefunden|gesehen|da",
    "noch nicht|nichts|keine|keinen|kein",
];

static SAID: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    let back = BACK.iter().map(|phrase| (*phrase, true));
    Phrases::new(back.chain(SUPPOSED.iter().map(|phrase| (*phrase, false))))
});

/// Whether a sentence takes back what was asked above it.
fn takes_back(sentence: &str) -> bool {
    /// A longer one tells of something else.
    const LONG: usize = 16;
    let words = Words::of(without_a_sigh(sentence));
    let found = SAID.find(&words);
    !sentence.ends_with('?')
        && words.len() <= LONG
        && found.iter().any(|one| *one.meaning)
        && found.iter().all(|one| *one.meaning)
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
            "Können Sie uns die Preisliste schicken? Wir haben noch nichts erhalten.",
        ] {
            assert!(!withdrawn(own), "{own}");
        }
    }
}
