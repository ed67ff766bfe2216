//! The card of a word that was passed on.

use crate::identity::Part;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::opportunities::inside::after::{After, Held};
use crate::opportunities::lens::{part, proof, quote};
use crate::opportunities::{Ask, Finding};
use crate::talk::inside::stakes::Stake;
use crate::talk::inside::{Tells, cues};
use crate::words::{self, shorten};

/// Who was told that it will be seen to waits so long, in days.
const HELD_DAYS: f64 = 2.0;

/// A word that was passed on, and is open.
pub(super) struct Word<'a> {
    /// Where the mail is.
    pub index: usize,
    /// The mail.
    pub message: &'a Message,
    /// The house's account.
    pub account: Option<AccountNo>,
    /// The person of theirs.
    pub person: Option<PersonNo>,
    /// How the house is called.
    pub house: String,
    /// What is told of it, or what it says.
    pub says: String,
    /// What the colleague asks.
    pub asks: Option<String>,
    /// The words are those of somebody outside.
    pub theirs: bool,
    /// What is at stake.
    pub stake: Stake,
    /// Words of the house's name.
    pub names: Vec<words::Word>,
    /// What it is about.
    pub about: Vec<words::Word>,
    /// What has been written since.
    pub after: After,
    /// An earlier mail about the same.
    pub earlier: Option<&'a Message>,
    /// Factors of its strength.
    pub parts: Vec<Part>,
}

impl Word<'_> {
    /// How strong it is, 0 to 1.
    pub fn strength(&self) -> f64 {
        self.parts.iter().map(|part| part.value).product()
    }

    /// The card.
    pub fn finding(&self, k: &Knowledge) -> Finding {
        let message = self.message;
        let author = k.author(message);
        let name = author.map_or("A colleague", |who| &k.person(who).name);
        let first = author.map_or("they", |who| k.first_name(who));
        let (day, ago) = (k.on(message.known), k.ago(message.known));
        let says = quote(&self.says);
        let house = &self.house;
        let mut why = match (self.theirs, &self.asks) {
            (true, Some(asks)) => format!(
                "On {day} {name} forwarded what {house} wrote: {says} and asked you: {}",
                quote(asks)
            ),
            (true, None) => format!("On {day} {name} forwarded to you what {house} wrote: {says}"),
            (false, Some(asks)) if !asks.contains(&self.says) => {
                format!(
                    "On {day} {name} told you: {says} and asked: {}",
                    quote(asks)
                )
            }
            (false, _) => format!("On {day} {name} told you: {says}"),
        };
        let again = self.after.again.is_some() || self.earlier.is_some();
        let mut evidence = vec![proof(message, says.clone())];
        match &self.after.held {
            Some(Held { proof, .. }) => {
                why.push_str(&format!(" All that has been said since: {}.", proof.says));
                evidence.push(proof.clone());
            }
            None => why.push_str(
                " No mail of ours to them has taken it up since, and nobody answered inside.",
            ),
        }
        if let Some(earlier) = self.earlier {
            why.push_str(&format!(
                " It had come up on {} before.",
                k.on(earlier.known)
            ));
            evidence.push(proof(earlier, format!("first on {}", k.on(earlier.known))));
        }
        if let Some((again, at)) = &self.after.again {
            let who = k.author(&k.messages()[*at]);
            let who = who.map_or("A colleague", |who| k.first_name(who));
            why.push_str(&format!(" {who} has come back to it."));
            evidence.push(again.clone());
        }
        let mut parts = self.parts.clone();
        parts.push(part("asked again", if again { 1.0 } else { 0.9 }));
        let held = self.after.held.as_ref().map(|held| held.days);
        parts.push(part(
            "nobody is on it",
            match held {
                Some(days) if days < HELD_DAYS => 0.2,
                // Who asked back got an answer inside: it goes on there.
                Some(_) if self.after.answered_since() => 0.5,
                Some(_) => 0.8,
                None => 1.0,
            },
        ));
        let daily = self.account.map_or(0.0, |account| k.daily_share(account));
        parts.push(part("they are not in touch every day", 1.0 - 0.5 * daily));
        let mut against = self.after.against.clone();
        against.truncate(3);
        let says = "it may have been settled by telephone";
        against.push(proof(message, says));
        // Of theirs whom nobody named is asked only what theirs wrote: of what a colleague
        // told, the colleague knows whom.
        let known = || self.theirs.then(|| k.best_known(self.account?, None))?;
        let person = self.person.or_else(known);
        // Who asks the seller for an answer gets it first.
        let for_me = |asks: &String| !self.theirs && wants_an_answer(asks);
        let inside = self.asks.as_ref().is_some_and(for_me);
        let ask = match (person.filter(|_| !inside), author) {
            (Some(person), _) => Some(Ask {
                person,
                question: match self.theirs {
                    true => format!(
                        "{first} passed on to me what you wrote: {says} Our answer: … Is it still \
                         open, and what hangs on it for you?",
                        says = quote(&self.says)
                    ),
                    false => self.stake.ask_them(first),
                },
            }),
            (None, Some(author)) => Some(self.ask_inside(k, author, &day)),
            _ => None,
        };
        let verb = if self.theirs { "forwarded" } else { "told you" };
        let left = match self.after.held {
            Some(_) => "it is still open",
            None => "nobody took it up",
        };
        Finding {
            anchors: vec![
                Anchor::Evidence(message.id),
                Anchor::Topic("passed on".to_owned()),
            ],
            title: format!(
                "{house}, as {name} {verb} {ago}, and {left}: “{}”",
                shorten(&self.says, 110)
            ),
            account: self.account,
            person: self.person,
            why,
            if_you_act: self.stake.if_you_act(house),
            if_you_wait: self.stake.if_you_wait(house),
            who_else_knows: match message.recipients().count() {
                ..=1 => format!("Of us only you and {first}."),
                n => format!("{first} and {n} of us have the mail."),
            },
            rarity: if message.recipients().count() <= 1 {
                0.8
            } else {
                0.5
            },
            evidence,
            against,
            ask,
            parts,
            value: None,
            seen: false,
        }
    }
}

impl Word<'_> {
    /// What to ask of us where the answer lies here, or nobody there is known: whoever has
    /// it.
    fn ask_inside(&self, k: &Knowledge, author: PersonNo, day: &str) -> Ask {
        let house = &self.house;
        let first = k.first_name(author);
        let said = self.asks.as_ref().map_or(&self.says, |asks| asks);
        let held = (self.after.held.as_ref()).map(|held| &k.messages()[held.index]);
        let mine = held.filter(|held| k.author(held).is_some_and(|who| k.person(who).me));
        let with_whom = mine.and_then(|held| named_of_us(k, &held.own, author));
        let (person, question) = match (mine, with_whom, &self.asks) {
            (Some(_), Some(other), _) => (
                other,
                format!(
                    "{first} asked me on {day} about {house}: {} I said that I would ask you. \
                     What is the answer, and from when does it hold?",
                    quote(said)
                ),
            ),
            (Some(_), None, _) => (
                author,
                format!(
                    "You asked me on {day} about {house}: {} My answer: … What have they been \
                     told meanwhile?",
                    quote(said)
                ),
            ),
            // Who is asked for an answer gives it; who is asked to ring, asks whom.
            (None, _, Some(asks)) if wants_an_answer(asks) => (
                author,
                format!(
                    "You asked me on {day} about {house}: {} My answer: … What have they been \
                     told meanwhile, and by when do they need it?",
                    quote(asks)
                ),
            ),
            _ => (
                author,
                format!(
                    "Your mail of {day} about {house}: has anybody spoken with them since? If \
                     not, I ring them today: whom do I ask for, and what may I promise?"
                ),
            ),
        };
        Ask { person, question }
    }
}

/// Whether a colleague's sentence wants something found out here, rather than somebody out
/// there rung or written to.
fn wants_an_answer(asks: &str) -> bool {
    const FINDS_OUT: &[&str] = &["verify", "check", "confirm", "validate", "prüf", "bestätig"];
    let lower = asks.to_lowercase();
    let found_out = FINDS_OUT.iter().any(|word| lower.contains(word));
    found_out || !cues(asks).contains(&Tells::Reach)
}

/// One of us whom a text calls by first and last name, other than `not` and the seller.
fn named_of_us(k: &Knowledge, text: &str, not: PersonNo) -> Option<PersonNo> {
    let ours = (k.numbered()).filter(|(who, person)| person.ours && !person.me && *who != not);
    let mut named =
        ours.filter(|(_, person)| person.name.contains(' ') && text.contains(person.name.as_str()));
    named.next().map(|(who, _)| who)
}

/// Adds a word to those found before, oldest first: one matter is one card, about the last
/// mail that tells it well.
pub(super) fn join<'a>(k: &Knowledge<'a>, words: &mut Vec<Word<'a>>, mut next: Word<'a>) {
    let thread = |word: &Word| k.threads.of.get(word.index).copied();
    let same = words.iter_mut().find(|one| {
        let house = one.house == next.house || one.names == next.names;
        let common = k.common(next.index, &one.about);
        thread(one).is_some() && thread(one) == thread(&next)
            || one.says == next.says
            || house && k.topics().same_matter(one.about.len(), &common)
    });
    match same {
        Some(one) if next.strength() >= 0.8 * one.strength() => {
            next.earlier = Some(one.earlier.unwrap_or(one.message));
            *one = next;
        }
        Some(_) => {}
        None => words.push(next),
    }
}
