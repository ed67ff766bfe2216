//! A small seeded generator of random numbers (SplitMix64, Steele, Lea and
//! Flood 2014). Written here so that a world's bytes never change because a
//! dependency changed its stream.

/// The generator.
#[derive(Clone, Debug)]
pub(crate) struct Rng(u64);

impl Rng {
    pub(crate) fn new(seed: u64) -> Rng {
        Rng(seed ^ 0x5851_f42d_4c95_7f2d)
    }

    /// The next 64 random bits.
    pub(crate) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn within(&mut self, low: i64, high: i64) -> i64 {
        let span = high.abs_diff(low).saturating_add(1);
        low.min(high) + (self.bits() % span) as i64
    }

    /// An index below `len`, which must not be 0.
    pub(crate) fn index(&mut self, len: usize) -> usize {
        (self.bits() % len.max(1) as u64) as usize
    }

    /// A number in [0, 1).
    pub(crate) fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// True with probability `p`.
    pub(crate) fn chance(&mut self, p: f64) -> bool {
        self.unit() < p
    }

    /// One of the items. The slice must not be empty.
    pub(crate) fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.index(items.len())]
    }

    /// Puts the items in a random order (Fisher–Yates).
    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = self.index(last + 1);
            items.swap(last, other);
        }
    }
}

/// A shuffled pack: deals each card once before any comes again.
#[derive(Clone, Debug)]
pub(crate) struct Deck {
    order: Vec<usize>,
    next: usize,
}

impl Deck {
    pub(crate) fn new(len: usize, rng: &mut Rng) -> Deck {
        let mut order: Vec<usize> = (0..len).collect();
        rng.shuffle(&mut order);
        Deck { order, next: 0 }
    }

    /// The index of the next card.
    pub(crate) fn deal(&mut self) -> usize {
        let card = self.order[self.next % self.order.len()];
        self.next += 1;
        card
    }

    /// The next card that `fits`, which leaves the pack; the others stay in it.
    pub(crate) fn deal_if(&mut self, mut fits: impl FnMut(usize) -> bool) -> Option<usize> {
        let place = (self.next..self.order.len()).find(|at| fits(self.order[*at]))?;
        self.order.swap(self.next, place);
        Some(self.deal())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_deck_deals_every_card_once() {
        let mut rng = Rng::new(7);
        let mut deck = Deck::new(9, &mut rng);
        let mut dealt: Vec<usize> = (0..8).map(|_| deck.deal()).collect();
        dealt.extend(deck.deal_if(|_| true));
        dealt.sort_unstable();
        assert_eq!(dealt, (0..9).collect::<Vec<_>>());
        assert_eq!(deck.deal_if(|_| true), None);
    }

    #[test]
    fn numbers_stay_within() {
        let mut rng = Rng::new(1);
        assert!((0..1000).all(|_| (-3..=4).contains(&rng.within(-3, 4))));
    }
}
