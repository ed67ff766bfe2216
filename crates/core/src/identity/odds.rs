//! How much likelier each observation is for one person than for two, estimated
//! from the ledger itself: what two people look like (u) from pairs taken at
//! random, what one person looks like (m), and how many have a second address,
//! by expectation maximisation over the pairs whose names agree (Winkler 1988).
//! Where a ledger has few such pairs, what is usual in general prevails.

/// Addresses that the usual share of second addresses counts for.
const USUAL_ADDRESSES: f64 = 200.0;

/// Further addresses of its owner that an address usually has in the same ledger.
const SECOND_ADDRESSES: f64 = 0.05;

/// Pairs that the usual shares count for.
const USUAL_PAIRS: f64 = 40.0;

/// Rounds of expectation and maximisation: it has settled long before.
const ROUNDS: usize = 12;

/// Kinds of observation and how many outcomes each has, three at most.
pub(super) const KINDS: usize = 3;

/// The outcome of each kind of observation on a pair, where it was made. There are
/// millions of pairs.
pub(super) type Seen = [Option<u8>; KINDS];

/// One pair, as the estimate sees it.
pub(super) struct Observed {
    /// What speaks for the pair by other ways than these kinds, in bits.
    pub other: f64,
    /// The outcomes.
    pub seen: Seen,
}

/// Share of each outcome.
pub(super) type Shares = [f64; 3];

/// How often one person's two addresses look so, before a ledger has shown it: two
/// private ones, one private and one at work, two firms.
const ROOFS: Shares = [0.15, 0.5, 0.35];

/// Likewise: in use one after the other, for up to half a year at once, longer.
const TIMES: Shares = [0.85, 0.1, 0.05];

/// Likewise: the same local part that spells no name, the same that does, others.
const SPELLINGS: Shares = [0.1, 0.4, 0.5];

/// These shares, kind by kind.
pub(super) const USUAL: [Shares; KINDS] = [ROOFS, TIMES, SPELLINGS];

/// How often two namesakes' addresses are spelt so, being namesakes.
pub(super) const SPELLINGS_OF_TWO: Shares = [0.01, 0.25, 0.74];

/// How often two people at two firms are in use so.
pub(super) const TIMES_OF_TWO: Shares = [0.5, 0.2, 0.3];

/// Estimated odds.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Odds {
    /// log₂ of the odds that any two addresses are one person's.
    pub before: f64,
    /// log₂ of how much likelier each outcome is for one person than for two.
    pub bits: [[f64; 3]; KINDS],
}

impl Odds {
    /// Estimates from the `pairs` whose names agree, among `addresses`. `two` is
    /// how often two people look so; `usual` how often one does, before looking.
    pub fn estimate(
        pairs: &[Observed],
        addresses: f64,
        usual: &[Shares; KINDS],
        two: &[Shares; KINDS],
    ) -> Odds {
        let mut second = SECOND_ADDRESSES;
        let mut one = *usual;
        let mut odds = Odds::by(second, addresses, &one, two);
        for _ in 0..ROUNDS {
            let mut total = 0.0;
            let mut counts = [[0.0; 3]; KINDS];
            for pair in pairs {
                let bits = odds.before + odds.of(&pair.seen) + pair.other;
                let probable = 1.0 / (1.0 + (-bits).clamp(-60.0, 60.0).exp2());
                total += probable;
                for (counts, outcome) in counts.iter_mut().zip(pair.seen) {
                    if let Some(count) = outcome.and_then(|at| counts.get_mut(usize::from(at))) {
                        *count += probable;
                    }
                }
            }
            second =
                (2.0 * total + SECOND_ADDRESSES * USUAL_ADDRESSES) / (addresses + USUAL_ADDRESSES);
            for ((one, counts), usual) in one.iter_mut().zip(&counts).zip(usual) {
                let all: f64 = counts.iter().sum();
                for ((share, count), usual) in one.iter_mut().zip(counts).zip(usual) {
                    *share = (count + usual * USUAL_PAIRS) / (all + USUAL_PAIRS);
                }
            }
            odds = Odds::by(second, addresses, &one, two);
        }
        odds
    }

    /// Rounded, so that the order in which pairs were summed cannot show.
    fn by(second: f64, addresses: f64, one: &[Shares; KINDS], two: &[Shares; KINDS]) -> Odds {
        let round = |bits: f64| (bits * 100.0).round() / 100.0;
        let mut bits = [[0.0; 3]; KINDS];
        for ((bits, one), two) in bits.iter_mut().zip(one).zip(two) {
            for ((bits, one), two) in bits.iter_mut().zip(one).zip(two) {
                *bits = round((one.max(0.001) / two.max(0.001)).log2());
            }
        }
        Odds {
            before: round(-(addresses.max(64.0) / second).log2()),
            bits,
        }
    }

    /// The bits of all outcomes of a pair.
    pub fn of(&self, seen: &Seen) -> f64 {
        (0..KINDS).map(|kind| self.kind(kind, seen)).sum()
    }

    /// The bits of one kind; none where it was not observed.
    pub fn kind(&self, kind: usize, seen: &Seen) -> f64 {
        let outcome = seen.get(kind).copied().flatten();
        outcome
            .and_then(|at| self.bits.get(kind)?.get(usize::from(at)))
            .copied()
            .unwrap_or(0.0)
    }
}

/// Shares of outcomes counted, with the `usual` ones as if seen on some more.
pub(super) fn shares(counts: &[u32; 3], usual: &Shares) -> Shares {
    let all: u32 = counts.iter().sum();
    let mut shares = *usual;
    for (share, count) in shares.iter_mut().zip(counts) {
        *share = (f64::from(*count) + *share * USUAL_PAIRS) / (f64::from(all) + USUAL_PAIRS);
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVEN: [Shares; KINDS] = [[0.4, 0.3, 0.3]; KINDS];

    fn pairs(count: usize, other: f64, outcome: u8) -> Vec<Observed> {
        let seen = [Some(outcome), None, None];
        (0..count).map(|_| Observed { other, seen }).collect()
    }

    #[test]
    fn where_nothing_is_seen_the_usual_stands() {
        let odds = Odds::estimate(&[], 1000.0, &EVEN, &EVEN);
        assert_eq!(odds.bits, [[0.0; 3]; KINDS]);
        assert!(odds.before < -14.0);
    }

    #[test]
    fn many_sure_pairs_say_that_second_addresses_are_common_and_what_they_look_like() {
        let few = Odds::estimate(&pairs(10, 25.0, 1), 1000.0, &EVEN, &EVEN);
        let many = Odds::estimate(&pairs(500, 25.0, 1), 1000.0, &EVEN, &EVEN);
        assert!(many.before > few.before + 2.0);
        assert!(many.bits[0][1] > 1.0, "what they have in common speaks for");
        assert!(
            many.bits[0][0] < -1.0,
            "what none of them has speaks against"
        );
        assert_eq!(many.bits[1], [0.0; 3], "what was not observed says nothing");
    }

    #[test]
    fn pairs_that_nothing_speaks_for_teach_nothing() {
        let odds = Odds::estimate(&pairs(500, 0.0, 2), 1000.0, &EVEN, &EVEN);
        assert!(odds.bits[0][2].abs() < 0.2);
    }
}
