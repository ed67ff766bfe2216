//! What a letter says of somebody new who has it: “+ Ann, new Maintenance Manager”,
//! “@Ann fyi”, “please keep Ann Smith in the loop”.
//!
//! Who is on a mail and is spoken of in it is there for a reason, whatever the words;
//! so a sentence with the name in it will do. Only what is too short for a sentence,
//! or calls the person, needs a word that says more.

use crate::identity::names::fold;
use crate::knowledge::{Knowledge, PersonNo};
use crate::ledger::Message;
use crate::reading::phrases::Phrases;
use crate::reading::titles;
use crate::reading::words::Words;
use crate::talk::greetings::GREETINGS;
use crate::talk::places::bare;
use crate::talk::{is_prose, sentences};
use std::sync::LazyLock;

/// What a phrase beside a name says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Cue {
    /// Why somebody reads along, or what they do from now on.
    Introduces,
    /// That a copy goes to them; a list of names says as much.
    Copies,
    /// Somebody with a role and no name reads along.
    Role,
}

static CUES: LazyLock<Phrases<Cue>> = LazyLock::new(|| {
    let rows = [
        (Cue::Introduces, INTRODUCES),
        (Cue::Copies, COPIES),
        (Cue::Role, ROLES),
    ];
    let phrases = rows.into_iter();
    Phrases::new(phrases.flat_map(|(cue, all)| all.iter().map(move |phrase| (*phrase, cue))))
});

const INTRODUCES: &[&str] = &[
    "meet|welcome|introducing|introduce|introduced|intro",
    "adding|added|add|including|included|inviting|bringing|pulling|roping|connecting",
    "loop|looped|looping|loops",
    "fyi|fya|fyg|f y i",
    "for .. info|information|visibility|awareness|reference|knowledge|records",
    "keep|kept|stay informed|posted|updated|involved",
    "joins|joined|joining|starts|started|starting",
    "new|newly|recently|successor|replacement|replaces|replacing|substitute|deputy|deputises",
    "takes|taking|took|taken over|on|charge|care",
    "hand|handed|handing|passed|passing|over to",
    "leads|heads|runs|manages|handles|owns|covers|drives|coordinates|signs|approves|decides",
    "looks|looking after",
    "responsible|charge|contact|colleague|boss|manager|lead",
    "this is our|the|my supplier|vendor|contact|partner|man|lady|company|people",
    "that s our|the|my supplier|vendor|contact|partner|man|lady|company|people",
    "supplies|supplier|vendor us|for|of|who",
    "neu|neue|neuer|nachfolger*|vertret*|übernimmt|betreut|zuständig|verantwort*|ansprechpartner*",
    "zur|zu|als info|information|kenntnis",
    "nehme|hole|binde|bitte .. dazu|rein|ein|mit|auf",
    "vorstellen|einbinden|einbeziehen|kollege|kollegin|chef|chefin",
];

const COPIES: &[&str] = &[
    "cc|ccd|cced|ccing|copy|copied|copying|copies|kopie",
    "reads|reading along|this|with",
    "liest|lesen mit",
];

const ROLES: &[&str] = &[
    "our|my|new colleague|boss|manager|director|head|buyer|engineer|planner|lead|chief|supervisor|successor|replacement|deputy|owner|expert|specialist|foreman .. copy|cc|copied|ccd|cced|loop|looped|thread",
    "our|my|new colleague|boss|manager|director|head|buyer|engineer|planner|lead|chief|supervisor|successor|replacement|deputy|owner|expert|specialist|foreman .. reads",
    "copying|copied|adding|added|looping|looped|including|included|introducing|cc|ccd|bringing|copy .. colleague|boss|manager|director|head|buyer|engineer|planner|lead|chief|supervisor|successor|replacement|deputy|owner|expert|specialist|foreman",
    "mein|meine|meinen|unser|unsere|unseren|neue|neuen|neuer kolleg*|chef*|nachfolg*|einkäufer*|leiter*|*leiter|*leiterin .. kopie|cc|dazu",
    "kopie|cc .. kolleg*|chef*|nachfolg*|einkäufer*|*leiter|*leiterin",
];

/// A sentence longer than this says too much to say something of one person, in words.
const LONG: usize = 45;
/// Fewer words than this are quoted with the sentence that follows.
const SHORT: usize = 5;

impl Knowledge<'_> {
    /// What a letter says of somebody new who has it. Where they are the only new one
    /// on it, a role without a name will do: “my new boss is in copy”.
    pub fn introduction(
        &self,
        message: &Message,
        number: PersonNo,
        name: &str,
        alone: bool,
    ) -> Option<String> {
        let names = Names {
            // Another one of that name on the mail may be meant.
            first: Some(fold(first_of(name))).filter(|first| {
                let on_it = message.participants.iter();
                let mut others = on_it.filter_map(|(_, address)| self.person_at(*address));
                first.chars().count() >= 2
                    && !others.any(|other| {
                        other != number && fold(first_of(&self.person(other).name)) == *first
                    })
            }),
            last: Some(fold(last_of(name))).filter(|last| last.chars().count() >= 3),
        };
        says(&message.own, &names, alone)
    }
}

/// The full name that a text gives of an address without one: `Ann Smith` of
/// `asmith@`, `ann_smith@`, `smitha@` …
pub fn full_name(text: &str, address: &str) -> Option<String> {
    let local = address.split('@').next().unwrap_or_default();
    let local: String = local.chars().filter(|c| c.is_alphabetic()).collect();
    let local = fold(&local);
    let spells = |first: &str, last: &str| {
        let initial = |name: &str| name.chars().next().map_or(String::new(), String::from);
        let (first, last) = (fold(first), fold(last));
        let ways = [
            format!("{first}{last}"),
            format!("{last}{first}"),
            format!("{}{last}", initial(&first)),
            format!("{last}{}", initial(&first)),
            format!("{first}{}", initial(&last)),
        ];
        last.chars().count() >= 3 && ways.contains(&local)
    };
    sentences(text).find_map(|sentence| {
        let words: Vec<&str> = sentence.split(' ').collect();
        words.windows(2).find_map(|pair| {
            let (first, last) = (bare(pair[0]), bare(pair[1]));
            let names = starts_a_name(first) && starts_a_name(last);
            (names && spells(first, last)).then(|| format!("{first} {last}"))
        })
    })
}

fn first_of(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or_default()
}

fn last_of(name: &str) -> &str {
    name.split_whitespace().last().unwrap_or_default()
}

/// Names of one person, folded, as far as they tell who is meant.
struct Names {
    first: Option<String>,
    last: Option<String>,
}

impl Names {
    fn has(&self, word: &str) -> bool {
        let name = bare(word);
        if !name.starts_with(char::is_uppercase) && !word.starts_with(['@', '+']) {
            return false;
        }
        let name = fold(name);
        [&self.first, &self.last]
            .into_iter()
            .any(|own| own.as_deref() == Some(name.as_str()))
    }
}

/// The sentence that says something of who is called so.
fn says(text: &str, names: &Names, alone: bool) -> Option<String> {
    let sentences: Vec<String> = sentences(text).collect();
    let at = sentences.iter().enumerate().position(|(at, sentence)| {
        let next = sentences.get(at + 1).map_or("", String::as_str);
        speaks_of(sentence, next, names, alone)
    })?;
    let sentence = &sentences[at];
    let next = sentences.get(at + 1);
    Some(match next {
        Some(next) if sentence.split(' ').count() < SHORT && !ends_a_mail(next) => {
            format!("{sentence} {next}")
        }
        _ => sentence.clone(),
    })
}

fn speaks_of(sentence: &str, next: &str, names: &Names, alone: bool) -> bool {
    let words: Vec<&str> = sentence.split(' ').collect();
    let figures = sentence.bytes().filter(u8::is_ascii_digit).count();
    if words.len() > LONG || figures >= 10 {
        return false;
    }
    let named = words.iter().position(|word| names.has(word));
    let Some(first) = named else {
        return alone && cues(sentence).any(|cue| cue == Cue::Role);
    };
    let last = words
        .iter()
        .rposition(|word| names.has(word))
        .unwrap_or(first);
    let before = first.checked_sub(1).map_or("", |before| words[before]);
    if words[first].starts_with(['@', '+'])
        || matches!(before, "+" | "++" | "@" | "&") && first == 1
    {
        return true;
    }
    // `Ann Falk, new Plant Manager`, `our buyer Ann Falk`: not in a greeting.
    let (head, tail) = (&words[..first], &words[last + 1..]);
    let near = head.iter().rev().take(4).rev();
    let titled = titles::level(&near.copied().collect::<Vec<_>>().join(" ")).is_some()
        || titles::level(&tail[..tail.len().min(6)].join(" ")).is_some();
    let greets = |word: &&str| {
        let word = bare(word).to_lowercase();
        word.is_empty() || GREETINGS.contains(&word.as_str()) || CLOSES.contains(&word.as_str())
    };
    let said = head.iter().chain(tail);
    if said.clone().all(greets) {
        return false;
    }
    let called = called(head, words[last], tail);
    let mut cues = cues(sentence).chain(cues(next).filter(|_| words.len() < SHORT));
    let others = said.filter(|word| starts_a_name(word)).count();
    let introduced = cues.any(|cue| match cue {
        Cue::Introduces => true,
        // `cc: Ann Falk, Bo Berg` repeats the address line.
        Cue::Copies => others <= 2,
        Cue::Role => false,
    });
    titled && !called || introduced || !called && is_prose(&words)
}

/// What ends a mail beside a name.
const CLOSES: &[&str] = &[
    "regards",
    "rgds",
    "best",
    "kind",
    "cheers",
    "yours",
    "sincerely",
    "thanks",
    "thank",
    "you",
    "and",
    "all",
    "team",
    "to",
    "br",
    "gruß",
    "grüße",
    "grüßen",
    "und",
    "viele",
    "mit",
    "both",
];

fn ends_a_mail(sentence: &str) -> bool {
    sentence.split(' ').take(1).all(|word| {
        let word = bare(word).to_lowercase();
        CLOSES.contains(&word.as_str())
    })
}

fn starts_a_name(word: &str) -> bool {
    let word = bare(word);
    word.starts_with(char::is_uppercase) && word.chars().any(char::is_lowercase)
}

/// Whether the name calls somebody: `Ann, could you`, `Hi Ann,`, `… thanks, Ann`.
fn called(head: &[&str], name: &str, tail: &[&str]) -> bool {
    let greets = |word: &&str| GREETINGS.contains(&bare(word).to_lowercase().as_str());
    let opens = head.iter().all(greets) || head.len() == 1 && head[0].ends_with([',', '/', '&']);
    let set_apart = name.ends_with([',', ':', '-', '–', '!']) || matches!(tail, ["-" | "–", ..]);
    let title = || titles::level(&tail[..tail.len().min(5)].join(" ")).is_some();
    let ends = tail.is_empty()
        && (head.last()).is_some_and(|word| word.ends_with([',', ';']) || greets(word));
    opens && set_apart && !title() || ends
}

fn cues(text: &str) -> impl Iterator<Item = Cue> {
    let found = CUES.find(&Words::of(text));
    found.into_iter().map(|found| *found.meaning)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> bool {
        let names = Names {
            first: Some(fold("Ann")),
            last: Some(fold("Müller")),
        };
        says(text, &names, true).is_some()
    }

    #[test]
    fn who_is_introduced() {
        for text in [
            "+ Ann, new Maintenance Manager",
            "Paid.\n\n+Ann",
            "@Ann fyi, this is the supplier of the pumps",
            "Kindly keep Ann Mueller, our newly joined buyer, in loop henceforth.",
            "Meet Ann Müller! Our brand new Works Manager, came from the car business.",
            "adding Ann for the money side",
            "cc Ann",
            "Ann (cc) joins us on Monday.",
            "Looping in Ann.",
            "Ann takes over the contract from me.",
            "Ann, meet Sam: he looks after us.",
            "Please talk to Ann in future.",
            "I have spoken with Ms Müller about the offer, she agrees.",
            "I put my new boss in copy.",
            "Our new buyer is in copy.",
            "Ich nehme Ann dazu.",
            "Frau Müller übernimmt ab Mai den Einkauf.",
        ] {
            assert!(told(text), "{text}");
        }
    }

    #[test]
    fn names_of_addresses_without_one() {
        let text = "Paid.\n\nMeet Änn Smith! She buys for us.";
        for address in [
            "asmith@a.com",
            "ann.smith@a.com",
            "Smith_A@a.com",
            "anns@a.com",
        ] {
            assert_eq!(
                full_name(text, address).as_deref(),
                Some("Änn Smith"),
                "{address}"
            );
        }
        for address in ["bsmith@a.com", "sales@a.com", "a@a.com"] {
            assert_eq!(full_name(text, address), None, "{address}");
        }
    }

    #[test]
    fn who_is_only_called_or_listed() {
        for text in [
            "Dear Ann,",
            "Hi Sam, Ann,",
            "Ann, could you check the price of this please?",
            "Thanks Ann",
            "Best regards\nAnn",
            "cc: Ann Müller, Bo Berg, Cy Clark",
            "The pumps came on Monday.",
            "I copied the drawing for you.",
        ] {
            assert!(!told(text), "{text}");
        }
    }
}
