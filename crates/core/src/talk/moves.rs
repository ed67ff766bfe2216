//! Who goes where, as letters tell it: “my last day is Friday”, “Ann is no longer with
//! Acme, Bo has been working on this”, “Ann has accepted a position with Acme”, “Ann's
//! e-mail address is ann@acme.com”.
//!
//! Of a name only what stands beside the words counts, and of a house what follows them:
//! who is meant, the picture must know.

mod instead;
mod plain;
mod words;

use super::sentences;
use crate::calendar;
use crate::identity::address::{host, registrable};
use crate::reading::words::Words;
use crate::talk::greetings::GREETINGS;
pub use instead::Instead;
use plain::without_brackets;
use words::{
    ARTICLES, BEFORE_DAY, BEFORE_HEIR, BETWEEN, CUES, Cue, DEPARTMENTS, OF_PERSON, TURNED, has,
    is_no_name,
};

/// Of whom something is told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Who {
    /// Whoever wrote it.
    Writer,
    /// Somebody by this name, of one word or more.
    Named(String),
}

/// That somebody leaves, or where they are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Going {
    /// Who.
    pub who: Who,
    /// Whether they leave the place where they are.
    pub leaves: bool,
    /// Whether only the house that follows makes it a leaving: `left Acme`, `left Houston`.
    /// Then it must be theirs.
    pub by_house: bool,
    /// What becomes of them where they do not leave.
    pub instead: Option<Instead>,
    /// Whether the writer is to be asked instead.
    pub writer_follows: bool,
    /// The house that they leave, as written, where it is named.
    pub from: Option<String>,
    /// The house that they go to, as written, where it is named.
    pub to: Option<String>,
    /// An address at which they are to be reached from now on.
    pub address: Option<String>,
    /// Who is to be asked instead, by name.
    pub heir: Option<String>,
    /// Whether the words only say what may be of a place or a task as well: `moving to
    /// Houston`. Then the house must be one that is known.
    pub vague: bool,
    /// What was said, with the sentence that names an heir.
    pub says: String,
}

/// A word as written, and what stands before it.
struct Token<'t> {
    text: &'t str,
    /// What stands between it and the one before.
    between: &'t str,
    /// Whether only white space, or the dot of an initial, parts it from the one before.
    joined: bool,
}

/// The words of a sentence as [`Words`] cuts them, with their letters as written.
fn tokens(sentence: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut end = 0;
    let mut start = None;
    let limit = sentence.len();
    for (at, c) in sentence.char_indices().chain([(limit, ' ')]) {
        match (c.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let between = &sentence[end..from];
                let initial = tokens.last().is_some_and(|t| t.text.chars().count() == 1);
                let plain = matches!(between, " " | "-" | "&");
                let joined = plain || initial && between.trim() == ".";
                tokens.push(Token {
                    text: &sentence[from..at],
                    between,
                    joined,
                });
                end = at;
                start = None;
            }
            _ => {}
        }
    }
    tokens
}

fn is_name(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && !word.bytes().any(|b| b.is_ascii_digit())
        && !is_no_name(word)
        && !GREETINGS.contains(&word.to_lowercase().as_str())
}

/// Whom a phrase that begins at `at` speaks of.
fn before(tokens: &[Token], at: usize) -> Option<Who> {
    let mut end = at;
    let mut days = false;
    while end > 0 {
        let written = tokens[end - 1].text;
        let word = written.to_lowercase();
        // `Ann may be leaving` names no month.
        let month = written.starts_with(char::is_uppercase) && calendar::month(&word).is_some();
        let day = month || word.bytes().all(|b| b.is_ascii_digit());
        if !(day || has(BETWEEN, &word) || days && has(BEFORE_DAY, &word)) {
            break;
        }
        days |= day;
        end -= 1;
    }
    // `My last day is Friday.`
    match tokens
        .get(at)
        .map(|token| token.text.to_lowercase())
        .as_deref()
    {
        Some("my" | "mein" | "meine" | "mon") => return Some(Who::Writer),
        Some("his" | "her" | "son") => return Some(Who::Named(String::new())),
        _ => {}
    }
    let last = tokens.get(end.checked_sub(1)?)?;
    match last.text.to_lowercase().as_str() {
        "i" | "my" | "ich" | "mein" | "meine" | "je" => return Some(Who::Writer),
        "he" | "she" | "his" | "her" | "er" | "sie" | "il" | "elle" => {
            return Some(Who::Named(String::new()));
        }
        _ => {}
    }
    let mut start = end;
    while start > 0 && end - start < 3 && is_name(tokens[start - 1].text) {
        start -= 1;
        if !tokens[start].joined {
            break;
        }
    }
    name(&tokens[start..end])
}

/// `I have got a new job with`: the writer, a few words before.
fn writer(tokens: &[Token], at: usize) -> Option<Who> {
    const FAR: usize = 4;
    let near = &tokens[at.saturating_sub(FAR)..at];
    let i = near
        .iter()
        .any(|token| matches!(token.text, "I" | "ich" | "Ich" | "je" | "Je"));
    i.then_some(Who::Writer)
}

/// The names that follow `at`, at most three in a row, behind `will be my colleague` or
/// `Frau`; behind an article only a full name, and never a department.
fn after(tokens: &[Token], at: usize) -> Option<String> {
    let small = |token: &&Token| has(BEFORE_HEIR, &token.text.to_lowercase());
    let from = at.min(tokens.len());
    let at = from + tokens[from..].iter().take_while(small).count();
    let says = |list, tokens: &[Token]| {
        let mut words = tokens.iter().map(|token| token.text.to_lowercase());
        words.any(|word| has(list, &word))
    };
    let article = says(ARTICLES, &tokens[from..at]) && !says(OF_PERSON, &tokens[from..at]);
    let mut end = at;
    while end < tokens.len()
        && end - at < 3
        && is_name(tokens[end].text)
        && (end == at || tokens[end].joined)
    {
        end += 1;
    }
    let called = tokens.get(at..end)?;
    if says(DEPARTMENTS, called) || article && called.len() < 2 {
        return None;
    }
    match name(called)? {
        Who::Named(name) => Some(name),
        Who::Writer => None,
    }
}

fn name(tokens: &[Token]) -> Option<Who> {
    let words: Vec<&str> = tokens.iter().map(|token| token.text).collect();
    let letters = words.iter().any(|word| word.chars().count() > 1);
    letters.then(|| Who::Named(words.join(" ")))
}

/// The house named right after `at`: words with a capital, an article before them.
fn house(tokens: &[Token], at: usize) -> Option<String> {
    let article = |t: &&Token| matches!(t.text.to_lowercase().as_str(), "the" | "der" | "die");
    let at = (at + usize::from(tokens.get(at).filter(article).is_some())).min(tokens.len());
    let mut end = at;
    while end < tokens.len() && end - at < 4 && (end == at || tokens[end].joined) {
        let word = tokens[end].text;
        let capital = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        if !capital || is_no_name(word) && end == at {
            break;
        }
        end += 1;
    }
    let long = tokens[at..end]
        .iter()
        .any(|token| token.text.chars().count() >= 2);
    long.then(|| as_written(&tokens[at..end]))
}

/// How many words a text has.
fn tokens_in(text: &str) -> usize {
    tokens(text).len()
}

/// Words with what stands between them: `P&E`, `Anne-Marie`.
fn as_written(tokens: &[Token]) -> String {
    let mut text = String::new();
    for token in tokens {
        if !text.is_empty() {
            text.push_str(token.between);
        }
        text.push_str(token.text);
    }
    text
}

/// An internet address in a sentence.
fn address_in(sentence: &str) -> Option<String> {
    let ends = |c: char| c.is_whitespace() || "<>\"()[],;".contains(c);
    let mut words = sentence.split(ends).map(|word| {
        let word = word.rsplit_once("mailto:").map_or(word, |(_, rest)| rest);
        word.trim_matches(|c: char| !c.is_alphanumeric())
    });
    let address = words.find(|word| {
        let (local, host) = word.split_once('@').unwrap_or_default();
        !local.is_empty() && registrable(&host.to_lowercase()).is_some()
    })?;
    Some(address.to_lowercase())
}

/// What one sentence says: somebody goes, and who comes in their place.
#[derive(Default)]
struct Said {
    going: Option<Going>,
    heir: Option<String>,
    /// Whether the writer comes in their place.
    writer_follows: bool,
    /// Whether it is of who stands in for somebody for a while.
    stands_in: bool,
    /// The first full name in it.
    named: Option<String>,
}

fn hear(sentence: &str) -> Said {
    let mut said = Said::default();
    if sentence.ends_with('?') || sentence.chars().count() > 400 {
        return said;
    }
    let plain = without_brackets(sentence);
    let (tokens, words) = (tokens(&plain), Words::of(&plain));
    said.named = (0..tokens.len()).find_map(|at| {
        let first = at == 0 || !tokens[at].joined || !is_name(tokens[at - 1].text);
        after(&tokens, at).filter(|name| first && name.contains(' '))
    });
    let found = CUES.find(&words);
    let says = |cue| found.iter().any(|found| *found.meaning == cue);
    let (nothing, away) = (says(Cue::Nothing), says(Cue::Away));
    said.stands_in = says(Cue::TakesOver) || instead::stands_in(&words);
    said.going = instead::going(sentence, &tokens, &found);
    said.writer_follows = (said.going.as_ref()).is_some_and(|going| going.writer_follows);
    for found in &found {
        let (start, end) = (found.start, found.end.min(tokens.len()));
        if start >= tokens.len() {
            continue;
        }
        match *found.meaning {
            Cue::Nothing | Cue::Away | Cue::TakenFrom => {}
            Cue::WriterFollows => said.writer_follows |= instead::is_own(&tokens[start..end]),
            Cue::Heir => said.heir = said.heir.take().or_else(|| after(&tokens, end)),
            Cue::TakesOver => {
                let named = before(&tokens, start).and_then(|who| match who {
                    Who::Named(name) if !name.is_empty() => Some(name),
                    _ => None,
                });
                // `Ab April übernimmt Cora Lind`: the verb comes before who does it.
                let verb = tokens[start].text.to_lowercase();
                let turned = || after(&tokens, end).filter(|_| has(TURNED, &verb));
                let name = named.or_else(turned);
                said.heir = said.heir.take().or(name);
            }
            cue if nothing || away && cue != Cue::Leaves => {}
            cue => {
                // `I think the last day was the best` says nothing of the writer.
                let own = || {
                    tokens[start..end]
                        .iter()
                        .any(|token| has("Ich ich", token.text))
                };
                let who = own().then_some(Who::Writer);
                let who = who
                    .or_else(|| before(&tokens, start))
                    .or_else(|| match cue {
                        Cue::Joins => writer(&tokens, start),
                        _ => None,
                    });
                let Some(who) = who else {
                    continue;
                };
                if away && (said.going.as_ref()).is_none_or(|going| going.is_of(&who)) {
                    continue;
                }
                let place = house(&tokens, end);
                let needs = matches!(cue, Cue::LeavesHouse | Cue::Joins | Cue::Moves);
                let address = address_in(sentence).filter(|_| cue == Cue::Reached);
                if needs && place.is_none() || cue == Cue::Reached && address.is_none() {
                    continue;
                }
                let leaves = matches!(cue, Cue::Leaves | Cue::LeavesHouse);
                // Who leaves is more than whom somebody stands in for.
                let stays = |going: &Going| going.instead.is_some() && !going.is_of(&who);
                if cue == Cue::Leaves {
                    said.going = said.going.take().filter(|going| !stays(going));
                }
                let going = said.going.get_or_insert_with(|| Going {
                    by_house: true,
                    vague: true,
                    ..Going::of(who.clone(), sentence)
                });
                if !going.is_of(&who) {
                    continue;
                }
                going.leaves |= leaves;
                going.by_house &= cue != Cue::Leaves;
                // What is surely a house is named by the words themselves.
                going.vague &= cue != Cue::Joins;
                // `Ann is leaving Acme for Borealis.`
                let next = (place.as_ref().filter(|_| cue == Cue::LeavesHouse)).and_then(|place| {
                    let after = end + tokens_in(place);
                    let link = tokens
                        .get(after)
                        .is_some_and(|t| matches!(t.text, "for" | "zu"));
                    house(&tokens, after + 1).filter(|_| link)
                });
                going.to = going.to.take().or(next);
                match cue {
                    Cue::Leaves | Cue::LeavesHouse => going.from = going.from.take().or(place),
                    Cue::Joins | Cue::Moves => going.to = going.to.take().or(place),
                    _ => going.address = going.address.take().or(address),
                }
            }
        }
    }
    said
}

/// Whether a text tells of anybody who goes.
pub fn tells(text: &str) -> bool {
    !goings(text).is_empty()
}

/// Everybody who goes, as a text tells it.
pub fn goings(text: &str) -> Vec<Going> {
    /// Sentences after the news in which an heir may be named.
    const NEXT: usize = 2;
    let said: Vec<(String, Said)> = sentences(text)
        .map(|sentence| {
            let said = hear(&sentence);
            (sentence, said)
        })
        .collect();
    let mut goings: Vec<Going> = Vec::new();
    for at in 0..said.len() {
        let Some(mut going) = said[at].1.going.clone() else {
            continue;
        };
        if going.who == Who::Named(String::new()) {
            // `She is going to work for …`: of whom the sentence before spoke.
            let Some((_, before)) = at.checked_sub(1).map(|at| &said[at]) else {
                continue;
            };
            let who = match (&before.going, &before.named) {
                (Some(going), _) => going.who.clone(),
                (None, Some(name)) => Who::Named(name.clone()),
                (None, None) => continue,
            };
            going.who = who;
        }
        let heir = (at..said.len().min(at + 1 + NEXT)).find_map(|next| {
            let heir = said[next].1.heir.as_ref()?;
            let away = going.instead == Some(Instead::Away);
            if away && next > at && !said[next].1.stands_in {
                return None;
            }
            (Who::Named(heir.clone()) != going.who).then(|| (next, heir.clone()))
        });
        if let Some((next, heir)) = heir {
            going.heir = Some(heir);
            if next > at {
                going.says = format!("{} {}", going.says, said[next].0);
            }
        }
        let near = &said[at..said.len().min(at + 1 + NEXT)];
        going.writer_follows = going.who != Who::Writer && near.iter().any(|s| s.1.writer_follows);
        match goings.last_mut().filter(|last| last.who == going.who) {
            // Two sentences about one person are one piece of news.
            Some(last) => {
                last.leaves |= going.leaves;
                last.by_house &= going.by_house;
                last.vague &= going.vague;
                last.from = last.from.take().or(going.from);
                last.to = last.to.take().or(going.to);
                last.address = last.address.take().or(going.address);
                last.heir = last.heir.take().or(going.heir);
                last.instead = last.instead.filter(|_| !last.leaves).or(going.instead);
                last.writer_follows |= going.writer_follows;
                if !last.says.contains(&said[at].0) {
                    last.says = format!("{} {}", last.says, said[at].0);
                }
            }
            None => goings.push(going),
        }
    }
    // Who is away and names nobody comes back before it matters.
    goings.retain(|going| going.leaves || going.instead.is_none() || going.is_followed());
    goings
}

/// The registrable domain of an address that was told.
pub fn domain_of(address: &str) -> Option<String> {
    registrable(host(address))
}

#[cfg(test)]
mod tests;
