//! Invariants of the whole model.

use super::*;
use proptest::prelude::*;

fn owned(product: u32, first_day: i32) -> Owned {
    Owned {
        product,
        first_day,
        last_day: first_day,
        days: 1,
        quantity: 1.0,
        amount: 100.0,
    }
}

/// Accounts of three kinds that mostly buy products of their kind, seeded.
fn world(accounts: usize, products: u32) -> Vec<Vec<Owned>> {
    let mut state = 17_u64;
    let mut next = move |below: u32| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        ((state >> 33) % u64::from(below)) as u32
    };
    (0..accounts)
        .map(|account| {
            let kind = account as u32 % 3;
            let mut row: Vec<Owned> = Vec::new();
            for product in 0..products {
                let chance = if product % 3 == kind { 40 } else { 5 };
                if next(100) < chance {
                    row.push(owned(product, next(360) as i32));
                }
            }
            row
        })
        .collect()
}

fn families(products: u32) -> Vec<Option<u32>> {
    (0..products).map(|product| Some(product % 3)).collect()
}

fn quick(tuned: Tuned) -> Settings {
    Settings {
        tuned: Some(tuned),
        ..Settings::default()
    }
}

/// `M` by Gauss–Jordan in double precision; `F` by the formula of the head.
fn naive(accounts: &[Vec<Owned>], n: usize, day: i32, tuned: Tuned) -> Vec<Vec<f64>> {
    let mut gram = vec![vec![0.0; 2 * n]; n];
    let mut counts = vec![vec![0.0; n]; n];
    for row in accounts {
        for a in row {
            for b in row {
                let age = f64::from(day - b.first_day);
                let days = f64::from(tuned.freshness_days);
                gram[a.product as usize][b.product as usize] += 1.0;
                counts[a.product as usize][b.product as usize] += days / (days + age);
            }
        }
    }
    let mean = (0..n).map(|p| gram[p][p]).sum::<f64>() / n as f64;
    for p in 0..n {
        gram[p][p] += f64::from(tuned.ratio) * mean;
        gram[p][n + p] = 1.0;
    }
    for p in 0..n {
        let pivot = gram[p][p];
        gram[p].iter_mut().for_each(|number| *number /= pivot);
        let line = gram[p].clone();
        for (row, numbers) in gram.iter_mut().enumerate() {
            let factor = numbers[p];
            if row != p {
                for (number, other) in numbers.iter_mut().zip(&line) {
                    *number -= factor * other;
                }
            }
        }
    }
    let inverse = |i: usize, j: usize| gram[i][n + j];
    let raw = |i: usize, j: usize| (0..n).map(|k| inverse(i, k) * counts[k][j]).sum::<f64>();
    (0..n)
        .map(|i| {
            (0..n)
                .map(|j| raw(i, j) - inverse(i, j) * raw(j, j) / inverse(j, j))
                .collect()
        })
        .collect()
}

#[test]
fn equals_the_formula() {
    let (accounts, n) = (world(60, 24), 24);
    let tuned = Tuned::default();
    let model = Model::fit(&accounts, n, &[], 360, &quick(tuned));
    assert_eq!(model.method(), Method::Regression);
    let expected = naive(&accounts, n, 360, tuned);
    for (i, row) in expected.iter().enumerate() {
        for (j, weight) in row.iter().enumerate() {
            let found = f64::from(model.weights.between(i as u32, j as u32));
            let wanted = if i == j { 0.0 } else { weight.max(0.0) };
            assert!((found - wanted).abs() < 1e-5, "{i} {j}: {found} {wanted}");
        }
        assert!(row[i].abs() < 1e-9, "the formula has a zero diagonal");
    }
}

#[test]
fn with_nothing_faded_it_is_ease() {
    // F = X: M = I − P·diag(1/P) away from the diagonal.
    let (accounts, n) = (world(50, 12), 12);
    let tuned = Tuned {
        freshness_days: 1e9,
        ..Tuned::default()
    };
    let m = naive(&accounts, n, 360, tuned);
    let model = Model::fit(&accounts, n, &[], 360, &quick(tuned));
    for (i, row) in m.iter().enumerate() {
        for (j, weight) in row.iter().enumerate().filter(|(j, _)| *j != i) {
            let found = model.weights.between(i as u32, j as u32);
            assert!((f64::from(found) - weight.max(0.0)).abs() < 1e-5);
        }
    }
}

#[test]
fn threads_change_nothing() {
    let accounts = world(120, 150);
    let fit = |threads| {
        let settings = Settings {
            threads,
            ..Settings::default()
        };
        Model::fit(&accounts, 150, &families(150), 360, &settings)
    };
    let one = fit(1);
    assert!(one.tuned().cases >= 30, "{:?}", one.tuned());
    assert_eq!(one, fit(3));
}

#[test]
fn likes_buy_alike() {
    let accounts = world(150, 60);
    let model = Model::fit(&accounts, 60, &families(60), 360, &Settings::default());
    let (mut right, mut all) = (0, 0);
    for (account, row) in accounts.iter().enumerate() {
        for scored in model.recommend(row, 5) {
            all += 1;
            right += usize::from(scored.product % 3 == account as u32 % 3);
            assert!(scored.because.len() <= 3);
            let said: f32 = scored.because.iter().map(|because| because.part).sum();
            assert!(said <= scored.parts.like * 1.0001);
        }
    }
    assert!(right * 10 > all * 9, "{right} of {all}");
}

/// All that speaks for a product, strongest first.
fn speaks_for(model: &Model, product: u32) -> Vec<(u32, f32)> {
    let mut all: Vec<(u32, f32)> = (0..model.products() as u32)
        .map(|owned| (owned, model.weights.between(owned, product)))
        .filter(|(_, weight)| *weight > 0.0)
        .collect();
    all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    all
}

#[test]
fn pruning_keeps_the_strongest() {
    let accounts = world(120, 80);
    let fit = |kept| {
        let settings = Settings {
            kept,
            ..quick(Tuned::default())
        };
        Model::fit(&accounts, 80, &[], 360, &settings)
    };
    let (whole, cut) = (fit(usize::MAX), fit(7));
    for product in 0..80 {
        let strongest = speaks_for(&whole, product);
        let kept = speaks_for(&cut, product);
        assert_eq!(kept, strongest[..strongest.len().min(7)]);
    }
}

#[test]
fn a_catalogue_too_large_is_left_to_neighbours() {
    let accounts = world(120, 90);
    let settings = Settings {
        dense_products: 40,
        ..quick(Tuned::default())
    };
    let model = Model::fit(&accounts, 90, &[], 360, &settings);
    let rest = 50;
    assert_eq!(
        model.method(),
        Method::RegressionAndNeighbours { dense: 40, rest }
    );
    let few = |product: &u32| !speaks_for(&model, *product).is_empty();
    assert_eq!((0..90).filter(few).count(), 90);
}

#[test]
fn small_workspaces_lean_on_popularity_and_family() {
    // Two accounts teach no pairs: what the other buys, its own family first.
    let rows = vec![
        vec![owned(0, 10), owned(2, 10)],
        vec![owned(1, 10), owned(2, 10), owned(3, 10), owned(4, 10)],
    ];
    let families = [Some(7), Some(8), Some(7), Some(8), Some(7)];
    let model = Model::fit(&rows, 5, &families, 20, &Settings::default());
    assert_eq!(model.method(), Method::Popularity);
    let ranked: Vec<u32> = (model.recommend(&rows[0], 9).iter())
        .map(|scored| scored.product)
        .collect();
    assert_eq!(ranked, [4, 1, 3]);
}

#[test]
fn nothing_at_all_is_no_panic() {
    let none: Vec<Vec<Owned>> = Vec::new();
    for (accounts, products) in [
        (none, 0),
        (vec![Vec::new()], 0),
        (vec![Vec::new()], 3),
        (vec![vec![owned(0, 5)]], 1),
        (vec![vec![owned(0, 50)]], 1),
        (vec![vec![owned(9, 5)]], 1),
    ] {
        let model = Model::fit(&accounts, products, &[], 10, &Settings::default());
        for row in &accounts {
            assert!(model.recommend(row, 10).len() <= products);
        }
        assert!(model.recommend(&[], 0).is_empty());
        let spending = Spending::fit(&accounts, products, &[]);
        spending.expected(0, &spending.purse(&[]));
    }
}

#[test]
fn one_great_order_does_not_move_expected_money() {
    let mut accounts: Vec<Vec<Owned>> = (0..21).map(|_| vec![owned(0, 1), owned(1, 1)]).collect();
    let plain = Spending::fit(&accounts, 2, &[]);
    let purse = plain.purse(&accounts[1]);
    let before = plain.expected(0, &purse).expect("somebody pays").amount;
    assert!((before - 100.0).abs() < 5.0, "{before}");
    accounts[0][0].amount = 1e9;
    let moved = Spending::fit(&accounts, 2, &[]);
    let after = moved.expected(0, &moved.purse(&accounts[1]));
    let after = after.expect("somebody pays");
    assert!((after.amount / before - 1.0).abs() < 0.05, "{after:?}");
    assert_eq!(after.from, Likeness::Product);
    let unknown = plain.expected(9, &purse).expect("all stand in");
    assert_eq!((unknown.from, unknown.buyers), (Likeness::All, 0));
}

#[test]
fn who_buys_in_great_lots_is_expected_to_go_on_so() {
    let lots = |amount: f64| Owned {
        amount,
        ..owned(0, 1)
    };
    let mut accounts: Vec<Vec<Owned>> = (0..20)
        .map(|_| (0..6).map(|product| owned(product, 1)).collect())
        .collect();
    accounts[0].truncate(5);
    // Of what it does not buy, another takes as much as it takes of the rest.
    for owned in accounts[..2].iter_mut().flatten() {
        *owned = Owned {
            product: owned.product,
            ..lots(owned.amount * 20.0)
        };
    }
    let spending = Spending::fit(&accounts, 6, &[]);
    let at = |account: usize| {
        let purse = spending.purse(&accounts[account]);
        spending.expected(5, &purse).expect("somebody pays").amount
    };
    // Half of the way in logarithms at five products, on top of what its size says.
    assert!(at(0) > 4.0 * at(2), "{} {}", at(0), at(2));
    // Nobody takes as much of another: no more is expected than somebody takes.
    accounts[1][5].amount = accounts[2][5].amount;
    let spending = Spending::fit(&accounts, 6, &[]);
    let purse = spending.purse(&accounts[0]);
    let most = spending.expected(5, &purse).expect("somebody pays").amount;
    assert!((most / accounts[2][5].amount - 1.0).abs() < 1e-9, "{most}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn never_what_is_owned_and_ties_by_product(
        accounts in proptest::collection::vec(
            proptest::collection::btree_map(0_u32..12, 0_i32..100, 0..9),
            0..40,
        )
    ) {
        let accounts: Vec<Vec<Owned>> = (accounts.into_iter())
            .map(|row| row.into_iter().map(|(p, day)| owned(p, day)).collect())
            .collect();
        let model = Model::fit(&accounts, 12, &families(12), 90, &Settings::default());
        for row in &accounts {
            let all = model.recommend(row, 12);
            for scored in &all {
                prop_assert!(!row.iter().any(|owned| owned.product == scored.product));
                prop_assert!((0.0..=1.0).contains(&scored.score));
                prop_assert!((scored.parts.score() - scored.score).abs() < 1e-6);
            }
            let ordered = all.windows(2).all(|two| {
                two[0].score > two[1].score
                    || (two[0].score == two[1].score && two[0].product < two[1].product)
            });
            prop_assert!(ordered);
            prop_assert_eq!(&all[..all.len().min(3)], &model.recommend(row, 3)[..]);
            // The plain way: the parts of all products, of which those are left out.
            let parts = model.parts(row);
            let mut plain: Vec<(u32, Parts)> = (0..).zip(parts).collect();
            plain.retain(|(product, parts)| {
                let owns = row.iter().any(|owned| owned.product == *product);
                !owns && model.sold(*product) && parts.score() > 0.0
            });
            plain.sort_by(|(_, a), (_, b)| b.score().total_cmp(&a.score()));
            let found: Vec<(u32, Parts)> = all.iter().map(|one| (one.product, one.parts)).collect();
            prop_assert_eq!(found, plain);
        }
    }
}
