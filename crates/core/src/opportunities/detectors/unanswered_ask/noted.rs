//! What the seller noted that a customer wants by a day, in a call, a visit or a note, and of
//! which nothing has gone out since: `wants a price for 5,000 cartons by 4 December`.

use super::open::Open;
use crate::encounters::{Encounter, Sort};
use crate::evidence::entry::{EntryKind, HAND, party};
use crate::gist::Word;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Anchor;
use crate::opportunities::arrived::met_proof;
use crate::opportunities::lens::{freshness, part, quote, quote_at_end};
use crate::opportunities::spoken::Spoken;
use crate::opportunities::talk::asking::asks;
use crate::opportunities::talk::mentions::sentences;
use crate::opportunities::talk::moments;
use crate::opportunities::{Ask, Finding};
use crate::reading::phrases::Phrases;
use crate::reading::words::Words;
use crate::words::content_words;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// What was noted longer ago is not looked at, in days.
const STALE_DAYS: i32 = 40;
/// It is still wanted so long after its day, in days.
const LATE_DAYS: f64 = 7.0;

/// What a phrase of a note says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Says {
    /// Somebody wants something: they, unless the words before it say that we do.
    Wants,
    /// The same, but who leaves out the subject speaks of themselves: `Asked her for it`.
    Asked,
    /// Nobody wants anything.
    Not,
}

/// How a seller notes what a customer wants, in English, German and French.
static WANTS: LazyLock<Phrases<Says>> = LazyLock::new(|| {
    let rows: [(Says, &'static [&'static str]); 3] = [
        (
            Says::Wants,
            &[
                "wants|wanted|needs|asks|requests|expects|awaits|wishes",
                "would like",
                "waits for",
                "möchte|möchten|braucht|benötigt|wünscht|erwartet|bittet",
                "will|wollen .. haben",
                "wartet auf",
                "veut|voudrait|demande|souhaite",
                "attend l|le|la|les|un|une|notre|votre|nos|vos",
            ],
        ),
        (Says::Asked, &["want|asked|requested", "waiting for"]),
        (
            Says::Not,
            &[
                "not|no|never|t want|wants|wanted|need|needs|asked",
                "no longer|more",
                "nicht|kein|keine|keinen mehr|braucht|möchte",
            ],
        ),
    ];
    Phrases::new(
        rows.into_iter()
            .flat_map(|(says, phrases)| phrases.iter().map(move |phrase| (*phrase, says))),
    )
});

const WE: &[&str] = &["i", "we", "ich", "wir"];
const THEY: &[&str] = &[
    "they",
    "she",
    "he",
    "who",
    "customer",
    "client",
    "buyer",
    "er",
    "sie",
    "kunde",
    "kundin",
    "einkäufer",
    "il",
    "elle",
];
/// Behind these the subject may be that of the words before.
const AND: &[&str] = &["and", "und", "et", "then", "also"];
const US: &[&str] = &["us", "me", "uns", "mich"];

/// Who wants something by a sentence of a note, as one of the names is written there; empty
/// where it names nobody. `None` where they want nothing, or the seller does.
fn wants(sentence: &str, names: &BTreeSet<String>) -> Option<String> {
    let whole = Words::of(sentence);
    let said = WANTS.find(&whole);
    if said.iter().any(|one| *one.meaning == Says::Not) {
        return None;
    }
    let clauses = sentence.split([';', ':', '(']);
    let mut clauses = clauses.flat_map(|part| part.split(", "));
    let who = clauses.find_map(|clause| {
        let words = Words::of(clause);
        let found = WANTS.find(&words);
        let mut found = found.iter();
        found.find_map(|one| wanting(&words, one.start, one.end, *one.meaning, names))
    })?;
    let named = || {
        let mut words = whole.iter();
        words.find(|word| names.contains(*word)).map(str::to_owned)
    };
    Some(match names.contains(&who) {
        true => who,
        false => named().unwrap_or_default(),
    })
}

/// The word that says who wants something where a phrase stands in a clause; empty where
/// none does. `None` where it is not they.
fn wanting(
    words: &Words,
    start: usize,
    end: usize,
    says: Says,
    names: &BTreeSet<String>,
) -> Option<String> {
    let is_we = |at: usize| WE.contains(&words.get(at));
    let is_name = |at: usize| names.contains(words.get(at));
    let tells = |at: &usize| is_we(*at) || is_name(*at) || THEY.contains(&words.get(*at));
    let joined = |at: &usize| AND.contains(&words.get(*at));
    // `Bis Freitag möchten wir`
    if is_we(end) {
        return None;
    }
    let before = (0..start).rev().take_while(|at| !joined(at));
    let first = (0..start).take(1);
    let subject = before.chain(first).find(tells);
    if let Some(at) = subject {
        return (!is_we(at)).then(|| words.get(at).to_owned());
    }
    if says == Says::Asked {
        let next = words.get(end);
        let by_another = start > 0 && next == "for" && !(0..start).any(|at| joined(&at));
        return (US.contains(&next) || by_another).then(String::new);
    }
    // `Bis Freitag möchte Ann ein Angebot`
    let behind = (end..end + 2).find(|at| is_name(*at));
    Some(behind.map_or_else(String::new, |at| words.get(at).to_owned()))
}

/// What somebody wants by a sentence of a note.
struct Wanted {
    person: PersonNo,
    account: AccountNo,
    sentence: String,
    about: BTreeSet<String>,
}

impl Wanted {
    fn words(&self) -> Vec<Word> {
        self.about.iter().map(|word| Word::of(word)).collect()
    }

    /// Whether it was taken up since: by a word, or by a mail of ours.
    fn is_done(&self, k: &Knowledge, one: &Encounter) -> bool {
        let spoken = k.spoken_since(self.person, one.at, &self.about);
        matches!(spoken, Spoken::Settled) || is_sent(k, one, self)
    }
}

/// Whether it is a call, a visit or a note that the seller put in by hand: others write
/// invitations, messages and what a CRM holds.
fn is_own(one: &Encounter) -> bool {
    let by_hand = party(HAND, EntryKind::Activity, "");
    matches!(one.sort, Sort::Note | Sort::Call | Sort::Visit) && one.party.starts_with(&by_hand)
}

/// What a note says that they want, sentence by sentence.
fn wanted(k: &Knowledge, one: &Encounter) -> Vec<Wanted> {
    if !one.held || !is_own(one) {
        return Vec::new();
    }
    let called = |who: PersonNo| {
        let name = k.person(who).name.to_lowercase();
        let words = name.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| word.chars().count() > 1);
        words.map(str::to_owned).collect::<BTreeSet<String>>()
    };
    let people = one.people.iter().chain(&one.named).copied();
    let people = people.filter(|who| k.is_counterpart(*who));
    let people: Vec<(PersonNo, BTreeSet<String>)> = people.map(|who| (who, called(who))).collect();
    let names = people.iter().flat_map(|(_, names)| names.iter().cloned());
    let names: BTreeSet<String> = names.collect();
    let found = sentences(one.text).filter_map(|sentence| {
        let name = wants(&sentence, &names)?;
        let named = people.iter().find(|(_, names)| names.contains(&name));
        let person = named.or(people.first())?.0;
        Some(Wanted {
            person,
            account: k.person(person).account?,
            about: content_words(&sentence),
            sentence,
        })
    });
    found.collect()
}

/// What was noted in so many days, but for today.
fn lately<'k, 'a>(k: &'k Knowledge<'a>, days: i32) -> impl Iterator<Item = &'k Encounter<'a>> {
    let from = k.as_of.plus_days(-days);
    let start = k.encounters.partition_point(|one| one.at <= from);
    let today = k.day(k.as_of);
    let noted = k.encounters[start..].iter();
    noted.filter(move |one| k.day(one.at) < today)
}

/// The cards of what was noted and is open, where no mail of theirs asks for the same.
pub(super) fn open(k: &Knowledge, by_mail: &BTreeMap<PersonNo, Vec<Open>>) -> Vec<Finding> {
    let cards = lately(k, STALE_DAYS).filter_map(|one| {
        wanted(k, one).into_iter().find_map(|wanted| {
            let by_mail = by_mail.get(&wanted.person).map_or(&[][..], Vec::as_slice);
            let words: BTreeSet<Word> = wanted.words().into_iter().collect();
            let asked = |open: &Open| open.about.iter().any(|word| words.contains(word));
            (!by_mail.iter().any(asked)).then(|| card(k, one, &wanted))?
        })
    });
    cards.collect()
}

/// What was noted in so many days and nobody took up.
pub(super) fn population(k: &Knowledge, days: i32) -> impl Iterator<Item = Vec<Anchor>> {
    let open = lately(k, days).filter(move |one| {
        let wanted = wanted(k, one);
        wanted.iter().any(|wanted| !wanted.is_done(k, one))
    });
    open.map(|one| vec![Anchor::Party(one.party.clone())])
}

fn card(k: &Knowledge, one: &Encounter, wanted: &Wanted) -> Option<Finding> {
    let (person, account) = (wanted.person, wanted.account);
    let sentence = wanted.sentence.as_str();
    let days = moments::due_days(sentence, one.at)?;
    let left = f64::from(days) - k.as_of.days_since(one.at);
    if wanted.about.len() < 2 || left < -LATE_DAYS || wanted.is_done(k, one) {
        return None;
    }
    let name = k.first_name(person);
    let day = k.on(one.at);
    let said = quote(sentence);
    let noted = quote_at_end(sentence);
    Some(Finding {
        anchors: vec![
            Anchor::Party(one.party.clone()),
            Anchor::Topic(one.at.day().to_string()),
        ],
        title: format!(
            "{} wants something by a day, as you noted {}, and nothing has gone out: {said}",
            k.named(person),
            k.ago(one.at),
        ),
        account: Some(account),
        person: Some(person),
        why: format!("On {day} you noted: {noted} No mail of ours has taken it up since."),
        if_you_act: format!("{name} has it in time, without asking again."),
        if_you_wait: format!("{name} asks somebody else, or stops asking."),
        who_else_knows: "Only you: it stands in your own note.".to_owned(),
        rarity: 1.0,
        evidence: vec![met_proof(k, one)],
        ask: Some(Ask {
            person,
            question: "Here is what you asked me for: … Is that all you need to go on?".to_owned(),
        }),
        parts: vec![
            part("how clearly they ask", 0.9),
            part(
                "still fresh",
                if left >= 0.0 {
                    1.0
                } else {
                    freshness(-left, 0.0, 14.0)
                },
            ),
        ],
        against: Vec::new(),
        value: None,
        seen: false,
    })
}

/// Whether a mail of ours on the matter, or with papers, has gone to the account since.
fn is_sent(k: &Knowledge, one: &Encounter, wanted: &Wanted) -> bool {
    let words = wanted.words();
    k.with_account(wanted.account, one.at)
        .any(|(later, message)| {
            let ours = k.from_us(message) && k.went_to_account(message, wanted.account);
            let papers = !message.attachments.is_empty() && !k.is_routine(message);
            ours && (papers || !k.common(later, &words).is_empty())
        })
}

/// Whether what was noted came up after a picture: in a mail of ours, in one of theirs that
/// asks, or in another note.
pub(super) fn came_true(before: &Knowledge, after: &Knowledge, party: &str) -> bool {
    let mut noted = before.encounters.iter().rev();
    let Some(one) = noted.find(|one| one.party == party) else {
        return false;
    };
    let wanted = wanted(before, one);
    wanted
        .iter()
        .any(|wanted| came_up(before, after, one, wanted))
}

fn came_up(before: &Knowledge, after: &Knowledge, one: &Encounter, wanted: &Wanted) -> bool {
    let addresses = before.person(wanted.person).addresses.iter();
    let mut people = addresses.filter_map(|address| after.person_at(*address));
    let Some(account) = people.find_map(|who| after.person(who).account) else {
        return false;
    };
    let words = wanted.words();
    let mut mails = after.with_account(account, before.as_of);
    let by_mail = mails.any(|(index, message)| {
        let ours = after.from_us(message) && after.went_to_account(message, account);
        let author = after.author(message);
        let theirs = || author.is_some_and(|who| after.person(who).account == Some(account));
        let asked = || theirs() && asks(message).next().is_some();
        (ours || asked()) && !after.common(index, &words).is_empty()
    });
    let start = (after.encounters).partition_point(|later| later.at <= before.as_of);
    let mut later = after.encounters[start..].iter();
    let mut by_word = || {
        later.any(|other| {
            let spoken = other.held && other.sort != Sort::Attempt && other.party != one.party;
            let about = || content_words(other.text);
            spoken && after.is_with(other, account) && !about().is_disjoint(&wanted.about)
        })
    };
    by_mail || by_word()
}

#[cfg(test)]
mod tests {
    use super::wants;
    use std::collections::BTreeSet;

    fn who_wants(text: &str) -> Option<String> {
        let names: BTreeSet<String> = ["ann", "smith", "bo", "berg"].map(str::to_owned).into();
        wants(text, &names)
    }

    #[test]
    fn what_a_note_says_they_want() {
        for (text, who) in [
            ("wants a price for 5,000 soap cartons by 4 December", ""),
            ("Ann wants a quote for trays by Friday.", "ann"),
            ("Er möchte bis Freitag ein Angebot.", ""),
            ("Bis Freitag möchte Ann ein Angebot.", "ann"),
            ("elle attend le devis", ""),
            ("Met Ann and Bo, Bo wants a price by Friday", "bo"),
            ("Call with Bo: wants a price by Friday", "bo"),
            ("Ann called and asked for a price by Friday.", "ann"),
            ("Ann Smith requested samples by Friday.", "smith"),
            ("Asked us for a price by Friday.", ""),
            ("I heard that she is waiting for the drawing.", ""),
        ] {
            assert_eq!(who_wants(text).as_deref(), Some(who), "{text}");
        }
    }

    #[test]
    fn what_the_seller_wants_is_not_theirs() {
        for text in [
            "does not want the trays",
            "we want an order by Friday",
            "price is fine",
            "Asked her for the drawing by 4 December.",
            "Asked Ann for the drawing by 4 December.",
            "Requested samples from Ann by Friday.",
            "Visited Ann, asked her for the drawing by Friday.",
            "Waiting for her drawing by Friday.",
            "Wir möchten ihr bis Freitag ein Angebot schicken.",
            "Ich möchte bis Freitag nachfassen.",
            "Bis Freitag möchte ich nachfassen.",
            "Ich war bei Ann und möchte bis Freitag nachfassen.",
            "We would like to close it by Friday.",
            "Ann will attend the fair on Friday.",
        ] {
            assert_eq!(who_wants(text), None, "{text}");
        }
    }
}
