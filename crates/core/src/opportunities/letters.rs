//! Letters: who wrote what to whom, and how it is meant.

use super::mentions::last_name;
use crate::evidence::{Marks, Role};
use crate::gist::Asked;
use crate::identity::Person;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{AddressNo, Message};
use crate::reading::Speech;
use crate::talk::greetings::{GREETINGS, is_called};
use crate::time::Timestamp;
use crate::words::Word;
use crate::words::content_words;
use std::collections::{HashMap, VecDeque};

/// Mail with more recipients than this speaks to nobody in particular.
pub const CROWD: usize = 12;

impl<'a> Knowledge<'a> {
    /// Messages known after `from` that somebody at an account wrote or got,
    /// oldest first, with their index.
    pub fn with_account(
        &self,
        account: AccountNo,
        from: Timestamp,
    ) -> impl DoubleEndedIterator<Item = (usize, &'a Message)> + '_ {
        let by_account = self.index.by_account.get_or_init(|| self.by_account());
        let (all, its) = (self.messages(), &by_account[account.0 as usize]);
        let start = its.partition_point(|index| all[*index as usize].known <= from);
        (its[start..].iter()).map(move |index| (*index as usize, &all[*index as usize]))
    }

    fn by_account(&self) -> Vec<Vec<u32>> {
        let mut by_account = vec![Vec::new(); self.accounts.len()];
        for (index, message) in (0..).zip(self.messages()) {
            for (_, address) in &message.participants {
                // What somebody writes who is at two houses is of theirs and of the other's.
                let person = self.person_at(*address);
                let theirs = person.and_then(|person| self.person(person).account);
                let other = self.house(*address).filter(|house| Some(*house) != theirs);
                for account in theirs.into_iter().chain(other) {
                    let its = &mut by_account[account.0 as usize];
                    if its.last() != Some(&index) {
                        its.push(index);
                    }
                }
            }
        }
        by_account
    }

    /// The first and the last message that names an address, in whatever role.
    pub fn named_in(&self, address: AddressNo) -> Option<(&'a Message, &'a Message)> {
        let named_in = self.index.named_in.get_or_init(|| {
            let mut named_in = vec![None; self.ledger.addresses.len()];
            for (index, message) in (0..).zip(self.messages()) {
                for (_, address) in &message.participants {
                    if let Some(place) = named_in.get_mut(address.0 as usize) {
                        place.get_or_insert((index, index)).1 = index;
                    }
                }
            }
            named_in
        });
        let (first, last) = named_in.get(address.0 as usize).copied().flatten()?;
        let message = |index: u32| &self.messages()[index as usize];
        Some((message(first), message(last)))
    }

    /// Whom a message greets by name at its beginning, where it is one of those
    /// it went to; with an unknown name nothing is said.
    pub fn greeted(&self, message: &Message) -> Option<&Person> {
        let first = message.own.lines().find(|line| !line.trim().is_empty())?;
        let head = first.split([',', '-', ':', '!', ';']).next()?;
        let names: Vec<String> = head
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| word.starts_with(char::is_uppercase))
            .map(str::to_lowercase)
            .filter(|word| !GREETINGS.contains(&word.as_str()))
            .collect();
        if names.is_empty() || head.split_whitespace().count() > 4 {
            return None;
        }
        let people = message.recipients().filter_map(|a| self.person_at(a));
        let mut called = people.map(|p| self.person(p)).filter(|person| {
            let name = person.name.to_lowercase();
            (name.split(|c: char| !c.is_alphabetic()))
                .any(|word| names.iter().any(|called| is_called(word, called)))
        });
        let first = called.next()?;
        // Two of one name: the seller's own box decides.
        if first.me {
            return Some(first);
        }
        called.find(|person| person.me).or(Some(first))
    }

    /// Whether the letters between somebody and our side speak so often of private
    /// things, or of what they sell to us, that nothing of ours hangs on them.
    pub fn is_chatty(&self, person: PersonNo) -> bool {
        self.index.chatty.get_or_init(|| self.chatty())[person.0 as usize]
    }

    /// For each person, in their order.
    fn chatty(&self) -> Vec<bool> {
        const DAYS: i32 = 180;
        const SHARE: f64 = 0.3;
        let mut letters = vec![(0_u32, 0_u32); self.people.len()];
        let since = self.since(self.as_of.plus_days(-DAYS));
        for (_, message) in since.filter(|(_, message)| self.is_letter(message)) {
            let mut between: Vec<PersonNo> = self.author(message).into_iter().collect();
            if self.from_us(message) {
                between.extend(message.recipients().filter_map(|a| self.person_at(a)));
                between.sort_unstable();
                between.dedup();
            }
            let chat = message.gist().says(Asked::Chat);
            for person in between {
                let (all, private) = &mut letters[person.0 as usize];
                *all += 1;
                *private += u32::from(chat);
            }
        }
        let chatty =
            |(all, private): (u32, u32)| all >= 3 && f64::from(private) >= SHARE * f64::from(all);
        letters.into_iter().map(chatty).collect()
    }

    /// Whether one of us passed a message on to another of us, or spoke with them of
    /// it, in the same conversation: somebody is on it.
    pub fn is_handed_on(&self, index: usize, message: &Message) -> bool {
        self.is_passed(index, message, |person| self.person(person).ours)
    }

    /// Whether one of us passed a message on to anybody but the house it came from.
    pub fn is_passed_on(&self, index: usize, message: &Message) -> bool {
        let house = |person| self.person(person).account;
        let theirs: Vec<AccountNo> = (message.participants.iter())
            .filter_map(|(_, address)| house(self.person_at(*address)?))
            .collect();
        self.is_passed(index, message, |person| {
            house(person).is_none_or(|at| !theirs.contains(&at))
        })
    }

    /// Whether one of us wrote later in the same conversation, to such people only.
    fn is_passed(&self, index: usize, message: &Message, to: impl Fn(PersonNo) -> bool) -> bool {
        (self.conversation(index))
            .map(|other| &self.messages()[other])
            .filter(|other| other.known > message.known && self.from_us(other))
            .any(|other| {
                let mut people = other
                    .recipients()
                    .filter_map(|a| self.person_at(a))
                    .peekable();
                people.peek().is_some() && people.all(&to)
            })
    }

    /// Whether one of us has spoken to others of us of what somebody wrote, since: their
    /// house or name, and this matter; of a house that seldom writes, a subject
    /// that names it will do. Then somebody is on it.
    pub fn is_talked_of(&self, person: PersonNo, from: Timestamp, about: &[Word]) -> bool {
        const SELDOM: usize = 10;
        const LATELY_DAYS: i32 = 60;
        let account = self.person(person).account;
        let mut names = last_name(self.person(person)).to_owned();
        if let Some(account) = account.map(|account| self.account(account)) {
            let domains = account.domains.iter().filter_map(|d| d.split('.').next());
            let first = account.name.split_whitespace().next();
            for name in domains.chain(first) {
                names.extend([" ", name]);
            }
        }
        let names: Vec<Word> = (content_words(&names).iter())
            .map(|name| Word::of(name))
            .collect();
        let about: Vec<Word> = (about.iter().copied())
            .filter(|word| !names.contains(word))
            .collect();
        let lately = self.as_of.plus_days(-LATELY_DAYS);
        let seldom = account.is_some_and(|account| {
            self.with_account(account, lately).take(SELDOM + 1).count() <= SELDOM
        });
        let in_subject = |message: &Message| {
            let words = content_words(&message.subject);
            words.iter().any(|word| names.contains(&Word::of(word)))
        };
        self.since(from)
            .filter(|(_, message)| self.from_us(message) && self.is_letter(message))
            .filter(|(_, message)| {
                let mut to = message
                    .recipients()
                    .filter_map(|a| self.person_at(a))
                    .peekable();
                to.peek().is_some() && to.all(|person| self.person(person).ours)
            })
            .any(|(index, message)| {
                let named = !self.common(index, &names).is_empty();
                let matter = || {
                    let common = self.common(index, &about);
                    self.topics().same_matter(about.len(), &common)
                };
                named && (matter() || seldom && in_subject(message))
            })
    }

    /// Whether somebody at an account has written to our side within a year, not to a
    /// crowd with us in it: then they wait for an answer, and nobody need bring us
    /// together.
    pub fn has_written(&self, account: AccountNo, number: PersonNo) -> bool {
        const DAYS: i32 = 365;
        const FEW: usize = 3;
        self.with_account(account, self.as_of.plus_days(-DAYS))
            .filter(|(_, message)| self.author(message) == Some(number) && self.is_letter(message))
            .any(|(_, message)| message.recipients().count() <= FEW)
    }

    /// Who wrote a message.
    pub fn author(&self, message: &Message) -> Option<PersonNo> {
        message.sender().and_then(|address| self.person_at(address))
    }

    /// Whether the seller's side wrote it.
    pub fn from_us(&self, message: &Message) -> bool {
        self.author(message)
            .is_some_and(|author| self.person(author).ours)
    }

    /// Whether somebody at an account wrote it, from there or from another house of theirs.
    pub fn is_from(&self, message: &Message, account: AccountNo) -> bool {
        self.author(message)
            .is_some_and(|author| self.person(author).account == Some(account))
            || message.sender().and_then(|address| self.house(address)) == Some(account)
    }

    /// The people a message went to in one role.
    pub fn recipients_in(&self, message: &Message, role: Role) -> Vec<PersonNo> {
        let mut people: Vec<PersonNo> = (message.participants.iter())
            .filter(|(r, _)| *r == role)
            .filter_map(|(_, address)| self.person_at(*address))
            .collect();
        people.dedup();
        people
    }

    /// Whether a person is among the recipients.
    pub fn went_to(&self, message: &Message, person: PersonNo) -> bool {
        message
            .recipients()
            .any(|address| self.person_at(address) == Some(person))
    }

    /// Whether a message went to anybody of an account.
    pub fn went_to_account(&self, message: &Message, account: AccountNo) -> bool {
        message.recipients().any(|address| {
            let person = self.person_at(address);
            person.is_some_and(|person| self.person(person).account == Some(account))
                || self.house(address) == Some(account)
        })
    }

    /// Messages known after `from` and by now, oldest first, with their index.
    pub fn since(&self, from: Timestamp) -> impl Iterator<Item = (usize, &'a Message)> + use<'a> {
        let messages = self.messages();
        let start = messages.partition_point(|m| m.known <= from);
        messages[start..]
            .iter()
            .enumerate()
            .map(move |(index, m)| (start + index, m))
    }

    /// Mail that came back, known after `from`, oldest first.
    pub fn bounces(&self, from: Timestamp) -> impl Iterator<Item = &'a Message> + '_ {
        let all = self.messages();
        let bounces = self.index.bounces.get_or_init(|| {
            let bounced = |(_, message): &(u32, &Message)| message.marks.any(Marks::BOUNCE);
            let messages = (0..).zip(all).filter(bounced);
            messages.map(|(index, _)| index).collect()
        });
        let bounces = bounces.iter().map(|index| &all[*index as usize]);
        bounces.filter(move |message| message.known > from)
    }

    /// The other messages of a message's conversation, oldest first.
    pub fn conversation(&self, index: usize) -> impl Iterator<Item = usize> + '_ {
        let thread = self.threads.of.get(index).map(|thread| *thread as usize);
        let messages = thread.and_then(|thread| self.threads.messages.get(thread));
        messages
            .into_iter()
            .flatten()
            .map(|m| *m as usize)
            .filter(move |other| *other != index)
    }

    /// Whether two messages, by their index, stand in one conversation.
    pub fn are_of_one_thread(&self, one: usize, other: usize) -> bool {
        let thread = self.threads.of.get(one);
        thread.is_some() && self.threads.of.get(other) == thread
    }

    /// A letter between people: not through a list, not by a machine, not to a crowd.
    pub fn is_letter(&self, message: &Message) -> bool {
        let machine = Marks::LIST
            .with(Marks::BULK)
            .with(Marks::AUTO)
            .with(Marks::BOUNCE);
        !message.marks.any(machine) && message.recipients().count() <= CROWD
    }

    /// One of a series: the same sender wrote under the same subject, dates and
    /// figures apart, at least four times in 60 days. Daily figures and weekly lists
    /// go to whoever is on the list; that tells nothing of anybody.
    pub fn is_routine(&self, message: &Message) -> bool {
        let routine = self.index.routine.get_or_init(|| self.routine());
        let all = self.messages();
        let from = all.partition_point(|m| m.known < message.known);
        let mut same = (from..all.len()).take_while(|at| all[*at].known == message.known);
        same.find(|at| all[*at].id == message.id)
            .is_some_and(|at| routine[at])
    }

    /// For each message, in their order, whether it is one of a series.
    fn routine(&self) -> Vec<bool> {
        const WINDOW_DAYS: i32 = 60;
        let messages = self.messages();
        let mut routine = vec![false; messages.len()];
        let mut series: HashMap<(AddressNo, u64), VecDeque<Timestamp>> = HashMap::new();
        for (at, message) in messages.iter().enumerate() {
            let (Some(sender), subject) = (message.sender(), message.gist().series) else {
                continue;
            };
            if subject == 0 {
                continue;
            }
            let known = series.entry((sender, subject)).or_default();
            known.push_back(message.known);
            let from = message.known.plus_days(-WINDOW_DAYS);
            while known.front().is_some_and(|first| *first <= from) {
                known.pop_front();
            }
            // A conversation has one subject too, but it is answered.
            let answers = !message.parents.is_empty() || !message.quoted.is_empty();
            routine[at] = !answers && known.len() >= 4;
        }
        routine
    }

    /// Whether a mail says that a matter is settled. `Many thanks` at the end of a
    /// longer mail is only how it ends.
    pub fn closes(&self, message: &Message) -> bool {
        message.utterances.iter().any(|u| match u.speech {
            Speech::Closing => message.own_words <= 15 || u.text.split(' ').count() >= 4,
            Speech::Fulfilled => true,
            _ => false,
        })
    }
}
