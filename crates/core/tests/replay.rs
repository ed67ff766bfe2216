//! A picture of an earlier moment, and what all detectors find in it, is the same
//! whatever came later, and whatever order addresses were numbered in.

use bellwether_core::evidence::{Mail, Marks, Role};
use bellwether_core::id::Id;
use bellwether_core::identity::Pair;
use bellwether_core::knowledge::Knowledge;
use bellwether_core::knowledge::network::Network;
use bellwether_core::ledger::{AddressNo, Anchor, Decision, Ledger, Verb};
use bellwether_core::opportunities::backtest::TrackRecord;
use bellwether_core::opportunities::see;
use bellwether_core::time::Timestamp;
use bellwether_testkit::ledger::{from_mails, mail};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write;

const START: i64 = 1_700_000_000;
const NAMES: [&str; 10] = [
    "Sam Seller <sam@northseal.com>",
    "Sam Seller <sam.seller@gmail.com>",
    "Ann Smith <ann.smith@acme.com>",
    "Ann Smith <asmith@acme.com>",
    "Ann Smith <ann@bergpumps.com>",
    "A. Smith <a.smith@acme.com>",
    "<bo.berg@bergpumps.com>",
    "News <newsletter@acme.com>",
    "Col League <col@northseal.de>",
    "Col League <col@northseal.com>",
];
const VERBS: [Verb; 5] = [
    Verb::Me,
    Verb::Merge,
    Verb::Split,
    Verb::Same,
    Verb::Different,
];

/// What is written, one after the other: what kinds of opportunities look for.
const BODIES: [&str; 6] = [
    "Please see below.",
    "Could you send us a quote for forty DN50 valves by the end of the month?",
    "Attached is our offer for the seals. I will call you on Tuesday about it.",
    "What delivery time do you expect for line 3?",
    "I am leaving at the end of the month; Bo Berg takes over from me.",
    "You should talk to Bo Berg about the pumps, he decides on them.",
];

/// When, from whom, to whom, with what marks.
type Sketch = (u32, usize, Vec<usize>, u8);

fn mails(sketches: &[Sketch]) -> Vec<Mail> {
    let mails = sketches
        .iter()
        .enumerate()
        .map(|(number, (at, from, to, marks))| {
            let to: Vec<(Role, &str)> = to.iter().map(|n| (Role::To, NAMES[*n])).collect();
            let at = Timestamp(START + i64::from(*at));
            let body = format!(
                "{}\n\nMessage number {number}",
                BODIES[number % BODIES.len()]
            );
            let subject = format!("Offer number {}", number % 3);
            Mail {
                marks: Marks(*marks),
                ..mail(at, NAMES[*from], &to, &subject, &body)
            }
        });
    mails.collect()
}

fn decisions(sketches: &[(u32, usize, usize, usize)]) -> Vec<Decision> {
    let address = |n: usize| {
        let text = NAMES[n].rsplit('<').next().unwrap_or_default();
        Anchor::Address(text.trim_end_matches('>').to_owned())
    };
    let mut decisions: Vec<Decision> = sketches
        .iter()
        .enumerate()
        .map(|(number, (at, verb, a, b))| Decision {
            id: Id([number as u8; 16]),
            recorded: Timestamp(START + i64::from(*at)),
            verb: VERBS[*verb],
            anchors: vec![address(*a), address(*b)],
            words: Vec::new(),
        })
        .collect();
    decisions.sort_by_key(|decision| decision.recorded);
    decisions
}

/// Everything in a picture and all that is seen in it, as text, addresses spelt out.
fn shown(ledger: &Ledger, as_of: Timestamp) -> String {
    let knowledge = Knowledge::at(ledger, as_of);
    let text = |n: &AddressNo| ledger.addresses[n.0 as usize].as_str();
    let mut out = String::new();
    let own: Vec<&str> = knowledge.seller.addresses.iter().map(text).collect();
    let seller = &knowledge.seller;
    let _ = writeln!(out, "{own:?} {:?} {}", seller.domains, seller.inferred);
    let network = Network::of(&knowledge);
    for (number, person) in knowledge.numbered() {
        let mut person = person.clone();
        let addresses: Vec<&str> = person.addresses.iter().map(text).collect();
        let uses: Vec<&str> = person.uses.iter().map(|used| text(&used.address)).collect();
        person.addresses = Box::default();
        person
            .uses
            .iter_mut()
            .for_each(|used| used.address = AddressNo(0));
        let _ = writeln!(out, "{addresses:?} {uses:?} {person:?}");
        let _ = writeln!(
            out,
            "{:?} {:?}",
            knowledge.tie(number),
            knowledge.contact(number)
        );
        let _ = writeln!(out, "{:?}", network.paths(number, 3));
    }
    let _ = writeln!(out, "{:?}\n{:?}", knowledge.accounts, knowledge.threads);
    for doubt in knowledge.doubts() {
        let mut pair = match &doubt.pair {
            Pair::People(a, b) => [text(a), text(b)],
            Pair::Accounts(a, b) => [a.as_str(), b.as_str()],
        };
        pair.sort_unstable();
        let _ = writeln!(out, "{pair:?} {:?} {:?}", doubt.weight, doubt.parts);
    }
    for one in see(&knowledge, &TrackRecord::default()) {
        let _ = writeln!(out, "{} {:?} {:?}", one.kind, one.status, one.finding);
    }
    out
}

/// The same ledger with addresses numbered backwards.
fn renumbered(ledger: &Ledger) -> Ledger {
    let count = ledger.addresses.len() as u32;
    let turn = |number: &mut AddressNo| number.0 = count - 1 - number.0;
    let mut turned = ledger.clone();
    turned.addresses.reverse();
    turned
        .names
        .iter_mut()
        .for_each(|seen| turn(&mut seen.address));
    turned.names.sort_by_key(|seen| (seen.address, seen.first));
    for pair in &mut turned.pairs {
        turn(&mut pair.sender);
        turn(&mut pair.recipient);
    }
    turned
        .pairs
        .sort_by_key(|pair| (pair.sender, pair.recipient));
    turned
        .sent
        .iter_mut()
        .for_each(|sent| turn(&mut sent.address));
    turned.sent.sort_by_key(|sent| sent.address);
    turned
        .marks
        .iter_mut()
        .for_each(|seen| turn(&mut seen.address));
    turned.marks.sort_by_key(|seen| (seen.address, seen.first));
    turned
        .signatures
        .iter_mut()
        .for_each(|seen| turn(&mut seen.address));
    for message in &mut turned.messages {
        message.participants.iter_mut().for_each(|(_, n)| turn(n));
    }
    turned
}

fn sketches() -> impl Strategy<Value = Vec<Sketch>> {
    let people = prop::collection::vec(0usize..10, 1..6);
    let marks = prop::sample::select(vec![0u8, 0, 64, 64, 2, 4]);
    prop::collection::vec((0u32..20_000_000, 0usize..10, people, marks), 1..40)
}

fn decided() -> impl Strategy<Value = Vec<(u32, usize, usize, usize)>> {
    prop::collection::vec((0u32..20_000_000, 0usize..5, 0usize..10, 0usize..10), 0..4)
}

/// Fails on the first line that differs.
fn same(a: &str, b: &str) -> Result<(), TestCaseError> {
    for (a, b) in a.lines().zip(b.lines()) {
        prop_assert_eq!(a, b);
    }
    prop_assert_eq!(a.len(), b.len());
    Ok(())
}

#[test]
fn what_is_compared_holds_findings() {
    let from_ann = (0u32..12).map(|n| (n * 900_000, 2, vec![0], 0));
    let back = (0u32..12).map(|n| (n * 900_000 + 90_000, 0, vec![2], 64));
    let mut sketches: Vec<Sketch> = from_ann.chain(back).collect();
    sketches.sort();
    let ledger = from_mails(&mails(&sketches), "me", Timestamp(START + 12_000_000));
    let k = Knowledge::at(&ledger, Timestamp(START + 12_000_000));
    let kinds: BTreeSet<&str> = see(&k, &TrackRecord::default())
        .iter()
        .map(|one| one.kind)
        .collect();
    assert!(kinds.contains("single-contact"), "{kinds:?}");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_came_later_does_not_show(sketches in sketches(), decided in decided(), at in 0u32..20_000_000) {
        let as_of = Timestamp(START + i64::from(at));
        let all = mails(&sketches);
        let earlier: Vec<Mail> = all.iter().filter(|m| m.known <= Some(as_of)).cloned().collect();
        let mut now = from_mails(&all, "me", Timestamp(START + 30_000_000));
        now.decisions = decisions(&decided);
        let mut then = from_mails(&earlier, "me", as_of);
        then.decisions = now.decisions.clone();
        then.decisions.retain(|decision| decision.recorded <= as_of);
        same(&shown(&then, as_of), &shown(&now, as_of))?;
    }

    #[test]
    fn the_order_of_addresses_does_not_show(sketches in sketches(), decided in decided()) {
        let now = Timestamp(START + 30_000_000);
        let mut ledger = from_mails(&mails(&sketches), "me", now);
        ledger.decisions = decisions(&decided);
        same(&shown(&ledger, now), &shown(&renumbered(&ledger), now))?;
    }
}
