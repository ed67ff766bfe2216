//! The matters of a mail: which sentences belong together, and whether an answer
//! speaks of one of them or of another.

use super::offers::named_price;
use super::request::{Form, form};
use super::sentences;
use super::tone::hear;
use super::wanted::{Wanted, given, is_time, wanted};
use crate::ledger::Message;
use crate::reading::Speech;
use crate::words::Word;
use crate::words::{content_words, folded};
use std::collections::BTreeSet;

/// Words by which people turn to another matter.
const TURNS: &[&str] = &[
    "by the way",
    "btw",
    "besides",
    "apart from",
    "another thing",
    "another point",
    "something else",
    "one more thing",
    "one other thing",
    "on a different note",
    "on another note",
    "on a separate note",
    "while i am writing",
    "while i'm writing",
    "separately",
    "also,",
    "ps",
    "p.s.",
    "secondly",
    "in addition",
    "übrigens",
    "außerdem",
    "noch etwas",
    "nebenbei",
    "ansonsten",
    "im übrigen",
];

/// Fewer words than this do not say what an ask is about: `Any idea?`
const TELLING: usize = 4;
/// Fewer words than this say nothing at all: `Please call me.`
const THIN: usize = 2;

/// What an ask is about, and what the rest of its mail is about.
pub struct Matter {
    /// Words of the ask, with those of its neighbours where it only points there.
    pub about: BTreeSet<String>,
    /// The same as numbers, in the order of the alphabet.
    words: Vec<Word>,
    /// Words of the other matters; some may be this one's, too.
    others: BTreeSet<String>,
    /// What else the mail asks, in small letters.
    questions: Vec<String>,
    /// The ask, with the neighbours it points to, as written.
    pub text: String,
    /// The ask, in small letters.
    ask: String,
}

/// The parts of a mail, each about one thing: paragraphs, cut where the writer
/// turns to something else; sentences of each.
fn parts(message: &Message) -> Vec<Vec<String>> {
    parts_of(message.own.split("\n\n"))
}

fn parts_of<'a>(paragraphs: impl Iterator<Item = &'a str>) -> Vec<Vec<String>> {
    let mut parts: Vec<Vec<String>> = Vec::new();
    for paragraph in paragraphs {
        parts.push(Vec::new());
        for sentence in sentences(paragraph).filter(|sentence| !sentence.is_empty()) {
            if turns(&sentence) {
                parts.push(Vec::new());
            }
            if let Some(part) = parts.last_mut() {
                part.push(sentence);
            }
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// The passages of a mail, as text: its parts, and the items of a list apart.
pub fn passages(message: &Message) -> impl Iterator<Item = String> {
    let paragraphs = message.own.split("\n\n").flat_map(items);
    parts_of(paragraphs).into_iter().map(|part| part.join(" "))
}

/// A paragraph, cut before each line that begins an item of a list.
fn items(paragraph: &str) -> Vec<&str> {
    let mut items = Vec::new();
    let (mut start, mut at) = (0, 0);
    for line in paragraph.split_inclusive('\n') {
        if at > start && is_item(line) {
            items.push(&paragraph[start..at]);
            start = at;
        }
        at += line.len();
    }
    items.push(&paragraph[start..]);
    items
}

/// `1) The pump`, `- the pump`.
fn is_item(line: &str) -> bool {
    let line = line.trim_start();
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let figures = line.len() - number.len();
    let mark = match figures {
        0 => line.strip_prefix(['-', '*', '•', '·', '–', '▪']),
        1 | 2 => number.strip_prefix([')', '.']),
        _ => None,
    };
    mark.is_some_and(|rest| rest.starts_with([' ', '\t']))
}

impl Matter {
    /// The matter of the sentence `ask` in a message.
    pub fn of(message: &Message, ask: &str) -> Matter {
        let parts = parts(message);
        let ask = folded(ask);
        let is_ask = |sentence: &String| ask.contains(sentence.as_str()) || sentence.contains(&ask);
        let here = parts.iter().position(|part| part.iter().any(is_ask));
        let mut about = marks(&ask);
        let mut text = ask.clone();
        if let Some(part) = here.and_then(|at| parts.get(at)) {
            let first = part.iter().position(is_ask).unwrap_or(0);
            let last = part.iter().rposition(is_ask).unwrap_or(first);
            let above = || parts.get(here?.checked_sub(1)?)?.last();
            // `Call me to discuss` may stand below what there is to discuss.
            let alone = part.len() == 1 && content_words(&text).len() < THIN;
            let before = match first.checked_sub(1) {
                Some(at) => part.get(at),
                None => above().filter(|_| alone),
            };
            // An item of a list stands by itself.
            let item = is_item(&text);
            let leans = content_words(&text).len() < TELLING && !item || points_back(&text);
            // `Thank you for the delivery on Monday` is about something else, and so is its day.
            let apart = |before: &&String| hear(before).thanks && names_its_thing(&text);
            if let Some(before) = before.filter(|_| leans).filter(|one| !apart(one)) {
                about.extend(marks(before));
                text = format!("{before} {text}");
            }
            let after = part.get(last + 1);
            let goes_on =
                |after: &&String| content_words(&text).len() < TELLING && !(item && is_item(after));
            if let Some(after) = after.filter(goes_on) {
                about.extend(marks(after));
                text = format!("{text} {after}");
            }
        }
        let mut others = BTreeSet::new();
        let mut questions = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            for sentence in part
                .iter()
                .filter(|s| Some(at) != here || !text.contains(s.as_str()))
            {
                others.extend(marks(sentence));
                let asked = message.utterances.iter().any(|u| {
                    let asks =
                        matches!(u.speech, Speech::Request | Speech::Question | Speech::Need);
                    asks && u.text.contains(sentence.as_str())
                });
                // `Customs want the number` asks as well.
                let elsewhere = Some(at) != here && speaks_of_want(sentence);
                if asked || elsewhere || sentence.ends_with('?') {
                    questions.push(sentence.to_lowercase());
                }
            }
        }
        if content_words(&text).len() < 2 {
            about.extend(content_words(&message.subject));
        }
        Matter {
            words: about.iter().map(|word| Word::of(word)).collect(),
            about,
            others,
            questions,
            text,
            ask: ask.to_lowercase(),
        }
    }

    /// Words of the ask as numbers.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// What a whole message is about: its text and its subject.
    pub fn of_whole(message: &Message) -> Matter {
        let mut whole = Matter::of_subject(message);
        whole.about.extend(content_words(&message.own));
        whole.words = whole.about.iter().map(|word| Word::of(word)).collect();
        whole
    }

    /// The matter that the subject of a message names.
    pub fn of_subject(message: &Message) -> Matter {
        let about = content_words(&message.subject);
        Matter {
            words: about.iter().map(|word| Word::of(word)).collect(),
            about,
            others: BTreeSet::new(),
            questions: Vec::new(),
            text: folded(&message.subject),
            ask: String::new(),
        }
    }

    /// Whether a short answer speaks of the mail's other question and says
    /// nothing of this matter.
    pub fn is_passed_over_by(&self, reply: &Message) -> bool {
        /// A longer answer speaks of everything, in other words; in words.
        const SHORT_ANSWER: u32 = 45;
        /// Words by which an answer means the whole mail.
        const ALL: &[&str] = &[
            "both",
            "your questions",
            "your mail",
            "your points",
            "call",
            "phone",
            "beides",
            "below",
        ];
        let text = reply.own.to_lowercase();
        let spoke = marks(&reply.own);
        let only = self.about.difference(&self.others);
        let speaks_of_it = only.into_iter().any(|word| spoke.contains(word));
        if reply.own_words > SHORT_ANSWER
            || self.questions.is_empty()
            || speaks_of_it
            || ALL.iter().any(|word| text.contains(word))
        {
            return false;
        }
        if !reply.attachments.is_empty() || text.contains("attach") || text.contains("anbei") {
            return self.is_left_out_of(reply);
        }
        // A price answers whoever asked for one, whatever else the answer says.
        let priced = || sentences(&reply.own).any(|sentence| named_price(&sentence));
        if form(&self.ask) == Form::Price && priced() {
            return false;
        }
        let mut there = self.others.difference(&self.about);
        if there.any(|word| spoke.contains(word)) {
            return true;
        }
        let given = given(&reply.own);
        let asked = wanted(&self.ask);
        (self.questions.iter().map(|question| wanted(question)))
            .any(|other| other != Wanted::Else && other != asked && given.contains(&other))
    }

    /// Whether an answer brings what another question of the mail is about, by its name,
    /// and nothing else: `The drawing is attached`.
    fn is_left_out_of(&self, reply: &Message) -> bool {
        /// Words by which a sentence brings something.
        const BRINGS: &[&str] = &["attach", "enclos", "anbei", "anhang", "here is", "here are"];
        let files = reply.attachments.join(" ");
        let asked: BTreeSet<String> = (self.questions.iter())
            .flat_map(|question| content_words(question))
            .filter(|word| !self.about.contains(word))
            .collect();
        let names = |sentence: &String| !content_words(sentence).is_disjoint(&asked);
        let brings = |sentence: &String| {
            let lower = sentence.to_lowercase();
            BRINGS.iter().any(|word| lower.contains(word))
        };
        let mut brought = sentences(&reply.own).filter(brings).peekable();
        reply.attachments.len() <= 1
            && content_words(&files).is_disjoint(&self.about)
            && brought.peek().is_some()
            && brought.all(|sentence| names(&sentence))
    }
}

/// Whether a sentence cannot be understood without the one before: `If so, …`.
fn points_back(sentence: &str) -> bool {
    const BACK: &[&str] = &[
        "if so",
        "if not",
        "if yes",
        "if that",
        "either way",
        "in that case",
        "then ",
        "is that",
        "is this",
        "was that",
        "does that",
        "does this",
        "wenn ja",
        "wenn nicht",
        "falls ja",
    ];
    let lower = sentence.to_lowercase();
    BACK.iter().any(|words| lower.starts_with(words))
}

/// Whether somebody wants or needs something in a sentence.
fn speaks_of_want(sentence: &str) -> bool {
    const WANTS: &[&str] = &[
        "want", "wants", "need", "needs", "require", "requires", "brauche", "brauchen", "braucht",
    ];
    (sentence.split(|c: char| !c.is_alphanumeric()))
        .any(|word| WANTS.contains(&word.to_lowercase().as_str()))
}

/// Whether a sentence names what it is about rather than pointing to it.
fn names_its_thing(sentence: &str) -> bool {
    const POINTS: &[&str] = &[
        "it", "its", "that", "this", "them", "these", "those", "they", "one", "davon", "dazu",
        "dafür", "daran", "damit", "dieser", "diese", "dieses",
    ];
    let points = || {
        (sentence.split(|c: char| !c.is_alphanumeric()))
            .any(|word| POINTS.contains(&word.to_lowercase().as_str()))
    };
    let says = content_words(sentence).len();
    says >= 2 || says > 0 && !points()
}

fn turns(sentence: &str) -> bool {
    let lower = sentence.to_lowercase();
    TURNS.iter().any(|turn| {
        lower
            .strip_prefix(turn)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// Content words with the days, months and numbers that answers repeat.
fn marks(text: &str) -> BTreeSet<String> {
    let mut words = content_words(text);
    let tokens = text
        .split(|c: char| !c.is_alphanumeric())
        .map(str::to_lowercase);
    words.extend(tokens.filter(|word| {
        is_time(word) || !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
    }));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_of_a_list_are_passages() {
        let message = Message {
            own: "Hello,\n\n1) The lid is loose\nand leaks.\n2) Month end.\n\n- One\n- two\n"
                .to_owned(),
            ..Message::default()
        };
        let passages: Vec<String> = passages(&message).collect();
        let expected = [
            "Hello,",
            "1) The lid is loose and leaks.",
            "2) Month end.",
            "One",
            "two",
        ];
        assert_eq!(passages, expected);
    }

    #[test]
    fn an_answer_to_one_of_the_numbered_questions() {
        let message = Message {
            own: "1. Which day does the delivery come?\n2. Could you send us a quotation for 40 seals?\n"
                .to_owned(),
            ..Message::default()
        };
        let answer = |own: &str| Message {
            own: own.to_owned(),
            own_words: 3,
            ..Message::default()
        };
        let second = Matter::of(&message, "2. Could you send us a quotation for 40 seals?");
        assert!(second.is_passed_over_by(&answer("Tuesday the 13th.")));
        assert!(!second.is_passed_over_by(&answer("40 seals are 380 EUR.")));
        let first = Matter::of(&message, "1. Which day does the delivery come?");
        assert!(!first.is_passed_over_by(&answer("Tuesday the 13th.")));
    }

    #[test]
    fn turning_to_another_matter() {
        assert!(turns("By the way, the lid is loose."));
        assert!(turns("Besides: can you quote?"));
        assert!(!turns("Psychology matters."));
        assert!(!turns("The lid is loose, by the way."));
    }
}
