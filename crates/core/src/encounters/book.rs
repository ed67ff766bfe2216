//! Who and which firm is called what. A note means those it names in passing: by full
//! name, by a firm's name or its first word, by a first name where the firm is known, and
//! by a first name alone where one such person was met days before.

use super::Encounter;
use crate::evidence::entry::{Entry, EntryKind, HAND, party};
use crate::evidence::field;
use crate::identity::address::{host, is_free_mail, registrable};
use crate::identity::cards::Cards;
use crate::identity::company_names::core;
use crate::identity::display_name;
use crate::identity::names::{FullName, called, fold, is_title, untitled};
use crate::identity::{Nature, Person, PersonNo};
use crate::known::Known;
use crate::time::Timestamp;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A firm's first word this short is any word, in letters.
const SHORT: usize = 5;
/// A first name alone means somebody met within so many days before.
const LATELY_DAYS: i32 = 21;

/// People and firms by what they are called.
#[derive(Debug)]
pub(crate) struct Book {
    /// People by full name as it is written.
    full: HashMap<String, Vec<PersonNo>>,
    /// People by last name, with their name taken apart.
    last: HashMap<String, Vec<(FullName, PersonNo)>>,
    /// Firms by the core of their name, and by its first word where one has it.
    firms: HashMap<String, Option<String>>,
    /// First names of those at each firm.
    staff: HashMap<String, Vec<(String, PersonNo)>>,
    /// First names of all.
    firsts: Vec<String>,
    /// Of those who were put in by hand and are known by nothing else, since when they are
    /// known: what was noted before did not mean them by half a name.
    since: HashMap<PersonNo, Timestamp>,
    /// The forms of address that stand in people's names.
    titles: HashMap<PersonNo, Vec<String>>,
}

impl Book {
    pub(super) fn of(known: &Known, cards: &Cards, people: &[Person]) -> Book {
        let mut book = Book {
            full: HashMap::new(),
            last: HashMap::new(),
            firms: HashMap::new(),
            staff: HashMap::new(),
            firsts: Vec::with_capacity(people.len()),
            since: HashMap::new(),
            titles: HashMap::new(),
        };
        let by_hand = party(HAND, EntryKind::Contact, "");
        let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut name = |name: String, key: &str| {
            if let Some(first) = name.split(' ').next().filter(|first| first.len() >= SHORT) {
                keys.entry(first.to_owned())
                    .or_default()
                    .insert(key.to_owned());
            }
            if name.len() >= SHORT {
                keys.entry(name).or_default().insert(key.to_owned());
            }
        };
        for (key, firm) in &cards.firms.by_key {
            name(core(&firm.name), key);
        }
        let mut titled: BTreeMap<String, Vec<PersonNo>> = BTreeMap::new();
        for (number, person) in people.iter().enumerate() {
            let number = PersonNo(number as u32);
            let first = fold(called(&person.name));
            let mut addresses = person.addresses.iter();
            if addresses.all(|one| known.address(*one).starts_with(&by_hand)) {
                book.since.insert(number, person.first_seen);
            }
            book.firsts.push(first.clone());
            if person.nature != Nature::Human {
                continue;
            }
            if person.name.contains(' ') {
                let full = book.full.entry(fold(&person.name)).or_default();
                full.push(number);
                let plain = fold(untitled(&person.name));
                if plain.contains(' ') {
                    titled.entry(plain).or_default().push(number);
                }
            }
            if let Some(full) = FullName::of_display(&person.name) {
                let last = book.last.entry(full.last.clone()).or_default();
                last.push((full, number));
                let mut titles = words(&person.name);
                titles.retain(|word| is_title(word));
                book.titles.insert(number, titles);
            }
            for (firm, by_domain) in houses(known, cards, person) {
                if by_domain && !person.ours {
                    let word = firm.split('.').next().unwrap_or_default();
                    name(fold(&word.replace(['-', '_'], " ")), &firm);
                }
                let staff = book.staff.entry(firm).or_default();
                staff.push((first.clone(), number));
            }
        }
        // `Dr. Ann Smith` is called `Ann Smith`, too, where nobody is written just so.
        for (name, numbers) in titled {
            book.full.entry(name).or_insert(numbers);
        }
        let only = |keys: BTreeSet<String>| (keys.len() == 1).then(|| keys.into_iter().next())?;
        book.firms = keys
            .into_iter()
            .map(|(name, keys)| (name, only(keys)))
            .collect();
        book
    }

    /// Those a note of a moment means, and the firm: the one it says it is about, else one
    /// that its words name.
    pub(super) fn read(
        &self,
        entry: &Entry,
        about: Option<String>,
        at: Timestamp,
    ) -> (BTreeSet<PersonNo>, Option<String>) {
        let title = entry.text(field::NAME);
        let mut all = words(title);
        all.extend(words(entry.text(field::TEXT)));
        all.extend(entry.all(field::CONTACT).flat_map(words));
        let in_all = runs(&all);
        let only = |run: &String| match self.full.get(run)?.as_slice() {
            [only] => Some(*only),
            _ => None,
        };
        let mut people: BTreeSet<PersonNo> = in_all.iter().filter_map(only).collect();
        // Of its words those of the title, else the longest name in the text.
        let named = || self.firm_in(title).or_else(|| self.longest(&in_all));
        let firm = about.or_else(named);
        if let Some(staff) = firm.as_ref().and_then(|key| self.staff.get(key)) {
            let known_then = |who: &PersonNo| self.since.get(who).is_none_or(|since| *since <= at);
            let staff = staff.iter().filter(|(_, number)| known_then(number));
            let mut named: BTreeMap<&str, BTreeSet<PersonNo>> = BTreeMap::new();
            for (first, number) in staff
                .clone()
                .filter(|(first, _)| first.len() > 1 && all.contains(first))
            {
                named.entry(first).or_default().insert(*number);
            }
            let only = named.into_values().filter(|numbers| numbers.len() == 1);
            people.extend(only.flatten());
            let there: BTreeSet<PersonNo> = staff.map(|(_, number)| *number).collect();
            people.extend(self.addressed(&all, |who| there.contains(&who)));
        }
        (people, firm)
    }

    /// Those whom words call by a form of address and their last name, `Dr. Brandt`, where of
    /// some people it can be only one: of two the one who bears the title.
    fn addressed(&self, words: &[String], of: impl Fn(PersonNo) -> bool) -> Vec<PersonNo> {
        let mut found = Vec::new();
        for (at, title) in words.iter().enumerate().filter(|(_, word)| is_title(word)) {
            let Some(last) = words[at + 1..].iter().find(|word| !is_title(word)) else {
                continue;
            };
            let bearers = self.last.get(last).into_iter().flatten();
            let bearers: Vec<PersonNo> = bearers.map(|(_, who)| *who).filter(|w| of(*w)).collect();
            let titled = |who: &&PersonNo| self.titles.get(who).is_some_and(|t| t.contains(title));
            match bearers.as_slice() {
                [only] => found.push(*only),
                several => {
                    let mut titled = several.iter().filter(titled);
                    found.extend(titled.next().filter(|_| titled.next().is_none()));
                }
            }
        }
        found
    }

    /// Those whom the title of an appointment names, where it is one with them and no task:
    /// by first and last name, or by a form of address.
    pub(super) fn in_title(&self, title: &str) -> Vec<PersonNo> {
        /// Words of tasks and of days that are nobody's meeting; and what makes a name the
        /// subject of something else. Without accents, as [`words`] are.
        const NONE: &[&str] = &[
            "birthday",
            "geburtstag",
            "anniversaire",
            "anniversary",
            "jahrestag",
            "holiday",
            "urlaub",
            "vacation",
            "leave",
            "ooo",
            "send",
            "prepare",
            "write",
            "email",
            "mail",
            "follow",
            "chase",
            "remind",
            "reminder",
            "pay",
            "invoice",
            "offer",
            "quote",
            "for",
            "about",
            "from",
            "schicken",
            "senden",
            "vorbereiten",
            "schreiben",
            "nachfassen",
            "angebot",
            "rechnung",
            "fur",
            "wegen",
            "von",
            "envoyer",
            "preparer",
            "relancer",
            "pour",
        ];
        /// A longer title is a sentence.
        const MOST: usize = 8;
        let words = words(title);
        if words.len() > MOST || words.iter().any(|word| NONE.contains(&word.as_str())) {
            return Vec::new();
        }
        let mut found = self.addressed(&words, |_| true);
        for pair in words.windows(2) {
            let bearers = self.last.get(&pair[1]).into_iter().flatten();
            let mut named = bearers.filter(|(name, _)| name.first == pair[0]);
            let only = named.next().filter(|_| named.next().is_none());
            found.extend(only.map(|(_, who)| *who));
        }
        found
    }

    /// The firm of the longest name among runs of words.
    fn longest(&self, runs: &[String]) -> Option<String> {
        let named = runs
            .iter()
            .filter_map(|run| Some((run.len(), self.firms.get(run)?.clone()?)));
        named.max_by_key(|(length, _)| *length).map(|(_, key)| key)
    }

    /// The firm that a short text names.
    pub(super) fn firm_in(&self, text: &str) -> Option<String> {
        self.longest(&runs(&words(text)))
    }

    /// Everybody whom a name can mean: `Ann Smith`, `Smith, Ann`, `Ann Smith (Acme)`.
    /// Who is written just so comes before who is so called for short. Where a firm
    /// stands in brackets, those of another are left out.
    pub(super) fn bearers(&self, name: &str) -> Vec<PersonNo> {
        let shown = display_name::clean(name, "");
        let mut bearers = self.full.get(&fold(&shown)).cloned().unwrap_or_default();
        if bearers.is_empty()
            && let Some(full) = FullName::of_display(&shown)
            && let Some(last) = self.last.get(&full.last)
        {
            let agree = last.iter().filter(|(other, _)| other.agrees(&full));
            bearers.extend(agree.map(|(_, number)| *number));
        }
        let remark = name.split(['(', '[']).nth(1).unwrap_or_default();
        if let Some(firm) = self.firm_in(remark) {
            let staff = self.staff.get(&firm).map_or(&[][..], Vec::as_slice);
            bearers.retain(|who| staff.iter().any(|(_, number)| number == who));
        }
        bearers
    }

    /// Who is meant by a first name in the title of a note: the one person of that name
    /// who was met days before.
    pub(super) fn met_lately(
        &self,
        entry: &Entry,
        at: Timestamp,
        before: &[Encounter],
    ) -> Option<PersonNo> {
        let title = words(entry.text(field::NAME));
        let from = at.plus_days(-LATELY_DAYS);
        let start = before.partition_point(|one| one.at <= from);
        let end = before.partition_point(|one| one.at <= at.plus_days(1));
        let met: BTreeSet<PersonNo> = before[start..end]
            .iter()
            .flat_map(|one| one.people.iter().copied())
            .filter(|who| title.contains(&self.firsts[who.0 as usize]))
            .collect();
        met.first().copied().filter(|_| met.len() == 1)
    }
}

/// The firms of somebody's addresses, by key, each with whether a domain tells it.
fn houses<'k>(
    known: &'k Known,
    cards: &'k Cards,
    person: &'k Person,
) -> impl Iterator<Item = (String, bool)> + 'k {
    person.addresses.iter().filter_map(|address| {
        let host = host(known.address(*address));
        match registrable(host).filter(|_| !is_free_mail(host)) {
            Some(domain) => Some((domain, true)),
            None => Some((cards.roof(*address)?.to_owned(), false)),
        }
    })
}

/// The firms of somebody's addresses, by key.
pub(super) fn firms_of<'k>(
    known: &'k Known,
    cards: &'k Cards,
    person: &'k Person,
) -> impl Iterator<Item = String> + 'k {
    houses(known, cards, person).map(|(firm, _)| firm)
}

/// All runs of up to four words.
fn runs(words: &[String]) -> Vec<String> {
    const MOST: usize = 4;
    let of = |length| words.windows(length).map(|run| run.join(" "));
    (1..=MOST).flat_map(of).collect()
}

fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}
