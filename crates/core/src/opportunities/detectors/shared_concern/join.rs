//! Which voices may be about the same matter, without holding each against each.
//!
//! Two voices are, only if the words they share weigh enough. With the words of
//! each sorted, the weightiest first, leave out the tail that together would not
//! weigh enough: of two that qualify, the first word they share stands in front of
//! both tails. So it is enough to look up the weighty words of each, and those few
//! voices have (prefix filtering, Chaudhuri, Ganti and Kaushik 2006).

use super::enough;
use super::voices::Voice;
use super::words::{Use, Words};
use crate::knowledge::AccountNo;
use crate::time::Timestamp;

/// Room for the order in which weights are added.
const ROUNDING: f64 = 1e-6;

/// Pairs of voices, older and newer, that share words enough to be looked at; the
/// newer one was known after `newest`, and no question is in it. Sorted.
pub(super) fn pairs(voices: &[Voice], words: &Words, newest: Timestamp) -> Vec<(usize, usize)> {
    let spoken: Vec<Box<[u32]>> = (voices.iter())
        .map(|voice| words.ranks(&voice.about))
        .collect();
    let ranked = words.ranked();
    let mut pairs = Vec::new();
    // Who tells of no trouble is nobody's older voice.
    let least = enough(true, true) - ROUNDING;
    let mut places: Vec<Vec<Place>> = ranked.iter().map(|_| Vec::new()).collect();
    let mut seen = vec![u32::MAX; voices.len()];
    for (newer, voice) in (0..).zip(voices) {
        let own = &spoken[newer as usize];
        if voice.message.known > newest && !voice.asks {
            let least = enough(true, voice.remedy) - ROUNDING;
            for (rank, rest) in front(own, ranked, least) {
                let weight = ranked[rank as usize].weight;
                for place in &places[rank as usize] {
                    // How much they may share from this word on.
                    let most = weight + rest.min(place.rest);
                    if most < least || place.account == voice.account {
                        continue;
                    }
                    let last = &mut seen[place.voice as usize];
                    if std::mem::replace(last, newer) == newer {
                        continue;
                    }
                    if share(&spoken[place.voice as usize], own, ranked) >= least {
                        pairs.push((place.voice as usize, newer as usize));
                    }
                }
            }
        }
        if voice.concern {
            for (rank, rest) in front(own, ranked, least) {
                places[rank as usize].push(Place {
                    voice: newer,
                    account: voice.account,
                    rest,
                });
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

/// Where a word stands: in which voice, of which account, and what the words after
/// it weigh there.
struct Place {
    voice: u32,
    account: AccountNo,
    rest: f64,
}

/// The words in front of the tail that weighs less than `least`, each with what those
/// after it weigh; the last first.
fn front(own: &[u32], ranked: &[Use], least: f64) -> impl Iterator<Item = (u32, f64)> {
    let weighed = own.iter().rev().scan(0.0, |tail, &rank| {
        let rest = *tail;
        *tail += ranked[rank as usize].weight;
        Some((rank, rest, *tail))
    });
    let front = weighed.skip_while(move |(_, _, tail)| *tail < least);
    front.map(|(rank, rest, _)| (rank, rest))
}

/// What the common words of two voices weigh; nothing where they are too few, or
/// none is rare.
fn share(a: &[u32], b: &[u32], ranked: &[Use]) -> f64 {
    let (mut at, mut there) = (0, 0);
    let (mut share, mut count, mut rare) = (0.0, 0, false);
    while let (Some(&x), Some(&y)) = (a.get(at), b.get(there)) {
        if x == y {
            let word = ranked[x as usize];
            share += word.weight;
            count += 1;
            rare = rare || word.rare;
        }
        at += usize::from(x <= y);
        there += usize::from(y <= x);
    }
    if count >= 2 && rare { share } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Message;
    use crate::words::Word;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn as_if_each_were_held_against_each(
            sketches in prop::collection::vec(
                (0u32..6, prop::collection::vec(0u64..40, 0..16), any::<bool>(), any::<bool>()),
                0..40,
            ),
            fresh in 0i64..40,
        ) {
            let messages: Vec<Message> = (0..sketches.len() as i64)
                .map(|n| Message { known: Timestamp(n), ..Message::default() })
                .collect();
            let voices: Vec<Voice> = (messages.iter().zip(&sketches))
                .map(|(message, (account, words, concern, remedy))| {
                    Voice::about(message, *account, words, *concern, *remedy)
                })
                .collect();
            // Some words are rare, some common, some of one account.
            let words = Words::used((0..40).map(|n| (Word(n << 2), n as u32)), 120.0);
            let newest = Timestamp(fresh);
            let mut expected = Vec::new();
            for (b, newer) in voices.iter().enumerate() {
                for (a, older) in voices[..b].iter().enumerate() {
                    let common = older.about.iter().filter(|word| newer.about.contains(word));
                    let common: Vec<Use> = common.filter_map(|w| words.tells(*w)).collect();
                    let share: f64 = common.iter().map(|word| word.weight).sum();
                    let qualifies = common.len() >= 2
                        && common.iter().any(|word| word.rare)
                        && share >= enough(older.concern, newer.remedy);
                    if newer.message.known > newest && older.account != newer.account && qualifies {
                        expected.push((a, b));
                    }
                }
            }
            expected.sort_unstable();
            prop_assert_eq!(pairs(&voices, &words, newest), expected);
        }
    }
}
