//! Which entries of several systems are one account.

use bellwether_core::evidence::entry::{Entry, EntryKind, party};
use bellwether_core::id::Id;
use bellwether_core::identity::{Account, Pair};
use bellwether_core::knowledge::Knowledge;
use bellwether_core::ledger::{Anchor, Decision, Ledger, Verb};
use bellwether_core::time::Timestamp;
use bellwether_testkit::ledger::{add_entries, from_mails};

const NOW: Timestamp = Timestamp(1_700_000_000);

/// A company of a system: `field=value`, or `#heading=value` for another column.
fn company(system: &str, key: &str, says: &[&str]) -> Entry {
    entry(EntryKind::Company, system, key, says)
}

fn entry(kind: EntryKind, system: &str, key: &str, says: &[&str]) -> Entry {
    let mut entry = Entry::new(kind, system, key);
    entry.known = Some(NOW.plus_days(-30));
    for says in says {
        let (name, value) = says.split_once('=').expect("name=value");
        match name.strip_prefix('#') {
            Some(heading) => entry.put_raw(heading, value),
            None => entry.put(name, value),
        }
    }
    entry
}

fn ledger(entries: &[Entry]) -> Ledger {
    let mut ledger = from_mails(&[], "me", NOW);
    add_entries(&mut ledger, entries);
    ledger
}

/// The account that an entry of a system belongs to.
fn account<'k>(knowledge: &'k Knowledge, system: &str, key: &str) -> &'k Account {
    let party = party(system, EntryKind::Company, key);
    let key = knowledge.cards.firms.of_party(&party).expect("a firm");
    knowledge.account(knowledge.account_of_key(key).expect("an account"))
}

fn are_one(entries: &[Entry], [a, b]: [(&str, &str); 2]) -> bool {
    let ledger = ledger(entries);
    let knowledge = Knowledge::at(&ledger, NOW);
    account(&knowledge, a.0, a.1).id == account(&knowledge, b.0, b.1).id
}

const BOTH: [(&str, &str); 2] = [("crm", "0061"), ("orders", "4711")];

#[test]
fn customers_of_an_order_book_are_firms_of_the_crm() {
    let in_crm = [
        "name=Bromholt Minerals Ltd",
        "domain=bromholt.com",
        "country=GB",
    ];
    let crm = |more: &[&str]| company("crm", "0061", &[&in_crm[..], more].concat());
    let bought = |says: &[&str]| company("orders", "4711", says);
    for (crm, bought, one, why) in [
        (
            crm(&[]),
            bought(&["name=BROMHOLT MINERALS"]),
            true,
            "one name",
        ),
        (
            crm(&[]),
            bought(&["name=Bromholt Miner.", "country=England"]),
            true,
            "a name cut short",
        ),
        (
            crm(&[]),
            bought(&["email=orders@bromholt.com"]),
            true,
            "its domain",
        ),
        (
            crm(&["#Kundennummer=0004711"]),
            bought(&[]),
            true,
            "the CRM has its number",
        ),
        (
            crm(&["#VAT=GB123456789"]),
            bought(&["#UID=GB 123456789", "name=B.M."]),
            true,
            "a long number",
        ),
        (
            crm(&["phone=+44 113 496 0000"]),
            bought(&["name=Bromholt", "phone=0113 4960000"]),
            true,
            "phone",
        ),
        (
            crm(&["#Employees=4711"]),
            bought(&[]),
            false,
            "a bare number",
        ),
        (
            crm(&[]),
            bought(&["name=Bromholt Minerals", "country=AU", "city=Perth"]),
            false,
            "another country",
        ),
        (
            crm(&[]),
            bought(&["name=Kettering Pumps"]),
            false,
            "another name",
        ),
        (
            crm(&["#Customer No=4711"]),
            bought(&["name=Kettering Pumps"]),
            false,
            "number and name at odds",
        ),
    ] {
        assert_eq!(are_one(&[crm, bought], BOTH), one, "{why}");
    }
}

#[test]
fn who_has_no_name_is_an_account_by_its_number() {
    let ledger = ledger(&[company("orders", "4711", &["country=GB"])]);
    let knowledge = Knowledge::at(&ledger, NOW);
    assert_eq!(account(&knowledge, "orders", "4711").name, "4711");
}

#[test]
fn a_deal_without_a_company_beside_it_has_a_customer_all_the_same() {
    let deal = entry(
        EntryKind::Deal,
        "crm",
        "9",
        &["name=Pumps", "company=Bromholt Minerals"],
    );
    let ledger = ledger(&[
        deal,
        company("orders", "4711", &["name=BROMHOLT MINERALS LTD"]),
    ]);
    let knowledge = Knowledge::at(&ledger, NOW);
    assert_eq!(knowledge.accounts.len(), 1);
    assert_eq!(
        knowledge.deals[0]
            .account
            .map(|no| knowledge.account(no).name.clone())
            .as_deref(),
        Some("Bromholt Minerals")
    );
}

/// Two rows of one CRM under one name, an order book in which it stands once.
fn rivals() -> Vec<Entry> {
    vec![
        company("crm", "1", &["name=Bromholt Minerals", "city=Leeds"]),
        company("crm", "2", &["name=Bromholt Minerals", "city=Perth"]),
        company("orders", "4711", &["name=Bromholt Minerals Ltd"]),
    ]
}

#[test]
fn of_two_that_fit_neither_is_sure_and_the_user_says_which() {
    let mut ledger = ledger(&rivals());
    let before = Knowledge::at(&ledger, NOW);
    let doubts = before.doubts();
    assert!(
        doubts
            .iter()
            .all(|doubt| matches!(doubt.pair, Pair::Accounts(..)))
    );
    assert_eq!((before.accounts.len(), doubts.len()), (3, 3), "{doubts:?}");
    let doubt = doubts.first().expect("a doubt");
    let sum: f64 = doubt.parts.iter().map(|part| part.value).sum();
    assert!((doubt.weight - sum).abs() < 1e-9 && doubt.weight < 4.0);
    let anchors = before.anchors_of(doubt);
    for (verb, accounts) in [(Verb::Same, 2), (Verb::Different, 3)] {
        ledger.decisions = vec![decision(verb, &anchors)];
        let after = Knowledge::at(&ledger, NOW);
        assert_eq!(after.accounts.len(), accounts, "{verb:?}");
        assert!(after.doubts().iter().all(|other| other.id != doubt.id));
    }
}

fn decision(verb: Verb, anchors: &[Anchor]) -> Decision {
    Decision {
        id: Id([verb.name().len() as u8; 16]),
        recorded: NOW.plus_days(-1),
        verb,
        anchors: anchors.to_vec(),
        words: Vec::new(),
    }
}

#[test]
fn a_sure_link_yields_to_the_user() {
    let entries = [
        company(
            "crm",
            "0061",
            &["name=Bromholt Minerals", "#Customer number=4711"],
        ),
        company("orders", "4711", &[]),
    ];
    let mut ledger = ledger(&entries);
    let before = Knowledge::at(&ledger, NOW);
    assert_eq!(before.accounts.len(), 1);
    let keys = before.accounts[0].domains.clone();
    let anchors: Vec<Anchor> = keys.into_iter().map(Anchor::Domain).collect();
    ledger.decisions = vec![decision(Verb::Different, &anchors)];
    assert_eq!(Knowledge::at(&ledger, NOW).accounts.len(), 2);
    ledger.decisions = vec![decision(Verb::Split, &anchors[..1])];
    assert_eq!(Knowledge::at(&ledger, NOW).accounts.len(), 2);
}

#[test]
fn a_decision_on_a_name_holds_once_its_domain_is_known() {
    let named = |key: &str| Anchor::Domain(format!("company:{key}"));
    let entries = [
        company(
            "crm",
            "1",
            &["name=Bromholt Minerals", "domain=bromholt.com"],
        ),
        company("crm", "2", &["name=Kettering Pumps"]),
    ];
    let mut ledger = ledger(&entries);
    let anchors = [named("bromholt minerals"), named("kettering pumps")];
    ledger.decisions = vec![decision(Verb::Merge, &anchors)];
    assert_eq!(Knowledge::at(&ledger, NOW).accounts.len(), 1);
}

#[test]
fn parents_and_sisters_are_firms_of_their_own() {
    let entries = [
        company("crm", "1", &["name=Bromholt Holding"]),
        company("crm", "2", &["name=Bromholt GmbH", "parent_id=1"]),
        company("crm", "3", &["name=Bromholt AG", "parent_id=1"]),
    ];
    let ledger = ledger(&entries);
    let knowledge = Knowledge::at(&ledger, NOW);
    assert_eq!(knowledge.accounts.len(), 3);
    assert!(knowledge.doubts().is_empty());
}

#[test]
fn a_site_does_not_name_the_house_whose_domain_its_people_write_from() {
    let entries = [
        company(
            "crm",
            "1",
            &["name=Bromholt Hospitals", "domain=bromholt.com"],
        ),
        company("crm", "2", &["name=Corve General", "parent_id=1"]),
        company("crm", "3", &["name=Eastcliff", "parent=Bromholt Hospitals"]),
        entry(
            EntryKind::Contact,
            "crm",
            "4",
            &[
                "name=Helen Ash",
                "email=helen@bromholt.com",
                "company=Corve General",
            ],
        ),
        entry(
            EntryKind::Contact,
            "crm",
            "5",
            &[
                "name=Priya Nair",
                "email=priya@bromholt.com",
                "company=Eastcliff",
            ],
        ),
    ];
    let ledger = ledger(&entries);
    let knowledge = Knowledge::at(&ledger, NOW);
    assert_eq!(account(&knowledge, "crm", "1").name, "Bromholt Hospitals");
}

#[test]
fn the_order_in_which_things_came_does_not_count() {
    let accounts = |entries: &[Entry]| {
        let ledger = ledger(entries);
        let knowledge = Knowledge::at(&ledger, NOW);
        format!("{:?} {:?}", knowledge.accounts, knowledge.doubts())
    };
    let mut entries = rivals();
    let forwards = accounts(&entries);
    entries.reverse();
    assert_eq!(accounts(&entries), forwards);
}

#[test]
fn the_name_shown_is_the_one_best_spelt() {
    let entries = [
        company("crm", "1", &["name=Bromholt Minerals Ltd"]),
        company("orders", "4711", &["name=BROMHOLT MINER."]),
    ];
    let ledger = ledger(&entries);
    let knowledge = Knowledge::at(&ledger, NOW);
    assert_eq!(
        account(&knowledge, "orders", "4711").name,
        "Bromholt Minerals Ltd"
    );
}
