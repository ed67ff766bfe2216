//! What stands in the CRM, with the days on which it changed.

use super::CrmProgram;
use crate::world::cast::person::{FirmNo, PersonNo};
use crate::world::rng::Rng;
use bellwether_core::time::Day;
use std::collections::BTreeMap;

/// A value and the days from which on it was another.
#[derive(Clone, Debug)]
pub(crate) struct Track<T>(Vec<(Day, T)>);

impl<T> Track<T> {
    pub(crate) fn new(from: Day, value: T) -> Track<T> {
        Track(vec![(from, value)])
    }

    /// From that day on it is another.
    pub(crate) fn set(&mut self, from: Day, value: T) {
        self.0.push((from, value));
        self.0.sort_by_key(|(day, _)| *day);
    }

    /// What it was on that day; before the first day, what it became then.
    pub(crate) fn at(&self, day: Day) -> &T {
        let last = self.0.iter().rev().find(|(from, _)| *from <= day);
        &last.unwrap_or(&self.0[0]).1
    }

    /// The last change up to that day.
    pub(crate) fn changed(&self, day: Day) -> Day {
        let last = self.0.iter().rev().find(|(from, _)| *from <= day);
        last.unwrap_or(&self.0[0]).0
    }

    /// All changes up to that day.
    pub(crate) fn until(&self, day: Day) -> impl Iterator<Item = &(Day, T)> {
        self.0.iter().filter(move |(from, _)| *from <= day)
    }
}

/// What a company is to us, as the CRM has it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Standing {
    Customer,
    Prospect,
    Supplier,
    Competitor,
    /// Was a customer and is no more.
    Closed,
}

/// Steps of a deal. Each CRM words them its own way.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Step {
    First,
    Qualified,
    Proposal,
    Negotiation,
    Won,
    Lost,
}

impl Step {
    pub(crate) fn is_open(self) -> bool {
        self < Step::Won
    }

    pub(crate) fn percent(self) -> u32 {
        match self {
            Step::First => 10,
            Step::Qualified => 30,
            Step::Proposal => 60,
            Step::Negotiation => 80,
            Step::Won => 100,
            Step::Lost => 0,
        }
    }
}

/// Index of a company, contact, deal in the CRM.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct CompanyNo(pub(crate) usize);
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct ContactNo(pub(crate) usize);
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct DealNo(pub(crate) usize);

#[derive(Clone, Debug)]
pub(crate) struct Company {
    pub(crate) firm: FirmNo,
    pub(crate) name: String,
    pub(crate) website: String,
    pub(crate) standing: Track<Standing>,
    pub(crate) owner: Track<PersonNo>,
    pub(crate) created: Day,
}

#[derive(Clone, Debug)]
pub(crate) struct Contact {
    pub(crate) company: CompanyNo,
    pub(crate) first: String,
    pub(crate) last: String,
    pub(crate) email: String,
    pub(crate) phone: String,
    pub(crate) title: String,
    pub(crate) owner: Track<PersonNo>,
    pub(crate) created: Day,
    /// What the seller put down: `left the company`.
    pub(crate) remark: Track<&'static str>,
}

#[derive(Clone, Debug)]
pub(crate) struct Deal {
    pub(crate) company: CompanyNo,
    pub(crate) name: String,
    pub(crate) contacts: Vec<(ContactNo, &'static str)>,
    pub(crate) amount: i64,
    pub(crate) owner: Track<PersonNo>,
    pub(crate) created: Day,
    pub(crate) step: Track<Step>,
    pub(crate) closes: Track<Day>,
    pub(crate) lost_reason: String,
    pub(crate) next_step: Track<String>,
}

impl Deal {
    /// When it was last changed, as far as known on that day.
    pub(crate) fn changed(&self, day: Day) -> Day {
        [
            self.step.changed(day),
            self.closes.changed(day),
            self.owner.changed(day),
            self.next_step.changed(day),
        ]
        .into_iter()
        .max()
        .unwrap_or(self.created)
    }
}

/// A call that was logged.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) day: Day,
    pub(crate) by: PersonNo,
    pub(crate) contact: ContactNo,
    pub(crate) deal: Option<DealNo>,
    pub(crate) subject: String,
    pub(crate) text: String,
}

/// The CRM.
pub(crate) struct Crm {
    pub(crate) program: CrmProgram,
    pub(crate) companies: Vec<Company>,
    pub(crate) contacts: Vec<Contact>,
    pub(crate) deals: Vec<Deal>,
    pub(crate) calls: Vec<Call>,
    /// Whom companies sell to, where the seller keeps a column for it.
    pub(crate) takers: BTreeMap<CompanyNo, Track<String>>,
    /// Where this firm's numbers begin.
    base: u64,
}

impl Crm {
    pub(crate) fn new(program: CrmProgram, dice: &mut Rng) -> Crm {
        Crm {
            program,
            companies: Vec::new(),
            contacts: Vec::new(),
            deals: Vec::new(),
            calls: Vec::new(),
            takers: BTreeMap::new(),
            base: dice.within(1000, 80_000) as u64,
        }
    }

    /// Whom a company sells to, as it stands in the column on that day. None where
    /// there is no such column.
    pub(crate) fn taker(&self, company: CompanyNo, day: Day) -> Option<String> {
        if self.takers.is_empty() {
            return None;
        }
        let cell = self.takers.get(&company);
        let cell = cell.and_then(|track| track.until(day).last());
        Some(cell.map_or(String::new(), |(_, names)| names.clone()))
    }

    pub(crate) fn company_id(&self, company: CompanyNo) -> String {
        self.id(company.0, "001", 9)
    }

    pub(crate) fn contact_id(&self, contact: ContactNo) -> String {
        self.id(contact.0, "003", 4)
    }

    pub(crate) fn deal_id(&self, deal: DealNo) -> String {
        self.id(deal.0, "006", 7)
    }

    pub(crate) fn user_id(&self, person: PersonNo) -> String {
        self.id(person.0, "005", 2)
    }

    pub(crate) fn other_id(&self, number: usize, prefix: &str) -> String {
        self.id(number, prefix, 5)
    }

    fn id(&self, number: usize, prefix: &str, spread: u64) -> String {
        let number = number as u64;
        match self.program {
            CrmProgram::HubSpot => {
                format!(
                    "{}",
                    self.base * 100_003 + spread * 7_001_003 + number * (spread * 13 + 1)
                )
            }
            CrmProgram::Salesforce => salesforce_id(prefix, self.base * 5003 + number),
            CrmProgram::Pipedrive => (self.base % 700 + number + 1).to_string(),
        }
    }
}

/// Fifteen characters of base 62 and three that say which of them are capitals.
fn salesforce_id(prefix: &str, mut number: u64) -> String {
    const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    const CHECK: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    let mut tail = [b'0'; 8];
    for place in tail.iter_mut().rev() {
        *place = DIGITS[(number % 62) as usize];
        number /= 62;
    }
    let body: String = prefix
        .chars()
        .chain("5g00".chars())
        .chain(tail.iter().map(|b| char::from(*b)))
        .collect();
    let chars: Vec<char> = body.chars().collect();
    let check: String = chars
        .chunks(5)
        .map(|five| {
            let bits = five
                .iter()
                .enumerate()
                .filter(|(_, c)| c.is_ascii_uppercase())
                .fold(0, |bits, (n, _)| bits | 1 << n);
            char::from(CHECK[bits])
        })
        .collect();
    format!("{body}{check}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_track_remembers() {
        let mut track = Track::new(Day(10), 'a');
        track.set(Day(20), 'b');
        assert_eq!((*track.at(Day(5)), *track.at(Day(19))), ('a', 'a'));
        assert_eq!(*track.at(Day(20)), 'b');
        assert_eq!(track.until(Day(19)).count(), 1);
    }

    #[test]
    fn ids_have_eighteen_characters() {
        assert_eq!(salesforce_id("001", 77_123_456).len(), 18);
    }
}
