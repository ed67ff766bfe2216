//! The regression: one inverse, one product, and of each column the strongest.

use super::dense::inverse::invert;
use super::dense::product::product;
use super::dense::sparse::{self, Sparse};
use super::dense::{on_rows, parts, rounded};
use super::rows::{Buyers, Rows, numbers};
use super::weights::{Strongest, Weights, strongest};
use super::{Method, Settings};
use crate::abreast;

/// Columns of `M` that are worked out at a time; a multiple of the side of a tile.
const PANEL: usize = 480;

/// Below one in this many of the pairs of products, what is bought is fetched row by row
/// rather than multiplied out: a number fetched costs about as much as ten multiplied.
const SPARSE: usize = 10;

/// Fewer accounts or products than this teach nothing of pairs.
const FEWEST: usize = 3;

/// The weights of all products.
pub(super) fn fit(
    rows: &Rows,
    fresh: &[f32],
    ratio: f32,
    settings: &Settings,
) -> (Weights, Method) {
    let buyers = rows.buyers();
    let eligible = buyers.most_bought(usize::MAX).len();
    let dense = buyers.most_bought(settings.dense_products);
    let mut columns = vec![Vec::new(); rows.products];
    if dense.len() < FEWEST || rows.accounts() < FEWEST {
        return (Weights::from_columns(&columns), Method::Popularity);
    }
    let chosen = numbers(&dense, rows.products);
    regress(rows, fresh, &dense, &chosen, ratio, settings, &mut columns);
    let rest = eligible - dense.len();
    if rest == 0 {
        return (Weights::from_columns(&columns), Method::Regression);
    }
    let lambda = ratio * mean_buyers(&buyers, &dense);
    let mut sums = vec![0.0; rows.products];
    for product in 0..rows.products {
        if chosen[product].is_none() && buyers.count(product) >= 2 {
            columns[product] = neighbours(
                rows,
                fresh,
                &buyers,
                product,
                lambda,
                &mut sums,
                settings.kept,
            );
        }
    }
    let method = Method::RegressionAndNeighbours {
        dense: dense.len() as u32,
        rest: rest as u32,
    };
    (Weights::from_columns(&columns), method)
}

/// Buyers of a product on average: what λ is measured by.
pub(super) fn mean_buyers(buyers: &Buyers, products: &[u32]) -> f32 {
    let all: usize = (products.iter())
        .map(|product| buyers.count(*product as usize))
        .sum();
    all as f32 / products.len().max(1) as f32
}

/// `P = (XᵀX + λI)⁻¹` of rows whose products are all in it; λ is `ratio` times the mean
/// of the diagonal. Grows λ until the inverse exists.
pub(super) fn inverse(rows: &Rows, ratio: f32, threads: usize) -> Vec<f32> {
    let buyers = rows.buyers();
    inverse_of(
        || gram(rows, &buyers, threads),
        rows,
        &buyers,
        ratio,
        threads,
    )
}

/// The lower half of `XᵀX`.
pub(super) fn gram(rows: &Rows, buyers: &Buyers, threads: usize) -> Vec<f32> {
    let side = rounded(rows.products);
    let mut gram = vec![0.0; side * side];
    let ends = parts(side, threads, |row| (row * row) as f64);
    on_rows(&mut gram, side, &ends, |first, part| {
        for (product, row) in (first..rows.products).zip(part.chunks_exact_mut(side)) {
            for (account, place) in buyers.places(product) {
                let lower = &rows.product[rows.starts[account]..=place];
                lower.iter().for_each(|owned| row[*owned as usize] += 1.0);
            }
        }
    });
    gram
}

/// The same of a gram matrix that is handed over, once more for each λ that is tried.
pub(super) fn inverse_of(
    gram: impl Fn() -> Vec<f32>,
    rows: &Rows,
    buyers: &Buyers,
    ratio: f32,
    threads: usize,
) -> Vec<f32> {
    let side = rounded(rows.products);
    let all: Vec<u32> = (0..rows.products as u32).collect();
    let mut lambda = (ratio * mean_buyers(buyers, &all)).max(1e-3);
    for _ in 0..20 {
        let mut inverse = gram();
        for n in 0..side {
            inverse[n * side + n] += lambda;
        }
        if invert(&mut inverse, side, threads) {
            return inverse;
        }
        lambda *= 4.0;
    }
    // Nothing finite is left to try: weights of nothing.
    vec![0.0; side * side]
}

/// What each product would say of itself: `γ_p = (P·XᵀF)_pp / P_pp`, with the freshness in
/// the order of buyers and `own` of [`own_sums`].
pub(super) fn own(buyers: &Buyers, fresh: &[f32], own: &[f32], diagonal: &[f32]) -> Vec<f32> {
    let ranges = buyers.starts.windows(2).map(|ends| ends[0]..ends[1]);
    let of = |(range, diagonal): (std::ops::Range<usize>, &f32)| {
        let (fresh, own) = (&fresh[range.clone()], &own[range]);
        let sum: f32 = fresh.iter().zip(own).map(|(fresh, own)| fresh * own).sum();
        sum / diagonal
    };
    ranges.zip(diagonal).map(of).collect()
}

/// `(X·P)_up` for each product and buyer of it, in the order of buyers.
pub(super) fn own_sums(rows: &Rows, buyers: &Buyers, inverse: &[f32], threads: usize) -> Vec<f32> {
    let side = rounded(rows.products);
    let of = |product: usize| {
        let row = &inverse[product * side..][..side];
        let sum = |account: &u32| -> f32 {
            let owned = rows.of(*account as usize).iter();
            owned.map(|owned| row[*owned as usize]).sum()
        };
        buyers.of(product).iter().map(sum).collect::<Vec<f32>>()
    };
    in_parts(rows.products, threads, of)
        .into_iter()
        .flatten()
        .collect()
}

/// Does the same with each number below a count, in as many parts as there are threads.
pub(super) fn in_parts<R: Send>(
    count: usize,
    threads: usize,
    does: impl Fn(usize) -> R + Sync,
) -> Vec<R> {
    let share = count.div_ceil(threads.max(1)).max(1);
    let starts: Vec<usize> = (0..count).step_by(share).collect();
    let parts = abreast::each(&starts, |start| {
        let part = *start..(start + share).min(count);
        part.map(&does).collect::<Vec<R>>()
    });
    parts.into_iter().flatten().collect()
}

/// Columns `from..from + columns` of `XᵀF`, row by row; `side` rows, of which those
/// beyond the products are zero.
pub(super) fn counts(
    rows: &Rows,
    buyers: &Buyers,
    fresh: &[f32],
    from: usize,
    columns: usize,
    threads: usize,
) -> Vec<f32> {
    let side = rounded(rows.products);
    let mut out = vec![0.0; side * columns];
    // Of each account, its places within the columns.
    let places: Vec<(usize, usize)> = (0..rows.accounts())
        .map(|account| {
            let (start, of) = (rows.starts[account], rows.of(account));
            let place = |product: usize| of.partition_point(|other| (*other as usize) < product);
            (start + place(from), start + place(from + columns))
        })
        .collect();
    let share = side.div_ceil(threads.max(1));
    std::thread::scope(|scope| {
        for (part, out) in out.chunks_mut(share * columns).enumerate() {
            let places = &places;
            scope.spawn(move || {
                for (n, row) in out.chunks_exact_mut(columns).enumerate() {
                    let owned = part * share + n;
                    if owned >= rows.products {
                        break;
                    }
                    for account in buyers.of(owned) {
                        let (start, end) = places[*account as usize];
                        for place in start..end {
                            row[rows.product[place] as usize - from] += fresh[place];
                        }
                    }
                }
            });
        }
    });
    out
}

/// Fills the columns of the products in `dense`.
fn regress(
    rows: &Rows,
    fresh: &[f32],
    dense: &[u32],
    chosen: &[Option<u32>],
    ratio: f32,
    settings: &Settings,
    columns: &mut [Vec<(u32, f32)>],
) {
    let fresh: Vec<f32> = (rows.product.iter().zip(fresh))
        .filter(|(product, _)| chosen[**product as usize].is_some())
        .map(|(_, fresh)| *fresh)
        .collect();
    let rows = rows.renumbered(chosen, dense.len());
    let inverse = inverse(&rows, ratio, settings.threads);
    let all = match rows.product.len() < rows.products * rows.products / SPARSE {
        true => fetched(&rows, &fresh, inverse, settings),
        false => multiplied(&rows, &fresh, &inverse, settings),
    };
    for (number, column) in all.into_iter().enumerate() {
        let named = column.into_iter();
        columns[dense[number] as usize] = named
            .map(|(owned, weight)| (dense[owned as usize], weight))
            .collect();
    }
}

/// The strongest of each column of `M`, from `X·P` and then `(X·P)ᵀF`: two products with
/// what is bought, which is little beside the matrix. `M` takes the place of the inverse.
fn fetched(
    rows: &Rows,
    fresh: &[f32],
    inverse: Vec<f32>,
    settings: &Settings,
) -> Vec<Vec<(u32, f32)>> {
    let (side, products) = (rounded(rows.products), rows.products);
    let buyers = rows.buyers();
    let fresh = buyers.sorted(fresh);
    let sums = own_sums(rows, &buyers, &inverse, settings.threads);
    let diagonal: Vec<f32> = (0..products).map(|n| inverse[n * side + n]).collect();
    let own = own(&buyers, &fresh, &sums, &diagonal);
    let bought = Sparse {
        starts: &buyers.starts,
        columns: &buyers.account,
        numbers: Some(&fresh),
    };
    let mut matrix = inverse;
    let ends = parts(side, settings.threads, |row| row as f64);
    on_rows(&mut matrix, side, &ends, |_, rows_of_part| {
        let [mut panel, mut like, mut said] = [const { Vec::new() }; 3];
        for owned in rows_of_part.chunks_mut(sparse::width() * side) {
            sparse::panel(owned, side, &mut panel);
            rows.ones().times(&panel, &mut like);
            bought.times(&like, &mut said);
            sparse::put_back(owned, side, products, |product, at| {
                said[at] - own[product] * panel[at]
            });
        }
    });
    // Row by row, of each as many numbers side by side as a thread has columns.
    let share = products.div_ceil(settings.threads.max(1)).max(1);
    let firsts: Vec<usize> = (0..products).step_by(share).collect();
    let parts = abreast::each(&firsts, |first| {
        let part = *first..(first + share).min(products);
        let new = |_| Strongest::new(settings.kept);
        let mut columns: Vec<Strongest> = part.clone().map(new).collect();
        let mut floors = vec![0.0; columns.len()];
        for (owned, row) in matrix.chunks_exact(side).take(products).enumerate() {
            let numbers = part.clone().zip(&row[part.clone()]).zip(&mut floors);
            for (((product, weight), floor), column) in numbers.zip(&mut columns) {
                // Most is not among the strongest.
                if *weight > *floor && product != owned {
                    *floor = column.offer(owned as u32, *weight);
                }
            }
        }
        let columns = columns.into_iter().map(Strongest::into_column);
        columns.collect::<Vec<_>>()
    });
    parts.into_iter().flatten().collect()
}

/// The same from `P·(XᵀF)`: where much is bought.
fn multiplied(
    rows: &Rows,
    fresh: &[f32],
    inverse: &[f32],
    settings: &Settings,
) -> Vec<Vec<(u32, f32)>> {
    let side = rounded(rows.products);
    let buyers = rows.buyers();
    let mut columns = Vec::with_capacity(rows.products);
    for from in (0..side).step_by(PANEL) {
        let width = PANEL.min(side - from);
        let counts = counts(rows, &buyers, fresh, from, width, settings.threads);
        let panel = product(inverse, &counts, side, width, settings.threads);
        let pick = |at: usize| {
            let number = from + at;
            let own = panel[number * width + at] / inverse[number * side + number];
            let column = (0..rows.products)
                .filter(|row| *row != number)
                // The inverse is symmetric, and its row is read faster than its column.
                .map(|row| {
                    let weight = panel[row * width + at] - own * inverse[number * side + row];
                    (row as u32, weight)
                });
            strongest(column, settings.kept)
        };
        let end = (from + width).min(rows.products);
        columns.extend(in_parts(end.saturating_sub(from), settings.threads, pick));
    }
    columns
}

/// The column of a product outside the regression: what its buyers own too, each pair
/// by itself (`c / (buyers + λ)`), and then all so that over all accounts as much is
/// said of the product as was bought.
fn neighbours(
    rows: &Rows,
    fresh: &[f32],
    buyers: &Buyers,
    product: usize,
    lambda: f32,
    sums: &mut [f32],
    kept: usize,
) -> Vec<(u32, f32)> {
    let mut met = Vec::new();
    let mut bought = 0.0;
    for account in buyers.of(product) {
        let of = rows.of(*account as usize);
        let Ok(place) = of.binary_search(&(product as u32)) else {
            continue;
        };
        let weight = fresh[rows.starts[*account as usize] + place];
        bought += weight;
        for owned in of.iter().filter(|owned| **owned as usize != product) {
            if sums[*owned as usize] == 0.0 {
                met.push(*owned);
            }
            sums[*owned as usize] += weight;
        }
    }
    let mut said = 0.0;
    let mut column = Vec::with_capacity(met.len());
    for owned in met {
        let count = buyers.count(owned as usize) as f32;
        let weight = std::mem::take(&mut sums[owned as usize]) / (count + lambda);
        said += weight * count;
        column.push((owned, weight));
    }
    let scale = if said > 0.0 { bought / said } else { 0.0 };
    column.iter_mut().for_each(|(_, weight)| *weight *= scale);
    column.sort_unstable_by_key(|(owned, _)| *owned);
    strongest(column.into_iter(), kept)
}
