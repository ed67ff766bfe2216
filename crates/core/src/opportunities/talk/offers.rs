//! Offers: with which sentence our side put something before a customer that wants
//! an answer: a quotation, a price, a proposal, a draft of a contract.

use super::mentions::sentences;
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
    /// It is theirs, is done, comes later, or is the day's business.
    Not,
}

const BRINGS: &[&str] = &[
    "attached|enclosed|attaching|enclosing",
    "here is|are|s|comes",
    "find|see below|following",
    "below|following is|are",
    "i|we have|ve sent|emailed|mailed|faxed|prepared",
    "i|we|am|are|m|re sending|forwarding|submitting",
    "i|we sent|emailed|faxed|submit|submitted",
    "anbei|beiliegend|beigefügt|angehängt|hiermit",
    "im anhang",
    "sende|schicke|senden|schicken|übersende|übersenden",
];

const DOCUMENT: &[&str] = &[
    "offer|quote|quotes|quotation|quotations|proposal|proposals|bid|estimate|tender",
    "price|rate list|sheet|proposal|table",
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
    "unser angebot|preis ist|lautet|liegt|wäre",
    "wir bieten|können ihnen|dir|euch",
];

const NOT: &[&str] = &[
    "your|their|his|her offer|quote|quotation|proposal|bid|estimate|price|prices|agreement|contract",
    "your|their signed|latest|last|revised|recent|new offer|quote|quotation|proposal|bid|agreement|contract",
    "executed|signed|countersigned|final|approved|accepted agreement|contract|copy|copies|version|amendment|quote|quotation|proposal",
    "has|have|was|were been|fully executed|signed|accepted|approved",
    "accept|accepted|accepting your|the|their",
    "will|ll|shall|can|could send|forward|prepare|get|have|fax|mail|email",
    "if|once|when|until|unless you|we|they|i",
    "today|tomorrow|yesterday|tonight|daily|weekly s",
    "confirmation|confirm|invoice|invoices",
    "ihr|ihrem|ihres|euer angebot|vertrag",
];

static SIGNS: LazyLock<Phrases<Sign>> = LazyLock::new(|| {
    let rows: [(Sign, &'static [&'static str]); 4] = [
        (Sign::Brings, BRINGS),
        (Sign::Document, DOCUMENT),
        (Sign::Offers, OFFERS),
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

/// The sentence of a letter that brings an offer, white space folded. `See attached`
/// brings what the subject or the name of the file says.
pub fn offer(message: &Message) -> Option<String> {
    let beside = format!("{} {}", message.subject, message.attachments.join(" "));
    let named = !message.attachments.is_empty() && has(&beside, Sign::Document);
    sentences(&message.own).find(|sentence| {
        let offers = has(sentence, Sign::Offers);
        let brings = || has(sentence, Sign::Brings);
        let document = || named || has(sentence, Sign::Document);
        (offers || brings() && document()) && !has(sentence, Sign::Not)
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
            "Attached are the drawings.",
            "Here is today's price list.",
        ] {
            assert!(offer(&letter("Gaskets", text, &[])).is_none(), "{text}");
        }
    }
}
