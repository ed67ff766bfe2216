//! What to write to somebody who still waits: what they asked for, as we would name it,
//! what is to be put there, and one question that takes the matter a step further.

use crate::ledger::Message;
use crate::talk::request::{Form, Request};
use crate::talk::sentences;
use crate::talk::unasked::Put;
use crate::words::content_words;

/// What is replied to.
pub(super) struct Asked<'a> {
    /// The day, as people write it.
    pub day: &'a str,
    /// What they said, in quotation marks.
    pub said: &'a str,
    /// The sentence that asks.
    pub sentence: &'a str,
    /// They only said what they need.
    pub needs: bool,
    /// The day it was wanted by is over, or they have waited for long.
    pub late: bool,
    /// What they put before us without asking.
    pub put: Option<Put>,
}

/// Things of which a price is one.
const PRICES: &[&str] = &[
    "price",
    "prices",
    "pricing",
    "quote",
    "quotation",
    "offer",
    "rate",
    "rates",
    "cost",
    "costs",
    "bid",
    "discount",
    "proposal",
];

/// How it goes on where a question is answered, and where that is late.
const TOLD: &str = "The answer: … Is that enough for you to go on?";
const TOLD_LATE: &str = "The answer: … Is it still open, or have you found it out otherwise?";

/// How a reply goes on, and how it does when it comes late.
fn goes_on(form: Form) -> (&'static str, &'static str) {
    match form {
        Form::Offers => (
            "Yes, we take you up on it: … What do you need from us to hold it, and until when?",
            "If it still holds, we take you up on it: … What do you need from us?",
        ),
        Form::Call => (
            "I can ring you at … or at …: when does a call suit you, and who else should be on it?",
            "I have not rung you yet. When does a call suit you today, at … or at …?",
        ),
        Form::Meet => (
            "… or … would suit us: which of them do you take, and who else should be there?",
            "… or … would suit us now: does it still help you, and who else should be there?",
        ),
        Form::Trouble => (
            "What we found: … What does it hold up on your side until it is put right?",
            "What we found: … Is it still so, and what has it cost you since?",
        ),
        Form::Price => (
            "The price: …, valid until … What else has to be right for you to go ahead?",
            "The price: …, and I am late with it. Is it still open, or have you bought otherwise?",
        ),
        Form::Review => (
            "What we think of it: … Shall we settle the open points together on the telephone?",
            "What we think of it: … I am late with it: which points should we settle first?",
        ),
        Form::Sign => (
            "It goes back to you signed on … / what keeps us from signing: … Can we settle that \
             point today?",
            "It goes back to you signed on … / what keeps us from signing: … Does anything wait \
             for it on your side?",
        ),
        Form::Status => (
            "This is how it stands: … Next comes …, by … Does that fit what you have planned?",
            "This is how it stands now: … What has waited for it on your side?",
        ),
        Form::Somebody => (
            "That is … Shall I bring you two together today?",
            "That is … Shall I bring you two together today, or have you found each other?",
        ),
        Form::Date => (
            "The day: … Does that hold for you, or do you need part of it sooner?",
            "The day: … Is that still early enough, or do you need part of it sooner?",
        ),
        Form::Confirm => (
            "Yes, so it is / no: … Can you go on with that?",
            "Yes, so it is / no: … Is it still open, or did you have to decide without us?",
        ),
        Form::Paper => (
            "Here you have it: … Is that all you need to go on?",
            "Here you have it: … Is it still in time, or did you have to go on without it?",
        ),
        Form::Advice => (
            "What we would do: …, because … Does that fit how you work?",
            "What we would do: …, because … Is it still open, or have you decided?",
        ),
        Form::YesOrNo => (
            "Yes / no: … What on your side depends on it?",
            "Yes / no: … Is it still open, or have you found another way?",
        ),
        Form::Else => (
            "What we can do: … Does that settle it for you?",
            "What we can do: … Is it still open, or has it been settled otherwise?",
        ),
    }
}

/// How a reply goes on to what was put before us without a word of asking.
fn goes_on_to(put: Put) -> &'static str {
    match put {
        Put::Claim => {
            "What we find in our books: … Where you are right, it is put right on … Does that \
             close it for you?"
        }
        Put::Preference => "Yes, so it is done / no, because … Is that all you need from us?",
        Put::Paper => {
            "What we think of it: … Which points should we settle together, and by when do you \
             need our yes?"
        }
        Put::Invitation => "Thank you for it: … or … would suit me. Which of them do you take?",
        Put::Hint => {
            "What we can do about it: … Does that settle it, or shall one of us come and look?"
        }
        Put::Supply | Put::Not => {
            "Is it still there: how much, from when to when, and at what price? Then I see who \
             could use it."
        }
    }
}

/// A reply to what was asked.
pub(super) fn to(asked: &Asked) -> String {
    if let Some(put) = asked.put {
        return format!(
            "On {} you wrote: {} {}",
            asked.day,
            asked.said,
            goes_on_to(put)
        );
    }
    let mut request = Request::of(asked.sentence);
    if asked.needs && request.form == Form::Else && request.thing.is_some() {
        // Whoever needs a thing wants to know whether and when we have it.
        request.form = Form::Date;
    }
    if request.form == Form::Price && hands_over(asked.sentence) {
        // A price that is to be sent was agreed before.
        request.form = Form::Paper;
    }
    let (fresh, late) = goes_on(request.form);
    let end = match (request.form, &request.clause) {
        (Form::Else, Some(_)) if asked.late => TOLD_LATE,
        (Form::Else, Some(_)) => TOLD,
        _ if asked.late => late,
        _ => fresh,
    };
    format!("{} {end}", opening(asked, &request))
}

/// Whether what is asked for is to be sent, rather than made.
fn hands_over(sentence: &str) -> bool {
    const SENDS: &[&str] = &["send", "email", "forward", "resend", "given", "sent"];
    const MAKES: &[&str] = &["quote", "quotation", "offer", "bid", "discount", "proposal"];
    let lower = sentence.to_lowercase();
    let has = |list: &[&str]| {
        (lower.split(|c: char| !c.is_alphanumeric())).any(|word| list.contains(&word))
    };
    has(SENDS) && !has(MAKES)
}

/// What it was, in our words where they are few, else in theirs.
fn opening(asked: &Asked, request: &Request) -> String {
    let Asked { day, said, .. } = asked;
    if let Some(clause) = request.clause.as_ref().filter(|_| !asked.needs) {
        return format!("On {day} you asked {clause}.");
    }
    let priced = |thing: &str| {
        (thing.split(|c: char| !c.is_alphanumeric()))
            .any(|word| PRICES.contains(&word.to_lowercase().as_str()))
    };
    // `The price for EUR 400` is what they have, not what they want.
    let sum = |thing: &&str| thing.contains(|c: char| c.is_ascii_digit()) && has_currency(thing);
    let thing = request.thing.as_deref();
    match (request.form, thing.filter(|thing| !sum(thing))) {
        (Form::Price, Some(thing)) if priced(thing) => {
            format!("You asked on {day} for {thing}.")
        }
        (Form::Price, Some(thing)) if !asked.needs => {
            format!("You asked on {day} for a price for {thing}.")
        }
        (Form::Paper, Some(thing)) if !asked.needs => format!("You asked on {day} for {thing}."),
        (Form::Status, Some(thing)) => format!("You asked on {day} how far {thing} is."),
        (Form::Sign, Some(thing)) => format!("You asked us on {day} to sign {thing}."),
        (Form::Confirm, Some(thing)) => format!("You asked us on {day} to confirm {thing}."),
        _ => format!("You wrote on {day}: {said}"),
    }
}

/// Whether a text names a currency.
fn has_currency(text: &str) -> bool {
    const CODES: &[&str] = &[
        "EUR", "USD", "GBP", "CHF", "euro", "euros", "dollars", "pounds",
    ];
    text.contains(['€', '$', '£'])
        || (text.split(|c: char| !c.is_alphabetic())).any(|word| CODES.contains(&word))
}

/// Whether a sentence asks to be called: that does not say about what.
pub(super) fn is_a_call(asked: &str) -> bool {
    matches!(crate::talk::request::form(asked), Form::Call | Form::Meet)
}

/// Whether a short mail of ours only asks: whoever it went to has to answer first.
pub(super) fn asks_back(mail: &Message) -> bool {
    const SHORT: u32 = 40;
    /// A sentence of so few words greets, thanks or signs.
    const COURTESY: usize = 3;
    let mut questions = 0;
    let only = sentences(&mail.own).all(|sentence| {
        let asks = sentence.trim_end_matches(['"', ')', ' ']).ends_with('?');
        questions += usize::from(asks && sentence.split(' ').count() > 1);
        asks || sentence.split(' ').count() <= COURTESY
    });
    only && questions > 0 && mail.own_words <= SHORT && mail.attachments.is_empty()
}

/// The sentence of a mail that says most: in words that carry something, and figures.
pub(super) fn weightiest(own: &str) -> Option<String> {
    const WORDS: usize = 40;
    let weigh = |sentence: &String| {
        let figures = sentence.bytes().any(|b| b.is_ascii_digit());
        content_words(sentence).len() + if figures { 4 } else { 0 }
    };
    sentences(own)
        .filter(|sentence| sentence.split(' ').count() <= WORDS)
        .max_by_key(weigh)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(sentence: &str, late: bool) -> String {
        to(&Asked {
            day: "4 March 2024",
            said: "“…”",
            sentence,
            needs: false,
            late,
            put: None,
        })
    }

    #[test]
    fn the_reply_belongs_to_what_is_asked() {
        for (sentence, expected) in [
            ("Please call me to discuss.", "when does a call suit you"),
            (
                "Could you quote 200 gaskets?",
                "for a price for 200 gaskets. The price",
            ),
            (
                "If you want us to quote the second lot, we can do it.",
                "take you up",
            ),
            (
                "Please send me the drawing.",
                "You asked on 4 March 2024 for the drawing. Here",
            ),
            (
                "Let me know who we can speak with.",
                "you asked who you can speak with. That is",
            ),
            (
                "Could you tell me if your pump stands acid?",
                "you asked if our pump stands acid. Yes",
            ),
            (
                "What is the status of the permit?",
                "how far the permit is. This is how",
            ),
            (
                "Is the lid green?",
                "You wrote on 4 March 2024: “…” Yes / no",
            ),
            (
                "Is the quote for EUR 78,400 still valid?",
                "You wrote on 4 March 2024: “…” The price",
            ),
            (
                "Does the quote for the pump seals include freight?",
                "You wrote on 4 March 2024: “…” The price",
            ),
            (
                "Please confirm the price for EUR 78,400 still valid.",
                "You wrote on 4 March 2024: “…”",
            ),
        ] {
            let reply = reply(sentence, false);
            assert!(reply.contains(expected), "{sentence}: {reply}");
        }
    }

    #[test]
    fn a_late_reply_asks_whether_it_is_still_open() {
        let late = reply("Please send me the drawing.", true);
        assert!(late.contains("still in time"), "{late}");
        let late = reply("Could you quote 200 gaskets?", true);
        assert!(late.contains("bought otherwise"), "{late}");
    }
}
