//! Asks without the form of one. `That makes a refund due to us of 4,000`, `I would prefer
//! the second`, `Attached is our estimate`, `I owe you lunch`, `We have twenty tonnes for
//! sale`: nothing is asked, and whoever wrote it waits for an answer all the same.

use super::acts::{Act, LIKELY, MAYBE, SURELY};
use super::asking::is_ruled;
use super::displeased::is_displeased;
use super::faults::is_fault;
use super::others_fault::is_anothers;
use super::sentences;
use super::tone::hear;
use super::withdrawn::is_withdrawn;
use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::reading::{Speech, Utterance};
use std::sync::LazyLock;

/// What is put before the reader.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Put {
    /// Money or goods that are owed, accounts that do not agree, or what went wrong on our
    /// side, told as a fact.
    Claim,
    /// What the writer would rather have, in answer to a question: it wants a yes.
    Preference,
    /// A paper that wants a yes: a draft, an estimate, a marked copy.
    Paper,
    /// An invitation without a date, or another door that they hold open.
    Invitation,
    /// A need, a trouble or a thought that is told, and not put into words of asking.
    Hint,
    /// Something that can be bought, from a person who has it.
    Supply,
    /// It is done, is someone else's, or is not so.
    Not,
}

const CLAIM: &[&str] = &[
    "refund|credit|rebate|reimbursement|payment|balance due|owed|owing to|us|from|me",
    "refund|rebate|reimbursement due",
    "due|owed|owing to us|me",
    "you owe us|me",
    "owe|owes us|me",
    "not|never|t yet|been|have|has|had paid|credited|refunded|reimbursed|billed|invoiced|booked",
    "has|have|was|were|is|are still|not|never been|yet|paid|credited|refunded|reimbursed paid|credited|refunded|reimbursed|for",
    "still not paid|credited|refunded|reimbursed|billed|invoiced|booked",
    "not|never received|seen|got .. payment|credit|refund|remittance|goods|delivery|confirmation|confirmations|invoice|statement",
    "is|are|was|were|still|remains|remain unpaid|overdue|uncredited|unreimbursed",
    "overcharged|overbilled|undercharged|underpaid|overpaid|underbilled",
    "billed|charged|invoiced .. twice|double|incorrectly|wrongly|wrong",
    "double billed|charged|invoiced",
    "out of balance",
    "show|shows|showing|have|has|see .. imbalance|imbalances|discrepancy|discrepancies|shortage|shortages",
    "i|we am|are|m|re missing|short",
    "does|do|did not|t match|agree|reconcile|tie|balance",
    "short|over delivered|shipped|paid",
    "steht|stehen noch aus",
    "noch nicht|kein* bezahlt|gutgeschrieben|erstattet|eingegangen|erhalten",
    "gutschrift|erstattung fehlt|offen|ausstehend",
    "doppelt|falsch berechnet|abgerechnet",
    "stimmt|stimmen nicht",
];

const PREFERENCE: &[&str] = &[
    "i|we would|d .. prefer|rather",
    "i|we prefer",
    "my|our preference",
    "i|we would|d opt|go for|with",
    "i|we would|d .. .. be placed|put|booked|moved|changed|set|left|kept|carried",
    "week|day|date|days|morning|afternoon .. is|are|s open|free|fine|good|best for|with me|us",
    "open|free|best for me|us",
    "mir|uns wäre .. lieber|recht",
    "ich|wir .. bevorzugen|bevorzuge|ziehe|ziehen",
];

const PAPER: &[&str] = &[
    "attached|enclosed|here .. is|are|file|copy .. draft|proposal|counterproposal|counter|redline|markup|estimate|bid|offer|terms|agreement|contract|revision",
    "attached|enclosed .. our|my|the|a .. draft|proposal|counterproposal|redline|markup|estimate|bid|offer|revisions|changes|comments",
    "our|my|the latest|revised|updated|preliminary|proposed|marked .. estimate|draft|version|agreement|contract|proposal|terms|bid|offer",
    "for your|you review|approval|comments|comment|signature|consideration|acceptance|ok|okay",
    "our|my comments|changes|revisions|markup|mark up|redline to|on|of|are|attached",
    "file|attachment .. is|are|has|contains .. estimate|draft|proposal|bid|offer",
    "anbei|beigefügt|angehängt .. entwurf|angebot|vorschlag|kostenschätzung|vertrag",
    "zur prüfung|freigabe|unterschrift|durchsicht",
];

/// Company and visits; what else can be held open is learned ([`Act::Door`]).
const INVITATION: &[&str] = &[
    "owe|owes you .. lunch|dinner|drink|coffee|beer|breakfast|visit",
    "take|treat|buy you .. lunch|dinner|drink|coffee|breakfast",
    "like|love|want|happy|glad to come|stop|drop|swing .. by|over|in|visit|out|and",
    "like|love|want to present|show|demonstrate|introduce .. you|to|our",
    "like|love|want to visit|meet .. you|your|with",
    "like|love|want to .. get together",
    "let s|us get|have .. together|lunch|coffee",
    "next time you|i .. town|area|here|over|around",
    "when|whenever you|your .. free|available|around|time|in town",
    "when|what .. good|best|convenient time|day|date .. you|for",
    "you are|re|must welcome|come .. visit|see|by|over",
    "just|only say|tell|name .. when|word|day|which",
    "any day|monday|tuesday|wednesday|thursday|friday does|suits|works|is",
    "kurzes|ein|kleines zeichen|anruf|wort|signal genügt|reicht",
    "lade|laden .. ein",
    "würde|würden gern|gerne .. vorbeikommen|besuchen|vorstellen|treffen|zeigen",
    "wann .. zeit|passt",
];

const SUPPLY: &[&str] = &[
    "i|we .. have|ve|got .. available|excess|surplus|spare|for sale|to sell|left",
    "additional|extra|excess|surplus|spare|more .. for sale|available|to sell",
    "is|are|s available .. for|from|between|in|on|at|until|through",
    "able|ready|happy|willing to sell|offer|move|set up|work with|supply",
    "looking|want|like to sell|place|move|offload|dispose",
    "have|ve|got .. .. to sell|offer",
    "have|ve|got .. .. for sale",
    "can|could offer|sell|supply|move|deliver .. at|for|up|from|between|you",
    "zu verkaufen",
    "haben .. frei|übrig|verfügbar|abzugeben",
];

const NOT: &[&str] = &[
    "has|have been paid|credited|corrected|resolved|settled|fixed|refunded|sent",
    "thank|thanks for .. your|the|sending",
    "signed|executed|countersigned|final|fully .. copy|copies|agreement|contract|version",
    "your|you .. offer|quote|proposal|bid",
    "no longer|longer any",
    "not|none|nothing|no available|for sale|to sell|capacity|left",
    "will|ll|shall send|forward|fax|mail|email",
    "as|per|at|on .. request|requested|asked|wished",
    "you|he|she|they|we|i had|have|has|ve .. asked|requested for",
    "wie gewünscht|besprochen|erbeten",
    "wurde|wurden .. bezahlt|erledigt|korrigiert",
];

static SIGNS: LazyLock<Phrases<Put>> = LazyLock::new(|| {
    let rows: [(Put, &'static [&'static str]); 6] = [
        (Put::Claim, CLAIM),
        (Put::Preference, PREFERENCE),
        (Put::Paper, PAPER),
        (Put::Invitation, INVITATION),
        (Put::Supply, SUPPLY),
        (Put::Not, NOT),
    ];
    Phrases::new(
        rows.into_iter()
            .flat_map(|(put, phrases)| phrases.iter().map(move |phrase| (*phrase, put))),
    )
});

/// Courtesy that holds no door open.
static COURTESY: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "any|further|more question|questions|help|assistance|information|detail|details",
        "need|require .. anything|something|more|else",
        "hesitate|zögern",
        "feel free",
        "rückfragen|fragen",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

/// Under a condition nothing is put before anybody.
static CONDITION: LazyLock<Phrases<()>> =
    LazyLock::new(|| Phrases::new([("if|when|once|unless you|we|i|it|they|there", ())]));

/// What a sentence puts before its reader, if anything.
pub fn put(sentence: &str) -> Option<Put> {
    if is_fault(sentence) || is_displeased(sentence) {
        return (!is_anothers(sentence)).then_some(Put::Claim);
    }
    let words = Words::of(sentence);
    let found = SIGNS.find(&words);
    if found.iter().any(|one| *one.meaning == Put::Not) {
        return None;
    }
    let least = found.iter().map(|one| *one.meaning).min()?;
    if least == Put::Invitation && !COURTESY.find(&words).is_empty() {
        return None;
    }
    // A claim or an invitation stands before a condition: `when you are in town`.
    let stands = (found.iter().filter(|one| *one.meaning == least))
        .filter(|one| matches!(one.meaning, Put::Claim | Put::Invitation))
        .map(|one| one.start)
        .min();
    let conditions = CONDITION.find(&words);
    if (conditions.iter()).any(|one| stands.is_none_or(|start| one.start < start)) {
        return None;
    }
    // What is owed or short has a figure, or is said of a paper or a payment.
    let figures = sentence.bytes().any(|b| b.is_ascii_digit());
    let known = || {
        const THINGS: &[&str] = &[
            "invoice",
            "invoices",
            "payment",
            "refund",
            "credit",
            "bill",
            "confirm",
            "confirms",
            "confirmation",
            "confirmations",
            "statement",
            "order",
            "rechnung",
            "gutschrift",
            "zahlung",
            "lieferung",
        ];
        let lower = sentence.to_lowercase();
        (lower.split(|c: char| !c.is_alphanumeric())).any(|word| THINGS.contains(&word))
    };
    match least {
        Put::Claim if !figures && !known() || is_anothers(sentence) => None,
        least => Some(least),
    }
}

/// How sure it is that an answer is waited for.
fn sure(put: Put) -> f32 {
    match put {
        Put::Claim => 0.8,
        Put::Preference => 0.7,
        Put::Paper => 0.7,
        Put::Invitation => 0.7,
        Put::Hint => 0.6,
        Put::Supply | Put::Not => 0.6,
    }
}

/// The first sentence of a letter that puts something before us which wants an answer, and
/// what. `answers` says whether the letter answers one of ours; `goods`, where it is known
/// what we sell, whether a word names it.
pub fn unasked(
    message: &Message,
    answers: bool,
    goods: Option<&dyn Fn(&str) -> bool>,
) -> Option<(Put, Utterance)> {
    const SHORT: usize = 4;
    const LONG: usize = 45;
    const BRIEF: u32 = 30;
    let mut found: Option<(Put, Utterance)> = None;
    let mut before: Option<String> = None;
    // A short letter is about what its subject says.
    let short = message.own_words <= BRIEF;
    let subject = if short { message.subject.as_str() } else { "" };
    for (nth, sentence) in (1_u32..).zip(sentences(&message.own)) {
        let words = sentence.split(' ').count();
        let above = before.replace(sentence.clone());
        let above = above.as_deref();
        if !(SHORT..=LONG).contains(&words) || is_ruled(&sentence) || sentence.contains('@') {
            continue;
        }
        let told = || {
            let does = |act: Act| message.does(nth as usize - 1, act);
            let door = || (does(Act::Door) >= LIKELY).then_some(Put::Invitation);
            // Where goods of the reader's are named, less is enough.
            let hint = |goods: &dyn Fn(&str) -> bool| {
                let likely = does(Act::Need);
                let around = || [above.unwrap_or_default(), &sentence, subject];
                let named = || around().iter().any(|text| names(text, goods));
                likely >= SURELY || likely >= MAYBE && named()
            };
            let put = door();
            let put = put.or_else(|| goods.is_some_and(hint).then_some(Put::Hint));
            put.filter(|_| !is_withdrawn(message, &sentence))
        };
        let Some(put) = put(&sentence).or_else(told) else {
            continue;
        };
        let heard = hear(&sentence);
        let meant = heard.private == 0 && heard.pitch == 0 && !heard.settled;
        let fits = match put {
            Put::Preference => answers,
            Put::Paper => brings(&sentence) || !message.attachments.is_empty(),
            _ => true,
        };
        let better = found.as_ref().is_none_or(|(before, _)| put < *before);
        if meant && fits && better {
            let ask = Utterance {
                speech: Speech::Need,
                text: sentence,
                // No utterance of a reader stands there: sentences are counted from the end.
                start: u32::MAX - nth,
                probability: sure(put),
                due_days: None,
            };
            found = Some((put, ask));
        }
    }
    found
}

/// Whether a text names the reader's goods, or a size of them: `the 35x52s`, `DN50`.
fn names(text: &str, goods: &dyn Fn(&str) -> bool) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.any(|word| !word.is_empty() && (is_size(word) || goods(word)))
}

fn is_size(word: &str) -> bool {
    let low = word.to_lowercase();
    /// Round the clock, and every wheel driven.
    const OTHERS: &[&str] = &["24x7", "4x4"];
    let figures = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let times = low.trim_end_matches('s').split_once(['x', '×']);
    let width = low.strip_prefix("dn").or_else(|| low.strip_prefix("pn"));
    let is_size = times.is_some_and(|(a, b)| figures(a) && figures(b));
    is_size && !OTHERS.contains(&low.as_str()) || width.is_some_and(figures)
}

/// Whether a text says that something comes with the mail.
pub fn brings(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["attached", "enclosed", "anbei", "beigefügt", "im anhang"]
        .iter()
        .any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_for_an_answer() {
        for (sentence, expected) in [
            (
                "This makes for a total refund due us of $4,120.50.",
                Put::Claim,
            ),
            ("Invoice 4711 is still unpaid.", Put::Claim),
            (
                "Our credit of 4,120 dollars for invoice 4711 is still not paid.",
                Put::Claim,
            ),
            (
                "We are short 40 crates on order 4711, tell me if it is on the way.",
                Put::Claim,
            ),
            ("I owe you lunch when you are in town.", Put::Invitation),
            ("We show you 40 crates out of balance for May.", Put::Claim),
            ("Your cleaner did not turn up on Saturday.", Put::Claim),
            (
                "Die Gutschrift zu Rechnung 4711 steht noch aus.",
                Put::Claim,
            ),
            (
                "I would prefer that the difference be put on the June account.",
                Put::Preference,
            ),
            ("The week of 15 October is open for me.", Put::Preference),
            (
                "We would like the rest of it to be booked in June.",
                Put::Preference,
            ),
            (
                "Attached is our latest estimate for the east hall.",
                Put::Paper,
            ),
            ("Now I really owe you lunch.", Put::Invitation),
            (
                "I would like to stop by and show you the new line.",
                Put::Invitation,
            ),
            ("We have twenty tonnes of flour for sale.", Put::Supply),
            ("Wir haben noch 20 Paletten abzugeben.", Put::Supply),
        ] {
            assert_eq!(put(sentence), Some(expected), "{sentence}");
        }
    }

    #[test]
    fn what_does_not() {
        for sentence in [
            "The refund of $4,120.50 has been paid.",
            "Attached is the signed copy of the agreement.",
            "The pump runs well.",
            "We are out of balance in our family.",
            "Thanks for sending our revised offer.",
            "At the request of our fitter, attached are the contract forms for both halls.",
            "As requested, enclosed is our estimate for your review.",
            "If you have not received payment for invoice 4711, call us.",
            "We have twenty tonnes for sale if they approve.",
            "Just tell me when you have any questions.",
            "The key is with the guard.",
        ] {
            assert_eq!(put(sentence), None, "{sentence}");
        }
    }
}
