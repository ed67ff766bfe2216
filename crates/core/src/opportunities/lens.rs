//! What several detectors ask of the picture.

use super::Proof;
use crate::evidence::{Marks, Role};
use crate::identity::{Nature, Part, Person};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::reading::Speech;
use crate::time::Timestamp;
use crate::words::shorten;

/// Mail with more recipients than this speaks to nobody in particular.
pub const CROWD: usize = 12;

/// A named factor.
pub fn part(name: &str, value: f64) -> Part {
    Part {
        name: name.to_owned(),
        value: value.clamp(0.0, 1.0),
    }
}

/// A message as a line of proof.
pub fn proof(message: &Message, says: impl Into<String>) -> Proof {
    Proof {
        evidence: message.evidence,
        says: says.into(),
    }
}

/// Falls from 1 at `fresh` days to 0 at `stale` days, straight.
pub fn freshness(age_days: f64, fresh: f64, stale: f64) -> f64 {
    ((stale - age_days) / (stale - fresh)).clamp(0.0, 1.0)
}

/// Whether a name is a desk's, not a person's: `Maintenance Team`, `Works Laboratory`.
fn is_a_desk(name: &str) -> bool {
    const DESKS: &[&str] = &[
        "team",
        "desk",
        "department",
        "office",
        "group",
        "service",
        "services",
        "support",
        "reception",
        "accounts",
        "accounting",
        "purchasing",
        "maintenance",
        "laboratory",
        "lab",
        "logistics",
        "warehouse",
        "planning",
        "notices",
        "customer",
        "customers",
        "list",
        "all",
        "invoices",
        "einkauf",
        "labor",
        "empfang",
        "buchhaltung",
        "zentrale",
    ];
    let name = name.to_lowercase();
    name.contains("notice")
        || name
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| DESKS.contains(&word))
}

/// The last of several words of a name, in small letters.
fn last_name(name: &str) -> Option<String> {
    // `Ann.Smith` is a name, too.
    let words = name.split(|c: char| c.is_whitespace() || c == '.');
    let mut words = words.filter(|word| !matches!(*word, "" | "Jr" | "Sr" | "II" | "III" | "IV"));
    let last = words.next_back();
    last.filter(|_| words.next().is_some())
        .map(str::to_lowercase)
}

impl<'a> Knowledge<'a> {
    /// A human being at a company that our side has a relationship with; not a
    /// desk, and not the seller's family.
    pub fn is_counterpart(&self, number: PersonNo) -> bool {
        self.index.counterparts.get_or_init(|| {
            let me = self.people.iter().find(|person| person.me);
            let family = me.and_then(|me| last_name(&me.name));
            let people = self.people.iter();
            people
                .map(|person| self.counts(person, family.as_deref()))
                .collect()
        })[number.0 as usize]
    }

    fn counts(&self, person: &Person, family: Option<&str>) -> bool {
        !person.ours
            && person.nature == Nature::Human
            && person
                .account
                .is_some_and(|account| self.account(account).relationship)
            && !is_a_desk(&person.name)
            // The seller's own last name: family, not business.
            && (family.is_none() || last_name(&person.name).as_deref() != family)
    }

    /// Messages known after `from` that somebody at an account wrote or got,
    /// oldest first, with their index.
    pub fn with_account(
        &self,
        account: AccountNo,
        from: Timestamp,
    ) -> impl Iterator<Item = (usize, &'a Message)> + '_ {
        let by_account = self.index.by_account.get_or_init(|| self.by_account());
        let (all, its) = (self.messages(), &by_account[account.0 as usize]);
        let start = its.partition_point(|index| all[*index as usize].known <= from);
        (its[start..].iter()).map(move |index| (*index as usize, &all[*index as usize]))
    }

    fn by_account(&self) -> Vec<Vec<u32>> {
        let mut by_account = vec![Vec::new(); self.accounts.len()];
        for (index, message) in (0..).zip(self.messages()) {
            for (_, address) in &message.participants {
                let person = self.person_at(*address);
                let Some(account) = person.and_then(|person| self.person(person).account) else {
                    continue;
                };
                let its = &mut by_account[account.0 as usize];
                if its.last() != Some(&index) {
                    its.push(index);
                }
            }
        }
        by_account
    }

    /// Whom a message greets by name at its beginning, where it is one of those
    /// it went to; with an unknown name nothing is said.
    pub fn greeted(&self, message: &Message) -> Option<&Person> {
        const GREETINGS: &[&str] = &[
            "hi",
            "hello",
            "hey",
            "dear",
            "good",
            "morning",
            "afternoon",
            "mr",
            "ms",
            "mrs",
            "dr",
            "hallo",
            "liebe",
            "lieber",
            "herr",
            "frau",
            "guten",
            "tag",
        ];
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
            (name.split(|c: char| !c.is_alphabetic())).any(|word| names.iter().any(|n| n == word))
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
    pub fn is_private(&self, person: PersonNo) -> bool {
        const DAYS: i32 = 180;
        const SHARE: f64 = 0.3;
        let mut letters = 0;
        let mut private = 0;
        for (_, message) in self.since(self.as_of.plus_days(-DAYS)) {
            let between = self.author(message) == Some(person)
                || self.from_us(message) && self.went_to(message, person);
            if between && self.is_letter(message) {
                letters += 1;
                let text = format!("{}. {}", message.subject, message.own);
                let heard = super::tone::hear(&text);
                private += usize::from(heard.private + heard.pitch > 0);
            }
        }
        letters >= 3 && private as f64 >= SHARE * letters as f64
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

    /// A letter between people: not through a list, not by a machine, not to a crowd.
    pub fn is_letter(&self, message: &Message) -> bool {
        let machine = Marks::LIST
            .with(Marks::BULK)
            .with(Marks::AUTO)
            .with(Marks::BOUNCE);
        !message.marks.any(machine) && message.recipients().count() <= CROWD
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

    /// First name, for sentences; the whole name where it is one word.
    pub fn first_name(&self, number: PersonNo) -> &str {
        let name = self.person(number).name.as_str();
        name.split_whitespace().next().unwrap_or(name)
    }

    /// `Ann Smith (Acme Valves)`.
    pub fn named(&self, number: PersonNo) -> String {
        let person = self.person(number);
        match person.account {
            Some(account) => format!("{} ({})", person.name, self.account(account).name),
            None => person.name.clone(),
        }
    }

    /// The address by which a person is anchored: the one seen first.
    pub fn anchor(&self, number: PersonNo) -> Anchor {
        let person = self.person(number);
        let oldest = (person.uses.iter())
            .min_by_key(|used| (used.first, &self.ledger.addresses[used.address.0 as usize]))
            .map(|used| used.address)
            .or(person.addresses.last().copied());
        Anchor::Address(
            oldest
                .map(|a| self.ledger.addresses[a.0 as usize].clone())
                .unwrap_or_default(),
        )
    }

    /// The person an address anchor stands for now.
    pub fn anchored(&self, anchor: &Anchor) -> Option<PersonNo> {
        let Anchor::Address(address) = anchor else {
            return None;
        };
        // Pictures are asked for few anchors; a scan is fine.
        let index = self.ledger.addresses.iter().position(|a| a == address)?;
        self.person_of[index]
    }

    /// The account a domain anchor stands for now.
    pub fn anchored_account(&self, anchor: &Anchor) -> Option<AccountNo> {
        let Anchor::Domain(domain) = anchor else {
            return None;
        };
        let index = self
            .accounts
            .iter()
            .position(|a| a.domains.contains(domain))?;
        Some(AccountNo(index as u32))
    }

    /// The domain by which an account is anchored: its oldest.
    pub fn account_anchor(&self, number: AccountNo) -> Anchor {
        Anchor::Domain(
            self.account(number)
                .domains
                .first()
                .cloned()
                .unwrap_or_default(),
        )
    }

    /// Accounts with their number.
    pub fn numbered_accounts(
        &self,
    ) -> impl Iterator<Item = (AccountNo, &crate::identity::Account)> {
        self.accounts
            .iter()
            .enumerate()
            .map(|(index, a)| (AccountNo(index as u32), a))
    }

    /// The person at an account whom the seller knows best, other than `not`.
    pub fn best_known(&self, account: AccountNo, not: Option<PersonNo>) -> Option<PersonNo> {
        (self.account(account).people.iter().copied())
            .filter(|p| Some(*p) != not && self.person(*p).nature == Nature::Human)
            .filter(|p| self.contact(*p).both_ways())
            .max_by(|a, b| {
                (self.tie(*a).strength.total_cmp(&self.tie(*b).strength))
                    .then(self.contact(*a).last().cmp(&self.contact(*b).last()))
                    .then(self.person(*b).id.cmp(&self.person(*a).id))
            })
    }
}

/// Days since then, in words.
pub fn ago(now: Timestamp, then: Timestamp) -> String {
    match now.day().0 - then.day().0 {
        ..=0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        days @ 2..=20 => format!("{days} days ago"),
        days @ 21..=69 => format!("{} weeks ago", (days + 3) / 7),
        days => format!("{} months ago", (days + 15) / 30),
    }
}

/// A day as people write it: `4 March 2024`.
pub fn on(then: Timestamp) -> String {
    let date = then.day().date();
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = MONTHS[(date.month() - 1) as usize];
    format!("{} {month} {}", date.day(), date.year())
}

/// A sentence in quotation marks, shortened.
pub fn quote(text: &str) -> String {
    format!("“{}”", shorten(text, 180))
}

/// Whom a person is, with title where known: `Ann Smith, Plant Manager`.
pub fn titled(person: &Person) -> String {
    match person.title.as_str() {
        "" => person.name.clone(),
        title => format!("{}, {title}", person.name),
    }
}
