use crate::deriving::{BO, derived, letters, run, sealed};
use crate::engine::Engine;
use crate::mails::{ME, NOW, day};
use bellwether_core::gist::Gist;
use bellwether_core::ledger::Ledger;
use bellwether_store::{Depth, Store};
use proptest::prelude::*;

fn ledger(store: &impl Store, owner: &str) -> Ledger {
    store.ledger(owner, day(999), NOW, Depth::All).unwrap()
}

/// How many messages come with a gist that was kept. Each must be what is found in
/// the message as it is now.
fn kept(store: &impl Store, owner: &str) -> Result<usize, TestCaseError> {
    let ledger = ledger(store, owner);
    for message in &ledger.messages {
        prop_assert_eq!(message.gist(), &Gist::of(message));
    }
    let kept = ledger.messages.iter().filter(|m| m.memo.is_kept());
    Ok(kept.count())
}

pub fn what_is_kept_is_what_is_found<E: Engine>() {
    let strategy = (letters(), letters());
    run(strategy, |(first, later)| {
        let (_engine, mut store) = derived::<E>(&first);
        let digest = store.digest().unwrap();
        for owner in [ME, BO] {
            let cold = ledger(&store, owner);
            prop_assert!(!cold.messages.iter().any(|m| m.memo.is_kept()));
            store.keep_gists(&cold).unwrap();
            prop_assert_eq!(&ledger(&store, owner).messages, &cold.messages);
            prop_assert_eq!(kept(&store, owner)?, cold.messages.len());
        }
        prop_assert_eq!(store.digest().unwrap(), digest);
        // Copies that come later may change what a message is.
        store.write(&sealed(&later), NOW).unwrap();
        store.derive(&mut |_, _| {}).unwrap();
        for owner in [ME, BO] {
            kept(&store, owner)?;
        }
        store.rebuild(&mut |_, _| {}).unwrap();
        prop_assert_eq!(kept(&store, ME)? + kept(&store, BO)?, 0);
        Ok(())
    });
}

pub fn nothing_is_kept_of_a_state_that_is_gone<E: Engine>() {
    let (engine, mut store) = derived::<E>(&[]);
    let letter = |n| crate::mails::Letter::new("ann@acme.example", &[ME], n, "Valves", "One.");
    store.write(&[letter(1).sealed()], NOW).unwrap();
    store.derive(&mut |_, _| {}).unwrap();
    let before = ledger(&store, ME);
    let mut other = engine.open();
    other.write(&[letter(2).sealed()], NOW).unwrap();
    other.derive(&mut |_, _| {}).unwrap();
    store.keep_gists(&before).unwrap();
    assert_eq!(kept(&store, ME).unwrap(), 0);
    let now = ledger(&store, ME);
    store.keep_gists(&now).unwrap();
    assert_eq!(kept(&store, ME).unwrap(), 2);
}
