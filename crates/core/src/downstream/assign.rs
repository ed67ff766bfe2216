//! Right share to right name: how a list of percentages is dealt out to a list of
//! customers over a list of years.

use super::percents::Share;

/// What one customer gets: a share and its years, or none and why not.
#[derive(Clone, PartialEq, Debug)]
pub enum Dealt {
    /// A share, of these years.
    Share(Share, Vec<i16>),
    /// The percentage is of several customers together.
    Joint,
    /// Numbers of names and of percentages do not fit.
    Unclear,
}

/// What the words around say of the names.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Cues {
    /// "each", "individually".
    pub each: bool,
    /// "together", "in the aggregate".
    pub together: bool,
    /// Other customers stand in the same enumeration.
    pub others: bool,
    /// The names are only examples of a larger group.
    pub part_of_group: bool,
}

/// Deals `shares` out to `names` customers over `years`; the outer list is by
/// customer. One customer may get several shares, of different years.
pub fn deal(names: usize, shares: &[Share], years: &[i16], cues: Cues) -> Vec<Vec<Dealt>> {
    let n = names + usize::from(cues.others);
    let (p, m) = (shares.len(), years.len());
    let all = |dealt: Dealt| vec![vec![dealt]; names];
    let by_year = |shares: &[Share]| -> Vec<Dealt> {
        shares
            .iter()
            .enumerate()
            .map(|(i, share)| {
                let years = match years.get(i) {
                    Some(year) if shares.len() > 1 => vec![*year],
                    _ if shares.len() > 1 => Vec::new(),
                    _ => years.to_vec(),
                };
                Dealt::Share(*share, years)
            })
            .collect()
    };
    if cues.part_of_group && !cues.each {
        return all(Dealt::Joint);
    }
    if n == 1 {
        return vec![by_year(shares)];
    }
    if cues.each && (p == 1 || p == m) && p != n {
        return vec![by_year(shares); names];
    }
    // "A and B accounted for 45% and 44% in 2025 and 2024": by year, so of both.
    if cues.together && p != n || p == n && p == m {
        return all(Dealt::Joint);
    }
    if p == n || (cues.others && p > names && m <= 1) {
        return shares[..names]
            .iter()
            .map(|share| vec![Dealt::Share(*share, years.to_vec())])
            .collect();
    }
    if m > 1 && p == n * m {
        return shares.chunks(m).take(names).map(by_year).collect();
    }
    match shares {
        [_] if cues.each => vec![by_year(shares); names],
        [_] => all(Dealt::Joint),
        _ if p == m => all(Dealt::Joint),
        _ => all(Dealt::Unclear),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Share::*;

    fn first(names: usize, shares: &[Share], years: &[i16], cues: Cues) -> Vec<Dealt> {
        deal(names, shares, years, cues)
            .into_iter()
            .map(|mut by_name| by_name.swap_remove(0))
            .collect()
    }

    #[test]
    fn in_order_by_name_or_by_year() {
        let none = Cues::default();
        let got = first(3, &[Value(48.0), Value(22.0), Value(24.0)], &[2025], none);
        assert_eq!(got[1], Dealt::Share(Value(22.0), vec![2025]));
        let got = deal(1, &[Value(12.0), Value(11.0)], &[2025, 2024], none);
        assert_eq!(got[0][1], Dealt::Share(Value(11.0), vec![2024]));
        let four = [Value(30.0), Value(29.0), Value(20.0), Value(19.0)];
        let got = deal(2, &four, &[2025, 2024], none);
        assert_eq!(got[1][0], Dealt::Share(Value(20.0), vec![2025]));
    }

    #[test]
    fn together_is_nobodys() {
        let together = Cues {
            together: true,
            ..Cues::default()
        };
        assert_eq!(
            first(2, &[Value(21.0)], &[2025], together),
            [Dealt::Joint, Dealt::Joint]
        );
        assert_eq!(
            first(2, &[Value(21.0)], &[2025], Cues::default()),
            [Dealt::Joint, Dealt::Joint]
        );
        let each = Cues {
            each: true,
            ..Cues::default()
        };
        let got = first(2, &[Floor(10.0)], &[2025], each);
        assert_eq!(got[1], Dealt::Share(Floor(10.0), vec![2025]));
    }
}
