//! What several detectors ask of the picture.

use super::Proof;
use crate::identity::address::host;
use crate::identity::names::called;
use crate::identity::{Nature, Part, Person};
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::ledger::{Anchor, Message};
use crate::time::Day;
use crate::words::{listed, shorten};
use std::collections::BTreeSet;

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

impl<'a> Knowledge<'a> {
    /// First name, for sentences; the whole name where it is one word.
    pub fn first_name(&self, number: PersonNo) -> &str {
        let person = self.person(number);
        // `Acme` of `Acme Valves` is nobody's first name.
        let house = (person.account).is_some_and(|at| self.account(at).name == person.name);
        match person.nature == Nature::Desk || house {
            true => &person.name,
            false => called(&person.name),
        }
    }

    /// `Ann Smith (Acme Valves)`; an address that says the house already says it once.
    pub fn named(&self, number: PersonNo) -> String {
        self.named_at(number, self.person(number).account)
    }

    /// The same with the house that something of theirs is about.
    pub fn named_at(&self, number: PersonNo, account: Option<AccountNo>) -> String {
        let person = self.person(number);
        let at = person.name.rsplit_once('@').map(|(_, domain)| domain);
        match account.map(|account| &self.account(account).name) {
            Some(house)
                if *house != person.name && at.is_none_or(|at| !at.eq_ignore_ascii_case(house)) =>
            {
                format!("{} ({house})", person.name)
            }
            _ => person.name.clone(),
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
        self.person_of_address(address)
    }

    /// The account a domain anchor stands for now.
    pub fn anchored_account(&self, anchor: &Anchor) -> Option<AccountNo> {
        let Anchor::Domain(domain) = anchor else {
            return None;
        };
        self.account_of_key(domain)
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

    /// Whom our side is in touch with at an account besides `not`, by mail or face to face, as
    /// the end of an argument.
    pub fn who_we_know(&self, account: AccountNo, not: Option<PersonNo>) -> String {
        let others = || (self.account(account).people.iter().copied()).filter(|p| Some(*p) != not);
        let reached: Vec<PersonNo> = others().filter(|p| self.contact(*p).both_ways()).collect();
        let touched = others()
            .filter(|p| self.contact(*p).last().is_some())
            .count();
        let names: Vec<&str> = (reached.iter())
            .map(|p| self.person(*p).name.as_str())
            .filter(|name| name.contains(' '))
            .take(3)
            .collect();
        match (reached.as_slice(), names.as_slice()) {
            (_, []) => "We write with nobody in that place.".to_owned(),
            ([only], [name]) if touched == 1 && !self.was_met_unnamed(account) => {
                let met = self.contact(*only).encounters > 0;
                let how = if met { "been in touch" } else { "written" };
                format!("We have only ever {how} with {name}.")
            }
            _ => format!(
                "We are in touch with {} there, with nobody in that place.",
                shorten(&listed(&names), 80)
            ),
        }
    }

    /// Whether somebody on a mail is of a house of that name: `my contact at Smith`.
    pub fn names_a_house(&self, message: &Message, name: &str) -> bool {
        (message.participants.iter()).any(|(_, address)| {
            let host = host(&self.ledger.addresses[address.0 as usize]);
            host.split(['.', '-'])
                .any(|word| name.split(' ').any(|part| part.eq_ignore_ascii_case(word)))
        })
    }

    /// The person at an account whom the seller knows best, other than `not`.
    pub fn best_known(&self, account: AccountNo, not: Option<PersonNo>) -> Option<PersonNo> {
        (self.account(account).people.iter().copied())
            .filter(|p| Some(*p) != not && self.person(*p).nature.answers())
            .filter(|p| self.contact(*p).both_ways())
            .max_by(|a, b| {
                (self.tie(*a).strength.total_cmp(&self.tie(*b).strength))
                    .then(self.contact(*a).last().cmp(&self.contact(*b).last()))
                    .then(self.person(*b).id.cmp(&self.person(*a).id))
            })
    }
}

impl Knowledge<'_> {
    /// On which share of days our side and an account have been in touch of late, 0 to
    /// 1; nought where it was on a few days only. What is said between those who write
    /// all the time passes with the day, or is settled on the telephone.
    pub fn daily_share(&self, account: AccountNo) -> f64 {
        const WINDOW_DAYS: i32 = 60;
        const CONTACT_DAYS: usize = 15;
        let since = self.as_of.plus_days(-WINDOW_DAYS);
        let between = self.with_account(account, since).filter(|(_, message)| {
            let author = self.author(message);
            author.is_some_and(|who| self.person(who).account == Some(account))
                || self.from_us(message) && self.went_to_account(message, account)
        });
        let days: BTreeSet<Day> = between.map(|(_, message)| message.known.day()).collect();
        // A mailbox may begin within the window.
        let span = (days.first()).map_or(WINDOW_DAYS, |first| self.as_of.day().0 - first.0);
        match days.len() {
            few if few < CONTACT_DAYS => 0.0,
            many => many as f64 / f64::from(span.max(1)),
        }
    }
}

/// A sentence in quotation marks, shortened.
pub fn quote(text: &str) -> String {
    format!("“{}”", shorten(text, 180))
}

/// A quoted sentence at the end of one of ours: with a full stop after it where it has
/// none of its own.
pub fn quote_at_end(text: &str) -> String {
    let quoted = quote(text);
    match quoted.trim_end_matches('”').ends_with(['.', '!', '?', '…']) {
        true => quoted,
        false => format!("{quoted}."),
    }
}

/// From what one knows somebody: `12 mails`; where there were none, what else is contact.
pub fn known_from(mails: u32) -> String {
    match mails {
        0 => "you have met or talked".to_owned(),
        1 => "1 mail".to_owned(),
        mails => format!("{mails} mails"),
    }
}

/// Whom a person is, with title where known: `Ann Smith, Plant Manager`.
pub fn titled(person: &Person) -> String {
    match &*person.title {
        "" => person.name.clone(),
        title => format!("{}, {title}", person.name),
    }
}

#[cfg(test)]
mod tests {
    use super::known_from;

    #[test]
    fn one_mail_is_one_and_contact_need_not_be_mail() {
        assert_eq!(known_from(0), "you have met or talked");
        assert_eq!(known_from(1), "1 mail");
        assert_eq!(known_from(12), "12 mails");
    }
}
