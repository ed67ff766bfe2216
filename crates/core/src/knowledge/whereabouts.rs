//! Where somebody was when something happened: what passed at the old house stays there
//! when they move on to another.

use super::{AccountNo, Knowledge, PersonNo};
use crate::encounters::Encounter;
use crate::id::Id;
use crate::identity::Person;
use crate::identity::address::{host, is_free_mail, registrable};
use crate::ledger::{AddressNo, Message};
use crate::time::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// The last contact with people of an account while they were there, with what shows it.
type Touched = Vec<(PersonNo, Timestamp, Id)>;

/// Those who were at several accounts.
#[derive(Debug, Default)]
pub(crate) struct Movers {
    who: BTreeSet<PersonNo>,
    /// The last contact at each account.
    touched: BTreeMap<AccountNo, Touched>,
}

impl Knowledge<'_> {
    /// The account that an address belongs to, by its domain or by the card it stands on.
    pub fn account_of_address(&self, address: AddressNo) -> Option<AccountNo> {
        let host = host(self.known.address(address));
        match registrable(host).filter(|_| !is_free_mail(host)) {
            Some(domain) => self.account_of_key(&domain),
            None => self.account_of_key(self.cards.roof(address)?),
        }
    }

    /// The house that an address on a mail stands for: of who is at two at once the one whose
    /// address it is, of everybody else where they are now.
    pub fn house(&self, address: AddressNo) -> Option<AccountNo> {
        let person = self.person(self.person_at(address)?);
        if person.also.is_empty() {
            return person.account;
        }
        let own = (self.account_of_address(address)).filter(|own| person.also.contains(own));
        own.or(person.account)
    }

    /// The house at which a mail names somebody: of who is at two at once the one whose
    /// address stands on it, where that is one; of everybody else where they are now.
    pub fn house_in(&self, message: &Message, who: PersonNo) -> Option<AccountNo> {
        let person = self.person(who);
        if person.also.is_empty() {
            return person.account;
        }
        let own = (message.participants.iter().map(|(_, address)| *address))
            .filter(|address| person.addresses.contains(address));
        let mut houses = own.filter_map(|address| self.house(address));
        let first = houses.next();
        first
            .filter(|first| houses.all(|house| house == *first))
            .or(person.account)
    }

    /// The accounts of the people of an encounter, as they were then.
    pub fn accounts_then<'k>(&'k self, one: &'k Encounter) -> impl Iterator<Item = AccountNo> + 'k {
        one.people
            .iter()
            .filter_map(|who| self.account_then(one, *who))
    }

    /// By the address that the encounter names them by, where it tells; else by the one in
    /// use at the time.
    fn account_then(&self, one: &Encounter, who: PersonNo) -> Option<AccountNo> {
        let person = self.person(who);
        if let Some(other) = self.other_house(one, person) {
            return Some(other);
        }
        if !has_several(person) {
            return person.account;
        }
        let mut through = (one.through.iter()).filter(|a| person.addresses.contains(a));
        (through.find_map(|address| self.account_of_address(*address)))
            .or_else(|| self.account_at(person, one.at))
    }

    /// The account that an encounter is about, where somebody turned up at theirs only later.
    fn other_house(&self, one: &Encounter, person: &Person) -> Option<AccountNo> {
        let named = self.account_of_key(one.firm.as_ref()?)?;
        let here = (person.uses.iter())
            .filter(|used| self.account_of_address(used.address) == person.account)
            .map(|used| used.first);
        let later = here.min().is_some_and(|first| first > one.at);
        (Some(named) != person.account && later).then_some(named)
    }

    /// The account of the newest address that was known by then, else of the oldest.
    fn account_at(&self, person: &Person, at: Timestamp) -> Option<AccountNo> {
        let placed = (person.uses.iter())
            .filter_map(|used| Some((used.first, self.account_of_address(used.address)?)));
        let placed: Vec<_> = placed.collect();
        let then = placed.iter().rev().find(|(first, _)| *first <= at);
        then.or(placed.first())
            .map(|(_, account)| *account)
            .or(person.account)
    }

    /// The last contact with each of an account, as exactly as is known: of those who
    /// were elsewhere before, or are now, what passed while they were there.
    pub(crate) fn touched(&self, account: AccountNo) -> Vec<(PersonNo, Timestamp, Id)> {
        let movers = self.index.movers.get_or_init(|| self.movers());
        let people = self.account(account).people.iter();
        let here = people.filter(|who| !movers.who.contains(who));
        let here = here.filter_map(|who| {
            let last = self.last_contact_with(*who)?;
            Some((*who, last, self.contact(*who).proof?))
        });
        let moved = movers.touched.get(&account).into_iter().flatten().copied();
        here.chain(moved).collect()
    }

    /// Whether somebody has addresses at two accounts.
    fn has_two_houses(&self, person: &Person) -> bool {
        let all = || (person.uses.iter()).filter_map(|used| self.account_of_address(used.address));
        has_several(person) && all().any(|account| Some(account) != all().next())
    }

    fn movers(&self) -> Movers {
        let theirs = self.numbered().filter(|(_, person)| !person.ours);
        let movers = theirs.filter(|(_, person)| self.has_two_houses(person));
        let mut who: BTreeSet<PersonNo> = movers.map(|(who, _)| who).collect();
        for one in self.encounters.iter().filter(|one| one.firm.is_some()) {
            let people = one.people.iter().copied();
            who.extend(people.filter(|who| {
                let person = self.person(*who);
                !person.ours && self.other_house(one, person).is_some()
            }));
        }
        let touched = self.touched_movers(&who);
        Movers { who, touched }
    }

    fn touched_movers(&self, movers: &BTreeSet<PersonNo>) -> BTreeMap<AccountNo, Touched> {
        // Each with the last contact at each of their accounts.
        type Last = BTreeMap<AccountNo, (Timestamp, Id)>;
        let mut last: BTreeMap<PersonNo, Last> =
            movers.iter().map(|who| (*who, Last::new())).collect();
        if last.is_empty() {
            return BTreeMap::new();
        }
        let is_ours = |address| (self.person_at(address)).is_some_and(|who| self.person(who).ours);
        for traffic in &self.known.traffic {
            let ends = [
                (traffic.sender, traffic.recipient),
                (traffic.recipient, traffic.sender),
            ];
            for (theirs, ours) in ends {
                let Some(who) = self.person_at(theirs) else {
                    continue;
                };
                let Some(day) = traffic.days().next_back().filter(|_| is_ours(ours)) else {
                    continue;
                };
                let Some(last) = last.get_mut(&who) else {
                    continue;
                };
                let at = day.day.end().min(self.as_of);
                let there = (self.account_of_address(theirs))
                    .or_else(|| self.account_at(self.person(who), at));
                if let Some(account) = there {
                    let newest = last.entry(account).or_insert((at, day.proof));
                    *newest = (*newest).max((at, day.proof));
                }
            }
        }
        for one in self.encounters.iter().filter(|one| one.is_contact()) {
            for who in &one.people {
                if let Some(last) = last.get_mut(who)
                    && let Some(account) = self.account_then(one, *who)
                {
                    let newest = last.entry(account).or_insert((one.at, one.evidence));
                    *newest = (*newest).max((one.at, one.evidence));
                }
            }
        }
        let mut touched: BTreeMap<AccountNo, Touched> = BTreeMap::new();
        for (who, last) in last {
            for (account, (at, proof)) in last {
                let at = self.exactly(at, Some(proof));
                touched.entry(account).or_default().push((who, at, proof));
            }
        }
        touched
    }
}

/// Most people have one address; only of others it has to be looked up where they were.
fn has_several(person: &Person) -> bool {
    person.uses.len() > 1
}
