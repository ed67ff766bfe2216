//! The companies on the other side, one by one and in a list.

use super::people::by_tie;
use super::trade;
use crate::find;
use crate::wire::accounts::{Account, Decider, Profile, family};
use crate::wire::deals;
use crate::wire::downstream;
use crate::wire::hand::{Fact, Remark};
use crate::wire::people::Person;
use crate::wire::{Hex, Named};
use bellwether_core::hand;
use bellwether_core::identity::firms::is_user_id;
use bellwether_core::knowledge::{AccountNo, Knowledge, PersonNo};

/// Every account: those with whom mail has gone both ways first, then the latest contact; who
/// sells to us or serves us comes last.
pub fn list(knowledge: &Knowledge) -> Vec<Account> {
    let mut items: Vec<Account> = (0..)
        .map(AccountNo)
        .zip(&knowledge.accounts)
        .map(|(number, _)| Account::of(knowledge, number))
        .collect();
    items.sort_by(|a, b| {
        (a.only_serves().cmp(&b.only_serves()))
            .then(b.relationship.cmp(&a.relationship))
            .then(b.last_contact.cmp(&a.last_contact))
            .then_with(|| a.name.cmp(&b.name))
            .then(a.id.cmp(&b.id))
    });
    items
}

/// Those of some people who decide, by what was put in by hand.
pub fn deciders(knowledge: &Knowledge, told: &[hand::Told], people: &[PersonNo]) -> Vec<Decider> {
    let decider = |who: &PersonNo| {
        let evidence = Hex(hand::decides(told, *who)?);
        let person = Named::person(knowledge.person(*who));
        Some(Decider { person, evidence })
    };
    people.iter().filter_map(decider).collect()
}

/// One account with its people, deals and orders.
pub fn profile(knowledge: &Knowledge, number: AccountNo) -> Profile {
    let mut people: Vec<PersonNo> = knowledge
        .account(number)
        .people
        .iter()
        .copied()
        .filter(|number| knowledge.person(*number).nature.answers())
        .collect();
    by_tie(knowledge, &mut people);
    let told = hand::told(knowledge);
    let family = family(knowledge, number);
    let (orders, not_buying_yet) = trade::of_account(knowledge, number);
    let (their_customers, their_news) =
        downstream::of_account(knowledge, knowledge.downstream(), number);
    Profile {
        their_customers,
        their_news,
        orders,
        not_buying_yet,
        decide: deciders(knowledge, &told, &people),
        parent: family.parent,
        sisters: family.sisters,
        subsidiaries: family.subsidiaries,
        deals: deals::of_account(knowledge, number),
        by_hand: (told.iter())
            .filter(|one| one.account == Some(number))
            .map(|one| Remark::of(knowledge, one))
            .collect(),
        competitors: (hand::competitors(knowledge, &told, number).iter())
            .map(Fact::of)
            .collect(),
        share: hand::share(&told, number).map(|fact| Fact::of(&fact)),
        account: {
            let mut account = Account::of(knowledge, number);
            let owner = account.owner.take();
            account.owner = owner
                .map(|called| find::owner(knowledge.ledger, &called))
                .filter(|called| !is_user_id(called));
            account
        },
        contacts: people
            .into_iter()
            .map(|number| Person::of(knowledge, number))
            .collect(),
    }
}
