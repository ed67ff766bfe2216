//! Whom a letter means that tells of somebody who goes, and which house.

mod called;

use crate::encounters::{Sort, Voice};
use crate::evidence::Marks;
use crate::gist::Asked;
use crate::identity::Nature;
use crate::identity::address::{host, is_free_mail, is_school};
use crate::identity::names::{FullName, fold};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::opportunities::Proof;
use crate::opportunities::arrived::met_proof;
use crate::opportunities::lens::{proof, quote};
use crate::opportunities::letters::CROWD;
use crate::opportunities::noted::body;
use crate::talk::moves::{Going, Who, domain_of, goings};
use crate::time::Timestamp;
use called::Called;
use std::cell::LazyCell;
use std::collections::{BTreeSet, HashMap};

/// Where somebody goes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// To a house that we know.
    Account(AccountNo),
    /// To a house that nobody of us has written with, by its domain.
    Domain(String),
    /// To a house of this name.
    Named(String),
}

/// What tells news.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// One of the picture's messages, by its index.
    Mail(usize),
    /// What the seller noted, by its number among the picture's encounters.
    Noted(usize),
}

/// News of somebody who goes.
#[derive(Clone, Debug)]
pub struct News {
    /// What tells it.
    pub source: Source,
    /// Who wrote what is quoted.
    pub teller: Option<PersonNo>,
    /// Whom it means, where the picture knows them.
    pub person: Option<PersonNo>,
    /// Their name, as told.
    pub name: String,
    /// The house that they leave, where they or its name are known.
    pub from: Option<AccountNo>,
    /// Where they go.
    pub to: Option<Place>,
    /// What was said.
    pub going: Going,
}

/// How long such news is news, in days …
const NEWS_DAYS: f64 = 21.0;
/// … and how long it is remembered, where somebody else was named whom nobody has met.
const REMEMBERED_DAYS: i32 = 75;
/// How long somebody stays in mind by the first name alone, in days.
const BY_FIRST_NAME_DAYS: i32 = 90;

impl News {
    /// When it was told.
    pub fn at(&self, k: &Knowledge) -> Timestamp {
        match self.source {
            Source::Mail(index) => k.messages()[index].known,
            Source::Noted(number) => k.encounters[number].at,
        }
    }

    /// Whether it was told so lately that it is news.
    pub fn is_new(&self, k: &Knowledge) -> bool {
        k.as_of.days_since(self.at(k)) <= NEWS_DAYS
    }

    /// What shows it, with the words.
    pub fn proof(&self, k: &Knowledge) -> Proof {
        match self.source {
            Source::Mail(index) => proof(&k.messages()[index], quote(&self.going.says)),
            Source::Noted(number) => met_proof(k, &k.encounters[number]),
        }
    }

    /// Who told it when, as the beginning of a sentence: `Bo Berg wrote 9 days ago`.
    pub fn told(&self, k: &Knowledge) -> String {
        let ago = k.ago(self.at(k));
        match (self.source, self.teller) {
            (Source::Noted(_), _) => format!("You noted {ago}"),
            (_, Some(teller)) if k.person(teller).me => format!("You wrote {ago}"),
            (_, Some(teller)) => format!("{} wrote {ago}", k.person(teller).name),
            (_, None) => format!("A letter said {ago}"),
        }
    }
}

impl Knowledge<'_> {
    /// Who goes, as letters and notes of late tell it, letters first, each oldest first.
    pub fn goings(&self) -> &[News] {
        self.once(told)
    }

    /// Whether a text names our own house.
    pub fn is_our_house(&self, text: &str) -> bool {
        let first = fold(text.split(' ').next().unwrap_or_default());
        let domains = self.seller.domains.iter();
        let mut words = domains.filter_map(|domain| domain.split('.').next());
        let company = fold(self.seller.company.split(' ').next().unwrap_or_default());
        words.any(|word| word == first) || !company.is_empty() && company == first
    }
}

fn told(k: &Knowledge) -> Vec<News> {
    let called = LazyCell::new(|| Called::of(k));
    let numbers = LazyCell::new(|| {
        let addresses = k.ledger.addresses.iter().map(String::as_str);
        addresses.zip(&k.person_of).collect::<HashMap<_, _>>()
    });
    let mut found = Vec::new();
    for (index, message) in k.since(k.as_of.plus_days(-REMEMBERED_DAYS)) {
        let robot = Marks::LIST.with(Marks::BULK).with(Marks::BOUNCE);
        let Some(author) = k.author(message) else {
            continue;
        };
        // What the seller tells, the seller knows.
        if message.marks.any(robot)
            || k.person(author).me
            || k.person(author).nature != Nature::Human
            || !message.gist().says(Asked::Goes)
        {
            continue;
        }
        let crowd = message.recipients().count() > CROWD;
        for going in goings(&message.own) {
            // What is told to a crowd of somebody else is an announcement of the house.
            if !crowd || going.who == Who::Writer {
                let source = Source::Mail(index);
                found.extend(news(k, &called, source, Some(author), going));
            }
        }
        for behind in &message.behind {
            for going in goings(&behind.text) {
                let teller = numbers.get(behind.address.as_str()).copied().copied();
                let source = Source::Mail(index);
                found.extend(news(k, &called, source, teller.flatten(), going));
            }
        }
    }
    found.extend(noted(k, &called));
    found
}

/// How a note begins that leaves out of whom it tells.
const BEGINS: &[&str] = &[
    "leaves",
    "leaving",
    "left",
    "retires",
    "retiring",
    "retired",
    "quits",
    "resigns",
    "resigned",
    "is",
    "has",
    "will",
    "goes",
    "going",
    "geht",
    "verlässt",
    "hört",
    "scheidet",
    "wechselt",
    "ist",
    "hat",
    "quitte",
    "part",
    "prend",
    "est",
    "last",
    "final",
    "letzter",
];
/// … or that only points to them.
const POINTS: &[&str] = &["he", "she", "er", "sie", "il", "elle"];

/// What the seller noted of those who go.
fn noted(k: &Knowledge, called: &Called) -> Vec<News> {
    let from = k.as_of.plus_days(-REMEMBERED_DAYS);
    let own = (k.encounters.iter().enumerate())
        .filter(|(_, one)| one.at > from && one.voice == Voice::Ours && one.sort != Sort::Message);
    let mut found = Vec::new();
    for (number, one) in own {
        let body = body(one);
        let mut told = goings(&body);
        // `retires in May`: whom the note is about stands over it.
        let first = body.split_whitespace().next().unwrap_or_default();
        let first = first.to_lowercase();
        let points = POINTS.contains(&first.as_str());
        let begins = points || BEGINS.contains(&first.as_str());
        if let (true, [only]) = (told.is_empty() && begins, one.people.as_slice()) {
            let rest = match points {
                true => body.trim_start()[first.len()..].trim_start(),
                false => body.as_str(),
            };
            told = goings(&format!("{} {rest}", k.person(*only).name));
            for going in &mut told {
                going.says = body.clone();
            }
        }
        let told = told.into_iter().filter(|going| going.who != Who::Writer);
        found.extend(told.filter_map(|going| news(k, called, Source::Noted(number), None, going)));
    }
    found
}

fn news(
    k: &Knowledge,
    called: &Called,
    source: Source,
    teller: Option<PersonNo>,
    mut going: Going,
) -> Option<News> {
    let person = match &going.who {
        Who::Writer => Some(teller?),
        Who::Named(name) => meant(k, called, source, name),
    };
    if person.is_some_and(|person| k.person(person).me) {
        return None;
    }
    // Who takes over says so in their own letter.
    let follows = teller.filter(|teller| going.writer_follows && Some(*teller) != person);
    going.heir = going.heir.or_else(|| Some(k.person(follows?).name.clone()));
    let name = match (&going.who, person) {
        (_, Some(person)) => k.person(person).name.clone(),
        (Who::Named(name), None) if name.contains(' ') => name.clone(),
        _ => return None,
    };
    let theirs = person.and_then(|person| k.person(person).account);
    let named = going.from.as_deref().and_then(|house| called.house(house));
    let from = theirs.or(named);
    going.leaves &= !going.by_house || {
        let ours = person.is_some_and(|person| k.person(person).ours);
        going.from.as_deref().is_some_and(|house| match from {
            _ if ours => k.is_our_house(house),
            Some(account) => called.may_be(house, account),
            None => false,
        })
    };
    let told = going.address.as_deref().and_then(domain_of);
    let told = told.filter(|domain| {
        // A school's address is kept for life, wherever somebody works.
        let host = host(going.address.as_deref().unwrap_or_default());
        !is_free_mail(host) && !is_school(host) && !k.seller.domains.contains(domain)
    });
    let to = match (told, &going.to) {
        (Some(domain), _) => Some(match k.account_of_key(&domain) {
            Some(account) => Place::Account(account),
            None => Place::Domain(domain),
        }),
        (None, Some(house)) if k.is_our_house(house) => None,
        (None, Some(house)) => match called.house(house) {
            Some(account) => Some(Place::Account(account)),
            None => (!going.vague).then(|| Place::Named(house.clone())),
        },
        (None, None) => None,
    };
    // Who stays with their house has another address, or another desk.
    let to = to.filter(|to| match to {
        Place::Account(account) => Some(*account) != from,
        _ => true,
    });
    Some(News {
        source,
        teller,
        person,
        name,
        from,
        to,
        going,
    })
}

/// Whom a letter means by a name: the only one of it, or the only one of it who is on
/// the letter or has been in touch of late; by a first name nobody else.
fn meant(k: &Knowledge, called: &Called, source: Source, name: &str) -> Option<PersonNo> {
    let on_it: BTreeSet<PersonNo> = match source {
        Source::Mail(index) => {
            let on_it = k.messages()[index].participants.iter();
            on_it.filter_map(|(_, at)| k.person_at(*at)).collect()
        }
        Source::Noted(number) => {
            let one = &k.encounters[number];
            one.people.iter().chain(&one.named).copied().collect()
        }
    };
    let full = FullName::of_display(name).is_some_and(|full| !full.is_initial());
    let mut people = called.people(name);
    if people.len() > 1 || !full {
        let from = k.as_of.plus_days(-BY_FIRST_NAME_DAYS);
        people.retain(|number| {
            let tie = k.tie(*number).contact_days.last();
            on_it.contains(number)
                || tie.is_some_and(|day| day.start() > from)
                || k.contact(*number).last().is_some_and(|last| last > from)
        });
    }
    match people.as_slice() {
        [only] => Some(*only),
        _ => None,
    }
}
