//! By hand: what the seller put in that no file holds, as it stands at a moment, and
//! what it says of accounts and people.

use crate::deals::of_account;
use crate::evidence::entry::{EntryKind, HAND};
use crate::evidence::field;
use crate::id::Id;
use crate::knowledge::{AccountNo, Knowledge, PersonNo};
use crate::time::Timestamp;
use std::collections::BTreeMap;

/// What [`field::ROLE`] says of somebody who decides.
pub const DECIDES: &str = "decides";

/// Something put in by hand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Told<'a> {
    /// When it happened.
    pub at: Timestamp,
    /// `call`, `visit`, `meeting` or `note`.
    pub what: &'a str,
    /// Whom it is about; ours are left out.
    pub people: Vec<PersonNo>,
    /// The account it is about.
    pub account: Option<AccountNo>,
    /// In the seller's words; may be empty.
    pub text: &'a str,
    /// Competitors named.
    pub competitors: Vec<&'a str>,
    /// Our share at the account, 0 to 100, as written.
    pub share: Option<&'a str>,
    /// The people decide.
    pub decides: bool,
    /// What says so.
    pub evidence: Id,
}

/// Something said of an account or a person, with what says so.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Fact<'a> {
    /// What is said.
    pub says: &'a str,
    /// What says so.
    pub evidence: Id,
}

/// Everything put in by hand, the newest first.
pub fn told<'a>(k: &Knowledge<'a>) -> Vec<Told<'a>> {
    let by_hand = (k.known.happenings())
        .filter(|seen| seen.entry.kind == EntryKind::Activity && seen.entry.system == HAND);
    let mut all: Vec<Told> = by_hand
        .map(|seen| {
            let entry = &seen.entry;
            let named = k.cards.people_in(&k.known, entry).into_iter();
            let mut people: Vec<PersonNo> = named.filter_map(|n| k.person_at(n)).collect();
            people.retain(|who| !k.person(*who).ours);
            people.dedup();
            let of_people = people.iter().find_map(|who| k.person(*who).account);
            Told {
                at: entry.happened.unwrap_or(seen.known),
                what: entry.text(field::TYPE),
                account: account_called(k, entry).or(of_people),
                people,
                text: entry.text(field::TEXT),
                competitors: entry.all(field::COMPETITOR).collect(),
                share: entry.get(field::SHARE),
                decides: entry.text(field::ROLE) == DECIDES,
                evidence: seen.evidence,
            }
        })
        .collect();
    all.sort_by_key(|one| (std::cmp::Reverse(one.at), one.evidence));
    all
}

/// The account that an entry names.
fn account_called(k: &Knowledge, entry: &crate::evidence::entry::Entry) -> Option<AccountNo> {
    k.account_of_key(&k.cards.firms.of(entry)?)
}

/// The competitors said to be at an account: by hand, and by its deals. Each once, by
/// the newest word on it.
pub fn competitors<'a>(k: &Knowledge<'a>, told: &[Told<'a>], account: AccountNo) -> Vec<Fact<'a>> {
    let by_hand = (told.iter().filter(|one| one.account == Some(account)))
        .flat_map(|one| one.competitors.iter().map(|says| (*says, one.evidence)));
    let by_deals = of_account(k, account).iter().flat_map(|deal| {
        let named = deal.seen.entry.all(field::COMPETITOR);
        named.map(|says| (says, deal.seen.evidence))
    });
    let mut seen: BTreeMap<String, Fact> = BTreeMap::new();
    for (says, evidence) in by_hand.chain(by_deals) {
        let name = crate::identity::company_names::core(says);
        seen.entry(name).or_insert(Fact { says, evidence });
    }
    seen.into_values().collect()
}

/// Our share at an account, by the newest word on it.
pub fn share<'a>(told: &[Told<'a>], account: AccountNo) -> Option<Fact<'a>> {
    let mut of_account = told.iter().filter(|one| one.account == Some(account));
    of_account.find_map(|one| {
        Some(Fact {
            says: one.share?,
            evidence: one.evidence,
        })
    })
}

/// What says that somebody decides.
pub fn decides(told: &[Told], person: PersonNo) -> Option<Id> {
    let mut says = (told.iter()).filter(|one| one.decides && one.people.contains(&person));
    says.next().map(|one| one.evidence)
}
