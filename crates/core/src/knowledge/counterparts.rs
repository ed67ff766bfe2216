//! Who is a counterpart: somebody a seller has dealings with.

use crate::identity::{Nature, Person};
use crate::knowledge::{Knowledge, PersonNo};

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
        "administrator",
        "administration",
        "conference",
        "conferences",
        "events",
        "registration",
        "registrar",
        "helpdesk",
        "hotline",
        "webmaster",
        "training",
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

impl Knowledge<'_> {
    /// A human being at a company that our side has a relationship with, or a mailbox of
    /// theirs that corresponds with us; not a desk that only comes in copy, and not the
    /// seller's family or friends.
    pub fn is_counterpart(&self, number: PersonNo) -> bool {
        let account = self.person(number).account;
        account.is_some_and(|a| self.account(a).relationship) && self.may_be_counterpart(number)
    }

    /// The same, whether or not there is a relationship yet.
    pub fn may_be_counterpart(&self, number: PersonNo) -> bool {
        self.index.counterparts.get_or_init(|| {
            let me = self.people.iter().find(|person| person.me);
            let family = me.and_then(|me| last_name(&me.name));
            self.numbered()
                .map(|(number, person)| {
                    self.counts(person, family.as_deref()) && !self.is_private(number)
                })
                .collect()
        })[number.0 as usize]
    }

    /// Whether somebody is of the seller's family, by the name.
    pub fn is_relative(&self, number: PersonNo) -> bool {
        let me = self.people.iter().find(|person| person.me);
        let family = me.and_then(|me| last_name(&me.name));
        family.is_some_and(|family| self.is_family(self.person(number), &family))
    }

    fn counts(&self, person: &Person, family: Option<&str>) -> bool {
        !person.ours
            && (person.nature == Nature::Desk
                || person.nature == Nature::Human && !is_a_desk(&person.name))
            && (person.account).is_some_and(|a| !self.is_vendor(a) && !self.is_service(a))
            && !family.is_some_and(|family| self.is_family(person, family))
    }

    /// Whether somebody has the seller's own last name: family, not business. Where no
    /// name is known, an address such as `jsmith` tells it.
    fn is_family(&self, person: &Person, family: &str) -> bool {
        /// Shorter names end many a word …
        const LONG: usize = 4;
        /// … and more letters before it than initials make another.
        const INITIALS: usize = 2;
        match last_name(&person.name).filter(|_| !person.name.contains('@')) {
            Some(name) => name == family,
            None => (person.addresses.iter()).any(|address| {
                let address = &self.ledger.addresses[address.0 as usize];
                let local = address.split('@').next().unwrap_or_default();
                let before = local.strip_suffix(family);
                family.len() >= LONG && before.is_some_and(|before| before.len() <= INITIALS)
            }),
        }
    }
}
