//! Whom a letter means that tells of somebody who goes, and which house.

use super::{Going, Who, domain_of, goings};
use crate::evidence::Marks;
use crate::identity::address::{host, is_free_mail, is_school};
use crate::identity::names::{FullName, fold, is_common_last, same_first};
use crate::identity::{Nature, Person};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::Message;
use crate::opportunities::letters::CROWD;
use crate::time::Timestamp;

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

/// News of somebody who goes.
#[derive(Clone, Debug)]
pub struct News<'a> {
    /// The letter that tells it.
    pub message: &'a Message,
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

/// Whether two names of one rare last name begin alike: `Marie` of `Mari`.
fn nearly(a: &FullName, b: &FullName) -> bool {
    const ALIKE: usize = 3;
    let begin = |name: &FullName| name.first.chars().take(ALIKE).collect::<String>();
    a.last == b.last && !is_common_last(&a.last) && begin(a) == begin(b)
}

/// How long somebody stays in mind by the first name alone, in days.
const BY_FIRST_NAME_DAYS: i32 = 90;
/// Letters of a house's first word that tell it from others.
const TELLING: usize = 4;

impl<'a> Knowledge<'a> {
    /// Who goes, as letters known after `from` tell it, oldest first.
    pub fn goings_since(&self, from: Timestamp) -> Vec<News<'a>> {
        let mut found = Vec::new();
        for (_, message) in self.since(from) {
            let robot = Marks::LIST.with(Marks::BULK).with(Marks::BOUNCE);
            let Some(author) = self.author(message) else {
                continue;
            };
            if message.marks.any(robot) || self.person(author).nature != Nature::Human {
                continue;
            }
            let crowd = message.recipients().count() > CROWD;
            for going in goings(&message.own) {
                // What is told to a crowd of somebody else is an announcement of the house.
                if !crowd || going.who == Who::Writer {
                    found.extend(self.news(message, Some(author), going));
                }
            }
            for behind in &message.behind {
                let number = self
                    .ledger
                    .addresses
                    .iter()
                    .position(|a| *a == behind.address);
                let teller = number.and_then(|number| self.person_of[number]);
                for going in goings(&behind.text) {
                    found.extend(self.news(message, teller, going));
                }
            }
        }
        found
    }

    fn news(
        &self,
        message: &'a Message,
        teller: Option<PersonNo>,
        going: Going,
    ) -> Option<News<'a>> {
        let person = match &going.who {
            Who::Writer => Some(teller?),
            Who::Named(name) => self.meant(message, name),
        };
        if person.is_some_and(|person| self.person(person).me) {
            return None;
        }
        let name = match (&going.who, person) {
            (_, Some(person)) => self.person(person).name.clone(),
            (Who::Named(name), None) if name.contains(' ') => name.clone(),
            _ => return None,
        };
        let named = |house: &Option<String>| house.as_deref().and_then(|h| self.house_named(h));
        let theirs = person.and_then(|person| self.person(person).account);
        let from = theirs.or_else(|| named(&going.from));
        let told = going.address.as_deref().and_then(domain_of);
        let told = told.filter(|domain| {
            // A school's address is kept for life, wherever somebody works.
            let host = host(going.address.as_deref().unwrap_or_default());
            !is_free_mail(host) && !is_school(host) && !self.seller.domains.contains(domain)
        });
        let to = match (told, &going.to) {
            (Some(domain), _) => Some(match self.account_of_key(&domain) {
                Some(account) => Place::Account(account),
                None => Place::Domain(domain),
            }),
            (None, Some(house)) if self.is_our_house(house) => None,
            (None, Some(house)) => match self.house_named(house) {
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
            message,
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
    fn meant(&self, message: &Message, name: &str) -> Option<PersonNo> {
        let full = FullName::of_display(name).filter(|full| !full.is_initial());
        let one = fold(name);
        let is_called = |person: &Person| {
            let own = FullName::of_display(&person.name);
            match (&full, own) {
                (Some(full), Some(own)) => own.may_be(full) || nearly(&own, full),
                (None, Some(own)) => same_first(&own.first, &one) || own.last == one,
                _ => false,
            }
        };
        let mut called: Vec<PersonNo> = (self.numbered())
            .filter(|(_, person)| person.nature == Nature::Human && is_called(person))
            .map(|(number, _)| number)
            .collect();
        if called.len() > 1 || full.is_none() {
            let from = self.as_of.plus_days(-BY_FIRST_NAME_DAYS);
            called.retain(|number| {
                let on_it = message.participants.iter();
                let mut on_it = on_it.filter_map(|(_, address)| self.person_at(*address));
                let tie = self.tie(*number).contact_days.last();
                on_it.any(|person| person == *number)
                    || tie.is_some_and(|day| day.start() > from)
                    || self.contact(*number).last().is_some_and(|last| last > from)
            });
        }
        match called.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// The account that a text names, as people call a house: by its name, the beginning
    /// of it, or the word of its domain.
    pub fn house_named(&self, text: &str) -> Option<AccountNo> {
        let letters =
            |text: &str| -> String { fold(text).chars().filter(|c| c.is_alphanumeric()).collect() };
        let words: Vec<String> = text.split([' ', '-']).map(letters).collect();
        let first = words.first()?;
        let whole: String = words.concat();
        let mut found = self.numbered_accounts().filter(|(_, account)| {
            let name: Vec<String> = account.name.split([' ', '-', '.']).map(letters).collect();
            let by_name = name.concat() == whole
                || first.chars().count() >= TELLING && name.first() == Some(first);
            by_name
                || account.domains.iter().any(|domain| {
                    let word: String = (domain.split('.').next().unwrap_or_default().chars())
                        .filter(|c| c.is_alphanumeric())
                        .collect();
                    word == whole
                        || first.chars().count() >= TELLING
                            && (word == *first || word.starts_with(&whole) && words.len() > 1)
                })
        });
        match (found.next(), found.next()) {
            (Some((only, _)), None) => Some(only),
            _ => None,
        }
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
