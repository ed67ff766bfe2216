//! Which voices may be about the same matter, without holding each against each.
//!
//! Two voices are, only if the words they share weigh enough. With the words of
//! each sorted, the weightiest first, leave out the tail that together would not
//! weigh enough: of two that qualify, the first word they share stands in front of
//! both tails. So it is enough to look up the weighty words of each, and those few
//! voices have (prefix filtering, Chaudhuri, Ganti and Kaushik 2006).

use super::enough;
use super::voices::Voice;
use super::words::Words;
use crate::gist::{ByWord, Word};
use crate::time::Timestamp;
use std::cmp::Reverse;

/// Room for the order in which weights are added.
const ROUNDING: f64 = 1e-6;

/// Pairs of voices, older and newer, that share words enough to be looked at; the
/// newer one was known after `newest`, and no question is in it. Sorted.
pub(super) fn pairs(voices: &[Voice], words: &Words, newest: Timestamp) -> Vec<(usize, usize)> {
    let weighed: Vec<Vec<Weighed>> = voices.iter().map(|voice| weigh(voice, words)).collect();
    let mut pairs = Vec::new();
    // A worry is answered by less than what speaks of none.
    for concern in [true, false] {
        let least = enough(concern, true);
        let mut places: ByWord<Vec<u32>> = ByWord::default();
        let mut seen = vec![usize::MAX; voices.len()];
        for (newer, voice) in voices.iter().enumerate() {
            if voice.message.known > newest && !voice.asks {
                let least = enough(concern, voice.remedy);
                for (_, word) in front(&weighed[newer], least) {
                    for &older in places.get(word).into_iter().flatten() {
                        let older = older as usize;
                        let other = voices[older].account != voice.account;
                        if other
                            && std::mem::replace(&mut seen[older], newer) != newer
                            && share(&weighed[older], &weighed[newer], words) >= least - ROUNDING
                        {
                            pairs.push((older, newer));
                        }
                    }
                }
            }
            if voice.concern == concern {
                for (_, word) in front(&weighed[newer], least) {
                    places.entry(*word).or_default().push(newer as u32);
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs
}

/// A word with its weight, such that the weightiest is the smallest. Weights are
/// not negative: their bits are in their order.
type Weighed = (Reverse<u64>, Word);

/// The words of a voice that count, the weightiest first.
fn weigh(voice: &Voice, words: &Words) -> Vec<Weighed> {
    let about = voice.about.iter().copied();
    let mut weighed: Vec<Weighed> = about
        .filter(|word| words.counts(*word))
        .map(|word| (Reverse(words.weight(word).to_bits()), word))
        .collect();
    weighed.sort_unstable();
    weighed
}

fn weight((Reverse(bits), _): &Weighed) -> f64 {
    f64::from_bits(*bits)
}

/// The words in front of the tail that weighs less than `least`.
fn front(weighed: &[Weighed], least: f64) -> &[Weighed] {
    let mut tail = 0.0;
    let mut end = weighed.len();
    for word in weighed.iter().rev() {
        tail += weight(word);
        if tail >= least - ROUNDING {
            break;
        }
        end -= 1;
    }
    &weighed[..end]
}

/// What the common words of two voices weigh; nothing where they are too few, or
/// none is rare.
fn share(a: &[Weighed], b: &[Weighed], words: &Words) -> f64 {
    let (mut at, mut there) = (0, 0);
    let (mut share, mut count, mut rare) = (0.0, 0, false);
    while let (Some(x), Some(y)) = (a.get(at), b.get(there)) {
        if x == y {
            share += weight(x);
            count += 1;
            rare = rare || words.is_rare(x.1);
        }
        at += usize::from(x <= y);
        there += usize::from(y <= x);
    }
    if count >= 2 && rare { share } else { 0.0 }
}
