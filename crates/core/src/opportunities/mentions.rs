//! People whom letters speak of: what is said, and the title beside their name.

use crate::identity::Person;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Message;
use crate::reading::titles;
use crate::talk::greetings::GREETINGS;
use crate::talk::places::bare;
use crate::talk::{is_prose, sentences};

impl Knowledge<'_> {
    /// A sentence of a message that speaks of a person; by the first name only where
    /// they read along.
    pub fn said_of(&self, message: &Message, number: PersonNo) -> Option<String> {
        let person = self.person(number);
        words_about(message, person).or_else(|| {
            let reads = self.went_to(message, number);
            words_about_reader(message, person).filter(|_| reads)
        })
    }

    /// The title that stands beside a person's name in a letter from their house of
    /// the last so many days, theirs or a colleague's.
    pub fn title_beside(&self, account: AccountNo, number: PersonNo, days: i32) -> Option<String> {
        let theirs = |message: &Message| {
            let author = self.author(message);
            author.is_some_and(|author| self.person(author).account == Some(account))
        };
        self.with_account(account, self.as_of.plus_days(-days))
            .filter(|(_, message)| theirs(message) && self.is_letter(message))
            .find_map(|(_, message)| title_after(&message.own, last_name(self.person(number))))
    }
}

/// A sentence of a letter that speaks of a person: in the middle of what is said,
/// not a greeting, a signature or a list of names.
fn words_about(message: &Message, person: &Person) -> Option<String> {
    let last = last_name(person);
    sentences(&message.own).find(|sentence| {
        let words: Vec<&str> = sentence.split(' ').collect();
        let says = words.iter().any(|word| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            bare == last || bare.strip_suffix("'s") == Some(last)
        });
        says && is_prose(&words)
    })
}

/// Words by which people say why somebody reads along.
const INTRODUCES: &[&str] = &[
    "cc",
    "copy",
    "copied",
    "copying",
    "reads",
    "reading",
    "adding",
    "added",
    "add",
    "loop",
    "looped",
    "looping",
    "include",
    "included",
    "including",
    "joins",
    "joined",
    "joining",
    "introduce",
    "introducing",
    "meet",
    "leads",
    "runs",
    "handles",
    "handling",
    "looks",
    "responsible",
    "charge",
    "takes",
    "informed",
    "thread",
    "kopie",
    "liest",
    "übernimmt",
];

/// As [`words_about`], where the person reads along and goes by the first name.
fn words_about_reader(message: &Message, person: &Person) -> Option<String> {
    let first = person.name.split_whitespace().next()?;
    sentences(&message.own).find(|sentence| {
        let words: Vec<&str> = sentence.split(' ').collect();
        // Not `Dear Ann`: something is said of them.
        let says = (words.iter().enumerate()).any(|(at, word)| {
            let greeted = at == 1 && GREETINGS.contains(&bare(words[0]).to_lowercase().as_str());
            !greeted && bare(word) == first
        });
        let introduced =
            (words.iter()).any(|word| INTRODUCES.contains(&bare(word).to_lowercase().as_str()));
        says && introduced && is_prose(&words)
    })
}

/// The title that a text sets beside a person's name: `Ann Falk, Plant Manager,`,
/// `Ann Falk (our Plant Manager)`, `Ann Falk · Plant Manager · Acme`.
fn title_after(text: &str, last: &str) -> Option<String> {
    /// What stands between a name and a title, and ends the title.
    const MARKS: [char; 9] = [',', '(', ')', '·', '|', '/', ';', '\n', '.'];
    if last.chars().count() < 3 {
        return None;
    }
    text.match_indices(last).find_map(|(at, _)| {
        let rest = text[at + last.len()..].trim_start_matches(' ');
        let rest = rest.strip_prefix(MARKS)?.trim_start();
        let title = rest.split(MARKS).next().unwrap_or_default();
        let title = crate::words::folded(title.trim());
        let title = ["our ", "the ", "my ", "unser ", "unsere "]
            .iter()
            .find_map(|article| title.strip_prefix(article))
            .unwrap_or(&title);
        let few = (1..=5).contains(&title.split(' ').count());
        let capital = title.starts_with(char::is_uppercase);
        (few && capital && titles::level(title).is_some()).then(|| title.to_owned())
    })
}

/// The last word of a name.
pub fn last_name(person: &Person) -> &str {
    person.name.split_whitespace().last().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::title_after;

    #[test]
    fn titles_beside_a_name() {
        for text in [
            "The budget is with Ann Falk, Plant Manager, who reads this.",
            "Ann Falk (our Plant Manager, cc) signs.",
            "Thanks\nAnn\nAnn Falk · Plant Manager · Acme",
        ] {
            let title = title_after(text, "Falk");
            assert_eq!(title.as_deref(), Some("Plant Manager"), "{text}");
        }
        assert_eq!(title_after("Ann Falk, Bo Berg and I came.", "Falk"), None);
        assert_eq!(title_after("Ask Falk, manager of nothing.", "Falk"), None);
    }
}
