//! What looks like an ask and only tells: a notice, a price, what happens if, whom to turn to.

use crate::talk::request::is_said_as_ask;

/// Whether words that name who is to be turned to ask for something of now besides: `send
/// Cora your price list`, not `send further requests to Cora`.
pub(super) fn wants_goods(text: &str) -> bool {
    const GOODS: &[&str] = &[
        "quot", "price", "sample", "offer", "preis", "angebot", "muster",
    ];
    const SENDS: &[&str] = &["send", "schick", "zusend"];
    const LATER: &[&str] = &["future", "further", "künftig", "weiter"];
    const ALL: &[&str] = &["all", "any", "every", "alle", "sämtliche"];
    let words = text.to_lowercase();
    let words = || words.split(|c: char| !c.is_alphanumeric());
    let begins = |with: &[&str]| words().any(|word| with.iter().any(|one| word.starts_with(one)));
    let all = || words().any(|word| ALL.contains(&word));
    !begins(LATER) && (begins(GOODS) || begins(SENDS) && !all())
}

/// Whether a mail says itself that nobody need answer it: a notice.
pub(super) fn wants_no_answer(own: &str) -> bool {
    const NOTICES: &[&str] = &[
        "no response is required",
        "no response required",
        "no response is necessary",
        "no response necessary",
        "no reply is necessary",
        "no reply necessary",
        "no need to reply",
        "keine antwort erforderlich",
        "keine antwort nötig",
        "only in copy",
        "in copy only",
        "copy only",
        "only on copy",
        "just for your info",
        "only for your info",
        "for your information only",
        "nothing to do on your side",
        "nur in kopie",
        "nur zur kenntnis",
        "liest nur mit",
        "nur mitlesen",
        "betrifft sie nicht",
    ];
    let own = own.to_lowercase();
    NOTICES.iter().any(|words| own.contains(words))
}

/// Whether a sentence only says what happens if: `If you ring the desk, somebody answers.`
pub(super) fn only_supposes(sentence: &str) -> bool {
    const IF: &[&str] = &[
        "if you call",
        "if you ring",
        "if you dial",
        "if you phone",
        "if you reach",
        "wenn sie anrufen",
    ];
    let low = sentence.to_lowercase();
    IF.iter().any(|opening| low.starts_with(opening)) && !is_said_as_ask(sentence)
}

/// Whether a sentence tells a price rather than asking for one: `The price will be $45`.
pub(super) fn names_a_price(sentence: &str) -> bool {
    const PRICES: &[&str] = &[
        "price", "prices", "rate", "rates", "cost", "costs", "fee", "fees", "charge", "preis",
        "preise", "kosten", "gebühr",
    ];
    const IS: &[&str] = &[
        "is", "are", "will", "ist", "sind", "beträgt", "betragen", "liegt", "liegen",
    ];
    const WANTS: &[&str] = &[
        "need",
        "order",
        "require",
        "want",
        "brauchen",
        "benötigen",
        "bestellen",
    ];
    let lower = sentence.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let wants = words.clone().any(|word| WANTS.contains(&word));
    // `The price will be 45`, in this order.
    let told = words.any(|word| PRICES.contains(&word)) && words.any(|word| IS.contains(&word));
    let figure = sentence.bytes().any(|b| b.is_ascii_digit());
    told && figure && !wants && !sentence.trim_end().ends_with('?') && !is_said_as_ask(sentence)
}
