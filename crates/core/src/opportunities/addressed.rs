//! Whom a letter is for, and whom its sentences call.

use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::Message;
use crate::talk::greetings::is_called;
use crate::words::folded;

/// By so many characters a sentence is found again in its mail.
const CALLED_BY: usize = 30;

/// Whether a letter is neither private, nor from somebody who sells to us, nor one
/// of many from somebody we never wrote to.
pub fn is_business(k: &Knowledge, message: &Message) -> bool {
    const MANY: &[&str] = &["unsubscribe", "mailing list", "email list", "abbestellen"];
    let heard = &message.gist().heard_whole;
    if heard.private > 1 || heard.pitch > 1 {
        return false;
    }
    let known = k.author(message).is_some_and(|author| {
        let person = k.person(author);
        person.ours || k.contact(author).both_ways()
    });
    known || {
        let own = message.own.to_lowercase();
        !MANY.iter().any(|words| own.contains(words))
    }
}

/// Whether somebody is the seller: also under an address of our side whose owner has the
/// seller's names, and is not known to be the seller yet.
pub fn is_mine(k: &Knowledge, person: PersonNo) -> bool {
    let last = |number| {
        k.person(number)
            .name
            .rsplit(' ')
            .next()
            .map(str::to_lowercase)
    };
    let first = |number| k.first_name(number).to_lowercase();
    let who = k.person(person);
    let named = || {
        k.me().iter().any(|me| {
            let (one, other) = (first(*me), first(person));
            let called = is_called(&one, &other) || is_called(&other, &one);
            called && last(*me) == last(person)
        })
    };
    who.me || who.ours && who.name.contains(' ') && named()
}

/// Whom of those who have the mail a sentence calls by name where it begins to ask, or the
/// paragraph it stands in: `Sam - please give me a call`, in a mail to others.
pub fn called(k: &Knowledge, message: &Message, sentence: &str) -> Option<PersonNo> {
    let author = k.author(message);
    let name = |text: &str| -> Option<PersonNo> {
        let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
        let end = text.find(|c: char| !c.is_alphabetic())?;
        let (name, rest) = text.split_at(end);
        let calls = rest
            .trim_start()
            .starts_with([',', ':', '-', '–', '\u{2014}']);
        let name = name.to_lowercase();
        if !calls || name.len() < 2 || !text.starts_with(char::is_uppercase) {
            return None;
        }
        let people = message.recipients().filter_map(|a| k.person_at(a));
        let mut called = people
            .filter(|person| Some(*person) != author)
            .filter(|person| is_called(&k.first_name(*person).to_lowercase(), &name));
        let first = called.next()?;
        Some(called.find(|person| is_mine(k, *person)).unwrap_or(first))
    };
    let after = sentence.rsplit(['*', '>', '\n']).next().unwrap_or(sentence);
    name(sentence).or_else(|| name(after)).or_else(|| {
        let start: String = sentence.chars().take(CALLED_BY).collect();
        let paragraphs = message.own.split("\n\n");
        let mut held = paragraphs.filter(|paragraph| folded(paragraph).contains(&start));
        held.find_map(name)
    })
}

/// Whether a sentence calls somebody else by name: `Ann, could you …?` of those who
/// have the mail, `Let us know what you find Ann` of anybody we know.
pub fn calls_another(k: &Knowledge, message: &Message, sentence: &str) -> bool {
    /// Before a name, it is spoken of, not called.
    const SPEAKS_OF: &[&str] = &[
        "to", "with", "for", "from", "by", "and", "or", "of", "about", "than", "via", "see", "ask",
        "call", "tell", "meet", "contact", "is", "was", "are", "be", "or", "like", "at", "in",
        "mr", "ms", "mrs", "dr", "dear", "hi", "hello", "thanks", "regards", "mit", "von", "an",
        "bei",
    ];
    let bare = |word: &str| -> String {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.to_lowercase()
    };
    let is_called = |other: PersonNo, name: &str| {
        let first = k.first_name(other).to_lowercase();
        first.len() > 2 && first == name
    };
    let words: Vec<&str> = sentence.split(' ').collect();
    let author = k.author(message);
    let opens = words.first().filter(|word| word.ends_with([',', ':', '-']));
    if let Some(name) = opens.map(|word| bare(word)) {
        let others = message.recipients().filter_map(|a| k.person_at(a));
        let mut others = others.filter(|p| Some(*p) != author && !k.person(*p).me);
        if others.any(|other| is_called(other, &name)) {
            return true;
        }
    }
    let [.., before, last] = words.as_slice() else {
        return false;
    };
    let name = bare(last);
    let spoken_of =
        SPEAKS_OF.contains(&bare(before).as_str()) || !before.starts_with(char::is_lowercase);
    let capital = last.starts_with(char::is_uppercase);
    let mine = || (k.numbered()).any(|(p, person)| person.me && is_called(p, &name));
    capital
        && !spoken_of
        && !mine()
        && k.numbered().any(|(p, person)| {
            person.name.contains(' ') && Some(p) != author && is_called(p, &name)
        })
}

/// Whether a letter opens with the name of somebody else whom we know of: `Ann, has
/// it come?`, forwarded to us for our information.
pub fn opens_to_another(k: &Knowledge, message: &Message) -> bool {
    let first = message.own.lines().find(|line| !line.trim().is_empty());
    let opening = first.and_then(|line| line.trim().split_once([',', ':', '-']));
    let Some((name, _)) = opening else {
        return false;
    };
    let name = name.trim().to_lowercase();
    let is_name = name.len() > 2 && name.chars().all(char::is_alphabetic);
    let is_first = |number: PersonNo| k.first_name(number).to_lowercase() == name;
    let mine = |number: PersonNo| {
        // `Kim` may be Kimberly.
        let first = k.first_name(number).to_lowercase();
        first.starts_with(&name) || name.starts_with(&first)
    };
    is_name
        && !k
            .numbered()
            .any(|(number, person)| person.me && mine(number))
        && k.numbered().any(|(number, person)| {
            person.name.contains(' ') && is_first(number) && k.author(message) != Some(number)
        })
}
