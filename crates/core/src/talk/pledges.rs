//! What people undertake in everyday words: `we'll sort it out this afternoon`, `I hope
//! to have it by Friday`, `I'll give you a buzz on Wednesday`. Such words bind by their
//! day; without one only those that say that word will come.

use super::appointed::last_day;
use super::sentences;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::time::Timestamp;
use std::sync::LazyLock;

/// What is undertaken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pledge {
    /// To call: no mail shows whether it was done.
    Call,
    /// To come by on a later day: no mail shows that, either.
    Visit,
    /// To let the reader know.
    Word,
    /// To do something.
    Deed,
}

/// A sentence that undertakes something.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pledged {
    /// What.
    pub pledge: Pledge,
    /// The sentence, white space folded.
    pub text: String,
    /// Days after the mail until the last day it names.
    pub days: Option<i32>,
}

/// What a phrase says of the sentence it stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sign {
    Is(Pledge),
    /// It hangs on the reader, is over, or is courtesy.
    Not,
}

const CALLS: &[&str] = &[
    "i|we ll|will|shall|can|plan|intend|try .. call|ring|phone|telephone|buzz you",
    "i|we ll|will|shall|can|plan|intend|try .. give you a .. call|ring|buzz|shout|bell",
    "^ will call|ring|phone you",
    "i|we ll|will|shall call|ring|phone back|again|tomorrow|monday|tuesday|wednesday|thursday|friday|this|later|in",
    "will be calling|ringing you",
    "rufe|rufen .. an",
    "melde|melden .. telefonisch",
    "ich|wir werde|werden|kann|können .. anrufen",
    "werde|werden|kann|können ich|wir .. anrufen",
];

const VISITS: &[&str] = &[
    "i|we ll|will|shall|can|plan|intend|am|m|are|re .. come|coming|drop|dropping|stop|stopping|pop|popping|swing by|round|over|along",
    "i|we ll|will|shall|can .. drop|pop|stop|call in",
    "i|we ll|will|shall|plan|intend|am|m|are|re .. visit|visiting|see you|your",
    "i|we ll|will|shall come|be to|at you|your",
    "ich|wir komme|kommen|schaue|schauen .. vorbei",
    "ich|wir komme|kommen .. zu|bei ihnen|euch|dir",
    "ich|wir besuche|besuchen .. sie|euch|dich",
    "komme|kommen|schaue|schauen ich|wir .. vorbei|zu|bei",
    "besuche|besuchen ich|wir",
    "ich|wir werde|werden|kann|können .. vorbeikommen|vorbeischauen|besuchen",
    "werde|werden|kann|können ich|wir .. vorbeikommen|vorbeischauen|besuchen",
];

const WORD: &[&str] = &[
    "i|we ll|will|shall|can|should .. let you know",
    "^ will let you know",
    "but|and will|ll let you know",
    "let you know .. as soon|for sure|by|tomorrow|today|when|monday|tuesday|wednesday|thursday|friday|next|later",
    "i|we ll|will|shall|can|should|may|might|have .. get|come|be back to|with you",
    "before|may|might|have|will|ll .. get|go|be back|with to|you .. in|tomorrow|by|on",
    "get|be with you in|tomorrow|on|by|later",
    "will get|be|come back to you",
    "you will|ll|should hear from me|us",
    "gebe|geben .. bescheid",
    "melde|melden mich|uns",
    "komme|kommen .. auf sie|dich zurück",
];

const DEEDS: &[&str] = &[
    "i|we|he|she ll|will|shall sort|figure|straighten|work|iron|clear|hammer|thrash .. out|up|away",
    "i|we|he|she ll|will|shall resolve|settle|solve|fix|clarify|correct|handle|finish|complete|answer|finalise|finalize|investigate",
    "i|we should|ought .. have|get|be able|know|finish",
    "i|we hope|expect|aim|plan|intend|hoping|planning|trying|try .. to have|get|send|finish|know|resolve|complete|answer|mail|email|deliver|provide|confirm|return|reply|fax",
    "^ hope|hoping|expect to have|get|send|finish|know|resolve|complete|answer|confirm",
    "i|we ll|will|shall|should|can|am|are|m|re .. send|have|get|forward|provide|deliver|ship|mail|email|fax|prepare|put|finish",
    "will|ll|should be ready|done|finished|sent|mailed|shipped|available|out",
    "to be|get sent out|this|next|by|on|early",
    "keep|stay on it|top",
    "kläre|klären|schicke|schicken|sende|senden|liefere|liefern|erledige|erledigen .. heute|morgen|bis|am|nächste|diese",
    "bekommen|erhalten|kriegen|haben sie|du|ihr .. heute|morgen|bis|am|nächste|diese",
    "sollte|sollten .. haben|bekommen|fertig|wissen",
];

const NOT: &[&str] = &[
    // A meeting that is put off.
    "afraid i|we have|had|need|must|cannot|can|won",
    "move|shift|push|postpone|reschedule|cancel our|the|your|this .. meeting|appointment|visit|call|date",
    "termin|besuch|treffen|besprechung .. verschieben|verlegen|absagen",
    "if|once|when|unless|until|should you",
    "if|unless i|we|there|they|he|she|it|anything|any",
    "as soon as you",
    "let me|us know",
    "please|pls call|let|send|give|advise|confirm",
    "call me|us",
    "would|could|can|will you",
    "you can|could|may|should|must|need",
    "should|could|would|must|might|may have been|sent|called|had|got|gotten|done|known|told",
    "let you know .. if|that",
    "i|we hope you|your|all|this|everything|that|the",
    "hope to see|hear|meet|talk|speak",
    "look|looking forward",
    "told|said|says|asked|promised|thought|wanted|tried",
    "did|didn|have|haven|had|were|was not|t",
    "keep|kept you posted|informed|updated",
    "won|wouldn|don|can|couldn|isn t",
    "will|ll not|never|probably",
    "will|ll be out|off|away|in|at|there|here|gone",
    "will|ll be back in|at|from|on",
    "komme|kommen|bin|sind .. zurück|wieder",
    "when|once|after i|we|he|she|they",
    "phone|telephone|fax|dial number|numbers|in",
    "lunch|dinner|beer|drink|drinks|party|golf|game|movie|weekend|baby|wedding|dog|kids",
    "wenn|falls|sobald sie|du|ihr",
];

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let rows: [(Sign, &'static [&'static str]); 5] = [
        (Sign::Is(Pledge::Call), CALLS),
        (Sign::Is(Pledge::Visit), VISITS),
        (Sign::Is(Pledge::Word), WORD),
        (Sign::Is(Pledge::Deed), DEEDS),
        (Sign::Not, NOT),
    ];
    Phrases::new(
        rows.into_iter()
            .flat_map(|(sign, phrases)| phrases.iter().map(move |phrase| (*phrase, sign))),
    )
});

/// Whether a sentence says that word comes as soon as there is any.
static AS_SOON: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "as soon as i|we|he|she|possible|it|they|the",
        "for sure|certain",
        "shortly|soon|asap",
        "sobald ich|wir|wie",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// A sentence longer than this is a list or a clause, in words.
const LONG: usize = 45;

/// What the sentence of a mail of the moment `at` undertakes, if it does.
pub fn pledged(sentence: &str, at: Timestamp) -> Option<Pledged> {
    let words = Words::of(sentence);
    if sentence.trim_end().ends_with('?') || words.len() > LONG {
        return None;
    }
    let signs = SIGNS.find(&words);
    if signs.iter().any(|found| *found.meaning == Sign::Not) {
        return None;
    }
    let of = |pledge| signs.iter().any(|found| *found.meaning == Sign::Is(pledge));
    let days = last_day(sentence, at);
    let pledge = [Pledge::Call, Pledge::Visit, Pledge::Word, Pledge::Deed]
        .into_iter()
        .find(|pledge| of(*pledge))?;
    let binds = match pledge {
        Pledge::Word => days.is_some() || !AS_SOON.find(&words).is_empty(),
        Pledge::Call | Pledge::Deed => days.is_some(),
        // Who comes over the same day has come.
        Pledge::Visit => days.is_some_and(|days| days > 0),
    };
    let text = sentence.to_owned();
    binds.then_some(Pledged { pledge, text, days })
}

/// The call or the visit that a short letter announces, where it says nothing else: whoever
/// asked something waits for it.
pub fn only_announced(own: &str, at: Timestamp) -> Option<Pledged> {
    /// A sentence of so few words greets, thanks or signs.
    const COURTESY: usize = 4;
    let mut announced = None;
    for sentence in sentences(own) {
        match pledged(&sentence, at) {
            Some(said) if matches!(said.pledge, Pledge::Call | Pledge::Visit) => {
                announced = Some(said);
            }
            _ if sentence.split(' ').count() <= COURTESY && is_courtesy(&sentence) => {}
            _ => return None,
        }
    }
    announced
}

/// Whether a short sentence answers and asks nothing: no `Yes, 45 EUR each`, no `Das passt`.
fn is_courtesy(sentence: &str) -> bool {
    const ANSWERS: &[&str] = &[
        "yes",
        "no",
        "ok",
        "okay",
        "confirmed",
        "agreed",
        "fine",
        "works",
        "ja",
        "nein",
        "passt",
        "gerne",
        "bestätigt",
        "einverstanden",
        "oui",
        "non",
        "accord",
    ];
    let lower = sentence.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    !lower.ends_with('?')
        && !lower.bytes().any(|b| b.is_ascii_digit())
        && !words.any(|word| ANSWERS.contains(&word))
}

/// What a text undertakes, in its order.
pub fn pledges(own: &str, at: Timestamp) -> impl Iterator<Item = Pledged> {
    sentences(own).filter_map(move |sentence| pledged(&sentence, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Wednesday.
    const AT: Timestamp = Timestamp(1_709_726_400);

    #[test]
    fn what_binds() {
        for (sentence, pledge, days) in [
            ("We'll sort it out this afternoon.", Pledge::Deed, Some(0)),
            (
                "I hope to have the drawing by Friday.",
                Pledge::Deed,
                Some(2),
            ),
            ("I should have the figures tomorrow.", Pledge::Deed, Some(1)),
            (
                "I'll give you a buzz Thursday or Friday.",
                Pledge::Call,
                Some(2),
            ),
            (
                "Take a look and I'll give you a call late this afternoon.",
                Pledge::Call,
                Some(0),
            ),
            (
                "I'm still working on it, but will let you know as soon as possible.",
                Pledge::Word,
                None,
            ),
            (
                "It might be tomorrow before I can get back to you on this.",
                Pledge::Word,
                Some(1),
            ),
            (
                "I may have to get with you in the morning on this.",
                Pledge::Word,
                Some(1),
            ),
            (
                "I will be back to you by Friday with the price.",
                Pledge::Word,
                Some(2),
            ),
            ("Ich melde mich morgen bei Ihnen.", Pledge::Word, Some(1)),
            ("I'll call you this afternoon.", Pledge::Call, Some(0)),
            (
                "I'll come by on Friday and measure it.",
                Pledge::Visit,
                Some(2),
            ),
            ("I will visit you on 12 March.", Pledge::Visit, Some(6)),
            ("I will call you on 12 March.", Pledge::Call, Some(6)),
            (
                "Ich komme am Freitag bei Ihnen vorbei.",
                Pledge::Visit,
                Some(2),
            ),
            (
                "Das Zeugnis schicke ich Ihnen bis zum 13. März.",
                Pledge::Deed,
                Some(7),
            ),
            (
                "Das Zeugnis bekommen Sie bis Freitag.",
                Pledge::Deed,
                Some(2),
            ),
        ] {
            let found = pledged(sentence, AT).unwrap_or_else(|| panic!("{sentence}"));
            assert_eq!((found.pledge, found.days), (pledge, days), "{sentence}");
        }
    }

    #[test]
    fn a_letter_that_only_announces_a_visit() {
        let announced = |own| only_announced(own, AT).is_some();
        assert!(announced(
            "Hi Ann,\n\nI'll come by on Friday and measure it.\n\nBest regards\nSam"
        ));
        assert!(!announced(
            "Hi Ann,\n\nthe list is attached as agreed. I'll call you tomorrow.\n\nSam"
        ));
        assert!(!announced("Hi Ann,\n\nthank you."));
    }

    #[test]
    fn what_does_not() {
        for sentence in [
            "I'll let you know if anything changes.",
            "If you have questions, I'll call you tomorrow.",
            "Let me know and I'll send it tomorrow.",
            "I'll call you.",
            "I hope you have a good weekend, see you on Monday.",
            "I'll keep you posted.",
            "I'll be out of the office until Friday.",
            "I'll be back in the office on Friday.",
            "Ich komme am Montag aus dem Urlaub zurück.",
            "He said he would call you on Friday?",
            "You should have had it on Friday.",
            "I am afraid I have to move our meeting on Wednesday, the auditors are in.",
            "Leider muss ich den Termin am Freitag verschieben.",
        ] {
            assert_eq!(pledged(sentence, AT), None, "{sentence}");
        }
    }
}
