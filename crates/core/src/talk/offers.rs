//! Offers: with which sentence our side put something before a customer that wants
//! an answer: a quotation, a price, a proposal, a draft of a contract.

mod figures;
mod papers;
mod prices;
mod rest;

pub use rest::is_of_the_rest;

use super::{ordering, sentences};
use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use std::sync::LazyLock;

/// What a phrase says of the sentence it stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Sign {
    /// Something comes with this mail.
    Brings,
    /// What comes wants an answer.
    Document,
    /// A price or a proposal stands in the sentence itself.
    Offers,
    /// Words that stand beside a price that is offered.
    Terms,
    /// A paper that a seller puts before somebody.
    Paper,
    /// The reader is to look at what comes, or to speak about it.
    Look,
    /// What the day brings: it is sent because it is due, and wants no decision.
    Daily,
    /// It is theirs, is done, comes later, or is the day's business.
    Not,
}

/// What comes with the mail that says so.
const WITH: &[&str] = &[
    "attached|enclosed|attaching|enclosing|att|attd|encl",
    "here is|are|s|comes",
    "hier ist|sind|kommt|kommen|der|die|das|unser|unsere|mein|meine|ein|eine",
    "find|see below|following",
    "anbei|beiliegend|beigefügt|angehängt|hiermit",
    "im anhang",
];

const BRINGS: &[&str] = &[
    "below|following is|are",
    "hängt|hängen|liegt|liegen .. an|dran|hinten|bei",
    "ll|will|can find|see it|all|everything|them|that .. in|below|attached|here|under",
    "i|we have|ve sent|emailed|mailed|faxed|prepared",
    "i|we|am|are|m|re sending|forwarding|submitting",
    "i|we sent|emailed|faxed|submit|submitted",
    "sende|schicke|senden|schicken|übersende|übersenden",
];

const DOCUMENT: &[&str] = &[
    "offer|quote|quotes|quotation|quotations|proposal|proposals|bid|estimate|tender",
    "price|rate list|sheet|proposal|table",
    "terms att|attached|enclosed|of|for|are",
    "draft of|for|contract|agreement",
    "good|firm for .. days",
    "our|revised|new|updated|latest|indicative|firm price|prices|pricing|rates|numbers|terms",
    "contract|agreement|amendment|addendum|redline|markup",
    "term sheet|sheets",
    "letter of intent|understanding",
    "angebot|angebote|kostenvoranschlag|preisliste|preise|vertrag|vertragsentwurf|rahmenvertrag",
];

const OFFERS: &[&str] = &[
    "our offer|quote|proposal|bid|price is|was|stands|would|comes",
    "i|we can|could|would|ll|will offer|quote|propose .. at|for|a|you|us|an|the|to",
    "i|we|would propose|offer you|to|a|the|that|at|for",
    "i|we would charge|suggest",
    "extend|extending|submit|submitting|present|presenting|make|making an|our|this|the|a .. offer|bid|proposal|tender",
    "in response|reply|answer to your|the .. rfp|rfq|rfi|request|tender|inquiry|enquiry",
    "unser angebot|preis ist|lautet|liegt|wäre",
    "wir bieten|können ihnen|dir|euch",
];

const TERMS: &[&str] = &[
    "each|apiece|per|net|altogether|total|stock|weeks|wks|lead|delivery|delivered|valid|discount",
    "all in",
    "ex works|stock",
    "je|pro|netto|stück|lieferzeit|wochen|gültig",
];

const PAPER: &[&str] = &[
    "document|documents|package|packet|prospectus|brochure|booklet|presentation|materials|overview|catalogue|catalog|datasheet|datasheets|specification|specifications|estimate|plan|concept|outline|loi|mou|nda",
    "information|info|details|papers on|of|for|about|regarding",
    "the|our|some .. information|details|papers",
    "data|rate|fact|term|price sheet|sheets",
    "unterlagen|broschüre|präsentation|datenblatt|datenblätter|katalog|konzept|entwurf|prospekt",
];

const LOOK: &[&str] = &[
    "please|pls|kindly|to review|consider|look|read|study",
    "review .. and|call|let|give|advise|comment",
    "take|have a|another look",
    "look|looking .. over|at it|this|them|these",
    "give me|us a call|ring|shout",
    "call|ring|phone me|us|to|if|with|at|when",
    "i|we ll|will call|ring|phone|follow|give",
    "to discuss",
    "look|looking forward to discussing|hearing|working|your|talking",
    "let me|us know what|how|whether|when|your|if",
    "your thoughts|comments|interest|feedback|opinion|decision",
    "questions|question|comments|concerns",
    "rückfragen|fragen|rückmeldung|rückantwort|anmerkungen",
    "freue|freuen mich|uns .. auf",
    "schauen|sehen sie|du .. an|durch",
    "was|wie .. halten|denken|gefällt|passt",
];

const DAILY: &[&str] = &[
    "report|reports|invoice|invoices|statement|statements|spreadsheet|spreadsheets|list|lists|schedule|schedules|roster|ticket|tickets|itinerary|directions|address|addresses|resume|agenda|minutes|photo|photos|picture|pictures|form|forms|numbers|figures|data|copy|copies|confirmation|confirmations|bill|bills|payment|article|story|joke|recipe|link|file|files|phone|contact|contacts|login|password|calculation|calculations|backup|notes|corrections|changes|summary",
    "wire|wiring|bank|banking|hotel|flight|travel|billing|tax|account information|instructions|details|info",
    "lunch|dinner|party|game|weekend|vacation",
    "bericht|berichte|rechnung|rechnungen|liste|listen|protokoll|formular|foto|fotos|adresse|kopie|zahlen",
];

/// `Here is the Riverside Expansion`: something with a name of its own.
static HERE: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let phrases = [
        "here is|are|s the|our|a|an|some",
        "attached is|are|please|you|find",
        "enclosed is|are|please|you|find",
        "please|pls find attached|enclosed",
        "anbei|beiliegend|beigefügt|hiermit",
    ];
    Phrases::new(phrases.map(|phrase| (phrase, ())))
});

const NOT: &[&str] = &[
    "your|their|his|her offer|quote|quotation|proposal|bid|estimate|price|prices|agreement|contract",
    "your|their signed|latest|last|revised|recent|new offer|quote|quotation|proposal|bid|agreement|contract",
    "executed|signed|countersigned|final|approved|accepted agreement|contract|copy|copies|version|amendment|quote|quotation|proposal",
    "has|have|was|were been|fully executed|signed|accepted|approved",
    "accept|accepted|accepting your|the|their",
    "will|ll|shall|can|could send|forward|prepare|get|have|fax|mail|email",
    "if|once|when|until|unless you|we|they|i",
    "rebate|credit|delivery|account note|statement",
    "award|awarded|awarding|wire|wired|prepay|prepaid|prepayment|payment|paid",
    "bids|bid|bidding due|deadline|close|closes|by",
    "price list .. whole|entire|all|complete|full",
    "price list .. valid|effective from|as",
    "preisliste .. gesamte|gesamtes|ganze|ganzes|komplette|alle",
    "preisliste .. gültig ab",
    "daily|monthly|weekly rate|volume|volumes|nomination|nom|report|reservation|price|prices|list",
    "today|tomorrow|yesterday|tonight s",
    "confirmation|confirm|invoice|invoices",
    "ihr|ihrem|ihres|euer angebot|vertrag",
];

/// Words of sending that also promise, …
const SENDS: &[&str] = &[
    "sende",
    "schicke",
    "senden",
    "schicken",
    "übersende",
    "übersenden",
    "sending",
    "send",
    "maile",
    "mailen",
];
/// … words of a later day, …
const LATER: &[&str] = &[
    "morgen|übermorgen|bis|montag|dienstag|mittwoch|donnerstag|freitag|nächste|nächsten|kommende|kommenden|woche|später|nachher|demnächst|bald|sobald",
    "tomorrow|monday|tuesday|wednesday|thursday|friday|shortly|soon|later",
    "by tonight|noon|then|end|next|this|close",
    "by the end|close",
    "by .. january|february|march|april|may|june|july|august|september|october|november|december",
];
/// … unless it is the day on which it was spoken of, …
const SPOKEN: &[&str] = &[
    "wie am|letzte|letzten|vergangenen|vorigen .. montag|dienstag|mittwoch|donnerstag|freitag|woche",
    "as discussed|agreed|talked|requested on|last monday|tuesday|wednesday|thursday|friday",
];
/// … and words of what is still to be done.
const TO_SEND: &[&str] = &[
    "senden",
    "schicken",
    "übersenden",
    "zusenden",
    "zuschicken",
    "mailen",
];
const WILL: &[&str] = &[
    "werde", "wird", "werden", "kann", "können", "könnte", "könnten", "muss", "müssen", "will",
    "wollen", "möchte", "möchten", "würde", "würden", "soll", "sollen",
];

/// What comes with the mail that says so, whatever day it names.
static HERE_WITH: LazyLock<Phrases<()>> = LazyLock::new(|| {
    let sent = ["have|ve sent|emailed|mailed|faxed", "gültig|valid bis|by"];
    Phrases::new(WITH.iter().copied().chain(sent).map(|phrase| (phrase, ())))
});

/// Words of a later day (`true`), and of one on which it was spoken of.
static DAYS: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    let later = LATER.iter().map(|phrase| (*phrase, true));
    Phrases::new(later.chain(SPOKEN.iter().map(|phrase| (*phrase, false))))
});

/// Whether words name a day that is to come.
fn names_a_later_day(words: &Words) -> bool {
    let found = DAYS.find(words);
    let spoken =
        |at: usize| (found.iter()).any(|one| !*one.meaning && one.start <= at && at < one.end);
    (found.iter()).any(|one| *one.meaning && !spoken(one.start))
}

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let rows: [(Sign, &'static [&'static str]); 9] = [
        (Sign::Brings, WITH),
        (Sign::Brings, BRINGS),
        (Sign::Document, DOCUMENT),
        (Sign::Offers, OFFERS),
        (Sign::Terms, TERMS),
        (Sign::Paper, PAPER),
        (Sign::Look, LOOK),
        (Sign::Daily, DAILY),
        (Sign::Not, NOT),
    ];
    Phrases::new(
        rows.into_iter()
            .flat_map(|(sign, phrases)| phrases.iter().map(move |phrase| (*phrase, sign))),
    )
});

fn has(text: &str, sign: Sign) -> bool {
    SIGNS
        .find(&Words::of(text))
        .iter()
        .any(|found| *found.meaning == sign)
}

/// Whether a sentence names an amount of money for something: `12 at 4.10 EUR each`.
pub(super) fn named_price(sentence: &str) -> bool {
    const CURRENCIES: &[&str] = &[
        "eur", "euro", "euros", "usd", "dollar", "dollars", "gbp", "pounds", "chf", "sek", "pln",
        "dkk", "nok",
    ];
    const SIGNS: [char; 3] = ['€', '$', '£'];
    let figure = |word: &str| word.bytes().any(|b| b.is_ascii_digit());
    let words: Vec<String> = (sentence.split_whitespace())
        .map(|word| {
            word.trim_matches([',', '.', ';', ':', '(', ')'])
                .to_lowercase()
        })
        .collect();
    words.windows(2).any(|pair| {
        let [one, two] = [pair[0].as_str(), pair[1].as_str()];
        let named = |word: &str| {
            CURRENCIES.contains(&word)
                || word.chars().all(|c| SIGNS.contains(&c)) && !word.is_empty()
        };
        figure(one) && named(two) || named(one) && figure(two)
    }) || words
        .iter()
        .any(|word| word.starts_with(SIGNS) && figure(word))
}

/// Whether what a sentence says is sent comes on a later day: `Ich schicke Ihnen die
/// Preisliste bis Freitag`, in which the present tense promises.
fn comes_later(sentence: &str) -> bool {
    let words = Words::of(sentence);
    let says = |list: &[&str]| words.iter().any(|word| list.contains(&word));
    let here = !HERE_WITH.find(&words).is_empty();
    !here && (says(SENDS) && names_a_later_day(&words) || says(TO_SEND) && says(WILL))
}

/// The sentence of a letter that puts something before its reader, white space folded.
pub fn offer(message: &Message) -> Option<String> {
    plain_offer(message).or_else(|| paper(message))
}

/// Whether a sentence that [`offer`] found offers in so many words.
pub fn is_plain(message: &Message, sentence: &str) -> bool {
    plain_offer(message).is_some_and(|found| found == sentence)
}

/// Whether a sentence brings something thought out for its reader, which it does not call an
/// offer: `the three options are attached`.
pub fn is_suggestion(sentence: &str) -> bool {
    papers::is_draft(sentence) && !has(sentence, Sign::Document) && !has(sentence, Sign::Offers)
}

/// The sentence by which a letter hands over a paper that its reader is to look at or to
/// speak about: `Here is the brochure. Please review it and give me a call.`
fn paper(message: &Message) -> Option<String> {
    /// Who writes more than this tells a story.
    const LONG: u32 = 160;
    if message.own_words > LONG || has(&message.subject, Sign::Daily) {
        return None;
    }
    let looks = sentences(&message.own).any(|sentence| has(&sentence, Sign::Look));
    sentences(&message.own).find(|sentence| {
        let bad = || has(sentence, Sign::Not) || has(sentence, Sign::Daily);
        let brings = has(sentence, Sign::Brings) || !HERE.find(&Words::of(sentence)).is_empty();
        let named = has(sentence, Sign::Paper) || has(sentence, Sign::Document);
        looks && brings && (named || is_named(sentence)) && !sentence.ends_with('?') && !bad()
    })
}

/// Whether something with a name of its own is handed over: `Here is the Riverside
/// Expansion.`
fn is_named(sentence: &str) -> bool {
    let here = HERE.find(&Words::of(sentence)).is_empty();
    let words: Vec<&str> = sentence.split(' ').skip(2).collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase) && word.len() > 1;
    !here && words.windows(2).any(|two| two.iter().all(capital))
}

/// Whether a letter answers another, or a talk: by its header, by what it quotes or recalls, by
/// its subject.
fn is_answer(message: &Message) -> bool {
    const REPLIES: &[&str] = &["re:", "aw:", "antw:", "sv:"];
    let subject = message.subject.trim_start().to_lowercase();
    const SPOKEN: &[&str] = &[
        "besprochen",
        "versprochen",
        "discussed",
        "promised",
        "telefon",
    ];
    !message.quoted.is_empty()
        || !message.parents.is_empty()
        || Words::of(&message.own)
            .iter()
            .any(|word| SPOKEN.contains(&word))
        || REPLIES.iter().any(|word| subject.starts_with(word))
}

/// Whether a text speaks to its reader.
fn speaks_to_reader(own: &str) -> bool {
    const READER: &[&str] = &[
        "you", "your", "yours", "sie", "ihnen", "ihr", "ihre", "ihren", "ihrem", "ihrer", "dir",
        "dich", "du", "dein", "deine", "euch", "eure", "euer",
    ];
    Words::of(own).iter().any(|word| READER.contains(&word))
}

/// The sentence of a letter that brings an offer, white space folded. `See attached`
/// brings what the subject or the name of the file says.
fn plain_offer(message: &Message) -> Option<String> {
    let beside = format!("{} {}", message.subject, message.attachments.join(" "));
    let has_files = !message.attachments.is_empty();
    let named = has_files && has(&beside, Sign::Document);
    // A price alone may be talk; it is put before them where they had asked, or with a paper.
    let answers = is_answer(message);
    let own = &message.own;
    let has_terms = || papers::has_terms(own);
    let said = sentences(own).find(|sentence| {
        let offers = has(sentence, Sign::Offers);
        let brings = || has(sentence, Sign::Brings) && (has_files || !comes_later(sentence));
        let document = || {
            named
                || has(sentence, Sign::Document)
                || papers::is_numbered(sentence)
                || has_files && papers::is_numbered(&beside)
                || papers::is_draft(sentence) && has_terms()
        };
        let prices =
            || named_price(sentence) && (has_files || answers && has(sentence, Sign::Terms));
        (offers || brings() && document() || prices()) && !has(sentence, Sign::Not)
    });
    said.or_else(|| priced(message, answers || has_files))
}

/// The sentence of a letter to one house that names a price for something, or that leads to
/// a page which does. Who takes an order names what was agreed.
fn priced(message: &Message, is_put: bool) -> Option<String> {
    let own = &message.own;
    let mut is_open = None;
    let mut open =
        || *is_open.get_or_insert_with(|| !ordering::trade(own).sells && !papers::is_circular(own));
    sentences(own).find(|sentence| {
        let is_price = match prices::price(sentence) {
            Some(prices::Price::Said) => is_put || papers::has_terms(own) || speaks_to_reader(own),
            Some(prices::Price::Shaped) => is_put || papers::has_terms(own),
            Some(prices::Price::Bare) => is_put && papers::has_terms(own),
            None => papers::links_to_prices(sentence, own),
        };
        is_price && open()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(subject: &str, own: &str, files: &[&str]) -> Message {
        Message {
            subject: subject.to_owned(),
            own: own.to_owned(),
            attachments: files.iter().map(|file| (*file).to_owned()).collect(),
            ..Message::default()
        }
    }

    #[test]
    fn what_offers() {
        for text in [
            "Hi Ann,\nattached is our quotation for the gaskets.",
            "Here is a first draft of the framework agreement.",
            "We can offer you 200 pieces at 4.10 EUR.",
            "anbei das Angebot wie besprochen.",
            "You'll find it all in Q-1731.pdf below, two hoists with and without the rail.",
            "I am sending you our quotation by e-mail: 200 gaskets at 4.10 EUR.",
            "Ich sende Ihnen das Angebot, wie am Freitag besprochen: 200 Dichtungen.",
            "Northseal would like to extend an offer in response to your RFP of 25 June.",
            "Attached, please find the Riverside Plant Brochure. Don't hesitate to call me.",
            "Here is the retrofit information. Please review and give me a call.",
            "Here is the Riverside Retrofit Programme. Take a look and I'll call you this afternoon.",
            "anbei die Unterlagen zur neuen Anlage. Bei Rückfragen melden Sie sich gerne.",
        ] {
            assert!(offer(&letter("Gaskets", text, &[])).is_some(), "{text}");
        }
        assert!(
            offer(&letter(
                "Quotation 4711",
                "Please see attached.",
                &["q4711.pdf"]
            ))
            .is_some()
        );
    }

    #[test]
    fn what_does_not() {
        for text in [
            "Attached is your signed agreement.",
            "I will send you the quotation tomorrow.",
            "Thank you for your proposal, see my notes below.",
            "I am sending you our quotation by 12 March.",
            "Ich sende Ihnen das Angebot am Freitag.",
            "Attached is the weekly report. Call me if you have any questions.",
            "Here is the contact list for the party, please review it.",
            "Attached is the brochure.",
            "Attached is our new price list for the whole range of hoses.",
            "anbei unsere neue Preisliste für das gesamte Programm.",
        ] {
            assert!(offer(&letter("Gaskets", text, &[])).is_none(), "{text}");
        }
    }
}
