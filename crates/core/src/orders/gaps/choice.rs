//! Which of several gaps is named first: of those about as likely the one worth most.

use super::Gap;

/// What is at least this share as likely as the likeliest is about as likely; chosen.
pub(super) const ABOUT: f64 = 0.7;

/// Gaps as they are to be told: each time, of those about as likely as the likeliest left,
/// the one of which most money is to be expected (how likely × what it would come to). Where
/// no money is known, the likeliest.
pub fn by_worth(mut gaps: Vec<Gap>, likely: impl Fn(&Gap) -> f64) -> Vec<Gap> {
    let mut told = Vec::with_capacity(gaps.len());
    while let Some(next) = worthiest(&gaps, &likely) {
        told.push(gaps.remove(next));
    }
    told
}

fn worthiest(gaps: &[Gap], likely: impl Fn(&Gap) -> f64) -> Option<usize> {
    let most = gaps.iter().map(&likely).max_by(f64::total_cmp)?;
    let worth = |gap: &Gap| likely(gap) * gap.expected.unwrap_or(0).max(0) as f64;
    let places = gaps.iter().enumerate();
    let near = places.filter(|(_, gap)| likely(gap) >= ABOUT * most);
    let first = near.min_by(|(_, a), (_, b)| {
        // Of equals the first stays first.
        (worth(b).total_cmp(&worth(a))).then(likely(b).total_cmp(&likely(a)))
    });
    first.map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::orders::book::ProductNo;

    fn order(of: &[(f64, Option<i64>)]) -> Vec<u32> {
        let gap = |(number, &(score, expected)): (u32, &(f64, Option<i64>))| Gap {
            product: ProductNo(number),
            score,
            like: score,
            because: Vec::new(),
            expected,
            buyers: 5,
            neighbours: None,
        };
        let gaps = (0..).zip(of).map(gap).collect();
        let told = by_worth(gaps, |gap| gap.score);
        told.iter().map(|gap| gap.product.0).collect()
    }

    #[test]
    fn of_what_is_about_as_likely_the_dearest_is_told_first() {
        let (fuse, cable, crane) = ((0.5, Some(281)), (0.4, Some(14_595)), (0.1, Some(90_000)));
        assert_eq!(order(&[fuse, cable, crane]), [1, 0, 2]);
        assert_eq!(order(&[(0.5, None), (0.45, None)]), [0, 1]);
        assert_eq!(order(&[(0.5, None), (0.45, Some(3))]), [1, 0]);
        assert_eq!(order(&[]), [0; 0]);
    }
}
