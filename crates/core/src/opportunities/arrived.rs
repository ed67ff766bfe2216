//! What detectors ask of deals, meetings and address books.

use super::Proof;
use crate::deals::{Deal, Status};
use crate::encounters::{Encounter, Sort};
use crate::evidence::entry::Entry;
use crate::evidence::field;
use crate::identity::names::{FullName, fold};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::meetings;
use crate::money::Money;
use crate::time::Timestamp;
use crate::words::shorten;
use std::collections::{BTreeSet, HashMap};

/// Whether a title is of a place where nothing of ours is used or decided.
pub fn is_aside(title: &str) -> bool {
    const ASIDE: &[&str] = &[
        "canteen",
        "catering",
        "reception",
        "receptionist",
        "security",
        "cleaning",
        "fleet",
        "archive",
        "travel",
        "event",
        "gardener",
        "driver",
        "porter",
        "payroll",
        "cantine",
        "nurse",
        "library",
        "intern",
        "trainee",
        "apprentice",
    ];
    /// German runs words together: `Kantinenleiter`, `Kraftfahrer`.
    const WITHIN: &[&str] = &["kantine", "pforte", "fahrer"];
    let title = title.to_lowercase();
    let mut words = title.split(|c: char| !c.is_alphanumeric());
    words.any(|word| {
        ASIDE.contains(&word)
            || (word.strip_suffix('s')).is_some_and(|one| ASIDE.contains(&one))
            || WITHIN.iter().any(|part| word.contains(part))
            || word.starts_with("empfang")
    })
}

/// An encounter as a line of proof.
pub fn met_proof(k: &Knowledge, one: &Encounter) -> Proof {
    let what = match one.sort {
        Sort::Meeting => "met",
        Sort::Visit => "visited",
        Sort::Call => "talked",
        Sort::Message => "exchanged messages",
        Sort::Note => "noted",
        Sort::Attempt => "tried to reach",
    };
    let told = [one.title, one.text]
        .into_iter()
        .find(|text| !text.is_empty());
    let says = match told {
        Some(text) => format!(
            "{what} on {}: “{}”",
            k.on(one.at),
            shorten(&crate::words::folded(text), 80)
        ),
        None => format!("{what} on {}", k.on(one.at)),
    };
    Proof {
        evidence: one.evidence,
        says,
    }
}

impl<'a> Knowledge<'a> {
    /// Encounters with somebody of an account after a moment, oldest first.
    pub fn met_there(
        &self,
        account: AccountNo,
        from: Timestamp,
    ) -> impl DoubleEndedIterator<Item = &Encounter<'a>> + '_ {
        let its = &self.index.met.get_or_init(|| self.by_account_met())[account.0 as usize];
        let start = its.partition_point(|at| self.encounters[*at as usize].at <= from);
        its[start..].iter().map(|at| &self.encounters[*at as usize])
    }

    fn by_account_met(&self) -> Vec<Vec<u32>> {
        let mut met = vec![Vec::new(); self.accounts.len()];
        for (at, one) in (0..).zip(&self.encounters) {
            let people = self.accounts_then(one);
            let firm = one.firm.as_ref().and_then(|firm| self.account_of_key(firm));
            for account in people.chain(firm) {
                let its: &mut Vec<u32> = &mut met[account.0 as usize];
                if its.last() != Some(&at) {
                    its.push(at);
                }
            }
        }
        met
    }

    /// Whether a visit or a call at an account is known that names nobody: then it cannot be
    /// said who was never met.
    pub fn was_met_unnamed(&self, account: AccountNo) -> bool {
        let mut met = self.met_there(account, Timestamp(i64::MIN));
        met.any(|one| one.is_unnamed())
    }

    /// Everybody whom anything but a mail speaks of or was with: meetings, calls, visits,
    /// messages and notes of any source.
    pub fn noted(&self) -> BTreeSet<PersonNo> {
        let all = self.encounters.iter();
        all.flat_map(|one| one.people.iter().chain(&one.named).copied())
            .collect()
    }

    /// Whether a calendar shows a meeting with somebody in the weeks to come.
    pub fn is_expected(&self, person: PersonNo) -> bool {
        const AHEAD_DAYS: i32 = 60;
        let expected: &BTreeSet<PersonNo> = self.once(|k| {
            let to_come = meetings::between(k, k.as_of, k.as_of.plus_days(AHEAD_DAYS));
            to_come.into_iter().flat_map(|one| one.people).collect()
        });
        expected.contains(&person)
    }

    /// Whether an encounter was with an account: its people, or the firm a note names.
    pub fn is_with(&self, one: &Encounter, account: AccountNo) -> bool {
        let domains = &self.account(account).domains;
        self.accounts_then(one).any(|then| then == account)
            || one.firm.as_ref().is_some_and(|firm| domains.contains(firm))
    }

    /// When our side was last in touch with anybody of an account, as exactly as is known,
    /// and what shows it.
    pub fn last_touch(&self, account: AccountNo) -> Option<(Timestamp, crate::id::Id)> {
        let touched = self.touched(account).into_iter();
        let by_person = touched
            .filter(|(who, ..)| self.person(*who).nature.answers())
            .map(|(_, at, proof)| (at, proof));
        // A note counts, too: who writes one down has the account in mind.
        let mut noted = self.met_there(account, Timestamp(i64::MIN)).rev();
        let noted = noted.find(|one| one.is_touch());
        by_person
            .chain(noted.map(|one| (one.at, one.evidence)))
            .max()
    }

    /// When our side was last in touch with anybody at an account, or with the account, as
    /// exactly as is known.
    pub fn last_contact(&self, account: AccountNo) -> Option<Timestamp> {
        let touched = self.touched(account).into_iter();
        let with_people = touched.map(|(_, at, _)| at);
        let mut met = self.met_there(account, Timestamp(i64::MIN)).rev();
        let with_firm = met.find(|one| one.is_contact()).map(|one| one.at);
        with_people.chain(with_firm).max()
    }

    /// When our side was first in touch with somebody, either way.
    pub fn first_contact(&self, person: PersonNo) -> Option<Timestamp> {
        let contact = self.contact(person);
        contact.first_in.into_iter().chain(contact.first_out).min()
    }

    /// When our side was last in touch with somebody, as exactly as is known.
    pub fn last_contact_with(&self, person: PersonNo) -> Option<Timestamp> {
        let contact = self.contact(person);
        contact.last().map(|at| self.exactly(at, contact.proof))
    }

    /// The deals with an account that may still be won.
    pub fn open_deals(&self) -> impl Iterator<Item = &Deal<'a>> + '_ {
        self.deals.iter().filter(|deal| deal.status == Status::Open)
    }

    /// The amount in the middle of the deals of a currency, or of the quotes in it; `None`
    /// where there are too few to say.
    pub fn usual_amount(&self, like: Money, of_quotes: bool) -> Option<i64> {
        // Never iterated.
        let usual: &HashMap<(bool, [u8; 3]), i64> = self.once(|k| {
            const FEW: usize = 4;
            let mut amounts: HashMap<(bool, [u8; 3]), Vec<i64>> = HashMap::new();
            let with_amount = |deal: &Deal| Some((deal.is_quote(), deal.amount?));
            for (of_quotes, money) in k.deals.iter().filter_map(with_amount) {
                if money.minor > 0 {
                    let same = amounts.entry((of_quotes, money.currency)).or_default();
                    same.push(money.minor);
                }
            }
            amounts.retain(|_, amounts| amounts.len() >= FEW);
            let middle = |(of, mut amounts): (_, Vec<i64>)| {
                amounts.sort_unstable();
                (of, amounts[amounts.len() / 2])
            };
            amounts.into_iter().map(middle).collect()
        });
        usual.get(&(of_quotes, like.currency)).copied()
    }

    /// The deal that a party stands for.
    pub fn deal(&self, party: &str) -> Option<&Deal<'a>> {
        let at = |place: &u32| &self.deals[*place as usize];
        let by_party = self.once(|k| {
            let mut places: Vec<u32> = (0..k.deals.len() as u32).collect();
            places.sort_by_cached_key(|place| k.deals[*place as usize].party());
            places
        });
        let found = by_party.binary_search_by(|place| at(place).party().as_str().cmp(party));
        Some(at(&by_party[found.ok()?]))
    }

    /// How much a deal weighs beside the others, 0.1 to 1.
    pub fn weight_of(&self, deal: &Deal) -> f64 {
        let Some(amount) = deal.amount else {
            return 0.7;
        };
        match self.usual_amount(amount, deal.is_quote()) {
            Some(usual) => (0.7 * (amount.minor as f64 / usual as f64).sqrt()).clamp(0.1, 1.0),
            None => 0.8,
        }
    }

    /// What an entry's owner column says, a user's key put into a name.
    pub fn owner_of<'e>(&'e self, entry: &'e Entry) -> &'e str {
        let owner = entry.text(field::OWNER).trim();
        let user = self
            .cards
            .handle(&entry.system, owner)
            .and_then(|n| self.person_at(n));
        user.map_or(owner, |who| self.person(who).name.as_str())
    }

    /// Whether a name or an address in a CRM's owner column is the seller's.
    pub fn is_seller(&self, owner: &str) -> bool {
        let owner = owner.trim();
        let me = || self.me().iter().map(|number| self.person(*number));
        if owner.contains('@') {
            let owner = owner.to_lowercase();
            let own = me().flat_map(|person| &person.addresses);
            return own.into_iter().any(|n| self.known.address(*n) == owner);
        }
        let name = FullName::of_display(owner);
        me().any(|person| match (&name, FullName::of_display(&person.name)) {
            (Some(owner), Some(own)) => owner.may_be(&own),
            _ => fold(owner) == fold(&person.name),
        })
    }

    /// What a deal is called in a sentence: `“Pumps for hall 3” (40,000 EUR)`.
    pub fn deal_named(&self, deal: &Deal) -> String {
        let name = shorten(deal.name(), 60);
        match deal.amount {
            Some(amount) if amount.minor > 0 => format!("“{name}” ({})", amount.shown()),
            _ => format!("“{name}”"),
        }
    }
}

/// The newest word of a CRM on a deal, as proof.
pub fn deal_proof(k: &Knowledge, deal: &Deal, says: &str) -> Proof {
    let list = match deal.is_quote() {
        true => "list of quotes",
        false => "CRM",
    };
    Proof {
        evidence: deal.seen.evidence,
        says: format!("{says} by the {list}, as of {}", k.on(deal.seen.known)),
    }
}

#[cfg(test)]
mod tests {
    use super::is_aside;

    #[test]
    fn titles_beside_the_trade() {
        for title in [
            "Events Coordinator",
            "Night Porter",
            "Kraftfahrer",
            "Kantinenleiterin",
        ] {
            assert!(is_aside(title), "{title}");
        }
        for title in [
            "Prevention Manager",
            "Reporter",
            "Internal Sales",
            "Transport Manager",
        ] {
            assert!(!is_aside(title), "{title}");
        }
    }
}
