//! What was said otherwise than by mail since something was open: whether a call, a visit, a
//! meeting or a note settles it.
//!
//! It does where it took place and takes the matter up, or says that all is settled. A talk
//! about something else settles nothing, but may have; an attempt to reach somebody, a
//! meeting that is not over, and a note of what is still to be done do not even that.

mod priced;

use crate::encounters::{Encounter, Sort, Voice, is_denied, told};
use crate::knowledge::{Knowledge, PersonNo};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::talk::on_hold::is_social;
use crate::time::Timestamp;
use crate::words::content_words;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Words by which somebody notes that something is done; and, whatever else the sentence
/// says, that nothing is open any more.
static SETTLED: LazyLock<Phrases<bool>> = LazyLock::new(|| {
    let done = [
        "all|everything|that|it is|was|s|now settled|sorted|done|solved|resolved|closed|clear|fine|ok|okay",
        "all settled|sorted|done|solved|resolved|clear|fine|ok|okay",
        "settled|sorted|solved|resolved",
        "sent|answered it|them|him|her|everything",
        "gave it|them|everything",
        "bought|ordered|sourced it|them|these elsewhere|otherwise",
        "anderweitig|anderswo|woanders gekauft|bestellt|bezogen",
        "erledigt|geklärt|gelöst",
        "réglé|résolu",
    ];
    let gone = [
        "no open points|questions|issues|items",
        "no longer|not needed|need|needs|want|wants",
        "no need for .. quote|quotation|offer|price|prices|sample|samples|drawing|drawings",
        "no need to quote|offer|send|answer",
        "kein|keinen angebot|bedarf mehr",
        "keine offenen",
        "nicht mehr nötig|gebraucht|benötigt",
    ];
    let each = |phrases: &[&'static str], gone| {
        phrases
            .iter()
            .map(move |phrase| (*phrase, gone))
            .collect::<Vec<_>>()
    };
    Phrases::new([each(&done, false), each(&gone, true)].concat())
});

/// What was said since, as far as it bears on a matter.
#[derive(Clone, Copy, Debug)]
pub enum Spoken<'k, 'a> {
    /// Nobody spoke to them.
    Not,
    /// They spoke, about something else.
    Besides(&'k Encounter<'a>),
    /// They spoke, and nothing says about what.
    Bare(&'k Encounter<'a>),
    /// It was taken up, or all is settled.
    Settled,
}

impl<'a> Knowledge<'a> {
    /// What was said to somebody since a moment in talks, notes and meetings that are over.
    pub fn spoken_since<'k>(
        &'k self,
        person: PersonNo,
        from: Timestamp,
        about: &BTreeSet<String>,
    ) -> Spoken<'k, 'a> {
        let mut spoken = Spoken::Not;
        for one in self.since_with(person, from).filter(|one| one.held) {
            if self.settles(one, about) {
                return Spoken::Settled;
            }
            let with_them = one.people.contains(&person) && one.sort.weight() > 0;
            spoken = match spoken {
                // A message carries what it says and no more.
                Spoken::Not | Spoken::Besides(_) if with_them && one.sort != Sort::Message => {
                    match self.says_nothing(one) {
                        true => Spoken::Bare(one),
                        false => Spoken::Besides(one),
                    }
                }
                spoken => spoken,
            };
        }
        spoken
    }

    /// Whether what was open with somebody in mail since a moment was settled face to
    /// face: a call, a visit or a note that takes it up, or says that it is settled.
    pub fn settled_by_word(
        &self,
        person: PersonNo,
        from: Timestamp,
        about: &BTreeSet<String>,
    ) -> bool {
        let mut since = self.since_with(person, from);
        since.any(|one| one.sort != Sort::Meeting && self.settles(one, about))
    }

    /// The first meeting, call or visit with somebody after a moment, of those that took
    /// place.
    pub fn met_since(&self, person: PersonNo, from: Timestamp) -> Option<&Encounter<'a>> {
        let mut since = self.since_with(person, from);
        since.find(|one| one.people.contains(&person) && one.sort.weight() > 0 && one.held)
    }

    /// What was with somebody, spoke of them, or was at their house and named nobody, after a
    /// moment, oldest first.
    fn since_with<'k>(
        &'k self,
        person: PersonNo,
        from: Timestamp,
    ) -> impl Iterator<Item = &'k Encounter<'a>> {
        let account = self.person(person).account;
        let start = self.encounters.partition_point(|one| one.at <= from);
        self.encounters[start..].iter().filter(move |one| {
            let named = [&one.people, &one.named];
            named.iter().any(|those| those.contains(&person))
                || one.people.is_empty()
                    && account.is_some_and(|account| self.is_with(one, account))
        })
    }

    /// Whether an encounter says that a matter was taken up, or that all is settled.
    fn settles(&self, one: &Encounter, about: &BTreeSet<String>) -> bool {
        if one.sort == Sort::Attempt {
            return false;
        }
        let said = [one.title, one.text].join("\n");
        // The title and the invitation of a meeting say what is to come.
        if one.sort == Sort::Meeting {
            let names = self.names_of(one);
            let mut words = content_words(&said);
            words.retain(|word| !names.contains(word));
            let named = || words.iter().any(|word| about.contains(word));
            return !is_social(one.title) && named() || self.was_told(one, about);
        }
        // Who asks again settles nothing.
        let theirs = matches!(one.voice, Voice::Theirs(_) | Voice::Among(_));
        let names = self.names_of(one);
        let is_content = |sentence: &str| is_content(sentence, &names);
        says_settled(&said)
            || !theirs && one.text.split(['.', '!', ';', '\n']).any(is_content)
            || !theirs
                && told(&said).any(|sentence| {
                    let words = content_words(sentence);
                    words.iter().any(|word| about.contains(word))
                })
    }

    /// Whether one of us took a matter up at a meeting of which there is a transcript: in an
    /// hour much is said to be fine, and most words are said of something else.
    fn was_told(&self, one: &Encounter, about: &BTreeSet<String>) -> bool {
        const WORDS: usize = 2;
        let Some(said) = &one.transcript else {
            return false;
        };
        let least = about.len().clamp(1, WORDS);
        let ours = said.turns().filter(|turn| {
            let who = said.speaker(turn.name);
            who.is_some_and(|who| self.person(who).ours)
        });
        let mut sentences = ours.flat_map(|turn| turn.text.split(['.', '!', '?', ';']));
        sentences.any(|sentence| {
            let words: BTreeSet<String> = told(sentence).flat_map(content_words).collect();
            words.intersection(about).count() >= least
        })
    }

    /// Whether nothing says what a talk was about: `Call with Ann`.
    pub fn says_nothing(&self, one: &Encounter) -> bool {
        const BARE: &[&str] = &[
            "call",
            "visit",
            "meeting",
            "telefonat",
            "besuch",
            "anruf",
            "termin",
            "besprechung",
            "treffen",
            "jour",
            "fixe",
            "video",
            "teams",
            "zoom",
            "rendez",
            "appel",
        ];
        let mut left = content_words(&one.said());
        let names = self.names_of(one);
        left.retain(|word| !BARE.contains(&word.as_str()) && !names.contains(word));
        one.sort.weight() > 0 && one.sort != Sort::Message && left.is_empty()
    }

    /// Words of the names of those an encounter was with, and of their house.
    fn names_of(&self, one: &Encounter) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        for who in one.people.iter().chain(&one.ours) {
            let person = self.person(*who);
            names.extend(content_words(&person.name));
            if let Some(account) = person.account {
                names.extend(content_words(&self.account(account).name));
            }
        }
        let firm = one.firm.as_ref().and_then(|firm| self.account_of_key(firm));
        if let Some(account) = firm {
            names.extend(content_words(&self.account(account).name));
        }
        names
    }
}

/// Whether a sentence says no more than that all was told and somebody is content: `explained
/// everything, she is happy`. With a matter in it, it is of that matter alone.
fn is_content(sentence: &str, names: &BTreeSet<String>) -> bool {
    const IS: &[&str] = &[
        "is", "are", "was", "were", "now", "ist", "sind", "war", "jetzt",
    ];
    const CONTENT: &[&str] = &[
        "happy",
        "satisfied",
        "content",
        "pleased",
        "zufrieden",
        "glücklich",
    ];
    const TOLD: &[&str] = &[
        "told",
        "explained",
        "everything",
        "called",
        "rang",
        "phoned",
        "spoke",
        "talked",
        "erklärt",
        "alles",
        "angerufen",
        "gesprochen",
        "telefoniert",
        "customer",
        "kunde",
        "kundin",
    ];
    let words = Words::of(sentence);
    let [before, last] = [2, 1].map(|back| words.len().checked_sub(back).map(|at| words.get(at)));
    let ends = before.is_some_and(|word| IS.contains(&word))
        && last.is_some_and(|word| CONTENT.contains(&word));
    let mut aside = content_words(&[CONTENT, TOLD].concat().join(" "));
    aside.extend(names.iter().cloned());
    ends && content_words(sentence).is_subset(&aside)
}

/// Whether a text says that all is settled: not `nothing is settled`, nor `must be settled`.
fn says_settled(text: &str) -> bool {
    text.split(['.', '!', '?', ';', '\n']).any(|sentence| {
        let words = Words::of(sentence);
        let found = SETTLED.find(&words);
        let open = || told(sentence).next().is_none();
        found
            .iter()
            .any(|one| *one.meaning || !is_denied(&words, one.start) && !open())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_content_with_all_that_was_told() {
        let names = BTreeSet::from(["ann".to_owned()]);
        for text in [
            "explained everything, she is happy",
            "Rang Ann, she is satisfied",
            "Kunde ist zufrieden",
        ] {
            assert!(is_content(text, &names), "{text}");
        }
        for text in [
            "told her all about the hall, she is happy",
            "she is not happy",
            "they are happy with the new hall",
            "she is happy, wants 40 seals",
        ] {
            assert!(!is_content(text, &names), "{text}");
        }
    }

    #[test]
    fn what_says_that_all_is_settled() {
        for text in [
            "All settled.",
            "sent her the quote",
            "She no longer needs it",
            "No open points. Will call again in May.",
            "no need for the quotation for the 40 seals any more, they bought them elsewhere",
            "did not order, no need for a quote any more",
            "Kein Bedarf mehr, woanders bestellt",
            "Alles geklärt",
        ] {
            assert!(says_settled(text), "{text}");
        }
        for text in [
            "nothing is settled",
            "must be settled this week",
            "Noch nicht geklärt",
            "she wants it sorted by Friday",
            "no need to hurry with the quote",
            "they have not bought them elsewhere yet",
            "rang, nobody picked up",
            "Told her about the trade fair",
            "Got him on the mobile, talked about the football",
            "She is fine again after the flu",
            "Their plant is closed on Friday",
        ] {
            assert!(!says_settled(text), "{text}");
        }
    }
}
