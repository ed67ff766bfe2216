//! What a sentence that asks wants: the kind of thing (a price, a paper, a call, a yes or
//! no) and the thing itself, in words that an answer can take up.

use super::object::{clause, object, promise, verbs};
use crate::reading::phrases::Phrases;
use crate::reading::speech::accepting::accepts;
use crate::reading::words::Words;
use crate::words::content_words;
use std::sync::LazyLock;

/// What kind of thing is wanted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Form {
    /// They offer to offer, if we want it.
    Offers,
    /// To be called, or talked to.
    Call,
    /// To meet.
    Meet,
    /// Something is wrong.
    Trouble,
    /// A price or an offer.
    Price,
    /// What we think of something that lies before us.
    Review,
    /// A signature.
    Sign,
    /// How far something is.
    Status,
    /// A yes to what they state, or a no.
    Confirm,
    /// A day.
    Date,
    /// Whom to turn to.
    Somebody,
    /// Papers, figures, words in writing.
    Paper,
    /// A way to go, of several.
    Advice,
    /// Yes or no.
    YesOrNo,
    /// Something that is not told by its words.
    Else,
}

/// The words of each, the first that fits first.
const FORMS: &[(Form, &[&str])] = &[
    (
        Form::Offers,
        &[
            "want|like|need me|us to quote|offer|bid|price",
            "i|we can|could|will|would quote|offer|price|bid",
        ],
    ),
    (
        Form::Call,
        &[
            "call|ring|phone me|us|back|him|her",
            "give me|us .. call|ring|shout|buzz",
            "have|schedule|set|arrange|up .. call|teleconference|telephone",
            "talk|discuss|speak",
            "rufen|ruf .. an",
        ],
    ),
    (
        Form::Meet,
        &[
            "meet|visit",
            "schedule|arrange|set|have|up .. meeting|visit|appointment",
            "come|stop by|over|in",
            "get together",
            "treffen|besuch|besuchen|termin",
        ],
    ),
    (
        Form::Trouble,
        &[
            "problem|trouble|issue|leak|leaks|fails|failed|failing|broken|broke|wrong|damaged",
            "complaint|mistake|error|errors|defective|missing|discrepancy|discrepancies",
            "any help|assistance",
            "problem*|reklamation*|undicht|defekt",
        ],
    ),
    (
        Form::Review,
        &[
            "your|any|some comments|thoughts|feedback|opinion|view|views|input|reaction|changes",
            "what|how .. you|your think|thoughts|feel|view|opinion|comments",
            "review|look|looked|comment|mark .. at|over|the|this|these|attached|it|on|up",
            "review|comment",
            "suits|works|acceptable|satisfactory|agreeable",
            "meinung|rückmeldung|stellungnahme",
        ],
    ),
    (
        Form::Sign,
        &[
            "sign|execute|countersign|initial the|this|it|both|and|attached|your|our",
            "signature|signatures|executed|signed",
            "unterschrift|unterschreiben|unterzeichnen",
        ],
    ),
    (
        Form::Price,
        &[
            "quote|quotation|offer|discount|bid",
            "price|prices|pricing|cost|costs|rate|rates|tariff|fee",
            "how much would|will|is|are|do|does",
            "preis|preise|angebot|kosten",
        ],
    ),
    (
        Form::Status,
        &[
            "status|update|progress|news on|of|about|regarding|from|for",
            "status",
            "any news|update|progress|word",
            "where .. stand|stands|are we",
            "how far",
            "stand der",
        ],
    ),
    (
        Form::Somebody,
        &[
            "who|whom",
            "contact|name|names of|for|at|person|and|who|number",
            "right|best person|contact",
            "wer|wen|wem|ansprechpartner*",
        ],
    ),
    (
        Form::Date,
        &[
            "when|deliver|delivery|deliveries|ship|shipment|arrive|eta",
            "which|what day|date|dates|week|time",
            "how soon|long",
            "wann|liefertermin|lieferzeit",
        ],
    ),
    (
        Form::Confirm,
        &[
            "confirm|confirmation|verify|approve|approval|concur|agree|acknowledge",
            "let|tell me|us .. if|whether",
            "know|see|check|find|advise|say if|whether|out",
            "bestätigen|bestätigung|freigabe",
        ],
    ),
    (
        Form::Paper,
        &[
            "send|forward|provide|email|fax|attach|share|resend",
            "get|give me|us",
            "copy|copies|list|sheet|drawing|certificate|report|file|document|invoice",
            "schicken|senden|zusenden|schick",
        ],
    ),
    (
        Form::Advice,
        &["recommend|suggest|advise|advice|prefer|better|best|way|alternative"],
    ),
];

static SAID: LazyLock<Phrases<Form>> = LazyLock::new(|| {
    Phrases::new(
        FORMS
            .iter()
            .flat_map(|(form, said)| said.iter().map(move |words| (*words, *form))),
    )
});

/// Which kind a sentence wants where several fit, the first of the list.
pub fn form(sentence: &str) -> Form {
    // Who says yes to a quote wants to hear that the order is booked.
    if accepts(sentence) {
        return Form::Confirm;
    }
    let found = SAID.find(&Words::of(sentence));
    let first = (FORMS.iter()).find(|(form, _)| found.iter().any(|one| one.meaning == form));
    match first {
        // `Do I need to resend them?` wants a word, not the papers.
        Some((Form::Paper | Form::Confirm | Form::Date, _)) if asks_of_others(sentence) => {
            Form::YesOrNo
        }
        Some((form, _)) => *form,
        None if yes_or_no(sentence) => Form::YesOrNo,
        None => Form::Else,
    }
}

/// Whether a sentence asks in its own words, not only by what stands around it: a question,
/// a please, something that the reader is to do.
pub fn is_said_as_ask(sentence: &str) -> bool {
    const SAYS: &[&str] = &[
        "please",
        "pls",
        "can|could|would|will you",
        "let me|us know",
        "need|want|like you|your",
        "give|send|call|ring|tell|ask|check|contact|help me|us|him|her|them",
        "bitte",
        "könntest|könnten|kannst|können du|sie",
    ];
    static ASKS: LazyLock<Phrases<()>> =
        LazyLock::new(|| Phrases::new(SAYS.iter().map(|phrase| (*phrase, ()))));
    sentence.ends_with('?') || !ASKS.find(&Words::of(sentence)).is_empty()
}

/// The first two words of a question, in small letters.
fn opening(sentence: &str) -> Option<(String, String)> {
    let mut words = (sentence.split(|c: char| !c.is_alphanumeric())).filter(|w| !w.is_empty());
    let opens = (words.next()?.to_lowercase(), words.next()?.to_lowercase());
    sentence.ends_with('?').then_some(opens)
}

/// Whether a question wants a yes or a no; `could you` and `will you` want a deed.
fn yes_or_no(sentence: &str) -> bool {
    const OPEN: &[&str] = &[
        "is", "are", "was", "were", "do", "does", "did", "has", "have", "will", "shall", "should",
        "would", "can", "could", "may", "am", "ist", "sind", "hat", "haben", "wird", "kann",
        "können", "soll", "sollen",
    ];
    const DEEDS: &[&str] = &["can", "could", "will", "would"];
    opening(sentence).is_some_and(|(first, second)| {
        let deed = DEEDS.contains(&first.as_str()) && second == "you";
        OPEN.contains(&first.as_str()) && !deed || first == "would" && sentence.contains("you like")
    })
}

/// Whether a question asks how things are with others than the reader.
fn asks_of_others(sentence: &str) -> bool {
    const OPEN: &[&str] = &[
        "do", "does", "did", "is", "are", "was", "were", "has", "have",
    ];
    opening(sentence)
        .is_some_and(|(first, second)| OPEN.contains(&first.as_str()) && second != "you")
}

/// A request, taken apart.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Request {
    /// What kind of thing is wanted.
    pub form: Form,
    /// The thing, as we name it to them: `our price list`, `the volumes for March`.
    pub thing: Option<String>,
    /// The question within the request, as we repeat it to them: `who you can speak with`.
    pub clause: Option<String>,
}

impl Request {
    /// Takes a sentence apart.
    pub fn of(sentence: &str) -> Request {
        let clause = clause(sentence);
        let asked = clause.as_deref().map_or(Form::Else, within);
        let form = match (form(sentence), asked) {
            (_, Form::Somebody | Form::Date) => asked,
            (Form::Else | Form::Paper | Form::Confirm, Form::Confirm) => asked,
            // `Let me know which pumps …` confirms nothing, and is no paper.
            (Form::Paper | Form::Confirm, Form::Else) if clause.is_some() => Form::Else,
            (form, _) => form,
        };
        Request {
            form,
            // `Is the quote for the seals still valid?` asks how it is, and for nothing.
            thing: object(sentence).filter(|_| !asks_of_others(sentence)),
            clause,
        }
    }

    /// Whether the sentence alone says what is wanted.
    pub fn says_what(&self) -> bool {
        self.thing.is_some() || self.clause.is_some()
    }
}

/// What kind of thing an indirect question wants.
fn within(clause: &str) -> Form {
    match clause.split(' ').next().unwrap_or_default() {
        "if" | "whether" => Form::Confirm,
        "when" => Form::Date,
        "who" | "whom" => Form::Somebody,
        _ => Form::Else,
    }
}

/// What one of us promised: the kind of thing, and the thing where it is to be handed over.
pub fn promised(sentence: &str) -> (Form, Option<String>) {
    /// Verbs that hand over what stands after them.
    const HANDS: &[&str] = &[
        "send", "forward", "provide", "give", "email", "fax", "mail", "share", "get", "supply",
    ];
    let lower = sentence.to_lowercase();
    let hands = (lower.split(|c: char| !c.is_alphanumeric())).any(|word| HANDS.contains(&word));
    let finds_out = [
        "look into",
        "check",
        "find out",
        "see if",
        "see what",
        "get back",
        "let you know",
    ]
    .iter()
    .any(|words| lower.contains(words));
    let form = match form(sentence) {
        _ if finds_out => Form::Status,
        Form::Else | Form::Confirm if hands => Form::Paper,
        form => form,
    };
    (form, promise(sentence).filter(|_| hands && !finds_out))
}

/// Whether a sentence says nothing but that something is wanted: `Any help would be
/// appreciated.` `Please advise.`
pub fn is_bare(sentence: &str) -> bool {
    const BACK: &[&str] = &["it", "that", "this", "them", "these", "those", "one", "so"];
    let request = Request::of(sentence);
    let says = content_words(sentence).len();
    let points = (sentence.split(|c: char| !c.is_alphanumeric()))
        .any(|word| BACK.contains(&word.to_lowercase().as_str()));
    let asks = sentence.ends_with('?') && says > 0 && !points;
    !request.says_what() && says < 3 && !asks && !verbs(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_requests() {
        for (sentence, expected) in [
            ("Please call me to discuss.", Form::Call),
            ("Could you quote 200 gaskets?", Form::Price),
            (
                "If you want us to quote the second lot, we can do it.",
                Form::Offers,
            ),
            ("Please send me the drawing.", Form::Paper),
            ("Is the lid green?", Form::YesOrNo),
            ("Do I need to resend them?", Form::YesOrNo),
            ("Could you please track that down?", Form::Else),
            ("Please let me know who we can speak with.", Form::Somebody),
            ("Let me know if the plant agrees with that.", Form::Confirm),
            ("What is the status of the permit?", Form::Status),
            ("Let me know your comments on the draft.", Form::Review),
            ("When will the pumps arrive?", Form::Date),
            ("Can we meet at the plant?", Form::Meet),
            ("We accept your quotation Q-1.", Form::Confirm),
        ] {
            assert_eq!(Request::of(sentence).form, expected, "{sentence}");
        }
    }

    #[test]
    fn what_was_promised() {
        let (form, thing) = promised("I'll send you the data sheet for your pump tomorrow.");
        assert_eq!(
            (form, thing.as_deref()),
            (Form::Paper, Some("the data sheet for your pump"))
        );
        let (form, thing) = promised("I will look into it and get back to you.");
        assert_eq!((form, thing), (Form::Status, None));
    }

    #[test]
    fn sentences_that_do_not_say_what() {
        assert!(is_bare("Please advise."));
        assert!(is_bare(
            "Any help you could give would be greatly appreciated."
        ));
        assert!(is_bare("Could you please track that down?"));
        assert!(!is_bare("Please send me the data sheet."));
        assert!(!is_bare("Could you tell me who signs?"));
    }
}
