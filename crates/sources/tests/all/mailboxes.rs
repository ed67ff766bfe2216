//! Real mailboxes, where they are at hand.

use super::*;
use std::collections::HashSet;

#[test]
fn copies_of_a_message_are_recognised() {
    let Some(data) = shared("mail") else {
        return;
    };
    let entries = std::fs::read_dir(&data).expect("a folder is listed");
    let mut counts: Vec<(usize, usize)> = entries
        .flatten()
        .map(|entry| {
            let kept = read_path(&entry.path());
            assert_eq!(kept.bad, [], "{}", entry.path().display());
            let ids: HashSet<Id> = kept.ids().into_iter().collect();
            assert_eq!(
                ids.len(),
                kept.found.len(),
                "every item is its own evidence"
            );
            let messages: HashSet<Id> = kept.mails().map(Mail::message).collect();
            (kept.found.len(), messages.len())
        })
        .collect();
    counts.sort_unstable();
    // Counted independently for the two largest, by sender, second, subject
    // and body; 2 % apart is a matter of normalisation.
    for (mails, expected) in [(9409, 5718), (5985, 5028)] {
        let found = counts.iter().find(|(count, _)| *count == mails);
        let messages = found.map_or(0, |(_, messages)| *messages);
        assert!(messages.abs_diff(expected) * 50 <= expected, "{counts:?}");
    }
}
